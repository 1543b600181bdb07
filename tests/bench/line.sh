#!/bin/sh
# SPDX-License-Identifier: ISC
#
# line.sh - bytes to the terminal as a ratio to what must be sent (newtext.h), and how far a slow
# line is behind, beside less, vim -d and nvim -d where they are; "make bench".
#
# Settings and meaning otherwise as in run.sh.

# shellcheck source=tests/bench/common.sh
. "${top_srcdir:-.}/tests/bench/common.sh"

RECITAL_CACHE=$tmp/cache; export RECITAL_CACHE
RECITAL_CONFIG=$tmp/config; export RECITAL_CONFIG
mkdir "$RECITAL_CONFIG"
"$RECITAL" index >/dev/null 2>&1
columns=${SIZE#*x}
border=$((columns / 2))

# step WHAT GOAL NAME STEP [REFERENCE STEP]: bytes of a press, their ratio to the limit, its goal,
# and the same of another program.
step()
{
	awk -F '\t' -v what="$1" -v goal="$2" -v step="$4" -v other="${6-}" '
		function figures(bytes, sum, limit) {
			return sprintf("%7.0f %5.2f", bytes, limit > 0 ? sum / limit : 0)
		}
		FILENAME == ARGV[1] && $1 == step && !ours { ours = figures($3, $6, $9)
			value = goal ~ /B$/ ? $3 : $6 / $9 }
		FILENAME == ARGV[2] && $1 == other && !theirs { theirs = figures($3, $6, $9) }
		END { printf "%-38s %13s  %13s  %s%s\n", what, theirs == "" ? "-" : theirs, ours,
			goal == "" ? "" : "<= " goal, (goal != "" && value > goal + 0) ? "  MISSED" : "" }
	' "$tmp/$3" "$tmp/${5-none}"
}

# late WHAT NAME STEP [REFERENCE STEP]: seconds from the last key to the last byte.
late()
{
	awk -F '\t' -v what="$1" -v step="$3" -v other="${5-}" '
		FILENAME == ARGV[1] && $1 == step { ours = $7 / 1000 }
		FILENAME == ARGV[2] && $1 == other { theirs = sprintf("%.1f", $7 / 1000) }
		END { printf "%-38s %13s  %13.1f  <= 2.5%s\n", what, theirs == "" ? "-" : theirs, ours,
			(ours > 2.5) ? "  MISSED" : "" }
	' "$tmp/$2" "$tmp/${4-none}"
}

: >"$tmp/none"
"$RECITAL" show 74/158 --width 80 >"$tmp/text" || exit 2
for pair in 'old 68/164' 'new 74/158'; do
	"$RECITAL" show "${pair#* }" --width $((border - 2)) >"$tmp/${pair% *}" || exit 2
done

set -- -e 'repeat 3 key Space' -e 'key G' -e 'key g g' -e 'text /suffrage' -e 'key Enter' -e 'key Q'
measure one "$@" -- "$RECITAL" 74/158
measure links -e 'repeat 10 key Tab' -e 'key Q' -- "$RECITAL" 74/158
measure columns --border "$border" -e 'repeat 20 key j' -e 'repeat 3 key Space' -e 'key G' \
	-e 'key g g' -e 'repeat 10 key ] c' -e 'repeat 2 key U' -e 'key Q' \
	-- "$RECITAL" --compare 68/164 74/158
measure against --border "$border" -e 'key D' -e 'key Q' -- "$RECITAL" 74/158
measure two --border "$border" -e 'repeat 20 key j' -e 'repeat 4 key ^W w' -e 'key Q' \
	-- "$RECITAL" 68/164 74/158
echo 'scroll: panes' >"$RECITAL_CONFIG/config.yaml"
measure margins --border "$border" -e 'repeat 20 key j' -e 'key Q' -- "$RECITAL" 68/164 74/158
rm "$RECITAL_CONFIG/config.yaml"
less=
if command -v less >/dev/null; then
	less=less
	measure less "$@" -- less "$tmp/text"
	measure less-slow --baud 9600 -e 'hold 30 j' -e 'hold 10 Space' -e 'key Q' -- less "$tmp/text"
fi
measure slow --baud 9600 -e 'hold 30 j' -e 'hold 10 Space' -e 'key Q' -- "$RECITAL" 74/158
measure slow-two --baud 9600 -e 'hold 30 j' -e 'key Q' -- "$RECITAL" 68/164 74/158

echo "$SIZE, $TERMINAL: bytes of a press (median), and the ratio of all of them to what must be sent"
echo
printf '%-38s %13s  %13s  %s\n' '' less recital goal
step 'one text: a page' 1.2 one 'repeat 3 key Space' ${less:+"$less" 'repeat 3 key Space'}
step 'one text: to the end' 1.5 one 'key G' ${less:+"$less" 'key G'}
step 'one text: a search' 1.3 one 'key Enter' ${less:+"$less" 'key Enter'}
step 'one text: start' 1.25 one start ${less:+"$less" start}
step 'two panes: start' 1.35 two start
step 'next link' 60B links 'repeat 10 key Tab'
step 'pane switch' 30B two 'repeat 4 key ^W w'
step 'one pane of two, a line' '' two 'repeat 20 key j'
step '- where it has margins' 300B margins 'repeat 20 key j'
echo 'seconds behind the last key at 9600 baud'
late 'one text: 30 j held' slow 'hold 30 j' ${less:+less-slow 'hold 30 j'}
late 'one text: 10 pages held' slow 'hold 10 Space' ${less:+less-slow 'hold 10 Space'}
late 'one pane of two: 30 j held' slow-two 'hold 30 j'

for editor in vim nvim; do
	command -v "$editor" >/dev/null || { echo "no $editor here"; continue; }
	measure "$editor" --border "$border" -e 'repeat 20 key ^E' -e 'repeat 3 key ^F' -e 'key G' \
		-e 'key g g' -e 'repeat 10 key ] c' -e 'text :qa!' -e 'key Enter' \
		-- "$editor" -u NONE -N -d -c 'set noswapfile' "$tmp/old" "$tmp/new"
	echo
	printf '%-38s %13s  %13s  %s\n' '' "$editor -d" recital goal
	step 'comparison: a line' '' columns 'repeat 20 key j' "$editor" 'repeat 20 key ^E'
	step 'comparison: a page' 1.5 columns 'repeat 3 key Space' "$editor" 'repeat 3 key ^F'
	step 'comparison: to the end' 1.5 columns 'key G' "$editor" 'key G'
	step 'comparison: next change' 1.5 columns 'repeat 10 key ] c' "$editor" 'repeat 10 key ] c'
	step 'comparison: one text and back' 1.5 columns 'repeat 2 key U'
	step 'comparison: against the one before' 1.5 against 'key D'
done
exit 0

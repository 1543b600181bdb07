#!/bin/sh
# SPDX-License-Identifier: ISC
#
# run.sh - what reading costs, beside less on the same text in the same run; "make bench".
#
#	RUNS=11		starts that are measured, each program in its turn
#	SIZE=24x80	of the terminal
#	TERMINAL=xterm-256color		its name
#
# Never a test: times belong to a machine and an hour. Bytes do not, and ratios little.
# A goal that is missed says MISSED, and the exit status stays 0.

set -u
LC_ALL=${LC_ALL:-C.UTF-8}; export LC_ALL
: "${top_srcdir:=.}" "${top_builddir:=.}"
RECITAL=${RECITAL:-$top_builddir/recital}
RECITAL_CORPUS=${RECITAL_CORPUS:-$top_srcdir/corpus}; export RECITAL_CORPUS
RUNS=${RUNS:-11}
SIZE=${SIZE:-24x80}
meter=$top_builddir/tests/bench/ptymeter
TERMINAL=${TERMINAL:-xterm-256color}

# less as it comes, whatever the user is used to.
unset LESS LESSOPEN LESSCLOSE LESSKEYIN LINES COLUMNS NO_COLOR
LESSHISTFILE=-; export LESSHISTFILE

for need in "$meter" "$RECITAL" less; do
	command -v "$need" >/dev/null || { echo "run.sh: no $need" >&2; exit 2; }
done

tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM

# measure NAME STEP... -- COMMAND...: the lines of the meter go into $tmp/NAME.
measure()
{
	name=$1; shift
	"$meter" --size "$SIZE" --term "$TERMINAL" "$@" >"$tmp/$name" ||
		{ echo "run.sh: $name could not be measured" >&2; exit 2; }
}

# field NAME STEP NUMBER: what stands in that field of the meter's line.
field()
{
	awk -F '\t' -v step="$2" -v number="$3" '$1 == step { print $number; exit }' "$tmp/$1"
}

bytes() { field "$1" "$2" 3; }
ms() { field "$1" "$2" 7; }
peak() { field "$1" end 4; }

median()
{
	sort -n "$tmp/$1" | awk '{ v[NR] = $1 }
		END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'
}

# start NAME COMMAND...: one start more, its times in $tmp/NAME.ms and $tmp/NAME.cpu.
start()
{
	what=$1; shift
	measure start -e 'key Q' -- "$@"
	ms start start >>"$tmp/$what.ms"
	field start start 8 >>"$tmp/$what.cpu"
}

# row WHAT LESS OURS [MOST]: a line of the table; MOST is the ratio that is aimed at.
row()
{
	awk -v what="$1" -v less="$2" -v ours="$3" -v most="${4:-}" 'BEGIN {
		ratio = less > 0 ? sprintf("%.2f", ours / less) : "-"
		goal = most == "" ? "" : "<= " most " x"
		if (most != "" && ours > most * less)
			goal = goal "  MISSED"
		printf "%-34s %9s %9s %7s  %s\n", what, less, ours, ratio, goal
	}'
}

# row_most WHAT LESS OURS MOST: the goal is a figure, not a ratio.
row_most()
{
	awk -v what="$1" -v less="$2" -v ours="$3" -v most="$4" 'BEGIN {
		ratio = less > 0 ? sprintf("%.2f", ours / less) : "-"
		goal = "<= " most (ours + 0 > most ? "  MISSED" : "")
		printf "%-34s %9s %9s %7s  %s\n", what, less, ours, ratio, goal
	}'
}

"$RECITAL" show 74/158 --width 80 >"$tmp/text" || exit 2

measure less -e 'key k' -e 'idle 3' -e 'repeat 20 key j' -e 'key d' -e 'key Space' \
	-e 'key G' -e 'key Q' -- less "$tmp/text"
measure one -e 'key k' -e 'idle 3' -e 'repeat 20 key j' -e 'key d' -e 'key Space' \
	-e 'key G' -e 'key Q' -- "$RECITAL" 74/158
measure links -e 'repeat 10 key Tab' -e 'key K' -e 'idle 1' -e 'key q' -e 'key Q' \
	-- "$RECITAL" 74/158
measure two -e "key \\" -e 'repeat 20 key j' -e 'key d' -e 'key Space' -e 'key ^W w' \
	-e 'idle 3' -e 'key Q' -- "$RECITAL" 68/164 74/158

i=0
while [ "$i" -lt "$RUNS" ]; do
	start less less "$tmp/text"
	start one "$RECITAL" 74/158
	start two "$RECITAL" 68/164 74/158
	i=$((i + 1))
done

line='repeat 20 key j'
echo "$SIZE, $TERMINAL, $(uname -sm), $(less --version | sed 's/ (.*//;q'), $RUNS starts"
echo
printf '%-34s %9s %9s %7s  %s\n' '' less recital ratio goal
echo "bytes to the terminal"
row '  one pane: a line (median of 20)' "$(bytes less "$line")" "$(bytes one "$line")" 1.2
row '  one pane: 20 lines' "$(field less "$line" 6)" "$(field one "$line" 6)"
row '  one pane: half a page' "$(bytes less 'key d')" "$(bytes one 'key d')"
row '  one pane: a page' "$(bytes less 'key Space')" "$(bytes one 'key Space')"
row '  one pane: to the end' "$(bytes less 'key G')" "$(bytes one 'key G')"
row_most '  a key that changes nothing' "$(bytes less 'key k')" "$(bytes one 'key k')" 0
row_most '  idle for 3 s' "$(bytes less 'idle 3')" "$(bytes one 'idle 3')" 0
row '  two panes together: a line' "$(bytes less "$line")" "$(bytes two "$line")" 2
row '  two panes together: 20 lines' "$(field less "$line" 6)" "$(field two "$line" 6)"
row '  two panes together: a page' "$(bytes less 'key Space')" "$(bytes two 'key Space')"
row_most '  two panes, idle for 3 s' - "$(bytes two 'idle 3')" 0
row '  two panes: the other pane' - "$(bytes two 'key ^W w')"
row '  next link (median of 10)' - "$(bytes links 'repeat 10 key Tab')"
row '  peek: open' - "$(bytes links 'key K')"
row '  peek: close' - "$(bytes links 'key q')"
row '  start' "$(bytes less start)" "$(bytes one start)"
row '  start with two panes' "$(bytes less start)" "$(bytes two start)"
echo "ms to the last byte (median)"
row '  start' "$(median less.ms)" "$(median one.ms)" 2
row '  start with two panes' "$(median less.ms)" "$(median two.ms)"
row '  one pane: a line' "$(ms less "$line")" "$(ms one "$line")"
row '  two panes together: a line' "$(ms less "$line")" "$(ms two "$line")"
echo "ms of CPU (median)"
row '  start' "$(median less.cpu)" "$(median one.cpu)"
row '  start with two panes' "$(median less.cpu)" "$(median two.cpu)"
echo "peak memory [KiB]"
row_most '  one pane, read to its end' "$(peak less)" "$(peak one)" 12288
row_most '  two panes' "$(peak less)" "$(peak two)" 12288

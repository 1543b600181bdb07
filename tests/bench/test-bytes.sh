#!/bin/sh
# SPDX-License-Identifier: ISC
#
# test-bytes.sh - what reading sends to the terminal, where that is the same on every
# machine: nothing for nothing, and a line for a line. "make bench" has the ratios.

set -u
: "${top_srcdir:=.}" "${top_builddir:=.}"
RECITAL=${RECITAL:-$top_builddir/recital}
RECITAL_CORPUS=$top_srcdir/corpus; export RECITAL_CORPUS
LC_ALL=C.UTF-8; export LC_ALL
meter=$top_builddir/tests/bench/ptymeter
[ -x "$meter" ] || { echo "no meter at $meter"; exit 2; }
failures=0

tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM

# An index that no test beside this one writes, and that is made before anything is counted.
RECITAL_CACHE=$tmp/cache; export RECITAL_CACHE
RECITAL_DATA=$tmp/data; export RECITAL_DATA
"$RECITAL" index >"$tmp/out" 2>&1 || { cat "$tmp/out"; exit 1; }

# measure STEP... -- COMMAND...
measure()
{
	"$meter" --size 24x80 --term xterm-256color "$@" >"$tmp/out" 2>"$tmp/err"
	status=$?
	cat "$tmp/out" "$tmp/err"
	[ "$status" -ne 77 ] || exit 77
	[ "$status" -eq 0 ] || exit 1
	[ "$(tail -n 1 "$tmp/out" | cut -f 1-2)" = "$(printf 'end\t0')" ] ||
		{ echo 'the reader did not end well; a terminal that is not known here?'; exit 77; }
}

# at_most STEP FIELD MOST
at_most()
{
	awk -F '\t' -v step="$1" -v field="$2" -v most="$3" '
		$1 == step { found = 1; bad = $field > most }
		END { exit !found || bad }' "$tmp/out" && return
	echo "FAIL: '$1' sends more than $3"
	failures=$((failures + 1))
}

# at_most_of_need STEP PERCENT: of what had to be sent
at_most_of_need()
{
	awk -F '\t' -v step="$1" -v most="$2" '
		$1 == step { found = 1; bad = 100 * $6 > most * $9 }
		END { exit !found || bad }' "$tmp/out" && return
	echo "FAIL: '$1' sends more than $2 % of what it must"
	failures=$((failures + 1))
}

# Fields: 3 the median, 5 the most, 6 the sum.
measure -e 'key k' -e 'key ^U' -e 'key <' -e 'idle 1' -e 'repeat 20 key j' -e 'key G' \
	-e 'repeat 3 key G' -e 'repeat 3 key j' -e 'key g g' -e 'repeat 3 key Space' -e 'key Q' \
	-- "$RECITAL" 74/158
at_most_of_need start 125
at_most_of_need 'repeat 3 key Space' 120
at_most_of_need 'key G' 150
at_most 'key k' 5 0
at_most 'key ^U' 5 0
at_most 'key <' 5 0
at_most 'idle 1' 5 0
at_most 'repeat 20 key j' 3 100
at_most 'repeat 3 key G' 5 0
at_most 'repeat 3 key j' 5 0

# Two panes that stand side by side and move together scroll as one.
measure -e "key \\" -e 'repeat 20 key j' -e 'key ^W w' -e 'idle 1' -e 'key Q' \
	-- "$RECITAL" 68/164 74/158
at_most 'repeat 20 key j' 3 110
at_most 'key ^W w' 5 40
at_most 'idle 1' 5 0

# Alone it scrolls where the terminal has left and right margins.
mkdir "$tmp/config"
echo 'scroll: panes' >"$tmp/config/config.yaml"
RECITAL_CONFIG=$tmp/config measure -e 'repeat 20 key j' -e 'key Q' -- "$RECITAL" 68/164 74/158
at_most 'repeat 20 key j' 3 150

# A comparison: the words, and little for their colours.
measure --border 40 -e 'repeat 3 key Space' -e 'repeat 10 key ] c' -e 'repeat 2 key U' -e 'key Q' \
	-- "$RECITAL" --compare 68/164 74/158
at_most_of_need start 135
at_most_of_need 'repeat 3 key Space' 150
at_most_of_need 'repeat 10 key ] c' 150
at_most_of_need 'repeat 2 key U' 150

[ "$failures" -eq 0 ] || { echo "$failures failed"; exit 1; }
exit 0

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

# shellcheck source=tests/bench/common.sh
. "${top_srcdir:-.}/tests/bench/common.sh"
need less

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

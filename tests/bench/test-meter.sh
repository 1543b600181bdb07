#!/bin/sh
# SPDX-License-Identifier: ISC
#
# test-meter.sh - the meter counts exactly: programs whose output is known. They use the
# shell's own commands only, so that the one process that the meter looks at is all there is.
# The terminal echoes what is typed and sets a CR before each LF; both are counted.

set -u
: "${top_builddir:=.}"
meter=$top_builddir/tests/bench/ptymeter
[ -x "$meter" ] || { echo "no meter at $meter"; exit 2; }
tab=$(printf '\t')
failures=0

tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM

# measure STATUS ARGUMENT...: runs the meter.
measure()
{
	expected=$1; shift
	"$meter" "$@" >"$tmp/out" 2>"$tmp/err"
	status=$?
	[ "$status" -ne 77 ] || { cat "$tmp/err"; exit 77; }
	[ "$status" -eq "$expected" ] || wrong "status $status of $*, expected $expected"
}

wrong()
{
	echo "FAIL: $1"
	sed 's/^/    out: /' "$tmp/out"
	sed 's/^/    err: /' "$tmp/err"
	failures=$((failures + 1))
}

# has STEP TIMES BYTES LEAST MOST SUM: the counted part of a line.
has()
{
	line=$(cut -f 1-6 "$tmp/out" | grep -F "$1$tab") || line=
	[ "$line" = "$(printf '%s\t%s\t%s\t%s\t%s\t%s' "$@")" ] ||
		wrong "'$line' is not: $*"
}

ends_with()
{
	[ "$(tail -n 1 "$tmp/out" | cut -f 1-2)" = "end$tab$1" ] || wrong "the end is not $1"
}

# 5 at the start; x: its echo; Enter: x and CR LF twice, echoed and ours; nothing while idle.
# shellcheck disable=SC2016 # the inner shell's
answers='printf 12345; while read -r line; do printf "%s\n" "$line"; done'
measure 0 -e 'key x' -e 'key Enter' -e 'idle 0.3' -e 'repeat 3 text ab' -e 'key y Enter' \
	-e 'key ^D' -- sh -c "$answers"
has start 1 5 5 5 5
has 'key x' 1 1 1 1 1
has 'key Enter' 1 5 5 5 5
has 'idle 0.3' 1 0 0 0 0
has 'repeat 3 text ab' 3 2 2 2 6
has 'key y Enter' 1 12 12 12 12
has 'key ^D' 1 0 0 0 0
ends_with 0

# What had to be sent: five characters and one cursor address; then a letter and another one.
measure 0 -e 'key x' -e 'key Enter' -- sh -c 'printf 12345; read -r x'
[ "$(cut -f 9 "$tmp/out" | head -n 2 | tr '\n' ' ')" = '12 8 ' ] || wrong 'the limits are others'

# A key that is held is one step, and a slow line delivers all the same.
measure 0 --baud 19200 -e 'hold 5 x' -e 'key ^D ^D' -- sh -c 'cat >/dev/null'
has 'hold 5 x' 1 5 5 5 5

# More than a pipe holds, in one step: 100 lines of 1000 bytes and CR LF.
# shellcheck disable=SC2016
flood='i=0; while [ $i -lt 100 ]; do printf "%01000d\n" 0; i=$((i + 1)); done; read -r x'
measure 0 --save "$tmp/bytes" -e 'key Enter' -- sh -c "$flood"
has start 1 100200 100200 100200 100200
[ "$(wc -c <"$tmp/bytes")" -eq 100202 ] || wrong '--save has other bytes'

# Medians of a program that writes 1, 2, 3 and 4 bytes more than CR LF.
# shellcheck disable=SC2016
more='s=; while read -r x; do s=x$s; printf %s "$s"; done'
measure 0 -e 'repeat 4 key Enter' -e 'key ^D' -- sh -c "$more"
has 'repeat 4 key Enter' 4 4.5 3 6 18

# A program that works without writing is not quiet, as far as the system tells.
if [ -r /proc/self/stat ]; then
	# shellcheck disable=SC2016
	works='i=0; while [ $i -lt 400000 ]; do i=$((i + 1)); done; printf late; read -r x'
	measure 0 -e 'key Enter' -- sh -c "$works"
	has start 1 4 4 4 4
fi

# The size and the name of the terminal reach the program.
if command -v stty >/dev/null; then
	# shellcheck disable=SC2016
	asks='printf "%s/%s" "$(stty size)" "$TERM"; read -r x'
	measure 0 --size 33x101 --term vt100 --save "$tmp/bytes" -e 'key Enter' -- sh -c "$asks"
	[ "$(head -c 12 "$tmp/bytes")" = '33 101/vt100' ] || wrong 'another size or TERM'
fi

# The program's own end; a program that ends early, and one that never does.
measure 0 -- sh -c 'printf bye; exit 3'
has start 1 3 3 3 3
ends_with 3
measure 3 -e 'key x' -- sh -c 'exit 0'
measure 3 --patience 3 -- sh -c 'trap "" HUP; while read -r x; do :; done; while :; do read -r x; done'
ends_with 137

# Wrong calls measure nothing.
for step in '' 'key' 'key Entr' 'text ' 'repeat 0 key j' 'repeat 2 idle 1' 'idle x' 'press j' \
    'hold 0 j' 'hold 2' 'hold 2 text'; do
	measure 2 -e "$step" -- true
	[ ! -s "$tmp/out" ] || wrong "step '$step' was taken"
done
measure 2 --size 24,80 -- true
measure 2 --patience 0 -- true
measure 2 --baud 0 -- true
measure 2 --baud 9601 -- true
measure 2 --border x -- true
measure 2

[ "$failures" -eq 0 ] || { echo "$failures failed"; exit 1; }
exit 0

#!/bin/sh
# SPDX-License-Identifier: ISC
#
# blame.sh - what the ages of words cost in a chain of 10, 20 and 30 documents; "make bench".
# Settings and meaning as in run.sh. The last column is what ten documents more cost, of what
# the first ten have cost: a cost that grows with the length of the chain alone stays at 1.

# shellcheck source=tests/bench/common.sh
. "${top_srcdir:-.}/tests/bench/common.sh"

lengths='10 20 30'
for n in $lengths; do
	mkdir "$tmp/chain$n"
	awk -v n="$n" -v dir="$tmp/chain$n" -f "$top_srcdir/tests/bench/words.awk" \
	    -f "$top_srcdir/tests/bench/chain.awk" </dev/null ||
	    exit 2
	last=A/RES/$((39 + n))/1
	"$RECITAL" blame --json -C "$tmp/chain$n" "$last" >"$tmp/made" 2>&1 ||
	    { echo "$0: the made chain has no ages" >&2; exit 2; }
	i=0
	while [ "$i" -lt "$RUNS" ]; do
		whole "blame$n" "$RECITAL" blame --json -C "$tmp/chain$n" "$last"
		whole "check$n" "$RECITAL" show --json -C "$tmp/chain$n" "$last"
		i=$((i + 1))
	done
done
whole seeds "$RECITAL" blame 74/158

echo "$(uname -sm), $RUNS runs; chains made by chance, 60 paragraphs of 50 words each"
echo
printf '%-34s %9s %9s %9s  %s\n' documents show blame ages 'ten more'
before=0
for n in $lengths; do
	awk -v n="$n" -v show="$(median "check$n.cpu")" -v blame="$(median "blame$n.cpu")" \
	    -v before="$before" -v first="${first:-0}" 'BEGIN {
		ages = blame - show
		printf "  %-32s %9.1f %9.1f %9.1f  %s\n", n ", ms of CPU", show, blame, ages,
		    (first > 0 ? sprintf("%.2f", (ages - before) / first) : "1")
		print ages
	}' >"$tmp/line"
	head -n 1 "$tmp/line"
	before=$(tail -n 1 "$tmp/line")
	first=${first:-$before}
done
printf '  %-32s %9s %9.1f\n' '74/158, ms of CPU' - "$(median seeds.cpu)"

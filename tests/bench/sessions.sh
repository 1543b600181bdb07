#!/bin/sh
# SPDX-License-Identifier: ISC
#
# sessions.sh - what a session against the one before it costs, the first time and once its figures
# are kept; "make bench".
#
#	CORPUS=DIR	a corpus of several sessions; without it the bundled one, which says little
#	SESSIONS="76 77"	the sessions; without it the last two of the corpus
#
# The whole process is measured, all its threads, with an index that is there.  The meter of the
# other benches would stop at the first word of progress.

# shellcheck source=tests/bench/common.sh
. "${top_srcdir:-.}/tests/bench/common.sh"

CORPUS=${CORPUS:-$RECITAL_CORPUS}
RECITAL_CACHE=$tmp/cache; export RECITAL_CACHE
SESSIONS=${SESSIONS:-$("$RECITAL" -C "$CORPUS" sessions --csv |
	sed -n 's/^"\([0-9]*\)".*/\1/p' | tail -n 2 | tr '\n' ' ')}

# cpu NAME COMMAND...: [ms] that it takes, into $tmp/NAME.cpu.
cpu()
{
	what=$1; shift
	sh -c '"$@" >/dev/null 2>&1; times' sh "$@" | awk 'NR == 2 {
		for (i = 1; i <= 2; i++) {
			split($i, t, /[ms]/)
			ms += 60000 * t[1] + 1000 * t[2]
		}
		print ms
	}' >>"$tmp/$what.cpu"
}

"$RECITAL" -C "$CORPUS" index >/dev/null
cp -R "$RECITAL_CACHE" "$tmp/kept"
# shellcheck disable=SC2086
pairs=$("$RECITAL" -C "$CORPUS" sessions $SESSIONS --csv |
	awk -F '","' '$1 == "\"continued" || $1 == "\"earlier"' | wc -l)
i=0
while [ "$i" -lt "$RUNS" ]; do
	rm -rf "$RECITAL_CACHE"
	cp -R "$tmp/kept" "$RECITAL_CACHE"
	# shellcheck disable=SC2086
	cpu first "$RECITAL" -C "$CORPUS" sessions $SESSIONS
	# shellcheck disable=SC2086
	cpu second "$RECITAL" -C "$CORPUS" sessions $SESSIONS
	i=$((i + 1))
done

echo "$(uname -sm), $RUNS runs; sessions $SESSIONS of $CORPUS, $pairs lines to compare"
awk -v first="$(median first.cpu)" -v second="$(median second.cpu)" -v n="$pairs" 'BEGIN {
	each = n > 0 ? first / n : 0
	missed = (300 * each > 10000) ? "  MISSED" : ""
	printf("  first time  %8.1f ms of CPU, %.1f a comparison; goal 10,000 for 300%s\n",
	    first, each, missed)
	missed = (second > 50) ? "  MISSED" : ""
	printf("  second time %8.1f ms of CPU; goal 50%s\n", second, missed)
}'

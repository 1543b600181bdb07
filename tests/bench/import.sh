#!/bin/sh
# SPDX-License-Identifier: ISC
#
# import.sh - what import costs; a part of "make bench".
#
#	RUNS=11		of each program in its turn; the least CPU time counts
#
# AKN files beside `xmllint --noout` on the same files: the official ones where they lie
# beside the project, else made-up ones. Then made-up texts and AKN files of 10 kB to
# 10 MB: the time of a megabyte must not grow with the file.
#
# Never a test: a goal that is missed says MISSED, and the exit status stays 0.

set -u
LC_ALL=${LC_ALL:-C.UTF-8}; export LC_ALL
: "${top_srcdir:=.}" "${top_builddir:=.}"
RECITAL=${RECITAL:-$top_builddir/recital}
RUNS=${RUNS:-11}
made=$top_srcdir/tests/bench/made.awk
official=$top_srcdir/../shared/data/akn

command -v "$RECITAL" >/dev/null || { echo "import.sh: no $RECITAL" >&2; exit 2; }
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM

# cpu COMMAND...: [s] of CPU into $cpu; the output goes nowhere. The second line that
# "times" prints is what all children of this shell have spent, as 0m1.25s 0m0.03s.
cpu()
{
	times >"$tmp/before"
	"$@" >/dev/null 2>&1
	times >"$tmp/after"
	cpu=$(awk 'FNR == 2 { split($1 $2, t, /[ms]/)
		was = now; now = t[1] * 60 + t[2] + t[3] * 60 + t[4] }
		END { printf "%.4f", now - was }' "$tmp/before" "$tmp/after")
}

# least A B
least()
{
	awk -v a="$1" -v b="$2" 'BEGIN { print a == "" || b + 0 < a + 0 ? b : a }'
}

# over_list COMMAND...: the command with all files of the list behind it, on one core:
# two threads that share one count the time that each waits for the other
over_list()
{
	if command -v taskset >/dev/null; then
		taskset -c 0 xargs -0 "$@" <"$tmp/list"
	else
		xargs -0 "$@" <"$tmp/list"
	fi
}

# on_all_cores COMMAND...: the same, on all
on_all_cores()
{
	xargs -0 "$@" <"$tmp/list"
}

beside_xmllint()
{
	if [ -d "$official" ]; then
		what=official
		find "$official" -name '*.xml' -type f -print0 >"$tmp/list"
	else
		what='made-up'
		i=0
		while [ "$((i += 1))" -le 600 ]; do
			awk -v form=akn -v size=50000 -v number="$i" -f "$made" >"$tmp/$i.xml"
		done
		find "$tmp" -name '*.xml' -print0 >"$tmp/list"
	fi
	bytes=$(xargs -0 cat <"$tmp/list" | wc -c)
	files=$(tr -dc '\000' <"$tmp/list" | wc -c)
	lint='' ours='' threads='' i=0
	while [ "$((i += 1))" -le "$RUNS" ]; do
		cpu over_list xmllint --noout
		lint=$(least "$lint" "$cpu")
		cpu over_list "$RECITAL" import
		ours=$(least "$ours" "$cpu")
		cpu on_all_cores "$RECITAL" import
		threads=$(least "$threads" "$cpu")
	done
	awk -v lint="$lint" -v ours="$ours" -v mb="$((bytes / 1000))e-3" -v what="$what" \
	    -v threads="$threads" -v files="$files" -v runs="$RUNS" 'BEGIN {
		printf "%d %s AKN files, %.1f MB, least of %d runs\n", files, what, mb, runs
		printf "  %-16s %6.3f s of CPU %7.1f MB/s\n", "xmllint --noout", lint, mb / lint
		printf "  %-16s %6.3f s of CPU %7.1f MB/s %6.2f x  <= 3 x%s\n", "recital import",
		    ours, mb / ours, ours / lint, (ours > 3 * lint ? "  MISSED" : "")
		printf "  %-16s %6.3f s of CPU %18.2f x  <= 3 x%s\n", "  on all cores", threads,
		    threads / lint, (threads > 3 * lint ? "  MISSED" : "")
	}'
}

# one_size FORM SIZE FILES: CPU time for a megabyte of made-up files of that size
one_size()
{
	awk -v form="$1" -v size="$2" -v number=7 -f "$made" >"$tmp/made"
	bytes=$(wc -c <"$tmp/made")
	i=0
	while [ "$i" -lt "$3" ]; do
		ln "$tmp/made" "$tmp/made$i"
		printf '%s\000' "$tmp/made$i"
		i=$((i + 1))
	done >"$tmp/list"
	cpu over_list "$RECITAL" import
	least_cpu=$cpu
	cpu over_list "$RECITAL" import
	least_cpu=$(least "$least_cpu" "$cpu")
	awk -v cpu="$least_cpu" -v bytes="$bytes" -v files="$3" -v form="$1" 'BEGIN {
		printf "  %-4s %5d x %9d bytes %8.3f s for a MB\n", form, files, bytes,
		    cpu / (bytes * files) * 1e6 }'
	rm "$tmp"/made*
}

if command -v xmllint >/dev/null; then
	beside_xmllint
else
	echo 'no xmllint: AKN is not measured beside it'
fi
echo
echo 'made-up resolutions; of 10 MB import says in the end that no corpus takes it'
for form in text akn; do
	one_size "$form" 10000 100
	one_size "$form" 100000 10
	one_size "$form" 1000000 3
	one_size "$form" 10000000 1
done

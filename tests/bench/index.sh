#!/bin/sh
# SPDX-License-Identifier: ISC
#
# index.sh - what a corpus of many documents costs beside one of four; "make bench".
#
#	DOCUMENTS=2000	of the larger corpus, made of the bundled ones by other numbers and years
#	CORPUS=DIR	a corpus that is there, in its place
#
# Instructions where valgrind is there, for they do not depend on the hour; else ms of CPU.
# Settings and meaning otherwise as in run.sh.

# shellcheck source=tests/bench/common.sh
. "${top_srcdir:-.}/tests/bench/common.sh"

DOCUMENTS=${DOCUMENTS:-2000}
RECITAL_CACHE=$tmp/cache; export RECITAL_CACHE

# The bundled documents again and again, each time as those of another day.
if [ -z "${CORPUS-}" ]; then
	CORPUS=$tmp/corpus
	mkdir "$CORPUS"
	n=0
	while [ "$n" -lt "$DOCUMENTS" ]; do
		for file in "$RECITAL_CORPUS"/A_RES_*.yaml; do
			name=${file##*/}
			mkdir -p "$CORPUS/$((n / 400))"
			sed "s,\\(A/RES/[0-9]*/\\)\\([0-9]\\),\\1$((n / 4 + 1))\\2,g" "$file" \
				>"$CORPUS/$((n / 400))/$n-$name"
			n=$((n + 1))
		done
	done
fi

# spent COMMAND...: ms of CPU of one run that may take minutes.
spent()
{
	# shellcheck disable=SC2016
	sh -c '"$@" >/dev/null 2>&1; times' sh "$@" | awk 'NR == 2 {
		split($1, user, /[ms]/); split($2, sys, /[ms]/)
		print 1000 * (60 * (user[1] + sys[1]) + user[2] + sys[2]) }'
}
build=$(spent "$RECITAL" -C "$CORPUS" index --rebuild)

# What libyaml and SQLite cost by themselves, and what of the build goes beyond.
find "$CORPUS" -name '*.yaml' >"$tmp/files"
# shellcheck disable=SC2016
floor=$(spent sh -c '"$1" "$2" <"$3"' sh "$top_builddir/tests/bench/floor" "$tmp/floor" "$tmp/files")

# wall COMMAND...: ms until one run is over.
wall()
{
	from=$(date +%s%N)
	"$@" >/dev/null 2>&1
	echo $((($(date +%s%N) - from) / 1000000))
}
cores=0
if command -v taskset >/dev/null && [ "$(nproc)" -gt 1 ]; then
	cores=$(wall "$RECITAL" -C "$CORPUS" index --rebuild)
	core=$(wall taskset -c 0 "$RECITAL" -C "$CORPUS" index --rebuild)
fi

# The same document, or one made of it.
symbol=A/RES/74/158
"$RECITAL" -C "$CORPUS" show "$symbol" >/dev/null 2>&1 || symbol=A/RES/74/1158
i=0
while [ "$i" -lt "$RUNS" ]; do
	whole same "$RECITAL" -C "$CORPUS" index
	whole find find "$CORPUS" -name '*.yaml' -printf '%s %T@ %p\n'
	i=$((i + 1))
done
"$RECITAL" -C "$CORPUS" index >"$tmp/holds"
files=$(awk '$1 == "files" { print $2 }' "$tmp/holds")
size=$(awk '$1 == "bytes" { print $2 }' "$tmp/holds")
yaml=$(find "$CORPUS" -name '*.yaml' -printf '%s\n' | awk '{ n += $1 } END { print n }')
"$RECITAL" index >/dev/null

echo "$(uname -sm), $RUNS runs; $files files beside 4"
echo
printf '%-34s %9s %9s %7s  %s\n' "$(command -v valgrind >/dev/null &&
	echo '1000 instructions' || echo 'us of CPU')" 4 "$files" ratio goal
row '  show' "$(cost "$RECITAL" show 74/158)" "$(cost "$RECITAL" -C "$CORPUS" show "$symbol")" 1.2
row '  links' "$(cost "$RECITAL" links 74/158)" "$(cost "$RECITAL" -C "$CORPUS" links "$symbol")"

# letter CORPUS SYMBOL: the second letter typed in o, of which the first has narrowed the rest.
printf 'o "e"\n' >"$tmp/one"
printf 'o "el"\n' >"$tmp/two"
letter()
{
	echo $(($(cost "$RECITAL" -C "$1" run "$tmp/two" "$2") -
		$(cost "$RECITAL" -C "$1" run "$tmp/one" "$2")))
}
row '  a letter typed in o' "$(letter "$RECITAL_CORPUS" A/RES/74/158)" "$(letter "$CORPUS" "$symbol")"
echo
printf '%-34s %9s\n' 'ms of CPU' "$files"
row '  build, beside libyaml and SQLite' "$floor" "$build" 2
[ "$cores" = 0 ] || row '  build, wall, one core, all' "$core" "$cores" 0.65
row '  nothing changed, beside find' "$(median find.cpu)" "$(median same.cpu)" 2
awk -v size="$size" -v yaml="$yaml" 'BEGIN {
	printf "  %-32s %9.1f MB, %.0f %% of the YAML\n", "size", size / 1e6, 100 * size / yaml }'

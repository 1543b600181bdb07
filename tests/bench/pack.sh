#!/bin/sh
# SPDX-License-Identifier: ISC
#
# pack.sh - how small a corpus in one file is, and what a document of it costs to open, beside the
# folder; "make bench".
#
#	CORPUS=DIR	a corpus of many documents; without it the bundled one, which says little
#	SYMBOL=S	the document that is opened; 74/158
#
# Instructions of the whole process, by callgrind, where valgrind is.

# shellcheck source=tests/bench/common.sh
. "${top_srcdir:-.}/tests/bench/common.sh"

CORPUS=${CORPUS:-$RECITAL_CORPUS}
SYMBOL=${SYMBOL:-74/158}
RECITAL_CACHE=$tmp/cache; export RECITAL_CACHE

"$RECITAL" -C "$CORPUS" index >/dev/null
"$RECITAL" -C "$CORPUS" pack -o "$tmp/un.recital" >/dev/null
"$RECITAL" -C "$CORPUS" pack --no-search -o "$tmp/bare.recital" >/dev/null
yaml=$(find "$CORPUS" -name '*.yaml' -exec cat {} + | wc -c)
echo "$(uname -sm); $yaml bytes of YAML"
for file in un bare; do
	size=$(wc -c <"$tmp/$file.recital")
	echo "$file.recital $size" |
		awk -v yaml="$yaml" '{ printf "%-14s %10d bytes, 1/%.2f of the YAML\n", $1, $2, yaml / $2 }'
done
command -v valgrind >/dev/null || exit 0
count()
{
	valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null |
		awk '/Collected/ { print $NF }'
}
folder=$(count "$RECITAL" -C "$CORPUS" show "$SYMBOL")
packed=$(count "$RECITAL" -C "$tmp/un.recital" show "$SYMBOL")
echo "show $SYMBOL: $folder instructions from the folder, $packed from the pack," \
	"$(awk "BEGIN { printf \"%.2f\", $packed / $folder }") x (goal 2)"

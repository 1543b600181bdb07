#!/bin/sh
# SPDX-License-Identifier: ISC
#
# mandates.sh - the mandates in paragraphs of sessions 74 to 77 drawn by chance are those that a
# reader found, where the texts lie beside the project; the project has only the tables of what
# was found.

set -u
: "${top_srcdir:=.}" "${top_builddir:=.}"
: "${RECITAL:=$top_builddir/recital}"
files=$top_srcdir/../shared/data/akn

if [ ! -d "$files" ]; then
	echo "skipped: there is no folder $files"
	exit 77
fi
tmp=$(mktemp -d) || exit 99
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM

"$RECITAL" import -r "$files" -o "$tmp/corpus" >"$tmp/out" 2>&1 || {
	tail -n 5 "$tmp/out"
	exit 1
}
status=0
for table in mandates mandates-2 mandates-3; do
	"$top_builddir/tests/links/mandaterate" "$tmp/corpus" \
	    "$top_srcdir/tests/data/$table.tsv" || status=1
done
exit $status

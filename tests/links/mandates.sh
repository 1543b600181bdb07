#!/bin/sh
# SPDX-License-Identifier: ISC
#
# mandates.sh - the mandates in paragraphs drawn by chance, of the official texts of sessions 74 to
# 77 and of older and newer ones in the extractions beside them, are those that a reader found.

# shellcheck source=tests/official.sh
. "${top_srcdir:=.}/tests/official.sh"

status=0
rate() {
	"$top_builddir/tests/links/mandaterate" "$1" "$top_srcdir/tests/data/$2.tsv" || status=1
}

for table in mandates mandates-2 mandates-3 mandates-4 mandates-5 mandates-6 mandates-7 mandates-8 \
    mandates-9 mandates-10 mandates-11; do
	rate "$tmp/corpus" $table
done

raw=$top_srcdir/../shared/data/raw
if [ -d "$raw" ]; then
	"$RECITAL" import "$raw"/tika-docx/*.txt "$raw"/poi-doc/*.txt "$raw"/pymupdf/*.txt \
	    -o "$tmp/raw" >"$tmp/out" 2>&1 || {
		tail -n 5 "$tmp/out"
		exit 1
	}
	cp "$top_srcdir"/corpus/A_RES_*.yaml "$tmp/raw"
	rate "$tmp/raw" mandates-raw
fi
exit $status

#!/bin/sh
# SPDX-License-Identifier: ISC
#
# mandates.sh - the mandates in paragraphs of sessions 74 to 77 drawn by chance are those that a
# reader found.

# shellcheck source=tests/official.sh
. "${top_srcdir:=.}/tests/official.sh"

status=0
for table in mandates mandates-2 mandates-3; do
	"$top_builddir/tests/links/mandaterate" "$tmp/corpus" \
	    "$top_srcdir/tests/data/$table.tsv" || status=1
done
exit $status

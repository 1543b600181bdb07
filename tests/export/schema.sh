#!/bin/sh
# SPDX-License-Identifier: ISC
#
# schema.sh - "make check-akn": what tests/export/test_akn4un writes comes back, each document of the
# corpus and those by chance.
#
#	CORPUS=DIR		another corpus than the bundled one
#	AKN_SCHEMA=FILE		all of it is valid by that, too: akomantoso30.xsd, xml.xsd beside it.
#				Needs xmllint. The files are those of OASIS and not ours to hand on.

set -eu
top=${top_srcdir:-.}
RECITAL_AKN_CORPUS=${CORPUS:-$top/corpus}; export RECITAL_AKN_CORPUS
RECITAL_CORPUS=$top/corpus; export RECITAL_CORPUS

[ -n "${AKN_SCHEMA-}" ] || exec tests/export/test_akn4un
command -v xmllint >/dev/null || { echo 'schema.sh: no xmllint'; exit 77; }
[ -r "$AKN_SCHEMA" ] || { echo "schema.sh: $AKN_SCHEMA cannot be read"; exit 1; }

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM
RECITAL_AKN_KEEP=$tmp; export RECITAL_AKN_KEEP
tests/export/test_akn4un

# xmllint says of each file that it validates, on stderr like the rest.
find "$tmp" -name '*.xml' -print0 |
    xargs -0 xmllint --noout --nonet --schema "$AKN_SCHEMA" >"$tmp/said" 2>&1 || :
valid=$(grep -c ' validates$' "$tmp/said") || :
all=$(find "$tmp" -name '*.xml' | wc -l)
grep -v ' validates$' "$tmp/said" | head -n 40 || :
echo "schema.sh: $valid of $all files are valid by $AKN_SCHEMA"
[ "$all" -gt 0 ] && [ "$valid" -eq "$all" ]

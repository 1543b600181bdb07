#!/bin/sh
# SPDX-License-Identifier: ISC
#
# mutations.sh - the text of a page, broken as extractors break it, comes out right or is
# told. Here with the bundled corpus; "make mutations" takes 200 of the official files, where
# they lie beside the project.

set -u
: "${top_srcdir:=.}" "${top_builddir:=.}"
"$top_builddir/tests/import/mutate" "$top_srcdir"/corpus/A_RES_*.yaml &&
	"$top_builddir/tests/import/mutate" -d -c "$top_srcdir"/corpus/A_RES_*.yaml &&
	"$top_builddir/tests/import/mutate" -2 -c "$top_srcdir"/corpus/A_RES_*.yaml

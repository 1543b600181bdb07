#!/bin/sh
# SPDX-License-Identifier: ISC
#
# edits-bundled.sh - as edits.sh, over the bundled resolutions and a made-up one with items.

set -u
: "${top_srcdir:=.}" "${top_builddir:=.}"
"$top_builddir/tests/compare/editrate" 500 6 "$top_srcdir"/corpus/A_RES_*.yaml \
    "$top_srcdir/tests/compare/lanterns.yaml" "$top_srcdir/tests/compare/lanterns.yaml"

#!/bin/sh
# SPDX-License-Identifier: ISC
#
# official.sh - no word of the official AKN4UN files is lost, where they lie beside the
# project; the project has none of them.

set -u
: "${top_srcdir:=.}" "${top_builddir:=.}"
files=$top_srcdir/../shared/data/akn

if [ ! -d "$files" ]; then
	echo "skipped: there is no folder $files"
	exit 77
fi
find "$files" -name '*.xml' -type f -exec "$top_builddir/tests/import/aknwords" {} +

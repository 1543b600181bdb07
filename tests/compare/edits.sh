#!/bin/sh
# SPDX-License-Identifier: ISC
#
# edits.sh [FOLDER] - no edit of substance in real resolutions is lost on who reads the
# substance alone, and no edit of upkeep is shown: thousands of each, made by chance in the
# AKN4UN files of FOLDER, which lie beside the project; the project has none of them.

set -u
: "${top_srcdir:=.}" "${top_builddir:=.}"
folder=${1:-$top_srcdir/../shared/data/akn}

if [ ! -d "$folder" ]; then
	echo "skipped: there is no folder $folder"
	exit 77
fi
find "$folder" -name '*.xml' -type f -exec "$top_builddir/tests/compare/editrate" 3000 1 {} +

#!/bin/sh
# SPDX-License-Identifier: ISC
#
# raw.sh - two resolutions in ten extractions are what their official XML holds, where
# the extractions lie beside the project; the project has none of them.

set -u
: "${top_srcdir:=.}" "${top_builddir:=.}"
folder=$top_srcdir/../shared/data/raw

if [ ! -f "$folder/expected-paragraphs.tsv" ]; then
	echo "skipped: there is no folder $folder"
	exit 77
fi
(cd "$folder" && ls -- */A_RES_*) | xargs "$top_builddir/tests/import/rawrate" "$folder"

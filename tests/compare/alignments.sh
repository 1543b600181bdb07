#!/bin/sh
# SPDX-License-Identifier: ISC
#
# alignments.sh - paragraphs of real resolutions answer each other as a careful reader says,
# in the tables of tests/data/alignments, where the official XML lies beside the project;
# the project has none of it.

set -u
: "${top_srcdir:=.}" "${top_builddir:=.}"
folder=$top_srcdir/../shared/data/akn

if [ ! -d "$folder" ]; then
	echo "skipped: there is no folder $folder"
	exit 77
fi
"$top_builddir/tests/compare/alignrate" "$folder" "$top_srcdir"/tests/data/alignments/*.tsv

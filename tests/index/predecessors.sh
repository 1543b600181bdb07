#!/bin/sh
# SPDX-License-Identifier: ISC
#
# predecessors.sh - the predecessors of resolutions of sessions 76 and 77 drawn by chance are
# those that a reader found.

# shellcheck source=tests/official.sh
. "${top_srcdir:=.}/tests/official.sh"

"$top_builddir/tests/index/predecessorrate" "$tmp/corpus" \
    "$top_srcdir/tests/data/predecessors.tsv"

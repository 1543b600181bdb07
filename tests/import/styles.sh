#!/bin/sh
# SPDX-License-Identifier: ISC
#
# styles.sh - the bundled corpus, written as the tools for Word files write, comes back.

set -u
: "${top_srcdir:=.}" "${top_builddir:=.}"

"$top_builddir/tests/import/stylerate" all 99 "$top_srcdir"/corpus/A_RES_*.yaml

#!/bin/sh
# SPDX-License-Identifier: ISC
#
# replay.sh [TARGET...] - every fuzz target on the inputs in tests/fuzz/corpus: seeds, and
# what once made it fail.

set -u
LC_ALL=C.UTF-8; export LC_ALL

top=$(cd -- "${top_srcdir:-.}" && pwd -P) || exit 2
built=${top_builddir:-.}/tests/fuzz
# Small, and with something of everything.
RECITAL_CORPUS=$top/tests/golden/corpus-odd; export RECITAL_CORPUS

[ "$#" -gt 0 ] || set -- docread footnote import keys symbol worddiff
failures=0
for target; do
	if ! "$built/fuzz_$target" "$top/tests/fuzz/corpus/$target"/* >fuzz.log 2>&1; then
		echo "FAIL: fuzz_$target"
		tail -n 40 fuzz.log | sed 's/^/    /'
		failures=$((failures + 1))
	fi
	rm -f fuzz.log
done
[ "$failures" -eq 0 ]

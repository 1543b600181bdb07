# SPDX-License-Identifier: ISC
# shellcheck shell=sh
#
# official.sh - for tests of what a reader found in the official texts of sessions 74 to 77: imports
# them into $tmp/corpus where they lie beside the project, which has only the tables of what was
# found; else the test is skipped.

set -u
: "${top_srcdir:=.}" "${top_builddir:=.}"
: "${RECITAL:=$top_builddir/recital}"
files=$top_srcdir/../shared/data/akn

if [ ! -d "$files" ]; then
	echo "skipped: there is no folder $files"
	exit 77
fi
tmp=$(mktemp -d) || exit 99
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM

"$RECITAL" import -r "$files" -o "$tmp/corpus" >"$tmp/out" 2>&1 || {
	tail -n 5 "$tmp/out"
	exit 1
}

#!/bin/sh
# SPDX-License-Identifier: ISC
#
# cases.sh [--rewrite] [NAME...] - small texts, each of which an importer once read wrongly,
# and what they become. All wording is invented.
#
# tests/import/cases has for each
#	NAME.in		what is imported, with --explain
#	NAME.want	the document, and what is told of it; where it is refused, why
#	NAME.args	further arguments, if there are any
# --rewrite writes NAME.want anew; the review is the diff.

set -u
LC_ALL=C.UTF-8; export LC_ALL
: "${top_srcdir:=.}"
RECITAL=${RECITAL:-./recital}
case $RECITAL in
/*) ;;
*) RECITAL=$PWD/$RECITAL ;;
esac
command -v "$RECITAL" >/dev/null || { echo "no program at $RECITAL"; exit 2; }
cd -- "$top_srcdir/tests/import/cases" || exit 2

rewrite=false
if [ "${1-}" = --rewrite ]; then
	rewrite=true
	shift
fi
[ $# -gt 0 ] || set -- *.in
failures=0
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM

for name in "$@"; do
	name=${name%.in}
	args=
	[ ! -f "$name.args" ] || args=$(cat "$name.args")
	# shellcheck disable=SC2086 # arguments are words
	{
		"$RECITAL" import --explain $args "$name.in" 2>"$tmp/err"
		echo "--- told, status $?"
		cat "$tmp/err"
	} >"$tmp/have"
	if $rewrite; then
		cp "$tmp/have" "$name.want"
	elif ! diff -u "$name.want" "$tmp/have" >"$tmp/diff"; then
		echo "FAIL: tests/import/cases/$name"
		sed 's/^/    /' "$tmp/diff"
		failures=$((failures + 1))
	fi
done
[ "$failures" -eq 0 ] || { echo "$failures cases differ"; exit 1; }

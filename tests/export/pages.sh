#!/bin/sh
# SPDX-License-Identifier: ISC
#
# pages.sh - pages of HTML read by tidy, which must find nothing, and by Chromium, which must see
# their words and fetch nothing. Named target "make check-html".

set -u
LC_ALL=C.UTF-8; export LC_ALL
top=$(cd -- "${top_srcdir:-.}" && pwd -P) || exit 2
RECITAL=${RECITAL:-./recital}
RECITAL_CORPUS=${RECITAL_CORPUS:-$top/corpus}; export RECITAL_CORPUS
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM
RECITAL_CACHE=${RECITAL_CACHE:-$tmp/cache}; export RECITAL_CACHE
RECITAL_DATA=$tmp/data; export RECITAL_DATA
command -v tidy >/dev/null || { echo 'tidy is not here'; exit 77; }

failures=0
# page NAME COMMAND...
page()
{
	name=$1
	shift
	"$RECITAL" "$@" --format=html -o "$tmp/$name.html"
	[ "$?" -le 1 ] || { echo "no page: recital $*"; exit 1; }
	tidy -e -q "$tmp/$name.html" >"$tmp/out" 2>&1
	grep -Eq '(src|@import|url\()' "$tmp/$name.html" && echo 'something is fetched' >>"$tmp/out"
	if command -v chromium >/dev/null; then
		chromium --headless --no-sandbox --disable-gpu "--user-data-dir=$tmp/profile" \
		    --dump-dom "file://$tmp/$name.html" 2>/dev/null >"$tmp/dom"
		grep -q '</html>' "$tmp/dom" || echo 'Chromium shows nothing' >>"$tmp/out"
	fi
	[ -s "$tmp/out" ] || return
	echo "FAIL: recital $*"
	head -n 5 "$tmp/out"
	failures=$((failures + 1))
}

page show show 74/158
page blame blame 74/158
page one compare 52/129 74/158
page columns compare --side-by-side 62/150 68/164 74/158
page series sessions 62 68 74
page report report 68 74
page odd -C "$top/tests/golden/corpus-odd" compare 72/901 72/902
page arabic -C "$top/tests/golden/corpus-odd" show --language=ar 72/903
echo "8 pages, $failures wrong"
[ "$failures" -eq 0 ]

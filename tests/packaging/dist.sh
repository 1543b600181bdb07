#!/bin/sh
# SPDX-License-Identifier: ISC
#
# dist.sh - "make check-dist": the same sources give the same tarball, in this folder and in
# a fresh clone, at any time, under any umask, and the sources of a tarball give itself.

set -eu
: "${MAKE:=make}" "${top_srcdir:=.}" "${top_builddir:=.}"

# From here on, whatever make has told its children.
unset MAKEFLAGS MAKELEVEL MFLAGS SOURCE_DATE_EPOCH

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM

# pack FOLDER NAME: the tarball of a configured folder as $tmp/NAME
pack()
{
	rm -f "$1"/recital-*.tar.gz
	$MAKE --no-print-directory -C "$1" dist >"$tmp/log" 2>&1 || {
		cat "$tmp/log"
		exit 1
	}
	mv "$1"/recital-*.tar.gz "$tmp/$2.tar.gz"
}

same()
{
	cmp "$tmp/here.tar.gz" "$tmp/$1.tar.gz" || {
		tar -tvzf "$tmp/here.tar.gz" >"$tmp/here.list"
		tar -tvzf "$tmp/$1.tar.gz" | diff "$tmp/here.list" - | head -n 20
		echo "dist.sh: FAIL: $2"
		exit 1
	}
	echo "dist.sh: the same bytes $2"
}

pack "$top_builddir" here
sleep 1
touch "$top_srcdir/README"
(umask 077 && pack "$top_builddir" again)
same again 'a second time, a second later'

mkdir "$tmp/unpacked"
tar -xzf "$tmp/here.tar.gz" -C "$tmp/unpacked" --strip-components=1
(cd "$tmp/unpacked" && ./configure --quiet)
pack "$tmp/unpacked" unpacked
same unpacked 'from a tarball'

[ -e "$top_srcdir/.git" ] || exit 0
if [ -n "$(git -C "$top_srcdir" status --porcelain)" ]; then
	echo 'dist.sh: FAIL: not all is committed, so a clone is of other sources'
	exit 1
fi
(
	umask 077
	git clone --quiet "$top_srcdir" "$tmp/clone"
	cd "$tmp/clone"
	autoreconf -fi >/dev/null 2>&1
	mkdir out
	cd out
	../configure --quiet
)
pack "$tmp/clone/out" cloned
same cloned 'from a clone'

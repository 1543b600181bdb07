#!/bin/sh
# SPDX-License-Identifier: ISC
#
# static.sh [PROGRAM] - "make check-static": what --enable-static makes runs in a folder where
# nothing else is: it prints, imports XML and text, keeps an index, and reads on a terminal.
# Without PROGRAM it is built first, which takes minutes. Needs tmux, and root, or a kernel
# that gives one's own (unshare).

set -eu
: "${MAKE:=make}" "${top_srcdir:=.}"
unset MAKEFLAGS MAKELEVEL MFLAGS

tmp=$(mktemp -d)
socket=recital-static-$$
trap 'tmux -L $socket kill-server 2>/dev/null || :; rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM
root=$tmp/root

build()
{
	mkdir "$tmp/build"
	(cd "$tmp/build" && "$top_srcdir/configure" --quiet --enable-static)
	$MAKE --no-print-directory -C "$tmp/build" -j"$(getconf _NPROCESSORS_ONLN)" recital \
	    >"$tmp/log" 2>&1 || { cat "$tmp/log"; exit 1; }
	echo "$tmp/build/recital"
}

fail()
{
	echo "static.sh: FAIL: $*"
	exit 1
}

# inside ARGUMENT...: recital where nothing else is. What it needs of the machine is brought
# along: the table of characters of a locale, and the description of the terminal.
inside()
{
	# shellcheck disable=SC2086 # a command and its arguments
	env -i PATH="$PATH" LC_ALL=C.UTF-8 LOCPATH=/share/locale TERM=tmux-256color TERMINFO=/share/terminfo \
	    HOME=/ $become chroot "$root" /recital -C /corpus "$@"
}

# has WHAT TEXT: its output
has()
{
	grep -qF -- "$2" "$tmp/out" || { cat "$tmp/out"; fail "$1: no \"$2\""; }
}

become=
[ "$(id -u)" -eq 0 ] || become='unshare -r'

program=${1-}
[ -n "$program" ] || program=$(build)
! readelf -lW "$program" | grep -q INTERP || fail 'it wants a loader'

mkdir -p "$root/share/locale/C.utf8" "$root/share/terminfo" "$root/tmp"
cp "$program" "$root/recital"
cp -R "$top_srcdir/corpus" "$root/corpus"
cp "$top_srcdir/tests/import/cases/akn-meeting-in-event.in" "$root/resolution.xml"
cp "$top_srcdir/tests/import/cases/brackets-at-words.in" "$root/resolution.txt"
cp /usr/lib/locale/C.utf8/LC_CTYPE "$root/share/locale/C.utf8/"
infocmp -x tmux-256color | TERMINFO=$root/share/terminfo tic -x -

inside show 74/158 >"$tmp/out" || fail 'show'
has show '18 December 2019'
has 'letters beyond ASCII' '·'
inside import /resolution.xml >"$tmp/out" 2>&1 || fail 'import of XML'
has 'import of XML' 'symbol: A/RES/'
inside import /resolution.txt >"$tmp/out" 2>&1 || fail 'import of text'
has 'import of text' 'symbol: A/RES/'
inside search elections >"$tmp/out" || fail 'search'
has search '74/158'

cat >"$tmp/reader" <<END
env -i PATH='$PATH' LC_ALL=C.UTF-8 LOCPATH=/share/locale TERM=tmux-256color TERMINFO=/share/terminfo \
HOME=/ $become chroot '$root' /recital -C /corpus 74/158
END
tmux -u -L "$socket" -f /dev/null new-session -d -x 80 -y 24 "sh '$tmp/reader'; cat"
# Asked for until it is there: whatever else the machine does.
for _ in $(seq 600); do
	tmux -u -L "$socket" capture-pane -p >"$tmp/out"
	! grep -q 'h help' "$tmp/out" || break
	sleep 0.1
done
has 'the reader' 'h help'
has 'the reader' '·'
echo "static.sh: passed, $(wc -c <"$program") bytes"

#!/bin/sh
# SPDX-License-Identifier: ISC
#
# debian.sh [SUITE...] - "make check-package": the tarball with docs/packaging/debian in it
# becomes a package of which lintian has nothing to say, and in a system of that suite where
# nothing else is the package reads a resolution. bookworm and trixie where no other is named.
#
# Needs root, debootstrap and the network. The systems are made in $RECITAL_CHROOTS, or for
# this run alone; what is there already (debootstrap --variant=minbase) is copied.

set -eu
: "${MAKE:=make}" "${top_srcdir:=.}" "${top_builddir:=.}"
: "${RECITAL_MIRROR:=http://deb.debian.org/debian}"
unset MAKEFLAGS MAKELEVEL MFLAGS RECITAL_CORPUS

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM
: "${RECITAL_CHROOTS:=$tmp/chroots}"

[ "$(id -u)" -eq 0 ] || { echo 'debian.sh: needs root'; exit 77; }
command -v debootstrap >/dev/null || { echo 'debian.sh: no debootstrap'; exit 77; }

fail()
{
	echo "debian.sh: FAIL: $*"
	exit 1
}

# in_root ROOT COMMAND...: with processes and terminals of its own, in a quiet locale
in_root()
{
	# shellcheck disable=SC2016 # for the inner shell
	env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 TERM=linux \
	    DEBIAN_FRONTEND=noninteractive DEB_BUILD_OPTIONS="${DEB_BUILD_OPTIONS-nocheck}" \
	    unshare --mount --pid --fork sh -c '
		mount -t proc proc "$1/proc"
		mkdir -p "$1/dev/pts"
		mount -t devpts -o newinstance,ptmxmode=0666 devpts "$1/dev/pts"
		exec chroot "$@"' sh "$@"
}

# system SUITE NAME: a new system as $tmp/NAME
system()
{
	mkdir -p "$RECITAL_CHROOTS"
	[ -e "$RECITAL_CHROOTS/$1/etc/debian_version" ] ||
	    debootstrap --variant=minbase "$1" "$RECITAL_CHROOTS/$1" "$RECITAL_MIRROR" \
		>"$tmp/log" 2>&1 || { tail -n 20 "$tmp/log"; fail "debootstrap $1"; }
	rm -rf "${tmp:?}/$2"
	cp -a "$RECITAL_CHROOTS/$1/." "$tmp/$2"
	cp /etc/resolv.conf "$tmp/$2/etc/resolv.conf"
	in_root "$tmp/$2" apt-get -qq update
}

# quietly WHAT COMMAND...: what it prints matters when it fails
quietly()
{
	what=$1; shift
	"$@" >"$tmp/log" 2>&1 || { tail -n 40 "$tmp/log"; fail "$what"; }
}

# build SUITE: the package, in $tmp/build/work
build()
{
	system "$1" build
	work=$tmp/build/work
	mkdir "$work"
	cp "$tarball" "$work/recital_$version.orig.tar.gz"
	tar -xzf "$tarball" -C "$work"
	cp -R "$work/recital-$version/docs/packaging/debian" "$work/recital-$version/debian"
	quietly 'tools' in_root "$tmp/build" apt-get -qq -y --no-install-recommends \
	    install build-essential fakeroot lintian
	quietly 'what it is built with' in_root "$tmp/build" \
	    sh -c "cd /work/recital-$version && apt-get -qq -y --no-install-recommends build-dep ."
	quietly 'dpkg-buildpackage' in_root "$tmp/build" \
	    sh -c "cd /work/recital-$version && dpkg-buildpackage -us -uc -j2"
	in_root "$tmp/build" sh -c \
	    'lintian --allow-root --info --fail-on error,warning /work/recital_*_*.changes' >"$tmp/log" 2>&1 ||
	    { cat "$tmp/log"; fail "lintian of $1"; }
	[ ! -s "$tmp/log" ] || cat "$tmp/log"
}

# has WHAT TEXT
has()
{
	grep -qF -- "$2" "$tmp/out" || { cat "$tmp/out"; fail "$1: no \"$2\""; }
}

# try SUITE: where nothing else is
try()
{
	system "$1" bare
	cp "$tmp"/build/work/recital_*.deb "$tmp/bare/"
	quietly 'install' in_root "$tmp/bare" sh -c \
	    'apt-get -qq -y --no-install-recommends install /recital_*.deb'
	in_root "$tmp/bare" recital show 74/158 >"$tmp/out" || fail 'show'
	has 'show' '18 December 2019'
	# The reader on a terminal; q leaves the document, Q the reader.
	printf 'Q' | in_root "$tmp/bare" script -qc \
	    'stty rows 24 cols 80; recital 74/158' /dev/null >"$tmp/out"
	has 'the reader' 'h help'
	quietly 'remove' in_root "$tmp/bare" sh -c 'apt-get -qq -y purge recital'
	find "$tmp/bare/usr" -name '*recital*' >"$tmp/out"
	[ ! -s "$tmp/out" ] || { cat "$tmp/out"; fail 'something stays'; }
}

quietly "make dist" "$MAKE" --no-print-directory -C "$top_builddir" dist
tarball=$(echo "$top_builddir"/recital-*.tar.gz)
version=${tarball##*/recital-}
version=${version%.tar.gz}

[ $# -gt 0 ] || set -- bookworm trixie
for suite in "$@"; do
	build "$suite"
	try "$suite"
	echo "debian.sh: $suite: $(basename "$tmp"/build/work/recital_*.deb), lintian has nothing to say"
done

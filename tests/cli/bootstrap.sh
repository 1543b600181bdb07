#!/bin/sh
# SPDX-License-Identifier: ISC
#
# bootstrap.sh - what ./bootstrap does on machines made of stand-ins: who may install and who
# may not, what is installed for what, and one exit status for one thing.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:-${srcdir:-.}}/tests/cli/common.sh"

# The stand-ins are called by their usual names.
unset CC PKG_CONFIG

bin=$tmp/bin
tree=$tmp/tree
for_run='autoconf automake gcc'
for_tests='libcmocka-dev mandoc tmux'
makes=

# stand_in PROGRAM: made of the lines on standard input; that it was run is told in $tmp/told
stand_in()
{
	{
		echo '#!/bin/sh'
		# shellcheck disable=SC2016 # for the program to be
		printf 'echo "%s $*" >>"%s"\n' "${1##*/}" "$tmp/told"
		cat
	} >"$1"
	chmod +x "$1"
}

# Nothing but what every system has; whose user is no. $1.
bare_machine()
{
	rm -rf "$bin" "$tree" "$tmp/told"
	mkdir "$bin" "$tree"
	for tool in cat chmod cp dirname env find getconf grep mkdir mktemp rm sh touch; do
		ln -s "$(command -v "$tool")" "$bin/$tool"
	done
	printf '#!/bin/sh\necho %s\n' "$1" >"$bin/id"
	chmod +x "$bin/id"
	cp "$top_srcdir/bootstrap" "$tree/bootstrap"
	touch "$tree/configure.ac" "$tree/Makefile.am" "$tmp/told"
}

# apt-get that brings all that is asked for, or fails with the status $1
apt_get()
{
	if [ "${1-0}" -ne 0 ]; then
		echo "exit $1" | stand_in "$bin/apt-get"
		return
	fi
	stand_in "$bin/apt-get" <<-'END'
		case $* in *install*) cp -R "$STORE"/* "$BIN" ;; esac
	END
}

# What it brings: a compiler for which nothing is missing, and a make that makes a program.
mkdir "$tmp/store"
for tool in cc pkg-config $(sed -n 's/.*have_command \([a-z]*\)$/\1/p' "$top_srcdir/bootstrap"); do
	stand_in "$tmp/store/$tool" <<-'END'
		exit 0
	END
done
stand_in "$tmp/store/autoreconf" <<-'END'
	printf '%s\n' 'touch config.status' 'echo "CMOCKA_LIBS = -lcmocka" >Makefile' \
	    'echo "abs_top_builddir = $PWD" >>Makefile' >configure
	chmod +x configure
	touch Makefile.in
END
stand_in "$tmp/store/make" <<-'END'
	case "$MAKES $*" in
	*' -n '*) exit 0 ;;
	nothing*) echo 'a.c:1: no such thing'; exit 2 ;;
	'no test'*check) exit 2 ;;
	esac
	echo '  CC       a.o'
	printf '#!/bin/sh\necho "recital $*"; exit 7\n' >build/recital
	chmod +x build/recital
END

# boot STATUS ARGUMENT...
boot()
{
	expected=$1; shift
	command="bootstrap $*"
	env PATH="$bin" BIN="$bin" STORE="$tmp/store" MAKES="$makes" \
	    "$tree/bootstrap" "$@" >"$tmp/out" 2>"$tmp/err" </dev/null
	look_at_status $?
}

# told TEXT: a stand-in was run so; told_not TEXT
told()
{
	grep -qF -- "$1" "$tmp/told" || wrong "not done: $1"
}

told_not()
{
	! grep -qF -- "$1" "$tmp/told" || wrong "done: $1"
}

# Nobody who may install: the line to ask for, and nothing done.
bare_machine 1000
apt_get
boot 3 run 74/158
out_empty
err_has "ask for: apt-get install --no-install-recommends $for_run"
err_lacks libcmocka-dev
told_not install
boot 3
err_has "ask for: apt-get install --no-install-recommends $for_run"
err_lacks libcmocka-dev
boot 3 check
err_has "$for_tests"
[ ! -e "$tree/build" ] || wrong 'something was built'

# No apt-get: names, and no line that would not work.
rm "$bin/apt-get"
boot 3 run
err_has "$for_run"
err_lacks 'apt-get install'

# sudo that refuses.
apt_get
echo 'exit 1' | stand_in "$bin/sudo"
boot 3 run
told 'sudo env DEBIAN_FRONTEND=noninteractive apt-get'
err_has 'ask for: apt-get install --no-install-recommends autoconf'

# root, on a machine with nothing: run installs what it needs, builds, and is recital then.
bare_machine 0
apt_get
boot 7 run --width 60 74/158
out_is <<-'END'
	recital --width 60 74/158
END
told "install $for_run"
told_not libcmocka-dev
# All is there: nothing more is installed, configure is not run again.
: >"$tmp/told"
boot 7 run 74/158
silent
told_not apt-get
boot 0
out_has '  CC       a.o'

# The tests want more, and configure has to see it.
rm "$bin/tmux"
: >"$tmp/told"
boot 0 check
told 'install tmux'
told_not 'install autoconf'
told "make --no-print-directory -C $tree/build"

# What goes wrong has a status of its own.
makes='no test'
boot 1 check
makes=nothing
boot 4 run
err_has 'a.c:1: no such thing'
boot 4
boot 4 check
makes=
boot 2 chekc
err_has 'usage: ./bootstrap'
boot 0 --help
out_has 'exit status: 0 done; 1 a test failed'
bare_machine 0
apt_get 100
boot 3 run
err_has 'ask for:'

# The libraries that configure asks for are those that are installed, as Debian names them, and
# those that its package is built with.
command='the packages of configure.ac'
sed -n 's/^RECITAL_LIB(.*\[\([a-z0-9.+-]*\)\])$/\1/p; s/.*(Debian: \([a-z0-9.+-]*\)).*/\1/p' \
    "$top_srcdir/configure.ac" | sort -u >"$tmp/out"
[ "$(grep -c . "$tmp/out")" -ge 8 ] || wrong 'hardly any'
while read -r package; do
	grep -q "^	need $package " "$top_srcdir/bootstrap" || wrong "bootstrap lacks: $package"
done <"$tmp/out"
sed -n 's/^	need \([^ ]*\) .*/\1/p' "$top_srcdir/bootstrap" >"$tmp/out"
while read -r package; do
	case $package in
	autoconf | automake | gcc | libc6-dev | make) continue ;; # of debhelper, build-essential
	esac
	grep -q "^ ${package}[ ,]" "$top_srcdir/docs/packaging/debian/control" ||
	    wrong "docs/packaging/debian/control lacks: $package"
done <"$tmp/out"

finish

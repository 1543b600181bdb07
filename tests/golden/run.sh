#!/bin/sh
# SPDX-License-Identifier: ISC
#
# run.sh [--rewrite] [CASE...] - what the program prints, compared with what it printed when
# somebody last looked at it.
#
# A case is a folder with
#	args	the command line, as a shell reads it
#	in	standard input, if there is any
#	out	stdout
#	err	stderr, if there is any
#	status	the exit status, if it is not 0
# Commands run in the top folder of the sources, so that paths in messages are the same
# everywhere. --rewrite ("make golden") writes out, err and status anew; the review is the diff.

set -u
LC_ALL=C.UTF-8; export LC_ALL
unset NO_COLOR RECITAL_CORPUS COLUMNS LANGUAGE

top=$(cd -- "${top_srcdir:-${srcdir:-.}}" && pwd -P) || exit 2
RECITAL=${RECITAL:-./recital}
case $RECITAL in
/*) ;;
*) RECITAL=$PWD/$RECITAL ;;
esac
command -v "$RECITAL" >/dev/null || { echo "no program at $RECITAL"; exit 2; }
cd -- "$top" || exit 2

rewrite=false
if [ "${1-}" = --rewrite ]; then
	rewrite=true
	shift
fi
failures=0

tmp=$(mktemp -d) || exit 2
RECITAL_DATA=$tmp/data; export RECITAL_DATA
RECITAL_CACHE=$tmp/cache; export RECITAL_CACHE # begun empty, whatever ran before
RECITAL_CONFIG=$tmp/config; export RECITAL_CONFIG
RECITAL_AUTHOR=anna; export RECITAL_AUTHOR
RECITAL_TIME=2026-11-30T04:33:15Z; export RECITAL_TIME
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM

# keep FROM TO: an empty result has no file.
keep()
{
	if [ -s "$1" ]; then
		cp "$1" "$2"
	else
		rm -f "$2"
	fi
}

# compare WHAT: the result with the file of the case; an absent file is an empty one.
compare()
{
	expected=$dir/$1
	[ -s "$expected" ] || [ -s "$tmp/$1" ] || return 0
	[ -f "$expected" ] || expected=/dev/null
	diff -u "$expected" "$tmp/$1" >"$tmp/diff" && return
	echo "FAIL: $dir: $1: recital $(cat "$dir/args")"
	head -n 40 "$tmp/diff" | sed 's/^/    /'
	failures=$((failures + 1))
}

run_case()
{
	dir=$1
	input=/dev/null
	[ -f "$dir/in" ] && input=$dir/in
	eval "set -- $(cat "$dir/args")"
	"$RECITAL" "$@" >"$tmp/out" 2>"$tmp/err" <"$input"
	status=$?
	if [ "$status" -eq 0 ]; then
		: >"$tmp/status"
	else
		echo "$status" >"$tmp/status"
	fi
	for what in out err status; do
		if "$rewrite"; then
			keep "$tmp/$what" "$dir/$what"
		else
			compare "$what"
		fi
	done
}

cases=0
for args in tests/golden/*/args; do
	dir=${args%/args}
	if [ "$#" -gt 0 ]; then
		case " $* " in
		*" ${dir##*/} "*) ;;
		*) continue ;;
		esac
	fi
	cases=$((cases + 1))
	run_case "$dir"
done
[ "$cases" -gt 0 ] || { echo 'no such case'; exit 1; }
[ "$failures" -eq 0 ] || { echo "$failures of $cases cases failed"; exit 1; }

#!/bin/sh
# SPDX-License-Identifier: ISC
#
# run.sh [--rewrite] [CASE...] - what the reader shows, without a terminal, compared with
# what it showed when somebody last looked at it.
#
# A case is
#	NAME.script	a script for recital run; its first line is "# args: " and the
#			options and symbols behind it on the command line, as a shell
#			reads them
#	NAME.config	the person's settings, if there are any
#	NAME.snap	what it prints: stdout, then stderr and the exit status if there
#			is one
# The program runs in the top folder of the sources, on the bundled corpus, with an empty
# home.  --rewrite
# ("make golden") writes the .snap files anew; the review is the diff.
#
# Without names of cases, keys.awk also looks for keys that no script presses.

set -u
LC_ALL=C.UTF-8; export LC_ALL
unset NO_COLOR COLUMNS LINES LANGUAGE
unset RECITAL_CACHE XDG_CACHE_HOME # what is kept is of one script, too

top=$(cd -- "${top_srcdir:-${srcdir:-.}}" && pwd -P) || exit 2
RECITAL=${RECITAL:-./recital}
case $RECITAL in
/*) ;;
*) RECITAL=$PWD/$RECITAL ;;
esac
command -v "$RECITAL" >/dev/null || { echo "no program at $RECITAL"; exit 2; }
cd -- "$top" || exit 2
RECITAL_CORPUS=corpus; export RECITAL_CORPUS

rewrite=false
if [ "${1-}" = --rewrite ]; then
	rewrite=true
	shift
fi
cases=0
failures=0

tmp=$(mktemp -d) || exit 2
RECITAL_CONFIG=$tmp/case/config; export RECITAL_CONFIG
RECITAL_AUTHOR=anna; export RECITAL_AUTHOR
RECITAL_TIME=2026-11-30T04:33:15Z; export RECITAL_TIME
RECITAL_DATA=$tmp/case/data; export RECITAL_DATA # of one script, for it begins with none
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT PIPE TERM

# Each script begins with a copy of this: no settings, and the index of the bundled corpus alone.
mkdir -p "$tmp/first/config"
HOME=$tmp/first/home "$RECITAL" index >"$tmp/index" 2>&1 || { cat "$tmp/index"; exit 1; }

# run_script SCRIPT ARGUMENT...: what it prints.
run_script()
{
	HOME=$tmp/case/home "$RECITAL" run "$@" </dev/null 2>"$tmp/err"
	status=$?
	[ ! -s "$tmp/err" ] || { echo '== stderr'; cat "$tmp/err"; }
	[ "$status" -eq 0 ] || echo "== status $status"
}

run_case()
{
	name=$1
	IFS= read -r first <"$name.script"
	args=${first#\# args: }
	if [ -z "$args" ] || [ "$args" = "$first" ]; then
		echo "FAIL: $name.script: the first line is not '# args: ...'"
		failures=$((failures + 1))
		return
	fi
	eval "set -- $args"
	rm -rf "$tmp/case"
	cp -R "$tmp/first" "$tmp/case"
	[ ! -f "$name.config" ] || cp "$name.config" "$RECITAL_CONFIG/config.yaml"
	run_script "$name.script" "$@" >"$tmp/snap"
	if "$rewrite"; then
		cmp -s "$tmp/snap" "$name.snap" || cp "$tmp/snap" "$name.snap"
	elif ! diff -u "$name.snap" "$tmp/snap" >"$tmp/diff" 2>&1; then
		echo "FAIL: $name"
		head -n 80 "$tmp/diff" | sed 's/^/    /'
		failures=$((failures + 1))
	fi
}

for script in tests/screens/*.script; do
	name=${script%.script}
	if [ "$#" -gt 0 ]; then
		case " $* " in
		*" ${name##*/} "*) ;;
		*) continue ;;
		esac
	fi
	cases=$((cases + 1))
	run_case "$name"
done
[ "$cases" -gt 0 ] || { echo 'no such case'; exit 1; }

if [ "$#" -eq 0 ]; then
	for snap in tests/screens/*.snap; do
		[ -f "${snap%.snap}.script" ] && continue
		echo "FAIL: $snap: there is no script"
		failures=$((failures + 1))
	done
	"$RECITAL" keys --json >"$tmp/keys" || exit 2
	awk -f tests/screens/keys.awk "$tmp/keys" tests/screens/*.script ||
		failures=$((failures + 1))
fi
[ "$failures" -eq 0 ] || { echo "$failures failures in $cases cases"; exit 1; }

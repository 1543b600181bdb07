# SPDX-License-Identifier: ISC
# shellcheck shell=sh
#
# common.sh - what the tests of the command line share; they source it.
#
#	run STATUS ARGUMENT...	runs recital and looks at its exit status; the output
#				stands in $tmp/out and $tmp/err
#	out_is, err_is		the whole output is what stands on standard input
#	out_has, err_has TEXT	a line holds TEXT
#	out_lacks, err_lacks TEXT
#	silent			nothing on stderr
#	(limited COMMAND...)	runs it with $cpu_limit [s] of processor time at most
#	too_long STATUS		that was the end of it
#	share N			of N, what is large or often, as much as is tried
#	finish			ends the test
#
# A failed look prints what was run and goes on, so that one run shows all faults.

set -u
: "${top_srcdir:=${srcdir:-.}}"
RECITAL=${RECITAL:-./recital}
command -v "$RECITAL" >/dev/null || { echo "no program at $RECITAL"; exit 2; }
# shellcheck disable=SC2034 # for those who source this
odd=$top_srcdir/tests/golden/corpus-odd
failures=0
command='(nothing)'

tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM

# The corpus and the data of the tests, whatever the user's environment says.
RECITAL_CORPUS=$top_srcdir/corpus; export RECITAL_CORPUS
# The index is of one test, as two at once would wait for each other.
RECITAL_DATA=$tmp/data; export RECITAL_DATA
RECITAL_CACHE=$tmp/cache; export RECITAL_CACHE
RECITAL_CONFIG=$tmp/config; export RECITAL_CONFIG
RECITAL_AUTHOR=anna; export RECITAL_AUTHOR
RECITAL_TIME=2026-11-30T04:33:15Z; export RECITAL_TIME
unset NO_COLOR LANGUAGE

# [s] of processor time, which does not grow when the machine has other work. What is tested
# with it takes a second or two, four under the sanitizers; where work grows with the square
# of the input it would take many minutes.
cpu_limit=60

# In a shell of its own, which COMMAND takes the place of: its process is "$!" behind an "&".
# shellcheck disable=SC3045 # dash, bash, ksh and busybox know -S, -c and -t
limited()
{
	ulimit -c 0
	ulimit -S -t "$cpu_limit" && exec "$@"
}

too_long()
{
	[ "$1" -gt 128 ] && [ "$(kill -l "$1")" = XCPU ]
}

# configure --disable-answer-tests asks for one part in TEST_SHARE.
share()
{
	echo $(($1 / ${TEST_SHARE:-1}))
}

wrong()
{
	echo "FAIL: $command"
	echo "    $1"
	sed 's/^/    out: /' "$tmp/out"
	sed 's/^/    err: /' "$tmp/err"
	failures=$((failures + 1))
}

run()
{
	run_stdin "$@" </dev/null
}

# As run, with the test's standard input.
run_stdin()
{
	expected=$1; shift
	command="recital $*"
	"$RECITAL" "$@" >"$tmp/out" 2>"$tmp/err"
	look_at_status $?
}

# run_env NAME=VALUE STATUS ARGUMENT...
run_env()
{
	setting=$1; expected=$2; shift 2
	command="$setting recital $*"
	env "$setting" "$RECITAL" "$@" >"$tmp/out" 2>"$tmp/err" </dev/null
	look_at_status $?
}

look_at_status()
{
	[ "$1" -eq "$expected" ] || wrong "status $1, expected $expected"
}

out_is()
{
	cat >"$tmp/expected"
	cmp -s "$tmp/expected" "$tmp/out" || wrong "stdout is not: $(cat "$tmp/expected")"
}

err_is()
{
	cat >"$tmp/expected"
	cmp -s "$tmp/expected" "$tmp/err" || wrong "stderr is not: $(cat "$tmp/expected")"
}

out_has()
{
	grep -qF -- "$1" "$tmp/out" || wrong "stdout lacks: $1"
}

err_has()
{
	grep -qF -- "$1" "$tmp/err" || wrong "stderr lacks: $1"
}

out_lacks()
{
	! grep -qF -- "$1" "$tmp/out" || wrong "stdout has: $1"
}

err_lacks()
{
	! grep -qF -- "$1" "$tmp/err" || wrong "stderr has: $1"
}

out_empty()
{
	[ ! -s "$tmp/out" ] || wrong 'stdout is not empty'
}

silent()
{
	[ ! -s "$tmp/err" ] || wrong 'stderr is not empty'
}

finish()
{
	[ "$failures" -eq 0 ] || { echo "$failures failed"; exit 1; }
	exit 0
}

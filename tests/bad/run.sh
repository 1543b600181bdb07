#!/bin/sh
# SPDX-License-Identifier: ISC
#
# run.sh - everything that can be wrong with a corpus, and what is said of it.
#
#	NNN-name.yaml, NNN-name/	a file or a corpus, each with one fault or a few
#	NNN-name.expect			the lines of "recital check", without the path
#	made-name.expect		the same for a corpus that only a script can make
#
# Usage: run.sh [--rewrite]
# RECITAL names the program. --rewrite writes the expectations anew; the review is
# the diff: each message must be true, helpful, and at the right character.

set -u
LC_ALL=C.UTF-8
export LC_ALL
recital=${RECITAL:-./recital}
case $recital in
/*) ;;
*) recital=$PWD/$recital ;;
esac
rewrite=${1:-}
here=$(cd "$(dirname "$0")" && pwd) || exit 99
work=$(mktemp -d) || exit 99
trap 'chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
failed=0
count=0

if ! [ -x "$recital" ]; then
	echo "run.sh: no program $recital" >&2
	exit 99
fi

# check CASE [STATUS]: the messages about CASE, a name in the current folder, and the
# exit status that belongs to them.
check() {
	"$recital" check "$1" >"$work/out" 2>"$work/err"
	status=$?
	# The last line counts; what is before it begins with the path.
	sed -e '$d' -e "s|^$1: ||" -e "s|^$1[:/]||" "$work/out" >"$work/got"
	if [ $# -gt 1 ]; then
		want=$2
	elif grep -q '^[^`]*error: ' "$work/got"; then
		want=1
	else
		want=0
	fi
	if [ "$status" -ne "$want" ] || [ -s "$work/err" ]; then
		echo "$1: exit status $status, not $want" >>"$work/got"
		cat "$work/err" >>"$work/got"
	fi
}

# compare NAME: what was got with what NAME.expect says.
compare() {
	count=$((count + 1))
	if [ "$rewrite" = --rewrite ]; then
		cp "$work/got" "$here/$1.expect"
	elif ! diff -u "$here/$1.expect" "$work/got"; then
		echo "FAIL: $1"
		failed=$((failed + 1))
	fi
}

cd "$here" || exit 99
for path in [0-9]*; do
	case $path in
	*.expect) continue ;;
	esac
	check "$path"
	compare "${path%.yaml}"
done

# --- what cannot lie in a source tree --------------------------------------------------

good() {
	printf 'format: 1\nsymbol: %s\nlanguage: en\ntitle: T\nbody:\n- text: so\n' "$1"
}

cd "$work" || exit 99

# Links lead out of the corpus and nobody writes into the FIFO: all are passed over.
mkdir links links/inner
good A/RES/1/1 >links/a.yaml
echo broken >outside.yaml
ln -s ../outside.yaml links/b.yaml
ln -s ../.. links/inner/up
mkfifo links/c.yaml
check links
compare made-links

mkfifo fifo.yaml
check fifo.yaml 2
compare made-fifo

mkdir large
good A/RES/1/1 >large/a.yaml
{
	good A/RES/1/2
	dd if=/dev/zero bs=1048576 count=8 2>/dev/null | tr '\0' '#'
} >large/b.yaml
check large
compare made-large

deep=deep/1/2/3/4/5/6/7/8/9
mkdir -p $deep
good A/RES/1/1 >deep/a.yaml
good A/RES/1/2 >$deep/b.yaml
check deep
compare made-deep

check nowhere 2
compare made-nowhere

# Nothing is closed to root, who cannot see this one.
mkdir closed closed/inner
good A/RES/1/1 >closed/a.yaml
good A/RES/1/2 >closed/b.yaml
chmod 0 closed/b.yaml closed/inner
if ! [ -r closed/b.yaml ]; then
	check closed
	compare made-closed
fi

echo "$count cases, $failed failed"
[ "$failed" -eq 0 ]

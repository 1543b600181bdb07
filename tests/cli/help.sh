#!/bin/sh
# SPDX-License-Identifier: ISC
#
# help.sh - the help of every command has examples, and each of them does what it says.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:-${srcdir:-.}}/tests/cli/common.sh"

# What the examples name.
mkdir "$tmp/bin" "$tmp/cwd" "$tmp/cwd/texts"
case $RECITAL in
/*) ln -s "$RECITAL" "$tmp/bin/recital" ;;
*) ln -s "$PWD/$RECITAL" "$tmp/bin/recital" ;;
esac
RECITAL_CORPUS=$(cd "$RECITAL_CORPUS" && pwd -P); export RECITAL_CORPUS
cp "$top_srcdir/corpus/A_RES_68_164.en.yaml" "$tmp/cwd/draft.yaml"
cp -R "$top_srcdir/tests/golden/corpus-drafts" "$tmp/cwd/drafts"
cp "$top_srcdir/tests/import/cases/bullets-and-openings.in" "$tmp/cwd/resolution.txt"
cp "$tmp/cwd/resolution.txt" "$tmp/cwd/texts/"
mkdir "$tmp/older"
cp "$tmp/cwd/draft.yaml" "$tmp/older/"
"$RECITAL" -C "$tmp/older" pack -o "$tmp/cwd/old.recital" 2>"$tmp/err" || wrong 'no older pack'

# try LINE: as a person types it; nothing to show is no fault, but a complaint is one
try()
{
	command=$1
	(cd "$tmp/cwd" && PATH=$tmp/bin:$PATH sh -c "$1" >"$tmp/out" 2>"$tmp/err" </dev/null)
	[ $? -le 1 ] || wrong 'it does not run'
	err_lacks 'recital: '
}

# look NAME...: at the help of a command, or with no name at that of all
look()
{
	run 0 "$@" --help
	silent
	[ "$(wc -L <"$tmp/out" 2>/dev/null || echo 0)" -le 80 ] || wrong 'a line is wider than 80'
	sed -n '/^Examples:/,/^$/s/^  \(.*[^ ]\)  .*/\1/p' "$tmp/out" >"$tmp/examples"
	[ -s "$tmp/examples" ] || wrong 'no examples'
	while read -r line; do
		grep -q 'recital' <<-END || wrong "not one of recital: $line"
			$line
		END
		try "$line"
	done <"$tmp/examples"
}

"$RECITAL" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p' >"$tmp/commands"
[ -s "$tmp/commands" ] || wrong 'no commands'
look
while read -r name; do
	look "$name"
done <"$tmp/commands"

finish

#!/bin/sh
# SPDX-License-Identifier: ISC
#
# keys.sh - recital keys: for people, as JSON, for the manual page.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:-${srcdir:-.}}/tests/cli/common.sh"

run 0 keys
silent
grep -q '^  j, Down, ^E, ^N, e  *[a-z]' "$tmp/out" || wrong 'no row for j, Down, ^E, ^N and e'
! grep -q ' $' "$tmp/out" || wrong 'a line ends in a blank'
# No corpus is needed.
mv "$tmp/out" "$tmp/first"
run 0 keys -C /nowhere
cmp -s "$tmp/first" "$tmp/out" || wrong 'keys depend on the corpus'

run 0 keys --json
silent
out_has '"keys": "Down"'
out_has '"command": "down"'
! grep -q '"note": ""' "$tmp/out" || wrong 'a key without a note'

run 0 keys --mdoc
silent
out_has '.Ss '
! grep -q '^\.Ss [A-Z]' "$tmp/out" || wrong 'a heading may begin with a macro'
out_has '.El'
[ "$(grep -c '^\.Bl' "$tmp/out")" -eq "$(grep -c '^\.El' "$tmp/out")" ] ||
    wrong 'a list is not closed'
! grep -q '[^"]\^' "$tmp/out" || wrong 'a ^ is not escaped'
if command -v mandoc >/dev/null 2>&1; then
	{
		printf '.Dd January 1, 2000\n.Dt KEYS 1\n.Os\n.Sh NAME\n.Nm keys\n.Nd keys\n'
		printf '.Sh KEYS\n'
		cat "$tmp/out"
	} >"$tmp/keys.1"
	mandoc -T lint -W warning "$tmp/keys.1" >"$tmp/lint" || {
		wrong 'mandoc complains'
		cat "$tmp/lint"
	}
fi

finish

#!/bin/sh
# SPDX-License-Identifier: ISC
#
# symbols.sh - how documents are named, and what is said of those that are absent.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:-${srcdir:-.}}/tests/cli/common.sh"

run 0 show A/RES/74/158
silent
mv "$tmp/out" "$tmp/first"
for typed in 74/158 a/res/74/158 ' 74/158 ' A/RES/74/158; do
	run 0 show "$typed"
	silent
	cmp -s "$tmp/first" "$tmp/out" || wrong 'not what show A/RES/74/158 prints'
done

for typed in '3411 A (XXX)' '3411(XXX)A' 'A/RES/3411(XXX)[A]'; do
	run 0 -C "$odd" show "$typed"
	out_has 'A session in Roman numerals'
done
run 0 -C "$odd" show ES-11/1
out_has 'An emergency special session'

# Unknown: status 2, nothing on stdout, the nearest on stderr.
for name in show links footnotes lineage blame; do
	run 2 "$name" 68/165
	out_empty
	err_has "recital: no document '68/165' in $RECITAL_CORPUS"
	err_has 'recital: nearest: A/RES/68/164'
done
run 2 show democratization
err_has 'recital: nearest: A/RES/74/158'
[ "$(wc -l <"$tmp/err")" -eq 5 ] || wrong 'not the four documents'
run 2 68/165
out_empty
err_has 'recital: nearest: A/RES/68/164'
run 2 show zzzz
out_empty
err_has "recital: no document 'zzzz' in $RECITAL_CORPUS"
run 2 show ''
out_empty
err_has "recital: no document '' in $RECITAL_CORPUS"

# What was typed is shown, never obeyed by the terminal.
run 2 show "$(printf 'a\033[31mb\nc\342\200\256d\377')"
out_empty
err_lacks "$(printf '\033')"
err_has "$(printf 'a\357\277\275[31mb\357\277\275cd\357\277\275')"
run 2 show "$(printf '%5000s' ' ' | tr ' ' A)"
out_empty

# Cited and absent: a page of its own, and status 1 where the text was asked for.
run 1 show 72/164
silent
out_has 'A/RES/72/164'
run 1 show --json 72/164
silent
out_has '"in_corpus": false'
out_has '"adopted": "2017-12-19"'
out_has '"paragraphs": []'
run 0 links 72/164
silent
out_has '74/158'
run 0 links --json 72/164
out_has '"cites": []'
out_has '"symbol": "A/RES/74/158"'
run 0 lineage 72/164
silent
out_has '74/158'
run 1 footnotes 72/164
out_empty
err_has "recital: A/RES/72/164 is cited, but not in $RECITAL_CORPUS"

finish

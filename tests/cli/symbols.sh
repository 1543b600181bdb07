#!/bin/sh
# SPDX-License-Identifier: ISC
#
# symbols.sh - how documents are named, and what is said of those that are absent.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:-${srcdir:-.}}/tests/cli/common.sh"

run 0 show A/RES/74/158
silent
mv "$tmp/out" "$tmp/first"
for typed in 74/158 a/res/74/158 ' 74/158 ' A/RES/74/158 'A/RES/74/158,' '(A/RES/74/158)' \
	'UN Doc. A/RES/74/158' 'G.A. Res. 74/158' 'resolution A/RES/74/158' \
	'General Assembly resolution 74/158 of 18 December 2019' \
	'UNGA Res 74/158 (18 December 2019)' https://undocs.org/en/A/RES/74/158 \
	docs.un.org/fr/A/RES/74/158 A_RES_74_158-EN.pdf A_RES_74_158 \
	'Recalling its resolution 74/158 of 18 December 2019,'; do
	run 0 show "$typed"
	silent
	cmp -s "$tmp/first" "$tmp/out" || wrong 'not what show A/RES/74/158 prints'
done

# What a shell has divided belongs together, if it names one document.
run 0 show General Assembly resolution 74/158 of 18 December 2019
silent
cmp -s "$tmp/first" "$tmp/out" || wrong 'not what show A/RES/74/158 prints'
run 0 lineage UN Doc. A/RES/74/158
silent
run 0 compare --summary 74/158 General Assembly resolution 74/158
silent
run 2 show 74/158 68/164
err_has "recital: show: one argument too many: '68/164'"

# A place: what stands before it is left out.
run 0 show 74/158 OP3
silent
mv "$tmp/out" "$tmp/place"
[ "$(sed -n 1p "$tmp/place")" = A/RES/74/158 ] || wrong 'no symbol on the first line'
grep -q '^OP3 ' "$tmp/place" || wrong 'no OP3'
! grep -q '^OP2 ' "$tmp/place" || wrong 'OP2 stands before the place'
grep -q '^OP12 ' "$tmp/place" || wrong 'nothing follows the place'
for typed in 74/158#OP3 '74/158, para. 3' 'para. 3 of resolution 74/158' \
	'General Assembly resolution 74/158 of 18 December 2019, para. 3' \
	https://undocs.org/en/A/RES/74/158#op3; do
	run 0 show "$typed"
	silent
	cmp -s "$tmp/place" "$tmp/out" || wrong 'not what show 74/158 OP3 prints'
done
run 0 74/158 OP3
cmp -s "$tmp/place" "$tmp/out" || wrong 'not what show 74/158 OP3 prints'
run 0 show --json '74/158, third operative paragraph'
silent
out_has '"place": "OP3"'
out_has '"id": "OP2"'
run 0 show 74/158#OP99
err_has 'recital: A/RES/74/158 has no OP99 here; all of it follows'
cmp -s "$tmp/first" "$tmp/out" || wrong 'not all of A/RES/74/158'
run 0 show '74/158, annex'
err_has 'recital: A/RES/74/158 has no annex here; all of it follows'
cmp -s "$tmp/first" "$tmp/out" || wrong 'not all of A/RES/74/158'
for nothing in ' ' ' ,'; do # to which everything would be as near
	run 2 show "$nothing"
	err_has 'nothing is named'
	! grep -q 'nearest' "$tmp/err" || wrong "something is near to '$nothing'"
done
run 0 links 74/158 OP3
err_has 'recital: links tells of all of A/RES/74/158, not of OP3 alone'
out_has 'Links of 74/158'
run 1 compare --summary 68/164 OP3 74/158
err_has 'recital: all of A/RES/68/164 is compared, not OP3 alone'
run 2 OP3
err_has "recital: 'OP3' is a place in a document: name that before it, as in 74/158 OP3"

# The language of an address counts where the corpus has it, and no option says another.
for typed in https://undocs.org/fr/A/RES/72/903 A_RES_72_903-FR.pdf; do
	run 0 -C "$odd" show --json "$typed"
	out_has '"language": "fr"'
	run 0 -C "$odd" --language=ar show --json "$typed"
	out_has '"language": "ar"'
done
run 0 -C "$odd" show --json https://undocs.org/es/A/RES/72/903
out_has '"language": "en"'
run 0 -C "$odd" footnotes --json https://undocs.org/zh/A/RES/72/903
run 0 -C "$odd" https://undocs.org/fr/A/RES/72/903
mv "$tmp/out" "$tmp/french"
run 0 -C "$odd" --language=fr 72/903
cmp -s "$tmp/french" "$tmp/out" || wrong 'the address did not choose the language'

# The letter of a part, and a part that stands in a document of several.
run 0 -C "$odd" show '3411 (XXX)'
out_has 'A session in Roman numerals'
run 0 -C "$odd" show '72/902 B, para. 2'
out_has 'Decides that part B is the last.'
out_lacks 'Adopts part B'

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
err_has 'recital: a symbol is 74/158, A/RES/74/158, 217 A (III) or S/RES/1325 (2000)'
run 2 show 158
err_has 'recital: a number needs its session, as in 74/158'
run 2 show https://digitallibrary.un.org/record/3847725
err_has 'recital: this address or file name does not say the symbol'
run 2 show '74/158, p. 3'
err_has "is no place here; say para. 3, PP7, annex or footnote 9"
run 2 show 'A/RES/74/158 and A/RES/68/164'
err_has 'recital: another symbol stands behind A/RES/74/158; name one at a time'

# Parts named in one breath are as many documents, where more than one is taken.
mkdir "$tmp/parts"
for part in A B; do
	sed "s:^symbol\: .*:symbol\: A/RES/74/158$part:" \
	    "$RECITAL_CORPUS/A_RES_74_158.en.yaml" >"$tmp/parts/$part.yaml"
done
run 0 -C "$tmp/parts" compare --summary '74/158 A and B'
out_has ' same; '
run 0 -C "$tmp/parts" compare --summary 74/158 A to B
run 2 -C "$tmp/parts" compare --summary '74/158 A to E'
err_has "recital: compare: one argument too many: 'A/RES/74/158E'"
run 2 -C "$tmp/parts" show '74/158 A and B'
err_has 'recital: A/RES/74/158A and A/RES/74/158B are two documents; name one'
printf ':compare 74/158 A and B\n:snap parts\n' >"$tmp/script"
run 0 -C "$tmp/parts" run --size 24x80 "$tmp/script" 74/158 A
out_has '74/158 A against 74/158 B'

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

#!/bin/sh
# SPDX-License-Identifier: ISC
#
# compare.sh - recital compare: its forms, its operands, and what must hold of any result.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:-${srcdir:-.}}/tests/cli/common.sh"

corpus=$RECITAL_CORPUS
old=$corpus/A_RES_68_164.en.yaml
new=$corpus/A_RES_74_158.en.yaml

# --- what must hold ------------------------------------------------------------------------

# holds CORPUS A B
holds()
{
	run 0 show -C "$1" --json "$2"
	cp "$tmp/out" "$tmp/a.json"
	run 0 show -C "$1" --json "$3"
	cp "$tmp/out" "$tmp/b.json"
	run 1 compare -C "$1" --json "$2" "$3"
	silent
	cp "$tmp/out" "$tmp/c.json"
	awk -f "$top_srcdir/tests/cli/compare.awk" "$tmp/a.json" "$tmp/b.json" "$tmp/c.json" \
	    >"$tmp/out"
	[ ! -s "$tmp/out" ] || wrong 'what must hold does not'
}

for pair in '52/129 62/150' '62/150 68/164' '52/129 68/164' '52/129 74/158' '62/150 74/158' \
    '74/158 52/129' '68/164 74/158'; do
	holds "$corpus" "${pair% *}" "${pair#* }"
done
holds "$odd" 72/901 72/902
holds "$odd" 72/902 72/901
holds "$odd" 72/901 72/904
holds "$odd" 72/903 72/904

# The looker sees what is wrong: a word lost, a row lost, a status that lies.
holds "$corpus" 68/164 74/158
cp "$tmp/c.json" "$tmp/right.json"
looks_wrong()
{
	command="compare.awk, $1"
	cmp -s "$tmp/c.json" "$tmp/right.json" && wrong 'the test changed nothing'
	awk -f "$top_srcdir/tests/cli/compare.awk" "$tmp/a.json" "$tmp/b.json" "$tmp/c.json" \
	    >"$tmp/out"
	[ -s "$tmp/out" ] || wrong 'it sees nothing'
}
sed '0,/"text": "Guided by /s//"text": "Guided /' "$tmp/right.json" >"$tmp/c.json"
looks_wrong 'a word lost'
sed '0,/"b": "PP9"/s//"b": "PP8"/' "$tmp/right.json" >"$tmp/c.json"
looks_wrong 'a paragraph twice'
sed '0,/"status": "added"/s//"status": "same"/' "$tmp/right.json" >"$tmp/c.json"
looks_wrong 'a status that lies'

# --- the forms -----------------------------------------------------------------------------

run 1 compare 68/164 74/158
silent
out_has '- A/RES/68/164 of 18 December 2013'
out_has '+ A/RES/74/158 of 18 December 2019'
out_has '~PP9    Recalling its previous resolutions on the subject, in particular'
out_has 'resolution [-66/163!-] {+72/164!+} of 19 December [-2011-] {+2017+},'
out_has '(was PP7)'
cp "$tmp/out" "$tmp/unified"
LC_ALL=C awk 'length > 120 { exit 1 }' "$tmp/unified" || wrong 'rows too wide'

for option in --unified --width=80 '--width=99' '--unified --width=160 --width=80'; do
	# shellcheck disable=SC2086 # options
	run 1 compare $option 68/164 74/158
	[ "$option" = --width=99 ] || cmp -s "$tmp/out" "$tmp/unified" ||
	    wrong 'not the unified form in 80 columns'
	out_has '+ A/RES/74/158'
done

run 1 compare --summary 68/164 74/158
silent
[ "$(wc -l <"$tmp/out")" -eq 1 ] || wrong 'not one line'
grep -qE '^[0-9]+ same(, [0-9]+ (upkeep|rolled|pinpoint|cites|wording|added|removed))*; ([0-9]+ moved, )?[0-9]+ words$' \
    "$tmp/out" || wrong 'not a summary'
# Every row of body and footnotes is counted once.
run 1 compare --json 68/164 74/158
rows=$(grep -c '^ *"status": ' "$tmp/out")
run 1 compare --summary 68/164 74/158
[ "$(sed 's/;.*//' "$tmp/out" | awk -F, '{ for (i = 1; i <= NF; i++) n += $i; print n }')" \
    -eq $((rows - 1)) ] ||
    wrong 'not all rows'
run 1 compare --summary 62/150 68/164 74/158
[ "$(wc -l <"$tmp/out")" -eq 2 ] || wrong 'not two lines'
out_has 'A/RES/62/150 of 18 December 2007, A/RES/68/164 of 18 December 2013: '
out_has 'A/RES/68/164 of 18 December 2013, A/RES/74/158 of 18 December 2019: '

# Side by side: where it is wide enough, and where it is asked for.
for option in --width=100 --side-by-side '--unified --side-by-side'; do
	# shellcheck disable=SC2086 # options
	run 1 compare $option 68/164 74/158
	silent
	out_has ' | '
	out_lacks '+ A/RES/74/158'
done
run 1 compare --width=120 68/164 74/158
awk '{ gsub(/[^\001-\177]/, ""); if (length > 120) exit 1 }' "$tmp/out" || wrong 'too wide'
run 1 compare --width=160 62/150 68/164 74/158
silent
grep -q ' | .* | ' "$tmp/out" || wrong 'not three columns'
run 1 compare --width=8 68/164 74/158
silent
run 1 compare --width=8 --side-by-side 52/129 62/150 68/164 74/158
silent

# Only what has changed.
run 1 compare --only=changes 68/164 74/158
silent
out_has '~PP9 '
out_has '+PP1 '
out_lacks ' PP2 '
run 1 compare --only=substance 62/150 68/164
silent
cp "$tmp/out" "$tmp/substance"
run 1 compare --only changes 62/150 68/164
[ "$(wc -l <"$tmp/substance")" -lt "$(wc -l <"$tmp/out")" ] || wrong 'nothing but substance'
run 1 compare --only=wording 62/150 68/164
silent
[ "$(wc -l <"$tmp/out")" -lt "$(wc -l <"$tmp/substance")" ] || wrong 'nothing but wording'
run 1 compare --only=changes --width=200 68/164 74/158
out_has '+ A/RES/74/158'
run 1 compare --only=changes --json 68/164 74/158
silent
! grep -q '^      "status": "same"' "$tmp/out" || wrong 'rows that are the same'

# --- JSON ----------------------------------------------------------------------------------

run 1 compare --json 68/164 74/158
for member in documents languages files title rows footnotes counts words_changed; do
	grep -q "^  \"$member\": " "$tmp/out" || wrong "no member $member"
done
run 1 compare --json 62/150 68/164 74/158
silent
grep -q '^  "steps": ' "$tmp/out" || wrong 'no member steps'
[ "$(grep -c '^      "rows": ' "$tmp/out")" -eq 2 ] || wrong 'not two steps'

# --- the same ------------------------------------------------------------------------------

run 0 compare 68/164 68/164
silent
out_has 'PP1  Reaffirming'
out_lacks '{+'
run 0 compare --only=changes 68/164 a/res/68/164
silent
run 0 compare --summary 68/164 "$old"
silent
out_has ' same; 0 words'
run 0 compare --json 68/164 68/164
silent
run 1 compare --summary 68/164 68/164 74/158

# --- files and languages -------------------------------------------------------------------

# Without a corpus nobody knows what it lacks.
run 1 compare -C "$tmp/nowhere" "$old" "$new"
silent
tr -d '!\n ' <"$tmp/unified" >"$tmp/expected"
tr -d '\n ' <"$tmp/out" | cmp -s - "$tmp/expected" || wrong 'files are compared otherwise'
run 1 compare 68/164 "$new"
silent
cmp -s "$tmp/out" "$tmp/unified" || wrong 'a symbol and a file are compared otherwise'

sed 's/\*Guided\* by/*Led* by/' "$new" >"$tmp/draft.yaml"
cmp -s "$new" "$tmp/draft.yaml" && wrong 'the test changed nothing'
run 1 compare --only=changes 74/158 "$tmp/draft.yaml"
silent
out_has '~PP1 '
out_has '[-Guided-] {+Led+} by the purposes'
out_has "($tmp/draft.yaml)"
cp "$tmp/draft.yaml" "$tmp/draft"
run 1 compare --summary "$tmp/draft" 74/158
silent
(cd "$tmp" && ln -s draft.yaml here.yaml)
run 0 compare --summary "$tmp/draft" "$tmp/here.yaml"

# Dates are no text: they are shown, and no difference.
sed 's/^meeting:.*/meeting: 1/' "$new" >"$tmp/dates.yaml"
cmp -s "$new" "$tmp/dates.yaml" && wrong 'the test changed nothing'
run 0 compare 74/158 "$tmp/dates.yaml"
silent
out_has '[-50th-] {+1st+} plenary meeting'
out_lacks '~'
run 0 compare --only=substance 74/158 "$tmp/dates.yaml"
out_lacks 'plenary meeting'

run 0 compare -C "$odd" --unified 72/903 fr
silent
out_has '(en)'
out_has '(fr)'
out_lacks '{+'
run 0 compare -C "$odd" 72/903 fr ar
silent
run 0 compare -C "$odd" --width=120 72/903 fr
silent
out_has ' | '
run 0 compare -C "$odd" --json 72/903 fr
silent

# --- looks ---------------------------------------------------------------------------------

escape=$(printf '\033')
for option in --unified --side-by-side; do
	run 1 compare "$option" --color=always 68/164 74/158
	silent
	out_has "${escape}["
	run_env NO_COLOR=1 1 compare "$option" 68/164 74/158
	out_lacks "$escape"
	run 1 compare "$option" 68/164 74/158
	out_lacks "$escape"
	# Plain: the words carry their signs, whatever the form.
	out_has '{+'
	out_has '[-'
	run_env LC_ALL=C 1 compare "$option" 68/164 74/158
	silent
	! LC_ALL=C grep -q '[^ -~]' "$tmp/out" || wrong 'more than ASCII'
done
# Signs stay with colours in the one text.
run 1 compare --unified --color=always 68/164 74/158
out_has '{+'

# A reader that goes away is no trouble to tell.
command='recital compare | head'
"$RECITAL" compare 68/164 74/158 2>"$tmp/err" | head -n 1 >"$tmp/out"
silent
out_has 'A/RES/68/164'

# --- redlines ------------------------------------------------------------------------------

# redline FILE OPTION...: a Word document, the whole of it
redline()
{
	file=$1
	shift
	run 1 compare -o "$file" --author=anna "$@" 68/164 74/158
	silent
	out_empty
	[ "$(head -c 2 "$file")" = PK ] || wrong 'no Word document'
}

redline "$tmp/a.docx" --date=2026-11-30
redline "$tmp/b.docx" --date=2026-11-30
cmp -s "$tmp/a.docx" "$tmp/b.docx" || wrong 'the same documents give other bytes'
redline "$tmp/b.docx" --date=2026-12-01
! cmp -s "$tmp/a.docx" "$tmp/b.docx" || wrong 'the day is not in it'
run 1 compare --format=docx --author=boris --date=2026-11-30 68/164 74/158
cp "$tmp/out" "$tmp/b.docx"
! cmp -s "$tmp/a.docx" "$tmp/b.docx" || wrong 'the author is not in it'
redline "$tmp/b.docx" --date=2026-11-30 --annotations
cmp -s "$tmp/a.docx" "$tmp/b.docx" || wrong 'there are comments, and no annotations'
run 0 review add 74/158#OP3 --status question --text 'too weak'
redline "$tmp/b.docx" --date=2026-11-30 --annotations
grep -q 'word/comments.xml' "$tmp/b.docx" || wrong 'an annotation is no comment'
redline "$tmp/b.docx" --date=2026-11-30
cmp -s "$tmp/a.docx" "$tmp/b.docx" || wrong 'annotations are told that nobody has asked for'

run 2 compare -o "$tmp/nowhere/a.docx" 68/164 74/158
err_has "$tmp/nowhere/a.docx: cannot write"
run 2 compare --date=tomorrow --format=docx 68/164 74/158
err_has "--date 'tomorrow' is not a day"
run 2 compare --format=docx --json 68/164 74/158
err_has '--json and --format do not go together'

# The end of the name says the format.
run 1 compare -o "$tmp/a.html" 68/164 74/158
grep -q '^<!DOCTYPE html>' "$tmp/a.html" || wrong 'no HTML'
run 1 compare -o "$tmp/a.csv" 68/164 74/158
grep -q '^"document_a","document_b","a","b",' "$tmp/a.csv" || wrong 'no CSV'
run 1 compare -o "$tmp/a.md" 68/164 74/158
grep -q '^# A/RES/68/164 of' "$tmp/a.md" || wrong 'no Markdown'
run 1 compare -o "$tmp/a.txt" 68/164 74/158
grep -q '^- A/RES/68/164 of' "$tmp/a.txt" || wrong 'no text'

# --- trouble -------------------------------------------------------------------------------

run 2 compare
out_empty
err_has 'compare needs an argument'
run 2 compare 68/164
out_empty
err_has 'compare needs one more argument'
run 2 compare 52/129 62/150 68/164 74/158 68/164
out_empty
err_has "one argument too many: '68/164'"
run 2 compare 68/164 68/165
out_empty
err_has "no document '68/165'"
run 2 compare 68/164 66/163
out_empty
err_has 'A/RES/66/163 is cited, but not in'
run 2 compare 68/164 ''
out_empty
err_has "no document ''"
run 2 compare fr 68/164
out_empty
err_has "'fr': no document stands before"
run 2 compare 68/164 fr
out_empty
err_has "A/RES/68/164 is not in $corpus in the language 'fr'"
run 2 compare 68/164 "$tmp/absent.yaml"
out_empty
err_has "recital: $tmp/absent.yaml: "
run 2 compare 68/164 "$tmp"
out_empty
err_has "no document '$tmp'"
mkdir "$tmp/folder.yaml"
run 2 compare 68/164 "$tmp/folder.yaml"
out_empty
err_has "recital: $tmp/folder.yaml: "
sed 's/^symbol:.*/symbol: 68-164/; s/^language:.*/language: English/' "$old" >"$tmp/broken.yaml"
run 2 compare "$tmp/broken.yaml" 68/164
out_empty
grep -qE "^recital: $tmp/broken.yaml:[0-9]+:[0-9]+: ." "$tmp/err" || wrong 'no place'
[ "$(wc -l <"$tmp/err")" -eq 2 ] || wrong 'not both errors'
run 2 compare -C "$tmp/nowhere" 68/164 74/158
out_empty
err_has "$tmp/nowhere"
run 2 compare --only=all 68/164 74/158
out_empty
err_has "--only 'all' is not changes, substance or wording"
run 2 compare --only 68/164 74/158
out_empty
run 2 compare --only=changes --side-by-side 68/164 74/158
out_empty
err_has '--only is for one text'
run 2 compare --unified=yes 68/164 74/158
out_empty
run 2 show --unified 68/164
out_empty
err_has "show takes no option '--unified'"

finish

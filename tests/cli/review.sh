#!/bin/sh
# SPDX-License-Identifier: ISC
#
# review.sh - recital review: annotations written, listed, changed, taken back, handed on and
# merged; and files that are not what they should be.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:=${srcdir:-.}}/tests/cli/common.sh"

# as NAME ARGUMENT...: recital review as this person, who keeps data of his own.
as()
{
	name=$1; shift
	RECITAL_AUTHOR=$name RECITAL_DATA=$tmp/$name "$RECITAL" review "$@" </dev/null
}

# id_of NAME WORD: the id of the annotation of NAME that has this word.
id_of()
{
	as "$1" list --json "$2" | sed -n 's/^ *"id": "\(.*\)",$/\1/p'
}

run 1 review list
silent
out_has 'There are no annotations yet'
[ ! -e "$tmp/data" ] || wrong 'listing has made a folder'

# Written and listed.
run 0 review add 74/158#OP3 --status question --tag money --tag legal --text 'too weak
ask Legal'
silent
out_has 'A/RES/74/158#OP3'
echo 'from a pipe' | "$RECITAL" review add '74/158 PP4' >"$tmp/out" 2>"$tmp/err" ||
    wrong 'a text on standard input is not taken'
run 0 review add 68/164#OP2 74/158#OP3 --status agree --text 'a good change'
run 0 review add 74/158 --status=done
run 0 review list
silent
sed 's/^[a-z2-7]\{8\} /ID       /; s/^[a-z2-7]\{8\}$/ID/' "$tmp/out" >"$tmp/listed"
cat >"$tmp/expected" <<'END'
Annotations

4 annotations: agree 1, done 1, question 1, no status 1

74/158      done, anna, 30 November 2026
ID
74/158#PP4  no status, anna, 30 November 2026
ID          "Stressing that democracy, development and respect for all ..."
            from a pipe
74/158#OP3  agree, anna, 30 November 2026
ID          against 68/164#OP2: "Reaffirms that the electoral assistance
            provided by the ..."
            a good change
74/158#OP3  question, tags legal money, anna, 30 November 2026
ID          "Reaffirms that the electoral assistance provided by the ..."
            too weak
            ask Legal
END
diff -u "$tmp/expected" "$tmp/listed" >"$tmp/out" || wrong 'the list is another one'

# Words of a paragraph.
run 0 review add 74/158#PP4 --words 'democracy, development' --text 'and peace?'
run 2 review add 74/158#PP4 --words 'no such words' --text x
err_has 'these words do not stand in A/RES/74/158 PP4'
run 2 review add 74/158#PP4 --words 'e' --text x
err_has 'more than once; give more of them'
run 2 review add 74/158 --words 'democracy' --text x
err_has 'these words do not stand in'
run 2 review add 68/164#OP2 74/158#OP3 --words 'democracy' --text x
err_has '--words takes one paragraph'
run 0 review list 'and peace'
out_has '"...democracy, development..."'
run 0 review list --json 'and peace'
out_has '"words": "democracy, development"'
out_has '"place": "here"'
run 0 review export --format markdown 'and peace'
out_has '⟦democracy, development⟧'
run 0 review export 'and peace' -o "$tmp/words.yaml"
as carla import "$tmp/words.yaml" >"$tmp/out" 2>"$tmp/err" || wrong 'words are not taken in'
as carla list >"$tmp/out"
out_has '"...democracy, development..."'
run 0 review undo

# Chosen.
run 0 review list --status question
out_has '1 annotation: question 1'
run 0 review list --tag legal --symbol 74/158 WEAK
out_has 'too weak'
run 1 review list --tag leg
out_has 'No annotation is like that'
run 0 review list --status none
out_has 'from a pipe'
run 0 review list --author ANN --since 2026-11-30
out_has '4 annotations'
run 1 review list --since 2026-12-01
run 0 review list --json --text 'ask legal'
out_has '"total": 1'
out_has '"place": "here"'
run 0 review list --sort status
run 2 review list --sort size
err_has "'size' is not document, status, tag or date"
run 2 review list --since yesterday
err_has 'since:yesterday is no day'
run 2 review list --symbol 'no symbol'
err_has 'is no symbol'

# What cannot be.
run 2 review lst
err_has "review 'lst'?"
run 2 review add
err_has 'give SYMBOL#OP3'
run 2 review add 74/158#OP99 --text x
err_has 'no paragraph OP99'
run 2 review add 74/158#OP3
err_has 'needs a status, a tag or a text'
run 2 review add 74/158#OP3 --status 'not sure'
err_has 'the status is more than one word'
run 2 review add 99/999 --text x
run 2 review delete zzzz
err_has "no annotation has the id 'zzzz'"
run 2 show --status x 74/158
err_has "show takes no option '--status'"

# Changed, deleted, taken back.
as anna add 74/158#OP1 --text 'one' >/dev/null
id=$(id_of anna one)
as anna edit "$id" --status agree >/dev/null || wrong 'not edited'
as anna list --json | grep -q '"text": "one"' || wrong 'an edit of the status took the text'
as anna delete "$(printf '%.6s' "$id")" >/dev/null || wrong 'not deleted'
as anna list >/dev/null && wrong 'what is deleted is listed'
as anna list --deleted | grep -q 'A/RES/74/158#OP1' || wrong 'what is deleted is gone'
as anna undo >/dev/null || wrong 'not taken back'
[ "$(id_of anna one)" = "$id" ] || wrong 'the deletion was not taken back'
as anna delete "$id" >/dev/null
as anna restore "$id" >/dev/null || wrong 'not restored'
[ "$(id_of anna one)" = "$id" ] || wrong 'it was not restored'

# Handed on: to the byte, and in any order the same.
as anna export -o "$tmp/anna.yaml" || wrong 'not exported'
as bruno import "$tmp/anna.yaml" >"$tmp/out" || wrong 'not imported'
out_has '6 new annotations, 0 known'
as bruno import "$tmp/anna.yaml" >"$tmp/out"
out_has '0 new annotations, 6 known'
out_lacks 'changed by hand'
sed 's/text: \[one\]/text: [another]/' "$tmp/anna.yaml" >"$tmp/hand.yaml"
as emil import "$tmp/anna.yaml" >/dev/null
as emil import "$tmp/hand.yaml" >"$tmp/out"
out_has '6 changed by hand under a version that is known'
as fay import "$tmp/hand.yaml" >/dev/null
as fay import "$tmp/anna.yaml" >"$tmp/out"
out_has '6 changed by hand under a version that is known'
as emil export >"$tmp/emil.yaml"
as fay export | cmp -s - "$tmp/emil.yaml" || wrong 'the order of two texts matters'
as bruno export | cmp -s - "$tmp/anna.yaml" || wrong 'what was handed on is not what came'
as anna edit "$id" --text 'weaker' >/dev/null
as bruno edit "$id" --text 'stronger' >/dev/null
as chen add 74/158#OP2 --text 'mine' >/dev/null
for name in anna bruno chen; do
	as $name export -o "$tmp/$name.yaml"
done
for order in 'anna bruno chen' 'anna chen bruno' 'bruno anna chen' 'bruno chen anna' \
    'chen anna bruno' 'chen bruno anna'; do
	rm -rf "$tmp/sum"
	for name in $order; do
		as sum import "$tmp/$name.yaml" >"$tmp/out" || wrong "$order: not merged"
	done
	as sum export >"$tmp/sum.yaml"
	[ -f "$tmp/first.yaml" ] || cp "$tmp/sum.yaml" "$tmp/first.yaml"
	cmp -s "$tmp/sum.yaml" "$tmp/first.yaml" || wrong "$order gives another sum"
done
out_has '1 of all was changed by several people'
as sum list >"$tmp/out"
out_has weaker
out_has stronger
out_has bruno
as sum edit "$id" --text x >"$tmp/out" 2>"$tmp/err" && wrong 'one of two was changed'
err_has 'is the id of 2 annotations'
as sum export --author chen >"$tmp/out"
out_has mine
out_lacks weaker
as sum export --format markdown mine >"$tmp/out"
out_has '## A/RES/74/158, OP2'
out_has '> Commends'
as sum export -o "$tmp/sum.md" mine
cmp -s "$tmp/out" "$tmp/sum.md" || wrong 'the name of a file does not say Markdown'
run 2 review export --format odt
err_has "'odt' is not yaml or markdown"
run 2 review export -o "$tmp/nowhere/x.yaml"
err_has 'nowhere'

# Taken in: nothing of a file with a mistake.
{ cat "$tmp/chen.yaml"; echo '  autor: x'; } >"$tmp/bad.yaml"
before=$(as anna list --json | cksum)
RECITAL_DATA=$tmp/anna run 2 review import "$tmp/bad.yaml"
err_has 'bad.yaml:'
err_has 'in an annotation; did you mean'
[ "$(as anna list --json | cksum)" = "$before" ] || wrong 'half of a file was taken in'
run 2 review import "$tmp/nothing.yaml"
run 2 review import "$tmp"
run 2 review import /dev/null
run 2 review import "$RECITAL_CORPUS/A_RES_74_158.en.yaml"
dd if=/dev/zero bs=1024 count=8200 2>/dev/null | tr '\0' 'x' >"$tmp/huge.yaml"
run 2 review import "$tmp/huge.yaml"
err_has 'huge.yaml'
awk 'BEGIN { print "format: 1"; print "annotations:"; for (i = 0; i < 200000; i++) print "- {}" }' \
    >"$tmp/many.yaml"
command='review import many.yaml'
(limited "$RECITAL" review import "$tmp/many.yaml" >"$tmp/out" 2>"$tmp/err")
[ $? -eq 2 ] || wrong 'many mistakes'

# The document has changed: found again, or shown as lost with its quote, and never dropped.
mkdir "$tmp/corpus"
cp "$RECITAL_CORPUS"/*.yaml "$tmp/corpus"
sed 's/Reaffirms\* that the electoral/Affirms* that the electoral/' \
    "$RECITAL_CORPUS/A_RES_74_158.en.yaml" >"$tmp/corpus/A_RES_74_158.en.yaml"
run 0 review -C "$tmp/corpus" list --status question
out_has 'reworded since'
rm "$tmp/corpus/A_RES_74_158.en.yaml"
run 0 review -C "$tmp/corpus" list --status question
out_has 'not in the corpus'
out_has 'too weak'

# How much of a comparison is decided.
RECITAL_DATA=$tmp/dora
run 1 review --pair 68/164 74/158
out_has 'changes of substance, 0 decided'
out_has '  OP6  wording'
run 0 review add 68/164#OP6 74/158#OP6 --status agree
run 0 review add 68/164#OP4 74/158#OP4 --status question
run 1 review --pair 68/164 74/158
out_has 'changes of substance, 1 decided'
out_lacks '  OP6  wording'
out_has '  OP4  wording, question'
run 1 review --pair --json 68/164 74/158
out_has '"agree": 1'
out_has '"decided": 1'
run 1 review --pair 74/158 68/164
out_has 'changes of substance, 1 decided'
run 2 review --pair 68/164
err_has 'give two documents'

# A text as long as there is room for is pasted in no time, and what goes beyond is told.
awk 'BEGIN {
	print "a Paste"
	for (i = 0; i < 1300; i++)
		print "\"the words of a line, which are words and words \""
	print "PasteEnd\n:snap most\nPaste \"" sprintf("%4000s", "x") "\" PasteEnd\n:snap full"
	print "^D\n:snap saved"
}' >"$tmp/script"
RECITAL_DATA=$tmp/erna
command='a long text is pasted'
cpu_limit=8
(limited "$RECITAL" run "$tmp/script" 74/158) >"$tmp/out" 2>"$tmp/err" </dev/null
too_long $? && wrong 'it takes too long'
silent
out_has 'full: an annotation has 64000 bytes at most'
out_has 'saved'
run 0 review list --json
[ "$(grep -o 'words and words' "$tmp/out" | wc -l)" -eq 1300 ] || wrong 'lines are lost'

run 2 review add 74/158#OP6 74/158#OP7 --status agree
err_has 'A/RES/74/158 is named twice; a change is between two documents'

# No home, a home that may not be written, a file of somebody else.
command='no home'
env -u RECITAL_DATA -u XDG_DATA_HOME -u HOME "$RECITAL" review add 74/158 --status=done \
    >"$tmp/out" 2>"$tmp/err" </dev/null
[ $? -eq 2 ] || wrong 'something was kept nowhere'
err_has 'nothing is kept here: HOME is not set'
command='a file in the way'
: >"$tmp/file"
RECITAL_DATA=$tmp/file/x "$RECITAL" review add 74/158 --status=done >"$tmp/out" 2>"$tmp/err" </dev/null
[ $? -eq 2 ] || wrong 'something was kept in a file'
err_has "$tmp/file"
command='a damaged file'
mkdir "$tmp/damaged"
echo 'this is no database, but long enough to be looked at' >"$tmp/damaged/review.db"
RECITAL_DATA=$tmp/damaged "$RECITAL" review list >"$tmp/out" 2>"$tmp/err" </dev/null
err_has 'is damaged'
RECITAL_DATA=$tmp/damaged "$RECITAL" review add 74/158 --status=done >"$tmp/out" 2>"$tmp/err" </dev/null
[ $? -eq 2 ] || wrong 'a damaged file was written'
grep -q 'this is no database' "$tmp/damaged/review.db" || wrong 'a damaged file was changed'

finish

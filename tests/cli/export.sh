#!/bin/sh
# SPDX-License-Identifier: ISC
#
# export.sh - recital export: where files go, and that they come back.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:-${srcdir:-.}}/tests/cli/common.sh"

# --- AKN4UN: one document a file --------------------------------------------------------------

run 0 export 74/158 -o "$tmp/one.xml"
silent
run 0 import "$tmp/one.xml"
silent
cmp -s "$tmp/out" "$RECITAL_CORPUS/A_RES_74_158.en.yaml" || wrong 'it is another document'

run 2 export --format=akn 68/164 74/158
err_has 'a file of AKN4UN holds one document; 2 need a folder: -o DIR'
out_empty
run 2 export --format=akn 68/164 74/158 -o "$tmp/one.xml"
err_has '2 need a folder'
grep -q 'A/RES/74/158<' "$tmp/one.xml" || wrong 'a file was written over'
run 2 export --format=akn 68/164 66/163 -o "$tmp/none"
err_has 'A/RES/66/163 is not in'
[ ! -e "$tmp/none" ] || wrong 'something was written'

run 0 export --format=akn 68/164 74/158 -o "$tmp/new/folder"
out_empty
run 0 import -r "$tmp/new/folder" -o "$tmp/back"
cmp -s "$tmp/back/68/A_RES_68_164.en.yaml" "$RECITAL_CORPUS/A_RES_68_164.en.yaml" ||
    wrong 'the first is another document'
cmp -s "$tmp/back/74/A_RES_74_158.en.yaml" "$RECITAL_CORPUS/A_RES_74_158.en.yaml" ||
    wrong 'the second is another document'
run 0 export --format=akn 62/150 -o "$tmp/new/folder"
[ -f "$tmp/new/folder/A_RES_62_150.en.xml" ] || wrong 'a folder is no file'
mkdir "$tmp/shut"
: >"$tmp/shut/file"
run 2 export --format=akn 68/164 74/158 -o "$tmp/shut/file/in"
err_has "$tmp/shut/file"

# --- entries for those who cite: what TeX takes for orders is shown as it is ---------------------

mkdir "$tmp/tex"
cat >"$tmp/tex/a.yaml" <<'EOF'
format: 1
symbol: A/RES/70/1
language: en
title: "50% of ~ and ^ {or} a_b \\ c & #1 $2"
session: 70
adopted: 2015-09-25
body:
- enacting: The General Assembly,
- operative: Decides.
  number: 1
EOF
run 0 -C "$tmp/tex" export --format=bibtex 70/1
# shellcheck disable=SC2016 # the $ is one of TeX
out_has 'title = {{50\% of \textasciitilde{} and \textasciicircum{} \{or\} a\_b \textbackslash{} c \& \#1 \$2}},'

# --- the annotations of documents ---------------------------------------------------------------

run 0 export --format=review 74/158
out_is <<'EOF'
format: 1
annotations: []
EOF
run 0 review add 74/158#OP3 --text 'weak'
run 0 review add 68/164 --status "done"
run 0 review edit "$("$RECITAL" review list --json weak | sed -n 's/.*"id": "\([^"]*\)".*/\1/p')" --text 'very weak'
run 0 export --format=review 74/158 -o "$tmp/notes.yaml"
run 0 review export weak
cmp -s "$tmp/out" "$tmp/notes.yaml" || wrong 'review export says something else'
grep -q 'text: \[weak\]' "$tmp/notes.yaml" || wrong 'what was said once is not in it'
run 0 export --format=review 68/164 74/158
mv "$tmp/out" "$tmp/both"
run 0 review export
cmp -s "$tmp/out" "$tmp/both" || wrong 'two documents have not all annotations'
run 0 export --format=review 62/150
out_lacks 'weak'

finish

#!/bin/sh
# SPDX-License-Identifier: ISC
#
# ties.sh - paragraphs that the reader has tied: kept, used by the reader and on the command
# line, told and left out when a text has changed, forgotten when asked.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:=${srcdir:-.}}/tests/cli/common.sh"

cp -R "$RECITAL_CORPUS" "$tmp/corpus"
RECITAL_CORPUS=$tmp/corpus
new=$tmp/corpus/A_RES_74_158.en.yaml

# press LINE...: the reader of 74/158 at 24x160.
press()
{
	printf '%s\n' "$@" >"$tmp/script"
	run 0 run --size 24x160 "$tmp/script" 74/158
}

# pair: what OP7 of 68/164 is compared with.
pair()
{
	"$RECITAL" compare --json 68/164 74/158 2>/dev/null | tr -d ' \n' | sed 's/"a":/\n&/g' |
	    sed -n 's/^"a":"OP7","b":"*\([A-Z0-9a-z]*\).*/\1/p'
}

[ "$(pair)" = OP7 ] || wrong "before any tie OP7 is compared with $(pair)"
[ ! -e "$tmp/data" ] || wrong 'comparing has made a folder'

press D :'open OP9' 'g t' '^W w' :'open OP7' 'g t' ':snap tied'
silent
out_has 'OP9 of 74/158 tied to OP7 of 68/164'
[ -f "$tmp/data/review.db" ] || wrong 'no tie was kept'
[ "$(pair)" = OP9 ] || wrong "tied to OP9, OP7 is compared with $(pair)"
run 1 compare --summary 68/164 74/158
silent
out_has '; 1 tie of yours applied'
run 1 compare --json 68/164 74/158
out_has '"ties_applied": 1'

# Left out when asked, so that any two people see the same.
run 1 compare --summary --no-ties 68/164 74/158
silent
out_lacks 'tie of yours'
RECITAL_DATA=$tmp/nobody "$RECITAL" compare --json 68/164 74/158 >"$tmp/others"
run 1 compare --json --no-ties 68/164 74/158
cmp -s "$tmp/out" "$tmp/others" || wrong 'without ties it is not what others see'
run 0 blame --no-ties 74/158
run 2 show --no-ties 74/158

# The text of a tied paragraph has changed: told, left out, not lost.
cp "$new" "$tmp/kept.yaml"
sed 's/disabilities can effectively$/disabilities can really/' "$tmp/kept.yaml" >"$new"
cmp -s "$new" "$tmp/kept.yaml" && wrong 'the text has not changed'
run 1 compare --summary 68/164 74/158
err_has 'the tie of 68/164#OP7 and 74/158#OP9 is not applied: a text has changed since'
run 0 blame 74/158
err_has 'is not applied: a text has changed since'
[ "$(pair)" = OP7 ] || wrong "a stale tie is applied: $(pair)"
press D ':snap told' ':untie' ':snap untied' B ':snap ages'
out_has '! the tie of 68/164#OP7 and 74/158#OP9 is not applied'
out_has '! nothing was tied here'
cp "$tmp/kept.yaml" "$new"
[ "$(pair)" = OP9 ] || wrong "the tie was lost: $(pair)"

# Forgotten when asked.
sed 's/disabilities can effectively$/disabilities can really/' "$tmp/kept.yaml" >"$new"
press D ':untie stale' ':snap forgotten' ':untie stale' ':snap none'
out_has 'untied 1 stale'
out_has '! no tie of these two is stale'
run 1 compare --summary 68/164 74/158
silent
cp "$tmp/kept.yaml" "$new"
[ "$(pair)" = OP7 ] || wrong "a forgotten tie is applied: $(pair)"

# A home that cannot be written is told, and nothing else suffers.
rm -r "$tmp/data"
echo 'a file where a folder should be' >"$tmp/data"
press D :'open OP9' 'g t' '^W w' :'open OP7' 'g t' ':snap refused' '] c' ':snap on'
silent
out_has "! $tmp/data/review.db: cannot be opened"
rm "$tmp/data"

# The reader's word on what continues what: on the command line too, and told when it is lost.
lineage() { "$RECITAL" lineage --json 74/158 2>"$tmp/err" | tr -d ' \n' | grep -o '"previous":{[^}]*}' | head -n 1; }
case $(lineage) in *A/RES/68/164*) ;; *) wrong "the evidence says $(lineage)" ;; esac
press ':continues 62/150' ':snap said' T ':snap line'
silent
out_has '74/158 continues 62/150: your word'
case $(lineage) in *A/RES/62/150*yourword*) ;; *) wrong "the word says $(lineage)" ;; esac
echo 'no database at all, and long enough that it is looked at by the library' >"$tmp/data/review.db"
run 0 lineage 74/158
err_has 'review.db: is damaged'
press T ':snap told'
out_has 'review.db: is damaged'
case $(lineage) in *A/RES/68/164*) ;; *) wrong "with damaged data $(lineage)" ;; esac
rm -r "$tmp/data"

finish

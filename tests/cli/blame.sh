#!/bin/sh
# SPDX-License-Identifier: ISC
#
# blame.sh - recital blame: where each word comes from, with and without a chain, and what
# goes wrong.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:=${srcdir:-.}}/tests/cli/common.sh"

# --- the text form ------------------------------------------------------------------------

run 0 blame 74/158
silent
out_has 'A/RES/74/158'
out_has '<1> 52/129'
out_has '<2> 62/150'
out_has '66/163! is not'
out_has 'OP6  <68/164> Notes the importance of adequate resources'
out_has 'elections, including <4 by> considering'
[ "$(wc -L <"$tmp/out" 2>/dev/null || echo 0)" -le 80 ] || wrong 'a line is wider than 80'

# The words are those of the document; what the program adds can be taken away again.
plain()
{
	"$RECITAL" "$@" --width 1000 | sed -e 1,5d -e 's/<[1-4] \([^>]*\)>/\1/g' \
	    -e 's/^[A-Z0-9]*[0-9] *//' -e 's|^ *<[0-9]*/[0-9]*> *||' -e 's/^[0-9]*\. //' -e 's/^ *//'
}
plain blame 74/158 >"$tmp/blamed"
plain show 74/158 >"$tmp/shown"
sed '/^$/d' "$tmp/blamed" >"$tmp/a"
sed '/^$/d' "$tmp/shown" >"$tmp/b"
cmp -s "$tmp/a" "$tmp/b" || wrong "not the words that show prints: $(diff "$tmp/a" "$tmp/b" | head -n 6)"

run 0 blame --color=always 74/158
out_has "$(printf '\033')"
run 0 blame --color=never 74/158
out_lacks "$(printf '\033')"

# --- JSON ---------------------------------------------------------------------------------

run 0 blame --json 74/158
silent
out_has '"symbol": "A/RES/74/158"'
out_has '"since": "A/RES/62/150"'
out_has '"at_latest": true'
out_has '"id": "fn14"'

# The words joined are the paragraphs of show, in the same order.
if command -v python3 >/dev/null; then
	"$RECITAL" show --json 74/158 >"$tmp/show.json"
	python3 - "$tmp/out" "$tmp/show.json" >"$tmp/err" 2>&1 <<-'END' || wrong 'the JSON does not fit'
		import json, sys
		blame, show = (json.load(open(f)) for f in sys.argv[1:])
		for kind in "paragraphs", "footnotes":
		    a = [(p["id"], "".join(w["text"] for w in p["words"])) for p in blame[kind]]
		    b = [(p["id"], p["text"]) for p in show[kind]]
		    assert a == b, (kind, [x for x in zip(a, b) if x[0] != x[1]][:1])
		chain = [d["symbol"] for d in blame["chain"]]
		read = [d["symbol"] for d in blame["chain"] if d["compared"]]
		assert chain[-1] == blame["symbol"] and len(chain) == 9 and len(read) == 4
		for p in blame["paragraphs"] + blame["footnotes"]:
		    assert p["first"] in read, p["id"]
		    ages = [w["since"] for w in p["words"]]
		    assert all(w in read for w in ages), p["id"]
		    assert all(read.index(w) >= read.index(p["first"]) for w in ages), p["id"]
		    assert all(x != y for x, y in zip(ages, ages[1:])), p["id"]
	END
fi

# --- chains of one, stubs, mistakes -------------------------------------------------------

run 0 blame -C "$odd" 72/902
silent
out_has 'No earlier document of its lineage is in the corpus'
out_lacks '<1'
run 1 blame 72/164
silent
out_has 'Not in this corpus.'
run 1 blame --json 72/164
silent
out_has '"chain": []'
run 2 blame 68/165
out_empty
err_has 'recital: nearest: A/RES/68/164'

# A version in another language is not compared with the English ones.
cp -R "$RECITAL_CORPUS" "$tmp/corpus"
sed -e 's/^language: en/language: fr/' "$tmp/corpus/A_RES_68_164.en.yaml" \
    >"$tmp/corpus/A_RES_68_164.fr.yaml"
rm "$tmp/corpus/A_RES_68_164.en.yaml"
run 0 blame -C "$tmp/corpus" 74/158
silent
out_has 'are not in the corpus in this language'
out_lacks '<3> 68/164'
run 0 blame -C "$tmp/corpus" --json 68/164
out_has '"language": "fr"'
out_lacks '"since": "A/RES/62/150"'

# --- the reader's own data ----------------------------------------------------------------

# None is made by reading; what cannot be read is told, and the rest goes on.
[ ! -e "$tmp/data" ] || wrong 'reading has made a folder'
mkdir "$tmp/data"
echo 'not a database, and long enough to be looked at' >"$tmp/data/review.db"
run 0 blame 74/158
err_has "$tmp/data/review.db: is damaged"
out_has 'elections, including <4 by> considering'
rm -r "$tmp/data"
run_env "XDG_DATA_HOME=$tmp/share" 0 blame 74/158
silent
[ ! -e "$tmp/share" ] || wrong 'reading has made a folder'

# How much is new, in the lineage.
run 0 lineage 74/158
out_has '62/150         2007-12-18  52% new'
run 0 lineage --json 74/158
out_has '"new_share": null'

finish

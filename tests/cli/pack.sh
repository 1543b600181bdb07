#!/bin/sh
# SPDX-License-Identifier: ISC
#
# pack.sh - a corpus in one file: made, read, made files again, brought up to date; broken files.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:-${srcdir:-.}}/tests/cli/common.sh"

whole=$tmp/whole.recital
corpus=$RECITAL_CORPUS

run 2 pack
err_has 'pack needs a file to write: -o FILE'
run 0 pack -o "$whole"
silent
out_has '4 documents, '
run 0 pack -o "$tmp/again.recital"
cmp -s "$whole" "$tmp/again.recital" || wrong 'the same corpus makes another file'

# Nothing beside it is written, and nothing is kept elsewhere.
mkdir "$tmp/alone"
cp "$whole" "$tmp/alone/un.recital"
chmod 400 "$tmp/alone/un.recital"
chmod 500 "$tmp/alone"
mkdir "$tmp/drafts"
sed 's|^symbol:.*|symbol: A/C.3/75/L.9|;/^session:/d;/^adopted:/d' \
	"$corpus"/A_RES_74_158.en.yaml >"$tmp/drafts/a.yaml"
for words in 'show 74/158' 'links 74/158' 'footnotes 74/158' 'lineage 74/158' 'blame 74/158' \
	'history 74/158#OP3' 'search periodic elections women' 'search --like periodic and genuine' \
	'search --count-by=year election' 'list' 'sessions 74 68' 'mandates 74' 'votes 74/158' 'check' \
	'links 55/2' 'show --json 74/158' "sessions 74 $tmp/drafts"; do
	# shellcheck disable=SC2086
	RECITAL_CACHE=$tmp/new "$RECITAL" -C "$corpus" $words >"$tmp/is" 2>"$tmp/is.err"
	status=$?
	rm -rf "$tmp/new"
	# shellcheck disable=SC2086
	run "$status" -C "$tmp/alone/un.recital" $words
	sed "s|$corpus|CORPUS|g" "$tmp/is" >"$tmp/is.1"
	sed "s|$tmp/alone/un.recital|CORPUS|g" "$tmp/out" >"$tmp/out.1"
	cmp -s "$tmp/is.1" "$tmp/out.1" || wrong "another answer than of the folder: $words"
done
run 1 -C "$tmp/alone/un.recital" compare 68/164 74/158
[ "$(ls "$tmp/alone")" = un.recital ] || wrong 'a file beside the pack'
run 0 -C "$tmp/alone/un.recital" index
out_has "index       $tmp/alone/un.recital"
out_has 'documents   4'
chmod 700 "$tmp/alone"

# What would change it is refused.
run 2 -C "$whole" index --rebuild
err_has 'is a packed corpus, which has its index in it'
run 2 import -o "$whole" "$corpus"/A_RES_74_158.en.yaml
err_has 'is a packed corpus, which is not changed'

# Files again, the same bytes; what stands there is left alone.
run 2 unpack "$whole"
err_has 'unpack needs a folder to write into'
run 0 unpack "$whole" -o "$tmp/u"
out_has '5 written, 0 there already, 0 left alone'
diff -r "$corpus" "$tmp/u" >"$tmp/diff" || wrong "other files: $(cat "$tmp/diff")"
echo 'mine' >"$tmp/u/A_RES_74_158.en.yaml"
run 1 unpack "$whole" -o "$tmp/u"
out_has '0 written, 4 there already, 1 left alone'
err_has 'A_RES_74_158.en.yaml: is there and is another one; --force replaces it'
run 0 unpack --force "$whole" -o "$tmp/u"
out_has '1 written, 4 there already'
# not through a link
mkdir "$tmp/s" "$tmp/elsewhere" "$tmp/c2" "$tmp/c2/74"
cp "$corpus"/A_RES_74_158.en.yaml "$tmp/c2/74"
run 0 -C "$tmp/c2" pack -o "$tmp/s.recital"
ln -s "$tmp/elsewhere" "$tmp/s/74"
run 2 unpack "$tmp/s.recital" -o "$tmp/s"
[ -z "$(ls "$tmp/elsewhere")" ] || wrong 'a link was followed'

# A file that is no pack is not replaced; one that is none is not read as one.
echo 'important' >"$tmp/mine"
run 2 pack -o "$tmp/mine"
err_has 'is there, and is no packed corpus; --force replaces it'
run 2 unpack "$tmp/mine" -o "$tmp/u"
run 0 pack --force -o "$tmp/mine"
run 2 -C "$tmp/nothing" pack -o "$tmp/x.recital"
mkdir "$tmp/empty"
run 2 -C "$tmp/empty" pack -o "$tmp/x.recital"
err_has 'there is nothing to pack'
[ ! -e "$tmp/x.recital" ] || wrong 'a pack of nothing'

# Without the words of texts nothing that asks for them is answered.
run 0 pack --no-search -o "$tmp/bare.recital"
run 2 -C "$tmp/bare.recital" search women
err_has 'packed without the words of its texts'
run 2 -C "$tmp/bare.recital" search --like women and men
err_has 'packed without the words of its texts'
run 2 -C "$tmp/bare.recital" search --json --count-by=year women
err_has 'packed without the words of its texts'
run 0 -C "$tmp/bare.recital" search session:74
out_has '74/158'
run 0 -C "$tmp/bare.recital" lineage 74/158

# What is new, changed and gone.
cp -r "$corpus" "$tmp/newer"
rm "$tmp/newer/A_RES_52_129.en.yaml"
sed 's/^title: .*/title: Other/' "$corpus/corpus.yaml" >"$tmp/newer/corpus.yaml"
mkdir "$tmp/newer/68"
mv "$tmp/newer/A_RES_68_164.en.yaml" "$tmp/newer/68"
echo '# more' >>"$tmp/newer/A_RES_62_150.en.yaml"
run 0 -C "$tmp/newer" pack --since "$whole" -o "$tmp/difference"
out_has '3 documents, '
run 2 -C "$tmp/difference" list
err_has 'is a difference; recital apply adds it'
run 2 unpack "$tmp/difference" -o "$tmp/u"
err_has 'is a difference; recital apply adds it'
run 2 -C "$tmp/newer" pack --since "$tmp/difference" -o "$tmp/x"
err_has 'is a difference itself'
run 2 apply -o - "$tmp/difference" "$whole"
err_has 'is written to a file, not to standard output'
run 2 pack -o -
err_has 'is written to a file, not to standard output'
# what is read stays, by whichever name
cp "$tmp/difference" "$tmp/kept"
run 2 apply --force -o "$tmp/./difference" "$tmp/difference" "$whole"
err_has 'difference: is read, and cannot be what is written'
run 2 -C "$tmp/newer" pack --force --since "$tmp/difference" -o "$tmp/difference"
err_has 'difference: is read, and cannot be what is written'
cmp -s "$tmp/kept" "$tmp/difference" || wrong 'what was read is another file'
run 2 apply "$whole" "$tmp/difference"
err_has 'is a whole corpus, not a difference'
run 2 apply "$tmp/difference" "$tmp/s.recital"
err_has 'was made to another corpus than'
cp "$whole" "$tmp/updated.recital"
# one that did not come whole replaces nothing
dd if="$tmp/difference" of="$tmp/half" bs=1024 count=5 2>/dev/null
run 2 apply "$tmp/half" "$tmp/updated.recital"
err_has 'is damaged; fetch it again'
cmp -s "$whole" "$tmp/updated.recital" || wrong 'a broken difference has changed the pack'
run 0 apply "$tmp/difference" "$tmp/updated.recital"
out_has '3 documents in '
run 0 unpack "$tmp/updated.recital" -o "$tmp/v"
diff -r "$tmp/newer" "$tmp/v" >"$tmp/diff" || wrong "not the newer corpus: $(cat "$tmp/diff")"
run 2 apply "$tmp/difference" "$tmp/updated.recital"
err_has 'has what is in'
run 0 -C "$tmp/updated.recital" search women
run 0 apply -o "$tmp/n.recital" "$tmp/difference" "$whole"
cmp -s "$tmp/n.recital" "$tmp/updated.recital" || wrong 'applied twice, two files'

# Nothing is left over.
[ -z "$(find "$tmp" -maxdepth 1 -name "*.recital.*")" ] ||
	wrong "something is left over: $(find "$tmp" -maxdepth 1 -name "*.recital.*")"

# A pack of which something is broken says so, and gives nothing else for it.
size=$(wc -c <"$whole")
head -c $((size / 2)) "$whole" >"$tmp/cut.recital"
run 2 -C "$tmp/cut.recital" show 74/158
err_has 'is damaged; fetch it again'
run 2 unpack "$tmp/cut.recital" -o "$tmp/w"
err_has 'is damaged; fetch it again'

# A byte changed anywhere: the same text, or that it is damaged; never that it is not there.
"$RECITAL" -C "$whole" show 68/164 >"$tmp/right"
for part in 1 2 3 4 5 6 7 8 9 10 11 12; do
	cp "$whole" "$tmp/bad.recital"
	printf '\252\252\252' | dd of="$tmp/bad.recital" bs=1 seek=$((size * part / 13)) conv=notrunc 2>/dev/null
	# What was found is found anew where its index breaks meanwhile.
	for command in 'search elections' 'sessions 68 74'; do
		# shellcheck disable=SC2086 # words
		"$RECITAL" -C "$tmp/bad.recital" $command >"$tmp/out" 2>"$tmp/err"
		grep -qE '74/158|damaged' "$tmp/out" "$tmp/err" || wrong "byte $((size * part / 13)) changed"
	done
	"$RECITAL" -C "$tmp/bad.recital" show 68/164 >"$tmp/out" 2>"$tmp/err" &&
		cmp -s "$tmp/out" "$tmp/right" && continue
	command="recital show, byte $((size * part / 13)) changed"
	grep -q 'damaged' "$tmp/out" "$tmp/err" || wrong 'no word of the damage'
done
finish

#!/bin/sh
# SPDX-License-Identifier: ISC
#
# import.sh - recital import and one file: what cannot be a resolution is refused with a
# sentence that helps and nothing is written; encodings and line ends do not matter.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:-${srcdir:-.}}/tests/cli/common.sh"

seed=$top_srcdir/tests/data/000_f3f3b3e89ef60cd4.txt
other=$top_srcdir/tests/data/001_c3bb821a58c2cb57.txt
LC_ALL=C.UTF-8; export LC_ALL

cd "$tmp" || exit 2
case $RECITAL in
/*) ;;
*) RECITAL=$OLDPWD/$RECITAL ;;
esac
case $top_srcdir in
/*) ;;
*) seed=$OLDPWD/$seed other=$OLDPWD/$other ;;
esac

# refused FILE PLACE WORDS: is told at PLACE (" ", or "LINE:" and what follows) with the
# WORDS, alone and in a batch; nothing is written. The columns of XML are expat's.
refused()
{
	file=$1 place=$2 words=$3
	run 2 import "$file"
	out_empty
	err_has "recital: $file:$place"
	err_has "$words"
	[ "$(wc -l <err)" -eq 1 ] || wrong 'not one line'
	! LC_ALL=C grep -q '[^ -~]' err || wrong 'bytes that a terminal may take for orders'
	run 2 import -o new "$file"
	[ ! -e new ] || wrong 'a folder was made'
	run 1 import -o corpus "$file" "$seed"
	err_has "recital: $file:$place"
	out_has '2 of 2 files: 1 document,'
	[ "$(find corpus -type f | wc -l)" -eq 1 ] || wrong 'not one file written'
	rm -rf corpus
}

: >in.txt
refused in.txt ' ' 'the file is empty'
printf '  \n\n\t\n' >in.txt
refused in.txt ' ' 'the file is empty'
: >in.xml
refused in.xml ' ' 'the file is empty'
printf 'a\000\001\002\000b' >in.txt
refused in.txt ' ' 'no text but a binary file'
printf '%%PDF-1.4\n%%\342\343\317\323\n' >in.txt
refused in.txt ' ' 'extract its text first'
printf 'PK\003\004docx' >in.txt
refused in.txt ' ' 'extract its text first'

cat >in.txt <<-'END'
	CHAPTER I

	It was on a wet evening in March that Mrs. Harrow saw the lamp go out in the
	tower. She put down her knitting and looked at the clock.

	"Somebody," she said to the cat, "has forgotten the oil again."

	CHAPTER II

	1. The postman came late, with mud to his knees, and recalled that the General
	Assembly of the parish had decided nothing about the road.
END
refused in.txt ' ' 'this is no resolution'

for page in '<!DOCTYPE html>\n<html><body>x</body></html>' '<HTML>\n<p>The General Assembly,' \
    '<!-- saved -->\n<html>x</html>'; do
	# shellcheck disable=SC2059
	printf "$page" >in.txt
	refused in.txt ' ' 'this is HTML'
done
printf '<?xml version="1.0"?>\n<!DOCTYPE html>\n<html/>\n' >in.xml
refused in.xml 2: 'this is HTML'

# XML: cut short, two in one, of another kind, nested too deep, with entities.
akn='<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">'
printf '%s\n<statement>\n<preface><p>Title' "$akn" >in.xml
refused in.xml 3: 'cut short'
printf '%s</akomaNtoso>\n%s</akomaNtoso>\n' "$akn" "$akn" >in.xml
refused in.xml 2: 'something follows the end of the document'
printf '<rss><channel/></rss>\n' >in.xml
refused in.xml ' ' 'its root is not <akomaNtoso>'
printf '%s</akomaNtoso>\n' "$akn" >in.xml
refused in.xml ' ' 'has no text'
printf '%s<p>caf\351</p></akomaNtoso>\n' "$akn" >in.xml
refused in.xml 1: 'that XML cannot have'
{ printf '%s' "$akn"; awk 'BEGIN { for (i = 0; i < 500000; i++) printf "<p>" }'; } >in.xml
refused in.xml 1: 'nested too deep'
{
	echo '<?xml version="1.0"?>'
	echo '<!DOCTYPE akomaNtoso [<!ENTITY a "ha">'
	awk 'BEGIN { for (i = 98; i < 108; i++) {
		text = sprintf("&%c;", i - 1)
		while (length(text) < 30) text = text text
		printf "<!ENTITY %c \"%s\">\n", i, text } }'
	printf ']>%s<p>&k;</p></akomaNtoso>\n' "$akn"
} >in.xml
refused in.xml 2: 'a document type declaration'
printf '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n%s&x;</akomaNtoso>\n' "$akn" >in.xml
refused in.xml 1: 'a document type declaration'
printf '<!DOCTYPE akomaNtoso SYSTEM "http://127.0.0.1/akn.dtd">\n%s</akomaNtoso>\n' "$akn" >in.xml
refused in.xml 1: 'a document type declaration'
printf '%s<p>&nbsp;</p></akomaNtoso>\n' "$akn" >in.xml
# shellcheck disable=SC2016 # the backticks are part of what is said
refused in.xml 1: 'no entity `nbsp` is known'

# A hundred megabytes are not even read.
truncate -s 100M in.txt
refused in.txt ' ' 'the file has 104857600 bytes; more than 16777216 are not read'

# Text that is no UTF-8, is cut short, has no line ends, or holds two resolutions.
{ head -n 20 "$seed"; printf 'caf\351 au lait\n'; tail -n +21 "$seed"; } >in.txt
refused in.txt 21:4: 'byte 0xE9 is not UTF-8'
{ printf '\377\376'; iconv -f UTF-8 -t UTF-16LE "$seed"; printf x; } >in.txt
refused in.txt ' ' 'looks like UTF-16, but is broken'
tr -s '\r\n' ' ' <"$seed" >in.txt
refused in.txt ' ' 'the whole text stands on one line'
lines=$(wc -l <"$seed")
for second in "$other" "$seed"; do
	{ cat "$seed"; echo; cat "$second"; } >in.txt
	run 2 import in.txt
	out_empty
	err_has 'a second resolution begins here; split the file'
	at=$(sed 's/^recital: in.txt:\([0-9]*\):.*/\1/' err)
	[ "$at" -gt "$lines" ] || wrong "the second begins behind line $lines, not at $at"
done

# No file at all.
mkdir folder
run 2 import folder
out_empty
err_is <<-'END'
	recital: folder is a folder; use -r to import what is in it
END
run 2 import -r folder
err_has 'there is nothing to import: in these folders no name ends in .xml, .txt'
mkfifo pipe
run 2 import pipe
out_empty
err_has 'recital: pipe: not a regular file; write what it gives into one'
run 2 import absent.txt
err_has 'recital: absent.txt: cannot open: No such file or directory'

# The standard input, also from a pipe, is a file without a name.
run 0 import "$seed"
grep -v '^source: ' out >want
run_stdin 0 import - <"$seed"
out_is <want
# shellcheck disable=SC2002 # a pipe is what is tried
cat "$seed" | "$RECITAL" import - >out || wrong 'a pipe is not read'
out_is <want
printf 'nothing\n' >nothing.txt
run_stdin 2 import - <nothing.txt
err_has 'recital: -: this is no resolution'

# A text that does not say which resolution it is: its name may be an offer.
printf 'Oil for lamps\n\nThe General Assembly,\n\nDecides to save oil.\n' >A_RES_47_950.txt
run 2 import A_RES_47_950.txt
out_empty
err_has 'before the title; A_RES_47_950.txt: take A/RES/47/950 with --symbol'
cp A_RES_47_950.txt oil.txt
run 2 import oil.txt
err_has 'before the title; say it with --symbol'
run 0 import --symbol 'resolution 47/950' oil.txt
out_has 'symbol: A/RES/47/950'
out_has 'title: Oil for lamps'
silent
run 2 import --symbol 'oil' oil.txt
err_has "recital: --symbol 'oil' is no symbol such as A/RES/74/158"
run 2 import --symbol 47/950 oil.txt A_RES_47_950.txt
err_has '--symbol says which document one text is, and there are 2'
# What was said wins, and is told.
printf '47/951. ' | cat - A_RES_47_950.txt >other.txt
run 0 import --explain --symbol 47/950 other.txt
out_has 'symbol: A/RES/47/950'
# shellcheck disable=SC2016
err_has 'doubt: symbol-given: `A/RES/47/951`'
cp "$seed" in.txt
chmod 000 in.txt
if [ ! -r in.txt ]; then # root reads it all the same
	run 2 import in.txt
	out_empty
	err_has 'recital: in.txt: cannot open: Permission denied'
fi
chmod 600 in.txt

# The same document, however it is written.
run 0 import in.txt
mv out expected
# same WHAT: in.txt gives the same bytes
same()
{
	run 0 import in.txt
	cmp -s expected out || wrong "another document: $1"
	silent
}
tr -d '\r' <"$seed" >unix
sed 's/$/\r/' unix >in.txt
same 'with CRLF'
tr '\n' '\r' <unix >in.txt
same 'with CR'
{ printf '\357\273\277'; cat unix; } >in.txt
same 'with a byte order mark'
for code in UTF-16LE:377:376 UTF-16BE:376:377; do
	name=${code%%:*} mark=${code#*:}
	# shellcheck disable=SC2059
	{ printf "\\${mark%:*}\\${mark#*:}"; iconv -f UTF-8 -t "$name" unix; } >in.txt
	same "in $name"
	iconv -f UTF-8 -t "$name" unix >in.txt
	same "in $name without a byte order mark"
done

# A megabyte with 3,000 paragraphs and 170 footnotes: every word is there, once and in its
# place. The words are of letters only, or they could be taken for marks.
awk '
function word(    n, i, text)
{
	n = ++words
	text = "zq"
	for (i = 0; i < 5; i++) {
		text = text substr("abcdefghij", n % 10 + 1, 1)
		n = int(n / 10)
	}
	return text "qz"
}
function some(n,    text)
{
	while (n-- > 0)
		text = text " " word()
	return text
}
function mark(here)
{
	return here ? "<sup>" ++notes "</sup>" : ""
}
BEGIN {
	print "A/RES/70/7\n\n70/7. A made-up title\n\nThe General Assembly,\n"
	for (i = 1; i <= 300; i++)
		print "Recalling" some(30) "," mark(i % 3 == 0) "\n"
	for (i = 1; i <= 900; i++) {
		print i ". Requests" some(30) ":" mark(i % 12 == 0 && notes < 170) "\n"
		print "(a) To" some(30) ";\n\n(b) To" some(30) (i < 900 ? ";" : ".") "\n"
	}
	for (i = 1; i <= 170; i++)
		print "<sup>" i "</sup> Made up for" some(5) ".\n"
}' >in.txt
run 0 import in.txt
grep -o 'zq[a-j]*qz' in.txt >words
grep -o 'zq[a-j]*qz' out | cmp -s words - || wrong 'not the words of the source'
for kind in preambular:300 operative:900 item:1800 label:170; do
	[ "$(grep -c -- "^ *- ${kind%:*}:" out)" -eq "${kind#*:}" ] ||
		wrong "not ${kind#*:} of ${kind%:*}"
done
: >out

# XML on one line, in UTF-16, and with CRLF.
cat >in.xml <<-END
	$akn
	<statement name="resolution">
	<coverPage><p><docNumber refersTo="#symbol">A/RES/70/1</docNumber></p></coverPage>
	<preface><p><docNumber>70/1.</docNumber>
	<docTitle refersTo="#resolutionTitle">Title</docTitle></p></preface>
	<preamble><formula name="enactingFormula"><p>The General Assembly,</p></formula></preamble>
	<mainBody><paragraph><num>1.</num><content><p>Decides – to go on;</p></content></paragraph>
	</mainBody></statement></akomaNtoso>
END
cp in.xml plain
run 0 import in.xml
out_has 'Decides – to go on;'
grep -v '^source: ' out >want
run_stdin 0 import - <in.xml
out_is <want
run 0 import in.xml
mv out expected
# same_xml WHAT: in.xml gives the same bytes
same_xml()
{
	run 0 import in.xml
	cmp -s expected out || wrong "another document: $1"
}
tr '\n' ' ' <plain >in.xml
same_xml 'on one line'
sed 's/$/\r/' plain >in.xml
same_xml 'with CRLF'
{ printf '\377\376'; iconv -f UTF-8 -t UTF-16LE plain; } >in.xml
same_xml 'in UTF-16'

finish

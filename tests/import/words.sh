#!/bin/sh
# SPDX-License-Identifier: ISC
#
# words.sh - aknwords on small files: no word of theirs is lost, and where a document has
# other words than a file, it says so.  official.sh gives it the real ones.

set -u
: "${top_builddir:=.}"
aknwords=$top_builddir/tests/import/aknwords
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
failures=0

# file NAME BODY: an official file whose body is BODY
file()
{
	cat >"$dir/$1.xml" <<-END
		<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
		<statement name="resolution"><coverPage><p><docNumber
		refersTo="#symbol">A/RES/70/1</docNumber></p></coverPage>
		<preface><p><docTitle>Title</docTitle></p></preface>
		<mainBody>$2</mainBody></statement></akomaNtoso>
	END
}

# complain NAME: it failed, and the output is in $dir/out
complain()
{
	echo "FAILED: $1"
	sed 's/^/	/' "$dir/out"
	failures=$((failures + 1))
}

# same NAME BODY: the document has the words of the file
same()
{
	file "$1" "$2"
	"$aknwords" "$dir/$1.xml" >"$dir/out" 2>&1 || complain "$1"
}

# differs NAME WHAT BODY OTHER: the document of OTHER has not the words of BODY; WHAT says
# what is told
differs()
{
	file xml "$3"
	file doc "$4"
	"$aknwords" -d "$dir/doc.xml" "$dir/xml.xml" >"$dir/out" 2>&1
	status=$?
	if [ $status -ne 1 ] || ! grep -qF "$2" "$dir/out"; then
		complain "$1"
	fi
}

p()
{
	echo "<paragraph><content><p>$1</p></content></paragraph>"
}

note()
{
	echo "<authorialNote marker=\"$1\"><p>$2</p></authorialNote>"
}

# A footnote of a table, with its raised mark.
table_note()
{
	echo "<paragraph class=\"FootnoteText\"><content><p><sup>$1</sup> $2</p></content></paragraph>"
}

table()
{
	echo "<table><tr><td><p>$1</p></td></tr></table>"
}

first="31/14 of 2016,$(note 2 'Supplement.')31/37 of 2017"
same 'repeated marks without a blank' "$(p "$first,<sup>2</sup>33/22 of 2018,<sup>2</sup>S-18/1;")"
same 'a mark between two words' "$(p "the peoples$(note 1 'One.')and the rights of peoples and more")"
same 'raised letters' "$(p 'n<sup>o</sup> 53, n<sup>o</sup>54, the 1<sup>er</sup> mai, m<sup>2</sup>')"
same 'subsections' '<section><num>II</num><subheading>Service</subheading><subsection><num>A</num>
	<subheading>Scale</subheading></subsection></section>'
same 'numbers without texts' '<paragraph><num>A.</num><point><num>(a)</num><content><p>One</p></content>
	</point></paragraph><num>IV</num>'
same 'two tables' "$(table 'Posts<sup>a</sup>')$(table_note a 'Until 2021.')$(table 'Aides<sup>a</sup>'
	)$(table_note a 'In months.')"
same 'a mark below no table' "$(p 'the 54<sup>a</sup> session')$(table 'Posts')$(table_note a 'One.')"

differs 'a word is lost' 'words differ' "$(p 'one two three')" "$(p 'one three')"
differs 'a word is doubled' 'words differ' "$(p 'one two three')" "$(p 'one two two three')"
differs 'a word is changed' 'words differ' "$(p 'one two three')" "$(p 'one tow three')"
differs 'words have changed places' 'words differ' "$(p 'one two three')" "$(p 'two one three')"
differs 'the last word is lost' 'words differ' "$(p 'one two three')" "$(p 'one two')"
differs 'a word is added' 'words differ' "$(p 'one two')" "$(p 'one two three')"
differs 'words are joined' 'words differ' "$(p 'one two')" "$(p 'onetwo')"
differs 'a word is divided' 'words differ' "$(p 'of 33/22')" "$(p 'of 3 3/22')"
differs 'a word is divided away from a mark' 'words differ' \
	"$(p "$first,<sup>2</sup>33/22")" "$(p "$first,<sup>2</sup>3 3/22")"
differs 'a repeated mark is lost' 'words differ' "$(p "$first,<sup>2</sup> 33/22")" "$(p "$first, 33/22")"
differs 'a footnote is lost' 'footnotes in the XML' "$(p "one$(note 1 'Two.')")" "$(p 'one')"
differs 'a word of a footnote is lost' 'footnotes differ' \
	"$(p "one$(note 1 'Two three.')")" "$(p "one$(note 1 'Two.')")"
differs 'a heading is lost' 'words differ' '<section><num>II</num></section>' \
	'<subheading>III</subheading>'

[ "$failures" -eq 0 ]

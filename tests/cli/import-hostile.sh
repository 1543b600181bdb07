#!/bin/sh
# SPDX-License-Identifier: ISC
#
# import-hostile.sh - texts made to keep import busy: half a megabyte of one thing takes about
# as long as half a megabyte of another, less than a second.  Work that grew with the square of
# it would take minutes of processor time; the limit is far from both.  Where only a share is
# tried, it is for faults of memory.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:-${srcdir:-.}}/tests/cli/common.sh"

cpu_limit=20
size=$(share 500000)

# many TEXT: half a megabyte of it; TEXT with the escapes of awk
many()
{
	awk -v text="$1" -v size="$size" 'BEGIN {
		while (length(text) < 1000)
			text = text text
		for (; size > 0; size -= length(text))
			printf "%s", text
		print ""
	}'
}

# ends: import comes to an end by itself, and says why if nothing comes of it
ends()
{
	(limited "$RECITAL" import "$tmp/in.txt") >"$tmp/out" 2>"$tmp/err" </dev/null
	status=$?
	head -c 300 "$tmp/err" >"$tmp/all" && mv "$tmp/all" "$tmp/err"
	if too_long "$status"; then
		: >"$tmp/out"
		wrong "not done after $cpu_limit s of processor time"
		return
	fi
	case $status in
	0) [ -s "$tmp/out" ] || wrong 'no document and no error' ;;
	2) [ -s "$tmp/err" ] || wrong 'no document and no reason'; out_empty ;;
	*) : >"$tmp/out"; wrong "status $status" ;;
	esac
}

# In the body of a resolution: words, capitals, labels, brackets, blanks, pages, tables,
# numbers, citations, marks of each dialect, what Unicode decomposes.
# shellcheck disable=SC1003 # the text is a backslash
for text in 'word and ' 'word\n' 'A' 'Aa' 'thegeneral' 'a-\n' '(a) ' '(a)\n' '(a) Word\n\n' \
    '1. ' '1.\n' '1. Word\n\n' '1234567890' 'word12 ' '[' ']' '(' '*' '**a** ' '_' '\\' '"' \
    '&amp;' '<' '\n' ' ' '\t' '\f' '\f\n' '|' '| a | b |\n' '---\n' '# x\n' '- x\n' \
    'A/RES/1 ' 'A/RES/1/1\n' 'resolutions 1/1, 1/2, and ' 'Recalling its resolution 1/1, ' \
    '1/1. Title\n' 'The General Assembly,\n' 'A\n\nTitle\n\nThe General Assembly,\n\n' \
    'Annex I\n\nText of it.\n\n' '1st plenary meeting\n4 May 2000\n' '1/10\n' \
    'A/RES/74/158\nTitle of it\n\f' 'Ibid., ' '1 Ibid.\n' '[^1]' '[footnoteRef:1]' \
    '[1: ' '[bookmark: x]' '<<ODS ' '<sup>' '</sup>' '<sup>1</sup> ' 'a<sup>1</sup>\n1 Text.\n' \
    'e\314\201' 'e\314\201 ' '\357\254\201' '\302\255\n' '<!-- image -->\n' '+---+---+\n' \
    '+---+---+\n| a | b |\n' '---- ----\n' '---- ----\na    b\n'; do
	{ printf '74/158. Title of it\n\nThe General Assembly,\n\n'; many "$text"; } \
		>"$tmp/in.txt"
	command="import of a resolution with half a megabyte of '$text'"
	ends
done

# One paragraph whose lines begin with letters, and a heading that is no symbol.
{ printf '74/158. Title\n\nThe General Assembly,\n\n1. Decides all of the words of the\n'
many '(c) words of the lakes that are as long as a line of a page is and\n'; } >"$tmp/in.txt"
command='import of a paragraph with half a megabyte of "(c)" at its lines'
ends
{ printf 'Resolution 47/9 '; many 'of the, '; printf '\nThe General Assembly,\n\nx\n'; } \
	>"$tmp/in.txt"
command='import of a heading with half a megabyte of commas'
ends

# In a text that is Markdown, links without an end.
for text in '[1](' '[[1]](' '[a](#'; do
	{ printf '# 74/158. Title\n\n*The General Assembly*,\n\n1. *Decides*[^1] so;\n\n'
	printf '[^1]: A/RES/1/1.\n\n'; many "$text"; } >"$tmp/in.txt"
	command="import of Markdown with half a megabyte of '$text'"
	ends
done

# Without anything of a resolution around it.
for text in 'word and ' '*' '1. ' '1' '<sup>' '[' '<' '\n' '\f' 'The General Assembly,\n'; do
	many "$text" >"$tmp/in.txt"
	command="import of half a megabyte of '$text'"
	ends
done

finish

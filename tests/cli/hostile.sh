#!/bin/sh
# SPDX-License-Identifier: ISC
#
# hostile.sh - files made to keep the program busy: a megabyte of one thing takes about
# as long as a megabyte of another.  Work that grew with the square of it would take many
# minutes of processor time, so the limit in common.sh is far from both.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:-${srcdir:-.}}/tests/cli/common.sh"

# [byte] of a text
million=$(share 1000000)

# opening: what every document begins with
opening()
{
	printf '%s\n' 'format: 1' 'symbol: A/RES/1/1' 'language: en' 'title: T' 'body:'
}

# many TEXT COUNT: TEXT, COUNT times
many()
{
	awk -v text="$1" -v count="$2" 'BEGIN { while (count-- > 0) printf "%s", text }'
}

# body TEXT, note TEXT [SIZE]: a document whose only paragraph or footnote is TEXT again
# and again, a megabyte of it or SIZE
body()
{
	opening
	printf -- '- text: "x'
	many "$1" $((million / ${#1}))
	printf 'x"\n'
}

note()
{
	opening
	printf -- '- text: "x[^1]"\nfootnotes:\n- label: 1\n  text: "x'
	many "$1" $((${2:-1} * million / ${#1}))
	printf 'x"\n'
}

# quick ARGUMENT...: the program ends by itself in good time, whatever it says
quick()
{
	command="$what: recital $*"
	(limited "$RECITAL" "$@") >"$tmp/out" 2>"$tmp/err" </dev/null
	status=$?
	[ "$status" -le 1 ] && return
	: >"$tmp/out"
	if too_long "$status"; then
		wrong "not done after $cpu_limit s of processor time"
	else
		wrong "status $status"
	fi
}

# try WHAT: check, both ways to show, and compare with the one before, of $tmp/long.yaml
try()
{
	what=$1
	quick check "$tmp/long.yaml"
	quick -C "$tmp/long.yaml" footnotes 1/1
	quick -C "$tmp/long.yaml" show --json 1/1
	[ -f "$tmp/before.yaml" ] && quick compare "$tmp/before.yaml" "$tmp/long.yaml"
	cp "$tmp/long.yaml" "$tmp/before.yaml"
}

for text in ' ' 'and ' ', ' '[a](A/1) and ' '[a](A/1), both of 4 May 2000, ' '[^1]' '*a*'; do
	body "$text" >"$tmp/long.yaml"
	try "a text of '$text'"
done
for text in ' ' 'and ' ', and ' '(' 'ibid., ' 'chap. I, ' '[a](A/1); '; do
	note "$text" >"$tmp/long.yaml"
	try "a footnote of '$text'"
done

# Thousands of notes that name one source.
{ opening; echo '- text: x'; echo 'footnotes:'
  awk 'BEGIN { for (i = 0; i < 8000; i++) print "- label: " i "\n  text: \"[a](A/1)\"" }'; } \
	>"$tmp/long.yaml"
what='notes that name one source'
quick -C "$tmp/long.yaml" footnotes 1/1
quick -C "$tmp/long.yaml" footnotes --json 1/1

# Words of two texts that have every other mark in common.
what='long texts with nothing but commas in common'
note 'ibid., ' 3 >"$tmp/before.yaml"
note 'chap. I, ' 3 >"$tmp/long.yaml"
quick compare "$tmp/before.yaml" "$tmp/long.yaml"

# Thousands of paragraphs of the same words, and no number of one that the other has.
alike()
{
	opening
	awk -v from="$1" 'BEGIN { for (i = 0; i < 9000; i++)
		print "- text: Requests a report on number " from + i % 40 }'
}
alike 0 >"$tmp/before.yaml"
alike 40 >"$tmp/long.yaml"
what='paragraphs that are all alike'
for form in --unified --side-by-side --json; do
	quick compare "$form" "$tmp/before.yaml" "$tmp/long.yaml"
done

# A word found very often costs each key and each screen no more than a rare one.
{ echo '/ "a" Enter'; awk 'BEGIN { for (i = 0; i < 1000; i++) print "n\n:snap found" }'; } \
	>"$tmp/keys"
body 'a,' >"$tmp/long.yaml"
what='searching a text of half a million hits'
quick -C "$tmp/long.yaml" run "$tmp/keys" 1/1

finish

#!/bin/sh
# SPDX-License-Identifier: ISC
#
# hostile.sh - files made to keep the program busy: a megabyte of one thing takes about
# as long as a megabyte of another.  Work that grew with the square of it would take many
# minutes, so the limit of one is far from both.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:-${srcdir:-.}}/tests/cli/common.sh"

limit=120	# [s]

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

# body TEXT, note TEXT: a document whose only paragraph or footnote is TEXT again and
# again, a megabyte of it
body()
{
	opening
	printf -- '- text: "x'
	many "$1" $((1000000 / ${#1}))
	printf 'x"\n'
}

note()
{
	opening
	printf -- '- text: "x[^1]"\nfootnotes:\n- label: 1\n  text: "x'
	many "$1" $((1000000 / ${#1}))
	printf 'x"\n'
}

# quick ARGUMENT...: the program ends by itself in good time, whatever it says
quick()
{
	command="$what: recital $*"
	timeout "$limit" "$RECITAL" "$@" >"$tmp/out" 2>"$tmp/err" </dev/null
	status=$?
	[ "$status" -le 1 ] && return
	: >"$tmp/out"
	wrong "status $status"
}

# try WHAT: check and both ways to show of $tmp/long.yaml
try()
{
	what=$1
	quick check "$tmp/long.yaml"
	quick -C "$tmp/long.yaml" footnotes 1/1
	quick -C "$tmp/long.yaml" show --json 1/1
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

# A word found very often costs each key and each screen no more than a rare one.
{ echo '/ "a" Enter'; awk 'BEGIN { for (i = 0; i < 1000; i++) print "n\n:snap found" }'; } \
	>"$tmp/keys"
body 'a,' >"$tmp/long.yaml"
what='searching a text of half a million hits'
quick -C "$tmp/long.yaml" run "$tmp/keys" 1/1

finish

#!/bin/sh
# SPDX-License-Identifier: ISC
#
# resume.sh - what was on the screen when the reader was left stands there again, and what is not
# there any more is told.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:=${srcdir:-.}}/tests/cli/common.sh"

RECITAL_DATA=$tmp/data; export RECITAL_DATA

# leave SIZE LINES [ARGUMENT...]: a reader that is left behind these lines.
leave()
{
	size=$1; lines=$2; shift 2
	rm -rf "$RECITAL_DATA"
	printf '%b\n:snap left\nQ\n' "$lines" |
	    "$RECITAL" run --size "$size" - "$@" >"$tmp/left" 2>"$tmp/err" ||
	    wrong "cannot be left: $lines"
}

# go_on SIZE LINES: the next reader, in $tmp/out.
go_on()
{
	printf '%b\n' "$2" | "$RECITAL" run --size "$1" --continue - \
	    >"$tmp/out" 2>"$tmp/err" || wrong "cannot go on: $2"
}

# The screen of FILE without its last line and the roles of that, which tell other things.
screen()
{
	sed '/^== done/d' "$1" | awk '
		/^--$/ { last = "" }
		last != "" { print kept }
		{ kept = $0; last = "x" }' | sed 1d
}

# same SIZE LINES [ARGUMENT...]: the next reader shows what the one before has left.
same()
{
	leave "$@"
	go_on "$1" ':snap left'
	screen "$tmp/left" >"$tmp/expected"
	screen "$tmp/out" >"$tmp/shown"
	out_has 'as you left it, 2026-11-30 04:33 UTC'
	[ "$(wc -l <"$tmp/shown")" -gt 20 ] || wrong "no screen: $*"
	cmp -s "$tmp/expected" "$tmp/shown" ||
	    { diff "$tmp/expected" "$tmp/shown" >"$tmp/out"; wrong "another screen: $*"; }
}

RECITAL_TIME=2026-11-30T04:33:15Z; export RECITAL_TIME
same 24x80 '} } } Tab' 74/158
same 24x80 'D' 74/158
same 24x80 '] c ] c\nz f' --compare 68/164 74/158
same 24x80 '] c U z s ] c' --compare 68/164 74/158
same 12x40 'D ] c' 74/158
same 50x160 '] c ^W h ] c' --compare 62/150 68/164 74/158
same 30x100 'd ^W v T j j\n^W s\n:open 68/164\n} } }' 74/158
same 24x80 's "peace" Enter j j'
same 24x80 'B d' 74/158
same 24x80 't z f j j' 74/158
same 24x80 ':open 99/1' 74/158
same 24x80 'T' 74/158 62/150
same 24x80 '? "democracy" Enter' 74/158
same 30x120 'D\n/ "genuine" Enter n n\nB' 74/158

# The last search is that of n and N, in its direction.
leave 24x80 '? "democracy" Enter n' 74/158
go_on 24x80 'n\n:snap next'
grep -A 1 '^== next' "$tmp/out" | grep -q ' [0-9]*/[0-9]*$' || wrong 'n finds nothing'

# On another screen at the same paragraph.
leave 24x80 '] p ] p ] p ] p ] p' 74/158
go_on 12x40 ':snap small'
out_has '  74/158  PP4'

# The history goes on, too, also out of a comparison.
leave 24x80 'G Tab\n:open 68/164\n:open 62/150\n^O\nD' 74/158
go_on 24x80 'q\n:snap one\n^O\n:snap two\n) )\n:snap three'
grep -A 1 '^== one' "$tmp/out" | grep -qF 'A/RES/68/164' || wrong 'q does not go back'
grep -A 1 '^== two' "$tmp/out" | grep -qF 'A/RES/74/158' || wrong '^O does not go back'

# It is offered on the start page, by its first line and by a key, and never forced.
leave 24x80 '} }' 74/158
printf ':snap start\nEnter\n:snap there\n' | "$RECITAL" run - >"$tmp/out" 2>&1
out_has 'go on  2026-11-30 04:33 UTC  74/158#PP1'
grep -A 1 '^== there' "$tmp/out" | grep -qF 'A/RES/74/158' || wrong 'Enter does not go on'
printf 'g .\n:snap there\n' | "$RECITAL" run - >"$tmp/out" 2>&1
out_has '  A/RES/74/158'
# A look at the start page alone leaves it as it was.
printf 'j j\nQ\n' | "$RECITAL" run - >"$tmp/out" 2>&1
go_on 24x80 ':snap s'
out_has '  A/RES/74/158'
# Another corpus has its own.
cp -R "$RECITAL_CORPUS" "$tmp/corpus"
printf ':snap start\n' | "$RECITAL" run -C "$tmp/corpus" - >"$tmp/out" 2>&1
out_lacks 'go on'
"$RECITAL" -C "$tmp/corpus" >"$tmp/out" 2>&1
out_lacks 'go on'

# Of two readers the last to end counts.
printf ':open 68/164\nQ\n' | "$RECITAL" run - >"$tmp/out" 2>&1
printf ':open 62/150\nQ\n' | "$RECITAL" run - >"$tmp/out" 2>&1
go_on 24x80 ':snap s'
out_has '  A/RES/62/150'

# What the corpus has no longer, or has elsewhere, is told; the nearest is shown.
RECITAL_CORPUS=$tmp/corpus
# made OPERATIVE...: a resolution of these paragraphs.
made()
{
	cat >"$tmp/corpus/A_RES_75_1.en.yaml" <<-END
		format: 1
		symbol: A/RES/75/1
		language: en
		title: Water
		session: 75
		body:
		- enacting: The General Assembly,
	END
	for text; do
		printf -- '- operative: %s\n  number: %d\n' "$text" $((number += 1))
	done >>"$tmp/corpus/A_RES_75_1.en.yaml"
	number=0
}
number=0
first='Welcomes the report on clean water and sanitation for all;'
second='Requests the Secretary-General to submit another one next year.'
made "$first" "$second"
leave 24x80 ':2' 75/1
made "$first" 'Notes that deserts grow;' "$second"
go_on 24x80 ':snap s'
out_has '  A/RES/75/1    OP3'
out_has 'as you left it, 2026'
made "$first" 'Notes that deserts grow.'
go_on 24x80 ':snap s'
out_has '  A/RES/75/1    OP2'
out_has 'as you left it, but 75/1 OP2 is lost, the nearest is shown'
made "$first"
go_on 24x80 ':snap s'
out_has '  A/RES/75/1    OP1'
out_has 'as you left it, but 75/1 OP2 is lost, the nearest is shown'
rm "$tmp/corpus/A_RES_75_1.en.yaml"
go_on 24x80 ':snap s'
out_has 'as you left it, but 75/1 is not in the corpus any more'

run 2 --continue 74/158
err_has '--continue takes no documents'
run 2 run --continue - 74/158
err_has '--continue takes no documents'
finish

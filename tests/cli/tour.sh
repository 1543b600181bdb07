#!/bin/sh
# SPDX-License-Identifier: ISC
#
# tour.sh - the tour of README, key by key, and its screen: what README says must happen.
#
# The keys are read from the left column of the tour in README. Each step below names the
# keys that must stand there next, and words that must, or must not, stand on the screen.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:-${srcdir:-.}}/tests/cli/common.sh"

readme=$top_srcdir/README
: >"$tmp/script"

# The left column, between the head of the table and the first line that is not indented.
awk '
/^    Keys  / { inside = 1; next }
inside && /^[^ ]/ { exit }
inside { keys = substr($0, 5, 21); sub(/ *$/, "", keys) }
inside && keys != "" { print keys }' "$readme" >"$tmp/keys"

# look: the screen after all the keys so far, in $tmp/out, its lines in $tmp/screen.
look()
{
	{ cat "$tmp/script"; echo ':snap here'; } >"$tmp/try"
	rm -rf "$RECITAL_DATA"
	run 0 run --size 24x80 "$tmp/try"
	sed '1d; /^--$/,$d' "$tmp/out" >"$tmp/screen"
}

# step KEYS: the next keys of README are these; they are pressed. (For recital run a line
# that begins with ":" is a command, and the key stands in quotes.)
steps=0
step()
{
	steps=$((steps + 1))
	keys=$(sed -n "${steps}p" "$tmp/keys")
	printf '%s\n' "$1" | sed 's/^:/":"/' >>"$tmp/script"
	look
	command="step $steps of the tour: $1"
	[ "$keys" = "$1" ] || wrong "README says: $keys"
	silent
}

shows()
{
	grep -qF -- "$1" "$tmp/screen" || wrong "not on the screen: $1"
}

hides()
{
	! grep -qF -- "$1" "$tmp/screen" || wrong "on the screen: $1"
}

title()
{
	case $(head -n 1 "$tmp/screen") in
	"$1"*) ;;
	*) wrong "the title line does not begin with: $1" ;;
	esac
}

# The last line begins with TEXT.
last()
{
	case $(tail -n 1 "$tmp/screen") in
	"$1"*) ;;
	*) wrong "the last line does not begin with: $1" ;;
	esac
}

look
command='the start of the tour'
silent
title '  corpus'
shows '4 documents'
shows '74/158  2019-12-18'

step 'o'
last 'open:'
step '"74/158" Enter'
title '  A/RES/74/158  18 December 2019'
shows 'The General Assembly,'
step 'Tab'
shows 'PP9  Recalling its previous resolutions on the subject'
last '72/164, absent'
step 'Enter'
title '  72/164: not in the corpus'
shows 'Cited with the date 19 December 2017.'
shows '74/158#PP9  Recalling'
step '^O'
title '  A/RES/74/158'
last '72/164, absent'
step 'Tab'
last 'A/HRC/RES/19/11, absent'
step '] s'
title '  A/RES/68/164  18 December 2013  PP8'
shows 'PP8  Recalling also all relevant Human Rights Council resolutions'
step '^O'
title '  A/RES/74/158'
last 'A/HRC/RES/19/11, absent'
step 'Tab Tab Tab'
last 'note 2: A/71/53 ...'
step 'K'
title '  A/RES/74/158  18 December 2019  PP10'
shows 'close: q'
shows '2. Ibid., Seventy-first Session, Supplement No. 53 (A/71/53)'
shows '= Official Records of the General Assembly, Seventy-first Session'
step 'Enter'
title '  A/RES/74/158  18 December 2019  fn2'
shows '2    Ibid., Seventy-first Session'
hides 'close: q'
step 'Enter'
title '  A/RES/74/158  18 December 2019  PP10'
last 'note 2: A/71/53 ...'
step 'T'
title '  74/158: lineage'
shows '74/158 (this)  2019-12-18  31% new'
step 'g g'
[ "$(grep -cE '^[0-9]+/[0-9]+!? .*[12][0-9]{3}-[0-9]{2}-[0-9]{2}' "$tmp/screen")" -eq 9 ] ||
    wrong 'not nine resolutions'
[ "$(grep -cE '^[0-9]+/[0-9]+! .*recalled by' "$tmp/screen")" -eq 5 ] || wrong 'not five recalled'
shows '49/190!        1994-'
step 'q'
title '  A/RES/74/158  18 December 2019  PP10'
step 'D'
title '  68/164 against 74/158  PP8            |> 74/158 against 68/164  PP10'
shows '~PP7  Recalling its previous            |~PP9  Recalling its previous'
shows 'resolution [-66/163!-] |      particular resolution {+72/164!+}'
last '21 same, 4 upkeep, 1 rolled, 2 cites, 24 wording, 19 added, 2 removed'
step '] C'
title '  68/164 against 74/158  PP10           |> 74/158 against 68/164  PP12'
shows '~PP10 Noting with satisfaction that     |~PP12 Noting with satisfaction that'
step 'U'
title '  68/164 and 74/158: compared'
shows '~PP12   Noting with satisfaction that {+an+} increasing [-numbers-] {+number+}'
step 'U'
title '  68/164 against 74/158  PP10           |> 74/158 against 68/164  PP12'
step 'a "one or several?"'
shows '- annotation of 74/158 PP12 against 68/164 PP10 ---'
last '^D save'
step '^T'
shows '- annotation of 74/158 PP12 against 68/164 PP10: question ---'
step '^D'
last 'saved'
shows '~PP12*Noting with satisfaction that'
step '] u'
shows '~PP13'
last 'change of substance'
step 'g z'
last 'taken back, deleted: annotation of 74/158 PP12'
step 'q'
title '  A/RES/74/158  18 December 2019  PP10'
last 'note 2: A/71/53 ...'
step 'B'
title '  A/RES/74/158  18 December 2019  blame  PP10'
shows 'PP9  <52/129> Recalling its previous resolutions on the subject'
shows '<2 resolution> <4 72/164!> of <3 19> December'
step 'B'
title '  A/RES/74/158  18 December 2019  PP10'
step 's "free and fair"'
last 'search: free and fair'
shows '24 hits in 4 documents'
step 'Enter'
title '  search'
last '74/158 of 18 December 2019'
step 'Enter'
title '  A/RES/74/158'
last 'hit 1 of 24'
step 'n'
last 'hit 2 of 24'
shows 'transparent, free and fair elections'
step 'q'
title '  search'
step 'q'
title '  A/RES/74/158  18 December 2019  PP10'
step ': "beside 68/164"'
last ':beside 68/164'
step 'Enter'
title '  74/158  PP10'
shows '|> 68/164'
shows '|Strengthening the role of the United'
step '/ "previous"'
last '/previous'
step 'Enter'
shows 'PP9  Recalling its previous resolutions |'
shows '|PP7  Recalling its previous resolutions'
title '  74/158  PP10                          |> 68/164  PP7                      1/2'
step 'n'
shows '2/2'
step 'N'
shows '|PP7  Recalling its previous resolutions'
shows '1/2'
# shellcheck disable=SC1003 # the key is a backslash
step '\'
shows 'together 1/2'
last 'panes scroll together'
before=$(sed -n 14p "$tmp/screen")
step 'd'
[ "$(sed -n 3p "$tmp/screen")" = "$before" ] || wrong 'not half a page down, left and right'
step '^W w'
title '> 74/158'
step 'y c'
last 'sent to the terminal: General Assembly resolution 74/158'
{ cat "$tmp/script"; echo ':clip'; } >"$tmp/try"
run 0 run "$tmp/try"
out_has 'General Assembly resolution 74/158 of 18 December 2019, preambular para. 10'
step 'h'
shows 'Keys and commands'
step 'q'
title '> 74/158'
step 'Q'
command='the end of the tour'
out_has '== done'
[ "$steps" -eq "$(wc -l <"$tmp/keys")" ] || wrong "README has keys behind step $steps"

# The screen: what stands under its heading, indented, but for the last line's empty one.
awk '
/^What it looks like$/ { inside = 1; next }
inside && /^Quick start$/ { exit }
inside && /^    / { print substr($0, 5) }
inside && /^$/ { print "" }' "$readme" | sed '/./,$!d' >"$tmp/readme"
cat >"$tmp/script" <<-'END'
	o "74/158" Enter
	Tab Tab Tab Tab Tab
	:beside 68/164
	/ "previous resolutions" Enter
	Tab
	:snap README
END
run 0 run --size 18x72 "$tmp/script"
sed '1d; /^--$/,$d; s/ *$//' "$tmp/out" >"$tmp/screen"
head -n 18 "$tmp/readme" | sed 's/ *$//' | cmp -s "$tmp/screen" - ||
    wrong 'README shows another screen'

finish

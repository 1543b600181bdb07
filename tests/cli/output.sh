#!/bin/sh
# SPDX-License-Identifier: ISC
#
# output.sh - what reaches stdout: colours, characters, full disks, closed pipes.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:-${srcdir:-.}}/tests/cli/common.sh"

escape=$(printf '\033')

# --- colours --------------------------------------------------------------------------------

run 0 show 74/158
out_lacks "$escape"
mv "$tmp/out" "$tmp/plain"
run 0 show 74/158 --color never
cmp -s "$tmp/plain" "$tmp/out" || wrong 'never is not auto on a file'
run 0 show 74/158 --color always
out_has "${escape}["
sed "s/$escape\\[[0-9;]*m//g" "$tmp/out" >"$tmp/stripped"
cmp -s "$tmp/plain" "$tmp/stripped" || wrong 'colours change the text'
run_env NO_COLOR=1 0 show 74/158 --color=always
out_has "${escape}["
run 0 show --json 74/158 --color=always
out_lacks "$escape"

# --- the pager ------------------------------------------------------------------------------

# It is for a terminal; that it is asked there is tested in tests/terminal.
run_env 'PAGER=sed s/^/P:/' 0 show 74/158 --pager
silent
out_lacks 'P:'

# --- characters -----------------------------------------------------------------------------

ascii()
{
	! LC_ALL=C grep -q '[^ -~	]' "$tmp/out" || wrong 'stdout is not ASCII'
}

run_env LC_ALL=C 0 -C "$odd" --language fr show 72/903
ascii
out_has 'Un meme texte en quatre langues'
out_has "la Cote"
run_env LC_ALL=C 0 -C "$odd" --language zh show 72/903
ascii
run_env LC_ALL=C 0 -C "$odd" --language ar show 72/903
ascii
run_env LC_ALL=C 0 -C "$odd" --language fr show --json 72/903
ascii
out_has 'Un m\u00EAme texte'
run 0 -C "$odd" --language fr show --json 72/903
out_has 'Un même texte'

# A locale of the person's own machine, which ssh names here too; its letters are the same.
for name in xx_XX.UTF-8 xx_XX.utf8@euro UTF-8; do
	run_env LC_ALL=$name 0 -C "$odd" --language fr show 72/903
	out_has 'Un même texte'
	silent
done
run_env LC_ALL=xx_XX.ISO-8859-1 0 -C "$odd" --language fr show 72/903
ascii
err_has 'the locale "xx_XX.ISO-8859-1" is not on this machine'

# What nobody would see has a sign, a word in check, its place in JSON, and is not copied.
mkdir "$tmp/unseen"
cat >"$tmp/unseen/a.yaml" <<-'END'
	format: 1
	symbol: A/RES/72/911
	language: en
	title: Hidden
	session: 72
	body:
	- operative: "*Decides* to re\u00ADport on\u200B peace\U000E0061 and \u0645\u06CC\u200C\u062E."
	  number: 1
END
run 0 -C "$tmp/unseen" show 72/911
out_has 're¤port on¤ peace¤ and'
run 0 -C "$tmp/unseen" show --json 72/911
out_has 're\u00ADport on\u200B peace\uDB40\uDC61 and'
run 0 check "$tmp/unseen/a.yaml"
out_has 'a.yaml:7:'
out_has 'U+00AD'
printf ':OP1\ny y\n:clip\n' >"$tmp/script"
run 0 -C "$tmp/unseen" run "$tmp/script" 72/911
out_has "$(printf 'Decides to report on peace and \331\205\333\214\342\200\214\330\256.')"

# A character that steers the direction of text, and could disguise it, is left out.
mkdir "$tmp/bidi"
cat >"$tmp/bidi/a.yaml" <<-'END'
	format: 1
	symbol: A/RES/72/910
	language: en
	title: "Left \u202Eright"
	session: 72
	body:
	- operative: "*Decides* on \u2067it\u2069."
END
run 0 -C "$tmp/bidi" show 72/910
out_has 'Left right'
out_lacks "$(printf '\342\200\256')"
# In JSON it is kept, but escaped: a terminal does not obey it.
run 0 -C "$tmp/bidi" show --json 72/910
out_has 'Left \u202Eright'
out_has 'Decides on \u2067it\u2069.'
out_lacks "$(printf '\342\200\256')"

# No row is wider than asked for (the symbol of the document apart, which is not broken),
# nothing ends in a blank.
for width in 13 20 34 60 80; do
	run 0 show 68/164 --width "$width"
	! grep -q ' $' "$tmp/out" || wrong 'a line ends in a blank'
	widest=$(wc -L <"$tmp/out" 2>/dev/null || echo 0)
	[ "$widest" -le "$width" ] || wrong "a line is $widest wide"
done

# --- the output cannot be written ------------------------------------------------------------

if [ -c /dev/full ]; then
	for arguments in 'show 74/158' 'show --json 74/158' 'links 74/158' 'keys' '--help' \
	    '--version' 'check' '74/158'; do
		command="recital $arguments >/dev/full"
		: >"$tmp/out"
		# shellcheck disable=SC2086 # a list of words
		"$RECITAL" $arguments >/dev/full 2>"$tmp/err"
		got=$?
		[ "$got" -eq 2 ] || wrong "status $got, expected 2"
		err_has 'recital: cannot write the output: '
	done
fi

command='recital show 74/158 >&-'
: >"$tmp/out"
"$RECITAL" show 74/158 >&- 2>"$tmp/err"
got=$?
[ "$got" -eq 2 ] || wrong "status $got, expected 2"
err_has 'recital: cannot write the output: '

command='recital show 74/158 | :'
: >"$tmp/out"
for _ in 1 2 3; do
	"$RECITAL" show --width 8 74/158 2>"$tmp/err" | :
	silent
done
command='(SIGPIPE ignored) recital show 74/158 | :'
(trap '' PIPE; "$RECITAL" show --width 8 74/158 2>"$tmp/err" | :)
silent

finish

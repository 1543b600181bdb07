#!/bin/sh
# SPDX-License-Identifier: ISC
#
# run.sh - recital run: scripts, good and bad. What the reader does is tested elsewhere.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:-${srcdir:-.}}/tests/cli/common.sh"

# script: standard input becomes the script.
script()
{
	cat >"$tmp/script"
}

script <<-'END'
	# a comment

	:snap start
	   j k   
	:size 10x40
	:snap small
END
run 0 run "$tmp/script"
silent
out_has '== start 24x80 cursor '
out_has '== small 10x40 cursor '
# 1 + 24 rows + "--" + 24 rows of roles, 1 + 10 + 1 + 10
[ "$(wc -l <"$tmp/out")" -eq 72 ] || wrong 'not the lines of two screens'
mv "$tmp/out" "$tmp/first"
run_stdin 0 run - <"$tmp/script"
silent
cmp -s "$tmp/first" "$tmp/out" || wrong 'a script on stdin is another'
run 0 run --size 24x80 "$tmp/script"
cmp -s "$tmp/first" "$tmp/out" || wrong '24x80 is not the default'

script <<-'END'
	:snap two
END
run 0 run --size 30x120 "$tmp/script" 68/164 74/158
silent
out_has '== two 30x120 cursor '
out_has 'A/RES/68/164'
out_has 'A/RES/74/158'

script <<-'END'
	:clip
	y s
	:clip
	:clip
END
run 0 run "$tmp/script" 68/164
out_is <<-END
	== clip is empty
	== clip
	A/RES/68/164
	== clip is empty
END

# The reader is left: the rest of the script is not read.
script <<-'END'
	Q
	:snap never
	this is no key
END
run 0 run "$tmp/script"
silent
out_is <<-END
	== done
END

# A last line without a line feed counts.
printf ':snap last' >"$tmp/script"
run 0 run --size 3x20 "$tmp/script"
out_has '== last 3x20'
: >"$tmp/script"
run 0 run "$tmp/script"
silent
out_empty

# One row and one column are enough.
printf ':snap tiny\nj\nTab\nEnter\n:snap tiny\n' >"$tmp/script"
run 0 run --size 1x1 "$tmp/script" 74/158
silent
out_has '== tiny 1x1'

# --- bad scripts: status 2 and the line ------------------------------------------------------

fails_at()
{
	run 2 run "$tmp/script"
	err_has "recital: $tmp/script:$1"
}

printf '# fine\n\nj nokey k\n' >"$tmp/script"
fails_at "3: not a key: 'nokey'"
printf ':snap\n' >"$tmp/script"
fails_at '1: snap needs a name'
printf ':meanwhile snap\n' >"$tmp/script"
fails_at '1: snap needs a name'
printf ':meanwhile nokey\n' >"$tmp/script"
fails_at "1: not keys: 'nokey'"
printf ':meanwhile\n' >"$tmp/script"
fails_at '1: not keys'
printf ':meanwhile ^C\nj\n:count year elections\n' >"$tmp/script"
fails_at '2: nothing was searched'
printf ':size\n' >"$tmp/script"
fails_at '1: not rows and columns'
printf ':size 0x80\n' >"$tmp/script"
fails_at '1: not rows and columns'
printf 'j\nj \377\n' >"$tmp/script"
fails_at '2: not UTF-8 text'
printf 'j\000k\n' >"$tmp/script"
fails_at '1: not UTF-8 text'
printf '"j\n' >"$tmp/script"
fails_at '1: not a key'
printf '%70000s' j | tr ' ' k >"$tmp/script"
fails_at '1: line too long'

# A file without an end, and without a line of it.
command='recital run /dev/zero' expected=2
(limited "$RECITAL" run /dev/zero) >"$tmp/out" 2>"$tmp/err" </dev/null
look_at_status $?
err_has '/dev/zero:1: line too long'

run 2 run "$tmp/absent"
out_empty
err_has "recital: $tmp/absent: "
run 2 run "$tmp"
err_has "recital: $tmp: "
: >"$tmp/script"
run 2 run "$tmp/script" 68/165
out_empty
err_has "no document '68/165'"
run 2 run -C "$tmp/absent" "$tmp/script"
out_empty
err_has "$tmp/absent"

# A comparison to begin with: documents of the corpus only.
printf ':snap start\n' >"$tmp/script"
run 0 run --compare "$tmp/script" 68/164 74/158
silent
out_has '68/164 against 74/158'
run 2 run --compare "$tmp/script" 68/164
err_has '--compare needs 2 to 4 documents'
run 2 run --compare "$tmp/script" 68/164 "$top_srcdir/corpus/A_RES_74_158.en.yaml"
err_has 'the reader compares documents of a corpus'

finish

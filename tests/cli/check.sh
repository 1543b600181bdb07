#!/bin/sh
# SPDX-License-Identifier: ISC
#
# check.sh - recital check: what it finds, where it looks, its exit status.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:-${srcdir:-.}}/tests/cli/common.sh"

# The bundled corpus is without fault.
run 0 check
silent
out_is <<-END
	4 files, 0 errors, 0 warnings
END
run 0 check "$RECITAL_CORPUS"
out_has '4 files, 0 errors, 0 warnings'
run 0 check "$RECITAL_CORPUS/A_RES_74_158.en.yaml"
out_has '1 file, 0 errors, 0 warnings'
run 0 check --all
out_has ': info: '
out_has '4 files, 0 errors, 0 warnings'
run 0 check --json
out_has '"files": 4'
out_has '"errors": 0'
out_has '"code": "link-outside-corpus"'

good="$tmp/good.yaml"
cat >"$good" <<-'END'
	format: 1
	symbol: A/RES/72/911
	language: en
	title: Good
	session: 72
	adopted: 2017-12-24
	body:
	- operative: "*Decides* that all is well."
END
run 0 check "$good"
silent
out_is <<-END
	1 file, 0 errors, 0 warnings
END

# An error: status 1, its place, and the others are still looked at.
mkdir "$tmp/corpus"
cp "$good" "$tmp/corpus/"
cat >"$tmp/corpus/bad.yaml" <<-'END'
	format: 1
	symbol: A/RES/72/912
	language: en
	title: Bad
	session: 72
	adopted: 2017-12-24
	body:
	- operative: "*Decides* that all is well.[^7]"
	  colour: red
END
run 1 check "$tmp/corpus"
silent
out_has "$tmp/corpus/bad.yaml:9:3: error: "
out_has '2 files, 1 error, 0 warnings'
run 1 check -C "$tmp/corpus"
out_has "$tmp/corpus/bad.yaml:9:3: error: "
run 1 check "$good" "$tmp/corpus/bad.yaml"
out_has '2 files, 1 error, 0 warnings'
run 1 check --json "$tmp/corpus"
out_has '"errors": 1'
out_has '"line": 9'
out_has '"column": 3'
out_has '"level": "error"'
out_has '"code": "unknown-key"'

# A warning alone is no failure.
cat >"$tmp/warn.yaml" <<-'END'
	format: 1
	symbol: A/RES/72/913
	language: en
	title: Warned
	session: 72
	adopted: 2017-12-24
	body:
	- operative: "*Decides* that all is well."
	footnotes:
	- label: 1
	  text: Nobody refers to this.
END
run 0 check "$tmp/warn.yaml"
out_has 'warning: '
out_has '1 file, 0 errors, 1 warning'

# Two files with one symbol.
cp "$good" "$tmp/corpus/twice.yaml"
run 1 check "$tmp/corpus"
out_has '3 files, 2 errors'

# A path that cannot be opened: status 2, and the others are still looked at.
run 2 check "$tmp/absent" "$good"
out_has "$tmp/absent"
out_has '1 file, 1 error, 0 warnings'
run 2 check -C "$tmp/absent"
out_has "$tmp/absent"
run 2 check --json "$tmp/absent"
out_has '"files": 0'

# The text of a file reaches the terminal only when it is harmless.
printf 'format: 1\nevil\033[31m: 1\n' >"$tmp/evil.yaml"
run 1 check "$tmp/evil.yaml"
out_lacks "$(printf '\033')"
name=$(printf 'esc\033[31m.yaml')
printf 'format: 1\n' >"$tmp/$name"
run 1 check "$tmp/$name"
out_lacks "$(printf '\033')"
run 1 check --json "$tmp/$name"
out_lacks "$(printf '\033')"
name=$(printf 'byte\377.yaml')
if printf 'format: 1\n' >"$tmp/$name" 2>/dev/null; then
	run 1 check --json "$tmp/$name"
	out_has "$(printf 'byte\357\277\275.yaml')"
fi

# Many broken files are told in one line, not a line each before the page.
mkdir "$tmp/many"
cp "$RECITAL_CORPUS"/A_RES_74_158.en.yaml "$tmp/many/good.yaml"
for i in 1 2 3 4 5; do echo "nonsense: $i" >"$tmp/many/b$i.yaml"; done
run 0 -C "$tmp/many" show 74/158
[ "$(wc -l <"$tmp/err")" -eq 5 ] || wrong 'not a line for each of five'
echo 'nonsense: 6' >"$tmp/many/b6.yaml"
run 0 -C "$tmp/many" links 74/158
err_has '6 files of this corpus are broken; recital check names them'
[ "$(wc -l <"$tmp/err")" -eq 1 ] || wrong 'more than one line'

# A broken file is told of, and the rest of the corpus is read.
rm "$tmp/corpus/twice.yaml"
run 0 -C "$tmp/corpus" show 72/911
out_has 'Good'
[ "$(wc -l <"$tmp/err")" -eq 1 ] || wrong 'not one line on stderr'
err_has "recital: $tmp/corpus/bad.yaml:9:3: "

finish

#!/bin/sh
# SPDX-License-Identifier: ISC
#
# complete.sh - recital complete: what may stand next on a command line. What shells make of it
# is tested in tests/terminal/completing.sh.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:-${srcdir:-.}}/tests/cli/common.sh"

tab=$(printf '\t')
"$RECITAL" index >/dev/null

# Commands with their help, and behind that line what the reader takes itself.
run 0 complete -- ''
out_has "show${tab}print one document, its footnotes at the end"
out_has '74/'
out_lacks --
silent
run 0 complete -- sh
[ "$(wc -l <"$tmp/out")" -eq 1 ] || wrong 'more than show'
run 0 complete
out_has "show$tab"
# The second word is no command; behind "--" neither is the first.
run 0 complete -- 74/158 6
out_is <<-'END'
	62/
	68/
END
run 1 complete -- -- sh

# Symbols: as far as the next slash, whole ones with their titles.
title='Strengthening the role of the United Nations in enhancing periodic and genuine elections'
run 0 complete -- show ''
out_is <<-'END'
	52/
	62/
	68/
	74/
END
run 0 complete -- show 74/1
out_has "74/158$tab$title"
run 0 complete -- show A/R
out_is <<-'END'
	A/RES/
END
run 0 complete -- show a/res/7
out_is <<-'END'
	a/res/74/
END
run 1 complete -- show 99
# One document is all that it takes; what is not asked for has no symbols.
run 1 complete -- show 74/158 ''
run 1 complete -- search 7
run 0 complete -- compare 68/164 74/158 52/129 6
run 1 complete -- compare 68/164 74/158 52/129 62/150 6
# The corpus of that line, and its language.
run 0 complete -- -C "$odd" show 72
run 0 complete -- --corpus "$odd" show 72
run 0 complete -- "--corpus=$odd" show 72
run 0 complete -- "-C$odd" show 72
run 1 complete -- show 72
run 1 complete -- -C /nowhere show 7

# Options: the common ones and those of the command, with a sign that an argument follows.
run 0 complete -- show --
out_has "--corpus=$tab"
out_has "--json$tab"
out_lacks --recursive
run 0 complete -- import --r
out_is <<-END
	--recursive${tab}import: take the files in folders
END
run 1 complete -- show -- --j
# Their words, in either form.
run 0 complete -- --color ''
out_is <<-'END'
	auto
	always
	never
END
run 0 complete -- list --color=a
out_is <<-'END'
	--color=auto
	--color=always
END
run 0 complete -- export --format=b
out_is <<-'END'
	--format=bibtex
END
run 1 complete -- list --unified=a
run 1 complete -- list --format=m
run 0 complete -- import --symbol 74
out_is <<-'END'
	74/
END
# An option without an argument takes no word.
run 0 complete -- show --json 74
out_is <<-'END'
	74/
END

# Words that a command begins with; what the shell knows better.
run 0 complete -- review ex
out_is <<-'END'
	export
END
run 1 complete -- review list ex
run 0 complete -- import some
out_is <<-'END'
	:files
END
run 0 complete -- compare 68/164 ./dra
out_is <<-'END'
	:files
END
run 0 complete -- -C ''
out_is <<-'END'
	:folders
END
run 0 complete -- import --votes=
out_is <<-'END'
	:files
END
run 0 complete -- run script 7
out_is <<-'END'
	74/
END

# Nothing that a shell could run comes out of a file.
mkdir "$tmp/hostile"
sed "s,^symbol:.*,symbol: 'A/RES/74/\$(reboot)'," "$top_srcdir/corpus/A_RES_74_158.en.yaml" \
    >"$tmp/hostile/a.yaml"
sed 's,^symbol:.*,symbol: A/RES/74/159,' "$top_srcdir/corpus/A_RES_74_158.en.yaml" \
    >"$tmp/hostile/b.yaml"
"$RECITAL" -C "$tmp/hostile" index >/dev/null 2>&1
run 0 complete -- -C "$tmp/hostile" show 74/
out_has 74/159
out_lacks reboot

finish

#!/bin/sh
# SPDX-License-Identifier: ISC
#
# completing.sh - words completed by the shells themselves, each where it is installed: commands,
# symbols as far as a slash and whole, options and their words, files.

# shellcheck disable=SC2119,SC2317 # run_cases calls the functions by name
# shellcheck source=tests/terminal/common.sh
. "${top_srcdir:-${srcdir:-.}}/tests/terminal/common.sh"

completion=$top_srcdir/src/cli/completion
"$RECITAL" index >/dev/null
mkdir "$tmp/bin" "$tmp/cwd" "$tmp/cwd/drafts"
ln -s "$RECITAL" "$tmp/bin/recital"
: >"$tmp/cwd/draft one.yaml"
PATH=$tmp/bin:$PATH; export PATH
cd "$tmp/cwd" || exit 2

# types TEXT SEEN: the text, a Tab and an x, which shows whether a blank is behind the word,
# become what is seen; then the line is emptied
types()
{
	terminal send-keys -l -- "$1"
	keys Tab x
	sees "$2"
	keys C-u
	clears "$2"
}

# What every shell makes of a line.
all_lines()
{
	types 'recital foot' 'recital footnotes x'
	types 'recital show 7' 'recital show 74/x'
	types 'recital show 74/' 'recital show 74/158 x'
	types 'recital show --js' 'recital show --json x'
	types 'recital show --la' 'recital show --language=x'
	types 'recital --color=alw' 'recital --color=always x'
	types 'recital --color alw' 'recital --color always x'
	types 'recital -C d' 'recital -C drafts/x'
	types 'recital import draft\ o' 'recital import draft\ one.yaml x'
}

by_bash()
{
	shell
	line 'exec bash --norc --noprofile'
	line "PS1='bash> '; . $completion/bash/recital; clear"
	sees 'bash>'
	all_lines
}

by_zsh()
{
	shell
	line 'exec zsh -f'
	line "PS1='zsh> '; fpath=($completion/zsh \$fpath)"
	line 'autoload -U compinit; compinit -u -D; clear'
	sees 'zsh>'
	all_lines
}

# fish asks itself, without a terminal.
by_fish()
{
	fish -N -c "source $completion/fish/recital.fish
		for line in 'recital foot' 'recital show 7' 'recital show 74/' 'recital show --js' \
		    'recital --color=alw' 'recital -C d' 'recital import draft'
			complete -C \$line
		end" >"$tmp/fish" 2>&1
	for seen in footnotes 74/ 74/158 --json --color=always drafts/ 'draft one.yaml'; do
		grep -q "^$seen" "$tmp/fish" || wrong "fish: no $seen: $(cat "$tmp/fish")"
	done
}

cases=
for found in bash zsh fish; do
	! command -v "$found" >/dev/null || cases="$cases by_$found"
done
# shellcheck disable=SC2086 # a list of names
[ -z "$cases" ] || run_cases $cases
echo 'no shell that completes'
exit 77

#!/bin/sh
# SPDX-License-Identifier: ISC
#
# extract.sh - the sentences of the program, as a template for translators, on standard output.
# To be run in the top folder of the sources; needs xgettext.
#
# What the tables of the program say (the help of keys, options and subcommands, words for hands
# that know other programs) carries no mark.

set -eu

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

# rows FILE N...: of each row "{ ... }" of a table in FILE its texts number N; "help": that of an
# option; "habit": the second of two.
rows()
{
	file=$1; shift
	awk -v wanted="$*" -v file="$file" '
	BEGIN { n_wanted = split(wanted, want, " ") }
	/^\t\{ / { row = ""; inside = 1 }
	inside { row = row " " $0 }
	inside && /\},?$/ {
		inside = 0
		n = 0
		help = row ~ /", NULL,/ ? 2 : 3 # an option may have no argument
		while (match(row, /"([^"\\]|\\.)*"/)) {
			text[++n] = substr(row, RSTART, RLENGTH)
			row = substr(row, RSTART + RLENGTH)
		}
		for (i = 1; i <= n_wanted; i++) {
			at = want[i] == "habit" ? n : want[i] == "help" ? help : want[i] + 0
			if (want[i] == "habit" && n != 2)
				continue # what a command is, not words
			if (at >= 1 && at <= n && text[at] != "\"\"")
				printf "/* xgettext:no-c-format */\n_(%s);\n", text[at]
		}
	}' "$file" >"$tmp/$(basename "$file")"
}
rows src/ui/keymap.c 1 4
rows src/ui/habit.c habit
sed -n 's/^\t*{ "[a-z]*", \("no further [a-z]*"\), \("no earlier [a-z]*"\) },$/_(\1); _(\2);/p' \
    src/ui/act_link.c >"$tmp/links.c"
echo '_("Your own keys");' >"$tmp/own.c"
rows src/cli/option_rows.c help
rows src/cli/cmd.c 3
rows src/cli/examples.c 3
sed -n 's/^\t*{ \("%d [A-Z][a-z]* %d"\), \("%d [A-Z][a-z]* %d"\) },$/i18n_number(\1, \2, n);/p' \
    src/model/date.c >"$tmp/dates.c"
# Names of kinds of pages, of changes, of orders, of organs.
sed -n 's/^\t\[ORGAN_[A-Z_]*\] = { "[^"]*", \("[^"]*"\) },$/_(\1);/p' src/model/symbol.c >"$tmp/organs.c"
sed -n 's/.*\.name = \("[^"]\{1,\}"\).*/_(\1);/p' src/ui/page_ops.c >"$tmp/pages.c"
sed -n 's/^\tcase [A-Z]*_[A-Z]*: return \("[a-z]*"\);$/_(\1);/p' src/compare/comparison.c >"$tmp/kinds.c"
sed -n 's/^\t\[\(SESSION_BY\|LISTING\)_[A-Z]*\] = \("[a-z]*"\),$/_(\2);/p' \
    src/ui/session_ask.c src/ui/listing.c >"$tmp/orders.c"
grep -o 'names\[\] = {.*}' src/ui/keymap.c | grep -o '"[a-z]*"' | sed 's/.*/_(&);/' >"$tmp/contexts.c"

sed -n 's/^- kind: \([a-z]*\)$/_("\1");/p' src/corpus/data/mandates.yaml >"$tmp/mandates.c"
sed -n 's/^#define MANDATE_TASK \("[a-z]*"\)$/_(\1);/p' src/corpus/mandate_kinds.h >>"$tmp/mandates.c"
sed -n 's/^\t\[PROMPT_[A-Z_]*\] = \("[a-z]*: "\),$/_(\1);/p' src/ui/prompt.c >"$tmp/prompts.c"

# X:5: the help in COMMANDS and SETTINGS.
xgettext --language=C --from-code=UTF-8 --no-location --sort-output \
    --package-name=recital --keyword= --keyword=_ --keyword=i18n_number:1,2 --keyword=X:5 \
    --keyword=N_ --keyword=make_text:2 --keyword=make_title:2 --keyword=make_title_of:2 \
    --keyword=count_add:3,4 --keyword=count_add_next:4,5 --keyword=import_tell_count:3,4 --keyword=counts_add_cell:3,4 --keyword=summary_add_count:4,5 \
    --keyword=watch_begin:2 --keyword=app_tell_stopped:2 --keyword=app_is_done:2 \
    --keyword=diag_add:4 --keyword=yamlin_error:4 --keyword=yamlin_want:3 --keyword=yamlin_text:2 \
    --keyword=yamlin_text_or_empty:2 --keyword=markup_error:3 --keyword=slurp_trouble:2 \
    --keyword=crawl_trouble:2 --keyword=in_refuse:3 --keyword=save_trouble:3 \
    --keyword=batch_complain:3 --keyword=votes_differ:3 --keyword=import_report_tell:2 \
    --keyword=app_say:2 --keyword=app_error:2 --keyword=complain:1 --keyword=output_line:2 \
    -o "$tmp/all.pot" src/*/*.[ch] src/*/*/*.[ch] "$tmp"/*.c 2>"$tmp/err" ||
    { cat "$tmp/err" >&2; exit 1; }
sed 's/^"POT-Creation-Date: .*\\n"$/"POT-Creation-Date: \\n"/' "$tmp/all.pot"

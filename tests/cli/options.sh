#!/bin/sh
# SPDX-License-Identifier: ISC
#
# options.sh - options and operands, good and bad, of every command.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:-${srcdir:-.}}/tests/cli/common.sh"

# --- help and version ---------------------------------------------------------------------

run 0 --version
silent
case $(head -n 1 "$tmp/out") in
"recital "[0-9]*) ;;
*) wrong 'the first line is not the name and the version' ;;
esac
out_has 'There is NO WARRANTY'

run 0 --help
silent
for word in show links footnotes lineage blame check keys run --corpus --language --width --color \
    --json --size --mdoc --all --help --version; do
	out_has "$word"
done
[ "$(wc -L <"$tmp/out" 2>/dev/null || echo 0)" -le 80 ] || wrong 'a line is wider than 80'

for name in show links footnotes lineage blame check keys run; do
	run 0 "$name" --help
	silent
	out_has "Usage: recital $name [OPTION]..."
	run 0 --help "$name"
	out_has "Usage: recital $name [OPTION]..."
	run 0 "$name" --version
	out_has 'There is NO WARRANTY'
done

# Help needs no corpus.
run 0 -C /nowhere show --help
silent

# --- usage errors: status 2, nothing on stdout, one line and the hint on stderr ------------

usage()
{
	message=$1; shift
	run 2 "$@"
	out_empty
	err_is <<-END
		recital: $message
		Try 'recital --help' for more information.
	END
}

usage "unknown option '--nonsense'" --nonsense
usage "unknown option '--nonsense'" show 74/158 --nonsense
usage "unknown option '-x'" -x
usage "unknown option '-x'" show -x 74/158
usage "option '--json' takes no argument" show --json=yes 74/158
usage "option '--width' needs an argument" show 74/158 --width
usage "option '-C' needs an argument" -C
for bad in '' 7 0 -1 1001 8x x8 ' 8' 8.5 99999999999999999999 0x20; do
	usage "--width '$bad' is not a number from 8 to 1000" show 74/158 --width "$bad"
done
for bad in '' sometimes AUTO alway; do
	usage "--color '$bad' is not auto, always or never" show 74/158 --color "$bad"
done
for bad in '' e EN en_GB engl ../x; do
	usage "--language '$bad' is not a code such as 'en'" show 74/158 --language "$bad"
done
for bad in '' 24 x 24x x80 0x80 24x0 24x80x1 24X80 1001x80 24x1001 ' 24x80'; do
	usage "--size '$bad' is not rows and columns such as '24x80'" run --size "$bad" -
done
usage 'lineage needs an argument: [--table] SYMBOL' lineage
usage 'history needs an argument: SYMBOL#OP3' history
for name in show links footnotes blame; do
	usage "$name needs an argument: SYMBOL" "$name"
done
for name in show links footnotes lineage blame history; do
	usage "$name: one argument too many: '68/164'" "$name" 74/158 68/164
	usage "$name takes no option '--size'" "$name" --size 24x80 74/158
	usage "$name takes no option '--all'" "$name" --all 74/158
done
usage "run needs an argument: [--size RxC] [--compare] SCRIPT [SYMBOL...]" run
usage "run takes no option '--json'" run --json -

# What does nothing beside the others is told, too.
for option in --width=60 --color=always --hyperlinks=always; do
	for name in index check 'import file' 'pack -o file' 'unpack file -o dir' 'apply a b'; do
		# shellcheck disable=SC2086 # words
		usage "${name%% *} takes no option '${option%%=*}'" "$option" $name
	done
done
for name in index check 'pack -o file' 'unpack file -o dir' 'apply a b'; do
	# shellcheck disable=SC2086 # words
	usage "${name%% *} takes no option '--language'" --language=fr $name
done
for name in 'import file' 'unpack file -o dir' 'apply a b'; do
	# shellcheck disable=SC2086 # words
	usage "${name%% *} takes no option '--corpus'" -C dir $name
done
usage "sessions --format takes no option '--csv'" sessions --format=html --csv 68 74
usage "votes --state takes no option '--lineage'" votes --state=France --lineage
usage "config --json takes no option '--mdoc'" config --json --mdoc
usage "keys --json takes no option '--mdoc'" keys --json --mdoc
usage "lineage takes no option '--csv' without --table" lineage --csv 74/158
for operands in 74/158 '--lineage 74/158' '--json 74/158' '68/164 74/158'; do
	# shellcheck disable=SC2086 # words
	usage "votes takes no option '--limit' without --state" votes --limit=3 $operands
done
usage "sessions takes no option '--no-ties' without an argument" sessions --no-ties
for option in --recursive --explain --dialect=word --series=x --symbol=74/158; do
	usage "import takes no option '${option%%=*}' without an argument" \
	    import --votes="$tmp/votes.csv" -o "$tmp" "$option"
done
usage "search --count-by takes no option '--limit'" \
    search --count-by=session --limit=3 women
usage "compare --json takes no option '--summary'" compare --json --summary 68/164 74/158

# Likewise of a format, and of what review does: told MESSAGE COMMAND...
told()
{
	message=$1; shift
	run 2 "$@"
	out_empty
	err_is <<-END
		recital: $message
	END
}
told "review list takes no option '--format'" review list --format=csv
told "review add takes no option '--symbol'" review add 74/158 --symbol=68/164 --text=x
told "review edit takes no option '--words'" review edit 0123 --words=x --text=y
for verb in 'delete 0123' 'restore 0123' undo 'import FILE'; do
	# shellcheck disable=SC2086 # words
	told "review ${verb%% *} takes no option '--json'" review $verb --json
done
told "review export takes no option '--json'" review export --json
told "review --pair takes no option '--symbol'" review --pair --symbol=68/164
told "compare --format=text takes no option '--date'" \
    compare --date=2026-11-30 68/164 74/158
told "compare --format=docx takes no option '--only'" \
    compare --format=docx --only=substance 68/164 74/158
told "compare --format=csv takes no option '--unified'" \
    compare --format=csv --unified 68/164 74/158
told "compare --format=markdown takes no option '--side-by-side'" \
    compare --format=markdown --side-by-side 68/164 74/158
told "compare --format=html takes no option '--annotations'" \
    compare --format=html --annotations 68/164 74/158
for command in 'search women' list 'votes 74/158' 'sessions 68 74' 'mandates 74' \
    'history 74/158#OP3'; do
	# shellcheck disable=SC2086 # words
	usage '--json and --csv do not go together' $command --json --csv
done
usage "keys: one argument too many: 'all'" keys all
usage "keys takes no option '--all'" --all keys
usage "check takes no option '--mdoc'" check --mdoc
usage "the reader takes no option '--json'" --json 74/158
usage "the reader takes no option '--size'" --size 24x80

# --- where options may stand ---------------------------------------------------------------

run 0 show 74/158 --width 60
silent
mv "$tmp/out" "$tmp/first"
for order in '--width 60 show 74/158' 'show --width=60 74/158' '--wid 60 show 74/158' \
    'show --width 40 --width 60 74/158'; do
	# shellcheck disable=SC2086 # a list of words
	run 0 $order
	cmp -s "$tmp/first" "$tmp/out" || wrong 'not what show 74/158 --width 60 prints'
done

# Behind "--" nothing is an option, and nothing a subcommand.
run 0 show --width 60 -- 74/158
cmp -s "$tmp/first" "$tmp/out" || wrong 'not what show 74/158 --width 60 prints'
run 2 -- show
err_has "no document 'show'"
run 2 shwo 74/158
err_has "no command 'shwo'; did you mean show?"
run 2 sesions 76 77
err_has "no command 'sesions'; did you mean sessions?"
run 2 pence
err_has "no document 'pence'"
run 2 -C "$tmp/nowhere" imprt a.txt
err_has "no command 'imprt'; did you mean import?"
run 2 -C "$tmp/nowhere" help show
err_has "no command 'help'; did you mean --help?"
run 2 74/158 shwo
err_has "no document 'shwo'"
run 2 show -- --json
err_has "no document '--json'"

# --- the corpus: -C, then RECITAL_CORPUS, then the installed one ----------------------------

run 0 show -C "$odd" 72/902
silent
out_has 'Parts A and B'
run 0 --corpus="$odd" show 72/902
out_has 'Parts A and B'
run_env "RECITAL_CORPUS=$odd" 0 show 72/902
out_has 'Parts A and B'
run_env RECITAL_CORPUS=/nowhere 0 show 72/902 -C "$odd"
out_has 'Parts A and B'
run 2 show -C "$tmp/absent" 72/902
out_empty
err_has "$tmp/absent"
run 2 show -C '' 72/902
out_empty
run_env "RECITAL_CORPUS=$tmp/absent" 2 links 72/902
err_has "$tmp/absent"

# --- the language ---------------------------------------------------------------------------

run 0 -C "$odd" show 72/903
out_has 'One text in four languages'
run 0 -C "$odd" --language fr show 72/903
out_has 'Un même texte en quatre langues'
run 0 -C "$odd" --language zh show 72/903
out_has '四种语文同一案文'
run 0 -C "$odd" --language es show 72/903 # which the corpus lacks: some other
silent

finish

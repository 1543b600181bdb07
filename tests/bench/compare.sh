#!/bin/sh
# SPDX-License-Identifier: ISC
#
# compare.sh - what comparing costs, beside git and vim on the same texts in the same run;
# "make bench". Settings and meaning as in run.sh.
#
# Where valgrind is, also in instructions, of two long texts: those do not hang on the load
# of the machine. The long texts are made by chance, and two resolutions where the official
# files lie beside the project.

# shellcheck source=tests/bench/common.sh
. "${top_srcdir:-.}/tests/bench/common.sh"
need git

GIT_PAGER=cat GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null
export GIT_PAGER GIT_CONFIG_NOSYSTEM GIT_CONFIG_GLOBAL

official=$top_srcdir/../shared/data/akn

# millions COMMAND...: the instructions that it takes.
millions()
{
	valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" >/dev/null 2>"$tmp/callgrind"
	awk '/Collected/ { print $NF / 1000000 }' "$tmp/callgrind"
}

# words_alone SYMBOL: the texts of its paragraphs and footnotes, one a line.
words_alone()
{
	"$RECITAL" show -C "$tmp/long" --json "$1" |
		sed -n 's/^      "text": "\(.*\)",\{0,1\}$/\1/p'
}

# as_shown SYMBOL: the same with the numbers in front, in rows of at most 1000 columns.
as_shown()
{
	"$RECITAL" show -C "$tmp/long" --width 1000 "$1" | sed '/^$/d'
}

# long_pair A FILE B FILE: two documents of $tmp/long, with git on both forms of them.
long_pair()
{
	words_alone "$1" >"$tmp/long/old"
	words_alone "$3" >"$tmp/long/new"
	echo "$1 and $3, $(wc -w <"$tmp/long/old") and $(wc -w <"$tmp/long/new") words"
	ours=$(millions "$RECITAL" compare "$2" "$4")
	row '  million instructions' \
		"$(millions git diff --no-index --word-diff "$tmp/long/old" "$tmp/long/new")" "$ours" 5
	as_shown "$1" >"$tmp/long/old"
	as_shown "$3" >"$tmp/long/new"
	row '  with numbers in the texts' \
		"$(millions git diff --no-index --word-diff "$tmp/long/old" "$tmp/long/new")" "$ours"
}

long_texts()
{
	mkdir -p "$tmp/long"
	a=$tmp/long/a.yaml b=$tmp/long/b.yaml
	awk -v n=550 -v a="$a" -v b="$b" -f "$top_srcdir/tests/bench/words.awk" \
		-f "$top_srcdir/tests/bench/pair.awk" </dev/null
	long_pair A/RES/70/1 "$a" A/RES/71/1 "$b"
	rm "$a" "$b"
	set -- "$official"/76/English/A_RES_76_72-*.xml "$official"/77/English/A_RES_77_248-*.xml
	[ -f "$1" ] && [ -f "$2" ] || return 0
	"$RECITAL" import "$1" >"$a" && "$RECITAL" import "$2" >"$b" || return 0
	long_pair A/RES/76/72 "$a" A/RES/77/248 "$b"
}

# One paragraph a line, as git and vim like it.
"$RECITAL" show 68/164 --width 1000 | sed '/^$/d' >"$tmp/old" || exit 2
"$RECITAL" show 74/158 --width 1000 | sed '/^$/d' >"$tmp/new" || exit 2

awk -v n=700 -v a="$tmp/a.yaml" -v b="$tmp/b.yaml" -f "$top_srcdir/tests/bench/words.awk" \
	-f "$top_srcdir/tests/bench/pair.awk" \
	</dev/null || exit 2
"$RECITAL" compare --summary "$tmp/a.yaml" "$tmp/b.yaml" >"$tmp/made"
[ $? -eq 1 ] || { echo "$0: the made documents cannot be compared" >&2; exit 2; }

i=0
while [ "$i" -lt "$RUNS" ]; do
	whole git git diff --no-index --word-diff "$tmp/old" "$tmp/new"
	whole compare "$RECITAL" compare 68/164 74/158
	whole summary "$RECITAL" compare --summary 68/164 74/158
	whole version "$RECITAL" --version
	whole made "$RECITAL" compare --summary "$tmp/a.yaml" "$tmp/b.yaml"
	i=$((i + 1))
done

line='repeat 20 key j'
measure columns -e 'key k' -e "$line" -e 'key d' -e 'key Space' -e 'key Q' -- \
	"$RECITAL" --compare 68/164 74/158
if command -v vim >/dev/null; then
	# As perf.md: vim wraps no line, so its lines are those of columns as wide as its panes.
	"$RECITAL" show 68/164 --width 38 >"$tmp/old38"
	"$RECITAL" show 74/158 --width 38 >"$tmp/new38"
	measure vim -e 'key j' -e "repeat 20 key ^E" -e 'key ^D' -e 'key ^F' -e 'text :qa!' \
		-e 'key Enter' -- vim -u NONE -N -d -c 'set noswapfile' "$tmp/old38" "$tmp/new38"
fi

echo "$SIZE, $TERMINAL, $(uname -sm), $(git --version), $RUNS runs"
echo
printf '%-34s %9s %9s %7s  %s\n' '' git recital ratio goal
echo "whole process, 68/164 and 74/158"
row '  ms to the last byte' "$(median git.ms)" "$(median compare.ms)" 3
row '  ms of CPU' "$(median git.cpu)" "$(median compare.cpu)"
row '  ms, the summary alone' - "$(median summary.ms)"
row '  ms, nothing but starting' - "$(median version.ms)"
echo "700 paragraphs made by chance: $(cat "$tmp/made")"
row_most '  ms, the summary' - "$(median made.ms)" 500
if command -v valgrind >/dev/null; then
	echo
	printf '%-34s %9s %9s %7s  %s\n' '' git recital ratio goal
	long_texts
fi
echo
printf '%-34s %9s %9s %7s  %s\n' '' 'vim -d' recital ratio goal
echo "bytes to the terminal, two columns"
if [ -f "$tmp/vim" ]; then
	row '  a line (median of 20)' "$(bytes vim 'repeat 20 key ^E')" "$(bytes columns "$line")" 0.1
	row '  half a page' "$(bytes vim 'key ^D')" "$(bytes columns 'key d')"
	row '  a page' "$(bytes vim 'key ^F')" "$(bytes columns 'key Space')"
else
	echo "  vim is not here: 2530 for a line in docs/performance.md"
	row_most '  a line (median of 20)' 2530 "$(bytes columns "$line")" 253
fi

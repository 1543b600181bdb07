#!/bin/sh
# SPDX-License-Identifier: ISC
#
# compare.sh - what comparing costs, beside git and vim on the same texts in the same run;
# "make bench". Settings and meaning as in run.sh.

# shellcheck source=tests/bench/common.sh
. "${top_srcdir:-.}/tests/bench/common.sh"
need git

GIT_PAGER=cat GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null
export GIT_PAGER GIT_CONFIG_NOSYSTEM GIT_CONFIG_GLOBAL

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

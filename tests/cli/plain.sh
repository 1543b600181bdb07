#!/bin/sh
# SPDX-License-Identifier: ISC
#
# plain.sh - recital --plain: for a voice, a word for each sign and a line for each paragraph.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:=${srcdir:-.}}/tests/cli/common.sh"

# signs: what a voice would stumble over, but for what the documents have themselves.
signs()
{
	grep -nE '\[[-0-9]|-\]|\{\+|\+\}|[0-9]!|^[-+~<>] ?[A-Z]|<[0-9]|>$|  ' "$tmp/out" >"$tmp/found"
}

# says WORDS: a line has them, and there is no sign left.
says()
{
	out_has "$1"
	signs && wrong "signs are left: $(head -n 3 "$tmp/found")"
}

run 0 show --plain 74/158
silent
says 'PP9: Recalling its previous resolutions on the subject, in particular resolution 72/164 (not in the corpus) of 19 December 2017,'
says 'of 22 March 2012, (footnote 1) 31/14 (not in the corpus) of'
says '2: Ibid., Seventy-first Session, Supplement No. 53 (A/71/53 (not in the corpus)), chap. IV, sect. A. (that is '

run 1 compare --plain 68/164 74/158
silent
says 'before: A/RES/68/164 of 18 December 2013'
says 'after: A/RES/74/158 of 18 December 2019'
says 'added, PP1: (added: Guided by the purposes'
says 'changed, PP7: Recognizing also'
says 'vote counts, and that all such acts are sanctioned accordingly, (was PP6)'
says 'resolution (removed: 66/163 (not in the corpus)) (added: 72/164 (not in the corpus)) of'
out_has 'removed, '
"$RECITAL" compare --plain --width 200 68/164 74/158 >"$tmp/wide"
cmp -s "$tmp/out" "$tmp/wide" || wrong 'the width counts'

run 0 blame --plain 74/158
says 'OP6: first in 68/164: Notes the importance'
says '(since 4: transparent,) free and fair'
says '4: 74/158 at the latest'

run 0 lineage --plain 74/158
says '72/164 (not in the corpus); 2017-12-19; not in the corpus; recalled by 74/158'
run 0 search --plain peace
says 'PP12; '
out_lacks '*'
run 0 links --plain 74/158
says '72/164 (not in the corpus); PP9; Recalling; 2017-12-19; recalls'
run 0 lineage --plain --table 74/158
out_has 'changed PP'
run 0 -C "$top_srcdir"/tests/golden/corpus-lineage sessions --plain
run 0 history --plain '74/158#PP9'
says '74/158#PP9; 2019-12-18; '
run 0 --plain
says '74/158; 2019-12-18; Strengthening'
run 0 show --json --plain 74/158
out_has '"id": "PP9"'

# What a report and an export write, to a file as well; other formats have no words for signs.
odd=$top_srcdir/tests/golden/corpus-lineage
run 0 report --plain -C "$odd" 77 78 -o -
says '78/3 continues 77/3'
says '78/4; perhaps continues 77/3; '
out_lacks '---'
run 0 report --plain -C "$odd" 77 78 -o "$tmp/report.txt"
silent
"$RECITAL" report --plain -C "$odd" 77 78 -o - | cmp -s - "$tmp/report.txt" || wrong 'the file differs'
run 0 export --plain 74/158
says 'PP9: Recalling its previous resolutions'
run 0 export --format text 74/158
out_has 'PP9  Recalling its previous resolutions'
run 2 export --plain --format markdown 74/158
err_has 'recital: --plain is for text, not for markdown: --format text'
run 0 lineage --plain --table 74/158
says 'same, upkeep alone, changed, moved, came in, went, came back'
finish

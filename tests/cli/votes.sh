#!/bin/sh
# SPDX-License-Identifier: ISC
#
# votes.sh - voting data into the documents of a corpus, and what recital votes then says.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:=${srcdir:-.}}/tests/cli/common.sh"

data=$top_srcdir/tests/data/votes
corpus=$tmp/corpus

head='ms_code,ms_name,ms_vote,resolution,total_yes,total_no,total_abstentions'

# fresh: the made-up corpus, its 70/12 without votes
fresh()
{
	rm -rf "$corpus"
	mkdir "$corpus" && cp "$data"/*.yaml "$corpus"
	sed '/^vote:/,/^body:/{/^body:/!d;}' "$data/A_RES_70_12.en.yaml" >"$corpus/A_RES_70_12.en.yaml"
	rm "$corpus/corpus.yaml"
}

# A document without votes gets them, whatever the data call the States; nothing else changes.
fresh
cp "$corpus/A_RES_70_12.en.yaml" "$tmp/before.yaml"
cat >"$tmp/v.csv" <<-END
	$head
	ALB,ALBANIA,Y,A/RES/70/12,2,1,1
	TUR,TURKEY,N,A/RES/70/12,2,1,1
	CIV,CÔTE D'IVOIRE,A,A/RES/70/12,2,1,1
	VNM,VIET NAM,Y,A/RES/70/12,2,1,1
	PLW,PALAU,X,A/RES/70/12,2,1,1
	TUV,TUVALU,,A/RES/70/12,2,1,1
	ALB,ALBANIA,Y,A/RES/9/99,1,0,0
END
run 0 import --votes "$tmp/v.csv" -o "$corpus"
silent
out_has "7 rows, 2 resolutions; 1 document written, 0 unchanged, 0 failed; something differs in 0; 1 resolution has no document here, 1 row; 0 rows left out"
run 0 votes -C "$corpus" --json 70/12
out_has '"CÔTE D'"'"'IVOIRE"'
run 0 votes -C "$corpus" --state Türkiye symbol:70/12
out_has '70/12  2015-12-18  against  2-1-1'
run 0 check "$corpus"
sed '/^vote:/,/^body:/{/^body:/!d;}' "$corpus/A_RES_70_12.en.yaml" >"$tmp/after.yaml"
# the writer sets texts in its own quotes and lines, so the two are compared as documents
run 0 show --json -C "$tmp/before.yaml" 70/12
grep -v '"vote"' "$tmp/out" >"$tmp/before.json"
run 0 show --json -C "$tmp/after.yaml" 70/12
grep -v '"vote"' "$tmp/out" >"$tmp/after.json"
cmp -s "$tmp/before.json" "$tmp/after.json" || wrong 'the document has changed'
[ -z "$(find "$corpus" -name '.*' -type f)" ] || wrong 'a file that was being written is left'

# A second time nothing is left to do.
cp "$corpus/A_RES_70_12.en.yaml" "$tmp/written.yaml"
run 0 import --votes "$tmp/v.csv" -o "$corpus"
out_has '0 documents written, 1 unchanged'
cmp -s "$tmp/written.yaml" "$corpus/A_RES_70_12.en.yaml" || wrong 'written again, otherwise'

# What differs is told, with file, State and both votes, and stays.
cp "$corpus/A_RES_72_12.en.yaml" "$tmp/written.yaml"
run 0 import --votes "$data/voting.csv" -o "$corpus"
err_has "$corpus/A_RES_72_12.en.yaml: GERMANY: abstaining here, against in $data/voting.csv:5; what stands here stays"
err_has "$corpus/A_RES_72_12.en.yaml: ALBANIA: in favour here, and without a row in $data/voting.csv; what stands here stays"
err_has "more States differ"
err_lacks "TÜRKİYE:"
err_lacks "PALAU"
out_has '1 document written, 0 unchanged, 0 failed; something differs in 1; 1 resolution has no document here, 3 rows'
run 0 votes -C "$corpus" 72/12
out_has 'Adopted by 42 to 2, with 3 abstentions.'
grep -q '^  not_voting: \[KENYA, PALAU\]$' "$corpus/A_RES_72_12.en.yaml" ||
	wrong 'who did not vote is not added'
run 0 import --votes "$tmp/v.csv" -o "$corpus"
printf '%s\n' "$head" 'ALB,ALBANIA,Y,A/RES/71/12,1,0,0' >"$tmp/agreed.csv"
run 0 import --votes "$tmp/agreed.csv" -o "$corpus"
err_has "A_RES_71_12.en.yaml: adopted otherwise than by a recorded vote here, and with one in $tmp/agreed.csv:2; what stands here stays"

# Totals that the rows do not add up to are told; the rows count.
fresh
sed 's/2,1,1$/3,1,1/' "$tmp/v.csv" >"$tmp/totals.csv"
run 0 import --votes "$tmp/totals.csv" -o "$corpus"
err_has "in favour: 2 States now, and a total of 3 in $tmp/totals.csv:2"

# A contradiction in the data: none of the rows of that resolution is used.
fresh
{ cat "$tmp/v.csv"; echo 'TUR,TÜRKİYE,Y,A/RES/70/12,2,1,1'; } >"$tmp/twice.csv"
run 1 import --votes "$tmp/twice.csv" -o "$corpus"
err_has "$tmp/twice.csv:9:1: TÜRKİYE votes in favour on A/RES/70/12 here, and against in a line before; none of its rows is used"
grep -q '^vote' "$corpus/A_RES_70_12.en.yaml" && wrong 'used all the same'

# Bad rows are left out, the others used; a file that is no voting data is refused. Of a file
# that has a symbol and no language nothing is kept.
fresh
printf 'format: 1\nsymbol: A/RES/70/12\nbody: []\n' >"$corpus/half.yaml"
{ cat "$tmp/v.csv"; echo 'TUR,TURKEY,MAYBE,A/RES/70/12,2,1,1'; echo x; } >"$tmp/bad.csv"
run 1 import --votes "$tmp/bad.csv" -o "$corpus"
err_has "$tmp/bad.csv:9:1: ms_vote is Y, N, A, X or nothing, and not 'MAYBE'; the row is left out"
err_has "$tmp/bad.csv:10:1: not as many fields as the first line has"
out_has '1 document written'
out_has '2 rows left out'
echo 'a,b' >"$tmp/other.csv"
run 2 import --votes "$tmp/other.csv" -o "$corpus"
err_has "$tmp/other.csv:1:1: there is no column 'ms_name', 'ms_vote', 'resolution'"
run 2 import --votes /dev/null -o "$corpus"
err_has 'the file is empty'
run 2 import --votes "$tmp/none.csv" -o "$corpus"
err_has 'cannot open'
run 2 import --votes "$tmp/v.csv" -o "$tmp/nowhere"
err_has 'nowhere'
run 2 import --votes "$tmp/v.csv"
err_has '-o DIR'
run 2 import
err_has 'import needs an argument'

# Documents and their votes in one go.
rm -rf "$corpus"
run 0 import -o "$corpus" --votes "$data/voting.csv" "$top_srcdir/tests/data/003_7eb087a439f6665c.txt"
out_has '1 of 1 file'
out_has 'voting.csv: 8 rows'

# A document that cannot be written stays whole.
if [ "$(id -u)" -ne 0 ]; then
	fresh
	chmod a-w "$corpus"
	run 1 import --votes "$tmp/v.csv" -o "$corpus"
	err_has 'cannot write'
	chmod u+w "$corpus"
fi

# Fields without end, and a million rows, cost no more than they are long.
fresh
{ echo "$head"; yes 'ALB,"ALBANIA' | head -c 40000000; } >"$tmp/huge.csv"
(limited "$RECITAL" import --votes "$tmp/huge.csv" -o "$corpus") >"$tmp/out" 2>"$tmp/err"
[ $? -eq 2 ] || wrong 'a field without end is not refused'
err_has 'huge.csv:2:1:'
finish

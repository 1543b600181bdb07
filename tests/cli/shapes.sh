#!/bin/sh
# SPDX-License-Identifier: ISC
#
# shapes.sh - the JSON of every command has the members of shapes.txt, all of them and no others,
# and in each what may stand there.  What the golden tests print is looked at, so nothing runs
# twice.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:=.}/tests/cli/common.sh"

# shape NAME FILE
shape()
{
	awk -v want="$1" -f "$top_srcdir/tests/cli/shapes.awk" "$top_srcdir/tests/cli/shapes.txt" "$2" \
		>"$tmp/err" || wrong "$2 is not of the shape $1: $(head -n 3 "$tmp/err")"
}

# The shape of what a golden case prints, by its name.
shape_of()
{
	case $1 in
	odd-check-json) echo check ;;
	odd-*-lineage-json) echo lineage ;;
	odd-*-links-json) echo links ;;
	odd-*-footnotes-json) echo footnotes ;;
	odd-*) echo show ;;
	compare-steps-json) echo steps ;;
	lineage-table-json) echo table ;;
	search-count-json) echo search_by ;;
	search-like-json) echo like ;;
	sessions-list-json) echo catalogue ;;
	sessions-series-json) echo series ;;
	votes-changed-json | votes-lineage-json) echo ballot ;;
	votes-state-json | votes-same-json) echo polls ;;
	*) echo "${1%%-*}" ;;
	esac
}

for case in "$top_srcdir"/tests/golden/*-json; do
	name=${case##*/}
	[ "$name" = export-csl-json ] || shape "$(shape_of "$name")" "$case/out"
done

run 0 index --json
shape index "$tmp/out"
run 1 review list --json
shape review "$tmp/out"
run 0 show --json 74/158#OP3
shape show "$tmp/out"
run 0 search --count-by=year --json elections
shape search_by "$tmp/out"

run 0 pack --json -o "$tmp/all"
shape pack "$tmp/out"
run 0 unpack --json "$tmp/all" -o "$tmp/files"
shape unpack "$tmp/out"
out_has '"written": 5'
mv "$tmp/files/A_RES_52_129.en.yaml" "$tmp/later"
run 0 pack -C "$tmp/files" -o "$tmp/three"
mv "$tmp/later" "$tmp/files/A_RES_52_129.en.yaml"
run 0 pack -C "$tmp/files" --since="$tmp/three" -o "$tmp/difference"
run 0 apply --json "$tmp/difference" "$tmp/three"
shape apply "$tmp/out"
run 0 import --json -o "$tmp/files" --votes="$top_srcdir/tests/data/votes/voting.csv"
shape imported "$tmp/out"
run 0 import --json -o "$tmp/texts" "$top_srcdir/tests/data/001_c3bb821a58c2cb57.txt"
shape imported "$tmp/out"
run 2 import --json "$top_srcdir/tests/data/001_c3bb821a58c2cb57.txt"
err_has 'say where to: -o DIR'

# It notices what is missing, what is new and what is of another kind.
for edit in '/"label"/d' 's/"label"/"labels"/' 's/"ibid_of": null/"ibid_of": 1/' \
	's/"references": \[/"references": {/'; do
	sed "$edit" "$top_srcdir/tests/golden/show-74-158-json/out" >"$tmp/other"
	awk -v want=show -f "$top_srcdir/tests/cli/shapes.awk" "$top_srcdir/tests/cli/shapes.txt" \
		"$tmp/other" >/dev/null && wrong "'$edit' is not noticed"
done

finish

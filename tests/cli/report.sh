#!/bin/sh
# SPDX-License-Identifier: ISC
#
# report.sh - a session's changes as one document: whole or not at all, and where it goes.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:=${srcdir:-.}}/tests/cli/common.sh"

RECITAL_CORPUS=$top_srcdir/tests/golden/corpus-lineage; export RECITAL_CORPUS
HOME=$tmp/home; export HOME
unset XDG_CACHE_HOME RECITAL_CACHE
out=$tmp/out-folder
mkdir "$out"

# stands FILE: what the folder holds is FILE alone.
stands()
{
	[ "$(ls -A "$out")" = "$1" ] || wrong "the folder holds $(ls -A "$out"), not $1"
}

run 0 report 76 77 -o -
cp "$tmp/out" "$tmp/printed"
out_has '# Session 77 against session 76'
run 0 report 76 77 -o "$out/r.md"
out_empty
silent
cmp -s "$out/r.md" "$tmp/printed" || wrong 'the file is not what is printed'
stands r.md

# The name tells the format, --format tells it better.
run 0 report 76 77 -o "$out/r.txt"
grep -q '^# ' "$out/r.txt" && wrong 'a .txt is Markdown'
run 0 report 76 77 --format=markdown -o "$out/r.txt"
cmp -s "$out/r.txt" "$tmp/printed" || wrong '--format=markdown is not heeded'
rm "$out/r.txt"

# What cannot be written leaves nothing beside it.
mkdir "$tmp/in-the-way"
run 2 report 76 77 -o "$tmp/in-the-way"
err_has 'cannot write'
[ -z "$(find "$tmp" -name '*recital-*')" ] || wrong 'a part of the report is left'
rmdir "$tmp/in-the-way" || wrong 'the folder is not empty'
run 2 report 76 77 -o "$tmp/nowhere/r.md"
err_has 'cannot write'

# --- trouble -------------------------------------------------------------------------------

run 2 report 76 77
out_empty
err_has 'report needs -o FILE'
run 2 report 76 -o -
err_has 'report needs one more argument'
run 2 report 76 77 --format=pdf -o -
err_has "--format 'pdf' is not text, markdown, html or csv"
run 2 report 76 76 -o -
out_empty
run 2 report 76 lamps -o -
out_empty
run 1 report 76 77 -o - committee:6
finish

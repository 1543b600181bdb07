#!/bin/sh
# SPDX-License-Identifier: ISC
#
# read.sh - the reader where there is no terminal; with one it is tested in tests/term.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:-${srcdir:-.}}/tests/cli/common.sh"

# stdout is a file: the catalogue, or the documents one after the other.
run 0
silent
for symbol in 52/129 62/150 68/164 74/158; do
	out_has "$symbol"
done
out_lacks "$(printf '\033')"

run 0 show 74/158
mv "$tmp/out" "$tmp/first"
run 0 show 68/164
cp "$tmp/out" "$tmp/second"
run 0 68/164
silent
cmp -s "$tmp/second" "$tmp/out" || wrong 'not what show 68/164 prints'
run 0 68/164 74/158
silent
{ cat "$tmp/second"; echo; cat "$tmp/first"; } >"$tmp/both"
cmp -s "$tmp/both" "$tmp/out" || wrong 'not both documents'

# Compared, the words and the status of compare.
run 1 compare 68/164 74/158
mv "$tmp/out" "$tmp/compared"
run 1 --compare 68/164 74/158
silent
cmp -s "$tmp/compared" "$tmp/out" || wrong 'not what compare prints'
run 0 --compare 68/164 68/164
run 2 --compare 68/164
out_empty
err_has '--compare needs 2 to 4 documents'
run 2 --compare
run 2 --compare 52/129 62/150 68/164 74/158 52/129
run 2 --compare 68/164 66/163
out_empty

# All symbols are looked at before anything is printed.
run 2 68/164 68/165
out_empty
err_has "no document '68/165'"
run 2 -C "$tmp/absent"
out_empty
err_has "$tmp/absent"

# An empty folder is an empty catalogue.
mkdir "$tmp/empty"
run 0 -C "$tmp/empty"

finish

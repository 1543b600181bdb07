#!/bin/sh
# SPDX-License-Identifier: ISC
#
# index.sh - recital index: what it says, what is read again, and where it lies.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:-${srcdir:-.}}/tests/cli/common.sh"

run 0 index
silent
out_has "index       $tmp/cache/"
out_has 'files       4'
out_has 'broken      0'
out_has 'documents   4'
out_has 'absent      '
# Also when all of it was written just now, and lies beside the file until that is closed.
said=$(sed -n 's/^bytes *//p' "$tmp/out" | tr -d ,)
[ "$said" -eq "$(cat "$tmp"/cache/*.index | wc -c)" ] || wrong "$said are not its bytes"
run 0 index --json
out_has '"files": 4'
out_has '"documents": 4'
out_has "\"index\": \"$tmp/cache/"
[ "$(find "$tmp/cache" -name '*.index' | wc -l)" -eq 1 ] || wrong 'not one index'

# A corpus of its own, which changes.
mkdir "$tmp/c"
cp "$RECITAL_CORPUS"/A_RES_74_158.en.yaml "$tmp/c/a.yaml"
run 0 -C "$tmp/c" index
out_has 'documents   1'
cp "$RECITAL_CORPUS"/A_RES_68_164.en.yaml "$tmp/c/b.yaml"
echo 'nonsense: 1' >"$tmp/c/c.yaml"
# A document that the index does not know is looked for.
run 0 -C "$tmp/c" show 68/164
out_has 'A/RES/68/164'
run 0 -C "$tmp/c" index
err_has "$tmp/c/c.yaml:1:1: "
out_has 'files       3'
out_has 'broken      1'
out_has 'documents   2'
# What is shown is what the file holds, whatever the index knows.
sed 's/^title:.*/title: Quite another title/;/^  [A-Z].*/b' "$tmp/c/a.yaml" |
	awk '/^title:/ { print; skip = 1; next } skip && /^ / { next } { skip = 0; print }' \
		>"$tmp/c/new"
mv "$tmp/c/new" "$tmp/c/a.yaml"
run 0 -C "$tmp/c" show 74/158
out_has 'Quite another title'
rm "$tmp/c/b.yaml" "$tmp/c/c.yaml"
run 2 -C "$tmp/c" links 68/164
err_has "no document '68/164'"
run 0 -C "$tmp/c" links 74/158
silent
run 0 -C "$tmp/c" index --rebuild
out_has 'documents   1'

# Where it cannot be kept it lies in memory, which is said, and everything works.
RECITAL_CACHE=/dev/null/cache
run 0 -C "$tmp/c" links 74/158
err_has '/dev/null/cache'
err_has 'kept in memory, for this time'
run 2 -C "$tmp/c" index
out_has 'index       in memory'
out_has 'documents   1'
run 2 -C "$tmp/c" index --json
out_has '"index": null'

# A file that is no index is set aside.
RECITAL_CACHE=$tmp/cache
for file in "$tmp"/cache/*.index; do echo 'not ours' >"$file"; done
run 0 show 74/158
err_has 'it was set aside, and a new one is made'
run 0 show 74/158
silent

run 2 index 74/158
err_has 'one argument too many'
run 2 show --rebuild 74/158
err_has "takes no option '--rebuild'"
run 2 -C "$tmp/nowhere" index
err_has 'cannot open: No such file or directory'

finish

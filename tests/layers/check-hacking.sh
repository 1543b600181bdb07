#!/bin/sh
# SPDX-License-Identifier: ISC
#
# check-hacking.sh [SOURCE-TOP] - docs/HACKING.md has a line for each file of src/ and
# tests/, and no line for a file that is not there.
#
# Under "### src/FOLDER" a line "- `NAME`: ..." stands for NAME.c and NAME.h; elsewhere
# "- `tests/PATH`: ..." for itself. Unit tests that are named after a module, the cases
# in tests/bad, tests/golden and tests/screens, and tests/data need no line.

set -u
LC_ALL=C; export LC_ALL; unset CDPATH

top=$(cd -- "${1:-${top_srcdir:-.}}" && pwd -P) || exit 2
hacking=$top/docs/HACKING.md
[ -f "$hacking" ] || { echo "no file $hacking"; exit 1; }

tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM

# What has a line: "src/FOLDER/NAME", "tests/PATH".
awk '
/^### / { folder = $2 }
/^- `/ {
	split($0, part, "`")
	print part[2] ~ /\// ? part[2] : folder "/" part[2]
}' "$hacking" >"$tmp/lines"
sort -u "$tmp/lines" >"$tmp/told"

# What must have one, and what may.
cd -- "$top" || exit 2
find src -name '*.[ch]' -type f | sed 's/\.[ch]$//' | sort -u >"$tmp/modules"
find tests -path tests/data -prune -o -type f \( -name '*.[ch]' -o -name '*.sh' -o -name '*.awk' -o -name '*.txt' \) -print |
    sort >"$tmp/tests"
while IFS= read -r file; do
	case $file in
	tests/*/test_*.c)
		module=${file##*/test_}; folder=${file%/*}; folder=${folder#tests/}
		grep -qx "src/$folder/\(.*/\)\{0,1\}${module%.c}" "$tmp/modules" || echo "$file"
		;;
	*)
		echo "$file"
		;;
	esac
done <"$tmp/tests" | sort - "$tmp/modules" >"$tmp/must"
{ cat "$tmp/modules" "$tmp/tests"; find tests -type d; } | sort -u >"$tmp/there"

{
	comm -23 "$tmp/must" "$tmp/told" | sed 's/$/: has no line in docs\/HACKING.md/'
	comm -13 "$tmp/there" "$tmp/told" |
	    sed 's/^/docs\/HACKING.md: a line for what is not there: /'
	sort "$tmp/lines" | uniq -d | sed 's/^/docs\/HACKING.md: two lines for /'
} >"$tmp/faults"
[ -s "$tmp/faults" ] || exit 0
cat "$tmp/faults"
exit 1

#!/bin/sh
# SPDX-License-Identifier: ISC
#
# large.sh - what a key costs where much hangs on it: in a document of 8 MB, on one that 5,000
# others cite, in a line of 60; and the memory after 50 documents; "make bench".
#
#	CORPUS=DIR	a corpus whose first 50 documents are opened, in place of a made chain
#
# A key costs what a script with it costs more than one without, the work left for when no key
# waits not counted: both scripts end with Q.  Settings and meaning otherwise as in index.sh.

# shellcheck source=tests/bench/common.sh
. "${top_srcdir:-.}/tests/bench/common.sh"

RECITAL_CACHE=$tmp/cache; export RECITAL_CACHE

# made FILE...: the awk program that ends in FILE, with its sentences made by chance
made() { awk "$@" </dev/null || exit 2; }

mkdir "$tmp/large" "$tmp/cited" "$tmp/line"
cat >"$tmp/large.awk" <<'END'
BEGIN {
	srand(1)
	printf "format: 1\nsymbol: A/RES/70/1\nlanguage: en\ntitle: Made by chance\nbody:\n"
	while (size < n) {
		text = sprintf("- operative: >-\n    %s;\n  number: %d\n", sentence(), ++number)
		size += length(text)
		printf "%s", text
	}
}
END
made -v n=$((8 * 1024 * 1024 - 1000)) -f "$top_srcdir/tests/bench/words.awk" \
	-f "$tmp/large.awk" >"$tmp/large/a.yaml"
made -v dir="$tmp/cited" 'BEGIN {
	head = "format: 1\nsymbol: A/RES/%d/%d\nlanguage: en\ntitle: Made\nbody:\n- %s\n"
	printf head, 1, 1, "text: One." >(dir "/0.yaml")
	for (i = 1; i <= 5000; i++) {
		file = dir "/" i ".yaml"
		printf head, 2 + int(i / 100), i,
		    "preambular: \"*Recalling* its resolution [1/1](A/RES/1/1),\"" >file
		close(file)
	}
}'
made -v n=60 -v dir="$tmp/line" -f "$top_srcdir/tests/bench/words.awk" \
	-f "$top_srcdir/tests/bench/chain.awk"
for corpus in large cited line; do "$RECITAL" -C "$tmp/$corpus" index >/dev/null || exit 2; done

# without CORPUS SYMBOL: what it costs to open it and to press j, asked for once
without()
{
	[ -f "$tmp/$1.cost" ] || {
		echo 'j Q' >"$tmp/script"
		cost "$RECITAL" -C "$tmp/$1" run "$tmp/script" "$2" >"$tmp/$1.cost"
	}
	cat "$tmp/$1.cost"
}

# key CORPUS SYMBOL KEYS: what KEYS cost behind that
key()
{
	before=$(without "$1" "$2")
	echo "j $3 Q" >"$tmp/script"
	echo $(($(cost "$RECITAL" -C "$tmp/$1" run "$tmp/script" "$2") - before))
}

echo "$(uname -sm); $(command -v valgrind >/dev/null && echo '1000 instructions' || echo 'us of CPU')"
echo
while IFS='|' read -r what corpus symbol keys; do
	printf '%-34s %9s\n' "  $what" "$(key "$corpus" "$symbol" "$keys")"
done <<'END'
cited by 5,000: all of them|cited|1/1|g r
a line of 60: lineage|line|99/1|T
a line of 60: ages of words|line|99/1|B
8 MB: the end|large|70/1|G
8 MB: outline|large|70/1|t
8 MB: /the|large|70/1|/ t h e Enter
8 MB: another pane|large|70/1|^W v
8 MB: ages of words|large|70/1|B
END

# The first 50 documents, one after the other.
if [ -n "${CORPUS-}" ]; then
	"$RECITAL" -C "$CORPUS" list --limit 50 --json >"$tmp/list"
	sed -n 's/.*"symbol": *"\([^"]*\)".*/\1/p' "$tmp/list" | head -n 50 >"$tmp/symbols"
else
	CORPUS=$tmp/line
	awk 'BEGIN { for (i = 40; i < 90; i++) print "A/RES/" i "/1" }' >"$tmp/symbols"
fi
sed 's/^/:open /' "$tmp/symbols" >"$tmp/script"
measure memory -- "$RECITAL" -C "$CORPUS" run "$tmp/script" "$(head -n 1 "$tmp/symbols")"
echo
row_most '  KiB after 50 documents' - "$(peak memory)" 25600

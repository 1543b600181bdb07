#!/bin/sh
# SPDX-License-Identifier: ISC
#
# search.sh - what a search of the corpus costs, beside a scan of its files by ripgrep or grep;
# "make bench".
#
#	CORPUS=DIR	a corpus of many documents; without it the bundled one, which says little
#
# The whole process is measured, with the documents whose words are printed read: one of them, so
# that it is the search that counts.  The scan looks for a line with the first word; it finds no
# phrase that a line end divides and knows nothing of ranks.  Settings otherwise as in run.sh.

# shellcheck source=tests/bench/common.sh
. "${top_srcdir:-.}/tests/bench/common.sh"

CORPUS=${CORPUS:-$RECITAL_CORPUS}
RECITAL_CACHE=${RECITAL_CACHE:-$tmp/cache}; export RECITAL_CACHE

if command -v rg >/dev/null; then
	scan='rg --no-messages -c -i'
else
	scan='grep -r -c -i'
fi
"$RECITAL" -C "$CORPUS" index >"$tmp/holds"

echo "$(uname -sm), $RUNS runs; $(awk '$1 == "files" { print $2 }' "$tmp/holds") files"
echo
printf '%-34s %9s %9s %7s  %s\n' 'ms of CPU, beside' "${scan%% *}" recital ratio goal
while read -r word query; do
	rm -f "$tmp/scan.cpu" "$tmp/search.cpu"
	i=0
	while [ "$i" -lt "$RUNS" ]; do
		# shellcheck disable=SC2086
		whole scan $scan "$word" "$CORPUS"
		whole search "$RECITAL" -C "$CORPUS" search --limit 1 --json "$query"
		i=$((i + 1))
	done
	row "  $query" "$(median scan.cpu)" "$(median search.cpu)" 0.1
done <<'END'
disinformation disinformation
women women peace
intelligence "artificial intelligence"
disarm disarm*
requests verb:requests session:70..
no no such words in any of the texts
END

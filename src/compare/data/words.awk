# SPDX-License-Identifier: ISC
#
# words.awk words.txt - the words by which a change is judged, as C for src/compare/change_words;
# run with LC_ALL=C.
#
# Phrases keep their order; the places and the months become tables in the order of their bytes,
# without the full stop that some need.

function fail(why)
{
	printf "%s:%d: %s\n", FILENAME, FNR, why > "/dev/stderr"
	failed = 1
	exit 1
}

# WORD as its table is ordered by.
function bare(word)
{
	sub(/\.$/, "", word)
	return word
}

# Puts WORD of VALUE into ROWS, of which there are N, where the order of bytes has it.
function enter(rows, n, word, value,    k)
{
	for (k = n; k > 0 && ("" bare(word)) < ("" bare(rows[k])); k--)
		rows[k + 1] = rows[k]
	if (k > 0 && bare(rows[k]) == bare(word))
		fail("\"" word "\" stands there already")
	rows[k + 1] = word
	values[section, word] = value
	return n + 1
}

function table(what, rows, n,    i)
{
	printf "\nconst struct change_word change_%ss[] = {\n", what
	for (i = 1; i <= n; i++)
		printf "\t{ \"%s\", %s },\n", rows[i], values[what, rows[i]]
	printf "};\nconst size_t change_n_%ss = %d;\n", what, n
}

BEGIN {
	print "/* Made by src/compare/data/words.awk from words.txt. */"
	print "#include \"compare/change_words_data.h\"\n"
	print "const char *const *const change_phrases[] = {"
}

/^#/ || /^$/ { next }

/["\\\t\r]|^ |  | $/ { fail("a quotation mark, a backslash, or a blank too many") }

/^\[(phrases|place|month) [A-Z0-9_]+\]$/ {
	if (section == "phrases")
		print "NULL },"
	section = substr($1, 2)
	name = substr($2, 1, length($2) - 1)
	if (section == "phrases")
		printf "\t[TABLE_%s] = (const char *const[]){ ", name
	next
}

section == "phrases" { printf "\"%s\", ", $0; next }
section == "place" { n_places = enter(places, n_places, $0, "PLACE_" name); next }
section == "month" { n_months = enter(months, n_months, $0, name); next }
{ fail("a row before the first [NAME]") }

END {
	if (failed)
		exit 1
	print "};"
	table("place", places, n_places)
	table("month", months, n_months)
}

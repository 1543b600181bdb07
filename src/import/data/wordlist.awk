# SPDX-License-Identifier: ISC
#
# wordlist.awk LIST.txt - a list of words or phrases as C, for src/import/common/wordlist.
#
# "[NAME]" begins the list with that name. A row is a line, in the order of bytes and
# single; run with LC_ALL=C. Empty lines and those behind a "#" are nothing.
#
# Behind the rows stand two tables that say where a row is, by its bytes and by how it
# begins: see the header. The numbers are those of wordlist_hash().

function fail(why)
{
	printf "%s:%d: %s\n", FILENAME, FNR, why > "/dev/stderr"
	failed = 1
	exit 1
}

function hash(text,    i, h)
{
	h = 0
	for (i = 1; i <= length(text); i++)
		h = (h * 65599 + byte[substr(text, i, 1)]) % 16777216
	return h
}

# The slot for TEXT goes to the row at AT: the first that is free.
function enter(slots, text, at,    i)
{
	i = hash(text) % size
	while (i in slots)
		i = (i + 1) % size
	slots[i] = at + 1
}

function table(what, slots,    i)
{
	printf ";\nstatic const uint32_t %s_%s[] = {", name, what
	for (i = 0; i < size; i++)
		printf "%s%d,", (i % 16 == 0 ? "\n\t" : " "), slots[i]
	printf "\n}"
}

function finish(    i, at, start, last)
{
	if (name == "")
		return
	for (size = 8; size < 3 * n;)
		size *= 2
	split("", wholes)
	split("", starts)
	for (i = at = 0; i < n; at += length(row[i++]) + 1) {
		enter(wholes, row[i], at)
		start = substr(row[i], 1, 4)
		if (length(start) == 4 && start != last)
			enter(starts, start, at)
		last = start
	}
	table("wholes", wholes)
	table("starts", starts)
	printf ";\nconst struct wordlist %s = { %s_rows, sizeof(%s_rows) - 1,\n", name, name, name
	printf "\t%s_wholes, %s_starts, %d };\n", name, name, size - 1
}

BEGIN {
	for (i = 1; i < 256; i++)
		byte[sprintf("%c", i)] = i
	print "/* Made by src/import/data/wordlist.awk from the list of this name. */"
	print "#include \"import/common/wordlist.h\""
}

/^#/ || /^$/ { next }

/^\[[a-z_]+\]$/ {
	finish()
	name = substr($0, 2, length($0) - 2)
	last = ""
	n = 0
	printf "\nstatic const char %s_rows[] =", name
	next
}

{
	if (name == "")
		fail("a row before the first [NAME]")
	if ($0 ~ /["\\\t\r]|^ |  | $/)
		fail("a quotation mark, a backslash, or a blank too many")
	if (("" $0) <= ("" last))
		fail("not in the order of bytes behind \"" last "\"")
	printf "\n\t\"%s\\n\"", $0
	row[n++] = last = $0
}

END {
	if (!failed)
		finish()
}

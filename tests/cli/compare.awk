# SPDX-License-Identifier: ISC
#
# compare.awk - what must hold of any comparison, whatever its pairs are: reads
# "show --json" of A, the same of B, and "compare --json" of the two, and prints what is
# wrong. Texts stay as JSON writes them, which is one way only.
#
#	awk -f compare.awk A.json B.json COMPARE.json
#
# - every paragraph and every footnote of either document stands in one row, none else
# - the kept and removed words of a row are the text of a, the kept and added ones of b
# - b's paragraphs stand in their order
# - a row without a is added, without b removed, without changed words the same

function member(line)
{
	sub(/^ *"[a-z_]*": /, "", line)
	sub(/,$/, "", line)
	return line
}

function string(line)
{
	line = member(line)
	return substr(line, 2, length(line) - 2)
}

function wrong(what)
{
	printf "%s %s: %s\n", a, b, what
}

function end_row()
{
	if (!in_row)
		return
	in_row = 0
	if (a == "null" && status != "added")
		wrong("no a, but " status)
	if (b == "null" && status != "removed")
		wrong("no b, but " status)
	if (a != "null" && b != "null" && status != "same" && status != "changed")
		wrong("both, but " status)
	if (status == "same" && (changed || kinds))
		wrong("same, with changed words or kinds")
	if (status == "changed" && !kinds)
		wrong("changed, but not how")
	if (a != "null") {
		if (!(a in text_a))
			wrong("no such paragraph of a")
		else if (text_a[a] != old)
			wrong("not the text of a: " old)
		if (seen_a[a]++)
			wrong("a stands twice")
	}
	if (b != "null") {
		if (!(b in text_b))
			wrong("no such paragraph of b")
		else if (text_b[b] != new)
			wrong("not the text of b: " new)
		if (seen_b[b]++)
			wrong("b stands twice")
		if (place_b[b] < last_b)
			wrong("b is out of order")
		last_b = place_b[b]
	}
}

FNR == 1 { file++ }

# show: a paragraph or a footnote has its members behind six blanks.
file < 3 && /^      "id": / { id = string($0) }
file < 3 && /^      "text": / {
	if (file == 1)
		text_a[id] = string($0)
	else {
		text_b[id] = string($0)
		place_b[id] = FNR
	}
}

file == 3 && /^      "a": / {
	end_row()
	in_row = 1
	a = member($0) == "null" ? "null" : string($0)
	old = new = ""
	changed = kinds = 0
	rows++
}
file == 3 && /^      "b": / { b = member($0) == "null" ? "null" : string($0) }
file == 3 && /^      "status": / { status = string($0) }
file == 3 && /^        "[a-z]+",?$/ { kinds = 1 }
file == 3 && /^          "op": / { op = string($0) }
file == 3 && /^          "text": / {
	if (op != "+")
		old = old string($0)
	if (op != "-")
		new = new string($0)
	if (op != "=")
		changed = 1
}
file == 3 && /^  "(counts|footnotes)": / { end_row() }

END {
	end_row()
	a = b = "-"
	if (!rows)
		wrong("no rows")
	for (id in text_a)
		if (!seen_a[id])
			wrong(id " of a stands in no row")
	for (id in text_b)
		if (!seen_b[id])
			wrong(id " of b stands in no row")
}

# SPDX-License-Identifier: ISC
#
# mdoc.awk - a page of documentation in Markdown as a manual page, so that it is written once.
#
#	awk -f mdoc.awk -v name=recital-corpus -v section=5 -v about='the corpus format' \
#	    -v date='November 30, 2026' -v see='recital 1' corpus-format.md
#
# Knows what docs/*.md use: paragraphs, "##" headings, lists with "-", tables, blocks indented by
# four blanks, `code`, *emphasis*, [links](to). The first heading is the name of the page.

BEGIN {
	print ".\\\" SPDX-License-Identifier: ISC"
	print ".Dd " date
	print ".Dt " toupper(name) " " section
	print ".Os"
	print ".Sh NAME"
	print ".Nm " name
	print ".Nd " about
	print ".Sh DESCRIPTION"
	begun = 1	# nothing stands below the last heading
}

# What roff would take for its own.
function escape(text)
{
	gsub(/\\/, "\\e", text)
	return text
}

# TEXT without its markup of links; its emphasis in italics.
function prose(text,    out)
{
	while (match(text, /\[[^]]*\]\([^)]*\)/)) {
		out = out substr(text, 1, RSTART - 1)
		text = substr(text, RSTART + 1)
		out = out substr(text, 1, index(text, "]") - 1)
		text = substr(text, index(text, ")") + 1)
	}
	text = escape(out text)
	while (match(text, /\*[A-Za-z][^*]*\*/))
		text = substr(text, 1, RSTART - 1) "\\fI" substr(text, RSTART + 1, RLENGTH - 2) \
		    "\\fP" substr(text, RSTART + RLENGTH)
	return text
}

function code(text)
{
	text = escape(text)
	gsub(/-/, "\\-", text)
	return "\\fB" text "\\fP"
}

# A text with its `code`; two quotes stand around code that has one.
function inline(text,    out, quote, end)
{
	while ((quote = index(text, "`")) > 0) {
		out = out prose(substr(text, 1, quote - 1))
		text = substr(text, quote)
		quote = substr(text, 1, 2) == "``" ? "`` " : "`"
		text = substr(text, length(quote) + 1)
		if (quote != "`")
			quote = " ``"
		end = index(text, quote)
		out = out code(substr(text, 1, end - 1))
		text = substr(text, end + length(quote))
	}
	return out prose(text)
}

# A line that is none of roff's.
function put(text)
{
	if (text ~ /^[.']/)
		text = "\\&" text
	print text
}

# A line for each sentence, as manual pages have them.
function put_sentences(text,    line, n, i)
{
	gsub(/\. +/, ".\n", text)
	n = split(text, line, "\n")
	for (i = 1; i <= n; i++)
		put(line[i])
}

# Ends what cannot go on with a line of another KIND.
function become(kind)
{
	if (state == kind)
		return
	if (state == "text")
		flush_text()
	if (state == "block")
		print ".Ed"
	if (state == "list" || state == "table") {
		flush_text()
		print ".El"
	}
	state = kind
}

# Lines of one paragraph are joined, for `code` may go on from one to the next.
function flush_text()
{
	if (held != "")
		put_sentences(inline(held))
	held = ""
}

function paragraph()
{
	if (!begun)
		print ".Pp"
	begun = 0
}

function table_row(    n, cell, i, text)
{
	gsub(/\\\|/, "\001")
	n = split($0, cell, /[ \t]*\|[ \t]*/)
	if (state != "table") {
		become("table")
		for (i = 2; i < n; i++)
			head[i] = cell[i]
		print ".Bl -tag -width Ds"
		begun = 0
		return
	}
	if (cell[2] ~ /^-+$/)
		return
	for (i = 3; i < n; i++)
		if (cell[i] != "")
			text = text (text != "" ? "; " : "") \
			    (i > 3 && head[i] != "" && head[3] != "" ? head[i] ": " : "") cell[i]
	print ".It " inline(cell[2])
	put_sentences(inline(text))
}

/^# / { next }

/^## / {
	become("")
	print ".Ss " prose(substr($0, 4))
	begun = 1
	next
}

/^\|/ { table_row(); next }

/^    / {
	if (state != "block") {
		become("block")
		print ".Bd -literal -offset indent"
		begun = 0
	}
	put(escape(substr($0, 5)))
	next
}

/^- / {
	if (state != "list") {
		become("list")
		print ".Bl -bullet"
		begun = 0
	}
	flush_text()
	print ".It"
	held = substr($0, 3)
	next
}

/^  / && state == "list" { sub(/^ +/, ""); held = held "\n" $0; next }

/^$/ {
	if (state != "block")
		become("")
	else
		blank = 1
	next
}

{
	if (state != "text") {
		become("text")
		paragraph()
	}
	held = held (held != "" ? "\n" : "") $0
}

END {
	become("")
	print ".Sh SEE ALSO"
	n = split(see, page, /, */)
	for (i = 1; i <= n; i++)
		print ".Xr " page[i] (i < n ? " ," : "")
	print ".Sh AUTHORS"
	print ".An The recital authors ."
}

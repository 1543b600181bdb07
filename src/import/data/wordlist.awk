# SPDX-License-Identifier: ISC
#
# wordlist.awk LIST.txt - a list of words or phrases as C, for src/import/common/wordlist.
#
# "[NAME]" begins the list with that name. A row is a line, in the order of bytes and
# single; run with LC_ALL=C. Empty lines and those behind a "#" are nothing.

function fail(why)
{
	printf "%s:%d: %s\n", FILENAME, FNR, why > "/dev/stderr"
	failed = 1
	exit 1
}

function finish()
{
	if (name != "")
		printf ";\nconst struct wordlist %s = { %s_rows, sizeof(%s_rows) - 1 };\n",
		    name, name, name
}

BEGIN {
	print "/* Made by src/import/data/wordlist.awk from the list of this name. */"
	print "#include \"import/common/wordlist.h\""
}

/^#/ || /^$/ { next }

/^\[[a-z_]+\]$/ {
	finish()
	name = substr($0, 2, length($0) - 2)
	last = ""
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
	last = $0
}

END {
	if (!failed)
		finish()
}

# SPDX-License-Identifier: ISC
#
# shapes.awk -v want=SHAPE - what shapes.txt says of the JSON of a command, looked for in it.
# Reads the shapes, then the JSON, which the program prints with one member a line.

function wrong(what)
{
	printf "%s:%d: %s\n", FILENAME, FNR, what
	bad = 1
}

# The word of shapes.txt for VALUE; a shape for an object.
function kind(value)
{
	if (value ~ /^"/)
		return "string"
	if (value ~ /^(true|false)/)
		return "bool"
	if (value ~ /^-?[0-9]+,?$/)
		return "integer"
	return value ~ /^null/ ? "null" : value
}

# The part of EXPRESSION, alternatives, that VALUE fits, or "".
function fit(expression, value,    words, n, i)
{
	if (value ~ /^\[/)
		return match(expression, /\[.*\]/) ? substr(expression, RSTART, RLENGTH) : ""
	sub(/\[.*\]/, "", expression)
	n = split(expression, words, "|")
	for (i = 1; i <= n; i++)
		if (value ~ /^{/ ? words[i] in shapes : words[i] == kind(value))
			return words[i]
	return ""
}

# All members that SHAPE must have were there.
function complete(shape, depth,    member)
{
	for (member in must)
		if (index(member, shape SUBSEP) == 1 && !((depth, member) in seen))
			wrong(substr(member, length(shape) + 2) " is missing in " shape)
	for (member in seen)
		if (index(member, depth SUBSEP) == 1)
			delete seen[member]
}

# The shapes: a name alone, its members behind TABs, those with ? need not be there.
FILENAME == ARGV[1] {
	if (/^[a-z]/) {
		shape = $1
		shapes[shape] = 1
	} else if (/^\t/) {
		member = $1
		if (!sub(/\?$/, "", member))
			must[shape, member] = 1
		type[shape, member] = $2
	}
	next
}

FNR == 1 { allowed[0] = want }

{
	match($0, /^ */)
	depth = RLENGTH / 2
	line = substr($0, RLENGTH + 1)
	if (line ~ /^[\]}]/) {
		if (line ~ /^}/)
			complete(is[depth], depth)
		next
	}
	if (depth > 0 && is[depth - 1] ~ /^\[/) {
		allowed[depth] = is[depth - 1]
		gsub(/^\[|\]$/, "", allowed[depth])
	} else if (depth > 0) {
		match(line, /^"[^"]*": /)
		member = substr(line, 2, RLENGTH - 4)
		line = substr(line, RLENGTH + 1)
		if (!((is[depth - 1], member) in type))
			wrong("no member " member " in " is[depth - 1])
		allowed[depth] = type[is[depth - 1], member]
		seen[depth - 1, is[depth - 1], member] = 1
	}
	is[depth] = fit(allowed[depth], line)
	if (is[depth] == "")
		wrong(line " is no " allowed[depth])
	if (line ~ /^{}/)
		complete(is[depth], depth)
}

END { exit bad }

# SPDX-License-Identifier: ISC
#
# compile-commands.awk - how each source is compiled, as JSON for clangd, clang-tidy -p and
# editors (https://clang.llvm.org/docs/JSONCompilationDatabase.html).
#
#	awk -f compile-commands.awk -- BUILD-TOP SOURCE-TOP COMPILER FLAG... <SOURCES
#
# SOURCES stand one a line, below SOURCE-TOP. The command comes as words that the shell has
# already taken apart, so nothing here needs to know how it quotes. A program may have flags
# of its own; Makefile.am says them, in a line
#
#	tests_base_test_arena_CPPFLAGS = $(AM_CPPFLAGS) -DARENA_BLOCK=16

function quoted(s)
{
	gsub(/[\\"]/, "\\\\&", s)
	return "\"" s "\""
}

# The name of PATH in the variables of automake.
function variable(path)
{
	sub(/\.c$/, "", path)
	gsub(/[^A-Za-z0-9@]/, "_", path)
	return path
}

function object(path, name)
{
	sub(/\.c$/, "", path)
	if (!(name in own))
		return path ".o"
	sub(/[^\/]*$/, name "-&", path)
	return path ".o"
}

function read_own(file, line, name)
{
	while ((getline line <file) > 0)
		if (line ~ /^[A-Za-z0-9_]+_CPPFLAGS = \$\(AM_CPPFLAGS\) /) {
			name = line
			sub(/_CPPFLAGS.*/, "", name)
			sub(/^[^)]*\) */, "", line)
			own[name] = line
		}
	close(file)
}

function entry(path, name, words, n, i)
{
	name = variable(path)
	printf "%s{ \"directory\": %s,\n  \"file\": %s,\n  \"arguments\": [", comma,
	    quoted(build), quoted(source "/" path)
	for (i = 3; i < ARGC; i++)
		printf "%s, ", quoted(ARGV[i])
	n = name in own ? split(own[name], words, " ") : 0
	for (i = 1; i <= n; i++)
		printf "%s, ", quoted(words[i])
	printf "\"-c\", \"-o\", %s, %s] }", quoted(object(path, name)), quoted(source "/" path)
	comma = ",\n"
}

BEGIN {
	build = ARGV[1]
	source = ARGV[2]
	read_own(source "/Makefile.am")
	print "["
	while ((getline path <"-") > 0)
		entry(path)
	print "\n]"
}

# SPDX-License-Identifier: ISC
#
# text.awk NAME=... FILE - a text as C: an array of its bytes, and its length.  A row is a line;
# run with LC_ALL=C.

BEGIN { print "/* Made by src/corpus/data/text.awk from the file of this name. */" }

FNR == 1 { printf "#include \"corpus/%s.h\"\n\nconst char %s[] =", HEADER, NAME }

{
	gsub(/\\/, "\\\\")
	gsub(/"/, "\\\"")
	printf "\n\t\"%s\\n\"", $0
}

END { printf ";\nconst size_t %s_len = sizeof(%s) - 1;\n", NAME, NAME }

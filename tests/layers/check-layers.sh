#!/bin/sh
# SPDX-License-Identifier: ISC
#
# check-layers.sh [SOURCE-TOP [BUILD-TOP]] - hold src/ and its archives to order.txt.
#
# A layer that nothing checks erodes, so each rule of the design that a machine can see is
# seen here, in the sources (includes, headers, lists) and in the archives (linked symbols,
# output, data). Every broken rule prints one line, "file: rule: what was found".
# "make check" sets the variables read below; the defaults serve a run by hand.

set -u
LC_ALL=C; export LC_ALL; unset CDPATH

source_top=$(cd -- "${1:-${top_srcdir:-.}}" && pwd -P) || exit 2
build_top=$(cd -- "${2:-${top_builddir:-.}}" && pwd -P) || exit 2
order=$source_top/tests/layers/order.txt
cc=${CC:-cc}
cflags=${LAYERS_CFLAGS:--std=c11 -D_XOPEN_SOURCE=700 -D_DEFAULT_SOURCE -Wall -Wextra}
nm=${NM:-nm}
objdump=${OBJDUMP:-objdump}

# The only folders that write to stdout and stderr, or exit; and the one object below them
# that may, because out of memory is fatal.
speakers='term cli'
fatal_object='src/base/libbase.a[xalloc.o]'

tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM
found=$tmp/found   # the broken rules
symbols=$tmp/nm    # "src/x/libx.a[object.o]: name type ..." of every archive
archives=          # all that are built
silent=            # those of them that may not speak
: >"$found"
: >"$symbols"
cd -- "$source_top" || exit 2

# order.txt as facts for awk: "may A B", "folder A", "library HEADER FOLDER"; and its faults.
read_order()
{
	sed 's/#.*//' "$order" | awk -v facts="$tmp/facts" -v file=tests/layers/order.txt '
	!NF { next }
	$1 !~ /:$/ { print file ": order: line without a colon: " $0; next }
	{ name = $1; sub(/:$/, "", name) }
	name ~ /^<.*>$/ {
		gsub(/[<>]/, "", name)
		print "library", name >facts
		for (i = 2; i <= NF; i++)
			print "user", name, $i >facts
		next
	}
	{
		print "folder", name >facts
		for (i = 2; i <= NF; i++) {
			if (!($i in above))
				print file ": order: " name " may use " $i ", which has no line above it"
			print "may", name, $i >facts
		}
		above[name]
	}' >>"$found"
}

# Every folder of src/ has its line; one without sources (translations) needs none.
check_folders()
{
	find src -path 'src/*/*.[ch]' | awk -F / '
	FNR == NR { split($0, fact, " "); if (fact[1] == "folder") known[fact[2]]; next }
	!($2 in known) && !seen[$2]++ {
		print "src/" $2 ": order: the folder has no line in order.txt"
	}' "$tmp/facts" - >>"$found"
}

# Own headers go downwards only; a library's headers stay in its folder.
check_includes()
{
	find src -name '*.[ch]' -type f -exec awk '
	function broken(rule, text) { print FILENAME ":" FNR ": " rule ": " text }
	$1 == "folder" && FILENAME == ARGV[1] { folders[$2]; next }
	$1 == "may" && FILENAME == ARGV[1] { may[$2, $3]; next }
	$1 == "library" && FILENAME == ARGV[1] { library[$2]; next }
	$1 == "user" && FILENAME == ARGV[1] { user[$2, $3]; next }
	!/^[ \t]*#[ \t]*include[ \t]*["<]/ { next }
	{
		split(FILENAME, path, "/"); here = path[2]
		own = /^[^<]*"/
		header = $0
		sub(/^[^"<]*["<]/, "", header); sub(/[">].*/, "", header)
		folder = header; sub(/\/.*/, "", folder)

		for (name in library) {
			if (header != name && !(name ~ /\/$/ && index(header, name) == 1))
				continue
			own = 0
			if (!((name, here) in user))
				broken("library header", here " may not include <" header ">")
		}
		if (!own)
			next
		if (!(folder in folders))
			broken("include order", "\"" header "\" is not written \"folder/file.h\"")
		else if (folder != here && !((here, folder) in may))
			broken("include order", here " may not include \"" header "\"")
	}' "$tmp/facts" {} + >>"$found"
}

# A header may not lean on what its includer happened to include first.  One that a source begins
# with has been compiled alone already; the others are now.  (In $tmp, because a compiler that
# counts coverage leaves files where it stands.)
check_headers_alone()
{
	find src -name '*.c' -type f -exec awk '
	FNR == 1 { begun = 0 }
	/^[ \t]*#/ && !begun++ && /#[ \t]*include[ \t]*"/ {
		sub(/^[^"]*"/, ""); sub(/".*/, ""); print "src/" $0
	}' {} + | sort -u >"$tmp/begun"
	find src -name '*.h' -type f | sort | comm -23 - "$tmp/begun" >"$tmp/headers"
	while IFS= read -r header; do
		printf '#include "%s"\nextern int not_empty;\n' "${header#src/}" >"$tmp/alone.c"
		# shellcheck disable=SC2086 # the compiler and its flags are lists of words
		(cd "$tmp" && $cc $cflags -I"$source_top/src" -fsyntax-only alone.c) 2>"$tmp/errors" &&
		    continue
		echo "$header: header alone: does not compile by itself" >>"$found"
		grep -E 'error|warning' "$tmp/errors" | head -n 3 | sed 's/^/    /' >>"$found"
	done <"$tmp/headers"
}

# A file in no list is not built, not tested or not shipped, and nobody notices.  What the tests
# read may be in a folder that is listed, but a source or a unit test hides in none.
check_lists()
{
	[ -f "$source_top/Makefile.am" ] || return 0
	find src tests -type f \( -name '*.[ch]' -o -path 'tests/*.sh' -o -path 'tests/*.awk' \
	    -o -path 'tests/*.yaml' -o -path 'tests/*.script' \) | sort >"$tmp/files"
	awk '
	FNR == NR { for (i = 1; i <= NF; i++) word[$i]; next }
	{
		above = without = $0
		sub(/\.c$/, "", without)
		alone = /^src\// || /^tests\/.*\/test_[^\/]*\.c$/
		found = above in word || (without in word && !/^src\//)
		while (!found && !alone && sub(/\/[^\/]*$/, "", above) && above != "tests")
			found = above in word
		if (!found)
			print $0 ": not listed: stands in no list of Makefile.am"
	}' "$source_top/Makefile.am" "$tmp/files" >>"$found"
}

# The symbols of all archives, with names relative to the build (whose path may have spaces).
read_archives()
{
	for dir in src/*/; do
		folder=${dir#src/}; folder=${folder%/}
		archive=src/$folder/lib$folder.a
		set -- "$dir"*.c
		[ -f "$1" ] || continue
		if [ ! -f "$build_top/$archive" ]; then
			echo "$archive: archive: not built, though src/$folder has sources" >>"$found"
			continue
		fi
		archives="$archives $archive"
		case " $speakers " in
		*" $folder "*) ;;
		*) silent="$silent $archive" ;;
		esac
	done
	[ -n "$archives" ] || return
	# shellcheck disable=SC2086 # none of them has a space
	(cd "$build_top" && $nm -P -A $archives 2>"$tmp/nm-errors") >"$symbols" ||
	    sed 's/^/archive: /' "$tmp/nm-errors" >>"$found"
}

# A prototype written by hand gets round the includes; the linked symbol does not.
check_linked_symbols()
{
	awk '
	function folder_of(member) { split(member, path, "/"); return path[2] }
	FILENAME == ARGV[1] { if ($1 == "may") may[$2, $3]; next }
	$3 ~ /^[UwvN?]$/ { next }
	$3 ~ /^[A-Z]$/ && FILENAME == ARGV[2] { home[$2] = folder_of($1); own[$2, home[$2]] }
	END {
		while ((getline line <ARGV[2]) > 0) {
			split(line, field, " ")
			member = field[1]; name = field[2]; here = folder_of(member)
			if (field[3] !~ /^[Uwv]$/ || !(name in home) || (name, here) in own)
				continue
			if (!((here, home[name]) in may)) {
				sub(/:$/, "", member)
				print member ": linked symbol: " here " may not use " name \
				    " of " home[name]
			}
		}
	}' "$tmp/facts" "$symbols" >>"$found"
}

# Below term and cli nothing speaks to the terminal and nothing ends the process.
check_output_and_exit()
{
	awk -v speakers="$speakers" -v exempt="$fatal_object" '
	BEGIN {
		split(speakers, list, " ")
		for (i in list)
			speaker[list[i]]
		split("stdout stderr printf vprintf puts putchar putchar_unlocked perror psignal " \
		    "__printf_chk __vprintf_chk err errx verr verrx warn warnx vwarn vwarnx error " \
		    "exit _exit _Exit quick_exit", list, " ")
		for (i in list)
			forbidden[list[i]]
	}
	{ split($1, path, "/"); member = $1; sub(/:$/, "", member) }
	$3 == "U" && $2 in forbidden && !(path[2] in speaker) && member != exempt {
		print member ": output or exit: uses " $2 ", which only " speakers " may"
	}' "$symbols" >>"$found"
}

# State at file scope below term makes two documents, or two tests, know of each other.
# nm shows relocated constants as "d" like any data, so ask objdump for the section's name.
check_file_scope_data()
{
	if grep -qE '__(asan|ubsan|gcov|tsan|msan|sanitizer)_' "$symbols"; then
		echo "note: file-scope data is not checked: this build is instrumented"
		return
	fi
	[ -n "$silent" ] || return 0
	# shellcheck disable=SC2086 # none of them has a space
	(cd "$build_top" && $objdump -t $silent) | awk '
	/^In archive / { archive = $3; sub(/:$/, "", archive); next }
	/: +file format / { member = $1; sub(/:$/, "", member); next }
	{
		# value, seven characters of flags, section, size, name
		at = index($0, " ")
		flags = substr($0, at + 1, 7)
		split(substr($0, at + 9), field, /[ \t]+/)
	}
	flags ~ /d/ { next } # the section itself
	field[1] ~ /^(\.t(data|bss)|\*COM\*)/ ||
	    flags ~ /O/ && field[1] ~ /^\.s?(data|bss)/ && field[1] !~ /^\.data\.rel\.ro/ {
		print archive "[" member "]: file-scope data: " field[3] \
		    " is mutable (" field[1] ")"
	}' >>"$found"
}

read_order
check_folders
check_includes
check_headers_alone
check_lists
read_archives
check_linked_symbols
check_output_and_exit
check_file_scope_data

[ -s "$found" ] || exit 0
cat "$found"
exit 1

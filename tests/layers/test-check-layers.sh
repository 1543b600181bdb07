#!/bin/sh
# SPDX-License-Identifier: ISC
#
# test-check-layers.sh - a check that cannot fail is worthless: build small trees, each with
# one broken rule, and ask that check-layers.sh fails and names the file and the rule.

set -u
LC_ALL=C; export LC_ALL

here=$(cd -- "${top_srcdir:-.}/tests/layers" && pwd -P) || exit 2
cc=${CC:-cc}
ar=${AR:-ar}
# Not the flags of the build: a sanitizer would switch off the check of the data.
flags='-std=c11 -D_XOPEN_SOURCE=700 -D_DEFAULT_SOURCE -Wall -Wextra'
failures=0

tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM

# Tests stand in a path with a space, which a user's home may have too.
tree="$tmp/a tree"

# file NAME: standard input becomes that file of the tree, listed in its Makefile.am.
file()
{
	mkdir -p "$tree/$(dirname "$1")"
	cat >"$tree/$1"
	echo "	$1 \\" >>"$tree/Makefile.am"
}

# A tree with nothing wrong: each thing that is allowed and looks like a fault is in it.
first_tree()
{
	mkdir -p "$tree/tests/layers"
	cat "$here/order.txt" >"$tree/tests/layers/order.txt" # not cp: sources may be read-only
	file src/base/xalloc.h <<-'END'
		#include <stddef.h>
		void *xmalloc(size_t);
	END
	file src/base/xalloc.c <<-'END'
		#include "base/xalloc.h"
		#include <stdio.h>
		#include <stdlib.h>
		void *xmalloc(size_t n)
		{
			void *p = malloc(n);
			if (p == NULL) {
				fputs("out of memory\n", stderr);
				exit(2);
			}
			return p;
		}
	END
	file src/text/fold.h <<-'END'
		const char *fold_name(unsigned);
	END
	file src/text/fold.c <<-'END'
		#include "text/fold.h"
		#include "base/xalloc.h"
		static const char *const names[] = { "upper", "lower" };
		static const int limits[] = { 1, 2 };
		const char *fold_name(unsigned i)
		{
			static const char *const other[] = { "a", "b" };
			return limits[i] > 1 ? names[i] : other[i];
		}
	END
	file src/term/loop.c <<-'END'
		#include <stdio.h>
		#include "base/xalloc.h"
		int loop_signal;
		void loop(void);
		void loop(void) { loop_signal = printf("%p\n", xmalloc(1)); }
	END
	build
	mv "$tree" "$tmp/first"
}

# The same tree anew, compiled already.
new_tree()
{
	rm -rf "$tree"
	cp -pR "$tmp/first" "$tree"
}

# Compiles what has no object yet, which is what a case added.
build()
{
	for dir in "$tree"/src/*/; do
		folder=$(basename "$dir")
		ls "$dir"*.c >/dev/null 2>&1 || continue
		for source in "$dir"*.c; do
			[ ! -f "${source%.c}.o" ] || continue
			# shellcheck disable=SC2086 # lists of words
			$cc $flags ${extra-} -fPIC -I"$tree/src" -c -o "${source%.c}.o" "$source" || exit 2
		done
		$ar cr "${dir}lib$folder.a" "$dir"*.o || exit 2
	done
}

run_check()
{
	LAYERS_CFLAGS=$flags sh "$here/check-layers.sh" "$tree" "$tree" >"$tmp/out" 2>&1
}

wrong()
{
	echo "FAIL: $1"
	sed 's/^/    /' "$tmp/out"
	failures=$((failures + 1))
}

# must_fail NAME WORDS: the tree as it stands fails with these words, and with nothing else.
must_fail()
{
	if run_check; then
		wrong "$1: the check passed"
	elif ! grep -qF -- "$2" "$tmp/out"; then
		wrong "$1: expected: $2"
	elif [ "$(grep -c '^[^ ]' "$tmp/out")" -ne 1 ]; then
		wrong "$1: more than one rule is named"
	else
		echo "ok: $1"
	fi
}

fails()
{
	build
	must_fail "$@"
}

# passes NAME [OUTPUT]: the tree passes and says just this.
passes()
{
	build
	if run_check && [ "$(cat "$tmp/out")" = "${2-}" ]; then
		echo "ok: $1"
	else
		wrong "$1: expected success, and the words: ${2:-none}"
	fi
}

# --- the tree that must pass --------------------------------------------------------------

first_tree
new_tree
passes 'a tree with nothing wrong'

# --- (a) the include order ----------------------------------------------------------------

new_tree
file src/text/up.h <<-'END'
	  #  include "model/doc.h"
END
file src/model/doc.h <<-'END'
	struct doc;
END
fails 'an include that goes up' \
    'src/text/up.h:1: include order: text may not include "model/doc.h"'

new_tree
file src/text/bare.h <<-'END'
	#include "fold.h"
END
cp "$tree/src/text/fold.h" "$tree/src/fold.h" && echo 'src/fold.h' >>"$tree/Makefile.am"
fails 'an include without its folder' \
    'src/text/bare.h:1: include order: "fold.h" is not written "folder/file.h"'

new_tree
file src/drawing/line.h <<-'END'
	struct line;
END
fails 'a folder that nobody planned' 'src/drawing: order: the folder has no line in order.txt'

new_tree
cat >>"$tree/tests/layers/order.txt" <<-'END'
	early: late
	late:
END
fails 'an order that is not one' \
    'tests/layers/order.txt: order: early may use late, which has no line above it'

# --- (b) library headers ------------------------------------------------------------------

new_tree
mkdir -p "$tmp/library/unistring" && : >"$tmp/library/unistring/names.h" && : >"$tmp/library/curses.h"
file src/base/draw.c <<-'END'
	#include <curses.h>
	extern int nothing;
END
extra="-I$tmp/library"
fails 'a library header in a foreign folder' \
    'src/base/draw.c:1: library header: base may not include <curses.h>'

new_tree
file src/model/names.c <<-'END'
	#include "unistring/names.h" /* quotes do not help */
	extern int nothing;
END
fails 'a library header of a folder of headers' \
    'src/model/names.c:1: library header: model may not include <unistring/names.h>'
extra=

# --- (c) linked symbols -------------------------------------------------------------------

new_tree
file src/base/sneak.c <<-'END'
	const char *fold_name(unsigned);
	const char *sneak(void);
	const char *sneak(void) { return fold_name(0); }
END
fails 'a prototype by hand' \
    'src/base/libbase.a[sneak.o]: linked symbol: base may not use fold_name of text'

new_tree
build
rm "$tree/src/text/libtext.a"
must_fail 'an archive that was not built' \
    'src/text/libtext.a: archive: not built, though src/text has sources'

# --- (d) headers alone --------------------------------------------------------------------

new_tree
file src/text/lean.h <<-'END'
	size_t lean(void);
END
fails 'a header that leans on its includer' \
    'src/text/lean.h: header alone: does not compile by itself'

# --- (e) output and exit ------------------------------------------------------------------

# speak NAME STATEMENT SYMBOL
speak()
{
	new_tree
	file src/text/speak.c <<-END
		#include <stdio.h>
		#include <stdlib.h>
		void speak(const char *);
		void speak(const char *s) { if (s) $2 }
	END
	fails "$1" "src/text/libtext.a[speak.o]: output or exit: uses $3, which only"
}

speak 'stdout below cli' 'fputs(s, stdout);' stdout
speak 'stderr below cli' 'fputs(s, stderr);' stderr
speak 'printf below cli' 'printf("%s %d\n", s, 1);' printf
speak 'puts below cli' 'puts(s);' puts
speak 'perror below cli' 'perror(s);' perror
speak 'exit below cli' 'exit(1);' exit
extra='-O2 -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2'
speak 'a fortified printf below cli' 'printf("%s %d\n", s, 1);' __printf_chk
extra=

# The exception is for the object that runs out of memory, not for its folder.
new_tree
file src/base/other.c <<-'END'
	#include <stdlib.h>
	void other(void);
	void other(void) { exit(1); }
END
fails 'exit beside xalloc' 'src/base/libbase.a[other.o]: output or exit: uses exit, which only'

# --- (f) mutable data at file scope -------------------------------------------------------

# state NAME DEFINITION SYMBOL
state()
{
	new_tree
	file src/text/state.c <<-END
		const void *state(void);
		$2
		const void *state(void) { return &$3; }
	END
	fails "$1" "src/text/libtext.a[state.o]: file-scope data: $3 is mutable"
}

state 'a counter' 'static int counter;' counter
state 'a counter that starts at one' 'static int counter = 1;' counter
state 'a public variable' 'extern int counter; int counter = 1;' counter
state 'a table whose pointers can be turned' 'static const char *names[] = { "a" };' names
state 'a counter for each thread' 'static _Thread_local int counter;' counter
extra=-fcommon
state 'a common block' 'extern int counter; int counter;' counter
extra=

new_tree
file src/text/state.c <<-'END'
	int state(void);
	int state(void) { static int calls; return ++calls; }
END
fails 'a counter inside a function' 'is mutable (.bss)'

# An instrumented build is full of mutable data; the check says that it looks away.
new_tree
file src/text/state.c <<-'END'
	int *state(void);
	static int counter;
	int *state(void) { return &counter; }
END
if $cc -fsanitize=address -c -x c -o "$tmp/probe.o" /dev/null 2>/dev/null; then
	extra=-fsanitize=address
	passes 'a build with sanitizers' \
	    'note: file-scope data is not checked: this build is instrumented'
	extra=
fi

# --- the lists of Makefile.am -------------------------------------------------------------

new_tree
file src/text/lost.h <<-'END'
	struct lost;
END
sed '/lost/d' "$tree/Makefile.am" >"$tmp/am" && mv "$tmp/am" "$tree/Makefile.am"
fails 'a file in no list' 'src/text/lost.h: not listed: stands in no list of Makefile.am'

new_tree
mkdir -p "$tree/tests/text" && : >"$tree/tests/text/test_lost.c"
fails 'a test in no list' 'tests/text/test_lost.c: not listed: stands in no list of Makefile.am'

new_tree
mkdir -p "$tree/tests/bad" && : >"$tree/tests/bad/one.yaml"
fails 'a test file in no list' 'tests/bad/one.yaml: not listed: stands in no list of Makefile.am'

# A whole folder of test files may be listed, but a test hides in none.
new_tree
mkdir -p "$tree/tests/bad" && : >"$tree/tests/bad/one.yaml"
echo 'tests/bad' >>"$tree/Makefile.am"
passes 'a listed folder of test files'
: >"$tree/tests/bad/test_lost.c"
must_fail 'a test in a listed folder' 'tests/bad/test_lost.c: not listed'

[ "$failures" -eq 0 ] || { echo "$failures failed"; exit 1; }

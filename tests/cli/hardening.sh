#!/bin/sh
# SPDX-License-Identifier: ISC
#
# hardening.sh - the program has what configure says makes a fault harder to exploit. A place
# that moves, tables that are read-only before main() and no stack that can be run are asked
# of every build, the rest of those whose compiler has it. Skipped without --enable-hardening,
# as under the sanitizers, and where there is no readelf.

# shellcheck source=tests/cli/common.sh
. "${top_srcdir:-${srcdir:-.}}/tests/cli/common.sh"

[ "${HARDENING-}" = yes ] || { echo 'built without'; exit 77; }
command -v readelf >/dev/null || { echo 'no readelf'; exit 77; }
object=${top_builddir:-.}/src/cli/main.o
: >"$tmp/err"

# see ASKED COMMAND...: what the next looks are about
see()
{
	command=$1; shift
	"$@" >"$tmp/out" || wrong 'readelf failed'
}

# asked FLAG: configure has found that the compiler knows it
asked()
{
	case " $HARDEN_FLAGS " in *" $1"*) ;; *) return 1 ;; esac
}

see 'a place in memory of its own at each start' readelf -hW "$RECITAL"
out_has 'DYN ('

see 'functions and tables bound at the start, then read-only' readelf -ldW "$RECITAL"
out_has GNU_RELRO
grep -q 'FLAGS_1.*NOW' "$tmp/out" || wrong 'no BIND_NOW'
grep -q 'GNU_STACK.* RW ' "$tmp/out" || wrong 'the stack can be run'

see 'guarded stacks, checked calls' readelf --syms -W "$RECITAL"
! asked -fstack-protector || out_has __stack_chk_fail
! asked -U_FORTIFY_SOURCE || grep -q '_chk@' "$tmp/out" || wrong 'no call is checked'

# Of the program only where the C library has it too, so of what was compiled.
see 'leaps only to where one may leap' readelf -nW "$object"
! asked -fcf-protection || out_has 'IBT, SHSTK'

finish

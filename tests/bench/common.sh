# SPDX-License-Identifier: ISC
# shellcheck shell=sh
#
# common.sh - what the benches share; they source it.

set -u
LC_ALL=${LC_ALL:-C.UTF-8}; export LC_ALL
: "${top_srcdir:=.}" "${top_builddir:=.}"
RECITAL=${RECITAL:-$top_builddir/recital}
RECITAL_CORPUS=${RECITAL_CORPUS:-$top_srcdir/corpus}; export RECITAL_CORPUS
RUNS=${RUNS:-11}
SIZE=${SIZE:-24x80}
meter=$top_builddir/tests/bench/ptymeter
TERMINAL=${TERMINAL:-xterm-256color}

# less as it comes, whatever the user is used to.
unset LESS LESSOPEN LESSCLOSE LESSKEYIN LINES COLUMNS NO_COLOR
LESSHISTFILE=-; export LESSHISTFILE

# need PROGRAM...
need()
{
	for program in "$@"; do
		command -v "$program" >/dev/null || { echo "$0: no $program" >&2; exit 2; }
	done
}
need "$meter" "$RECITAL"

tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM

# measure NAME STEP... -- COMMAND...: the lines of the meter go into $tmp/NAME.
measure()
{
	name=$1; shift
	"$meter" --size "$SIZE" --term "$TERMINAL" "$@" >"$tmp/$name" ||
		{ echo "$0: $name could not be measured" >&2; exit 2; }
}

# field NAME STEP NUMBER: what stands in that field of the meter's line.
field()
{
	awk -F '\t' -v step="$2" -v number="$3" '$1 == step { print $number; exit }' "$tmp/$1"
}

bytes() { field "$1" "$2" 3; }
ms() { field "$1" "$2" 7; }
peak() { field "$1" end 4; }

median()
{
	sort -n "$tmp/$1" | awk '{ v[NR] = $1 }
		END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'
}

# start NAME COMMAND...: one start more, its times in $tmp/NAME.ms and $tmp/NAME.cpu.
start()
{
	what=$1; shift
	measure start -e 'key Q' -- "$@"
	ms start start >>"$tmp/$what.ms"
	field start start 8 >>"$tmp/$what.cpu"
}

# whole NAME COMMAND...: the same of a program that ends by itself.
whole()
{
	what=$1; shift
	measure whole -- "$@"
	ms whole start >>"$tmp/$what.ms"
	field whole start 8 >>"$tmp/$what.cpu"
}

# cost COMMAND...: what it costs, in thousands of instructions, or in us of CPU.
cost()
{
	if command -v valgrind >/dev/null; then
		valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null |
			awk '/refs:/ { gsub(",", "", $NF); print int($NF / 1000) }'
		return
	fi
	rm -f "$tmp/cost.cpu"
	i=0
	while [ "$i" -lt "$RUNS" ]; do whole cost "$@"; i=$((i + 1)); done
	awk -v ms="$(median cost.cpu)" 'BEGIN { print int(1000 * ms) }'
}

# row WHAT OTHER OURS [MOST]: a line of the table; MOST is the ratio that is aimed at.
row()
{
	awk -v what="$1" -v other="$2" -v ours="$3" -v most="${4:-}" 'BEGIN {
		ratio = other > 0 ? sprintf("%.2f", ours / other) : "-"
		goal = most == "" ? "" : "<= " most " x"
		if (most != "" && ours > most * other)
			goal = goal "  MISSED"
		printf "%-34s %9s %9s %7s  %s\n", what, other, ours, ratio, goal
	}'
}

# row_most WHAT OTHER OURS MOST: the goal is a figure, not a ratio.
row_most()
{
	awk -v what="$1" -v other="$2" -v ours="$3" -v most="$4" 'BEGIN {
		ratio = other > 0 ? sprintf("%.2f", ours / other) : "-"
		goal = "<= " most (ours + 0 > most ? "  MISSED" : "")
		printf "%-34s %9s %9s %7s  %s\n", what, other, ours, ratio, goal
	}'
}

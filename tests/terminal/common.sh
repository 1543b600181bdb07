# SPDX-License-Identifier: ISC
# shellcheck shell=sh
#
# common.sh - a real terminal for tests: tmux, with a shell in it; the scripts source it.
#
#	shell [COLS ROWS]	a new terminal with an interactive shell, 80 x 24
#	line TEXT		types a line into the shell
#	keys KEY...		presses keys, as tmux names them
#	size COLS ROWS		another size of the window
#	sees TEXT, clears TEXT	waits until the screen holds the text, or does not
#	is_screen SIZE LINES [SYMBOL...]
#				waits until screen and cursor are what recital run makes of
#				these LINES at the end
#	wrong WORDS		a fault; the case ends
#	attributes		the screen with its escapes, in $tmp/attributes
#	run_cases CASE...	runs these functions and ends the test
#
# Nothing sleeps for a fixed time: what is expected is asked for again and again. A test that
# passes never waits longer than it must, so the end of the asking is far away, a minute at
# least: it is there for faults, and no busy machine must come near it.

set -u
: "${top_srcdir:=${srcdir:-.}}"
RECITAL=${RECITAL:-./recital}
command -v tmux >/dev/null || { echo 'no tmux'; exit 77; }
command -v "$RECITAL" >/dev/null || { echo "no program at $RECITAL"; exit 2; }
case $RECITAL in
/*) ;;
*) RECITAL=$PWD/$RECITAL ;;
esac
top_srcdir=$(cd -- "$top_srcdir" && pwd -P) || exit 2
RECITAL_CORPUS=$top_srcdir/corpus
LC_ALL=C.UTF-8
export RECITAL RECITAL_CORPUS LC_ALL
unset NO_COLOR LANGUAGE TMUX LINES COLUMNS ESCDELAY

tmp=$(mktemp -d) || exit 2
# A socket of our own, where no path is too long for one.
# What is kept is of one test, and the index of the reader alone: is_screen runs beside it.
RECITAL_DATA=$tmp/data; export RECITAL_DATA
RECITAL_CACHE=$tmp/cache; export RECITAL_CACHE
TMUX_TMPDIR=$tmp; export TMUX_TMPDIR
[ "${#tmp}" -lt 60 ] || TMUX_TMPDIR=/tmp
socket=recital-test-$$

terminal()
{
	tmux -u -L "$socket" "$@"
}

cat >"$tmp/conf" <<-'END'
	set -g status off
	set -g set-clipboard on
	set -g default-terminal tmux-256color
END
# What the shell begins with; dash and bash read it.
cat >"$tmp/rc" <<-'END'
	PS1='ready> '
	PS2='more> '
END

wrong()
{
	echo "FAIL: $case_name: $*"
	terminal capture-pane -p 2>/dev/null | sed 's/^/    screen: /'
	exit 1
}

# until_true COMMAND...: asks again until it is true.
until_true()
{
	tries=0
	until "$@"; do
		tries=$((tries + 1))
		[ "$tries" -lt 600 ] || return 1
		sleep 0.1
	done
}

# The server goes with its last session, and the next needs its socket.
no_server()
{
	! terminal list-sessions >/dev/null 2>&1
}

# Nothing runs any more of the sessions in $leaders; what nobody waits for is gone all the same.
# shellcheck disable=SC2009 # pgrep knows no state
no_reader()
{
	for leader in $leaders; do
		ps -o stat= -g "$leader" 2>/dev/null | grep -qv '^Z' && return 1
	done
	return 0
}

# A reader whose terminal goes still writes what it keeps.
end_terminal()
{
	leaders=$(terminal list-panes -a -F '#{pane_pid}' 2>/dev/null)
	terminal kill-server 2>/dev/null
	until_true no_server
	until_true no_reader
}

# shellcheck disable=SC2317 # called by the trap
clean_up()
{
	end_terminal
	rm -rf "$tmp"
}
trap clean_up EXIT
trap 'exit 1' HUP INT PIPE TERM

shell()
{
	end_terminal
	terminal -f "$tmp/conf" new-session -d -x "${1:-80}" -y "${2:-24}" \
	    -e ENV="$tmp/rc" -e HISTFILE=/dev/null /bin/sh -i || exit 2
	sees 'ready>'
}

line()
{
	terminal send-keys -l -- "$1"
	terminal send-keys Enter
}

keys()
{
	terminal send-keys -- "$@"
}

size()
{
	terminal resize-window -x "$1" -y "$2"
}

screen_has()
{
	terminal capture-pane -p | grep -qF -- "$1"
}

screen_lacks()
{
	! screen_has "$1"
}

sees()
{
	until_true screen_has "$1" || wrong "not on the screen: $1"
}

clears()
{
	until_true screen_lacks "$1" || wrong "still on the screen: $1"
}

attributes()
{
	terminal capture-pane -p -e >"$tmp/attributes"
}

# The screen and the cursor of the terminal as recital run prints them.
terminal_screen()
{
	terminal display-message -p '#{pane_height}x#{pane_width} #{cursor_y},#{cursor_x}'
	# tmux leaves rows away that are empty to the end
	terminal capture-pane -p | sed 's/ *$//'
}

terminal_matches()
{
	terminal_screen >"$tmp/seen" 2>/dev/null
	cmp -s "$tmp/expected" "$tmp/seen"
}

is_screen()
{
	at=$1 lines=$2
	shift 2
	printf '%s\n:snap x\n' "$lines" >"$tmp/script"
	RECITAL_CACHE=$tmp/cache-run "$RECITAL" run --size "$at" "$tmp/script" "$@" >"$tmp/snap" ||
	    wrong "no script: $lines"
	awk 'NR == 1 { print $3, $5; next } /^--$/ { exit } { print }' "$tmp/snap" \
	    >"$tmp/expected"
	until_true terminal_matches && return
	diff "$tmp/expected" "$tmp/seen" | sed 's/^/    /'
	wrong "not the screen after: $lines"
}

run_cases()
{
	failures=0
	for case_name; do
		("$case_name") || failures=$((failures + 1))
	done
	[ "$failures" -eq 0 ] || { echo "$failures of $# cases failed"; exit 1; }
	exit 0
}

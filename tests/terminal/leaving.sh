#!/bin/sh
# SPDX-License-Identifier: ISC
#
# leaving.sh - the terminal is given back as it was, whatever ends or stops the reader; and
# where it cannot start, it says so and leaves the terminal alone.

# shellcheck disable=SC2119,SC2317 # run_cases calls the functions by name
# shellcheck source=tests/terminal/common.sh
. "${top_srcdir:-${srcdir:-.}}/tests/terminal/common.sh"

# The cursor seen, the second screen, keys and mouse as applications want them.
flags='#{cursor_flag} #{alternate_on} #{keypad_flag} #{keypad_cursor_flag}'
flags="$flags #{mouse_any_flag} #{insert_flag} #{wrap_flag}"

# modes FILE: the modes of the line and of the screen.
modes()
{
	# shellcheck disable=SC2016 # for the shell in the terminal
	line 'stty -g >"$MODES"; echo modes "done"'
	sees 'modes done'
	{
		cat "$tmp/modes"
		terminal display-message -p "$flags"
	} >"$1"
	line clear
	clears 'modes done'
}

# A shell, with its modes in $tmp/modes-before, and a word on the screen.
shell_with_modes()
{
	shell
	line "MODES=$tmp/modes"
	modes "$tmp/modes-before"
	line 'echo what was here before'
	sees 'what was here before'
}

modes_are_as_before()
{
	sees 'what was here before'
	modes "$tmp/modes-after"
	cmp -s "$tmp/modes-before" "$tmp/modes-after" || wrong 'the modes are others'
}

# Runs the reader in the shell, its process in $pid.
reader()
{
	rm -f "$tmp/pid"
	line "sh -c 'echo \$\$ >$tmp/pid; exec $RECITAL $*'"
	is_screen 24x80 '' "$@"
	pid=$(cat "$tmp/pid")
}

# A process that nobody waits for is gone all the same.
is_gone()
{
	case $(ps -o stat= -p "$pid" 2>/dev/null) in
	'' | Z*) ;;
	*) return 1 ;;
	esac
}

# The reader has ended with this status.
left_with()
{
	until_true is_gone || wrong "still running: $pid"
	line 'echo "left with $?"'
	sees "left with $1"
}

q_gives_the_screen_back()
{
	shell_with_modes
	reader 74/158
	keys T
	is_screen 24x80 T 74/158
	keys q q
	left_with 0
	! screen_has 'Guided by the purposes' || wrong 'the reader is still there'
	modes_are_as_before
}

signals_give_the_screen_back()
{
	shell_with_modes
	for signal in TERM:143 INT:130 HUP:129 QUIT:131; do
		reader 74/158
		keys Space
		is_screen 24x80 Space 74/158
		kill -s "${signal%:*}" "$pid"
		left_with "${signal#*:}"
		line clear
		clears 'left with'
		line 'echo what was here before'
		modes_are_as_before
	done
}

# Stopped, the shell has the terminal; back, the whole screen is painted anew.
stop_and_continue()
{
	shell_with_modes
	line "$RECITAL 74/158"
	is_screen 24x80 '' 74/158
	keys Space Tab
	is_screen 24x80 'Space Tab' 74/158
	keys C-z
	sees 'what was here before'
	sees 'topped'
	modes_are_as_before
	line fg
	is_screen 24x80 'Space Tab' 74/158
	keys j
	is_screen 24x80 'Space Tab j' 74/158
	# what others write is wiped
	keys C-z
	sees 'ready>'
	line 'clear; printf "rubbish\n%.0s" 1 2 3 4 5 6 7 8 9'
	sees 'rubbish'
	size 60 20
	line fg
	is_screen 24x80 'Space Tab j
:size 20x60' 74/158
	keys Q
	sees 'rubbish'
}

repaint_wipes_what_others_write()
{
	shell
	line "$RECITAL 74/158"
	is_screen 24x80 '' 74/158
	tty=$(terminal display-message -p '#{pane_tty}')
	printf '\033[5;5Hwall: the system goes down' >"$tty"
	sees 'wall: the system'
	keys C-l
	is_screen 24x80 '^L' 74/158
}

# The terminal goes away: no process stays behind, busy or not.
hang_up()
{
	for how in kill-server kill-session kill-pane; do
		shell
		reader 74/158
		keys Space Tab
		is_screen 24x80 'Space Tab' 74/158
		terminal "$how"
		until_true is_gone || wrong "still running after $how: $pid"
	done
}

# A terminal that cannot place its cursor, or that nobody knows.
no_usable_terminal()
{
	shell 160 24
	for term in dumb '' no-such-terminal; do
		line clear
		clears 'left with'
		line "TERM='$term' $RECITAL 74/158; echo \"left with \$?\""
		sees 'left with 2'
		sees 'recital show'
		! screen_has 'Strengthening the role' || wrong "started with TERM='$term'"
	done
	line clear
	clears 'left with'
	line "(unset TERM; $RECITAL; echo \"left with \$?\")"
	sees 'TERM is not set'
	sees 'left with 2'
}

# No escapes into a pipe or a file, and no reader without a keyboard.
no_terminal_on_one_side()
{
	shell
	line "$RECITAL 74/158 | head -n 3; echo \"pipe with \$?\""
	sees 'Strengthening the role of the United Nations'
	sees 'pipe with 0'
	line "$RECITAL 74/158 >$tmp/file; echo \"file with \$?\""
	sees 'file with 0'
	! grep -q "$(printf '\033')" "$tmp/file" || wrong 'escapes in a file'
	line "echo | $RECITAL 74/158; echo \"input with \$?\""
	sees 'standard input is not a terminal'
	sees 'input with 2'
}

run_cases q_gives_the_screen_back signals_give_the_screen_back stop_and_continue \
    repaint_wipes_what_others_write hang_up no_usable_terminal no_terminal_on_one_side

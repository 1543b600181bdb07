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
	# in a prompt and in an annotation, too
	for key in / a; do
		keys "$key"
		[ "$key" = / ] || sees 'annotation of 74/158'
		printf '\033[5;5Hwall: the system goes down' >"$tty"
		sees 'wall: the system'
		keys C-l
		clears 'wall: the system'
		keys Escape
	done
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
	line clear
	clears 'file with'
	line "setsid -w $RECITAL 74/158 </dev/null; echo \"input with \$?\""
	sees 'no terminal to read keys from'
	sees 'input with 2'
}

# What is piped into the reader is not its keys: those come from the terminal.
keys_come_from_the_terminal()
{
	shell_with_modes
	line "echo jjjQ | $RECITAL 74/158"
	is_screen 24x80 '' 74/158
	keys j
	is_screen 24x80 j 74/158
	keys q
	modes_are_as_before
}

# Whatever ends the program: a fault of it, and a library that gives up.
crash_gives_the_screen_back()
{
	shell_with_modes
	for signal in ABRT SEGV; do
		reader 74/158
		keys Space
		is_screen 24x80 Space 74/158
		kill -s "$signal" "$pid"
		until_true is_gone || wrong "still running: $pid"
		line clear
		line 'echo what was here before'
		modes_are_as_before
	done
}

shown_or_ended()
{
	screen_has 'Strengthening the role' || screen_has 'ended with'
}

# A long document, and more memory from time to time until there is enough to begin, and too
# little for that document.  The sanitizers take more than can be limited: nothing is tried.
no_memory_gives_the_screen_back()
{
	mkdir "$tmp/large"
	awk 'BEGIN {
		printf "format: 1\nsymbol: A/RES/72/901\nlanguage: en\ntitle: Long\nbody:\n"
		for (i = 0; i < 20000; i++)
			printf "- operative: \"*Decides* %d%0300d\"\n", i, i
	}' >"$tmp/large/a.yaml"
	cp "$RECITAL_CORPUS"/A_RES_74_158*.yaml "$tmp/large/" || wrong 'no document to begin with'
	cat >"$tmp/limited" <<-END
		ulimit -v "\$1"
		"$RECITAL" -C "$tmp/large" 74/158
		echo "ended with \$?"
	END
	# shellcheck disable=SC3045 # dash and bash know -v
	(ulimit -v 200000 && "$RECITAL" --version) >/dev/null 2>&1 || return 0
	shell_with_modes
	for limit in $(seq 20000 500 60000); do
		line "sh $tmp/limited $limit"
		until_true shown_or_ended || wrong "neither shown nor ended with $limit"
		screen_has 'ended with' || keys : 'open 72/901' Enter Q
		sees 'ended with'
		screen_has 'out of memory' || break
		lacking=yes
		keys Enter
		line clear
		clears 'ended with'
	done
	[ "${lacking:-}" = yes ] || wrong 'memory was never lacking'
	keys Enter
	line clear
	clears 'ended with'
	line 'echo what was here before'
	modes_are_as_before
}

# Nobody waits for what ^C is to end, not even for the time in which keys are typed ahead.
interrupt_at_once()
{
	mkdir "$tmp/heavy"
	awk 'BEGIN {
		printf "format: 1\nsymbol: A/RES/72/901\nlanguage: en\ntitle: Long\nbody:\n"
		for (i = 0; i < 20000; i++)
			printf "- operative: \"*Decides* %d%0300d\"\n", i, i
	}' >"$tmp/heavy/a.yaml"
	cp "$RECITAL_CORPUS"/A_RES_74_158*.yaml "$tmp/heavy/" || wrong 'no document to begin with'
	shell
	line "$RECITAL -C $tmp/heavy 74/158"
	sees 'Strengthening the role'
	keys : 'open 72/901' Enter j j C-c
	sees 'the reading was given up: a key came'
}

# Two lines that a shell would obey if the reader took the first as keys that leave it.
pasted_text_is_no_key()
{
	shell
	line "$RECITAL 74/158"
	is_screen 24x80 '' 74/158
	printf 'Quality matters.\necho PASTED\n' | terminal load-buffer -
	terminal paste-buffer -p
	sees 'a pasted text is not read as keys'
	keys /
	terminal paste-buffer -p
	sees '/Quality matters. echo PASTED'
	keys Escape
	clears '/Quality'
	keys q
	sees 'ready>'
	! screen_has PASTED || wrong 'the shell was given what was pasted'
}

q_leaves()
{
	keys q
	screen_has 'ready>'
}

# Only who asks for it is given a pager, and leaving it early is no trouble.
pager_when_asked()
{
	shell
	line "PAGER='sed s/^/P:/' $RECITAL show 74/158 --pager --width 60; echo \"shown \$?\""
	sees 'shown 0'
	sees 'P:14   Resolution 70/1!.'
	line clear
	clears 'shown 0'
	line "PAGER='sed s/^/P:/' $RECITAL show 74/158 --width 60; echo \"shown \$?\""
	sees 'shown 0'
	! screen_has 'P:14' || wrong 'a pager nobody asked for'
	line clear
	clears 'shown 0'
	line "PAGER='head -n 2' $RECITAL 74/158 --pager; echo \"shown \$?\""
	sees 'shown 0'
	! screen_has 'Guided by' || wrong 'the pager was left after two lines'
	line "PAGER=no-such-pager $RECITAL 74/158 --pager; echo \"shown \$?\""
	sees 'PAGER names another one'
	line clear
	clears 'PAGER names'
	command -v less >/dev/null || return 0
	line "$RECITAL show 74/158 --pager"
	sees 'Guided by the purposes'
	# the pager stays when what is printed is given up; ^C takes keys with it that wait
	keys C-c
	until_true q_leaves || wrong 'q does not leave the pager'
}

run_cases q_gives_the_screen_back signals_give_the_screen_back stop_and_continue \
    repaint_wipes_what_others_write hang_up no_usable_terminal no_terminal_on_one_side \
    keys_come_from_the_terminal crash_gives_the_screen_back no_memory_gives_the_screen_back \
    interrupt_at_once pasted_text_is_no_key pager_when_asked

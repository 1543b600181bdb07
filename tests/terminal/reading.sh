#!/bin/sh
# SPDX-License-Identifier: ISC
#
# reading.sh - the reader on a real terminal shows what it shows without one: at the start,
# after keys, at other sizes, with few colours, attributes and characters.

# shellcheck disable=SC2119,SC2317 # run_cases calls the functions by name
# shellcheck source=tests/terminal/common.sh
. "${top_srcdir:-${srcdir:-.}}/tests/terminal/common.sh"

the_first_screen()
{
	shell
	line "$RECITAL"
	is_screen 24x80 ''
	keys j
	is_screen 24x80 'j'
	keys Enter
	is_screen 24x80 'j Enter'
}

a_footnote_and_back()
{
	shell
	line "$RECITAL 74/158"
	is_screen 24x80 '' 74/158
	keys ']' f ']' f ']' f
	is_screen 24x80 '] f ] f ] f' 74/158
	keys K
	is_screen 24x80 '] f ] f ] f K' 74/158
	keys Enter
	is_screen 24x80 '] f ] f ] f K Enter' 74/158
	keys Enter
	is_screen 24x80 '] f ] f ] f K Enter Enter' 74/158
}

# The keys that come as sequences, and those that terminals send differently.
named_keys()
{
	shell
	line "$RECITAL 74/158"
	is_screen 24x80 '' 74/158
	for pair in 'Down Down' 'NPage PgDn' 'Up Up' 'PPage PgUp' 'End End' 'Home Home' \
	    'Tab Tab' 'BTab S-Tab' 'F1 F1' 'q q' 'C-f ^F' 'C-b ^B' 'C-w ^W' 's s' 'F6 F6' \
	    'o o' 'a a' 'b b' 'Left Left' 'DC Delete' 'C-h ^H' 'BSpace Backspace' \
	    'é é' 'Escape Esc' 'C-l ^L'; do
		keys "${pair% *}"
		pressed="${pressed-} ${pair#* }"
		is_screen 24x80 "$pressed" 74/158
	done
}

# Faster than any hand; nothing is lost and nothing is left of what was between.
many_keys_at_once()
{
	shell
	line "$RECITAL 68/164"
	is_screen 24x80 '' 68/164
	keys -N 150 j
	keys T j j Enter G
	is_screen 24x80 '9 9 j 5 1 j T j j Enter G' 68/164
}

resizing_keeps_the_place()
{
	shell
	line "$RECITAL 74/158 68/164"
	is_screen 24x80 '' 74/158 68/164
	keys Space Space Tab
	is_screen 24x80 'Space Space Tab' 74/158 68/164
	here='Space Space Tab'
	for at in '20 5' '132 43' '41 11' '80 24'; do
		size "${at% *}" "${at#* }"
		here="$here
:size ${at#* }x${at% *}"
		is_screen 24x80 "$here" 74/158 68/164
	done
	is_screen 24x80 'Space Space Tab' 74/158 68/164
}

tiny_windows()
{
	shell
	line "$RECITAL 74/158"
	is_screen 24x80 '' 74/158
	for at in '2 1' '1 2' '1 24' '80 1' '3 3' '7 4' '20 5'; do
		size "${at% *}" "${at#* }"
		is_screen "${at#* }x${at% *}" '' 74/158
	done
	size 1 1
	keys T j K q C-w v C-w s F6 h / x Enter Q
	size 80 24
	sees 'ready>'
	line "$RECITAL 74/158"
	is_screen 24x80 '' 74/158
}

scripts_of_the_world()
{
	odd=$top_srcdir/tests/golden/corpus-odd
	shell
	for language in fr zh; do
		line "$RECITAL -C $odd --language $language 72/903"
		is_screen 24x80 '' -C "$odd" --language "$language" 72/903
		keys Tab
		is_screen 24x80 'Tab' -C "$odd" --language "$language" 72/903
		keys Q
		sees 'ready>'
	done
}

# has_attribute PATTERN: an escape of the screen in $tmp/attributes sets this number.
has_attribute()
{
	grep -q "$(printf '\033')\\[\([0-9;]*;\)\{0,1\}${1}[;m]" "$tmp/attributes"
}
colour='[34][0-8]'

colours()
{
	shell
	line "$RECITAL 74/158"
	is_screen 24x80 '' 74/158
	keys Tab
	is_screen 24x80 'Tab' 74/158
	attributes
	has_attribute "$colour" || wrong 'no colours'
}

# Words need no signs where there are colours; a link keeps its own.
columns_in_colours()
{
	shell
	line "$RECITAL --compare 68/164 74/158"
	is_screen 24x80 '' --color=always --compare 68/164 74/158
	keys 2 ] c
	is_screen 24x80 '2 ] c' --color=always --compare 68/164 74/158
	attributes
	has_attribute 32 || wrong 'nothing is green'
	has_attribute 31 || wrong 'nothing is red'
	keys j d
	is_screen 24x80 '2 ] c j d' --color=always --compare 68/164 74/158
	size 50 24
	is_screen 24x80 '2 ] c j d
:size 24x50' --color=always --compare 68/164 74/158
	size 80 24
	is_screen 24x80 '2 ] c j d
:size 24x50
:size 24x80' --color=always --compare 68/164 74/158
}

columns_without_colours()
{
	shell
	line "NO_COLOR=1 $RECITAL --compare 68/164 74/158"
	is_screen 24x80 '' --compare 68/164 74/158
	keys 2 ] c
	is_screen 24x80 '2 ] c' --compare 68/164 74/158
	attributes
	! has_attribute "$colour" || wrong 'colours'
	# bold what is new, faint what is gone
	for attribute in 1 2; do
		has_attribute "$attribute" || wrong "no attribute $attribute"
	done
}

no_colours()
{
	shell
	line "NO_COLOR=1 $RECITAL 74/158"
	is_screen 24x80 '' 74/158
	keys Tab / elections Enter
	is_screen 24x80 'Tab / "elections" Enter' 74/158
	attributes
	! has_attribute "$colour" || wrong 'colours'
	# reverse, underline and italics remain
	for attribute in 7 4 3; do
		has_attribute "$attribute" || wrong "no attribute $attribute"
	done
}

# Bold, underline and reverse are all that a VT100 has.
an_old_terminal()
{
	shell
	line "TERM=vt100 $RECITAL 74/158"
	is_screen 24x80 '' 74/158
	keys Tab / elections Enter
	is_screen 24x80 'Tab / "elections" Enter' 74/158
	attributes
	! has_attribute "$colour" || wrong 'colours'
	for attribute in 1 4 7; do
		has_attribute "$attribute" || wrong "no attribute $attribute"
	done
	# it cannot take copies, and that is said
	keys y s
	sees 'this terminal takes no copies'
	# nor has it a second screen: the shell goes on below what was read, on a line of its own
	keys Q
	sees 'ready>'
	terminal capture-pane -p | grep -q '^ready>$' || wrong 'the last line was left behind'
	screen_has elections || wrong 'what was read is gone'
}

# What tmux is called must not matter, as far as it knows the sequences.
other_terminals()
{
	shell
	for term in xterm-256color xterm screen linux; do
		line "TERM=$term $RECITAL 68/164"
		is_screen 24x80 '' 68/164
		keys Space Tab j j j C-w v Tab Tab K
		is_screen 24x80 'Space Tab j j j ^W v Tab Tab K' 68/164
		keys Q
		sees 'ready>'
		line clear
	done
}

# The bar between two panes stands in each row but the last.
frame_is_whole()
{
	[ "$(terminal capture-pane -p | cut -c 41 | grep -c '|')" -eq 23 ]
}

# Where the locale has only ASCII, every character has a stand-in of its width.
ascii_only()
{
	shell
	line "LC_ALL=C $RECITAL 74/158"
	sees 'A/RES/74/158  18 December 2019'
	keys / Summit Enter
	sees 'entitled "2005 World'
	keys C-w v
	sees '|> 74/158'
	terminal capture-pane -p | LC_ALL=C tr -d '\n -~' >"$tmp/other"
	[ ! -s "$tmp/other" ] || wrong 'more than ASCII'
	keys Q
	sees 'ready>'
	for language in ar zh; do
		line "LC_ALL=C $RECITAL -C $top_srcdir/tests/golden/corpus-odd --language $language 72/903"
		sees 'Adopted 24 December 2017'
		keys G Tab C-w v
		sees '|> 72/903'
		until_true frame_is_whole || wrong 'the frame is broken'
		terminal capture-pane -p | LC_ALL=C tr -d '\n -~' >"$tmp/other"
		[ ! -s "$tmp/other" ] || wrong 'more than ASCII'
		keys Q
		sees 'ready>'
	done
}

copies_reach_the_clipboard()
{
	shell
	line "$RECITAL 74/158"
	is_screen 24x80 '' 74/158
	keys y s
	sees 'sent to the terminal: A/RES/74/158'
	until_true clipboard_is 'A/RES/74/158' || wrong 'not in the clipboard'
}

clipboard_is()
{
	[ "$(terminal show-buffer 2>/dev/null)" = "$1" ]
}

run_cases the_first_screen a_footnote_and_back named_keys many_keys_at_once \
    resizing_keeps_the_place tiny_windows scripts_of_the_world colours \
    columns_in_colours columns_without_colours no_colours \
    an_old_terminal other_terminals ascii_only copies_reach_the_clipboard

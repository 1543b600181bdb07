#!/bin/sh
# SPDX-License-Identifier: ISC
#
# annotating.sh - an annotation on a real terminal: written in the reader and in another editor, and
# kept when the terminal goes away or the reader is killed behind "saved".

# shellcheck disable=SC2119,SC2317 # run_cases calls the functions by name
# shellcheck source=tests/terminal/common.sh
. "${top_srcdir:-${srcdir:-.}}/tests/terminal/common.sh"

RECITAL_AUTHOR=anna; export RECITAL_AUTHOR
VISUAL=$tmp/editor; export VISUAL

# An editor that shows what it gets and puts a line behind it.
cat >"$tmp/editor" <<-'END'
	#!/bin/sh
	echo 'the other editor:'
	cat "$1"
	read -r answer
	[ "$answer" = fail ] && exit 1
	echo 'from another editor' >>"$1"
END
chmod +x "$tmp/editor"

# begin_writing: the reader, where an annotation is written.
begin_writing()
{
	shell
	rm -rf "$tmp/data"
	line "sh -c 'echo \$\$ >$tmp/pid; exec $RECITAL 74/158#OP3'"
	sees 'OP3  Reaffirms'
	keys a
	sees '^D save'
	keys 'too weak' Enter 'ask Legal'
	sees 'ask Legal'
}

# kept TEXT: recital review lists it.
kept()
{
	"$RECITAL" review list >"$tmp/list" 2>&1
	grep -qF -- "$1" "$tmp/list"
}

another_editor()
{
	begin_writing
	keys C-x
	sees 'the other editor:'
	keys Enter
	sees 'from another editor'
	sees '^D save'
	keys C-d
	sees 'saved'
	kept 'from another editor' || wrong 'what the other editor wrote is not kept'
	kept 'too weak' || wrong 'what stood there before is lost'
}

another_editor_that_fails()
{
	begin_writing
	keys C-x
	sees 'the other editor:'
	keys 'fail' Enter
	sees 'did not end well'
	sees 'ask Legal'
	keys C-d
	sees 'saved'
	kept 'ask Legal' || wrong 'what was written before is lost'
}

# Stopped while something is written, also in its last line; back, it is written on.
stopped()
{
	begin_writing
	keys C-z
	sees 'ready>'
	line fg
	sees 'ask Legal'
	keys C-k 'mo'
	sees 'mo'
	keys C-z
	sees 'ready>'
	line fg
	sees 'ask Legal'
	keys 'ney' Enter ' today' C-d
	sees 'saved'
	kept 'ask Legal today' || wrong 'what was written before or behind it is lost'
	kept 'money' || wrong 'the tag is lost'
}

# What the last line calls saved outlives a kill behind it.
killed_behind_saved()
{
	begin_writing
	keys C-d
	sees 'saved'
	kill -KILL "$(cat "$tmp/pid")"
	sees 'ready>'
	kept 'too weak' || wrong 'what was saved is lost'
}

# The connection drops while something is written.
hang_up()
{
	begin_writing
	kill -HUP "$(cat "$tmp/pid")"
	until_true kept 'unfinished' || wrong 'what was written is lost'
	kept 'ask Legal' || wrong 'not all that was written is kept'
	until_true goes_on || wrong 'the next reader does not go on there'
}

# The next reader begins where this one was.
goes_on()
{
	echo ':snap there' | "$RECITAL" run --continue - >"$tmp/there" 2>&1
	grep -qF 'A/RES/74/158  18 December 2019  OP3' "$tmp/there"
}

# A second reader sees what the first has saved.
two_readers()
{
	begin_writing
	keys C-d
	sees 'saved'
	"$RECITAL" review add 74/158#OP4 --text 'from the command line' >"$tmp/out" ||
	    wrong 'the command line cannot write beside a reader'
	keys j
	sees '*2'
	kept 'too weak' || wrong 'the first is lost'
	kept 'from the command line' || wrong 'the second is lost'
}

# All of it but the last key at the most: each is noted as it comes.
kill_while_writing()
{
	begin_writing
	keys BSpace BSpace BSpace BSpace BSpace 'the legal adviser'
	sees 'ask the legal adviser'
	kill -KILL "$(cat "$tmp/pid")"
	sees 'ready>'
	shell
	line "$RECITAL 74/158#OP3"
	sees 'kept as unfinished'
	kept 'ask the legal adviser' || wrong 'what was written is lost'
	kept 'unfinished' || wrong 'it has no tag'
	keys a
	sees 'ask the legal adviser'
	keys ' again'
	sees 'adviser again'
	keys Escape y
	clears 'adviser again'
	keys Q
	sees 'ready>'
	[ "$(find "$tmp/data" -name '*.unfinished-*' | wc -l)" -eq 0 ] || wrong 'a file is left'
}

run_cases kill_while_writing another_editor another_editor_that_fails stopped \
    killed_behind_saved hang_up two_readers

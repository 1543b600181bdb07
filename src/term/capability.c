/* SPDX-License-Identifier: ISC */
/*
 * capability - what terminfo says about the terminal; apart, because <term.h> takes
 * many ordinary words as names of macros.
 */
#include <curses.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

#include "term/terminal_state.h"
#include "ui/settings.h"

#define SCREEN_PIECE ((size_t)256) /* [byte] */

static const char *capability_string(const char *name)
{
	const char *value = tigetstr(name);

	return value != (const char *)-1 ? value : NULL;
}

enum capability_answer capability_start(const char *name, int fd)
{
	int error;

	if (setupterm(name, fd, &error) != OK)
		return CAPABILITY_UNKNOWN;
	bool fine = capability_string("cup") != NULL;
	del_curterm(cur_term); /* newterm() makes its own */
	return fine ? CAPABILITY_FINE : CAPABILITY_DUMB;
}

bool capability_italics(void)
{
	return capability_string("sitm") != NULL;
}

/*
 * Bracketed paste; NULL where there is none.  Entries older than the capability lack it, those of
 * GNU screen among them, which tmux uses; what understands the sequences of ECMA-48 passes over a
 * mode that it lacks.
 */
static const char *capability_paste(bool on)
{
	const char *sequence = capability_string(on ? "BE" : "BD");
	const char *cup = capability_string("cup");

	if (sequence == NULL && cup != NULL && strncmp(cup, "\033[", 2) == 0)
		sequence = on ? "\033[?2004h" : "\033[?2004l";
	return sequence;
}

void capability_tell_pastes(bool on)
{
	const char *sequence = capability_paste(on);

	if (sequence != NULL)
		terminal_write(STDOUT_FILENO, sequence, strlen(sequence));
}

/* Appends SEQUENCE without its delays ("$<5>") at AT; where there is no room, nothing. */
static size_t capability_add(char *to, size_t size, size_t at, const char *sequence)
{
	size_t end = at;

	for (const char *s = sequence; s != NULL && *s != '\0'; s++) {
		if (s[0] == '$' && s[1] == '<' && strchr(s, '>') != NULL) {
			s = strchr(s, '>');
			continue;
		}
		if (end + 1 >= size)
			return at;
		to[end++] = *s;
	}
	to[end] = '\0';
	return end;
}

void capability_leave(char *to, size_t size)
{
	static const char *const names[] = { "sgr0", "op", "rmkx", "cnorm", "rmcup" };
	size_t at = capability_add(to, size, 0, capability_paste(false));

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		at = capability_add(to, size, at, capability_string(names[i]));
	to[at] = '\0';
}

bool capability_copy(uint32_t how)
{
	return how == CLIPBOARD_AUTO ? capability_string("Ms") != NULL
				     : how != CLIPBOARD_NONE;
}

/* GNU screen hands on what stands in a device control string, in pieces that it has room for. */
static void capability_add_screen(struct buf *to, struct slice sequence)
{
	for (size_t at = 0; at < sequence.len; at += SCREEN_PIECE) {
		buf_add(to, "\033P");
		buf_adds(to, slice_sub(sequence, at, at + SCREEN_PIECE));
		buf_add(to, "\033\\");
	}
}

/* So does tmux (allow-passthrough), every ESC in it doubled. */
static void capability_add_tmux(struct buf *to, struct slice sequence)
{
	buf_add(to, "\033Ptmux;");
	for (size_t i = 0; i < sequence.len; i++) {
		if (sequence.at[i] == '\033')
			buf_addc(to, '\033');
		buf_addc(to, sequence.at[i]);
	}
	buf_add(to, "\033\\");
}

void capability_add_copy(struct buf *to, const char *base64, uint32_t how)
{
	const char *format = how == CLIPBOARD_AUTO ? capability_string("Ms") : NULL;
	struct buf osc = { 0 };

	buf_addf(&osc, "\033]52;c;%s\a", base64);
	if (format != NULL)
		buf_add(to, tiparm(format, "c", base64));
	else if (how == CLIPBOARD_OSC52)
		buf_adds(to, buf_slice(&osc));
	else if (how == CLIPBOARD_TMUX)
		capability_add_tmux(to, buf_slice(&osc));
	else if (how == CLIPBOARD_SCREEN)
		capability_add_screen(to, buf_slice(&osc));
	buf_fini(&osc);
}

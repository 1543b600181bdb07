/* SPDX-License-Identifier: ISC */
/*
 * capability - what terminfo says about the terminal; apart, because <term.h> takes
 * many ordinary words as names of macros.
 */
#include "term/capability.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/writeall.h"
#include "ui/settings.h"
#include "ui/theme.h"

#define SCREEN_PIECE ((size_t)256) /* [byte] */

static const char *capability_string(const char *name)
{
	const char *value = tigetstr(name);

	return value != (const char *)-1 ? value : NULL;
}

enum capability_answer capability_start(const char *name, int fd, int *cols)
{
	int error;

	if (setupterm(name, fd, &error) != OK)
		return CAPABILITY_UNKNOWN;
	bool fine = capability_string("cup") != NULL;
	*cols = tigetnum("cols");
	del_curterm(cur_term); /* newterm() makes its own */
	return fine ? CAPABILITY_FINE : CAPABILITY_DUMB;
}

/* --- what painting may use ------------------------------------------------- */

char *capability_without_delays(const char *sequence)
{
	struct buf b = { 0 };

	for (const char *s = sequence; *s != '\0'; s++) {
		if (s[0] == '$' && s[1] == '<' && strchr(s, '>') != NULL)
			s = strchr(s, '>');
		else
			buf_addc(&b, *s);
	}
	return buf_take(&b);
}

/* What terminfo calls the attributes that cannot go with a colour (ncv). */
static int capability_not_coloured(void)
{
	static const struct {
		int terminfo, look;
	} rows[] = { { 1 << 1, LOOK_UNDERLINE }, { 1 << 2, LOOK_REVERSE },
		{ 1 << 4, LOOK_DIM }, { 1 << 5, LOOK_BOLD }, { 1 << 15, LOOK_ITALIC } };
	const int ncv = tigetnum("ncv");
	int looks = 0;

	for (size_t i = 0; ncv > 0 && i < sizeof(rows) / sizeof(rows[0]); i++)
		if ((ncv & rows[i].terminfo) != 0)
			looks |= rows[i].look;
	return looks;
}

/*
 * What the line does to LF and HT.  Stops are trusted as curses trusts them, unless the person
 * says what curses has for that.
 */
static void capabilities_read_line(struct capabilities *c)
{
	struct termios modes;
	const int stop = tigetnum("it");

	if (tcgetattr(STDOUT_FILENO, &modes) != 0)
		return;
	const bool raw = (modes.c_oflag & OPOST) == 0;
	c->newline_stays = raw || (modes.c_oflag & ONLCR) == 0;
	if (stop > 1 && c->sequences[CAN_TAB] != NULL &&
	    getenv("NCURSES_NO_HARD_TABS") == NULL &&
	    (raw || (modes.c_oflag & TABDLY) == TAB0))
		c->tab_stop = stop;
}

static void capabilities_drop(struct capabilities *c, enum capability can)
{
	free(c->sequences[can]);
	c->sequences[can] = NULL;
}

/*
 * Attributes that take a place on the screen (xmc) are not used; without an end for them, neither
 * are any.
 */
static void capabilities_drop_looks(struct capabilities *c)
{
	if (tigetnum("xmc") <= 0 && c->sequences[CAN_PLAIN] != NULL)
		return;
	for (int i = CAN_PLAIN; i < CAPABILITY_COUNT; i++)
		capabilities_drop(c, (enum capability)i);
}

/*
 * The place of the cursor is kept once: where the way into the screen keeps that of the shell, it
 * is not to be lost, and one cannot be taken that cannot be kept.
 */
static void capabilities_drop_places(struct capabilities *c)
{
	const char *keep = c->sequences[CAN_KEEP_PLACE];
	const char *enter = capability_string("smcup");

	if (keep != NULL && c->sequences[CAN_TAKE_PLACE] != NULL &&
	    (enter == NULL || strstr(enter, keep) == NULL))
		return;
	capabilities_drop(c, CAN_KEEP_PLACE);
	capabilities_drop(c, CAN_TAKE_PLACE);
}

void capabilities_read(struct capabilities *c)
{
	static const char *const names[] = {
#define CAPABILITY_NAME(can, name) name,
		CAPABILITIES(CAPABILITY_NAME)
#undef CAPABILITY_NAME
	};

	*c = (struct capabilities){ 0 };
	for (int i = 0; i < CAPABILITY_COUNT; i++) {
		const char *sequence = capability_string(names[i]);

		if (sequence != NULL)
			c->sequences[i] = capability_without_delays(sequence);
	}
	capabilities_drop_looks(c);
	capabilities_drop_places(c);
	c->wraps = tigetflag("am") > 0;
	c->wraps_late = tigetflag("xenl") > 0;
	c->moves_any = tigetflag("msgr") > 0;
	c->stays = capability_string("rmcup") == NULL;
	capabilities_read_line(c);
	c->colours = c->sequences[CAN_COLOUR] != NULL ? tigetnum("colors") : 0;
	c->not_coloured = capability_not_coloured();
}

void capabilities_fini(struct capabilities *c)
{
	for (int i = 0; i < CAPABILITY_COUNT; i++)
		free(c->sequences[i]);
	*c = (struct capabilities){ 0 };
}

/* --- what has a sequence of its own ---------------------------------------- */

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
		write_all(STDOUT_FILENO, slice_of(sequence));
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

void capability_enter(void)
{
	const char *enter = capability_string("smcup");
	char *bytes = capability_without_delays(enter != NULL ? enter : "");

	write_all(STDOUT_FILENO, slice_of(bytes));
	free(bytes);
}

/* What is left of a move that was not brought to its end: margins, and a region of the screen. */
static size_t capability_add_whole(char *to, size_t size, size_t at)
{
	const char *region = capability_string("csr");

	if (capability_string("smglr") != NULL)
		at = capability_add(to, size, at, capability_string("mgc"));
	if (region == NULL)
		return at;
	at = capability_add(to, size, at, tiparm(region, 0, LINES - 1));
	return capability_add(to, size, at,
	    tiparm(capability_string("cup"), LINES - 1, 0));
}

void capability_leave(char *to, size_t size)
{
	static const char *const names[] = { "sgr0", "op", "rmkx", "cnorm", "rmcup" };
	size_t at = capability_add(to, size, 0, capability_paste(false));

	at = capability_add_whole(to, size, at);
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		at = capability_add(to, size, at, capability_string(names[i]));
	to[at] = '\0';
}

bool capability_margins_are_true(const char *name)
{
	static const char *const borrowed[] = { "xterm", "xterm-color", "xterm-16color",
		"xterm-88color", "xterm-256color", "xterm-direct" };

	for (size_t i = 0; i < sizeof(borrowed) / sizeof(borrowed[0]); i++)
		if (strcmp(name, borrowed[i]) == 0)
			return getenv("XTERM_VERSION") != NULL &&
			    getenv("TMUX") == NULL && getenv("STY") == NULL;
	return true;
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

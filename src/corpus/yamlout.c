/* SPDX-License-Identifier: ISC */
/* yamlout - the one form of YAML that the program writes; see the header. */
#include "corpus/yamlout.h"

#include <string.h>

#include "base/byte.h"
#include "text/utf8.h"

#define YAMLOUT_WIDTH 80 /* [col] of a line */
#define YAMLOUT_INDENT 2 /* [col] */

void yamlout_begin(struct yamlout *y, struct buf *to)
{
	*y = (struct yamlout){ .to = to, .open = true };
}

void yamlout_end(struct yamlout *y)
{
	buf_addc(y->to, '\n');
	buf_fini(&y->line);
}

/* --- lines ------------------------------------------------------------------------- */

static void yamlout_newline(struct yamlout *y, size_t column)
{
	buf_addc(y->to, '\n');
	buf_fill(y->to, ' ', column);
}

void yamlout_key(struct yamlout *y, const char *name)
{
	if (!y->open)
		yamlout_newline(y, y->indent + y->deeper);
	y->open = false;
	buf_add(y->to, name);
	buf_addc(y->to, ':');
	y->bare = y->to->len;
	y->used = y->indent + strlen(name) + 2;
}

void yamlout_map(struct yamlout *y)
{
	y->deeper += YAMLOUT_INDENT;
}

void yamlout_map_end(struct yamlout *y)
{
	y->deeper -= YAMLOUT_INDENT;
}

void yamlout_list(struct yamlout *y)
{
	y->indent += YAMLOUT_INDENT;
}

void yamlout_list_end(struct yamlout *y)
{
	y->indent -= YAMLOUT_INDENT;
	if (y->to->len == y->bare)
		buf_add(y->to, " []"); /* no entry stands behind the key */
}

/* The dash of an entry stands below the key of its list. */
void yamlout_entry(struct yamlout *y)
{
	yamlout_newline(y, y->indent + y->deeper - YAMLOUT_INDENT);
	buf_add(y->to, "- ");
	y->open = true;
	y->used = y->indent;
}

/* --- what a text can be ------------------------------------------------------------ */

/* True for what stands as it is, outside of double quotes too. */
static bool yamlout_is_printable(uint32_t code)
{
	return !utf8_is_control(code) && code < 0xfffe && code != 0xfeff;
}

/*
 * True when S can be folded: no blanks that would be lost, at an end or two together,
 * and nothing that is written as an escape.
 */
static bool yamlout_can_fold(struct slice s)
{
	uint32_t code;

	if (s.len == 0 || s.at[0] == ' ' || s.at[s.len - 1] == ' ' ||
	    byte_single_blanks(s.at, s.len) < s.len)
		return false;
	for (size_t at = 0; (at += byte_plain_run(s.at + at, s.len - at)) < s.len;) {
		at += utf8_decode(s, at, &code);
		if (!yamlout_is_printable(code))
			return false;
	}
	return true;
}

/* True when byte I of S, not the first, means something in a plain scalar. */
static bool yamlout_is_special(struct slice s, size_t i, bool flow)
{
	char c = s.at[i];

	if (flow && strchr(",[]{}?:", c) != NULL)
		return true;
	if (c == ':')
		return i + 1 == s.len || s.at[i + 1] == ' ';
	return c == '#' && s.at[i - 1] == ' ';
}

/* True when S can stand plain; FLOW: inside brackets. */
static bool yamlout_is_plain(struct slice s, bool flow)
{
	static const char first[] = "-?:,[]{}#&*!|>'\"%@`=<~";

	if (!yamlout_can_fold(s) || strchr(first, s.at[0]) != NULL ||
	    slice_starts(s, "..."))
		return false;
	for (size_t i = 1; i < s.len; i++)
		if (yamlout_is_special(s, i, flow))
			return false;
	return true;
}

/* True when S, standing plain, would be no text: 1.000, 2013-12-18, No, null. */
static bool yamlout_is_typed(struct slice s)
{
	static const char *const names[] = { "true", "false", "yes", "no", "on", "off",
		"y", "n", "null", ".inf", ".nan" };
	static const char number[] = "0123456789abcdefABCDEFoxTZ+-.:_";

	if (SLICE_IS_IN(s, names))
		return true;
	if (s.len == 0 || strchr("+.0123456789", s.at[0]) == NULL)
		return false;
	for (size_t i = 1; i < s.len; i++)
		if (s.at[i] == '\0' || strchr(number, s.at[i]) == NULL)
			return false;
	return true;
}

/* --- texts ------------------------------------------------------------------------- */

/* Appends S in double quotes, but for the last of them. */
static void yamlout_add_quoted(struct buf *to, struct slice s)
{
	uint32_t code;

	buf_addc(to, '"');
	for (size_t at = 0, len; at < s.len; at += len) {
		len = utf8_decode(s, at, &code);
		if (!yamlout_is_printable(code)) {
			buf_addf(to, code > 0xffff ? "\\U%08X" : "\\u%04X", code);
			continue;
		}
		if (code == '"' || code == '\\')
			buf_addc(to, '\\');
		buf_addn(to, s.at + at, len);
	}
}

/* Appends S on one line; TYPED: it may be a number, FLOW: it stands inside brackets. */
static void yamlout_add_short(struct buf *to, struct slice s, bool typed, bool flow)
{
	if (yamlout_is_plain(s, flow) && (typed || !yamlout_is_typed(s))) {
		buf_adds(to, s);
		return;
	}
	yamlout_add_quoted(to, s);
	buf_addc(to, '"');
}

/* True when y->line fits on what is left of this line. */
static bool yamlout_fits(const struct yamlout *y)
{
	return y->used + utf8_count(buf_slice(&y->line)) <= YAMLOUT_WIDTH;
}

/* True when S fits, plain or in double quotes; it is in y->line then. */
static bool yamlout_is_short(struct yamlout *y, struct slice s, bool typed)
{
	/* A character has at most four bytes: most texts are too long at first sight. */
	if (s.len > (size_t)4 * YAMLOUT_WIDTH || utf8_count(s) > YAMLOUT_WIDTH)
		return false;
	buf_clear(&y->line);
	yamlout_add_short(&y->line, s, typed, false);
	return yamlout_fits(y);
}

/* The byte of S behind AT at which *COLUMN, that of AT, is beyond the width of a line. */
static size_t yamlout_pass(struct slice s, size_t at, size_t *column)
{
	while (at < s.len && *column <= YAMLOUT_WIDTH) {
		size_t room = YAMLOUT_WIDTH + 1 - *column;
		size_t n =
		    byte_plain_run(s.at + at, s.len - at < room ? s.len - at : room);

		at += n;
		*column += n;
		for (; at < s.len && *column <= YAMLOUT_WIDTH && !byte_is_plain(s.at[at]);
		     at++)
			*column += ((unsigned char)s.at[at] & 0xc0) != 0x80;
	}
	return at;
}

/*
 * Writes S from COLUMN on.  Behind the width of a line the next blank becomes its end;
 * a blank behind that one needs a backslash, else it would count as indent.
 */
static void yamlout_wrap(struct yamlout *y, struct slice s, size_t column, size_t indent)
{
	size_t from = 0;

	for (size_t i = 0; i < s.len; i++) {
		i = yamlout_pass(s, i, &column);
		if (i == s.len)
			break;
		if (s.at[i] != ' ' || s.at[i - 1] == ' ' || i + 1 == s.len) {
			column += ((unsigned char)s.at[i] & 0xc0) != 0x80;
			continue;
		}
		buf_adds(y->to, slice_sub(s, from, i));
		yamlout_newline(y, indent);
		column = indent;
		from = i + 1;
		if (s.at[from] == ' ') {
			buf_addc(y->to, '\\');
			column++;
		}
	}
	buf_adds(y->to, slice_sub(s, from, s.len));
}

/* A text behind a key or a dash, what of it begins a line at INDENT. */
static void yamlout_scalar(struct yamlout *y, struct slice s, bool typed, size_t indent)
{
	if (yamlout_is_short(y, s, typed)) {
		buf_adds(y->to, buf_slice(&y->line));
		return;
	}
	if (yamlout_can_fold(s)) {
		buf_add(y->to, ">-");
		yamlout_newline(y, indent);
		yamlout_wrap(y, s, indent, indent);
		return;
	}
	buf_clear(&y->line);
	yamlout_add_quoted(&y->line, s);
	yamlout_wrap(y, buf_slice(&y->line), y->used, indent);
	buf_addc(y->to, '"');
}

void yamlout_value(struct yamlout *y, struct slice value)
{
	buf_addc(y->to, ' ');
	yamlout_scalar(y, value, true, y->indent + y->deeper + YAMLOUT_INDENT);
}

void yamlout_text(struct yamlout *y, struct slice text)
{
	buf_addc(y->to, ' ');
	yamlout_scalar(y, text, false, y->indent + y->deeper + YAMLOUT_INDENT);
}

/* True when the COUNT TEXTS fit, in brackets; they are in y->line then. */
static bool yamlout_is_short_list(struct yamlout *y, const struct slice *texts,
    size_t count)
{
	buf_clear(&y->line);
	for (size_t i = 0; i < count && y->line.len <= (size_t)4 * YAMLOUT_WIDTH; i++) {
		buf_add(&y->line, i == 0 ? "[" : ", ");
		yamlout_add_short(&y->line, texts[i], false, true);
	}
	buf_addc(&y->line, ']');
	return yamlout_fits(y);
}

void yamlout_short_list(struct yamlout *y, const struct slice *texts, size_t count)
{
	if (yamlout_is_short_list(y, texts, count)) {
		buf_addc(y->to, ' ');
		buf_adds(y->to, buf_slice(&y->line));
		return;
	}
	yamlout_list(y);
	for (size_t i = 0; i < count; i++) {
		yamlout_entry(y);
		yamlout_scalar(y, texts[i], false, y->indent + y->deeper);
		y->open = false;
	}
	yamlout_list_end(y);
}

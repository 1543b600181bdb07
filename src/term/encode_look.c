/* SPDX-License-Identifier: ISC */
/*
 * encode_look - attributes and colours in the fewest bytes.
 *
 * Sequences of ECMA-48 ("ESC [ 1 m") are joined to one with all their numbers; others are sent as
 * they are.  Either only the difference is sent, or all is taken back and set again.
 */
#include <string.h>

#include "term/encoder.h"

const struct look look_plain = { 0, LOOK_NO_COLOUR, LOOK_NO_COLOUR };

/* How each attribute begins and, alone, ends. */
static const struct look_row {
	uint8_t attribute;
	enum capability on, off; /* CAPABILITY_COUNT: nothing takes it back alone */
} look_rows[] = {
	{ LOOK_BOLD, CAN_BOLD, CAPABILITY_COUNT },
	{ LOOK_DIM, CAN_DIM, CAPABILITY_COUNT },
	{ LOOK_ITALIC, CAN_ITALIC, CAN_NO_ITALIC },
	{ LOOK_UNDERLINE, CAN_UNDERLINE, CAN_NO_UNDERLINE },
	{ LOOK_REVERSE, CAN_REVERSE, CAPABILITY_COUNT },
};
#define N_LOOK_ROWS (sizeof(look_rows) / sizeof(look_rows[0]))

/* A change of look: the numbers of one ECMA-48 sequence, and what does not fit into it. */
struct look_change {
	char numbers[64];
	size_t len;                     /* [byte] */
	bool any;                       /* there are numbers, be it only an empty one */
	bool none;                      /* it cannot be said */
	struct sequence before, behind; /* it */
};

bool look_is(const struct look *a, const struct look *b)
{
	return a->attributes == b->attributes && a->colour == b->colour &&
	    a->ground == b->ground;
}

/* The numbers of SEQUENCE when it is "ESC [ numbers m", its length in *LEN; else NULL. */
static const char *look_numbers(const char *sequence, size_t *len)
{
	if (strncmp(sequence, "\033[", 2) != 0)
		return NULL;
	*len = strspn(sequence + 2, "0123456789;");
	return strcmp(sequence + 2 + *len, "m") == 0 ? sequence + 2 : NULL;
}

static void look_add_numbers(struct look_change *c, const char *numbers, size_t len)
{
	if (c->len + len + 2 > sizeof(c->numbers)) {
		c->none = true;
		return;
	}
	if (c->any)
		c->numbers[c->len++] = ';';
	memcpy(c->numbers + c->len, numbers, len);
	c->len += len;
	c->any = true;
}

static void look_say(struct look_change *c, const char *sequence)
{
	size_t len;
	const char *numbers = look_numbers(sequence, &len);

	if (numbers != NULL)
		look_add_numbers(c, numbers, len);
	else
		sequence_addn(&c->behind, sequence, strlen(sequence));
}

/* What the terminal lacks is not shown, so it is no fault that it cannot be set. */
static void look_say_on(struct look_change *c, const struct capabilities *can,
    enum capability which)
{
	if (can->sequences[which] != NULL)
		look_say(c, can->sequences[which]);
}

static void look_say_colour(struct look_change *c, const struct capabilities *can,
    enum capability which, int colour)
{
	struct sequence s = { 0 };

	sequence_add_for(&s, can, which, colour, 0);
	if (!s.none) {
		s.at[s.len] = '\0';
		look_say(c, s.at);
	}
}

/*
 * The number in the end of all attributes, "" where the entry leaves it out; NULL when that is no
 * sequence that can be joined.  What is taken back with it may be a line drawing character set, too,
 * which nothing here ever uses: "ESC ( B ESC [ m" is "ESC [ m".
 */
static const char *look_plain_number(const char *sequence)
{
	const char *number = "";
	const char *at = strstr(sequence, "\033[m");

	if (at == NULL) {
		number = "0";
		at = strstr(sequence, "\033[0m");
	}
	if (at == NULL)
		return NULL;
	const size_t before = (size_t)(at - sequence);
	const char *behind = at + strlen("\033[m") + strlen(number);
	const bool joined =
	    (before == 0 || (before == 3 && strncmp(sequence, "\033(B", 3) == 0)) &&
	    (*behind == '\0' || strcmp(behind, "\017") == 0 ||
		strcmp(behind, "\033(B") == 0);
	return joined ? number : NULL;
}

/* All is taken back, and LOOK set. */
static void look_anew(struct look_change *c, const struct capabilities *can,
    const struct look *look)
{
	const char *plain = can->sequences[CAN_PLAIN];
	const char *number = plain != NULL ? look_plain_number(plain) : NULL;
	const bool more = !look_is(look, &look_plain);

	if (number != NULL)
		look_add_numbers(c, number, more ? strlen(number) : 0);
	else if (plain != NULL)
		sequence_addn(&c->before, plain, strlen(plain));
}

static void look_set(struct look_change *c, const struct capabilities *can,
    const struct look *from, const struct look *look)
{
	for (size_t i = 0; i < N_LOOK_ROWS; i++)
		if ((look->attributes & ~from->attributes & look_rows[i].attribute) != 0)
			look_say_on(c, can, look_rows[i].on);
	if (look->colour != from->colour && look->colour != LOOK_NO_COLOUR)
		look_say_colour(c, can, CAN_COLOUR, look->colour);
	if (look->ground != from->ground && look->ground != LOOK_NO_COLOUR)
		look_say_colour(c, can, CAN_GROUND, look->ground);
}

/* An end that ends this attribute and no other; "ESC [ m" would end all. */
static bool look_add_off(struct look_change *c, const struct capabilities *can,
    enum capability which)
{
	size_t len;
	const char *off = which < CAPABILITY_COUNT ? can->sequences[which] : NULL;
	const char *numbers = off != NULL ? look_numbers(off, &len) : NULL;

	if (numbers == NULL || len == 0 || *numbers == '0')
		return false;
	look_add_numbers(c, numbers, len);
	return true;
}

/* Colours that LOOK has no longer. */
static bool look_end_colours(struct look_change *c, const struct capabilities *can,
    const struct look *from, const struct look *look)
{
	const bool colour =
	    from->colour != LOOK_NO_COLOUR && look->colour == LOOK_NO_COLOUR;
	const bool ground =
	    from->ground != LOOK_NO_COLOUR && look->ground == LOOK_NO_COLOUR;
	const char *op = can->sequences[CAN_NO_COLOURS];

	if (!colour && !ground)
		return true;
	if (op == NULL || strcmp(op, "\033[39;49m") != 0)
		return false;
	if (colour)
		look_add_numbers(c, "39", 2);
	if (ground)
		look_add_numbers(c, "49", 2);
	return true;
}

/* Only the difference between E's pen, what it may be, and LOOK. */
static void look_differ(struct look_change *c, const struct encoder *e,
    const struct look *look)
{
	const struct capabilities *can = e->can;
	const struct look *from = &e->pen_most;

	for (size_t i = 0; i < N_LOOK_ROWS; i++)
		if ((from->attributes & ~look->attributes & look_rows[i].attribute) !=
			0 &&
		    !look_add_off(c, can, look_rows[i].off))
			c->none = true;
	if (!look_end_colours(c, can, from, look))
		c->none = true;
	look_set(c, can, &e->pen, look);
}

static struct sequence look_sequence(const struct look_change *c)
{
	struct sequence s = c->before;

	s.none = s.none || c->none || c->behind.none;
	if (c->any) {
		sequence_addn(&s, "\033[", 2);
		sequence_addn(&s, c->numbers, c->len);
		sequence_addn(&s, "m", 1);
	}
	sequence_addn(&s, c->behind.at, c->behind.len);
	return s;
}

/* What makes the pen LOOK. */
static struct sequence encode_pen_change(const struct encoder *e, const struct look *look)
{
	struct look_change anew = { 0 }, difference = { 0 };

	look_anew(&anew, e->can, look);
	look_set(&anew, e->can, &look_plain, look);
	struct sequence best = look_sequence(&anew);
	if (e->pen_known) {
		look_differ(&difference, e, look);
		struct sequence other = look_sequence(&difference);
		sequence_least(&best, &other);
	}
	return best;
}

void encode_pen(struct encoder *e, const struct look *look, struct buf *to)
{
	if (!e->pen_known) {
		if (e->can->sequences[CAN_PLAIN] != NULL)
			buf_add(to, e->can->sequences[CAN_PLAIN]);
		e->pen = e->pen_most = look_plain;
		e->pen_known = true;
	}
	if (look_is(&e->pen, look) && look_is(&e->pen_most, look))
		return;
	const struct sequence change = encode_pen_change(e, look);

	buf_addn(to, change.at, change.none ? 0 : change.len);
	e->pen = e->pen_most = *look;
}

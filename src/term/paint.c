/* SPDX-License-Identifier: ISC */
/*
 * paint - the grid on the terminal, in the looks of a theme as far as the terminal has them.
 *
 * Nothing is painted while a key waits that may replace it, and no more than the line takes.
 */
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "term/terminal_state.h"

static bool paint_has_colours(const struct capabilities *can)
{
	const char *no_color = getenv("NO_COLOR");

	return (no_color == NULL || no_color[0] == '\0') && can->colours > 0 &&
	    can->sequences[CAN_NO_COLOURS] != NULL;
}

/* COLOUR as far as the terminal has it: a bright one is one of the eight, else its own. */
static int16_t paint_colour(const struct capabilities *can, int16_t colour)
{
	if (colour < can->colours)
		return colour;
	return colour < 16 ? (int16_t)(colour - 8) : LOOK_NO_COLOUR;
}

/* LOOK as far as the terminal has it; what is reversed and may not be coloured is reversed. */
static struct look paint_possible(const struct capabilities *can, struct look look)
{
	const uint8_t not_coloured = (uint8_t)can->not_coloured;

	look.colour = paint_colour(can, look.colour);
	look.ground = paint_colour(can, look.ground);
	if ((look.attributes & LOOK_REVERSE & not_coloured) != 0)
		look.colour = look.ground = LOOK_NO_COLOUR;
	if (look.colour != LOOK_NO_COLOUR || look.ground != LOOK_NO_COLOUR)
		look.attributes &= (uint8_t)~not_coloured;
	return look;
}

void paint_use_theme(struct terminal *t, const struct theme *theme)
{
	struct theme shown = *theme;

	if (!t->colours)
		theme_drop_colours(&shown);
	if (t->can.sequences[CAN_ITALIC] == NULL)
		theme_drop_italics(&shown);
	for (int i = 0; i < ROLE_COUNT; i++)
		shown.looks[i] = paint_possible(&t->can, shown.looks[i]);
	encoder_use(&t->encoder, &t->can, shown.looks);
}

void paint_start(struct terminal *t, const struct theme *theme)
{
	t->colours = paint_has_colours(&t->can);
	paint_use_theme(t, theme);
}

/* What the driver has not sent yet; a pseudo-terminal always says 0. */
static void paint_observe(struct terminal *t, int64_t now)
{
	int queued = 0;

	if (ioctl(STDOUT_FILENO, TIOCOUTQ, &queued) == 0 && queued > 0)
		line_observe(&t->line, (size_t)queued, now);
}

bool paint_grid(struct terminal *t)
{
	for (;;) {
		const int64_t now = patience_now();

		if (!line_send(&t->line, STDOUT_FILENO, false, now))
			return false;
		paint_observe(t, now);
		const size_t room = line_room(&t->line, now);
		if (room == 0)
			return false;
		const bool done = encode(&t->encoder, &t->want, room, &t->line.waiting);
		if (!line_send(&t->line, STDOUT_FILENO, false, now) || done)
			return done && t->line.waiting.len == 0;
		if (patience_typed(t))
			return false;
	}
}

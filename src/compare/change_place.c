/* SPDX-License-Identifier: ISC */
/* change_place - paragraphs, chapters and pages by their numbers; see the header. */
#include "compare/change_place.h"

#include <string.h>

#include "base/byte.h"
#include "compare/change_numbers.h"
#include "compare/comparison.h"
#include "text/numeral.h"

/* [byte] of what stands in brackets behind a number: "(viii)", "(bis)". */
#define BRACKET_MOST 4

static bool place_is_roman(struct slice word)
{
	for (size_t i = 0; i < word.len; i++)
		if (strchr("IVXLC", word.at[i]) == NULL)
			return false;
	return word.len > 0;
}

/* "12", "16.9", "12-18", "14bis", "III", "A", "I.B". */
static bool place_is_number(struct slice word)
{
	if (word.len == 0)
		return false;
	if (byte_is_digit(word.at[0]))
		return true;
	return place_is_roman(word) || (word.len == 1 && byte_is_upper(word.at[0])) ||
	    (word.len >= 3 && word.at[1] == '.' && byte_is_upper(word.at[0]));
}

/* The end of "(a)" at I of X; I when there is none. */
static uint32_t place_bracket_end(const struct change_text *x, uint32_t i)
{
	struct slice inner = change_folded(x, i + 1);

	if (!slice_is(change_folded(x, i), "(") || inner.len == 0 ||
	    inner.len > BRACKET_MOST || !byte_is_lower(inner.at[0]) ||
	    !slice_is(change_folded(x, i + 2), ")"))
		return i;
	return i + 3;
}

/* The end of "4 (a) (i)" or of "(a)" alone at I of X; I when there is none. */
static uint32_t place_number_end(const struct change_text *x, uint32_t i)
{
	uint32_t end = i + place_is_number(change_printed(x, i)), more;

	while ((more = place_bracket_end(x, end)) > end)
		end = more;
	return end;
}

/* The place behind what joins two numbers at I of X, a comma too; I when nothing does. */
static uint32_t place_joint_end(const struct change_text *x, uint32_t i)
{
	uint32_t at = i + slice_is(change_folded(x, i), ",");

	return at + change_phrase(x, at, TABLE_JOINTS);
}

/* The end of the numbers at I of X; I when there are none. */
static uint32_t place_numbers_end(const struct change_text *x, uint32_t i)
{
	uint32_t end = place_number_end(x, i);

	while (end > i) {
		uint32_t next = place_joint_end(x, end);
		uint32_t more = next > end ? place_number_end(x, next) : next;

		if (more == next)
			break;
		end = more;
	}
	return end;
}

/* The end of "above", "of the present resolution" at END of X; END when there is none. */
static uint32_t place_own_end(const struct change_text *x, uint32_t end)
{
	return end + change_phrase(x, end, TABLE_OWN);
}

/* "programme 2024", "level 2 March 2024": what moves on with time names nothing. */
static bool place_is_time(const struct change_text *x, uint32_t i)
{
	struct number_date date;

	return numeral_year(change_folded(x, i)) > 0 || number_date(x, i, &date) > 0;
}

struct change_place_at change_place_at(const struct change_text *x, uint32_t i)
{
	struct change_place_at place = { .kind = change_place_word(x, i) };

	if (place.kind == PLACE_NONE)
		return place;
	uint32_t behind = i + 1 + slice_is(change_folded(x, i + 1), ".");

	place.end = place_numbers_end(x, behind);
	if (place.kind == PLACE_NAME && place_is_time(x, behind)) {
		place.kind = PLACE_NONE;
	} else if (place.end > behind) {
		uint32_t own_end = place_own_end(x, place.end);

		place.own = own_end > place.end;
		place.end = own_end;
	} else if (place.kind == PLACE_ANNEX) {
		place.end = i + 1;
	} else {
		place.kind = PLACE_NONE;
	}
	return place;
}

unsigned change_place_kind(enum change_place kind)
{
	switch (kind) {
	case PLACE_SOURCE: return CHANGE_CITES;
	case PLACE_NAME: return CHANGE_WORDING;
	default: return CHANGE_PINPOINT;
	}
}

/* Appends WORD, a range as its two ends, with a line's end between them. */
static void place_add_number(struct buf *out, struct slice word)
{
	for (size_t i = 0; i < word.len; i++)
		buf_addc(out, word.at[i] == '-' ? '\n' : word.at[i]);
}

void change_place_numbers(const struct change_text *x, uint32_t first, uint32_t end,
    struct buf *out)
{
	struct slice number = { "", 0 };

	for (uint32_t i = first + 1; i < end;) {
		uint32_t stop = place_number_end(x, i);

		if (stop == i || stop > end) {
			i++;
			continue;
		}
		if (place_is_number(change_printed(x, i)))
			number = change_folded(x, i++);
		place_add_number(out, number);
		for (; i < stop; i++)
			buf_adds(out, change_folded(x, i));
		buf_addc(out, '\n');
	}
}

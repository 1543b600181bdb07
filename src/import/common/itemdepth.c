/* SPDX-License-Identifier: ISC */
/* itemdepth - how deep a lettered sub-paragraph stands; see the header. */
#include "import/common/itemdepth.h"

#include <string.h>

/* What NUMBER counts when it is read in STYLE; 0 when it cannot be. */
static unsigned item_value(const struct item_number *number, enum item_style style)
{
	switch (style) {
	case ITEM_LETTER: return number->letter;
	case ITEM_ROMAN: return number->roman;
	case ITEM_ARABIC: return number->arabic;
	case ITEM_BULLET: return number->form == ITEM_NUMBER_BULLET;
	case ITEM_FOREIGN:
		return number->form == ITEM_NUMBER_ITEM &&
		    number->letter + number->roman + number->arabic == 0;
	case ITEM_PLAIN: return number->form == ITEM_NUMBER_NONE;
	}
	return 0;
}

/* Styles whose numbers do not count up. */
static bool item_is_uncounted(enum item_style style)
{
	return style == ITEM_BULLET || style == ITEM_FOREIGN || style == ITEM_PLAIN;
}

static bool item_goes_on(const struct item_level *level, const struct item_number *number)
{
	unsigned value = item_value(number, level->style);

	return value > 0 && (item_is_uncounted(level->style) || value == level->last + 1);
}

/* The style of a number that begins a level. */
static enum item_style item_first_style(const struct item_number *number)
{
	if (number->form == ITEM_NUMBER_BULLET)
		return ITEM_BULLET;
	if (number->form == ITEM_NUMBER_NONE)
		return ITEM_PLAIN;
	if (number->arabic > 0)
		return ITEM_ARABIC;
	if (number->roman == 1 || (number->roman > 0 && number->letter == 0))
		return ITEM_ROMAN;
	if (number->letter > 26 && number->roman > 0)
		return ITEM_ROMAN; /* "ii", not the 35th letter */
	return number->letter > 0 ? ITEM_LETTER : ITEM_FOREIGN;
}

/* NUMBER, read in STYLE, is the last of level N from now on. */
static uint32_t item_stand(struct item_stack *items, uint32_t n, enum item_style style,
    const struct item_number *number)
{
	if (n > ITEM_DEEPEST)
		n = ITEM_DEEPEST;
	items->n = n;
	items->levels[n - 1] = (struct item_level){ style, item_value(number, style) };
	return n;
}

uint32_t itemdepth_of(struct item_stack *items, const struct item_number *number)
{
	enum item_style style = item_first_style(number);

	for (uint32_t n = items->n; n > 0; n--)
		if (item_goes_on(&items->levels[n - 1], number))
			return item_stand(items, n, items->levels[n - 1].style, number);
	/* A number that jumps stays in the level of its style; a first one begins another. */
	for (uint32_t n = items->n; n > 0 && item_value(number, style) > 1; n--)
		if (items->levels[n - 1].style == style)
			return item_stand(items, n, style, number);
	return item_stand(items, items->n + 1, style, number);
}

uint32_t itemdepth_next(struct item_stack *items, struct slice number)
{
	struct item_number read = itemnumber_read(number);
	char bracketed[8];

	/* "a." is an item as "a)" is, where it is known to be one. */
	if (read.form != ITEM_NUMBER_ITEM && number.len > 1 &&
	    number.len < sizeof(bracketed) && number.at[number.len - 1] == '.') {
		memcpy(bracketed, number.at, number.len - 1);
		bracketed[number.len - 1] = ')';
		read = itemnumber_read((struct slice){ bracketed, number.len });
	}
	return itemdepth_of(items, &read);
}

uint32_t itemdepth_enter(struct item_stack *items, const struct item_number *number,
    uint32_t depth)
{
	enum item_style style = item_first_style(number);

	if (depth > ITEM_DEEPEST)
		depth = ITEM_DEEPEST;
	if (depth <= items->n && item_goes_on(&items->levels[depth - 1], number))
		style = items->levels[depth - 1].style;
	while (items->n + 1 < depth)
		items->levels[items->n++] = (struct item_level){ ITEM_PLAIN, 0 };
	return item_stand(items, depth, style, number);
}

/* SPDX-License-Identifier: ISC */
/* itemdepth - how deep an item is nested; see the header. */
#include "import/common/itemdepth.h"

#include <ctype.h>
#include <string.h>

#include "import/text/phrase.h"

/* The letters or digits of "(a)", "a)". */
static struct slice itemdepth_core(struct slice number)
{
	while (number.len > 0 && !isalnum((unsigned char)number.at[0]))
		number = slice_sub(number, 1, number.len);
	while (number.len > 0 && !isalnum((unsigned char)number.at[number.len - 1]))
		number.len--;
	return number;
}

/* The value of small Roman numerals, 0 when CORE is none. */
static unsigned itemdepth_roman(struct slice core)
{
	char capitals[8];

	if (core.len == 0 || core.len >= sizeof(capitals))
		return 0;
	for (size_t i = 0; i < core.len; i++)
		capitals[i] = (char)toupper((unsigned char)core.at[i]);
	return (unsigned)symbol_roman((struct slice){ capitals, core.len });
}

/* The value of letters: a 1, z 26, aa 27. */
static unsigned itemdepth_letters(struct slice core)
{
	unsigned value = 0;

	if (core.len > 2)
		return 0;
	for (size_t i = 0; i < core.len; i++)
		if (islower((unsigned char)core.at[i]))
			value = value * 26 + (unsigned)(core.at[i] - 'a' + 1);
	return value;
}

/* The ways in which CORE can be read; returns how many. */
static size_t itemdepth_readings(struct slice core, struct item_level to[3])
{
	size_t n = 0;
	unsigned value;

	if (phrase_digits(core, 0, 3, &value) == core.len && core.len > 0) {
		to[n++] = (struct item_level){ ITEM_ARABIC, value };
		return n;
	}
	if ((value = itemdepth_letters(core)) > 0)
		to[n++] = (struct item_level){ ITEM_LETTER, value };
	if ((value = itemdepth_roman(core)) > 0)
		to[n++] = (struct item_level){ ITEM_ROMAN, value };
	return n;
}

uint32_t itemdepth_next(struct item_stack *stack, struct slice number)
{
	struct item_level readings[3];
	size_t n = itemdepth_readings(itemdepth_core(number), readings);

	/* an open list goes on, the innermost first */
	for (uint32_t depth = stack->n; depth > 0; depth--)
		for (size_t i = 0; i < n; i++)
			if (stack->at[depth - 1].form == readings[i].form &&
			    stack->at[depth - 1].value + 1 == readings[i].value) {
				stack->at[depth - 1] = readings[i];
				stack->n = depth;
				return depth;
			}
	/* else a list begins; "(i)" as a Roman one */
	if (n > 0 && stack->n < ITEM_DEPTH) {
		size_t roman = n > 1 && readings[0].value != 1 ? 1 : 0;

		if (readings[roman].value != 1 && stack->n > 0)
			return stack->n;
		stack->at[stack->n++] = readings[roman];
	}
	return stack->n > 0 ? stack->n : 1;
}

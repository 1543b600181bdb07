/* SPDX-License-Identifier: ISC */
/* align_rows - rows of tables; see the header. */
#include "compare/align_rows.h"

#include <string.h>

#include "base/byte.h"

/* Words of a cell that are looked at. */
#define ROWS_WORDS 32

/* The words of the first cell of T that has any: tokens [*START, returned). */
static uint32_t rows_name(const struct token_text *t, uint32_t *start)
{
	const char *tab;
	uint32_t i = 0, end, words = 0;

	while (i < t->n && t->at[i].kind != TOKEN_WORD)
		i++;
	*start = i;
	if (i == t->n)
		return i;
	tab = memchr(t->text.at + t->at[i].start, '\t', t->text.len - t->at[i].start);
	end = tab != NULL ? (uint32_t)(tab - t->text.at) : (uint32_t)t->text.len;
	for (; i < t->n && t->at[i].start < end && words < ROWS_WORDS; i++)
		words += t->at[i].kind == TOKEN_WORD;
	return i;
}

/* How many words of [START, END) of T are the word NAME. */
static uint32_t rows_count(const struct token_text *t, uint32_t start, uint32_t end,
    uint32_t name)
{
	uint32_t n = 0;

	for (uint32_t i = start; i < end; i++)
		n += t->at[i].kind == TOKEN_WORD && t->at[i].folded == name;
	return n;
}

static uint32_t rows_words(const struct token_text *t, uint32_t start, uint32_t end)
{
	uint32_t n = 0;

	for (uint32_t i = start; i < end; i++)
		n += t->at[i].kind == TOKEN_WORD;
	return n;
}

/* The first token of T from I on that is a word and no number: its place, or t->n. */
static uint32_t rows_next_word(const struct token_text *t, uint32_t i)
{
	for (; i < t->n; i++)
		for (size_t k = t->at[i].start;
		     t->at[i].kind == TOKEN_WORD && k < t->at[i].end; k++)
			if (byte_is_letter(t->text.at[k]) ||
			    byte_is_beyond(t->text.at[k]))
				return i;
	return i;
}

bool align_rows_differ_in_numbers(const struct cut *cut, uint32_t a, uint32_t b)
{
	const struct token_text *x = &cut->of[SIDE_A][a], *y = &cut->of[SIDE_B][b];
	uint32_t i = rows_next_word(x, 0), k = rows_next_word(y, 0);

	if (i == x->n)
		return false;
	while (i < x->n && k < y->n && x->at[i].folded == y->at[k].folded) {
		i = rows_next_word(x, i + 1);
		k = rows_next_word(y, k + 1);
	}
	return i == x->n && k == y->n;
}

bool align_rows_have_one_name(const struct cut *cut, uint32_t a, uint32_t b)
{
	const struct token_text *x = &cut->of[SIDE_A][a], *y = &cut->of[SIDE_B][b];
	uint32_t start_x, end_x = rows_name(x, &start_x);
	uint32_t start_y, end_y = rows_name(y, &start_y);
	uint32_t words = rows_words(x, start_x, end_x) + rows_words(y, start_y, end_y);
	uint32_t common = 0;

	for (uint32_t i = start_x; i < end_x; i++)
		common += x->at[i].kind == TOKEN_WORD &&
		    rows_count(y, start_y, end_y, x->at[i].folded) > 0;
	for (uint32_t i = start_y; i < end_y; i++)
		common += y->at[i].kind == TOKEN_WORD &&
		    rows_count(x, start_x, end_x, y->at[i].folded) > 0;
	return 2 * common >= words;
}

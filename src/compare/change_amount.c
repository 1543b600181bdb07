/* SPDX-License-Identifier: ISC */
/* change_amount - amounts, and numbers that are none; see the header. */
#include "compare/change_amount.h"

#include <string.h>

#include "base/byte.h"
#include "text/numeral.h"

/* True when words I - 1 and I of X stand together without a blank. */
static bool amount_touches(const struct change_text *x, uint32_t i)
{
	return i > 0 && i < x->words->n &&
	    x->words->at[i - 1].end == x->words->at[i].start;
}

/* True for a number that is part of a name, "A.1159(32)", or of a ratio, "1:3". */
static bool amount_is_part(const struct change_text *x, uint32_t i)
{
	bool bracket = slice_is(change_folded(x, i - 1), "(");

	if (amount_touches(x, i + 1) &&
	    (slice_is(change_folded(x, i + 1), "(") ||
		(slice_is(change_folded(x, i + 1), ":") && amount_touches(x, i + 2))))
		return true;
	if (!amount_touches(x, i))
		return false;
	return bracket ? amount_touches(x, i - 1)
		       : slice_is(change_folded(x, i - 1), ".") ||
		slice_is(change_folded(x, i - 1), ":") ||
		x->words->at[i - 1].kind == TOKEN_WORD;
}

/* "5", "2.0": digits without groups, units or currency. */
static bool amount_is_bare(struct slice word)
{
	for (size_t i = 0; i < word.len; i++)
		if (!byte_is_digit(word.at[i]) && word.at[i] != '.')
			return false;
	return word.len > 0;
}

/* True when nothing that could be counted stands at I of X. */
static bool amount_has_no_noun(const struct change_text *x, uint32_t i)
{
	return i >= x->words->n || x->words->at[i].kind != TOKEN_WORD ||
	    change_phrase(x, i, TABLE_SMALL) > 0;
}

/* True when a noun stands at I of X, as far as words tell: not "to" or "reached". */
static bool amount_is_noun(const struct change_text *x, uint32_t i)
{
	return i < x->words->n && x->words->at[i].kind == TOKEN_WORD &&
	    change_phrase(x, i, TABLE_SMALL) == 0 &&
	    change_phrase(x, i, TABLE_LEADS) == 0 &&
	    !byte_is_digit(change_folded(x, i).at[0]);
}

/* True when word I of X begins a cell of a row: what stands before it is said of its own cell. */
static bool amount_begins_cell(const struct change_text *x, uint32_t i)
{
	if (x->p->kind != PARA_ROW || i == 0)
		return false;
	const char *end = change_printed(x, i - 1).at + change_printed(x, i - 1).len;

	return memchr(end, '\t', (size_t)(change_printed(x, i).at - end)) != NULL;
}

/* True when a noun leads to word I of X, by other bare numbers too: "gates 3 and 5". */
static bool amount_follows_noun(const struct change_text *x, uint32_t i)
{
	while (i >= 2 && change_phrase(x, i - 1, TABLE_JOINTS) == 1 &&
	    amount_is_bare(change_folded(x, i - 2)))
		i -= 2;
	return amount_is_noun(x, i - 1) && !amount_begins_cell(x, i);
}

/* [word] of the longest of TABLE_NUMBERED. */
#define NUMBERED_WORDS 3u

/* True when a name ends with its number at word I of X, "Group of 77". */
static bool amount_is_numbered(const struct change_text *x, uint32_t i)
{
	for (uint32_t n = 2; n <= NUMBERED_WORDS && n <= i; n++)
		if (change_phrase(x, i - n, TABLE_NUMBERED) == n)
			return byte_is_upper(change_printed(x, i - n).at[0]);
	return false;
}

/* True for the number of what is named by it, "version 4 of the catalogue": it stands behind
 * a noun and before none. */
static bool amount_is_name(const struct change_text *x, uint32_t i)
{
	return amount_is_bare(change_folded(x, i)) && amount_has_no_noun(x, i + 1) &&
	    (amount_follows_noun(x, i) || amount_is_numbered(x, i));
}

/* True for "1", "five" at I of X; not for a year. */
static bool amount_is_count(const struct change_text *x, uint32_t i)
{
	struct slice word = change_folded(x, i);

	return numeral_year(word) == 0 &&
	    (amount_is_bare(word) || numeral_cardinal(word) > 0);
}

/* [word] of the longest of TABLE_RATIOS. */
#define RATIO_WORDS 2u

/* True for both numbers of "1 in 5", "two out of three". */
static bool amount_is_ratio(const struct change_text *x, uint32_t i)
{
	uint32_t n = change_phrase(x, i + 1, TABLE_RATIOS);

	if (n > 0 && amount_is_count(x, i + 1 + n))
		return true;
	for (n = 1; n <= RATIO_WORDS && n < i; n++)
		if (change_phrase(x, i - n, TABLE_RATIOS) == n &&
		    amount_is_count(x, i - n - 1))
			return true;
	return false;
}

/* True for the length of a term, "within 30 days", "every two years", and for an age. */
static bool amount_is_term(const struct change_text *x, uint32_t i)
{
	return change_phrase(x, i + 1, TABLE_SPANS) > 0 ||
	    (change_phrase(x, i + 1, TABLE_YEARS) > 0 &&
		change_phrase(x, i - 1, TABLE_BOUNDS) > 0) ||
	    change_phrase(x, i - 2, TABLE_AGES) == 2;
}

/* [word] from the limit that is set to its amount: "ceiling rate of assessment at 22". */
#define LIMIT_REACH 5u

/* True for "2 per cent at the most", with its amount at I of X. */
static bool amount_is_capped(const struct change_text *x, uint32_t i)
{
	for (uint32_t k = i + 1; k <= i + LIMIT_REACH && k < x->words->n; k++) {
		if (change_phrase(x, k, TABLE_CAPS) > 0)
			return true;
		if (x->words->at[k].kind != TOKEN_WORD)
			return false;
	}
	return false;
}

/* True for what something may or must reach: "shall not exceed 22 per cent", "up to four". */
static bool amount_is_limit(const struct change_text *x, uint32_t i)
{
	if (amount_is_capped(x, i))
		return true;
	for (uint32_t k = i; k > 0 && k + LIMIT_REACH > i; k--) {
		uint32_t n = change_phrase(x, k - 1, TABLE_LIMITS);

		if (n > 0)
			return k - 1 + n <= i;
		if (x->words->at[k - 1].kind != TOKEN_WORD)
			return false;
	}
	return false;
}

bool change_is_amount(const struct change_text *x, uint32_t i)
{
	return !amount_is_part(x, i) && !amount_is_name(x, i) && !amount_is_ratio(x, i) &&
	    !amount_is_term(x, i) && !amount_is_limit(x, i);
}

/* [word] from a year to the instrument that it names, "1949 Geneva Conventions", or of its name. */
#define INSTRUMENT_REACH 3u

/* True when the name of an instrument ends before word I of X: "Programme of Action of 1993". */
static bool instrument_stands_before(const struct change_text *x, uint32_t i)
{
	if (change_phrase(x, i - 1, TABLE_DAY_LINKS) == 1 ||
	    slice_is(change_folded(x, i - 1), "of"))
		i--;
	for (uint32_t n = 1; n <= INSTRUMENT_REACH && n <= i; n++)
		if (change_phrase(x, i - n, TABLE_INSTRUMENTS) == n)
			return byte_is_upper(change_printed(x, i - n).at[0]);
	return false;
}

bool change_names_instrument(const struct change_text *x, uint32_t i)
{
	bool capital = true; /* of all words between the two */

	if (numeral_year(change_folded(x, i)) == 0)
		return false;
	if (instrument_stands_before(x, i))
		return true;
	for (uint32_t k = i + 1; k <= i + INSTRUMENT_REACH && k < x->words->n; k++) {
		const bool upper = byte_is_upper(change_printed(x, k).at[0]);

		/* one capital is enough, for the other may come and go */
		if (change_phrase(x, k, TABLE_INSTRUMENTS) > 0)
			return capital || upper;
		if (amount_has_no_noun(x, k))
			return false;
		capital = capital && upper;
	}
	return false;
}

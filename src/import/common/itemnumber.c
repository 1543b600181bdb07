/* SPDX-License-Identifier: ISC */
/* itemnumber - the printed numbers of paragraphs; see the header. */
#include "import/common/itemnumber.h"

#include <string.h>

#include "base/byte.h"
#include "model/space.h"
#include "model/symbol.h"
#include "text/utf8.h"

/* [byte] of the longest number. */
#define NUMBER_MAX ((size_t)24)

/* "a" 1, "z" 26, "aa" 27, "bb" 28; 0 for what is no such letter. */
static unsigned number_letter(struct slice s)
{
	unsigned turns = 0;

	if (s.len == 0 || s.len > 3)
		return 0;
	char first = (char)(s.at[0] | 0x20);
	for (size_t i = 0; i < s.len; i++, turns++)
		if ((s.at[i] | 0x20) != first)
			return 0;
	return byte_is_lower(first) ? 26 * (turns - 1) + (unsigned)(first - 'a') + 1 : 0;
}

/* Letters in one case only, "iv" or "IV". */
static unsigned number_roman(struct slice s)
{
	char upper[8];

	if (s.len == 0 || s.len > sizeof(upper))
		return 0;
	for (size_t i = 0; i < s.len; i++) {
		if ((s.at[i] ^ s.at[0]) & 0x20)
			return 0;
		upper[i] = (char)(s.at[i] & ~0x20);
	}
	return (unsigned)symbol_roman((struct slice){ upper, s.len });
}

static unsigned number_arabic(struct slice s)
{
	unsigned value = 0;

	for (size_t i = 0; i < s.len && i < 6 && byte_is_digit(s.at[i]); i++)
		value = 10 * value + (unsigned)(s.at[i] - '0');
	return value;
}

/* "1", "1.1", "12 bis": digits, and groups of them. */
static bool number_is_arabic(struct slice s)
{
	if (s.len == 0 || !byte_is_digit(s.at[0]) || !byte_is_digit(s.at[s.len - 1]))
		return false;
	for (size_t i = 1; i < s.len; i++)
		if (!byte_is_digit(s.at[i]) &&
		    (s.at[i] != '.' || !byte_is_digit(s.at[i - 1])))
			return false;
	return true;
}

/* One letter of another script: "б", "أ". */
static bool number_is_foreign_letter(struct slice s)
{
	uint32_t code;

	if (s.len == 0 || (unsigned char)s.at[0] < 0x80)
		return false;
	size_t len = utf8_decode(s, 0, &code);
	return len == s.len && code >= 0xc0 && code < 0x2000;
}

/* Without white space at its ends, the no-break spaces too. */
static struct slice number_trim(struct slice s)
{
	size_t start = space_run(s, 0), end = s.len;

	while (end > start && (s.at[end - 1] == ' ' || s.at[end - 1] == '\t'))
		end--;
	return slice_sub(s, start, end);
}

/* What stands behind the digits of a paragraph: "1.", "1 -", "1)" is an item. */
static struct slice number_bare(struct slice s)
{
	while (s.len > 0 && strchr(".- \t", s.at[s.len - 1]) != NULL)
		s.len--;
	return s;
}

/* "(a)" or "a)", INNER what stands inside. */
static struct item_number number_item(struct slice shown, struct slice inner)
{
	struct item_number n = {
		.shown = shown,
		.arabic = number_is_arabic(inner) ? number_arabic(inner) : 0,
		.letter = number_letter(inner),
		.roman = number_roman(inner),
	};

	if (n.arabic + n.letter + n.roman > 0 || number_is_foreign_letter(inner))
		n.form = ITEM_NUMBER_ITEM;
	return n;
}

size_t itemnumber_bullet(struct slice s)
{
	static const char *const bullets[] = {
		"\xe2\x80\xa2",
		"\xe2\x80\x93",
		"\xe2\x80\x94",
		"\xe2\x96\xaa",
		"\xc2\xb7",
		"\xe2\x97\x8f",
		"\xe2\x97\x8b",
		"-",
		"*",
	};

	for (size_t i = 0; i < sizeof(bullets) / sizeof(*bullets) && s.len > 0; i++)
		if (s.at[0] == bullets[i][0] && slice_starts(s, bullets[i]))
			return strlen(bullets[i]);
	return 0;
}

/* "IV." or "B". */
static struct item_number number_heading(struct slice s)
{
	struct slice bare = number_bare(s);
	bool capital = bare.len > 0 && byte_is_upper(bare.at[0]);
	struct item_number n = {
		.shown = bare,
		.letter = capital && bare.len == 1 ? number_letter(bare) : 0,
		.roman = capital ? number_roman(bare) : 0,
	};

	if (n.letter + n.roman > 0)
		n.form = ITEM_NUMBER_HEADING;
	return n;
}

struct item_number itemnumber_read(struct slice printed)
{
	struct slice s = number_trim(printed);
	struct item_number none = { .form = ITEM_NUMBER_NONE };

	if (s.len == 0 || s.len > NUMBER_MAX)
		return none;
	if (s.at[s.len - 1] == ')')
		return number_item(s, slice_sub(s, s.at[0] == '(', s.len - 1));
	if (itemnumber_bullet(s) == s.len)
		return (struct item_number){ .form = ITEM_NUMBER_BULLET, .shown = s };
	struct slice bare = number_bare(s);
	if (number_is_arabic(bare))
		return (struct item_number){ .form = ITEM_NUMBER_PARAGRAPH,
			.shown = bare,
			.arabic = number_arabic(bare) };
	return number_heading(s);
}

/* Where the words begin behind a number that ends at END. */
static size_t number_words(struct slice text, size_t end)
{
	for (size_t space; end < text.len && (space = space_run(text, end)) > 0;)
		end += space;
	return end;
}

struct item_number itemnumber_at(struct slice text, size_t tab, size_t *end)
{
	struct item_number none = { .form = ITEM_NUMBER_NONE };
	size_t first = 0;

	while (first < text.len && first <= NUMBER_MAX && space_run(text, first) == 0)
		first++;
	if (first == 0 || first == text.len || first > NUMBER_MAX)
		return none;
	struct item_number n = itemnumber_read(slice_sub(text, 0, first));
	bool sure = first == tab || n.form == ITEM_NUMBER_ITEM ||
	    slice_is(n.shown, "\xe2\x80\xa2");
	*end = number_words(text, first);
	return sure && *end < text.len ? n : none;
}

/* SPDX-License-Identifier: ISC */
/*
 * suspect_misread - letters that the reading of a scanned page took for others which look
 * like them: "intemational", "tlie", "l970"; see suspect_rule.h.
 */
#include "import/text/suspect_rule.h"

#include <string.h>

#include "base/byte.h"

/* [byte] of the words that are looked at: shorter ones are others by chance. */
#define MISREAD_SHORT ((size_t)4)
#define MISREAD_LONG ((size_t)48)

/* The same where one letter stands for others: "band" and "dear" are words. */
#define MISREAD_LETTER ((size_t)7)

/* What is read, and what may stand on the page. */
static const char *const misread_pairs[][2] = { { "rn", "m" }, { "m", "rn" },
	{ "cl", "d" }, { "d", "cl" }, { "vv", "w" }, { "li", "h" }, { "ii", "n" },
	{ "ii", "u" }, { "in", "m" }, { "m", "in" }, { "ni", "m" }, { "m", "ni" },
	{ "l", "i" }, { "l", "t" }, { "i", "l" }, { "b", "h" }, { "h", "b" },
	{ "c", "e" }, { "e", "c" }, { "n", "u" }, { "u", "n" }, { "v", "y" },
	{ "y", "v" } };

/* True when WORD is a known one with IS for the LEN bytes at AT. */
static bool misread_makes(struct slice word, size_t at, size_t len, const char *is)
{
	char made[MISREAD_LONG + 2];
	size_t n = strlen(is);

	memcpy(made, word.at, at);
	memcpy(made + at, is, n);
	memcpy(made + at + n, word.at + at + len, word.len - at - len);
	return lexicon_has((struct slice){ made, word.len - len + n });
}

/* True when the letters at AT of WORD may stand for others. */
static bool misread_at(struct slice word, size_t at)
{
	for (size_t i = 0; i < sizeof(misread_pairs) / sizeof(*misread_pairs); i++) {
		const char *was = misread_pairs[i][0], *is = misread_pairs[i][1];
		bool letter = was[1] == '\0';

		if (byte_lower(word.at[at]) == was[0] &&
		    (!letter || word.len >= MISREAD_LETTER) &&
		    slice_starts_nocase(slice_sub(word, at, word.len), was) &&
		    misread_makes(word, at, strlen(was), is))
			return true;
	}
	return false;
}

/* "lran": no word begins so, and names begin with a capital. */
static bool misread_begins(struct slice word)
{
	return word.at[0] == 'l' && strchr("aeiouyl", word.at[1]) == NULL;
}

bool suspect_is_misread(struct slice word)
{
	if (word.len < MISREAD_SHORT || word.len > MISREAD_LONG)
		return false;
	if (misread_begins(word))
		return true;
	for (size_t at = 0; at < word.len; at++)
		if (misread_at(word, at))
			return true;
	return false;
}

bool suspect_misread_number(const struct suspect *s, size_t at, size_t end)
{
	size_t digits = 0, letters = 0;

	/* "242 (l967)" */
	at += suspect_at(s, at) == '(';
	struct slice before = slice_sub(s->text, 0, at);
	while (end > at && strchr(".,;:)", s->text.at[end - 1]) != NULL)
		end--;
	for (size_t i = at; i < end; i++) {
		bool digit = byte_is_digit(s->text.at[i]);

		if (!digit && strchr("lIO", s->text.at[i]) == NULL)
			return false;
		digits += digit;
		letters += !digit;
	}
	/* "Supplement No. 5O" goes on from 5N */
	if (digits == 0 || letters == 0 || slice_ends(before, "No. "))
		return false;
	suspect_report(s, REPAIR_MISREAD, at, end);
	return true;
}

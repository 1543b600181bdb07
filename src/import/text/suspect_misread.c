/* SPDX-License-Identifier: ISC */
/*
 * suspect_misread - letters that the reading of a page took for others which look like them,
 * lost, or did not know: "intemational", "tlie", "l970", "reafrm"; see suspect_rule.h.
 */
#include "import/text/suspect_rule.h"

#include <string.h>

#include "base/byte.h"
#include "text/utf8.h"

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

/* Letters that are printed as one sign, which a font need not name; the longest first. */
static const char *const misread_ligatures[] = { "ffi", "fi", "fl", "ff" };

/* Sets MADE to WORD with IS for the LEN bytes at AT; returns its bytes. */
static struct slice misread_make(struct slice word, size_t at, size_t len, const char *is,
    char made[MISREAD_LONG + 3])
{
	size_t n = strlen(is);

	memcpy(made, word.at, at);
	memcpy(made + at, is, n);
	memcpy(made + at + n, word.at + at + len, word.len - at - len);
	return (struct slice){ made, word.len - len + n };
}

/* True when WORD is a common one, or also a RARE one, with IS for the LEN bytes at AT. */
static bool misread_makes(struct slice word, size_t at, size_t len, const char *is,
    bool rare)
{
	char made[MISREAD_LONG + 3];
	struct slice whole = misread_make(word, at, len, is, made);

	return lexicon_has(whole) || (rare && lexicon_has_rare(whole));
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
		    misread_makes(word, at, strlen(was), is, !letter))
			return true;
	}
	return false;
}

/* "reafrm", "nancial": WORD lacks a ligature at AT. */
static bool misread_lacks(struct slice word, size_t at)
{
	for (size_t i = 0; i < sizeof(misread_ligatures) / sizeof(*misread_ligatures);
	     i++)
		if (misread_makes(word, at, 0, misread_ligatures[i], true))
			return true;
	return false;
}

/* "resoultion": the letter at AT of WORD and the next one changed places. */
static bool misread_swapped(struct slice word, size_t at)
{
	const char is[] = { word.at[at + 1], word.at[at], '\0' };

	return word.len >= MISREAD_LETTER && is[0] != is[1] &&
	    misread_makes(word, at, 2, is, false);
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
		if (misread_at(word, at) || misread_lacks(word, at) ||
		    (at + 1 < word.len && misread_swapped(word, at)))
			return true;
	return false;
}

bool suspect_lacks_ligature(struct slice a, struct slice b)
{
	char glued[MISREAD_LONG];
	struct slice word = { glued, a.len + b.len };

	if (word.len < MISREAD_SHORT || word.len > MISREAD_LONG)
		return false;
	memcpy(glued, a.at, a.len);
	memcpy(glued + a.len, b.at, b.len);
	return misread_lacks(word, a.len);
}

/* The scripts whose letters look like those of another. */
enum misread_script { MISREAD_NONE, MISREAD_LATIN, MISREAD_OTHER };

static enum misread_script misread_script(uint32_t code)
{
	if ((code >= 0xc0 && code < 0x250) || (code < 0x80 && byte_is_letter((char)code)))
		return MISREAD_LATIN;
	/* Greek and Cyrillic */
	return code >= 0x370 && code < 0x530 ? MISREAD_OTHER : MISREAD_NONE;
}

/* True for CODE, behind BEFORE, in no text: what UTF-8 is when it is read as Windows-1252. */
static bool misread_is_windows(uint32_t before, uint32_t code)
{
	return (before == 0xc2 && code >= 0xa1 && code < 0xc0) ||
	    (before == 0xc3 && code >= 0x80 && code < 0xc0) ||
	    (before == 0xe2 && code == 0x20ac);
}

/* True for a sign that the extractor has no letter for: U+FFFD, and those of a font's own. */
static bool misread_is_unknown(uint32_t code)
{
	return code == 0xfffd || (code >= 0xe000 && code < 0xf900);
}

bool suspect_misread_sign(const struct suspect *s, size_t at, size_t end)
{
	struct slice token = slice_sub(s->text, at, end);
	enum misread_script script = MISREAD_NONE;
	uint32_t code, before = 0;

	for (size_t i = 0; i < token.len; before = code) {
		struct slice rest = slice_sub(token, i, token.len);

		i += utf8_decode(token, i, &code);
		if (misread_is_unknown(code) || misread_is_windows(before, code) ||
		    (script != MISREAD_NONE && misread_script(code) != MISREAD_NONE &&
			misread_script(code) != script) ||
		    slice_starts(rest, "(cid:")) {
			suspect_report(s, REPAIR_MISREAD, at, end);
			return true;
		}
		script = misread_script(code);
	}
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

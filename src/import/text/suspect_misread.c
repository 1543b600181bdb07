/* SPDX-License-Identifier: ISC */
/*
 * suspect_misread - letters that the reading of a page took for others which look like them,
 * lost, or did not know: "intemational", "tlie", "l970", "reafrm"; see suspect_rule.h.
 */
#include "import/text/suspect_rule.h"

#include <string.h>

#include "base/byte.h"
#include "import/common/wordlist.h"
#include "text/utf8.h"

/* [byte] of the words that are looked at: shorter ones are others by chance. */
#define MISREAD_SHORT ((size_t)4)
#define MISREAD_LONG ((size_t)48)

/* The same where one letter stands for others: "band" and "dear" are words. */
#define MISREAD_LETTER ((size_t)7)

/* The same of a name, where the document has the word: how often, for it is none of a name's. */
#define MISREAD_NAME ((size_t)5)
#define MISREAD_NAMED 2u

/* What is read, and what may stand on the page. */
static const char *const misread_pairs[][2] = { { "rn", "m" }, { "m", "rn" },
	{ "cl", "d" }, { "d", "cl" }, { "vv", "w" }, { "li", "h" }, { "ii", "n" },
	{ "ii", "u" }, { "in", "m" }, { "m", "in" }, { "ni", "m" }, { "m", "ni" },
	{ "l", "i" }, { "l", "t" }, { "i", "l" }, { "b", "h" }, { "h", "b" },
	{ "c", "e" }, { "e", "c" }, { "n", "u" }, { "u", "n" }, { "v", "y" },
	{ "y", "v" } };

/* Letters that are printed as one sign, which a font need not name; the longest first. */
static const char *const misread_ligatures[] = { "ffi", "fi", "fl", "ff" };

/*
 * A word in small letters, with what makes the hash of each word that differs from it in a few
 * letters cheap: hash(A B) is hash(A) * power(len(B)) + hash(B).
 */
struct misread {
	char small[MISREAD_LONG];
	size_t len;
	const struct vocabulary *vocabulary; /* of the document; borrowed */
	unsigned named; /* how often it has what is meant, at least */
	bool once;      /* it has the word itself no more than once */
	/* for each byte: the hashes of what is before it and from it on, and of that the power */
	uint32_t before[MISREAD_LONG + 1], from[MISREAD_LONG + 1],
	    power[MISREAD_LONG + 1];
};

static struct slice misread_word(const struct misread *m)
{
	return (struct slice){ m->small, m->len };
}

/* Sets M to the word A B; false when it is too short or too long to be looked at. */
static bool misread_set(struct misread *m, struct slice a, struct slice b)
{
	uint32_t power = 1, from = 0;

	m->len = a.len + b.len;
	if (m->len < MISREAD_SHORT || m->len > MISREAD_LONG)
		return false;
	for (size_t i = 0; i < m->len; i++)
		m->small[i] = byte_lower(i < a.len ? a.at[i] : b.at[i - a.len]);
	m->before[0] = 0;
	for (size_t i = 0; i < m->len; i++)
		m->before[i + 1] = wordlist_hash(m->before[i], m->small[i]);
	for (size_t i = m->len; i > 0; power *= WORDLIST_FACTOR) {
		m->power[i] = power;
		m->from[i--] = from;
		from += power * (unsigned char)m->small[i];
	}
	m->power[0] = power;
	m->from[0] = from;
	return true;
}

/* True when the document has WORD as often as M asks, and once at least where it is RARE. */
static bool misread_is_near(const struct misread *m, struct slice word, bool rare)
{
	unsigned least = rare && m->named == 0 ? 1 : m->named;

	return least == 0 || vocabulary_count(m->vocabulary, word) >= least;
}

/*
 * True when M is a common word with IS for the LEN bytes at AT; or also a RARE one, which else
 * the document has elsewhere, and M once.
 */
static bool misread_makes(const struct misread *m, size_t at, size_t len, struct slice is,
    bool rare)
{
	const struct wordlist *const lists[] = { &lexicon_words, &lexicon_joined,
		&lexicon_rare };
	char made[MISREAD_LONG + 3];
	size_t behind = at + len;
	uint32_t hash = m->before[at];

	for (size_t i = 0; i < is.len; i++)
		hash = wordlist_hash(hash, is.at[i]);
	hash = hash * m->power[behind] + m->from[behind];
	size_t n = rare || m->once ? 3 : 2;
	for (size_t i = 0; i < n; i++) {
		if (!wordlist_may_have(lists[i], hash))
			continue;
		memcpy(made, m->small, at);
		memcpy(made + at, is.at, is.len);
		memcpy(made + at + is.len, m->small + behind, m->len - behind);
		struct slice word = { made, m->len - len + is.len };
		if (wordlist_has_hashed(lists[i], word, hash))
			return misread_is_near(m, word, i == 2 && !rare);
	}
	return false;
}

/* True when the letters at AT of M may stand for others. */
static bool misread_at(const struct misread *m, size_t at)
{
	struct slice rest = slice_sub(misread_word(m), at, m->len);

	for (size_t i = 0; i < sizeof(misread_pairs) / sizeof(*misread_pairs); i++) {
		const char *was = misread_pairs[i][0], *is = misread_pairs[i][1];
		bool letter = was[1] == '\0';

		if (rest.at[0] == was[0] && (!letter || m->len >= MISREAD_LETTER) &&
		    slice_starts(rest, was) &&
		    misread_makes(m, at, strlen(was), slice_of(is), !letter))
			return true;
	}
	return false;
}

/* "reafrm", "nancial": M lacks a ligature at AT. */
static bool misread_lacks(const struct misread *m, size_t at)
{
	for (size_t i = 0; i < sizeof(misread_ligatures) / sizeof(*misread_ligatures);
	     i++)
		if (misread_makes(m, at, 0, slice_of(misread_ligatures[i]), true))
			return true;
	return false;
}

/*
 * "promotng", "Genral": M lacks a letter inside; names, which begin with a CAPITAL, may be nearly
 * words, but hardly those of this document.
 */
static bool misread_lacks_letter(struct misread *m, size_t at, bool capital)
{
	const struct slice letters = slice_of("abcdefghijklmnopqrstuvwxyz");

	if (at == 0 || m->len < (capital ? MISREAD_NAME : MISREAD_SHORT))
		return false;
	m->named = capital && m->len < MISREAD_LETTER ? MISREAD_NAMED : 0;
	for (size_t i = 0; i < letters.len; i++)
		if (misread_makes(m, at, 0, slice_sub(letters, i, i + 1), false))
			return true;
	m->named = 0;
	return false;
}

/* "resoultion": the letter at AT of M and the next one changed places. */
static bool misread_swapped(const struct misread *m, size_t at)
{
	const char is[] = { m->small[at + 1], m->small[at] };

	return is[0] != is[1] &&
	    misread_makes(m, at, 2, (struct slice){ is, sizeof(is) }, false);
}

/* "lran", "lts": no word begins so, and names begin with a capital; but "lbs", "ltd". */
static bool misread_begins(struct slice word)
{
	return word.at[0] == 'l' && strchr("aeiouyl", word.at[1]) == NULL &&
	    (word.len >= MISREAD_SHORT ||
		lexicon_makes(slice_of("i"), slice_sub(word, 1, word.len)));
}

/* "Ukraines": OF, a name of the document that ends in a vowel, as no people's does. */
static bool misread_is_owner(const struct suspect *s, struct slice of)
{
	return byte_is_upper(of.at[0]) && strchr("aeo", of.at[of.len - 1]) != NULL &&
	    !lexicon_has(of) && vocabulary_count(s->j->vocabulary, of) >= MISREAD_NAMED;
}

/* "Childrens", "Assemblys": WORD, which is unknown, lost its apostrophe. */
static bool misread_lacks_apostrophe(const struct suspect *s, struct slice word)
{
	struct slice of = slice_sub(word, 0, word.len - 1);

	if (word.len < MISREAD_SHORT || word.at[word.len - 1] != 's')
		return false;
	return wordlist_has_nocase(&suspect_own, of) || misread_is_owner(s, of) ||
	    (slice_ends(of, "y") && strchr("aeou", of.at[of.len - 2]) == NULL &&
		lexicon_has(of));
}

bool suspect_is_misread(const struct suspect *s, struct slice word)
{
	struct misread m = { .vocabulary = s->j->vocabulary };

	if (misread_lacks_apostrophe(s, word))
		return true;
	if (misread_begins(word))
		return true;
	if (!misread_set(&m, word, (struct slice){ "", 0 }))
		return false;
	bool near = !wordlist_has_nocase(&suspect_near, word);
	bool capital = byte_is_upper(word.at[0]);
	/* a name that stands again and again lost no letter */
	m.once = vocabulary_count(m.vocabulary, word) < MISREAD_NAMED;
	bool lacking = near && (!capital || m.len >= MISREAD_LETTER || m.once);
	for (size_t at = 0; at < m.len; at++)
		if (misread_at(&m, at) || misread_lacks(&m, at) ||
		    (lacking && misread_lacks_letter(&m, at, capital)) ||
		    (near && at + 1 < m.len && misread_swapped(&m, at)))
			return true;
	return false;
}

bool suspect_lacks_ligature(struct slice a, struct slice b)
{
	struct misread m = { .named = 0 };

	return misread_set(&m, a, b) && misread_lacks(&m, a.len);
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

/* True for iota, kappa, nu, omicron, rho and upsilon, which look like Latin letters. */
static bool misread_is_twin(uint32_t code)
{
	return code == 0x3b9 || code == 0x3ba || code == 0x3bd || code == 0x3bf ||
	    code == 0x3c1 || code == 0x3c5;
}

/* "10 μm", "25 μmol/L": a unit behind a number. */
static bool misread_is_unit(const struct suspect *s, size_t at, size_t end)
{
	size_t number = at - 2;

	while (number > 0 && s->text.at[number - 1] == ' ')
		number--;
	return number > 0 && byte_is_digit(s->text.at[number - 1]) && end > at &&
	    wordlist_has(&suspect_units, slice_sub(s->text, at, end));
}

/*
 * True for the Greek letter CODE at AT that is a sign and no letter of a word: a small one before a
 * capital ("αB", "αBody"), as no word begins, or behind two ("TNFα"), or that of a unit behind a
 * number ("10 μm").
 */
static bool misread_is_greek_sign(const struct suspect *s, size_t at, uint32_t code)
{
	/* [byte] each of these letters takes two */
	size_t behind = at + 2, end = suspect_word_end(s, behind);
	bool first = at == 0 || !byte_is_letter(s->text.at[at - 1]);

	if (code < 0x3b1 || code > 0x3c9 || misread_is_twin(code))
		return false;
	if (first)
		return byte_is_upper(suspect_at(s, behind)) ||
		    (code == 0x3bc && misread_is_unit(s, behind, end));
	return at > 1 && end == behind && byte_is_upper(s->text.at[at - 1]) &&
	    byte_is_upper(s->text.at[at - 2]);
}

bool suspect_misread_sign(const struct suspect *s, size_t at, size_t end)
{
	struct slice token = slice_sub(s->text, at, end);
	enum misread_script script = MISREAD_NONE;
	uint32_t code, before = 0;

	for (size_t i = 0; i < token.len; before = code) {
		struct slice rest = slice_sub(token, i, token.len);
		size_t sign = at + i;

		i += utf8_decode(token, i, &code);
		enum misread_script own = misread_is_greek_sign(s, sign, code)
		    ? MISREAD_NONE
		    : misread_script(code);
		if (misread_is_unknown(code) || misread_is_windows(before, code) ||
		    (script != MISREAD_NONE && own != MISREAD_NONE && own != script) ||
		    slice_starts(rest, "(cid:")) {
			suspect_report(s, REPAIR_MISREAD, at, end);
			return true;
		}
		script = own;
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

/* SPDX-License-Identifier: ISC */
/* openings - the words that a paragraph begins with; see the header. */
#include "import/common/openings.h"

#include <ctype.h>
#include <string.h>

#include "base/byte.h"
#include "import/common/lexicon.h"
#include "import/common/wordlist.h"

/* [byte] of the shortest participle that is taken for one without a row. */
#define OPENING_GUESS 6

/* [byte] of the shortest word in capitals that is taken for an opening. */
#define OPENING_CAPITALS 4

/* [byte] of the longest opening in capitals, and of a letter behind it. */
#define OPENING_LONGEST 128

/* [byte] of a verb with the words behind it. */
#define OPENING_VERB 64

/* True when what follows LEN [byte] of TEXT allows a row to end there. */
typedef bool opening_end(struct slice text, size_t len);

static bool opening_ends(struct slice text, size_t len)
{
	return len == text.len ||
	    (!isalnum((unsigned char)text.at[len]) && text.at[len] != '-' &&
		(unsigned char)text.at[len] < 0x80);
}

/* "Requeststhe", but not "Noted" or "Considerations". */
static bool opening_is_glued(struct slice text, size_t len)
{
	size_t start = len, end = len;

	if (len >= text.len ||
	    (!isalpha((unsigned char)text.at[len]) && text.at[len] != '('))
		return false;
	while (start > 0 && isalpha((unsigned char)text.at[start - 1]))
		start--;
	while (end < text.len && isalpha((unsigned char)text.at[end]))
		end++;
	return !lexicon_has(slice_sub(text, start, end));
}

/*
 * The longest row of LIST that TEXT begins with.  Rows that begin alike stand together and
 * in the order of bytes: those behind TEXT in that order are not looked at.  START is the hash of
 * its first bytes.
 */
static size_t opening_longest(const struct wordlist *list, struct slice text,
    uint32_t start, opening_end *ends)
{
	size_t longest = 0;

	for (size_t at = wordlist_find(list, text, start); at < list->len;) {
		struct slice row = wordlist_row(list, at);
		size_t same = 0;

		while (same < row.len && same < text.len && row.at[same] == text.at[same])
			same++;
		if (same == row.len && ends(text, same))
			longest = same;
		if (same < row.len &&
		    (same == text.len ||
			(unsigned char)row.at[same] > (unsigned char)text.at[same]))
			break;
		at += row.len + 1;
	}
	return longest;
}

/* The longest row of any language: no row of one is the word of another. */
static size_t opening_longest_of(const struct wordlist *const lists[3], struct slice text,
    uint32_t start, opening_end *ends)
{
	size_t longest = 0;

	for (size_t i = 0; i < 3; i++) {
		size_t len = opening_longest(lists[i], text, start, ends);

		longest = len > longest ? len : longest;
	}
	return longest;
}

/* True when TEXT is long enough for a row, and begins with a capital as all rows do. */
static bool opening_may_be(struct slice text)
{
	return text.len >= WORDLIST_START &&
	    (byte_is_upper(text.at[0]) || byte_is_beyond(text.at[0]));
}

static struct opening opening_search(struct slice text, opening_end *ends)
{
	static const struct wordlist *const preambulars[] = { &openings_preambular,
		&openings_preambular_es, &openings_preambular_fr };
	static const struct wordlist *const operatives[] = { &openings_operative,
		&openings_operative_es, &openings_operative_fr };

	if (!opening_may_be(text))
		return (struct opening){ OPENING_NONE, 0 };
	uint32_t start = wordlist_start_hash(text);
	size_t preambular = opening_longest_of(preambulars, text, start, ends);
	size_t operative = opening_longest_of(operatives, text, start, ends);

	if (preambular == 0 && operative == 0)
		return (struct opening){ OPENING_NONE, 0 };
	if (preambular >= operative)
		return (struct opening){ OPENING_PREAMBULAR, preambular };
	return (struct opening){ OPENING_OPERATIVE, operative };
}

/* [byte] of the first word when it is all capitals, "RECALLING", else 0. */
static size_t opening_capitals(struct slice text)
{
	size_t len = 0;

	while (len < text.len && (byte_is_upper(text.at[len]) || text.at[len] == '-'))
		len++;
	return len >= OPENING_CAPITALS && opening_ends(text, len) ? len : 0;
}

/*
 * TEXT as it would be without capitals, into TO: "RECALLING its" is "Recalling its".  Its
 * words must go on in small letters: a heading may be all capitals too.
 */
static struct slice opening_small(struct slice text, char to[OPENING_LONGEST])
{
	size_t len = opening_capitals(text);
	bool small = false;

	for (size_t i = len; i < text.len && !small && len > 0; i++)
		small = byte_is_lower(text.at[i]);
	if (!small)
		return text;
	len = text.len < OPENING_LONGEST ? text.len : OPENING_LONGEST;
	to[0] = text.at[0];
	for (size_t i = 1; i < len; i++)
		to[i] = byte_lower(text.at[i]);
	return (struct slice){ to, len };
}

struct opening opening_find(struct slice text)
{
	char small[OPENING_LONGEST];

	return opening_search(opening_small(text, small), opening_ends);
}

struct opening opening_find_glued(struct slice text)
{
	struct opening glued = opening_search(text, opening_is_glued);

	return glued.len > 0 && glued.len > opening_find(text).len
	    ? glued
	    : (struct opening){ OPENING_NONE, 0 };
}

/* Behind the participle that follows at LEN: "Having determined". */
static size_t opening_participle(struct slice text, size_t len)
{
	size_t end = len + 1;

	while (end < text.len && islower((unsigned char)text.at[end]))
		end++;
	return end > len + 2 && text.at[len] == ' ' ? end : len;
}

/* "Unequivocally condemns": an adverb before words that begin operative paragraphs. */
static struct opening opening_adverb(struct slice text, size_t adverb)
{
	struct opening none = { OPENING_NONE, 0 };
	char verb[OPENING_VERB];
	size_t len = text.len - adverb;

	if (adverb < 4 || len < 2 ||
	    !slice_is(slice_sub(text, adverb - 2, adverb), "ly") ||
	    text.at[adverb] != ' ' || !islower((unsigned char)text.at[adverb + 1]))
		return none;
	len = len - 1 < sizeof(verb) ? len - 1 : sizeof(verb);
	memcpy(verb, text.at + adverb + 1, len);
	verb[0] = (char)toupper((unsigned char)verb[0]);
	struct opening found = opening_find((struct slice){ verb, len });
	if (found.kind != OPENING_OPERATIVE)
		return none;
	found.len += adverb + 1;
	return found;
}

struct opening opening_guess(struct slice said)
{
	char small[OPENING_LONGEST];
	struct slice text = opening_small(said, small);
	struct opening found = opening_find(text);
	size_t len = 0;

	if ((found.kind != OPENING_NONE && found.len > strlen("Having")) ||
	    text.len == 0 || !isupper((unsigned char)text.at[0]))
		return found;
	while (len < text.len && isalpha((unsigned char)text.at[len]))
		len++;
	if (found.kind == OPENING_NONE && opening_adverb(text, len).len > 0)
		return opening_adverb(text, len);
	if (len < OPENING_GUESS || !slice_is(slice_sub(text, len - 3, len), "ing"))
		return found;
	if (len < text.len && text.at[len] == ':') /* "Abstaining: Cuba" */
		return found;
	if (slice_is(slice_sub(text, 0, len), "Having"))
		len = opening_participle(text, len);
	return (struct opening){ OPENING_PREAMBULAR, len };
}

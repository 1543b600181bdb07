/* SPDX-License-Identifier: ISC */
/* openings - the words that a paragraph begins with; see the header. */
#include "import/common/openings.h"

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

/* [byte] of the longest rows of each kind that end where a word does, and that are glued to one. */
struct opening_rows {
	size_t whole[OPENING_OPERATIVE + 1];
	size_t glued[OPENING_OPERATIVE + 1];
};

static bool opening_ends(struct slice text, size_t len)
{
	return len == text.len ||
	    (!byte_is_alnum(text.at[len]) && text.at[len] != '-' &&
		(unsigned char)text.at[len] < 0x80);
}

/* "Requeststhe", but not "Noted" or "Considerations". */
static bool opening_is_glued(struct slice text, size_t len)
{
	size_t start = len, end = len;

	if (len >= text.len || (!byte_is_letter(text.at[len]) && text.at[len] != '('))
		return false;
	while (start > 0 && byte_is_letter(text.at[start - 1]))
		start--;
	while (end < text.len && byte_is_letter(text.at[end]))
		end++;
	return !lexicon_has(slice_sub(text, start, end));
}

/*
 * The longest rows of LIST that TEXT begins with, if they are longer than those of KIND in ROWS.
 * Rows that begin alike stand together and in the order of bytes: those behind TEXT in that order
 * are not looked at.  START is the hash of its first bytes.
 */
static void opening_longest(const struct wordlist *list, struct slice text,
    uint32_t start, enum opening_kind kind, struct opening_rows *rows)
{
	for (size_t at = wordlist_find(list, text, start); at < list->len;) {
		const char *row = list->rows + at;
		size_t same = 0;

		while (same < text.len && row[same] == text.at[same] && row[same] != '\n')
			same++;
		if (row[same] == '\n') {
			if (same > rows->whole[kind] && opening_ends(text, same))
				rows->whole[kind] = same;
			else if (same > rows->glued[kind] && opening_is_glued(text, same))
				rows->glued[kind] = same;
		} else if (same == text.len ||
		    (unsigned char)row[same] > (unsigned char)text.at[same]) {
			break;
		}
		at += same + wordlist_row(list, at + same).len + 1;
	}
}

/* True when TEXT is long enough for a row, and begins with a capital as all rows do. */
static bool opening_may_be(struct slice text)
{
	return text.len >= WORDLIST_START &&
	    (byte_is_upper(text.at[0]) || byte_is_beyond(text.at[0]));
}

/* The longest rows of any language: no row of one is the word of another. */
static struct opening_rows opening_search(struct slice text)
{
	static const struct {
		const struct wordlist *list;
		enum opening_kind kind;
	} lists[] = { { &openings_preambular, OPENING_PREAMBULAR },
		{ &openings_preambular_es, OPENING_PREAMBULAR },
		{ &openings_preambular_fr, OPENING_PREAMBULAR },
		{ &openings_operative, OPENING_OPERATIVE },
		{ &openings_operative_es, OPENING_OPERATIVE },
		{ &openings_operative_fr, OPENING_OPERATIVE } };
	struct opening_rows rows = { .whole = { 0 } };

	if (!opening_may_be(text))
		return rows;
	uint32_t start = wordlist_start_hash(text);
	for (size_t i = 0; i < sizeof(lists) / sizeof(*lists); i++)
		opening_longest(lists[i].list, text, start, lists[i].kind, &rows);
	return rows;
}

/* The opening with the longer of two rows, LONGEST of each kind. */
static struct opening opening_of(const size_t longest[OPENING_OPERATIVE + 1])
{
	size_t preambular = longest[OPENING_PREAMBULAR];
	size_t operative = longest[OPENING_OPERATIVE];

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

struct opening opening_find_both(struct slice text, struct opening *glued)
{
	char small[OPENING_LONGEST];
	struct slice plain = opening_small(text, small);
	struct opening_rows rows = opening_search(plain);
	struct opening found = opening_of(rows.whole);

	/* no row is in capitals, and what begins so is glued to none */
	*glued = opening_of(rows.glued);
	if (plain.at != text.at || glued->len <= found.len)
		*glued = (struct opening){ OPENING_NONE, 0 };
	return found;
}

struct opening opening_find(struct slice text)
{
	struct opening glued;

	return opening_find_both(text, &glued);
}

struct opening opening_find_glued(struct slice text)
{
	struct opening glued;

	opening_find_both(text, &glued);
	return glued;
}

/* Behind the participle that follows at LEN: "Having determined". */
static size_t opening_participle(struct slice text, size_t len)
{
	size_t end = len + 1;

	while (end < text.len && byte_is_lower(text.at[end]))
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
	    text.at[adverb] != ' ' || !byte_is_lower(text.at[adverb + 1]))
		return none;
	len = len - 1 < sizeof(verb) ? len - 1 : sizeof(verb);
	memcpy(verb, text.at + adverb + 1, len);
	verb[0] = (char)byte_upper(verb[0]);
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
	    text.len == 0 || !byte_is_upper(text.at[0]))
		return found;
	while (len < text.len && byte_is_letter(text.at[len]))
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

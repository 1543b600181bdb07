/* SPDX-License-Identifier: ISC */
/*
 * symbol_place - the place in a document as people name it; see the header.
 *
 *	annex II, sect. A, para. 12 (a)
 *	part      part     leaf
 */
#include "model/symbol_place.h"

#include <string.h>

#include "base/byte.h"
#include "text/numeral.h"

#define PLACE_COUNT(table) (sizeof(table) / sizeof((table)[0]))

#define PLACE_WHOLE "H1" /* of an annex or part that is named alone: its first heading */

/* Parts of a document that have addresses of their own, as headings open them. */
static const struct place_part {
	const char *word, *prefix;
	bool alone; /* it needs no number */
} place_parts[] = {
	{ "annexes", "annex-", false },
	{ "annex", "annex-", true },
	{ "sections", "", false },
	{ "section", "", false },
	{ "sects", "", false },
	{ "sect", "", false },
	{ "part", "", false },
	{ "articles", "article-", false },
	{ "article", "article-", false },
	{ "arts", "article-", false },
	{ "art", "article-", false },
	{ "principle", "principle-", false },
	{ "guideline", "guideline-", false },
	{ "rule", "rule-", false },
};

/* Paragraphs and notes: a longer word before its beginning. */
static const struct place_leaf {
	const char *word, *letters;
	bool dot; /* a full stop may stand behind it: "pp. 7" are pages */
} place_leaves[] = {
	{ "operative paragraphs", "OP", true },
	{ "operative paragraph", "OP", true },
	{ "operative paras", "OP", true },
	{ "operative para", "OP", true },
	{ "op paras", "OP", true },
	{ "op para", "OP", true },
	{ "preambular paragraphs", "PP", true },
	{ "preambular paragraph", "PP", true },
	{ "preambular paras", "PP", true },
	{ "preambular para", "PP", true },
	{ "pp paras", "PP", true },
	{ "pp para", "PP", true },
	{ "paragraphs", "OP", true },
	{ "paragraph", "OP", true },
	{ "paragraphes", "OP", true },
	{ "paragraphe", "OP", true },
	{ "párrafos", "OP", true },
	{ "párrafo", "OP", true },
	{ "párrs", "OP", true },
	{ "párr", "OP", true },
	{ "paras", "OP", true },
	{ "para", "OP", true },
	{ "pars", "OP", true },
	{ "par", "OP", true },
	{ "¶¶", "OP", false },
	{ "¶", "OP", false },
	{ "§§", "OP", false },
	{ "§", "OP", false },
	{ "op", "OP", true },
	{ "pp", "PP", false },
	{ "footnotes", "fn", true },
	{ "footnote", "fn", true },
	{ "notes", "fn", true },
	{ "note", "fn", true },
	{ "fn", "fn", true },
};

/* [byte] of the longest ordinal, "seventy-seventh". */
#define PLACE_ORDINAL 16

/* The address while it grows. */
struct place_text {
	char *at; /* room for PLACE_SIZE */
	size_t len;
	bool full; /* something did not fit */
};

static void place_add(struct place_text *to, struct slice text)
{
	if (to->len + text.len >= PLACE_SIZE) {
		to->full = true;
		return;
	}
	memcpy(to->at + to->len, text.at, text.len);
	to->len += text.len;
	to->at[to->len] = '\0';
}

static size_t place_blank(struct slice words, size_t at)
{
	while (at < words.len && words.at[at] == ' ')
		at++;
	return at;
}

/*
 * The position [byte] behind WORD at AT, in any case; a blank in it may be "." and a blank.
 * 0 when it is not there.  A sign such as § needs no end.
 */
static size_t place_word(struct slice words, size_t at, const char *word)
{
	for (const char *c = word; *c != '\0'; c++) {
		if (*c == ' ') {
			size_t dot = at + (at < words.len && words.at[at] == '.');

			at = place_blank(words, dot);
			if (at == dot)
				return 0;
			continue;
		}
		if (at >= words.len || byte_lower(words.at[at]) != byte_lower(*c))
			return 0;
		at++;
	}
	return at;
}

/* The end [byte] of the number at AT: "12", "12bis", "3.1", "IV", "B"; AT without one. */
static size_t place_number(struct slice words, size_t at)
{
	size_t digits = slice_digits_end(words, at), end;

	for (end = digits; end < words.len; end++) {
		bool dot = words.at[end] == '.' && digits > at && end + 1 < words.len &&
		    byte_is_digit(words.at[end + 1]);

		if (!dot && !byte_is_digit(words.at[end]) &&
		    !byte_is_letter(words.at[end]))
			break;
	}
	if (digits > at)
		return digits - at <= 4 && end - at <= 8 ? end : at;
	for (size_t i = at; i < end; i++)
		if (!byte_is_upper(words.at[i]) ||
		    (end - at > 1 && strchr("IVXLC", words.at[i]) == NULL))
			return at;
	return end < words.len && byte_is_beyond(words.at[end]) ? at : end;
}

/* The end [byte] of "(a)" at AT, or AT; a year in brackets is none. */
static size_t place_group(struct slice words, size_t at)
{
	size_t end = at + 1;

	if (at >= words.len || words.at[at] != '(')
		return at;
	while (end < words.len && byte_is_word(words.at[end]) && end - at <= 6)
		end++;
	bool year = end == at + 5 && byte_is_digit(words.at[at + 1]);
	return end > at + 1 && end < words.len && words.at[end] == ')' && !year ? end + 1
										: at;
}

/* Reads "12 (a) (ii)" at AT; 0 without a number. */
static size_t place_numbers(struct slice words, size_t at, struct place_text *to)
{
	size_t end = place_number(words, at);
	size_t bis = place_word(words, place_blank(words, end), "bis");

	if (end == at)
		return 0;
	place_add(to, slice_sub(words, at, end));
	if (bis > 0 && (bis == words.len || !byte_is_word(words.at[bis]))) {
		place_add(to, slice_of("bis"));
		end = bis;
	}
	for (;;) {
		size_t start = place_blank(words, end), next = place_group(words, start);

		if (next == start)
			return end;
		place_add(to, slice_sub(words, start, next));
		end = next;
	}
}

/* Behind "-", "to", "and" or a comma of a list of numbers at AT, 0 when there is none. */
static size_t place_joint(struct slice words, size_t at)
{
	static const char *const joints[] = { "-", ",", "to ", "and ", "&" };
	size_t start = place_blank(words, at);

	for (size_t i = 0; i < PLACE_COUNT(joints); i++)
		if (slice_starts_nocase(slice_sub(words, start, words.len), joints[i]))
			return place_blank(words, start + strlen(joints[i]));
	return 0;
}

/* Behind what goes on from a number, "-5", " (a) to (c), 7 and 8", at AT. */
static size_t place_range(struct slice words, size_t at, bool list)
{
	for (;;) {
		char rest[PLACE_SIZE];
		struct place_text unused = { .at = rest };
		size_t next = place_joint(words, at);
		bool comma = next > 0 && words.at[place_blank(words, at)] == ',';

		if (next == 0 || (comma && !list))
			return at;
		size_t end = place_group(words, next);
		if (end == next)
			end = next < words.len && byte_is_digit(words.at[next])
			    ? place_numbers(words, next, &unused)
			    : 0;
		if (end == 0)
			return at;
		at = end;
	}
}

/* Reads "footnote a" or "footnote *" at AT, the labels that are no numbers; or 0. */
static size_t place_read_label(struct slice words, size_t at, struct place_text *to)
{
	static const char word[] = "footnote ";
	size_t start = at + strlen(word), end = start;

	if (!slice_starts_nocase(slice_sub(words, at, words.len), word))
		return 0;
	while (end < words.len && end - start < 4 && words.at[end] == '*')
		end++;
	if (end == start && end < words.len && byte_is_lower(words.at[end]))
		end++;
	if (end == start || (end < words.len && byte_is_word(words.at[end])))
		return 0;
	place_add(to, slice_of("fn"));
	place_add(to, slice_sub(words, start, end));
	return end;
}

/* Reads "para. 12 (a)" at AT; 0 when there is none. */
static size_t place_read_leaf(struct slice words, size_t at, struct place_text *to)
{
	for (size_t i = 0; i < PLACE_COUNT(place_leaves); i++) {
		const struct place_leaf *row = &place_leaves[i];
		size_t end = place_word(words, at, row->word);

		if (end == 0)
			continue;
		bool list = words.at[end - 1] == 's';
		if (row->dot && end < words.len && words.at[end] == '.')
			end++;
		end = place_blank(words, end);
		/* "op" and the like also begin words: only a digit tells */
		if (end >= words.len || place_number(words, end) == end ||
		    (byte_is_word(words.at[end - 1]) && !byte_is_digit(words.at[end])))
			continue;
		place_add(to, slice_of(row->letters));
		return place_range(words, place_numbers(words, end, to), list);
	}
	return place_read_label(words, at, to);
}

/* The number that the ordinal at AT says, "seventh", "7th", and in *END behind it; or 0. */
static unsigned place_ordinal(struct slice words, size_t at, size_t *end)
{
	char word[PLACE_ORDINAL];

	*end = slice_find(words, " ", at);
	if (*end == SLICE_NONE || *end - at > sizeof(word))
		return 0;
	byte_copy_lower(word, words.at + at, *end - at);
	return (unsigned)numeral_ordinal((struct slice){ word, *end - at });
}

/* Reads "seventh preambular paragraph" at AT; 0 when there is none. */
static size_t place_read_ordinal(struct slice words, size_t at, struct place_text *to)
{
	static const struct {
		const char *words, *letters;
	} kinds[] = {
		{ "preambular paragraph", "PP" },
		{ "preambular para", "PP" },
		{ "operative paragraph", "OP" },
		{ "operative para", "OP" },
		{ "paragraph of the preamble", "PP" },
	};
	size_t behind;
	unsigned value = place_ordinal(words, at, &behind);
	char digits[4] = { (char)('0' + value / 10), (char)('0' + value % 10), '\0' };

	if (value == 0 || value > 99)
		return 0;
	for (size_t i = 0; i < PLACE_COUNT(kinds); i++) {
		size_t end =
		    place_word(words, place_blank(words, behind), kinds[i].words);

		if (end == 0)
			continue;
		place_add(to, slice_of(kinds[i].letters));
		place_add(to, slice_of(value < 10 ? digits + 1 : digits));
		return end;
	}
	return 0;
}

/* Reads "annex II" or "sect. A" at AT; 0 when there is none. */
static size_t place_read_part(struct slice words, size_t at, struct place_text *to)
{
	for (size_t i = 0; i < PLACE_COUNT(place_parts); i++) {
		const struct place_part *row = &place_parts[i];
		size_t end = place_word(words, at, row->word);

		if (end == 0 || (end < words.len && byte_is_word(words.at[end])))
			continue;
		size_t dot = end + (end < words.len && words.at[end] == '.');
		size_t start = place_blank(words, dot);
		size_t behind = place_number(words, start);
		if (behind == start && !row->alone)
			continue;
		struct slice prefix = slice_of(row->prefix);
		if (behind == start)
			prefix.len--; /* the hyphen */
		place_add(to, prefix);
		place_add(to, slice_sub(words, start, behind));
		place_add(to, slice_of(":"));
		return behind > start ? behind : end;
	}
	return 0;
}

/* Behind the comma or "of the" that leads from one part to the next at AT. */
static size_t place_between(struct slice words, size_t at)
{
	at = place_blank(words, at);
	if (at < words.len && words.at[at] == ',')
		at = place_blank(words, at + 1);
	return at;
}

/* Reads all parts at AT; AT when there are none. */
static size_t place_read_parts(struct slice words, size_t at, struct place_text *to)
{
	for (size_t next = at;;) {
		next = place_read_part(words, place_between(words, next), to);
		if (next == 0)
			return at;
		at = next;
	}
}

/* Reads " of the annex", " of annex II" at AT; AT when it is not there. */
static size_t place_read_outer(struct slice words, size_t at, struct place_text *to)
{
	static const char *const leads[] = { " of the ", " in the ", " of ", " in " };

	for (size_t i = 0; i < PLACE_COUNT(leads); i++) {
		size_t start = at + strlen(leads[i]);

		if (!slice_starts_nocase(slice_sub(words, at, words.len), leads[i]))
			continue;
		size_t end = place_read_parts(words, start, to);
		if (end > start)
			return end;
	}
	return at;
}

size_t symbol_place_read(struct slice words, struct symbol_place *out)
{
	char leaf[PLACE_SIZE] = "";
	struct place_text prefix = { .at = out->address }, number = { .at = leaf };
	size_t parts, end;

	*out = (struct symbol_place){ .numbered = false };
	parts = place_read_parts(words, 0, &prefix);
	end = place_read_leaf(words, place_between(words, parts), &number);
	if (end == 0)
		end = place_read_ordinal(words, place_between(words, parts), &number);
	if (end > 0 && parts == 0)
		end = place_read_outer(words, end, &prefix);
	out->numbered = end > 0;
	if (end == 0 && parts > 0)
		place_add(&number, slice_of(PLACE_WHOLE));
	place_add(&prefix, slice_of(leaf));
	if (prefix.full || number.full || (end == 0 && parts == 0))
		return 0;
	return end > 0 ? end : parts;
}

struct slice symbol_place_said(const char *address)
{
	struct slice said = slice_of(address);

	return slice_ends(said, ":" PLACE_WHOLE)
	    ? slice_sub(said, 0, said.len - strlen(":" PLACE_WHOLE))
	    : said;
}

bool symbol_place_read_address(struct slice words, struct symbol_place *out)
{
	struct place_text to = { .at = out->address };

	words = slice_trim(words);
	if (symbol_place_read(words, out) == words.len && words.len > 0)
		return true;
	*out = (struct symbol_place){ .numbered = true };
	for (size_t i = 0; i < words.len; i++)
		if ((unsigned char)words.at[i] < ' ' || words.at[i] == 0x7f)
			return false;
		else if (words.at[i] != ' ')
			place_add(&to, slice_sub(words, i, i + 1));
	return to.len > 0 && !to.full;
}

size_t symbol_place_find_last(struct slice text, struct symbol_place *out)
{
	size_t hash = slice_find(text, "#", 0);

	if (hash != SLICE_NONE)
		return symbol_place_read_address(slice_sub(text, hash + 1, text.len), out)
		    ? hash
		    : SLICE_NONE;
	for (size_t at = 0; at < text.len; at++) {
		struct slice last = slice_trim(slice_sub(text, at, text.len));

		if (at > 0 && text.at[at - 1] != ' ' && text.at[at - 1] != ',')
			continue;
		if (last.len > 0 && symbol_place_read(last, out) == last.len &&
		    out->numbered)
			return at;
	}
	return SLICE_NONE;
}

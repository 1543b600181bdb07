/* SPDX-License-Identifier: ISC */
/* join - puts the lines of a paragraph together again; see the header. */
#include "import/text/join.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "base/byte.h"
#include "base/i18n.h"
#include "import/text/inline.h"
#include "import/text/phrase.h"

/* [byte] of the longest half of a word that is looked at. */
#define JOIN_HALF 40

struct slice join_text(const struct joiner *j)
{
	return buf_slice(&j->source->text);
}

bool join_is_link(struct slice word)
{
	static const char *const links[] = { "and", "or", "to", "nor", "as", "versus" };

	for (size_t i = 0; i < sizeof(links) / sizeof(*links); i++)
		if (slice_is(word, links[i]))
			return true;
	return false;
}

/* The letters before byte AT of S; a quotation mark before them is none. */
static struct slice join_half_before(struct slice s, size_t at)
{
	size_t start = at;

	while (start > 0 && at - start < JOIN_HALF && phrase_is_letter(s.at[start - 1]))
		start--;
	if (slice_starts(slice_sub(s, start, at), "\342\200"))
		start += 3;
	return slice_sub(s, start < at ? start : at, at);
}

static struct slice join_half_behind(struct slice s, size_t at, size_t limit)
{
	size_t end = at;

	while (end < limit && end - at < JOIN_HALF && phrase_is_letter(s.at[end]) &&
	    !slice_starts(slice_sub(s, end, limit), "\342\200"))
		end++;
	return slice_sub(s, at, end);
}

/* True when WORD is known, or stands in the document elsewhere. */
static bool join_is_word(const struct joiner *j, struct slice word)
{
	return lexicon_has(word) || lexicon_is_prefix(word) ||
	    vocabulary_count(j->vocabulary, word) > 1;
}

/* What stands before a word without a hyphen: "in-" and "accessible". */
static const char *const join_bound[] = { "in", "un", "de", "dis", "im", "ir", "en",
	"em" };

/* True when the document has AB more often than A-B: "cooperation". */
static bool join_is_seldom(const struct joiner *j, struct slice a, struct slice b)
{
	char word[2 * JOIN_HALF + 2];

	if (!islower((unsigned char)a.at[0]))
		return false; /* "Co-operation" is part of a name */
	snprintf(word, sizeof(word), "%.*s%.*s", (int)a.len, a.at, (int)b.len, b.at);
	unsigned whole = vocabulary_count(j->vocabulary, slice_of(word));
	snprintf(word, sizeof(word), "%.*s-%.*s", (int)a.len, a.at, (int)b.len, b.at);
	return whole > vocabulary_count(j->vocabulary, slice_of(word));
}

/* "Isl-" and "and": half of a word, though the other half links two of them. */
static bool join_is_half(const struct joiner *j, struct slice a, struct slice b)
{
	return !join_is_word(j, a) && vocabulary_makes(j->vocabulary, a, "", b);
}

/* "mpiling" behind "co-": no word begins so, whatever stands before words. */
static bool join_is_torn(const struct joiner *j, struct slice b)
{
	return b.len > 2 && strchr("lmnr", b.at[0]) != NULL &&
	    strchr("aeiouy", b.at[1]) == NULL && !join_is_word(j, b);
}

/*
 * The hyphen at the end of TO goes when it stands only for the end of a line: "elec-" and
 * "tions", but not "conflict-" and "affected".  It stays, and that is told, when the
 * halves are words and the whole is one too: "is-" and "land".
 */
static void join_hyphen(const struct joiner *j, struct sourcemap *to, size_t start,
    size_t end)
{
	struct slice a = join_half_before(sourcemap_text(to), to->text.len - 1);
	struct slice b = join_half_behind(join_text(j), start, end);
	size_t at = sourcemap_place(to, to->text.len - 1);
	bool compound = vocabulary_makes(j->vocabulary, a, "-", b);
	struct diag_place place;
	struct buf before = { 0 }, after = { 0 };

	if (a.len == 0 || b.len == 0 || !islower((unsigned char)b.at[0]) ||
	    (compound && !join_is_seldom(j, a, b)))
		return;
	bool whole = vocabulary_makes(j->vocabulary, a, "", b);
	if (!whole && !lexicon_makes_rare(a, "", b) && !SLICE_IS_IN(a, join_bound) &&
	    (join_is_word(j, a) || join_is_word(j, b)) && !join_is_torn(j, b))
		return;
	place = source_place(j->source, at);
	buf_addf(&before, "%.*s- %.*s", (int)a.len, a.at, (int)b.len, b.at);
	if (!whole || compound || (lexicon_has(a) && lexicon_has(b))) {
		repair_add(j->repairs, REPAIR_KEPT_HYPHEN, place.line, place.column,
		    buf_slice(&before), (struct slice){ "", 0 }, NULL);
	} else {
		buf_addf(&after, "%.*s%.*s", (int)a.len, a.at, (int)b.len, b.at);
		repair_add(j->repairs, REPAIR_LINE_HYPHEN, place.line, place.column,
		    buf_slice(&before), buf_slice(&after),
		    _("the whole is a known word"));
		sourcemap_cut(to, to->text.len - 1);
		coverage_enter(j->coverage, at, at + 1, COVERAGE_SIGN);
	}
	buf_fini(&before);
	buf_fini(&after);
}

/* "2018-", "2018–": a range goes on with the digit C. */
static bool join_is_range(struct slice text, char c)
{
	size_t dash = slice_ends(text, "\342\200\223") ? 3 : text.at[text.len - 1] == '-';

	return dash > 0 && text.len > dash && isdigit((unsigned char)c) &&
	    isdigit((unsigned char)text.at[text.len - dash - 1]);
}

/* "66" and "/162", "un.org/en" and "/ga": w3m ends a line before a stroke. */
static bool join_is_stroke(char last, struct slice behind)
{
	return byte_is_alnum(last) && behind.len > 1 && behind.at[0] == '/' &&
	    byte_is_alnum(behind.at[1]);
}

/* "up-" and "to-date": the link B is part of a chain of hyphens, up to byte END of TEXT. */
static bool join_is_chain(struct slice text, struct slice b, size_t end)
{
	size_t at = (size_t)(b.at - text.at) + b.len;

	return at + 1 < end && text.at[at] == '-' && phrase_is_letter(text.at[at + 1]);
}

/* Prepares the end of TO for the line that begins at START. */
static void join_seam(const struct joiner *j, struct sourcemap *to, size_t start,
    size_t end)
{
	struct slice text = sourcemap_text(to);
	char last = text.len > 0 ? text.at[text.len - 1] : ' ';
	char before = text.len > 1 ? text.at[text.len - 2] : ' ';

	if (last == ' ')
		return;
	if (start < end && join_is_range(text, join_text(j).at[start]))
		return;
	if (join_is_stroke(last, slice_sub(join_text(j), start, end)))
		return;
	if (last == '-' && before != ' ' && phrase_is_letter(before)) {
		struct slice b = join_half_behind(join_text(j), start, end);

		if (!join_is_link(b) || join_is_chain(join_text(j), b, end) ||
		    join_is_half(j, join_half_before(text, text.len - 1), b)) {
			join_hyphen(j, to, start, end);
			return;
		}
	}
	if (((last == '-' && before == ' ') || last == '/') && start < end &&
	    isalnum((unsigned char)join_text(j).at[start]))
		return;
	sourcemap_put(to, " ", start);
}

void join_add(const struct joiner *j, struct sourcemap *to, size_t start, size_t end)
{
	if (start >= end)
		return;
	join_seam(j, to, start, end);
	inline_add(to, join_text(j), start, end, j->dialect, j->coverage);
}

/* The end of the cell at AT: a stroke that is not escaped, or a TAB, three blanks. */
static size_t join_cell_end(struct slice text, size_t at, bool strokes)
{
	for (; at < text.len; at++)
		if (strokes && text.at[at] == '\\' && at + 1 < text.len)
			at++;
		else if ((strokes && text.at[at] == '|') ||
		    (!strokes && text.at[at] == '\t') ||
		    (!strokes && slice_starts(slice_sub(text, at, text.len), "   ")))
			break;
	return at;
}

void join_row(const struct joiner *j, struct sourcemap *to, size_t start, size_t end)
{
	struct slice text = slice_sub(join_text(j), 0, end);
	bool strokes = start < end && text.at[start] == '|';
	bool first = true;

	/* where strokes divide the cells there is one at both ends too */
	if (strokes && ++start < end && text.at[end - 1] == '|')
		text.len--;
	while (start <= text.len) {
		size_t cell = join_cell_end(text, start, strokes);

		if (!first)
			sourcemap_put(to, "\t", start);
		first = false;
		while (start < cell && isspace((unsigned char)text.at[start]))
			start++;
		inline_add(to, join_text(j), start, cell, j->dialect, j->coverage);
		start = cell + 1;
		while (!strokes && start < text.len &&
		    isspace((unsigned char)text.at[start]))
			start++;
	}
}

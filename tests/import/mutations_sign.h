/* SPDX-License-Identifier: ISC */
/*
 * mutations_sign - stops, quotation marks, accents and marks that the reading of a page or a
 * change of encoding takes for others; see mutations.h.
 */
#ifndef RECITAL_TESTS_IMPORT_MUTATIONS_SIGN_H
#define RECITAL_TESTS_IMPORT_MUTATIONS_SIGN_H

#include "mutations_letter.h"
#include "mutator.h"

/* A comma between two words in small letters. */
static inline bool place_comma(struct slice s, size_t at)
{
	return s.at[at] == ',' && at > 1 && at + 3 < s.len && byte_is_lower(s.at[at - 1]) &&
	       s.at[at + 1] == ' ' && byte_is_lower(s.at[at + 2]);
}

/* An apostrophe before the "s" of a word. */
static inline bool place_apostrophe(struct slice s, size_t at)
{
	return at > 1 && slice_starts(slice_sub(s, at, s.len), "\342\200\231s ");
}

/* "of the" or another blank between words, the second one of three letters at least. */
static inline bool place_second(struct slice s, size_t at)
{
	return place_blank(s, at) && at + 4 < s.len && byte_is_lower(s.at[at + 2]) &&
	       byte_is_lower(s.at[at + 3]);
}

/* "I" before two small letters: it looks like a small "l". */
static inline bool place_capital(struct slice s, size_t at)
{
	return s.at[at] == 'I' && at > 0 && s.at[at - 1] == ' ' && at + 3 < s.len &&
	       byte_is_lower(s.at[at + 1]) && byte_is_lower(s.at[at + 2]);
}

LINE_HAS(comma)
LINE_HAS(apostrophe)
LINE_HAS(second)
LINE_HAS(capital)

/* "lamps, and" -> "lamps , and" */
static inline bool mutate_far_comma(struct mutator *m)
{
	return mutation_replace(m, line_comma, place_comma, 0, " ");
}

/* "lamps, and" -> "lamps,and" */
static inline bool mutate_glued_comma(struct mutator *m)
{
	return mutation_replace(m, line_comma, place_comma, 2, ",");
}

/* "lamps, and" -> "lamps. and" */
static inline bool mutate_comma_stop(struct mutator *m)
{
	return mutation_replace(m, line_comma, place_comma, 1, ".");
}

/* The apostrophe has no place in the encoding. */
static inline bool mutate_asked_quote(struct mutator *m)
{
	return mutation_replace(m, line_apostrophe, place_apostrophe, 3, "?");
}

static inline bool mutate_lost_quote(struct mutator *m)
{
	return mutation_replace(m, line_apostrophe, place_apostrophe, 3, "");
}

static inline bool mutate_entity(struct mutator *m)
{
	return mutation_replace(m, line_apostrophe, place_apostrophe, 3, "&#8217;");
}

static inline bool mutate_asked_accent(struct mutator *m)
{
	return mutation_replace(m, line_accent, place_accent, 2, "?");
}

static inline bool mutate_zero_width(struct mutator *m)
{
	return mutation_replace(m, line_inside, place_inside, 0, "\342\200\213");
}

/* "development" -> "develoment" */
static inline bool mutate_lost_letter(struct mutator *m)
{
	return mutation_replace(m, line_inside, place_inside, 1, "");
}

/* "International" -> "lnternational" */
static inline bool mutate_small_capital(struct mutator *m)
{
	return mutation_replace(m, line_capital, place_capital, 1, "l");
}

/* "the water" -> "the the water" */
static inline bool mutate_double_word(struct mutator *m)
{
	struct buf word = {0};
	size_t i, at;

	if (!mutation_find(m, line_second, place_second, &i, &at))
		return false;
	struct slice s = buf_slice(&mutation_line(m, i)->text);
	for (size_t end = at; end < s.len && (end == at || byte_is_lower(s.at[end])); end++)
		buf_addc(&word, s.at[end]);
	mutation_splice(m, i, at, at, buf_str(&word));
	buf_fini(&word);
	return true;
}

/* "Council,2" -> "Council," with BEFORE "2" and BEHIND */
static inline bool mutation_mark(struct mutator *m, const char *before, const char *behind)
{
	struct buf mark = {0};
	size_t i, at, end;

	if (!mutation_find(m, line_mark, place_mark, &i, &at))
		return false;
	struct slice s = buf_slice(&mutation_line(m, i)->text);
	for (end = at; end < s.len && byte_is_digit(s.at[end]); end++)
		;
	end += *behind == '\0' && end < s.len;
	buf_addf(&mark, "%s%.*s%s", before, (int)strspn(s.at + at, "0123456789"), s.at + at,
		 behind);
	mutation_splice(m, i, at, end, buf_str(&mark));
	buf_fini(&mark);
	return true;
}

/* "Council,2 which" -> "Council,(2) which" */
static inline bool mutate_bracket_mark(struct mutator *m)
{
	return mutation_mark(m, "(", ")");
}

/* "Council,2 which" -> "Council,^2 which" */
static inline bool mutate_caret_mark(struct mutator *m)
{
	return mutation_mark(m, "^", " ");
}

/* "Council,2 which" -> "Council, 2which" */
static inline bool mutate_next_mark(struct mutator *m)
{
	return mutation_mark(m, " ", "");
}

/* "Council,1 which" -> "Council,' which": what a raised figure looks like */
static inline bool mutate_misread_mark(struct mutator *m)
{
	size_t i, at, end;

	if (!mutation_find(m, line_mark, place_mark, &i, &at))
		return false;
	struct slice s = buf_slice(&mutation_line(m, i)->text);
	for (end = at; end < s.len && byte_is_digit(s.at[end]); end++)
		;
	mutation_splice(m, i, at, end, s.at[at] == '1' ? "'" : "*");
	return true;
}

/* "1 Resolution 70/1." -> "l Resolution 70/1." */
static inline bool mutate_misread_label(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_note, NULL, &i, &at))
		return false;
	char first = mutation_line(m, i)->text.at[0];
	mutation_splice(m, i, 0, 1, first == '1' ? "l" : first == '5' ? "S" : "?");
	return true;
}

#endif

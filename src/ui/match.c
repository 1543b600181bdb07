/* SPDX-License-Identifier: ISC */
/*
 * match - what the reader means by a few typed characters; see the header.
 *
 * All that can match of an entry is one folded line,
 *
 *	74/158 a/res/74/158 strengthening the role ... 18 december 2019 2019-12-18
 *
 * with the short name in front, and the score of an entry is that of the word of
 * the pattern that fits worst.
 */
#include "ui/match.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/byte.h"
#include "base/slice.h"
#include "model/symbol_typed.h"
#include "text/fold.h"

enum match_score {
	MATCH_NONE,
	MATCH_GAPS, /* letters in order, inside one word */
	MATCH_INSIDE,
	MATCH_WORD, /* the start of a word */
	MATCH_NAME, /* the start of the short name */
	MATCH_EXACT
};

/* The pattern, worked out once. */
struct match_pattern {
	struct folded folded;     /* without blanks at its ends */
	char symbol[SYMBOL_SIZE]; /* canonical, when the pattern is one; or "" */
};

/* A match with what it is ordered by. */
struct match_found {
	struct match match;
	struct date date;
};

VEC_OF(match_found_vec, struct match_found);

static bool match_is_letter(char c)
{
	return byte_is_lower(c) || byte_is_digit(c) || byte_is_beyond(c);
}

/* True when the letters of WORD stand in order inside one word of LINE. */
static bool match_gaps(struct slice line, struct slice word)
{
	size_t got = 0; /* letters of WORD found */

	for (size_t i = 0; i < line.len && got < word.len; i++)
		if (line.at[i] == ' ')
			got = 0;
		else if (line.at[i] == word.at[got])
			got++;
	return got == word.len;
}

/* How well one WORD of the pattern fits LINE. */
static enum match_score match_word(struct slice line, const char *word)
{
	size_t at = slice_find(line, word, 0);

	if (at == 0)
		return MATCH_NAME;
	if (at == SLICE_NONE)
		return match_gaps(line, slice_of(word)) ? MATCH_GAPS : MATCH_NONE;
	for (; at != SLICE_NONE; at = slice_find(line, word, at + 1))
		if (!match_is_letter(line.at[at - 1]))
			return MATCH_WORD;
	return MATCH_INSIDE;
}

/* How well the folded PATTERN, words with a blank between, fits LINE. */
static enum match_score match_line(struct slice line, const char *pattern)
{
	char *words = xstrdup(pattern);
	enum match_score worst = MATCH_NAME;

	for (char *word = words; word != NULL && worst != MATCH_NONE;) {
		char *blank = strchr(word, ' ');

		if (blank != NULL)
			*blank = '\0';
		enum match_score score = match_word(line, word);
		worst = score < worst ? score : worst;
		word = blank != NULL ? blank + 1 : NULL;
	}
	/* Only the pattern as a whole begins a name of several words. */
	if (worst != MATCH_NONE && strchr(pattern, ' ') != NULL)
		worst = slice_starts(line, pattern) ? MATCH_NAME
		    : worst < MATCH_WORD            ? worst
						    : MATCH_WORD;
	free(words);
	return worst;
}

/* Appends the folded line of E; LINE is memory to work in. */
static void match_fold(struct buf *to, const struct index_entry *e, struct buf *line)
{
	struct folded f;

	buf_clear(line);
	symbol_add_short(line, e->symbol);
	buf_addf(line, " %s %s ", e->symbol, e->title);
	date_add_words(line, e->date);
	buf_addc(line, ' ');
	date_add_iso(line, e->date);
	f = fold_text(buf_slice(line), false);
	buf_addn(to, f.text, f.len);
	folded_fini(&f);
}

void match_lines_make(struct match_lines *lines, const struct index_entries *entries)
{
	struct buf line = { 0 };

	*lines = (struct match_lines){ .entries = entries };
	for (size_t i = 0; i < entries->list.n; i++) {
		vec_push(&lines->starts, lines->text.len);
		match_fold(&lines->text, &entries->list.at[i], &line);
	}
	buf_fini(&line);
}

void match_lines_fini(struct match_lines *lines)
{
	buf_fini(&lines->text);
	vec_fini(&lines->starts);
}

static struct slice match_line_of(const struct match_lines *lines, size_t i)
{
	size_t end = i + 1 < lines->starts.n ? lines->starts.at[i + 1] : lines->text.len;

	return slice_sub(buf_slice(&lines->text), lines->starts.at[i], end);
}

static bool match_is_name(const struct index_entry *e, const struct match_pattern *p)
{
	return strcmp(e->symbol, p->symbol) == 0 ||
	    slice_is_nocase(slice_of(p->folded.text), e->symbol);
}

static int match_order(const void *a, const void *b)
{
	const struct match_found *x = a, *y = b;
	int date = date_cmp(y->date, x->date);

	if (x->match.score != y->match.score)
		return x->match.score > y->match.score ? -1 : 1;
	if (date != 0)
		return date;
	return x->match.entry < y->match.entry ? -1 : 1;
}

/* Appends the entries that P fits, best first. */
static void match_rank(const struct match_lines *lines, const struct match_pattern *p,
    struct match_vec *out)
{
	struct match_found_vec found = { 0 };

	for (size_t i = 0; i < lines->entries->list.n; i++) {
		const struct index_entry *e = &lines->entries->list.at[i];
		struct match_found one = { { (uint32_t)i, MATCH_EXACT }, e->date };

		if (!match_is_name(e, p))
			one.match.score =
			    (int)match_line(match_line_of(lines, i), p->folded.text);
		if (one.match.score != MATCH_NONE)
			vec_push(&found, one);
	}
	if (found.n > 0)
		qsort(found.at, found.n, sizeof(*found.at), match_order);
	for (size_t i = 0; i < found.n; i++)
		vec_push(out, found.at[i].match);
	vec_fini(&found);
}

void match_all(const struct index_entries *entries, struct match_vec *out)
{
	vec_reserve_many(out, entries->list.n);
	for (size_t i = 0; i < entries->list.n; i++)
		vec_push(out, ((struct match){ (uint32_t)i, MATCH_EXACT }));
}

void match_entries(const struct match_lines *lines, const char *pattern,
    struct match_vec *out)
{
	struct slice typed = slice_trim(slice_of(pattern));
	struct match_pattern p = { .folded = fold_text(typed, false) };
	struct symbol_typed read;

	if (p.folded.len > 0 && p.folded.text[p.folded.len - 1] == ' ')
		p.folded.text[--p.folded.len] = '\0';
	if (symbol_typed_read(typed, &read, NULL) == TYPED_SYMBOL)
		memcpy(p.symbol, read.symbol.text, sizeof(p.symbol));
	if (p.folded.len > 0)
		match_rank(lines, &p, out);
	else
		match_all(lines->entries, out);
	folded_fini(&p.folded);
}

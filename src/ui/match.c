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

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/byte.h"
#include "base/slice.h"
#include "base/sort.h"
#include "base/xalloc.h"
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
	struct folded folded; /* without blanks at its ends */
	char *words;          /* owned; each of its words with a NUL behind */
	size_t n_words;
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

	if (word.len < 2)
		return false; /* it would have been found inside */
	for (size_t i = 0; i < line.len && got < word.len; i++) {
		if (got == 0) {
			const char *first = memchr(line.at + i, word.at[0], line.len - i);

			if (first == NULL)
				return false;
			i = (size_t)(first - line.at);
			got = 1;
		} else if (line.at[i] == ' ') {
			got = 0;
		} else if (line.at[i] == word.at[got]) {
			got++;
		}
	}
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

/* How well the words of P fit LINE. */
static enum match_score match_line(struct slice line, const struct match_pattern *p)
{
	enum match_score worst = MATCH_NAME;
	const char *word = p->words;

	for (size_t i = 0; i < p->n_words && worst != MATCH_NONE; i++) {
		enum match_score score = match_word(line, word);

		worst = score < worst ? score : worst;
		word += strlen(word) + 1;
	}
	/* Only the pattern as a whole begins a name of several words. */
	if (worst != MATCH_NONE && p->n_words > 1)
		worst = slice_starts(line, p->folded.text) ? MATCH_NAME
		    : worst < MATCH_WORD                   ? worst
							   : MATCH_WORD;
	return worst;
}

/* Appends the line of E as it can be read. */
static void match_add_words(struct buf *to, const struct index_entry *e)
{
	symbol_add_short(to, e->symbol);
	buf_addc(to, ' ');
	buf_add(to, e->symbol);
	buf_addc(to, ' ');
	buf_add(to, e->title);
	buf_addc(to, ' ');
	date_add_words(to, e->date);
	buf_addc(to, ' ');
	date_add_iso(to, e->date);
}

/* Appends LINE folded; of printable ASCII only the case and blanks are folded. */
static void match_fold(struct buf *to, struct slice line)
{
	struct folded f;

	if (byte_plain_run(line.at, line.len) < line.len) {
		f = fold_text(line, false);
		buf_addn(to, f.text, f.len);
		folded_fini(&f);
		return;
	}
	size_t end = to->len;
	buf_adds(to, line);
	for (size_t i = 0; i < line.len; i++)
		if (line.at[i] != ' ' || i == 0 || line.at[i - 1] != ' ')
			to->at[end++] = byte_lower(line.at[i]);
	to->len = end;
	to->at[end] = '\0';
}

void match_lines_begin(struct match_lines *lines, const struct index_entries *entries)
{
	*lines = (struct match_lines){ .entries = entries };
}

bool match_lines_work(struct match_lines *lines, size_t most)
{
	const struct index_entry_vec *all = &lines->entries->list;
	struct buf line = { 0 };

	for (; lines->starts.n < all->n && most > 0; most--) {
		buf_clear(&line);
		match_add_words(&line, &all->at[lines->starts.n]);
		vec_push(&lines->starts, lines->text.len);
		match_fold(&lines->text, buf_slice(&line));
	}
	buf_fini(&line);
	return lines->starts.n < all->n;
}

void match_lines_fini(struct match_lines *lines)
{
	buf_fini(&lines->text);
	vec_fini(&lines->starts);
	vec_fini(&lines->fits);
	free(lines->pattern);
	*lines = (struct match_lines){ 0 };
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

/* Puts ONE into FOUND, which keeps the best MOST in order once there are so many. */
static void match_keep(struct match_found_vec *found, size_t most,
    const struct match_found *one)
{
	if (found->n < most) {
		vec_push(found, *one);
		if (found->n == most)
			vec_sort(found, match_order);
		return;
	}
	if (most == 0 || match_order(one, vec_last(found)) > 0)
		return;
	size_t i = most - 1;
	for (; i > 0 && match_order(one, &found->at[i - 1]) < 0; i--)
		found->at[i] = found->at[i - 1];
	found->at[i] = *one;
}

/* True when what P matches matched the pattern before it, names apart. */
static bool match_narrows(const struct match_lines *lines, const struct match_pattern *p)
{
	return lines->pattern != NULL &&
	    strncmp(p->folded.text, lines->pattern, strlen(lines->pattern)) == 0;
}

/* Finds what P fits, the best MOST of it; all of it is remembered. */
static void match_find(struct match_lines *lines, const struct match_pattern *p,
    size_t most, struct match_found_vec *found)
{
	bool narrows = match_narrows(lines, p);
	struct match_entry_vec before = lines->fits, fits = { 0 };

	for (size_t i = 0, next = 0; i < lines->entries->list.n; i++) {
		const struct index_entry *e = &lines->entries->list.at[i];
		bool can = !narrows || (next < before.n && before.at[next] == i);
		struct match_found one = { { (uint32_t)i, MATCH_NONE }, e->date };

		next += narrows && can;
		if (match_is_name(e, p))
			one.match.score = MATCH_EXACT;
		else if (can)
			one.match.score = (int)match_line(match_line_of(lines, i), p);
		if (one.match.score == MATCH_NONE)
			continue;
		vec_push(&fits, (uint32_t)i);
		match_keep(found, most, &one);
	}
	vec_fini(&before);
	lines->fits = fits;
	free(lines->pattern);
	lines->pattern = xstrdup(p->folded.text);
}

/* Appends the entries that P fits, best first. */
static void match_rank(struct match_lines *lines, const struct match_pattern *p,
    size_t most, struct match_vec *out)
{
	struct match_found_vec found = { 0 };

	match_lines_work(lines, SIZE_MAX);
	match_find(lines, p, most, &found);
	if (found.n > 0 && found.n < most)
		vec_sort(&found, match_order);
	vec_reserve_many(out, found.n);
	for (size_t i = 0; i < found.n; i++)
		vec_push(out, found.at[i].match);
	vec_fini(&found);
}

void match_all(const struct index_entries *entries, size_t most, struct match_vec *out)
{
	size_t n = entries->list.n < most ? entries->list.n : most;

	vec_reserve_many(out, n);
	for (size_t i = 0; i < n; i++)
		vec_push(out, ((struct match){ (uint32_t)i, MATCH_EXACT }));
}

static void match_divide(struct match_pattern *p)
{
	p->words = xstrdup(p->folded.text);
	p->n_words = 1;
	for (char *at = p->words; (at = strchr(at, ' ')) != NULL; p->n_words++)
		*at++ = '\0';
}

void match_entries(struct match_lines *lines, const char *pattern, size_t most,
    struct match_vec *out)
{
	struct slice typed = slice_trim(slice_of(pattern));
	struct match_pattern p = { .folded = fold_text(typed, false) };
	struct symbol_typed read;

	if (p.folded.len > 0 && p.folded.text[p.folded.len - 1] == ' ')
		p.folded.text[--p.folded.len] = '\0';
	if (symbol_typed_read(typed, &read, NULL) == TYPED_SYMBOL)
		memcpy(p.symbol, read.symbol.text, sizeof(p.symbol));
	match_divide(&p);
	if (p.folded.len > 0)
		match_rank(lines, &p, most, out);
	else
		match_all(lines->entries, most, out);
	free(p.words);
	folded_fini(&p.folded);
}

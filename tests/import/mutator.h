/* SPDX-License-Identifier: ISC */
/*
 * mutator - places in the text of a page that chance says, and what can be changed there;
 * for mutations*.h only.
 */
#ifndef RECITAL_TESTS_IMPORT_MUTATOR_H
#define RECITAL_TESTS_IMPORT_MUTATOR_H

#include <stdbool.h>
#include <string.h>	/* memchr */

#include "base/byte.h"
#include "pagetext.h"

/* Lines of a column that changes places with another, at most; half as many at least. */
#define MUTATION_COLUMN 16

struct mutator {
	const struct doc *doc;	/* that LINES are of */
	struct page_line_vec *lines;
	unsigned long state;	/* of the chance */
	struct buf what;	/* owned: what was broken, in words */
	struct buf was, is;	/* owned: words of the document that changed, where they did */
};

/* A number below N. */
static inline size_t mutation_chance(struct mutator *m, size_t n)
{
	m->state = (m->state * 6364136223846793005u + 1442695040888963407u) &
		   0xffffffffffffffffu;
	return n > 0 ? (size_t)(m->state >> 33) % n : 0;
}

static inline struct page_line *mutation_line(struct mutator *m, size_t i)
{
	return &m->lines->at[i];
}

static inline bool mutation_is_words(const struct page_line *line)
{
	return line->kind == PAGE_FIRST || line->kind == PAGE_NEXT;
}

/* True for a line of the text, between the head and the foot of a page. */
static inline bool mutation_is_body(const struct page_line *line)
{
	return mutation_is_words(line) || line->kind == PAGE_NUMBER ||
	       line->kind == PAGE_BLANK;
}

/* True when the line I goes on with the same paragraph on the next line. */
static inline bool mutation_goes_on(struct mutator *m, size_t i)
{
	return mutation_is_words(&m->lines->at[i]) && i + 1 < m->lines->n &&
	       m->lines->at[i + 1].kind == PAGE_NEXT;
}

/* A line for which IS holds, from a place on that chance says; SLICE_NONE: none. */
static inline size_t mutation_pick(struct mutator *m, bool (*is)(struct mutator *m, size_t i))
{
	size_t start = mutation_chance(m, m->lines->n);

	for (size_t k = 0; k < m->lines->n; k++) {
		size_t i = (start + k) % m->lines->n;

		if (is(m, i))
			return i;
	}
	return SLICE_NONE;
}

/* Bytes [from, to) of line I become TEXT. */
static inline void mutation_splice(struct mutator *m, size_t i, size_t from, size_t to,
				   const char *text)
{
	struct page_line *line = mutation_line(m, i);
	struct buf done = {0};

	buf_addn(&done, line->text.at, from);
	buf_add(&done, text);
	buf_add(&done, line->text.at + to);
	if (m->what.len == 0)
		buf_addf(&m->what, "`%s` -> `%s`", buf_str(&line->text), buf_str(&done));
	buf_fini(&line->text);
	line->text = done;
}

static inline void mutation_remove(struct mutator *m, size_t i)
{
	buf_addf(&m->what, "line `%s` lost; ", buf_str(&mutation_line(m, i)->text));
	buf_fini(&m->lines->at[i].text);
	memmove(&m->lines->at[i], &m->lines->at[i + 1],
		(m->lines->n - i - 1) * sizeof(*m->lines->at));
	m->lines->n--;
}

/* A line of KIND before line I. */
static inline void mutation_insert(struct mutator *m, size_t i, enum page_kind kind,
				   const char *text)
{
	struct page_line line = { .kind = kind, .para = DOC_NONE };

	buf_add(&line.text, text);
	vec_push(m->lines, line);
	for (size_t k = m->lines->n - 1; k > i; k--) {
		struct page_line last = m->lines->at[k];

		m->lines->at[k] = m->lines->at[k - 1];
		m->lines->at[k - 1] = last;
	}
}

/* A place of line I from a start on that chance says where IS holds; SLICE_NONE: none. */
static inline size_t mutation_place(struct mutator *m, size_t i,
				    bool (*is)(struct slice s, size_t at))
{
	struct slice s = buf_slice(&mutation_line(m, i)->text);
	size_t start = mutation_chance(m, s.len);

	for (size_t k = 0; k < s.len; k++)
		if (is(s, (start + k) % s.len))
			return (start + k) % s.len;
	return SLICE_NONE;
}

static inline bool mutation_has(struct mutator *m, size_t i,
				bool (*is)(struct slice s, size_t at))
{
	struct slice s = buf_slice(&mutation_line(m, i)->text);

	if (!mutation_is_words(mutation_line(m, i)))
		return false;
	for (size_t at = 0; at < s.len; at++)
		if (is(s, at))
			return true;
	return false;
}

/* A blank between two words in small letters. */
static inline bool place_blank(struct slice s, size_t at)
{
	return s.at[at] == ' ' && at > 1 && at + 2 < s.len && byte_is_lower(s.at[at - 1]) &&
	       byte_is_lower(s.at[at + 1]);
}

/* Inside a word of six small letters at least, two from its ends. */
static inline bool place_inside(struct slice s, size_t at)
{
	if (at < 2 || at + 3 >= s.len)
		return false;
	for (size_t k = at - 2; k < at + 3; k++)
		if (!byte_is_lower(s.at[k]))
			return false;
	return true;
}

static inline bool place_hyphen(struct slice s, size_t at)
{
	return s.at[at] == '-' && at > 1 && at + 2 < s.len && byte_is_lower(s.at[at - 1]) &&
	       byte_is_lower(s.at[at + 1]);
}

/* Digits glued to a word or a stop: a mark. */
static inline bool place_mark(struct slice s, size_t at)
{
	size_t end = at;

	while (end < s.len && byte_is_digit(s.at[end]))
		end++;
	return end > at && end - at < 3 && at > 1 && (end == s.len || s.at[end] == ' ') &&
	       (byte_is_lower(s.at[at - 1]) ||
		(strchr(",;", s.at[at - 1]) != NULL && byte_is_letter(s.at[at - 2])));
}

static inline bool place_fi(struct slice s, size_t at)
{
	return at + 1 < s.len && s.at[at] == 'f' && s.at[at + 1] == 'i';
}

#define LINE_HAS(name) \
	static inline bool line_##name(struct mutator *m, size_t i) \
	{ \
		return mutation_has(m, i, place_##name); \
	}
LINE_HAS(blank)
LINE_HAS(inside)
LINE_HAS(hyphen)
LINE_HAS(mark)
LINE_HAS(fi)

static inline bool line_goes_on(struct mutator *m, size_t i)
{
	return mutation_goes_on(m, i);
}

static inline bool line_words(struct mutator *m, size_t i)
{
	return mutation_is_words(mutation_line(m, i));
}

static inline bool line_note(struct mutator *m, size_t i)
{
	return mutation_line(m, i)->kind == PAGE_NOTE;
}

static inline bool line_strokes(struct mutator *m, size_t i)
{
	return mutation_line(m, i)->kind == PAGE_STROKES;
}

/* The symbol in the head of a page. */
static inline bool line_head(struct mutator *m, size_t i)
{
	return mutation_line(m, i)->kind == PAGE_HEAD && i > 0 &&
	       mutation_line(m, i - 1)->kind != PAGE_HEAD &&
	       strncmp(buf_str(&mutation_line(m, i)->text), "A/RES/", 6) == 0;
}

static inline bool line_item(struct mutator *m, size_t i)
{
	return mutation_line(m, i)->kind == PAGE_NUMBER &&
	       buf_str(&mutation_line(m, i)->text)[0] == '(';
}

static inline bool line_number(struct mutator *m, size_t i)
{
	return mutation_line(m, i)->kind == PAGE_NUMBER &&
	       byte_is_digit(buf_str(&mutation_line(m, i)->text)[0]);
}

/* [byte] of the words in italics at the start of line I, a blank behind them; 0: none. */
static inline size_t mutation_opening(struct mutator *m, size_t i)
{
	const struct page_line *line = mutation_line(m, i);

	if (line->kind != PAGE_FIRST || line->para == DOC_NONE)
		return 0;
	const struct para *p = &m->doc->paras[line->para];
	for (uint32_t k = 0; k < p->n_marks; k++)
		if (p->marks[k].kind == MARK_EMPHASIS && p->marks[k].start == 0 &&
		    p->marks[k].end < line->text.len &&
		    line->text.at[p->marks[k].end] == ' ')
			return p->marks[k].end;
	return 0;
}

static inline bool line_opening(struct mutator *m, size_t i)
{
	return mutation_opening(m, i) > 0;
}

/* Line I for which IS holds, and in *AT a place in it of PLACE; false: there is none. */
static inline bool mutation_find(struct mutator *m, bool (*is)(struct mutator *m, size_t i),
				 bool (*place)(struct slice s, size_t at), size_t *i, size_t *at)
{
	*i = mutation_pick(m, is);
	*at = *i != SLICE_NONE && place != NULL ? mutation_place(m, *i, place) : 0;
	return *i != SLICE_NONE;
}

#endif

/* SPDX-License-Identifier: ISC */
/*
 * chance - paragraphs made by chance: any script, marks at any byte, also inside of a
 * character.  Set chance_state before; the same one gives the same paragraphs.
 */
#ifndef RECITAL_TESTS_LAYOUT_CHANCE_H
#define RECITAL_TESTS_LAYOUT_CHANCE_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "layout/overlay.h"
#include "model/doc.h"

#define CHANCE_MARKS 12

/* What random texts are made of. */
static const char *const chance_words[] = {
	"the ",
	"Recalling ",
	"resolution ",
	"66/163",
	"A/RES/74/158",
	", ",
	".",
	" ",
	"  ",
	"anticonstitutionnellement",
	"e\xcc\x81",
	"o\xcc\x81\xcc\xa3 ",
	"\xc3\xa9t\xc3\xa9 ",
	"\xe8\x81\x94\xe5\x90\x88\xe5\x9b\xbd",
	"\xe5\xa4\xa7\xe4\xbc\x9a\xef\xbc\x8c",
	"\xd8\xa7\xd9\x84\xd8\xa3\xd9\x85\xd9\x85 ",
	"\xd9\x85\xd9\x8f ",
	"\xc2\xa0",
	"\xe2\x80\x8b",
	"\xc2\xad",
	"\xe2\x80\x8f",
	"\xcc\x81",
	"\xe2\x80\x94",
	"\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7",
	"\xe3\x80\x80",
	"(a)",
	"S-8/1 ",
	"\xf0\x9f\x87\xab\xf0\x9f\x87\xb7",
	"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
	"-",
};

static const char *const chance_numbers[] = { "", "1", "12", "(a)", "(xxxviii)", "12 bis",
	"1234567890", "a number that nobody would write" };

static uint32_t chance_state;

/* The same numbers on every machine. */
static inline uint32_t chance(uint32_t below)
{
	chance_state = chance_state * 1664525u + 1013904223u;
	return (chance_state >> 8) % below;
}

static inline char *chance_text(struct arena *a, bool cells)
{
	struct buf text = { 0 };

	for (uint32_t n = chance(30); n > 0; n--) {
		buf_add(&text,
		    chance_words[chance(sizeof(chance_words) / sizeof(*chance_words))]);
		if (cells && chance(6) == 0)
			buf_addc(&text, '\t');
	}
	char *copy = arena_strdup(a, buf_str(&text));
	buf_fini(&text);
	return copy;
}

static inline int chance_mark_order(const void *left, const void *right)
{
	const struct mark *a = left, *b = right;

	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	return (a->end < b->end) - (a->end > b->end);
}

static inline struct mark chance_mark(uint32_t len)
{
	static const char *const labels[] = { "1", "12", "*", "a label of some length",
		"" };
	uint32_t start = chance(len + 1), end = start + chance(len - start + 1);
	struct mark m = { .kind = (enum mark_kind)chance(3),
		.start = start,
		.end = end,
		.target = "",
		.label = "",
		.note = DOC_NONE };

	if (m.kind == MARK_LINK)
		m.target = chance(2) ? "A/RES/1/1" : "gone";
	if (m.kind == MARK_NOTE_REF) {
		m.label = labels[chance(5)];
		m.end = m.start;
	}
	return m;
}

/* Of a document, or of a page of the program: their tables differ. */
static inline const char *chance_symbol(void)
{
	return chance(2) ? "A/RES/72/901" : "";
}

static inline void chance_para(struct arena *a, struct para *p)
{
	struct mark marks[CHANCE_MARKS];
	uint32_t n = chance(CHANCE_MARKS);

	p->kind = (enum para_kind)chance(PARA_FOOTNOTE + 1);
	p->depth = chance(8);
	p->number = chance_numbers[chance(sizeof(chance_numbers) / sizeof(*chance_numbers))];
	p->address = chance(3) ? "OP12" : chance(2) ? "annex-II:OP3" : "OP12(a)(iv)~2";
	p->text = chance_text(a, p->kind == PARA_ROW);
	p->len = (uint32_t)strlen(p->text);
	for (uint32_t i = 0; i < n; i++)
		marks[i] = chance_mark(p->len);
	qsort(marks, n, sizeof(*marks), chance_mark_order);
	p->marks = arena_copy(a, marks, n, sizeof(*marks));
	p->n_marks = n;
}

/* Takes out the marks that cross one before them; returns how many are left. */
static inline uint32_t nest(struct mark *marks, uint32_t n)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < n; i++) {
		bool crosses = false;

		for (uint32_t k = 0; k < kept; k++)
			crosses |=
			    marks[k].end > marks[i].start && marks[k].end < marks[i].end;
		if (!crosses)
			marks[kept++] = marks[i];
	}
	return kept;
}

/* Spans by chance, in order, some empty, some beyond the text, with and without words. */
static inline void chance_overlay(struct arena *a, const struct para *p, struct overlay_para *out)
{
	static const char *const all[] = { NULL, "", "{+", "+}", " [-gone and gone-]",
		"\xe4\xb8\xad" };
	struct overlay_span spans[8];
	uint32_t n = chance(9), at = 0;

	for (uint32_t i = 0; i < n; i++) {
		spans[i].start = at + chance(p->len / 4 + 2);
		spans[i].end = at = spans[i].start + chance(p->len / 4 + 2);
		spans[i].role = chance(2) ? ROLE_ADDED : ROLE_MOVED;
		spans[i].before = all[chance(6)];
		spans[i].behind = all[chance(6)];
	}
	out->spans = arena_copy(a, spans, n, sizeof(*spans));
	out->n_spans = n;
	out->sign = "+-~><\0\0\0"[chance(8)];
	out->sign_role = ROLE_CHANGED;
	out->name = chance(8) ? NULL : chance(2) ? "" : chance(2) ? "52/129" : "217 A (III)";
	out->fold = chance(4) == 0 ? OVERLAY_LINE : OVERLAY_WHOLE;
}

/* A lore for them: the document "gone" is missing, each third paragraph has a gloss. */
static inline bool chance_missing(void *context, const char *symbol)
{
	(void)context;
	return strcmp(symbol, "gone") == 0;
}

static inline const char *chance_gloss(void *context, uint32_t para)
{
	(void)context;
	return para % 3 == 0 ? "United Nations, Treaty Series, vol. 660, No. 9464."
			     : NULL;
}

#endif

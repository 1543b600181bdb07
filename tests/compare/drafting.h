/* SPDX-License-Identifier: ISC */
/*
 * drafting - a document taken apart, so that a test can edit it as a drafter does, and put
 * together again.
 */
#ifndef RECITAL_TESTS_COMPARE_DRAFTING_H
#define RECITAL_TESTS_COMPARE_DRAFTING_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>	/* snprintf */
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/vec.h"
#include "base/xalloc.h"
#include "model/docbuild.h"
#include "tests/chance.h"

VEC_OF(draft_mark_vec, struct mark);

struct draft_para {
	const struct para *from;	/* of the document; NULL: it is new */
	enum para_kind kind;
	char number[24];
	uint32_t depth;
	const char *part;
	struct buf text;
	struct draft_mark_vec marks;	/* strings borrowed; labels of notes in LABELS */
	const char *edit;		/* what was done to it, NULL: nothing */
	bool moved;
};

VEC_OF(draft_para_vec, struct draft_para);

struct draft {
	const struct doc *from;
	struct draft_para_vec paras;	/* without title and metadata */
	struct arena *arena;		/* of strings that edits make */
};

static inline struct draft draft_of(const struct doc *d)
{
	struct draft draft = { .from = d, .arena = arena_new() };

	for (uint32_t i = 0; i < d->n_paras; i++) {
		const struct para *p = &d->paras[i];
		struct draft_para made = { .from = p, .kind = p->kind, .depth = p->depth,
			.part = p->part };

		if (!para_is_body(p))
			continue;
		snprintf(made.number, sizeof(made.number), "%s", p->number);
		buf_adds(&made.text, para_text(p));
		for (uint32_t k = 0; k < p->n_marks; k++)
			vec_push(&made.marks, p->marks[k]);
		vec_push(&draft.paras, made);
	}
	return draft;
}

static inline void draft_fini(struct draft *draft)
{
	for (size_t i = 0; i < draft->paras.n; i++) {
		buf_fini(&draft->paras.at[i].text);
		vec_fini(&draft->paras.at[i].marks);
	}
	vec_fini(&draft->paras);
	arena_free(draft->arena);
}

/* Puts WITH in place of [START, END) of P's text; marks keep what they stand on. */
static inline void draft_replace(struct draft_para *p, size_t start, size_t end,
    struct slice with)
{
	struct buf text = { 0 };
	long by = (long)with.len - (long)(end - start);

	buf_addn(&text, p->text.at, start);
	buf_adds(&text, with);
	buf_addn(&text, p->text.at + end, p->text.len - end);
	buf_fini(&p->text);
	p->text = text;
	for (size_t i = 0; i < p->marks.n; i++) {
		struct mark *m = &p->marks.at[i];

		if (m->start >= end)
			m->start = (uint32_t)(m->start + by);
		else if (m->start > start)
			m->start = (uint32_t)(start + with.len);
		if (m->end >= end && m->end > start)
			m->end = (uint32_t)(m->end + by);
		else if (m->end > start)
			m->end = (uint32_t)(start + with.len);
	}
}

static inline void draft_drop_mark(struct draft_para *p, size_t at)
{
	memmove(&p->marks.at[at], &p->marks.at[at + 1],
	    (p->marks.n - at - 1) * sizeof(p->marks.at[0]));
	p->marks.n--;
}

/* True when a link or an emphasis stands on a byte of [START, END) of P. */
static inline bool draft_is_marked(const struct draft_para *p, size_t start, size_t end)
{
	for (size_t i = 0; i < p->marks.n; i++)
		if (p->marks.at[i].kind == MARK_LINK && p->marks.at[i].start < end &&
		    p->marks.at[i].end > start)
			return true;
	return false;
}

/* Appends P's text and its marks to B, piece by piece. */
static inline void draft_build_para(struct docbuild *b, const struct draft_para *p)
{
	size_t at = 0;

	docbuild_para(b, p->kind, p->number, p->depth);
	if (p->part != NULL)
		docbuild_part(b, p->part, true);
	for (size_t i = 0; i < p->marks.n; i++) {
		const struct mark *m = &p->marks.at[i];

		if (m->kind != MARK_NOTE_REF)
			continue;
		docbuild_add(b, slice_sub(buf_slice(&p->text), at, m->start));
		docbuild_note_ref(b, m->label, 0);
		at = m->start;
	}
	docbuild_add(b, slice_sub(buf_slice(&p->text), at, p->text.len));
	for (size_t i = 0; i < p->marks.n; i++) {
		const struct mark *m = &p->marks.at[i];

		if (m->kind == MARK_LINK && m->end > m->start)
			docbuild_link(b, m->start, m->end, m->target, m->address, 0);
		else if (m->kind == MARK_EMPHASIS && m->end > m->start)
			docbuild_emphasis(b, m->start, m->end, 0);
	}
	for (uint32_t i = 0; p->from != NULL && i < p->from->n_recalls; i++)
		docbuild_recalls(b, p->from->recalls[i]);
}

/* The document, of a later session by YEARS.  Its paragraphs are two behind the draft's:
 * title and metadata. */
static inline struct doc *draft_doc(const struct draft *draft, int years)
{
	struct docbuild *b = docbuild_new();
	struct doc_meta *meta = docbuild_meta(b);
	const struct doc_meta *from = &draft->from->meta;
	char session[16], symbol[64];
	int number = atoi(from->session);

	snprintf(session, sizeof(session), "%d", number + years);
	snprintf(symbol, sizeof(symbol), "A/RES/%d/9999", number + years);
	meta->symbol = symbol;
	meta->session = session;
	meta->language = from->language;
	meta->title = from->title;
	meta->adopted = from->adopted;
	if (date_is_set(meta->adopted))
		meta->adopted.year = (short)(meta->adopted.year + years);
	for (size_t i = 0; i < draft->paras.n; i++)
		draft_build_para(b, &draft->paras.at[i]);
	return docbuild_done(b);
}

/* Where WORD stands alone in P from byte AT on, in no link; SIZE_MAX: nowhere. */
static inline size_t draft_find(const struct draft_para *p, const char *word, size_t at)
{
	struct slice text = buf_slice(&p->text);
	size_t len = strlen(word);

	for (; (at = slice_find(text, word, at)) != SLICE_NONE; at++) {
		bool starts = at == 0 || strchr(" (", text.at[at - 1]) != NULL;
		bool ends = at + len == text.len ||
		    strchr(" ,;.:)", text.at[at + len]) != NULL;

		if (starts && ends && !draft_is_marked(p, at, at + len))
			return at;
	}
	return SIZE_MAX;
}

#endif

/* SPDX-License-Identifier: ISC */
/* mandates_pair - what became of mandates in the next session; see the header. */
#include "ui/mandates_pair.h"

#include <string.h>

#include "base/byte.h"
#include "base/xalloc.h"
#include "model/symbol.h"

#define PAIR_REPORT "report" /* the kind of which texts take note */

/* Two texts, and what each of them asks for. */
struct pairing {
	struct library *lib;
	struct mandates *l;
	const struct mandates_document *later, *earlier; /* EARLIER: NULL when it is of a
							  * session before the two */
	const struct comparison *compared;               /* borrowed from the library */
	struct mandate_vec before;
	bool *used; /* of BEFORE: it has gone on */
	const char *previous, *evidence;
};

static const char *pair_keep(struct mandates *l, const struct buf *words)
{
	return arena_strdup(l->arena, buf_str(words));
}

/* The document of L with SYMBOL of the earlier session; NULL when it is none. */
static const struct mandates_document *pair_earlier(const struct mandates *l,
    const char *symbol)
{
	for (size_t i = 0; i < l->documents.n && !l->documents.at[i].later; i++)
		if (strcmp(l->documents.at[i].d->symbol, symbol) == 0)
			return &l->documents.at[i];
	return NULL;
}

static struct mandates_row *pair_row(const struct pairing *p, size_t i)
{
	return &p->l->rows.at[p->later->first + i];
}

/* The row of what was asked before, number I; NULL when that is not in the list. */
static struct mandates_row *pair_row_before(const struct pairing *p, size_t i)
{
	return p->earlier != NULL ? &p->l->rows.at[p->earlier->first + i] : NULL;
}

/* The paragraph of the earlier text that answers PARA of the later one; DOC_NONE for none. */
static uint32_t pair_answer(const struct pairing *p, uint32_t para)
{
	const struct compare_pair *pair = &p->compared->pairs[p->compared->of_b[para]];

	return pair->a != DOC_NONE ? pair->a : pair->split_of;
}

/* Mandate I of before is the one that ROW goes on from. */
static void pair_join(struct pairing *p, struct mandates_row *row, size_t i)
{
	const struct doc *a = p->compared->a;
	struct mandates_row *before = pair_row_before(p, i);

	p->used[i] = true;
	row->state = MANDATES_GONE_ON;
	row->other_symbol = p->previous;
	row->other_address =
	    arena_strdup(p->l->arena, a->paras[p->before.at[i].para].address);
	row->evidence = p->evidence;
	if (before != NULL)
		before->state = MANDATES_PLAIN;
}

/* What stood in the paragraph that answers that of ROW, of its kind: best of the same person. */
static void pair_by_place(struct pairing *p, struct mandates_row *row)
{
	const uint32_t para = pair_answer(p, row->m.para);
	size_t best = p->before.n;

	for (size_t i = 0; para != DOC_NONE && i < p->before.n; i++) {
		const struct mandate *m = &p->before.at[i];

		if (p->used[i] || m->para != para || strcmp(m->kind, row->m.kind) != 0)
			continue;
		if (strcmp(m->who, row->m.who) == 0) {
			pair_join(p, row, i);
			return;
		}
		best = best < p->before.n ? best : i;
	}
	if (best < p->before.n)
		pair_join(p, row, best);
}

static bool pair_is_like(const struct mandate *a, const struct mandate *b)
{
	return strcmp(a->kind, b->kind) == 0 && strcmp(a->who, b->who) == 0;
}

/* What is left and asked of the same person, where it is the only one in either text. */
static void pair_by_kind(struct pairing *p, struct mandates_row *row)
{
	size_t found = p->before.n, n = 0, rows = 0;

	if (strcmp(row->m.kind, MANDATE_TASK) == 0)
		return; /* tasks are of all kinds */
	for (size_t i = 0; i < p->before.n; i++)
		if (!p->used[i] && pair_is_like(&p->before.at[i], &row->m)) {
			found = i;
			n++;
		}
	for (size_t i = 0; i < p->later->n; i++)
		rows += pair_row(p, i)->state == MANDATES_NEW &&
		    pair_is_like(&pair_row(p, i)->m, &row->m);
	if (n == 1 && rows == 1)
		pair_join(p, row, found);
}

/* What the later text does not ask any more. */
static void pair_end(const struct pairing *p)
{
	for (size_t i = 0; p->earlier != NULL && i < p->before.n; i++) {
		struct mandates_row *row = pair_row_before(p, i);
		uint32_t pair = p->compared->of_a[row->m.para];
		uint32_t para = p->compared->pairs[pair].b;

		if (p->used[i] || row->state != MANDATES_OPEN)
			continue;
		row->state = MANDATES_ENDED;
		row->other_symbol = p->later->d->symbol;
		row->other_address = para == DOC_NONE
		    ? ""
		    : arena_strdup(p->l->arena, p->compared->b->paras[para].address);
		row->evidence = p->evidence;
	}
}

/* True when VERB, the opening words of a paragraph, takes up a document. */
static bool note_is_verb(const char *verb)
{
	static const char *const words[] = { "note", "noting", "notes", "welcomes",
		"welcoming", "considered", "received", "appreciation", "examined" };
	struct slice rest = slice_of(verb);

	while (rest.len > 0)
		if (SLICE_IS_IN(slice_first_word(rest, &rest), words))
			return true;
	return false;
}

/* True for a document of the Assembly that is no older than SESSION, "A/78/123". */
static bool note_is_report(const char *symbol, int session)
{
	int value = 0;

	if (strncmp(symbol, "A/", 2) != 0 || !byte_is_digit(symbol[2]))
		return false;
	for (const char *at = symbol + 2; byte_is_digit(*at) && value < 1000; at++)
		value = 10 * value + (*at - '0');
	return value >= session;
}

/* The paragraph in which E stands, or which refers to the footnote in which it does. */
static uint32_t note_para(const struct doc *d, const struct index_edge *e)
{
	uint32_t note = doc_note_of(d, e->at.para);

	if (note == DOC_NONE)
		return e->at.para;
	return d->notes[note].n_refs > 0 ? d->notes[note].refs[0].para : DOC_NONE;
}

/* A paragraph of the later text that takes note of a report of WHO; the number of them. */
static size_t note_find(const struct pairing *p, const struct index_edges *cites,
    const char *who, struct mandates_note *out)
{
	const struct doc *d = p->compared->b;
	const int session = doc_session(p->compared->a);
	size_t n = 0;

	for (size_t i = 0; i < cites->list.n; i++) {
		const struct index_edge *e = &cites->list.at[i];
		uint32_t para = note_para(d, e);

		if (para == DOC_NONE || !note_is_verb(e->verb) ||
		    !note_is_report(e->symbol, session) ||
		    slice_find(para_text(&d->paras[para]), who, 0) == SLICE_NONE ||
		    slice_find(para_text(&d->paras[para]), "report", 0) == SLICE_NONE)
			continue;
		if (n++ == 0)
			*out = (struct mandates_note){
				.symbol = p->later->d->symbol,
				.address =
				    arena_strdup(p->l->arena, d->paras[para].address),
				.report = arena_strdup(p->l->arena, e->symbol),
			};
	}
	return n;
}

/* How many reports WHO was asked for before. */
static size_t note_count(const struct pairing *p, const char *who)
{
	size_t n = 0;

	for (size_t i = 0; i < p->before.n; i++)
		n += strcmp(p->before.at[i].kind, PAIR_REPORT) == 0 &&
		    strcmp(p->before.at[i].who, who) == 0;
	return n;
}

/* What the later text says of the reports that were asked for, in ROW. */
static void note_add(const struct pairing *p, const struct index_edges *cites,
    struct mandates_row *row)
{
	if (strcmp(row->m.kind, PAIR_REPORT) != 0 || row->m.who[0] == '\0')
		return;
	size_t n = note_find(p, cites, row->m.who, &row->note);
	row->note.sure = n == 1 && note_count(p, row->m.who) == 1;
}

static void pair_note(const struct pairing *p)
{
	struct index_edges cites = { 0 };

	library_cites(p->lib, p->later->d->number, &cites);
	for (size_t i = 0; i < p->later->n; i++)
		if (pair_row(p, i)->state == MANDATES_GONE_ON)
			note_add(p, &cites, pair_row(p, i));
	for (size_t i = 0; p->earlier != NULL && i < p->earlier->n; i++)
		if (pair_row_before(p, i)->state == MANDATES_ENDED)
			note_add(p, &cites, pair_row_before(p, i));
	index_edges_fini(&cites);
}

/* Compares the two texts and finds what goes on. */
static void pair_texts(struct pairing *p, uint32_t earlier)
{
	p->compared = library_compare(p->lib, earlier, p->later->d->number);
	mandates_of(p->compared->a, mandates_kinds(p->lib), p->l->arena, &p->before);
	p->used = xcalloc(p->before.n + 1, sizeof(*p->used));
	if (p->earlier != NULL && p->earlier->n != p->before.n)
		p->earlier = NULL; /* its file has changed since it was read */
	for (size_t i = 0; i < p->later->n; i++)
		pair_by_place(p, pair_row(p, i));
	for (size_t i = 0; i < p->later->n; i++)
		if (pair_row(p, i)->state == MANDATES_NEW)
			pair_by_kind(p, pair_row(p, i));
	pair_end(p);
	pair_note(p);
	vec_fini(&p->before);
	free(p->used);
}

/* Sets the state of the rows of P's later text. */
static void pair_set(const struct pairing *p, enum mandates_state state)
{
	for (size_t i = 0; i < p->later->n; i++) {
		pair_row(p, i)->state = state;
		pair_row(p, i)->other_symbol = p->previous;
		pair_row(p, i)->evidence = p->evidence;
	}
}

/* Finds the text before that of P, named by FIRST: its number, INDEX_ABSENT when it is absent. */
static uint32_t pair_find_before(struct pairing *p, const struct index_precedent *first)
{
	const struct mandates_document *earlier = pair_earlier(p->l, first->entry.symbol);
	struct buf words = { 0 };
	uint32_t number;

	index_add_evidence(&words, first);
	p->previous = arena_strdup(p->l->arena, first->entry.symbol);
	p->evidence = pair_keep(p->l, &words);
	p->earlier = earlier;
	buf_fini(&words);
	number = earlier != NULL
	    ? earlier->d->number
	    : library_find_in(p->lib, first->entry.symbol, p->later->d->language);
	if (number == INDEX_ABSENT || library_doc(p->lib, number) == NULL ||
	    library_doc(p->lib, p->later->d->number) == NULL)
		return INDEX_ABSENT;
	return number;
}

void mandates_pair(struct library *lib, struct mandates *l,
    const struct mandates_document *of)
{
	struct pairing p = { .lib = lib,
		.l = l,
		.later = of,
		.previous = "",
		.evidence = "" };
	struct index_precedents found;
	uint32_t number = INDEX_ABSENT;

	if (!of->later)
		return;
	index_precedents(library_index(lib), of->d->symbol, &found);
	if (found.taken)
		number = pair_find_before(&p, &found.list.at[0]);
	pair_set(&p,
	    found.taken && number == INDEX_ABSENT ? MANDATES_UNKNOWN : MANDATES_NEW);
	if (number != INDEX_ABSENT)
		pair_texts(&p, number);
	index_precedents_fini(&found);
}

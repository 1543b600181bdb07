/* SPDX-License-Identifier: ISC */
/*
 * page_votes - who voted how on a resolution, who otherwise than on another one, and the votes
 * of a lineage:
 *
 *	In favour (159)
 *	ALBANIA      ALGERIA      ANDORRA
 *
 *	+ TÜRKİYE    from abstaining to in favour
 *
 *	77/248  2022-12-30  159  1  3  +1: TÜRKİYE; >12
 */
#include <string.h>

#include "base/i18n.h"
#include "model/docwords.h"
#include "model/vote.h"
#include "ui/compared.h"
#include "ui/page_make.h"

#define VOTES_NAMED 3 /* States of each sign that a line of a lineage names */

/* "In favour (159)" */
static void votes_make_heading(struct page_make *m, const char *words, size_t n)
{
	struct buf heading = { 0 };

	buf_addf(&heading, "%s (%zu)", _(words), n);
	make_heading(m, buf_str(&heading));
	buf_fini(&heading);
}

/* "Adopted by 159 to 1, with 3 abstentions", or that nobody says. */
static void votes_add_outcome(struct buf *to, const struct doc *d)
{
	if (d->meta.vote.outcome[0] != '\0')
		docwords_add_vote(to, &d->meta.vote);
	else
		buf_add(to, _("How it was adopted is not recorded"));
}

bool make_votes(struct page_make *m)
{
	static const char *const headings[CAST_COUNT] = { N_("In favour"), N_("Against"),
		N_("Abstaining"), N_("Not voting") };
	uint32_t number = library_find(m->lib, m->symbol);
	struct buf outcome = { 0 };

	if (number == INDEX_ABSENT)
		return false;
	const struct doc *d = library_doc(m->lib, number);
	make_title_of(m, "Votes on %s");
	votes_add_outcome(&outcome, d);
	make_text(m, "%s.", buf_str(&outcome));
	buf_fini(&outcome);
	for (enum cast cast = CAST_FAVOUR; cast < CAST_COUNT; cast++) {
		const struct doc_names *names = vote_names(&d->meta.vote, cast);

		if (names->n == 0)
			continue;
		votes_make_heading(m, headings[cast], names->n);
		make_names(m, names);
	}
	if (!vote_is_recorded(&d->meta.vote))
		make_text(m, "No State's vote is recorded.");
	return true;
}

/* --- who voted otherwise ----------------------------------------------------------- */

static const struct votes_sign {
	char sign;
	const char *heading;
	enum role role;
} votes_signs[] = {
	{ '+', N_("Nearer to a yes"), ROLE_ADDED },
	{ '-', N_("Further from a yes"), ROLE_REMOVED },
	{ '>', N_("Voted on one of them only"), ROLE_MOVED },
};

#define VOTES_SIGNS (sizeof(votes_signs) / sizeof(*votes_signs))

static size_t votes_count(const struct vote_change_vec *changes, char sign)
{
	size_t n = 0;

	for (size_t i = 0; i < changes->n; i++)
		n += vote_change_sign(&changes->at[i]) == sign;
	return n;
}

/* "+ TÜRKİYE    from abstaining to in favour" */
static void votes_make_change(struct page_make *m, const struct vote_change *c,
    const struct votes_sign *sign)
{
	struct buf words = { 0 };

	buf_addf(&words, "%c %s", sign->sign, c->name);
	make_row(m);
	make_marked(m, buf_slice(&words), (struct overlay_span){ .role = sign->role });
	buf_clear(&words);
	buf_addf(&words, _("from %s to %s"), _(cast_words(c->from)),
	    _(cast_words(c->to)));
	make_cell(m, buf_str(&words));
	buf_fini(&words);
}

static void votes_make_changes(struct page_make *m, const struct vote_change_vec *changes)
{
	for (size_t k = 0; k < VOTES_SIGNS; k++) {
		size_t n = votes_count(changes, votes_signs[k].sign);

		if (n == 0)
			continue;
		votes_make_heading(m, votes_signs[k].heading, n);
		for (size_t i = 0; i < changes->n; i++)
			if (vote_change_sign(&changes->at[i]) == votes_signs[k].sign)
				votes_make_change(m, &changes->at[i], &votes_signs[k]);
	}
}

/* "76/72  2021-12-09  Adopted by 138 to 1, with 4 abstentions" */
static void votes_make_document(struct page_make *m, const struct doc *d)
{
	struct buf outcome = { 0 };

	votes_add_outcome(&outcome, d);
	make_row(m);
	make_symbol_link(m, d->meta.symbol, NULL);
	make_date_cell(m, d->meta.adopted);
	make_cell(m, buf_str(&outcome));
	buf_fini(&outcome);
}

static void votes_compare(struct page_make *m, const struct doc *a, const struct doc *b)
{
	struct vote_change_vec changes = { 0 };
	struct arena *arena = arena_new();

	votes_make_document(m, a);
	votes_make_document(m, b);
	if (!vote_is_recorded(&a->meta.vote) || !vote_is_recorded(&b->meta.vote)) {
		make_text(m, "Not both have a recorded vote, so none can be compared.");
	} else {
		vote_changes(&a->meta.vote, &b->meta.vote, arena, &changes);
		if (changes.n == 0)
			make_text(m, "Every State voted as before.");
		votes_make_changes(m, &changes);
	}
	vec_fini(&changes);
	arena_free(arena);
}

bool make_vote_changes(struct page_make *m)
{
	const struct doc *docs[TABLE_MAX];
	struct compared c;
	struct buf names = { 0 };

	if (!compared_read(&c, m->lib, m->argument))
		return false;
	compared_add_short(&names, m->argument);
	make_title(m, "Votes on %s", buf_str(&names));
	buf_fini(&names);
	for (uint32_t i = 0; i < c.n; i++)
		docs[i] = library_doc(m->lib, c.number[i]);
	for (uint32_t i = 1; i < c.n; i++) {
		const struct doc *before = vote_before(docs, i);

		votes_compare(m, before != NULL ? before : docs[i - 1], docs[i]);
	}
	return true;
}

/* --- a lineage --------------------------------------------------------------------- */

/* "+2: CHAD, PERU; -1: TURKEY; >12" */
static void votes_add_changes(struct buf *to, const struct vote_change_vec *changes)
{
	for (size_t k = 0; k < VOTES_SIGNS; k++) {
		char sign = votes_signs[k].sign;
		size_t n = votes_count(changes, sign), named = 0;

		if (n == 0)
			continue;
		buf_addf(to, "%s%c%zu", to->len > 0 ? _("; ") : "", sign, n);
		for (size_t i = 0; i < changes->n && sign != '>' && n <= VOTES_NAMED; i++)
			if (vote_change_sign(&changes->at[i]) == sign)
				buf_addf(to, "%s%s", named++ == 0 ? ": " : ", ",
				    changes->at[i].name);
	}
}

static void votes_make_count(struct page_make *m, const struct doc_names *names)
{
	struct buf number = { 0 };

	buf_addf(&number, "%u", (unsigned)names->n);
	make_cell(m, buf_str(&number));
	buf_fini(&number);
}

/* Who voted otherwise on D than on BEFORE, which may be NULL. */
static void votes_make_last(struct page_make *m, const struct doc *before,
    const struct doc *d)
{
	struct vote_change_vec changes = { 0 };
	struct arena *arena = arena_new();
	struct buf words = { 0 };

	if (before != NULL) {
		vote_changes(&before->meta.vote, &d->meta.vote, arena, &changes);
		votes_add_changes(&words, &changes);
		if (changes.n == 0)
			buf_add(&words, _("as before"));
	}
	make_cell(m, buf_str(&words));
	vec_fini(&changes);
	buf_fini(&words);
	arena_free(arena);
}

/* The cells behind the date; D is NULL when it is not in the corpus. */
static void votes_make_cells(struct page_make *m, const struct doc *before,
    const struct doc *d)
{
	struct buf words = { 0 };

	if (d != NULL && vote_is_recorded(&d->meta.vote)) {
		for (enum cast cast = CAST_FAVOUR; cast < CAST_NOT_VOTING; cast++)
			votes_make_count(m, vote_names(&d->meta.vote, cast));
		votes_make_last(m, before, d);
		return;
	}
	if (d != NULL)
		votes_add_outcome(&words, d);
	make_cell(m, d != NULL ? buf_str(&words) : _("not in the corpus"));
	buf_fini(&words);
}

static void votes_make_session(struct page_make *m, const struct index_ancestor *a,
    const struct doc *before, const struct doc *d)
{
	make_row(m);
	make_symbol_link(m, a->entry.symbol, NULL);
	if (strcmp(a->entry.symbol, m->symbol) == 0)
		make_words(m, _(" (this)"));
	make_date_cell(m, a->entry.date);
	votes_make_cells(m, before, d);
}

/* What the columns are. */
static void votes_make_head(struct page_make *m)
{
	static const char *const heads[] = { N_("adopted"), N_("for"), N_("against"),
		N_("abst."), N_("changed") };

	make_row(m);
	for (size_t i = 0; i < sizeof(heads) / sizeof(*heads); i++)
		make_cell(m, _(heads[i]));
}

/* A row for each of L; a key gives that up: no page is made of it then. */
static void votes_make_rows(struct page_make *m, const struct index_lineage *l)
{
	struct watch *w = &m->lib->watch;
	const struct watch_task outer = watch_begin(w, "reading the lineage", false);
	const struct doc *before = NULL;

	for (size_t i = 0; i < l->list.n; i++) {
		if (watch_is_over(w, (unsigned)(i * 100 / l->list.n)))
			break;
		const struct index_ancestor *a = &l->list.at[i];
		uint32_t number = library_find(m->lib, a->entry.symbol);
		const struct doc *d =
		    number != INDEX_ABSENT ? library_doc(m->lib, number) : NULL;

		votes_make_session(m, a, before, d);
		if (d != NULL && vote_is_recorded(&d->meta.vote) && !a->fork)
			before = d;
	}
	watch_end(w, outer);
}

bool make_vote_line(struct page_make *m)
{
	struct index_lineage lineage = { 0 };

	/* one that was given up is told by who makes the page */
	if (!library_take_lineage(m->lib, m->symbol, &m->lib->watch, &lineage))
		return true;
	make_title_of(m, "Votes of the lineage of %s");
	make_caveat(m);
	votes_make_head(m);
	votes_make_rows(m, &lineage);
	const bool good = lineage.list.n > 0 || library_has(m->lib, m->symbol);
	library_give_lineage(m->lib, &lineage);
	return good;
}

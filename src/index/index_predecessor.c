/* SPDX-License-Identifier: ISC */
/*
 * index_predecessor - what each name of the index continues: gathers the candidates from the
 * tables, with what speaks for each, and keeps what predecessor.h decides.
 *
 * No text is read for it.  Candidates are what a preambular paragraph cites, what has the same
 * title or series, what has the title of the agenda item, and what has hashes of the sketch in
 * common; of each of these no more than a bound, so that a corpus of one title over and over
 * costs no more than another.
 */
#include <stdlib.h>
#include <string.h>

#include "base/sort.h"
#include "index/index_decide.h"
#include "index/sketch.h"
#include "index/title.h"
#include "model/symbol.h"
#include "model/symbol_draft.h"

#define KIN_TITLES 32 /* candidates of one title or series, the newest ones */
#define KIN_ALIKE 16  /* candidates that are found by their runs */
#define KIN_SHARED 2u /* runs that such a candidate must have in common */

/* A document of a name, as far as kinship goes. */
struct version {
	const char *language, *title, *agenda, *continues, *series;
	int64_t day, number;
	struct sketch sketch;
};

VEC_OF(version_vec, struct version);

/* A name with what is known of it; strings lie in an arena. */
struct kin {
	int64_t name;
	const char *symbol;
	struct symbol parsed;
	bool is_symbol, is_draft;
	enum symbol_session session_kind;
	int session; /* of a resolution or a draft; 0: unknown */
	struct version_vec versions;
};

/* A name on its way to be a candidate. */
struct lead {
	int64_t name;
	unsigned evidence;
	unsigned shared;     /* runs of the sketch in common */
	const char *symbol;  /* where it is needed to tell leads apart */
	const char *address; /* where it is cited */
};

VEC_OF(lead_vec, struct lead);

/* The search for what one name continues. */
struct search {
	struct index *ix;
	struct arena *arena;
	struct kin kin;
	struct lead_vec leads;
};

/* Fills what the symbol of K says of its session. */
static void kin_read_session(struct kin *k)
{
	struct symbol_draft draft;

	k->is_draft = symbol_read_draft(slice_of(k->symbol), &draft);
	if (k->is_draft) {
		k->session_kind = draft.session.kind;
		k->session = draft.session.number;
	} else if (k->is_symbol && k->parsed.kind == SYMBOL_RESOLUTION) {
		k->session_kind = k->parsed.session_kind;
		k->session = k->parsed.session;
	}
}

static void kin_read(struct index *ix, struct kin *k, struct arena *arena)
{
	struct sqlite3_stmt *s;

	k->symbol = index_db_symbol_of(ix, arena, k->name);
	k->is_symbol = symbol_parse(slice_of(k->symbol), ORGAN_ASSEMBLY, &k->parsed);
	kin_read_session(k);
	s = index_db_use(ix, SQL_VERSIONS);
	db_bind_int(s, 1, k->name);
	while (index_db_step(ix, s)) {
		struct version v = {
			.language = db_text(arena, s, 0),
			.title = db_text(arena, s, 1),
			.agenda = db_text(arena, s, 2),
			.day = db_int(s, 3),
			.continues = db_text(arena, s, 4),
			.series = db_text(arena, s, 5),
		};

		v.number = db_int(s, 6);
		vec_push(&k->versions, v);
	}
	for (size_t i = 0; i < k->versions.n; i++)
		index_db_sketch(ix, k->versions.at[i].number, &k->versions.at[i].sketch);
}

/* The one of LEADS to NAME, made when it is new. */
static struct lead *lead_to(struct lead_vec *leads, int64_t name)
{
	struct lead lead = { .name = name, .address = "" };

	for (size_t i = 0; i < leads->n; i++)
		if (leads->at[i].name == name)
			return &leads->at[i];
	vec_push(leads, lead);
	return vec_last(leads);
}

static void search_cited(struct search *f)
{
	struct sqlite3_stmt *s = index_db_use(f->ix, SQL_CITED);

	db_bind_int(s, 1, f->kin.name);
	while (index_db_step(f->ix, s)) {
		struct lead *lead = lead_to(&f->leads, db_int(s, 0));

		lead->evidence |= db_int(s, 1) != 0 ? INDEX_RECALLED : INDEX_CITED;
		if (lead->address[0] == '\0')
			lead->address = db_text(f->arena, s, 2);
	}
}

/*
 * The newest before V of whom S, but for these parameters, asks by WORDS.  None of the same day,
 * which cannot be continued: many would leave no room for those that can.
 */
static void search_earlier(struct search *f, const struct version *v,
    struct sqlite3_stmt *s, const char *words)
{
	db_bind_text(s, 1, words);
	db_bind_int(s, 2, v->day > 0 ? v->day : INT64_MAX);
	db_bind_int(s, 3, f->kin.name);
	db_bind_int(s, 4, KIN_TITLES);
	while (index_db_step(f->ix, s))
		lead_to(&f->leads, db_int(s, 0));
}

static void search_title(struct search *f, const struct version *v, const char *title)
{
	struct sqlite3_stmt *s = index_db_use(f->ix, SQL_WITH_TITLE);

	if (title[0] == '\0')
		return;
	db_bind_text(s, 5, v->language);
	search_earlier(f, v, s, title);
}

static void search_series(struct search *f, const struct version *v)
{
	if (v->series[0] != '\0')
		search_earlier(f, v, index_db_use(f->ix, SQL_WITH_SERIES), v->series);
}

/* Counts in ALIKE who has HASH too, unless that is common. */
static void search_run(struct search *f, uint32_t hash, struct lead_vec *alike)
{
	struct sqlite3_stmt *s = index_db_use(f->ix, SQL_WITH_RUN);
	int64_t names[INDEX_COMMON + 1];
	size_t n = 0;

	db_bind_int(s, 1, hash);
	db_bind_int(s, 2, f->kin.name);
	db_bind_int(s, 3, INDEX_COMMON + 1);
	while (index_db_step(f->ix, s))
		names[n++] = db_int(s, 0);
	for (size_t i = 0; n <= INDEX_COMMON && i < n; i++)
		lead_to(alike, names[i])->shared++;
}

static int lead_cmp_shared(const void *a, const void *b)
{
	const struct lead *x = a, *y = b;

	return order_then(order_of(y->shared, x->shared),
	    symbol_text_cmp(x->symbol, y->symbol));
}

/* Leaves of ALIKE those that have enough in common, with their symbols. */
static void search_keep_alike(struct search *f, struct lead_vec *alike)
{
	size_t n = 0;

	for (size_t i = 0; i < alike->n; i++)
		if (alike->at[i].shared >= KIN_SHARED)
			alike->at[n++] = alike->at[i];
	alike->n = n;
	for (size_t i = 0; n > KIN_ALIKE && i < n; i++)
		alike->at[i].symbol =
		    index_db_symbol_of(f->ix, f->arena, alike->at[i].name);
}

/* The names whose texts have most runs of the sketch of V. */
static void search_alike(struct search *f, const struct version *v)
{
	struct lead_vec alike = { 0 };

	for (uint32_t i = 0; i < v->sketch.n && i < INDEX_RUNS; i++)
		search_run(f, v->sketch.at[i], &alike);
	search_keep_alike(f, &alike);
	if (alike.n > KIN_ALIKE)
		vec_sort(&alike, lead_cmp_shared);
	for (size_t i = 0; i < alike.n && i < KIN_ALIKE; i++)
		lead_to(&f->leads, alike.at[i].name);
	vec_fini(&alike);
}

static void search_leads(struct search *f)
{
	search_cited(f);
	for (size_t i = 0; i < f->kin.versions.n; i++) {
		const struct version *v = &f->kin.versions.at[i];

		search_title(f, v, v->title);
		search_title(f, v, v->agenda);
		search_series(f, v);
		search_alike(f, v);
	}
}

/* What the versions of one language say of each other, into P. */
static void kin_compare(const struct version *new, const struct version *old,
    struct precedent *p)
{
	unsigned likeness = sketch_likeness(&new->sketch, &old->sketch);
	unsigned title = title_likeness(new->title, old->title);

	if (strcmp(new->title, old->title) == 0)
		p->evidence |= INDEX_TITLE;
	else if (title_goes_on(new->title, old->title))
		p->evidence |= INDEX_TITLE_ON;
	if (new->agenda[0] != '\0' && strcmp(new->agenda, old->title) == 0)
		p->evidence |= INDEX_AGENDA;
	if (likeness > p->likeness) {
		p->likeness = likeness;
		p->brief = new->sketch.whole || old->sketch.whole;
	}
	p->title = title > p->title ? title : p->title;
}

static void kin_compare_all(const struct kin *new, const struct kin *old,
    struct precedent *p)
{
	for (size_t i = 0; i < new->versions.n; i++)
		for (size_t k = 0; k < old->versions.n; k++) {
			const struct version *v = &new->versions.at[i];
			const struct version *w = &old->versions.at[k];

			if (v->series[0] != '\0' && strcmp(v->series, w->series) == 0)
				p->evidence |= INDEX_SERIES;
			if (strcmp(v->language, w->language) == 0)
				kin_compare(v, w, p);
		}
}

static struct precedent kin_precedent(const struct kin *k, const struct lead *lead)
{
	struct precedent p = {
		.name = k->name,
		.date = k->versions.at[0].day,
		.number = slice_of(k->symbol),
		.part = 'A',
		.key = k->versions.at[0].title,
		.evidence = lead != NULL ? lead->evidence : 0,
		.address = lead != NULL ? lead->address : "",
	};

	if (k->is_symbol && k->parsed.part[0] != '\0') {
		p.number = symbol_without_part(&k->parsed);
		p.part = k->parsed.part[0];
	}
	return p;
}

/* A resolution continues one of its own body; a draft continues any, and nothing a draft. */
static bool kin_may_continue(const struct kin *new, const struct kin *old)
{
	if (old->is_draft)
		return false;
	if (!old->is_symbol || old->parsed.kind != SYMBOL_RESOLUTION)
		return new->is_symbol &&new->parsed.kind == SYMBOL_DOCUMENT &&
		    old->is_symbol && old->parsed.kind == SYMBOL_DOCUMENT;
	return !new->is_symbol || new->parsed.kind != SYMBOL_RESOLUTION ||
	    new->parsed.organ == old->parsed.organ;
}

/* Never one of the same day; without a day the sessions tell. */
static bool kin_is_earlier(const struct kin *old, const struct kin *new)
{
	int64_t a = old->versions.at[0].day, b = new->versions.at[0].day;

	if (a > 0 && b > 0)
		return a < b;
	return old->session > 0 && old->session_kind == new->session_kind &&
	    old->session < new->session;
}

VEC_OF(kin_vec, struct kin);

/* The candidates of the search, and the names behind them, whose texts they borrow. */
static void search_candidates(struct search *f, struct precedent_vec *all,
    struct kin_vec *names)
{
	for (size_t i = 0; i < f->leads.n; i++) {
		struct kin k = { .name = f->leads.at[i].name };

		kin_read(f->ix, &k, f->arena);
		vec_push(names, k);
	}
	for (size_t i = 0; i < names->n; i++) {
		const struct kin *k = &names->at[i];

		if (k->versions.n == 0 || k->name == f->kin.name ||
		    !kin_may_continue(&f->kin, k) || !kin_is_earlier(k, &f->kin))
			continue;
		struct precedent p = kin_precedent(k, &f->leads.at[i]);
		kin_compare_all(&f->kin, k, &p);
		vec_push(all, p);
	}
}

/* What the corpus itself says that the name continues; NULL when it says nothing. */
static const char *search_said(const struct search *f)
{
	for (size_t i = 0; i < f->kin.versions.n; i++) {
		const char *said = f->kin.versions.at[i].continues;

		if (said[0] != '\0' && strcmp(said, f->kin.symbol) != 0)
			return said;
	}
	return NULL;
}

static void search_decide(struct search *f, struct decided *d)
{
	struct kin_vec names = { 0 };

	search_leads(f);
	search_candidates(f, &d->candidates, &names);
	struct precedent of = kin_precedent(&f->kin, NULL);
	d->taken = predecessor_decide(&of, &d->candidates);
	for (size_t i = 0; i < names.n; i++)
		vec_fini(&names.at[i].versions);
	vec_fini(&names);
}

void decided_make(struct index *ix, struct decided *d)
{
	struct search f = { .ix = ix, .arena = arena_new(), .kin = { .name = d->name } };

	d->arena = f.arena;
	kin_read(ix, &f.kin, f.arena);
	d->said = search_said(&f);
	/* Where there is no version its documents are gone. */
	if (f.kin.versions.n > 0 && d->said == NULL)
		search_decide(&f, d);
	vec_fini(&f.kin.versions);
	vec_fini(&f.leads);
}

void decided_fini(struct decided *d)
{
	vec_fini(&d->candidates);
	arena_free(d->arena);
	*d = (struct decided){ 0 };
}

/* Keeps P, the one at SEAT in the order of what may be continued. */
static void decided_keep_one(struct index *ix, const struct decided *d,
    const struct precedent *p, size_t seat)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_PRECEDENT_ADD);

	db_bind_int(s, 1, d->name);
	db_bind_int(s, 2, (int64_t)seat);
	db_bind_int(s, 3, p->name);
	db_bind_int(s, 4, p->evidence);
	db_bind_int(s, 5, (p->likeness + 5) / 10);
	db_bind_text(s, 6, p->address);
	db_bind_int(s, 7, (d->taken || d->said != NULL) && seat == 0);
	index_db_run(ix, s);
}

void decided_keep(struct index *ix, const struct decided *d)
{
	index_db_run_id(ix, SQL_PENDING_DROP, d->name);
	index_db_run_id(ix, SQL_PRECEDENT_DROP, d->name);
	if (d->said != NULL && strcmp(d->said, DOC_CONTINUES_NOTHING) != 0) {
		struct precedent p = { .name = index_db_said_name(ix, d->said),
			.address = "",
			.evidence = INDEX_CONTINUES };

		decided_keep_one(ix, d, &p, 0);
	}
	for (size_t i = 0; i < d->candidates.n; i++)
		decided_keep_one(ix, d, &d->candidates.at[i], i);
}

bool index_decide_next(struct index *ix)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_PENDING_NEXT);
	struct decided d = { 0 };

	if (!index_db_step(ix, s))
		return false;
	d.name = db_int(s, 0);
	db_reset(s);
	decided_make(ix, &d);
	decided_keep(ix, &d);
	decided_fini(&d);
	return true;
}

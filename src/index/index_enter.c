/* SPDX-License-Identifier: ISC */
/*
 * index_enter - a document comes into the tables, or goes; see index_db.h.
 *
 * What else a document changes is put right at once: which document its name has first, and
 * what the citations of a part A mean.  What it changes for the predecessors of others is only
 * marked, for one of them may be changed by many.
 */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "index/index_db.h"
#include "index/title.h"
#include "model/symbol.h"
#include "model/symbol_draft.h"
#include "model/vote.h"

/* "General and complete disarmament: transparency in armaments": what stands behind. */
static const char *enter_agenda(const char *title)
{
	const char *colon = strrchr(title, ':');

	return colon != NULL ? colon + 1 : title;
}

/* Appends the draft that SYMBOL is a text of, nothing when it is none. */
static void enter_add_draft(struct buf *to, const char *symbol)
{
	struct symbol_draft draft;

	if (symbol_read_draft(slice_of(symbol), &draft))
		buf_adds(to, draft.base);
}

static void keys_make(const struct doc_meta *m, struct index_keys *out)
{
	*out = (struct index_keys){ 0 };
	title_add_key(&out->title, m->title);
	title_add_key(&out->agenda, enter_agenda(m->agenda_title));
	enter_add_draft(&out->draft, m->symbol);
	enter_add_draft(&out->adopts, m->draft);
}

static void keys_fini(struct index_keys *keys)
{
	buf_fini(&keys->title);
	buf_fini(&keys->agenda);
	buf_fini(&keys->draft);
	buf_fini(&keys->adopts);
}

/* Document NUMBER, D with its KEYS, the id of its symbol being NAME. */
static void enter_document(struct index *ix, const struct doc *d,
    const struct index_keys *keys, uint32_t number, int64_t name)
{
	const struct doc_meta *m = &d->meta;
	struct sqlite3_stmt *s = index_db_use(ix, SQL_DOCUMENT_ADD);

	db_bind_int(s, 1, number);
	db_bind_int(s, 2, name);
	db_bind_text(s, 3, m->language);
	db_bind_text(s, 4, m->title);
	db_bind_text(s, 5, m->series);
	db_bind_int(s, 6, index_db_date_number(m->adopted));
	db_bind_text(s, 7, buf_str(&keys->title));
	db_bind_text(s, 8, buf_str(&keys->agenda));
	db_bind_text(s, 9, m->continues);
	db_bind_int(s, 10, index_db_date_number(doc_day(d)));
	db_bind_text(s, 11, m->session);
	db_bind_text(s, 12, m->committee);
	db_bind_text(s, 13, m->vote.outcome);
	db_bind_int(s, 14, m->vote.in_favour.n);
	db_bind_int(s, 15, m->vote.against.n);
	db_bind_int(s, 16, m->vote.abstaining.n);
	db_bind_text(s, 17, m->agenda_item);
	db_bind_text(s, 18, buf_str(&keys->draft));
	db_bind_text(s, 19, buf_str(&keys->adopts));
	index_db_run(ix, s);
}

/* The sketch, and its smallest hashes: like texts have some of them in common. */
static void enter_sketch(struct index *ix, const struct sketch *sketch, uint32_t number,
    int64_t name)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_SKETCH_ADD);

	db_bind_int(s, 1, number);
	db_bind_blob(s, 2, sketch,
	    offsetof(struct sketch, at) + sketch->n * sizeof(sketch->at[0]));
	index_db_run(ix, s);
	s = index_db_use(ix, SQL_RUN_ADD);
	for (uint32_t i = 0; i < sketch->n && i < INDEX_RUNS; i++) {
		db_bind_int(s, 1, sketch->at[i]);
		db_bind_int(s, 2, number);
		db_bind_int(s, 3, name);
		index_db_run(ix, s);
	}
}

/* Enters C, the citation SEAT, counted from 0, of document NUMBER, D. */
static void enter_edge(struct index *ix, const struct doc *d, const struct citation *c,
    uint32_t number, size_t seat)
{
	int64_t name = index_db_enter_name(ix, c->symbol);
	int64_t meant = index_db_meant(ix, name);
	struct sqlite3_stmt *s = index_db_use(ix, SQL_EDGE_ADD);

	db_bind_int(s, 1, number);
	db_bind_int(s, 2, (int64_t)seat);
	db_bind_int(s, 3, name);
	db_bind_int(s, 4, meant);
	db_bind_int(s, 5, c->at.para);
	db_bind_int(s, 6, c->at.mark);
	db_bind_text(s, 7, d->paras[c->at.para].address);
	db_bind_int(s, 8, index_db_date_number(c->date));
	db_bind_text(s, 9, c->verb);
	db_bind_text(s, 10, c->pinpoint);
	db_bind_int(s, 11, c->relation == RELATION_RECALLS);
	db_bind_int(s, 12, d->paras[c->at.para].kind == PARA_PREAMBULAR);
	index_db_run(ix, s);
}

/* The citations of PART, of the whole WHOLE, mean what they mean now. */
static void mean_part(struct index *ix, int64_t part, int64_t whole)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_EDGE_MEAN);
	int64_t meant = index_db_meant(ix, part);

	db_bind_int(s, 1, part);
	db_bind_int(s, 2, whole);
	db_bind_int(s, 3, meant);
	index_db_run(ix, s);
	if (db_changes(&ix->db) > 0 && !ix->fresh)
		index_db_run_id(ix, SQL_PENDING_CITING, meant);
}

VEC_OF(name_id_vec, int64_t);

/* Puts down which document NAME has now, and how many names have one. */
static void name_take_document(struct index *ix, int64_t name)
{
	bool had = index_db_is_had(ix, name);

	index_db_run_id(ix, SQL_NAME_DOCUMENT, name);
	int more = index_db_is_had(ix, name) - had;
	if (more != 0)
		index_db_run_id(ix, SQL_NAMES_ADD, more);
}

/*
 * A document with NAME has come or gone.  "75/253 A" is the document A/RES/75/253 while that
 * alone is there, which was issued before there was a B.
 */
static void name_changed(struct index *ix, int64_t name)
{
	struct sqlite3_stmt *s;
	struct name_id_vec parts = { 0 };
	int64_t whole;

	name_take_document(ix, name);
	whole = index_db_whole(ix, name);
	if (whole != 0)
		mean_part(ix, name, whole);
	s = index_db_use(ix, SQL_NAME_PARTS);
	db_bind_int(s, 1, name);
	while (index_db_step(ix, s))
		vec_push(&parts, db_int(s, 0));
	for (size_t i = 0; i < parts.n; i++)
		mean_part(ix, parts.at[i], name);
	vec_fini(&parts);
}

/* Those that have some of the runs of document NUMBER. */
static void mark_runs(struct index *ix, uint32_t number)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_PENDING_RUN);
	struct sketch sketch;

	index_db_sketch(ix, number, &sketch);
	for (uint32_t i = 0; i < sketch.n && i < INDEX_RUNS; i++) {
		db_bind_int(s, 1, sketch.at[i]);
		/* itself, and one more that it may have made too many */
		db_bind_int(s, 2, INDEX_COMMON + 2);
		index_db_run(ix, s);
	}
}

/* What document NUMBER says of itself, and by which others find it. */
struct kinship {
	int64_t name, day;
	const char *language, *title, *series;
};

static bool kinship_read(struct index *ix, uint32_t number, struct arena *arena,
    struct kinship *out)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_DOCUMENT_GET);

	db_bind_int(s, 1, number);
	if (!index_db_step(ix, s))
		return false;
	*out = (struct kinship){
		.name = db_int(s, 0),
		.language = db_text(arena, s, 1),
		.title = db_text(arena, s, 2),
		.series = db_text(arena, s, 3),
		.day = db_int(s, 4),
	};
	db_reset(s);
	return true;
}

/* Marks the names that document NUMBER, which is in the tables, may be a candidate of. */
static void mark_kin(struct index *ix, uint32_t number)
{
	struct arena *arena = arena_new();
	struct sqlite3_stmt *s;
	struct kinship k;

	if (kinship_read(ix, number, arena, &k)) {
		index_db_run_id(ix, SQL_PENDING_ADD, k.name);
		index_db_run_id(ix, SQL_PENDING_CITING, k.name);
		s = index_db_use(ix, SQL_PENDING_TITLE);
		db_bind_text(s, 1, k.title);
		db_bind_text(s, 2, k.language);
		db_bind_int(s, 3, k.day);
		index_db_run(ix, s);
		s = index_db_use(ix, SQL_PENDING_SERIES);
		db_bind_text(s, 1, k.series);
		db_bind_int(s, 2, k.day);
		index_db_run(ix, s);
		mark_runs(ix, number);
		index_db_run(ix, index_db_use(ix, SQL_PENDING_SAID));
	}
	arena_free(arena);
}

void index_kin_make(const struct doc *d, struct index_kin *out)
{
	*out = (struct index_kin){ .arena = arena_new() };
	keys_make(&d->meta, &out->keys);
	sketch_make(d, &out->sketch);
	citations_of(d, out->arena, &out->citations);
}

void index_kin_fini(struct index_kin *kin)
{
	keys_fini(&kin->keys);
	vec_fini(&kin->citations);
	arena_free(kin->arena);
}

struct index_taken *index_taken_new(const struct doc *d, struct intern *met)
{
	struct index_taken *t = xcalloc(1, sizeof(*t));

	index_kin_make(d, &t->kin);
	vote_ballots(&d->meta.vote, t->kin.arena, &t->ballots);
	index_words_make(d, met, &t->words);
	return t;
}

void index_taken_free(struct index_taken *t)
{
	if (t == NULL)
		return;
	index_words_fini(&t->words);
	vec_fini(&t->ballots);
	index_kin_fini(&t->kin);
	free(t);
}

void index_enter_kin(struct index *ix, const struct doc *d, const struct index_kin *kin,
    uint32_t number)
{
	int64_t name = index_db_enter_name(ix, d->meta.symbol);

	enter_document(ix, d, &kin->keys, number, name);
	enter_sketch(ix, &kin->sketch, number, name);
	name_changed(ix, name);
	for (size_t i = 0; i < kin->citations.n; i++)
		enter_edge(ix, d, &kin->citations.at[i], number, i);
}

void index_enter(struct index *ix, const struct doc *d, const struct index_taken *taken,
    uint32_t number)
{
	int64_t name = index_db_enter_name(ix, d->meta.symbol);

	index_enter_kin(ix, d, &taken->kin, number);
	index_enter_ballots(ix, &taken->ballots, number);
	index_enter_words(ix, &taken->words, number);
	if (ix->fresh)
		index_db_run_id(ix, SQL_PENDING_ADD, name);
	else
		mark_kin(ix, number);
}

static void forget_runs(struct index *ix, uint32_t number)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_RUN_DROP);
	struct sketch sketch;

	index_db_sketch(ix, number, &sketch);
	for (uint32_t i = 0; i < sketch.n && i < INDEX_RUNS; i++) {
		db_bind_int(s, 1, sketch.at[i]);
		db_bind_int(s, 2, number);
		index_db_run(ix, s);
	}
}

void index_forget(struct index *ix, uint32_t number)
{
	static const enum index_sql drops[] = { SQL_BALLOT_DROP, SQL_SKETCH_DROP,
		SQL_EDGE_DROP, SQL_DOCUMENT_DROP };
	struct arena *arena = arena_new();
	struct kinship k;

	if (kinship_read(ix, number, arena, &k)) {
		if (!ix->fresh)
			mark_kin(ix, number);
		forget_runs(ix, number);
		for (size_t i = 0; i < sizeof(drops) / sizeof(drops[0]); i++)
			index_db_run_id(ix, drops[i], number);
		index_forget_words(ix, number);
		name_changed(ix, k.name);
	}
	arena_free(arena);
}

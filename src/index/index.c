/* SPDX-License-Identifier: ISC */
/*
 * index - fills the tables and asks them; see the header, and index_db.h for the
 * tables.
 */
#include "index/index.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "index/index_db.h"
#include "index/sketch.h"
#include "index/title.h"
#include "model/symbol.h"

struct index *index_new(void)
{
	struct index *ix = xcalloc(1, sizeof(*ix));

	index_db_open(ix);
	return ix;
}

void index_free(struct index *ix)
{
	if (ix == NULL)
		return;
	index_db_close(ix);
	vec_fini(&ix->citations);
	free(ix);
}

/* The keys of a document by which texts of its series are found. */
struct index_keys {
	struct buf title, agenda;
};

/* "General and complete disarmament: transparency in armaments": what stands behind. */
static const char *index_agenda(const char *title)
{
	const char *colon = strrchr(title, ':');

	return colon != NULL ? colon + 1 : title;
}

static struct index_keys index_keys_of(const struct doc_meta *m)
{
	struct index_keys keys = { 0 };

	title_add_key(&keys.title, m->title);
	title_add_key(&keys.agenda, index_agenda(m->agenda_title));
	return keys;
}

static void index_keys_fini(struct index_keys *keys)
{
	buf_fini(&keys->title);
	buf_fini(&keys->agenda);
}

/* Parameters 7 to 11 of SQL_DOCUMENT_ADD. */
static void index_bind_kinship(struct sqlite3_stmt *s, const struct doc *d,
    const struct index_keys *keys, const struct sketch *sketch)
{
	const struct doc_meta *m = &d->meta;
	struct date day = date_is_set(m->adopted) ? m->adopted : m->distributed;

	db_bind_text(s, 7, buf_str(&keys->title));
	db_bind_text(s, 8, buf_str(&keys->agenda));
	db_bind_text(s, 9, m->continues);
	db_bind_int(s, 10, index_db_date_number(day));
	db_bind_blob(s, 11, sketch, sizeof(*sketch));
}

/* The smallest hashes of SKETCH: like texts have some of them in common. */
static void index_enter_runs(struct index *ix, uint32_t number,
    const struct sketch *sketch)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_RUN_ADD);

	for (uint32_t i = 0; i < sketch->n && i < INDEX_RUNS; i++) {
		db_bind_int(s, 1, sketch->at[i]);
		db_bind_int(s, 2, number);
		db_run(&ix->db, s);
	}
}

/* False when the corpus has D in its language already. */
static bool index_enter_document(struct index *ix, const struct doc *d, uint32_t number)
{
	int64_t name = index_db_enter_name(ix, d->meta.symbol);
	struct sqlite3_stmt *s = index_db_use(ix, SQL_DOCUMENT_ADD);
	struct index_keys keys = index_keys_of(&d->meta);
	struct sketch sketch;

	sketch_make(d, &sketch);

	db_bind_int(s, 1, number);
	db_bind_int(s, 2, name);
	db_bind_text(s, 3, d->meta.language);
	db_bind_text(s, 4, d->meta.title);
	db_bind_text(s, 5, d->meta.series);
	db_bind_int(s, 6, index_db_date_number(d->meta.adopted));
	index_bind_kinship(s, d, &keys, &sketch);
	db_run(&ix->db, s);
	bool added = db_changes(&ix->db) > 0;
	if (added)
		index_enter_runs(ix, number, &sketch);
	index_keys_fini(&keys);
	return added;
}

/* Enters the citation SEAT, counted from 0, of document NUMBER, D. */
static void index_enter_edge(struct index *ix, const struct doc *d, uint32_t number,
    size_t seat)
{
	const struct citation *c = &ix->citations.at[seat];
	int64_t name = index_db_enter_name(ix, c->symbol);
	struct sqlite3_stmt *s = index_db_use(ix, SQL_EDGE_ADD);

	db_bind_int(s, 1, number);
	db_bind_int(s, 2, (int64_t)seat);
	db_bind_int(s, 3, name);
	db_bind_int(s, 4, c->at.para);
	db_bind_int(s, 5, c->at.mark);
	db_bind_text(s, 6, d->paras[c->at.para].address);
	db_bind_int(s, 7, index_db_date_number(c->date));
	db_bind_text(s, 8, c->verb);
	db_bind_text(s, 9, c->pinpoint);
	db_bind_int(s, 10, c->relation == RELATION_RECALLS);
	db_bind_int(s, 11, d->paras[c->at.para].kind == PARA_PREAMBULAR);
	db_run(&ix->db, s);
}

void index_add(struct index *ix, const struct doc *d, uint32_t number)
{
	assert(!ix->sealed && number != INDEX_ABSENT);
	if (!index_enter_document(ix, d, number))
		return;
	struct arena *arena = arena_new();
	ix->citations.n = 0;
	citations_of(d, arena, &ix->citations);
	for (size_t i = 0; i < ix->citations.n; i++)
		index_enter_edge(ix, d, number, i);
	arena_free(arena);
}

struct index_name {
	int64_t id;
	const char *text;
	struct symbol symbol; /* read once, for sorting compares many times */
	bool is_symbol;
};

VEC_OF(index_name_vec, struct index_name);

static int index_name_cmp(const void *a, const void *b)
{
	const struct index_name *x = a, *y = b;

	if (x->is_symbol && y->is_symbol)
		return symbol_cmp(&x->symbol, &y->symbol);
	return symbol_text_cmp(x->text, y->text);
}

/* Gives each name its place in the order of symbols. */
static void index_place_names(struct index *ix)
{
	struct arena *arena = arena_new();
	struct index_name_vec names = { 0 };
	struct sqlite3_stmt *s = index_db_use(ix, SQL_NAME_ALL);

	while (db_step(&ix->db, s)) {
		struct index_name name = { .id = db_int(s, 0) };

		name.text = db_text(arena, s, 1);
		name.is_symbol =
		    symbol_parse(slice_of(name.text), ORGAN_ASSEMBLY, &name.symbol);
		vec_push(&names, name);
	}
	if (names.n > 0)
		qsort(names.at, names.n, sizeof(*names.at), index_name_cmp);
	s = index_db_use(ix, SQL_NAME_PLACE);
	for (size_t i = 0; i < names.n; i++) {
		db_bind_int(s, 1, names.at[i].id);
		db_bind_int(s, 2, (int64_t)i);
		db_run(&ix->db, s);
	}
	vec_fini(&names);
	arena_free(arena);
}

/* The citations of PART are of the whole SYMBOL, when the corpus has only that. */
static void index_join_part(struct index *ix, int64_t part, const char *symbol)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_PART_OF);
	int64_t whole;

	db_bind_int(s, 1, part);
	db_bind_text(s, 2, symbol);
	if (!db_step(&ix->db, s))
		return;
	whole = db_int(s, 0);
	db_reset(s);
	s = index_db_use(ix, SQL_EDGE_MOVE);
	db_bind_int(s, 1, part);
	db_bind_int(s, 2, whole);
	db_run(&ix->db, s);
	s = index_db_use(ix, SQL_NAME_DROP);
	db_bind_int(s, 1, part);
	db_run(&ix->db, s);
}

/* "75/253 A" is the document A/RES/75/253, which was issued before there was a B. */
static void index_join_parts(struct index *ix)
{
	struct arena *arena = arena_new();
	struct index_name_vec names = { 0 };
	struct sqlite3_stmt *s = index_db_use(ix, SQL_PARTS);
	struct buf whole = { 0 };

	while (db_step(&ix->db, s)) {
		struct index_name name = { .id = db_int(s, 0) };

		name.text = db_text(arena, s, 1);
		vec_push(&names, name);
	}
	for (size_t i = 0; i < names.n; i++) {
		buf_clear(&whole);
		if (symbol_first_part(names.at[i].text, &whole))
			index_join_part(ix, names.at[i].id, buf_str(&whole));
	}
	buf_fini(&whole);
	vec_fini(&names);
	arena_free(arena);
}

void index_seal(struct index *ix)
{
	assert(!ix->sealed);
	index_db_exec(ix, "CREATE INDEX edge_name ON edge (name);");
	index_join_parts(ix);
	index_place_names(ix);
	index_db_exec(ix, index_db_seal);
	index_find_predecessors(ix);
	index_db_exec(ix, index_db_end);
	ix->sealed = true;
}

void index_entries_fini(struct index_entries *e)
{
	vec_fini(&e->list);
	arena_free(e->arena);
	e->arena = NULL;
}

static void index_read_entries(struct index *ix, struct index_entries *out,
    struct sqlite3_stmt *s)
{
	*out = (struct index_entries){ .arena = arena_new() };
	while (db_step(&ix->db, s))
		vec_push(&out->list, index_db_entry(out->arena, s));
}

void index_catalogue(struct index *ix, struct index_entries *out)
{
	index_read_entries(ix, out, index_db_use(ix, SQL_CATALOGUE));
}

void index_stubs(struct index *ix, struct index_entries *out)
{
	index_read_entries(ix, out, index_db_use(ix, SQL_STUBS));
}

bool index_entry(struct index *ix, const char *symbol, struct index_entries *out)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_ENTRY);

	db_bind_int(s, 1, index_db_name(ix, symbol));
	index_read_entries(ix, out, s);
	return out->list.n > 0;
}

void index_edges_fini(struct index_edges *e)
{
	vec_fini(&e->list);
	arena_free(e->arena);
	e->arena = NULL;
}

/* The columns of SELECT_EDGE. */
static void index_read_edges(struct index *ix, struct index_edges *out,
    struct sqlite3_stmt *s)
{
	*out = (struct index_edges){ .arena = arena_new() };
	while (db_step(&ix->db, s)) {
		struct index_edge edge = {
			.number = (uint32_t)db_int(s, 0),
			.from = db_text(out->arena, s, 1),
			.from_address = db_text(out->arena, s, 2),
			.at = { (uint32_t)db_int(s, 3), (uint32_t)db_int(s, 4) },
			.symbol = db_text(out->arena, s, 5),
			.date = index_db_date(s, 6),
			.verb = db_text(out->arena, s, 7),
			.pinpoint = db_text(out->arena, s, 8),
			.relation = db_int(s, 9) != 0 ? RELATION_RECALLS : RELATION_CITES,
			.in_corpus = db_int(s, 10) != 0,
		};

		vec_push(&out->list, edge);
	}
}

void index_cites(struct index *ix, uint32_t number, struct index_edges *out)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_CITES);

	db_bind_int(s, 1, number);
	index_read_edges(ix, out, s);
}

void index_cited_by(struct index *ix, const char *symbol, struct index_edges *out)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_CITED_BY);

	db_bind_int(s, 1, index_db_name(ix, symbol));
	index_read_edges(ix, out, s);
}

/* SPDX-License-Identifier: ISC */
/*
 * index - fills the tables and asks them; see the header, and index_db.h for the
 * tables.
 */
#include "index/index.h"

#include "index/index_db.h"

void index_add(struct index *ix, const struct doc *d, uint32_t number)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_DOCUMENT_OF);
	struct index_taken *taken;

	db_bind_int(s, 1, index_db_enter_name(ix, d->meta.symbol));
	db_bind_text(s, 2, d->meta.language);
	if (index_db_step(ix, s)) {
		db_reset(s);
		return;
	}
	taken = index_taken_new(d, NULL);
	index_enter(ix, d, taken, number);
	index_taken_free(taken);
}

void index_seal(struct index *ix)
{
	while (index_decide_next(ix))
		;
	ix->fresh = false;
}

void index_entries_fini(struct index_entries *e)
{
	vec_fini(&e->list);
	arena_free(e->arena);
	e->arena = NULL;
}

/* The entries that WHICH gives, of SYMBOL unless that is NULL; of the catalogue in part
 * MOST. */
static void index_read_entries(struct index *ix, enum index_sql which, const char *symbol,
    uint32_t most, struct index_entries *out)
{
	struct sqlite3_stmt *s;

	*out = (struct index_entries){ 0 };
	do {
		const bool named = symbol != NULL && which != SQL_LONGER;
		int64_t name = named ? index_db_name(ix, symbol) : 0;

		index_entries_fini(out);
		*out = (struct index_entries){ .arena = arena_new() };
		s = index_db_use(ix, which);
		if (named)
			db_bind_int(s, 1, name);
		else if (symbol != NULL)
			db_bind_text(s, 1, symbol);
		else if (which == SQL_CATALOGUE_PART)
			db_bind_int(s, 1, most);
		while (index_db_step(ix, s))
			vec_push(&out->list, index_db_entry(out->arena, s));
	} while (index_heal(ix));
}

void index_catalogue(struct index *ix, struct index_entries *out)
{
	index_read_entries(ix, SQL_CATALOGUE, NULL, 0, out);
}

void index_catalogue_part(struct index *ix, uint32_t most, struct index_entries *out)
{
	index_read_entries(ix, SQL_CATALOGUE_PART, NULL, most, out);
}

void index_stubs(struct index *ix, struct index_entries *out)
{
	index_read_entries(ix, SQL_STUBS, NULL, 0, out);
}

void index_longer(struct index *ix, const char *symbol, struct index_entries *out)
{
	index_read_entries(ix, SQL_LONGER, symbol, 0, out);
}

bool index_entry(struct index *ix, const char *symbol, struct index_entries *out)
{
	index_read_entries(ix, SQL_ENTRY, symbol, 0, out);
	return out->list.n > 0;
}

bool index_add_title(struct buf *to, struct index *ix, uint32_t number)
{
	struct arena *arena = arena_new();
	const char *title;

	do {
		struct sqlite3_stmt *s = index_db_use(ix, SQL_TITLE);

		title = NULL;
		db_bind_int(s, 1, number);
		if (index_db_step(ix, s)) {
			title = db_text(arena, s, 0);
			db_reset(s);
		}
	} while (index_heal(ix));
	if (title != NULL)
		buf_add(to, title);
	arena_free(arena);
	return title != NULL;
}

bool index_has_organ(struct index *ix, enum symbol_organ organ)
{
	const char from[] = { SYMBOL_RESOLUTION, (char)organ };
	const char to[] = { SYMBOL_RESOLUTION, (char)(organ + 1) };
	bool has;

	do {
		struct sqlite3_stmt *s = index_db_use(ix, SQL_HAS_ORGAN);

		db_bind_blob(s, 1, from, sizeof(from));
		db_bind_blob(s, 2, to, sizeof(to));
		has = index_db_step(ix, s) && db_int(s, 0) > 0;
		db_reset(s);
	} while (index_heal(ix));
	return has;
}

void index_edges_fini(struct index_edges *e)
{
	vec_fini(&e->list);
	arena_free(e->arena);
	e->arena = NULL;
}

/* The columns of SQL_CITED_BY. */
static struct index_edge edge_read(struct arena *arena, struct sqlite3_stmt *s)
{
	return (struct index_edge){
		.number = (uint32_t)db_int(s, 0),
		.from = index_db_symbol(arena, s, 1),
		.from_address = db_text(arena, s, 2),
		.at = { (uint32_t)db_int(s, 3), (uint32_t)db_int(s, 4) },
		.symbol = index_db_symbol(arena, s, 5),
		.date = index_db_date(s, 6),
		.verb = db_text(arena, s, 7),
		.pinpoint = db_text(arena, s, 8),
		.relation = db_int(s, 9) != 0 ? RELATION_RECALLS : RELATION_CITES,
		.in_corpus = db_int(s, 10) != 0,
		.from_language = db_text(arena, s, 11),
		.from_date = index_db_date(s, 12),
		.alone = db_int(s, 13) != 0,
		.from_title = db_text(arena, s, 14),
	};
}

void index_cited_by(struct index *ix, const char *symbol, struct index_edges *out)
{
	struct sqlite3_stmt *s;

	*out = (struct index_edges){ 0 };
	do {
		int64_t id = index_db_name(ix, symbol);

		index_edges_fini(out);
		*out = (struct index_edges){ .arena = arena_new() };
		s = index_db_use(ix, SQL_CITED_BY);
		db_bind_int(s, 1, id);
		while (index_db_step(ix, s))
			vec_push(&out->list, edge_read(out->arena, s));
	} while (index_heal(ix));
}

/* SPDX-License-Identifier: ISC */
/*
 * index_lineage - the line that a document belongs to; see index.h.
 *
 *	75/1 <- 76/1 <- 77/1 <- 78/1		the line of 76/1
 *		     <- 77/2			a fork: it continues 76/1 as well
 *	73/1!					a stub that 75/1 recalls
 */
#include <stdlib.h>
#include <string.h>

#include "base/sort.h"
#include "base/watch.h"
#include "base/xalloc.h"
#include "index/index_db.h"
#include "model/symbol.h"

#define LINE_LOOK 16 /* names between two looks whether anybody waits */

VEC_OF(line_vec, struct line_member);
VEC_OF(index_text_vec, const char *);

/* A name on the line, or beside it. */
struct line_member {
	int64_t name;
	bool fork;
};

/* A member, and what puts it in order: symbols are parsed once each. */
struct line_row {
	struct index_ancestor member;
	struct slice key; /* symbol_add_key() */
};

VEC_OF(line_row_vec, struct line_row);

/* The names of a line, which may have thousands beside it. */
struct line {
	struct line_vec list; /* owned; in the order in which they were found */
	/* owned; by name: its index into the list, and 1; 0: a free place */
	uint32_t *places;
	/* a power of two, twice as many as there are names, or more; or 0 */
	size_t n_places;
	struct watch *watch; /* borrowed; NULL: nobody waits */
	unsigned asked;      /* of the names that look at it */
	bool over;           /* nobody waits any more */
	bool more;           /* there are others, which are left out */
};

/* A name that continues the subject, through the one at PARENT. */
struct heir {
	int64_t name;
	size_t parent; /* index into the list; that of the subject is its own */
	unsigned depth;
};

VEC_OF(heir_vec, struct heir);

void index_lineage_fini(struct index_lineage *l)
{
	vec_fini(&l->list);
	arena_free(l->arena);
	l->arena = NULL;
	l->subject = NULL;
}

size_t index_lineage_find(const struct index_lineage *l, const char *symbol)
{
	size_t i = 0;

	while (i < l->list.n && strcmp(l->list.at[i].entry.symbol, symbol) != 0)
		i++;
	return i;
}

/* The place of NAME, or the free one where it would stand. */
static uint32_t *line_place(const struct line *line, int64_t name)
{
	/* the golden ratio spreads neighbours */
	size_t at = (size_t)((uint64_t)name * UINT64_C(0x9e3779b97f4a7c15) >> 32);

	for (;; at++) {
		uint32_t *place = &line->places[at & (line->n_places - 1)];

		if (*place == 0 || line->list.at[*place - 1].name == name)
			return place;
	}
}

static bool line_has(const struct line *line, int64_t name)
{
	return line->n_places > 0 && *line_place(line, name) != 0;
}

static void line_grow(struct line *line)
{
	free(line->places);
	line->n_places = line->n_places > 0 ? 2 * line->n_places : 64;
	line->places = xcalloc(line->n_places, sizeof(*line->places));
	for (size_t i = 0; i < line->list.n; i++)
		*line_place(line, line->list.at[i].name) = (uint32_t)i + 1;
}

static void line_add(struct line *line, int64_t name, bool fork)
{
	struct line_member m = { name, fork };

	if (line_has(line, name))
		return;
	if (2 * (line->list.n + 1) > line->n_places)
		line_grow(line);
	vec_push(&line->list, m);
	*line_place(line, name) = (uint32_t)line->list.n;
}

/* True when nobody waits for LINE any more; to be asked at each name. */
static bool line_is_over(struct line *line)
{
	if (++line->asked % LINE_LOOK == 0)
		line->over = line->over || watch_is_over(line->watch, 0);
	return line->over;
}

/* The subject and what it continues, one after the other. */
static void line_back(struct index *ix, int64_t name, struct line *line)
{
	while (name != 0 && !line_has(line, name) && line->list.n < INDEX_LINE_MAX) {
		line_add(line, name, false);
		name = index_db_previous(ix, name);
	}
	line->more = name != 0 && !line_has(line, name);
}

/* What WHICH says of NAME. */
static bool name_is(struct index *ix, enum index_sql which, int64_t name)
{
	struct sqlite3_stmt *s = index_db_use(ix, which);
	bool is = false;

	db_bind_int(s, 1, name);
	if (index_db_step(ix, s)) {
		is = db_int(s, 0) != 0;
		db_reset(s);
	}
	return is;
}

/*
 * Appends the names that continue heir PARENT, of a stub those that recall it first; false: not all.
 * Since a name continues one other, words that go in a circle come back to the first heir.
 */
static bool heirs_of(struct index *ix, size_t parent, bool stub, struct heir_vec *heirs)
{
	bool all = true;

	const struct heir from = heirs->at[parent];
	const enum index_sql which[] = { SQL_SUCCESSORS, SQL_HEIRS };

	for (size_t i = 0; i < (stub ? 2u : 1u); i++) {
		if (which[i] == SQL_SUCCESSORS &&
		    !name_is(ix, SQL_IS_CONTINUED, from.name))
			continue;
		struct sqlite3_stmt *s = index_db_use(ix, which[i]);

		db_bind_int(s, 1, from.name);
		while (index_db_step(ix, s)) {
			struct heir heir = { db_int(s, 9), parent, from.depth + 1 };

			if (heir.name == heirs->at[0].name)
				continue;
			all = all && heirs->n < INDEX_LINE_MAX;
			if (all)
				vec_push(heirs, heir);
		}
	}
	return all;
}

/* True when no document of the corpus has the name. */
static bool name_is_stub(struct index *ix, int64_t name)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_VERSIONS);
	bool stub;

	db_bind_int(s, 1, name);
	stub = !index_db_step(ix, s);
	if (!stub)
		db_reset(s);
	return stub;
}

/* The line goes on with the heir that itself goes on furthest; of equals the first. */
static void line_forward(struct index *ix, int64_t name, struct line *line)
{
	struct heir_vec heirs = { 0 };
	struct heir subject = { .name = name };
	size_t furthest = 0;

	vec_push(&heirs, subject);
	for (size_t i = 0; i < heirs.n && !line_is_over(line); i++) {
		if (heirs.at[i].depth > heirs.at[furthest].depth)
			furthest = i;
		line->more |= !heirs_of(ix, i, i == 0 && name_is_stub(ix, name), &heirs);
	}
	for (; furthest != 0; furthest = heirs.at[furthest].parent)
		line_add(line, heirs.at[furthest].name, false);
	for (size_t i = 1; i < heirs.n; i++)
		if (line_has(line, heirs.at[heirs.at[i].parent].name))
			line_add(line, heirs.at[i].name, true);
	vec_fini(&heirs);
}

/* What else continues one of the first N members, which are the subject and those before it. */
static void line_forks(struct index *ix, size_t n, struct line *line)
{
	for (size_t i = 0; i < n && !line_is_over(line); i++) {
		struct heir_vec heirs = { 0 };
		struct heir from = { .name = line->list.at[i].name };

		vec_push(&heirs, from);
		line->more |= !heirs_of(ix, 0, false, &heirs);
		for (size_t k = 1; k < heirs.n; k++)
			line_add(line, heirs.at[k].name, true);
		vec_fini(&heirs);
	}
}

/* The stubs that the line itself recalls. */
static void line_stubs(struct index *ix, struct line *line)
{
	const size_t n = line->list.n;

	for (size_t i = 0; i < n && !line_is_over(line); i++) {
		if (line->list.at[i].fork)
			continue;
		struct sqlite3_stmt *s = index_db_use(ix, SQL_RECALLED_STUBS);

		db_bind_int(s, 1, line->list.at[i].name);
		while (index_db_step(ix, s))
			line_add(line, db_int(s, 0), false);
	}
}

/* The members of the line that recall NAME, in order of date. */
static void member_recalled_by(struct index *ix, const struct line *line, int64_t name,
    struct arena *arena, struct index_ancestor *to)
{
	struct index_text_vec symbols = { 0 };

	if (!name_is(ix, SQL_IS_RECALLED, name))
		return;
	struct sqlite3_stmt *s = index_db_use(ix, SQL_RECALLED_BY);
	db_bind_int(s, 1, name);
	while (index_db_step(ix, s))
		if (line_has(line, db_int(s, 1)))
			vec_push(&symbols, db_text(arena, s, 0));
	to->recalled_by = arena_copy(arena, symbols.at, symbols.n, sizeof(*symbols.at));
	to->n_recalled_by = (uint32_t)symbols.n;
	vec_fini(&symbols);
}

static void member_previous(struct index *ix, int64_t name, struct arena *arena,
    struct index_ancestor *to)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_PREVIOUS);

	db_bind_int(s, 1, name);
	if (!index_db_step(ix, s))
		return;
	to->previous = index_db_precedent(arena, s);
	db_reset(s);
}

static int line_row_cmp(const void *a, const void *b)
{
	const struct line_row *x = a, *y = b;
	const struct date at = x->member.entry.date, other = y->member.entry.date;
	int order = date_is_set(other) - date_is_set(at);

	order = order_then(order, date_cmp(at, other));
	return order_then(order, slice_cmp(x->key, y->key));
}

static void line_row_add(struct line_row_vec *rows, struct index_ancestor member,
    struct arena *arena)
{
	struct buf key = { 0 };

	symbol_add_key(&key, member.entry.symbol);
	struct line_row row = { member,
		{ arena_copy(arena, key.at, key.len, 1), key.len } };
	vec_push(rows, row);
	buf_fini(&key);
}

static void line_read(struct index *ix, struct line *line, struct arena *arena,
    struct index_ancestor_vec *all)
{
	struct line_row_vec rows = { 0 };

	for (size_t i = 0; i < line->list.n && !line_is_over(line); i++) {
		struct index_ancestor member = { .fork = line->list.at[i].fork };
		struct sqlite3_stmt *s = index_db_use(ix, SQL_ENTRY);

		db_bind_int(s, 1, line->list.at[i].name);
		if (!index_db_step(ix, s))
			continue;
		member.entry = index_db_entry(arena, s);
		db_reset(s);
		member_previous(ix, line->list.at[i].name, arena, &member);
		member_recalled_by(ix, line, line->list.at[i].name, arena, &member);
		line_row_add(&rows, member, arena);
	}
	vec_sort(&rows, line_row_cmp);
	for (size_t i = 0; i < rows.n; i++)
		vec_push(all, rows.at[i].member);
	vec_fini(&rows);
}

/* A stub that one line alone recalls stands in that line. */
static int64_t line_subject(struct index *ix, int64_t name)
{
	struct heir_vec heirs = { 0 };
	struct heir from = { .name = name };

	if (name == 0 || !name_is_stub(ix, name))
		return name;
	vec_push(&heirs, from);
	heirs_of(ix, 0, true, &heirs);
	if (heirs.n == 2)
		name = heirs.at[1].name;
	vec_fini(&heirs);
	return name;
}

/* False when nobody waits for it any more: OUT has a part of it then. */
static bool line_find(struct index *ix, const char *symbol, struct watch *w,
    struct index_lineage *out)
{
	const bool begun = index_ask_begin(ix);
	int64_t name = line_subject(ix, index_db_name(ix, symbol));
	struct line line = { .watch = w };

	*out = (struct index_lineage){ .arena = arena_new(), .changes = ix->changes };
	out->subject = arena_strdup(out->arena, symbol);
	if (name != 0) {
		line_back(ix, name, &line);
		const size_t n_back = line.list.n;
		line_forward(ix, name, &line);
		line_forks(ix, n_back, &line);
		line_stubs(ix, &line);
	}
	line_read(ix, &line, out->arena, &out->list);
	out->more = line.more;
	index_ask_end(ix, begun);
	vec_fini(&line.list);
	free(line.places);
	return !line.over;
}

bool index_lineage_watched(struct index *ix, const char *symbol, struct watch *w,
    struct index_lineage *out)
{
	const struct watch_task outer = watch_begin(w, "reading the lineage", false);
	bool whole = line_find(ix, symbol, w, out);

	while (index_heal(ix)) {
		index_lineage_fini(out);
		whole = line_find(ix, symbol, w, out);
	}
	watch_end(w, outer);
	if (!whole)
		index_lineage_fini(out);
	return whole;
}

void index_lineage(struct index *ix, const char *symbol, struct index_lineage *out)
{
	index_lineage_watched(ix, symbol, NULL, out);
}

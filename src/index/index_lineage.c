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
#include "index/index_db.h"
#include "model/symbol.h"

VEC_OF(line_vec, struct line_member);
VEC_OF(index_text_vec, const char *);

/* A name on the line, or beside it. */
struct line_member {
	int64_t name;
	bool fork;
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
}

size_t index_lineage_find(const struct index_lineage *l, const char *symbol)
{
	size_t i = 0;

	while (i < l->list.n && strcmp(l->list.at[i].entry.symbol, symbol) != 0)
		i++;
	return i;
}

static bool line_has(const struct line_vec *line, int64_t name)
{
	for (size_t i = 0; i < line->n; i++)
		if (line->at[i].name == name)
			return true;
	return false;
}

static void line_add(struct line_vec *line, int64_t name, bool fork)
{
	struct line_member m = { name, fork };

	if (!line_has(line, name))
		vec_push(line, m);
}

/* The subject and what it continues, one after the other. */
static void line_back(struct index *ix, int64_t name, struct line_vec *line)
{
	while (name != 0 && !line_has(line, name) && line->n < INDEX_LINE_MAX) {
		line_add(line, name, false);
		name = index_db_previous(ix, name);
	}
}

/* Appends the names that continue heir PARENT; of a stub those that recall it first. */
static void heirs_of(struct index *ix, size_t parent, bool stub, struct heir_vec *heirs)
{
	const struct heir from = heirs->at[parent];
	const enum index_sql which[] = { SQL_SUCCESSORS, SQL_HEIRS };

	for (size_t i = 0; i < (stub ? 2u : 1u); i++) {
		struct sqlite3_stmt *s = index_db_use(ix, which[i]);

		db_bind_int(s, 1, from.name);
		while (index_db_step(ix, s)) {
			struct heir heir = { db_int(s, 9), parent, from.depth + 1 };

			if (heirs->n < INDEX_LINE_MAX)
				vec_push(heirs, heir);
		}
	}
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
static void line_forward(struct index *ix, int64_t name, struct line_vec *line)
{
	struct heir_vec heirs = { 0 };
	struct heir subject = { .name = name };
	size_t furthest = 0;

	vec_push(&heirs, subject);
	for (size_t i = 0; i < heirs.n; i++) {
		if (heirs.at[i].depth > heirs.at[furthest].depth)
			furthest = i;
		heirs_of(ix, i, i == 0 && name_is_stub(ix, name), &heirs);
	}
	for (; furthest != 0; furthest = heirs.at[furthest].parent)
		line_add(line, heirs.at[furthest].name, false);
	for (size_t i = 1; i < heirs.n; i++)
		if (line_has(line, heirs.at[heirs.at[i].parent].name))
			line_add(line, heirs.at[i].name, true);
	vec_fini(&heirs);
}

/* What else continues a member that stands before the subject. */
static void line_forks(struct index *ix, struct line_vec *line)
{
	const size_t n = line->n;

	for (size_t i = 0; i < n; i++) {
		struct heir_vec heirs = { 0 };
		struct heir from = { .name = line->at[i].name };

		if (line->at[i].fork)
			continue;
		vec_push(&heirs, from);
		heirs_of(ix, 0, false, &heirs);
		for (size_t k = 1; k < heirs.n; k++)
			line_add(line, heirs.at[k].name, true);
		vec_fini(&heirs);
	}
}

/* The stubs that the line itself recalls. */
static void line_stubs(struct index *ix, struct line_vec *line)
{
	const size_t n = line->n;

	for (size_t i = 0; i < n; i++) {
		struct sqlite3_stmt *s = index_db_use(ix, SQL_RECALLED_STUBS);

		if (line->at[i].fork)
			continue;
		db_bind_int(s, 1, line->at[i].name);
		while (index_db_step(ix, s))
			line_add(line, db_int(s, 0), false);
	}
}

/* The members of the line that recall NAME, in order of date. */
static void member_recalled_by(struct index *ix, const struct line_vec *line,
    int64_t name, struct arena *arena, struct index_ancestor *to)
{
	struct index_text_vec symbols = { 0 };
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
	struct sqlite3_stmt *s = index_db_use(ix, SQL_PRECEDENTS);

	db_bind_int(s, 1, name);
	if (!index_db_step(ix, s))
		return;
	if (db_int(s, 8) != 0)
		to->previous = index_db_precedent(arena, s);
	db_reset(s);
}

static int ancestor_cmp(const void *a, const void *b)
{
	const struct index_entry *x = &((const struct index_ancestor *)a)->entry;
	const struct index_entry *y = &((const struct index_ancestor *)b)->entry;
	int order = date_is_set(y->date) - date_is_set(x->date);

	if (order == 0)
		order = date_cmp(x->date, y->date);
	return order != 0 ? order : symbol_text_cmp(x->symbol, y->symbol);
}

static void line_read(struct index *ix, const struct line_vec *line, struct arena *arena,
    struct index_ancestor_vec *all)
{
	for (size_t i = 0; i < line->n; i++) {
		struct index_ancestor member = { .fork = line->at[i].fork };
		struct sqlite3_stmt *s = index_db_use(ix, SQL_ENTRY);

		db_bind_int(s, 1, line->at[i].name);
		if (!index_db_step(ix, s))
			continue;
		member.entry = index_db_entry(arena, s);
		db_reset(s);
		member_previous(ix, line->at[i].name, arena, &member);
		member_recalled_by(ix, line, line->at[i].name, arena, &member);
		vec_push(all, member);
	}
	vec_sort(all, ancestor_cmp);
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

static void line_find(struct index *ix, const char *symbol, struct index_lineage *out)
{
	int64_t name = line_subject(ix, index_db_name(ix, symbol));
	struct line_vec line = { 0 };

	*out = (struct index_lineage){ .arena = arena_new() };
	if (name != 0) {
		line_back(ix, name, &line);
		line_forward(ix, name, &line);
		line_forks(ix, &line);
		line_stubs(ix, &line);
	}
	line_read(ix, &line, out->arena, &out->list);
	vec_fini(&line);
}

void index_lineage(struct index *ix, const char *symbol, struct index_lineage *out)
{
	line_find(ix, symbol, out);
	while (index_heal(ix)) {
		index_lineage_fini(out);
		line_find(ix, symbol, out);
	}
}

/* SPDX-License-Identifier: ISC */
/* index_lineage - the chain that a document belongs to; see index.h. */
#include "index/index_db.h"

VEC_OF(index_id_vec, int64_t);
VEC_OF(index_text_vec, const char *);

void index_lineage_fini(struct index_lineage *l)
{
	vec_fini(&l->list);
	arena_free(l->arena);
	l->arena = NULL;
}

/* Finds the documents that recall the name ID. */
static void index_recalled_by(struct index *ix, int64_t id, struct arena *arena,
    struct index_ancestor *to)
{
	struct index_text_vec symbols = { 0 };
	sqlite3_stmt *s = index_db_use(ix, SQL_RECALLED_BY);

	index_db_bind_int(s, 1, id);
	while (index_db_step(s))
		vec_push(&symbols, index_db_text(arena, s, 0));
	to->recalled_by = arena_copy(arena, symbols.at, symbols.n, sizeof(*symbols.at));
	to->n_recalled_by = (uint32_t)symbols.n;
	vec_fini(&symbols);
}

void index_lineage(struct index *ix, const char *symbol, struct index_lineage *out)
{
	struct index_id_vec ids = { 0 };
	sqlite3_stmt *s = index_db_use(ix, SQL_LINEAGE);

	*out = (struct index_lineage){ .arena = arena_new() };
	index_db_bind_int(s, 1, index_db_name(ix, symbol));
	while (index_db_step(s)) {
		struct index_ancestor member = { .entry = index_db_entry(out->arena, s) };

		vec_push(&out->list, member);
		vec_push(&ids, index_db_int(s, 5));
	}
	for (size_t i = 0; i < ids.n; i++)
		index_recalled_by(ix, ids.at[i], out->arena, &out->list.at[i]);
	vec_fini(&ids);
}

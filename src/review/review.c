/* SPDX-License-Identifier: ISC */
/* review - ties between paragraphs; see the header. */
#include "review/review.h"

#include <string.h>

#include "review/review_kind.h"

void review_ties_fini(struct review_ties *t)
{
	vec_fini(&t->list);
	arena_free(t->arena);
	t->arena = NULL;
}

/* True when the document of B stands first in the file. */
static bool review_is_turned(const struct review_place *a, const struct review_place *b)
{
	int order = strcmp(a->symbol, b->symbol);

	if (order == 0)
		order = strcmp(a->language, b->language);
	return order > 0;
}

static struct review_tie review_in_order(const struct review_place *a,
    const struct review_place *b)
{
	return review_is_turned(a, b) ? (struct review_tie){ *b, *a }
				      : (struct review_tie){ *a, *b };
}

#define WHERE_DOCUMENTS \
	" WHERE a_symbol = ?1 AND a_language = ?2 AND b_symbol = ?3 AND b_language = ?4"

bool review_add_tie(const char *path, const struct review_tie *tie, struct buf *why)
{
	struct review_tie t = review_in_order(&tie->a, &tie->b);

	/* the UNIQUEs of the table make older ties of either paragraph go */
	return review_put(path,
	    &(struct review_statement){
		"INSERT OR REPLACE INTO tie (a_symbol, a_language, b_symbol, b_language,"
		" a_address, a_text, b_address, b_text)"
		" VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
		(const char *[]){ t.a.symbol, t.a.language, t.b.symbol, t.b.language,
		    t.a.address, t.a.text, t.b.address, t.b.text },
		8 },
	    why);
}

bool review_remove_ties(const char *path, const struct review_tie *tie, unsigned *removed,
    struct buf *why)
{
	struct review_tie t = review_in_order(&tie->a, &tie->b);

	return review_drop(path,
	    &(struct review_statement){ "DELETE FROM tie" WHERE_DOCUMENTS
					" AND (a_address = ?5 OR b_address = ?6)",
		(const char *[]){ t.a.symbol, t.a.language, t.b.symbol, t.b.language,
		    t.a.address, t.b.address },
		6 },
	    removed, why);
}

/* The row of Q: addresses and texts of the documents of T. */
static struct review_tie review_row(struct arena *arena, struct sqlite3_stmt *q,
    const struct review_tie *t)
{
	struct review_tie row = *t;

	row.a.address = db_text(arena, q, 0);
	row.a.text = db_text(arena, q, 1);
	row.b.address = db_text(arena, q, 2);
	row.b.text = db_text(arena, q, 3);
	return row;
}

/* The ties of the documents of T, A's first, or when TURNED B's. */
static void review_read(struct db *db, const struct review_tie *t, bool turned,
    struct review_ties *out)
{
	struct sqlite3_stmt *q = db_prepare(db,
	    turned
		? "SELECT a_address, a_text, b_address, b_text FROM tie" WHERE_DOCUMENTS
		  " ORDER BY b_address"
		: "SELECT a_address, a_text, b_address, b_text FROM tie" WHERE_DOCUMENTS
		  " ORDER BY a_address");

	db_bind_text(q, 1, t->a.symbol);
	db_bind_text(q, 2, t->a.language);
	db_bind_text(q, 3, t->b.symbol);
	db_bind_text(q, 4, t->b.language);
	while (db_step(db, q)) {
		struct review_tie found = review_row(out->arena, q, t);

		if (turned)
			found = (struct review_tie){ found.b, found.a };
		vec_push(&out->list, found);
	}
	db_finalize(q);
}

/* A copy of the document's names that lives as long as ARENA. */
static struct review_place review_document(struct arena *arena,
    const struct review_place *p)
{
	return (struct review_place){
		.symbol = arena_strdup(arena, p->symbol),
		.language = arena_strdup(arena, p->language),
	};
}

bool review_find_ties(const char *path, const struct review_place *a,
    const struct review_place *b, struct review_ties *out, struct buf *why)
{
	struct db db;

	*out = (struct review_ties){ .arena = arena_new() };
	if (!db_open(&db, &review_kind, path, why))
		return false;
	if (db.handle == NULL)
		return true;
	struct review_place first = review_document(out->arena, a);
	struct review_place second = review_document(out->arena, b);
	struct review_tie t = review_in_order(&first, &second);
	review_read(&db, &t, review_is_turned(&first, &second), out);
	db_close(&db);
	if (db_failed(&db))
		out->list.n = 0;
	return !db_failed(&db);
}

static void review_take_tied(void *to, struct sqlite3_stmt *q)
{
	struct review_ties *ties = to;
	struct review_tie tie = {
		.a = { .symbol = db_text(ties->arena, q, 0),
		    .language = db_text(ties->arena, q, 1) },
		.b = { .symbol = db_text(ties->arena, q, 2),
		    .language = db_text(ties->arena, q, 3) },
	};

	vec_push(&ties->list, tie);
}

bool review_find_tied(const char *path, struct review_ties *out, struct buf *why)
{
	static const struct review_question question = { 1,
		"SELECT DISTINCT a_symbol, a_language, b_symbol, b_language FROM tie",
		review_take_tied };

	*out = (struct review_ties){ .arena = arena_new() };
	bool fine = review_each(path, &question, out, why);
	if (!fine)
		out->list.n = 0;
	return fine;
}

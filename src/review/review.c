/* SPDX-License-Identifier: ISC */
/* review - ties between paragraphs; see the header. */
#include "review/review.h"

#include <string.h>

#include "review/review_db.h"

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

/* Parameters 1 to 4: the two documents. */
static void review_bind_documents(sqlite3_stmt *s, const struct review_tie *t)
{
	review_db_bind(s, 1, t->a.symbol);
	review_db_bind(s, 2, t->a.language);
	review_db_bind(s, 3, t->b.symbol);
	review_db_bind(s, 4, t->b.language);
}

#define WHERE_DOCUMENTS \
	" WHERE a_symbol = ?1 AND a_language = ?2 AND b_symbol = ?3 AND b_language = ?4"

bool review_add_tie(const char *path, const struct review_tie *tie, struct buf *why)
{
	struct review_tie t = review_in_order(&tie->a, &tie->b);
	struct review_db r;

	if (!review_db_begin(&r, path, why))
		return false;
	/* the UNIQUEs of the table make older ties of either paragraph go */
	sqlite3_stmt *s = review_db_prepare(&r,
	    "INSERT OR REPLACE INTO tie (a_symbol, a_language, b_symbol, b_language,"
	    " a_address, a_text, b_address, b_text) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
	if (s != NULL) {
		review_bind_documents(s, &t);
		review_db_bind(s, 5, t.a.address);
		review_db_bind(s, 6, t.a.text);
		review_db_bind(s, 7, t.b.address);
		review_db_bind(s, 8, t.b.text);
	}
	bool fine = review_db_run(&r, s) && review_db_commit(&r);
	review_db_close(&r);
	return fine;
}

bool review_remove_ties(const char *path, const struct review_tie *tie, unsigned *removed,
    struct buf *why)
{
	struct review_tie t = review_in_order(&tie->a, &tie->b);
	struct review_db r;

	*removed = 0;
	if (!review_db_open(&r, path, why))
		return false;
	if (r.db == NULL)
		return true; /* and no file is made */
	review_db_close(&r);
	if (!review_db_begin(&r, path, why))
		return false;
	sqlite3_stmt *s = review_db_prepare(&r,
	    "DELETE FROM tie" WHERE_DOCUMENTS " AND (a_address = ?5 OR b_address = ?6)");
	if (s != NULL) {
		review_bind_documents(s, &t);
		review_db_bind(s, 5, t.a.address);
		review_db_bind(s, 6, t.b.address);
	}
	bool fine = review_db_run(&r, s);
	int n = sqlite3_changes(r.db);
	fine = fine && review_db_commit(&r);
	*removed = fine ? (unsigned)n : 0;
	review_db_close(&r);
	return fine;
}

/* The row of S: addresses and texts of the documents of T. */
static struct review_tie review_row(struct arena *arena, sqlite3_stmt *s,
    const struct review_tie *t)
{
	struct review_tie row = *t;

	row.a.address = review_db_text(arena, s, 0);
	row.a.text = review_db_text(arena, s, 1);
	row.b.address = review_db_text(arena, s, 2);
	row.b.text = review_db_text(arena, s, 3);
	return row;
}

/* The ties of the documents of T, A's first, or when TURNED B's. */
static bool review_read(struct review_db *r, const struct review_tie *t, bool turned,
    struct review_ties *out)
{
	sqlite3_stmt *s = review_db_prepare(r,
	    turned
		? "SELECT a_address, a_text, b_address, b_text FROM tie" WHERE_DOCUMENTS
		  " ORDER BY b_address"
		: "SELECT a_address, a_text, b_address, b_text FROM tie" WHERE_DOCUMENTS
		  " ORDER BY a_address");
	bool row = true;

	if (s == NULL)
		return false;
	review_bind_documents(s, t);
	while (review_db_step(r, s, &row)) {
		if (!row)
			return true;
		struct review_tie found = review_row(out->arena, s, t);

		if (turned)
			found = (struct review_tie){ found.b, found.a };
		vec_push(&out->list, found);
	}
	out->list.n = 0;
	return false;
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
	struct review_db r;

	*out = (struct review_ties){ .arena = arena_new() };
	if (!review_db_open(&r, path, why))
		return false;
	if (r.db == NULL)
		return true;
	struct review_place first = review_document(out->arena, a);
	struct review_place second = review_document(out->arena, b);
	struct review_tie t = review_in_order(&first, &second);
	bool fine = review_read(&r, &t, review_is_turned(&first, &second), out);
	review_db_close(&r);
	return fine;
}

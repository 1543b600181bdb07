/* SPDX-License-Identifier: ISC */
/* review_mark - places that the reader has named; see the header. */
#include "review/review_mark.h"

#include "review/review_kind.h"

void review_marks_fini(struct review_marks *m)
{
	vec_fini(&m->list);
	arena_free(m->arena);
	m->arena = NULL;
}

bool review_keep_mark(const char *path, const struct review_mark *mark, struct buf *why)
{
	const char *const texts[] = { mark->name, mark->place.symbol,
		mark->place.language, mark->place.address, mark->place.quote };
	struct db db;

	if (!db_begin(&db, &review_kind, path, why))
		return false;
	struct sqlite3_stmt *q = db_prepare(&db,
	    "INSERT OR REPLACE INTO mark (name, symbol, language, address, quote)"
	    " VALUES (?1, ?2, ?3, ?4, ?5)");
	for (int i = 0; q != NULL && i < (int)(sizeof(texts) / sizeof(texts[0])); i++)
		db_bind_text(q, i + 1, texts[i]);
	return db_end(&db, q, NULL);
}

bool review_forget_mark(const char *path, const char *name, bool *forgotten,
    struct buf *why)
{
	struct db db;
	int rows;

	*forgotten = false;
	if (!db_begin_in_file(&db, &review_kind, path, why))
		return false;
	if (db.handle == NULL)
		return true;
	struct sqlite3_stmt *q = db_prepare(&db, "DELETE FROM mark WHERE name = ?1");
	if (q != NULL)
		db_bind_text(q, 1, name);
	bool fine = db_end(&db, q, &rows);
	*forgotten = rows > 0;
	return fine;
}

bool review_read_marks(const char *path, struct review_marks *out, struct buf *why)
{
	struct buf bad = { 0 };
	struct db db;

	*out = (struct review_marks){ .arena = arena_new() };
	if (!db_open(&db, &review_kind, path, why))
		return false;
	struct sqlite3_stmt *q = db.version < REVIEW_MARKS_SINCE
	    ? NULL
	    : db_prepare(&db,
		  "SELECT name, symbol, language, address, quote FROM mark ORDER BY name");
	while (q != NULL && db_step(&db, q)) {
		struct review_mark mark = {
			.name = db_text(out->arena, q, 0),
			.place = { db_text(out->arena, q, 1), db_text(out->arena, q, 2),
			    db_text(out->arena, q, 3), db_text(out->arena, q, 4) },
		};

		if (annotation_place_is_good(&mark.place, &bad) &&
		    annotation_name_is_good(mark.name))
			vec_push(&out->list, mark);
	}
	db_finalize(q);
	db_close(&db);
	buf_fini(&bad);
	if (db_failed(&db))
		out->list.n = 0;
	return !db_failed(&db);
}

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
	const struct annotation_place *p = &mark->place;

	return review_put(path,
	    &(struct review_statement){
		"INSERT OR REPLACE INTO mark (name, symbol, language, address, quote)"
		" VALUES (?1, ?2, ?3, ?4, ?5)",
		(const char *[]){ mark->name, p->symbol, p->language, p->address,
		    p->quote },
		5 },
	    why);
}

bool review_forget_mark(const char *path, const char *name, bool *forgotten,
    struct buf *why)
{
	return review_forget(path, "DELETE FROM mark WHERE name = ?1", name, forgotten,
	    why);
}

static void mark_take(void *to, struct sqlite3_stmt *q)
{
	struct review_marks *marks = to;
	struct buf bad = { 0 };
	struct review_mark mark = {
		.name = db_text(marks->arena, q, 0),
		.place = { db_text(marks->arena, q, 1), db_text(marks->arena, q, 2),
		    db_text(marks->arena, q, 3), db_text(marks->arena, q, 4) },
	};

	if (annotation_place_is_good(&mark.place, &bad) &&
	    annotation_name_is_good(mark.name))
		vec_push(&marks->list, mark);
	buf_fini(&bad);
}

bool review_read_marks(const char *path, struct review_marks *out, struct buf *why)
{
	static const struct review_question question = { REVIEW_MARKS_SINCE,
		"SELECT name, symbol, language, address, quote FROM mark ORDER BY name",
		mark_take };

	*out = (struct review_marks){ .arena = arena_new() };
	bool fine = review_each(path, &question, out, why);
	if (!fine)
		out->list.n = 0;
	return fine;
}

/* SPDX-License-Identifier: ISC */
/* review_annotation - annotations, kept writing by writing; see the header. */
#include "review/review_annotation.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/sort.h"
#include "review/review_kind.h"

#define COLUMNS \
	"version, id, replaces, a_symbol, a_language, a_address, a_quote," \
	" b_symbol, b_language, b_address, b_quote, status, tags, text, author," \
	" created, changed, deleted"

#define IS_LEAF " NOT EXISTS (SELECT 1 FROM annotation n WHERE n.replaces = v.version)"

/* The columns of the row that Q stands on, from 0, in the order of COLUMNS. */
static struct annotation annotation_row(struct arena *arena, struct sqlite3_stmt *q)
{
	return (struct annotation){
		.version = db_text(arena, q, 0),
		.id = db_text(arena, q, 1),
		.replaces = db_text(arena, q, 2),
		.a = { db_text(arena, q, 3), db_text(arena, q, 4), db_text(arena, q, 5),
		    db_text(arena, q, 6) },
		.b = { db_text(arena, q, 7), db_text(arena, q, 8), db_text(arena, q, 9),
		    db_text(arena, q, 10) },
		.status = db_text(arena, q, 11),
		.tags = db_text(arena, q, 12),
		.text = db_text(arena, q, 13),
		.author = db_text(arena, q, 14),
		.created = db_int(q, 15),
		.changed = db_int(q, 16),
		.deleted = db_int(q, 17) != 0,
	};
}

/* Parameters 1 to 18: A, in the order of COLUMNS. */
static void annotation_bind(struct sqlite3_stmt *q, const struct annotation *a)
{
	const char *const texts[] = { a->version, a->id, a->replaces, a->a.symbol,
		a->a.language, a->a.address, a->a.quote, a->b.symbol, a->b.language,
		a->b.address, a->b.quote, a->status, a->tags, a->text, a->author };
	int at = 1;

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		db_bind_text(q, at++, texts[i]);
	db_bind_int(q, at++, a->created);
	db_bind_int(q, at++, a->changed);
	db_bind_int(q, at, a->deleted);
}

/* Adds A as a row, HERE when it was written in this file. */
static bool annotation_insert(struct db *db, const struct annotation *a, bool here)
{
	struct sqlite3_stmt *q = db_prepare(db,
	    "INSERT INTO annotation (" COLUMNS ", here) VALUES (?1, ?2, ?3, ?4, ?5, ?6,"
	    " ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)");

	if (q == NULL)
		return false;
	annotation_bind(q, a);
	db_bind_int(q, 19, here);
	bool fine = db_run(db, q);
	db_finalize(q);
	return fine;
}

/* Finds the writing VERSION; false when there is none, and when it cannot be read. */
static bool annotation_find(struct db *db, const char *version, struct arena *arena,
    struct annotation *out)
{
	struct sqlite3_stmt *q =
	    db_prepare(db, "SELECT " COLUMNS " FROM annotation WHERE version = ?1");

	if (q == NULL)
		return false;
	db_bind_text(q, 1, version);
	bool found = db_step(db, q);
	if (found)
		*out = annotation_row(arena, q);
	db_finalize(q);
	return found;
}

/* What is read, and how many rows are no annotations. */
struct annotations_read {
	struct annotations *out;
	struct buf wrong;
	size_t bad;
};

static void annotations_take(void *to, struct sqlite3_stmt *q)
{
	struct annotations_read *r = to;
	struct annotation a = annotation_row(r->out->arena, q);

	if (annotation_is_good(&a, &r->wrong))
		vec_push(&r->out->list, a);
	else
		r->bad++;
}

bool review_read_annotations(const char *path, enum review_which which,
    struct annotations *out, size_t *bad, struct buf *why)
{
	static const char *const questions[] = {
		[REVIEW_READ] =
		    "SELECT " COLUMNS " FROM annotation v WHERE NOT deleted AND" IS_LEAF,
		[REVIEW_DELETED] =
		    "SELECT " COLUMNS " FROM annotation v WHERE deleted AND" IS_LEAF,
		[REVIEW_WHOLE] = "SELECT " COLUMNS " FROM annotation",
	};
	struct annotations_read r = { .out = out };

	annotations_init(out);
	bool fine = review_each(path,
	    &(struct review_question){ REVIEW_ANNOTATIONS_SINCE, questions[which],
		annotations_take },
	    &r, why);
	buf_fini(&r.wrong);
	if (!fine)
		out->list.n = 0;
	vec_sort(&out->list, annotation_order);
	if (bad != NULL)
		*bad = r.bad;
	return fine;
}

/* A name that nobody else has: 80 bits by chance, in letters and digits. */
static const char *annotation_new_name(struct arena *arena)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz234567";
	unsigned char chance[ANNOTATION_ID];
	char name[ANNOTATION_ID];

	if (getentropy(chance, sizeof(chance)) != 0)
		abort(); /* the kernel has always some */
	for (size_t i = 0; i < sizeof(name); i++)
		name[i] = letters[chance[i] % 32];
	return arena_text(arena, name, sizeof(name));
}

/* Makes a writing of *A, which says all else, and of the time NOW; OLD is replaced, or NULL. */
static void annotation_stamp(struct annotation *a, const struct annotation *old,
    int64_t now, struct arena *arena)
{
	a->version = annotation_new_name(arena);
	a->id = old != NULL ? old->id : a->version;
	a->replaces = old != NULL ? old->version : "";
	a->created = old != NULL ? old->created : now;
	a->changed = old != NULL && old->changed > now ? old->changed : now;
}

bool review_write_annotation(const char *path, const struct annotation *a, int64_t now,
    struct arena *arena, struct annotation *made, struct buf *why)
{
	struct annotation old;
	struct db db;

	if (!db_begin(&db, &review_kind, path, why))
		return false;
	bool replaces =
	    a->replaces[0] != '\0' && annotation_find(&db, a->replaces, arena, &old);
	*made = annotation_copy(arena, a);
	annotation_stamp(made, replaces ? &old : NULL, now, arena);
	bool fine =
	    !db_failed(&db) && annotation_insert(&db, made, true) && db_commit(&db);
	db_close(&db);
	return fine;
}

/* The writing made here last; false when there is none. */
static bool annotation_last(struct db *db, struct arena *arena, struct annotation *out)
{
	struct sqlite3_stmt *q = db_prepare(db,
	    "SELECT " COLUMNS " FROM annotation WHERE here ORDER BY serial DESC LIMIT 1");
	bool found = db_step(db, q);

	if (found)
		*out = annotation_row(arena, q);
	db_finalize(q);
	return found;
}

bool review_undo_annotation(const char *path, int64_t now, struct arena *arena,
    struct annotation *made, struct buf *why)
{
	struct annotation last, before;
	struct db db;

	if (!db_begin_in_file(&db, &review_kind, path, why))
		return false;
	if (db.handle == NULL)
		return false;
	bool fine = annotation_last(&db, arena, &last);
	if (fine) {
		bool replaced = annotation_find(&db, last.replaces, arena, &before);

		*made = replaced ? before : last;
		made->deleted = replaced ? before.deleted : true;
		annotation_stamp(made, &last, now, arena);
		fine = !db_failed(&db) && annotation_insert(&db, made, true) &&
		    db_commit(&db);
	}
	db_close(&db);
	return fine;
}

/* Adds A unless the file has it, or one of its name that is greater. */
static bool annotation_merge(struct db *db, const struct annotation *a,
    struct review_merged *merged)
{
	struct arena *arena = arena_new();
	struct annotation known;
	bool found = annotation_find(db, a->version, arena, &known),
	     fine = !db_failed(db);

	merged->differ += found && annotation_cmp(&known, a) != 0;
	if (found && annotation_cmp(&known, a) >= 0) {
		merged->known++;
	} else if (fine) {
		struct sqlite3_stmt *q =
		    db_prepare(db, "DELETE FROM annotation WHERE version = ?1");

		db_bind_text(q, 1, a->version);
		fine = db_run(db, q);
		db_finalize(q);
		fine = fine && annotation_insert(db, a, false);
		merged->added++;
	}
	arena_free(arena);
	return fine;
}

bool review_merge_annotations(const char *path, const struct annotation_vec *list,
    struct review_merged *merged, struct buf *why)
{
	struct db db;
	bool fine = true;

	*merged = (struct review_merged){ 0 };
	if (!db_begin(&db, &review_kind, path, why))
		return false;
	for (size_t i = 0; fine && i < list->n; i++)
		fine = annotation_merge(&db, &list->at[i], merged);
	fine = fine && db_commit(&db);
	db_close(&db);
	return fine;
}

uint32_t review_stamp(const char *path)
{
	return db_stamp(path);
}

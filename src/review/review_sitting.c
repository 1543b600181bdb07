/* SPDX-License-Identifier: ISC */
/* review_sitting - what was on the screen when the reader was left; see the header. */
#include "review/review_sitting.h"

#include <string.h>

#include "base/i18n.h"
#include "model/annotation.h"
#include "review/review_kind.h"

#define SITTING_ROOTS 20      /* corpora of which it is kept; the oldest goes */
#define SITTING_MAX_TEXT 4096 /* [byte] of an argument */
#define SITTING_MAX_ROWS 4096 /* that are read of one sitting */

void review_sitting_init(struct review_sitting *s)
{
	*s = (struct review_sitting){ .pattern = "", .query = "", .arena = arena_new() };
}

void review_sitting_fini(struct review_sitting *s)
{
	vec_fini(&s->panes);
	vec_fini(&s->visits);
	arena_free(s->arena);
	s->arena = NULL;
}

/* Runs Q and ends it. */
static bool sitting_run(struct db *db, struct sqlite3_stmt *q)
{
	bool fine = db_run(db, q);

	db_finalize(q);
	return fine;
}

static bool sitting_forget(struct db *db, const char *root)
{
	static const char *const tables[] = { "DELETE FROM sitting WHERE root = ?1",
		"DELETE FROM sitting_pane WHERE root = ?1",
		"DELETE FROM sitting_visit WHERE root = ?1" };
	bool fine = true;

	for (size_t i = 0; fine && i < sizeof(tables) / sizeof(tables[0]); i++) {
		struct sqlite3_stmt *q = db_prepare(db, tables[i]);

		db_bind_text(q, 1, root);
		fine = sitting_run(db, q);
	}
	return fine;
}

/* Room for one more corpus: those behind the newest go. */
static bool sitting_make_room(struct db *db)
{
	struct arena *arena = arena_new();
	const char *root = NULL;
	struct sqlite3_stmt *q = db_prepare(db,
	    "SELECT root FROM sitting ORDER BY kept DESC, root LIMIT 1 OFFSET ?1");

	db_bind_int(q, 1, SITTING_ROOTS - 1);
	if (db_step(db, q))
		root = db_text(arena, q, 0);
	db_finalize(q);
	bool fine = !db_failed(db) && (root == NULL || sitting_forget(db, root));
	arena_free(arena);
	return fine;
}

static bool sitting_put(struct db *db, const char *root, const struct review_sitting *s)
{
	struct sqlite3_stmt *q = db_prepare(db,
	    "INSERT INTO sitting (root, kept, focus, sync, pattern, query, searched)"
	    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");

	db_bind_text(q, 1, root);
	db_bind_int(q, 2, s->left);
	db_bind_int(q, 3, s->focus);
	db_bind_int(q, 4, s->sync);
	db_bind_text(q, 5, s->pattern);
	db_bind_text(q, 6, s->query);
	db_bind_int(q, 7, s->searched);
	return sitting_run(db, q);
}

static bool sitting_put_panes(struct db *db, const char *root,
    const struct review_pane_vec *panes)
{
	struct sqlite3_stmt *q = db_prepare(db,
	    "INSERT INTO sitting_pane (root, pane, split, share) VALUES (?1, ?2, ?3, ?4)");
	bool fine = q != NULL;

	for (size_t i = 0; fine && i < panes->n; i++) {
		db_bind_text(q, 1, root);
		db_bind_int(q, 2, (int64_t)i);
		db_bind_int(q, 3, panes->at[i].split);
		db_bind_int(q, 4, panes->at[i].share);
		fine = db_run(db, q);
	}
	db_finalize(q);
	return fine;
}

/* Parameters AT to AT + 3. */
static void sitting_bind_spot(struct sqlite3_stmt *q, int at, const struct review_spot *s)
{
	db_bind_text(q, at, s->address);
	db_bind_int(q, at + 1, s->para);
	db_bind_int(q, at + 2, s->byte);
	db_bind_int(q, at + 3, s->more);
}

static void sitting_bind(struct sqlite3_stmt *q, const char *root,
    const struct review_visit *v)
{
	db_bind_text(q, 1, root);
	db_bind_int(q, 2, v->pane);
	db_bind_int(q, 3, v->at);
	db_bind_text(q, 4, v->kind);
	db_bind_text(q, 5, v->symbol);
	db_bind_text(q, 6, v->argument);
	db_bind_text(q, 7, v->target);
	db_bind_text(q, 8, v->quote);
	sitting_bind_spot(q, 9, &v->top);
	sitting_bind_spot(q, 13, &v->focus);
	db_bind_int(q, 17, v->form);
	db_bind_int(q, 18, v->fold);
}

static bool sitting_put_visits(struct db *db, const char *root,
    const struct review_visit_vec *visits)
{
	struct sqlite3_stmt *q = db_prepare(db,
	    "INSERT INTO sitting_visit (root, pane, at, kind, symbol, argument, target,"
	    " quote, top_address, top_para, top_byte, top_more, focus_address, focus_para,"
	    " focus_byte, focus_more, form, fold)"
	    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,"
	    " ?16, ?17, ?18)");
	bool fine = q != NULL;

	for (size_t i = 0; fine && i < visits->n; i++) {
		sitting_bind(q, root, &visits->at[i]);
		fine = db_run(db, q);
	}
	db_finalize(q);
	return fine;
}

bool review_keep_sitting(const char *path, const char *root,
    const struct review_sitting *s, struct buf *why)
{
	struct db db;

	if (!db_begin(&db, &review_kind, path, why))
		return false;
	bool fine = sitting_forget(&db, root) && sitting_make_room(&db) &&
	    sitting_put(&db, root, s) && sitting_put_panes(&db, root, &s->panes) &&
	    sitting_put_visits(&db, root, &s->visits) && db_commit(&db);
	db_close(&db);
	return fine;
}

/* A number of the file as one of ours; REVIEW_SITTING_NONE, too, for one that is none. */
static uint32_t sitting_number(struct sqlite3_stmt *q, int column)
{
	int64_t n = db_int(q, column);

	return n < 0 || n >= REVIEW_SITTING_NONE ? REVIEW_SITTING_NONE : (uint32_t)n;
}

static struct review_spot sitting_spot(struct arena *arena, struct sqlite3_stmt *q,
    int column)
{
	return (struct review_spot){
		.address = db_text(arena, q, column),
		.para = sitting_number(q, column + 1),
		.byte = sitting_number(q, column + 2),
		.more = sitting_number(q, column + 3),
	};
}

static struct review_visit sitting_visit(struct arena *arena, struct sqlite3_stmt *q)
{
	int64_t at = db_int(q, 1);

	return (struct review_visit){
		.pane = sitting_number(q, 0),
		.at = at < -REVIEW_SITTING_VISITS || at > REVIEW_SITTING_VISITS
		    ? INT32_MAX
		    : (int32_t)at,
		.kind = db_text(arena, q, 2),
		.symbol = db_text(arena, q, 3),
		.argument = db_text(arena, q, 4),
		.target = db_text(arena, q, 5),
		.quote = db_text(arena, q, 6),
		.top = sitting_spot(arena, q, 7),
		.focus = sitting_spot(arena, q, 11),
		.form = sitting_number(q, 15),
		.fold = sitting_number(q, 16),
	};
}

/* The question SQL about ROOT. */
static struct sqlite3_stmt *sitting_ask(struct db *db, const char *sql, const char *root)
{
	struct sqlite3_stmt *q = db_prepare(db, sql);

	db_bind_text(q, 1, root);
	return q;
}

static bool sitting_read_one(struct db *db, const char *root, struct review_sitting *out)
{
	struct sqlite3_stmt *q = sitting_ask(db,
	    db->version >= REVIEW_SEARCHED_SINCE
		? "SELECT kept, focus, sync, pattern, query, searched FROM sitting"
		  " WHERE root = ?1"
		: "SELECT kept, focus, sync, '', '', 0 FROM sitting WHERE root = ?1",
	    root);
	bool found = db_step(db, q);

	if (found) {
		out->left = db_int(q, 0);
		out->focus = sitting_number(q, 1);
		out->sync = db_int(q, 2) != 0;
		out->pattern = db_text(out->arena, q, 3);
		out->query = db_text(out->arena, q, 4);
		out->searched = sitting_number(q, 5);
	}
	db_finalize(q);
	return found;
}

/* Panes and visits; of too many only so many that they are no sitting of ours. */
static void sitting_read_rows(struct db *db, const char *root, struct review_sitting *out)
{
	struct sqlite3_stmt *q = sitting_ask(db,
	    "SELECT split, share FROM sitting_pane WHERE root = ?1 ORDER BY pane", root);

	while (out->panes.n <= REVIEW_SITTING_PANES && db_step(db, q))
		vec_push(&out->panes,
		    ((struct review_pane){ sitting_number(q, 0), sitting_number(q, 1) }));
	db_finalize(q);
	q = sitting_ask(db,
	    "SELECT pane, at, kind, symbol, argument, target, quote, top_address, top_para,"
	    " top_byte, top_more, focus_address, focus_para, focus_byte, focus_more, form,"
	    " fold FROM sitting_visit WHERE root = ?1 ORDER BY pane, at",
	    root);
	while (out->visits.n <= SITTING_MAX_ROWS && db_step(db, q))
		vec_push(&out->visits, sitting_visit(out->arena, q));
	db_finalize(q);
}

/* The node behind the tree that begins at NODE; more than there are when it has an end missing. */
static size_t sitting_tree_end(const struct review_pane_vec *panes)
{
	size_t wanted = 1, i = 0;

	for (; wanted > 0 && i < panes->n; i++) {
		if (panes->at[i].split > 2 || panes->at[i].share > 1000)
			return SIZE_MAX;
		wanted += panes->at[i].split > 0 ? 1 : 0;
		wanted -= panes->at[i].split > 0 ? 0 : 1;
	}
	return wanted == 0 ? i : SIZE_MAX;
}

static bool sitting_text_is_good(const char *text, size_t most)
{
	struct buf kept = { 0 };

	annotation_add_text(&kept, slice_of(text));
	bool good = strlen(text) <= most && strcmp(buf_str(&kept), text) == 0 &&
	    strchr(text, '\n') == NULL;
	buf_fini(&kept);
	return good;
}

static bool sitting_visit_is_good(const struct review_visit *v)
{
	return v->at != INT32_MAX && sitting_text_is_good(v->kind, ANNOTATION_MAX_WORD) &&
	    sitting_text_is_good(v->symbol, ANNOTATION_MAX_NAME) &&
	    sitting_text_is_good(v->argument, SITTING_MAX_TEXT) &&
	    sitting_text_is_good(v->target, SITTING_MAX_TEXT) &&
	    sitting_text_is_good(v->quote, ANNOTATION_MAX_QUOTE) &&
	    sitting_text_is_good(v->top.address, ANNOTATION_MAX_NAME) &&
	    sitting_text_is_good(v->focus.address, ANNOTATION_MAX_NAME);
}

/* True when the visits of S, by pane, are of leaves, and each leaf shows one page. */
static bool sitting_leaves_are_good(const struct review_sitting *s)
{
	size_t i = 0;

	for (uint32_t pane = 0; pane < s->panes.n; pane++) {
		bool leaf = s->panes.at[pane].split == 0;
		unsigned shown = 0;

		for (; i < s->visits.n && s->visits.at[i].pane == pane; i++) {
			shown += s->visits.at[i].at == 0;
			if (!leaf || !sitting_visit_is_good(&s->visits.at[i]))
				return false;
		}
		if (leaf && shown != 1)
			return false;
	}
	return i == s->visits.n;
}

static bool sitting_is_good(const struct review_sitting *s)
{
	return s->panes.n <= REVIEW_SITTING_PANES && s->visits.n <= SITTING_MAX_ROWS &&
	    sitting_text_is_good(s->pattern, SITTING_MAX_TEXT) &&
	    sitting_text_is_good(s->query, SITTING_MAX_TEXT) &&
	    sitting_tree_end(&s->panes) == s->panes.n && s->focus < s->panes.n &&
	    s->panes.at[s->focus].split == 0 && sitting_leaves_are_good(s);
}

static bool sitting_empty(struct review_sitting *out, bool fine)
{
	out->panes.n = out->visits.n = 0;
	return fine;
}

bool review_read_sitting(const char *path, const char *root, struct review_sitting *out,
    struct buf *why)
{
	struct db db;

	review_sitting_init(out);
	if (!db_open(&db, &review_kind, path, why))
		return false;
	bool found =
	    db.version >= REVIEW_SITTINGS_SINCE && sitting_read_one(&db, root, out);
	if (found)
		sitting_read_rows(&db, root, out);
	db_close(&db);
	if (db_failed(&db))
		return sitting_empty(out, false);
	if (found && !sitting_is_good(out)) {
		buf_addf(why,
		    _("%s: what is kept of the last time was not written by recital"),
		    path);
		return sitting_empty(out, false);
	}
	return true;
}

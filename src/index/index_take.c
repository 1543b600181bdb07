/* SPDX-License-Identifier: ISC */
/*
 * index_take - a file of the corpus comes into the tables, is read, and goes; see index_db.h.
 *
 * Of two files with one document the first in order of paths has it in the tables; when that
 * goes, the other is read again.
 */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/hash.h"
#include "base/i18n.h"
#include "base/xalloc.h"
#include "corpus/docread.h"
#include "index/index_db.h"

int64_t index_clock(clockid_t clock)
{
	struct timespec t = { 0 };

	clock_gettime(clock, &t);
	return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

/* Keeps what was wrong with file NUMBER, in place of what was wrong before. */
static void file_keep_messages(struct index *ix, uint32_t number, const struct diags *d)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_MESSAGE_ADD);

	index_db_run_id(ix, SQL_MESSAGE_DROP, number);
	for (size_t i = 0; i < d->list.n; i++) {
		const struct diag *row = &d->list.at[i];

		db_bind_int(s, 1, number);
		db_bind_int(s, 2, (int64_t)i);
		db_bind_int(s, 3, (int64_t)row->line);
		db_bind_int(s, 4, (int64_t)row->column);
		db_bind_text(s, 5, diag_code_name(row->code));
		db_bind_text(s, 6, row->text);
		index_db_run(ix, s);
	}
}

static void file_set_state(struct index *ix, uint32_t number, int state,
    const struct doc *d)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_FILE_STATE);

	db_bind_int(s, 1, number);
	db_bind_int(s, 2, state);
	db_bind_text(s, 3, d != NULL ? d->meta.symbol : NULL);
	db_bind_text(s, 4, d != NULL ? d->meta.language : NULL);
	index_db_run(ix, s);
}

void index_stamp_file(struct index *ix, uint32_t number, const struct file_stamp *stamp,
    int64_t seen, uint64_t hash)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_FILE_STAMP);

	index_db_note_walk(ix, 0);
	db_bind_int(s, 1, number);
	db_bind_int(s, 2, stamp->size);
	db_bind_int(s, 3, stamp->changed);
	db_bind_int(s, 4, stamp->touched);
	db_bind_int(s, 5, seen);
	db_bind_int(s, 6, (int64_t)hash);
	index_db_run(ix, s);
}

/* The file whose document has the symbol and the language of D; INDEX_ABSENT for none. */
static uint32_t file_of(struct index *ix, const struct doc *d, struct arena *arena,
    const char **path)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_FILE_OF);
	uint32_t number = INDEX_ABSENT;

	db_bind_text(s, 1, d->meta.symbol);
	db_bind_text(s, 2, d->meta.language);
	if (index_db_step(ix, s)) {
		number = (uint32_t)db_int(s, 0);
		*path = db_text(arena, s, 1);
		db_reset(s);
	}
	return number;
}

/* Takes in the document of R, unless an earlier file has the same. */
static void file_take(struct index *ix, const struct file_read *r)
{
	struct arena *arena = arena_new();
	const char *other_path = "";
	uint32_t other = file_of(ix, r->doc, arena, &other_path);

	if (other != INDEX_ABSENT && strcmp(other_path, r->path) < 0) {
		/* later texts that were read beside it do not bring its words again */
		index_meet_words(ix, &r->taken->words);
		file_set_state(ix, r->number, INDEX_FILE_DOUBLE, r->doc);
	} else {
		if (other != INDEX_ABSENT) {
			index_forget(ix, other);
			file_set_state(ix, other, INDEX_FILE_DOUBLE, NULL);
		}
		index_enter(ix, r->doc, r->taken, r->number);
		file_set_state(ix, r->number, INDEX_FILE_GOOD, r->doc);
	}
	arena_free(arena);
}

void file_read_make(struct source *source, struct intern *met, struct file_read *r)
{
	char *whole = load_path(source_root(source), r->path);
	struct buf text = { 0 };

	/* messages are kept for people of all languages, see file_tell_anew() */
	locale_t before = i18n_pause();
	r->seen = index_clock(CLOCK_REALTIME);
	if (source_text(source, r->path, &text, &r->stamp, &r->diags))
		r->doc = doc_read(buf_slice(&text), whole, &r->diags);
	i18n_resume(before);
	if (r->doc != NULL)
		r->taken = index_taken_new(r->doc, met);
	r->hash = hash_slice(buf_slice(&text));
	buf_fini(&text);
	free(whole);
}

void index_sketch_again(struct index *ix, uint32_t number, struct sketch *out)
{
	struct arena *arena = arena_new();
	struct index_file file;
	struct file_read r = { 0 };

	if (index_db_file(ix, number, arena, &file)) {
		r.path = xstrdup(file.path);
		file_read_make(ix->source, NULL, &r);
	}
	if (r.taken != NULL)
		*out = r.taken->kin.sketch;
	file_read_fini(&r);
	arena_free(arena);
}

void file_read_fini(struct file_read *r)
{
	index_taken_free(r->taken);
	doc_free(r->doc);
	diags_fini(&r->diags);
	free(r->path);
	*r = (struct file_read){ 0 };
}

void index_enter_file(struct index *ix, const struct file_read *r)
{
	index_stamp_file(ix, r->number, &r->stamp, r->seen, r->hash);
	file_keep_messages(ix, r->number, &r->diags);
	if (r->doc != NULL)
		file_take(ix, r);
	else
		file_set_state(ix, r->number, INDEX_FILE_BROKEN, NULL);
}

void index_read_file(struct index *ix, uint32_t number, const char *path)
{
	struct file_read r = { .number = number, .path = xstrdup(path) };

	file_read_make(ix->source, NULL, &r);
	index_enter_file(ix, &r);
	file_read_fini(&r);
}

/*
 * Takes the file at PATH into the list, with what its head says; its number, INDEX_ABSENT when
 * another process has done so.  *KNOWN: the head is enough until the text is read.
 */
static uint32_t file_insert(struct index *ix, const char *path,
    const struct file_stamp *stamp, bool *known)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_FILE_ADD);
	struct doc_head head = { 0 };

	index_db_note_walk(ix, 0);
	*known = ix->readers > 0 || source_head(ix->source, path, &head);
	db_bind_text(s, 1, path);
	db_bind_int(s, 2, stamp->size);
	db_bind_int(s, 3, stamp->changed);
	db_bind_int(s, 4, stamp->touched);
	db_bind_text(s, 5, head.symbol);
	db_bind_text(s, 6, head.language);
	index_db_run(ix, s);
	doc_head_fini(&head);
	return db_changes(&ix->db) > 0 ? (uint32_t)db_last_id(&ix->db) : INDEX_ABSENT;
}

void index_add_file(struct index *ix, const char *path, const struct file_stamp *stamp)
{
	bool known;
	uint32_t number = file_insert(ix, path, stamp, &known);

	if (number != INDEX_ABSENT && !known)
		index_read_file(ix, number, path);
}

/* File NUMBER goes, and its document; a later file may have that, too. */
void index_drop_file(struct index *ix, uint32_t number)
{
	const struct diags none = { 0 };
	struct arena *arena = arena_new();
	struct index_file file;
	struct sqlite3_stmt *s;

	if (index_db_file(ix, number, arena, &file)) {
		index_db_note_walk(ix, 0);
		index_forget(ix, number);
		file_keep_messages(ix, number, &none);
		index_db_run_id(ix, SQL_FILE_DROP, number);
		s = index_db_use(ix, SQL_FILE_DOUBLES);
		db_bind_text(s, 1, file.symbol);
		db_bind_text(s, 2, file.language);
		index_db_run(ix, s);
	}
	arena_free(arena);
}

/* A document of a pack that cannot be read is broken, for as long as IX is open. */
static void file_break(struct index *ix, uint32_t number, const char *path)
{
	struct file_read r = { .number = number, .path = xstrdup(path) };

	file_read_make(ix->source, NULL, &r);
	if (r.doc == NULL && index_db_begin(ix)) {
		file_keep_messages(ix, number, &r.diags);
		file_set_state(ix, number, INDEX_FILE_BROKEN, NULL);
		db_commit(&ix->db);
		ix->changes++;
	}
	file_read_fini(&r);
}

void index_renew(struct index *ix, uint32_t number)
{
	const struct file_stamp none = { 0 };
	struct arena *arena = arena_new();
	struct diags diags = { 0 };
	struct index_file file;
	bool known;

	const bool there = index_db_file(ix, number, arena, &file);

	if (there && ix->packed) {
		file_break(ix, number, file.path);
	} else if (there && index_db_begin(ix)) {
		index_drop_file(ix, number);
		uint32_t now = file_insert(ix, file.path, &none, &known);
		if (now != INDEX_ABSENT)
			index_read_file(ix, now, file.path);
		db_commit(&ix->db);
		ix->changes++;
	}
	index_heal(ix);
	/* What that changes for others is found with all else. */
	index_refresh(ix, &diags);
	diags_fini(&diags);
	arena_free(arena);
}

/* SPDX-License-Identifier: ISC */
/* index_file - the files of the corpus, as the index knows them; see index.h. */
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/i18n.h"
#include "corpus/docread.h"
#include "corpus/load.h"
#include "corpus/source.h"
#include "index/index_db.h"

#define FILE_ANEW_MAX ((size_t)2 << 20)  /* [byte] of files that are read again at once */
#define FILE_ANEW_COST ((size_t)4 << 10) /* [byte] that a file counts more than it has */

bool index_db_file(struct index *ix, uint32_t number, struct arena *arena,
    struct index_file *out)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_FILE);

	db_bind_int(s, 1, number);
	if (!index_db_step(ix, s))
		return false;
	*out = (struct index_file){
		.number = number,
		.path = db_text(arena, s, 0),
		.stamp = { db_int(s, 1), db_int(s, 2), db_int(s, 3) },
		.symbol = index_db_symbol(arena, s, 4),
		.language = db_text(arena, s, 5),
	};
	db_reset(s);
	return true;
}

bool index_file(struct index *ix, uint32_t number, struct arena *arena,
    struct index_file *out)
{
	bool found;

	do
		found = index_db_file(ix, number, arena, out);
	while (index_heal(ix));
	return found;
}

/* The first file that WHICH gives of SYMBOL, but one in LANGUAGE goes before it. */
static uint32_t file_number(struct index *ix, enum index_sql which, const char *symbol,
    const char *language)
{
	struct arena *arena = arena_new();
	uint32_t number;

	do {
		struct sqlite3_stmt *s = index_db_use(ix, which);
		bool good = false;

		number = INDEX_ABSENT;
		db_bind_text(s, 1, symbol);
		while (!good && index_db_step(ix, s)) {
			good = strcmp(db_text(arena, s, 1), language) == 0;
			if (good || number == INDEX_ABSENT)
				number = (uint32_t)db_int(s, 0);
		}
		db_reset(s);
	} while (index_heal(ix));
	arena_free(arena);
	return number;
}

uint32_t index_find(struct index *ix, const char *symbol, const char *language)
{
	return file_number(ix, SQL_FIND, symbol, language);
}

uint32_t index_find_broken(struct index *ix, const char *symbol)
{
	return file_number(ix, SQL_BROKEN, symbol, "");
}

bool index_next_symbol(struct index *ix, const char *at, struct buf *out)
{
	struct arena *arena = arena_new();
	bool found;

	do {
		struct sqlite3_stmt *s = index_db_use(ix, SQL_SYMBOL_NEXT);

		buf_clear(out);
		db_bind_text(s, 1, at);
		found = index_db_step(ix, s);
		if (found) {
			buf_add(out, db_text(arena, s, 0));
			db_reset(s);
		}
	} while (index_heal(ix));
	arena_free(arena);
	return found;
}

void index_add_languages(struct buf *to, struct index *ix, const char *symbol)
{
	struct arena *arena = arena_new();
	struct buf found = { 0 };

	do {
		struct sqlite3_stmt *s = index_db_use(ix, SQL_LANGUAGES);

		buf_clear(&found);
		db_bind_text(s, 1, symbol);
		while (index_db_step(ix, s)) {
			buf_add(&found, found.len > 0 ? " " : "");
			buf_add(&found, db_text(arena, s, 0));
		}
	} while (index_heal(ix));
	buf_adds(to, buf_slice(&found));
	buf_fini(&found);
	arena_free(arena);
}

/* The code with NAME; what no code is called is an error of reading all the same. */
static enum diag_code file_code(const char *name)
{
	for (int code = 0; code < DIAG_CODE_COUNT; code++)
		if (strcmp(diag_code_name((enum diag_code)code), name) == 0)
			return (enum diag_code)code;
	return DIAG_IO;
}

/*
 * The messages of the file at PATH in the language of the person: it is read again for that, while
 * any of LEFT [byte] is left, which grows less.  False, and nothing, when it is not, or when its
 * bytes are not those with HASH any more.
 */
static bool file_tell_anew(struct index *ix, const char *path, uint64_t hash,
    size_t *left, struct diags *d)
{
	struct diags found = { 0 };
	struct buf text = { 0 };
	struct file_stamp stamp;

	if (*left == 0)
		return false;
	char *whole = load_path(ix->root, path);
	if (source_text(ix->source, path, &text, &stamp, &found))
		doc_free(doc_read(buf_slice(&text), whole, &found));
	const bool same = hash_slice(buf_slice(&text)) == hash;
	if (same)
		diags_take(d, &found);
	*left -= text.len + FILE_ANEW_COST < *left ? text.len + FILE_ANEW_COST : *left;
	diags_fini(&found);
	buf_fini(&text);
	free(whole);
	return same;
}

static void file_add_messages(struct index *ix, uint32_t number, struct diags *d)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_MESSAGES);
	struct arena *arena = arena_new();
	size_t left = i18n_is_other() && ix->source != NULL ? FILE_ANEW_MAX : 0;
	const char *last = "";
	bool anew = false;

	db_bind_int(s, 1, number == INDEX_ABSENT ? 0 : number);
	while (index_db_step(ix, s)) {
		const char *below = db_text(arena, s, 0);
		if (strcmp(below, last) != 0) {
			anew =
			    file_tell_anew(ix, below, (uint64_t)db_int(s, 5), &left, d);
			last = below;
		}
		if (anew)
			continue;
		char *path = load_path(ix->root, below);
		struct diag_place place = { path, (size_t)db_int(s, 1),
			(size_t)db_int(s, 2) };

		diag_add(d, file_code(db_text(arena, s, 3)), place, "%s",
		    db_text(arena, s, 4));
		free(path);
	}
	arena_free(arena);
}

void index_messages(struct index *ix, uint32_t number, struct diags *d)
{
	struct diags found = { 0 };

	for (size_t i = 0; number == INDEX_ABSENT && i < ix->folders.list.n; i++)
		diag_copy(d, &ix->folders.list.at[i]);
	file_add_messages(ix, number, &found);
	while (index_heal(ix)) {
		diags_fini(&found);
		file_add_messages(ix, number, &found);
	}
	diags_take(d, &found);
}

/* The one number that WHICH gives; 0 when it gives none. */
static int64_t index_db_number(struct index *ix, enum index_sql which)
{
	struct sqlite3_stmt *s = index_db_use(ix, which);
	int64_t n = 0;

	if (index_db_step(ix, s)) {
		n = db_int(s, 0);
		db_reset(s);
	}
	return n;
}

size_t index_db_count(struct index *ix, enum index_sql which)
{
	return (size_t)index_db_number(ix, which);
}

int64_t index_db_seen(struct index *ix)
{
	return index_db_number(ix, SQL_SEEN);
}

uint64_t index_db_walk(struct index *ix)
{
	return (uint64_t)index_db_number(ix, SQL_WALK);
}

void index_db_note_walk(struct index *ix, uint64_t hash)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_WALK_NOTE);

	db_bind_int(s, 1, (int64_t)hash);
	index_db_run(ix, s);
}

/* The same of a question that nobody asks in the midst of a change. */
static size_t file_count(struct index *ix, enum index_sql which)
{
	size_t n;

	do
		n = index_db_count(ix, which);
	while (index_heal(ix));
	return n;
}

bool index_is_empty(struct index *ix)
{
	/* Asked for each link that is drawn. */
	ix->some = ix->some || file_count(ix, SQL_FILE_ANY) > 0;
	return !ix->some;
}

bool index_is_whole(struct index *ix)
{
	if (ix->refresh != NULL || ix->ready)
		return ix->refresh == NULL;
	ix->ready = !index_db_is_fresh(ix) && file_count(ix, SQL_FOUND_COUNT) == 0 &&
	    file_count(ix, SQL_PENDING_COUNT) == 0;
	return ix->ready;
}

size_t index_broken(struct index *ix, uint32_t *numbers, size_t most)
{
	size_t n;

	do {
		struct sqlite3_stmt *s = index_db_use(ix, SQL_BROKEN_ALL);

		n = 0;
		db_bind_int(s, 1, (int64_t)most);
		while (index_db_step(ix, s) && n < most)
			numbers[n++] = (uint32_t)db_int(s, 0);
		db_reset(s);
	} while (index_heal(ix));
	return n;
}

struct index_count index_count(struct index *ix)
{
	return (struct index_count){
		.files = file_count(ix, SQL_FILE_COUNT),
		.broken = file_count(ix, SQL_BROKEN_COUNT),
		.documents = file_count(ix, SQL_CATALOGUE_COUNT),
		.stubs = file_count(ix, SQL_STUB_COUNT),
	};
}

size_t index_broken_count(struct index *ix)
{
	return file_count(ix, SQL_BROKEN_COUNT);
}

size_t index_symbol_count(struct index *ix)
{
	return file_count(ix, SQL_NAMES);
}

size_t index_stub_count(struct index *ix)
{
	return file_count(ix, SQL_STUB_COUNT);
}

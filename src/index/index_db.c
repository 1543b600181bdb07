/* SPDX-License-Identifier: ISC */
/* index_db - statements and names of the index; see the header. */
#include "index/index_db.h"

#include <stdlib.h>
#include <string.h>

#include "model/symbol.h"

struct sqlite3_stmt *index_db_use(struct index *ix, enum index_sql which)
{
	struct sqlite3_stmt **s = &ix->statements[which];

	if (*s == NULL)
		*s = db_prepare(&ix->db, index_sql[which]);
	return *s;
}

bool index_db_step(struct index *ix, struct sqlite3_stmt *s)
{
	return s != NULL && !db_failed(&ix->db) && db_step(&ix->db, s);
}

void index_db_run(struct index *ix, struct sqlite3_stmt *s)
{
	if (s != NULL && !db_failed(&ix->db))
		db_run(&ix->db, s);
}

void index_db_run_id(struct index *ix, enum index_sql which, int64_t id)
{
	struct sqlite3_stmt *s = index_db_use(ix, which);

	db_bind_int(s, 1, id);
	index_db_run(ix, s);
}

void index_db_close(struct index *ix)
{
	for (size_t i = 0; i < SQL_COUNT; i++) {
		db_finalize(ix->statements[i]);
		ix->statements[i] = NULL;
	}
	ix->near = false;
	index_db_let_go(ix);
	db_close(&ix->db);
}

void index_db_let_go(struct index *ix)
{
	intern_free(ix->words);
	intern_free(ix->names);
	ix->words = ix->names = NULL;
}

void index_db_sketch(struct index *ix, int64_t number, struct sketch *out)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_SKETCH_GET);
	const void *bytes;
	size_t size;

	*out = (struct sketch){ 0 };
	db_bind_int(s, 1, number);
	if (!index_db_step(ix, s)) {
		if (ix->packed)
			index_sketch_again(ix, (uint32_t)number, out);
		return;
	}
	bytes = db_blob(s, 0, &size);
	if (size <= sizeof(*out) && size >= offsetof(struct sketch, at))
		memcpy(out, bytes, size);
	if (offsetof(struct sketch, at) + out->n * sizeof(out->at[0]) != size)
		*out = (struct sketch){ 0 };
	db_reset(s);
}

struct date index_db_date(struct sqlite3_stmt *s, int column)
{
	int64_t number = db_int(s, column);

	if (number < 0 || number > 99991231)
		number = 0;
	return (struct date){ .year = (short)(number / 10000),
		.month = (signed char)(number / 100 % 100),
		.day = (signed char)(number % 100) };
}

int64_t index_db_date_number(struct date date)
{
	return 10000 * (int64_t)date.year + 100 * (int64_t)date.month + date.day;
}

const char *index_db_symbol(struct arena *arena, struct sqlite3_stmt *s, int column)
{
	const char *symbol = db_text(arena, s, column);

	return strlen(symbol) < SYMBOL_SIZE ? symbol : "";
}

static int64_t index_db_find_name(struct index *ix, const char *symbol)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_NAME_FIND);
	int64_t id = 0;

	db_bind_text(s, 1, symbol);
	if (index_db_step(ix, s)) {
		id = db_int(s, 0);
		db_reset(s);
	}
	return id;
}

/* True when a document has NAME. */
static bool index_db_name_has_document(struct index *ix, int64_t name, int64_t *whole)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_NAME_GET);
	bool has;

	*whole = 0;
	db_bind_int(s, 1, name);
	if (!index_db_step(ix, s))
		return false;
	has = db_int(s, 1) != 0;
	*whole = db_int(s, 2);
	db_reset(s);
	return has;
}

int64_t index_db_whole(struct index *ix, int64_t name)
{
	int64_t whole;

	index_db_name_has_document(ix, name, &whole);
	return whole;
}

bool index_db_is_had(struct index *ix, int64_t name)
{
	int64_t whole;

	return index_db_name_has_document(ix, name, &whole);
}

int64_t index_db_meant(struct index *ix, int64_t name)
{
	int64_t whole;

	if (index_db_name_has_document(ix, name, &whole) || whole == 0)
		return name;
	return index_db_is_had(ix, whole) ? whole : name;
}

/* True when WHICH gives a row for NAME. */
static bool index_db_has(struct index *ix, enum index_sql which, int64_t name)
{
	struct sqlite3_stmt *s = index_db_use(ix, which);
	bool has;

	db_bind_int(s, 1, name);
	has = name != 0 && index_db_step(ix, s);
	db_reset(s);
	return has;
}

/*
 * The name that SYMBOL, the id ID or 0, means: itself, unless only the whole is there; where no
 * document has either, the whole if WHICH knows that alone.  A name may be left over from what is
 * gone; then it is no more than one never heard of.
 */
static int64_t index_db_mean(struct index *ix, const char *symbol, int64_t id,
    enum index_sql which)
{
	int64_t meant = id != 0 ? index_db_meant(ix, id) : 0, whole_id = 0;
	struct buf whole = { 0 };

	if (meant == id && symbol_first_part(symbol, &whole))
		whole_id = index_db_find_name(ix, buf_str(&whole));
	buf_fini(&whole);
	if (whole_id != 0 && !index_db_has(ix, which, id) &&
	    index_db_has(ix, which, whole_id))
		return whole_id;
	return meant;
}

int64_t index_db_name(struct index *ix, const char *symbol)
{
	return index_db_mean(ix, symbol, index_db_find_name(ix, symbol), SQL_ENTRY);
}

int64_t index_db_said_name(struct index *ix, const char *symbol)
{
	int64_t id =
	    index_db_mean(ix, symbol, index_db_find_name(ix, symbol), SQL_WRITTEN);

	return id != 0 ? id : index_db_enter_name(ix, symbol);
}

static int64_t index_db_add_name(struct index *ix, const char *symbol, int64_t whole)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_NAME_ADD);
	struct buf key = { 0 };

	symbol_add_key(&key, symbol);
	db_bind_text(s, 1, symbol);
	db_bind_blob(s, 2, key.at, key.len);
	if (whole != 0)
		db_bind_int(s, 3, whole);
	else
		db_bind_null(s, 3);
	index_db_run(ix, s);
	buf_fini(&key);
	return db_last_id(&ix->db);
}

static int64_t index_db_reach_name(struct index *ix, const char *symbol)
{
	int64_t id = index_db_find_name(ix, symbol), whole_id = 0;
	struct buf whole = { 0 };

	if (id != 0)
		return id;
	/* The letter is gone then, so this goes down one step. */
	if (symbol_first_part(symbol, &whole))
		whole_id = index_db_enter_name(ix, buf_str(&whole));
	buf_fini(&whole);
	return index_db_add_name(ix, symbol, whole_id);
}

/* A name is never given up, so what was met once while texts come is known. */
int64_t index_db_enter_name(struct index *ix, const char *symbol)
{
	if (ix->names == NULL)
		ix->names = intern_new();
	const uint32_t met = intern_id(ix->names, slice_of(symbol));
	const uint32_t known = *intern_note(ix->names, met);

	if (known != INTERN_NONE)
		return known;
	const int64_t id = index_db_reach_name(ix, symbol);
	if (id > 0 && id < INTERN_NONE)
		*intern_note(ix->names, met) = (uint32_t)id;
	return id;
}

const char *index_db_symbol_of(struct index *ix, struct arena *arena, int64_t name)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_NAME_GET);
	const char *symbol = "";

	db_bind_int(s, 1, name);
	if (index_db_step(ix, s)) {
		symbol = index_db_symbol(arena, s, 0);
		db_reset(s);
	}
	return symbol;
}

struct index_entry index_db_entry(struct arena *arena, struct sqlite3_stmt *s)
{
	bool stub = db_is_null(s, 0);

	return (struct index_entry){
		.number = stub ? INDEX_ABSENT : (uint32_t)db_int(s, 0),
		.symbol = index_db_symbol(arena, s, 1),
		.language = db_text(arena, s, 2),
		.title = db_text(arena, s, 3),
		.date = index_db_date(s, 4),
	};
}

struct index_precedent index_db_precedent(struct arena *arena, struct sqlite3_stmt *s)
{
	return (struct index_precedent){
		.entry = index_db_entry(arena, s),
		.evidence = (unsigned)db_int(s, 5),
		.likeness = (unsigned)db_int(s, 6),
		.address = db_text(arena, s, 7),
	};
}

/* SPDX-License-Identifier: ISC */
/*
 * index_pairs - what was worked out of two documents, kept; see pairs.h.
 *
 * What the corpus knows of citations can only change with its documents and the words of the
 * reader.  A number tells in which state of both a row was asked; while that is the state of
 * now, nothing needs to be asked again.
 */
#include "index/pairs.h"

#include <string.h>

#include "base/hash.h"
#include "index/index_db.h"

#define PAIR_ASKED_MAX ((size_t)65536) /* [byte] of questions; more would take too long */

/* A row of the table. */
struct pair_row {
	int64_t state;
	const char *asked;
	bool found;
};

static void state_add(struct buf *to, struct sqlite3_stmt *s)
{
	buf_addf(to, "%lld %lld\n", (long long)db_int(s, 0), (long long)db_int(s, 1));
}

/* What all answers rest on, as a number, asked of the tables. */
static int64_t pairs_read_state(struct index *ix)
{
	static const enum index_sql questions[] = { SQL_STATE, SQL_TOLD };
	struct buf words = { 0 };
	int64_t state;

	for (size_t i = 0; i < sizeof(questions) / sizeof(*questions); i++) {
		struct sqlite3_stmt *s = index_db_use(ix, questions[i]);

		while (index_db_step(ix, s))
			state_add(&words, s);
	}
	state = (int64_t)hash_slice(buf_slice(&words));
	buf_fini(&words);
	return state;
}

/* The same, asked once for many rows. */
static int64_t pairs_state(struct index *ix)
{
	if (ix->pairs_of != ix->changes + 1) {
		ix->pairs_state = pairs_read_state(ix);
		ix->pairs_of = ix->changes + 1;
	}
	return ix->pairs_state;
}

bool index_pair_hash(struct index *ix, uint32_t number, uint64_t *out)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_FILE_HASH);
	bool found;

	db_bind_int(s, 1, number);
	found = index_db_step(ix, s);
	if (found) {
		*out = (uint64_t)db_int(s, 0);
		db_reset(s);
	}
	return found && !index_heal(ix);
}

/* "NEWER\tOLDER\t1\n": no symbol has a TAB */
void pair_add_asked(struct buf *asked, const char *newer, const char *older, bool answer)
{
	buf_addf(asked, "%s\t%s\t%d\n", newer, older, answer);
}

/* The part of *REST before the byte END, which it goes on behind; false at its end. */
static bool asked_next(const char **rest, char end, char **part)
{
	const char *at = strchr(*rest, end);

	if (at == NULL)
		return false;
	*part = xmemdup0(*rest, (size_t)(at - *rest));
	*rest = at + 1;
	return true;
}

/* True when the next question of *REST is answered as it was. */
static bool asked_holds(const char **rest, pair_answer *answer, void *of)
{
	char *newer = NULL, *older = NULL, *was = NULL;
	bool holds = asked_next(rest, '\t', &newer) && asked_next(rest, '\t', &older) &&
	    asked_next(rest, '\n', &was) &&
	    answer(of, newer, older) == (strcmp(was, "1") == 0);

	free(newer);
	free(older);
	free(was);
	return holds;
}

/* A row of a damaged file may hold anything. */
static bool asked_all_hold(const char *asked, pair_answer *answer, void *of)
{
	if (strlen(asked) > PAIR_ASKED_MAX)
		return false;
	while (*asked != '\0')
		if (!asked_holds(&asked, answer, of))
			return false;
	return true;
}

static void pair_bind(struct sqlite3_stmt *s, const struct pair_key *key)
{
	db_bind_int(s, 1, (int64_t)key->earlier);
	db_bind_int(s, 2, (int64_t)key->later);
}

/* The row of KEY, its bytes into OUT. */
static struct pair_row pair_read(struct index *ix, const struct pair_key *key,
    struct arena *arena, void *out, size_t size)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_PAIR_FIND);
	struct pair_row row = { .asked = "" };
	const void *bytes;
	size_t kept;

	pair_bind(s, key);
	db_bind_int(s, 3, key->rules);
	if (!index_db_step(ix, s))
		return row;
	row.state = db_int(s, 0);
	row.asked = db_text(arena, s, 1);
	bytes = db_blob(s, 2, &kept);
	row.found = kept == size;
	if (row.found)
		memcpy(out, bytes, size);
	db_reset(s);
	return row;
}

/* Runs S as a change of its own, unless one has begun. */
static bool pair_write(struct index *ix, struct sqlite3_stmt *s)
{
	bool alone = !ix->pairing;

	if (alone && !index_db_begin(ix))
		return false;
	index_db_run(ix, s);
	if (alone)
		db_commit(&ix->db);
	return !db_failed(&ix->db);
}

/* The row of KEY is true in STATE, too. */
static void pair_renew(struct index *ix, const struct pair_key *key, int64_t state)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_PAIR_STATE);

	pair_bind(s, key);
	db_bind_int(s, 3, state);
	pair_write(ix, s);
}

bool index_pair_find(struct index *ix, const struct pair_key *key, pair_answer *answer,
    void *of, void *out, size_t size)
{
	struct arena *arena = arena_new();
	struct pair_row row = pair_read(ix, key, arena, out, size);
	int64_t state = row.found ? pairs_state(ix) : 0;
	bool good = row.found;

	if (good && row.state != state) {
		good = asked_all_hold(row.asked, answer, of);
		if (good)
			pair_renew(ix, key, state);
	}
	arena_free(arena);
	return good && !index_heal(ix);
}

bool index_pair_bytes(struct index *ix, const struct pair_key *key, size_t most,
    struct buf *out)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_PAIR_FIND);
	const void *bytes;
	size_t size;

	pair_bind(s, key);
	db_bind_int(s, 3, key->rules);
	const bool there = index_db_step(ix, s);
	bytes = there ? db_blob(s, 2, &size) : NULL;
	const bool fits = there && size > 0 && size <= most;
	if (fits)
		buf_adds(out, (struct slice){ bytes, size });
	if (there)
		db_reset(s);
	return !index_heal(ix) && fits;
}

bool index_pair_keep(struct index *ix, const struct pair_key *key, struct slice asked,
    const void *bytes, size_t size)
{
	char *text = xmemdup0(asked.at, asked.len);
	struct sqlite3_stmt *s = index_db_use(ix, SQL_PAIR_ADD);
	bool kept;

	pair_bind(s, key);
	db_bind_int(s, 3, key->rules);
	db_bind_int(s, 4, pairs_state(ix));
	db_bind_text(s, 5, text);
	db_bind_blob(s, 6, bytes, size);
	kept = asked.len <= PAIR_ASKED_MAX && pair_write(ix, s);
	free(text);
	return !index_heal(ix) && kept;
}

bool index_pairs_begin(struct index *ix)
{
	ix->pairing = index_db_begin(ix);
	return ix->pairing;
}

void index_pairs_end(struct index *ix)
{
	if (ix->pairing)
		db_commit(&ix->db);
	ix->pairing = false;
	index_heal(ix);
}

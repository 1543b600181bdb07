/* SPDX-License-Identifier: ISC */
/*
 * index_ballots - how one State voted, in all documents; see index.h.
 *
 * The votes on a document are one text, in which that of a State is found by its key:
 *
 *	<line end> CUB <tab> 0 <line end> USA <tab> 1
 *
 * A row for each would be half of all rows of the index, for a question that is asked seldom.
 */
#include "index/index_db.h"

static void ballots_add_key(struct buf *to, const char *key)
{
	buf_addf(to, "\n%s\t", key);
}

void index_enter_ballots(struct index *ix, const struct ballot_vec *ballots,
    uint32_t number)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_BALLOT_ADD);
	struct buf votes = { 0 };

	if (ballots->n == 0)
		return;
	for (size_t i = 0; i < ballots->n; i++) {
		ballots_add_key(&votes, ballots->at[i].key);
		buf_addc(&votes, (char)('0' + ballots->at[i].cast));
	}
	db_bind_int(s, 1, number);
	db_bind_text(s, 2, buf_str(&votes));
	index_db_run(ix, s);
	buf_fini(&votes);
}

/* What VOTES say of the State that KEY, of ballots_add_key(), begins; CAST_NONE: nothing. */
static enum cast ballots_cast(struct slice votes, struct slice key)
{
	const size_t at = slice_find(votes, key.at, 0);

	if (at == SLICE_NONE || at + key.len == votes.len)
		return CAST_NONE;
	const int cast = votes.at[at + key.len] - '0';
	return cast >= CAST_FAVOUR && cast < CAST_COUNT ? (enum cast)cast : CAST_NONE;
}

void index_read_ballots(struct index *ix, const char *state, struct index_ballot_vec *out)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_BALLOTS);
	struct buf key = { 0 };

	ballots_add_key(&key, state);
	while (index_db_step(ix, s)) {
		struct slice votes;

		votes.at = db_blob(s, 1, &votes.len);
		const enum cast cast = ballots_cast(votes, buf_slice(&key));
		if (cast != CAST_NONE)
			vec_push(out,
			    ((struct index_ballot){ (uint32_t)db_int(s, 0), cast }));
	}
	buf_fini(&key);
}

void index_ballots(struct index *ix, const char *key, struct index_ballot_vec *out)
{
	const size_t first = out->n;

	do {
		out->n = first;
		index_read_ballots(ix, key, out);
	} while (index_heal(ix));
}

/* SPDX-License-Identifier: ISC */
/*
 * db_near - the function nearness() of full-text search; see db.h.
 *
 * SQLite's own bm25() looks at every row that has one of the words before it gives the first
 * answer, and at how long each row is.  Here a row is judged by itself.
 */
#include <stdint.h>
#include <string.h>

#include "store/db_state.h"

#define NEAR_PHRASES 128 /* that are looked at */
#define NEAR_TERMS 64    /* that they are of */
#define NEAR_BEST 200    /* for terms side by side */

/* A term is a phrase, or several that say the same; the row has it when it has one of them. */
struct near {
	const Fts5ExtensionApi *api;
	Fts5Context *row;
	int16_t
	    term[NEAR_PHRASES]; /* that each phrase is of; -1: it counts for nothing */
	uint16_t weights[NEAR_TERMS];
	int last[NEAR_TERMS]; /* [token] where the term stood last; -1: nowhere yet */
	int phrases;          /* of the question, at most NEAR_PHRASES */
	int terms;
	int found;   /* terms that the row has */
	int missing; /* of them, not met yet */
};

/* The weights that were passed, one for each phrase; those that are missing are 0. */
static void near_read_weights(struct near *n, int count, sqlite3_value **values)
{
	const char *bytes = count > 0 ? sqlite3_value_blob(values[0]) : NULL;
	size_t given = bytes != NULL ? (size_t)sqlite3_value_bytes(values[0]) / 2 : 0;

	for (int i = 0; i < n->phrases; i++) {
		uint16_t weight = 0;

		if ((size_t)i < given)
			memcpy(&weight, bytes + 2 * (size_t)i, sizeof(weight));
		n->term[i] = -1;
		if (i > 0 && (weight & DB_NEAR_SAME) != 0) {
			n->term[i] = n->term[i - 1];
		} else if (weight != 0 && n->terms < NEAR_TERMS) {
			n->last[n->terms] = -1;
			n->weights[n->terms] = weight & (DB_NEAR_SAME - 1);
			n->term[i] = (int16_t)n->terms++;
		}
	}
}

/* The term of place I of the row, -1 when that counts for nothing; *AT [token]. */
static int near_place(const struct near *n, int i, int *at)
{
	int phrase = -1, column;

	if (n->api->xInst(n->row, i, &phrase, &column, at) != SQLITE_OK || phrase < 0 ||
	    phrase >= n->phrases)
		return -1;
	return n->term[phrase];
}

/* The weight of all terms that the row has. */
static int near_weigh(struct near *n, int places)
{
	bool seen[NEAR_TERMS] = { false };
	int sum = 0, at;

	for (int i = 0; i < places; i++) {
		int term = near_place(n, i, &at);

		if (term < 0 || seen[term])
			continue;
		seen[term] = true;
		sum += n->weights[term];
		n->found++;
	}
	n->missing = n->found;
	return sum;
}

/* [token] from AT back to the term that was met longest ago. */
static int near_reach(const struct near *n, int at)
{
	int first = at;

	for (int i = 0; i < n->terms; i++)
		if (n->last[i] >= 0 && n->last[i] < first)
			first = n->last[i];
	return at - first;
}

/* [token] of the shortest stretch with all terms that the row has. */
static int near_shortest(struct near *n, int places)
{
	int best = INT32_MAX, at;

	for (int i = 0; i < places; i++) {
		int term = near_place(n, i, &at);

		if (term < 0)
			continue;
		n->missing -= n->last[term] < 0;
		n->last[term] = at;
		if (n->missing == 0 && near_reach(n, at) < best)
			best = near_reach(n, at);
	}
	return best;
}

static void near_score(const Fts5ExtensionApi *api, Fts5Context *row,
    sqlite3_context *context, int count, sqlite3_value **values)
{
	struct near n = { .api = api, .row = row, .phrases = api->xPhraseCount(row) };
	int places = 0;

	if (n.phrases > NEAR_PHRASES)
		n.phrases = NEAR_PHRASES;
	near_read_weights(&n, count, values);
	if (api->xInstCount(row, &places) != SQLITE_OK)
		places = 0;
	int score = near_weigh(&n, places);
	if (n.found > 1)
		score += NEAR_BEST * (n.found - 1) / (near_shortest(&n, places) + 1);
	sqlite3_result_int(context, score);
}

fts5_api *db_full_text(struct db *db)
{
	struct sqlite3_stmt *q = db_prepare(db, "SELECT fts5(?1)");
	fts5_api *api = NULL;

	if (q == NULL)
		return NULL;
	sqlite3_bind_pointer(q, 1, &api, "fts5_api_ptr", NULL);
	db_step(db, q);
	db_finalize(q);
	return api;
}

bool db_add_nearness(struct db *db)
{
	fts5_api *api = db_full_text(db);
	int status = SQLITE_ERROR;

	if (api != NULL)
		status = api->xCreateFunction(api, "nearness", NULL, near_score, NULL);
	return status == SQLITE_OK || db_refuse_status(db, status);
}

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

#define NEAR_PHRASES 64 /* that are looked at */
#define NEAR_BEST 200   /* for phrases side by side */

struct near {
	const Fts5ExtensionApi *api;
	Fts5Context *row;
	uint16_t weights[NEAR_PHRASES];
	int last[NEAR_PHRASES]; /* [token] where the phrase stood last; -1: nowhere yet */
	int count;              /* phrases of the question, at most NEAR_PHRASES */
	int phrases;            /* that the row has, of those that have a weight */
	int missing;            /* of them, not met yet */
};

/* The weights that were passed, one for each phrase; those that are missing are 0. */
static void near_read_weights(struct near *n, int count, sqlite3_value **values)
{
	const void *bytes = count > 0 ? sqlite3_value_blob(values[0]) : NULL;
	size_t size = bytes != NULL ? (size_t)sqlite3_value_bytes(values[0]) : 0;

	if (size > sizeof(n->weights))
		size = sizeof(n->weights);
	if (size > 0)
		memcpy(n->weights, bytes, size);
	for (int i = 0; i < n->count; i++)
		n->last[i] = -1;
}

/* Place I of the row: its phrase, -1 when that counts for nothing; *AT [token]. */
static int near_place(const struct near *n, int i, int *at)
{
	int phrase = -1, column;

	if (n->api->xInst(n->row, i, &phrase, &column, at) != SQLITE_OK || phrase < 0 ||
	    phrase >= n->count || n->weights[phrase] == 0)
		return -1;
	return phrase;
}

/* The weight of all phrases that the row has. */
static int near_weigh(struct near *n, int places)
{
	bool seen[NEAR_PHRASES] = { false };
	int sum = 0, at;

	for (int i = 0; i < places; i++) {
		int phrase = near_place(n, i, &at);

		if (phrase < 0 || seen[phrase])
			continue;
		seen[phrase] = true;
		sum += n->weights[phrase];
		n->phrases++;
	}
	n->missing = n->phrases;
	return sum;
}

/* [token] from AT back to the phrase that was met longest ago. */
static int near_reach(const struct near *n, int at)
{
	int first = at;

	for (int i = 0; i < n->count; i++)
		if (n->last[i] >= 0 && n->last[i] < first)
			first = n->last[i];
	return at - first;
}

/* [token] of the shortest stretch with all phrases that the row has. */
static int near_shortest(struct near *n, int places)
{
	int best = INT32_MAX, at;

	for (int i = 0; i < places; i++) {
		int phrase = near_place(n, i, &at);

		if (phrase < 0)
			continue;
		n->missing -= n->last[phrase] < 0;
		n->last[phrase] = at;
		if (n->missing == 0 && near_reach(n, at) < best)
			best = near_reach(n, at);
	}
	return best;
}

static void near_score(const Fts5ExtensionApi *api, Fts5Context *row,
    sqlite3_context *context, int count, sqlite3_value **values)
{
	struct near n = { .api = api, .row = row, .count = api->xPhraseCount(row) };
	int places = 0;

	if (n.count > NEAR_PHRASES)
		n.count = NEAR_PHRASES;
	near_read_weights(&n, count, values);
	if (api->xInstCount(row, &places) != SQLITE_OK)
		places = 0;
	int score = near_weigh(&n, places);
	if (n.phrases > 1)
		score += NEAR_BEST * (n.phrases - 1) / (near_shortest(&n, places) + 1);
	sqlite3_result_int(context, score);
}

bool db_add_nearness(struct db *db)
{
	struct sqlite3_stmt *q = db_prepare(db, "SELECT fts5(?1)");
	fts5_api *api = NULL;
	int status = SQLITE_ERROR;

	if (q == NULL)
		return false;
	sqlite3_bind_pointer(q, 1, &api, "fts5_api_ptr", NULL);
	db_step(db, q);
	db_finalize(q);
	if (api != NULL)
		status = api->xCreateFunction(api, "nearness", NULL, near_score, NULL);
	return status == SQLITE_OK || db_refuse_status(db, status);
}

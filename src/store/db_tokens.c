/* SPDX-License-Identifier: ISC */
/*
 * db_tokens - a tokenizer for texts that are tokens already; see db_state.h.
 *
 * Who enters texts has taken their words apart, folded them, and put a blank between two.  FTS5's own
 * "ascii" looks at each byte of that once more, to fold it and to ask what it separates, and copies
 * it; here only blanks are looked for.  What lies in the file is the same, so another program reads
 * it with FTS5's own.
 */
#include <string.h>

#include "store/db_state.h"

/* There is nothing to keep, but something must be given. */
static int tokens_create(void *context, const char **args, int n, Fts5Tokenizer **out)
{
	(void)context, (void)args, (void)n;
	*out = sqlite3_malloc(1);
	return *out != NULL ? SQLITE_OK : SQLITE_NOMEM;
}

static void tokens_delete(Fts5Tokenizer *nothing)
{
	sqlite3_free(nothing);
}

static int tokens_divide(Fts5Tokenizer *nothing, void *context, int flags,
    const char *text, int size, int (*take)(void *, int, const char *, int, int, int))
{
	const char *const end = text + size;
	int status = SQLITE_OK;

	(void)nothing, (void)flags;
	for (const char *at = text; at < end && status == SQLITE_OK; at++) {
		const char *blank = memchr(at, ' ', (size_t)(end - at));
		const char *behind = blank != NULL ? blank : end;

		if (behind > at)
			status = take(context, 0, at, (int)(behind - at),
			    (int)(at - text), (int)(behind - text));
		at = behind;
	}
	return status;
}

bool db_add_tokens(struct db *db)
{
	fts5_tokenizer tokens = { tokens_create, tokens_delete, tokens_divide };
	fts5_api *api = db_full_text(db);
	int status = SQLITE_ERROR;

	if (api != NULL)
		status = api->xCreateTokenizer(api, "ascii", NULL, &tokens, NULL);
	return status == SQLITE_OK || db_refuse_status(db, status);
}

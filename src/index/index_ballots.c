/* SPDX-License-Identifier: ISC */
/* index_ballots - how one State voted, in all documents; see index.h. */
#include "index/index_db.h"

void index_ballots(struct index *ix, const char *key, struct index_ballot_vec *out)
{
	size_t first = out->n;

	do {
		struct sqlite3_stmt *s = index_db_use(ix, SQL_BALLOTS);

		out->n = first;
		db_bind_text(s, 1, key);
		while (index_db_step(ix, s)) {
			int64_t cast = db_int(s, 1);

			if (cast >= CAST_FAVOUR && cast < CAST_COUNT)
				vec_push(out,
				    ((struct index_ballot){ (uint32_t)db_int(s, 0),
					(enum cast)cast }));
		}
	} while (index_heal(ix));
}

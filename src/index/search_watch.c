/* SPDX-License-Identifier: ISC */
/* search_watch - who waits for a search is asked whether he still does; see search.h. */
#include "index/search_parts.h"

void search_use_watch(struct index *ix, struct watch *watch)
{
	ix->watch = watch;
}

static bool watch_stop(void *of)
{
	struct watch *w = of;

	return watch_is_over(w, w->task.share);
}

void search_watch_begin(struct index *ix)
{
	struct watch *w = ix->watch;

	if (!ix->near)
		ix->near = !db_failed(&ix->db) && db_add_nearness(&ix->db);
	if (w == NULL || w->stop == NULL)
		return;
	ix->around = watch_begin(w, "searching", false);
	db_watch(&ix->db, watch_stop, w);
	ix->db.stopped = watch_stop(w);
}

bool search_watch_end(struct index *ix)
{
	struct watch *w = ix->watch;
	const bool stopped = db_stopped(&ix->db);

	db_watch(&ix->db, NULL, NULL);
	if (w != NULL && w->stop != NULL)
		watch_end(w, ix->around);
	return stopped;
}

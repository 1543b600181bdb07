/* SPDX-License-Identifier: ISC */
/* search_watch - who waits for a search is asked whether he still does; see search.h. */
#include "index/search_parts.h"

void search_use_watch(struct index *ix, struct search_watch *watch)
{
	ix->watch = watch;
}

bool search_is_unwanted(struct search_watch *w, unsigned share)
{
	w->share = share;
	if (w->stop == NULL || !w->stop(w->context, share))
		return false;
	w->stopped = true;
	return true;
}

static bool watch_stop(void *of)
{
	struct search_watch *w = of;

	return search_is_unwanted(w, w->share);
}

void search_watch_begin(struct index *ix)
{
	struct search_watch *w = ix->watch;

	if (!ix->near)
		ix->near = !db_failed(&ix->db) && db_add_nearness(&ix->db);
	if (w == NULL || w->stop == NULL)
		return;
	w->share = 0;
	db_watch(&ix->db, watch_stop, w);
	ix->db.stopped = watch_stop(w);
}

bool search_watch_end(struct index *ix)
{
	struct search_watch *w = ix->watch;
	const bool stopped = db_stopped(&ix->db);

	db_watch(&ix->db, NULL, NULL);
	if (w != NULL && w->stop != NULL && !stopped)
		w->stop(w->context, 100);
	return stopped;
}

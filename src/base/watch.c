/* SPDX-License-Identifier: ISC */
/* watch - who waits for work that may last; see the header. */
#include "base/watch.h"

#include <stddef.h>

struct watch_task watch_begin(struct watch *w, const char *doing, bool firm)
{
	struct watch_task outer = { 0 };

	if (w == NULL)
		return outer;
	outer = w->task;
	w->task = (struct watch_task){ .doing = doing, .firm = firm };
	return outer;
}

bool watch_is_over(struct watch *w, unsigned share)
{
	if (w == NULL || w->stop == NULL)
		return false;
	w->task.share = share;
	if (!w->stop(w->context, share) || w->task.firm)
		return false;
	w->stopped = true;
	return true;
}

void watch_end(struct watch *w, struct watch_task outer)
{
	if (w == NULL)
		return;
	w->task = outer;
	if (outer.doing == NULL && w->stop != NULL && !w->stopped)
		w->stop(w->context, 100);
}

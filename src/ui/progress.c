/* SPDX-License-Identifier: ISC */
/* progress - how far the index is; see the header. */
#include "ui/progress.h"

#include "base/count.h"
#include "base/i18n.h"

/* "reading 12 of 1,362" */
static void progress_add_so_far(struct buf *to, const char *doing,
    const struct index_progress *p)
{
	struct buf done = { 0 }, of = { 0 };

	count_add_number(&done, p->done);
	count_add_number(&of, p->of);
	if (p->of > 0)
		buf_addf(to, _("%s %s of %s"), doing, buf_str(&done), buf_str(&of));
	else
		buf_addf(to, "%s %s", doing, buf_str(&done));
	buf_fini(&done);
	buf_fini(&of);
}

void progress_add(struct buf *to, const struct index_progress *p)
{
	static const char *const doing[] = {
		[INDEX_READY] = N_("ready"),
		[INDEX_LOOKING] = N_("looking for changes"),
		[INDEX_FINDING] = N_("finding"),
		[INDEX_READING] = N_("reading"),
		[INDEX_DECIDING] = N_("finding predecessors"),
	};

	if (p->held) {
		buf_add(to, _("waiting for another recital, which changes the index"));
		return;
	}
	if (p->phase == INDEX_READY || (p->done == 0 && p->of == 0))
		buf_add(to, _(doing[p->phase]));
	else
		progress_add_so_far(to, _(doing[p->phase]), p);
}

void progress_add_task(struct buf *to, const struct watch_task *task)
{
	buf_add(to, _(task->doing));
	if (task->share > 0)
		buf_addf(to, " %u%%", task->share);
}

void progress_add_comparing(struct buf *to, size_t done, size_t n)
{
	struct buf so_far = { 0 }, all = { 0 };

	count_add_number(&so_far, done);
	count_add_number(&all, n);
	buf_addf(to, _("comparing %s of %s"), buf_str(&so_far), buf_str(&all));
	buf_fini(&so_far);
	buf_fini(&all);
}

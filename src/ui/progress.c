/* SPDX-License-Identifier: ISC */
/* progress - how far the index is; see the header. */
#include "ui/progress.h"

void progress_add_number(struct buf *to, size_t n)
{
	if (n >= 1000) {
		progress_add_number(to, n / 1000);
		buf_addf(to, ",%03zu", n % 1000);
	} else {
		buf_addf(to, "%zu", n);
	}
}

void progress_add(struct buf *to, const struct index_progress *p)
{
	static const char *const doing[] = {
		[INDEX_READY] = "ready",
		[INDEX_LOOKING] = "looking for changes",
		[INDEX_FINDING] = "finding",
		[INDEX_READING] = "reading",
		[INDEX_DECIDING] = "finding predecessors",
	};

	if (p->held) {
		buf_add(to, "waiting for another recital, which changes the index");
		return;
	}
	buf_add(to, doing[p->phase]);
	if (p->phase == INDEX_READY || (p->done == 0 && p->of == 0))
		return;
	buf_addc(to, ' ');
	progress_add_number(to, p->done);
	if (p->of > 0) {
		buf_add(to, " of ");
		progress_add_number(to, p->of);
	}
}

void progress_add_task(struct buf *to, const struct watch_task *task)
{
	buf_add(to, task->doing);
	if (task->share > 0)
		buf_addf(to, " %u%%", task->share);
}

void progress_add_comparing(struct buf *to, size_t done, size_t n)
{
	buf_add(to, "comparing ");
	progress_add_number(to, done);
	buf_add(to, " of ");
	progress_add_number(to, n);
}

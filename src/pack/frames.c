/* SPDX-License-Identifier: ISC */
/* frames - many frames, made beside each other; see the header. */
#include "pack/frames.h"

#include <assert.h>
#include <stdlib.h>

#include "base/thread.h"
#include "base/xalloc.h"
#include "pack/frame.h"

#define FRAMES_MOST 16u /* each takes some MB while it is made */

struct one {
	struct frame_maker *maker; /* owned */
	struct buf bytes, frame;
	pthread_t thread;
	bool started;
};

struct frames {
	struct one *at; /* owned */
	unsigned n, used;
};

struct frames *frames_new(struct slice dictionary, unsigned threads)
{
	struct frames *f = xcalloc(1, sizeof(*f));

	f->n = threads < 1 ? 1 : threads < FRAMES_MOST ? threads : FRAMES_MOST;
	f->at = xcalloc(f->n, sizeof(*f->at));
	for (unsigned i = 0; i < f->n; i++)
		f->at[i].maker = frame_maker_new(dictionary);
	return f;
}

void frames_free(struct frames *f)
{
	if (f == NULL)
		return;
	for (unsigned i = 0; i < f->n; i++) {
		frame_maker_free(f->at[i].maker);
		buf_fini(&f->at[i].bytes);
		buf_fini(&f->at[i].frame);
	}
	free(f->at);
	free(f);
}

struct buf *frames_next(struct frames *f)
{
	assert(!frames_are_full(f));
	struct one *next = &f->at[f->used++];

	buf_clear(&next->bytes);
	return &next->bytes;
}

bool frames_are_full(const struct frames *f)
{
	return f->used == f->n;
}

unsigned frames_count(const struct frames *f)
{
	return f->used;
}

struct buf *frames_bytes(const struct frames *f, unsigned i)
{
	return &f->at[i].bytes;
}

static void *frames_run(void *of)
{
	struct one *one = of;

	buf_clear(&one->frame);
	frame_make(one->maker, buf_slice(&one->bytes), &one->frame);
	return NULL;
}

void frames_make(struct frames *f)
{
	for (unsigned i = 1; i < f->used; i++)
		f->at[i].started = thread_start(&f->at[i].thread, frames_run, &f->at[i]);
	for (unsigned i = 0; i < f->used; i++)
		if (!f->at[i].started)
			frames_run(&f->at[i]);
	for (unsigned i = 1; i < f->used; i++) {
		if (f->at[i].started)
			pthread_join(f->at[i].thread, NULL);
		f->at[i].started = false;
	}
}

struct slice frames_get(const struct frames *f, unsigned i)
{
	return buf_slice(&f->at[i].frame);
}

void frames_clear(struct frames *f)
{
	f->used = 0;
}

/* SPDX-License-Identifier: ISC */
/*
 * patience - when a key that comes gives up what the one before it has asked for.
 *
 * Who types on without a look means the keys for what is about to come: "s women Enter n".  So
 * they wait for as long as nobody minds; then the last line tells what lasts, and a key that
 * comes after that is one to end it.
 */
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include "term/terminal_state.h"
#include "ui/app.h"

#define PATIENCE_SILENCE 300 /* [ms] that nobody minds */
#define PATIENCE_AGAIN 200   /* [ms] between two words on it */
#define PATIENCE_LOOK 5      /* [ms] between two looks for keys */

int64_t patience_now(void)
{
	struct timespec t = { 0 };

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

int patience_typed(void)
{
	int n = 0;

	return ioctl(STDIN_FILENO, FIONREAD, &n) == 0 ? n : 0;
}

void patience_begin(struct terminal *t)
{
	t->patience = (struct patience){ .since = patience_now() };
}

static void patience_tell(struct terminal *t, int64_t now)
{
	if (t->patience.told == 0)
		t->patience.waiting = patience_typed();
	t->patience.told = now;
	app_draw_doing(t->app, &t->want);
	paint_grid(t);
}

bool patience_is_over(void *context, bool asked)
{
	struct terminal *t = context;
	struct patience *p = &t->patience;
	const int64_t now = patience_now();

	if (signals_end() != 0)
		return true;
	if (now < p->looked + PATIENCE_LOOK)
		return false;
	p->looked = now;
	if (!asked)
		return patience_typed() > 0;
	if (p->told != 0 && patience_typed() > p->waiting)
		return true;
	if (now >= p->since + PATIENCE_SILENCE && now >= p->told + PATIENCE_AGAIN)
		patience_tell(t, now);
	return false;
}

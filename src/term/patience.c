/* SPDX-License-Identifier: ISC */
/*
 * patience - when a key that comes gives up what the one before it has asked for.
 *
 * Who types on without a look means the keys for what is about to come: "s women Enter n".  So
 * they wait for as long as nobody minds; then the last line tells what lasts, and a key that
 * comes after that is one to end it.  ^C is one at once, and takes those before it with it, as it
 * does on the line of a shell.
 */
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include "term/terminal_state.h"
#include "ui/app.h"
#include "ui/key.h"

#define PATIENCE_SILENCE 300 /* [ms] that nobody minds */
#define PATIENCE_AGAIN 200   /* [ms] between two words on it */
#define PATIENCE_LOOK 5      /* [ms] between two looks for keys */

int64_t patience_now(void)
{
	struct timespec t = { 0 };

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

bool patience_typed(const struct terminal *t)
{
	int n = 0;

	return t->typed.next < t->typed.keys.n ||
	    (ioctl(STDIN_FILENO, FIONREAD, &n) == 0 && n > 0);
}

/* The next key of the line. */
static bool patience_read(struct terminal *t, uint32_t *key)
{
	if (!input_key(t->keys, key))
		return false;
	if (*key == KEYSYM_PASTE || *key == KEYSYM_PASTE_END)
		t->typed.pasting = *key == KEYSYM_PASTE;
	return true;
}

bool patience_key(struct terminal *t, uint32_t *key)
{
	struct typed *y = &t->typed;

	if (y->next < y->keys.n) {
		*key = y->keys.at[y->next++];
		return true;
	}
	y->keys.n = y->next = 0;
	return patience_read(t, key);
}

/* Reads what has been typed, so that ^C is seen. */
static void patience_listen(struct terminal *t)
{
	struct typed *y = &t->typed;
	uint32_t key;

	while (patience_read(t, &key)) {
		if (key == KEYSYM_INTERRUPT && !y->pasting) {
			y->keys.n = y->next = 0;
			t->patience.over = true;
		}
		vec_push(&y->keys, key);
	}
}

void patience_begin(struct terminal *t)
{
	t->patience = (struct patience){ .since = patience_now() };
}

static void patience_tell(struct terminal *t, int64_t now)
{
	if (t->patience.told == 0)
		t->patience.waiting = t->typed.keys.n;
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
		return patience_typed(t);
	patience_listen(t);
	if (p->over || (p->told != 0 && t->typed.keys.n > p->waiting))
		return true;
	if (now >= p->since + PATIENCE_SILENCE && now >= p->told + PATIENCE_AGAIN)
		patience_tell(t, now);
	return false;
}

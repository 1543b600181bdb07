/* SPDX-License-Identifier: ISC */
/*
 * The reader of the corpus $RECITAL_CORPUS under any keys.  An ASCII byte is its key, 0x80
 * and on the named keys; 0xc0 to 0xdf give the screen so many rows, 0xe0 to 0xff
 * columns, most of them few.
 */
#include <string.h>
#include <unistd.h>	/* getpid, unlink */

#include "fuzz.h"
#include "ui/app.h"
#include "ui/key.h"

struct screen {
	int rows, cols;
	struct grid now, anew;
};

/* The file of the reader's ties. */
static const char *data_file(void)
{
	static char path[64];

	if (path[0] == '\0')
		snprintf(path, sizeof(path), "/tmp/fuzz_keys.%ld", (long)getpid());
	return path;
}

/* Opened once for all inputs, as reading takes longest. */
static struct library *the_library;

static struct library *library(void)
{
	struct diags diags = {0};

	if (the_library == NULL) {
		the_library = library_open(getenv("RECITAL_CORPUS"), NULL, &diags);
		FUZZ_CHECK(the_library != NULL);
		library_use_data(the_library, data_file());
	}
	diags_fini(&diags);
	return the_library;
}

/* The next input finds nothing tied by this one. */
static void forget_ties(void)
{
	if (unlink(data_file()) != 0)
		return;
	library_free(the_library);
	the_library = NULL;
}

static void press(struct app *app, struct screen *s, uint8_t byte)
{
	int size = byte & 31;

	if (byte < 0xc0) {
		app_key(app, byte < 0x80 ? byte : KEYSYM_NAMED + 1 + (byte - 0x80u) % 24);
		return;
	}
	if (byte < 0xe0)
		s->rows = size < 28 ? size + 1 : size * 3;
	else
		s->cols = size < 16 ? size + 1 : size * 6;
	app_resize(app, s->rows, s->cols);
}

static void check_screen(struct app *app, struct screen *s)
{
	app_render(app, &s->now);
	FUZZ_CHECK(s->now.rows == s->rows && s->now.cols == s->cols);
	FUZZ_CHECK((unsigned)s->now.cursor_row < (unsigned)s->rows);
	FUZZ_CHECK((unsigned)s->now.cursor_col < (unsigned)s->cols);
}

/* No cell holds a control, and a screen drawn anew is the same. */
static void check_cells(struct app *app, struct screen *s)
{
	app_render(app, &s->now);
	app_render(app, &s->anew);
	for (int i = 0; i < s->rows * s->cols; i++) {
		const struct cell *c = &s->now.cells[i], *again = &s->anew.cells[i];

		FUZZ_CHECK(fuzz_is_text(slice_of(c->text)) && strchr(c->text, '\n') == NULL);
		FUZZ_CHECK(strcmp(c->text, again->text) == 0 && c->role == again->role);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	const struct app_options options = { .can_copy = true };
	struct screen s = { .rows = 24, .cols = 80 };
	struct app *app = app_new(library(), options, NULL, 0, s.rows, s.cols);

	grid_init(&s.now, 1, 1);
	grid_init(&s.anew, 1, 1);
	for (size_t i = 0; i < size && i < 400 && !app_done(app); i++) {
		press(app, &s, bytes[i]);
		check_screen(app, &s);
		free(app_take_copy(app));
	}
	check_cells(app, &s);
	grid_fini(&s.now);
	grid_fini(&s.anew);
	app_free(app);
	forget_ties();
	return 0;
}

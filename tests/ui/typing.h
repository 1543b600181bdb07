/* SPDX-License-Identifier: ISC */
/*
 * typing - keys for a reader that has no terminal, and what it shows then.
 *
 * Include behind cmocka.h.
 */
#ifndef RECITAL_TESTS_UI_TYPING_H
#define RECITAL_TESTS_UI_TYPING_H

#include <limits.h>	/* INT_MAX */

#include "base/buf.h"
#include "ui/app.h"
#include "ui/key.h"

/* KEYS as `recital run` reads them; what comes behind the end is not typed. */
static inline void type(struct app *app, const char *keys)
{
	struct key_vec list = { 0 };
	struct slice bad;

	if (!key_parse(slice_of(keys), &list, &bad))
		fail_msg("no key: %s", keys);
	for (size_t i = 0; i < list.n && !app_done(app); i++)
		app_key(app, list.at[i]);
	vec_fini(&list);
}

/*
 * The place of the cursor and the ROWS upper rows of the screen as text, all of them if it has
 * no more; free it.
 */
static inline char *screen_rows(struct app *app, int rows)
{
	struct grid grid;
	struct buf dump = { 0 };

	grid_init(&grid, 1, 1);
	app_render(app, &grid);
	assert_in_range(grid.cursor_row, 0, grid.rows - 1);
	assert_in_range(grid.cursor_col, 0, grid.cols - 1);
	buf_addf(&dump, "%d,%d\n", grid.cursor_row, grid.cursor_col);
	for (int row = rows; row < grid.rows; row++)
		grid_fill(&grid, grid_row(&grid, row), ' ', ROLE_TEXT);
	grid_dump(&grid, &dump);
	grid_fini(&grid);
	return buf_take(&dump);
}

/* The whole of it. */
static inline char *screen(struct app *app)
{
	return screen_rows(app, INT_MAX);
}

#endif

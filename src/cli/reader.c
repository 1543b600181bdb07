/* SPDX-License-Identifier: ISC */
/* reader - the reader with the documents it begins with; see the header. */
#include "cli/reader.h"

#include "base/vec.h"

VEC_OF(reader_symbol_vec, const char *);

struct app *reader_new(struct library *lib, struct app_options options,
    const struct named_vec *named, int rows, int cols)
{
	struct reader_symbol_vec symbols = { 0 };

	for (size_t i = 0; i < named->n; i++)
		vec_push(&symbols, named->at[i].symbol);
	struct app *app = app_new(lib, options, symbols.at, symbols.n, rows, cols);
	vec_fini(&symbols);
	for (size_t i = 0; i < named->n; i++)
		app_begin_at(app, i, named->at[i].language, named->at[i].place);
	return app;
}

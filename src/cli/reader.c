/* SPDX-License-Identifier: ISC */
/* reader - the reader with the documents it begins with; see the header. */
#include "cli/reader.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "base/path.h"
#include "base/vec.h"
#include "cli/output.h"
#include "cli/save.h"
#include "cli/subject.h"
#include "compare/table.h"

VEC_OF(reader_symbol_vec, const char *);

bool reader_can_begin(const struct options *o, size_t from)
{
	const size_t n = o->args.n - from;

	if (o->begin.compare && (n < 2 || n > TABLE_MAX))
		complain("--compare needs 2 to %d documents", TABLE_MAX);
	else if (o->begin.resume && (o->begin.compare || n > 0))
		complain("--continue takes no documents");
	else
		return true;
	return false;
}

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

static struct library *reader_open(void *of, const char *name, struct buf *why)
{
	struct reader_corpus *c = of;
	const char *folder = settings_corpus(&c->o->settings, name);
	struct buf root = { 0 };
	struct diags d = { 0 };

	path_add_typed(&root, folder);
	c->next = subject_reader_library(c->o, buf_str(&root), &d);
	if (c->next != NULL)
		buf_add(why, index_trouble(library_index(c->next)));
	else if (d.list.n > 0)
		buf_addf(why, "%s: %s", d.list.at[0].file, d.list.at[0].text);
	diags_fini(&d);
	buf_fini(&root);
	return c->next;
}

static void reader_left(void *of, struct library *lib)
{
	struct reader_corpus *c = of;

	library_free(lib);
	*c->lib = c->next;
}

struct app_opener reader_opener(struct reader_corpus *of)
{
	return (struct app_opener){ reader_open, reader_left, of };
}

static enum app_written reader_write(void *of, const char *path, struct slice text,
    bool over, struct buf *why)
{
	struct buf file = { 0 };
	struct diags d = { 0 };
	struct stat st;
	enum app_written done = APP_IS_THERE;

	(void)of;
	path_add_typed(&file, path);
	if (over || lstat(buf_str(&file), &st) != 0)
		done =
		    save_file(buf_str(&file), text, &d) ? APP_WRITTEN : APP_NOT_WRITTEN;
	if (d.list.n > 0)
		buf_addf(why, "%s: %s", d.list.at[0].file, d.list.at[0].text);
	diags_fini(&d);
	buf_fini(&file);
	return done;
}

const struct app_writer reader_writer = { .write = reader_write };

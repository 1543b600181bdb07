/* SPDX-License-Identifier: ISC */
/*
 * cmd_read - the reader; on a stdout that is no terminal the documents, or the
 * catalogue, are printed instead.
 */
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "cli/cmd.h"
#include "cli/print.h"
#include "cli/subject.h"
#include "term/terminal.h"
#include "ui/app.h"

static int read_print(struct library *lib, const struct string_vec *symbols,
    struct output *out)
{
	if (symbols->n == 0)
		print_page(out, lib, PAGE_CORPUS, "");
	for (size_t i = 0; i < symbols->n; i++) {
		if (i > 0)
			output_raw(out, "\n", 1);
		print_page(out, lib, PAGE_DOCUMENT, symbols->at[i]);
	}
	return STATUS_FINE;
}

/* Shows the reader on T until it is left; the signal that ended it, or 0. */
static int read_loop(struct terminal *t, struct library *lib,
    const struct string_vec *symbols, uint32_t width)
{
	struct app_options options = { .width = width, .can_copy = terminal_can_copy(t) };
	int rows, cols;

	terminal_size(t, &rows, &cols);
	struct app *app = app_new(lib, options, (const char *const *)symbols->at,
	    symbols->n, rows, cols);
	int signal_number = terminal_run(t, app);
	app_free(app);
	return signal_number;
}

static int read_terminal(struct library *lib, const struct string_vec *symbols,
    uint32_t width)
{
	char *why = NULL;
	struct terminal *t = terminal_start(&why);

	if (t == NULL) {
		complain("%s", why);
		free(why);
		return STATUS_TROUBLE;
	}
	int signal_number = read_loop(t, lib, symbols, width);
	terminal_stop(t);
	if (signal_number != 0) {
		/* The parent must see what ended us. */
		signal(signal_number, SIG_DFL);
		raise(signal_number);
	}
	return STATUS_FINE;
}

int cmd_read(const struct options *o, struct output *out)
{
	bool print = !isatty(STDOUT_FILENO);
	int status = STATUS_TROUBLE;

	if (!print && !isatty(STDIN_FILENO)) {
		complain("standard input is not a terminal");
		return STATUS_TROUBLE;
	}
	struct library *lib = subject_library(o, print);
	if (lib == NULL)
		return STATUS_TROUBLE;
	struct string_vec symbols = { 0 };
	if (subject_find_all(lib, o, 0, &symbols))
		status = print ? read_print(lib, &symbols, out)
			       : read_terminal(lib, &symbols, o->width);
	string_vec_fini(&symbols);
	library_free(lib);
	return status;
}

/* SPDX-License-Identifier: ISC */
/*
 * cmd_read - the reader; on a stdout that is no terminal the documents, or the
 * catalogue, are printed instead.
 */
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "cli/cmd.h"
#include "cli/operand.h"
#include "cli/print.h"
#include "cli/reader.h"
#include "cli/subject.h"
#include "term/terminal.h"
#include "ui/app.h"

static int read_print(struct library *lib, const struct named_vec *named,
    struct output *out)
{
	if (named->n == 0)
		print_page(out, lib, PAGE_CORPUS, "");
	for (size_t i = 0; i < named->n; i++) {
		if (i > 0)
			output_raw(out, "\n", 1);
		print_named(out, lib, &named->at[i]);
	}
	return STATUS_FINE;
}

/* What the reader begins with. */
struct read_start {
	struct library **lib; /* borrowed; the reader may put another one there */
	struct named_vec named;
	const char *compare; /* borrowed; NULL = none */
	const struct options *o;
};

/* Shows the reader on T until it is left; the signal that ended it, or 0. */
static int read_loop(struct terminal *t, const struct read_start *start)
{
	char *trouble = options_settings_trouble(start->o);
	struct reader_corpus corpus = { .o = start->o, .lib = start->lib };
	const struct app_opener opener = reader_opener(&corpus);
	struct app_options options = {
		.width = start->o->print.width,
		.settings = &start->o->settings,
		.trouble = trouble,
		.can_edit = true,
		.can_run = true,
		.writer = &reader_writer,
		.opener = &opener,
		.colours = terminal_has_colours(t),
		.compare = start->compare,
		.resume = start->o->begin.resume,
	};
	int rows, cols;

	terminal_size(t, &rows, &cols);
	struct app *app = reader_new(*start->lib, options, &start->named, rows, cols);
	int signal_number = terminal_run(t, app);
	app_free(app);
	free(trouble);
	return signal_number;
}

static int read_terminal(const struct read_start *start)
{
	char *why = NULL;
	struct theme theme;

	settings_theme(&start->o->settings, &theme);
	struct terminal *t = terminal_start(&theme, &why);

	if (t == NULL) {
		complain("%s", why);
		free(why);
		return STATUS_TROUBLE;
	}
	int signal_number = read_loop(t, start);
	terminal_stop(t);
	if (signal_number != 0) {
		/* The parent must see what ended us. */
		signal(signal_number, SIG_DFL);
		raise(signal_number);
	}
	return STATUS_FINE;
}

static int read_compared(const struct options *o)
{
	struct operands operands;
	struct buf words = { 0 };
	int status = STATUS_TROUBLE;

	if (operands_find(&operands, o, 0) && operands_add_words(&operands, &words)) {
		struct read_start start = {
			.lib = &operands.lib,
			.compare = buf_str(&words),
			.o = o,
		};

		status = read_terminal(&start);
	}
	buf_fini(&words);
	operands_fini(&operands);
	return status;
}

/*
 * The keys come from the terminal that the program runs on when something else was given to it
 * to read, which the reader has no use for: `echo 74/158 | recital`.
 */
static bool read_has_keys(void)
{
	if (isatty(STDIN_FILENO))
		return true;
	int tty = open("/dev/tty", O_RDWR | O_CLOEXEC);
	if (tty == -1)
		return false;
	bool taken = dup2(tty, STDIN_FILENO) != -1;
	close(tty);
	return taken;
}

int cmd_read(const struct options *o, struct output *out)
{
	bool print = !isatty(STDOUT_FILENO);
	int status = STATUS_TROUBLE;

	if (!reader_can_begin(o, 0))
		return STATUS_TROUBLE;
	if (!print && !read_has_keys()) {
		complain("there is no terminal to read keys from");
		return STATUS_TROUBLE;
	}
	if (o->begin.compare)
		return print ? cmd_compare(o, out) : read_compared(o);
	struct library *lib = subject_library(o, print ? SUBJECT_TOLD : SUBJECT_SHARES);
	if (lib == NULL)
		return STATUS_TROUBLE;
	struct read_start start = { .lib = &lib, .o = o };
	if (subject_find_all(lib, o, 0, &start.named))
		status =
		    print ? read_print(lib, &start.named, out) : read_terminal(&start);
	vec_fini(&start.named);
	library_free(lib);
	return status;
}

/* SPDX-License-Identifier: ISC */
/* import_votes - voting data into the documents of a corpus; see the header. */
#include "cli/import_votes.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/count.h"
#include "base/i18n.h"
#include "base/intern.h"
#include "cli/inputs.h"
#include "cli/json.h"
#include "cli/save.h"
#include "corpus/docread.h"
#include "corpus/docwrite.h"
#include "corpus/source.h"
#include "import/votes/votes_csv.h"
#include "import/votes/votes_join.h"

#define VOTES_PIECE 65536       /* [byte] read at once */
#define VOTES_TOLD ((size_t)20) /* differences that are told of one document */

/* A resolution of the corpus or of the data. */
struct votes_resolution {
	struct string_vec paths; /* owned; of its documents, below the root */
	struct votes_given_vec given;
	long totals[CAST_NOT_VOTING];
	size_t rows; /* of the data */
};

VEC_OF(resolution_vec, struct votes_resolution);

struct votes_run {
	struct import_report *report;
	bool (*stop)(void);
	const char *root, *data;         /* paths */
	struct source *source;           /* of root */
	struct intern *symbols, *states; /* owned; the numbers of resolutions, of names */
	struct resolution_vec all;       /* by symbol */
	struct diags said;
	size_t rows, bad; /* of the data */
	size_t written, unchanged, differ, failed;
};

static struct votes_resolution *votes_of_symbol(struct votes_run *r, const char *symbol)
{
	uint32_t id = intern_id(r->symbols, slice_of(symbol));

	if (id == r->all.n)
		vec_push(&r->all,
		    ((struct votes_resolution){
			.totals = { VOTES_NO_TOTAL, VOTES_NO_TOTAL, VOTES_NO_TOTAL } }));
	return &r->all.at[id];
}

/* What was said so far goes to the reader. */
static void votes_tell(struct votes_run *r)
{
	import_report_diags(r->report, &r->said);
	diags_fini(&r->said);
	r->said = (struct diags){ 0 };
}

/* --- the corpus -------------------------------------------------------------------- */

/* The head of the document in the file PATH, wherever its body begins. */
static bool votes_read_head(struct votes_run *r, const char *path, struct doc_head *head)
{
	struct diags ignored = { 0 };
	struct file_stamp stamp;
	struct buf text = { 0 };

	bool good = source_head(r->source, path, head);
	if (!good) {
		doc_head_fini(head);
		good = source_text(r->source, path, &text, &stamp, &ignored) &&
		    doc_read_head(buf_slice(&text), path, head);
	}
	buf_fini(&text);
	diags_fini(&ignored);
	return good;
}

/* Enters the documents of the corpus under their symbols. */
static bool votes_find_documents(struct votes_run *r)
{
	struct source_walk *w = source_walk(r->source, &r->said);
	struct crawl_file file;
	struct doc_head head;
	size_t n = 0;

	while (w != NULL && !r->stop() && source_next(w, &file)) {
		import_report_tell(r->report, "looking at document %zu", ++n);
		if (votes_read_head(r, file.path, &head))
			vec_push(&votes_of_symbol(r, head.symbol)->paths,
			    xstrdup(file.path));
		doc_head_fini(&head);
	}
	source_end(w);
	return w != NULL;
}

/* --- the data ---------------------------------------------------------------------- */

static void votes_take_row(void *context, const struct votes_row *row)
{
	struct votes_run *r = context;
	struct votes_resolution *of = votes_of_symbol(r, row->resolution);

	of->rows++;
	if (of->paths.n == 0)
		return;
	uint32_t name = intern_id(r->states, slice_of(row->state));
	vec_push(&of->given,
	    ((struct votes_given){ intern_text(r->states, name).at, row->cast,
		row->line }));
	memcpy(of->totals, row->totals, sizeof(of->totals));
}

/* Reads the file open at FD into V, to its end or until it is no use; false after a message. */
static bool votes_read_from(struct votes_run *r, int fd, struct votes_csv *v)
{
	char piece[VOTES_PIECE];
	ssize_t n;

	while (!r->stop()) {
		n = read(fd, piece, sizeof(piece));
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			diag_add(&r->said, DIAG_IO, (struct diag_place){ r->data, 0, 0 },
			    "cannot read: %s", strerror(errno));
		if (n <= 0)
			return n == 0;
		if (!votes_csv_add(v, (struct slice){ piece, (size_t)n }))
			return true;
		import_report_tell(r->report, "reading %s", r->data);
	}
	return true;
}

static bool votes_read_data(struct votes_run *r)
{
	bool standard = strcmp(r->data, INPUTS_STANDARD) == 0;
	int fd = standard ? STDIN_FILENO : open(r->data, O_RDONLY | O_CLOEXEC);

	if (fd < 0) {
		diag_add(&r->said, DIAG_IO, (struct diag_place){ r->data, 0, 0 },
		    "cannot open: %s", strerror(errno));
		return false;
	}
	struct votes_csv *v = votes_csv_new(r->data, votes_take_row, r, &r->said);
	bool good = votes_read_from(r, fd, v);
	good = votes_csv_end(v, &r->rows, &r->bad) && good;
	if (!standard)
		close(fd);
	return good;
}

/* --- the join ---------------------------------------------------------------------- */

static void votes_differ(struct votes_run *r, const char *path, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Tells of the file PATH that it and the data do not agree. */
static void votes_differ(struct votes_run *r, const char *path, const char *format, ...)
{
	struct buf words = { 0 };
	va_list args;

	va_start(args, format);
	buf_vaddf(&words, i18n_text(format), args);
	va_end(args);
	diag_add(&r->said, DIAG_VOTE_DIFFERS, (struct diag_place){ path, 0, 0 }, "%s",
	    buf_str(&words));
	buf_fini(&words);
}

/* "TURKEY: against here, abstaining in voting.csv:17; what stands here stays" */
static void votes_tell_difference(struct votes_run *r, const char *path,
    const struct votes_difference *d)
{
	if (d->state == NULL)
		votes_differ(r, path,
		    "adopted otherwise than by a recorded vote here, and with one in "
		    "%s:%zu; what stands here stays",
		    r->data, d->line);
	else if (d->line > 0)
		votes_differ(r, path, "%s: %s here, %s in %s:%zu; what stands here stays",
		    d->state, _(cast_words(d->here)), _(cast_words(d->there)), r->data,
		    d->line);
	else
		votes_differ(r, path,
		    "%s: %s here, and without a row in %s; what stands here stays",
		    d->state, _(cast_words(d->here)), r->data);
}

static void votes_tell_differences(struct votes_run *r, const char *path,
    const struct votes_difference_vec *all)
{
	for (size_t i = 0; i < all->n && i < VOTES_TOLD; i++)
		votes_tell_difference(r, path, &all->at[i]);
	if (all->n > VOTES_TOLD)
		votes_differ(r, path, "%zu more States differ", all->n - VOTES_TOLD);
}

/* Tells where the rows are not as many as the data themselves say. */
static void votes_check_totals(struct votes_run *r, const char *path,
    const struct votes_resolution *of, const struct doc_vote *vote)
{
	for (enum cast cast = CAST_FAVOUR; cast < CAST_NOT_VOTING; cast++)
		if (of->totals[cast] != VOTES_NO_TOTAL &&
		    of->totals[cast] != (long)vote_names(vote, cast)->n)
			votes_differ(r, path,
			    "%s: %u States now, and a total of %ld in %s:%zu",
			    _(cast_words(cast)), (unsigned)vote_names(vote, cast)->n,
			    of->totals[cast], r->data, of->given.at[0].line);
}

/* The document D with VOTE goes to the file PATH, where it is read again by anybody. */
static bool votes_write(struct votes_run *r, const char *path, const struct doc *d,
    const struct doc_vote *vote)
{
	struct doc changed = *d;
	struct buf yaml = { 0 };

	changed.meta.vote = *vote;
	doc_write(&yaml, &changed);
	struct doc *again = doc_read(buf_slice(&yaml), path, &r->said);
	bool good = again != NULL && save_file(path, buf_slice(&yaml), &r->said);
	doc_free(again);
	buf_fini(&yaml);
	return good;
}

/* Joins what the data have of a resolution, OF, to its document D in the file PATH. */
static void votes_join_document(struct votes_run *r, const char *path,
    const struct votes_resolution *of, const struct doc *d)
{
	struct votes_difference_vec differences = { 0 };
	struct arena *arena = arena_new();
	struct doc_vote vote;

	bool changed = votes_join(&d->meta.vote, &of->given, arena, &vote, &differences);
	votes_tell_differences(r, path, &differences);
	if (changed && !vote_is_recorded(&d->meta.vote))
		votes_check_totals(r, path, of, &vote);
	r->differ += differences.n > 0;
	if (!changed)
		r->unchanged++;
	else if (votes_write(r, path, d, &vote))
		r->written++;
	else
		r->failed++;
	vec_fini(&differences);
	arena_free(arena);
}

static void votes_join_file(struct votes_run *r, const char *name,
    const struct votes_resolution *of)
{
	struct file_stamp stamp;
	struct buf text = { 0 };
	char *path = load_path(r->root, name);
	struct doc *d = source_text(r->source, name, &text, &stamp, &r->said)
	    ? doc_read(buf_slice(&text), path, &r->said)
	    : NULL;

	if (d != NULL)
		votes_join_document(r, path, of, d);
	else
		r->failed++;
	doc_free(d);
	buf_fini(&text);
	free(path);
}

/* False, and told, when the rows of OF, the resolution SYMBOL, cannot be used. */
static bool votes_are_usable(struct votes_run *r, const char *symbol,
    const struct votes_resolution *of)
{
	struct votes_difference_vec doubles = { 0 };

	votes_find_doubles(&of->given, &doubles);
	for (size_t i = 0; i < doubles.n && i < VOTES_TOLD; i++)
		diag_add(&r->said, DIAG_CSV,
		    (struct diag_place){ r->data, doubles.at[i].line, 1 },
		    N_("%s votes %s on %s here, and %s in a line before; none of its rows "
		       "is used"),
		    doubles.at[i].state, _(cast_words(doubles.at[i].there)), symbol,
		    _(cast_words(doubles.at[i].here)));
	bool good = doubles.n == 0;
	if (good && of->given.n > DOC_MAX_NAMES) {
		diag_add(&r->said, DIAG_CSV,
		    (struct diag_place){ r->data, of->given.at[0].line, 1 },
		    N_("%s has more than %zu rows; none of them is used"), symbol,
		    DOC_MAX_NAMES);
		good = false;
	}
	vec_fini(&doubles);
	return good;
}

static void votes_join_all(struct votes_run *r)
{
	for (uint32_t i = 0; i < r->all.n && !r->stop(); i++) {
		const struct votes_resolution *of = &r->all.at[i];

		if (of->given.n == 0)
			continue;
		import_report_tell(r->report, "joining: %zu documents", r->written);
		if (!votes_are_usable(r, intern_text(r->symbols, i).at, of)) {
			r->failed += of->paths.n;
			votes_tell(r);
			continue;
		}
		for (size_t k = 0; k < of->paths.n && !r->stop(); k++)
			votes_join_file(r, of->paths.at[k], of);
		votes_tell(r);
	}
}

/* --- the end ----------------------------------------------------------------------- */

static json_t *votes_json(const struct votes_run *r, size_t resolutions, size_t strange,
    size_t strange_rows)
{
	json_t *value = json_object();

	json_add(value, "file", json_text(r->data));
	json_add(value, "rows", json_count(r->rows));
	json_add(value, "resolutions", json_count(resolutions));
	json_add(value, "written", json_count(r->written));
	json_add(value, "unchanged", json_count(r->unchanged));
	json_add(value, "failed", json_count(r->failed));
	json_add(value, "differ", json_count(r->differ));
	json_add(value, "strange", json_count(strange));
	json_add(value, "strange_rows", json_count(strange_rows));
	json_add(value, "bad", json_count(r->bad));
	return value;
}

/* "voting.csv: 1,204 rows, 7 resolutions: 5 documents written, ..." */
static void votes_summary(const struct votes_run *r)
{
	size_t resolutions = 0, strange = 0, strange_rows = 0;
	struct buf words = { 0 };

	for (size_t i = 0; i < r->all.n; i++) {
		bool joins = r->all.at[i].paths.n > 0;

		resolutions += r->all.at[i].rows > 0;
		strange += !joins;
		strange_rows += joins ? 0 : r->all.at[i].rows;
	}
	import_report_clear(r->report);
	if (r->report->options->print.json) {
		r->report->votes = votes_json(r, resolutions, strange, strange_rows);
		return;
	}
	count_add_next(&words, _(": "), r->rows, "%s row", "%s rows");
	count_add_next(&words, ", ", resolutions, "%s resolution", "%s resolutions");
	count_add_next(&words, _("; "), r->written, "%s document written",
	    "%s documents written");
	count_add_next(&words, ", ", r->unchanged, "%s unchanged", "%s unchanged");
	count_add_next(&words, ", ", r->failed, "%s failed", "%s failed");
	count_add_next(&words, _("; "), r->differ, "something differs in %s",
	    "something differs in %s");
	count_add_next(&words, _("; "), strange, "%s resolution has no document here",
	    "%s resolutions have no document here");
	count_add_next(&words, ", ", strange_rows, "%s row", "%s rows");
	count_add_next(&words, _("; "), r->bad, "%s row left out", "%s rows left out");
	output_line(r->report->out, "%s%s", r->data, buf_str(&words));
	buf_fini(&words);
}

static void votes_fini(struct votes_run *r)
{
	for (size_t i = 0; i < r->all.n; i++) {
		string_vec_fini(&r->all.at[i].paths);
		vec_fini(&r->all.at[i].given);
	}
	vec_fini(&r->all);
	intern_free(r->symbols);
	intern_free(r->states);
	diags_fini(&r->said);
	source_free(r->source);
}

int import_votes(struct import_report *report, bool (*stop)(void))
{
	struct votes_run r = {
		.report = report,
		.stop = stop,
		.root = report->options->print.output,
		.source = source_open(report->options->print.output),
		.data = report->options->import.votes,
		.symbols = intern_new(),
		.states = intern_new(),
	};

	bool good = votes_find_documents(&r) && votes_read_data(&r);
	votes_tell(&r);
	if (good) {
		votes_join_all(&r);
		votes_summary(&r);
	}
	bool all = r.failed == 0 && r.bad == 0;
	votes_fini(&r);
	return !good ? STATUS_TROUBLE : all ? STATUS_FINE : STATUS_NONE;
}

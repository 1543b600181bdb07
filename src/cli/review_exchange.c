/* SPDX-License-Identifier: ISC */
/* review_exchange - recital review export and import: annotations handed on and taken in. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/count.h"
#include "base/i18n.h"
#include "base/listed.h"
#include "base/sort.h"
#include "base/xalloc.h"
#include "cli/format.h"
#include "cli/review.h"
#include "corpus/annotation_yaml.h"
#include "corpus/slurp.h"
#include "export/markdown.h"
#include "review/review_annotation.h"

static int exchange_told(const struct diags *d)
{
	for (size_t i = 0; i < d->list.n; i++)
		complain_of(&d->list.at[i]);
	return STATUS_TROUBLE;
}

/* --- out --------------------------------------------------------------------------- */

/*
 * Keeps of WHOLE the writings of annotations that are among the N IDS, which get into order: an
 * annotation is handed on with all that it once said, so that it merges.
 */
static void export_keep(struct annotation_vec *whole, const char **ids, size_t n)
{
	size_t kept = 0;

	sort(ids, n, sizeof(*ids), order_texts);
	for (size_t i = 0; i < whole->n; i++) {
		const char *id = whole->at[i].id;

		if (bsearch(&id, ids, n, sizeof(*ids), order_texts) != NULL)
			whole->at[kept++] = whole->at[i];
	}
	whole->n = kept;
}

static void markdown_add_place(struct buf *to, const struct annotation_place *p)
{
	markdown_add(to, slice_of(p->symbol));
	if (p->address[0] != '\0') {
		buf_add(to, ", ");
		markdown_add(to, slice_of(p->address));
	}
}

static void markdown_add_quote(struct buf *to, const struct annotation_place *p)
{
	if (p->quote[0] == '\0')
		return;
	buf_add(to, "\n> ");
	markdown_add(to, slice_of(p->quote));
	buf_addc(to, '\n');
}

/* The lines of TEXT; a backslash keeps the end of a line. */
static void markdown_add_lines(struct buf *to, const char *text)
{
	struct slice all = slice_of(text);

	if (all.len > 0)
		buf_addc(to, '\n');
	for (size_t at = 0; at < all.len;) {
		size_t end = slice_find(all, "\n", at);
		struct slice line = slice_sub(all, at, end);

		at = end == SLICE_NONE ? all.len : end + 1;
		bool goes_on = line.len > 0 && at < all.len && all.at[at] != '\n';
		markdown_add(to, line);
		buf_add(to, goes_on ? "\\\n" : "\n");
	}
}

static void markdown_add_annotation(struct buf *to, const struct annotation *a)
{
	const size_t places = annotation_is_pair(a) ? 2 : 1;
	struct buf head = { 0 };

	reviewing_add_head(&head, a);
	buf_add(to, "\n## ");
	for (size_t i = 0; i < places; i++) {
		listed_and(to, i, places);
		markdown_add_place(to, i == 0 ? &a->a : &a->b);
	}
	buf_addc(to, '\n');
	markdown_add_quote(to, &a->a);
	markdown_add_quote(to, &a->b);
	buf_add(to, "\n*");
	markdown_add(to, buf_slice(&head));
	buf_add(to, "*\n");
	markdown_add_lines(to, a->text);
	buf_fini(&head);
}

static void export_markdown(struct buf *to, const struct annotation_vec *list,
    const size_t *chosen, size_t n)
{
	buf_addf(to, "# %s\n", _("Annotations"));
	for (size_t i = 0; i < n; i++)
		markdown_add_annotation(to, &list->at[chosen[i]]);
}

/* False after a message where nothing is kept. */
static bool review_can_keep(struct library *lib)
{
	struct buf why = { 0 };
	bool can = library_can_keep(lib, &why);

	if (!can)
		complain("%s", buf_str(&why));
	buf_fini(&why);
	return can;
}

bool review_add_yaml(struct buf *to, struct library *lib, const char **ids, size_t n)
{
	struct annotations whole;
	struct buf why = { 0 };

	if (!review_can_keep(lib))
		return false;
	bool good = review_read_annotations(lib->data, REVIEW_WHOLE, &whole, NULL, &why);
	if (!good)
		complain("%s", buf_str(&why));
	if (good && ids != NULL)
		export_keep(&whole.list, ids, n);
	if (good)
		annotation_yaml_write(to, whole.list.at, whole.list.n);
	if (good && to->len > ANNOTATION_MAX_FILE) {
		complain("these are %zu bytes, and more than %zu are not taken in again; "
			 "--symbol or --author divides them",
		    to->len, ANNOTATION_MAX_FILE);
		good = false;
	}
	annotations_fini(&whole);
	buf_fini(&why);
	return good;
}

/* Appends the N CHOSEN of LIST as YAML; without a filter all that is kept, deleted ones too. */
static bool export_yaml(const struct review_run *r, struct buf *to,
    const struct annotation_vec *list, const size_t *chosen, size_t n)
{
	const char **ids = xcalloc(n + 1, sizeof(*ids));
	struct buf query = { 0 };

	for (size_t i = 0; i < n; i++)
		ids[i] = list->at[chosen[i]].id;
	review_add_query(&query, r->o, 1);
	bool good = review_add_yaml(to, r->lib, query.len > 0 ? ids : NULL, n);
	buf_fini(&query);
	free(ids);
	return good;
}

/* TEXT to where O says; false after a message. */
static bool export_save(const struct review_run *r, const struct buf *text)
{
	if (!format_is_standard(r->o))
		return format_save(r->o->print.output, buf_slice(text));
	output_text(r->out, buf_slice(text));
	return true;
}

/* Whether O asks for Markdown, by the format or the name of the file; false after a message. */
static bool export_format(const struct options *o, bool *markdown)
{
	const char *name = o->print.format, *end = NULL;

	if (name == NULL && o->print.output != NULL)
		end = strrchr(o->print.output, '.');
	*markdown = name != NULL ? strcmp(name, "markdown") == 0
				 : end != NULL && strcmp(end, ".md") == 0;
	if (name == NULL || *markdown || strcmp(name, "yaml") == 0)
		return true;
	complain("--format '%s' is not yaml or markdown", name);
	return false;
}

int review_export(const struct review_run *r)
{
	const struct annotation_vec *list = &reviewing_of(r->lib)->all.list;
	struct buf text = { 0 };
	bool markdown, good = true;
	int status = STATUS_TROUBLE;
	size_t n;

	if (!export_format(r->o, &markdown))
		return STATUS_TROUBLE;
	size_t *chosen = review_choose(r, list, 1, &n);
	if (chosen == NULL)
		return STATUS_TROUBLE;
	if (markdown)
		export_markdown(&text, list, chosen, n);
	else
		good = export_yaml(r, &text, list, chosen, n);
	if (good && export_save(r, &text))
		status = STATUS_FINE;
	free(chosen);
	buf_fini(&text);
	return status;
}

/* --- in ---------------------------------------------------------------------------- */

/* Annotations of which several writings are read: changed by several at once. */
static size_t import_count_double(const struct annotation_vec *list)
{
	const char **ids = xcalloc(list->n + 1, sizeof(*ids));
	size_t n = 0;

	for (size_t i = 0; i < list->n; i++)
		ids[i] = list->at[i].id;
	sort(ids, list->n, sizeof(*ids), order_texts);
	for (size_t i = 1; i < list->n; i++)
		n += strcmp(ids[i], ids[i - 1]) == 0 &&
		    (i == 1 || strcmp(ids[i], ids[i - 2]) != 0);
	free(ids);
	return n;
}

/* A line with N in ONE or MANY, unless it is none. */
__attribute__((format(printf, 3, 0), format(printf, 4, 0))) static void import_tell_count(
    const struct review_run *r, size_t n, const char *one, const char *many)
{
	struct buf words = { 0 };

	count_add(&words, n, one, many);
	if (n > 0)
		output_line(r->out, "%s", buf_str(&words));
	buf_fini(&words);
}

static void import_tell(const struct review_run *r, const struct review_merged *merged)
{
	struct buf words = { 0 };

	reviewing_look(r->lib);
	count_add(&words, merged->added, "%s new annotation", "%s new annotations");
	count_add_next(&words, ", ", merged->known, "%s known", "%s known");
	output_line(r->out, "%s", buf_str(&words));
	import_tell_count(r, merged->differ,
	    "%s changed by hand under a version that is known: of the two texts the one "
	    "that sorts last is kept",
	    "%s changed by hand under a version that is known: of the two texts the one "
	    "that sorts last is kept");
	import_tell_count(r, import_count_double(&reviewing_of(r->lib)->all.list),
	    "%s of all was changed by several people: it is kept by every name",
	    "%s of all were changed by several people: each is kept by every name");
	buf_fini(&words);
}

/* Takes in ALL; false after a message. */
static int import_merge(const struct review_run *r, const struct annotations *all)
{
	struct review_merged merged;
	struct buf why = { 0 };
	int status = STATUS_FINE;

	if (!review_can_keep(r->lib))
		return STATUS_TROUBLE;
	if (review_merge_annotations(r->lib->data, &all->list, &merged, &why)) {
		import_tell(r, &merged);
	} else {
		complain("%s", buf_str(&why));
		status = STATUS_TROUBLE;
	}
	buf_fini(&why);
	return status;
}

int review_import(const struct review_run *r)
{
	const char *path = r->o->args.at[1];
	bool is_stdin = strcmp(path, "-") == 0;
	struct annotations all;
	struct buf text = { 0 };
	struct diags d = { 0 };
	int status;

	annotations_init(&all);
	bool good = is_stdin
	    ? slurp_stream(STDIN_FILENO, "stdin", ANNOTATION_MAX_FILE, &text, &d)
	    : slurp_path(path, ANNOTATION_MAX_FILE, &text, &d);
	good = good &&
	    annotation_yaml_read(buf_slice(&text), is_stdin ? "stdin" : path, &all, &d);
	status = good ? import_merge(r, &all) : exchange_told(&d);
	annotations_fini(&all);
	diags_fini(&d);
	buf_fini(&text);
	return status;
}

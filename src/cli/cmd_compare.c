/* SPDX-License-Identifier: ISC */
/*
 * cmd_compare - 2 to 4 documents against each other, paragraph by paragraph and word by
 * word: as one text, in columns, in one line, or as JSON.
 */
#include <string.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/listed.h"
#include "cli/cmd.h"
#include "cli/compare_csv.h"
#include "cli/compare_json.h"
#include "cli/format.h"
#include "cli/operand.h"
#include "cli/redline.h"
#include "compare/table.h"
#include "export/html.h"
#include "export/markdown.h"
#include "layout/columns.h"
#include "ui/summary.h"

#define COMPARE_WIDE 100 /* [col] from which on columns are the better form */

struct compare {
	const struct options *options;
	struct output *out;
	enum format format;
	struct operands operands;
	const struct comparison *steps[TABLE_MAX - 1];
	uint32_t n_steps;
};

/* "A/RES/68/164 of 18 December 2013", with what else tells it from D2. */
static void compare_add_name(struct buf *to, const struct doc *d, const struct doc *other)
{
	struct buf day = { 0 };

	if (date_is_set(d->meta.adopted)) {
		date_add_local(&day, d->meta.adopted);
		/* translators: a resolution of a day; "%s of %s" is a number of all */
		buf_addf(to, _("%1$s of %2$s"), d->meta.symbol, buf_str(&day));
	} else {
		buf_add(to, d->meta.symbol);
	}
	buf_fini(&day);
	if (strcmp(d->meta.symbol, other->meta.symbol) != 0)
		return;
	if (strcmp(d->meta.language, other->meta.language) != 0)
		buf_addf(to, " (%s)", d->meta.language);
	else
		buf_addf(to, " (%s)", d->file);
}

/*
 * Prints "- A/RES/68/164 of 18 December 2013", in which LINE says where the name of D stands, in the
 * looks of what the sign means.
 */
static void compare_print_name(struct output *out, const char *line, const struct doc *d,
    const struct doc *other, enum role role)
{
	struct buf name = { 0 }, words = { 0 };

	compare_add_name(&name, d, other);
	buf_addf(&words, line, buf_str(&name));
	output_role(out, buf_str(&words), role);
	buf_fini(&name);
	buf_fini(&words);
}

/* The summary of one step in words. */
static void compare_add_summary(struct buf *to, const struct compare *c, uint32_t step)
{
	summary_add(to, c->steps[step]);
	summary_add_words(to, c->steps[step]);
	summary_add_ties(to, c->steps[step]);
}

/* The summary of step STEP, of several behind the names of its two documents. */
static void compare_print_counts(const struct compare *c, uint32_t step)
{
	const struct doc *a = c->steps[step]->a, *b = c->steps[step]->b;
	struct buf first = { 0 }, second = { 0 }, counts = { 0 };

	compare_add_name(&first, a, b);
	compare_add_name(&second, b, a);
	compare_add_summary(&counts, c, step);
	if (c->n_steps > 1)
		output_line(c->out, "%s, %s: %s", buf_str(&first), buf_str(&second),
		    buf_str(&counts));
	else
		output_line(c->out, "%s", buf_str(&counts));
	buf_fini(&first);
	buf_fini(&second);
	buf_fini(&counts);
}

static void compare_print_summary(const struct compare *c, uint32_t step)
{
	struct buf line = { 0 };

	compare_print_counts(c, step);
	if (c->options->compare.only != UNIFIED_ALL) {
		summary_add_left_out(&line, c->steps[step], c->options->compare.only);
		output_line(c->out, "left out: %s", buf_str(&line));
	}
	buf_fini(&line);
}

static bool compare_is_missing(void *context, const char *symbol)
{
	const struct compare *c = context;

	return c->operands.lib != NULL && symbol[0] != '\0' &&
	    !library_has(c->operands.lib, symbol);
}

static struct layout_lore compare_layout_lore(struct compare *c,
    const struct overlay *overlay)
{
	return (struct layout_lore){
		.missing = compare_is_missing,
		.context = c,
		.overlay = overlay,
	};
}

static void compare_print_unified(struct compare *c, uint32_t step)
{
	const struct comparison *pair = c->steps[step];
	struct unified u = unified_new(pair, c->options->compare.only);
	struct layout_lore lore = compare_layout_lore(c, u.overlay);
	struct layout *layout = layout_new(u.doc, c->out->width, &lore);

	if (step > 0)
		output_raw(c->out, "\n", 1);
	compare_print_name(c->out, c->out->plain ? _("before: %s") : "- %s", pair->a,
	    pair->b, ROLE_REMOVED);
	compare_print_name(c->out, c->out->plain ? _("after: %s") : "+ %s", pair->b,
	    pair->a, ROLE_ADDED);
	compare_print_summary(c, step);
	output_raw(c->out, "\n", 1);
	output_layout(c->out, layout, 0);
	layout_free(layout);
	unified_fini(&u);
}

/* [col] of each of N columns, so that they and their frames fit into WIDTH. */
static uint32_t compare_column(uint32_t width, uint32_t n)
{
	uint32_t frames = (n - 1) * OUTPUT_FRAME;
	uint32_t cols = width > frames ? (width - frames) / n : 0;

	return cols < LAYOUT_MIN ? LAYOUT_MIN : cols;
}

/* The names of the documents above their columns of COLS [col], cut where they must be. */
static void compare_print_names(struct compare *c, uint32_t cols)
{
	struct buf line = { 0 };

	for (uint32_t i = 0; i <= c->n_steps; i++) {
		const struct comparison *step = c->steps[i > 0 ? i - 1 : 0];
		struct buf name = { 0 };

		compare_add_name(&name, i > 0 ? step->b : step->a,
		    i > 0 ? step->a : step->b);
		buf_addf(&line, "%s%-*.*s", i > 0 ? " | " : "",
		    i < c->n_steps ? (int)cols : 0, (int)cols, buf_str(&name));
		buf_fini(&name);
	}
	output_role(c->out, buf_str(&line), ROLE_TITLE);
	for (uint32_t i = 0; i < c->n_steps; i++)
		compare_print_summary(c, i);
	output_raw(c->out, "\n", 1);
	buf_fini(&line);
}

static void compare_print_columns(struct compare *c)
{
	struct compare_table *t = table_new(c->steps, c->n_steps);
	uint32_t cols = compare_column(c->out->widest, t->n_cols);
	struct overlay *overlays[TABLE_MAX];
	struct layout_lore lores[TABLE_MAX];
	struct column_shape shapes[TABLE_MAX];
	struct layout *layouts[TABLE_MAX];

	for (uint32_t i = 0; i < t->n_cols; i++) {
		overlays[i] = columns_overlay(t, i, !c->out->color, false);
		lores[i] = compare_layout_lore(c, overlays[i]);
		shapes[i] = (struct column_shape){ cols, &lores[i] };
	}
	columns_lay_out(t, shapes, layouts);
	compare_print_names(c, cols);
	output_columns(c->out, layouts, t->n_cols);
	for (uint32_t i = 0; i < t->n_cols; i++) {
		layout_free(layouts[i]);
		overlay_free(overlays[i]);
	}
	table_free(t);
}

/* The form that is printed: what was asked for, or what the width allows. */
static enum form compare_form(const struct compare *c)
{
	const struct options *o = c->options;
	bool wide = !c->out->plain && c->out->widest >= COMPARE_WIDE &&
	    (o->print.width > 0 || isatty(STDOUT_FILENO));

	if (o->compare.form != FORM_AUTO)
		return o->compare.form;
	return wide && o->compare.only == UNIFIED_ALL ? FORM_SIDE_BY_SIDE : FORM_UNIFIED;
}

static void compare_print(struct compare *c)
{
	enum form form = compare_form(c);

	if (c->options->print.json)
		json_print(c->out,
		    compare_json(c->steps, c->n_steps, c->options->compare.only));
	else if (form == FORM_SIDE_BY_SIDE)
		compare_print_columns(c);
	else
		for (uint32_t i = 0; i < c->n_steps; i++)
			if (form == FORM_SUMMARY)
				compare_print_summary(c, i);
			else
				compare_print_unified(c, i);
}

/* True when any two neighbours differ in what was asked for. */
static bool compare_differs(const struct compare *c)
{
	enum unified_only only = c->options->compare.only;

	if (only == UNIFIED_ALL)
		only = UNIFIED_CHANGES;
	for (uint32_t i = 0; i < c->n_steps; i++)
		for (uint32_t j = 0; j < c->steps[i]->n_pairs; j++)
			if (unified_has(c->steps[i], j, only))
				return true;
	return false;
}

/* False after a message when O has an option that its format does nothing with. */
static bool compare_takes(const struct options *o, enum format format)
{
	static const struct {
		enum format format;
		const char *refused, *where;
	} rows[] = {
		{ FORMAT_DOCX, "unified side-by-side summary only",
		    "compare --format=docx" },
		{ FORMAT_CSV, "unified side-by-side summary date annotations author",
		    "compare --format=csv" },
		{ FORMAT_MARKDOWN, "side-by-side date annotations author",
		    "compare --format=markdown" },
		{ FORMAT_HTML, "date annotations author", "compare --format=html" },
		{ FORMAT_TEXT, "date annotations author", "compare --format=text" },
	};

	if (o->print.json)
		return true;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (rows[i].format == format)
			return options_are_without(o, rows[i].refused, rows[i].where);
	return true;
}

/* The operands and options that do not go together; false after a message. */
static bool compare_check(const struct options *o, struct compare *c)
{
	static const unsigned formats = FORMAT_PAGE | FORMAT_CSV | FORMAT_DOCX;

	if (o->compare.form == FORM_SIDE_BY_SIDE && o->compare.only != UNIFIED_ALL) {
		complain("--only is for one text, not --side-by-side");
		return false;
	}
	if (o->compare.draft != (o->args.n == 1)) {
		complain(o->compare.draft
			? "compare --draft takes one SYMBOL"
			: N_("compare needs one more argument, or --draft"));
		return false;
	}
	if (!format_of(o, formats, FORMAT_TEXT, &c->format) ||
	    !compare_takes(o, c->format))
		return false;
	if (c->format == FORMAT_DOCX && o->args.n > 2) {
		complain("a Word document has two texts, not %zu", o->args.n);
		return false;
	}
	return true;
}

/* "A/RES/68/164 of 18 December 2013 and A/RES/74/158 of ...", all of them. */
static void compare_add_names(struct buf *to, const struct compare *c)
{
	for (uint32_t i = 0; i <= c->n_steps; i++) {
		const struct comparison *step = c->steps[i > 0 ? i - 1 : 0];

		listed_and(to, i, c->n_steps + 1);
		compare_add_name(to, i > 0 ? step->b : step->a,
		    i > 0 ? step->a : step->b);
	}
}

/* One step as one text, in HTML. */
static void compare_html_step(struct buf *to, struct compare *c, uint32_t step)
{
	struct unified u = unified_new(c->steps[step], c->options->compare.only);
	struct layout_lore lore = { .overlay = u.overlay };
	struct buf prefix = { 0 };

	buf_addf(&prefix, "s%u-", step + 1);
	html_add_doc(to,
	    &(struct html_doc){
		.doc = u.doc,
		.lore = &lore,
		.prefix = buf_str(&prefix),
		.language = c->steps[step]->b->meta.language,
		.level = 2,
	    });
	buf_fini(&prefix);
	unified_fini(&u);
}

static void compare_html(struct compare *c)
{
	struct buf to = { 0 }, names = { 0 }, summary = { 0 };
	bool columns = c->options->compare.form == FORM_SIDE_BY_SIDE;

	compare_add_names(&names, c);
	html_begin(&to, buf_str(&names), c->steps[c->n_steps - 1]->b->meta.language);
	html_add_heading(&to, 1, NULL, buf_slice(&names));
	for (uint32_t i = 0; i < c->n_steps; i++) {
		buf_clear(&summary);
		compare_add_summary(&summary, c, i);
		html_add_text(&to, buf_slice(&summary));
		if (!columns && c->options->compare.form != FORM_SUMMARY)
			compare_html_step(&to, c, i);
	}
	if (columns) {
		struct compare_table *t = table_new(c->steps, c->n_steps);

		html_add_columns(&to, t);
		table_free(t);
	}
	html_end(&to);
	output_raw(c->out, buf_str(&to), to.len);
	buf_fini(&to);
	buf_fini(&names);
	buf_fini(&summary);
}

static void compare_markdown(struct compare *c)
{
	struct buf to = { 0 }, words = { 0 };

	compare_add_names(&words, c);
	buf_add(&to, "# ");
	markdown_add(&to, buf_slice(&words));
	buf_add(&to, "\n\n");
	for (uint32_t i = 0; i < c->n_steps; i++) {
		struct unified u = unified_new(c->steps[i], c->options->compare.only);
		struct layout_lore lore = { .overlay = u.overlay };

		buf_clear(&words);
		compare_add_summary(&words, c, i);
		markdown_add(&to, buf_slice(&words));
		buf_add(&to, "\n\n");
		if (c->options->compare.form != FORM_SUMMARY)
			markdown_add_doc(&to, u.doc, &lore, 2);
		unified_fini(&u);
	}
	output_text(c->out, buf_slice(&to));
	buf_fini(&to);
	buf_fini(&words);
}

static void compare_lines(struct compare *c)
{
	compare_csv_heads(c->out);
	for (uint32_t i = 0; i < c->n_steps; i++)
		compare_csv(c->out, c->steps[i], c->options->compare.only);
}

/* Prints in the format that was asked for; false after a message. */
static bool compare_print_as(struct compare *c)
{
	switch (c->format) {
	case FORMAT_DOCX: return redline_print(c->out, c->options, &c->operands);
	case FORMAT_HTML: compare_html(c); break;
	case FORMAT_MARKDOWN: compare_markdown(c); break;
	case FORMAT_CSV: compare_lines(c); break;
	default: compare_print(c);
	}
	return true;
}

/* Prints to where O says; false after a message. */
static bool compare_write(struct compare *c)
{
	const struct options *o = c->options;
	struct written written;

	if (!written_begin(&written, o, c->out, c->format))
		return false;
	c->out = written.out;
	return written_end(&written, compare_print_as(c));
}

int cmd_compare(const struct options *o, struct output *out)
{
	struct compare c = { .options = o, .out = out };
	int status = STATUS_TROUBLE;

	if (!compare_check(o, &c))
		return STATUS_TROUBLE;
	if (o->compare.draft ? operands_find_drafted(&c.operands, o)
			     : operands_find(&c.operands, o, 0)) {
		c.n_steps = (uint32_t)c.operands.list.n - 1;
		for (uint32_t i = 0; i < c.n_steps; i++)
			c.steps[i] = operands_compare(&c.operands, i);
		if (compare_write(&c))
			status = compare_differs(&c) ? STATUS_NONE : STATUS_FINE;
	}
	operands_fini(&c.operands);
	return status;
}

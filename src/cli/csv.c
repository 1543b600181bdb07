/* SPDX-License-Identifier: ISC */
/* csv - lines of comma-separated values; see the header. */
#include "cli/csv.h"

#include <string.h>

/* "=1+1" in a title is no formula. */
static bool csv_is_formula(struct slice text)
{
	return text.len > 0 && strchr("=+-@\t", text.at[0]) != NULL;
}

static void csv_add_slice(struct buf *to, struct slice text)
{
	buf_add(to, to->len > 0 ? "," : "");
	/* a cell without anything would make the first one of a line no cell */
	buf_add(to, "\"");
	buf_add(to, csv_is_formula(text) ? "'" : "");
	for (size_t i = 0; i < text.len; i++) {
		if (text.at[i] == '"')
			buf_addc(to, '"');
		buf_addc(to, text.at[i]);
	}
	buf_add(to, "\"");
}

void csv_add(struct buf *to, const char *text)
{
	csv_add_slice(to, slice_of(text != NULL ? text : ""));
}

void csv_add_number(struct buf *to, size_t n)
{
	buf_addf(to, "%s%zu", to->len > 0 ? "," : "", n);
}

void csv_add_date(struct buf *to, struct date date)
{
	struct buf iso = { 0 };

	date_add_iso(&iso, date);
	csv_add(to, buf_str(&iso));
	buf_fini(&iso);
}

void csv_add_counts(struct buf *to, const struct search_document *d)
{
	const uint32_t counts[] = { d->in_favour, d->against, d->abstaining };

	for (size_t i = 0; i < sizeof(counts) / sizeof(*counts); i++)
		if (search_is_counted(d))
			csv_add_number(to, counts[i]);
		else
			csv_add(to, "");
}

void csv_print(struct output *out, struct buf *line)
{
	output_text(out, buf_slice(line));
	output_text(out, slice_of("\n"));
	buf_clear(line);
}

void csv_print_heads(struct output *out, const char *names)
{
	struct slice rest = slice_of(names);
	struct buf line = { 0 };

	while (rest.len > 0)
		csv_add_slice(&line, slice_first_word(rest, &rest));
	csv_print(out, &line);
	buf_fini(&line);
}

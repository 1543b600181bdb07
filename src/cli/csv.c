/* SPDX-License-Identifier: ISC */
/* csv - lines of comma-separated values; see the header. */
#include "cli/csv.h"

#include <string.h>

/* "=1+1" in a title is no formula. */
static bool csv_is_formula(const char *text)
{
	return text[0] != '\0' && strchr("=+-@\t", text[0]) != NULL;
}

void csv_add(struct buf *to, const char *text)
{
	buf_add(to, to->len > 0 ? "," : "");
	/* a cell without anything would make the first one of a line no cell */
	buf_add(to, "\"");
	buf_add(to, csv_is_formula(text) ? "'" : "");
	for (; *text != '\0'; text++) {
		if (*text == '"')
			buf_addc(to, '"');
		buf_addc(to, *text);
	}
	buf_add(to, "\"");
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

void csv_add_all(struct buf *to, const char *const *texts, size_t n)
{
	for (size_t i = 0; i < n; i++)
		csv_add(to, texts[i]);
}

void csv_print(struct output *out, struct buf *line)
{
	output_text(out, buf_slice(line));
	output_text(out, slice_of("\n"));
	buf_clear(line);
}

/* SPDX-License-Identifier: ISC */
/* diag - a list of messages with their places; see the header. */
#include "base/diag.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"

static const struct diag_row {
	enum diag_level level;
	const char *name;
} diag_rows[] = {
#define DIAG_ROW(code, level, name) { DIAG_##level, name },
	DIAG_CODES(DIAG_ROW)
#undef DIAG_ROW
};

void diags_fini(struct diags *d)
{
	for (size_t i = 0; i < d->list.n; i++) {
		free(d->list.at[i].file);
		free(d->list.at[i].text);
	}
	vec_fini(&d->list);
	memset(d->count, 0, sizeof(d->count));
}

void diag_add(struct diags *d, enum diag_code code, struct diag_place place,
	      const char *format, ...)
{
	struct buf text = {0};
	va_list args;

	va_start(args, format);
	buf_vaddf(&text, format, args);
	va_end(args);
	struct diag row = {
		.code = code,
		.file = xstrdup(place.file != NULL ? place.file : ""),
		.line = place.line,
		.column = place.column,
		.text = buf_take(&text),
	};
	vec_push(&d->list, row);
	d->count[diag_code_level(code)]++;
}

static int diag_order(const struct diag *a, const struct diag *b)
{
	int file = strcmp(a->file, b->file);

	if (file != 0)
		return file;
	if (a->line != b->line)
		return a->line < b->line ? -1 : 1;
	return (a->column > b->column) - (a->column < b->column);
}

/* Insertion sort: stable, and the lists come nearly sorted already. */
void diags_sort(struct diags *d)
{
	for (size_t i = 1; i < d->list.n; i++) {
		struct diag row = d->list.at[i];
		size_t j = i;

		for (; j > 0 && diag_order(&d->list.at[j - 1], &row) > 0; j--)
			d->list.at[j] = d->list.at[j - 1];
		d->list.at[j] = row;
	}
}

enum diag_level diag_code_level(enum diag_code code)
{
	return diag_rows[code].level;
}

const char *diag_code_name(enum diag_code code)
{
	return diag_rows[code].name;
}

const char *diag_level_name(enum diag_level level)
{
	static const char *const names[] = { "info", "warning", "error" };

	return names[level];
}

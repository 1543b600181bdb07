/* SPDX-License-Identifier: ISC */
/* diag - a list of messages with their places; see the header. */
#include "base/diag.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/sort.h"

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
	struct buf text = { 0 };
	va_list args;

	va_start(args, format);
	buf_vaddf(&text, i18n_text(format), args);
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

void diag_copy(struct diags *d, const struct diag *row)
{
	const struct diag_place place = { row->file, row->line, row->column };

	diag_add(d, row->code, place, "%s", row->text);
}

void diags_take(struct diags *to, struct diags *from)
{
	for (size_t i = 0; i < from->list.n; i++) {
		vec_push(&to->list, from->list.at[i]);
		to->count[diag_code_level(from->list.at[i].code)]++;
	}
	from->list.n = 0;
	diags_fini(from);
}

static int diag_order(const struct diag *a, const struct diag *b)
{
	int file = strcmp(a->file, b->file);

	if (file != 0)
		return file;
	return order_then(order_of(a->line, b->line), order_of(a->column, b->column));
}

/* A message with its place in the list, so that qsort() keeps equals in order. */
struct diag_ranked {
	struct diag row;
	size_t rank;
};

static int diag_ranked_order(const void *left, const void *right)
{
	const struct diag_ranked *a = left, *b = right;

	return order_then(diag_order(&a->row, &b->row), order_of(a->rank, b->rank));
}

void diags_sort(struct diags *d)
{
	struct diag_ranked *ranked = xreallocarray(NULL, d->list.n, sizeof(*ranked));

	for (size_t i = 0; i < d->list.n; i++)
		ranked[i] = (struct diag_ranked){ d->list.at[i], i };
	qsort(ranked, d->list.n, sizeof(*ranked), diag_ranked_order);
	for (size_t i = 0; i < d->list.n; i++)
		d->list.at[i] = ranked[i].row;
	free(ranked);
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
	static const char *const names[] = { N_("info"), N_("warning"), N_("error") };

	return names[level];
}

/* SPDX-License-Identifier: ISC */
/*
 * fixture - documents written in a few lines, and layouts as text, for the tests of
 * the layout.
 */
#ifndef RECITAL_TESTS_LAYOUT_FIXTURE_H
#define RECITAL_TESTS_LAYOUT_FIXTURE_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/buf.h"
#include "corpus/markup.h"
#include "layout/layout.h"
#include "model/docbuild.h"

/* One paragraph, its text in the markup of the corpus format. */
struct fixture_para {
	enum para_kind kind;
	const char *number;
	uint32_t depth;
	const char *text;
};

static inline struct diag_place fixture_no_place(const void *context, size_t byte)
{
	(void)context;
	(void)byte;
	return (struct diag_place){ 0 };
}

/*
 * A document of the corpus named SYMBOL, or a page of the program when that is "".
 * Free with doc_free().
 */
static inline struct doc *fixture_doc(const char *symbol, const struct fixture_para *paras,
				      size_t n)
{
	struct docbuild *b = docbuild_new();
	struct diags diags = { 0 };
	struct markup_places places = { fixture_no_place, NULL, NULL };

	docbuild_meta(b)->symbol = symbol;
	for (size_t i = 0; i < n; i++) {
		docbuild_para(b, paras[i].kind, paras[i].number, paras[i].depth);
		bool right = markup_read(b, slice_of(paras[i].text), places, &diags);
		assert_true(right);
	}
	return docbuild_done(b);
}

static inline void fixture_trim_row(struct buf *to, size_t start)
{
	while (to->len > start && to->at[to->len - 1] == ' ')
		to->at[--to->len] = '\0';
	buf_addc(to, '\n');
}

static inline void fixture_add_row(struct buf *to, const struct layout *l, uint32_t row,
				   bool roles)
{
	uint32_t col = 0, first = l->rows[row].first_run;
	size_t start = to->len;

	for (uint32_t i = first; i < first + l->rows[row].n_runs; i++) {
		const struct layout_run *run = &l->runs[i];

		buf_fill(to, ' ', run->col - col);
		if (roles)
			buf_fill(to, role_letter(run->role), run->width);
		else
			buf_addn(to, run->text, run->len);
		col = run->col + run->width;
	}
	fixture_trim_row(to, start);
}

/* All rows as the reader sees them, or as letters of roles; free(). */
static inline char *fixture_dump(const struct layout *l, bool roles)
{
	struct buf to = { 0 };

	for (uint32_t row = 0; row < l->n_rows; row++)
		fixture_add_row(&to, l, row, roles);
	return buf_take(&to);
}

#endif

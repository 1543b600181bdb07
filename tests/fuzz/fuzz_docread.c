/* SPDX-License-Identifier: ISC */
/*
 * Any bytes as a file of a corpus: refused with a reason, or read; and then it can
 * be laid out at any width, and what is written of it reads as the same document.
 */
#include <string.h>

#include "../corpus/fixture.h"
#include "corpus/docwrite.h"
#include "corpus/lint.h"
#include "fuzz.h"
#include "layout/layout.h"
#include "text/utf8.h"

static bool is_missing(void *context, const char *symbol)
{
	(void)context;
	return strlen(symbol) % 2 == 0;
}

static const char *gloss(void *context, uint32_t para)
{
	(void)context;
	return para % 3 == 0 ? "a word or two" : NULL;
}

/* Every position has its row, and every row its name. */
static void check_layout(const struct doc *d, uint32_t cols)
{
	const struct layout_lore lore = { .missing = is_missing, .gloss = gloss };
	struct layout *l = layout_new(d, cols, &lore);

	FUZZ_CHECK(l->n_rows > 0);
	for (uint32_t r = 0; r < l->n_rows; r++) {
		FUZZ_CHECK(layout_row_of_place(l, layout_place_of(l, r)) == r);
		FUZZ_CHECK(layout_row_of(l, layout_pos_of(l, r)) == r - l->rows[r].extra);
	}
	layout_free(l);
}

static void check_written(const struct doc *d)
{
	struct buf yaml = { 0 }, said = { 0 }, before = { 0 }, after = { 0 };

	doc_write(&yaml, d);
	struct doc *again = fixture_read(buf_slice(&yaml), &said);
	if (again == NULL)
		fprintf(stderr, "%s%s", buf_str(&yaml), buf_str(&said));
	FUZZ_CHECK(again != NULL);
	fixture_show(&before, d);
	fixture_show(&after, again);
	FUZZ_CHECK(slice_eq(buf_slice(&before), buf_slice(&after)));
	doc_free(again);
	buf_fini(&yaml);
	buf_fini(&said);
	buf_fini(&before);
	buf_fini(&after);
}

/* A head that can be read alone says what the whole document says. */
static void check_head(struct slice text, const struct doc *d)
{
	struct doc_head head = { 0 };

	if (doc_read_head(text, "fuzz.yaml", &head) && d != NULL) {
		FUZZ_CHECK(slice_is(slice_of(head.symbol), d->meta.symbol));
		FUZZ_CHECK(slice_is(slice_of(head.language), d->meta.language));
	}
	doc_head_fini(&head);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct slice text = { (const char *)bytes, size };
	struct diags diags = { 0 };
	struct doc *d = doc_read(text, "fuzz.yaml", &diags);

	FUZZ_CHECK((d == NULL) == (diags.count[DIAG_ERROR] > 0));
	check_head(text, d);
	if (d != NULL) {
		lint_doc(d, &diags);
		check_layout(d, 1);
		check_layout(d, 20);
		check_layout(d, 80);
		check_written(d);
	}
	for (size_t i = 0; i < diags.list.n; i++)
		FUZZ_CHECK(utf8_invalid(slice_of(diags.list.at[i].text)) == SLICE_NONE);
	doc_free(d);
	diags_fini(&diags);
	return 0;
}

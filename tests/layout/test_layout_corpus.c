/* SPDX-License-Identifier: ISC */
/* The bundled resolutions at every width. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "layout/layout.h"
#include "layout_law.h"
#include "tests/links/yamldoc.h"

static const char *const names[] = {
	"52_129",
	"62_150",
	"68_164",
	"74_158",
};

static bool all_missing(void *context, const char *symbol)
{
	(void)context;
	(void)symbol;
	return true;
}

static const char *footnote_gloss(void *context, uint32_t para)
{
	return doc_note_of(context, para) != DOC_NONE
	    ? "Official Records of the General Assembly"
	    : NULL;
}

static void every_resolution_keeps_the_law_at_every_width(void **state)
{
	(void)state;

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		struct doc *d = yamldoc_bundled(names[i]);
		struct layout_lore lore = {
			.missing = all_missing,
			.gloss = footnote_gloss,
			.context = d,
		};

		for (uint32_t cols = 1; cols <= 200; cols++) {
			struct layout *l =
			    layout_new(d, cols, cols % 2 ? &lore : NULL);
			if (!law_is_kept(l) || !law_roles_are_right(l))
				fail_msg("%s at %u columns", names[i], (unsigned)cols);
			layout_free(l);
		}
		doc_free(d);
	}
}

/* No word of a resolution is as wide as a row of 60 columns. */
static void no_word_of_a_resolution_is_divided(void **state)
{
	(void)state;

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		struct doc *d = yamldoc_bundled(names[i]);
		struct layout *l = layout_new(d, 60, NULL);

		for (uint32_t r = 1; r < l->n_rows; r++) {
			const struct layout_row *row = &l->rows[r];
			const char *text = d->paras[row->para].text;

			if (row->start > 0 && !row->blank &&
			    strchr(" -/", text[row->start - 1]) == NULL &&
			    (unsigned char)text[row->start - 1] < 0x80)
				fail_msg("%s, %s, byte %u", names[i],
				    d->paras[row->para].address, (unsigned)row->start);
		}
		layout_free(l);
		doc_free(d);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_resolution_keeps_the_law_at_every_width),
		cmocka_unit_test(no_word_of_a_resolution_is_divided),
	};

	return cmocka_run_group_tests_name("layout of the corpus", tests, NULL, NULL);
}

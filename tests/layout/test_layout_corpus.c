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
#include "corpus/docread.h"
#include "layout/layout.h"
#include "layout_law.h"

static const char *const names[] = {
	"A_RES_52_129.en.yaml",
	"A_RES_62_150.en.yaml",
	"A_RES_68_164.en.yaml",
	"A_RES_74_158.en.yaml",
};

/* The document in file NAME of the bundled corpus. */
static struct doc *read_doc(const char *name)
{
	const char *top = getenv("top_srcdir");
	struct buf path = { 0 }, text = { 0 };
	struct diags diags = { 0 };
	char bytes[4096];
	size_t n;

	buf_addf(&path, "%s/corpus/%s", top != NULL ? top : ".", name);
	FILE *file = fopen(buf_str(&path), "rb");
	if (file == NULL)
		fail_msg("%s: cannot be opened", buf_str(&path));
	while ((n = fread(bytes, 1, sizeof(bytes), file)) > 0)
		buf_addn(&text, bytes, n);
	fclose(file);
	struct doc *d = doc_read(buf_slice(&text), buf_str(&path), &diags);
	if (d == NULL)
		fail_msg("%s: not a document", buf_str(&path));
	diags_fini(&diags);
	buf_fini(&path);
	buf_fini(&text);
	return d;
}

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
		struct doc *d = read_doc(names[i]);
		struct layout_overlay overlay = {
			.missing = all_missing,
			.gloss = footnote_gloss,
			.context = d,
		};

		for (uint32_t cols = 1; cols <= 200; cols++) {
			struct layout *l =
			    layout_new(d, cols, cols % 2 ? &overlay : NULL);
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
		struct doc *d = read_doc(names[i]);
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

/* SPDX-License-Identifier: ISC */
/*
 * Any bytes as two documents, divided by a line "=", each line of them a paragraph whose
 * first character is its kind: their comparison holds each paragraph once, the other way
 * round it counts the same, and both texts can be read in one and in columns.
 */
#include "../compare/compared.h"
#include "../layout/woven.h"
#include "compare/table.h"
#include "corpus/markup.h"
#include "fuzz.h"
#include "layout/columns.h"
#include "layout/unified.h"

static struct diag_place no_place(const void *context, size_t byte)
{
	(void)context;
	(void)byte;
	return (struct diag_place){ .file = "" };
}

static enum para_kind kind_of(char c)
{
	switch (c) {
	case 'O': return PARA_OPERATIVE;
	case 'I': case 'J': return PARA_ITEM;
	case 'H': case 'h': case 'A': return PARA_HEADING;
	case 'E': return PARA_ENACTING;
	case 'T': return PARA_TEXT;
	case 'R': return PARA_ROW;
	case 'N': return PARA_FOOTNOTE;
	default: return PARA_PREAMBULAR;
	}
}

/* A paragraph of LINE; a footnote has its label before a blank. */
static void add_line(struct docbuild *b, struct slice line)
{
	struct markup_places places = { no_place, NULL, NULL };
	struct diags diags = { 0 };
	enum para_kind kind = kind_of(line.at[0]);
	size_t blank = kind == PARA_FOOTNOTE ? slice_find(line, " ", 0) : 0;
	struct buf label = { 0 };

	buf_adds(&label, slice_sub(line, 1, blank == SLICE_NONE || blank == 0 ? 1 : blank));
	docbuild_para(b, kind, buf_str(&label),
		      line.at[0] == 'J' || line.at[0] == 'h' ? 2 : kind == PARA_ITEM ||
		      kind == PARA_HEADING);
	if (line.at[0] == 'A')
		docbuild_part(b, "annex", true);
	line = slice_sub(line, blank == SLICE_NONE ? line.len : blank + 1, line.len);
	if (!markup_read(b, line, places, &diags))
		docbuild_add(b, slice_of("x"));
	diags_fini(&diags);
	buf_fini(&label);
}

static struct doc *make_doc(struct slice text, const char *symbol)
{
	struct docbuild *b = docbuild_new();

	docbuild_meta(b)->symbol = symbol;
	docbuild_meta(b)->language = "en";
	docbuild_meta(b)->title = "Title";
	for (size_t at = 0; at < text.len;) {
		size_t end = slice_find(text, "\n", at);
		struct slice line = slice_sub(text, at, end);

		if (line.len > 0)
			add_line(b, line);
		at = end == SLICE_NONE ? text.len : end + 1;
	}
	return docbuild_done(b);
}

static void check_mirror(const struct comparison *c)
{
	struct comparison *back = comparison_new(c->b, c->a, NULL);

	FUZZ_CHECK(compared_is_sound(back) && compared_mirrors(c, back));
	comparison_free(back);
}

/* Without the words of one text the paragraph PARA of U is that of the other. */
static void check_woven(const struct comparison *c, const struct unified *u, uint32_t para)
{
	uint32_t pair = u->pair_of[para];
	const struct para *p = &u->doc->paras[para];
	const struct overlay_para *overlay = &u->overlay->paras[para];
	/* A row in two: the first is that of a. */
	bool first = para + 1 < u->doc->n_paras && u->pair_of[para + 1] == pair;
	bool second = para > 0 && u->pair_of[para - 1] == pair;

	FUZZ_CHECK(pair < c->n_pairs);
	uint32_t a = second ? DOC_NONE : c->pairs[pair].a;
	uint32_t b = first ? DOC_NONE : c->pairs[pair].b;
	FUZZ_CHECK(a == DOC_NONE || woven_gives(p, overlay, '{', &c->a->paras[a]));
	FUZZ_CHECK(b == DOC_NONE || woven_gives(p, overlay, '[', &c->b->paras[b]));
}

static void check_unified(const struct comparison *c, enum unified_only only)
{
	struct unified u = unified_new(c, only);
	struct layout_lore lore = { .overlay = u.overlay };

	FUZZ_CHECK(u.overlay->n_paras == u.doc->n_paras);
	for (uint32_t i = 0; i < u.doc->n_paras; i++)
		check_woven(c, &u, i);
	for (uint32_t cols = 8; cols <= 80; cols += 36) {
		struct layout *l = layout_new(u.doc, cols, &lore);

		for (uint32_t r = 0; r < l->n_rows; r++)
			FUZZ_CHECK(layout_row_of_place(l, layout_place_of(l, r)) == r);
		layout_free(l);
	}
	unified_fini(&u);
}

static void check_columns(const struct comparison *c, enum unified_only only)
{
	struct compare_table *t = table_new(&c, 1);
	struct overlay *overlays[2] = { columns_overlay(t, 0, true, only),
		columns_overlay(t, 1, true, only) };
	struct layout_lore lores[2] = { { .overlay = overlays[0] }, { .overlay = overlays[1] } };
	struct column_shape shapes[2] = { { 20, &lores[0] }, { 33, &lores[1] } };
	struct layout *layouts[2];

	columns_lay_out(t, shapes, layouts);
	FUZZ_CHECK(layouts[0]->n_rows == layouts[1]->n_rows);
	for (uint32_t r = 0; r < t->n_rows; r++) {
		const uint32_t *para = t->rows[r].para;

		/* a run of what is folded may begin a row later where its first is missing */
		if (para[0] == DOC_NONE || para[1] == DOC_NONE ||
		    overlays[0]->paras[para[0]].fold >= OVERLAY_RUN)
			continue;
		FUZZ_CHECK(layouts[0]->first_row[para[0]] == layouts[1]->first_row[para[1]]);
	}
	for (int i = 0; i < 2; i++) {
		layout_free(layouts[i]);
		overlay_free(overlays[i]);
	}
	table_free(t);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct slice text = { (const char *)bytes, size };
	size_t middle = slice_find(text, "\n=\n", 0);

	if (!fuzz_is_text(text) || middle == SLICE_NONE)
		return 0;
	struct doc *a = make_doc(slice_sub(text, 0, middle), "A/RES/1/1");
	struct doc *b = make_doc(slice_sub(text, middle + 3, size), "A/RES/2/1");
	struct comparison *c = comparison_new(a, b, NULL);
	FUZZ_CHECK(compared_is_sound(c));
	check_mirror(c);
	check_unified(c, UNIFIED_ALL);
	check_unified(c, UNIFIED_SUBSTANCE);
	check_columns(c, UNIFIED_ALL);
	check_columns(c, UNIFIED_SUBSTANCE);
	comparison_free(c);
	doc_free(a);
	doc_free(b);
	return 0;
}

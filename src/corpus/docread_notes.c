/* SPDX-License-Identifier: ISC */
/* docread_notes - the footnotes of a document; see docread_body.h. */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/sort.h"
#include "base/vec.h"
#include "corpus/docread_body.h"
#include "corpus/keys.h"
#include "corpus/markup.h"

enum note_key { NOTE_LABEL, NOTE_TEXT, NOTE_KEY_COUNT };

static const char *const note_names[NOTE_KEY_COUNT] = { "label", "text" };

/* Where a label stands, to find those that stand twice. */
struct note_label {
	const char *label;
	struct diag_place place;
};

VEC_OF(note_label_vec, struct note_label);

struct note_draft {
	const char *label;
	struct yamlin_held text;
};

static void notes_read_label(struct docread_body *r, struct note_draft *n,
    struct note_label_vec *labels)
{
	struct note_label row = { docread_word(r, "`label`"), yamlin_place(r->y) };

	if (row.label == NULL)
		return;
	if (!markup_is_label(slice_of(row.label))) {
		yamlin_error(r->y, DIAG_BAD_VALUE, row.place,
		    "a label has no blanks, brackets or backslashes");
		return;
	}
	n->label = row.label;
	vec_push(labels, row);
}

static void notes_read_keys(struct docread_body *r, struct note_draft *n,
    struct note_label_vec *labels)
{
	struct keys keys = {
		.names = note_names,
		.count = NOTE_KEY_COUNT,
		.what = N_("a footnote"),
	};
	struct slice text;
	int key;

	keys_begin(&keys, r->y);
	while ((key = keys_next(&keys, r->y)) != KEYS_END) {
		if (key == NOTE_LABEL)
			notes_read_label(r, n, labels);
		else if (yamlin_text(r->y, "`text`", &text))
			yamlin_hold(r->y, text, &n->text);
		yamlin_skip(r->y);
	}
	keys_require(&keys, r->y, NOTE_LABEL);
	keys_require(&keys, r->y, NOTE_TEXT);
}

static void notes_read_one(struct docread_body *r, struct note_label_vec *labels)
{
	struct note_draft n = { .label = "" };

	if (!docread_begin_para(r) || !yamlin_want(r->y, YAMLIN_MAP, "a footnote"))
		return;
	notes_read_keys(r, &n, labels);
	docbuild_para(r->b, PARA_FOOTNOTE, n.label, 0);
	docread_build_text(r, &n.text);
	yamlin_held_fini(&n.text);
}

/* By label, then by place. */
static int notes_label_order(const void *a, const void *b)
{
	const struct note_label *x = a;
	const struct note_label *y = b;
	int order = strcmp(x->label, y->label);

	if (order != 0)
		return order;
	return order_then(order_of(x->place.line, y->place.line),
	    order_of(x->place.column, y->place.column));
}

static void notes_check_labels(struct docread_body *r, struct note_label_vec *labels)
{
	size_t first = 0;

	if (labels->n == 0)
		return;
	vec_sort(labels, notes_label_order);
	for (size_t i = 1; i < labels->n; i++) {
		const struct note_label *row = &labels->at[i];

		if (strcmp(row->label, labels->at[first].label) != 0)
			first = i;
		else
			yamlin_error(r->y, DIAG_NOTE_DUPLICATE, row->place,
			    "footnote %s stands twice (first on line %zu)", row->label,
			    labels->at[first].place.line);
	}
}

void docread_footnotes(struct docread_body *r)
{
	struct note_label_vec labels = { 0 };

	if (!docread_begin_list(r, "`footnotes`"))
		return;
	while (docread_more(r))
		notes_read_one(r, &labels);
	notes_check_labels(r, &labels);
	vec_fini(&labels);
}

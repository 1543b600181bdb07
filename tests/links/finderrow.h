/* SPDX-License-Identifier: ISC */
/* Findings as one line of words, "66/163=A/RES/66/163; Corr.1=A/67/53/Corr.1". */
#ifndef RECITAL_TESTS_LINKS_FINDERROW_H
#define RECITAL_TESTS_LINKS_FINDERROW_H

#include "base/buf.h"
#include "links/finder.h"

/* Appends the findings of TEXT; ONLY_RECALLS leaves out the others. */
static inline void row_add(struct buf *to, struct slice text, const struct finding_vec *v,
			   bool only_recalls)
{
	for (size_t i = 0; i < v->n; i++) {
		const struct finding *f = &v->at[i];

		if (only_recalls && !f->recalls)
			continue;
		buf_add(to, to->len > 0 ? "; " : "");
		buf_adds(to, slice_sub(text, f->start, f->end));
		buf_addf(to, "=%s", f->symbol.text);
	}
}

/* Scans TEXT as the next paragraph or footnote of F; free the result with buf_fini(). */
static inline struct buf row_scan(struct finder *f, const char *text,
				  enum finder_place place)
{
	struct finding_vec found = {0};
	struct buf row = {0};

	finder_scan(f, slice_of(text), place, &found);
	row_add(&row, slice_of(text), &found, false);
	vec_fini(&found);
	return row;
}

#endif

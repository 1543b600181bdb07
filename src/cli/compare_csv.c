/* SPDX-License-Identifier: ISC */
/* compare_csv - a comparison as lines of comma-separated values; see the header. */
#include "cli/compare_csv.h"

#include "cli/csv.h"

void compare_csv_heads(struct output *out)
{
	struct buf line = { 0 };

	csv_print_heads(out,
	    "document_a document_b a b status kind substance moved text_a "
	    "text_b");
	buf_fini(&line);
}

static const struct para *csv_para(const struct doc *d, uint32_t para)
{
	static const struct para none = { .address = "", .text = "" };

	return para != DOC_NONE ? &d->paras[para] : &none;
}

void compare_csv(struct output *out, const struct comparison *c, enum unified_only only)
{
	struct buf line = { 0 };

	for (uint32_t i = 0; i < c->n_pairs; i++) {
		const struct compare_pair *p = &c->pairs[i];
		const struct para *a = csv_para(c->a, p->a), *b = csv_para(c->b, p->b);

		if ((p->b != DOC_NONE ? b : a)->kind == PARA_META ||
		    !unified_has(c, i, only))
			continue;
		csv_add(&line, c->a->meta.symbol);
		csv_add(&line, c->b->meta.symbol);
		csv_add(&line, a->address);
		csv_add(&line, b->address);
		csv_add(&line, compare_status_name(p->status));
		csv_add(&line,
		    p->kinds != 0 ? compare_kind_name(compare_first_kind(p)) : "");
		csv_add(&line, compare_is_substance(p) ? "yes" : "no");
		csv_add(&line, p->moved ? "yes" : "no");
		csv_add(&line, a->text);
		csv_add(&line, b->text);
		csv_print(out, &line);
	}
	buf_fini(&line);
}

/* SPDX-License-Identifier: ISC */
/* review_pairs - recital review --pair: how many changes of two documents are decided. */
#include <stdlib.h>
#include <string.h>

#include "base/count.h"
#include "base/i18n.h"
#include "base/xalloc.h"
#include "cli/json.h"
#include "cli/review.h"
#include "cli/subject.h"
#include "ui/reviewing_pair.h"

/* The changes of substance of two documents. */
struct pairs {
	const struct comparison *c;
	struct reviewing_pair_vec all;
	const char **statuses; /* owned; of each */
	size_t open;
};

static const char *pair_address(const struct comparison *c,
    const struct reviewing_pair *x)
{
	return x->pair->b != DOC_NONE ? c->b->paras[x->pair->b].address
				      : c->a->paras[x->pair->a].address;
}

/* What became of X, in the words of the comparison. */
static const char *pair_words(const struct reviewing_pair *x)
{
	return x->pair->status == COMPARE_CHANGED
	    ? compare_kind_name(compare_first_kind(x->pair))
	    : x->pair->reparented ? "moved"
				  : compare_status_name(x->pair->status);
}

static json_t *pair_json(const struct pairs *p, size_t i)
{
	const struct reviewing_pair *x = &p->all.at[i];
	json_t *value = json_object();

	json_add(value, "a", json_address(p->c->a, x->pair->a));
	json_add(value, "b", json_address(p->c->b, x->pair->b));
	json_add(value, "change", json_text(pair_words(x)));
	json_add(value, "status", json_text_or_null(p->statuses[i]));
	return value;
}

static json_t *statuses_json(const struct pairs *p)
{
	json_t *value = json_object();

	for (size_t i = 0; i < p->all.n; i++) {
		json_t *known = json_object_get(value, p->statuses[i]);
		json_int_t n = known != NULL ? json_integer_value(known) : 0;

		if (p->statuses[i][0] != '\0')
			json_add(value, p->statuses[i], json_integer(n + 1));
	}
	return value;
}

static void pairs_print_json(const struct review_run *r, const struct pairs *p)
{
	json_t *value = json_object(), *documents = json_array(), *open = json_array();

	json_array_append_new(documents, json_text(p->c->a->meta.symbol));
	json_array_append_new(documents, json_text(p->c->b->meta.symbol));
	for (size_t i = 0; i < p->all.n; i++)
		if (reviewing_pair_is_open(r->lib, &p->all.at[i]))
			json_array_append_new(open, pair_json(p, i));
	json_add(value, "documents", documents);
	json_add(value, "changes", json_count(p->all.n));
	json_add(value, "decided", json_count((p->all.n - p->open)));
	json_add(value, "statuses", statuses_json(p));
	json_add(value, "undecided", open);
	json_print(r->out, value);
}

static void pairs_print(const struct review_run *r, struct pairs *p)
{
	struct buf words = { 0 }, changes = { 0 }, decided = { 0 };

	count_add(&changes, p->all.n, "%s change of substance",
	    "%s changes of substance");
	count_add(&decided, p->all.n - p->open, "%s decided", "%s decided");
	buf_addf(&words, _("%s and %s: %s, %s"), p->c->a->meta.symbol,
	    p->c->b->meta.symbol, buf_str(&changes), buf_str(&decided));
	for (size_t i = 0; i < p->all.n; i++)
		if (reviewing_pair_is_open(r->lib, &p->all.at[i])) {
			const char *address = pair_address(p->c, &p->all.at[i]);

			buf_addf(&words, "\n  %s  %s%s%s",
			    address[0] != '\0' ? address : _("the title"),
			    _(pair_words(&p->all.at[i])),
			    p->statuses[i][0] != '\0' ? ", " : "", _(p->statuses[i]));
		}
	if (p->all.n > 0) {
		buf_add(&words, "\n");
		reviewing_add_statuses(&words, p->statuses, p->all.n);
	}
	buf_addc(&words, '\n');
	output_text(r->out, buf_slice(&words));
	buf_fini(&words);
	buf_fini(&changes);
	buf_fini(&decided);
}

static int pairs_of(const struct review_run *r, uint32_t a, uint32_t b)
{
	struct pairs p = { .c = library_compare(r->lib, a, b) };

	reviewing_pairs(p.c, a, b, &p.all);
	p.statuses = xcalloc(p.all.n + 1, sizeof(*p.statuses));
	for (size_t i = 0; i < p.all.n; i++) {
		p.statuses[i] = reviewing_pair_status(r->lib, &p.all.at[i]);
		p.open += reviewing_pair_is_open(r->lib, &p.all.at[i]);
	}
	if (r->o->print.json)
		pairs_print_json(r, &p);
	else
		pairs_print(r, &p);
	free(p.statuses);
	vec_fini(&p.all);
	return p.open > 0 ? STATUS_NONE : STATUS_FINE;
}

/* True when NAMED is a document that can be read; else a message. */
static bool pairs_can_read(const struct review_run *r, const struct named *named)
{
	if (named->kind == NAMED_DOCUMENT && library_doc(r->lib, named->number) != NULL)
		return true;
	complain("--pair: %s is not in the corpus", named->symbol);
	return false;
}

int review_pairs(const struct review_run *r)
{
	struct named_vec named = { 0 };
	int status = STATUS_TROUBLE;

	if (r->o->args.n != 2)
		complain("--pair: give two documents, as in --pair 76/72 77/248");
	else if (subject_find_all(r->lib, r->o, 0, &named) &&
	    pairs_can_read(r, &named.at[0]) && pairs_can_read(r, &named.at[1]))
		status = pairs_of(r, named.at[0].number, named.at[1].number);
	vec_fini(&named);
	return status;
}

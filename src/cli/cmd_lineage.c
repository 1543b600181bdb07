/* SPDX-License-Identifier: ISC */
/* cmd_lineage - the chain of a resolution through the sessions. */
#include "cli/cmd.h"
#include "cli/json.h"
#include "cli/print.h"
#include "cli/subject.h"
#include "ui/chain.h"

static json_t *lineage_member(struct subject *s, const struct index_lineage *l, size_t i)
{
	const struct index_ancestor *a = &l->list.at[i];
	json_t *recalled_by = json_array();
	json_t *value = json_object();
	unsigned share;

	for (uint32_t k = 0; k < a->n_recalled_by; k++)
		json_array_append_new(recalled_by, json_text(a->recalled_by[k]));
	json_add(value, "symbol", json_text(a->entry.symbol));
	json_add(value, "date", json_date(a->entry.date));
	json_add(value, "title", json_text_or_null(a->entry.title));
	json_add(value, "in_corpus", json_boolean(a->entry.number != INDEX_ABSENT));
	json_add(value, "recalled_by", recalled_by);
	json_add(value, "new_share",
	    chain_new_share(s->lib, l, i, &share) ? json_integer(share) : json_null());
	return value;
}

static json_t *lineage_json(struct subject *s)
{
	struct index_lineage lineage = { 0 };
	json_t *value = json_object();
	json_t *list = json_array();

	index_lineage(library_index(s->lib), s->symbol.text, &lineage);
	for (size_t i = 0; i < lineage.list.n; i++)
		json_array_append_new(list, lineage_member(s, &lineage, i));
	index_lineage_fini(&lineage);
	json_add(value, "subject", json_text(s->symbol.text));
	json_add(value, "documents", list);
	return value;
}

int cmd_lineage(const struct options *o, struct output *out)
{
	struct subject s;

	if (!subject_open(&s, o))
		return STATUS_TROUBLE;
	if (o->json)
		json_print(out, lineage_json(&s));
	else
		print_page(out, s.lib, PAGE_LINEAGE, s.symbol.text);
	subject_close(&s);
	return STATUS_FINE;
}

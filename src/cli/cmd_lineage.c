/* SPDX-License-Identifier: ISC */
/* cmd_lineage - the chain of a resolution through the sessions. */
#include "cli/cmd.h"
#include "cli/json.h"
#include "cli/print.h"
#include "cli/subject.h"

static json_t *lineage_member(const struct index_ancestor *a)
{
	json_t *recalled_by = json_array();

	for (uint32_t i = 0; i < a->n_recalled_by; i++)
		json_array_append_new(recalled_by, json_text(a->recalled_by[i]));
	return json_made("{s:o, s:o, s:o, s:b, s:o}",
		"symbol", json_text(a->entry.symbol),
		"date", json_date(a->entry.date),
		"title", json_text_or_null(a->entry.title),
		"in_corpus", a->entry.number != INDEX_ABSENT,
		"recalled_by", recalled_by);
}

static json_t *lineage_json(struct subject *s)
{
	struct index_lineage lineage = {0};
	json_t *list = json_array();

	index_lineage(library_index(s->lib), s->symbol.text, &lineage);
	for (size_t i = 0; i < lineage.list.n; i++)
		json_array_append_new(list, lineage_member(&lineage.list.at[i]));
	index_lineage_fini(&lineage);
	return json_made("{s:o, s:o}", "subject", json_text(s->symbol.text), "documents", list);
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

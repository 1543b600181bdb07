/* SPDX-License-Identifier: ISC */
/* drafted - a resolution and its draft; see the header. */
#include "ui/drafted.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/xalloc.h"
#include "index/drafts.h"
#include "model/symbol.h"
#include "model/symbol_draft.h"

void drafted_fini(struct drafted *d)
{
	free(d->symbol);
	d->symbol = NULL;
}

static const struct doc_meta *drafted_meta(struct library *lib, uint32_t number)
{
	return &library_doc(lib, number)->meta;
}

/* The last of LIST that can be read in LANGUAGE. */
static uint32_t drafted_last(struct library *lib, const struct index_entries *list,
    const char *language)
{
	for (size_t i = list->list.n; i-- > 0;) {
		uint32_t number = library_version(lib, list->list.at[i].symbol, language);

		if (number != INDEX_ABSENT)
			return number;
	}
	return INDEX_ABSENT;
}

/* "A/C.3/77/L.46/Rev.1, the draft of 77/218, is not in the corpus" */
static void drafted_say_absent(struct library *lib, const struct doc_meta *adopted,
    struct buf *why)
{
	struct buf symbol = { 0 };

	symbol_add_short(&symbol, adopted->symbol);
	if (library_has(lib, adopted->draft))
		buf_addf(why,
		    _("%s, the draft of %s, is not in the corpus in the language %s"),
		    adopted->draft, buf_str(&symbol), adopted->language);
	else
		buf_addf(why, _("%s, the draft of %s, is not in the corpus"),
		    adopted->draft, buf_str(&symbol));
	buf_fini(&symbol);
}

/* The draft of NUMBER, a resolution. */
static enum drafted_kind drafted_of(struct library *lib, uint32_t number,
    struct drafted *out, struct buf *why)
{
	const struct doc_meta *m = drafted_meta(lib, number);
	struct index_entries texts;

	if (m->draft[0] == '\0') {
		struct buf text = { 0 };

		symbol_add_short(&text, m->symbol);
		buf_addf(why, _("%s does not name its draft"), buf_str(&text));
		buf_fini(&text);
		return DRAFTED_NONE;
	}
	*out = (struct drafted){
		.draft = library_version(lib, m->draft, m->language),
		.adopted = number,
	};
	if (out->draft != INDEX_ABSENT)
		return DRAFTED_PAIR;
	drafted_say_absent(lib, m, why);
	drafts_texts(library_index(lib), m->draft, &texts);
	out->draft = drafted_last(lib, &texts, m->language);
	index_entries_fini(&texts);
	if (out->draft == INDEX_ABSENT) {
		out->symbol = xstrdup(m->draft);
		return DRAFTED_ABSENT;
	}
	buf_addf(why, _("; this is %s"), drafted_meta(lib, out->draft)->symbol);
	return DRAFTED_PAIR;
}

/* What came of NUMBER, a draft. */
static enum drafted_kind drafted_into(struct library *lib, uint32_t number,
    struct drafted *out, struct buf *why)
{
	const struct doc_meta *m = drafted_meta(lib, number);
	struct index_entries all;

	drafts_adopted(library_index(lib), m->symbol, &all);
	*out = (struct drafted){
		.draft = number,
		.adopted = drafted_last(lib, &all, m->language),
	};
	index_entries_fini(&all);
	if (out->adopted == INDEX_ABSENT) {
		buf_addf(why, _("no text of this corpus came of %s"), m->symbol);
		return DRAFTED_NONE;
	}
	const struct doc_meta *adopted = drafted_meta(lib, out->adopted);
	if (strcmp(adopted->draft, m->symbol) != 0) {
		struct buf text = { 0 };

		symbol_add_short(&text, adopted->symbol);
		buf_addf(why, _("%s came of %s, not of this text"), buf_str(&text),
		    adopted->draft);
		buf_fini(&text);
	}
	return DRAFTED_PAIR;
}

enum drafted_kind drafted_find(struct library *lib, uint32_t number, struct drafted *out,
    struct buf *why)
{
	struct symbol_draft draft;

	*out = (struct drafted){ .symbol = NULL };
	if (symbol_read_draft(slice_of(drafted_meta(lib, number)->symbol), &draft))
		return drafted_into(lib, number, out, why);
	return drafted_of(lib, number, out, why);
}

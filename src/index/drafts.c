/* SPDX-License-Identifier: ISC */
/* drafts - drafts and what came of them; see the header. */
#include "index/drafts.h"

#include <stdlib.h>

#include "base/sort.h"
#include "index/index_db.h"
#include "model/symbol_draft.h"

/* What WHICH gives for the draft BASE; an empty slice where it asks for all. */
static void drafts_read(struct index *ix, enum index_sql which, struct slice base,
    struct index_entries *out)
{
	char *text = xmemdup0(base.at, base.len);

	*out = (struct index_entries){ 0 };
	do {
		struct sqlite3_stmt *s = index_db_use(ix, which);

		index_entries_fini(out);
		*out = (struct index_entries){ .arena = arena_new() };
		if (base.len > 0)
			db_bind_text(s, 1, text);
		while (index_db_step(ix, s))
			vec_push(&out->list, index_db_entry(out->arena, s));
	} while (index_heal(ix));
	free(text);
}

/* The same for the draft that SYMBOL is a text of; nothing when it is none. */
static void drafts_read_of(struct index *ix, enum index_sql which, const char *symbol,
    struct index_entries *out)
{
	struct symbol_draft draft;

	if (symbol_read_draft(slice_of(symbol), &draft))
		drafts_read(ix, which, draft.base, out);
	else
		*out = (struct index_entries){ .arena = arena_new() };
}

void drafts_adopted(struct index *ix, const char *draft, struct index_entries *out)
{
	drafts_read_of(ix, SQL_DRAFT_ADOPTED, draft, out);
}

static struct symbol_draft draft_of(const struct index_entry *e)
{
	struct symbol_draft draft;

	symbol_read_draft(slice_of(e->symbol), &draft);
	return draft;
}

static int draft_cmp(const void *a, const void *b)
{
	const struct index_entry *x = a, *y = b;
	int first = draft_of(x).revision, second = draft_of(y).revision;

	if (first != second)
		return first < second ? -1 : 1;
	/* the text itself behind its corrigenda and lists of sponsors */
	return -symbol_text_cmp(x->symbol, y->symbol);
}

void drafts_texts(struct index *ix, const char *draft, struct index_entries *out)
{
	drafts_read_of(ix, SQL_DRAFT_TEXTS, draft, out);
	vec_sort(&out->list, draft_cmp);
}

void drafts_pending(struct index *ix, struct session session, struct index_entries *out)
{
	size_t n = 0;

	drafts_read(ix, SQL_DRAFTS_PENDING, slice_of(""), out);
	struct index_entry *all = out->list.at;
	for (size_t i = 0; i < out->list.n; i++) {
		struct symbol_draft draft = draft_of(&all[i]);

		if (session.kind != SESSION_NONE && !session_eq(draft.session, session))
			continue;
		/* the texts of one stand one after the other */
		if (n > 0 && slice_eq(draft_of(&all[n - 1]).base, draft.base)) {
			if (draft_cmp(&all[n - 1], &all[i]) < 0)
				all[n - 1] = all[i];
			continue;
		}
		all[n++] = all[i];
	}
	out->list.n = n;
}

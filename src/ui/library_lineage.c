/* SPDX-License-Identifier: ISC */
/*
 * library_lineage - the lineages that were read last; see library.h.
 *
 * A resolution that thousands continue has a lineage of as many, and a page about it, its ages of
 * words and what a comparison asks of it would each read that again.
 */
#include <stdlib.h>

#include "base/xalloc.h"
#include "ui/library.h"

/* One subject, and what its comparison with another one asks about stubs. */
#define LINEAGES_KEPT 4

static void lineage_free(struct index_lineage *l)
{
	if (l != NULL)
		index_lineage_fini(l);
	free(l);
}

/* True when the index says the same of it as when L was read. */
static bool lineage_is_true(struct library *lib, const struct index_lineage *l)
{
	return l->subject != NULL && l->changes == index_changes(lib->index);
}

bool library_take_lineage(struct library *lib, const char *symbol, struct watch *w,
    struct index_lineage *out)
{
	struct index *ix = library_index(lib);
	struct index_lineage *kept = shelf_take(&lib->lineages, symbol);
	const bool good = kept != NULL && lineage_is_true(lib, kept);

	if (good) {
		*out = *kept;
		*kept = (struct index_lineage){ 0 };
	}
	lineage_free(kept);
	return good || index_lineage_watched(ix, symbol, w, out);
}

void library_give_lineage(struct library *lib, struct index_lineage *l)
{
	if (!lineage_is_true(lib, l)) {
		index_lineage_fini(l);
		return;
	}
	struct index_lineage *kept = xcalloc(1, sizeof(*kept));

	/* another may have been read while L was away */
	lineage_free(shelf_take(&lib->lineages, l->subject));
	*kept = *l;
	*l = (struct index_lineage){ 0 };
	lineage_free(shelf_put(&lib->lineages, kept->subject, kept, LINEAGES_KEPT));
}

void library_drop_lineages(struct library *lib)
{
	struct index_lineage *l;

	while ((l = shelf_take_any(&lib->lineages)) != NULL)
		lineage_free(l);
}

/* SPDX-License-Identifier: ISC */
/* coverage - what became of every byte of a source; see the header. */
#include "import/text/coverage.h"

#include <string.h>

#include "base/byte.h"

void coverage_init(struct coverage *a, size_t len)
{
	a->entries = xcalloc(len + 1, 1);
}

void coverage_fini(struct coverage *a)
{
	free(a->entries);
	a->entries = NULL;
}

void coverage_enter(struct coverage *a, size_t start, size_t end,
    enum coverage_entry entry)
{
	if (start < end)
		memset(a->entries + start, (int)entry, end - start);
}

void coverage_enter_mapped(struct coverage *a, const struct sourcemap *t, size_t start,
    size_t end, enum coverage_entry entry)
{
	for (size_t i = start; i < end; i++)
		if ((t->from.at[i] & SOURCEMAP_ADDED) == 0)
			a->entries[t->from.at[i]] = (unsigned char)entry;
}

void coverage_keep(struct coverage *a, const struct sourcemap *t)
{
	coverage_enter_mapped(a, t, 0, t->from.n, COVERAGE_KEPT);
}

/* The end of the run of open words that begins at AT, on one line. */
static size_t coverage_open_end(const struct coverage *a, struct slice text, size_t at)
{
	size_t end = at;

	for (; at < text.len && text.at[at] != '\n'; at++) {
		if (byte_is_word(text.at[at]) && a->entries[at] != COVERAGE_OPEN)
			break;
		if (byte_is_word(text.at[at]))
			end = at + 1;
	}
	return end;
}

size_t coverage_close(const struct coverage *a, const struct source *source,
    struct repairs *repairs)
{
	struct slice text = buf_slice(&source->text);
	size_t runs = 0;

	for (size_t at = 0; at < text.len; at++) {
		if (a->entries[at] != COVERAGE_OPEN || !byte_is_word(text.at[at]))
			continue;
		size_t end = coverage_open_end(a, text, at);
		struct diag_place place = source_place(source, at);

		repair_add(repairs, REPAIR_UNACCOUNTED, place.line, place.column,
		    slice_sub(text, at, end), (struct slice){ "", 0 }, NULL);
		runs++;
		at = end - 1;
	}
	return runs;
}

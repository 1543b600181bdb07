/* SPDX-License-Identifier: ISC */
/* account - what became of every byte of a source; see the header. */
#include "import/common/account.h"

#include <ctype.h>
#include <string.h>

void account_init(struct account *a, size_t len)
{
	a->entries = xcalloc(len + 1, 1);
	a->len = len;
}

void account_fini(struct account *a)
{
	free(a->entries);
	a->entries = NULL;
}

void account_enter(struct account *a, size_t start, size_t end, enum account_entry entry)
{
	if (start < end)
		memset(a->entries + start, (int)entry, end - start);
}

void account_enter_traced(struct account *a, const struct traced *t, size_t start,
    size_t end, enum account_entry entry)
{
	for (size_t i = start; i < end; i++)
		if ((t->from.at[i] & TRACED_ADDED) == 0)
			a->entries[t->from.at[i]] = (unsigned char)entry;
}

void account_keep(struct account *a, const struct traced *t)
{
	account_enter_traced(a, t, 0, t->from.n, ACCOUNT_KEPT);
}

static bool account_is_word(char c)
{
	return isalnum((unsigned char)c) || (unsigned char)c >= 0x80;
}

/* The end of the run of open words that begins at AT, on one line. */
static size_t account_open_end(const struct account *a, struct slice text, size_t at)
{
	size_t end = at;

	for (; at < text.len && text.at[at] != '\n'; at++) {
		if (account_is_word(text.at[at]) && a->entries[at] != ACCOUNT_OPEN)
			break;
		if (account_is_word(text.at[at]))
			end = at + 1;
	}
	return end;
}

size_t account_close(const struct account *a, const struct source *source,
    struct repairs *repairs)
{
	struct slice text = buf_slice(&source->text);
	size_t runs = 0;

	for (size_t at = 0; at < text.len; at++) {
		if (!account_is_word(text.at[at]) || a->entries[at] != ACCOUNT_OPEN)
			continue;
		size_t end = account_open_end(a, text, at);
		struct diag_place place = source_place(source, at);

		repair_add(repairs, REPAIR_UNACCOUNTED, place.line, place.column,
		    slice_sub(text, at, end), (struct slice){ "", 0 }, NULL);
		runs++;
		at = end - 1;
	}
	return runs;
}

/* SPDX-License-Identifier: ISC */
/* wordlist - lists of words, made from data; see the header. */
#include "import/common/wordlist.h"

#include <string.h>

#include "base/byte.h"

struct slice wordlist_row(const struct wordlist *list, size_t at)
{
	const char *row = list->rows + at;
	const char *end = memchr(row, '\n', list->len - at);

	return (struct slice){ row, end != NULL ? (size_t)(end - row) : 0 };
}

/* True when the row at [byte] AT of LIST begins with TEXT, or, if WHOLE, is TEXT. */
static bool wordlist_is(const struct wordlist *list, size_t at, struct slice text,
    bool whole)
{
	return text.len < list->len - at && list->rows[at] == text.at[0] &&
	    (!whole || list->rows[at + text.len] == '\n') &&
	    memcmp(list->rows + at, text.at, text.len) == 0;
}

/* The first row in SLOTS from the slot of HASH on that is TEXT or begins so, or the end. */
static size_t wordlist_search(const struct wordlist *list, const uint32_t *slots,
    struct slice text, uint32_t hash, bool whole)
{
	uint32_t slot = hash & list->mask;

	for (; slots[slot] != 0; slot = (slot + 1) & list->mask)
		if (wordlist_is(list, slots[slot] - 1, text, whole))
			return slots[slot] - 1;
	return list->len;
}

static uint32_t wordlist_hash_of(struct slice text)
{
	uint32_t hash = 0;

	for (size_t i = 0; i < text.len; i++)
		hash = wordlist_hash(hash, text.at[i]);
	return hash;
}

bool wordlist_has_hashed(const struct wordlist *list, struct slice row, uint32_t hash)
{
	return row.len > 0 &&
	    wordlist_search(list, list->wholes, row, hash, true) < list->len;
}

bool wordlist_has(const struct wordlist *list, struct slice row)
{
	return wordlist_has_hashed(list, row, wordlist_hash_of(row));
}

uint32_t wordlist_hash_small(struct slice text)
{
	uint32_t hash = 0;

	for (size_t i = 0; i < text.len; i++)
		hash = wordlist_hash(hash, byte_lower(text.at[i]));
	return hash;
}

/* True when the bytes at ROW are TEXT in small letters, which most texts are. */
static bool wordlist_begins(const char *row, struct slice text)
{
	for (size_t i = 0; i < text.len; i++)
		if (row[i] != text.at[i] && row[i] != byte_lower(text.at[i]))
			return false;
	return true;
}

bool wordlist_is_small(struct slice row, struct slice text)
{
	return row.len == text.len && wordlist_begins(row.at, text);
}

bool wordlist_has_glued(const struct wordlist *list, struct slice a, struct slice b,
    uint32_t hash)
{
	uint32_t slot = hash & list->mask;

	for (; list->wholes[slot] != 0; slot = (slot + 1) & list->mask) {
		size_t at = list->wholes[slot] - 1;
		const char *row = list->rows + at;

		if (a.len + b.len < list->len - at && row[a.len + b.len] == '\n' &&
		    wordlist_begins(row, a) && wordlist_begins(row + a.len, b))
			return true;
	}
	return false;
}

bool wordlist_has_nocase(const struct wordlist *list, struct slice text)
{
	return text.len > 0 &&
	    wordlist_has_two(list, text, slice_of(""), wordlist_hash_small(text));
}

struct slice wordlist_end_of(const struct wordlist *list, struct slice text)
{
	struct slice row;

	for (size_t at = 0; at < list->len; at += row.len + 1) {
		row = wordlist_row(list, at);
		if (row.len > 0 && row.len <= text.len &&
		    row.at[row.len - 1] == text.at[text.len - 1] &&
		    slice_eq(slice_sub(text, text.len - row.len, text.len), row))
			return row;
	}
	return slice_of("");
}

uint32_t wordlist_start_hash(struct slice text)
{
	return wordlist_hash_of(slice_sub(text, 0, WORDLIST_START));
}

size_t wordlist_find(const struct wordlist *list, struct slice text, uint32_t hash)
{
	struct slice start = slice_sub(text, 0, WORDLIST_START);

	return start.len < WORDLIST_START
	    ? list->len
	    : wordlist_search(list, list->starts, start, hash, false);
}

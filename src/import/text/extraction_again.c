/* SPDX-License-Identifier: ISC */
/*
 * extraction_again - digits that are no mark, behind words which have the mark of that number
 * elsewhere: "amended article 12" where "amended article 1" had footnote 2 before, "Sustainable
 * Development 7 and".  See extraction.h.
 */
#include "import/text/extraction.h"

#include <string.h>

#include "import/text/phrase.h"
#include "model/names.h"

/* Words before a mark that are its own, and [byte] of them, at least and at most. */
#define AGAIN_WORDS 3
#define AGAIN_LEAST 10
#define AGAIN_MOST 60

/* Digits of the longest label. */
#define AGAIN_LABEL 3

/* The words of TEXT that end at END, and LABEL behind them; false when they are too few. */
static bool again_key(struct slice text, size_t end, struct slice label, struct buf *key)
{
	size_t start, words = 0;

	while (end > 0 &&
	    (strchr(" ,;:", text.at[end - 1]) != NULL ||
		sourcemap_is_sign(text.at[end - 1])))
		end--;
	for (start = end; start > 0 && end - start < AGAIN_MOST; start--)
		if (text.at[start - 1] == ' ' && ++words == AGAIN_WORDS)
			break;
	if (words < AGAIN_WORDS || end - start < AGAIN_LEAST)
		return false;
	buf_clear(key);
	buf_adds(key, slice_sub(text, start, end));
	buf_addc(key, '\n');
	buf_adds(key, label);
	return true;
}

/* Remembers the marks of TEXT, each with the words before it; true when there are any. */
static bool again_learn(struct names *marks, struct slice text)
{
	struct buf key = { 0 };
	bool found = false;

	for (size_t at = sourcemap_next_sign(text, 0); at < text.len;
	     at = sourcemap_next_sign(text, at)) {
		size_t end = sourcemap_behind_sign(text, at);

		if (text.at[at] == SOURCEMAP_NOTE && end > at + 2 &&
		    again_key(text, at, slice_sub(text, at + 1, end - 1), &key)) {
			*names_value(marks, buf_slice(&key)) = 1;
			found = true;
		}
		at = end;
	}
	buf_fini(&key);
	return found;
}

/* The digits at the end of [start, end) that are a known mark; 0: they are none. */
static size_t again_label(const struct names *marks, struct slice text, size_t start,
    size_t end)
{
	struct buf key = { 0 };
	size_t found = 0;

	for (size_t n = 1; n <= AGAIN_LABEL && start + n <= end && found == 0; n++)
		if (text.at[end - n] != '0' &&
		    again_key(text, end - n, slice_sub(text, end - n, end), &key) &&
		    names_find(marks, buf_slice(&key)) != 0)
			found = n;
	buf_fini(&key);
	return found;
}

/* Reports such digits in B. */
static void again_doubt(struct extraction *x, const struct names *marks,
    const struct block *b)
{
	struct slice text = sourcemap_text(&b->text);
	unsigned number;
	size_t sign = 0;

	for (size_t at = 1, end; at < text.len; at = end) {
		at = sourcemap_next_digit(text, at, &sign);
		end = at + 1;
		if (at == text.len || text.at[at] == '/')
			continue;
		end = phrase_digits(text, at, 9, &number);
		if (end < text.len && strchr(" ,;:.", text.at[end]) == NULL)
			continue;
		size_t label = again_label(marks, text, at, end);
		if (label > 0)
			extraction_report(x, REPAIR_MARK_OR_NUMBER,
			    sourcemap_place(&b->text, end - label),
			    slice_sub(text, at, end));
	}
}

void extraction_again(struct extraction *x)
{
	struct arena *arena = arena_new();
	struct names marks;

	bool any = false;

	names_init(&marks, arena);
	for (size_t i = 0; i < x->blocks.n; i++)
		any |= again_learn(&marks, sourcemap_text(&x->blocks.at[i].text));
	for (size_t i = 0; any && i < x->blocks.n; i++)
		again_doubt(x, &marks, &x->blocks.at[i]);
	arena_free(arena);
}

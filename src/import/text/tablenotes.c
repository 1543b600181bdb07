/* SPDX-License-Identifier: ISC */
/* tablenotes - the lettered footnotes of a table; see the header. */
#include "import/text/tablenotes.h"

#include "base/byte.h"
#include "import/common/lexicon.h"
#include "import/text/coverage.h"

/* Footnotes of one table, at most. */
#define TABLENOTES_MAX 8

/* Footnotes of the table whose rows are blocks [first, last); BLOCK has them. */
struct tablenotes {
	const struct joiner *j;
	struct block_vec *blocks;
	size_t first, last;
	size_t
	    start[TABLENOTES_MAX + 1]; /* [byte] of the block: of labels, and the end */
	size_t n;
};

static struct slice tablenote_words(const struct tablenotes *t, size_t block)
{
	return sourcemap_text(&t->blocks->at[block].text);
}

/* True for the label of footnote N, "a See", at byte AT of WORDS. */
static bool tablenote_is_label(struct slice words, size_t at, size_t n)
{
	return at + 2 < words.len && words.at[at] == (char)('a' + n) &&
	    words.at[at + 1] == ' ' && byte_is_upper(words.at[at + 2]);
}

/* Finds the footnotes in the block behind the rows, one behind the other. */
static void tablenotes_find(struct tablenotes *t)
{
	struct slice words = tablenote_words(t, t->last);

	t->n = 0;
	for (size_t at = 0; at < words.len && t->n < TABLENOTES_MAX; at++)
		if (tablenote_is_label(words, at, t->n) &&
		    (at == 0 || (t->n > 0 && slice_ends(slice_sub(words, 0, at), ". "))))
			t->start[t->n++] = at;
		else if (at == 0)
			return;
	t->start[t->n] = words.len;
}

/* True when the letter at AT of the row WORDS is the mark of footnote N: it ends no word. */
static bool tablenote_is_mark(const struct tablenotes *t, struct slice words, size_t at,
    size_t n)
{
	size_t start = at;

	if (at == 0 || words.at[at] != (char)('a' + n) ||
	    (at + 1 < words.len && words.at[at + 1] != ' ' && words.at[at + 1] != '\t'))
		return false;
	while (start > 0 && byte_is_letter(words.at[start - 1]))
		start--;
	if (start == at)
		return byte_is_digit(words.at[at - 1]) || words.at[at - 1] == ')';
	struct slice word = slice_sub(words, start, at);
	return !lexicon_has(slice_sub(words, start, at + 1)) &&
	    (lexicon_has(word) || vocabulary_count(t->j->vocabulary, word) > 0);
}

/* True when footnote N has its mark in a row. */
static bool tablenote_has_mark(const struct tablenotes *t, size_t n)
{
	for (size_t i = t->first; i < t->last; i++) {
		struct slice words = tablenote_words(t, i);

		for (size_t at = 0; at < words.len; at++)
			if (tablenote_is_mark(t, words, at, n))
				return true;
	}
	return false;
}

static bool tablenotes_are_proved(const struct tablenotes *t)
{
	for (size_t n = 0; n < t->n; n++)
		if (!tablenote_has_mark(t, n))
			return false;
	return t->n > 0;
}

/* The footnote whose mark stands at AT of WORDS; their number: there is none. */
static size_t tablenotes_marked(const struct tablenotes *t, struct slice words, size_t at)
{
	size_t n = 0;

	while (n < t->n && !tablenote_is_mark(t, words, at, n))
		n++;
	return n;
}

/* Makes marks of the letters in the row of BLOCK. */
static void tablenotes_mark(const struct tablenotes *t, size_t block)
{
	struct sourcemap *text = &t->blocks->at[block].text;
	struct slice words = sourcemap_text(text);
	struct sourcemap done = { .emphasis = text->emphasis };
	size_t written = 0;

	for (size_t at = 0; at < words.len; at++) {
		if (tablenotes_marked(t, words, at) == t->n)
			continue;
		sourcemap_copy(&done, text, written, at);
		sourcemap_put_note(&done, slice_sub(words, at, at + 1),
		    sourcemap_place(text, at));
		coverage_enter_mapped(t->j->coverage, text, at, at + 1, COVERAGE_SIGN);
		written = at + 1;
	}
	sourcemap_copy(&done, text, written, words.len);
	sourcemap_fini(text);
	*text = done;
}

/* Moves the footnotes to NOTES. */
static void tablenotes_move(const struct tablenotes *t, struct note_text_vec *notes)
{
	struct sourcemap *text = &t->blocks->at[t->last].text;

	for (size_t n = 0; n < t->n; n++) {
		size_t start = t->start[n], end = t->start[n + 1];
		struct note_text note = { .place = sourcemap_place(text, start) };

		note.label[0] = (char)('a' + n);
		end -= n + 1 < t->n;
		sourcemap_copy(&note.text, text, start + 2, end);
		coverage_enter_mapped(t->j->coverage, text, start, start + 1,
		    COVERAGE_SIGN);
		vec_push(notes, note);
	}
}

void tablenotes_take(const struct joiner *j, struct block_vec *blocks,
    struct note_text_vec *notes)
{
	struct tablenotes t = { .j = j, .blocks = blocks };
	size_t kept = 0;
	bool rows = false;

	/* Markdown has signs of its own for marks */
	if (dialect_has(j->dialect, DIALECT_MARKDOWN))
		return;
	for (size_t i = 0; i < blocks->n; i++) {
		bool row = blocks->at[i].start == START_ROW;

		if (row && !rows)
			t.first = kept;
		t.last = kept;
		blocks->at[kept++] = blocks->at[i];
		if (rows && !row) {
			tablenotes_find(&t);
			if (tablenotes_are_proved(&t)) {
				for (size_t k = t.first; k < t.last; k++)
					tablenotes_mark(&t, k);
				tablenotes_move(&t, notes);
				sourcemap_fini(&blocks->at[--kept].text);
			}
		}
		rows = row;
	}
	blocks->n = kept;
}

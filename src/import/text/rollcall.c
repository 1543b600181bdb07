/* SPDX-License-Identifier: ISC */
/* rollcall - the record of a vote in the words of a text; see the header. */
#include "import/text/rollcall.h"

#include <string.h>

#include "import/common/sponsors.h"
#include "import/text/phrase.h"
#include "model/state.h"

/* Lines of the longest record. */
#define ROLLCALL_LINES 400

/* Names of the parts, in the order of enum rollcall_group. */
static const char *const rollcall_labels[ROLLCALL_GROUPS][2] = { { "In favour:",
								     "In favor:" },
	{ "Against:", "Against:" }, { "Abstaining:", "Abstentions:" } };

void rollcall_fini(struct rollcall *r)
{
	buf_fini(&r->words);
}

/* WORDS without the signs of Markdown at their ends. */
static struct slice rollcall_bare(struct slice words)
{
	words = slice_trim(words);
	while (words.len > 0 && strchr("*_\\[", words.at[0]) != NULL)
		words = slice_sub(words, 1, words.len);
	return words;
}

/* True for a line with which a record begins. */
static bool rollcall_begins(struct slice line)
{
	struct slice words = rollcall_bare(line);

	return slice_starts(words, "Adopted ") &&
	    (slice_find(words, "recorded vote of ", 0) != SLICE_NONE ||
		slice_find(words, "roll-call vote of ", 0) != SLICE_NONE);
}

/* Appends LINE to the words: hyphens at line ends are those of names, signs are left out. */
static void rollcall_add(struct buf *to, struct slice line)
{
	if (to->len > 0 && to->at[to->len - 1] != '-')
		buf_addc(to, ' ');
	for (size_t i = 0; i < line.len; i++)
		if (strchr("*_\\[]", line.at[i]) == NULL &&
		    (unsigned char)line.at[i] >= ' ')
			buf_addc(to, line.at[i]);
}

/* Joins the lines of the record that begins at FIRST; it ends with "]", or with the text. */
static void rollcall_gather(struct slice text, const struct line_vec *lines, size_t first,
    struct rollcall *r)
{
	r->first = first;
	for (size_t i = first; i < lines->n && i - first < ROLLCALL_LINES; i++) {
		struct slice words = line_text(text, &lines->at[i]);

		if (lines->at[i].class != LINE_BODY)
			continue;
		rollcall_add(&r->words, words);
		r->last = i + 1;
		if (memchr(words.at, ']', words.len) != NULL)
			return;
	}
}

/* The States that are counted, and whether all are States. */
struct rollcall_count {
	size_t n;
	bool strange;
};

static void rollcall_take(void *to, struct slice name)
{
	struct rollcall_count *count = to;

	count->n++;
	count->strange |= state_of(slice_trim(name)) == NULL;
}

/* True when NAMES are N States. */
static bool rollcall_agrees(struct slice names, unsigned n)
{
	struct rollcall_count count = { 0, false };

	if (names.len > 0)
		sponsors_divide(names, rollcall_take, &count);
	return count.n == n && !count.strange;
}

/* The number at AT, "none" is 0; false when there is no number. */
static bool rollcall_number(struct slice words, size_t at, unsigned *number)
{
	*number = 0;
	return phrase_digits(words, at, 3, number) > at ||
	    phrase_words(words, at, "none") > at;
}

/* The numbers of "vote of 30 to 12, with 5 abstentions". */
static bool rollcall_numbers(struct slice words, unsigned numbers[ROLLCALL_GROUPS])
{
	static const char *const before[ROLLCALL_GROUPS] = { " vote of ", " to ",
		" with " };
	size_t end = slice_find(words, "In fav", 0), at = 0;

	words = slice_sub(words, 0, end);
	for (size_t i = 0; i < ROLLCALL_GROUPS; i++) {
		size_t found = slice_find(words, before[i], at);

		numbers[i] = 0;
		if (found == SLICE_NONE && i == ROLLCALL_ABSTAINING)
			return true;
		if (found == SLICE_NONE ||
		    !rollcall_number(words, found + strlen(before[i]), &numbers[i]))
			return false;
		at = found + strlen(before[i]);
	}
	return true;
}

/* The label of group I at or behind FROM; *END behind it. */
static size_t rollcall_label(struct slice words, size_t i, size_t from, size_t *end)
{
	for (size_t k = 0; k < 2; k++) {
		size_t at = slice_find(words, rollcall_labels[i][k], from);

		*end = at + strlen(rollcall_labels[i][k]);
		if (at != SLICE_NONE)
			return at;
	}
	return SLICE_NONE;
}

/* Divides the words into the groups. */
static void rollcall_divide(struct rollcall *r)
{
	struct slice words = buf_slice(&r->words);
	size_t start[ROLLCALL_GROUPS], label[ROLLCALL_GROUPS], from = 0;

	for (size_t i = 0; i < ROLLCALL_GROUPS; i++) {
		label[i] = rollcall_label(words, i, from, &start[i]);
		from = label[i] != SLICE_NONE ? start[i] : from;
	}
	for (size_t i = 0; i < ROLLCALL_GROUPS; i++) {
		size_t end = words.len;

		for (size_t k = ROLLCALL_GROUPS; k-- > i + 1;)
			end = label[k] != SLICE_NONE ? label[k] : end;
		r->names[i] = (struct slice){ words.at, 0 };
		if (label[i] == SLICE_NONE)
			continue;
		struct slice names = slice_trim(slice_sub(words, start[i], end));
		while (names.len > 0 && strchr(".;, ", names.at[names.len - 1]) != NULL)
			names.len--;
		r->names[i] =
		    slice_is_nocase(names, "none") ? slice_sub(names, 0, 0) : names;
	}
}

/* False for "[Adopted by a recorded vote of 45 to none.]" alone, which names no State. */
static bool rollcall_has_names(const struct rollcall *r)
{
	size_t n = 0;

	for (size_t i = 0; i < ROLLCALL_GROUPS; i++)
		n += r->names[i].len;
	return n > 0;
}

bool rollcall_read(struct slice text, const struct line_vec *lines, size_t first,
    struct rollcall *out)
{
	unsigned numbers[ROLLCALL_GROUPS];
	bool agrees = true;
	size_t i = first;

	while (i < lines->n &&
	    (lines->at[i].class != LINE_BODY ||
		!rollcall_begins(line_text(text, &lines->at[i]))))
		i++;
	if (i == lines->n)
		return false;
	rollcall_gather(text, lines, i, out);
	rollcall_divide(out);
	if (!rollcall_has_names(out)) {
		out->first = out->last = 0;
		return false;
	}
	if (!rollcall_numbers(buf_slice(&out->words), numbers))
		return false;
	for (size_t k = 0; k < ROLLCALL_GROUPS; k++)
		agrees &= rollcall_agrees(out->names[k], numbers[k]);
	return agrees && numbers[ROLLCALL_IN_FAVOUR] > 0;
}

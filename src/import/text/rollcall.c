/* SPDX-License-Identifier: ISC */
/* rollcall - the record of a vote in the words of a text; see the header. */
#include "import/text/rollcall.h"

#include <string.h>

#include "import/common/sponsors.h"
#include "import/text/phrase.h"
#include "model/state.h"

/* Lines of the longest record. */
#define ROLLCALL_LINES 400

/* How a language words a record. */
struct rollcall_words {
	const char *adopted, *votes[2];         /* what it begins with, and has */
	const char *labels[ROLLCALL_GROUPS][2]; /* of the parts, by enum rollcall_group */
	const char *before[ROLLCALL_GROUPS];    /* what stands before their numbers */
	const char *none[2], *one;              /* numbers in words */
};

static const struct rollcall_words rollcall_languages[] = {
	{ "Adopted ", { "recorded vote of ", "roll-call vote of " },
	    { { "In favour:", "In favor:" }, { "Against:", "Against:" },
		{ "Abstaining:", "Abstentions:" } },
	    { " vote of ", " to ", " with " }, { "none", "none" }, "one" },
	{ "Adopt\303\251e ", { "enregistr\303\251", "appel nominal" },
	    { { "Ont vot\303\251 pour :", "Ont vot\303\251 pour:" },
		{ "Ont vot\303\251 contre :", "Ont vot\303\251 contre:" },
		{ "Se sont abstenus :", "Se sont abstenus:" } },
	    { " par ", " contre ", " avec " }, { "z\303\251ro", "aucune" }, "une" },
	{ "Aprobada ", { "registrada", "nominal" },
	    { { "Votos a favor:", "A favor:" }, { "Votos en contra:", "En contra:" },
		{ "Abstenciones:", "Se abstuvieron:" } },
	    { " por ", " contra ", " y " }, { "ninguno", "cero" }, "una" }
};

#define ROLLCALL_LANGUAGES (sizeof(rollcall_languages) / sizeof(*rollcall_languages))

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

/* The language of a line with which a record begins; NULL for another line. */
static const struct rollcall_words *rollcall_begins(struct slice line)
{
	struct slice words = rollcall_bare(line);

	for (size_t i = 0; i < ROLLCALL_LANGUAGES; i++) {
		const struct rollcall_words *in = &rollcall_languages[i];

		if (slice_starts(words, in->adopted) &&
		    (slice_find(words, in->votes[0], 0) != SLICE_NONE ||
			slice_find(words, in->votes[1], 0) != SLICE_NONE))
			return in;
	}
	return NULL;
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

/* The number at AT, in words too, "none" is 0; false when there is no number. */
static bool rollcall_number(const struct rollcall_words *in, struct slice words,
    size_t at, unsigned *number)
{
	*number = 0;
	if (phrase_digits(words, at, 3, number) > at ||
	    phrase_words(words, at, in->none[0]) > at ||
	    phrase_words(words, at, in->none[1]) > at)
		return true;
	*number = 1;
	return phrase_words(words, at, in->one) > at;
}

/* The label of group I at or behind FROM; *END behind it. */
static size_t rollcall_label(const struct rollcall_words *in, struct slice words,
    size_t i, size_t from, size_t *end)
{
	for (size_t k = 0; k < 2; k++) {
		size_t at = slice_find(words, in->labels[i][k], from);

		*end = at + strlen(in->labels[i][k]);
		if (at != SLICE_NONE)
			return at;
	}
	return SLICE_NONE;
}

/* The numbers of "vote of 30 to 12, with 5 abstentions". */
static bool rollcall_numbers(const struct rollcall_words *in, struct slice words,
    unsigned numbers[ROLLCALL_GROUPS])
{
	size_t end, at = 0;

	words =
	    slice_sub(words, 0, rollcall_label(in, words, ROLLCALL_IN_FAVOUR, 0, &end));
	for (size_t i = 0; i < ROLLCALL_GROUPS; i++) {
		size_t found = slice_find(words, in->before[i], at);

		/* "par appel nominal, par 3 voix" */
		while (found != SLICE_NONE &&
		    !rollcall_number(in, words, found + strlen(in->before[i]),
			&numbers[i]))
			found = slice_find(words, in->before[i], found + 1);
		numbers[i] = found == SLICE_NONE ? 0 : numbers[i];
		if (found == SLICE_NONE)
			return i == ROLLCALL_ABSTAINING;
		at = found + strlen(in->before[i]);
	}
	return true;
}

/* Divides the words into the groups. */
static void rollcall_divide(const struct rollcall_words *in, struct rollcall *r)
{
	struct slice words = buf_slice(&r->words);
	size_t start[ROLLCALL_GROUPS], label[ROLLCALL_GROUPS], from = 0;

	for (size_t i = 0; i < ROLLCALL_GROUPS; i++) {
		label[i] = rollcall_label(in, words, i, from, &start[i]);
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
		    slice_is_nocase(names, in->none[0]) ? slice_sub(names, 0, 0) : names;
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
	const struct rollcall_words *in = NULL;
	unsigned numbers[ROLLCALL_GROUPS];
	bool agrees = true;
	size_t i = first;

	for (; i < lines->n; i++) {
		/* the word for the vote may stand at the end of the line, or below it */
		size_t end = lines->at[i + 1 < lines->n ? i + 1 : i].end;

		if (lines->at[i].class == LINE_BODY &&
		    (in = rollcall_begins(slice_sub(text, lines->at[i].start, end))) !=
			NULL)
			break;
	}
	if (in == NULL)
		return false;
	rollcall_gather(text, lines, i, out);
	rollcall_divide(in, out);
	if (!rollcall_has_names(out)) {
		out->first = out->last = 0;
		return false;
	}
	if (!rollcall_numbers(in, buf_slice(&out->words), numbers))
		return false;
	for (size_t k = 0; k < ROLLCALL_GROUPS; k++)
		agrees &= rollcall_agrees(out->names[k], numbers[k]);
	return agrees && numbers[ROLLCALL_IN_FAVOUR] > 0;
}

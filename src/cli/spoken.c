/* SPDX-License-Identifier: ISC */
/* spoken - rows of a layout in words alone; see the header. */
#include "cli/spoken.h"

#include <string.h>

#include "base/byte.h"
#include "base/i18n.h"

/* A sign and the words for it. */
struct spoken_sign {
	const char *sign, *words;
};

/* In the margin of a paragraph, and before or behind the address in a cell of a table. */
static const struct spoken_sign margin_signs[] = {
	{ "+", N_("added") },
	{ "-", N_("removed") },
	{ "~", N_("changed") },
	{ ">", N_("moved") },
	{ "<", N_("moved from here") },
};

/* What the program puts into a text. */
static const struct spoken_sign text_signs[] = {
	{ "[-", N_("(removed: ") },
	{ "-]", ")" },
	{ "{+", N_("(added: ") },
	{ "+}", ")" },
	{ "!", N_(" (not in the corpus)") },
	{ ">", ")" },
	{ "*", "" },
};

/* A cell of a table that the program makes, all of it. */
static const struct spoken_sign cell_signs[] = {
	{ ".", "none" },
	{ "-", N_("went") },
};

/* Before the address of a paragraph in such a cell, as its legend says them. */
static const struct spoken_sign place_signs[] = {
	{ "=", N_("same") },
	{ ":", N_("upkeep alone") },
	{ "~", "changed" },
	{ ">", "moved" },
	{ "+", N_("came in") },
	{ "<", N_("came back") },
	{ "{", N_("divided from another") },
	{ "}", N_("joined to another") },
};

/* Before a symbol in a list of sessions: what a resolution is to another. */
static const struct spoken_sign relation_signs[] = {
	{ "<-", N_("continues") },
	{ "<?", N_("perhaps continues") },
	{ "?>", N_("perhaps continued by") },
};

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static const char *spoken_find(const struct spoken_sign *signs, size_t n, struct slice s)
{
	for (size_t i = 0; i < n; i++)
		if (slice_is(s, signs[i].sign))
			return _(signs[i].words);
	return NULL;
}

/* "48+" is "48 added"; false for what is no number with a sign behind it. */
static bool spoken_add_number(struct buf *to, struct slice cell)
{
	const char *words;
	size_t digits = slice_digits_end(cell, 0);

	if (digits == 0 || digits + 1 != cell.len)
		return false;
	words = spoken_find(margin_signs, COUNT(margin_signs),
	    slice_sub(cell, digits, cell.len));
	if (words == NULL)
		return false;
	buf_addf(to, "%.*s %s", (int)digits, cell.at, words);
	return true;
}

/* [byte] of the sign, with the blank behind it, that S begins with and goes on to explain; or 0. */
static size_t spoken_explained(struct slice s)
{
	const char *words = NULL;

	if (s.len > 2 && s.at[1] == ' ') {
		const struct slice sign = slice_sub(s, 0, 1);

		words = spoken_find(place_signs, COUNT(place_signs), sign);
		words = words != NULL ? words
				      : spoken_find(cell_signs, COUNT(cell_signs), sign);
	}
	return words != NULL && slice_starts(slice_sub(s, 2, s.len), words) ? 2 : 0;
}

/* Appends what the sign at AT, a word of S, says of two resolutions; false when it is none. */
static bool spoken_add_relation(struct buf *to, struct slice s, size_t at)
{
	const char *words = NULL;

	if ((at == 0 || s.at[at - 1] == ' ') && at + 2 < s.len && s.at[at + 2] == ' ')
		words = spoken_find(relation_signs, COUNT(relation_signs),
		    slice_sub(s, at, at + 2));
	buf_add(to, words != NULL ? words : "");
	return words != NULL;
}

/*
 * What the program says itself: "<4> 74/158" is "4: 74/158", "72/164!" stands beside the words that
 * it is absent, and two blanks divide what belongs to two columns.  Of a legend, "= same, ~ changed",
 * the words are left, which stand for the signs where they are meant.
 */
static void spoken_add_words(struct buf *to, struct slice s)
{
	bool open = false;

	for (size_t i = 0; i < s.len; i++) {
		const bool after = i > 0 && byte_is_digit(s.at[i - 1]);
		const bool before = i + 1 < s.len && byte_is_digit(s.at[i + 1]);

		if (i == 0 || (s.at[i - 1] == ' ' && i > 1 && s.at[i - 2] == ','))
			i += spoken_explained(slice_sub(s, i, s.len));
		if (spoken_add_relation(to, s, i)) {
			i++;
			continue;
		}
		if (s.at[i] == '<' && before)
			open = true;
		else if (s.at[i] == '>' && open)
			buf_addc(to, ':');
		else if (s.at[i] == ' ' && i > 0 && s.at[i - 1] == ' ')
			continue;
		else if (s.at[i] == ' ' && i > 0 && i + 1 < s.len && s.at[i + 1] == ' ')
			buf_add(to, "; ");
		else if (s.at[i] != '!' || !after)
			buf_addc(to, s.at[i]);
		open = open && s.at[i] != '>';
	}
}

/* A cell of a table of the program. */
static void spoken_add_cell(struct buf *to, struct slice cell)
{
	const char *words = spoken_find(cell_signs, COUNT(cell_signs), cell);
	const char *sign = cell.len > 1
	    ? spoken_find(place_signs, COUNT(place_signs), slice_sub(cell, 0, 1))
	    : NULL;

	if (words != NULL)
		buf_add(to, words);
	else if (sign != NULL && (byte_is_upper(cell.at[1]) || cell.at[1] == 'f'))
		buf_addf(to, "%s %.*s", sign, (int)cell.len - 1, cell.at + 1);
	else if (!spoken_add_number(to, cell))
		spoken_add_words(to, cell);
}

/* "[= A/68/301.]": the note that Ibid. means. */
static void spoken_add_gloss(struct buf *to, struct slice s)
{
	const bool whole = s.at[s.len - 1] == ']';

	s = slice_trim(slice_sub(s, strlen("[="), s.len - (whole ? 1 : 0)));
	buf_addf(to, _(" (that is %.*s%s"), (int)s.len, s.at, whole ? ")" : "");
}

/* What the program has put into a text: "[1]", "<4 ", "<52/129> ", "[= A/68/301.]", "!". */
static void spoken_add_inserted(struct buf *to, struct slice s, enum role role)
{
	const char *words = spoken_find(text_signs, COUNT(text_signs), s);
	struct slice inner =
	    slice_sub(s, s.len > 1 ? 1 : 0, s.len > 1 ? s.len - 1 : s.len);

	if (words != NULL)
		buf_add(to, words);
	else if (role == ROLE_NOTE_REF && slice_starts(s, "[") && s.at[s.len - 1] == ']')
		buf_addf(to, _(" (footnote %.*s)"), (int)inner.len, inner.at);
	else if (role == ROLE_GLOSS && slice_starts(slice_trim(s), "[="))
		spoken_add_gloss(to, slice_trim(s));
	else if (slice_starts(s, "<") && s.at[s.len - 1] == ' ' &&
	    memchr(s.at, '>', s.len) != NULL)
		buf_addf(to, _("first in %.*s: "), (int)inner.len - 1, inner.at);
	else if (slice_starts(s, "<") && s.at[s.len - 1] == ' ')
		buf_addf(to, _("(since %.*s: "), (int)inner.len, inner.at);
	else
		spoken_add_words(to, s);
}

/* The sign in the margin of the row, if RUN is one. */
static const char *spoken_margin_sign(const struct layout_run *run)
{
	if (run->start != run->end || run->col > 0 || run->len != 1)
		return NULL;
	return spoken_find(margin_signs, COUNT(margin_signs),
	    (struct slice){ run->text, run->len });
}

/* What stands between RUN and the one before it, LAST. */
static void spoken_add_gap(struct buf *to, const struct layout_run *last,
    const struct layout_run *run)
{
	const uint32_t end = last->col + last->width;
	const bool label = last->start == last->end && last->role == ROLE_ADDRESS;

	if (run->col <= end)
		return;
	if (label)
		buf_add(to, ": ");
	else
		buf_add(to, run->col > end + 1 ? "; " : " ");
}

void spoken_add_row(struct buf *to, const struct layout *l, uint32_t row)
{
	const struct layout_row *r = &l->rows[row];
	const bool made = l->doc->meta.symbol[0] == '\0';

	for (uint32_t i = 0; i < r->n_runs; i++) {
		const struct layout_run *run = &l->runs[r->first_run + i];
		struct slice text = { run->text, run->len };
		const char *sign = spoken_margin_sign(run);

		if (sign != NULL) {
			buf_addf(to, "%s%s", sign, r->n_runs > 1 ? ", " : "");
			continue;
		}
		if (i > 0 && spoken_margin_sign(run - 1) == NULL)
			spoken_add_gap(to, run - 1, run);
		if (run->start == run->end)
			spoken_add_inserted(to, text, run->role);
		else if (made)
			spoken_add_cell(to, text);
		else
			buf_adds(to, text);
	}
}

/* SPDX-License-Identifier: ISC */
/*
 * mutations_tool - what mail programs, word processors, stamps and pages of two languages put
 * into a text, and what a hand that copies it loses; see mutations.h.
 */
#ifndef RECITAL_TESTS_IMPORT_MUTATIONS_TOOL_H
#define RECITAL_TESTS_IMPORT_MUTATIONS_TOOL_H

#include <stdlib.h>	/* free */

#include "base/xalloc.h"
#include "mutator.h"

/* [col] at which a mail program ends lines. */
#define MUTATION_MAIL 72

/* Line I ends at AT, and its rest stands on the next one, behind MARK. */
static inline void mutation_break(struct mutator *m, size_t i, size_t at, const char *mark)
{
	char *rest = xstrdup(buf_str(&mutation_line(m, i)->text) + at);

	mutation_splice(m, i, at, strlen(buf_str(&mutation_line(m, i)->text)), mark);
	mutation_insert(m, i + 1, PAGE_NEXT, rest + (rest[0] == ' '));
	free(rest);
}

/* The lines of a paragraph from I on are wrapped again, each for itself: long, short, long. */
static inline bool mutate_mail_wrap(struct mutator *m)
{
	size_t i, at, n = 0;

	if (!mutation_find(m, line_goes_on, NULL, &i, &at))
		return false;
	for (; i < m->lines->n && (n == 0 || mutation_line(m, i)->kind == PAGE_NEXT); i++) {
		struct slice s = buf_slice(&mutation_line(m, i)->text);

		n++;
		for (at = s.len < MUTATION_MAIL ? 0 : MUTATION_MAIL; at > 0 && s.at[at] != ' ';
		     at--)
			;
		if (at > 0)
			mutation_break(m, i++, at, "");
	}
	return true;
}

/* "develop=" and "ment": the end of a line of quoted-printable */
static inline bool mutate_equals_wrap(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_inside, place_inside, &i, &at))
		return false;
	mutation_break(m, i, at, "=");
	return true;
}

/* "develop(U+00AC)" and "ment": a hyphen that the program had set by itself */
static inline bool mutate_not_wrap(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_inside, place_inside, &i, &at))
		return false;
	mutation_break(m, i, at, "\302\254");
	return true;
}

/* The number of a page stands behind the last words on it. */
static inline bool mutate_number_in_line(struct mutator *m)
{
	struct buf number = {0};
	size_t i, at, last;

	if (!mutation_find(m, line_head, NULL, &i, &at))
		return false;
	for (last = i; last > 0 && mutation_line(m, last - 1)->kind == PAGE_BLANK; last--)
		;
	if (last == 0 || !mutation_is_words(mutation_line(m, last - 1)))
		return false;
	struct page_line *line = mutation_line(m, last - 1);
	buf_addf(&number, " %u/%u", line->page, m->lines->at[m->lines->n - 1].page);
	mutation_splice(m, last - 1, line->text.len, line->text.len, buf_str(&number));
	buf_fini(&number);
	return true;
}

/* A line of WORDS inside a paragraph. */
static inline bool mutation_put(struct mutator *m, const char *words)
{
	size_t i, at;

	if (!mutation_find(m, line_goes_on, NULL, &i, &at))
		return false;
	buf_addf(&m->what, "`%s` behind `%s`", words, buf_str(&mutation_line(m, i)->text));
	mutation_insert(m, i + 1, PAGE_NEXT, words);
	return true;
}

/* A stamp across the page. */
static inline bool mutate_stamp(struct mutator *m)
{
	static const char *const stamps[] = { "ADVANCE UNEDITED COPY", "DRAFT",
		"Please recycle", "Downloaded on 4 May 2021", "FOR OFFICIAL USE ONLY",
		"UNITED NATIONS LIBRARY", "Copy No. 14", "This page intentionally left blank" };

	return mutation_put(m, stamps[mutation_chance(m, sizeof(stamps) / sizeof(*stamps))]);
}

/* A line of the other language of a page of two. */
static inline bool mutate_foreign_line(struct mutator *m)
{
	static const char *const lines[] = {
		"des \303\211tats Membres de prendre les mesures qui s\342\200\231imposent",
		"de la Organizaci\303\263n y de los Estados Miembros que",
		"\320\220\321\201\321\201\320\260\320\274\320\261\320\273\320\265\321\217",
		"prie le Secretaire general de lui presenter un rapport sur la question",
		"\345\244\247\344\274\232\357\274\214\351\207\215\347\224\263" };

	return mutation_put(m, lines[mutation_chance(m, sizeof(lines) / sizeof(*lines))]);
}

/* What a reader wrote beside a line, as Word shows it. */
static inline bool mutate_comment(struct mutator *m)
{
	static const char *const comments[] = { " [AB3] ", " [Comment: check] ",
		" [sic: see above] ", " [DU1] " };
	size_t i, at;

	if (!mutation_find(m, line_blank, place_blank, &i, &at))
		return false;
	mutation_splice(m, i, at, at + 1,
			comments[mutation_chance(m, sizeof(comments) / sizeof(*comments))]);
	return true;
}

/* The numbers of lines stand in the margin of a page from one line on, at each fifth. */
static inline bool mutate_line_number(struct mutator *m)
{
	size_t i, at, n = 0;

	if (!mutation_find(m, line_goes_on, NULL, &i, &at))
		return false;
	for (; i < m->lines->n && mutation_line(m, i)->kind != PAGE_HEAD &&
	       mutation_line(m, i)->kind != PAGE_STROKES; i++) {
		struct buf number = {0};

		n += mutation_line(m, i)->kind != PAGE_BLANK;
		if (n % 5 > 0 || mutation_line(m, i)->kind == PAGE_BLANK)
			continue;
		buf_addf(&number, "%zu ", n);
		mutation_splice(m, i, 0, 0, buf_str(&number));
		buf_fini(&number);
	}
	return n >= 15;
}

/* "Requests" -> "R equests": a large first letter */
static inline bool mutate_drop_cap(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_opening, NULL, &i, &at))
		return false;
	mutation_splice(m, i, 1, 1, " ");
	return true;
}

/* "7." -> "1.": a list that was pasted counts anew */
static inline bool mutate_number_anew(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_number, NULL, &i, &at) ||
	    strcmp(buf_str(&mutation_line(m, i)->text), "1.") == 0)
		return false;
	mutation_splice(m, i, 0, strlen(buf_str(&mutation_line(m, i)->text)), "1.");
	return true;
}

/* "(c)" -> "(a)" */
static inline bool mutate_letter_anew(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_item, NULL, &i, &at) ||
	    strcmp(buf_str(&mutation_line(m, i)->text), "(a)") == 0 ||
	    byte_is_digit(mutation_line(m, i)->text.at[1]))
		return false;
	mutation_splice(m, i, 0, strlen(buf_str(&mutation_line(m, i)->text)), "(a)");
	return true;
}

/* "(c)" -> the sign of a copyright */
static inline bool mutate_copyright(struct mutator *m)
{
	size_t i;

	for (i = 0; i < m->lines->n; i++)
		if (strcmp(buf_str(&mutation_line(m, i)->text), "(c)") == 0)
			break;
	if (i == m->lines->n)
		return false;
	mutation_splice(m, i, 0, 3, "\302\251");
	return true;
}

/* "(b)" -> a bullet */
static inline bool mutate_bullet(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_item, NULL, &i, &at))
		return false;
	mutation_splice(m, i, 0, strlen(buf_str(&mutation_line(m, i)->text)), "\342\200\242");
	return true;
}

/* All from a line inside a paragraph on is lost: a copy that ends too early. */
static inline bool mutate_cut_text(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_goes_on, NULL, &i, &at))
		return false;
	while (m->lines->n > i + 1)
		mutation_remove(m, m->lines->n - 1);
	buf_clear(&m->what);
	buf_addf(&m->what, "all behind `%s`", buf_str(&mutation_line(m, i)->text));
	return true;
}

/* The last words of a page stand below its footnotes. */
static inline bool mutate_below_notes(struct mutator *m)
{
	size_t i, at, end;

	if (!mutation_find(m, line_strokes, NULL, &i, &at) || i == 0 ||
	    !mutation_is_words(mutation_line(m, i - 1)))
		return false;
	for (end = i; end < m->lines->n && mutation_line(m, end)->kind != PAGE_HEAD; end++)
		;
	while (end > i && mutation_line(m, end - 1)->kind == PAGE_BLANK)
		end--;
	buf_addf(&m->what, "`%s`", buf_str(&mutation_line(m, i - 1)->text));
	for (size_t k = i; k < end; k++) {
		struct page_line line = m->lines->at[k];

		m->lines->at[k] = m->lines->at[k - 1];
		m->lines->at[k - 1] = line;
	}
	return true;
}

/* The blank line between two paragraphs without numbers is lost. */
static inline bool mutate_lost_blank_line(struct mutator *m)
{
	size_t start = mutation_chance(m, m->lines->n);

	for (size_t k = 0; k < m->lines->n; k++) {
		size_t i = (start + k) % m->lines->n;

		if (i == 0 || i + 1 >= m->lines->n ||
		    mutation_line(m, i)->kind != PAGE_BLANK ||
		    !mutation_is_words(mutation_line(m, i - 1)) ||
		    mutation_line(m, i + 1)->kind != PAGE_FIRST)
			continue;
		buf_addf(&m->what, "above `%s`: ", buf_str(&mutation_line(m, i + 1)->text));
		mutation_remove(m, i);
		return true;
	}
	return false;
}

#endif

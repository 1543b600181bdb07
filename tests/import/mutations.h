/* SPDX-License-Identifier: ISC */
/*
 * mutations - the ways in which extractors break the text of a page; for mutate.c only.
 *
 * Each takes one place that chance says, where that can happen.  A way that a text gives
 * no place for breaks nothing.
 */
#ifndef RECITAL_TESTS_IMPORT_MUTATIONS_H
#define RECITAL_TESTS_IMPORT_MUTATIONS_H

#include "mutations_letter.h"
#include "mutations_page.h"
#include "mutations_sign.h"
#include "mutations_tool.h"
#include "mutator.h"

/* "the water" -> "thewater" */
static inline bool mutate_lost_blank(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_blank, place_blank, &i, &at))
		return false;
	mutation_splice(m, i, at, at + 1, "");
	return true;
}

/* "Council,2" -> "Council, 2" */
static inline bool mutate_far_mark(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_mark, place_mark, &i, &at))
		return false;
	mutation_splice(m, i, at, at, " ");
	return true;
}

/* "Council,2 which" -> "Council,2which" */
static inline bool mutate_glued_mark(struct mutator *m)
{
	size_t i, at, end;

	if (!mutation_find(m, line_mark, place_mark, &i, &at))
		return false;
	struct slice s = buf_slice(&mutation_line(m, i)->text);
	for (end = at; end < s.len && byte_is_digit(s.at[end]); end++)
		;
	if (end == s.len)
		return false;
	mutation_splice(m, i, end, end + 1, "");
	return true;
}

static inline bool mutate_lost_mark(struct mutator *m)
{
	size_t i, at, end;

	if (!mutation_find(m, line_mark, place_mark, &i, &at))
		return false;
	struct slice s = buf_slice(&mutation_line(m, i)->text);
	for (end = at; end < s.len && byte_is_digit(s.at[end]); end++)
		;
	mutation_splice(m, i, at, end, "");
	return true;
}

/* A page ends inside a paragraph: head and number behind line I. */
static inline bool mutate_page_cut(struct mutator *m)
{
	size_t i, at, head;

	if (!mutation_find(m, line_goes_on, NULL, &i, &at) ||
	    !mutation_find(m, line_head, NULL, &head, &at))
		return false;
	buf_addf(&m->what, "page behind `%s`", buf_str(&mutation_line(m, i)->text));
	struct buf lines[16] = {{0}};
	size_t n = 0;
	for (; n < 16 && head + n < m->lines->n &&
	       (mutation_line(m, head + n)->kind == PAGE_HEAD ||
		mutation_line(m, head + n)->kind == PAGE_BLANK); n++)
		buf_adds(&lines[n], buf_slice(&mutation_line(m, head + n)->text));
	mutation_insert(m, i + 1, PAGE_BLANK, "");
	for (size_t k = 0; k < n; k++) {
		mutation_insert(m, i + 2 + k, PAGE_HEAD, buf_str(&lines[k]));
		buf_fini(&lines[k]);
	}
	return true;
}

/* "low-income" -> "lowincome" */
static inline bool mutate_lost_hyphen(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_hyphen, place_hyphen, &i, &at))
		return false;
	mutation_splice(m, i, at, at + 1, "");
	return true;
}

/* The head of a page stands twice. */
static inline bool mutate_double_head(struct mutator *m)
{
	size_t i, at, n = 1;

	if (!mutation_find(m, line_head, NULL, &i, &at))
		return false;
	buf_addf(&m->what, "head of page %u twice", mutation_line(m, i)->page);
	while (n < 16 && mutation_line(m, i + n)->kind == PAGE_HEAD)
		n++;
	for (size_t k = 0; k < n; k++)
		mutation_insert(m, i + n + k, PAGE_HEAD,
				buf_str(&mutation_line(m, i + k)->text));
	return true;
}

/* All lines of words from one on stand in two columns, the later ones at the right. */
static inline bool mutate_two_columns(struct mutator *m)
{
	size_t i, at, rows[40], n = 0;

	if (!mutation_find(m, line_goes_on, NULL, &i, &at))
		return false;
	for (; i < m->lines->n && n < 40; i++)
		if (mutation_is_words(mutation_line(m, i)))
			rows[n++] = i;
		else if (mutation_line(m, i)->kind != PAGE_BLANK)
			break;
	if (n < 16)
		return false;
	buf_addf(&m->what, "two columns from `%s`",
		 buf_str(&mutation_line(m, rows[0])->text));
	for (size_t k = 0; k < n / 2; k++) {
		struct buf *left = &mutation_line(m, rows[k])->text;
		struct buf *right = &mutation_line(m, rows[k + n / 2])->text;

		buf_fill(left, ' ', left->len < PAGE_WIDTH + 6 ? PAGE_WIDTH + 6 - left->len : 3);
		buf_adds(left, buf_slice(right));
		buf_clear(right);
	}
	return true;
}

/*
 * Two lines of a paragraph, one behind the other, change places.  No extractor does so: it
 * is asked for by name, to measure what the words and the widths of lines say.
 */
static inline bool mutate_swapped_lines(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_goes_on, NULL, &i, &at))
		return false;
	struct buf first = mutation_line(m, i)->text;
	buf_addf(&m->what, "`%s` and the next line changed", buf_str(&first));
	mutation_line(m, i)->text = mutation_line(m, i + 1)->text;
	mutation_line(m, i + 1)->text = first;
	return true;
}

/* Lines [at, at + n) stand behind the N lines that follow them. */
static inline void mutation_rotate(struct mutator *m, size_t at, size_t n)
{
	for (; n > 0; n--, at++)
		for (size_t k = at + n; k > at; k--) {
			struct page_line line = m->lines->at[k];

			m->lines->at[k] = m->lines->at[k - 1];
			m->lines->at[k - 1] = line;
		}
}

/* The right one of two columns stands before the left one. */
static inline bool mutate_swapped_columns(struct mutator *m)
{
	size_t i, at, end;

	if (!mutation_find(m, line_goes_on, NULL, &i, &at))
		return false;
	for (end = i; end < m->lines->n && end - i < 2 * MUTATION_COLUMN; end++)
		if (!mutation_is_body(mutation_line(m, end)))
			break;
	if (end - i < MUTATION_COLUMN)
		return false;
	buf_addf(&m->what, "%zu lines from `%s` and as many below changed", (end - i) / 2,
		 buf_str(&mutation_line(m, i)->text));
	mutation_rotate(m, i, (end - i) / 2);
	return true;
}

static inline bool mutate_lost_note(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_note, NULL, &i, &at))
		return false;
	mutation_remove(m, i);
	while (i < m->lines->n && mutation_line(m, i)->kind == PAGE_NOTE_NEXT)
		mutation_remove(m, i);
	return true;
}

/* "1 Resolution 70/1." -> "Resolution 70/1." */
static inline bool mutate_lost_label(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_note, NULL, &i, &at))
		return false;
	mutation_splice(m, i, 0, strspn(buf_str(&mutation_line(m, i)->text), "0123456789 "), "");
	return true;
}

/* "1 Resolution 70/1." -> "1Resolution 70/1." */
static inline bool mutate_glued_label(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_note, NULL, &i, &at))
		return false;
	at = strspn(buf_str(&mutation_line(m, i)->text), "0123456789");
	mutation_splice(m, i, at, at + 1, "");
	return true;
}

static inline bool mutate_lost_strokes(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_strokes, NULL, &i, &at))
		return false;
	mutation_remove(m, i);
	return true;
}

static inline bool mutate_double_line(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_words, NULL, &i, &at))
		return false;
	buf_addf(&m->what, "`%s` twice", buf_str(&mutation_line(m, i)->text));
	mutation_insert(m, i + 1, PAGE_NEXT, buf_str(&mutation_line(m, i)->text));
	return true;
}

static inline bool mutate_lost_item(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_item, NULL, &i, &at))
		return false;
	mutation_remove(m, i);
	buf_add(&m->what, buf_str(&mutation_line(m, i)->text));
	return true;
}

static inline bool mutate_lost_number(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_number, NULL, &i, &at))
		return false;
	mutation_remove(m, i);
	buf_add(&m->what, buf_str(&mutation_line(m, i)->text));
	return true;
}

/* "3." and "Requests" -> "3Requests" */
static inline bool mutate_glued_number(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_number, NULL, &i, &at) || i + 1 >= m->lines->n ||
	    !mutation_is_words(mutation_line(m, i + 1)))
		return false;
	struct buf number = {0};
	buf_adds(&number, buf_slice(&mutation_line(m, i)->text));
	number.len -= number.at[number.len - 1] == '.';
	number.at[number.len] = '\0';
	mutation_splice(m, i + 1, 0, 0, buf_str(&number));
	mutation_remove(m, i);
	buf_fini(&number);
	return true;
}

/* "... lamps;" "3." -> "... lamps; 3. Requests" */
static inline bool mutate_lost_break(struct mutator *m)
{
	size_t i, at, last;

	if (!mutation_find(m, line_number, NULL, &i, &at) || i + 1 >= m->lines->n ||
	    !mutation_is_words(mutation_line(m, i + 1)))
		return false;
	for (last = i; last > 0 && mutation_line(m, last - 1)->kind == PAGE_BLANK; last--)
		;
	if (last == 0 || !mutation_is_words(mutation_line(m, last - 1)))
		return false;
	struct buf *to = &mutation_line(m, last - 1)->text;
	buf_addf(to, " %s %s", buf_str(&mutation_line(m, i)->text),
		 buf_str(&mutation_line(m, i + 1)->text));
	buf_addf(&m->what, "`%s`", buf_str(to));
	struct buf gone = {0};
	for (size_t n = i + 2 - last; n > 0; n--) {
		buf_fini(&m->lines->at[last].text);
		memmove(&m->lines->at[last], &m->lines->at[last + 1],
			(m->lines->n - last - 1) * sizeof(*m->lines->at));
		m->lines->n--;
	}
	buf_fini(&gone);
	return true;
}

/* The words [start, end) around AT of line I. */
static inline void mutation_word(struct mutator *m, size_t i, size_t at, size_t *start,
				 size_t *end)
{
	struct slice s = buf_slice(&mutation_line(m, i)->text);

	for (*start = at; *start > 0 && byte_is_lower(s.at[*start - 1]); --*start)
		;
	for (*end = at; *end < s.len && byte_is_lower(s.at[*end]); ++*end)
		;
}

/* "water" -> "w a t e r" */
static inline bool mutate_spaced_word(struct mutator *m)
{
	size_t i, at, start, end;
	struct buf spaced = {0};

	if (!mutation_find(m, line_inside, place_inside, &i, &at))
		return false;
	mutation_word(m, i, at, &start, &end);
	for (size_t k = start; k < end; k++) {
		buf_addc(&spaced, mutation_line(m, i)->text.at[k]);
		if (k + 1 < end)
			buf_addc(&spaced, ' ');
	}
	mutation_splice(m, i, start, end, buf_str(&spaced));
	buf_fini(&spaced);
	return true;
}

static inline bool mutate_ligature(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_fi, place_fi, &i, &at))
		return false;
	mutation_splice(m, i, at, at + 2, "\357\254\201");
	return true;
}

static inline bool mutate_soft_hyphen(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_inside, place_inside, &i, &at))
		return false;
	mutation_splice(m, i, at, at, "\302\255");
	return true;
}

static inline bool mutate_blank_inside(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_inside, place_inside, &i, &at))
		return false;
	mutation_splice(m, i, at, at, " ");
	return true;
}

/* A word goes on with the next line behind a hyphen. */
static inline bool mutate_line_hyphen(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_goes_on, NULL, &i, &at) || !line_inside(m, i + 1))
		return false;
	struct slice s = buf_slice(&mutation_line(m, i + 1)->text);
	for (at = 0; at < s.len && s.at[at] != ' ' && !place_inside(s, at); at++)
		;
	if (at >= s.len || !place_inside(s, at))
		return false;
	struct buf *to = &mutation_line(m, i)->text;
	buf_addf(to, " %.*s-", (int)at, s.at);
	mutation_splice(m, i + 1, 0, at, "");
	return true;
}

/* A blank line inside a paragraph. */
static inline bool mutate_blank_line(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_goes_on, NULL, &i, &at))
		return false;
	buf_addf(&m->what, "blank line behind `%s`", buf_str(&mutation_line(m, i)->text));
	mutation_insert(m, i + 1, PAGE_BLANK, "");
	return true;
}

/* The head of a page stands behind the last words of the page before, on their line. */
static inline bool mutate_head_in_line(struct mutator *m)
{
	size_t i, at, last;

	if (!mutation_find(m, line_head, NULL, &i, &at))
		return false;
	for (last = i; last > 0 && mutation_line(m, last - 1)->kind == PAGE_BLANK; last--)
		;
	if (last == 0 || !mutation_is_words(mutation_line(m, last - 1)))
		return false;
	struct page_line *line = mutation_line(m, last - 1);
	mutation_splice(m, last - 1, line->text.len, line->text.len, " ");
	mutation_splice(m, last - 1, line->text.len, line->text.len,
			buf_str(&mutation_line(m, i)->text));
	mutation_remove(m, i);
	return true;
}

/* "Council,2 which" -> "Council," and "2" and "which", on a line each: pdf.js, pdfminer */
static inline bool mutate_mark_line(struct mutator *m)
{
	size_t i, at, end;

	if (!mutation_find(m, line_mark, place_mark, &i, &at))
		return false;
	char *text = xstrdup(buf_str(&mutation_line(m, i)->text));
	char *mark = text + at;
	end = strspn(mark, "0123456789");
	if (mark[end] != '\0')
		mutation_insert(m, i + 1, PAGE_NEXT, mark + end + 1);
	mark[end] = '\0';
	mutation_insert(m, i + 1, PAGE_NEXT, mark);
	mutation_splice(m, i, at, strlen(buf_str(&mutation_line(m, i)->text)), "");
	free(text);
	return true;
}

/* The mark stands on a line of its own, above the line that it belongs to. */
static inline bool mutate_mark_above(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_mark, place_mark, &i, &at))
		return false;
	char *mark = xstrdup(buf_str(&mutation_line(m, i)->text) + at);
	size_t len = strspn(mark, "0123456789");
	mark[len] = '\0';
	mutation_splice(m, i, at, at + len, "");
	mutation_insert(m, i, PAGE_NEXT, mark);
	free(mark);
	return true;
}

/* "Requests the" -> "Requeststhe": the blank between italics and what follows. */
static inline bool mutate_glued_opening(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_opening, NULL, &i, &at))
		return false;
	at = mutation_opening(m, i);
	mutation_splice(m, i, at, at + 1, "");
	return true;
}

/* The end of a line is lost, and no blank stands for it. */
static inline bool mutate_glued_lines(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_goes_on, NULL, &i, &at))
		return false;
	at = mutation_line(m, i)->text.len;
	mutation_splice(m, i, at, at, buf_str(&mutation_line(m, i + 1)->text));
	mutation_remove(m, i + 1);
	return true;
}

/* "low-income" -> "low -income" */
static inline bool mutate_spaced_hyphen(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_hyphen, place_hyphen, &i, &at))
		return false;
	mutation_splice(m, i, at, at, " ");
	return true;
}

/* A page with its head and foot is lost; not the first one. */
static inline bool mutate_lost_page(struct mutator *m)
{
	size_t i, at, end;

	if (!mutation_find(m, line_head, NULL, &i, &at))
		return false;
	for (end = i + 1; end < m->lines->n && !page_begins(m->lines, end); end++)
		;
	for (; end > i; end--)
		mutation_remove(m, i);
	return true;
}

/* A number that a blank stands before, and no month behind. */
static inline bool place_number(struct slice s, size_t at)
{
	size_t end = at;

	while (end < s.len && byte_is_digit(s.at[end]))
		end++;
	return end > at && end - at <= 3 && at > 1 && s.at[at - 1] == ' ' && end + 1 < s.len &&
	       (s.at[end] == ' ' || (strchr(",;", s.at[end]) != NULL && s.at[end + 1] == ' ')) &&
	       !byte_is_upper(s.at[end + 1]);
}

static inline bool line_has_number(struct mutator *m, size_t i)
{
	return mutation_has(m, i, place_number);
}

/* The words of LINE from the second before AT to the second behind it, [start, end). */
static inline void mutation_context(struct slice line, size_t at, size_t *start, size_t *end)
{
	unsigned blanks = 0;

	for (*start = at; *start > 0 && (blanks += line.at[*start - 1] == ' ') < 3; --*start)
		;
	for (*end = at, blanks = 0; *end < line.len && blanks < 3; ++*end)
		blanks += line.at[*end] == ' ';
}

/*
 * "4 streams" -> "7 streams", where 7 is the label of a footnote. It is no fault, and the
 * words change with it; an importer may take such a number for a mark.
 */
static inline bool mutate_label_number(struct mutator *m)
{
	size_t i, at, start, end;
	struct slice line;

	if (m->doc->n_notes == 0 ||
	    !mutation_find(m, line_has_number, place_number, &i, &at))
		return false;
	line = buf_slice(&mutation_line(m, i)->text);
	mutation_context(line, at, &start, &end);
	buf_adds(&m->was, slice_sub(line, start, end));
	const struct para *p = &m->doc->paras[mutation_line(m, i)->para];
	const struct para *note =
		&m->doc->paras[m->doc->n_body + mutation_chance(m, m->doc->n_notes)];
	if (!byte_is_digit(note->number[0]) ||
	    slice_find(para_text(p), buf_str(&m->was), 0) == SLICE_NONE)
		return false;
	size_t digits = at + strspn(line.at + at, "0123456789");
	buf_adds(&m->is, slice_sub(line, start, at));
	buf_add(&m->is, note->number);
	buf_adds(&m->is, slice_sub(line, digits, end));
	mutation_splice(m, i, at, digits, note->number);
	return true;
}

/* The words in which a number may stand behind a comma or a word. */
static const char *const mutation_counted[] = { "streams dried", "of which were closed",
	"have graduated", "in 10 children", "States parties", "were injured", "calls for help",
	"meetings on the subject", "by women", "as observers", "to be elected", "is the least",
	"or more", "with a limp", "and a half of them", "that are", "on land", "also of lead" };

#define MUTATION_COUNTED (sizeof(mutation_counted) / sizeof(*mutation_counted))

/* The byte of line I behind WORD, a comma and a blank or a blank alone; SLICE_NONE. */
static inline size_t mutation_behind(struct mutator *m, size_t i, struct slice word)
{
	struct slice line = buf_slice(&mutation_line(m, i)->text);
	struct buf text = {0};
	size_t at;

	buf_addf(&text, "%.*s ", (int)word.len, word.at);
	at = slice_find(line, buf_str(&text), 0);
	at = at != SLICE_NONE && (at == 0 || line.at[at - 1] == ' ') ? at + text.len : SLICE_NONE;
	buf_fini(&text);
	return at < line.len && byte_is_lower(line.at[at]) ? at : SLICE_NONE;
}

/* The last word, with its stop, before the first mark of footnote N. */
static inline struct slice mutation_marked(const struct doc *d, uint32_t n)
{
	const struct para *p;
	struct slice text = {"", 0};
	size_t start;

	if (d->notes[n].n_refs == 0)
		return text;
	p = &d->paras[d->notes[n].refs[0].para];
	text = slice_sub(para_text(p), 0, p->marks[d->notes[n].refs[0].mark].start);
	for (start = text.len; start > 0 && text.at[start - 1] != ' '; start--)
		;
	return slice_sub(text, start, text.len);
}

/*
 * "review, 7 streams dried, ..." where the first mark of footnote 7 stands behind that word,
 * too: a number that a careless reader takes for the mark again.
 */
static inline bool mutate_planted_number(struct mutator *m)
{
	size_t start = mutation_chance(m, m->lines->n), at = SLICE_NONE, from, to, i = 0;
	struct buf words = {0};

	if (m->doc->n_notes == 0)
		return false;
	uint32_t n = (uint32_t)mutation_chance(m, m->doc->n_notes);
	const struct para *note = &m->doc->paras[m->doc->n_body + n];
	struct slice word = mutation_marked(m->doc, n);
	if (word.len < 3 || !byte_is_digit(note->number[0]))
		return false;
	for (size_t k = 0; k < m->lines->n && at == SLICE_NONE; k++) {
		i = (start + k) % m->lines->n;
		if (mutation_is_words(mutation_line(m, i)))
			at = mutation_behind(m, i, word);
	}
	if (at == SLICE_NONE)
		return false;
	struct slice line = buf_slice(&mutation_line(m, i)->text);
	bool letter = byte_is_letter(word.at[word.len - 1]);
	buf_addf(&words, "%s%s %s, ", letter ? ", " : "", note->number,
		 mutation_counted[mutation_chance(m, MUTATION_COUNTED)]);
	mutation_context(line, at, &from, &to);
	buf_adds(&m->was, slice_sub(line, from, to));
	buf_adds(&m->is, slice_sub(line, from, at - letter));
	buf_adds(&m->is, buf_slice(&words));
	buf_adds(&m->is, slice_sub(line, at, to));
	mutation_splice(m, i, at - letter, at, buf_str(&words));
	buf_fini(&words);
	return true;
}

#define MUTATIONS(X) \
	X(lost_blank) X(far_mark) X(glued_mark) X(lost_mark) X(page_cut) X(lost_hyphen) \
	X(double_head) X(two_columns) X(swapped_columns) X(lost_note) X(lost_label) X(glued_label) \
	X(lost_strokes) X(double_line) X(lost_item) X(lost_number) X(glued_number) \
	X(lost_break) X(spaced_word) X(ligature) X(soft_hyphen) X(blank_inside) \
	X(line_hyphen) X(blank_line) X(head_in_line) X(mark_line) X(mark_above) \
	X(glued_opening) X(glued_lines) X(spaced_hyphen) X(lost_page) \
	X(lost_fi) X(unknown_fi) X(blank_fi) X(lookalike) X(misread_letter) X(misread_year) \
	X(apart_accent) X(foreign_quote) X(fixed_blank) X(thin_blank) X(raised_mark) \
	X(stroke_mark) X(broken_word) X(page_twice) X(swapped_pages) X(note_inside) \
	X(head_before_line) \
	X(far_comma) X(glued_comma) X(comma_stop) X(asked_quote) X(entity) \
	X(asked_accent) X(zero_width) X(small_capital) X(double_word) \
	X(bracket_mark) X(caret_mark) X(next_mark) X(misread_mark) X(misread_label) \
	X(mail_wrap) X(equals_wrap) X(not_wrap) X(number_in_line) X(stamp) X(foreign_line) \
	X(comment) X(line_number) X(drop_cap) X(number_anew) X(letter_anew) X(copyright) \
	X(bullet) X(cut_text) X(below_notes) X(lost_blank_line) \
	X(swapped_lines) X(label_number) X(planted_number) X(swapped_letters) X(lost_line) \
	X(lost_quote) X(lost_letter)

#define MUTATION_ENUM(name) MUTATION_##name,
enum mutation { MUTATIONS(MUTATION_ENUM) MUTATION_COUNT };
#undef MUTATION_ENUM

#define MUTATION_NAME(name) #name,
static const char *const mutation_names[] = { MUTATIONS(MUTATION_NAME) };
#undef MUTATION_NAME

/* Breaks the lines of M in WAY; false where it cannot be. */
static inline bool mutation_apply(struct mutator *m, enum mutation way)
{
#define MUTATION_CALL(name) mutate_##name,
	static bool (*const calls[])(struct mutator *) = { MUTATIONS(MUTATION_CALL) };
#undef MUTATION_CALL

	for (int i = 0; i < 4; i++)
		mutation_chance(m, 1);
	return calls[way](m);
}

#endif

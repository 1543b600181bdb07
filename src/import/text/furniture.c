/* SPDX-License-Identifier: ISC */
/* furniture - which lines belong to the page; see the header. */
#include "import/text/furniture.h"

#include <ctype.h>
#include <string.h>

#include "base/byte.h"
#include "import/text/lineends.h"
#include "import/text/pagenumber.h"
#include "import/text/phrase.h"
#include "model/names.h"

/* Lines that a running head may have. */
#define FURNITURE_HEAD 12

/* Lines of other furniture among which one must stand near a running head. */
#define FURNITURE_NEAR 3

/* Pages on which a line must stand to be a running head, and half of all at least. */
#define FURNITURE_REPEATS 3

/* [byte] of the shortest line that is one only because it is repeated. */
#define FURNITURE_REPEATED 8

struct furniture {
	struct slice text;
	const struct source *source;
	struct repairs *repairs;
	struct line_vec *lines;
	const struct masthead *masthead;
	struct slice title;
	bool page_numbers; /* "2/15" stands somewhere: a bare number is none */
};

/* What a line holds besides furniture. */
struct furniture_line {
	size_t start, end;     /* [byte) of the source that is left */
	enum repair_rule rule; /* of the last piece taken off */
	bool found;            /* a piece was taken off */
};

static struct slice furniture_line_text(const struct furniture *f, size_t i)
{
	return line_text(f->text, &f->lines->at[i]);
}

/* The symbol of the document at AT of S, in any spacing; "A/RES/72/90 A-B" too. */
static size_t furniture_symbol(const struct furniture *f, struct slice s, size_t at)
{
	const char *symbol = f->masthead->symbol.text;
	size_t end = at;

	if (!f->masthead->has_symbol)
		return at;
	for (; *symbol != '\0'; symbol++) {
		end = *symbol == '(' || *symbol == '/' ? phrase_blanks(s, end) : end;
		if (end >= s.len || s.at[end] != *symbol)
			return at;
		end++;
	}
	if (end < s.len && (isdigit((unsigned char)s.at[end]) || s.at[end] == '/'))
		return at;
	end += end < s.len && s.at[end] == '*'; /* reissued */
	return phrase_parts(s, end);
}

/* One piece of furniture at AT of S. */
static size_t furniture_piece(const struct furniture *f, struct slice s, size_t at,
    enum repair_rule *rule)
{
	struct slice job;
	size_t end = phrase_page_number(s, at);

	if (end > at) {
		*rule = REPAIR_PAGE_NUMBER;
		return end;
	}
	end = phrase_job_number(s, at, &job);
	end = end > at ? end : phrase_barcode(s, at);
	end = end > at ? end : phrase_words(s, at, "Please recycle");
	if (end > at) {
		*rule = REPAIR_JOB_NUMBER;
		return end;
	}
	end = furniture_symbol(f, s, at);
	end = end > at ? end : phrase_words(s, at, "/...");
	if (end > at)
		*rule = REPAIR_RUNNING_HEAD;
	return end;
}

/* Takes the furniture off both ends of line I. */
static struct furniture_line furniture_strip(const struct furniture *f, size_t i)
{
	struct slice s = furniture_line_text(f, i);
	size_t at = 0, end, last = s.len;
	struct furniture_line left = { .rule = REPAIR_RUNNING_HEAD };

	while ((end = furniture_piece(f, s, at, &left.rule)) > at) {
		left.found = true;
		at = phrase_blanks(s, end);
	}
	while (last > at) {
		size_t word = last;

		while (word > at && !isspace((unsigned char)s.at[word - 1]))
			word--;
		if (word == at ||
		    furniture_piece(f, slice_sub(s, 0, last), word, &left.rule) != last)
			break;
		left.found = true;
		while (word > at && isspace((unsigned char)s.at[word - 1]))
			word--;
		last = word;
	}
	left.start = f->lines->at[i].start + at;
	left.end = f->lines->at[i].start + last;
	return left;
}

static void furniture_set(struct furniture *f, size_t i, enum repair_rule rule)
{
	f->lines->at[i].class = LINE_FURNITURE;
	f->lines->at[i].rule = rule;
}

static bool furniture_is_open(const struct furniture *f, size_t i)
{
	return f->lines->at[i].class == LINE_BODY &&
	    (i < f->masthead->first || i >= f->masthead->last);
}

/*
 * What stars on the sheet say: "* Reissued for technical reasons on 24 July 2015.",
 * "* State not a member of the Human Rights Council."
 */
static bool furniture_is_star(struct slice words)
{
	static const char *const starts[] = { "Reissued ", "State not a member of ",
		"States not members of ", "Non-member State", "\303\211tat non membre ",
		"Estado no miembro ", "Estado que no es miembro ",
		"In accordance with rule " };
	size_t start = 0;

	while (start < words.len && strchr("* \\", words.at[start]) != NULL)
		start++;
	return start > 0 && PHRASE_ONE_OF(words, start, starts) > start;
}

/* True when line I is known furniture of a page, or a page begins with it. */
static bool furniture_is_sign(const struct furniture *f, size_t i)
{
	const struct line *line = &f->lines->at[i];

	return line->page ||
	    (line->class == LINE_FURNITURE && line->rule != REPAIR_STROKES);
}

/* True when a line next to I is furniture, or a page begins there. */
static bool furniture_is_beside(const struct furniture *f, size_t i)
{
	size_t last = lines_last_inked(f->lines, i),
	       next = lines_next_inked(f->lines, i + 1);

	for (size_t k = i; k < f->lines->n && k <= i + 1; k++)
		if (f->lines->at[k].page)
			return true;
	return (last != SLICE_NONE && furniture_is_sign(f, last)) || next == SLICE_NONE ||
	    furniture_is_sign(f, next);
}

/*
 * "46/182" alone on a line is a resolution, unless the pages beside it are counted so,
 * it is the last page, or other furniture stands beside it: back to the text.
 */
static void furniture_prove_pages(struct furniture *f)
{
	struct page_number_vec pages = { 0 }, counted = { 0 };

	pagenumber_find(f->text, f->lines, &pages);
	for (size_t i = 0; i < pages.n; i++)
		vec_push(&counted, pages.at[i]);
	pagenumber_sort(&counted);
	for (size_t i = 0; i < pages.n; i++) {
		const struct page_number *p = &pages.at[i];
		struct line *line = &f->lines->at[p->line];

		if (line->class == LINE_FURNITURE && line->rule == REPAIR_PAGE_NUMBER &&
		    p->page != p->pages && !pagenumber_has_sister(&counted, p) &&
		    !furniture_is_beside(f, p->line))
			line->class = LINE_BODY;
	}
	vec_fini(&pages);
	vec_fini(&counted);
}

/* "090117": the day, month and year in which the sheet was made. */
static bool furniture_is_datecode(struct slice words)
{
	unsigned day, month;

	if (words.len != 6 || strspn(words.at, "0123456789") < 6)
		return false;
	phrase_digits(words, 0, 2, &day);
	phrase_digits(words, 2, 2, &month);
	return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/* Date codes next to the job number or its bar code. */
static void furniture_mark_datecodes(struct furniture *f)
{
	for (size_t i = 0; i < f->lines->n; i++) {
		if (!furniture_is_open(f, i) ||
		    !furniture_is_datecode(furniture_line_text(f, i)))
			continue;
		size_t near[] = { lines_last_inked(f->lines, i),
			lines_next_inked(f->lines, i + 1) };
		for (size_t k = 0; k < 2; k++)
			if (near[k] != SLICE_NONE &&
			    f->lines->at[near[k]].class == LINE_FURNITURE &&
			    f->lines->at[near[k]].rule == REPAIR_JOB_NUMBER)
				furniture_set(f, i, REPAIR_JOB_NUMBER);
	}
}

/* Lines of nothing but furniture. */
static void furniture_mark_plain(struct furniture *f)
{
	for (size_t i = 0; i < f->lines->n; i++) {
		if (!furniture_is_open(f, i))
			continue;
		struct furniture_line left = furniture_strip(f, i);
		if (phrase_is_rule(furniture_line_text(f, i)))
			furniture_set(f, i, REPAIR_STROKES);
		else if (furniture_is_star(furniture_line_text(f, i)))
			furniture_set(f, i, REPAIR_RUNNING_HEAD);
		else if (left.found && left.start >= left.end)
			furniture_set(f, i, left.rule);
		f->page_numbers |= left.found && left.rule == REPAIR_PAGE_NUMBER;
	}
	furniture_prove_pages(f);
	furniture_mark_datecodes(f);
}

/*
 * The position in the title behind WORDS, which go on at AT there; AT when they do
 * not.  Behind all of the title the symbol may follow.
 */
static size_t furniture_title(const struct furniture *f, size_t at, struct slice words)
{
	struct slice title = f->title;
	size_t i = 0, end = at;

	while ((i = phrase_blanks(words, i)) < words.len) {
		end = phrase_blanks(title, end);
		if (end == title.len)
			return furniture_symbol(f, words, i) == words.len ? end : at;
		if (tolower((unsigned char)title.at[end]) !=
		    tolower((unsigned char)words.at[i]))
			return at;
		i++;
		end++;
	}
	return end;
}

/* True when a sign of a page stands near lines [first, last). */
static bool furniture_is_near(const struct furniture *f, size_t first, size_t last)
{
	size_t at = first;

	for (size_t n = 0;
	     n < FURNITURE_NEAR && (at = lines_last_inked(f->lines, at)) != SLICE_NONE;
	     n++)
		if (f->lines->at[at].class == LINE_FURNITURE && furniture_is_sign(f, at))
			return true;
	at = last;
	for (size_t n = 0;
	     n < FURNITURE_NEAR && (at = lines_next_inked(f->lines, at)) != SLICE_NONE;
	     n++, at++)
		if (furniture_is_sign(f, at))
			return true;
	return false;
}

/* True when line I begins small and the title does not: its words are part of a sentence. */
static bool furniture_is_quoted(const struct furniture *f, size_t i)
{
	return f->title.len > 0 && isupper((unsigned char)f->title.at[0]) &&
	    phrase_begins_small(furniture_line_text(f, i));
}

/* The line behind a running head that begins at line I, or I: all of the title. */
static size_t furniture_head(struct furniture *f, size_t i)
{
	size_t at = 0, end = i, seen = 0;
	bool sign = f->lines->at[i].page;

	if (furniture_is_quoted(f, i))
		return i;
	for (size_t k = i; k < f->lines->n && seen < FURNITURE_HEAD; k++) {
		if (f->lines->at[k].class == LINE_BLANK)
			continue;
		struct furniture_line left = { .found = false };
		struct slice words = furniture_line_text(f, k);
		size_t next = furniture_title(f, at, words);

		/* "67/290 on the format" is no page number where the title goes on so */
		if (next == at) {
			left = furniture_strip(f, k);
			words = slice_sub(f->text, left.start, left.end);
			next = furniture_title(f, at, words);
		}
		if (!furniture_is_open(f, k) || (next == at && words.len > 0))
			break;
		sign |= left.found;
		at = next;
		end = k + 1;
		seen++;
		if (at == f->title.len)
			break;
	}
	if (at < f->title.len || (!sign && !furniture_is_near(f, i, end)))
		return i;
	return end;
}

/* The last line before I that has words and is no furniture of one page, or SLICE_NONE. */
static size_t furniture_above(const struct furniture *f, size_t i)
{
	for (size_t n = 0; n < FURNITURE_HEAD; n++) {
		i = lines_last_inked(f->lines, i);
		if (i == SLICE_NONE || f->lines->at[i].class != LINE_FURNITURE)
			return i;
	}
	return SLICE_NONE;
}

/*
 * True when line I is behind "Agenda item 69", whose title is often the sheet's, or behind
 * "Annex", which often has the title of the resolution; where a page begins between them,
 * that is the second one, for the first is its HEAD, which ends there.
 */
static bool furniture_is_titled(const struct furniture *f, size_t i, size_t head)
{
	size_t last = lines_last_inked(f->lines, i), above = furniture_above(f, i);

	if (last != SLICE_NONE &&
	    phrase_words(furniture_line_text(f, last), 0, "Agenda item") > 0)
		return true;
	return above != SLICE_NONE && lineend_is_annex(furniture_line_text(f, above)) &&
	    (above == last ? !f->lines->at[i].page : head > above);
}

static void furniture_mark_heads(struct furniture *f)
{
	size_t head = 0;

	for (size_t i = 0; i < f->lines->n && f->title.len > 0; i++) {
		if (!furniture_is_open(f, i) || furniture_is_titled(f, i, head))
			continue;
		for (size_t end = furniture_head(f, i); i < end; i++) {
			if (f->lines->at[i].class != LINE_BLANK)
				furniture_set(f, i, REPAIR_RUNNING_HEAD);
			head = end;
		}
	}
}

/* Line I as a key for counting: blanks are one, and with DIGITS all of them are equal. */
static struct slice furniture_key(const struct furniture *f, size_t i, bool digits,
    struct buf *key)
{
	struct slice words = furniture_line_text(f, i);

	buf_clear(key);
	for (size_t at = 0; at < words.len; at++)
		if (digits && byte_is_digit(words.at[at]))
			buf_addc(key, '0');
		else if (words.at[at] != ' ' || at == 0 || words.at[at - 1] != ' ')
			buf_addc(key, words.at[at]);
	return buf_slice(key);
}

/* The first line from I on that is not blank and stands on the page of line TOP. */
static size_t furniture_on_page(const struct furniture *f, size_t top, size_t i)
{
	for (; i < f->lines->n && (i == top || !f->lines->at[i].page); i++)
		if (f->lines->at[i].class != LINE_BLANK)
			return i;
	return SLICE_NONE;
}

/*
 * Counts the open lines at the top of the page that begins at line TOP; with LIMIT > 0
 * marks those that were counted so often.
 */
static void furniture_page_top(struct furniture *f, size_t top, struct names *counts,
    size_t limit)
{
	struct buf key = { 0 };
	size_t i = top;

	for (size_t n = 0; n < 3 && (i = furniture_on_page(f, top, i)) != SLICE_NONE;
	     n++, i++) {
		struct slice words = furniture_key(f, i, true, &key);
		uint32_t *count;

		/* "Principle 11" is a heading, however many pages begin with one */
		if (!furniture_is_open(f, i) || words.len < FURNITURE_REPEATED ||
		    lineend_is_article(furniture_line_text(f, i)))
			continue;
		count = names_value(counts, words);
		if (limit == 0)
			++*count;
		else if (*count >= limit)
			furniture_set(f, i, REPAIR_RUNNING_HEAD);
	}
	buf_fini(&key);
}

/* Lines that stand at the top of page after page, whatever they say. */
static void furniture_mark_repeated(struct furniture *f)
{
	struct arena *arena = arena_new();
	struct names counts;
	size_t pages = 0;

	names_init(&counts, arena);
	for (size_t i = 0; i < f->lines->n; i++)
		if (f->lines->at[i].page) {
			furniture_page_top(f, i, &counts, 0);
			pages++;
		}
	size_t limit = pages / 2 > FURNITURE_REPEATS ? pages / 2 : FURNITURE_REPEATS;
	for (size_t i = 0; i < f->lines->n; i++)
		if (f->lines->at[i].page)
			furniture_page_top(f, i, &counts, limit);
	arena_free(arena);
}

/* The lines at the edge of pages, which line after line of furniture shows. */
struct furniture_edges {
	struct names counts;
	bool *at; /* for each line */
};

/* Finds the open lines that have furniture of a page within reach. */
static void furniture_find_edges(const struct furniture *f, struct furniture_edges *edges)
{
	struct buf key = { 0 };

	for (size_t i = f->masthead->enacting + 1; i < f->lines->n; i++) {
		if (!furniture_is_open(f, i) ||
		    furniture_line_text(f, i).len < FURNITURE_REPEATED ||
		    !furniture_is_beside(f, i))
			continue;
		edges->at[i] = true;
		++*names_value(&edges->counts, furniture_key(f, i, false, &key));
	}
	buf_fini(&key);
}

static void furniture_doubt(struct furniture *f, size_t i)
{
	struct diag_place place = source_place(f->source, f->lines->at[i].start);

	repair_add(f->repairs, REPAIR_REPEATED_LINE, place.line, place.column,
	    furniture_line_text(f, i), (struct slice){ "", 0 }, NULL);
}

/* "(E/2019/28), | chap. I": line I begins small and goes on with the one above, of the text. */
static bool furniture_goes_on(const struct furniture *f, size_t i)
{
	enum line_end above;

	if (i == 0 || !furniture_is_open(f, i - 1) || !furniture_is_quoted(f, i))
		return false;
	above = lineend_end(furniture_line_text(f, i - 1));
	return above == END_OPEN || above == END_COMMA;
}

/* Lines that stand next to the furniture of page after page; of two pages, a doubt. */
static void furniture_mark_edges(struct furniture *f)
{
	struct arena *arena = arena_new();
	struct furniture_edges edges = { .at = xcalloc(f->lines->n + 1, 1) };
	struct buf key = { 0 };

	names_init(&edges.counts, arena);
	furniture_find_edges(f, &edges);
	for (size_t i = 0; i < f->lines->n; i++) {
		uint32_t count = edges.at[i] && !furniture_goes_on(f, i)
		    ? *names_value(&edges.counts, furniture_key(f, i, false, &key))
		    : 0;
		if (count >= FURNITURE_REPEATS)
			furniture_set(f, i, REPAIR_RUNNING_HEAD);
		else if (count > 1)
			furniture_doubt(f, i);
	}
	buf_fini(&key);
	free(edges.at);
	arena_free(arena);
}

/* True when the number before PAGE stands alone on line I: both are labels of footnotes. */
static bool furniture_counts_on(const struct furniture *f, size_t i, unsigned page)
{
	struct slice words = furniture_line_text(f, i);
	unsigned before;

	return f->lines->at[i].class == LINE_BODY &&
	    phrase_digits(words, 0, 3, &before) == words.len && before + 1 == page;
}

/* A number alone beside other furniture is the page's, where pages have no "2/15". */
static void furniture_mark_numbers(struct furniture *f)
{
	unsigned page;

	for (size_t i = 0; i < f->lines->n && !f->page_numbers; i++) {
		struct slice words = furniture_line_text(f, i);

		/* most lines end here; blank ones must, before others are looked for */
		if (!furniture_is_open(f, i) || words.len > 3 ||
		    phrase_digits(words, 0, 3, &page) != words.len)
			continue;
		size_t next = lines_next_inked(f->lines, i + 1);
		size_t last = lines_last_inked(f->lines, i);

		if (last != SLICE_NONE && furniture_counts_on(f, last, page))
			continue;
		if (f->lines->at[i].page ||
		    (next != SLICE_NONE && furniture_is_sign(f, next)) ||
		    (last != SLICE_NONE && f->lines->at[last].class == LINE_FURNITURE &&
			f->lines->at[last].rule != REPAIR_STROKES))
			furniture_set(f, i, REPAIR_PAGE_NUMBER);
	}
}

static struct furniture furniture_of(const struct source *source, struct line_vec *lines,
    const struct masthead *masthead)
{
	return (struct furniture){ .text = buf_slice(&source->text),
		.source = source,
		.lines = lines,
		.masthead = masthead,
		.title = sourcemap_text(&masthead->title) };
}

void furniture_mark(const struct source *source, struct line_vec *lines,
    const struct masthead *masthead, struct repairs *repairs)
{
	struct furniture f = furniture_of(source, lines, masthead);

	f.repairs = repairs;
	furniture_mark_plain(&f);
	furniture_mark_heads(&f);
	furniture_mark_repeated(&f);
	furniture_mark_edges(&f);
	furniture_mark_numbers(&f);
}

void furniture_mark_draft(const struct source *source, struct line_vec *lines,
    const struct masthead *masthead)
{
	struct furniture f = furniture_of(source, lines, masthead);

	furniture_mark_plain(&f);
	furniture_mark_heads(&f);
}

void furniture_report(const struct source *source, const struct line_vec *lines,
    struct coverage *coverage, struct repairs *repairs)
{
	struct slice text = buf_slice(&source->text);

	for (size_t i = 0; i < lines->n; i++) {
		const struct line *line = &lines->at[i];
		struct diag_place place;

		/* what the masthead says was reported phrase by phrase */
		if (line->class != LINE_FURNITURE || line->rule == REPAIR_MASTHEAD)
			continue;
		place = source_place(source, line->start);
		repair_add(repairs, line->rule, place.line, place.column,
		    line_text(text, line), (struct slice){ "", 0 }, NULL);
		coverage_enter(coverage, line->start, line->end, COVERAGE_LEFT_OUT);
	}
}

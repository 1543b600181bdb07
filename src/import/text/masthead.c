/* SPDX-License-Identifier: ISC */
/* masthead - number, title and enacting formula; see the header. */
#include "import/text/masthead.h"

#include <ctype.h>
#include <string.h>

#include "base/buf.h"
#include "base/byte.h"
#include "import/text/inline.h"
#include "import/text/lineends.h"
#include "import/text/phrase.h"

/* [byte] of the shortest line of a title on which the next word may have had no room. */
#define MASTHEAD_FULL 40

/* Lines of the longest title. */
#define MASTHEAD_TITLE 12

void masthead_fini(struct masthead *s)
{
	sourcemap_fini(&s->title);
	sourcemap_fini(&s->agenda_title);
	for (size_t i = 0; i < MASTHEAD_STARS; i++)
		sourcemap_fini(&s->behalf[i]);
}

/* "Resolution 242 (1967)" alone: the heading of a text of the Security Council. */
static size_t masthead_council_number(struct slice words, size_t at, struct symbol *out)
{
	static const char *const names[] = { "Resolution ", "R\303\251solution ",
		"Resoluci\303\263n " };
	size_t start = at, end = words.len;

	for (size_t i = 0; i < sizeof(names) / sizeof(*names) && start == at; i++)
		start = phrase_words(words, at, names[i]);
	if (start == at)
		return 0;
	while (end > start && strchr("*_ .", words.at[end - 1]) != NULL)
		end--;
	if (!symbol_parse(slice_sub(words, start, end), ORGAN_SECURITY_COUNCIL, out) ||
	    out->kind != SYMBOL_RESOLUTION || out->organ != ORGAN_SECURITY_COUNCIL)
		return 0;
	return words.len;
}

/* Behind the names of organs before the word "Resolution" of a heading. */
static size_t masthead_behind_names(struct slice words, size_t at)
{
	static const char *const names[] = { "United Nations ", "UN ",
		"General Assembly ", "Security Council ", "Economic and Social Council ",
		"ECOSOC ", "Human Rights Council ", "Commission on Human Rights ",
		"Resolutions: ", "Resolutions " };
	size_t last;

	do {
		last = at;
		for (size_t i = 0; i < sizeof(names) / sizeof(*names) && at == last; i++)
			at = phrase_words(words, at, names[i]);
	} while (at > last);
	return at;
}

/*
 * "Resolution 47/9. Title", "GENERAL ASSEMBLY RESOLUTION 1990 (XVIII)", "Resolution 47/9 of
 * 14 December 1992": the headings that name a resolution outside of mastheads.  Returns
 * where the title begins, 0 when WORDS are no such heading.
 */
static size_t masthead_named_number(struct slice words, enum symbol_organ organ,
    struct symbol *out, struct date *date)
{
	size_t first = masthead_behind_marks(words, 0);
	size_t start = masthead_behind_names(words, first);
	size_t number = phrase_words(words, start, "Resolution "), end;
	size_t day;

	/* in small letters it may be part of a title, but not of one of this Commission */
	if (number == start ||
	    (words.at[start] != 'R' &&
		(organ != ORGAN_HUMAN_RIGHTS_COMMISSION || start == first)))
		return 0;
	end = words.len - number < SYMBOL_SIZE ? words.len : number + SYMBOL_SIZE;
	for (; end > number; end--) {
		char behind = end < words.len ? words.at[end] : '.';

		if (strchr(".:,*_ ", behind) != NULL &&
		    symbol_parse(slice_sub(words, number, end), organ, out) &&
		    out->kind == SYMBOL_RESOLUTION && out->organ == organ)
			break;
	}
	if (end == number)
		return 0;
	day =
	    phrase_words(words, end + (end < words.len && words.at[end] == ','), " of ");
	if (phrase_date(words, day, date) > day)
		end = phrase_date(words, day, date);
	day = masthead_behind_marks(words, end);
	if (day < words.len && strchr(".:", words.at[day]) == NULL)
		return 0;
	return day < words.len ? masthead_behind_marks(words, day + 1) : day;
}

size_t masthead_number(struct slice words, enum symbol_organ organ, struct symbol *out)
{
	size_t start = masthead_behind_marks(words, 0);
	size_t end = phrase_resolution(words, start, organ, out);

	/* "resolution 1999 (2011)" may be the end of another organ's title */
	if (end == start)
		return organ == ORGAN_SECURITY_COUNCIL
		    ? masthead_council_number(words, start, out)
		    : 0;
	end++;
	/* "74/110.Question of the Islands": a TAB that had no room */
	if (end < words.len && !isspace((unsigned char)words.at[end]) &&
	    words.at[end] != '*' &&
	    !phrase_begins_capital(slice_sub(words, end, words.len)))
		return 0;
	return masthead_behind_marks(words, end);
}

/* True when a title cannot go on with WORDS. */
static bool masthead_ends_title(struct slice words)
{
	static const char *const starts[] = { "Resolution adopted", "Resolutions adopted",
		"Adopted", "[", "Distr", "R\303\251solution adopt", "Adopt\303\251e par ",
		"Resoluci\303\263n aprobada", "Aprobada por " };
	size_t start = masthead_behind_marks(words, 0);
	struct date date;

	for (size_t i = 0; i < sizeof(starts) / sizeof(*starts); i++)
		if (phrase_words(words, start, starts[i]) > start)
			return true;
	return masthead_is_enacting(words) || words.len == 1 ||
	    phrase_of_date(words, start, &date) > start;
}

/*
 * True when a title that is open at WORDS goes on behind a blank line: a comma, a
 * semicolon or a word that nothing ends with.
 */
static bool masthead_goes_on(struct slice words)
{
	static const char *const open[] = { "and", "or", "of", "the", "in", "on", "for",
		"to", "by", "with", "from", "at", "a", "an" };
	enum line_end end = lineend_end(words);

	return phrase_ends_with(words, open, sizeof(open) / sizeof(*open)) ||
	    (end != END_OPEN && end != END_STOP);
}

/* True when the formula is what stands behind line I and the lines that follow it at once. */
static bool masthead_is_above_enacting(struct slice text, const struct line_vec *lines,
    size_t i)
{
	while (i < lines->n && lines->at[i].class != LINE_BLANK)
		i++;
	i = lines_next_inked(lines, i);
	return i != SLICE_NONE && masthead_is_enacting(line_text(text, &lines->at[i]));
}

/*
 * True when the last word of line LAST and the first of line NEXT stand side by side below them
 * too, on one line or two: in a running head, that shows the title.
 */
static bool masthead_is_shown(struct slice text, const struct line_vec *lines,
    size_t last, size_t next)
{
	struct slice above = line_text(text, &lines->at[last]), rest;
	struct slice below = slice_first_word(line_text(text, &lines->at[next]), &rest);
	size_t start = above.len, at = lines->at[next].end;
	struct buf word = { 0 };
	bool shown = false;

	while (start > 0 && above.at[start - 1] != ' ')
		start--;
	buf_adds(&word, slice_sub(above, start, above.len));
	while (word.len > 0 && !shown &&
	    (at = slice_find(text, buf_str(&word), at)) != SLICE_NONE) {
		at += word.len;
		size_t behind = phrase_blanks(text, at);

		while (behind < text.len && text.at[behind] == '\n')
			behind = phrase_blanks(text, behind + 1);
		shown = behind > at &&
		    slice_eq(slice_sub(text, behind, behind + below.len), below);
	}
	buf_fini(&word);
	return shown;
}

/*
 * True when the title goes on behind the blank lines that part line LAST, which is of it,
 * from the words of line NEXT: nothing else there begins small; what stands alone above the
 * formula, below a long line, is of it where the pages below show both together.
 */
static bool masthead_title_goes_on(struct slice text, const struct line_vec *lines,
    size_t last, size_t next)
{
	struct slice words = line_text(text, &lines->at[last]);

	return masthead_goes_on(words) ||
	    (next != SLICE_NONE &&
		(phrase_begins_small(line_text(text, &lines->at[next])) ||
		    (words.len >= MASTHEAD_FULL &&
			masthead_is_above_enacting(text, lines, next) &&
			masthead_is_shown(text, lines, last, next))));
}

/* The line behind the title that begins behind AT [byte] of line FIRST. */
static size_t masthead_title_end(struct slice text, const struct line_vec *lines,
    size_t first, bool begun)
{
	size_t i = first + 1, last = first;

	for (; i < lines->n && i - first < MASTHEAD_TITLE; i++) {
		struct slice words = line_text(text, &lines->at[i]);

		if (lines->at[i].class == LINE_BLANK && begun &&
		    !masthead_title_goes_on(text, lines, last,
			lines_next_inked(lines, i)))
			break;
		if (lines->at[i].class == LINE_BLANK)
			continue;
		if (masthead_ends_title(words))
			break;
		begun = true;
		last = i;
	}
	return last + 1;
}

/* TITLE without signs: a title has no emphasis, and its footnotes are none. */
static void masthead_plain(struct sourcemap *title)
{
	struct sourcemap plain = { 0 };
	struct slice text = sourcemap_text(title);

	for (size_t at = 0; at < text.len;) {
		size_t end = sourcemap_sign_end(text, at);

		if (end == at)
			sourcemap_copy(&plain, title, at, at + 1);
		at = end > at ? end : at + 1;
	}
	sourcemap_fini(title);
	*title = plain;
}

/* "Human Rights Council*": the asterisk says that the sheet was issued again. */
static void masthead_unstar(struct sourcemap *title, struct coverage *coverage)
{
	while (title->text.len > 0 && title->text.at[title->text.len - 1] == '*') {
		size_t place = sourcemap_place(title, title->text.len - 1);

		coverage_enter(coverage, place, place + 1, COVERAGE_SIGN);
		sourcemap_cut(title, title->text.len - 1);
	}
}

/* "84 (1950). Resolution of 7 July 1950" has no title, only a date. */
static void masthead_untitle(struct masthead *s, struct coverage *coverage)
{
	struct slice title = sourcemap_text(&s->title);
	size_t start = phrase_words(title, 0, "Resolution of ");
	size_t end = start > 0 ? phrase_date(title, start, &s->adopted) : start;

	if (start == 0 || end < title.len)
		return;
	coverage_enter(coverage, sourcemap_place(&s->title, 0),
	    sourcemap_place(&s->title, title.len), COVERAGE_LEFT_OUT);
	sourcemap_clear(&s->title);
}

/* The title, from START [byte] on the first line of S to the line END. */
static void masthead_add_title(struct masthead *s, const struct joiner *j,
    const struct line_vec *lines, size_t start, size_t end)
{
	coverage_enter(j->coverage, lines->at[s->first].start, start, COVERAGE_SIGN);
	inline_add(&s->title, join_text(j), start, lines->at[s->first].end, j->dialect,
	    j->coverage);
	for (size_t k = s->first + 1; k < end; k++)
		if (lines->at[k].class != LINE_BLANK)
			join_add(j, &s->title, lines->at[k].start, lines->at[k].end);
	s->last = end;
	inline_end(&s->title);
	masthead_plain(&s->title);
	masthead_unstar(&s->title, j->coverage);
	masthead_untitle(s, j->coverage);
}

/* Reads number and title from line I on. */
static void masthead_read_title(struct masthead *s, const struct joiner *j,
    const struct line_vec *lines, size_t i)
{
	const struct line *line = &lines->at[i];
	size_t start = line->start +
	    masthead_number(line_text(join_text(j), line), s->organ, &s->symbol);

	s->has_symbol = true;
	s->first = i;
	masthead_add_title(s, j, lines, start,
	    masthead_title_end(join_text(j), lines, i, start < line->end));
}

/* "1/35", the number of one of the first pages, below which the formula may stand. */
static bool masthead_is_page(struct slice words)
{
	return words.len > 1 && words.at[0] <= '3' && words.at[1] == '/' &&
	    phrase_page_number(words, 0) == words.len;
}

/* "10/12 Monday": before its thirty-first session the Assembly had no such numbers. */
static bool masthead_is_early(const struct symbol *symbol)
{
	return symbol->organ == ORGAN_ASSEMBLY && symbol->session < 31;
}

/*
 * "24/6" alone on line I, the title below it, as the councils print it; "24/6 Lamps of the
 * harbours", without the full stop that extractors drop.
 */
static bool masthead_read_bare(struct masthead *s, const struct joiner *j,
    const struct line_vec *lines, size_t i)
{
	struct slice words = line_text(join_text(j), &lines->at[i]), title;
	size_t start = masthead_behind_marks(words, 0), end = start;
	size_t next = lines_next_inked(lines, i + 1);
	struct symbol symbol;

	while (end < words.len && !isspace((unsigned char)words.at[end]))
		end++;
	struct slice number = slice_sub(words, start, end);
	start = phrase_blanks(words, end);
	bool alone = start == words.len;
	title = alone && next != SLICE_NONE ? line_text(join_text(j), &lines->at[next])
					    : slice_sub(words, start, words.len);
	if ((alone && s->organ != ORGAN_HUMAN_RIGHTS_COUNCIL &&
		s->organ != ORGAN_ECOSOC) ||
	    memchr(number.at, '/', number.len) == NULL || !byte_is_digit(number.at[0]) ||
	    masthead_is_page(number) || !symbol_parse(number, s->organ, &symbol) ||
	    symbol.kind != SYMBOL_RESOLUTION || masthead_is_early(&symbol) ||
	    !phrase_begins_capital(title) || masthead_ends_title(title))
		return false;
	s->symbol = symbol;
	s->has_symbol = true;
	s->first = i;
	masthead_add_title(s, j, lines, lines->at[i].start + start,
	    masthead_title_end(join_text(j), lines, i, !alone));
	return true;
}

/* As masthead_read_title(), of a heading that names the resolution. */
static bool masthead_read_named(struct masthead *s, const struct joiner *j,
    const struct line_vec *lines, size_t i)
{
	const struct line *line = &lines->at[i];
	size_t start = masthead_named_number(line_text(join_text(j), line), s->organ,
	    &s->symbol, &s->adopted);

	if (start == 0)
		return false;
	s->has_symbol = true;
	start += line->start;
	if (start < line->end) {
		s->first = i;
		masthead_add_title(s, j, lines, start,
		    masthead_title_end(join_text(j), lines, i, true));
	} else {
		s->number = i + 1;
	}
	coverage_enter(j->coverage, line->start, start, COVERAGE_SIGN);
	return true;
}

/* Behind "53/\342\200\246" at AT, and the signs between it and the title. */
static size_t masthead_behind_blank_number(struct slice words, size_t at)
{
	size_t end = phrase_blank_number(words, at);

	return end > at ? masthead_behind_marks(words, end) : at;
}

void masthead_take_title(struct masthead *s, const struct joiner *j,
    const struct line_vec *lines, size_t first, size_t end)
{
	struct slice text = join_text(j);
	struct slice words = line_text(text, &lines->at[first]);
	size_t start =
	    masthead_behind_blank_number(words, masthead_behind_marks(words, 0));

	for (size_t i = first; i < end; i++)
		if (masthead_ends_title(line_text(text, &lines->at[i])))
			return;
	if (end - first > MASTHEAD_TITLE ||
	    !phrase_begins_capital(slice_sub(words, start, words.len)) ||
	    lineend_end(line_text(text, &lines->at[end - 1])) != END_OPEN)
		return;
	s->first = first;
	masthead_add_title(s, j, lines, lines->at[first].start + start, end);
}

/* "13-44929 (E)" at the start of a line, the first of them. */
static void masthead_find_job(struct masthead *s, struct slice text,
    const struct line_vec *lines)
{
	struct slice job;

	for (size_t i = 0; i < lines->n; i++) {
		struct slice words = line_text(text, &lines->at[i]);

		if (phrase_job_number(words, 0, &job) > 0 && job.at[job.len - 1] == ')') {
			s->job_number = job;
			return;
		}
	}
}

/* The first enacting formula, and who speaks in it. */
static bool masthead_find_enacting(struct masthead *s, struct slice text,
    const struct line_vec *lines)
{
	s->enacting = SLICE_NONE;
	for (size_t i = 0; i < lines->n; i++) {
		struct slice words = line_text(text, &lines->at[i]);

		if (!masthead_is_enacting(words))
			continue;
		s->enacting = i;
		s->organ = masthead_organ(words);
		s->language = masthead_language(words);
		return true;
	}
	return false;
}

/* A way in which number and title stand on line I; false: they do not. */
typedef bool masthead_read(struct masthead *s, const struct joiner *j,
    const struct line_vec *lines, size_t i);

static bool masthead_read_numbered(struct masthead *s, const struct joiner *j,
    const struct line_vec *lines, size_t i)
{
	struct symbol number;

	if (masthead_number(line_text(join_text(j), &lines->at[i]), s->organ, &number) ==
	    0)
		return false;
	masthead_read_title(s, j, lines, i);
	return true;
}

bool masthead_find(struct masthead *s, const struct joiner *j,
    const struct line_vec *lines)
{
	static masthead_read *const ways[] = { masthead_read_numbered,
		masthead_read_named, masthead_read_bare };
	bool said = s->has_symbol; /* by the tool that wrote the source */

	masthead_find_job(s, join_text(j), lines);
	if (!masthead_find_enacting(s, join_text(j), lines))
		return false;
	/* "60/1. Lamps" is no document where the organ's resolutions have no symbols */
	if (masthead_is_foreign(line_text(join_text(j), &lines->at[s->enacting])))
		return true;
	for (size_t way = 0; way < (said ? 1 : sizeof(ways) / sizeof(*ways)); way++)
		for (size_t i = 0; i < s->enacting; i++)
			if (lines->at[i].class != LINE_BLANK && ways[way](s, j, lines, i))
				return true;
	return true;
}

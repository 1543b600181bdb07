/* SPDX-License-Identifier: ISC */
/* lineends - how lines begin and end; see the header. */
#include "import/text/lineends.h"

#include <ctype.h>
#include <stdint.h> /* SIZE_MAX */
#include <string.h>

#include "import/common/itemnumber.h"
#include "import/common/openings.h"
#include "import/text/masthead.h"
#include "import/text/normalise.h"
#include "import/text/phrase.h"

/* [byte] of the longest heading of a section on one line. */
#define LINEEND_HEADING 200

/* Gaps between words of a line that was stretched to the margin, at least. */
#define LINEEND_STRETCHED 4

/* [byte] of a line in which the words of an opening are looked for, however far apart. */
#define LINEEND_HEAD ((size_t)64)

/* [byte] of a line that begins a sentence without any stop. */
#define LINEEND_OPENING 50

static char lineend_at(struct slice s, size_t at)
{
	return at < s.len ? s.at[at] : '\0';
}

size_t lineend_put_in(struct slice words, size_t at, unsigned *which)
{
	static const char *const put_in[] = { " bis", " ter", " quater", " quinquies" };

	for (unsigned i = 0; i < sizeof(put_in) / sizeof(*put_in); i++)
		if (slice_starts(slice_sub(words, at, SLICE_NONE), put_in[i])) {
			*which = i + 1;
			return at + strlen(put_in[i]);
		}
	*which = 0;
	return at;
}

/*
 * "12." and white space or nothing behind it.  Four digits are a year, unless they go on
 * from the number BEFORE.
 */
static size_t lineend_number(struct slice words, unsigned before, unsigned *number)
{
	size_t end = phrase_digits(words, 0, 4, number);
	unsigned which;

	if (end == 4 && *number != before + 1)
		return 0;
	end = lineend_put_in(words, end, &which);
	char behind = lineend_at(words, end + 1);
	if (end == 0 || lineend_at(words, end) != '.' ||
	    (behind != '\0' && behind != ' ' && behind != '\t' &&
		behind != SOURCE_TAKEN_OUT))
		return 0;
	return phrase_blanks(words, end + 1);
}

size_t lineend_decimal(struct slice words, unsigned *part, unsigned *line)
{
	size_t end = phrase_decimal(words, part, line);

	if (end > 0 && lineend_at(words, end) == '.')
		end++;
	size_t behind = phrase_blanks(words, end);

	if (end == 0 || *part == 0 || *line == 0)
		return 0;
	return behind == words.len ||
		(behind > end &&
		    phrase_begins_capital(slice_sub(words, behind, words.len)))
	    ? behind
	    : 0;
}

/*
 * "3Also requests", "4 Decides": the number that goes on from the one BEFORE, its stop or
 * its blank lost, and words that begin an operative paragraph.
 */
static size_t lineend_bare_number(struct slice words, unsigned before, unsigned *number)
{
	size_t end = phrase_digits(words, 0, 3, number);
	size_t at = phrase_blanks(words, end + (lineend_at(words, end) == '.'));

	if (end == 0 || before == 0 || *number != before + 1 ||
	    opening_find(slice_sub(words, at, words.len)).kind != OPENING_OPERATIVE)
		return 0;
	return at;
}

/* Letters that can number an item: "a", "iv", "aa"; digits too. */
static size_t lineend_item_letters(struct slice words, size_t at)
{
	size_t end = at;

	while (end < words.len && end - at < 6 &&
	    (islower((unsigned char)words.at[end]) ||
		isdigit((unsigned char)words.at[end])))
		end++;
	if (end - at <= 2 || strspn(words.at + at, "ivxl") >= end - at)
		return end;
	return at;
}

/* True where a row may have a cell: TAB, three blanks. */
static bool lineend_has_gap(struct slice words)
{
	return memchr(words.at, '\t', words.len) != NULL ||
	    slice_find(words, "   ", 0) != SLICE_NONE;
}

/*
 * "-   Norland", the dash up to byte END: a sentence may go on with one, but not with more
 * than a blank behind it; a row has another gap.
 */
static bool lineend_is_dash_item(struct slice words, size_t end)
{
	size_t behind = phrase_blanks(words, end);
	struct slice rest = slice_sub(words, behind, words.len);

	return (behind > end + 1 || lineend_at(words, end) == '\t') && rest.len > 0 &&
	    phrase_is_letter(rest.at[0]) && !lineend_has_gap(rest);
}

size_t lineend_bullet(struct slice words)
{
	size_t end = itemnumber_bullet(words);

	/* stars are emphasis and footnotes */
	if (end == 0 || words.at[0] == '*')
		return 0;
	size_t behind = phrase_blanks(words, end);
	bool dash = slice_starts(words, "-") || slice_starts(words, "\342\200\223") ||
	    slice_starts(words, "\342\200\224");
	if ((end < words.len && behind == end) ||
	    (dash && !lineend_is_dash_item(words, end)))
		return 0;
	return behind;
}

/* "a.  The report": of a list of Word, two blanks behind it. */
static size_t lineend_dotted(struct slice words)
{
	size_t end = lineend_item_letters(words, 0);

	if (end == 0 || !islower((unsigned char)words.at[0]) ||
	    lineend_at(words, end) != '.' ||
	    (lineend_at(words, end + 1) != '\t' &&
		(lineend_at(words, end + 1) != ' ' || lineend_at(words, end + 2) != ' ')))
		return 0;
	return end + 1;
}

size_t lineend_item(struct slice words)
{
	size_t start = lineend_at(words, 0) == '(' ? 1 : 0;
	size_t end = lineend_item_letters(words, start);
	char behind = lineend_at(words, end + 1);
	size_t sign = lineend_bullet(words);

	if (sign == 0)
		sign = lineend_dotted(words);
	if (sign > 0)
		return sign;
	if (end == start || lineend_at(words, end) != ')' ||
	    (behind != ' ' && behind != '\t' && behind != '\0' && behind != '*' &&
		behind != SOURCE_TAKEN_OUT))
		return 0;
	if (start == 0 && isdigit((unsigned char)words.at[0]))
		return 0;
	return end + 1;
}

/* "II", "II.", "II. Financing" */
static bool lineend_roman(struct slice words, struct lineend_start *start)
{
	unsigned number;
	size_t end = phrase_roman(words, 0, &number);
	char behind = lineend_at(words, end);

	if (end == 0 || words.len > LINEEND_HEADING)
		return false;
	if (end < words.len && behind != '.' && behind != '\t')
		return false;
	if (behind == '.' && end + 1 < words.len && lineend_at(words, end + 1) != ' ' &&
	    lineend_at(words, end + 1) != '\t')
		return false;
	start->text = phrase_blanks(words, behind == '.' ? end + 1 : end);
	/* "I. TAB Introduction TAB 1-10": of a table of contents */
	if (memchr(words.at + start->text, '\t', words.len - start->text) != NULL)
		return false;
	if (start->text < words.len &&
	    (!phrase_begins_capital(slice_sub(words, start->text, words.len)) ||
		lineend_end(words) != END_OPEN))
		return false;
	start->kind = START_ROMAN;
	start->number = number;
	return true;
}

/* As lineend_roman(), and "II**" of "**II**" too. */
static bool lineend_roman_signs(struct slice words, size_t signs,
    struct lineend_start *start)
{
	struct slice plain = words;

	while (signs > 0 && plain.len > 0 && plain.at[plain.len - 1] == '*')
		plain.len--;
	if (!lineend_roman(plain, start))
		return false;
	if (start->text == plain.len)
		start->text = words.len;
	return true;
}

bool lineend_is_annex(struct slice words)
{
	static const char *const names[] = { "Annex", "Appendix", "Enclosure", "Annexe",
		"Appendice", "Pi\303\250ce jointe", "Anexo", "Ap\303\251ndice" };
	unsigned number;

	/* most lines begin with none of their letters */
	if (words.len == 0 || strchr("AEPaep", words.at[0]) == NULL)
		return false;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		size_t end = phrase_words(words, 0, names[i]);

		if (end == 0)
			continue;
		end = phrase_blanks(words, end);
		size_t behind = phrase_roman(words, end, &number);
		behind = behind > end ? behind : phrase_digits(words, end, 2, &number);
		if (behind == end && end + 1 == words.len &&
		    isupper((unsigned char)words.at[end]))
			behind++;
		while (behind < words.len && strchr(".* ", words.at[behind]) != NULL)
			behind++;
		if (behind == words.len)
			return true;
	}
	return false;
}

static bool lineend_closing(struct slice words)
{
	unsigned number;
	struct date date;

	size_t end = phrase_meeting(words, 0, &number);
	if (end == 0)
		return false;
	end = phrase_blanks(words, end);
	end += lineend_at(words, end) == ',';
	end = phrase_blanks(words, end);
	end = phrase_day(words, end, &date);
	while (end < words.len && strchr("*., ", words.at[end]) != NULL)
		end++;
	return end == words.len;
}

static bool lineend_date(struct slice words)
{
	struct date date;
	size_t end = phrase_day(words, 0, &date);

	while (end > 0 && end < words.len && strchr("*. ", words.at[end]) != NULL)
		end++;
	return end > 0 && end == words.len;
}

/*
 * "the   shore   of  the   lake": the words were drawn apart up to the margin, all by
 * about as much.  The cells of a row have blanks of their own, or are no words.
 */
static bool lineend_is_stretched(struct slice words)
{
	size_t least = SIZE_MAX, most = 0, gaps = 0, small = 0;

	for (size_t at = 0; at < words.len;) {
		size_t end = at;

		while (end < words.len && words.at[end] != ' ')
			end++;
		small += islower((unsigned char)words.at[at]) != 0;
		for (at = end; at < words.len && words.at[at] == ' '; at++)
			;
		if (at == words.len)
			break;
		least = at - end < least ? at - end : least;
		most = at - end > most ? at - end : most;
		gaps++;
	}
	return gaps >= LINEEND_STRETCHED && least > 1 && most - least <= 2 &&
	    small * 2 > gaps;
}

/* "| a | b |", "a TAB b", "a   b" */
static bool lineend_row(struct slice words, const struct dialect *dialect)
{
	if (dialect_has(dialect, DIALECT_MARKDOWN) || words.at[0] == '|')
		return (words.len > 1 && words.at[0] == '|' &&
			   words.at[words.len - 1] == '|') ||
		    (strchr("*#|", words.at[0]) == NULL &&
			memchr(words.at, '\t', words.len) != NULL);
	return lineend_has_gap(words) &&
	    (memchr(words.at, '\t', words.len) != NULL || !lineend_is_stretched(words));
}

/*
 * "1. North quay TAB 12": a row whose first cell is a number, for no sentence has a TAB
 * inside and no stop at its end.  WORDS have the number up to NUMBER.
 */
static bool lineend_numbered_row(struct slice words, size_t number,
    const struct dialect *dialect)
{
	size_t cell = phrase_blanks(words, number);

	return !dialect_has(dialect, DIALECT_MARKDOWN) && number < words.len &&
	    cell < words.len && memchr(words.at + cell, '\t', words.len - cell) != NULL &&
	    lineend_end(words) == END_OPEN &&
	    opening_find(slice_sub(words, cell, words.len)).kind == OPENING_NONE;
}

/* Headings of Markdown: "## Title", "**Title**" and nothing behind it. */
static bool lineend_heading(struct slice words)
{
	if (words.at[0] == '#')
		return true;
	return words.len > 4 && slice_starts(words, "**") && slice_ends(words, "**") &&
	    words.at[words.len - 3] != '*';
}

static size_t lineend_behind_signs(struct slice words, const struct dialect *dialect)
{
	size_t at = 0;

	while (dialect_has(dialect, DIALECT_MARKDOWN) && at < words.len &&
	    strchr("*#_ ", words.at[at]) != NULL)
		at++;
	return at;
}

/* "* * *" */
static bool lineend_stars(struct slice words)
{
	size_t stars = 0;

	for (size_t i = 0; i < words.len; i++) {
		if (words.at[i] != '*' && words.at[i] != ' ')
			return false;
		stars += words.at[i] == '*';
	}
	return stars > 1;
}

/* The kinds that are a whole line. */
static enum line_start lineend_whole(struct slice rest)
{
	if (masthead_is_enacting(rest))
		return START_ENACTING;
	if (lineend_closing(rest))
		return START_CLOSING;
	if (lineend_date(rest))
		return START_DATE;
	if (lineend_is_annex(rest))
		return START_ANNEX;
	if ((rest.len == 1 || (rest.len < 6 && rest.at[1] == '*') ||
		(rest.len == 2 && rest.at[1] == '.')) &&
	    isupper((unsigned char)rest.at[0]) && strchr("IVX", rest.at[0]) == NULL)
		return START_LETTER;
	return START_PLAIN;
}

/* "Action 2. We will", "Goal 4: Ensure": a sentence that is the heading of a plan's part. */
static bool lineend_labelled(struct slice rest)
{
	static const char *const names[] = { "Action ", "Commitment ", "Goal ",
		"Objective " };
	unsigned number;

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		size_t at = strlen(names[i]);
		size_t end = slice_starts(rest, names[i])
		    ? phrase_digits(rest, at, 3, &number)
		    : at;

		if (end > at &&
		    (lineend_at(rest, end) == '.' || lineend_at(rest, end) == ':') &&
		    lineend_at(rest, end + 1) == ' ')
			return phrase_begins_capital(slice_sub(rest, end + 2, rest.len));
	}
	return false;
}

/*
 * "Reaffirming   its   resolution": a line that was stretched to the margin, as antiword
 * does, has the gaps of a row and the words of a paragraph.
 */
static bool lineend_stretched(struct slice rest)
{
	struct opening opening = opening_find(rest);

	return opening.kind != OPENING_NONE &&
	    phrase_begins_small(slice_trim(slice_sub(rest, opening.len, rest.len)));
}

/*
 * True when REST begins with opening words, glued to the next one perhaps, or with more than
 * one blank between them where a line was stretched to the margin: "Deeply  concerned".
 */
static bool lineend_is_opened(struct slice rest)
{
	struct slice head = slice_sub(rest, 0, LINEEND_HEAD);
	char plain[LINEEND_HEAD];
	size_t len = 0;
	struct opening glued;

	if (opening_find_both(rest, &glued).kind != OPENING_NONE ||
	    glued.kind != OPENING_NONE)
		return true;
	if (slice_find(head, "  ", 0) == SLICE_NONE)
		return false;
	for (size_t at = 0; at < head.len; at++)
		if (head.at[at] != ' ' || len == 0 || plain[len - 1] != ' ')
			plain[len++] = head.at[at];
	return opening_find((struct slice){ plain, len }).kind != OPENING_NONE;
}

/* "Financing for development" is more likely a heading than an opening. */
static bool lineend_is_short(struct slice rest)
{
	return rest.len < LINEEND_OPENING && lineend_end(rest) == END_OPEN;
}

struct lineend_start lineend_start(struct slice words, const struct dialect *dialect)
{
	return lineend_start_behind(words, dialect, 0);
}

struct lineend_start lineend_start_behind(struct slice words,
    const struct dialect *dialect, unsigned before)
{
	size_t signs = lineend_behind_signs(words, dialect);
	struct slice rest = slice_sub(words, signs, words.len);
	struct lineend_start start = { .kind = START_PLAIN };
	size_t end;

	if (lineend_stars(words))
		start.kind = START_STARS;
	if (rest.len == 0)
		return start;
	if (start.kind == START_PLAIN)
		start.kind = lineend_whole(rest);
	if (start.kind != START_PLAIN)
		return start;
	if ((end = lineend_number(rest, before, &start.number)) > 0 ||
	    (end = lineend_bare_number(rest, before, &start.number)) > 0) {
		start.kind = START_NUMBER;
		if (lineend_numbered_row(rest, end, dialect)) {
			start = (struct lineend_start){ .kind = START_ROW };
			end = 0;
		}
	} else if ((end = lineend_item(rest)) > 0) {
		start.kind = START_ITEM;
	} else if (lineend_roman_signs(rest, signs, &start)) {
		end = start.text;
	} else if (lineend_row(words, dialect) && !lineend_stretched(rest)) {
		start.kind = START_ROW;
	} else if (signs > 0 && lineend_heading(words)) {
		start.kind = START_HEADING;
	} else if (phrase_begins_small(rest)) {
		start.kind = START_SMALL;
	} else if (lineend_labelled(rest)) {
		start.kind = START_HEADING;
	} else if (lineend_is_opened(rest)) {
		start.kind = START_OPENING;
	} else if (opening_guess(rest).kind != OPENING_NONE && !lineend_is_short(rest)) {
		start.kind = START_OPENING;
		start.guess = true;
	}
	start.text = signs + end;
	return start;
}

/* S without one footnote mark at its end. */
static struct slice lineend_without_mark(struct slice s)
{
	size_t at = s.len, digits;

	if (slice_ends(s, "</sup>"))
		at -= 6;
	else if (at > 0 && (s.at[at - 1] == ']' || s.at[at - 1] == '/'))
		at -= 1;
	digits = at;
	while (digits > 0 && isdigit((unsigned char)s.at[digits - 1]))
		digits--;
	if (digits == at || at - digits > 3 || digits == 0)
		return s;
	if (at == s.len && strchr(".,;:)\"", s.at[digits - 1]) == NULL &&
	    (s.at[digits - 1] != ' ' || digits < 2 ||
		strchr(",;:.", s.at[digits - 2]) == NULL))
		return s;
	s = slice_sub(s, 0, digits);
	for (size_t i = 0; i < 14 && i < s.len; i++) {
		char c = s.at[s.len - 1 - i];

		if (c == '[' || c == '<')
			return slice_sub(s, 0, s.len - 1 - i);
	}
	return slice_trim(s);
}

/* True when the full stop at the end of S belongs to a short form: "(No." */
static bool lineend_is_short_form(struct slice s)
{
	static const char *const forms[] = { "No", "Nos", "Vol", "vol", "vols", "para",
		"paras", "art", "arts", "chap", "chaps", "sect", "sects", "pp", "Mr",
		"Mrs", "Ms", "Dr", "cf", "e.g", "i.e" };
	size_t start = s.len - 1;

	while (start > 0 && (phrase_is_letter(s.at[start - 1]) || s.at[start - 1] == '.'))
		start--;
	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++)
		if (slice_is(slice_sub(s, start, s.len - 1), forms[i]))
			return true;
	return false;
}

enum line_end lineend_end(struct slice words)
{
	struct slice s = words;

	for (size_t i = 0; i < 3; i++) {
		s = slice_trim(lineend_without_mark(s));
		while (s.len > 0 && (strchr("*_ ", s.at[s.len - 1]) != NULL))
			s.len--;
	}
	/* a closing quotation mark, a dagger or two may stand behind the stop */
	if (s.len > 1 && s.at[s.len - 1] == '"')
		s.len--;
	if (slice_ends(s, "\302\273"))
		s = slice_trim(slice_sub(s, 0, s.len - 2));
	while (s.len > 3 &&
	    (slice_ends(s, "\342\200\235") || slice_ends(s, "\342\200\240") ||
		slice_ends(s, "\342\200\241")))
		s.len -= 3;
	switch (s.len > 0 ? s.at[s.len - 1] : 'x') {
	case ',': return END_COMMA;
	case ':': return END_COLON;
	case ';': return END_SEMICOLON;
	case '?': return END_STOP;
	case '.': return lineend_is_short_form(s) ? END_OPEN : END_STOP;
	default: return END_OPEN;
	}
}

/* Behind the number of a part at AT: "12", "29B", "IV", "one"; AT when there is none. */
static size_t lineend_part_number(struct slice s, size_t at)
{
	static const char *const words[] = { "one", "two", "three", "four", "five", "six",
		"seven", "eight", "nine", "ten" };
	unsigned number;
	size_t end = phrase_digits(s, at, 3, &number);

	if (end > at)
		return end + (end + 1 == s.len && isupper((unsigned char)s.at[end]));
	end = phrase_roman(s, at, &number);
	for (size_t i = 0; i < sizeof(words) / sizeof(*words) && end == at; i++)
		if (slice_is_nocase(slice_sub(s, at, s.len), words[i]))
			end = s.len;
	return end;
}

size_t lineend_part(struct slice words)
{
	static const char *const names[] = { "Article ", "Chapter ", "Part ", "Section ",
		"Rule ", "Regulation ", "Principle ", "Guideline ", "Income section " };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		size_t at = phrase_words(words, 0, names[i]);
		size_t end =
		    at > 0 && at < words.len ? lineend_part_number(words, at) : at;

		if (end > at)
			return end;
	}
	return 0;
}

bool lineend_is_article(struct slice words)
{
	return slice_is(words, "Preamble") ||
	    (words.len > 0 && lineend_part(words) == words.len);
}

bool lineend_ends_and(struct slice words)
{
	static const char *const ends[] = { "and", "or", "et", "ou", "y", "o" };

	return phrase_ends_with(words, ends, sizeof(ends) / sizeof(*ends));
}

bool lineend_goes_on(struct slice words)
{
	static const char *const ends[] = { "a", "an", "and", "as", "at", "by", "for",
		"from", "in", "into", "its", "of", "on", "or", "than", "the", "their",
		"to", "with", "under", "between", "de", "des", "du", "la", "le", "les",
		"et", "au", "aux", "sur", "pour", "dans", "par", "el", "los", "las", "y",
		"del", "al", "con", "para", "por", "que" };

	return phrase_ends_with(words, ends, sizeof(ends) / sizeof(*ends));
}

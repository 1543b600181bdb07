/* SPDX-License-Identifier: ISC */
/*
 * suspect_number - digits that may be a mark, or the number of a paragraph; see
 * suspect_rule.h.
 */
#include "import/text/suspect_rule.h"

#include <string.h>

#include "base/byte.h"
#include "import/common/openings.h"
#include "import/text/phrase.h"
#include "model/date.h"

/* "20153", "2015,3": a year ends at AT, with a mark behind it. */
static bool suspect_is_year(const struct suspect *s, size_t at)
{
	unsigned year;

	return at > 4 && !byte_is_alnum(s->text.at[at - 5]) &&
	    s->text.at[at - 5] != '.' && s->text.at[at - 5] != ',' &&
	    phrase_digits(s->text, at - 4, 4, &year) == at && phrase_is_year(year);
}

/* The byte behind the words that a mark at AT stands at: a stop and a quotation mark go. */
static size_t suspect_behind_words(const struct suspect *s, size_t at)
{
	if (at > 0 && strchr(",;:", s->text.at[at - 1]) != NULL)
		at--;
	if (at > 3 && slice_ends(slice_sub(s->text, 0, at), "\342\200\235"))
		at -= 3;
	return at;
}

/* "Council,2and", "Charter3": the digits [start, end) that the mark of no footnote is. */
static bool suspect_is_mark(const struct suspect *s, size_t start, size_t end)
{
	size_t behind = suspect_behind_words(s, start);

	if (end - start > 4 && end - start < 8 && suspect_is_year(s, start + 4) &&
	    !s->note)
		return true;
	if (end - start > 3 || s->text.at[start] == '0')
		return false;
	/* "4Disarmament": a number for a word */
	if (behind < 2 || suspect_at(s, end) == '-' || byte_is_upper(suspect_at(s, end)))
		return false;
	if (behind < start && suspect_is_year(s, behind))
		return true;
	for (size_t i = behind - 2; i < behind; i++)
		if (!byte_is_lower(s->text.at[i]))
			return false;
	return true;
}

size_t suspect_digits(const struct suspect *s, size_t at)
{
	size_t end = at;

	while (byte_is_digit(suspect_at(s, end)))
		end++;
	if (suspect_is_mark(s, at, end))
		suspect_report_near(s, REPAIR_MARK_OR_NUMBER, at, end);
	return end;
}

/* "1998/7211": no organ that counts by years came to four digits, and no years are meant. */
static bool suspect_is_serial(const struct suspect *s, size_t start, size_t end)
{
	unsigned number, year;

	return end - start == 4 && start > 4 && s->text.at[start - 1] == '/' &&
	    (start == 5 || !byte_is_alnum(s->text.at[start - 6])) &&
	    phrase_digits(s->text, start - 5, 4, &year) == start - 1 &&
	    phrase_is_year(year) && phrase_digits(s->text, start, 4, &number) == end &&
	    !phrase_is_year(number);
}

/* "3/", "3/.", "3/and": a mark as pages had it until 1993, which no footnote took. */
void suspect_stroke(const struct suspect *s, size_t at, size_t end)
{
	unsigned number;
	size_t stroke = phrase_digits(s->text, at, 3, &number);
	char behind = stroke + 1 < end ? s->text.at[stroke + 1] : ' ';

	if (!s->note && stroke > at && s->text.at[at] != '0' &&
	    suspect_at(s, stroke) == '/' && !byte_is_digit(behind) &&
	    !byte_is_upper(behind))
		suspect_report_near(s, REPAIR_MARK_OR_NUMBER, at, stroke + 1);
}

/* "74/52,1", "p.m.,1", "initiative.8": the end of a token that is no word may be a mark. */
void suspect_code(const struct suspect *s, size_t at, size_t end)
{
	size_t digits = end;

	while (digits > at && byte_is_digit(s->text.at[digits - 1]))
		digits--;
	if (!s->note && suspect_is_serial(s, digits, end))
		suspect_report_near(s, REPAIR_MARK_OR_NUMBER, digits, end);
	suspect_stroke(s, at, end);
	if (s->note || digits == end || end - digits > 2 || digits < at + 3 ||
	    s->text.at[digits] == '0')
		return;
	if (strchr(",;", s->text.at[digits - 1]) != NULL ||
	    (s->text.at[digits - 1] == '.' && byte_is_lower(s->text.at[digits - 2]) &&
		memchr(s->text.at + at, '/', digits - at) == NULL))
		suspect_report_near(s, REPAIR_MARK_OR_NUMBER, digits, end);
}

/* "lamps; 3. Requests": the number of a paragraph behind a stop, at the blank AT. */
void suspect_number(const struct suspect *s, size_t at)
{
	unsigned number;
	size_t start = at + 1, end;
	char before = s->text.at[at - 1];

	end = phrase_digits(s->text, start, 3, &number);
	bool decimal =
	    false; /* "4.1." is the number of a paragraph, whatever is before it */
	for (; suspect_at(s, end) == '.' && byte_is_digit(suspect_at(s, end + 1));
	     decimal = true)
		end = phrase_digits(s->text, end + 1, 3, &number);
	if (s->note || suspect_at(s, end) != '.' || suspect_at(s, end + 1) != ' ' ||
	    !byte_is_upper(suspect_at(s, end + 2)))
		return;
	/* behind a heading that became a part of it no stop stands */
	if (!decimal && strchr(";.,:", before) == NULL && !sourcemap_is_sign(before) &&
	    opening_find(slice_sub(s->text, end + 2, s->text.len)).kind !=
		OPENING_OPERATIVE)
		return;
	suspect_report_near(s, REPAIR_NUMBER_INSIDE, start, end);
}

/* The end of the digits, "/", "," and "." at AT, as symbols and large numbers have them. */
static size_t suspect_number_end(const struct suspect *s, size_t at)
{
	while (byte_is_digit(suspect_at(s, at)) ||
	    (at > 0 && suspect_at(s, at) != '\0' &&
		strchr("/,.", s->text.at[at]) != NULL &&
		byte_is_digit(s->text.at[at - 1]) &&
		byte_is_digit(suspect_at(s, at + 1))))
		at++;
	return at;
}

/* "63/211,64/195", "2008,64/210": a comma in [at, end) divides two numbers. */
static bool suspect_is_two_numbers(const struct suspect *s, size_t at, size_t end)
{
	const char *comma = memchr(s->text.at + at, ',', end - at);
	size_t cut;

	if (comma == NULL)
		return false;
	cut = (size_t)(comma - s->text.at);
	return (memchr(s->text.at + at, '/', cut - at) != NULL ||
		   suspect_is_year(s, cut)) &&
	    memchr(s->text.at + cut, '/', end - cut) != NULL;
}

/*
 * "20December", "59/2of", "1.6million", "2018,in", "1754(2007)": a number at AT, and what is
 * glued to it.
 */
static bool suspect_is_before_word(const struct suspect *s, size_t at, size_t end)
{
	size_t number = suspect_number_end(s, at), word = number;
	unsigned year;

	if (suspect_is_two_numbers(s, at, number))
		return true;
	if (suspect_at(s, word) == ',' || suspect_at(s, word) == ';')
		word++;
	else if (suspect_at(s, word) == '(' &&
	    memchr(s->text.at + at, '/', word - at) == NULL)
		return phrase_digits(s->text, word + 1, 4, &year) == word + 5 &&
		    phrase_is_year(year);
	size_t behind = suspect_word_end(s, word);
	return behind > word + 1 && behind <= end &&
	    !byte_is_digit(suspect_at(s, behind)) &&
	    lexicon_has(slice_sub(s->text, word, behind));
}

/*
 * "in2019", "May2019", "the12-month", "and74/41": a known word at AT, and a number that is
 * no mark; but "Space2030".
 */
static bool suspect_is_before_number(const struct suspect *s, size_t at)
{
	size_t end = suspect_word_end(s, at), digits;
	struct slice word = slice_sub(s->text, at, end);
	unsigned number;

	if (word.len < 2 || !byte_is_digit(suspect_at(s, end)) || !lexicon_has(word) ||
	    (byte_is_upper(word.at[0]) && date_month_named(word) == 0))
		return false;
	digits = phrase_digits(s->text, end, 4, &number);
	if (digits == end + 4)
		return phrase_is_year(number) && !byte_is_digit(suspect_at(s, digits));
	return suspect_at(s, digits) == '-' || suspect_at(s, digits) == '/';
}

bool suspect_run_on(const struct suspect *s, size_t at, size_t end)
{
	bool begins = true;

	for (size_t i = at; i < end; i++) {
		bool first = begins && byte_is_alnum(s->text.at[i]);

		begins &= !first;
		/* "COVID-19pandemic"; but a number behind letters is a name: "H5N1" */
		first |= i > at && s->text.at[i - 1] == '-';
		if (!first ||
		    !(byte_is_digit(s->text.at[i]) ? suspect_is_before_word(s, i, end)
						   : suspect_is_before_number(s, i)))
			continue;
		suspect_report_near(s, REPAIR_GLUED_WORDS, at, end);
		return true;
	}
	return false;
}

/* "4.1Strengthen": the number of a paragraph, and its first word. */
bool suspect_numbered(const struct suspect *s, size_t at, size_t end)
{
	unsigned number;
	size_t dot = phrase_digits(s->text, at, 3, &number);
	size_t word = dot > at && suspect_at(s, dot) == '.'
	    ? phrase_digits(s->text, dot + 1, 3, &number)
	    : dot;

	if (word <= dot + 1 || word + 3 > end || !byte_is_upper(s->text.at[word]) ||
	    !byte_is_lower(s->text.at[word + 1]) || !byte_is_lower(s->text.at[word + 2]))
		return false;
	suspect_report_near(s, REPAIR_NUMBER_INSIDE, at, word);
	return true;
}

/* SPDX-License-Identifier: ISC */
/* mastheadsession - session and agenda item in a masthead; see the header. */
#include "import/text/mastheadsession.h"

#include <string.h>

#include "import/text/phrase.h"

/* [byte] of the longest name of a session in French or Spanish. */
#define MASTHEAD_SESSION 70

/* Words of the first day of a session: "14 de septiembre de 2020". */
#define MASTHEAD_DAY 6

/* A session with a greater number is that of a year. */
#define MASTHEAD_YEAR 1000

/* Behind what stands between the first day of a session and the last, at AT. */
static size_t masthead_behind_dash(struct slice text, size_t at)
{
	static const char *const dashes[] = { "\342\200\223", "\342\200\224",
		" \342\200\223 ", "-", " - ", " to ", " au ", " al ", " a " };

	for (size_t i = 0; i < sizeof(dashes) / sizeof(*dashes); i++)
		if (slice_starts(slice_sub(text, at, text.len), dashes[i]))
			return at + strlen(dashes[i]);
	return at;
}

/*
 * "19 June\342\200\22314 July 2023", "27 February-31 March 2023", "26 July 2018-24 July 2019",
 * "14 de septiembre a 7 de octubre de 2020": the days of a session.
 */
size_t mastheadsession_days(struct masthead_reader *m, struct slice text, size_t at)
{
	unsigned day;
	size_t end = phrase_digits(text, at, 2, &day);
	struct date date;

	(void)m;
	for (size_t n = 0; n < MASTHEAD_DAY && end > at; n++) {
		size_t from = masthead_behind_dash(text, end);
		size_t last = from > end ? phrase_date(text, from, &date) : from;

		if (last > from)
			return last;
		end += end < text.len && text.at[end] == ' ';
		while (end < text.len &&
		    (byte_is_alnum(text.at[end]) || text.at[end] == '\303' ||
			text.at[end] == '\251' || text.at[end] == '\273'))
			end++;
	}
	return at;
}

size_t mastheadsession_ordinal(struct masthead_reader *m, struct slice text, size_t at)
{
	unsigned session;
	size_t end = phrase_session(text, at, &session);

	if (end > at && session < MASTHEAD_YEAR)
		m->masthead->session = session;
	return end;
}

/* "Soixante-quinzième session", "Septuagésimo quinto período de sesiones": a line of it. */
size_t mastheadsession_other(struct masthead_reader *m, struct slice text, size_t at)
{
	static const char *const ends[] = { " session",
		" per\303\255odo extraordinario de sesiones",
		" per\303\255odo de sesiones" };
	static const char *const years[] = { "Session de ",
		"Per\303\255odo de sesiones de " };
	size_t line = slice_find(text, "\n", at);
	struct slice words = slice_trim(slice_sub(text, at, line));
	unsigned year;

	(void)m;
	if (words.len > MASTHEAD_SESSION ||
	    (!phrase_begins_capital(words) && phrase_digits(text, at, 2, &year) == at) ||
	    (at > 0 && text.at[at - 1] != '\n' && text.at[at - 1] != ' '))
		return at;
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		if (slice_ends(words, ends[i]))
			return (size_t)(words.at - text.at) + words.len;
	for (size_t i = 0; i < sizeof(years) / sizeof(*years); i++) {
		size_t behind = phrase_words(text, at, years[i]);

		if (behind > at && phrase_digits(text, behind, 4, &year) == behind + 4)
			return behind + 4;
	}
	return at;
}

/* The letter of an item's part at AT: "(b)", and in French and Spanish "b)". */
static size_t masthead_item_letter(struct slice text, size_t at)
{
	size_t start = at + (at < text.len && text.at[at] == '('), end = start;

	while (end < text.len && end < start + 2 && byte_is_letter(text.at[end]))
		end++;
	return end > start && end < text.len && text.at[end] == ')' ? end + 1 : 0;
}

static size_t masthead_and(struct slice text, size_t at)
{
	static const char *const words[] = { "and ", "et ", "y " };

	return PHRASE_ONE_OF(text, at, words);
}

/* The parts of an agenda item's number at AT: "70 (b)", "20 (c) and 35", "68 b)". */
static size_t masthead_item_number(struct slice text, size_t at)
{
	unsigned number;
	size_t end = phrase_digits(text, at, 3, &number);

	if (end == at)
		return at;
	for (;;) {
		size_t next = phrase_blanks(text, end), digits;

		if (masthead_item_letter(text, next) > 0) {
			end = masthead_item_letter(text, next);
			continue;
		}
		if (next < text.len && text.at[next] == ',')
			next = phrase_blanks(text, next + 1);
		else if (masthead_and(text, next) > next)
			next = masthead_and(text, next);
		else
			return end;
		digits = phrase_digits(text, next, 3, &number);
		if (digits == next && masthead_item_letter(text, next) == 0)
			return end;
		end = digits;
	}
}

size_t mastheadsession_agenda(struct masthead_reader *m, struct slice text, size_t at)
{
	static const char *const starts[] = { "Agenda items ", "Agenda item ", "Items ",
		"Item ", "Points ", "Point ", "Temas ", "Tema " };
	static const char *const ends[] = { " de l\342\200\231ordre du jour",
		" de l'ordre du jour", " del programa", " de la agenda",
		" of the provisional agenda" };
	size_t start = PHRASE_ONE_OF(text, at, starts);
	size_t end = start > at ? masthead_item_number(text, start) : start;
	if (end == start)
		return at;
	m->masthead->agenda_item = slice_sub(text, start, end);
	m->agenda = true;
	return PHRASE_ONE_OF(text, end, ends);
}

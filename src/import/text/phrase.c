/* SPDX-License-Identifier: ISC */
/* phrase - the small things that a line can begin with; see the header. */
#include "import/text/phrase.h"

#include <ctype.h>
#include <string.h>

#include "import/text/normalise.h"
#include "text/utf8.h"

/* [byte] of the longest number of a resolution before its title. */
#define PHRASE_NUMBER 24

/* [byte] of the longest address that is its own link. */
#define PHRASE_ADDRESS 500

static bool phrase_is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == SOURCE_TAKEN_OUT;
}

static bool phrase_is_digit(struct slice s, size_t at)
{
	return at < s.len && isdigit((unsigned char)s.at[at]);
}

static bool phrase_is(struct slice s, size_t at, char c)
{
	return at < s.len && s.at[at] == c;
}

bool phrase_is_year(unsigned year)
{
	return year >= 1945 && year <= 2100;
}

char phrase_raised_digit(struct slice s, size_t at, size_t *len)
{
	static const char *const raised[] = { "\342\201\260", "\302\271", "\302\262",
		"\302\263", "\342\201\264", "\342\201\265", "\342\201\266",
		"\342\201\267", "\342\201\270", "\342\201\271" };

	for (size_t i = 0; i < 10; i++)
		if (slice_starts(slice_sub(s, at, s.len), raised[i])) {
			*len = strlen(raised[i]);
			return (char)('0' + i);
		}
	return '\0';
}

struct slice phrase_word_before(struct slice s, size_t at)
{
	size_t start = at;

	while (start > 0 && phrase_is_letter(s.at[start - 1]))
		start--;
	return slice_sub(s, start, at);
}

bool phrase_ends_with(struct slice s, const char *const *words, size_t n)
{
	struct slice last = phrase_word_before(s, s.len);

	/* "Estimates for 2021a": the mark of a table's note */
	if (last.len == 1 && last.len < s.len && byte_is_digit(s.at[s.len - 2]))
		return false;
	for (size_t i = 0; i < n; i++)
		if (slice_is(last, words[i]))
			return true;
	return false;
}

size_t phrase_blanks(struct slice s, size_t at)
{
	while (at < s.len && phrase_is_blank(s.at[at]))
		at++;
	return at;
}

size_t phrase_some_digits(struct slice s, size_t at, size_t max, unsigned *value)
{
	size_t start = at;

	for (; at - start < max && phrase_is_digit(s, at); at++)
		*value = *value * 10 + (unsigned)(s.at[at] - '0');
	return at;
}

size_t phrase_decimal(struct slice s, unsigned *part, unsigned *line)
{
	size_t dot = phrase_digits(s, 0, 2, part), end;

	if (dot == 0 || dot >= s.len || s.at[dot] != '.')
		return 0;
	end = phrase_digits(s, dot + 1, 2, line);
	return end > dot + 1 ? end : 0;
}

/* The byte C behind the one BEFORE in small letters: of "\303\211" too. */
static char phrase_small(char before, char c)
{
	return before == '\303' ? (char)(c | 0x20) : byte_lower(c);
}

size_t phrase_all_words(struct slice s, size_t at, const char *text)
{
	size_t start = at;
	char before = '\0';

	for (; *text != '\0'; text++) {
		if (*text == ' ') {
			at = phrase_blanks(s, at);
			continue;
		}
		if (at >= s.len ||
		    phrase_small(before, s.at[at]) != phrase_small(before, *text))
			return start;
		before = *text;
		at++;
	}
	return at;
}

/* The months in each language that texts are read in. */
static const char *const phrase_months[][12] = {
	{ "January", "February", "March", "April", "May", "June", "July", "August",
	    "September", "October", "November", "December" },
	{ "janvier", "f\303\251vrier", "mars", "avril", "mai", "juin", "juillet",
	    "ao\303\273t", "septembre", "octobre", "novembre", "d\303\251cembre" },
	{ "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
	    "septiembre", "octubre", "noviembre", "diciembre" }
};

#define PHRASE_LANGUAGES (sizeof(phrase_months) / sizeof(*phrase_months))

/* The year at AT, with which DAY and the MONTH from 0 make a date; its end, or AT. */
static size_t phrase_year(struct slice s, size_t at, unsigned day, size_t month,
    struct date *out)
{
	unsigned year;
	size_t end = phrase_digits(s, at, 4, &year);
	struct date date = { (short)year, (signed char)(month + 1), (signed char)day };
	struct buf iso = { 0 };

	if (end != at + 4 || phrase_is_digit(s, end))
		return at;
	date_add_iso(&iso, date);
	bool real = date_parse_iso(buf_slice(&iso), out);
	buf_fini(&iso);
	return real ? end : at;
}

/* True when an English month may begin with C, letters in any case. */
static bool phrase_begins_month(char c)
{
	switch (byte_lower(c)) {
	case 'a':
	case 'd':
	case 'f':
	case 'j':
	case 'm':
	case 'n':
	case 'o':
	case 's': return true;
	default: return false;
	}
}

/* "December 14, 1992" */
static size_t phrase_american_date(struct slice s, size_t at, struct date *out)
{
	if (at >= s.len || !phrase_begins_month(s.at[at]))
		return at;
	for (size_t i = 0; i < 12; i++) {
		size_t start = phrase_words(s, at, phrase_months[0][i]);
		unsigned day;

		if (start == at)
			continue;
		size_t number = phrase_blanks(s, start);
		size_t end = phrase_digits(s, number, 2, &day);
		if (end == number || !phrase_is(s, end, ','))
			continue;
		size_t year = phrase_blanks(s, end + 1);
		size_t last = phrase_year(s, year, day, i, out);
		return last > year ? last : at;
	}
	return at;
}

/* Behind the "de" of "3 de mayo de 1960", but not inside "December". */
static size_t phrase_of(struct slice s, size_t at)
{
	size_t end = phrase_words(s, at, "de");

	return end > at && phrase_blanks(s, end) > end ? phrase_blanks(s, end) : at;
}

size_t phrase_date(struct slice s, size_t at, struct date *out)
{
	static const char *const first[] = { "er ", "\302\272 ", "\302\260 " };
	unsigned day;
	size_t end = phrase_digits(s, at, 2, &day);
	size_t month = phrase_blanks(s, end);

	if (end == at)
		return phrase_american_date(s, at, out);
	if (phrase_is_digit(s, end) || phrase_is(s, end, '.'))
		return at;
	if (day == 1) /* "1er janvier", "1º de enero" */
		month = phrase_blanks(s, PHRASE_ONE_OF(s, end, first));
	month = phrase_of(s, month);
	for (size_t i = 0; i < 12 * PHRASE_LANGUAGES; i++) {
		size_t behind = phrase_words(s, month, phrase_months[i / 12][i % 12]);

		if (behind == month)
			continue;
		size_t start = phrase_of(s, phrase_blanks(s, behind));
		size_t last = phrase_year(s, start, day, i % 12, out);
		if (last > start)
			return last;
	}
	return at;
}

size_t phrase_page_number(struct slice s, size_t at)
{
	unsigned page, pages;
	size_t end = phrase_digits(s, at, 3, &page);
	size_t word = phrase_words(s, at, "Page ");

	if (word > at) {
		end = phrase_digits(s, word, 3, &page);
		return end > word && !phrase_is_digit(s, end) ? end : at;
	}
	if (end == at || !phrase_is(s, end, '/'))
		return at;
	size_t last = phrase_digits(s, end + 1, 3, &pages);
	if (last == end + 1 || phrase_is_digit(s, last) || page == 0 || page > pages)
		return at;
	return last;
}

/* Behind the letters of Geneva or Vienna before a job number. */
static size_t phrase_office(struct slice s, size_t at)
{
	struct slice rest = slice_sub(s, at, s.len);

	return at + (slice_starts(rest, "GE.") ? 3 : slice_starts(rest, "V.") ? 2 : 0);
}

/* Behind "2471Z", the mark of the typists of the 1980s behind a job number at AT. */
static size_t phrase_typist(struct slice s, size_t at)
{
	size_t start = phrase_blanks(s, at), end;
	unsigned number;

	end = phrase_digits(s, start, 4, &number);
	return end == start + 4 && end < s.len && byte_is_upper(s.at[end]) &&
		(end + 1 == s.len || !phrase_is_letter(s.at[end + 1]))
	    ? end + 1
	    : at;
}

/* Behind the digits of a date at AT: "311024"; a translation has a second one. */
static size_t phrase_stamp(struct slice s, size_t at)
{
	unsigned number;
	size_t stamp = phrase_blanks(s, at);
	size_t end = phrase_digits(s, stamp, 6, &number);

	return end == stamp + 6 && !phrase_is_digit(s, end) ? end : at;
}

size_t phrase_job_number(struct slice s, size_t at, struct slice *job)
{
	unsigned number;
	size_t start = phrase_office(s, at);
	size_t end = phrase_digits(s, start, 2, &number);
	size_t language;

	if (end != start + 2 || !phrase_is(s, end, '-'))
		return at;
	size_t last = phrase_digits(s, end + 1, 5, &number);
	if (last != end + 6 || phrase_is_digit(s, last))
		return at;
	/* reissued; but "12-49600*1249600*" goes on with the bar code */
	last += phrase_is(s, last, '*') && !phrase_is_digit(s, last + 1);
	last = phrase_typist(s, last);
	language = phrase_blanks(s, last);
	if (phrase_is(s, language, '(') && language + 2 < s.len &&
	    isupper((unsigned char)s.at[language + 1]) && s.at[language + 2] == ')')
		last = language + 3;
	*job = slice_sub(s, at, last);
	return phrase_stamp(s, phrase_stamp(s, last));
}

size_t phrase_one_of(struct slice s, size_t at, const char *const *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (phrase_words(s, at, list[i]) > at)
			return phrase_words(s, at, list[i]);
	return at;
}

size_t phrase_of_date(struct slice s, size_t at, struct date *out)
{
	static const char *const words[] = { "of ", "du ", "del ", "de " };
	size_t day = PHRASE_ONE_OF(s, at, words);
	size_t end = day > at ? phrase_date(s, day, out) : day;

	return end > day ? end : at;
}

size_t phrase_day(struct slice s, size_t at, struct date *out)
{
	static const char *const words[] = { "le ", "el " };
	size_t day = PHRASE_ONE_OF(s, at, words);
	size_t end = phrase_date(s, day, out);

	return end > day ? end : at;
}

size_t phrase_blank_number(struct slice s, size_t at)
{
	static const char *const dots[] = { "/\342\200\246", "/...", "/ \342\200\246",
		"/--" };
	unsigned session;
	size_t end = phrase_digits(s, at, 4, &session);

	for (size_t i = 0; i < sizeof(dots) / sizeof(*dots) && end > at; i++)
		if (slice_starts(slice_sub(s, end, s.len), dots[i])) {
			end += strlen(dots[i]);
			return end + phrase_is(s, end, '.');
		}
	return at;
}

size_t phrase_barcode(struct slice s, size_t at)
{
	unsigned number;
	bool escaped = phrase_is(s, at, '\\'); /* "\*1723033\*" in Markdown */
	size_t star = at + escaped;
	size_t end =
	    phrase_is(s, star, '*') ? phrase_digits(s, star + 1, 7, &number) : star;
	size_t last = end + (escaped && phrase_is(s, end, '\\'));

	return end >= star + 7 && phrase_is(s, last, '*') ? last + 1 : at;
}

/* "31/406 A to E": the number that the parts have in common. */
static bool phrase_common_number(struct slice s, enum symbol_organ organ,
    struct symbol *out)
{
	struct symbol_vec parts = { 0 };
	bool good =
	    symbol_parse_list(s, organ, &parts) > 1 && parts.at[0].part[0] != '\0';

	if (good) {
		struct slice first = slice_of(parts.at[0].text);

		while (first.len > 0 &&
		    (isupper((unsigned char)first.at[first.len - 1]) ||
			strchr("[]", first.at[first.len - 1]) != NULL))
			first.len--;
		good = symbol_parse(first, organ, out);
	}
	vec_fini(&parts);
	return good;
}

size_t phrase_resolution(struct slice s, size_t at, enum symbol_organ organ,
    struct symbol *out)
{
	size_t end = at;

	if (!phrase_is_digit(s, at) && !phrase_is(s, at, 'S') && !phrase_is(s, at, 'E'))
		return at;
	while (end < s.len && end - at <= PHRASE_NUMBER && s.at[end] != '.')
		end++;
	struct slice number = slice_sub(s, at, end);
	/* "12." of a paragraph has neither session nor year */
	if (!phrase_is(s, end, '.') ||
	    (slice_find(number, "/", 0) == SLICE_NONE &&
		slice_find(number, "(", 0) == SLICE_NONE) ||
	    (!symbol_parse(number, organ, out) &&
		!phrase_common_number(number, organ, out)))
		return at;
	return out->kind == SYMBOL_RESOLUTION ? end : at;
}

static bool phrase_is_capital(struct slice s, size_t at)
{
	return at < s.len && isupper((unsigned char)s.at[at]);
}

size_t phrase_parts(struct slice s, size_t at)
{
	size_t first = phrase_blanks(s, at), last;

	if (!phrase_is_capital(s, first) || first + 1 >= s.len)
		return at;
	last = phrase_blanks(s, first + 1);
	if (phrase_is(s, first + 1, '-'))
		last = first + 2;
	else if (phrase_words(s, last, "and ") > last)
		last = phrase_words(s, last, "and ");
	else if (phrase_words(s, last, "to ") > last)
		last = phrase_words(s, last, "to ");
	else
		return at;
	if (!phrase_is_capital(s, last) ||
	    (last + 1 < s.len && phrase_is_letter(s.at[last + 1])))
		return at;
	return last + 1;
}

static const char *const phrase_units[] = { "", "first", "second", "third", "fourth",
	"fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
	"thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
	"nineteenth" };

static const struct {
	const char *tens, *tenth;
} phrase_tens[] = { { "twenty", "twentieth" }, { "thirty", "thirtieth" },
	{ "forty", "fortieth" }, { "fifty", "fiftieth" }, { "sixty", "sixtieth" },
	{ "seventy", "seventieth" }, { "eighty", "eightieth" },
	{ "ninety", "ninetieth" } };

/* The longest of "sixth", "sixteenth" that stands at AT. */
static size_t phrase_unit(struct slice s, size_t at, unsigned *value)
{
	size_t longest = at;

	for (unsigned i = 1; i < sizeof(phrase_units) / sizeof(*phrase_units); i++) {
		size_t end = phrase_words(s, at, phrase_units[i]);

		if (end > longest) {
			longest = end;
			*value = i;
		}
	}
	return longest;
}

/* "plenary meeting", "(resumed) plenary meeting", "meeting" */
static size_t phrase_meeting_word(struct slice s, size_t at)
{
	static const char *const others[] = { "s\303\251ance pl\303\251ni\303\250re",
		"s\303\251ance", "sesi\303\263n plenaria", "sesi\303\263n" };
	size_t resumed = phrase_words(s, at, "(resumed) ");
	size_t other = PHRASE_ONE_OF(s, at, others);

	if (other > at)
		return other;
	size_t plenary = phrase_words(s, resumed, "plenary ");
	size_t end = phrase_words(s, plenary, "meeting");

	return end > plenary ? end : at;
}

/* True when an ordinal in words may begin with A and B, letters in any case. */
static bool phrase_begins_ordinal(char a, char b)
{
	static const char *const behind[26] = { ['e' - 'a'] = "il",
		['f' - 'a'] = "io",
		['n' - 'a'] = "i",
		['s' - 'a'] = "ei",
		['t' - 'a'] = "hwe" };

	a = byte_lower(a);
	return byte_is_lower(a) && behind[a - 'a'] != NULL &&
	    strchr(behind[a - 'a'], byte_lower(b)) != NULL;
}

/* An ordinal in words below a hundred: "Sixty-eighth". */
static size_t phrase_ordinal(struct slice s, size_t at, unsigned *value)
{
	*value = 0;
	if (at + 1 >= s.len || !phrase_begins_ordinal(s.at[at], s.at[at + 1]))
		return at;
	for (unsigned i = 0; i < sizeof(phrase_tens) / sizeof(*phrase_tens); i++) {
		size_t end = phrase_words(s, at, phrase_tens[i].tenth);
		unsigned unit = 0;

		*value = (i + 2) * 10;
		if (end > at)
			return end;
		end = phrase_words(s, at, phrase_tens[i].tens);
		if (end == at)
			continue;
		end += phrase_is(s, end, '-') || phrase_is(s, end, ' ');
		size_t last = phrase_unit(s, end, &unit);
		*value += unit;
		return last > end && unit < 10 ? last : at;
	}
	return phrase_unit(s, at, value);
}

/* An ordinal in words up to two thousand: "Hundred and eighty-third". */
static size_t phrase_great_ordinal(struct slice s, size_t at, unsigned *value)
{
	unsigned hundreds = 0, rest = 0;
	size_t start = phrase_words(s, at, "One ");
	size_t end = phrase_words(s, start, "thousand");

	*value = 0;
	if (end > start) {
		*value = 1000;
		start = phrase_blanks(s, end);
	}
	end = phrase_words(s, start, "hundred");
	hundreds = end > start ? 1 : 0;
	*value += hundreds * 100;
	if (hundreds > 0) {
		start = phrase_blanks(s, end);
		start = phrase_words(s, start, "and ");
	}
	end = phrase_ordinal(s, start, &rest);
	*value += rest;
	return end > start ? end : at;
}

size_t phrase_meeting(struct slice s, size_t at, unsigned *meeting)
{
	static const char *const suffixes[] = { "st", "nd", "rd", "th", "e", "re",
		"\303\250re", "\303\250me", "\302\252", "\302\272", "a.", ".a",
		".\302\252", "a", "" };
	size_t end = phrase_digits(s, at, 4, meeting);

	if (end > at) {
		for (size_t i = 0; i < sizeof(suffixes) / sizeof(*suffixes); i++) {
			size_t behind = phrase_words(s, end, suffixes[i]);

			if (behind == end && suffixes[i][0] != '\0')
				continue;
			behind = phrase_blanks(s, behind);
			size_t last = phrase_meeting_word(s, behind);
			if (last > behind)
				return last;
		}
		return at;
	}
	end = phrase_great_ordinal(s, at, meeting);
	size_t word = phrase_blanks(s, end);
	size_t last = end > at ? phrase_meeting_word(s, word) : word;
	return last > word ? last : at;
}

size_t phrase_session(struct slice s, size_t at, unsigned *session)
{
	size_t end = phrase_ordinal(s, at, session);

	/* the sessions of a council are those of a year */
	if (end == at)
		end = phrase_digits(s, at, 4, session) == at + 4 ? at + 4 : at;
	size_t word = phrase_blanks(s, end);
	size_t last = end > at ? phrase_words(s, word, "session") : word;

	return last > word ? last : at;
}

size_t phrase_autolink(struct slice s, size_t at)
{
	size_t end = at + 1;
	bool sign = false;

	if (at >= s.len || s.at[at] != '<' || end >= s.len ||
	    !isalnum((unsigned char)s.at[end]))
		return at;
	for (; end < s.len && end - at < PHRASE_ADDRESS && s.at[end] != '>'; end++) {
		if (isspace((unsigned char)s.at[end]) ||
		    strchr("<\\\"", s.at[end]) != NULL)
			return at;
		sign |= end > at + 1 && (s.at[end] == ':' || s.at[end] == '@');
	}
	return sign && end < s.len && s.at[end] == '>' ? end + 1 : at;
}

size_t phrase_roman(struct slice s, size_t at, unsigned *value)
{
	size_t end = at;

	while (end < s.len && strchr("IVXLC", s.at[end]) != NULL && s.at[end] != '\0')
		end++;
	int number = end > at ? symbol_roman(slice_sub(s, at, end)) : 0;
	*value = (unsigned)number;
	return number > 0 ? end : at;
}

bool phrase_is_rule(struct slice s)
{
	size_t strokes = 0, stars = 0, blanks = 0;

	for (size_t at = 0; at < s.len;) {
		uint32_t code;
		size_t len = utf8_decode(s, at, &code);

		if (strchr("_-=*~", (int)(code < 0x80 ? code : 'x')) != NULL ||
		    code == 0x2014 || code == 0x2015 || code == 0x2500 ||
		    code == 0x2501 || code == 0x2550)
			strokes++;
		else if (code == ' ')
			blanks++;
		else
			return false;
		stars += code == '*';
		at += len;
	}
	return strokes >= 3 && (stars < strokes || blanks == 0);
}

/* The first code point that is no opening quote or bracket. */
static uint32_t phrase_first(struct slice s)
{
	uint32_t code = 0;

	for (size_t at = 0; at < s.len;) {
		at += utf8_decode(s, at, &code);
		if (code != 0x201c && code != 0x2018 && code != 0xab && code != '"' &&
		    code != '\'' && code != '(' && code != '[' && code != '*' &&
		    code != '_')
			return code;
	}
	return 0;
}

bool phrase_begins_capital(struct slice s)
{
	uint32_t code = phrase_first(s);

	return (code < 0x80 && isupper((int)code)) || (code >= 0xc0 && code <= 0xde);
}

bool phrase_begins_small(struct slice s)
{
	uint32_t code = 0;

	if (s.len > 0)
		utf8_decode(s, 0, &code);
	return (code < 0x80 && islower((int)code)) || (code >= 0xdf && code <= 0xff);
}

bool phrase_has_printed(struct slice s)
{
	for (size_t at = 0; (at = slice_find(s, "\342\200", at)) != SLICE_NONE; at += 3)
		if (at + 2 < s.len &&
		    strchr("\223\224\230\231\234\235", s.at[at + 2]) != NULL)
			return true;
	return false;
}

bool phrase_takes_power(struct slice text)
{
	static const char *const bases[] = { "m", "km", "cm", "mm", "dm", "10", "CO",
		"SO", "CH" };
	size_t start = text.len;

	while (start > 0 && byte_is_alnum(text.at[start - 1]))
		start--;
	for (size_t i = 0; i < sizeof(bases) / sizeof(*bases); i++)
		if (slice_is(slice_sub(text, start, text.len), bases[i]))
			return true;
	return false;
}

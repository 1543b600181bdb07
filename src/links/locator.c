/* SPDX-License-Identifier: ISC */
/* locator - the words that narrow a source down; see the header. */
#include "links/locator.h"

#include <stdbool.h>
#include <string.h>

#include "base/byte.h"
#include "model/space.h"

static const struct locator_word {
	const char *word; /* without the full stop */
	enum locator_class class;
} locator_table[] = {
	{ "supplement", LOCATOR_SUPPLEMENT },
	{ "supplements", LOCATOR_SUPPLEMENT },
	{ "supplément", LOCATOR_SUPPLEMENT },
	{ "suplemento", LOCATOR_SUPPLEMENT },
	{ "vol", LOCATOR_VOLUME },
	{ "vols", LOCATOR_VOLUME },
	{ "volume", LOCATOR_VOLUME },
	{ "volumes", LOCATOR_VOLUME },
	{ "no", LOCATOR_NUMBER },
	{ "nos", LOCATOR_NUMBER },
	{ "núm", LOCATOR_NUMBER },
	{ "núms", LOCATOR_NUMBER },
	{ "document", LOCATOR_NUMBER },
	{ "documents", LOCATOR_NUMBER },
	{ "chap", LOCATOR_CHAPTER },
	{ "chaps", LOCATOR_CHAPTER },
	{ "chapter", LOCATOR_CHAPTER },
	{ "part", LOCATOR_PART },
	{ "parts", LOCATOR_PART },
	{ "partie", LOCATOR_PART },
	{ "cap", LOCATOR_CHAPTER },
	{ "caps", LOCATOR_CHAPTER },
	{ "parte", LOCATOR_PART },
	{ "sect", LOCATOR_SECTION },
	{ "sects", LOCATOR_SECTION },
	{ "section", LOCATOR_SECTION },
	{ "sections", LOCATOR_SECTION },
	{ "secc", LOCATOR_SECTION },
	{ "resolution", LOCATOR_RESOLUTION },
	{ "resolutions", LOCATOR_RESOLUTION },
	{ "decision", LOCATOR_RESOLUTION },
	{ "decisions", LOCATOR_RESOLUTION },
	{ "résolution", LOCATOR_RESOLUTION },
	{ "décision", LOCATOR_RESOLUTION },
	{ "resolución", LOCATOR_RESOLUTION },
	{ "decisión", LOCATOR_RESOLUTION },
	{ "annex", LOCATOR_ANNEX },
	{ "annexes", LOCATOR_ANNEX },
	{ "annexe", LOCATOR_ANNEX },
	{ "anexo", LOCATOR_ANNEX },
	{ "appendix", LOCATOR_ANNEX },
	{ "appendices", LOCATOR_ANNEX },
	{ "appendice", LOCATOR_ANNEX },
	{ "apéndice", LOCATOR_ANNEX },
	{ "enclosure", LOCATOR_ANNEX },
	{ "para", LOCATOR_PARA },
	{ "paras", LOCATOR_PARA },
	{ "paragraph", LOCATOR_PARA },
	{ "paragraphs", LOCATOR_PARA },
	{ "par", LOCATOR_PARA },
	{ "párr", LOCATOR_PARA },
	{ "párrs", LOCATOR_PARA },
	{ "art", LOCATOR_PARA },
	{ "arts", LOCATOR_PARA },
	{ "article", LOCATOR_PARA },
	{ "articles", LOCATOR_PARA },
	{ "p", LOCATOR_PARA },
	{ "pp", LOCATOR_PARA },
	{ "pág", LOCATOR_PARA },
	{ "págs", LOCATOR_PARA },
	{ "Дополнение", LOCATOR_SUPPLEMENT },
	{ "дополнение", LOCATOR_SUPPLEMENT },
	{ "том", LOCATOR_VOLUME },
	{ "тома", LOCATOR_VOLUME },
	{ "т", LOCATOR_VOLUME },
	{ "№", LOCATOR_NUMBER },
	{ "часть", LOCATOR_PART },
	{ "части", LOCATOR_PART },
	{ "гл", LOCATOR_CHAPTER },
	{ "глава", LOCATOR_CHAPTER },
	{ "разд", LOCATOR_SECTION },
	{ "раздел", LOCATOR_SECTION },
	{ "резолюция", LOCATOR_RESOLUTION },
	{ "резолюции", LOCATOR_RESOLUTION },
	{ "решение", LOCATOR_RESOLUTION },
	{ "приложение", LOCATOR_ANNEX },
	{ "приложения", LOCATOR_ANNEX },
	{ "добавление", LOCATOR_ANNEX },
	{ "п", LOCATOR_PARA },
	{ "пп", LOCATOR_PARA },
	{ "пункт", LOCATOR_PARA },
	{ "пункты", LOCATOR_PARA },
	{ "ст", LOCATOR_PARA },
	{ "стр", LOCATOR_PARA },
};

/* What the words for a session or year of a series end with. */
static const char *const locator_sessions[] = { "session", "year", "année", "sesiones",
	"año", "сессия", "год" };

#define LOCATOR_COUNT(table) (sizeof(table) / sizeof((table)[0]))

size_t locator_space(struct slice text, size_t at)
{
	return at + space_run(text, at);
}

struct slice locator_trim(struct slice text)
{
	text = slice_sub(text, space_run(text, 0), text.len);
	for (size_t len = 1; len <= 3 && len <= text.len; len++)
		if (space_run(text, text.len - len) == len) {
			text.len -= len;
			len = 0;
		}
	return text;
}

/* A letter of a word: an ASCII one, or any byte of a longer character. */
static bool locator_is_letter(char c)
{
	return byte_is_letter(c) || byte_is_beyond(c);
}

/* True when a word that ends before AT is whole. */
static bool locator_is_end(struct slice text, size_t at)
{
	return at >= text.len || space_run(text, at) > 0 ||
	    !(locator_is_letter(text.at[at]) || byte_is_digit(text.at[at]));
}

size_t locator_words(struct slice text, size_t at, const char *words)
{
	for (; *words != '\0'; words++) {
		size_t len = 1;

		if (*words == ' ')
			len = space_run(text, at);
		else if (at >= text.len || byte_lower(text.at[at]) != byte_lower(*words))
			return 0;
		if (len == 0)
			return 0;
		at += len;
	}
	return locator_is_end(text, at) ? at : 0;
}

/* "2005", "1995/96", "2005-2006"; "2030 Agenda" is none. */
static bool locator_is_year(struct slice part)
{
	size_t i = slice_digits_end(part, 0);

	return i == 4 &&
	    (i == part.len || part.at[i] == '/' || part.at[i] == '-' ||
		slice_starts(slice_sub(part, i, part.len), "\xe2\x80\x93"));
}

/* True when the last word of WORDS is LAST. */
static bool locator_ends_with(struct slice words, const char *last)
{
	size_t start = words.len - strlen(last);

	if (words.len < strlen(last) || locator_words(words, start, last) != words.len)
		return false;
	return start == 0 || locator_trim(slice_sub(words, 0, start)).len < start;
}

/* "Sixty-seventh Session", "Tenth Emergency Special Session (...)". */
static bool locator_is_session(struct slice part)
{
	struct slice words = locator_trim(slice_sub(part, 0, slice_find(part, "(", 0)));

	for (size_t i = 0; i < LOCATOR_COUNT(locator_sessions); i++)
		if (locator_ends_with(words, locator_sessions[i]))
			return true;
	return false;
}

/* The numbers in words that parts of reports have. */
static bool locator_is_numeral(struct slice token)
{
	static const char *const numerals[] = { "one", "two", "three", "four", "five",
		"six" };

	return SLICE_IS_IN(token, numerals);
}

/* A capital letter of the Russian alphabet, from А to Я. */
static bool locator_is_russian(struct slice token)
{
	return token.len == 2 && (unsigned char)token.at[0] == 0xd0 &&
	    (unsigned char)token.at[1] >= 0x90 && (unsigned char)token.at[1] <= 0xaf;
}

/* True for what numbers are made of: "12", "IV", "I.B", "3-5", "(a)", "(ii)". */
static bool locator_is_number(struct slice token)
{
	bool bracket =
	    token.len > 2 && token.at[0] == '(' && token.at[token.len - 1] == ')';

	if (bracket)
		token = slice_sub(token, 1, token.len - 1);
	for (size_t i = 0; i < token.len; i++) {
		char c = token.at[i];

		if (!byte_is_digit(c) && !byte_is_upper(c) && c != '.' && c != '-' &&
		    c != '/' && !byte_is_beyond(c) && !(bracket && locator_is_letter(c)))
			return false;
	}
	return token.len > 0 && (!bracket || token.len <= 4) &&
	    (byte_is_digit(token.at[0]) || byte_is_upper(token.at[0]) || bracket ||
		locator_is_russian(token));
}

/* The end [byte] of the token at AT: what no space, comma or semicolon divides. */
static size_t locator_token_end(struct slice text, size_t at)
{
	size_t end = at;

	while (end < text.len && space_run(text, end) == 0 && text.at[end] != ',' &&
	    text.at[end] != ';')
		end++;
	while (end > at && (text.at[end - 1] == '.' || text.at[end - 1] == ':'))
		end--;
	return end;
}

/* The position [byte] behind "and" or "to" at AT, else AT. */
static size_t locator_joint(struct slice text, size_t at)
{
	static const char *const joints[] = { "and", "to", "et", "y", "и" };

	for (size_t i = 0; i < LOCATOR_COUNT(joints); i++) {
		size_t behind = locator_words(text, at, joints[i]);

		if (behind > 0)
			return locator_space(text, behind);
	}
	return at;
}

/* The end [byte] of the numbers "2", "3 and 4", "2 (a) to (c)" at AT, else AT. */
static size_t locator_numbers(struct slice text, size_t at)
{
	size_t end = at;

	for (bool first = true;; first = false) {
		size_t start = locator_space(text, end);
		size_t stop;

		if (!first)
			start = locator_joint(text, start);
		stop = locator_token_end(text, start);
		if (!locator_is_number(slice_sub(text, start, stop)) &&
		    !locator_is_numeral(slice_sub(text, start, stop)))
			return end;
		end = stop;
	}
}

/* The row of the word at AT and the position [byte] behind it, or NULL. */
static const struct locator_word *locator_find(struct slice text, size_t at,
    size_t *behind)
{
	char first = at < text.len ? byte_lower(text.at[at]) : '\0';

	for (size_t i = 0; i < LOCATOR_COUNT(locator_table); i++) {
		if (locator_table[i].word[0] != first)
			continue;
		*behind = locator_words(text, at, locator_table[i].word);
		if (*behind > 0)
			return &locator_table[i];
	}
	return NULL;
}

/*
 * The class of the words at AT and the position [byte] behind them: a word of the
 * table and its numbers.  Without any, "Annex" and "Supplement for May" say enough,
 * "Resolutions Adopted by the Conference" is a title.
 */
static enum locator_class locator_read(struct slice text, size_t at, size_t *end)
{
	size_t behind;
	const struct locator_word *word = locator_find(text, at, &behind);
	size_t numbers;

	if (word == NULL)
		return LOCATOR_UNKNOWN;
	numbers = behind + (behind < text.len && text.at[behind] == '.');
	*end = locator_numbers(text, numbers);
	if (*end > numbers)
		return word->class;
	*end = behind;
	return word->class == LOCATOR_ANNEX || word->class == LOCATOR_SUPPLEMENT
	    ? word->class
	    : LOCATOR_UNKNOWN;
}

enum locator_class locator_class_of(struct slice part)
{
	size_t end;
	enum locator_class class;

	part = locator_trim(part);
	class = locator_read(part, 0, &end);
	if (class != LOCATOR_UNKNOWN)
		return class;
	return locator_is_year(part) || locator_is_session(part) ? LOCATOR_SESSION
								 : LOCATOR_UNKNOWN;
}

struct slice locator_pinpoint(struct slice text, size_t at)
{
	size_t start = locator_space(text, at);
	size_t end = start;

	for (size_t next = start;;) {
		size_t stop;

		if (locator_read(text, next, &stop) < LOCATOR_PART)
			return slice_sub(text, start, end);
		end = stop;
		if (end >= text.len || text.at[end] != ',')
			return slice_sub(text, start, end);
		next = locator_space(text, end + 1);
	}
}

/* SPDX-License-Identifier: ISC */
/*
 * symbol_document - the symbols of all other documents, and treaties.
 *
 *	A/CONF.157/24 (Part I)/Corr.1
 *	~ ~~~~~~~~ ~~ ~~~~~~~~ ~~~~~~	components, and a group in brackets
 *
 * Hundreds of series exist and new ones come, so the form alone decides: the first
 * component is the letters of a body, and a digit stands somewhere.
 */
#include "model/symbol_read.h"

#include <stdio.h>
#include <string.h>

#include "base/byte.h"
#include "model/symbol_scan.h"

/* Letters [byte] of the longest name of a body: UNCTAD, PCNICC. */
#define DOCUMENT_BODY_MAX 6

/* The canonical text while it grows. */
struct document_text {
	char *at; /* room for SYMBOL_SIZE */
	size_t len;
	bool full; /* something did not fit */
};

static void document_add(struct document_text *to, const char *text, size_t len)
{
	if (to->len + len >= SYMBOL_SIZE) {
		to->full = true;
		return;
	}
	memcpy(to->at + to->len, text, len);
	to->len += len;
	to->at[to->len] = '\0';
}

static size_t document_letters(const char *at)
{
	size_t n = 0;

	while (byte_is_upper(at[n]))
		n++;
	return n;
}

/* The abbreviations that are printed with small letters: "Add.1", "Sub.2". */
static const char *document_abbreviation(const char *at)
{
	static const char *const words[] = {
		"Add.",
		"Amend.",
		"Corr.",
		"Dec.",
		"Res.",
		"Rev.",
		"Sub.",
	};
	struct slice text = slice_of(at);

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (slice_starts_nocase(text, words[i]))
			return words[i];
	return NULL;
}

/* Reads letters and digits, single dots and hyphens between them. */
static bool document_read_component(struct scan *s, struct document_text *to)
{
	const char *word = document_abbreviation(s->at);
	const char *at = s->at;
	bool inside = false; /* a letter or digit was the last */

	for (; *at != '\0'; at++) {
		bool dot = *at == '.' || *at == '-';

		if (!byte_is_upper(*at) && !byte_is_digit(*at) && !(dot && inside))
			break;
		inside = !dot;
	}
	if (!inside)
		return false;
	if (word != NULL)
		document_add(to, word, strlen(word));
	const char *rest = s->at + (word != NULL ? strlen(word) : 0);
	document_add(to, rest, (size_t)(at - rest));
	s->at = at;
	return true;
}

/* Groups of one word, and those with a number: as the Digital Library prints them. */
static const char *const document_words[] = { "(SUPP)", "(INTRODUCTION)" };

#define DOCUMENT_WORDS (sizeof(document_words) / sizeof(document_words[0]))

static const struct document_group_row {
	const char *word, *dot, *printed;
} document_groups[] = {
	{ "PARTS", "", "PARTS " },
	{ "PART", "", "PART " },
	{ "RESUMPTION", "", "RESUMPTION " },
	{ "SECT", ".", "SECT." },
	{ "VOL", ".", "VOL." },
	{ "", "", "" },
};

#define DOCUMENT_GROUPS (sizeof(document_groups) / sizeof(document_groups[0]))

/* Reads the number in a group: "IV", "12", "29B", not a year. */
static bool document_read_group_number(struct scan *s)
{
	int number;
	char letter;

	if (!scan_number(s, &number))
		return scan_roman(s, &number);
	scan_letter(s, &letter);
	return number <= 999;
}

/* Reads the number, or the two of "PARTS I AND II", up to the end of the group. */
static bool document_read_group_numbers(struct scan *s, bool two)
{
	if (!document_read_group_number(s))
		return false;
	if (two && scan_next_word(s, "AND") &&
	    (!scan_text(s, " ") || !document_read_group_number(s)))
		return false;
	return *s->at == ')';
}

/* Reads "(PART I)", "(SECT.9)", "(SUPP)", "(XX)". */
static bool document_read_group(struct scan *s, struct document_text *to)
{
	for (size_t i = 0; i < DOCUMENT_WORDS; i++) {
		if (!scan_text(s, document_words[i]))
			continue;
		document_add(to, document_words[i], strlen(document_words[i]));
		return true;
	}
	for (size_t i = 0; i < DOCUMENT_GROUPS; i++) {
		const struct document_group_row *row = &document_groups[i];
		struct scan next = { s->at + 1 };

		if (!scan_text(&next, row->word))
			continue;
		scan_text(&next, row->dot);
		scan_text(&next, " ");
		const char *number = next.at;
		if (!document_read_group_numbers(&next, strcmp(row->word, "PARTS") == 0))
			continue;
		document_add(to, "(", 1);
		document_add(to, row->printed, strlen(row->printed));
		document_add(to, number, (size_t)(next.at - number) + 1);
		s->at = next.at + 1;
		return true;
	}
	return false;
}

bool symbol_read_document(const char *text, struct symbol *out)
{
	struct scan s = { text };
	struct document_text to = { .at = out->text };
	size_t body = document_letters(text);

	*out = (struct symbol){ .kind = SYMBOL_DOCUMENT };
	if (body == 0 || body > DOCUMENT_BODY_MAX || text[body] != '/')
		return false;
	document_add(&to, text, body);
	s.at += body;
	while (scan_text(&s, "/")) {
		document_add(&to, "/", 1);
		if (!document_read_component(&s, &to))
			return false;
		while (*s.at == '(')
			if (!document_read_group(&s, &to))
				return false;
	}
	return scan_end(s) && !to.full && strpbrk(out->text, "0123456789") != NULL;
}

/* Reads the words before "vol.": any of them, in their order. */
static void treaty_read_series(struct scan *s)
{
	static const char *const words[] = {
		"UNITED NATIONS",
		"TREATY SERIES",
		"UNTS",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (!scan_word(s, words[i]))
			continue;
		scan_text(s, ",");
		scan_text(s, " ");
	}
}

/* Reads "VOL.660,NO.9464". */
static bool treaty_read_volume(struct scan *s, int *volume, int *number)
{
	treaty_read_series(s);
	if (!scan_text(s, "VOL.") || !scan_number(s, volume))
		return false;
	scan_text(s, ",");
	scan_text(s, " ");
	return scan_text(s, "NO.") && scan_number(s, number);
}

/* Reads "UNTS/660/9464". */
static bool treaty_read_symbol(struct scan *s, int *volume, int *number)
{
	return scan_text(s, "UNTS/") && scan_number(s, volume) && scan_text(s, "/") &&
	    scan_number(s, number);
}

bool symbol_read_treaty(const char *text, struct symbol *out)
{
	struct scan words = { text }, symbol = { text };
	int volume, number;

	bool read = (treaty_read_symbol(&symbol, &volume, &number) && scan_end(symbol)) ||
	    (treaty_read_volume(&words, &volume, &number) && scan_end(words));
	if (!read)
		return false;
	*out = (struct symbol){
		.kind = SYMBOL_TREATY,
		.session = volume,
		.number = number,
	};
	return symbol_set_text(out, "UNTS/%d/%d", volume, number);
}

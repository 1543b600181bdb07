/* SPDX-License-Identifier: ISC */
/* symbol - names of organs, Roman numerals, short forms; see the header. */
#include "model/symbol.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/byte.h"
#include "model/symbol_read.h"

static const struct symbol_organ_row {
	const char *prefix, *name;
} symbol_organs[ORGAN_COUNT] = {
	[ORGAN_ASSEMBLY] = { "A/RES/", "General Assembly" },
	[ORGAN_SECURITY_COUNCIL] = { "S/RES/", "Security Council" },
	[ORGAN_ECOSOC] = { "E/RES/", "Economic and Social Council" },
	[ORGAN_HUMAN_RIGHTS_COUNCIL] = { "A/HRC/RES/", "Human Rights Council" },
	[ORGAN_HUMAN_RIGHTS_COMMISSION] = { "E/CN.4/RES/", "Commission on Human Rights" },
};

/* The values from which Roman numerals up to 99 are made, the largest first. */
static const struct symbol_roman_row {
	const char *text;
	int value;
} symbol_romans[] = {
	{ "XC", 90 },
	{ "L", 50 },
	{ "XL", 40 },
	{ "X", 10 },
	{ "IX", 9 },
	{ "V", 5 },
	{ "IV", 4 },
	{ "I", 1 },
};

#define SYMBOL_ROMANS (sizeof(symbol_romans) / sizeof(symbol_romans[0]))

const char *symbol_organ_name(enum symbol_organ organ)
{
	return symbol_organs[organ].name;
}

const char *symbol_organ_prefix(enum symbol_organ organ)
{
	return symbol_organs[organ].prefix;
}

void symbol_roman_text(int value, char to[SYMBOL_ROMAN_SIZE])
{
	assert(value > 0 && value < 100);
	to[0] = '\0';
	for (size_t i = 0; i < SYMBOL_ROMANS; i++)
		for (; value >= symbol_romans[i].value; value -= symbol_romans[i].value)
			strcat(to, symbol_romans[i].text);
}

/* Adding up its signs reads any numeral; comparing with that of the sum refuses "IIX". */
int symbol_roman(struct slice s)
{
	char text[SYMBOL_ROMAN_SIZE];
	struct slice rest = s;
	int value = 0;

	if (s.len == 0 || s.len >= SYMBOL_ROMAN_SIZE)
		return 0;
	for (size_t i = 0; i < SYMBOL_ROMANS; i++)
		while (slice_starts_nocase(rest, symbol_romans[i].text)) {
			value += symbol_romans[i].value;
			rest = slice_sub(rest, strlen(symbol_romans[i].text), rest.len);
		}
	if (rest.len > 0 || value >= 100)
		return 0;
	symbol_roman_text(value, text);
	return slice_is_nocase(s, text) ? value : 0;
}

bool symbol_set_text(struct symbol *s, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	int len = vsnprintf(s->text, sizeof(s->text), format, args);
	va_end(args);
	return len > 0 && (size_t)len < sizeof(s->text);
}

bool symbol_is_canonical(struct slice s)
{
	struct symbol parsed;

	return symbol_parse(s, ORGAN_ASSEMBLY, &parsed) && slice_is(s, parsed.text);
}

/* "217(III)[A]" as people write it, "217 A (III)". */
static void symbol_add_roman_short(struct buf *to, const struct symbol *s,
    const char *session)
{
	buf_addf(to, "%d ", s->number);
	if (s->part[0] != '\0')
		buf_addf(to, "%s ", s->part);
	buf_addn(to, session, strcspn(session, ")") + 1);
}

/* The bytes of a number of at most MOST digits at TEXT, without zeros before it; 0: none. */
static size_t symbol_number_run(const char *text, size_t most)
{
	size_t n = 0;

	while (n < most && byte_is_digit(text[n]))
		n++;
	return text[0] != '0' ? n : 0;
}

/* What stands behind A/RES/ of "A/RES/74/158", which needs no grammar; else NULL. */
static const char *symbol_plain_rest(const char *canonical)
{
	const char *prefix = symbol_organ_prefix(ORGAN_ASSEMBLY);
	size_t len = strlen(prefix), session, number;

	if (strncmp(canonical, prefix, len) != 0)
		return NULL;
	session = symbol_number_run(canonical + len, 3);
	if (session == 0 || canonical[len + session] != '/')
		return NULL;
	number = symbol_number_run(canonical + len + session + 1, 4);
	return number > 0 && canonical[len + session + 1 + number] == '\0'
	    ? canonical + len
	    : NULL;
}

void symbol_add_short(struct buf *to, const char *canonical)
{
	const char *plain = symbol_plain_rest(canonical);
	struct symbol s;

	if (plain != NULL) {
		buf_add(to, plain);
		return;
	}
	if (!symbol_parse(slice_of(canonical), ORGAN_ASSEMBLY, &s) ||
	    strcmp(s.text, canonical) != 0 || s.kind != SYMBOL_RESOLUTION ||
	    s.organ != ORGAN_ASSEMBLY) {
		buf_add(to, canonical);
		return;
	}
	const char *rest = canonical + strlen(symbol_organ_prefix(ORGAN_ASSEMBLY));
	const char *session = strchr(rest, '(');
	if (session != NULL) {
		symbol_add_roman_short(to, &s, session);
		return;
	}
	buf_addn(to, rest, strlen(rest) - strlen(s.part));
	if (s.part[0] != '\0')
		buf_addf(to, " %s", s.part);
}

struct slice symbol_without_part(const struct symbol *s)
{
	struct slice text = slice_of(s->text);
	size_t bracket = slice_find(text, "[", 0);

	if (s->part[0] == '\0')
		return text;
	if (bracket != SLICE_NONE)
		return slice_sub(text, 0, bracket);
	return slice_sub(text, 0, text.len - strlen(s->part));
}

bool symbol_first_part(const char *canonical, struct buf *whole)
{
	struct symbol s;
	const char *letter = strrchr(canonical, 'A');

	/* most symbols have no other A than the first, of the Assembly */
	if (letter == NULL || letter == canonical ||
	    !symbol_parse(slice_of(canonical), ORGAN_ASSEMBLY, &s) ||
	    s.kind != SYMBOL_RESOLUTION || strcmp(s.part, "A") != 0)
		return false;
	buf_adds(whole, symbol_without_part(&s));
	return true;
}

struct slice symbol_without_corrigendum(struct slice canonical)
{
	size_t end = canonical.len;

	while (end > 0 && byte_is_digit(canonical.at[end - 1]))
		end--;
	struct slice head = slice_sub(canonical, 0, end);
	size_t mark = strlen("/Corr.");
	if (end == canonical.len || head.len <= mark ||
	    !slice_is(slice_sub(head, head.len - mark, head.len), "/Corr."))
		return canonical;
	return slice_sub(head, 0, head.len - mark);
}

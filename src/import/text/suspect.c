/* SPDX-License-Identifier: ISC */
/* suspect - words that an extractor may have broken; see the header. */
#include "import/text/suspect.h"

#include <string.h>

#include "base/byte.h"
#include "import/text/phrase.h"
#include "import/text/suspect_rule.h"

/* [byte] that are shown around what is suspect. */
#define SUSPECT_SHOWN 24

void suspect_report(const struct suspect *s, enum repair_rule rule, size_t start,
    size_t end)
{
	struct diag_place place =
	    source_place(s->j->source, sourcemap_place(s->mapped, start));

	repair_add(s->j->repairs, rule, place.line, place.column,
	    slice_sub(s->text, start, end), (struct slice){ "", 0 }, NULL);
}

void suspect_report_near(const struct suspect *s, enum repair_rule rule, size_t start,
    size_t end)
{
	size_t first = start > SUSPECT_SHOWN ? start - SUSPECT_SHOWN : 0;
	size_t last = end + SUSPECT_SHOWN;

	while (first < start && s->text.at[first] != ' ' && first > 0)
		first++;
	first += first < start && s->text.at[first] == ' ';
	last = last < s->text.len ? last : s->text.len;
	while (last > end && last < s->text.len && s->text.at[last] != ' ')
		last--;
	suspect_report(s, rule, first, last);
}

size_t suspect_sign_len(const struct suspect *s, size_t at)
{
	return slice_starts(slice_sub(s->text, at, s->text.len), "\342\200") ? 3 : 0;
}

size_t suspect_word_end(const struct suspect *s, size_t at)
{
	size_t end = at;

	while (byte_is_letter(suspect_at(s, end)))
		end++;
	return byte_is_beyond(suspect_at(s, end)) && suspect_sign_len(s, end) == 0 ? at
										   : end;
}

/* What stands in a token beside letters of ASCII. */
enum { SUSPECT_DIGIT = 1, SUSPECT_HYPHEN = 2, SUSPECT_OTHER = 4 };

static unsigned suspect_class(char c)
{
	if (byte_is_letter(c))
		return 0;
	if (byte_is_digit(c))
		return SUSPECT_DIGIT;
	return c == '-' ? SUSPECT_HYPHEN : SUSPECT_OTHER;
}

/* The end of what no blank divides; *CLASSES is what stands in it. */
static size_t suspect_token_end(const struct suspect *s, size_t at, unsigned *classes)
{
	*classes = 0;
	for (; at < s->text.len; at++) {
		unsigned class = suspect_class(s->text.at[at]);

		if (class == SUSPECT_OTHER &&
		    (s->text.at[at] == ' ' || sourcemap_is_sign(s->text.at[at])))
			break;
		*classes |= class;
	}
	return at;
}

/* True for a byte that stands in addresses and symbols. */
static bool suspect_is_code_byte(char c)
{
	switch (c) {
	case '@':
	case '_':
	case '=':
	case '<':
	case '>':
	case '\\': return true;
	default: return false;
	}
}

/* "www.un.org/depts", "A/RES/1": no words; but "Development/Group". */
static bool suspect_is_code(struct slice token)
{
	bool slash = false, digit = false;

	for (size_t i = 0; i < token.len; i++) {
		if (suspect_is_code_byte(token.at[i]) ||
		    (token.at[i] == '.' && i + 1 < token.len &&
			byte_is_word(token.at[i + 1])))
			return true;
		slash |= token.at[i] == '/';
		digit |= byte_is_digit(token.at[i]);
	}
	return slash && digit;
}

/* The document's own symbol in a paragraph: it never names itself so. */
static size_t suspect_symbol(const struct suspect *s, size_t at)
{
	struct slice symbol = s->symbol;

	if (symbol.len == 0 || s->text.at[at] != symbol.at[0] ||
	    !slice_eq(slice_sub(s->text, at, at + symbol.len), symbol) ||
	    byte_is_word(suspect_at(s, at + symbol.len)))
		return at;
	suspect_report_near(s, REPAIR_OWN_SYMBOL, at, at + symbol.len);
	return at + symbol.len;
}

/* "sixty-A/RES/74/188": the same glued to a word in [at, end). */
static void suspect_glued_symbol(const struct suspect *s, size_t at, size_t end)
{
	for (; at + 1 < end; at++)
		if (s->text.at[at] == '-')
			suspect_symbol(s, at + 1);
}

/* The words of the token [at, end), in which CLASSES stand. */
static void suspect_token(const struct suspect *s, size_t at, size_t end,
    unsigned classes)
{
	if (classes == 0) {
		suspect_glued(s, at, end);
		return;
	}
	if (((classes & SUSPECT_DIGIT) != 0 &&
		(suspect_numbered(s, at, end) || suspect_run_on(s, at, end) ||
		    suspect_misread_number(s, at, end))) ||
	    ((classes & SUSPECT_OTHER) != 0 &&
		(suspect_misread_sign(s, at, end) || suspect_stray_sign(s, at, end) ||
		    suspect_signs(s, at, end))))
		return;
	if ((classes & SUSPECT_OTHER) != 0 &&
	    suspect_is_code(slice_sub(s->text, at, end))) {
		suspect_code(s, at, end);
		suspect_glued_symbol(s, at, end);
		return;
	}
	while (at < end) {
		size_t word = suspect_word_end(s, at);

		if (suspect_sign_len(s, at) > 0) {
			at += suspect_sign_len(s, at);
			continue;
		}
		if (word > at && !byte_is_digit(suspect_at(s, word)))
			suspect_glued(s, at, word);
		else if (byte_is_digit(suspect_at(s, at)))
			word = suspect_digits(s, at);
		/* behind letters beyond ASCII the rest of the word is no word */
		while (word == at && word < end &&
		    phrase_is_letter(suspect_at(s, word)) &&
		    suspect_sign_len(s, word) == 0)
			at = ++word;
		at = word > at ? word : at < end ? at + 1 : at;
	}
}

/*
 * The end of the word that begins at AT, if it is a whole token but for the stop behind it, as
 * most are: "lamps", "lamps,"; else AT.
 */
static size_t suspect_plain_end(const struct suspect *s, size_t at)
{
	size_t end = at + lexicon_from(s->near, at)->text.len;
	char behind = suspect_at(s, end);

	if (behind == ',' || behind == ';' || behind == '.')
		behind = suspect_at(s, end + 1);
	return behind == ' ' ? end : at;
}

/* What no blank divides, from AT on; returns its end. */
static size_t suspect_any(const struct suspect *s, size_t at)
{
	size_t end = suspect_plain_end(s, at);
	unsigned classes;

	if (end > at) {
		suspect_glued(s, at, end);
		return end + (s->text.at[end] != ' ');
	}
	end = suspect_token_end(s, at, &classes);
	suspect_token(s, at, end, classes);
	if ((classes & SUSPECT_HYPHEN) != 0)
		suspect_hyphens(s, at, end);
	return end;
}

/* The blank AT, between two others. */
static void suspect_between(const struct suspect *s, size_t at)
{
	if (byte_is_digit(suspect_at(s, at + 1)))
		suspect_number(s, at);
	if (byte_is_upper(s->text.at[at - 1]))
		suspect_drop_cap(s, at);
	suspect_blank(s, at);
	if (suspect_is_of_source(s, at))
		suspect_stray_stop(s, at);
	else
		suspect_seam(s, at);
}

/* True for two small letters, as most words begin, but no symbol, nor letters drawn apart. */
static bool suspect_begins_small(const struct suspect *s, size_t at)
{
	return byte_is_lower(s->text.at[at]) && byte_is_lower(suspect_at(s, at + 1));
}

static void suspect_run(const struct suspect *s)
{
	for (size_t at = 0, end; at < s->text.len; at = end) {
		end = at + 1;
		if (s->text.at[at] == ' ') {
			if (at > 0 && end < s->text.len)
				suspect_between(s, at);
		} else if (sourcemap_is_sign(s->text.at[at])) {
			end = sourcemap_behind_sign(s->text, at);
		} else if (suspect_begins_small(s, at)) {
			end = suspect_any(s, at);
		} else if ((end = suspect_symbol(s, at)) == at) {
			end = suspect_spaced_end(s, at);
			if (end > at)
				suspect_report(s, REPAIR_SPLIT_WORD, at, end);
			else
				end = suspect_any(s, at);
		}
	}
}

/* Runs S, which does not know yet what stands near its words. */
static void suspect_run_near(struct suspect s)
{
	struct lexicon_near near = { .text = s.text,
		.vocabulary = s.j->vocabulary,
		.from = s.mapped->from.at };

	s.near = &near;
	suspect_run(&s);
}

void suspect_text(const struct joiner *j, const struct sourcemap *text,
    struct slice symbol)
{
	struct suspect s = { .j = j,
		.mapped = text,
		.text = sourcemap_text(text),
		.symbol = symbol };

	suspect_run_near(s);
	suspect_last(&s);
}

/* What no blank divides, from AT on, in any language; returns its end. */
static size_t suspect_any_signs(const struct suspect *s, size_t at)
{
	unsigned classes;
	size_t end = suspect_token_end(s, at, &classes);

	if ((classes & SUSPECT_OTHER) != 0 && !suspect_misread_sign(s, at, end) &&
	    !suspect_stray_sign(s, at, end)) {
		suspect_stroke(s, at, end);
		suspect_glued_symbol(s, at, end);
	}
	if (suspect_at(s, end) == ' ') {
		suspect_stray_stop(s, end);
		suspect_blank_of_document(s, at, end);
	}
	return end;
}

void suspect_other_language(const struct joiner *j, const struct sourcemap *text,
    struct slice symbol)
{
	struct suspect s = { .j = j,
		.mapped = text,
		.text = sourcemap_text(text),
		.symbol = symbol };

	for (size_t at = 0, end; at < s.text.len; at = end) {
		end = at + 1;
		if (sourcemap_is_sign(s.text.at[at]))
			end = sourcemap_behind_sign(s.text, at);
		else if (s.text.at[at] != ' ' && (end = suspect_symbol(&s, at)) == at)
			end = suspect_any_signs(&s, at);
	}
}

void suspect_note(const struct joiner *j, const struct sourcemap *text)
{
	struct suspect s = { .j = j,
		.mapped = text,
		.text = sourcemap_text(text),
		.note = true };

	suspect_run_near(s);
}

/* SPDX-License-Identifier: ISC */
/* markforms - digits that could be marks; see the header. */
#include "import/text/markforms.h"

#include <ctype.h>
#include <string.h>

#include "base/byte.h"
#include "import/common/wordlist.h"
#include "import/text/phrase.h"

/* Letters of the shortest word, and of the shortest abbreviation, with a mark glued on. */
#define MARKFORM_WORD 3
#define MARKFORM_ABBREVIATION 4

/* The first session whose resolutions are numbered by session: "31/1". */
#define MARKFORM_SESSION 31

/* Weight that a word behind gives with which sentences go on. */
#define MARKFORM_BONUS 1

struct markforms {
	const struct joiner *j;
	const struct sourcemap *mapped;
	struct slice text;
	size_t block;
	struct mark_candidate_vec *out;
};

struct markform_row {
	unsigned weight;
	bool repeats;
};

#define MARKFORM_ROW(form, weight, repeats) [form] = { weight, repeats },
static const struct markform_row markform_rows[] = { MARK_FORMS(MARKFORM_ROW) };
#undef MARKFORM_ROW

static char markform_at(struct slice s, size_t at)
{
	return at < s.len ? s.at[at] : '\0';
}

static bool markform_is_digit(struct slice s, size_t at)
{
	return isdigit((unsigned char)markform_at(s, at)) != 0;
}

static struct slice markform_word_behind(struct slice s, size_t at)
{
	size_t end;

	at = phrase_blanks(s, at);
	for (end = at; end < s.len && phrase_is_letter(s.at[end]); end++)
		;
	return slice_sub(s, at, end);
}

/* Everything up to AT that no blank divides. */
static struct slice markform_token_before(struct slice s, size_t at)
{
	size_t start = at;

	while (start > 0 && s.at[start - 1] != ' ' && !sourcemap_is_sign(s.at[start - 1]))
		start--;
	return slice_sub(s, start, at);
}

/* The number of N digits at AT. */
static unsigned markform_value(struct slice s, size_t at, size_t n)
{
	unsigned value;

	phrase_digits(s, at, n, &value);
	return value;
}

/* "1,2" and "1\342\200\2232" behind one word: a second mark stands behind the sign at END. */
static size_t markform_second(struct slice s, size_t end)
{
	size_t start = slice_starts(slice_sub(s, end, s.len), "\342\200\223") ? end + 3
	    : markform_at(s, end) == ','                                      ? end + 1
									      : end;
	unsigned label;
	size_t second = start > end ? phrase_digits(s, start, 3, &label) : start;

	/* "1,000" */
	return second > start && second < start + 3 && !markform_is_digit(s, second)
	    ? start
	    : end;
}

/* True for what may stand behind a mark at END. */
static bool markform_may_end(struct slice s, size_t end)
{
	char c = markform_at(s, end), next = markform_at(s, end + 1);

	if (c == '\0' || c == ' ' || c == ')' || c == ']' || sourcemap_is_sign(c))
		return true;
	if (c == ',' || c == ';' || c == '.' || c == ':')
		return !isalnum((unsigned char)next);
	/* "1-21" with a dash: marks of a range */
	return slice_starts(slice_sub(s, end, s.len), "\342\200\223") &&
	    markform_is_digit(s, end + 3);
}

/* True when a full stop before AT ends a sentence: no "Add.1", no "No.1", no "3.1". */
static bool markform_is_full_stop(struct slice s, size_t at)
{
	struct slice token = markform_token_before(s, at - 1);
	struct slice word = phrase_word_before(s, at - 1);

	if (slice_find(token, "/", 0) != SLICE_NONE || slice_is_nocase(word, "no") ||
	    slice_is_nocase(word, "vol") || slice_is(word, "Corr") ||
	    slice_is(word, "Add"))
		return false;
	if (word.len > 1)
		return islower((unsigned char)word.at[word.len - 1]) != 0;
	if (token.len > 1 && token.at[token.len - 1] == ')')
		return true;
	/* "January 2023.14" at the end of a paragraph */
	return token.len == 4 && markform_value(token, 0, 4) >= 1945;
}

/* True when a stop or a closing quotation mark stands before AT. */
static bool markform_is_stop(struct slice s, size_t at)
{
	char c = at > 0 ? s.at[at - 1] : ' ';

	if (c == '.')
		return markform_is_full_stop(s, at);
	if (slice_ends(slice_sub(s, 0, at), "\342\200\235") ||
	    slice_ends(slice_sub(s, 0, at), "\342\200\231"))
		return true;
	/* a quotation begins with a mark that no word stands before */
	if (c == '"')
		return at > 1 && s.at[at - 2] != ' ';
	return c == ',' || c == ';' || c == ':' || c == ')' || c == ']';
}

/* "1,000"; four digits before the comma are a year: "December 2020,102" */
static bool markform_is_thousand(struct slice s, size_t start, size_t end)
{
	size_t first = start > 0 ? start - 1 : 0;

	if (end - start != 3 || start < 2 || s.at[start - 1] != ',')
		return false;
	while (first > 0 && markform_is_digit(s, first - 1))
		first--;
	return first < start - 1 && start - 1 - first <= 3;
}

/* True for "and", and for verbs: "calling", "expresses". */
static bool markform_goes_on(struct slice word)
{
	if (word.len < MARKFORM_WORD + 1 || !islower((unsigned char)word.at[0]))
		return wordlist_has_nocase(&markform_on, word);
	return wordlist_has_nocase(&markform_on, word) || word.at[word.len - 1] == 's' ||
	    slice_ends(word, "ing");
}

/* True when no number that ends at END can stand before the words behind it: "5 which". */
static bool markform_is_barred(struct slice s, size_t end)
{
	struct slice word = markform_word_behind(s, end);
	size_t next = phrase_blanks(s, end) + word.len;

	if (slice_is(word, "as"))
		return slice_is(markform_word_behind(s, next), "well");
	return wordlist_has_nocase(&markform_bars, word);
}

/*
 * True when a number of FORM that ends at END hardly can: "review, 5 and the", "Weapons 9 is".
 * It can before "5 and 6 streams" and "5 and a half".
 */
static bool markform_goes_by(struct slice s, size_t end, enum mark_form form)
{
	struct slice word = markform_word_behind(s, end);
	size_t next = phrase_blanks(s, phrase_blanks(s, end) + word.len);

	if (slice_is(word, "and"))
		return !markform_is_digit(s, next) &&
		    !slice_is(markform_word_behind(s, next), "a");
	return form == MARKFORM_FAR_WORD &&
	    wordlist_has_nocase(&markform_bars_near, word);
}

/*
 * Behind a number that joins the one before AT: " and 4", ", 4", "-4", " to 4"; AT when
 * there is none.
 */
static size_t markform_next_number(struct slice s, size_t at)
{
	static const char *const between[] = { ", and ", ",", "and ", "or ", "to ", "-",
		"\342\200\223" };
	size_t start = phrase_blanks(s, at);

	for (size_t i = 0; i < sizeof(between) / sizeof(*between); i++) {
		unsigned number;
		size_t digits = phrase_words(s, start, between[i]);

		digits = digits > start ? phrase_blanks(s, digits) : start;
		size_t end =
		    digits > start ? phrase_digits(s, digits, 3, &number) : digits;
		if (end > digits && !markform_is_digit(s, end))
			return end;
	}
	return at;
}

static void markform_add(struct markforms *m, size_t start, size_t end, unsigned label,
    enum mark_form form)
{
	struct mark_candidate c = { .block = m->block,
		.start = start,
		.end = end,
		.label = label,
		.form = form,
		.place = sourcemap_place(m->mapped, start),
		.last = true,
		.weight = markform_rows[form].weight,
		.barred = markform_is_barred(m->text, end),
		.goes_by = markform_goes_by(m->text, end, form),
		.goes_small = wordlist_has_nocase(&markform_small,
				  markform_word_behind(m->text, end)) &&
		    markform_next_number(m->text, end) == end };

	if (label == 0 || label > MARK_LABELS)
		return;
	for (size_t i = end; i < m->text.len && c.last; i++)
		c.last = i < end + 4 && strchr(",;.: ", m->text.at[i]) != NULL;
	if (markform_goes_on(markform_word_behind(m->text, end)) || c.last)
		c.weight += MARKFORM_BONUS;
	vec_push(m->out, c);
}

/* "May 2016", "2015-2030" ends at AT. */
static bool markform_is_year(struct slice s, size_t at)
{
	unsigned year;

	if (at < 6 || (s.at[at - 5] != ' ' && (unsigned char)s.at[at - 5] < 0x80) ||
	    phrase_digits(s, at - 4, 4, &year) != at)
		return false;
	return phrase_is_year(year);
}

/* "paragraphs 1, " ends at AT: a row of numbers goes on. */
static bool markform_is_row(struct slice s, size_t at)
{
	size_t digits = at - 1;

	while (digits > 0 && markform_is_digit(s, digits - 1))
		digits--;
	return at > 1 && s.at[at - 1] == ',' && digits < at - 1 && at - 1 - digits < 4 &&
	    (digits == 0 || s.at[digits - 1] == ' ');
}

/* "3 and 4 May", "2, 3 and 5 per cent": the number that ends at END counts something. */
static bool markform_counts(struct slice s, size_t end)
{
	size_t next;

	while ((next = markform_next_number(s, end)) > end)
		end = next;
	return wordlist_has_nocase(&markform_behind, markform_word_behind(s, end));
}

/* A candidate with a blank before it. */
static void markform_far(struct markforms *m, size_t start, size_t end, unsigned label)
{
	size_t word = start - 1;
	struct slice before = phrase_word_before(m->text, word);

	if ((!dialect_has(m->j->dialect, DIALECT_FAR_MARKS) &&
		!(m->j->volume && markform_is_stop(m->text, word))) ||
	    markform_counts(m->text, end) || markform_at(m->text, end) == '.')
		return;
	if (markform_is_row(m->text, word))
		markform_add(m, start, end, label, MARKFORM_FAR_NUMBER);
	else if (markform_is_stop(m->text, word))
		markform_add(m, start, end, label, MARKFORM_FAR_STOP);
	else if (markform_is_year(m->text, word))
		markform_add(m, start, end, label, MARKFORM_FAR_YEAR);
	else if (wordlist_has_nocase(&markform_before, before))
		return;
	else if (before.len >= MARKFORM_WORD &&
	    !wordlist_has_nocase(&markform_beside, before))
		markform_add(m, start, end, label, MARKFORM_FAR_WORD);
	else if ((before.len > 0 || markform_is_digit(m->text, word - 1)) &&
	    !(slice_is(before, "Agenda") && label == 21))
		markform_add(m, start, end, label, MARKFORM_FAR_NUMBER);
}

/* True when WORDS end with a name whose number belongs to it. */
static bool markform_is_name(struct slice words)
{
	return slice_ends(words, "Agenda 21") || slice_ends(words, "COVID-19");
}

/* True when "Agenda 21" stands in the source, with no digit behind it. */
static bool markform_stands_elsewhere(const struct markforms *m, size_t start, size_t end)
{
	struct slice before, words;

	if (markform_is_name(slice_sub(m->text, 0, end)))
		return true;
	if (start < 2 || m->text.at[start - 1] != ' ')
		return false;
	before = phrase_word_before(m->text, start - 1);
	words = slice_sub(m->text, start - 1 - before.len, end);
	return before.len >= MARKFORM_WORD && isupper((unsigned char)before.at[0]) &&
	    !wordlist_has_nocase(&markform_before, before) &&
	    vocabulary_count(m->j->vocabulary, words) > 0;
}

/*
 * True when "74/1673" at the digits START is a resolution of the Assembly, which counts
 * by session since its thirty-first: no "Law No. 10/2018".  What could be a year must
 * be called a resolution.
 */
static bool markform_is_of_session(const struct markforms *m, size_t start, size_t end)
{
	struct slice token = markform_token_before(m->text, start);
	size_t first = start - token.len, from = token.len > 0 && token.at[0] == '(';
	struct slice before = phrase_word_before(m->text, first > 0 ? first - 1 : first);
	unsigned session, year = markform_value(m->text, start, 4);
	size_t digits = phrase_digits(token, from, 3, &session);

	if (first > 1 && m->text.at[first - 2] == '.')
		return false;
	if (end - start == 4 && phrase_is_year(year) &&
	    !slice_is_nocase(before, "resolution") &&
	    !slice_is_nocase(before, "resolutions"))
		return false;
	return digits == from || digits + 1 < token.len || session >= MARKFORM_SESSION;
}

/* "S-35/15": no special session came to ten resolutions. */
static bool markform_is_special(const struct markforms *m, size_t start)
{
	struct slice token = markform_token_before(m->text, start);
	unsigned session;

	return slice_starts(token, "S-") &&
	    phrase_digits(token, 2, 2, &session) + 1 == token.len;
}

/* "74/1673": three digits are the most that the number of a resolution has. */
static void markform_serial(struct markforms *m, size_t start, size_t end)
{
	for (size_t cut = end - 1; cut + 2 >= end && cut > start; cut--)
		if (cut - start <= 3)
			markform_add(m, cut, end, markform_value(m->text, cut, end - cut),
			    MARKFORM_SERIAL);
}

/* Digits of which only the last ones can be a mark: "20132", "213", "74/1673". */
static void markform_inside(struct markforms *m, size_t start, size_t end)
{
	unsigned year = markform_value(m->text, start, 4);

	if (end - start >= 4 && end - start <= 5 && start > 0 &&
	    m->text.at[start - 1] == '/') {
		if (markform_is_of_session(m, start, end))
			markform_serial(m, start, end);
	} else if (end - start == 2 && markform_is_special(m, start))
		markform_add(m, start + 1, end, markform_value(m->text, start + 1, 1),
		    MARKFORM_SERIAL);
	else if (end - start >= 5 && end - start <= 7 && phrase_is_year(year))
		markform_add(m, start + 4, end, markform_value(m->text, start + 4, 3),
		    MARKFORM_YEAR);
	else if (end - start == 3 && markform_stands_elsewhere(m, start, start + 2))
		markform_add(m, start + 2, end, markform_value(m->text, start + 2, 1),
		    MARKFORM_NUMBER);
}

/* "Protocol I6": WORD, which ends at START, is the number of what stands before it. */
static bool markform_is_roman(const struct markforms *m, size_t start, struct slice word)
{
	struct slice before;
	unsigned number;

	if (phrase_roman(word, 0, &number) != word.len || start <= word.len + 1 ||
	    m->text.at[start - word.len - 1] != ' ')
		return false;
	before = phrase_word_before(m->text, start - word.len - 1);
	return before.len >= MARKFORM_WORD && isupper((unsigned char)before.at[0]);
}

/* Digits glued to the letters WORD. */
static void markform_glued(struct markforms *m, size_t start, size_t end, unsigned label,
    struct slice word)
{
	/* "making100 per cent": a blank is lost */
	if (wordlist_has_nocase(&markform_behind, markform_word_behind(m->text, end)))
		return;
	if (word.len >= MARKFORM_WORD && islower((unsigned char)word.at[word.len - 1]))
		markform_add(m, start, end, label, MARKFORM_LETTER);
	else if ((word.len >= MARKFORM_ABBREVIATION &&
		     vocabulary_count(m->j->vocabulary, word) > 1) ||
	    markform_is_roman(m, start, word))
		markform_add(m, start, end, label, MARKFORM_CAPITALS);
}

/*
 * True when three digits at START, behind a blank, may be a mark: a stop or a year is near, or
 * a word that no number stands behind.
 */
static bool markform_may_be_far(const struct markforms *m, size_t start)
{
	struct slice before = phrase_word_before(m->text, start - 1);

	return dialect_has(m->j->dialect, DIALECT_FAR_MARKS) &&
	    (markform_is_stop(m->text, start - 1) ||
		markform_is_year(m->text, start - 1) ||
		(before.len >= MARKFORM_WORD &&
		    !wordlist_has_nocase(&markform_beside, before)));
}

/* True when a dash joins the digits at START to the mark before them. */
static bool markform_is_second(const struct markforms *m, size_t start)
{
	const struct mark_candidate *last = m->out->n > 0 ? vec_last(m->out) : NULL;

	return last != NULL && last->block == m->block && last->end + 3 == start &&
	    markform_second(m->text, last->end) == start && !markform_is_far(last->form);
}

/* The run of digits [start, end). */
static void markform_digits(struct markforms *m, size_t start, size_t end)
{
	unsigned label = end - start <= 3 ? markform_value(m->text, start, 3) : 0;
	struct slice word = phrase_word_before(m->text, start);
	char before = start > 0 ? m->text.at[start - 1] : '\0';

	if ((!markform_may_end(m->text, end) &&
		(before == ' ' || markform_second(m->text, end) == end)) ||
	    markform_is_thousand(m->text, start, end))
		return;
	if (markform_is_second(m, start))
		markform_add(m, start, end, label, MARKFORM_STOP);
	else if (end - start > 3)
		markform_inside(m, start, end);
	else if (before == ')' && start > 1 && markform_is_digit(m->text, start - 2))
		markform_add(m, start, end, label, MARKFORM_BRACKET);
	else if (markform_is_stop(m->text, start))
		markform_add(m, start, end, label, MARKFORM_STOP);
	else if (word.len > 0)
		markform_glued(m, start, end, label, word);
	else if (before == ' ' && start > 1 &&
	    (end - start < 3 || markform_may_be_far(m, start)))
		markform_far(m, start, end, label);
	else if (before != '\0')
		markform_inside(m, start, end);
}

/* The sign at [start, end). */
static void markform_sign(struct markforms *m, size_t start, size_t end)
{
	if (m->text.at[start] == SOURCEMAP_NOTE)
		markform_add(m, start, end, markform_value(m->text, start + 1, 3),
		    MARKFORM_SIGN);
}

void markforms_find(const struct joiner *j, const struct sourcemap *text, size_t block,
    struct mark_candidate_vec *out)
{
	struct markforms m = { j, text, sourcemap_text(text), block, out };
	bool digits = j->dialect->mark != DIALECT_MARK_SUP &&
	    j->dialect->mark != DIALECT_MARK_SLASH;

	for (size_t at = 0, end; at < m.text.len; at = end) {
		end = at + 1;
		if (byte_is_digit(m.text.at[at])) {
			end = slice_digits_end(m.text, at);
			if (digits)
				markform_digits(&m, at, end);
		} else if (sourcemap_is_sign(m.text.at[at])) {
			end = sourcemap_behind_sign(m.text, at);
			markform_sign(&m, at, end);
		}
	}
}

bool markform_repeats(const struct mark_candidate *c)
{
	if (c->form == MARKFORM_FAR_STOP)
		return c->last || c->barred;
	return markform_rows[c->form].repeats;
}

bool markform_is_far(enum mark_form form)
{
	return form >= MARKFORM_FAR_STOP;
}

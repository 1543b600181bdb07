/* SPDX-License-Identifier: ISC */
/* suspect_seam - lines that do not go on with the one above; see suspect_rule.h. */
#include "import/text/suspect.h"
#include "import/text/suspect_rule.h"

#include <string.h>

#include "base/byte.h"
#include "import/common/openings.h"
#include "import/common/wordlist.h"
#include "import/text/phrase.h"

/* [byte] of the beginning of the title that no sentence has by chance. */
#define SUSPECT_TITLE 24

/* [byte] of the words that lead to a name: "for", "with". */
#define SUSPECT_LINK 5

/* Letters of a word of capitals, for a line of them: names have fewer. */
#define SUSPECT_STAMP ((size_t)3)

/* [byte] of a line that cannot stand twice by chance. */
#define SUSPECT_LINE 4

/* The word that ends at AT, if a blank stands before it. */
static struct slice suspect_word_before(const struct suspect *s, size_t at)
{
	size_t start = at;

	while (start > 0 && byte_is_letter(s->text.at[start - 1]))
		start--;
	if (start > 0 && s->text.at[start - 1] != ' ')
		start = at;
	return slice_sub(s->text, start, at);
}

/* True when the blank AT of the text stands for the end of a line. */
static bool suspect_is_seam(const struct suspect *s, size_t at)
{
	size_t above = sourcemap_place(s->mapped, at - 1);
	size_t below = sourcemap_place(s->mapped, at + 1);

	return above < below &&
	    memchr(join_text(s->j).at + above, '\n', below - above) != NULL;
}

/* True when a paragraph could begin at AT. */
static bool suspect_is_opening(const struct suspect *s, size_t at)
{
	return byte_is_upper(suspect_at(s, at)) &&
	    opening_find(slice_sub(s->text, at, s->text.len)).kind != OPENING_NONE;
}

/* "capacity-|Also requests", "Secretary-|12-month": a line ends with the hyphen AT. */
static void suspect_hyphen(const struct suspect *s, size_t at)
{
	size_t below;

	if (at == 0 || at + 1 >= s->text.len || !byte_is_letter(s->text.at[at - 1]))
		return;
	below = sourcemap_place(s->mapped, at + 1);
	if (memchr(join_text(s->j).at + sourcemap_place(s->mapped, at), '\n',
		below - sourcemap_place(s->mapped, at)) == NULL)
		return;
	/* but "post-2015", "COVID-19" */
	struct slice before = suspect_word_before(s, at);
	bool apart = byte_is_digit(suspect_at(s, at + 1)) &&
	    byte_is_lower(s->text.at[at - 1]) &&
	    (slice_ends(before, "ty") ||
		(lexicon_has(before) && !lexicon_is_prefix(before)));
	if (apart || suspect_is_opening(s, at + 1))
		suspect_report_near(s, REPAIR_LINE_ORDER, at, at + 1);
}

/* The hyphens of the token [at, end). */
void suspect_hyphens(const struct suspect *s, size_t at, size_t end)
{
	const char *hyphen;

	while ((hyphen = memchr(s->text.at + at, '-', end - at)) != NULL) {
		at = (size_t)(hyphen - s->text.at);
		suspect_hyphen(s, at++);
	}
}

/* True when the document's own title begins at AT, as it does at the head of a page. */
static bool suspect_is_title(const struct suspect *s, size_t at)
{
	struct slice title = s->j->title;
	struct slice rest = slice_sub(s->text, at, s->text.len);

	return title.len >= SUSPECT_TITLE &&
	    slice_eq(slice_sub(rest, 0, SUSPECT_TITLE),
		slice_sub(title, 0, SUSPECT_TITLE));
}

/*
 * "wells, | Expressing its dismay at": a preambular paragraph whose opening words are in no
 * list may begin behind a comma at the end of a line; but "harbours, | Housing and Works".
 */
static bool suspect_is_participle(const struct suspect *s, size_t at, struct slice word)
{
	size_t next = at + word.len + 1;
	struct slice behind = slice_sub(s->text, next, suspect_word_end(s, next));

	return s->text.at[at - 2] == ',' && byte_is_upper(word.at[0]) &&
	    slice_ends(word, "ing") && lexicon_has(word) &&
	    suspect_at(s, next - 1) == ' ' && byte_is_lower(suspect_at(s, next)) &&
	    !wordlist_has(&seam_names, behind) &&
	    opening_find(slice_sub(s->text, sourcemap_sign_end(s->text, 0), s->text.len))
		.kind == OPENING_PREAMBULAR;
}

/* The blank AT or the first behind it that stands for the end of a line; SLICE_NONE. */
static size_t suspect_next_seam(const struct suspect *s, size_t at)
{
	for (; at < s->text.len; at++)
		if (s->text.at[at] == ' ' && at > 0 && at + 1 < s->text.len &&
		    suspect_is_seam(s, at))
			return at;
	return SLICE_NONE;
}

/* "the | FOR OFFICIAL USE ONLY | lamps": a line of capitals from AT on, as stamps have them. */
static bool suspect_is_stamp(const struct suspect *s, size_t at)
{
	size_t end = suspect_next_seam(s, at), words = 0, letters = 0;

	for (size_t i = at; end != SLICE_NONE && i < end; i++) {
		char c = s->text.at[i];

		if (c != ' ' && !byte_is_upper(c))
			return false;
		words += c == ' ';
		letters += c != ' ';
	}
	return end != SLICE_NONE && words > 0 && letters > SUSPECT_STAMP * (words + 1);
}

/* True when TOKEN, "2/15", is the number of the page beside PAGE, "3/15", or of that itself. */
static bool suspect_is_of_pages(struct slice token, struct slice page)
{
	unsigned mine, other;
	size_t bar = phrase_digits(token, 0, 4, &mine);
	size_t of = phrase_digits(page, 0, 4, &other);

	return bar > 0 && of > 0 && mine <= other + 1 && other <= mine + 1 &&
	    bar < token.len && token.at[bar] == '/' &&
	    slice_eq(slice_sub(token, bar, token.len), slice_sub(page, of, page.len));
}

/* True when the token that ends at AT is the number of a page beside those that were left out. */
static bool suspect_is_number_of_page(const struct suspect *s, size_t at)
{
	const struct repair_vec *told = &s->j->repairs->list;
	size_t start = at;

	while (start > 0 && s->text.at[start - 1] != ' ')
		start--;
	if (!byte_is_digit(suspect_at(s, start)))
		return false;
	for (size_t i = 0; i < told->n; i++)
		if (told->at[i].rule == REPAIR_PAGE_NUMBER &&
		    suspect_is_of_pages(slice_sub(s->text, start, at),
			slice_of(told->at[i].before)))
			return true;
	return false;
}

/* "lamps 2/15 | and": a page ends at the blank AT, and its number is on the line before. */
static bool suspect_is_page_number(const struct suspect *s, size_t at)
{
	struct slice source = join_text(s->j);
	size_t above = sourcemap_place(s->mapped, at - 1);
	size_t below = sourcemap_place(s->mapped, at + 1);
	const char *end = memchr(source.at + above, '\n', below - above);

	return end != NULL &&
	    memchr(end + 1, '\n', below - (size_t)(end + 1 - source.at)) != NULL &&
	    suspect_is_number_of_page(s, at);
}

/* "Rule 21 2/15": a page ends with the text, and its number is on that line. */
void suspect_last(const struct suspect *s)
{
	size_t end = s->text.len;

	if (end > 0 && byte_is_digit(s->text.at[end - 1]) &&
	    suspect_is_number_of_page(s, end))
		suspect_report_near(s, REPAIR_STRAY_SIGN, end - 1, end);
}

/* "an | balance", "a | activity": the letter that BEHIND begins with does not suit BEFORE. */
static bool suspect_is_wrong_article(struct slice before, struct slice behind)
{
	bool vowel = behind.len > 0 && strchr("aeio", behind.at[0]) != NULL;

	if (slice_is(before, "a"))
		return vowel && !slice_starts(behind, "eu") &&
		    !slice_starts(behind, "one");
	return slice_is(before, "an") && behind.len > 2 && !vowel &&
	    strchr("hu", behind.at[0]) == NULL;
}

/* "of the | and of", "the end. | of all": the line below does not go on with the one above. */
void suspect_seam(const struct suspect *s, size_t at)
{
	struct slice before, behind;
	size_t end;
	bool whole;

	if (!suspect_is_seam(s, at))
		return;
	before = suspect_word_before(s, at);
	end = suspect_word_end(s, at + 1);
	behind = slice_sub(s->text, at + 1, end);
	whole = suspect_at(s, end) != '-' && !byte_is_beyond(suspect_at(s, end));
	if (byte_is_digit(s->text.at[at - 1]) && suspect_is_page_number(s, at))
		suspect_report_near(s, REPAIR_STRAY_SIGN, at - 1, at);
	if (suspect_cuts_date(s, at))
		suspect_report_near(s, REPAIR_LINE_ORDER, at, end);
	if (behind.len == 0)
		return;
	if (byte_is_upper(behind.at[0]) && suspect_is_stamp(s, at + 1))
		suspect_report_near(s, REPAIR_LINE_ORDER, at, end);
	/* "to give | Calls upon": opening words inside a sentence, or the head of a page */
	if (suspect_is_opening(s, at + 1) || suspect_is_participle(s, at + 1, behind) ||
	    (before.len > SUSPECT_LINK && byte_is_lower(before.at[0]) &&
		suspect_is_title(s, at + 1)))
		suspect_report_near(s, REPAIR_LINE_ORDER, at, end);
	bool small = byte_is_lower(behind.at[0]);
	if ((whole && lexicon_hardly(before, behind)) ||
	    (small && suspect_is_wrong_article(before, behind)) ||
	    (small && before.len == 0 && suspect_ends_sentence(s, at)))
		suspect_report_near(s, REPAIR_LINE_ORDER, at, end);
}

/* The numbers of lines in a margin: each fifth line has one, so many are none by chance. */
#define SUSPECT_NUMBERED 5u
#define SUSPECT_NUMBERS 3

/* Numbers of lines, as far as they were seen. */
struct suspect_margin {
	unsigned last;                             /* number, 0: none */
	size_t since;                              /* lines behind it */
	size_t run;                                /* of such numbers */
	const struct line *lines[SUSPECT_NUMBERS]; /* the first ones; borrowed */
};

static void suspect_tell_margin(const struct joiner *j, const struct line *line)
{
	struct diag_place place = source_place(j->source, line->start);

	repair_add(j->repairs, REPAIR_STRAY_SIGN, place.line, place.column,
	    line_text(join_text(j), line), (struct slice){ "", 0 }, NULL);
}

/* "5 of the lamps", five lines on "10 and their": LINE, with words, behind what M has seen. */
static void suspect_margin_line(const struct joiner *j, struct suspect_margin *m,
    const struct line *line)
{
	struct slice words = line_text(join_text(j), line);
	unsigned number = 0;
	size_t end = phrase_digits(words, 0, 3, &number);

	m->since++;
	if (end == 0 || (end < words.len && words.at[end] != ' ') ||
	    number % SUSPECT_NUMBERED != 0 || number == 0)
		return;
	bool next = number == m->last + SUSPECT_NUMBERED && m->since == SUSPECT_NUMBERED;
	m->run = next ? m->run + 1 : 1;
	m->last = number;
	m->since = 0;
	if (m->run <= SUSPECT_NUMBERS)
		m->lines[m->run - 1] = line;
	if (m->run == SUSPECT_NUMBERS)
		for (size_t i = 0; i < SUSPECT_NUMBERS; i++)
			suspect_tell_margin(j, m->lines[i]);
	else if (m->run > SUSPECT_NUMBERS)
		suspect_tell_margin(j, line);
}

/* "I", "IV", or any line of more bytes: it does not stand twice by chance, as figures do. */
static bool suspect_is_line(struct slice words)
{
	if (words.len == 1)
		return byte_is_upper(words.at[0]);
	return words.len >= SUSPECT_LINE ||
	    (words.len > 1 && byte_is_letter(words.at[0]) && byte_is_letter(words.at[1]));
}

void suspect_lines(const struct joiner *j, const struct line_vec *lines)
{
	struct suspect_margin margin = { .last = 0 };
	size_t last = SLICE_NONE;

	for (size_t i = 0; i < lines->n; i++) {
		struct slice words = line_text(join_text(j), &lines->at[i]);

		if (lines->at[i].class == LINE_BLANK)
			continue;
		if (lines->at[i].class == LINE_BODY)
			suspect_margin_line(j, &margin, &lines->at[i]);
		if (last != SLICE_NONE && suspect_is_line(words) &&
		    lines->at[i].class == lines->at[last].class &&
		    lines->at[i].class != LINE_FURNITURE &&
		    slice_eq(words, line_text(join_text(j), &lines->at[last]))) {
			struct diag_place place =
			    source_place(j->source, lines->at[i].start);

			repair_add(j->repairs, REPAIR_DOUBLE_LINE, place.line,
			    place.column, words, (struct slice){ "", 0 }, NULL);
		}
		last = i;
	}
}

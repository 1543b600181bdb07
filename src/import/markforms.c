/* SPDX-License-Identifier: ISC */
/* markforms - digits that could be marks; see the header. */
#include "import/markforms.h"

#include <ctype.h>
#include <string.h>

#include "import/phrase.h"

/* Letters of the shortest word that a mark may be glued to. */
#define MARKFORM_WORD 3

struct markforms {
	const struct joiner *j;
	const struct traced *traced;
	struct slice text;
	size_t block;
	struct mark_candidate_vec *out;
};

/* Words that a number follows, so that it is no mark. */
static const char *const markform_before[] = {
	"a",	    "about",	"agenda",   "and",	 "annex",    "article",	 "articles",
	"at",	    "between",	"by",	    "chapter",	 "chapters", "decision", "decisions",
	"every",    "for",	"from",	    "goal",	 "goals",    "group",	 "in",
	"item",	    "items",	"least",    "level",	 "no",	     "nos",	 "of",
	"on",	    "or",	"over",	    "para",	 "paras",    "paragraph", "paragraphs",
	"part",	    "parts",	"phase",    "regulation", "resolution", "resolutions", "rule",
	"rules",    "section",	"sections", "sect",	 "session",  "some",	 "stage",
	"table",    "target",	"targets",  "than",	 "the",	     "these",	 "those",
	"to",	    "under",	"until",    "vol",	 "volume",   "within",	 "with",
	"tables",   "annexes",	"principle", "principles", "option", "version", "supplement",
	"approximately", "nearly", "almost", "only", "all", "its", "their", "age", "aged",
};

/* Words that a number stands before, so that it is no mark. */
static const char *const markform_behind[] = {
	"per",	  "million", "billion", "trillion", "thousand", "hundred", "years", "year",
	"months", "month",   "days",	"day",	    "weeks",	"hours",   "January",
	"February", "March", "April",	"May",	    "June",	"July",	   "August",
	"September", "October", "November", "December", "percentage", "members", "States",
	"countries", "posts", "positions", "times",  "kilometres", "people",  "degrees",
};

static bool markform_is_in(struct slice word, const char *const *rows, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (slice_is_nocase(word, rows[i]))
			return true;
	return false;
}

static char markform_at(struct slice s, size_t at)
{
	return at < s.len ? s.at[at] : '\0';
}

/* The letters that end at AT. */
static struct slice markform_word_before(struct slice s, size_t at)
{
	size_t start = at;

	while (start > 0 && phrase_is_letter(s.at[start - 1]))
		start--;
	return slice_sub(s, start, at);
}

static struct slice markform_word_behind(struct slice s, size_t at)
{
	size_t end;

	at = phrase_blanks(s, at);
	for (end = at; end < s.len && phrase_is_letter(s.at[end]); end++)
		;
	return slice_sub(s, at, end);
}

/* True for what may stand behind a mark at END. */
static bool markform_may_end(struct slice s, size_t end)
{
	char c = markform_at(s, end), next = markform_at(s, end + 1);

	if (c == '\0' || c == ' ' || c == ')' || c == ']' || traced_is_sign(c))
		return true;
	if (c == ',' || c == ';' || c == '.' || c == ':')
		return !isalnum((unsigned char)next);
	/* "1-21" with a dash: marks of a range */
	return slice_starts(slice_sub(s, end, s.len), "\342\200\223") &&
	       isdigit((unsigned char)markform_at(s, end + 3));
}

/* True when a stop or a closing quotation mark stands before AT. */
static bool markform_is_stop(struct slice s, size_t at)
{
	char c = at > 0 ? s.at[at - 1] : ' ';

	if (c == '.')
		return at > 2 && islower((unsigned char)s.at[at - 2]) &&
		       islower((unsigned char)s.at[at - 3]) &&
		       !slice_is_nocase(markform_word_before(s, at - 1), "no") &&
		       !slice_is_nocase(markform_word_before(s, at - 1), "vol");
	if (at > 2 && (slice_is(slice_sub(s, at - 3, at), "\342\200\235") ||
		       slice_is(slice_sub(s, at - 3, at), "\342\200\231")))
		return true;
	return c == ',' || c == ';' || c == ':' || c == ')' || c == ']' || c == '"';
}

static void markform_add(struct markforms *m, size_t start, size_t end, unsigned label,
			 enum mark_form form)
{
	struct mark_candidate c = {
		.block = m->block, .start = start, .end = end, .label = label, .form = form,
		.place = traced_place(m->traced, start), .last = true,
	};

	for (size_t i = end; i < m->text.len && c.last; i++)
		c.last = i < end + 4 && strchr(",;.: ", m->text.at[i]) != NULL;
	if (label > 0 && label <= MARK_LABELS)
		vec_push(m->out, c);
}

/* A candidate with a blank before it. */
static void markform_far(struct markforms *m, size_t start, size_t end, unsigned label)
{
	size_t word = start - 1;
	struct slice before = markform_word_before(m->text, word);
	struct slice behind = markform_word_behind(m->text, end);

	if (end - start > 2 || !dialect_has(m->j->dialect, DIALECT_FAR_MARKS) ||
	    markform_is_in(behind, markform_behind,
			   sizeof(markform_behind) / sizeof(*markform_behind)))
		return;
	if (markform_is_stop(m->text, word))
		markform_add(m, start, end, label, MARKFORM_FAR_STOP);
	else if (before.len >= MARKFORM_WORD && markform_at(m->text, end) != '.' &&
		 !markform_is_in(before, markform_before,
				 sizeof(markform_before) / sizeof(*markform_before)))
		markform_add(m, start, end, label, MARKFORM_FAR_LETTER);
}

/* The number of N digits at AT. */
static unsigned markform_value(struct slice s, size_t at, size_t n)
{
	unsigned value;

	phrase_digits(s, at, n, &value);
	return value;
}

/* True when "Agenda 21" stands in the source, with no digit behind it. */
static bool markform_stands_elsewhere(const struct markforms *m, size_t start, size_t end)
{
	struct slice before;

	if (start < 2 || m->text.at[start - 1] != ' ')
		return false;
	before = markform_word_before(m->text, start - 1);
	return before.len >= MARKFORM_WORD &&
	       vocabulary_count(m->j->vocabulary,
				slice_sub(m->text, start - 1 - before.len, end)) > 0;
}

/* Digits of which only the last ones can be a mark: "20132", "213". */
static void markform_inside(struct markforms *m, size_t start, size_t end)
{
	unsigned year;

	if (end - start >= 5 && end - start <= 6) {
		year = markform_value(m->text, start, 4);
		if (year >= 1945 && year <= 2100)
			markform_add(m, start + 4, end,
				     markform_value(m->text, start + 4, 2), MARKFORM_YEAR);
	} else if (end - start == 3 && start > 0 &&
		   markform_stands_elsewhere(m, start, start + 2)) {
		markform_add(m, start + 2, end, markform_value(m->text, start + 2, 1),
			     MARKFORM_NUMBER);
	}
}

/* "1,000" */
static bool markform_is_thousand(struct slice s, size_t start, size_t end)
{
	return end - start == 3 && start > 1 && s.at[start - 1] == ',' &&
	       isdigit((unsigned char)s.at[start - 2]);
}

/* The run of digits [start, end). */
static void markform_digits(struct markforms *m, size_t start, size_t end)
{
	unsigned label = end - start <= 3 ? markform_value(m->text, start, 3) : 0;
	struct slice word = markform_word_before(m->text, start);

	if (!markform_may_end(m->text, end))
		return;
	if (markform_is_thousand(m->text, start, end))
		return;
	if (markform_is_stop(m->text, start))
		markform_add(m, start, end, label, MARKFORM_STOP);
	else if (word.len >= MARKFORM_WORD && islower((unsigned char)word.at[word.len - 1]))
		markform_add(m, start, end, label, MARKFORM_LETTER);
	else if (start > 0 && m->text.at[start - 1] == ' ' && end - start < 3)
		markform_far(m, start, end, label);
	else
		markform_inside(m, start, end);
}

/* The sign at [start, end). */
static void markform_sign(struct markforms *m, size_t start, size_t end)
{
	if (m->text.at[start] == TRACED_NOTE)
		markform_add(m, start, end, markform_value(m->text, start + 1, 3),
			     MARKFORM_SIGN);
}

void markforms_find(const struct joiner *j, const struct traced *text, size_t block,
		    struct mark_candidate_vec *out)
{
	struct markforms m = { j, text, traced_text(text), block, out };
	bool digits = j->dialect->mark != DIALECT_MARK_SUP &&
		      j->dialect->mark != DIALECT_MARK_SLASH;

	for (size_t at = 0; at < m.text.len;) {
		size_t end = traced_sign_end(m.text, at);

		if (end > at) {
			markform_sign(&m, at, end);
			at = end;
			continue;
		}
		while (end < m.text.len && isdigit((unsigned char)m.text.at[end]))
			end++;
		if (end > at && digits)
			markform_digits(&m, at, end);
		at = end > at ? end : at + 1;
	}
}

unsigned markform_weight(enum mark_form form)
{
	static const unsigned weights[] = {
		[MARKFORM_SIGN] = 100,	  [MARKFORM_STOP] = 20,	    [MARKFORM_LETTER] = 16,
		[MARKFORM_YEAR] = 12,	  [MARKFORM_NUMBER] = 6,    [MARKFORM_FAR_STOP] = 8,
		[MARKFORM_FAR_LETTER] = 3,
	};

	return weights[form];
}

/* Words that go on with a sentence behind a mark. */
static const char *const markform_on[] = {
	"and", "as", "also", "by", "including", "in", "or", "that", "to", "which", "while",
	"with", "where", "inter", "noting", "taking", "recalling",
};

bool markform_repeats(const struct mark_candidate *c, struct slice text)
{
	switch (c->form) {
	case MARKFORM_SIGN:
	case MARKFORM_STOP:
	case MARKFORM_LETTER:
	case MARKFORM_YEAR:
	case MARKFORM_NUMBER:
		return true;
	case MARKFORM_FAR_STOP:
		return c->last || (c->start > 2 && phrase_is_letter(text.at[c->start - 3]) &&
				   markform_is_in(markform_word_behind(text, c->end), markform_on,
						  sizeof(markform_on) / sizeof(*markform_on)));
	case MARKFORM_FAR_LETTER:
		return false;
	}
	return false;
}

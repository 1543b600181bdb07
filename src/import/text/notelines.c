/* SPDX-License-Identifier: ISC */
/* notelines - which lines are footnotes; see the header. */
#include "import/text/notelines.h"

#include <stdio.h>
#include <string.h>

#include "import/common/openings.h"
#include "import/text/inline.h"
#include "import/text/lineends.h"
#include "import/text/notefeet.h"
#include "import/text/notegroup.h"
#include "import/text/phrase.h"
#include "import/text/starnotes.h"

/* [col] of the indent of a footnote without a label. */
#define NOTELINES_INDENT 16

/* Lines behind the last footnote, the heads and feet of pages that catdoc sets there. */
#define NOTELINES_TAIL 40

struct slice notelines_words(const struct notelines *n, size_t i)
{
	return line_text(join_text(n->j), &n->lines->at[i]);
}

/* Forms of a label: what stands before and behind its digits. */
static const struct {
	const char *open, *close;
	bool sure;
} notelines_forms[] = { { "<sup>", "</sup>", true }, { "[^", "]:", true },
	{ "^", "^", true }, { "^", "", true }, { "[", "]", true }, { "(", ")", false },
	{ "", "/", false }, { "", "", false } };

/* "2000 Review Conference" */
static bool notelines_is_year(struct slice words)
{
	unsigned year;

	return phrase_digits(words, 0, 4, &year) == 4 && words.len > 5 &&
	    words.at[4] == ' ' && phrase_begins_capital(slice_sub(words, 5, words.len));
}

/* "1 Resolution", but not "1 December", "2 to 4 September" or "5 per cent". */
static bool notelines_is_source(struct slice words)
{
	struct date date;
	struct buf probe = { 0 };
	bool is_date;

	if (slice_starts(words, "http") || slice_starts(words, "www."))
		return true;
	if (!phrase_begins_capital(words))
		return notelines_is_year(words);
	buf_add(&probe, "1 ");
	buf_adds(&probe, slice_sub(words, 0, 40));
	is_date = phrase_date(buf_slice(&probe), 0, &date) > 0;
	for (size_t i = 2; i < probe.len && !is_date; i++)
		if (probe.at[i] == ' ' || probe.at[i] == ',') {
			buf_clear(&probe);
			buf_addf(&probe, "1 %.*s 2000", (int)(i - 2), words.at);
			is_date = phrase_date(buf_slice(&probe), 0, &date) > 0;
			break;
		}
	buf_fini(&probe);
	return !is_date;
}

/*
 * "2 TAB 2 TAB Resolution 70/1.": antiword and catdoc write a label that the author set by
 * hand twice.  The [byte] behind the second LABEL at AT, or AT.
 */
static size_t notelines_twice(struct slice words, size_t at, unsigned label)
{
	unsigned again;
	size_t end = phrase_digits(words, at, 3, &again);
	bool gap = at > 1 && (words.at[at - 1] == '\t' || words.at[at - 2] == ' ');

	return gap && end > at && again == label && phrase_blanks(words, end) > end
	    ? phrase_blanks(words, end)
	    : at;
}

/* The label that WORDS begin with in form I. */
static struct noteline notelines_form(struct slice words, size_t i)
{
	struct noteline note = { .sure = notelines_forms[i].sure };
	const char *open = notelines_forms[i].open, *close = notelines_forms[i].close;
	size_t at = strlen(open), end;
	unsigned label;

	if (!slice_starts(words, open))
		return note;
	end = phrase_digits(words, at, 3, &label);
	if (end == at || !slice_starts(slice_sub(words, end, SLICE_NONE), close))
		return note;
	end += strlen(close);
	note.text = phrase_blanks(words, end);
	if (note.text < words.len && note.text == end && !note.sure)
		return note;
	if (open[0] == '\0' && close[0] == '\0') {
		at = notelines_twice(words, note.text, label);
		note.sure = at > note.text;
		note.text = at;
		/* "1 TAB North quay TAB 12" is a row */
		if (memchr(words.at + at, '\t', words.len - at) != NULL)
			return note;
	}
	note.label = label;
	note.source = note.text == words.len || note.sure ||
	    notelines_is_source(slice_sub(words, note.text, words.len));
	return note;
}

struct noteline notelines_label(const struct notelines *n, size_t i)
{
	struct slice words = notelines_words(n, i);
	enum dialect_mark mark = n->j->dialect->mark;

	for (size_t k = 0; k < sizeof(notelines_forms) / sizeof(*notelines_forms); k++) {
		struct noteline note = notelines_form(words, k);

		if (note.label == 0)
			continue;
		if (notelines_forms[k].open[0] == '[' && mark != DIALECT_MARK_BRACKETS &&
		    mark != DIALECT_MARK_SUP)
			continue;
		/* "(1) Withdrawal of all forces" is an item, "(1) A/52/334." is none */
		if (notelines_forms[k].open[0] == '(' &&
		    !notegroup_is_source(slice_sub(words, note.text, words.len)))
			continue;
		return note;
	}
	return (struct noteline){ 0 };
}

bool notelines_is_body(const struct notelines *n, size_t i)
{
	return n->lines->at[i].class == LINE_BODY;
}

void notelines_take(struct notelines *n, size_t i)
{
	n->lines->at[i].class = LINE_NOTE;
}

bool notelines_follows(const struct notelines *n, struct noteline note, size_t i)
{
	size_t above = lines_last_inked(n->lines, i);

	if (n->last == 0 && note.label > NOTEGROUP_GAP && note.source)
		return notegroup_is_source(
			   slice_sub(notelines_words(n, i), note.text, SLICE_NONE)) ||
		    (above != SLICE_NONE && n->lines->at[above].class == LINE_FURNITURE &&
			n->lines->at[above].rule == REPAIR_STROKES);
	return note.label > n->last && note.label <= n->last + NOTEGROUP_GAP;
}

bool notelines_has_star(const struct notelines *n, size_t i)
{
	size_t text;

	return notelines_is_body(n, i) &&
	    starnotes_label(n->j, notelines_words(n, i), &text).len > 0;
}

void notelines_take_star(struct notelines *n, size_t i)
{
	notelines_take(n, i);
	starnotes_line(n->j, n->lines->at[i].start, n->lines->at[i].end, n->notes);
}

bool notelines_names_source(struct slice words)
{
	static const char *const names[] = { "/", "Resolution ", "resolution ",
		"Treaty Series", "Official Records", "Ibid" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (slice_find(words, names[i], 0) != SLICE_NONE)
			return true;
	return false;
}

/* True for words that end in the name of a number, "chap. II, para.", which goes on. */
static bool notelines_is_cut(struct slice words)
{
	static const char *const names[] = { "para.", "paras.", "No.", "Nos.", "vol.",
		"vols.", "chap.", "chaps.", "sect.", "sects.", "art.", "arts.", "p.",
		"pp." };
	size_t start = words.len;

	while (start > 0 && words.at[start - 1] != ' ' && words.at[start - 1] != '(')
		start--;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (slice_is(slice_sub(words, start, words.len), names[i]))
			return true;
	return false;
}

/* True when line I ends a sentence and the next can be no more of the footnote. */
static bool notelines_ends(const struct notelines *n, size_t i, size_t next)
{
	struct slice words = notelines_words(n, i), after = notelines_words(n, next);
	unsigned number;
	size_t end = phrase_digits(after, 0, 3, &number);

	if (words.len == 0 || words.at[words.len - 1] != '.' || notelines_is_cut(words))
		return false;
	return n->lines->at[next].indent > n->lines->at[i].indent ||
	    n->lines->at[next].page || phrase_begins_small(after) ||
	    (end > 0 && end < after.len && after.at[end] == '.') ||
	    opening_find(after).kind != OPENING_NONE ||
	    opening_find_glued(after).kind != OPENING_NONE;
}

/* The line behind the footnote that begins at line I. */
static size_t notelines_note_end(const struct notelines *n, size_t i)
{
	bool wrapped = dialect_has(n->j->dialect, DIALECT_WRAPPED);
	bool bare = notelines_label(n, i).text == notelines_words(n, i).len;
	size_t end = i + 1;

	for (; end < n->lines->n && notelines_is_body(n, end); end++) {
		struct noteline note = notelines_label(n, end);

		if (notelines_has_star(n, end))
			break;
		if (note.label > 0 &&
		    (note.sure ||
			(note.label == n->last + 1 && (note.source || !wrapped))))
			break;
		if (end > i + 1 || !bare)
			if (wrapped && notelines_ends(n, end - 1, end))
				break;
	}
	return end;
}

/*
 * True when line I stands where a footnote can begin.  Where lines are paragraphs, that
 * is behind any that is at an end.
 */
static bool notelines_may_begin(const struct notelines *n, size_t i)
{
	struct slice before;
	enum line_start start;

	if (i == 0 || n->lines->at[i].page || n->lines->at[i - 1].class != LINE_BODY)
		return true;
	if ((n->j->dialect->traits & (DIALECT_WRAPPED | DIALECT_MARKDOWN)) != 0)
		return false;
	before = notelines_words(n, i - 1);
	start = lineend_start(before, n->j->dialect).kind;
	return start == START_CLOSING || start == START_DATE ||
	    lineend_end(before) == END_STOP;
}

static void notelines_take_note(struct notelines *n, size_t i, size_t end)
{
	struct noteline note = notelines_label(n, i);
	struct notegroup group = { .j = n->j, .notes = n->notes, .last = note.label - 1 };

	for (size_t k = i; k < end; k++) {
		notelines_take(n, k);
		notegroup_line(&group, &n->lines->at[k], k == i ? note.label : 0,
		    k == i ? note.text : 0);
	}
	notegroup_end(&group);
	n->last = group.last;
}

/*
 * "a TAB a TAB See A/76/411.", "b TAB bSee": footnotes of a table, with letters, stand last.
 * They are taken first, so that those with numbers end before them.
 */
static void notelines_read_letters(struct notelines *n, size_t first)
{
	for (size_t i = first; i < n->lines->n; i++) {
		struct slice words = notelines_words(n, i);
		size_t again = words.len > 1 ? phrase_blanks(words, 1) : 1;
		size_t text = again < words.len ? phrase_blanks(words, again + 1) : again;

		if (again == 1 || text >= words.len || !notelines_is_body(n, i) ||
		    !byte_is_lower(words.at[0]) || words.at[again] != words.at[0] ||
		    (text == again + 1 && !byte_is_upper(words.at[text])))
			continue;
		struct note_text note = { .label = { words.at[0] },
			.place = n->lines->at[i].start };
		size_t start = n->lines->at[i].start;

		notelines_take(n, i);
		coverage_enter(n->j->coverage, start, start + text, COVERAGE_SIGN);
		join_add(n->j, &note.text, start + text, n->lines->at[i].end);
		inline_end(&note.text);
		vec_push(n->notes, note);
	}
}

/* Footnotes known by their labels alone, from line FIRST on. */
static void notelines_read_labels(struct notelines *n, size_t first)
{
	bool wrapped =
	    (n->j->dialect->traits & (DIALECT_WRAPPED | DIALECT_MARKDOWN)) != 0;

	for (size_t i = first; i < n->lines->n; i++) {
		struct noteline note;

		/* one that a sign marks stands behind those with numbers, but in Markdown */
		if (i > 0 &&
		    (n->lines->at[i - 1].class == LINE_NOTE ||
			dialect_has(n->j->dialect, DIALECT_MARKDOWN)) &&
		    notelines_has_star(n, i)) {
			size_t end = notelines_note_end(n, i);

			for (; i < end; i++)
				notelines_take_star(n, i);
			i--;
			continue;
		}
		if (!notelines_is_body(n, i) || !notelines_may_begin(n, i))
			continue;
		note = notelines_label(n, i);
		if (note.label == 0 || !notelines_follows(n, note, i) ||
		    (!note.source && (wrapped || n->last == 0)) ||
		    (!note.sure && note.text == notelines_words(n, i).len))
			continue;
		n->last = note.label;
		size_t end = notelines_note_end(n, i);
		notelines_take_note(n, i, end);
		i = end - 1;
	}
}

/* True when line I, a paragraph, may be a footnote that lost its label. */
static bool notelines_may_be_bare(const struct notelines *n, size_t i)
{
	struct slice words = notelines_words(n, i);
	enum line_start start;

	if (!notelines_is_body(n, i) ||
	    (n->lines->at[i].indent == 0 && !notegroup_is_source(words)))
		return false;
	start = lineend_start(words, n->j->dialect).kind;
	return (start == START_PLAIN || start == START_OPENING) &&
	    (n->lines->at[i].indent >= NOTELINES_INDENT ||
		lineend_end(words) == END_STOP);
}

/* The line before I that has words, down to FIRST; SLICE_NONE when there is none. */
static size_t notelines_above(const struct notelines *n, size_t i, size_t first)
{
	i = lines_last_inked(n->lines, i);
	return i != SLICE_NONE && i >= first ? i : SLICE_NONE;
}

/*
 * Footnotes that lost their labels stand last, each set in and at its end, and name a
 * source; one or another that names none may be among them.  *LAST is the line behind them.
 */
static size_t notelines_bare(const struct notelines *n, size_t first, size_t *last)
{
	size_t found = n->lines->n, sources = 0, all = 0;

	*last = n->lines->n;
	for (size_t i = n->lines->n; (i = notelines_above(n, i, first)) != SLICE_NONE;) {
		struct slice words = notelines_words(n, i);

		if (!notelines_may_be_bare(n, i)) {
			if (found < n->lines->n || n->lines->n - i > NOTELINES_TAIL ||
			    (notelines_is_body(n, i) && lineend_end(words) != END_OPEN))
				break;
			*last = i;
			continue;
		}
		bool source = notelines_names_source(words);
		all++;
		if (!source && all < 2)
			break;
		sources += source;
		if (notegroup_is_source(words) && sources * 2 >= all)
			found = i;
	}
	return found;
}

/* Footnotes without labels, from line FIRST on. */
static void notelines_read_bare(struct notelines *n, size_t first)
{
	size_t last, i = notelines_bare(n, first, &last);

	for (; i < last; i++) {
		struct note_text note = { .place = n->lines->at[i].start };

		if (!notelines_is_body(n, i))
			continue;
		notelines_take(n, i);
		join_add(n->j, &note.text, n->lines->at[i].start, n->lines->at[i].end);
		inline_end(&note.text);
		vec_push(n->notes, note);
	}
}

/*
 * Where lines are paragraphs, the footnotes stand together behind the text: the last
 * line with the label 1, from which the labels go on.  Without one, a source with a
 * greater label is the footnote of a volume that numbers them through.
 */
static size_t notelines_block(const struct notelines *n, size_t first)
{
	size_t found = n->lines->n, volume = n->lines->n;

	for (size_t i = first; i < n->lines->n; i++)
		if (notelines_is_body(n, i) && notelines_may_begin(n, i)) {
			struct noteline note = notelines_label(n, i);

			if (note.label == 1 && note.source)
				found = i;
			else if (note.label > 0 && note.sure && found == n->lines->n &&
			    volume == n->lines->n)
				volume = i;
			else if (note.label > NOTEGROUP_GAP && volume == n->lines->n &&
			    notelines_follows(n, note, i))
				volume = i;
		}
	return found < n->lines->n ? found : volume;
}

bool notelines_are_of_volume(const struct note_text_vec *notes)
{
	unsigned label;

	return notes->n > 0 &&
	    phrase_digits(slice_of(notes->at[0].label), 0, 3, &label) > 0 &&
	    label > NOTEGROUP_GAP;
}

void notelines_read(const struct joiner *j, struct line_vec *lines, size_t first,
    struct note_text_vec *notes)
{
	struct notelines n = { .j = j, .lines = lines, .notes = notes };
	unsigned traits = j->dialect->traits;

	for (size_t i = 0; i < lines->n; i++)
		n.form_feeds |= lines->at[i].page;
	if ((traits & DIALECT_WRAPPED) != 0)
		notefeet_read(&n, first);
	if (n.last > 0)
		return;
	if ((traits & DIALECT_MARKDOWN) == 0)
		notelines_read_letters(&n, first);
	if ((traits & DIALECT_FAR_MARKS) != 0 && (traits & DIALECT_WRAPPED) != 0)
		notefeet_read_plain(&n, first);
	if ((traits & (DIALECT_WRAPPED | DIALECT_MARKDOWN)) != 0) {
		notelines_read_labels(&n, first);
		return;
	}
	notelines_read_labels(&n, notelines_block(&n, first));
	if (n.last == 0)
		notelines_read_bare(&n, first);
}

/* SPDX-License-Identifier: ISC */
/* notelines - which lines are footnotes; see the header. */
#include "import/text/notelines.h"

#include <stdio.h>
#include <string.h>

#include "base/byte.h"
#include "import/common/openings.h"
#include "import/text/inline.h"
#include "import/text/lineends.h"
#include "import/text/notegroup.h"
#include "import/text/phrase.h"
#include "import/text/starnotes.h"

/* [col] of the indent of a footnote without a label. */
#define NOTELINES_INDENT 16

/* Lines at most of the rest of a footnote that begins on the page before. */
#define NOTELINES_REST 4

struct notelines {
	const struct joiner *j;
	struct line_vec *lines;
	struct note_text_vec *notes;
	bool form_feeds; /* pages end at form feeds */
	unsigned last;   /* the label of the footnote before; 0 = none */
};

/* What a line begins with, if that is the label of a footnote. */
struct noteline {
	unsigned label; /* 0: no label */
	size_t text;    /* [byte] of the line where the text begins */
	bool sure;      /* the form is a footnote's and nothing else's */
	bool source;    /* what follows looks like a source */
};

static struct slice notelines_words(const struct notelines *n, size_t i)
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
	note.label = label;
	note.source = note.text == words.len || note.sure ||
	    notelines_is_source(slice_sub(words, note.text, words.len));
	return note;
}

/* The label of line I; brackets are a label only where marks have them. */
static struct noteline notelines_label(const struct notelines *n, size_t i)
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

static bool notelines_is_body(const struct notelines *n, size_t i)
{
	return n->lines->at[i].class == LINE_BODY;
}

static void notelines_take(struct notelines *n, size_t i)
{
	n->lines->at[i].class = LINE_NOTE;
}

/*
 * True when the label of NOTE, which stands on line I, may follow the last one.  The
 * first may have any number when it names a source: volumes number through.
 */
static bool notelines_follows(const struct notelines *n, struct noteline note, size_t i)
{
	if (n->last == 0 && note.label > NOTEGROUP_GAP && note.source)
		return notegroup_is_source(
		    slice_sub(notelines_words(n, i), note.text, SLICE_NONE));
	return note.label > n->last && note.label <= n->last + NOTEGROUP_GAP;
}

/* True for the heading of a list of votes, which stands behind the footnotes. */
static bool notelines_is_vote(struct slice words)
{
	static const char *const starts[] = { "Recorded vote ", "Vote ", "Voting ",
		"In favour:", "Against:", "Abstaining:" };

	for (size_t i = 0; i < sizeof(starts) / sizeof(*starts); i++)
		if (phrase_words(words, 0, starts[i]) > 0)
			return true;
	return false;
}

/*
 * The lines behind strokes up to the end of the page: the next form feed, or where
 * there are none, the next furniture.
 */
static size_t notelines_page_end(const struct notelines *n, size_t i)
{
	for (; i < n->lines->n; i++) {
		const struct line *line = &n->lines->at[i];

		if (n->form_feeds ? line->page : line->class == LINE_FURNITURE)
			break;
		if (line->class == LINE_BODY && notelines_is_vote(notelines_words(n, i)))
			break;
	}
	return i;
}

/* True when line I begins with a sign as the label of a footnote. */
static bool notelines_has_star(const struct notelines *n, size_t i)
{
	size_t text;

	return notelines_is_body(n, i) &&
	    starnotes_label(n->j, notelines_words(n, i), &text).len > 0;
}

/* True when one of lines [i, end) does. */
static bool notelines_have_star(const struct notelines *n, size_t i, size_t end)
{
	while (i < end && !notelines_has_star(n, i))
		i++;
	return i < end;
}

/* Takes line I for one of a footnote that a sign marks. */
static void notelines_take_star(struct notelines *n, size_t i)
{
	notelines_take(n, i);
	starnotes_line(n->j, n->lines->at[i].start, n->lines->at[i].end, n->notes);
}

/* The label that one of lines [i, end) begins with and that may follow; 0: none does. */
static unsigned notelines_foot(const struct notelines *n, size_t i, size_t end)
{
	for (; i < end; i++) {
		struct noteline note;

		if (!notelines_is_body(n, i))
			continue;
		note = notelines_label(n, i);
		if (notelines_follows(n, note, i))
			return note.label;
	}
	return 0;
}

/* True when the last footnote so far has not come to its end. */
static bool notelines_is_open(const struct notelines *n)
{
	const struct note_text *last = n->notes->n > 0 ? vec_last(n->notes) : NULL;

	return last != NULL && lineend_end(sourcemap_text(&last->text)) != END_STOP;
}

/*
 * The rest of a footnote that the page before has begun, small letters before the first
 * label of lines [i, end), goes to it.  Returns the line behind it.
 */
static size_t notelines_take_rest(struct notelines *n, size_t i, size_t end)
{
	size_t label = i;

	while (label < end &&
	    (!notelines_is_body(n, label) || notelines_label(n, label).label == 0))
		label++;
	if (label == end || !notelines_is_body(n, i) || !notelines_is_open(n) ||
	    !phrase_begins_small(notelines_words(n, i)))
		return i;
	for (; i < label; i++)
		if (notelines_is_body(n, i)) {
			notelines_take(n, i);
			join_add(n->j, &vec_last(n->notes)->text, n->lines->at[i].start,
			    n->lines->at[i].end);
		}
	return label;
}

/* Lines [i, end), the foot of a page, go to GROUP. */
static void notelines_read_foot(struct notelines *n, struct notegroup *group, size_t i,
    size_t end)
{
	bool star = false;

	for (i = notelines_take_rest(n, i, end); i < end; i++) {
		if (!notelines_is_body(n, i))
			continue;
		struct noteline note = notelines_label(n, i);
		bool known = note.source || note.label == group->last + 1;

		star = notelines_has_star(n, i) || (star && (!known || note.label == 0));
		if (star) {
			notelines_take_star(n, i);
			continue;
		}
		notelines_take(n, i);
		notegroup_line(group, &n->lines->at[i], known ? note.label : 0,
		    known ? note.text : 0);
	}
	notegroup_end(group);
}

/* Footnotes below strokes. */
static void notelines_read_feet(struct notelines *n, size_t first)
{
	for (size_t i = first; i < n->lines->n; i++) {
		const struct line *line = &n->lines->at[i];
		struct notegroup group = { .j = n->j,
			.notes = n->notes,
			.last = n->last };
		unsigned label;
		size_t end;

		if (line->class != LINE_FURNITURE || line->rule != REPAIR_STROKES)
			continue;
		end = notelines_page_end(n, i + 1);
		label = notelines_foot(n, i + 1, end);
		if (label == 0 && !notelines_have_star(n, i + 1, end))
			continue;
		if (label > group.last + NOTEGROUP_GAP) /* of a volume */
			group.last = label - 1;
		notelines_read_foot(n, &group, i + 1, end);
		n->last = group.last;
		i = end - 1;
	}
}

/* True for words that name a source: a symbol, a series, a resolution. */
static bool notelines_names_source(struct slice words)
{
	static const char *const names[] = { "/", "Resolution ", "resolution ",
		"Treaty Series", "Official Records", "Ibid" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (slice_find(words, names[i], 0) != SLICE_NONE)
			return true;
	return false;
}

/*
 * True when LABEL ends digits of WORDS that can be a mark: "Plan,2 and", "of 19882 by", and
 * where FAR is set, "Plan 2 and".
 */
static bool notelines_is_marked(struct slice words, unsigned label, bool far)
{
	char digits[12];
	size_t len = (size_t)snprintf(digits, sizeof(digits), "%u", label), end;

	for (size_t at = 1; (at = slice_find(words, digits, at)) != SLICE_NONE; at++) {
		char before = words.at[at - 1];

		end = at + len;
		if ((end == words.len || !byte_is_digit(words.at[end])) &&
		    (far || before != ' ' ||
			(at > 1 && strchr(",;:.", words.at[at - 2]) != NULL)))
			return true;
	}
	return false;
}

/* True when a mark with LABEL stands on one of lines [i, end); see above for FAR. */
static bool notelines_have_mark(const struct notelines *n, size_t i, size_t end,
    unsigned label, bool far)
{
	while (i < end &&
	    !(notelines_is_body(n, i) &&
		notelines_is_marked(notelines_words(n, i), label, far)))
		i++;
	return i < end;
}

/* True when nothing on lines [i, end) is of the text, and one names a source, or SURE. */
static bool notelines_are_feet(const struct notelines *n, size_t i, size_t end, bool sure)
{
	bool source = sure;

	for (; i < end; i++) {
		struct slice words = notelines_words(n, i);

		if (!notelines_is_body(n, i))
			continue;
		source |= notelines_names_source(words);
		if (notelines_label(n, i).label > 0)
			continue;
		switch (lineend_start(words, n->j->dialect).kind) {
		case START_NUMBER:
		case START_ITEM:
		case START_ENACTING:
		case START_CLOSING: return false;
		default: break;
		}
		if (opening_find(words).kind != OPENING_NONE)
			return false;
	}
	return source;
}

/*
 * The first line of the rest of a footnote that the page before has begun, above the label
 * on line FOOT: it begins small, and what stands above it is at an end.
 */
static size_t notelines_rest(const struct notelines *n, size_t first, size_t foot)
{
	size_t found = foot;

	if (!notelines_is_open(n))
		return foot;
	for (size_t i = foot; i-- > first + 1 && foot - i <= NOTELINES_REST;) {
		struct slice words = notelines_words(n, i);

		if (!notelines_is_body(n, i) || !notelines_is_body(n, i - 1))
			break;
		if (phrase_begins_small(words) &&
		    lineend_end(notelines_words(n, i - 1)) != END_OPEN)
			found = i;
	}
	return found;
}

/*
 * Where the footnotes of the page of lines [first, end) begin, without strokes above them:
 * at a label that may come next, alone on its line or before its text, whose mark stands
 * above it; END when there are none.
 */
static size_t notelines_plain_foot(const struct notelines *n, size_t first, size_t end)
{
	for (size_t i = first; i < end; i++) {
		struct noteline note = { 0 };
		bool bare, sure;

		if (notelines_is_body(n, i))
			note = notelines_label(n, i);
		if (note.label == 0 || !notelines_follows(n, note, i))
			continue;
		bare = note.text == notelines_words(n, i).len;
		/* one that goes on, or stands alone, need not name a source */
		sure = bare || (n->last > 0 && note.label == n->last + 1);
		if (note.source && notelines_have_mark(n, first, i, note.label, bare) &&
		    notelines_are_feet(n, i, end, sure))
			return notelines_rest(n, first, i);
	}
	return end;
}

/* Footnotes at the feet of pages that have no strokes: a line is drawn there. */
static void notelines_read_plain_feet(struct notelines *n, size_t first)
{
	for (size_t i = first, end; i < n->lines->n; i = end + 1) {
		struct notegroup group = { .j = n->j,
			.notes = n->notes,
			.last = n->last };
		size_t foot;

		end = notelines_page_end(n, i + 1);
		foot = notelines_plain_foot(n, i, end);
		if (foot == end)
			continue;
		if (n->last == 0) /* of a volume */
			group.last = notelines_foot(n, foot, end) - 1;
		notelines_read_foot(n, &group, foot, end);
		n->last = group.last;
	}
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

/* The line behind the meeting and date, the last of them. */
static size_t notelines_closing(const struct notelines *n, size_t first)
{
	size_t found = n->lines->n;

	for (size_t i = first; i < n->lines->n; i++) {
		enum line_start start = START_PLAIN;

		if (notelines_is_body(n, i))
			start = lineend_start(notelines_words(n, i), n->j->dialect).kind;
		if (start == START_CLOSING || (start == START_DATE && found == i))
			found = i + 1;
	}
	return found;
}

/*
 * Footnotes that lost their labels: behind the closing lines each line that is set in
 * names a source.
 */
static void notelines_read_bare(struct notelines *n, size_t first)
{
	size_t i = notelines_closing(n, first), last;

	while (i < n->lines->n && n->lines->at[i].class == LINE_BLANK)
		i++;
	for (last = i; last < n->lines->n && notelines_is_body(n, last); last++)
		if (n->lines->at[last].indent < NOTELINES_INDENT ||
		    !notelines_names_source(notelines_words(n, last)))
			return;
	for (; i < last; i++) {
		struct note_text note = { .place = n->lines->at[i].start };

		notelines_take(n, i);
		join_add(n->j, &note.text, n->lines->at[i].start, n->lines->at[i].end);
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
		notelines_read_feet(&n, first);
	if (n.last > 0)
		return;
	if ((traits & DIALECT_FAR_MARKS) != 0 && (traits & DIALECT_WRAPPED) != 0)
		notelines_read_plain_feet(&n, first);
	if ((traits & (DIALECT_WRAPPED | DIALECT_MARKDOWN)) != 0) {
		notelines_read_labels(&n, first);
		return;
	}
	notelines_read_labels(&n, notelines_block(&n, first));
	if (notes->n == 0)
		notelines_read_bare(&n, first);
}

/* SPDX-License-Identifier: ISC */
/* notefeet - footnotes at the feet of pages; see the header. */
#include "import/text/notefeet.h"

#include <stdio.h>
#include <string.h>

#include "base/byte.h"
#include "import/common/openings.h"
#include "import/text/lineends.h"
#include "import/text/notegroup.h"
#include "import/text/phrase.h"

/* Lines at most, blank ones too, of the rest of a footnote of the page before. */
#define NOTEFEET_REST 8

/* Lines at most of a page, and labels at most that are looked at: no page costs more. */
#define NOTEFEET_PAGE ((size_t)300)
#define NOTEFEET_TRIES ((size_t)24)

/* True for the heading of a list of votes, which stands behind the footnotes. */
static bool notefeet_is_vote(struct slice words)
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
static size_t notefeet_page_end(const struct notelines *n, size_t i)
{
	for (; i < n->lines->n; i++) {
		const struct line *line = &n->lines->at[i];

		if (n->form_feeds ? line->page : line->class == LINE_FURNITURE)
			break;
		if (line->class == LINE_BODY && notefeet_is_vote(notelines_words(n, i)))
			break;
	}
	return i;
}

/* True when one of lines [i, end) does. */
static bool notefeet_have_star(const struct notelines *n, size_t i, size_t end)
{
	while (i < end && !notelines_has_star(n, i))
		i++;
	return i < end;
}

/* The label that one of lines [i, end) begins with and that may follow; 0: none does. */
static unsigned notefeet_label(const struct notelines *n, size_t i, size_t end)
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
static bool notefeet_is_open(const struct notelines *n)
{
	const struct note_text *last = n->notes->n > 0 ? vec_last(n->notes) : NULL;

	return last != NULL && lineend_end(sourcemap_text(&last->text)) != END_STOP;
}

/* True when nothing on lines [i, end) is of the text, and one names a source, or SURE. */
static bool notefeet_are_notes(const struct notelines *n, size_t i, size_t end, bool sure)
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
 * The line behind the rest of a footnote that the page before has begun, which stands on
 * lines [i, end) above the first label, or alone: small letters, or below strokes, which
 * are PROOF, whatever cannot begin a paragraph, if the label is the next one.  I where
 * there is none.
 */
static size_t notefeet_rest_end(const struct notelines *n, size_t i, size_t end,
    bool proof)
{
	struct noteline note = { 0 };
	size_t label = i;

	for (; label < end; label++) {
		note = (struct noteline){ 0 };
		if (notelines_is_body(n, label))
			note = notelines_label(n, label);
		if (note.label > 0)
			break;
	}
	if (!notefeet_is_open(n) || i == end)
		return i;
	if (phrase_begins_small(notelines_words(n, i)) && label < end)
		return label;
	if (!proof || (label < end ? note.label != n->last + 1 : end == n->lines->n) ||
	    !notefeet_are_notes(n, i, label, true))
		return i;
	return label;
}

/* The rest of a footnote goes to it, see above.  Returns the line behind it. */
static size_t notefeet_take_rest(struct notelines *n, size_t i, size_t end, bool proof)
{
	size_t behind;

	while (i < end && !notelines_is_body(n, i))
		i++;
	behind = notefeet_rest_end(n, i, end, proof);
	for (; i < behind; i++)
		if (notelines_is_body(n, i)) {
			notelines_take(n, i);
			join_add(n->j, &vec_last(n->notes)->text, n->lines->at[i].start,
			    n->lines->at[i].end);
		}
	return behind;
}

/* Lines [i, end), the foot of a page, go to GROUP. */
static void notefeet_read_page(struct notelines *n, struct notegroup *group, size_t i,
    size_t end)
{
	bool star = false;

	for (; i < end; i++) {
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

void notefeet_read(struct notelines *n, size_t first)
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
		end = notefeet_page_end(n, i + 1);
		i = notefeet_take_rest(n, i + 1, end, true);
		label = notefeet_label(n, i, end);
		if (label == 0 && !notefeet_have_star(n, i, end)) {
			i = end - 1; /* below further strokes of the page there is none */
			continue;
		}
		if (label > group.last + NOTEGROUP_GAP) /* of a volume */
			group.last = label - 1;
		notefeet_read_page(n, &group, i, end);
		n->last = group.last;
		i = end - 1;
	}
}

/*
 * True when LABEL ends digits of WORDS that can be a mark: "Plan,2 and", "of 19882 by", and
 * where FAR is set, "Plan 2 and".
 */
static bool notefeet_is_marked(struct slice words, unsigned label, bool far)
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
static bool notefeet_have_mark(const struct notelines *n, size_t i, size_t end,
    unsigned label, bool far)
{
	while (i < end &&
	    !(notelines_is_body(n, i) &&
		notefeet_is_marked(notelines_words(n, i), label, far)))
		i++;
	return i < end;
}

/*
 * The first line of the rest of a footnote that the page before has begun, above the label
 * on line FOOT: it begins small, and what stands above it is at an end.
 */
static size_t notefeet_rest(const struct notelines *n, size_t first, size_t foot)
{
	if (!notefeet_is_open(n))
		return foot;
	for (size_t i = foot; i-- > first + 1 && foot - i <= NOTEFEET_REST;) {
		size_t above = lines_last_inked(n->lines, i);

		if (n->lines->at[i].class == LINE_BLANK)
			continue;
		if (!notelines_is_body(n, i) || above == SLICE_NONE || above < first ||
		    !notelines_is_body(n, above))
			break;
		if (phrase_begins_small(notelines_words(n, i)) &&
		    lineend_end(notelines_words(n, above)) != END_OPEN)
			return i;
	}
	return foot;
}

/*
 * Where the footnotes of the page of lines [first, end) begin, without strokes above them:
 * at a label that may come next, alone on its line or before its text, whose mark stands
 * above it, or on the page from line BEFORE on, at whose foot there was no room; END when
 * there are none.
 */
static size_t notefeet_plain(const struct notelines *n, size_t before, size_t first,
    size_t end)
{
	size_t tries = 0;

	if (end - first > NOTEFEET_PAGE)
		before = first = end - NOTEFEET_PAGE;
	if (first - before > NOTEFEET_PAGE)
		before = first;
	for (size_t i = first; i < end && tries < NOTEFEET_TRIES; i++) {
		struct noteline note = { 0 };
		bool bare, sure;

		if (notelines_is_body(n, i))
			note = notelines_label(n, i);
		if (note.label == 0 || !notelines_follows(n, note, i))
			continue;
		tries++;
		bare = note.text == notelines_words(n, i).len;
		/* one that goes on, or stands alone, need not name a source */
		sure = bare || (n->last > 0 && note.label == n->last + 1);
		bool moved = n->last > 0 && note.label == n->last + 1 &&
		    notefeet_have_mark(n, before, first, note.label, false);
		if (note.source &&
		    (moved || notefeet_have_mark(n, first, i, note.label, bare)) &&
		    notefeet_are_notes(n, i, end, sure))
			return notefeet_rest(n, first, i);
	}
	return end;
}

void notefeet_read_plain(struct notelines *n, size_t first)
{
	size_t before = first, end;

	for (size_t i = first, page; i < n->lines->n; i = end + 1) {
		struct notegroup group = { .j = n->j,
			.notes = n->notes,
			.last = n->last };
		size_t foot;

		end = notefeet_page_end(n, i + 1);
		foot = notefeet_plain(n, before, i, end);
		/* lines of furniture are no page of their own */
		for (page = i; page < end && !notelines_is_body(n, page);)
			page++;
		before = page < end ? page : before;
		if (foot == end)
			continue;
		if (n->last == 0) /* of a volume */
			group.last = notefeet_label(n, foot, end) - 1;
		foot = notefeet_take_rest(n, foot, end, false);
		notefeet_read_page(n, &group, foot, end);
		n->last = group.last;
	}
}

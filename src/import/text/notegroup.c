/* SPDX-License-Identifier: ISC */
/* notegroup - the lines of one foot of a page to footnotes; see the header. */
#include "import/text/notegroup.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/sort.h"
#include "import/text/inline.h"
#include "import/text/lineends.h"
#include "import/text/phrase.h"

static struct slice notegroup_words(const struct notegroup *g, const struct line *line)
{
	return line_text(join_text(g->j), line);
}

/* True when a footnote may end behind line I of LINES. */
static bool notegroup_is_seam(const struct notegroup *g,
    const struct notegroup_line_vec *lines, size_t i)
{
	return i + 1 < lines->n &&
	    lineend_end(notegroup_words(g, &lines->at[i])) == END_STOP &&
	    phrase_begins_capital(notegroup_words(g, &lines->at[i + 1]));
}

/* Appends a footnote with LABEL, 0 for none, of lines [first, last) of LINES. */
static void notegroup_note(struct notegroup *g, unsigned label,
    const struct notegroup_line_vec *lines, size_t first, size_t last)
{
	struct note_text note = { 0 };

	if (first == last)
		return;
	if (label > 0)
		snprintf(note.label, sizeof(note.label), "%u", label % 1000);
	note.place = lines->at[first].start;
	for (size_t i = first; i < last; i++)
		join_add(g->j, &note.text, lines->at[i].start, lines->at[i].end);
	inline_end(&note.text);
	vec_push(g->notes, note);
}

/*
 * Shares LINES out to the labels of the group: as many footnotes as there are labels,
 * each ending with a sentence.
 */
static void notegroup_share(struct notegroup *g, const struct notegroup_line_vec *lines)
{
	size_t first = 0, k = 0, count = g->labels.n;

	for (size_t i = 0; i < lines->n && k + 1 < count; i++)
		if (notegroup_is_seam(g, lines, i)) {
			notegroup_note(g, g->labels.at[k++], lines, first, i + 1);
			first = i + 1;
		}
	notegroup_note(g, count > 0 ? g->labels.at[k] : 0, lines, first, lines->n);
}

/*
 * The line of LINES behind which its first belongs, which begins no footnote: the only one that
 * is open and has no other behind it.  0: it stands where it should, or footnotes and labels
 * would not be as many then.
 */
static size_t notegroup_open(const struct notegroup *g,
    const struct notegroup_line_vec *lines)
{
	struct slice first = notegroup_words(g, &lines->at[0]);
	size_t notes = 1, open = 0;

	if (first.at[0] != '(' && !phrase_begins_small(first))
		return 0;
	for (size_t i = 1; i < lines->n; i++) {
		bool last = i + 1 == lines->n;

		if (!last &&
		    !phrase_begins_capital(notegroup_words(g, &lines->at[i + 1])))
			continue;
		notes += !last;
		if (lineend_end(notegroup_words(g, &lines->at[i])) == END_STOP)
			continue;
		if (open > 0)
			return 0;
		open = i;
	}
	return notes == g->labels.n ? open : 0;
}

static void notegroup_report(const struct notegroup *g, const struct line *moved,
    const struct line *open)
{
	struct diag_place at = source_place(g->j->source, moved->start);
	struct slice words = notegroup_words(g, moved);
	struct buf after = { 0 };

	buf_adds(&after, notegroup_words(g, open));
	buf_addc(&after, ' ');
	buf_adds(&after, words);
	repair_add(g->j->repairs, REPAIR_LINE_MOVED, at.line, at.column, words,
	    buf_slice(&after), _("it begins no footnote, and only this one is open"));
	buf_fini(&after);
}

/* Puts the last line of a footnote, which pdftotext wrote above all of them, behind it. */
static void notegroup_put_back(const struct notegroup *g,
    struct notegroup_line_vec *lines)
{
	size_t open = notegroup_open(g, lines);
	struct line first = lines->at[0];

	if (open == 0)
		return;
	notegroup_report(g, &first, &lines->at[open]);
	for (size_t i = 0; i < open; i++)
		lines->at[i] = lines->at[i + 1];
	lines->at[open] = first;
}

/* The labels and texts read so far are footnotes. */
static void notegroup_flush(struct notegroup *g)
{
	if (g->lines.n == 0)
		return;
	notegroup_put_back(g, &g->lines);
	notegroup_share(g, &g->lines);
	g->labels.n = 0;
	g->lines.n = 0;
}

bool notegroup_is_source(struct slice words)
{
	static const char *const starts[] = { "A/", "E/", "S/", "See ", "Ibid",
		"Resolution", "Official Records", "Report of", "United Nations,", "http",
		"www.", "R\303\251solution", "Documents officiels", "Voir ",
		"Nations Unies,", "Resoluci\303\263n", "Documentos Oficiales",
		"V\303\251ase ", "Naciones Unidas," };

	for (size_t i = 0; i < sizeof(starts) / sizeof(*starts); i++)
		if (slice_starts(words, starts[i]))
			return true;
	return false;
}

/*
 * True when LABEL before a text begins a footnote: it goes on from the last, and the
 * text before it is at an end ("Supplement No." and "11 (E/2014/31)" are one).
 */
static bool notegroup_begins(const struct notegroup *g, unsigned label,
    struct slice words, size_t text)
{
	const struct notegroup_line_vec *lines = g->seen ? &g->lines : &g->orphans;

	if (label <= g->last || label > g->last + NOTEGROUP_GAP)
		return false;
	if (lines->n == 0 || lineend_end(notegroup_words(g, vec_last(lines))) == END_STOP)
		return true;
	return label == g->last + 1 &&
	    notegroup_is_source(slice_sub(words, text, words.len));
}

void notegroup_line(struct notegroup *g, const struct line *line, unsigned label,
    size_t text)
{
	struct line rest = *line;

	rest.start += (uint32_t)text;
	if (label > 0 &&
	    (text == line->end - line->start ||
		notegroup_begins(g, label, notegroup_words(g, line), text))) {
		notegroup_flush(g);
		coverage_enter(g->j->coverage, line->start, rest.start, COVERAGE_SIGN);
		vec_push(&g->labels, label);
		g->last = label > g->last ? label : g->last;
		g->seen = true;
	} else {
		rest = *line;
	}
	if (rest.start == rest.end)
		return;
	if (g->seen)
		vec_push(&g->lines, rest);
	else
		vec_push(&g->orphans, rest);
}

/* By label, then by place. */
static int notegroup_cmp(const void *a, const void *b)
{
	const struct note_text *x = a, *y = b;
	unsigned first, second;

	phrase_digits(slice_of(x->label), 0, 3, &first);
	phrase_digits(slice_of(y->label), 0, 3, &second);
	return order_then(order_of(first, second), order_of(x->place, y->place));
}

void notegroup_end(struct notegroup *g)
{
	size_t first = g->notes->n;

	notegroup_flush(g);
	if (g->orphans.n > 0) {
		notegroup_share(g, &g->orphans);
		qsort(g->notes->at + first, g->notes->n - first, sizeof(*g->notes->at),
		    notegroup_cmp);
	}
	vec_fini(&g->labels);
	vec_fini(&g->lines);
	vec_fini(&g->orphans);
}

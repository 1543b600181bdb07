/* SPDX-License-Identifier: ISC */
/* marks - which digits of the text are marks; see the header. */
#include "import/text/marks.h"

#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "base/sort.h"
#include "import/text/markforms.h"
#include "import/text/phrase.h"

/* [byte] of the words behind a number that are shown with a doubt. */
#define MARKS_SHOWN 20

/* Candidates before a mark among which that of the footnote before is looked for. */
#define MARKS_NEAR 16

/* Weight by which a candidate may be less than the one that was chosen, and still be it. */
#define MARKS_MARGIN 8

/* Marks of the longest range that is read as all of them: "1\342\200\22317". */
#define MARKS_RANGE 20u

struct marks {
	const struct joiner *j;
	struct block_vec *blocks;
	struct mark_candidate_vec all; /* in order */
	/* for each label: */
	bool noted[MARK_LABELS + 1];  /* there is such a footnote */
	size_t from[MARK_LABELS + 1]; /* its first use stands in [from, to) [byte] */
	size_t to[MARK_LABELS + 1];   /* of the source */
	const struct mark_candidate
	    *first[MARK_LABELS + 1]; /* that was chosen; borrowed */
};

/*
 * Of all rows whose last label is in the range of each slot, the candidate that ends
 * the best: a Fenwick tree of maxima.
 */
struct marks_best {
	size_t at[MARK_LABELS + 1]; /* index into all, or SLICE_NONE */
};

static unsigned marks_label(const struct note_text *note)
{
	unsigned label;

	phrase_digits(slice_of(note->label), 0, 3, &label);
	return label;
}

/*
 * The window of each footnote's first use: from the footnotes of the page before to
 * the footnote itself; those at the end of a document have all of it.  The first one at
 * a foot may have found no room on the page before: it has that page too.
 */
static void marks_windows(struct marks *m, const struct note_text_vec *notes)
{
	size_t from = 0, last = 0, before = 0;

	for (size_t i = 0; i < notes->n; i++) {
		const struct note_text *note = &notes->at[i];
		unsigned label = marks_label(note);

		bool first =
		    note->place > last && blocks_have_text(m->blocks, last, note->place);
		if (first) {
			before = from;
			from = last;
		}
		last = note->place;
		if (label == 0 || label > MARK_LABELS || m->noted[label])
			continue;
		m->noted[label] = true;
		m->from[label] = first ? before : from;
		m->to[label] = note->place;
	}
}

static bool marks_may_be_first(const struct marks *m, const struct mark_candidate *c)
{
	if (c->form == MARKFORM_SIGN)
		return true;
	if (m->j->dialect->mark != DIALECT_MARK_DIGITS)
		return false;
	return m->noted[c->label] && c->place >= m->from[c->label] &&
	    c->place < m->to[c->label];
}

/* The end of the best row whose last label is below LABEL, or SLICE_NONE. */
static size_t marks_best_below(const struct marks_best *best, unsigned label,
    const unsigned long *weights)
{
	size_t found = SLICE_NONE;

	for (unsigned i = label - 1; i > 0; i &= i - 1)
		if (best->at[i] != SLICE_NONE &&
		    (found == SLICE_NONE || weights[best->at[i]] > weights[found]))
			found = best->at[i];
	return found;
}

static void marks_best_add(struct marks_best *best, unsigned label, size_t at,
    const unsigned long *weights)
{
	for (unsigned i = label; i <= MARK_LABELS; i += i & (0u - i))
		if (best->at[i] == SLICE_NONE || weights[at] > weights[best->at[i]])
			best->at[i] = at;
}

/* Chooses the first uses: the row of rising labels with the greatest weight. */
static void marks_choose_first(struct marks *m)
{
	struct marks_best best;
	unsigned long *weights = xcalloc(m->all.n + 1, sizeof(*weights));
	size_t *before = xcalloc(m->all.n + 1, sizeof(*before));
	size_t last;

	memset(best.at, 0xff, sizeof(best.at));
	for (size_t i = 0; i < m->all.n; i++) {
		const struct mark_candidate *c = &m->all.at[i];

		if (!marks_may_be_first(m, c))
			continue;
		before[i] = marks_best_below(&best, c->label, weights);
		weights[i] =
		    c->weight + (before[i] != SLICE_NONE ? weights[before[i]] : 0);
		marks_best_add(&best, c->label, i, weights);
	}
	last = marks_best_below(&best, MARK_LABELS + 1, weights);
	for (; last != SLICE_NONE; last = before[last])
		m->all.at[last].chosen = true;
	free(weights);
	free(before);
}

/* Forms that are marks whenever there is a footnote of that number. */
static bool marks_is_strong(const struct mark_candidate *c)
{
	return c->form == MARKFORM_STOP || c->form == MARKFORM_LETTER ||
	    c->form == MARKFORM_YEAR;
}

/*
 * The first use of each footnote is the first that can be one behind that of the footnote
 * before: the row with the greatest weight may have taken a second use for it.
 */
static void marks_move_back(struct marks *m)
{
	size_t from = 0;

	for (size_t i = 0; i < m->all.n; i++) {
		struct mark_candidate *c = &m->all.at[i];

		if (!c->chosen)
			continue;
		for (size_t k = from; k < i; k++) {
			struct mark_candidate *first = &m->all.at[k];

			if (first->label != c->label || !marks_is_strong(first) ||
			    !marks_may_be_first(m, first))
				continue;
			first->chosen = true;
			c->chosen = c->form == MARKFORM_SIGN;
			c = first;
			from = k + 1;
			break;
		}
		if (c == &m->all.at[i])
			from = i + 1;
	}
}

/* True when nothing but the order speaks for C, which a number could be: "review, 5 streams". */
static bool marks_is_open(const struct mark_candidate *c)
{
	return markform_is_far(c->form) && !c->barred && !c->goes_by && !c->last;
}

/*
 * Candidate I was chosen and could be a number.  Others for its label between FROM and TO, the
 * marks beside it, may be the mark as well; one that is no number is taken in its place.
 */
static void marks_weigh_rivals(struct marks *m, size_t i, size_t from, size_t to)
{
	struct mark_candidate *c = &m->all.at[i];

	for (size_t k = from; k < to && c->chosen; k++) {
		struct mark_candidate *r = &m->all.at[k];

		if (k == i || r->label != c->label || !marks_may_be_first(m, r) ||
		    r->weight + MARKS_MARGIN < c->weight)
			continue;
		r->rival = true;
		c->rival = r->chosen = !marks_is_open(r);
		c->chosen = !r->chosen;
	}
}

/* The same of all that were chosen and could be numbers. */
static void marks_settle(struct marks *m)
{
	size_t from = 0;

	for (size_t i = 0, to; i < m->all.n; i = to) {
		bool chosen = m->all.at[i].chosen;

		for (to = i + 1; to < m->all.n && !m->all.at[to].chosen;)
			to++;
		if (chosen && marks_is_open(&m->all.at[i]))
			marks_weigh_rivals(m, i, from, to);
		from = i + chosen;
	}
}

/* The candidate for LABEL before candidate K and behind FROM, in the same block. */
static struct mark_candidate *marks_far_before(struct marks *m, size_t from, size_t k,
    unsigned label)
{
	for (size_t n = 0; k-- > from && n < MARKS_NEAR; n++) {
		struct mark_candidate *c = &m->all.at[k];

		if (c->block != m->all.at[k + 1].block)
			return NULL;
		if (c->label == label &&
		    (c->form == MARKFORM_FAR_STOP || c->form == MARKFORM_FAR_WORD) &&
		    marks_may_be_first(m, c))
			return c;
	}
	return NULL;
}

/*
 * "the Assembly 5 and the Committee,6" and below "the Assembly;5" and "the Committee;6",
 * which weigh more: candidates A and B are later uses when a sure mark of B's label stands
 * between FROM and A, and one of A's label before it.
 */
static bool marks_pull(struct marks *m, size_t from, size_t a, size_t b)
{
	struct mark_candidate *first = &m->all.at[a], *second = &m->all.at[b];

	for (size_t k = from; k < a; k++) {
		struct mark_candidate *c = &m->all.at[k], *far = NULL;

		if (c->label == second->label && marks_is_strong(c) &&
		    marks_may_be_first(m, c))
			far = marks_far_before(m, from, k, first->label);
		if (far == NULL)
			continue;
		far->chosen = c->chosen = true;
		first->chosen = second->chosen = false;
		return true;
	}
	return false;
}

/* The same of all pairs that were chosen one behind the other. */
static void marks_pull_pairs(struct marks *m)
{
	size_t from = 0, a = SLICE_NONE;

	for (size_t i = 0; i < m->all.n; i++) {
		if (!m->all.at[i].chosen)
			continue;
		if (a != SLICE_NONE && m->all.at[i].label == m->all.at[a].label + 1 &&
		    m->all.at[i].form != MARKFORM_SIGN &&
		    m->all.at[a].form != MARKFORM_SIGN && marks_pull(m, from, a, i)) {
			from = a;
			a = SLICE_NONE;
			continue;
		}
		from = a != SLICE_NONE ? a + 1 : from;
		a = i;
	}
}

/* Without any footnote text the marks still count 1, 2, 3. */
static void marks_choose_counting(struct marks *m)
{
	unsigned next = 1;

	for (size_t i = 0; i < m->all.n; i++) {
		struct mark_candidate *c = &m->all.at[i];

		if (c->label == next && marks_is_strong(c)) {
			c->chosen = true;
			next++;
		}
	}
}

/* True when a dash joins candidate B to A, the one before it: "1\342\200\2233". */
static bool marks_is_range(const struct marks *m, const struct mark_candidate *a,
    const struct mark_candidate *b)
{
	struct slice text;

	if (a->block != b->block || a->label >= b->label || a->end > b->start)
		return false;
	text = sourcemap_text(&m->blocks->at[a->block].text);
	return slice_is(slice_sub(text, a->end, b->start), "\342\200\223");
}

/* True when candidate I ends a range of marks. */
static bool marks_ends_range(const struct marks *m, size_t i)
{
	const struct mark_candidate *b = &m->all.at[i];

	return i > 0 && b->chosen && b[-1].chosen && marks_is_range(m, b - 1, b);
}

/* True when there are footnotes of all labels between those of A and B. */
static bool marks_are_noted(const struct marks *m, const struct mark_candidate *a,
    const struct mark_candidate *b)
{
	if (b->label - a->label >= MARKS_RANGE)
		return false;
	for (unsigned label = a->label + 1; label < b->label; label++)
		if (!m->noted[label])
			return false;
	return true;
}

/* The word that stands before candidate C, a stop passed over. */
static struct slice marks_word(const struct marks *m, const struct mark_candidate *c)
{
	struct slice text = sourcemap_text(&m->blocks->at[c->block].text);
	size_t end = c->start - markform_is_far(c->form);

	if (end > 0 && strchr(",;:.", text.at[end - 1]) != NULL)
		end--;
	return phrase_word_before(text, end);
}

/* "Weapons 9 is": the first mark of that footnote stands behind the same word. */
static bool marks_is_again(const struct marks *m, const struct mark_candidate *c)
{
	const struct mark_candidate *first = m->first[c->label];
	struct slice word = marks_word(m, c);

	return first != NULL && word.len > 0 && slice_eq(marks_word(m, first), word);
}

/*
 * True when C is a later use by all that its form leaves open: behind it stand words that
 * no number can stand before, and before it the word that the first mark stands behind.
 */
static bool marks_repeats(const struct marks *m, const struct mark_candidate *c)
{
	return markform_repeats(c) ||
	    ((c->form == MARKFORM_FAR_STOP || c->form == MARKFORM_FAR_WORD) &&
		(c->barred || c->goes_by) && marks_is_again(m, c));
}

/* Later uses of footnotes that were used before. */
static void marks_choose_later(struct marks *m)
{
	bool used[MARK_LABELS + 1] = { false };

	for (size_t i = 0; i < m->all.n; i++) {
		struct mark_candidate *c = &m->all.at[i];

		if (c->form == MARKFORM_SIGN || (!c->chosen && used[c->label]))
			c->chosen = marks_repeats(m, c);
		if (c->chosen && m->first[c->label] == NULL)
			m->first[c->label] = c;
		used[c->label] |= c->chosen;
		for (unsigned k = c[-(i > 0)].label + 1;
		     marks_ends_range(m, i) && k < c->label; k++)
			used[k] = true;
	}
}

static void marks_put_sign(struct sourcemap *to, unsigned label, size_t place)
{
	char digits[NOTE_LABEL];

	snprintf(digits, sizeof(digits), "%u", label % 10000000u);
	sourcemap_put_note(to, slice_of(digits), place);
}

/* True when nothing but a comma or a dash stands between two marks. */
static bool marks_are_joined(struct slice text, size_t start, size_t end)
{
	struct slice between = slice_sub(text, start, end);

	return slice_is(between, ",") || slice_is(between, "\342\200\223");
}

/* The marks between those of a range, of which B is the last: there are footnotes of all. */
static void marks_put_between(const struct marks *m, struct sourcemap *to,
    const struct mark_candidate *b)
{
	for (unsigned label = b[-1].label + 1;
	     label < b->label && marks_are_noted(m, b - 1, b); label++)
		marks_put_sign(to, label, b->place);
}

/* Bytes [start, end) of the text of B, which join two marks, go. */
static void marks_drop(const struct marks *m, const struct block *b, size_t start,
    size_t end)
{
	coverage_enter_mapped(m->j->coverage, &b->text, start, end, COVERAGE_SIGN);
}

/*
 * Candidate I, digits, becomes a sign behind what TO has of block B, which is all before
 * byte AT.
 */
static void marks_apply_digits(const struct marks *m, struct sourcemap *to,
    const struct block *b, size_t at, size_t i)
{
	const struct mark_candidate *c = &m->all.at[i];

	/* what joins two marks goes: "1,2" */
	if (at > 0 && marks_are_joined(sourcemap_text(&b->text), at, c->start))
		marks_drop(m, b, at, c->start);
	else
		sourcemap_copy(to, &b->text, at, c->start - markform_is_far(c->form));
	if (marks_ends_range(m, i))
		marks_put_between(m, to, c);
	marks_put_sign(to, c->label, c->place);
	coverage_enter(m->j->coverage, c->place, c->place + (c->end - c->start),
	    COVERAGE_SIGN);
}

/* Candidates [first, last) of one block become signs; those that are keep their place. */
static void marks_apply(struct marks *m, size_t first, size_t last)
{
	struct block *b = &m->blocks->at[m->all.at[first].block];
	struct sourcemap done = { .emphasis = b->text.emphasis };
	size_t at = 0;

	for (size_t i = first; i < last; i++) {
		const struct mark_candidate *c = &m->all.at[i];

		if (!c->chosen || c->start < at)
			continue;
		if (c->form != MARKFORM_SIGN) {
			marks_apply_digits(m, &done, b, at, i);
			at = c->end;
		} else if (marks_ends_range(m, i) && marks_are_noted(m, c - 1, c)) {
			sourcemap_copy(&done, &b->text, at, c[-1].end);
			marks_drop(m, b, c[-1].end, c->start);
			marks_put_between(m, &done, c);
			at = c->start;
		}
	}
	sourcemap_copy(&done, &b->text, at, b->text.text.len);
	sourcemap_fini(&b->text);
	b->text = done;
}

/* Why FORM is a mark inside or behind a number; NULL for forms that need no word. */
static const char *marks_evidence(enum mark_form form)
{
	switch (form) {
	case MARKFORM_YEAR: return _("the rest is a year, and the footnotes count on");
	case MARKFORM_NUMBER: return _("the rest is known without it");
	case MARKFORM_SERIAL:
		return _("no resolution has that number, and the footnotes count on");
	case MARKFORM_FAR_STOP:
	case MARKFORM_FAR_YEAR:
	case MARKFORM_FAR_WORD:
	case MARKFORM_FAR_NUMBER: return _("there is a footnote of that number");
	default: return NULL;
	}
}

/* Reports that candidate C became a mark. */
static void marks_report_chosen(const struct marks *m, const struct mark_candidate *c)
{
	const struct sourcemap *text = &m->blocks->at[c->block].text;
	struct diag_place place = source_place(m->j->source, c->place);
	bool far = markform_is_far(c->form);
	size_t word = c->start - far, start = word;
	struct buf after = { 0 };

	while (start > 0 && text->text.at[start - 1] != ' ')
		start--;
	buf_addf(&after, "%.*s[%u]", (int)(word - start), text->text.at + start,
	    c->label);
	repair_add(m->j->repairs, far ? REPAIR_FAR_MARK : REPAIR_GLUED_MARK, place.line,
	    place.column, slice_sub(sourcemap_text(text), start, c->end),
	    buf_slice(&after), marks_evidence(c->form));
	buf_fini(&after);
}

/* Reports a number that could be the mark of a footnote and stays in the text. */
static void marks_report_doubt(const struct marks *m, const struct mark_candidate *c)
{
	const struct sourcemap *text = &m->blocks->at[c->block].text;
	struct diag_place place = source_place(m->j->source, c->place);
	size_t end = c->end + MARKS_SHOWN;

	while (end > c->end && end < text->text.len && text->text.at[end] != ' ')
		end--;
	repair_add(m->j->repairs, REPAIR_MARK_OR_NUMBER, place.line, place.column,
	    slice_sub(sourcemap_text(text), c->start, end), (struct slice){ "", 0 },
	    NULL);
}

/* "4,5 p. 100", "1,5 millones": C is behind the comma of a decimal, and no footnote has its label. */
static bool marks_is_decimal(const struct marks *m, const struct mark_candidate *c)
{
	const char *text = m->blocks->at[c->block].text.text.at;
	size_t comma = c->start > 1 ? c->start - 1 : 1, at = comma;

	while (at > 0 && byte_is_digit(text[at - 1]))
		at--;
	return !m->noted[c->label] && text[comma] == ',' && at < comma &&
	    (at == 0 || text[at - 1] == ' ');
}

/*
 * True when C, which is no mark, may be one that a reader should see: "Charter,2 and" of
 * an extractor that drops the footnotes and all first marks.
 */
static bool marks_may_be(const struct marks *m, const struct mark_candidate *c)
{
	if (marks_is_decimal(m, c))
		return false;
	if (c->rival)
		return true;
	if (c->form == MARKFORM_FAR_STOP)
		return m->noted[c->label];
	if (c->form == MARKFORM_FAR_WORD)
		return marks_is_again(m, c) ||
		    (m->noted[c->label] && (c->goes_small || c->goes_by));
	return marks_is_strong(c);
}

/*
 * Reports digits that stand at the mark C, which the extractor has shown: in Word a mark
 * may have a label of its own behind it, "[1]3".
 */
static void marks_report_label(const struct marks *m, const struct mark_candidate *c)
{
	const struct sourcemap *text = &m->blocks->at[c->block].text;
	struct mark_candidate digits = *c;

	digits.start = c->end;
	digits.end = slice_digits_end(sourcemap_text(text), c->end);
	if (c->form == MARKFORM_SIGN && digits.end > digits.start)
		marks_report_doubt(m, &digits);
}

/* Reports marks that were found in numbers or behind blanks, and those that may be. */
static void marks_report(struct marks *m)
{
	for (size_t i = 0; i < m->all.n; i++) {
		const struct mark_candidate *c = &m->all.at[i];

		if (c->chosen && marks_evidence(c->form) != NULL)
			marks_report_chosen(m, c);
		else if (!c->chosen && marks_may_be(m, c))
			marks_report_doubt(m, c);
		marks_report_label(m, c);
		if (marks_ends_range(m, i) && !marks_are_noted(m, c - 1, c))
			marks_report_doubt(m, c - 1);
	}
}

static bool marks_have_first(const struct note_text_vec *notes)
{
	for (size_t i = 0; i < notes->n; i++)
		if (marks_label(&notes->at[i]) > 0)
			return true;
	return false;
}

void marks_place(const struct joiner *j, struct block_vec *blocks,
    const struct note_text_vec *notes)
{
	struct marks *m = xcalloc(1, sizeof(*m));

	m->j = j;
	m->blocks = blocks;
	for (size_t i = 0; i < blocks->n; i++)
		markforms_find(j, &blocks->at[i].text, i, &m->all);
	marks_windows(m, notes);
	if (marks_have_first(notes) || j->dialect->mark != DIALECT_MARK_DIGITS) {
		marks_choose_first(m);
		marks_move_back(m);
		marks_pull_pairs(m);
		marks_settle(m);
	} else if (!dialect_has(j->dialect, DIALECT_WRAPPED))
		marks_choose_counting(m);
	marks_choose_later(m);
	marks_report(m);
	for (size_t i = 0; i < m->all.n;) {
		size_t end = i + 1;

		while (end < m->all.n && m->all.at[end].block == m->all.at[i].block)
			end++;
		marks_apply(m, i, end);
		i = end;
	}
	vec_fini(&m->all);
	free(m);
}

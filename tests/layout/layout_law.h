/* SPDX-License-Identifier: ISC */
/*
 * layout_law - what layout.h promises, checked row by row and byte by byte in the
 * plainest way.  Each function prints the first breach and returns false.
 */
#ifndef RECITAL_TESTS_LAYOUT_LAYOUT_LAW_H
#define RECITAL_TESTS_LAYOUT_LAYOUT_LAW_H

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "layout/layout.h"
#include "layout/overlay.h"
#include "text/grapheme.h"

#define LAW(is_so, row) \
	do { \
		if (!(is_so)) { \
			print_error("row %u breaks: %s\n", (unsigned)(row), #is_so); \
			return false; \
		} \
	} while (0)

/* A row of a table in a document, which shows a part of all cells. */
static inline bool law_is_whole(const struct layout *l, uint32_t r)
{
	const struct layout_row *row = &l->rows[r];

	return l->doc->paras[row->para].kind == PARA_ROW && l->doc->meta.symbol[0] != '\0' &&
	       !row->blank && row->start == 0 && row->end == l->doc->paras[row->para].len;
}

/* The paragraph behind PARA, and those that SHEET hides in the row of PARA. */
static inline uint32_t law_next(const struct layout *l,
    const struct overlay *overlay, uint32_t para)
{
	para++;
	while (overlay != NULL && para < l->doc->n_paras && overlay->paras[para].fold == OVERLAY_HIDDEN)
		para++;
	return para;
}

/* Rows follow each other without gap; EXTRA numbers those of one start. */
static inline bool law_rows_cover(const struct layout *l,
    const struct overlay *overlay, bool padded)
{
	for (uint32_t r = 0; r < l->n_rows; r++) {
		const struct layout_row *row = &l->rows[r];
		const struct para *p = &l->doc->paras[row->para];
		const struct layout_row *before = r > 0 ? row - 1 : NULL;
		bool first = before == NULL || before->para != row->para;
		bool last = r + 1 == l->n_rows || row[1].para != row->para;

		LAW(row->para == (before == NULL ? 0
				  : first	 ? law_next(l, overlay, before->para)
						 : before->para), r);
		LAW(row->start == (first || law_is_whole(l, r) ? 0 : before->end), r);
		LAW(row->start <= row->end, r);
		LAW(!last || row->end == p->len, r);
		LAW(!first || l->first_row[row->para] == r, r);
		LAW(row->extra == (first || before->start < row->start ? 0 : before->extra + 1), r);
		LAW(!row->blank || row->n_runs == 0, r);
		LAW(!row->blank || padded || (row->start == p->len && last && !first), r);
		LAW(!row->blank || !padded || row->start == p->len || row->para == 0, r);
	}
	LAW(law_next(l, overlay, l->rows[l->n_rows - 1].para) == l->doc->n_paras, l->n_rows);
	return true;
}

static inline bool law_is_folded(const struct overlay *overlay, uint32_t para)
{
	return overlay != NULL && overlay->paras[para].fold != OVERLAY_WHOLE;
}

/* True when the row of PARA tells how many paragraphs it stands for. */
static inline bool law_is_run(const struct overlay *overlay, uint32_t para)
{
	return overlay != NULL && overlay->paras[para].fold == OVERLAY_RUN;
}

static inline bool law_wants_blank(const struct doc *d, uint32_t para,
    const struct overlay *overlay)
{
	const struct para *p = &d->paras[para];

	if (law_is_folded(overlay, para) && para + 1 < d->n_paras && law_is_folded(overlay, para + 1))
		return false;
	return para + 1 < d->n_paras && p->len > 0 &&
	       !(p->kind == PARA_ROW && p[1].kind == PARA_ROW) &&
	       !(p->kind == PARA_TITLE && p[1].kind == PARA_META);
}

static inline bool law_blanks_stand(const struct layout *l,
    const struct overlay *overlay, bool padded)
{
	for (uint32_t r = 0; r < l->n_rows; r++) {
		const struct layout_row *row = &l->rows[r];
		bool last = r + 1 == l->n_rows || row[1].para != row->para;

		uint32_t para = law_next(l, overlay, row->para) - 1;
		bool wants = law_wants_blank(l->doc, para, overlay);

		LAW(padded ? row->blank || !last || !wants : row->blank == (last && wants), r);
	}
	return true;
}

static inline bool law_names_are_inverse(const struct layout *l)
{
	for (uint32_t r = 0; r < l->n_rows; r++) {
		LAW(layout_row_of_place(l, layout_place_of(l, r)) == r, r);
		LAW(layout_row_of(l, layout_pos_of(l, r)) == r - l->rows[r].extra, r);
		for (uint32_t byte = l->rows[r].start; byte < l->rows[r].end; byte++) {
			struct position pos = { l->rows[r].para, byte };
			uint32_t of = layout_row_of(l, pos);

			LAW(l->rows[of].start <= byte, r);
			LAW(of + l->rows[r].extra >= r, r);
		}
	}
	struct position behind = { l->doc->n_paras, 0 };
	LAW(layout_row_of(l, behind) == l->n_rows - 1, l->n_rows);
	return true;
}

/* Runs are the rows' in order, do not overlap and end at the width. */
static inline bool law_runs_fit(const struct layout *l)
{
	uint32_t limit = l->cols > LAYOUT_MIN ? l->cols : LAYOUT_MIN, next = 0;

	for (uint32_t r = 0; r < l->n_rows; r++) {
		uint32_t col = 0;

		LAW(l->rows[r].first_run == next, r);
		next += l->rows[r].n_runs;
		for (uint32_t i = l->rows[r].first_run; i < next; i++) {
			const struct layout_run *run = &l->runs[i];
			struct slice text = { run->text, run->len };

			LAW(run->len > 0, r);
			LAW(run->col >= col, r);
			LAW(run->width == text_width(text), r);
			LAW(memchr(run->text, '\t', run->len) == NULL, r);
			col = run->col + run->width;
		}
		LAW(col <= limit, r);
	}
	LAW(next == l->n_runs, l->n_rows);
	return true;
}

/* True for a folded row whose text goes on behind its runs. */
static inline bool law_is_cut(const struct layout *l, const struct layout_row *row)
{
	const struct layout_run *last = &l->runs[row->first_run + row->n_runs - 1];

	return row->n_runs > 0 && last->role == ROLE_GLOSS && last->start == last->end &&
	       last->len == 4 && memcmp(last->text, " ...", 4) == 0;
}

/* The rows from R on show each byte of their paragraph once, and its place is found. */
static inline bool law_cells_show_their_bytes(const struct layout *l, uint32_t r)
{
	const struct para *p = &l->doc->paras[l->rows[r].para];
	unsigned char *shown = calloc(p->len + 1, 1);
	bool kept = true;

	for (uint32_t k = r; k < l->n_rows && l->rows[k].para == l->rows[r].para; k++)
		for (uint32_t i = 0; i < l->rows[k].n_runs; i++) {
			const struct layout_run *run = &l->runs[l->rows[k].first_run + i];
			uint32_t row, col;

			for (uint32_t at = run->start; at < run->end; at++)
				shown[at]++;
			layout_pos_place(l, (struct position){ l->rows[k].para, run->start }, &row, &col);
			kept = kept && (run->start == run->end || (row == k && col == run->col));
		}
	for (uint32_t at = 0; at < p->len && kept; at++) {
		uint32_t end = (uint32_t)grapheme_next(para_text(p), at);
		struct slice cluster = { p->text + at, end - at };
		bool unseen = p->text[at] == ' ' || grapheme_width(cluster) == 0;

		for (; at < end; at++)
			kept = kept && (shown[at] == 1 || (unseen && shown[at] == 0));
		at--;
	}
	free(shown);
	LAW(kept, r);
	return true;
}

/* Text runs are the document's bytes, in order; what is between them is unseen. */
static inline bool law_row_shows_its_bytes(const struct layout *l, uint32_t r)
{
	const struct layout_row *row = &l->rows[r];
	const struct para *p = &l->doc->paras[row->para];
	uint32_t at = row->start;

	for (uint32_t i = row->first_run; i < row->first_run + row->n_runs; i++) {
		const struct layout_run *run = &l->runs[i];
		LAW(run->start <= run->end, r);
		if (run->start == run->end)
			continue;
		LAW(run->end - run->start == run->len, r);
		LAW(run->text == p->text + run->start, r);
		LAW(run->start >= at && run->end <= row->end, r);
		LAW(law_is_whole(l, r) || strspn(p->text + at, "\t") >= run->start - at, r);
		at = run->end;
	}
	if (law_is_cut(l, row))
		return true;
	if (law_is_whole(l, r))
		return row->extra > 0 || law_cells_show_their_bytes(l, r);
	for (; at < row->end; at = (uint32_t)grapheme_next(para_text(p), at)) {
		struct slice cluster = { p->text + at, grapheme_next(para_text(p), at) - at };
		LAW(p->text[at] == ' ' || grapheme_width(cluster) == 0, r);
	}
	return true;
}

/* Runs of one role and mark that touch are one run. */
static inline bool law_runs_are_whole(const struct layout *l, uint32_t r)
{
	const struct layout_row *row = &l->rows[r];

	for (uint32_t i = row->first_run + 1; i < row->first_run + row->n_runs; i++) {
		const struct layout_run *run = &l->runs[i], *before = run - 1;
		bool both = run->start < run->end && before->start < before->end;
		bool touch = before->end == run->start;

		LAW(!(both && touch && run->role == before->role && run->mark == before->mark), r);
	}
	return true;
}

static inline bool law_has_insertion(const struct layout *l, struct mark_at m)
{
	uint32_t row, col;

	layout_mark_place(l, m, &row, &col);
	LAW(l->rows[row].para == m.para, row);
	for (uint32_t i = 0; i < l->rows[row].n_runs; i++) {
		const struct layout_run *run = &l->runs[l->rows[row].first_run + i];

		if (run->mark == m.mark && run->role == ROLE_NOTE_REF && run->col == col &&
		    run->text[0] == '[')
			return true;
	}
	print_error("mark %u of paragraph %u is not on row %u\n", (unsigned)m.mark,
		(unsigned)m.para, (unsigned)row);
	return false;
}

/* Every note reference is shown, and layout_mark_place() finds it. */
static inline bool law_references_are_shown(const struct layout *l, const struct overlay *overlay)
{
	for (uint32_t para = 0; para < l->doc->n_paras; para++)
		for (uint32_t i = 0; i < l->doc->paras[para].n_marks; i++) {
			struct mark_at m = { para, i };

			if (l->doc->paras[para].marks[i].kind == MARK_NOTE_REF &&
			    !law_is_folded(overlay, para) && !law_has_insertion(l, m))
				return false;
		}
	return true;
}

/* The innermost link around byte AT, looked for in the plainest way. */
static inline uint32_t law_link_at(const struct para *p, uint32_t at)
{
	uint32_t link = DOC_NONE;

	for (uint32_t i = 0; i < p->n_marks; i++)
		if (p->marks[i].kind == MARK_LINK && p->marks[i].start <= at && at < p->marks[i].end)
			link = i;
	return link;
}

static inline bool law_is_emphasis(const struct para *p, uint32_t at)
{
	for (uint32_t i = 0; i < p->n_marks; i++)
		if (p->marks[i].kind == MARK_EMPHASIS && p->marks[i].start <= at &&
		    at < p->marks[i].end)
			return true;
	return false;
}

/* Each character has the role and mark of its first byte; for marks that nest. */
static inline bool law_roles_are_right(const struct layout *l)
{
	for (uint32_t r = 0; r < l->n_rows; r++)
		for (uint32_t i = 0; i < l->rows[r].n_runs; i++) {
			const struct layout_run *run = &l->runs[l->rows[r].first_run + i];
			const struct para *p = &l->doc->paras[l->rows[r].para];

			for (uint32_t at = run->start; at < run->end;
			     at = (uint32_t)grapheme_next(para_text(p), at)) {
				bool link = run->role == ROLE_LINK || run->role == ROLE_LINK_MISSING;
				bool leans = run->role == ROLE_EMPHASIS || run->role == ROLE_OPENING;

				LAW(run->mark == law_link_at(p, at), r);
				LAW(link == (run->mark != DOC_NONE), r);
				LAW(leans == (!link && law_is_emphasis(p, at)), r);
			}
		}
	return true;
}

/* With SHEET (or NULL) over it; PADDED: rows of columns.h may stand between paragraphs. */
static inline bool law_is_kept_with(const struct layout *l,
    const struct overlay *overlay, bool padded)
{
	if (l->doc->n_paras == 0)
		return (padded || l->n_rows == 1) && l->n_runs == 0 && l->rows[0].blank;
	for (uint32_t r = 0; r < l->n_rows; r++)
		if (!law_is_run(overlay, l->rows[r].para) &&
		    (!law_row_shows_its_bytes(l, r) || !law_runs_are_whole(l, r)))
			return false;
	return law_rows_cover(l, overlay, padded) && law_blanks_stand(l, overlay, padded) &&
	       law_names_are_inverse(l) && law_runs_fit(l) && law_references_are_shown(l, overlay);
}

static inline bool law_is_kept(const struct layout *l)
{
	return law_is_kept_with(l, NULL, false);
}

#endif

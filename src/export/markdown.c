/* SPDX-License-Identifier: ISC */
/* markdown - words, documents and comparisons in Markdown; see the header. */
#include "export/markdown.h"

#include <string.h>

/* [col] in which hardly a paragraph is divided: each has one line. */
#define MARKDOWN_WIDE (1u << 24)

void markdown_add(struct buf *to, struct slice text)
{
	static const char special[] = "\\`*_[]<>#|~&!$";

	for (size_t i = 0; i < text.len; i++) {
		if (memchr(special, text.at[i], sizeof(special) - 1) != NULL)
			buf_addc(to, '\\');
		buf_addc(to, text.at[i]);
	}
}

/* True for a run in italics, which must have no blanks at its ends there. */
static bool markdown_is_italic(const struct layout_run *run)
{
	return (run->role == ROLE_OPENING || run->role == ROLE_EMPHASIS) &&
	    run->len > 0 && run->text[0] != ' ' && run->text[run->len - 1] != ' ';
}

static void markdown_add_run(struct buf *to, const struct layout_run *run)
{
	const char *mark = markdown_is_italic(run) ? "*" : "";

	buf_add(to, mark);
	markdown_add(to, (struct slice){ run->text, run->len });
	buf_add(to, mark);
}

/* ROW of L; what stands in the margin is bold. */
static void markdown_add_row(struct buf *to, const struct layout *l,
    const struct layout_row *row)
{
	enum para_kind kind = l->doc->paras[row->para].kind;
	bool has_margin = kind != PARA_TITLE && kind != PARA_META;
	struct buf margin = { 0 }, words = { 0 };

	for (uint32_t i = row->first_run; i < row->first_run + row->n_runs; i++) {
		const struct layout_run *run = &l->runs[i];

		if (run->col < l->margin && has_margin)
			buf_addn(&margin, run->text, run->len);
		else
			markdown_add_run(&words, run);
	}
	struct slice name = slice_trim(buf_slice(&margin));
	if (name.len > 0) {
		buf_add(to, "**");
		markdown_add(to, name);
		buf_add(to, "** ");
	}
	buf_adds(to, buf_slice(&words));
	buf_fini(&margin);
	buf_fini(&words);
}

/* The cells of P, and empty ones up to N. */
static void markdown_add_cells(struct buf *to, const struct para *p, unsigned n)
{
	struct slice text = para_text(p);

	for (size_t at = 0, end; at <= text.len; at = end + 1, n--) {
		end = slice_find(text, "\t", at);
		end = end != SLICE_NONE ? end : text.len;
		buf_add(to, "| ");
		markdown_add(to, slice_sub(text, at, end));
		buf_addc(to, ' ');
	}
	for (; n > 0; n--)
		buf_add(to, "| ");
	buf_add(to, "|\n");
}

/* The table that begins with paragraph FIRST, with an empty head; the paragraph behind it. */
static uint32_t markdown_add_table(struct buf *to, const struct doc *d, uint32_t first)
{
	uint32_t end = first;
	unsigned n = 0;

	for (; end < d->n_paras && d->paras[end].kind == PARA_ROW; end++)
		if (para_cells(&d->paras[end]) > n)
			n = para_cells(&d->paras[end]);
	for (unsigned i = 0; i < n; i++)
		buf_add(to, "| ");
	buf_add(to, "|\n");
	for (unsigned i = 0; i < n; i++)
		buf_add(to, "|---");
	buf_add(to, "|\n");
	for (uint32_t i = first; i < end; i++)
		markdown_add_cells(to, &d->paras[i], n);
	buf_addc(to, '\n');
	return end;
}

/* The rows of L from *ROW on that are of paragraph PARA. */
static void markdown_add_rows(struct buf *to, const struct layout *l, uint32_t para,
    uint32_t *row, unsigned level)
{
	const struct para *p = &l->doc->paras[para];

	if (p->kind == PARA_TITLE)
		buf_fill(to, '#', level);
	else if (p->kind == PARA_HEADING)
		buf_fill(to, '#', level + p->depth < 6 ? level + p->depth : 6);
	if (p->kind == PARA_TITLE || p->kind == PARA_HEADING)
		buf_addc(to, ' ');
	for (; *row < l->n_rows && l->rows[*row].para == para; ++*row)
		if (!l->rows[*row].blank)
			markdown_add_row(to, l, &l->rows[*row]);
	buf_add(to, "\n\n");
}

void markdown_add_doc(struct buf *to, const struct doc *d, const struct layout_lore *lore,
    unsigned level)
{
	struct layout *l = layout_new(d, MARKDOWN_WIDE, lore);

	for (uint32_t para = 0, row = 0; para < d->n_paras;) {
		while (row < l->n_rows && l->rows[row].para < para)
			row++;
		if (d->paras[para].kind == PARA_ROW)
			para = markdown_add_table(to, d, para);
		else
			markdown_add_rows(to, l, para++, &row, level);
	}
	layout_free(l);
}

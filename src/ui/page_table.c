/* SPDX-License-Identifier: ISC */
/*
 * page_table - the paragraphs of a lineage through the sessions: where each came in, changed,
 * went, came back.
 *
 *	52/129  62/150  68/164  74/158
 *	PP1     ~PP1    ~PP1    :PP1    Recalling its previous resolutions on ...
 *	.       .       +PP2    -       Taking note of the report of ...
 *
 * A cell that shows a paragraph leads to it, one that shows that it went to where it stood last.
 * Where the page is narrow the oldest documents have no column.
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/listed.h"
#include "text/grapheme.h"
#include "ui/chain.h"
#include "ui/page_make.h"

#define TABLE_MOST 64u    /* columns; each has all the paragraphs of a document */
#define TABLE_GAP 2u      /* [col] between two, as layout_table.c has it */
#define TABLE_WORDS 20u   /* [col] that the beginning of a paragraph needs, likewise */
#define TABLE_EXCERPT 60u /* [col] of it where there is room for anything */
#define TABLE_DOTS 4u     /* [col] behind it, where more follows */

struct table {
	struct page_make *m;
	struct chain *chain;     /* owned */
	struct strands *strands; /* owned; of the steps of the chain from FIRST on */
	uint32_t first;          /* step */
	uint32_t shown;          /* document of the strands that has the first column */
	uint32_t words;          /* [col] of the beginning of a paragraph */
};

/* The width and the language that the argument of M names: "80 fr"; 0 and "" where it does not. */
static uint32_t table_argument(const struct page_make *m, const char **language)
{
	char *end;
	unsigned long width = strtoul(m->argument, &end, 10);

	*language = *end == ' ' ? end + 1 : end;
	return width < UINT32_MAX ? (uint32_t)width : 0;
}

static const struct index_entry *table_entry(const struct table *t, uint32_t i)
{
	return &chain_step(t->chain, t->first + i)->of->entry;
}

/* "~>OP3", "-", ".": what the cell of document I shows. */
static void table_add_cell(struct buf *to, const struct table *t, uint32_t i,
    const struct strand_cell *cell)
{
	char sign = strand_sign(cell);

	if (sign != ' ')
		buf_addc(to, sign);
	if (cell->moved && cell->state == STRAND_CHANGED)
		buf_addc(to, '>');
	if (cell->para != DOC_NONE)
		buf_add(to, t->strands->docs[i]->paras[cell->para].address);
}

/* [col] of the column of document I. */
static uint32_t table_width(const struct table *t, uint32_t i)
{
	struct buf words = { 0 };

	symbol_add_short(&words, table_entry(t, i)->symbol);
	size_t width = text_width(buf_slice(&words));
	for (uint32_t k = 0; k < t->strands->n_body; k++) {
		struct strand_cell cell = strand_at(&t->strands->at[k], i);

		buf_clear(&words);
		table_add_cell(&words, t, i, &cell);
		if (words.len > width) /* addresses are ASCII */
			width = words.len;
	}
	buf_fini(&words);
	return (uint32_t)width;
}

/* Shows the documents that fit into WIDTH [col] beside some words; at least the last. */
static void table_fit(struct table *t, uint32_t width)
{
	uint32_t words = width / 3 > TABLE_WORDS ? width / 3 : TABLE_WORDS;
	uint32_t taken = 0;

	t->words = TABLE_EXCERPT;
	for (uint32_t i = t->strands->n_docs; width > 0 && i-- > 0;) {
		uint32_t column = table_width(t, i);

		t->shown = i;
		if (i + 1 < t->strands->n_docs &&
		    (taken + column + TABLE_GAP + words > width || column > width / 2)) {
			t->shown = i + 1;
			break;
		}
		taken += column + TABLE_GAP;
	}
	if (width > taken + TABLE_WORDS)
		t->words = width - taken - TABLE_DOTS;
}

/* "52/129 and 62/150": the readable documents of the chain before step END. */
static void table_add_hidden(struct buf *to, const struct table *t, uint32_t end)
{
	if (end > 3) {
		struct buf from = { 0 }, last = { 0 };

		symbol_add_short(&from, chain_step(t->chain, 0)->of->entry.symbol);
		symbol_add_short(&last, chain_step(t->chain, end - 1)->of->entry.symbol);
		buf_addf(to, _("%u documents, from %s to %s"), end, buf_str(&from),
		    buf_str(&last));
		buf_fini(&from);
		buf_fini(&last);
		return;
	}
	for (uint32_t i = 0; i < end; i++) {
		listed_and(to, i, end);
		symbol_add_short(to, chain_step(t->chain, i)->of->entry.symbol);
	}
}

/* What has no column, because it is too old for the width, or cannot be read. */
static void table_tell_lacking(const struct table *t)
{
	struct buf words = { 0 };
	const char *between = "";

	table_add_hidden(&words, t, t->first + t->shown);
	if (words.len > 0)
		make_text(t->m, "There is no room for the oldest: %s.", buf_str(&words));
	buf_clear(&words);
	for (size_t i = 0; i < t->chain->links.n; i++) {
		const struct chain_link *link = &t->chain->links.at[i];

		if (link->step != DOC_NONE)
			continue;
		buf_add(&words, between);
		symbol_add_short(&words, link->of->entry.symbol);
		buf_add(&words, link->of->entry.number == INDEX_ABSENT ? "!" : "");
		between = ", ";
	}
	if (words.len > 0)
		make_text(t->m,
		    "Not in the corpus, so without a column: %s. What they changed shows in "
		    "the next one.",
		    buf_str(&words));
	buf_fini(&words);
}

static void table_add_head(const struct table *t)
{
	make_row(t->m);
	for (uint32_t i = t->shown; i < t->strands->n_docs; i++) {
		struct buf name = { 0 };

		symbol_add_short(&name, table_entry(t, i)->symbol);
		if (i > t->shown)
			make_next_cell(t->m);
		make_link(t->m, buf_str(&name), table_entry(t, i)->symbol, NULL);
		buf_fini(&name);
	}
}

/* The cell of document I of S; its link leads to where the paragraph stands, or stood last. */
static void table_make_cell(const struct table *t, const struct strand *s, uint32_t i)
{
	struct strand_cell cell = strand_at(s, i);
	uint32_t at = cell.para != DOC_NONE ? i : strand_before(s, i);
	struct buf words = { 0 };

	table_add_cell(&words, t, i, &cell);
	if (cell.state == STRAND_ABSENT)
		make_words(t->m, buf_str(&words));
	else
		make_link(t->m, buf_str(&words), table_entry(t, at)->symbol,
		    t->strands->docs[at]->paras[strand_at(s, at).para].address);
	buf_fini(&words);
}

/* A row for S; none where only hidden documents have it, or for the enacting words. */
static void table_add_row(const struct table *t, const struct strand *s)
{
	const uint32_t last = strand_before(s, t->strands->n_docs);
	const struct para *p = &t->strands->docs[last]->paras[strand_at(s, last).para];
	struct buf words = { 0 };

	if (s->first + s->n_cells <= t->shown || p->kind == PARA_ENACTING)
		return;
	make_row(t->m);
	for (uint32_t i = t->shown; i < t->strands->n_docs; i++) {
		if (i > t->shown)
			make_next_cell(t->m);
		table_make_cell(t, s, i);
	}
	words_add_beginning(&words, p, t->words);
	make_cell(t->m, buf_str(&words));
	buf_fini(&words);
}

static void table_add_rows(struct table *t, uint32_t width)
{
	table_fit(t, width);
	table_tell_lacking(t);
	make_text(t->m,
	    "= same, : upkeep alone, ~ changed, > moved, + came in, - went, < came back, "
	    "{ divided from another, } joined to another.");
	table_add_head(t);
	for (uint32_t k = 0; k < t->strands->n_body; k++)
		table_add_row(t, &t->strands->at[k]);
}

/* False when the page names no document; behind library_yield() also when that was given up. */
static bool table_open(struct page_make *m, struct table *t, uint32_t *width)
{
	const char *language;

	*width = table_argument(m, &language);
	uint32_t number = library_find_in(m->lib, m->symbol, language);
	if (number == INDEX_ABSENT)
		return false;
	*t = (struct table){ .m = m, .chain = chain_line(m->lib, number, true) };
	if (t->chain->n_steps > TABLE_MOST)
		t->first = t->chain->n_steps - TABLE_MOST;
	return true;
}

bool make_table(struct page_make *m)
{
	struct table t;
	uint32_t width;
	bool lacks = false;

	library_yield(m->lib);
	bool opened = table_open(m, &t, &width);
	if (!library_is_done(m->lib)) {
		/* told by who makes the page */
		if (opened)
			chain_free(t.chain);
		return true;
	}
	if (!opened)
		return false;
	t.strands = chain_strands(t.chain, t.first, !m->lib->in_shares, &lacks);
	m->lacks = lacks;
	make_title_of(m, "Paragraphs through the sessions: %s");
	make_caveat(m);
	if (lacks)
		make_text(m, "Not all documents are compared yet; more may come.");
	if (t.chain->n_steps == 1)
		make_text(m, "No other document of this lineage can be read here.");
	if (t.strands != NULL && t.chain->n_steps > 1)
		table_add_rows(&t, width);
	strands_free(t.strands);
	chain_free(t.chain);
	return true;
}

bool page_table_work(struct library *lib, const struct page *p)
{
	struct page_make m = { .lib = lib, .symbol = p->symbol, .argument = p->argument };
	struct table t;
	uint32_t width;

	if (!table_open(&m, &t, &width))
		return false;
	bool worked = chain_work(t.chain, t.first);
	chain_free(t.chain);
	return worked;
}

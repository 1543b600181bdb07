/* SPDX-License-Identifier: ISC */
/*
 * compared - what the tests of comparisons share: documents from short texts, and
 * comparisons as text.
 *
 *	PP1 PP7 changed citation renumbered
 *	- OP3 added
 *	OP5 - removed
 */
#ifndef RECITAL_TESTS_COMPARE_COMPARED_H
#define RECITAL_TESTS_COMPARE_COMPARED_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>	/* fprintf */
#include <stdlib.h>	/* abort, getenv */
#include <string.h>

#include "base/buf.h"
#include "base/xalloc.h"
#include "compare/comparison.h"
#include "tests/links/yamldoc.h"

static inline void compared_add_quoted(struct buf *to, struct slice text)
{
	buf_addc(to, '"');
	for (size_t i = 0; i < text.len; i++) {
		if (text.at[i] == '"' || text.at[i] == '\\')
			buf_addc(to, '\\');
		buf_addc(to, text.at[i]);
	}
	buf_add(to, "\"\n");
}

/* The cells of a row of a table, divided by TAB, as YAML. */
static inline void compared_add_row(struct buf *to, struct slice cells)
{
	buf_add(to, "- row:\n");
	for (size_t at = 0; at <= cells.len;) {
		size_t end = slice_find(cells, "\t", at);

		end = end == SLICE_NONE ? cells.len : end;
		buf_add(to, "  - ");
		compared_add_quoted(to, slice_sub(cells, at, end));
		at = end + 1;
	}
}

/* One line of compared_lines() as YAML; *OPERATIVE counts the numbered ones. */
static inline void compared_add_line(struct buf *to, struct slice line, int *operative,
    bool *has_items)
{
	static const char *const kinds[] = { "P preambular", "O operative", "H heading",
		"h heading", "A heading", "T text", "E enacting" };
	struct slice text = slice_sub(line, 2, line.len);

	if (line.at[0] == 'R') {
		buf_addf(to, "  recalls: [%.*s]\n", (int)text.len, text.at);
		return;
	}
	if (line.at[0] == 'I') {
		size_t end = slice_find(line, " ", 2);

		buf_add(to, *has_items ? "" : "  items:\n");
		*has_items = true;
		buf_add(to, "  - item: ");
		compared_add_quoted(to, slice_sub(line, end + 1, line.len));
		buf_add(to, "    number: ");
		compared_add_quoted(to, slice_sub(line, 2, end));
		return;
	}
	*has_items = false;
	if (line.at[0] == 'r') {
		compared_add_row(to, text);
		return;
	}
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (kinds[i][0] == line.at[0])
			buf_addf(to, "- %s: ", kinds[i] + 2);
	compared_add_quoted(to, text);
	if (line.at[0] == 'O')
		buf_addf(to, "  number: %d\n", ++*operative);
	if (line.at[0] == 'h')
		buf_add(to, "  level: 2\n");
	if (line.at[0] == 'A')
		buf_add(to, "  part: annex\n");
	if (line.at[0] == 'H' || line.at[0] == 'A')
		*operative = 0;
}

/*
 * A document called SYMBOL in LANGUAGE, of LINES that begin with what they are: "P "
 * preambular, "O " operative (numbered by itself), "I (a) " item, "H " heading, "h " one
 * below it, "A " one that opens an annex, "T " text, "E " enacting, "N 1 " the footnote 1;
 * "R " behind a paragraph the resolutions that it recalls as its previous ones; "r " a row of
 * a table.
 */
static inline struct doc *compared_doc_titled(const char *symbol, const char *language,
    const char *title, const char *lines)
{
	struct buf yaml = { 0 }, notes = { 0 };
	int operative = 0;
	bool has_items = false;

	buf_addf(&yaml, "format: 1\nsymbol: %s\nlanguage: %s\ntitle: %s\nbody:\n", symbol,
	    language, title);
	for (const char *at = lines, *end; *at != '\0'; at = *end == '\0' ? end : end + 1) {
		end = strchr(at, '\n');
		end = end != NULL ? end : at + strlen(at);
		struct slice line = { at, (size_t)(end - at) };

		if (line.at[0] != 'N') {
			compared_add_line(&yaml, line, &operative, &has_items);
			continue;
		}
		size_t text = slice_find(line, " ", 2);

		buf_addf(&notes, "%s- label: %.*s\n  text: ", notes.len > 0 ? "" : "footnotes:\n",
		    (int)(text - 2), line.at + 2);
		compared_add_quoted(&notes, slice_sub(line, text + 1, line.len));
	}
	buf_adds(&yaml, buf_slice(&notes));
	struct doc *d = yamldoc_read(buf_slice(&yaml), symbol);

	buf_fini(&yaml);
	buf_fini(&notes);
	return d;
}

static inline struct doc *compared_doc_in(const char *symbol, const char *language,
    const char *lines)
{
	return compared_doc_titled(symbol, language, "T", lines);
}

static inline struct doc *compared_doc(const char *symbol, const char *lines)
{
	return compared_doc_in(symbol, "en", lines);
}

/* The address of PARA of D, "-" when there is none. */
static inline const char *compared_address(const struct doc *d, uint32_t para)
{
	if (para == DOC_NONE)
		return "-";
	return d->paras[para].address[0] != '\0' ? d->paras[para].address
						 : para_kind_name(d->paras[para].kind);
}

/* Appends the line of pair P of C. */
static inline void compared_add_pair(struct buf *to, const struct comparison *c,
    const struct compare_pair *p)
{
	buf_addf(to, "%s %s %s", compared_address(c->a, p->a), compared_address(c->b, p->b),
	    compare_status_name(p->status));
	for (unsigned kind = CHANGE_WORDING; kind <= CHANGE_VARIANT; kind *= 2)
		if ((p->kinds & kind) != 0)
			buf_addf(to, " %s", compare_kind_name(kind));
	if (p->moved)
		buf_add(to, " moved");
	if (p->reparented)
		buf_add(to, " reparented");
	if (p->renumbered)
		buf_add(to, " renumbered");
	if (p->tied)
		buf_add(to, " tied");
	if (p->split_of != DOC_NONE)
		buf_addf(to, " split_of %s", compared_address(c->a, p->split_of));
	if (p->merged_into != DOC_NONE)
		buf_addf(to, " merged_into %s", compared_address(c->b, p->merged_into));
	buf_addc(to, '\n');
}

/* A line for each pair but those of title and meta. */
static inline void compared_add(struct buf *to, const struct comparison *c)
{
	for (uint32_t i = 0; i < c->n_pairs; i++) {
		const struct compare_pair *p = &c->pairs[i];
		const struct para *para =
		    p->b != DOC_NONE ? &c->b->paras[p->b] : &c->a->paras[p->a];

		if (para->kind != PARA_TITLE && para->kind != PARA_META)
			compared_add_pair(to, c, p);
	}
}

/* Says what is wrong, and where, and returns false. */
static inline bool compared_fails(const char *what, uint32_t at)
{
	fprintf(stderr, "pair or paragraph %u: %s\n", at, what);
	return false;
}

/* True when WORDS covers A and B without gap and gives both of them. */
static inline bool compared_covers(const struct word_script *words, struct slice a,
    struct slice b)
{
	size_t at_a = 0, at_b = 0;

	for (uint32_t i = 0; i < words->n; i++) {
		const struct word_edit *e = &words->at[i];

		if (e->op != WORD_ADD) {
			if (e->a_start != at_a)
				return false;
			at_a = e->a_end;
		}
		if (e->op != WORD_REMOVE) {
			if (e->b_start != at_b)
				return false;
			at_b = e->b_end;
		}
		if (e->op == WORD_KEEP && !slice_eq(slice_sub(a, e->a_start, e->a_end),
					       slice_sub(b, e->b_start, e->b_end)))
			return false;
	}
	return at_a == a.len && at_b == b.len;
}

/*
 * What holds of every comparison: each paragraph in exactly one pair, of one sort unless
 * it is said to have become another, b's order kept, footnotes last, the words whole.  Says what does not hold.
 */
static inline bool compared_is_sound(const struct comparison *c)
{
	uint32_t *seen_a = xcalloc((size_t)c->a->n_paras + 1, sizeof(*seen_a));
	uint32_t next_b = 0;
	bool sound = true;
	struct slice none = { "", 0 };

	for (uint32_t i = 0; i < c->n_pairs; i++) {
		const struct compare_pair *p = &c->pairs[i];
		const struct para *a = p->a != DOC_NONE ? &c->a->paras[p->a] : NULL;
		const struct para *b = p->b != DOC_NONE ? &c->b->paras[p->b] : NULL;

		if (a == NULL && b == NULL) {
			sound = compared_fails("empty", i);
			continue;
		}
		if (a != NULL && (seen_a[p->a]++ > 0 || c->of_a[p->a] != i))
			sound = compared_fails("a paragraph of a twice or not found", i);
		if (b != NULL && (p->b != next_b++ || c->of_b[p->b] != i))
			sound = compared_fails("b out of order or not found", i);
		if (a != NULL && b != NULL && a->kind != b->kind && !p->reparented)
			sound = compared_fails("two sorts", i);
		if (p->reparented && (!p->moved || !p->crossing))
			sound = compared_fails("in another part, and not moved", i);
		if ((a != NULL ? p->a >= c->a->n_body : p->b >= c->b->n_body) !=
		    (i >= c->n_body))
			sound = compared_fails("body and footnotes mixed", i);
		if ((p->status == COMPARE_ADDED) != (a == NULL) ||
		    (p->status == COMPARE_REMOVED) != (b == NULL) ||
		    (p->status == COMPARE_CHANGED) != (p->kinds != 0))
			sound = compared_fails("status against sides or kinds", i);
		if (!c->languages && !compared_covers(&p->words,
			a != NULL ? para_text(a) : none, b != NULL ? para_text(b) : none))
			sound = compared_fails("words do not cover the texts", i);
	}
	for (uint32_t i = 0; i < c->a->n_paras; i++)
		if (seen_a[i] != 1)
			sound = compared_fails("a paragraph of a in no pair", i);
	if (next_b != c->b->n_paras)
		sound = compared_fails("a paragraph of b in no pair", next_b);
	free(seen_a);
	return sound;
}

static inline bool compared_counts_mirror(const struct compare_counts *n,
    const struct compare_counts *m)
{
	return n->same == m->same && n->upkeep == m->upkeep && n->rolled == m->rolled &&
	    n->pinpoint == m->pinpoint && n->cites == m->cites && n->wording == m->wording &&
	    n->added == m->removed && n->removed == m->added && n->moved == m->moved &&
	    n->substance == m->substance && n->words == m->words;
}

/* True when X, from b to a, is the mirror image of C; says where it is not. */
static inline bool compared_mirrors(const struct comparison *c, const struct comparison *x)
{
	bool mirrors = c->n_pairs == x->n_pairs;

	for (uint32_t i = 0; i < c->n_pairs; i++) {
		const struct compare_pair *p = &c->pairs[i];
		const struct compare_pair *q =
		    &x->pairs[p->a != DOC_NONE ? x->of_b[p->a] : x->of_a[p->b]];
		enum compare_status status = p->status == COMPARE_ADDED ? COMPARE_REMOVED
		    : p->status == COMPARE_REMOVED			 ? COMPARE_ADDED
									 : p->status;

		if (p->a != q->b || p->b != q->a || status != q->status)
			mirrors = compared_fails("another pair in the mirror", i);
		else if (p->kinds != q->kinds || p->moved != q->moved ||
		    p->reparented != q->reparented || p->crossing != q->crossing ||
		    p->renumbered != q->renumbered || p->split_of != q->merged_into ||
		    p->merged_into != q->split_of)
			mirrors = compared_fails("another kind in the mirror", i);
		else if (p->words.n_removed != q->words.n_added ||
		    p->words.n_added != q->words.n_removed ||
		    p->words.n_kept != q->words.n_kept)
			mirrors = compared_fails("other words in the mirror", i);
	}
	return mirrors && compared_counts_mirror(&c->counts, &x->counts);
}

#endif

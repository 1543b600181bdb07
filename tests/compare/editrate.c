/* SPDX-License-Identifier: ISC */
/*
 * editrate - edits resolutions as drafters do, and asks what a reader of the substance
 * alone would see of it.
 *
 *	editrate LEAST ROUNDS FILE...
 *
 * FILE is a document in YAML or an AKN4UN file.  Each is edited ROUNDS times: every other
 * paragraph and footnote in one of the ways of substance, and a copy of it in the ways of
 * upkeep.  English ones alone, for the edits are.  All of the one must be shown by --only=substance, and none of the other.  What
 * stands in a footnote must be shown with the paragraphs that refer to it.
 *
 * Prints how many edits of each way there were, and the first that went wrong; exit status
 * 1 when one did, or when there were fewer than LEAST of substance, or none of some way;
 * 2 on trouble.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "corpus/docread.h"
#include "corpus/slurp.h"
#include "compared.h"
#include "edits_substance.h"
#include "edits_upkeep.h"
#include "import/import.h"
#include "layout/unified.h"
#include "worddiff_law.h"

/* Edits that went wrong and are printed. */
#define RATE_PRINTED 20

struct rate {
	struct editing e;
	size_t wrong;
};

struct way {
	const char *name;
	bool (*edit)(struct editing *e, struct draft *d, struct draft_para *p);
	size_t n;		/* edits so far */
};

static struct way substance[] = {
	{ "not put in or dropped", edit_not, 0 },
	{ "or for and", edit_or, 0 },
	{ "shall for should", edit_shall, 0 },
	{ "another number", edit_number, 0 },
	{ "another year", edit_year, 0 },
	{ "another deadline", edit_deadline, 0 },
	{ "a citation dropped or exchanged", edit_citation, 0 },
	{ "another pinpoint", edit_pinpoint, 0 },
	{ "a word of a footnote", edit_note_word, 0 },
};

static struct way upkeep[] = {
	{ "also, further", upkeep_place, 0 },
	{ "a successor with its date", upkeep_successor, 0 },
	{ "typography", upkeep_typography, 0 },
	{ "case", upkeep_case, 0 },
	{ "end punctuation", upkeep_end, 0 },
	{ "the and of a list", upkeep_and, 0 },
};

static size_t moved_items, renumbered, own_places, labels;

static bool rate_continues(void *of, const char *newer, const char *older)
{
	const struct editing *e = of;

	for (size_t i = 0; i < e->successors.n; i++)
		if (strcmp(e->successors.at[i].newer, newer) == 0 &&
		    strcmp(e->successors.at[i].older, older) == 0)
			return true;
	return false;
}

/* Edits every other paragraph in one of the N WAYS. */
static void draft_edit(struct rate *r, struct draft *d, struct way *ways, size_t n)
{
	for (size_t i = 0; i < d->paras.n; i++) {
		struct draft_para *p = &d->paras.at[i];
		size_t first = below(&r->e, n);

		if (below(&r->e, 2) == 0 || p->text.len < 8)
			continue;
		for (size_t k = 0; k < n && p->edit == NULL; k++) {
			struct way *way = &ways[(first + k) % n];

			if (!way->edit(&r->e, d, p))
				continue;
			p->edit = way->name;
			way->n++;
		}
	}
}

static void rate_tell(struct rate *r, const struct comparison *c, uint32_t b, const char *edit,
    const char *what)
{
	const struct compare_pair *p = &c->pairs[c->of_b[b]];

	if (r->wrong++ >= RATE_PRINTED)
		return;
	printf("%s %s: %s: %s, %s\n  %s\n  %s\n", c->a->meta.symbol, c->b->paras[b].address, edit,
	    what, compare_kind_name(compare_first_kind(p)),
	    p->a != DOC_NONE ? c->a->paras[p->a].text : "-", c->b->paras[b].text);
}

/* Whether paragraph B of the draft is shown, and, of a footnote, who refers to it. */
static void rate_check(struct rate *r, const struct comparison *c, uint32_t b, const char *edit,
    bool shown)
{
	uint32_t note = doc_note_of(c->b, b);

	if (unified_has(c, c->of_b[b], UNIFIED_SUBSTANCE) != shown)
		rate_tell(r, c, b, edit, shown ? "not shown" : "shown");
	for (uint32_t i = 0; note != DOC_NONE && shown && i < c->b->notes[note].n_refs; i++) {
		uint32_t ref = c->b->notes[note].refs[i].para;

		if (!unified_has(c, c->of_b[ref], UNIFIED_SUBSTANCE))
			rate_tell(r, c, ref, edit, "not shown with its footnote");
	}
}

/* True when the edited paragraph B says now what another one of the document says. */
static bool is_another(const struct comparison *c, uint32_t b, const struct para *from)
{
	const struct compare_pair *p = &c->pairs[c->of_b[b]];

	return p->a != DOC_NONE && &c->a->paras[p->a] != from &&
	    strcmp(c->a->paras[p->a].text, c->b->paras[b].text) == 0;
}

/* What must hold of any comparison: it is sound, its scripts are, and so is its mirror. */
static bool rate_holds(const struct comparison *c, const struct compare_ask *ask)
{
	struct comparison *mirror = comparison_new(c->b, c->a, ask);
	bool holds = compared_is_sound(c) && compared_mirrors(c, mirror);

	for (uint32_t i = 0; holds && i < c->n_pairs; i++) {
		const struct compare_pair *p = &c->pairs[i];

		if (p->a != DOC_NONE && p->b != DOC_NONE)
			holds = worddiff_law(para_text(&c->a->paras[p->a]),
				    para_text(&c->b->paras[p->b]), &p->words, true) == NULL;
	}
	comparison_free(mirror);
	return holds;
}

/* Compares what D was made of with it; what was edited must be SHOWN, or not. */
static void rate_draft(struct rate *r, const struct draft *d, bool shown)
{
	struct doc *b = draft_doc(d, r->e.years);
	struct compare_lore lore = { rate_continues, &r->e };
	struct compare_ask ask = { .lore = &lore };
	struct comparison *c = comparison_new(d->from, b, &ask);

	for (uint32_t i = 0; i < d->paras.n; i++)
		if (d->paras.at[i].edit != NULL && !is_another(c, i + 2, d->paras.at[i].from))
			rate_check(r, c, i + 2, d->paras.at[i].edit, shown);
	/* of one draft in three, for it takes as long as all the rest */
	if (below(&r->e, 3) == 0 && !rate_holds(c, &ask)) {
		printf("%s: does not hold\n", d->from->meta.symbol);
		r->wrong++;
	}
	comparison_free(c);
	doc_free(b);
}

/* True when no other paragraph of D says the same. */
static bool is_alone(const struct draft *d, size_t at)
{
	for (size_t i = 0; i < d->paras.n; i++)
		if (i != at && slice_eq(buf_slice(&d->paras.at[i].text),
				   buf_slice(&d->paras.at[at].text)))
			return false;
	return true;
}

/* True when paragraph I of D is an item that nothing hangs on. */
static bool is_leaf(const struct draft *d, size_t i)
{
	return d->paras.at[i].kind == PARA_ITEM && d->paras.at[i].depth == 1 &&
	    (i + 1 == d->paras.n || d->paras.at[i + 1].kind != PARA_ITEM ||
		d->paras.at[i + 1].depth <= 1);
}

/* The paragraph that item I of D hangs on. */
static size_t parent_of(const struct draft *d, size_t i)
{
	while (d->paras.at[i].kind == PARA_ITEM)
		i--;
	return i;
}

/* An item goes to the end of the items of another paragraph. */
static bool draft_move_item(struct rate *r, struct draft *d)
{
	for (int tries = 0; tries < 60 && d->paras.n > 2; tries++) {
		size_t from = below(&r->e, d->paras.n), to = below(&r->e, d->paras.n);

		if (!is_leaf(d, from) || !is_leaf(d, to) || d->paras.at[from].text.len < 60 ||
		    parent_of(d, from) == parent_of(d, to) || !is_alone(d, from) ||
		    d->paras.at[parent_of(d, from)].kind != d->paras.at[parent_of(d, to)].kind)
			continue;
		struct draft_para moving = d->paras.at[from];

		moving.edit = "an item under another paragraph";
		if (from < to)
			memmove(&d->paras.at[from], &d->paras.at[from + 1],
			    (to - from) * sizeof(moving));
		else
			memmove(&d->paras.at[to + 2], &d->paras.at[to + 1],
			    (from - to - 1) * sizeof(moving));
		d->paras.at[from < to ? to : to + 1] = moving;
		moved_items++;
		return true;
	}
	return false;
}

/* True when all operative paragraphs of D are numbered through in one part. */
static bool is_numbered_through(const struct draft *d)
{
	int last = 0;

	for (size_t i = 0; i < d->paras.n; i++) {
		const struct draft_para *p = &d->paras.at[i];

		if (p->kind == PARA_HEADING)
			return false;
		if (p->kind == PARA_OPERATIVE && atoi(p->number) != ++last)
			return false;
	}
	return last > 2;
}

/* The end [byte] of the numbers "3, 4 and 5" at AT of P; AT when there are none. */
static size_t numbers_end(const struct draft_para *p, size_t at)
{
	static const char *const joints[] = { " and ", ", ", " to " };
	size_t end = at;

	for (;;) {
		while (byte_is_digit(byte_at(p, end)))
			end++;
		size_t next = end;

		for (size_t i = 0; i < COUNT(joints); i++)
			if (slice_starts(slice_sub(buf_slice(&p->text), end, p->text.len), joints[i]) &&
			    byte_is_digit(byte_at(p, end + strlen(joints[i]))))
				next = end + strlen(joints[i]);
		if (next == end)
			return end;
		end = next;
	}
}

/* Adds one to the numbers of "paragraph 3 above" in P; how many places there were. */
static size_t renumber_own(struct draft_para *p)
{
	static const char *const words[] = { "paragraph", "paragraphs" };
	size_t n = 0;

	for (size_t w = 0; w < COUNT(words); w++)
		for (size_t at = 0; (at = draft_find(p, words[w], at)) != SIZE_MAX;) {
			size_t start = at + strlen(words[w]) + 1, end = numbers_end(p, start);
			struct slice behind = slice_sub(buf_slice(&p->text), end, p->text.len);
			struct buf next = { 0 };

			at = start;
			if (end == start || (!slice_starts(behind, " above") &&
						!slice_starts(behind, " of the present resolution")))
				continue;
			for (size_t i = start; i < end;) {
				size_t digits = i;

				while (digits < end && byte_is_digit(byte_at(p, digits)))
					digits++;
				if (digits == i)
					buf_addc(&next, byte_at(p, i++));
				else
					buf_addf(&next, "%d", atoi(p->text.at + i) + 1);
				i = digits > i ? digits : i;
			}
			draft_replace(p, start, end, buf_slice(&next));
			buf_fini(&next);
			n++;
		}
	return n;
}

/* A new paragraph before all operative ones, and all the others by their new numbers. */
static bool draft_renumber(struct draft *d)
{
	struct draft_para new = { .kind = PARA_OPERATIVE, .number = "1" };
	size_t first = 0;

	if (!is_numbered_through(d))
		return false;
	while (d->paras.at[first].kind != PARA_OPERATIVE)
		first++;
	for (size_t i = 0; i < d->paras.n; i++) {
		struct draft_para *p = &d->paras.at[i];
		size_t places = renumber_own(p);

		if (p->kind == PARA_OPERATIVE) {
			snprintf(p->number, sizeof(p->number), "%d", atoi(p->number) + 1);
			p->edit = "another number of the paragraph";
			renumbered++;
		}
		if (places > 0) {
			p->edit = "own paragraphs by their new numbers";
			own_places++;
		}
	}
	buf_add(&new.text, "Greets the lantern bearers of the southern strait with warmth and songs;");
	vec_push(&d->paras, new);
	memmove(&d->paras.at[first + 1], &d->paras.at[first],
	    (d->paras.n - 1 - first) * sizeof(new));
	d->paras.at[first] = new;
	return true;
}

/* Gives every footnote another label. */
static void draft_relabel(struct draft *d)
{
	for (size_t i = 0; i < d->paras.n; i++) {
		struct draft_para *p = &d->paras.at[i];

		for (size_t k = 0; k < p->marks.n; k++) {
			struct mark *m = &p->marks.at[k];
			char *label = arena_alloc(d->arena, strlen(m->label != NULL ? m->label : "") + 4);

			if (m->kind != MARK_NOTE_REF)
				continue;
			sprintf(label, "9%s", m->label);
			m->label = label;
			p->edit = "labels of footnotes";
		}
		if (p->kind != PARA_FOOTNOTE || strlen(p->number) > 10)
			continue;
		memmove(p->number + 1, p->number, strlen(p->number) + 1);
		p->number[0] = '9';
		p->edit = "labels of footnotes";
		labels++;
	}
}

static void rate_round(struct rate *r, const struct doc *from)
{
	struct draft d = draft_of(from);

	r->e.years = 1 + (int)below(&r->e, 3);
	draft_edit(r, &d, substance, COUNT(substance));
	rate_draft(r, &d, true);
	draft_fini(&d);

	d = draft_of(from);
	if (draft_move_item(r, &d))
		rate_draft(r, &d, true);
	draft_fini(&d);

	d = draft_of(from);
	r->e.successors.n = 0;
	draft_edit(r, &d, upkeep, COUNT(upkeep));
	rate_draft(r, &d, false);
	r->e.successors.n = 0;
	draft_fini(&d);

	d = draft_of(from);
	if (draft_renumber(&d))
		rate_draft(r, &d, false);
	draft_fini(&d);

	d = draft_of(from);
	draft_relabel(&d);
	rate_draft(r, &d, false);
	draft_fini(&d);
}

/* A document that a draft of a later session can be made of. */
static void rate_doc(struct rate *r, const struct doc *d, int rounds)
{
	if (d->n_paras < 4 || d->paras[0].kind != PARA_TITLE || d->paras[1].kind != PARA_META ||
	    !slice_is_between(slice_of(d->meta.session), '0', '9') ||
	    strcmp(d->meta.language, "en") != 0)
		return;
	for (int i = 0; i < rounds; i++)
		rate_round(r, d);
}

static bool rate_file(struct rate *r, const char *path, int rounds)
{
	struct diags diags = { 0 };
	struct buf bytes = { 0 };
	bool good = slurp_path(path, IMPORT_MAX_BYTES, &bytes, &diags);

	if (good && import_is_xml(buf_slice(&bytes))) {
		struct import_input in = { .bytes = buf_slice(&bytes), .path = path };
		struct import out = { 0 };

		good = import_akn(&in, &out);
		for (size_t i = 0; i < out.docs.n; i++)
			rate_doc(r, out.docs.at[i], rounds);
		import_fini(&out);
	} else if (good) {
		struct doc *d = doc_read(buf_slice(&bytes), path, &diags);

		good = d != NULL;
		if (good)
			rate_doc(r, d, rounds);
		doc_free(d);
	}
	if (!good)
		fprintf(stderr, "%s: cannot be read\n", path);
	diags_fini(&diags);
	buf_fini(&bytes);
	return good;
}

/* Prints the ways; returns the edits, or 0 when a way has none. */
static size_t rate_print(const struct way *ways, size_t n)
{
	size_t all = 0;
	bool none = false;

	for (size_t i = 0; i < n; i++) {
		printf("%7zu %s\n", ways[i].n, ways[i].name);
		all += ways[i].n;
		none = none || ways[i].n == 0;
	}
	return none ? 0 : all;
}

int main(int argc, char **argv)
{
	struct rate r = { .e = { .chance = { 77 } } };
	struct way last[] = { { "an item under another paragraph", NULL, 0 } };
	struct way whole[] = { { "own paragraphs by their new numbers", NULL, 0 },
		{ "another number of the paragraph", NULL, 0 }, { "labels of footnotes", NULL, 0 } };

	if (argc < 4) {
		fprintf(stderr, "usage: editrate LEAST ROUNDS FILE...\n");
		return 2;
	}
	for (int i = 3; i < argc; i++)
		if (!rate_file(&r, argv[i], atoi(argv[2])))
			return 2;
	last[0].n = moved_items;
	whole[0].n = own_places;
	whole[1].n = renumbered;
	whole[2].n = labels;
	size_t n = rate_print(substance, COUNT(substance)), items = rate_print(last, 1);

	printf("%7zu of substance\n", n + items);
	size_t kept = rate_print(upkeep, COUNT(upkeep)), of_whole = rate_print(whole, COUNT(whole));

	printf("%7zu of upkeep\n%7zu wrong\n", kept + of_whole, r.wrong);
	vec_fini(&r.e.successors);
	return r.wrong > 0 || n == 0 || kept == 0 || n + items < (size_t)atoi(argv[1]);
}

/* SPDX-License-Identifier: ISC */
/*
 * akn4un_body - the paragraphs of AKN4UN XML; see akn4un_state.h.
 *
 * A heading begins a section, which goes as far as its level does.  What stands before the
 * first paragraph that is no preamble is the preamble; a heading of the first level that opens an
 * annex begins an attachment, and all behind it is in attachments.
 */
#include <assert.h>
#include <string.h>

#include "base/byte.h"
#include "export/akn4un_state.h"
#include "export/xml.h"
#include "model/markwalk.h"

#define AKN4UN_LEVELS 6 /* of headings */

/* --- words ------------------------------------------------------------------------------ */

/* What eIds begin with, and what the class of a paragraph says. */
static const struct akn4un_kind {
	const char *prefix, *class;
} akn4un_kinds[] = {
	[PARA_TITLE] = { "title", "title" },
	[PARA_META] = { "meta", "meta" },
	[PARA_ENACTING] = { "formula", "enacting" },
	[PARA_PREAMBULAR] = { "container", "preambular" },
	[PARA_OPERATIVE] = { "para", "operative" },
	[PARA_ITEM] = { "point", "text" },
	[PARA_HEADING] = { "sec", "heading" },
	[PARA_TEXT] = { "text", "text" },
	[PARA_ROW] = { "row", "row" },
	[PARA_FOOTNOTE] = { "fn", "footnote" },
};

void akn4un_add_eid(struct buf *to, const struct doc *d, uint32_t para)
{
	bool note = para >= d->n_body;

	buf_addf(to, "%s_%u", akn4un_kinds[d->paras[para].kind].prefix,
	    (unsigned)(note ? para - d->n_body + 1 : para + 1));
}

/* ` eId="para_7__content"`: of paragraph PARA, and behind it what WITHIN it is meant. */
static void body_eid(struct akn4un *a, uint32_t para, const char *within)
{
	buf_add(a->to, " eId=\"");
	akn4un_add_eid(a->to, a->doc, para);
	buf_addf(a->to, "%s\"", within);
}

static void body_words(struct akn4un *a, const struct para *p);

/* TEXT; at a TAB, which rows alone have, the next cell begins. */
static void words_text(void *of, struct slice text)
{
	struct akn4un *a = of;

	for (size_t at = 0, tab;; at = tab + 1) {
		tab = slice_find(text, "\t", at);
		xml_add(a->to, slice_sub(text, at, tab));
		if (tab == SLICE_NONE)
			return;
		buf_add(a->to, "</p></td><td><p>");
	}
}

/* The value of ADDRESS, letters in any case, among the places. */
static uint32_t *body_place(struct akn4un *a, const char *address)
{
	struct buf small = { 0 };

	for (const char *c = address; *c != '\0'; c++)
		buf_addc(&small, byte_lower(*c));
	uint32_t *place = names_value(&a->places, buf_slice(&small));
	buf_fini(&small);
	return place;
}

/* As doc_find(), which looks through the whole document for each link. */
static uint32_t body_find(struct akn4un *a, const char *address)
{
	for (uint32_t i = 0; !a->places_known && i < a->doc->n_paras; i++) {
		uint32_t *place = body_place(a, a->doc->paras[i].address);

		if (*place == 0)
			*place = i + 1;
	}
	a->places_known = true;
	uint32_t place = address[0] != '\0' ? *body_place(a, address) : 0;
	return place > 0 ? place - 1 : DOC_NONE;
}

/* Where the link M leads to, and in its title what exactly it names. */
static void words_target(struct akn4un *a, const struct mark *m)
{
	uint32_t para = m->target[0] == '\0' && m->address != NULL
	    ? body_find(a, m->address)
	    : DOC_NONE;
	struct buf title = { 0 };

	if (para != DOC_NONE) {
		buf_add(a->to, " href=\"#");
		akn4un_add_eid(a->to, a->doc, para);
		buf_addc(a->to, '"');
	} else if (m->target[0] == '\0') {
		akn4un_attribute(a, "href", "");
	} else {
		akn4un_href(a, m->target, m->address);
	}
	buf_add(&title, m->target);
	if (m->address != NULL)
		buf_addf(&title, "#%s", m->address);
	akn4un_attribute(a, "title", buf_str(&title));
	buf_fini(&title);
}

static void words_open(void *of, const struct mark *m)
{
	struct akn4un *a = of;

	if (m->kind == MARK_EMPHASIS) {
		buf_add(a->to, "<i>");
		return;
	}
	buf_addf(a->to, "<ref eId=\"ref_%u\"", (unsigned)++a->n_refs);
	words_target(a, m);
	buf_addc(a->to, '>');
}

static void words_close(void *of, const struct mark *m)
{
	buf_add(((struct akn4un *)of)->to, m->kind == MARK_EMPHASIS ? "</i>" : "</ref>");
}

/* Footnote NOTE whole, as the element NAME. */
static void words_whole_note(struct akn4un *a, uint32_t note, const char *name)
{
	uint32_t para = a->doc->notes[note].para;

	a->noted[note] = true;
	a->in_note = true;
	buf_addf(a->to, "<%s", name);
	body_eid(a, para, "");
	akn4un_attribute(a, "marker", a->doc->paras[para].number);
	buf_add(a->to, " placement=\"bottom\"><p>");
	body_words(a, &a->doc->paras[para]);
	buf_addf(a->to, "</p></%s>", name);
	a->in_note = false;
}

/* A footnote stands at its first mark in the body; all further ones refer to it. */
static void words_note(void *of, const struct mark *m)
{
	struct akn4un *a = of;

	if (m->note != DOC_NONE && !a->in_note && !a->noted[m->note]) {
		words_whole_note(a, m->note, "authorialNote");
		return;
	}
	buf_add(a->to, "<noteRef");
	akn4un_attribute(a, "marker", m->label);
	buf_add(a->to, " placement=\"bottom\" href=\"");
	if (m->note != DOC_NONE) {
		buf_addc(a->to, '#');
		akn4un_add_eid(a->to, a->doc, a->doc->notes[m->note].para);
	}
	buf_add(a->to, "\"/>");
}

/* The words of P with their marks. */
static void body_words(struct akn4un *a, const struct para *p)
{
	static const struct markwalk with = { words_text, words_note, words_open,
		words_close };

	markwalk(p, &with, a);
}

void akn4un_loose_notes(struct akn4un *a)
{
	bool any = false;

	for (uint32_t i = 0; i < a->doc->n_notes; i++) {
		const struct note *note = &a->doc->notes[i];

		if (note->n_refs > 0 && note->refs[0].para < a->doc->n_body)
			continue;
		if (!any) {
			akn4un_begin_own(a, "notes");
		}
		any = true;
		akn4un_line(a);
		words_whole_note(a, i, "note");
	}
	if (any)
		akn4un_end(a, "notes");
}

/* --- paragraphs and what hangs on them --------------------------------------------------- */

static const struct para *body_next(const struct akn4un *a)
{
	return a->next < a->doc->n_body ? &a->doc->paras[a->next] : NULL;
}

/* True when an item of the paragraph P comes next. */
static bool body_item_follows(const struct akn4un *a, const struct para *p)
{
	const struct para *next = body_next(a);
	bool has_items = p->kind == PARA_PREAMBULAR || p->kind == PARA_OPERATIVE ||
	    p->kind == PARA_TEXT || p->kind == PARA_ITEM;

	return has_items && next != NULL && next->kind == PARA_ITEM &&
	    next->depth > (p->kind == PARA_ITEM ? p->depth : 0);
}

/* The printed number of P; paragraphs that count have a full stop behind it. */
static void body_num(struct akn4un *a, const struct para *p)
{
	if (p->number[0] == '\0')
		return;
	akn4un_start(a, "num");
	buf_addc(a->to, '>');
	xml_add(a->to, slice_of(p->number));
	buf_addf(a->to, "%s</num>", p->kind == PARA_OPERATIVE ? "." : "");
}

static void body_p(struct akn4un *a, const struct para *p)
{
	akn4un_start(a, "p");
	buf_addc(a->to, '>');
	body_words(a, p);
	buf_add(a->to, "</p>");
}

/* The words of paragraph PARA in an element NAME, "content" or "intro". */
static void body_within(struct akn4un *a, uint32_t para, const char *name)
{
	struct buf within = { 0 };

	buf_addf(&within, "__%s", name);
	akn4un_start(a, name);
	body_eid(a, para, buf_str(&within));
	akn4un_inside(a);
	body_p(a, &a->doc->paras[para]);
	akn4un_end(a, name);
	buf_fini(&within);
}

/* The next paragraph, and the items on it as deep as they go. */
static void body_tree(struct akn4un *a, const char *name)
{
	uint32_t para = a->next++;
	const struct para *p = &a->doc->paras[para];

	akn4un_start(a, name);
	body_eid(a, para, "");
	if (strcmp(name, "point") != 0)
		akn4un_attribute(a, "class", akn4un_kinds[p->kind].class);
	akn4un_inside(a);
	body_num(a, p);
	if (!body_item_follows(a, p)) {
		body_within(a, para, "content");
	} else {
		body_within(a, para, "intro");
		akn4un_start(a, "list");
		body_eid(a, para, "__list");
		akn4un_inside(a);
		while (body_item_follows(a, p))
			body_tree(a, "point");
		akn4un_end(a, "list");
	}
	akn4un_end(a, name);
}

/* The rows that come next, one table. */
static void body_table(struct akn4un *a)
{
	uint32_t para = a->next;
	const struct para *p;

	akn4un_start(a, "paragraph");
	body_eid(a, para, "");
	akn4un_attribute(a, "class", akn4un_kinds[PARA_ROW].class);
	akn4un_inside(a);
	akn4un_start(a, "content");
	body_eid(a, para, "__content");
	akn4un_inside(a);
	akn4un_start(a, "table");
	body_eid(a, para, "__table");
	akn4un_inside(a);
	for (; (p = body_next(a)) != NULL && p->kind == PARA_ROW; a->next++) {
		akn4un_start(a, "tr");
		buf_add(a->to, "><td><p>");
		body_words(a, p);
		buf_add(a->to, "</p></td></tr>");
	}
	akn4un_end(a, "table");
	akn4un_end(a, "content");
	akn4un_end(a, "paragraph");
}

/* The section that the heading P begins. */
static void body_section(struct akn4un *a, const struct para *p)
{
	struct buf class = { 0 };

	buf_addf(&class, "level-%u", (unsigned)p->depth);
	if (p->part != NULL && p->part_written)
		buf_addf(&class, " part-%s", p->part);
	akn4un_start(a, "section");
	body_eid(a, a->next, "");
	akn4un_inside(a);
	akn4un_start(a, "heading");
	body_eid(a, a->next, "__heading");
	akn4un_attribute(a, "class", buf_str(&class));
	buf_addc(a->to, '>');
	body_words(a, p);
	buf_add(a->to, "</heading>");
	a->next++;
	buf_fini(&class);
}

/* All up to paragraph END, the sections in it closed. */
static void body_range(struct akn4un *a, uint32_t end)
{
	uint32_t levels[AKN4UN_LEVELS + 1], n = 0;

	while (a->next < end) {
		const struct para *p = body_next(a);

		if (p->kind == PARA_ROW) {
			body_table(a);
		} else if (p->kind != PARA_HEADING) {
			body_tree(a, "paragraph");
		} else {
			for (; n > 0 && levels[n - 1] >= p->depth; n--)
				akn4un_end(a, "section");
			if (n > AKN4UN_LEVELS) {
				akn4un_end(a, "section");
				n--;
			}
			levels[n++] = p->depth;
			body_section(a, p);
		}
	}
	for (; n > 0; n--)
		akn4un_end(a, "section");
}

/* --- the preamble -------------------------------------------------------------------------- */

/* The items on P, in a block list, as deep as they go. */
static void preamble_items(struct akn4un *a, uint32_t para)
{
	const struct para *p = &a->doc->paras[para];

	if (!body_item_follows(a, p))
		return;
	akn4un_start(a, "blockList");
	body_eid(a, para, "__list");
	akn4un_inside(a);
	while (body_item_follows(a, p)) {
		uint32_t item = a->next++;

		akn4un_start(a, "item");
		body_eid(a, item, "");
		akn4un_inside(a);
		body_num(a, &a->doc->paras[item]);
		body_p(a, &a->doc->paras[item]);
		preamble_items(a, item);
		akn4un_end(a, "item");
	}
	akn4un_end(a, "blockList");
}

/* A preambular paragraph, named by its opening words; with a number it is a titled block. */
static void preamble_container(struct akn4un *a, uint32_t para)
{
	const struct para *p = &a->doc->paras[para];
	struct slice opening = para_opening(p);
	bool numbered = p->number[0] != '\0';

	akn4un_start(a, "container");
	buf_add(a->to, " name=\"");
	xml_add(a->to, opening.len > 0 ? opening : slice_of("preambular"));
	buf_addc(a->to, '"');
	body_eid(a, para, "");
	akn4un_inside(a);
	if (numbered) {
		akn4un_start(a, "tblock");
		body_eid(a, para, "__block");
		akn4un_inside(a);
		body_num(a, p);
	}
	body_p(a, p);
	if (numbered)
		akn4un_end(a, "tblock");
	preamble_items(a, para);
	akn4un_end(a, "container");
}

static void preamble_formula(struct akn4un *a, uint32_t para)
{
	akn4un_start(a, "formula");
	akn4un_attribute(a, "name", "enactingFormula");
	body_eid(a, para, "");
	akn4un_inside(a);
	body_p(a, &a->doc->paras[para]);
	akn4un_end(a, "formula");
}

/* --- its parts ------------------------------------------------------------------------------ */

static uint32_t body_first(const struct doc *d)
{
	uint32_t i = 0;

	while (i < d->n_body && !para_is_body(&d->paras[i]))
		i++;
	return i;
}

/* True for a heading that begins an attachment. */
static bool body_is_annex(const struct para *p)
{
	return p->kind == PARA_HEADING && p->depth == 1 && p->part != NULL &&
	    strncmp(p->part, "annex", 5) == 0;
}

/* The first annex behind paragraph FROM. */
static uint32_t body_annex(const struct doc *d, uint32_t from)
{
	uint32_t i = from;

	while (i < d->n_body && !body_is_annex(&d->paras[i]))
		i++;
	return i;
}

/* The first paragraph behind the preamble; FIRST when there would be no main body then. */
static uint32_t body_behind_preamble(const struct doc *d, uint32_t first)
{
	uint32_t i = first;
	bool preambular = false;

	for (; i < d->n_body; i++) {
		enum para_kind kind = d->paras[i].kind;

		if (kind != PARA_ENACTING && kind != PARA_PREAMBULAR &&
		    !(kind == PARA_ITEM && preambular))
			break;
		preambular = kind != PARA_ENACTING;
	}
	return i < d->n_body && !body_is_annex(&d->paras[i]) ? i : first;
}

void akn4un_body(struct akn4un *a)
{
	uint32_t first = body_first(a->doc), main = body_behind_preamble(a->doc, first);

	assert(main < a->doc->n_body);
	a->next = first;
	if (main > first)
		akn4un_begin(a, "preamble");
	while (a->next < main) {
		uint32_t para = a->next++;

		if (a->doc->paras[para].kind == PARA_ENACTING)
			preamble_formula(a, para);
		else
			preamble_container(a, para);
	}
	if (main > first)
		akn4un_end(a, "preamble");
	akn4un_begin(a, "mainBody");
	body_range(a, body_annex(a->doc, main + 1));
	akn4un_end(a, "mainBody");
}

void akn4un_attachments(struct akn4un *a)
{
	if (a->next >= a->doc->n_body)
		return;
	akn4un_begin(a, "attachments");
	for (unsigned annex = 1; a->next < a->doc->n_body; annex++) {
		akn4un_start(a, "attachment");
		buf_addf(a->to, " eId=\"att_%u\"", annex);
		akn4un_inside(a);
		akn4un_start(a, "doc");
		akn4un_attribute(a, "name", "annex");
		akn4un_inside(a);
		akn4un_meta(a, annex);
		akn4un_begin(a, "mainBody");
		body_range(a, body_annex(a->doc, a->next + 1));
		akn4un_end(a, "mainBody");
		akn4un_end(a, "doc");
		akn4un_end(a, "attachment");
	}
	akn4un_end(a, "attachments");
}

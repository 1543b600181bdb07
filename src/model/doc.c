/* SPDX-License-Identifier: ISC */
/* doc - the immutable document; see the header. */
#include "model/doc.h"

#include <assert.h>

#include "base/arena.h"
#include "base/sort.h"
#include "model/symbol.h"
#include "text/numeral.h"
#include "text/utf8.h"

void doc_free(struct doc *d)
{
	if (d != NULL)
		arena_free(d->arena);
}

/*
 * A plain scan: a document has at most some thousand paragraphs, most differ in
 * the first bytes of their addresses, and a lookup follows a key, not a loop.
 */
struct date doc_day(const struct doc *d)
{
	return date_is_set(d->meta.adopted) ? d->meta.adopted : d->meta.distributed;
}

uint32_t doc_find(const struct doc *d, const char *address)
{
	struct slice wanted = slice_of(address);

	for (uint32_t i = 0; wanted.len > 0 && i < d->n_paras; i++)
		if (slice_is_nocase(wanted, d->paras[i].address))
			return i;
	return DOC_NONE;
}

uint32_t doc_note_of(const struct doc *d, uint32_t para)
{
	if (para < d->n_body || para >= d->n_paras)
		return DOC_NONE;
	return para - d->n_body;
}

const struct mark *doc_mark(const struct doc *d, struct mark_at m)
{
	if (m.para == DOC_NONE || m.mark == DOC_NONE)
		return NULL;
	assert(m.para < d->n_paras && m.mark < d->paras[m.para].n_marks);
	return &d->paras[m.para].marks[m.mark];
}

/* How many of P's places begin at or before BYTE [byte]. */
static uint32_t para_places_to(const struct para *p, uint32_t byte)
{
	size_t low = 0, high = p->n_places;

	bisect(low, high, middle, p->places[middle].byte <= byte);
	return (uint32_t)low;
}

struct diag_place doc_place(const struct doc *d, uint32_t para, uint32_t byte)
{
	const struct para *p = &d->paras[para];
	struct diag_place place = { d->file, p->line, p->column };
	uint32_t n = para_places_to(p, byte);

	if (n == 0)
		return place;
	const struct para_place *from = &p->places[n - 1];
	place.line = from->line;
	place.column =
	    from->column + utf8_count(slice_sub(para_text(p), from->byte, byte));
	return place;
}

struct diag_place doc_mark_place(const struct doc *d, struct mark_at m)
{
	const struct mark *mark = doc_mark(d, m);
	const struct para *p = &d->paras[m.para];

	if (mark == NULL)
		return (struct diag_place){ d->file, p->line, p->column };
	if (mark->place == 0)
		return doc_place(d, m.para, mark->start);
	assert(mark->place <= p->n_places);
	const struct para_place *from = &p->places[mark->place - 1];
	return (struct diag_place){ d->file, from->line, from->column };
}

bool para_is_body(const struct para *p)
{
	return p->kind != PARA_TITLE && p->kind != PARA_META;
}

struct slice para_text(const struct para *p)
{
	return (struct slice){ p->text, p->len };
}

uint32_t para_cell(const struct para *p, uint32_t byte)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < byte; i++)
		n += p->text[i] == '\t';
	return n;
}

uint32_t para_cells(const struct para *p)
{
	return para_cell(p, p->len) + 1;
}

uint32_t para_next_link(const struct para *p, uint32_t from)
{
	while (from < p->n_marks && p->marks[from].kind != MARK_LINK)
		from++;
	return from;
}

bool para_has_link(const struct para *p)
{
	return para_next_link(p, 0) < p->n_marks;
}

struct slice para_opening(const struct para *p)
{
	bool opens = p->kind == PARA_PREAMBULAR || p->kind == PARA_OPERATIVE;

	for (uint32_t i = 0; opens && i < p->n_marks && p->marks[i].start == 0; i++)
		if (p->marks[i].kind == MARK_EMPHASIS)
			return slice_trim(slice_sub(para_text(p), 0, p->marks[i].end));
	return (struct slice){ p->text, 0 };
}

const char *para_short_address(const struct para *p)
{
	const char *colon = strrchr(p->address, ':');

	return colon != NULL ? colon + 1 : p->address;
}

const char *para_kind_name(enum para_kind kind)
{
	static const char *const names[] = {
		[PARA_TITLE] = "title",
		[PARA_META] = "meta",
		[PARA_ENACTING] = "enacting",
		[PARA_PREAMBULAR] = "preambular",
		[PARA_OPERATIVE] = "operative",
		[PARA_ITEM] = "item",
		[PARA_HEADING] = "heading",
		[PARA_TEXT] = "text",
		[PARA_ROW] = "row",
		[PARA_FOOTNOTE] = "footnote",
	};

	return names[kind];
}

bool doc_is_language(struct slice s)
{
	size_t dash = slice_find(s, "-", 0);
	struct slice base = slice_sub(s, 0, dash);

	if (base.len < 2 || base.len > 3 || !slice_is_between(base, 'a', 'z'))
		return false;
	if (dash == SLICE_NONE)
		return true;
	struct slice script = slice_sub(s, dash + 1, SLICE_NONE);
	return script.len == 4 && slice_is_between(slice_sub(script, 0, 1), 'A', 'Z') &&
	    slice_is_between(slice_sub(script, 1, 4), 'a', 'z');
}

int doc_session(const struct doc *d)
{
	struct symbol symbol;
	int said = numeral_digits(slice_of(d->meta.session), NUMERAL_SESSION_DIGITS);

	if (said > 0)
		return said;
	if (!symbol_parse(slice_of(d->meta.symbol), ORGAN_ASSEMBLY, &symbol) ||
	    symbol.kind != SYMBOL_RESOLUTION || symbol.organ != ORGAN_ASSEMBLY ||
	    symbol.session_kind != SESSION_REGULAR)
		return 0;
	return symbol.session;
}

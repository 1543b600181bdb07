/* SPDX-License-Identifier: ISC */
/* flow - the marks of a paragraph become pieces; see the header. */
#include "layout/flow.h"

#include <string.h>

#include "base/byte.h"
#include "text/grapheme.h"
#include "text/linebreak.h"

#define GLOSS_SIGN " [= "

void flow_fini(struct flow *f)
{
	vec_fini(&f->bytes);
	vec_fini(&f->pieces);
	vec_fini(&f->open);
	vec_fini(&f->breaks);
}

const struct overlay_para *flow_overlay(const struct flow *f, uint32_t para)
{
	const struct overlay *overlay = f->lore != NULL ? f->lore->overlay : NULL;

	return overlay != NULL && para < overlay->n_paras ? &overlay->paras[para] : NULL;
}

void flow_begin(struct flow *f, const struct doc *d, uint32_t para)
{
	f->para = &d->paras[para];
	f->overlay = flow_overlay(f, para);
	f->spans = 0;
	f->span_open = false;
	f->done = 0;
	f->heads = NULL;
	f->n_heads = f->cell = 0;
	f->bytes.n = 0;
	f->pieces.n = 0;
	f->open.n = 0;
}

enum role flow_role(const struct para *p)
{
	switch (p->kind) {
	case PARA_TITLE: return ROLE_TITLE;
	case PARA_META: return ROLE_META;
	case PARA_HEADING: return ROLE_HEADING;
	default: return ROLE_TEXT;
	}
}

size_t flow_piece_end(const struct flow *f, size_t i)
{
	return i + 1 < f->pieces.n ? f->pieces.at[i + 1].at : f->bytes.n;
}

uint32_t flow_para_byte(const struct flow *f, size_t i, size_t at)
{
	if (i >= f->pieces.n)
		return f->para->len;
	const struct flow_piece *p = &f->pieces.at[i];
	return p->start == p->end ? p->start : p->start + (uint32_t)(at - p->at);
}

/* Where lines of S may end, in f->breaks. */
static void flow_find_breaks(struct flow *f, struct slice s)
{
	if (f->breaks.cap < s.len) {
		f->breaks.cap = s.len;
		f->breaks.at = xreallocarray(f->breaks.at, s.len, 1);
	}
	linebreak_find(s, f->breaks.at);
}

/* What linebreak_find() says of a byte, as flags. */
static uint32_t flow_break_flags(char can)
{
	static const uint32_t flags[] = { 0, FLOW_BREAK, FLOW_MUST | FLOW_BREAK };

	return flags[(unsigned char)can];
}

static uint32_t flow_cluster_flags(struct slice cluster, uint32_t width, char can)
{
	bool tab = cluster.at[0] == '\t';
	bool space = cluster.len == 1 && cluster.at[0] == ' ';
	uint32_t flags = flow_break_flags(can);

	if (space || width == 0)
		flags |= FLOW_HANGS;
	return tab ? flags | FLOW_TAB : flags;
}

/* Appends a cluster. */
static void flow_cluster(struct flow *f, struct slice cluster, char can)
{
	uint32_t width = (uint32_t)grapheme_width(cluster);
	uint32_t flags = flow_cluster_flags(cluster, width, can);

	vec_push(&f->bytes, ((struct flow_byte){ width, flags }));
	for (size_t i = 1; i < cluster.len; i++)
		vec_push(&f->bytes, ((struct flow_byte){ 0, flags & FLOW_HANGS }));
}

/* Begins a piece at the end of the flow; END [byte] of the paragraph. */
static void flow_add_piece(struct flow *f, uint32_t end, const char *text, uint32_t mark,
    enum role role)
{
	struct flow_piece piece = { f->bytes.n, f->done, end, text, mark, role };

	vec_push(&f->pieces, piece);
}

/* Appends WORDS as one piece; DIVIDED: f->breaks tells where rows may begin. */
static void flow_insert_marked(struct flow *f, const char *words, enum role role,
    uint32_t mark, bool divided)
{
	struct slice s = slice_of(words);

	if (s.len == 0)
		return;
	flow_add_piece(f, f->done, words, mark, role);
	for (size_t at = 0, end; at < s.len; at = end) {
		end = grapheme_next(s, at);
		flow_cluster(f, slice_sub(s, at, end), divided ? f->breaks.at[at] : 0);
	}
}

void flow_insert(struct flow *f, const char *words, enum role role)
{
	flow_insert_marked(f, words, role, DOC_NONE, false);
}

void flow_gloss(struct flow *f, const char *words)
{
	const size_t sign = strlen(GLOSS_SIGN), len = strlen(words);
	char *gloss = arena_alloc(f->arena, sign + len + 2);

	memcpy(gloss, GLOSS_SIGN, sign);
	memcpy(gloss + sign, words, len);
	gloss[sign + len] = ']';
	flow_find_breaks(f, slice_of(gloss));
	f->breaks.at[1] = 1;
	f->breaks.at[sign] = 0; /* the sign stays with the first word */
	flow_insert_marked(f, gloss, ROLE_GLOSS, DOC_NONE, true);
}

/* What the text is at the byte that the flow has come to. */
static struct flow_mark flow_state(const struct flow *f)
{
	if (f->open.n > 0)
		return *vec_last(&f->open);
	return (struct flow_mark){ f->para->len, DOC_NONE, flow_role(f->para), false };
}

/* Inserts WORDS (borrowed, or NULL), which may be divided behind each space. */
static void flow_insert_words(struct flow *f, const char *words, enum role role, char can)
{
	struct slice s = slice_of(words != NULL ? words : "");

	if (s.len == 0)
		return;
	flow_add_piece(f, f->done, arena_text(f->arena, s.at, s.len), DOC_NONE, role);
	for (size_t at = 0, end; at < s.len; at = end) {
		end = grapheme_next(s, at);
		flow_cluster(f, slice_sub(s, at, end), can);
		can = s.at[at] == ' ';
	}
}

/* Takes the next span from the overlay; behind the last one that never begins. */
static void flow_next_span(struct flow *f)
{
	f->span_open = false;
	if (f->overlay != NULL && f->spans < f->overlay->n_spans)
		f->span = overlay_trim(f->para, f->overlay->spans[f->spans++]);
	else
		f->span = (struct overlay_span){ .start = UINT32_MAX, .end = UINT32_MAX };
}

/* Closes the span that ends here. */
static void flow_close_span(struct flow *f)
{
	if (!f->span_open || f->span.end > f->done)
		return;
	flow_insert_words(f, f->span.behind, f->span.role, 0);
	flow_next_span(f);
}

/* A row may begin before the words in front of the span, but not behind them. */
static void flow_open_span(struct flow *f)
{
	const char *words = f->span.before;

	if (words != NULL && words[0] != '\0') {
		flow_insert_words(f, words, f->span.role, f->breaks.at[f->done]);
		f->breaks.at[f->done] = 0;
	}
	f->span_open = true;
}

/* Closes and opens the spans that end and begin here. */
static void flow_cross_spans(struct flow *f)
{
	flow_close_span(f);
	while (!f->span_open && f->span.start <= f->done) {
		if (f->span.end > f->done) {
			flow_open_span(f);
			return;
		}
		if (f->span.start >= f->span.end) {
			flow_insert_words(f, f->span.before, f->span.role, 0);
			flow_insert_words(f, f->span.behind, f->span.role, 0);
		}
		flow_next_span(f);
	}
}

/* Up to where [byte] no span begins or ends, at most TO. */
static uint32_t flow_span_edge(const struct flow *f, uint32_t to)
{
	uint32_t edge = f->span_open ? f->span.end : f->span.start;

	return edge < to ? edge : to;
}

/* Makes the bytes from f->done to END part of the last piece or a new one. */
static void flow_extend(struct flow *f, uint32_t end, bool tab, struct flow_mark state)
{
	const char *text = tab ? NULL : f->para->text + f->done;
	struct flow_piece *last = f->pieces.n > 0 ? vec_last(&f->pieces) : NULL;

	if (last != NULL && last->end == f->done && last->start < last->end &&
	    (last->text == NULL) == tab && last->role == state.role &&
	    last->mark == state.mark)
		last->end = end;
	else
		flow_add_piece(f, end, text, state.mark, state.role);
}

/* True when the TAB behind the bytes that are done divides two cells that have words. */
static bool flow_tab_divides(const struct flow *f)
{
	const struct slice s = para_text(f->para);
	size_t before = f->done;

	while (before > 0 && s.at[before - 1] == '\t')
		before--;
	return before > 0 && f->done < s.len && s.at[f->done] != '\t';
}

/* What stands for a TAB behind the bytes that are done; a blank does not meet another. */
static const char *flow_tab(const struct flow *f)
{
	bool empty = f->done < 2 || f->para->text[f->done - 2] == '\t';

	if (f->filled)
		return flow_tab_divides(f) ? f->tab : "";
	return empty && f->tab[0] == ' ' ? f->tab + 1 : f->tab;
}

/* The head of the cell that begins. */
static void flow_head(struct flow *f)
{
	if (f->cell < f->n_heads)
		flow_insert_words(f, f->heads[f->cell], ROLE_GLOSS, 0);
}

/* Appends the simple characters from f->done on, but none at TO or behind. */
static void flow_simple_to(struct flow *f, struct slice s, uint32_t to,
    struct flow_mark state)
{
	uint32_t end = to > f->done
	    ? f->done + (uint32_t)byte_plain_run(s.at + f->done, to - f->done)
	    : f->done;

	/* what is beyond ASCII may join the character in front of it */
	if (end > f->done && end < s.len && byte_is_beyond(s.at[end]))
		end--;
	if (end == f->done)
		return;
	flow_extend(f, end, false, state);
	vec_reserve_many(&f->bytes, end - f->done);
	struct flow_byte *byte = f->bytes.at + f->bytes.n;
	f->bytes.n += end - f->done;
	for (uint32_t at = f->done; at < end; at++) {
		uint32_t hangs = s.at[at] == ' ' ? FLOW_HANGS : 0;

		*byte++ =
		    (struct flow_byte){ 1, flow_break_flags(f->breaks.at[at]) | hangs };
	}
	f->done = end;
}

/* Appends the text up to TO, in clusters, under the mark or the span that is open. */
static void flow_stretch_to(struct flow *f, uint32_t to)
{
	struct slice s = para_text(f->para);
	struct flow_mark state = flow_state(f);

	if (f->span_open && state.mark == DOC_NONE)
		state.role = f->span.role;
	for (flow_simple_to(f, s, to, state); f->done < to;
	     flow_simple_to(f, s, to, state)) {
		bool tab = s.at[f->done] == '\t';
		uint32_t end = (uint32_t)grapheme_next(s, f->done);

		flow_extend(f, end, tab, state);
		flow_cluster(f, slice_sub(s, f->done, end), f->breaks.at[f->done]);
		f->done = end;
		if (tab) {
			flow_insert(f, flow_tab(f), flow_role(f->para));
			f->cell++;
			flow_head(f);
		}
	}
}

/* Appends the text up to TO with what the overlay says of it. */
static void flow_text_to(struct flow *f, uint32_t to)
{
	while (f->done < to) {
		flow_cross_spans(f);
		flow_stretch_to(f, flow_span_edge(f, to));
	}
}

/* Appends the text up to TO and closes the marks that end on the way. */
static void flow_advance(struct flow *f, uint32_t to)
{
	while (f->open.n > 0 && vec_last(&f->open)->end <= to) {
		flow_text_to(f, vec_last(&f->open)->end);
		struct flow_mark closed = *vec_last(&f->open);
		f->open.n--;
		if (closed.sign)
			flow_insert_marked(f, "!", ROLE_LINK_MISSING, closed.mark, false);
	}
	flow_text_to(f, to);
}

bool flow_is_missing(const struct flow *f, const struct mark *m)
{
	const struct layout_lore *o = f->lore;

	return m->kind == MARK_LINK && o != NULL && o->missing != NULL &&
	    m->target != NULL && m->target[0] != '\0' &&
	    o->missing(o->context, m->target);
}

/* Opens mark I; it ends at the latest where the one around it ends. */
static void flow_open(struct flow *f, uint32_t i)
{
	const struct mark *m = &f->para->marks[i];
	struct flow_mark mark = flow_state(f);

	mark.sign = false;
	mark.end = m->end < mark.end ? m->end : mark.end;
	if (m->kind == MARK_LINK) {
		mark.mark = i;
		mark.sign = flow_is_missing(f, m);
		mark.role = mark.sign ? ROLE_LINK_MISSING : ROLE_LINK;
	} else if (mark.mark == DOC_NONE) {
		mark.role = m->start < f->opening ? ROLE_OPENING : ROLE_EMPHASIS;
	}
	vec_push(&f->open, mark);
}

/* "[9]" behind what is in the flow. */
static void flow_note_ref(struct flow *f, uint32_t i)
{
	const char *label = f->para->marks[i].label;
	size_t len = label == NULL ? 0 : strlen(label);
	char *words = arena_alloc(f->arena, len + 3);

	flow_close_span(f);
	words[0] = '[';
	if (len > 0)
		memcpy(words + 1, label, len);
	words[len + 1] = ']';
	flow_insert_marked(f, words, ROLE_NOTE_REF, i, false);
}

void flow_text(struct flow *f, const char *tab)
{
	const struct para *p = f->para;

	f->tab = tab;
	f->opening = para_opening(p).len;
	flow_find_breaks(f, para_text(p));
	flow_next_span(f);
	for (uint32_t i = 0; i < p->n_marks; i++) {
		const struct mark *m = &p->marks[i];

		flow_advance(f, m->start < p->len ? m->start : p->len);
		if (m->kind == MARK_NOTE_REF)
			flow_note_ref(f, i);
		else
			flow_open(f, i);
	}
	flow_advance(f, p->len);
	flow_cross_spans(f);
}

void flow_filled(struct flow *f, const char *tab)
{
	f->filled = true;
	flow_text(f, tab);
	f->filled = false;
}

void flow_cells(struct flow *f, const char *const *heads, size_t n)
{
	f->heads = heads;
	f->n_heads = n;
	flow_head(f);
	flow_text(f, "");
}

/* SPDX-License-Identifier: ISC */
/*
 * html_words - the words of a paragraph as HTML; see html_state.h.
 *
 * A text is cut wherever a mark or a span begins or ends; each piece is written with all that
 * lies over it, outside in: link, span of the overlay, emphasis.  So whatever overlaps, elements
 * nest.  A link goes on over its pieces.
 */
#include "base/vec.h"
#include "export/html_state.h"
#include "export/xml.h"
#include "model/symbol_link.h"
#include "text/utf8.h"

VEC_OF(html_marks, const struct mark *);

/* A paragraph while its words are written. */
struct html_walk {
	struct buf *to;
	const struct html_doc *h;
	const struct para *para;
	const struct overlay_para *overlay; /* or NULL */
	uint32_t mark;                      /* the next one to begin */
	uint32_t span;                      /* the next one to be passed */
	struct html_marks open;             /* links and emphasis, the outer first */
	const struct mark *link;            /* the element <a> that is open, or NULL */
};

const struct overlay_para *html_overlay(const struct html_doc *h, uint32_t para)
{
	const struct overlay *overlay = h->lore != NULL ? h->lore->overlay : NULL;

	return overlay != NULL && para < overlay->n_paras ? &overlay->paras[para] : NULL;
}

void html_add_id(struct buf *to, const struct html_doc *h, const char *address)
{
	if (h->prefix == NULL || address[0] == '\0')
		return;
	buf_add(to, " id=\"");
	xml_add(to, slice_of(h->prefix));
	xml_add(to, slice_of(address));
	buf_addc(to, '"');
}

/* --- links ------------------------------------------------------------------------------ */

/* Appends where M leads to; false when that is nowhere. */
static bool html_find(const struct html_walk *w, const struct mark *m, struct buf *to)
{
	const char *language =
	    w->h->language != NULL ? w->h->language : w->h->doc->meta.language;

	if (m->target[0] == '\0') {
		if (w->h->prefix == NULL || m->address == NULL)
			return false;
		buf_addf(to, "#%s%s", w->h->prefix, m->address);
		return true;
	}
	return (w->h->place != NULL && w->h->place(w->h->of, m->target, to)) ||
	    symbol_link_add(to, m->target, language);
}

/* Closes the link that is open, and opens M (NULL: none). */
static void html_link(struct html_walk *w, const struct mark *m)
{
	struct buf href = { 0 };

	if (m == w->link)
		return;
	if (w->link != NULL)
		buf_add(w->to, "</a>");
	w->link = NULL;
	if (m != NULL && html_find(w, m, &href)) {
		buf_add(w->to, "<a");
		xml_add_attribute(w->to, "href", buf_str(&href));
		buf_addc(w->to, '>');
		w->link = m;
	}
	buf_fini(&href);
}

/* The reference M, which leads to its footnote; the first one is led back to. */
static void html_add_ref(struct html_walk *w, const struct mark *m)
{
	const struct doc *d = w->h->doc;
	const struct note *note = m->note != DOC_NONE ? &d->notes[m->note] : NULL;
	const char *address = note != NULL ? d->paras[note->para].address : "";
	bool leads = w->h->prefix != NULL && address[0] != '\0';

	html_link(w, NULL);
	buf_add(w->to, "<sup>");
	if (leads) {
		bool first =
		    note->refs[0].para < d->n_body && m == doc_mark(d, note->refs[0]);

		buf_add(w->to, "<a href=\"#");
		xml_add(w->to, slice_of(w->h->prefix));
		xml_add(w->to, slice_of(address));
		buf_addc(w->to, '"');
		if (first) {
			struct buf id = { 0 };

			buf_addf(&id, "%s-ref", address);
			html_add_id(w->to, w->h, buf_str(&id));
			buf_fini(&id);
		}
		buf_addc(w->to, '>');
	}
	buf_addc(w->to, '[');
	xml_add(w->to, slice_of(m->label));
	buf_add(w->to, leads ? "]</a></sup>" : "]</sup>");
}

/* --- what lies over the words ------------------------------------------------------------- */

/* The element for SPAN, its class in *CLASS ("" = none); NULL where the words stay as they are. */
static const char *html_element(const struct overlay_span *span, const char **class)
{
	bool removed = span->before != NULL && span->before[0] == '[';
	bool added = span->before != NULL && span->before[0] == '{';

	*class = span->role == ROLE_MOVED ? "moved" : "";
	if (removed || (!added && span->role == ROLE_REMOVED))
		return "del";
	if (added || span->role == ROLE_ADDED)
		return "ins";
	if (span->role >= ROLE_AGE_0 && span->role <= ROLE_AGE_4) {
		static const char *const ages[] = { "age0", "age1", "age2", "age3",
			"age4" };

		*class = ages[span->role - ROLE_AGE_0];
		return "span";
	}
	return NULL;
}

/* WORDS of the program. */
static void html_add_gloss(struct buf *to, const char *words, enum role role)
{
	const char *class = role == ROLE_ADDED ? "gloss added"
	    : role == ROLE_REMOVED             ? "gloss removed"
					       : "gloss";

	if (words == NULL)
		return;
	buf_addf(to, "<span class=\"%s\">", class);
	xml_add(to, slice_of(words));
	buf_add(to, "</span>");
}

/* True when the signs around SPAN say what its element says too. */
static bool html_is_sign(const struct overlay_span *span)
{
	const char *class;
	const char *name = html_element(span, &class);

	return span->start < span->end && name != NULL && name[0] != 's';
}

/* The span that lies over byte AT, or NULL; those before it are passed. */
static const struct overlay_span *html_span(const struct html_walk *w, uint32_t at)
{
	if (w->overlay == NULL || w->span >= w->overlay->n_spans)
		return NULL;
	const struct overlay_span *span = &w->overlay->spans[w->span];
	return span->start <= at && at < span->end ? span : NULL;
}

/* The words of the spans that end or are empty at AT, and of those that begin there. */
static void html_pass_spans(struct html_walk *w, uint32_t at, bool ends)
{
	while (w->overlay != NULL && w->span < w->overlay->n_spans) {
		const struct overlay_span *span = &w->overlay->spans[w->span];
		bool empty = span->start == span->end;

		if (span->end > at || empty == ends)
			return;
		if (empty)
			html_add_gloss(w->to, span->before, span->role);
		if (!html_is_sign(span))
			html_add_gloss(w->to, span->behind, span->role);
		w->span++;
	}
}

/* --- pieces -------------------------------------------------------------------------------- */

/* Opens the marks that begin at AT, drops those that end there; writes the references. */
static void html_pass_marks(struct html_walk *w, uint32_t at)
{
	size_t n = 0;

	for (size_t i = 0; i < w->open.n; i++)
		if (w->open.at[i]->end > at)
			w->open.at[n++] = w->open.at[i];
	w->open.n = n;
	for (; w->mark < w->para->n_marks && w->para->marks[w->mark].start <= at;
	     w->mark++) {
		const struct mark *m = &w->para->marks[w->mark];

		if (m->kind == MARK_NOTE_REF)
			html_add_ref(w, m);
		else if (m->end > at)
			vec_push(&w->open, m);
	}
}

/* Where the piece that begins at AT ends, END at the latest. */
static uint32_t html_stop(const struct html_walk *w, uint32_t at, uint32_t end)
{
	if (w->mark < w->para->n_marks && w->para->marks[w->mark].start < end)
		end = w->para->marks[w->mark].start;
	for (size_t i = 0; i < w->open.n; i++)
		if (w->open.at[i]->end < end)
			end = w->open.at[i]->end;
	if (w->overlay != NULL && w->span < w->overlay->n_spans) {
		const struct overlay_span *span = &w->overlay->spans[w->span];
		uint32_t next = span->start > at ? span->start : span->end;

		if (next > at && next < end)
			end = next;
	}
	return end;
}

/* The innermost open mark of KIND, or NULL. */
static const struct mark *html_innermost(const struct html_walk *w, enum mark_kind kind)
{
	for (size_t i = w->open.n; i-- > 0;)
		if (w->open.at[i]->kind == kind)
			return w->open.at[i];
	return NULL;
}

/* The words [start, end), over which the same lies. */
static void html_add_piece(struct html_walk *w, uint32_t start, uint32_t end)
{
	const struct overlay_span *span = html_span(w, start);
	const char *class = "", *name = span != NULL ? html_element(span, &class) : NULL;
	struct slice words = slice_sub(para_text(w->para), start, end);
	bool italic = html_innermost(w, MARK_EMPHASIS) != NULL;

	if (slice_trim(words).len == 0) { /* an element of blanks says nothing */
		name = NULL;
		italic = false;
	}
	html_link(w, html_innermost(w, MARK_LINK));
	if (span != NULL && span->start == start && !html_is_sign(span))
		html_add_gloss(w->to, span->before, span->role);
	if (name != NULL) {
		buf_addf(w->to, "<%s", name);
		if (class[0] != '\0')
			xml_add_attribute(w->to, "class", class);
		buf_addc(w->to, '>');
	}
	buf_add(w->to, italic ? "<em>" : "");
	xml_add(w->to, words);
	buf_add(w->to, italic ? "</em>" : "");
	if (name != NULL)
		buf_addf(w->to, "</%s>", name);
}

void html_add_words(struct buf *to, const struct html_doc *h, uint32_t para,
    uint32_t start, uint32_t end)
{
	struct html_walk w = {
		.to = to,
		.h = h,
		.para = &h->doc->paras[para],
		.overlay = html_overlay(h, para),
	};

	for (; w.overlay != NULL && w.span < w.overlay->n_spans; w.span++)
		if (w.overlay->spans[w.span].end >= start)
			break;
	for (; w.mark < w.para->n_marks && w.para->marks[w.mark].start < start; w.mark++)
		if (w.para->marks[w.mark].end > start)
			vec_push(&w.open, &w.para->marks[w.mark]);
	for (uint32_t at = start;;) {
		html_pass_spans(&w, at, true);
		html_pass_marks(&w, at);
		html_pass_spans(&w, at, false);
		if (at >= end)
			break;
		uint32_t stop = html_stop(&w, at, end);
		html_add_piece(&w, at, stop);
		at = stop;
	}
	html_link(&w, NULL);
	vec_fini(&w.open);
}

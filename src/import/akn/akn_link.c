/* SPDX-License-Identifier: ISC */
/*
 * akn_link - the links of a part as symbols; see the header.
 *
 * In each block the links of the file and the findings of the citation finder are two
 * rows of ranges.  One walk over both settles them: a finding alone becomes a link, a
 * link alone stays when its address is a symbol, and where both meet the words are
 * right, unless the finder had to guess the organ.
 */
#include "import/akn/akn_link.h"

#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "import/akn/akn_href.h"
#include "links/finder.h"

/* Far more than any paragraph recalls. */
#define LINK_RECALLS ((size_t)200)

struct link_walk {
	struct arena *arena;
	struct repairs *repairs;
	struct finder finder;
	struct slice title;
	struct finding_vec findings; /* of the block at hand */
	struct akn_mark_vec marks;   /* what its marks shall be */
	VEC_OF(link_name_vec, const char *) recalls;
};

static struct slice link_shown(const struct akn_block *b, const struct akn_mark *m)
{
	return slice_sub(b->text, m->start, m->end);
}

static void link_report(struct link_walk *w, enum repair_rule rule,
    struct akn_place place, struct slice before, const char *after, const char *why)
{
	repair_add(w->repairs, rule, place.line, place.column, before, slice_of(after),
	    why);
}

/* Makes bytes [start, end) a link to SYMBOL. */
static void link_make(struct link_walk *w, size_t start, size_t end, const char *symbol,
    struct akn_place place)
{
	struct akn_mark m = {
		.kind = AKN_MARK_LINK,
		.start = start,
		.end = end,
		.place = place,
		.value = arena_strdup(w->arena, symbol),
	};

	vec_push(&w->marks, m);
}

/* The finding F becomes a link. */
static void link_take(struct link_walk *w, const struct finding *f,
    struct akn_place place)
{
	link_make(w, f->start, f->end, f->symbol.text, place);
	if (!f->recalls)
		return;
	const char *symbol = vec_last(&w->marks)->value;
	if (w->recalls.n >= LINK_RECALLS)
		return;
	for (size_t i = 0; i < w->recalls.n; i++)
		if (strcmp(w->recalls.at[i], symbol) == 0)
			return;
	vec_push(&w->recalls, symbol);
}

/* Words that the file did not link. */
static void link_add(struct link_walk *w, const struct akn_block *b,
    const struct finding *f)
{
	link_take(w, f, b->place);
	link_report(w, REPAIR_AKN_LINK_ADDED, b->place,
	    slice_sub(b->text, f->start, f->end), f->symbol.text,
	    _(finding_reason_words(f->reason)));
}

/* True when A and B are the same resolution but for the letter of a part. */
static bool link_same_but_part(const struct symbol *a, const struct symbol *b)
{
	return a->kind == SYMBOL_RESOLUTION && b->kind == SYMBOL_RESOLUTION &&
	    a->organ == b->organ && a->session_kind == b->session_kind &&
	    a->session == b->session && a->number == b->number;
}

/* True when A and B are the same number of two organs. */
static bool link_other_organ(const struct symbol *a, const struct symbol *b)
{
	return a->kind == SYMBOL_RESOLUTION && b->kind == SYMBOL_RESOLUTION &&
	    a->organ != b->organ && a->session == b->session && a->number == b->number;
}

/* What the words behind the link M say, SYMBOL being what its address says. */
static void link_compare(struct link_walk *w, const struct akn_block *b,
    const struct akn_mark *m, const struct symbol *symbol, const struct finding *f)
{
	struct slice shown = link_shown(b, m);
	const char *why = _(finding_reason_words(f->reason));
	struct buf both = { 0 };

	if (link_same_but_part(symbol, &f->symbol)) {
		link_report(w, REPAIR_AKN_PART, m->place, slice_of(symbol->text),
		    f->symbol.text, why);
	} else if (link_other_organ(symbol, &f->symbol)) {
		link_report(w, REPAIR_AKN_ORGAN, m->place, slice_of(symbol->text),
		    f->symbol.text, why);
	} else {
		buf_addf(&both, _("the words name %s, the link %s"), f->symbol.text,
		    symbol->text);
		link_report(w, REPAIR_AKN_LINK_DIFFERS, m->place, shown, "",
		    buf_str(&both));
		buf_fini(&both);
	}
}

/* True for "A/75/49(VOL.I)", which words print as "A/75/49, vol. I". */
static bool link_is_volume(const char *printed, const char *symbol)
{
	size_t len = strlen(printed);

	return strncmp(printed, symbol, len) == 0 && symbol[len] == '(';
}

/* True when one of findings [from, to) is SYMBOL, which a link names, or its words SHOWN are. */
static bool link_agrees(const struct link_walk *w, size_t from, size_t to,
    struct slice shown, const struct symbol *symbol)
{
	for (size_t i = from; i < to; i++) {
		const char *found = w->findings.at[i].symbol.text;

		if (strcmp(found, symbol->text) == 0 ||
		    link_is_volume(found, symbol->text))
			return true;
	}
	return slice_find(shown, symbol->text, 0) != SLICE_NONE;
}

/* The link M meets findings [from, to). */
static void link_settle(struct link_walk *w, const struct akn_block *b,
    const struct akn_mark *m, size_t from, size_t to)
{
	const struct finding *first = &w->findings.at[from];
	struct symbol symbol;

	if (!akn_href_read(slice_of(m->value), &symbol)) {
		link_report(w, REPAIR_AKN_TARGET, m->place, slice_of(m->value),
		    first->symbol.text, _(finding_reason_words(first->reason)));
	} else if (!link_agrees(w, from, to, link_shown(b, m), &symbol)) {
		if (first->reason == FINDING_SPEAKER && to - from == 1 &&
		    link_other_organ(&symbol, &first->symbol)) {
			link_make(w, m->start, m->end, symbol.text, m->place);
			return;
		}
		link_compare(w, b, m, &symbol, first);
	}
	for (size_t i = from; i < to; i++)
		link_take(w, &w->findings.at[i], m->place);
}

/* True when the words before the link M say that it is a decision. */
static bool link_is_decision(const struct akn_block *b, const struct akn_mark *m)
{
	static const char *const words[] = {
		"decision",
		"décision",
		"decisión",
		"решени",
		"مقرر",
		"决定",
	};
	struct slice before =
	    slice_sub(b->text, m->start > 24 ? m->start - 24 : 0, m->start);

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (slice_find(before, words[i], 0) != SLICE_NONE)
			return slice_find(before, "esolution", 0) == SLICE_NONE;
	return false;
}

/* The link M, where the finder found nothing. */
static void link_keep(struct link_walk *w, const struct akn_block *b,
    const struct akn_mark *m)
{
	struct symbol symbol;
	bool good = akn_href_read(slice_of(m->value), &symbol);

	if (good && symbol.kind == SYMBOL_RESOLUTION && link_is_decision(b, m))
		link_report(w, REPAIR_AKN_UNLINK, m->place, slice_of(m->value), "",
		    _("a decision has no symbol of its own"));
	else if (good)
		link_make(w, m->start, m->end, symbol.text, m->place);
	else
		link_report(w, REPAIR_AKN_UNLINK, m->place, slice_of(m->value), "",
		    _("no document of the United Nations"));
}

/* Findings that no mark can show: those over the border of two cells. */
static void link_drop_split(struct link_walk *w, const struct akn_block *b)
{
	size_t n = 0;

	for (size_t i = 0; i < w->findings.n; i++) {
		struct finding f = w->findings.at[i];

		if (memchr(b->text.at + f.start, '\t', f.end - f.start) == NULL)
			w->findings.at[n++] = f;
	}
	w->findings.n = n;
}

/* All marks of B anew, links settled. */
static void link_walk_marks(struct link_walk *w, const struct akn_block *b)
{
	size_t next = 0, free_from = 0;

	for (size_t i = 0; i < b->n_marks; i++) {
		const struct akn_mark *m = &b->marks[i];
		size_t from;

		if (m->kind != AKN_MARK_LINK) {
			vec_push(&w->marks, *m);
			continue;
		}
		while (next < w->findings.n && w->findings.at[next].end <= m->start)
			link_add(w, b, &w->findings.at[next++]);
		for (from = next;
		     next < w->findings.n && w->findings.at[next].start < m->end;)
			next++;
		if (next > from)
			link_settle(w, b, m, from, next);
		else if (m->start >= free_from)
			link_keep(w, b, m);
		if (next > from && w->findings.at[next - 1].end > free_from)
			free_from = w->findings.at[next - 1].end;
		if (m->end > free_from)
			free_from = m->end;
	}
	while (next < w->findings.n)
		link_add(w, b, &w->findings.at[next++]);
}

static bool link_may_recall(const struct akn_block *b)
{
	return b->kind == PARA_PREAMBULAR || b->kind == PARA_OPERATIVE ||
	    b->kind == PARA_ITEM || b->kind == PARA_TEXT;
}

static void link_block(struct link_walk *w, struct akn_block *b, enum finder_place place)
{
	w->findings.n = w->marks.n = w->recalls.n = 0;
	finder_scan(&w->finder, b->text, place, &w->findings);
	if (place == FINDER_BODY && w->findings.n > 0 && link_may_recall(b))
		finder_recalls(&w->finder, b->text, w->title, &w->findings);
	if (b->kind == PARA_ROW)
		link_drop_split(w, b);
	link_walk_marks(w, b);
	b->marks = arena_copy(w->arena, w->marks.at, w->marks.n, sizeof(*w->marks.at));
	b->n_marks = w->marks.n;
	b->recalls =
	    arena_copy(w->arena, w->recalls.at, w->recalls.n, sizeof(*w->recalls.at));
	b->n_recalls = w->recalls.n;
}

void akn_link(struct akn_part *part, enum symbol_organ speaker, struct slice title,
    struct arena *arena, struct repairs *repairs)
{
	struct link_walk w = { .arena = arena, .repairs = repairs, .title = title };

	finder_init(&w.finder, speaker);
	for (size_t i = 0; i < part->blocks.n; i++)
		if (!part->blocks.at[i].left_out)
			link_block(&w, &part->blocks.at[i], FINDER_BODY);
	for (size_t i = 0; i < part->notes.n; i++)
		link_block(&w, &part->notes.at[i], FINDER_NOTE);
	vec_fini(&w.findings);
	vec_fini(&w.marks);
	vec_fini(&w.recalls);
}

/* SPDX-License-Identifier: ISC */
/* weave - two texts in one paragraph; see the header. */
#include "layout/weave.h"

#include <assert.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "layout/edit_look.h"
#include "layout/linkwise.h"
#include "model/names.h"

/* A link or emphasis of a text, as far as it is woven in. */
struct weave_mark {
	const struct mark *mark;
	size_t start, end; /* [byte) of the woven text; start == end: nothing yet */
};

VEC_OF(weave_marks, struct weave_mark);

/* One of the two texts, and how far it has been taken. */
struct weave_side {
	const struct para *para; /* NULL: there is none */
	const char *const *labels;
	uint32_t mark; /* the next to be opened */
	uint32_t ref;  /* the next mark that may be a reference */
	struct weave_marks open;
	struct names refs; /* how often it refers to each label */
};

enum { WEAVE_A, WEAVE_B, WEAVE_SIDES };

struct weaving {
	struct weave *w;
	struct weave_side side[WEAVE_SIDES];
	struct arena *arena; /* of the names */
	enum word_op last;   /* of the piece before */
	bool is_word; /* the woven text ends in a word, or in brackets around words */
};

/* The label of reference M; notes that are not there have one of their own. */
static const char *weave_label(const struct weaving *v, const struct weave_side *s,
    const struct mark *m)
{
	if (m->note != DOC_NONE)
		return s->labels[m->note];
	const char *label = m->label != NULL ? m->label : "";
	char *words = arena_alloc(v->arena, strlen(label) + 2);
	memcpy(words, label, strlen(label));
	words[strlen(label)] = '?';
	return words;
}

static void weave_count_refs(struct weaving *v, struct weave_side *s)
{
	names_init(&s->refs, v->arena);
	for (uint32_t i = 0; s->para != NULL && i < s->para->n_marks; i++) {
		const struct mark *m = &s->para->marks[i];

		if (m->kind == MARK_NOTE_REF)
			++*names_value(&s->refs, slice_of(weave_label(v, s, m)));
	}
}

static void weave_begin(struct weaving *v, struct weave *w, const struct para *a,
    const struct para *b)
{
	*v = (struct weaving){ .w = w, .arena = arena_new(), .last = WORD_KEEP };
	v->side[WEAVE_A].para = a;
	v->side[WEAVE_B].para = b;
	for (int i = 0; i < WEAVE_SIDES; i++) {
		v->side[i].labels = w->labels[i];
		weave_count_refs(v, &v->side[i]);
	}
}

/* Writes what has come together of M. */
static void weave_write_mark(struct weaving *v, const struct weave_mark *m)
{
	const struct mark *mark = m->mark;

	if (m->start == m->end)
		return;
	if (mark->kind == MARK_LINK)
		docbuild_link(v->w->to, m->start, m->end, mark->target, mark->address, 0);
	else
		docbuild_emphasis(v->w->to, m->start, m->end, 0);
}

/* Opens the marks of S that begin before END, and closes those that end at START. */
static void weave_open(struct weaving *v, struct weave_side *s, uint32_t start,
    uint32_t end)
{
	size_t n = 0;

	for (; s->mark < s->para->n_marks; s->mark++) {
		const struct mark *m = &s->para->marks[s->mark];

		if (m->start >= end)
			break;
		if (m->kind != MARK_NOTE_REF)
			vec_push(&s->open, ((struct weave_mark){ .mark = m }));
	}
	for (size_t i = 0; i < s->open.n; i++) {
		if (s->open.at[i].mark->end > start)
			s->open.at[n++] = s->open.at[i];
		else
			weave_write_mark(v, &s->open.at[i]);
	}
	s->open.n = n;
}

/*
 * The bytes [start, end) of S stand from AT on in the woven text: its marks on them go
 * on there, or begin anew behind words of the other text.
 */
static void weave_marks(struct weaving *v, struct weave_side *s, uint32_t start,
    uint32_t end, size_t at)
{
	weave_open(v, s, start, end);
	for (size_t i = 0; i < s->open.n; i++) {
		struct weave_mark *m = &s->open.at[i];
		size_t from = m->mark->start > start ? m->mark->start - start : 0;
		size_t to = (m->mark->end < end ? m->mark->end : end) - start;

		if (m->end != at + from || m->start == m->end) {
			weave_write_mark(v, m);
			m->start = at + from;
		}
		m->end = at + to;
	}
}

void weave_words(struct weave *w, const char *words, enum role role)
{
	const uint32_t at = (uint32_t)docbuild_at(w->to);

	vec_push(&w->spans,
	    ((struct overlay_span){ .start = at,
		.end = at,
		.role = role,
		.before = words }));
}

/*
 * Reference M of side FROM.  What the other text has too stands where the second text
 * has it; a note that is old or new says so itself, of another TELL says it.
 */
static void weave_ref(struct weaving *v, int from, const struct mark *m, bool tell)
{
	const struct weave_side *other = &v->side[1 - from];
	const char *label = weave_label(v, &v->side[from], m);
	uint32_t *others = names_value(&v->side[1 - from].refs, slice_of(label));
	bool both = *others > 0;

	if (both)
		--*others;
	if (both && from == WEAVE_A)
		return;
	docbuild_note_ref(v->w->to, label, 0);
	if (both || !tell || other->para == NULL || strchr(label, ' ') != NULL)
		return;
	/* Several can stand at one byte, their words behind all of them. */
	struct buf words = { 0 };
	buf_addf(&words,
	    from == WEAVE_A ? _(" (%s no longer here)") : _(" (%s new here)"), label);
	weave_words(v->w, arena_strdup(v->w->arena, buf_str(&words)),
	    from == WEAVE_A ? ROLE_REMOVED : ROLE_ADDED);
	buf_fini(&words);
}

/* The next reference of S at or before byte TO, NULL when there is none. */
static const struct mark *weave_next_ref(struct weave_side *s, uint32_t to)
{
	for (; s->ref < s->para->n_marks; s->ref++) {
		const struct mark *m = &s->para->marks[s->ref];

		if (m->kind == MARK_NOTE_REF)
			return m->start <= to ? m : NULL;
	}
	return NULL;
}

/*
 * Writes the references of both sides that stand OFF [byte] behind E's start; inside of
 * a span nothing is told.
 */
static void weave_refs(struct weaving *v, const bool on[], const struct word_edit *e,
    uint32_t off, bool tell)
{
	const uint32_t start[] = { e->a_start, e->b_start };
	const struct mark *m;

	for (int i = 0; i < WEAVE_SIDES; i++)
		for (; on[i] && (m = weave_next_ref(&v->side[i], start[i] + off));
		     v->side[i].ref++)
			weave_ref(v, i, m, tell);
}

/* How far [byte] behind E's start its text goes before a reference, LEN at most. */
static uint32_t weave_stop(struct weaving *v, const bool on[], const struct word_edit *e,
    uint32_t len)
{
	const uint32_t start[] = { e->a_start, e->b_start };
	uint32_t stop = len;

	for (int i = 0; i < WEAVE_SIDES; i++) {
		const struct mark *m =
		    on[i] ? weave_next_ref(&v->side[i], start[i] + stop) : NULL;

		if (m != NULL)
			stop = m->start - start[i];
	}
	return stop;
}

static bool weave_is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* True when the span written last has the words of LOOK around it. */
static bool weave_goes_on(const struct weave *w, struct edit_look look)
{
	const struct overlay_span *last = w->spans.n > 0 ? vec_last(&w->spans) : NULL;

	return last != NULL && last->start < last->end && last->before == look.before;
}

/*
 * The span of E, whose text is TEXT from AT on; blanks at its ends stay outside.  When E
 * goes ON from words of its side right before it, as a variant does from others, theirs.
 */
static void weave_edit_span(struct weave *w, const struct word_edit *e, struct slice text,
    size_t at, bool on)
{
	const struct edit_look look = edit_look(e);
	size_t start = 0, end = text.len;

	while (end > 0 && weave_is_blank(text.at[end - 1]))
		end--;
	while (start < end && weave_is_blank(text.at[start]))
		start++;
	if (start == end) {
		start = 0;
		end = text.len;
	}
	if (on && weave_goes_on(w, look))
		vec_last(&w->spans)->end = (uint32_t)(at + end);
	else
		vec_push(&w->spans,
		    ((struct overlay_span){
			.start = (uint32_t)(at + start),
			.end = (uint32_t)(at + end),
			.role = look.role,
			.before = look.before,
			.behind = look.behind,
		    }));
}

/* A byte of a word, as far as that matters between removed and added words. */
static bool weave_is_word(char c)
{
	return !weave_is_blank(c) && memchr(".,;:!?()'\"-", c, 11) == NULL;
}

/* A blank between removed and added words, which have none there. */
static void weave_part(struct weaving *v, enum word_op op, struct slice text)
{
	if (v->last == WORD_REMOVE && op == WORD_ADD && v->is_word &&
	    weave_is_word(text.at[0]))
		docbuild_add(v->w->to, slice_of(" "));
	v->last = op;
	char last = text.at[text.len - 1];
	v->is_word = weave_is_word(last) || last == ')';
}

static void weave_edit(struct weaving *v, const struct word_edit *e)
{
	const bool on[] = { e->op != WORD_ADD && v->side[WEAVE_A].para != NULL,
		e->op != WORD_REMOVE && v->side[WEAVE_B].para != NULL };
	int from = on[WEAVE_B] ? WEAVE_B : WEAVE_A;
	uint32_t start = from == WEAVE_B ? e->b_start : e->a_start;
	uint32_t end = from == WEAVE_B ? e->b_end : e->a_end;

	assert(v->side[from].para != NULL);
	struct slice text = slice_sub(para_text(v->side[from].para), start, end);

	if (text.len == 0)
		return;
	bool on_from_last = v->last == e->op;
	weave_part(v, e->op, text);
	size_t at = docbuild_at(v->w->to);
	if (from == WEAVE_B)
		vec_push(&v->w->taken,
		    ((struct weave_taken){ start, end, (uint32_t)at }));
	if (e->op != WORD_KEEP)
		weave_edit_span(v->w, e, text, at, on_from_last);
	weave_marks(v, &v->side[from], start, end, at);
	for (uint32_t off = 0, stop; off < text.len; off = stop) {
		weave_refs(v, on, e, off, e->op == WORD_KEEP);
		stop = weave_stop(v, on, e, (uint32_t)text.len);
		docbuild_add(v->w->to, slice_sub(text, off, stop));
	}
	weave_refs(v, on, e, (uint32_t)text.len, true);
}

/* Writes what is still open, and the references of an empty text. */
static void weave_end(struct weaving *v)
{
	for (int i = 0; i < WEAVE_SIDES; i++) {
		struct weave_side *s = &v->side[i];
		const struct mark *m;

		for (size_t j = 0; j < s->open.n; j++)
			weave_write_mark(v, &s->open.at[j]);
		while (s->para != NULL && (m = weave_next_ref(s, s->para->len)) != NULL) {
			weave_ref(v, i, m, true);
			s->ref++;
		}
		vec_fini(&s->open);
	}
	arena_free(v->arena);
}

void weave_both(struct weave *w, const struct para *a, const struct para *b,
    const struct word_script *script)
{
	struct weaving v;

	weave_begin(&v, w, a, b);
	struct word_script whole = linkwise(script, a, b, v.arena);
	for (uint32_t i = 0; i < whole.n; i++)
		weave_edit(&v, &whole.at[i]);
	weave_end(&v);
}

/* P whole, as OP says. */
static void weave_whole(struct weave *w, const struct para *p, bool second,
    enum word_op op)
{
	struct word_edit e = { .op = op, .a_end = p->len, .b_end = p->len };
	struct weaving v;

	weave_begin(&v, w, second ? NULL : p, second ? p : NULL);
	weave_edit(&v, &e);
	weave_end(&v);
}

void weave_alone(struct weave *w, const struct para *p, bool second)
{
	weave_whole(w, p, second, second ? WORD_ADD : WORD_REMOVE);
}

void weave_plain(struct weave *w, const struct para *p, bool second)
{
	weave_whole(w, p, second, WORD_KEEP);
}

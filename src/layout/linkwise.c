/* SPDX-License-Identifier: ISC */
/* linkwise - links whole in a script; see the header. */
#include "layout/linkwise.h"

#include <string.h>

#include "base/vec.h"

VEC_OF(linkwise_edits, struct word_edit);

/* The links of a text in order; those inside of others go with them. */
struct linkwise_links {
	const struct mark **at; /* in the arena */
	uint32_t n, next;
};

enum { LINKWISE_A, LINKWISE_B, LINKWISE_SIDES };

struct linkwise {
	const struct word_script *script;
	struct linkwise_links links[LINKWISE_SIDES];
	bool *torn;   /* in the arena: which kept bytes of b are shared no longer */
	bool is_torn; /* any of them */
	struct linkwise_edits out;
	size_t run;       /* the edits of OUT from here on can become one replacement */
	bool run_is_torn; /* they must */
};

struct linkwise_range {
	uint32_t start, end; /* [byte) */
};

static struct linkwise_range linkwise_range(const struct word_edit *e, int side)
{
	if (side == LINKWISE_A)
		return (struct linkwise_range){ e->a_start, e->a_end };
	return (struct linkwise_range){ e->b_start, e->b_end };
}

static struct linkwise_links linkwise_links(const struct para *p, struct arena *arena)
{
	struct linkwise_links links = { 0 };

	links.at = arena_alloc(arena, (p->n_marks + 1) * sizeof(*links.at));
	for (uint32_t i = 0, end = 0; i < p->n_marks; i++) {
		const struct mark *m = &p->marks[i];

		if (m->kind != MARK_LINK || m->start < end || m->start == m->end)
			continue;
		links.at[links.n++] = m;
		end = m->end;
	}
	return links;
}

/* True when a link in [START, END) leads where M does; ranges come in order. */
static bool linkwise_has(struct linkwise_links *links, const struct mark *m,
    struct linkwise_range range)
{
	while (links->next < links->n && links->at[links->next]->end <= range.start)
		links->next++;
	for (uint32_t i = links->next; i < links->n && links->at[i]->start < range.end;
	     i++)
		if (strcmp(links->at[i]->target, m->target) == 0)
			return true;
	return false;
}

/* The part of link M of SIDE that E keeps, in bytes of the side WANTED. */
static struct linkwise_range linkwise_kept(const struct word_edit *e, int side,
    const struct mark *m, int wanted)
{
	struct linkwise_range mine = linkwise_range(e, side);
	struct linkwise_range there = linkwise_range(e, wanted);
	uint32_t start = m->start > mine.start ? m->start : mine.start;
	uint32_t end = m->end < mine.end ? m->end : mine.end;

	return (struct linkwise_range){ there.start + (start - mine.start),
		there.start + (end - mine.start) };
}

/* Link M of SIDE, whose first byte stands in edit FIRST. */
static void linkwise_link(struct linkwise *w, int side, const struct mark *m,
    uint32_t first)
{
	const struct word_edit *at = w->script->at;
	uint32_t end = first;
	bool same = false;

	while (end < w->script->n && linkwise_range(&at[end], side).start < m->end)
		end++;
	if (end - first < 2)
		return;
	for (uint32_t i = first; i < end && !same; i++)
		same = at[i].op == WORD_KEEP &&
		    linkwise_has(&w->links[1 - side], m,
			linkwise_kept(&at[i], side, m, 1 - side));
	for (uint32_t i = first; i < end && !same; i++) {
		if (at[i].op != WORD_KEEP)
			continue;
		struct linkwise_range b = linkwise_kept(&at[i], side, m, LINKWISE_B);

		memset(w->torn + b.start, true, b.end - b.start);
		w->is_torn = true;
	}
}

static void linkwise_side(struct linkwise *w, int side)
{
	const struct linkwise_links *links = &w->links[side];

	for (uint32_t i = 0, edit = 0; i < links->n; i++) {
		while (edit < w->script->n &&
		    linkwise_range(&w->script->at[edit], side).end <= links->at[i]->start)
			edit++;
		linkwise_link(w, side, links->at[i], edit);
	}
}

/* Ends the run: all of it is removed, then added, where it holds words torn apart. */
static void linkwise_end_run(struct linkwise *w)
{
	if (w->run_is_torn) {
		const struct word_edit *first = &w->out.at[w->run],
				       *last = vec_last(&w->out);
		struct word_edit removed = { WORD_REMOVE, 0, first->a_start, last->a_end,
			first->b_start, first->b_start };
		struct word_edit added = { WORD_ADD, 0, last->a_end, last->a_end,
			first->b_start, last->b_end };

		w->out.n = w->run;
		vec_push(&w->out, removed);
		vec_push(&w->out, added);
	}
	w->run = w->out.n;
	w->run_is_torn = false;
}

/* Words that both keep or that moved stay what they are; they divide runs. */
static void linkwise_add_divider(struct linkwise *w, const struct word_edit *e)
{
	linkwise_end_run(w);
	vec_push(&w->out, *e);
	w->run = w->out.n;
}

/* The kept words E, torn apart where they must be. */
static void linkwise_keep(struct linkwise *w, const struct word_edit *e)
{
	for (uint32_t at = e->b_start, end; at < e->b_end; at = end) {
		for (end = at + 1; end < e->b_end && w->torn[end] == w->torn[at]; end++)
			continue;
		struct word_edit part = { WORD_KEEP, e->flags,
			e->a_start + (at - e->b_start), e->a_start + (end - e->b_start),
			at, end };

		if (!w->torn[at]) {
			linkwise_add_divider(w, &part);
			continue;
		}
		vec_push(&w->out, part);
		w->run_is_torn = true;
	}
}

/* OUT as a script in ARENA. */
static struct word_script linkwise_take(struct linkwise *w, struct arena *arena)
{
	struct word_script script = *w->script;

	script.at = arena_copy(arena, w->out.at, w->out.n, sizeof(*w->out.at));
	script.n = (uint32_t)w->out.n;
	vec_fini(&w->out);
	return script;
}

struct word_script linkwise(const struct word_script *script, const struct para *a,
    const struct para *b, struct arena *arena)
{
	struct linkwise w = { .script = script,
		.links = { linkwise_links(a, arena), linkwise_links(b, arena) } };

	w.torn = arena_alloc(arena, (size_t)b->len + 1);
	linkwise_side(&w, LINKWISE_A);
	linkwise_side(&w, LINKWISE_B);
	if (!w.is_torn)
		return *script;
	for (uint32_t i = 0; i < script->n; i++) {
		const struct word_edit *e = &script->at[i];

		if (e->op == WORD_KEEP)
			linkwise_keep(&w, e);
		else if ((e->flags & WORD_MOVED) != 0)
			linkwise_add_divider(&w, e);
		else
			vec_push(&w.out, *e);
	}
	linkwise_end_run(&w);
	return linkwise_take(&w, arena);
}

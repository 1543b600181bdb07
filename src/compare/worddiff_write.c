/* SPDX-License-Identifier: ISC */
/*
 * worddiff_write - runs of words as a script; see the header.
 *
 * The white space in front of a change stays when it is in both texts, else that behind
 * it does; what is in one of them alone goes with the change.
 */
#include "compare/worddiff_write.h"

#include "base/vec.h"

VEC_OF(word_edit_vec, struct word_edit);

struct writer {
	const struct worddiff_work *w;
	struct word_edit_vec edits;
	uint32_t at_a, at_b; /* [byte] of what is written */
};

/* Bytes [start, end) of one text. */
struct writer_range {
	uint32_t start, end;
};

static bool writer_goes_on(const struct word_edit *last, enum word_op op, unsigned flags)
{
	return last->op == op && last->flags == flags;
}

/* Adds the next A_LEN bytes of a and B_LEN of b as one piece. */
static void writer_add(struct writer *to, enum word_op op, unsigned flags, uint32_t a_len,
    uint32_t b_len)
{
	struct word_edit edit = { op, flags, to->at_a, to->at_a + a_len, to->at_b,
		to->at_b + b_len };

	if (a_len == 0 && b_len == 0)
		return;
	to->at_a += a_len;
	to->at_b += b_len;
	if (to->edits.n > 0 && writer_goes_on(vec_last(&to->edits), op, flags)) {
		vec_last(&to->edits)->a_end = edit.a_end;
		vec_last(&to->edits)->b_end = edit.b_end;
	} else {
		vec_push(&to->edits, edit);
	}
}

static void writer_keep(struct writer *to, uint32_t len)
{
	writer_add(to, WORD_KEEP, 0, len, len);
}

static struct slice writer_text(const struct worddiff_side *side, struct writer_range r)
{
	return slice_sub(side->words.text, r.start, r.end);
}

static bool writer_is_same(const struct writer *to, struct writer_range a,
    struct writer_range b)
{
	return slice_eq(writer_text(&to->w->a, a), writer_text(&to->w->b, b));
}

/* Where word I of SIDE begins, and ends; behind the last and before the first too. */
static uint32_t writer_start(const struct worddiff_side *side, uint32_t i)
{
	return i < side->words.n ? side->words.at[i].start
				 : (uint32_t)side->words.text.len;
}

static uint32_t writer_end(const struct worddiff_side *side, uint32_t i)
{
	return i > 0 ? side->words.at[i - 1].end : 0;
}

/*
 * Part I of a common run: its words are the even parts, the white space between them the
 * odd ones.
 */
static struct writer_range writer_part(const struct worddiff_side *side, uint32_t first,
    uint32_t i)
{
	const struct token *word = &side->words.at[first + i / 2];

	if (i % 2 == 0)
		return (struct writer_range){ word->start, word->end };
	return (struct writer_range){ word->end, word[1].start };
}

/* True when part I of the common run RUN is the same in both: of words their numbers
 * tell. */
static bool writer_part_is_same(const struct writer *to, const struct worddiff_run *run,
    uint32_t i)
{
	const struct worddiff_side *a = &to->w->a, *b = &to->w->b;

	if (i % 2 == 0)
		return a->words.at[run->a + i / 2].exact ==
		    b->words.at[run->b + i / 2].exact;
	return writer_is_same(to, writer_part(a, run->a, i), writer_part(b, run->b, i));
}

/* Writes a common run, which ends with what is the same, or is a variant, together. */
static void writer_common(struct writer *to, const struct worddiff_run *run)
{
	uint32_t n = 2 * (run->a_end - run->a) - 1, a_len = 0, b_len = 0;

	for (uint32_t i = 0; i < n; i++) {
		struct writer_range a = writer_part(&to->w->a, run->a, i);
		struct writer_range b = writer_part(&to->w->b, run->b, i);
		bool same = writer_part_is_same(to, run, i), is_next = false;

		/* The space between two variants goes with them. */
		if (same && i % 2 == 1 && a_len + b_len > 0)
			is_next = !writer_part_is_same(to, run, i + 1);
		if (same && !is_next) {
			writer_add(to, WORD_REMOVE, WORD_VARIANT, a_len, 0);
			writer_add(to, WORD_ADD, WORD_VARIANT, 0, b_len);
			a_len = b_len = 0;
			writer_keep(to, a.end - a.start);
			continue;
		}
		a_len += a.end - a.start;
		b_len += b.end - b.start;
	}
	writer_add(to, WORD_REMOVE, WORD_VARIANT, a_len, 0);
	writer_add(to, WORD_ADD, WORD_VARIANT, 0, b_len);
}

/* Writes words [FIRST, LAST) of SIDE up to byte END, those that moved by themselves. */
static void writer_side(struct writer *to, enum word_op op, uint32_t first, uint32_t last,
    uint32_t end)
{
	bool removed = op == WORD_REMOVE;
	const struct worddiff_side *side = removed ? &to->w->a : &to->w->b;
	const uint32_t *at = removed ? &to->at_a : &to->at_b;

	for (uint32_t i = first, next; i < last; i = next) {
		for (next = i + 1; next < last && side->moved[next] == side->moved[i];)
			next++;
		uint32_t len = (next < last ? writer_start(side, next) : end) - *at;
		writer_add(to, op, side->moved[i] ? WORD_MOVED : 0, removed ? len : 0,
		    removed ? 0 : len);
	}
	writer_add(to, op, 0, removed ? end - *at : 0, removed ? 0 : end - *at);
}

/* The white space at both ends of what stands between two common runs. */
struct writer_margin {
	struct writer_range all, head, tail;
};

static struct writer_margin writer_margin_of(const struct worddiff_side *side,
    uint32_t first, uint32_t last)
{
	uint32_t start = writer_end(side, first), end = writer_start(side, last);
	struct writer_margin m = { .all = { start, end },
		.head = { start, end },
		.tail = { start, end } };

	if (first < last) {
		m.head.end = side->words.at[first].start;
		m.tail.start = side->words.at[last - 1].end;
	}
	return m;
}

/* Writes what is not common; RUN may be without words, when white space is left. */
static void writer_change(struct writer *to, const struct worddiff_run *run)
{
	struct writer_margin a = writer_margin_of(&to->w->a, run->a, run->a_end);
	struct writer_margin b = writer_margin_of(&to->w->b, run->b, run->b_end);
	bool one_sided = run->a == run->a_end || run->b == run->b_end;
	uint32_t head = 0, tail = 0;

	if (writer_is_same(to, a.head, b.head))
		head = a.head.end - a.head.start;
	if (!(one_sided && head > 0) && writer_is_same(to, a.tail, b.tail))
		tail = a.tail.end - a.tail.start;
	writer_keep(to, head);
	writer_side(to, WORD_REMOVE, run->a, run->a_end, a.all.end - tail);
	writer_side(to, WORD_ADD, run->b, run->b_end, b.all.end - tail);
	writer_keep(to, tail);
}

/* The number of words of SIDE before byte END, from *WORD on, which moves there. */
static uint32_t writer_count(const struct worddiff_side *side, size_t *word, uint32_t end)
{
	uint32_t n = 0;

	for (; *word < side->words.n && side->words.at[*word].start < end; ++*word)
		n += side->words.at[*word].kind == TOKEN_WORD;
	return n;
}

/* Adds the pieces of OP among the N at FROM, which are one change, to OUT. */
static void writer_gather(const struct word_edit *from, size_t n, enum word_op op,
    struct word_edit_vec *out)
{
	for (size_t i = 0; i < n; i++) {
		struct word_edit edit = from[i];
		if (edit.op != op)
			continue;
		if (op == WORD_REMOVE)
			edit.b_start = edit.b_end = from[0].b_start;
		else
			edit.a_start = edit.a_end = from[n - 1].a_end;
		if (out->n > 0 && writer_goes_on(vec_last(out), op, edit.flags)) {
			vec_last(out)->a_end = edit.a_end;
			vec_last(out)->b_end = edit.b_end;
		} else {
			vec_push(out, edit);
		}
	}
}

/* What is removed, then what is added, wherever something changes. */
static void writer_sort(struct writer *to)
{
	struct word_edit_vec out = { 0 };

	for (size_t i = 0, end; i < to->edits.n; i = end) {
		end = i + 1;
		if (to->edits.at[i].op == WORD_KEEP) {
			vec_push(&out, to->edits.at[i]);
			continue;
		}
		while (end < to->edits.n && to->edits.at[end].op != WORD_KEEP)
			end++;
		writer_gather(&to->edits.at[i], end - i, WORD_REMOVE, &out);
		writer_gather(&to->edits.at[i], end - i, WORD_ADD, &out);
	}
	vec_fini(&to->edits);
	to->edits = out;
}

static struct word_script writer_finish(struct writer *to, struct arena *arena)
{
	struct word_script s = { 0 };
	size_t in_a = 0, in_b = 0;

	writer_sort(to);
	s.n = (uint32_t)to->edits.n;
	for (uint32_t i = 0; i < s.n; i++) {
		const struct word_edit *e = &to->edits.at[i];
		uint32_t old = writer_count(&to->w->a, &in_a, e->a_end);
		uint32_t new = writer_count(&to->w->b, &in_b, e->b_end);
		s.n_kept += e->op == WORD_KEEP ? old : 0;
		s.n_removed += e->op == WORD_REMOVE ? old : 0;
		s.n_added += e->op == WORD_ADD ? new : 0;
	}
	s.at = arena_copy(arena, to->edits.at, s.n, sizeof(*s.at));
	vec_fini(&to->edits);
	return s;
}

/* A change without a word, between two runs or at an end of them. */
static struct worddiff_run writer_gap(uint32_t a, uint32_t b)
{
	return (struct worddiff_run){ a, a, b, b, false };
}

struct word_script worddiff_write(const struct worddiff_work *w, struct arena *arena)
{
	struct writer to = { .w = w };
	bool was_common = true;

	for (size_t i = 0; i < w->runs.n; i++) {
		const struct worddiff_run *run = &w->runs.at[i];
		struct worddiff_run gap = writer_gap(run->a, run->b);
		if (run->common && was_common)
			writer_change(&to, &gap);
		if (run->common)
			writer_common(&to, run);
		else
			writer_change(&to, run);
		was_common = run->common;
	}
	if (was_common) {
		struct worddiff_run gap =
		    writer_gap((uint32_t)w->a.words.n, (uint32_t)w->b.words.n);
		writer_change(&to, &gap);
	}
	return writer_finish(&to, arena);
}

/* The N pieces of one change, what was added first, as it is removed now. */
static void worddiff_mirror_change(const struct word_edit *from, uint32_t n,
    struct word_edit *to)
{
	uint32_t a_end = from[n - 1].b_end, b_start = from[0].a_start, k = 0;

	for (uint32_t i = 0; i < n; i++)
		if (from[i].op == WORD_ADD)
			to[k++] = (struct word_edit){ WORD_REMOVE, from[i].flags,
				from[i].b_start, from[i].b_end, b_start, b_start };
	for (uint32_t i = 0; i < n; i++)
		if (from[i].op == WORD_REMOVE)
			to[k++] = (struct word_edit){ WORD_ADD, from[i].flags, a_end,
				a_end, from[i].a_start, from[i].a_end };
}

struct word_script worddiff_mirror(struct word_script s, struct arena *arena)
{
	struct word_edit *at = arena_alloc(arena, s.n * sizeof(*at));

	for (uint32_t i = 0, end; i < s.n; i = end) {
		end = i + 1;
		if (s.at[i].op == WORD_KEEP) {
			at[i] = (struct word_edit){ WORD_KEEP, 0, s.at[i].b_start,
				s.at[i].b_end, s.at[i].a_start, s.at[i].a_end };
			continue;
		}
		while (end < s.n && s.at[end].op != WORD_KEEP)
			end++;
		worddiff_mirror_change(s.at + i, end - i, at + i);
	}
	return (struct word_script){ at, s.n, s.n_added, s.n_removed, s.n_kept };
}

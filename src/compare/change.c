/* SPDX-License-Identifier: ISC */
/*
 * change - what kind of change lies between two paragraphs; see the header.
 *
 * What the two rows of units have in common, by their keys, is looked for as it is for
 * words.  Where all units have found their like, no word was changed.
 */
#include "compare/change.h"

#include <stdlib.h> /* free */

#include "base/xalloc.h"
#include "compare/change_compare.h"
#include "compare/change_ibid.h"
#include "compare/change_place.h"
#include "compare/edit.h"

struct changer {
	struct change_frame *f;
	struct change_side a, b;
};

/* Only one of the paragraphs has U. */
static unsigned change_alone(const struct unit *u)
{
	switch (u->kind) {
	case UNIT_CITED: return CHANGE_CITES;
	case UNIT_OWN: return CHANGE_PINPOINT;
	case UNIT_PLACE: return change_place_kind(u->place);
	default: return CHANGE_WORDING;
	}
}

/* The key of a unit, and its place in the row of a, with that of b behind it. */
struct keyed {
	uint64_t key;
	uint32_t at;
};

#define KEYED_DIGIT 8 /* [bit] */
#define KEYED_DIGITS (1u << KEYED_DIGIT)

/* FROM to TO by the digit at SHIFT of the keys; those with one digit stay as they are. */
static void keyed_deal(const struct keyed *from, struct keyed *to, size_t n,
    unsigned shift)
{
	uint32_t start[KEYED_DIGITS + 1] = { 0 };

	for (size_t i = 0; i < n; i++)
		start[(from[i].key >> shift) % KEYED_DIGITS + 1]++;
	for (size_t i = 0; i < KEYED_DIGITS; i++)
		start[i + 1] += start[i];
	for (size_t i = 0; i < n; i++)
		to[start[(from[i].key >> shift) % KEYED_DIGITS]++] = from[i];
}

/* Sorts the N of *KEYED with as much room in *OTHER, by the digits that are not 0 in all. */
static void keyed_sort(struct keyed **keyed, struct keyed **other, size_t n)
{
	uint64_t all = 0;

	for (size_t i = 0; i < n; i++)
		all |= (*keyed)[i].key;
	for (unsigned shift = 0; shift < 64; shift += KEYED_DIGIT) {
		if ((all >> shift) % KEYED_DIGITS == 0)
			continue;
		struct keyed *sorted = *other;

		keyed_deal(*keyed, sorted, n, shift);
		*other = *keyed;
		*keyed = sorted;
	}
}

/* The units of both sides as numbers in the order of their keys, those of b behind those
 * of a; returns how many numbers there are. */
static uint32_t change_rows(const struct changer *c, uint32_t *rows)
{
	size_t n_a = c->a.u.list.n, n = n_a + c->b.u.list.n;
	struct keyed *keyed = xcalloc(n + 1, sizeof(*keyed));
	struct keyed *other = xcalloc(n + 1, sizeof(*other));
	uint32_t number = 0;

	for (size_t i = 0; i < n; i++)
		keyed[i] = (struct keyed){ i < n_a ? c->a.u.list.at[i].key
						   : c->b.u.list.at[i - n_a].key,
			(uint32_t)i };
	keyed_sort(&keyed, &other, n);
	for (size_t i = 0; i < n; i++) {
		number += i > 0 && keyed[i].key != keyed[i - 1].key;
		rows[keyed[i].at] = number;
	}
	free(keyed);
	free(other);
	return number + 1;
}

/* What both rows of units have in common, by their keys. */
static void change_common(const struct changer *c, struct edit_match_vec *out)
{
	uint32_t n_a = (uint32_t)c->a.u.list.n, n_b = (uint32_t)c->b.u.list.n;
	uint32_t *rows = xcalloc((size_t)n_a + n_b + 1, sizeof(*rows));
	uint32_t n = change_rows(c, rows);

	edit_common((struct edit_row){ rows, n_a }, (struct edit_row){ rows + n_a, n_b },
	    n, c->f->stage, out);
	free(rows);
}

/* Units [FROM, TO) of SIDE have found nothing like them. */
static unsigned change_between(const struct change_side *side, uint32_t from, uint32_t to)
{
	unsigned kinds = 0;

	for (uint32_t i = from; i < to; i++)
		kinds |= change_alone(&side->u.list.at[i]);
	return kinds;
}

/* True when the case of a word hangs on an adverb that came or went: "Also requests". */
static bool change_is_opening_case(const struct unit *p, const struct unit *q,
    bool placed)
{
	return placed && p->kind == UNIT_WORD && p->opening && q->opening;
}

static unsigned change_match(const struct changer *c, struct edit_match m, bool placed)
{
	unsigned kinds = 0;

	for (uint32_t i = 0; i < m.n; i++) {
		const struct unit *p = &c->a.u.list.at[m.a + i];
		const struct unit *q = &c->b.u.list.at[m.b + i];

		if (!change_is_opening_case(p, q, placed))
			kinds |= change_compare(c->f, &c->a, p, &c->b, q);
	}
	return kinds;
}

/* PLACED: the openings differ in what the place brings. */
static unsigned change_units(const struct changer *c, bool placed)
{
	struct edit_match_vec common = { 0 };
	struct edit_match end = { (uint32_t)c->a.u.list.n, (uint32_t)c->b.u.list.n, 0 };
	uint32_t at_a = 0, at_b = 0;
	unsigned kinds = 0;

	change_common(c, &common);
	vec_push(&common, end);
	for (size_t i = 0; i < common.n; i++) {
		struct edit_match m = common.at[i];

		kinds |= change_between(&c->a, at_a, m.a) |
		    change_between(&c->b, at_b, m.b) | change_match(c, m, placed);
		at_a = m.a + m.n;
		at_b = m.b + m.n;
	}
	vec_fini(&common);
	return kinds;
}

static bool change_is_placed(const struct changer *c)
{
	const struct adverb_vec *a = &c->a.u.adverbs, *b = &c->b.u.adverbs;
	bool same = a->n == b->n;

	for (size_t i = 0; same && i < a->n; i++)
		same = a->at[i].folded == b->at[i].folded && a->at[i].at == b->at[i].at;
	return !same;
}

/*
 * An "and" that came or went with the end of its list is a matter of its place, as long as
 * no "or" joins the list now, or did.
 */
static unsigned change_ending_kind(const struct changer *c, uint32_t a, uint32_t b)
{
	enum joining x = c->a.u.ending.joining, y = c->b.u.ending.joining;

	if (x == y)
		return 0;
	if (x != JOINING_NONE && y != JOINING_NONE)
		return CHANGE_WORDING;
	return change_frame_joins_alike(c->f, a, b) ? CHANGE_VARIANT : CHANGE_WORDING;
}

static struct change_side change_side_of(const struct change_frame *f,
    const struct doc *d, const struct token_text *words, uint32_t para, uint32_t from)
{
	struct change_side side = { .x = { &d->paras[para], &words[para], f->names } };

	side.u = units_of(&side.x, from);
	return side;
}

/* The kinds of two texts that differ. */
static unsigned change_texts(struct change_frame *f, uint32_t a, uint32_t b,
    struct change_ibid ibid)
{
	struct changer c = { .f = f };
	unsigned kinds = ibid.one ? CHANGE_FOOTNOTE : 0;
	bool placed;

	c.a = change_side_of(f, f->a, f->words_a, a, ibid.one ? ibid.skip_a : 0);
	c.b = change_side_of(f, f->b, f->words_b, b, ibid.one ? ibid.skip_b : 0);
	placed = change_is_placed(&c);
	if (placed)
		kinds |= CHANGE_POSITION;
	kinds |= change_units(&c, placed) | change_ending_kind(&c, a, b);
	units_fini(&c.a.u);
	units_fini(&c.b.u);
	/* the rest are blanks and end marks */
	return kinds != 0 ? kinds : CHANGE_VARIANT;
}

unsigned change_kinds(struct change_frame *f, uint32_t a, uint32_t b)
{
	struct change_ibid ibid = { 0 };

	if (f->a->paras[a].kind == PARA_FOOTNOTE)
		ibid = change_ibid(f, a, b);
	if (slice_eq(f->words_a[a].text, f->words_b[b].text))
		return ibid.kinds;
	return ibid.kinds | change_texts(f, a, b, ibid);
}

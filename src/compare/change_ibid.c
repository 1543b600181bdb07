/* SPDX-License-Identifier: ISC */
/* change_ibid - the source of a footnote in that before it; see the header. */
#include "compare/change_ibid.h"

#include "base/xalloc.h"

/* A footnote, and where its words go on behind "See" and "Ibid.,". */
struct ibid_note {
	struct change_text x;
	uint32_t start; /* [word] behind "See" */
	uint32_t rest;  /* [word] behind "Ibid.,"; 0 = it has none */
};

static struct ibid_note ibid_note_of(const struct doc *d, const struct token_text *words,
    const struct intern *names, uint32_t note)
{
	struct ibid_note n = { .x = { &d->paras[note], &words[note], names } };

	n.start = change_phrase(&n.x, 0, TABLE_SEES);
	if (n.start > 0) /* "см." */
		n.start += slice_is(change_folded(&n.x, n.start), ".");
	uint32_t ibid = change_phrase(&n.x, n.start, TABLE_IBIDS);

	if (ibid == 0)
		return n;
	n.rest = n.start + ibid;
	n.rest += slice_is(change_folded(&n.x, n.rest), ".");
	n.rest += slice_is(change_folded(&n.x, n.rest), ",");
	return n;
}

/* True when X names more than one source, of which none can be meant. */
static bool ibid_is_several(const struct change_text *x)
{
	for (uint32_t i = 0; i < x->words->n; i++)
		if (slice_is(change_folded(x, i), ";"))
			return true;
	return false;
}

/*
 * Of each footnote of D, from the first on, the one before it that names its source itself;
 * DOC_NONE when there is none, or it names several.
 */
static uint32_t *ibid_bases(const struct doc *d, const struct token_text *words,
    const struct intern *names)
{
	uint32_t *bases = xcalloc((size_t)d->n_notes + 1, sizeof(*bases));
	uint32_t base = DOC_NONE;

	for (uint32_t i = 0; i < d->n_notes; i++) {
		struct ibid_note n = ibid_note_of(d, words, names, d->n_body + i);

		bases[i] = base;
		if (n.rest == 0)
			base = ibid_is_several(&n.x) ? DOC_NONE : d->n_body + i;
	}
	return bases;
}

static uint32_t ibid_base_a(struct change_frame *f, uint32_t note)
{
	if (f->bases_a == NULL)
		f->bases_a = ibid_bases(f->a, f->words_a, f->names);
	return f->bases_a[note - f->a->n_body];
}

static uint32_t ibid_base_b(struct change_frame *f, uint32_t note)
{
	if (f->bases_b == NULL)
		f->bases_b = ibid_bases(f->b, f->words_b, f->names);
	return f->bases_b[note - f->b->n_body];
}

/* Words that FULL and BASE begin with alike. */
static uint32_t ibid_common(const struct ibid_note *full, const struct ibid_note *base)
{
	uint32_t n = 0;

	while (full->start + n < full->x.words->n && base->start + n < base->x.words->n &&
	    full->x.words->at[full->start + n].folded ==
		base->x.words->at[base->start + n].folded)
		n++;
	return n;
}

/*
 * The word of FULL at which it goes on as IBID does behind its "Ibid.", which stands for
 * words of BASE that FULL has too; 0 = there is none.
 */
static uint32_t ibid_meets(const struct ibid_note *ibid, const struct ibid_note *base,
    const struct ibid_note *full)
{
	struct slice next = change_folded(&ibid->x, ibid->rest);
	uint32_t n = ibid_common(full, base);

	if (ibid->rest >= ibid->x.words->n)
		return full->start + n == full->x.words->n ? full->x.words->n : 0;
	for (; n > 0; n--)
		if (slice_eq(change_folded(&full->x, full->start + n), next))
			return full->start + n;
	return 0;
}

/*
 * What became of the source that both notes call Ibid. and name no further: where the
 * notes before them answer each other, what became of theirs.
 */
static unsigned ibid_both(struct change_frame *f, uint32_t a, uint32_t b)
{
	uint32_t x = ibid_base_a(f, a);
	uint32_t y = ibid_base_b(f, b);

	if (x == DOC_NONE || y == DOC_NONE ||
	    slice_eq(f->words_a[x].text, f->words_b[y].text))
		return 0;
	if (!change_frame_answers(f, a - 1, b - 1))
		return CHANGE_CITES;
	return f->pairs[f->of_a[a - 1]].kinds & (CHANGE_CITES | CHANGE_ROLLED);
}

struct change_ibid change_ibid(struct change_frame *f, uint32_t a, uint32_t b)
{
	struct ibid_note x = ibid_note_of(f->a, f->words_a, f->names, a);
	struct ibid_note y = ibid_note_of(f->b, f->words_b, f->names, b);
	struct change_ibid found = { 0 };
	uint32_t base;

	if (x.rest > 0 && y.rest > 0) {
		if (!para_has_link(x.x.p) && !para_has_link(y.x.p))
			found.kinds = ibid_both(f, a, b);
	} else if (x.rest > 0 && (base = ibid_base_a(f, a)) != DOC_NONE) {
		struct ibid_note t = ibid_note_of(f->a, f->words_a, f->names, base);

		found.skip_a = x.rest;
		found.skip_b = ibid_meets(&x, &t, &y);
		found.one = found.skip_b > 0;
	} else if (y.rest > 0 && (base = ibid_base_b(f, b)) != DOC_NONE) {
		struct ibid_note t = ibid_note_of(f->b, f->words_b, f->names, base);

		found.skip_b = y.rest;
		found.skip_a = ibid_meets(&y, &t, &x);
		found.one = found.skip_a > 0;
	}
	return found;
}

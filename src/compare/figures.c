/* SPDX-License-Identifier: ISC */
/* figures - a comparison in numbers; see the header. */
#include "compare/figures.h"

#include "compare/blame.h"

/* True when new words of paragraph PARA of b are new wording, and no upkeep. */
static bool figures_has_wording(const struct comparison *c, uint32_t para)
{
	const struct compare_pair *pair = &c->pairs[c->of_b[para]];

	return pair->status == COMPARE_ADDED ||
	    (pair->status == COMPARE_CHANGED && (pair->kinds & CHANGE_WORDING) != 0);
}

/* Counts the words of paragraph PARA; of those that are not in a only what is WORDING. */
static void figures_count(struct figures *f, const struct blame *blame, uint32_t para,
    bool wording)
{
	const struct slice text = para_text(&blame->doc->paras[para]);
	const struct blame_para *p = &blame->paras[para];

	for (uint32_t i = 0; i < p->n_runs; i++) {
		const struct blame_run *run = &p->runs[i];
		uint32_t n = worddiff_count(slice_sub(text, run->start, run->end));

		f->words += n;
		f->fresh += wording && run->since > 0 ? n : 0;
	}
}

static void figures_count_words(struct figures *f, const struct comparison *c)
{
	struct blame *blame = blame_new(c->b, &c, 1);

	for (uint32_t i = 0; i < c->b->n_body; i++)
		if (para_is_body(&c->b->paras[i]))
			figures_count(f, blame, i, figures_has_wording(c, i));
	blame_free(blame);
}

static uint32_t figures_share(uint32_t fresh, uint32_t words)
{
	uint32_t share;

	if (fresh == 0 || fresh == words)
		return fresh == 0 ? 0 : 100;
	share = (uint32_t)((100 * (uint64_t)fresh + words / 2) / words);
	return share < 1 ? 1 : share > 99 ? 99 : share;
}

struct figures figures_of(const struct comparison *c)
{
	struct figures f = {
		.same = c->counts.same,
		.upkeep = c->counts.upkeep,
		.rolled = c->counts.rolled,
		.pinpoint = c->counts.pinpoint,
		.cites = c->counts.cites,
		.wording = c->counts.wording,
		.added = c->counts.added,
		.removed = c->counts.removed,
	};

	if (c->languages)
		return (struct figures){ 0 };
	figures_count_words(&f, c);
	f.share = figures_share(f.fresh, f.words);
	return f;
}

uint32_t figures_changed(const struct figures *f)
{
	return f->rolled + f->pinpoint + f->cites + f->wording;
}

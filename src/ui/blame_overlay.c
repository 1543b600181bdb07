/* SPDX-License-Identifier: ISC */
/* blame_overlay - the age of each word laid over a document; see the header. */
#include "ui/blame_overlay.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/listed.h"
#include "base/vec.h"
#include "base/xalloc.h"
#include "model/symbol.h"

#define AGES 5               /* roles */
#define TOLD_MOST 3          /* absent documents that are told by name */
#define BETWEEN " \xc2\xb7 " /* as in the metadata */

/* An overlay being made. */
struct blame_make {
	const struct chain *chain;
	bool *used; /* owned; of each step: some words have its age */
	struct overlay_build overlay;
};

enum role blame_role(const struct chain *c, uint32_t step)
{
	static const enum role roles[AGES] = { ROLE_AGE_0, ROLE_AGE_1, ROLE_AGE_2,
		ROLE_AGE_3, ROLE_AGE_4 };
	uint32_t last = c->n_steps - 1;

	assert(step <= last);
	return last > 0 ? roles[(uint64_t)step * (AGES - 1) / last] : ROLE_AGE_0;
}

/* "49/190! and 50/185! are not in the corpus": the links from FIRST up to END. */
static void blame_add_absent(struct buf *to, const struct chain *c, uint32_t first,
    uint32_t end)
{
	bool absent = true;

	if (end - first > TOLD_MOST)
		buf_addf(to, _("%u documents before it"), end - first);
	for (uint32_t i = first; i < end; i++) {
		const struct index_entry *e = &c->links.at[i].of->entry;

		absent = absent && e->number == INDEX_ABSENT;
		if (end - first > TOLD_MOST)
			continue;
		listed_and(to, i - first, end - first);
		symbol_add_short(to, e->symbol);
		buf_add(to, e->number == INDEX_ABSENT ? "!" : "");
	}
	buf_add(to,
	    absent ? i18n_number(" is not in the corpus", " are not in the corpus",
			 end - first)
		   : i18n_number(" is not in the corpus in this language",
			 " are not in the corpus in this language", end - first));
}

void blame_add_since(struct buf *to, const struct chain *c, uint32_t step)
{
	const char *symbol = chain_step(c, step)->of->entry.symbol;
	struct buf at_latest = { 0 }, absent = { 0 };

	if (!chain_at_latest(c, step)) {
		symbol_add_short(to, symbol);
		return;
	}
	symbol_add_short(&at_latest, symbol);
	blame_add_absent(&absent, c, step > 0 ? c->steps[step - 1] + 1 : 0,
	    c->steps[step]);
	buf_addf(to, _("%s at the latest (%s)"), buf_str(&at_latest), buf_str(&absent));
	buf_fini(&absent);
	buf_fini(&at_latest);
}

/* "<2 ", in the arena. */
static const char *blame_number(struct blame_make *m, uint32_t step)
{
	struct buf words = { 0 };

	buf_addf(&words, "<%u ", step + 1);
	const char *number = overlay_build_words(&m->overlay, buf_str(&words));
	buf_fini(&words);
	return number;
}

/* "<52/129> " before the words of paragraph PARA: its first document. */
static void blame_add_first(struct blame_make *m, uint32_t para)
{
	const uint32_t first = m->chain->blame->paras[para].first;
	struct buf words = { 0 };

	buf_addc(&words, '<');
	symbol_add_short(&words, chain_step(m->chain, first)->of->entry.symbol);
	buf_add(&words, "> ");
	overlay_build_span(&m->overlay, para,
	    (struct overlay_span){ 0, 0, blame_role(m->chain, first),
		overlay_build_words(&m->overlay, buf_str(&words)), NULL });
	buf_fini(&words);
}

/*
 * The words of paragraph PARA.  Those as old as itself have no number, but in footnotes and
 * tables, before which no document stands.
 */
static void blame_add_words(struct blame_make *m, uint32_t para)
{
	const struct blame_para *p = &m->chain->blame->paras[para];
	const struct doc *d = m->chain->blame->doc;
	const bool bare = para >= d->n_body || d->paras[para].kind == PARA_ROW;
	const bool is_note = bare && m->chain->n_steps > 1;

	if (para_is_body(&d->paras[para]) && !bare)
		blame_add_first(m, para);
	for (uint32_t i = 0; i < p->n_runs; i++) {
		const struct blame_run *run = &p->runs[i];
		bool own = run->since == p->first && !is_note;

		m->used[run->since] = true;
		overlay_build_span(&m->overlay, para,
		    (struct overlay_span){ run->start, run->end,
			blame_role(m->chain, run->since),
			own ? NULL : blame_number(m, run->since), own ? NULL : ">" });
	}
	m->used[p->first] = true;
}

/* Words of the program at the end of paragraph PARA. */
static void blame_say(struct blame_make *m, uint32_t para, enum role role,
    struct buf *words)
{
	const uint32_t end = m->chain->blame->doc->paras[para].len;

	overlay_build_span(&m->overlay, para,
	    (struct overlay_span){ end, end, role,
		overlay_build_words(&m->overlay, buf_str(words)), NULL });
	buf_clear(words);
}

/* What the numbers mean, at the end of paragraph PARA. */
static void blame_add_legend(struct blame_make *m, uint32_t para)
{
	struct buf words = { 0 };
	uint32_t told = 0;

	if (m->chain->n_steps == 1)
		buf_addf(&words, BETWEEN "%s",
		    _("No earlier document of its lineage is in the corpus"));
	else
		buf_addf(&words, BETWEEN "%s",
		    _("Words are as old as their paragraph, whose first document stands"
		      " before it, or as old as"));
	blame_say(m, para, ROLE_GLOSS, &words);
	for (uint32_t i = 0; i < m->chain->n_steps && m->chain->n_steps > 1; i++) {
		if (!m->used[i])
			continue;
		buf_addf(&words, "%s<%u> ", told++ > 0 ? BETWEEN : " ", i + 1);
		blame_add_since(&words, m->chain, i);
		blame_say(m, para, blame_role(m->chain, i), &words);
	}
	buf_fini(&words);
}

/* What "<2>", or a name of the legend, stands for there; false when the legend has it not. */
static bool blame_add_legend_of(struct buf *to, const struct doc *d,
    const struct overlay *s, const char *number)
{
	for (uint32_t i = 0; i < d->n_paras; i++)
		for (uint32_t k = 0;
		     d->paras[i].kind == PARA_META && k < s->paras[i].n_spans; k++) {
			const char *words = s->paras[i].spans[k].before;
			const char *at = words != NULL ? strstr(words, number) : NULL;

			if (at != NULL) {
				buf_add(to, at);
				return true;
			}
		}
	return false;
}

void blame_add_age(struct buf *to, const struct doc *d, const struct overlay *s,
    struct position at)
{
	const struct overlay_para *p = &s->paras[at.para];
	const struct overlay_span *span = NULL;
	struct buf number = { 0 };

	for (uint32_t i = 0; i < p->n_spans && span == NULL; i++)
		if (p->spans[i].start <= at.byte && at.byte < p->spans[i].end)
			span = &p->spans[i];
	if (span != NULL && span->before != NULL) {
		buf_adds(&number, slice_trim(slice_of(span->before)));
		buf_addc(&number, '>');
		blame_add_legend_of(to, d, s, buf_str(&number));
	} else if (span != NULL && p->spans[0].end == 0 && p->spans[0].before != NULL) {
		buf_add(to, _("as old as its paragraph: "));
		buf_adds(to, slice_trim(slice_of(p->spans[0].before)));
	}
	buf_fini(&number);
}

struct overlay *blame_overlay(const struct chain *c)
{
	const struct doc *d = c->blame->doc;
	struct blame_make m = {
		.chain = c,
		.used = xcalloc(c->n_steps, sizeof(*m.used)),
	};

	overlay_build_start(&m.overlay, d->n_paras);
	for (uint32_t i = 0; i < d->n_paras; i++)
		if (d->paras[i].kind != PARA_META)
			blame_add_words(&m, i);
	for (uint32_t i = 0; i < d->n_paras; i++)
		if (d->paras[i].kind == PARA_META)
			blame_add_legend(&m, i);
	free(m.used);
	return overlay_build_done(&m.overlay);
}

struct overlay *blame_overlay_of(struct library *lib, uint32_t number)
{
	struct chain *chain = chain_new(lib, number);
	struct overlay *ages = blame_overlay(chain);

	chain_free(chain);
	return ages;
}

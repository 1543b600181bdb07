/* SPDX-License-Identifier: ISC */
/* quoted - where quoted words stand now; see the header. */
#include "ui/quoted.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/xalloc.h"
#include "model/annotation.h"
#include "text/utf8.h"

/* A paragraph of one word more or less is like another by chance. */
#define QUOTED_NEARER 10u /* [per cent] by which the address counts */

/* True when QUOTE is the quote of P. */
static bool quoted_is(const struct para *p, struct slice quote)
{
	struct slice text = utf8_cut(para_text(p), ANNOTATION_MAX_QUOTE);

	if (text.len != quote.len) /* of words? */
		text = utf8_cut(text, ANNOTATION_MAX_QUOTE - ANNOTATION_BRACKETS);
	if (text.len != quote.len)
		return false;
	for (size_t i = 0; i < text.len; i++)
		if (text.at[i] != quote.at[i] &&
		    !(text.at[i] == '\t' && quote.at[i] == ' '))
			return false;
	return true;
}

/* How far PARA is from THERE, the place of the address; from the beginning if there is none. */
static uint32_t quoted_distance(uint32_t para, uint32_t there)
{
	if (there == DOC_NONE)
		return para;
	return para > there ? para - there : there - para;
}

/* The paragraph nearest to THERE that has the words of QUOTE, or DOC_NONE. */
static uint32_t quoted_same(const struct doc *d, uint32_t there, struct slice quote)
{
	uint32_t found = DOC_NONE;

	for (uint32_t i = 0; i < d->n_paras; i++)
		if (para_is_body(&d->paras[i]) && quoted_is(&d->paras[i], quote) &&
		    (found == DOC_NONE ||
			quoted_distance(i, there) < quoted_distance(found, there)))
			found = i;
	return found;
}

void quoted_doc_init(struct quoted_doc *q, const struct doc *d)
{
	*q = (struct quoted_doc){ .d = d };
}

void quoted_doc_fini(struct quoted_doc *q)
{
	for (uint32_t i = 0; q->of != NULL && i < q->d->n_paras; i++)
		vec_fini(&q->of[i]);
	free(q->of);
	q->of = NULL;
}

/* Reads the wording of the body. */
static void quoted_read(struct quoted_doc *q)
{
	if (q->of != NULL)
		return;
	q->of = xcalloc((size_t)q->d->n_paras + 1, sizeof(*q->of));
	for (uint32_t i = 0; i < q->d->n_paras; i++)
		if (para_is_body(&q->d->paras[i]))
			wording_read(para_text(&q->d->paras[i]), &q->of[i]);
}

/* [per cent] that count for WORDS: what they share with QUOTE, if enough, and their place. */
static unsigned quoted_worth(const struct wording_vec *words, bool is_there,
    const struct wording_vec *quote)
{
	unsigned share = wording_share(quote, words);

	if (share < (is_there ? QUOTED_LIKE_THERE : QUOTED_LIKE))
		return 0;
	return share + (is_there ? QUOTED_NEARER : 0);
}

/* The paragraph that is most like QUOTE, the first of several, or DOC_NONE. */
static uint32_t quoted_like(struct quoted_doc *q, uint32_t there, struct slice quote)
{
	struct wording_vec words = { 0 };
	uint32_t found = DOC_NONE;
	unsigned most = 0;

	quoted_read(q);
	wording_read(quote, &words);
	for (uint32_t i = 0; i < q->d->n_paras; i++) {
		unsigned worth = quoted_worth(&q->of[i], i == there, &words);

		if (worth > most) {
			most = worth;
			found = i;
		}
	}
	vec_fini(&words);
	return found;
}

static struct quoted quoted_find_para(struct quoted_doc *q, const char *address,
    struct slice quote)
{
	if (address[0] == '\0')
		return (struct quoted){ .how = QUOTED_HERE };
	uint32_t there = doc_find(q->d, address);
	uint32_t para = quoted_same(q->d, there, quote);
	if (para != DOC_NONE)
		return (struct quoted){ .how = para == there ? QUOTED_HERE : QUOTED_MOVED,
			.para = para };
	para = quoted_like(q, there, quote);
	return (struct quoted){ .how = para != DOC_NONE ? QUOTED_CHANGED : QUOTED_LOST,
		.para = para };
}

/* Where WORDS stand in the text of P, nearest to byte NEAR; both of *F 0 where they do not. */
static void quoted_find_words(const struct para *p, const char *words, size_t near,
    struct quoted *f)
{
	const size_t len = strlen(words);
	struct buf text = { 0 };
	size_t best = SLICE_NONE;

	annotation_add_quote(&text,
	    para_text(p)); /* as quotes have it: TABs are blanks */
	for (size_t at = slice_find(buf_slice(&text), words, 0); at != SLICE_NONE;
	     at = slice_find(buf_slice(&text), words, at + len)) {
		if (best == SLICE_NONE || at <= near ||
		    (best < near && at - near < near - best))
			best = at;
	}
	if (best != SLICE_NONE) {
		f->start = (uint32_t)best;
		f->end = (uint32_t)(best + len);
	}
	buf_fini(&text);
}

struct quoted quoted_find_in(struct quoted_doc *q, const char *address,
    struct slice quote)
{
	struct buf text = { 0 };
	size_t start, end;

	if (!annotation_read_words(quote, &text, &start, &end))
		return quoted_find_para(q, address, quote);
	struct quoted found = quoted_find_para(q, address, buf_slice(&text));
	if (found.how == QUOTED_CHANGED && end > start) {
		char *words = xmemdup0(buf_str(&text) + start, end - start);

		quoted_find_words(&q->d->paras[found.para], words, start, &found);
		free(words);
	} else if (found.how != QUOTED_LOST && address[0] != '\0') {
		found.start = (uint32_t)start;
		found.end = (uint32_t)end;
	}
	buf_fini(&text);
	return found;
}

struct quoted quoted_find(const struct doc *d, const char *address, struct slice quote)
{
	struct quoted_doc q;

	quoted_doc_init(&q, d);
	struct quoted found = quoted_find_in(&q, address, quote);
	quoted_doc_fini(&q);
	return found;
}

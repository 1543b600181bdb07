/* SPDX-License-Identifier: ISC */
/* quoted - where quoted words stand now; see the header. */
#include "ui/quoted.h"

#include "index/wording.h"
#include "model/annotation.h"
#include "text/utf8.h"

/* A paragraph of one word more or less is like another by chance. */
#define QUOTED_NEARER 10u /* [per cent] by which the address counts */

/* True when QUOTE is the quote of P. */
static bool quoted_is(const struct para *p, struct slice quote)
{
	struct slice text = utf8_cut(para_text(p), ANNOTATION_MAX_QUOTE);

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

/* [per cent] that counts for P: what it shares with QUOTE, if that is enough, and its place. */
static unsigned quoted_worth(const struct para *p, bool is_there,
    const struct wording_vec *quote, struct wording_vec *room)
{
	room->n = 0;
	wording_read(para_text(p), room);
	unsigned share = wording_share(quote, room);
	if (share < (is_there ? QUOTED_LIKE_THERE : QUOTED_LIKE))
		return 0;
	return share + (is_there ? QUOTED_NEARER : 0);
}

/* The paragraph that is most like QUOTE, the first of several, or DOC_NONE. */
static uint32_t quoted_like(const struct doc *d, uint32_t there, struct slice quote)
{
	struct wording_vec words = { 0 }, room = { 0 };
	uint32_t found = DOC_NONE;
	unsigned most = 0;

	wording_read(quote, &words);
	for (uint32_t i = 0; i < d->n_paras; i++) {
		unsigned worth = para_is_body(&d->paras[i])
		    ? quoted_worth(&d->paras[i], i == there, &words, &room)
		    : 0;

		if (worth > most) {
			most = worth;
			found = i;
		}
	}
	vec_fini(&words);
	vec_fini(&room);
	return found;
}

struct quoted quoted_find(const struct doc *d, const char *address, struct slice quote)
{
	uint32_t there = address[0] != '\0' ? doc_find(d, address) : 0;

	if (address[0] == '\0')
		return (struct quoted){ QUOTED_HERE, 0 };
	uint32_t para = quoted_same(d, there, quote);
	if (para != DOC_NONE)
		return (
		    struct quoted){ para == there ? QUOTED_HERE : QUOTED_MOVED, para };
	para = quoted_like(d, there, quote);
	return (struct quoted){ para != DOC_NONE ? QUOTED_CHANGED : QUOTED_LOST, para };
}

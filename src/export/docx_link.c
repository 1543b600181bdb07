/* SPDX-License-Identifier: ISC */
/*
 * docx_link - words of a Word document that lead to the documents they name, in the language of
 * their text; see docx_state.h.
 *
 * An address stands among the relations of its part, once however often it is led to.  What is
 * deleted, inserted or moved stands inside of the link, so who accepts or rejects it keeps the
 * link of what stays.
 */
#include <string.h>

#include "export/docx_state.h"
#include "export/xml.h"
#include "model/symbol_link.h"

/* The number of the relation to URL. */
static uint32_t docx_relation(struct docx *d, struct slice url)
{
	enum docx_part part = d->in_note ? DOCX_NOTES : DOCX_TEXT;
	uint32_t *id = names_value(&d->links[part], url);
	struct buf *to = &d->relations[part];

	if (*id > 0)
		return *id;
	*id = ++d->n_links;
	buf_addf(to,
	    "<Relationship Id=\"link%u\" Type=\"" DOCX_RELATIONS
	    "/hyperlink\" TargetMode=\"External\" Target=\"",
	    (unsigned)*id);
	xml_add(to, url);
	buf_add(to, "\"/>");
	return *id;
}

bool docx_open_link(struct docx *d, enum docx_side side, const struct para *p,
    const struct mark *m)
{
	struct buf url = { 0 };

	d->in_link = m->target[0] != '\0' &&
	    memchr(p->text + m->start, '\t', m->end - m->start) == NULL &&
	    symbol_link_add(&url, m->target, d->docs[side]->meta.language);
	if (d->in_link)
		buf_addf(d->to, "<w:hyperlink r:id=\"link%u\" w:history=\"1\">",
		    (unsigned)docx_relation(d, buf_slice(&url)));
	buf_fini(&url);
	return d->in_link;
}

void docx_close_link(struct docx *d)
{
	buf_add(d->to, "</w:hyperlink>");
	d->in_link = false;
}

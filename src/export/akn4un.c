/* SPDX-License-Identifier: ISC */
/* akn4un - a document as AKN4UN XML: its elements, and the order of its parts; see the header. */
#include "export/akn4un.h"

#include "base/arena.h"
#include "export/akn4un_state.h"
#include "export/xml.h"
#include "model/symbol_link.h"

#define AKN4UN_INDENT ((size_t)2) /* [col] of each element that is open */

void akn4un_line(struct akn4un *a)
{
	buf_addc(a->to, '\n');
	buf_fill(a->to, ' ', AKN4UN_INDENT * a->depth);
}

void akn4un_start(struct akn4un *a, const char *name)
{
	akn4un_line(a);
	buf_addf(a->to, "<%s", name);
}

void akn4un_inside(struct akn4un *a)
{
	buf_addc(a->to, '>');
	a->depth++;
}

void akn4un_empty(struct akn4un *a)
{
	buf_add(a->to, "/>");
}

void akn4un_end(struct akn4un *a, const char *name)
{
	a->depth--;
	akn4un_line(a);
	buf_addf(a->to, "</%s>", name);
}

void akn4un_begin(struct akn4un *a, const char *name)
{
	akn4un_start(a, name);
	akn4un_inside(a);
}

void akn4un_begin_own(struct akn4un *a, const char *name)
{
	akn4un_start(a, name);
	akn4un_attribute(a, "source", "#recital");
	akn4un_inside(a);
}

void akn4un_attribute(struct akn4un *a, const char *name, const char *value)
{
	xml_add_attribute(a->to, name, value);
}

void akn4un_href(struct akn4un *a, const char *symbol, const char *address)
{
	struct buf href = { 0 };

	/* a treaty has no address, but a name in the manner of the standard */
	if (!symbol_link_add(&href, symbol, a->doc->meta.language))
		buf_addf(&href, "/akn/un/%s", symbol);
	if (address != NULL)
		buf_addf(&href, "#%s", address);
	akn4un_attribute(a, "href", buf_str(&href));
	buf_fini(&href);
}

void akn4un_add(struct buf *to, const struct doc *d)
{
	struct arena *arena = arena_new();
	struct akn4un a = { .to = to, .doc = d };

	a.noted = arena_alloc(arena, ((size_t)d->n_notes + 1) * sizeof(*a.noted));
	names_init(&a.places, arena);
	buf_add(to, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
	akn4un_start(&a, "akomaNtoso");
	akn4un_attribute(&a, "xmlns", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0");
	akn4un_attribute(&a, "xmlns:akn4un", "http://un.org/akn4un");
	akn4un_attribute(&a, "xmlns:recital", "urn:recital:akn4un");
	akn4un_inside(&a);
	akn4un_start(&a, "statement");
	akn4un_attribute(&a, "name", "resolution");
	akn4un_inside(&a);
	akn4un_meta(&a, 0);
	akn4un_front(&a);
	akn4un_body(&a);
	akn4un_conclusions(&a);
	akn4un_attachments(&a);
	akn4un_end(&a, "statement");
	akn4un_end(&a, "akomaNtoso");
	buf_addc(to, '\n');
	arena_free(arena);
}

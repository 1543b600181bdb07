/* SPDX-License-Identifier: ISC */
/* rewrite - a source written anew; see the header. */
#include "import/text/rewrite.h"

#include <string.h>

/* [byte] that may be counted from a place. */
#define REWRITE_STRIDE 512

struct rewrite rewrite_of(const struct source *in)
{
	return (struct rewrite){ .in = in,
		.text = buf_slice(&in->text),
		.out = { .path = in->path },
		.moved = true };
}

/* Appends bytes that stand at AT of the source. */
static void rewrite_add(struct rewrite *w, const char *bytes, size_t len, size_t at)
{
	size_t byte = w->out.text.len;

	if (len == 0)
		return;
	if (w->moved || byte - vec_last(&w->out.places)->byte >= REWRITE_STRIDE) {
		struct diag_place place = source_place(w->in, at);

		vec_push(&w->out.places,
		    ((struct source_place){ (uint32_t)byte, (uint32_t)place.line,
			(uint32_t)place.column }));
	}
	w->moved = false;
	buf_addn(&w->out.text, bytes, len);
}

void rewrite_put(struct rewrite *w, const char *bytes, size_t len)
{
	rewrite_add(w, bytes, len, w->at);
}

void rewrite_replace(struct rewrite *w, const char *words, size_t len)
{
	rewrite_put(w, words, strlen(words));
	w->at += len;
	w->moved = true;
}

void rewrite_drop(struct rewrite *w, size_t len)
{
	rewrite_replace(w, "", len);
}

void rewrite_keep(struct rewrite *w, size_t len)
{
	rewrite_put(w, w->text.at + w->at, len);
	w->at += len;
}

void rewrite_keep_span(struct rewrite *w, size_t end)
{
	const struct source_place_vec *places = &w->in->places;

	w->moved = true;
	for (; w->at < end;) {
		size_t next = end;

		while (w->place < places->n && places->at[w->place].byte <= w->at)
			w->place++;
		if (w->place < places->n && places->at[w->place].byte < end)
			next = places->at[w->place].byte;
		rewrite_keep(w, next - w->at);
		w->moved = true;
	}
}

void rewrite_copy(struct rewrite *w, size_t start, size_t end)
{
	w->moved = true;
	rewrite_add(w, w->text.at + start, end - start, start);
	w->moved = true;
}

void rewrite_done(struct rewrite *w, struct source *s)
{
	source_fini(s);
	*s = w->out;
}

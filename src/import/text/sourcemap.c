/* SPDX-License-Identifier: ISC */
/* sourcemap - text that knows where it came from; see the header. */
#include "import/text/sourcemap.h"

#include <string.h>

#include "base/byte.h"

void sourcemap_fini(struct sourcemap *t)
{
	buf_fini(&t->text);
	vec_fini(&t->from);
	t->emphasis = false;
}

void sourcemap_clear(struct sourcemap *t)
{
	sourcemap_cut(t, 0);
	t->emphasis = false;
}

void sourcemap_cut(struct sourcemap *t, size_t len)
{
	if (len >= t->text.len)
		return;
	t->text.len = len;
	t->text.at[len] = '\0';
	t->from.n = len;
}

void sourcemap_add(struct sourcemap *t, struct slice source, size_t start, size_t end)
{
	buf_addn(&t->text, source.at + start, end - start);
	vec_reserve_many(&t->from, end - start);
	for (size_t i = start; i < end; i++)
		t->from.at[t->from.n++] = (uint32_t)i;
}

/* Appends TEXT, which is not in the source, before byte AT of the source. */
static void sourcemap_put_slice(struct sourcemap *t, struct slice text, size_t at)
{
	buf_adds(&t->text, text);
	for (size_t i = 0; i < text.len; i++)
		vec_push(&t->from, (uint32_t)at | SOURCEMAP_ADDED);
}

void sourcemap_put(struct sourcemap *t, const char *text, size_t at)
{
	sourcemap_put_slice(t, slice_of(text), at);
}

void sourcemap_put_blank(struct sourcemap *t, size_t at)
{
	buf_addc(&t->text, ' ');
	vec_push(&t->from, (uint32_t)at | SOURCEMAP_ADDED);
}

void sourcemap_put_note(struct sourcemap *t, struct slice label, size_t at)
{
	sourcemap_put(t, (char[]){ SOURCEMAP_NOTE, '\0' }, at);
	sourcemap_put_slice(t, label, at);
	sourcemap_put(t, (char[]){ SOURCEMAP_NOTE_END, '\0' }, at);
}

void sourcemap_copy(struct sourcemap *t, const struct sourcemap *other, size_t start,
    size_t end)
{
	if (start >= end)
		return; /* OTHER may never have held anything */
	buf_addn(&t->text, other->text.at + start, end - start);
	vec_reserve_many(&t->from, end - start);
	memcpy(t->from.at + t->from.n, other->from.at + start,
	    (end - start) * sizeof(*t->from.at));
	t->from.n += end - start;
}

size_t sourcemap_end_place(const struct sourcemap *t)
{
	if (t->from.n == 0)
		return 0;
	uint32_t last = *vec_last(&t->from);
	return (last & SOURCEMAP_ADDED) != 0 ? last & ~SOURCEMAP_ADDED : last + 1;
}

size_t sourcemap_behind_sign(struct slice text, size_t at)
{
	if (text.at[at] != SOURCEMAP_NOTE)
		return at + 1;
	while (at < text.len && text.at[at] != SOURCEMAP_NOTE_END)
		at++;
	return at < text.len ? at + 1 : at;
}

size_t sourcemap_next_digit(struct slice text, size_t at, size_t *sign)
{
	for (;; at = sourcemap_behind_sign(text, *sign)) {
		if (*sign <= at)
			*sign = sourcemap_next_sign(text, at);
		at += byte_run_outside(text.at + at, *sign - at, '/', '9');
		if (at < *sign || *sign == text.len)
			return at;
	}
}

size_t sourcemap_behind_signs(struct slice text, size_t at)
{
	size_t end;

	while ((end = sourcemap_sign_end(text, at)) > at)
		at = end;
	return at;
}

bool sourcemap_has_text(const struct sourcemap *t)
{
	struct slice text = sourcemap_text(t);

	for (size_t at = 0; at < text.len;) {
		size_t end = sourcemap_sign_end(text, at);

		if (end == at && text.at[at] != ' ' && text.at[at] != '\t')
			return true;
		at = end > at ? end : at + 1;
	}
	return false;
}

void sourcemap_add_plain(const struct sourcemap *t, struct buf *to)
{
	struct slice text = sourcemap_text(t);

	for (size_t at = 0; at < text.len; at = sourcemap_behind_signs(text, at)) {
		size_t end = sourcemap_next_sign(text, at);

		buf_addn(to, text.at + at, end - at);
		at = end;
	}
}

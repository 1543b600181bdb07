/* SPDX-License-Identifier: ISC */
/* traced - text that knows where it came from; see the header. */
#include "import/text/traced.h"

#include <string.h>

void traced_fini(struct traced *t)
{
	buf_fini(&t->text);
	vec_fini(&t->from);
	t->emphasis = false;
}

void traced_clear(struct traced *t)
{
	traced_cut(t, 0);
	t->emphasis = false;
}

void traced_cut(struct traced *t, size_t len)
{
	if (len >= t->text.len)
		return;
	t->text.len = len;
	t->text.at[len] = '\0';
	t->from.n = len;
}

void traced_add(struct traced *t, struct slice source, size_t start, size_t end)
{
	buf_addn(&t->text, source.at + start, end - start);
	for (size_t i = start; i < end; i++)
		vec_push(&t->from, (uint32_t)i);
}

void traced_put(struct traced *t, const char *text, size_t at)
{
	buf_add(&t->text, text);
	for (size_t i = 0; text[i] != '\0'; i++)
		vec_push(&t->from, (uint32_t)at | TRACED_ADDED);
}

void traced_copy(struct traced *t, const struct traced *other, size_t start, size_t end)
{
	if (start >= end)
		return; /* OTHER may never have held anything */
	buf_addn(&t->text, other->text.at + start, end - start);
	for (size_t i = start; i < end; i++)
		vec_push(&t->from, other->from.at[i]);
}

struct slice traced_text(const struct traced *t)
{
	return buf_slice(&t->text);
}

size_t traced_place(const struct traced *t, size_t at)
{
	if (t->from.n == 0)
		return 0;
	if (at < t->from.n)
		return t->from.at[at] & ~TRACED_ADDED;
	uint32_t last = *vec_last(&t->from);
	return (last & TRACED_ADDED) != 0 ? last & ~TRACED_ADDED : last + 1;
}

bool traced_is_sign(char c)
{
	return c == TRACED_NOTE || c == TRACED_NOTE_END || c == TRACED_EM_ON ||
	    c == TRACED_EM_OFF;
}

size_t traced_sign_end(struct slice text, size_t at)
{
	if (at >= text.len || !traced_is_sign(text.at[at]))
		return at;
	if (text.at[at] != TRACED_NOTE)
		return at + 1;
	while (at < text.len && text.at[at] != TRACED_NOTE_END)
		at++;
	return at < text.len ? at + 1 : at;
}

size_t traced_behind_signs(struct slice text, size_t at)
{
	size_t end;

	while ((end = traced_sign_end(text, at)) > at)
		at = end;
	return at;
}

bool traced_has_text(const struct traced *t)
{
	struct slice text = traced_text(t);

	for (size_t at = 0; at < text.len;) {
		size_t end = traced_sign_end(text, at);

		if (end == at && text.at[at] != ' ' && text.at[at] != '\t')
			return true;
		at = end > at ? end : at + 1;
	}
	return false;
}

void traced_add_plain(const struct traced *t, struct buf *to)
{
	struct slice text = traced_text(t);

	for (size_t at = 0; at < text.len;) {
		size_t end = traced_sign_end(text, at);

		if (end == at)
			buf_addc(to, text.at[at++]);
		else
			at = end;
	}
}

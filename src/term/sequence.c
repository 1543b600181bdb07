/* SPDX-License-Identifier: ISC */
/*
 * sequence - a few bytes put together only to be measured; apart, because <term.h> takes many
 * ordinary words as names of macros.
 */
#include <curses.h>
#include <string.h>
#include <term.h>

#include "term/encoder.h"

void sequence_addn(struct sequence *s, const char *bytes, size_t len)
{
	if (s->len + len >= sizeof(s->at)) {
		s->none = true;
		return;
	}
	memcpy(s->at + s->len, bytes, len);
	s->len += len;
}

void sequence_add(struct sequence *s, const struct capabilities *c, enum capability can,
    int n)
{
	const char *bytes = c->sequences[can];

	if (bytes == NULL || n > (int)sizeof(s->at)) {
		s->none = true;
		return;
	}
	for (int i = 0; i < n; i++)
		sequence_addn(s, bytes, strlen(bytes));
}

void sequence_add_for(struct sequence *s, const struct capabilities *c,
    enum capability can, int a, int b)
{
	const char *form = c->sequences[can];
	const char *bytes = form != NULL ? tiparm(form, a, b) : NULL;

	if (bytes == NULL)
		s->none = true;
	else
		sequence_addn(s, bytes, strlen(bytes));
}

void sequence_least(struct sequence *s, const struct sequence *other)
{
	if (!other->none && (s->none || other->len < s->len))
		*s = *other;
}

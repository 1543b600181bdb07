/* SPDX-License-Identifier: ISC */
/*
 * symbol_order - the order in which people look for symbols.
 *
 * Each comparison ends with the bytes of the text, so that only equal texts are
 * equal and the order is total.
 */
#include "base/sort.h"
#include "model/symbol.h"

#include <stdint.h>
#include <string.h>

#include "base/byte.h"

static int order_int(int a, int b)
{
	return order_of(a, b);
}

/* Compares the numbers that *A and *B begin with and moves behind them. */
static int order_digits(const char **a, const char **b)
{
	size_t len_a = 0, len_b = 0;

	while (**a == '0')
		(*a)++;
	while (**b == '0')
		(*b)++;
	while (byte_is_digit((*a)[len_a]))
		len_a++;
	while (byte_is_digit((*b)[len_b]))
		len_b++;
	int order = len_a != len_b ? (len_a < len_b ? -1 : 1) : memcmp(*a, *b, len_a);
	*a += len_a;
	*b += len_b;
	return order;
}

/* Byte by byte, but a row of digits as one number. */
static int order_text(const char *a, const char *b)
{
	const char *at_a = a, *at_b = b;

	while (*at_a != '\0' && *at_b != '\0') {
		int order;

		if (byte_is_digit(*at_a) && byte_is_digit(*at_b)) {
			order = order_digits(&at_a, &at_b);
		} else {
			order = order_int((unsigned char)*at_a, (unsigned char)*at_b);
			at_a++;
			at_b++;
		}
		if (order != 0)
			return order;
	}
	if (*at_a != *at_b)
		return *at_a == '\0' ? -1 : 1;
	return strcmp(a, b);
}

/* Special and emergency sessions come behind all others. */
static int order_session_kind(enum symbol_session kind)
{
	return kind == SESSION_NONE ? (int)SESSION_REGULAR : (int)kind;
}

static int order_resolutions(const struct symbol *a, const struct symbol *b)
{
	int order = order_int((int)a->organ, (int)b->organ);

	if (order == 0)
		order = order_int(order_session_kind(a->session_kind),
		    order_session_kind(b->session_kind));
	if (order == 0)
		order = order_int(a->session, b->session);
	if (order == 0)
		order = order_int(a->number, b->number);
	return order != 0 ? order : strcmp(a->part, b->part);
}

int symbol_cmp(const struct symbol *a, const struct symbol *b)
{
	int order = order_int((int)a->kind, (int)b->kind);

	if (order == 0 && a->kind == SYMBOL_RESOLUTION)
		order = order_resolutions(a, b);
	return order != 0 ? order : order_text(a->text, b->text);
}

/* Reads TEXT when it is canonical. */
static bool order_read(const char *text, struct symbol *out)
{
	return symbol_parse(slice_of(text), ORGAN_ASSEMBLY, out) &&
	    strcmp(out->text, text) == 0;
}

/* What is no symbol comes last. */
int symbol_text_cmp(const char *a, const char *b)
{
	struct symbol read_a, read_b;
	bool is_a = order_read(a, &read_a), is_b = order_read(b, &read_b);

	if (is_a && is_b)
		return symbol_cmp(&read_a, &read_b);
	if (is_a != is_b)
		return is_a ? -1 : 1;
	return order_text(a, b);
}

/* Numbers in a key stand so that their bytes are in the order of their values. */
static void key_add_number(struct buf *to, unsigned size, uint32_t number)
{
	while (size-- > 0)
		buf_addc(to, (char)(number >> 8 * size & 0xff));
}

/* As order_text() compares: before the digits of a number stands how many they are. */
static void key_add_text(struct buf *to, const char *text)
{
	for (const char *at = text; *at != '\0';) {
		size_t len = 0;

		if (!byte_is_digit(*at)) {
			buf_addc(to, *at++);
			continue;
		}
		while (*at == '0')
			at++;
		while (byte_is_digit(at[len]))
			len++;
		buf_addc(to, '0');
		key_add_number(to, 2, (uint32_t)len);
		buf_addn(to, at, len);
		at += len;
	}
	buf_addc(to, '\0');
	buf_add(to, text);
}

void symbol_add_key(struct buf *to, const char *text)
{
	struct symbol s;

	if (!order_read(text, &s)) {
		buf_addc(to, '\xff');
	} else {
		key_add_number(to, 1, (uint32_t)s.kind);
		if (s.kind == SYMBOL_RESOLUTION) {
			key_add_number(to, 1, (uint32_t)s.organ);
			key_add_number(to, 1,
			    (uint32_t)order_session_kind(s.session_kind));
			key_add_number(to, 4, (uint32_t)s.session);
			key_add_number(to, 4, (uint32_t)s.number);
			buf_addn(to, s.part, strlen(s.part) + 1);
		}
	}
	key_add_text(to, text);
}

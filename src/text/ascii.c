/* SPDX-License-Identifier: ISC */
/* ascii - a stand-in for a character that an output cannot show; see the header. */
#include "text/ascii.h"

#include <stdint.h>
#include <stdlib.h>
#include <unictype.h>
#include <uninorm.h>

#include "base/byte.h"
#include "base/sort.h"
#include "text/grapheme.h"
#include "text/plain.h"
#include "text/utf8.h"

/*
 * Signs whose likeness is only for the eye (a search must not fold them), and
 * those whose first part would be read for another sign.  In order.
 */
/* clang-format off */
static const struct ascii_row {
	uint32_t code;
	char form;
} ascii_rows[] = {
	{ 0x00a1, '!' },
	{ 0x00a6, '|' },
	{ 0x00a8, '"' },
	{ 0x00a9, 'c' },
	{ 0x00ae, 'R' },
	{ 0x00af, '-' },
	{ 0x00b0, 'o' },	/* degree */
	{ 0x00b7, '.' },	/* middle dot */
	{ 0x00b8, ',' },
	{ 0x00bf, '?' },
	{ 0x00d7, 'x' },
	{ 0x02c6, '^' },
	{ 0x02dc, '~' },
	{ 0x060c, ',' },	/* Arabic comma, semicolon, question mark */
	{ 0x061b, ';' },
	{ 0x061f, '?' },
	{ 0x2016, '|' },
	{ 0x2020, '+' },	/* daggers of footnotes */
	{ 0x2021, '+' },
	{ 0x2022, '*' },	/* bullets */
	{ 0x2023, '*' },
	{ 0x2024, '.' },
	{ 0x2025, '.' },
	{ 0x2026, '.' },	/* ellipsis */
	{ 0x2027, '.' },
	{ 0x203b, '*' },
	{ 0x2116, 'N' },	/* numero */
	{ 0x2190, '<' },
	{ 0x2192, '>' },
	{ 0x2217, '*' },
	{ 0x2219, '.' },
	{ 0x22c5, '.' },
	{ 0x25a0, '*' },
	{ 0x25aa, '*' },
	{ 0x25cf, '*' },
	{ 0x25e6, '*' },
	{ 0x3001, ',' },	/* Chinese comma and full stop */
	{ 0x3002, '.' },
	{ 0x3008, '<' },
	{ 0x3009, '>' },
	{ 0x300a, '<' },
	{ 0x300b, '>' },
	{ 0x300c, '"' },	/* corner brackets quote */
	{ 0x300d, '"' },
	{ 0x300e, '"' },
	{ 0x300f, '"' },
	{ 0x3010, '[' },
	{ 0x3011, ']' },
	{ 0xfb00, 'f' },	/* ff, fi, fl, ffi, ffl: one column is one letter */
	{ 0xfb01, 'f' },
	{ 0xfb02, 'f' },
	{ 0xfb03, 'f' },
	{ 0xfb04, 'f' },
};
/* clang-format on */

static int ascii_order(const void *key, const void *element)
{
	uint32_t code = *(const uint32_t *)key;
	const struct ascii_row *row = element;

	return order_of(code, row->code);
}

static char ascii_form(uint32_t code);

/*
 * The form of CODE's decomposition: of its only part, or of a letter that has
 * accents.  A first part alone would read "1" for one half.
 */
static char ascii_decomposed(uint32_t code)
{
	ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];
	int tag;
	int count = uc_decomposition(code, &tag, parts);

	if (count < 1 || (count > 1 && tag != UC_DECOMP_CANONICAL))
		return '?';
	char form = ascii_form(parts[0]);
	return count == 1 || byte_is_letter(form) ? form : '?';
}

/* One printable byte for CODE. */
static char ascii_form(uint32_t code)
{
	const size_t count = sizeof(ascii_rows) / sizeof(ascii_rows[0]);
	const struct ascii_row *row;
	const char *plain;

	if (code >= 0x20 && code < 0x7f)
		return (char)code;
	if (uc_is_property_white_space(code))
		return ' ';
	plain = plain_form(code);
	if (plain != NULL)
		return plain[0];
	row = bsearch(&code, ascii_rows, count, sizeof(*row), ascii_order);
	return row != NULL ? row->form : ascii_decomposed(code);
}

/* The first code point of CLUSTER that takes a column. */
static uint32_t ascii_base(struct slice cluster)
{
	uint32_t code = 0;

	for (size_t at = 0; at < cluster.len;) {
		size_t len = utf8_decode(cluster, at, &code);
		if (grapheme_width(slice_sub(cluster, at, at + len)) > 0)
			break;
		at += len;
	}
	return code;
}

void ascii_add_cluster(struct buf *to, struct slice cluster)
{
	int cols = grapheme_width(cluster);

	if (cols == 0)
		return;
	char form = ascii_form(ascii_base(cluster));
	buf_addc(to, form);
	if (cols == 2)
		buf_addc(to, form == '?' ? '?' : ' ');
}

/* SPDX-License-Identifier: ISC */
/* plain - a table in order of code points; see the header. */
#include "text/plain.h"

#include <stddef.h> /* NULL, size_t */
#include <stdlib.h> /* bsearch */

/* clang-format off */
static const struct plain_row {
	uint32_t first, last;
	const char *form;
} plain_rows[] = {
	{ 0x00ab, 0x00ab, "\"" },	/* guillemets */
	{ 0x00b4, 0x00b4, "'" },	/* acute, typed for an apostrophe */
	{ 0x00bb, 0x00bb, "\"" },
	{ 0x00c6, 0x00c6, "AE" },
	{ 0x00d0, 0x00d0, "D" },	/* eth */
	{ 0x00d8, 0x00d8, "O" },
	{ 0x00de, 0x00de, "TH" },	/* thorn */
	{ 0x00df, 0x00df, "ss" },
	{ 0x00e6, 0x00e6, "ae" },
	{ 0x00f0, 0x00f0, "d" },
	{ 0x00f8, 0x00f8, "o" },
	{ 0x00fe, 0x00fe, "th" },
	{ 0x0110, 0x0110, "D" },	/* barred d */
	{ 0x0111, 0x0111, "d" },
	{ 0x0126, 0x0126, "H" },
	{ 0x0127, 0x0127, "h" },
	{ 0x0131, 0x0131, "i" },	/* dotless */
	{ 0x0141, 0x0141, "L" },
	{ 0x0142, 0x0142, "l" },
	{ 0x014a, 0x014a, "N" },	/* eng */
	{ 0x014b, 0x014b, "n" },
	{ 0x0152, 0x0152, "OE" },
	{ 0x0153, 0x0153, "oe" },
	{ 0x0166, 0x0166, "T" },
	{ 0x0167, 0x0167, "t" },
	{ 0x02b9, 0x02b9, "'" },	/* prime of transliterations */
	{ 0x02ba, 0x02ba, "\"" },
	{ 0x02bb, 0x02bd, "'" },	/* modifier apostrophes */
	{ 0x1e9e, 0x1e9e, "SS" },
	{ 0x2010, 0x2015, "-" },	/* hyphens and dashes */
	{ 0x2018, 0x201b, "'" },
	{ 0x201c, 0x201f, "\"" },
	{ 0x2032, 0x2032, "'" },	/* prime */
	{ 0x2033, 0x2033, "\"" },
	{ 0x2035, 0x2035, "'" },
	{ 0x2036, 0x2036, "\"" },
	{ 0x2039, 0x203a, "'" },
	{ 0x2043, 0x2043, "-" },	/* hyphen bullet */
	{ 0x2044, 0x2044, "/" },	/* fraction slash */
	{ 0x2212, 0x2212, "-" },	/* minus */
	{ 0x2215, 0x2215, "/" },
	{ 0x2e3a, 0x2e3b, "-" },	/* long dashes */
};
/* clang-format on */

static int plain_order(const void *key, const void *element)
{
	uint32_t code = *(const uint32_t *)key;
	const struct plain_row *row = element;

	return (code > row->last) - (code < row->first);
}

const char *plain_form(uint32_t code)
{
	const size_t count = sizeof(plain_rows) / sizeof(plain_rows[0]);
	const struct plain_row *row;

	if (code < plain_rows[0].first)
		return NULL;
	row = bsearch(&code, plain_rows, count, sizeof(*row), plain_order);
	return row != NULL ? row->form : NULL;
}

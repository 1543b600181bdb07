/* SPDX-License-Identifier: ISC */
/* cell - one cell as code points and as ASCII, for those who paint; see grid.h. */
#include <string.h>

#include "text/ascii.h"
#include "text/utf8.h"
#include "ui/grid.h"

size_t cell_codes(const struct cell *c, uint32_t codes[CELL_TEXT])
{
	struct slice text = slice_of(c->text);
	size_t n = 0;

	for (size_t at = 0; at < text.len; n++)
		at += utf8_decode(text, at, &codes[n]);
	return n;
}

void cell_ascii(const struct cell *c, char text[CELL_TEXT])
{
	struct buf ascii = { 0 };

	ascii_add_cluster(&ascii, slice_of(c->text));
	size_t len = ascii.len < CELL_TEXT ? ascii.len : CELL_TEXT - 1;
	memcpy(text, buf_str(&ascii), len);
	text[len] = '\0';
	buf_fini(&ascii);
}

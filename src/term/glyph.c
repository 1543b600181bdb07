/* SPDX-License-Identifier: ISC */
/* glyph - the bytes that show a cell in the locale's characters. */
#include <limits.h> /* MB_LEN_MAX */
#include <stdint.h>
#include <string.h>
#include <wchar.h>

#include "term/encoder.h"

/* Appends CODE in the locale's bytes; false when it has none, or there is no room. */
static bool glyph_add(char bytes[CELL_TEXT], size_t *len, uint32_t code)
{
	char one[MB_LEN_MAX];
	mbstate_t state;

	memset(&state, 0, sizeof(state));
	size_t n = wcrtomb(one, (wchar_t)code, &state);
	if (n == (size_t)-1 || *len + n > CELL_TEXT)
		return false;
	memcpy(bytes + *len, one, n);
	*len += n;
	return true;
}

static bool glyph_encode(const struct cell *c, char bytes[CELL_TEXT], size_t *len,
    bool *sure)
{
	uint32_t codes[CELL_TEXT];
	size_t n = cell_codes(c, codes);

	*sure = n == 1;
	if (n == 0 || wcwidth((wchar_t)codes[0]) != c->width)
		return false;
	for (size_t i = 0; i < n; i++)
		if (!glyph_add(bytes, len, codes[i]))
			return false;
	return true;
}

struct slice glyph_bytes(const struct cell *c, char bytes[CELL_TEXT], bool *sure)
{
	size_t len = 0;

	*sure = true;
	if (c->text[0] != '\0' && c->text[1] == '\0')
		return (struct slice){ c->text, 1 };
	if (glyph_encode(c, bytes, &len, sure))
		return (struct slice){ bytes, len };
	*sure = true;
	cell_ascii(c, bytes);
	return slice_of(bytes);
}

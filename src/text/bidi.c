/* SPDX-License-Identifier: ISC */
/* bidi - text for the eye; see the header. */
#include "text/bidi.h"

#include <fribidi.h>
#include <string.h>

#include "text/utf8.h"

#define BIDI_FIRST 0x590u /* all before run from left to right, or have no direction */

/* What fribidi knows of a row. */
struct bidi_row {
	FriBidiChar codes[BIDI_MAX];
	FriBidiCharType types[BIDI_MAX];
	FriBidiBracketType brackets[BIDI_MAX];
	FriBidiLevel levels[BIDI_MAX];
	FriBidiArabicProp joining[BIDI_MAX];
	FriBidiStrIndex order[BIDI_MAX];
};

bool bidi_has(struct slice s)
{
	uint32_t code;

	for (size_t at = 0; at < s.len;) {
		at += utf8_decode(s, at, &code);
		if (code >= BIDI_FIRST &&
		    FRIBIDI_IS_RTL(fribidi_get_bidi_type((FriBidiChar)code)) &&
		    FRIBIDI_IS_STRONG(fribidi_get_bidi_type((FriBidiChar)code)))
			return true;
	}
	return false;
}

bool bidi_is_rtl(struct slice s)
{
	uint32_t code;

	for (size_t at = 0; at < s.len;) {
		at += utf8_decode(s, at, &code);
		FriBidiCharType type = fribidi_get_bidi_type((FriBidiChar)code);
		if (FRIBIDI_IS_LETTER(type))
			return FRIBIDI_IS_RTL(type);
	}
	return false;
}

/* Sets the levels of ROW; false when all of it runs from left to right. */
static bool bidi_level(struct bidi_row *row, FriBidiStrIndex n, FriBidiParType *base)
{
	fribidi_get_bidi_types(row->codes, n, row->types);
	fribidi_get_bracket_types(row->codes, n, row->types, row->brackets);
	return fribidi_get_par_embedding_levels_ex(row->types, row->brackets, n, base,
		   row->levels) > 1;
}

bool bidi_order(uint32_t *codes, size_t n, bool rtl, size_t *visual)
{
	/* each cell has its character: two letters do not become one */
	const FriBidiFlags flags =
	    FRIBIDI_FLAG_SHAPE_MIRRORING | FRIBIDI_FLAG_SHAPE_ARAB_PRES;
	FriBidiParType base = rtl ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
	struct bidi_row row;

	if (n == 0 || n > BIDI_MAX)
		return false;
	for (size_t i = 0; i < n; i++)
		row.codes[i] = codes[i];
	const FriBidiStrIndex len = (FriBidiStrIndex)n;
	if (!bidi_level(&row, len, &base))
		return false;
	fribidi_get_joining_types(row.codes, len, row.joining);
	fribidi_join_arabic(row.types, len, row.levels, row.joining);
	fribidi_shape(flags, row.levels, len, row.joining, row.codes);
	for (size_t i = 0; i < n; i++)
		row.order[i] = (FriBidiStrIndex)i;
	if (fribidi_reorder_line(FRIBIDI_FLAGS_DEFAULT, row.types, len, 0, base,
		row.levels, NULL, row.order) == 0)
		return false;
	for (size_t i = 0; i < n; i++) {
		codes[i] = row.codes[i];
		visual[i] = (size_t)row.order[i];
	}
	return true;
}

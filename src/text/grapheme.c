/* SPDX-License-Identifier: ISC */
/*
 * grapheme - clusters by the rules of Unicode Standard Annex 29, and columns.
 *
 * The rules are here and only the properties come from libunistring, because
 * its u8_grapheme_next() parts emoji sequences and flags before version 1.1.
 * Nearly all text is ASCII before ASCII, which no rule joins: that is decided
 * first and without a look at any table.
 */
#include "text/grapheme.h"

#include <stdbool.h>
#include <stdint.h>
#include <unictype.h>
#include <unigbrk.h>
#include <uniwidth.h>

#include "text/utf8.h"

/* What the rules have to remember of a cluster up to here. */
struct grapheme_state {
	uint32_t base;  /* the last code point but Extend and ZWJ */
	int left;       /* property of the last code point */
	bool extending; /* nothing but Extend behind the base */
	bool joiner;    /* one ZWJ ends "base Extend* ZWJ" */
	bool half_flag; /* an odd number of regional indicators */
};

static bool grapheme_is_printable_ascii(char c)
{
	return c >= 0x20 && c < 0x7f;
}

static bool grapheme_is_ascii(char c)
{
	return (unsigned char)c < 0x80;
}

/* What has a sign of its own joins nothing, though Unicode puts tags to the flag before them. */
static int grapheme_property(uint32_t code)
{
	if (code >= 0x20 && code < 0x7f)
		return GBP_OTHER;
	return utf8_is_unseen(code) ? GBP_CONTROL
				    : uc_graphemeclusterbreak_property(code);
}

static bool grapheme_is_pictograph(uint32_t code)
{
	return uc_is_property(code, UC_PROPERTY_EXTENDED_PICTOGRAPHIC);
}

static bool grapheme_is_control(int property)
{
	return property == GBP_CONTROL || property == GBP_CR || property == GBP_LF;
}

/* Rules GB6 to GB8: the parts of a Korean syllable. */
static bool grapheme_hangul_joins(int left, int right)
{
	switch (left) {
	case GBP_L:
		return right == GBP_L || right == GBP_V || right == GBP_LV ||
		    right == GBP_LVT;
	case GBP_LV:
	case GBP_V: return right == GBP_V || right == GBP_T;
	case GBP_LVT:
	case GBP_T: return right == GBP_T;
	default: return false;
	}
}

/* Rules GB3 to GB9b: those that need nothing but the two neighbours. */
static bool grapheme_pair_joins(int left, int right)
{
	if (grapheme_is_control(left) || grapheme_is_control(right))
		return left == GBP_CR && right == GBP_LF;
	return right == GBP_EXTEND || right == GBP_ZWJ || right == GBP_SPACINGMARK ||
	    left == GBP_PREPEND || grapheme_hangul_joins(left, right);
}

/* True when no cluster ends between *G and CODE, of property RIGHT. */
static bool grapheme_joins(const struct grapheme_state *g, uint32_t code, int right)
{
	if (grapheme_pair_joins(g->left, right))
		return true;
	if (g->left == GBP_RI && right == GBP_RI)
		return g->half_flag;
	return g->joiner && grapheme_is_pictograph(code) &&
	    grapheme_is_pictograph(g->base);
}

static void grapheme_take(struct grapheme_state *g, uint32_t code, int property)
{
	g->joiner = property == GBP_ZWJ && g->extending;
	if (property == GBP_ZWJ) {
		g->extending = false;
	} else if (property != GBP_EXTEND) {
		g->base = code;
		g->extending = true;
	}
	g->half_flag = property == GBP_RI && !g->half_flag;
	g->left = property;
}

size_t grapheme_next(struct slice s, size_t at)
{
	struct grapheme_state g = { 0 };
	uint32_t code;
	size_t end, len;

	if (grapheme_is_simple(s, at))
		return at + 1;
	end = at + utf8_decode(s, at, &code);
	grapheme_take(&g, code, grapheme_property(code));
	for (; end < s.len; end += len) {
		len = utf8_decode(s, end, &code);
		int right = grapheme_property(code);
		if (!grapheme_joins(&g, code, right))
			break;
		grapheme_take(&g, code, right);
	}
	return end;
}

/*
 * Decodes the code point that ends at AT [byte] > 0; returns its start.  As in
 * utf8_decode(), a byte that belongs to no code point stands for itself.
 */
static size_t grapheme_code_before(struct slice s, size_t at, uint32_t *code)
{
	size_t start = at - 1;

	while (start > 0 && at - start < 4 && (s.at[start] & 0xc0) == 0x80)
		start--;
	if (utf8_decode(s, start, code) == at - start)
		return start;
	utf8_decode(slice_sub(s, 0, at), at - 1, code);
	return at - 1;
}

/* True when an odd number of regional indicators ends at AT [byte]. */
static bool grapheme_half_flag_before(struct slice s, size_t at)
{
	bool odd = false;
	uint32_t code;

	while (at > 0) {
		at = grapheme_code_before(s, at, &code);
		if (grapheme_property(code) != GBP_RI)
			break;
		odd = !odd;
	}
	return odd;
}

/* True when a pictograph and marks of its own end at AT [byte]. */
static bool grapheme_pictograph_before(struct slice s, size_t at)
{
	uint32_t code;

	while (at > 0) {
		at = grapheme_code_before(s, at, &code);
		if (grapheme_property(code) != GBP_EXTEND)
			return grapheme_is_pictograph(code);
	}
	return false;
}

/* True when the code points before and behind AT [byte] are one cluster. */
static bool grapheme_joins_at(struct slice s, size_t at)
{
	uint32_t before, behind;
	size_t start = grapheme_code_before(s, at, &before);

	utf8_decode(s, at, &behind);
	int left = grapheme_property(before);
	int right = grapheme_property(behind);
	if (grapheme_pair_joins(left, right))
		return true;
	if (left == GBP_RI && right == GBP_RI)
		return grapheme_half_flag_before(s, at);
	return left == GBP_ZWJ && grapheme_is_pictograph(behind) &&
	    grapheme_pictograph_before(s, start);
}

size_t grapheme_prev(struct slice s, size_t at)
{
	uint32_t code;

	if (grapheme_is_printable_ascii(s.at[at - 1]) &&
	    (at == 1 || grapheme_is_ascii(s.at[at - 2])))
		return at - 1;
	do
		at = grapheme_code_before(s, at, &code);
	while (at > 0 && grapheme_joins_at(s, at));
	return at;
}

/* [col] of one code point; libunistring gives line separators a column. */
static int grapheme_code_width(uint32_t code)
{
	if (utf8_is_unseen(code))
		return 1;
	return utf8_is_control(code) ? 0 : uc_width(code, "UTF-8");
}

int grapheme_width(struct slice cluster)
{
	int cols = 0, indicators = 0;
	uint32_t code;

	if (cluster.len == 1 && grapheme_is_printable_ascii(cluster.at[0]))
		return 1;
	for (size_t at = 0; at < cluster.len && cols < 2;) {
		at += utf8_decode(cluster, at, &code);
		int own = grapheme_code_width(code);
		cols = own > cols ? own : cols;
		if (code >= 0x1f1e6 && code <= 0x1f1ff && ++indicators == 2)
			cols = 2;
	}
	return cols;
}

/* Sets *COLS to the columns of the cluster at AT [byte]; returns its end. */
static size_t grapheme_measure(struct slice s, size_t at, int *cols)
{
	if (grapheme_is_simple(s, at)) {
		*cols = 1;
		return at + 1;
	}
	size_t end = grapheme_next(s, at);
	*cols = grapheme_width(slice_sub(s, at, end));
	return end;
}

size_t text_width(struct slice s)
{
	size_t width = 0;
	int cols;

	for (size_t at = 0; at < s.len;) {
		at = grapheme_measure(s, at, &cols);
		width += (size_t)cols;
	}
	return width;
}

size_t text_fit(struct slice s, size_t cols)
{
	size_t at = 0;
	int own;

	while (at < s.len) {
		size_t end = grapheme_measure(s, at, &own);
		if ((size_t)own > cols)
			break;
		cols -= (size_t)own;
		at = end;
	}
	return at;
}

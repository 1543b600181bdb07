/* SPDX-License-Identifier: ISC */
/*
 * Any bytes as a symbol, as several, and as a date.  Two lines are two symbols, and
 * their order is an order.
 */
#include "fuzz.h"
#include "links/locator.h"
#include "model/date.h"
#include "model/symbol.h"
#include "model/symbol_typed.h"
#include "text/utf8.h"

/* The canonical text of a symbol is a symbol, the same one; so is its short form. */
static void check_symbol(const struct symbol *s)
{
	struct slice text = slice_of(s->text);
	struct symbol again;
	struct buf short_form = { 0 };

	FUZZ_CHECK(text.len > 0 && text.len < SYMBOL_SIZE);
	FUZZ_CHECK(utf8_invalid(text) == SLICE_NONE);
	FUZZ_CHECK(symbol_is_canonical(text));
	FUZZ_CHECK(symbol_cmp(s, s) == 0);
	symbol_add_short(&short_form, s->text);
	FUZZ_CHECK(symbol_parse(buf_slice(&short_form), ORGAN_ASSEMBLY, &again));
	FUZZ_CHECK(slice_is(text, again.text));
	FUZZ_CHECK(symbol_cmp(s, &again) == 0);
	FUZZ_CHECK(symbol_without_corrigendum(text).len <= text.len);
	buf_fini(&short_form);
}

static void check_list(struct slice s, enum symbol_organ organ)
{
	struct symbol_vec list = { 0 };
	struct symbol one;
	size_t n = symbol_parse_list(s, organ, &list);

	FUZZ_CHECK(n == list.n && n <= 27);
	FUZZ_CHECK(n > 0 || !symbol_parse(s, organ, &one));
	for (size_t i = 0; i < n; i++)
		check_symbol(&list.at[i]);
	vec_fini(&list);
}

static void check_order(struct slice a, struct slice b, enum symbol_organ organ)
{
	struct symbol x, y;

	if (!symbol_parse(a, organ, &x) || !symbol_parse(b, organ, &y))
		return;
	int cmp = symbol_cmp(&x, &y), back = symbol_cmp(&y, &x);
	FUZZ_CHECK((cmp < 0) == (back > 0) && (cmp == 0) == (back == 0));
	FUZZ_CHECK((cmp == 0) == slice_is(slice_of(x.text), y.text));
	check_symbol(&x);
	check_symbol(&y);
}

/* Either a symbol, and then no reason why not, or words of the text. */
static void check_typed(struct slice text)
{
	struct symbol_typed typed;
	struct buf why = { 0 };

	if (symbol_typed_read(text, &typed, &why) == TYPED_SYMBOL) {
		check_symbol(&typed.symbol);
		FUZZ_CHECK(why.len == 0);
	} else if (typed.kind == TYPED_PLACE) {
		FUZZ_CHECK(typed.place[0] != '\0' && why.len == 0);
	} else {
		FUZZ_CHECK(typed.words.len <= text.len);
	}
	buf_fini(&why);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct slice text = { (const char *)bytes, size };
	size_t line = slice_find(text, "\n", 0);
	struct slice first = slice_sub(text, 0, line);
	struct slice rest = line == SLICE_NONE ? text : slice_sub(text, line + 1, size);
	struct date date;

	for (int organ = 0; organ < ORGAN_COUNT; organ++) {
		check_list(first, (enum symbol_organ)organ);
		check_order(first, rest, (enum symbol_organ)organ);
	}
	check_typed(text);
	check_typed(first);
	FUZZ_CHECK(date_parse_words(first, &date) <= first.len);
	FUZZ_CHECK(locator_pinpoint(text, 0).len <= size);
	FUZZ_CHECK(symbol_roman(first) >= 0);
	return 0;
}

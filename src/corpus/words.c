/* SPDX-License-Identifier: ISC */
/* words - the words of complaints; see the header. */
#include "corpus/words.h"

#include <stdint.h>
#include <string.h>

#include "base/i18n.h"
#include "model/symbol.h"
#include "text/utf8.h"

/* [character] of a file's own words in a message. */
#define WORDS_SHOWN ((size_t)60)

/* [byte] of the longest word that is compared with the names. */
#define WORDS_LONGEST ((size_t)24)

static bool words_safe(uint32_t code)
{
	return !utf8_is_control(code) && !utf8_is_bidi(code) && code != 0xfeff;
}

void words_add_shown(struct buf *to, struct slice s)
{
	size_t shown = 0;
	size_t at = 0;

	buf_addc(to, '`');
	for (; at < s.len && shown < WORDS_SHOWN; shown++) {
		uint32_t code;
		size_t len = utf8_decode(s, at, &code);

		if (code != 0xfffd && words_safe(code))
			buf_addn(to, s.at + at, len);
		else
			buf_add(to, "\xef\xbf\xbd");
		at += len;
	}
	if (at < s.len)
		buf_add(to, "…");
	buf_addc(to, '`');
}

static size_t words_least(size_t a, size_t b, size_t c)
{
	if (b < a)
		a = b;
	return c < a ? c : a;
}

/* Letters to insert, delete or replace; both at most WORDS_LONGEST [byte]. */
static size_t words_distance(struct slice a, struct slice b)
{
	size_t row[WORDS_LONGEST + 1];

	for (size_t j = 0; j <= b.len; j++)
		row[j] = j;
	for (size_t i = 1; i <= a.len; i++) {
		size_t diagonal = row[0];

		row[0] = i;
		for (size_t j = 1; j <= b.len; j++) {
			size_t above = row[j];
			size_t change = a.at[i - 1] != b.at[j - 1];

			row[j] =
			    words_least(above + 1, row[j - 1] + 1, diagonal + change);
			diagonal = above;
		}
	}
	return row[b.len];
}

const char *words_near(struct slice word, const char *const *names, size_t count)
{
	const char *best = NULL;
	size_t best_distance = 3;

	if (word.len > WORDS_LONGEST)
		return NULL;
	for (size_t i = 0; i < count; i++) {
		struct slice name = slice_of(names[i] != NULL ? names[i] : "");
		/* Two of four letters changed make another word. */
		size_t limit = name.len > 4 ? 2 : 1;

		if (name.len == 0 || name.len > WORDS_LONGEST)
			continue;
		size_t distance = words_distance(word, name);
		if (distance <= limit && distance < best_distance) {
			best = names[i];
			best_distance = distance;
		}
	}
	return best;
}

bool words_symbol(struct slice s, struct buf *why)
{
	struct symbol symbol;
	struct buf shown = { 0 };

	if (symbol_is_canonical(s))
		return true;
	words_add_shown(&shown, s);
	if (!symbol_parse(s, ORGAN_ASSEMBLY, &symbol))
		buf_addf(why, _("%s is no symbol of a United Nations document"),
		    buf_str(&shown));
	else
		buf_addf(why, _("symbol %s should be written `%s`"), buf_str(&shown),
		    symbol.text);
	buf_fini(&shown);
	return false;
}

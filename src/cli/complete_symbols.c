/* SPDX-License-Identifier: ISC */
/* complete_symbols - symbols that begin as somebody has typed; see the header. */
#include "cli/complete_symbols.h"

#include <stdbool.h>
#include <string.h>

#include "base/byte.h"
#include "base/slice.h"
#include "cli/output.h"

/* So many that begin alike help nobody, and a few of them would be taken for all. */
#define SYMBOLS_MOST 2000

/* What a symbol must begin with: LEAD and, in capitals, TYPED. */
static void symbols_begin(struct buf *start, const char *lead, const char *typed)
{
	buf_add(start, lead);
	for (; *typed != '\0'; typed++)
		buf_addc(start, byte_upper(*typed));
}

/* The title of the document that has SYMBOL, on one line. */
static void symbols_add_title(struct buf *to, struct index *ix, const char *symbol,
    const char *language)
{
	struct buf title = { 0 };

	if (index_add_title(&title, ix, index_find(ix, symbol, language))) {
		buf_addc(to, '\t');
		output_add_safe(to, buf_slice(&title), false);
	}
	buf_fini(&title);
}

/* Symbols are typed into a shell: what is none, whatever a file calls itself, is left out. */
static bool symbols_is_plain(struct slice s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!byte_is_alnum(s.at[i]) && strchr("/.-_ ()[]", s.at[i]) == NULL)
			return false;
	return true;
}

/* What is behind TYPED: in small letters too, where that has some. */
static void symbols_go_on(struct buf *to, struct slice rest, const char *typed)
{
	const size_t at = to->len;

	buf_adds(to, rest);
	while (*typed != '\0' && !byte_is_lower(*typed))
		typed++;
	if (*typed != '\0')
		byte_copy_lower(to->at + at, rest.at, rest.len);
}

/* What was typed, and in which index it is gone on with, titles in LANGUAGE. */
struct symbols_asked {
	struct index *ix;
	const char *typed, *language;
};

/*
 * The line of the symbol NEXT, which begins with START [byte] that stand for what was typed.  NEXT
 * becomes what is behind all symbols that the line stands for.
 */
static bool symbols_add(struct buf *to, const struct symbols_asked *asked,
    struct buf *next, size_t start)
{
	const struct slice symbol = buf_slice(next);
	const size_t slash = slice_find(symbol, "/", start);
	const bool whole = slash == SLICE_NONE || slash + 1 == symbol.len;
	const bool plain = symbols_is_plain(symbol);

	if (plain) {
		buf_add(to, asked->typed);
		symbols_go_on(to,
		    slice_sub(symbol, start, whole ? symbol.len : slash + 1),
		    asked->typed);
		if (whole)
			symbols_add_title(to, asked->ix, buf_str(next), asked->language);
		buf_addc(to, '\n');
	}
	if (whole) {
		buf_addc(next, '\x01');
	} else {
		next->len = slash;
		buf_addc(next, '/' + 1);
	}
	return plain;
}

/* As complete_symbols(), of symbols that begin with LEAD and what was typed. */
static size_t symbols_behind(struct buf *to, const struct symbols_asked *asked,
    const char *lead)
{
	struct buf start = { 0 }, at = { 0 }, next = { 0 };
	const size_t before = to->len;
	size_t n = 0;

	symbols_begin(&start, lead, asked->typed);
	buf_adds(&at, buf_slice(&start));
	while (n <= SYMBOLS_MOST && index_next_symbol(asked->ix, buf_str(&at), &next) &&
	    slice_starts(buf_slice(&next), buf_str(&start))) {
		n += symbols_add(to, asked, &next, start.len) ? 1 : 0;
		buf_clear(&at);
		buf_adds(&at, buf_slice(&next));
	}
	if (n > SYMBOLS_MOST) {
		to->len = before;
		n = 0;
	}
	buf_fini(&start);
	buf_fini(&at);
	buf_fini(&next);
	return n;
}

size_t complete_symbols(struct buf *to, struct index *ix, const char *typed,
    const char *language)
{
	const struct symbols_asked asked = { ix, typed, language };
	size_t n = symbols_behind(to, &asked, "A/RES/");

	if (typed[0] != '\0')
		n += symbols_behind(to, &asked, "");
	return n;
}

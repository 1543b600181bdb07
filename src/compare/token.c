/* SPDX-License-Identifier: ISC */
/* token - words, white space and marks, numbered; see the header. */
#include "compare/token.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/byte.h"
#include "base/xalloc.h"
#include "text/fold.h"
#include "text/wordbreak.h"

/* True for what folding would leave as it is. */
static bool token_is_plain(struct slice s)
{
	for (size_t i = 0; i < s.len; i++)
		if (byte_is_beyond(s.at[i]) || byte_is_upper(s.at[i]))
			return false;
	return s.at[0] != ' ' || s.len == 1;
}

static enum token_kind token_kind_of(char mark)
{
	if (mark == WORDBREAK_SPACE)
		return TOKEN_SPACE;
	return mark == WORDBREAK_WORD ? TOKEN_WORD : TOKEN_MARK;
}

/* The number of the folded form of TEXT, that is number EXACT.  It is looked for once and
 * then kept with it, as nearly all words come again. */
static uint32_t token_folded(struct slice text, uint32_t exact, struct intern *names,
    struct buf *scratch)
{
	uint32_t folded = *intern_note(names, exact);

	if (folded != INTERN_NONE)
		return folded;
	folded = exact;
	if (!token_is_plain(text)) {
		buf_clear(scratch);
		fold_add_variant(scratch, text);
		folded = intern_id(names, buf_slice(scratch));
	}
	*intern_note(names, exact) = folded;
	return folded;
}

/* Numbers the token at [START, END) of S; SCRATCH is for its folded form. */
static struct token token_make(struct slice s, size_t start, size_t end,
    struct intern *names, struct buf *scratch)
{
	struct slice text = { s.at + start, end - start };
	struct token t = { .start = (uint32_t)start, .end = (uint32_t)end };

	t.exact = intern_id(names, text);
	t.folded = token_folded(text, t.exact, names, scratch);
	return t;
}

/* Every other token is one blank: its number is asked for once. */
static struct token token_blank(size_t start, struct intern *names, uint32_t *blank)
{
	if (*blank == INTERN_NONE)
		*blank = intern_id(names, slice_of(" "));
	return (struct token){ (uint32_t)start, (uint32_t)start + 1, *blank, *blank,
		TOKEN_SPACE };
}

/* [byte] of the first of the digits that end at AT. */
static size_t token_digits_start(struct slice s, size_t at)
{
	while (at > 0 && byte_is_digit(s.at[at - 1]))
		at--;
	return at;
}

/* True for the comma at I of "70/291,72/284", which is none of a number. */
static bool token_is_between_symbols(struct slice s, size_t i)
{
	const size_t start = token_digits_start(s, i), end = slice_digits_end(s, i + 1);

	return start > 0 && start < i && s.at[start - 1] == '/' && end > i + 1 &&
	    end < s.len && s.at[end] == '/';
}

/* As wordbreak_find(), but citations that no blank divides are parted, too. */
static void token_find_breaks(struct slice s, char *at)
{
	wordbreak_find(s, at);
	for (size_t i = 1; i + 1 < s.len; i++) {
		if (s.at[i] != ',' || at[i] != WORDBREAK_NONE ||
		    !token_is_between_symbols(s, i))
			continue;
		at[i] = WORDBREAK_MARK;
		at[i + 1] = WORDBREAK_WORD;
	}
}

/* As token_cut(), but without the white space when SPACES is false. */
static void token_cut_some(struct slice s, struct intern *names, bool spaces,
    struct token_vec *out)
{
	char *at = xmalloc(s.len + 1);
	struct buf scratch = { 0 };
	uint32_t blank = INTERN_NONE;

	token_find_breaks(s, at);
	for (size_t start = 0, end; start < s.len; start = end) {
		for (end = start + 1; end < s.len && at[end] == WORDBREAK_NONE;)
			end++;
		if (!spaces && at[start] == WORDBREAK_SPACE)
			continue;
		if (end == start + 1 && s.at[start] == ' ') {
			vec_push(out, token_blank(start, names, &blank));
			continue;
		}
		vec_push(out, token_make(s, start, end, names, &scratch));
		vec_last(out)->kind = token_kind_of(at[start]);
	}
	buf_fini(&scratch);
	free(at);
}

void token_cut(struct slice s, struct intern *names, struct token_vec *out)
{
	token_cut_some(s, names, true, out);
}

struct token_text token_text(struct slice s, struct intern *names, struct token_vec *room,
    struct arena *arena)
{
	room->n = 0;
	token_cut_some(s, names, false, room);
	return (struct token_text){ s,
		arena_copy(arena, room->at, room->n, sizeof(*room->at)),
		(uint32_t)room->n };
}

uint32_t token_count_words(struct slice s)
{
	char *at = xmalloc(s.len + 1);
	uint32_t n = 0;

	token_find_breaks(s, at);
	for (size_t i = 0; i < s.len; i++)
		n += at[i] == WORDBREAK_WORD;
	free(at);
	return n;
}

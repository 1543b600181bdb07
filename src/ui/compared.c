/* SPDX-License-Identifier: ISC */
/* compared - the documents of a comparison in words; see the header. */
#include "ui/compared.h"

#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "model/symbol.h"

/* The document that "SYMBOL" or "SYMBOL@LANGUAGE" names, or INDEX_ABSENT. */
static uint32_t compared_find(struct library *lib, struct slice words)
{
	char *symbol = xmemdup0(words.at, words.len);
	char *at = strchr(symbol, '@');
	const char *language = at != NULL ? at + 1 : "";

	if (at != NULL)
		*at = '\0';
	uint32_t number = library_find_in(lib, symbol, language);
	if (number != INDEX_ABSENT && at != NULL &&
	    strcmp(library_doc(lib, number)->meta.language, language) != 0)
		number = INDEX_ABSENT;
	free(symbol);
	return number;
}

/*
 * The document that WORDS begin with, the longest name of all; its length in *LEN.
 * A symbol may have a blank in it.
 */
static uint32_t compared_find_first(struct library *lib, struct slice words, size_t *len)
{
	for (*len = words.len; *len > 0; --*len) {
		if (*len < words.len && words.at[*len] != ' ')
			continue;
		uint32_t number = compared_find(lib, slice_sub(words, 0, *len));
		if (number != INDEX_ABSENT)
			return number;
	}
	return INDEX_ABSENT;
}

bool compared_read(struct compared *out, struct library *lib, const char *words)
{
	struct slice rest = slice_of(words);

	*out = (struct compared){ .n = 0 };
	while (rest.len > 0) {
		size_t len;
		uint32_t number = compared_find_first(lib, rest, &len);

		if (number == INDEX_ABSENT || out->n == TABLE_MAX)
			return false;
		out->number[out->n++] = number;
		rest = slice_sub(rest, len < rest.len ? len + 1 : len, rest.len);
	}
	return out->n >= 2;
}

void compared_add(struct buf *to, struct library *lib, const struct compared *c)
{
	for (uint32_t i = 0; i < c->n; i++) {
		const struct doc_meta *m = &library_doc(lib, c->number[i])->meta;

		buf_addf(to, "%s%s", i > 0 ? " " : "", m->symbol);
		if (strcmp(m->language, lib->language) != 0 ||
		    library_find(lib, m->symbol) != c->number[i])
			buf_addf(to, "@%s", m->language);
	}
}

void compared_add_short(struct buf *to, const char *words)
{
	while (*words != '\0') {
		/* A symbol has no blank before a letter. */
		size_t len = strcspn(words, " @"), language = 0;

		while (words[len] == ' ' && words[len + 1] == '(')
			len += 1 + strcspn(words + len + 1, " @");
		char *symbol = xmemdup0(words, len);
		symbol_add_short(to, symbol);
		free(symbol);
		words += len;
		if (*words == '@') {
			language = strcspn(words, " ");
			buf_addf(to, " %.*s", (int)language - 1, words + 1);
			words += language;
		}
		if (*words == ' ') {
			buf_add(to, " and ");
			words++;
		}
	}
}

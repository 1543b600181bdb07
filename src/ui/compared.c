/* SPDX-License-Identifier: ISC */
/* compared - the documents of a comparison in words; see the header. */
#include "ui/compared.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/xalloc.h"
#include "model/symbol.h"

/* What stands for a language of a document beside the corpus. */
#define COMPARED_BESIDE "./"

/* The document that "SYMBOL" or "SYMBOL@LANGUAGE" names, or INDEX_ABSENT. */
static uint32_t compared_find(struct library *lib, struct slice words)
{
	char *symbol = xmemdup0(words.at, words.len);
	char *at = strchr(symbol, '@');

	if (at != NULL)
		*at = '\0';
	uint32_t number = at == NULL               ? library_find(lib, symbol)
	    : strcmp(at + 1, COMPARED_BESIDE) == 0 ? library_find_guest(lib, symbol)
						   : library_version(lib, symbol, at + 1);
	free(symbol);
	return number;
}

/*
 * The document that WORDS begin with, the longest name of all; its length in *LEN.
 * A symbol may have blanks in it.
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
		if (library_guest(lib, c->number[i]) != NULL)
			buf_add(to, "@" COMPARED_BESIDE);
		else if (strcmp(m->language, lib->language) != 0 ||
		    library_find(lib, m->symbol) != c->number[i])
			buf_addf(to, "@%s", m->language);
	}
}

/* The length of the symbol that WORDS begin with; in parentheses it may have blanks. */
static size_t compared_symbol_len(const char *words)
{
	size_t len = 0;
	bool inside = false;

	for (; words[len] != '\0' && words[len] != '@'; len++) {
		if (words[len] == ' ' && !inside)
			break;
		if (words[len] == '(' || words[len] == ')')
			inside = words[len] == '(';
	}
	return len;
}

void compared_add_short(struct buf *to, const char *words)
{
	while (*words != '\0') {
		size_t len = compared_symbol_len(words);
		char *symbol = xmemdup0(words, len);

		symbol_add_short(to, symbol);
		free(symbol);
		words += len;
		if (*words == '@') {
			len = strcspn(words, " ");
			buf_addf(to, " %.*s", (int)len - 1, words + 1);
			words += len;
		}
		if (*words == ' ') {
			buf_add(to, _(" and "));
			words++;
		}
	}
}

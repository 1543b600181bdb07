/* SPDX-License-Identifier: ISC */
/* named - what a person means who names a document; see the header. */
#include "ui/named.h"

#include <string.h>

#include "base/i18n.h"
#include "links/finder.h"
#include "model/symbol_typed.h"

#define NAMED_SHOWN ((size_t)4) /* symbols told that begin alike */

static void named_set(struct named *out, enum named_kind kind, const char *symbol,
    uint32_t number)
{
	out->kind = kind;
	out->number = number;
	memcpy(out->symbol, symbol, strlen(symbol) + 1);
}

/*
 * Takes the document with SYMBOL itself, if there is one, in the language that was said.
 */
static bool named_take_document(struct library *lib, const char *symbol,
    struct named *out)
{
	uint32_t number = library_find_in(lib, symbol, out->language);

	if (number == INDEX_ABSENT ||
	    strcmp(library_doc(lib, number)->meta.symbol, symbol) != 0)
		return false;
	bool there = strcmp(library_doc(lib, number)->meta.language, out->language) == 0;
	uint32_t preferred = library_find(lib, symbol);
	if (!there || number == preferred) {
		out->language[0] = '\0';
		number = preferred;
	}
	named_set(out, NAMED_DOCUMENT, symbol, number);
	return true;
}

/* True when a paragraph of D has an address in the part with LETTER. */
static bool named_has_part(const struct doc *d, char letter)
{
	for (uint32_t i = 0; i < d->n_paras; i++)
		if (d->paras[i].address[0] == letter && d->paras[i].address[1] == ':')
			return true;
	return false;
}

/* "A:OP3" of "OP3", where it fits. */
static void named_add_part(struct named *out, char letter)
{
	struct buf place = { 0 };

	buf_addf(&place, "%c:%s", letter, out->place[0] != '\0' ? out->place : "H1");
	if (place.len < PLACE_SIZE)
		memcpy(out->place, buf_str(&place), place.len + 1);
	buf_fini(&place);
}

/*
 * Takes the document that holds the part S as one of several; a part A that no document
 * holds so is the resolution as it was issued, before B followed.
 */
static bool named_take_whole(struct library *lib, const struct symbol *s,
    struct named *out)
{
	struct slice whole = symbol_without_part(s);
	struct named found = *out;
	char symbol[SYMBOL_SIZE];

	if (s->kind != SYMBOL_RESOLUTION || s->part[0] == '\0')
		return false;
	memcpy(symbol, whole.at, whole.len);
	symbol[whole.len] = '\0';
	if (!named_take_document(lib, symbol, &found))
		return false;
	bool part = named_has_part(library_doc(lib, found.number), s->part[0]);
	if (!part && s->part[0] != 'A')
		return false;
	if (part)
		named_add_part(&found, s->part[0]);
	*out = found;
	return true;
}

static void named_add_several(struct buf *why, const struct index_entries *all)
{
	const size_t n = all->list.n;
	struct buf names = { 0 };

	for (size_t i = 0; i < n && i < NAMED_SHOWN; i++)
		buf_addf(&names, "%s%s", i > 0 ? ", " : "", all->list.at[i].symbol);
	if (n > NAMED_SHOWN)
		buf_addf(why, _("%s and %zu more begin so; name one of them"),
		    buf_str(&names), n - NAMED_SHOWN);
	else
		buf_addf(why, _("%s begin so; name one of them"), buf_str(&names));
	buf_fini(&names);
}

/* Takes the only document that begins with SYMBOL, else a stub with it or the only longer. */
static bool named_take_longer(struct library *lib, const char *symbol, struct named *out,
    struct buf *why)
{
	const bool known = library_knows(lib, symbol);
	struct index_entries all;
	size_t documents = 0;
	bool taken = false;

	index_longer(library_index(lib), symbol, &all);
	while (documents < all.list.n && all.list.at[documents].number != INDEX_ABSENT)
		documents++;
	if (documents == 1)
		taken = named_take_document(lib, all.list.at[0].symbol, out);
	if (!taken && (known || all.list.n == 1)) {
		named_set(out, NAMED_STUB, known ? symbol : all.list.at[0].symbol,
		    INDEX_ABSENT);
		taken = true;
	}
	if (!taken && all.list.n > 1 && why != NULL)
		named_add_several(why, &all);
	index_entries_fini(&all);
	return taken;
}

/* Looks S up, the surest first. */
static void named_look_up(struct library *lib, const struct symbol *s, struct named *out,
    struct buf *why)
{
	if (named_take_document(lib, s->text, out) || named_take_whole(lib, s, out) ||
	    named_take_longer(lib, s->text, out, why))
		return;
	out->language[0] = '\0';
	named_set(out, NAMED_NOBODY, s->text, INDEX_ABSENT);
}

enum named_kind named_find(struct library *lib, struct slice text, struct named *out,
    struct buf *why)
{
	struct symbol_typed typed;
	struct symbol_place place;
	enum symbol_typed_kind kind = symbol_typed_read(text, &typed, why);
	size_t end =
	    kind == TYPED_SYMBOL ? symbol_place_find_last(text, &place) : SLICE_NONE;

	*out = (struct named){
		.number = INDEX_ABSENT,
		.words = kind == TYPED_SYMBOL ? slice_trim(slice_sub(text, 0, end))
					      : typed.words,
	};
	memcpy(out->place, typed.place, sizeof(out->place));
	memcpy(out->language, typed.language, sizeof(out->language));
	if (kind == TYPED_SYMBOL)
		named_look_up(lib, &typed.symbol, out, why);
	else
		out->kind = kind == TYPED_PLACE ? NAMED_PLACE : NAMED_WORDS;
	return out->kind;
}

/* The one symbol of all FOUND, NULL when they are none or several. */
static const struct symbol *named_only(const struct finding_vec *found)
{
	for (size_t i = 1; i < found->n; i++)
		if (strcmp(found->at[i].symbol.text, found->at[0].symbol.text) != 0)
			return NULL;
	return found->n > 0 ? &found->at[0].symbol : NULL;
}

bool named_find_cited(struct library *lib, struct slice text, struct named *out)
{
	struct finder finder;
	struct finding_vec found = { 0 };

	finder_init(&finder, ORGAN_ASSEMBLY);
	finder_scan(&finder, slice_sub(text, 0, TYPED_MAX), FINDER_BODY, &found);
	const struct symbol *only = named_only(&found);
	if (only != NULL)
		named_look_up(lib, only, out, NULL);
	vec_fini(&found);
	return only != NULL;
}

/* SPDX-License-Identifier: ISC */
/* act_place - to a paragraph of the page at hand, by its address: ":12", "12 G", ":PP7". */
#include <stdio.h> /* snprintf */
#include <string.h>

#include "base/byte.h"
#include "base/i18n.h"
#include "model/symbol.h"
#include "model/symbol_place.h"
#include "ui/app_state.h"
#include "ui/comparing.h"

#define PLACE_DIGITS 5 /* of the number of a paragraph */

static bool place_has_digit(struct slice words)
{
	for (size_t i = 0; i < words.len; i++)
		if (byte_is_digit(words.at[i]))
			return true;
	return false;
}

/* Reads WORDS as an address: "PP7", "para. 12 (a)", or the number of an operative one. */
static bool place_read(struct slice words, char to[PLACE_SIZE])
{
	struct symbol_place place;

	words = slice_trim(words);
	if (words.len == 0)
		return false;
	if (words.len <= PLACE_DIGITS && slice_is_between(words, '0', '9')) {
		snprintf(to, PLACE_SIZE, "OP%.*s", (int)words.len, words.at);
		return true;
	}
	/* without a number it is the name of a command, if a wrong one */
	if (!place_has_digit(words) || !symbol_place_read_address(words, &place))
		return false;
	memcpy(to, place.address, PLACE_SIZE);
	return true;
}

/* The paragraph of PAGE, two texts in one, at ADDRESS of the second or else the first. */
static uint32_t place_in_one_text(const struct page *page, const char *address)
{
	const uint32_t *number = comparing_pair(page->comparing, page->comparing->column);
	uint32_t b = doc_find(page->one_text->b, address);
	uint32_t a = doc_find(page->one_text->a, address);

	if (a == DOC_NONE && b == DOC_NONE)
		return DOC_NONE;
	return page_find_place(page,
	    b != DOC_NONE ? (struct page_place){ number[1], b }
			  : (struct page_place){ number[0], a });
}

static uint32_t place_find(const struct page *page, const char *address)
{
	if (page->one_text != NULL)
		return place_in_one_text(page, address);
	return doc_find(page->doc, address);
}

/* The document whose addresses are those of PAGE. */
static const struct doc *place_doc(const struct page *page)
{
	return page->one_text != NULL ? page->one_text->b : page->doc;
}

/* True when OTHER is as ADDRESS but for its last number: "OP3" and "OP12". */
static bool place_is_alike(const char *address, const char *other)
{
	size_t len = strlen(address);

	while (len > 0 && byte_is_digit(address[len - 1]))
		len--;
	return strncmp(address, other, len) == 0 && other[len] != '\0' &&
	    strspn(other + len, "0123456789") == strlen(other + len);
}

/* "no OP99 in 74/158; the last is OP52" */
static void place_tell_absent(struct app *app, const struct doc *d, const char *address)
{
	const char *last = NULL;
	struct buf name = { 0 };

	for (uint32_t i = 0; i < d->n_paras; i++)
		if (place_is_alike(address, d->paras[i].address))
			last = d->paras[i].address;
	if (d->meta.symbol[0] != '\0')
		symbol_add_short(&name, d->meta.symbol);
	else
		buf_add(&name, _("this page"));
	const int len = (int)symbol_place_said(address).len;
	if (last != NULL)
		app_error(app, "no %.*s in %s; the last is %s", len, address,
		    buf_str(&name), last);
	else
		app_error(app, "no %.*s in %s", len, address, buf_str(&name));
	buf_fini(&name);
}

/* Goes to the paragraph at ADDRESS of the page; false after a word when it has none. */
static bool place_go(struct app *app, const char *address)
{
	struct view *v = app_view(app);
	uint32_t para = place_find(v->page, address);

	if (para == DOC_NONE) {
		place_tell_absent(app, place_doc(v->page), address);
		return false;
	}
	view_remember(v);
	view_show_para(v, para);
	return true;
}

bool app_go_place(struct app *app, struct slice words)
{
	char address[PLACE_SIZE];

	if (!place_read(words, address))
		return false;
	place_go(app, address);
	return true;
}

void app_go_operative(struct app *app, uint32_t number)
{
	char address[PLACE_SIZE];

	snprintf(address, sizeof(address), "OP%u", number);
	if (place_go(app, address))
		app_say(app,
		    "%s: a number before {end} is that of an operative paragraph",
		    address);
}

/* Where PER_CENT of the text of D lies before. */
static struct position place_of_percent(const struct doc *d, uint32_t per_cent)
{
	uint64_t all = 0, before;
	struct position at = { 0, 0 };

	for (uint32_t i = 0; i < d->n_paras; i++)
		all += d->paras[i].len;
	before = all * per_cent / 100;
	while (at.para + 1 < d->n_paras && before >= d->paras[at.para].len)
		before -= d->paras[at.para++].len;
	at.byte = (uint32_t)before;
	return at;
}

void app_go_percent(struct app *app, uint32_t per_cent)
{
	struct view *v = app_view(app);

	if (per_cent > 100) {
		app_error(app, "%u %%: there is no more than 100", per_cent);
		return;
	}
	view_remember(v);
	view_go_to(v, place_of_percent(v->page->doc, per_cent));
}

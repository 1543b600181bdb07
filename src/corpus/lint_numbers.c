/* SPDX-License-Identifier: ISC */
/*
 * lint_numbers - numbers that jump or repeat.
 *
 * Operative paragraphs count 1, 2, 3 ...; behind a heading or another "The General
 * Assembly," they may go on or begin again.  Items count by letters, Roman or
 * decimal numbers, whichever their first one begins: (i) first is Roman, (i) behind
 * (h) a letter.  What is no such number ("1 bis") is not judged, and the row begins
 * anew behind it.
 */
#include "corpus/lint_numbers.h"

#include <string.h>

#include "base/buf.h"
#include "base/byte.h"
#include "base/i18n.h"
#include "model/symbol.h"

/* Items nested deeper are not judged. */
#define LINT_MAX_DEPTH 16

enum count_kind { COUNT_DECIMAL, COUNT_LETTERS, COUNT_ROMAN, COUNT_KINDS };

/* A row of numbers. */
struct count {
	bool begun;
	bool known; /* kind and last are */
	enum count_kind kind;
	unsigned last;
	const char *printed; /* the last number */
};

struct numbers {
	const struct doc *doc;
	struct diags *diags;
	struct count operative;
	bool may_restart; /* a heading or enacting formula came before */
	struct count items[LINT_MAX_DEPTH + 1]; /* by depth */
};

/* NUMBER without what encloses it: "(a)", "a)", "a." give "a". */
static struct slice numbers_core(const char *number)
{
	struct slice s = slice_trim(slice_of(number));

	if (s.len > 0 && s.at[0] == '(')
		s = slice_sub(s, 1, s.len);
	if (s.len > 0 && (s.at[s.len - 1] == ')' || s.at[s.len - 1] == '.'))
		s.len--;
	return s;
}

/* Each of these gives 0 for what is no such number. */

static unsigned numbers_decimal(struct slice s)
{
	unsigned value = 0;

	if (s.len > 6)
		return 0;
	for (size_t i = 0; i < s.len; i++) {
		if (!byte_is_digit(s.at[i]))
			return 0;
		value = 10 * value + (unsigned)(s.at[i] - '0');
	}
	return value;
}

/* "a" 1, "z" 26, "aa" 27, "bb" 28: the letter is doubled. */
static unsigned numbers_letters(struct slice s)
{
	if (s.len == 0 || s.len > 4)
		return 0;
	char first = byte_lower(s.at[0]);
	if (!byte_is_lower(first))
		return 0;
	for (size_t i = 1; i < s.len; i++)
		if (byte_lower(s.at[i]) != first)
			return 0;
	return (unsigned)(s.len - 1) * 26 + (unsigned)(first - 'a') + 1;
}

static unsigned numbers_roman(struct slice s)
{
	return (unsigned)symbol_roman(s);
}

static unsigned numbers_value(const char *number, enum count_kind kind)
{
	struct slice core = numbers_core(number);

	switch (kind) {
	case COUNT_DECIMAL: return numbers_decimal(core);
	case COUNT_LETTERS: return numbers_letters(core);
	default: return numbers_roman(core);
	}
}

/*
 * The kind that a row beginning with NUMBER counts by: one in which it is 1, else
 * the first in which it is a number at all; COUNT_KINDS when there is none.
 */
static enum count_kind numbers_kind(const char *number)
{
	enum count_kind any = COUNT_KINDS;

	for (enum count_kind kind = COUNT_DECIMAL; kind < COUNT_KINDS; kind++) {
		unsigned value = numbers_value(number, kind);

		if (value == 1)
			return kind;
		if (value > 0 && any == COUNT_KINDS)
			any = kind;
	}
	return any;
}

static void numbers_begin(struct count *c, const char *number)
{
	c->begun = true;
	c->kind = numbers_kind(number);
	c->known = c->kind != COUNT_KINDS;
	c->last = c->known ? numbers_value(number, c->kind) : 0;
	c->printed = number;
}

static void numbers_say(const struct numbers *n, uint32_t para, const char *what,
    const struct count *before)
{
	const struct para *p = &n->doc->paras[para];
	struct buf text = { 0 };

	/* lint.c tells of a second paragraph with one address. */
	if (strchr(p->address, '~') != NULL)
		return;
	buf_addf(&text, "%s %s ", _(what), p->number);
	if (before == NULL)
		buf_add(&text, _("comes first"));
	else if (strcmp(before->printed, p->number) == 0)
		buf_add(&text, _("stands twice"));
	else
		buf_addf(&text, _("follows %s"), before->printed);
	diag_add(n->diags, DIAG_NUMBER_ORDER,
	    doc_mark_place(n->doc, (struct mark_at){ para, DOC_NONE }), "%s",
	    buf_str(&text));
	buf_fini(&text);
}

/* Takes the number of PARA into the row C; RESTART: it may begin again at 1. */
static void numbers_take(const struct numbers *n, struct count *c, uint32_t para,
    const char *what, bool restart)
{
	const char *number = n->doc->paras[para].number;
	struct count before = *c;

	if (!c->begun || (restart && numbers_value(number, numbers_kind(number)) == 1)) {
		numbers_begin(c, number);
		if (c->known && c->last != 1)
			numbers_say(n, para, what, NULL);
		return;
	}
	if (!c->known) {
		numbers_begin(c, number);
		return;
	}
	unsigned value = numbers_value(number, c->kind);
	c->known = value > 0;
	c->last = value;
	c->printed = number;
	if (c->known && value != before.last + 1)
		numbers_say(n, para, what, &before);
}

static void numbers_operative(struct numbers *n, uint32_t para)
{
	if (n->doc->paras[para].number[0] == '\0')
		return;
	numbers_take(n, &n->operative, para, N_("operative paragraph"), n->may_restart);
	n->may_restart = false;
}

static void numbers_item(struct numbers *n, uint32_t para)
{
	const struct para *p = &n->doc->paras[para];

	if (p->depth > LINT_MAX_DEPTH)
		return;
	for (uint32_t depth = p->depth + 1; depth <= LINT_MAX_DEPTH; depth++)
		n->items[depth].begun = false;
	if (p->number[0] != '\0')
		numbers_take(n, &n->items[p->depth], para, "item", false);
}

void lint_numbers(const struct doc *d, struct diags *diags)
{
	struct numbers n = { .doc = d, .diags = diags };

	for (uint32_t i = 0; i < d->n_body; i++) {
		const struct para *p = &d->paras[i];

		if (p->kind == PARA_ITEM) {
			numbers_item(&n, i);
			continue;
		}
		memset(n.items, 0, sizeof(n.items));
		if (p->kind == PARA_OPERATIVE)
			numbers_operative(&n, i);
		else if (p->kind == PARA_HEADING || p->kind == PARA_ENACTING)
			n.may_restart = true;
	}
}

/* SPDX-License-Identifier: ISC */
/*
 * docaddress - one walk over the paragraphs with two stacks: the parts that are
 * open, each with its own counts, and the paragraphs that an item may hang on.
 *
 *	Annex II		parts: "", "annex-II:"
 *	1. ...			annex-II:OP1		levels: OP1
 *	   (a) ...		annex-II:OP1(a)		levels: OP1, (a)
 *
 * Numbers are as hostile as the file: what cannot stand in an address is left out,
 * and addresses have a greatest length, so that deep nesting stays linear.
 */
#include "model/docaddress.h"

#include <string.h>

#include "base/buf.h"
#include "base/byte.h"
#include "base/vec.h"
#include "model/names.h"
#include "model/space.h"
#include "model/symbol.h"
#include "text/utf8.h"

/* [byte] of the longest number and of the longest row of parts in an address. */
#define ADDRESS_NUMBER_MAX 40
#define ADDRESS_PREFIX_MAX 100

/* An open part. */
struct address_part {
	uint32_t depth;     /* of the heading that opened it; 0 = the document */
	const char *prefix; /* "annex:" */
	uint32_t counts[PARA_FOOTNOTE + 1]; /* of each kind, the last number given */
};

/* A paragraph that items hang on. */
struct address_level {
	uint32_t depth; /* 0, or of an item */
	const char *address;
	uint32_t items; /* that hang on it */
};

struct address_walk {
	struct arena *arena;
	struct names taken; /* addresses in small letters; the last ~n tried */
	VEC_OF(address_part_vec, struct address_part) parts;
	VEC_OF(address_level_vec, struct address_level) levels;
	struct buf text; /* the address being made */
	struct buf key;
};

static const char *const address_letters[] = {
	[PARA_TITLE] = "",
	[PARA_META] = "",
	[PARA_ENACTING] = "E",
	[PARA_PREAMBULAR] = "PP",
	[PARA_OPERATIVE] = "OP",
	[PARA_ITEM] = "",
	[PARA_HEADING] = "H",
	[PARA_TEXT] = "T",
	[PARA_ROW] = "R",
	[PARA_FOOTNOTE] = "fn",
};

/* White space, punctuation that addresses or markup use, bullets and dashes; no dagger. */
static bool address_drops(uint32_t code)
{
	if (code < 0x80)
		return code <= ' ' || code == 0x7f ||
		    strchr("()[]#:~\\", (int)code) != NULL;
	return space_is(code) ||
	    (code >= 0x2000 && code <= 0x206f && code != 0x2020 && code != 0x2021) ||
	    (code >= 0x25a0 && code <= 0x25ff);
}

/*
 * What of a printed NUMBER stands in an address: "(a)" gives "a", "12." "12",
 * a bullet nothing.
 */
static struct slice address_number(struct address_walk *w, const char *number)
{
	struct slice s = slice_of(number);
	size_t len;

	buf_clear(&w->key);
	for (size_t at = 0; at < s.len && w->key.len < ADDRESS_NUMBER_MAX; at += len) {
		uint32_t code;

		len = utf8_decode(s, at, &code);
		if (!address_drops(code))
			buf_addn(&w->key, s.at + at, len);
	}
	struct slice kept = buf_slice(&w->key);
	while (slice_ends(kept, ".") || slice_ends(kept, "-"))
		kept.len--;
	while (slice_starts(kept, ".") || slice_starts(kept, "-"))
		kept = slice_sub(kept, 1, kept.len);
	return kept;
}

/* True when NUMBER has a letter or a digit of any script. */
static bool address_counts(struct slice number)
{
	for (size_t i = 0; i < number.len; i++)
		if (byte_is_word(number.at[i]))
			return true;
	return false;
}

/* The value of the digits that NUMBER begins with, or OTHERWISE. */
static uint32_t address_value(struct slice number, uint32_t otherwise)
{
	uint32_t value = 0;
	size_t i = 0;

	for (; i < number.len && i < 6 && byte_is_digit(number.at[i]); i++)
		value = 10 * value + (uint32_t)(number.at[i] - '0');
	return i > 0 ? value : otherwise;
}

/* The address in w->text in small letters, as the table of taken ones knows it. */
static uint32_t *address_taken(struct address_walk *w)
{
	buf_clear(&w->key);
	buf_adds(&w->key, buf_slice(&w->text));
	for (size_t i = 0; i < w->key.len; i++)
		w->key.at[i] = byte_lower(w->key.at[i]);
	return names_value(&w->taken, buf_slice(&w->key));
}

/*
 * Takes the address in w->text, or the next free one of its "~2", "~3" ...: each
 * address remembers how far it counted, so many equal ones stay linear.
 */
static const char *address_take(struct address_walk *w)
{
	size_t len = w->text.len;
	uint32_t *first = address_taken(w), *taken = first;

	while (*taken != 0) {
		w->text.len = len;
		buf_addf(&w->text, "~%lu", (unsigned long)++*first);
		taken = address_taken(w);
	}
	*taken = 1;
	return arena_text(w->arena, buf_str(&w->text), w->text.len);
}

/* Closes the parts of DEPTH and deeper, then opens that of the heading, if any. */
static void address_enter(struct address_walk *w, const struct para *heading)
{
	uint32_t depth = heading->depth > 0 ? heading->depth : 1;

	while (w->parts.n > 1 && vec_last(&w->parts)->depth >= depth)
		w->parts.n--;
	if (heading->part == NULL)
		return;
	struct slice name = address_number(w, heading->part);
	struct slice outer = slice_of(vec_last(&w->parts)->prefix);
	if (!address_counts(name) || outer.len + name.len + 1 > ADDRESS_PREFIX_MAX)
		return;
	buf_clear(&w->text);
	buf_adds(&w->text, outer);
	buf_adds(&w->text, name);
	buf_addc(&w->text, ':');
	struct address_part part = {
		.depth = depth,
		.prefix = arena_text(w->arena, buf_str(&w->text), w->text.len),
	};
	vec_push(&w->parts, part);
}

/*
 * True when P, an operative paragraph without a number, introduces those of its part
 * that count from 1: "Resolves that: 1. ...".  P has REST paragraphs behind it.
 */
static bool address_introduces(struct address_walk *w, const struct para *p,
    uint32_t rest)
{
	for (uint32_t i = 1; i <= rest; i++) {
		if (p[i].kind == PARA_OPERATIVE)
			return address_value(address_number(w, p[i].number), 0) == 1;
		if (p[i].kind == PARA_HEADING && p[i].part != NULL)
			return false;
	}
	return false;
}

/* The number of a paragraph that is counted in its part. */
static void address_add_count(struct address_walk *w, const struct para *p, uint32_t rest)
{
	struct address_part *part = vec_last(&w->parts);
	uint32_t next = part->counts[p->kind] + 1;
	struct slice number = { "", 0 };

	if (p->kind == PARA_OPERATIVE && next == 1 && p->number[0] == '\0' &&
	    address_introduces(w, p, rest)) {
		buf_addf(&w->text, "%sOP0", part->prefix);
		return;
	}
	if (p->kind == PARA_OPERATIVE)
		number = address_number(w, p->number);
	bool own = address_counts(number);
	part->counts[p->kind] = own ? address_value(number, next) : next;
	buf_add(&w->text, part->prefix);
	buf_add(&w->text, address_letters[p->kind]);
	if (own)
		buf_adds(&w->text, number);
	else
		buf_addf(&w->text, "%lu", (unsigned long)next);
}

/* The address of an item: that of the paragraph it hangs on, and its number. */
static void address_add_item(struct address_walk *w, const struct para *p, uint32_t depth)
{
	struct slice outer = slice_of(vec_last(&w->parts)->prefix);
	struct slice number = address_number(w, p->number);
	uint32_t place = 1;

	while (w->levels.n > 0 && vec_last(&w->levels)->depth >= depth)
		w->levels.n--;
	if (w->levels.n > 0) {
		outer = slice_of(vec_last(&w->levels)->address);
		place = ++vec_last(&w->levels)->items;
	}
	buf_adds(&w->text, utf8_cut(outer, ADDRESS_MAX - ADDRESS_NUMBER_MAX - 8));
	if (address_counts(number))
		buf_addf(&w->text, "(%.*s)", (int)number.len, number.at);
	else
		buf_addf(&w->text, "(%lu)", (unsigned long)place);
}

/* From now on items hang on the paragraph with ADDRESS. */
static void address_hang(struct address_walk *w, uint32_t depth, const char *address)
{
	struct address_level level = { .depth = depth, .address = address };

	if (depth == 0)
		w->levels.n = 0;
	vec_push(&w->levels, level);
}

static const char *address_make(struct address_walk *w, const struct para *p,
    uint32_t rest)
{
	uint32_t depth = p->kind != PARA_ITEM ? 0 : p->depth > 0 ? p->depth : 1;

	if (p->kind == PARA_HEADING)
		address_enter(w, p);
	buf_clear(&w->text);
	if (p->kind == PARA_FOOTNOTE) {
		buf_add(&w->text, address_letters[p->kind]);
		buf_adds(&w->text, address_number(w, p->number));
	} else if (p->kind == PARA_ITEM) {
		address_add_item(w, p, depth);
	} else {
		address_add_count(w, p, rest);
	}
	const char *address = address_take(w);
	if (p->kind != PARA_ROW && p->kind != PARA_FOOTNOTE)
		address_hang(w, depth, address);
	return address;
}

void docaddress_assign(struct para *paras, uint32_t n, struct arena *arena)
{
	struct arena *keys = arena_new();
	struct address_walk w = { .arena = arena };
	struct address_part document = { .prefix = "" };

	names_init(&w.taken, keys);
	vec_push(&w.parts, document);
	for (uint32_t i = 0; i < n; i++)
		if (para_is_body(&paras[i]))
			paras[i].address = address_make(&w, &paras[i], n - i - 1);
	vec_fini(&w.parts);
	vec_fini(&w.levels);
	buf_fini(&w.text);
	buf_fini(&w.key);
	arena_free(keys);
}

/* The number behind "Annex": Roman, Arabic, or a single letter at the end. */
static struct slice address_annex_number(struct slice text)
{
	size_t end = 0, digits = 0;

	for (; end < text.len && byte_is_alnum(text.at[end]); end++)
		digits += byte_is_digit(text.at[end]);
	struct slice word = slice_sub(text, 0, end);
	bool number = word.len > 0 &&
	    (digits == word.len || symbol_roman(word) > 0 ||
		(word.len == 1 && end == text.len));
	return number ? word : slice_sub(text, 0, 0);
}

const char *docaddress_part(struct slice text, struct arena *arena)
{
	static const char word[] = "annex";
	struct buf part = { 0 };

	if (!slice_starts_nocase(text, word))
		return NULL;
	struct slice rest = slice_sub(text, strlen(word), text.len);
	size_t space = space_run(rest, 0);
	bool ends = rest.len == 0 || space > 0 ||
	    (!byte_is_alnum(rest.at[0]) && !byte_is_beyond(rest.at[0]));
	if (!ends)
		return NULL;
	buf_add(&part, word);
	struct slice number = address_annex_number(slice_sub(rest, space, rest.len));
	if (space > 0 && number.len > 0)
		buf_addf(&part, "-%.*s", (int)number.len, number.at);
	const char *name = arena_text(arena, buf_str(&part), part.len);
	buf_fini(&part);
	return name;
}

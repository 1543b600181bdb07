/* SPDX-License-Identifier: ISC */
/*
 * akn_level - the levels of headings and the parts that they open; see akn_kind.h.
 *
 *	Annex II				1, part annex-II
 *	  Part A. Agenda			2
 *	    I. Introduction			3
 *	      Rule 1				4
 *
 * A heading ranks by how it is set and how it is numbered; its level is how many
 * headings of higher rank are open.  A numbered section is a part of addresses only
 * where the numbers of paragraphs begin again in each section: elsewhere delegates
 * cite paragraph 45, not II, paragraph 45.
 */
#include "import/akn/akn_kind.h"

#include <string.h>

#include "base/buf.h"
#include "base/byte.h"
#include "import/common/itemnumber.h"
#include "model/space.h"

#define LEVEL_DEEPEST 6

/* Ranks inside one style, the highest first. */
enum level_rank {
	LEVEL_PART,
	LEVEL_ROMAN,
	LEVEL_LETTER,
	LEVEL_RULE,
	LEVEL_PLAIN,
	LEVEL_RANKS
};

/* How a heading begins. */
struct level_head {
	enum level_rank rank;
	struct slice name,
	    number; /* "Rule" and "1", "" and "IV"; both "" for a plain one */
	unsigned letter, roman;
};

struct level_walk {
	struct akn_part *part;
	struct arena *arena;
	unsigned ranks[LEVEL_DEEPEST]; /* of the open headings */
	uint32_t n;
	uint32_t base; /* levels above them: 1 below an annex */
	unsigned last_roman, last_letter;
};

/* The first word of TEXT, and where the next begins. */
static struct slice level_word(struct slice text, size_t *next)
{
	size_t end = 0;

	while (end < text.len && space_run(text, end) == 0)
		end++;
	*next = end + (end < text.len ? space_run(text, end) : 0);
	return slice_sub(text, 0, end);
}

/* "Rule 1" and "Part A. Agenda": a word and then a number. */
static void level_read_named(struct slice text, struct level_head *head)
{
	static const char *const parts[] = { "Part", "Chapter", "Section", "Title" };
	size_t next;
	struct slice word = level_word(text, &next);
	struct slice rest = slice_sub(text, next, SLICE_NONE);
	struct item_number n = itemnumber_read(level_word(rest, &next));

	if (n.form != ITEM_NUMBER_PARAGRAPH && n.form != ITEM_NUMBER_HEADING)
		return;
	if (next >= rest.len)
		head->rank = LEVEL_RULE;
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		if (slice_is(word, parts[i]))
			head->rank = LEVEL_PART;
	if (head->rank == LEVEL_PLAIN)
		return;
	head->name = word;
	head->number = n.shown;
}

static struct level_head level_head(const struct level_walk *w, struct slice text)
{
	struct level_head head = { .rank = LEVEL_PLAIN, .name = { "", 0 } };
	size_t next;
	struct slice word = level_word(text, &next);
	struct item_number n = itemnumber_read(word);

	if (n.form == ITEM_NUMBER_PARAGRAPH || n.form == ITEM_NUMBER_ITEM) {
		head.rank = LEVEL_RULE;
		return head;
	}
	bool dotted = word.len > 0 && word.at[word.len - 1] == '.';
	if (n.form != ITEM_NUMBER_HEADING ||
	    (!dotted && next < text.len && n.roman == 0)) {
		level_read_named(text, &head);
		return head;
	}
	head.number = n.shown;
	head.letter = n.letter;
	head.roman = n.roman;
	bool letter = n.roman == 0 ||
	    (n.letter > 0 && n.letter == w->last_letter + 1 &&
		n.roman != w->last_roman + 1);
	head.rank = letter ? LEVEL_LETTER : LEVEL_ROMAN;
	return head;
}

/* What an annex is called; TEXT begins with it. */
static bool level_is_annex(struct slice text, size_t *end)
{
	static const char *const words[] = {
		"Annex",
		"Annexe",
		"Anexo",
		"Приложение",
		"المرفق",
		"مرفق",
		"附件",
	};
	size_t next;
	struct slice word = level_word(text, &next);

	*end = next;
	return SLICE_IS_IN(word, words);
}

/* "annex" and its NUMBER, as far as that can stand in an address. */
static const char *level_annex_part(struct level_walk *w, struct slice number)
{
	struct item_number n = itemnumber_read(number);
	struct buf part = { 0 };

	buf_add(&part, "annex");
	if (n.form == ITEM_NUMBER_HEADING || n.form == ITEM_NUMBER_PARAGRAPH)
		buf_addf(&part, "-%.*s", (int)n.shown.len, n.shown.at);
	for (char *c = part.at; *c != '\0'; c++)
		if (*c == '.')
			*c = '-';
	const char *kept = arena_text(w->arena, buf_str(&part), part.len);
	buf_fini(&part);
	return kept;
}

/* B opens an annex: what stands below it counts from the top again. */
static void level_annex(struct level_walk *w, struct akn_block *b, struct slice number)
{
	b->depth = 1;
	b->part = level_annex_part(w, number);
	w->base = 1;
	w->n = 0;
	w->last_roman = w->last_letter = 0;
}

/* B opens a draft inside the resolution: the only one, or one of several. */
static void level_draft(struct level_walk *w, struct akn_block *b)
{
	struct buf part = { 0 };
	bool only = true;

	for (size_t i = 0; i < w->part->blocks.n; i++)
		only = only && w->part->blocks.at[i].draft <= 1;
	level_annex(w, b, (struct slice){ "", 0 });
	buf_add(&part, "draft");
	if (!only)
		buf_addf(&part, "-%u", (unsigned)b->draft);
	b->part = arena_text(w->arena, buf_str(&part), part.len);
	buf_fini(&part);
}

static bool level_is_numbered(const struct akn_block *b)
{
	struct level_walk none = { 0 };

	return level_head(&none, b->text).number.len > 0;
}

/* True when the first numbered paragraph of a section counts below the one before. */
static bool level_restarts(const struct akn_part *part, size_t start, size_t end)
{
	unsigned last = 0;
	bool section = false;

	for (size_t i = start; i < end; i++) {
		const struct akn_block *b = &part->blocks.at[i];

		if (b->left_out)
			continue;
		if (b->kind == PARA_HEADING && level_is_numbered(b))
			section = true;
		if (b->kind != PARA_OPERATIVE)
			continue;
		unsigned number = itemnumber_read(slice_of(b->num)).arabic;
		if (number == 0)
			continue;
		if (section && number <= last)
			return true;
		section = false;
		last = number;
	}
	return false;
}

/* "IV", "rule-1": letters and digits of ASCII, and what divides them. */
static const char *level_section_part(struct level_walk *w, const struct level_head *head)
{
	struct buf part = { 0 };

	for (size_t i = 0; i < head->name.len; i++)
		if (byte_is_letter(head->name.at[i]))
			buf_addc(&part, byte_lower(head->name.at[i]));
	if (part.len > 0)
		buf_addc(&part, '-');
	for (size_t i = 0; i < head->number.len; i++)
		buf_addc(&part, head->number.at[i] == '.' ? '-' : head->number.at[i]);
	const char *kept = arena_text(w->arena, buf_str(&part), part.len);
	buf_fini(&part);
	return kept;
}

static void level_heading(struct level_walk *w, struct akn_block *b, bool restarts)
{
	struct level_head head = level_head(w, b->text);
	bool plain = b->style == AKN_STYLE_PLAIN || b->style == AKN_STYLE_NOTE;
	unsigned style = plain ? AKN_STYLE_SECTION : b->style;
	unsigned rank = style * LEVEL_RANKS + head.rank;

	while (w->n > 0 && w->ranks[w->n - 1] >= rank)
		w->n--;
	if (w->n + w->base < LEVEL_DEEPEST)
		w->ranks[w->n++] = rank;
	b->depth = w->n + w->base;
	if (head.rank == LEVEL_ROMAN) {
		w->last_roman = head.roman;
		w->last_letter = 0;
	} else if (head.rank == LEVEL_LETTER) {
		w->last_letter = head.letter;
	}
	if (restarts && head.number.len > 0)
		b->part = level_section_part(w, &head);
}

static bool level_same_scope(const struct akn_block *a, const struct akn_block *b)
{
	return a->annex == b->annex && a->draft == b->draft;
}

/* The end of the scope that begins at block START. */
static size_t level_scope_end(const struct akn_part *part, size_t start)
{
	size_t i = start + 1;

	for (; i < part->blocks.n; i++) {
		const struct akn_block *b = &part->blocks.at[i];
		size_t next;

		if (!level_same_scope(b, &part->blocks.at[start]))
			break;
		if (!b->left_out && b->kind == PARA_HEADING &&
		    level_is_annex(b->text, &next))
			break;
	}
	return i;
}

/* The annex that an attachment is, when its first heading does not say so. */
static struct slice level_attachment_number(struct level_walk *w,
    const struct akn_block *b)
{
	static const char *const roman[] = { "I", "II", "III", "IV", "V", "VI", "VII",
		"VIII" };
	uint32_t last = vec_last(&w->part->blocks)->annex;

	if (last < 2 || b->annex > sizeof(roman) / sizeof(*roman))
		return (struct slice){ "", 0 };
	return slice_of(roman[b->annex - 1]);
}

static void level_scope(struct level_walk *w, size_t start, size_t end)
{
	bool restarts = level_restarts(w->part, start, end);
	const struct akn_block *first = &w->part->blocks.at[start];
	bool attached = start > 0 && !level_same_scope(first - 1, first);

	for (size_t i = start; i < end; i++) {
		struct akn_block *b = &w->part->blocks.at[i];
		size_t next;

		if (b->left_out || b->kind != PARA_HEADING)
			continue;
		if (level_is_annex(b->text, &next))
			level_annex(w, b,
			    level_word(slice_sub(b->text, next, SLICE_NONE), &next));
		else if (attached && i == start && b->draft > 0)
			level_draft(w, b);
		else if (attached && i == start && b->annex > 0)
			level_annex(w, b, level_attachment_number(w, b));
		else
			level_heading(w, b, restarts);
	}
}

void akn_level(struct akn_part *part, struct arena *arena)
{
	struct level_walk w = { .part = part, .arena = arena };

	for (size_t start = 0; start < part->blocks.n;) {
		size_t end = level_scope_end(part, start);

		level_scope(&w, start, end);
		start = end;
	}
}

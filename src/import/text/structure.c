/* SPDX-License-Identifier: ISC */
/* structure - what each paragraph is; see the header. */
#include "import/text/structure.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "base/byte.h"
#include "import/common/itemdepth.h"
#include "import/common/openings.h"
#include "import/text/adoption.h"
#include "import/text/phrase.h"

/* [byte] of the longest heading. */
#define STRUCTURE_HEADING 240

/* [byte] of the longest heading behind its number, or "Annex", on a line of its own. */
#define STRUCTURE_SECTION 500

/* [byte] of the shortest sentence inside a heading, of which it is none; "Art. 5. Names" has one. */
#define STRUCTURE_SENTENCE 24

/* Lines without a stop that may stand together and still be headings. */
#define STRUCTURE_HEADINGS 2

/* [byte] of the shortest verb that begins an operative paragraph and is in no list. */
#define STRUCTURE_VERB 6

/* Blocks between the letter of a part and its enacting formula. */
#define STRUCTURE_PART 4

struct structure {
	const struct block_vec *blocks;
	struct element_vec *elements;
	struct section_vec *sections;
	struct item_stack items;
	bool annex;       /* inside one */
	bool annex_title; /* the next heading is the annex's title */
	bool section;     /* a Roman section is open */
	bool closing;     /* the block before is a closing line */
	bool operative;   /* an operative paragraph was seen */
	bool enacted;     /* an enacting formula, in this annex if inside one */
};

static struct slice structure_words(const struct block *b)
{
	struct slice text = sourcemap_text(&b->text);

	return slice_sub(text, sourcemap_behind_signs(text, 0), SLICE_NONE);
}

/* How the words of B end; signs behind them, and what stands in them, are passed over. */
static enum line_end structure_end(const struct block *b)
{
	struct slice text = sourcemap_text(&b->text);

	while (text.len > 0 && sourcemap_is_sign(text.at[text.len - 1])) {
		bool note = text.at[text.len - 1] == SOURCEMAP_NOTE_END;

		text.len--;
		while (note && text.len > 0 && text.at[text.len] != SOURCEMAP_NOTE)
			text.len--;
	}
	return lineend_end(text);
}

/* True when a sentence ends inside WORDS, "... text shall prevail. For the": no heading goes on so. */
static bool structure_has_sentence(struct slice words)
{
	for (size_t at = STRUCTURE_SENTENCE; at + 2 < words.len; at++)
		if (words.at[at] == '.' && words.at[at + 1] == ' ' &&
		    byte_is_upper(words.at[at + 2]) && byte_is_lower(words.at[at - 1]) &&
		    byte_is_lower(words.at[at - 2]) && byte_is_lower(words.at[at - 3]) &&
		    byte_is_lower(words.at[at - 4]))
			return true;
	return false;
}

/* Words that could be a heading of at most MAX [byte], if their neighbours allow it. */
static bool structure_is_words(const struct block *b, size_t max)
{
	struct slice words = structure_words(b);

	return (b->start == START_PLAIN || (b->start == START_OPENING && b->guess)) &&
	    words.len > 0 && words.len <= max && structure_end(b) == END_OPEN &&
	    phrase_begins_capital(words) && phrase_words(words, 0, "And ") == 0 &&
	    !lineend_ends_and(words) && !structure_has_sentence(words);
}

static bool structure_is_title(const struct block *b)
{
	return structure_is_words(b, STRUCTURE_HEADING);
}

static bool structure_is_article(const struct block *b)
{
	return lineend_is_article(structure_words(b));
}

/* True when only its looks make block I a heading: it is no article and no title of an annex. */
static bool structure_is_loose(const struct structure *s, size_t i)
{
	const struct block *b = &s->blocks->at[i];

	return structure_is_title(b) && !structure_is_article(b) &&
	    (i == 0 || b[-1].start != START_ANNEX);
}

/* How many blocks that could be headings stand together around block I, at most 3. */
static size_t structure_titles(const struct structure *s, size_t i)
{
	size_t n = 1;

	for (size_t k = i;
	     k > 0 && n <= STRUCTURE_HEADINGS && structure_is_loose(s, k - 1); k--)
		n++;
	for (size_t k = i + 1;
	     k < s->blocks->n && n <= STRUCTURE_HEADINGS && structure_is_loose(s, k); k++)
		n++;
	return n;
}

/* True when a heading can stand before block I: something follows it. */
static bool structure_is_heading(const struct structure *s, size_t i)
{
	const struct block *b = &s->blocks->at[i];

	if (i + 1 == s->blocks->n)
		return false;
	if (i > 0 && (b[-1].start == START_ROMAN || b[-1].start == START_ANNEX))
		return structure_is_words(b, STRUCTURE_SECTION);
	return structure_is_title(b) && structure_titles(s, i) <= STRUCTURE_HEADINGS;
}

/*
 * True when block I, a letter, stands where a part begins: "A" above all, others below the
 * meeting and date of the part before.  A formula must follow, before another letter, and
 * behind a declaration perhaps.
 */
static bool structure_opens_part(const struct structure *s, size_t i)
{
	const struct block *b = &s->blocks->at[i];

	if (i == 0 ? structure_words(b).at[0] != 'A'
		   : b[-1].start != START_CLOSING && b[-1].start != START_DATE)
		return false;
	for (size_t k = i + 1; k < s->blocks->n; k++)
		if (s->blocks->at[k].start == START_ENACTING)
			return true;
		else if (s->blocks->at[k].start == START_LETTER)
			return false;
	return false;
}

/* True when block I is the letter of a part: its enacting formula is near. */
static bool structure_is_part(const struct structure *s, size_t i)
{
	if (s->blocks->at[i].start != START_LETTER)
		return false;
	if (structure_opens_part(s, i))
		return true;
	for (size_t k = i + 1; k < s->blocks->n && k <= i + STRUCTURE_PART; k++)
		if (s->blocks->at[k].start == START_ENACTING)
			return true;
		else if (!structure_is_title(&s->blocks->at[k]))
			return false;
	return false;
}

static struct section *structure_section(struct structure *s)
{
	return vec_last(s->sections);
}

/* Part B begins with block I. */
static void structure_begin_part(struct structure *s, size_t i)
{
	const struct block *b = &s->blocks->at[i];
	struct section part = { .first = s->elements->n };
	struct section *last = structure_section(s);

	part.letter[0] = structure_words(b).at[0];
	if (i + 1 < s->blocks->n && structure_is_title(&s->blocks->at[i + 1]))
		part.title = &s->blocks->at[i + 1];
	if (last->first == s->elements->n && last->letter[0] == '\0') {
		*last = part;
	} else {
		last->last = s->elements->n;
		vec_push(s->sections, part);
	}
	s->annex = s->annex_title = s->section = s->operative = s->enacted = false;
}

static uint32_t structure_heading_depth(struct structure *s, const struct block *b)
{
	uint32_t base = s->annex ? 2 : 1;

	if (b->start == START_ANNEX)
		return 1;
	if (b->start == START_ROMAN) {
		s->section = true;
		return base;
	}
	if (s->annex_title) {
		s->section = false;
		return base;
	}
	return s->section ? base + 1 : base;
}

/* "70th plenary meeting" and the date below it or behind it. */
static void structure_close(struct structure *s, const struct block *b)
{
	struct slice words = structure_words(b);
	struct section *section = structure_section(s);
	unsigned meeting;
	size_t end = phrase_meeting(words, 0, &meeting);
	struct date date;

	if (end > 0) {
		section->meeting = meeting;
		section->resumed =
		    slice_find(slice_sub(words, 0, end), "(resumed)", 0) != SLICE_NONE;
	}
	while (end < words.len && strchr(", ", words.at[end]) != NULL)
		end++;
	if (phrase_day(words, end, &date) > end)
		section->closed = date;
}

/*
 * "Adopted at the 6214th meeting, by 13 votes to none, with 2 abstentions." below a text
 * of the Security Council says meeting, day and vote, and stays; above the text it is a
 * part of the masthead.
 */
static bool structure_adopted(struct structure *s, struct element *e)
{
	struct section *section = structure_section(s);
	struct adoption adoption;

	if (e->block->start != START_PLAIN ||
	    !adoption_read(structure_words(e->block), &adoption))
		return false;
	e->kind = PARA_TEXT;
	e->closing = !s->enacted && adoption.whole;
	section->adopted = e->block;
	if (adoption.meeting > 0)
		section->meeting = adoption.meeting;
	if (date_is_set(adoption.date))
		section->closed = adoption.date;
	return true;
}

static enum para_kind structure_opening(const struct structure *s, const struct block *b)
{
	struct slice words = structure_words(b);
	struct opening opening = opening_find(words);

	if (opening.kind == OPENING_NONE)
		opening = opening_find_glued(words);
	if (opening.kind == OPENING_NONE)
		opening = opening_guess(words);
	if (!s->enacted && (s->annex || opening.kind != OPENING_PREAMBULAR))
		return PARA_TEXT;
	return opening.kind == OPENING_OPERATIVE ? PARA_OPERATIVE : PARA_PREAMBULAR;
}

/*
 * "Reaffirming international resolve" behind numbered paragraphs and before one, without
 * any stop: the heading of a declaration's part, no preambular paragraph.
 */
static bool structure_is_opened_heading(const struct structure *s, size_t i)
{
	const struct block *b = &s->blocks->at[i];
	struct slice words = structure_words(b);

	return s->operative && i + 1 < s->blocks->n && b[1].start == START_NUMBER &&
	    words.len <= STRUCTURE_HEADING && structure_end(b) == END_OPEN &&
	    opening_find(words).kind == OPENING_PREAMBULAR;
}

/*
 * "Dissolves the Truce Committee.": behind an enacting formula a sentence that begins
 * with a verb of the third person and its object is operative.
 */
static bool structure_is_verb(const struct structure *s, size_t i)
{
	static const char *const objects[] = { " the ", " its ", " that ", " upon ",
		" a ", " an ", " all " };
	const struct block *b = &s->blocks->at[i];
	struct slice words = structure_words(b);
	size_t len = 0;

	if (!s->enacted || s->annex || b->number[0] != '\0' || words.len == 0 ||
	    (structure_end(b) != END_STOP && structure_end(b) != END_SEMICOLON))
		return false;
	while (len < words.len &&
	    (len == 0 ? isupper((unsigned char)words.at[0])
		      : islower((unsigned char)words.at[len])))
		len++;
	if (len < STRUCTURE_VERB || words.at[len - 1] != 's')
		return false;
	for (size_t k = 0; k < sizeof(objects) / sizeof(*objects); k++)
		if (slice_starts(slice_sub(words, len, words.len), objects[k]))
			return true;
	return false;
}

/* Words that no number and no opening introduces. */
static enum para_kind structure_plain(struct structure *s, size_t i)
{
	const struct block *b = &s->blocks->at[i];

	if (structure_is_verb(s, i))
		return PARA_OPERATIVE;
	if (structure_is_heading(s, i) || structure_is_article(b) ||
	    (s->annex_title && structure_is_title(b)))
		return PARA_HEADING;
	if (s->enacted && !s->operative &&
	    (structure_end(b) == END_COMMA || lineend_ends_and(structure_words(b))))
		return PARA_PREAMBULAR;
	return PARA_TEXT;
}

static enum para_kind structure_kind(struct structure *s, size_t i)
{
	const struct block *b = &s->blocks->at[i];

	switch (b->start) {
	case START_ENACTING: return PARA_ENACTING;
	case START_NUMBER: return PARA_OPERATIVE;
	case START_ITEM: return PARA_ITEM;
	case START_ROW: return PARA_ROW;
	case START_ANNEX:
	case START_ROMAN:
	case START_LETTER:
	case START_HEADING: return PARA_HEADING;
	case START_OPENING:
		if ((b->guess && structure_is_heading(s, i)) ||
		    structure_is_opened_heading(s, i))
			return PARA_HEADING;
		return structure_opening(s, b);
	default: return structure_plain(s, i);
	}
}

/* True when items may hang on KIND. */
static bool structure_holds_items(enum para_kind kind)
{
	return kind == PARA_PREAMBULAR || kind == PARA_OPERATIVE || kind == PARA_ITEM ||
	    kind == PARA_TEXT;
}

static void structure_item(struct structure *s, struct element *e)
{
	const struct element *last = s->elements->n > 0 ? vec_last(s->elements) : NULL;

	if (last == NULL || !structure_holds_items(last->kind)) {
		e->kind = PARA_TEXT;
		return;
	}
	if (last->kind != PARA_ITEM)
		s->items.n = 0;
	e->depth = itemdepth_next(&s->items, slice_of(e->block->number));
	/* "(a) (i) ..." is one paragraph; "(ii)" stands below "(a)" */
	struct slice words = structure_words(e->block);
	char inner[8];
	size_t len = lineend_item(words);
	while (len > 0 && words.at[len - 1] == ' ')
		len--;
	if (len == 0 || len >= sizeof(inner))
		return;
	memcpy(inner, words.at, len);
	inner[len] = '\0';
	itemdepth_next(&s->items, slice_of(inner));
}

static void structure_heading(struct structure *s, struct element *e)
{
	e->annex = e->block->start == START_ANNEX;
	if (e->annex) {
		s->annex = true;
		s->section = s->enacted = s->operative = false;
	}
	e->depth = structure_heading_depth(s, e->block);
	s->annex_title = e->annex;
}

static bool structure_is_closing(const struct structure *s, size_t i)
{
	enum line_start start = s->blocks->at[i].start;

	return start == START_CLOSING || (start == START_DATE && s->closing);
}

static void structure_block(struct structure *s, size_t i)
{
	struct block *b = &s->blocks->at[i];
	struct element e = { .block = b };

	bool part = structure_is_part(s, i);
	bool closes = structure_is_closing(s, i);

	if (part)
		structure_begin_part(s, i);
	e.closing = closes || part;
	if (closes)
		structure_close(s, b);
	s->closing = b->start == START_CLOSING;
	if (!structure_adopted(s, &e))
		e.kind = e.closing ? PARA_TEXT : structure_kind(s, i);
	if (e.kind == PARA_ITEM)
		structure_item(s, &e);
	if (e.kind == PARA_HEADING)
		structure_heading(s, &e);
	else
		s->annex_title = false;
	s->enacted |= e.kind == PARA_ENACTING;
	s->operative |= e.kind == PARA_OPERATIVE;
	vec_push(s->elements, e);
}

void structure_read(const struct block_vec *blocks, struct element_vec *elements,
    struct section_vec *sections)
{
	struct structure s = { .blocks = blocks,
		.elements = elements,
		.sections = sections };

	vec_push(sections, (struct section){ .first = 0 });
	for (size_t i = 0; i < blocks->n; i++)
		structure_block(&s, i);
	structure_section(&s)->last = elements->n;
}

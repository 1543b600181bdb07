/* SPDX-License-Identifier: ISC */
/* footnote_divide - the sources of a footnote; see the header. */
#include "links/footnote_divide.h"

#include <string.h>

#include "base/buf.h"
#include "base/byte.h"
#include "links/ibid.h"
#include "links/locator.h"
#include "model/symbol.h"

#define DIVIDE_COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* [byte] from the words for a relation to the link that they lead to. */
#define DIVIDE_REACH ((size_t)96)

/* [byte] of the longest brackets that hold a nested source. */
#define DIVIDE_BRACKETS ((size_t)400)

/*
 * How one source stands to another.  Where the other only PRINTS it, its symbol may be
 * that of a source without one: "Harbour Charter (reproduced in A/70/9)".
 */
static const struct divide_relation {
	const char *words;
	bool prints;
} divide_relations[] = {
	{ "as reproduced in", true },
	{ "reproduced in", true },
	{ "reissued as", true },
	{ "as contained in", true },
	{ "contained in", true },
	{ "transmitted by", true },
	{ "annexed to", true },
	{ "as quoted in", false },
	{ "quoted in", false },
	{ "quoting", false },
	{ "as cited in", false },
	{ "cited in", false },
	{ "citing", false },
	{ "referring to", false },
	{ "as amended by", false },
	{ "as amended in", false },
	{ "amended by", false },
	{ "as modified by", false },
	{ "modified by", false },
	{ "as revised by", false },
	{ "revised by", false },
	{ "as supplemented by", false },
	{ "supplemented by", false },
	{ "as updated by", false },
	{ "updated by", false },
	{ "as extended by", false },
	{ "extended by", false },
	{ "superseded by", false },
	{ "replaced by", false },
	{ "see also", true },
	{ "see", true },
	{ "reproduit dans", true },
	{ "reproduite dans", true },
	{ "tel que modifié par", false },
	{ "telle que modifiée par", false },
	{ "voir aussi", true },
	{ "voir également", true },
	{ "reproducido en", true },
	{ "reproducida en", true },
	{ "enmendado por", false },
	{ "enmendada por", false },
	{ "véase también", true },
};

/* What is known while a text is divided. */
struct divide {
	const struct para *p;
	struct arena *arena;
	struct footnote_pieces *out;
	struct slice text;
	size_t at;        /* [byte] */
	size_t depth;     /* open brackets */
	uint32_t link;    /* index of the next link mark, or n_marks */
	const char *left; /* the last link of the piece at hand, or NULL */
	size_t first;     /* [byte] of the piece */
	size_t start;     /* [byte] of what is not yet in .head */
	size_t nested;    /* [byte] of the nested source that is open; 0 = none */
	size_t head_end;  /* [byte] where the piece itself ended before that */
	struct buf head;  /* of a piece with brackets taken out: its words so far */
	bool joint;       /* of the piece at hand */
};

/* True when the shown text of link M says as much as its target. */
static bool divide_link_complete(struct slice text, const struct mark *m)
{
	struct symbol target, shown;

	return symbol_parse(slice_of(m->target), ORGAN_ASSEMBLY, &target) &&
	    symbol_parse(slice_sub(text, m->start, m->end), target.organ, &shown) &&
	    strcmp(target.text, shown.text) == 0;
}

/* True when the next link leads to another document than the last one. */
static bool divide_link_differs(const struct divide *s)
{
	const struct mark *m = &s->p->marks[s->link];

	return !slice_eq(symbol_without_corrigendum(slice_of(s->left)),
	    symbol_without_corrigendum(slice_of(m->target)));
}

/* True when Ibid. or "supra" begins at AT. */
static bool divide_refers(const struct divide *s, size_t at)
{
	struct slice own, rest = slice_sub(s->text, at, s->text.len);

	return ibid_begins(rest, &own) || locator_words(rest, 0, "supra") > 0;
}

/* True when a complete source begins at AT, behind "and" (JOINT) or a comma. */
static bool divide_source_begins(const struct divide *s, size_t at, bool joint)
{
	static const char *const words[] = { "see", "resolution", "resolutions",
		"decision", "резолюция", "резолюции" };

	if (at >= s->text.len)
		return false;
	if (divide_refers(s, at))
		return true;
	if (s->left == NULL || s->link >= s->p->n_marks || !divide_link_differs(s))
		return false;
	const struct mark *m = &s->p->marks[s->link];
	if (m->start == at)
		return divide_link_complete(s->text, m);
	for (size_t i = 0; joint && i < DIVIDE_COUNT(words); i++)
		if (locator_words(s->text, at, words[i]) > 0)
			return true;
	return joint && byte_is_upper(s->text.at[at]);
}

/* The position [byte] of a sentence behind the full stop at AT that names a source; or 0. */
static size_t divide_sentence(const struct divide *s, size_t at)
{
	static const char *const words[] = { "See", "Cf.", "Voir", "Véase", "См." };
	size_t next = locator_space(s->text, at + 1);
	struct slice rest = slice_sub(s->text, next, s->text.len);

	if (next == at + 1)
		return 0;
	for (size_t i = 0; i < DIVIDE_COUNT(words); i++)
		if (slice_starts(rest, words[i]) && locator_words(rest, 0, words[i]) > 0)
			return next;
	return rest.len > 0 && !byte_is_lower(rest.at[0]) && divide_refers(s, next) ? next
										    : 0;
}

/* The position [byte] of the next source when a divider stands at s->at, else 0. */
static size_t divide_divider(struct divide *s)
{
	static const char *const joints[] = { "and", "et", "y", "e", "и" };
	char c = s->text.at[s->at];
	bool comma = c == ',', joint = false;
	size_t at = locator_space(s->text, s->at + comma);

	s->joint = false;
	if (c == ';')
		return s->at + 1;
	if (c == '.')
		return divide_sentence(s, s->at);
	if (at == s->at + comma)
		return 0;
	for (size_t i = 0; !joint && i < DIVIDE_COUNT(joints); i++) {
		size_t behind = locator_words(s->text, at, joints[i]);

		joint = behind > 0;
		at = joint ? locator_space(s->text, behind) : at;
	}
	if ((!comma && !joint) || !divide_source_begins(s, at, joint))
		return 0;
	s->joint = !divide_refers(s, at);
	return at;
}

static struct slice divide_bare(const struct divide *s, size_t start, size_t end)
{
	return ibid_bare(slice_sub(s->text, start, end));
}

static void divide_add_nested(struct footnote_piece *piece, struct slice words)
{
	if (piece->n_nested < FOOTNOTE_MAX_NESTED && words.len > 0)
		piece->nested[piece->n_nested++] = words;
}

/* The piece that is being read; beyond the last it is nobody's. */
static struct footnote_piece *divide_piece(struct divide *s)
{
	return &s->out->at[s->out->n];
}

/* Ends the piece at hand at END; the next begins at NEXT, JOINT to it or not. */
static void divide_end(struct divide *s, size_t end, size_t next)
{
	struct footnote_piece *piece = divide_piece(s);
	size_t head_end = s->nested > 0 ? s->head_end : end;

	if (s->out->n == 0)
		s->out->first_links = s->link;
	if (s->nested > 0)
		divide_add_nested(piece, divide_bare(s, s->nested, end));
	piece->printed = divide_bare(s, s->first, end);
	piece->words = divide_bare(s, s->start, head_end);
	if (s->head.len > 0) {
		buf_adds(&s->head, slice_sub(s->text, s->start, head_end));
		piece->words = ibid_bare((struct slice){
		    arena_text(s->arena, s->head.at, s->head.len), s->head.len });
		buf_clear(&s->head);
	}
	s->out->n++;
	s->first = s->start = next;
	s->nested = 0;
	s->left = NULL;
	if (s->out->n < FOOTNOTE_MAX_PIECES)
		*divide_piece(s) = (struct footnote_piece){ .joint = s->joint };
}

/* Ends the piece at s->at; NEXT begins another one.  "; and" divides once. */
static void divide_at(struct divide *s, size_t next)
{
	struct slice words = slice_sub(s->text, s->first, s->at);

	if (locator_space(words, 0) < words.len)
		divide_end(s, s->at, next);
	else
		s->first = s->start = next;
	s->at = next;
}

/* True when the next link follows near behind AT, nothing but words between. */
static bool divide_link_follows(const struct divide *s, size_t at)
{
	size_t start = s->link < s->p->n_marks ? s->p->marks[s->link].start : 0;
	struct slice between = slice_sub(s->text, at, start);

	return start >= at && between.len > 0 && between.len <= DIVIDE_REACH &&
	    slice_find(between, ";", 0) == SLICE_NONE &&
	    slice_find(between, "(", 0) == SLICE_NONE;
}

/* Behind the words for a relation at AT to a source with a link; 0 when there are none. */
static size_t divide_relation(const struct divide *s, size_t at)
{
	if (!divide_link_follows(s, at) || (s->left != NULL && !divide_link_differs(s)))
		return 0;
	for (size_t i = 0; i < DIVIDE_COUNT(divide_relations); i++) {
		const struct divide_relation *row = &divide_relations[i];
		size_t end = locator_words(s->text, at, row->words);

		if (end > 0 && end <= s->p->marks[s->link].start)
			return s->left == NULL && row->prints ? 0 : end;
	}
	return 0;
}

/* The position [byte] of the bracket that closes the one at AT; 0 when none is near. */
static size_t divide_closing(struct slice text, size_t at)
{
	size_t depth = 0;

	for (size_t end = at; end < text.len && end - at < DIVIDE_BRACKETS; end++) {
		depth += text.at[end] == '(';
		depth -= text.at[end] == ')';
		if (depth == 0)
			return end;
	}
	return 0;
}

/* Takes "(quoting resolution 66/163)" out of the piece; false when that is not here. */
static bool divide_take_brackets(struct divide *s)
{
	size_t behind = divide_relation(s, locator_space(s->text, s->at + 1));
	size_t end = behind > 0 ? divide_closing(s->text, s->at) : 0;

	if (end == 0 || s->nested > 0)
		return false;
	divide_add_nested(divide_piece(s), divide_bare(s, behind, end));
	size_t head = s->at;
	while (head > s->start && s->text.at[head - 1] == ' ')
		head--;
	buf_adds(&s->head, slice_sub(s->text, s->start, head));
	while (s->link < s->p->n_marks && s->p->marks[s->link].start < end)
		s->left = s->p->marks[s->link++].target;
	s->start = s->at = end + 1;
	return true;
}

/* Begins the nested source of "..., as amended by resolution 67/1" at a blank or comma. */
static bool divide_open_nested(struct divide *s)
{
	bool comma = s->text.at[s->at] == ',';
	size_t start = locator_space(s->text, s->at + comma);
	size_t behind = start > s->at + comma ? divide_relation(s, start) : 0;

	if (behind == 0 || s->nested > 0 || s->at == s->start)
		return false;
	s->nested = behind;
	s->head_end = s->at;
	s->at = behind;
	return true;
}

/*
 * The position [byte] behind what stands at s->at: a byte, or all blanks before the next
 * link, for where the first blank divides nothing no further one does.
 */
static size_t divide_step(const struct divide *s)
{
	size_t end = locator_space(s->text, s->at);

	if (s->link < s->p->n_marks && s->p->marks[s->link].start < end)
		end = s->p->marks[s->link].start;
	return end > s->at ? end : s->at + 1;
}

/* Moves over the link at s->at; false when none begins there. */
static bool divide_take_link(struct divide *s)
{
	s->link = para_next_link(s->p, s->link);
	if (s->link >= s->p->n_marks || s->p->marks[s->link].start > s->at)
		return false;
	const struct mark *m = &s->p->marks[s->link++];
	s->left = m->target;
	s->at = m->end > s->at ? m->end : s->at;
	return true;
}

/* Moves over what stands at s->at outside of links. */
static void divide_take(struct divide *s)
{
	char c = s->text.at[s->at];
	bool open = s->depth == 0;

	if (open && c == '(' && divide_take_brackets(s))
		return;
	s->depth += c == '(';
	s->depth -= c == ')' && s->depth > 0;
	size_t next = s->depth == 0 ? divide_divider(s) : 0;
	if (next > 0)
		divide_at(s, next);
	else if (s->depth > 0 || !divide_open_nested(s))
		s->at = divide_step(s);
}

void footnote_divide(const struct para *p, struct arena *arena,
    struct footnote_pieces *out)
{
	struct divide s = { .p = p, .arena = arena, .out = out, .text = para_text(p) };

	out->n = 0;
	out->at[0] = (struct footnote_piece){ .n_nested = 0 };
	while (s.at < s.text.len && out->n < FOOTNOTE_MAX_PIECES)
		if (!divide_take_link(&s))
			divide_take(&s);
	out->whole = out->n < FOOTNOTE_MAX_PIECES;
	if (out->whole)
		divide_end(&s, s.text.len, s.text.len);
	buf_fini(&s.head);
}

/* SPDX-License-Identifier: ISC */
/*
 * akn_marks - footnote marks put right; see the header.
 *
 * Two walks over the blocks: the first turns raised characters and numbers glued to a
 * word into note references, the second looks at what stands on both sides of each
 * reference.  What a word is, the part's own text says.
 */
#include "import/akn/akn_marks.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/byte.h"
#include "base/i18n.h"
#include "import/akn/akn_edit.h"
#include "import/akn/akn_label.h"
#include "import/akn/akn_tablenote.h"
#include "model/names.h"
#include "text/utf8.h"

/* [byte] of the longest word that is looked up. */
#define MARKS_WORD ((size_t)64)

/* The most footnotes that one raised text refers to: "1\342\200\23317". */
#define MARKS_LIST ((size_t)20)

struct akn_marks {
	struct akn_part *part;
	struct arena *arena;
	struct repairs *repairs;
	struct names labels; /* those of the footnotes, but for those of tables */
	struct akn_tablenotes tables;
	struct names anchors; /* "Peoples^4": words that stand before a reference */
	struct buf key;
	struct names words; /* all words of the part, once they were asked for */
	bool words_known;
	struct akn_edit_vec edits; /* of the block at hand */
	struct akn_mark_vec marks; /* the same */
};

/* The labels that one mark stands for. */
struct marks_list {
	const char *at[MARKS_LIST]; /* of the arena */
	size_t n;
};

static const struct slice marks_nothing = { "", 0 };

/* Letters as far as words go here: ASCII and what is beyond it, but no punctuation. */
static bool marks_is_letter(uint32_t code)
{
	if (code < 0x80)
		return (code | 0x20) >= 'a' && (code | 0x20) <= 'z';
	return code >= 0xc0 && code < 0x2000 && code != 0xd7 && code != 0xf7 &&
	    code != 0x060c && code != 0x061b && code != 0x061f;
}

static void marks_edit(struct akn_marks *m, size_t at, size_t remove, const char *insert)
{
	struct akn_edit e = { at, remove, insert };

	vec_push(&m->edits, e);
}

/* True when what stands at AT has been edited already: marks may lie in each other. */
static bool marks_is_edited(const struct akn_marks *m, size_t at)
{
	const struct akn_edit *last = m->edits.n > 0 ? vec_last(&m->edits) : NULL;

	return last != NULL && at < last->at + last->remove;
}

/* The start of the letters that end at AT, at most MARKS_WORD [byte] of them. */
static size_t marks_word_start(const struct akn_block *b, size_t at)
{
	size_t start = at, before = at;
	uint32_t code;

	while (before > 0 && at - before < MARKS_WORD) {
		do
			before--;
		while (before > 0 && ((unsigned char)b->text.at[before] & 0xc0) == 0x80);
		utf8_decode(b->text, before, &code);
		if (!marks_is_letter(code))
			break;
		start = before;
	}
	return start;
}

/* The end of the letters that begin at AT, the same. */
static size_t marks_word_end(const struct akn_block *b, size_t at)
{
	size_t end = at;
	uint32_t code;

	while (end < b->text.len && end - at < MARKS_WORD) {
		size_t len = utf8_decode(b->text, end, &code);

		if (!marks_is_letter(code))
			break;
		end += len;
	}
	return end;
}

/* The words around byte AT of B, as an entry shows them. */
static struct slice marks_around(const struct akn_block *b, size_t at)
{
	size_t start = at > 24 ? at - 24 : 0,
	       end = at + 24 < b->text.len ? at + 24 : b->text.len;

	while (start > 0 && ((unsigned char)b->text.at[start] & 0xc0) == 0x80)
		start--;
	while (end < b->text.len && ((unsigned char)b->text.at[end] & 0xc0) == 0x80)
		end++;
	return slice_sub(b->text, start, end);
}

static void marks_report(struct akn_marks *m, enum repair_rule rule,
    struct akn_place place, struct slice before, struct slice after, const char *why)
{
	repair_add(m->repairs, rule, place.line, place.column, before, after, why);
}

/* True when a footnote of the part has LABEL, short enough to be one. */
static bool marks_is_label(struct akn_marks *m, struct slice label)
{
	return label.len > 0 && label.len <= MARKS_WORD &&
	    *names_value(&m->labels, label) > 0;
}

/* The label of the footnote that RAISED, at byte AT of B, refers to; NULL = unproven. */
static const char *marks_label(struct akn_marks *m, const struct akn_block *b, size_t at,
    struct slice raised)
{
	const char *of_table = NULL;

	if (b->style == AKN_STYLE_NOTE && at == 0)
		return NULL; /* a footnote begins with it, whatever that belongs to */
	if (b->kind != PARA_FOOTNOTE)
		of_table = akn_tablenote_find(&m->tables,
		    (size_t)(b - m->part->blocks.at), raised);
	if (of_table != NULL || !marks_is_label(m, raised))
		return of_table;
	return arena_text(m->arena, raised.at, raised.len);
}

/* The bytes of B where PRINTED stands go, references to the footnotes of LIST come. */
static void marks_refer(struct akn_marks *m, const struct akn_block *b,
    const struct akn_mark *printed, const struct marks_list *list)
{
	struct buf shown = { 0 };

	for (size_t i = 0; i < list->n; i++) {
		struct akn_mark note = {
			.kind = AKN_MARK_NOTE,
			.start = printed->start,
			.end = printed->start,
			.place = printed->place,
			.value = list->at[i],
		};

		buf_addf(&shown, "[^%s]", list->at[i]);
		vec_push(&m->marks, note);
	}
	marks_edit(m, printed->start, printed->end - printed->start, "");
	marks_report(m, REPAIR_AKN_NOTE_MARK, printed->place,
	    slice_sub(b->text, printed->start, printed->end), buf_slice(&shown),
	    _("a footnote has this mark"));
	buf_fini(&shown);
}

/* Appends LABEL, which stands at byte AT of B, to LIST; false when no footnote has it. */
static bool marks_list_add(struct akn_marks *m, const struct akn_block *b, size_t at,
    struct slice label, struct marks_list *list)
{
	const char *found = list->n < MARKS_LIST ? marks_label(m, b, at, label) : NULL;

	if (found != NULL)
		list->at[list->n++] = found;
	return found != NULL;
}

/* The same with the labels behind the last one of LIST, up to LABEL, a number. */
static bool marks_list_add_range(struct akn_marks *m, const struct akn_block *b,
    size_t at, struct slice label, struct marks_list *list)
{
	unsigned long last = strtoul(list->at[list->n - 1], NULL, 10);
	unsigned long end = strtoul(label.at, NULL, 10);
	char number[24];

	if (last == 0 || last >= end || end - last >= MARKS_LIST)
		return false;
	while (last < end) {
		snprintf(number, sizeof(number), "%lu", ++last);
		if (!marks_list_add(m, b, at, slice_of(number), list))
			return false;
	}
	return true;
}

/* The bytes of what joins two labels at the start of S; 0: nothing does. */
static size_t marks_joint(struct slice s, bool *range)
{
	*range = slice_starts(s, "\342\200\223") || slice_starts(s, "-");
	if (slice_starts(s, ", "))
		return 2;
	return slice_starts(s, "\342\200\223") ? 3 : *range || slice_starts(s, ",");
}

/* "7", "7,8", "1\342\200\23317": the footnotes that RAISED, at byte AT of B, refers to. */
static bool marks_list(struct akn_marks *m, const struct akn_block *b, size_t at,
    struct slice raised, struct marks_list *list)
{
	bool range = false;

	*list = (struct marks_list){ .n = 0 };
	if (marks_list_add(m, b, at, raised, list))
		return true;
	for (size_t start = 0, end = 0, joint; start <= raised.len; start = end + joint) {
		end = slice_digits_end(raised, start);
		struct slice label = slice_sub(raised, start, end);
		if (!(range ? marks_list_add_range(m, b, at, label, list)
			    : marks_list_add(m, b, at, label, list)))
			return false;
		joint = marks_joint(slice_sub(raised, end, raised.len), &range);
		if (joint == 0)
			return end == raised.len;
	}
	return false;
}

static bool marks_has_note_at(const struct akn_block *b, size_t from, size_t at)
{
	for (size_t i = from; i < b->n_marks && b->marks[i].start <= at; i++)
		if (b->marks[i].kind == AKN_MARK_NOTE && b->marks[i].start == at)
			return true;
	return false;
}

/* True for "(" in front of the reference behind mark I, and for ")" behind one. */
static bool marks_is_bracket(const struct akn_block *b, size_t i, struct slice raised)
{
	const struct akn_mark *mark = &b->marks[i];

	if (slice_is(raised, "("))
		return marks_has_note_at(b, i, mark->end);
	if (!slice_is(raised, ")"))
		return false;
	return marks_has_note_at(b, i, mark->start) ||
	    (i > 0 && marks_has_note_at(b, i - 1, mark->start));
}

/* "9", "1,9": numbers and what joins them. */
static bool marks_is_number(struct slice s)
{
	bool range;

	for (size_t at = 0, len; at < s.len; at += len) {
		len = byte_is_digit(s.at[at])
		    ? 1
		    : marks_joint(slice_sub(s, at, s.len), &range);
		if (len == 0)
			return false;
	}
	return s.len > 0 && byte_is_digit(s.at[0]);
}

/* Mark I of B, raised characters: a reference, its brackets, or characters. */
static void marks_raised(struct akn_marks *m, const struct akn_block *b, size_t i)
{
	const struct akn_mark *mark = &b->marks[i];
	struct slice raised = slice_trim(slice_sub(b->text, mark->start, mark->end));
	struct marks_list list;

	if (marks_is_edited(m, mark->start))
		return;
	if (marks_is_bracket(b, i, raised)) {
		marks_report(m, REPAIR_AKN_BRACKETS, mark->place, raised, marks_nothing,
		    NULL);
		marks_edit(m, mark->start, mark->end - mark->start, "");
	} else if (marks_list(m, b, mark->start, raised, &list)) {
		marks_refer(m, b, mark, &list);
	} else if (marks_is_number(raised) ||
	    akn_tablenote_is_known(&m->tables, raised)) {
		marks_report(m, REPAIR_AKN_MARK_LOST, mark->place,
		    marks_around(b, mark->start), marks_nothing, NULL);
	}
}

/* How often the footnote LABEL was referred to behind the word that ends at AT of B. */
static uint32_t *marks_anchor(struct akn_marks *m, const struct akn_block *b, size_t at,
    struct slice label)
{
	buf_clear(&m->key);
	buf_adds(&m->key, slice_sub(b->text, marks_word_start(b, at), at));
	buf_addc(&m->key, '^');
	buf_adds(&m->key, label);
	return names_value(&m->anchors, buf_slice(&m->key));
}

/*
 * The end of a number that begins at AT of B, glued to a word behind which the same
 * footnote was referred to before: "Peoples4 and"; 0 when there is none.
 */
static size_t marks_glued(struct akn_marks *m, const struct akn_block *b, size_t at)
{
	size_t end = at;

	while (end < b->text.len && end - at < 4 && byte_is_digit(b->text.at[end]))
		end++;
	bool ends = end == b->text.len || strchr(" ,;.:)", b->text.at[end]) != NULL;
	if (!ends || end - at > 3)
		return 0;
	struct slice label = slice_sub(b->text, at, end);
	return marks_is_label(m, label) && *marks_anchor(m, b, at, label) > 0 ? end : 0;
}

/* Numbers in bytes [start, end) of B, between two marks, that are glued to a word. */
static void marks_glued_in(struct akn_marks *m, const struct akn_block *b, size_t start,
    size_t end)
{
	for (size_t at = start > 0 ? start : 1; at < end; at++) {
		if (!byte_is_digit(b->text.at[at]) || b->text.at[at - 1] < 'a' ||
		    b->text.at[at - 1] > 'z')
			continue;
		size_t behind = marks_glued(m, b, at);
		if (behind == 0 || behind > end)
			continue;
		struct marks_list list = { .at = { arena_text(m->arena, b->text.at + at,
					       behind - at) },
			.n = 1 };
		marks_refer(m, b,
		    &(struct akn_mark){ .start = at, .end = behind, .place = b->place },
		    &list);
		at = behind;
	}
}

/* Remembers the word in front of a reference, punctuation apart. */
static void marks_see(struct akn_marks *m, const struct akn_block *b,
    const struct akn_mark *mark)
{
	size_t at = mark->start;

	if (mark->kind != AKN_MARK_NOTE)
		return;
	while (at > 0 && strchr(",;.:)", b->text.at[at - 1]) != NULL)
		at--;
	*marks_anchor(m, b, at, slice_of(mark->value)) = 1;
}

/* The block with the marks and edits at hand. */
static void marks_apply(struct akn_marks *m, struct akn_block *b)
{
	if (m->edits.n > 0 || m->marks.n != b->n_marks) {
		b->marks =
		    arena_copy(m->arena, m->marks.at, m->marks.n, sizeof(*m->marks.at));
		b->n_marks = m->marks.n;
	}
	akn_edit_apply(b, &m->edits, m->arena);
	m->marks.n = 0;
}

static void marks_of_block(struct akn_marks *m, struct akn_block *b)
{
	size_t free_from = 0; /* behind all marks so far */

	for (size_t i = 0; i < b->n_marks; i++) {
		const struct akn_mark *mark = &b->marks[i];

		if (mark->start > free_from)
			marks_glued_in(m, b, free_from, mark->start);
		if (mark->end > free_from)
			free_from = mark->end;
		if (mark->kind == AKN_MARK_RAISED)
			marks_raised(m, b, i);
		else
			vec_push(&m->marks, *mark);
		marks_see(m, b, mark);
	}
	marks_glued_in(m, b, free_from, b->text.len);
	marks_apply(m, b);
}

/* True for what stands between words. */
static bool marks_divides(char c)
{
	return !marks_is_letter((unsigned char)c) && strchr(" ,;.:()\t", c) != NULL;
}

/* Enters the words of B. */
static void marks_learn(struct akn_marks *m, const struct akn_block *b)
{
	size_t start = 0;

	for (size_t i = 0; i <= b->text.len; i++) {
		if (i < b->text.len && !marks_divides(b->text.at[i]))
			continue;
		if (i > start && i - start <= MARKS_WORD)
			++*names_value(&m->words, slice_sub(b->text, start, i));
		start = i + 1;
	}
}

/* How often the part has WORD. */
static uint32_t marks_words(struct akn_marks *m, struct slice word)
{
	if (!m->words_known) {
		names_init(&m->words, m->arena);
		for (size_t i = 0; i < m->part->blocks.n; i++)
			marks_learn(m, &m->part->blocks.at[i]);
		m->words_known = true;
	}
	return word.len <= MARKS_WORD ? *names_value(&m->words, word) : 0;
}

/* A reference between letters: "doublin[^5]g", "a[^3]nd", or a blank was lost. */
static void marks_letters(struct akn_marks *m, struct akn_block *b, struct akn_mark *mark)
{
	size_t at = mark->start;
	size_t start = marks_word_start(b, at), end = marks_word_end(b, at);
	struct slice whole = slice_sub(b->text, start, end),
		     right = slice_sub(b->text, at, end);
	uint32_t own = 1; /* the word itself is one of those found */

	if (marks_words(m, right) > 0) {
		marks_report(m, REPAIR_AKN_SPACE, mark->place, marks_around(b, at), right,
		    _("the letters behind the mark are a word of this text"));
		marks_edit(m, at, 0, " ");
	} else if (marks_words(m, whole) > own || right.len <= 2) {
		bool first = at - start == 1 && start > 0 && b->text.at[start - 1] == ' ';

		marks_report(m, REPAIR_AKN_MARK_IN_WORD, mark->place, marks_around(b, at),
		    whole, _("the letters on both sides are one word"));
		mark->start = mark->end = first ? start - 1 : end;
	} else {
		marks_report(m, REPAIR_AKN_SEAM, mark->place, marks_around(b, at),
		    marks_nothing, NULL);
	}
}

/* What stands on both sides of a reference. */
static void marks_seam(struct akn_marks *m, struct akn_block *b, struct akn_mark *mark)
{
	size_t at = mark->start;
	uint32_t behind;

	if (at == 0 || at >= b->text.len)
		return;
	utf8_decode(b->text, at, &behind);
	char before = b->text.at[at - 1];
	if (before == ' ' || before == '\t' ||
	    !(marks_is_letter(behind) || (behind >= '0' && behind <= '9')))
		return;
	if (marks_word_start(b, at) < at && marks_is_letter(behind)) {
		marks_letters(m, b, mark);
		return;
	}
	marks_report(m, REPAIR_AKN_SPACE, mark->place, marks_around(b, at),
	    slice_sub(b->text, at, marks_word_end(b, at)),
	    _("a word ends before the mark"));
	marks_edit(m, at, 0, " ");
}

static void marks_seams(struct akn_marks *m, struct akn_block *b)
{
	size_t last = SLICE_NONE;

	for (size_t i = 0; i < b->n_marks; i++) {
		if (b->marks[i].kind != AKN_MARK_NOTE || b->marks[i].start == last)
			continue;
		last = b->marks[i].start;
		marks_seam(m, b, &b->marks[i]);
	}
	akn_edit_apply(b, &m->edits, m->arena);
}

/* "() Resolution 66/163": the brackets of the mark that stood there. */
static void marks_note(struct akn_marks *m, struct akn_block *note)
{
	if (!slice_starts(note->text, "()"))
		return;
	size_t end = note->text.len > 2 && note->text.at[2] == ' ' ? 3 : 2;
	marks_report(m, REPAIR_AKN_BRACKETS, note->place, slice_sub(note->text, 0, 2),
	    marks_nothing, NULL);
	marks_edit(m, 0, end, "");
	akn_edit_apply(note, &m->edits, m->arena);
}

void akn_marks_settle(struct akn_part *part, struct arena *arena, struct repairs *repairs)
{
	struct akn_marks m = { .part = part, .arena = arena, .repairs = repairs };

	names_init(&m.labels, arena);
	names_init(&m.anchors, arena);
	for (size_t i = 0; i < part->notes.n; i++)
		akn_label_claim(&m.labels, part->notes.at[i].num);
	akn_tablenote_take(&m.tables, part, arena, repairs);
	for (size_t i = 0; i < part->blocks.n; i++)
		if (!part->blocks.at[i].left_out)
			marks_of_block(&m, &part->blocks.at[i]);
	for (size_t i = 0; i < part->notes.n; i++) {
		marks_note(&m, &part->notes.at[i]);
		marks_of_block(&m, &part->notes.at[i]);
	}
	for (size_t i = 0; i < part->blocks.n; i++)
		if (!part->blocks.at[i].left_out)
			marks_seams(&m, &part->blocks.at[i]);
	buf_fini(&m.key);
	vec_fini(&m.edits);
	vec_fini(&m.marks);
}

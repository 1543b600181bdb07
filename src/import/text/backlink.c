/* SPDX-License-Identifier: ISC */
/* backlink - footnotes of a page of HTML that a browser wrote as text; see the header. */
#include "import/text/backlink.h"

#include <stdio.h> /* snprintf */
#include <string.h>

#include "base/buf.h"
#include "base/byte.h"
#include "base/vec.h"
#include "import/text/noteheading.h"
#include "import/text/phrase.h"
#include "import/text/rewrite.h"

/* What begins both arrows. */
#define BACKLINK_ARROW "\342\206"

/* Behind an arrow says that it is no picture. */
#define BACKLINK_NO_PICTURE "\357\270\216"

/* One footnote of the list, in [byte] of the source. */
struct backlink {
	size_t start; /* of its first line */
	size_t words; /* behind its number */
	size_t arrow; /* behind its last word */
	size_t end;   /* of the line with the arrow */
	bool whole;   /* no line below goes on with it: a browser breaks none */
};

VEC_OF(backlink_vec, struct backlink);

struct backlinks {
	struct slice text;
	struct backlink_vec notes;
	bool open; /* the last of them has no arrow yet */
	bool done; /* what follows is none of them */
};

/* [byte] of the arrow that ends LINE, SLICE_NONE when there is none. */
static size_t backlink_arrow(struct slice line)
{
	static const char *const arrows[] = { "\342\206\251\357\270\216", "\342\206\251",
		"\342\206\221" };

	line = slice_trim(line);
	for (size_t i = 0; i < sizeof(arrows) / sizeof(*arrows); i++)
		if (slice_ends(line, arrows[i]))
			return line.len - strlen(arrows[i]);
	return SLICE_NONE;
}

/* The number of the line [start, end) when it begins with one, and *WORDS behind it; else 0. */
static unsigned backlink_number(struct slice text, size_t start, size_t end,
    size_t *words)
{
	struct slice line = slice_sub(text, 0, end);
	size_t at = phrase_blanks(line, start), digits;
	unsigned number;

	digits = phrase_digits(line, at, 3, &number);
	if (digits == at || !slice_starts(slice_sub(line, digits, end), ". "))
		return 0;
	*words = phrase_blanks(line, digits + 1);
	return number;
}

/* [byte] of the end of the line at AT. */
static size_t backlink_line_end(struct slice text, size_t at)
{
	const char *newline = memchr(text.at + at, '\n', text.len - at);

	return newline != NULL ? (size_t)(newline - text.at) : text.len;
}

/* Takes the line [start, end) for what it is in the list. */
static void backlink_line(struct backlinks *b, size_t start, size_t end)
{
	struct backlink note = { .start = start };
	struct slice line = slice_sub(b->text, start, end);
	unsigned number = backlink_number(b->text, start, end, &note.words);
	bool closed = b->notes.n > 0 && !b->open;
	bool next = closed ? number == b->notes.n + 1 : number == 1;

	/* the second half of an arrow, which lynx has put on a line of its own */
	if (closed && slice_is(slice_trim(line), BACKLINK_NO_PICTURE)) {
		vec_last(&b->notes)->end = end;
		return;
	}
	if (!closed && number > 0)
		b->notes.n = 0;
	if (closed && !next)
		b->done = slice_trim(line).len > 0;
	b->open = next || (b->open && number == 0);
	if (next)
		vec_push(&b->notes, note);
	size_t arrow = b->open ? backlink_arrow(line) : SLICE_NONE;
	if (arrow == SLICE_NONE)
		return;
	struct backlink *last = vec_last(&b->notes);
	last->arrow = (size_t)(slice_trim(line).at - b->text.at) + arrow;
	last->end = end;
	b->open = false;
}

/* Finds the list; false when there is none. */
static bool backlink_find(struct backlinks *b)
{
	if (slice_find(b->text, BACKLINK_ARROW, 0) == SLICE_NONE)
		return false;
	for (size_t at = 0, end; at < b->text.len && !b->done; at = end + 1) {
		end = backlink_line_end(b->text, at);
		backlink_line(b, at, end);
	}
	return b->notes.n > 0 && !b->open;
}

/* Behind the arrow before a footnote at AT, "\342\206\221 See" or "^ See" behind a number; AT: none. */
static size_t backlink_front(struct slice line, size_t at, bool numbered)
{
	size_t words = at;

	if (slice_starts(slice_sub(line, at, line.len), BACKLINK_ARROW "\221 "))
		words = at + strlen(BACKLINK_ARROW "\221 ");
	else if (numbered && slice_starts(slice_sub(line, at, line.len), "^ "))
		words = at + strlen("^ ");
	return words > at && phrase_begins_capital(slice_sub(line, words, line.len))
	    ? words
	    : at;
}

/*
 * The number of the line [start, end) when it begins with "^1 ", or with an arrow before its words,
 * "1. \342\206\221 ", from which a browser drops the number: NEXT.  *WORDS behind it; else 0.
 */
static unsigned backlink_caret(struct slice text, size_t start, size_t end, unsigned next,
    size_t *words)
{
	struct slice line = slice_sub(text, 0, end);
	size_t at = phrase_blanks(line, start), digits;
	unsigned number = backlink_number(text, start, end, words);

	if (at >= end)
		return 0;
	digits = number > 0 ? *words : at;
	*words = backlink_front(line, digits, number > 0);
	if (*words > digits)
		return number > 0 ? number : next;
	if (line.at[at] != '^')
		return 0;
	digits = phrase_digits(line, at + 1, 3, &number);
	*words = phrase_blanks(line, digits);
	return digits > at + 1 && *words > digits && *words < end ? number : 0;
}

/*
 * Finds a list without arrows at its ends, whose labels are raised as the marks are, or have arrows
 * before the words, and count from 1; false when there is none, or two.  Not every line that begins so has a label: w3m parts marks from words.
 */
static bool backlink_find_carets(struct backlinks *b)
{
	/* the line above is empty, of strokes, a heading, or of the list */
	bool may = true;

	b->notes.n = 0;
	for (size_t at = 0, end; at < b->text.len; at = end + 1) {
		struct backlink note = { .start = at };

		end = backlink_line_end(b->text, at);
		struct slice line = slice_trim(slice_sub(b->text, at, end));
		unsigned number = backlink_caret(b->text, at, end,
		    (unsigned)b->notes.n + 1, &note.words);
		if (may && number == b->notes.n + 1) {
			note.arrow = note.end = end;
			note.whole = slice_starts(line, BACKLINK_ARROW);
			vec_push(&b->notes, note);
		} else if (may && number == 1) {
			return false;
		}
		may = line.len == 0 || phrase_is_rule(line) || noteheading_is(line) ||
		    (may && b->notes.n > 0);
	}
	return b->notes.n > 0;
}

/* A mark "^1" or "^[1]", in [byte] of the source; w3m ends a line before it, or inside. */
struct backlink_mark {
	size_t word;         /* behind the word that it marks */
	struct slice digits; /* its number */
	struct slice hand;   /* the same behind it, as an author has set it by hand */
	struct slice blanks; /* where a line ends */
	size_t end;
};

/* Behind the word before AT, which the end of a line may part from it; AT: it does not. */
static size_t backlink_word(struct slice text, size_t at)
{
	size_t word = at;

	while (word > 0 && text.at[word - 1] == ' ')
		word--;
	return word > 0 && text.at[word - 1] == '\n' ? word - 1 : at;
}

/* True when a word that is no unit, and not the 10 of a power, ends at AT. */
static bool backlink_is_word(struct slice text, size_t at)
{
	return at > 0 && strchr(" \n", text.at[at - 1]) == NULL &&
	    !phrase_takes_power(slice_sub(text, 0, at));
}

/* Behind the end of a line at AT, which M keeps as its blanks; AT when there is none. */
static size_t backlink_newline(struct slice text, size_t at, struct backlink_mark *m)
{
	if (at >= text.len || text.at[at] != '\n')
		return at;
	size_t end = at + 1;
	while (end < text.len && text.at[end] == ' ')
		end++;
	m->blanks = slice_sub(text, at, end);
	return end;
}

/* Reads the number at AT that a hand has set behind M, if that is the same once more. */
static void backlink_hand(struct slice text, size_t at, struct backlink_mark *m)
{
	struct slice blanks = m->blanks;
	size_t start = backlink_newline(text, at, m), end = slice_digits_end(text, start);

	/* but "2." at the start of a line is the number of a paragraph */
	if (slice_eq(slice_sub(text, start, end), m->digits) &&
	    (start == at || end == text.len || text.at[end] != '.')) {
		m->hand = m->digits;
		m->end = end;
	} else {
		m->blanks = blanks;
	}
}

/* Reads the mark whose "^" stands at AT; false when it is none of NOTES. */
static bool backlink_mark(struct slice text, size_t at, size_t notes,
    struct backlink_mark *m)
{
	unsigned number;

	*m = (struct backlink_mark){ .word = backlink_word(text, at) };
	m->blanks = slice_sub(text, m->word, at);
	size_t start = backlink_newline(text, at + 1, m);
	bool bracket = start < text.len && text.at[start] == '[';
	m->end = slice_digits_end(text, start + bracket);
	m->digits = slice_sub(text, start + bracket, m->end);
	if (m->end < text.len &&
	    (bracket ? text.at[m->end] != ']' : byte_is_alnum(text.at[m->end])))
		return false;
	if (bracket)
		backlink_hand(text, ++m->end, m);
	return m->digits.len > 0 &&
	    phrase_digits(m->digits, 0, 3, &number) == m->digits.len && number > 0 &&
	    number <= notes && backlink_is_word(text, m->word);
}

/* "[1]" and BEHIND it for the next LEN [byte]. */
static void backlink_label(struct rewrite *w, struct slice digits, struct slice behind,
    size_t len)
{
	struct buf label = { 0 };

	buf_addf(&label, "[%.*s]", (int)digits.len, digits.at);
	buf_adds(&label, behind);
	rewrite_replace(w, buf_str(&label), len);
	buf_fini(&label);
}

/* The marks before the list; false when there are none. */
static bool backlink_marks(struct rewrite *w, const struct backlinks *b)
{
	struct slice text = slice_sub(w->text, 0, b->notes.at[0].start);
	struct backlink_mark m;

	for (size_t at = 0; (at = slice_find(text, "^", at)) != SLICE_NONE; at++)
		if (backlink_mark(text, at, b->notes.n, &m)) {
			size_t blanks = (size_t)(m.blanks.at - text.at);

			rewrite_keep_span(w, m.word);
			backlink_label(w, m.digits, m.hand, 0);
			rewrite_copy(w, blanks, blanks + m.blanks.len);
			rewrite_drop(w, m.end - w->at);
		}
	return w->at > 0;
}

/* "[1] ^3^ A/79/31." of "1. ^3 A/79/31." and the arrow, the note with index I; a blank line above. */
static void backlink_note(struct rewrite *w, const struct backlink *note, size_t i)
{
	char label[24];
	size_t hand;

	snprintf(label, sizeof(label), "%zu", i + 1);
	rewrite_keep_span(w, note->start);
	rewrite_put(w, "\n", 1);
	backlink_label(w, slice_of(label), slice_of(" "), note->words - note->start);
	hand = slice_digits_end(w->text, note->words + 1);
	if (w->text.at[note->words] == '^' && hand > note->words + 1) {
		rewrite_keep_span(w, hand);
		rewrite_put(w, "^", 1);
	}
	rewrite_keep_span(w, note->arrow);
	rewrite_drop(w, note->end - note->arrow);
	if (note->whole)
		rewrite_put(w, "\n", 1);
}

void backlink_read(struct source *s)
{
	struct rewrite w = rewrite_of(s);
	struct backlinks b = { .text = w.text };

	/* the marks of a browser are in brackets already */
	if ((backlink_find(&b) || backlink_find_carets(&b)) &&
	    (backlink_marks(&w, &b) ||
		slice_find(slice_sub(w.text, 0, b.notes.at[0].start), "[1]", 0) !=
		    SLICE_NONE)) {
		for (size_t i = 0; i < b.notes.n; i++)
			backlink_note(&w, &b.notes.at[i], i);
		rewrite_keep_span(&w, w.text.len);
		rewrite_done(&w, s);
	}
	vec_fini(&b.notes);
}

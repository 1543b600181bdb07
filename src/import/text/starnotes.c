/* SPDX-License-Identifier: ISC */
/* starnotes - footnotes that signs mark; see the header. */
#include "import/text/starnotes.h"

#include <string.h>

#include "base/byte.h"
#include "import/text/lineends.h"
#include "import/text/phrase.h"

/* Such footnotes of one text whose marks are looked for. */
#define STARNOTES_MAX 64

static const char *const starnotes_signs[] = { "*", "\342\200\240", "\342\200\241",
	"\302\247" };

/* Behind the sign at AT of S, the same one up to three times; AT when there is none. */
static size_t starnotes_sign(struct slice s, size_t at)
{
	for (size_t i = 0; i < sizeof(starnotes_signs) / sizeof(*starnotes_signs); i++) {
		size_t len = strlen(starnotes_signs[i]), end = at;

		while (slice_starts(slice_sub(s, end, s.len), starnotes_signs[i]))
			end += len;
		if (end > at)
			return end - at < NOTE_LABEL && end - at <= 3 * len ? end : at;
	}
	return at;
}

/* "[^a]: " and "[^*]: " of Markdown. */
static struct slice starnotes_caret(struct slice words, size_t *text)
{
	size_t start = strlen("[^"), end = start;

	if (slice_starts(words, "[^")) {
		end = starnotes_sign(words, start);
		if (end == start && end < words.len && byte_is_lower(words.at[end]))
			end++;
	}
	if (!slice_starts(slice_sub(words, end, words.len), "]:"))
		end = start;
	*text = phrase_blanks(words, end + strlen("]:"));
	return slice_sub(words, start, end);
}

struct slice starnotes_label(const struct joiner *j, struct slice words, size_t *text)
{
	size_t end = starnotes_sign(words, 0);

	if (dialect_has(j->dialect, DIALECT_MARKDOWN))
		return starnotes_caret(words, text);
	*text = phrase_blanks(words, end);
	/* "* * *" divides parts of a text */
	if (end == 0 || !phrase_begins_capital(slice_sub(words, *text, words.len)) ||
	    words.at[*text] == '*')
		end = 0;
	return slice_sub(words, 0, end);
}

void starnotes_line(const struct joiner *j, size_t start, size_t end,
    struct note_text_vec *notes)
{
	struct note_text note = { .place = start };
	size_t text;
	struct slice label =
	    starnotes_label(j, slice_sub(join_text(j), start, end), &text);

	if (label.len > 0) {
		memcpy(note.label, label.at, label.len);
		coverage_enter(j->coverage, start, start + text, COVERAGE_SIGN);
		vec_push(notes, note);
		start += text;
	}
	join_add(j, &vec_last(notes)->text, start, end);
}

bool starnotes_is_behalf(struct slice text)
{
	static const char *const starts[] = { "On behalf of ", "Au nom de",
		"En nombre de " };

	for (size_t i = 0; i < sizeof(starts) / sizeof(*starts); i++)
		if (slice_starts(text, starts[i]))
			return true;
	return false;
}

/* Behind the lines of the footnote at line I, which ends where a sentence does. */
static size_t starnotes_end(const struct joiner *j, const struct line_vec *lines,
    size_t i)
{
	size_t end = i + 1;

	while (end < lines->n && lines->at[end].class == LINE_BODY &&
	    lineend_end(line_text(join_text(j), &lines->at[end - 1])) != END_STOP)
		end++;
	return end;
}

void starnotes_read_behalf(const struct joiner *j, struct line_vec *lines, size_t first,
    struct note_text_vec *notes)
{
	for (size_t i = first; i < lines->n; i++) {
		struct slice words = line_text(join_text(j), &lines->at[i]);
		size_t text;

		if (lines->at[i].class != LINE_BODY ||
		    starnotes_label(j, words, &text).len == 0 ||
		    !starnotes_is_behalf(slice_sub(words, text, words.len)))
			continue;
		for (size_t end = starnotes_end(j, lines, i); i < end; i++) {
			lines->at[i].class = LINE_NOTE;
			starnotes_line(j, lines->at[i].start, lines->at[i].end, notes);
		}
		i--;
	}
}

/* The footnotes that have signs, in the order of the source. */
struct starnotes {
	const struct note_text *at[STARNOTES_MAX];
	size_t n;
};

static void starnotes_collect(struct starnotes *s, const struct note_text_vec *notes)
{
	for (size_t i = 0; i < notes->n && s->n < STARNOTES_MAX; i++)
		if (starnotes_sign(slice_of(notes->at[i].label), 0) > 0)
			s->at[s->n++] = &notes->at[i];
}

/* True when a footnote with LABEL stands behind byte PLACE of the source. */
static bool starnotes_has(const struct starnotes *s, struct slice label, size_t place)
{
	for (size_t i = 0; i < s->n; i++)
		if (place < s->at[i]->place && slice_is(label, s->at[i]->label))
			return true;
	return false;
}

/* Behind the mark at AT of TEXT: a sign at the end of a word or behind a stop; or AT. */
static size_t starnotes_mark_end(struct slice text, size_t at)
{
	size_t end = starnotes_sign(text, at);
	char behind = end < text.len ? text.at[end] : ' ';

	if (end == at || at == 0 || text.at[at - 1] == ' ' ||
	    strchr(" ,;.:)", behind) == NULL)
		return at;
	return end;
}

/* The marks of one block. */
static void starnotes_mark_block(const struct joiner *j, const struct starnotes *s,
    struct sourcemap *text)
{
	struct slice words = sourcemap_text(text);
	struct sourcemap done = { .emphasis = text->emphasis };
	size_t written = 0;

	for (size_t at = 0; at < words.len; at++) {
		size_t end = starnotes_mark_end(words, at);
		struct slice label = slice_sub(words, at, end);

		if (end == at || !starnotes_has(s, label, sourcemap_place(text, at)))
			continue;
		sourcemap_copy(&done, text, written, at);
		sourcemap_put(&done, (char[]){ SOURCEMAP_NOTE, '\0' },
		    sourcemap_place(text, at));
		sourcemap_copy(&done, text, at, end);
		sourcemap_put(&done, (char[]){ SOURCEMAP_NOTE_END, '\0' },
		    sourcemap_place(text, at));
		coverage_enter_mapped(j->coverage, text, at, end, COVERAGE_SIGN);
		written = end;
		at = end - 1;
	}
	sourcemap_copy(&done, text, written, words.len);
	sourcemap_fini(text);
	*text = done;
}

void starnotes_mark(const struct joiner *j, struct block_vec *blocks,
    const struct note_text_vec *notes)
{
	struct starnotes s = { .n = 0 };

	starnotes_collect(&s, notes);
	for (size_t i = 0; s.n > 0 && i < blocks->n; i++)
		starnotes_mark_block(j, &s, &blocks->at[i].text);
}

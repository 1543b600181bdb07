/* SPDX-License-Identifier: ISC */
/* toolmarkup - takes out what an extractor put in; see the header. */
#include "import/text/toolmarkup.h"

#include <ctype.h>
#include <string.h>

#include "base/i18n.h"
#include "import/text/dialect.h"
#include "import/text/inline.h"
#include "import/text/phrase.h"

/* [byte] of the longest bookmark, image or comment field. */
#define TOOLMARKUP_REACH ((size_t)300)

/* [byte] of the longest footnote in line. */
#define TOOLMARKUP_NOTE ((size_t)20000)

struct toolmarkup {
	struct source *source;
	struct note_text_vec *notes;
	struct symbol *symbol;
	struct coverage *coverage;
	struct repairs *repairs;
};

void note_texts_fini(struct note_text_vec *notes)
{
	for (size_t i = 0; i < notes->n; i++)
		sourcemap_fini(&notes->at[i].text);
	vec_fini(notes);
}

static struct slice toolmarkup_text(const struct toolmarkup *c)
{
	return buf_slice(&c->source->text);
}

static void toolmarkup_erase(struct toolmarkup *c, size_t start, size_t end)
{
	memset(c->source->text.at + start, SOURCE_TAKEN_OUT, end - start);
}

/* Takes out bytes [start, end) and reports them as an extractor's mark. */
static void toolmarkup_out(struct toolmarkup *c, size_t start, size_t end,
    const char *why)
{
	struct diag_place place = source_place(c->source, start);

	repair_add(c->repairs, REPAIR_EXTRACTOR, place.line, place.column,
	    slice_sub(toolmarkup_text(c), start, end), (struct slice){ "", 0 }, why);
	coverage_enter(c->coverage, start, end, COVERAGE_LEFT_OUT);
	toolmarkup_erase(c, start, end);
}

/* The byte behind the next CLOSE within reach on the same line, or AT. */
static size_t toolmarkup_close(struct slice text, size_t at, const char *close)
{
	struct slice near = slice_sub(text, 0, at + TOOLMARKUP_REACH);
	size_t found = slice_find(near, close, at);

	if (found == SLICE_NONE || memchr(text.at + at, '\n', found - at) != NULL)
		return at;
	return found + strlen(close);
}

/* "[bookmark: _GoBack]", "[image: ]" */
static size_t toolmarkup_bracket(struct toolmarkup *c, size_t at)
{
	struct slice text = toolmarkup_text(c), rest = slice_sub(text, at, SLICE_NONE);

	if (!slice_starts(rest, "[bookmark:") && !slice_starts(rest, "[image:"))
		return at;
	size_t end = toolmarkup_close(text, at, "]");
	if (end > at)
		toolmarkup_out(c, at, end, NULL);
	return end;
}

/* "[DU1]" alone at the start of a line: a comment's anchor. */
static size_t toolmarkup_comment(struct toolmarkup *c, size_t at)
{
	struct slice text = toolmarkup_text(c);
	size_t letters = at + 1, end;
	unsigned number;

	if (text.at[at] != '[' || (at > 0 && text.at[at - 1] != '\n'))
		return at;
	while (letters < text.len && isupper((unsigned char)text.at[letters]))
		letters++;
	end = phrase_digits(text, letters, 3, &number);
	if (letters < at + 2 || letters > at + 4 || end == letters || end >= text.len ||
	    text.at[end] != ']')
		return at;
	toolmarkup_out(c, at, end + 1, _("a comment of the word processor"));
	return end + 1;
}

/* "<<ODS DOC SYMBOL1>>A/RES/68/164<<ODS DOC SYMBOL1>>" */
static size_t toolmarkup_field(struct toolmarkup *c, size_t at)
{
	struct slice text = toolmarkup_text(c);
	size_t start, next, end;

	if (!slice_starts(slice_sub(text, at, SLICE_NONE), "<<ODS "))
		return at;
	start = toolmarkup_close(text, at, ">>");
	next = start > at ? toolmarkup_close(text, start, "<<ODS ") : start;
	end = next > start ? toolmarkup_close(text, next, ">>") : next;
	if (end == next)
		return at;
	struct slice value = slice_sub(text, start, next - strlen("<<ODS "));
	if (slice_starts(slice_sub(text, at, start), "<<ODS DOC SYMBOL1"))
		symbol_parse(value, ORGAN_ASSEMBLY, c->symbol);
	toolmarkup_out(c, at, end, _("a field of the Official Document System"));
	return end;
}

/*
 * HYPERLINK "https://undocs.org/A/RES/66/163" 66/163 , annex: catdoc writes the field of a
 * link, and a blank behind what it stands on.
 */
static size_t toolmarkup_link(struct toolmarkup *c, size_t at)
{
	struct slice text = toolmarkup_text(c);
	size_t start, end;

	if (!slice_starts(slice_sub(text, at, SLICE_NONE), "HYPERLINK"))
		return at;
	start = phrase_blanks(text, at + strlen("HYPERLINK"));
	if (start >= text.len || text.at[start] != '"')
		return at;
	end = toolmarkup_close(text, start + 1, "\"");
	if (end == start + 1)
		return at;
	for (start = at; start > 0 && at - start < 2 && text.at[start - 1] == ' ';)
		start--;
	/* behind a word one blank is its own, whatever the line end took */
	start += start < at && start > 0 && strchr(" (\"\n", text.at[start - 1]) == NULL;
	end += end < text.len && text.at[end] == ' ';
	toolmarkup_out(c, start, end, _("a field of the word processor"));
	for (size_t i = end; i + 1 < text.len && text.at[i] != '\n'; i++) {
		bool doubled =
		    text.at[i] == ' ' && strchr(" ,;:.)", text.at[i + 1]) != NULL;

		if (doubled || slice_starts(slice_sub(text, i, text.len), "HYPERLINK")) {
			if (doubled)
				toolmarkup_erase(c, i, i + 1);
			break;
		}
	}
	return end;
}

/* "PAGE  22 /  NUMPAGES  23": catdoc writes the fields of the foot of a page. */
static size_t toolmarkup_page(struct toolmarkup *c, size_t at)
{
	struct slice text = toolmarkup_text(c);
	size_t end = phrase_blanks(text, at + strlen("PAGE"));
	unsigned number;

	if (!slice_starts(slice_sub(text, at, SLICE_NONE), "PAGE "))
		return at;
	end = phrase_digits(text, end, 4, &number);
	end = phrase_words(text, phrase_blanks(text, end), "/ NUMPAGES ");
	size_t pages = phrase_digits(text, end, 4, &number);
	if (pages == end || pages - at > TOOLMARKUP_REACH)
		return at;
	toolmarkup_out(c, at, pages, _("a field of the word processor"));
	return pages;
}

/*
 * NOTEREF _Ref90000002 \f \h 2: catdoc writes the field of a second mark, which becomes
 * "[2]"; the first ones are lost.  Without \f it is the number in "see note 2 above".
 */
static size_t toolmarkup_noteref(struct toolmarkup *c, size_t at)
{
	struct slice text = toolmarkup_text(c);
	size_t start = at, end, close;
	bool raised = false;
	unsigned number;

	if (!slice_starts(slice_sub(text, at, SLICE_NONE), "NOTEREF _"))
		return at;
	for (end = at + strlen("NOTEREF "); end < text.len && text.at[end] > ' ';)
		end++;
	while (end + 2 < text.len && text.at[end] == ' ' && text.at[end + 1] == '\\') {
		raised |= text.at[end + 2] == 'f';
		end += 3;
	}
	end = phrase_blanks(text, end);
	close = phrase_digits(text, end, 3, &number);
	if (close == end || close - at > TOOLMARKUP_REACH || close >= text.len)
		return at;
	start -= raised && start > 0 && text.at[start - 1] == ' ';
	toolmarkup_out(c, start, end - 1, _("a field of the word processor"));
	if (raised) {
		c->source->text.at[end - 1] = '[';
		c->source->text.at[close] = ']';
		coverage_enter(c->coverage, end - 1, close + 1, COVERAGE_SIGN);
	} else {
		toolmarkup_erase(c, end - 1, end);
	}
	return close + 1;
}

/* The label of a footnote in line that begins at AT, "[3: "; *END behind its colon. */
static struct slice toolmarkup_label(struct slice text, size_t at, size_t *end)
{
	unsigned number;
	size_t digits = phrase_digits(text, at + 1, 3, &number);

	*end = digits + 1;
	if (digits == at + 1 || digits + 1 >= text.len || text.at[digits] != ':' ||
	    !isspace((unsigned char)text.at[digits + 1]))
		return (struct slice){ text.at, 0 };
	return slice_sub(text, at + 1, digits);
}

/* The "]" that closes the "[" at AT, or AT: none before the next footnote begins. */
static size_t toolmarkup_match(struct slice text, size_t at)
{
	size_t limit = text.len - at > TOOLMARKUP_NOTE ? at + TOOLMARKUP_NOTE : text.len;
	size_t end;
	int depth = 0;

	for (size_t i = at; i < limit; i++) {
		if (i > at && text.at[i] == '[' &&
		    toolmarkup_label(text, i, &end).len > 0)
			return at;
		depth += (text.at[i] == '[') - (text.at[i] == ']');
		if (depth == 0)
			return i;
	}
	return at;
}

/*
 * "[3: \t \tIbid., ...]", which may go over several lines.  One that is never closed
 * is left where it is; the search for its end stops at the next one, so that all
 * searches together pass over the text once.
 */
static size_t toolmarkup_note(struct toolmarkup *c, size_t at)
{
	struct slice text = toolmarkup_text(c);
	struct note_text note = { .place = at };
	size_t start;

	if (text.at[at] != '[')
		return at;
	struct slice label = toolmarkup_label(text, at, &start);
	size_t close = label.len > 0 ? toolmarkup_match(text, at) : at;
	if (close == at)
		return at;
	memcpy(note.label, label.at, label.len);
	inline_add(&note.text, text, start, close, dialect_at(0), c->coverage);
	inline_end(&note.text);
	coverage_enter(c->coverage, at, start, COVERAGE_SIGN);
	vec_push(c->notes, note);
	toolmarkup_erase(c, at, close + 1);
	return close + 1;
}

static bool toolmarkup_has_refs(struct slice text)
{
	return slice_find(text, "[footnoteRef:", 0) != SLICE_NONE ||
	    slice_find(text, "[endnoteRef:", 0) != SLICE_NONE;
}

void toolmarkup_take(struct source *source, struct note_text_vec *notes,
    struct symbol *symbol, struct coverage *coverage, struct repairs *repairs)
{
	struct toolmarkup c = { source, notes, symbol, coverage, repairs };
	bool refs = toolmarkup_has_refs(toolmarkup_text(&c));
	size_t at = 0, end;

	while (at < source->text.len) {
		size_t ahead = strcspn(source->text.at + at, "[<HNP");

		at += ahead;
		if (at >= source->text.len)
			break;
		if ((end = toolmarkup_bracket(&c, at)) > at ||
		    (end = toolmarkup_comment(&c, at)) > at ||
		    (end = toolmarkup_field(&c, at)) > at ||
		    (end = toolmarkup_link(&c, at)) > at ||
		    (end = toolmarkup_noteref(&c, at)) > at ||
		    (end = toolmarkup_page(&c, at)) > at ||
		    (refs && (end = toolmarkup_note(&c, at)) > at))
			at = end;
		else
			at++;
	}
}

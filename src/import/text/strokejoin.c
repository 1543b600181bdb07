/* SPDX-License-Identifier: ISC */
/* strokejoin - strokes joined to the last line of the text; see the header. */
#include "import/text/strokejoin.h"

#include "base/byte.h"
#include "base/i18n.h"
#include "import/common/lexicon.h"
#include "import/text/rewrite.h"

/* The shortest line of strokes; what is to be filled in has as many, but no label below. */
#define STROKEJOIN_STROKES "________"

/*
 * True when the line behind END [byte] of TEXT begins with the label of a footnote: a number,
 * alone or before a blank, and no year.
 */
static bool strokejoin_is_label(struct slice text, size_t end)
{
	size_t label = end + 1, behind = slice_digits_end(text, label);

	return behind > label && behind - label <= 3 &&
	    (behind == text.len || text.at[behind] == ' ' || text.at[behind] == '\n');
}

/*
 * Ends the line behind the word [START, AT) in W: with a hyphen, which is reported, where the
 * word is none by itself; "world" may have had none, which is a doubt.
 */
static void strokejoin_part(struct rewrite *w, size_t start, size_t at, size_t end,
    struct repairs *repairs)
{
	struct slice word = slice_sub(w->text, start, at);
	struct diag_place place = source_place(w->in, start);
	struct buf after = { 0 };

	rewrite_keep_span(w, at);
	if (lexicon_has(word) && !lexicon_is_prefix(word)) {
		rewrite_put(w, "\n", 1);
		repair_add(repairs, REPAIR_GLUED_WORDS, place.line, place.column,
		    slice_sub(w->text, start, end), (struct slice){ "", 0 }, NULL);
		return;
	}
	rewrite_put(w, "-\n", 2);
	buf_adds(&after, word);
	buf_addc(&after, '-');
	repair_add(repairs, REPAIR_LOST_HYPHEN, place.line, place.column, word,
	    buf_slice(&after), _("only lines that end with a hyphen are joined so"));
	buf_fini(&after);
}

void strokejoin_read(struct source *s, struct repairs *repairs)
{
	struct rewrite w = rewrite_of(s);
	size_t at = 0;

	while ((at = slice_find(w.text, STROKEJOIN_STROKES, at)) != SLICE_NONE) {
		size_t start = at, end = at;

		while (start > 0 && byte_is_lower(w.text.at[start - 1]))
			start--;
		while (end < w.text.len && w.text.at[end] == '_')
			end++;
		if (start < at && end < w.text.len && w.text.at[end] == '\n' &&
		    strokejoin_is_label(w.text, end))
			strokejoin_part(&w, start, at, end, repairs);
		at = end;
	}
	if (w.at == 0)
		return;
	rewrite_keep_span(&w, w.text.len);
	rewrite_done(&w, s);
}

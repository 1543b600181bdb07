/* SPDX-License-Identifier: ISC */
/* strokejoin - strokes joined to the last line of the text; see the header. */
#include "import/text/strokejoin.h"

#include "base/byte.h"
#include "base/i18n.h"
#include "import/text/rewrite.h"

/* The shortest line of strokes; what is to be filled in has as many, but no label below. */
#define STROKEJOIN_STROKES "________"

/* True when the line behind END [byte] of TEXT, or the one behind a blank line, begins with a
 * digit: the label of a footnote. */
static bool strokejoin_is_label(struct slice text, size_t end)
{
	while (end < text.len && (text.at[end] == '\n' || text.at[end] == ' '))
		end++;
	return end < text.len && byte_is_digit(text.at[end]);
}

static void strokejoin_report(const struct source *s, struct slice word, size_t at,
    struct repairs *repairs)
{
	struct diag_place place = source_place(s, at);
	struct buf after = { 0 };

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
		    strokejoin_is_label(w.text, end)) {
			rewrite_keep_span(&w, at);
			rewrite_put(&w, "-\n", 2);
			strokejoin_report(s, slice_sub(w.text, start, at), start,
			    repairs);
		}
		at = end;
	}
	if (w.at == 0)
		return;
	rewrite_keep_span(&w, w.text.len);
	rewrite_done(&w, s);
}

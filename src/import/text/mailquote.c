/* SPDX-License-Identifier: ISC */
/* mailquote - a text quoted in a mail; see the header. */
#include "import/text/mailquote.h"

#include "import/text/masthead.h"
#include "import/text/rewrite.h"

/* Behind the signs of quotation that LINE begins with, and a blank behind each. */
static size_t mailquote_behind(struct slice line)
{
	size_t at = 0;

	while (at < line.len && line.at[at] == '>') {
		at++;
		at += at < line.len && line.at[at] == ' ';
	}
	return at;
}

/* The line that begins at AT of TEXT. */
static struct slice mailquote_line(struct slice text, size_t at)
{
	return slice_sub(text, at, slice_find(text, "\n", at));
}

/* True when the first enacting formula stands behind signs of quotation. */
static bool mailquote_has_formula(struct slice text)
{
	for (size_t at = 0; at < text.len;) {
		struct slice line = mailquote_line(text, at);
		size_t behind = mailquote_behind(line);

		if (masthead_is_enacting(slice_trim(slice_sub(line, behind, line.len))))
			return behind > 0;
		at += line.len + 1;
	}
	return false;
}

void mailquote_read(struct source *s)
{
	struct rewrite w = rewrite_of(s);

	if (!mailquote_has_formula(w.text))
		return;
	while (w.at < w.text.len) {
		struct slice line = mailquote_line(w.text, w.at);
		size_t end = w.at + line.len;

		rewrite_drop(&w, mailquote_behind(line));
		rewrite_keep_span(&w, end < w.text.len ? end + 1 : end);
	}
	rewrite_done(&w, s);
}

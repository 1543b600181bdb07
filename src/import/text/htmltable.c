/* SPDX-License-Identifier: ISC */
/* htmltable - tables in HTML, a line for each row; see the header. */
#include "import/text/htmltable.h"

#include <string.h>

#include "base/byte.h"
#include "import/text/rewrite.h"

/* [byte] of the longest tag. */
#define HTMLTABLE_TAG ((size_t)1000)

struct htmltable {
	struct rewrite w;
	bool inside;  /* a table */
	bool row;     /* a row that has a cell */
	bool blank;   /* white space was read and not yet written */
	bool written; /* the cell has words */
};

/* The end of the tag at the place of T, 0 when there is none; *NAME is "td", "/td". */
static size_t htmltable_tag(const struct htmltable *t, struct slice *name)
{
	struct slice near = slice_sub(t->w.text, 0, t->w.at + HTMLTABLE_TAG);
	size_t start = t->w.at + 1, end = start, close;

	if (t->w.text.at[t->w.at] != '<')
		return 0;
	end += end < near.len && near.at[end] == '/';
	while (end < near.len && byte_is_alnum(near.at[end]))
		end++;
	close = slice_find(near, ">", end);
	*name = slice_sub(near, start, end);
	return close == SLICE_NONE ? 0 : close + 1;
}

/* A tag of the table itself; false for one that belongs to the words. */
static bool htmltable_structure(struct htmltable *t, struct slice name)
{
	static const char *const cells[] = { "td", "th" };
	static const char *const ends[] = { "tr", "/tr", "/table", "caption",
		"/caption" };
	static const char *const others[] = { "/td", "/th", "thead", "/thead", "tbody",
		"/tbody", "tfoot", "/tfoot", "colgroup", "/colgroup", "col", "table", "p",
		"/p", "br", "ul", "/ul", "ol", "/ol", "li", "/li", "div", "/div" };

	if (SLICE_IS_IN(name, cells)) {
		rewrite_put(&t->w, t->row ? " | " : "| ", t->row ? 3 : 2);
		t->row = true;
		t->blank = t->written = false;
	} else if (SLICE_IS_IN(name, ends)) {
		rewrite_put(&t->w, t->row ? " |\n" : "\n", t->row ? 3 : 1);
		t->row = t->blank = t->written = false;
		t->inside = !slice_is_nocase(name, "/table");
	} else if (SLICE_IS_IN(name, others)) {
		t->blank = true;
	} else {
		return false;
	}
	return true;
}

/* A character of the words of a cell: one line, no stroke that would divide it. */
static void htmltable_word(struct htmltable *t)
{
	char c = t->w.text.at[t->w.at];

	if (c == ' ' || c == '\t' || c == '\n' || c == '\f') {
		t->blank = true;
		rewrite_drop(&t->w, 1);
		return;
	}
	if (t->blank && t->written)
		rewrite_put(&t->w, " ", 1);
	if (c == '|')
		rewrite_put(&t->w, "\\", 1);
	t->blank = false;
	t->written = true;
	rewrite_keep(&t->w, 1);
}

/* The table that begins at START, up to its end. */
static void htmltable_table(struct htmltable *t, size_t start)
{
	rewrite_keep_span(&t->w, start);
	t->inside = true;
	t->row = t->blank = t->written = false;
	while (t->inside && t->w.at < t->w.text.len) {
		struct slice name = { "", 0 };
		size_t end = htmltable_tag(t, &name);

		if (end > 0 && htmltable_structure(t, name))
			rewrite_drop(&t->w, end - t->w.at);
		else
			htmltable_word(t);
	}
}

void htmltable_read(struct source *s)
{
	struct htmltable t = { .w = rewrite_of(s) };
	size_t at = 0, end;

	while ((at = slice_find(t.w.text, "<table", at)) != SLICE_NONE) {
		end = slice_find(t.w.text, "</table>", at);
		if (end == SLICE_NONE)
			break;
		htmltable_table(&t, at);
		at = t.w.at;
	}
	if (t.w.at == 0)
		return;
	rewrite_keep_span(&t.w, t.w.text.len);
	rewrite_done(&t.w, s);
}

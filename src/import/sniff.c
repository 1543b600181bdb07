/* SPDX-License-Identifier: ISC */
/* sniff - what a file is, by its first bytes; see the header. */
#include "import/sniff.h"

#include <stdint.h>
#include <string.h>

#include "base/i18n.h"
#include "import/import.h"
#include "import/text/markdown.h"
#include "text/utf8.h"

/* [byte] at the start that are looked at. */
#define SNIFF_BYTES ((size_t)4096)

/* Elements that end at the start of a fragment of HTML; in Markdown they are rare. */
#define SNIFF_FRAGMENT 3

/* Files that are not text, by how they begin, and what to do with them. */
static const struct {
	const char *start;
	size_t len;
	const char *advice;
} sniff_rows[] = { { "%PDF-", 5,
		       N_("this is a PDF file; extract its text first, for example with "
			  "`pdftotext FILE.pdf`, and import that") },
	{ "PK\003\004", 4,
	    N_("this is a Word (docx) or zip file; extract its text first, for "
	       "example with `pandoc -t plain FILE.docx`, and import that") },
	{ "\320\317\021\340", 4,
	    N_("this is an old Word (doc) file; save it as plain text "
	       "first, and import that") },
	{ "{\\rtf", 5,
	    N_("this is a rich text (rtf) file; save it as plain text first, and "
	       "import that") },
	{ "\037\213", 2, N_("this is a file compressed with gzip; unpack it first") } };

/* Other ways to mark up a text, which nobody reads, by what only they have. */
static const struct {
	const char *name;
	const char *signs[3];
} sniff_markups[] = { { "reStructuredText", { ">`__", ":sup:`", "\n.. [" } },
	{ "AsciiDoc", { "link:https://", "footnote:[", "\n{empty}" } },
	{ "Org", { "\n#+begin_", "\n#+end_", "\n[fn:" } },
	{ "LaTeX", { "\\emph{", "\\footnote{", "\\textbf{" } },
	{ "MediaWiki", { "</ref>", "''The ", "\n'''" } } };

/* Such signs that tell what a text is. */
#define SNIFF_SIGNS 2

/* [byte] between the heading of a list of links and the start of the first address. */
#define SNIFF_ADDRESS ((size_t)64)

/* How HTML begins, behind white space, in any case. */
static const char *const sniff_html[] = { "<!doctype html", "<html", "<head", "<body" };

static bool sniff_error(struct diags *diags, enum diag_code code, const char *path,
    const char *text)
{
	diag_add(diags, code, (struct diag_place){ path, 0, 0 }, "%s", _(text));
	return false;
}

struct slice sniff_behind_comments(struct slice bytes)
{
	struct slice rest = slice_trim(bytes);

	while (slice_starts(rest, "<!--")) {
		size_t end = slice_find(rest, "-->", 4);

		if (end == SLICE_NONE)
			break;
		rest = slice_trim(slice_sub(rest, end + 3, SLICE_NONE));
	}
	return rest;
}

/* How often SIGN stands in BYTES, MOST times at most. */
static size_t sniff_count(struct slice bytes, const char *sign, size_t most)
{
	size_t n = 0;

	for (size_t at = 0; n < most && (at = slice_find(bytes, sign, at)) != SLICE_NONE;
	     at++)
		n++;
	return n;
}

/*
 * A piece of a page, without its start: paragraphs and divisions end in it.  Markdown has
 * such pieces in it, as turndown writes a table without a head.
 */
static bool sniff_is_fragment(struct slice bytes)
{
	struct slice start = slice_sub(bytes, 0, SNIFF_BYTES);
	static const char *const ends[] = { "</p>", "</div>", "</P>", "</DIV>" };
	size_t n = 0;

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		n += sniff_count(start, ends[i], SNIFF_FRAGMENT);
	return n >= SNIFF_FRAGMENT && !markdown_is(bytes);
}

/* The name of another markup that BYTES have; NULL when they have none. */
static const char *sniff_markup(struct slice bytes)
{
	for (size_t i = 0; i < sizeof(sniff_markups) / sizeof(*sniff_markups); i++) {
		const char *const *signs = sniff_markups[i].signs;
		size_t n = 0;

		for (size_t k = 0; k < sizeof(sniff_markups->signs) / sizeof(*signs); k++)
			n += sniff_count(bytes, signs[k], SNIFF_SIGNS);
		if (n >= SNIFF_SIGNS)
			return sniff_markups[i].name;
	}
	return NULL;
}

/* True when a browser has numbered the links of a page, "[4]^4", and lists them below the text. */
static bool sniff_has_links(struct slice bytes)
{
	size_t list = slice_find(bytes, "\nReferences\n\n   1. ", 0);

	if (list == SLICE_NONE) /* elinks, and lynx where links have no words */
		list = slice_find(bytes, "\nReferences\n\n   Visible links", 0);
	size_t address = slice_find(bytes, "://", list == SLICE_NONE ? bytes.len : list);

	return address != SLICE_NONE && address - list < SNIFF_ADDRESS;
}

static const char *sniff_advice(struct slice bytes)
{
	for (size_t i = 0; i < sizeof(sniff_rows) / sizeof(*sniff_rows); i++)
		if (bytes.len >= sniff_rows[i].len &&
		    memcmp(bytes.at, sniff_rows[i].start, sniff_rows[i].len) == 0)
			return sniff_rows[i].advice;
	struct slice start = sniff_behind_comments(slice_sub(bytes, 0, SNIFF_BYTES));
	for (size_t i = 0; i < sizeof(sniff_html) / sizeof(*sniff_html); i++)
		if (slice_starts_nocase(start, sniff_html[i]))
			return N_(
			    "this is HTML; open it in a browser and save the page as text, "
			    "and import that");
	if (sniff_is_fragment(bytes))
		return N_(
		    "this is a fragment of HTML; open it in a browser and save the page as "
		    "text, and import that");
	if (sniff_has_links(bytes))
		return N_(
		    "here numbers of links stand inside the text; write the page as text "
		    "again with `lynx -dump -nolist`, or `elinks -dump -no-references "
		    "-no-numbering`, and import that");
	return NULL;
}

/*
 * The byte order of UTF-16: +1 little, -1 big endian, 0 none.  Without a byte order
 * mark it shows by the zeros that stand in every other byte of plain English.
 */
static int sniff_utf16(struct slice bytes)
{
	size_t zeros[2] = { 0, 0 };
	size_t len = bytes.len < SNIFF_BYTES ? bytes.len : SNIFF_BYTES;

	if (slice_starts(bytes, "\377\376"))
		return 1;
	if (slice_starts(bytes, "\376\377"))
		return -1;
	for (size_t i = 0; i < len; i++)
		zeros[i % 2] += bytes.at[i] == '\0';
	if (zeros[1] > len * 2 / 5 && zeros[0] == 0)
		return 1;
	if (zeros[0] > len * 2 / 5 && zeros[1] == 0)
		return -1;
	return 0;
}

static uint32_t sniff_unit(struct slice bytes, size_t at, int order)
{
	uint32_t first = (unsigned char)bytes.at[at],
		 second = (unsigned char)bytes.at[at + 1];

	return order > 0 ? first | second << 8 : first << 8 | second;
}

/* Appends UTF-16 as UTF-8; false where it is broken. */
static bool sniff_decode(struct slice bytes, int order, struct buf *out)
{
	char utf8[4];

	if (bytes.len % 2 != 0)
		return false;
	for (size_t at = 0; at < bytes.len; at += 2) {
		uint32_t code = sniff_unit(bytes, at, order);

		if (code >= 0xdc00 && code <= 0xdfff)
			return false;
		if (code >= 0xd800 && code <= 0xdbff) {
			uint32_t low =
			    at + 4 <= bytes.len ? sniff_unit(bytes, at + 2, order) : 0;

			if (low < 0xdc00 || low > 0xdfff)
				return false;
			code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
			at += 2;
		}
		buf_addn(out, utf8, utf8_put(code, utf8));
	}
	return true;
}

/* True when so much of the start is control characters that it cannot be read. */
static bool sniff_is_binary(struct slice bytes)
{
	size_t len = bytes.len < SNIFF_BYTES ? bytes.len : SNIFF_BYTES;
	size_t controls = 0;

	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)bytes.at[i];

		if (c == '\0')
			return true;
		controls += c < ' ' && strchr("\t\n\v\f\r", c) == NULL;
	}
	return controls > len / 20;
}

/* The line and column of byte AT. */
static struct diag_place sniff_place(struct slice bytes, size_t at, const char *path)
{
	struct diag_place place = { path, 1, 1 };
	size_t start = 0;

	for (size_t i = 0; i < at; i++)
		if (bytes.at[i] == '\n') {
			place.line++;
			start = i + 1;
		}
	place.column += utf8_count(slice_sub(bytes, start, at));
	return place;
}

static bool sniff_utf8(struct slice bytes, const char *path, struct buf *out,
    struct diags *diags)
{
	size_t bad = utf8_invalid(bytes);

	if (bad != SLICE_NONE) {
		diag_add(diags, DIAG_UTF8, sniff_place(bytes, bad, path),
		    "byte 0x%02X is not UTF-8; if the file is in a Western European "
		    "encoding, `iconv -f WINDOWS-1252 -t UTF-8` makes it readable",
		    (unsigned)(unsigned char)bytes.at[bad]);
		return false;
	}
	buf_adds(out, bytes);
	return true;
}

bool sniff_text(struct slice bytes, const char *path, struct buf *out,
    struct diags *diags)
{
	const char *advice = sniff_advice(bytes);
	const char *markup = sniff_markup(bytes);
	int order = sniff_utf16(bytes);

	if (bytes.len > IMPORT_MAX_BYTES) {
		diag_add(diags, DIAG_TOO_LARGE, (struct diag_place){ path, 0, 0 },
		    "the file is larger than %zu MB; a resolution is never that long",
		    IMPORT_MAX_BYTES >> 20);
		return false;
	}
	if (slice_trim(bytes).len == 0)
		return sniff_error(diags, DIAG_NOT_TEXT, path, N_("the file is empty"));
	if (advice != NULL)
		return sniff_error(diags, DIAG_NOT_TEXT, path, advice);
	if (markup != NULL) {
		diag_add(diags, DIAG_NOT_TEXT, (struct diag_place){ path, 0, 0 },
		    N_("this is %s; write it as Markdown or as plain text, for example with "
		       "`pandoc -t gfm`, and import that"),
		    markup);
		return false;
	}
	if (order != 0) {
		if (sniff_decode(bytes, order, out))
			return true;
		return sniff_error(diags, DIAG_NOT_TEXT, path,
		    N_("the file looks like UTF-16, but is broken or cut short"));
	}
	if (sniff_is_binary(bytes))
		return sniff_error(diags, DIAG_NOT_TEXT, path,
		    N_("this is no text but a binary file"));
	return sniff_utf8(bytes, path, out, diags);
}

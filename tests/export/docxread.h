/* SPDX-License-Identifier: ISC */
/*
 * docxread - a Word document as its reader has it who accepts all changes, or rejects them;
 * knows no more of the format than docx.h writes, and fails the test on anything that is not
 * well-formed.
 *
 *	A/RES/74/158
 *	1.	Reaffirms its resolution{See A/68/301.};
 *
 * A line for each paragraph or row of a table, cells divided by TABs; footnotes in braces where
 * they are referred to first, their labels elsewhere.
 */
#ifndef RECITAL_TESTS_EXPORT_DOCXREAD_H
#define RECITAL_TESTS_EXPORT_DOCXREAD_H

#include <minizip/unzip.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/vec.h"
#include "text/utf8.h"

/* Appends the part NAME of the archive BYTES; false when there is none. */
static bool docxread_part(struct slice bytes, const char *name, struct buf *to)
{
	char path[] = "docxread-XXXXXX", piece[4096];
	int fd = mkstemp(path), n;

	assert_true(fd >= 0);
	assert_int_equal(write(fd, bytes.at, bytes.len), bytes.len);
	close(fd);
	unzFile file = unzOpen(path);
	unlink(path);
	assert_non_null(file);
	bool found = unzLocateFile(file, name, 1) == UNZ_OK;
	if (found) {
		assert_int_equal(unzOpenCurrentFile(file), UNZ_OK);
		while ((n = unzReadCurrentFile(file, piece, sizeof(piece))) > 0)
			buf_addn(to, piece, (size_t)n);
		assert_int_equal(n, 0);
		assert_int_equal(unzCloseCurrentFile(file), UNZ_OK);
	}
	unzClose(file);
	return found;
}

struct docxread {
	bool accept;		/* else all is rejected */
	struct slice xml;
	size_t at;
	struct buf notes[1000];	/* words of each footnote, by w:id */
	struct string_vec open;	/* elements */
	struct buf *to;
	unsigned gone;		/* open elements whose words are not there */
	bool mark_gone;		/* the end of the paragraph is not there */
	bool row_gone, in_cells;
	bool run_ends;		/* the rest of the run is the label of a footnote */
	bool in_text;
	size_t start, row_start;	/* [byte] of the paragraph, of the row, in to */
};

static bool docxread_is(struct slice name, const char *text)
{
	return slice_is(name, text);
}

/* True for an element whose words go when all is accepted, or rejected. */
static bool docxread_goes(const struct docxread *r, struct slice name)
{
	if (r->accept)
		return docxread_is(name, "w:del") || docxread_is(name, "w:moveFrom");
	return docxread_is(name, "w:ins") || docxread_is(name, "w:moveTo");
}

static bool docxread_in(const struct docxread *r, const char *name)
{
	for (size_t i = 0; i < r->open.n; i++)
		if (strcmp(r->open.at[i], name) == 0)
			return true;
	return false;
}

/* The number in the attribute w:id of TAG. */
static unsigned docxread_id(struct slice tag)
{
	size_t at = slice_find(tag, " w:id=\"", 0);

	assert_true(at != SLICE_NONE);
	return (unsigned)atoi(tag.at + at + strlen(" w:id=\""));
}

static void docxread_text(struct docxread *r, struct slice text)
{
	static const struct {
		const char *name, *character;
	} names[] = { { "&amp;", "&" }, { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" },
		{ "&#9;", "\t" }, { "&#10;", "\n" } };

	if (!r->in_text || r->gone > 0 || r->run_ends)
		return;
	for (size_t at = 0; at < text.len; at++) {
		struct slice rest = slice_sub(text, at, SLICE_NONE);
		char put[4];
		size_t i;

		assert_true((unsigned char)text.at[at] >= ' ' && text.at[at] != '>');
		if (slice_starts(rest, "&#x")) {
			char *end;
			size_t n = utf8_put((uint32_t)strtoul(rest.at + 3, &end, 16), put);

			buf_addn(r->to, put, n);
			at += (size_t)(end - rest.at);
			continue;
		}
		for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
			if (slice_starts(rest, names[i].name))
				break;
		assert_true(text.at[at] != '&' || i < sizeof(names) / sizeof(names[0]));
		if (i == sizeof(names) / sizeof(names[0])) {
			buf_addc(r->to, text.at[at]);
			continue;
		}
		buf_add(r->to, names[i].character);
		at += strlen(names[i].name) - 1;
	}
}

/* The end of a paragraph: what has no end must have no words either. */
static void docxread_end_para(struct docxread *r)
{
	if (r->in_cells)
		return;
	if (!r->mark_gone)
		buf_addc(r->to, '\n');
	else if (r->to->len != r->start)
		fail_msg("words of a paragraph that is not there: %s", r->to->at + r->start);
}

static void docxread_begin(struct docxread *r, struct slice name, struct slice tag, bool empty)
{
	if (docxread_is(name, "w:p")) {
		r->start = r->to->len;
		r->mark_gone = false;
		buf_add(r->to, empty ? "\n" : "");
	} else if (docxread_is(name, "w:tr")) {
		r->row_start = r->to->len;
		r->row_gone = false;
		r->in_cells = true;
	} else if (docxread_is(name, "w:tab") && r->gone == 0) {
		buf_addc(r->to, '\t');
	} else if (docxread_is(name, "w:footnoteReference")) {
		r->run_ends = true;
		if (r->gone == 0)
			buf_addf(r->to, "{%s}", buf_str(&r->notes[docxread_id(tag)]));
	} else if (docxread_goes(r, name) && empty) {
		if (docxread_in(r, "w:trPr"))
			r->row_gone = true;
		else
			r->mark_gone = true;
	} else if (docxread_goes(r, name)) {
		r->gone++;
	}
	if (docxread_is(name, "w:t") || docxread_is(name, "w:delText"))
		r->in_text = true;
}

static void docxread_end(struct docxread *r, struct slice name)
{
	r->in_text = false;
	if (docxread_goes(r, name))
		r->gone--;
	else if (docxread_is(name, "w:r"))
		r->run_ends = false;
	else if (docxread_is(name, "w:p"))
		docxread_end_para(r);
	else if (docxread_is(name, "w:tc"))
		buf_addc(r->to, '\t');
	else if (docxread_is(name, "w:tr")) {
		r->in_cells = false;
		/* the TAB behind the last cell */
		r->to->len = r->row_gone ? r->row_start : r->to->len - 1;
		if (!r->row_gone)
			buf_addc(r->to, '\n');
	}
}

/* One tag, TAG being what stands between its brackets. */
static void docxread_tag(struct docxread *r, struct slice tag)
{
	bool empty = slice_ends(tag, "/"), ends = slice_starts(tag, "/");
	struct slice rest, name = slice_first_word(slice_sub(tag, ends, tag.len - empty), &rest);

	if (tag.at[0] == '?')
		return;
	if (ends) {
		assert_true(r->open.n > 0);
		assert_true(slice_is(name, *vec_last(&r->open)));
		docxread_end(r, name);
		free(r->open.at[--r->open.n]);
		return;
	}
	docxread_begin(r, name, tag, empty);
	if (docxread_is(name, "w:footnote") && !empty)
		r->to = &r->notes[docxread_id(tag)];
	if (!empty)
		vec_push(&r->open, xmemdup0(name.at, name.len));
}

static void docxread_xml(struct docxread *r, struct slice xml)
{
	for (size_t at = 0, tag, end; at < xml.len; at = end + 1) {
		tag = slice_find(xml, "<", at);
		assert_true(tag != SLICE_NONE);
		docxread_text(r, slice_sub(xml, at, tag));
		end = slice_find(xml, ">", tag);
		assert_true(end != SLICE_NONE);
		docxread_tag(r, slice_sub(xml, tag + 1, end));
	}
	assert_int_equal(r->open.n, 0);
	assert_int_equal(r->gone, 0);
}

/* Appends the archive BYTES to TO, all changes accepted or rejected. */
static void docxread(struct slice bytes, bool accept, struct buf *to)
{
	struct docxread *r = xcalloc(1, sizeof(*r));
	struct buf xml = { 0 }, outside = { 0 };

	r->accept = accept;
	r->to = &outside;
	assert_true(docxread_part(bytes, "word/footnotes.xml", &xml));
	docxread_xml(r, buf_slice(&xml));
	for (size_t i = 0; i < 1000; i++) {
		struct slice words = buf_slice(&r->notes[i]);
		/* behind its label, which is text in some documents */
		size_t blank = slice_find(words, " ", 0);

		if (words.len == 0)
			continue;
		char *bare = xmemdup0(words.at + blank + 1, words.len - blank - 2);
		buf_clear(&r->notes[i]);
		buf_add(&r->notes[i], bare);
		free(bare);
	}
	buf_clear(&xml);
	r->to = to;
	assert_true(docxread_part(bytes, "word/document.xml", &xml));
	docxread_xml(r, buf_slice(&xml));
	for (size_t i = 0; i < 1000; i++)
		buf_fini(&r->notes[i]);
	vec_fini(&r->open);
	buf_fini(&xml);
	buf_fini(&outside);
	free(r);
}

#endif

/* SPDX-License-Identifier: ISC */
/* yamlskim - a YAML text without its long texts; see the header. */
#include "corpus/yamlskim.h"

#include <string.h>

#include "base/byte.h"

/* The byte at AT, '\0' behind the end: no text holds one. */
static char skim_at(struct slice text, size_t at)
{
	return at < text.len ? text.at[at] : '\0';
}

/* Behind the blanks at AT. */
static size_t skim_blanks(struct slice text, size_t at)
{
	while (skim_at(text, at) == ' ')
		at++;
	return at;
}

/* Up to the first byte behind AT that is a control, as line ends and tabs are. */
static size_t skim_line_end(struct slice text, size_t at)
{
	return at + byte_run_from(text.at + at, text.len - at, ' ');
}

/* Behind the key at AT of LINE and its colon; AT when there is none. */
static size_t skim_key(struct slice line, size_t at)
{
	size_t end = at;

	while (byte_is_lower(skim_at(line, end)) || skim_at(line, end) == '_')
		end++;
	if (end == at || skim_at(line, end) != ':')
		return at;
	end++;
	return end == line.len || line.at[end] == ' ' ? end : at;
}

/* Behind the quote that closes the one at AT of LINE; the end of LINE when none does. */
static size_t skim_quote_end(struct slice line, size_t at)
{
	char quote = line.at[at++];

	for (; at < line.len && line.at[at] != quote; at++)
		at += quote == '"' && line.at[at] == '\\';
	return at < line.len ? at + 1 : line.len + 1;
}

/*
 * True when the brackets that LINE begins with close at its end, none in others.  A quote inside
 * words is one of them, and what it closes may be the next line's: `[a "b]"]`.
 */
static bool skim_is_list(struct slice line)
{
	size_t at = 1;
	bool words = false; /* an entry without quotes has begun */

	while (at < line.len && line.at[at] != ']') {
		char c = line.at[at];

		if (c == '"' ? words : strchr("[{}#&*!|>%@`?:", c) != NULL)
			return false;
		if (c == '\'' && !words)
			return false;
		words = c != ',' && (words || (c != ' ' && c != '"'));
		at = c == '"' ? skim_quote_end(line, at) : at + 1;
	}
	return at + 1 == line.len;
}

/* True when VALUE, behind a key or a dash, is no more than its line, and no key itself. */
static bool skim_is_value(struct slice value)
{
	if (value.len == 0)
		return true;
	if (value.at[0] == '"' || value.at[0] == '\'')
		return skim_quote_end(value, 0) == value.len;
	if (value.at[0] == '[')
		return skim_is_list(value);
	return strchr("|>{}]&*!%@`?,:#-", value.at[0]) == NULL &&
	    value.at[value.len - 1] != ':' && slice_find(value, ": ", 0) == SLICE_NONE;
}

/* What a line says that is no part of a block. */
struct skim_line {
	bool blank;   /* nothing, or a comment: HEAD is of the line before it */
	size_t head;  /* [byte] of its key, or else of its last dash */
	bool valued;  /* a value stands behind that, or begins there */
	bool opening; /* and it is a block */
};

/* Reads LINE into OUT, which has the line before it; false when it is not known to be complete. */
static bool skim_line(struct slice line, struct skim_line *out)
{
	size_t at = skim_blanks(line, 0), dash = SLICE_NONE, behind;
	const size_t indent = at;
	struct slice value;

	out->blank = at == line.len || line.at[at] == '#';
	if (out->blank)
		return true;
	while (skim_at(line, at) == '-' && skim_at(line, at + 1) == ' ') {
		dash = at;
		at = skim_blanks(line, at + 2);
	}
	behind = skim_key(line, at);
	/* words of the line before it go on in what is deeper, be it "- >-" */
	if ((behind == at && dash == SLICE_NONE) || (out->valued && indent > out->head))
		return false;
	value = slice_sub(line, skim_blanks(line, behind), line.len);
	*out = (struct skim_line){
		.head = behind > at ? at : dash,
		.valued = value.len > 0,
		.opening = slice_is(value, ">-"),
	};
	return out->opening || skim_is_value(value);
}

/*
 * Sets B, of which .at is known, to the lines of a block behind a key or dash at [byte] HEAD of its
 * line; returns how many they are, 0 when they are none of that form.
 */
static size_t skim_block(struct slice text, size_t head, struct yamlskim_block *b)
{
	size_t at = b->at, lines = 0, words = skim_blanks(text, at);

	b->indent = words - at;
	if (b->indent <= head)
		return 0;
	for (; words - at == b->indent; words = skim_blanks(text, at)) {
		size_t end = skim_line_end(text, words);

		if (end == words || skim_at(text, end) != '\n' || text.at[end - 1] == ' ')
			return 0;
		at = end + 1;
		lines++;
	}
	b->end = at;
	/* a line end of any system, or a tab, may belong to the words still */
	return words - at <= head &&
		(words == text.len || (unsigned char)text.at[words] > ' ')
	    ? lines
	    : 0;
}

void yamlskim_make(struct yamlskim *s, struct slice text)
{
	size_t copied = 0, at = 0, line = 0, lines;
	struct skim_line read = { 0 };

	for (; at < text.len; line++) {
		size_t end = skim_line_end(text, at);

		if (skim_at(text, end) != '\n' ||
		    !skim_line(slice_sub(text, at, end), &read))
			break;
		at = end + 1;
		if (read.blank || !read.opening)
			continue;
		struct yamlskim_block b = { .line = line, .at = at };
		lines = skim_block(text, read.head, &b);
		if (lines == 0)
			break;
		buf_adds(&s->text, slice_sub(text, copied, at));
		buf_fill(&s->text, ' ', b.indent);
		buf_addc(&s->text, 'x');
		buf_fill(&s->text, '\n', lines);
		vec_push(&s->blocks, b);
		line += lines;
		copied = at = b.end;
	}
	if (s->blocks.n > 0)
		buf_adds(&s->text, slice_sub(text, copied, text.len));
}

void yamlskim_fini(struct yamlskim *s)
{
	buf_fini(&s->text);
	vec_fini(&s->blocks);
}

bool yamlskim_take(struct yamlskim *s, struct slice text, size_t line, struct buf *words)
{
	const struct yamlskim_block *b = &s->blocks.at[s->next];

	if (s->next == s->blocks.n || b->line != line)
		return false;
	s->next++;
	buf_clear(words);
	for (size_t at = b->at; at < b->end;) {
		size_t start = at + b->indent, end = skim_line_end(text, start);

		if (words->len > 0)
			buf_addc(words, ' ');
		buf_addn(words, text.at + start, end - start);
		at = end + 1;
	}
	return true;
}

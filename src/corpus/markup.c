/* SPDX-License-Identifier: ISC */
/*
 * markup - the inline marks of the corpus format; see the header.
 *
 * Reading keeps at most one emphasis and one link open, in the order in which they
 * opened; a mark is handed to the builder when it closes.
 */
#include "corpus/markup.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/xalloc.h"
#include "corpus/docread.h"
#include "corpus/words.h"
#include "text/utf8.h"

/* A mark that has begun. */
struct markup_open {
	enum mark_kind kind;
	size_t at;    /* [byte] of its first character in the source */
	size_t place; /* the same, as docbuild_place() numbered it */
	size_t start; /* [byte] of its text in the paragraph */
	bool told;    /* complained of: what follows from it needs no words */
	size_t inner; /* LINK: further "[" inside that wait for their "]" */
};

struct markup {
	struct docbuild *b;
	struct slice source;
	size_t at;                  /* [byte] of source */
	struct markup_open open[2]; /* outer first */
	size_t n_open;
	struct markup_places places;
	struct diags *diags;
	size_t errors;
};

static struct diag_place markup_place(const struct markup *m, size_t byte)
{
	return m->places.place(m->places.context, byte);
}

/* Up to which byte behind BYTE the file goes on as the source does; BYTE if unknown. */
static size_t markup_follows(const struct markup *m, size_t byte)
{
	return m->places.follows != NULL ? m->places.follows(m->places.context, byte)
					 : byte;
}

static void markup_error(struct markup *m, size_t byte, const char *text)
{
	if (m->errors++ <= DOC_MAX_ERRORS)
		diag_add(m->diags, DIAG_MARKUP, markup_place(m, byte), "%s", _(text));
}

static char markup_peek(const struct markup *m, size_t offset)
{
	return offset < m->source.len - m->at ? m->source.at[m->at + offset] : '\0';
}

/* The open mark of KIND, or NULL. */
static struct markup_open *markup_find(struct markup *m, enum mark_kind kind)
{
	for (size_t i = 0; i < m->n_open; i++)
		if (m->open[i].kind == kind)
			return &m->open[i];
	return NULL;
}

static bool markup_is_top(const struct markup *m, const struct markup_open *open)
{
	return open == &m->open[m->n_open - 1];
}

/* Tells the builder that what comes next stands at BYTE; returns the place's number. */
static size_t markup_tell_place(struct markup *m, size_t byte)
{
	struct diag_place place = markup_place(m, byte);

	return docbuild_place(m->b, place.line, place.column);
}

static void markup_push(struct markup *m, enum mark_kind kind)
{
	assert(m->n_open < 2);
	m->open[m->n_open++] = (struct markup_open){
		.kind = kind,
		.at = m->at,
		.place = markup_tell_place(m, m->at),
		.start = docbuild_at(m->b),
	};
}

/* The next character from AT on that has a meaning, or the end [byte]. */
static size_t markup_special(struct slice source, size_t at)
{
	while (at < source.len && !markup_is_special(source.at[at]))
		at++;
	return at;
}

/* End [byte] of the word that goes up to AT at least: behind its blank, or END. */
static size_t markup_word_end(struct slice source, size_t at, size_t end)
{
	const char *blank = at < end ? memchr(source.at + at, ' ', end - at) : NULL;

	return blank != NULL ? (size_t)(blank - source.at) + 1 : end;
}

/*
 * Plain characters up to the next that means something.  A word may stand on
 * another line than the one before it; whenever it does not follow on, the builder
 * hears of its place.  Of words that surely follow on, no place is asked for.
 */
static void markup_text(struct markup *m)
{
	struct diag_place told = markup_place(m, m->at);
	size_t end = markup_special(m->source, m->at), start = m->at, counted = m->at;

	docbuild_place(m->b, told.line, told.column);
	while (m->at < end) {
		size_t sure = markup_follows(m, m->at);

		m->at = markup_word_end(m->source, sure > m->at ? sure - 1 : m->at, end);
		struct diag_place next = markup_place(m, m->at);

		told.column += utf8_count(slice_sub(m->source, counted, m->at));
		counted = m->at;
		if (told.line == next.line && told.column == next.column)
			continue;
		docbuild_add(m->b, slice_sub(m->source, start, m->at));
		docbuild_place(m->b, next.line, next.column);
		told = next;
		start = m->at;
	}
	docbuild_add(m->b, slice_sub(m->source, start, m->at));
}

static void markup_backslash(struct markup *m)
{
	struct buf text = { 0 };
	uint32_t code;

	if (markup_is_special(markup_peek(m, 1))) {
		markup_tell_place(m, m->at + 1);
		docbuild_add(m->b, slice_sub(m->source, m->at + 1, m->at + 2));
		m->at += 2;
		return;
	}
	if (m->at + 1 < m->source.len) {
		size_t len = utf8_decode(m->source, m->at + 1, &code);

		buf_add(&text, _("a backslash before "));
		words_add_shown(&text, slice_sub(m->source, m->at + 1, m->at + 1 + len));
		buf_add(&text, _("; only `\\*`, `\\[`, `\\]` and `\\\\` mean something"));
	} else {
		buf_add(&text,
		    _("a backslash at the end of a text; write `\\\\` for itself"));
	}
	markup_error(m, m->at, buf_str(&text));
	buf_fini(&text);
	m->at++;
}

static void markup_emphasis_end(struct markup *m, const struct markup_open *open)
{
	size_t end = docbuild_at(m->b);

	if (end > open->start)
		docbuild_emphasis(m->b, open->start, end, open->place);
	else
		markup_error(m, open->at,
		    "`*` and `*` with no text between them; "
		    "write `\\*` for an asterisk");
	m->n_open--;
}

static void markup_asterisk(struct markup *m)
{
	struct markup_open *open = markup_find(m, MARK_EMPHASIS);

	if (open == NULL) {
		markup_push(m, MARK_EMPHASIS);
	} else if (markup_is_top(m, open)) {
		markup_emphasis_end(m, open);
	} else if (!open->told) {
		markup_error(m, m->at,
		    "`*` inside a link that stands inside emphasis itself; "
		    "close the emphasis before the link or leave this out");
		open->told = true;
	}
	m->at++;
}

bool markup_is_label(struct slice label)
{
	for (size_t i = 0; i < label.len; i++)
		if (label.at[i] == ' ' || label.at[i] == '[' || label.at[i] == ']' ||
		    label.at[i] == '\\')
			return false;
	return label.len > 0;
}

/* "[^label]" */
static void markup_note_ref(struct markup *m)
{
	size_t start = m->at + 2;
	size_t end = start;

	while (end < m->source.len && m->source.at[end] != ']' &&
	    m->source.at[end] != '[' && m->source.at[end] != ' ')
		end++;
	struct slice label = slice_sub(m->source, start, end);
	if (end == m->source.len || m->source.at[end] != ']') {
		markup_error(m, m->at, "`[^` without a `]` behind the footnote's label");
		m->at = end;
		return;
	}
	if (markup_is_label(label)) {
		char *text = xmemdup0(label.at, label.len);

		docbuild_note_ref(m->b, text, markup_tell_place(m, m->at));
		free(text);
	} else {
		markup_error(m, m->at,
		    label.len == 0 ? "`[^]` names no footnote"
				   : N_("a footnote's label holds no backslash"));
	}
	m->at = end + 1;
}

/* "[" inside the link OUTER. */
static void markup_inner_link(struct markup *m, struct markup_open *outer)
{
	struct diag_place place = markup_place(m, outer->at);
	struct buf text = { 0 };

	buf_addf(&text,
	    _("`[` inside the link that opens on line %zu, column %zu "
	      "and is not closed; write `\\[` for a bracket"),
	    place.line, place.column);
	markup_error(m, m->at, buf_str(&text));
	buf_fini(&text);
	outer->inner++;
	outer->told = true;
}

static void markup_link_start(struct markup *m)
{
	struct markup_open *outer = markup_find(m, MARK_LINK);

	if (outer == NULL)
		markup_push(m, MARK_LINK);
	else
		markup_inner_link(m, outer);
	m->at++;
}

/* End [byte] of the target whose "(" stands at FROM: its ")", or SLICE_NONE. */
static size_t markup_target_end(struct slice source, size_t from)
{
	size_t depth = 0;

	for (size_t i = from; i < source.len; i++)
		if (source.at[i] == '(')
			depth++;
		else if (source.at[i] == ')' && --depth == 0)
			return i;
	return SLICE_NONE;
}

static bool markup_is_address(struct slice address)
{
	for (size_t i = 0; i < address.len; i++)
		if (address.at[i] == ' ' || address.at[i] == '#')
			return false;
	return address.len > 0;
}

/* Checks both halves of the target that begins at AT [byte]. */
static bool markup_check_target(struct markup *m, size_t at, struct slice symbol,
    const struct slice *address)
{
	struct buf why = { 0 };

	if (symbol.len == 0 && address == NULL)
		buf_add(&why, _("the link has no target between its parentheses"));
	else if (symbol.len > 0)
		words_symbol(symbol, &why);
	if (why.len == 0 && address != NULL && !markup_is_address(*address)) {
		buf_add(&why,
		    _("`#` needs a paragraph's address behind it, as in `#OP12`"));
		at += symbol.len;
	}
	bool good = why.len == 0;
	if (!good)
		markup_error(m, at, buf_str(&why));
	buf_fini(&why);
	return good;
}

static void markup_add_link(struct markup *m, const struct markup_open *open,
    struct slice symbol, const struct slice *address)
{
	char *target = xmemdup0(symbol.at, symbol.len);
	char *behind = address != NULL ? xmemdup0(address->at, address->len) : NULL;

	docbuild_link(m->b, open->start, docbuild_at(m->b), target, behind, open->place);
	free(target);
	free(behind);
}

/* Reads "(SYMBOL#ADDRESS)" behind the "]" at m->at; the link OPEN ends here. */
static void markup_target(struct markup *m, const struct markup_open *open)
{
	size_t from = m->at + 1;
	size_t end = markup_target_end(m->source, from);

	if (end == SLICE_NONE) {
		markup_error(m, from,
		    "`(` is not closed by `)` behind the link's target");
		m->at = slice_find(m->source, " ", from);
		if (m->at == SLICE_NONE)
			m->at = m->source.len;
		return;
	}
	struct slice target = slice_sub(m->source, from + 1, end);
	size_t hash = slice_find(target, "#", 0);
	struct slice symbol = slice_sub(target, 0, hash);
	struct slice address =
	    hash == SLICE_NONE ? target : slice_sub(target, hash + 1, SLICE_NONE);
	const struct slice *behind = hash == SLICE_NONE ? NULL : &address;

	m->at = end + 1;
	if (!markup_check_target(m, from + 1, symbol, behind))
		return;
	if (docbuild_at(m->b) == open->start)
		markup_error(m, open->at, "a link without words between `[` and `]`");
	else
		markup_add_link(m, open, symbol, behind);
}

/* "]" at m->at of a link inside the link OUTER: passed over with its target. */
static void markup_inner_link_end(struct markup *m, struct markup_open *outer)
{
	size_t end = markup_peek(m, 1) == '(' ? markup_target_end(m->source, m->at + 1)
					      : SLICE_NONE;

	outer->inner--;
	m->at = end == SLICE_NONE ? m->at + 1 : end + 1;
}

/* Emphasis that opened inside the link LINK is open at its end: it goes on behind. */
static void markup_leave_emphasis(struct markup *m, struct markup_open *link)
{
	struct markup_open *emphasis = &m->open[m->n_open - 1];

	markup_error(m, emphasis->at,
	    "`*` opens inside a link but does not close inside it");
	emphasis->told = true;
	*link = *emphasis;
	m->n_open--;
}

/* "]" at m->at. */
static void markup_link_end(struct markup *m)
{
	struct markup_open *found = markup_find(m, MARK_LINK);

	if (found == NULL) {
		markup_error(m, m->at, "`]` closes nothing; write `\\]` for a bracket");
		m->at++;
		return;
	}
	if (found->inner > 0) {
		markup_inner_link_end(m, found);
		return;
	}
	struct markup_open link = *found;
	if (markup_is_top(m, found))
		m->n_open--;
	else
		markup_leave_emphasis(m, found);
	if (markup_peek(m, 1) == '(') {
		markup_target(m, &link);
		return;
	}
	if (!link.told)
		markup_error(m, link.at,
		    "`[...]` without a target; write `[...](SYMBOL)`, "
		    "or `\\[...\\]` for brackets");
	m->at++;
}

/* Whatever is still open at the end. */
static void markup_finish(struct markup *m)
{
	for (size_t i = 0; i < m->n_open; i++)
		if (!m->open[i].told)
			markup_error(m, m->open[i].at,
			    m->open[i].kind == MARK_LINK
				? "`[` is not closed; a link is written `[...](SYMBOL)`, "
				  "a bracket `\\[`"
				: N_("`*` is not closed; write `\\*` for an asterisk"));
}

bool markup_read(struct docbuild *b, struct slice source, struct markup_places places,
    struct diags *d)
{
	struct markup m = { .b = b, .source = source, .places = places, .diags = d };

	while (m.at < source.len && m.errors <= DOC_MAX_ERRORS) {
		switch (source.at[m.at]) {
		case '\\': markup_backslash(&m); break;
		case '*': markup_asterisk(&m); break;
		case '[':
			if (markup_peek(&m, 1) == '^')
				markup_note_ref(&m);
			else
				markup_link_start(&m);
			break;
		case ']': markup_link_end(&m); break;
		default: markup_text(&m);
		}
	}
	markup_finish(&m);
	return m.errors == 0;
}

/* SPDX-License-Identifier: ISC */
/* yamlin - YAML events with places and without surprises; see the header. */
#include "corpus/yamlin.h"

#include <stdarg.h>
#include <stdlib.h>

#include "base/i18n.h"
#include "base/xalloc.h"
#include "corpus/docread.h"
#include "corpus/rawcheck.h"
#include "corpus/words.h"
#include "corpus/yamlin_state.h"

#define YAMLIN_LOOK ((size_t)1 << 16) /* [byte] between two looks whether anybody waits */

static void yamlin_drop_event(struct yamlin *y)
{
	if (y->has_event)
		yaml_event_delete(&y->event);
	y->has_event = false;
}

void yamlin_stop(struct yamlin *y)
{
	y->kind = YAMLIN_STOP;
	y->gave_up = true;
}

bool yamlin_gave_up(const struct yamlin *y)
{
	return y->gave_up;
}

struct diag_place yamlin_mark_place(const struct yamlin *y, size_t line, size_t column)
{
	return (struct diag_place){ y->path, line + 1, column + 1 };
}

struct diag_place yamlin_place(const struct yamlin *y)
{
	return yamlin_mark_place(y, y->event.start_mark.line, y->event.start_mark.column);
}

static void yamlin_add(struct yamlin *y, enum diag_code code, struct diag_place place,
    const char *text)
{
	size_t errors = y->diags.count[DIAG_ERROR];

	if (errors > DOC_MAX_ERRORS)
		return;
	if (errors < DOC_MAX_ERRORS) {
		diag_add(&y->diags, code, place, "%s", text);
		return;
	}
	diag_add(&y->diags, DIAG_TOO_MANY, place,
	    "more than %zu errors; the rest of the file is not checked", DOC_MAX_ERRORS);
	yamlin_stop(y);
}

void yamlin_error(struct yamlin *y, enum diag_code code, struct diag_place place,
    const char *format, ...)
{
	struct buf text = { 0 };
	va_list args;

	place.file = y->path;
	va_start(args, format);
	buf_vaddf(&text, i18n_text(format), args);
	va_end(args);
	yamlin_add(y, code, place, buf_str(&text));
	buf_fini(&text);
}

void yamlin_take_errors(struct yamlin *y, struct diags *from)
{
	for (size_t i = 0; i < from->list.n; i++) {
		const struct diag *d = &from->list.at[i];
		struct diag_place place = { y->path, d->line, d->column };

		yamlin_add(y, d->code, place, d->text);
	}
	diags_fini(from);
}

/* Drops what was said of places from PLACE on: it follows from what is said next. */
static void yamlin_unsay(struct yamlin *y, struct diag_place place)
{
	struct diag_vec *list = &y->diags.list;
	size_t kept = 0;

	for (size_t i = 0; i < list->n; i++) {
		struct diag row = list->at[i];

		if (row.line < place.line ||
		    (row.line == place.line && row.column < place.column)) {
			list->at[kept++] = row;
			continue;
		}
		y->diags.count[diag_code_level(row.code)]--;
		free(row.file);
		free(row.text);
	}
	list->n = kept;
}

static void yamlin_syntax_error(struct yamlin *y)
{
	struct buf words = { 0 };
	struct yamlsyntax_mark mark =
	    yamlsyntax_explain(&y->parser, y->text, y->flow, &words);
	struct diag_place place = yamlin_mark_place(y, mark.line, mark.column);

	yamlin_unsay(y, place);
	yamlin_add(y, DIAG_YAML, place, buf_str(&words));
	buf_fini(&words);
	yamlin_stop(y);
}

/* NAME as a sentence shows it, in TO alone. */
static const char *yamlin_shown(struct buf *to, const yaml_char_t *name)
{
	buf_clear(to);
	words_add_shown(to, slice_of((const char *)name));
	return buf_str(to);
}

/*
 * Anchors and tags of the node that begins here: a corpus needs none, and a text that begins with
 * their sign is taken for them.
 */
static void yamlin_check_node(struct yamlin *y, const yaml_char_t *anchor,
    const yaml_char_t *tag)
{
	struct buf shown = { 0 };

	if (anchor != NULL)
		yamlin_error(y, DIAG_ALIAS, yamlin_place(y),
		    "the YAML anchor %s is not allowed; a text that begins with `&` must "
		    "stand in double quotes",
		    yamlin_shown(&shown, anchor));
	if (tag != NULL)
		yamlin_error(y, DIAG_TAG, yamlin_place(y),
		    "the YAML tag %s is not allowed; a text that begins with `!` must stand "
		    "in double quotes",
		    yamlin_shown(&shown, tag));
	buf_fini(&shown);
}

static void yamlin_refuse_alias(struct yamlin *y)
{
	struct buf shown = { 0 };

	yamlin_error(y, DIAG_ALIAS, yamlin_place(y),
	    "the YAML alias %s is not allowed; a text that begins with `*` must stand in "
	    "double quotes or in a `>-` block",
	    yamlin_shown(&shown, y->event.data.alias.anchor));
	buf_fini(&shown);
	y->refused = true;
}

/* Keeps in mind where brackets opened: what follows them is often text. */
static void yamlin_note_flow(struct yamlin *y)
{
	if (y->flow_depth > 0)
		return;
	y->flow.line = y->event.start_mark.line;
	y->flow.column = y->event.start_mark.column;
	y->flow_depth = y->depth;
}

static void yamlin_descend(struct yamlin *y, enum yamlin_kind kind, bool flow)
{
	y->kind = kind;
	y->depth++;
	if (flow)
		yamlin_note_flow(y);
	if (y->depth <= DOC_MAX_DEPTH)
		return;
	yamlin_error(y, DIAG_TOO_DEEP, yamlin_place(y),
	    "lists and keys are nested more than %d deep; the rest is not read",
	    DOC_MAX_DEPTH);
	yamlin_stop(y);
}

static void yamlin_start_document(struct yamlin *y)
{
	const yaml_tag_directive_t *tags =
	    y->event.data.document_start.tag_directives.start;

	if (tags != y->event.data.document_start.tag_directives.end)
		yamlin_error(y, DIAG_TAG, yamlin_place(y),
		    "a %%TAG directive is not allowed");
}

/* Takes libyaml's next event for the last one; false when there is none. */
static bool yamlin_parse(struct yamlin *y)
{
	yamlin_drop_event(y);
	y->has_event = yaml_parser_parse(&y->parser, &y->event) != 0;
	if (!y->has_event)
		yamlin_syntax_error(y);
	y->is_folded = y->has_event && y->event.type == YAML_SCALAR_EVENT &&
	    y->event.data.scalar.style == YAML_FOLDED_SCALAR_STYLE &&
	    yamlskim_take(&y->skim, y->text, y->event.start_mark.line, &y->folded);
	return y->has_event;
}

/* What stands behind the end of the document: nothing. */
static void yamlin_end_document(struct yamlin *y)
{
	if (!yamlin_parse(y))
		return;
	if (y->event.type == YAML_DOCUMENT_START_EVENT)
		yamlin_error(y, DIAG_SECOND_DOCUMENT, yamlin_place(y),
		    "a second YAML document begins here; a file holds one");
	y->kind = YAMLIN_STOP;
}

/* Takes in the event; false when it is none that a reader needs to see. */
static bool yamlin_take_event(struct yamlin *y)
{
	switch (y->event.type) {
	case YAML_SCALAR_EVENT:
		y->kind = YAMLIN_SCALAR;
		yamlin_check_node(y, y->event.data.scalar.anchor,
		    y->event.data.scalar.tag);
		return true;
	case YAML_ALIAS_EVENT:
		y->kind = YAMLIN_SCALAR;
		yamlin_refuse_alias(y);
		return true;
	case YAML_SEQUENCE_START_EVENT:
		yamlin_descend(y, YAMLIN_LIST,
		    y->event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE);
		yamlin_check_node(y, y->event.data.sequence_start.anchor,
		    y->event.data.sequence_start.tag);
		return true;
	case YAML_MAPPING_START_EVENT:
		yamlin_descend(y, YAMLIN_MAP,
		    y->event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE);
		yamlin_check_node(y, y->event.data.mapping_start.anchor,
		    y->event.data.mapping_start.tag);
		return true;
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		y->kind = YAMLIN_END;
		if (y->depth-- == y->flow_depth)
			y->flow_depth = 0;
		return true;
	case YAML_DOCUMENT_START_EVENT: yamlin_start_document(y); return false;
	case YAML_DOCUMENT_END_EVENT: yamlin_end_document(y); return true;
	case YAML_STREAM_END_EVENT: y->kind = YAMLIN_STOP; return true;
	default: return false;
	}
}

void yamlin_use_watch(struct yamlin *y, struct watch *w)
{
	y->watch = w;
}

/* Asks, after each stretch of the text, whether anybody waits for the rest. */
static bool yamlin_is_over(struct yamlin *y)
{
	const size_t at = y->event.end_mark.index;

	if (y->watch == NULL || at < y->looked + YAMLIN_LOOK)
		return false;
	y->looked = at;
	y->given_up = watch_is_over(y->watch, (unsigned)(at * 100 / (y->given.len + 1)));
	return y->given_up;
}

bool yamlin_is_given_up(const struct yamlin *y)
{
	return y->given_up;
}

void yamlin_next(struct yamlin *y)
{
	if (yamlin_is_over(y))
		yamlin_stop(y);
	while (y->kind != YAMLIN_STOP) {
		y->refused = false;
		if (!yamlin_parse(y) || yamlin_take_event(y))
			return;
	}
}

struct yamlin *yamlin_open(struct slice text, const char *path)
{
	struct yamlin *y = xcalloc(1, sizeof(*y));

	y->words = xcalloc(1, sizeof(*y->words));
	y->text = rawcheck_body(text);
	y->path = path;
	yamlin_stop(y);
	if (!rawcheck(y->text, path, &y->diags))
		return y;
	y->parsing = yaml_parser_initialize(&y->parser);
	if (!y->parsing) {
		yamlin_error(y, DIAG_IO, (struct diag_place){ path, 0, 0 },
		    "out of memory");
		return y;
	}
	yamlskim_make(&y->skim, y->text);
	y->given = y->skim.text.len > 0 ? buf_slice(&y->skim.text) : y->text;
	yaml_parser_set_input_string(&y->parser, (const unsigned char *)y->given.at,
	    y->given.len);
	yaml_parser_set_encoding(&y->parser, YAML_UTF8_ENCODING);
	y->kind = YAMLIN_SCALAR;
	y->gave_up = false;
	yamlin_next(y);
	return y;
}

bool yamlin_close(struct yamlin *y, struct diags *d)
{
	bool good = y->diags.count[DIAG_ERROR] == 0;

	diags_sort(&y->diags);
	diags_take(d, &y->diags);
	yamlin_drop_event(y);
	if (y->parsing)
		yaml_parser_delete(&y->parser);
	yamlskim_fini(&y->skim);
	buf_fini(&y->folded);
	scalar_map_fini(&y->words->map);
	free(y->words);
	free(y);
	return good;
}

enum yamlin_kind yamlin_kind(const struct yamlin *y)
{
	return y->kind;
}

struct slice yamlin_value(const struct yamlin *y)
{
	if (y->kind != YAMLIN_SCALAR || y->refused)
		return slice_of("");
	if (y->is_folded)
		return buf_slice(&y->folded);
	return (struct slice){ (const char *)y->event.data.scalar.value,
		y->event.data.scalar.length };
}

bool yamlin_is_refused(const struct yamlin *y)
{
	return y->refused;
}

void yamlin_skip(struct yamlin *y)
{
	size_t depth = y->depth;

	if (y->kind == YAMLIN_LIST || y->kind == YAMLIN_MAP)
		while (y->kind != YAMLIN_STOP && y->depth >= depth)
			yamlin_next(y);
	yamlin_next(y);
}

static const char *yamlin_kind_name(enum yamlin_kind kind)
{
	switch (kind) {
	case YAMLIN_LIST: return _("a list");
	case YAMLIN_MAP: return _("a mapping of keys");
	default: return _("a text");
	}
}

void yamlin_wrong_kind(struct yamlin *y, enum yamlin_kind want, const char *what)
{
	if (y->kind == YAMLIN_STOP || y->refused)
		return;
	if (y->kind == YAMLIN_SCALAR && yamlin_value(y).len == 0)
		yamlin_error(y, DIAG_WRONG_TYPE, yamlin_place(y),
		    "%s must be %s, but is empty", _(what), yamlin_kind_name(want));
	else
		yamlin_error(y, DIAG_WRONG_TYPE, yamlin_place(y), "%s must be %s, not %s",
		    _(what), yamlin_kind_name(want), yamlin_kind_name(y->kind));
}

bool yamlin_want(struct yamlin *y, enum yamlin_kind kind, const char *what)
{
	if (y->kind == kind)
		return true;
	yamlin_wrong_kind(y, kind, what);
	yamlin_skip(y);
	return false;
}

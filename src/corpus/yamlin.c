/* SPDX-License-Identifier: ISC */
/* yamlin - YAML events with places and without surprises; see the header. */
#include "corpus/yamlin.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <yaml.h>

#include "base/byte.h"
#include "base/i18n.h"
#include "base/xalloc.h"
#include "corpus/docread.h"
#include "corpus/rawcheck.h"
#include "corpus/words.h"
#include "corpus/yamlskim.h"
#include "corpus/yamlsyntax.h"
#include "text/utf8.h"

#define YAMLIN_LOOK ((size_t)1 << 16) /* [byte] between two looks whether anybody waits */

/* A place of the text and its byte: most places are asked for in their order. */
struct yamlin_spot {
	size_t line, column; /* from 0 */
	size_t at;           /* [byte] */
};

/* The text that yamlin_text() gave: most are never asked where they stand. */
struct yamlin_words {
	struct slice value; /* borrowed */
	yaml_mark_t mark;
	enum scalar_style style;
	bool mapped;
	struct scalar_map map; /* once it was asked for */
	struct yamlin_spot spot;
};

struct yamlin {
	struct slice text; /* without a byte order mark */
	const char *path;
	yaml_parser_t parser;
	bool parsing; /* parser is initialised */
	struct yamlskim skim;
	struct slice given; /* what the parser reads: the text, or what skim has of it */
	yaml_event_t event;
	bool has_event;    /* event is to be deleted */
	struct buf folded; /* what the block says that the event stands for */
	bool is_folded;    /* it stands for one */
	enum yamlin_kind kind;
	bool refused;                /* the current scalar is an alias */
	size_t depth;                /* open lists and mappings */
	bool gave_up;                /* stopped before the document's end */
	struct yamlsyntax_mark flow; /* the last outermost "[" or "{" */
	size_t flow_depth;           /* depth inside it, 0 = outside of any */
	struct yamlin_words *words;  /* owned */
	struct diags diags;
	struct watch *watch; /* borrowed, or NULL */
	size_t looked;       /* where it was asked last */
	bool given_up;       /* it has said so */
};

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

static struct diag_place yamlin_mark_place(const struct yamlin *y, size_t line,
    size_t column)
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

/*
 * NAME, a KIND of thing that a corpus needs none of; it may come from a text that begins
 * with SIGN, which INSTEAD can hold.
 */
static void yamlin_refuse(struct yamlin *y, enum diag_code code, const char *kind,
    const yaml_char_t *name, char sign, const char *instead)
{
	struct buf shown = { 0 };

	words_add_shown(&shown, slice_of((const char *)name));
	yamlin_error(y, code, yamlin_place(y),
	    "the YAML %s %s is not allowed; a text that begins with `%c` must stand in %s",
	    _(kind), buf_str(&shown), sign, _(instead));
	buf_fini(&shown);
}

/* Anchors and tags of the node that begins here. */
static void yamlin_check_node(struct yamlin *y, const yaml_char_t *anchor,
    const yaml_char_t *tag)
{
	if (anchor != NULL)
		yamlin_refuse(y, DIAG_ALIAS, N_("anchor"), anchor, '&',
		    N_("double quotes"));
	if (tag != NULL)
		yamlin_refuse(y, DIAG_TAG, N_("tag"), tag, '!', N_("double quotes"));
}

static void yamlin_refuse_alias(struct yamlin *y)
{
	yamlin_refuse(y, DIAG_ALIAS, N_("alias"), y->event.data.alias.anchor, '*',
	    N_("double quotes or in a `>-` block"));
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

/* The kind of the current node is wrong, or nothing stands there at all. */
static void yamlin_wrong_kind(struct yamlin *y, enum yamlin_kind want, const char *what)
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

static enum scalar_style yamlin_style(const struct yamlin *y)
{
	switch (y->event.data.scalar.style) {
	case YAML_SINGLE_QUOTED_SCALAR_STYLE: return SCALAR_SINGLE;
	case YAML_DOUBLE_QUOTED_SCALAR_STYLE: return SCALAR_DOUBLE;
	case YAML_LITERAL_SCALAR_STYLE: return SCALAR_LITERAL;
	case YAML_FOLDED_SCALAR_STYLE: return SCALAR_FOLDED;
	default: return SCALAR_PLAIN;
	}
}

/* [byte] of MARK. */
static size_t yamlin_byte(const struct yamlin *y, const yaml_mark_t *mark)
{
	struct yamlin_spot *spot = &y->words->spot;
	uint32_t code;

	if (mark->line < spot->line ||
	    (mark->line == spot->line && mark->column < spot->column))
		*spot = (struct yamlin_spot){ 0 };
	while (spot->line < mark->line) {
		size_t end = slice_find(y->text, "\n", spot->at);

		spot->at = end == SLICE_NONE ? y->text.len : end + 1;
		spot->line++;
		spot->column = 0;
	}
	for (; spot->column < mark->column && spot->at < y->text.len; spot->column++)
		spot->at += utf8_decode(y->text, spot->at, &code);
	return spot->at;
}

static void yamlin_give(struct yamlin *y, struct slice value)
{
	y->words->value = value;
	y->words->mark = y->event.start_mark;
	y->words->style = yamlin_style(y);
	y->words->mapped = false;
}

/* The map of the text that was given last, made when it is asked for. */
static struct scalar_map *yamlin_map(const struct yamlin *y)
{
	struct yamlin_words *w = y->words;

	if (!w->mapped) {
		struct scalar_source source = {
			.text = y->text,
			.at = yamlin_byte(y, &w->mark),
			.line = w->mark.line + 1,
			.column = w->mark.column + 1,
			.style = w->style,
			.value = w->value,
		};

		scalar_map_make(&w->map, &source);
		w->mapped = true;
	}
	return &w->map;
}

bool yamlin_comment(struct yamlin *y, struct diag_place *place)
{
	const yaml_mark_t *mark = &y->event.end_mark;

	if (y->kind != YAMLIN_SCALAR || y->refused || yamlin_style(y) != SCALAR_PLAIN)
		return false;
	const size_t end = yamlin_byte(y, mark);
	size_t at = end;

	while (at < y->text.len && (y->text.at[at] == ' ' || y->text.at[at] == '\t'))
		at++;
	*place = yamlin_mark_place(y, mark->line, mark->column + (at - end));
	return at > end && at < y->text.len && y->text.at[at] == '#';
}

struct diag_place yamlin_text_place(const void *context, size_t byte)
{
	const struct yamlin *y = context;
	struct diag_place place = { y->path, 0, 0 };

	scalar_map_place(yamlin_map(y), byte, &place.line, &place.column);
	return place;
}

size_t yamlin_text_follows(const void *context, size_t byte)
{
	const struct yamlin *y = context;

	return scalar_map_follows(yamlin_map(y), byte);
}

void yamlin_hold(struct yamlin *y, struct slice text, struct yamlin_held *h)
{
	buf_adds(&h->text, text);
	h->map = *yamlin_map(y);
	h->map.value = buf_slice(&h->text);
	h->path = y->path;
	y->words->map = (struct scalar_map){ 0 };
	y->words->mapped = false;
}

void yamlin_held_fini(struct yamlin_held *h)
{
	buf_fini(&h->text);
	scalar_map_fini(&h->map);
}

struct diag_place yamlin_held_place(const void *context, size_t byte)
{
	const struct yamlin_held *h = context;
	struct diag_place place = { h->path, 0, 0 };

	if (h->map.runs.n > 0)
		scalar_map_place(&h->map, byte, &place.line, &place.column);
	return place;
}

size_t yamlin_held_follows(const void *context, size_t byte)
{
	const struct yamlin_held *h = context;

	return h->map.runs.n > 0 ? scalar_map_follows(&h->map, byte) : byte;
}

static void yamlin_forbidden(struct yamlin *y, uint32_t code, size_t at)
{
	struct diag_place place = yamlin_text_place(y, at);

	if (code == '\n')
		yamlin_error(y, DIAG_CONTROL, place,
		    "a line break inside a text; "
		    "fold it with `>-` and leave no line empty or more indented");
	else if (code == '\t')
		yamlin_error(y, DIAG_CONTROL, place, "a TAB inside a text; use a blank");
	else
		yamlin_error(y, DIAG_CONTROL, place,
		    "character U+%04X is not allowed in a text", (unsigned)code);
}

static bool yamlin_check_characters(struct yamlin *y, struct slice value)
{
	size_t errors = y->diags.count[DIAG_ERROR];
	uint32_t code;

	for (size_t at = 0; y->kind != YAMLIN_STOP;) {
		at += byte_plain_run(value.at + at, value.len - at);
		if (at == value.len)
			break;
		size_t len = utf8_decode(value, at, &code);

		if (utf8_is_forbidden(code))
			yamlin_forbidden(y, code, at);
		at += len;
	}
	return y->diags.count[DIAG_ERROR] == errors;
}

static struct slice yamlin_chomp(struct slice value)
{
	while (value.len > 0 && value.at[value.len - 1] == '\n')
		value.len--;
	return value;
}

bool yamlin_text_or_empty(struct yamlin *y, const char *what, struct slice *out)
{
	if (y->kind != YAMLIN_SCALAR) {
		yamlin_wrong_kind(y, YAMLIN_SCALAR, what);
		return false;
	}
	if (y->refused)
		return false;
	*out = yamlin_value(y);
	if (yamlin_style(y) >= SCALAR_LITERAL)
		*out = yamlin_chomp(*out);
	yamlin_give(y, *out);
	return yamlin_check_characters(y, *out);
}

bool yamlin_text(struct yamlin *y, const char *what, struct slice *out)
{
	if (!yamlin_text_or_empty(y, what, out))
		return false;
	if (slice_trim(*out).len > 0)
		return true;
	yamlin_error(y, DIAG_BAD_VALUE, yamlin_place(y), "%s is empty", _(what));
	return false;
}

void yamlin_format(struct yamlin *y)
{
	struct slice text;

	if (yamlin_text(y, "`format`", &text) && !slice_is(text, "1"))
		yamlin_error(y, DIAG_BAD_VALUE, yamlin_place(y),
		    "`format` must be 1: this program knows no other");
	yamlin_skip(y);
}

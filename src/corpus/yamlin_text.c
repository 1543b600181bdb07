/* SPDX-License-Identifier: ISC */
/* yamlin_text - the texts of a file, each byte with its place; see yamlin.h. */
#include <stdint.h>

#include "base/byte.h"
#include "base/i18n.h"
#include "corpus/yamlin_state.h"
#include "text/utf8.h"

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

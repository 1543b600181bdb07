/* SPDX-License-Identifier: ISC */
/* yamlout - the one form of YAML that the program writes; see the header. */
#include "corpus/yamlout.h"

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "base/xalloc.h"
#include "text/utf8.h"

#define YAMLOUT_WIDTH 80 /* [col] of a line */
#define YAMLOUT_INDENT 2 /* [col] */

struct yamlout {
	yaml_emitter_t emitter;
	struct buf *to;
	size_t indent; /* [col] of the keys of the innermost mapping */
	size_t used;   /* [col] of the line before the next text */
};

static int yamlout_write(void *data, unsigned char *bytes, size_t len)
{
	buf_addn(data, (const char *)bytes, len);
	return 1;
}

/*
 * The functions of libyaml fail when memory is out, which is fatal here as
 * everywhere, and when events come in the wrong order, which is a bug.
 */
static void yamlout_check(struct yamlout *y, int good)
{
	assert(good || y->emitter.error == YAML_MEMORY_ERROR ||
	    y->emitter.error == YAML_NO_ERROR);
	xalloc_checked(good ? y : NULL);
}

static void yamlout_emit(struct yamlout *y, int good, yaml_event_t *event)
{
	yamlout_check(y, good);
	yamlout_check(y, yaml_emitter_emit(&y->emitter, event));
}

struct yamlout *yamlout_new(struct buf *to)
{
	struct yamlout *y = xcalloc(1, sizeof(*y));
	yaml_event_t event;

	y->to = to;
	yamlout_check(y, yaml_emitter_initialize(&y->emitter));
	yaml_emitter_set_output(&y->emitter, yamlout_write, to);
	yaml_emitter_set_unicode(&y->emitter, 1);
	yaml_emitter_set_width(&y->emitter, YAMLOUT_WIDTH);
	yaml_emitter_set_indent(&y->emitter, YAMLOUT_INDENT);
	yamlout_emit(y, yaml_stream_start_event_initialize(&event, YAML_UTF8_ENCODING),
	    &event);
	yamlout_emit(y, yaml_document_start_event_initialize(&event, NULL, NULL, NULL, 1),
	    &event);
	return y;
}

void yamlout_done(struct yamlout *y)
{
	yaml_event_t event;

	yamlout_emit(y, yaml_document_end_event_initialize(&event, 1), &event);
	yamlout_emit(y, yaml_stream_end_event_initialize(&event), &event);
	yaml_emitter_delete(&y->emitter);
	free(y);
}

void yamlout_map(struct yamlout *y)
{
	yaml_event_t event;

	yamlout_emit(y,
	    yaml_mapping_start_event_initialize(&event, NULL, NULL, 1,
		YAML_BLOCK_MAPPING_STYLE),
	    &event);
}

void yamlout_map_end(struct yamlout *y)
{
	yaml_event_t event;

	yamlout_emit(y, yaml_mapping_end_event_initialize(&event), &event);
}

static void yamlout_list_start(struct yamlout *y, yaml_sequence_style_t style)
{
	yaml_event_t event;

	yamlout_emit(y,
	    yaml_sequence_start_event_initialize(&event, NULL, NULL, 1, style), &event);
}

void yamlout_list(struct yamlout *y)
{
	yamlout_list_start(y, YAML_BLOCK_SEQUENCE_STYLE);
	y->indent += YAMLOUT_INDENT;
	y->used = y->indent;
}

void yamlout_list_end(struct yamlout *y)
{
	yaml_event_t event;

	yamlout_emit(y, yaml_sequence_end_event_initialize(&event), &event);
	y->indent -= YAMLOUT_INDENT;
	y->used = y->indent;
}

static void yamlout_scalar(struct yamlout *y, struct slice text,
    yaml_scalar_style_t style)
{
	yaml_event_t event;
	int good = yaml_scalar_event_initialize(&event, NULL, NULL,
	    (const yaml_char_t *)text.at, (int)text.len, 1, 1, style);

	yamlout_emit(y, good, &event);
}

void yamlout_key(struct yamlout *y, const char *name)
{
	yamlout_scalar(y, slice_of(name), YAML_PLAIN_SCALAR_STYLE);
	y->used = y->indent + strlen(name) + 2;
}

/* True for what libyaml writes as it is, outside of double quotes too. */
static bool yamlout_is_printable(uint32_t code)
{
	return !utf8_is_control(code) && code < 0xfffe && code != 0xfeff;
}

static bool yamlout_all_printable(struct slice s)
{
	uint32_t code;

	for (size_t at = 0; at < s.len;) {
		if (s.at[at] >= ' ' && s.at[at] < 0x7f) {
			at++;
			continue;
		}
		at += utf8_decode(s, at, &code);
		if (!yamlout_is_printable(code))
			return false;
	}
	return true;
}

/* Blanks that folding would lose: at an end, or two together. */
static bool yamlout_has_odd_blanks(struct slice s)
{
	return s.len == 0 || s.at[0] == ' ' || s.at[s.len - 1] == ' ' ||
	    slice_find(s, "  ", 0) != SLICE_NONE;
}

/* True when byte I of S, not the first, means something in a plain scalar. */
static bool yamlout_is_special(struct slice s, size_t i, bool flow)
{
	char c = s.at[i];

	if (flow && strchr(",[]{}?:", c) != NULL)
		return true;
	if (c == ':')
		return i + 1 == s.len || s.at[i + 1] == ' ';
	return c == '#' && s.at[i - 1] == ' ';
}

/* True when S can stand plain; FLOW: inside brackets. */
static bool yamlout_is_plain(struct slice s, bool flow)
{
	static const char first[] = "-?:,[]{}#&*!|>'\"%@`=<~";

	if (yamlout_has_odd_blanks(s) || strchr(first, s.at[0]) != NULL ||
	    slice_is(s, "...") || slice_starts(s, "... "))
		return false;
	for (size_t i = 1; i < s.len; i++)
		if (yamlout_is_special(s, i, flow))
			return false;
	return yamlout_all_printable(s);
}

/* [col] of S on one line, quotes included when it needs them. */
static size_t yamlout_width(struct slice s, bool plain)
{
	size_t width = utf8_count(s);

	if (plain)
		return width;
	for (size_t i = 0; i < s.len; i++)
		width += s.at[i] == '"' || s.at[i] == '\\';
	return width + 2;
}

void yamlout_text(struct yamlout *y, struct slice text)
{
	/* A character has at most four bytes: most texts are too long at first sight. */
	bool may_fit = text.len <= (size_t)4 * YAMLOUT_WIDTH;
	bool plain = may_fit && yamlout_is_plain(text, false);
	yaml_scalar_style_t style = YAML_DOUBLE_QUOTED_SCALAR_STYLE;

	if (may_fit && y->used + yamlout_width(text, plain) <= YAMLOUT_WIDTH) {
		if (plain)
			style = YAML_PLAIN_SCALAR_STYLE;
	} else if (!yamlout_has_odd_blanks(text) && yamlout_all_printable(text)) {
		style = YAML_FOLDED_SCALAR_STYLE;
	}
	yamlout_scalar(y, text, style);
	y->used = y->indent;
}

/* True when COUNT texts fit on the rest of the line, in brackets. */
static bool yamlout_fit(const struct yamlout *y, const struct slice *texts, size_t count)
{
	size_t used = y->used + 2;

	for (size_t i = 0; i < count && used <= YAMLOUT_WIDTH; i++)
		used += yamlout_width(texts[i], yamlout_is_plain(texts[i], true)) +
		    (i > 0 ? 2 : 0);
	return used <= YAMLOUT_WIDTH;
}

void yamlout_short_list(struct yamlout *y, const struct slice *texts, size_t count)
{
	yaml_event_t event;

	if (!yamlout_fit(y, texts, count)) {
		yamlout_list(y);
		for (size_t i = 0; i < count; i++)
			yamlout_text(y, texts[i]);
		yamlout_list_end(y);
		return;
	}
	yamlout_list_start(y, YAML_FLOW_SEQUENCE_STYLE);
	for (size_t i = 0; i < count; i++)
		yamlout_scalar(y, texts[i],
		    yamlout_is_plain(texts[i], true) ? YAML_PLAIN_SCALAR_STYLE
						     : YAML_DOUBLE_QUOTED_SCALAR_STYLE);
	yamlout_emit(y, yaml_sequence_end_event_initialize(&event), &event);
}

/* SPDX-License-Identifier: ISC */
/* config - a file of names with values; see the header. */
#include "corpus/config.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/byte.h"
#include "corpus/slurp.h"
#include "corpus/yamlin.h"

struct config_reader {
	struct yamlin *y;
	struct config *to;
};

/* The current value as text, borrowed from the arena; NULL after a complaint. */
static const char *config_value(struct config_reader *r, const char *what)
{
	struct slice text;

	if (!yamlin_text_or_empty(r->y, what, &text))
		return NULL;
	if (text.len > CONFIG_MAX_VALUE) {
		yamlin_error(r->y, DIAG_TOO_LARGE, yamlin_place(r->y),
		    "a value has at most %zu bytes", CONFIG_MAX_VALUE);
		return NULL;
	}
	return arena_text(r->to->arena, text.at, text.len);
}

/* The entries of the list that the cursor stands on, a blank between them. */
static const char *config_list(struct config_reader *r, const char *what)
{
	struct buf all = { 0 };

	for (yamlin_next(r->y); !yamlin_is_end(r->y); yamlin_skip(r->y)) {
		const char *entry = config_value(r, what);

		if (entry == NULL || all.len > CONFIG_MAX_VALUE)
			continue;
		buf_add(&all, all.len > 0 ? " " : "");
		buf_add(&all, entry);
	}
	const char *kept = arena_text(r->to->arena, buf_str(&all), all.len);
	buf_fini(&all);
	return kept;
}

/* True when the row is new; else a complaint. */
static bool config_is_new(struct config_reader *r, const struct config_row *row)
{
	const struct config_row_vec *rows = &r->to->rows;

	for (size_t i = 0; i < rows->n; i++)
		if (strcmp(rows->at[i].name, row->name) == 0 &&
		    strcmp(rows->at[i].group, row->group) == 0) {
			yamlin_error(r->y, DIAG_DUPLICATE_KEY, row->name_place,
			    "`%s` stands twice (first on line %zu)", row->name,
			    rows->at[i].name_place.line);
			return false;
		}
	if (rows->n < CONFIG_MAX_ROWS)
		return true;
	yamlin_error(r->y, DIAG_TOO_MANY, row->name_place,
	    "a file of settings has at most %zu names", CONFIG_MAX_ROWS);
	yamlin_stop(r->y);
	return false;
}

/* The name that the cursor stands on, and passed; NULL after a complaint, its value passed too. */
static const char *config_name(struct config_reader *r, struct diag_place *place)
{
	const char *name = NULL;

	*place = yamlin_place(r->y);
	if (yamlin_kind(r->y) != YAMLIN_SCALAR)
		yamlin_error(r->y, DIAG_WRONG_TYPE, *place,
		    "a name must be a word; one that begins with `[` or `{` must stand in "
		    "quotes");
	else if (!yamlin_is_refused(r->y))
		name = config_value(r, "a name");
	yamlin_skip(r->y);
	if (name == NULL)
		yamlin_skip(r->y);
	return name;
}

static void config_read_map(struct config_reader *r, const char *group);

/* What stands behind NAME in GROUP: a group of its own, a list or a text. */
static void config_read_row(struct config_reader *r, struct config_row row)
{
	row.value_place = yamlin_place(r->y);
	if (yamlin_kind(r->y) == YAMLIN_MAP && row.group[0] == '\0') {
		config_read_map(r, row.name);
		return;
	}
	const bool list = yamlin_kind(r->y) == YAMLIN_LIST;
	row.value = list ? config_list(r, row.name) : config_value(r, row.name);
	if (row.value != NULL && config_is_new(r, &row))
		vec_push(&r->to->rows, row);
	if (list)
		yamlin_next(r->y);
	else
		yamlin_skip(r->y);
}

static void config_read_map(struct config_reader *r, const char *group)
{
	yamlin_next(r->y);
	while (!yamlin_is_end(r->y)) {
		struct config_row row = { .group = group };

		row.name = config_name(r, &row.name_place);
		if (row.name != NULL)
			config_read_row(r, row);
	}
	yamlin_next(r->y);
}

/* True when TEXT has nothing but blanks and comments, which YAML takes for no mapping. */
static bool config_is_empty(struct slice text)
{
	for (size_t at = 0; at < text.len;) {
		size_t end = slice_find(text, "\n", at);
		struct slice line = slice_trim(slice_sub(text, at, end));

		if (line.len > 0 && line.at[0] != '#')
			return false;
		at = end == SLICE_NONE ? text.len : end + 1;
	}
	return true;
}

bool config_read(struct config *c, struct slice text, const char *path, struct diags *d)
{
	*c = (struct config){ .arena = arena_new() };
	if (config_is_empty(text))
		return true;
	struct config_reader r = { yamlin_open(text, path), c };
	if (yamlin_want(r.y, YAMLIN_MAP, "the file"))
		config_read_map(&r, "");
	return yamlin_close(r.y, d);
}

bool config_read_file(struct config *c, const char *path, struct diags *d)
{
	struct buf text = { 0 };
	bool good = true;

	*c = (struct config){ 0 };
	if (access(path, F_OK) == 0)
		good = slurp_path(path, CONFIG_MAX_FILE, &text, d) &&
		    config_read(c, buf_slice(&text), path, d);
	buf_fini(&text);
	return good;
}

void config_fini(struct config *c)
{
	vec_fini(&c->rows);
	arena_free(c->arena);
	c->arena = NULL;
}

/* True when TEXT can stand without quotes, whatever it looks like: all values are texts here. */
static bool config_is_plain(const char *text)
{
	if (!byte_is_alnum(text[0]))
		return false;
	for (const char *c = text; *c != '\0'; c++)
		if (!byte_is_alnum(*c) && strchr(" _./-", *c) == NULL)
			return false;
	return text[strlen(text) - 1] != ' ';
}

static void config_add_text(struct buf *to, const char *text)
{
	if (config_is_plain(text)) {
		buf_add(to, text);
		return;
	}
	buf_addc(to, '\'');
	for (const char *c = text; *c != '\0'; c++) {
		if (*c == '\'')
			buf_addc(to, '\'');
		buf_addc(to, *c);
	}
	buf_addc(to, '\'');
}

static void config_add_list(struct buf *to, const char *value)
{
	struct slice rest = slice_trim(slice_of(value));

	buf_addc(to, '[');
	for (bool first = true; rest.len > 0; first = false) {
		struct slice word = slice_first_word(rest, &rest);
		char *entry = xmemdup0(word.at, word.len);

		buf_add(to, first ? "" : ", ");
		config_add_text(to, entry);
		free(entry);
		rest = slice_trim(rest);
	}
	buf_addc(to, ']');
}

void config_add(struct buf *to, size_t indent, const char *name, const char *value,
    bool list)
{
	buf_fill(to, ' ', indent);
	config_add_text(to, name);
	buf_addc(to, ':');
	if (value != NULL)
		buf_addc(to, ' ');
	if (value != NULL && list)
		config_add_list(to, value);
	else if (value != NULL)
		config_add_text(to, value);
	buf_addc(to, '\n');
}

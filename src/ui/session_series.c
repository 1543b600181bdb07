/* SPDX-License-Identifier: ISC */
/* session_series - several sessions beside each other; see the header. */
#include "ui/session_series.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/intern.h"

/* Rows while they are put together. */
struct series {
	struct session_series *out;
	struct intern *symbols; /* the note of each: its row */
	struct series_row_vec rows;
};

void session_series_fini(struct session_series *s)
{
	session_ask_fini(&s->ask);
	vec_fini(&s->rows);
}

/* The tables of neighbours; false after a sentence. */
static bool series_find_tables(struct library *lib, struct session_series *out,
    struct buf *why)
{
	for (uint32_t i = 0; i + 1 < out->ask.n; i++) {
		struct session_ask two = out->ask;
		struct buf words = { 0 };

		two.n = 2;
		two.sessions[0] = out->ask.sessions[i];
		two.sessions[1] = out->ask.sessions[i + 1];
		session_ask_add(&words, &two);
		out->tables[i] = session_table_of(lib, buf_str(&words), why);
		buf_fini(&words);
		if (out->tables[i] == NULL)
			return false;
		out->pairs += out->tables[i]->pairs;
		out->known += out->tables[i]->known;
	}
	return true;
}

/* The row that SYMBOL stands in; rows.n when it has none. */
static size_t series_row_of(struct series *s, const char *symbol)
{
	uint32_t id;

	if (symbol == NULL)
		return s->rows.n;
	id = intern_id(s->symbols, slice_of(symbol));
	return *intern_note(s->symbols, id) != INTERN_NONE ? *intern_note(s->symbols, id)
							   : s->rows.n;
}

/* A resolution in the column of its session. */
struct series_cell {
	uint32_t column;
	const char *symbol, *title;
	const struct session_row
	    *row; /* of the table before the column; NULL in the first */
};

static void series_put(struct series *s, size_t row, const struct series_cell *cell)
{
	struct series_row *r = &s->rows.at[row];
	const uint32_t symbol = intern_id(s->symbols, slice_of(cell->symbol));

	r->symbols[cell->column] = cell->symbol;
	r->cells[cell->column] = cell->row;
	r->last = cell->column;
	r->title = cell->title;
	*intern_note(s->symbols, symbol) = (uint32_t)row;
}

/* A row that begins with CELL. */
static void series_begin(struct series *s, const struct series_cell *cell, bool forked)
{
	struct series_row row = { .forked = forked };

	vec_push(&s->rows, row);
	series_put(s, s->rows.n - 1, cell);
}

/* The resolutions of the first session, as far as the second goes on from them or drops them. */
static void series_add_first(struct series *s)
{
	const struct session_table *t = s->out->tables[0];

	for (size_t i = 0; i < t->rows.n; i++) {
		const struct session_row *r = &t->rows.at[i];
		const struct index_entry *e = &r->line->other.entry;
		const struct series_cell dropped = { 0, r->line->document.symbol,
			r->line->document.title, NULL };
		const struct series_cell earlier = { 0, e->symbol, e->title, NULL };

		if (r->line->group == SESSIONS_DROPPED)
			series_begin(s, &dropped, false);
		else if (r->line->group == SESSIONS_CONTINUED &&
		    series_row_of(s, e->symbol) == s->rows.n)
			series_begin(s, &earlier, false);
	}
}

/* Line R of table COLUMN - 1, whose later session is that of COLUMN. */
static void series_add_line(struct series *s, uint32_t column,
    const struct session_row *r)
{
	const struct session_line *line = r->line;
	bool continues =
	    line->group == SESSIONS_CONTINUED || line->group == SESSIONS_EARLIER;
	size_t row = continues ? series_row_of(s, line->other.entry.symbol) : s->rows.n;
	const struct series_cell cell = { column, line->document.symbol,
		line->document.title, r };

	if (line->group == SESSIONS_DROPPED)
		return;
	if (row < s->rows.n && s->rows.at[row].last < column)
		series_put(s, row, &cell);
	else
		series_begin(s, &cell, row < s->rows.n);
}

/* Those that end in COLUMN, in the order of the table that has them as lines. */
static void series_take(struct series *s, uint32_t column)
{
	const struct session_table *t = s->out->tables[column > 0 ? column - 1 : 0];

	for (size_t i = 0; i < t->rows.n; i++) {
		const struct session_row *r = &t->rows.at[i];
		size_t row = series_row_of(s, r->line->document.symbol);
		bool of_column = (r->line->group == SESSIONS_DROPPED) == (column == 0);

		if (of_column && row < s->rows.n && s->rows.at[row].last == column &&
		    session_row_is_asked(r, &s->out->ask))
			vec_push(&s->out->rows, s->rows.at[row]);
	}
}

static void series_build(struct session_series *out)
{
	struct series s = { .out = out, .symbols = intern_new() };

	series_add_first(&s);
	for (uint32_t column = 1; column < out->ask.n; column++)
		for (size_t i = 0; i < out->tables[column - 1]->rows.n; i++)
			series_add_line(&s, column, &out->tables[column - 1]->rows.at[i]);
	for (uint32_t column = out->ask.n; column > 0; column--)
		series_take(&s, column - 1);
	vec_fini(&s.rows);
	intern_free(s.symbols);
}

bool session_series_make(struct library *lib, const char *words,
    struct session_series *out, struct buf *why)
{
	*out = (struct session_series){ 0 };
	if (!session_ask_read(&out->ask, slice_of(words), why) ||
	    !session_ask_settle(lib, &out->ask, why))
		return false;
	if (out->ask.only != SESSIONS_GROUPS) {
		buf_add(why, _("--only is for two sessions"));
		return false;
	}
	if (!series_find_tables(lib, out, why))
		return false;
	series_build(out);
	return true;
}

uint32_t session_tables_of(struct library *lib, const char *words,
    struct session_table *out[SESSIONS_MOST])
{
	struct session_series s = { 0 };
	struct buf why = { 0 };
	uint32_t n = 0;

	if (session_words_count(words) > 2) {
		if (session_series_make(lib, words, &s, &why))
			n = s.ask.n - 1;
		for (uint32_t i = 0; i < n; i++)
			out[i] = s.tables[i];
		session_series_fini(&s);
	} else {
		out[0] = session_table_of(lib, words, &why);
		n = out[0] != NULL ? 1 : 0;
	}
	buf_fini(&why);
	return n;
}

struct session_table *session_table_with(struct library *lib, const char *words,
    const char *symbol, size_t *row)
{
	struct session_table *tables[SESSIONS_MOST], *found = NULL;
	uint32_t n = session_tables_of(lib, words, tables);

	/* what is dropped is a line of the session behind it, too */
	for (uint32_t i = 0; i < n; i++) {
		size_t at = session_table_find(tables[i], symbol);

		if (at == tables[i]->rows.n ||
		    (found != NULL &&
			tables[i]->rows.at[at].line->group == SESSIONS_DROPPED))
			continue;
		found = tables[i];
		*row = at;
	}
	return found;
}

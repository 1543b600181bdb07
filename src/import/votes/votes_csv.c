/* SPDX-License-Identifier: ISC */
/* votes_csv - voting data, row by row; see the header. */
#include "import/votes/votes_csv.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/byte.h"
#include "base/i18n.h"
#include "base/xalloc.h"
#include "model/state.h"
#include "model/symbol.h"
#include "text/utf8.h"

/* The columns that count; those in front must be there. */
enum votes_column {
	COLUMN_NAME,
	COLUMN_VOTE,
	COLUMN_RESOLUTION,
	COLUMN_CODE,
	COLUMN_YES,
	COLUMN_NO,
	COLUMN_ABSTENTIONS,
	COLUMN_COUNT
};

#define COLUMN_NEEDED ((size_t)COLUMN_CODE)
#define COLUMN_OTHER COLUMN_COUNT
#define VOTES_WORDS_MAX ((size_t)200) /* [byte]; the longest names of States have 60 */

static const char *const votes_columns[COLUMN_COUNT] = {
	[COLUMN_NAME] = "ms_name",
	[COLUMN_VOTE] = "ms_vote",
	[COLUMN_RESOLUTION] = "resolution",
	[COLUMN_CODE] = "ms_code",
	[COLUMN_YES] = "total_yes",
	[COLUMN_NO] = "total_no",
	[COLUMN_ABSTENTIONS] = "total_abstentions",
};

struct votes_csv {
	struct csv_parser parser;
	char *path; /* owned */
	votes_take *take;
	void *context;
	struct diags *diags;
	size_t bom;      /* [byte] of a byte order mark that were there */
	size_t line;     /* of the piece at hand */
	size_t row_line; /* where the row at hand begins */
	size_t since;    /* [byte] since the last field ended */
	bool some;       /* of those is more than white space */
	enum votes_column columns[VOTES_COLUMNS_MAX];
	size_t n_columns;                /* 0: the first line has not come yet */
	size_t field;                    /* of the row at hand */
	struct buf fields[COLUMN_COUNT]; /* of the row at hand */
	size_t rows, bad;
	bool given_up;
};

static struct diag_place votes_place(const struct votes_csv *v, size_t line)
{
	return (struct diag_place){ v->path, line, line > 0 };
}

static void votes_give_up(struct votes_csv *v, const char *why)
{
	if (!v->given_up)
		diag_add(v->diags, DIAG_CSV, votes_place(v, v->row_line), "%s", why);
	v->given_up = true;
}

/* Tells what is wrong with the row at hand, of the first ones. */
static void votes_refuse(struct votes_csv *v, const char *what, const char *words)
{
	struct slice shown = utf8_cut(slice_of(words), 60);

	if (++v->bad <= VOTES_ERRORS_MAX)
		diag_add(v->diags, DIAG_CSV, votes_place(v, v->row_line),
		    "%s '%.*s'; the row is left out", _(what), (int)shown.len, shown.at);
}

/* --- the first line ---------------------------------------------------------------- */

static enum votes_column votes_column(struct slice name)
{
	const size_t which = slice_which(name, votes_columns, COLUMN_COUNT);

	return which < COLUMN_COUNT ? (enum votes_column)which : COLUMN_OTHER;
}

static bool votes_has_column(const struct votes_csv *v, enum votes_column column)
{
	for (size_t i = 0; i < v->field; i++)
		if (v->columns[i] == column)
			return true;
	return false;
}

static void votes_end_head(struct votes_csv *v)
{
	struct buf why = { 0 };

	for (size_t i = 0; i < COLUMN_NEEDED; i++)
		if (!votes_has_column(v, (enum votes_column)i))
			buf_addf(&why, "%s'%s'",
			    why.len > 0 ? ", " : _("there is no column "),
			    votes_columns[i]);
	if (why.len > 0) {
		buf_add(&why,
		    _(": voting data of the UN Digital "
		      "Library have ms_code, ms_name, ms_vote, resolution"));
		votes_give_up(v, buf_str(&why));
	}
	v->n_columns = v->field;
	buf_fini(&why);
}

/* --- rows -------------------------------------------------------------------------- */

static bool votes_is_text(struct slice s)
{
	uint32_t code;

	if (memchr(s.at, '\0', s.len) != NULL || utf8_invalid(s) < s.len)
		return false;
	for (size_t at = 0; at < s.len;) {
		at += utf8_decode(s, at, &code);
		if (utf8_is_control(code))
			return false;
	}
	return true;
}

/* False for a vote that is none of Y, N, A, X and nothing. */
static bool votes_read_cast(const char *text, enum cast *out)
{
	static const char letters[] = "YNAX"; /* in the order of enum cast */
	const char *at = text[0] != '\0' && text[1] == '\0'
	    ? strchr(letters, byte_upper(text[0]))
	    : NULL;

	if (text[0] == '\0')
		*out = CAST_NOT_VOTING;
	else if (at != NULL)
		*out = (enum cast)(at - letters);
	return text[0] == '\0' || at != NULL;
}

static long votes_read_total(const char *text)
{
	long total = 0;

	if (*text == '\0' || strlen(text) > 4)
		return VOTES_NO_TOTAL;
	for (; *text != '\0'; text++) {
		if (!byte_is_digit(*text))
			return VOTES_NO_TOTAL;
		total = 10 * total + (*text - '0');
	}
	return total;
}

/* The name of the row's State: its own, else that of its code; "" when nobody knows it. */
static void votes_add_state(struct buf *to, const struct votes_csv *v)
{
	struct slice name = slice_trim(buf_slice(&v->fields[COLUMN_NAME]));
	struct slice code = slice_trim(buf_slice(&v->fields[COLUMN_CODE]));
	struct buf key = { 0 }, why = { 0 };

	if (name.len > 0)
		utf8_add_nfc(to, name);
	else if (code.len > 0 && state_read(&key, code, &why))
		state_add_name(to, buf_str(&key));
	buf_fini(&key);
	buf_fini(&why);
}

static const char *votes_field(const struct votes_csv *v, enum votes_column column)
{
	return buf_str(&v->fields[column]);
}

static void votes_give_row(struct votes_csv *v, struct votes_row *row, const char *state)
{
	struct slice words = slice_trim(buf_slice(&v->fields[COLUMN_RESOLUTION]));
	struct symbol symbol;

	row->line = v->row_line;
	row->resolution = symbol_parse(words, ORGAN_ASSEMBLY, &symbol)
	    ? symbol.text
	    : votes_field(v, COLUMN_RESOLUTION);
	row->state = state;
	row->totals[CAST_FAVOUR] = votes_read_total(votes_field(v, COLUMN_YES));
	row->totals[CAST_AGAINST] = votes_read_total(votes_field(v, COLUMN_NO));
	row->totals[CAST_ABSTAINING] =
	    votes_read_total(votes_field(v, COLUMN_ABSTENTIONS));
	v->take(v->context, row);
}

/* False after a message about a field that can be no name, symbol or number. */
static bool votes_check_fields(struct votes_csv *v)
{
	for (size_t i = 0; i < COLUMN_COUNT; i++) {
		bool is_long = v->fields[i].len > VOTES_WORDS_MAX;

		if (!is_long && votes_is_text(buf_slice(&v->fields[i])))
			continue;
		votes_refuse(v,
		    is_long ? N_("more than 200 bytes in the column")
			    : N_("no text that UTF-8 has in the column"),
		    votes_columns[i]);
		return false;
	}
	return true;
}

static void votes_end_row(struct votes_csv *v)
{
	struct votes_row row = { 0 };
	struct buf state = { 0 };

	v->rows++;
	if (!votes_check_fields(v))
		return;
	votes_add_state(&state, v);
	if (v->field != v->n_columns)
		votes_refuse(v, N_("not as many fields as the first line has, behind"),
		    votes_field(v, COLUMN_NAME));
	else if (!votes_read_cast(votes_field(v, COLUMN_VOTE), &row.cast))
		votes_refuse(v, N_("ms_vote is Y, N, A, X or nothing, and not"),
		    votes_field(v, COLUMN_VOTE));
	else if (state.len == 0)
		votes_refuse(v, N_("neither ms_name nor ms_code names a State:"),
		    votes_field(v, COLUMN_CODE));
	else
		votes_give_row(v, &row, buf_str(&state));
	buf_fini(&state);
}

/* --- what libcsv tells ------------------------------------------------------------- */

static void votes_on_field(void *bytes, size_t len, void *context)
{
	struct votes_csv *v = context;
	struct slice text = { bytes, len };

	v->since = 0;
	v->some = false;
	if (v->given_up)
		return;
	if (v->field == VOTES_COLUMNS_MAX) {
		votes_give_up(v, _("more columns than voting data have"));
	} else if (v->n_columns == 0) {
		v->columns[v->field++] = votes_column(slice_trim(text));
	} else {
		if (v->field < v->n_columns && v->columns[v->field] != COLUMN_OTHER)
			buf_addn(&v->fields[v->columns[v->field]], text.at, text.len);
		v->field++;
	}
}

static void votes_on_row(int end, void *context)
{
	struct votes_csv *v = context;

	(void)end;
	v->since = 0;
	v->some = false;
	if (!v->given_up && v->n_columns == 0)
		votes_end_head(v);
	else if (!v->given_up)
		votes_end_row(v);
	v->field = 0;
	for (size_t i = 0; i < COLUMN_COUNT; i++)
		buf_clear(&v->fields[i]);
}

/* --- bytes in ---------------------------------------------------------------------- */

static void *votes_realloc(void *old, size_t size)
{
	return xreallocarray(old, 1, size);
}

struct votes_csv *votes_csv_new(const char *path, votes_take *take, void *context,
    struct diags *d)
{
	struct votes_csv *v = xcalloc(1, sizeof(*v));

	csv_init(&v->parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
	csv_set_realloc_func(&v->parser, votes_realloc);
	v->path = xstrdup(path);
	v->take = take;
	v->context = context;
	v->diags = d;
	v->line = v->row_line = 1;
	return v;
}

/* The bytes behind a byte order mark at the beginning of the file. */
static struct slice votes_skip_bom(struct votes_csv *v, struct slice bytes)
{
	static const char mark[] = "\357\273\277";

	while (
	    bytes.len > 0 && v->bom < sizeof(mark) - 1 && bytes.at[0] == mark[v->bom]) {
		bytes = slice_sub(bytes, 1, SLICE_NONE);
		v->bom++;
	}
	if (bytes.len > 0)
		v->bom = sizeof(mark) - 1;
	return bytes;
}

static bool votes_is_blank(struct slice s)
{
	for (size_t i = 0; i < s.len; i++)
		if (strchr(" \t\r\n", s.at[i]) == NULL || s.at[i] == '\0')
			return false;
	return true;
}

/* A line of the file, or a part of one. */
static void votes_add_line(struct votes_csv *v, struct slice bytes)
{
	if (v->field == 0 && !v->some)
		v->row_line = v->line;
	v->some = v->some || !votes_is_blank(bytes);
	v->since += bytes.len;
	if (csv_parse(&v->parser, bytes.at, bytes.len, votes_on_field, votes_on_row, v) !=
	    bytes.len)
		votes_give_up(v,
		    _("a quotation mark stands where none can be: in a field it is written "
		      "twice"));
	if (v->since > VOTES_FIELD_MAX)
		votes_give_up(v,
		    _("a field that does not end begins in this row: a quotation mark too "
		      "many, or no voting data"));
}

bool votes_csv_add(struct votes_csv *v, struct slice bytes)
{
	bytes = votes_skip_bom(v, bytes);
	while (bytes.len > 0 && !v->given_up) {
		const char *end = memchr(bytes.at, '\n', bytes.len);
		size_t len = end != NULL ? (size_t)(end - bytes.at) + 1 : bytes.len;

		votes_add_line(v, slice_sub(bytes, 0, len));
		v->line += end != NULL;
		bytes = slice_sub(bytes, len, SLICE_NONE);
	}
	return !v->given_up;
}

/* Tells how many bad rows were not told of. */
static void votes_tell_more(struct votes_csv *v)
{
	if (v->bad > VOTES_ERRORS_MAX)
		diag_add(v->diags, DIAG_CSV, votes_place(v, 0),
		    "%zu more rows like these are left out", v->bad - VOTES_ERRORS_MAX);
}

bool votes_csv_end(struct votes_csv *v, size_t *rows, size_t *bad)
{
	if (!v->given_up &&
	    csv_fini(&v->parser, votes_on_field, votes_on_row, v) != CSV_SUCCESS)
		votes_give_up(v, _("the file ends within quotation marks"));
	if (!v->given_up && v->n_columns == 0)
		votes_give_up(v, _("the file is empty"));
	bool good = !v->given_up;
	votes_tell_more(v);
	*rows = v->rows;
	*bad = v->bad;
	for (size_t i = 0; i < COLUMN_COUNT; i++)
		buf_fini(&v->fields[i]);
	csv_free(&v->parser);
	free(v->path);
	free(v);
	return good;
}

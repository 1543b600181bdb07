/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/yamlin.h"
#include "fixture.h"
#include "text/utf8.h"

/* A YAML file, its only scalar, and where each character of that must be. */
struct written {
	struct buf yaml;
	struct buf value;
	struct scalar_run_vec places;	/* of each character of the value */
	size_t line, column;		/* where the next character goes */
};

static void written_fini(struct written *w)
{
	buf_fini(&w->yaml);
	buf_fini(&w->value);
	vec_fini(&w->places);
}

/* Text of the file that is no text of the value. */
static void write_yaml(struct written *w, const char *text)
{
	for (; *text != '\0'; text++) {
		buf_addc(&w->yaml, *text);
		if (*text == '\n') {
			w->line++;
			w->column = 1;
		} else if (((unsigned char)*text & 0xC0) != 0x80) {
			w->column++;
		}
	}
}

/* One character of the value, spelt as SPELT in the file. */
static void write_character(struct written *w, const char *character, const char *spelt)
{
	struct scalar_run run = { w->value.len, w->line, w->column };

	vec_push(&w->places, run);
	buf_add(&w->value, character);
	write_yaml(w, spelt);
}

static const char *const letters[] = { "a", "B", "é", "’", "中", "\U0001F30D", "x", "1" };

/* The escapes of the same letters. */
static const char *const escapes[] = {
	"\\x61", "\\u0042", "\\xE9", "\\u2019", "\\u4e2d", "\\U0001F30D", "x", "1",
};

static void write_letter(struct written *w, struct chance *c, enum scalar_style style)
{
	size_t which = chance_below(c, sizeof(letters) / sizeof(letters[0]));
	bool escape = style == SCALAR_DOUBLE && chance_below(c, 4) == 0;

	if (style == SCALAR_SINGLE && chance_below(c, 8) == 0)
		write_character(w, "'", "''");
	else if (style == SCALAR_DOUBLE && chance_below(c, 8) == 0)
		write_character(w, "\"", "\\\"");
	else
		write_character(w, letters[which], escape ? escapes[which] : letters[which]);
}

/* The blank between two words: itself, or the end of a line. */
static void write_blank(struct written *w, struct chance *c, enum scalar_style style)
{
	static const char *const folds[] = { "\n  ", " \n    ", "\t\n  ", "\n  \t", "\r\n  " };

	if (chance_below(c, 3) > 0 || style == SCALAR_LITERAL) {
		write_character(w, " ", " ");
	} else if (style == SCALAR_FOLDED) {
		write_character(w, " ", chance_below(c, 4) > 0 ? "\n  " : "\r\n  ");
	} else if (style == SCALAR_DOUBLE && chance_below(c, 4) == 0) {
		write_character(w, " ", " ");
		write_yaml(w, "\\\n    ");
	} else {
		write_character(w, " ", folds[chance_below(c, 5)]);
	}
}

static void write_scalar(struct written *w, struct chance *c, enum scalar_style style)
{
	static const char *const opens[] = {
		"key: ", "é:   '", "key: \"", "key: |-  # note\n  ", "key: >-\n  ",
	};
	static const char *const closes[] = { "\n", "'\n", "\"\n", "\n", "\n\n" };

	*w = (struct written){ .line = 1, .column = 1 };
	write_yaml(w, opens[style]);
	for (size_t words = 1 + chance_below(c, 12); words > 0; words--) {
		for (size_t n = 1 + chance_below(c, 5); n > 0; n--)
			write_letter(w, c, style);
		if (words > 1)
			write_blank(w, c, style);
	}
	write_yaml(w, closes[style]);
}

static void check_written(const struct written *w)
{
	struct yamlin *y = yamlin_open(buf_slice(&w->yaml), "test.yaml");
	struct diags diags = { 0 };
	struct slice value;

	yamlin_next(y);
	yamlin_next(y);
	if (!yamlin_text(y, "key", &value) || !slice_eq(value, buf_slice(&w->value)))
		fail_msg("%s", buf_str(&w->yaml));
	for (size_t i = 0; i < w->places.n; i++) {
		struct scalar_run want = w->places.at[i];
		struct diag_place got = yamlin_text_place(y, want.byte);

		if (got.line != want.line || got.column != want.column)
			fail_msg("%s: byte %zu is at %zu:%zu, not at %zu:%zu", buf_str(&w->yaml),
				 want.byte, got.line, got.column, want.line, want.column);
	}
	yamlin_skip(y);
	assert_true(yamlin_close(y, &diags));
	diags_fini(&diags);
}

static void check_style(enum scalar_style style)
{
	struct chance chance = { style + 1 };

	for (int round = 0; round < 3000; round++) {
		struct written w;

		write_scalar(&w, &chance, style);
		check_written(&w);
		written_fini(&w);
	}
}

static void each_character_of_a_plain_text_is_found(void **state)
{
	(void)state;
	check_style(SCALAR_PLAIN);
}

static void each_character_in_single_quotes_is_found(void **state)
{
	(void)state;
	check_style(SCALAR_SINGLE);
}

static void each_character_in_double_quotes_is_found(void **state)
{
	(void)state;
	check_style(SCALAR_DOUBLE);
}

static void each_character_of_a_literal_block_is_found(void **state)
{
	(void)state;
	check_style(SCALAR_LITERAL);
}

static void each_character_of_a_folded_block_is_found(void **state)
{
	(void)state;
	check_style(SCALAR_FOLDED);
}

/* Line ends inside texts are errors, and the places of the errors must be right. */
static void line_ends_inside_a_text_are_found(void **state)
{
	static const struct {
		const char *yaml;
		const char *places;
	} rows[] = {
		{ "key: |-\n  a\n  b\n\n  c\n", "2:4 3:4 3:5 " },
		{ "key: >-\n  a\n\n  b\n  c\n", "2:4 " },
		{ "key: >-\n\n  a\n", "2:1 " },
		{ "key: >-\n  a\n    b\n  c\n", "2:4 3:6 " },
		{ "key: >-2\n   a\n  b\n", "2:5 " },
		{ "key: |2-\n    a\n  b\n", "2:6 " },
		{ "key: a\n  b\n\n  c\n", "2:4 " },
		{ "key: 'a\n\n\n  b'\n", "1:8 1:9 " },
		{ "key: \"a\\nb\"\n", "1:8 " },
		/* The walk loses its way behind an escaped line end: the scalar's start. */
		{ "key: \"a\\\n\n  b\"\n", "1:6 " },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct yamlin *y = yamlin_open(slice_of(rows[i].yaml), "test.yaml");
		struct diags diags = { 0 };
		struct buf places = { 0 };
		struct slice value;

		yamlin_next(y);
		yamlin_next(y);
		assert_false(yamlin_text(y, "key", &value));
		yamlin_close(y, &diags);
		for (size_t j = 0; j < diags.list.n; j++)
			buf_addf(&places, "%zu:%zu ", diags.list.at[j].line,
				 diags.list.at[j].column);
		if (strcmp(buf_str(&places), rows[i].places) != 0)
			fail_msg("%s: %s", rows[i].yaml, buf_str(&places));
		buf_fini(&places);
		diags_fini(&diags);
	}
}

/* Places in one line of a megabyte are found without counting from its start. */
static void a_long_line_is_no_burden(void **state)
{
	struct yamlin *y;
	struct diags diags = { 0 };
	struct buf yaml = { 0 };
	struct slice value;

	(void)state;
	buf_add(&yaml, "key: ");
	buf_fill(&yaml, 'a', 1000000);
	y = yamlin_open(buf_slice(&yaml), "test.yaml");
	yamlin_next(y);
	yamlin_next(y);
	assert_true(yamlin_text(y, "key", &value));
	for (size_t i = 0; i < 1000000; i++)
		if (yamlin_text_place(y, i).column != i + 6)
			fail_msg("byte %zu", i);
	yamlin_close(y, &diags);
	buf_fini(&yaml);
}

/* Runs are cut at 256 bytes, wherever a character ends there. */
static void characters_where_a_run_is_cut_are_found(void **state)
{
	(void)state;
	for (size_t before = 240; before < 270; before++) {
		struct written w = { .line = 1, .column = 1 };

		write_yaml(&w, "key: >-\n  ");
		for (size_t i = 0; i < before; i++)
			write_character(&w, "a", "a");
		write_character(&w, "\U0001F30D", "\U0001F30D");
		for (size_t i = 0; i < 300; i++)
			write_character(&w, "b", "b");
		write_character(&w, "é", "é");
		write_character(&w, "c", "c");
		write_yaml(&w, "\n");
		check_written(&w);
		written_fini(&w);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_character_of_a_plain_text_is_found),
		cmocka_unit_test(each_character_in_single_quotes_is_found),
		cmocka_unit_test(each_character_in_double_quotes_is_found),
		cmocka_unit_test(each_character_of_a_literal_block_is_found),
		cmocka_unit_test(each_character_of_a_folded_block_is_found),
		cmocka_unit_test(line_ends_inside_a_text_are_found),
		cmocka_unit_test(a_long_line_is_no_burden),
		cmocka_unit_test(characters_where_a_run_is_cut_are_found),
	};

	return cmocka_run_group_tests_name("scalarmap", tests, NULL, NULL);
}

/* SPDX-License-Identifier: ISC */
/* A text of several lines while it is written. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "tests/chance.h"
#include "text/grapheme.h"
#include "text/utf8.h"
#include "ui/editor.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))
#define FAMILY "\xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9"	/* one cluster */
#define ACUTE "e\xcc\x81"

/* An editor of the text in WORDS, in which '|' is the cursor. */
static struct editor editor_at(const char *words, uint32_t rows, uint32_t cols)
{
	const char *bar = strchr(words, '|');
	struct buf text = { 0 };
	struct editor e;

	buf_addn(&text, words, (size_t)(bar - words));
	buf_add(&text, bar + 1);
	editor_init(&e, buf_slice(&text), 10000);
	e.cursor = (size_t)(bar - words);
	editor_resize(&e, rows, cols);
	buf_fini(&text);
	return e;
}

static void check(const struct editor *e, const char *want)
{
	struct buf got = { 0 };

	buf_addn(&got, buf_str(&e->text), e->cursor);
	buf_addc(&got, '|');
	buf_add(&got, buf_str(&e->text) + e->cursor);
	assert_string_equal(buf_str(&got), want);
	buf_fini(&got);
}

/* "rows of a text/divided so/" */
static void check_rows(const char *words, uint32_t cols, const char *want)
{
	struct editor e = editor_at(words, 4, cols);
	struct editor_row_vec rows = { 0 };
	struct buf got = { 0 };

	editor_layout(&e, &rows);
	for (size_t i = 0; i < rows.n; i++) {
		buf_adds(&got, slice_sub(buf_slice(&e.text), rows.at[i].start, rows.at[i].end));
		buf_addc(&got, rows.at[i].is_last ? '$' : '/');
	}
	assert_string_equal(buf_str(&got), want);
	vec_fini(&rows);
	buf_fini(&got);
	editor_fini(&e);
}

static void lines_are_divided_at_blanks(void **state)
{
	(void)state;
	check_rows("|", 10, "$");
	check_rows("one|", 10, "one$");
	check_rows("one two three|", 8, "one two /three$");
	check_rows("one two three|", 7, "one two /three$");
	check_rows("abcdefghij|", 4, "abcd/efgh/ij$");
	check_rows("a\n\nb\n|", 4, "a$$b$$");
	check_rows("\xe4\xb8\xad\xe6\x96\x87\xe5\xad\x97|", 4, "\xe4\xb8\xad\xe6\x96\x87/\xe5\xad\x97$");
	check_rows("\xe4\xb8\xad|", 1, "\xe4\xb8\xad$");
}

static void characters_come_where_the_cursor_is(void **state)
{
	struct editor e = editor_at("a|b", 3, 20);

	(void)state;
	editor_insert(&e, 0xe9);
	check(&e, "a\xc3\xa9|b");
	editor_newline(&e);
	editor_insert(&e, '\t');
	editor_insert(&e, 0x1b);
	editor_insert(&e, 0xd800);
	editor_insert(&e, 0x110000);
	check(&e, "a\xc3\xa9\n |b");
	editor_fini(&e);
}

static void a_combining_mark_joins_what_stands_before_it(void **state)
{
	struct editor e = editor_at("e|x", 3, 20);

	(void)state;
	editor_insert(&e, 0x301);
	check(&e, ACUTE "|x");
	editor_move(&e, EDITOR_BACK);
	check(&e, "|" ACUTE "x");
	editor_fini(&e);
}

static void clusters_are_rubbed_out_whole(void **state)
{
	struct editor e = editor_at("a" FAMILY ACUTE "|\nb", 3, 20);

	(void)state;
	editor_backspace(&e);
	check(&e, "a" FAMILY "|\nb");
	editor_backspace(&e);
	check(&e, "a|\nb");
	editor_delete(&e);
	check(&e, "a|b");
	editor_backspace(&e);
	editor_backspace(&e);
	check(&e, "|b");
	editor_delete(&e);
	editor_delete(&e);
	check(&e, "|");
	editor_fini(&e);
	/* what stood at the start of a line joins what stands before it: the cursor goes behind both */
	e = editor_at("ae|\n\xcc\x81" "b", 3, 20);
	editor_delete(&e);
	check(&e, "a" ACUTE "|b");
	editor_fini(&e);
}

#define QAF "\xd9\x82"
#define FATHATAN "\xd9\x8b"

static void an_arabic_letter_goes_with_its_marks(void **state)
{
	struct editor e = editor_at("a\n" QAF "|" QAF "\nb", 3, 20);

	(void)state;
	editor_insert(&e, 0x64b);
	check(&e, "a\n" QAF FATHATAN "|" QAF "\nb");
	editor_move(&e, EDITOR_BACK);
	check(&e, "a\n|" QAF FATHATAN QAF "\nb");
	editor_move(&e, EDITOR_ON);
	editor_backspace(&e);
	check(&e, "a\n|" QAF "\nb");
	editor_fini(&e);
}

static void a_line_lies_between_line_feeds(void **state)
{
	struct editor e = editor_at("|one\n\nthree", 3, 20);

	(void)state;
	assert_true(slice_is(editor_line(&e, 0), "one"));
	assert_true(slice_is(editor_line(&e, 3), "one"));
	assert_int_equal(editor_line(&e, 4).len, 0);
	assert_true(slice_is(editor_line(&e, 5), "three"));
	assert_true(slice_is(editor_line(&e, 10), "three"));
	editor_fini(&e);
}

static void words_and_lines_are_rubbed_out_to_the_left(void **state)
{
	struct editor e = editor_at("one\ntwo  three |four", 3, 20);

	(void)state;
	editor_delete_word(&e);
	check(&e, "one\ntwo  |four");
	editor_delete_word(&e);
	check(&e, "one\n|four");
	editor_delete_word(&e);
	check(&e, "one|four");
	editor_delete_line(&e);
	check(&e, "|four");
	editor_delete_line(&e);
	editor_delete_word(&e);
	check(&e, "|four");
	editor_fini(&e);
}

static void the_cursor_goes_up_and_down_by_rows_and_keeps_its_column(void **state)
{
	struct editor e = editor_at("one two three\nx\nfour fi|ve", 9, 8);

	(void)state;
	editor_move(&e, EDITOR_UP);
	check(&e, "one two three\nx\nfo|ur five");
	editor_move(&e, EDITOR_UP);
	check(&e, "one two three\nx|\nfour five");
	editor_move(&e, EDITOR_UP);
	check(&e, "one two th|ree\nx\nfour five");
	editor_move(&e, EDITOR_UP);
	check(&e, "on|e two three\nx\nfour five");
	editor_move(&e, EDITOR_UP);
	check(&e, "|one two three\nx\nfour five");
	editor_move(&e, EDITOR_DOWN);
	check(&e, "one two |three\nx\nfour five");
	editor_fini(&e);
}

/* In 12 columns the second line is "WHD GBA" at the right, the third "ab GBA cd". */
static void up_and_down_keep_the_column_that_is_seen(void **state)
{
	struct editor e = editor_at("abcd efghi|jk\nאבג דהו\nab אבג cd", 9, 12);

	(void)state;
	e.ordered = true;
	editor_move(&e, EDITOR_DOWN);
	check(&e, "abcd efghijk\nא|בג דהו\nab אבג cd");
	editor_move(&e, EDITOR_DOWN);
	check(&e, "abcd efghijk\nאבג דהו\nab אבג cd|");
	editor_move(&e, EDITOR_BACK);
	editor_move(&e, EDITOR_UP);
	check(&e, "abcd efghijk\nאבג| דהו\nab אבג cd");
	editor_move(&e, EDITOR_ON);
	editor_move(&e, EDITOR_ON);
	editor_move(&e, EDITOR_ON);
	editor_move(&e, EDITOR_DOWN);
	check(&e, "abcd efghijk\nאבג דהו\nab |אבג cd");
	editor_move(&e, EDITOR_UP);
	check(&e, "abcd efghijk\nאבג דה|ו\nab אבג cd");
	editor_move(&e, EDITOR_UP);
	check(&e, "abcd |efghijk\nאבג דהו\nab אבג cd");
	editor_move(&e, EDITOR_BACK);
	editor_move(&e, EDITOR_DOWN);
	check(&e, "abcd efghijk\nאבג דהו|\nab אבג cd");
	editor_move(&e, EDITOR_DOWN);
	check(&e, "abcd efghijk\nאבג דהו\nab א|בג cd");
	editor_fini(&e);
}

static void at_the_last_row_down_goes_to_the_end(void **state)
{
	struct editor e = editor_at("on|e", 9, 8);

	(void)state;
	editor_move(&e, EDITOR_DOWN);
	check(&e, "one|");
	editor_fini(&e);
}

static void steps_go_to_words_lines_and_ends(void **state)
{
	static const struct {
		enum editor_step step;
		const char *want;
	} rows[] = {
		{ EDITOR_START, "one\n|two three" },
		{ EDITOR_BACK, "one|\ntwo three" },
		{ EDITOR_ON, "one\n|two three" },
		{ EDITOR_WORD_ON, "one\ntwo| three" },
		{ EDITOR_WORD_ON, "one\ntwo three|" },
		{ EDITOR_ON, "one\ntwo three|" },
		{ EDITOR_WORD_BACK, "one\ntwo |three" },
		{ EDITOR_FIRST, "|one\ntwo three" },
		{ EDITOR_BACK, "|one\ntwo three" },
		{ EDITOR_END, "one|\ntwo three" },
		{ EDITOR_LAST, "one\ntwo three|" },
	};
	struct editor e = editor_at("one\ntwo th|ree", 3, 20);

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		editor_move(&e, rows[i].step);
		check(&e, rows[i].want);
	}
	editor_fini(&e);
}

static void the_cursor_stays_in_the_area(void **state)
{
	struct editor e = editor_at("1\n2\n3\n4\n5|", 2, 20);

	(void)state;
	editor_settle(&e);
	assert_int_equal(e.top, 3);
	editor_move(&e, EDITOR_FIRST);
	editor_settle(&e);
	assert_int_equal(e.top, 0);
	editor_move(&e, EDITOR_DOWN);
	editor_move(&e, EDITOR_DOWN);
	editor_settle(&e);
	assert_int_equal(e.top, 1);
	editor_resize(&e, 1, 20);
	editor_settle(&e);
	assert_int_equal(e.top, 2);
	editor_fini(&e);
}

static void a_text_takes_no_more_than_the_most(void **state)
{
	struct editor e;

	(void)state;
	editor_init(&e, slice_of("abc"), 4);
	assert_false(editor_insert(&e, 0xe9));
	assert_string_equal(buf_str(&e.text), "abc");
	assert_true(editor_insert(&e, 'd'));
	assert_false(editor_newline(&e));
	assert_string_equal(buf_str(&e.text), "abcd");
	editor_fini(&e);
}

/* 64 KB in one line from the clipboard, then as many in lines: each key costs the same. */
static void a_long_paste_costs_no_more_for_each_character_than_a_short_one(void **state)
{
	const size_t most = 64000;
	const clock_t start = clock();
	struct editor e;

	(void)state;
	for (size_t line = most; line > 0; line = line > 60 ? 60 : 0) {
		editor_init(&e, slice_of(""), most);
		editor_resize(&e, 10, 80);
		for (size_t i = 0; i < most; i++)
			if (i % line == line - 1)
				editor_newline(&e);
			else
				editor_insert(&e, 'a' + (uint32_t)i % 26);
		editor_settle(&e);
		assert_int_equal(e.text.len, most);
		assert_int_equal(e.cursor, most);
		assert_true(e.top > 700);
		editor_fini(&e);
	}
	assert_true((double)(clock() - start) / CLOCKS_PER_SEC < 2);
}

static void press(struct editor *e, struct chance *c)
{
	static const uint32_t codes[] = { 'a', 'b', ' ', ' ', 0xe9, 0x301, 0x4e2d, 0x1f468, 0x200d,
		0x1f1fa, 0x1f1f3 };

	switch (chance_below(c, 8)) {
	case 0: editor_newline(e); break;
	case 1: editor_backspace(e); break;
	case 2: editor_delete(e); break;
	case 3: editor_delete_word(e); break;
	case 4: editor_resize(e, (uint32_t)chance_below(c, 5), (uint32_t)chance_below(c, 12)); break;
	case 5: editor_move(e, (enum editor_step)chance_below(c, EDITOR_WORD_ON + 1)); break;
	default: editor_insert(e, codes[chance_below(c, COUNT(codes))]); break;
	}
}

/* A larger area shows all of a text that has room in it. */
static void rows_above_come_back_when_there_is_room(void **state)
{
	struct editor e;

	(void)state;
	editor_init(&e, slice_of("one\ntwo\nthree"), 100);
	editor_resize(&e, 1, 20);
	editor_settle(&e);
	assert_int_equal(e.top, 2);
	editor_resize(&e, 2, 20);
	editor_settle(&e);
	assert_int_equal(e.top, 1);
	editor_resize(&e, 9, 20);
	editor_settle(&e);
	assert_int_equal(e.top, 0);
	editor_resize(&e, 2, 20);
	editor_delete_line(&e);
	editor_delete_word(&e);
	editor_settle(&e);
	assert_int_equal(e.top, 0);
	editor_fini(&e);
}

/* Whatever is pressed: the text is text, the cursor is on a cluster and in sight. */
static void any_keys_leave_a_whole_text(void **state)
{
	struct chance c = { 5 };
	struct editor e;

	(void)state;
	editor_init(&e, slice_of(""), 200);
	for (int i = 0; i < 20000; i++) {
		struct editor_row_vec rows = { 0 };
		size_t row, col, covered = 0;

		press(&e, &c);
		struct slice text = buf_slice(&e.text);
		assert_true(utf8_invalid(text) == SLICE_NONE);
		assert_true(e.cursor <= text.len);
		editor_settle(&e);
		editor_place(&e, &row, &col);
		assert_true(row >= e.top && row < e.top + e.rows);
		editor_layout(&e, &rows);
		assert_true(row < rows.n);
		for (size_t k = 0; k < rows.n; k++) {
			assert_int_equal(rows.at[k].start, covered);
			covered = rows.at[k].end + rows.at[k].is_last;
		}
		assert_int_equal(covered, text.len + 1);
		vec_fini(&rows);
	}
	editor_fini(&e);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_are_divided_at_blanks),
		cmocka_unit_test(characters_come_where_the_cursor_is),
		cmocka_unit_test(a_combining_mark_joins_what_stands_before_it),
		cmocka_unit_test(clusters_are_rubbed_out_whole),
		cmocka_unit_test(an_arabic_letter_goes_with_its_marks),
		cmocka_unit_test(a_line_lies_between_line_feeds),
		cmocka_unit_test(words_and_lines_are_rubbed_out_to_the_left),
		cmocka_unit_test(the_cursor_goes_up_and_down_by_rows_and_keeps_its_column),
		cmocka_unit_test(up_and_down_keep_the_column_that_is_seen),
		cmocka_unit_test(at_the_last_row_down_goes_to_the_end),
		cmocka_unit_test(steps_go_to_words_lines_and_ends),
		cmocka_unit_test(the_cursor_stays_in_the_area),
		cmocka_unit_test(a_text_takes_no_more_than_the_most),
		cmocka_unit_test(a_long_paste_costs_no_more_for_each_character_than_a_short_one),
		cmocka_unit_test(rows_above_come_back_when_there_is_room),
		cmocka_unit_test(any_keys_leave_a_whole_text),
	};

	return cmocka_run_group_tests_name("editor", tests, NULL, NULL);
}

/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "text/grapheme.h"
#include "text/utf8.h"

#define FAMILY                                                     \
	"\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa9\xe2\x80\x8d" \
	"\xf0\x9f\x91\xa7"
#define FRANCE "\xf0\x9f\x87\xab\xf0\x9f\x87\xb7"
#define GERMANY "\xf0\x9f\x87\xa9\xf0\x9f\x87\xaa"

/* Clusters divided by '|'. */
static const struct cluster_row {
	const char *clusters;
	size_t width; /* [col] of all */
} cluster_rows[] = {
	{ "", 0 },
	{ "a", 1 },
	{ "a|b|c| |~", 5 },
	{ "e\xcc\x81|x", 2 },
	{ "e\xcc\x81\xcc\xa3|e\xcc\x81", 2 },
	{ "x|\xc3\xa9|y", 3 },
	{ "\xe2\x80\x9c|A|\xe2\x80\x99|s|\xe2\x80\x94|\xe2\x80\xa6", 6 },
	{ "\xc2\xa0|\xe2\x80\xaf|\xe2\x80\x91", 3 },
	{ "\xe5\xa4\xa7|\xe4\xbc\x9a|\xef\xbc\x8c", 6 },
	{ "\xea\xb0\x80|\xe1\x84\x80\xe1\x85\xa1\xe1\x86\xa8", 4 },
	{ "\xd8\xa5\xd9\x90|\xd9\x86\xd9\x91", 2 },
	{ "a|\xc2\xad|b", 3 },
	{ "a|\xe2\x80\x8b|b", 3 },
	{ "a|\xe2\x81\xa0|\xef\xbb\xbf|\xef\xbf\xb9|b", 5 },
	{ "a|\xee\x80\x80|\xf3\xa0\x81\xa1|\xf4\x8f\xbf\xbe", 4 },
	{ "a\xe2\x80\x8d|b", 2 },
	{ "a|\xe2\x80\x8e|b|\xe2\x80\xae|c|\xe2\x81\xa6|\xef\xbb\xbf", 4 },
	{ "a|\r\n|\t|\x1b|b|\x7f|\xc2\x85|\xe2\x80\xa8", 2 },
	{ "\xcc\x81", 0 },
	{ "\xcc\x81|a", 1 },
	{ FAMILY "|x", 3 },
	{ FRANCE "|" GERMANY "|\xf0\x9f\x87\xab", 5 },
	{ "a|" FRANCE "|\xf0\x9f\x87\xab\xcc\x81|\xf0\x9f\x87\xab", 5 },
	{ "\xf0\x9f\x91\x8d\xf0\x9f\x8f\xbd|x", 3 },
	/* a text heart that a joined flame makes an emoji */
	{ "\xe2\x9d\xa4\xef\xb8\x8f\xe2\x80\x8d\xf0\x9f\x94\xa5", 2 },
	/* joiner doubled, or without a pictograph in front: no sequence */
	{ "\xf0\x9f\x91\xa9\xe2\x80\x8d\xe2\x80\x8d|\xf0\x9f\x91\xa7", 4 },
	{ "a\xe2\x80\x8d|\xf0\x9f\x91\xa7", 3 },
	/* Prepend: an Arabic number sign and its digit */
	{ "\xd8\2001|2", 2 },
	{ "a\xe0\xa4\xbf|b", 2 },
	/* bytes that are not UTF-8 */
	{ "a|\xff|\xc3|z", 4 },
	{ "\xe2|\x80|a", 3 },
	{ "\x80|\x80|\x80|\x80|\x80|\x80", 6 },
};

/* The text of a row, and 1 in ENDS for each byte where a cluster ends. */
static struct slice cluster_row_text(
    const struct cluster_row *row, char *text, char *ends)
{
	size_t len = 0;

	for (const char *p = row->clusters; *p != '\0'; p++) {
		if (*p == '|') {
			ends[len] = 1;
			continue;
		}
		text[len] = *p;
		ends[++len] = 0;
	}
	ends[len] = 1;
	return (struct slice){ text, len };
}

static void steps_forward_by_clusters(void **state)
{
	char text[100], ends[100];

	(void)state;
	for (size_t i = 0; i < sizeof(cluster_rows) / sizeof(*cluster_rows); i++) {
		struct slice s = cluster_row_text(&cluster_rows[i], text, ends);
		for (size_t at = 0, end; at < s.len; at = end) {
			end = grapheme_next(s, at);
			assert_in_range(end, at + 1, s.len);
			for (size_t j = at + 1; j <= end; j++)
				if (ends[j] != (j == end))
					fail_msg("row %zu \"%s\": %zu to %zu", i,
					    cluster_rows[i].clusters, at, end);
		}
	}
}

static void steps_back_by_clusters(void **state)
{
	char text[100], ends[100];

	(void)state;
	for (size_t i = 0; i < sizeof(cluster_rows) / sizeof(*cluster_rows); i++) {
		struct slice s = cluster_row_text(&cluster_rows[i], text, ends);
		ends[0] = 1;
		for (size_t at = s.len, start; at > 0; at = start) {
			start = grapheme_prev(s, at);
			assert_in_range(start, 0, at - 1);
			for (size_t j = start; j < at; j++)
				if (ends[j] != (j == start))
					fail_msg("row %zu \"%s\": %zu to %zu", i,
					    cluster_rows[i].clusters, at, start);
		}
	}
}

static void measures_columns(void **state)
{
	char text[100], ends[100];

	(void)state;
	for (size_t i = 0; i < sizeof(cluster_rows) / sizeof(*cluster_rows); i++) {
		struct slice s = cluster_row_text(&cluster_rows[i], text, ends);
		if (text_width(s) != cluster_rows[i].width)
			fail_msg("row %zu \"%s\": %zu", i, cluster_rows[i].clusters,
			    text_width(s));
	}
}

static void fits_whole_clusters_only(void **state)
{
	static const struct {
		const char *text;
		size_t cols, end;
	} rows[] = {
		{ "", 5, 0 },
		{ "abc", 0, 0 },
		{ "abc", 2, 2 },
		{ "abc", 3, 3 },
		{ "abc", SIZE_MAX, 3 },
		{ "\xe5\xa4\xa7\xe4\xbc\x9a", 3, 3 },
		{ "\xe5\xa4\xa7\xe4\xbc\x9a", 1, 0 },
		{ "\xe5\xa4\xa7\xe4\xbc\x9a", 4, 6 },
		{ "e\xcc\x81x", 1, 3 },
		/* what takes no column stays with what it follows */
		{ "a\xe2\x80\214b", 1, 4 },
		{ "\xe2\x80\214b", 0, 3 },
		{ FAMILY "x", 1, 0 },
		{ FAMILY "x", 2, sizeof(FAMILY) - 1 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		size_t got = text_fit(slice_of(rows[i].text), rows[i].cols);
		if (got != rows[i].end)
			fail_msg("row %zu \"%s\": %zu", i, rows[i].text, got);
	}
}

static void width_of_every_code_point_is_zero_to_two(void **state)
{
	char bytes[4];

	(void)state;
	for (uint32_t c = 0; c <= 0x10ffff; c++) {
		struct slice s = { bytes, utf8_put(c, bytes) };
		int cols = grapheme_width(s);
		if (cols < 0 || cols > 2)
			fail_msg("U+%04X: %d", c, cols);
		if (cols > 0 &&
		    (utf8_is_control(c) || utf8_is_bidi(c) ||
			(c >= 0x200c && c <= 0x200d)))
			fail_msg("U+%04X takes a column", c);
	}
}

/* Code points of every class the rules know, and bytes of none. */
static const char *const class_samples[] = {
	"a",
	" ",
	"\r",
	"\n",
	"\x1b",
	"\xc3\xa9",
	"\xcc\x81",
	"\xe2\x80\x8d",
	"\xe2\x80\x8b",
	"\xd8\x80",
	"\xe0\xa4\xbf",
	"\xe1\x84\x80",
	"\xe1\x85\xa1",
	"\xe1\x86\xa8",
	"\xea\xb0\x80",
	"\xea\xb0\x81",
	"\xf0\x9f\x87\xab",
	"\xf0\x9f\x91\xa9",
	"\xf0\x9f\x8f\xbd",
	"\xe2\x9d\xa4",
	"\xef\xb8\x8f",
	"\xe5\xa4\xa7",
	"\xff",
	"\xe2\x80",
	"\xc2\xad",
};

static void goes_back_over_the_clusters_it_came_by(void **state)
{
	const size_t samples = sizeof(class_samples) / sizeof(*class_samples);

	(void)state;
	srand(1325);
	for (int round = 0; round < 5000; round++) {
		struct buf b = { 0 };
		size_t ends[64], n = 0;

		for (int i = 0; i < 14; i++)
			buf_add(&b, class_samples[(size_t)rand() % samples]);
		struct slice s = buf_slice(&b);
		for (size_t at = 0; at < s.len; at = grapheme_next(s, at))
			ends[n++] = at;
		for (size_t at = s.len; n > 0;) {
			at = grapheme_prev(s, at);
			if (at != ends[--n])
				fail_msg("\"%s\": back to %zu, not %zu", buf_str(&b), at,
				    ends[n]);
		}
		buf_fini(&b);
	}
}

static void hostile_runs_take_little_time(void **state)
{
	static const struct {
		const char *unit;
		size_t width; /* [col] of "a" and 500,000 units */
	} rows[] = {
		{ "\xcc\x81", 1 },
		{ "\xe2\x80\x8d", 1 },
		{ "\xf0\x9f\x87\xab", 500001 },
		{ "\xf0\x9f\x91\xa9\xe2\x80\x8d", 3 },
		{ "\xe1\x84\x80", 3 },
		{ "\xff", 500001 },
		{ "\x80", 500001 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct buf b = { 0 };

		buf_add(&b, "a");
		for (int j = 0; j < 500000; j++)
			buf_add(&b, rows[i].unit);
		struct slice s = buf_slice(&b);
		if (text_width(s) != rows[i].width)
			fail_msg("row %zu: %zu", i, text_width(s));
		assert_int_equal(text_fit(s, SIZE_MAX), s.len);
		assert_in_range(grapheme_prev(s, s.len), 0, s.len - 1);
		buf_fini(&b);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(steps_forward_by_clusters),
		cmocka_unit_test(steps_back_by_clusters),
		cmocka_unit_test(measures_columns),
		cmocka_unit_test(fits_whole_clusters_only),
		cmocka_unit_test(width_of_every_code_point_is_zero_to_two),
		cmocka_unit_test(goes_back_over_the_clusters_it_came_by),
		cmocka_unit_test(hostile_runs_take_little_time),
	};

	return cmocka_run_group_tests_name("text/grapheme", tests, NULL, NULL);
}

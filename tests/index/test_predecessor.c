/* SPDX-License-Identifier: ISC */
/*
 * Which of several earlier resolutions is continued.  The cases are those of real series,
 * named beside them; the figures are theirs.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "index/predecessor.h"

#define CANDIDATES 5

/* A candidate as a row: its number, part, day, what speaks for it. */
struct row {
	const char *number;
	char part;
	int64_t date;
	const char *title;
	unsigned evidence, likeness, words;	/* [per mille] of text and title */
	bool brief;
};

struct decision {
	const char *number;
	char part;
	int64_t date;
	struct row rows[CANDIDATES];
	const char *want;	/* "76/1 A | 75/1 A": taken first, | behind it; else offers */
};

static void add_precedent(struct buf *to, const struct precedent *p)
{
	buf_adds(to, p->number);
	buf_addf(to, " %c", p->part);
}

static void check(const struct decision *d)
{
	struct precedent of = { .number = slice_of(d->number), .part = d->part, .date = d->date };
	struct precedent_vec all = { 0 };
	struct buf got = { 0 };

	for (int64_t i = 0; i < CANDIDATES && d->rows[i].number != NULL; i++) {
		const struct row *r = &d->rows[i];
		struct precedent p = { i + 1, r->date, slice_of(r->number), r->part, r->title,
			r->evidence, "", r->likeness, r->words, r->brief, 0 };

		vec_push(&all, p);
	}
	bool taken = predecessor_decide(&of, &all);
	buf_add(&got, taken ? "" : "| ");
	for (size_t i = 0; i < all.n; i++) {
		buf_add(&got, i == 0 ? "" : taken && i == 1 ? " | " : ", ");
		add_precedent(&got, &all.at[i]);
	}
	if (strcmp(buf_str(&got), d->want) != 0)
		fail_msg("%s: got '%s', want '%s'", d->number, buf_str(&got), d->want);
	buf_fini(&got);
	vec_fini(&all);
}

#define T INDEX_TITLE
#define C INDEX_CITED
#define R INDEX_RECALLED
#define ON INDEX_TITLE_ON

static const struct decision decisions[] = {
	/* 76/121: an edition is nearer to the one before the last */
	{ "76/121", 'A', 20211209, { { "74/194", 'A', 20191218, "m", T, 929, 1000, false },
	    { "75/145", 'A', 20201215, "m", T, 911, 1000, false },
	    { "74/147", 'A', 20191218, "t", C, 44, 100, false } },
	    "75/145 A | 74/194 A, 74/147 A" },
	/* 76/228: an old edition is cited by habit */
	{ "76/228", 'A', 20211217, { { "74/169", 'A', 20191218, "m", T | R, 500, 1000, false },
	    { "75/193", 'A', 20201216, "m", T, 900, 1000, false } }, "75/193 A | 74/169 A" },
	/* 76/176: the title drifted, the citation stayed */
	{ "76/176", 'A', 20211216, { { "74/158", 'A', 20191218, "e", R, 694, 880, false },
	    { "74/150", 'A', 20191218, "o", 0, 30, 160, false } }, "74/158 A" },
	/* 77/238: the title is another, but recalled and like */
	{ "77/238", 'A', 20221215, { { "76/188", 'A', 20211216, "d", R, 250, 280, false } },
	    "76/188 A" },
	{ "77/238", 'A', 20221215, { { "76/188", 'A', 20211216, "d", R, 249, 280, false } },
	    "| 76/188 A" },
	/* 75/213: the title is another, nothing is cited, and the text is the same */
	{ "75/213", 'A', 20201221, { { "74/216", 'A', 20191219, "a", 0, 700, 300, false } },
	    "74/216 A" },
	{ "75/213", 'A', 20201221, { { "74/216", 'A', 20191219, "a", 0, 699, 300, false } },
	    "| 74/216 A" },
	{ "75/150", 'A', 20201215, { { "74/196", 'A', 20191218, "o", 0, 900, 500, true } },
	    "| 74/196 A" },
	/* 77/36: the newest of those cited has the title and goes on */
	{ "77/36", 'A', 20221207, { { "75/240", 'A', 20201231, "d", C | T, 130, 1000, false },
	    { "76/19", 'A', 20211206, "da", C | ON, 100, 520, false } }, "76/19 A | 75/240 A" },
	{ "77/36", 'A', 20221207, { { "75/240", 'A', 20201231, "d", C | T, 130, 1000, false },
	    { "76/19", 'A', 20211206, "da", C | ON, 99, 520, false } }, "75/240 A | 76/19 A" },
	{ "77/36", 'A', 20221207, { { "76/19", 'A', 20211206, "da", ON, 230, 520, false } }, "| " },
	/* cited and like, but not enough */
	{ "77/37", 'A', 20221207, { { "76/19", 'A', 20211206, "d", C, 339, 640, false } },
	    "| 76/19 A" },
	{ "77/37", 'A', 20221207, { { "76/19", 'A', 20211206, "d", C, 340, 640, false } },
	    "76/19 A" },
	/* 76/174: nothing cited, the title drifted */
	{ "76/174", 'A', 20211216, { { "74/146", 'A', 20191218, "d", 0, 647, 780, false },
	    { "74/157", 'A', 20191218, "j", 0, 37, 70, false } }, "74/146 A" },
	{ "76/174", 'A', 20211216, { { "74/146", 'A', 20191218, "d", 0, 320, 780, false } },
	    "| 74/146 A" },
	{ "76/174", 'A', 20211216, { { "74/146", 'A', 20191218, "d", 0, 321, 780, false } },
	    "74/146 A" },
	/* 75/327: less of the text, but nearly all of the title */
	{ "75/327", 'A', 20210913, { { "74/302", 'A', 20200903, "c", 0, 320, 890, false } },
	    "74/302 A" },
	{ "76/174", 'A', 20211216, { { "74/146", 'A', 20191218, "d", 0, 647, 699, false } },
	    "| 74/146 A" },
	/* 76/123: all texts on observer status are like, and none is the one */
	{ "76/123", 'A', 20211209, { { "75/150", 'A', 20201215, "o1", 0, 708, 720, false },
	    { "75/149", 'A', 20201215, "o2", 0, 660, 720, false } }, "| 75/150 A, 75/149 A" },
	/* but two editions of one other text are no rivals */
	{ "76/174", 'A', 20211216, { { "74/146", 'A', 20191218, "d", 0, 647, 780, false },
	    { "72/247", 'A', 20171224, "d", 0, 640, 780, false } }, "74/146 A | 72/247 A" },
	/* the same title and nothing else in common */
	{ "77/231", 'A', 20221215, { { "74/171", 'A', 20191218, "f", T, 19, 1000, false } },
	    "| 74/171 A" },
	{ "77/231", 'A', 20221215, { { "74/171", 'A', 20191218, "f", T, 20, 1000, false } },
	    "74/171 A" },
	{ "77/10", 'A', 20221110, { { "75/90", 'A', 20201210, "a", T | C, 0, 1000, false } },
	    "75/90 A" },
	/* a boilerplate citation is not even offered, a weak one is */
	{ "77/1", 'A', 20221007, { { "70/1", 'A', 20150925, "x", C, 19, 0, false },
	    { "71/1", 'A', 20160925, "y", C, 20, 0, false },
	    { "72/1", 'A', 20170925, "z", INDEX_AGENDA, 20, 0, false },
	    { "73/1", 'A', 20180925, "u", INDEX_AGENDA, 19, 0, false } }, "| 71/1 A, 72/1 A" },
	/* 76/246: an omnibus of sections goes on, though most of it is new */
	{ "76/246", 'A', 20211224, { { "75/253", 'A', 20201231, "s", T, 391, 1000, false },
	    { "74/263", 'A', 20191227, "s", T, 310, 1000, false },
	    { "75/246", 'A', 20201231, "p", 0, 120, 100, false } }, "75/253 A | 74/263 A" },
	/* 77/271 took over the subject of 76/298, and 77/231 is of a series of its own */
	{ "77/271", 'A', 20230220, { { "76/298", 'A', 20220721, "c", R, 730, 400, false },
	    { "75/327", 'A', 20210913, "c", 0, 720, 440, false } }, "76/298 A | 75/327 A" },
	/* 77/69: every third year; 77/24 skips one and is yearly else */
	{ "77/69", 'A', 20221207, { { "74/53", 'A', 20191212, "b", T | R, 800, 1000, false } },
	    "74/53 A" },
	{ "77/24", 'A', 20221130, { { "75/23", 'A', 20201202, "p", T | C, 810, 1000, false },
	    { "74/13", 'A', 20191203, "p", T, 800, 1000, false } }, "75/23 A | 74/13 A" },
	/* 76/244 B of June answers 75/251 C of June, not its own part A, nor the B of May */
	{ "76/244", 'B', 20220629, { { "76/244", 'A', 20211224, "u", T | R, 254, 1000, false },
	    { "75/251", 'A', 20201231, "u", T, 286, 1000, false },
	    { "75/251", 'B', 20210518, "u", T, 210, 1000, false },
	    { "75/251", 'C', 20210630, "u", T, 198, 1000, false } },
	    "75/251 C | 75/251 B, 75/251 A, 76/244 A" },
	/* 76/246 B of April answers 75/253 B of April, though C is newer */
	{ "76/246", 'B', 20220413, { { "75/253", 'B', 20210416, "s", T, 99, 1000, false },
	    { "75/253", 'C', 20210630, "s", T, 125, 1000, false } }, "75/253 B | 75/253 C" },
	/* 75/251 names C as the latest, and no other part of 74/261 */
	{ "75/251", 'A', 20201231, { { "74/261", 'A', 20191227, "u", T, 270, 1000, false },
	    { "74/261", 'B', 20200331, "u", T, 240, 1000, false },
	    { "74/261", 'C', 20200630, "u", T | R, 230, 1000, false } },
	    "74/261 C | 74/261 B, 74/261 A" },
	/* 76/235 of December answers 75/242 of December, though its B is cited too */
	{ "76/235", 'A', 20211224, { { "75/242", 'A', 20201231, "f", T | C, 992, 1000, false },
	    { "75/242", 'B', 20210630, "f", T | C, 140, 1000, false } }, "75/242 A | 75/242 B" },
	/* of two parts of one day the same letter, then the likeness */
	{ "76/9", 'B', 20211224, { { "75/9", 'A', 20201231, "f", T, 800, 1000, false },
	    { "75/9", 'B', 20201231, "f", T, 300, 1000, false } }, "75/9 B | 75/9 A" },
	{ "76/9", 'C', 20211224, { { "75/9", 'A', 20201231, "f", T, 300, 1000, false },
	    { "75/9", 'B', 20201231, "f", T, 800, 1000, false } }, "75/9 B | 75/9 A" },
	/* the turn of the year lies between December and January */
	{ "77/9", 'B', 20230105, { { "76/9", 'A', 20211224, "f", T, 300, 1000, false },
	    { "76/9", 'B', 20220630, "f", T, 800, 1000, false } }, "76/9 A | 76/9 B" },
	/* a part of itself where there is nothing else */
	{ "76/244", 'B', 20220629, { { "76/244", 'A', 20211224, "u", T | R, 254, 1000, false } },
	    "76/244 A" },
	/* but not for its title alone */
	{ "75/253", 'C', 20210630, { { "75/253", 'B', 20210416, "s", T, 339, 1000, false } },
	    "| 75/253 B" },
	{ "75/253", 'C', 20210630, { { "75/253", 'B', 20210416, "s", T, 340, 1000, false } },
	    "75/253 B" },
	/* unless somebody says so */
	{ "75/253", 'C', 20210630, { { "75/253", 'B', 20210416, "s", INDEX_CONTINUES, 0, 0, false } },
	    "75/253 B" },
	/* a series settles it, and somebody's word before it */
	{ "78/1", 'A', 20231201, { { "77/1", 'A', 20221201, "t", T | R, 900, 1000, false },
	    { "76/1", 'A', 20211201, "o", INDEX_SERIES, 0, 0, false } }, "76/1 A | 77/1 A" },
	{ "78/1", 'A', 20231201, { { "77/1", 'A', 20221201, "t", INDEX_SERIES, 900, 1000, false },
	    { "76/1", 'A', 20211201, "o", INDEX_CONTINUES, 0, 0, false } }, "76/1 A | 77/1 A" },
	{ "78/1", 'A', 20231201, { { NULL, 0, 0, NULL, 0, 0, 0, false } }, "| " },
};

static void each_series_goes_on_where_a_reader_sees_it(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(decisions) / sizeof(*decisions); i++)
		check(&decisions[i]);
}

static void no_more_are_offered_than_fit(void **state)
{
	struct precedent of = { .number = slice_of("9/1"), .part = 'A' };
	struct precedent_vec all = { 0 };

	(void)state;
	for (int64_t i = 1; i < 20; i++) {
		struct precedent p = { i, 19500101 + i, slice_of("8/1"), 'A', "t", C, "", 100, 0, false, 0 };

		vec_push(&all, p);
	}
	assert_false(predecessor_decide(&of, &all));
	assert_int_equal(all.n, PRECEDENTS_MAX);
	assert_int_equal(all.at[0].name, 19);
	vec_fini(&all);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_series_goes_on_where_a_reader_sees_it),
		cmocka_unit_test(no_more_are_offered_than_fit),
	};

	return cmocka_run_group_tests_name("index/predecessor", tests, NULL, NULL);
}

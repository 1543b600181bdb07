/* SPDX-License-Identifier: ISC */
/*
 * The six pairs of the bundled resolutions, each row judged by reading the two texts,
 * and how many rows a careful reader counts.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "compared.h"
#include "worddiff_law.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* Of preambular and operative paragraphs. */
struct counted {
	uint32_t pairs, moved;
	uint32_t renumbered;	/* operative ones */
	uint32_t added, removed;
};

struct bundled {
	const char *a, *b;
	const char *const *rows;
	size_t n_rows;
	struct counted counted;
};

/*
 * The purpose stays and most is written anew.  Ten years apart, but one subject.
 *
 * PP8 and PP11, the support of States and the need for institutions, changed places.
 * OP10, the Trust Fund, comes behind the other organizations (OP12); OP9, the programmes of
 * UNDP, and OP11, coordination, come to the end.  OP11 was written anew but for its first
 * line; what OP10 of 62/150 says about departments was never in it.  Left open: OP6,
 * assistance after elections, might be said to live on in OP5 of 62/150; there is no
 * sentence of it there.
 */
static const char *const rows_52_129_62_150[] = {
	"E1 E1 same",
	"PP1 PP1 changed cites",
	"PP2 PP2 same",
	"PP3 - removed",
	"PP4 - removed",
	"PP5 - removed",
	"PP6 - removed",
	"PP7 - removed",
	"- PP3 added",
	"- PP4 added",
	"- PP5 added",
	"PP11 PP6 changed wording moved",
	"PP8 PP7 changed wording",
	"PP9 - removed",
	"PP10 - removed",
	"- PP8 added",
	"PP12 PP9 changed wording cites",
	"OP1 OP1 changed wording cites",
	"OP2 OP2 changed wording",
	"OP3 OP3 changed wording variant",
	"OP4 OP4 changed wording",
	"OP5 - removed",
	"OP6 - removed",
	"OP7 - removed",
	"OP8 - removed",
	"- OP5 added",
	"OP12 OP6 changed wording renumbered",
	"OP10 OP7 changed wording moved renumbered",
	"OP13 OP8 changed wording renumbered",
	"OP14 OP9 changed wording renumbered",
	"OP15 - removed",
	"- OP10 added",
	"OP9 OP11 changed wording moved renumbered",
	"OP11 OP12 changed wording variant moved renumbered",
	"OP16 OP13 changed wording rolled renumbered",
	"fn1 - removed",
	"fn2 - removed",
	"- fn1 added",
	"- fn2 added",
	"- fn3 added",
	"fn3 fn4 changed cites renumbered",
};

/*
 * All of 62/150 but two paragraphs stands in 68/164 in the same order: PP5, on the
 * Commission on Human Rights, and PP9, the report that is now welcomed in OP1 alone.  Four
 * paragraphs are the same under other numbers, three more changed nothing but a word
 * of place, a quotation mark or a cited resolution.  OP1 gained a footnote.
 */
static const char *const rows_62_150_68_164[] = {
	"E1 E1 same",
	"- PP1 added",
	"- PP2 added",
	"- PP3 added",
	"- PP4 added",
	"- PP5 added",
	"- PP6 added",
	"PP1 PP7 changed citation",
	"- PP8 added",
	"PP2 PP9 same",
	"PP3 PP10 changed wording",
	"PP4 PP11 same",
	"PP5 - removed",
	"- PP12 added",
	"- PP13 added",
	"- PP14 added",
	"PP6 PP15 changed wording",
	"- PP16 added",
	"- PP17 added",
	"- PP18 added",
	"- PP19 added",
	"- PP20 added",
	"PP7 PP21 changed wording",
	"- PP22 added",
	"- PP23 added",
	"PP8 PP24 changed position",
	"PP9 - removed",
	"- PP25 added",
	"OP1 OP1 changed cites",
	"OP2 OP2 changed wording",
	"- OP3 added",
	"OP3 OP4 changed wording renumbered",
	"OP4 OP5 changed wording renumbered",
	"- OP6 added",
	"- OP7 added",
	"- OP8 added",
	"OP5 OP9 changed wording renumbered",
	"OP6 OP10 same renumbered",
	"- OP11 added",
	"OP7 OP12 same renumbered",
	"OP8 OP13 same renumbered",
	"OP9 OP14 changed variant renumbered",
	"OP10 OP15 changed wording renumbered",
	"OP11 OP16 changed wording renumbered",
	"- OP17 added",
	"OP12 OP18 changed wording position renumbered",
	"OP13 OP19 changed rolled renumbered",
	"- fn1 added",
	"- fn2 added",
	"- fn3 added",
	"fn1 fn4 same renumbered",
	"fn2 - removed",
	"fn3 - removed",
	"fn4 - removed",
	"- fn5 added",
	"- fn6 added",
	"- fn7 added",
	"- fn8 added",
	"- fn9 added",
};

/*
 * Every paragraph of 68/164 stands in 74/158, in its order.  PP8 cites later resolutions
 * of the Human Rights Council; "trust fund" in small letters is no change of substance
 * (PP21, OP12).  PP15 and PP16 of 74/158 are new though they borrow words of PP3.
 */
static const char *const rows_68_164_74_158[] = {
	"E1 E1 same",
	"- PP1 added",
	"PP1 PP2 same",
	"PP2 PP3 same",
	"PP3 PP4 same",
	"PP4 PP5 changed wording",
	"PP5 PP6 changed wording",
	"PP6 PP7 changed wording",
	"- PP8 added",
	"PP7 PP9 changed citation",
	"PP8 PP10 changed cites",
	"PP9 PP11 same",
	"PP10 PP12 changed wording",
	"PP11 PP13 changed wording",
	"PP12 PP14 changed wording",
	"- PP15 added",
	"- PP16 added",
	"PP13 PP17 changed wording position",
	"PP14 PP18 changed wording",
	"- PP19 added",
	"- PP20 added",
	"- PP21 added",
	"- PP22 added",
	"PP15 PP23 changed wording",
	"PP16 PP24 same",
	"PP17 PP25 changed wording",
	"PP18 PP26 same",
	"PP19 PP27 changed wording",
	"PP20 PP28 same",
	"- PP29 added",
	"PP21 PP30 changed variant",
	"PP22 PP31 changed wording",
	"PP23 PP32 same",
	"PP24 PP33 same",
	"PP25 PP34 changed wording cites variant",
	"OP1 OP1 changed wording cites",
	"OP2 OP2 changed wording",
	"OP3 OP3 same",
	"OP4 OP4 changed wording",
	"OP5 OP5 changed wording",
	"OP6 OP6 changed wording",
	"OP7 OP7 same",
	"- OP8 added",
	"- OP9 added",
	"- OP10 added",
	"OP8 OP11 changed wording position renumbered",
	"OP9 OP12 changed wording renumbered",
	"OP10 OP13 changed wording renumbered",
	"OP11 OP14 same renumbered",
	"OP12 OP15 changed variant renumbered",
	"OP13 OP16 changed wording renumbered",
	"OP14 OP17 changed wording renumbered",
	"OP15 OP18 changed wording renumbered",
	"OP16 OP19 same renumbered",
	"OP17 OP20 same renumbered",
	"OP18 OP21 same renumbered",
	"OP19 OP22 changed rolled renumbered",
	"fn1 fn1 changed variant",
	"fn2 - removed",
	"fn3 - removed",
	"- fn2 added",
	"- fn3 added",
	"- fn4 added",
	"- fn5 added",
	"fn4 fn6 same renumbered",
	"fn5 fn7 same renumbered",
	"fn6 fn8 same renumbered",
	"fn7 fn9 same renumbered",
	"fn8 fn10 same renumbered",
	"- fn11 added",
	"- fn12 added",
	"fn9 fn13 changed cites renumbered",
	"- fn14 added",
};

/*
 * Sixteen years: what 62/150 kept of 52/129 stands here, too, and nothing else.
 */
static const char *const rows_52_129_68_164[] = {
	"E1 E1 same",
	"- PP1 added",
	"- PP2 added",
	"- PP3 added",
	"- PP4 added",
	"- PP5 added",
	"- PP6 added",
	"PP1 PP7 changed cites",
	"- PP8 added",
	"PP2 PP9 same",
	"PP3 - removed",
	"PP4 - removed",
	"PP5 - removed",
	"PP6 - removed",
	"PP7 - removed",
	"PP9 - removed",
	"PP10 - removed",
	"- PP10 added",
	"- PP11 added",
	"- PP12 added",
	"- PP13 added",
	"- PP14 added",
	"PP11 PP15 changed wording",
	"PP12 - removed",
	"- PP16 added",
	"- PP17 added",
	"- PP18 added",
	"- PP19 added",
	"- PP20 added",
	"PP8 PP21 changed wording moved",
	"- PP22 added",
	"- PP23 added",
	"- PP24 added",
	"- PP25 added",
	"OP1 OP1 changed wording cites",
	"OP2 OP2 changed wording",
	"- OP3 added",
	"OP3 OP4 changed wording variant renumbered",
	"OP4 OP5 changed wording renumbered",
	"OP5 - removed",
	"OP6 - removed",
	"OP7 - removed",
	"OP8 - removed",
	"- OP6 added",
	"- OP7 added",
	"- OP8 added",
	"- OP9 added",
	"OP12 OP10 changed wording renumbered",
	"- OP11 added",
	"OP10 OP12 changed wording moved renumbered",
	"OP13 OP13 changed wording",
	"OP14 OP14 changed wording",
	"OP15 - removed",
	"- OP15 added",
	"OP9 OP16 changed wording moved renumbered",
	"- OP17 added",
	"OP11 OP18 changed wording position moved renumbered",
	"OP16 OP19 changed wording rolled renumbered",
	"fn1 - removed",
	"fn2 - removed",
	"- fn1 added",
	"- fn2 added",
	"- fn3 added",
	"- fn4 added",
	"- fn5 added",
	"- fn6 added",
	"- fn7 added",
	"- fn8 added",
	"fn3 fn9 changed cites renumbered",
};

/*
 * Twelve years: as from 62/150 to 68/164 and on to 74/158.
 */
static const char *const rows_62_150_74_158[] = {
	"E1 E1 same",
	"- PP1 added",
	"- PP2 added",
	"- PP3 added",
	"- PP4 added",
	"- PP5 added",
	"- PP6 added",
	"- PP7 added",
	"- PP8 added",
	"PP1 PP9 changed citation",
	"- PP10 added",
	"PP2 PP11 same",
	"PP3 PP12 changed wording",
	"PP4 PP13 changed wording",
	"PP5 - removed",
	"- PP14 added",
	"- PP15 added",
	"- PP16 added",
	"- PP17 added",
	"- PP18 added",
	"- PP19 added",
	"- PP20 added",
	"- PP21 added",
	"- PP22 added",
	"PP6 PP23 changed wording",
	"- PP24 added",
	"- PP25 added",
	"- PP26 added",
	"- PP27 added",
	"- PP28 added",
	"- PP29 added",
	"PP7 PP30 changed wording variant",
	"- PP31 added",
	"- PP32 added",
	"PP8 PP33 changed position",
	"PP9 - removed",
	"- PP34 added",
	"OP1 OP1 changed wording cites",
	"OP2 OP2 changed wording",
	"- OP3 added",
	"OP3 OP4 changed wording renumbered",
	"OP4 OP5 changed wording renumbered",
	"- OP6 added",
	"- OP7 added",
	"- OP8 added",
	"- OP9 added",
	"- OP10 added",
	"- OP11 added",
	"OP5 OP12 changed wording renumbered",
	"OP6 OP13 changed wording renumbered",
	"- OP14 added",
	"OP7 OP15 changed variant renumbered",
	"OP8 OP16 changed wording renumbered",
	"OP9 OP17 changed wording renumbered",
	"OP10 OP18 changed wording renumbered",
	"OP11 OP19 changed wording renumbered",
	"- OP20 added",
	"OP12 OP21 changed wording position renumbered",
	"OP13 OP22 changed rolled renumbered",
	"- fn1 added",
	"- fn2 added",
	"- fn3 added",
	"- fn4 added",
	"- fn5 added",
	"fn1 fn6 same renumbered",
	"fn2 - removed",
	"fn3 - removed",
	"fn4 - removed",
	"- fn7 added",
	"- fn8 added",
	"- fn9 added",
	"- fn10 added",
	"- fn11 added",
	"- fn12 added",
	"- fn13 added",
	"- fn14 added",
};

/*
 * Twenty-two years.  PP12 of 52/129, the report considered, lives on in OP1 only; it
 * shares a long phrase with PP19 and PP33 of 74/158, which are about other things.
 */
static const char *const rows_52_129_74_158[] = {
	"E1 E1 same",
	"- PP1 added",
	"- PP2 added",
	"- PP3 added",
	"- PP4 added",
	"- PP5 added",
	"- PP6 added",
	"- PP7 added",
	"- PP8 added",
	"PP1 PP9 changed cites",
	"- PP10 added",
	"PP2 PP11 same",
	"PP3 - removed",
	"PP4 - removed",
	"PP5 - removed",
	"PP6 - removed",
	"PP7 - removed",
	"PP9 - removed",
	"PP10 - removed",
	"- PP12 added",
	"- PP13 added",
	"- PP14 added",
	"- PP15 added",
	"- PP16 added",
	"- PP17 added",
	"- PP18 added",
	"- PP19 added",
	"- PP20 added",
	"- PP21 added",
	"- PP22 added",
	"PP11 PP23 changed wording",
	"PP12 - removed",
	"- PP24 added",
	"- PP25 added",
	"- PP26 added",
	"- PP27 added",
	"- PP28 added",
	"- PP29 added",
	"PP8 PP30 changed wording variant moved",
	"- PP31 added",
	"- PP32 added",
	"- PP33 added",
	"- PP34 added",
	"OP1 OP1 changed wording cites",
	"OP2 OP2 changed wording",
	"- OP3 added",
	"OP3 OP4 changed wording variant renumbered",
	"OP4 OP5 changed wording renumbered",
	"OP5 - removed",
	"OP6 - removed",
	"OP7 - removed",
	"OP8 - removed",
	"- OP6 added",
	"- OP7 added",
	"- OP8 added",
	"- OP9 added",
	"- OP10 added",
	"- OP11 added",
	"- OP12 added",
	"OP12 OP13 changed wording renumbered",
	"- OP14 added",
	"OP10 OP15 changed wording variant moved renumbered",
	"OP13 OP16 changed wording renumbered",
	"OP14 OP17 changed wording renumbered",
	"OP15 - removed",
	"- OP18 added",
	"OP9 OP19 changed wording moved renumbered",
	"- OP20 added",
	"OP11 OP21 changed wording position moved renumbered",
	"OP16 OP22 changed wording rolled renumbered",
	"fn1 - removed",
	"- fn1 added",
	"- fn2 added",
	"- fn3 added",
	"- fn4 added",
	"- fn5 added",
	"- fn6 added",
	"- fn7 added",
	"- fn8 added",
	"- fn9 added",
	"- fn10 added",
	"fn2 fn11 changed pinpoint renumbered",
	"- fn12 added",
	"fn3 fn13 changed cites renumbered",
	"- fn14 added",
};

#define ROWS(rows) rows, COUNT(rows)

static const struct bundled bundled[] = {
	{ "52_129", "62_150", ROWS(rows_52_129_62_150), { 16, 4, 7, 6, 12 } },
	{ "62_150", "68_164", ROWS(rows_62_150_68_164), { 20, 0, 11, 24, 2 } },
	{ "68_164", "74_158", ROWS(rows_68_164_74_158), { 44, 0, 12, 12, 0 } },
	{ "52_129", "68_164", ROWS(rows_52_129_68_164), { 15, 4, 7, 29, 13 } },
	{ "62_150", "74_158", ROWS(rows_62_150_74_158), { 20, 0, 11, 36, 2 } },
	{ "52_129", "74_158", ROWS(rows_52_129_74_158), { 15, 4, 9, 41, 13 } },
};

/* What another reader wrote down of 62/150 and 68/164: every pair, and no other. */
static const char *const read_62_68[][2] = {
	{ "PP1", "PP7" }, { "PP2", "PP9" }, { "PP3", "PP10" }, { "PP4", "PP11" },
	{ "PP6", "PP15" }, { "PP7", "PP21" }, { "PP8", "PP24" }, { "OP1", "OP1" },
	{ "OP2", "OP2" }, { "OP3", "OP4" }, { "OP4", "OP5" }, { "OP5", "OP9" },
	{ "OP6", "OP10" }, { "OP7", "OP12" }, { "OP8", "OP13" }, { "OP9", "OP14" },
	{ "OP10", "OP15" }, { "OP11", "OP16" }, { "OP12", "OP18" }, { "OP13", "OP19" },
};

struct two {
	struct doc *a, *b;
	struct comparison *c;
};

static struct two two_of(const char *a, const char *b)
{
	struct two t = { yamldoc_bundled(a), yamldoc_bundled(b), NULL };

	t.c = comparison_new(t.a, t.b, NULL);
	return t;
}

static void two_fini(struct two *t)
{
	comparison_free(t->c);
	doc_free(t->a);
	doc_free(t->b);
}

static bool is_numbered_kind(enum para_kind kind)
{
	return kind == PARA_PREAMBULAR || kind == PARA_OPERATIVE;
}

static struct counted count(const struct comparison *c)
{
	struct counted n = { 0 };

	for (uint32_t i = 0; i < c->n_body; i++) {
		const struct compare_pair *p = &c->pairs[i];
		const struct para *para =
		    p->b != DOC_NONE ? &c->b->paras[p->b] : &c->a->paras[p->a];

		if (!is_numbered_kind(para->kind))
			continue;
		n.pairs += p->a != DOC_NONE && p->b != DOC_NONE;
		n.moved += p->moved;
		n.renumbered += p->renumbered && para->kind == PARA_OPERATIVE;
		n.added += p->status == COMPARE_ADDED;
		n.removed += p->status == COMPARE_REMOVED;
	}
	return n;
}

/* Says where the rows part. */
static bool rows_are(const struct bundled *row, const struct comparison *c)
{
	struct buf found = { 0 }, expected = { 0 };

	compared_add(&found, c);
	for (size_t i = 0; i < row->n_rows; i++)
		buf_addf(&expected, "%s\n", row->rows[i]);
	bool same = slice_eq(buf_slice(&found), buf_slice(&expected));

	if (!same)
		print_error("%s against %s:\n%s", row->a, row->b, buf_str(&found));
	buf_fini(&found);
	buf_fini(&expected);
	return same;
}

static void rows_are_those_that_a_reader_sees(void **state)
{
	bool good = true;

	(void)state;
	for (size_t i = 0; i < COUNT(bundled); i++) {
		struct two t = two_of(bundled[i].a, bundled[i].b);

		good = rows_are(&bundled[i], t.c) && good;
		good = compared_is_sound(t.c) && good;
		two_fini(&t);
	}
	assert_true(good);
}

static void the_mirror_shows_the_same_rows(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(bundled); i++) {
		struct two t = two_of(bundled[i].a, bundled[i].b);
		struct comparison *mirror = comparison_new(t.b, t.a, NULL);

		if (!compared_is_sound(mirror) || !compared_mirrors(t.c, mirror))
			fail_msg("%s against %s", bundled[i].a, bundled[i].b);
		comparison_free(mirror);
		two_fini(&t);
	}
}

static void counts_are_those_of_a_careful_reader(void **state)
{
	bool good = true;

	(void)state;
	for (size_t i = 0; i < COUNT(bundled); i++) {
		struct two t = two_of(bundled[i].a, bundled[i].b);
		struct counted found = count(t.c);

		if (memcmp(&found, &bundled[i].counted, sizeof(found)) != 0) {
			print_error("%s against %s: %u pairs, %u moved, %u renumbered, "
				    "%u added, %u removed\n", bundled[i].a, bundled[i].b,
			    found.pairs, found.moved, found.renumbered, found.added,
			    found.removed);
			good = false;
		}
		two_fini(&t);
	}
	assert_true(good);
}

static void pairs_of_62_150_and_68_164_are_exactly_those_read(void **state)
{
	struct two t = two_of("62_150", "68_164");
	size_t found = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(read_62_68); i++) {
		uint32_t a = doc_find(t.a, read_62_68[i][0]), b = doc_find(t.b, read_62_68[i][1]);

		assert_int_not_equal(a, DOC_NONE);
		if (t.c->pairs[t.c->of_a[a]].b != b)
			fail_msg("%s is not %s", read_62_68[i][0], read_62_68[i][1]);
	}
	found = count(t.c).pairs;
	assert_int_equal(found, COUNT(read_62_68));
	two_fini(&t);
}

static void scripts_of_real_texts_keep_their_promises(void **state)
{
	struct slice none = { "", 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(bundled); i++) {
		struct two t = two_of(bundled[i].a, bundled[i].b);

		for (uint32_t k = 0; k < t.c->n_pairs; k++) {
			const struct compare_pair *p = &t.c->pairs[k];
			struct slice a = p->a != DOC_NONE ? para_text(&t.a->paras[p->a]) : none;
			struct slice b = p->b != DOC_NONE ? para_text(&t.b->paras[p->b]) : none;
			const char *wrong = worddiff_law(a, b, &p->words, true);

			if (wrong != NULL)
				fail_msg("%s\n  %s\n  %s", wrong, a.at, b.at);
		}
		two_fini(&t);
	}
}

/* What stands in three documents answers each other whichever two are compared. */
static void answers_hold_over_a_third_document(void **state)
{
	static const char *const chains[][3] = { { "52_129", "62_150", "68_164" },
		{ "62_150", "68_164", "74_158" }, { "52_129", "68_164", "74_158" } };

	(void)state;
	for (size_t i = 0; i < COUNT(chains); i++) {
		struct two x = two_of(chains[i][0], chains[i][1]);
		struct two y = two_of(chains[i][1], chains[i][2]);
		struct two z = two_of(chains[i][0], chains[i][2]);

		for (uint32_t k = 0; k < x.a->n_body; k++) {
			uint32_t by = x.c->pairs[x.c->of_a[k]].b;
			uint32_t at = by == DOC_NONE ? DOC_NONE : y.c->pairs[y.c->of_a[by]].b;

			if (z.c->pairs[z.c->of_a[k]].b != at)
				fail_msg("%s of %s in %s: not as by %s",
				    compared_address(x.a, k), chains[i][0], chains[i][2],
				    chains[i][1]);
		}
		two_fini(&x);
		two_fini(&y);
		two_fini(&z);
	}
}

static void a_document_against_itself_is_all_the_same(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(bundled); i++) {
		struct two t = two_of(bundled[i].a, bundled[i].a);

		for (uint32_t k = 0; k < t.c->n_pairs; k++)
			if (t.c->pairs[k].status != COMPARE_SAME ||
			    t.c->pairs[k].a != t.c->pairs[k].b || t.c->pairs[k].moved)
				fail_msg("%s: pair %u", bundled[i].a, k);
		assert_int_equal(t.c->counts.words, 0);
		two_fini(&t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_are_those_that_a_reader_sees),
		cmocka_unit_test(the_mirror_shows_the_same_rows),
		cmocka_unit_test(counts_are_those_of_a_careful_reader),
		cmocka_unit_test(pairs_of_62_150_and_68_164_are_exactly_those_read),
		cmocka_unit_test(scripts_of_real_texts_keep_their_promises),
		cmocka_unit_test(answers_hold_over_a_third_document),
		cmocka_unit_test(a_document_against_itself_is_all_the_same),
	};

	return cmocka_run_group_tests_name("comparison of the corpus", tests, NULL, NULL);
}

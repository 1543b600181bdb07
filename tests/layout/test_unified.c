/* SPDX-License-Identifier: ISC */
/*
 * unified: two documents as one text.  The comparisons are made by hand, so that nothing
 * here depends on how paragraphs and words are found.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "base/arena.h"
#include "layout/linkwise.h"
#include "layout/unified.h"
#include "tests/layout/chance.h"
#include "tests/layout/fixture.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))
#define PAIR(first, second, words) { .a = (first), .b = (second), .script = (words) }

/*
 * A pair: paragraphs of a and b (-1: none) and its script, one piece after the other:
 * "=kept", "-removed", "+added", "<moved away", ">moved to", divided by '|'.
 */
struct hand_pair {
	int a, b;
	const char *script;
	bool moved, renumbered, tied;
	int split_of, merged_into;	/* 0: none */
	unsigned kinds;
};

struct hand {
	struct doc *a, *b;
	struct comparison c;
	struct unified u;
};

static uint32_t hand_para(int para)
{
	return para < 0 ? DOC_NONE : (uint32_t)para;
}

static struct word_script hand_script(const char *words, struct arena *arena)
{
	struct word_edit *edits = arena_alloc(arena, (strlen(words) + 1) * sizeof(*edits));
	struct word_script script = { .at = edits };
	uint32_t a = 0, b = 0;

	while (*words != '\0') {
		struct word_edit e = { .a_start = a, .b_start = b };
		uint32_t len = (uint32_t)strcspn(words, "|") - 1;

		e.op = *words == '=' ? WORD_KEEP :
		    *words == '-' || *words == '<' ? WORD_REMOVE : WORD_ADD;
		e.flags = *words == '<' || *words == '>' ? WORD_MOVED : 0;
		a += e.op != WORD_ADD ? len : 0;
		b += e.op != WORD_REMOVE ? len : 0;
		e.a_end = a;
		e.b_end = b;
		edits[script.n++] = e;
		words += 1 + len;
		words += *words == '|';
	}
	return script;
}

static void hand_set_pair(struct hand *h, struct compare_pair *p, const struct hand_pair *from,
			  uint32_t *of_a, uint32_t *of_b, uint32_t i)
{
	p->a = hand_para(from->a);
	p->b = hand_para(from->b);
	p->moved = from->moved;
	p->renumbered = from->renumbered;
	p->tied = from->tied;
	p->kinds = from->kinds;
	p->split_of = from->split_of > 0 ? (uint32_t)from->split_of : DOC_NONE;
	p->merged_into = from->merged_into > 0 ? (uint32_t)from->merged_into : DOC_NONE;
	p->words = hand_script(from->script, h->c.arena);
	p->status = from->a < 0 ? COMPARE_ADDED : from->b < 0 ? COMPARE_REMOVED :
	    strpbrk(from->script, "+-<>") != NULL || from->kinds != 0 ? COMPARE_CHANGED :
	    COMPARE_SAME;
	if (from->a >= 0)
		of_a[from->a] = i;
	if (from->b >= 0)
		of_b[from->b] = i;
}

static void hand_compare(struct hand *h, const struct hand_pair *pairs, size_t n,
			 enum unified_only only)
{
	h->c = (struct comparison){ .a = h->a, .b = h->b, .arena = arena_new() };
	struct compare_pair *list = arena_alloc(h->c.arena, n * sizeof(*list));
	uint32_t *of_a = arena_alloc(h->c.arena, h->a->n_paras * sizeof(*of_a));
	uint32_t *of_b = arena_alloc(h->c.arena, h->b->n_paras * sizeof(*of_b));

	h->c.n_pairs = h->c.n_body = (uint32_t)n;
	for (uint32_t i = 0; i < n; i++) {
		hand_set_pair(h, &list[i], &pairs[i], of_a, of_b, i);
		bool note = list[i].b != DOC_NONE ? list[i].b >= h->b->n_body :
		    list[i].a >= h->a->n_body;
		if (note && i < h->c.n_body)
			h->c.n_body = i;
	}
	h->c.pairs = list;
	h->c.of_a = of_a;
	h->c.of_b = of_b;
	h->u = unified_new(&h->c, only);
}

static void hand_fini(struct hand *h)
{
	unified_fini(&h->u);
	arena_free(h->c.arena);
	doc_free(h->a);
	doc_free(h->b);
}

/* What begins or ends at BYTE of P, in the order that overlay.h gives. */
static void dump_at(struct buf *to, const struct para *p, const struct overlay_para *s,
		    uint32_t byte)
{
	for (uint32_t i = 0; i < p->n_marks; i++)
		if (p->marks[i].end == byte && p->marks[i].kind != MARK_NOTE_REF)
			buf_addc(to, p->marks[i].kind == MARK_LINK ? ')' : '*');
	for (uint32_t i = 0; i < s->n_spans; i++)
		if (s->spans[i].end == byte && s->spans[i].start < byte && s->spans[i].behind != NULL)
			buf_add(to, s->spans[i].behind);
	for (uint32_t i = 0; i < p->n_marks; i++)
		if (p->marks[i].start == byte && p->marks[i].kind == MARK_NOTE_REF)
			buf_addf(to, "[%s%s]", p->marks[i].label,
				 p->marks[i].note == DOC_NONE ? "!" : "");
	for (uint32_t i = 0; i < s->n_spans; i++)
		if (s->spans[i].start == byte && s->spans[i].before != NULL)
			buf_add(to, s->spans[i].before);
	for (uint32_t i = 0; i < p->n_marks; i++)
		if (p->marks[i].start == byte && p->marks[i].kind != MARK_NOTE_REF)
			buf_add(to, p->marks[i].kind == MARK_LINK ? "(" : "*");
}

/* Paragraph I: its sign, its name or number, its text with all that lies over it. */
static char *dump_para(const struct hand *h, uint32_t i)
{
	const struct para *p = &h->u.doc->paras[i];
	const struct overlay_para *s = &h->u.overlay->paras[i];
	struct buf to = { 0 };
	uint32_t last = 0;

	for (uint32_t j = 0; j < s->n_spans; j++) {
		assert_true(s->spans[j].start >= last);
		assert_true(s->spans[j].end >= s->spans[j].start);
		assert_true(s->spans[j].end <= p->len);
		last = s->spans[j].end;
	}
	buf_addc(&to, s->sign != '\0' ? s->sign : ' ');
	buf_addf(&to, "%s%s", s->name != NULL ? s->name : p->number, s->fold == OVERLAY_LINE ? "..." : "");
	buf_addc(&to, ' ');
	for (uint32_t byte = 0; byte <= p->len; byte++) {
		dump_at(&to, p, s, byte);
		if (byte < p->len)
			buf_addc(&to, p->text[byte]);
	}
	return buf_take(&to);
}

static void assert_para(const struct hand *h, uint32_t i, const char *expected)
{
	assert_true(i < h->u.doc->n_paras);
	assert_int_equal(h->u.overlay->n_paras, h->u.doc->n_paras);
	char *got = dump_para(h, i);
	assert_string_equal(got, expected);
	free(got);
}

/* One paragraph of each text, given as markup, and what comes of them. */
static const struct weave_row {
	const char *name, *a, *b, *script, *expected;
} weave_rows[] = {
	{ "the same", "One", "One", "=One", " PP3 One" },
	{ "replaced", "the report", "the plan", "=the |-report|+plan",
	  "~PP3 the [-report-] {+plan+}" },
	{ "blanks stay outside", "the big house", "the house", "=the |-big |=house",
	  "~PP3 the [-big-] house" },
	{ "blanks before stay outside", "x also y", "x y", "=x|- also|= y",
	  "~PP3 x [-also-] y" },
	{ "both with blanks before", "x a y", "x b y", "=x|- a|+ b|= y",
	  "~PP3 x [-a-] {+b+} y" },
	{ "words and a variant behind them", "Also asks it", "Asks it",
	  "-Also |-asks|+Asks|= it", "~PP3 [-Also asks-] {+Asks+} it" },
	{ "a variant behind new words", "Asks it", "Also asks it",
	  "-Asks|+Also |+asks|= it", "~PP3 [-Asks-] {+Also asks+} it" },
	{ "nothing but blanks", "x  y", "x y", "=x |- |=y", "~PP3 x [- -]y" },
	{ "punctuation needs no blank", "x;", "x.", "=x|-;|+.", "~PP3 x[-;-]{+.+}" },
	{ "moved words", "a b c", "b c a", "<a |=b c|> a", "~PP3 [>a>] b c {>a>}" },
	{ "emphasis of both", "*Welcomes* it", "*Takes note* of it",
	  "-Welcomes|+Takes note of|= it", "~PP3 [-*Welcomes*-] {+*Takes note* of+} it" },
	{ "emphasis over kept and added words", "*Noting* it", "*Noting also* it",
	  "=Noting|+ also|= it", "~PP3 *Noting {+also*+} it" },
	{ "emphasis goes on behind removed words", "*Noting also with* it",
	  "*Noting with* it", "=Noting |-also |=with it",
	  "~PP3 *Noting *[-*also-] **with* it" },
	{ "links of both", "see [66/163](A/RES/66/163).", "see [68/164](A/RES/68/164).",
	  "=see |-66/163|+68/164|=.", "~PP3 see [-(66/163)-] {+(68/164)+}." },
	{ "a link that only one has", "see 66/163.", "see [66/163](A/RES/66/163).",
	  "=see 66/163.", " PP3 see (66/163)." },
	{ "links that lead elsewhere stand whole", "see [25 (20)](S/RES/25), it",
	  "see [26 (21)](S/RES/26), it", "=see |-25|+26|= (|-20|+21|=), it",
	  "~PP3 see [-(25 (20))-] {+(26 (21))+}, it" },
	{ "words around them in one piece with them", "see [25 (20)](S/RES/25) of it",
	  "say [26 (21)](S/RES/26) on it",
	  "-see|+say|= |-25|+26|= (|-20|+21|=) |-of|+on|= it",
	  "~PP3 [-see-] {+say+} [-(25 (20))-] {+(26 (21))+} [-of-] {+on+} it" },
	{ "a link in the midst of which words were put", "see [25 (20)](S/RES/25)",
	  "see [25 as (20)](S/RES/26)", "=see 25 |+as |=(20)",
	  "~PP3 see [-(25 (20))-] {+(25 as (20))+}" },
	{ "links that lead to the same share words", "see [OP2 of 25](S/RES/25), it",
	  "see [OP3 of 25](S/RES/25), it", "=see |-OP2|+OP3|= of 25, it",
	  "~PP3 see [-(OP2)-] {+(OP3+} of 25), it" },
	{ "the same words to elsewhere are the same words", "see [25](S/RES/25), it",
	  "see [25](S/RES/26), it", "=see 25, it", " PP3 see (25), it" },
	{ "a link that the other text lacks", "see [25 (20)](S/RES/25), it", "see 26 (21), it",
	  "=see |-25|+26|= (|-20|+21|=), it", "~PP3 see [-(25 (20))-] {+26 (21)+}, it" },
	{ "two links against one", "see [25 (20)](S/RES/25) and [27 (20)](S/RES/27)",
	  "see [26 (20)](S/RES/26)", "=see |-25 (20) and 27|+26|= (20)",
	  "~PP3 see [-(25 (20)) and (27 (20))-] {+(26 (20))+}" },
	{ "words that moved stay moved", "see x [25 (20)](S/RES/25)",
	  "see [26 (20)](S/RES/26) x", "=see |<x |-25|+26|= (20)|> x",
	  "~PP3 see [>x>] [-(25 (20))-] {+(26 (20))+} {>x>}" },
	{ "a link half of emphasis, with a note", "see [*2* (0)](S/RES/2)[^1]!",
	  "see [*3* (0)](S/RES/3)[^1]!", "=see |-2|+3|= (0)!",
	  "~PP3 see [-(*2* (0))-] {+(*3* (0))+}[1?!]!" },
};

static void words_of_both_texts_stand_at_their_places(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(weave_rows); i++) {
		const struct weave_row *row = &weave_rows[i];
		/* The address says on which side the paragraph stood. */
		struct fixture_para a[] = { { PARA_PREAMBULAR, "", 0, row->a } };
		struct fixture_para b[] = { { PARA_PREAMBULAR, "", 0, "x" },
			{ PARA_PREAMBULAR, "", 0, "y" }, { PARA_PREAMBULAR, "", 0, row->b } };
		struct hand_pair pairs[] = { PAIR(0, 0, ""), PAIR(-1, 1, "+x"),
			PAIR(-1, 2, "+y"), PAIR(1, 3, row->script) };
		struct hand h = { .a = fixture_doc("A/RES/1/1", a, COUNT(a)),
			.b = fixture_doc("A/RES/2/1", b, COUNT(b)) };

		
		hand_compare(&h, pairs, COUNT(pairs), UNIFIED_ALL);
		assert_int_equal(h.u.doc->n_paras, 4);
		assert_para(&h, 1, "+PP1 {+x+}");
		struct buf expected = { 0 };
		buf_addf(&expected, "%s (was PP1)", row->expected);
		assert_para(&h, 3, buf_str(&expected));
		buf_fini(&expected);
		hand_fini(&h);
	}
}

#define SPANS(...) .spans = (const struct overlay_span[]){ __VA_ARGS__ }, \
	.n_spans = sizeof((const struct overlay_span[]){ __VA_ARGS__ }) / sizeof(struct overlay_span)

/* What lies over the words of the second text lies over them in one text, whatever is between. */
static void an_overlay_of_the_second_text_is_carried_over(void **state)
{
	static const struct fixture_para a[] = { { PARA_PREAMBULAR, "", 0, "Noting the report of it" },
		{ PARA_PREAMBULAR, "", 0, "gone" } };
	static const struct fixture_para b[] = { { PARA_PREAMBULAR, "", 0, "Also noting the plan it" },
		{ PARA_PREAMBULAR, "", 0, "new" } };
	static const struct hand_pair pairs[] = { PAIR(0, 0, ""),
		PAIR(1, 1, "-Noting|+Also noting|= the |-report of|+plan|= it"), PAIR(2, -1, "-gone"),
		PAIR(-1, 2, "+new") };
	struct hand h = { .a = fixture_doc("A/RES/1/1", a, 2), .b = fixture_doc("A/RES/2/1", b, 2) };
	const struct overlay_para over[] = { { .sign = 0 },
		{ SPANS({ 0, 0, ROLE_AGE_0, "<1/1> ", NULL }, { 0, 12, ROLE_AGE_0, "<1 ", ">" },
		    { 12, 21, ROLE_AGE_1, "<2 ", ">" }, { 21, 23, ROLE_AGE_2, "<3 ", ">" },
		    { 23, 23, ROLE_GLOSS, " end", NULL }) },
		{ SPANS({ 0, 3, ROLE_AGE_0, "<4 ", ">" }) } };
	const struct overlay of_b = { .paras = over, .n_paras = 3 };
	(void)state;

	hand_compare(&h, pairs, COUNT(pairs), UNIFIED_ALL);
	struct overlay *carried = unified_carry(&h.u, &h.c, &of_b);
	struct overlay *merged = overlay_merge(h.u.doc, h.u.overlay, carried);
	overlay_free(h.u.overlay);
	h.u.overlay = merged;
	assert_para(&h, 1, "~PP1 [-Noting-] <1/1> {+<1 Also noting>+} <2 the [-report of-] "
			   "{+plan>+} <3 it> end");
	assert_para(&h, 2, "-PP2 [-gone-]");
	assert_para(&h, 3, "+PP2 {+<4 new>+}");
	overlay_free(carried);
	hand_fini(&h);
}

/* True when SCRIPT covers both texts without a gap and keeps only what is the same. */
static bool covers(const struct word_script *script, const struct para *a, const struct para *b)
{
	uint32_t at_a = 0, at_b = 0;

	for (uint32_t i = 0; i < script->n; i++) {
		const struct word_edit *e = &script->at[i];
		uint32_t len_a = e->a_end - e->a_start, len_b = e->b_end - e->b_start;

		if (e->a_start != at_a || e->b_start != at_b || e->a_end < e->a_start ||
		    e->b_end < e->b_start || (e->op == WORD_ADD && len_a > 0) ||
		    (e->op == WORD_REMOVE && len_b > 0))
			return false;
		if (e->op == WORD_KEEP && (len_a != len_b ||
		    memcmp(a->text + at_a, b->text + at_b, len_a) != 0))
			return false;
		at_a = e->a_end;
		at_b = e->b_end;
	}
	return at_a == a->len && at_b == b->len;
}

static void scripts_with_whole_links_still_cover_both_texts(void **state)
{
	uint32_t n_torn = 0;

	(void)state;
	for (uint32_t seed = 1; seed <= 3000; seed++) {
		struct arena *arena = arena_new();
		struct para p[2] = { { .text = "" }, { .text = "" } };

		chance_state = seed;
		chance_para(arena, &p[0]);
		chance_para(arena, &p[1]);
		/* Half of one text in the other, so that there is something to keep. */
		struct buf both = { 0 };
		buf_add(&both, p[0].text);
		buf_add(&both, p[1].text);
		p[1].text = arena_strdup(arena, buf_str(&both));
		p[1].len = (uint32_t)both.len;
		buf_fini(&both);
		struct word_script script =
			worddiff(para_text(&p[0]), para_text(&p[1]), arena);
		struct word_script whole = linkwise(&script, &p[0], &p[1], arena);
		if (!covers(&script, &p[0], &p[1]) || !covers(&whole, &p[0], &p[1]))
			fail_msg("seed %u: \"%s\" and \"%s\"", seed, p[0].text, p[1].text);
		n_torn += whole.at != script.at;
		arena_free(arena);
	}
	assert_true(n_torn > 50);
}

static void notes_are_those_of_both_texts(void **state)
{
	(void)state;
	struct fixture_para a[] = {
		{ PARA_OPERATIVE, "1", 0, "One[^1] two[^2] three[^3] four[^2] five[^9]" },
		{ PARA_FOOTNOTE, "1", 0, "first" },
		{ PARA_FOOTNOTE, "2", 0, "second" },
		{ PARA_FOOTNOTE, "3", 0, "third" },
	};
	struct fixture_para b[] = {
		{ PARA_OPERATIVE, "1", 0, "One[^1] two[^2] three four five[^1]" },
		{ PARA_FOOTNOTE, "1", 0, "second" },
		{ PARA_FOOTNOTE, "2", 0, "fourth" },
	};
	struct hand_pair pairs[] = {
		PAIR(0, 0, ""),
		{ 1, 1, "=One two three four five", .kinds = CHANGE_FOOTNOTE },
		PAIR(2, -1, "-first"),
		{ 3, 2, "=second", .renumbered = true },
		PAIR(4, -1, "-third"),
		PAIR(-1, 3, "+fourth"),
	};
	struct hand h = { .a = fixture_doc("A/RES/1/1", a, COUNT(a)),
		.b = fixture_doc("A/RES/2/1", b, COUNT(b)) };

	hand_compare(&h, pairs, COUNT(pairs), UNIFIED_ALL);
	/* The second note stands twice in both: nothing is said of it. */
	assert_para(&h, 1, "~OP1 One[old 1][1] two[new 2] three[old 3] four five[9?!][1]"
			   " (9? no longer here)");
	assert_para(&h, 2, "-old 1 [-first-]");
	assert_para(&h, 3, " 1 second (was fn2)");
	assert_para(&h, 4, "-old 3 [-third-]");
	assert_para(&h, 5, "+new 2 {+fourth+}");
	assert_int_equal(h.u.doc->n_body, 2);
	hand_fini(&h);
}

static void a_reference_that_came_or_went_says_so(void **state)
{
	(void)state;
	struct fixture_para a[] = {
		{ PARA_OPERATIVE, "1", 0, "One[^1] two" },
		{ PARA_OPERATIVE, "2", 0, "Three report[^1] it" },
		{ PARA_FOOTNOTE, "1", 0, "first" },
	};
	struct fixture_para b[] = {
		{ PARA_OPERATIVE, "1", 0, "One two[^1]" },
		{ PARA_OPERATIVE, "2", 0, "Three[^1] plan[^1] it" },
		{ PARA_FOOTNOTE, "1", 0, "first" },
	};
	struct hand_pair pairs[] = {
		PAIR(0, 0, ""),
		PAIR(1, 1, "=One two"),
		PAIR(2, 2, "=Three |-report|+plan|= it"),
		PAIR(3, 3, "=first"),
	};
	struct hand h = { .a = fixture_doc("A/RES/1/1", a, COUNT(a)),
		.b = fixture_doc("A/RES/2/1", b, COUNT(b)) };

	hand_compare(&h, pairs, COUNT(pairs), UNIFIED_ALL);
	/* Once in each: it stands where the second text has it. */
	assert_para(&h, 1, " OP1 One two[1]");
	assert_para(&h, 2, "~OP2 Three[1] [-report-] {+plan+}[1] (1 new here) it");
	hand_fini(&h);
}

static void what_became_of_a_paragraph_stands_behind_it(void **state)
{
	(void)state;
	struct fixture_para a[] = {
		{ PARA_PREAMBULAR, "", 0, "One" },
		{ PARA_PREAMBULAR, "", 0, "Two" },
		{ PARA_PREAMBULAR, "", 0, "Three" },
		{ PARA_PREAMBULAR, "", 0, "Four" },
		{ PARA_PREAMBULAR, "", 0, "Five" },
		{ PARA_TEXT, "", 0, "Six" },
	};
	struct fixture_para b[] = {
		{ PARA_PREAMBULAR, "", 0, "Two" },
		{ PARA_PREAMBULAR, "", 0, "Four" },
		{ PARA_PREAMBULAR, "", 0, "Three" },
		{ PARA_PREAMBULAR, "", 0, "Thr" },
		{ PARA_PREAMBULAR, "", 0, "One" },
		{ PARA_TEXT, "", 0, "Six" },
	};
	struct hand_pair pairs[] = {
		PAIR(0, 0, ""),
		{ 2, 1, "=Two", .renumbered = true },
		{ 4, 2, "=Four", .moved = true, .renumbered = true },
		PAIR(3, 3, "=Three"),
		{ -1, 4, "+Thr", .split_of = 3 },
		{ 1, 5, "=One", .moved = true },
		{ 5, -1, "-Five", .merged_into = 2 },
		PAIR(6, 6, "=Six"),
	};
	struct hand h = { .a = fixture_doc("A/RES/1/1", a, COUNT(a)),
		.b = fixture_doc("A/RES/2/1", b, COUNT(b)) };

	hand_compare(&h, pairs, COUNT(pairs), UNIFIED_ALL);
	assert_para(&h, 1, " PP1 Two (was PP2)");
	assert_para(&h, 2, ">PP2 Four (moved from PP4)");
	assert_para(&h, 3, " PP3 Three");
	assert_para(&h, 4, "+PP4 {+Thr+} (split from PP3)");
	assert_para(&h, 5, "<PP5 One (moved from PP1)");
	assert_para(&h, 6, "-PP5 [-Five-] (merged into PP2)");
	/* Nobody calls it by its number. */
	assert_para(&h, 7, "  Six");
	for (uint32_t i = 0; i < 8; i++)
		assert_int_equal(h.u.pair_of[i], i);
	hand_fini(&h);
}

static void what_is_left_out_is_as_asked(void **state)
{
	(void)state;
	struct fixture_para a[] = {
		{ PARA_OPERATIVE, "1", 0, "One" },
		{ PARA_OPERATIVE, "2", 0, "Two" },
		{ PARA_ITEM, "(a)", 1, "A" },
		{ PARA_ITEM, "(i)", 2, "I" },
		{ PARA_ITEM, "(b)", 1, "B" },
		{ PARA_OPERATIVE, "3", 0, "also" },
	};
	struct fixture_para b[] = {
		{ PARA_OPERATIVE, "1", 0, "One" },
		{ PARA_OPERATIVE, "2", 0, "Two" },
		{ PARA_ITEM, "(a)", 1, "A" },
		{ PARA_ITEM, "(i)", 2, "J" },
		{ PARA_ITEM, "(b)", 1, "C" },
		{ PARA_OPERATIVE, "3", 0, "further" },
	};
	struct hand_pair pairs[] = {
		PAIR(0, 0, ""),
		PAIR(1, 1, "=One"),
		PAIR(2, 2, "=Two"),
		PAIR(3, 3, "=A"),
		{ 4, 4, "-I|+J", .kinds = CHANGE_WORDING },
		{ 5, 5, "-B|+C", .kinds = CHANGE_WORDING },
		{ 6, 6, "-also|+further", .kinds = CHANGE_POSITION },
	};
	struct hand h = { .a = fixture_doc("A/RES/1/1", a, COUNT(a)),
		.b = fixture_doc("A/RES/2/1", b, COUNT(b)) };

	hand_compare(&h, pairs, COUNT(pairs), UNIFIED_CHANGES);
	/* What they hang on stays, folded. */
	assert_int_equal(h.u.doc->n_paras, 5);
	assert_para(&h, 0, " OP2... Two");
	assert_para(&h, 1, " (a)... A");
	assert_para(&h, 2, "~(i) [-I-] {+J+}");
	assert_para(&h, 3, "~(b) [-B-] {+C+}");
	assert_para(&h, 4, "~OP3 [-also-] {+further+}");
	unified_fini(&h.u);
	h.u = unified_new(&h.c, UNIFIED_SUBSTANCE);
	assert_int_equal(h.u.doc->n_paras, 4);
	hand_fini(&h);
}

static void words_that_go_over_cells_stand_in_two_rows(void **state)
{
	(void)state;
	struct fixture_para a[] = { { PARA_ROW, "", 0, "a\tb\tc" }, { PARA_ROW, "", 0, "d\t1" } };
	struct fixture_para b[] = { { PARA_ROW, "", 0, "a\tx" }, { PARA_ROW, "", 0, "d\t2" } };
	struct hand_pair pairs[] = { PAIR(0, 0, ""), PAIR(1, 1, "=a\t|-b\tc|+x"),
		PAIR(2, 2, "=d\t|-1|+2") };
	struct hand h = { .a = fixture_doc("A/RES/1/1", a, COUNT(a)),
		.b = fixture_doc("A/RES/2/1", b, COUNT(b)) };

	hand_compare(&h, pairs, COUNT(pairs), UNIFIED_ALL);
	assert_int_equal(h.u.doc->n_paras, 4);
	assert_para(&h, 1, "~ [-a\tb\tc-]");
	assert_para(&h, 2, "~ {+a\tx+}");
	assert_para(&h, 3, "~ d\t[-1-] {+2+}");
	assert_int_equal(h.u.pair_of[1], 1);
	assert_int_equal(h.u.pair_of[2], 1);
	assert_int_equal(h.u.pair_of[3], 2);
	hand_fini(&h);
}

static void empty_cells_that_went_are_no_words(void **state)
{
	(void)state;
	struct fixture_para a[] = { { PARA_ROW, "", 0, "a\tb\t\t" }, { PARA_ROW, "", 0, "d\t1" } };
	struct fixture_para b[] = { { PARA_ROW, "", 0, "a\tb" }, { PARA_ROW, "", 0, "d\t1" } };
	struct hand_pair pairs[] = { PAIR(0, 0, ""), PAIR(1, 1, "=a\tb|-\t\t"), PAIR(2, 2, "") };
	struct hand h = { .a = fixture_doc("A/RES/1/1", a, COUNT(a)),
		.b = fixture_doc("A/RES/2/1", b, COUNT(b)) };

	hand_compare(&h, pairs, COUNT(pairs), UNIFIED_ALL);
	assert_int_equal(h.u.doc->n_paras, 3);
	assert_para(&h, 1, "~ a\tb");
	assert_int_equal(h.u.pair_of[1], 1);
	hand_fini(&h);
}

static void languages_stand_below_each_other(void **state)
{
	(void)state;
	struct fixture_para a[] = { { PARA_PREAMBULAR, "", 0, "*Recalling* it" } };
	struct fixture_para b[] = { { PARA_PREAMBULAR, "", 0, "*Rappelant* cela" } };
	struct hand_pair pairs[] = { PAIR(0, 0, ""), PAIR(1, 1, "") };
	struct hand h = { .a = fixture_doc("A/RES/1/1", a, COUNT(a)),
		.b = fixture_doc("A/RES/1/1", b, COUNT(b)) };

	hand_compare(&h, pairs, COUNT(pairs), UNIFIED_ALL);
	unified_fini(&h.u);
	h.c.languages = true;
	h.b->meta.language = "fr";
	h.u = unified_new(&h.c, UNIFIED_ALL);
	assert_int_equal(h.u.doc->n_paras, 4);
	assert_para(&h, 2, " PP1 *Recalling* it");
	assert_para(&h, 3, " fr *Rappelant* cela");
	hand_fini(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_of_both_texts_stand_at_their_places),
		cmocka_unit_test(an_overlay_of_the_second_text_is_carried_over),
		cmocka_unit_test(scripts_with_whole_links_still_cover_both_texts),
		cmocka_unit_test(notes_are_those_of_both_texts),
		cmocka_unit_test(a_reference_that_came_or_went_says_so),
		cmocka_unit_test(what_became_of_a_paragraph_stands_behind_it),
		cmocka_unit_test(what_is_left_out_is_as_asked),
		cmocka_unit_test(words_that_go_over_cells_stand_in_two_rows),
		cmocka_unit_test(empty_cells_that_went_are_no_words),
		cmocka_unit_test(languages_stand_below_each_other),
	};

	return cmocka_run_group_tests_name("unified", tests, NULL, NULL);
}

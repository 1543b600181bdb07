/* SPDX-License-Identifier: ISC */
/* What the words around a link say: date, verb, pinpoint, relation. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "links/citation.h"
#include "yamldoc.h"

/* One citation a line: place, symbol, date, and of the rest what it has. */
static char *dump(const struct doc *d)
{
	struct arena *arena = arena_new();
	struct citation_vec list = { 0 };
	struct buf to = { 0 };

	citations_of(d, arena, &list);
	for (size_t i = 0; i < list.n; i++) {
		const struct citation *c = &list.at[i];

		buf_addf(&to, "%s %s", d->paras[c->at.para].address, c->symbol);
		if (c->address != NULL)
			buf_addf(&to, "#%s", c->address);
		if (date_is_set(c->date))
			buf_addc(&to, ' ');
		date_add_iso(&to, c->date);
		if (c->verb[0] != '\0')
			buf_addf(&to, " <%s>", c->verb);
		if (c->pinpoint[0] != '\0')
			buf_addf(&to, " {%s}", c->pinpoint);
		if (c->relation == RELATION_RECALLS)
			buf_add(&to, " recalls");
		if (c->at.mark == DOC_NONE)
			buf_add(&to, " inherited");
		buf_addc(&to, '\n');
	}
	vec_fini(&list);
	arena_free(arena);
	return buf_take(&to);
}

static bool same(const char *have, const char *want, size_t row)
{
	if (strcmp(have, want) == 0)
		return true;
	print_error("row %zu:\nhave: %s\nwant: %s\n", row, have, want);
	return false;
}

/* The citations of a body are WANT. */
static bool cites(const char *body, const char *want, size_t row)
{
	struct doc *d = yamldoc("A/RES/80/1", "2025-12-18", body);
	char *have = dump(d);
	bool ok = same(have, want, row);

	free(have);
	doc_free(d);
	return ok;
}

/* The citations of each row's words, one preambular paragraph. */
struct words_row {
	const char *words, *want;
};

static void check_words(const struct words_row *rows, size_t n)
{
	bool ok = true;

	for (size_t i = 0; i < n; i++) {
		struct buf body = { 0 };

		buf_addf(&body, "body:\n- preambular: >-\n    %s\n", rows[i].words);
		ok = cites(buf_str(&body), rows[i].want, i) && ok;
		buf_fini(&body);
	}
	assert_true(ok);
}

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static void a_date_is_read_behind_its_link(void **state)
{
	static const struct words_row rows[] = {
		{ "x [66/163](A/RES/66/163) of 19 December 2011,",
		    "PP1 A/RES/66/163 2011-12-19\n" },
		{ "[66/163](A/RES/66/163) of 19\u00a0December\u00a02011,",
		    "PP1 A/RES/66/163 2011-12-19\n" },
		{ "[60/1](A/RES/60/1) of 16 September 2005, entitled “2005 World Summit Outcome”,",
		    "PP1 A/RES/60/1 2005-09-16\n" },
		{ "[49/190](A/RES/49/190) of 23 December 1994 and [50/185](A/RES/50/185) of "
		  "22 December 1995,",
		    "PP1 A/RES/49/190 1994-12-23\nPP1 A/RES/50/185 1995-12-22\n" },
		{ "the Declaration [A/CONF.157/23](A/CONF.157/23), adopted on 25 June 1993,",
		    "PP1 A/CONF.157/23 1993-06-25\n" },
		{ "the Declaration [A/CONF.157/23](A/CONF.157/23) adopted on 25 June 1993,",
		    "PP1 A/CONF.157/23 1993-06-25\n" },
		{ "[66/163](A/RES/66/163),", "PP1 A/RES/66/163\n" },
		{ "[66/163](A/RES/66/163) of 31 November 2011,", "PP1 A/RES/66/163\n" },
		{ "[66/163](A/RES/66/163) often of 19 December 2011,",
		    "PP1 A/RES/66/163\n" },
		{ "[66/163](A/RES/66/163) of", "PP1 A/RES/66/163\n" },
		{ "[66/163](A/RES/66/163)", "PP1 A/RES/66/163\n" },
	};

	(void)state;
	check_words(rows, COUNT(rows));
}

static void letters_and_brackets_outside_the_link_are_passed_over(void **state)
{
	static const struct words_row rows[] = {
		{ "[217](A/RES/217(III)[A]) A (III) of 10 December 1948,",
		    "PP1 A/RES/217(III)[A] 1948-12-10\n" },
		{ "[2200 A](A/RES/2200(XXI)[A]) (XXI) of 16 December 1966, annex,",
		    "PP1 A/RES/2200(XXI)[A] 1966-12-16 {annex}\n" },
		{ "[3411](A/RES/3411(XXX)) A, B and C (XXX) of 10 December 1975,",
		    "PP1 A/RES/3411(XXX) 1975-12-10\n" },
		{ "[1325](S/RES/1325(2000)) (2000) of 31 October 2000,",
		    "PP1 S/RES/1325(2000) 2000-10-31\n" },
		{ "[72/262](A/RES/72/262) C of 5 July 2018,",
		    "PP1 A/RES/72/262 2018-07-05\n" },
		{ "[72/262](A/RES/72/262) Calling of 5 July 2018,",
		    "PP1 A/RES/72/262\n" },
		{ "[72/262](A/RES/72/262) (", "PP1 A/RES/72/262\n" },
		{ "[72/262](A/RES/72/262) (III", "PP1 A/RES/72/262\n" },
		/* and then nothing from the start of the text is read for what is behind */
		{ "(of 4 May 2000) [72/262](A/RES/72/262) (III", "PP1 A/RES/72/262\n" },
	};

	(void)state;
	check_words(rows, COUNT(rows));
}

static void a_date_binds_to_the_nearest_link_unless_it_says_both_or_all(void **state)
{
	static const struct words_row rows[] = {
		{ "[19/11](A/HRC/RES/19/11) and [19/36](A/HRC/RES/19/36) of 23 March 2012,",
		    "PP1 A/HRC/RES/19/11\nPP1 A/HRC/RES/19/36 2012-03-23\n" },
		{ "resolutions [72/1](A/RES/72/1) and [72/2](A/RES/72/2), both of 24 December 2017,",
		    "PP1 A/RES/72/1 2017-12-24\nPP1 A/RES/72/2 2017-12-24\n" },
		{ "[70/9](A/RES/70/9), [72/1](A/RES/72/1) and [72/2](A/RES/72/2), both of "
		  "24 December 2017,",
		    "PP1 A/RES/70/9\nPP1 A/RES/72/1 2017-12-24\nPP1 A/RES/72/2 2017-12-24\n" },
		{ "[71/1](A/RES/71/1) of 1 June 2017, [72/1](A/RES/72/1), [72/2](A/RES/72/2) and "
		  "[72/3](A/RES/72/3) A and B, all of 24 December 2017,",
		    "PP1 A/RES/71/1 2017-06-01\nPP1 A/RES/72/1 2017-12-24\n"
		    "PP1 A/RES/72/2 2017-12-24\nPP1 A/RES/72/3 2017-12-24\n" },
		{ "[70/9](A/RES/70/9) as amended, its resolutions [72/1](A/RES/72/1) and "
		  "[72/2](A/RES/72/2), all adopted on 24 December 2017,",
		    "PP1 A/RES/70/9\nPP1 A/RES/72/1 2017-12-24\nPP1 A/RES/72/2 2017-12-24\n" },
		{ "[72/1](A/RES/72/1), both of 24 December 2017,",
		    "PP1 A/RES/72/1 2017-12-24\n" },
		{ "[72/1](A/RES/72/1) and [72/2](A/RES/72/2) of 4 May 2018 and 5 June 2018, "
		  "respectively,",
		    "PP1 A/RES/72/1 2018-05-04\nPP1 A/RES/72/2 2018-06-05\n" },
		{ "[72/2](A/RES/72/2) of 4 May 2018 and 5 June 2018,",
		    "PP1 A/RES/72/2\n" },
	};

	(void)state;
	check_words(rows, COUNT(rows));
}

static void note_references_do_not_stand_in_the_way_of_a_date(void **state)
{
	(void)state;
	assert_true(cites("body:\n- preambular: >-\n    x [50/185](A/RES/50/185)[^1] of"
			  " 22 December 1995,[^1] y\nfootnotes:\n- label: 1\n  text: n\n",
	    "PP1 A/RES/50/185 1995-12-22\n", 0));
}

static void pinpoints_follow_the_link_or_its_bracket(void **state)
{
	static const struct words_row rows[] = {
		{ "[A/52/334](A/52/334), appendix.", "PP1 A/52/334 {appendix}\n" },
		{ "[69/277](A/RES/69/277), para. 2.", "PP1 A/RES/69/277 {para. 2}\n" },
		{ "[A/70/1](A/70/1), paras. 3–5; and x", "PP1 A/70/1 {paras. 3–5}\n" },
		{ "[A/70/1](A/70/1), paras. 3, 5 and 7 (a) to (c).",
		    "PP1 A/70/1 {paras. 3}\n" },
		{ "[A/70/1](A/70/1), paras. 5 and 7 (a) to (c), y",
		    "PP1 A/70/1 {paras. 5 and 7 (a) to (c)}\n" },
		{ "[A/70/1](A/70/1), sect. I.B, annex II and more",
		    "PP1 A/70/1 {sect. I.B, annex II}\n" },
		{ "([A/67/53](A/67/53)), chap. III, sect. A.",
		    "PP1 A/67/53 {chap. III, sect. A}\n" },
		{ "([A/67/53](A/67/53) and [Corr.1](A/67/53/Corr.1)), chap.\u00a0III.",
		    "PP1 A/67/53 {chap.\u00a0III}\nPP1 A/67/53/Corr.1 {chap.\u00a0III}\n" },
		{ "[A/67/53](A/67/53) and [A/68/53](A/68/53), chap. III.",
		    "PP1 A/67/53\nPP1 A/68/53 {chap. III}\n" },
		{ "[A/70/1](A/70/1), annex, and further", "PP1 A/70/1 {annex}\n" },
		{ "[A/70/1](A/70/1), annexed hereto", "PP1 A/70/1\n" },
		{ "[A/70/1](A/70/1), part of which", "PP1 A/70/1\n" },
		{ "[A/70/1](A/70/1), para.", "PP1 A/70/1\n" },
		{ "[A/70/1](A/70/1), Supplement No. 3.", "PP1 A/70/1\n" },
		{ "[A/70/1](A/70/1)),", "PP1 A/70/1\n" },
	};

	(void)state;
	check_words(rows, COUNT(rows));
}

static void the_verb_is_the_opening_of_the_paragraph_that_cites(void **state)
{
	(void)state;
	assert_true(cites("body:\n"
			  "- preambular: \"*Acknowledging,* x [70/1](A/RES/70/1)\"\n"
			  "- operative: \"*Calls upon* States:[^1]\"\n"
			  "  items:\n"
			  "  - item: \"*To act* on [70/2](A/RES/70/2)\"\n"
			  "    items:\n"
			  "    - item: \"as in [70/3](A/RES/70/3)[^2]\"\n"
			  "- text: \"*Resolved* [70/4](A/RES/70/4)\"\n"
			  "footnotes:\n"
			  "- label: 1\n  text: \"[70/5](A/RES/70/5)\"\n"
			  "- label: 2\n  text: \"[70/6](A/RES/70/6)\"\n"
			  "- label: 3\n  text: \"[70/7](A/RES/70/7)\"\n",
	    "PP1 A/RES/70/1 <Acknowledging>\n"
	    "OP1(1) A/RES/70/2 <Calls upon>\n"
	    "OP1(1)(1) A/RES/70/3 <Calls upon>\n"
	    "T1 A/RES/70/4\n"
	    "fn1 A/RES/70/5 <Calls upon>\n"
	    "fn2 A/RES/70/6 <Calls upon>\n"
	    "fn3 A/RES/70/7\n",
	    0));
}

static void only_what_the_paragraph_recalls_is_recalled(void **state)
{
	(void)state;
	assert_true(cites(
	    "body:\n"
	    "- preambular: >-\n"
	    "    *Recalling* [52/129](A/RES/52/129), [50/185](A/RES/50/185) and [60/1](A/RES/60/1#OP3),\n"
	    "  recalls: [A/RES/52/129, A/RES/50/185]\n"
	    "- preambular: \"*Recalling* [52/129](A/RES/52/129)\"\n",
	    "PP1 A/RES/52/129 <Recalling> recalls\n"
	    "PP1 A/RES/50/185 <Recalling> recalls\n"
	    "PP1 A/RES/60/1#OP3 <Recalling>\n"
	    "PP2 A/RES/52/129 <Recalling>\n",
	    0));
}

static void links_into_the_own_document_are_left_out(void **state)
{
	static const struct words_row rows[] = {
		{ "[above](#PP1) and [80/1](A/RES/80/1) and [70/1](A/RES/70/1#OP2)",
		    "PP1 A/RES/70/1#OP2\n" },
	};

	(void)state;
	check_words(rows, COUNT(rows));
}

static void an_ibid_without_a_link_cites_what_the_note_before_cites(void **state)
{
	(void)state;
	assert_true(cites(
	    "body:\n- operative: \"*Notes* a,[^1] b,[^2] c[^3] and d[^4]\"\n"
	    "footnotes:\n"
	    "- label: 1\n  text: \"[A/67/53](A/67/53) and [Corr.1](A/67/53/Corr.1), chap. I.\"\n"
	    "- label: 2\n  text: \"Ibid., chap. II, sect. A.\"\n"
	    "- label: 3\n  text: Ibid.\n"
	    "- label: 4\n  text: \"Ibid., Supplement No. 53A ([A/67/53/Add.1](A/67/53/Add.1)).\"\n",
	    "fn1 A/67/53 <Notes>\n"
	    "fn1 A/67/53/Corr.1 <Notes> {chap. I}\n"
	    "fn2 A/67/53 <Notes> {chap. II, sect. A} inherited\n"
	    "fn2 A/67/53/Corr.1 <Notes> {chap. II, sect. A} inherited\n"
	    "fn3 A/67/53 <Notes> inherited\n"
	    "fn3 A/67/53/Corr.1 <Notes> inherited\n"
	    "fn4 A/67/53/Add.1 <Notes>\n",
	    0));
}

static void a_list_of_many_thousand_links_is_read_in_no_time(void **state)
{
	struct buf body = { 0 }, want = { 0 };

	(void)state;
	buf_add(&body, "body:\n- preambular: \"");
	for (int i = 0; i < 50000; i++)
		buf_add(&body, "[A/1](A/1), ");
	buf_add(&body, "all of 4 May 2000\"\n  recalls: [");
	for (int i = 0; i < 50000; i++)
		buf_add(&body, "A/2, ");
	buf_add(&body, "A/1]\n");
	for (int i = 0; i < 50000; i++)
		buf_add(&want, "PP1 A/1 2000-05-04 recalls\n");
	assert_true(cites(buf_str(&body), buf_str(&want), 0));
	buf_fini(&body);
	buf_fini(&want);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_date_is_read_behind_its_link),
		cmocka_unit_test(letters_and_brackets_outside_the_link_are_passed_over),
		cmocka_unit_test(
		    a_date_binds_to_the_nearest_link_unless_it_says_both_or_all),
		cmocka_unit_test(note_references_do_not_stand_in_the_way_of_a_date),
		cmocka_unit_test(pinpoints_follow_the_link_or_its_bracket),
		cmocka_unit_test(the_verb_is_the_opening_of_the_paragraph_that_cites),
		cmocka_unit_test(only_what_the_paragraph_recalls_is_recalled),
		cmocka_unit_test(links_into_the_own_document_are_left_out),
		cmocka_unit_test(an_ibid_without_a_link_cites_what_the_note_before_cites),
		cmocka_unit_test(a_list_of_many_thousand_links_is_read_in_no_time),
	};

	return cmocka_run_group_tests_name("links/citation", tests, NULL, NULL);
}

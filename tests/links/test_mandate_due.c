/* SPDX-License-Identifier: ISC */
/* By when something is asked for. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "links/mandate_due.h"
#include "links/mandate_text.h"

/* A text of session 77, of 15 December 2022. */
static const struct mandate_now now = { .session = 77, .day = { 2022, 12, 15 } };

/* What TEXT says, whose words are gone. */
static struct mandate_due read(const char *text, struct buf *told, bool full)
{
	struct mandate_text t;

	mandate_text_init(&t, slice_of(text));
	struct mandate_due due = mandate_due_read(&t, 0, t.words.n, &now);
	(full ? mandate_due_add_words : mandate_due_add_short)(told, &due);
	mandate_text_fini(&t);
	return due;
}

static bool says(const char *text, const char *want)
{
	struct buf told = { 0 };

	read(text, &told, false);
	bool same = strcmp(buf_str(&told), want) == 0;
	if (!same)
		print_error("%s\nhave: %s\nwant: %s\n", text, buf_str(&told), want);
	buf_fini(&told);
	return same;
}

static void sessions_of_the_assembly(void **state)
{
	(void)state;
	assert_true(says("to report to the General Assembly at its seventy-ninth session",
	    "79th session"));
	assert_true(says("at its 81st session", "81st session"));
	assert_true(says("at its seventy-eighth and seventy-ninth sessions",
	    "78th and 79th sessions"));
	assert_true(says("at its seventy-eighth to eightieth sessions", "78th to 80th sessions"));
	assert_true(says("before the end of its seventy-eighth session", "end of 78th session"));
	assert_true(says("during the main part of its seventy-eighth session", "78th session"));
	assert_true(says("in the provisional agenda of its seventy-ninth session", "79th session"));
	assert_true(says("at its seventy-ninth and subsequent sessions", "79th session"));
	assert_true(says("well in advance of its seventy-ninth session", "79th session"));
	assert_true(says("at its next session", "78th session"));
	assert_true(says("by the end of the current session", "end of 77th session"));
	assert_true(says("to the Committee on Information by its seventy-eighth session",
	    "78th session"));
}

static void days_in_other_forms(void **state)
{
	(void)state;
	assert_true(says("a report by the first of March 2024", "1 March 2024"));
	assert_true(says("a report by the thirty-first day of May 2024", "31 May 2024"));
	assert_true(says("a report by the first of March", "by the first of March"));
	assert_true(says("a report by Friday, 12 January 2024", "12 January 2024"));
	assert_true(says("a report by early July 2024", "July 2024"));
	assert_true(says("a report by mid-July 2024", "July 2024"));
	assert_true(says("a report on events of the fourth of July 2025", ""));
	assert_true(says("to meet on the first Monday of March 2024", "March 2024"));
	assert_true(says("to meet from late May to early June 2024", "May 2024"));
}

static void dates_left_open_stay_in_words(void **state)
{
	(void)state;
	assert_true(says("to convene it in the second or third quarter of 2024",
	    "in the second or third quarter of 2024"));
	assert_true(says("to convene it in May or June 2024", "in May or June 2024"));
	assert_true(says("to convene it on 3 or 4 June 2024", "on 3 or 4 June 2024"));
	assert_true(says("to convene it on 31 May or 3 June 2024", "on 31 May or 3 June 2024"));
	assert_true(says("to convene it in 2025 or 2026", "in 2025 or 2026"));
	assert_true(says("to convene it in either 2025 or 2026", "2025 or 2026"));
	assert_true(says("a report in June 2024 or January 2025",
	    "in June 2024 or January 2025"));
	assert_true(says("by the end of 2024 or the beginning of 2025",
	    "by the end of 2024 or the beginning of 2025"));
	assert_true(says("to report at its seventy-ninth or eightieth session",
	    "at its seventy-ninth or eightieth session"));
	assert_true(says("to report at its seventy-ninth session or its eightieth session",
	    "at its seventy-ninth session or its eightieth session"));
	assert_true(says("a report by 1 May 2024 or earlier", "1 May 2024"));
}

static void sessions_that_are_none_to_come(void **state)
{
	(void)state;
	assert_true(says("at its seventy-sixth session", ""));
	assert_true(says("at its ninetieth session", ""));
	assert_true(says("the records of the seventy-eighth session", ""));
	assert_true(says("adopted at its seventy-seventh session", ""));
	assert_true(says("the report on its seventy-ninth session", ""));
	assert_true(says("an item “At its seventy-ninth session”", ""));
	assert_true(says("at a session", ""));
	assert_true(says("decisions taken by the General Assembly at its seventy-seventh session", ""));
	assert_true(says("to convene the fourth session of the conference", ""));
}

static void sessions_of_other_bodies_stay_in_words(void **state)
{
	(void)state;
	assert_true(says("to the Human Rights Council at its fifty-third session",
	    "at its fifty-third session"));
	assert_true(says("at the forty-fifth session of the Committee on Information",
	    "at the forty-fifth session"));
	assert_true(says("to the Committee at its seventy-ninth session",
	    "at its seventy-ninth session"));
	assert_true(says("to the Committee on the Elimination of Discrimination against Women "
			 "at its eightieth session",
	    "at its eightieth session"));
	assert_true(says("to the Committee against Torture at its seventy-ninth session",
	    "at its seventy-ninth session"));
	assert_true(says("to the World Health Assembly at its seventy-eighth session",
	    "at its seventy-eighth session"));
	assert_true(says("at the seventy-eighth session of the World Health Assembly",
	    "at the seventy-eighth session"));
	assert_true(says("at the seventy-eighth session of the General Assembly", "78th session"));
	assert_true(says("on the work of the Committee against Torture to the General Assembly at its "
			 "seventy-ninth session",
	    "79th session"));
	assert_true(says("to brief the Special Committee at its next session",
	    "at its next session"));
	/* a Main Committee, or a group, that meets at a session of the Assembly */
	assert_true(says("to the Sixth Committee at its seventy-ninth session", "79th session"));
	assert_true(says("to the Ad Hoc Working Group at the seventy-eighth session",
	    "78th session"));
	assert_true(says("to the Working Group on Ageing at its fourteenth session",
	    "at its fourteenth session"));
	/* the Assembly's is the one to tell */
	assert_true(says("to the Council at its fifty-third session and to the General Assembly at "
			 "its seventy-eighth session",
	    "78th session"));
}

static void dates_and_parts_of_them(void **state)
{
	(void)state;
	assert_true(says("by 31 March 2024", "31 March 2024"));
	assert_true(says("no later than June 2023", "June 2023"));
	assert_true(says("in 2025", "2025"));
	assert_true(says("by the end of March 2024", "March 2024"));
	assert_true(says("the state of affairs of March 2024", ""));
	assert_true(says("a report in 2023, 2024 and 2025", "2023 to 2025"));
	assert_true(says("from 6 to 8 July 2024", "6 July 2024"));
	assert_true(says("on 6-8 July 2024", "6 July 2024"));
	assert_true(says("from 23 March to 3 April 2024", "23 March 2024"));
	assert_true(says("during the week of 14 to 18 June 2024", "14 June 2024"));
	assert_true(says("to convene the fourth session from 30 May to 3 June 2024", "30 May 2024"));
	assert_true(says("to hold its next session from 21 February to 1 March 2023",
	    "21 February 2023"));
	assert_true(says("for the period from 1 January to 31 December 2024", ""));
	assert_true(says("convene the 2026 Conference", "2026"));
	assert_true(says("the 2030 Agenda", ""));
	assert_true(says("held from 6 to 8 April 2022", ""));
	assert_true(says("by 14 December 2022", ""));
	assert_true(says("by 15 December 2022", "15 December 2022"));
	assert_true(says("the balance from 2022", ""));
	assert_true(says("by 2021", ""));
	assert_true(says("by 41 March 2024", ""));
}

static void parts_of_a_year(void **state)
{
	(void)state;
	assert_true(says("in the first half of 2025", "first half of 2025"));
	assert_true(says("to report every 90 days on wells", "every 90 days"));
	assert_true(says("to report every six months", "every 6 months"));
	assert_true(says("within the second quarter of 2025", "second quarter of 2025"));
	assert_true(says("by the end of 2026", "end of 2026"));
	assert_true(says("by the end of the first quarter of 2025", "first quarter of 2025"));
	assert_true(says("the budget for the end of the first quarter of 2025", ""));
	assert_true(says("no later than mid-2025", "mid-2025"));
	assert_true(says("in early 2024", "early 2024"));
	assert_true(says("at the beginning of 2024", "beginning of 2024"));
	assert_true(says("to hold a meeting at the beginning of 2024", "beginning of 2024"));
	assert_true(says("to report to the Council at the end of 2024", "end of 2024"));
	assert_true(says("on the debts that are unpaid at the end of 2024", ""));
	assert_true(says("the balance, within the budget, at the end of 2024", ""));
	assert_true(says("in the summer 2024", "summer of 2024"));
	assert_true(says("in the course of 2024", "2024"));
	assert_true(says("before the end of 2022", "end of 2022"));
	assert_true(says("in the third quarter of 2022", ""));
	assert_true(says("the budget for the first half of 2025", ""));
	assert_true(says("half of 2025", ""));
	assert_true(says("by the end of 2026 and at its seventy-ninth session", "79th session"));
	assert_true(says("by the end of 2026, not by 31 March 2026", "31 March 2026"));
	assert_true(says("by the end of", ""));
}

static void again_and_again_and_with_something_else(void **state)
{
	(void)state;
	assert_true(says("annual consultations, from the seventy-ninth session on",
	    "79th session, every year"));
	assert_true(says("annually until 2030", "every year"));
	assert_true(says("to extend it until 2030", "2030"));
	assert_true(says("until 2030", ""));
	assert_true(says("in the context of the second performance report for 2025",
	    "in the context of the second performance report for 2025"));
	assert_true(says("in the context of the programme budget for 2025 and on",
	    "in the context of the programme budget for 2025"));
	assert_true(says("in the context of his final report", "in the context of his final report"));
	assert_true(says("in the context of the performance reports", ""));
	assert_true(says("in the context of the report of the Board for 2025", ""));
	assert_true(says("to report annually", "every year"));
	assert_true(says("in its annual report", "every year"));
	assert_true(says("in a biennial report", "every 2 years"));
	assert_true(says("in its triennial report", "every 3 years"));
	assert_true(says("on an annual basis", "every year"));
	assert_true(says("biennially", "every 2 years"));
	assert_true(says("every five years", "every 5 years"));
	assert_true(says("every two months", "every 2 months"));
	assert_true(says("every second year", "every 2 years"));
	assert_true(says("a day of each year", ""));
	assert_true(says("before 1 July of each year", "before 1 July, every year"));
	assert_true(says("by 30 April annually", "by 30 April, every year"));
	assert_true(says("in the first quarter of every year", "every year"));
	assert_true(says("at its seventy-ninth session and annually thereafter",
	    "79th session, every year"));
	assert_true(says("in the context of his next report on it",
	    "in the context of his next report"));
	assert_true(says("in his upcoming report", "in his upcoming report"));
	assert_true(says("based on the outcome of the next review", ""));
	assert_true(says("within 100 working days of its adoption",
	    "within 100 working days of its adoption"));
	assert_true(says("two years after its entry into force, and",
	    "two years after its entry into force"));
	assert_true(says("for two years", ""));
}

static void dates_of_what_is_spoken_of(void **state)
{
	(void)state;
	/* what ends on a day is due then only where it is asked to go on */
	assert_true(says("the resources required until 31 December 2023", ""));
	assert_true(says("to extend the period for which funds are approved until 30 June 2023",
	    "30 June 2023"));
	assert_true(says("to extend it with the resources approved until 30 June 2023", ""));
	assert_true(says("to postpone the meeting till May 2023", "May 2023"));
	assert_true(says("the experience gained during 2022", ""));
	assert_true(says("the conference scheduled in June 2023", ""));
	assert_true(says("the conference to be held in June 2023", "June 2023"));
	assert_true(says("the conference to be kindly hosted in June 2023", "June 2023"));
	assert_true(says("the review is completed by June 2023", "June 2023"));
	assert_true(says("not earlier than 2024 and not later than 2026", "2026"));
	assert_true(says("no sooner than 1 May 2023", ""));
	assert_true(says("not before 2026", ""));
	assert_true(says("not later than but before 2026", "2026"));
	assert_true(says("pending the decision to be taken at its seventy-ninth session", ""));
	assert_true(says("pending it, at its seventy-ninth session", "79th session"));
	assert_true(says("at its substantive session of 2023", "2023"));
	assert_true(says("at its 2023 session", "2023"));
	assert_true(says("during the 2023 substantive session", "2023"));
	assert_true(says("the outcome of the 2023 session", ""));
}

static void days_that_are_said_in_part_or_not_at_all(void **state)
{
	(void)state;
	assert_true(says("to report by 31 June 2027", "by 31 June 2027"));
	assert_true(says("no later than 29 February 2023", "no later than 29 February 2023"));
	assert_true(says("by 29 February 2024", "29 February 2024"));
	assert_true(says("to report by 1 May and 1 November", "by 1 May and 1 November"));
	assert_true(says("to report before 1 January", "before 1 January"));
	assert_true(says("to mark 1 January", ""));
	assert_true(says("prior to 1 January 2024", "1 January 2024"));
	assert_true(says("prior to the end of 2024", "end of 2024"));
	assert_true(says("by 31 March, 2024", "31 March 2024"));
	assert_true(says("by March 31, 2024", "31 March 2024"));
	assert_true(says("by 1st March 2024", "1 March 2024"));
	assert_true(says("by 1sts March 2024", ""));
}

static void dates_of_events_and_targets(void **state)
{
	(void)state;
	assert_true(says("a report on the Conference to be held in 2024", ""));
	assert_true(says("the preparations for the summit, to be held in Geneva in May 2024", ""));
	assert_true(says("on the meeting taking place from 1 to 3 May 2024", ""));
	assert_true(says("to convene a conference on water to be held in 2024", "2024"));
	assert_true(says("a report to the Conference to be held in 2024", "2024"));
	assert_true(says("a report for the Conference to be held in 2024", "2024"));
	assert_true(says("well in advance of the session of the Committee to be held in 2024", "2024"));
	assert_true(says("to convene the second session of the Conference to be held in 2024", "2024"));
	assert_true(says("to convene the Conference, to be held in New York in 2024", "2024"));
	assert_true(says("on the situation as it stands on 1 May 2023", ""));
	assert_true(says("on the term that expires on 31 December 2023", ""));
	assert_true(says("on the target of ending the epidemic by 2030", ""));
	assert_true(says("on progress towards ending hunger by 2030", ""));
	assert_true(says("on the goal of parity in 2030", ""));
	assert_true(says("a report on progress in 2025", "2025"));
	assert_true(says("on their renewed efforts to halve hunger by 2030", ""));
	assert_true(says("on reducing the number of posts by the end of 2024", ""));
	assert_true(says("to report on training needs by 2024", "2024"));
	assert_true(says("with the aim of achieving it by 2025", "2025"));
	assert_true(says("with a view to achieving it by 2025", "2025"));
	assert_true(says("a committee, which will hold a session in the first half of 2024", ""));
	assert_true(says("a meeting, which will be held in the first half of 2024",
	    "first half of 2024"));
}

/* What TEXT says besides what it says first. */
static bool says_also(const char *text, const char *want)
{
	struct buf told = { 0 };
	struct mandate_text t;
	struct mandate_due other;

	mandate_text_init(&t, slice_of(text));
	if (mandate_due_other(&t, 0, t.words.n, &now, &other))
		mandate_due_add_short(&told, &other);
	bool same = strcmp(buf_str(&told), want) == 0;
	if (!same)
		print_error("%s\nhave: %s\nwant: %s\n", text, buf_str(&told), want);
	mandate_text_fini(&t);
	buf_fini(&told);
	return same;
}

static void two_days_of_a_year(void **state)
{
	(void)state;
	assert_true(says("by 1 May and 1 November 2023", "1 May 2023"));
	assert_true(says_also("by 1 May and 1 November 2023", "1 November 2023"));
	assert_true(says_also("by May and November 2023", "November 2023"));
	assert_true(says("between 1 May and 1 November 2023", "1 May 2023"));
	assert_true(says_also("between 1 May and 1 November 2023", ""));
	assert_true(says_also("from 30 May to 3 June 2023", ""));
	assert_true(says_also("by the end of 2023 and 2024", "end of 2024"));
	assert_true(says_also("in 2023 and 2025", "2025"));
}

/* Each lead before each date: whatever the date is, the lead tells whether it is due. */
static void leads_before_dates(void **state)
{
	static const struct {
		const char *words;
		bool due;
	} leads[] = { { "by", true }, { "no later than", true }, { "not later than", true },
		{ "before", true }, { "to be held in", true }, { "to be completed by", true },
		{ "not before", false }, { "not earlier than", false },
		{ "no sooner than", false }, { "required until", false },
		{ "resources until", false }, { "incurred during", false },
		{ "gained in", false }, { "the balance of", false },
		{ "for the period from", false } };
	static const struct {
		const char *words, *told;
	} dates[] = { { "31 March 2024", "31 March 2024" }, { "March 2024", "March 2024" },
		{ "2024", "2024" }, { "the end of March 2024", "March 2024" },
		{ "the first half of 2024", "first half of 2024" },
		{ "the end of 2024", "end of 2024" }, { "mid-2024", "mid-2024" } };
	struct buf text = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(leads) / sizeof(leads[0]); i++)
		for (size_t k = 0; k < sizeof(dates) / sizeof(dates[0]); k++) {
			buf_clear(&text);
			buf_addf(&text, "to report on it, %s %s, to the Board", leads[i].words,
			    dates[k].words);
			assert_true(says(buf_str(&text), leads[i].due ? dates[k].told : ""));
		}
	buf_fini(&text);
}

static void years_of_sessions_are_told_as_a_guess(void **state)
{
	struct buf told = { 0 };

	(void)state;
	read("before the end of its seventy-eighth session", &told, true);
	assert_string_equal(buf_str(&told), "end of 78th session (about 2024)");
	buf_clear(&told);
	read("at its next session", &told, true);
	assert_string_equal(buf_str(&told), "78th session (counted from the text's own, about 2023)");
	buf_fini(&told);
}

static void dues_have_an_order(void **state)
{
	static const char *const rows[] = { "in early 2023", "by 31 March 2023",
		"in the first half of 2023", "by 31 August 2023", "at its seventy-eighth session",
		"by 1 October 2023", "before the end of its seventy-eighth session",
		"at its eightieth session", "annually", "in his next report",
		"at the fifth session of the Committee", "soon" };
	struct buf told = { 0 };
	long last = 0;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct mandate_due due = read(rows[i], &told, false);

		if (mandate_due_order(&due) <= last)
			fail_msg("%s", rows[i]);
		last = mandate_due_order(&due);
	}
	buf_fini(&told);
}

static void dues_are_the_same_by_what_they_say(void **state)
{
	struct buf told = { 0 };
	struct mandate_due a = read("at its seventy-ninth session", &told, false);
	struct mandate_due b = read("during the seventy-ninth session", &told, false);
	struct mandate_due c = read("before the end of its seventy-ninth session", &told, false);
	struct mandate_due d = read("by 31 March 2024", &told, false);
	struct mandate_due e = read("by 30 March 2024", &told, false);

	(void)state;
	assert_true(mandate_due_eq(&a, &b));
	assert_false(mandate_due_eq(&a, &c));
	struct mandate_due f = read("in early 2025", &told, false);
	struct mandate_due g = read("in late 2025", &told, false);

	assert_false(mandate_due_eq(&f, &g));
	assert_false(mandate_due_eq(&a, &d));
	assert_true(mandate_due_eq(&d, &d));
	assert_false(mandate_due_eq(&d, &e));
	buf_fini(&told);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sessions_of_the_assembly),
		cmocka_unit_test(days_in_other_forms),
		cmocka_unit_test(dates_left_open_stay_in_words),
		cmocka_unit_test(sessions_that_are_none_to_come),
		cmocka_unit_test(sessions_of_other_bodies_stay_in_words),
		cmocka_unit_test(dates_and_parts_of_them),
		cmocka_unit_test(parts_of_a_year),
		cmocka_unit_test(again_and_again_and_with_something_else),
		cmocka_unit_test(dates_of_what_is_spoken_of),
		cmocka_unit_test(days_that_are_said_in_part_or_not_at_all),
		cmocka_unit_test(dates_of_events_and_targets),
		cmocka_unit_test(two_days_of_a_year),
		cmocka_unit_test(leads_before_dates),
		cmocka_unit_test(years_of_sessions_are_told_as_a_guess),
		cmocka_unit_test(dues_have_an_order),
		cmocka_unit_test(dues_are_the_same_by_what_they_say),
	};

	return cmocka_run_group_tests_name("links/mandate_due", tests, NULL, NULL);
}

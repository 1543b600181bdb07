/* SPDX-License-Identifier: ISC */
/* Who is asked for what by when. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "links/mandate.h"
#include "tests/chance.h"
#include "yamldoc.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* A line for each mandate of D: "OP1 Secretary-General | report | 79th session". */
static char *dump(const struct doc *d, const char *own)
{
	struct arena *arena = arena_new();
	struct mandate_kinds kinds;
	struct mandate_vec list = { 0 };
	struct diags diags = { 0 };
	struct buf to = { 0 };

	mandate_kinds_init(&kinds);
	assert_true(own == NULL || mandate_kinds_add(&kinds, slice_of(own), "m.yaml", &diags));
	mandates_of(d, &kinds, arena, &list);
	for (size_t i = 0; i < list.n; i++) {
		buf_addf(&to, "%s %s | %s | ", d->paras[list.at[i].para].address,
		    list.at[i].who, list.at[i].kind);
		mandate_due_add_short(&to, &list.at[i].due);
		buf_add(&to, list.at[i].due.inherited ? " (inherited)\n" : "\n");
	}
	vec_fini(&list);
	mandate_kinds_fini(&kinds);
	arena_free(arena);
	return buf_take(&to);
}

static bool same(char *have, const char *want)
{
	bool fine = strcmp(have, want) == 0;

	if (!fine)
		print_error("have: %s\nwant: %s\n", have, want);
	free(have);
	return fine;
}

/* The mandates of a document of session 77 with BODY are WANT. */
static bool asks(const char *body, const char *want)
{
	struct doc *d = yamldoc("A/RES/77/1", "2022-12-15", body);
	bool fine = same(dump(d, NULL), want);

	doc_free(d);
	return fine;
}

/* The same of one operative paragraph; WANT without the address. */
static bool says(const char *text, const char *want)
{
	struct buf body = { 0 };

	buf_addf(&body, "body:\n- operative: >-\n    %s\n  number: 1\n", text);
	bool fine = asks(buf_str(&body), want);
	buf_fini(&body);
	return fine;
}

static void a_report_is_asked_for_with_its_session(void **state)
{
	(void)state;
	assert_true(says("*Requests* the Secretary-General to submit to the General Assembly at its "
			 "seventy-ninth session a report on the implementation of the present "
			 "resolution;",
	    "OP1 Secretary-General | report | 79th session\n"));
	assert_true(says("*Notes* the work done, and in this regard once again requests the Special "
			 "Committee, in consultation with Member States, to continue to examine it "
			 "and to report thereon before the end of the seventy-eighth session;",
	    "OP1 Special Committee | report | end of 78th session\n"));
	assert_true(says("*Reiterates its request* to the Secretary-General to report annually;",
	    "OP1 Secretary-General | report | every year\n"));
	assert_true(says("*Reiterates its request* in paragraph 3 to the Secretary-General to report "
			 "annually;",
	    "OP1 Secretary-General | report | every year\n"));
	assert_true(says("*Reiterates* the request made to the Secretary-General, in its resolution 64/83 "
			 "of 10 December 2009, to report annually;",
	    "OP1 Secretary-General | report | every year\n"));
	assert_true(says("*Invites* the Executive Director to report to the Economic and Social "
			 "Council at its fifty-third session;",
	    "OP1 Executive Director | report | at its fifty-third session\n"));
}

static void who_is_asked_ends_where_a_clause_of_its_own_begins(void **state)
{
	(void)state;
	assert_true(says("*Reiterates its request* to the Secretary-General that he continue to "
			 "explore ways;",
	    "OP1 Secretary-General | task | \n"));
	assert_true(says("*Invites* the bodies that they oversee to report to the Board;",
	    "OP1 bodies | report | \n"));
	assert_true(says("*Requests* the bodies that oversee the lamps to report to the Board;",
	    "OP1 bodies that oversee the lamps | report | \n"));
	assert_true(says("*Requests* the Committee that counts the lamps to mend them;",
	    "OP1 Committee that counts the lamps | task | \n"));
	assert_true(says("*Reiterates its call* upon the Conference to commence negotiations;",
	    "OP1 Conference | process | \n"));
	assert_true(says("*Requests* the relevant entities, to which, in accordance with its resolution "
			 "68/50, the report was circulated, to assist in its implementation;",
	    "OP1 relevant entities | task | \n"));
	assert_true(says("*Requests* the Committee established pursuant to resolution 1373 (2001) to "
			 "assist States;",
	    "OP1 Committee established pursuant to resolution 1373 (2001) | task | \n"));
	assert_true(says("*Authorizes* the use of the fund referred to in paragraph 101 above by the "
			 "Secretary-General to reimburse the costs;",
	    "OP1 Secretary-General | task | \n"));
	assert_true(says("*Authorizes* the continued use of the fund by boats to pay for lamps;",
	    "OP1  | task | \n"));
	assert_true(says("*Authorizes* the use by the",
	    "OP1  | task | \n"));
	assert_true(says("*Requests* the Board, should the need arise, to mend the lamps;",
	    "OP1 Board | task | \n"));
	assert_true(says("*Requests* that the lamps be counted every year by the Committee on "
			 "Conferences on the coast;",
	    "OP1 Committee on Conferences | task | every year\n"));
	assert_true(says("*Requests* that the lamps be counted by the Board for Member States;",
	    "OP1 Board | task | \n"));
	assert_true(says("*Requests* that the lamps be counted by the High Commissioner for Refugees;",
	    "OP1 High Commissioner for Refugees | task | \n"));
}

/* The sanitizers see what is read behind the last word. */
static void a_decision_may_end_where_its_agent_is_awaited(void **state)
{
	(void)state;
	assert_true(says("*Decides* that the meetings shall be convened by the",
	    "OP1 General Assembly | meeting | \n"));
	assert_true(says("*Decides* that the meetings shall be convened by",
	    "OP1 General Assembly | meeting | \n"));
	assert_true(says("*Decides* that the meetings shall be convened by the Board",
	    "OP1 Board | meeting | \n"));
}

static void several_things_are_several_mandates(void **state)
{
	(void)state;
	assert_true(says("*Requests* the Secretary-General to submit to it at its eightieth session a "
			 "report, and decides to include in the provisional agenda of its eightieth "
			 "session, under the item entitled “Requests to report at its ninetieth "
			 "session”, the sub-item entitled “Women”.",
	    "OP1 Secretary-General | report | 80th session\n"
	    "OP1 General Assembly | agenda | 80th session\n"));
	assert_true(says("*Requests* the Secretary-General to review the posts and to propose in his "
			 "next budget submission their retention;",
	    "OP1 Secretary-General | review | in his next budget submission\n"));
	assert_true(says("*Requests* the President of the General Assembly to convene a meeting, no "
			 "later than June 2023, and to prepare a summary;",
	    "OP1 President of the General Assembly | meeting | June 2023\n"
	    "OP1 President of the General Assembly | report | \n"));
	assert_true(says("*Requests* the Chair to report, and requests him to convene a meeting;",
	    "OP1 Chair | report | \nOP1 Chair | meeting | \n"));
	assert_true(says("*Decides* to review the matter at its seventy-ninth session, and to that "
			 "end to include in the provisional agenda of that session an item;",
	    "OP1 General Assembly | review | 79th session\n"
	    "OP1 General Assembly | agenda | 79th session\n"));
}

static void what_is_asked_for_has_its_own_date(void **state)
{
	(void)state;
	assert_true(says("*Decides* that the Working Group shall hold two sessions in 2025, and submit a "
			 "report to the General Assembly at its eightieth session;",
	    "OP1 Working Group | meeting | 2025\n"
	    "OP1 Working Group | report | 80th session\n"));
	assert_true(says("*Decides* that the Working Group shall hold two sessions, and submit a "
			 "report, in 2025;",
	    "OP1 Working Group | meeting | 2025\n"
	    "OP1 Working Group | report | 2025\n"));
	assert_true(says("*Requests* the Secretariat to paint lamps on a biennial basis, from those "
			 "of the harbour on, in 2026;",
	    "OP1 Secretariat | task | every 2 years\n"));
	/* of more kinds than are counted the first ones */
	assert_true(says("*Requests* the Board to report annually, and report back, and report orally;",
	    "OP1 Board | report | every year\n"));
}

static void one_thing_may_have_two_dates(void **state)
{
	(void)state;
	assert_true(says("*Requests* the Secretary-General to report to it both at its seventy-ninth "
			 "and at its eighty-first session;",
	    "OP1 Secretary-General | report | 79th session\n"
	    "OP1 Secretary-General | report | 81st session\n"));
	assert_true(says("*Requests* the Secretary-General to report to it at its seventy-ninth and "
			 "eighty-first sessions;",
	    "OP1 Secretary-General | report | 79th session\n"
	    "OP1 Secretary-General | report | 81st session\n"));
	assert_true(says("*Requests* the Secretary-General to report to it at its seventy-ninth to "
			 "eighty-first sessions;",
	    "OP1 Secretary-General | report | 79th to 81st sessions\n"));
	assert_true(says("*Requests* the Secretary-General to report to it by March 2025 and at its "
			 "eightieth session on wells;",
	    "OP1 Secretary-General | report | March 2025\n"
	    "OP1 Secretary-General | report | 80th session\n"));
	assert_true(says("*Invites* the Bank to submit, by 1 February 2025, a study on wells for "
			 "transmission to the Assembly at its eightieth session;",
	    "OP1 Bank | report | 1 February 2025\n"));
	assert_true(says("*Requests* the Secretary-General to submit a report on the replies received by "
			 "1 May 2025 to the Assembly at its eightieth session;",
	    "OP1 Secretary-General | report | 80th session\n"));
	assert_true(says("*Requests* the Bank to submit a study, to be completed by 1 May 2025, to the "
			 "Assembly at its eightieth session;",
	    "OP1 Bank | report | 1 May 2025\n"));
}

static void two_bodies_have_their_sessions(void **state)
{
	(void)state;
	assert_true(says("*Requests* the Secretary-General to submit to the General Assembly and the "
			 "Human Rights Council at their seventy-eighth and fifty-third sessions, "
			 "respectively, a report on wells;",
	    "OP1 Secretary-General | report | 78th session\n"
	    "OP1 Secretary-General | report | fifty-third sessions\n"));
}

static void a_second_date_may_stand_behind_a_phrase(void **state)
{
	(void)state;
	assert_true(says("*Requests* the Secretary-General to submit an interim report at its "
			 "seventy-ninth session and a final report at its eighty-first session on wells;",
	    "OP1 Secretary-General | report | 79th session\n"
	    "OP1 Secretary-General | report | 81st session\n"));
	assert_true(says("*Requests* the Bank to report to the Human Rights Council at its fifty-ninth "
			 "session, and to the General Assembly at its eightieth session, on wells;",
	    "OP1 Bank | report | 80th session\n"
	    "OP1 Bank | report | at its fifty-ninth session\n"));
	assert_true(says("*Requests* the Bank to provide an update by 15 March 2025 and a final report "
			 "by 1 September 2025;",
	    "OP1 Bank | report | 15 March 2025\n"
	    "OP1 Bank | report | 1 September 2025\n"));
	assert_true(says("*Requests* the Bank to hold workshops on wells in 2025 and 2027;",
	    "OP1 Bank | meeting | 2025\n"
	    "OP1 Bank | meeting | 2027\n"));
	assert_true(says("*Requests* the Bank to meet in 2025 and 2027;",
	    "OP1 Bank | meeting | 2025\n"
	    "OP1 Bank | meeting | 2027\n"));
	assert_true(says("*Requests* the Bank to meet in full its obligations;", "OP1 Bank | task | \n"));
	assert_true(says("*Recommends* that the next Congress be held in 2026;", "OP1  | meeting | 2026\n"));
	assert_true(says("*Decides* that the Congress be convened in 2026;", "OP1 General Assembly | meeting | 2026\n"));
	assert_true(says("*Decides* to appoint, for three years, an independent expert on wells;",
	    "OP1 General Assembly | process | \n"));
	assert_true(says("*Decides* that the Bank shall meet once in 2025 and twice in 2026;",
	    "OP1 Bank | meeting | 2025\n"
	    "OP1 Bank | meeting | 2026\n"));
	assert_true(says("*Requests* the Bank to provide an oral briefing every six months and a report "
			 "every two years;",
	    "OP1 Bank | report | every 6 months\n"
	    "OP1 Bank | report | every 2 years\n"));
}

static void what_follows_and_is_no_second_date(void **state)
{
	(void)state;
	assert_true(says("*Requests* the Bank to report to it at its eightieth session and biennially "
			 "thereafter;",
	    "OP1 Bank | report | 80th session, every 2 years\n"));
	assert_true(says("*Requests* the Bank to provide services for the conference, to be held from "
			 "6 to 10 May 2025;",
	    "OP1 Bank | task | \n"));
	assert_true(says("*Requests* the Bank to hold a meeting from 6 May and 10 June 2025;",
	    "OP1 Bank | meeting | 6 May 2025\n"));
	assert_true(says("*Requests* the Bank to report to it by 1 March 2025 and on the state of the "
			 "wells in 2026;",
	    "OP1 Bank | report | 1 March 2025\n"));
}

static void somebody_may_be_entrusted_with_a_thing(void **state)
{
	(void)state;
	assert_true(says("*Entrusts* the Committee on Conferences with the preparation of a report on "
			 "wells, to be submitted at its seventy-ninth session;",
	    "OP1 Committee on Conferences | report | 79th session\n"));
	assert_true(says("*Entrusts* the Office of Legal Affairs with the registration of treaties;",
	    "OP1 Office of Legal Affairs | task | \n"));
	assert_true(says("*Calls for* the convening in 2025 of a conference on wells;",
	    "OP1  | meeting | 2025\n"));
}

static void what_a_thing_is_for_has_its_own_date(void **state)
{
	(void)state;
	assert_true(says("*Decides* that the Ad Hoc Committee shall convene six sessions, to commence in "
			 "January 2024, and conclude its work in order to provide a draft to the General "
			 "Assembly at its eightieth session;",
	    "OP1 Ad Hoc Committee | meeting | January 2024\n"));
	assert_true(says("*Requests* the Secretary-General to submit a report on wells, which will "
			 "serve to inform the meeting of experts in 2024;",
	    "OP1 Secretary-General | report | \n"));
	assert_true(says("*Decides* to convene a conference on wells, which will be held in Geneva in 2025;",
	    "OP1 General Assembly | meeting | 2025\n"));
	assert_true(says("*Requests* the Board to prepare a report, which it will submit to the Assembly "
			 "in 2025;",
	    "OP1 Board | report | 2025\n"));
	assert_true(says("*Urges* the Secretary-General to provide passes to the press in order to "
			 "effectively and comprehensively report on meetings;",
	    ""));
}

static void efforts_are_what_they_are_made_for(void **state)
{
	(void)state;
	assert_true(says("*Encourages* the Bank to continue its efforts to biennially convene the "
			 "forum on wells;",
	    "OP1 Bank | meeting | every 2 years\n"));
	assert_true(says("*Invites* the Bank to reflect on wells and, as requested in the Declaration, "
			 "to report on advancements;",
	    "OP1 Bank | report | \n"));
	assert_true(says("*Calls for* regular annual exchanges and meetings between the staff;",
	    "OP1  | meeting | every year\n"));
}

static void the_agenda_is_the_assemblys(void **state)
{
	(void)state;
	assert_true(says("*Decides* that the provisional agenda of its eightieth session shall include "
			 "the item entitled Wells;",
	    "OP1 General Assembly | agenda | 80th session\n"));
	assert_true(says("*Decides* that the conference on wells shall take place in June 2025;",
	    "OP1 General Assembly | meeting | June 2025\n"));
}

static void what_others_can_do_then_is_not_asked(void **state)
{
	(void)state;
	assert_true(says("*Requests* the Chair to hold a meeting so that Member States can engage and "
			 "share their views on the basis of a report by the Chair;",
	    "OP1 Chair | meeting | \n"));
}

static void who_is_asked_may_be_to_ask_another(void **state)
{
	(void)state;
	assert_true(says("*Requests* the Advisory Committee to request the Board of Auditors to conduct "
			 "a review and to report thereon in 2025;",
	    "OP1 Board of Auditors | review | \n"
	    "OP1 Board of Auditors | report | 2025\n"));
	assert_true(says("*Requests* the Secretary-General to invite the Board to report annually;",
	    "OP1 Secretary-General | task | every year\n"));
}

static void kinds_other_than_reports(void **state)
{
	(void)state;
	assert_true(says("*Decides* to convene in 2025 a conference;",
	    "OP1 General Assembly | meeting | 2025\n"));
	assert_true(says("*Decides* that the special session shall be convened from 26 to 28 April "
			 "2023;",
	    "OP1 General Assembly | meeting | 26 April 2023\n"));
	assert_true(says("*Requests* the President of the General Assembly to appoint two "
			 "co-facilitators by 31 March 2023;",
	    "OP1 President of the General Assembly | process | 31 March 2023\n"));
	assert_true(says("*Invites* Member States, donors and others to contribute to the trust fund;",
	    "OP1 Member States, donors and others | fund | \n"));
	assert_true(says("*Decides* to grant the Centre observer status;",
	    "OP1 General Assembly | observer | \n"));
	assert_true(says("*Recommends* that the Secretary-General extend the mandate until 2024;",
	    "OP1 Secretary-General | process | 2024\n"));
	assert_true(says("*Requests* the Office to strengthen those activities;",
	    "OP1 Office | task | \n"));
	assert_true(says("*Requests* that the updates be provided;", "OP1  | task | \n"));
}

static void who_is_asked_in_the_passive_stands_before_the_verb(void **state)
{
	(void)state;
	assert_true(says("Member States and other donors are also invited to provide voluntary "
			 "contributions to the trust fund.",
	    "OP1 Member States and other donors | fund | \n"));
	assert_true(says("*Welcomes* the pledge; the Secretary-General is requested to report to it at "
			 "its eightieth session.",
	    "OP1 Secretary-General | report | 80th session\n"));
	assert_true(says("*Decides* that the Chair of the Board shall be invited to report to it "
			 "annually;",
	    "OP1 Chair of the Board | report | every year\n"));
	assert_true(says("*Notes* that Member States are invited to contribute to the fund;", ""));
	assert_true(says("*Welcomes* the call by which States are urged to report to the Council;", ""));
}

static void a_clause_may_leave_it_to_the_next_what_for(void **state)
{
	(void)state;
	assert_true(says("*Requests* the Board, and invites the Bank, in cooperation with the Fund, to "
			 "report to it at its eightieth session;",
	    "OP1 Board | report | 80th session\nOP1 Bank | report | 80th session\n"));
	assert_true(says("*Requests* the Board, and invites the Bank to strengthen it;",
	    "OP1 Board | task | \n"));
	assert_true(says("*Urges* the full implementation of it, and invites Member States to convene "
			 "a meeting;",
	    "OP1 Member States | meeting | \n"));
}

static void what_is_asked_for_may_be_a_noun(void **state)
{
	(void)state;
	assert_true(says("*Calls for* the full and timely funding by donors of the lamps;",
	    "OP1  | fund | \n"));
	assert_true(says("*Calls for* the funding of the lamps;", ""));
	assert_true(says("*Invites* voluntary contributions to the Force, to be administered as usual;",
	    "OP1  | fund | \n"));
	assert_true(says("*Calls for* the early convening of a conference in 2024, and for greater "
			 "efforts to report to the public;",
	    "OP1  | meeting | 2024\n"));
	assert_true(says("*Encourages* the work done, and regular reporting on it;",
	    "OP1  | report | \n"));
	assert_true(says("*Recommends* that their reports continue to include information on it;",
	    "OP1  | report | \n"));
	assert_true(says("*Calls for* efforts to assist States that report to the Council;", ""));
	assert_true(says("*Recommends* that the Division provide assistance, as said in the report of "
			 "the Secretary-General;",
	    ""));
}

static void decisions_to_ask_somebody(void **state)
{
	(void)state;
	assert_true(says("*Decides* to convene a conference in 2025, and to invite the Chair to report "
			 "to it annually;",
	    "OP1 General Assembly | meeting | 2025\nOP1 Chair | report | every year\n"));
	assert_true(asks("body:\n- operative: 'Decides:'\n  number: 1\n  items:\n"
			 "  - item: To request the Secretary-General to report at its eightieth session;\n"
			 "    number: (a)\n",
	    "OP1(a) Secretary-General | report | 80th session\n"));
	assert_true(says("*Reiterates its decision* that the consideration of the report shall be "
			 "continued during its eightieth session;",
	    "OP1 General Assembly | agenda | 80th session\n"));
	assert_true(says("*Reiterates its request* in paragraph 77 of its resolution 73/270 that the "
			 "Secretary-General provide information on it;",
	    "OP1 Secretary-General | report | \n"));
}

static void sessions_are_of_who_is_asked(void **state)
{
	(void)state;
	assert_true(says("*Requests* the Committee on Contributions to review at its eighty-fourth "
			 "session the scale, and to report thereon to the Assembly;",
	    "OP1 Committee on Contributions | review | at its eighty-fourth session\n"
	    "OP1 Committee on Contributions | report | \n"));
	assert_true(says("*Requests* the Special Committee to review it at its next session;",
	    "OP1 Special Committee | review | at its next session\n"));
	assert_true(says("*Thanks* the Committee, and requests the Secretary-General to review it at "
			 "its next session;",
	    "OP1 Secretary-General | review | 78th session\n"));
}

static void what_is_not_to_be_done(void **state)
{
	(void)state;
	assert_true(says("*Decides* not to include in the provisional agenda of its eightieth session "
			 "the item on lamps;",
	    ""));
	assert_true(says("*Requests* the Secretary-General not to submit a report before 2024;",
	    "OP1 Secretary-General | task | \n"));
	assert_true(says("*Requests* the Board to not convene a meeting, and to report to it annually;",
	    "OP1 Board | report | every year\n"));
	assert_true(says("*Decides* that the Board shall not report to it at its eightieth session;",
	    ""));
	assert_true(says("*Encourages* States not to convene a meeting;", ""));
	assert_true(says("*Decides* that no session of the Board shall be held in 2024;", ""));
	assert_true(says("*Decides* that neither the Board nor the Bank shall report to it;", ""));
	assert_true(says("*Requests* that no report be submitted to it in 2024;",
	    "OP1  | task | \n"));
	assert_true(says("*Requests* the Board not only to work but also to report to it annually;",
	    "OP1 Board | report | every year\n"));
	assert_true(says("*Requests* the Board not to convene a meeting but to report to it annually;",
	    "OP1 Board | report | every year\n"));
	assert_true(says("*Invites* States to submit written comments;", "OP1 States | report | \n"));
	assert_true(says("*Requests* the Board to consider whether or not to convene a meeting;",
	    "OP1 Board | task | \n"));
}

static void what_shall_be_done_is_named_before_it(void **state)
{
	(void)state;
	assert_true(says("*Requests* that an interim report be submitted to it by 1 October 2023;",
	    "OP1  | report | 1 October 2023\n"));
	assert_true(says("*Requests* that the review request be reported to the Board;",
	    "OP1  | report | \n"));
}

static void kinds_behind_uncommon_words(void **state)
{
	(void)state;
	assert_true(says("*Requests* the Secretary-General to establish a panel of experts;",
	    "OP1 Secretary-General | process | \n"));
	assert_true(says("*Decides* to establish an ad hoc committee, which shall meet in August 2023;",
	    "OP1 General Assembly | process | August 2023\n"));
	assert_true(says("*Requests* the Board to establish a trust fund for the study group of it;",
	    "OP1 Board | fund | \n"));
	assert_true(says("*Decides* to establish, at its seventy-eighth session, a working group;",
	    "OP1 General Assembly | process | 78th session\n"));
	assert_true(says("*Urges* States to establish a national mechanism;", ""));
	assert_true(says("*Calls for* the establishment of a mechanism;", "OP1  | process | \n"));
	assert_true(says("*Invites* the Chair to inform the President of the General Assembly of it;",
	    "OP1 Chair | report | \n"));
	assert_true(says("*Invites* the Chair to brief the Assembly;", "OP1 Chair | report | \n"));
	assert_true(says("*Invites* the Chair to brief Member States;", "OP1 Chair | report | \n"));
	assert_true(says("*Invites* States to submit, by 1 May 2025, information on their wells;",
	    "OP1 States | report | 1 May 2025\n"));
	assert_true(says("*Invites* States to provide the secretariat with their comments by 1 May 2025;",
	    "OP1 States | report | 1 May 2025\n"));
	assert_true(says("*Decides* that the Bank shall report biennially on the wells;",
	    "OP1 Bank | report | every 2 years\n"));
	assert_true(says("*Decides* that the Bank shall report directly to the Board;", ""));
	assert_true(says("*Decides* to establish an open-ended expert group on wells;",
	    "OP1 General Assembly | process | \n"));
	assert_true(says("*Urges* donors to contribute generously to the emergency appeal for wells;",
	    "OP1 donors | fund | \n"));
	assert_true(says("*Recommends* that the Bank consider, in 2025, the convening of a meeting;",
	    "OP1 Bank | meeting | 2025\n"));
	assert_true(says("*Encourages* States to consider submitting national reports;",
	    "OP1 States | report | \n"));
	assert_true(says("*Requests* the Board to transmit its recommendations to the Council;",
	    "OP1 Board | report | \n"));
	assert_true(says("*Invites* the Chair to submit final proposals by May 2023;",
	    "OP1 Chair | report | May 2023\n"));
	assert_true(says("*Decides* to revert to the matter in 2024;",
	    "OP1 General Assembly | agenda | 2024\n"));
	assert_true(says("*Decides* to consider the matter under the item entitled “Lamps”;",
	    "OP1 General Assembly | agenda | \n"));
	assert_true(says("*Invites* the Group to prepare guidelines for consideration by the Assembly;",
	    "OP1 Group | report | \n"));
	assert_true(says("*Requests* the Board to conduct a special audit of the fund;",
	    "OP1 Board | review | \n"));
	assert_true(says("*Decides* to keep the matter under continuous review;",
	    "OP1 General Assembly | review | \n"));
	assert_true(says("*Decides* that the Group shall continue its review of the inventory;",
	    "OP1 Group | review | \n"));
	assert_true(says("*Urges* donors to fulfil their previous pledges;", "OP1 donors | fund | \n"));
	assert_true(says("*Requests* the Board to hold in abeyance, until its seventy-ninth session, "
			 "the recruitment;",
	    "OP1 Board | task | 79th session\n"));
}

static void what_meetings_shall_do(void **state)
{
	(void)state;
	assert_true(asks("body:\n- operative: 'Decides that the meetings of the forum:'\n  number: 1\n"
			 "  items:\n"
			 "  - item: Shall be convened every four years by the President of the Assembly\n"
			 "      for a period of two days;\n"
			 "    number: (a)\n"
			 "  - item: Shall be convened in 2025;\n    number: (b)\n"
			 "  - item: Shall conduct a review;\n    number: (c)\n"
			 "  - item: A platform;\n    number: (d)\n",
	    "OP1(a) President of the Assembly | meeting | every 4 years\n"
	    "OP1(b) General Assembly | meeting | 2025\n"
	    "OP1(c) meetings of the forum | review | \n"));
}

static void an_item_may_say_whom_it_asks(void **state)
{
	(void)state;
	assert_true(asks("body:\n- operative: 'Urges:'\n  number: 1\n  items:\n"
			 "  - item: All States to report to the Secretary-General by 1 May 2023;\n"
			 "    number: (a)\n"
			 "  - item: The Board to contribute to the trust fund;\n    number: (b)\n",
	    "OP1(a) All States | report | 1 May 2023\nOP1(b) Board | fund | \n"));
}

static void an_attribute_is_not_asked_for(void **state)
{
	(void)state;
	assert_true(says("*Decides* to include in the provisional agenda of its eightieth session the "
			 "item before the Games, to be held in Milan in 2026;",
	    "OP1 General Assembly | agenda | 80th session\n"));
}

static void verbs_of_a_person_that_ask_for_nothing(void **state)
{
	struct doc *d = yamldoc("A/RES/77/1", "2022-12-15",
	    "body:\n- operative: Decides to note the report, and that the Board shall be seen to "
	    "report to it;\n  number: 1\n");

	(void)state;
	free(dump(d, "format: 1\nverbs:\n  others: [be seen to, decides to note]\n"
		     "  decides: [decides to decide, be held to]\n"));
	doc_free(d);
}

static void what_is_no_mandate(void **state)
{
	(void)state;
	assert_true(says("*Recalls* its request to the Secretary-General to report at its "
			 "seventy-ninth session;",
	    ""));
	assert_true(says("*Welcomes* the report requested of the Secretary-General;", ""));
	assert_true(says("*Calls upon* States to protect all, and to encourage them to report to the "
			 "appropriate authorities cases of violence;",
	    ""));
	assert_true(says("*Encourages* States to support the review mechanism;", ""));
	assert_true(says("*Urges* States to make requests for assistance and to answer them;", ""));
	assert_true(says("*Decides* that the sum of 5 dollars shall be set off against it;", ""));
	assert_true(asks("body:\n- preambular: >-\n    *Requesting* all, and requests the "
			 "Secretary-General to report,\n- heading: Annex\n- operative: Requests the "
			 "Secretary-General to report.\n  number: 1\n",
	    ""));
}

static void items_go_on_from_their_chapeau(void **state)
{
	(void)state;
	assert_true(asks("body:\n- operative: >-\n    *Requests* the Secretary-General, by 1 May "
			 "2023:\n  number: 1\n  items:\n"
			 "  - item: To report thereon;\n    number: (a)\n"
			 "  - item: To keep it under review at its eightieth session;\n"
			 "    number: (b)\n"
			 "  - item: Calls upon the Committee to report to the Assembly;\n"
			 "    number: (c)\n",
	    "OP1(a) Secretary-General | report | 1 May 2023 (inherited)\n"
	    "OP1(b) Secretary-General | review | 80th session\n"
	    "OP1(c) Committee | report | \n"));
	assert_true(asks("body:\n- operative: >-\n    *Requests* the Secretary-General to:\n"
			 "  number: 1\n  items:\n"
			 "  - item: Submit a report;\n    number: (a)\n"
			 "  - item: \"Do the following:\"\n    number: (b)\n    items:\n"
			 "    - item: To convene a meeting;\n      number: (i)\n",
	    "OP1(a) Secretary-General | report | \nOP1(b) Secretary-General | task | \n"
	    "OP1(b)(i) Secretary-General | meeting | \n"));
	assert_true(asks("body:\n- operative: >-\n    *Requests* the Secretary-General to submit a "
			 "report containing:\n  number: 1\n  items:\n"
			 "  - item: A review of it;\n    number: (a)\n",
	    "OP1 Secretary-General | report | \n"));
	assert_true(asks("body:\n- operative: \"Decides the following:\"\n  number: 1\n"
			 "  items:\n  - item: To submit a report;\n    number: (a)\n"
			 "- operative: \"Notes it:\"\n  number: 2\n"
			 "  items:\n  - item: To submit a report;\n    number: (a)\n",
	    "OP1(a) General Assembly | report | \n"));
}

static void the_speaker_is_the_organ_of_the_symbol(void **state)
{
	struct doc *d = yamldoc("E/RES/2022/1", "2022-07-15",
	    "body:\n- operative: Decides to convene a meeting.\n");

	(void)state;
	assert_true(same(dump(d, NULL), "OP1 Economic and Social Council | meeting | \n"));
	doc_free(d);
}

static void other_languages_are_not_read(void **state)
{
	struct doc *d = yamldoc_at("a.yaml",
	    "format: 1\nsymbol: A/RES/77/1\nlanguage: fr\ntitle: T\nbody:\n"
	    "- operative: Requests the Secretary-General to report.\n");

	(void)state;
	assert_false(mandates_are_readable(d));
	assert_true(same(dump(d, NULL), ""));
	doc_free(d);
}

static void other_organs_have_sessions_of_their_own(void **state)
{
	struct doc *d = yamldoc("A/HRC/RES/48/6", "2021-10-08",
	    "body:\n- enacting: The Human Rights Council,\n"
	    "- operative: Requests the Bank to report to it at its fifty-first session.\n  number: 1\n"
	    "- operative: Requests the Bank to report to the General Assembly at its "
	    "seventy-seventh session.\n  number: 2\n"
	    "- operative: Decides to hold a meeting at its next session.\n  number: 3\n"
	    "- operative: Requests the Secretary-General to report at its fifty-second session.\n"
	    "  number: 4\n");

	(void)state;
	assert_true(same(dump(d, NULL),
	    "OP1 Bank | report | at its fifty-first session\n"
	    "OP2 Bank | report | 77th session\n"
	    "OP3 Human Rights Council | meeting | at its next session\n"
	    "OP4 Secretary-General | report | at its fifty-second session\n"));
	doc_free(d);
	d = yamldoc("A/HRC/48/L.1", "2021-10-08",
	    "body:\n- enacting: The Human Rights Council,\n"
	    "- operative: Decides to continue consideration at its fiftieth session.\n  number: 1\n");
	assert_true(same(dump(d, NULL),
	    "OP1 Human Rights Council | agenda | at its fiftieth session\n"));
	doc_free(d);
}

static void a_persons_kinds_count_too(void **state)
{
	struct doc *d = yamldoc("A/RES/77/1", "2022-12-15",
	    "body:\n- operative: Begs the choir to sing a long song.\n  number: 1\n"
	    "- operative: Begs the choir to sing no song.\n  number: 2\n");

	(void)state;
	assert_true(same(dump(d,
			     "format: 1\nverbs:\n  appeals: [begs]\nkinds:\n- kind: song\n"
			     "  phrases: [sing ... song*]\n  except: [sing no]\n"),
	    "OP1 choir | song | \n"));
	doc_free(d);
}

static void words_made_to_keep_it_busy_end(void **state)
{
	struct buf text = { 0 };

	(void)state;
	for (int i = 0; i < 3000; i++)
		buf_add(&text, "requests the Committee to submit, to submit and to provide ");
	struct buf body = { 0 };
	buf_addf(&body, "body:\n- operative: %s\n", buf_str(&text));
	struct doc *d = yamldoc("A/RES/77/1", "2022-12-15", buf_str(&body));
	free(dump(d, NULL));
	doc_free(d);
	buf_fini(&body);
	buf_fini(&text);
}

static void words_by_chance_stay_within_their_paragraph(void **state)
{
	static const char *const words[] = { "Requests", "requests", "the", "Secretary-General", "to",
		"report", "that", ",", "and", "in", "this", "regard", ":", ";", "at", "its", "next",
		"seventy-ninth", "session", "decides", "invites", "shall", "be", "continue", "by", "31",
		"March", "2024", "within", "two", "years", "every", "“", "”", "him", "also", "submit",
		"one hundred and", "of", "Committee", "annual", "reiterates its request", "2024." };
	struct mandate_kinds kinds;
	struct chance chance = { 7 };

	(void)state;
	mandate_kinds_init(&kinds);
	for (int n = 0; n < 3000; n++) {
		struct buf body = { 0 };
		struct arena *arena = arena_new();
		struct mandate_vec list = { 0 };

		buf_add(&body, "body:\n- operative: \"");
		for (size_t i = chance_below(&chance, 12) + 1; i > 0; i--)
			buf_addf(&body, "%s%s", words[chance_below(&chance, COUNT(words))],
			    i > 1 ? " " : "\"\n");
		struct doc *d = yamldoc("A/RES/77/1", "2022-12-15", buf_str(&body));
		mandates_of(d, &kinds, arena, &list);
		for (size_t i = 0; i < list.n; i++) {
			const struct mandate *m = &list.at[i];

			assert_true(m->start < m->end && m->end <= d->paras[m->para].len);
			assert_true(m->due.last >= m->due.session);
		}
		vec_fini(&list);
		arena_free(arena);
		doc_free(d);
		buf_fini(&body);
	}
	mandate_kinds_fini(&kinds);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_report_is_asked_for_with_its_session),
		cmocka_unit_test(who_is_asked_ends_where_a_clause_of_its_own_begins),
		cmocka_unit_test(a_decision_may_end_where_its_agent_is_awaited),
		cmocka_unit_test(several_things_are_several_mandates),
		cmocka_unit_test(what_is_asked_for_has_its_own_date),
		cmocka_unit_test(one_thing_may_have_two_dates),
		cmocka_unit_test(two_bodies_have_their_sessions),
		cmocka_unit_test(a_second_date_may_stand_behind_a_phrase),
		cmocka_unit_test(what_follows_and_is_no_second_date),
		cmocka_unit_test(somebody_may_be_entrusted_with_a_thing),
		cmocka_unit_test(what_a_thing_is_for_has_its_own_date),
		cmocka_unit_test(efforts_are_what_they_are_made_for),
		cmocka_unit_test(the_agenda_is_the_assemblys),
		cmocka_unit_test(what_others_can_do_then_is_not_asked),
		cmocka_unit_test(who_is_asked_may_be_to_ask_another),
		cmocka_unit_test(kinds_other_than_reports),
		cmocka_unit_test(who_is_asked_in_the_passive_stands_before_the_verb),
		cmocka_unit_test(a_clause_may_leave_it_to_the_next_what_for),
		cmocka_unit_test(what_is_asked_for_may_be_a_noun),
		cmocka_unit_test(decisions_to_ask_somebody),
		cmocka_unit_test(sessions_are_of_who_is_asked),
		cmocka_unit_test(what_is_not_to_be_done),
		cmocka_unit_test(what_shall_be_done_is_named_before_it),
		cmocka_unit_test(kinds_behind_uncommon_words),
		cmocka_unit_test(what_meetings_shall_do),
		cmocka_unit_test(an_item_may_say_whom_it_asks),
		cmocka_unit_test(an_attribute_is_not_asked_for),
		cmocka_unit_test(verbs_of_a_person_that_ask_for_nothing),
		cmocka_unit_test(what_is_no_mandate),
		cmocka_unit_test(items_go_on_from_their_chapeau),
		cmocka_unit_test(the_speaker_is_the_organ_of_the_symbol),
		cmocka_unit_test(other_languages_are_not_read),
		cmocka_unit_test(other_organs_have_sessions_of_their_own),
		cmocka_unit_test(a_persons_kinds_count_too),
		cmocka_unit_test(words_made_to_keep_it_busy_end),
		cmocka_unit_test(words_by_chance_stay_within_their_paragraph),
	};

	return cmocka_run_group_tests_name("links/mandate", tests, NULL, NULL);
}

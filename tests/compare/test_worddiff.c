/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "worddiff_law.h"

#define NBSP "\xc2\xa0"
#define QUOTE "\xe2\x80\x99"

/* MARKED without its OPEN...CLOSE pieces, and without the signs of the others. */
static void take_text(struct buf *to, const char *marked, const char *open, const char *close)
{
	const char *const signs[] = { "[-", "-]", "{+", "+}" };

	while (*marked != '\0') {
		size_t k = 0;
		if (strncmp(marked, open, 2) == 0) {
			marked = strstr(marked, close) + 2;
			continue;
		}
		while (k < 4 && strncmp(marked, signs[k], 2) != 0)
			k++;
		if (k == 4) {
			buf_addc(to, *marked++);
			continue;
		}
		marked += 2;
		if (*marked == '~' || *marked == '>')
			marked++;
	}
}

/* The two texts that MARKED is made of must give MARKED. */
static void expect(const char *marked)
{
	struct buf a = { 0 }, b = { 0 }, got = { 0 };
	struct arena *arena = arena_new();

	take_text(&a, marked, "{+", "+}");
	take_text(&b, marked, "[-", "-]");
	struct word_script s = worddiff(buf_slice(&a), buf_slice(&b), arena);
	worddiff_law_show(&got, buf_slice(&a), buf_slice(&b), &s);
	const char *wrong = worddiff_law_both(buf_slice(&a), buf_slice(&b), arena);
	if (wrong != NULL)
		fail_msg("%s: %s", wrong, buf_str(&got));
	if (strcmp(buf_str(&got), marked) != 0)
		fail_msg("\n  %s\nis not\n  %s", buf_str(&got), marked);
	arena_free(arena);
	buf_fini(&a);
	buf_fini(&b);
	buf_fini(&got);
}

static void expect_rows(const char *const *rows, size_t n)
{
	for (size_t i = 0; i < n; i++)
		expect(rows[i]);
}

#define EXPECT_ROWS(rows) expect_rows(rows, sizeof(rows) / sizeof(*(rows)))

static void words_are_replaced_removed_and_added(void **state)
{
	static const char *const rows[] = {
		"",
		"Welcomes",
		"{+Welcomes+}",
		"[-Welcomes-]",
		"[-Welcomes-]{+Takes note of+} the report of the Secretary-General;",
		"Welcoming [-also -]the contributions",
		"the support provided by {+Member +}States",
		"at its [-sixty-fourth-]{+seventieth+} session",
		"resolution [-60/162-]{+66/163+} of [-16-]{+19+} December [-2005-]{+2011+},",
		"peace[- and security-]",
		"peace{+ and security+};",
		"[-Deeply concerned-]{+Noting+}",
		"of the electoral processes{+, also bearing in mind that+};",
	};

	(void)state;
	EXPECT_ROWS(rows);
}

static void a_change_stands_where_a_phrase_does(void **state)
{
	static const char *const rows[] = {
		"{+the role of women and +}the rule of law",
		"A; [-B; -]C",
		"rights, {+including the right to water, +}including the right to food, and dignity",
		"national, regional{+, subregional+} and international",
		"peace {+and security +}and development",
		"to {+regularly +}inform Member States [-regularly -]about the requests",
		"greater national peace and stability,{+ and which may contribute to regional stability,+}",
		"x [-(a) -](b) y",
		/* two changes that meet are slid as one */
		"States, on peace,{+ and noting the report of the group on peace, as well as this,+}",
	};

	(void)state;
	EXPECT_ROWS(rows);
}

static void no_islands_between_large_changes(void **state)
{
	static const char *const rows[] = {
		"Reaffirming [-the role of the States concerned-]{+its support of the peoples everywhere+};",
		"[-Notes with satisfaction the-]{+Reiterates the need for ongoing+} comprehensive coordination",
		"to continue its [-commendable programmes of assistance for governance-]{+democratic governance "
		"assistance programmes in cooperation with other relevant organizations+}, in particular",
		"in accordance with the [-guidelines on electoral assistance-]{+evolving needs of requesting "
		"countries to develop, improve and refine their electoral institutions and processes+}, "
		"recognizing",
		"Reaffirming [-also -]that the [-active-]{+full and effective+} participation of women",
		"for Electoral [-Observation-]{+Assistance+}, and{+, bearing in mind that the Fund is close to "
		"depletion,+} calls upon",
		/* what is only added, or only removed, leaves them alone */
		"of {+all +}the {+other +}States",
		"[-throughout -]the [-whole -]region",
		/* and so do small changes */
		"of [-20-]{+21+} October [-2005-]{+2006+}, and of [-16-]{+19+} December",
	};

	(void)state;
	EXPECT_ROWS(rows);
}

static void case_and_typography_are_variants(void **state)
{
	static const char *const rows[] = {
		"the [-~Trust Fund-]{+~trust fund+} for [-~Electoral Assistance-]{+~electoral assistance+}, and",
		"the [-~Organization" QUOTE "s-]{+~Organization's+} memory",
		"17[-~" NBSP "-]{+~ +}December 1991",
		"a[-~  -]{+~ +}b",
		"12{+~ +}(a)",
		"[-~Reiterates-]{+Also +}{+~reiterates+} the importance",
		"[-~l" QUOTE "Assembl\xc3\xa9" "e-]{+~L'Assembl\xc3\xa9" "e+} r\xc3\xa9" "affirme",
		"[-a-]{+\xc3\xa0+} la d\xc3\xa9mocratie",
		/* a variant inside a change is part of it */
		"elections, [-should be given due consideration in the elaboration of the post-2015 "
		"development agenda-]{+and in this regard recalling the adoption of the 2030 Agenda for "
		"Sustainable Development+},",
	};

	(void)state;
	EXPECT_ROWS(rows);
}

static void words_find_their_own_case_first(void **state)
{
	static const char *const rows[] = {
		"{+The Fund, and +}the fund of the north",
		"the fund{+, and the Fund,+} of the north",
		"[-States and -][-~their-]{+~Their+} states",
		"{+in all Member States and +}in member states",
		"[-~The Fund-]{+~the fund+} for Women",
	};

	(void)state;
	EXPECT_ROWS(rows);
}

static void numbers_are_replaced_whole(void **state)
{
	static const char *const rows[] = {
		"for the years [-2022\xe2\x80\x93" "2023-]{+2023\xe2\x80\x93" "2024+} in the bay",
		"paras. [-12\xe2\x80\x93" "18-]{+44\xe2\x80\x93" "60+}.",
		"the [-5 000-]{+6 000+} lamps, [-$50-]{+$60+} and [-5 %-]{+6 %+}",
		"[-~5" NBSP "000-]{+~5 000+} lamps",
	};

	(void)state;
	EXPECT_ROWS(rows);
}

static void a_phrase_that_moved_is_marked_at_both_ends(void **state)
{
	static const char *const rows[] = {
		"[-in equal measure-]{+>under the rule of law+} free and fair elections are held by States "
		"[->under the rule of law-]{+in equal measure+}",
		"[-~Welcomes-]{+>Notes with appreciation the report of the Office+}{+, and +}{+~welcomes+} the "
		"work of civil society, the media and the private sector[-, and -][->notes with appreciation "
		"the report of the Office-].",
		/* two words are no phrase */
		"{+upon request +}to Member States [-upon request -]by the United Nations, as requested",
		/* what stands twice at one end has no other end */
		"[-one two three four, -]a, b, c, d, e, f, g, {+one two three four, one two three four, +}h",
	};

	(void)state;
	EXPECT_ROWS(rows);
}

static void every_language_has_words(void **state)
{
	static const char *const rows[] = {
		"重申{+其+}大会第[-二-]{+八+}届",
		"Ассамблея, [-ссылаясь-]{+подтверждая+} свои",
		"إن الجمعية{+ العامة+}، إذ",
	};

	(void)state;
	EXPECT_ROWS(rows);
}

/* Paragraphs of 52/129, 62/150, 68/164 and 74/158 as a careful reader marks them. */
static void real_paragraphs_read_well(void **state)
{
	static const char *const rows[] = {
		"Requests the [-Electoral Assistance Division of the Department of Political Affairs of the "
		"Secretariat-]{+Under-Secretary-General for Political Affairs, in his role as United Nations "
		"focal point for electoral assistance matters,+} to continue to inform Member States [-on a "
		"regular basis-]{+regularly+} about the requests received[-, responses given to those "
		"requests-] and the nature of [-the-]{+any+} assistance provided;",
		"Recommends that, throughout the [-time span-]{+timespan+} of the entire electoral cycle, "
		"including before and after elections, as appropriate, [-based on-]{+on the basis of+} a needs "
		"assessment{+ and in accordance with the evolving needs of requesting Member States, bearing in "
		"mind sustainability and cost-effectiveness+}, the United Nations continue",
		"Recalling the right [-freely-]{+of everyone+} to {+freely +}choose representatives",
		"Stressing the importance, generally and in the context of promoting [-fair and -]free {+and "
		"fair +}elections, of respect for {+the freedoms of peaceful assembly and association and "
		"expression, including +}the freedom to seek, receive and impart information",
		"enhance the accessibility of the roster and the [-Organization's -]electoral institutional "
		"memory{+ of the Organization+}, and to continue",
		"Recognizing [-that -]the importance of the links that exist between development, peace, human "
		"rights, the rule of law{+, democracy+} and [-democratic-]{+good+} governance",
		"[-Takes note with appreciation of-]{+Welcomes+} the report of the Secretary-General",
	};

	(void)state;
	EXPECT_ROWS(rows);
}

static void names_of_pieces(void **state)
{
	(void)state;
	assert_string_equal(word_op_name(WORD_KEEP), "=");
	assert_string_equal(word_op_name(WORD_REMOVE), "-");
	assert_string_equal(word_op_name(WORD_ADD), "+");
	assert_int_equal(worddiff_count(slice_of("the Secretary-General (68/164), twice")), 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_replaced_removed_and_added),
		cmocka_unit_test(a_change_stands_where_a_phrase_does),
		cmocka_unit_test(no_islands_between_large_changes),
		cmocka_unit_test(case_and_typography_are_variants),
		cmocka_unit_test(words_find_their_own_case_first),
		cmocka_unit_test(numbers_are_replaced_whole),
		cmocka_unit_test(a_phrase_that_moved_is_marked_at_both_ends),
		cmocka_unit_test(every_language_has_words),
		cmocka_unit_test(real_paragraphs_read_well),
		cmocka_unit_test(names_of_pieces),
	};

	return cmocka_run_group_tests_name("worddiff", tests, NULL, NULL);
}

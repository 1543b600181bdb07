/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "import/text/wordrepair.h"
#include "stage.h"

static const struct {
	const char *dialect, *text, *want, *rule;
} rows[] = {
	/* blanks that were lost */
	{ "pdf-glued", "Reaffirmingthat democracy is", "<Reaffirming> that democracy is", "lost-blank" },
	{ "pdf-glued", "Requeststhe Secretary-General", "<Requests> the Secretary-General",
	  "lost-blank" },
	{ "pdf-glued", "as,inter alia, a report", "as, inter alia, a report", "lost-blank" },
	{ "pdf-glued", "United Nations, TreatySeries, vol. 1", "United Nations, Treaty Series, vol. 1",
	  "lost-blank" },
	{ "pdf-glued", "the importanceof it", "the importance of it", "lost-blank" },
	/* blanks that should not be there */
	{ "pdf", "to accelerat ion of the", "to acceleration of the", "stray-blank" },
	{ "pdf", "action -oriented measures", "action-oriented measures", "stray-blank" },
	{ "docling", "The General Assembly ,", "The General Assembly,", "stray-blank" },
	{ "docling", "Recalling the lamps , and it", "Recalling the lamps , and it", NULL },
	{ "pdf", "low - and middle-income States", "low- and middle-income States", "stray-blank" },
	/* hyphens that were lost */
	{ "pdf-glued", "a case-by-case study, caseby-case", "a case-by-case study, case-by-case",
	  "lost-hyphen" },
	/* where evidence is not enough nothing is done */
	{ "pdf-glued", "in witness whereof the States", "in witness whereof the States", NULL },
	{ "pdf-glued", "Considerations of the matter", "Considerations of the matter", NULL },
	{ "pdf", "the Zyzzyva bq of it", "the Zyzzyva bq of it", NULL },
	{ "pdf", "between 2016 - 2020 as it is", "between 2016 - 2020 as it is", NULL },
	{ "pdf-dense", "the SecretaryGeneral of it", "the Secretary-General of it", "lost-hyphen" },
	{ "pdf-dense", "the by-catch and bycatch of it", "the by-catch and bycatch of it", NULL },
	{ "word", "see http://undocs.org/A/RES/1/1,annex", "see http://undocs.org/A/RES/1/1,annex",
	  NULL },
	{ "pdf", "1,000,000 dollars", "1,000,000 dollars", NULL },
	{ "pdf", "", "", NULL },
};

/* TEXT as a whole source becomes OUT. */
static void open_mapped(struct stage *s, const char *text, const char *dialect,
			struct sourcemap *out)
{
	stage_open(s, text, dialect);
	memset(out, 0, sizeof(*out));
	sourcemap_add(out, buf_slice(&s->source.text), 0, s->source.text.len);
}

static void a_repair_is_made_where_there_is_evidence(void **state)
{
	struct buf have = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct stage s;
		struct sourcemap text;

		open_mapped(&s, rows[i].text, rows[i].dialect, &text);
		wordrepair_text(&s.joiner, &text, 0);
		stage_show(&have, &text);
		stage_expect(i, &have, rows[i].want);
		if (rows[i].rule == NULL && s.repairs.list.n > 0)
			fail_msg("row %zu: a repair is reported", i);
		if (rows[i].rule != NULL &&
		    (s.repairs.list.n != 1 ||
		     strcmp(repair_rule_name(s.repairs.list.at[0].rule), rows[i].rule) != 0))
			fail_msg("row %zu: %zu repairs, not one by the rule %s", i,
				 s.repairs.list.n, rows[i].rule);
		sourcemap_fini(&text);
		stage_close(&s);
	}
	buf_fini(&have);
}

static void a_repair_tells_place_words_and_evidence(void **state)
{
	struct stage s;
	struct sourcemap text;
	struct buf have = {0};

	(void)state;
	open_mapped(&s, "the\nimportanceof it", "pdf-glued", &text);
	wordrepair_text(&s.joiner, &text, 0);
	stage_show_repairs(&have, &s.repairs);
	stage_expect(0, &have, "2:1: lost-blank: importanceof -> importance of\n");
	assert_true(s.repairs.list.at[0].why[0] != '\0');
	sourcemap_fini(&text);
	stage_close(&s);
	buf_fini(&have);
}

/* Every byte that stays still knows where it came from. */
static void mended_text_keeps_the_places_of_its_words(void **state)
{
	struct stage s;
	struct sourcemap text;

	(void)state;
	open_mapped(&s, "the accelerat ion and importance", "pdf", &text);
	wordrepair_text(&s.joiner, &text, 0);
	size_t at = slice_find(sourcemap_text(&text), "importance", 0);
	assert_true(at != SLICE_NONE);
	assert_int_equal(sourcemap_place(&text, at),
			 slice_find(buf_slice(&s.source.text), "importance", 0));
	sourcemap_fini(&text);
	stage_close(&s);
}

/* "low" and "income" of lines of 40: on one line that is two the hyphen between is lost. */
static void a_hyphen_is_put_back_where_two_lines_are_one(void **state)
{
	static const char *const lines[] = { "the low-income ports of the lake",
		"and of the harbours of the lowincome ports of the",
		"and of the harbours of the lake, lowincome ports of the coast and of the" };

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct stage s;
		struct sourcemap text;

		open_mapped(&s, lines[i], "pdf-dense", &text);
		wordrepair_text(&s.joiner, &text, 40);
		assert_int_equal(s.repairs.list.n, i == 2);
		sourcemap_fini(&text);
		stage_close(&s);
	}
}

static void a_text_of_a_million_bytes_is_mended_in_a_moment(void **state)
{
	struct stage s;
	struct sourcemap text;
	struct buf words = {0};

	(void)state;
	while (words.len < 1000000)
		buf_add(&words, "accelerat ion caseby-case TreatySeries,inter alia low - and ");
	open_mapped(&s, buf_str(&words), "pdf-glued", &text);
	wordrepair_text(&s.joiner, &text, 80);
	assert_true(slice_find(sourcemap_text(&text), "Treaty Series", 0) != SLICE_NONE);
	sourcemap_fini(&text);
	stage_close(&s);
	buf_fini(&words);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_repair_is_made_where_there_is_evidence),
		cmocka_unit_test(a_repair_tells_place_words_and_evidence),
		cmocka_unit_test(mended_text_keeps_the_places_of_its_words),
		cmocka_unit_test(a_hyphen_is_put_back_where_two_lines_are_one),
		cmocka_unit_test(a_text_of_a_million_bytes_is_mended_in_a_moment),
	};

	return cmocka_run_group_tests_name("import/mend", tests, NULL, NULL);
}

/* SPDX-License-Identifier: ISC */
/* Citations in three styles; the rows without a comment are those of the sources in cite.h. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "model/cite.h"

static const struct row {
	const char *symbol, *address;	/* address NULL: no paragraph */
	struct date date;
	const char *un, *bluebook, *oscola;
} rows[] = {
	{ "A/RES/62/228", "OP35", { 2007, 12, 22 },
	  "General Assembly resolution 62/228 of 22 December 2007, para. 35",
	  "G.A. Res. 62/228, ¶ 35, U.N. Doc. A/RES/62/228 (Dec. 22, 2007)",
	  "UNGA Res 62/228 (22 December 2007) UN Doc A/RES/62/228, para 35" },
	{ "S/RES/1373(2001)", NULL, { 2001, 9, 28 },
	  "Security Council resolution S/RES/1373(2001) of 28 September 2001",
	  "S.C. Res. 1373, U.N. Doc. S/RES/1373(2001) (Sept. 28, 2001)",
	  "UNSC Res 1373 (28 September 2001) UN Doc S/RES/1373(2001)" },
	{ "A/RES/217(III)[A]", NULL, { 1948, 12, 10 },
	  "General Assembly resolution 217 A (III) of 10 December 1948",
	  "G.A. Res. 217 A (III), U.N. Doc. A/RES/217(III) (Dec. 10, 1948)",
	  "UNGA Res 217 A (III) (10 December 1948) UN Doc A/RES/217(III)" },
	{ "A/HRC/RES/19/11", "PP2(a)(i)", { 2012, 3, 22 },
	  "Human Rights Council resolution A/HRC/RES/19/11 of 22 March 2012, "
	  "preambular para. 2 (a) (i)",
	  "H.R.C. Res. 19/11, pmbl. ¶ 2(a)(i), U.N. Doc. A/HRC/RES/19/11 (Mar. 22, 2012)",
	  "UNHRC Res 19/11 (22 March 2012) UN Doc A/HRC/RES/19/11, preamble para 2(a)(i)" },
	{ "E/RES/1980/67", NULL, { 0 },
	  "Economic and Social Council resolution E/RES/1980/67",
	  "E.S.C. Res. 1980/67, U.N. Doc. E/RES/1980/67",
	  "ECOSOC Res 1980/67 UN Doc E/RES/1980/67" },
	{ "E/CN.4/RES/2004/30", NULL, { 0 },
	  "Commission on Human Rights resolution E/CN.4/RES/2004/30",
	  "C.H.R. Res. 2004/30, U.N. Doc. E/CN.4/RES/2004/30",
	  "UNCHR Res 2004/30 UN Doc E/CN.4/RES/2004/30" },
	{ "A/RES/72/902", "B:annex-II:A:OP4~2", { 2017, 5, 1 },
	  "General Assembly resolution 72/902 B of 1 May 2017, annex II, sect. A, para. 4",
	  "G.A. Res. 72/902 B, annex II, § A, ¶ 4, U.N. Doc. A/RES/72/902 (May 1, 2017)",
	  "UNGA Res 72/902 B (1 May 2017) UN Doc A/RES/72/902, annex II, s A, para 4" },
	{ "A/RES/74/158", "fn9", { 0 },
	  "General Assembly resolution 74/158, footnote 9",
	  "G.A. Res. 74/158, n.9, U.N. Doc. A/RES/74/158",
	  "UNGA Res 74/158 UN Doc A/RES/74/158, fn 9" },
	{ "A/68/301", "OP3", { 2013, 8, 9 },
	  "A/68/301 of 9 August 2013, para. 3",
	  "U.N. Doc. A/68/301, ¶ 3 (Aug. 9, 2013)",
	  "(9 August 2013) UN Doc A/68/301, para 3" },
	{ "UNTS/660/9464", NULL, { 0 }, "UNTS/660/9464", "UNTS/660/9464", "UNTS/660/9464" },
	{ "A/RES/74/158", "E1", { 2019, 12, 18 },
	  "General Assembly resolution 74/158 of 18 December 2019",
	  "G.A. Res. 74/158, U.N. Doc. A/RES/74/158 (Dec. 18, 2019)",
	  "UNGA Res 74/158 (18 December 2019) UN Doc A/RES/74/158" },
};

static void each_style_has_its_form(void **state)
{
	struct buf text = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const struct row *r = &rows[i];
		const char *const wanted[] = { r->un, r->bluebook, r->oscola };
		struct para para = { .address = r->address != NULL ? r->address : "" };
		struct cited cited = { r->symbol, r->date, r->address != NULL ? &para : NULL };

		for (int style = CITE_UN; style <= CITE_OSCOLA; style++) {
			buf_clear(&text);
			cite_add(&text, &cited, (enum cite_style)style);
			assert_string_equal(buf_str(&text), wanted[style]);
		}
	}
	buf_fini(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_style_has_its_form),
	};

	return cmocka_run_group_tests_name("cite", tests, NULL, NULL);
}

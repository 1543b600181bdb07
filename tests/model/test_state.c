/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model/state.h"
#include "model/state_data.h"

/* What TYPED is read as: a key, or "? " and why it is none. */
static void expect(const char *typed, const char *what)
{
	struct buf key = { 0 }, why = { 0 };

	if (state_read(&key, slice_of(typed), &why))
		assert_int_equal(why.len, 0);
	else
		buf_addf(&key, "? %s", buf_str(&why));
	assert_string_equal(buf_str(&key), what);
	buf_fini(&key);
	buf_fini(&why);
}

static void a_state_is_known_by_each_of_its_names(void **state)
{
	static const char *const rows[][2] = {
		{ "TUR", "Türkiye" }, { "TUR", "TÜRKİYE" }, { "TUR", "TURKIYE" },
		{ "TUR", "turkey" }, { "TUR", "tur" }, { "TUR", " Turkey " },
		{ "VNM", "Viet Nam" }, { "VNM", "Vietnam" }, { "VNM", "viet-nam" },
		{ "USA", "USA" }, { "USA", "U.S.A." }, { "USA", "US" }, { "USA", "United States" },
		{ "USA", "the United States of America" }, { "USA", "America" },
		{ "GBR", "UK" }, { "GBR", "United Kingdom" }, { "GBR", "Great Britain" },
		{ "RUS", "Russia" }, { "RUS", "USSR" }, { "RUS", "russian federation" },
		{ "PRK", "DPRK" }, { "PRK", "North Korea" },
		{ "PRK", "Democratic People\xe2\x80\x99s Republic of Korea" },
		{ "KOR", "South Korea" }, { "KOR", "Republic of Korea" },
		{ "CIV", "Côte d\xe2\x80\x99Ivoire" }, { "CIV", "COTE D'IVOIRE" },
		{ "CIV", "Ivory Coast" },
		{ "BOL", "Bolivia" }, { "BOL", "Plurinational State of Bolivia" },
		{ "VEN", "VENEZUELA (BOLIVARIAN REPUBLIC OF)" },
		{ "LCA", "St. Lucia" }, { "VCT", "St Vincent & the Grenadines" },
		{ "COG", "Republic of the Congo" }, { "COD", "DRC" }, { "COD", "Zaire" },
		{ "COG", "COG" }, { "GIN", "gin" }, { "GNB", "Guinea-Bissau" },
		{ "AND", "and" }, { "NER", "Niger" }, { "NGA", "Nigeria" },
		{ "IRL", "Ireland" }, { "SDN", "Sudan" }, { "MKD", "Macedonia" },
		{ "SRB", "Serbia and Montenegro" }, { "YUG", "Yugoslavia" },
		{ "TZA", "tanzania" }, { "LAO", "lao people's" }, { "FSM", "federated micronesia" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		expect(rows[i][1], rows[i][0]);
}

static void who_types_a_name_of_several_is_told_which(void **state)
{
	(void)state;
	expect("Korea",
	    "? 'Korea' may be Democratic People's Republic of Korea (PRK) or Republic of "
	    "Korea (KOR): type its three letters, or more of its name");
	expect("congo",
	    "? 'congo' may be Congo (COG) or Democratic Republic of the Congo (COD): type "
	    "its three letters, or more of its name");
	expect("Guinea",
	    "? 'Guinea' may be Guinea (GIN), Guinea-Bissau (GNB), Equatorial Guinea (GNQ) or "
	    "Papua New Guinea (PNG): type its three letters, or more of its name");
	struct buf key = { 0 }, why = { 0 };
	assert_false(state_read(&key, slice_of("republic"), &why));
	assert_int_equal(key.len, 0);
	assert_non_null(strstr(buf_str(&why), " others: type"));
	buf_fini(&key);
	buf_fini(&why);
}

static void a_record_means_what_it_says(void **state)
{
	(void)state;
	assert_string_equal(state_of(slice_of("CONGO"))->code, "COG");
	assert_string_equal(state_of(slice_of("GUINEA"))->code, "GIN");
	assert_string_equal(state_of(slice_of("TURKEY"))->name, "Türkiye");
	assert_null(state_of(slice_of("KOREA")));
	assert_null(state_of(slice_of("")));
	assert_null(state_of(slice_of("NORLAND")));
}

static void a_new_state_is_known_by_its_words(void **state)
{
	struct buf a = { 0 }, b = { 0 };

	(void)state;
	expect("Norland", "norland");
	expect("Kingdom of the Isles", "isles kingdom");
	state_add_key(&a, slice_of("ISLES (KINGDOM OF THE)"));
	assert_string_equal(buf_str(&a), "isles kingdom");
	state_add_key(&b, slice_of("Isles"));
	assert_string_equal(buf_str(&b), "isles");
	buf_fini(&a);
	buf_fini(&b);
}

static void what_is_no_name_is_told(void **state)
{
	(void)state;
	expect("", "? '' is no name of a State");
	expect("of the", "? 'of the' is no name of a State");
	expect("---", "? '---' is no name of a State");
}

static void keys_have_names(void **state)
{
	struct buf words = { 0 };

	(void)state;
	state_add_name(&words, "TUR");
	buf_add(&words, ",");
	state_add_name(&words, "norland");
	buf_add(&words, ",");
	state_add_name(&words, "XXX");
	assert_string_equal(buf_str(&words), "Türkiye,norland,XXX");
	buf_clear(&words);
	state_add_near(&words, slice_of("Germny"));
	assert_string_equal(buf_str(&words), "Germany");
	buf_clear(&words);
	state_add_near(&words, slice_of("frnace"));
	assert_string_equal(buf_str(&words), "France");
	buf_clear(&words);
	state_add_near(&words, slice_of("unted kingdm"));
	assert_string_equal(buf_str(&words), "United Kingdom");
	buf_clear(&words);
	state_add_near(&words, slice_of("Brezil"));
	assert_string_equal(buf_str(&words), "Brazil");
	buf_clear(&words);
	state_add_near(&words, slice_of("Turkeyland"));
	assert_string_equal(buf_str(&words), "Türkiye, Turkmenistan");
	buf_clear(&words);
	state_add_near(&words, slice_of("Ge"));
	state_add_near(&words, slice_of("Xyz"));
	assert_string_equal(buf_str(&words), "");
	buf_fini(&words);
}

static void states_have_french_and_spanish_names(void **state)
{
	static const char *const rows[][2] = { { "Allemagne", "DEU" }, { "España", "ESP" },
		{ "Côte d’Ivoire", "CIV" }, { "Royaume-Uni", "GBR" }, { "ESTADOS UNIDOS", "USA" },
		{ "République de Corée", "KOR" }, { "Trinidad y Tabago", "TTO" },
		{ "Émirats arabes unis", "ARE" } };

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		const struct state *s = state_of(slice_of(rows[i][0]));

		assert_non_null(s);
		assert_string_equal(s->code, rows[i][1]);
	}
}

/* The build's keys are those that state.c makes: each State is found by its name and code. */
static void each_state_of_the_data_is_found(void **state)
{
	(void)state;
	assert_true(n_state_rows > 193);
	for (size_t i = 0; i < n_state_rows; i++) {
		assert_ptr_equal(state_of(slice_of(state_rows[i].name)), &state_rows[i]);
		expect(state_rows[i].code, state_rows[i].code);
		for (size_t k = 0; k < i; k++)
			assert_string_not_equal(state_rows[k].code, state_rows[i].code);
	}
	for (size_t i = 0; i < n_state_keys; i++) {
		assert_ptr_equal(state_of(slice_of(state_keys[i].words)),
		    &state_rows[state_keys[i].row]);
		if (i > 0)
			assert_true(strcmp(state_keys[i - 1].words, state_keys[i].words) < 0);
	}
}

static void a_name_without_end_is_read(void **state)
{
	struct buf name = { 0 }, key = { 0 };

	(void)state;
	for (int i = 0; i < 100000; i++)
		buf_add(&name, "z a \303\274 ");
	state_add_key(&key, buf_slice(&name));
	assert_true(key.len > 0 && key.len <= 200);
	buf_fini(&key);
	buf_fini(&name);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_state_is_known_by_each_of_its_names),
		cmocka_unit_test(who_types_a_name_of_several_is_told_which),
		cmocka_unit_test(a_record_means_what_it_says),
		cmocka_unit_test(a_new_state_is_known_by_its_words),
		cmocka_unit_test(what_is_no_name_is_told),
		cmocka_unit_test(keys_have_names),
		cmocka_unit_test(each_state_of_the_data_is_found),
		cmocka_unit_test(a_name_without_end_is_read),
		cmocka_unit_test(states_have_french_and_spanish_names),
	};

	return cmocka_run_group_tests_name("state", tests, NULL, NULL);
}

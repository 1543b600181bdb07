/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "tests/chance.h"
#include "index/query.h"

static void add_term(struct buf *to, const struct query_term *t)
{
	if (t->field != QUERY_WORDS)
		buf_addf(to, "%s:", query_field_name(t->field));
	if (t->from != 0 || t->to != 0) {
		buf_addf(to, "%d..%d", t->from, t->to);
		return;
	}
	for (size_t i = 0; i < t->n_words; i++)
		buf_addf(to, "%s%s", i > 0 ? "_" : "", t->words[i]);
	buf_add(to, t->prefix ? "*" : "");
	if (t->symbol[0] != '\0' || t->state != NULL)
		buf_addf(to, "=%s", t->state != NULL ? t->state : t->symbol);
}

/* "women peace_and_security -nuclear a|b*": what TEXT is read as, or why it is not. */
static void expect(const char *text, const char *what)
{
	struct query q;
	struct buf got = { 0 }, why = { 0 };

	if (query_parse(&q, slice_of(text), &why)) {
		assert_int_equal(why.len, 0);
		for (size_t g = 0; g < q.groups.n; g++) {
			const struct query_group *group = &q.groups.at[g];

			buf_add(&got, g > 0 ? " " : "");
			buf_add(&got, group->without ? "-" : "");
			for (size_t i = 0; i < group->n; i++) {
				buf_add(&got, i > 0 ? "|" : "");
				add_term(&got, &q.terms.at[group->first + i]);
			}
		}
	} else {
		buf_addf(&got, "? %s", buf_str(&why));
	}
	assert_string_equal(buf_str(&got), what);
	query_fini(&q);
	buf_fini(&got);
	buf_fini(&why);
}

static void words_and_phrases(void **state)
{
	(void)state;
	expect("Women peace", "women peace");
	expect("  women  \"Peace AND security\" ", "women peace_and_security");
	expect("\xe2\x80\x9cpeace and\xe2\x80\x9d \xc2\xabsecurity now\xc2\xbb",
	    "peace_and security_now");
	expect("\"an unclosed quote", "an_unclosed_quote");
	expect("women's well-being", "women_s well_being");
	expect("C\xc3\xb4te d'Ivoire", "cote d_ivoire");
	expect("Decides: to (remain) seized [of] the matter.",
	    "decides to remain seized of the matter");
	expect("a\"b c\"d", "a b_c d");
	expect("women\xc2\xa0peace", "women peace");
}

static void operators_join_terms(void **state)
{
	(void)state;
	expect("a OR b c", "a|b c");
	expect("a b OR c OR d e", "a b|c|d e");
	expect("a AND b", "a b");
	expect("a -b", "a -b");
	expect("a NOT b", "a -b");
	expect("a -\"b c\" -kind:item", "a -b_c -kind:item");
	expect("a OR -b", "? OR stands between words that must be there");
	expect("-b OR a", "-b a");
	expect("OR a", "a");
	expect("a OR", "a");
	expect("a - b", "a b");
	expect("and or not", "and or not");
	expect("ORDER ANDES NOTES", "order andes notes");
}

static void brackets_mean_what_they_say(void **state)
{
	static const char beside[] = "? beside OR brackets can have one word or phrase, or some "
				     "with OR between them: (peace OR security) women";
	static const char behind[] = "? behind NOT or a minus brackets can have one word, or "
				     "words with OR between them";

	(void)state;
	expect("(a OR b) c", "a|b c");
	expect("c (a OR \"b d\")", "c a|b_d");
	expect("(a b) c", "a b c");
	expect("a OR (b OR c)", "a|b|c");
	expect("((a) OR (b)) (c)", "a|b c");
	expect("(a b) (c OR d)", "a b c|d");
	expect("(a b) OR c", beside);
	expect("a OR (b c)", beside);
	expect("a OR ((b c))", beside);
	expect("((a b)) OR c", beside);
	expect("(a OR b c) OR d", beside);
	expect("a NOT (b OR c)", "a -b -c");
	expect("a -(b OR c OR d) e", "a -b -c -d e");
	expect("a -(b)", "a -b");
	expect("a NOT (b c)", behind);
	expect("a -(b OR (c d))", behind);
	expect("a -(-b)", behind);
	expect("verb:(requests OR urges)",
	    "? verb: stands before each of several words, not before a bracket");
	expect("session:74 (a OR b)", "session:74..74 a|b");
	expect("(session:74 OR session:75) a", "session:74..74|session:75..75 a");
	/* what is pasted has brackets that say nothing, or only one end of them */
	expect("paragraph 5 (a), as amended", "paragraph 5 a as amended");
	expect("(a b OR c", "a b|c");
	expect("a) OR b", "a|b");
	expect("f(x) OR (disarm*)", "f_x|disarm*");
	expect("((((((((((a b)))))))))) c", "a b c");
}

static void prefixes_have_three_letters(void **state)
{
	(void)state;
	expect("disarm*", "disarm*");
	expect("dis**", "dis*");
	expect("\"small arm\"*", "small_arm*");
	expect("di*", "? 'di*' begins too many words: three letters before the *");
	expect("*", "? no word to look for");
	/* two letters of two bytes; an ideograph is a word of its own */
	expect("\xd1\x80\xd0\xb5*",
	    "? '\xd1\x80\xd0\xb5*' begins too many words: three letters before the *");
	expect("\xe5\x86\xb3*", "\xe5\x86\xb3");
}

static void fields_have_values(void **state)
{
	(void)state;
	expect("Kind:operative verb:\"takes note\" note:report", "kind:operative verb:takes_note note:report");
	expect("session:68..74 session:77 session:70.. session:..50",
	    "session:68..74 session:77..77 session:70..9999 session:0..50");
	expect("session:74..70", "session:70..74");
	expect("session:S-8 session:ES-10", "session:s_8 session:es_10");
	expect("session:ABC", "? session: wants a session or sessions, as 68..74 or S-8, not 'ABC'");
	expect("session:..", "? session: wants a session or sessions, as 68..74 or S-8, not '..'");
	expect("year:2015 OR year:2019..2020", "year:2015..2015|year:2019..2020");
	expect("year:20155", "? year: wants a year or years, as 2015..2019, not '20155'");
	expect("cites:70/1", "cites:70_1=A/RES/70/1");
	expect("cites:me", "? cites: wants a symbol, as A/RES/70/1, not 'me'");
	expect("symbol:A/RES/77/*", "symbol:a_res_77*");
	expect("against:UK -favour:\"Viet Nam\" abstaining:t\xc3\xbcrkiye",
	    "against:uk=GBR -favour:viet_nam=VNM abstaining:turkiye=TUR");
	expect("favour:Korea",
	    "? favour: 'Korea' may be Democratic People's Republic of Korea (PRK) or Republic of "
	    "Korea (KOR): type its three letters, or more of its name");
	expect("against:---", "? against: '---' is no name of a State");
	expect("title:oceans lang:fr committee:3 vote:recorded subject:\"CLIMATE change\"",
	    "title:oceans lang:fr committee:3 vote:recorded subject:climate_change");
	expect("kind:pp OR kind:OP OR kind:note", "kind:preambular|kind:operative|kind:footnote");
	expect("kind:verb", "? kind: wants preambular, operative, item, heading, text, row or "
	    "footnote, not 'verb'");
	expect("title:--", "? title: wants a word, not '--'");
	/* no field: a word and what stands behind it */
	expect("https://undocs.org title: x", "https_undocs_org title x");
}

static void a_symbol_is_one_term(void **state)
{
	(void)state;
	expect("217 A (III)", "217_a_iii=A/RES/217(III)[A]");
	expect("A/RES/70/1", "70_1=A/RES/70/1");
	expect("General Assembly resolution 70/1", "70_1=A/RES/70/1");
	expect("women 70/1", "women 70_1=A/RES/70/1");
	expect("\"70/1\" women", "70_1 women");
}

static void nothing_is_a_message(void **state)
{
	(void)state;
	expect("", "? no word to look for");
	expect(" \xe2\x80\x94 ... ", "? no word to look for");
	expect("a OR session:77", "? OR stands between words, or between fields of whole "
	    "documents (session:, year:, title:)");
	expect("session:77 -women",
	    "? a search needs a word that must be there, besides those that must not");
	expect("-session:77", "-session:77..77");
	expect("-session:77 women", "-session:77..77 women");
	expect("-nuclear", "? a search needs a word that must be there, besides those that must not");
}

/* Any bytes give a query that can be asked, or a sentence. */
static void any_bytes_are_survived(void **state)
{
	static const char *const pieces[] = { "\"", "*", "-", ":", " ", "OR ", "NOT ", "AND ",
		"kind:", "year:", "session:", "cites:", "symbol:", "70/1", "..", "\xe2\x80\x9c",
		"\xe2", "\xff", "\xe5\x86\xb3", "women", "(", ")", "'", "NEAR", "^", "{", "}", "\n",
		"\xc2\xa0", "2015", "\xd8\xa7\xd9\x84" };
	struct chance chance = { 77 };

	(void)state;
	for (int round = 0; round < CHANCE_OF(20000); round++) {
		struct buf text = { 0 }, why = { 0 };
		struct query q;

		for (size_t n = chance_below(&chance, 12); n > 0; n--)
			buf_add(&text,
			    pieces[chance_below(&chance, sizeof(pieces) / sizeof(*pieces))]);
		bool fine = query_parse(&q, buf_slice(&text), &why);
		assert_int_equal(fine, why.len == 0);
		for (size_t g = 0, at = 0; g < q.groups.n; at += q.groups.at[g++].n) {
			assert_int_equal(q.groups.at[g].first, at);
			assert_true(q.groups.at[g].n > 0);
		}
		for (size_t i = 0; fine && i < q.terms.n; i++)
			assert_true(q.terms.at[i].n_words > 0 || q.terms.at[i].to > 0 ||
			    q.terms.at[i].symbol[0] != '\0');
		query_fini(&q);
		buf_fini(&text);
		buf_fini(&why);
	}
}

static void a_query_without_end_is_cut(void **state)
{
	struct buf text = { 0 }, why = { 0 };
	struct query q;

	(void)state;
	for (int i = 0; i < 1000; i++)
		buf_addf(&text, "word%d ", i);
	assert_true(query_parse(&q, buf_slice(&text), &why));
	assert_int_equal(q.terms.n, QUERY_TERMS_MAX);
	query_fini(&q);
	buf_fini(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_and_phrases),
		cmocka_unit_test(operators_join_terms),
		cmocka_unit_test(brackets_mean_what_they_say),
		cmocka_unit_test(prefixes_have_three_letters),
		cmocka_unit_test(fields_have_values),
		cmocka_unit_test(a_symbol_is_one_term),
		cmocka_unit_test(nothing_is_a_message),
		cmocka_unit_test(any_bytes_are_survived),
		cmocka_unit_test(a_query_without_end_is_cut),
	};

	return cmocka_run_group_tests_name("index/query", tests, NULL, NULL);
}

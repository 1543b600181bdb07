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
	expect("-b OR a", "? OR stands between words that must be there");
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
	expect("((((((((((a b)) OR c))))))))", "a b|c");
	expect("(((((((((a b) OR c))))))))", "a b|c");
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

/* What the shell takes as one word is a phrase, behind the field that it begins with. */
static void a_field_before_a_phrase(void **state)
{
	static const struct {
		const char *text;
		size_t len;
	} rows[] = {
		{ "title:clean water", 6 }, { "cites:A/RES/1/1 x", 6 },
		{ "title\357\274\232clean water", 8 }, { "colour:clean water", 7 },
		{ "title: clean water", 0 }, { "title:", 0 }, { "clean water", 0 }, { "", 0 },
		{ ":water", 0 }, { "a:water", 0 }, { "http://un.org x", 0 }, { "9:water x", 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (query_field_len(slice_of(rows[i].text)) != rows[i].len)
			fail_msg("%s", rows[i].text);
}

/* As delegates and lawyers type and paste, and what it is to be read as. */
static void what_people_paste(void **state)
{
	static const struct {
		const char *typed, *read;
	} rows[] = {
		{ "A/RES/74/158", "74_158=A/RES/74/158" },
		{ "a/res/74/158", "74_158=A/RES/74/158" },
		{ "74/158", "74_158=A/RES/74/158" },
		{ "resolution 74/158", "74_158=A/RES/74/158" },
		{ "resolution 74/158 of 18 December 2019", "74_158=A/RES/74/158" },
		{ "G.A. Res. 74/158", "74_158=A/RES/74/158" },
		{ "UN Doc. A/RES/74/158", "74_158=A/RES/74/158" },
		{ "A_RES_74_158-EN.pdf", "74_158=A/RES/74/158" },
		{ "https://undocs.org/A/RES/74/158", "74_158=A/RES/74/158" },
		{ "(A/RES/74/158)", "74_158=A/RES/74/158" },
		{ "A/RES/74/158,", "74_158=A/RES/74/158" },
		{ "A/RES/74/158: elections", "74_158=A/RES/74/158 elections" },
		{ "elections 74/158", "elections 74_158=A/RES/74/158" },
		{ "elections resolution 74/158 of 18 December 2019 women", "elections 74_158=A/RES/74/158 women" },
		{ "217 A (III)", "217_a_iii=A/RES/217(III)[A]" },
		{ "rights 217 A (III) life", "rights 217_a_iii=A/RES/217(III)[A] life" },
		{ "resolution 217 A (III) of 10 December 1948", "217_a_iii=A/RES/217(III)[A]" },
		{ "217(III)A", "217_a_iii=A/RES/217(III)[A]" },
		{ "A/RES/217(III)[A]", "217_a_iii=A/RES/217(III)[A]" },
		{ "symbol:217 A (III) life", "symbol:217_a_iii=A/RES/217(III)[A] life" },
		{ "cites:217 A (III)", "cites:217_a_iii=A/RES/217(III)[A]" },
		{ "cites:S/RES/1325 (2000) women", "cites:s_res_1325_2000=S/RES/1325(2000) women" },
		{ "Security Council resolution 1325 (2000)", "security_council_resolution_1325_2000=S/RES/1325(2000)" },
		{ "women S/RES/1325 (2000)", "women s_res_1325_2000=S/RES/1325(2000)" },
		{ "topic,2 of March 2012,1 and 3,5 1,000,2 a2,3", "topic of march 2012 and 3_5 1_000_2 a2_3" },
		{ "in 2012[1] and\xc2\xb2 \xe2\x81\xb5[22] [a]", "in 2012 and a" },
		{ "resolutions 12/07 and 70/01", "resolutions 12_07 and 70_01" },
		{ "70/1 70/2", "70_1=A/RES/70/1 70_2=A/RES/70/2" },
		{ "70/1, 70/2", "70_1=A/RES/70/1 70_2=A/RES/70/2" },
		{ "70/1 OR 70/2", "70_1=A/RES/70/1|70_2=A/RES/70/2" },
		{ "-70/1 women", "-70_1=A/RES/70/1 women" },
		{ "Human Rights Council resolution 19/11", "human_rights_council_resolution_19_11=A/HRC/RES/19/11" },
		{ "d\xc3\xa9veloppement durable", "developpement durable" },
		{ "l\xe2\x80\x99" "Assembl\xc3\xa9" "e g\xc3\xa9n\xc3\xa9rale", "l_assemblee generale" },
		{ "T\xc3\xbcrkiye", "turkiye" },
		{ "ni\xc3\xb1o", "nino" },
		{ "C\xc3\xb4te d\xe2\x80\x99Ivoire", "cote d_ivoire" },
		{ "\xe8\x81\x94\xe5\x90\x88\xe5\x9b\xbd \xe4\xba\xba\xe6\x9d\x83", "\xe8\x81\x94_\xe5\x90\x88_\xe5\x9b\xbd \xe4\xba\xba_\xe6\x9d\x83" },
		{ "\xe5\x92\x8c\xe5\xb9\xb3\xef\xbc\x8c\xe5\xae\x89\xe5\x85\xa8", "\xe5\x92\x8c_\xe5\xb9\xb3 \xe5\xae\x89_\xe5\x85\xa8" },
		{ "\xe3\x80\x8c\xe5\x92\x8c\xe5\xb9\xb3\xe3\x80\x8d\xe5\xae\x89\xe5\x85\xa8", "\xe5\x92\x8c_\xe5\xb9\xb3 \xe5\xae\x89_\xe5\x85\xa8" },
		{ "\xd8\xa7\xd9\x84\xd8\xa3\xd9\x85\xd9\x85 \xd8\xa7\xd9\x84\xd9\x85\xd8\xaa\xd8\xad\xd8\xaf\xd8\xa9", "\xd8\xa7\xd9\x85\xd9\x85 \xd9\x85\xd8\xaa\xd8\xad\xd8\xaf\xd8\xa9" },
		{ "\xd0\xbf\xd1\x80\xd0\xb0\xd0\xb2\xd0\xb0 \xd1\x87\xd0\xb5\xd0\xbb\xd0\xbe\xd0\xb2\xd0\xb5\xd0\xba\xd0\xb0", "\xd0\xbf\xd1\x80\xd0\xb0\xd0\xb2\xd0\xb0 \xd1\x87\xd0\xb5\xd0\xbb\xd0\xbe\xd0\xb2\xd0\xb5\xd0\xba\xd0\xb0" },
		{ "\"peace and security\" women", "peace_and_security women" },
		{ "\xe2\x80\x9cpeace and security\xe2\x80\x9d women", "peace_and_security women" },
		{ "\xc2\xabpeace and security\xc2\xbb women", "peace_and_security women" },
		{ "\xe2\x80\x9epeace and security\xe2\x80\x9c women", "peace_and_security women" },
		{ "\xe2\x80\x98peace and security\xe2\x80\x99 women", "peace_and_security women" },
		{ "'peace and security' women", "peace_and_security women" },
		{ "\xe2\x80\xb9peace and security\xe2\x80\xba women", "peace_and_security women" },
		{ "\xe3\x80\x8cpeace and security\xe3\x80\x8d women", "peace_and_security women" },
		{ "\xef\xbc\x82peace and security\xef\xbc\x82 women", "peace_and_security women" },
		{ "\xe2\x80\xb3peace and security\xe2\x80\xb3 women", "peace_and_security women" },
		{ "'women's rights' law", "women_s_rights law" },
		{ "peoples' rights and States' duties", "peoples rights and states duties" },
		{ "the '70s and '80s", "the 70s and 80s" },
		{ "\xc2\xab peace and security \xc2\xbb", "peace_and_security" },
		{ "peace and security\"", "peace and security" },
		{ "\"\" women", "women" },
		{ "'women", "women" },
		{ "title:'law of the sea'", "title:law_of_the_sea" },
		{ "well\xe2\x80\x91" "being", "well_being" },
		{ "women \xe2\x88\x92girls", "women -girls" },
		{ "women \xe2\x80\x93 girls", "women girls" },
		{ "women\xca\xbcs women\xc2\xb4s", "women_s women_s" },
		{ "develop\xc2\xadment \xef\xac\x81nancial", "development financial" },
		{ "women\xe2\x80\x83peace\xe2\x80\x89now", "women peace now" },
		{ "women,peace;security 1,000", "women peace security 1_000" },
		{ "()", "? no word to look for" },
		{ "[on the report of the Third Committee (A/74/399/Add.2)]", "on the report of the third committee a_74_399_add_2=A/74/399/Add.2" },
		{ "peace) (women", "peace women" },
		{ "foo:bar", "? there is no field foo:, but note:, kind:, verb:, cites:, title:, subject:, symbol:, session:, year:, committee:, vote:, favour:, against:, abstaining:, lang:; \"foo:bar\" in quotation marks is looked for as it stands" },
		{ "sesion:74", "? there is no field sesion:, but session:; \"sesion:74\" in quotation marks is looked for as it stands" },
		{ "women language:fr", "? there is no field language:, but lang:; \"language:fr\" in quotation marks is looked for as it stands" },
		{ "favor:France", "? there is no field favor:, but favour:; \"favor:France\" in quotation marks is looked for as it stands" },
		{ "women -foo:bar", "? there is no field foo:, but note:, kind:, verb:, cites:, title:, subject:, symbol:, session:, year:, committee:, vote:, favour:, against:, abstaining:, lang:; \"foo:bar\" in quotation marks is looked for as it stands" },
		{ "\"foo:bar\"", "foo_bar" },
		{ "note: the", "note the" },
		{ "foo: bar", "foo bar" },
		{ "at 12:30 10:1", "at 12_30 10_1" },
		{ "a:b", "a_b" },
		{ "https://undocs.org", "https_undocs_org" },
		{ "\xe5\x86\xb3\xe5\xae\x9a:\xe5\xa4\xa7\xe4\xbc\x9a", "\xe5\x86\xb3_\xe5\xae\x9a_\xe5\xa4\xa7_\xe4\xbc\x9a" },
		{ "a\xc3\xb1o:2019", "? there is no field a\xc3\xb1o:, but note:, kind:, verb:, cites:, title:, subject:, symbol:, session:, year:, committee:, vote:, favour:, against:, abstaining:, lang:; \"a\xc3\xb1o:2019\" in quotation marks is looked for as it stands" },
		{ "session: 74 women", "? session: has its value right behind the colon, session:74; \"session: 74\" in quotation marks is looked for as it stands" },
		{ "Year: 2019", "? year: has its value right behind the colon, year:2019; \"year: 2019\" in quotation marks is looked for as it stands" },
		{ "session: the", "session the" },
		{ "symbol: 70/1", "? symbol: has its value right behind the colon, symbol:70/1; \"symbol: 70/1\" in quotation marks is looked for as it stands" },
		{ "session\xef\xbc\x9a" "74", "session:74..74" },
		{ "SESSION:74", "session:74..74" },
		{ "session:74-76 year:2015\xe2\x80\x93" "2019", "session:74..76 year:2015..2019" },
		{ "session:sunday", "? session: wants a session or sessions, as 68..74 or S-8, not 'sunday'" },
		{ "session:es-11", "session:es_11" },
		{ "lang:ENG", "lang:eng" },
		{ "session:74...76", "? session: wants a session or sessions, as 68..74 or S-8, not '74...76'" },
		{ "verb:requests session:74..76 -title:\"human rights\" women", "verb:requests session:74..76 -title:human_rights women" },
		{ "title:oceans OR seas", "? OR stands between words, or between fields of whole documents (session:, year:, title:)" },
		{ "-b OR a", "? OR stands between words that must be there" },
		{ "NOT b OR a", "? OR stands between words that must be there" },
		{ "a OR NOT b", "? OR stands between words that must be there" },
		{ "a -b OR c", "? OR stands between words that must be there" },
		{ "a -(b OR c) OR d", "? OR stands between words that must be there" },
		{ "-b OR -c a", "? OR stands between words that must be there" },
		{ "(a -b) OR c", "? beside OR brackets can have one word or phrase, or some with OR "
		    "between them: (peace OR security) women" },
		{ "-session:74 OR session:75", "? OR stands between words that must be there" },
		{ "a NOT", "? behind NOT stands what must not be there" },
		{ "(a NOT) b", "? behind NOT stands what must not be there" },
		{ "a NOT(b OR c) AND(d)", "a -b -c d" },
		{ "NOT", "? behind NOT stands what must not be there" },
		{ "a NOT NOT b", "? behind NOT stands what must not be there" },
		{ "a NOT AND b", "? behind NOT stands what must not be there" },
		{ "a NOT OR b", "? behind NOT stands what must not be there" },
		{ "a AND NOT b", "a -b" },
		{ "a AND (b OR c) NOT d", "a b|c -d" },
		{ "AND", "? no word to look for" },
		{ "OR OR", "? no word to look for" },
		{ "a | b || c", "a|b|c" },
		{ "a && b", "a b" },
		{ "a or b", "a or b" },
		{ "*men", "? a * stands behind the beginning of a word, as in disarm*" },
		{ "wom*n", "? a * stands behind the beginning of a word, as in disarm*" },
		{ "\"dis* and\"", "? a * stands behind the beginning of a word, as in disarm*" },
		{ "women * peace", "women peace" },
		{ "* women", "women" },
		{ "\"small arm*\"", "small_arm*" },
		{ "A/74/251*", "a_74_251*=A/74/251" },
		{ "Takes note of the report of the Secretary-General,\xc2\xb9 and requests him:\x0a\x09(a) To submit a report;", "takes note of the report of the secretary_general and requests him a to submit a report" },
		{ "Decides: to (remain) seized [of] the matter.", "decides to remain seized of the matter" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		expect(rows[i].typed, rows[i].read);
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
	for (size_t round = 0; round < chance_share(20000); round++) {
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
		cmocka_unit_test(a_field_before_a_phrase),
		cmocka_unit_test(what_people_paste),
		cmocka_unit_test(any_bytes_are_survived),
		cmocka_unit_test(a_query_without_end_is_cut),
	};

	return cmocka_run_group_tests_name("index/query", tests, NULL, NULL);
}

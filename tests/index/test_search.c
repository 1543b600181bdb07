/* SPDX-License-Identifier: ISC */
/*
 * Searches on small corpora whose answers are written down, and on random ones against a scan
 * of all paragraphs that knows nothing of tables.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../chance.h"
#include "../links/yamldoc.h"
#include "index_of.h"
#include "index/index_db.h"
#include "index/search.h"
#include "text/token.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* "68/1:2,5 70/3:0": the documents and the paragraphs that QUERY finds, the best first. */
static void expect(struct index *ix, const char *query, const char *want)
{
	struct buf got = { 0 }, why = { 0 };
	struct search found;
	struct query q;

	assert_true(query_parse(&q, slice_of(query), &why));
	search_run(ix, &q, &found);
	for (size_t i = 0; i < found.documents.n; i++) {
		const struct search_document *d = &found.documents.at[i];

		buf_add(&got, i > 0 ? " " : "");
		symbol_add_short(&got, d->symbol);
		for (size_t k = d->first; k < d->first + d->n; k++)
			buf_addf(&got, "%s%u", k == d->first ? ":" : ",",
			    (unsigned)found.hits.at[k].para);
	}
	assert_string_equal(buf_str(&got), want);
	assert_false(found.more || found.stopped);
	search_fini(&found);
	query_fini(&q);
	buf_fini(&got);
	buf_fini(&why);
}

/* paragraphs: 0 title, 1 meta, then the body */
static const char *const lamps[] = {
	"format: 1\nsymbol: A/RES/68/1\nlanguage: en\ntitle: The keeping of lamps\n"
	"session: 68\nadopted: 2013-12-18\ncommittee: 3\ndraft: A/C.3/68/L.7\n"
	"vote:\n  outcome: recorded vote\n  in_favour: [TURKEY, NORLAND]\n"
	"  against: [COTE D'IVOIRE, CONGO]\n  abstaining: [VIET NAM]\n  not_voting: [PALAU]\n"
	"keywords: [LIGHT, CLIMATE CHANGE]\nbody:\n"
	"- enacting: The General Assembly,\n"			/* 2 */
	"- preambular: '*Recalling* its resolution [66/9](A/RES/66/9) on lamps,'\n"	/* 3 */
	"- operative: '*Requests* the keepers of each lamp:'\n  number: 1\n"		/* 4 */
	"  items:\n  - item: To report on the herring[^1]\n    number: (a)\n"		/* 5 */
	"footnotes:\n- label: 1\n  text: 'See [A/66/5](A/66/5), on women''s lamps.'\n",	/* 6 */
	"format: 1\nsymbol: A/RES/70/2\nlanguage: en\ntitle: Herring and the sea\n"
	"session: 70\nadopted: 2015-12-18\nvote:\n  outcome: without a vote\nbody:\n"
	"- preambular: '*Noting* that women keep the lamps,'\n"			/* 2 */
	"- operative: '*Also requests* all women and the keepers of herring to light lamps'\n"
	"  number: 1\n"								/* 3 */
	"- text: Les lampes de la C\xc3\xb4te d'Ivoire\n",				/* 4 */
	"format: 1\nsymbol: A/RES/70/3\nlanguage: fr\ntitle: Les lampes\nsession: 70\n"
	"adopted: 2015-12-19\nbody:\n"
	"- text: Les gardiens de la lumi\xc3\xa8re et la c\xc3\xb4te\n",		/* 2 */
};

static void words_phrases_and_prefixes(void **state)
{
	struct index *ix = index_of(lamps, COUNT(lamps));

	(void)state;
	expect(ix, "women lamps", "68/1:6 70/2:2,3");
	expect(ix, "\"women keep\"", "70/2:2");
	expect(ix, "\"keep women\"", "");
	expect(ix, "keep*", "68/1:4 70/2:2,3");
	expect(ix, "HERRING OR lumiere", "70/2:3 70/3:2 68/1:5");
	expect(ix, "lamps -herring -note:women", "68/1:3 70/2:2");
	expect(ix, "cote", "70/3:2 70/2:4");
	expect(ix, "c\xc3\xb4te d'ivoire", "70/2:4");
	expect(ix, "women's", "68/1:6");
	expect(ix, "nowhere", "");
	index_free(ix);
}

static void titles_come_first(void **state)
{
	struct index *ix = index_of(lamps, COUNT(lamps));

	(void)state;
	/* in the title and the text; in the title alone; in the text alone */
	expect(ix, "keeping", "68/1:0");
	expect(ix, "sea", "70/2:0");
	expect(ix, "sea -zzzz", "70/2:0");
	expect(ix, "sea -herring", "");
	expect(ix, "sea -kind:item", "70/2:0");
	expect(ix, "sea kind:item", "");
	expect(ix, "lamps", "68/1:3,6 70/2:2,3");
	expect(ix, "lampes", "70/3:0 70/2:4");
	index_free(ix);
}

static void fields_of_paragraphs(void **state)
{
	struct index *ix = index_of(lamps, COUNT(lamps));

	(void)state;
	expect(ix, "verb:requests", "70/2:3 68/1:4,5");
	expect(ix, "verb:\"also requests\"", "70/2:3");
	expect(ix, "kind:operative herring", "70/2:3 68/1:5");
	expect(ix, "kind:item", "68/1:5");
	expect(ix, "kind:pp lamps", "68/1:3 70/2:2");
	expect(ix, "note:women", "68/1:6");
	expect(ix, "cites:66/9", "68/1:3");
	expect(ix, "cites:A/66/5", "68/1:6");
	expect(ix, "66/9", "68/1:3");
	expect(ix, "70/2", "70/2:0");
	index_free(ix);
}

static void who_voted_how(void **state)
{
	struct index *ix = index_of(lamps, COUNT(lamps));
	struct index_ballot_vec ballots = { 0 };

	(void)state;
	expect(ix, "favour:T\xc3\xbcrkiye", "68/1:0");
	expect(ix, "favour:norland", "68/1:0");
	expect(ix, "against:\"C\xc3\xb4te d'Ivoire\"", "68/1:0");
	expect(ix, "against:COG", "68/1:0");
	expect(ix, "against:COD", "");
	expect(ix, "against:turkey", "");
	expect(ix, "abstaining:Vietnam lamps", "68/1:3,6");
	expect(ix, "abstaining:Vietnam OR year:2015", "70/3:0 70/2:0 68/1:0");
	expect(ix, "-favour:turkey", "70/3:0 70/2:0");
	expect(ix, "favour:palau OR against:palau OR abstaining:palau", "");
	index_ballots(ix, "PLW", &ballots);
	assert_int_equal(ballots.n, 1);
	assert_int_equal(ballots.at[0].number, 10);
	assert_int_equal(ballots.at[0].cast, CAST_NOT_VOTING);
	index_ballots(ix, "COD", &ballots);
	assert_int_equal(ballots.n, 1);
	vec_fini(&ballots);
	index_free(ix);
}

static void fields_of_documents(void **state)
{
	struct index *ix = index_of(lamps, COUNT(lamps));

	(void)state;
	expect(ix, "session:68", "68/1:0");
	expect(ix, "session:69..", "70/3:0 70/2:0");
	expect(ix, "session:68 OR year:2015", "70/3:0 70/2:0 68/1:0");
	expect(ix, "-session:70", "68/1:0");
	expect(ix, "session:70 lamps", "70/2:2,3");
	expect(ix, "vote:recorded", "68/1:0");
	expect(ix, "committee:3", "68/1:0");
	expect(ix, "committee:3rd", "68/1:0");
	expect(ix, "committee:Third", "68/1:0");
	expect(ix, "committee:4", "");
	expect(ix, "committee:fourth", "");
	expect(ix, "subject:\"climate change\"", "68/1:0");
	expect(ix, "subject:climate -title:lamps", "");
	expect(ix, "title:les", "70/3:0");
	expect(ix, "lang:FR", "70/3:0");
	expect(ix, "symbol:A/RES/70/*", "70/3:0 70/2:0");
	expect(ix, "symbol:70/* cote", "70/3:2 70/2:4");
	expect(ix, "symbol:70/2", "70/2:0");
	index_free(ix);
}

static void expect_count(struct index *ix, const char *query, enum search_count_by by,
    const char *want)
{
	struct buf got = { 0 }, why = { 0 };
	struct search_counts counts;
	struct query q;

	assert_true(query_parse(&q, slice_of(query), &why));
	search_count_all(ix, &q, by, &counts);
	for (size_t i = 0; i < counts.list.n; i++)
		buf_addf(&got, "%s:%zu/%zu ", counts.list.at[i].of, counts.list.at[i].hits,
		    counts.list.at[i].documents);
	buf_addf(&got, "= %zu/%zu", counts.hits, counts.documents);
	assert_string_equal(buf_str(&got), want);
	search_counts_fini(&counts);
	query_fini(&q);
	buf_fini(&got);
	buf_fini(&why);
}

/* As many as a search finds. */
static void counts_are_those_of_the_search(void **state)
{
	static const char *const queries[] = { "lamps", "sea", "lampes", "70/2", "66/9", "keeping",
		"lamps -women", "herring OR sea", "sea -zzzz", "session:70", "kind:item" };
	struct index *ix = index_of(lamps, COUNT(lamps));

	(void)state;
	for (size_t i = 0; i < COUNT(queries); i++) {
		struct search_counts counts;
		struct buf why = { 0 };
		struct search found;
		struct query q;

		assert_true(query_parse(&q, slice_of(queries[i]), &why));
		search_run(ix, &q, &found);
		search_count_all(ix, &q, SEARCH_BY_YEAR, &counts);
		if (counts.hits != found.hits.n || counts.documents != found.documents.n)
			fail_msg("%s: %zu hits, counted %zu", queries[i], found.hits.n, counts.hits);
		search_counts_fini(&counts);
		search_fini(&found);
		query_fini(&q);
	}
	index_free(ix);
}

static void hits_are_counted(void **state)
{
	static const char *const others[] = {
		"format: 1\nsymbol: A/RES/S-8/1\nlanguage: en\ntitle: x\nsession: S-8\nbody:\n"
		"- text: Lamps\n",
		"format: 1\nsymbol: A/RES/9/1\nlanguage: en\ntitle: x\nsession: 9\n"
		"adopted: 1954-10-01\nbody:\n- text: Lamps and lamps\n",
		"format: 1\nsymbol: A/RES/9/1\nlanguage: fr\ntitle: x\nsession: 9\n"
		"adopted: 1954-10-01\nbody:\n- text: Lamps\n",
		"format: 1\nsymbol: A/RES/70/2\nlanguage: en\ntitle: x\nsession: 70\n"
		"adopted: 2015-10-01\nbody:\n- text: Lamps\n- text: lamps\n",
		"format: 1\nsymbol: A/RES/70/4\nlanguage: en\ntitle: x\nbody:\n- text: Lamps\n",
	};
	struct index *ix = index_of(others, COUNT(others));

	(void)state;
	expect_count(ix, "lamps", SEARCH_BY_SESSION, "9:2/1 70:2/1 S-8:1/1 :1/1 = 6/4");
	expect_count(ix, "lamps", SEARCH_BY_YEAR, "1954:2/1 2015:2/1 :2/2 = 6/4");
	expect_count(ix, "session:70", SEARCH_BY_YEAR, "2015:1/1 = 1/1");
	expect_count(ix, "nothing", SEARCH_BY_YEAR, "= 0/0");
	index_free(ix);
}

static void expect_nothing(struct index *ix, const char *query, const char *want)
{
	struct buf got = { 0 };
	struct query q;

	assert_true(query_parse(&q, slice_of(query), &got));
	search_add_nothing(&got, ix, &q);
	assert_string_equal(buf_str(&got), want);
	query_fini(&q);
	buf_fini(&got);
}

static void nothing_found_is_explained(void **state)
{
	struct index *ix = index_of(lamps, COUNT(lamps));

	(void)state;
	expect_nothing(ix, "herrings lamps",
	    "No text has \xe2\x80\x9cherrings\xe2\x80\x9d; near to it: herring.");
	expect_nothing(ix, "kepers", "No text has \xe2\x80\x9ckepers\xe2\x80\x9d; near to it: "
	    "keepers.");
	/* another first letter is no further than another last one */
	expect_nothing(ix, "gerring", "No text has \xe2\x80\x9cgerring\xe2\x80\x9d; near to it: "
	    "herring.");
	expect_nothing(ix, "xyrring", "No text has \xe2\x80\x9cxyrring\xe2\x80\x9d; near to it: "
	    "herring.");
	expect_nothing(ix, "xyzring", "No text has \xe2\x80\x9cxyzring\xe2\x80\x9d.");
	expect_nothing(ix, "lamps xyz", "No text has \xe2\x80\x9cxyz\xe2\x80\x9d.");
	expect_nothing(ix, "\"lamps women\"",
	    "No paragraph has \xe2\x80\x9clamps women\xe2\x80\x9d, though there are its words.");
	expect_nothing(ix, "report ivoire",
	    "Each of them stands somewhere, but no paragraph has all.");
	expect_nothing(ix, "report ivoire herring women keepers lamps",
	    "Each of them stands somewhere, but no paragraph has all. :like, or search --like, finds "
	    "what is worded nearly so.");
	expect_nothing(ix, "verb:decides lamps", "No paragraph has verb:decides.");
	expect_nothing(ix, "against:Germny", "No vote names Germny; near to it: Germany.");
	expect_nothing(ix, "against:France session:68", "No vote names France.");
	expect_nothing(ix, "against:Turkey", "No document has against:Turkey.");
	expect_nothing(ix, "favour:Turkey session:70", "No document is like that.");
	expect_nothing(ix, "lamps vote:foo", "No document has vote:foo.");
	expect_nothing(ix, "title:herrin", "No document has title:herrin; near to it: herring.");
	expect_nothing(ix, "verb:reqests lamps",
	    "No paragraph has verb:reqests; near to it: requests.");
	/* "report" is a word of the texts, and no verb */
	expect_nothing(ix, "verb:reports lamps", "No paragraph has verb:reports.");
	expect_nothing(ix, "A/C.3/68/L.7/Rev.1",
	    "No paragraph has \xe2\x80\x9c" "A/C.3/68/L.7/Rev.1\xe2\x80\x9d, but 68/1 came of that "
	    "draft.");
	expect_nothing(ix, "ivoire session:68",
	    "The words are there, but not in the documents that are asked for.");
	expect_nothing(ix, "session:3", "No document has session:3.");
	expect_nothing(ix, "zzzz OR kind:row",
	    "No paragraph has \xe2\x80\x9czzzz\xe2\x80\x9d or kind:row.");
	expect_nothing(ix, "lamps -lamps",
	    "Where the words stand, there is also one that must not be there.");
	expect_nothing(ix, "xyz*", "No paragraph has \xe2\x80\x9cxyz*\xe2\x80\x9d.");
	/* a word that a title alone has; one of a text that has gone */
	expect_nothing(ix, "sea lampes", "Each of them stands somewhere, but no paragraph has all.");
	index_forget(ix, 11);
	expect_nothing(ix, "ivoire", "No text has \xe2\x80\x9civoire\xe2\x80\x9d.");
	index_free(ix);
}

/* Many words of one beginning are one thing that was asked for. */
static void a_beginning_counts_once(void **state)
{
	static const char *const texts[] = {
		"format: 1\nsymbol: A/RES/60/1\nlanguage: en\ntitle: x\nadopted: 2009-12-18\nbody:\n"
		"- text: lamp lamps lampions lampposts lampshade\n",
		"format: 1\nsymbol: A/RES/60/2\nlanguage: en\ntitle: x\nadopted: 2008-12-18\nbody:\n"
		"- text: a lamp that is not far from somebody who may keep it\n",
	};
	struct index *ix = index_of(texts, COUNT(texts));

	(void)state;
	expect(ix, "lam* OR keep", "60/2:2 60/1:2");
	expect(ix, "lam*", "60/1:2 60/2:2");
	expect(ix, "kee* lam*", "60/2:2");
	expect(ix, "lampi* OR lamppos*", "60/1:2");
	/* where no word begins so */
	expect(ix, "lampu*", "");
	expect(ix, "lam* -lampio*", "60/2:2");
	index_free(ix);
}

/* A beginning of so many words that they are asked for in several parts. */
static void a_beginning_of_many_words(void **state)
{
	struct index *ix = index_new();
	struct buf text = { 0 }, want = { 0 };

	(void)state;
	for (uint32_t i = 0; i < 70; i++) {
		buf_clear(&text);
		buf_addf(&text,
		    "format: 1\nsymbol: A/RES/60/%u\nlanguage: en\ntitle: x\n"
		    "adopted: 2009-12-18\nbody:\n- text: zul%c%c and nothing else\n",
		    (unsigned)i + 1, 'a' + (char)(i / 26), 'a' + (char)(i % 26));
		struct doc *d = yamldoc_at("test.yaml", buf_str(&text));
		index_add(ix, d, i);
		doc_free(d);
		buf_addf(&want, "%s60/%u:2", i > 0 ? " " : "", (unsigned)i + 1);
	}
	expect(ix, "zul*", buf_str(&want));
	expect(ix, "zula*", "60/1:2 60/2:2 60/3:2 60/4:2 60/5:2 60/6:2 60/7:2 60/8:2 60/9:2 "
	    "60/10:2 60/11:2 60/12:2 60/13:2 60/14:2 60/15:2 60/16:2 60/17:2 60/18:2 60/19:2 "
	    "60/20:2 60/21:2 60/22:2 60/23:2 60/24:2 60/25:2 60/26:2");
	buf_fini(&text);
	buf_fini(&want);
	index_free(ix);
}

static void expect_like(struct index *ix, const char *text, const char *want)
{
	struct buf got = { 0 };
	struct search found;

	search_like(ix, slice_of(text), &found);
	for (size_t i = 0; i < found.documents.n; i++) {
		const struct search_document *d = &found.documents.at[i];

		symbol_add_short(&got, d->symbol);
		for (size_t k = d->first; k < d->first + d->n; k++)
			buf_addf(&got, ":%u/%d ", (unsigned)found.hits.at[k].para,
			    found.hits.at[k].score);
	}
	assert_string_equal(buf_str(&got), want);
	search_fini(&found);
	buf_fini(&got);
}

static void like_paragraphs_are_found(void **state)
{
	static const char *const texts[] = {
		"format: 1\nsymbol: A/RES/60/1\nlanguage: en\ntitle: x\nbody:\n"
		"- text: the quick brown fox jumps over the lazy dog\n"
		"- text: the lazy dog sleeps\n",
		"format: 1\nsymbol: A/RES/61/1\nlanguage: en\ntitle: x\nbody:\n"
		"- text: The quick, brown fox jumps over the old lazy dog\n"
		"- text: nothing of this\n",
	};
	struct index *ix = index_of(texts, COUNT(texts));

	(void)state;
	expect_like(ix, "the quick brown fox jumps over the lazy dog", "60/1:2/102 61/1:2/73 ");
	expect_like(ix, "the lazy dog sleeps", "60/1:2/50 :3/105 ");
	expect_like(ix, "lazy dog", "60/1:2/100 :3/100 61/1:2/100 ");
	expect_like(ix, "THIS", "61/1:3/100 ");
	expect_like(ix, "never written", "");
	expect_like(ix, "-- *", "");
	index_free(ix);
}

/* --- against a scan ------------------------------------------------------------------- */

static const char *const vocabulary[] = { "lamp", "lamps", "women", "of", "the", "keep" };

static void add_random_words(struct chance *c, struct buf *to, size_t n)
{
	for (; n > 0; n--)
		buf_addf(to, " %s", vocabulary[chance_below(c, COUNT(vocabulary))]);
}

static void add_random_document(struct chance *c, struct buf *to, size_t number)
{
	buf_addf(to, "format: 1\nsymbol: A/RES/%zu/%zu\nlanguage: en\ntitle: \"%zu\"\n"
		     "session: %zu\nbody:\n", 60 + number % 4, number + 1, number, 60 + number % 4);
	for (size_t n = 1 + chance_below(c, 5); n > 0; n--) {
		static const char *const kinds[] = { "preambular", "text", "operative" };

		buf_addf(to, "- %s: x", kinds[chance_below(c, 3)]);
		add_random_words(c, to, chance_below(c, 8));
		buf_add(to, "\n");
	}
}

static void add_random_term(struct chance *c, struct buf *to)
{
	static const char *const others[] = { "kind:text", "session:60..61", "lam*", "kind:op",
		"-session:62", "symbol:A/RES/63/*" };

	if (chance_below(c, 4) == 0) {
		buf_addf(to, " %s", others[chance_below(c, COUNT(others))]);
		return;
	}
	buf_add(to, chance_below(c, 6) == 0 ? " -" : " ");
	if (chance_below(c, 3) > 0) {
		buf_add(to, vocabulary[chance_below(c, COUNT(vocabulary))]);
		return;
	}
	buf_add(to, "\"");
	add_random_words(c, to, 2);
	buf_add(to, "\"");
}

/* The tokens of a text, each with a blank on both sides. */
static void add_tokens(struct buf *to, struct slice text)
{
	struct token_reader r;
	struct token t;

	token_reader_init(&r, text);
	buf_add(to, " ");
	while (token_next(&r, &t)) {
		buf_adds(to, t.word);
		buf_add(to, " ");
	}
	token_reader_fini(&r);
}

static bool term_holds(const struct query_term *t, const struct doc *d, const struct para *p,
    const char *tokens)
{
	struct buf words = { 0 };
	bool holds;

	if (t->field == QUERY_KIND)
		return strcmp(t->words[0], para_kind_name(p->kind)) == 0;
	if (t->field == QUERY_SESSION)
		return atoi(d->meta.session) >= t->from && atoi(d->meta.session) <= t->to;
	if (t->field == QUERY_SYMBOL)
		return strncmp(d->meta.symbol, t->text, strlen(t->text)) == 0;
	buf_add(&words, " ");
	for (size_t i = 0; i < t->n_words; i++)
		buf_addf(&words, "%s%s", t->words[i],
		    t->prefix && i + 1 == t->n_words ? "" : " ");
	holds = strstr(tokens, buf_str(&words)) != NULL;
	buf_fini(&words);
	return holds;
}

static bool query_holds(const struct query *q, const struct doc *d, const struct para *p)
{
	struct buf tokens = { 0 };
	bool all = true;

	add_tokens(&tokens, para_text(p));
	for (size_t g = 0; all && g < q->groups.n; g++) {
		const struct query_group *group = &q->groups.at[g];
		bool any = false;

		for (size_t i = group->first; i < group->first + group->n; i++)
			any = any || term_holds(&q->terms.at[i], d, p, buf_str(&tokens));
		all = any != group->without;
	}
	buf_fini(&tokens);
	return all;
}

#define DOCUMENTS 12

/* True when FOUND has paragraph PARA of document NUMBER. */
static bool has_hit(const struct search *found, uint32_t number, uint32_t para)
{
	for (size_t i = 0; i < found->documents.n; i++) {
		const struct search_document *d = &found->documents.at[i];

		for (size_t k = d->first; d->number == number && k < d->first + d->n; k++)
			if (found->hits.at[k].para == para)
				return true;
	}
	return false;
}

static size_t check_random_query(struct chance *c, struct index *ix, struct doc **docs)
{
	struct buf text = { 0 }, why = { 0 };
	struct search found;
	struct query q;
	size_t hits = 0;

	for (size_t n = 1 + chance_below(c, 3); n > 0; n--) {
		add_random_term(c, &text);
		buf_add(&text, chance_below(c, 4) == 0 ? " OR" : "");
	}
	if (query_parse(&q, buf_slice(&text), &why) && query_has_words(&q)) {
		search_run(ix, &q, &found);
		for (uint32_t i = 0; i < DOCUMENTS; i++)
			for (uint32_t p = 2; p < docs[i]->n_paras; p++) {
				bool holds = query_holds(&q, docs[i], &docs[i]->paras[p]);

				if (has_hit(&found, i, p) != holds)
					fail_msg("%s: A/RES/%u paragraph %u", buf_str(&text),
					    (unsigned)i, (unsigned)p);
				hits += holds;
			}
		assert_int_equal(found.hits.n, hits);
		search_fini(&found);
	}
	query_fini(&q);
	buf_fini(&text);
	buf_fini(&why);
	return hits;
}

static void random_queries_equal_a_scan(void **state)
{
	struct chance c = { 20261129 };
	size_t hits = 0;

	(void)state;
	for (int round = 0; round < 20; round++) {
		struct index *ix = index_new();
		struct doc *docs[DOCUMENTS];

		for (uint32_t i = 0; i < DOCUMENTS; i++) {
			struct buf yaml = { 0 };

			add_random_document(&c, &yaml, i);
			docs[i] = yamldoc_at("test.yaml", buf_str(&yaml));
			index_add(ix, docs[i], i);
			buf_fini(&yaml);
		}
		index_seal(ix);
		for (int n = 0; n < 60; n++)
			hits += check_random_query(&c, ix, docs);
		for (uint32_t i = 0; i < DOCUMENTS; i++)
			doc_free(docs[i]);
		index_free(ix);
	}
	assert_true(hits > 2000);
}

/* --- limits --------------------------------------------------------------------------- */

/* Who waits, and for how long. */
struct waiter {
	int looks;	/* so far */
	int patience;	/* looks before the search is given up */
	unsigned share, last;	/* the greatest told while it went on, and the last */
};

static bool stop(void *context, unsigned share)
{
	struct waiter *w = context;

	assert_true(share <= 100);
	w->last = share;
	if (share < 100)
		w->share = share > w->share ? share : w->share;
	return w->looks++ >= w->patience && share < 100;
}

/* Asks IX for Q while W waits; how many hits it has found until W waits no more. */
static size_t hits_until(struct index *ix, const struct query *q, struct waiter *w)
{
	struct watch watch = { .stop = stop, .context = w };
	struct search found;
	size_t n;

	search_use_watch(ix, &watch);
	search_run(ix, q, &found);
	search_use_watch(ix, NULL);
	n = found.hits.n;
	assert_int_equal(found.stopped, watch.stopped);
	assert_int_equal(found.stopped, w->last < 100);
	search_fini(&found);
	return n;
}

/* Documents of a hundred paragraphs each, so that there are more hits than are kept. */
static void many_hits_are_the_newest(void **state)
{
	struct index *ix = index_new();
	struct buf why = { 0 };
	struct search found;
	struct query q;
	struct waiter at_once = { 0 }, later = { .patience = 20 }, never = { .patience = 1 << 30 };

	(void)state;
	for (int i = 0; i < 110; i++) {
		struct buf yaml = { 0 };

		buf_addf(&yaml, "format: 1\nsymbol: A/RES/60/%d\nlanguage: en\ntitle: x\n"
				"adopted: 20%02d-%02d-01\nbody:\n", i + 1, i / 12, 1 + i % 12);
		for (int k = 0; k < 100; k++)
			buf_addf(&yaml, "- text: lamp%s%s\n", k == 0 && i == 3 ? " herring" : "",
			    k == 1 && i == 4 ? " red oil herring blue oil sea" : "");
		struct doc *d = yamldoc_at("test.yaml", buf_str(&yaml));
		index_add(ix, d, (uint32_t)i);
		doc_free(d);
		buf_fini(&yaml);
	}
	assert_true(query_parse(&q, slice_of("lamp"), &why));
	search_run(ix, &q, &found);
	assert_true(found.more);
	assert_int_equal(found.hits.n, SEARCH_MOST);
	assert_int_equal(found.documents.n, 100);
	assert_string_equal(found.documents.at[0].symbol, "A/RES/60/110");
	assert_string_equal(found.documents.at[99].symbol, "A/RES/60/11");
	search_fini(&found);
	/* asked at the beginning, and then again and again */
	assert_int_equal(hits_until(ix, &q, &at_once), 0);
	assert_int_equal(at_once.looks, 1);
	size_t some = hits_until(ix, &q, &later);
	assert_true(some > 0 && some < SEARCH_MOST);
	assert_int_equal(later.looks, 21);
	assert_true(later.share > 0 && later.share < 50);
	assert_int_equal(hits_until(ix, &q, &never), SEARCH_MOST);
	assert_true(never.share > 80 && never.last == 100);
	/* who gave it up leaves nothing behind */
	search_run(ix, &q, &found);
	assert_true(!found.stopped && found.hits.n == SEARCH_MOST);
	search_fini(&found);
	query_fini(&q);
	expect(ix, "lamp herring", "60/4:2 60/5:3");
	/* which of the words that are everywhere stands between two others is not looked at */
	search_like(ix, slice_of("red lamp herring blue lamp sea"), &found);
	assert_int_equal(found.hits.n, 1);
	assert_int_equal(found.documents.at[0].number, 4);
	assert_true(found.hits.at[0].score >= 100);
	search_fini(&found);
	index_free(ix);
	buf_fini(&why);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_phrases_and_prefixes),
		cmocka_unit_test(titles_come_first),
		cmocka_unit_test(fields_of_paragraphs),
		cmocka_unit_test(fields_of_documents),
		cmocka_unit_test(who_voted_how),
		cmocka_unit_test(hits_are_counted),
		cmocka_unit_test(counts_are_those_of_the_search),
		cmocka_unit_test(nothing_found_is_explained),
		cmocka_unit_test(a_beginning_counts_once),
		cmocka_unit_test(a_beginning_of_many_words),
		cmocka_unit_test(like_paragraphs_are_found),
		cmocka_unit_test(random_queries_equal_a_scan),
		cmocka_unit_test(many_hits_are_the_newest),
	};

	return cmocka_run_group_tests_name("index/search", tests, NULL, NULL);
}

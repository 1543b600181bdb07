/* SPDX-License-Identifier: ISC */
/* Quoted words are found again wherever they went, and nothing else is taken for them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model/annotation.h"
#include "tests/chance.h"
#include "tests/layout/fixture.h"
#include "tests/links/yamldoc.h"
#include "ui/quoted.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))
#define MOST 400

static const char *const sentences[] = {
	"Welcomes the report of the Secretary-General and takes note of its annexes;",
	"Requests the Secretary-General to report at its next session on the matter;",
	"Calls upon all States to end the use of torture in places of detention;",
	"Decides to remain seized of the question;",
};

/* A document with OPERATIVE paragraphs 1 to N. */
static struct doc *make(const char *const *operative, size_t n)
{
	static char numbers[MOST][24];
	struct fixture_para paras[MOST] = { 0 };

	for (size_t i = 0; i < n; i++) {
		snprintf(numbers[i], sizeof(numbers[i]), "%zu", i + 1);
		paras[i] = (struct fixture_para){ PARA_OPERATIVE, numbers[i], 0, operative[i] };
	}
	return fixture_doc("A/RES/74/158", paras, n);
}

static void check(const struct doc *d, const char *address, const char *quote,
    enum quoted_how how, const char *want)
{
	struct quoted q = quoted_find(d, address, slice_of(quote));

	assert_int_equal(q.how, how);
	if (want == NULL)
		assert_int_equal(q.para, DOC_NONE);
	else
		assert_string_equal(d->paras[q.para].address, want);
}

static void words_at_their_address_are_there(void **state)
{
	struct doc *d = make(sentences, COUNT(sentences));

	(void)state;
	check(d, "OP1", sentences[0], QUOTED_HERE, "OP1");
	check(d, "OP4", sentences[3], QUOTED_HERE, "OP4");
	doc_free(d);
}

static void words_elsewhere_have_moved(void **state)
{
	struct doc *d = make(sentences, COUNT(sentences));

	(void)state;
	check(d, "OP1", sentences[2], QUOTED_MOVED, "OP3");
	check(d, "OP99", sentences[2], QUOTED_MOVED, "OP3");
	doc_free(d);
}

static void of_equal_paragraphs_the_nearest_is_meant(void **state)
{
	const char *const texts[] = { "Decides so;", "Welcomes it;", "Decides so;",
		"Requests it;", "Decides so;" };
	struct doc *d = make(texts, COUNT(texts));

	(void)state;
	check(d, "OP3", "Decides so;", QUOTED_HERE, "OP3");
	check(d, "OP4", "Decides so;", QUOTED_MOVED, "OP3");
	check(d, "OP2", "Decides so;", QUOTED_MOVED, "OP1");
	check(d, "OP99", "Decides so;", QUOTED_MOVED, "OP1");
	doc_free(d);
}

static void words_that_were_corrected_are_known_again(void **state)
{
	struct doc *d = make(sentences, COUNT(sentences));

	(void)state;
	check(d, "OP3", "Calls upon all States to end the use of force in places of detention;",
	    QUOTED_CHANGED, "OP3");
	check(d, "OP1", "Calls upon all States to end the use of force in places of detention;",
	    QUOTED_CHANGED, "OP3");
	doc_free(d);
}

/* Of twelve words, ten runs, five or six are in a paragraph; the address is worth a tenth. */
static void the_address_counts_where_words_are_as_like(void **state)
{
	const char *const texts[] = {
		"a1 b1 c1 d1 e1 f1 g1 x1 x2 x3 x4 x5",	/* five of ten runs */
		"y1 y2 y3 y4 b1 c1 d1 e1 f1 g1 h1 i1",	/* six */
		"z1 z2 z3 a1 b1 c1 d1 e1 f1 g1 h1 i1",	/* seven */
		"w1 w2 w3 w4 w5 w6 w7 a1 b1 c1 d1 e1",	/* three: enough at the address alone */
		"v1 v2 v3 v4 v5 v6 v7 v8 a1 b1 c1 d1",	/* two: nowhere */
	};
	const char *quote = "a1 b1 c1 d1 e1 f1 g1 h1 i1 j1 k1 l1";
	struct doc *both = make(texts, 2), *all = make(texts, 3), *one = make(texts, 1);
	struct doc *rest = make(texts + 3, 2);

	(void)state;
	check(both, "OP1", quote, QUOTED_CHANGED, "OP1");
	check(both, "OP99", quote, QUOTED_CHANGED, "OP2");
	check(all, "OP1", quote, QUOTED_CHANGED, "OP3");
	check(one, "OP99", quote, QUOTED_CHANGED, "OP1");
	check(rest, "OP1", quote, QUOTED_CHANGED, "OP1");
	check(rest, "OP2", quote, QUOTED_LOST, NULL);
	doc_free(both);
	doc_free(all);
	doc_free(one);
	doc_free(rest);
}

static void words_that_are_nowhere_are_lost(void **state)
{
	struct doc *d = make(sentences, COUNT(sentences));

	(void)state;
	check(d, "OP3", "Deplores the destruction of cultural heritage;", QUOTED_LOST, NULL);
	check(d, "OP3", "", QUOTED_LOST, NULL);
	doc_free(d);
}

static void without_an_address_all_of_the_document_is_meant(void **state)
{
	struct doc *d = make(sentences, COUNT(sentences));

	(void)state;
	check(d, "", "whatever its title was", QUOTED_HERE, "");
	doc_free(d);
}

static void a_long_paragraph_is_known_by_its_beginning(void **state)
{
	struct buf text = { 0 }, quote = { 0 };
	const char *texts[2];

	(void)state;
	for (int i = 0; text.len < 2 * ANNOTATION_MAX_QUOTE; i++)
		buf_addf(&text, "word%d ", i * 7919 % 1000);
	buf_add(&text, "end");
	annotation_add_quote(&quote, buf_slice(&text));
	assert_true(quote.len < text.len);
	texts[0] = sentences[0];
	texts[1] = buf_str(&text);
	struct doc *d = make(texts, 2);
	check(d, "OP2", buf_str(&quote), QUOTED_HERE, "OP2");
	check(d, "OP1", buf_str(&quote), QUOTED_MOVED, "OP2");
	doc_free(d);
	buf_fini(&text);
	buf_fini(&quote);
}

/* TEXT with its word NTH left out. */
static char *without_word(struct slice text, size_t nth)
{
	struct buf out = { 0 };
	size_t word = 0;

	for (size_t i = 0; i < text.len; i++) {
		word += text.at[i] == ' ';
		if (word != nth)
			buf_addc(&out, text.at[i]);
	}
	return buf_take(&out);
}

static size_t count_words(struct slice text)
{
	size_t n = 1;

	for (size_t i = 0; i < text.len; i++)
		n += text.at[i] == ' ';
	return n;
}

/* The operative paragraphs of a bundled resolution, text alone. */
static size_t take_operative(const struct doc *d, const char **texts)
{
	size_t n = 0;

	for (uint32_t i = 0; i < d->n_body && n < MOST - 2; i++)
		if (d->paras[i].kind == PARA_OPERATIVE &&
		    strpbrk(d->paras[i].text, "*[]\\") == NULL)
			texts[n++] = d->paras[i].text;
	return n;
}

/*
 * Of real paragraphs, whatever becomes of the document around them: put into another order, some
 * inserted, a word of each gone.
 */
static void real_paragraphs_are_found_whatever_becomes_of_the_document(void **state)
{
	struct doc *bundled = yamldoc_bundled("74_158");
	const char *texts[MOST], *shuffled[MOST];
	char *shorter[MOST] = { NULL };
	struct chance c = { 1 };
	size_t n = take_operative(bundled, texts);

	(void)state;
	assert_true(n >= 10);
	memcpy(shuffled, texts, sizeof(shuffled));
	for (size_t i = n - 1; i > 0; i--) {
		size_t k = chance_below(&c, i + 1);
		const char *swap = shuffled[i];

		shuffled[i] = shuffled[k];
		shuffled[k] = swap;
	}
	shuffled[n] = sentences[2];
	struct doc *before = make(texts, n), *after = make(shuffled, n + 1);
	for (size_t i = 0; i < n; i++) {
		size_t words = count_words(slice_of(shuffled[i]));

		shorter[i] = without_word(slice_of(shuffled[i]), chance_below(&c, words));
	}
	struct doc *edited = make((const char *const *)shorter, n);
	for (uint32_t i = 0; i < before->n_body; i++) {
		const struct para *p = &before->paras[i];

		if (p->kind != PARA_OPERATIVE)
			continue;
		struct quoted q = quoted_find(before, p->address, para_text(p));
		assert_int_equal(q.how, QUOTED_HERE);
		assert_int_equal(q.para, i);
		q = quoted_find(after, p->address, para_text(p));
		assert_true(q.how == QUOTED_HERE || q.how == QUOTED_MOVED);
		assert_string_equal(after->paras[q.para].text, p->text);
		size_t at = 0;
		while (strcmp(shuffled[at], p->text) != 0)
			at++;
		q = quoted_find(edited, p->address, para_text(p));
		assert_int_equal(q.how, QUOTED_CHANGED);
		assert_string_equal(edited->paras[q.para].text, shorter[at]);
	}
	for (size_t i = 0; i < n; i++)
		free(shorter[i]);
	doc_free(before);
	doc_free(after);
	doc_free(edited);
	doc_free(bundled);
}

/* Words are found by their paragraph, and in it where they stood. */
static void check_words(const struct doc *d, const char *address, const char *text,
    size_t start, size_t end, enum quoted_how how, const char *want)
{
	struct buf quote = { 0 }, got = { 0 };

	assert_true(annotation_add_words(&quote, slice_of(text), start, end));
	struct quoted q = quoted_find(d, address, buf_slice(&quote));
	assert_int_equal(q.how, how);
	if (q.para != DOC_NONE)
		buf_addf(&got, "%s %u %.*s", d->paras[q.para].address, q.start,
		    (int)(q.end - q.start), d->paras[q.para].text + q.start);
	assert_string_equal(buf_str(&got), want);
	buf_fini(&quote);
	buf_fini(&got);
}

static void words_of_a_paragraph_are_found_with_it(void **state)
{
	static const char *const now[] = {
		"Decides to remain seized of the question;",
		("Requests in the next session, the Secretary-General to report at its next session on "
		 "the matter;"),
		"Calls upon all Governments to end the use of torture in places of detention;",
	};
	struct doc *d = make(sentences, COUNT(sentences));

	(void)state;
	check_words(d, "OP1", sentences[0], 13, 19, QUOTED_HERE, "OP1 13 report");
	check_words(d, "OP3", sentences[3], 11, 24, QUOTED_MOVED, "OP4 11 remain seized");
	doc_free(d);
	d = make(now, COUNT(now));
	check_words(d, "OP4", sentences[3], 11, 24, QUOTED_MOVED, "OP1 11 remain seized");
	/* they stand twice now: 32 bytes before, and 21 behind where they stood */
	check_words(d, "OP2", sentences[1], 48, 60, QUOTED_CHANGED, "OP2 69 next session");
	check_words(d, "OP3", sentences[2], 15, 21, QUOTED_CHANGED, "OP3 0 ");
	check_words(d, "OP3", sentences[2], 40, 47, QUOTED_CHANGED, "OP3 45 torture");
	check_words(d, "OP1", sentences[0], 13, 19, QUOTED_LOST, "");
	doc_free(d);
}

static void words_are_found_in_a_long_paragraph_up_to_where_a_quote_ends(void **state)
{
	struct buf text = { 0 }, quote = { 0 };

	(void)state;
	while (text.len < 2 * ANNOTATION_MAX_QUOTE)
		buf_addf(&text, "word%zu ", text.len);
	const char *operative = buf_str(&text);
	struct doc *d = make(&operative, 1);
	check_words(d, "OP1", operative, 100, 108, QUOTED_HERE, "OP1 100 96 word1");
	assert_false(annotation_add_words(&quote, buf_slice(&text), 3990, 4000));
	assert_int_equal(quote.len, 0);
	doc_free(d);
	buf_fini(&text);
	buf_fini(&quote);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_at_their_address_are_there),
		cmocka_unit_test(words_of_a_paragraph_are_found_with_it),
		cmocka_unit_test(words_are_found_in_a_long_paragraph_up_to_where_a_quote_ends),
		cmocka_unit_test(words_elsewhere_have_moved),
		cmocka_unit_test(of_equal_paragraphs_the_nearest_is_meant),
		cmocka_unit_test(words_that_were_corrected_are_known_again),
		cmocka_unit_test(the_address_counts_where_words_are_as_like),
		cmocka_unit_test(words_that_are_nowhere_are_lost),
		cmocka_unit_test(without_an_address_all_of_the_document_is_meant),
		cmocka_unit_test(a_long_paragraph_is_known_by_its_beginning),
		cmocka_unit_test(real_paragraphs_are_found_whatever_becomes_of_the_document),
	};

	return cmocka_run_group_tests_name("quoted", tests, NULL, NULL);
}

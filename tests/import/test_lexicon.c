/* SPDX-License-Identifier: ISC */
/* Tests of import/common/lexicon: words that are known, and those of a document. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "import/common/lexicon.h"

static void letters_in_any_case_are_known(void **state)
{
	(void)state;
	assert_true(lexicon_has(slice_of("resolution")));
	assert_true(lexicon_has(slice_of("Resolution")));
	assert_true(lexicon_has(slice_of("RESOLUTION")));
	assert_true(lexicon_has_compound(slice_of("High-Level")));
	assert_false(lexicon_has(slice_of("")));
	assert_false(lexicon_has(slice_of("resolutio")));
}

static void a_word_without_end_is_none(void **state)
{
	char word[200];
	struct slice s = { word, sizeof(word) };

	(void)state;
	memset(word, 'a', sizeof(word));
	assert_false(lexicon_has(s));
	assert_false(lexicon_makes(s, slice_of("b")));
	assert_false(lexicon_makes(slice_of("b"), s));
	assert_false(lexicon_never(s, s));
}

static void two_words_make_a_third(void **state)
{
	(void)state;
	assert_true(lexicon_makes(slice_of("home"), slice_of("land")));
	assert_true(lexicon_makes(slice_of("under"), slice_of("standing")));
	assert_false(lexicon_makes(slice_of("under"), slice_of("resolution")));
	assert_true(lexicon_are_apart(slice_of("a"), slice_of("broad")));
	assert_true(lexicon_never(slice_of("the"), slice_of("of")));
	assert_false(lexicon_never(slice_of("of"), slice_of("the")));
	assert_false(lexicon_never(slice_of("United"), slice_of("and")));
	assert_true(lexicon_hardly(slice_of("United"), slice_of("and")));
	assert_true(lexicon_hardly(slice_of("the"), slice_of("of")));
	assert_false(lexicon_hardly(slice_of("United"), slice_of("Nations")));
}

/* A word that is hashed once gives the answers of its text. */
static void hashed_words_make_a_third_as_texts_do(void **state)
{
	static const char *const texts[] = { "home land", "Under STANDING", "under resolution",
		"on going", " water", "zork " };

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		struct lexicon_near near = { .text = slice_of(texts[i]) };
		size_t blank = slice_find(near.text, " ", 0);
		const struct lexicon_word *a = lexicon_upto(&near, blank);
		const struct lexicon_word *b = lexicon_from(&near, blank + 1);

		assert_true(slice_eq(a->text, slice_sub(near.text, 0, blank)));
		assert_true(slice_eq(b->text, slice_sub(near.text, blank + 1, SLICE_NONE)));
		assert_int_equal(a->known, lexicon_has(a->text));
		assert_int_equal(b->known, lexicon_has(b->text));
		assert_int_equal(lexicon_words_make(a, b), lexicon_makes(a->text, b->text));
	}
}

/* Each of the last two words stays, whichever of them was asked for again. */
static void the_last_two_words_are_kept(void **state)
{
	struct lexicon_near near = { .text = slice_of("the McZork, water 5the") };
	const struct lexicon_word *a = lexicon_from(&near, 0), *b = lexicon_from(&near, 4), *c;

	(void)state;
	assert_true(b->camel && !a->camel && !b->known && a->known);
	assert_ptr_equal(lexicon_upto(&near, 3), a);
	c = lexicon_from(&near, 12);
	assert_true(slice_eq(c->text, slice_of("water")));
	assert_ptr_equal(lexicon_from(&near, 0), a);
	assert_true(slice_eq(lexicon_upto(&near, 10)->text, slice_of("McZork")));
	assert_true(slice_eq(lexicon_upto(&near, near.text.len)->text, slice_of("the")));
	assert_int_equal(lexicon_from(&near, 10)->text.len, 0);
}

/* What a vocabulary read need not be read again where a text has it as it was. */
static void words_are_recalled_from_what_was_read(void **state)
{
	struct slice source = slice_of("The McZork of watershed, caf\303\251s");
	struct slice text = slice_of("The McZork of water, caf\303\251s");
	uint32_t from[32];
	struct vocabulary v;

	(void)state;
	vocabulary_init(&v);
	vocabulary_read(&v, source);
	for (uint32_t i = 0; i < text.len; i++)
		from[i] = i < 19 ? i : i + 4;
	struct lexicon_near read = { .text = text };
	struct lexicon_near known = { .text = text, .vocabulary = &v, .from = from };
	for (size_t at = 0; at < text.len; at++) {
		if (at > 0 && text.at[at - 1] != ' ')
			continue;
		const struct lexicon_word *a = lexicon_from(&read, at), *b = lexicon_from(&known, at);

		assert_true(slice_eq(a->text, b->text));
		assert_true(a->hash == b->hash && a->known == b->known && a->camel == b->camel);
	}
	/* a byte that was put in came from nowhere */
	from[0] = 0x80000000u;
	assert_true(lexicon_from(&known, 0)->known);
	vocabulary_fini(&v);
}

static void words_of_a_document_are_counted_with_their_hyphens_and_numbers(void **state)
{
	struct vocabulary v;

	(void)state;
	vocabulary_init(&v);
	vocabulary_read(&v, slice_of("The whole-of-zork approach; the Zork and Agenda 21."));
	assert_int_equal(vocabulary_count(&v, slice_of("the")), 2);
	assert_int_equal(vocabulary_count(&v, slice_of("zork")), 2);
	assert_int_equal(vocabulary_count(&v, slice_of("whole-of-zork")), 1);
	assert_int_equal(vocabulary_count(&v, slice_of("agenda 21")), 1);
	assert_int_equal(vocabulary_count(&v, slice_of("21")), 1);
	assert_int_equal(vocabulary_count(&v, slice_of("zor")), 0);
	assert_int_equal(vocabulary_count(&v, slice_of("")), 0);
	assert_true(vocabulary_makes(&v, slice_of("zo"), "", slice_of("rk")));
	assert_true(vocabulary_makes(&v, slice_of("whole"), "-", slice_of("of-zork")));
	assert_true(vocabulary_makes(&v, slice_of("high"), "-", slice_of("level")));
	assert_true(vocabulary_makes(&v, slice_of("resolu"), "", slice_of("tion")));
	assert_false(vocabulary_makes(&v, slice_of("whole"), "", slice_of("zork")));
	vocabulary_fini(&v);
}

/* Word I of 20,000 as it stands in a text. */
static void make_word(unsigned i, char word[32])
{
	snprintf(word, 32, "w-%c%c%c%c", 'a' + (int)(i / 17576), 'a' + (int)(i / 676 % 26),
		 'a' + (int)(i / 26 % 26), 'a' + (int)(i % 26));
}

/*
 * Of N words the odd ones stand once and every fourth one twice, after one another; of 20,000, more
 * than there are slots, most share one with another.
 */
static void count_words(unsigned n)
{
	struct buf text = { 0 };
	struct vocabulary v;
	char word[32];

	for (unsigned round = 0; round < 4; round++)
		for (unsigned i = 0; i < n; i++) {
			make_word(i, word);
			if (round == 0 ? i % 2 == 1 : round > 1 && i % 4 == 0)
				buf_addf(&text, "%s ", word);
		}
	vocabulary_init(&v);
	vocabulary_read(&v, buf_slice(&text));
	for (unsigned i = 0; i < n; i++) {
		make_word(i, word);
		assert_int_equal(vocabulary_count(&v, slice_of(word)),
				 i % 2 == 1 ? 1 : i % 4 == 0 ? 2 : 0);
	}
	vocabulary_fini(&v);
	buf_fini(&text);
}

static void words_that_share_a_slot_are_kept_apart(void **state)
{
	(void)state;
	for (unsigned n = 0; n < 40; n++)
		count_words(n);
	count_words(20000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_in_any_case_are_known),
		cmocka_unit_test(a_word_without_end_is_none),
		cmocka_unit_test(two_words_make_a_third),
		cmocka_unit_test(hashed_words_make_a_third_as_texts_do),
		cmocka_unit_test(the_last_two_words_are_kept),
		cmocka_unit_test(words_are_recalled_from_what_was_read),
		cmocka_unit_test(words_of_a_document_are_counted_with_their_hyphens_and_numbers),
		cmocka_unit_test(words_that_share_a_slot_are_kept_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

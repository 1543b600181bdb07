/* SPDX-License-Identifier: ISC */
/*
 * Documents made by chance of few words, so that much is alike and many choices are
 * equally good: every comparison is sound, and its mirror image shows the same.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "compared.h"
#include "model/docbuild.h"
#include "tests/chance.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* Pairs of documents. */
#define CASES 6000

static struct chance chance;

static uint32_t below(uint32_t limit)
{
	return (uint32_t)chance_below(&chance, limit);
}

static const char *const words[] = { "Requests", "also", "the", "wells", "Wells", "and", "of",
	"copper", "1948", "5 May 2005", ",", ";", "\xc3\xa9t\xc3\xa9", "\xe6\xb0\xb4",
	"Organization's", "Organization\xe2\x80\x99s" };

/* Some words, links and references to footnotes. */
static void add_text(struct docbuild *b, bool is_note)
{
	uint32_t n = below(9);
	char label[16];

	for (uint32_t i = 0; i < n; i++) {
		size_t start = docbuild_add(b, slice_of(words[below(COUNT(words))]));

		if (below(8) == 0)
			docbuild_link(b, start, docbuild_at(b),
			    below(2) == 0 ? "A/60/1" : "A/RES/61/2", NULL, 0);
		if (i == 0 && below(2) == 0)
			docbuild_emphasis(b, 0, docbuild_at(b), 0);
		if (!is_note && below(12) == 0) {
			snprintf(label, sizeof(label), "%u", below(5));
			docbuild_note_ref(b, label, 0);
		}
		docbuild_add(b, slice_of(" "));
	}
}

/* A paragraph of any sort; *DEPTH is how deep items may hang here. */
static void add_para(struct docbuild *b, uint32_t i, uint32_t *depth)
{
	static const enum para_kind kinds[] = { PARA_PREAMBULAR, PARA_OPERATIVE, PARA_OPERATIVE,
		PARA_ITEM, PARA_ITEM, PARA_HEADING, PARA_TEXT, PARA_ROW, PARA_ENACTING };
	enum para_kind kind = kinds[below(COUNT(kinds))];
	char number[16];

	snprintf(number, sizeof(number), "%u", i);
	if (kind == PARA_ITEM && *depth == 0)
		kind = PARA_OPERATIVE;
	if (kind == PARA_ITEM) {
		uint32_t at = 1 + below(*depth);

		docbuild_para(b, kind, "(a)", at);
		*depth = at + 1;
	} else {
		docbuild_para(b, kind, kind == PARA_OPERATIVE ? number : "",
		    kind == PARA_HEADING ? 1 + below(2) : 0);
		*depth = kind == PARA_OPERATIVE || kind == PARA_PREAMBULAR;
	}
	if (kind == PARA_HEADING && below(2) == 0)
		docbuild_part(b, below(2) == 0 ? "annex" : "I", true);
	add_text(b, false);
}

static struct doc *doc_by_chance(void)
{
	struct docbuild *b = docbuild_new();
	uint32_t n = below(14), depth = 0, n_notes = below(5);
	char label[16];

	docbuild_meta(b)->symbol = below(3) == 0 ? "A/RES/60/1" : "A/RES/60/2";
	docbuild_meta(b)->language = "en";
	docbuild_meta(b)->title = below(2) == 0 ? "wells" : "";
	for (uint32_t i = 0; i < n; i++)
		add_para(b, i, &depth);
	for (uint32_t i = 0; i < n_notes; i++) {
		snprintf(label, sizeof(label), "%u", i);
		docbuild_para(b, PARA_FOOTNOTE, label, 0);
		add_text(b, true);
	}
	return docbuild_done(b);
}

static void documents_by_chance_are_compared_soundly_and_mirrored(void **state)
{
	(void)state;
	for (uint32_t seed = 0; seed < chance_share(CASES); seed++) {
		chance.state = seed;
		struct doc *a = doc_by_chance(), *b = doc_by_chance();
		struct compare_tie ties[3], turned[3];

		for (size_t i = 0; i < COUNT(ties); i++) {
			ties[i] = (struct compare_tie){ below(20), below(20) };
			turned[i] = (struct compare_tie){ ties[i].b, ties[i].a };
		}
		uint32_t n_ties = below(4);
		struct compare_ask ask = { .ties = ties, .n_ties = n_ties };
		struct compare_ask ask_turned = { .ties = turned, .n_ties = n_ties };
		struct comparison *c = comparison_new(a, b, &ask);
		struct comparison *mirror = comparison_new(b, a, &ask_turned);

		if (!compared_is_sound(c) || !compared_is_sound(mirror) ||
		    !compared_mirrors(c, mirror))
			fail_msg("seed %u", seed);
		comparison_free(c);
		comparison_free(mirror);
		doc_free(a);
		doc_free(b);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(documents_by_chance_are_compared_soundly_and_mirrored),
	};

	return cmocka_run_group_tests_name("comparison by chance", tests, NULL, NULL);
}

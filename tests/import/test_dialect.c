/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "import/text/dialect.h"
#include "import/import.h"
#include "stage.h"

#define ENACTING "The General Assembly,\n"
#define LONG_A \
	"Recognizing the importance of the full and effective implementation of the " \
	"commitments made at the major conferences and summits of the United Nations in the " \
	"economic, social and related fields, and of their review and follow-up"
#define LONG_B \
	"Requests the Secretary-General to submit to the General Assembly at its " \
	"sixty-eighth session a comprehensive report on the implementation of the present " \
	"resolution, and to include in it the views of Member States on the matter"

/* The same few paragraphs as the extractors of each row write them. */
static const struct {
	const char *dialect, *text;
} texts[] = {
	{ "tika",
	  "\t" ENACTING "\t" LONG_A ",[footnoteRef:1] [1: \tResolution 217 A (III). ]\n\n"
	  "\t1.\t" LONG_B ";[footnoteRef:2] [2: \tA/68/301. ]\n" },
	{ "word",
	  "\t" ENACTING "\t" LONG_A ",1\n\t1.\t" LONG_B ";2\n\t2.\tDecides to continue.\n"
	  "1 Resolution 217 A (III).\n2 A/68/301.\n" },
	{ "word",
	  "\tThe Security Council,\n\tHaving determined that the attack constitutes a breach of the "
	  "peace,1\n\t1.\tWelcomes the prompt and vigorous support which Governments have given to "
	  "its resolutions;\n\t2.\tRecommends that all Members make such assistance available to a "
	  "unified command.\n1 See Official Records of the Security Council, Fifth Year, No. 18.\n" },
	{ "poi",
	  ENACTING LONG_A ",[1]\n1. " LONG_B ";[2]\n2. Decides to continue.\n"
	  "1\t Resolution 217 A (III).\n2\t A/68/301.\n" },
	{ "pandoc",
	  ENACTING "\nRecognizing the importance of the full and effective implementation of the\n"
	  "commitments made at the major conferences and summits of the United\n"
	  "Nations,[1] and of their review,\n\n"
	  "1. Requests the Secretary-General to submit to the General Assembly at\n"
	  "its sixty-eighth session a comprehensive report on the implementation of\n"
	  "the present resolution;[2]\n\n"
	  "2. Decides to remain seized of the matter.\n\n"
	  "[1] Resolution 217 A (III).\n\n[2] A/68/301.\n" },
	{ "markdown",
	  "*The General Assembly,*\n\n*Recognizing* the importance of the implementation of the "
	  "commitments,<sup>1</sup>\n\n*Recalling* its resolution [66/163](#),\n\n"
	  "1. *Requests* the Secretary-General to submit a report;<sup>2</sup>\n\n"
	  "<sup>1</sup> Resolution 217 A (III).\n\n<sup>2</sup> A/68/301.\n" },
	{ "markdown-word",
	  "*The General Assembly,*\n\n*Recognizing* the commitments,<a id=\"footnote-ref-1\"></a>"
	  "[\\[1\\]](#footnote-1)\n\n1\\. *Requests* the report;1\n\n"
	  "1. <a id=\"footnote-1\"></a> Resolution 217 A \\(III\\)\\. "
	  "[\342\206\221](#footnote-ref-1)\n" },
	{ "docling",
	  "## The General Assembly\n\nRecognizing the commitments, 1\n\n"
	  "Recalling its resolution [66/163](#p2),\n\n1. Requests a report; 2\n\n"
	  "- (a) On peace &amp; law;\n\n## Annex\n\n1 Resolution 217 A (III).\n\n2 A/68/301.\n" },
	{ "pdf",
	  ENACTING "\nRecognizing the importance of the full and effective implementation of the\n"
	  "commitments made at the major conferences and summits of the United\n"
	  "Nations, 1 and of their review,\n\n"
	  "1. Requests the Secretary-General to submit to the General Assembly at\n"
	  "its sixty-eighth session a comprehensive report on the implementation of\n"
	  "the present resolution;\n\n__________________\n1 Resolution 217 A (III).\n\n"
	  "2/3\n\n2. Decides to remain seized of the matter.\n\n3/3\n" },
	{ "pdf-dense",
	  ENACTING "Recognizing the importance of the full and effective implementation of the\n"
	  "commitments made at the major conferences and summits of the United\n"
	  "Nations, 1 and of their review,\n"
	  "1. Requests the Secretary-General to submit to the General Assembly at\n"
	  "its sixty-eighth session a comprehensive report on the implementation of\n"
	  "the present resolution;\n__________________\n1 Resolution 217 A (III).\n"
	  "2/3\n2. Decides to remain seized of the matter.\n3/3\n" },
	{ "pdf-layout",
	  "          " ENACTING
	  "          Recognizing the importance of the full and effective implementation of the\n"
	  "     commitments made at the major conferences and summits of the United\n"
	  "     Nations, 1 and of their review,\n"
	  "          1.    Requests the Secretary-General to submit to the General Assembly at\n"
	  "     its sixty-eighth session a comprehensive report on the implementation of\n"
	  "     the present resolution;\n2/3\n"
	  "          2.    Decides to remain seized of the matter, and to consider it at its next\n"
	  "     session.\n3/3\n" },
	{ "pdf-glued",
	  ENACTING "\nRecognizingthe importance of the full and effective implementation of the\n"
	  "commitments made at the major conferences and summits of the United\n"
	  "Nations,1 and of their review,\n\n"
	  "Recallingits resolution 66/163 of 19 December 2011, in which it decided to consider\n"
	  "the matter again,\n\n"
	  "1. Requeststhe Secretary-General to submit to the General Assembly at\n"
	  "its sixty-eighth session a comprehensive report on the implementation.\n\n"
	  "1 Resolution 217 A (III).\n" },
	{ "html",
	  "     " ENACTING "\n     Recognizing the importance of the full and effective\n"
	  "implementation of the commitments made at the major conferences and\n"
	  "summits of the United Nations, 1/ and of their review,\n\n"
	  "     1.   Requests the Secretary-General to submit a report to the General\n"
	  "Assembly at its forty-eighth session on the implementation of the\n"
	  "present resolution; 2/\n\n     2.   Decides to remain seized of the matter.\n\n"
	  "     1/   Resolution 217 A (III).\n\n     2/   A/47/668.\n" },
	{ "browser",
	  ENACTING "\n\nRecognizing the importance of the full and effective implementation of the "
	  "commitments made at the major conferences and summits of the United Nations, 1/\n\n"
	  "1. Requests the Secretary-General to submit a report; 2/\n\n"
	  "2. Decides to remain seized of the matter.\n\n"
	  "1/ Resolution 217 A (III).\n\n2/ A/47/668.\n" },
};

static void the_texts_of_each_row_are_recognised(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		struct stage s;

		stage_open(&s, texts[i].text, "word");
		const struct dialect *d = dialect_markdown(buf_slice(&s.source.text));
		if (d == NULL)
			d = dialect_recognise(buf_slice(&s.source.text), &s.lines);
		if (strcmp(d->name, texts[i].dialect) != 0)
			fail_msg("row %zu, %s: taken for %s", i, texts[i].dialect, d->name);
		stage_close(&s);
	}
}

static void each_row_is_among_the_texts_and_found_by_its_name(void **state)
{
	size_t n = 0;

	(void)state;
	for (; dialect_at(n) != NULL; n++) {
		const struct dialect *d = dialect_at(n);
		/* barenotes finds what has no labels */
		bool tried = dialect_has(d, DIALECT_BARE_NOTES);

		assert_ptr_equal(dialect_named(d->name), d);
		assert_string_equal(import_dialect_name(n), d->name);
		assert_true(d->what[0] != '\0');
		for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
			tried |= strcmp(texts[i].dialect, d->name) == 0;
		if (!tried)
			fail_msg("no text is in the dialect %s", d->name);
	}
	assert_true(n > 0);
	assert_null(import_dialect_name(n));
	assert_null(dialect_named("latin"));
}

static void a_text_without_traits_is_that_of_a_word_processor(void **state)
{
	static const char *const rows[] = { "", "\n\n", "words", "words\nmore words\n" };

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct stage s;

		stage_open(&s, rows[i], "word");
		assert_string_equal(
			dialect_recognise(buf_slice(&s.source.text), &s.lines)->name, "word");
		stage_close(&s);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_texts_of_each_row_are_recognised),
		cmocka_unit_test(each_row_is_among_the_texts_and_found_by_its_name),
		cmocka_unit_test(a_text_without_traits_is_that_of_a_word_processor),
	};

	return cmocka_run_group_tests_name("import/dialect", tests, NULL, NULL);
}

/* SPDX-License-Identifier: ISC */
/*
 * Files with bytes changed, cut out and doubled by chance: each is refused with a
 * reason, or read, and what was read survives writing.  The sanitizers watch.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/docwrite.h"
#include "corpus/lint.h"
#include "fixture.h"
#include "text/utf8.h"

static void check_messages(const struct diags *d)
{
	for (size_t i = 0; i < d->list.n; i++) {
		struct slice text = slice_of(d->list.at[i].text);
		uint32_t code;

		assert_true(utf8_invalid(text) == SLICE_NONE);
		for (size_t at = 0; at < text.len;) {
			at += utf8_decode(text, at, &code);
			assert_false(utf8_is_control(code));
		}
	}
}

static void check_written_again(const struct doc *d)
{
	struct buf yaml = { 0 }, said = { 0 }, before = { 0 }, after = { 0 };

	doc_write(&yaml, d);
	struct doc *again = fixture_read(buf_slice(&yaml), &said);
	if (again == NULL)
		fail_msg("%s\n%s", buf_str(&said), buf_str(&yaml));
	fixture_show(&before, d);
	fixture_show(&after, again);
	assert_string_equal(buf_str(&before), buf_str(&after));
	doc_free(again);
	buf_fini(&yaml);
	buf_fini(&said);
	buf_fini(&before);
	buf_fini(&after);
}

static void check_file(struct slice text)
{
	struct diags diags = { 0 };
	struct doc *d = doc_read(text, "test.yaml", &diags);

	assert_true((d == NULL) == (diags.count[DIAG_ERROR] > 0));
	assert_true(diags.list.n <= DOC_MAX_ERRORS + 1);
	if (d != NULL) {
		lint_doc(d, &diags);
		check_written_again(d);
	}
	check_messages(&diags);
	doc_free(d);
	diags_fini(&diags);
}

/* A byte that means something to YAML or to markup, or any. */
static char random_byte(struct chance *c)
{
	static const char telling[] = "*[]()\\\"'\n :-#>|&!{},?@%`^\t\r~.";

	if (chance_below(c, 3) > 0)
		return telling[chance_below(c, sizeof(telling) - 1)];
	return (char)chance_below(c, 256);
}

static void mutate(struct buf *text, struct chance *c)
{
	size_t at = chance_below(c, text->len);
	size_t len = 1 + chance_below(c, text->len - at < 40 ? text->len - at : 40);

	switch (chance_below(c, 5)) {
	case 0:
		text->len = at + 1;
		break;
	case 1:
		memmove(text->at + at, text->at + at + len, text->len - at - len);
		text->len -= len;
		break;
	case 2:
		memmove(text->at + at, text->at + chance_below(c, text->len - len + 1), len);
		break;
	default:
		text->at[at] = random_byte(c);
	}
}

static void check_mutations(const char *path, struct chance *c, int rounds)
{
	struct buf whole = { 0 };

	fixture_slurp(path, &whole);
	for (int round = 0; round < rounds; round++) {
		struct buf text = { 0 };
		/* A part of the file is quicker, and its errors are its own. */
		size_t len = 400 + chance_below(c, 3000);

		buf_adds(&text, slice_sub(buf_slice(&whole), 0, len));
		for (size_t n = 1 + chance_below(c, 3); n > 0 && text.len > 1; n--)
			mutate(&text, c);
		check_file(buf_slice(&text));
		buf_fini(&text);
	}
	buf_fini(&whole);
}

static void damaged_resolutions_are_refused_or_survive(void **state)
{
	struct chance chance = { 62150 };
	struct diags diags = { 0 };
	struct corpus *c = corpus_open(fixture_corpus(), &diags);

	(void)state;
	assert_non_null(c);
	for (size_t i = 0; i < c->files.n && i < 8; i++)
		check_mutations(c->files.at[i].path, &chance, 500);
	corpus_free(c);
}

/* Small files reach more of the reader: all kinds of keys and scalars. */
static void damaged_small_files_are_refused_or_survive(void **state)
{
	static const char small[] =
	    "format: 1\nsymbol: A/RES/68/164\nlanguage: en\ntitle: 'a b'\nadopted: 2013-12-18\n"
	    "body:\n- heading: Annex\n  level: 2\n  part: x\n- row: [a, \"*b*\", '']\n"
	    "- operative: >-\n    *a* [b](A/1/2#OP1)\n    c[^1]\n  number: 1\n"
	    "  recalls: [A/1/2]\n  items:\n  - item: |\n      d \\* e\n    number: (a)\n"
	    "- text: \"f \\u00e9 \\\n    g\"\nfootnotes:\n- label: 1\n  text: h i\n"
	    "    j\n";
	struct chance chance = { 3 };

	(void)state;
	for (int round = 0; round < 20000; round++) {
		struct buf text = { 0 };

		buf_add(&text, small);
		for (size_t n = 1 + chance_below(&chance, 2); n > 0 && text.len > 1; n--)
			mutate(&text, &chance);
		check_file(buf_slice(&text));
		buf_fini(&text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(damaged_resolutions_are_refused_or_survive),
		cmocka_unit_test(damaged_small_files_are_refused_or_survive),
	};

	return cmocka_run_group_tests_name("docread_fuzz", tests, NULL, NULL);
}

/* SPDX-License-Identifier: ISC */
/* Documents as HTML: every word is there, elements nest, nothing of a document is markup. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "export/html.h"
#include "export/markdown.h"
#include "export/picture.h"
#include "export/xml.h"
#include "layout/unified.h"
#include "model/docbuild.h"
#include "tests/corpus/pairs.h"

/* Elements that have no end. */
static bool is_void(struct slice name)
{
	return slice_is(name, "meta") || slice_starts(name, "!");
}

/* True when all elements of HTML nest; appends its words to WORDS, none of WITHOUT (NULL: all). */
static bool read_html(struct slice html, const char *without, struct buf *words)
{
	struct string_vec open = { 0 };
	size_t hidden = 0;
	bool good = true;

	for (size_t at = 0, end; good && at < html.len; at = end + 1) {
		size_t tag = slice_find(html, "<", at);
		struct slice rest, text = slice_sub(html, at, tag);

		if (hidden == 0)
			buf_adds(words, text);
		if (tag == SLICE_NONE)
			break;
		end = slice_find(html, ">", tag);
		struct slice name = slice_first_word(slice_sub(html, tag + 1, end), &rest);
		bool ends = slice_starts(name, "/");

		name = slice_sub(name, ends, SLICE_NONE);
		if (slice_ends(rest, "/") || is_void(name))
			continue;
		if (!ends) {
			vec_push(&open, xmemdup0(name.at, name.len));
			if (hidden > 0 || (without != NULL && slice_is(name, without)))
				hidden++;
			continue;
		}
		good = open.n > 0 && slice_is(name, *vec_last(&open));
		if (good)
			free(open.at[--open.n]);
		hidden -= hidden > 0;
	}
	good = good && open.n == 0;
	string_vec_fini(&open);
	return good;
}

static void check_doc(const struct doc *d)
{
	struct buf html = { 0 }, words = { 0 }, escaped = { 0 };

	html_begin(&html, d->meta.symbol, d->meta.language);
	html_add_doc(&html, &(struct html_doc){ .doc = d, .prefix = "" });
	html_end(&html);
	assert_true(read_html(buf_slice(&html), "sup", &words));
	for (uint32_t i = 0; i < d->n_paras; i++) {
		struct slice text = para_text(&d->paras[i]);

		for (size_t at = 0, end; at <= text.len; at = end + 1) {
			end = slice_find(text, "\t", at);
			end = end != SLICE_NONE ? end : text.len;
			buf_clear(&escaped);
			xml_add(&escaped, slice_sub(text, at, end));
			if (slice_find(buf_slice(&words), buf_str(&escaped), 0) == SLICE_NONE)
				fail_msg("%s: these words are lost: %s", d->file, buf_str(&escaped));
		}
	}
	buf_fini(&html);
	buf_fini(&words);
	buf_fini(&escaped);
}

static void check_pair(const struct doc *a, const struct doc *b)
{
	struct comparison *c = comparison_new(a, b, NULL);
	struct unified u = unified_new(c, UNIFIED_ALL);
	struct layout_lore lore = { .overlay = u.overlay };
	struct compare_table *t = table_new((const struct comparison *const *)&c, 1);
	struct buf html = { 0 }, words = { 0 };

	if (a == b)
		check_doc(a);
	html_add_doc(&html, &(struct html_doc){ .doc = u.doc, .lore = &lore });
	html_add_columns(&html, t);
	assert_true(read_html(buf_slice(&html), NULL, &words));
	table_free(t);
	unified_fini(&u);
	comparison_free(c);
	buf_fini(&html);
	buf_fini(&words);
}

static void no_word_of_the_bundled_resolutions_is_lost(void **state)
{
	(void)state;
	pairs_of("corpus", check_pair);
}

static void no_word_of_odd_documents_is_lost(void **state)
{
	(void)state;
	pairs_of("tests/golden/corpus-odd", check_pair);
}

static void assert_xml(const char *text, size_t len, const char *wanted)
{
	struct buf to = { 0 };

	xml_add(&to, (struct slice){ text, len });
	assert_string_equal(buf_str(&to), wanted);
	buf_fini(&to);
}

static void characters_of_markup_are_named(void **state)
{
	(void)state;
	assert_xml("a<b>&\"c\"", 8, "a&lt;b&gt;&amp;&quot;c&quot;");
	assert_xml("a\tb\nc", 5, "a&#9;b&#10;c");
}

static void what_xml_lacks_is_replaced(void **state)
{
	(void)state;
	assert_xml("a\0b\x1b[2J\x7f", 8, "a\xef\xbf\xbd" "b\xef\xbf\xbd[2J\xef\xbf\xbd");
	assert_xml("\xef\xbf\xbe\xef\xbf\xbf", 6, "\xef\xbf\xbd\xef\xbf\xbd");
	assert_xml("\xc2\x9b" "1m", 4, "\xef\xbf\xbd" "1m");
	assert_xml("a\xff" "b", 3, "a\xef\xbf\xbd" "b");
	assert_xml("\xef\xbf\xbd", 3, "\xef\xbf\xbd");
}

static void what_steers_the_direction_is_written_by_number(void **state)
{
	(void)state;
	assert_xml("a\xe2\x80\xae" "b", 5, "a&#x202E;b");
}

/* "<del>" of removed words, "<ins>" of added ones, in a link whose words overlap with emphasis. */
static void whatever_overlaps_elements_nest(void **state)
{
	struct docbuild *b = docbuild_new();
	const struct overlay_span spans[] = {
		{ .start = 2, .end = 6, .role = ROLE_REMOVED, .before = "[-", .behind = "-]" },
		{ .start = 9, .end = 9, .role = ROLE_GLOSS, .before = " (was OP1)" },
	};
	const struct overlay_para paras[] = { { .spans = spans, .n_spans = 2, .sign = '~',
		.name = "OP2" } };
	struct overlay overlay = { .paras = paras, .n_paras = 1 };
	struct layout_lore lore = { .overlay = &overlay };
	struct buf html = { 0 };

	(void)state;
	docbuild_para(b, PARA_OPERATIVE, "2", 0);
	docbuild_add(b, slice_of("abcdefghi"));
	docbuild_emphasis(b, 0, 4, 0);
	docbuild_link(b, 1, 8, "A/RES/74/158", NULL, 0);
	struct doc *d = docbuild_done(b);
	html_add_doc(&html, &(struct html_doc){ .doc = d, .lore = &lore });
	assert_string_equal(buf_str(&html),
	    "<p class=\"para\"><span class=\"address\">~OP2</span> <em>a</em>"
	    "<a href=\"https://undocs.org/en/A/RES/74/158\"><em>b</em>"
	    "<del><em>cd</em></del><del>ef</del>gh</a>i"
	    "<span class=\"gloss\"> (was OP1)</span></p>\n");
	buf_fini(&html);
	doc_free(d);
}

static void a_folded_paragraph_has_its_beginning(void **state)
{
	struct docbuild *b = docbuild_new();
	const struct overlay_para paras[] = { { .fold = OVERLAY_LINE } };
	struct overlay overlay = { .paras = paras, .n_paras = 1 };
	struct layout_lore lore = { .overlay = &overlay };
	struct buf html = { 0 };

	(void)state;
	docbuild_para(b, PARA_TEXT, "", 0);
	for (int i = 0; i < 10; i++)
		docbuild_add(b, slice_of("0123456789"));
	struct doc *d = docbuild_done(b);
	html_add_doc(&html, &(struct html_doc){ .doc = d, .lore = &lore });
	assert_string_equal(buf_str(&html),
	    "<p class=\"para\">012345678901234567890123456789012345678901234567890123456789"
	    "012345678901 ...</p>\n");
	buf_fini(&html);
	doc_free(d);
}

static void a_picture_is_darker_where_more_is_new(void **state)
{
	struct picture p = { .title = "t", .heads = { "75", "76" }, .n_columns = 2 };
	struct picture_row row = { .cells = { { "A/RES/75/1", PICTURE_UNKNOWN },
		{ "A/RES/76/1", 50 } }, .title = "Shapes & colours" };
	struct buf svg = { 0 }, words = { 0 };

	(void)state;
	picture_add(&svg, &p);
	assert_int_equal(svg.len, 0);
	vec_push(&p.rows, row);
	picture_add(&svg, &p);
	assert_true(read_html(buf_slice(&svg), NULL, &words));
	assert_true(slice_find(buf_slice(&svg), "fill-opacity=\"0.35\"", 0) != SLICE_NONE);
	assert_true(slice_find(buf_slice(&words), "76/1 \xc2\xb7 50%", 0) != SLICE_NONE);
	assert_true(slice_find(buf_slice(&words), "Shapes &amp; colours", 0) != SLICE_NONE);
	vec_fini(&p.rows);
	buf_fini(&svg);
	buf_fini(&words);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_word_of_the_bundled_resolutions_is_lost),
		cmocka_unit_test(no_word_of_odd_documents_is_lost),
		cmocka_unit_test(characters_of_markup_are_named),
		cmocka_unit_test(what_xml_lacks_is_replaced),
		cmocka_unit_test(what_steers_the_direction_is_written_by_number),
		cmocka_unit_test(whatever_overlaps_elements_nest),
		cmocka_unit_test(a_folded_paragraph_has_its_beginning),
		cmocka_unit_test(a_picture_is_darker_where_more_is_new),
	};

	return cmocka_run_group_tests_name("html", tests, NULL, NULL);
}

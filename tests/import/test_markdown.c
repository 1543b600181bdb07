/* SPDX-License-Identifier: ISC */
/* Tests of import/text/markdown: what is Markdown, and its one form. */
#include "import/text/markdown.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/byte.h"

static const struct {
	const char *text, *want;
} forms[] = {
	/* pandoc: quotations, escaped numbers */
	{ "> 1\\. We, the *States*,\n> agree.\n>\n> > 2\\. We act.\n",
	  "1. We, the *States*,\nagree.\n\n2. We act.\n" },
	{ "a \\> b\n5 > 4\n", "a > b\n5 > 4\n" },
	/* a line that ends in a backslash ends there */
	{ "One\\\nTwo\n", "One\nTwo\n" },
	/* what would be a sign stays escaped */
	{ "1\\*, \\_x\\_, \\[sic\\], \\# no\n\\# yes\n", "1\\*, \\_x\\_, \\[sic\\], # no\n\\# yes\n" },
	/* underscores are stars, unless they stand in a word or make strokes */
	{ "_Recalling_ the __Annex__ and a_b_c\n", "*Recalling* the **Annex** and a_b_c\n" },
	{ "_Recalling\nalso_, _alone\n\nanother_\n", "*Recalling\nalso*, _alone\n\nanother_\n" },
	{ "______________\n__\n", "______________\n__\n" },
	{ "\342\200\234_Lamps_\342\200\235, _Port_\342\200\231s, (\342\200\223_x_\n",
	  "\342\200\234*Lamps*\342\200\235, *Port*\342\200\231s, (\342\200\223*x*\n" },
	/* a blank that turndown lost; no name of a file */
	{ "1. _Notes also_that\nthe_File_name _file_name\n",
	  "1. *Notes also*that\nthe_File_name _file_name\n" },
	/* emphasis in HTML */
	{ "<em>Notes</em> <b>II</b> <i>x</i> <strong>y</strong> <x>\n",
	  "*Notes* **II** *x* **y** <x>\n" },
	/* underlined headings; hyphens of another length divide */
	{ "Annex\n===\n\nRules\n-----\nOnes\n---\nTwo\n=\n", "# Annex\n\n\n# Rules\n\nOnes\n---\n# Two\n\n" },
	{ "---\n---\n- -\n\n===\n", "---\n---\n- -\n\n===\n" },
	/* a list in an item; a TAB is none of it behind a blank line */
	{ "1. Notes:\n\t1. Lamps;\n\n\t2. Requests\n", "1. Notes:\n(1) Lamps;\n\n\t2. Requests\n" },
	/* mammoth */
	{ "Plan,<a id=\"footnote-ref-1\"></a>[\\[1\\]](\\#footnote\\-1)\n",
	  "Plan,[^1]\n" },
	{ "1. <a id=\"footnote-1\"></a>\tIbid\\. [\342\206\221](\\#footnote\\-ref\\-1)\n",
	  "[^1]: \tIbid. \n" },
	/* only an empty anchor has no words */
	{ "1. <a id=\"footnote-1\">Treaties</a> of 1948\n", "[^1]: Treaties</a> of 1948\n" },
	{ "1. Ibid. [\342\206\221](#footnote-ref-1)\n2. It\n", "[^1]: Ibid. \n2. It\n" },
	/* but an item is an item */
	{ "1. <a id=\"top\"></a> Decides\n", "1.  Decides\n" },
	/* docling and others: bullets before numbers, entities */
	{ "- (a) Peace &amp; law;\n- 2. Requests\n- Peace\n- <sup>1</sup> Ibid.\n",
	  "\n(a) Peace & law;\n\n2. Requests\n- Peace\n\n<sup>1</sup> Ibid.\n" },
	/* marker: items set in, anchors of pages, links at marks, a large letter */
	{ "<span id=\"page-1\"></span>- 1. Decides\n\t- (a) To<sup>[2](#page-1-0)</sup> go\n",
	  "\n1. Decides\n\n(a) To<sup>2</sup> go\n" },
	{ "- <span id=\"page-1-0\"></span>2. Requests\n", "\n2. Requests\n" },
	{ "**A**/RES/79/2\n", "A/RES/79/2\n" },
	{ "the Round_,_ as well\n", "the Round, as well\n" },
	/* a character that is written by name or number is no sign */
	{ "a &lt;sup&gt;1&lt;/sup&gt; &#42;b&#x5B;c&#93; &bsol;d &#95;e_ &amp;lt;\n",
	  "a \\<sup>1\\</sup> \\*b\\[c\\] \\\\d \\_e_ &lt;\n" },
	{ "&num; a &num; b &#8217;s &#xa0;c &#8209;d &#7; &#x202e; &#x301; &none; &#;\n",
	  "\\# a # b \342\200\231s  c -d &#7; &#x202e; &#x301; &none; &#;\n" },
	/* an address stays as it is */
	{ "See <https://a.int/b_c_d--e'f> or <mailto:a_b@c_d.int>, _x_\n",
	  "See <https://a.int/b_c_d--e'f> or <mailto:a_b@c_d.int>, *x*\n" },
	{ "[Recalling]{.underline} its [own](http://a/b_c_d)\n",
	  "Recalling its [own](http://a/b_c_d)\n" },
	/* a number and its title are a line each */
	{ "**II** **Publication**\n\n## **I.** **Rules**\n", "**II**\n\n**Publication**\n\n## **I.**\n\n**Rules**\n" },
	{ "**II** **Publication** of rules\n", "**II** **Publication** of rules\n" },
	/* links of marks, and what is none */
	{ "Plan,[1](#p-1) 203[0](#)[2](#) law, [3](#) by [4](#) [5](#)", "Plan,[^1] 203[0](#)[^2] law, [^3] by [4](#) [5](#)" },
	/* a link to another document is no mark */
	{ "Nos. 970\342\200\223[973](https://undocs.org/UNTS/75/973), 5",
	  "Nos. 970\342\200\223[973](https://undocs.org/UNTS/75/973), 5" },
	{ "[1](#p) a|[2](#)\n", "[1](#p) a|[2](#)\n" },
	/* raised by pandoc, and what is none */
	{ "Plan,^1^ 2030^12^ [^2] x ^3^ 1^st^ [^4]:\n",
	  "Plan,<sup>1</sup> 2030<sup>12</sup> [^2] x ^3^ 1^st^ [^4]:\n" },
	/* raised digits as a formula, and formulas */
	{ "Plan,$^{1}$ 2030${ }^{12}$ $^ 3$ $^{3$ $x^{2}$ $^{a}$ $5\n$^{4}$ Ibid.\n",
	  "Plan,<sup>1</sup> 2030<sup>12</sup> <sup>3</sup> $^{3$ $x^{2}$ $^{a}$ $5\n"
	  "<sup>4</sup> Ibid.\n" },
	/* the words of a link on two lines */
	{ "> See [vol. 1,\n>   No. 2](http://a)\n> so\n", "See [vol. 1, No. 2](http://a)\nso\n" },
	/* what is written in ASCII where nothing is written otherwise */
	{ "2015--2030, \"the 'old' plan\" --- Mongolia's...\n\n---\n",
	  "2015\342\200\2232030, \342\200\234the \342\200\230old\342\200\231 plan\342\200\235 "
	  "\342\200\224 Mongolia\342\200\231s\342\200\246\n\n---\n" },
	{ "\"*All* and *Plan*\", *\"so\"* 1990--91\n",
	  "\342\200\234*All* and *Plan*\342\200\235, *\342\200\234so\342\200\235* 1990\342\200\22391\n" },
	{ "\342\200\234A\342\200\235 a--b \"c\"\n", "\342\200\234A\342\200\235 a--b \"c\"\n" },
	{ "A \"plan\" - Mongolia's\n", "A \"plan\" - Mongolia's\n" },
	/* a dash at the end or the start of a line, and strokes */
	{ "2015--16 peace --\n*all* of it\n-- a \"plan\"\n---\n\n--\n-- x\n",
	  "2015\342\200\22316 peace \342\200\223\n*all* of it\n\342\200\223 a \342\200\234plan\342\200\235\n---\n\n--\n"
	  "-- x\n" },
	/* the rule below the head of a table */
	{ "| a | b |\n|---|:--|\n| - | c |\n", "| a | b |\n\n| - | c |\n" },
	/* what never ends */
	{ "![x", "![x" }, { "<!-- x", "<!-- x" }, { "[\\[1\\]](", "[\\[1\\]](" }, { "_", "_" },
	{ "[a]{.b", "[a]{.b" }, { "x\\", "x\\" }, { ">", "" }, { "- ", "- " }, { "**I** **", "**I** **" },
};

static void the_signs_of_all_writers_get_one_form(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
		struct source source = {0};
		struct diags diags = {0};
		struct repairs repairs = {0};

		assert_true(source_read(slice_of(forms[i].text), "test", &source, &diags));
		markdown_read(&source, &repairs);
		if (strcmp(buf_str(&source.text), forms[i].want) != 0)
			print_error("row %zu:\nhave %s\nwant %s\n", i, buf_str(&source.text),
				    forms[i].want);
		assert_string_equal(buf_str(&source.text), forms[i].want);
		/* nothing is told but that quotation marks and dashes change, and lists */
		assert_true(repairs.list.n == 0 || repairs.list.at[0].rule == REPAIR_ASCII_MARKS ||
			    repairs.list.at[0].rule == REPAIR_LIST_NUMBER);
		repairs_fini(&repairs);
		source_fini(&source);
		diags_fini(&diags);
	}
}

static void images_and_comments_are_told_with_their_place(void **state)
{
	struct source source = {0};
	struct diags diags = {0};
	struct repairs repairs = {0};

	(void)state;
	assert_true(source_read(slice_of("a\\.b ![seal](a.png)\n<!-- two\nlines -->c\n"), "test",
				&source, &diags));
	markdown_read(&source, &repairs);
	assert_string_equal(buf_str(&source.text), "a.b \nc\n");
	assert_int_equal(repairs.list.n, 2);
	assert_string_equal(repairs.list.at[0].before, "![seal](a.png)");
	assert_int_equal(repairs.list.at[0].column, 6);
	assert_int_equal(repairs.list.at[1].line, 2);
	/* and what follows knows where it stood */
	struct diag_place place = source_place(&source, strlen("a.b \n"));
	assert_int_equal(place.line, 3);
	assert_int_equal(place.column, 10);
	repairs_fini(&repairs);
	source_fini(&source);
	diags_fini(&diags);
}

static void every_byte_keeps_its_place(void **state)
{
	static const char text[] = "> 1\\. _Notes_ a\\-b,[\\[1\\]](\\#footnote\\-1) so\n> x &amp; y\n";
	struct source source = {0};
	struct diags diags = {0};
	struct repairs repairs = {0};

	(void)state;
	assert_true(source_read(slice_of(text), "test", &source, &diags));
	markdown_read(&source, &repairs);
	for (size_t i = 0; i < source.text.len; i++) {
		struct diag_place place = source_place(&source, i);
		const char *line = place.line == 1 ? text : strchr(text, '\n') + 1;
		char c = source.text.at[i];

		if (byte_is_letter(c) || byte_is_digit(c))
			if (!(c == '1' && place.column > 5)) /* the number inside a mark */
				assert_int_equal(line[place.column - 1], c);
	}
	repairs_fini(&repairs);
	source_fini(&source);
	diags_fini(&diags);
}

static void the_numbers_of_lists_in_items_are_told(void **state)
{
	struct source source = {0};
	struct diags diags = {0};
	struct repairs repairs = {0};

	(void)state;
	assert_true(source_read(slice_of("1.  Decides:\n    1.  So;\n\n    2.  Or so;\n\n1)  No\n"
					 "2.  It\n  3. (x) 4) y\n"), "test", &source, &diags));
	markdown_read(&source, &repairs);
	assert_string_equal(buf_str(&source.text), "1.  Decides:\n(1)  So;\n\n(2)  Or so;\n\n"
			    "(1)  No\n2.  It\n  3. (x) 4) y\n");
	assert_int_equal(repairs.list.n, 1);
	assert_int_equal(repairs.list.at[0].rule, REPAIR_LIST_NUMBER);
	assert_int_equal(repairs.list.at[0].line, 2);
	repairs_fini(&repairs);
	source_fini(&source);
	diags_fini(&diags);
}

static void two_lines_with_a_sign_make_a_text_markdown(void **state)
{
	static const struct {
		const char *text;
		bool want;
	} rows[] = {
		{ "*The General Assembly*,\n\n*Recalling* all,\n", true },
		{ "_The General Assembly_,\n\n_Recalling_ all,\n", true },
		{ "The Assembly,[^1]\n\n[^1]: Ibid.\n", true },
		{ "1\\. Decides\n\n2\\. Requests\n", true },
		{ "> 1. We\n>\n> 2. We\n", true },
		{ "- 1. Decides\n- (iv) the plan\n", true },
		{ "- 1 lamp\n- (the) plan\n- (a)\n", false },
		{ "# Annex\n\n[A/RES/1](https://a)\n", true },
		/* one sign may be anything */
		{ "*The General Assembly*,\n\nRecalling all,\n", false },
		/* what other texts have */
		{ "* Reissued\n*1344929*\n\n* * *\n\n*\n", false },
		{ "____\n\n____ 1 ____\n", false },
		{ "C:\\dir and a\\b\nC:\\dir\n", false },
		{ "#\n#1\n", false },
		{ "", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		if (markdown_is(slice_of(rows[i].text)) != rows[i].want)
			print_error("row %zu\n", i);
		assert_int_equal(markdown_is(slice_of(rows[i].text)), rows[i].want);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_signs_of_all_writers_get_one_form),
		cmocka_unit_test(images_and_comments_are_told_with_their_place),
		cmocka_unit_test(every_byte_keeps_its_place),
		cmocka_unit_test(the_numbers_of_lists_in_items_are_told),
		cmocka_unit_test(two_lines_with_a_sign_make_a_text_markdown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

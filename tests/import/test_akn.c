/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "aknfile.h"
#include "corpus/docwrite.h"
#include "corpus/lint.h"

/* Checks what is in the documents of XML, and the repairs, one text a line. */
static void check_both(const char *xml, const char *body, const char *repairs)
{
	struct import out = {0};
	struct buf shown = {0}, mended = {0};

	if (!aknfile_import(slice_of(xml), &out))
		fail_msg("%s", out.diags.list.at[0].text);
	aknfile_show(&shown, &out);
	assert_string_equal(buf_str(&shown), body);
	aknfile_show_repairs(&mended, &out);
	assert_string_equal(buf_str(&mended), repairs);
	buf_fini(&shown);
	buf_fini(&mended);
	import_fini(&out);
}

static void check(const char *xml, const char *body)
{
	check_both(xml, body, "");
}

/* --- structure -------------------------------------------------------------------- */

static void a_plain_resolution(void **state)
{
	(void)state;
	check(AKN_FILE(
		"<preamble><formula name=\"enactingFormula\"><p>" AKN_I("The General Assembly")
		",</p></formula>"
		AKN_PP("Recalling", AKN_I("Recalling ") "its resolution "
		       AKN_LINK("A/RES/66/163", "66/163") " of 19 December 2011,")
		"</preamble><mainBody>"
		AKN_OP("\t1.", AKN_I("Takes note") " of the report;")
		AKN_OP("2.", "Plain words.")
		"</mainBody>"),
	      "enacting 0 <> |The General Assembly,| E[0,20)\n"
	      "preambular 0 <> |Recalling its resolution 66/163 of 19 December 2011,| E[0,9) "
	      "L[25,31)=A/RES/66/163\n"
	      "operative 0 <1> |Takes note of the report;| E[0,10)\n"
	      "operative 0 <2> |Plain words.|\n");
}

static void a_preambular_paragraph_in_the_body_is_one(void **state)
{
	(void)state;
	check(AKN_FILE("<preamble>" AKN_PP("Recalling", AKN_I("Recalling") " the lakes,")
		"</preamble><mainBody>"
		AKN_PARA(AKN_I("\tHaving further considered") " the notes,")
		AKN_PARA(AKN_I("\tMinding") " the boats,")
		AKN_PARA(AKN_I("\tYearly") " asked for,")
		AKN_OP("1.", AKN_I("Notes") " them,")
		AKN_PARA(AKN_I("\tWishing") " well.") "</mainBody>"),
	      "preambular 0 <> |Recalling the lakes,| E[0,9)\n"
	      "preambular 0 <> |Having further considered the notes,| E[0,25)\n"
	      "preambular 0 <> |Minding the boats,| E[0,7)\n"
	      "preambular 0 <> |Yearly asked for,| E[0,6)\n"
	      "operative 0 <1> |Notes them,| E[0,5)\n"
	      "operative 0 <> |Wishing well.| E[0,7)\n");
}

static void a_paragraph_alone_has_no_number_and_is_operative(void **state)
{
	(void)state;
	check(AKN_FILE("<mainBody>" AKN_PARA(AKN_I("Adopts") " the declaration annexed.")
		       AKN_PARA("no verb here") "</mainBody>"),
	      "operative 0 <> |Adopts the declaration annexed.| E[0,6)\n"
	      "text 0 <> |no verb here|\n");
}

static void items_hang_by_their_numbers_in_lists_and_beside_them(void **state)
{
	(void)state;
	check(AKN_FILE("<mainBody>"
		AKN_OP("1.", AKN_I("Decides") ":")
		AKN_PARA("\t(a)\tFirst:") AKN_PARA("\t(i)\tDeep;") AKN_PARA("\t(ii)\tDeeper;")
		AKN_PARA("\t(b)\tSecond;")
		"<paragraph><num>2.</num><list><intro><p>" AKN_I("Requests") " all:</p></intro>"
		"<point><num>(a)</num><content><p>to do;</p></content></point>"
		"<sublist><point><num>(i)</num><content><p>this;</p></content></point></sublist>"
		"<point><num>(b)</num><content><p>to be.</p></content></point></list></paragraph>"
		"</mainBody>"),
	      "operative 0 <1> |Decides:| E[0,7)\n"
	      "item 1 <(a)> |First:|\n"
	      "item 2 <(i)> |Deep;|\n"
	      "item 2 <(ii)> |Deeper;|\n"
	      "item 1 <(b)> |Second;|\n"
	      "operative 0 <2> |Requests all:| E[0,8)\n"
	      "item 1 <(a)> |to do;|\n"
	      "item 2 <(i)> |this;|\n"
	      "item 1 <(b)> |to be.|\n");
}

static void items_of_the_preamble_hang_on_it(void **state)
{
	(void)state;
	check(AKN_FILE("<preamble><container name=\"Reaffirming\"><blockList><listIntroduction>\t"
		AKN_I("Reaffirming") " that it serves: </listIntroduction>"
		"<item><num>(a)</num><p>\tPeace,</p></item><item><num>(b)</num><p>\tLaw,</p></item>"
		"</blockList></container>"
		AKN_PP("Convinced", AKN_I("Convinced") " of:")
		"<blockList><item><num>(a)</num><p>\tMore,</p></item></blockList></preamble>"),
	      "preambular 0 <> |Reaffirming that it serves:| E[0,11)\n"
	      "item 1 <(a)> |Peace,|\n"
	      "item 1 <(b)> |Law,|\n"
	      "preambular 0 <> |Convinced of:| E[0,9)\n"
	      "item 1 <(a)> |More,|\n");
}

static void an_item_without_anything_above_is_text(void **state)
{
	(void)state;
	check(AKN_FILE("<mainBody><subheading>Terms</subheading>"
		       AKN_PARA("\t(a)\tOne;") AKN_PARA("\t(i)\tSub;") AKN_PARA("\t(b)\tTwo;")
		       "</mainBody>"),
	      "heading 1 <> |Terms|\n"
	      "text 0 <(a)> |One;|\n"
	      "item 1 <(i)> |Sub;|\n"
	      "text 0 <(b)> |Two;|\n");
}

static void sections_whose_numbers_begin_again_are_parts(void **state)
{
	(void)state;
	check(AKN_FILE("<mainBody>"
		"<section><num>\tI</num><subheading>Funds</subheading>"
		"<crossHeading refersTo=\"#preamble\">" AKN_I("Recalling") " a thing,</crossHeading>"
		AKN_OP("1.", AKN_I("Notes") " one;") "</section>"
		"<paragraph class=\"H23\"><subheading>\t\tII</subheading></paragraph>"
		AKN_OP("1.", AKN_I("Notes") " two.") "</mainBody>"),
	      "heading 1 <> part=I |I|\n"
	      "heading 2 <> |Funds|\n"
	      "preambular 0 <> |Recalling a thing,| E[0,9)\n"
	      "operative 0 <1> |Notes one;| E[0,5)\n"
	      "heading 1 <> part=II |II|\n"
	      "operative 0 <1> |Notes two.| E[0,5)\n");
}

static void sections_whose_numbers_go_on_are_none(void **state)
{
	(void)state;
	check(AKN_FILE("<mainBody>"
		"<subheading>I</subheading>" AKN_OP("1.", AKN_I("Notes") " one;")
		"<subheading>II</subheading>" AKN_OP("2.", AKN_I("Notes") " two.") "</mainBody>"),
	      "heading 1 <> |I|\n"
	      "operative 0 <1> |Notes one;| E[0,5)\n"
	      "heading 1 <> |II|\n"
	      "operative 0 <2> |Notes two.| E[0,5)\n");
}

static void a_number_that_is_no_paragraphs_is_a_heading(void **state)
{
	(void)state;
	check(AKN_FILE("<mainBody>"
		"<section><num>II</num><subheading>Service</subheading>"
		"<subsection><num>A</num><subheading>Scale</subheading>"
		AKN_PARA(AKN_I("Notes") " one;") "</subsection>"
		"<subsection><num>B</num><subheading>Margin</subheading>"
		AKN_PARA(AKN_I("Notes") " two;") "</subsection></section>"
		"<chapter><num>III</num><heading>Funds</heading></chapter>"
		"<num>IV</num>" AKN_PARA(AKN_I("Notes") " three.") "</mainBody>"),
	      "heading 1 <> |II|\n"
	      "heading 2 <> |Service|\n"
	      "heading 2 <> |A|\n"
	      "heading 3 <> |Scale|\n"
	      "operative 0 <> |Notes one;| E[0,5)\n"
	      "heading 2 <> |B|\n"
	      "heading 3 <> |Margin|\n"
	      "operative 0 <> |Notes two;| E[0,5)\n"
	      "heading 1 <> |III|\n"
	      "heading 1 <> |Funds|\n"
	      "heading 2 <> |IV|\n"
	      "operative 0 <> |Notes three.| E[0,5)\n");
}

static void numbers_with_nothing_between_them_keep_their_order(void **state)
{
	(void)state;
	check(AKN_FILE("<mainBody>"
		"<paragraph><num>1.</num><point><num>(a)</num><content><p>One;</p></content></point>"
		"<point><num>(b)</num><content><p>Two;</p></content></point></paragraph>"
		"<paragraph><num>2.</num><subparagraph><num>(a)</num><content><p>Three;</p></content>"
		"</subparagraph></paragraph>"
		"<paragraph><num>3.</num><num>bis</num><content><p>Four;</p></content></paragraph>"
		"<paragraph><content><p>Five.</p></content><num>4.</num></paragraph>"
		"</mainBody>"),
	      "heading 1 <> |1.|\n"
	      "text 0 <(a)> |One;|\n"
	      "text 0 <(b)> |Two;|\n"
	      "heading 1 <> |2.|\n"
	      "text 0 <(a)> |Three;|\n"
	      "heading 1 <> |3.|\n"
	      "heading 2 <> |bis|\n"
	      "text 0 <> |Four;|\n"
	      "text 0 <> |Five.|\n"
	      "heading 1 <> |4.|\n");
}

static void a_number_where_no_paragraphs_are_is_text(void **state)
{
	(void)state;
	check_both(AKN_OPEN "<statement>" AKN_COVER("A/RES/70/1") "<preface><p><docNumber>70/1.</docNumber>"
		   "<docTitle>Title</docTitle></p><num>7</num></preface><mainBody>" AKN_PARA("One.")
		   "</mainBody></statement></akomaNtoso>",
		   "text 0 <> |7|\n"
		   "text 0 <> |One.|\n",
		   "odd-place `7` ``\n");
}

static void annexes_and_their_headings(void **state)
{
	(void)state;
	check(AKN_FILE("<mainBody>" AKN_OP("1.", AKN_I("Adopts") " it.") "</mainBody><attachments>"
		"<attachment><doc name=\"annex\"><meta/><mainBody>"
		"<paragraph class=\"H1\"><content><p><span class=\"bold\">Annex</span></p></content>"
		"</paragraph><paragraph class=\"HCh\"><num>I.</num><content><p>"
		"<span class=\"bold\">.\tAims</span></p></content></paragraph>"
		AKN_OP("1.", "The fund is one.")
		"<paragraph class=\"H23\"><subheading>Rule 1</subheading></paragraph>"
		"</mainBody></doc></attachment></attachments>"),
	      "operative 0 <1> |Adopts it.| E[0,6)\n"
	      "heading 1 <> |Annex|\n"
	      "heading 2 <> |I. Aims|\n"
	      "operative 0 <1> |The fund is one.|\n"
	      "heading 3 <> |Rule 1|\n");
}

static void an_annex_without_its_word_is_a_part_all_the_same(void **state)
{
	(void)state;
	check(AKN_FILE("<mainBody>" AKN_OP("1.", AKN_I("Adopts") " it.") "</mainBody><attachments>"
		"<attachment><doc name=\"annex\"><mainBody><heading>Terms of reference</heading>"
		AKN_OP("1.", "Words.") "</mainBody></doc></attachment></attachments>"),
	      "operative 0 <1> |Adopts it.| E[0,6)\n"
	      "heading 1 <> part=annex |Terms of reference|\n"
	      "operative 0 <1> |Words.|\n");
}

static void rows_have_cells_wide_and_deep(void **state)
{
	(void)state;
	check(AKN_FILE("<mainBody><container><table>"
		"<tr><th colspan=\"2\"><p>" AKN_I("Post") "</p></th><th><p>Number</p></th></tr>"
		"<tr><td rowspan=\"2\"><p>New</p></td><td><p>Chief</p><p>of Unit</p></td><td><p>1</p>"
		"</td></tr><tr><td><p>Clerk</p></td><td/></tr><tr><td/><td/><td/></tr>"
		"</table></container></mainBody>"),
	      "row 0 <> |Post\t\tNumber| E[0,4)\n"
	      "row 0 <> |New\tChief of Unit\t1|\n"
	      "row 0 <> |\tClerk\t|\n");
}

static void lettered_parts_are_documents_of_their_own(void **state)
{
	struct import out = {0};
	static const char xml[] = AKN_OPEN "<documentCollection>" AKN_COVER("A/RES/75/101 A-B")
		"<preface><p><docNumber>75/101.</docNumber><docTitle>Information</docTitle></p></preface>"
		"<collectionBody/></documentCollection><components>"
		"<component><statement name=\"resolution\"><preface><p><docNumber>A</docNumber>"
		"<docTitle>Service</docTitle></p></preface><mainBody>"
		AKN_PARA(AKN_I("Urges") " all," AKN_NOTE("1", "One.")) "</mainBody></statement></component>"
		"<component><statement name=\"resolution\"><preface><p><docNumber>B</docNumber>"
		"<docTitle>Policies</docTitle></p></preface><mainBody>"
		AKN_PARA(AKN_I("Notes") " it." AKN_NOTE("2", "Two.")) "</mainBody></statement></component>"
		"</components></akomaNtoso>";
	struct buf shown = {0};

	(void)state;
	assert_true(aknfile_import(slice_of(xml), &out));
	aknfile_show(&shown, &out);
	assert_string_equal(buf_str(&shown),
	      "== A/RES/75/101A\n"
	      "operative 0 <> |Urges all,| E[0,5) N@10=1\n"
	      "footnote 0 <1> |One.|\n"
	      "== A/RES/75/101B\n"
	      "operative 0 <> |Notes it.| E[0,5) N@9=2\n"
	      "footnote 0 <2> |Two.|\n");
	assert_string_equal(out.docs.at[0]->meta.title, "Information: Service");
	assert_string_equal(out.docs.at[1]->meta.title, "Information: Policies");
	buf_fini(&shown);
	import_fini(&out);
}

/* --- text -------------------------------------------------------------------------- */

static void text_in_odd_places_is_kept(void **state)
{
	(void)state;
	check_both(AKN_FILE("<mainBody>loose " AKN_I("words") "<paragraph><p>in place</p></paragraph>"
			    "</mainBody>"),
		   "text 0 <> |loose words| E[6,11)\n"
		   "text 0 <> |in place|\n",
		   "odd-place `loose ` ``\n");
}

static void openings_get_their_emphasis(void **state)
{
	(void)state;
	check_both(AKN_FILE("<preamble>" AKN_PP("Aware", "Aware of it,") "</preamble><mainBody>"
			    AKN_OP("1.", AKN_I("Also urges") " all;") AKN_OP("2.", "Also urges some;")
			    AKN_OP("3.", "Nothing of the kind.") "</mainBody>"),
		   "preambular 0 <> |Aware of it,| E[0,5)\n"
		   "operative 0 <1> |Also urges all;| E[0,10)\n"
		   "operative 0 <2> |Also urges some;| E[0,10)\n"
		   "operative 0 <3> |Nothing of the kind.|\n",
		   "plain-opening `Aware` `*Aware*`\n"
		   "plain-opening `Also urges` `*Also urges*`\n");
}

static void emphasis_that_touches_is_one_and_crosses_no_link(void **state)
{
	(void)state;
	check(AKN_FILE("<mainBody>" AKN_OP("1.", AKN_I("Takes ") AKN_I("note") " of it "
		"<span class=\"bold\">and <a href=\"https://undocs.org/en/A/67/53\">A/67/53</a> too</span>;")
		"</mainBody>"),
	      "operative 0 <1> |Takes note of it and A/67/53 too;| E[0,10) E[17,32) "
	      "L[21,28)=A/67/53\n");
}

static void the_letter_l_is_the_number_one(void **state)
{
	(void)state;
	check_both(AKN_FILE("<mainBody>" AKN_OP("l.", AKN_I("Decides") " so;")
			    AKN_OP("2.", AKN_I("Notes") " it.") "</mainBody>"),
		   "operative 0 <1> |Decides so;| E[0,7)\n"
		   "operative 0 <2> |Notes it.| E[0,5)\n",
		   "letter-for-number `l.` `1`\n");
}

/* --- footnotes --------------------------------------------------------------------- */

static void marks_stand_at_their_words(void **state)
{
	(void)state;
	check(AKN_FILE("<mainBody>" AKN_OP("1.", AKN_I("Recalls") " 19/11,"
		AKN_NOTE("1", "See " AKN_I("Records") " one.") " and the rest" AKN_NOTE("2", "Two.")
		" ;") "</mainBody>"),
	      "operative 0 <1> |Recalls 19/11, and the rest ;| E[0,7) N@14=1 N@27=2\n"
	      "footnote 0 <1> |See Records one.| E[4,11)\n"
	      "footnote 0 <2> |Two.|\n");
}

static void raised_numbers_refer_again_and_others_stay(void **state)
{
	(void)state;
	check_both(AKN_FILE("<mainBody>" AKN_OP("1.", AKN_I("Notes") " a," AKN_NOTE("1", "One.")
			    " b,<sup>1</sup> n<sup>o</sup> 3, c<sup>9</sup>;") "</mainBody>"),
		   "operative 0 <1> |Notes a, b, no 3, c9;| E[0,5) N@8=1 N@11=1\n"
		   "footnote 0 <1> |One.|\n",
		   "repeated-mark `1` `[^1]`\n"
		   "mark-without-note `Notes a, b,1 no 3, c9;` ``\n");
}

/* "1,2" is two of them and "1\342\200\2233" three, if there are such footnotes. */
static void raised_lists_and_ranges_refer_to_all(void **state)
{
#define THREE_NOTES AKN_NOTE("1", "One.") " c" AKN_NOTE("2", "Two.") " d" AKN_NOTE("3", "Three.")
#define THREE_TEXTS "footnote 0 <1> |One.|\nfootnote 0 <2> |Two.|\nfootnote 0 <3> |Three.|\n"
	(void)state;
	check_both(AKN_FILE("<mainBody>" AKN_OP("1.", AKN_I("Notes") " a" THREE_NOTES
			    " b,<sup>1\342\200\2233</sup> e;<sup>1, 3</sup>") "</mainBody>"),
		   "operative 0 <1> |Notes a c d b, e;| E[0,5) N@7=1 N@9=2 N@11=3 N@14=1 N@14=2 "
		   "N@14=3 N@17=1 N@17=3\n" THREE_TEXTS,
		   "repeated-mark `1\342\200\2233` `[^1][^2][^3]`\n"
		   "repeated-mark `1, 3` `[^1][^3]`\n");
	check_both(AKN_FILE("<mainBody>" AKN_OP("1.", AKN_I("Notes") " a" THREE_NOTES
			    " b,<sup>1-4</sup> e,<sup>3-1</sup> f<sup>-1</sup>") "</mainBody>"),
		   "operative 0 <1> |Notes a c d b,1-4 e,3-1 f-1| E[0,5) N@7=1 N@9=2 N@11=3\n"
		   THREE_TEXTS,
		   "mark-without-note `Notes a c d b,1-4 e,3-1 f-1` ``\n"
		   "mark-without-note `Notes a c d b,1-4 e,3-1 f-1` ``\n");
}

static void numbers_glued_to_the_same_word_refer_again(void **state)
{
	(void)state;
	check_both(AKN_FILE("<mainBody>" AKN_OP("1.", AKN_I("Notes") " the Peoples," AKN_NOTE("4", "Four.")
			    " the Peoples4 and Others4 and 44 States;") "</mainBody>"),
		   "operative 0 <1> |Notes the Peoples, the Peoples and Others4 and 44 States;| E[0,5) "
		   "N@18=4 N@30=4\n"
		   "footnote 0 <4> |Four.|\n",
		   "repeated-mark `4` `[^4]`\n");
}

static void brackets_around_marks_go(void **state)
{
	(void)state;
	check_both(AKN_FILE("<mainBody>" AKN_OP("1 -", AKN_I("Notes") " it<sup>(</sup>"
			    AKN_NOTE("1", "()\tOne.") "<sup>)</sup>;") "</mainBody>"),
		   "operative 0 <1> |Notes it;| E[0,5) N@8=1\n"
		   "footnote 0 <1> |One.|\n",
		   "mark-brackets `(` ``\n"
		   "mark-brackets `()` ``\n"
		   "mark-brackets `)` ``\n");
}

static void a_lost_blank_is_put_back_where_the_words_prove_it(void **state)
{
	(void)state;
	check_both(AKN_FILE("<mainBody>" AKN_OP("1.", AKN_I("Notes") " the Treaty," AKN_NOTE("1", "One.")
			    "the Pact" AKN_NOTE("2", "Two.") "and the rest and more;") "</mainBody>"),
		   "operative 0 <1> |Notes the Treaty, the Pact and the rest and more;| E[0,5) N@17=1 "
		   "N@26=2\n"
		   "footnote 0 <1> |One.|\n"
		   "footnote 0 <2> |Two.|\n",
		   "lost-space-at-mark `Notes the Treaty,the Pactand the rest and` `the`\n"
		   "lost-space-at-mark `otes the Treaty,the Pactand the rest and more;` `and`\n");
}

static void a_mark_inside_a_word_goes_behind_or_before_it(void **state)
{
	(void)state;
	check_both(AKN_FILE("<mainBody>" AKN_OP("1.", AKN_I("Notes") " the doublin" AKN_NOTE("1", "One.")
			    "g of it, a" AKN_NOTE("2", "Two.") "nd more;") "</mainBody>"),
		   "operative 0 <1> |Notes the doubling of it, and more;| E[0,5) N@18=1 N@25=2\n"
		   "footnote 0 <1> |One.|\n"
		   "footnote 0 <2> |Two.|\n",
		   "mark-in-word `Notes the doubling of it, and more;` `doubling`\n"
		   "mark-in-word `es the doubling of it, and more;` `and`\n");
}

static void letters_that_prove_nothing_are_told(void **state)
{
	(void)state;
	check_both(AKN_FILE("<mainBody>" AKN_OP("1.", AKN_I("Notes") " the Pact" AKN_NOTE("1", "One.")
			    "whereby;") "</mainBody>"),
		   "operative 0 <1> |Notes the Pactwhereby;| E[0,5) N@14=1\n"
		   "footnote 0 <1> |One.|\n",
		   "letters-at-mark `Notes the Pactwhereby;` ``\n");
}

static void a_note_on_the_title_hangs_on_the_first_line(void **state)
{
	static const char xml[] = AKN_OPEN "<statement>" AKN_COVER("A/RES/75/245 B")
		"<preface><p><docNumber>75/245.</docNumber><docTitle>System</docTitle><docNumber>B</docNumber>"
		AKN_NOTE("1", "Becomes A.") "</p></preface><preamble><formula><p>The Assembly,</p></formula>"
		"</preamble></statement></akomaNtoso>";

	(void)state;
	check_both(xml,
		   "enacting 0 <> |The Assembly,| N@13=1\n"
		   "footnote 0 <1> |Becomes A.|\n",
		   "note-of-title `1` `[^1]`\n");
}

static void a_note_in_front_of_the_resolution_is_its_own(void **state)
{
	static const char xml[] = AKN_OPEN AKN_NOTE("1", "Before.") "<statement>" AKN_COVER("A/RES/70/1")
		AKN_PREFACE "<mainBody>" AKN_OP("1.", "x" AKN_NOTE("1", "In it.")) "</mainBody></statement>"
		"</akomaNtoso>";

	(void)state;
	check_both(xml,
		   "operative 0 <1> |x| N@1=1-2 N@1=1\n"
		   "footnote 0 <1> |Before.|\n"
		   "footnote 0 <1-2> |In it.|\n",
		   "note-of-title `1` `[^1]`\n"
		   "double-label `1` `1-2`\n");
}

static void notes_of_tables_are_footnotes(void **state)
{
	(void)state;
	check_both(AKN_FILE("<mainBody><table><tr><td><p>2021<sup>a</sup></p></td></tr></table>"
			    "<paragraph class=\"FootnoteText\"><content><p>\t<span class=\"italic\"><sup>a</sup>"
			    "</span>\tSee it.</p></content></paragraph></mainBody>"),
		   "row 0 <> |2021| N@4=a\n"
		   "footnote 0 <a> |See it.|\n",
		   "repeated-mark `a` `[^a]`\n");
}

#define AKN_ROW(text) "<tr><td><p>" text "</p></td></tr>"
#define AKN_TABLENOTE(text) \
	"<paragraph class=\"FootnoteText\"><content><p>" text "</p></content></paragraph>"

static void every_table_has_notes_of_its_own(void **state)
{
	(void)state;
	check_both(AKN_FILE("<mainBody><table>" AKN_ROW("Posts<sup>a</sup>") "</table>"
			    AKN_TABLENOTE("<i><sup>a</sup></i> Until 2021.")
			    AKN_TABLENOTE("Note: more<sup>a</sup>")
			    "<subheading>Positions<sup>a</sup></subheading><table>"
			    AKN_ROW("Aides<sup>b</sup>") AKN_ROW("Guards<sup>a</sup>") "</table>"
			    AKN_TABLENOTE("<i><sup>\ta\t</sup>\n</i>In months.")
			    AKN_TABLENOTE("<sup>b</sup>Part time.") "</mainBody>"),
		   "row 0 <> |Posts| N@5=a\n"
		   "text 0 <> |Note: more| N@10=a\n"
		   "heading 1 <> |Positions| N@9=a-2\n"
		   "row 0 <> |Aides| N@5=b\n"
		   "row 0 <> |Guards| N@6=a-2\n"
		   "footnote 0 <a> |Until 2021.|\n"
		   "footnote 0 <a-2> |In months.|\n"
		   "footnote 0 <b> |Part time.|\n",
		   "repeated-mark `a` `[^a]`\n"
		   "repeated-mark `a` `[^a]`\n"
		   "repeated-mark `a` `[^a-2]`\n"
		   "repeated-mark `b` `[^b]`\n"
		   "repeated-mark `a` `[^a-2]`\n"
		   "double-label `a` `a-2`\n");
}

static void a_raised_letter_of_no_table_stays_and_is_told(void **state)
{
	(void)state;
	check_both(AKN_FILE("<mainBody>" AKN_OP("1.", AKN_I("Notes") " the 54<sup>a</sup> session;")
			    "<table>" AKN_ROW("Posts<sup>a</sup>") "</table>"
			    AKN_PARA("and the 55<sup>a</sup>;")
			    "<table>" AKN_ROW("Aides<sup>a</sup> and n<sup>o</sup> 3") "</table>"
			    AKN_TABLENOTE("<sup>a</sup> In months.")
			    AKN_TABLENOTE("<sup>1</sup> By number.") "</mainBody>"),
		   "operative 0 <1> |Notes the 54a session;| E[0,5)\n"
		   "row 0 <> |Postsa|\n"
		   "text 0 <> |and the 55a;|\n"
		   "row 0 <> |Aides and no 3| N@5=a\n"
		   "text 0 <> |1 By number.|\n"
		   "footnote 0 <a> |In months.|\n",
		   "mark-without-note `Notes the 54a session;` ``\n"
		   "mark-without-note `Postsa` ``\n"
		   "mark-without-note `and the 55a;` ``\n"
		   "repeated-mark `a` `[^a]`\n"
		   "mark-without-note `1 By number.` ``\n");
}

static void notes_of_tables_and_of_the_text_are_told_apart(void **state)
{
	(void)state;
	check_both(AKN_FILE("<mainBody>" AKN_OP("1.", AKN_I("Notes") " it" AKN_NOTE("a", "One.")
			    " and again;<sup>a</sup>")
			    "<table>" AKN_ROW("Posts<sup>a</sup>") "</table>"
			    AKN_TABLENOTE("<sup>a</sup> Two.") "</mainBody>"),
		   "operative 0 <1> |Notes it and again;| E[0,5) N@8=a N@19=a\n"
		   "row 0 <> |Posts| N@5=a-2\n"
		   "footnote 0 <a> |One.|\n"
		   "footnote 0 <a-2> |Two.|\n",
		   "repeated-mark `a` `[^a]`\n"
		   "repeated-mark `a` `[^a-2]`\n"
		   "double-label `a` `a-2`\n");
}

static void odd_notes_keep_the_document_sound(void **state)
{
	(void)state;
	check_both(AKN_FILE("<mainBody>" AKN_OP("1.", "a" AKN_NOTE("1", "One.") " b" AKN_NOTE("1", "Again.")
			    " c" AKN_NOTE("", "None.") " d" AKN_NOTE("[x]", "Odd.") " e" AKN_NOTE("7", "")
			    " f.") "</mainBody>"),
		   "operative 0 <1> |a b c d e f.| N@1=1 N@3=1-2 N@5=3 N@7=x\n"
		   "footnote 0 <1> |One.|\n"
		   "footnote 0 <1-2> |Again.|\n"
		   "footnote 0 <3> |None.|\n"
		   "footnote 0 <x> |Odd.|\n",
		   "double-label `1` `1-2`\n"
		   "empty-note `7` ``\n");
}

/* --- links ------------------------------------------------------------------------- */

static void links_follow_the_words(void **state)
{
	static const struct {
		const char *text, *link, *repair;
	} rows[] = {
		/* what the editors wrote stands */
		{ "its report " AKN_LINK("A/75/21(supp)", "A/75/21") ",", "L[22,29)=A/75/21", "" },
		/* lost letters of parts */
		{ "resolution " AKN_LINK("A/RES/217(III)", "217 A (III)") ",",
		  "L[22,33)=A/RES/217(III)[A]",
		  "lost-part `A/RES/217(III)` `A/RES/217(III)[A]`\n" },
		/* the wrong organ */
		{ "Human Rights Council resolution " AKN_LINK("A/RES/19/11", "19/11") ",",
		  "L[43,48)=A/HRC/RES/19/11",
		  "wrong-organ `A/RES/19/11` `A/HRC/RES/19/11`\n" },
		{ "its resolution " AKN_LINK("A/HRC/RES/74/146", "74/146") " of 18 December 2019,",
		  "L[26,32)=A/RES/74/146",
		  "wrong-organ `A/HRC/RES/74/146` `A/RES/74/146`\n" },
		{ "resolution " AKN_LINK("A/HRC/RES/31/14", "31/14") ",",
		  "L[22,27)=A/HRC/RES/31/14", "" },
		/* no document */
		{ "the site " AKN_LINK("https://www.un.org/x", "here") ",", "", NULL },
		{ "decision " AKN_LINK("A/RES/78/542C", "78/542") ",", "",
		  "no-symbol `https://undocs.org/en/A/RES/78/542C` ``\n" },
		/* no symbol in the address, but words */
		{ "resolution " AKN_LINK("%", "66/163") ",", "L[22,28)=A/RES/66/163",
		  "link-by-words `https://undocs.org/en/%` `A/RES/66/163`\n" },
		/* another document */
		{ "its report " AKN_LINK("A/75/33", "A/76/33") ",", "L[22,29)=A/76/33",
		  "link-differs `A/76/33` ``\n" },
		/* no link at all */
		{ "Treaty Series, vol. 660, No. 9464,", "L[26,44)=UNTS/660/9464",
		  "link-added `vol. 660, No. 9464` `UNTS/660/9464`\n" },
		/* the link begins late */
		{ "resolution 7" AKN_LINK("A/RES/73/263", "3/263 ") "of", "L[22,28)=A/RES/73/263", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct import out = {0};
		struct buf xml = {0}, shown = {0}, mended = {0};

		buf_addf(&xml, "%s%s%s", AKN_OPEN "<statement>" AKN_COVER("A/RES/70/1") AKN_PREFACE
			 "<mainBody><paragraph><num>1.</num><content><p>Recalling, ", rows[i].text,
			 "</p></content></paragraph></mainBody></statement></akomaNtoso>");
		assert_true(aknfile_import(buf_slice(&xml), &out));
		aknfile_show(&shown, &out);
		aknfile_show_repairs(&mended, &out);
		bool link = rows[i].link[0] != '\0' ? strstr(buf_str(&shown), rows[i].link) != NULL
						    : strstr(buf_str(&shown), " L[") == NULL;
		if (!link || (rows[i].repair != NULL &&
			      strcmp(buf_str(&mended), rows[i].repair) != 0))
			fail_msg("row %zu: %s%s", i, buf_str(&shown), buf_str(&mended));
		buf_fini(&xml);
		buf_fini(&shown);
		buf_fini(&mended);
		import_fini(&out);
	}
}

static void previous_resolutions_are_recalled(void **state)
{
	(void)state;
	check(AKN_FILE("<preamble>" AKN_PP("Recalling", AKN_I("Recalling") " its previous resolutions on the "
		"subject, in particular resolution " AKN_LINK("A/RES/66/163", "66/163")
		" of 19 December 2011,") "</preamble>"),
	      "preambular 0 <> |Recalling its previous resolutions on the subject, in particular "
	      "resolution 66/163 of 19 December 2011,| E[0,9) L[76,82)=A/RES/66/163 R=A/RES/66/163\n");
}

/* --- what is said about the sheet ---------------------------------------------------- */

#define META \
	"<meta><identification><FRBRWork><FRBRdate date=\"2021-12-16\" name=\"adoption\"/></FRBRWork>" \
	"<FRBRExpression><FRBRdate date=\"2022-01-11\" name=\"publication\"/>" \
	"<FRBRlanguage language=\"fra\"/></FRBRExpression></identification>" \
	"<classification><keyword showAs=\"civil_society\"/><keyword showAs=\"Civil society\"/>" \
	"<keyword showAs=\"sdg_16\"/><keyword refersTo=\"agenda\" showAs=\"X\"/></classification>" \
	"<analysis><parliamentary><voting outcome=\"adoptedRecordedVote\"><count value=\"1\" " \
	"refersTo=\"inFavour\"><voters><organization>TOGO</organization></voters></count><count " \
	"refersTo=\"against\"><voters><organization>MALI</organization></voters></count></voting>" \
	"</parliamentary></analysis><presentation><docketNumber>21-19212 (F)</docketNumber>" \
	"</presentation></meta>"
#define COVER \
	"<coverPage><p><docNumber refersTo=\"#symbol\">A/RES/S-32/1</docNumber></p>" \
	"<p><session value=\"32\">Trente-deuxi\xc3\xa8me</session></p>" \
	"<p><inline name=\"agenda item\">Point 74 b) de l\xe2\x80\x99ordre du jour</inline></p>" \
	"<p><inline name=\"agenda item name\">Droits</inline></p>" \
	"<p><docTitle>R\xc3\xa9solution adopt\xc3\xa9" "e</docTitle></p>" \
	"<p><docProponent>[sur le rapport (<inline name=\"originating document\">A/76/462/Add.2, " \
	"par. 114</inline>)]</docProponent></p></coverPage>"
#define TAIL \
	"<conclusions><p><inline name=\"adoptionMeeting\">53<sup>e</sup> (resumed) s\xc3\xa9" "ance</inline>" \
	"<eol/><docDate>16</docDate></p></conclusions>"

static void what_is_said_about_the_sheet(void **state)
{
	static const char xml[] = AKN_OPEN "<statement>" META COVER AKN_PREFACE "<mainBody>"
		AKN_OP("1.", "Mots\xc2\xa0: oui.") "</mainBody>" TAIL "</statement></akomaNtoso>";
	struct import out = {0};
	struct buf yaml = {0};

	(void)state;
	assert_true(aknfile_import(slice_of(xml), &out));
	doc_write(&yaml, out.docs.at[0]);
	assert_string_equal(buf_str(&yaml),
		"format: 1\n"
		"symbol: A/RES/S-32/1\n"
		"language: fr\n"
		"title: Title\n"
		"session: S-32\n"
		"agenda_item: 74 b)\n"
		"agenda_title: Droits\n"
		"adopted: 2021-12-16\n"
		"distributed: 2022-01-11\n"
		"meeting: 53 (resumed)\n"
		"report: A/76/462/Add.2\n"
		"job_number: 21-19212 (F)\n"
		"source: test.xml\n"
		"vote:\n"
		"  outcome: recorded vote\n"
		"  in_favour: [TOGO]\n"
		"  against: [MALI]\n"
		"keywords: [civil society, SDG 16]\n"
		"body:\n"
		"- operative: \"Mots\xc2\xa0: oui.\"\n"
		"  number: 1\n");
	buf_fini(&yaml);
	import_fini(&out);
}

static void words_of_the_conclusions_that_say_more_are_kept(void **state)
{
	(void)state;
	check_both(AKN_FILE("<conclusions><p>A word more" TAIL "</p></conclusions>"),
		   "text 0 <> |A word more|\n",
		   "odd-place `A word more` ``\n");
}

/* --- files that are none ------------------------------------------------------------- */

/* --- what stands around the text ----------------------------------------------------- */

#define AKN_BODY "<mainBody>" AKN_OP("1.", AKN_I("Decides") " to go on.") "</mainBody>"

static void the_meeting_is_read_however_it_is_marked(void **state)
{
	static const char *const rows[] = {
		"<event refersTo=\"#adoption\"><location title=\"40th\" refersTo=\"#adoptionMeeting\">"
		"40th plenary meeting</location><eol/><docDate date=\"2024-12-12\" "
		"refersTo=\"#adoptionDate\">12 December 2024</docDate></event>",
		"<inline name=\"adoptionMeeting\" title=\"40th\">40th plenary meeting</inline><eol/>"
		"<docDate date=\"2024-12-12\" refersTo=\"#adoptionDate\">12 December 2024</docDate>",
		"<event name=\"adoptionMeeting\">40th plenary meeting</event>"
		"<docDate date=\"2024-12-12\" refersTo=\"#adoptionDate\">12 December 2024</docDate>",
		"<location name=\"adoptionMeeting\"><span>40th</span> plenary meeting</location>"
		"<docDate date=\"2024-12-12\" refersTo=\"#adoptionDate\">12 December 2024</docDate>",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct buf xml = {0}, shown = {0};
		struct import out = {0};

		buf_addf(&xml, AKN_OPEN "<statement>" AKN_COVER("A/RES/79/901")
			 "<preface><p><docTitle>Resolution adopted by the General Assembly</docTitle>"
			 "</p><p><docTitle refersTo=\"#resolutionTitle\">Clean lakes</docTitle></p>"
			 "</preface>" AKN_BODY "<conclusions><p>%s</p></conclusions>"
			 "</statement></akomaNtoso>", rows[i]);
		assert_true(aknfile_import(buf_slice(&xml), &out));
		assert_string_equal(out.docs.at[0]->meta.meeting, "40");
		assert_string_equal(out.docs.at[0]->meta.title, "Clean lakes");
		assert_int_equal(out.docs.at[0]->meta.adopted.day, 12);
		aknfile_show(&shown, &out);
		assert_null(strstr(buf_str(&shown), "plenary"));
		assert_int_equal(out.repairs.count[REPAIR_DOUBT], 0);
		import_fini(&out);
		buf_fini(&xml);
		buf_fini(&shown);
	}
}

/* A file whose steps to adoption are STEPS. */
#define AKN_STEPS(steps, voting) \
	AKN_OPEN "<statement><meta><workflow>" steps "</workflow><analysis>" voting \
	"</analysis></meta>" AKN_COVER("A/RES/70/1") AKN_PREFACE AKN_BODY "</statement></akomaNtoso>"

static void check_names(struct doc_names names, const char *joined)
{
	struct buf all = {0};

	for (uint32_t i = 0; i < names.n; i++)
		buf_addf(&all, "%s;", names.at[i]);
	assert_string_equal(buf_str(&all), joined);
	buf_fini(&all);
}

static void the_steps_to_adoption_are_keys(void **state)
{
	struct import out = {0};
	struct buf told = {0};

	(void)state;
	assert_true(aknfile_import(slice_of(AKN_STEPS(
		"<step outcome=\"draftResolution\" as=\"A/C.3/70/L.9/Rev.1, as orally revised\" "
		"by=\"Chile,Fiji, Cuba (on behalf of Peru and Chad) and Trinidad and Tobago\"/>"
		"<step outcome=\"draftResolutionAdditionalSponsors\" by=\"Antigua And Barbuda, "
		"Burkina  Faso and Togo. - Malta was removed\"/>"
		"<step outcome=\"recommendedForAdoption\" as=\"A/70/489\" refersTo=\"12\" by=\"\"/>"
		"<step outcome=\"adopted\" as=\"A/70/PV.80 (Resumption 1)\" by=\"\"/>",
		"<voting outcome=\"adoptedWithoutVote\"/>")), &out));
	const struct doc_meta *m = &out.docs.at[0]->meta;
	assert_string_equal(m->draft, "A/C.3/70/L.9/Rev.1");
	assert_string_equal(m->report, "A/70/489");
	assert_string_equal(m->meeting_record, "A/70/PV.80(RESUMPTION 1)");
	assert_string_equal(m->vote.outcome, "without a vote");
	check_names(m->sponsors, "Chile;Fiji;Cuba (on behalf of Peru and Chad);"
				 "Trinidad and Tobago;");
	check_names(m->additional_sponsors, "Antigua And Barbuda;Burkina Faso;Togo;");
	aknfile_show_repairs(&told, &out);
	assert_string_equal(buf_str(&told), "fact-left `, as orally revised` ``\n"
					    "fact-left `Malta was removed` ``\n");
	buf_fini(&told);
	import_fini(&out);
}

static void how_it_was_adopted_is_read_in_all_its_forms(void **state)
{
	static const struct {
		const char *as, *voting, *outcome;
		size_t told;
	} rows[] = {
		{ "Adopted 133-3-1, 88th plenary meeting", "x", "by 133 to 3, with 1 abstention", 0 },
		{ "Adopted 90-0-0, 87th plenary meeting", "x", "by 90 to none, with no abstentions",
		  0 },
		{ "Adopted through silence procedure", "adoptedWithoutVote",
		  "through the silence procedure", 0 },
		{ "Adopted without vote, 9th plenary meeting", "x", "without a vote", 0 },
		{ "A/70/PV.1", "adoptedRecordedVote", "recorded vote", 0 },
		{ "By acclamation", "adoptedWithoutVote", "without a vote", 1 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct buf xml = {0};
		struct import out = {0};

		buf_addf(&xml, AKN_STEPS("<step outcome=\"adopted\" as=\"%s\" by=\"\"/>",
					 "<voting outcome=\"%s\"/>"), rows[i].as, rows[i].voting);
		assert_true(aknfile_import(buf_slice(&xml), &out));
		assert_string_equal(out.docs.at[0]->meta.vote.outcome, rows[i].outcome);
		assert_int_equal(out.repairs.count[REPAIR_DOUBT], rows[i].told);
		import_fini(&out);
		buf_fini(&xml);
	}
}

static void inline_elements_are_looked_through(void **state)
{
	static const char *const names[] = {
		"abbr", "concept", "date", "def", "entity", "event", "ins", "inline", "location",
		"mref", "object", "organization", "person", "process", "quantity", "remark", "role",
		"rref", "span", "sub", "term", "time", "u", "un:marked",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		struct buf xml = {0}, shown = {0};
		struct import out = {0};

		buf_addf(&xml, AKN_FILE("<mainBody>" AKN_OP("1.", "Decides on <%s a=\"b\">the "
							    "lake</%s>s now.") "</mainBody>"),
			 names[i], names[i]);
		assert_true(aknfile_import(buf_slice(&xml), &out));
		aknfile_show(&shown, &out);
		if (strstr(buf_str(&shown), "Decides on the lakes now.") == NULL)
			fail_msg("%s: %s", names[i], buf_str(&shown));
		assert_int_equal(out.repairs.count[REPAIR_DOUBT],
				 strcmp(names[i], "un:marked") == 0);
		import_fini(&out);
		buf_fini(&xml);
		buf_fini(&shown);
	}
}

static void an_element_that_nobody_knows_is_told_once(void **state)
{
	struct import out = {0};
	struct buf shown = {0};

	(void)state;
	assert_true(aknfile_import(slice_of(AKN_FILE(
		"<mainBody>" AKN_PARA("One <glow>lake</glow>, <glow>two</glow> <del>ponds</del>.")
		"<shelf>" AKN_PARA("Words.") "</shelf></mainBody>")), &out));
	aknfile_show_repairs(&shown, &out);
	assert_string_equal(buf_str(&shown), "unknown-element `glow` ``\n"
					     "unknown-element `del` ``\n"
					     "unknown-element `shelf` ``\n");
	import_fini(&out);
	buf_fini(&shown);
}

static void a_draft_inside_a_resolution_is_a_part_of_its_own(void **state)
{
	check(AKN_FILE("<mainBody>" AKN_OP("1.", AKN_I("Recommends") " the following draft:")
		"<paragraph><content><embeddedStructure><preface><p><docTitle>Clean lakes</docTitle>"
		"</p></preface><preamble><formula><p>The General Assembly,</p></formula>"
		AKN_PP("Recalling", AKN_I("Recalling") " the lakes,") "</preamble><mainBody>"
		AKN_OP("1.", AKN_I("Decides") " to clean them;") AKN_OP("2.", AKN_I("Requests") " it.")
		"</mainBody></embeddedStructure></content></paragraph></mainBody>"),
	      "operative 0 <1> |Recommends the following draft:| E[0,10)\n"
	      "heading 1 <> part=draft |Clean lakes|\n"
	      "enacting 0 <> |The General Assembly,|\n"
	      "preambular 0 <> |Recalling the lakes,| E[0,9)\n"
	      "operative 0 <1> |Decides to clean them;| E[0,7)\n"
	      "operative 0 <2> |Requests it.| E[0,8)\n");
	(void)state;
}

static void a_draft_in_plain_paragraphs_gets_a_heading_and_kinds(void **state)
{
	struct import out = {0};
	struct buf shown = {0};

	(void)state;
	assert_true(aknfile_import(slice_of(AKN_FILE("<mainBody><paragraph><num>1.</num><content><p>"
		AKN_I("Recommends") " this: <embeddedStructure><p>\xe2\x80\x9c"
		AKN_I("The General Assembly") ",</p><p>\xe2\x80\x9c" AKN_I("Recalling") " the lakes,</p>"
		AKN_OP("1.", AKN_I("Decides") " so.") "</embeddedStructure></p></content></paragraph>"
		"</mainBody>")), &out));
	aknfile_show(&shown, &out);
	assert_string_equal(buf_str(&shown),
		"operative 0 <1> |Recommends this:| E[0,10)\n"
		"heading 1 <> part=draft |Draft resolution|\n"
		"enacting 0 <> |\xe2\x80\x9cThe General Assembly,| E[3,23)\n"
		"preambular 0 <> |\xe2\x80\x9cRecalling the lakes,| E[3,12)\n"
		"operative 0 <1> |Decides so.| E[0,7)\n");
	buf_clear(&shown);
	aknfile_show_repairs(&shown, &out);
	assert_string_equal(buf_str(&shown), "draft-heading `` `Draft resolution`\n");
	import_fini(&out);
	buf_fini(&shown);
}

static void control_characters_are_told_and_cut_no_word(void **state)
{
	struct import out = {0};
	struct buf shown = {0};

	(void)state;
	assert_true(aknfile_import(slice_of(AKN_FILE("<mainBody>"
		AKN_PARA("The lake\xc2\x92s shore,&#133;two\xc2\x97" "three\x7f" "four.")
		"</mainBody>")), &out));
	aknfile_show(&shown, &out);
	assert_string_equal(buf_str(&shown), "text 0 <> |The lake\xe2\x80\x99s shore, "
					     "two\xe2\x80\x94three four.|\n");
	assert_int_equal(out.repairs.count[REPAIR_DOUBT], 3); /* each piece of the text */
	assert_int_equal(out.repairs.list.at[0].rule, REPAIR_AKN_CONTROL);
	import_fini(&out);
	buf_fini(&shown);
}

static void other_files_are_refused_in_words(void **state)
{
	static const struct {
		const char *xml, *words;
	} rows[] = {
		{ "", "the file is empty" },
		{ "<html><body>x</body></html>", "its root is not <akomaNtoso>" },
		{ AKN_OPEN "</akomaNtoso>", "has no text" },
		{ AKN_OPEN "<statement>" AKN_PREFACE "<mainBody>" AKN_PARA("x") "</mainBody></statement>"
		  "</akomaNtoso>", "does not say its symbol" },
		{ AKN_OPEN "<statement>" AKN_COVER("Nonsense") AKN_PREFACE "<mainBody>" AKN_PARA("x")
		  "</mainBody></statement></akomaNtoso>", "is none that recital knows" },
		{ AKN_OPEN "<statement>" AKN_COVER("A/RES/70/1") "<mainBody>" AKN_PARA("x")
		  "</mainBody></statement></akomaNtoso>", "does not say its title" },
		{ AKN_FILE("<mainBody><paragraph class=\"FootnoteText\"><content><p><sup>a</sup> Note</p>"
			   "</content></paragraph></mainBody>"), "has no text but its footnotes" },
		{ AKN_FILE("<mainBody>" AKN_PARA("x") "</mainBody></statement><statement>"),
		  "has no text but its footnotes" },
		{ AKN_OPEN "<statement>", "the XML ends too early" },
		{ AKN_OPEN "<statement", "the XML ends too early" },
		{ AKN_OPEN "</akomaNtoso>" AKN_OPEN "</akomaNtoso>", "something follows the end" },
		{ AKN_OPEN "<p></q>", "the XML is broken: the end of `q`, but another" },
		{ AKN_OPEN "<p>&x;</p>", "the XML is broken: no entity `x` is known" },
		{ AKN_OPEN "<p>a & b</p>", "the XML is broken: a sign stands here that may not" },
		{ AKN_OPEN "<p a='1' a='2'/>", "the XML is broken: an attribute stands twice" },
		{ AKN_OPEN "<?xml version='1.0'?>", "`<?xml` does not stand at the beginning" },
		{ "<?xml version='1.0' nothing='x'?>", "the XML is broken: `<?xml ... ?>`, its" },
		{ AKN_OPEN "<p>a\xe9z</p>", "that XML cannot have" },
		{ "<?xml version=\"1.0\"?><!DOCTYPE html><html/>", "this is HTML" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct import out = {0};

		if (aknfile_import(slice_of(rows[i].xml), &out) || out.docs.n > 0 ||
		    out.diags.list.n != 1 ||
		    strstr(out.diags.list.at[0].text, rows[i].words) == NULL)
			fail_msg("row %zu: %s", i,
				 out.diags.list.n > 0 ? out.diags.list.at[0].text : "");
		import_fini(&out);
	}
}

static void too_many_paragraphs_are_refused(void **state)
{
	struct buf xml = {0};
	struct import out = {0};

	(void)state;
	buf_add(&xml, AKN_OPEN "<statement>" AKN_COVER("A/RES/70/1") AKN_PREFACE "<mainBody>");
	for (size_t i = 0; i <= IMPORT_MAX_PARAS; i++)
		buf_add(&xml, "<p>x</p>");
	buf_add(&xml, "</mainBody></statement></akomaNtoso>");
	assert_false(aknfile_import(buf_slice(&xml), &out));
	assert_int_equal(out.diags.list.at[0].code, DIAG_TOO_MANY);
	assert_int_equal(out.diags.list.n, 1);
	buf_fini(&xml);
	import_fini(&out);
}

static void xml_is_known_by_its_first_character(void **state)
{
	static const struct {
		const char *bytes;
		size_t len;
		bool xml;
	} rows[] = {
		{ "<a/>", 4, true },
		{ "\xef\xbb\xbf <a/>", 8, true },
		{ "\xff\xfe<\0a\0", 6, true },
		{ "<?xml?>", 7, true },
		{ "<!DOCTYPE html>", 15, false },
		{ "<html>", 6, false },
		{ "<!-- saved --> <html>", 21, false },
		{ "<!-- saved --> <akomaNtoso>", 27, true },
		{ "<!-- image -->\n\nUnited Nations", 30, false },
		{ "<!-- never closed", 17, true },
		{ "<span id=\"page-0-0\"></span>United Nations", 41, false },
		{ "", 0, false },
		{ "text", 4, false },
		{ "\n\n", 2, false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (import_is_xml((struct slice){ rows[i].bytes, rows[i].len }) != rows[i].xml)
			fail_msg("row %zu", i);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_plain_resolution),
		cmocka_unit_test(a_preambular_paragraph_in_the_body_is_one),
		cmocka_unit_test(a_paragraph_alone_has_no_number_and_is_operative),
		cmocka_unit_test(items_hang_by_their_numbers_in_lists_and_beside_them),
		cmocka_unit_test(items_of_the_preamble_hang_on_it),
		cmocka_unit_test(an_item_without_anything_above_is_text),
		cmocka_unit_test(sections_whose_numbers_begin_again_are_parts),
		cmocka_unit_test(sections_whose_numbers_go_on_are_none),
		cmocka_unit_test(a_number_that_is_no_paragraphs_is_a_heading),
		cmocka_unit_test(numbers_with_nothing_between_them_keep_their_order),
		cmocka_unit_test(a_number_where_no_paragraphs_are_is_text),
		cmocka_unit_test(annexes_and_their_headings),
		cmocka_unit_test(an_annex_without_its_word_is_a_part_all_the_same),
		cmocka_unit_test(rows_have_cells_wide_and_deep),
		cmocka_unit_test(lettered_parts_are_documents_of_their_own),
		cmocka_unit_test(text_in_odd_places_is_kept),
		cmocka_unit_test(openings_get_their_emphasis),
		cmocka_unit_test(emphasis_that_touches_is_one_and_crosses_no_link),
		cmocka_unit_test(the_letter_l_is_the_number_one),
		cmocka_unit_test(marks_stand_at_their_words),
		cmocka_unit_test(raised_numbers_refer_again_and_others_stay),
		cmocka_unit_test(raised_lists_and_ranges_refer_to_all),
		cmocka_unit_test(numbers_glued_to_the_same_word_refer_again),
		cmocka_unit_test(brackets_around_marks_go),
		cmocka_unit_test(a_lost_blank_is_put_back_where_the_words_prove_it),
		cmocka_unit_test(a_mark_inside_a_word_goes_behind_or_before_it),
		cmocka_unit_test(letters_that_prove_nothing_are_told),
		cmocka_unit_test(a_note_on_the_title_hangs_on_the_first_line),
		cmocka_unit_test(a_note_in_front_of_the_resolution_is_its_own),
		cmocka_unit_test(notes_of_tables_are_footnotes),
		cmocka_unit_test(every_table_has_notes_of_its_own),
		cmocka_unit_test(a_raised_letter_of_no_table_stays_and_is_told),
		cmocka_unit_test(notes_of_tables_and_of_the_text_are_told_apart),
		cmocka_unit_test(odd_notes_keep_the_document_sound),
		cmocka_unit_test(links_follow_the_words),
		cmocka_unit_test(previous_resolutions_are_recalled),
		cmocka_unit_test(what_is_said_about_the_sheet),
		cmocka_unit_test(words_of_the_conclusions_that_say_more_are_kept),
		cmocka_unit_test(the_meeting_is_read_however_it_is_marked),
		cmocka_unit_test(the_steps_to_adoption_are_keys),
		cmocka_unit_test(how_it_was_adopted_is_read_in_all_its_forms),
		cmocka_unit_test(inline_elements_are_looked_through),
		cmocka_unit_test(an_element_that_nobody_knows_is_told_once),
		cmocka_unit_test(a_draft_inside_a_resolution_is_a_part_of_its_own),
		cmocka_unit_test(a_draft_in_plain_paragraphs_gets_a_heading_and_kinds),
		cmocka_unit_test(control_characters_are_told_and_cut_no_word),
		cmocka_unit_test(other_files_are_refused_in_words),
		cmocka_unit_test(too_many_paragraphs_are_refused),
		cmocka_unit_test(xml_is_known_by_its_first_character),
	};

	return cmocka_run_group_tests_name("import/akn", tests, NULL, NULL);
}

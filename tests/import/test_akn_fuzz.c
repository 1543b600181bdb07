/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "aknfile.h"
#include "corpus/docwrite.h"
#include "corpus/lint.h"
#include "export/akn4un.h"

/* A file with something of everything, from which chance makes others. */
static const char sample[] = AKN_OPEN "<statement name=\"resolution\"><meta><FRBRdate date=\"2020-01-01\" "
	"name=\"adoption\"/><FRBRlanguage language=\"eng\"/><keyword showAs=\"a_b\"/><voting "
	"outcome=\"adoptedRecordedVote\"><count refersTo=\"against\"><organization>X</organization></count>"
	"</voting></meta>" AKN_COVER("A/RES/70/1") AKN_PREFACE
	"<preamble><formula name=\"enactingFormula\"><p>" AKN_I("The Assembly") ",</p></formula>"
	AKN_PP("Recalling", AKN_I("Recalling") " its previous resolutions on the subject, in particular "
	       "resolution " AKN_LINK("A/RES/66/163", "66/163") " of 19 December 2011,"
	       AKN_NOTE("1", "See " AKN_LINK("A/67/53", "A/67/53") ", chap. I.") "and more,<sup>1</sup>")
	"<container><blockList><listIntroduction>List: </listIntroduction><item><num>(a)</num><p>one</p>"
	"</item></blockList></container></preamble><mainBody>"
	"<section><num>I</num><subheading>\xc3\xa9 Head</subheading><crossHeading refersTo=\"#preamble\">"
	AKN_I("Noting") " it,</crossHeading></section>"
	AKN_OP("1.", AKN_I("Decides") " that" AKN_NOTE("2", "Ibid., vol. 660, No. 9464.") "g it be:")
	AKN_PARA("\t(a)\tFirst;") AKN_PARA("\t(i)\tDeep;") AKN_PARA("\xe2\x80\xa2\tdot")
	"<paragraph><num>2.</num><list><intro><p>" AKN_I("Urges") "</p></intro><point><num>(a)</num><content>"
	"<p>it</p></content></point></list></paragraph><container><table><tr><th colspan=\"2\"><p>A</p></th>"
	"</tr><tr><td rowspan=\"2\"><p>B<sup>a</sup></p></td><td><p>C</p></td></tr><tr><td/></tr></table>"
	"</container><paragraph class=\"FootnoteText\"><content><p><sup>a</sup> Note</p></content></paragraph>"
	"</mainBody><conclusions><p><inline name=\"adoptionMeeting\">5th</inline><eol/></p></conclusions>"
	"<attachments><attachment><doc><mainBody><paragraph class=\"H1\"><content><p>Annex</p></content>"
	"</paragraph>" AKN_OP("1.", "Words <a href=\"#x\">here</a>.") "</mainBody></doc></attachment>"
	"</attachments></statement></akomaNtoso>";

/* Pieces that chance puts in. */
static const char *const pieces[] = {
	"<p>", "</p>", "<sup>", "</sup>", "<sup>1</sup>", "<num>(b)</num>", "<num>l.</num>", "\t", " ",
	"<p/>", "<authorialNote marker=\"1\"><p>x</p></authorialNote>", "<authorialNote/>", "<td/>", "<tr/>",
	"<heading>Annex II</heading>", "<subheading>C</subheading>", "1", "\xcc\x81", "\xe2\x80\xae",
	"&#x2028;", "&#133;", "*[\\]", "<statement>", "<docNumber>B</docNumber>", "resolution 60/1 A and B",
	"<a href=\"https://undocs.org/en/A/RES/60/1a-b\">60/1</a>", "class=\"H23\"", "colspan=\"99\"",
};

/* The same as recital itself writes it, and pieces that are meant in such files only. */
static const char own[] = FIXTURE_HEAD
	"session: 68\nmeeting: 70\nagenda_item: 69 (b)\nseries: s\ncontinues: A/RES/66/163\nsource: a.txt\n"
	"draft: A/C.3/68/L.31\nsponsors: [A, B]\nvote:\n  outcome: by ballot\n  in_favour: [A]\nkeywords: [a]\n"
	"body:\n- enacting: The Assembly,\n- preambular: '*Recalling* [66/163](A/RES/66/163#OP1)[^2]'\n"
	"  number: 1\n  recalls: [A/RES/66/163]\n  items:\n  - item: x\n    number: (a)\n"
	"- operative: '*Asks*[^1] [it](#OP1)[^1]'\n  number: 1\n  items:\n  - item: y\n    number: (a)\n"
	"    items:\n    - item: z\n- row: [a, '']\n- heading: Annex\n- text: t\n- heading: B\n  level: 2\n"
	"  part: IV\nfootnotes:\n- label: 1\n  text: n\n- label: 2\n  text: m[^1]\n- label: '*'\n  text: o\n";

static const char *const own_pieces[] = {
	"<list>", "</list>", "<point>", "<num>123456789012345678901234567890123</num>", " class=\"operative\"",
	" class=\"level-9 part-a_b\"", " title=\"A/RES/1/1#x y\"", " title=\"#)(\"", " title=\"&#10;&#133;\"",
	"<noteRef marker=\"] [\" href=\"\"/>",
	"<authorialNote eId=\"fn_99999999999\" marker=\"a b\"><p/></authorialNote>",
	"<note marker=\"1\"><p>x</p></note>", "<heading class=\"part-\"/>", "&#x85;", "&#10;",
	"<recital:record continues=\"x\" outcome=\"&#x7f;\"/>", "<p>", "</p>", "<tr/>", "<td/>", "\n", "\xcc\x81",
	"<implicitReference for=\"#para_7\" showAs=\"A/RES/1/1\"/>", "<paragraph class=\"enacting\"><num>1</num>",
	"</paragraph>", "<mainBody>", "<p>  </p>", "<num> </num>", " title=\"  \"", "<inline name=\"adoptionMeeting\"> </inline>", "<step outcome=\"adopted\" as=\"x\"/>", "<session value=\"&#9;\"/>",
};

/* PIECES that stand in a file, N of them. */
struct pieces {
	const char *const *at;
	size_t n;
};

/* SAMPLE with a few bytes gone, doubled or put in of PIECES, not always XML any more. */
static void mutate(struct buf *to, struct slice sample_of, struct pieces in, struct chance *c)
{
	struct buf from = {0};
	size_t changes = 1 + chance_below(c, 6);

	buf_adds(to, sample_of);
	for (size_t i = 0; i < changes; i++) {
		buf_clear(&from);
		buf_adds(&from, buf_slice(to));
		size_t at = chance_below(c, from.len + 1);
		size_t cut = chance_below(c, 4) == 0 ? chance_below(c, 60) : 0;
		size_t again = chance_below(c, 4) == 0 ? chance_below(c, 200) : 0;

		buf_clear(to);
		buf_adds(to, slice_sub(buf_slice(&from), 0, at));
		if (chance_below(c, 2) == 0)
			buf_add(to, in.at[chance_below(c, in.n)]);
		buf_adds(to, slice_sub(buf_slice(&from), at > again ? at - again : 0, at));
		buf_adds(to, slice_sub(buf_slice(&from), at + cut > from.len ? from.len : at + cut,
				       SLICE_NONE));
	}
	buf_fini(&from);
}

/*
 * What comes of XML, if anything, can stand in a corpus, and is without error for recital check;
 * LOOSE: but for references without a footnote, which recital's own files may mean.
 */
static bool check_sound(struct slice xml, bool loose)
{
	struct import out = {0};
	bool good = aknfile_import(xml, &out);

	assert_true(good == (out.docs.n > 0));
	assert_true(good == (out.diags.count[DIAG_ERROR] == 0));
	for (size_t i = 0; i < out.docs.n; i++) {
		struct buf yaml = {0}, said = {0};
		struct diags lint = {0};

		doc_write(&yaml, out.docs.at[i]);
		struct doc *d = fixture_read(buf_slice(&yaml), &said);
		if (d == NULL)
			fail_msg("%s\nof %.*s\nfrom %.*s", buf_str(&said), (int)yaml.len, yaml.at,
				 (int)xml.len, xml.at);
		lint_doc(d, &lint);
		for (size_t k = 0; loose && k < lint.list.n; k++)
			lint.count[DIAG_ERROR] -= lint.list.at[k].code == DIAG_NOTE_MISSING;
		if (lint.count[DIAG_ERROR] > 0)
			fail_msg("%s\nfrom %.*s", lint.list.at[0].text, (int)xml.len, xml.at);
		diags_fini(&lint);
		doc_free(d);
		buf_fini(&yaml);
		buf_fini(&said);
	}
	import_fini(&out);
	return good;
}

static void the_sample_is_sound(void **state)
{
	(void)state;
	assert_true(check_sound(slice_of(sample), false));
}

static void what_comes_of_any_file_is_sound(void **state)
{
	struct chance c = { 2024 };
	size_t good = 0;

	(void)state;
	for (int i = 0; i < 3000; i++) {
		struct buf xml = {0};

		mutate(&xml, slice_of(sample), (struct pieces){ pieces, sizeof(pieces) / sizeof(*pieces) },
		       &c);
		good += check_sound(buf_slice(&xml), false);
		buf_fini(&xml);
	}
	/* Else the pieces break the XML too often for the test to mean something. */
	assert_true(good > 300);
}

/* Where recital's own files are changed, nothing comes of them that a corpus could not hold. */
static void what_comes_of_a_changed_file_of_its_own_is_sound(void **state)
{
	struct pieces in = { own_pieces, sizeof(own_pieces) / sizeof(*own_pieces) };
	struct chance c = { 13 };
	struct buf said = {0}, whole = {0};
	struct doc *d = fixture_read(slice_of(own), &said);
	size_t good = 0;

	(void)state;
	if (d == NULL)
		fail_msg("%s", buf_str(&said));
	akn4un_add(&whole, d);
	for (size_t i = 0; i < chance_share(3000); i++) {
		struct buf xml = {0};

		mutate(&xml, buf_slice(&whole), in, &c);
		good += check_sound(buf_slice(&xml), true);
		buf_fini(&xml);
	}
	assert_true(good > chance_share(3000) / 20);
	doc_free(d);
	buf_fini(&whole);
	buf_fini(&said);
}

static void any_beginning_of_a_file_is_refused(void **state)
{
	(void)state;
	for (size_t len = 0; len + 1 < sizeof(sample); len++)
		assert_false(check_sound((struct slice){ sample, len }, false));
}

/* One paragraph of many PIECEs. */
static void check_many(const char *piece, size_t count)
{
	struct buf xml = {0};
	struct import out = {0};
	clock_t start = clock();

	buf_add(&xml, AKN_OPEN "<statement>" AKN_COVER("A/RES/70/1") AKN_PREFACE
		"<mainBody><paragraph><num>1.</num><content><p>The words" AKN_NOTE("1", "One."));
	for (size_t i = 0; i < count; i++)
		buf_add(&xml, piece);
	buf_add(&xml, "</p></content></paragraph></mainBody></statement></akomaNtoso>");
	aknfile_import(buf_slice(&xml), &out);
	double spent = (double)(clock() - start) / CLOCKS_PER_SEC;
	if (spent > 20)
		fail_msg("%.60s: %.1f s for %zu bytes", piece, spent, xml.len);
	buf_fini(&xml);
	import_fini(&out);
}

static void time_grows_with_the_file_only(void **state)
{
	static const char *const many[] = {
		"word1 ", "<sup>1</sup>", "<sup>(</sup>", "x<sup>1</sup>y", "a" AKN_NOTE("2", "n") "b",
		"<i>a</i> ", "<i/>", "<a href=\"https://undocs.org/en/A/RES/66/163\">66/163</a> ",
		"resolution 66/163 of 19 December 2011, ", "its resolutions 66/163 and 60/1 A to E, ",
		"vol. 660, No. 9464, ", "\xcc\x81", "e\xcc\x81", "(a) ", "\t", "</p><p>(a)\tb",
		"</p></content></paragraph><paragraph><num>(i)</num><content><p>x",
		"</p></content></paragraph><subheading>I</subheading><paragraph><content><p>x",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(many) / sizeof(*many); i++)
		check_many(many[i], ((size_t)1 << 20) / strlen(many[i]));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_sample_is_sound),
		cmocka_unit_test(what_comes_of_any_file_is_sound),
		cmocka_unit_test(what_comes_of_a_changed_file_of_its_own_is_sound),
		cmocka_unit_test(any_beginning_of_a_file_is_refused),
		cmocka_unit_test(time_grows_with_the_file_only),
	};

	return cmocka_run_group_tests_name("import/akn_fuzz", tests, NULL, NULL);
}

/* SPDX-License-Identifier: ISC */
/*
 * What is written as AKN4UN is Akoma Ntoso, and imports to the same document, byte by byte of its
 * YAML.  With RECITAL_AKN_CORPUS the same of every file of that corpus (make check-akn); with
 * RECITAL_AKN_KEEP all that is written here stays in that folder, for the schema (schema.sh).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "aknmodel.h"
#include "corpus/docwrite.h"
#include "corpus/folder.h"
#include "export/akn4un.h"
#include "import/import.h"
#include "model/docbuild.h"
#include "tests/corpus/fixture.h"

/* --- there and back ------------------------------------------------------------------------- */

/* Keeps XML as the next file of the folder that is asked for. */
static void keep(struct slice xml)
{
	static unsigned n;
	const char *folder = getenv("RECITAL_AKN_KEEP");
	struct buf path = {0};

	if (folder == NULL)
		return;
	buf_addf(&path, "%s/%06u.xml", folder, ++n);
	FILE *f = fopen(buf_str(&path), "w");
	if (f == NULL || fwrite(xml.at, 1, xml.len, f) != xml.len || fclose(f) != 0)
		fail_msg("%s cannot be written", buf_str(&path));
	buf_fini(&path);
}

/* Appends what is wrong with D as AKN4UN; its repairs and messages too. */
static void round_trip(const struct doc *d, struct buf *faults)
{
	struct buf xml = {0}, before = {0}, after = {0};
	struct import out = {0};

	akn4un_add(&xml, d);
	keep(buf_slice(&xml));
	aknmodel_check(buf_slice(&xml), faults);
	doc_write(&before, d);
	import_akn(&(struct import_input){ .bytes = buf_slice(&xml), .path = "a/b.xml" }, &out);
	fixture_say(faults, &out.diags);
	for (size_t i = 0; i < out.repairs.list.n; i++)
		buf_addf(faults, "repaired: %s\n", repair_rule_name(out.repairs.list.at[i].rule));
	if (out.docs.n == 1)
		doc_write(&after, out.docs.at[0]);
	if (!slice_eq(buf_slice(&before), buf_slice(&after)))
		buf_addf(faults, "it is another document:\n%s\n%s\n", buf_str(&before), buf_str(&after));
	import_fini(&out);
	buf_fini(&xml);
	buf_fini(&before);
	buf_fini(&after);
}

static void check_doc(const struct doc *d)
{
	struct buf faults = {0};

	round_trip(d, &faults);
	if (faults.len > 0)
		fail_msg("%s\n%s", d->meta.symbol, buf_str(&faults));
	buf_fini(&faults);
}

static void check_yaml(const char *yaml)
{
	struct buf said = {0};
	struct doc *d = fixture_read(slice_of(yaml), &said);

	if (d == NULL)
		fail_msg("%s\n%s", buf_str(&said), yaml);
	check_doc(d);
	doc_free(d);
	buf_fini(&said);
}

/* Every document of the corpus at PATH; how many. */
static size_t check_corpus(const char *path)
{
	struct diags diags = {0};
	struct corpus *all = corpus_open(path, &diags);
	size_t n = 0, bad = 0;

	if (all == NULL)
		fail_msg("%s cannot be read", path);
	for (size_t i = 0; i < all->files.n; i++) {
		const struct doc *d = all->files.at[i].doc;
		struct buf faults = {0};

		if (d == NULL)
			continue;
		n++;
		round_trip(d, &faults);
		if (faults.len > 0 && bad++ < 5)
			print_message("%s\n%.3000s\n", d->meta.symbol, buf_str(&faults));
		buf_fini(&faults);
	}
	corpus_free(all);
	diags_fini(&diags);
	if (bad > 0)
		fail_msg("%zu of %zu documents of %s come back otherwise", bad, n, path);
	return n;
}

static void the_bundled_documents_come_back(void **state)
{
	(void)state;
	assert_int_equal(check_corpus(fixture_corpus()), 4);
}

/* make check-akn */
static void so_do_those_of_a_whole_corpus(void **state)
{
	const char *path = getenv("RECITAL_AKN_CORPUS");

	(void)state;
	if (path != NULL)
		print_message("# %zu documents come back\n", check_corpus(path));
}

/* --- what the standard has no place for, and what is odd ------------------------------------- */

#define HEAD "format: 1\nsymbol: A/RES/68/164\nlanguage: en\ntitle: T\n"

static void every_key_comes_back(void **state)
{
	(void)state;
	check_yaml("format: 1\nsymbol: A/RES/S-8/1\nlanguage: sr-Latn\n"
		   "title: \"Resolution adopted by the General Assembly: <A> & \\\"B\\\"\"\n"
		   "session: the eighth\nagenda_item: 69 (b), and what (c) was\nagenda_title: A; B\n"
		   "adopted: 2013-12-18\nmeeting: 48 (resumed)\nreport: A/C.6/64/1(PART II)\n"
		   "job_number: '13-1'\nseries: my own\ncontinues: none\ncommittee: 3\n"
		   "draft: A/C.3/68/L.31\nmeeting_record: A/68/PV.70\nsource: a b.txt\n"
		   "sponsors: [Bosnia and Herzegovina, 'Japan, and others']\n"
		   "additional_sponsors: [Trinidad and Tobago]\n"
		   "vote:\n  outcome: by 13 to none, with 2 abstentions\n  in_favour: [A & B]\n"
		   "  against: [C]\n  abstaining: [D]\n  not_voting: [E, F]\n"
		   "keywords: [a_b, A_B, sdg 1]\nbody:\n- text: x\n");
	check_yaml("format: 1\nsymbol: A/RES/68/164\nlanguage: en\ntitle: '  T  t '\nsession: ' 68'\n"
		   "agenda_item: ' 69 '\nmeeting: ' 70'\njob_number: ' x '\nseries: ' y '\nsource: ' z'\n"
		   "keywords: [' a  b ']\nsponsors: [' c ']\nbody:\n- text: ' x'\n  number: ' 1 '\n");
	check_yaml(HEAD "distributed: 2014-02-21\ncontinues: A/RES/66/163\nvote:\n"
			"  outcome: without a vote\nbody:\n- text: x\n");
	check_yaml("format: 1\nsymbol: S/RES/1325(2000)\nlanguage: fr\ntitle: T\nmeeting: 11\n"
		   "agenda_item: 7\nvote:\n  outcome: recorded vote\n  not_voting: [A]\nbody:\n- text: x\n");
}

static void every_kind_of_paragraph_comes_back(void **state)
{
	(void)state;
	check_yaml(HEAD "body:\n"
			"- enacting: The Assembly,\n"
			"- preambular: '*Noting*'\n"
			"  number: 1 bis\n"
			"  recalls: [A/RES/66/163, A/CONF.157/24(PART I)]\n"
			"  items:\n"
			"  - item: one\n    number: a)\n    recalls: [A/RES/1/1]\n"
			"    items:\n    - item: deep\n      number: (i)\n    - item: deeper\n"
			"  - item: two\n"
			"- enacting: Again,\n"
			"- operative: '*Decides*'\n"
			"  number: 1.\n"
			"- text: no number\n  number: '3.'\n  items:\n  - item: x\n    number: '1.'\n"
			"- preambular: in the body\n"
			"- enacting: Here,\n"
			"- row: ['', '']\n- row: [a, '*b*', '[c](A/RES/1/1)[^1]', '']\n- row: ['']\n"
			"- row: [alone]\n"
			"- heading: Deep\n  level: 4\n  part: IV\n"
			"- operative: '*Asks*'\n"
			"- heading: Annex\n- heading: Less\n  level: 2\n- text: x\n"
			"- heading: Annex II\n  part: annex-II\n- row: [x]\n"
			"- heading: '*Other*'\n  part: annexe\n"
			"footnotes:\n- label: 1\n  text: n\n");
}

static void a_document_of_a_preamble_or_an_annex_alone_comes_back(void **state)
{
	(void)state;
	check_yaml(HEAD "body:\n- preambular: x\n- preambular: y\n");
	check_yaml(HEAD "body:\n- preambular: x\n- heading: Annex\n- text: y\n");
	check_yaml(HEAD "body:\n- heading: Annex\n- heading: Annex\n");
	check_yaml(HEAD "body:\n- enacting: x\n");
}

static void footnotes_keep_their_order_and_their_marks(void **state)
{
	(void)state;
	check_yaml(HEAD "body:\n"
			"- text: '[^3]'\n- text: 'a[^1]b [^*][^2]c[^lost] [^1]'\n"
			"footnotes:\n"
			"- label: 1\n  text: 'see [^2], [^1] and [^alone]'\n"
			"- label: alone\n  text: nobody[^1]\n"
			"- label: 2\n  text: '[x](A/RES/1/1)'\n"
			"- label: '*'\n  text: '[^*]'\n"
			"- label: 3\n  text: ' *y* '\n");
}

static void links_and_emphasis_come_back(void **state)
{
	(void)state;
	check_yaml(HEAD "body:\n- text: '*a**b* *[c](#T1)* [*d*](#OP99) [e *f* g](UNTS/660/9464) "
			"[h](A/RES/217(III)[A]#OP3(a)(i)) [i](A/RES/1/1) words of A/RES/2/2 "
			"[j*k*](#annex:OP1) resolution 66/163 of 19 December 2011 Agenda 213'\n");
}

static void the_words_are_sacred(void **state)
{
	(void)state;
	check_yaml(HEAD "body:\n"
			"- text: \"  two  blanks,\\u00a0a no-break one, \\u2011 \\u00ad \\u200f \\u202f \\u3000.  \"\n"
			"- text: '* a *b* * &amp; \\]\\]> <p> \\* \\[ \\\\ '\n"
			"- heading: ' x '\n"
			"- row: [' a', 'b  c ']\n"
			"- text: \"a\\ue000\\U0010fffd\\u0301 e\"\n");
}

static void a_section_goes_as_far_as_its_level(void **state)
{
	struct buf said = {0}, xml = {0};
	struct doc *d = fixture_read(slice_of(HEAD "body:\n- text: x\n- heading: A\n- heading: B\n  level: 2\n"
							"- text: y\n- heading: C\n- text: z\n"), &said);
	struct slice rest;
	size_t depth = 0, deepest = 0, sections = 0;

	(void)state;
	akn4un_add(&xml, d);
	rest = buf_slice(&xml);
	for (size_t at = 0; (at = slice_find(rest, "section", at)) != SLICE_NONE; at++) {
		bool ends = rest.at[at - 1] == '/';

		sections += !ends;
		depth = ends ? depth - 1 : depth + 1;
		if (depth > deepest)
			deepest = depth;
		if (!ends && sections == 3)
			assert_int_equal(depth, 1);
	}
	assert_int_equal(sections, 3);
	assert_int_equal(deepest, 2);
	assert_int_equal(depth, 0);
	doc_free(d);
	buf_fini(&said);
	buf_fini(&xml);
}

/* --- the table of models itself -------------------------------------------------------------- */

/* One fault in the XML of a small document: WHAT becomes WITH. */
static void check_noticed(const char *what, const char *with)
{
	static const char yaml[] = HEAD
	    "body:\n- preambular: '*Noting*'\n- operative: '*Asks* [it](#OP1)[^1]'\n  number: 1\n"
	    "- row: [a]\n- heading: Annex\nfootnotes:\n- label: 1\n  text: n\n";
	struct buf said = {0}, xml = {0}, broken = {0}, faults = {0};
	struct doc *d = fixture_read(slice_of(yaml), &said);

	akn4un_add(&xml, d);
	size_t at = slice_find(buf_slice(&xml), what, 0);
	if (at == SLICE_NONE)
		fail_msg("no %s in\n%s", what, buf_str(&xml));
	buf_adds(&broken, slice_sub(buf_slice(&xml), 0, at));
	buf_add(&broken, with);
	buf_adds(&broken, slice_sub(buf_slice(&xml), at + strlen(what), SLICE_NONE));
	aknmodel_check(buf_slice(&broken), &faults);
	if (faults.len == 0)
		fail_msg("nothing was noticed of %s for %s", with, what);
	doc_free(d);
	buf_fini(&said);
	buf_fini(&xml);
	buf_fini(&broken);
	buf_fini(&faults);
}

static void the_models_notice_what_is_not_so(void **state)
{
	(void)state;
	check_noticed("<FRBRcountry value=\"un\"/>", "");
	check_noticed("</coverPage>", "</coverPage><preamble><p/></preamble>");
	check_noticed(" eId=\"ref_1\"", "");
	check_noticed("eId=\"ref_1\"", "eId=\"fn_1\"");
	check_noticed("href=\"#para_4\"", "href=\"#para_5\"");
	check_noticed(" name=\"Noting\"", "");
	check_noticed("<num>", "<num odd=\"\">");
	check_noticed("<num>", "<num/><content/><num>");
	check_noticed("<tr>", "<p/><tr>");
	check_noticed("<mainBody>", "<mainBody><heading eId=\"h\"/>");
	check_noticed("<mainBody>", "<mainBody>text");
	check_noticed("placement=\"bottom\"", "placement=\"above\"");
	check_noticed("date=\"0001-01-01\"", "date=\"0001-13-01\"");
	check_noticed("source=\"#recital\"", "source=\"#nobody\"");
	check_noticed("<preface>", "<foreword/><preface>");
}

/* --- by chance ------------------------------------------------------------------------------- */

/* A few words, odd ones among them. */
static void made_words(struct buf *to, struct chance *c)
{
	static const char *const words[] = { "Recalling", "its", "resolution", "66/163", "of", "2011,", "A & B",
					     "<b>", "\xc3\xa9t\xc3\xa9", "\xe4\xb8\xad", "a  b", "&lt;", "13",
					     "\xe2\x80\x93", "(a)", "1.", "]]>", "\xc2\xa0x" };

	for (size_t n = 1 + chance_below(c, 6); n > 0; n--)
		buf_addf(to, "%s%s", to->len > 0 ? " " : "",
			 words[chance_below(c, sizeof(words) / sizeof(*words))]);
}

/* Words with marks on them; notes 1 to N may be referred to, and one that is not there. */
static void made_marked(struct docbuild *b, struct chance *c, uint32_t n)
{
	static const char *const targets[] = { "A/RES/66/163", "A/CONF.157/24(PART I)", "UNTS/660/9464", "",
					       "A/RES/217(III)[A]" };
	static const char *const addresses[] = { NULL, "OP1", "OP2(a)", "PP1", "annex:OP1" };

	for (size_t pieces = 1 + chance_below(c, 4); pieces > 0; pieces--) {
		struct buf words = {0}, label = {0};
		size_t target = chance_below(c, 5), address = chance_below(c, 5);

		made_words(&words, c);
		size_t start = docbuild_at(b), shape = chance_below(c, 6);
		docbuild_add(b, buf_slice(&words));
		size_t end = docbuild_at(b);
		if (shape == 0 || shape == 1)
			docbuild_emphasis(b, start, end, 0);
		if (shape == 1 || shape == 2)
			docbuild_link(b, start, end, targets[target],
				      targets[target][0] == '\0' && address == 0 ? "OP9" : addresses[address],
				      0);
		buf_addf(&label, "%zu", 1 + chance_below(c, n + 2));
		if (shape == 3)
			docbuild_note_ref(b, buf_str(&label), 0);
		if (shape == 4)
			docbuild_add(b, slice_of(" "));
		buf_fini(&words);
		buf_fini(&label);
	}
}

static void made_para(struct docbuild *b, struct chance *c, uint32_t notes, uint32_t *item)
{
	static const enum para_kind kinds[] = { PARA_ENACTING, PARA_PREAMBULAR, PARA_OPERATIVE, PARA_TEXT,
						PARA_HEADING, PARA_ROW, PARA_ITEM, PARA_ITEM };
	static const char *const numbers[] = { "", "", "1", "2.", "(a)", "12 bis", "\xe2\x80\xa2" };
	static const char *const parts[] = { "annex", "annex-II", "IV", "B-1" };
	enum para_kind kind = kinds[chance_below(c, 8)];
	bool numbered = kind == PARA_PREAMBULAR || kind == PARA_OPERATIVE || kind == PARA_TEXT ||
			kind == PARA_ITEM;
	uint32_t depth = 0;

	if (kind == PARA_ITEM && *item == 0)
		kind = PARA_TEXT;
	if (kind == PARA_ITEM)
		depth = 1 + (uint32_t)chance_below(c, *item < 6 ? *item : 6);
	if (kind == PARA_HEADING)
		depth = 1 + (uint32_t)chance_below(c, 6);
	docbuild_para(b, kind, numbered ? numbers[chance_below(c, 7)] : "", depth);
	made_marked(b, c, notes);
	if (kind == PARA_ROW)
		for (size_t cells = chance_below(c, 4); cells > 0; cells--) {
			docbuild_add(b, slice_of("\t"));
			made_marked(b, c, notes);
		}
	if (kind == PARA_HEADING && chance_below(c, 2) == 0)
		docbuild_part(b, parts[chance_below(c, 4)], true);
	if (numbered && chance_below(c, 3) == 0)
		docbuild_recalls(b, "A/RES/66/163");
	*item = kind == PARA_ITEM ? depth + 1 : numbered ? 1 : 0;
}

/* A document by chance, as its YAML has it. */
static struct doc *made_doc(struct chance *c)
{
	struct docbuild *b = docbuild_new();
	struct doc_meta *m = docbuild_meta(b);
	uint32_t notes = (uint32_t)chance_below(c, 5), item = 0;
	struct buf yaml = {0}, said = {0};

	m->symbol = "A/RES/68/164";
	m->language = chance_below(c, 2) == 0 ? "en" : "ar";
	m->title = "Title";
	for (size_t n = 1 + chance_below(c, 20); n > 0; n--)
		made_para(b, c, notes, &item);
	for (uint32_t i = 0; i < notes; i++) {
		struct buf label = {0};

		buf_addf(&label, "%u", chance_below(c, 2) == 0 ? i + 1 : i + 50);
		docbuild_para(b, PARA_FOOTNOTE, buf_str(&label), 0);
		made_marked(b, c, notes);
		buf_fini(&label);
	}
	struct doc *made = docbuild_done(b);
	doc_write(&yaml, made);
	struct doc *d = fixture_read(buf_slice(&yaml), &said);
	if (d == NULL)
		fail_msg("%s\n%s", buf_str(&said), buf_str(&yaml));
	doc_free(made);
	buf_fini(&yaml);
	buf_fini(&said);
	return d;
}

static void documents_by_chance_come_back(void **state)
{
	struct chance c = { 13 };

	(void)state;
	for (size_t i = 0; i < chance_share(600); i++) {
		struct doc *d = made_doc(&c);

		check_doc(d);
		doc_free(d);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_bundled_documents_come_back),
		cmocka_unit_test(so_do_those_of_a_whole_corpus),
		cmocka_unit_test(every_key_comes_back),
		cmocka_unit_test(every_kind_of_paragraph_comes_back),
		cmocka_unit_test(a_document_of_a_preamble_or_an_annex_alone_comes_back),
		cmocka_unit_test(footnotes_keep_their_order_and_their_marks),
		cmocka_unit_test(links_and_emphasis_come_back),
		cmocka_unit_test(the_words_are_sacred),
		cmocka_unit_test(a_section_goes_as_far_as_its_level),
		cmocka_unit_test(the_models_notice_what_is_not_so),
		cmocka_unit_test(documents_by_chance_come_back),
	};

	return cmocka_run_group_tests_name("AKN4UN", tests, NULL, NULL);
}

/* SPDX-License-Identifier: ISC */
/* What a person means who names a document. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "library_of.h"
#include "ui/app.h"
#include "ui/named.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

#define HEAD "format: 1\nsymbol: "
#define BODY "\nlanguage: en\ntitle: Lamps\nsession: 72\nadopted: 2017-12-24\nbody:\n"

static const struct file files[] = {
	{ "a.yaml", HEAD "S/RES/1325(2000)" BODY
	  "- operative: \"Recalls [1](S/RES/242(1967)), [2](A/RES/217(III)[A]), [3](A/RES/31/16A), "
	  "[4](A/RES/31/16B), [5](A/67/53), [6](A/CONF.157/24(PART I)), [7](S/RES/338), "
	  "[8](S/RES/338(1973))\"\n  number: 1\n" },
	{ "b.yaml", HEAD "A/RES/72/202" BODY
	  "- heading: A\n  part: A\n- operative: One\n  number: 1\n"
	  "- heading: B\n  part: B\n- operative: Two\n  number: 1\n" },
	{ "c.yaml", HEAD "A/RES/72/203" BODY "- operative: One\n  number: 1\n" },
	{ "c.fr.yaml", "format: 1\nsymbol: A/RES/72/203\nlanguage: fr\ntitle: Lampes\n"
	  "session: 72\nadopted: 2017-12-24\nbody:\n- operative: Un\n  number: 1\n" },
	{ "d.yaml", HEAD "A/RES/72/20" BODY "- operative: One\n  number: 1\n" },
	{ NULL, NULL }
};

static int library_made(void **state)
{
	*state = library_of(files, NULL);
	library_index(*state);
	return 0;
}

static void symbols_are_looked_up(void **state)
{
	static const struct {
		const char *text, *symbol, *place;
		enum named_kind kind;
	} rows[] = {
		{ "S/RES/1325(2000)", "S/RES/1325(2000)", "", NAMED_DOCUMENT },
		{ "S/RES/1325", "S/RES/1325(2000)", "", NAMED_DOCUMENT },
		{ "UNSCR 1325, para. 1", "S/RES/1325(2000)", "OP1", NAMED_DOCUMENT },
		{ "S/RES/242", "S/RES/242(1967)", "", NAMED_STUB },
		{ "S/RES/338", "S/RES/338", "", NAMED_STUB },
		{ "S/RES/13", "S/RES/13", "", NAMED_NOBODY },
		{ "https://undocs.org/en/A/RES/217(III)", "A/RES/217(III)[A]", "", NAMED_STUB },
		{ "A/CONF.157/24", "A/CONF.157/24(PART I)", "", NAMED_STUB },
		{ "72/202", "A/RES/72/202", "", NAMED_DOCUMENT },
		{ "72/202 B, para. 1", "A/RES/72/202", "B:OP1", NAMED_DOCUMENT },
		{ "72/202 B", "A/RES/72/202", "B:H1", NAMED_DOCUMENT },
		{ "72/202 C", "A/RES/72/202C", "", NAMED_NOBODY },
		{ "72/203 A", "A/RES/72/203", "", NAMED_DOCUMENT },
		{ "72/203 B", "A/RES/72/203B", "", NAMED_NOBODY },
		{ "72/20", "A/RES/72/20", "", NAMED_DOCUMENT },
		{ "72/2", "A/RES/72/2", "", NAMED_NOBODY },
		{ "A/67/53", "A/67/53", "", NAMED_STUB },
		{ "A/67/5", "A/67/5", "", NAMED_NOBODY },
		{ "OP3", "", "OP3", NAMED_PLACE },
		{ "lamps OP3", "", "OP3", NAMED_WORDS },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct named n;

		named_find(*state, slice_of(rows[i].text), &n, NULL);
		if (n.kind != rows[i].kind || strcmp(n.symbol, rows[i].symbol) != 0 ||
		    strcmp(n.place, rows[i].place) != 0)
			fail_msg("\"%s\" is \"%s\" at \"%s\", %d", rows[i].text, n.symbol,
			    n.place, (int)n.kind);
		assert_int_equal(n.number != INDEX_ABSENT, n.kind == NAMED_DOCUMENT);
	}
}

static void several_that_begin_alike_are_told(void **state)
{
	struct named n;
	struct buf why = { 0 };

	assert_int_equal(named_find(*state, slice_of("31/16"), &n, &why), NAMED_NOBODY);
	assert_string_equal(buf_str(&why),
	    "A/RES/31/16A, A/RES/31/16B begin so; name one of them");
	buf_fini(&why);
}

static void a_language_counts_where_it_is_there(void **state)
{
	struct named n;

	named_find(*state, slice_of("https://undocs.org/fr/A/RES/72/203"), &n, NULL);
	assert_string_equal(n.language, "fr");
	assert_string_equal(library_doc(*state, n.number)->meta.language, "fr");
	named_find(*state, slice_of("A_RES_72_203-ES.pdf"), &n, NULL);
	assert_string_equal(n.language, "");
	assert_string_equal(library_doc(*state, n.number)->meta.language, "en");
}

static void a_sentence_with_one_citation_names_it(void **state)
{
	static const struct {
		const char *text, *symbol;	/* NULL = none, or several */
	} rows[] = {
		{ "Recalling its resolution 72/203 of 24 December 2017,", "A/RES/72/203" },
		{ "r\xc3\xa9solution 72/203 de l\xe2\x80\x99" "Assembl\xc3\xa9" "e g\xc3\xa9n\xc3\xa9"
		  "rale", "A/RES/72/203" },
		{ "\xe7\xac\xac" "72/203\xe5\x8f\xb7\xe5\x86\xb3\xe8\xae\xae", "A/RES/72/203" },
		{ "its resolutions 72/202 and 72/203", NULL },
		{ "lamps", NULL },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct named n = { .number = INDEX_ABSENT };
		bool found = named_find_cited(*state, slice_of(rows[i].text), &n);

		assert_int_equal(found, rows[i].symbol != NULL);
		if (found)
			assert_string_equal(n.symbol, rows[i].symbol);
	}
}

/* The paragraph that the citation of paragraph PARA of D leads to, DOC_NONE for none. */
static uint32_t copied_para(struct library *lib, struct app *app, const struct doc *d,
    uint32_t para)
{
	struct buf command = { 0 };
	struct named n;

	buf_addf(&command, "open %s#%s", d->meta.symbol, d->paras[para].address);
	app_command(app, buf_slice(&command));
	buf_fini(&command);
	app_command(app, slice_of("copy citation"));
	char *copy = app_take_copy(app);
	if (named_find(lib, slice_of(copy), &n, NULL) != NAMED_DOCUMENT)
		fail_msg("%s %s: %s", d->meta.symbol, d->paras[para].address, copy);
	free(copy);
	assert_string_equal(n.symbol, d->meta.symbol);
	return doc_find(d, n.place);
}

/* True for the addresses that citations have words for, each its own. */
static bool is_numbered(const char *address)
{
	const char *colon = strrchr(address, ':');
	struct slice last = slice_of(colon != NULL ? colon + 1 : address);

	return strchr(address, '~') == NULL &&
	    (slice_starts(last, "OP") || slice_starts(last, "PP") || slice_starts(last, "fn"));
}

/* Every paragraph of the corpus in FOLDER is found again by its copied citation. */
static void look_at_citations(const char *folder)
{
	const char *top = getenv("top_srcdir");
	struct buf path = { 0 };
	struct diags diags = { 0 };
	uint32_t paragraphs = 0;

	buf_addf(&path, "%s/%s", top != NULL ? top : ".", folder);
	struct library *lib = library_open(buf_str(&path), NULL, &diags);
	assert_non_null(lib);
	struct app *app = app_new(lib, (struct app_options){ .can_copy = true }, NULL, 0, 24, 80);
	for (size_t i = 0; i < library_catalogue(lib)->list.n; i++) {
		const uint32_t number = library_catalogue(lib)->list.at[i].number;
		const struct doc *d = library_doc(lib, number);

		for (uint32_t p = 0; p < d->n_paras; p++) {
			const struct para *para = &d->paras[p];

			if (library_find(lib, d->meta.symbol) != number ||
			    (!para_is_body(para) && para->kind != PARA_FOOTNOTE))
				continue;
			uint32_t found = copied_para(lib, app, d, p);
			if (is_numbered(para->address) && found != p)
				fail_msg("%s %s", d->meta.symbol, para->address);
			paragraphs += is_numbered(para->address);
		}
	}
	assert_true(paragraphs > 30);
	app_free(app);
	library_free(lib);
	diags_fini(&diags);
	buf_fini(&path);
}

static void a_copied_citation_names_its_paragraph_again(void **state)
{
	(void)state;
	look_at_citations("corpus");
	look_at_citations("tests/golden/corpus-odd");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(symbols_are_looked_up),
		cmocka_unit_test(several_that_begin_alike_are_told),
		cmocka_unit_test(a_language_counts_where_it_is_there),
		cmocka_unit_test(a_sentence_with_one_citation_names_it),
		cmocka_unit_test(a_copied_citation_names_its_paragraph_again),
	};

	return cmocka_run_group_tests(tests, library_made, library_gone);
}

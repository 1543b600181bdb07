/* SPDX-License-Identifier: ISC */
/* Comparisons as Word documents: accepting all gives the second text, rejecting all the first. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/byte.h"
#include "docxread.h"
#include "export/docx.h"
#include "model/docbuild.h"
#include "tests/corpus/pairs.h"

/* The words of paragraph PARA of D as docxread.h has them; of a footnote INSIDE. */
static void add_words(struct buf *to, const struct doc *d, uint32_t para, bool inside)
{
	const struct para *p = &d->paras[para];
	uint32_t at = 0;

	for (uint32_t i = 0; i < p->n_marks; i++) {
		const struct mark *m = &p->marks[i];
		const struct note *note = m->note != DOC_NONE ? &d->notes[m->note] : NULL;

		if (m->kind != MARK_NOTE_REF)
			continue;
		buf_adds(to, slice_sub(para_text(p), at, m->start));
		at = m->start;
		if (!inside && note != NULL && note->refs[0].para == para &&
		    note->refs[0].mark == i) {
			buf_addc(to, '{');
			add_words(to, d, note->para, true);
			buf_addc(to, '}');
		} else {
			buf_add(to, m->label);
		}
	}
	buf_adds(to, slice_sub(para_text(p), at, p->len));
}

static void add_line(struct buf *to, const struct doc *d, uint32_t para)
{
	const struct para *p = &d->paras[para];
	size_t len = strlen(p->number);

	buf_add(to, p->number);
	if (p->kind == PARA_OPERATIVE && len > 0 && byte_is_digit(p->number[len - 1]))
		buf_addc(to, '.');
	buf_add(to, len > 0 ? "\t" : "");
	add_words(to, d, para, p->kind == PARA_FOOTNOTE);
	buf_addc(to, '\n');
}

/* D as docxread.h has a document. */
static void add_document(struct buf *to, const struct doc *d)
{
	buf_addf(to, "%s\n", d->meta.symbol);
	for (uint32_t i = 0; i < d->n_body; i++)
		add_line(to, d, i);
	for (uint32_t i = 0; i < d->n_notes; i++)
		if (d->notes[i].n_refs == 0 || d->notes[i].refs[0].para >= d->n_body)
			add_line(to, d, d->notes[i].para);
	buf_addc(to, '\n');
}

static void read_as(const struct comparison *c, struct slice bytes, bool accept)
{
	struct buf read = { 0 }, wanted = { 0 };

	add_document(&wanted, accept ? c->b : c->a);
	docxread(bytes, accept, &read);
	if (strcmp(buf_str(&read), buf_str(&wanted)) != 0)
		print_error("%s and %s, all %s:\n", c->a->file, c->b->file,
			    accept ? "accepted" : "rejected");
	assert_string_equal(buf_str(&read), buf_str(&wanted));
	buf_fini(&read);
	buf_fini(&wanted);
}

static const struct docx_ask by_anna = {
	.author = "Anna \"<&>\"",
	.date = { 2026, 11, 30 },
};

static void look_at(const struct doc *a, const struct doc *b)
{
	struct comparison *c = comparison_new(a, b, NULL);
	struct buf bytes = { 0 };

	assert_true(docx_add(&bytes, c, &by_anna));
	read_as(c, buf_slice(&bytes), true);
	read_as(c, buf_slice(&bytes), false);
	buf_fini(&bytes);
	comparison_free(c);
}

static void bundled_resolutions_come_back_accepted_and_rejected(void **state)
{
	(void)state;
	pairs_of("corpus", look_at);
}

static void odd_documents_come_back_accepted_and_rejected(void **state)
{
	(void)state;
	pairs_of("tests/golden/corpus-odd", look_at);
}

/* A document of the N paragraphs PARAS, those with TABs rows, the first with a footnote. */
static struct doc *make(const char *symbol, const char *const *paras, size_t n)
{
	struct docbuild *b = docbuild_new();

	docbuild_meta(b)->symbol = symbol;
	docbuild_meta(b)->language = "en";
	docbuild_meta(b)->title = "Shapes";
	for (size_t i = 0; i < n; i++) {
		bool row = strchr(paras[i], '\t') != NULL;
		char number[24];

		snprintf(number, sizeof(number), "%zu", i + 1);
		docbuild_para(b, row ? PARA_ROW : PARA_OPERATIVE, row ? "" : number, 0);
		docbuild_add(b, slice_of(paras[i]));
		if (!row && i == 0)
			docbuild_note_ref(b, "*", 0);
	}
	docbuild_para(b, PARA_FOOTNOTE, "*", 0);
	docbuild_add(b, slice_of("See A/68/301, reissued."));
	return docbuild_done(b);
}

/* C as a Word document, its part NAME. */
static void part_of(const struct comparison *c, const struct docx_ask *ask, const char *name,
		    struct buf *to)
{
	struct buf bytes = { 0 };

	assert_true(docx_add(&bytes, c, ask));
	assert_true(docxread_part(buf_slice(&bytes), name, to));
	buf_fini(&bytes);
}

static bool has(const struct buf *part, const char *text)
{
	return slice_find(buf_slice(part), text, 0) != SLICE_NONE;
}

static const char *const older[] = {
	"Requests the keepers to count the lamps of the outer islands every spring;",
	"Welcomes the report of the Secretary-General on the state of the harbours;",
	"Decides to include the question in the provisional agenda of its next session;",
	"Lamps\tBroken\tMended", "North\t12\t7",
};

static const char *const newer[] = {
	"Decides to include the question in the provisional agenda of its next session;",
	"Requests the keepers to count the lamps of the outer islands every autumn;",
	"Welcomes the report of the Secretary-General on the state of the harbours;",
	"Lamps\tBroken\tMended", "North\t13\t7", "South\t2",
};

static void moves_rows_and_labels_that_word_does_not_count(void **state)
{
	struct doc *a = make("A/RES/70/901", older, 5), *b = make("A/RES/71/901", newer, 6);
	struct comparison *c = comparison_new(a, b, NULL);
	struct buf part = { 0 };

	(void)state;
	look_at(a, b);
	look_at(b, a);
	part_of(c, &by_anna, "word/document.xml", &part);
	assert_true(has(&part, "<w:moveFromRangeStart"));
	assert_true(has(&part, "<w:moveTo "));
	assert_true(has(&part, "<w:trPr><w:ins "));
	/* a row whose cells are the same stays one, its changed words in it */
	size_t north = slice_find(buf_slice(&part), "North", 0);
	assert_true(north != SLICE_NONE);
	assert_true(slice_find(buf_slice(&part), "North", north + 1) == SLICE_NONE);
	assert_true(has(&part, "<w:gridSpan w:val=\"2\"/>"));
	assert_true(has(&part, "w:customMarkFollows=\"1\""));
	assert_true(has(&part, " w:author=\"Anna &quot;&lt;&amp;&gt;&quot;\" w:date=\"2026-11-30T"));
	buf_fini(&part);
	comparison_free(c);
	doc_free(a);
	doc_free(b);
}

static void comments_stand_where_their_paragraph_stands_now(void **state)
{
	struct doc *a = make("A/RES/70/901", older, 3), *b = make("A/RES/71/901", newer, 3);
	struct comparison *c = comparison_new(a, b, NULL);
	struct docx_ask ask = by_anna;
	struct docx_comment comment = { .author = "boris", .date = { 2026, 11, 29 },
		.text = slice_of("question\nSince when?") };
	struct buf part = { 0 };

	(void)state;
	comment.pair = c->of_b[doc_find(b, "OP1")];
	ask.comments = &comment;
	ask.n_comments = 1;
	part_of(c, &ask, "word/comments.xml", &part);
	assert_true(has(&part, "w:id=\"0\" w:author=\"boris\" w:date=\"2026-11-29T00:00:00Z\""));
	assert_true(has(&part, ">question</w:t></w:r></w:p><w:p>"));
	buf_clear(&part);
	part_of(c, &ask, "word/document.xml", &part);
	size_t range = slice_find(buf_slice(&part), "<w:commentRangeStart w:id=\"0\"/>", 0);
	assert_true(range != SLICE_NONE);
	assert_true(slice_find(buf_slice(&part), "commentRangeStart", range + 10) == SLICE_NONE);
	assert_true(slice_find(buf_slice(&part), "<w:moveToRangeStart", 0) < range);
	buf_fini(&part);
	comparison_free(c);
	doc_free(a);
	doc_free(b);
}

/* The paragraph WORDS, of which the last four bytes lead to TARGET, and a footnote that does. */
static struct doc *leading(const char *symbol, const char *words, const char *target)
{
	struct docbuild *b = docbuild_new();

	docbuild_meta(b)->symbol = symbol;
	docbuild_meta(b)->language = "fr";
	docbuild_meta(b)->title = "Links";
	docbuild_para(b, PARA_TEXT, "", 0);
	docbuild_add(b, slice_of(words));
	docbuild_link(b, strlen(words) - 4, strlen(words), target, "OP3", 0);
	docbuild_emphasis(b, strlen(words) - 2, strlen(words), 0);
	docbuild_note_ref(b, "1", 0);
	docbuild_add(b, slice_of(" OP1"));
	docbuild_link(b, docbuild_at(b) - 3, docbuild_at(b), "", "T1", 0);
	docbuild_para(b, PARA_FOOTNOTE, "1", 0);
	docbuild_add(b, slice_of("69/3"));
	docbuild_link(b, 0, 4, target, NULL, 0);
	return docbuild_done(b);
}

static void cited_documents_are_links(void **state)
{
	struct doc *a = leading("A/RES/70/901", "the report in 68/1", "A/RES/68/1"),
		   *b = leading("A/RES/71/901", "the reports in 68/1", "A/\"<&>\n% #?(PART I)[A]");
	struct comparison *c = comparison_new(a, b, NULL);
	struct buf part = { 0 };

	(void)state;
	look_at(a, b);
	look_at(b, a);
	look_at(a, a);
	part_of(c, &by_anna, "word/document.xml", &part);
	assert_true(has(&part, "<w:hyperlink r:id=\"link1\" w:history=\"1\"><w:r><w:rPr><w:rStyle "
			       "w:val=\"Hyperlink\"/></w:rPr>"));
	assert_true(has(&part, "<w:rStyle w:val=\"Hyperlink\"/><w:i/>"));
	assert_false(has(&part, ">OP1</w:t></w:r></w:hyperlink>"));
	buf_clear(&part);
	part_of(c, &by_anna, "word/_rels/document.xml.rels", &part);
	assert_true(has(&part, "TargetMode=\"External\" Target=\"https://undocs.org/fr/"
			       "A/%22%3C&amp;%3E%0A%25%20%23%3F(PART%20I)\"/>"));
	buf_clear(&part);
	part_of(c, &by_anna, "word/_rels/footnotes.xml.rels", &part);
	assert_true(has(&part, "https://undocs.org/fr/"));
	buf_fini(&part);
	comparison_free(c);
	doc_free(a);
	doc_free(b);
}

static void the_same_comparison_gives_the_same_bytes(void **state)
{
	struct doc *a = make("A/RES/70/901", older, 5), *b = make("A/RES/71/901", newer, 6);
	struct comparison *c = comparison_new(a, b, NULL);
	struct buf first = { 0 }, second = { 0 };

	(void)state;
	assert_true(docx_add(&first, c, &by_anna));
	assert_true(docx_add(&second, c, &by_anna));
	assert_int_equal(first.len, second.len);
	assert_memory_equal(first.at, second.at, first.len);
	buf_fini(&first);
	buf_fini(&second);
	comparison_free(c);
	doc_free(a);
	doc_free(b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bundled_resolutions_come_back_accepted_and_rejected),
		cmocka_unit_test(odd_documents_come_back_accepted_and_rejected),
		cmocka_unit_test(moves_rows_and_labels_that_word_does_not_count),
		cmocka_unit_test(comments_stand_where_their_paragraph_stands_now),
		cmocka_unit_test(cited_documents_are_links),
		cmocka_unit_test(the_same_comparison_gives_the_same_bytes),
	};

	return cmocka_run_group_tests_name("docx", tests, NULL, NULL);
}

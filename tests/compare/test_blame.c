/* SPDX-License-Identifier: ISC */
/* How old each word is: small chains by hand, and long ones made with known ages. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/xalloc.h"
#include "compare/blame.h"
#include "model/docbuild.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

#define MOST_DOCS 32
#define MOST_PARAS 12

/* Documents and what compares them; a chain owns all of it. */
struct chain {
	struct doc *docs[MOST_DOCS];
	const struct comparison *steps[MOST_DOCS];
	uint32_t n_docs;
	struct blame *blame;
};

/* A document of operative paragraphs, in one of each line of TEXTS. */
static struct doc *doc_of(const char *texts)
{
	struct docbuild *b = docbuild_new();
	char number[16];
	int n = 0;

	for (const char *at = texts, *end; *at != '\0'; at = *end == '\0' ? end : end + 1) {
		end = strchr(at, '\n');
		if (end == NULL)
			end = at + strlen(at);
		snprintf(number, sizeof(number), "%d", ++n);
		docbuild_para(b, PARA_OPERATIVE, number, 0);
		docbuild_add(b, (struct slice){ at, (size_t)(end - at) });
	}
	return docbuild_done(b);
}

static void chain_finish(struct chain *c)
{
	for (uint32_t i = 0; i + 1 < c->n_docs; i++)
		c->steps[i] = comparison_new(c->docs[i], c->docs[i + 1], NULL);
	c->blame = blame_new(c->docs[c->n_docs - 1], c->steps, c->n_docs - 1);
}

static void chain_fini(struct chain *c)
{
	blame_free(c->blame);
	for (uint32_t i = 0; i + 1 < c->n_docs; i++)
		comparison_free((struct comparison *)c->steps[i]);
	for (uint32_t i = 0; i < c->n_docs; i++)
		doc_free(c->docs[i]);
}

/* What holds for every blame: the runs are a text without gap. */
static void check_runs(const struct chain *c, const char *row)
{
	const struct blame *b = c->blame;

	for (uint32_t i = 0; i < b->doc->n_paras; i++) {
		const struct blame_para *p = &b->paras[i];
		const char *text = b->doc->paras[i].text;
		uint32_t at = 0;

		if (p->first >= c->n_docs)
			fail_msg("%s: paragraph %u first stood in %u", row, i, p->first);
		for (uint32_t k = 0; k < p->n_runs; k++) {
			const struct blame_run *run = &p->runs[k];

			if (run->start != at || run->end <= run->start ||
			    run->since >= c->n_docs ||
			    (k > 0 && p->runs[k - 1].since == run->since) ||
			    (k > 0 && text[run->start] == ' '))
				fail_msg("%s: paragraph %u, run %u: [%u, %u) since %u", row, i,
				    k, run->start, run->end, run->since);
			at = run->end;
		}
		if (at != b->doc->paras[i].len)
			fail_msg("%s: paragraph %u ends at %u, its runs at %u", row, i,
			    b->doc->paras[i].len, at);
	}
}

/* "1: {0}Recalling {2}its {0}resolutions\n": first, and the runs with their ages. */
static void add_ages(struct buf *to, const struct blame *b)
{
	for (uint32_t i = 0; i < b->doc->n_paras; i++) {
		const struct blame_para *p = &b->paras[i];

		buf_addf(to, "%u:", p->first);
		for (uint32_t k = 0; k < p->n_runs; k++)
			buf_addf(to, "{%u}%.*s", p->runs[k].since,
			    (int)(p->runs[k].end - p->runs[k].start),
			    b->doc->paras[i].text + p->runs[k].start);
		buf_addc(to, '\n');
	}
}

#define LONG "the role of the United Nations in enhancing periodic and genuine elections"
#define OTHER "the Secretary-General to report to the General Assembly at its next session"

static const struct row {
	const char *name;
	const char *docs[5];	/* the oldest first; NULL ends them */
	const char *ages;	/* as add_ages() */
} rows[] = {
	{ "a chain of one", { "Notes " LONG "\nRequests " OTHER },
	  "0:{0}Notes " LONG "\n0:{0}Requests " OTHER "\n" },
	{ "nothing changes", { "Notes " LONG, "Notes " LONG, "Notes " LONG },
	  "0:{0}Notes " LONG "\n" },
	{ "a word is added in each", { LONG, LONG " today", LONG " today everywhere" },
	  "0:{0}" LONG " {1}today {2}everywhere\n" },
	{ "a word is replaced",
	  { "Notes " LONG " in 2007", "Notes " LONG " in 2013", "Notes " LONG " in 2013" },
	  "0:{0}Notes " LONG " in {1}2013\n" },
	{ "a word that came back is as old as its return",
	  { LONG " free and fair", LONG " free", LONG " free and fair" },
	  "0:{0}" LONG " free {2}and fair\n" },
	{ "a paragraph is added", { "Notes " LONG, "Notes " LONG "\nRequests " OTHER },
	  "0:{0}Notes " LONG "\n1:{1}Requests " OTHER "\n" },
	{ "a paragraph that came back is as old as its return",
	  { "Notes " LONG "\nRequests " OTHER, "Notes " LONG,
	    "Notes " LONG "\nRequests " OTHER },
	  "0:{0}Notes " LONG "\n2:{2}Requests " OTHER "\n" },
	{ "a renumbered paragraph keeps its age",
	  { "Notes " LONG, "Requests " OTHER "\nNotes " LONG },
	  "1:{1}Requests " OTHER "\n0:{0}Notes " LONG "\n" },
	{ "case and typography keep the age",
	  { "the State's " LONG " of member states", "the State\xe2\x80\x99s " LONG
	    " of Member States" },
	  "0:{0}the State\xe2\x80\x99s " LONG " of Member States\n" },
	{ "a phrase that moved keeps its age",
	  { "Requests in close cooperation with all Member States " OTHER,
	    "Requests " OTHER " in close cooperation with all Member States" },
	  "0:{0}Requests " OTHER " in close cooperation with all Member States\n" },
};

static void rows_have_the_ages_written_here(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct chain c = { 0 };
		struct buf ages = { 0 };

		while (c.n_docs < 5 && rows[i].docs[c.n_docs] != NULL) {
			c.docs[c.n_docs] = doc_of(rows[i].docs[c.n_docs]);
			c.n_docs++;
		}
		chain_finish(&c);
		check_runs(&c, rows[i].name);
		add_ages(&ages, c.blame);
		if (strcmp(buf_str(&ages), rows[i].ages) != 0)
			fail_msg("%s:\n%sis not\n%s", rows[i].name, buf_str(&ages),
			    rows[i].ages);
		buf_fini(&ages);
		chain_fini(&c);
	}
}

/* What else stands in a document, so that words can be rare. */
#define AROUND \
	"\nRecalls the purposes and principles of the Charter of the United Nations" \
	"\nReaffirms that democracy is a universal value based on the will of people" \
	"\nCommends the electoral assistance provided upon request by the United Nations" \
	"\nRecommends that the Electoral Assistance Division continue to inform States" \
	"\nEncourages the Office of the High Commissioner to continue its activities" \
	"\nInvites observers and donors to cooperate with each other in every country" \
	"\nDecides to consider the question under the item on human rights"

#define HALF "Requests the Secretary-General to strengthen cooperation with regional " \
	"organizations and to provide the human and financial resources that are needed " \
	"for advisory missions, needs assessments and technical support"
#define REST "report to the General Assembly at its seventy-sixth session on the " \
	"implementation of the present resolution, in particular the status of requests " \
	"from Member States for electoral assistance"

/* Of what answers the whole or is a piece of it, in C, how much is new [byte]. */
static void check_pieces(const struct chain *c, uint32_t n_pieces, const char *row)
{
	for (uint32_t para = 0; para < n_pieces; para++) {
		const struct blame_para *p = &c->blame->paras[para];
		uint32_t young = 0;

		for (uint32_t k = 0; k < p->n_runs; k++)
			if (p->runs[k].since > 0)
				young += p->runs[k].end - p->runs[k].start;
		if (young > 20 || p->first != 0)
			fail_msg("%s: paragraph %u: %u bytes are new, first %u", row, para,
			    young, p->first);
	}
}

/* The words of a paragraph that was divided, or put together, do not become new. */
static void pieces_keep_the_age_of_their_words(void **state)
{
	static const char whole[] = HALF ", and to " REST AROUND;
	static const char pieces[] = HALF "\nAlso requests him to " REST AROUND;
	struct chain split = { .n_docs = 2 }, merge = { .n_docs = 2 };

	(void)state;
	split.docs[0] = doc_of(whole);
	split.docs[1] = doc_of(pieces);
	chain_finish(&split);
	check_runs(&split, "split");
	check_pieces(&split, 2, "split");
	chain_fini(&split);
	merge.docs[0] = doc_of(pieces);
	merge.docs[1] = doc_of(whole);
	chain_finish(&merge);
	check_runs(&merge, "merge");
	check_pieces(&merge, 1, "merge");
	chain_fini(&merge);
}

static void a_paragraph_that_was_gone_for_a_while_is_as_old_as_its_return(void **state)
{
	static const char *const texts[] = {
		"Notes " LONG "\nRequests " OTHER,
		"Notes " LONG,
		"Requests " OTHER "\nNotes " LONG,
		"Notes " LONG "\nRequests " OTHER,
	};
	struct chain c = { .n_docs = COUNT(texts) };

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++)
		c.docs[i] = doc_of(texts[i]);
	chain_finish(&c);
	assert_int_equal(c.blame->paras[0].first, 0);
	assert_int_equal(c.blame->paras[1].first, 2);
	chain_fini(&c);
}

static void empty_documents_and_paragraphs_have_no_runs(void **state)
{
	struct chain c = { .n_docs = 3 };

	(void)state;
	c.docs[0] = doc_of("");
	c.docs[1] = doc_of("\nNotes " LONG);
	c.docs[2] = doc_of("\n\nNotes " LONG);
	chain_finish(&c);
	check_runs(&c, "empty");
	chain_fini(&c);
}

/* A small generator of numbers, the same on every machine. */
static uint32_t chance(uint32_t *seed, uint32_t below)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (*seed >> 8) % below;
}

/* A word of a made text: no other has its name, so its age is known. */
struct word {
	uint32_t name, since;
};

struct made {
	struct word words[MOST_PARAS][64];
	uint32_t n_words[MOST_PARAS];
	uint32_t n_paras, names;
};

/* "wab", "wac": words that differ in more than a digit. */
static void add_word(struct buf *to, uint32_t name)
{
	buf_addc(to, 'w');
	for (uint32_t rest = name + 1; rest > 0; rest /= 26)
		buf_addc(to, (char)('a' + rest % 26));
}

static struct doc *made_doc(const struct made *m)
{
	struct buf texts = { 0 };

	for (uint32_t p = 0; p < m->n_paras; p++) {
		for (uint32_t i = 0; i < m->n_words[p]; i++) {
			buf_add(&texts, i > 0 ? " " : p > 0 ? "\n" : "");
			add_word(&texts, m->words[p][i].name);
		}
	}
	struct doc *d = doc_of(buf_str(&texts));
	buf_fini(&texts);
	return d;
}

/*
 * Every sixth word or so is replaced, goes, or gets another before it; between them
 * stand words that are kept, so that nobody can see a larger change.
 */
static void made_edit(struct made *m, uint32_t now, uint32_t *seed)
{
	for (uint32_t p = 0; p < m->n_paras; p++) {
		struct word *words = m->words[p];

		for (uint32_t i = 5 + chance(seed, 5); i + 5 < m->n_words[p];
		     i += 6 + chance(seed, 12)) {
			uint32_t kind = chance(seed, 3);
			struct word fresh = { m->names, now };

			if (kind == 1 && m->n_words[p] > 30) {
				memmove(&words[i], &words[i + 1],
				    (--m->n_words[p] - i) * sizeof(*words));
				continue;
			}
			if (kind == 2 && m->n_words[p] < 60)
				memmove(&words[i + 1], &words[i],
				    (m->n_words[p]++ - i) * sizeof(*words));
			words[i] = fresh;
			m->names++;
		}
	}
}

static void check_made(const struct blame *b, const struct made *m, uint32_t seed)
{
	for (uint32_t p = 0; p < m->n_paras; p++) {
		const struct blame_para *para = &b->paras[p];
		uint32_t at = 0, run = 0;

		for (uint32_t i = 0; i < m->n_words[p]; i++) {
			struct buf word = { 0 };

			add_word(&word, m->words[p][i].name);
			while (para->runs[run].end <= at)
				run++;
			if (para->runs[run].since != m->words[p][i].since)
				fail_msg("seed %u, paragraph %u, word %u (%s): since %u, not %u",
				    seed, p, i, buf_str(&word), para->runs[run].since,
				    m->words[p][i].since);
			at += (uint32_t)word.len + 1;
			buf_fini(&word);
		}
		assert_int_equal(para->first, 0);
	}
}

static void made_chains_have_the_ages_they_were_made_with(void **state)
{
	(void)state;
	for (uint32_t round = 1; round <= 20; round++) {
		struct made *m = xcalloc(1, sizeof(*m));
		struct chain c = { 0 };
		uint32_t seed = round;

		m->n_paras = 1 + chance(&seed, MOST_PARAS);
		for (uint32_t p = 0; p < m->n_paras; p++)
			for (uint32_t i = 0; i < 40; i++)
				m->words[p][m->n_words[p]++] = (struct word){ m->names++, 0 };
		for (uint32_t now = 0; now < 2 + round / 2; now++) {
			if (now > 0)
				made_edit(m, now, &seed);
			c.docs[c.n_docs++] = made_doc(m);
		}
		chain_finish(&c);
		check_runs(&c, "made");
		check_made(c.blame, m, round);
		chain_fini(&c);
		free(m);
	}
}

/* Few words, so that all kinds of accidents happen; what must hold always does. */
static void wild_chains_have_runs_without_gap(void **state)
{
	static const char *const words[] = { "the", "of", "and", "States", "states", "Member",
		"Member States", "elections", "democracy", "its", "his", ",", ";", "\"free\"",
		"“free”", "68/164", "2013", "(a)", "Recalling", "recalling" };

	(void)state;
	for (uint32_t round = 1; round <= 60; round++) {
		struct chain c = { 0 };
		uint32_t seed = round;
		char name[32];

		for (c.n_docs = 0; c.n_docs < 2 + round % 5; c.n_docs++) {
			struct buf texts = { 0 };

			for (uint32_t p = chance(&seed, 6); p > 0; p--) {
				for (uint32_t i = chance(&seed, 40); i > 0; i--) {
					buf_add(&texts, words[chance(&seed, COUNT(words))]);
					buf_add(&texts, i > 1 ? " " : "");
				}
				buf_add(&texts, p > 1 ? "\n" : "");
			}
			c.docs[c.n_docs] = doc_of(buf_str(&texts));
			buf_fini(&texts);
		}
		chain_finish(&c);
		snprintf(name, sizeof(name), "round %u", round);
		check_runs(&c, name);
		chain_fini(&c);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_have_the_ages_written_here),
		cmocka_unit_test(pieces_keep_the_age_of_their_words),
		cmocka_unit_test(a_paragraph_that_was_gone_for_a_while_is_as_old_as_its_return),
		cmocka_unit_test(empty_documents_and_paragraphs_have_no_runs),
		cmocka_unit_test(made_chains_have_the_ages_they_were_made_with),
		cmocka_unit_test(wild_chains_have_runs_without_gap),
	};

	return cmocka_run_group_tests_name("blame", tests, NULL, NULL);
}

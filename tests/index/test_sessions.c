/* SPDX-License-Identifier: ISC */
/*
 * Two made-up sessions of 200 resolutions and more, of which each is known to be continued,
 * renamed, in parts, divided in two, dropped, revived after three sessions or new.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "index_of.h"
#include "index/sessions.h"

#define EACH 20		/* resolutions of each fate */
#define WORDS 120	/* of a text */

static const struct session s73 = { SESSION_REGULAR, 73 }, s75 = { SESSION_REGULAR, 75 },
	s76 = { SESSION_REGULAR, 76 }, s77 = { SESSION_REGULAR, 77 };

/* The fates, by the hundreds of the numbers. */
enum { CONTINUED = 100, RENAMED = 200, PARTS = 300, DIVIDED = 400, DROPPED = 500, REVIVED = 600,
	NEW = 700 };

struct made {
	struct index *ix;
	uint32_t n;
};

/* A word that no other subject has: no number, for numbers do not tell titles apart. */
static void add_word(struct buf *to, unsigned subject, unsigned i)
{
	for (unsigned k = 0, n = 7919 * subject + 104729 * (i + 1); k < 6; k++, n /= 7)
		buf_addc(to, (char)('a' + n % 7 + k));
	buf_addf(to, "%c%c", (int)('a' + subject % 26), (int)('a' + subject / 26 % 26));
}

static void add_words(struct buf *to, unsigned subject, unsigned from, unsigned end)
{
	for (unsigned i = from; i < end; i++) {
		buf_add(to, i > from ? " " : "");
		add_word(to, subject, i);
	}
}

/* Resolution SESSION/NUMBER PART about SUBJECT: words FROM to END, citing CITES unless "". */
static void make(struct made *m, int session, unsigned number, const char *part,
    unsigned subject, const char *title, unsigned from, unsigned end, const char *cites)
{
	struct buf yaml = { 0 };

	buf_addf(&yaml, "format: 1\nsymbol: A/RES/%d/%u%s\nlanguage: en\n", session, number, part);
	buf_addf(&yaml, "title: %s ", title);
	add_words(&yaml, subject, 0, 4);
	buf_addf(&yaml, "\nsession: %d\nadopted: %d-12-%02u\nbody:\n", session, 1945 + session,
	    1 + number % 28);
	if (cites[0] != '\0')
		buf_addf(&yaml, "- preambular: \"*Recalling* its resolution [it](%s),\"\n",
		    cites);
	buf_add(&yaml, "- operative: \"");
	add_words(&yaml, subject, from, end);
	buf_add(&yaml, ".\"\n  number: 1\n");
	struct doc *d = yamldoc_at("made.yaml", buf_str(&yaml));
	index_add(m->ix, d, ++m->n);
	doc_free(d);
	buf_fini(&yaml);
}

/* The symbol SESSION/NUMBER PART, good until the next one. */
static const char *named(int session, unsigned number, const char *part)
{
	static char symbol[64];

	snprintf(symbol, sizeof(symbol), "A/RES/%d/%u%s", session, number, part);
	return symbol;
}

static void make_parts(struct made *m, unsigned i)
{
	const unsigned n = PARTS + i;

	make(m, 76, n, "A", n, "On", 0, WORDS, "");
	make(m, 76, n, "B", n + 50, "On", 0, WORDS, "");
	make(m, 77, n, "A", n, "On", 0, WORDS, named(76, n, "A"));
	make(m, 77, n, "B", n + 50, "On", 0, WORDS, named(76, n, "B"));
}

static void make_divided(struct made *m, unsigned i)
{
	const unsigned n = DIVIDED + i;

	make(m, 76, n, "", n, "On", 0, WORDS, "");
	make(m, 77, n, "", n, "On", 0, WORDS / 2, named(76, n, ""));
	make(m, 77, n + 50, "", n, "On parts of", WORDS / 2, WORDS, named(76, n, ""));
}

static void make_all(struct made *m)
{
	m->ix = index_new();
	m->n = 0;
	for (unsigned i = 0; i < EACH; i++) {
		make(m, 76, CONTINUED + i, "", CONTINUED + i, "On", 0, WORDS, "");
		make(m, 77, CONTINUED + i, "", CONTINUED + i, "On", 2, WORDS,
		    named(76, CONTINUED + i, ""));
		make(m, 76, RENAMED + i, "", RENAMED + i, "On", 0, WORDS, "");
		make(m, 77, RENAMED + i, "", RENAMED + i, "Strengthening all of", 4, WORDS,
		    named(76, RENAMED + i, ""));
		make_parts(m, i);
		make_divided(m, i);
		make(m, 76, DROPPED + i, "", DROPPED + i, "On", 0, WORDS, "");
		make(m, 73, REVIVED + i, "", REVIVED + i, "On", 0, WORDS, "");
		make(m, 77, REVIVED + i, "", REVIVED + i, "On", 1, WORDS,
		    named(73, REVIVED + i, ""));
		make(m, 77, NEW + i, "", NEW + i, "On", 0, WORDS, "");
	}
	index_seal(m->ix);
}

/* The line of SYMBOL; exactly one has it. */
static const struct session_line *line_of(const struct session_lines *l, const char *symbol)
{
	const struct session_line *found = NULL;

	for (size_t i = 0; i < l->list.n; i++) {
		if (strcmp(l->list.at[i].document.symbol, symbol) != 0)
			continue;
		assert_null(found);
		found = &l->list.at[i];
	}
	return found;
}

static void check_line(const struct session_lines *l, int session, unsigned number,
    const char *part, enum session_group group, const char *other)
{
	const struct session_line *line = line_of(l, named(session, number, part));

	assert_non_null(line);
	assert_int_equal(line->group, group);
	if (other[0] == '\0')
		assert_null(line->other.entry.symbol);
	else
		assert_string_equal(line->other.entry.symbol, other);
	assert_string_equal(line->through, "");
}

static void two_hundred_resolutions_stand_where_they_belong(void **state)
{
	struct made m;
	struct session_lines l;

	(void)state;
	make_all(&m);
	sessions_compare(m.ix, s76, s77, "en", &l);
	for (unsigned i = 0; i < EACH; i++) {
		static const unsigned same[] = { CONTINUED, RENAMED, DIVIDED };
		char other[64];

		for (size_t k = 0; k < 3; k++) {
			strcpy(other, named(76, same[k] + i, ""));
			check_line(&l, 77, same[k] + i, "", SESSIONS_CONTINUED, other);
		}
		check_line(&l, 77, DIVIDED + 50 + i, "", SESSIONS_CONTINUED, other);
		strcpy(other, named(76, PARTS + i, "A"));
		check_line(&l, 77, PARTS + i, "A", SESSIONS_CONTINUED, other);
		strcpy(other, named(76, PARTS + i, "B"));
		check_line(&l, 77, PARTS + i, "B", SESSIONS_CONTINUED, other);
		strcpy(other, named(73, REVIVED + i, ""));
		check_line(&l, 77, REVIVED + i, "", SESSIONS_EARLIER, other);
		check_line(&l, 77, NEW + i, "", SESSIONS_NEW, "");
		check_line(&l, 76, DROPPED + i, "", SESSIONS_DROPPED, "");
	}
	session_lines_fini(&l);
	index_free(m.ix);
}

static void the_groups_add_up(void **state)
{
	struct made m;
	struct session_lines l;

	(void)state;
	make_all(&m);
	sessions_compare(m.ix, s76, s77, "en", &l);
	assert_int_equal(l.n_later, 8 * EACH);
	assert_int_equal(l.n_earlier, 6 * EACH);
	assert_int_equal(l.counts[SESSIONS_CONTINUED], 6 * EACH);
	assert_int_equal(l.counts[SESSIONS_EARLIER], EACH);
	assert_int_equal(l.counts[SESSIONS_NEW], EACH);
	assert_int_equal(l.counts[SESSIONS_DROPPED], EACH);
	assert_int_equal(l.taken_up, 5 * EACH);
	assert_int_equal(l.list.n, l.n_later + l.counts[SESSIONS_DROPPED]);
	session_lines_fini(&l);
	/* against the session that one was revived from */
	sessions_compare(m.ix, s73, s77, "en", &l);
	assert_int_equal(l.counts[SESSIONS_CONTINUED], EACH);
	assert_int_equal(l.counts[SESSIONS_EARLIER], 6 * EACH);
	assert_int_equal(l.counts[SESSIONS_DROPPED], 0);
	assert_int_equal(l.taken_up, EACH);
	session_lines_fini(&l);
	index_free(m.ix);
}

static void sessions_are_listed_with_days_and_languages(void **state)
{
	static const char *const yaml[] = {
		"format: 1\nsymbol: A/RES/77/1\nlanguage: fr\ntitle: Un\nadopted: 2022-10-01\n"
		"body:\n- operative: Un.\n  number: 1\n",
		"format: 1\nsymbol: A/RES/77/1\nlanguage: en\ntitle: One\nadopted: 2022-10-01\n"
		"body:\n- operative: One.\n  number: 1\n",
		"format: 1\nsymbol: A/RES/77/2\nlanguage: en\ntitle: Two\nadopted: 2022-09-30\n"
		"body:\n- operative: Two.\n  number: 1\n",
		"format: 1\nsymbol: A/RES/ES-11/1\nlanguage: en\ntitle: E\nadopted: 2022-03-02\n"
		"body:\n- operative: E.\n  number: 1\n",
		"format: 1\nsymbol: S/RES/1325(2000)\nlanguage: en\ntitle: S\nadopted: 2000-10-31\n"
		"body:\n- operative: S.\n  number: 1\n",
	};
	const struct session es11 = { SESSION_EMERGENCY, 11 };
	struct index *ix = index_of(yaml, 5);
	struct session_list l;

	(void)state;
	sessions_find(ix, &l);
	assert_int_equal(l.list.n, 2);
	assert_string_equal(l.list.at[0].name, "77");
	assert_int_equal(l.list.at[0].documents, 2);
	assert_string_equal(l.list.at[0].languages, "en fr");
	assert_int_equal(l.list.at[0].first.month, 9);
	assert_int_equal(l.list.at[0].last.month, 10);
	assert_string_equal(l.list.at[1].name, "ES-11");
	assert_int_equal(l.others, 1);
	/* by their days: the emergency session was before */
	assert_true(session_is_later(&l, s77, es11));
	assert_false(session_is_later(&l, es11, s77));
	assert_true(session_is_later(&l, s77, s76));
	session_list_fini(&l);
	index_free(ix);
}

static void what_is_not_sure_is_told_as_a_doubt(void **state)
{
	struct made m = { index_new(), 0 };
	struct session_lines l;

	(void)state;
	/* the same title and another text, which nobody cites */
	make(&m, 76, 1, "", 1, "On", 0, WORDS, "");
	make(&m, 77, 1, "", 1, "On", WORDS, 2 * WORDS, "");
	index_seal(m.ix);
	sessions_compare(m.ix, s76, s77, "en", &l);
	assert_int_equal(l.counts[SESSIONS_NEW], 1);
	assert_int_equal(l.counts[SESSIONS_DROPPED], 1);
	check_line(&l, 77, 1, "", SESSIONS_NEW, "A/RES/76/1");
	check_line(&l, 76, 1, "", SESSIONS_DROPPED, "A/RES/77/1");
	session_lines_fini(&l);
	/* the reader knows */
	index_tell(m.ix, "A/RES/77/1", "A/RES/76/1");
	sessions_compare(m.ix, s76, s77, "en", &l);
	assert_int_equal(l.counts[SESSIONS_CONTINUED], 1);
	assert_int_equal(l.counts[SESSIONS_DROPPED], 0);
	session_lines_fini(&l);
	index_free(m.ix);
}

static void a_line_that_leads_through_another_session_tells_both(void **state)
{
	struct made m = { index_new(), 0 };
	struct session_lines l;

	(void)state;
	make(&m, 75, 1, "", 1, "On", 0, WORDS, "");
	make(&m, 76, 2, "", 1, "On", 0, WORDS, named(75, 1, ""));
	make(&m, 77, 3, "", 1, "On", 0, WORDS, named(76, 2, ""));
	index_seal(m.ix);
	sessions_compare(m.ix, s75, s77, "en", &l);
	assert_int_equal(l.list.n, 1);
	assert_int_equal(l.list.at[0].group, SESSIONS_CONTINUED);
	assert_string_equal(l.list.at[0].through, "A/RES/76/2");
	assert_string_equal(l.list.at[0].other.entry.symbol, "A/RES/75/1");
	session_lines_fini(&l);
	index_free(m.ix);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_hundred_resolutions_stand_where_they_belong),
		cmocka_unit_test(the_groups_add_up),
		cmocka_unit_test(sessions_are_listed_with_days_and_languages),
		cmocka_unit_test(what_is_not_sure_is_told_as_a_doubt),
		cmocka_unit_test(a_line_that_leads_through_another_session_tells_both),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

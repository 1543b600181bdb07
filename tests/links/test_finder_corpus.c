/* SPDX-License-Identifier: ISC */
/*
 * The bundled resolutions without their links: the finder finds each of them again,
 * and nothing else.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "finderrow.h"
#include "yamldoc.h"

static const char *const names[] = {
	"52_129",
	"62_150",
	"68_164",
	"74_158",
};

/* The links that P has, as a row. */
static void add_links(struct buf *to, const struct para *p)
{
	for (uint32_t i = 0; i < p->n_marks; i++) {
		const struct mark *m = &p->marks[i];

		if (m->kind != MARK_LINK)
			continue;
		buf_add(to, to->len > 0 ? "; " : "");
		buf_adds(to, slice_sub(para_text(p), m->start, m->end));
		buf_addf(to, "=%s", m->target);
	}
}

/* True when P is said to recall the symbol of each finding that does, and no other. */
static bool recalls_agree(const struct para *p, const struct finding_vec *found)
{
	size_t n = 0;

	for (size_t i = 0; i < found->n; i++) {
		bool said = false;

		for (uint32_t k = 0; k < p->n_recalls; k++)
			said = said || strcmp(p->recalls[k], found->at[i].symbol.text) == 0;
		if (said != found->at[i].recalls)
			return false;
		n += said ? 1 : 0;
	}
	return n == p->n_recalls;
}

static size_t check_para(struct finder *f, const struct doc *d, uint32_t index)
{
	const struct para *p = &d->paras[index];
	struct buf links = {0}, row = {0};
	struct finding_vec found = {0};
	size_t n;

	add_links(&links, p);
	finder_scan(f, para_text(p), index < d->n_body ? FINDER_BODY : FINDER_NOTE, &found);
	finder_recalls(f, para_text(p), slice_of(d->meta.title), &found);
	row_add(&row, para_text(p), &found, false);
	if (strcmp(buf_str(&row), buf_str(&links)) != 0)
		fail_msg("%s %s\n    found    %s\n    expected %s", d->meta.symbol, p->address,
		    buf_str(&row), buf_str(&links));
	if (!recalls_agree(p, &found))
		fail_msg("%s %s: recalls differ", d->meta.symbol, p->address);
	n = found.n;
	buf_fini(&links);
	buf_fini(&row);
	vec_fini(&found);
	return n;
}

static void the_links_of_the_bundled_resolutions_are_found_again(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		struct doc *d = yamldoc_bundled(names[i]);
		struct finder f;
		size_t n = 0;

		finder_init(&f, ORGAN_ASSEMBLY);
		for (uint32_t k = 0; k < d->n_paras; k++)
			if (para_is_body(&d->paras[k]))
				n += check_para(&f, d, k);
		if (n < 4)
			fail_msg("%s: only %zu links", names[i], n);
		doc_free(d);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_links_of_the_bundled_resolutions_are_found_again),
	};

	return cmocka_run_group_tests_name("finder_corpus", tests, NULL, NULL);
}

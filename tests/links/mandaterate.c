/* SPDX-License-Identifier: ISC */
/*
 * mandaterate CORPUS TABLE - how often the mandates that a reader found are found, and right.
 * mandaterate CORPUS TABLE -p prints what the program finds in the paragraphs of TABLE.
 *
 * A line of TABLE is a symbol, an address, and a field for each mandate: who is asked, the kind,
 * by when, divided by " | "; '#' begins a comment (tests/data/mandates.tsv).  Prints each
 * difference and the sums; status 1 when they are below what docs/mandates.md promises.
 *
 * Found is a mandate of the kind that the reader gave, right when who is asked and by when are the
 * reader's, too.  A name may go on behind the reader's, for where it ends is taste.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/slice.h"
#include "corpus/folder.h"
#include "links/mandate.h"

#define FOUND_PERMILLE 950u
#define RIGHT_PERMILLE 950u
#define SESSION_PERMILLE 980u

struct rate {
	unsigned wanted, given, found, right;
	unsigned sessions, sessions_right;
};

struct field {
	struct slice who, kind, due;
	bool used;
};

/* What mandates.tsv writes for D. */
static void add_due(struct buf *to, const struct mandate_due *d)
{
	switch (d->form) {
	case MANDATE_DUE_SESSION:
	case MANDATE_DUE_BODY:
		for (int i = d->session; i <= d->last; i++)
			buf_addf(to, "%s%s%d", i > d->session ? "+" : "",
			    d->form == MANDATE_DUE_BODY ? "b" : "s", i);
		break;
	case MANDATE_DUE_DATE:
		for (int i = d->year; i <= d->last_year; i++)
			buf_addf(to, "%s%d", i > d->year ? "+" : "", i);
		if (d->month > 0)
			buf_addf(to, "-%02d", d->month);
		if (d->day > 0)
			buf_addf(to, "-%02d", d->day);
		break;
	case MANDATE_DUE_NEXT:
		if (d->every == 0) {
			buf_add(to, "next");
			break;
		}
		/* "by 30 April annually" */
		/* fallthrough */
	case MANDATE_DUE_NONE:
		if (d->every > 0)
			buf_addf(to, "every %d months", d->every);
		else
			buf_add(to, "-");
		break;
	}
}

static void add_mandate(struct buf *to, const struct mandate *m)
{
	buf_addf(to, "%s | %s | ", m->who[0] != '\0' ? m->who : "-", m->kind);
	add_due(to, &m->due);
}

/* True when NAME, or "-" for none, is WANTED or goes on behind it at a word. */
static bool is_who(const char *name, struct slice wanted)
{
	struct slice who = slice_of(name[0] != '\0' ? name : "-");

	if (slice_starts(who, "all "))
		who = slice_sub(who, 4, who.len);
	return who.len >= wanted.len && slice_eq(slice_sub(who, 0, wanted.len), wanted) &&
	    (who.len == wanted.len || strchr(" ,", who.at[wanted.len]) != NULL);
}

static size_t read_fields(struct slice rest, struct field *fields, size_t most)
{
	size_t n = 0;

	while (rest.len > 0 && n < most) {
		size_t tab = slice_find(rest, "\t", 0);
		struct slice one = slice_sub(rest, 0, tab);
		size_t a = slice_find(one, " | ", 0), b = slice_find(one, " | ", a + 3);

		fields[n++] = (struct field){ slice_sub(one, 0, a), slice_sub(one, a + 3, b),
			slice_sub(one, b + 3, one.len), false };
		rest = tab == SLICE_NONE ? (struct slice){ NULL, 0 }
					 : slice_sub(rest, tab + 1, rest.len);
	}
	return n;
}

/* The field that M answers best: of its kind, and of several that which is right. */
static struct field *answer(const struct mandate *m, struct slice due, struct field *fields,
    size_t n)
{
	struct field *best = NULL;

	for (size_t i = 0; i < n; i++) {
		if (fields[i].used || !slice_is(fields[i].kind, m->kind))
			continue;
		if (is_who(m->who, fields[i].who) && slice_eq(fields[i].due, due))
			return &fields[i];
		if (best == NULL || slice_eq(fields[i].due, due))
			best = &fields[i];
	}
	return best;
}

static void judge_one(const struct mandate *m, struct field *fields, size_t n, struct rate *r,
    const char *where)
{
	struct buf due = { 0 }, words = { 0 };

	add_due(&due, &m->due);
	add_mandate(&words, m);
	struct field *f = answer(m, buf_slice(&due), fields, n);
	r->given++;
	if (f == NULL) {
		printf("%s: %s, but a reader found none\n", where, buf_str(&words));
	} else {
		bool same_due = slice_eq(f->due, buf_slice(&due));

		f->used = true;
		r->found++;
		if (f->due.at[0] == 's' || due.at[0] == 's') {
			r->sessions++;
			r->sessions_right += same_due;
		}
		if (same_due && is_who(m->who, f->who))
			r->right++;
		else
			printf("%s: %s, but a reader found %.*s | %.*s | %.*s\n", where,
			    buf_str(&words), (int)f->who.len, f->who.at, (int)f->kind.len,
			    f->kind.at, (int)f->due.len, f->due.at);
	}
	buf_fini(&due);
	buf_fini(&words);
}

static void judge(const struct mandate_vec *all, uint32_t para, struct slice rest,
    struct rate *r, const char *where)
{
	struct field fields[20];
	size_t n = read_fields(rest, fields, 20);

	r->wanted += (unsigned)n;
	for (size_t i = 0; i < all->n; i++)
		if (all->at[i].para == para)
			judge_one(&all->at[i], fields, n, r, where);
	for (size_t i = 0; i < n; i++)
		if (!fields[i].used)
			printf("%s: none, but a reader found %.*s | %.*s | %.*s\n", where,
			    (int)fields[i].who.len, fields[i].who.at,
			    (int)fields[i].kind.len, fields[i].kind.at,
			    (int)fields[i].due.len, fields[i].due.at);
}

static void print(const struct doc *d, const struct mandate_vec *all, uint32_t para,
    const char *where)
{
	printf("%s: %s\n", where, d->paras[para].text);
	for (size_t i = 0; i < all->n; i++) {
		struct buf words = { 0 };

		if (all->at[i].para != para)
			continue;
		const struct mandate *m = &all->at[i];
		const uint32_t from = m->start < 60 ? 0 : m->start - 60;

		add_mandate(&words, m);
		printf("\t%s\t%.220s\n", buf_str(&words), d->paras[para].text + from);
		buf_fini(&words);
	}
}

static const struct doc *find(const struct corpus *c, const char *symbol)
{
	for (size_t i = 0; i < c->files.n; i++) {
		const struct doc *d = c->files.at[i].doc;

		if (d != NULL && strcmp(d->meta.symbol, symbol) == 0 &&
		    mandates_are_readable(d))
			return d;
	}
	return NULL;
}

/* A line of the table; false when the corpus has no such paragraph. */
static bool judge_line(const struct corpus *c, const struct mandate_kinds *k, char *line,
    struct rate *r, bool only_print)
{
	char *save, *symbol = strtok_r(line, "\t\n", &save);
	char *address = strtok_r(NULL, "\t\n", &save), *rest = strtok_r(NULL, "\n", &save);
	const struct doc *d = find(c, symbol);
	uint32_t para = d != NULL && address != NULL ? doc_find(d, address) : DOC_NONE;
	struct arena *arena = arena_new();
	struct mandate_vec all = { 0 };
	struct buf where = { 0 };

	buf_addf(&where, "%s#%s", symbol, address != NULL ? address : "?");
	if (para != DOC_NONE) {
		mandates_of(d, k, arena, &all);
		if (only_print)
			print(d, &all, para, buf_str(&where));
		else
			judge(&all, para, slice_of(rest != NULL ? rest : ""), r,
			    buf_str(&where));
	} else {
		printf("%s: there is no such paragraph\n", buf_str(&where));
	}
	vec_fini(&all);
	buf_fini(&where);
	arena_free(arena);
	return para != DOC_NONE;
}

static unsigned permille(unsigned part, unsigned of)
{
	return of > 0 ? part * 1000 / of : 0;
}

static bool report(const struct rate *r)
{
	printf("%u mandates read, %u found (%u permille); of %u that are told %u are right (%u); "
	       "of %u sessions %u (%u)\n",
	    r->wanted, r->found, permille(r->found, r->wanted), r->given, r->right,
	    permille(r->right, r->given), r->sessions, r->sessions_right,
	    permille(r->sessions_right, r->sessions));
	return permille(r->found, r->wanted) >= FOUND_PERMILLE &&
	    permille(r->right, r->given) >= RIGHT_PERMILLE &&
	    permille(r->sessions_right, r->sessions) >= SESSION_PERMILLE;
}

int main(int argc, char **argv)
{
	struct diags diags = { 0 };
	struct mandate_kinds kinds;
	struct rate rate = { 0 };
	char line[4096];
	bool good = true, only_print = argc > 3;
	struct corpus *c = argc > 2 ? corpus_open(argv[1], &diags) : NULL;
	FILE *table = c != NULL ? fopen(argv[2], "r") : NULL;

	if (table == NULL) {
		fprintf(stderr, "usage: mandaterate CORPUS TABLE [-p]\n");
		return 2;
	}
	mandate_kinds_init(&kinds);
	while (fgets(line, sizeof(line), table) != NULL)
		if (line[0] != '#')
			good = judge_line(c, &kinds, line, &rate, only_print) && good;
	fclose(table);
	corpus_free(c);
	mandate_kinds_fini(&kinds);
	diags_fini(&diags);
	return (only_print || report(&rate)) && good ? 0 : 1;
}

/* SPDX-License-Identifier: ISC */
/*
 * mutate - breaks the text of known documents in the ways in which extractors break it,
 * and counts what came out wrong without a word.
 *
 *	mutate [-2cdfpv] [-b COUNT] [-n TEXTS] [-s SEED] [-w WAYS] FILE...
 *
 * FILE is a document of a corpus or AKN4UN XML.  Each document is rendered as the text of
 * its PDF (pagetext.h) and imported: the paragraphs are compared with its own.  Then each
 * way of mutations.h breaks that text at a place that chance says, and it is imported
 * again.  An answer is right when it has the paragraphs that the unbroken text gave; told
 * when a repair or a doubt stands in it that the unbroken text did not get; else silent.
 *
 *	-b	so many may be silent that a page can prove; none without it
 *	-c	only the unbroken texts
 *	-2	as pdftotext -layout writes pages of two columns; those that are refused do
 *		not count
 *	-d	as pdftotext writes them, not PyMuPDF
 *	-f	with a blank before each mark
 *	-n	at most so many texts are broken, spread over the files; all without it
 *	-p	prints the unbroken texts
 *	-w	names of ways, with commas; without it all that extractors have
 *	-v	shows each silent one
 *
 * Nothing on a page proves that the mark of a footnote is lost that has another one: these
 * are counted apart.
 *
 * Prints the figures; exit status 1 when more others are silent than may be or less than
 * MUTATE_EXACT of the paragraphs exact, 2 on trouble.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>	/* getopt */

#include "corpus/docread.h"
#include "corpus/slurp.h"
#include "import/import.h"
#include "mutations.h"
#include "pagetext.h"

/* [per cent] of paragraphs that must be exact in unbroken texts. */
#define MUTATE_EXACT 97

/* With which a doubt begins, and no repair. */
#define ANSWER_DOUBT "doubt: "

/* What a text became: a line for each paragraph, and one for each repair and doubt. */
struct answer {
	struct string_vec paras, told;	/* owned */
	bool refused;
	size_t doubts;
};

struct totals {
	size_t texts, refused, paras, exact, equal, doubts, wrong;	/* unbroken */
	size_t right, told, silent, open, ways[MUTATION_COUNT][3];
};

struct options {
	bool verbose, clean, print;
	size_t silent, texts;
	unsigned long seed;
	const char *ways;
	enum page_style style;
};

static void answer_fini(struct answer *a)
{
	string_vec_fini(&a->paras);
	string_vec_fini(&a->told);
}

/* "operative 3 Decides[1] to ..." */
static void answer_para(struct answer *a, const struct para *p)
{
	struct buf line = {0};
	size_t at = 0;

	buf_addf(&line, "%s %s ", para_kind_name(p->kind), p->number);
	for (uint32_t i = 0; i < p->n_marks; i++)
		if (p->marks[i].kind == MARK_NOTE_REF) {
			buf_addf(&line, "%.*s[%s]", (int)(p->marks[i].start - at), p->text + at,
				 p->marks[i].label);
			at = p->marks[i].start;
		}
	buf_add(&line, p->text + at);
	vec_push(&a->paras, buf_take(&line));
}

static void answer_of_doc(struct answer *a, const struct doc *d)
{
	for (uint32_t i = 0; i < d->n_paras; i++)
		if (page_has(d, i))
			answer_para(a, &d->paras[i]);
}

static void answer_of_text(struct answer *a, struct slice text)
{
	struct import_input in = { .bytes = text, .path = "page.txt" };
	struct import out = {0};

	*a = (struct answer){0};
	a->refused = !import_read(&in, &out) || out.docs.n != 1;
	for (size_t i = 0; i < out.docs.n; i++)
		answer_of_doc(a, out.docs.at[i]);
	for (size_t i = 0; i < out.repairs.list.n; i++) {
		const struct repair *r = &out.repairs.list.at[i];
		struct buf line = {0};

		if (repair_rule_level(r->rule) == REPAIR_FURNITURE)
			continue;
		a->doubts += repair_rule_level(r->rule) == REPAIR_DOUBT;
		if (repair_rule_level(r->rule) == REPAIR_DOUBT)
			buf_add(&line, ANSWER_DOUBT);
		buf_addf(&line, "%s: %s -> %s", repair_rule_name(r->rule), r->before, r->after);
		vec_push(&a->told, buf_take(&line));
	}
	import_fini(&out);
}

/* How many of A's paragraphs stand in B in the same order. */
static size_t answer_common(const struct answer *a, const struct answer *b)
{
	size_t n = b->paras.n, best;
	size_t *row = xcalloc(n + 1, sizeof(*row));

	for (size_t i = 0; i < a->paras.n; i++) {
		size_t diagonal = 0;

		for (size_t k = 0; k < n; k++) {
			size_t above = row[k + 1];

			if (strcmp(a->paras.at[i], b->paras.at[k]) == 0)
				row[k + 1] = diagonal + 1;
			else if (row[k] > above)
				row[k + 1] = row[k];
			diagonal = above;
		}
	}
	best = row[n];
	free(row);
	return best;
}

static bool answer_same(const struct answer *a, const struct answer *b)
{
	if (a->paras.n != b->paras.n || a->refused != b->refused)
		return false;
	for (size_t i = 0; i < a->paras.n; i++)
		if (strcmp(a->paras.at[i], b->paras.at[i]) != 0)
			return false;
	return true;
}

/* True when NOW has a doubt, or unless DOUBTS a repair, that BEFORE did not have. */
static bool answer_tells(const struct answer *before, const struct answer *now, bool doubts)
{
	bool *used = xcalloc(before->told.n + 1, sizeof(*used));
	bool tells = now->refused;

	for (size_t i = 0; i < now->told.n && !tells; i++) {
		size_t k = 0;

		if (doubts && strncmp(now->told.at[i], ANSWER_DOUBT, strlen(ANSWER_DOUBT)) != 0)
			continue;
		while (k < before->told.n &&
		       (used[k] || strcmp(before->told.at[k], now->told.at[i]) != 0))
			k++;
		if (k < before->told.n)
			used[k] = true;
		tells = k == before->told.n;
	}
	free(used);
	return tells;
}

/* Puts IS where A has the words WAS, once; false where it has not. */
static bool answer_change(struct answer *a, const char *was, const char *is)
{
	size_t n = 0, i = 0;
	const char *at = NULL;

	for (size_t k = 0; k < a->paras.n; k++)
		for (const char *s = a->paras.at[k]; (s = strstr(s, was)) != NULL; s++) {
			n++;
			at = s;
			i = k;
		}
	if (n != 1)
		return false;
	struct buf done = {0};
	buf_addn(&done, a->paras.at[i], (size_t)(at - a->paras.at[i]));
	buf_add(&done, is);
	buf_add(&done, at + strlen(was));
	free(a->paras.at[i]);
	a->paras.at[i] = buf_take(&done);
	return true;
}

/* True when a paragraph of A has the mark at TEXT, "[7]". */
static bool answer_has_mark(const struct answer *a, const char *text)
{
	char *mark = xstrdup(text);
	bool has = false;

	mark[strcspn(mark, "]")] = '\0';
	for (size_t i = 0; i < a->paras.n && !has; i++)
		has = strstr(a->paras.at[i], mark) != NULL;
	free(mark);
	return has;
}

/* True when NOW has a mark for each footnote that has one in BEFORE. */
static bool answer_has_marks(const struct answer *before, const struct answer *now)
{
	for (size_t i = 0; i < before->paras.n; i++)
		for (const char *at = before->paras.at[i]; (at = strchr(at, '[')) != NULL; at++)
			if (!answer_has_mark(now, at))
				return false;
	return true;
}

/* The first paragraphs in which A and B differ. */
static void show_difference(const struct answer *a, const struct answer *b)
{
	size_t i = 0;

	while (i < a->paras.n && i < b->paras.n && strcmp(a->paras.at[i], b->paras.at[i]) == 0)
		i++;
	const char *x = i < a->paras.n ? a->paras.at[i] : "";
	const char *y = i < b->paras.n ? b->paras.at[i] : "";
	size_t at = 0;
	while (x[at] != '\0' && x[at] == y[at])
		at++;
	at = at > 50 ? at - 50 : 0;
	printf("  -%.150s\n  +%.150s\n", x + at, y + at);
}

static bool way_is_asked(const struct options *o, enum mutation way)
{
	const char *name = mutation_names[way], *at = o->ways;

	for (; at != NULL; at = strchr(at, ',') ? strchr(at, ',') + 1 : NULL)
		if (strncmp(at, name, strlen(name)) == 0 &&
		    (at[strlen(name)] == ',' || at[strlen(name)] == '\0'))
			return true;
	return o->ways == NULL && way < MUTATION_swapped_lines;
}

static void page_write(const struct options *o, const struct page_line_vec *lines,
		       struct buf *to)
{
	if (o->style == PAGE_COLUMNS)
		page_join_columns(lines, to);
	else
		page_join(lines, to);
}

/*
 * Breaks the text of D in WAY and judges what comes of it.  Where the way changes the words
 * of the document CLEAN changes too until the end, and a repair is no answer.
 */
static void try_way(const struct options *o, struct totals *t, const struct doc *d,
		    struct answer *clean, enum mutation way, unsigned long seed)
{
	struct page_line_vec lines = {0};
	struct mutator m = { .doc = d, .lines = &lines, .state = seed };
	struct answer now = {0};
	struct buf text = {0};

	page_render(d, o->style, &lines);
	if (mutation_apply(&m, way) &&
	    (m.was.len == 0 || answer_change(clean, buf_str(&m.was), buf_str(&m.is)))) {
		page_write(o, &lines, &text);
		answer_of_text(&now, buf_slice(&text));
		bool right = answer_same(clean, &now);
		bool told = answer_tells(clean, &now, m.was.len > 0);

		t->right += right;
		t->told += !right && told;
		t->silent += !right && !told;
		t->open += !right && !told && way == MUTATION_lost_mark &&
			   answer_has_marks(clean, &now);
		t->ways[way][right ? 0 : told ? 1 : 2]++;
		if (!right && !told && o->verbose) {
			printf("%s: %s: silent: %s\n", d->meta.symbol, mutation_names[way],
			       buf_str(&m.what));
			show_difference(clean, &now);
		}
		answer_fini(&now);
		if (m.was.len > 0)
			answer_change(clean, buf_str(&m.is), buf_str(&m.was));
	}
	buf_fini(&m.was);
	buf_fini(&m.is);
	buf_fini(&m.what);
	buf_fini(&text);
	page_lines_fini(&lines);
}

static void try_document(const struct options *o, struct totals *t, const struct doc *d,
			 bool broken)
{
	struct page_line_vec lines = {0};
	struct answer want = {0}, clean;
	struct buf text = {0};

	page_render(d, o->style, &lines);
	page_write(o, &lines, &text);
	page_lines_fini(&lines);
	if (o->print)
		fwrite(text.at, 1, text.len, stdout);
	answer_of_doc(&want, d);
	answer_of_text(&clean, buf_slice(&text));
	t->texts++;
	t->refused += clean.refused;
	if (o->style != PAGE_COLUMNS || !clean.refused)
		t->paras += want.paras.n;
	t->exact += answer_common(&want, &clean);
	t->equal += answer_same(&want, &clean);
	t->doubts += clean.doubts;
	t->wrong += !clean.refused && !answer_same(&want, &clean) && clean.doubts == 0;
	for (size_t i = 0; o->clean && o->verbose && i < clean.told.n; i++)
		printf("%s: told: %s\n", d->meta.symbol, clean.told.at[i]);
	if (o->clean && o->verbose && !answer_same(&want, &clean)) {
		printf("%s: %zu of %zu\n", d->meta.symbol, answer_common(&want, &clean),
		       want.paras.n);
		show_difference(&want, &clean);
	}
	if (broken && !clean.refused)
		for (enum mutation way = 0; way < MUTATION_COUNT; way++)
			if (way_is_asked(o, way))
				try_way(o, t, d, &clean, way, o->seed + t->texts * 64 + way);
	answer_fini(&want);
	answer_fini(&clean);
	buf_fini(&text);
}

/* The document of FILE; it belongs to OUT when that read it, else to the caller. */
static struct doc *read_document(const char *file, struct import *out)
{
	struct buf bytes = {0};
	struct doc *d = NULL;

	if (!slurp_path(file, IMPORT_MAX_BYTES, &bytes, &out->diags)) {
		fprintf(stderr, "mutate: %s cannot be read\n", file);
		exit(2);
	}
	struct import_input in = { .bytes = buf_slice(&bytes), .path = file };
	if (!import_is_xml(buf_slice(&bytes)))
		d = doc_read(buf_slice(&bytes), file, &out->diags);
	else if (import_read(&in, out) && out->docs.n == 1)
		d = out->docs.at[0];
	buf_fini(&bytes);
	return d;
}

static void try_file(const struct options *o, struct totals *t, const char *file, bool broken)
{
	struct import out = {0};
	struct doc *d = read_document(file, &out);

	if (d != NULL && strcmp(d->meta.language, "en") == 0 &&
	    strncmp(d->meta.symbol, "A/RES/", 6) == 0)
		try_document(o, t, d, broken);
	if (out.docs.n == 0)
		doc_free(d);
	import_fini(&out);
}

static int report(const struct options *o, const struct totals *t)
{
	bool bad = t->exact * 100 < t->paras * MUTATE_EXACT || t->texts == 0;

	printf("%zu texts: %zu paragraphs, %zu exact and in order (%.2f %%); %zu texts equal\n",
	       t->texts, t->paras, t->exact,
	       t->paras > 0 ? 100.0 * (double)t->exact / (double)t->paras : 0.0, t->equal);
	if (t->refused > 0)
		printf("%zu refused\n", t->refused);
	printf("%zu doubts in them; %zu differ without a doubt\n", t->doubts, t->wrong);
	if (o->clean)
		return bad;
	for (enum mutation way = 0; way < MUTATION_COUNT; way++)
		if (way_is_asked(o, way))
			printf("%-16s right %4zu, told %4zu, silent %4zu\n",
			       mutation_names[way], t->ways[way][0], t->ways[way][1],
			       t->ways[way][2]);
	size_t all = t->right + t->told + t->silent;
	printf("%zu broken: %zu right, %zu told, %zu silent, %zu of these unprovable\n", all,
	       t->right, t->told, t->silent, t->open);
	printf("%zu silent that a page can prove; %zu may be\n", t->silent - t->open,
	       o->silent);
	return bad || t->silent - t->open > o->silent;
}

int main(int argc, char **argv)
{
	struct options o = { .seed = 1 };
	struct totals t = {0};
	int c;

	while ((c = getopt(argc, argv, "2b:cdfpvn:s:w:")) != -1)
		switch (c) {
		case 'b': o.silent = strtoul(optarg, NULL, 10); break;
		case 'c': o.clean = true; break;
		case '2': o.style = PAGE_COLUMNS; break;
		case 'd': o.style = PAGE_DENSE; break;
		case 'f': o.style = PAGE_FAR; break;
		case 'p': o.print = o.clean = true; break;
		case 'v': o.verbose = true; break;
		case 'n': o.texts = strtoul(optarg, NULL, 10); break;
		case 's': o.seed = strtoul(optarg, NULL, 10); break;
		case 'w': o.ways = optarg; break;
		default: return 2;
		}
	size_t files = (size_t)(argc - optind);
	if (files == 0) {
		fprintf(stderr, "usage: mutate [-2cdfpv] [-b COUNT] [-n TEXTS] [-s SEED] [-w WAYS] "
				"FILE...\n");
		return 2;
	}
	for (size_t i = 0; i < files; i++) {
		bool broken = !o.clean && (o.texts == 0 || o.texts >= files ||
			      i * o.texts / files != (i + 1) * o.texts / files);

		if (broken || o.clean)
			try_file(&o, &t, argv[optind + (int)i], broken);
	}
	return report(&o, &t);
}

/* SPDX-License-Identifier: ISC */
/*
 * alignrate - rates which paragraphs answer which against tables made by reading.
 *
 *	alignrate FOLDER TABLE...
 *
 * FOLDER has official XML.  A table names two documents and has a row for every
 * paragraph and footnote of both, by its address:
 *
 *	a	A/RES/74/157	74/English/74_157.xml
 *	b	A/RES/76/173	76/English/76_173.xml
 *	OP11	OP12	changed	moved
 *	-	OP12(a)	added	split:OP11
 *	II:PP2	-	removed	merged:PP1
 *	PP7	PP7	changed	doubt
 *
 * Rows with "doubt" are right both ways: what they hold may answer each other or nothing.
 * Of two neighbours that changed places either may be the one that moved, so only moves
 * into another part are held to.  Lines with # are comments.  Prints a line for each table and what is not as it says; exit status 1
 * when all together are below the threshold, 2 on trouble.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "compare/comparison.h"
#include "corpus/slurp.h"
#include "import/import.h"

/* Of pairs: twice the right ones by those that are expected and those that are found
 * [thousandths]. */
#define RATE_F1 995

#define ROW_COLUMNS 4

enum { ROW_A, ROW_B, ROW_STATUS, ROW_FLAGS };

struct row {
	struct slice at[ROW_COLUMNS];
	uint32_t a, b;		/* paragraphs, or DOC_NONE */
	bool doubt;
};

VEC_OF(row_vec, struct row);

struct table {
	const char *name;
	struct buf text;
	struct row_vec rows;
	struct import in[2];
	const struct doc *docs[2];
	struct row **row_of[2];	/* of each paragraph */
	struct comparison *c;
};

struct score {
	size_t expected, found, right;
};

struct scores {
	struct score pairs, splits, merges, parts;
};

static struct row row_read(struct slice line)
{
	struct row row = { .a = DOC_NONE, .b = DOC_NONE };
	size_t column = 0, start = 0;

	for (size_t i = 0; i <= line.len && column < ROW_COLUMNS; i++)
		if (i == line.len || line.at[i] == '\t') {
			row.at[column++] = slice_sub(line, start, i);
			start = i + 1;
		}
	return row;
}

static void trouble(const char *name, const char *what, struct slice which)
{
	fprintf(stderr, "alignrate: %s: %s: %.*s\n", name, what, (int)which.len, which.at);
	exit(2);
}

/* The document SYMBOL in FILE of FOLDER. */
static const struct doc *table_import(struct table *t, int side, const char *folder,
    struct slice symbol, struct slice file)
{
	struct import *in = &t->in[side];
	struct buf path = { 0 }, bytes = { 0 };
	const struct doc *found = NULL;

	buf_addf(&path, "%s/%.*s", folder, (int)file.len, file.at);
	if (!slurp_path(buf_str(&path), IMPORT_MAX_BYTES, &bytes, &in->diags))
		trouble(t->name, "cannot be read", file);
	struct import_input input = { .bytes = buf_slice(&bytes), .path = buf_str(&path) };
	import_read(&input, in);
	for (size_t i = 0; i < in->docs.n; i++)
		if (slice_is(symbol, in->docs.at[i]->meta.symbol))
			found = in->docs.at[i];
	if (found == NULL)
		trouble(t->name, "is not in its file", symbol);
	buf_fini(&path);
	buf_fini(&bytes);
	return found;
}

static uint32_t table_find(const struct table *t, int side, struct slice address)
{
	const struct doc *d = t->docs[side];

	if (slice_is(address, "-"))
		return DOC_NONE;
	for (uint32_t i = 0; i < d->n_paras; i++)
		if (slice_is(address, d->paras[i].address))
			return i;
	trouble(t->name, "no such paragraph", address);
	return DOC_NONE;
}

static bool row_has(const struct row *row, const char *flag)
{
	return slice_find(row->at[ROW_FLAGS], flag, 0) != SLICE_NONE;
}

/* The paragraph of SIDE that the flag NAME, "split:", names, or DOC_NONE. */
static uint32_t row_named(const struct table *t, const struct row *row, const char *name,
    int side)
{
	struct slice flags = row->at[ROW_FLAGS];
	size_t at = slice_find(flags, name, 0);

	if (at == SLICE_NONE)
		return DOC_NONE;
	flags = slice_sub(flags, at + strlen(name), flags.len);
	return table_find(t, side, slice_sub(flags, 0, slice_find(flags, ",", 0)));
}

/* Every paragraph stands in one row, none in two. */
static void table_index(struct table *t)
{
	for (int side = 0; side < 2; side++)
		t->row_of[side] = xcalloc(t->docs[side]->n_paras + 1, sizeof(struct row *));
	for (size_t i = 0; i < t->rows.n; i++) {
		struct row *row = &t->rows.at[i];

		row->a = table_find(t, 0, row->at[ROW_A]);
		row->b = table_find(t, 1, row->at[ROW_B]);
		row->doubt = row_has(row, "doubt");
		for (int side = 0; side < 2; side++) {
			uint32_t para = side == 0 ? row->a : row->b;

			if (para == DOC_NONE)
				continue;
			if (t->row_of[side][para] != NULL)
				trouble(t->name, "stands in two rows", row->at[side]);
			t->row_of[side][para] = row;
		}
	}
	for (int side = 0; side < 2; side++)
		for (uint32_t i = 0; i < t->docs[side]->n_paras; i++) {
			const struct para *p = &t->docs[side]->paras[i];

			if (para_is_body(p) && t->row_of[side][i] == NULL)
				trouble(t->name, "stands in no row", slice_of(p->address));
		}
}

static void table_read(struct table *t, const char *folder, const char *path)
{
	struct diags diags = { 0 };

	t->name = strrchr(path, '/') != NULL ? strrchr(path, '/') + 1 : path;
	if (!slurp_path(path, IMPORT_MAX_BYTES, &t->text, &diags))
		trouble(path, "cannot be read", slice_of(path));
	for (size_t at = 0; at < t->text.len;) {
		struct slice line = slice_sub(buf_slice(&t->text), at, SLICE_NONE);
		struct row row;

		line = slice_sub(line, 0, slice_find(line, "\n", 0));
		at += line.len + 1;
		if (line.len == 0 || line.at[0] == '#')
			continue;
		row = row_read(line);
		if (slice_is(row.at[0], "a") || slice_is(row.at[0], "b")) {
			int side = row.at[0].at[0] - 'a';

			t->docs[side] = table_import(t, side, folder, row.at[1], row.at[2]);
		} else {
			vec_push(&t->rows, row);
		}
	}
	diags_fini(&diags);
	if (t->docs[0] == NULL || t->docs[1] == NULL)
		trouble(t->name, "names no document", slice_of("a or b"));
	table_index(t);
	t->c = comparison_new(t->docs[0], t->docs[1], NULL);
}

static void table_fini(struct table *t)
{
	comparison_free(t->c);
	for (int side = 0; side < 2; side++) {
		import_fini(&t->in[side]);
		free(t->row_of[side]);
	}
	vec_fini(&t->rows);
	buf_fini(&t->text);
}

static const char *address(const struct doc *d, uint32_t para)
{
	return para != DOC_NONE ? d->paras[para].address : "-";
}

static void tell(const struct table *t, const char *what, uint32_t a, uint32_t b)
{
	printf("%s: %s: %s %s\n", t->name, what, address(t->docs[0], a),
	    address(t->docs[1], b));
}

/* The pairs that are found. */
static void rate_found(const struct table *t, struct score *s)
{
	for (uint32_t i = 0; i < t->c->n_pairs; i++) {
		const struct compare_pair *p = &t->c->pairs[i];

		if (p->a == DOC_NONE || p->b == DOC_NONE || t->row_of[0][p->a] == NULL ||
		    t->row_of[1][p->b] == NULL)
			continue;
		const struct row *a = t->row_of[0][p->a], *b = t->row_of[1][p->b];

		if (a->doubt && b->doubt)
			continue;
		s->found++;
		s->right += a == b;
		if (a != b)
			tell(t, "found", p->a, p->b);
	}
}

/* The rows without doubt that are a pair. */
static void rate_expected(const struct table *t, struct score *s)
{
	for (size_t i = 0; i < t->rows.n; i++) {
		const struct row *row = &t->rows.at[i];

		if (row->a == DOC_NONE || row->b == DOC_NONE || row->doubt)
			continue;
		s->expected++;
		if (t->c->pairs[t->c->of_a[row->a]].b != row->b)
			tell(t, "not found", row->a, row->b);
	}
}

static void rate_named(struct score *s, const struct table *t, const char *what, uint32_t a,
    uint32_t b, uint32_t want, uint32_t have)
{
	s->expected += want != DOC_NONE;
	s->found += have != DOC_NONE;
	s->right += want != DOC_NONE && want == have;
	if (want == have)
		return;
	tell(t, want != DOC_NONE ? "not named" : "named", a, b);
	printf("\t%s\n", what);
}

/* What is said to be a piece of something, and what is. */
static void rate_pieces(const struct table *t, struct scores *s)
{
	for (size_t i = 0; i < t->rows.n; i++) {
		const struct row *row = &t->rows.at[i];

		if (row->doubt)
			continue;
		if (row->a == DOC_NONE) {
			uint32_t want = row_named(t, row, "split:", 0);
			const struct compare_pair *p = &t->c->pairs[t->c->of_b[row->b]];

			rate_named(&s->splits, t, "split", want, row->b, want, p->split_of);
		} else if (row->b == DOC_NONE) {
			uint32_t want = row_named(t, row, "merged:", 1);
			const struct compare_pair *p = &t->c->pairs[t->c->of_a[row->a]];

			rate_named(&s->merges, t, "merged", row->a, want, want,
			    p->merged_into);
		}
	}
}

/* What PARA of SIDE hangs on, or DOC_NONE. */
static uint32_t parent_of(const struct table *t, int side, uint32_t para)
{
	const struct para *p = t->docs[side]->paras;
	uint32_t at = para;

	if (p[para].kind != PARA_ITEM)
		return DOC_NONE;
	while (at > 0 && p[at].kind == PARA_ITEM && p[at].depth >= p[para].depth)
		at--;
	return at;
}

/* True when the rows of what A and B hang on are one, or one is a piece of the other. */
static bool hang_together(const struct table *t, uint32_t a, uint32_t b)
{
	uint32_t x = parent_of(t, 0, a), y = parent_of(t, 1, b);

	if (x == DOC_NONE || y == DOC_NONE)
		return x == y;
	return t->row_of[0][x] == t->row_of[1][y] ||
	    row_named(t, t->row_of[0][x], "merged:", 1) == y ||
	    row_named(t, t->row_of[1][y], "split:", 0) == x;
}

/* Moves to another sort or under another chapeau must be told; those into another section
 * stand in the table as moved. */
static void rate_parts(const struct table *t, struct score *s)
{
	for (size_t i = 0; i < t->rows.n; i++) {
		const struct row *row = &t->rows.at[i];

		if (row->a == DOC_NONE || row->b == DOC_NONE || row->doubt)
			continue;
		const struct compare_pair *p = &t->c->pairs[t->c->of_a[row->a]];
		bool told = p->b == row->b && p->reparented;
		bool is_so = t->docs[0]->paras[row->a].kind != t->docs[1]->paras[row->b].kind ||
		    !hang_together(t, row->a, row->b);
		bool right = told && (is_so || row_has(row, "moved"));

		s->expected += is_so || right;
		s->found += told;
		s->right += right;
		if (told ? !right : is_so)
			tell(t, told ? "told to be in another part"
				     : "not told to be in another part", row->a, row->b);
	}
}

static void add_score(struct score *to, const struct score *s)
{
	to->expected += s->expected;
	to->found += s->found;
	to->right += s->right;
}

static size_t f1(const struct score *s)
{
	return s->expected + s->found > 0 ? 2000 * s->right / (s->expected + s->found) : 1000;
}

static void print_score(const char *what, const struct score *s)
{
	printf("; %s %zu of %zu, %zu wrong", what, s->right, s->expected, s->found - s->right);
}

static void print_scores(const char *name, const struct scores *s)
{
	printf("%s: F1 %zu", name, f1(&s->pairs));
	print_score("pairs", &s->pairs);
	print_score("splits", &s->splits);
	print_score("merges", &s->merges);
	print_score("moves to another part", &s->parts);
	putchar('\n');
}

static void rate_table(const char *folder, const char *path, struct scores *all)
{
	struct table t = { 0 };
	struct scores s = { 0 };

	table_read(&t, folder, path);
	rate_found(&t, &s.pairs);
	rate_expected(&t, &s.pairs);
	rate_pieces(&t, &s);
	rate_parts(&t, &s.parts);
	print_scores(t.name, &s);
	add_score(&all->pairs, &s.pairs);
	add_score(&all->splits, &s.splits);
	add_score(&all->merges, &s.merges);
	add_score(&all->parts, &s.parts);
	table_fini(&t);
}

int main(int argc, char **argv)
{
	struct scores all = { 0 };

	if (argc < 3) {
		fprintf(stderr, "usage: alignrate FOLDER TABLE...\n");
		return 2;
	}
	for (int i = 2; i < argc; i++)
		rate_table(argv[1], argv[i], &all);
	print_scores("all", &all);
	return f1(&all.pairs) < RATE_F1;
}

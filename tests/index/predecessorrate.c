/* SPDX-License-Identifier: ISC */
/*
 * predecessorrate CORPUS TABLE - how often the index finds the predecessor that a reader
 * found.
 *
 * A line of TABLE is a symbol, its predecessor, and others that may be taken for it: symbols
 * of the corpus, or "none" where it continues nothing that the corpus has.  '#' begins a
 * comment.  Prints each wrong answer and the sums; status 1 when recall or precision is below
 * what docs/lineage.md promises.
 */
#include <stdio.h>
#include <string.h>

#include "base/diag.h"
#include "ui/library.h"

#define RECALL_PERMILLE 950u
#define PRECISION_PERMILLE 980u

struct rate {
	unsigned right, wrong, missed, none;
};

/* True when WORDS, between blanks or tabs, have SYMBOL. */
static bool has_word(const char *words, const char *symbol)
{
	const size_t len = strlen(symbol);

	for (const char *at = words; (at = strstr(at, symbol)) != NULL; at += len)
		if ((at == words || strchr(" \t", at[-1]) != NULL) &&
		    strchr(" \t\n", at[len]) != NULL)
			return true;
	return false;
}

static void judge(struct library *lib, const char *symbol, const char *wanted, struct rate *r)
{
	struct index_precedents p;
	struct buf evidence = { 0 };

	index_precedents(library_index(lib), symbol, &p);
	const char *got = p.taken ? p.list.at[0].entry.symbol : "none";
	bool right = has_word(wanted, got), none = has_word(wanted, "none");

	if (right && !p.taken)
		r->none++;
	else if (right)
		r->right++;
	if (!right && p.taken)
		r->wrong++;
	if (!right && !none)
		r->missed++;
	if (!right) {
		if (p.list.n > 0)
			index_add_evidence(&evidence, &p.list.at[0]);
		printf("%s: %s (%s%s), but a reader found %s", symbol, got,
		    p.taken || p.list.n == 0 ? "" : "offered the first: ",
		    buf_str(&evidence), wanted);
	}
	buf_fini(&evidence);
	index_precedents_fini(&p);
}

static int report(const struct rate *r)
{
	unsigned recall = 1000 * r->right / (r->right + r->missed);
	unsigned precision = 1000 * r->right / (r->right + r->wrong);

	printf("%u right, %u wrong, %u missed, %u rightly none: recall %u, precision %u of 1000\n",
	    r->right, r->wrong, r->missed, r->none, recall, precision);
	return recall < RECALL_PERMILLE || precision < PRECISION_PERMILLE;
}

int main(int argc, char **argv)
{
	struct diags diags = { 0 };
	struct rate rate = { 0 };
	char line[1000], *tab;
	FILE *table = argc == 3 ? fopen(argv[2], "r") : NULL;
	struct library *lib = table != NULL ? library_open(argv[1], "en", &diags) : NULL;

	if (lib == NULL) {
		fprintf(stderr, "usage: predecessorrate CORPUS TABLE\n");
		return 2;
	}
	while (fgets(line, sizeof(line), table) != NULL) {
		if (line[0] == '#' || (tab = strchr(line, '\t')) == NULL)
			continue;
		*tab = '\0';
		judge(lib, line, tab + 1, &rate);
	}
	fclose(table);
	library_free(lib);
	diags_fini(&diags);
	return report(&rate);
}

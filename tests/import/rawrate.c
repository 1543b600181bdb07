/* SPDX-License-Identifier: ISC */
/*
 * rawrate - rates what the importer makes of text extractions against what the official
 * XML of the same resolutions holds.
 *
 *	rawrate FOLDER STYLE/FILE...
 *
 * FOLDER has expected-paragraphs.tsv and expected-links.tsv.  Paragraphs are compared
 * without white space, and with the no-break hyphen (U+2011) as the ordinary one that
 * the importer makes of it; how many are equal with it as it is printed stands behind.
 * Treaties are left out of the links: the official XML links none.
 * Prints a line for each file; exit status 1 when one is below its threshold or when
 * two styles of one resolution differ in a paragraph, 2 on trouble.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "corpus/slurp.h"
#include "import/import.h"

/* Thresholds: of paragraphs in the styles that the project began with and in others, of
 * references and links that are right, and of those that are found; [per cent]. */
#define RATE_FIRST 99
#define RATE_OTHER 97
#define RATE_PRECISION 99
#define RATE_RECALL 97

static const char *const rate_first[] = { "marker-md/", "pdf-lostspace/", "pymupdf/" };

/* A row of a file: its columns, in the text of the file. */
#define RATE_COLUMNS 7

struct row {
	struct slice at[RATE_COLUMNS];
	bool used;		/* a paragraph or a link of this document is it */
};

VEC_OF(row_vec, struct row);

struct rate {
	struct buf paragraph_text, link_text;
	struct row_vec paragraphs, links;
};

/* Of one kind of thing in one document. */
struct score {
	size_t expected, had, right;
};

/* The paragraphs of the first style of each resolution. */
struct first {
	char symbol[64];
	char file[256];
	struct buf text;
};

VEC_OF(first_vec, struct first);

static void read_rows(const char *folder, const char *name, struct buf *text,
		      struct row_vec *rows)
{
	struct buf path = {0};
	struct diags diags = {0};

	buf_addf(&path, "%s/%s", folder, name);
	if (!slurp_path(buf_str(&path), IMPORT_MAX_BYTES, text, &diags)) {
		fprintf(stderr, "rawrate: %s cannot be read\n", buf_str(&path));
		exit(2);
	}
	for (size_t at = slice_find(buf_slice(text), "\n", 0) + 1; at < text->len;) {
		struct slice line = slice_sub(buf_slice(text), at, SLICE_NONE);
		struct row row = {0};
		size_t column = 0, start = 0;

		line = slice_sub(line, 0, slice_find(line, "\n", 0));
		for (size_t i = 0; i <= line.len && column < RATE_COLUMNS; i++)
			if (i == line.len || line.at[i] == '\t') {
				row.at[column++] = slice_sub(line, start, i);
				start = i + 1;
			}
		vec_push(rows, row);
		at += line.len + 1;
	}
	buf_fini(&path);
	diags_fini(&diags);
}

/* Appends TEXT without white space; FOLD: with its no-break hyphens as ordinary ones. */
static void squeeze(struct buf *to, struct slice text, bool fold)
{
	for (size_t i = 0; i < text.len; i++) {
		struct slice rest = slice_sub(text, i, text.len);

		if (slice_starts(rest, "\302\240")) {
			i += 1;
		} else if (fold && slice_starts(rest, "\342\200\221")) {
			buf_addc(to, '-');
			i += 2;
		} else if (strchr(" \t\n", text.at[i]) == NULL) {
			buf_addc(to, text.at[i]);
		}
	}
}

/* The text of an expected paragraph behind "12. " or "(a) ". */
static struct slice behind_number(struct slice text)
{
	size_t at = strspn(text.at, "(0123456789abcdefghijklmnopqrstuvwxyz");

	if (at > 0 && at < 6 && at + 1 < text.len &&
	    (text.at[at] == ')' || text.at[at] == '.') && text.at[at + 1] == ' ')
		return slice_sub(text, at + 2, text.len);
	return text;
}

/* The row of SYMBOL's paragraphs that is PARA, or NULL. */
static struct row *find_paragraph(struct rate *r, const char *symbol, const struct para *para,
				  bool fold)
{
	struct row *found = NULL;
	struct buf have = {0}, want = {0};

	squeeze(&have, slice_of(para->text), fold);
	for (size_t i = 0; i < r->paragraphs.n && found == NULL; i++) {
		struct row *row = &r->paragraphs.at[i];

		if (row->used || !slice_is(row->at[0], symbol) ||
		    slice_starts(row->at[1], "FN") != (para->kind == PARA_FOOTNOTE))
			continue;
		buf_clear(&want);
		squeeze(&want, behind_number(row->at[6]), fold);
		if (slice_eq(buf_slice(&want), buf_slice(&have)))
			found = row;
	}
	buf_fini(&have);
	buf_fini(&want);
	return found;
}

/* True when LIST, "1,2,3", has LABEL. */
static bool list_has(struct slice list, const char *label)
{
	for (size_t at = 0; at < list.len;) {
		size_t end = slice_find(list, ",", at);

		end = end == SLICE_NONE ? list.len : end;
		if (slice_is(slice_sub(list, at, end), label))
			return true;
		at = end + 1;
	}
	return false;
}

static size_t list_count(struct slice list)
{
	size_t n = list.len > 0;

	for (size_t i = 0; i < list.len; i++)
		n += list.at[i] == ',';
	return n;
}

static void score_references(const struct para *para, const struct row *row, struct score *s)
{
	for (uint32_t i = 0; i < para->n_marks; i++) {
		const struct mark *mark = &para->marks[i];

		if (mark->kind != MARK_NOTE_REF)
			continue;
		s->had++;
		s->right += row != NULL && (list_has(row->at[4], mark->label) ||
					    list_has(row->at[5], mark->label));
	}
}

/* The row of a link of PARA to TARGET: in that footnote, or anywhere in the text. */
static struct row *find_link(struct rate *r, const char *symbol, const struct para *para,
			     const char *target)
{
	bool note = para->kind == PARA_FOOTNOTE;
	struct buf where = {0};
	struct row *found = NULL;

	buf_addf(&where, "FN%s", para->number);
	for (size_t i = 0; i < r->links.n && found == NULL; i++) {
		struct row *row = &r->links.at[i];

		if (!row->used && slice_is(row->at[0], symbol) && slice_is(row->at[3], target) &&
		    (note ? slice_is(row->at[1], buf_str(&where)) :
			    !slice_starts(row->at[1], "FN")))
			found = row;
	}
	buf_fini(&where);
	return found;
}

static void score_links(struct rate *r, const char *symbol, const struct para *para,
			struct score *s)
{
	for (uint32_t i = 0; i < para->n_marks; i++) {
		struct row *row;

		if (para->marks[i].kind != MARK_LINK ||
		    strncmp(para->marks[i].target, "UNTS/", 5) == 0)
			continue;
		s->had++;
		row = find_link(r, symbol, para, para->marks[i].target);
		s->right += row != NULL;
		if (row != NULL)
			row->used = true;
	}
}

static bool is_below(const char *file, const char *what, size_t part, size_t whole,
		     size_t threshold)
{
	if (part * 100 >= whole * threshold)
		return false;
	printf("%s: %s: %zu of %zu are less than %zu %%\n", file, what, part, whole, threshold);
	return true;
}

/* What the rows say that SYMBOL has, all unused again. */
static void expect(struct rate *r, const char *symbol, struct score *paragraphs,
		   struct score *references, struct score *links)
{
	for (size_t i = 0; i < r->paragraphs.n; i++) {
		struct row *row = &r->paragraphs.at[i];

		row->used = false;
		if (!slice_is(row->at[0], symbol))
			continue;
		paragraphs->expected++;
		references->expected += list_count(row->at[4]) + list_count(row->at[5]);
	}
	for (size_t i = 0; i < r->links.n; i++) {
		r->links.at[i].used = false;
		links->expected += slice_is(r->links.at[i].at[0], symbol);
	}
}

/* How many paragraphs are equal with the hyphens as printed. */
static size_t count_printed(struct rate *r, const struct doc *d)
{
	size_t n = 0;

	for (size_t i = 0; i < r->paragraphs.n; i++)
		r->paragraphs.at[i].used = false;
	for (uint32_t i = 0; i < d->n_paras; i++) {
		struct row *row = find_paragraph(r, d->meta.symbol, &d->paras[i], false);

		n += row != NULL;
		if (row != NULL)
			row->used = true;
	}
	return n;
}

/* Rates D; true when it is good enough. */
static bool rate_document(struct rate *r, const char *file, const char *dialect,
			  const struct doc *d)
{
	struct score paragraphs = {0}, references = {0}, links = {0};
	size_t threshold = RATE_OTHER, printed = count_printed(r, d);
	bool bad;

	expect(r, d->meta.symbol, &paragraphs, &references, &links);
	for (uint32_t i = 0; i < d->n_paras; i++) {
		const struct para *para = &d->paras[i];
		struct row *row = find_paragraph(r, d->meta.symbol, para, true);

		paragraphs.right += row != NULL;
		if (row != NULL)
			row->used = true;
		score_references(para, row, &references);
		score_links(r, d->meta.symbol, para, &links);
	}
	for (size_t i = 0; i < sizeof(rate_first) / sizeof(*rate_first); i++)
		if (strncmp(file, rate_first[i], strlen(rate_first[i])) == 0)
			threshold = RATE_FIRST;
	printf("%s (%s): paragraphs %zu of %zu, as printed %zu; references %zu of %zu, %zu wrong; "
	       "links %zu of %zu, %zu wrong\n", file, dialect, paragraphs.right,
	       paragraphs.expected, printed, references.right, references.expected,
	       references.had - references.right, links.right, links.expected,
	       links.had - links.right);
	bad = paragraphs.expected == 0;
	bad |= is_below(file, "paragraphs", paragraphs.right, paragraphs.expected, threshold);
	bad |= is_below(file, "references that are right", references.right, references.had,
			RATE_PRECISION);
	bad |= is_below(file, "references found", references.right, references.expected,
			RATE_RECALL);
	bad |= is_below(file, "links that are right", links.right, links.had, RATE_PRECISION);
	bad |= is_below(file, "links found", links.right, links.expected, RATE_RECALL);
	return !bad;
}

/* True when D has the paragraphs of the first style of its resolution, or is it. */
static bool same_as_first(struct first_vec *all, const char *file, const struct doc *d)
{
	struct first now = {0};
	bool same = true;

	snprintf(now.symbol, sizeof(now.symbol), "%s", d->meta.symbol);
	snprintf(now.file, sizeof(now.file), "%s", file);
	for (uint32_t i = 0; i < d->n_paras; i++)
		if (d->paras[i].kind != PARA_META)
			buf_addf(&now.text, "%s %s %s\n", para_kind_name(d->paras[i].kind),
				 d->paras[i].number, d->paras[i].text);
	for (size_t i = 0; i < all->n; i++) {
		if (strcmp(all->at[i].symbol, now.symbol) != 0)
			continue;
		same = slice_eq(buf_slice(&all->at[i].text), buf_slice(&now.text));
		if (!same)
			printf("%s: its paragraphs are not those of %s\n", file, all->at[i].file);
		buf_fini(&now.text);
		return same;
	}
	vec_push(all, now);
	return true;
}

/* Imports FILE of FOLDER and rates it; true when it is good enough. */
static bool rate_file(struct rate *r, struct first_vec *all, const char *folder,
		      const char *file)
{
	struct buf path = {0}, bytes = {0};
	struct import out = {0};
	bool good = false;

	buf_addf(&path, "%s/%s", folder, file);
	if (!slurp_path(buf_str(&path), IMPORT_MAX_BYTES, &bytes, &out.diags)) {
		fprintf(stderr, "rawrate: %s cannot be read\n", buf_str(&path));
		exit(2);
	}
	struct import_input in = { .bytes = buf_slice(&bytes), .path = buf_str(&path) };
	if (import_read(&in, &out) && out.docs.n == 1) {
		good = rate_document(r, file, out.dialect, out.docs.at[0]);
		good &= same_as_first(all, file, out.docs.at[0]);
	} else {
		printf("%s: %zu documents, not one\n", file, out.docs.n);
	}
	import_fini(&out);
	buf_fini(&bytes);
	buf_fini(&path);
	return good;
}

int main(int argc, char **argv)
{
	struct rate r = {0};
	struct first_vec all = {0};
	int bad = 0;

	if (argc < 3) {
		fprintf(stderr, "usage: rawrate FOLDER STYLE/FILE...\n");
		return 2;
	}
	read_rows(argv[1], "expected-paragraphs.tsv", &r.paragraph_text, &r.paragraphs);
	read_rows(argv[1], "expected-links.tsv", &r.link_text, &r.links);
	for (int i = 2; i < argc; i++)
		bad += !rate_file(&r, &all, argv[1], argv[i]);
	for (size_t i = 0; i < all.n; i++)
		buf_fini(&all.at[i].text);
	vec_fini(&all);
	vec_fini(&r.paragraphs);
	vec_fini(&r.links);
	buf_fini(&r.paragraph_text);
	buf_fini(&r.link_text);
	printf("%d files, %d not good enough\n", argc - 2, bad);
	return bad > 0;
}

/* SPDX-License-Identifier: ISC */
/*
 * stylerate - rates what the importer makes of texts as the tools for Word files write
 * them against the documents that they were made of.
 *
 *	stylerate all THRESHOLD FILE...		writes each document in each style of styles.h,
 *						imports that, and rates it
 *	stylerate write STYLE FILE		prints a document in a style
 *	stylerate text NAME THRESHOLD FILE...	rates texts that others made: of A.xml or A.yaml
 *						that of A.NAME.txt beside it
 *
 * A paragraph counts when its text is exact but for white space, and in its order; KINDS
 * are those that are also of the right kind, with the right number.  Words are counted
 * wherever they stand in a document; SILENT are the documents that differ and have no
 * doubt.  EATEN are the numbers of the text that became marks of footnotes, KEPT the marks
 * that stayed numbers, of paragraphs in which nothing else is wrong.  Prints a line for a
 * style; STYLERATE_SHOW=N shows the first N paragraphs of each
 * document that are wrong, too.  Exit status 1 when a style is below THRESHOLD [per cent],
 * 2 on trouble.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "corpus/docread.h"
#include "corpus/slurp.h"
#include "import/import.h"
#include "styles.h"

struct rate {
	size_t files, refused, paragraphs, right, kinds, invented;
	size_t rows, rows_right;	/* of tables, among the paragraphs */
	size_t marks, marks_right, doubts, silent;
	size_t words, words_lost, words_more;
	size_t eaten, kept;
};

/* Paragraphs of one side, squeezed. */
struct line {
	char *text;		/* owned */
	char *printed;		/* owned: the same, with the labels of footnotes at their marks */
	const struct para *para;
};

VEC_OF(line_vec, struct line);
VEC_OF(word_vec, struct slice);

static void die(const char *file, const char *why)
{
	fprintf(stderr, "stylerate: %s: %s\n", file, why);
	exit(2);
}

static void slurp(const char *path, struct buf *to)
{
	struct diags diags = {0};

	if (!slurp_path(path, IMPORT_MAX_BYTES, to, &diags))
		die(path, "cannot be read");
	diags_fini(&diags);
}

/* The text without white space, and with every hyphen and quotation mark of one form. */
static char *squeeze(struct slice text)
{
	struct buf to = {0};

	for (size_t i = 0; i < text.len; i++) {
		struct slice rest = slice_sub(text, i, text.len);

		if (slice_starts(rest, "\302\240")) {
			i += 1;
		} else if (slice_starts(rest, "\342\200\221")) {
			buf_addc(&to, '-');
			i += 2;
		} else if (strchr(" \t\n", text.at[i]) == NULL) {
			buf_addc(&to, text.at[i]);
		}
	}
	buf_addc(&to, ' ');
	return buf_take(&to);
}

/* The text of P without white space, with the labels of footnotes as digits at their marks. */
static char *squeeze_printed(const struct para *p)
{
	struct buf to = {0};
	size_t at = 0;

	for (uint32_t i = 0; i < p->n_marks; i++)
		if (p->marks[i].kind == MARK_NOTE_REF) {
			buf_addn(&to, p->text + at, p->marks[i].start - at);
			buf_add(&to, p->marks[i].label);
			at = p->marks[i].start;
		}
	buf_add(&to, p->text + at);
	char *printed = squeeze(buf_slice(&to));
	buf_fini(&to);
	return printed;
}

static void lines_of(const struct doc *d, struct line_vec *out)
{
	for (uint32_t i = 0; i < d->n_paras; i++)
		if (para_is_body(&d->paras[i]))
			vec_push(out, ((struct line){ squeeze(para_text(&d->paras[i])),
						      squeeze_printed(&d->paras[i]),
						      &d->paras[i] }));
}

static void lines_fini(struct line_vec *lines)
{
	for (size_t i = 0; i < lines->n; i++) {
		free(lines->at[i].text);
		free(lines->at[i].printed);
	}
	vec_fini(lines);
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n';
}

static int by_bytes(const void *a, const void *b)
{
	return slice_cmp(*(const struct slice *)a, *(const struct slice *)b);
}

/* The words of all LINES, sorted. */
static void words_of(const struct line_vec *lines, struct word_vec *out)
{
	for (size_t i = 0; i < lines->n; i++) {
		struct slice text = para_text(lines->at[i].para);

		for (size_t at = 0, end; at < text.len; at = end + 1) {
			for (end = at; end < text.len && !is_blank(text.at[end]);)
				end++;
			if (end > at)
				vec_push(out, slice_sub(text, at, end));
		}
	}
	if (out->n > 0)
		qsort(out->at, out->n, sizeof(*out->at), by_bytes);
}

/* Counts the words that only one of the sides has. */
static void rate_words(const struct line_vec *want, const struct line_vec *have, struct rate *r)
{
	struct word_vec w = {0}, h = {0};
	size_t i = 0, k = 0;

	words_of(want, &w);
	words_of(have, &h);
	while (i < w.n && k < h.n) {
		int order = slice_cmp(w.at[i], h.at[k]);

		r->words_lost += order < 0;
		r->words_more += order > 0;
		i += order <= 0;
		k += order >= 0;
	}
	r->words += w.n;
	r->words_lost += w.n - i;
	r->words_more += h.n - k;
	vec_fini(&w);
	vec_fini(&h);
}

static size_t refs_of(const struct para *p)
{
	size_t n = 0;

	for (uint32_t i = 0; i < p->n_marks; i++)
		n += p->marks[i].kind == MARK_NOTE_REF;
	return n;
}

/* How many references of HAVE stand where WANT has one of that label. */
static size_t refs_right(const struct para *want, const struct para *have)
{
	size_t n = 0;

	for (uint32_t i = 0; i < want->n_marks; i++)
		for (uint32_t k = 0; k < have->n_marks; k++)
			if (want->marks[i].kind == MARK_NOTE_REF &&
			    have->marks[k].kind == MARK_NOTE_REF &&
			    want->marks[i].start == have->marks[k].start &&
			    strcmp(want->marks[i].label, have->marks[k].label) == 0) {
				n++;
				break;
			}
	return n;
}

/* The text behind the mark of P at byte START, squeezed: where a mark stands, from the end. */
static size_t behind_mark(const struct para *p, size_t start)
{
	struct slice text = para_text(p);
	size_t n = 0;

	for (size_t i = start; i < text.len; i++)
		n += !is_blank(text.at[i]);
	for (uint32_t i = 0; i < p->n_marks; i++)
		if (p->marks[i].kind == MARK_NOTE_REF && p->marks[i].start >= start)
			n += strlen(p->marks[i].label);
	return n;
}

/* How many references of A stand where B, printed the same, has none. */
static size_t refs_only(const struct para *a, const struct para *b)
{
	size_t n = 0;

	for (uint32_t i = 0; i < a->n_marks; i++) {
		bool found = a->marks[i].kind != MARK_NOTE_REF;

		for (uint32_t k = 0; k < b->n_marks && !found; k++)
			found = b->marks[k].kind == MARK_NOTE_REF &&
				behind_mark(a, a->marks[i].start) ==
					behind_mark(b, b->marks[k].start);
		n += !found;
	}
	return n;
}

/* Counts numbers taken for marks and marks taken for numbers. */
static void rate_numbers(const char *file, const struct line_vec *want,
			 const struct line_vec *have, struct rate *r)
{
	size_t from = 0;

	for (size_t i = 0; i < want->n; i++)
		for (size_t k = from; k < have->n; k++) {
			const struct line *w = &want->at[i], *h = &have->at[k];

			if (strcmp(w->printed, h->printed) != 0)
				continue;
			size_t eaten = refs_only(h->para, w->para);

			r->eaten += eaten;
			r->kept += refs_only(w->para, h->para);
			if (eaten > 0 && getenv("STYLERATE_EATEN") != NULL)
				printf("  %s: eaten: %s\n", file, w->text);
			from = k + 1;
			break;
		}
}

/* How many wrong paragraphs of a document are shown. */
static size_t shown_max(void)
{
	const char *n = getenv("STYLERATE_SHOW");

	return n != NULL ? strtoul(n, NULL, 10) : 0;
}

/* Shows that LINE is wrong, the Nth of its document. */
static void show(const char *file, const char *what, const struct line *line, size_t n)
{
	if (n < shown_max())
		printf("  %s: %s: %s %s %.150s\n", file, what, para_kind_name(line->para->kind),
		       line->para->number, line->para->text);
}

/* Rates the paragraphs HAVE, the longest row of them that is also in WANT. */
static void rate_lines(const char *file, const struct line_vec *want,
		       const struct line_vec *have, struct rate *r)
{
	size_t columns = have->n + 1, shown = 0;
	unsigned *best = calloc((want->n + 1) * columns, sizeof(*best));

	for (size_t i = want->n; i-- > 0;)
		for (size_t k = have->n; k-- > 0;) {
			unsigned *b = &best[i * columns + k];

			if (strcmp(want->at[i].text, have->at[k].text) == 0)
				*b = b[columns + 1] + 1;
			else
				*b = b[1] > b[columns] ? b[1] : b[columns];
		}
	for (size_t i = 0, k = 0; i < want->n || k < have->n;) {
		const unsigned *b = &best[i * columns + k];

		if (i < want->n && k < have->n &&
		    strcmp(want->at[i].text, have->at[k].text) == 0) {
			const struct para *w = want->at[i++].para, *h = have->at[k++].para;
			bool same = w->kind == h->kind && strcmp(w->number, h->number) == 0;

			r->right++;
			r->rows_right += w->kind == PARA_ROW;
			r->kinds += same;
			r->marks_right += refs_right(w, h);
			if (!same)
				show(file, "kind", &have->at[k - 1], shown++);
		} else if (k == have->n || (i < want->n && b[columns] >= b[1])) {
			show(file, "lost", &want->at[i], shown++);
			i++;
		} else {
			show(file, "made", &have->at[k], shown++);
			r->invented++;
			k++;
		}
	}
	free(best);
}

/* Imports TEXT, which was made of D, and rates it. */
static void rate_text(const char *file, const struct doc *d, struct slice text, struct rate *r)
{
	struct import out = {0};
	struct import_input in = { .bytes = text, .path = "rated.txt" };
	struct line_vec want = {0}, have = {0};
	size_t right = r->right;

	lines_of(d, &want);
	if (import_read(&in, &out) && out.docs.n == 1)
		lines_of(out.docs.at[0], &have);
	else
		r->refused++;
	if (have.n == 0 && shown_max() > 0)
		printf("  %s: refused: %s\n", file,
		       out.diags.list.n > 0 ? out.diags.list.at[0].text : "parts");
	r->files++;
	r->paragraphs += want.n;
	r->doubts += out.repairs.count[REPAIR_DOUBT];
	for (size_t i = 0; i < want.n; i++) {
		r->marks += refs_of(want.at[i].para);
		r->rows += want.at[i].para->kind == PARA_ROW;
	}
	rate_lines(file, &want, &have, r);
	rate_words(&want, &have, r);
	rate_numbers(file, &want, &have, r);
	if (have.n > 0 && out.repairs.count[REPAIR_DOUBT] == 0)
		r->silent += r->right - right < want.n || have.n > want.n;
	lines_fini(&want);
	lines_fini(&have);
	import_fini(&out);
}

/* Prints the rating of STYLE; true when it is below THRESHOLD [per cent]. */
static bool rate_print(const char *style, const struct rate *r, size_t threshold)
{
	printf("%s: %zu files, %zu refused; paragraphs %zu of %zu (%.2f %%), rows %zu of %zu, "
	       "%zu of the right kind and number, %zu more; references %zu of %zu; words %zu, "
	       "%zu lost, %zu more; %zu numbers eaten, %zu marks kept; %zu doubts, %zu files "
	       "silent\n",
	       style, r->files, r->refused, r->right, r->paragraphs,
	       r->paragraphs > 0 ? 100.0 * (double)r->right / (double)r->paragraphs : 0.0,
	       r->rows_right, r->rows, r->kinds, r->invented, r->marks_right, r->marks,
	       r->words, r->words_lost, r->words_more, r->eaten, r->kept, r->doubts, r->silent);
	return r->right * 100 < r->paragraphs * threshold || r->paragraphs == 0;
}

/* The document of FILE: XML or YAML; NULL when it has more than one or cannot be written. */
static struct doc *read_doc(const char *file)
{
	struct buf bytes = {0};
	struct import out = {0};
	struct doc *d = NULL;

	slurp(file, &bytes);
	struct import_input in = { .bytes = buf_slice(&bytes), .path = file };
	if (!import_is_xml(in.bytes))
		d = doc_read(in.bytes, file, &out.diags);
	else if (import_read(&in, &out) && out.docs.n == 1) {
		d = out.docs.at[0];
		out.docs.n = 0;
	}
	import_fini(&out);
	buf_fini(&bytes);
	return d;
}

static int rate_all(size_t threshold, char **files, int n)
{
	int bad = 0;

	for (size_t i = 1; i < STYLES; i++) {
		struct rate r = {0};

		for (int k = 0; k < n; k++) {
			struct doc *d = read_doc(files[k]);
			struct buf text = {0};

			if (d == NULL)
				continue;
			style_write(&styles[i], d, &text);
			rate_text(files[k], d, buf_slice(&text), &r);
			buf_fini(&text);
			doc_free(d);
		}
		bad += rate_print(styles[i].name, &r, threshold);
	}
	return bad > 0;
}

static int rate_texts(const char *name, size_t threshold, char **files, int n)
{
	struct rate r = {0};

	for (int k = 0; k < n; k++) {
		struct doc *d = read_doc(files[k]);
		struct buf text = {0}, path = {0};
		const char *dot = strrchr(files[k], '.');

		if (d == NULL)
			continue;
		buf_addf(&path, "%.*s.%s.txt", (int)(dot - files[k]), files[k], name);
		slurp(buf_str(&path), &text);
		rate_text(buf_str(&path), d, buf_slice(&text), &r);
		buf_fini(&path);
		buf_fini(&text);
		doc_free(d);
	}
	return rate_print(name, &r, threshold);
}

static int write_one(const char *name, const char *file)
{
	const struct style *style = style_named(name);
	struct doc *d = read_doc(file);
	struct buf text = {0};

	if (style == NULL || d == NULL)
		die(file, "no such style, or no one document");
	style_write(style, d, &text);
	fwrite(text.at, 1, text.len, stdout);
	buf_fini(&text);
	doc_free(d);
	return 0;
}

int main(int argc, char **argv)
{
	if (argc > 3 && strcmp(argv[1], "all") == 0)
		return rate_all((size_t)atoi(argv[2]), argv + 3, argc - 3);
	if (argc > 4 && strcmp(argv[1], "text") == 0)
		return rate_texts(argv[2], (size_t)atoi(argv[3]), argv + 4, argc - 4);
	if (argc == 4 && strcmp(argv[1], "write") == 0)
		return write_one(argv[2], argv[3]);
	fprintf(stderr, "usage: stylerate all THRESHOLD FILE...\n"
			"       stylerate write STYLE FILE\n"
			"       stylerate text NAME THRESHOLD FILE...\n");
	return 2;
}

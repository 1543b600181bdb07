/* SPDX-License-Identifier: ISC */
/* answers - the searches of the corpus that were asked last; see the header. */
#include "ui/answers.h"

#include <stdlib.h>
#include <string.h>

#include "base/count.h"
#include "base/i18n.h"
#include "base/xalloc.h"

#define ANSWERS_STEP 8 /* documents that fill a screen */
#define ANSWERS_KEPT 8 /* searches: of the panes on the screen, and the way back */

static void answers_free(struct answers *f)
{
	if (f == NULL)
		return;
	query_fini(&f->query);
	if (f->found.arena != NULL)
		search_fini(&f->found);
	buf_fini(&f->words);
	arena_free(f->arena);
	free(f->excerpts);
	free(f->text);
	free(f);
}

static struct answers *answers_new(struct library *lib, const char *text)
{
	struct answers *f = xcalloc(1, sizeof(*f));
	struct index *ix = library_index(lib);

	f->text = xstrdup(text);
	f->arena = arena_new();
	f->changes = index_changes(ix);
	f->shown = ANSWERS_STEP;
	f->good = query_parse(&f->query, slice_of(text), &f->words);
	if (!f->good)
		return f;
	search_run(ix, &f->query, &f->found);
	f->excerpts = xcalloc(f->found.hits.n + 1, sizeof(*f->excerpts));
	if (f->found.hits.n == 0 && !f->found.stopped)
		search_add_nothing(&f->words, ix, &f->query);
	return f;
}

struct answers *answers_of(struct library *lib, const char *text)
{
	struct answers *f = shelf_take(&lib->answers, text), *old = f;

	if (f == NULL || f->found.stopped ||
	    f->changes != index_changes(library_index(lib))) {
		f = answers_new(lib, text);
		/* what was seen of it stays to be seen */
		f->shown = old != NULL ? old->shown : f->shown;
		answers_free(old);
	}
	answers_free(shelf_put(&lib->answers, text, f, ANSWERS_KEPT));
	return f;
}

void answers_drop_all(struct library *lib)
{
	struct answers *f;

	while ((f = shelf_take_any(&lib->answers)) != NULL)
		answers_free(f);
}

/* The excerpt of P, PIECE of its text, whose marks are MARKS. */
static void answers_cut(struct answers *f, struct answers_excerpt *e,
    const struct para *p, struct query_mark piece, const struct query_mark_vec *marks)
{
	struct query_mark *kept = arena_alloc(f->arena, (marks->n + 1) * sizeof(*kept));
	struct buf words = { 0 };

	buf_add(&words, piece.start > 0 ? "..." : "");
	const size_t lead = words.len;
	buf_adds(&words, slice_sub(para_text(p), piece.start, piece.end));
	/* the cells of a row */
	for (size_t i = 0; i < words.len; i++)
		if (words.at[i] == '\t')
			words.at[i] = ' ';
	buf_add(&words, piece.end < p->len ? "..." : "");
	for (size_t i = 0; i < marks->n; i++)
		if (marks->at[i].start >= piece.start && marks->at[i].end <= piece.end)
			kept[e->n_marks++] =
			    (struct query_mark){ marks->at[i].start - piece.start + lead,
				    marks->at[i].end - piece.start + lead };
	e->marks = kept;
	e->words = arena_strdup(f->arena, buf_str(&words));
	buf_fini(&words);
}

static void answers_read_hit(struct answers *f, const struct doc *d,
    struct answers_excerpt *e, uint32_t para)
{
	const struct para *p = &d->paras[para];
	struct query_mark_vec marks = { 0 };

	query_marks(&f->query, p, &marks);
	e->address = arena_strdup(f->arena, p->address);
	answers_cut(f, e, p, query_excerpt(para_text(p), &marks, ANSWERS_COLS), &marks);
	vec_fini(&marks);
}

static void answers_read_document(struct library *lib, struct answers *f,
    const struct search_document *document)
{
	struct doc *d = library_read(lib, document->number);

	for (size_t i = document->first; i < document->first + document->n; i++) {
		uint32_t para = f->found.hits.at[i].para;

		f->excerpts[i] = (struct answers_excerpt){ .address = "", .words = "" };
		if (d == NULL)
			f->excerpts[i].words = _("its file has changed since");
		else if (para < d->n_paras)
			answers_read_hit(f, d, &f->excerpts[i], para);
	}
	doc_free(d);
}

void answers_read(struct library *lib, struct answers *f, size_t n)
{
	for (; f->ready < n && f->ready < f->found.documents.n; f->ready++)
		answers_read_document(lib, f, &f->found.documents.at[f->ready]);
}

void answers_show_more(struct answers *f)
{
	f->shown += ANSWERS_STEP;
}

void answers_add_hits(struct buf *to, size_t hits, size_t documents)
{
	count_add(to, hits, "%s hit in ", "%s hits in ");
	count_add(to, documents, "%s document", "%s documents");
}

void answers_add_count(struct buf *to, const struct search *found)
{
	if (found->more) {
		struct buf n = { 0 };

		count_add_number(&n, found->hits.n);
		buf_addf(to, _("more than %s hits; these are of the newest texts"),
		    buf_str(&n));
		buf_fini(&n);
	} else {
		answers_add_hits(to, found->hits.n, found->documents.n);
	}
}

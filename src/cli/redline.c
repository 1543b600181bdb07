/* SPDX-License-Identifier: ISC */
/* redline - a comparison as a Word document; see the header. */
#include "cli/redline.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/arena.h"
#include "base/i18n.h"
#include "cli/output.h"
#include "export/docx.h"
#include "ui/reviewing.h"

VEC_OF(redline_comment_vec, struct docx_comment);

/* What becomes a comment. */
struct redline {
	const struct comparison *c;
	struct redline_comment_vec list;
	struct arena *arena;
};

/* The day of TIME, [s] since 1970, where the reader is. */
static struct date redline_day(int64_t time)
{
	time_t seconds = (time_t)time;
	struct tm day;

	if (localtime_r(&seconds, &day) == NULL)
		return (struct date){ 0 };
	return (struct date){ (short)(day.tm_year + 1900), (signed char)(day.tm_mon + 1),
		(signed char)day.tm_mday };
}

/* The pair that a comment on paragraph PARA of D hangs on: of a footnote that of its mark. */
static uint32_t redline_pair(const struct redline *r, const struct doc *d, uint32_t para)
{
	const uint32_t *pairs = d == r->c->a ? r->c->of_a : r->c->of_b;

	if (para >= d->n_body) {
		const struct note *note = &d->notes[doc_note_of(d, para)];

		para = note->n_refs > 0 ? note->refs[0].para : 0;
	}
	return para < d->n_body ? pairs[para] : pairs[0];
}

/* Status and tags in a line of their own, then the words. */
static struct slice redline_words(struct redline *r, const struct annotation *a)
{
	struct buf words = { 0 };

	buf_add(&words, _(a->status));
	if (a->tags[0] != '\0')
		buf_addf(&words, words.len > 0 ? _(", tags %s") : _("tags: %s"), a->tags);
	if (words.len > 0 && a->text[0] != '\0')
		buf_addc(&words, '\n');
	buf_add(&words, a->text);
	struct slice copy = slice_of(arena_strdup(r->arena, buf_str(&words)));
	buf_fini(&words);
	return slice_trim(copy);
}

/* True when A is of this pair of documents, or of one of them alone. */
static bool redline_is_of(const struct redline *r, const struct annotation *a)
{
	return !annotation_is_pair(a) ||
	    (strcmp(a->a.symbol, r->c->a->meta.symbol) == 0 &&
		strcmp(a->b.symbol, r->c->b->meta.symbol) == 0);
}

/* What the reader has written to D, document NUMBER; of a pair it stands at the later one. */
static void redline_take(struct redline *r, struct library *lib, const struct doc *d,
    uint32_t number)
{
	const struct reviewing_at_vec *list = reviewing_in(lib, number);

	for (size_t i = 0; i < list->n; i++) {
		const struct reviewing_at *at = &list->at[i];
		const struct annotation *a = at->annotation;
		bool later =
		    annotation_is_pair(a) && a->b.address[0] != '\0' && !at->is_b;

		if (!redline_is_of(r, a) || later)
			continue;
		struct docx_comment comment = {
			.pair = redline_pair(r, d, at->para),
			.author = a->author,
			.date = redline_day(a->changed),
			.text = redline_words(r, a),
		};
		vec_push(&r->list, comment);
	}
}

/* Puts the comments in order of their pairs; of one pair they keep theirs. */
static void redline_sort(struct redline *r)
{
	for (size_t i = 1; i < r->list.n; i++) {
		struct docx_comment one = r->list.at[i];
		size_t j = i;

		for (; j > 0 && r->list.at[j - 1].pair > one.pair; j--)
			r->list.at[j] = r->list.at[j - 1];
		r->list.at[j] = one;
	}
}

/* The comments of both documents of ALL, as far as they are of a corpus. */
static void redline_comments(struct redline *r, struct operands *all)
{
	for (size_t i = 0; i < 2; i++)
		if (all->list.at[i].number != INDEX_ABSENT)
			redline_take(r, all->lib, all->list.at[i].doc,
			    all->list.at[i].number);
	redline_sort(r);
	const struct reviewing *reviewing =
	    all->lib != NULL ? reviewing_of(all->lib) : NULL;
	if (reviewing != NULL && reviewing->trouble.len > 0)
		complain("%s", buf_str(&reviewing->trouble));
}

bool redline_print(struct output *out, const struct options *o, struct operands *all)
{
	struct redline r = { .c = operands_compare(all, 0), .arena = arena_new() };
	struct buf bytes = { 0 };

	if (o->compare.annotations)
		redline_comments(&r, all);
	struct docx_ask ask = {
		.author = o->review.author != NULL ? o->review.author : o->reader,
		.date = date_is_set(o->compare.date)
		    ? o->compare.date
		    : redline_day(o->now != 0 ? o->now : (int64_t)time(NULL)),
		.comments = r.list.at,
		.n_comments = r.list.n,
	};
	bool good = docx_add(&bytes, r.c, &ask);
	if (good)
		output_raw(out, buf_str(&bytes), bytes.len);
	else
		complain("cannot pack the document");
	buf_fini(&bytes);
	vec_fini(&r.list);
	arena_free(r.arena);
	return good;
}

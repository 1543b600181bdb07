/* SPDX-License-Identifier: ISC */
/* review_change - recital review add, edit, delete, restore, undo. */
#include <string.h>
#include <unistd.h>

#include "base/i18n.h"
#include "cli/review.h"
#include "cli/subject.h"
#include "corpus/slurp.h"
#include "review/review_annotation.h"

/* Prints what was kept. */
static int change_kept(const struct review_run *r, const struct annotation *made,
    const char *what)
{
	const struct annotation_place *p = reviewing_place_of(made);

	output_line(r->out, "%s %s %s%s%s", what, made->id, p->symbol,
	    p->address[0] != '\0' ? "#" : "", p->address);
	return STATUS_FINE;
}

static int change_failed(const struct buf *why)
{
	complain("%s", buf_str(why));
	return STATUS_TROUBLE;
}

/* Makes P one of the words that --words names, of PARA (DOC_NONE: none); false after a message. */
static bool change_take_words(const struct review_run *r, uint32_t number, uint32_t para,
    struct arena *arena, struct annotation_place *p)
{
	const struct doc *d = library_doc(r->lib, number);
	struct slice text = para != DOC_NONE ? para_text(&d->paras[para]) : slice_of("");
	const char *words = r->o->review.words;
	size_t at = words[0] != '\0' ? slice_find(text, words, 0) : SLICE_NONE;
	struct buf why = { 0 };

	if (r->o->args.n > 2)
		buf_add(&why, _("--words takes one paragraph, not a change"));
	else if (at == SLICE_NONE)
		buf_addf(&why, _("these words do not stand in %s %s"), p->symbol,
		    p->address);
	else if (slice_find(text, words, at + 1) != SLICE_NONE)
		buf_addf(&why,
		    _("these words stand in %s %s more than once; give more of them"),
		    p->symbol, p->address);
	else
		reviewing_take_words(r->lib,
		    &(struct reviewing_words){ number, para, (uint32_t)at,
			(uint32_t)(at + strlen(words)) },
		    arena, p, &why);
	bool fine = why.len == 0;
	if (!fine)
		complain("review add: %s", buf_str(&why));
	buf_fini(&why);
	return fine;
}

/* Fills P with what TYPED names; false after a message. */
static bool change_find_place(const struct review_run *r, const char *typed,
    struct arena *arena, struct annotation_place *p)
{
	struct named named;

	if (!subject_find(r->lib, r->o, typed, &named))
		return false;
	if (named.kind != NAMED_DOCUMENT) {
		complain("%s is not in the corpus: only what can be read is annotated",
		    named.symbol);
		return false;
	}
	if (named.language[0] != '\0')
		named.number = library_find_in(r->lib, named.symbol, named.language);
	const struct doc *d = library_doc(r->lib, named.number);
	if (d == NULL) {
		complain("%s cannot be read", named.symbol);
		return false;
	}
	uint32_t para =
	    named.place[0] != '\0' ? doc_find(d, named.place) : (uint32_t)DOC_NONE;
	if (named.place[0] != '\0' && para == DOC_NONE) {
		complain("%s has no paragraph %s", named.symbol, named.place);
		return false;
	}
	reviewing_take_place(r->lib, named.number, para, arena, p);
	return r->o->review.words == NULL ||
	    change_take_words(r, named.number, para, arena, p);
}

/* Appends the text that stands at stdin; false after a message. */
static bool change_read_stdin(struct buf *to)
{
	struct buf raw = { 0 };
	struct diags d = { 0 };
	bool good =
	    slurp_stream(STDIN_FILENO, "stdin", 4 * ANNOTATION_MAX_TEXT, &raw, &d);

	for (size_t i = 0; i < d.list.n; i++)
		complain_of(&d.list.at[i]);
	annotation_add_text(to, buf_slice(&raw));
	annotation_end_text(to);
	diags_fini(&d);
	buf_fini(&raw);
	return good;
}

/* What the options say of *A is said, strings in ARENA; false after a message. */
static bool change_say(const struct review_run *r, struct annotation *a,
    struct arena *arena)
{
	const struct options *o = r->o;
	struct buf tags = { 0 }, typed = { 0 }, text = { 0 };
	bool nothing =
	    o->review.text == NULL && o->review.status == NULL && o->review.tags.n == 0;
	bool good = true;

	for (size_t i = 0; i < o->review.tags.n; i++)
		buf_addf(&typed, " %s", o->review.tags.at[i]);
	annotation_add_tags(&tags, buf_slice(&typed));
	if (nothing || (o->review.text != NULL && strcmp(o->review.text, "-") == 0))
		good = change_read_stdin(&text);
	else if (o->review.text != NULL)
		annotation_add_text(&text, slice_of(o->review.text));
	if (o->review.status != NULL)
		a->status = arena_strdup(arena, o->review.status);
	if (o->review.tags.n > 0)
		a->tags = arena_text(arena, buf_str(&tags), tags.len);
	if (o->review.text != NULL || nothing)
		a->text = arena_text(arena, buf_str(&text), text.len);
	if (good && !annotation_says_something(a)) {
		complain("an annotation needs a status, a tag or a text");
		good = false;
	}
	buf_fini(&tags);
	buf_fini(&typed);
	buf_fini(&text);
	return good;
}

static int change_write(const struct review_run *r, const struct annotation *a,
    struct arena *arena)
{
	struct annotation made;
	struct buf why = { 0 };
	int status = reviewing_write(r->lib, a, arena, &made, &why)
	    ? change_kept(r, &made, _("saved"))
	    : change_failed(&why);

	buf_fini(&why);
	return status;
}

/* True when the places of A, if they are two, are of two documents; else a message. */
static bool change_is_between_two(const struct annotation *a)
{
	bool same = annotation_is_pair(a) && strcmp(a->a.symbol, a->b.symbol) == 0 &&
	    strcmp(a->a.language, a->b.language) == 0;

	if (same)
		complain(
		    "review add: %s is named twice; a change is between two documents",
		    a->a.symbol);
	return !same;
}

int review_add(const struct review_run *r)
{
	struct arena *arena = arena_new();
	const struct annotation none = { .id = NULL };
	struct annotation a = annotation_copy(arena, &none);
	int status = STATUS_TROUBLE;

	if (change_find_place(r, r->o->args.at[1], arena, &a.a) &&
	    (r->o->args.n == 2 || change_find_place(r, r->o->args.at[2], arena, &a.b)) &&
	    change_is_between_two(&a) && change_say(r, &a, arena))
		status = change_write(r, &a, arena);
	arena_free(arena);
	return status;
}

/* The annotation that the operand names; NULL after a message. */
static const struct annotation *change_named(const struct review_run *r,
    const struct annotation_vec *list)
{
	struct buf why = { 0 };
	const struct annotation *a = reviewing_named(list, r->o->args.at[1], &why);

	if (a == NULL)
		complain("%s", buf_str(&why));
	buf_fini(&why);
	return a;
}

int review_edit(const struct review_run *r)
{
	const struct annotation *old = change_named(r, &reviewing_of(r->lib)->all.list);
	struct arena *arena = arena_new();
	int status = STATUS_TROUBLE;

	if (old != NULL) {
		struct annotation a = annotation_copy(arena, old);

		a.replaces = a.version;
		if (change_say(r, &a, arena))
			status = change_write(r, &a, arena);
	}
	arena_free(arena);
	return status;
}

int review_delete(const struct review_run *r)
{
	const struct annotation *a = change_named(r, &reviewing_of(r->lib)->all.list);
	struct buf why = { 0 };
	int status = STATUS_TROUBLE;

	if (a != NULL && !reviewing_delete(r->lib, a, &why))
		status = change_failed(&why);
	else if (a != NULL)
		status = change_kept(r, a, _("deleted"));
	buf_fini(&why);
	return status;
}

int review_restore(const struct review_run *r)
{
	struct arena *arena = arena_new();
	struct annotations deleted;
	struct buf why = { 0 };
	int status = STATUS_TROUBLE;

	annotations_init(&deleted);
	if (r->lib->data != NULL) {
		annotations_fini(&deleted);
		review_read_annotations(r->lib->data, REVIEW_DELETED, &deleted, NULL,
		    &why);
	}
	const struct annotation *old =
	    why.len == 0 ? change_named(r, &deleted.list) : NULL;
	if (why.len > 0)
		change_failed(&why);
	if (old != NULL) {
		struct annotation a = *old;

		a.replaces = old->version;
		a.deleted = false;
		status = change_write(r, &a, arena);
	}
	annotations_fini(&deleted);
	arena_free(arena);
	buf_fini(&why);
	return status;
}

int review_undo(const struct review_run *r)
{
	struct arena *arena = arena_new();
	struct annotation made;
	struct buf why = { 0 };
	int status = reviewing_undo(r->lib, arena, &made, &why)
	    ? change_kept(r, &made, made.deleted ? _("deleted") : _("saved"))
	    : change_failed(&why);

	arena_free(arena);
	buf_fini(&why);
	return status;
}

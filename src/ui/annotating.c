/* SPDX-License-Identifier: ISC */
/* annotating - an annotation while it is written; see the header. */
#include "ui/annotating.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/xalloc.h"
#include "model/symbol.h"
#include "text/utf8.h"
#include "ui/keynames.h"
#include "ui/reviewing.h"

struct annotating *annotating_new(const struct annotation *a)
{
	struct annotating *w = xcalloc(1, sizeof(*w));

	w->arena = arena_new();
	w->was = annotation_copy(w->arena, a);
	editor_init(&w->editor, slice_of(w->was.text), ANNOTATION_MAX_TEXT);
	buf_add(&w->status, w->was.status);
	buf_add(&w->tags, w->was.tags);
	return w;
}

void annotating_free(struct annotating *w)
{
	if (w == NULL)
		return;
	unfinished_drop(&w->unfinished);
	editor_fini(&w->editor);
	buf_fini(&w->status);
	buf_fini(&w->tags);
	arena_free(w->arena);
	free(w);
}

bool annotating_is_changed(const struct annotating *w)
{
	return strcmp(buf_str(&w->editor.text), w->was.text) != 0 ||
	    strcmp(buf_str(&w->status), w->was.status) != 0 ||
	    strcmp(buf_str(&w->tags), w->was.tags) != 0;
}

/* True when STATUS is one of those that are offered to everybody. */
static bool status_is_offered(const char *status)
{
	for (size_t i = 0; annotation_statuses[i] != NULL; i++)
		if (strcmp(annotation_statuses[i], status) == 0)
			return true;
	return false;
}

/* The person's own status that follows LAST in byte order, NULL behind the last. */
static const char *status_own_after(struct library *lib, const char *last)
{
	const struct annotation_vec *all = &reviewing_of(lib)->all.list;
	const char *next = NULL;

	for (size_t i = 0; i < all->n; i++) {
		const char *status = all->at[i].status;

		if (!status_is_offered(status) && strcmp(status, last) > 0 &&
		    (next == NULL || strcmp(status, next) < 0))
			next = status;
	}
	return next;
}

void annotating_turn_status(struct annotating *w, struct library *lib)
{
	const char *now = buf_str(&w->status), *next = NULL;
	size_t i = 0;

	while (annotation_statuses[i] != NULL && strcmp(annotation_statuses[i], now) != 0)
		i++;
	if (now[0] == '\0')
		next = annotation_statuses[0];
	else if (annotation_statuses[i] != NULL && annotation_statuses[i + 1] != NULL)
		next = annotation_statuses[i + 1];
	else
		next = status_own_after(lib, annotation_statuses[i] != NULL ? "" : now);
	buf_clear(&w->status);
	buf_add(&w->status, next != NULL ? next : "");
}

/* What is to be kept: the text without line ends behind it. */
static struct annotation annotating_says(const struct annotating *w, struct buf *text)
{
	struct annotation a = w->was;

	buf_adds(text, buf_slice(&w->editor.text));
	annotation_end_text(text);
	a.replaces = w->was.version;
	a.deleted = false;
	a.text = buf_str(text);
	a.status = buf_str(&w->status);
	a.tags = buf_str(&w->tags);
	return a;
}

bool annotating_keep(struct annotating *w, struct library *lib, struct buf *why)
{
	struct arena *arena = arena_new();
	struct annotation made;
	struct buf text = { 0 };
	struct annotation a = annotating_says(w, &text);
	bool kept = false;

	if (!annotation_says_something(&a))
		keynames_add(why, lib->keymap, _("nothing to save; {discard} leaves"));
	else
		kept = !annotating_is_changed(w) ||
		    reviewing_write(lib, &a, arena, &made, why);
	buf_fini(&text);
	arena_free(arena);
	return kept;
}

/* Appends the tags of W and "unfinished"; the tags as they were where that is too much to keep. */
static void annotating_add_unfinished(struct buf *to, const struct annotating *w)
{
	struct buf typed = { 0 };

	buf_addf(&typed, "%s unfinished", buf_str(&w->tags));
	annotation_add_tags(to, buf_slice(&typed));
	if (to->len > ANNOTATION_MAX_TAGS) {
		buf_clear(to);
		buf_add(to, w->was.tags);
	}
	buf_fini(&typed);
}

void annotating_note(struct annotating *w, struct library *lib)
{
	struct buf text = { 0 }, tags = { 0 }, why = { 0 };
	struct annotation a = annotating_says(w, &text);

	annotating_add_unfinished(&tags, w);
	a.tags = buf_str(&tags);
	reviewing_sign(lib, &a);
	if (!annotating_is_changed(w))
		unfinished_drop(&w->unfinished);
	else if (annotation_is_good(&a, &why))
		unfinished_write(&w->unfinished, lib, &a);
	buf_fini(&text);
	buf_fini(&tags);
	buf_fini(&why);
}

bool annotating_keep_unfinished(struct annotating *w, struct library *lib,
    struct buf *why)
{
	struct buf tags = { 0 };

	if (!annotating_is_changed(w))
		return true;
	annotating_add_unfinished(&tags, w);
	buf_clear(&w->tags);
	buf_adds(&w->tags, buf_slice(&tags));
	buf_fini(&tags);
	const bool kept = annotating_keep(w, lib, why);
	if (!kept)
		unfinished_leave(&w->unfinished);
	return kept;
}

bool annotating_insert(struct annotating *w, uint32_t code)
{
	return (code != '\t' && utf8_is_forbidden(code)) ||
	    editor_insert(&w->editor, code);
}

static void title_add_place(struct buf *to, const struct annotation_place *p)
{
	symbol_add_short(to, p->symbol);
	if (p->address[0] != '\0')
		buf_addf(to, " %s", p->address);
}

void annotating_add_title(struct buf *to, const struct annotating *w)
{
	const struct annotation *a = &w->was;

	const bool words = reviewing_is_of_words(&a->a);
	struct buf place = { 0 }, other = { 0 };

	title_add_place(&place, reviewing_place_of(a));
	title_add_place(&other, reviewing_place_of(a) == &a->b ? &a->a : &a->b);
	if (annotation_is_pair(a))
		buf_addf(to,
		    words ? _("annotation of words of %s against %s")
			  : _("annotation of %s against %s"),
		    buf_str(&place), buf_str(&other));
	else
		buf_addf(to,
		    words ? _("annotation of words of %s") : _("annotation of %s"),
		    buf_str(&place));
	buf_fini(&place);
	buf_fini(&other);
	if (w->status.len > 0)
		buf_addf(to, _(": %s"), _(buf_str(&w->status)));
	if (w->tags.len > 0)
		buf_addf(to, w->status.len > 0 ? _(", tags %s") : _(": tags %s"),
		    buf_str(&w->tags));
}

int annotating_rows(int rows)
{
	int third = rows / 3;

	if (rows < 5)
		return 0;
	return third < 3 ? 3 : third > 12 ? 12 : third;
}

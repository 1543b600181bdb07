/* SPDX-License-Identifier: ISC */
/* sitting - what was on the screen when the reader was left; see the header. */
#include "ui/sitting.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/xalloc.h"
#include "model/annotation.h"
#include "model/symbol.h"
#include "ui/compared.h"

#define SITTING_NAMED 3 /* pages that are told before the rest is counted */

/* By what they are kept, so a word stays as it is for good. */
static const char *const kind_words[] = {
	[PAGE_DOCUMENT] = "document",
	[PAGE_BLAME] = "blame",
	[PAGE_STUB] = "stub",
	[PAGE_CORPUS] = "corpus",
	[PAGE_SEARCH] = "search",
	[PAGE_LIST] = "list",
	[PAGE_SESSIONS] = "sessions",
	[PAGE_COUNTS] = "counts",
	[PAGE_MANDATES] = "mandates",
	[PAGE_ANNOTATIONS] = "annotations",
	[PAGE_MARKS] = "marks",
	[PAGE_LINEAGE] = "lineage",
	[PAGE_PRECEDENTS] = "precedents",
	[PAGE_HISTORY] = "history",
	[PAGE_TABLE] = "table",
	[PAGE_AGREED] = "agreed",
	[PAGE_LIKE] = "like",
	[PAGE_VOTES] = "votes",
	[PAGE_VOTE_CHANGES] = "vote-changes",
	[PAGE_VOTE_LINE] = "vote-line",
	[PAGE_POLLS] = "polls",
	[PAGE_CITED_BY] = "cited-by",
	[PAGE_LINKS] = "links",
	[PAGE_FOOTNOTES] = "footnotes",
	[PAGE_SAME_SOURCE] = "same-source",
	[PAGE_OUTLINE] = "outline",
	[PAGE_COMPARISON] = "comparison",
	[PAGE_HELP] = "help",
	[PAGE_MESSAGES] = "messages",
};

/* How a comparison stands, as a number: its form, and above it: */
#define STAND_ONE_TEXT 4u
#define STAND_COLUMN 3 /* [bit] */
#define STAND_AGED 8

const char *sitting_kind_word(enum page_kind kind)
{
	return kind_words[kind];
}

bool sitting_read_kind(const char *word, enum page_kind *kind)
{
	const size_t n = sizeof(kind_words) / sizeof(kind_words[0]);

	for (size_t i = 0; i < n; i++) {
		if (kind_words[i] == NULL || strcmp(kind_words[i], word) != 0)
			continue;
		*kind = (enum page_kind)i;
		return true;
	}
	return false;
}

uint32_t sitting_stand(struct comparing_stand stand)
{
	return (uint32_t)stand.form | (stand.one_text ? STAND_ONE_TEXT : 0) |
	    stand.column << STAND_COLUMN | stand.aged << STAND_AGED;
}

struct comparing_stand sitting_read_stand(uint32_t n, uint32_t whole)
{
	const uint32_t form = n & (STAND_ONE_TEXT - 1);

	return (struct comparing_stand){
		.column = n >> STAND_COLUMN & ((1u << (STAND_AGED - STAND_COLUMN)) - 1),
		.one_text = (n & STAND_ONE_TEXT) != 0,
		.form = form <= COMPARING_ONE_TEXT ? (enum comparing_form)form
						   : COMPARING_FITTING,
		.aged = n >> STAND_AGED,
		.whole =
		    whole <= UNIFIED_WORDING ? (enum unified_only)whole : UNIFIED_ALL,
	};
}

char *sitting_root(const struct library *lib)
{
	char *path = realpath(lib->root, NULL);

	return path != NULL ? path : xstrdup(lib->root);
}

const struct sitting *sitting_of(struct library *lib)
{
	struct sitting *s = lib->sitting;

	if (s != NULL)
		return s;
	s = lib->sitting = xcalloc(1, sizeof(*s));
	if (lib->data == NULL) {
		review_sitting_init(&s->kept);
		return s;
	}
	char *root = sitting_root(lib);
	review_read_sitting(lib->data, root, &s->kept, &s->trouble);
	free(root);
	return s;
}

void sitting_take(struct library *lib, bool taken)
{
	lib->sitting->taken = taken;
}

const struct sitting *sitting_offered(const struct library *lib)
{
	const struct sitting *s = lib->sitting;

	return s != NULL && !s->taken && s->kept.panes.n > 0 ? s : NULL;
}

void sitting_free(struct sitting *s)
{
	if (s == NULL)
		return;
	review_sitting_fini(&s->kept);
	buf_fini(&s->trouble);
	free(s);
}

void sitting_add_time(struct buf *to, const struct sitting *s)
{
	struct buf time = { 0 };

	annotation_add_time(&time, s->kept.left);
	if (time.len >= strlen("2026-11-30T04:33"))
		buf_addf(to, "%.10s %.5s UTC", buf_str(&time), buf_str(&time) + 11);
	buf_fini(&time);
}

static void sitting_add_page(struct buf *to, const struct review_visit *v)
{
	const struct review_spot *at =
	    v->focus.para != REVIEW_SITTING_NONE ? &v->focus : &v->top;
	enum page_kind kind = PAGE_CORPUS;

	sitting_read_kind(v->kind, &kind);
	if (kind == PAGE_COMPARISON) {
		struct buf texts = { 0 };

		compared_add_short(&texts, v->argument);
		buf_addf(to, _("%s compared"), buf_str(&texts));
		buf_fini(&texts);
		return;
	}
	if (v->symbol[0] != '\0')
		symbol_add_short(to, v->symbol);
	if (kind == PAGE_DOCUMENT && at->address[0] != '\0')
		buf_addf(to, "#%s", at->address);
	if (kind != PAGE_DOCUMENT)
		buf_addf(to, "%s%s", v->symbol[0] != '\0' ? ": " : "",
		    page_kind_name(kind));
	if (kind == PAGE_SEARCH)
		buf_addf(to, ": %s", v->argument);
}

void sitting_add_words(struct buf *to, const struct sitting *s)
{
	const struct review_visit_vec *visits = &s->kept.visits;
	size_t n = 0;

	for (size_t i = 0; i < visits->n; i++) {
		if (visits->at[i].at != 0)
			continue;
		if (n < SITTING_NAMED)
			buf_add(to, n > 0 ? _("; ") : "");
		if (n++ < SITTING_NAMED)
			sitting_add_page(to, &visits->at[i]);
	}
	if (n > SITTING_NAMED)
		buf_addf(to, _("; %zu more"), n - SITTING_NAMED);
}

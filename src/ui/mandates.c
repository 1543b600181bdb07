/* SPDX-License-Identifier: ISC */
/* mandates - the mandates of many documents; see the header. */
#include "ui/mandates.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/xalloc.h"
#include "model/session.h"
#include "model/symbol.h"
#include "model/symbol_draft.h"
#include "ui/listing.h"
#include "ui/mandates_kept.h"
#include "ui/mandates_pair.h"

#define ONE_DOCUMENT "query symbol:" /* what the words of such a list begin with */
#define MANDATES_KEPT 4 /* lists: of the panes on the screen, and the way back */

/* What the library keeps of mandates. */
struct mandates_shelf {
	struct shelf lists; /* of struct mandates */
	struct mandate_kinds kinds;
	struct diags trouble;
};

const char *mandates_state_name(enum mandates_state state)
{
	static const char *const names[MANDATES_STATE_COUNT] = {
		[MANDATES_PLAIN] = "",
		[MANDATES_NEW] = N_("new"),
		[MANDATES_GONE_ON] = N_("gone on"),
		[MANDATES_ENDED] = N_("ended"),
		[MANDATES_OPEN] = N_("not taken up again"),
		[MANDATES_UNKNOWN] = N_("cannot be told"),
	};

	return names[state];
}

static void mandates_free(struct mandates *l)
{
	if (l == NULL)
		return;
	for (int i = 0; i < 2; i++)
		if (l->found[i].arena != NULL)
			search_fini(&l->found[i]);
	vec_fini(&l->rows);
	vec_fini(&l->documents);
	buf_fini(&l->words);
	arena_free(l->arena);
	free(l->text);
	free(l);
}

/* The shelf of LIB, with the kinds read. */
static struct mandates_shelf *mandates_shelf(struct library *lib)
{
	struct mandates_shelf *s = lib->mandates;

	if (s != NULL)
		return s;
	s = lib->mandates = xcalloc(1, sizeof(*s));
	mandate_kinds_init(&s->kinds);
	if (lib->mandate_file != NULL &&
	    !mandate_kinds_read(&s->kinds, lib->mandate_file, &s->trouble)) {
		/* a file with a mistake says nothing, rather than half of what was meant */
		mandate_kinds_fini(&s->kinds);
		mandate_kinds_init(&s->kinds);
	}
	return s;
}

void mandates_drop_shelf(struct library *lib)
{
	struct mandates_shelf *s = lib->mandates;
	struct mandates *l;

	if (s == NULL)
		return;
	while ((l = shelf_take_any(&s->lists)) != NULL)
		mandates_free(l);
	mandate_kinds_fini(&s->kinds);
	diags_fini(&s->trouble);
	free(s);
	lib->mandates = NULL;
}

const struct mandate_kinds *mandates_kinds(struct library *lib)
{
	return &mandates_shelf(lib)->kinds;
}

const struct diags *mandates_trouble(struct library *lib)
{
	return &mandates_shelf(lib)->trouble;
}

/* True of a list of one document, that of mandates_ask_symbol(). */
static bool mandates_are_of_one(const struct mandates *l)
{
	return slice_starts(slice_of(l->text), ONE_DOCUMENT);
}

static void mandates_add_document(struct mandates *l, const struct search_document *d,
    bool later)
{
	struct symbol_draft draft;

	if (!mandates_are_of_one(l) && symbol_read_draft(slice_of(d->symbol), &draft))
		l->drafts++;
	else
		vec_push(&l->documents,
		    ((struct mandates_document){ .d = d, .later = later }));
}

/* Finds the documents that QUERY asks for, of the earlier or the later session. */
static void mandates_find(struct library *lib, struct mandates *l, struct slice query,
    bool later)
{
	struct search *found = &l->found[later];
	struct query q = { 0 };

	l->good = l->good && listing_find(lib, query, LISTING_SYMBOL, found, &l->words);
	for (size_t i = 0; i < found->documents.n; i++)
		mandates_add_document(l, &found->documents.at[i], later);
	if (l->good && !l->sessions && slice_trim(query).len > 0 &&
	    query_parse(&q, query, &l->words))
		l->words_asked = query_has_words(&q);
	query_fini(&q);
}

static void mandates_find_session(struct library *lib, struct mandates *l,
    struct slice session, bool later)
{
	struct buf query = { 0 };

	buf_addf(&query, "session:%.*s", (int)session.len, session.at);
	mandates_find(lib, l, buf_slice(&query), later);
	buf_fini(&query);
}

static void mandates_count_states(struct mandates *l)
{
	memset(l->counts, 0, sizeof(l->counts));
	for (size_t i = 0; i < l->rows.n; i++)
		l->counts[l->rows.at[i].state]++;
}

static struct mandates *mandates_new(struct library *lib, const char *text)
{
	struct mandates *l = xcalloc(1, sizeof(*l));
	struct slice rest, word = slice_first_word(slice_of(text), &rest);

	l->text = xstrdup(text);
	l->arena = arena_new();
	l->changes = index_changes(library_index(lib));
	l->good = true;
	l->sessions = slice_is(word, "sessions");
	if (l->sessions) {
		struct slice later, earlier = slice_first_word(rest, &later);

		mandates_find_session(lib, l, earlier, false);
		mandates_find_session(lib, l, slice_trim(later), true);
	} else {
		mandates_find(lib, l, rest, false);
	}
	if (!l->good)
		l->documents.n = 0;
	l->steps = l->documents.n + (l->sessions ? l->documents.n : 0);
	if (mandates_kept_find(lib, l)) {
		l->step = l->steps;
		mandates_count_states(l);
	}
	return l;
}

struct mandates *mandates_of_library(struct library *lib, const char *text)
{
	struct shelf *all = &mandates_shelf(lib)->lists;
	struct mandates *l = shelf_take(all, text);

	if (l == NULL || l->changes != index_changes(library_index(lib))) {
		mandates_free(l);
		l = mandates_new(lib, text);
	}
	mandates_free(shelf_put(all, text, l, MANDATES_KEPT));
	return l;
}

/* True when the query asks for paragraph PARA of D. */
static bool mandates_are_asked(const struct mandates *l,
    const struct mandates_document *of, uint32_t para)
{
	const struct search_document *d = of->d;

	for (size_t i = d->first; l->words_asked && i < d->first + d->n; i++) {
		uint32_t hit = l->found[0].hits.at[i].para;

		if (hit == 0 || hit == para)
			return true;
	}
	return !l->words_asked;
}

/* S without the marks at its end, and what only leads on to the next clause. */
static struct slice mandates_bare(struct slice s)
{
	static const char *const leads[] = { " and", " in this regard",
		" in that regard" };
	size_t i;

	do {
		while (s.len > 0 && memchr(";,.: ", s.at[s.len - 1], 5) != NULL)
			s.len--;
		for (i = 0; i < sizeof(leads) / sizeof(*leads); i++)
			if (slice_ends(s, leads[i]))
				break;
		if (i < sizeof(leads) / sizeof(*leads))
			s.len -= strlen(leads[i]);
	} while (i < sizeof(leads) / sizeof(*leads));
	return s;
}

/* S in the arena of L, white space as blanks. */
static const char *mandates_keep(struct mandates *l, struct slice s)
{
	char *kept = arena_text(l->arena, s.at, s.len);

	for (size_t i = 0; i < s.len; i++)
		if (kept[i] == '\t')
			kept[i] = ' ';
	return kept;
}

static void mandates_add(struct mandates *l, const struct mandates_document *of,
    const struct doc *doc, const struct mandate *m)
{
	const struct para *p = &doc->paras[m->para];
	struct mandates_row row = {
		.symbol = of->d->symbol,
		.language = of->d->language,
		.title = of->d->title,
		.committee = of->d->committee,
		.adopted = of->d->adopted,
		.address = arena_strdup(l->arena, p->address),
		.text = mandates_keep(l,
		    mandates_bare(slice_sub(para_text(p), m->start, m->end))),
		.m = *m,
		.state = l->sessions && !of->later ? MANDATES_OPEN : MANDATES_PLAIN,
		.other_symbol = "",
		.other_address = "",
		.evidence = "",
	};

	row.m.due.words.at = mandates_keep(l, m->due.words);
	vec_push(&l->rows, row);
}

/* Reads the mandates of a document of the list. */
static void mandates_read(struct library *lib, struct mandates *l,
    struct mandates_document *of)
{
	struct doc *doc = library_read(lib, of->d->number);
	struct mandate_vec found = { 0 };

	of->first = l->rows.n;
	if (doc != NULL)
		mandates_of(doc, mandates_kinds(lib), l->arena, &found);
	l->unread += doc != NULL && !mandates_are_readable(doc);
	for (size_t i = 0; i < found.n; i++)
		if (mandates_are_asked(l, of, found.at[i].para))
			mandates_add(l, of, doc, &found.at[i]);
	of->n = l->rows.n - of->first;
	vec_fini(&found);
	doc_free(doc);
}

bool mandates_work(struct library *lib, struct mandates *l)
{
	const size_t n = l->documents.n;

	if (l->step == l->steps)
		return false;
	if (l->step < n)
		mandates_read(lib, l, &l->documents.at[l->step]);
	else
		mandates_pair(lib, l, &l->documents.at[l->step - n]);
	if (++l->step < l->steps)
		return true;
	mandates_count_states(l);
	mandates_kept_keep(lib, l);
	return false;
}

void mandates_read_all(struct library *lib, struct mandates *l)
{
	struct index_progress at = { .phase = INDEX_READING, .of = l->steps };

	while (mandates_work(lib, l)) {
		at.done = l->step;
		if (lib->told != NULL)
			lib->told(lib->told_of, &at);
	}
}

bool mandates_ask_sessions(struct buf *to, struct slice first, struct slice second,
    struct buf *why)
{
	struct session one, other;

	if (!session_read(first, &one) ||
	    (second.len > 0 && !session_read(second, &other)))
		return false;
	if (second.len > 0 && session_eq(one, other)) {
		struct buf session = { 0 };

		session_add(&session, one);
		buf_addf(why, _("session %s is named twice"), buf_str(&session));
		buf_fini(&session);
		return false;
	}
	buf_add(to, second.len > 0 ? "sessions " : "query session:");
	session_add(to, one);
	if (second.len > 0) {
		buf_add(to, " ");
		session_add(to, other);
	}
	return true;
}

void mandates_ask_symbol(struct buf *to, const char *symbol)
{
	buf_addf(to, ONE_DOCUMENT "\"%s\"", symbol);
}

bool mandates_symbol(const struct mandates *l, struct buf *to)
{
	if (!mandates_are_of_one(l) || l->documents.n != 1)
		return false;
	symbol_add_short(to, l->documents.at[0].d->symbol);
	return true;
}

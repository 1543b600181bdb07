/* SPDX-License-Identifier: ISC */
/* session_table - one session against another, with figures; see the header. */
#include "ui/session_table.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/sort.h"
#include "index/drafts.h"
#include "index/pairs.h"
#include "index/title.h"
#include "ui/listing.h"

#define TABLES_KEPT \
	(2 * (size_t)SESSIONS_MOST) /* two views of as many sessions as can be */

static void table_free(struct session_table *t)
{
	if (t == NULL)
		return;
	session_ask_fini(&t->ask);
	session_lines_fini(&t->lines);
	vec_fini(&t->rows);
	vec_fini(&t->drafts);
	free(t->words);
	free(t);
}

/* The session of L before S: of its kind the next smaller one; false when L has none. */
static bool session_before(const struct session_list *l, struct session s,
    struct session *out)
{
	bool found = false;

	for (size_t i = 0; i < l->list.n; i++) {
		struct session other = l->list.at[i].session;

		if (other.kind == s.kind && other.number < s.number &&
		    (!found || other.number > out->number)) {
			*out = other;
			found = true;
		}
	}
	return found;
}

static bool list_has(const struct session_list *l, struct session s)
{
	for (size_t i = 0; i < l->list.n; i++)
		if (session_eq(l->list.at[i].session, s))
			return true;
	return false;
}

/* A session may have no more than drafts yet. */
static bool session_has_drafts(struct library *lib, struct session s)
{
	struct index_entries drafts;
	bool has;

	drafts_pending(library_index(lib), s, &drafts);
	has = drafts.list.n > 0;
	index_entries_fini(&drafts);
	return has;
}

static void why_add_session(struct buf *why, const char *words, struct session s)
{
	buf_add(why, words);
	session_add(why, s);
}

/* Puts the sessions of ASK in order of time. */
static void ask_sort(const struct session_list *l, struct session_ask *ask)
{
	for (uint32_t i = 1; i < ask->n; i++)
		for (uint32_t k = i;
		     k > 0 && session_is_later(l, ask->sessions[k - 1], ask->sessions[k]);
		     k--) {
			struct session later = ask->sessions[k - 1];

			ask->sessions[k - 1] = ask->sessions[k];
			ask->sessions[k] = later;
		}
}

bool session_ask_settle(struct library *lib, struct session_ask *ask, struct buf *why)
{
	struct session_list list;
	bool good = true;

	sessions_find(library_index(lib), &list);
	for (uint32_t i = 0; good && i < ask->n; i++)
		if (!list_has(&list, ask->sessions[i]) &&
		    !session_has_drafts(lib, ask->sessions[i])) {
			why_add_session(why,
			    _("the corpus has no resolution of session "),
			    ask->sessions[i]);
			good = false;
		}
	if (good && ask->n == 1 && ask->drafts == NULL) {
		struct session later = ask->sessions[0];

		ask->sessions[1] = later;
		good = session_before(&list, later, &ask->sessions[0]);
		ask->n = 2;
		if (!good) {
			why_add_session(why,
			    _("the corpus has no session of this kind before "), later);
			why_add_session(why, _("; name another one, as in 76 "), later);
		}
	}
	ask_sort(&list, ask);
	session_list_fini(&list);
	return good;
}

/* The document with SYMBOL in LANGUAGE itself; INDEX_ABSENT when there is none. */
static uint32_t table_version(struct library *lib, const struct index_entry *e,
    const char *language)
{
	struct index *ix = library_index(lib);
	struct arena *arena;
	struct index_file file;
	uint32_t number;
	bool found;

	if (e->number == INDEX_ABSENT || strcmp(e->language, language) == 0)
		return e->number;
	number = index_find(ix, e->symbol, language);
	arena = arena_new();
	found = number != INDEX_ABSENT && index_file(ix, number, arena, &file) &&
	    strcmp(file.language, language) == 0;
	arena_free(arena);
	return found ? number : INDEX_ABSENT;
}

/* The text of a document of the corpus, or of a draft beside it. */
static struct figuring_text table_text(const struct library *lib, uint32_t number)
{
	if (number < GUESTS_FIRST)
		return figuring_text_of(number);
	const struct corpus_file *file = library_guest(lib, number);

	return (struct figuring_text){ INDEX_ABSENT, file->doc, file->hash };
}

static void table_add_row(struct library *lib, struct session_table *t,
    const struct session_line *line)
{
	struct session_row row = { .line = line };
	bool continues =
	    line->group == SESSIONS_CONTINUED || line->group == SESSIONS_EARLIER;
	uint32_t earlier = continues
	    ? table_version(lib, &line->other.entry, line->document.language)
	    : INDEX_ABSENT;

	row.paired = earlier != INDEX_ABSENT;
	if (row.paired) {
		row.pair.earlier = figuring_text_of(earlier);
		row.pair.later = table_text(lib, line->document.number);
		t->pairs++;
		t->known += figuring_kept(lib, &row.pair);
	}
	vec_push(&t->rows, row);
}

static int listed_cmp(const void *a, const void *b)
{
	const struct search_document *x = a, *y = b;

	return strcmp(x->symbol, y->symbol);
}

/* What the query of a table finds. */
struct wanted {
	struct search found;
	bool all; /* there is no query */
};

static void wanted_sort(struct wanted *w)
{
	vec_sort(&w->found.documents, listed_cmp);
}

/* False after a sentence; to be freed in any case. */
static bool wanted_find(struct library *lib, const char *query, struct wanted *w,
    struct buf *why)
{
	*w = (struct wanted){ .all = slice_trim(slice_of(query)).len == 0 };
	if (w->all)
		return true;
	bool good = listing_find(lib, slice_of(query), LISTING_SYMBOL, &w->found, why);
	wanted_sort(w);
	return good;
}

static bool wanted_has(const struct wanted *w, const char *symbol)
{
	const struct search_document key = { .symbol = symbol };

	return w->all || vec_find(&w->found.documents, &key, listed_cmp) != NULL;
}

static void wanted_fini(struct wanted *w)
{
	if (w->found.arena != NULL)
		search_fini(&w->found);
}

static void table_add_rows(struct library *lib, struct session_table *t,
    const struct wanted *w)
{
	for (size_t i = 0; i < t->lines.list.n; i++)
		if (wanted_has(w, t->lines.list.at[i].document.symbol))
			table_add_row(lib, t, &t->lines.list.at[i]);
}

/* A group alone, or a share of what is new, is asked of resolutions. */
static void table_add_drafts(struct session_table *t, const struct wanted *w)
{
	const struct session_draft_vec *all = &t->lines.drafts;

	if (t->ask.only != SESSIONS_GROUPS || t->ask.min_new > 0)
		return;
	for (size_t i = 0; i < all->n; i++)
		if (wanted_has(w, all->at[i].entry.symbol))
			vec_push(&t->drafts, all->at[i]);
}

static int row_symbol_cmp(const struct session_row *x, const struct session_row *y)
{
	return symbol_text_cmp(x->line->document.symbol, y->line->document.symbol);
}

/* The greater share first; what was not compared last. */
static int row_new_cmp(const struct session_row *x, const struct session_row *y)
{
	uint32_t m, n;
	bool has_m = session_row_share(x, &m), has_n = session_row_share(y, &n);

	if (!has_m || !has_n)
		return has_n - has_m;
	return order_of(n, m);
}

/* "72 (a)" behind "72", "8" before both. */
static int row_agenda_cmp(const struct session_row *x, const struct session_row *y)
{
	const char *a = x->line->document.agenda_item, *b = y->line->document.agenda_item;
	long m = strtol(a, NULL, 10), n = strtol(b, NULL, 10);

	if ((a[0] == '\0') != (b[0] == '\0'))
		return a[0] == '\0' ? 1 : -1;
	return m != n ? (m < n ? -1 : 1) : strcmp(a, b);
}

static int row_committee_cmp(const struct session_row *x, const struct session_row *y)
{
	const char *a = x->line->document.committee, *b = y->line->document.committee;

	if ((a[0] == '\0') != (b[0] == '\0'))
		return a[0] == '\0' ? 1 : -1;
	return strcmp(a, b);
}

static int row_title_cmp(const struct session_row *x, const struct session_row *y)
{
	struct buf m = { 0 }, n = { 0 };

	title_add_order(&m, x->line->document.title);
	title_add_order(&n, y->line->document.title);
	int order = strcmp(buf_str(&m), buf_str(&n));
	buf_fini(&m);
	buf_fini(&n);
	return order;
}

typedef int row_cmp(const struct session_row *x, const struct session_row *y);

static int row_order(const void *a, const void *b, row_cmp *cmp)
{
	const struct session_row *x = a, *y = b;
	int order = 0;

	if (x->line->group != y->line->group)
		return x->line->group < y->line->group ? -1 : 1;
	if (cmp != NULL)
		order = cmp(x, y);
	return order != 0 ? order : row_symbol_cmp(x, y);
}

static int row_by_new(const void *a, const void *b)
{
	return row_order(a, b, row_new_cmp);
}

static int row_by_agenda(const void *a, const void *b)
{
	return row_order(a, b, row_agenda_cmp);
}

static int row_by_committee(const void *a, const void *b)
{
	return row_order(a, b, row_committee_cmp);
}

static int row_by_symbol(const void *a, const void *b)
{
	return row_order(a, b, NULL);
}

static int row_by_title(const void *a, const void *b)
{
	return row_order(a, b, row_title_cmp);
}

static void table_sort(struct session_table *t)
{
	static int (*const compare[])(const void *, const void *) = {
		[SESSION_BY_NEW] = row_by_new,
		[SESSION_BY_AGENDA] = row_by_agenda,
		[SESSION_BY_COMMITTEE] = row_by_committee,
		[SESSION_BY_SYMBOL] = row_by_symbol,
		[SESSION_BY_TITLE] = row_by_title,
	};
	enum session_order order = t->ask.order;

	if (order == SESSION_BY_NEW && t->known < t->pairs)
		order = SESSION_BY_SYMBOL;
	vec_sort(&t->rows, compare[order]);
}

/* The lines of the drafts of FOLDER, and those that Q finds into W; false when nobody can say. */
static bool table_compare_folder(struct library *lib, struct session_table *t,
    const struct guest_folder *folder, const struct query *q, struct wanted *w)
{
	const size_t before = folder->first - GUESTS_FIRST, n = folder->files->files.n;
	const struct doc **docs = xcalloc(before + n + 1, sizeof(*docs));

	for (size_t i = 0; i < n; i++)
		docs[before + i] = folder->files->files.at[i].doc;
	const struct sessions_guests guests = { docs, before + n, w->all ? NULL : q };
	bool good = sessions_compare_drafts(library_index(lib), t->ask.sessions[0],
	    &guests, lib->language, &t->lines, &w->found);
	free(docs);
	return good;
}

/* The lines of the drafts beside the corpus, and those that are wanted; false after a sentence. */
static bool table_compare_drafts(struct library *lib, struct session_table *t,
    struct wanted *w, struct buf *why)
{
	const struct guest_folder *folder = library_guests(lib, t->ask.drafts);
	struct query q = { 0 };
	bool good = folder != NULL;

	*w = (struct wanted){ .all = slice_trim(slice_of(t->ask.query)).len == 0 };
	if (!good)
		buf_addf(why, _("the folder %s has not been read"), t->ask.drafts);
	good = good && (w->all || query_parse(&q, slice_of(t->ask.query), why));
	if (good && !table_compare_folder(lib, t, folder, &q, w)) {
		buf_add(why, _("another recital writes the index; try again"));
		good = false;
	}
	query_fini(&q);
	wanted_sort(w);
	return good;
}

/* The lines of T and what is known of them; false after a sentence. */
static bool table_fill(struct library *lib, struct session_table *t, struct buf *why)
{
	const bool drafts = t->ask.drafts != NULL;
	struct index *ix = library_index(lib);
	struct wanted wanted = { 0 };
	bool good = !drafts || table_compare_drafts(lib, t, &wanted, why);

	/* thousands of questions: one lock for all of them */
	index_pairs_begin(ix);
	good = good && (drafts || wanted_find(lib, t->ask.query, &wanted, why));
	if (good) {
		if (!drafts)
			sessions_compare(ix, t->ask.sessions[0], t->ask.sessions[1],
			    lib->language, &t->lines);
		table_add_rows(lib, t, &wanted);
		table_add_drafts(t, &wanted);
	}
	index_pairs_end(ix);
	wanted_fini(&wanted);
	if (good)
		table_sort(t);
	return good;
}

static struct session_table *table_new(struct library *lib, const char *words,
    struct buf *why)
{
	struct session_table *t = xcalloc(1, sizeof(*t));

	t->words = xstrdup(words);
	t->changes = index_changes(library_index(lib));
	if (session_ask_read(&t->ask, slice_of(words), why) && t->ask.n <= 2 &&
	    session_ask_settle(lib, &t->ask, why) && table_fill(lib, t, why))
		return t;
	table_free(t);
	return NULL;
}

struct session_table *session_table_of(struct library *lib, const char *words,
    struct buf *why)
{
	struct session_table *t = shelf_take(&lib->session_tables, words);

	if (t != NULL && t->changes != index_changes(library_index(lib))) {
		table_free(t);
		t = NULL;
	}
	if (t == NULL)
		t = table_new(lib, words, why);
	if (t != NULL)
		table_free(shelf_put(&lib->session_tables, words, t, TABLES_KEPT));
	return t;
}

void session_tables_drop(struct library *lib)
{
	struct session_table *t;

	while ((t = shelf_take_any(&lib->session_tables)) != NULL)
		table_free(t);
}

uint32_t session_row_later(const struct session_row *r)
{
	/* one beside the corpus has no number in the index */
	return r->line->document.number;
}

bool session_row_share(const struct session_row *r, uint32_t *share)
{
	*share = r->pair.figures.share;
	return r->paired && r->pair.known;
}

bool session_row_is_asked(const struct session_row *r, const struct session_ask *ask)
{
	enum session_group group = r->line->group;
	uint32_t share;

	if (ask->only != SESSIONS_GROUPS && group != ask->only)
		return false;
	if (ask->min_new == 0)
		return true;
	/* what is new is new as a whole; of what is gone nothing is */
	if (group == SESSIONS_NEW || group == SESSIONS_DROPPED)
		return group == SESSIONS_NEW;
	return !session_row_share(r, &share) || share >= ask->min_new;
}

size_t session_table_find(const struct session_table *t, const char *symbol)
{
	size_t i = 0;

	while (i < t->rows.n && strcmp(t->rows.at[i].line->document.symbol, symbol) != 0)
		i++;
	return i;
}

static bool row_is_open(const struct session_row *r)
{
	return r->paired && !r->pair.known && !r->pair.failed;
}

/* The next row without figures: of those that are WANTED, else of all. */
static size_t table_next(const struct session_table *t, const char *const *wanted,
    size_t n, bool *was_wanted)
{
	size_t row = 0;

	*was_wanted = true;

	for (size_t i = 0; i < n; i++) {
		row = session_table_find(t, wanted[i]);
		if (row < t->rows.n && row_is_open(&t->rows.at[row]))
			return row;
	}
	*was_wanted = false;
	for (row = 0; row < t->rows.n && !row_is_open(&t->rows.at[row]);)
		row++;
	return row;
}

bool session_table_work(struct library *lib, struct session_table *t,
    const char *const *wanted, size_t n, bool *was_wanted)
{
	size_t row = table_next(t, wanted, n, was_wanted);

	if (row == t->rows.n)
		return false;
	figuring_make(lib, &t->rows.at[row].pair);
	if (row_is_open(&t->rows.at[row]))
		return true; /* given up: it is next again */
	t->known++;
	if (t->known == t->pairs)
		table_sort(t);
	return true;
}

/* The pairs that have no figures go to FIGURING and come back. */
void session_table_finish(struct library *lib, struct session_table *t,
    void (*told)(void *of, size_t done, size_t n), void *of)
{
	struct figuring_pair *pairs = xcalloc(t->rows.n + 1, sizeof(*pairs));
	size_t *rows = xcalloc(t->rows.n + 1, sizeof(*rows));
	size_t n = 0;

	for (size_t i = 0; i < t->rows.n; i++)
		if (row_is_open(&t->rows.at[i])) {
			rows[n] = i;
			pairs[n++] = t->rows.at[i].pair;
		}
	if (n > 0)
		figuring_all(lib, pairs, n, told, of);
	for (size_t i = 0; i < n; i++)
		t->rows.at[rows[i]].pair = pairs[i];
	t->known = t->pairs;
	table_sort(t);
	free(rows);
	free(pairs);
}

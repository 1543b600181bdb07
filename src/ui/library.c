/* SPDX-License-Identifier: ISC */
/* library - a corpus with its index; see the header. */
#include "ui/library.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/i18n.h"
#include "base/xalloc.h"
#include "corpus/source.h"
#include "model/symbol.h"
#include "ui/answers.h"
#include "ui/figuring.h"
#include "ui/mandates.h"
#include "ui/reviewing.h"
#include "ui/saved.h"
#include "ui/session_table.h"
#include "ui/sitting.h"

#define LIBRARY_SHARE \
	400 /* [ms] of work before somebody who waits is told how far it is */

#define LIBRARY_LINES 2000 /* folded in one share of work */

struct library *library_open(const char *root, const char *languages, struct diags *d)
{
	struct source *source = source_open(root);
	struct library *lib;

	if (!source_can(source, d)) {
		source_free(source);
		return NULL;
	}
	lib = xcalloc(1, sizeof(*lib));
	lib->root = xstrdup(root);
	lib->source = source;
	library_prefer(lib, languages != NULL ? languages : "en");
	corpus_read_about(source, &lib->about, &lib->diags);
	return lib;
}

void library_free(struct library *lib)
{
	if (lib == NULL)
		return;
	library_drop_comparisons(lib);
	library_drop_tied(lib);
	answers_drop_all(lib);
	library_drop_lineages(lib);
	session_tables_drop(lib);
	figuring_drop(lib);
	saved_free(lib->saved);
	sitting_free(lib->sitting);
	reviewing_free(lib->reviewing);
	free(lib->author);
	mandates_drop_shelf(lib);
	free(lib->mandate_file);
	library_drop_books(lib);
	library_drop_guests(lib);
	match_lines_fini(&lib->lines);
	index_entries_fini(&lib->catalogue);
	index_free(lib->index);
	diags_fini(&lib->diags);
	diags_fini(&lib->trouble);
	corpus_about_fini(&lib->about);
	buf_fini(&lib->untold);
	free(lib->data);
	free(lib->cache);
	free(lib->language);
	free(lib->languages);
	source_free(lib->source);
	free(lib->root);
	free(lib);
}

void library_use_cache(struct library *lib, const char *folder)
{
	free(lib->cache);
	lib->cache = xstrdup(folder);
}

void library_use_author(struct library *lib, const char *name)
{
	free(lib->author);
	lib->author = xstrdup(name);
}

bool library_can_keep(const struct library *lib, struct buf *why)
{
	if (lib->data == NULL)
		buf_add(why, _("nothing is kept here: HOME is not set"));
	return lib->data != NULL;
}

int64_t library_now(const struct library *lib)
{
	return lib->now != 0 ? lib->now : (int64_t)time(NULL);
}

void library_use_mandates(struct library *lib, const char *path)
{
	free(lib->mandate_file);
	lib->mandate_file = xstrdup(path);
}

void library_use_data(struct library *lib, const char *path)
{
	free(lib->data);
	lib->data = xstrdup(path);
	lib->heeded = 0;
	library_drop_tied(lib);
}

void library_prefer(struct library *lib, const char *languages)
{
	struct slice rest,
	    first = slice_first_word(slice_trim(slice_of(languages)), &rest);
	char *all = xstrdup(languages);

	free(lib->language);
	free(lib->languages);
	lib->language = xmemdup0(first.at, first.len);
	lib->languages = all;
}

/* The index as it is. */
static struct index *library_kept(struct library *lib)
{
	if (lib->index == NULL)
		lib->index = index_open_watched(lib->root, lib->cache, &lib->watch);
	index_use_cores(lib->index, lib->readers);
	search_use_watch(lib->index, &lib->watch);
	return lib->index;
}

/* Begins to look for changes; false when the corpus cannot be opened any more. */
static bool library_begin(struct library *lib)
{
	struct diags d = { 0 };
	bool begun = index_refresh(library_kept(lib), &d);

	diags_fini(&d);
	return begun;
}

/* Works until the index is past PHASE. */
static void library_work_through(struct library *lib, enum index_phase phase)
{
	bool more = library_begin(lib);

	while (more) {
		struct index_progress p = index_progress(lib->index);

		if (p.phase == INDEX_READY || (phase != INDEX_READY && p.phase > phase))
			return;
		if (lib->told != NULL)
			lib->told(lib->told_of, &p);
		more = index_work(lib->index, LIBRARY_SHARE);
	}
}

void library_look(struct library *lib)
{
	if (lib->current)
		return;
	lib->current = true;
	library_work_through(lib, INDEX_FINDING);
}

void library_refresh(struct library *lib)
{
	if (lib->current && index_progress(library_kept(lib)).phase == INDEX_READY)
		return;
	lib->current = true;
	library_work_through(lib, INDEX_READY);
}

bool library_work(struct library *lib, unsigned budget)
{
	if (!lib->current && !library_begin(lib)) {
		lib->current = true;
		return false;
	}
	lib->current = true;
	return index_work(library_kept(lib), budget);
}

struct index *library_index(struct library *lib)
{
	struct index *ix = library_kept(lib);

	if (!lib->in_shares && !index_is_whole(ix))
		library_refresh(lib);
	library_heed(lib);
	return ix;
}

const struct index_entries *library_catalogue(struct library *lib)
{
	struct index *ix = library_index(lib);

	if (lib->catalogued != index_changes(ix) + 1) {
		match_lines_fini(&lib->lines);
		index_entries_fini(&lib->catalogue);
		index_catalogue(ix, &lib->catalogue);
		lib->catalogued = index_changes(ix) + 1;
	}
	return &lib->catalogue;
}

struct match_lines *library_lines(struct library *lib)
{
	const struct index_entries *all = library_catalogue(lib);

	if (lib->lines.entries == NULL)
		match_lines_begin(&lib->lines, all);
	return &lib->lines;
}

bool library_work_catalogue(struct library *lib)
{
	if (lib->catalogued == index_changes(library_index(lib)) + 1)
		return false;
	library_catalogue(lib);
	return true;
}

bool library_work_lines(struct library *lib)
{
	return library_work_catalogue(lib) ||
	    match_lines_work(library_lines(lib), LIBRARY_LINES);
}

/* How far behind LANGUAGE stands among those that the reader prefers; SIZE_MAX: it does not. */
static size_t library_rank(const struct library *lib, struct slice language)
{
	struct slice rest = slice_trim(slice_of(lib->languages));

	for (size_t i = 0; rest.len > 0; i++) {
		if (slice_eq(slice_first_word(rest, &rest), language))
			return i;
		rest = slice_trim(rest);
	}
	return SIZE_MAX;
}

size_t library_version_of(const struct library *lib, const struct index_entries *all,
    size_t first, size_t *end)
{
	const struct index_entry *at = all->list.at;
	size_t version = first, i = first;

	for (; i < all->list.n && strcmp(at[i].symbol, at[first].symbol) == 0; i++)
		if (library_rank(lib, slice_of(at[i].language)) <
		    library_rank(lib, slice_of(at[version].language)))
			version = i;
	*end = i;
	return version;
}

/* The files that the index knows; all of them where it knew none. */
static struct index *library_files(struct library *lib)
{
	struct index *ix = library_kept(lib);

	if (!lib->current && index_is_empty(ix))
		library_look(lib);
	return ix;
}

size_t library_listed(const struct library *lib, size_t n)
{
	return lib->listed_most > 0 && lib->listed_most < n ? lib->listed_most : n;
}

bool library_is_whole(struct library *lib)
{
	return index_is_whole(library_index(lib));
}

/* The version of SYMBOL in the first language of those that the reader prefers, or in any. */
static uint32_t library_choose_version(struct library *lib, struct index *ix,
    const char *symbol)
{
	struct buf there = { 0 };
	struct slice rest, best;
	size_t least = SIZE_MAX;

	if (strcmp(lib->languages, lib->language) == 0)
		return index_find(ix, symbol, lib->language);
	index_add_languages(&there, ix, symbol);
	best = slice_of(lib->language);
	for (rest = buf_slice(&there); rest.len > 0; rest = slice_trim(rest)) {
		struct slice word = slice_first_word(rest, &rest);
		const size_t rank = library_rank(lib, word);

		if (rank < least) {
			least = rank;
			best = word;
		}
	}
	char *language = xmemdup0(best.at, best.len);
	const uint32_t found = index_find(ix, symbol, language);
	free(language);
	buf_fini(&there);
	return found;
}

static uint32_t library_choose_in(struct library *lib, struct index *ix,
    const char *symbol, const char *language)
{
	return strcmp(language, lib->language) == 0
	    ? library_choose_version(lib, ix, symbol)
	    : index_find(ix, symbol, language);
}

/* The version of SYMBOL, or of the whole for its part A, when the corpus has only that. */
static uint32_t library_choose(struct library *lib, const char *symbol,
    const char *language)
{
	struct index *ix = library_files(lib);
	uint32_t found = library_choose_in(lib, ix, symbol, language);
	struct buf whole = { 0 };

	if (found == INDEX_ABSENT && symbol_first_part(symbol, &whole))
		found = library_choose_in(lib, ix, buf_str(&whole), language);
	buf_fini(&whole);
	return found;
}

uint32_t library_number(struct library *lib, const char *symbol)
{
	return library_choose(lib, symbol, lib->language);
}

const char *library_language_of(struct library *lib, uint32_t number, struct arena *arena)
{
	struct index_file file;

	return index_file(library_files(lib), number, arena, &file) ? file.language : "";
}

uint32_t library_number_in(struct library *lib, const char *symbol, const char *language)
{
	const uint32_t number = library_choose(lib, symbol, language);
	struct arena *arena = arena_new();
	const bool good = number != INDEX_ABSENT &&
	    strcmp(library_language_of(lib, number, arena), language) == 0;

	arena_free(arena);
	return good ? number : INDEX_ABSENT;
}

bool library_has(struct library *lib, const char *symbol)
{
	return library_number(lib, symbol) != INDEX_ABSENT;
}

void library_yield(struct library *lib)
{
	lib->watch.stopped = false;
	lib->yields = true;
}

bool library_is_done(struct library *lib)
{
	lib->yields = false;
	return !lib->watch.stopped;
}

bool library_is_given_up(const struct library *lib)
{
	return lib->yields && lib->watch.stopped;
}

uint32_t library_find_in(struct library *lib, const char *symbol, const char *language)
{
	const char *wanted = language[0] != '\0' ? language : lib->language;
	uint32_t number = library_choose(lib, symbol, wanted), before = INDEX_ABSENT;

	/* A file that is another one by now is taken in anew; where that fails, too, it is told. */
	while (number != INDEX_ABSENT && number != before &&
	    (!library_is_same(lib, number) || library_doc(lib, number) == NULL)) {
		if (library_is_given_up(lib))
			return INDEX_ABSENT;
		before = number;
		index_renew(library_kept(lib), number);
		number = library_choose(lib, symbol, wanted);
	}
	if (number == INDEX_ABSENT)
		return library_find_guest(lib, symbol);
	return number != before ? number : INDEX_ABSENT;
}

uint32_t library_version(struct library *lib, const char *symbol, const char *language)
{
	uint32_t number = library_find_in(lib, symbol, language);

	if (number != INDEX_ABSENT &&
	    strcmp(library_doc(lib, number)->meta.language, language) != 0)
		return INDEX_ABSENT;
	return number;
}

uint32_t library_find(struct library *lib, const char *symbol)
{
	return library_find_in(lib, symbol, "");
}

bool library_knows(struct library *lib, const char *symbol)
{
	struct index_entries entry = { 0 };
	/* One may be there that is not read yet. */
	bool known =
	    library_has(lib, symbol) || index_entry(library_index(lib), symbol, &entry);

	index_entries_fini(&entry);
	return known;
}

struct date library_date(struct library *lib, const char *symbol)
{
	struct index_entries entry = { 0 };
	struct date date = { 0 };

	if (index_entry(library_index(lib), symbol, &entry))
		date = entry.list.at[0].date;
	index_entries_fini(&entry);
	return date;
}

void library_add_languages(struct buf *to, struct library *lib, const char *symbol)
{
	index_add_languages(to, library_files(lib), symbol);
}

/* The symbol that the corpus has for SYMBOL, which it may have as a whole only. */
static const char *cited_symbol(struct library *lib, struct arena *arena,
    const char *symbol, bool *there)
{
	struct index *ix = library_files(lib);
	struct buf whole = { 0 };

	*there = index_find(ix, symbol, lib->language) != INDEX_ABSENT;
	if (!*there && symbol_first_part(symbol, &whole) &&
	    index_find(ix, buf_str(&whole), lib->language) != INDEX_ABSENT) {
		*there = true;
		symbol = arena_strdup(arena, buf_str(&whole));
	}
	buf_fini(&whole);
	return symbol;
}

void library_cites(struct library *lib, uint32_t number, struct index_edges *out)
{
	const struct doc *d = library_doc(lib, number);
	struct citation_vec all = { 0 };

	*out = (struct index_edges){ .arena = arena_new() };
	citations_of(d, out->arena, &all);
	for (size_t i = 0; i < all.n; i++) {
		const struct citation *c = &all.at[i];
		struct index_edge e = {
			.number = number,
			.from = d->meta.symbol,
			.from_language = d->meta.language,
			.from_date = d->meta.adopted,
			.from_address = d->paras[c->at.para].address,
			.at = c->at,
			.date = c->date,
			.verb = c->verb,
			.pinpoint = c->pinpoint,
			.relation = c->relation,
		};

		e.symbol = cited_symbol(lib, out->arena, c->symbol, &e.in_corpus);
		vec_push(&out->list, e);
	}
	vec_fini(&all);
}

const struct para *library_citing(struct library *lib, const struct index_edge *e,
    const struct doc **document)
{
	const struct doc *d = library_doc(lib, e->number);

	/* Its file may have changed before it was read; or somebody has made up the index. */
	if (d == NULL || e->at.para >= d->n_paras)
		return NULL;
	if (document != NULL)
		*document = d;
	return &d->paras[e->at.para];
}

void library_messages(struct library *lib, struct diags *d)
{
	struct index *ix = library_index(lib);

	for (size_t i = 0; i < lib->diags.list.n; i++)
		diag_copy(d, &lib->diags.list.at[i]);
	index_messages(ix, INDEX_ABSENT, d);
	diags_sort(d);
}

const struct diag *library_trouble(struct library *lib, const char *symbol)
{
	uint32_t number = index_find_broken(library_files(lib), symbol);

	if (number == INDEX_ABSENT)
		return NULL;
	diags_fini(&lib->trouble);
	index_messages(lib->index, number, &lib->trouble);
	for (size_t i = 0; i < lib->trouble.list.n; i++)
		if (diag_code_level(lib->trouble.list.at[i].code) == DIAG_ERROR)
			return &lib->trouble.list.at[i];
	return NULL;
}

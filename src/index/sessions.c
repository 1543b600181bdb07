/* SPDX-License-Identifier: ISC */
/* sessions - the sessions of a corpus, and one against another; see the header. */
#include "index/sessions.h"

#include <stdlib.h>
#include <string.h>

#include "base/sort.h"
#include "index/drafts.h"
#include "index/guests.h"
#include "index/index_db.h"
#include "index/search_parts.h"
#include "model/names.h"

/* A member's symbol, and what it continues; the symbol of that is NULL for nothing. */
struct session_step {
	const char *symbol;
	struct index_precedent previous;
};

VEC_OF(session_member_vec, struct session_member);
VEC_OF(session_step_vec, struct session_step);
VEC_OF(session_document_vec, struct search_document);

/* One session against another, being worked out. */
struct against {
	struct index *ix;
	struct session_lines *out;
	const char *language;
	struct arena *arena;  /* what is forgotten in the end */
	struct names numbers; /* of symbols: the member, and 1 */
	struct session_member_vec members;
	struct session_step_vec steps;         /* one for each member */
	struct session_document_vec documents; /* of the first members, both sessions' */
	struct session_place *places;
	struct index_precedent *doubts; /* of each document: what may continue it */
};

void session_list_fini(struct session_list *l)
{
	vec_fini(&l->list);
	arena_free(l->arena);
	l->arena = NULL;
}

void session_lines_fini(struct session_lines *l)
{
	vec_fini(&l->list);
	vec_fini(&l->drafts);
	arena_free(l->arena);
	l->arena = NULL;
}

/* The entry of S, made when it is new; entries come in the order of symbols. */
static struct session_entry *list_entry(struct session_list *l, struct session s)
{
	struct session_entry entry = { .session = s, .languages = "" };
	struct buf name = { 0 };

	if (l->list.n > 0 && session_eq(vec_last(&l->list)->session, s))
		return vec_last(&l->list);
	session_add(&name, s);
	entry.name = arena_text(l->arena, buf_str(&name), name.len);
	buf_fini(&name);
	vec_push(&l->list, entry);
	return vec_last(&l->list);
}

static void list_add_language(struct session_list *l, struct session_entry *e,
    const char *language)
{
	struct slice rest = slice_of(e->languages);
	struct buf all = { 0 };

	while (rest.len > 0)
		if (slice_is(slice_first_word(rest, &rest), language))
			return;
	buf_addf(&all, "%s%s%s", e->languages, e->languages[0] != '\0' ? " " : "",
	    language);
	e->languages = arena_text(l->arena, buf_str(&all), all.len);
	buf_fini(&all);
}

static void list_add_date(struct session_entry *e, struct date date)
{
	if (!date_is_set(date))
		return;
	if (!date_is_set(e->first) || date_cmp(date, e->first) < 0)
		e->first = date;
	if (!date_is_set(e->last) || date_cmp(date, e->last) > 0)
		e->last = date;
}

/* Languages of one session come in the order of symbols; people look for them by name. */
static void list_sort_languages(struct session_list *l, struct session_entry *e)
{
	struct slice rest = slice_of(e->languages), words[64];
	struct buf sorted = { 0 };
	size_t n = 0;

	while (rest.len > 0 && n < sizeof(words) / sizeof(*words)) {
		struct slice word = slice_first_word(rest, &rest);
		size_t i = n++;

		for (; i > 0 && slice_cmp(word, words[i - 1]) < 0; i--)
			words[i] = words[i - 1];
		words[i] = word;
	}
	for (size_t i = 0; i < n; i++)
		buf_addf(&sorted, "%s%.*s", i > 0 ? " " : "", (int)words[i].len,
		    words[i].at);
	e->languages = arena_text(l->arena, buf_str(&sorted), sorted.len);
	buf_fini(&sorted);
}

static void list_read(struct index *ix, struct session_list *out)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_CATALOGUE);
	const char *last = "";

	*out = (struct session_list){ .arena = arena_new() };
	while (index_db_step(ix, s)) {
		struct index_entry e = index_db_entry(out->arena, s);
		bool again = strcmp(e.symbol, last) == 0;
		struct session session;

		last = e.symbol;
		if (!session_of(e.symbol, &session)) {
			out->others += again ? 0 : 1;
			continue;
		}
		struct session_entry *entry = list_entry(out, session);
		entry->documents += again ? 0 : 1;
		list_add_language(out, entry, e.language);
		list_add_date(entry, e.date);
	}
	for (size_t i = 0; i < out->list.n; i++)
		list_sort_languages(out, &out->list.at[i]);
}

void sessions_find(struct index *ix, struct session_list *out)
{
	list_read(ix, out);
	while (index_heal(ix)) {
		session_list_fini(out);
		list_read(ix, out);
	}
}

static struct date list_first(const struct session_list *l, struct session s)
{
	for (size_t i = 0; i < l->list.n; i++)
		if (session_eq(l->list.at[i].session, s))
			return l->list.at[i].first;
	return (struct date){ 0 };
}

bool session_is_later(const struct session_list *l, struct session a, struct session b)
{
	struct date first = list_first(l, a), other = list_first(l, b);
	int order = 0;

	if (a.kind != b.kind && date_is_set(first) && date_is_set(other))
		order = date_cmp(first, other);
	return order != 0 ? order > 0 : session_cmp(a, b) > 0;
}

/* Keeps of the versions of one symbol, which come one after the other, the wanted one. */
static void against_take(struct against *g, struct search_document d)
{
	struct session_document_vec *all = &g->documents;
	bool again = all->n > 0 && strcmp(vec_last(all)->symbol, d.symbol) == 0;

	if (!again)
		vec_push(all, d);
	else if (strcmp(d.language, g->language) == 0)
		*vec_last(all) = d;
}

/* The documents of session S, by symbol. */
static void against_read(struct against *g, struct session s)
{
	struct sqlite3_stmt *q = index_db_use(g->ix, SQL_SESSION);
	struct buf first = { 0 }, end = { 0 };

	session_add_key(&first, s);
	s.number++;
	session_add_key(&end, s);
	db_bind_blob(q, 1, buf_str(&first), first.len);
	db_bind_blob(q, 2, buf_str(&end), end.len);
	while (index_db_step(g->ix, q)) {
		struct search_document d = search_document_read(g->out->arena, q);

		if (d.number < GUESTS_FIRST)
			against_take(g, d);
	}
	buf_fini(&first);
	buf_fini(&end);
}

/* The drafts that stand for the later session. */
static void against_read_guests(struct against *g)
{
	struct sqlite3_stmt *q = index_db_use(g->ix, SQL_GUESTS);

	db_bind_int(q, 1, GUESTS_FIRST);
	while (index_db_step(g->ix, q))
		against_take(g, search_document_read(g->out->arena, q));
}

/* The number of the member with SYMBOL, which is made when it is new. */
static size_t against_member(struct against *g, const char *symbol)
{
	uint32_t *number = names_value(&g->numbers, slice_of(symbol));
	struct session_member member = { .previous = SESSIONS_NONE };
	struct session_step step = { .symbol = symbol };

	if (*number == 0) {
		session_of(symbol, &member.session);
		vec_push(&g->members, member);
		vec_push(&g->steps, step);
		*number = (uint32_t)g->members.n;
	}
	return *number - 1;
}

/* What member I continues, as far as that is decided. */
static void against_step(struct against *g, size_t i)
{
	struct sqlite3_stmt *s = index_db_use(g->ix, SQL_PRECEDENTS);
	struct index_precedent p;
	bool taken;

	db_bind_int(s, 1, index_db_name(g->ix, g->steps.at[i].symbol));
	if (!index_db_step(g->ix, s))
		return;
	p = index_db_precedent(g->out->arena, s);
	taken = db_int(s, 8) != 0;
	db_reset(s);
	if (!taken)
		return;
	size_t previous = against_member(g, p.entry.symbol);
	g->members.at[i].previous = previous;
	g->steps.at[i].previous = p;
}

/* The members: the documents, and what stands on their lines. */
static void against_follow(struct against *g)
{
	for (size_t i = 0; i < g->documents.n; i++) {
		size_t member = against_member(g, g->documents.at[i].symbol);

		if (g->documents.at[i].number >= GUESTS_FIRST)
			g->members.at[member].session = g->out->later;
	}
	for (size_t i = 0; i < g->members.n; i++)
		against_step(g, i);
	g->places = arena_alloc(g->arena, (g->members.n + 1) * sizeof(*g->places));
	session_group_all(g->members.at, g->members.n, g->out->earlier, g->out->later,
	    g->places);
}

/* Member I of the later session: where its line leads, by what evidence. */
static struct session_line against_line(struct against *g, size_t i)
{
	const struct session_place *place = &g->places[i];
	struct session_line line = { .group = place->group,
		.document = g->documents.at[i],
		.through = "" };

	if (place->through != SESSIONS_NONE)
		line.through = g->steps.at[place->through].symbol;
	if (place->from == SESSIONS_NONE)
		return line;
	line.other = g->steps.at[i].previous;
	if (place->through == SESSIONS_NONE)
		return line;
	/* the step that leads to FROM has its entry; the evidence stays that of the first */
	for (size_t k = 0; k < g->members.n; k++)
		if (g->members.at[k].previous == place->from)
			line.other.entry = g->steps.at[k].previous.entry;
	return line;
}

/* What P names, when it is one that nothing takes up: NEWER may do so, by that evidence. */
static void against_doubt(struct against *g, const struct index_precedent *p,
    const struct index_entry *newer)
{
	size_t older = *names_value(&g->numbers, slice_of(p->entry.symbol));

	/* the value is the member and 1; 0 is nobody's */
	if (older == 0 || older-- > g->documents.n ||
	    g->places[older].group != SESSIONS_DROPPED ||
	    p->likeness < g->doubts[older].likeness)
		return;
	g->doubts[older] = *p;
	g->doubts[older].entry = *newer;
}

/* True when SYMBOL is one of the later session. */
static bool against_is_later(struct against *g, const char *symbol)
{
	size_t member = *names_value(&g->numbers, slice_of(symbol));

	return member > 0 && session_eq(g->members.at[member - 1].session, g->out->later);
}

/* What LINE, of the later session, may continue, into it and the lines of those. */
static void against_offer(struct against *g, struct session_line *line)
{
	struct sqlite3_stmt *s = index_db_use(g->ix, SQL_PRECEDENTS);
	const struct search_document *d = &line->document;
	const struct index_entry entry = { .number = d->number,
		.symbol = d->symbol,
		.language = d->language,
		.title = d->title,
		.date = d->adopted };

	db_bind_int(s, 1, index_db_name(g->ix, d->symbol));
	while (index_db_step(g->ix, s)) {
		struct index_precedent p = index_db_precedent(g->out->arena, s);

		if (db_int(s, 8) != 0 || against_is_later(g, p.entry.symbol))
			continue;
		if (line->group == SESSIONS_NEW && line->other.entry.symbol == NULL)
			line->other = p;
		against_doubt(g, &p, &entry);
	}
}

/* What the draft D continues, into it, and into the line of that when nothing else takes it up. */
static void against_draft(struct against *g, struct session_draft *d)
{
	struct sqlite3_stmt *s = index_db_use(g->ix, SQL_PRECEDENTS);

	db_bind_int(s, 1, index_db_name(g->ix, d->entry.symbol));
	if (!index_db_step(g->ix, s))
		return;
	struct index_precedent p = index_db_precedent(g->out->arena, s);
	bool taken = db_int(s, 8) != 0;

	db_reset(s);
	if (!taken)
		return;
	d->previous = p;
	against_doubt(g, &p, &d->entry);
}

/* The drafts of the later session. */
static void against_add_drafts(struct against *g, const struct index_entries *drafts)
{
	for (size_t i = 0; i < drafts->list.n; i++) {
		struct session_draft d = { .entry = drafts->list.at[i] };
		struct index_entry *e = &d.entry;

		e->symbol = arena_text(g->out->arena, e->symbol, strlen(e->symbol));
		e->language = arena_text(g->out->arena, e->language, strlen(e->language));
		e->title = arena_text(g->out->arena, e->title, strlen(e->title));
		against_draft(g, &d);
		vec_push(&g->out->drafts, d);
	}
}

static void against_add(struct against *g, const struct session_line *line)
{
	vec_push(&g->out->list, *line);
	g->out->counts[line->group]++;
}

/* The lines of the later session. */
static void against_add_later(struct against *g)
{
	for (size_t i = 0; i < g->documents.n; i++) {
		if (!session_eq(g->members.at[i].session, g->out->later))
			continue;
		struct session_line line = against_line(g, i);

		against_offer(g, &line);
		against_add(g, &line);
		g->out->n_later++;
	}
}

/* The lines of what nothing takes up. */
static void against_add_earlier(struct against *g)
{
	for (size_t i = 0; i < g->documents.n; i++) {
		struct session_line line = { .group = SESSIONS_DROPPED,
			.document = g->documents.at[i],
			.other = g->doubts[i],
			.through = "" };

		if (!session_eq(g->members.at[i].session, g->out->earlier))
			continue;
		g->out->n_earlier++;
		if (g->places[i].group == SESSIONS_DROPPED)
			against_add(g, &line);
		else
			g->out->taken_up++;
	}
}

static int session_line_cmp(const void *a, const void *b)
{
	const struct session_line *x = a, *y = b;

	return order_then(order_of(x->group, y->group),
	    symbol_text_cmp(x->document.symbol, y->document.symbol));
}

/* With GUESTS true the later session is what guests.h has put into the tables. */
static void against_work(struct index *ix, bool guests, const char *language,
    struct session_lines *out)
{
	struct against g = { .ix = ix,
		.out = out,
		.language = language,
		.arena = arena_new() };
	struct index_entries drafts = { 0 };

	/* it heals the index by itself: before anything was read */
	if (!guests)
		drafts_pending(ix, out->later, &drafts);
	out->arena = arena_new();
	names_init(&g.numbers, g.arena);
	against_read(&g, out->earlier);
	if (guests)
		against_read_guests(&g);
	else
		against_read(&g, out->later);
	against_follow(&g);
	g.doubts = arena_alloc(g.arena, (g.documents.n + 1) * sizeof(*g.doubts));
	against_add_later(&g);
	against_add_drafts(&g, &drafts);
	against_add_earlier(&g);
	vec_sort(&out->list, session_line_cmp);
	vec_fini(&g.members);
	vec_fini(&g.steps);
	vec_fini(&g.documents);
	index_entries_fini(&drafts);
	arena_free(g.arena);
}

void sessions_compare(struct index *ix, struct session earlier, struct session later,
    const char *language, struct session_lines *out)
{
	const struct session_lines none = { .earlier = earlier, .later = later };

	*out = none;
	against_work(ix, false, language, out);
	while (index_heal(ix)) {
		session_lines_fini(out);
		*out = none;
		against_work(ix, false, language, out);
	}
}

bool sessions_compare_drafts(struct index *ix, struct session earlier,
    const struct sessions_guests *drafts, const char *language, struct session_lines *out,
    struct search *found)
{
	const struct session_lines none = { .earlier = earlier,
		.later = { .number = -1 } };

	*out = none;
	do {
		session_lines_fini(out);
		*out = none;
		if (!guests_begin(ix, drafts->docs, drafts->n, drafts->query != NULL))
			return false;
		against_work(ix, true, language, out);
		if (drafts->query != NULL) {
			if (found->arena != NULL)
				search_fini(found);
			search_run(ix, drafts->query, found);
		}
		guests_end(ix);
	} while (index_heal(ix));
	return true;
}

/* SPDX-License-Identifier: ISC */
/* mandate - what a resolution asks for; see the header. */
#include "links/mandate.h"

#include <string.h>

#include "links/mandate_ask.h"
#include "links/mandate_text.h"
#include "model/symbol.h"

/* Items nested deeper than this go on from nothing. */
#define FINDER_DEPTH 8u

/* Who can wait for one clause to say what all are asked for. */
#define FINDER_HELD 4u

/* Kinds of what one verb asks for; of more none is looked for. */
#define FINDER_FOUND 16u

/* [word] of the widest look for what a verb asks. */
#define FINDER_REACH 300u

/* What a chapeau leaves to the items below it. */
struct finder_chapeau {
	enum mandate_open open;
	enum mandate_verb verb;
	const char *who;
	struct mandate_due due;
};

struct finder {
	const struct mandate_kinds *kinds;
	struct arena *arena;
	struct mandate_vec *out;
	const char *speaker; /* "General Assembly" */
	struct mandate_now now;
	struct finder_chapeau above[FINDER_DEPTH]; /* by depth of the chapeau */
	/* of the paragraph at hand */
	uint32_t para;
	const char *asked; /* whom the clause before asks */
};

/* One thing that is asked for: words of a text. */
struct finder_thing {
	enum mandate_verb verb;
	const char *who;
	size_t from; /* [word] from which its date is looked for */
	size_t first, end;
	size_t mandates; /* of the list when its clause began */
};

bool mandates_are_readable(const struct doc *d)
{
	return strcmp(d->meta.language, "en") == 0;
}

/* The kind of what the words [first, end) ask for, not less than LEAST of them; NULL = none. */
static const char *finder_kind(const struct finder *f, const struct mandate_text *t,
    enum mandate_verb verb, size_t first, size_t end, size_t least)
{
	for (size_t i = 0; i < f->kinds->list.n; i++) {
		const struct mandate_kind *k = &f->kinds->list.at[i];
		size_t n = mandate_phrases(t, first, end, &k->any);
		size_t own = mandate_phrases(t, first, end, &k->of[verb]);

		if ((n >= least || own >= least) &&
		    mandate_phrases(t, first, end, &k->except) == 0)
			return k->name;
	}
	return NULL;
}

static bool finder_is_said(const struct mandate_due *due)
{
	return due->form != MANDATE_DUE_NONE || due->every > 0;
}

/* True when a mandate of the same clause says what M says; what M knows besides is taken. */
static bool finder_has(const struct finder *f, const struct mandate *m, size_t from)
{
	for (size_t i = from; i < f->out->n; i++) {
		struct mandate *old = &f->out->at[i];

		if (strcmp(old->kind, m->kind) != 0 || strcmp(old->who, m->who) != 0 ||
		    (finder_is_said(&m->due) && finder_is_said(&old->due) &&
			!mandate_due_eq(&old->due, &m->due)))
			continue;
		if (!finder_is_said(&old->due))
			old->due = m->due;
		old->end = m->end;
		return true;
	}
	return false;
}

static void finder_add(struct finder *f, const struct mandate_text *t,
    const struct finder_thing *thing, const char *kind, const struct mandate_due *due)
{
	struct mandate m = {
		.para = f->para,
		.who = thing->who,
		.kind = kind,
		.verb = thing->verb,
		.due = *due,
		.start = t->words.at[thing->first].start,
		.end = t->words.at[thing->end - 1].end,
	};

	if (!finder_has(f, &m, thing->mandates))
		vec_push(f->out, m);
}

/* True when a verb may stand at AT without "to": "to assess it and report thereon". */
static bool finder_goes_on(const struct mandate_text *t, size_t at)
{
	return mandate_is_word(t, at) && mandate_word_among(t, at - 1, " and , or ");
}

/* True for "so that Member States can share their views", "in order to report on it" at AT. */
static bool finder_is_purpose(const struct mandate_text *t, size_t at)
{
	static const char *const purposes[] = { "so that", "so as to", "in order that",
		"in order to" };

	for (size_t i = 0; i < sizeof(purposes) / sizeof(*purposes); i++)
		if (mandate_phrase(t, at, t->words.n, purposes[i]) > 0)
			return true;
	return false;
}

/* Where the words [first, end) begin to say what for: "in order to", "with a view to". */
static size_t finder_purpose(const struct mandate_text *t, size_t first, size_t end)
{
	for (size_t at = first; at + 1 < end; at++)
		if (finder_is_purpose(t, at) ||
		    mandate_phrase(t, at, end, "in order to") > 0 ||
		    mandate_phrase(t, at, end, "so as to") > 0 ||
		    mandate_phrase(t, at, end, "with a view to") > 0)
			return at;
	return end;
}

/* True for "at that session", which was named before. */
static bool finder_is_same_session(const struct mandate_text *t, size_t first, size_t end)
{
	for (size_t at = first; at + 1 < end; at++)
		if (mandate_word_among(t, at, " that same ") &&
		    mandate_word_is(t, at + 1, "session"))
			return true;
	return false;
}

static struct mandate_due finder_last_due(const struct finder *f)
{
	if (f->out->n > 0 && vec_last(f->out)->para == f->para)
		return vec_last(f->out)->due;
	return (struct mandate_due){ .form = MANDATE_DUE_NONE };
}

/* One kind of what a thing asks for: its words go from HEAD as far as those of the next. */
struct finder_found {
	const char *kind;
	size_t head;
};

/* The kinds of what the words of THING before END ask for, with their places; their number. */
static size_t finder_find_kinds(const struct finder *f, const struct mandate_text *t,
    const struct finder_thing *thing, size_t end, struct finder_found *found)
{
	size_t n = 0, least = 1;

	for (size_t at = thing->first; at < end && n < FINDER_FOUND; at++, least = 2) {
		size_t head = mandate_ask_skip(t, at, end);

		/* what others can do then is not asked for */
		if (finder_is_purpose(t, at))
			break;
		if (at > thing->first && !finder_goes_on(t, at))
			continue;
		const char *kind = finder_kind(f, t, thing->verb, head, end, least);
		if (kind != NULL)
			found[n++] = (struct finder_found){ kind, head };
	}
	return n;
}

/* What the words [first, end) say of a date: what they ask for, before what it is for. */
static struct mandate_due finder_own_due(const struct finder *f,
    const struct mandate_text *t, size_t first, size_t end)
{
	size_t purpose = finder_purpose(t, first, end);
	struct mandate_due due = mandate_due_read(t, first, purpose, &f->now);

	return finder_is_said(&due) || purpose == end
	    ? due
	    : mandate_due_read(t, first, end, &f->now);
}

/*
 * By when what begins at HEAD is asked for, of a THING whose next kind begins at NEXT: its own
 * words come first, then those of what goes on behind it.
 */
static struct mandate_due finder_due(const struct finder *f, const struct mandate_text *t,
    const struct finder_thing *thing, size_t head, size_t next, size_t end)
{
	struct mandate_due due = finder_own_due(f, t, head, next);

	if (!finder_is_said(&due) && next < end)
		due = mandate_due_read(t, head, end, &f->now);
	if (!finder_is_said(&due))
		due = mandate_due_read(t, thing->from, end, &f->now);
	if (due.form == MANDATE_DUE_NONE && finder_is_same_session(t, head, next))
		due = finder_last_due(f);
	return due;
}

/* Adds what is FOUND in THING, before the next at NEXT, for DUE; and for a second date that these
 * words say, the earlier one first. */
static void finder_add_dated(struct finder *f, const struct mandate_text *t,
    const struct finder_thing *thing, const struct finder_found *found, size_t next,
    struct mandate_due due)
{
	struct mandate_due other;
	bool two = mandate_due_other(t, found->head, next, &f->now, &other);
	bool turned = two && mandate_due_order(&other) < mandate_due_order(&due);

	if (turned)
		finder_add(f, t, thing, found->kind, &other);
	finder_add(f, t, thing, found->kind, &due);
	if (two && !turned)
		finder_add(f, t, thing, found->kind, &other);
}

/* Adds what the words of THING ask for, each kind once; false when they are of no kind. */
static bool finder_add_kinds(struct finder *f, const struct mandate_text *t,
    const struct finder_thing *thing)
{
	struct finder_found found[FINDER_FOUND];
	size_t reach = thing->first + FINDER_REACH;
	size_t end = thing->end < reach ? thing->end : reach;
	size_t n = finder_find_kinds(f, t, thing, end, found);

	for (size_t i = 0; i < n; i++) {
		size_t next = i + 1 < n ? found[i + 1].head : end;
		struct mandate_due due =
		    finder_due(f, t, thing, found[i].head, next, end);

		finder_add_dated(f, t, thing, &found[i], next, due);
	}
	return n > 0;
}

/* Whom A asks, as the text prints it. */
static const char *finder_who(struct finder *f, const struct mandate_text *t,
    const struct mandate_ask *a)
{
	struct slice who = mandate_source(t, a->who, a->who_end);

	if (a->pronoun)
		return f->asked != NULL ? f->asked : "";
	if (a->verb == MANDATE_DECIDES && (!a->that || (a->passive && who.len == 0)))
		return f->speaker;
	return arena_text(f->arena, who.at, who.len);
}

/* What THING says of a date is of what was asked before: "to review it and to tell its views". */
static void finder_go_on(struct finder *f, const struct mandate_text *t,
    const struct mandate_ask *a, const struct finder_thing *thing)
{
	struct mandate_due due = finder_own_due(f, t, thing->first, thing->end);
	struct mandate *last = f->out->n > thing->mandates ? vec_last(f->out) : NULL;

	if (last != NULL && !mandate_ask_is_not(t, a, thing->first) &&
	    !finder_is_said(&last->due))
		last->due = due;
}

/* True for a year that a task may mention for some other reason: "the meeting in 2021". */
static bool finder_is_passing(const struct mandate_due *due)
{
	return due->form == MANDATE_DUE_DATE && due->month == 0 &&
	    !mandate_due_is_by(due);
}

/* True when DUE tells when a thing in T is, "services for the meeting, to be held in May 2025". */
static bool finder_is_of_event(const struct mandate_text *t,
    const struct mandate_due *due)
{
	static const char *const events[] = { "held", "convened", "take place",
		"taking place" };
	struct slice before;

	if (due->form != MANDATE_DUE_DATE)
		return false;
	before = slice_sub(t->source, 0, (size_t)(due->words.at - t->source.at));
	before = slice_trim(before);
	for (size_t i = 0; i < sizeof(events) / sizeof(*events); i++)
		if (slice_ends(before, events[i]))
			return true;
	return false;
}

/* Adds THING, which is of no kind that the file knows. */
static void finder_add_rest(struct finder *f, const struct mandate_text *t,
    const struct mandate_ask *a, const struct finder_thing *thing)
{
	struct mandate_due due = { .form = MANDATE_DUE_NONE };

	if (!mandate_ask_is_not(t, a, thing->first))
		due = mandate_due_read(t, a->first, a->end, &f->now);
	if (finder_is_passing(&due) || finder_is_of_event(t, &due))
		due = (struct mandate_due){ .every = due.every,
			.words = due.every > 0 ? due.words : slice_of("") };
	if (a->verb == MANDATE_REQUESTS)
		finder_add(f, t, thing, MANDATE_TASK, &due);
	else if (a->verb == MANDATE_DECIDES && !a->that &&
	    due.form == MANDATE_DUE_SESSION)
		finder_add(f, t, thing, MANDATE_AGENDA, &due);
}

/* The kind of the noun at AT of what A asks for; NULL = none. */
static const char *finder_noun_kind(const struct finder *f, const struct mandate_text *t,
    size_t at, size_t end)
{
	for (size_t i = 0; i < f->kinds->list.n; i++) {
		const struct mandate_kind *k = &f->kinds->list.at[i];

		if (mandate_phrases(t, at, end, &k->nouns) > 0)
			return k->name;
	}
	return NULL;
}

/* Adds what A asks for without a verb: "encourages contributions to the trust fund". */
static bool finder_add_nouns(struct finder *f, const struct mandate_text *t,
    const struct mandate_ask *a)
{
	struct finder_thing thing = { .verb = a->verb,
		.who = a->who < a->who_end ? finder_who(f, t, a) : "",
		.from = a->first,
		.end = a->end,
		.mandates = f->out->n };

	for (size_t at = a->noun; at < a->end; at++) {
		size_t head = at;

		if (at > a->noun && !finder_goes_on(t, at))
			continue;
		while (mandate_word_among(t, head, " for the a an his her its their "))
			head++;
		const char *kind = finder_noun_kind(f, t, head, a->end);
		if (kind == NULL)
			continue;
		struct mandate_due due = mandate_due_read(t, head, a->end, &f->now);
		thing.first = head;
		finder_add(f, t, &thing, kind, &due);
	}
	return f->out->n > thing.mandates;
}

static void finder_add_actions(struct finder *f, const struct mandate_text *t,
    const struct mandate_ask *a, const char *who);

/*
 * Adds what THING of A asks for; that can be to ask somebody else: "decides to invite the Board
 * to".  Of "requests the Committee to request the Board to" all that follows is the Board's.
 */
static bool finder_add_thing(struct finder *f, const struct mandate_text *t,
    const struct mandate_ask *a, struct finder_thing *thing)
{
	const bool passes_on =
	    a->verb == MANDATE_REQUESTS && mandate_word_is(t, thing->first, "request");
	size_t end = passes_on ? a->end : thing->end;
	struct mandate_ask asked;

	if (mandate_ask_is_not(t, a, thing->first))
		return false;
	if (a->that || !(passes_on || a->verb == MANDATE_DECIDES) ||
	    !mandate_ask_decided(t, f->kinds, thing->first, end, &asked))
		return finder_add_kinds(f, t, thing);
	thing->end = end;
	finder_add_actions(f, t, &asked, finder_who(f, t, &asked));
	return true;
}

/* Adds what is asked for from A's action to its end, and without a kind a task. */
static void finder_add_actions(struct finder *f, const struct mandate_text *t,
    const struct mandate_ask *a, const char *who)
{
	struct finder_thing thing = { a->verb, who, a->first, a->action, 0, f->out->n };
	bool found = false;

	while (thing.first < a->end) {
		thing.end = mandate_ask_action(t, a, thing.first);
		if (finder_add_thing(f, t, a, &thing))
			found = true;
		else if (found)
			finder_go_on(f, t, a, &thing);
		thing.from = thing.first = thing.end;
	}
	if (found || finder_add_nouns(f, t, a) || a->verb == MANDATE_APPEALS)
		return;
	thing.first = a->action < a->end ? a->action : a->first;
	thing.end = a->end;
	finder_add_rest(f, t, a, &thing);
}

/* What the items below find when A is the last clause of the paragraph. */
static void finder_open(struct finder *f, const struct mandate_text *t,
    const struct mandate_ask *a, const char *who, uint32_t depth)
{
	if (depth >= FINDER_DEPTH)
		return;
	f->above[depth] = (struct finder_chapeau){
		.open = a->open,
		.verb = a->verb,
		.who = who,
		.due = mandate_due_read(t, a->first, a->end, &f->now),
	};
	f->above[depth].due.inherited = finder_is_said(&f->above[depth].due);
}

/* True when A asks for something itself, and does not leave it to items. */
static bool finder_is_whole(const struct mandate_ask *a)
{
	return a->open == MANDATE_CLOSED || a->open == MANDATE_OPEN_WHOLE;
}

/* Whom clauses ask who leave it to the next clause to say what for. */
struct finder_held {
	enum mandate_verb verb;
	const char *who;
};

/* Adds what A asks for, of the N who were HELD too. */
static void finder_add_held(struct finder *f, const struct mandate_text *t,
    const struct mandate_ask *a, const struct finder_held *held, size_t n)
{
	struct mandate_ask theirs = *a;

	for (size_t i = 0; i < n && a->action < a->end && !a->that; i++) {
		theirs.verb = held[i].verb;
		finder_add_actions(f, t, &theirs, held[i].who);
	}
}

/* The clauses of the paragraph; false when no verb stands at its beginning. */
static bool finder_read_clauses(struct finder *f, const struct mandate_text *t,
    uint32_t depth)
{
	struct finder_held held[FINDER_HELD];
	struct mandate_ask a;
	bool first = false;
	size_t n = 0;

	f->asked = NULL;
	for (size_t at = 0; mandate_ask_next(t, f->kinds, at, &a); at = a.end) {
		first = first || a.first <= 3;
		if (a.verb != MANDATE_OTHERS)
			finder_add_held(f, t, &a, held, n);
		if (!a.shared)
			n = 0;
		if (a.verb == MANDATE_OTHERS)
			continue;
		const char *who = finder_who(f, t, &a);
		if (a.shared && n < FINDER_HELD)
			held[n++] = (struct finder_held){ a.verb, who };
		else if (finder_is_whole(&a))
			finder_add_actions(f, t, &a, who);
		if (a.open != MANDATE_CLOSED)
			finder_open(f, t, &a, who, depth);
		if (a.verb != MANDATE_DECIDES)
			f->asked = who;
	}
	return first;
}

/* Gives the mandates from FROM on, which say no date, that of the chapeau C. */
static void finder_inherit(struct finder *f, const struct finder_chapeau *c, size_t from)
{
	for (size_t i = from; i < f->out->n; i++) {
		struct mandate_due *due = &f->out->at[i].due;

		if (!finder_is_said(due))
			*due = c->due;
	}
}

/* True when an item that begins like T goes on from the chapeau C. */
static bool finder_goes_on_from(const struct mandate_text *t,
    const struct finder_chapeau *c)
{
	switch (c->open) {
	case MANDATE_CLOSED: return false;
	case MANDATE_OPEN_TO:
	case MANDATE_OPEN_BARE: return true;
	case MANDATE_OPEN_WHOLE:
		return mandate_word_is(t, 0, "to") && c->verb != MANDATE_DECIDES;
	case MANDATE_OPEN_SHALL: return mandate_word_among(t, 0, " shall should will ");
	}
	return false;
}

/* An item that goes on from the chapeau C. */
static void finder_read_item(struct finder *f, const struct mandate_text *t,
    const struct finder_chapeau *c, uint32_t depth)
{
	bool colon = t->words.n > 0 && mandate_word_is(t, t->words.n - 1, ":");
	size_t before = f->out->n;
	struct mandate_ask a = { .verb = c->verb,
		.action = mandate_word_is(t, 0, "to") ? 1 : 0,
		.end = t->words.n,
		.noun = t->words.n,
		.open = colon ? MANDATE_OPEN_WHOLE : MANDATE_CLOSED };
	const char *who = c->who;

	if (a.action >= a.end || !finder_goes_on_from(t, c))
		return;
	if (c->open == MANDATE_OPEN_TO && c->who[0] == '\0' && a.action == 0) {
		mandate_ask_named(t, f->kinds, &a);
		who = finder_who(f, t, &a);
	}
	if (c->open == MANDATE_OPEN_SHALL) {
		mandate_ask_shall(t, f->kinds, &a);
		if (a.passive)
			who = finder_who(f, t, &a);
	}
	finder_add_actions(f, t, &a, who);
	finder_inherit(f, c, before);
	if (colon)
		finder_open(f, t, &a, who, depth);
}

static void finder_read(struct finder *f, const struct para *p, uint32_t depth)
{
	struct mandate_text t;

	mandate_text_init(&t, para_text(p));
	if (!finder_read_clauses(f, &t, depth) && p->kind == PARA_ITEM && depth > 0)
		finder_read_item(f, &t, &f->above[depth - 1], depth);
	mandate_text_fini(&t);
}

/* True for a part that is adopted and not said by the Assembly itself. */
static bool finder_is_annex(const struct para *p)
{
	return slice_starts(slice_of(p->address), "annex") ||
	    slice_starts(slice_of(p->address), "appendix");
}

/* The name in the formula of D, "The Human Rights Council,"; empty when there is none. */
static struct slice finder_formula(const struct doc *d)
{
	for (uint32_t i = 0; i < d->n_body; i++) {
		struct slice text = slice_trim(para_text(&d->paras[i]));

		if (d->paras[i].kind != PARA_ENACTING)
			continue;
		if (slice_starts(text, "The ") && slice_ends(text, ","))
			return slice_sub(text, strlen("The "), text.len - 1);
	}
	return slice_of("");
}

/* Whose words D are. */
static const char *finder_speaker(const struct doc *d, struct arena *arena)
{
	struct symbol symbol;
	struct slice formula = finder_formula(d);

	if (symbol_parse(slice_of(d->meta.symbol), ORGAN_ASSEMBLY, &symbol) &&
	    symbol.kind == SYMBOL_RESOLUTION)
		return symbol_organ_name(symbol.organ);
	if (formula.len > 0)
		return arena_text(arena, formula.at, formula.len);
	return symbol_organ_name(ORGAN_ASSEMBLY);
}

void mandates_of(const struct doc *d, const struct mandate_kinds *k, struct arena *arena,
    struct mandate_vec *out)
{
	struct finder f = { .kinds = k,
		.arena = arena,
		.out = out,
		.speaker = finder_speaker(d, arena),
		.now = { .session = doc_session(d), .day = d->meta.adopted } };
	bool operative = false;

	f.now.other = strcmp(f.speaker, symbol_organ_name(ORGAN_ASSEMBLY)) != 0;
	if (f.now.other)
		f.now.session = 0;
	if (!mandates_are_readable(d))
		return;
	for (uint32_t i = 0; i < d->n_body; i++) {
		const struct para *p = &d->paras[i];
		uint32_t depth = p->kind == PARA_ITEM ? p->depth : 0;

		if (p->kind != PARA_ITEM)
			operative = p->kind == PARA_OPERATIVE && !finder_is_annex(p);
		if (!operative)
			continue;
		if (depth < FINDER_DEPTH)
			f.above[depth].open = MANDATE_CLOSED;
		f.para = i;
		if (depth <= FINDER_DEPTH)
			finder_read(&f, p, depth);
	}
}

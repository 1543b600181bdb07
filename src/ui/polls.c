/* SPDX-License-Identifier: ISC */
/* polls - how a State voted, with and against others; see the header. */
#include "ui/polls.h"

#include <stdlib.h>
#include <string.h>

#include "base/byte.h"
#include "base/i18n.h"
#include "base/sort.h"
#include "model/state.h"
#include "ui/listing.h"

#define POLLS_DIVIDE ";" /* between the parts of an argument; no key has it */

void polls_asked_fini(struct polls_asked *a)
{
	buf_fini(&a->state);
	buf_fini(&a->with);
	buf_fini(&a->against);
	buf_fini(&a->query);
}

/* The code of a State, or the name as it was typed, for the votes may know it. */
static bool polls_read_name(struct buf *name, const char *typed, struct buf *why)
{
	struct buf key = { 0 };

	if (typed == NULL)
		return true;
	bool good = state_read(&key, slice_of(typed), why);
	if (good && byte_is_upper(buf_str(&key)[0]))
		buf_adds(name, buf_slice(&key));
	else if (good)
		buf_adds(name,
		    slice_sub(slice_trim(slice_of(typed)), 0,
			strcspn(typed, POLLS_DIVIDE)));
	buf_fini(&key);
	return good;
}

bool polls_ask(struct polls_asked *out, const char *state, const char *with,
    const char *against, struct buf *why)
{
	if (state == NULL && with != NULL && against != NULL) {
		state = with;
		with = NULL;
	}
	if (state == NULL) {
		buf_add(why,
		    _("whose votes? a State is missing, and one to compare it with"));
		return false;
	}
	return polls_read_name(&out->state, state, why) &&
	    polls_read_name(&out->with, with, why) &&
	    polls_read_name(&out->against, against, why);
}

void polls_asked_add(struct buf *to, const struct polls_asked *a)
{
	buf_addf(to, "%s" POLLS_DIVIDE "%s" POLLS_DIVIDE "%s" POLLS_DIVIDE "%s",
	    buf_str(&a->state), buf_str(&a->with), buf_str(&a->against),
	    buf_str(&a->query));
}

void polls_asked_read(struct polls_asked *out, const char *argument)
{
	struct buf *const parts[] = { &out->state, &out->with, &out->against };
	struct slice rest = slice_of(argument);

	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		size_t end = slice_find(rest, POLLS_DIVIDE, 0);

		buf_adds(parts[i], slice_sub(rest, 0, end));
		rest = end == SLICE_NONE ? slice_of("")
					 : slice_sub(rest, end + 1, SLICE_NONE);
	}
	buf_adds(&out->query, rest);
}

static int polls_number_cmp(const void *a, const void *b)
{
	const struct index_ballot *x = a, *y = b;

	return order_of(x->number, y->number);
}

/* How a State, whose votes are ALL, voted on document NUMBER. */
static enum cast polls_cast(const struct index_ballot_vec *all, uint32_t number)
{
	struct index_ballot key = { number, CAST_NONE };
	struct index_ballot *found = vec_find(all, &key, polls_number_cmp);

	return found != NULL ? found->cast : CAST_NONE;
}

static bool polls_voted(enum cast cast)
{
	return cast == CAST_FAVOUR || cast == CAST_AGAINST || cast == CAST_ABSTAINING;
}

/* The votes of the States that are asked for. */
struct polls_votes {
	struct index_ballot_vec state, with, against;
	bool has_with, has_against;
};

static void polls_take(struct polls *p, const struct polls_votes *v,
    const struct search_document *d)
{
	struct poll poll = { d, polls_cast(&v->state, d->number),
		polls_cast(&v->with, d->number), polls_cast(&v->against, d->number) };
	bool all = polls_voted(poll.cast), any = all;

	if (v->has_with) {
		all = all && polls_voted(poll.with);
		any = any || polls_voted(poll.with);
	}
	if (v->has_against) {
		all = all && polls_voted(poll.against);
		any = any || polls_voted(poll.against);
	}
	p->both += all;
	p->single += any && !all;
	if (poll.cast == CAST_NONE || ((v->has_with || v->has_against) && !all) ||
	    (v->has_with && poll.with != poll.cast) ||
	    (v->has_against && poll.against == poll.cast))
		return;
	p->count[poll.cast]++;
	vec_push(&p->list, poll);
}

static void polls_read(struct library *lib, const struct buf *name,
    struct index_ballot_vec *out)
{
	struct buf key = { 0 }, why = { 0 };

	if (name->len > 0 && state_read(&key, buf_slice(name), &why))
		index_ballots(library_index(lib), buf_str(&key), out);
	buf_fini(&key);
	buf_fini(&why);
}

/* Says why there are none: a State that no vote names, or a query that finds none. */
static void polls_add_nothing(struct buf *why, const struct polls_asked *asked,
    const struct polls_votes *v, const struct polls *p)
{
	const struct buf *const keys[] = { &asked->state, &asked->with, &asked->against };
	const struct index_ballot_vec *const votes[] = { &v->state, &v->with,
		&v->against };

	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
		if (keys[i]->len == 0 || votes[i]->n > 0)
			continue;
		state_add_unnamed(why, buf_str(keys[i]));
		return;
	}
	if (p->list.n == 0)
		buf_add(why, _("There is no such vote."));
}

bool polls_find(struct library *lib, const struct polls_asked *asked, struct polls *out,
    struct buf *why)
{
	struct polls_votes v = { .has_with = asked->with.len > 0,
		.has_against = asked->against.len > 0 };

	*out = (struct polls){ 0 };
	if (!listing_find(lib, buf_slice(&asked->query), LISTING_DATE, &out->found, why))
		return false;
	polls_read(lib, &asked->state, &v.state);
	polls_read(lib, &asked->with, &v.with);
	polls_read(lib, &asked->against, &v.against);
	for (size_t i = 0; i < out->found.documents.n; i++)
		polls_take(out, &v, &out->found.documents.at[i]);
	if (out->list.n == 0 && why->len == 0)
		polls_add_nothing(why, asked, &v, out);
	vec_fini(&v.state);
	vec_fini(&v.with);
	vec_fini(&v.against);
	return true;
}

void polls_fini(struct polls *p)
{
	vec_fini(&p->list);
	if (p->found.arena != NULL)
		search_fini(&p->found);
}

void polls_add_counts(struct buf *to, const struct polls *p)
{
	bool first = true;

	for (enum cast cast = CAST_FAVOUR; cast < CAST_COUNT; cast++) {
		if (p->count[cast] == 0)
			continue;
		buf_addf(to, "%s%s %zu", first ? "" : ", ", _(cast_words(cast)),
		    p->count[cast]);
		first = false;
	}
}

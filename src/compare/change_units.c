/* SPDX-License-Identifier: ISC */
/* change_units - words, citations, places and numbers; see the header. */
#include "compare/change_units.h"

#include "compare/change_amount.h"
#include "compare/change_numbers.h"
#include "compare/change_place.h"
#include "text/numeral.h"

struct units_reader {
	const struct change_text *x;
	struct units u;
	uint32_t opening; /* [word]: the opening ends */
	size_t list;      /* the next list of citations */
};

/* Adds words [FIRST, END) as one unit that answers those with DETAIL. */
static struct unit *units_add(struct units_reader *r, enum unit_kind kind, uint32_t first,
    uint32_t end, uint32_t detail)
{
	struct unit unit = {
		.kind = kind,
		.key = (uint64_t)kind << 32 | detail,
		.first = first,
		.end = end,
		.opening = first < r->opening,
	};

	vec_push(&r->u.list, unit);
	return vec_last(&r->u.list);
}

/* The end of the adverbs at I, at the beginning of the comma too, "Further, requests"; I
 * when there are none. */
static uint32_t units_read_adverbs(struct units_reader *r, uint32_t i)
{
	uint32_t n = i < r->opening ? change_adverbs(r->x, i) : 0;

	for (uint32_t k = i; k < i + n; k++)
		vec_push(&r->u.adverbs,
		    ((struct adverb){ r->x->words->at[k].folded,
			(uint32_t)r->u.list.n }));
	if (n > 0 && i == 0 && slice_is(change_folded(r->x, n), ","))
		n++;
	return i + n;
}

static uint32_t units_read_cited(struct units_reader *r, uint32_t i)
{
	const struct cited_list_vec *lists = &r->u.cited.lists;

	while (r->list < lists->n && lists->at[r->list].first < i)
		r->list++;
	if (r->list == lists->n || lists->at[r->list].first != i)
		return i;
	units_add(r, UNIT_CITED, i, lists->at[r->list].end, 0)->list = (uint32_t)r->list;
	return lists->at[r->list].end;
}

/* The word at which citations go on behind I; no unit reaches into them. */
static uint32_t units_limit(const struct units_reader *r)
{
	const struct cited_list_vec *lists = &r->u.cited.lists;

	return r->list < lists->n ? lists->at[r->list].first : r->x->words->n;
}

/* A place, with the comma that divides it from its source. */
static uint32_t units_read_place(struct units_reader *r, uint32_t i)
{
	uint32_t at = i + slice_is(change_folded(r->x, i), ",");
	struct change_place_at place = change_place_at(r->x, at);

	/* the number of a heading is no place of a source */
	if (place.kind == PLACE_NONE || place.end > units_limit(r) ||
	    r->x->p->kind == PARA_HEADING)
		return i;
	units_add(r, place.own ? UNIT_OWN : UNIT_PLACE, i, place.end,
	    (uint32_t)place.kind)
	    ->place = place.kind;
	if (place.kind == PLACE_SOURCE)
		r->u.names_source = true;
	return place.end;
}

/* The shape of a date: dates of one shape alone answer each other. */
static uint32_t units_date_shape(struct number_date d)
{
	return (uint32_t)(d.year > 0) << 2 | (uint32_t)(d.day > 0) << 1 |
	    (uint32_t)(d.first_day != d.day);
}

/* [word] from an ordinal to what it counts: "eleventh United Nations World Data Forum". */
#define UNITS_EVENT_REACH 8u

/* True when "and", "to" or a comma at I leads to another ordinal: "tenth to twelfth". */
static bool units_is_joint(const struct change_text *x, uint32_t i)
{
	return numeral_ordinal(change_folded(x, i + 1)) > 0;
}

/*
 * True for the ordinal of what comes again, "the tenth session"; not "one third", "Fifth
 * Committee", "the second half of the session".
 */
static bool units_is_event(const struct change_text *x, uint32_t i)
{
	for (uint32_t k = i + 1; k < i + UNITS_EVENT_REACH && k < x->words->n; k++) {
		if (change_phrase(x, k, TABLE_EVENTS) > 0)
			return true;
		if (x->words->at[k].kind != TOKEN_WORD ||
		    change_phrase(x, k, TABLE_ENDS) > 0) {
			if (!units_is_joint(x, k))
				return false;
		}
	}
	return false;
}

static uint32_t units_read_number(struct units_reader *r, uint32_t i)
{
	struct slice word = change_folded(r->x, i);
	struct number_date date;

	if (!number_may_begin(r->x, i))
		return i;
	uint32_t n = number_date(r->x, i, &date);

	if (n > 0 && i + n <= units_limit(r))
		units_add(r, UNIT_DATE, i, i + n, units_date_shape(date));
	else if (n = 1, change_names_instrument(r->x, i))
		n = 0;
	else if (number_year(word) > 0)
		units_add(r, UNIT_YEAR, i, i + 1, (uint32_t)word.len);
	else if (numeral_ordinal(word) > 0 && units_is_event(r->x, i))
		units_add(r, UNIT_ORDINAL, i, i + 1, 0);
	else if (number_is_amount(word) && change_is_amount(r->x, i))
		units_add(r,
		    change_phrase(r->x, i + 1, TABLE_YEARS) > 0 ? UNIT_AGE : UNIT_AMOUNT,
		    i, i + 1, 0);
	else
		n = 0;
	return i + n;
}

/* The end of the unit at I, which is added, or of what is none. */
static uint32_t units_read(struct units_reader *r, uint32_t i)
{
	static uint32_t (*const readers[])(struct units_reader * r, uint32_t i) = {
		units_read_adverbs,
		units_read_cited,
		units_read_place,
		units_read_number,
	};

	for (size_t k = 0; k < sizeof(readers) / sizeof(*readers); k++) {
		uint32_t end = readers[k](r, i);

		if (end > i)
			return end;
	}
	units_add(r, UNIT_WORD, i, i + 1, r->x->words->at[i].folded);
	return i + 1;
}

struct units units_of(const struct change_text *x, uint32_t from)
{
	struct units_reader r = { .x = x, .opening = change_opening(x) };

	r.u.cited = change_cited(x);
	r.u.ending = change_ending(x);
	for (uint32_t i = from; i < r.u.ending.end;)
		i = units_read(&r, i);
	return r.u;
}

void units_fini(struct units *u)
{
	vec_fini(&u->list);
	vec_fini(&u->adverbs);
	cited_lists_fini(&u->cited);
}

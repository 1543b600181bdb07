/* SPDX-License-Identifier: ISC */
/*
 * mandate_due_thing - which dates tell of a thing that is spoken of, and not when something is due;
 * see mandate_due_reader.h.
 */
#include "links/mandate_due_reader.h"

#include "text/numeral.h"

/* What a thing itself does on a day: "the situation as it stood on", "the term that ends on". */
#define THING_STATES \
	" stood stands stand existed prevailing outstanding expires expired expiring ends " \
	"ending begins force "

/* What is held on a day. */
#define THING_EVENTS \
	" conference conferences meeting meetings session sessions summit forum symposium " \
	"congress event events dialogue review seminar workshop assembly election elections "

/* Before an event that is written about, or prepared, and before one at which something is due. */
#define THING_ABOUT " on of about concerning regarding "
#define THING_PREPARES " preparation preparations arrangements preparatory "
#define THING_AT " at to before during for in by with "

/* What asks for the event itself, whatever it is about. */
#define THING_HOLDS \
	" convene hold organize host schedule convening holding organizing hosting "

/* What is to be reached by a year that lies far off. */
#define THING_TARGETS " target targets goal goals "
#define THING_AIMS \
	" objective objectives commitment commitments pledge pledges ambition vision effort " \
	"efforts progress "

/* Before a target that is written about: "on their efforts to", "of the goal of". */
#define THING_SUBJECT " on of about concerning regarding towards toward against "

/* Verbs of targets: "on ending hunger". */
#define THING_REACHING \
	" ending halving eradicating eliminating achieving reaching attaining reducing " \
	"ensuring doubling tripling closing realizing halting reversing limiting cutting " \
	"restoring increasing "

/* [word] from a date back to the target that it is of. */
#define THING_REACH 24

/* [word] of "their continued global", before the target. */
#define THING_ADJECTIVES 4

/* True when words [I, END) say when a thing itself is done: "will be held", "it will submit". */
static bool thing_is_done(const struct due_reader *r, size_t i, size_t end)
{
	/* what a committee "will hold" is not what is asked */
	if (due_among(r, i + 1, " hold "))
		return false;
	for (; i < end; i++)
		if (due_among(r, i, " shall should ") ||
		    (due_among(r, i - 1, " will to be ") &&
			due_among(r, i,
			    " meet hold convene take report submit present begin held convened "
			    "organized submitted presented issued completed launched ")))
			return true;
	return false;
}

/* True before LEAD for what is told of a thing: ", which will inform the meeting in 2023". */
static bool thing_is_told(const struct due_reader *r, size_t lead)
{
	for (size_t i = lead; i > r->first + 1 && !due_among(r, i, " ; "); i--)
		if (due_among(r, i, " which ") && due_among(r, i - 1, " , "))
			return !thing_is_done(r, i + 1, lead);
	return false;
}

/* Behind "held" and before the place that stands between it and LEAD, "held in New York in". */
static size_t thing_before_place(const struct due_reader *r, size_t lead)
{
	while (lead > r->first &&
	    (r->t->words.at[lead - 1].capital ||
		due_among(r, lead - 1, " in at , and the headquarters ")))
		lead--;
	return lead;
}

/* True when the preposition at AT leads to an event that is written about, or prepared. */
static bool thing_is_about(const struct due_reader *r, size_t at)
{
	return due_among(r, at, THING_ABOUT)
	    ? !due_among(r, at - 1, " advance ")
	    : due_among(r, at, " for ") && due_among(r, at - 1, THING_PREPARES);
}

/* The preposition before the event that is held at word HELD; r->first when there is none. */
static size_t thing_event_lead(const struct due_reader *r, size_t held)
{
	bool event = false;
	size_t at = held;

	while (at > r->first && !(event && due_among(r, at, THING_ABOUT THING_AT))) {
		at--;
		event = event || due_among(r, at, THING_EVENTS);
	}
	return at;
}

/* True when an event that is written about is held at LEAD: "on the Conference to be held in". */
static bool thing_is_event(const struct due_reader *r, size_t lead)
{
	const size_t held = thing_before_place(r, lead);

	if (!due_among(r, held - 1, " held convened place "))
		return false;
	size_t at = thing_event_lead(r, held - 1);
	if (!thing_is_about(r, at))
		return false;
	/* "convene a session of the conference to be held" asks for it */
	for (; at > r->first && !due_among(r, at, " ; "); at--)
		if (due_among(r, at - 1, THING_HOLDS))
			return false;
	return true;
}

/* True when the target at word AT is written about, and not what somebody works with a view to. */
static bool thing_is_subject(const struct due_reader *r, size_t at)
{
	for (size_t n = 0; n < THING_ADJECTIVES && at > r->first; n++, at--) {
		if (due_among(r, at - 1, " with , ; "))
			return false;
		if (due_among(r, at - 1, THING_SUBJECT))
			return true;
	}
	return false;
}

/* True when "ending hunger" at AT is written about; "with a view to ending it" is not. */
static bool thing_is_reached(const struct due_reader *r, size_t at)
{
	return due_among(r, at, THING_REACHING) && due_among(r, at - 1, THING_SUBJECT) &&
	    !(due_among(r, at - 2, " aim goal objective purpose ") &&
		due_among(r, at - 4, " with "));
}

/* True when LEAD is that of a target: "on the target of ending the epidemic by 2030". */
static bool thing_is_target(const struct due_reader *r, size_t lead)
{
	const size_t least =
	    lead > r->first + THING_REACH ? lead - THING_REACH : r->first;

	/* progress "in 2025" was made then */
	const bool by = due_among(r, lead, " by before ");

	if (!by && !due_among(r, lead, " in "))
		return false;
	for (size_t i = lead; i > least && !due_among(r, i - 1, " , ; "); i--) {
		if (by && thing_is_reached(r, i - 1))
			return true;
		if (due_among(r, i - 1, by ? THING_TARGETS THING_AIMS : THING_TARGETS) &&
		    due_among(r, i, " of to towards toward for in that ") &&
		    thing_is_subject(r, i - 1))
			return true;
	}
	return false;
}

bool due_is_of_thing(const struct due_reader *r, size_t date, bool year_alone)
{
	const size_t lead = date - 1;

	if (date <= r->first + 1)
		return false;
	if (due_among(r, lead, " in on from during ") &&
	    (due_among(r, lead - 1, THING_STATES) || thing_is_event(r, lead)))
		return true;
	return year_alone && (thing_is_told(r, lead) || thing_is_target(r, lead));
}

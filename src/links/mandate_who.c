/* SPDX-License-Identifier: ISC */
/* mandate_who - the name of who is asked; see the header. */
#include "links/mandate_who.h"

/* Words that begin an insertion behind a comma: "the Secretary-General, in consultation with". */
#define WHO_INSERTIONS \
	" in within with as upon through while taking on by bearing including where at for " \
	"without pursuant subject under when if having after building inter during working " \
	"given noting recalling guided making consistent drawing acting following especially " \
	"particularly notably together jointly considering mindful based using until " \
	"whenever wherever since among throughout beginning starting recognizing depending " \
	"according whose who which before prior no not pending should "

/* What is authorized without a name: "the use of the fund". */
#define WHO_USES \
	" use utilization transfer redeployment establishment issuance continuation payment " \
	"expenditure disbursement retention release extension "

/* [word] from "be" to "by" whom it is done, and what ends his name. */
#define WHO_AGENT_MOST 8
#define WHO_AGENT_ENDS \
	" for at in on during to before after within from under and with as , ; . : every "

/* True when an insertion begins with the comma, or the words, at AT. */
static bool who_inserts(const struct mandate_text *t, size_t at)
{
	if (mandate_word_is(t, at, "in") &&
	    mandate_word_among(t, at + 1,
		" consultation cooperation collaboration coordination close accordance "
		"partnership "))
		return true;
	if (mandate_word_is(t, at,
		"that") && /* "the Secretary-General that he continue" */
	    mandate_word_among(t, at + 1, " he she it they "))
		return true;
	if (mandate_word_is(t, at, "when") ||
	    (mandate_word_among(t, at, " in at ") &&
		mandate_word_among(t, at + 1, " this that its ")))
		return true;
	if (!mandate_word_is(t, at, ","))
		return false;
	if (mandate_word_is(t, at + 1, "to") && mandate_word_is(t, at + 2, "which"))
		return true;
	if (mandate_word_is(t, at + 1, "and"))
		return mandate_word_among(t, at + 2, " in , to as ");
	return mandate_word_among(t, at + 1, WHO_INSERTIONS) &&
	    !(mandate_word_is(t, at + 1, "as") && mandate_word_is(t, at + 2, "well"));
}

void mandate_who_set(const struct mandate_text *t, struct mandate_ask *a, size_t first,
    size_t end)
{
	if (mandate_word_is(t, first, "the"))
		first++;
	a->who = a->who_end = first;
	while (a->who_end < end && a->who_end < first + MANDATE_WHO_MOST &&
	    !who_inserts(t, a->who_end))
		a->who_end++;
	while (a->who_end > a->who &&
	    ((!mandate_is_word(t, a->who_end - 1) &&
		 !mandate_word_is(t, a->who_end - 1, ")")) ||
		mandate_word_among(t, a->who_end - 1,
		    MANDATE_ADVERBS "and or not only ")))
		a->who_end--;
	a->pronoun = a->who_end == a->who + 1 &&
	    mandate_word_among(t, a->who, " him her it them he she they ");
}

/* True when the name of an agent goes on at AT: "the Committee on Conferences". */
static bool who_goes_on(const struct mandate_text *t, size_t at)
{
	size_t name = at + 1 + mandate_word_is(t, at + 1, "the");

	return name < t->words.n && t->words.at[name].capital &&
	    (mandate_word_is(t, at, "on") ||
		(mandate_word_is(t, at, "for") &&
		    mandate_word_among(t, at - 1, " commissioner office centre ")));
}

void mandate_who_agent(const struct mandate_text *t, struct mandate_ask *a, size_t at)
{
	const size_t reach = at + WHO_AGENT_MOST < a->end ? at + WHO_AGENT_MOST : a->end;
	size_t end, name;

	while (at < reach && !mandate_word_is(t, at, "by"))
		at += mandate_word_among(t, at, " , ; . : to ") ? WHO_AGENT_MOST : 1;
	for (end = ++at; end < a->end &&
	     (!mandate_word_among(t, end, WHO_AGENT_ENDS) || who_goes_on(t, end));)
		end++;
	name = mandate_word_is(t, at, "the") ? at + 1 : at;
	if (at < reach && name < end && t->words.at[name].capital)
		mandate_who_set(t, a, at, end);
}

bool mandate_who_is_use(const struct mandate_text *t, size_t at)
{
	at += mandate_word_among(t, at, " the a an ");
	at += mandate_word_among(t, at, " continued further temporary exceptional ");
	return mandate_word_among(t, at, WHO_USES);
}

void mandate_who_user(const struct mandate_text *t, struct mandate_ask *a, size_t at,
    size_t to)
{
	a->who = a->who_end = at;
	for (; at < to; at++) {
		size_t name = at + 1 + mandate_word_is(t, at + 1, "the");

		if (!mandate_word_is(t, at, "by") || name >= to ||
		    !t->words.at[name].capital)
			continue;
		mandate_who_set(t, a, at + 1, to);
		return;
	}
}

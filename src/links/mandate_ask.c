/* SPDX-License-Identifier: ISC */
/* mandate_ask - the clauses of a paragraph that ask; see the header. */
#include "links/mandate_ask.h"

#include <string.h>

#include "base/byte.h"
#include "links/mandate_who.h"

/* The last words of "in this regard", behind which a clause may begin. */
#define ASK_REGARDS \
	" regard end ends context connection respect basis vein purpose light ) "

/* What may stand behind "to" and is no verb. */
#define ASK_NO_VERBS \
	" the a an its his her their our all any each every both such this that these those " \
	"which whom it them him other others member members states date be-all and or , : ; . " \
	"what whether one two three "

/* Words that begin a thing, of which nobody can ask anything: "that such assistance continue". */
#define ASK_THINGS \
	" such this these that due sufficient adequate appropriate support report reports " \
	"information data documentation "

/* Words that begin what the Assembly decides of itself: "that the provisional agenda shall". */
#define ASK_OWN " agenda provisional draft item sub-item "

#define ASK_MODALS " shall should will must may would "

/* Verbs of "requests that the Secretary-General continue", which tell where SOMEBODY ends. */
#define ASK_BARE_VERBS \
	" be continue ensure report submit provide take include " \
	"present convene establish undertake consider give make conduct develop extend prepare " \
	"keep review serve proactively further promptly hold meet invite transmit facilitate " \
	"carry appoint inform address support strengthen pay adopt set examine begin increase " \
	"promote implement encourage intensify explore assess have initiate revise request update " \
	"coordinate enhance issue allocate assist complete monitor respond consult engage expand " \
	"improve maintain direct identify accelerate redouble seek produce publish circulate apply " \
	"expedite pursue collaborate reconsider reduce organize "

/* What stands before verbs that ask in what is decided: "decides to request". */
#define ASK_DECIDES_TO "decides to "

/* Verbs that ask for what the infinitive behind them says. */
#define ASK_GOING_ON " continue begin endeavour strive seek consider wish proceed "

/* [word] of "in paragraph 77 of its resolution 73/270" at most. */
#define ASK_SOURCE_MOST 20

/* [word] of the longest clause, and of the widest look for what it asks. */
#define ASK_REACH 400

/* Behind the adverbs at AT. */
static size_t ask_skip_adverbs(const struct mandate_text *t, size_t at)
{
	while (mandate_word_among(t, at, MANDATE_ADVERBS))
		at++;
	return at;
}

/* True when a clause can begin at AT: behind a comma, "and", "in this regard". */
static bool ask_may_begin(const struct mandate_text *t, size_t at)
{
	while (at > 0 && mandate_word_among(t, at - 1, MANDATE_ADVERBS))
		at--;
	return at == 0 || mandate_word_among(t, at - 1, " , ; : . - and or but ") ||
	    mandate_word_among(t, at - 1, ASK_REGARDS);
}

/* True for "requests for assistance": a noun. */
static bool ask_is_noun(const struct mandate_text *t, size_t at, size_t behind)
{
	return at > 0 && behind == at + 1 &&
	    mandate_word_among(t, behind,
		" for made received from of submitted and or by , addressed contained were are is "
		" has ") &&
	    !mandate_word_is(t, at, "decides");
}

/* True for the mark at which a sentence, or a part of it, ends. */
static bool ask_is_stop(const struct mandate_text *t, size_t at)
{
	const struct mandate_word *w = &t->words.at[at];

	if (w->quoted || w->word.len != 1)
		return false;
	return w->word.at[0] == ';' ||
	    (w->word.at[0] == '.' && at + 1 < t->words.n && t->words.at[at + 1].capital);
}

/* The longest verb of K at word AT and [word] behind it; MANDATE_VERB_COUNT for none. */
static enum mandate_verb ask_phrase(const struct mandate_text *t,
    const struct mandate_kinds *k, size_t at, size_t *behind)
{
	enum mandate_verb found = MANDATE_VERB_COUNT;
	size_t longest = 0;

	for (enum mandate_verb verb = 0; verb < MANDATE_VERB_COUNT; verb++) {
		size_t n = mandate_phrases(t, at, t->words.n, &k->verbs[verb]);

		if (n > longest) {
			longest = n;
			found = verb;
		}
	}
	*behind = at + longest;
	return found;
}

/*
 * Where the name begins that the passive verb at AT asks: "Member States are invited to".  AT when
 * there is none, or when the sentence tells of it: "Notes that Member States are invited to".
 */
static size_t ask_subject(const struct mandate_text *t, const struct mandate_kinds *k,
    size_t at)
{
	size_t first = at, behind;

	while (first > 0 && !ask_is_stop(t, first - 1)) {
		first--;
		if (at - first > MANDATE_WHO_MOST ||
		    mandate_word_among(t, first,
			" that which who whom whose where when if whether "))
			return at;
	}
	return ask_phrase(t, k, first, &behind) == MANDATE_VERB_COUNT ? first : at;
}

/* True when word AT can only be of a passive verb. */
static bool ask_is_passive(const struct mandate_text *t, size_t at)
{
	return mandate_word_among(t, at, " is are be ");
}

/* The verb of K with which a clause begins at word AT; MANDATE_VERB_COUNT for none. */
static enum mandate_verb ask_verb(const struct mandate_text *t,
    const struct mandate_kinds *k, size_t at, size_t *behind)
{
	const bool passive = ask_is_passive(t, at);

	if (!mandate_is_word(t, at) || !(passive || ask_may_begin(t, at)))
		return MANDATE_VERB_COUNT;
	enum mandate_verb found = ask_phrase(t, k, at, behind);
	if (found == MANDATE_VERB_COUNT ||
	    (passive ? ask_subject(t, k, at) == at : ask_is_noun(t, at, *behind)))
		return MANDATE_VERB_COUNT;
	return found;
}

/* [word] where the clause ends that has its verb before AT. */
static size_t ask_end(const struct mandate_text *t, const struct mandate_kinds *k,
    size_t at)
{
	size_t behind;

	for (; at < t->words.n; at++)
		if (ask_is_stop(t, at) ||
		    ask_verb(t, k, at, &behind) != MANDATE_VERB_COUNT)
			break;
	return at;
}

/* True when "to" at AT is followed by a verb. */
static bool ask_is_infinitive(const struct mandate_text *t, size_t at, size_t end)
{
	size_t verb = at + 1;

	if (!mandate_word_is(t, at, "to") || t->words.at[at].quoted ||
	    (at > 0 && mandate_word_among(t, at - 1, " pursuant referred according ")))
		return false;
	while (verb < end && mandate_word_among(t, verb, MANDATE_ADVERBS))
		verb++;
	if (verb >= end || !mandate_is_word(t, verb) || t->words.at[verb].capital ||
	    mandate_word_among(t, verb, ASK_NO_VERBS) ||
	    (mandate_word_is(t, verb, "do") && mandate_word_is(t, verb + 1, "so")))
		return false;
	struct slice word = t->words.at[verb].word;
	return byte_is_lower(word.at[0]) &&
	    (!slice_ends(word, "ing") ||
		mandate_word_among(t, verb, " bring ring sing "));
}

/* Behind the adverb that may stand at AT: "to further strengthen", "to promptly submit". */
static size_t ask_head(const struct mandate_text *t, size_t at, size_t end)
{
	at = ask_skip_adverbs(t, at);
	while (at + 1 < end && slice_ends(mandate_word_at(t, at), "ly") &&
	    !mandate_word_is(t, at, "supply") && !mandate_word_is(t, at, "apply"))
		at++;
	return at;
}

bool mandate_ask_is_not(const struct mandate_text *t, const struct mandate_ask *a,
    size_t at)
{
	return mandate_word_is(t, at, "not") ||
	    (a->that && mandate_word_among(t, a->who, " no neither none ")) ||
	    (mandate_word_is(t, at - 1, "to") && mandate_word_is(t, at - 2, "not") &&
		!mandate_word_is(t, at - 3, "or"));
}

/* Behind "continue", or "continue its efforts", at AT. */
static size_t ask_going_on(const struct mandate_text *t, size_t at)
{
	return mandate_word_among(t, at + 1, " his her its their ") &&
		mandate_word_is(t, at + 2, "efforts")
	    ? at + 3
	    : at + 1;
}

size_t mandate_ask_skip(const struct mandate_text *t, size_t at, size_t end)
{
	at = ask_head(t, at, end);
	while (mandate_word_among(t, at, ASK_GOING_ON)) {
		size_t to = ask_going_on(t, at);

		if (to + 1 >= end || !ask_is_infinitive(t, to, end))
			break;
		at = ask_head(t, to + 1, end);
	}
	return at;
}

/* Behind insertions at AT, before END: ", in this regard, ". */
static size_t ask_skip_insertion(const struct mandate_text *t, size_t at, size_t end)
{
	at = ask_skip_adverbs(t, at);
	while (mandate_word_is(t, at, ",")) {
		size_t next = at + 1;

		while (next < end && !mandate_word_is(t, next, ","))
			next++;
		if (next >= end)
			return at;
		at = next + 1;
	}
	if (mandate_word_is(t, at, "in") && mandate_word_among(t, at + 2, ASK_REGARDS))
		at += 3;
	return ask_skip_adverbs(t, at);
}

/* True when the verb that SOMEBODY shall do is word AT; behind a decision it is "shall". */
static bool ask_is_bare_verb(const struct mandate_text *t, const struct mandate_ask *a,
    size_t at)
{
	if (t->words.at[at].capital ||
	    mandate_word_among(t, at - 1, " the a an its his their "))
		return false;
	/* "decides that the conference be convened"; "measures to be taken" is a name */
	if (a->verb == MANDATE_DECIDES && mandate_word_is(t, at, "be"))
		return !mandate_word_is(t, at - 1, "to");
	return mandate_word_among(t, at, ASK_MODALS) ||
	    (a->verb != MANDATE_DECIDES && mandate_word_among(t, at, ASK_BARE_VERBS) &&
		/* "an interim report be submitted" */
		!mandate_word_is(t, at + 1, "be"));
}

/* Behind the last comma before VERB at which a name begins: "that, if ..., including ..., the". */
static size_t ask_behind_comma(const struct mandate_text *t, size_t first, size_t verb)
{
	for (size_t at = verb; at > first; at--)
		if (mandate_word_is(t, at - 1, ",") &&
		    mandate_word_among(t, at, " the a an its all each "))
			return at;
	return first;
}

/* Reads what SOMEBODY shall do: its verb is word VERB, perhaps behind "shall". */
static void ask_read_shall(const struct mandate_text *t, const struct mandate_kinds *k,
    struct mandate_ask *a, size_t verb)
{
	size_t behind;

	while (verb < a->end && mandate_word_among(t, verb, ASK_MODALS))
		verb++;
	a->action = verb;
	if (mandate_word_is(t, verb, "take") && mandate_word_is(t, verb + 1, "place")) {
		/* a meeting does not do it itself */
		a->passive = true;
		a->who_end = a->who;
		return;
	}
	if (!mandate_word_among(t, verb, " be remain "))
		return;
	/* "decides that the Board shall be requested to report" */
	enum mandate_verb asks = ask_phrase(t, k, verb, &behind);
	if (asks < MANDATE_DECIDES) {
		a->verb = asks;
		a->action = behind;
		return;
	}
	a->passive = true;
	a->who_end = a->who;
	mandate_who_agent(t, a, verb);
}

void mandate_ask_shall(const struct mandate_text *t, const struct mandate_kinds *k,
    struct mandate_ask *a)
{
	a->that = true;
	ask_read_shall(t, k, a, 0);
}

/* True when A asks that a thing do something: "that their reports include". */
static bool ask_is_thing(const struct mandate_text *t, const struct mandate_ask *a)
{
	return mandate_word_among(t,
	    a->who + (mandate_word_among(t, a->who, " his her its their ") ? 1 : 0),
	    ASK_THINGS);
}

/* "requests that SOMEBODY do", "decides that SOMEBODY shall do": SOMEBODY begins at AT. */
static void ask_read_that(const struct mandate_text *t, const struct mandate_kinds *k,
    struct mandate_ask *a, size_t at)
{
	const bool colon = a->end == t->words.n && mandate_word_is(t, a->end - 1, ":");
	size_t verb = ask_skip_insertion(t, at, a->end);
	size_t first = verb;

	a->that = true;
	while (verb < a->end && verb < first + ASK_REACH && !ask_is_bare_verb(t, a, verb))
		verb++;
	if (mandate_word_is(t, at, ","))
		first = ask_behind_comma(t, first, verb);
	mandate_who_set(t, a, first, verb);
	a->action = first;
	a->open = colon ? MANDATE_OPEN_WHOLE : MANDATE_CLOSED;
	if (verb == a->end && colon && a->verb == MANDATE_DECIDES)
		a->open = MANDATE_OPEN_SHALL;
	else if (verb == a->end || ask_is_thing(t, a))
		a->who_end = a->who; /* nobody is named, or it cannot be told who */
	if (ask_is_thing(t, a))
		a->noun = a->who;
	if (mandate_word_among(t, first, " the ")
		? mandate_word_among(t, first + 1, ASK_OWN)
		: mandate_word_among(t, first, ASK_OWN)) {
		a->passive = true;
		a->who_end = a->who;
	}
	if (verb < a->end)
		ask_read_shall(t, k, a, verb);
}

/* True for "contributions, to be paid": the "to" at AT tells of what stands before it. */
static bool ask_is_attribute(const struct mandate_text *t, size_t at)
{
	return mandate_word_is(t, at - 1, ",") && mandate_word_is(t, at + 1, "be");
}

/* Where the infinitive begins that tells what A asks for; its end when there is none. */
static size_t ask_find_infinitive(const struct mandate_text *t,
    const struct mandate_ask *a, size_t at)
{
	for (; at < a->end; at++)
		if (ask_is_infinitive(t, at, a->end) && !ask_is_attribute(t, at))
			return at;
	return a->end;
}

/* True when nothing but an insertion stands from AT to the colon before END. */
static bool ask_is_open_at(const struct mandate_text *t, size_t at, size_t end)
{
	return at + 1 == end || (at < end && mandate_word_is(t, at, ","));
}

/* "requests the Secretary-General to:" - the "to" that the items go on from, or a->end. */
static size_t ask_find_open_to(const struct mandate_text *t, const struct mandate_ask *a,
    size_t at)
{
	for (; at < a->end; at++)
		if (mandate_word_is(t, at, "to") && ask_is_open_at(t, at + 1, a->end))
			return at;
	return a->end;
}

/* True when the clause names who is asked, and the next one says what for. */
static bool ask_is_shared(const struct mandate_text *t, const struct mandate_ask *a)
{
	return a->end < t->words.n && !ask_is_stop(t, a->end) && a->who < a->who_end &&
	    (t->words.at[a->who].capital ||
		mandate_word_among(t, a->who, " all member states parties governments "));
}

/* Reads a clause in which no infinitive stands from AT on: what it asks for is a noun there. */
static void ask_read_noun(const struct mandate_text *t, struct mandate_ask *a, size_t at)
{
	a->action = a->end;
	a->noun = at;
	mandate_who_set(t, a, at, a->end);
	a->shared = a->verb != MANDATE_DECIDES && ask_is_shared(t, a);
	if (!a->shared)
		a->who_end = a->who;
}

/* Reads a clause with its infinitive at TO, or with the "to" at OPEN for the items below. */
static void ask_read_infinitive(const struct mandate_text *t, struct mandate_ask *a,
    size_t at, size_t to, size_t open)
{
	const bool bare = open < to;

	if (a->verb != MANDATE_DECIDES && mandate_who_is_use(t, at))
		mandate_who_user(t, a, at, bare ? open : to);
	else if (a->verb != MANDATE_DECIDES)
		mandate_who_set(t, a, at, bare ? open : to);
	a->action = to < a->end && !bare ? to + 1 : a->end;
	if (!mandate_word_is(t, a->end - 1, ":") || a->end < t->words.n)
		return;
	a->open = bare    ? MANDATE_OPEN_BARE
	    : to < a->end ? MANDATE_OPEN_WHOLE
			  : MANDATE_OPEN_TO;
}

/* Behind the "to", or "its call upon", at AT of who is asked, not of what for; else AT. */
static size_t ask_skip_to(const struct mandate_text *t, const struct mandate_ask *a,
    size_t at)
{
	if (mandate_word_is(t, at, "upon") && mandate_word_is(t, at - 1, "call"))
		return at + 1;
	return at + (mandate_word_is(t, at, "to") && !ask_is_infinitive(t, at, a->end));
}

/*
 * Behind "in paragraph 77 of its resolution 73/270" at AT, when "that" or "to the Board" goes on
 * from it.
 */
static size_t ask_skip_source(const struct mandate_text *t, const struct mandate_ask *a,
    size_t at)
{
	const size_t reach =
	    at + ASK_SOURCE_MOST < a->end ? at + ASK_SOURCE_MOST : a->end;

	if (!mandate_word_among(t, at, " in as contained made set ") ||
	    !mandate_word_among(t, at - 1, " request requests call invitation decision "))
		return at;
	for (size_t i = at; i < reach && !ask_is_infinitive(t, i, a->end); i++)
		if (mandate_word_is(t, i, "that") || mandate_word_is(t, i, "to"))
			return ask_skip_to(t, a, i);
	return at;
}

/* The "with" behind AT of "entrusts the Board with the care of the fund"; A's end for none. */
static size_t ask_find_with(const struct mandate_text *t, const struct mandate_ask *a,
    size_t at)
{
	if (!mandate_word_among(t, at - 1,
		" entrusts entrust tasks task charges charge ") &&
	    !(mandate_word_is(t, at - 1, "the") && mandate_word_is(t, at - 2, "tasks")))
		return a->end;
	for (size_t i = at; i < a->end && !ask_is_infinitive(t, i, a->end); i++)
		if (mandate_word_is(t, i, "with"))
			return i;
	return a->end;
}

/* Reads "entrusts SOMEBODY with SOMETHING": SOMEBODY begins at AT. */
static void ask_read_entrusted(const struct mandate_text *t, struct mandate_ask *a,
    size_t at, size_t with)
{
	mandate_who_set(t, a, at, with);
	a->action = a->end;
	a->noun = with + 1;
}

/* Reads the clause behind its verb, which ends at BEHIND. */
static void ask_read(const struct mandate_text *t, const struct mandate_kinds *k,
    struct mandate_ask *a, size_t behind)
{
	bool colon = a->end == t->words.n && mandate_word_is(t, a->end - 1, ":");
	size_t at = ask_skip_insertion(t, behind, a->end);

	if (ask_is_passive(t, a->first)) {
		size_t subject = ask_subject(t, k, a->first);

		ask_read_infinitive(t, a, behind, behind - 1, a->end);
		mandate_who_set(t, a, subject, a->first);
		a->first = subject;
		return;
	}
	/* "reiterates its request to the Secretary-General" */
	at = ask_skip_source(t, a, ask_skip_to(t, a, at));
	if (mandate_word_is(t, at, "that")) {
		ask_read_that(t, k, a, at + 1);
		return;
	}
	size_t with = ask_find_with(t, a, at);
	if (with < a->end) {
		ask_read_entrusted(t, a, at, with);
		return;
	}
	size_t to = ask_find_infinitive(t, a, at);
	size_t open = colon ? ask_find_open_to(t, a, at) : a->end;
	if (mandate_word_is(t, behind - 1, "for") || (to == a->end && !colon))
		ask_read_noun(t, a, at);
	else
		ask_read_infinitive(t, a, at, to, open);
}

void mandate_ask_named(const struct mandate_text *t, const struct mandate_kinds *k,
    struct mandate_ask *a)
{
	ask_read(t, k, a, 0);
}

bool mandate_ask_next(const struct mandate_text *t, const struct mandate_kinds *k,
    size_t from, struct mandate_ask *out)
{
	for (size_t at = from, behind; at < t->words.n; at++) {
		enum mandate_verb verb = ask_verb(t, k, at, &behind);

		if (verb == MANDATE_VERB_COUNT)
			continue;
		*out = (struct mandate_ask){ .verb = verb,
			.first = at,
			.end = ask_end(t, k, behind) };
		out->noun = out->end;
		ask_read(t, k, out, behind);
		return true;
	}
	return false;
}

/* The longest verb of K that is "decides to" and the words at AT. */
static enum mandate_verb ask_decided_phrase(const struct mandate_text *t,
    const struct mandate_kinds *k, size_t at, size_t end, size_t *behind)
{
	const struct slice decides = slice_of(ASK_DECIDES_TO);
	enum mandate_verb found = MANDATE_VERB_COUNT;

	*behind = at;
	for (enum mandate_verb verb = 0; verb < MANDATE_DECIDES; verb++)
		for (size_t i = 0; i < k->verbs[verb].n; i++) {
			const char *phrase = k->verbs[verb].at[i];
			size_t n = slice_starts(slice_of(phrase), decides.at)
			    ? mandate_phrase(t, at, end, phrase + decides.len)
			    : 0;

			if (at + n > *behind) {
				*behind = at + n;
				found = verb;
			}
		}
	return found;
}

bool mandate_ask_decided(const struct mandate_text *t, const struct mandate_kinds *k,
    size_t at, size_t end, struct mandate_ask *out)
{
	size_t behind;
	enum mandate_verb verb = ask_decided_phrase(t, k, at, end, &behind);

	if (verb == MANDATE_VERB_COUNT)
		return false;
	*out = (struct mandate_ask){ .verb = verb, .first = at, .end = end, .noun = end };
	ask_read(t, k, out, behind);
	return true;
}

/* True when one more thing that is asked for may begin at AT: behind ",", "and", "as well as". */
static bool ask_goes_on(const struct mandate_text *t, size_t at)
{
	return (mandate_word_among(t, at - 1, " , and or ; but ") &&
		   !ask_is_attribute(t, at)) ||
	    (mandate_word_is(t, at - 1, "also") && mandate_word_is(t, at - 2, "but")) ||
	    mandate_word_among(t, at - 1, ASK_REGARDS) ||
	    (at > 2 && mandate_word_is(t, at - 1, "as") &&
		mandate_word_is(t, at - 2, "well"));
}

size_t mandate_ask_action(const struct mandate_text *t, const struct mandate_ask *a,
    size_t at)
{
	for (at++; at < a->end; at++)
		if (ask_goes_on(t, at) && ask_is_infinitive(t, at, a->end))
			return at + 1;
	return a->end;
}

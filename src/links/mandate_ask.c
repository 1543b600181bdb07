/* SPDX-License-Identifier: ISC */
/* mandate_ask - the clauses of a paragraph that ask; see the header. */
#include "links/mandate_ask.h"

#include <string.h>

#include "base/byte.h"

/* Words that may stand between a comma and a verb, or between a verb and whom it asks. */
#define ASK_ADVERBS \
	" also further once again therefore strongly equally hereby urgently likewise similarly " \
	"moreover furthermore thus accordingly finally firmly respectfully earnestly " \
	"additionally particularly specifically kindly solemnly "

/* The last words of "in this regard", behind which a clause may begin. */
#define ASK_REGARDS \
	" regard end ends context connection respect basis vein purpose light ) "

/* Words that begin an insertion behind a comma: "the Secretary-General, in consultation with". */
#define ASK_INSERTIONS \
	" in within with as upon through while taking on by bearing including where at for " \
	"without pursuant subject under when if having after building inter during working " \
	"given noting recalling guided making consistent drawing acting following especially " \
	"particularly notably together jointly considering mindful based using when under until " \
	"whenever wherever if since among throughout beginning starting recognizing depending " \
	"according whose who which before prior no not pending "

/* What may stand behind "to" and is no verb. */
#define ASK_NO_VERBS \
	" the a an its his her their our all any each every both such this that these those " \
	"which whom it them him other others member members states date be-all and or , : ; . " \
	"what whether one two three "

/* Words that begin a thing, of which nobody can ask anything: "that such assistance continue". */
#define ASK_THINGS " such this these that due sufficient adequate appropriate support "

#define ASK_MODALS " shall should will must may would "

/* Verbs of "requests that the Secretary-General continue", which tell where SOMEBODY ends. */
#define ASK_BARE_VERBS \
	" be continue ensure report submit provide take include " \
	"present convene establish undertake consider give make conduct develop extend prepare " \
	"keep review serve proactively further promptly hold meet invite transmit facilitate " \
	"carry appoint inform address support strengthen pay adopt set examine begin increase " \
	"promote implement encourage intensify explore assess have initiate revise request update " \
	"coordinate enhance issue allocate assist complete monitor respond consult engage expand " \
	"improve maintain "

/* Verbs that ask for what the infinitive behind them says. */
#define ASK_GOING_ON " continue begin endeavour strive seek consider wish proceed "

/* Words in a row that a name of who is asked can have, with all that is said of them. */
#define ASK_WHO_MOST 60

/* [word] of the longest clause, and of the widest look for what it asks. */
#define ASK_REACH 400

/* Behind the adverbs at AT. */
static size_t ask_skip_adverbs(const struct mandate_text *t, size_t at)
{
	while (mandate_word_among(t, at, ASK_ADVERBS))
		at++;
	return at;
}

/* True when a clause can begin at AT: behind a comma, "and", "in this regard". */
static bool ask_may_begin(const struct mandate_text *t, size_t at)
{
	while (at > 0 && mandate_word_among(t, at - 1, ASK_ADVERBS))
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

/* The verb of K at word AT and [word] behind it; MANDATE_VERB_COUNT for none. */
static enum mandate_verb ask_verb(const struct mandate_text *t,
    const struct mandate_kinds *k, size_t at, size_t *behind)
{
	enum mandate_verb found = MANDATE_VERB_COUNT;
	size_t longest = 0;

	if (!mandate_is_word(t, at) || !ask_may_begin(t, at))
		return found;
	for (enum mandate_verb verb = 0; verb < MANDATE_VERB_COUNT; verb++) {
		size_t n = mandate_phrases(t, at, t->words.n, &k->verbs[verb]);

		if (n > longest) {
			longest = n;
			found = verb;
		}
	}
	*behind = at + longest;
	return longest > 0 && ask_is_noun(t, at, *behind) ? MANDATE_VERB_COUNT : found;
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

	if (!mandate_word_is(t, at, "to") || t->words.at[at].quoted)
		return false;
	while (verb < end && mandate_word_among(t, verb, ASK_ADVERBS))
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

size_t mandate_ask_skip(const struct mandate_text *t, size_t at, size_t end)
{
	at = ask_head(t, at, end);
	while (mandate_word_among(t, at, ASK_GOING_ON) && at + 2 < end &&
	    ask_is_infinitive(t, at + 1, end))
		at = ask_head(t, at + 2, end);
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

/* True when an insertion begins with the comma, or the words, at AT. */
static bool ask_inserts(const struct mandate_text *t, size_t at)
{
	if (mandate_word_is(t, at, "in") &&
	    mandate_word_among(t, at + 1,
		" consultation cooperation collaboration coordination close accordance "
		"partnership "))
		return true;
	if (mandate_word_is(t, at, "when") ||
	    (mandate_word_among(t, at, " in at ") &&
		mandate_word_among(t, at + 1, " this that its ")))
		return true;
	if (!mandate_word_is(t, at, ","))
		return false;
	if (mandate_word_is(t, at + 1, "and"))
		return mandate_word_among(t, at + 2, " in , to as ");
	return mandate_word_among(t, at + 1, ASK_INSERTIONS) &&
	    !(mandate_word_is(t, at + 1, "as") && mandate_word_is(t, at + 2, "well"));
}

/* Sets who A asks: the words from FIRST on, without an article, as far as an insertion or END. */
static void ask_set_who(const struct mandate_text *t, struct mandate_ask *a, size_t first,
    size_t end)
{
	if (mandate_word_is(t, first, "the"))
		first++;
	a->who = a->who_end = first;
	while (a->who_end < end && a->who_end < first + ASK_WHO_MOST &&
	    !ask_inserts(t, a->who_end))
		a->who_end++;
	while (a->who_end > a->who &&
	    (!mandate_is_word(t, a->who_end - 1) ||
		mandate_word_among(t, a->who_end - 1, ASK_ADVERBS)))
		a->who_end--;
	a->pronoun = a->who_end == a->who + 1 &&
	    mandate_word_among(t, a->who, " him her it them he she they ");
}

/* True when the verb that SOMEBODY shall do is word AT; behind a decision it is "shall". */
static bool ask_is_bare_verb(const struct mandate_text *t, const struct mandate_ask *a,
    size_t at)
{
	if (t->words.at[at].capital ||
	    mandate_word_among(t, at - 1, " the a an its his their "))
		return false;
	return mandate_word_among(t, at, ASK_MODALS) ||
	    (a->verb != MANDATE_DECIDES && mandate_word_among(t, at, ASK_BARE_VERBS));
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

/* "requests that SOMEBODY do", "decides that SOMEBODY shall do": SOMEBODY begins at AT. */
static void ask_read_that(const struct mandate_text *t, struct mandate_ask *a, size_t at)
{
	size_t verb = ask_skip_insertion(t, at, a->end);
	size_t first = verb;

	a->that = true;
	while (verb < a->end && verb < first + ASK_REACH && !ask_is_bare_verb(t, a, verb))
		verb++;
	if (mandate_word_is(t, at, ","))
		first = ask_behind_comma(t, first, verb);
	ask_set_who(t, a, first, verb);
	while (verb < a->end && mandate_word_among(t, verb, ASK_MODALS))
		verb++;
	a->action = verb < a->end ? verb : first;
	a->passive = mandate_word_is(t, verb, "be");
	if (a->passive || verb == a->end ||
	    mandate_word_among(t, a->who,
		ASK_THINGS)) /* nobody is named, or it cannot be told who */
		a->who_end = a->who;
}

/* Where the infinitive begins that tells what A asks for; its end when there is none. */
static size_t ask_find_infinitive(const struct mandate_text *t,
    const struct mandate_ask *a, size_t at)
{
	for (; at < a->end; at++)
		if (ask_is_infinitive(t, at, a->end))
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

/* Reads the clause behind its verb, which ends at BEHIND. */
static void ask_read(const struct mandate_text *t, struct mandate_ask *a, size_t behind)
{
	bool colon = a->end == t->words.n && mandate_word_is(t, a->end - 1, ":");
	size_t at = ask_skip_insertion(t, behind, a->end);

	/* "reiterates its request to the Secretary-General" */
	if (mandate_word_is(t, at, "to") && !ask_is_infinitive(t, at, a->end))
		at++;
	if (mandate_word_is(t, at, "that")) {
		ask_read_that(t, a, at + 1);
		a->open = colon ? MANDATE_OPEN_WHOLE : MANDATE_CLOSED;
		return;
	}
	size_t to = ask_find_infinitive(t, a, at), open = a->end;
	if (colon)
		open = ask_find_open_to(t, a, at);
	if (a->verb != MANDATE_DECIDES)
		ask_set_who(t, a, at, open < to ? open : to);
	a->action = to < a->end ? to + 1 : a->end;
	if (open < to)
		a->open = MANDATE_OPEN_BARE;
	else if (colon)
		a->open = to < a->end ? MANDATE_OPEN_WHOLE : MANDATE_OPEN_TO;
	if (open < to)
		a->action = a->end;
	else if (to == a->end && !colon)
		a->who_end =
		    a->who; /* what is asked for is a noun, and nobody is named */
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
		ask_read(t, out, behind);
		return true;
	}
	return false;
}

size_t mandate_ask_action(const struct mandate_text *t, const struct mandate_ask *a,
    size_t at)
{
	for (at++; at < a->end; at++)
		if ((mandate_word_among(t, at - 1, " , and or ; ") ||
			mandate_word_among(t, at - 1, ASK_REGARDS)) &&
		    ask_is_infinitive(t, at, a->end))
			return at + 1;
	return a->end;
}

/* SPDX-License-Identifier: ISC */
/* state - names of States made equal, and found; see the header. */
#include "model/state.h"

#include <stdlib.h>
#include <string.h>

#include "base/byte.h"
#include "base/i18n.h"
#include "base/listed.h"
#include "base/vec.h"
#include "model/state_data.h"
#include "text/edits.h"
#include "text/fold.h"

#define STATE_NAME_MAX ((size_t)200) /* [byte] of a name that tell */
#define STATE_CHOICES 8u             /* States that are named where several are meant */
#define STATE_NEAR ((size_t)3)       /* [byte] in which names are near at the least */
#define STATE_SLIP 5u /* [byte] of a name for which one more slip is forgiven */

VEC_OF(state_words, struct slice);

/* Words that say nothing. */
static bool state_is_small(struct slice word)
{
	static const char *const small[] = { "the", "of", "and" };

	return SLICE_IS_IN(word, small);
}

/* Puts WORD into its place among WORDS, which are in the order of bytes. */
static void state_put_word(struct state_words *words, struct slice word)
{
	size_t at = words->n;

	if (slice_is(word, "st"))
		word = slice_of("saint");
	vec_push(words, word);
	for (; at > 0 && slice_cmp(words->at[at - 1], word) > 0; at--)
		words->at[at] = words->at[at - 1];
	words->at[at] = word;
}

/* Takes apostrophes and dots out of TEXT, a folded one, which they join. */
static size_t state_join(char *text, size_t len)
{
	size_t kept = 0;

	for (size_t i = 0; i < len; i++)
		if (text[i] != '\'' && text[i] != '.')
			text[kept++] = text[i];
	return kept;
}

/* Appends the words of NAME as keys have them: "bolivia plurinational state". */
static void state_add_words(struct buf *to, struct slice name)
{
	struct folded folded = fold_text(slice_sub(name, 0, STATE_NAME_MAX), false);
	size_t len = state_join(folded.text, folded.len), end;
	struct state_words words = { 0 };
	bool first = true;

	for (size_t at = 0; at < len; at = end + 1) {
		for (end = at; end < len && byte_is_word(folded.text[end]); end++)
			continue;
		if (end > at)
			state_put_word(&words,
			    (struct slice){ folded.text + at, end - at });
	}
	for (size_t i = 0; i < words.n; i++) {
		if (state_is_small(words.at[i]))
			continue;
		buf_add(to, first ? "" : " ");
		buf_adds(to, words.at[i]);
		first = false;
	}
	vec_fini(&words);
	folded_fini(&folded);
}

static int state_key_cmp(const void *words, const void *key)
{
	return strcmp(words, ((const struct state_key *)key)->words);
}

/* The State with a name of these WORDS, or NULL. */
static const struct state *state_with(const char *words)
{
	const struct state_key *key =
	    bsearch(words, state_keys, n_state_keys, sizeof(*state_keys), state_key_cmp);

	return key != NULL ? &state_rows[key->row] : NULL;
}

/* The State with CODE, in letters of either case. */
static const struct state *state_coded(struct slice code)
{
	for (size_t i = 0; i < n_state_rows; i++)
		if (slice_is_nocase(code, state_rows[i].code))
			return &state_rows[i];
	return NULL;
}

const struct state *state_of(struct slice name)
{
	struct buf words = { 0 };

	state_add_words(&words, name);
	const struct state *found = state_with(buf_str(&words));
	buf_fini(&words);
	return found;
}

void state_add_key(struct buf *to, struct slice name)
{
	struct buf words = { 0 };

	state_add_words(&words, name);
	const struct state *known = state_with(buf_str(&words));
	buf_add(to, known != NULL ? known->code : buf_str(&words));
	buf_fini(&words);
}

void state_add_name(struct buf *to, const char *key)
{
	const struct state *known =
	    byte_is_upper(key[0]) ? state_coded(slice_of(key)) : NULL;

	buf_add(to, known != NULL ? known->name : key);
}

/* --- what people type -------------------------------------------------------------- */

/* True when every word of TYPED is one of WORDS; both are in order. */
static bool state_has_words(const char *words, struct slice typed)
{
	struct slice have = slice_of(words), rest = typed;

	while (rest.len > 0) {
		struct slice want = slice_first_word(rest, &rest), word;

		do {
			if (have.len == 0)
				return false;
			word = slice_first_word(have, &have);
		} while (!slice_eq(word, want));
	}
	return true;
}

VEC_OF(state_vec, const struct state *);

static void state_choose(struct state_vec *to, const struct state *s)
{
	for (size_t i = 0; i < to->n; i++)
		if (to->at[i] == s)
			return;
	vec_push(to, s);
}

/* The States that WORDS, which are no whole name, may mean. */
static void state_find_words(struct state_vec *out, struct slice words)
{
	for (size_t i = 0; words.len > 0 && i < n_state_keys; i++)
		if (state_has_words(state_keys[i].words, words))
			state_choose(out, &state_rows[state_keys[i].row]);
}

/* The States that people call WORDS when they leave a word out; false for no such name. */
static bool state_find_doubt(struct state_vec *out, const char *words)
{
	for (size_t i = 0; i < n_state_doubts; i++) {
		if (strcmp(state_doubts[i].words, words) != 0)
			continue;
		for (struct slice rest = slice_of(state_doubts[i].codes); rest.len > 0;)
			state_choose(out, state_coded(slice_first_word(rest, &rest)));
		return true;
	}
	return false;
}

/* The States that TYPED, whose words are WORDS, may mean. */
static void state_find(struct state_vec *out, struct slice typed, const char *words)
{
	const struct state *one = state_coded(typed);

	if (one == NULL)
		one = state_coded(slice_of(words)); /* "U.S.A." */
	if (one == NULL && state_find_doubt(out, words))
		return;
	if (one == NULL)
		one = state_with(words);
	if (one != NULL)
		vec_push(out, one);
	else
		state_find_words(out, slice_of(words));
}

/* "'Congo' may be Congo (COG) or Democratic Republic of the Congo (COD): type the letters" */
static void state_add_choices(struct buf *why, struct slice typed,
    const struct state_vec *choices)
{
	size_t n = choices->n < STATE_CHOICES ? choices->n : STATE_CHOICES;
	struct buf names = { 0 };

	for (size_t i = 0; i < n; i++) {
		listed_or(&names, i, choices->n);
		buf_addf(&names, "%s (%s)", choices->at[i]->name, choices->at[i]->code);
	}
	if (n < choices->n)
		buf_addf(why,
		    _("'%.*s' may be %s or %zu others: type its three letters, or more "
		      "of its name"),
		    (int)typed.len, typed.at, buf_str(&names), choices->n - n);
	else
		buf_addf(why,
		    _("'%.*s' may be %s: type its three letters, or more of its name"),
		    (int)typed.len, typed.at, buf_str(&names));
	buf_fini(&names);
}

bool state_read(struct buf *key, struct slice typed, struct buf *why)
{
	struct state_vec found = { 0 };
	struct buf words = { 0 };

	typed = slice_trim(typed);
	state_add_words(&words, typed);
	state_find(&found, typed, buf_str(&words));
	bool good = found.n == 1 || (found.n == 0 && words.len > 0);
	if (found.n > 1)
		state_add_choices(why, typed, &found);
	else if (found.n == 1)
		buf_add(key, found.at[0]->code);
	else if (good)
		buf_adds(key, buf_slice(&words));
	else
		buf_addf(why, _("'%.*s' is no name of a State"), (int)typed.len,
		    typed.at);
	vec_fini(&found);
	buf_fini(&words);
	return good;
}

/* The fewest slips that make one of the names of WORDS; most + 1 when all need more than MOST. */
static unsigned state_fewest_slips(struct slice words, unsigned most)
{
	unsigned least = most + 1;

	for (size_t i = 0; i < n_state_keys && least > 0; i++)
		least = edits_between(words, slice_of(state_keys[i].words), least - 1);
	return least;
}

/* The States with names that WORDS are near to, none of which is WORDS. */
static void state_find_near(struct state_vec *near, struct slice words)
{
	const unsigned most =
	    words.len > STATE_NEAR ? 1 + (unsigned)(words.len / STATE_SLIP) : 0;
	const unsigned slips = most > 0 ? state_fewest_slips(words, most) : 1;

	for (size_t i = 0; i < n_state_keys; i++) {
		const struct slice key = slice_of(state_keys[i].words);
		bool is_near = slips <= most ? edits_between(words, key, slips) == slips
					     : words.len >= STATE_NEAR &&
			slice_eq(slice_sub(key, 0, STATE_NEAR),
			    slice_sub(words, 0, STATE_NEAR));

		if (is_near)
			state_choose(near, &state_rows[state_keys[i].row]);
	}
}

void state_add_near(struct buf *to, struct slice typed)
{
	struct state_vec near = { 0 };
	struct buf words = { 0 };

	state_add_words(&words, typed);
	if (state_coded(typed) == NULL && state_with(buf_str(&words)) == NULL)
		state_find_near(&near, buf_slice(&words));
	for (size_t i = 0; i < near.n && i < STATE_CHOICES; i++)
		buf_addf(to, "%s%s", i == 0 ? "" : ", ", near.at[i]->name);
	vec_fini(&near);
	buf_fini(&words);
}

void state_add_unnamed(struct buf *to, const char *key)
{
	struct buf name = { 0 }, near = { 0 };

	state_add_name(&name, key);
	state_add_near(&near, slice_of(key));
	if (near.len > 0)
		buf_addf(to, _("No vote names %s; near to it: %s."), buf_str(&name),
		    buf_str(&near));
	else
		buf_addf(to, _("No vote names %s."), buf_str(&name));
	buf_fini(&name);
	buf_fini(&near);
}

/* SPDX-License-Identifier: ISC */
/* mandate_kinds - what counts as a mandate; see the header. */
#include "corpus/mandate_kinds.h"

#include <assert.h>
#include <string.h>
#include <unistd.h>

#include "base/byte.h"
#include "base/i18n.h"
#include "corpus/keys.h"
#include "corpus/slurp.h"
#include "corpus/yamlin.h"

enum file_key { FILE_FORMAT, FILE_VERBS, FILE_KINDS, FILE_KEY_COUNT };

enum kind_key {
	KIND_REQUESTS,
	KIND_APPEALS,
	KIND_DECIDES,
	KIND_NAME,
	KIND_PHRASES,
	KIND_NOUNS,
	KIND_EXCEPT,
	KIND_KEY_COUNT
};

static const char *const verb_names[MANDATE_VERB_COUNT] = {
	[MANDATE_REQUESTS] = "requests",
	[MANDATE_APPEALS] = "appeals",
	[MANDATE_DECIDES] = "decides",
	[MANDATE_OTHERS] = "others",
};

/* A file that is being read. */
struct kinds_reader {
	struct yamlin *y;
	struct mandate_kinds *to;
};

/* TEXT in lower case, one blank between words, in the arena of R. */
static const char *kinds_fold(struct kinds_reader *r, struct slice text)
{
	struct buf folded = { 0 };
	struct slice rest = slice_trim(text);

	while (rest.len > 0) {
		struct slice word = slice_first_word(rest, &rest);

		if (folded.len > 0)
			buf_addc(&folded, ' ');
		for (size_t i = 0; i < word.len; i++)
			buf_addc(&folded, byte_lower(word.at[i]));
		rest = slice_trim(rest);
	}
	const char *kept = arena_text(r->to->arena, buf_str(&folded), folded.len);
	buf_fini(&folded);
	return kept;
}

/* The current node as a phrase; NULL after a complaint. */
static const char *kinds_phrase(struct kinds_reader *r)
{
	struct slice text;

	if (!yamlin_text(r->y, "a phrase", &text))
		return NULL;
	const char *phrase = kinds_fold(r, text);
	if (text.len > MANDATE_MAX_PHRASE)
		yamlin_error(r->y, DIAG_TOO_LARGE, yamlin_place(r->y),
		    "a phrase has at most %zu characters", MANDATE_MAX_PHRASE);
	else if (!byte_is_alnum(phrase[0]) || phrase[strcspn(phrase, "| ")] == '|')
		yamlin_error(r->y, DIAG_BAD_VALUE, yamlin_place(r->y),
		    "a phrase begins with one word: `submit ... report*`");
	else
		return phrase;
	return NULL;
}

/* The list of phrases that is the value of WHAT, behind those of TO. */
static void kinds_read_phrases(struct kinds_reader *r, const char *what,
    struct mandate_phrase_vec *to)
{
	if (!yamlin_want(r->y, YAMLIN_LIST, what))
		return;
	for (yamlin_next(r->y); !yamlin_is_end(r->y); yamlin_skip(r->y)) {
		const char *phrase = kinds_phrase(r);

		if (to->n == MANDATE_MAX_PHRASES) {
			yamlin_error(r->y, DIAG_TOO_MANY, yamlin_place(r->y),
			    "%s has more than %zu phrases", what, MANDATE_MAX_PHRASES);
			yamlin_stop(r->y);
		} else if (phrase != NULL) {
			vec_push(to, phrase);
		}
	}
	yamlin_next(r->y);
}

static void kinds_read_verbs(struct kinds_reader *r)
{
	struct keys keys = { .names = verb_names,
		.count = MANDATE_VERB_COUNT,
		.what = "`verbs`" };
	int key;

	if (!yamlin_want(r->y, YAMLIN_MAP, "`verbs`"))
		return;
	keys_begin(&keys, r->y);
	while ((key = keys_next(&keys, r->y)) != KEYS_END)
		kinds_read_phrases(r, verb_names[key], &r->to->verbs[key]);
}

/* The kind called NAME, which is made when there is none; NULL after a complaint. */
static struct mandate_kind *kinds_named(struct kinds_reader *r, const char *name)
{
	for (size_t i = 0; i < r->to->list.n; i++)
		if (strcmp(r->to->list.at[i].name, name) == 0)
			return &r->to->list.at[i];
	if (r->to->list.n == MANDATE_MAX_KINDS) {
		yamlin_error(r->y, DIAG_TOO_MANY, yamlin_place(r->y),
		    "there are more than %zu kinds", MANDATE_MAX_KINDS);
		return NULL;
	}
	vec_push(&r->to->list, ((struct mandate_kind){ .name = name }));
	return vec_last(&r->to->list);
}

/* The name of a kind: one word. */
static void kinds_read_name(struct kinds_reader *r, const char **name)
{
	struct slice text, rest;

	if (yamlin_text(r->y, "`kind`", &text)) {
		slice_first_word(text, &rest);
		if (rest.len > 0 || text.len > 20)
			yamlin_error(r->y, DIAG_BAD_VALUE, yamlin_place(r->y),
			    "`kind` is one word of at most 20 letters");
		else
			*name = kinds_fold(r, text);
	}
	yamlin_skip(r->y);
}

/* Moves the phrases of FROM behind those of TO. */
static void kinds_join(struct mandate_phrase_vec *to, struct mandate_phrase_vec *from)
{
	for (size_t i = 0; i < from->n; i++)
		vec_push(to, from->at[i]);
	vec_fini(from);
}

static void kinds_fini_one(struct mandate_kind *k)
{
	vec_fini(&k->any);
	vec_fini(&k->nouns);
	vec_fini(&k->except);
	for (int i = 0; i < MANDATE_OTHERS; i++)
		vec_fini(&k->of[i]);
}

static void kinds_take(struct kinds_reader *r, struct mandate_kind *read)
{
	struct mandate_kind none = { 0 };
	struct mandate_kind *to = read->name != NULL ? kinds_named(r, read->name) : NULL;

	if (to == NULL)
		to = &none;
	kinds_join(&to->any, &read->any);
	kinds_join(&to->nouns, &read->nouns);
	kinds_join(&to->except, &read->except);
	for (int i = 0; i < MANDATE_OTHERS; i++)
		kinds_join(&to->of[i], &read->of[i]);
	kinds_fini_one(&none);
}

static void kinds_read_kind(struct kinds_reader *r)
{
	static const char *const names[KIND_KEY_COUNT] = { "requests", "appeals",
		"decides", "kind", "phrases", "nouns", "except" };
	struct keys keys = { .names = names,
		.count = KIND_KEY_COUNT,
		.what = N_("a kind") };
	struct mandate_kind read = { 0 };
	int key;

	if (!yamlin_want(r->y, YAMLIN_MAP, "an entry of `kinds`"))
		return;
	keys_begin(&keys, r->y);
	while ((key = keys_next(&keys, r->y)) != KEYS_END)
		switch (key) {
		case KIND_NAME: kinds_read_name(r, &read.name); break;
		case KIND_PHRASES: kinds_read_phrases(r, "`phrases`", &read.any); break;
		case KIND_NOUNS: kinds_read_phrases(r, "`nouns`", &read.nouns); break;
		case KIND_EXCEPT: kinds_read_phrases(r, "`except`", &read.except); break;
		default: kinds_read_phrases(r, names[key], &read.of[key]);
		}
	keys_require(&keys, r->y, KIND_NAME);
	kinds_take(r, &read);
}

static void kinds_read_kinds(struct kinds_reader *r)
{
	if (!yamlin_want(r->y, YAMLIN_LIST, "`kinds`"))
		return;
	yamlin_next(r->y);
	while (!yamlin_is_end(r->y))
		kinds_read_kind(r);
	yamlin_next(r->y);
}

bool mandate_kinds_add(struct mandate_kinds *k, struct slice text, const char *path,
    struct diags *d)
{
	static const char *const names[FILE_KEY_COUNT] = { "format", "verbs", "kinds" };
	struct keys keys = { .names = names,
		.count = FILE_KEY_COUNT,
		.what = N_("a file of mandates") };
	struct kinds_reader r = { yamlin_open(text, path), k };
	int key;

	if (yamlin_want(r.y, YAMLIN_MAP, "the file")) {
		keys_begin(&keys, r.y);
		while ((key = keys_next(&keys, r.y)) != KEYS_END)
			switch (key) {
			case FILE_FORMAT: yamlin_format(r.y); break;
			case FILE_VERBS: kinds_read_verbs(&r); break;
			default: kinds_read_kinds(&r);
			}
		keys_require(&keys, r.y, FILE_FORMAT);
	}
	return yamlin_close(r.y, d);
}

void mandate_kinds_init(struct mandate_kinds *k)
{
	struct diags d = { 0 };
	const struct slice text = { mandate_default, mandate_default_len };
	bool good;

	*k = (struct mandate_kinds){ .arena = arena_new() };
	good = mandate_kinds_add(k, text, "mandates.yaml", &d);
	assert(good);
	(void)good;
	diags_fini(&d);
}

void mandate_kinds_fini(struct mandate_kinds *k)
{
	for (int i = 0; i < MANDATE_VERB_COUNT; i++)
		vec_fini(&k->verbs[i]);
	for (size_t i = 0; i < k->list.n; i++)
		kinds_fini_one(&k->list.at[i]);
	vec_fini(&k->list);
	arena_free(k->arena);
	k->arena = NULL;
}

bool mandate_kinds_read(struct mandate_kinds *k, const char *path, struct diags *d)
{
	struct buf text = { 0 };
	bool good;

	if (access(path, F_OK) != 0)
		return true;
	good = slurp_path(path, MANDATE_MAX_FILE, &text, d) &&
	    mandate_kinds_add(k, buf_slice(&text), path, d);
	buf_fini(&text);
	return good;
}

/* SPDX-License-Identifier: ISC */
/* settings - what the reader has set; see the header, and settings_read.c. */
#include "ui/settings.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/byte.h"
#include "base/i18n.h"
#include "base/xalloc.h"
#include "corpus/config.h"
#include "model/doc.h"
#include "ui/keytable.h"

static const struct setting_row setting_rows[SETTING_COUNT] = {
#define SETTING_ROW(number, name, values, usual, help) { name, values, usual, help },
	SETTINGS(SETTING_ROW)
#undef SETTING_ROW
};

const struct setting_row *setting_row(enum setting which)
{
	return &setting_rows[which];
}

void setting_add_values(struct buf *to, enum setting which)
{
	for (const char *c = setting_rows[which].values; *c != '\0'; c++)
		if (*c == '|')
			buf_add(to, ", ");
		else if (*c == '-' && setting_rows[which].values[0] <= '9')
			buf_add(to, _(" to "));
		else
			buf_addc(to, *c);
}

enum setting setting_named(struct slice name)
{
	enum setting found = SETTING_COUNT;
	size_t n = 0;

	for (int i = 0; name.len > 0 && i < SETTING_COUNT; i++) {
		struct slice whole = slice_of(setting_rows[i].name);

		if (slice_eq(whole, name))
			return (enum setting)i;
		if (slice_eq(slice_sub(whole, 0, name.len), name)) {
			found = (enum setting)i;
			n++;
		}
	}
	return n == 1 ? found : SETTING_COUNT;
}

void settings_init(struct settings *s)
{
	struct buf why = { 0 };

	*s = (struct settings){ 0 };
	for (int i = 0; i < SETTING_COUNT; i++) {
		s->at[i].text = xstrdup("");
		bool good = settings_set(s, (enum setting)i,
		    slice_of(setting_rows[i].usual), &why);
		assert(good);
		(void)good;
		s->at[i].said = false;
	}
	buf_fini(&why);
}

static void setting_pairs_fini(struct setting_pair_vec *pairs)
{
	for (size_t i = 0; i < pairs->n; i++) {
		free(pairs->at[i].name);
		free(pairs->at[i].value);
	}
	vec_fini(pairs);
}

void settings_fini(struct settings *s)
{
	for (int i = 0; i < SETTING_COUNT; i++)
		free(s->at[i].text);
	setting_pairs_fini(&s->colours);
	setting_pairs_fini(&s->keys);
	setting_pairs_fini(&s->corpora);
	free(s->file);
}

static void setting_pairs_copy(struct setting_pair_vec *to,
    const struct setting_pair_vec *from)
{
	*to = (struct setting_pair_vec){ 0 };
	for (size_t i = 0; i < from->n; i++) {
		struct setting_pair pair = from->at[i];

		pair.name = xstrdup(pair.name);
		pair.value = xstrdup(pair.value);
		vec_push(to, pair);
	}
}

void settings_copy(struct settings *to, const struct settings *from)
{
	*to = *from;
	for (int i = 0; i < SETTING_COUNT; i++)
		to->at[i].text = xstrdup(from->at[i].text);
	setting_pairs_copy(&to->colours, &from->colours);
	setting_pairs_copy(&to->keys, &from->keys);
	setting_pairs_copy(&to->corpora, &from->corpora);
	to->file = from->file != NULL ? xstrdup(from->file) : NULL;
}

/* Reads digits; UINT32_MAX when WORD is no number, or a great one. */
static uint32_t setting_digits(struct slice word)
{
	uint32_t n = 0;

	if (word.len == 0 || word.len > 6 || !slice_is_between(word, '0', '9'))
		return UINT32_MAX;
	for (size_t i = 0; i < word.len; i++)
		n = n * 10 + (uint32_t)(word.at[i] - '0');
	return n;
}

/* VALUE as one of "8-1000"; false with a sentence. */
static bool setting_read_number(const struct setting_row *row, struct slice value,
    uint32_t *out, struct buf *why)
{
	struct slice values = slice_of(row->values);
	size_t dash = slice_find(values, "-", 0);
	uint32_t low = setting_digits(slice_sub(values, 0, dash));
	uint32_t high = setting_digits(slice_sub(values, dash + 1, values.len));

	*out = setting_digits(value);
	if (*out >= low && *out <= high)
		return true;
	buf_addf(why, _("%s: give a number from %u to %u"), row->name, low, high);
	return false;
}

/* VALUE as one of "a|b"; false with a sentence. */
static bool setting_read_choice(enum setting which, struct slice value, uint32_t *out,
    struct buf *why)
{
	const struct setting_row *row = &setting_rows[which];
	struct slice all = slice_of(row->values);

	*out = 0;
	for (size_t at = 0; at <= all.len; (*out)++) {
		size_t bar = slice_find(all, "|", at);

		if (slice_eq(slice_sub(all, at, bar), value))
			return true;
		if (bar == SLICE_NONE)
			break;
		at = bar + 1;
	}
	buf_addf(why, _("%s: one of "), row->name);
	setting_add_values(why, which);
	return false;
}

/* VALUE as codes of languages, "fr en". */
static bool setting_read_languages(const struct setting_row *row, struct slice value,
    struct buf *why)
{
	struct slice rest = slice_trim(value);
	bool good = rest.len > 0;

	while (good && rest.len > 0) {
		good = doc_is_language(slice_first_word(rest, &rest));
		rest = slice_trim(rest);
	}
	if (!good)
		buf_addf(why, _("%s: give codes such as fr en"), row->name);
	return good;
}

static bool setting_reads(enum setting which, struct slice value, uint32_t *number,
    struct buf *why)
{
	const struct setting_row *row = &setting_rows[which];

	*number = 0;
	if (which == SETTING_LANGUAGES)
		return setting_read_languages(row, value, why);
	if (byte_is_upper(row->values[0]))
		return true;
	if (strchr(row->values, '|') == NULL)
		return setting_read_number(row, value, number, why);
	return setting_read_choice(which, value, number, why);
}

bool settings_set(struct settings *s, enum setting which, struct slice value,
    struct buf *why)
{
	uint32_t number;

	value = slice_trim(value);
	if (!setting_reads(which, value, &number, why))
		return false;
	char *text = xmemdup0(value.at, value.len);
	free(s->at[which].text);
	s->at[which].text = text;
	s->at[which].number = number;
	s->at[which].said = true;
	s->serial++;
	return true;
}

uint32_t settings_number(const struct settings *s, enum setting which)
{
	return s->at[which].number;
}

const char *settings_text(const struct settings *s, enum setting which)
{
	return s->at[which].text;
}

const char *settings_corpus(const struct settings *s, const char *name)
{
	for (size_t i = 0; i < s->corpora.n; i++)
		if (strcmp(s->corpora.at[i].name, name) == 0)
			return s->corpora.at[i].value;
	return name;
}

void settings_theme(const struct settings *s, struct theme *to)
{
	struct buf why = { 0 };

	theme_make(to, (enum theme_name)settings_number(s, SETTING_THEME));
	for (size_t i = 0; i < s->colours.n; i++) {
		enum role role = role_named(slice_of(s->colours.at[i].name));

		if (role != ROLE_COUNT) /* looked at when it was read */
			look_read(slice_of(s->colours.at[i].value), &to->looks[role],
			    &why);
	}
	buf_fini(&why);
}

struct keymap *settings_keymap(const struct settings *s, struct diags *d)
{
	const char *file = s->file != NULL ? s->file : "";

	return keytable_make((enum keytable)settings_number(s, SETTING_KEYMAP),
	    s->keys.at, s->keys.n, file, d);
}

static void settings_add_pairs(struct buf *to, const char *name, const char *help,
    const struct setting_pair_vec *pairs, const char *example)
{
	buf_addf(to, "\n# %s\n", help);
	if (pairs->n == 0) {
		buf_addf(to, "#%s:\n#  %s\n", name, example);
		return;
	}
	config_add(to, 0, name, NULL, false);
	for (size_t i = 0; i < pairs->n; i++)
		config_add(to, 2, pairs->at[i].name, pairs->at[i].value, false);
}

void settings_add_file(struct buf *to, const struct settings *s)
{
	for (int i = 0; i < SETTING_COUNT; i++) {
		const struct setting_row *row = &setting_rows[i];

		buf_addf(to, "%s# %s (", i > 0 ? "\n" : "", _(row->help));
		setting_add_values(to, (enum setting)i);
		buf_add(to, ")\n");
		buf_add(to, s->at[i].said ? "" : "#");
		config_add(to, 0, row->name, s->at[i].text, i == SETTING_LANGUAGES);
	}
	settings_add_pairs(to, "colours",
	    _("the looks of roles: recital-config(5) names them"), &s->colours,
	    "match: black on yellow");
	settings_add_pairs(to, "keys", _("keys of your own, each with a command or none"),
	    &s->keys, "'g n': next change");
	settings_add_pairs(to, "corpora", _("names of corpora, for -C and corpus"),
	    &s->corpora, "un: ~/un/corpus");
}

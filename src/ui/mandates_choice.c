/* SPDX-License-Identifier: ISC */
/* mandates_choice - which mandates of a list are shown, in what order; see the header. */
#include "ui/mandates_choice.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/sort.h"
#include "base/xalloc.h"

static const char *const order_names[MANDATES_ORDER_COUNT] = {
	[MANDATES_DUE] = "due",
	[MANDATES_ADDRESSEE] = "addressee",
	[MANDATES_COMMITTEE] = "committee",
};

/* As people type them; PLAIN is none that could be asked for. */
static const char *const state_words[MANDATES_STATE_COUNT] = {
	[MANDATES_PLAIN] = NULL,
	[MANDATES_NEW] = "new",
	[MANDATES_GONE_ON] = "gone-on",
	[MANDATES_ENDED] = "ended",
	[MANDATES_OPEN] = "dropped",
	[MANDATES_UNKNOWN] = "unknown",
};

const char *mandates_order_name(enum mandates_order order)
{
	return order_names[order];
}

bool mandates_read_order(struct slice word, enum mandates_order *out)
{
	const size_t which = slice_which(word, order_names, MANDATES_ORDER_COUNT);

	if (which < MANDATES_ORDER_COUNT)
		*out = (enum mandates_order)which;
	return which < MANDATES_ORDER_COUNT;
}

/* The word that *REST begins with, to the next comma; false when there is none. */
static bool only_next(struct slice *rest, struct slice *word)
{
	size_t end = slice_find(*rest, ",", 0);

	if (rest->len == 0)
		return false;
	*word = slice_sub(*rest, 0, end);
	*rest = end == SLICE_NONE ? slice_of("") : slice_sub(*rest, end + 1, SLICE_NONE);
	return true;
}

/* The state that WORD names; MANDATES_PLAIN when that is none. */
static enum mandates_state only_state(struct slice word)
{
	for (enum mandates_state i = MANDATES_NEW; i < MANDATES_STATE_COUNT; i++)
		if (slice_is_nocase(word, state_words[i]))
			return i;
	return MANDATES_PLAIN;
}

/* True when WORD names KIND, in the words of the list that somebody reads too. */
static bool only_names(struct slice word, const char *kind)
{
	return slice_is_nocase(word, kind) || slice_is_nocase(word, _(kind));
}

static bool only_is_kind(const struct mandate_kinds *kinds, struct slice word)
{
	for (size_t i = 0; i < kinds->list.n; i++)
		if (only_names(word, kinds->list.at[i].name))
			return true;
	return only_names(word, MANDATE_TASK);
}

/* "--only 'x' is not new, gone-on ...; nor a kind: report, meeting ..." */
static void only_refuse(struct buf *why, const struct mandate_kinds *kinds,
    struct slice word)
{
	buf_addf(why, _("--only '%.*s' is not "), (int)word.len, word.at);
	for (enum mandates_state i = MANDATES_NEW; i < MANDATES_STATE_COUNT; i++)
		buf_addf(why, "%s, ", state_words[i]);
	buf_add(why, _("or a kind:"));
	for (size_t i = 0; i < kinds->list.n; i++)
		buf_addf(why, " %s,", _(kinds->list.at[i].name));
	buf_addf(why, " %s", _(MANDATE_TASK));
}

bool mandates_choose(struct mandates_choice *c, struct library *lib, struct slice text,
    struct slice only, struct buf *why)
{
	const struct mandate_kinds *kinds = mandates_kinds(lib);
	struct mandates_choice made = { .order = c->order, .only = only };
	struct slice word, rest = only;

	*c = (struct mandates_choice){ .order = c->order, .only = slice_of("") };
	while (only_next(&rest, &word)) {
		enum mandates_state state = only_state(word);

		if (state != MANDATES_PLAIN && !slice_starts(text, "sessions ")) {
			buf_addf(why, _("--only=%s is for two sessions, as in 76 77"),
			    state_words[state]);
			return false;
		}
		if (state == MANDATES_PLAIN && !only_is_kind(kinds, word)) {
			only_refuse(why, kinds, word);
			return false;
		}
		made.states |= state != MANDATES_PLAIN ? 1u << state : 0;
		made.kinds = made.kinds || state == MANDATES_PLAIN;
	}
	*c = made;
	return true;
}

void mandates_choice_add(struct buf *to, const struct mandates_choice *c,
    struct slice text)
{
	buf_addf(to, "%s ", order_names[c->order]);
	if (c->only.len > 0) {
		buf_add(to, MANDATES_ONLY);
		buf_adds(to, c->only);
		buf_add(to, " ");
	}
	buf_adds(to, text);
}

struct slice mandates_choice_text(struct slice argument, struct slice *only)
{
	struct slice behind, text, word;

	slice_first_word(argument, &text);
	word = slice_first_word(text, &behind);
	*only = slice_of("");
	if (!slice_starts(word, MANDATES_ONLY))
		return text;
	*only = slice_sub(word, strlen(MANDATES_ONLY), SLICE_NONE);
	return behind;
}

bool mandates_choice_read(struct mandates_choice *c, struct library *lib,
    const char *argument, struct slice *text, struct buf *why)
{
	struct slice only, word = slice_first_word(slice_of(argument), text);

	*c = (struct mandates_choice){ .only = slice_of("") };
	if (!mandates_read_order(word, &c->order))
		return false;
	*text = mandates_choice_text(slice_of(argument), &only);
	mandates_choose(c, lib, *text, only, why);
	return true;
}

static bool choice_has_kind(const struct mandates_choice *c, const char *kind)
{
	struct slice word, rest = c->only;

	while (only_next(&rest, &word))
		if (only_names(word, kind))
			return true;
	return false;
}

/* False for a mandate of the earlier session that has gone on: it stands in another row. */
static bool row_counts(const struct mandates *l, const struct mandates_row *row)
{
	return !l->sessions || row->state != MANDATES_PLAIN;
}

static bool choice_shows(const struct mandates_choice *c, const struct mandates *l,
    const struct mandates_row *row)
{
	return row_counts(l, row) &&
	    (c->states == 0 || (c->states & 1u << row->state) != 0) &&
	    (!c->kinds || choice_has_kind(c, row->m.kind));
}

size_t mandates_count(const struct mandates *l)
{
	size_t n = 0;

	for (size_t i = 0; i < l->rows.n; i++)
		n += row_counts(l, &l->rows.at[i]);
	return n;
}

/* What qsort() is told by. */
struct choice_key {
	size_t row;
	long due;
	const struct mandates_row *at;
	enum mandates_order order;
};

static int choice_cmp(const void *a, const void *b)
{
	const struct choice_key *x = a, *y = b;
	const struct mandates_row *m = x->at, *n = y->at;
	int order = (int)m->state - (int)n->state;

	if (order == 0 && x->order == MANDATES_ADDRESSEE)
		order = strcmp(m->m.who, n->m.who);
	if (order == 0 && x->order == MANDATES_COMMITTEE) {
		order = (m->committee[0] == '\0') - (n->committee[0] == '\0');
		order = order != 0 ? order : strcmp(m->committee, n->committee);
	}
	if (order == 0)
		order = order_of(x->due, y->due);
	return order != 0 ? order : order_of(x->row, y->row);
}

size_t *mandates_chosen(const struct mandates *l, const struct mandates_choice *c,
    size_t *n)
{
	struct choice_key *keys = xcalloc(l->rows.n + 1, sizeof(*keys));
	size_t *chosen = xcalloc(l->rows.n + 1, sizeof(*chosen));

	*n = 0;
	for (size_t i = 0; i < l->rows.n; i++) {
		const struct mandates_row *row = &l->rows.at[i];

		if (choice_shows(c, l, row))
			keys[(*n)++] = (struct choice_key){ i,
				mandate_due_order(&row->m.due), row, c->order };
	}
	qsort(keys, *n, sizeof(*keys), choice_cmp);
	for (size_t i = 0; i < *n; i++)
		chosen[i] = keys[i].row;
	free(keys);
	return chosen;
}

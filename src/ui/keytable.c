/* SPDX-License-Identifier: ISC */
/* keytable - tables of keys over each other; see the header. */
#include "ui/keytable.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/vec.h"
#include "text/edits.h"
#include "ui/command.h"
#include "ui/key.h"
#include "ui/settings.h"

struct keytable_row {
	const char *keys, *command;
};

/* clang-format off */
/* Sideways, where text never runs, from link to link; what vi has for its screen and its tags. */
static const struct keytable_row keytable_vi[] = {
	{ "l", "next link" },
	{ "w", "next link" },
	{ "h", "previous link" },
	{ "(", "previous paragraph" },
	{ ")", "next paragraph" },
	{ "+", "down" },
	{ "-", "up" },
	{ "z Enter", "scroll top" },
	{ "z .", "scroll middle" },
	{ "z -", "scroll bottom" },
	{ "z a", "fold same" },
	{ "^T", "back" },
	{ "^R", "repaint" },
	{ "g o", "forward" },
	{ "u", "undo" },
	{ "^G", "status" },
	{ "^W q", "close" },
	{ "^W n", "split below" },
};

static const struct keytable_row keytable_lynx[] = {
	{ "Down", "next link" },
	{ "Up", "previous link" },
	{ "+", "page-down" },
	{ "-", "page-up" },
	{ ")", "half-down" },
	{ "(", "half-up" },
	{ "^A", "top" },
	{ "^E", "end" },
	{ "l", "show links" },
	{ "m", "show corpus" },
	{ "?", "help" },
	{ "u", "back" },
	{ "Delete", "back" },
	{ "F", "forward" },
	{ "a", "mark" },
	{ "v", "marks" },
	{ "e", "annotate" },
	{ "^R", "repaint" },
};

static const struct keytable_row keytable_emacs[] = {
	{ "^V", "page-down" },
	{ "M-v", "page-up" },
	{ "M-<", "top" },
	{ "M->", "end" },
	{ "M-}", "next paragraph" },
	{ "M-{", "previous paragraph" },
	{ "M-x", "command" },
	{ "M-w", "copy paragraph" },
	{ "M-.", "follow" },
	{ "M-,", "back" },
	{ "^F", "next link" },
	{ "^B", "previous link" },
	{ "^S", "search" },
	{ "^R", "search-back" },
	{ "^_", "undo" },
	{ "^X ^C", "quit all" },
	{ "^X ^F", "open" },
	{ "^X ^B", "show corpus" },
	{ "^X b", "show corpus" },
	{ "^X k", "quit" },
	{ "^X 0", "close" },
	{ "^X 1", "only" },
	{ "^X 2", "split below" },
	{ "^X 3", "split beside" },
	{ "^X o", "focus next" },
	{ "^X }", "resize wider" },
	{ "^X {", "resize narrower" },
	{ "^X ^", "resize taller" },
	{ "^X +", "resize equal" },
	{ "^X =", "status" },
};
/* clang-format on */

static const struct {
	const struct keytable_row *rows;
	size_t n;
} keytables[KEYTABLE_COUNT] = {
	[KEYTABLE_VI] = { keytable_vi, sizeof(keytable_vi) / sizeof(*keytable_vi) },
	[KEYTABLE_LYNX] = { keytable_lynx,
	    sizeof(keytable_lynx) / sizeof(*keytable_lynx) },
	[KEYTABLE_EMACS] = { keytable_emacs,
	    sizeof(keytable_emacs) / sizeof(*keytable_emacs) },
};

/* A row of the table that is being made. */
struct keytable_made {
	struct binding binding; /* its note is never "" here */
	struct key_vec keys;    /* owned */
	size_t owner; /* the reader's own key of this number and 1; 0: not his */
};

VEC_OF(keytable_vec, struct keytable_made);

struct keytable_work {
	struct keytable_vec rows;
	const struct setting_pair *own; /* borrowed */
	const char *file;
	struct diags *d;
};

static const char keytable_group[] = "Your own keys"; /* translated where it is shown */

/* How two sequences stand to each other. */
static bool keytable_collide(const struct key_vec *a, const struct key_vec *b)
{
	const size_t n = a->n < b->n ? a->n : b->n;

	return memcmp(a->at, b->at, n * sizeof(*a->at)) == 0;
}

static bool keytable_equal(const struct key_vec *a, const struct key_vec *b)
{
	return a->n == b->n && keytable_collide(a, b);
}

/* Own key OWNER - 1 hides the keys of ROW without taking them. */
static void keytable_tell(struct keytable_work *w, size_t owner,
    const struct keytable_made *row)
{
	const struct setting_pair *pair = &w->own[owner - 1];
	struct diag_place place = { w->file, pair->line, pair->column };

	if (row->owner > 0)
		diag_add(w->d, DIAG_BAD_VALUE, place,
		    _("the keys '%s' and '%s' (line %zu) cannot both be typed"),
		    pair->name, row->binding.keys, w->own[row->owner - 1].line);
	else
		diag_add(w->d, DIAG_BAD_VALUE, place,
		    _("the keys '%s' hide '%s', %s; '%s': none says that this is meant"),
		    pair->name, row->binding.keys, _(row->binding.note),
		    row->binding.keys);
}

/* KEYS do nothing any more; that they did nothing before is told of own key OWNER - 1. */
static void keytable_unbind(struct keytable_work *w, const struct key_vec *keys,
    size_t owner)
{
	size_t kept = 0;
	const size_t n = w->rows.n;

	for (size_t i = 0; i < n; i++) {
		struct keytable_made *row = &w->rows.at[i];

		if (row->binding.context != CONTEXT_PANE ||
		    !keytable_equal(&row->keys, keys))
			w->rows.at[kept++] = *row;
		else
			vec_fini(&row->keys);
	}
	w->rows.n = kept;
	if (kept < n || owner == 0)
		return;
	const struct setting_pair *pair = &w->own[owner - 1];
	struct diag_place place = { w->file, pair->line, pair->column };
	diag_add(w->d, DIAG_BAD_VALUE, place, _("the keys '%s' do nothing already"),
	    pair->name);
}

/* Takes out what cannot be typed beside KEYS in CONTEXT; the first of it is told. */
static void keytable_clear(struct keytable_work *w, enum key_context context,
    const struct key_vec *keys, size_t owner)
{
	size_t kept = 0;
	bool tell = owner > 0;

	for (size_t i = 0; i < w->rows.n; i++) {
		struct keytable_made *row = &w->rows.at[i];

		if (row->binding.context != context ||
		    !keytable_collide(&row->keys, keys)) {
			w->rows.at[kept++] = *row;
			continue;
		}
		if (tell && !keytable_equal(&row->keys, keys)) {
			keytable_tell(w, owner, row);
			tell = false;
		}
		vec_fini(&row->keys);
	}
	w->rows.n = kept;
}

/* Where a row for C belongs: behind the last for the same command, else of the context. */
static size_t keytable_place(const struct keytable_work *w, const struct command *c,
    const char *command)
{
	size_t same = 0, last = w->rows.n;

	for (size_t i = 0; i < w->rows.n; i++) {
		const struct binding *b = &w->rows.at[i].binding;

		if (b->context != c->context)
			continue;
		last = i + 1;
		if (strcmp(b->command, command) == 0)
			same = i + 1;
	}
	return same > 0 ? same : last;
}

static void keytable_insert(struct keytable_work *w, size_t at, struct keytable_made row)
{
	vec_push(&w->rows, row);
	memmove(&w->rows.at[at + 1], &w->rows.at[at],
	    (w->rows.n - 1 - at) * sizeof(*w->rows.at));
	w->rows.at[at] = row;
}

/* KEYS give COMMAND, or nothing; both are right. */
static void keytable_bind(struct keytable_work *w, const char *keys, const char *command,
    size_t owner)
{
	struct slice arg, bad;
	struct keytable_made row = { .owner = owner };
	const struct command *c = command_find(slice_of(command), &arg);

	key_parse(slice_of(keys), &row.keys, &bad);
	if (strcmp(command, KEYTABLE_NONE) == 0) {
		keytable_unbind(w, &row.keys, owner);
		vec_fini(&row.keys);
		return;
	}
	keytable_clear(w, c->context, &row.keys, owner);
	const size_t at = keytable_place(w, c, command);
	const bool joins =
	    at > 0 && strcmp(w->rows.at[at - 1].binding.command, command) == 0;
	row.binding =
	    (struct binding){ c->context, keytable_group, keys, command, c->help };
	if (joins) {
		row.binding.group = w->rows.at[at - 1].binding.group;
		row.binding.note = w->rows.at[at - 1].binding.note;
	}
	keytable_insert(w, at, row);
}

/* The rows of keymap.h, a further key with the note of the row above it. */
static void keytable_begin(struct keytable_work *w)
{
	size_t n;
	const struct binding *all = keymap_bindings(&n);
	const char *note = "";

	for (size_t i = 0; i < n; i++) {
		struct keytable_made row = { .binding = all[i] };
		struct slice bad;

		note = all[i].note[0] != '\0' ? all[i].note : note;
		row.binding.note = note;
		key_parse(slice_of(all[i].keys), &row.keys, &bad);
		vec_push(&w->rows, row);
	}
}

/* What is "none" makes room first, so that it need not stand before what takes the room. */
static void keytable_bind_own(struct keytable_work *w, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(w->own[i].value, KEYTABLE_NONE) == 0)
			keytable_bind(w, w->own[i].name, KEYTABLE_NONE, i + 1);
	for (size_t i = 0; i < n; i++)
		if (strcmp(w->own[i].value, KEYTABLE_NONE) != 0)
			keytable_bind(w, w->own[i].name, w->own[i].value, i + 1);
}

VEC_OF(binding_vec, struct binding);

/* The map of the rows; one that does the same as that above, as far as is told, has no note. */
static struct keymap *keytable_finish(struct keytable_work *w)
{
	struct binding_vec rows = { 0 };

	for (size_t i = 0; i < w->rows.n; i++) {
		struct binding b = w->rows.at[i].binding;
		const struct binding *above = i > 0 ? &w->rows.at[i - 1].binding : NULL;

		if (above != NULL && above->context == b.context &&
		    strcmp(above->note, b.note) == 0)
			b.note = "";
		vec_push(&rows, b);
		vec_fini(&w->rows.at[i].keys);
	}
	struct keymap *map = keymap_new(rows.at, rows.n);
	vec_fini(&rows);
	vec_fini(&w->rows);
	return map;
}

struct keymap *keytable_make(enum keytable table, const struct setting_pair *own,
    size_t n, const char *file, struct diags *d)
{
	struct keytable_work w = { .own = own, .file = file, .d = d };
	size_t n_default;
	const struct binding *rows = keymap_bindings(&n_default);

	/* what nothing is laid over is read once, not twice */
	if (keytables[table].n == 0 && n == 0)
		return keymap_new(rows, n_default);
	keytable_begin(&w);
	for (size_t i = 0; i < keytables[table].n; i++)
		keytable_bind(&w, keytables[table].rows[i].keys,
		    keytables[table].rows[i].command, 0);
	keytable_bind_own(&w, n);
	return keytable_finish(&w);
}

/* The command that was meant, by the slips of the hand in its name. */
static void keytable_add_near(struct buf *to, struct slice line)
{
	size_t n;
	const struct command *all = command_table(&n), *found = NULL;
	struct slice arg, name = slice_first_word(slice_trim(line), &arg);
	unsigned least = 3;

	for (size_t i = 0; i < n; i++) {
		unsigned slips = edits_between(name, slice_of(all[i].name), least);

		if (slips < least) {
			least = slips;
			found = &all[i];
		}
	}
	if (found != NULL)
		buf_addf(to, _("; did you mean %s?"), found->name);
}

bool keytable_takes(const char *keys, const char *command, struct buf *why)
{
	struct key_vec read = { 0 };
	struct slice bad, arg;
	const struct command *c = command_find(slice_of(command), &arg);
	const bool are_keys = key_parse(slice_of(keys), &read, &bad) && read.n > 0;

	vec_fini(&read);
	if (!are_keys) {
		buf_addf(why, _("'%s' are no keys: write them as recital keys does"),
		    keys);
		return false;
	}
	if (strcmp(command, KEYTABLE_NONE) == 0)
		return true;
	if (c != NULL)
		return command_takes(c, arg, why);
	buf_addf(why, _("no such command: %s"), command);
	keytable_add_near(why, slice_of(command));
	return false;
}

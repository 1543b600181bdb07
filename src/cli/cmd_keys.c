/* SPDX-License-Identifier: ISC */
/*
 * cmd_keys - the keys of the reader, for people, programs and the manual page.
 *
 * Bindings without a note are further keys for the row above them: one entry.
 */
#include <string.h>

#include "base/i18n.h"
#include "cli/cmd.h"
#include "cli/json.h"
#include "cli/mdoc.h"
#include "text/grapheme.h"
#include "ui/keymap.h"

struct keys_entry {
	const struct binding *first; /* with the note */
	size_t n;                    /* [binding] */
};

VEC_OF(keys_entry_vec, struct keys_entry);

static void keys_collect(const struct keymap *map, struct keys_entry_vec *out)
{
	size_t n;
	const struct binding *rows = keymap_rows(map, &n);

	for (size_t i = 0; i < n; i++)
		if (rows[i].note[0] == '\0' && out->n > 0)
			vec_last(out)->n++;
		else
			vec_push(out, ((struct keys_entry){ &rows[i], 1 }));
}

/* True when B stands under another heading than A. */
static bool keys_new_group(const struct keys_entry *a, const struct keys_entry *b)
{
	return a->first->context != b->first->context ||
	    strcmp(a->first->group, b->first->group) != 0;
}

/* "j, Down, ^E" */
static void keys_add_names(struct buf *to, const struct keys_entry *e)
{
	for (size_t i = 0; i < e->n; i++) {
		if (i > 0)
			buf_add(to, ", ");
		buf_add(to, e->first[i].keys);
	}
}

/* [col] of the widest row of keys. */
static size_t keys_width(const struct keys_entry_vec *all)
{
	size_t widest = 0;

	for (size_t i = 0; i < all->n; i++) {
		struct buf names = { 0 };

		keys_add_names(&names, &all->at[i]);
		size_t width = text_width(buf_slice(&names));
		if (width > widest)
			widest = width;
		buf_fini(&names);
	}
	return widest;
}

/* NOTE in as many lines of WIDTH [col] as it takes, each behind INDENT [col]. */
static void keys_add_note(struct buf *to, struct slice note, size_t indent, size_t width)
{
	size_t room = width > indent ? width - indent : 1;

	while (text_width(note) > room) {
		size_t end = text_fit(note, room);

		while (end > 0 && note.at[end] != ' ')
			end--;
		if (end == 0)
			break;
		buf_adds(to, slice_sub(note, 0, end));
		buf_addc(to, '\n');
		buf_fill(to, ' ', indent);
		note = slice_sub(note, end + 1, note.len);
	}
	buf_adds(to, note);
	buf_addc(to, '\n');
}

static void keys_print_entry(const struct keys_entry *e, size_t widest,
    struct output *out)
{
	struct buf line = { 0 };

	buf_add(&line, "  ");
	keys_add_names(&line, e);
	buf_fill(&line, ' ', 2 + widest - text_width(buf_slice(&line)));
	buf_add(&line, "  ");
	keys_add_note(&line, slice_of(_(e->first->note)), widest + 4, out->width);
	output_text(out, buf_slice(&line));
	buf_fini(&line);
}

static void keys_print(const struct keys_entry_vec *all, struct output *out)
{
	size_t widest = keys_width(all);

	for (size_t i = 0; i < all->n; i++) {
		const struct keys_entry *e = &all->at[i];

		if (i == 0 || keys_new_group(e - 1, e)) {
			if (i > 0)
				output_raw(out, "\n", 1);
			output_line(out, "%s (%s)", _(e->first->group),
			    _(keymap_context_name(e->first->context)));
		}
		keys_print_entry(e, widest, out);
	}
}

/* One binding, with the note of its entry. */
static json_t *keys_json_binding(const struct binding *b, const char *note)
{
	json_t *value = json_object();

	json_add(value, "context", json_text(keymap_context_name(b->context)));
	json_add(value, "group", json_text(b->group));
	json_add(value, "keys", json_text(b->keys));
	json_add(value, "command", json_text(b->command));
	json_add(value, "note", json_text(note));
	return value;
}

static void keys_print_json(const struct keys_entry_vec *all, struct output *out)
{
	json_t *value = json_object();
	json_t *list = json_array();

	for (size_t i = 0; i < all->n; i++) {
		const struct keys_entry *e = &all->at[i];

		for (size_t k = 0; k < e->n; k++)
			json_array_append_new(list,
			    keys_json_binding(&e->first[k], e->first->note));
	}
	json_add(value, "bindings", list);
	json_print(out, value);
}

static void keys_print_mdoc_entry(const struct keys_entry *e, struct output *out)
{
	struct buf line = { 0 };

	buf_add(&line, ".It ");
	for (size_t i = 0; i < e->n; i++) {
		buf_add(&line, i == 0 ? "Ic \"" : " , Ic \"");
		mdoc_add(&line, e->first[i].keys);
		buf_addc(&line, '"');
	}
	output_line(out, "%s", buf_str(&line));
	buf_clear(&line);
	mdoc_add(&line, e->first->note);
	output_line(out, "%s", buf_str(&line));
	buf_fini(&line);
}

static void keys_print_mdoc(const struct keys_entry_vec *all, struct output *out)
{
	for (size_t i = 0; i < all->n; i++) {
		const struct keys_entry *e = &all->at[i];

		if (i == 0 || keys_new_group(e - 1, e)) {
			if (i > 0)
				output_line(out, ".El");
			/* "In" is a macro of mdoc, "\&In" is not. */
			output_line(out, ".Ss \\&%s (%s)", e->first->group,
			    keymap_context_name(e->first->context));
			output_line(out, ".Bl -tag -width 12n -compact");
		}
		keys_print_mdoc_entry(e, out);
	}
	if (all->n > 0)
		output_line(out, ".El");
}

int cmd_keys(const struct options *o, struct output *out)
{
	struct keys_entry_vec all = { 0 };
	struct diags told = { 0 }; /* when they were read */
	struct keymap *map = settings_keymap(&o->settings, &told);

	keys_collect(map, &all);
	if (o->print.json)
		keys_print_json(&all, out);
	else if (o->print.mdoc)
		keys_print_mdoc(&all, out);
	else
		keys_print(&all, out);
	vec_fini(&all);
	keymap_free(map);
	diags_fini(&told);
	return STATUS_FINE;
}

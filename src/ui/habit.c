/* SPDX-License-Identifier: ISC */
/* habit - tables of what hands know from elsewhere; see the header. */
#include "ui/habit.h"

#include <string.h>

#include "base/i18n.h"
#include "ui/keynames.h"

/* BARE alone, WITH before an argument; NULL: it has none here. */
static const struct habit_command {
	const char *name, *bare, *with;
} habit_commands[] = {
	{ "$", "end", NULL },
	{ "e", "open", "open" },
	{ "edit", "open", "open" },
	{ "h", "help", NULL },
	{ "noh", "cancel", NULL },
	{ "nohlsearch", "cancel", NULL },
	{ "q!", "quit all", NULL },
	{ "qa", "quit all", NULL },
	{ "qa!", "quit all", NULL },
	{ "qall", "quit all", NULL },
	{ "sp", "split below", "below" },
	{ "vs", "split beside", "beside" },
	{ "vsp", "split beside", "beside" },
	{ "vsplit", "split beside", "beside" },
	{ "wq", "quit all", NULL },
	{ "x", "quit all", NULL },
	{ "xa", "quit all", NULL },
};

/* Words for the last line. */
struct habit_words {
	const char *name, *words;
};

static const struct habit_words habit_no_commands[] = {
	{ "b", "all documents: :show corpus, {show corpus}" },
	{ "ls", "all documents: :show corpus, {show corpus}" },
	{ "buffers", "all documents: :show corpus, {show corpus}" },
	{ "!", "no shell from here; {suspend} stops the reader, fg comes back" },
};

static const struct habit_words habit_keys[] = {
	{ "!", "no shell from here; {suspend} stops the reader, fg comes back" },
	{ "#", "{search-back} searches backwards for words that you type" },
	{ "$", "a line is never longer than the pane; {end} goes to the end" },
	{ "*",
	    "{search} searches for words that you type, {show agreed} for wording like this paragraph's" },
	{ "(", "{previous paragraph} goes to the paragraph before" },
	{ "+", "{down} goes a line down, {page-down} a page" },
	{ ",", "{again-back} goes to the place found before" },
	{ "-", ":width sets the width of the text; {help} names all keys" },
	{ "0", "a line is never longer than the pane; {top} goes to the beginning" },
	{ ";", "{again} goes to the next place found" },
	{ "C", "nothing can be written into a text; {annotate} annotates it" },
	{ "E", ":open, or {open}, opens a document" },
	{ "F", "a document does not grow; {show corpus} lists the corpus" },
	{ "I", "nothing can be written into a text; {annotate} annotates it" },
	{ "J", "{down} goes a line down, {page-down} a page" },
	{ "O", "{back} goes back, {open} opens a document" },
	{ "P", "nothing can be written into a text" },
	{ "R", "{repaint} paints the screen anew" },
	{ "V", "{copy paragraph} copies this paragraph" },
	{ "W", "{next paragraph} goes to the next paragraph" },
	{ "X", "nothing can be written into a text" },
	{ "Y", "{copy paragraph} copies this paragraph" },
	{ "^", "a line is never longer than the pane; {top} goes to the beginning" },
	{ "^R", "{repaint} paints the screen anew" },
	{ "^V", "{copy paragraph} copies this paragraph" },
	{ "`", "{jump} goes to a mark" },
	{ "c", "nothing can be written into a text; {annotate} annotates it" },
	{ "i",
	    "nothing can be written into a text; {annotate} annotates it, {find} searches the corpus" },
	{ "l", "{next link} goes to the next link, {follow} follows it" },
	{ "p",
	    "5 0 {answer} goes half way through the text; {copy paragraph} copies a paragraph" },
	{ "r", "{repaint} paints the screen anew" },
	{ "x", "nothing can be written into a text" },
};

bool habit_add_command(struct buf *to, struct slice line)
{
	struct slice arg, name = slice_first_word(slice_trim(line), &arg);

	arg = slice_trim(arg);
	for (size_t i = 0; i < sizeof(habit_commands) / sizeof(habit_commands[0]); i++) {
		const struct habit_command *c = &habit_commands[i];

		if (!slice_is(name, c->name))
			continue;
		if (arg.len > 0 && c->with != NULL)
			buf_addf(to, "%s ", c->with);
		else
			buf_addf(to, "%s%s", c->bare, arg.len > 0 ? " " : "");
		buf_adds(to, arg);
		return true;
	}
	return false;
}

/* Appends what the N ROWS say of NAME; false when that is nothing. */
static bool habit_add(struct buf *to, const struct keymap *map,
    const struct habit_words *rows, size_t n, struct slice name)
{
	for (size_t i = 0; i < n; i++)
		if (slice_is(name, rows[i].name)) {
			keynames_add(to, map, _(rows[i].words));
			return true;
		}
	return false;
}

bool habit_add_no_command(struct buf *to, const struct keymap *map, struct slice name)
{
	return habit_add(to, map, habit_no_commands,
	    sizeof(habit_no_commands) / sizeof(habit_no_commands[0]), name);
}

bool habit_add_keys(struct buf *to, const struct keymap *map, const char *keys)
{
	return habit_add(to, map, habit_keys, sizeof(habit_keys) / sizeof(habit_keys[0]),
	    slice_of(keys));
}

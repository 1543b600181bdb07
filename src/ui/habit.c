/* SPDX-License-Identifier: ISC */
/* habit - tables of what hands know from elsewhere; see the header. */
#include "ui/habit.h"

#include <string.h>

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
	{ "b", "all documents: :show corpus, g c" },
	{ "ls", "all documents: :show corpus, g c" },
	{ "buffers", "all documents: :show corpus, g c" },
	{ "!", "no shell from here; ^Z stops the reader, fg comes back" },
};

static const struct habit_words habit_keys[] = {
	{ "!", "no shell from here; ^Z stops the reader, fg comes back" },
	{ "#", "? searches backwards for words that you type" },
	{ "$", "a line is never longer than the pane; G goes to the end" },
	{ "*",
	    "/ searches for words that you type, g l for wording like this paragraph's" },
	{ "-", ":width sets the width of the text; h names all keys" },
	{ "0", "a line is never longer than the pane; g g goes to the beginning" },
	{ ";", "n goes to the next place found" },
	{ "C", "nothing can be written into a text; a annotates it" },
	{ "E", ":open, or o, opens a document" },
	{ "F", "a document does not grow; g c lists the corpus" },
	{ "I", "nothing can be written into a text; a annotates it" },
	{ "J", "j goes a line down, Space a page" },
	{ "O", "^O goes back, o opens a document" },
	{ "P", "nothing can be written into a text" },
	{ "R", "^L paints the screen anew" },
	{ "V", "y y copies this paragraph" },
	{ "W", "] p goes to the next paragraph" },
	{ "X", "nothing can be written into a text" },
	{ "Y", "y y copies this paragraph" },
	{ "^", "a line is never longer than the pane; g g goes to the beginning" },
	{ "^R", "^L paints the screen anew" },
	{ "^V", "y y copies this paragraph" },
	{ "c", "nothing can be written into a text; a annotates it" },
	{ "i",
	    "nothing can be written into a text; a annotates it, s searches the corpus" },
	{ "l", "Tab goes to the next link, Enter follows it" },
	{ "p", "5 0 % goes half way through the text; y y copies a paragraph" },
	{ "r", "^L paints the screen anew" },
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

static const char *habit_find(const struct habit_words *rows, size_t n, struct slice name)
{
	for (size_t i = 0; i < n; i++)
		if (slice_is(name, rows[i].name))
			return rows[i].words;
	return NULL;
}

const char *habit_of_command(struct slice name)
{
	return habit_find(habit_no_commands,
	    sizeof(habit_no_commands) / sizeof(habit_no_commands[0]), name);
}

const char *habit_of_keys(const char *keys)
{
	return habit_find(habit_keys, sizeof(habit_keys) / sizeof(habit_keys[0]),
	    slice_of(keys));
}

/* SPDX-License-Identifier: ISC */
/* keymap - the table of keys; see the header. */
#include "ui/keymap.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/i18n.h"
#include "base/sort.h"
#include "base/xalloc.h"
#include "ui/key.h"

#define PANE CONTEXT_PANE
#define PROMPT CONTEXT_PROMPT
#define WRITING CONTEXT_WRITING
#define CHOOSING CONTEXT_CHOOSING

/* clang-format off */
static const struct binding bindings[] = {
	{ PANE, "Move", "j", "down", "a line down; in a list the next entry" },
	{ PANE, "Move", "Down", "down", "" },
	{ PANE, "Move", "^E", "down", "" },
	{ PANE, "Move", "^N", "down", "" },
	{ PANE, "Move", "e", "down", "" },
	{ PANE, "Move", "k", "up", "a line up; in a list the entry before" },
	{ PANE, "Move", "Up", "up", "" },
	{ PANE, "Move", "^Y", "up", "" },
	{ PANE, "Move", "^P", "up", "" },
	{ PANE, "Move", "d", "half-down", "half a page down" },
	{ PANE, "Move", "^D", "half-down", "" },
	{ PANE, "Move", "u", "half-up", "half a page up" },
	{ PANE, "Move", "^U", "half-up", "" },
	{ PANE, "Move", "Space", "page-down", "a page down" },
	{ PANE, "Move", "PgDn", "page-down", "" },
	{ PANE, "Move", "^F", "page-down", "" },
	{ PANE, "Move", "f", "page-down", "" },
	{ PANE, "Move", "b", "page-up", "a page up" },
	{ PANE, "Move", "PgUp", "page-up", "" },
	{ PANE, "Move", "^B", "page-up", "" },
	{ PANE, "Move", "g g", "top", "beginning" },
	{ PANE, "Move", "<", "top", "" },
	{ PANE, "Move", "Home", "top", "" },
	{ PANE, "Move", "G", "end", "end; with 12 before it OP12, like :12" },
	{ PANE, "Move", ">", "end", "" },
	{ PANE, "Move", "End", "end", "" },
	{ PANE, "Move", "H", "row top", "first line of the screen; with 3 before it the third" },
	{ PANE, "Move", "M", "row middle", "middle line of the screen" },
	{ PANE, "Move", "L", "row bottom", "last line of the screen; with 3 before it the third from there" },
	{ PANE, "Move", "z t", "scroll top", "this line to the top of the screen" },
	{ PANE, "Move", "z z", "scroll middle", "this line to the middle" },
	{ PANE, "Move", "z b", "scroll bottom", "this line to the foot" },
	{ PANE, "Move", "}", "next paragraph", "next paragraph" },
	{ PANE, "Move", "] p", "next paragraph", "" },
	{ PANE, "Move", "{", "previous paragraph", "previous paragraph" },
	{ PANE, "Move", "[ p", "previous paragraph", "" },
	{ PANE, "Move", "] ]", "next section", "next section: heading, part, footnotes" },
	{ PANE, "Move", "[ [", "previous section", "previous section" },

	{ PANE, "Links and footnotes", "Tab", "next link", "next link or footnote reference" },
	{ PANE, "Links and footnotes", "S-Tab", "previous link", "previous link or reference" },
	{ PANE, "Links and footnotes", "Enter", "follow",
	  "follow it; from a footnote back to its reference; with 3 before it the third link on the screen" },
	{ PANE, "Links and footnotes", "^]", "follow", "" },
	{ PANE, "Links and footnotes", "Right", "follow", "" },
	{ PANE, "Links and footnotes", "K", "peek", "look at it without going there; again: go" },
	{ PANE, "Links and footnotes", "^O", "back", "back, place and selection kept" },
	{ PANE, "Links and footnotes", "Backspace", "back", "" },
	{ PANE, "Links and footnotes", "^H", "back", "" },
	{ PANE, "Links and footnotes", "Left", "back", "" },
	{ PANE, "Links and footnotes", ")", "forward", "forward again" },
	{ PANE, "Links and footnotes", "] f", "next footnote", "next footnote" },
	{ PANE, "Links and footnotes", "[ f", "previous footnote", "previous footnote" },
	{ PANE, "Links and footnotes", "] r", "next resolution", "next link to a resolution" },
	{ PANE, "Links and footnotes", "[ r", "previous resolution", "previous link to a resolution" },
	{ PANE, "Links and footnotes", "] s", "next source", "same source in other documents" },
	{ PANE, "Links and footnotes", "[ s", "previous source", "same source, the other way" },

	{ PANE, "About this document", "T", "show lineage", "lineage through the sessions" },
	{ PANE, "About this document", "B", "blame",
	  "how old each word is; in a comparison too" },
	{ PANE, "About this document", "g l", "show agreed",
	  "agreed language: where else this paragraph, or one like it, stands" },
	{ PANE, "About this document", "g h", "show history",
	  "the history of this paragraph" },
	{ PANE, "About this document", "g S", "sessions this",
	  "its session against the one before: what goes on, what is new" },
	{ PANE, "About this document", "g v", "votes",
	  "who voted how, in a comparison who otherwise; again: its lineage" },
	{ PANE, "About this document", "g r", "show cited-by", "cited by" },
	{ PANE, "About this document", "g L", "show links", "all links" },
	{ PANE, "About this document", "g f", "show footnotes", "all footnotes" },
	{ PANE, "About this document", "t", "show outline", "outline" },
	{ PANE, "About this document", "=", "status",
	  "where am I; or all of a message that ends in \"... =\"" },

	{ PANE, "Compare", "D", "compare", "with the document before it in its lineage" },
	{ PANE, "Compare", "g d", "draft", "a resolution with its draft, a draft with what came of it" },
	{ PANE, "Compare", "] c", "next change", "next change" },
	{ PANE, "Compare", "[ c", "previous change", "previous change" },
	{ PANE, "Compare", "] C", "next substance", "next change of substance" },
	{ PANE, "Compare", "[ C", "previous substance", "previous change of substance" },
	{ PANE, "Compare", "] e", "next comparison", "next comparison of a list of sessions" },
	{ PANE, "Compare", "[ e", "previous comparison", "previous comparison of it" },
	{ PANE, "Compare", "%", "answer",
	  "the answer in the other column, also one that moved; with 50 before it half way through the text" },
	{ PANE, "Compare", "U", "unified", "one text, or columns" },
	{ PANE, "Compare", "z f", "fold same", "what is the same to a line each, or whole" },
	{ PANE, "Compare", "z s", "fold upkeep", "substance alone: all else to a line each" },
	{ PANE, "Compare", "g t", "tie", "tie by hand: on one paragraph, then on its answer" },
	{ PANE, "Compare", "g u", "untie", "untie" },

	{ PANE, "Annotations and marks", "a", "annotate", "write what you think of this paragraph or change" },
	{ PANE, "Annotations and marks", "A", "choose", "choose words of this paragraph, to annotate or copy them" },
	{ PANE, "Annotations and marks", "] a", "next annotation", "next annotation" },
	{ PANE, "Annotations and marks", "[ a", "previous annotation", "previous annotation" },
	{ PANE, "Annotations and marks", "] u", "next undecided", "next change of substance that is not decided" },
	{ PANE, "Annotations and marks", "[ u", "previous undecided", "previous change that is not decided" },
	{ PANE, "Annotations and marks", "g a", "annotations", "all annotations" },
	{ PANE, "Annotations and marks", "m", "mark", "mark this place by the letter that follows" },
	{ PANE, "Annotations and marks", "'", "jump", "to the mark of the letter that follows; ' is where you were" },
	{ PANE, "Annotations and marks", "g m", "marks", "all marked places" },
	{ PANE, "Annotations and marks", "g x", "delete", "delete the annotation here" },
	{ PANE, "Annotations and marks", "g z", "undo", "take back the last change of an annotation" },

	{ PANE, "Open and search", "o", "open", "open by symbol or words of the title" },
	{ PANE, "Open and search", "g c", "show corpus", "list of the corpus" },
	{ PANE, "Open and search", "/", "search", "search this text; in the list of the corpus: filter" },
	{ PANE, "Open and search", "?", "search-back", "search backwards" },
	{ PANE, "Open and search", "&", "filter", "filter the list of the corpus; an empty line: all of it" },
	{ PANE, "Open and search", "n", "again", "next place found" },
	{ PANE, "Open and search", "N", "again-back", "previous place found" },
	{ PANE, "Open and search", "s", "find", "search all documents of the corpus" },
	{ PANE, "Open and search", "S", "sort", "a list by its next column: date, committee, title ..." },
	{ PANE, "Open and search", ":", "command", "type a command" },

	{ PANE, "Panes", "^W s", "split below", "split below" },
	{ PANE, "Panes", "^W v", "split beside", "split beside" },
	{ PANE, "Panes", "^W Enter", "follow beside", "follow the link in a pane beside" },
	{ PANE, "Panes", "^W L", "language", "its next language beside it, paragraph by paragraph" },
	{ PANE, "Panes", "^W w", "focus next", "next column or pane" },
	{ PANE, "Panes", "^W ^W", "focus next", "" },
	{ PANE, "Panes", "F6", "focus next", "" },
	{ PANE, "Panes", "^W p", "focus previous", "previous column or pane" },
	{ PANE, "Panes", "^W h", "focus left", "column or pane to the left" },
	{ PANE, "Panes", "^W Left", "focus left", "" },
	{ PANE, "Panes", "^W j", "focus below", "pane below" },
	{ PANE, "Panes", "^W Down", "focus below", "" },
	{ PANE, "Panes", "^W k", "focus above", "pane above" },
	{ PANE, "Panes", "^W Up", "focus above", "" },
	{ PANE, "Panes", "^W l", "focus right", "column or pane to the right" },
	{ PANE, "Panes", "^W Right", "focus right", "" },
	{ PANE, "Panes", "^W c", "close", "close" },
	{ PANE, "Panes", "^W o", "only", "only this one" },
	{ PANE, "Panes", "^W x", "swap", "swap with the next" },
	{ PANE, "Panes", "^W +", "resize taller", "taller" },
	{ PANE, "Panes", "^W -", "resize shorter", "shorter" },
	{ PANE, "Panes", "^W >", "resize wider", "wider" },
	{ PANE, "Panes", "^W <", "resize narrower", "narrower" },
	{ PANE, "Panes", "^W =", "resize equal", "equal" },
	{ PANE, "Panes", "\\", "sync", "scroll all panes together, or not" },
	{ PANE, "Panes", "z =", "level", "bring the other panes to this paragraph" },

	{ PANE, "Copy", "y y", "copy paragraph", "the paragraph" },
	{ PANE, "Copy", "y c", "copy citation", "its citation" },
	{ PANE, "Copy", "y s", "copy symbol", "the symbol" },
	{ PANE, "Copy", "y l", "copy link", "the address of the document on the web" },
	{ PANE, "Copy", "w", "write", "write all of this view to a file" },
	{ PANE, "Copy", "|", "pipe", "send it to a command of the shell" },
	{ PANE, "Copy", "v", "editor", "open its file in your editor, at this line" },

	{ PANE, "Program", "h", "help", "this help" },
	{ PANE, "Program", "F1", "help", "" },
	{ PANE, "Program", "g .", "resume", "go on where you stopped last time" },
	{ PANE, "Program", "q", "quit", "close what was opened last; at the end quit" },
	{ PANE, "Program", "Q", "quit all", "quit" },
	{ PANE, "Program", "Z Z", "quit all", "" },
	{ PANE, "Program", "Z Q", "quit all", "" },
	{ PANE, "Program", "^L", "repaint", "paint the screen anew" },
	{ PANE, "Program", "^Z", "suspend", "stop; fg comes back" },
	{ PANE, "Program", "Esc", "cancel", "cancel; take the highlights of a search away" },
	{ PANE, "Program", "^G", "cancel", "" },
	{ PANE, "Program", "^C", "cancel", "" },

	{ PROMPT, "In the last line", "Enter", "accept", "do it" },
	{ PROMPT, "In the last line", "Esc", "abort", "leave the line" },
	{ PROMPT, "In the last line", "^G", "abort", "" },
	{ PROMPT, "In the last line", "^C", "abort", "" },
	{ PROMPT, "In the last line", "Tab", "complete", "complete; again: the next choice" },
	{ PROMPT, "In the last line", "S-Tab", "complete back", "the choice before" },
	{ PROMPT, "In the last line", "Backspace", "erase", "erase a character" },
	{ PROMPT, "In the last line", "^H", "erase", "" },
	{ PROMPT, "In the last line", "Delete", "erase right", "erase the next character" },
	{ PROMPT, "In the last line", "^D", "erase right", "" },
	{ PROMPT, "In the last line", "^W", "erase word", "erase a word" },
	{ PROMPT, "In the last line", "^U", "erase line", "erase the line" },
	{ PROMPT, "In the last line", "^K", "erase rest", "erase what stands behind it in the line" },
	{ PROMPT, "In the last line", "Left", "move left", "move in the line" },
	{ PROMPT, "In the last line", "Right", "move right", "" },
	{ PROMPT, "In the last line", "^B", "move back", "" },
	{ PROMPT, "In the last line", "^F", "move on", "" },
	{ PROMPT, "In the last line", "Home", "move start", "to the ends of the line" },
	{ PROMPT, "In the last line", "^A", "move start", "" },
	{ PROMPT, "In the last line", "End", "move finish", "" },
	{ PROMPT, "In the last line", "^E", "move finish", "" },
	{ PROMPT, "In the last line", "Up", "recall older", "earlier lines of this kind" },
	{ PROMPT, "In the last line", "Down", "recall newer", "" },
	{ PROMPT, "In the last line", "^P", "recall older", "" },
	{ PROMPT, "In the last line", "^N", "recall newer", "" },
	{ PROMPT, "In the last line", "^L", "refresh", "paint the screen anew" },
	{ PROMPT, "In the last line", "^Z", "pause", "stop; fg comes back to the line" },

	{ CHOOSING, "While words are chosen", "Right", "pick right", "the next word" },
	{ CHOOSING, "While words are chosen", "l", "pick right", "" },
	{ CHOOSING, "While words are chosen", "w", "pick right", "" },
	{ CHOOSING, "While words are chosen", "Left", "pick left", "the word before" },
	{ CHOOSING, "While words are chosen", "h", "pick left", "" },
	{ CHOOSING, "While words are chosen", "b", "pick left", "" },
	{ CHOOSING, "While words are chosen", "Down", "pick down", "a line down" },
	{ CHOOSING, "While words are chosen", "j", "pick down", "" },
	{ CHOOSING, "While words are chosen", "Up", "pick up", "a line up" },
	{ CHOOSING, "While words are chosen", "k", "pick up", "" },
	{ CHOOSING, "While words are chosen", "Home", "pick start", "the first and the last word" },
	{ CHOOSING, "While words are chosen", "End", "pick finish", "" },
	{ CHOOSING, "While words are chosen", "Space", "pick-from", "from this word on; again: not" },
	{ CHOOSING, "While words are chosen", "m", "pick-from", "" },
	{ CHOOSING, "While words are chosen", "a", "pick-annotate", "write what you think of these words" },
	{ CHOOSING, "While words are chosen", "Enter", "pick-annotate", "" },
	{ CHOOSING, "While words are chosen", "y", "pick-copy", "copy them" },
	{ CHOOSING, "While words are chosen", "Esc", "pick-leave", "leave them" },
	{ CHOOSING, "While words are chosen", "q", "pick-leave", "" },
	{ CHOOSING, "While words are chosen", "^C", "pick-leave", "" },
	{ CHOOSING, "While words are chosen", "^G", "pick-leave", "" },
	{ CHOOSING, "While words are chosen", "^L", "pick-redraw", "paint the screen anew" },
	{ CHOOSING, "While words are chosen", "^Z", "pick-halt", "stop; fg comes back" },

	{ WRITING, "In an annotation", "^D", "keep", "save it" },
	{ WRITING, "In an annotation", "Esc", "discard", "leave it; asks before anything is lost" },
	{ WRITING, "In an annotation", "^C", "discard", "" },
	{ WRITING, "In an annotation", "^G", "discard", "" },
	{ WRITING, "In an annotation", "^T", "turn-status", "the next status: question, agree, object, done" },
	{ WRITING, "In an annotation", "^K", "tags", "its tags" },
	{ WRITING, "In an annotation", "^X", "outside", "write on in your own editor, $VISUAL" },
	{ WRITING, "In an annotation", "^L", "redraw", "paint the screen anew" },
	{ WRITING, "In an annotation", "^Z", "halt", "stop; fg comes back and goes on writing" },
	{ WRITING, "In an annotation", "Enter", "break-line", "a new line" },
	{ WRITING, "In an annotation", "Tab", "step word-on", "a word on" },
	{ WRITING, "In an annotation", "S-Tab", "step word-back", "a word back" },
	{ WRITING, "In an annotation", "Left", "step left", "move in the text" },
	{ WRITING, "In an annotation", "Right", "step right", "" },
	{ WRITING, "In an annotation", "Up", "step up", "" },
	{ WRITING, "In an annotation", "Down", "step down", "" },
	{ WRITING, "In an annotation", "^B", "step back", "" },
	{ WRITING, "In an annotation", "^F", "step on", "" },
	{ WRITING, "In an annotation", "^P", "step up", "" },
	{ WRITING, "In an annotation", "^N", "step down", "" },
	{ WRITING, "In an annotation", "Home", "step start", "to the ends of the line" },
	{ WRITING, "In an annotation", "^A", "step start", "" },
	{ WRITING, "In an annotation", "End", "step finish", "" },
	{ WRITING, "In an annotation", "^E", "step finish", "" },
	{ WRITING, "In an annotation", "PgUp", "step first", "to the ends of the text" },
	{ WRITING, "In an annotation", "PgDn", "step last", "" },
	{ WRITING, "In an annotation", "Backspace", "rub-out", "erase a character" },
	{ WRITING, "In an annotation", "^H", "rub-out", "" },
	{ WRITING, "In an annotation", "Delete", "rub-out right", "erase the next character" },
	{ WRITING, "In an annotation", "^W", "rub-out word", "erase a word" },
	{ WRITING, "In an annotation", "^U", "rub-out line", "erase what stands before it in the line" },
};
/* clang-format on */

#undef PANE
#undef PROMPT
#undef WRITING
#undef CHOOSING

static const size_t n_bindings = sizeof(bindings) / sizeof(bindings[0]);

const struct binding *keymap_bindings(size_t *n)
{
	*n = n_bindings;
	return bindings;
}

/* A row with its keys read. */
struct keymap_row {
	const struct binding *binding;
	struct key_vec keys; /* owned */
};

struct keymap {
	struct arena *arena;      /* owns the texts of the bindings */
	struct binding *bindings; /* owned; in the order of the table */
	struct keymap_row *rows;  /* owned; the same */
	size_t n;
	const struct keymap_row **sorted; /* owned; by context, then keys */
};

static struct key_vec binding_keys(const struct binding *b)
{
	struct key_vec keys = { 0 };
	struct slice bad;
	bool ok = key_parse(slice_of(b->keys), &keys, &bad);

	assert(ok);
	(void)ok;
	return keys;
}

/* Keys as words are compared; a sequence stands before those that go on from it. */
static int keys_cmp(const struct key_vec *a, const uint32_t *keys, size_t n)
{
	for (size_t i = 0; i < a->n && i < n; i++)
		if (a->at[i] != keys[i])
			return a->at[i] < keys[i] ? -1 : 1;
	return order_of(a->n, n);
}

static int row_cmp(const struct keymap_row *r, enum key_context context,
    const uint32_t *keys, size_t n)
{
	return order_then(order_of(r->binding->context, context),
	    keys_cmp(&r->keys, keys, n));
}

/* Of two rows for the same keys the first of the table counts. */
static int row_order(const void *pa, const void *pb)
{
	const struct keymap_row *a = *(const struct keymap_row *const *)pa;
	const struct keymap_row *b = *(const struct keymap_row *const *)pb;

	return order_then(row_cmp(a, b->binding->context, b->keys.at, b->keys.n),
	    order_of(a, b));
}

static const char *keymap_keep(struct keymap *map, const char *text)
{
	return arena_text(map->arena, text, strlen(text));
}

/* Copies of the N ROWS: keys of the reader's own may live shorter than the map. */
static void keymap_take(struct keymap *map, const struct binding *rows, size_t n)
{
	map->arena = arena_new();
	map->bindings = xcalloc(n, sizeof(*map->bindings));
	map->n = n;
	for (size_t i = 0; i < n; i++)
		map->bindings[i] = (struct binding){ rows[i].context,
			keymap_keep(map, rows[i].group), keymap_keep(map, rows[i].keys),
			keymap_keep(map, rows[i].command),
			keymap_keep(map, rows[i].note) };
}

struct keymap *keymap_new(const struct binding *rows, size_t n)
{
	struct keymap *map = xcalloc(1, sizeof(*map));

	keymap_take(map, rows, n);
	map->rows = xcalloc(n, sizeof(*map->rows));
	map->sorted = xcalloc(n, sizeof(*map->sorted));
	for (size_t i = 0; i < n; i++) {
		const struct binding *b = &map->bindings[i];

		map->rows[i] = (struct keymap_row){ b, binding_keys(b) };
		map->sorted[i] = &map->rows[i];
	}
	sort(map->sorted, n, sizeof(*map->sorted), row_order);
	return map;
}

void keymap_free(struct keymap *map)
{
	if (map == NULL)
		return;
	for (size_t i = 0; i < map->n; i++)
		vec_fini(&map->rows[i].keys);
	free(map->rows);
	free(map->sorted);
	free(map->bindings);
	arena_free(map->arena);
	free(map);
}

const struct binding *keymap_rows(const struct keymap *map, size_t *n)
{
	*n = map->n;
	return map->bindings;
}

/* The first N keys of SEQUENCE are KEYS. */
static bool keys_begin(const struct key_vec *sequence, const uint32_t *keys, size_t n)
{
	return sequence->n >= n && memcmp(sequence->at, keys, n * sizeof(*keys)) == 0;
}

enum keymap_answer keymap_look(const struct keymap *map, enum key_context context,
    const uint32_t *keys, size_t n, const struct binding **found)
{
	size_t low = 0, high = map->n;

	bisect(low, high, middle, row_cmp(map->sorted[middle], context, keys, n) < 0);
	if (low == map->n || map->sorted[low]->binding->context != context ||
	    !keys_begin(&map->sorted[low]->keys, keys, n))
		return KEYMAP_NONE;
	*found = map->sorted[low]->binding;
	return map->sorted[low]->keys.n == n ? KEYMAP_FOUND : KEYMAP_PREFIX;
}

/* The note of row I: a second key has that of the row above. */
static const char *keymap_note(const struct keymap *map, size_t i)
{
	while (map->rows[i].binding->note[0] == '\0')
		i--;
	return map->rows[i].binding->note;
}

void keymap_add_choices(const struct keymap *map, struct buf *to,
    enum key_context context, const uint32_t *keys, size_t n)
{
	const size_t start = to->len;
	bool told = false; /* the row above */

	for (size_t i = 0; i < map->n; i++) {
		const struct keymap_row *r = &map->rows[i];
		bool fits = r->binding->context == context && r->keys.n == n + 1 &&
		    keys_begin(&r->keys, keys, n);

		if (fits && !(told && r->binding->note[0] == '\0')) {
			buf_add(to, to->len > start ? "  " : "");
			key_add_name(to, r->keys.at[n]);
			buf_addf(to, " %s", _(keymap_note(map, i)));
		}
		told = fits;
	}
}

const char *keymap_context_name(enum key_context context)
{
	static const char *const names[] = { "reading", "typing", "writing", "choosing" };

	return names[context];
}

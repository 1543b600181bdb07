/* SPDX-License-Identifier: ISC */
/* keynames - the keys of commands in sentences; see the header. */
#include "ui/keynames.h"

#include <string.h>

#include "base/slice.h"
#include "ui/command.h"

/* The first of N bindings that gives COMMAND; NULL when none does. */
static const struct binding *keynames_find(const struct binding *rows, size_t n,
    struct slice command)
{
	for (size_t i = 0; i < n; i++)
		if (slice_is(command, rows[i].command))
			return &rows[i];
	return NULL;
}

/* Appends the keys of COMMAND; ESCAPED where they become part of a format. */
static void keynames_add_keys(struct buf *to, const struct keymap *map,
    struct slice command, bool escaped)
{
	size_t n;
	const struct binding *rows =
	    map != NULL ? keymap_rows(map, &n) : keymap_bindings(&n);
	const struct binding *found = keynames_find(rows, n, command);

	if (found == NULL) {
		buf_addc(to, ':');
		buf_adds(to, command);
		return;
	}
	for (const char *key = found->keys; *key != '\0'; key++) {
		buf_addc(to, *key);
		if (*key == '%' && escaped)
			buf_addc(to, '%');
	}
}

/* Appends WORDS with keys in place of commands; a FORMAT is one still. */
static void keynames_expand(struct buf *to, const struct keymap *map, struct slice words,
    bool format)
{
	size_t at = 0;

	while (at < words.len) {
		size_t open = slice_find(words, "{", at);
		size_t close =
		    open != SLICE_NONE ? slice_find(words, "}", open) : SLICE_NONE;
		struct slice arg;

		if (close == SLICE_NONE)
			break;
		struct slice command = slice_sub(words, open + 1, close);
		const bool known = command_find(command, &arg) != NULL;
		buf_adds(to, slice_sub(words, at, known ? open : close + 1));
		if (known)
			keynames_add_keys(to, map, command, format);
		at = close + 1;
	}
	buf_adds(to, slice_sub(words, at, words.len));
}

void keynames_add(struct buf *to, const struct keymap *map, const char *words)
{
	keynames_expand(to, map, slice_of(words), false);
}

void keynames_vaddf(struct buf *to, const struct keymap *map, const char *format,
    va_list args)
{
	struct buf expanded = { 0 };

	keynames_expand(&expanded, map, slice_of(format), true);
	buf_vaddf(to, buf_str(&expanded), args);
	buf_fini(&expanded);
}

void keynames_addf(struct buf *to, const struct keymap *map, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	keynames_vaddf(to, map, format, args);
	va_end(args);
}

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

/* Appends the keys of COMMAND; they become part of a format. */
static void keynames_add_keys(struct buf *to, const struct keymap *map,
    struct slice command)
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
		if (*key == '%')
			buf_addc(to, '%');
	}
}

/* Appends FORMAT with keys in place of commands, still a format. */
static void keynames_add_format(struct buf *to, const struct keymap *map,
    struct slice format)
{
	size_t at = 0;

	while (at < format.len) {
		size_t open = slice_find(format, "{", at);
		size_t close =
		    open != SLICE_NONE ? slice_find(format, "}", open) : SLICE_NONE;
		struct slice arg;

		if (close == SLICE_NONE)
			break;
		struct slice command = slice_sub(format, open + 1, close);
		const bool known = command_find(command, &arg) != NULL;
		buf_adds(to, slice_sub(format, at, known ? open : close + 1));
		if (known)
			keynames_add_keys(to, map, command);
		at = close + 1;
	}
	buf_adds(to, slice_sub(format, at, format.len));
}

void keynames_vaddf(struct buf *to, const struct keymap *map, const char *format,
    va_list args)
{
	struct buf expanded = { 0 };

	keynames_add_format(&expanded, map, slice_of(format));
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

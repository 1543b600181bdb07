/* SPDX-License-Identifier: ISC */
/*
 * prompt - the line that the reader types into: editing, completion, history.
 */
#ifndef RECITAL_UI_PROMPT_H
#define RECITAL_UI_PROMPT_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/buf.h"
#include "base/vec.h"

#define PROMPT_MAX 1000 /* [byte] of a line; what goes beyond is not taken */

enum prompt_kind {
	PROMPT_SEARCH,
	PROMPT_SEARCH_BACK,
	PROMPT_OPEN,
	PROMPT_COMMAND,
	PROMPT_FILTER,
	PROMPT_FIND,
	PROMPT_TAGS,
	PROMPT_KIND_COUNT
};

struct prompt {
	bool active;
	enum prompt_kind kind;
	struct buf text; /* UTF-8 */
	size_t cursor;   /* [byte] in text, on a cluster */
	/* oldest first, no repeats in a row */
	struct string_vec history[PROMPT_KIND_COUNT];
	size_t recalled; /* entry of the history shown; its n = the new line */
	char *draft;     /* owned; the new line while history is shown */
};

void prompt_fini(struct prompt *p);

/* Opens an empty line. */
void prompt_open(struct prompt *p, enum prompt_kind kind);

/* Closes it; KEEP puts the text into the history. */
void prompt_close(struct prompt *p, bool keep);

/* What the line begins with on the screen: "/", "?", "open: ", ":", "filter: "; static. */
const char *prompt_label(enum prompt_kind kind);

/* Editing; each does nothing at its boundary.  Clusters are never halved. */
void prompt_insert(struct prompt *p, uint32_t code);
void prompt_set(struct prompt *p, const char *text);
void prompt_backspace(struct prompt *p);
void prompt_delete(struct prompt *p);
void prompt_delete_word(struct prompt *p);
void prompt_delete_line(struct prompt *p);
void prompt_delete_rest(struct prompt *p);        /* behind the cursor */
void prompt_move(struct prompt *p, int clusters); /* <0 left, >0 right */
void prompt_home(struct prompt *p);
void prompt_end(struct prompt *p);
void prompt_history(struct prompt *p, int step); /* <0 older, >0 newer */

#endif

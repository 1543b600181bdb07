/* SPDX-License-Identifier: ISC */
/*
 * session - a session of the General Assembly, as its resolutions are numbered.
 *
 *	77	the seventy-seventh regular session	A/RES/77/248
 *	S-32	the thirty-second special session	A/RES/S-32/1
 *	ES-11	the eleventh emergency special session	A/RES/ES-11/1
 */
#ifndef RECITAL_MODEL_SESSION_H
#define RECITAL_MODEL_SESSION_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/slice.h"
#include "model/symbol.h"

struct session {
	enum symbol_session kind; /* SESSION_NONE: no session */
	int number;
};

/* Reads "77", "s-32", "ES-11", white space at the ends allowed; false when S is none. */
bool session_read(struct slice s, struct session *out);

/* The session of the resolution of the Assembly SYMBOL; false when it is none. */
bool session_of(const char *symbol, struct session *out);

/* Appends "77", "S-32", "ES-11". */
void session_add(struct buf *to, struct session s);

bool session_eq(struct session a, struct session b);

/* Regular sessions by number, then special ones, then emergency special ones. */
int session_cmp(struct session a, struct session b);

/*
 * Appends what the keys (symbol_add_key()) of the resolutions of S begin with; those of all others
 * do not.
 */
void session_add_key(struct buf *to, struct session s);

#endif

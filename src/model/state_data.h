/* SPDX-License-Identifier: ISC */
/* state_data - what the build makes of src/model/data/states.txt; for state.c only. */
#ifndef RECITAL_MODEL_STATE_DATA_H
#define RECITAL_MODEL_STATE_DATA_H

#include <stddef.h> /* size_t */

#include "model/state.h"

/* A name as state.c makes it of a typed one, and the row of its State. */
struct state_key {
	const char *words;
	unsigned row;
};

/* A name of several States, by their codes: "COG COD". */
struct state_doubt {
	const char *words;
	const char *codes;
};

extern const struct state state_rows[];
extern const size_t n_state_rows;
extern const struct state_key state_keys[]; /* in the order of bytes */
extern const size_t n_state_keys;
extern const struct state_doubt state_doubts[];
extern const size_t n_state_doubts;

#endif

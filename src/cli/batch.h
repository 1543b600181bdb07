/* SPDX-License-Identifier: ISC */
/*
 * batch - many files imported at once, on all cores, handed over in their order.
 *
 *	files      0 1 2 3 4 5 6 7 ...
 *	           | | +-+-+-+- being imported, or done and waiting their turn
 *	           | batch_next() gives this one, batch_done() takes it back
 *	           done
 *
 * The workers read and import; whoever calls batch_next() writes, so files are written
 * and messages printed in one order whatever the cores do.  At most BATCH_WINDOW files
 * are held at a time.
 */
#ifndef RECITAL_CLI_BATCH_H
#define RECITAL_CLI_BATCH_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/buf.h"
#include "base/vec.h"
#include "import/import.h"

#define BATCH_WINDOW ((size_t)64)

VEC_OF(batch_yaml_vec, struct buf);

/* One file that was imported. */
struct batch_job {
	const char *path; /* borrowed */
	struct import out;
	struct batch_yaml_vec yamls; /* of out.docs; empty when it failed */
};

struct batch;

/* Starts on the N files PATHS (borrowed); HOW says all but their bytes and paths. */
struct batch *batch_start(char *const *paths, size_t n, const struct import_input *how);

/* Waits for the files at work and frees B. */
void batch_end(struct batch *b);

/*
 * The next file in order, borrowed until batch_done(); NULL when it is not ready in a
 * tenth of a second, and behind the last one.
 */
struct batch_job *batch_next(struct batch *b);
void batch_done(struct batch *b);

#endif

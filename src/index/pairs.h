/* SPDX-License-Identifier: ISC */
/*
 * pairs - what was worked out of two documents, kept in the index as bytes that only its owner
 * reads.
 *
 * The key is the content of both, by the hashes of their files, so that what is kept outlives
 * other names and numbers.  It may also rest on what the corpus knows of citations: which
 * resolution is a later one of which series.  The questions that were asked are kept with
 * their answers.  Where the corpus has changed since, they are asked again, and what rests on
 * another answer is not given any more.
 */
#ifndef RECITAL_INDEX_PAIRS_H
#define RECITAL_INDEX_PAIRS_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/buf.h"
#include "base/slice.h"
#include "index/index.h"

struct pair_key {
	uint64_t earlier, later; /* hash_slice() of the bytes of the two files */
	uint32_t rules;          /* those of who works it out: others mean other bytes */
};

/* The hash of file NUMBER; false when the index has no such file. */
bool index_pair_hash(struct index *ix, uint32_t number, uint64_t *out);

/* Whether NEWER is a later resolution of the series of OLDER, as the corpus knows it now. */
typedef bool pair_answer(void *of, const char *newer, const char *older);

/* A question that was asked, with its answer, appended to ASKED in the form that is kept. */
void pair_add_asked(struct buf *asked, const char *newer, const char *older, bool answer);

/*
 * What is kept under KEY, SIZE [byte], into OUT; false when that is nothing, is of another size,
 * or rests on what ANSWER does not say now.
 */
bool index_pair_find(struct index *ix, const struct pair_key *key, pair_answer *answer,
    void *of, void *out, size_t size);

/*
 * What is kept under KEY, at most MOST [byte], of whoever knows himself what it rests on, and has
 * asked nothing; false when that is nothing.  Appended to OUT.
 */
bool index_pair_bytes(struct index *ix, const struct pair_key *key, size_t most,
    struct buf *out);

/*
 * Keeps SIZE [byte] at BYTES, which rest on what was ASKED.  False while another process writes,
 * or when too much was asked.
 */
bool index_pair_keep(struct index *ix, const struct pair_key *key, struct slice asked,
    const void *bytes, size_t size);

/*
 * What is asked and kept between these two is one change of the file, which is much quicker for
 * many.  False while another process writes; then each goes by itself.
 */
bool index_pairs_begin(struct index *ix);
void index_pairs_end(struct index *ix);

#endif

/* SPDX-License-Identifier: ISC */
/*
 * pack - a corpus in one file, to be read there: the bytes of its documents, a few compressed
 * together with a dictionary made of them all, and its index.  Nobody else knows zstd.
 *
 *	p = pack_open("un.recital", &why);
 *	pack_read(p, "74/A_RES_74_158.en.yaml", &bytes, &entry, &why);
 *	pack_close(p);
 *
 * The file is a database (store/db.h) with these tables:
 *
 *	about		one row: what it is, its sizes, the digest of what it holds, that of the pack
 *			it is a difference to, the dictionary, corpus.yaml
 *	document	each document: its path below the root of the corpus, size, hash
 *			(hash_slice()), and where its bytes are: the number of a frame, and the
 *			place in what that holds
 *	frame		the bytes of some documents, one behind the other, and their size
 *	gone		of a difference: the paths that the newer corpus has not
 *	run		the pages of the index, a database too: some of them in each row
 *
 * All bytes are frames of zstd with a checksum.  A run says its own number in front.  The digest is
 * of the paths, sizes and hashes in order of paths, and of corpus.yaml.
 *
 * A pack may be made by anybody and broken on its way: sizes are looked at before room is made for
 * them, a path leads nowhere but below the root, and what is read is what its hash says, or
 * refused with a sentence appended to WHY, which names the file.
 */
#ifndef RECITAL_PACK_PACK_H
#define RECITAL_PACK_PACK_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint64_t */

#include "base/buf.h"
#include "base/slice.h"

#define PACK_MAX_DOCUMENT ((size_t)8 << 20)   /* [byte], as of a file of a corpus */
#define PACK_MAX_DICTIONARY ((size_t)4 << 20) /* [byte] */
#define PACK_MAX_FILES ((size_t)200000)       /* as of a corpus */
#define PACK_MAX_DEPTH 8                      /* folders inside folders */
#define PACK_MAX_PATH 1024                    /* [byte] */
#define PACK_PAGE 16384u                      /* [byte] of a page of the index */

struct db;
struct db_kind;
struct pack;

/* True when PATH is a regular file that begins as a pack does; what it holds is not looked at. */
bool pack_is(const char *path);

/* True when a document may be called PATH: below the root, no hidden name, no strange character. */
bool pack_path_is_good(const char *path);

/* The pack in the file PATH; NULL after a sentence in WHY. */
struct pack *pack_open(const char *path, struct buf *why);
void pack_close(struct pack *p); /* NULL is allowed */

struct pack_about {
	bool difference; /* it holds what is new or changed, and what is gone */
	bool searchable; /* the index has the words of the texts */
	/* there is a corpus.yaml (of a difference: it is new or changed) */
	bool has_yaml;
	uint64_t documents; /* in this file */
	uint64_t bytes;     /* of them, not compressed */
	uint64_t digest;    /* of the corpus; of a difference, of the newer one */
	uint64_t base;      /* of a difference: the digest of the older one */
};
struct pack_about pack_about(const struct pack *p);

/* A document as the pack lists it. */
struct pack_entry {
	uint64_t size; /* [byte] */
	uint64_t hash;
};

/* From now on P, a difference, reads its documents with the dictionary of OLDER. */
bool pack_use_dictionary(struct pack *p, struct pack *older, struct buf *why);

/*
 * Appends the bytes of the document at PATH; false after a sentence in WHY.  Several threads may do
 * so.
 */
bool pack_read(struct pack *p, const char *path, struct buf *bytes,
    struct pack_entry *out, struct buf *why);

/* Appends corpus.yaml; nothing when there is none. */
bool pack_read_yaml(struct pack *p, struct buf *bytes, struct buf *why);

/* All documents in byte order of their paths, or (GONE) the paths that a difference takes away. */
struct pack_list;
struct pack_list *pack_list(struct pack *p, bool gone);
/* NULL behind the last */
const char *pack_next(struct pack_list *l, struct pack_entry *out);

/*
 * Ends L.  False when it could not be read to its end, or is not what the pack says that it holds; a
 * sentence in WHY then.
 */
bool pack_list_end(struct pack_list *l, struct buf *why);

/* True when there is an index. */
bool pack_has_index(struct pack *p);

/*
 * Opens the index of P, a database of KIND, which P must outlive; what is changed in it goes with DB.
 * False after a sentence in WHY.
 */
bool pack_open_index(struct pack *p, struct db *db, const struct db_kind *kind,
    struct buf *why);

/* --- to make one ------------------------------------------------------------------- */

/*
 * A dictionary for documents like the N SAMPLES, which lie one after the other in TEXTS, SIZES [byte]
 * each; it is of at most SIZE [byte], and empty when they are too few.
 */
void pack_train(struct slice texts, const size_t *sizes, size_t n, size_t size,
    struct buf *dictionary);

struct pack_writer;

/*
 * The new file PATH, compressed by THREADS; NULL after a sentence in WHY, which is kept for the calls
 * below.
 */
struct pack_writer *pack_create(const char *path, struct slice dictionary,
    unsigned threads, struct buf *why);

/* Closes W; what pack_finish() did not end is no pack. */
void pack_writer_free(struct pack_writer *w);

/* Each false after a sentence.  Documents that are like each other had better come together. */
bool pack_put(struct pack_writer *w, const char *path, struct slice bytes);

/*
 * Document PATH of FROM, whose dictionary W was made with, as it is there: with all that it shares
 * its frame with.
 */
bool pack_copy(struct pack_writer *w, struct pack *from, const char *path);
bool pack_put_gone(struct pack_writer *w, const char *path);
bool pack_put_yaml(struct pack_writer *w, struct slice bytes);

/*
 * Ends W.  ABOUT says what is not counted here: of a difference that it is one, and the digests.
 * Nothing is lost from then on, whatever becomes of the machine.
 */
bool pack_finish(struct pack_writer *w, const struct pack_about *about);

/* Who does a work that takes long, and who is told of it. */
struct pack_work {
	unsigned threads;                              /* that compress */
	bool (*told)(void *of, size_t done, size_t n); /* false gives the work up */
	void *of;
};

/*
 * Puts the index in the file INDEX, a database with pages of PACK_PAGE, into the finished pack PATH,
 * which has none; SEARCHABLE: it has the words of the texts.  WORK is told of each run.  False after
 * a sentence in WHY, or without one when it was given up.
 */
bool pack_add_index(const char *path, const char *index, bool searchable,
    const struct pack_work *work, struct buf *why);

/* The dictionary of P, borrowed, for a difference to it; false after a sentence in WHY. */
bool pack_dictionary(struct pack *p, struct slice *out, struct buf *why);

/* The digest of a corpus, from HASH 0 on: of the next document, and at the end of corpus.yaml. */
uint64_t pack_digest(uint64_t hash, const char *path, struct pack_entry entry);
uint64_t pack_digest_yaml(uint64_t hash, struct slice yaml);

#endif

/* SPDX-License-Identifier: ISC */
/*
 * index_db - the tables of the index and the statements on them.
 *
 *	about		one row: who made the tables, whether anything was decided yet, how many
 *			names have a document, for counting them takes as long as a list of the
 *			first of them, and of which walk through the corpus the table file is known
 *			to be right: a hash of all paths and stamps, 0 when that is not known
 *	file		each file of the corpus: its path below the root, its stamp when it was
 *			read, when that was, a hash of its bytes, how far it has got (INDEX_FILE_*),
 *			symbol and language.  Its id is the number of the document; a file that has
 *			changed gets a new one, so that a number means one text for ever
 *	message		what was wrong with a file, in the language of the sources
 *	name		every symbol that is or was anybody's: id, symbol, the key of its place in
 *			the order of symbols, the first document that has it, and for a part A the
 *			name of the whole, which it may stand for
 *	document	its file's id, name, language, title, series, adopted; for its predecessor
 *			the keys of title and agenda item, whose word "continues" is, the day it
 *			is of; the draft that it is a text of, and the one that it adopts (what
 *			symbol_draft.h calls the base), "" of others
 *	ballot		how the States voted on a document: the key of each (state.h), and an enum
 *			cast (vote.h); see index_ballots.c
 *	sketch		the sketch of its text
 *	edge		the citing document, its seat among the citations there, the name as it is
 *			written and the one that is meant, what struct citation tells, and
 *			whether a preambular paragraph cites
 *	run		some of the hashes of each sketch, to find texts that are like, each with
 *			its document and that one's name
 *	precedent	for each name the earlier ones that it may continue, the best
 *			first, and which is taken
 *	text		where the words of each text begin: paragraph I of a document is row
 *			first + I of the table paragraph; of a text that has gone the document is NULL,
 *			for its rows stay, and their numbers are not given again
 *	paragraph	full-text search: the tokens of each paragraph but title and metadata, and
 *			what a search asks of it besides; see index_words.c
 *	title		the same of each title, by document
 *	word		each word of both, in order of bytes, so that those that begin alike and
 *			those that are nearly a word are found without a look at their rows; one that
 *			no text has any more stays
 *	pending		names whose precedents must be found anew
 *	pair		what was worked out of two documents (pairs.h), under the hashes of their
 *			files, and the state of the documents and words that it was asked in
 *	told		the reader's word: a name, and what it continues (NULL: nothing); lives as
 *			long as the index is open
 *
 * A name that no document has, and that somebody cites or continues, is a stub.  Dates are
 * numbers, 20131218, 0 = none.  For the other files of index only.
 *
 * A file on disk can fail at any statement.  Then the index is begun anew in memory, and the
 * question is asked again: see index_heal().
 */
#ifndef RECITAL_INDEX_INDEX_DB_H
#define RECITAL_INDEX_INDEX_DB_H

#include <stdbool.h>
#include <stdint.h> /* int64_t */
#include <time.h>   /* clockid_t */

#include "base/arena.h"
#include "base/buf.h"
#include "base/intern.h"
#include "base/watch.h"
#include "corpus/source.h"
#include "index/index.h"
#include "index/sketch.h"
#include "store/db.h"

#define INDEX_RUNS 16u  /* hashes of a sketch that are in the table run */
#define INDEX_COMMON 64 /* a run that more other documents have says nothing */

/* How far a file has got. */
enum {
	INDEX_FILE_FOUND,  /* its head may be known, its text is not read */
	INDEX_FILE_GOOD,   /* its document is in the tables */
	INDEX_FILE_BROKEN, /* it has none; messages tell why */
	INDEX_FILE_DOUBLE  /* an earlier file has the same symbol and language */
};

/* The statements; their SQL stands in index_sql.c. */
/* clang-format off */
enum index_sql {
	SQL_ABOUT, SQL_ABOUT_ADD, SQL_DECIDED, SQL_NAMES_ADD, SQL_NAMES, SQL_WALK,
	SQL_WALK_NOTE, SQL_SEEN,
	SQL_FILE_ADD, SQL_FILE_DROP, SQL_FILE_STAMP, SQL_FILE_STATE, SQL_FILES, SQL_FILE,
	SQL_FILE_NEXT, SQL_FOUND, SQL_IS_FOUND, SQL_FILE_ANY, SQL_FILE_COUNT, SQL_FOUND_COUNT,
	SQL_BROKEN_COUNT, SQL_BROKEN_ALL, SQL_FILE_DOUBLES, SQL_FILE_OF, SQL_FIND, SQL_BROKEN,
	SQL_SYMBOL_NEXT, SQL_LANGUAGES, SQL_MESSAGE_ADD, SQL_MESSAGE_DROP, SQL_MESSAGES,
	SQL_NAME_ADD, SQL_NAME_FIND, SQL_NAME_GET, SQL_WRITTEN, SQL_NAME_DOCUMENT, SQL_NAME_PARTS,
	SQL_DOCUMENT_ADD, SQL_DOCUMENT_GET, SQL_TITLE, SQL_HAS_ORGAN, SQL_DOCUMENT_DROP,
	SQL_DOCUMENT_OF,
	SQL_BALLOT_ADD, SQL_BALLOT_DROP, SQL_BALLOTS,
	SQL_SKETCH_ADD, SQL_SKETCH_GET, SQL_SKETCH_DROP,
	SQL_EDGE_ADD, SQL_EDGE_DROP, SQL_EDGE_MEAN, SQL_RUN_ADD, SQL_RUN_DROP,
	SQL_PRECEDENT_ADD, SQL_PRECEDENT_DROP,
	SQL_CATALOGUE, SQL_CATALOGUE_PART, SQL_CATALOGUE_COUNT, SQL_STUBS,
	SQL_LONGER, SQL_STUB_COUNT, SQL_ENTRY, SQL_CITED_BY, SQL_RECALLED_BY,
	SQL_VERSIONS, SQL_WITH_TITLE, SQL_WITH_SERIES, SQL_WITH_RUN, SQL_CITED,
	SQL_PENDING_ADD, SQL_PENDING_CITING, SQL_PENDING_TITLE, SQL_PENDING_SERIES,
	SQL_PENDING_RUN, SQL_PENDING_SAID, SQL_PENDING_NEXT, SQL_PENDING_ALL, SQL_PENDING_DROP,
	SQL_PENDING_COUNT,
	SQL_PRECEDENTS, SQL_SUCCESSORS, SQL_HEIRS, SQL_RECALLED_STUBS, SQL_TELL, SQL_UNTELL,
	SQL_PREVIOUS, SQL_IS_CONTINUED, SQL_IS_RECALLED,
	SQL_DRAFT_ADOPTED, SQL_DRAFT_TEXTS, SQL_DRAFTS_PENDING,
	SQL_TEXT_NEXT, SQL_TEXT_GONE, SQL_TEXT_ADD, SQL_TEXT_DROP, SQL_WORDS_ADD, SQL_TITLE_ADD,
	SQL_WORDS_TELL, SQL_TITLES_TELL,
	SQL_SEARCH, SQL_SEARCH_NEAR, SQL_SEARCH_COUNT, SQL_SEARCH_SAMPLE, SQL_SEARCH_TITLE,
	SQL_SEARCH_TITLE_NEAR,
	SQL_WORD_ADD, SQL_WORDS, SQL_TEXT_AT, SQL_TEXT_OF, SQL_DOCUMENTS,
	SQL_SESSION, SQL_GUESTS, SQL_DOCUMENT_DAY, SQL_STATE, SQL_TOLD, SQL_FILE_HASH,
	SQL_PAIR_ADD, SQL_PAIR_FIND, SQL_PAIR_STATE,
	SQL_COUNT
};
/* clang-format on */

extern const char *const index_sql[SQL_COUNT];

/* The tables, and those that live only as long as the index is open. */
extern const char *const index_schema, *const index_schema_open;

struct refresh;

VEC_OF(word_starts, size_t);

/* The tokens of a document: a text for each of its parts, ended by NUL; empty for one without. */
struct index_words {
	struct buf all;
	struct word_starts starts; /* [byte] in ALL: of the title, of each paragraph */
	struct buf fresh;          /* each word that was not met before, ended by NUL */
};

/* The keys of a document by which texts of its series, and its draft, are found. */
struct index_keys {
	struct buf title, agenda;
	struct buf draft, adopts; /* the draft that it is a text of, that it came of */
};

/* What tells which document another one continues. */
struct index_kin {
	struct index_keys keys;
	struct sketch sketch;
	struct citation_vec citations;
	struct arena *arena; /* owned; of the citations, with the document */
};

/* What the tables take of a document and is made without them, on any core. */
struct index_taken {
	struct index_kin kin;
	struct ballot_vec ballots; /* who voted how on it; in the arena of KIN */
	struct index_words words;
};

/* A file that was read, or is to be. */
struct file_read {
	uint32_t number;
	char *path;              /* owned; below the root */
	int64_t seen;            /* [ns] when it was read */
	struct file_stamp stamp; /* that it had then */
	uint64_t hash;           /* of its bytes */
	struct diags diags;
	struct doc *doc;           /* owned; NULL when it is broken */
	struct index_taken *taken; /* owned; of DOC */
};

struct index {
	struct db db;
	struct sqlite3_stmt
	    *statements[SQL_COUNT]; /* prepared when first used, then kept */
	char *root;              /* owned; the corpus; NULL: index_add() alone fills it */
	struct source *source;   /* owned; its documents; NULL likewise */
	char *path;              /* owned; the file; NULL in memory */
	struct buf why;          /* what the database said */
	struct buf trouble;      /* see index_trouble() */
	struct refresh *refresh; /* the work that is going on, or NULL */
	uint64_t changes;        /* see index_changes() */
	struct diags folders; /* what was wrong with folders when they were walked last */
	bool near;            /* nearness() is known to db */
	struct intern
	    *words; /* owned; of the table word, as far as they were met; or NULL */
	struct intern
	    *names; /* owned; symbols of the table name with their ids; or NULL */
	struct watch *watch;      /* borrowed; see search.h; NULL: nobody waits */
	struct watch_task around; /* the search that it is told of */
	bool pairing;             /* between index_pairs_begin() and _end() */
	int64_t pairs_state; /* what answers about citations rest on; see index_pairs.c */
	uint64_t pairs_of;   /* the changes when it was asked, and 1; 0: it was not */
	bool some;           /* there are files */
	bool packed;         /* it lies in the pack that the corpus is: nothing changes */
	bool at_once;        /* see index_build_at_once() */
	bool begun;          /* a change that goes on over several shares of work */
	bool merging;        /* see index_merge_words() */
	bool ready;          /* a refresh has come to its end */
	unsigned readers;    /* see index_use_cores() */
	bool fresh;          /* nothing has been decided: all names are pending anyway */
};

/* The statement SQL must be bound next; it is reset when it was stepped to its end. */
struct sqlite3_stmt *index_db_use(struct index *ix, enum index_sql which);

/* As db_step() and db_run(), of a statement that may have failed to be prepared. */
bool index_db_step(struct index *ix, struct sqlite3_stmt *s);
void index_db_run(struct index *ix, struct sqlite3_stmt *s);

/* Runs WHICH, whose one parameter is an ID. */
void index_db_run_id(struct index *ix, enum index_sql which, int64_t id);

/* Lets go of the words and names that were met: who enters no texts has no use for them. */
void index_db_let_go(struct index *ix);

/* Ends all statements and closes the database. */
void index_db_close(struct index *ix);

/*
 * True when the database has failed and an empty one in memory, filled anew, has taken its place:
 * what was asked must be asked again.
 */
bool index_heal(struct index *ix);

/* [ns] that CLOCK shows: CLOCK_REALTIME for when a file was seen, since 1970. */
int64_t index_clock(clockid_t clock);

/* File NUMBER was read at SEEN [ns], when it had STAMP; HASH is of its bytes. */
void index_stamp_file(struct index *ix, uint32_t number, const struct file_stamp *stamp,
    int64_t seen, uint64_t hash);

/*
 * The file at PATH below the root comes, with what its head says; its text is read later, unless
 * only that can say what it is.  Nothing when another process has taken it in.
 */
void index_add_file(struct index *ix, const char *path, const struct file_stamp *stamp);

/* File NUMBER goes, and its document; a later file may have that, too. */
void index_drop_file(struct index *ix, uint32_t number);

/* Reads the file of SOURCE that R names; no table is touched.  MET: as in index_words_make(). */
void file_read_make(struct source *source, struct intern *met, struct file_read *r);
void file_read_fini(struct file_read *r);

/* Takes in the document of R, which was read, or what is wrong with it. */
void index_enter_file(struct index *ix, const struct file_read *r);

/* Both, of file NUMBER at PATH. */
void index_read_file(struct index *ix, uint32_t number, const char *path);

/* Begins a change, to be ended with db_commit(); false while another process makes one. */
bool index_db_begin(struct index *ix);

/*
 * The hash of the walk whose files, all of them read long after their last change, the table file
 * has; 0: of none.  Whoever changes that table notes 0.
 */
uint64_t index_db_walk(struct index *ix);
void index_db_note_walk(struct index *ix, uint64_t hash);

/* Another number once another process has changed the file. */
int64_t index_db_seen(struct index *ix);

/* Whether no predecessor was decided yet; that some were. */
bool index_db_is_fresh(struct index *ix);
void index_db_note_decided(struct index *ix);

/* As index_file(), in the midst of a change. */
bool index_db_file(struct index *ix, uint32_t number, struct arena *arena,
    struct index_file *out);

/* The number that WHICH, a count, gives. */
size_t index_db_count(struct index *ix, enum index_sql which);

/* While MUCH is written the pages of the file that are in work stay in memory. */
void index_db_use_memory(struct index *ix, bool much);

/* Copies the index beside the corpus ROOT to PATH, unless there is a file, or none to copy. */
void index_take_shared(const char *root, const char *path);

/*
 * Opens the file of IX once more, to read, as AGAIN, which must not move; false, with nothing to
 * close, when that fails.
 */
bool index_open_again(const struct index *ix, struct index *again);
void index_close_again(struct index *again);

/* Gives up the work that is going on. */
void index_refresh_stop(struct index *ix);

struct date index_db_date(struct sqlite3_stmt *s, int column);
int64_t index_db_date_number(struct date date);

/* A symbol, "" for what is too long to be one. */
const char *index_db_symbol(struct arena *arena, struct sqlite3_stmt *s, int column);

/* The id of SYMBOL, or where only the whole is known of its part A; 0 when nobody knows it. */
int64_t index_db_name(struct index *ix, const char *symbol);

/* The id of SYMBOL, which is entered when it is new. */
int64_t index_db_enter_name(struct index *ix, const char *symbol);

/*
 * The id of SYMBOL, which a document says that it continues, entered when it is new.  What other
 * documents say that they continue does not count, for that depends on who was asked first.
 */
int64_t index_db_said_name(struct index *ix, const char *symbol);

/* The name that NAME means: itself, or for a part A that no document has the whole. */
int64_t index_db_meant(struct index *ix, int64_t name);

/* The name of the whole that NAME is part A of; 0 when it is none. */
int64_t index_db_whole(struct index *ix, int64_t name);

/* True when a document has NAME. */
bool index_db_is_had(struct index *ix, int64_t name);

/* The symbol of NAME. */
const char *index_db_symbol_of(struct index *ix, struct arena *arena, int64_t name);

/* The sketch of document NUMBER of a pack, which keeps none, from its text. */
void index_sketch_again(struct index *ix, uint32_t number, struct sketch *out);

/* The sketch of document NUMBER; an empty one for bytes that are none. */
void index_db_sketch(struct index *ix, int64_t number, struct sketch *out);

/* A row of SELECT_PRECEDENT: in column 8 whether it is taken, in 9 its name. */
struct index_precedent index_db_precedent(struct arena *arena, struct sqlite3_stmt *s);

/* The name that NAME continues, 0 for none. */
int64_t index_db_previous(struct index *ix, int64_t name);

/* MET: as in index_words_make(). */
struct index_taken *index_taken_new(const struct doc *d, struct intern *met);

/* NULL is allowed. */
void index_taken_free(struct index_taken *t);

/*
 * Document NUMBER, D with what is TAKEN of it, comes into the tables, or goes; another one with
 * its symbol and language is not there.  Both mark the names whose predecessors that may change.
 */
void index_enter(struct index *ix, const struct doc *d, const struct index_taken *taken,
    uint32_t number);
void index_forget(struct index *ix, uint32_t number);

/* Of that KIN alone, made of D, which must outlive it; the words of D cannot be searched. */
void index_kin_make(const struct doc *d, struct index_kin *out);
void index_kin_fini(struct index_kin *kin);
void index_enter_kin(struct index *ix, const struct doc *d, const struct index_kin *kin,
    uint32_t number);

/*
 * The same, of the words of its text alone.  MET holds the words of texts that were read before, whose
 * words all came to index_meet_words() or will, and those of D from now on; NULL: none were.
 */
void index_words_make(const struct doc *d, struct intern *met, struct index_words *out);
void index_words_fini(struct index_words *w);
void index_enter_words(struct index *ix, const struct index_words *w, uint32_t number);

/* Keeps who voted how on document NUMBER. */
void index_enter_ballots(struct index *ix, const struct ballot_vec *ballots,
    uint32_t number);

/* As index_ballots(), in the midst of a question. */
void index_read_ballots(struct index *ix, const char *state,
    struct index_ballot_vec *out);

/* What index_enter_words() does first: the fresh words of W come into the table of words. */
void index_meet_words(struct index *ix, const struct index_words *w);
int64_t index_next_row(struct index *ix); /* behind those of the table paragraph */
void index_forget_words(struct index *ix, uint32_t number);

/*
 * Many texts are to come: unless HELD what they leave behind is put together bit by bit, while they
 * come.  index_merge_words() does that in the end, in shares; false when all is one.
 */
void index_await_words(struct index *ix, bool held);
bool index_merge_words(struct index *ix);

/* Appends the token of the table paragraph for a paragraph that cites SYMBOL: "c/a/res/70/1". */
void index_add_cites_token(struct buf *to, const char *symbol);

/* Finds anew what one of the pending names continues; false when none is pending. */
bool index_decide_next(struct index *ix);

/* Columns 0 to 4 of a row: number or NULL, symbol, language, title, date. */
struct index_entry index_db_entry(struct arena *arena, struct sqlite3_stmt *s);

#endif

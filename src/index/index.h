/* SPDX-License-Identifier: ISC */
/*
 * index - the catalogue of a corpus and the edges between its documents, behind
 * one interface; SQLite, in a file that is kept from run to run, or in memory.
 *
 *	ix = index_open(root, folder);
 *	index_refresh(ix);
 *	while (index_work(ix, 50))
 *		... look whether a key waits, show index_progress()
 *
 * The file is a cache: what is not true of the corpus any more is read again, and nothing is
 * lost with it.  A file that cannot be used (damaged, of another program or version) is set
 * aside; where none can be written, the index lies in memory; index_trouble() says so.  Several
 * processes may work on one file: each does a part.
 *
 * An edge is one citation.  A symbol that is cited and that no document of the
 * corpus has is a stub: known by its symbol, the date that citing texts give and
 * who cites it.  All results are ordered, so that two runs print the same.
 * Strings in results belong to the result list; free it with its _fini().
 */
#ifndef RECITAL_INDEX_INDEX_H
#define RECITAL_INDEX_INDEX_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/vec.h"
#include "base/watch.h"
#include "corpus/load.h"
#include "links/citation.h"
#include "model/date.h"
#include "model/doc.h"
#include "model/symbol.h"
#include "model/vote.h"

#define INDEX_ABSENT ((uint32_t)-1) /* the number of no document */
/* From here on numbers are of documents that are not of the corpus (sessions.h). */
#define GUESTS_FIRST ((uint32_t)1 << 31)

struct index;

/* An empty one in memory; NULL never (out of memory is fatal). */
struct index *index_new(void);

/*
 * That of the corpus at ROOT, as far as a file in FOLDER knows it; with FOLDER NULL an empty one
 * in memory.  No file of the corpus is looked at.
 */
struct index *index_open(const char *root, const char *folder);

/*
 * The same.  Another process may hold the file for a moment; W (NULL: nobody) is told of that, as
 * base/watch.h has it, and may give it up: then what the texts say is kept in memory.
 */
struct index *index_open_watched(const char *root, const char *folder, struct watch *w);
void index_free(struct index *ix);

/* The file that keeps IX, or the pack that it is in, borrowed; NULL when it lies in memory. */
const char *index_path(const struct index *ix);

/* [byte] of that file, whatever of it is not written yet; 0 in memory. */
size_t index_bytes(struct index *ix);

/* Whether the words of the texts are in IX, so that they can be searched. */
bool index_is_searchable(const struct index *ix);

/*
 * For an empty index in memory: each phase of its refresh is one change from now on, so that the same
 * corpus makes the same tables, however long a share of the work is.
 */
void index_build_at_once(struct index *ix);

/*
 * Writes IX, which was built at once over a pack, into the new file PATH as pack_add_index() wants it;
 * unless SEARCHABLE without the words of texts.  False after a sentence in WHY.
 */
bool index_write(struct index *ix, const char *path, bool searchable, struct buf *why);

/* Empties the file that index_open() would open, so that it is made anew. */
void index_empty(const char *root, const char *folder);

/*
 * Puts a copy of IX beside its corpus, where index_open() finds it for who has no index of that
 * corpus yet.  False after a sentence in WHY.
 */
bool index_share(struct index *ix, struct buf *why);

/* Why the index is not kept, or was begun anew, in a sentence, borrowed; or "". */
const char *index_trouble(const struct index *ix);

/*
 * Begins to look for what has changed in the corpus; nothing when that is going on.  False, after
 * a message in D, when the corpus cannot be opened.
 */
bool index_refresh(struct index *ix, struct diags *d);

enum index_phase {
	INDEX_READY,   /* nothing to do */
	INDEX_LOOKING, /* which files are there, and have changed */
	INDEX_FINDING, /* takes them in: from here on index_find() knows them */
	INDEX_READING, /* reads their texts */
	INDEX_DECIDING /* finds what continues what */
};

struct index_progress {
	enum index_phase phase;
	size_t done, of; /* files, or resolutions; OF 0: nobody knows yet */
	bool held;       /* nothing can be done: another process changes the index */
};

/*
 * Works for about BUDGET [ms] on what index_refresh() has begun, or a killed process left; false
 * when nothing is left to do.
 */
bool index_work(struct index *ix, unsigned budget);
struct index_progress index_progress(const struct index *ix);

/*
 * From now on texts are read by N threads beside the one that works; it enters them.  Before
 * INDEX_READING is over index_find() does not know what is new.
 */
void index_use_cores(struct index *ix, unsigned n);

/* True when no file is known; when all known files were read, and what continues what found. */
bool index_is_empty(struct index *ix);
bool index_is_whole(struct index *ix);

/*
 * Between the two IX is asked about one state of it, for less, and nothing of it is changed.  They
 * may lie in each other: what the first has given is for the second.
 */
bool index_ask_begin(struct index *ix);
void index_ask_end(struct index *ix, bool begun);

/* How often documents came or went since IX was opened: what was asked before may differ. */
uint64_t index_changes(const struct index *ix);

/* A file of the corpus. */
struct index_file {
	uint32_t number;  /* of its document */
	const char *path; /* below the root */
	struct file_stamp stamp;
	const char *symbol, *language; /* "" when they are not known */
};

/* File NUMBER, its strings in ARENA; false when there is none, or not any more. */
bool index_file(struct index *ix, uint32_t number, struct arena *arena,
    struct index_file *out);

/*
 * The file of the document with SYMBOL in LANGUAGE, else in the first language by byte order,
 * that is not known to be broken; INDEX_ABSENT when there is none.
 */
uint32_t index_find(struct index *ix, const char *symbol, const char *language);

/* The first broken file that has SYMBOL; INDEX_ABSENT when there is none. */
uint32_t index_find_broken(struct index *ix, const char *symbol);

/*
 * Puts into OUT the first symbol of a document, in the order of bytes, that is AT or behind it;
 * false when there is none.
 */
bool index_next_symbol(struct index *ix, const char *at, struct buf *out);

/* Appends the languages in which there is SYMBOL: "ar en fr". */
void index_add_languages(struct buf *to, struct index *ix, const char *symbol);

/* File NUMBER is another one by now than IX knows, or broken: it is taken in again. */
void index_renew(struct index *ix, uint32_t number);

/*
 * What was wrong with file NUMBER, INDEX_ABSENT: with all files, in order; appended to D in the
 * language of the person, but for what is beyond 2 MB of broken files.
 */
void index_messages(struct index *ix, uint32_t number, struct diags *d);

/* The first MOST broken files in order of paths, into NUMBERS; how many there are of them. */
size_t index_broken(struct index *ix, uint32_t *numbers, size_t most);
size_t index_broken_count(struct index *ix);
size_t index_stub_count(struct index *ix);

/* How many symbols documents have. */
size_t index_symbol_count(struct index *ix);

/* Files of the corpus, and those of them that are broken. */
struct index_count {
	size_t files, broken;
	size_t documents; /* symbols that a document has */
	size_t stubs;
};
struct index_count index_count(struct index *ix);

/*
 * Adds D, document NUMBER (the caller's, given back in results), with its citations, to an index
 * in memory.  Of two documents with one symbol and language the first stays.
 */
void index_add(struct index *ix, const struct doc *d, uint32_t number);

/* Ends adding: what continues what is found. */
void index_seal(struct index *ix);

/* A line of the catalogue: a document of the corpus, or a stub. */
struct index_entry {
	uint32_t number; /* the caller's, INDEX_ABSENT for a stub */
	const char *symbol;
	const char *language; /* "" for a stub */
	const char *title;    /* "" for a stub */
	struct date date;     /* adopted; for a stub the date that most texts give */
};

VEC_OF(index_entry_vec, struct index_entry);

struct index_entries {
	struct index_entry_vec list;
	struct arena *arena;
};
void index_entries_fini(struct index_entries *e);

/* An edge, seen from either end. */
struct index_edge {
	uint32_t number;  /* the citing document, the caller's number */
	const char *from; /* its symbol */
	const char *from_language;
	struct date from_date;    /* when it was adopted, or unset */
	const char *from_address; /* "PP7", "fn9" */
	struct mark_at at;        /* the link in it */
	const char *symbol;       /* the cited document */
	struct date date;         /* as the citing text prints it, or unset */
	const char *verb;
	const char *pinpoint;
	enum relation relation;
	bool in_corpus; /* the cited document is */
	bool alone;     /* no other file has the symbol FROM */
	const char *from_title;
};

VEC_OF(index_edge_vec, struct index_edge);

struct index_edges {
	struct index_edge_vec list;
	struct arena *arena;
};
void index_edges_fini(struct index_edges *e);

/* All documents of the corpus, by symbol, then language. */
void index_catalogue(struct index *ix, struct index_entries *out);

/* The first MOST of them. */
void index_catalogue_part(struct index *ix, uint32_t most, struct index_entries *out);

/* Appends the title of document NUMBER; false when there is no such document. */
bool index_add_title(struct buf *to, struct index *ix, uint32_t number);

/* True when a document is a resolution of ORGAN. */
bool index_has_organ(struct index *ix, enum symbol_organ organ);

/* All stubs, by symbol. */
void index_stubs(struct index *ix, struct index_entries *out);

/*
 * What is longer than SYMBOL by a year, a session or the letter of a part: for each such symbol one
 * document, by symbol, then the stubs.
 */
void index_longer(struct index *ix, const char *symbol, struct index_entries *out);

/* The entry of SYMBOL, document or stub; false when nobody knows it. */
bool index_entry(struct index *ix, const char *symbol, struct index_entries *out);

/* Who cites SYMBOL, by citing symbol, then place; citing itself is left out. */
void index_cited_by(struct index *ix, const char *symbol, struct index_edges *out);

/*
 * What speaks for an earlier resolution as the one that another continues, as bits; the
 * strongest first.  How they are weighed stands in predecessor.h.
 */
enum {
	INDEX_TOLD = 1,      /* the reader said so */
	INDEX_CONTINUES = 2, /* the document said so: continues: */
	INDEX_SERIES = 4,    /* both documents name one series: */
	INDEX_RECALLED = 8,  /* a link of "its previous resolutions" */
	INDEX_CITED = 16,    /* cited in a preambular paragraph */
	INDEX_TITLE = 32,    /* the same title, numbers and ordinals apart */
	INDEX_AGENDA = 64,   /* its title is the agenda item of the other */
	INDEX_TITLE_ON =
	    128, /* one title goes on from the other: "Oceans", "Oceans and seas" */
	INDEX_SAID = INDEX_TOLD | INDEX_CONTINUES
};

/* An earlier resolution, and the evidence. */
struct index_precedent {
	struct index_entry entry;
	unsigned evidence; /* INDEX_* */
	unsigned likeness; /* [per cent] of the word runs of both texts that both have */
	const char *address; /* the paragraph that cites it, "" when none does */
};

VEC_OF(index_precedent_vec, struct index_precedent);

/* The evidence in words: "recalled in PP9, same title, 69% like". */
void index_add_evidence(struct buf *to, const struct index_precedent *p);

/* What a resolution continues, or may continue. */
struct index_precedents {
	struct index_precedent_vec list; /* the best first */
	bool taken; /* the first is the predecessor; else all are offered */
	struct arena *arena;
};
void index_precedents_fini(struct index_precedents *p);

/* What SYMBOL continues.  A predecessor that somebody named may be a stub. */
void index_precedents(struct index *ix, const char *symbol, struct index_precedents *out);

/* The resolutions that continue SYMBOL, by date, each with its evidence for that. */
void index_successors(struct index *ix, const char *symbol, struct index_precedents *out);

/* True when OLDER is the predecessor of NEWER, or of its predecessor, and so on. */
bool index_continues(struct index *ix, const char *newer, const char *older);

/*
 * Heeds the word of the reader: NEWER continues OLDER, or with OLDER "" nothing; it goes
 * before all other evidence.  OLDER NULL takes the word back.
 */
void index_tell(struct index *ix, const char *newer, const char *older);

/* How a State voted on a document. */
struct index_ballot {
	uint32_t number; /* of the document */
	enum cast cast;
};

VEC_OF(index_ballot_vec, struct index_ballot);

/* Appends how the State with KEY (state.h) voted, by number of the document. */
void index_ballots(struct index *ix, const char *key, struct index_ballot_vec *out);

/* One member of a lineage. */
struct index_ancestor {
	struct index_entry entry;
	struct index_precedent
	    previous; /* what it continues; symbol NULL: nothing known */
	bool fork;    /* it continues a member too, but is not of the line itself */
	const char *const *recalled_by; /* symbols, in order of date */
	uint32_t n_recalled_by;
};

VEC_OF(index_ancestor_vec, struct index_ancestor);

struct index_lineage {
	struct index_ancestor_vec list;
	bool more; /* there are others, behind INDEX_LINE_MAX of them */
	struct arena *arena;
	const char *subject; /* whose it is */
	uint64_t changes;    /* index_changes() when it was read */
};

#define INDEX_LINE_MAX 4096u /* names in one line, and as many beside it */

void index_lineage_fini(struct index_lineage *l);

/*
 * The lineage of SYMBOL: the line of its predecessors and of its successors.  Where several
 * continue one member the line goes on with SYMBOL's own, else with that which itself goes on
 * furthest, and the others stand as forks.  Stubs that the line recalls as "its previous
 * resolutions" stand at their dates.  All in order of date, then symbol; SYMBOL itself is in
 * it, if anybody knows it.
 */
void index_lineage(struct index *ix, const char *symbol, struct index_lineage *out);

/*
 * The same in a task of W (NULL: nobody waits), which asks at each few of its members.  False, and OUT
 * is empty, when it was given up.
 */
bool index_lineage_watched(struct index *ix, const char *symbol, struct watch *w,
    struct index_lineage *out);

/* The member of L with SYMBOL; l->list.n when there is none. */
size_t index_lineage_find(const struct index_lineage *l, const char *symbol);

#endif

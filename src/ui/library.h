/* SPDX-License-Identifier: ISC */
/*
 * library - a corpus with its index: what the reader and every subcommand open.
 *
 * A document is read when it is first asked for.  Who cites what, and what continues what, the
 * index knows from run to run; what of that the corpus has changed since is found by
 * library_work(), in shares, or by whoever needs all of it at once.
 */
#ifndef RECITAL_UI_LIBRARY_H
#define RECITAL_UI_LIBRARY_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/diag.h"
#include "base/vec.h"
#include "base/watch.h"
#include "compare/comparison.h"
#include "corpus/folder.h"
#include "index/index.h"
#include "index/search.h"
#include "links/footnote.h"
#include "model/date.h"
#include "model/doc.h"
#include "ui/match.h"
#include "ui/shelf.h"

/* A comparison that somebody has asked for; all of it is owned by the library. */
struct library_pair {
	/*
	 * numbers of the documents; INDEX_ABSENT: a tie has changed since, kept for who
	 * still shows it
	 */
	uint32_t a, b;
	struct comparison *comparison;
	char *trouble; /* see library_tie_trouble() */
};

VEC_OF(library_pair_vec, struct library_pair);

struct keymap;
struct review_ties;
struct settings;

struct figuring_pair;

VEC_OF(figuring_vec, struct figuring_pair);

struct book;
struct mandates_shelf;

VEC_OF(book_vec, struct book *);

/* Documents of a folder beside the corpus. */
struct guest_folder {
	char *path;           /* owned */
	struct corpus *files; /* owned */
	uint32_t first;       /* the number of the first file */
};

VEC_OF(guest_folder_vec, struct guest_folder);

struct library {
	char *root;            /* owned; as given */
	struct source *source; /* owned; the bytes of its documents */
	struct corpus_about about;
	struct diags diags;  /* what was wrong with corpus.yaml */
	char *language;      /* owned; the language that the reader prefers */
	char *languages;     /* owned; the same and those that come next: "fr en" */
	char *cache;         /* owned; the folder that keeps the index; NULL: none does */
	struct index *index; /* owned; NULL until somebody asks */
	uint64_t heeded;     /* index_changes() when the reader's words were heeded */
	/*
	 * library_work() is called while nothing else is to be done, so that nobody has
	 * to wait for all texts
	 */
	bool in_shares;
	unsigned readers; /* threads that read texts beside the one that asks */
	bool current;     /* the corpus has been looked at since it was opened */
	/* while somebody waits */
	void (*told)(void *of, const struct index_progress *p);
	void *told_of;
	struct index_entries catalogue; /* see library_catalogue() */
	struct match_lines lines;       /* see library_lines() */
	/* index_changes() when it was made, and 1; 0: it was not */
	uint64_t catalogued;
	struct book_vec books; /* the documents read so far, by number */
	struct diags trouble;  /* see library_trouble() */
	char *data;            /* owned; the file of the reader's own data; NULL: none */
	bool no_ties;          /* the ties in it are left out of comparisons */
	struct buf untold;     /* see library_untold() */
	struct library_pair_vec pairs; /* compared so far */
	/* owned; see library_is_tied(); NULL: not asked yet */
	struct review_ties *tied;
	struct figuring_vec figured;    /* see figuring.h */
	uint64_t figured_of;            /* index_changes() then */
	struct shelf session_tables;    /* the last ones (session_table.h) */
	struct shelf answers;           /* the last searches (answers.h) */
	struct shelf lineages;          /* the last ones, struct index_lineage */
	struct guest_folder_vec guests; /* see library_open_guests() */
	struct watch watch;             /* of what may last; set by who reads, or waits */
	bool yields;                    /* see library_yield() */
	/* documents of a list, and of what is worded alike; 0: as the page has them by itself */
	size_t listed_most;
	/* owned; the reader's annotations, or NULL (reviewing.h) */
	struct reviewing *reviewing;
	char *author;        /* owned; who writes them; NULL: nobody */
	int64_t now;         /* [s] since 1970 that count as now; 0: the clock */
	struct saved *saved; /* owned; the reader's searches, or NULL (saved.h) */
	/* owned; what was left last time, or NULL (sitting.h) */
	struct sitting *sitting;
	char *mandate_file; /* owned; what the person counts as mandates; NULL: none */
	/* owned; the last lists of them (mandates.h) */
	struct mandates_shelf *mandates;
	bool colours; /* who reads sees colours, so words need no signs */
	/* borrowed, for the page of them; NULL: none */
	const struct settings *settings;
	const struct keymap *keymap; /* borrowed, for the help; NULL: the default one */
};

/*
 * Opens the corpus at ROOT; NULL, with a message in D, when it cannot be opened.
 * LANGUAGES as of library_prefer(), or NULL: "en".
 */
struct library *library_open(const char *root, const char *languages, struct diags *d);
void library_free(struct library *lib);

/* The index is kept in FOLDER from now on; to be called before anything is asked. */
void library_use_cache(struct library *lib, const char *folder);

/* The file of the reader's own data, which need not exist; without it no tie is kept. */
void library_use_data(struct library *lib, const char *path);

/* True when the reader's own data can be kept; else a sentence in WHY. */
bool library_can_keep(const struct library *lib, struct buf *why);

/* Who writes annotations. */
void library_use_author(struct library *lib, const char *name);

/* [s] since 1970. */
int64_t library_now(const struct library *lib);

/* The file with what the person counts as mandates, which need not exist. */
void library_use_mandates(struct library *lib, const char *path);

/*
 * Reads the documents of the folder PATH beside the corpus, which sessions are held against
 * (session_ask.h): messages in D, and in LEFT a line for each that the corpus has as a resolution,
 * and that is left out, or one that says that nothing remains; false then.  What was read of PATH
 * before is not found any more, but stays for whoever shows it.
 */
bool library_open_guests(struct library *lib, const char *path, struct diags *d,
    struct buf *left);

/* Those of PATH, as they were read last; NULL when they were not. */
const struct guest_folder *library_guests(const struct library *lib, const char *path);

/* Document NUMBER, which must be such a one, with its file; NULL when there is none. */
const struct corpus_file *library_guest(const struct library *lib, uint32_t number);

/* The number of the last of them with SYMBOL; INDEX_ABSENT when there is none. */
uint32_t library_find_guest(const struct library *lib, const char *symbol);

/*
 * From now on the first of LANGUAGES ("fr en") is the preferred one, and a document that lacks it
 * is read in the next that it has.
 */
void library_prefer(struct library *lib, const char *languages);

/*
 * The index of all documents, borrowed.  What it does not know yet is read first, however long
 * that takes, unless LIB is worked on in shares.
 */
struct index *library_index(struct library *lib);

/*
 * Works for about BUDGET [ms] on what the corpus has changed since the index was kept; false when
 * the index is true of it.  What has come in then is known by index_changes().
 */
bool library_work(struct library *lib, unsigned budget);

/* How many of N documents are listed: those that listed_most allows. */
size_t library_listed(const struct library *lib, size_t n);

/* True when all documents were read, so that what nobody says nobody says. */
bool library_is_whole(struct library *lib);

/* All of that at once, if it was not done yet since LIB was opened. */
void library_refresh(struct library *lib);

/* Looks for files that the index does not know, and takes them in; once. */
void library_look(struct library *lib);

/* The number of the document that library_find() would read, if it is not broken. */
uint32_t library_number(struct library *lib, const char *symbol);

/*
 * The version of SYMBOL in LANGUAGE itself, and the language of document NUMBER ("": not known), in
 * ARENA; as the index knows them, for questions to it: nothing is read.
 */
uint32_t library_number_in(struct library *lib, const char *symbol, const char *language);
const char *library_language_of(struct library *lib, uint32_t number,
    struct arena *arena);

/* All documents as index_catalogue() gives them; borrowed until the index changes. */
const struct index_entries *library_catalogue(struct library *lib);

/* Reads it, so that a list of it need not wait; false when that was done before. */
bool library_work_catalogue(struct library *lib);

/* The same as lines that can be matched (match.h). */
struct match_lines *library_lines(struct library *lib);

/* Makes some of them ready, so that the first letter need not wait; false when all are. */
bool library_work_lines(struct library *lib);

/*
 * Of the entries of one symbol, the first of which is entry FIRST of ALL, the one that
 * library_find() would read; *END becomes where those of the next symbol begin.
 */
size_t library_version_of(const struct library *lib, const struct index_entries *all,
    size_t first, size_t *end);

/*
 * From now on the reading of a document is given up when LIB's watch says so, and library_find()
 * and its like give INDEX_ABSENT; until library_is_done(), which tells whether that never
 * happened.  Elsewhere reading is told to the watch, and goes on to its end.
 */
void library_yield(struct library *lib);
bool library_is_done(struct library *lib);

/* True when it has happened so far. */
bool library_is_given_up(const struct library *lib);

/* Document NUMBER, borrowed until library_free(); NULL when it cannot be read. */
const struct doc *library_doc(struct library *lib, uint32_t number);

/* The same, read for this one look and not kept: the caller frees it. */
struct doc *library_read(struct library *lib, uint32_t number);

/* True when the corpus has SYMBOL; a document counts until it proves to be broken. */
bool library_has(struct library *lib, const char *symbol);

/*
 * What document NUMBER cites, in order of place, from its text alone: a citation of a part A is
 * of the whole where the corpus has only that.
 */
void library_cites(struct library *lib, uint32_t number, struct index_edges *out);

/*
 * The paragraph that E, an edge from another document, stands in, and its DOCUMENT unless that is
 * NULL; NULL when that file is another one by now.
 */
const struct para *library_citing(struct library *lib, const struct index_edge *e,
    const struct doc **document);

/* What was wrong with the files of the corpus, in their order; appended to D. */
void library_messages(struct library *lib, struct diags *d);

/*
 * The document with SYMBOL in the preferred language, if the corpus has that, else the
 * first in byte order of languages, read; INDEX_ABSENT when there is none.  A file that has
 * changed since it was read is a new document, with another number.
 */
uint32_t library_find(struct library *lib, const char *symbol);

/* The same with LANGUAGE for the preferred one; "" = no other. */
uint32_t library_find_in(struct library *lib, const char *symbol, const char *language);

/* The same, but INDEX_ABSENT when it cannot be read in LANGUAGE itself. */
uint32_t library_version(struct library *lib, const char *symbol, const char *language);

/*
 * The first error of a file with SYMBOL that could not be read, borrowed until the next call;
 * NULL when there is no such file, or it has not been read yet.
 */
const struct diag *library_trouble(struct library *lib, const char *symbol);

/* True when a document of the corpus has SYMBOL or cites it. */
bool library_knows(struct library *lib, const char *symbol);

/* The date of SYMBOL as far as the corpus knows it. */
struct date library_date(struct library *lib, const char *symbol);

/*
 * In OUT the lineage of SYMBOL, as index_lineage_watched() reads it, or as it was given back: false
 * when it was given up.  It is the caller's until he gives it back, for whoever asks next; one in
 * which he has changed anything is not given back but freed.
 */
bool library_take_lineage(struct library *lib, const char *symbol, struct watch *w,
    struct index_lineage *out);
void library_give_lineage(struct library *lib, struct index_lineage *l);

/* For library_free() and library_tell() only: all that were given back. */
void library_drop_lineages(struct library *lib);

/* Appends the languages in which the corpus has SYMBOL: "ar en fr". */
void library_add_languages(struct buf *to, struct library *lib, const char *symbol);

/* The footnotes of document NUMBER, Ibid. resolved; borrowed. */
const struct footnotes *library_footnotes(struct library *lib, uint32_t number);

/* True when the corpus knows NEWER, a symbol, for a successor of OLDER. */
bool library_continues(struct library *lib, const char *newer, const char *older);

/* What LIB can tell a comparison; it must outlive that. */
struct compare_lore library_lore(struct library *lib);

/*
 * Documents A and B (numbers of good documents) compared, the reader's ties applied;
 * borrowed until library_free(), but another one when a tie of the two has changed.  NULL when a
 * key has given that up: behind library_yield(), or in a task that is not firm (base/watch.h).
 */
const struct comparison *library_compare(struct library *lib, uint32_t a, uint32_t b);

/*
 * A and B compared as ASK has it, told to LIB's watch, and given up as above: NULL.  It is the
 * caller's.  For the files that keep comparisons, or their figures.
 */
struct comparison *library_compare_watched(struct library *lib, const struct doc *a,
    const struct doc *b, struct compare_ask ask);

/* True when the reader has tied paragraphs of any documents. */
bool library_has_ties(struct library *lib);

/* True when the reader has tied paragraphs of the documents in these two files. */
bool library_is_tied(struct library *lib, const struct index_file *a,
    const struct index_file *b);

/* For library.c and library_compare.c only: what is tied is read anew. */
void library_drop_tied(struct library *lib);

/* True when library_compare() would give what it has given before, without any work. */
bool library_has_compared(struct library *lib, uint32_t a, uint32_t b);

/*
 * Why ties of A and B are not applied, in a sentence: the text of a tied paragraph has
 * changed since, the reader's data cannot be read; "" when all are.  Borrowed likewise.
 */
const char *library_tie_trouble(struct library *lib, uint32_t a, uint32_t b);

/* The same of a comparison that library_compare() has given. */
const char *library_comparison_trouble(const struct library *lib,
    const struct comparison *c);

/*
 * Ties paragraph TIE.a of A to TIE.b of B and keeps it in the reader's data; older ties
 * of either go.  False after a sentence in WHY.
 */
bool library_tie(struct library *lib, uint32_t a, uint32_t b, struct compare_tie tie,
    struct buf *why);

/*
 * Removes the ties of A and B that name paragraph TIE.a of A or TIE.b of B; either may be
 * DOC_NONE, and both mean the ties that are not applied.  Returns how many there were; 0
 * after a sentence in WHY.
 */
unsigned library_untie(struct library *lib, uint32_t a, uint32_t b,
    struct compare_tie tie, struct buf *why);

/*
 * The word of the reader, kept in the reader's data and heeded from now on: NEWER continues
 * OLDER; with OLDER "" nothing; with NULL what the evidence says.  False after a sentence in
 * WHY: that OLDER continues NEWER, too.
 */
bool library_tell(struct library *lib, const char *newer, const char *older,
    struct buf *why);

/* Why such words are not heeded, in a sentence: the data cannot be read; or "". */
const char *library_untold(struct library *lib);

/* For library.c only: the index heeds the words that are kept, unless it does. */
void library_heed(struct library *lib);

/* For library.c only: frees the documents that were read. */
void library_drop_books(struct library *lib);

/* For library.c only: true when the file of NUMBER is still the one that it was read from. */
bool library_is_same(struct library *lib, uint32_t number);

/* For library_tell() only: what was compared by another lineage is compared anew. */
void library_drop_lore(struct library *lib);

/* For library_free() only: frees those beside the corpus, and what was compared. */
void library_drop_guests(struct library *lib);
void library_drop_comparisons(struct library *lib);

#endif

/* SPDX-License-Identifier: ISC */
/*
 * options - what stands on the command line.
 *
 * Options may stand before or behind the subcommand and between its operands;
 * "--" ends them, and what follows is never read as a subcommand.
 */
#ifndef RECITAL_CLI_OPTIONS_H
#define RECITAL_CLI_OPTIONS_H

#include <stdbool.h>
#include <stdint.h> /* int64_t */

#include "base/vec.h"
#include "layout/unified.h"
#include "model/date.h"
#include "ui/settings.h"

struct subcommand;

/* Options that only some commands take. */
#define OPTION_JSON (1u << 0)
#define OPTION_ALL (1u << 1)
#define OPTION_MDOC (1u << 2)
#define OPTION_SIZE (1u << 3)
/* --recursive, --explain, --dialect, --series, --votes */
#define OPTION_IMPORT (1u << 4)
#define OPTION_PAGE (1u << 5)    /* --width, --color, --hyperlinks */
#define OPTION_COMPARE (1u << 6) /* --unified, --side-by-side, --summary */

#define OPTION_BESIDE (1u << 7)    /* --compare, --continue */
#define OPTION_TIES (1u << 8)      /* --no-ties */
#define OPTION_INDEX (1u << 9)     /* --rebuild, --beside */
#define OPTION_SEARCH (1u << 10)   /* --count-by, --like */
#define OPTION_LIMIT (1u << 11)    /* --limit */
#define OPTION_CSV (1u << 12)      /* --csv */
#define OPTION_SORT (1u << 13)     /* --sort */
#define OPTION_ONLY (1u << 14)     /* --only */
#define OPTION_SESSIONS (1u << 15) /* --min-new */
#define OPTION_VOTES (1u << 16)    /* --state, --with, --against, --lineage */
#define OPTION_QUERY (1u << 17)    /* --query */
#define OPTION_LANGUAGE (1u << 18) /* --language */
#define OPTION_CORPUS (1u << 19)   /* --corpus */
#define OPTION_TABLE (1u << 20)    /* --table */
#define OPTION_DRAFT (1u << 21)    /* --draft */
#define OPTION_OUTPUT (1u << 22)   /* --output */
#define OPTION_REPORT (1u << 23)   /* --format */
#define OPTION_REVIEW (1u << 24)   /* --status, --tag, --text, --pair, --deleted */
#define OPTION_SYMBOL (1u << 25)   /* --symbol */
#define OPTION_AUTHOR (1u << 26)   /* --author */
#define OPTION_REDLINE (1u << 27)  /* --date, --annotations */
#define OPTION_PACK (1u << 28)     /* --no-search */
#define OPTION_SINCE (1u << 29)    /* --since */
#define OPTION_FORCE (1u << 30)    /* --force */

/* What each command takes that prints something of the corpus. */
#define OPTION_USUAL (OPTION_CORPUS | OPTION_LANGUAGE | OPTION_PAGE)

/* Limits of --width [col]. */
#define OPTION_WIDTH_MIN 8
#define OPTION_WIDTH_MAX 1000

/* Documents that a search prints when --limit does not say; the greatest that it can say. */
#define OPTION_LIMIT_USUAL 50
#define OPTION_LIMIT_MAX 1000000

/* Limit of both numbers of --size [row], [col]. */
#define OPTION_SIZE_MAX 1000

enum color { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

/* How compare prints; FORM_AUTO: as the width allows. */
enum form { FORM_AUTO, FORM_UNIFIED, FORM_SIDE_BY_SIDE, FORM_SUMMARY };

/* What a search counts by; COUNT_BY_NONE: it does not. */
enum count_by { COUNT_BY_NONE, COUNT_BY_SESSION, COUNT_BY_YEAR };

VEC_OF(arg_vec, const char *);

/* Files that are worked out of the options, the environment and the home; owned. */
struct options_files {
	char *cache;    /* folder of the index, NULL = none */
	char *data;     /* the reader's own data, NULL = none */
	char *mandates; /* what counts as a mandate, NULL = none */
	char *config;   /* the settings, NULL = none */
};

/* How and where a command prints. */
struct options_print {
	uint32_t width;        /* [col]; 0 = not said */
	enum color color;      /* NO_COLOR is worked in */
	enum color hyperlinks; /* likewise of links */
	bool plain;            /* words for signs, a line for each paragraph */
	bool pager;            /* through the person's pager, on a terminal */
	bool no_pager;         /* not so, whatever the settings say */
	bool json, csv, mdoc;
	bool table;         /* of a lineage: its paragraphs */
	const char *format; /* NULL = not said */
	const char *output; /* file or folder to write; NULL = not said */
};

/* What the reader begins with. */
struct options_begin {
	bool compare;   /* a comparison */
	bool resume;    /* where it was left last time */
	int rows, cols; /* run: --size [row], [col] */
};

/* search, list, sessions, mandates: which rows of an answer, in which order. */
struct options_list {
	uint32_t limit;      /* documents of an answer; 0 = all of them */
	bool limited;        /* it was said */
	const char *sort;    /* NULL = not said */
	const char *only;    /* of --only, which each command reads; NULL = not said */
	const char *min_new; /* NULL = not said */
	const char *query;   /* NULL = not said */
};

struct options_search {
	enum count_by count_by;
	bool like; /* the query is a text, to which others are like */
};

struct options_votes {
	const char *state, *with, *against; /* NULL = not said */
	bool lineage;                       /* of the whole lineage */
};

struct options_compare {
	enum form form;
	enum unified_only only; /* --only, read */
	bool no_ties;           /* the reader's ties are left out */
	bool draft;             /* a resolution is compared with its draft */
	struct date date;       /* of tracked changes; unset = not said */
	bool annotations;       /* the reader's go along */
};

/* Of annotations; NULL = not said. */
struct options_review {
	const char *status, *author, *text, *words;
	struct arg_vec tags; /* borrowed from argv */
	bool pair, deleted;
};

struct options_import {
	const char *dialect, *series, *votes; /* NULL = not said */
	bool recursive, explain;
};

struct options_index {
	bool rebuild;
	bool beside; /* a copy of it for all readers */
};

/* What stands on the command line: what more than one family of commands reads, then by family. */
struct options {
	const struct subcommand *command; /* static; the reader when none was named */
	struct arg_vec args;      /* operands, borrowed from argv or from .joined */
	struct string_vec joined; /* owned; symbols that the shell had divided */
	const char *corpus;       /* folder to read, worked out, never NULL */
	const char *language;     /* NULL = not said */
	const char *symbol;       /* import, review: the document; NULL = not said */
	/* review: a day; pack: a file; NULL = not said */
	const char *since;
	bool all;   /* check */
	bool force; /* pack, unpack, apply: what stands there may be replaced */
	bool help, version;
	char *reader;             /* owned; who writes annotations */
	int64_t now;              /* [s] since 1970 that count as now; 0 = the clock */
	struct settings settings; /* what is set, the command line over the file */
	struct diags config_told; /* what is wrong with that file */
	uint64_t
	    given; /* a bit for each of option_rows() that stands on the command line */

	struct options_files files;
	struct options_print print;
	struct options_begin begin;
	struct options_list list;
	struct options_search search;
	struct options_votes votes;
	struct options_compare compare;
	struct options_review review;
	struct options_import import;
	struct options_index index;
	bool no_search; /* pack */
};

/*
 * Reads the command line and the environment; false, after a message on stderr,
 * when there is something wrong with it.  Free with options_fini().
 */
bool options_parse(struct options *o, int argc, char **argv);
void options_fini(struct options *o);

/*
 * False, after a message, when an option was given that is none of ALLOWED, names with blanks between
 * them, nor one that every command takes: WHERE, "review add", does nothing with it.
 */
bool options_are_of(const struct options *o, const char *allowed, const char *where);

/* The same when one of REFUSED was given, which mean nothing to WHERE, "compare --json". */
bool options_are_without(const struct options *o, const char *refused, const char *where);

/*
 * False, after a message, when an option was given that changes nothing beside the others; part of
 * options_parse().
 */
bool options_have_effect(const struct options *o);

/*
 * Reads the file of settings, and sets what the command line and the environment say over it;
 * part of options_parse().
 */
void options_take_settings(struct options *o);

/* True when the command is the reader, which takes a terminal that nothing else is printed on. */
bool options_may_read(const struct options *o);

/* Complains of what is wrong with that file. */
void options_tell_settings(const struct options *o);

/* The same in one line for the reader's screen, NULL when nothing is; the caller frees it. */
char *options_settings_trouble(const struct options *o);

/* Reads "24x80" into *ROWS and *COLS; false when TEXT is nothing like it. */
bool options_read_size(const char *text, int *rows, int *cols);

struct output;

/* Prints --help: of the command named, or of the program. */
void options_print_help(const struct options *o, struct output *out);

/* Prints --version. */
void options_print_version(struct output *out);

#endif

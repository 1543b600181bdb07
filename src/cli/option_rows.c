/* SPDX-License-Identifier: ISC */
/* option_rows - the table of all options and their help; see the header. */
#include "cli/option_rows.h"

#include <assert.h>

#include "cli/options.h"

/* clang-format off */
static const struct option_row rows[] = {
	{ 'C', "corpus", "DIR", OPTION_COMMON,
	  "the corpus (else $RECITAL_CORPUS, or the installed one)" },
	{ ID_LANGUAGE, "language", "CODE", OPTION_COMMON,
	  "prefer documents in this language (en)" },
	{ ID_WIDTH, "width", "N", OPTION_COMMON,
	  "columns of text, 8 to 1000" },
	{ ID_COLOR, "color", "WHEN", OPTION_COMMON,
	  "auto, always or never" },
	{ ID_HYPERLINKS, "hyperlinks", "WHEN", OPTION_COMMON,
	  "links that a terminal can open: as --color (never)" },
	{ ID_PLAIN, "plain", NULL, OPTION_COMMON,
	  "for a voice: words for signs, a line for each paragraph" },
	{ ID_PAGER, "pager", NULL, OPTION_COMMON,
	  "on a terminal: what is printed goes through $PAGER" },
	{ ID_NO_PAGER, "no-pager", NULL, OPTION_COMMON,
	  "not so, though the settings say it" },
	{ ID_JSON, "json", NULL, OPTION_JSON,
	  "print one JSON value" },
	{ ID_ALL, "all", NULL, OPTION_ALL,
	  "check: tell of links out of the corpus too" },
	{ ID_MDOC, "mdoc", NULL, OPTION_MDOC,
	  "config, keys: as the manual page has them" },
	{ ID_SIZE, "size", "RxC", OPTION_SIZE,
	  "run: rows and columns of the screen (24x80)" },
	{ 'o', "output", "PATH", OPTION_OUTPUT,
	  "the file to write; import, unpack: the folder" },
	{ 'r', "recursive", NULL, OPTION_IMPORT,
	  "import: take the files in folders" },
	{ ID_EXPLAIN, "explain", NULL, OPTION_IMPORT,
	  "import: tell every repair and doubt" },
	{ ID_DIALECT, "dialect", "NAME", OPTION_IMPORT,
	  "import: what wrote the texts, not to be guessed" },
	{ ID_SERIES, "series", "NAME", OPTION_IMPORT,
	  "import: the yearly chain that the documents belong to" },
	{ ID_SYMBOL, "symbol", "SYMBOL", OPTION_SYMBOL,
	  "import, review: which document is meant" },
	{ ID_VOTES, "votes", "CSV", OPTION_IMPORT,
	  "import: who voted how, into the documents in DIR" },
	{ ID_COMPARE, "compare", NULL, OPTION_BESIDE,
	  "read 2 to 4 documents compared" },
	{ ID_CONTINUE, "continue", NULL, OPTION_BESIDE,
	  "read on where you stopped last time" },
	{ ID_UNIFIED, "unified", NULL, OPTION_COMPARE,
	  "compare: one text, removed and added words in it" },
	{ ID_SIDE_BY_SIDE, "side-by-side", NULL, OPTION_COMPARE,
	  "compare: in columns, whatever the width" },
	{ ID_SUMMARY, "summary", NULL, OPTION_COMPARE,
	  "compare: one line with the counts" },
	{ ID_ONLY, "only", "WHAT", OPTION_ONLY,
	  "compare, sessions, mandates: some alone; see the manual" },
	{ ID_MIN_NEW, "min-new", "SHARE", OPTION_SESSIONS,
	  "sessions: those of which so much is new, as in 10%" },
	{ ID_NO_TIES, "no-ties", NULL, OPTION_TIES,
	  "leave out the ties that you have made" },
	{ ID_REBUILD, "rebuild", NULL, OPTION_INDEX,
	  "index: make it anew" },
	{ ID_BESIDE, "beside", NULL, OPTION_INDEX,
	  "index: put a copy beside the corpus, for all its readers" },
	{ ID_LIMIT, "limit", "N", OPTION_LIMIT,
	  "print so many documents, or all (50)" },
	{ ID_COUNT_BY, "count-by", "WHAT", OPTION_SEARCH,
	  "search: count the hits of each session or year" },
	{ ID_LIKE, "like", NULL, OPTION_SEARCH,
	  "search: find paragraphs that are like a text" },
	{ ID_SORT, "sort", "HOW", OPTION_SORT,
	  "list, sessions, mandates: in this order; see the manual" },
	{ ID_STATE, "state", "NAME", OPTION_VOTES,
	  "votes: how this State voted, in all or in the QUERY" },
	{ ID_WITH, "with", "NAME", OPTION_VOTES,
	  "votes: only where this State voted the same" },
	{ ID_AGAINST, "against", "NAME", OPTION_VOTES,
	  "votes: only where this State voted otherwise" },
	{ ID_LINEAGE, "lineage", NULL, OPTION_VOTES,
	  "votes: through the sessions, a line each" },
	{ ID_QUERY, "query", "QUERY", OPTION_QUERY,
	  "mandates: of what a search finds" },
	{ ID_CSV, "csv", NULL, OPTION_CSV,
	  "print lines of comma-separated values" },
	{ ID_FORMAT, "format", "FORMAT", OPTION_REPORT,
	  "html, markdown, csv, docx ...; the manual says which" },
	{ ID_DATE, "date", "DATE", OPTION_REDLINE,
	  "compare: the day of tracked changes, as in 2026-11-30" },
	{ ID_ANNOTATIONS, "annotations", NULL, OPTION_REDLINE,
	  "compare: your annotations as comments in a docx" },
	{ ID_DRAFT, "draft", NULL, OPTION_DRAFT,
	  "compare: a resolution with the draft that it came of" },
	{ ID_TABLE, "table", NULL, OPTION_TABLE,
	  "lineage: its paragraphs down, its documents across" },
	{ ID_STATUS, "status", "WORD", OPTION_REVIEW,
	  "review: question, agree, object, done, a word of yours" },
	{ ID_TAG, "tag", "WORD", OPTION_REVIEW,
	  "review: a tag; may be given again" },
	{ ID_AUTHOR, "author", "NAME", OPTION_AUTHOR,
	  "review: of this person; compare: whose changes they are" },
	{ ID_SINCE, "since", "WHAT", OPTION_SINCE,
	  "review: changed since that DATE; pack: the older FILE" },
	{ ID_TEXT, "text", "TEXT", OPTION_REVIEW,
	  "review: the words of an annotation; - reads them" },
	{ ID_WORDS, "words", "WORDS", OPTION_REVIEW,
	  "review add: of these words of the paragraph" },
	{ ID_PAIR, "pair", NULL, OPTION_REVIEW,
	  "review: how many changes of two documents are decided" },
	{ ID_DELETED, "deleted", NULL, OPTION_REVIEW,
	  "review: annotations that are deleted" },
	{ ID_NO_SEARCH, "no-search", NULL, OPTION_PACK,
	  "pack: leave out what the search needs" },
	{ ID_FORCE, "force", NULL, OPTION_FORCE,
	  "pack, unpack, apply: what stands there may be replaced" },
	{ ID_HELP, "help", NULL, OPTION_COMMON,
	  "print this help, or that of a command" },
	{ ID_VERSION, "version", NULL, OPTION_COMMON,
	  "print the version" }
};

static const struct {
	int id;
	const char *words;
} arguments[] = {
	{ ID_COLOR, "auto always never" },
	{ ID_HYPERLINKS, "auto always never" },
	{ ID_COUNT_BY, "session year" },
	{ ID_LANGUAGE, "ar en es fr ru zh" },
	{ ID_STATUS, "question agree object done" }
};
/* clang-format on */

static_assert(sizeof(rows) / sizeof(rows[0]) <= OPTION_ROWS_MAX, "room for each option");

const struct option_row *option_rows(size_t *n)
{
	*n = sizeof(rows) / sizeof(rows[0]);
	return rows;
}

const char *option_words(int id)
{
	for (size_t i = 0; i < sizeof(arguments) / sizeof(arguments[0]); i++)
		if (arguments[i].id == id)
			return arguments[i].words;
	return NULL;
}

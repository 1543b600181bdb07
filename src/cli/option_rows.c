/* SPDX-License-Identifier: ISC */
/* option_rows - the table of all options and their help; see the header. */
#include "cli/option_rows.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/byte.h"
#include "cli/options.h"
#include "cli/output.h"

/* The whole of TEXT as a decimal number of [min, max]. */
static bool read_number(const char *text, int min, int max, int *out)
{
	int n = 0;

	if (*text == '\0')
		return false;
	for (; byte_is_digit(*text); text++) {
		n = 10 * n + (*text - '0');
		if (n > max)
			return false;
	}
	*out = n;
	return *text == '\0' && n >= min;
}

bool options_read_size(const char *text, int *rows, int *cols)
{
	const char *cross = strchr(text, 'x');

	if (cross == NULL)
		return false;
	char *first = xmemdup0(text, (size_t)(cross - text));
	bool good = read_number(first, 1, OPTION_SIZE_MAX, rows) &&
	    read_number(cross + 1, 1, OPTION_SIZE_MAX, cols);
	free(first);
	return good;
}

static bool read_color(const char *text, enum color *out)
{
	static const char *const words[] = { [COLOR_AUTO] = "auto",
		[COLOR_ALWAYS] = "always",
		[COLOR_NEVER] = "never" };

	for (int i = COLOR_AUTO; i <= COLOR_NEVER; i++)
		if (strcmp(text, words[i]) == 0) {
			*out = (enum color)i;
			return true;
		}
	return false;
}

static bool take_width(struct options *o, const char *text)
{
	int width;

	if (!read_number(text, OPTION_WIDTH_MIN, OPTION_WIDTH_MAX, &width)) {
		complain("--width '%s' is not a number from %d to %d", text,
		    OPTION_WIDTH_MIN, OPTION_WIDTH_MAX);
		return false;
	}
	o->print.width = (uint32_t)width;
	return true;
}

static bool take_language(struct options *o, const char *text)
{
	o->language = text;
	if (doc_is_language(slice_of(text)))
		return true;
	complain("--language '%s' is not a code such as 'en'", text);
	return false;
}

static bool take_color(struct options *o, const char *text)
{
	if (read_color(text, &o->print.color))
		return true;
	complain("--color '%s' is not auto, always or never", text);
	return false;
}

static bool take_hyperlinks(struct options *o, const char *text)
{
	if (read_color(text, &o->print.hyperlinks))
		return true;
	complain("--hyperlinks '%s' is not auto, always or never", text);
	return false;
}

static bool take_date(struct options *o, const char *text)
{
	if (date_parse_iso(slice_of(text), &o->compare.date))
		return true;
	complain("--date '%s' is not a day such as '2026-11-30'", text);
	return false;
}

static bool take_limit(struct options *o, const char *text)
{
	int limit = 0;

	if (strcmp(text, "all") != 0 && !read_number(text, 1, OPTION_LIMIT_MAX, &limit)) {
		complain("--limit '%s' is not all, or a number from 1 to %d", text,
		    OPTION_LIMIT_MAX);
		return false;
	}
	o->list.limit = (uint32_t)limit;
	o->list.limited = true;
	return true;
}

static bool take_count_by(struct options *o, const char *text)
{
	bool session = strcmp(text, "session") == 0;

	if (!session && strcmp(text, "year") != 0) {
		complain("--count-by '%s' is not session or year", text);
		return false;
	}
	o->search.count_by = session ? COUNT_BY_SESSION : COUNT_BY_YEAR;
	return true;
}

static bool take_unified(struct options *o, const char *text)
{
	(void)text;
	o->compare.form = FORM_UNIFIED;
	return true;
}

static bool take_side_by_side(struct options *o, const char *text)
{
	(void)text;
	o->compare.form = FORM_SIDE_BY_SIDE;
	return true;
}

static bool take_summary(struct options *o, const char *text)
{
	(void)text;
	o->compare.form = FORM_SUMMARY;
	return true;
}

static bool take_size(struct options *o, const char *text)
{
	if (options_read_size(text, &o->begin.rows, &o->begin.cols))
		return true;
	complain("--size '%s' is not rows and columns such as '24x80'", text);
	return false;
}

static bool take_tag(struct options *o, const char *text)
{
	vec_push(&o->review.tags, text);
	return true;
}

/* What goes into a member of struct options, and what a function takes. */
#define KEPT(member) offsetof(struct options, member), NULL
#define TAKEN(function) 0, function

/* clang-format off */
static const struct option_row rows[] = {
	{ 'C', "corpus", "DIR", OPTION_CORPUS, KEPT(corpus),
	  "the corpus (else $RECITAL_CORPUS, or the installed one)" },
	{ '\0', "language", "CODE", OPTION_LANGUAGE, TAKEN(take_language),
	  "prefer documents in this language (en)" },
	{ '\0', "width", "N", OPTION_PAGE, TAKEN(take_width),
	  "columns of text, 8 to 1000" },
	{ '\0', "color", "WHEN", OPTION_PAGE, TAKEN(take_color),
	  "auto, always or never" },
	{ '\0', "hyperlinks", "WHEN", OPTION_PAGE, TAKEN(take_hyperlinks),
	  "links that a terminal can open: as --color (never)" },
	{ '\0', "plain", NULL, OPTION_COMMON, KEPT(print.plain),
	  "for a voice: words for signs, a line for each paragraph" },
	{ '\0', "pager", NULL, OPTION_COMMON, KEPT(print.pager),
	  "on a terminal: what is printed goes through $PAGER" },
	{ '\0', "no-pager", NULL, OPTION_COMMON, KEPT(print.no_pager),
	  "not so, though the settings say it" },
	{ '\0', "json", NULL, OPTION_JSON, KEPT(print.json),
	  "print one JSON value" },
	{ '\0', "all", NULL, OPTION_ALL, KEPT(all),
	  "check: tell of links out of the corpus too" },
	{ '\0', "mdoc", NULL, OPTION_MDOC, KEPT(print.mdoc),
	  "config, keys: as the manual page has them" },
	{ '\0', "size", "RxC", OPTION_SIZE, TAKEN(take_size),
	  "run: rows and columns of the screen (24x80)" },
	{ 'o', "output", "PATH", OPTION_OUTPUT, KEPT(print.output),
	  "the file to write; import, unpack: the folder" },
	{ 'r', "recursive", NULL, OPTION_IMPORT, KEPT(import.recursive),
	  "import: take the files in folders" },
	{ '\0', "explain", NULL, OPTION_IMPORT, KEPT(import.explain),
	  "import: tell every repair and doubt" },
	{ '\0', "dialect", "NAME", OPTION_IMPORT, KEPT(import.dialect),
	  "import: what wrote the texts, not to be guessed" },
	{ '\0', "series", "NAME", OPTION_IMPORT, KEPT(import.series),
	  "import: the yearly chain that the documents belong to" },
	{ '\0', "symbol", "SYMBOL", OPTION_SYMBOL, KEPT(symbol),
	  "import, review: which document is meant" },
	{ '\0', "votes", "CSV", OPTION_IMPORT, KEPT(import.votes),
	  "import: who voted how, into the documents in DIR" },
	{ '\0', "compare", NULL, OPTION_BESIDE, KEPT(begin.compare),
	  "read 2 to 4 documents compared" },
	{ '\0', "continue", NULL, OPTION_BESIDE, KEPT(begin.resume),
	  "read on where you stopped last time" },
	{ '\0', "unified", NULL, OPTION_COMPARE, TAKEN(take_unified),
	  "compare: one text, removed and added words in it" },
	{ '\0', "side-by-side", NULL, OPTION_COMPARE, TAKEN(take_side_by_side),
	  "compare: in columns, whatever the width" },
	{ '\0', "summary", NULL, OPTION_COMPARE, TAKEN(take_summary),
	  "compare: one line with the counts" },
	{ '\0', "only", "WHAT", OPTION_ONLY, KEPT(list.only),
	  "compare, sessions, mandates: some alone; see the manual" },
	{ '\0', "min-new", "SHARE", OPTION_SESSIONS, KEPT(list.min_new),
	  "sessions: those of which so much is new, as in 10%" },
	{ '\0', "no-ties", NULL, OPTION_TIES, KEPT(compare.no_ties),
	  "leave out the ties that you have made" },
	{ '\0', "rebuild", NULL, OPTION_INDEX, KEPT(index.rebuild),
	  "index: make it anew" },
	{ '\0', "beside", NULL, OPTION_INDEX, KEPT(index.beside),
	  "index: put a copy beside the corpus, for all its readers" },
	{ '\0', "limit", "N", OPTION_LIMIT, TAKEN(take_limit),
	  "print so many documents, or all (50)" },
	{ '\0', "count-by", "WHAT", OPTION_SEARCH, TAKEN(take_count_by),
	  "search: count the hits of each session or year" },
	{ '\0', "like", NULL, OPTION_SEARCH, KEPT(search.like),
	  "search: find paragraphs that are like a text" },
	{ '\0', "sort", "HOW", OPTION_SORT, KEPT(list.sort),
	  "list, sessions, mandates: in this order; see the manual" },
	{ '\0', "state", "NAME", OPTION_VOTES, KEPT(votes.state),
	  "votes: how this State voted, in all or in the QUERY" },
	{ '\0', "with", "NAME", OPTION_VOTES, KEPT(votes.with),
	  "votes: only where this State voted the same" },
	{ '\0', "against", "NAME", OPTION_VOTES, KEPT(votes.against),
	  "votes: only where this State voted otherwise" },
	{ '\0', "lineage", NULL, OPTION_VOTES, KEPT(votes.lineage),
	  "votes: through the sessions, a line each" },
	{ '\0', "query", "QUERY", OPTION_QUERY, KEPT(list.query),
	  "mandates: of what a search finds" },
	{ '\0', "csv", NULL, OPTION_CSV, KEPT(print.csv),
	  "print lines of comma-separated values" },
	{ '\0', "format", "FORMAT", OPTION_REPORT, KEPT(print.format),
	  "html, markdown, csv, docx ...; the manual says which" },
	{ '\0', "date", "DATE", OPTION_REDLINE, TAKEN(take_date),
	  "compare: the day of tracked changes, as in 2026-11-30" },
	{ '\0', "annotations", NULL, OPTION_REDLINE, KEPT(compare.annotations),
	  "compare: your annotations as comments in a docx" },
	{ '\0', "draft", NULL, OPTION_DRAFT, KEPT(compare.draft),
	  "compare: a resolution with the draft that it came of" },
	{ '\0', "table", NULL, OPTION_TABLE, KEPT(print.table),
	  "lineage: its paragraphs down, its documents across" },
	{ '\0', "status", "WORD", OPTION_REVIEW, KEPT(review.status),
	  "review: question, agree, object, done, a word of yours" },
	{ '\0', "tag", "WORD", OPTION_REVIEW, TAKEN(take_tag),
	  "review: a tag; may be given again" },
	{ '\0', "author", "NAME", OPTION_AUTHOR, KEPT(review.author),
	  "review: of this person; compare: whose changes they are" },
	{ '\0', "since", "WHAT", OPTION_SINCE, KEPT(since),
	  "review: changed since that DATE; pack: the older FILE" },
	{ '\0', "text", "TEXT", OPTION_REVIEW, KEPT(review.text),
	  "review: the words of an annotation; - reads them" },
	{ '\0', "words", "WORDS", OPTION_REVIEW, KEPT(review.words),
	  "review add: of these words of the paragraph" },
	{ '\0', "pair", NULL, OPTION_REVIEW, KEPT(review.pair),
	  "review: how many changes of two documents are decided" },
	{ '\0', "deleted", NULL, OPTION_REVIEW, KEPT(review.deleted),
	  "review: annotations that are deleted" },
	{ '\0', "no-search", NULL, OPTION_PACK, KEPT(no_search),
	  "pack: leave out what the search needs" },
	{ '\0', "force", NULL, OPTION_FORCE, KEPT(force),
	  "pack, unpack, apply: what stands there may be replaced" },
	{ '\0', "help", NULL, OPTION_COMMON, KEPT(help),
	  "print this help, or that of a command" },
	{ '\0', "version", NULL, OPTION_COMMON, KEPT(version),
	  "print the version" }
};

static const struct {
	const char *name;
	const char *words;
} arguments[] = {
	{ "color", "auto always never" },
	{ "hyperlinks", "auto always never" },
	{ "count-by", "session year" },
	{ "language", "ar en es fr ru zh" },
	{ "status", "question agree object done" }
};
/* clang-format on */

static_assert(sizeof(rows) / sizeof(rows[0]) <= OPTION_ROWS_MAX, "room for each option");

const struct option_row *option_rows(size_t *n)
{
	*n = sizeof(rows) / sizeof(rows[0]);
	return rows;
}

bool option_take(const struct option_row *row, struct options *o, const char *argument)
{
	char *member = (char *)o + row->at;

	if (row->take != NULL)
		return row->take(o, argument);
	if (row->argument != NULL)
		memcpy(member, &argument, sizeof(argument));
	else
		memcpy(member, &(bool){ true }, sizeof(bool));
	return true;
}

const char *option_words(const char *name)
{
	for (size_t i = 0; i < sizeof(arguments) / sizeof(arguments[0]); i++)
		if (strcmp(arguments[i].name, name) == 0)
			return arguments[i].words;
	return NULL;
}

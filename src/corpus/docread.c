/* SPDX-License-Identifier: ISC */
/*
 * docread - one YAML file to one document; see the header.
 *
 * This file reads the keys of a document; its paragraphs are in docread_body.c.
 * Each value is handed to the builder as it comes: the only thing kept aside is
 * the metadata, which the builder copies at its end.
 */
#include "corpus/docread.h"

#include <stddef.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/i18n.h"
#include "base/xalloc.h"
#include "corpus/docread_body.h"
#include "corpus/docread_list.h"
#include "corpus/keys.h"
#include "corpus/words.h"
#include "corpus/yamlin.h"
#include "model/docbuild.h"
#include "model/docwords.h"
#include "model/symbol.h"

struct docread {
	struct yamlin *y;
	struct doc_meta *meta; /* the builder's */
	struct arena *arena;   /* strings until the builder copies them */
	struct docread_body body;
};

static void docread_format(struct docread *r, const char *what, void *value)
{
	struct buf shown = { 0 };
	struct slice text;

	(void)value;
	if (!yamlin_text(r->y, what, &text) || slice_is(text, "1"))
		return;
	words_add_shown(&shown, text);
	yamlin_error(r->y, DIAG_BAD_VALUE, yamlin_place(r->y),
	    "format %s is unknown; this program reads format 1", buf_str(&shown));
	buf_fini(&shown);
}

static void docread_plain(struct docread *r, const char *what, void *value)
{
	const char **to = value;
	struct slice text;

	if (yamlin_text(r->y, what, &text))
		*to = arena_text(r->arena, text.at, text.len);
}

static void docread_symbol(struct docread *r, const char *what, void *value)
{
	const char **to = value;
	struct buf why = { 0 };
	struct slice text;

	if (!yamlin_text(r->y, what, &text))
		return;
	if (words_symbol(text, &why))
		*to = arena_text(r->arena, text.at, text.len);
	else
		yamlin_error(r->y, DIAG_BAD_VALUE, yamlin_place(r->y), "%s",
		    buf_str(&why));
	buf_fini(&why);
}

/* The symbol of the predecessor, or the word that there is none. */
static void docread_continues(struct docread *r, const char *what, void *value)
{
	const char **to = value;
	struct buf why = { 0 };
	struct slice text;

	if (!yamlin_text(r->y, what, &text))
		return;
	if (slice_is(text, DOC_CONTINUES_NOTHING))
		*to = DOC_CONTINUES_NOTHING;
	else if (words_symbol(text, &why))
		*to = arena_text(r->arena, text.at, text.len);
	else
		yamlin_error(r->y, DIAG_BAD_VALUE, yamlin_place(r->y),
		    "%s; or `none`, when it continues nothing", buf_str(&why));
	buf_fini(&why);
}

static void docread_language(struct docread *r, const char *what, void *value)
{
	const char **to = value;
	struct buf shown = { 0 };
	struct slice text;

	if (!yamlin_text(r->y, what, &text))
		return;
	if (doc_is_language(text)) {
		*to = arena_text(r->arena, text.at, text.len);
		return;
	}
	words_add_shown(&shown, text);
	yamlin_error(r->y, DIAG_BAD_VALUE, yamlin_place(r->y),
	    "%s is no language code such as `en`, `fra` or `sr-Latn`", buf_str(&shown));
	buf_fini(&shown);
}

static void docread_committee(struct docread *r, const char *what, void *value)
{
	const char **to = value;
	struct buf shown = { 0 };
	struct slice text;

	if (!yamlin_text(r->y, what, &text))
		return;
	const char *number = arena_text(r->arena, text.at, text.len);
	if (docwords_committee(number) != NULL) {
		*to = number;
		return;
	}
	words_add_shown(&shown, text);
	yamlin_error(r->y, DIAG_BAD_VALUE, yamlin_place(r->y),
	    "%s is no main committee; they are `1` to `6`", buf_str(&shown));
	buf_fini(&shown);
}

/* "2013-02-30" */
static bool docread_looks_iso(struct slice s)
{
	return s.len == 10 && s.at[4] == '-' && s.at[7] == '-' &&
	    slice_is_between(slice_sub(s, 0, 4), '0', '9') &&
	    slice_is_between(slice_sub(s, 5, 7), '0', '9') &&
	    slice_is_between(slice_sub(s, 8, 10), '0', '9');
}

/* What is wrong with TEXT, which is no ISO date. */
static void docread_bad_date(struct docread *r, struct slice text)
{
	const struct diag_place place = yamlin_place(r->y);
	struct date printed;
	struct buf shown = { 0 }, iso = { 0 };

	words_add_shown(&shown, text);
	if (date_parse_words(text, &printed) == text.len) {
		date_add_iso(&iso, printed);
		yamlin_error(r->y, DIAG_BAD_VALUE, place, "%s should be written `%s`",
		    buf_str(&shown), buf_str(&iso));
	} else if (docread_looks_iso(text)) {
		yamlin_error(r->y, DIAG_BAD_VALUE, place,
		    "%s is no day of the calendar from 1945 on", buf_str(&shown));
	} else {
		yamlin_error(r->y, DIAG_BAD_VALUE, place,
		    "%s is no date; dates are written as in `2013-12-18`",
		    buf_str(&shown));
	}
	buf_fini(&shown);
	buf_fini(&iso);
}

static void docread_date(struct docread *r, const char *what, void *value)
{
	struct date *to = value;
	struct slice text;

	if (yamlin_text(r->y, what, &text) && !date_parse_iso(text, to))
		docread_bad_date(r, text);
}

/* The keys in the order in which docwrite.c writes them. */
enum docread_key {
	DOCREAD_FORMAT,
	DOCREAD_SYMBOL,
	DOCREAD_LANGUAGE,
	DOCREAD_TITLE,
	DOCREAD_SESSION,
	DOCREAD_AGENDA_ITEM,
	DOCREAD_AGENDA_TITLE,
	DOCREAD_ADOPTED,
	DOCREAD_DISTRIBUTED,
	DOCREAD_MEETING,
	DOCREAD_REPORT,
	DOCREAD_JOB_NUMBER,
	DOCREAD_SERIES,
	DOCREAD_CONTINUES,
	DOCREAD_COMMITTEE,
	DOCREAD_DRAFT,
	DOCREAD_MEETING_RECORD,
	DOCREAD_SOURCE,
	DOCREAD_SPONSORS,
	DOCREAD_ADDITIONAL_SPONSORS,
	DOCREAD_VOTE,
	DOCREAD_KEYWORDS,
	DOCREAD_BODY,
	DOCREAD_FOOTNOTES,
	DOCREAD_KEY_COUNT
};

static const char *const docread_names[DOCREAD_KEY_COUNT] = {
	"format",
	"symbol",
	"language",
	"title",
	"session",
	"agenda_item",
	"agenda_title",
	"adopted",
	"distributed",
	"meeting",
	"report",
	"job_number",
	"series",
	"continues",
	"committee",
	"draft",
	"meeting_record",
	"source",
	"sponsors",
	"additional_sponsors",
	"vote",
	"keywords",
	"body",
	"footnotes",
};

static const enum docread_key docread_required[] = {
	DOCREAD_FORMAT,
	DOCREAD_SYMBOL,
	DOCREAD_LANGUAGE,
	DOCREAD_TITLE,
	DOCREAD_BODY,
};

/* How the value of a key of the metadata is read, and where it goes. */
struct docread_row {
	const char *what; /* the key, as messages name it */
	void (*read)(struct docread *r, const char *what, void *value);
	size_t offset; /* [byte] in struct doc_meta */
};

/* clang-format off */
#define DOCREAD_ROW(name, read, member) \
	{ "`" name "`", read, offsetof(struct doc_meta, member) }
/* clang-format on */

static const struct docread_row docread_rows[DOCREAD_SPONSORS] = {
	DOCREAD_ROW("format", docread_format, symbol),
	DOCREAD_ROW("symbol", docread_symbol, symbol),
	DOCREAD_ROW("language", docread_language, language),
	DOCREAD_ROW("title", docread_plain, title),
	DOCREAD_ROW("session", docread_plain, session),
	DOCREAD_ROW("agenda_item", docread_plain, agenda_item),
	DOCREAD_ROW("agenda_title", docread_plain, agenda_title),
	DOCREAD_ROW("adopted", docread_date, adopted),
	DOCREAD_ROW("distributed", docread_date, distributed),
	DOCREAD_ROW("meeting", docread_plain, meeting),
	DOCREAD_ROW("report", docread_symbol, report),
	DOCREAD_ROW("job_number", docread_plain, job_number),
	DOCREAD_ROW("series", docread_plain, series),
	DOCREAD_ROW("continues", docread_continues, continues),
	DOCREAD_ROW("committee", docread_committee, committee),
	DOCREAD_ROW("draft", docread_symbol, draft),
	DOCREAD_ROW("meeting_record", docread_symbol, meeting_record),
	DOCREAD_ROW("source", docread_plain, source),
};

/* One of the metadata; leaves the cursor behind it. */
static void docread_meta(struct docread *r, const struct docread_row *row)
{
	row->read(r, row->what, (char *)r->meta + row->offset);
	yamlin_skip(r->y);
}

/* The builder takes footnotes last. */
static void docread_notes(struct docread *r, const struct keys *keys)
{
	if (keys->seen[DOCREAD_BODY] > 0) {
		docread_footnotes(&r->body);
		return;
	}
	yamlin_error(r->y, DIAG_BAD_VALUE, yamlin_place(r->y),
	    "`footnotes` must stand behind `body`");
	yamlin_skip(r->y);
}

static void docread_document(struct docread *r)
{
	struct keys keys = {
		.names = docread_names,
		.count = DOCREAD_KEY_COUNT,
		.what = N_("a document"),
	};
	int key;

	if (yamlin_kind(r->y) == YAMLIN_STOP && !yamlin_gave_up(r->y))
		yamlin_error(r->y, DIAG_WRONG_TYPE, (struct diag_place){ NULL, 1, 1 },
		    N_("the file holds no document"));
	if (!yamlin_want(r->y, YAMLIN_MAP, "a document"))
		return;
	keys_begin(&keys, r->y);
	while ((key = keys_next(&keys, r->y)) != KEYS_END)
		if (key == DOCREAD_BODY)
			docread_body(&r->body);
		else if (key == DOCREAD_FOOTNOTES)
			docread_notes(r, &keys);
		else if (key == DOCREAD_VOTE)
			docread_vote(&r->body, &r->meta->vote);
		else if (key == DOCREAD_SPONSORS)
			docread_list(&r->body, "`sponsors`", &r->meta->sponsors);
		else if (key == DOCREAD_ADDITIONAL_SPONSORS)
			docread_list(&r->body, "`additional_sponsors`",
			    &r->meta->additional_sponsors);
		else if (key == DOCREAD_KEYWORDS)
			docread_list(&r->body, "`keywords`", &r->meta->keywords);
		else
			docread_meta(r, &docread_rows[key]);
	for (size_t i = 0; i < sizeof(docread_required) / sizeof(*docread_required); i++)
		keys_require(&keys, r->y, (int)docread_required[i]);
}

/* TEXT up to the line of its body; all of it when there is no such line. */
static struct slice docread_before_body(struct slice text)
{
	return slice_sub(text, 0, slice_find(text, "\nbody:", 0));
}

/* Copies the value of a key that tells documents apart; the first one stays. */
static void docread_take_head(struct docread *r, int key, struct doc_head *head)
{
	char **to = key == DOCREAD_SYMBOL ? &head->symbol : &head->language;
	const char *value = NULL;

	docread_rows[key].read(r, docread_rows[key].what, &value);
	if (value != NULL && *to == NULL)
		*to = xstrdup(value);
}

void doc_head_fini(struct doc_head *h)
{
	free(h->symbol);
	free(h->language);
	*h = (struct doc_head){ 0 };
}

bool doc_read_head(struct slice text, const char *path, struct doc_head *head)
{
	struct keys keys = {
		.names = docread_names,
		.count = DOCREAD_KEY_COUNT,
		.what = N_("a document"),
	};
	struct diags diags = { 0 };
	struct docread r = {
		.y = yamlin_open(docread_before_body(text), path),
		.arena = arena_new(),
	};
	int key;

	*head = (struct doc_head){ 0 };
	if (yamlin_want(r.y, YAMLIN_MAP, "a document")) {
		keys_begin(&keys, r.y);
		while ((key = keys_next(&keys, r.y)) != KEYS_END) {
			if (key == DOCREAD_SYMBOL || key == DOCREAD_LANGUAGE)
				docread_take_head(&r, key, head);
			yamlin_skip(r.y);
		}
	}
	bool good =
	    yamlin_close(r.y, &diags) && head->symbol != NULL && head->language != NULL;
	arena_free(r.arena);
	diags_fini(&diags);
	return good;
}

struct doc *doc_read(struct slice text, const char *path, struct diags *d)
{
	return doc_read_watched(text, path, NULL, d);
}

struct doc *doc_read_watched(struct slice text, const char *path, struct watch *w,
    struct diags *d)
{
	struct arena *arena = arena_new();
	struct docbuild *b = docbuild_new();
	struct yamlin *y = yamlin_open(text, path);
	struct docread r = {
		.y = y,
		.meta = docbuild_meta(b),
		.arena = arena,
		.body = { .y = y, .b = b, .arena = arena },
	};
	struct diags said = { 0 };
	struct doc *doc = NULL;

	docbuild_file(b, path);
	yamlin_use_watch(y, w);
	docread_document(&r);
	const bool over = yamlin_is_given_up(y);
	if (yamlin_close(y, &said) && !over)
		doc = docbuild_done(b);
	else
		docbuild_free(b);
	if (!over)
		diags_take(d, &said);
	diags_fini(&said);
	arena_free(arena);
	return doc;
}

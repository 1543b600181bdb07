/* SPDX-License-Identifier: ISC */
/* annotation - what a person thinks of a paragraph or a change; see the header. */
#include "model/annotation.h"

#include <stdlib.h>
#include <string.h>

#include "base/byte.h"
#include "base/i18n.h"
#include "base/sort.h"
#include "model/date.h"
#include "model/doc.h"
#include "text/utf8.h"

#define DAY 86400 /* [s] */

const char *const annotation_statuses[] = { N_("question"), N_("agree"), N_("object"),
	N_("done"), NULL };

void annotations_init(struct annotations *a)
{
	*a = (struct annotations){ .arena = arena_new() };
}

void annotations_fini(struct annotations *a)
{
	vec_fini(&a->list);
	arena_free(a->arena);
	a->arena = NULL;
}

/* The strings of an annotation, in the order in which two of them are compared. */
#define ANNOTATION_STRINGS 16

/* Points AT to them. */
static void annotation_strings(struct annotation *a, const char **at[ANNOTATION_STRINGS])
{
	const char **all[ANNOTATION_STRINGS] = { &a->version, &a->id, &a->replaces,
		&a->a.symbol, &a->a.language, &a->a.address, &a->a.quote, &a->b.symbol,
		&a->b.language, &a->b.address, &a->b.quote, &a->status, &a->tags,
		&a->text, &a->author, NULL };

	memcpy(at, all, sizeof(all));
}

struct annotation annotation_copy(struct arena *arena, const struct annotation *a)
{
	struct annotation copy = *a;
	const char **at[ANNOTATION_STRINGS];

	annotation_strings(&copy, at);
	for (size_t i = 0; at[i] != NULL; i++)
		*at[i] = arena_strdup(arena, *at[i] != NULL ? *at[i] : "");
	return copy;
}

static int number_cmp(int64_t x, int64_t y)
{
	return order_of(x, y);
}

int annotation_cmp(const struct annotation *x, const struct annotation *y)
{
	struct annotation one = *x, two = *y;
	const char **p[ANNOTATION_STRINGS], **q[ANNOTATION_STRINGS];
	int order = 0;

	annotation_strings(&one, p);
	annotation_strings(&two, q);
	for (size_t i = 0; order == 0 && p[i] != NULL; i++)
		order = strcmp(*p[i], *q[i]);
	if (order == 0)
		order = number_cmp(x->created, y->created);
	if (order == 0)
		order = number_cmp(x->changed, y->changed);
	return order != 0 ? order : (int)x->deleted - (int)y->deleted;
}

int annotation_order(const void *px, const void *py)
{
	const struct annotation *x = px, *y = py;
	int order = strcmp(x->a.symbol, y->a.symbol);

	if (order == 0)
		order = strcmp(x->a.language, y->a.language);
	if (order == 0)
		order = number_cmp(x->created, y->created);
	if (order == 0)
		order = number_cmp(x->changed, y->changed);
	if (order == 0)
		order = strcmp(x->a.address, y->a.address);
	if (order == 0)
		order = strcmp(x->text, y->text);
	return order != 0 ? order : strcmp(x->version, y->version);
}

/* Appends what is wrong with WHAT, a text of an annotation; returns false. */
static bool refuse(struct buf *why, const char *what, const char *words)
{
	buf_addf(why, "%s %s", what, words);
	return false;
}

/* True for a text that no terminal obeys, in one line unless LINES. */
static bool is_clean(struct slice text, bool lines)
{
	for (size_t at = 0; at < text.len;) {
		uint32_t code;

		at += utf8_decode(text, at, &code);
		if (utf8_is_forbidden(code) && !(lines && code == '\n'))
			return false;
	}
	return utf8_invalid(text) == SLICE_NONE;
}

static bool text_is_good(const char *what, const char *text, size_t most, bool lines,
    struct buf *why)
{
	struct slice s = slice_of(text);

	if (s.len > most) {
		buf_addf(why, _("%s is longer than %zu bytes"), what, most);
		return false;
	}
	return is_clean(s, lines) ||
	    refuse(why, what, _("has characters that no text may have"));
}

static bool word_is_good(const char *what, const char *word, size_t most, struct buf *why)
{
	if (!text_is_good(what, word, most, false, why))
		return false;
	return strpbrk(word, " ,") == NULL ||
	    refuse(why, what, _("is more than one word"));
}

static bool id_is_good(const char *what, const char *id, bool optional, struct buf *why)
{
	size_t len = strlen(id);

	for (size_t i = 0; i < len; i++)
		if (!byte_is_digit(id[i]) && !byte_is_lower(id[i]))
			return refuse(why, what, _("has more than letters and digits"));
	return len == ANNOTATION_ID || (optional && len == 0) ||
	    refuse(why, what, _("is no name of an annotation"));
}

static bool place_is_good(const struct annotation_place *p, bool optional,
    struct buf *why)
{
	if (p->symbol[0] == '\0' || p->language[0] == '\0')
		return (optional && p->symbol[0] == '\0' && p->language[0] == '\0' &&
			   p->address[0] == '\0' && p->quote[0] == '\0') ||
		    refuse(why, _("a place"), _("has no symbol or no language"));
	return text_is_good(_("the symbol"), p->symbol, ANNOTATION_MAX_NAME, false,
		   why) &&
	    text_is_good(_("the address"), p->address, ANNOTATION_MAX_NAME, false, why) &&
	    text_is_good(_("the quote"), p->quote, ANNOTATION_MAX_QUOTE, false, why) &&
	    (doc_is_language(slice_of(p->language)) ||
		refuse(why, _("the language"), _("is no code such as 'en'")));
}

/* True when TAGS are as annotation_add_tags() writes them. */
static bool tags_are_good(const char *tags, struct buf *why)
{
	struct buf again = { 0 };

	if (!text_is_good(_("the list of tags"), tags, ANNOTATION_MAX_TAGS, false, why))
		return false;
	annotation_add_tags(&again, slice_of(tags));
	bool same = strcmp(buf_str(&again), tags) == 0;
	buf_fini(&again);
	return same ||
	    refuse(why, _("the list of tags"), _("has not each tag once, in order"));
}

static bool time_is_good(int64_t time, struct buf *why)
{
	struct buf text = { 0 };
	int64_t again = 0;

	annotation_add_time(&text, time);
	bool good = annotation_read_time(buf_slice(&text), &again) && again == time;
	buf_fini(&text);
	return good || refuse(why, _("a time"), _("is none of our days"));
}

bool annotation_is_good(const struct annotation *a, struct buf *why)
{
	return id_is_good(_("the writing"), a->version, false, why) &&
	    id_is_good(_("the id"), a->id, false, why) &&
	    id_is_good(_("what is replaced"), a->replaces, true, why) &&
	    place_is_good(&a->a, false, why) && place_is_good(&a->b, true, why) &&
	    word_is_good(_("the status"), a->status, ANNOTATION_MAX_WORD, why) &&
	    tags_are_good(a->tags, why) &&
	    text_is_good(_("the text"), a->text, ANNOTATION_MAX_TEXT, true, why) &&
	    text_is_good(_("the author"), a->author, ANNOTATION_MAX_NAME, false, why) &&
	    (slice_trim(slice_of(a->author)).len > 0 ||
		refuse(why, _("the author"), _("has no name"))) &&
	    time_is_good(a->created, why) && time_is_good(a->changed, why);
}

bool annotation_place_is_good(const struct annotation_place *p, struct buf *why)
{
	return place_is_good(p, false, why);
}

bool annotation_name_is_good(const char *name)
{
	struct buf why = { 0 };
	bool good = name[0] != '\0' &&
	    word_is_good(_("the name"), name, ANNOTATION_MAX_WORD, &why);

	buf_fini(&why);
	return good;
}

bool annotation_says_something(const struct annotation *a)
{
	return a->status[0] != '\0' || a->tags[0] != '\0' || a->text[0] != '\0';
}

bool annotation_is_pair(const struct annotation *a)
{
	return a->b.symbol[0] != '\0';
}

bool annotation_decides(const struct annotation *a)
{
	return a->status[0] != '\0' && strcmp(a->status, annotation_statuses[0]) != 0;
}

VEC_OF(tag_vec, struct slice);

void annotation_add_tags(struct buf *to, struct slice typed)
{
	struct tag_vec tags = { 0 };
	size_t start = 0;

	for (size_t at = 0; at <= typed.len; at++) {
		if (at < typed.len && typed.at[at] != ' ' && typed.at[at] != ',')
			continue;
		if (at > start)
			vec_push(&tags, slice_sub(typed, start, at));
		start = at + 1;
	}
	vec_sort_unique(&tags, order_slices);
	for (size_t i = 0; i < tags.n; i++) {
		buf_add(to, i > 0 ? " " : "");
		buf_adds(to, tags.at[i]);
	}
	vec_fini(&tags);
}

bool annotation_has_tag(const char *tags, struct slice tag)
{
	struct slice rest = slice_of(tags);

	while (rest.len > 0) {
		struct slice word = slice_first_word(rest, &rest);

		if (slice_eq(word, tag))
			return true;
		rest = slice_trim(rest);
	}
	return false;
}

void annotation_add_quote(struct buf *to, struct slice text)
{
	struct slice quote = utf8_cut(text, ANNOTATION_MAX_QUOTE);

	for (size_t i = 0; i < quote.len; i++)
		buf_addc(to, quote.at[i] == '\t' ? ' ' : quote.at[i]);
}

/* Around words in the quote of their paragraph. */
#define WORDS_BEGIN "\xe2\x9f\xa6"
#define WORDS_END "\xe2\x9f\xa7"
#define WORDS_LEN (sizeof(WORDS_BEGIN) - 1)

bool annotation_add_words(struct buf *to, struct slice text, size_t start, size_t end)
{
	struct slice quote = utf8_cut(text, ANNOTATION_MAX_QUOTE - ANNOTATION_BRACKETS);

	if (start >= end || end > quote.len ||
	    slice_find(text, WORDS_BEGIN, 0) != SLICE_NONE ||
	    slice_find(text, WORDS_END, 0) != SLICE_NONE)
		return false;
	annotation_add_quote(to, slice_sub(quote, 0, start));
	buf_add(to, WORDS_BEGIN);
	annotation_add_quote(to, slice_sub(quote, start, end));
	buf_add(to, WORDS_END);
	annotation_add_quote(to, slice_sub(quote, end, quote.len));
	return true;
}

bool annotation_read_words(struct slice quote, struct buf *text, size_t *start,
    size_t *end)
{
	size_t first = slice_find(quote, WORDS_BEGIN, 0), last;

	if (first == SLICE_NONE)
		return false;
	last = slice_find(quote, WORDS_END, first);
	if (last == SLICE_NONE)
		return false;
	*start = text->len + first;
	*end = text->len + last - WORDS_LEN;
	buf_adds(text, slice_sub(quote, 0, first));
	buf_adds(text, slice_sub(quote, first + WORDS_LEN, last));
	buf_adds(text, slice_sub(quote, last + WORDS_LEN, quote.len));
	return true;
}

void annotation_add_shown(struct buf *to, struct slice quote)
{
	struct buf text = { 0 };
	size_t start, end;

	if (annotation_read_words(quote, &text, &start, &end))
		buf_addf(to, "%s%.*s%s", start > 0 ? "..." : "", (int)(end - start),
		    buf_str(&text) + start, end < text.len ? "..." : "");
	else
		buf_adds(to, quote);
	buf_fini(&text);
}

void annotation_add_text(struct buf *to, struct slice text)
{
	for (size_t at = 0; at < text.len;) {
		size_t start = at;
		uint32_t code;

		at += utf8_decode(text, at, &code);
		if (code == '\r' && at < text.len && text.at[at] == '\n')
			continue;
		if (code == '\r' || code == '\n')
			buf_addc(to, '\n');
		else if (code == '\t')
			buf_addc(to, ' ');
		else if (code == 0xfffd)
			buf_add(to, "\xef\xbf\xbd");
		else if (!utf8_is_forbidden(code))
			buf_adds(to, slice_sub(text, start, at));
	}
}

void annotation_end_text(struct buf *text)
{
	while (text->len > 0 && strchr("\n ", text->at[text->len - 1]) != NULL)
		text->at[--text->len] = '\0';
}

/* Days from 1970 to the day of YEAR, MONTH and DAY, by eras of 400 years that begin in March. */
static int64_t days_of(int64_t year, int month, int day)
{
	year -= month <= 2;
	int64_t era = (year >= 0 ? year : year - 399) / 400, in_era = year - era * 400;
	int64_t in_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

	return era * 146097 + in_era * 365 + in_era / 4 - in_era / 100 + in_year - 719468;
}

/* The day that is DAYS from 1970: the inverse. */
static void day_of(int64_t days, int64_t *year, int *month, int *day)
{
	days += 719468;
	int64_t era = (days >= 0 ? days : days - 146096) / 146097;
	int64_t in_era = days - era * 146097;
	int64_t y = (in_era - in_era / 1460 + in_era / 36524 - in_era / 146096) / 365;
	int64_t in_year = in_era - (365 * y + y / 4 - y / 100);
	int shifted = (int)((5 * in_year + 2) / 153);

	*day = (int)(in_year - (153 * shifted + 2) / 5) + 1;
	*month = shifted + (shifted < 10 ? 3 : -9);
	*year = y + era * 400 + (*month <= 2);
}

void annotation_add_time(struct buf *to, int64_t time)
{
	int64_t left = time % DAY + (time % DAY < 0 ? DAY : 0);
	int64_t days = time / DAY - (time % DAY < 0), year;
	int month, day;

	day_of(days, &year, &month, &day);
	buf_addf(to, "%04lld-%02d-%02dT%02d:%02d:%02dZ", (long long)year, month, day,
	    (int)(left / 3600), (int)(left / 60 % 60), (int)(left % 60));
}

/* Two digits at AT of S, below LIMIT; or -1. */
static int two_digits(struct slice s, size_t at, int limit)
{
	if (!byte_is_digit(s.at[at]) || !byte_is_digit(s.at[at + 1]))
		return -1;
	int n = (s.at[at] - '0') * 10 + (s.at[at + 1] - '0');
	return n < limit ? n : -1;
}

bool annotation_read_time(struct slice text, int64_t *out)
{
	struct date date;

	if (text.len != strlen("2026-11-30T04:33:15Z") || text.at[10] != 'T' ||
	    text.at[13] != ':' || text.at[16] != ':' || text.at[19] != 'Z' ||
	    !date_parse_iso(slice_sub(text, 0, 10), &date))
		return false;
	int hour = two_digits(text, 11, 24), minute = two_digits(text, 14, 60);
	int second = two_digits(text, 17, 60);
	if (hour < 0 || minute < 0 || second < 0)
		return false;
	*out = days_of(date.year, date.month, date.day) * DAY + (int64_t)hour * 3600 +
	    (int64_t)minute * 60 + second;
	return true;
}

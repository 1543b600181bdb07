/* SPDX-License-Identifier: ISC */
/* reviewing_choice - which annotations are listed; see the header. */
#include "ui/reviewing_choice.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/sort.h"
#include "base/xalloc.h"
#include "model/symbol.h"
#include "text/fold.h"

static const char *const order_names[REVIEWING_ORDER_COUNT] = { N_("document"),
	N_("status"), N_("tag"), N_("date") };

const char *reviewing_order_name(enum reviewing_order order)
{
	return order_names[order];
}

bool reviewing_read_order(struct slice word, enum reviewing_order *out)
{
	for (int i = 0; i < REVIEWING_ORDER_COUNT; i++)
		if (slice_is(word, order_names[i])) {
			*out = (enum reviewing_order)i;
			return true;
		}
	return false;
}

enum term_kind { TERM_WORD, TERM_STATUS, TERM_TAG, TERM_BY, TERM_SINCE, TERM_IN };

static const char *const term_words[] = { "", "status:", "tag:", "by:", "since:", "in:" };

#define TERM_KINDS (sizeof(term_words) / sizeof(term_words[0]))

/* One thing that is asked for. */
struct term {
	enum term_kind kind;
	char *value; /* owned; of words folded, of TERM_IN canonical */
	int64_t since;
};

VEC_OF(term_vec, struct term);

static void terms_fini(struct term_vec *terms)
{
	for (size_t i = 0; i < terms->n; i++)
		free(terms->at[i].value);
	vec_fini(terms);
}

/* The next word of *REST, in which quotation marks hold blanks together. */
static void next_word(struct slice *rest, struct buf *out)
{
	bool quoted = false;
	size_t at = 0;

	buf_clear(out);
	*rest = slice_trim(*rest);
	for (; at < rest->len && (quoted || rest->at[at] != ' '); at++) {
		if (rest->at[at] == '"')
			quoted = !quoted;
		else
			buf_addc(out, rest->at[at]);
	}
	*rest = slice_sub(*rest, at, rest->len);
}

static char *folded_copy(const char *text)
{
	struct folded f = fold_text(slice_of(text), false);
	char *copy = xmemdup0(f.text, f.len);

	folded_fini(&f);
	return copy;
}

/* A day, as its first second. */
static bool read_day(const char *value, int64_t *out)
{
	struct buf time = { 0 };

	buf_addf(&time, "%sT00:00:00Z", value);
	bool good = annotation_read_time(buf_slice(&time), out);
	buf_fini(&time);
	return good;
}

/* What WORD asks for; false after a sentence. */
static bool read_term(const char *word, struct term *t, struct buf *why)
{
	struct symbol symbol;
	size_t kind = TERM_KINDS - 1;

	while (!slice_starts(slice_of(word), term_words[kind]))
		kind--;
	const char *value = word + strlen(term_words[kind]);
	*t = (struct term){ .kind = (enum term_kind)kind };
	if (value[0] == '\0') {
		buf_addf(why, _("%s of what?"), word);
		return false;
	}
	if (kind == TERM_SINCE && !read_day(value, &t->since)) {
		buf_addf(why, _("since:%.40s is no day such as 2026-11-30"), value);
		return false;
	}
	if (kind == TERM_IN) {
		if (!symbol_parse(slice_of(value), ORGAN_ASSEMBLY, &symbol)) {
			buf_addf(why, _("in:%.40s is no symbol"), value);
			return false;
		}
		value = symbol.text;
	}
	t->value =
	    kind == TERM_WORD || kind == TERM_BY ? folded_copy(value) : xstrdup(value);
	return true;
}

static bool read_terms(struct slice query, struct term_vec *out, struct buf *why)
{
	struct buf word = { 0 };
	bool good = true;

	for (struct slice rest = slice_trim(query); good && rest.len > 0;
	     rest = slice_trim(rest)) {
		struct term t;

		next_word(&rest, &word);
		good = word.len == 0 || read_term(buf_str(&word), &t, why);
		if (good && word.len > 0)
			vec_push(out, t);
	}
	buf_fini(&word);
	return good;
}

static bool has_folded(const char *text, const char *word)
{
	struct folded f = fold_text(slice_of(text), false);
	bool has = strstr(f.text, word) != NULL;

	folded_fini(&f);
	return has;
}

static bool term_is_true(const struct term *t, const struct annotation *a)
{
	switch (t->kind) {
	case TERM_STATUS:
		return strcmp(a->status[0] != '\0' ? a->status : "none", t->value) == 0;
	case TERM_TAG: return annotation_has_tag(a->tags, slice_of(t->value));
	case TERM_BY: return has_folded(a->author, t->value);
	case TERM_SINCE: return a->changed >= t->since;
	case TERM_IN:
		return strcmp(a->a.symbol, t->value) == 0 ||
		    strcmp(a->b.symbol, t->value) == 0;
	case TERM_WORD: break;
	}
	return has_folded(a->text, t->value) || has_folded(a->a.quote, t->value) ||
	    has_folded(a->b.quote, t->value) || has_folded(a->tags, t->value);
}

static bool terms_are_true(const struct term_vec *terms, const struct annotation *a)
{
	bool all = true;

	for (size_t i = 0; all && i < terms->n; i++)
		all = term_is_true(&terms->at[i], a);
	return all;
}

/* An annotation that is chosen, and its place in the list. */
struct chosen {
	const struct annotation *a;
	uint32_t para; /* where it stands now */
	size_t i;
};

/* Words before none. */
static int word_cmp(const char *x, const char *y)
{
	if ((x[0] == '\0') != (y[0] == '\0'))
		return x[0] == '\0' ? 1 : -1;
	return strcmp(x, y);
}

static int by_document(const struct chosen *x, const struct chosen *y)
{
	int order = symbol_text_cmp(reviewing_place_of(x->a)->symbol,
	    reviewing_place_of(y->a)->symbol);

	if (order == 0)
		order = order_of(x->para, y->para);
	return order != 0 ? order : order_of(x->i, y->i);
}

static int cmp_document(const void *px, const void *py)
{
	return by_document(px, py);
}

static int cmp_status(const void *px, const void *py)
{
	const struct chosen *x = px, *y = py;

	return order_then(word_cmp(x->a->status, y->a->status), by_document(x, y));
}

static int cmp_tag(const void *px, const void *py)
{
	const struct chosen *x = px, *y = py;

	return order_then(word_cmp(x->a->tags, y->a->tags), by_document(x, y));
}

static int cmp_date(const void *px, const void *py)
{
	const struct chosen *x = px, *y = py;

	return order_then(order_of(y->a->changed, x->a->changed), by_document(x, y));
}

/*
 * Those of LIST that TERMS are true of, and where they stand now, into OUT; how many.  Their
 * documents are read for that, all of them in a large corpus.
 */
static size_t chosen_take(struct library *lib, const struct annotation_vec *list,
    const struct term_vec *terms, struct chosen *out)
{
	struct watch *w = &lib->watch;
	const struct watch_task outer =
	    watch_begin(w, "finding annotations", !lib->yields);
	size_t n = 0;

	for (size_t i = 0; i < list->n; i++) {
		const struct annotation *a = &list->at[i];

		if (watch_is_over(w, (unsigned)(i * 100 / list->n)))
			break;
		if (terms_are_true(terms, a))
			out[n++] = (struct chosen){ a, reviewing_now(lib, a).para, i };
	}
	watch_end(w, outer);
	return n;
}

bool reviewing_can_choose(struct slice query, struct buf *why)
{
	struct term_vec terms = { 0 };
	bool good = read_terms(query, &terms, why);

	terms_fini(&terms);
	return good;
}

size_t *reviewing_chosen(struct library *lib, const struct annotation_vec *list,
    const struct reviewing_ask *ask, size_t *n, struct buf *why)
{
	static int (*const orders[REVIEWING_ORDER_COUNT])(const void *,
	    const void *) = { cmp_document, cmp_status, cmp_tag, cmp_date };
	struct term_vec terms = { 0 };
	struct chosen *all = xcalloc(list->n + 1, sizeof(*all));
	size_t *out = NULL;

	*n = 0;
	if (read_terms(ask->query, &terms, why)) {
		*n = chosen_take(lib, list, &terms, all);
		sort(all, *n, sizeof(*all), orders[ask->order]);
		out = xcalloc(*n + 1, sizeof(*out));
		for (size_t i = 0; i < *n; i++)
			out[i] = all[i].i;
	}
	free(all);
	terms_fini(&terms);
	return out;
}

/* How often a status stands among annotations. */
struct tally {
	const char *status;
	size_t n;
};

VEC_OF(tally_vec, struct tally);

/* The most first, then by name; none last. */
static int tally_cmp(const void *px, const void *py)
{
	const struct tally *x = px, *y = py;

	if ((x->status[0] == '\0') != (y->status[0] == '\0') || x->n == y->n)
		return word_cmp(x->status, y->status);
	return x->n > y->n ? -1 : 1;
}

/* Appends how often each status stands among STATUSES, N of them. */
static void tally_take(struct tally_vec *to, const char **statuses, size_t n)
{
	sort(statuses, n, sizeof(*statuses), order_texts);
	for (size_t i = 0; i < n; i++) {
		if (i == 0 || strcmp(statuses[i], statuses[i - 1]) != 0)
			vec_push(to, ((struct tally){ statuses[i], 0 }));
		vec_last(to)->n++;
	}
	vec_sort(to, tally_cmp);
}

void reviewing_add_statuses(struct buf *to, const char **statuses, size_t n)
{
	struct tally_vec all = { 0 };

	tally_take(&all, statuses, n);
	for (size_t i = 0; i < all.n; i++)
		buf_addf(to, "%s%s %zu", i > 0 ? ", " : "",
		    all.at[i].status[0] != '\0' ? _(all.at[i].status) : _("no status"),
		    all.at[i].n);
	vec_fini(&all);
}

void reviewing_add_term(struct buf *to, const char *word, const char *value)
{
	const char *quote = strchr(value, ' ') != NULL ? "\"" : "";

	buf_addf(to, "%s%s%s%s%s", to->len > 0 ? " " : "", word, quote, value, quote);
}

/* SPDX-License-Identifier: ISC */
/* cmd_review - recital review: the reader's annotations; see review.h for its other files. */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "cli/json.h"
#include "cli/print.h"
#include "cli/review.h"
#include "cli/subject.h"
#include "review/review_annotation.h"
#include "text/utf8.h"

void review_add_query(struct buf *to, const struct options *o, size_t from)
{
	const struct {
		const char *word, *value;
	} terms[] = {
		{ "in:", o->symbol },
		{ "status:", o->review.status },
		{ "by:", o->review.author },
		{ "since:", o->since },
		{ "", o->review.text },
	};

	for (size_t i = 0; i < sizeof(terms) / sizeof(terms[0]); i++)
		if (terms[i].value != NULL)
			reviewing_add_term(to, terms[i].word, terms[i].value);
	for (size_t i = 0; i < o->review.tags.n; i++)
		reviewing_add_term(to, "tag:", o->review.tags.at[i]);
	for (size_t i = from; i < o->args.n; i++)
		reviewing_add_term(to, "", o->args.at[i]);
}

/* The order that O asks for; false after a message. */
static bool review_read_order(const struct options *o, enum reviewing_order *out)
{
	*out = REVIEWING_DOCUMENT;
	if (o->list.sort == NULL || reviewing_read_order(slice_of(o->list.sort), out))
		return true;
	complain("--sort '%s' is not document, status, tag or date", o->list.sort);
	return false;
}

size_t *review_choose(const struct review_run *r, const struct annotation_vec *list,
    size_t from, size_t *n)
{
	struct buf query = { 0 }, why = { 0 };
	struct reviewing_ask ask;
	size_t *chosen = NULL;

	*n = 0;
	if (!review_read_order(r->o, &ask.order))
		return NULL;
	review_add_query(&query, r->o, from);
	ask.query = buf_slice(&query);
	chosen = reviewing_chosen(r->lib, list, &ask, n, &why);
	if (chosen == NULL)
		complain("%s", buf_str(&why));
	buf_fini(&query);
	buf_fini(&why);
	return chosen;
}

static json_t *tags_json(const char *tags)
{
	json_t *list = json_array();
	struct slice rest = slice_of(tags);

	while (rest.len > 0) {
		struct slice word = slice_first_word(rest, &rest);

		json_array_append_new(list, json_slice(word));
		rest = slice_trim(rest);
	}
	return list;
}

static void place_json(json_t *to, const struct annotation_place *p)
{
	json_add(to, "symbol", json_text(p->symbol));
	json_add(to, "language", json_text(p->language));
	json_add(to, "paragraph", json_text_or_null(p->address));
	size_t start, end;
	struct buf text = { 0 };

	if (annotation_read_words(slice_of(p->quote), &text, &start, &end)) {
		json_add(to, "quote", json_text(buf_str(&text)));
		json_add(to, "words",
		    json_slice(slice_sub(buf_slice(&text), start, end)));
	} else {
		json_add(to, "quote", json_text_or_null(p->quote));
	}
	buf_fini(&text);
}

static json_t *other_json(const struct annotation *a)
{
	json_t *value;

	if (!annotation_is_pair(a))
		return json_null();
	value = json_object();
	place_json(value, &a->b);
	return value;
}

static const char *const how_names[] = {
	[QUOTED_HERE] = "here",
	[QUOTED_MOVED] = "moved",
	[QUOTED_CHANGED] = "changed",
	[QUOTED_LOST] = "lost",
};

/* Where A stands now. */
static void now_json(json_t *to, const struct review_run *r, const struct annotation *a)
{
	struct reviewing_now now = reviewing_now(r->lib, a);
	json_t *value = json_object();

	json_add(value, "symbol", json_text(now.symbol));
	json_add(value, "in_corpus", json_boolean(!now.absent));
	json_add(value, "paragraph", json_text_or_null(now.address));
	json_add(value, "place", json_text(now.absent ? "unknown" : how_names[now.how]));
	json_add(to, "now", value);
}

static void time_json(json_t *to, const char *key, int64_t time)
{
	struct buf text = { 0 };

	annotation_add_time(&text, time);
	json_add(to, key, json_text(buf_str(&text)));
	buf_fini(&text);
}

/* A as JSON; with its place as it is now unless it is deleted. */
static json_t *review_json(const struct review_run *r, const struct annotation *a)
{
	json_t *value = json_object();

	json_add(value, "id", json_text(a->id));
	json_add(value, "version", json_text(a->version));
	place_json(value, &a->a);
	json_add(value, "other", other_json(a));
	json_add(value, "status", json_text_or_null(a->status));
	json_add(value, "tags", tags_json(a->tags));
	json_add(value, "text", json_text(a->text));
	json_add(value, "author", json_text(a->author));
	time_json(value, "created", a->created);
	time_json(value, "changed", a->changed);
	json_add(value, "deleted", json_boolean(a->deleted));
	if (!a->deleted)
		now_json(value, r, a);
	return value;
}

static int list_json(const struct review_run *r, const struct annotation_vec *list,
    const size_t *chosen, size_t n)
{
	json_t *value = json_object(), *all = json_array();

	for (size_t i = 0; i < n; i++)
		json_array_append_new(all, review_json(r, &list->at[chosen[i]]));
	json_add(value, "total", json_count(n));
	json_add(value, "annotations", all);
	json_print(r->out, value);
	return n > 0 ? STATUS_FINE : STATUS_NONE;
}

/* What is deleted has no page: a line each. */
static int list_deleted(const struct review_run *r, const struct annotation_vec *list,
    const size_t *chosen, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct annotation *a = &list->at[chosen[i]];
		const struct annotation_place *p = reviewing_place_of(a);
		struct buf head = { 0 };

		reviewing_add_head(&head, a);
		output_line(r->out, "%.8s  %s%s%s  %s", a->id, p->symbol,
		    p->address[0] != '\0' ? "#" : "", p->address, buf_str(&head));
		buf_fini(&head);
	}
	return n > 0 ? STATUS_FINE : STATUS_NONE;
}

static int list_page(const struct review_run *r)
{
	struct buf argument = { 0 }, query = { 0 };
	enum reviewing_order order;

	if (!review_read_order(r->o, &order))
		return STATUS_TROUBLE;
	review_add_query(&query, r->o, 1);
	buf_addf(&argument, "%s --ids %s", reviewing_order_name(order), buf_str(&query));
	int status = print_answers(r->out, r->lib, PAGE_ANNOTATIONS, buf_str(&argument));
	buf_fini(&argument);
	buf_fini(&query);
	return status;
}

static int review_list(const struct review_run *r)
{
	struct annotations deleted;
	struct buf why = { 0 };
	bool good = true;
	size_t n;

	annotations_init(&deleted);
	if (r->o->review.deleted && r->lib->data != NULL) {
		annotations_fini(&deleted);
		good = review_read_annotations(r->lib->data, REVIEW_DELETED, &deleted,
		    NULL, &why);
	}
	const struct annotation_vec *list =
	    r->o->review.deleted ? &deleted.list : &reviewing_of(r->lib)->all.list;
	size_t *chosen = good ? review_choose(r, list, 1, &n) : NULL;
	int status = STATUS_TROUBLE;

	if (!good)
		complain("%s", buf_str(&why));
	else if (chosen != NULL && r->o->print.json)
		status = list_json(r, list, chosen, n);
	else if (chosen != NULL && r->o->review.deleted)
		status = list_deleted(r, list, chosen, n);
	else if (chosen != NULL)
		status = list_page(r);
	free(chosen);
	annotations_fini(&deleted);
	buf_fini(&why);
	return status;
}

/* The options that choose among annotations, as review_add_query() has them. */
#define REVIEW_FILTERS "symbol status author since text tag"

static const struct review_verb {
	const char *name;
	const char *operands; /* for complaints */
	size_t min, max;      /* of operands behind the name */
	const char *options;  /* that it does something with */
	int (*run)(const struct review_run *r);
} review_verbs[] = {
	{ "list", "[WORD...]", 0, SIZE_MAX, "json deleted sort " REVIEW_FILTERS,
	    review_list },
	{ "add", "SYMBOL#OP3 [SYMBOL#OP4]", 1, 2, "status tag text words", review_add },
	{ "edit", "ID", 1, 1, "status tag text", review_edit },
	{ "delete", "ID", 1, 1, "", review_delete },
	{ "restore", "ID", 1, 1, "", review_restore },
	{ "undo", "", 0, 0, "", review_undo },
	{ "export", "[WORD...]", 0, SIZE_MAX, "output format sort " REVIEW_FILTERS,
	    review_export },
	{ "import", "FILE", 1, 1, "", review_import },
};

/* The verb that O names, list when it names none; NULL after a message. */
static const struct review_verb *review_verb_of(const struct options *o)
{
	const char *name = o->args.n > 0 ? o->args.at[0] : "list";
	size_t n = o->args.n > 0 ? o->args.n - 1 : 0;

	for (size_t i = 0; i < sizeof(review_verbs) / sizeof(review_verbs[0]); i++) {
		const struct review_verb *v = &review_verbs[i];

		if (strcmp(v->name, name) != 0)
			continue;
		if (n >= v->min && n <= v->max)
			return v;
		complain("review %s: give %s", name,
		    v->operands[0] != '\0' ? v->operands : _("nothing behind it"));
		return NULL;
	}
	complain(
	    "review '%s'? it can list, add, edit, delete, restore, undo, export, import",
	    name);
	return NULL;
}

/* False after a message when O has an option that VERB, NULL for --pair, does nothing with. */
static bool review_takes(const struct options *o, const struct review_verb *verb)
{
	struct buf where = { 0 };

	buf_addf(&where, "review %s", verb != NULL ? verb->name : "--pair");
	bool takes = options_are_of(o, verb != NULL ? verb->options : "pair json",
	    buf_str(&where));
	buf_fini(&where);
	return takes;
}

/* What an option of review can hold is text, whatever the locale. */
static bool review_is_text(const struct options *o)
{
	const char *const texts[] = { o->review.status, o->review.author, o->since,
		o->review.text };

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		if (texts[i] != NULL && utf8_invalid(slice_of(texts[i])) != SLICE_NONE) {
			complain("'%s' is not UTF-8", texts[i]);
			return false;
		}
	return true;
}

int cmd_review(const struct options *o, struct output *out)
{
	const struct review_verb *verb = o->review.pair ? NULL : review_verb_of(o);
	struct review_run r = { o, out, NULL };
	int status;

	if ((verb == NULL && !o->review.pair) || !review_takes(o, verb) ||
	    !review_is_text(o))
		return STATUS_TROUBLE;
	r.lib = subject_library(o, SUBJECT_KEPT);
	if (r.lib == NULL)
		return STATUS_TROUBLE;
	const struct reviewing *all = reviewing_of(r.lib);
	if (all->trouble.len > 0)
		complain("%s", buf_str(&all->trouble));
	status = o->review.pair ? review_pairs(&r) : verb->run(&r);
	library_free(r.lib);
	return status;
}

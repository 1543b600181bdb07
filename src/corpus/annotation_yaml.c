/* SPDX-License-Identifier: ISC */
/* annotation_yaml - annotations as YAML, both ways; see the header. */
#include "corpus/annotation_yaml.h"

#include <string.h>

#include "base/i18n.h"
#include "base/vec.h"
#include "corpus/keys.h"
#include "corpus/yamlin.h"
#include "corpus/yamlout.h"

VEC_OF(line_vec, struct slice);

enum place_key {
	PLACE_DOCUMENT,
	PLACE_LANGUAGE,
	PLACE_PARAGRAPH,
	PLACE_QUOTE,
	PLACE_KEYS
};

enum one_key {
	ONE_DOCUMENT,
	ONE_LANGUAGE,
	ONE_PARAGRAPH,
	ONE_QUOTE,
	ONE_ID,
	ONE_VERSION,
	ONE_REPLACES,
	ONE_AUTHOR,
	ONE_CREATED,
	ONE_CHANGED,
	ONE_DELETED,
	ONE_OTHER,
	ONE_STATUS,
	ONE_TAGS,
	ONE_TEXT,
	ONE_KEYS
};

/* Those of a place are the first of both. */
static const char *const key_names[ONE_KEYS] = { "document", "language", "paragraph",
	"quote", "id", "version", "replaces", "author", "created", "changed", "deleted",
	"other", "status", "tags", "text" };

/* --- writing ----------------------------------------------------------------------- */

static void out_text(struct yamlout *y, enum one_key key, const char *text)
{
	if (text[0] == '\0')
		return;
	yamlout_key(y, key_names[key]);
	yamlout_text(y, slice_of(text));
}

static void out_time(struct yamlout *y, enum one_key key, int64_t time)
{
	struct buf text = { 0 };

	annotation_add_time(&text, time);
	yamlout_key(y, key_names[key]);
	yamlout_value(y, buf_slice(&text));
	buf_fini(&text);
}

static void out_place(struct yamlout *y, const struct annotation_place *p)
{
	out_text(y, ONE_DOCUMENT, p->symbol);
	out_text(y, ONE_LANGUAGE, p->language);
	out_text(y, ONE_PARAGRAPH, p->address);
	out_text(y, ONE_QUOTE, p->quote);
}

/* TEXT, divided at each DIVIDER, as a list; nothing when it is empty. */
static void out_list(struct yamlout *y, enum one_key key, const char *text, char divider)
{
	struct line_vec list = { 0 };

	if (text[0] == '\0')
		return;
	for (const char *at = text, *end; at != NULL; at = end != NULL ? end + 1 : NULL) {
		end = strchr(at, divider);
		vec_push(&list,
		    ((struct slice){ at,
			end != NULL ? (size_t)(end - at) : strlen(at) }));
	}
	yamlout_key(y, key_names[key]);
	yamlout_short_list(y, list.at, list.n);
	vec_fini(&list);
}

static void out_annotation(struct yamlout *y, const struct annotation *a)
{
	yamlout_entry(y);
	out_text(y, ONE_ID, a->id);
	out_text(y, ONE_VERSION, a->version);
	out_text(y, ONE_REPLACES, a->replaces);
	out_text(y, ONE_AUTHOR, a->author);
	out_time(y, ONE_CREATED, a->created);
	out_time(y, ONE_CHANGED, a->changed);
	if (a->deleted) {
		yamlout_key(y, key_names[ONE_DELETED]);
		yamlout_value(y, slice_of("true"));
	}
	out_place(y, &a->a);
	if (annotation_is_pair(a)) {
		yamlout_key(y, key_names[ONE_OTHER]);
		yamlout_map(y);
		out_place(y, &a->b);
		yamlout_map_end(y);
	}
	out_text(y, ONE_STATUS, a->status);
	out_list(y, ONE_TAGS, a->tags, ' ');
	out_list(y, ONE_TEXT, a->text, '\n');
}

void annotation_yaml_write(struct buf *to, const struct annotation *at, size_t n)
{
	struct yamlout y;

	yamlout_begin(&y, to);
	yamlout_key(&y, "format");
	yamlout_value(&y, slice_of("1"));
	yamlout_key(&y, "annotations");
	yamlout_list(&y);
	for (size_t i = 0; i < n; i++)
		out_annotation(&y, &at[i]);
	yamlout_list_end(&y);
	yamlout_end(&y);
}

/* --- reading ----------------------------------------------------------------------- */

/* A file that is being read. */
struct reader {
	struct yamlin *y;
	struct annotations *to;
	bool bad; /* the annotation at hand was complained of */
};

/* Complains of the value of KEY at hand. */
static void in_refuse(struct reader *r, enum one_key key, const char *words)
{
	yamlin_error(r->y, DIAG_BAD_VALUE, yamlin_place(r->y), "`%s` %s", key_names[key],
	    _(words));
	r->bad = true;
}

static const char *in_keep(struct reader *r, struct slice text)
{
	return arena_text(r->to->arena, text.at, text.len);
}

/* The current node as the value of KEY; passes over it. */
static void in_text(struct reader *r, enum one_key key, const char **out)
{
	struct slice text;

	/* the row of a table may have blanks alone */
	if (key == ONE_QUOTE ? yamlin_text_or_empty(r->y, key_names[key], &text)
			     : yamlin_text(r->y, key_names[key], &text))
		*out = in_keep(r, text);
	else
		r->bad = true;
	yamlin_skip(r->y);
}

static void in_time(struct reader *r, enum one_key key, int64_t *out)
{
	struct slice text;

	if (!yamlin_text(r->y, key_names[key], &text))
		r->bad = true;
	else if (!annotation_read_time(text, out))
		in_refuse(r, key, "is no time such as 2026-11-30T04:33:15Z");
	yamlin_skip(r->y);
}

static void in_deleted(struct reader *r, bool *out)
{
	struct slice text;

	*out = yamlin_text(r->y, key_names[ONE_DELETED], &text);
	if (!*out)
		r->bad = true;
	else if (!slice_is(text, "true"))
		in_refuse(r, ONE_DELETED, "is true, or not there");
	yamlin_skip(r->y);
}

/* The list that is the value of KEY, DIVIDER between two entries. */
static void in_list(struct reader *r, enum one_key key, char divider, const char **out)
{
	struct buf all = { 0 };
	struct slice text;
	size_t n = 0;

	if (!yamlin_want(r->y, YAMLIN_LIST, key_names[key])) {
		r->bad = true;
		return;
	}
	for (yamlin_next(r->y); !yamlin_is_end(r->y); yamlin_skip(r->y)) {
		if (n == ANNOTATION_MAX_LINES) {
			in_refuse(r, key, "has too many entries");
			yamlin_stop(r->y);
			break;
		}
		if (!yamlin_text_or_empty(r->y, key_names[key], &text)) {
			r->bad = true;
			continue;
		}
		if (n++ > 0)
			buf_addc(&all, divider);
		buf_adds(&all, text);
	}
	yamlin_next(r->y);
	*out = in_keep(r, buf_slice(&all));
	buf_fini(&all);
}

static void in_place_key(struct reader *r, int key, struct annotation_place *p)
{
	const char **const at[PLACE_KEYS] = { &p->symbol, &p->language, &p->address,
		&p->quote };

	in_text(r, (enum one_key)key, at[key]);
}

static void in_require(struct reader *r, const struct keys *keys, int key)
{
	keys_require(keys, r->y, key);
	r->bad = r->bad || keys->seen[key] == 0 || keys->refused > 0;
}

static void in_other(struct reader *r, struct annotation_place *p)
{
	struct keys keys = { .names = key_names, .count = PLACE_KEYS, .what = "`other`" };
	int key;

	if (!yamlin_want(r->y, YAMLIN_MAP, "`other`")) {
		r->bad = true;
		return;
	}
	keys_begin(&keys, r->y);
	while ((key = keys_next(&keys, r->y)) != KEYS_END)
		in_place_key(r, key, p);
	in_require(r, &keys, PLACE_DOCUMENT);
	in_require(r, &keys, PLACE_LANGUAGE);
}

static void in_key(struct reader *r, int key, struct annotation *a)
{
	const enum one_key one = (enum one_key)key;

	switch (one) {
	case ONE_ID: in_text(r, one, &a->id); break;
	case ONE_VERSION: in_text(r, one, &a->version); break;
	case ONE_REPLACES: in_text(r, one, &a->replaces); break;
	case ONE_AUTHOR: in_text(r, one, &a->author); break;
	case ONE_CREATED: in_time(r, one, &a->created); break;
	case ONE_CHANGED: in_time(r, one, &a->changed); break;
	case ONE_DELETED: in_deleted(r, &a->deleted); break;
	case ONE_OTHER: in_other(r, &a->b); break;
	case ONE_STATUS: in_text(r, one, &a->status); break;
	case ONE_TAGS: in_list(r, one, ' ', &a->tags); break;
	case ONE_TEXT: in_list(r, one, '\n', &a->text); break;
	default: in_place_key(r, key, &a->a);
	}
}

/* Keeps A, which began at PLACE, unless it is not what the program writes. */
static void in_take(struct reader *r, const struct annotation *a, struct diag_place place)
{
	struct buf why = { 0 };

	if (annotation_is_good(a, &why))
		vec_push(&r->to->list, *a);
	else
		yamlin_error(r->y, DIAG_BAD_VALUE, place, "an annotation: %s",
		    buf_str(&why));
	buf_fini(&why);
}

static void in_annotation(struct reader *r)
{
	static const enum one_key required[] = { ONE_ID, ONE_VERSION, ONE_AUTHOR,
		ONE_CREATED, ONE_CHANGED, ONE_DOCUMENT, ONE_LANGUAGE };
	struct keys keys = { .names = key_names,
		.count = ONE_KEYS,
		.what = N_("an annotation") };
	const struct annotation none = { .id = NULL };
	struct annotation a = annotation_copy(r->to->arena, &none);
	int key;

	if (!yamlin_want(r->y, YAMLIN_MAP, "an entry of `annotations`"))
		return;
	struct diag_place place = yamlin_place(r->y);
	r->bad = false;
	keys_begin(&keys, r->y);
	while ((key = keys_next(&keys, r->y)) != KEYS_END)
		in_key(r, key, &a);
	for (size_t i = 0; i < sizeof(required) / sizeof(required[0]); i++)
		in_require(r, &keys, (int)required[i]);
	if (!r->bad)
		in_take(r, &a, place);
}

static void in_annotations(struct reader *r)
{
	if (!yamlin_want(r->y, YAMLIN_LIST, "`annotations`"))
		return;
	yamlin_next(r->y);
	while (!yamlin_is_end(r->y))
		in_annotation(r);
	yamlin_next(r->y);
}

bool annotation_yaml_read(struct slice text, const char *path, struct annotations *out,
    struct diags *d)
{
	enum { FILE_FORMAT, FILE_ANNOTATIONS, FILE_KEYS };
	static const char *const names[FILE_KEYS] = { "format", "annotations" };
	struct keys keys = { .names = names,
		.count = FILE_KEYS,
		.what = N_("a file of annotations") };
	struct reader r = { yamlin_open(text, path), out, false };
	int key;

	if (yamlin_want(r.y, YAMLIN_MAP, "the file")) {
		keys_begin(&keys, r.y);
		while ((key = keys_next(&keys, r.y)) != KEYS_END)
			if (key == FILE_FORMAT)
				yamlin_format(r.y);
			else
				in_annotations(&r);
		keys_require(&keys, r.y, FILE_FORMAT);
		keys_require(&keys, r.y, FILE_ANNOTATIONS);
	}
	return yamlin_close(r.y, d);
}

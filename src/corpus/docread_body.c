/* SPDX-License-Identifier: ISC */
/* docread_body - the paragraphs of a document; see the header. */
#include "corpus/docread_body.h"

#include <assert.h>
#include <string.h>

#include "base/i18n.h"
#include "base/vec.h"
#include "corpus/docread.h"
#include "corpus/keys.h"
#include "corpus/markup.h"
#include "corpus/words.h"

/* The keys of a paragraph: first its kinds, then what may stand behind them. */
enum para_key {
	KEY_ENACTING,
	KEY_PREAMBULAR,
	KEY_OPERATIVE,
	KEY_HEADING,
	KEY_TEXT,
	KEY_ROW,
	KEY_ITEM,
	KEY_NUMBER,
	KEY_LEVEL,
	KEY_PART,
	KEY_RECALLS,
	KEY_ITEMS,
	KEY_COUNT
};

#define KEY_FIRST_EXTRA KEY_NUMBER

#define KEY_BIT(key) (1u << (key))
#define KEY_NUMBERED \
	(KEY_BIT(KEY_PREAMBULAR) | KEY_BIT(KEY_OPERATIVE) | KEY_BIT(KEY_TEXT) | \
	    KEY_BIT(KEY_ITEM))

static const char *const para_names[KEY_COUNT] = {
	"enacting",
	"preambular",
	"operative",
	"heading",
	"text",
	"row",
	"item",
	"number",
	"level",
	"part",
	"recalls",
	"items",
};

static const char *const para_whats[KEY_FIRST_EXTRA] = {
	"`enacting`",
	"`preambular`",
	"`operative`",
	"`heading`",
	"`text`",
	"`row`",
	"`item`",
};

/* What may stand on which kinds: a mask of KEY_BIT()s. */
static const unsigned para_extra_on[KEY_COUNT] = {
	[KEY_NUMBER] = KEY_NUMBERED,
	[KEY_LEVEL] = KEY_BIT(KEY_HEADING),
	[KEY_PART] = KEY_BIT(KEY_HEADING),
	[KEY_RECALLS] = KEY_NUMBERED,
	[KEY_ITEMS] = KEY_NUMBERED,
};

static const enum para_kind para_kinds[KEY_FIRST_EXTRA] = {
	PARA_ENACTING,
	PARA_PREAMBULAR,
	PARA_OPERATIVE,
	PARA_HEADING,
	PARA_TEXT,
	PARA_ROW,
	PARA_ITEM,
};

VEC_OF(text_vec, const char *);

/* A paragraph while its keys are read; nothing is built before all are known. */
struct para_draft {
	int kind;       /* a para_key, or KEYS_END: none yet */
	uint32_t depth; /* of items around it */
	struct yamlin_held text;
	const char *number;
	uint32_t level;
	const char *part; /* NULL = none */
	struct text_vec recalls;
	bool built;
};

static void body_read_para(struct docread_body *r, uint32_t depth);

bool docread_begin_para(struct docread_body *r)
{
	if (r->paras++ < DOC_MAX_PARAS)
		return true;
	yamlin_error(r->y, DIAG_TOO_MANY, yamlin_place(r->y),
	    "more than %zu paragraphs and footnotes; the rest is not read",
	    DOC_MAX_PARAS);
	yamlin_stop(r->y);
	return false;
}

static void body_read_markup(struct docread_body *r, struct slice text,
    struct markup_places places)
{
	struct diags errors = { 0 };

	markup_read(r->b, text, places, &errors);
	yamlin_take_errors(r->y, &errors);
}

void docread_build_text(struct docread_body *r, const struct yamlin_held *held)
{
	struct markup_places places = { yamlin_held_place, held, yamlin_held_follows };

	body_read_markup(r, buf_slice(&held->text), places);
}

/* Hands the draft to the builder, once. */
static void body_build_para(struct docread_body *r, struct para_draft *p)
{
	if (p->built || p->kind == KEYS_END || p->kind == KEY_ROW)
		return;
	p->built = true;
	docbuild_para(r->b, para_kinds[p->kind], p->number,
	    p->kind == KEY_HEADING ? p->level : p->depth);
	docread_build_text(r, &p->text);
	if (p->part != NULL)
		docbuild_part(r->b, p->part, true);
	for (size_t i = 0; i < p->recalls.n; i++)
		docbuild_recalls(r->b, p->recalls.at[i]);
}

const char *docread_word(struct docread_body *r, const char *what)
{
	struct slice text;

	if (!yamlin_text(r->y, what, &text))
		return NULL;
	if (text.len <= DOC_MAX_NUMBER)
		return arena_text(r->arena, text.at, text.len);
	yamlin_error(r->y, DIAG_BAD_VALUE, yamlin_place(r->y),
	    "%s is longer than %zu bytes", what, DOC_MAX_NUMBER);
	return NULL;
}

static void body_read_number(struct docread_body *r, struct para_draft *p)
{
	const char *number = docread_word(r, "`number`");

	if (number != NULL)
		p->number = number;
	yamlin_skip(r->y);
}

static void body_read_level(struct docread_body *r, struct para_draft *p)
{
	struct slice text;

	if (yamlin_text(r->y, "`level`", &text)) {
		if (text.len == 1 && text.at[0] >= '1' && text.at[0] <= '6')
			p->level = (uint32_t)(text.at[0] - '0');
		else
			yamlin_error(r->y, DIAG_BAD_VALUE, yamlin_place(r->y),
			    "`level` is a number from 1 to 6");
	}
	yamlin_skip(r->y);
}

static bool body_is_part(const char *part)
{
	return part[strspn(part,
		   "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
		   "0123456789-")] == '\0';
}

static void body_read_part(struct docread_body *r, struct para_draft *p)
{
	const char *part = docread_word(r, "`part`");

	if (part != NULL && !body_is_part(part))
		yamlin_error(r->y, DIAG_BAD_VALUE, yamlin_place(r->y),
		    "`part` has letters, digits and hyphens only, as in `annex-II`");
	p->part = part;
	yamlin_skip(r->y);
}

static void body_read_recalled(struct docread_body *r, struct para_draft *p)
{
	struct buf why = { 0 };
	struct slice text;

	if (yamlin_text(r->y, "an entry of `recalls`", &text)) {
		if (words_symbol(text, &why))
			vec_push(&p->recalls, arena_text(r->arena, text.at, text.len));
		else
			yamlin_error(r->y, DIAG_BAD_VALUE, yamlin_place(r->y), "%s",
			    buf_str(&why));
	}
	buf_fini(&why);
	yamlin_skip(r->y);
}

bool docread_begin_list(struct docread_body *r, const char *what)
{
	struct diag_place place = yamlin_place(r->y);

	if (!yamlin_want(r->y, YAMLIN_LIST, what))
		return false;
	yamlin_next(r->y);
	if (yamlin_kind(r->y) == YAMLIN_END)
		yamlin_error(r->y, DIAG_BAD_VALUE, place, "%s is an empty list", what);
	return true;
}

bool docread_more(struct docread_body *r)
{
	if (yamlin_kind(r->y) == YAMLIN_STOP)
		return false;
	if (yamlin_kind(r->y) != YAMLIN_END)
		return true;
	yamlin_next(r->y);
	return false;
}

static void body_read_recalls(struct docread_body *r, struct para_draft *p)
{
	if (!docread_begin_list(r, "`recalls`"))
		return;
	while (docread_more(r))
		body_read_recalled(r, p);
}

static void body_read_items(struct docread_body *r, struct para_draft *p)
{
	body_build_para(r, p);
	if (!docread_begin_list(r, "`items`"))
		return;
	while (docread_more(r))
		body_read_para(r, p->depth + 1);
}

static void body_read_cell(struct docread_body *r, bool first)
{
	struct markup_places places = { yamlin_text_place, r->y, yamlin_text_follows };
	struct slice text;

	if (!first)
		docbuild_add(r->b, slice_of("\t"));
	if (yamlin_text_or_empty(r->y, "a cell of `row`", &text))
		body_read_markup(r, text, places);
	yamlin_skip(r->y);
}

static void body_read_row(struct docread_body *r)
{
	bool first = true;

	if (!docread_begin_list(r, "`row`"))
		return;
	struct diag_place place = yamlin_place(r->y);
	docbuild_para(r->b, PARA_ROW, "", 0);
	docbuild_place(r->b, place.line, place.column);
	for (; docread_more(r); first = false)
		body_read_cell(r, first);
}

static void body_read_kind(struct docread_body *r, struct para_draft *p)
{
	struct slice text;

	if (p->kind == KEY_ROW) {
		body_read_row(r);
		return;
	}
	if (yamlin_text(r->y, para_whats[p->kind], &text))
		yamlin_hold(r->y, text, &p->text);
	yamlin_skip(r->y);
}

static void body_read_extra(struct docread_body *r, struct para_draft *p, int key)
{
	switch (key) {
	case KEY_NUMBER: body_read_number(r, p); break;
	case KEY_LEVEL: body_read_level(r, p); break;
	case KEY_PART: body_read_part(r, p); break;
	case KEY_RECALLS: body_read_recalls(r, p); break;
	case KEY_ITEMS: body_read_items(r, p); break;
	default: assert(false); /* a key behind the kind */
	}
}

/* The kinds that may begin a paragraph at P's depth. */
static bool body_kind_fits(const struct para_draft *p, int key)
{
	return key < KEY_FIRST_EXTRA && (key == KEY_ITEM) == (p->depth > 0);
}

/* The keys that a misspelt one may have meant. */
static void body_set_near(const struct para_draft *p, const char **near)
{
	for (int key = 0; key < KEY_COUNT; key++) {
		bool fits = p->kind == KEYS_END
		    ? body_kind_fits(p, key)
		    : (para_extra_on[key] & KEY_BIT(p->kind)) != 0;

		near[key] = fits ? para_names[key] : NULL;
	}
}

/*
 * The first key of a paragraph makes its kind.  One that stands in the wrong place
 * is complained of and taken for the nearest that may stand here, so that the rest
 * of the paragraph is checked too.
 */
static void body_read_first(struct docread_body *r, struct para_draft *p, struct keys *k,
    int key)
{
	if (key >= KEY_FIRST_EXTRA) {
		if (k->refused++ == 0)
			yamlin_error(r->y, DIAG_WRONG_TYPE, k->place,
			    "a paragraph begins with its kind, as `operative` or "
			    "`text`, not with `%s`",
			    para_names[key]);
		yamlin_skip(r->y);
		return;
	}
	p->kind = key;
	if (key == KEY_ITEM && p->depth == 0) {
		yamlin_error(r->y, DIAG_WRONG_TYPE, k->place,
		    "`item` stands only in the `items` of another paragraph");
		p->kind = KEY_TEXT;
	} else if (key != KEY_ITEM && p->depth > 0) {
		yamlin_error(r->y, DIAG_WRONG_TYPE, k->place,
		    "`items` are made of `item`, not of `%s`", para_names[key]);
		p->kind = KEY_ITEM;
	}
	if (key == p->kind)
		body_read_kind(r, p);
	else
		yamlin_skip(r->y);
}

/* A further key of a paragraph. */
static bool body_check_extra(struct docread_body *r, const struct para_draft *p, int key,
    struct diag_place place)
{
	if (key < KEY_FIRST_EXTRA)
		yamlin_error(r->y, DIAG_WRONG_TYPE, place,
		    "`%s` inside the paragraph that begins with `%s`; "
		    "put `- ` before it",
		    para_names[key], para_names[p->kind]);
	else if ((para_extra_on[key] & KEY_BIT(p->kind)) == 0)
		yamlin_error(r->y, DIAG_WRONG_TYPE, place, "`%s` has no `%s`",
		    para_names[p->kind], para_names[key]);
	else if (p->built)
		yamlin_error(r->y, DIAG_WRONG_TYPE, place,
		    "`%s` must stand before `items`", para_names[key]);
	else
		return true;
	return false;
}

static void body_read_keys(struct docread_body *r, struct para_draft *p)
{
	const char *near[KEY_COUNT];
	struct keys keys = {
		.names = para_names,
		.count = KEY_COUNT,
		.near = near,
		.what = N_("a paragraph"),
	};
	int key;

	body_set_near(p, near);
	keys_begin(&keys, r->y);
	while ((key = keys_next(&keys, r->y)) != KEYS_END) {
		if (p->kind == KEYS_END)
			body_read_first(r, p, &keys, key);
		else if (body_check_extra(r, p, key, keys.place))
			body_read_extra(r, p, key);
		else
			yamlin_skip(r->y);
		body_set_near(p, near);
	}
	if (p->kind == KEYS_END && keys.refused == 0 && !yamlin_gave_up(r->y))
		yamlin_error(r->y, DIAG_MISSING_KEY, keys.start,
		    "a paragraph without a kind such as `operative` or `text`");
}

static void body_read_para(struct docread_body *r, uint32_t depth)
{
	struct para_draft p = {
		.kind = KEYS_END,
		.depth = depth,
		.number = "",
		.level = 1,
	};

	if (!docread_begin_para(r) || !yamlin_want(r->y, YAMLIN_MAP, "a paragraph"))
		return;
	body_read_keys(r, &p);
	body_build_para(r, &p);
	yamlin_held_fini(&p.text);
	vec_fini(&p.recalls);
}

void docread_body(struct docread_body *r)
{
	if (!docread_begin_list(r, "`body`"))
		return;
	while (docread_more(r))
		body_read_para(r, 0);
}

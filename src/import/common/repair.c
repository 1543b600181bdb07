/* SPDX-License-Identifier: ISC */
/* repair - the record of what an importer did; see the header. */
#include "import/common/repair.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/sort.h"
#include "import/text/sourcemap.h"
#include "model/space.h"
#include "text/utf8.h"

/* [byte] of the input's words that repair_write() shows. */
#define REPAIR_SHOWN ((size_t)120)

static const struct repair_row {
	enum repair_level level;
	const char *name, *what;
} repair_rows[] = {
#define REPAIR_ROW(rule, level, name, what) { REPAIR_##level, name, what },
	REPAIR_RULES(REPAIR_ROW)
#undef REPAIR_ROW
};

static void repair_fini(struct repair *row)
{
	free(row->before);
	free(row->after);
	free(row->why);
}

void repairs_fini(struct repairs *r)
{
	for (size_t i = 0; i < r->list.n; i++)
		repair_fini(&r->list.at[i]);
	vec_fini(&r->list);
	memset(r->count, 0, sizeof(r->count));
}

/* WORDS on one line, as a string of its own, without the signs of source-mapped text. */
static char *repair_line(struct slice words)
{
	struct buf to = { 0 };
	size_t at = 0;

	while (at < words.len) {
		size_t space = space_run(words, at);

		if (space == 0) {
			if (!sourcemap_is_sign(words.at[at]))
				buf_addc(&to, words.at[at]);
			at++;
			continue;
		}
		buf_addc(&to, ' ');
		at += space;
	}
	return to.len > 0 ? buf_take(&to) : xstrdup("");
}

static void repair_push(struct repairs *r, struct repair row)
{
	vec_push(&r->list, row);
	r->count[repair_rule_level(row.rule)]++;
}

void repair_add(struct repairs *r, enum repair_rule rule, size_t line, size_t column,
    struct slice before, struct slice after, const char *why)
{
	repair_push(r,
	    (struct repair){
		.rule = rule,
		.line = line,
		.column = column,
		.before = repair_line(before),
		.after = repair_line(after),
		.why = xstrdup(why != NULL ? why : ""),
	    });
}

void repair_addf(struct repairs *r, enum repair_rule rule, size_t line, size_t column,
    struct slice before, struct slice after, const char *why, ...)
{
	struct buf words = { 0 };
	va_list args;

	va_start(args, why);
	buf_vaddf(&words, why, args);
	va_end(args);
	repair_add(r, rule, line, column, before, after, buf_str(&words));
	buf_fini(&words);
}

/* An entry with its place in the list, so that qsort() keeps equals in order. */
struct repair_ranked {
	struct repair row;
	size_t rank;
};

static int repair_ranked_cmp(const void *left, const void *right)
{
	const struct repair_ranked *a = left, *b = right;

	if (a->row.line != b->row.line)
		return a->row.line < b->row.line ? -1 : 1;
	return order_then(order_of(a->row.column, b->row.column),
	    order_of(a->rank, b->rank));
}

/* True when B, a doubt, says of the same words at the same place what A said. */
static bool repair_is_again(const struct repair *a, const struct repair *b)
{
	return a->rule == b->rule && repair_rule_level(b->rule) == REPAIR_DOUBT &&
	    b->line > 0 && a->line == b->line && a->column == b->column &&
	    strcmp(a->before, b->before) == 0;
}

/* Takes out the doubts of two stages about the same words; the list is in order. */
static void repairs_unite(struct repairs *r)
{
	size_t kept = 1;

	for (size_t i = 1; i < r->list.n; i++) {
		if (repair_is_again(&r->list.at[kept - 1], &r->list.at[i])) {
			r->count[REPAIR_DOUBT]--;
			repair_fini(&r->list.at[i]);
		} else {
			r->list.at[kept++] = r->list.at[i];
		}
	}
	r->list.n = kept;
}

void repairs_sort(struct repairs *r)
{
	if (r->list.n < 2)
		return;
	struct repair_ranked *ranked = xreallocarray(NULL, r->list.n, sizeof(*ranked));

	for (size_t i = 0; i < r->list.n; i++)
		ranked[i] = (struct repair_ranked){ r->list.at[i], i };
	qsort(ranked, r->list.n, sizeof(*ranked), repair_ranked_cmp);
	for (size_t i = 0; i < r->list.n; i++)
		r->list.at[i] = ranked[i].row;
	free(ranked);
	repairs_unite(r);
}

/* True for what would harm a terminal or disguise the words around it. */
static bool repair_is_unsafe(uint32_t code)
{
	return code == 0xFFFD || code == 0xFEFF || utf8_is_control(code) ||
	    utf8_is_bidi(code);
}

/* WORDS between backquotes, made safe and cut short. */
static void repair_write_words(struct buf *to, struct slice words)
{
	size_t at = 0;

	buf_addc(to, '`');
	while (at < words.len && at < REPAIR_SHOWN) {
		uint32_t code;
		size_t len = utf8_decode(words, at, &code);

		if (repair_is_unsafe(code))
			buf_add(to, "\xef\xbf\xbd");
		else
			buf_addn(to, words.at + at, len);
		at += len;
	}
	if (at < words.len)
		buf_add(to, "\xe2\x80\xa6");
	buf_addc(to, '`');
}

static const char *repair_level_name(enum repair_level level)
{
	static const char *const names[] = { N_("furniture"), N_("mended"), N_("doubt") };

	return names[level];
}

void repair_write(struct buf *to, const struct repair *row)
{
	enum repair_level level = repair_rule_level(row->rule);

	if (row->line > 0)
		buf_addf(to, "%zu:%zu: ", row->line, row->column);
	buf_addf(to, "%s: %s: ", _(repair_level_name(level)),
	    repair_rule_name(row->rule));
	repair_write_words(to, slice_of(row->before));
	if (level == REPAIR_MENDED) {
		buf_add(to, " -> ");
		repair_write_words(to, slice_of(row->after));
	}
	if (row->why[0] != '\0')
		buf_addf(to, " (%s)", row->why);
}

enum repair_level repair_rule_level(enum repair_rule rule)
{
	return repair_rows[rule].level;
}

const char *repair_rule_name(enum repair_rule rule)
{
	return repair_rows[rule].name;
}

const char *repair_rule_what(enum repair_rule rule)
{
	return repair_rows[rule].what;
}

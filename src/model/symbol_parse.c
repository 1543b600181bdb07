/* SPDX-License-Identifier: ISC */
/*
 * symbol_parse - one symbol, or several said in one breath:
 *
 *	31/406 A to E			letters of one resolution
 *	E/2005/23 and Corr.1 and 2	suffixes of one document
 *	A/75/L.11 and A/75/L.11/Add.1	several in full
 */
#include "model/symbol.h"

#include <assert.h>
#include <string.h>

#include "model/symbol_read.h"
#include "model/symbol_scan.h"

/* The most symbols behind the first of a list: the letters of the alphabet. */
#define LIST_MAX 26

/* As symbol_parse(), of a clean copy. */
static bool parse_clean(const char *text, enum symbol_organ organ, struct symbol *out)
{
	struct resolution r;

	if (symbol_read_treaty(text, out))
		return true;
	switch (resolution_read(text, organ, &r)) {
	case RESOLUTION_READ: return r.n_parts <= 1 && resolution_symbol(&r, 0, out);
	case RESOLUTION_BAD: return false;
	case RESOLUTION_NO: break;
	}
	return !slice_starts(slice_of(text), "UNTS/") && symbol_read_document(text, out);
}

bool symbol_parse(struct slice s, enum symbol_organ organ, struct symbol *out)
{
	char text[SCAN_SIZE];
	struct symbol read;

	assert(organ < ORGAN_COUNT);
	if (!scan_clean(s, text) || !parse_clean(text, organ, &read))
		return false;
	*out = read;
	return true;
}

/* Appends a symbol for each part of the resolution in TEXT. */
static bool parse_parts(const char *text, enum symbol_organ organ, struct symbol_vec *out)
{
	struct resolution r;
	struct symbol symbol;

	if (resolution_read(text, organ, &r) != RESOLUTION_READ)
		return false;
	for (size_t i = 0; i < r.n_parts; i++) {
		if (!resolution_symbol(&r, i, &symbol))
			return false;
		vec_push(out, symbol);
	}
	return r.n_parts > 0;
}

/* What was said before in a list. */
struct parse_list {
	struct symbol head; /* the last one in full, "E/2005/23"; text "" = none */
	const char *kind;   /* the last suffix, "Corr."; NULL = none */
};

/* "Add." at AT, or NULL. */
static const char *parse_suffix_kind(const char *at)
{
	static const char *const kinds[] = { "Add.", "Corr.", "Rev." };

	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (slice_starts_nocase(slice_of(at), kinds[i]))
			return kinds[i];
	return NULL;
}

/* The suffix that S ends with, "Add." of "A/73/53/Add.1", and where it begins. */
static const char *parse_own_suffix(const struct symbol *s, size_t *at)
{
	const char *slash = strrchr(s->text, '/');

	*at = slash != NULL ? (size_t)(slash - s->text) : 0;
	return slash != NULL ? parse_suffix_kind(slash + 1) : NULL;
}

/*
 * Appends what KIND NUMBER names: behind "A/73/53/Add.1" an "Add.2" stands beside
 * Add.1, but a "Corr.1" corrects it.
 */
static bool parse_suffix_add(const struct parse_list *p, int number,
    struct symbol_vec *out)
{
	struct symbol written, symbol;
	size_t len;

	if (parse_own_suffix(&p->head, &len) != p->kind)
		len = strlen(p->head.text);
	if (!symbol_set_text(&written, "%.*s/%s%d", (int)len, p->head.text, p->kind,
		number) ||
	    !symbol_parse(slice_of(written.text), ORGAN_ASSEMBLY, &symbol))
		return false;
	vec_push(out, symbol);
	return true;
}

/* Reads "CORR.1", "2" or "ADD.1-3" and appends what it names. */
static bool parse_suffix(struct parse_list *p, const char *text, struct symbol_vec *out)
{
	const char *kind = parse_suffix_kind(text);
	struct scan s = { text + (kind != NULL ? strlen(kind) : 0) };
	int first, last;

	if (p->head.text[0] == '\0' || (kind == NULL && p->kind == NULL))
		return false;
	if (!scan_number(&s, &first))
		return false;
	last = first;
	if ((scan_to(&s) && !scan_number(&s, &last)) || !scan_end(s))
		return false;
	if (first > last || last - first >= LIST_MAX)
		return false;
	if (kind != NULL)
		p->kind = kind;
	for (; first <= last; first++)
		if (!parse_suffix_add(p, first, out))
			return false;
	return true;
}

/* Reads a symbol in full and appends it; suffixes may follow. */
static bool parse_head(struct parse_list *p, const char *text, enum symbol_organ organ,
    struct symbol_vec *out)
{
	size_t at;

	if (!parse_clean(text, organ, &p->head) || p->head.kind == SYMBOL_TREATY)
		return false;
	p->kind = parse_own_suffix(&p->head, &at);
	vec_push(out, p->head);
	return true;
}

/* The separator behind the first member of TEXT, or NULL; TAIL stands behind it. */
static char *parse_separator(char *text, struct scan *tail)
{
	static const char stops[] = " ,&";

	for (char *at = text + strcspn(text, stops); *at != '\0';
	     at += 1 + strcspn(at + 1, stops)) {
		*tail = (struct scan){ at };
		if (scan_separator(tail))
			return at;
	}
	return NULL;
}

/* Reads symbols and suffixes with separators between them; cuts TEXT there. */
static bool parse_members(char *text, enum symbol_organ organ, struct symbol_vec *out)
{
	struct parse_list p = { .kind = NULL };
	size_t before = out->n;

	while (text != NULL) {
		struct scan tail;
		char *end = parse_separator(text, &tail);

		if (end != NULL)
			*end = '\0';
		if (!parse_suffix(&p, text, out) && !parse_head(&p, text, organ, out))
			return false;
		if (out->n - before > LIST_MAX + 1)
			return false;
		text = end != NULL ? text + (tail.at - text) : NULL;
	}
	return true;
}

size_t symbol_parse_list(struct slice s, enum symbol_organ organ, struct symbol_vec *out)
{
	char text[SCAN_SIZE];
	struct symbol symbol;
	size_t before = out->n;

	assert(organ < ORGAN_COUNT);
	if (!scan_clean(s, text))
		return 0;
	if (parse_clean(text, organ, &symbol)) {
		vec_push(out, symbol);
		return 1;
	}
	if (!parse_parts(text, organ, out)) {
		out->n = before;
		if (!parse_members(text, organ, out))
			out->n = before;
	}
	return out->n - before;
}

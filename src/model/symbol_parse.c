/* SPDX-License-Identifier: ISC */
/*
 * symbol_parse - one symbol, or several said in one breath:
 *
 *	31/406 A to E			letters of one resolution
 *	E/2005/23 and Corr.1 and 2	suffixes of one document
 */
#include "model/symbol.h"

#include <assert.h>
#include <string.h>

#include "model/symbol_read.h"
#include "model/symbol_scan.h"

/* The most symbols that one list may name: the letters of the alphabet. */
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

/* What the suffixes of a list stand behind. */
struct parse_suffixes {
	char base[SYMBOL_SIZE];	/* "E/2005/23" */
	const char *kind;	/* the last suffix named, "Corr."; NULL before the first */
	size_t n;		/* suffixes appended */
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

/*
 * Takes the document HEAD: behind "A/73/53/Add.1" another "Add.2" or "2" stands
 * beside Add.1, but a "Corr.1" corrects it.
 */
static void parse_suffixes_begin(struct parse_suffixes *p, const char *head,
				 const char *tail)
{
	const char *last = strrchr(head, '/') + 1;
	const char *kind = parse_suffix_kind(last), *next = parse_suffix_kind(tail);
	bool beside = kind != NULL && (next == NULL || next == kind);
	size_t len = beside ? (size_t)(last - head) - 1 : strlen(head);

	*p = (struct parse_suffixes){ .kind = kind };
	memcpy(p->base, head, len);
}

/* Appends the document with the suffix NUMBER. */
static bool parse_suffix_add(const struct parse_suffixes *p, int number,
			     struct symbol_vec *out)
{
	struct symbol written, symbol;

	if (!symbol_set_text(&written, "%s/%s%d", p->base, p->kind, number) ||
	    !symbol_parse(slice_of(written.text), ORGAN_ASSEMBLY, &symbol))
		return false;
	vec_push(out, symbol);
	return true;
}

/* Reads "CORR.1", "2" or "ADD.1-3" and appends what it names. */
static bool parse_suffix(struct scan *s, struct parse_suffixes *p, struct symbol_vec *out)
{
	const char *kind = parse_suffix_kind(s->at);
	int first, last;

	if (kind != NULL) {
		p->kind = kind;
		s->at += strlen(kind);
	}
	if (p->kind == NULL || !scan_number(s, &first))
		return false;
	last = first;
	if (scan_to(s) && !scan_number(s, &last))
		return false;
	if (first > last || last - first >= LIST_MAX)
		return false;
	for (; first <= last; first++)
		if (++p->n > LIST_MAX || !parse_suffix_add(p, first, out))
			return false;
	return true;
}

/* The separator that ends the first member of a list; TAIL stands behind it. */
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

/* Reads a document and the suffixes that follow it; cuts TEXT between them. */
static bool parse_suffixes(char *text, enum symbol_organ organ, struct symbol_vec *out)
{
	struct scan s;
	struct parse_suffixes p;
	struct symbol head;
	char *end = parse_separator(text, &s);

	if (end == NULL)
		return false;
	*end = '\0';
	if (!parse_clean(text, organ, &head) || head.kind == SYMBOL_TREATY)
		return false;
	parse_suffixes_begin(&p, head.text, s.at);
	vec_push(out, head);
	do {
		if (!parse_suffix(&s, &p, out))
			return false;
	} while (scan_separator(&s));
	return scan_end(s);
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
		if (!parse_suffixes(text, organ, out))
			out->n = before;
	}
	return out->n - before;
}

/* SPDX-License-Identifier: ISC */
/*
 * citation - reads what stands around the links, a paragraph at a time; see the
 * header.
 *
 * First the dates of all links of the paragraph are read, for "both of 24 December
 * 2017" reaches back over several; then each link becomes a citation.
 */
#include "links/citation.h"

#include <stdint.h> /* SIZE_MAX */
#include <stdlib.h> /* free */
#include <string.h>

#include "base/byte.h"
#include "base/i18n.h"
#include "links/footnote.h"
#include "links/locator.h"
#include "model/recalled.h"

/* A link of the paragraph at hand. */
struct citation_link {
	uint32_t mark;       /* index into the paragraph's marks */
	uint32_t start, end; /* [byte) of the text */
	size_t limit;        /* [byte] where the next link starts, or the text ends */
	size_t behind;       /* [byte] behind the link and the letters of its parts */
	size_t rest;         /* [byte] behind its date too */
	struct date date;
	struct slice pinpoint;
	bool closed; /* a bracket closes behind the link */
};

VEC_OF(citation_link_vec, struct citation_link);
VEC_OF(citation_date_vec, struct date);

struct citation_reader {
	const struct doc *d;
	struct arena *arena; /* of the strings made */
	struct citation_vec *out;
	uint32_t *heads; /* owned; of each paragraph what it hangs on, or itself */
	struct citation_link_vec links; /* of the paragraph at hand */
	struct citation_date_vec dates; /* behind the link at hand */
};

const char *relation_name(enum relation relation)
{
	return relation == RELATION_RECALLS ? N_("recalls") : N_("cites");
}

/* True when link M leads out of D. */
static bool citation_leads_out(const struct doc *d, const struct mark *m)
{
	return m->target[0] != '\0' && strcmp(m->target, d->meta.symbol) != 0;
}

/* The position [byte] behind one letter "A" at AT, 0 when it is none or a word. */
static size_t citation_letter(struct slice text, size_t at)
{
	char letter[] = { at < text.len ? text.at[at] : '\0', '\0' };

	return byte_is_upper(letter[0]) ? locator_words(text, at, letter) : 0;
}

/* The position [byte] behind "(III)" or "(2000)" at AT, 0 when there is none. */
static size_t citation_bracket(struct slice text, size_t at)
{
	size_t end = at + 1;

	if (at >= text.len || text.at[at] != '(')
		return 0;
	while (end < text.len && strchr("IVXLSE-0123456789", text.at[end]) != NULL)
		end++;
	return end > at + 1 && end < text.len && text.at[end] == ')' ? end + 1 : 0;
}

/* The position [byte] behind the part "C", ", B and C" or "(III)" at AT, else AT. */
static size_t citation_part(struct slice text, size_t at, bool more)
{
	static const char *const joints[] = { "and", "to" };
	size_t start = locator_space(text, at);
	size_t end = citation_bracket(text, start);

	if (more && start == at && at < text.len && text.at[at] == ',')
		start = locator_space(text, at + 1);
	for (size_t i = 0; more && i < 2; i++) {
		size_t joint = locator_words(text, start, joints[i]);

		if (joint > 0)
			start = locator_space(text, joint);
	}
	if (end == 0 && start > at)
		end = citation_letter(text, start);
	return end > 0 ? end : at;
}

/* The position [byte] behind the parts that stand outside the link at AT. */
static size_t citation_parts(struct slice text, size_t at)
{
	for (bool more = false;; more = true) {
		size_t end = citation_part(text, at, more);

		if (end == at)
			return end;
		at = end;
	}
}

/*
 * The position [byte] behind ", both of" and the like at AT, 0 when no date is
 * announced.  *REACH: the links, back from this one, that the date belongs to.
 */
static size_t citation_date_phrase(struct slice text, size_t at, size_t *reach)
{
	static const struct {
		const char *words;
		size_t reach;
	} counts[] = {
		{ "both", 2 },
		{ "all", SIZE_MAX },
	};
	static const char *const phrases[] = { "of", "adopted on", "dated" };
	size_t start = locator_space(text, at);

	if (start < text.len && text.at[start] == ',')
		start = locator_space(text, start + 1);
	*reach = 1;
	for (size_t i = 0; i < sizeof(counts) / sizeof(counts[0]); i++) {
		size_t behind = locator_words(text, start, counts[i].words);

		if (behind > 0) {
			start = locator_space(text, behind);
			*reach = counts[i].reach;
		}
	}
	for (size_t i = 0; i < sizeof(phrases) / sizeof(phrases[0]); i++) {
		size_t behind = locator_words(text, start, phrases[i]);

		if (behind > 0)
			return locator_space(text, behind);
	}
	return 0;
}

/* Reads "4 May 2000, 5 June 2001 and 6 July 2002" at AT; returns the end [byte]. */
static size_t citation_read_dates(struct slice text, size_t at,
    struct citation_date_vec *to)
{
	size_t next = at;

	for (;;) {
		struct date date;
		size_t len = date_parse_words(slice_sub(text, next, text.len), &date);
		size_t joint;

		if (len == 0)
			return at;
		vec_push(to, date);
		at = next + len;
		next = locator_space(text, at);
		if (next < text.len && text.at[next] == ',')
			next = locator_space(text, next + 1);
		joint = locator_words(text, next, "and");
		next = joint > 0 ? locator_space(text, joint) : next;
	}
}

/* True when only the words of a list stand between link A and the next one, B. */
static bool citation_is_list(struct slice text, const struct citation_link *a,
    const struct citation_link *b)
{
	static const char *const glue[] = {
		"and",
		"its",
		"as well as",
		"resolution",
		"resolutions",
		"decision",
		"decisions",
	};
	size_t at = a->behind;

	for (size_t last = SIZE_MAX; at < b->start && at != last;) {
		last = at;
		at = locator_space(text, at);
		if (at < b->start && text.at[at] == ',')
			at++;
		for (size_t i = 0; i < sizeof(glue) / sizeof(glue[0]); i++) {
			size_t behind = locator_words(text, at, glue[i]);

			at = behind > 0 ? behind : at;
		}
	}
	return at == b->start;
}

/* The links without a date that end a list with link I, at most MOST of them. */
static size_t citation_undated(struct slice text, const struct citation_link_vec *links,
    size_t i, size_t most)
{
	size_t n = 1;

	while (n < most && n <= i && !date_is_set(links->at[i - n].date) &&
	    citation_is_list(text, &links->at[i - n], &links->at[i - n + 1]))
		n++;
	return n;
}

/*
 * Gives link I, and the links before it that share them, the dates that follow.
 * Several dates ("of 4 May 2000 and 5 June 2001, respectively") must be as many
 * as the links, else nobody can tell whose they are.
 */
static void citation_bind_dates(struct citation_reader *r, struct slice text, size_t i)
{
	struct citation_link *link = &r->links.at[i];
	struct slice before_next = slice_sub(text, 0, link->limit);
	size_t reach;
	size_t at = citation_date_phrase(before_next, link->behind, &reach);

	r->dates.n = 0;
	if (at == 0)
		return;
	size_t end = citation_read_dates(before_next, at, &r->dates);
	if (end == at)
		return;
	link->rest = end;
	size_t n = r->dates.n;
	size_t undated = citation_undated(text, &r->links, i, n > 1 ? n : reach);

	for (size_t k = 0; n == 1 && k < undated; k++)
		r->links.at[i - k].date = r->dates.at[0];
	for (size_t k = 0; n > 1 && n == undated && k < n; k++)
		r->links.at[i - k].date = r->dates.at[n - 1 - k];
}

/* Collects the links of P with their dates. */
static void citation_read_links(struct citation_reader *r, const struct para *p)
{
	struct slice text = para_text(p);

	r->links.n = 0;
	for (uint32_t i = para_next_link(p, 0); i < p->n_marks;
	     i = para_next_link(p, i + 1)) {
		const struct mark *m = &p->marks[i];
		struct citation_link link = {
			.mark = i,
			.start = m->start,
			.end = m->end,
			.limit = p->len,
		};

		if (r->links.n > 0 && vec_last(&r->links)->end <= m->start)
			vec_last(&r->links)->limit = m->start;
		vec_push(&r->links, link);
	}
	for (size_t i = 0; i < r->links.n; i++) {
		struct citation_link *link = &r->links.at[i];

		link->behind = citation_parts(slice_sub(text, 0, link->limit), link->end);
		link->rest = link->behind;
		citation_bind_dates(r, text, i);
	}
}

/*
 * Reads what follows each link, the last first: "(A/67/53 and A/67/53/Corr.1),
 * chap. III" says it of all that the bracket holds.
 */
static void citation_read_pinpoints(struct citation_reader *r, struct slice text)
{
	for (size_t i = r->links.n; i-- > 0;) {
		struct citation_link *link = &r->links.at[i];
		struct slice before_next = slice_sub(text, 0, link->limit);
		size_t at = locator_space(before_next, link->rest);

		link->closed = at < before_next.len && text.at[at] == ')';
		if (link->closed)
			at = locator_space(before_next, at + 1);
		if (at < before_next.len && text.at[at] == ',')
			link->pinpoint = locator_pinpoint(before_next, at + 1);
		if (link->closed || i + 1 == r->links.n || !link[1].closed ||
		    !citation_is_list(text, link, link + 1))
			continue;
		link->closed = true;
		link->pinpoint = link[1].pinpoint;
	}
}

/* The opening words of the paragraph that P, an index, belongs to. */
static const char *citation_verb(const struct citation_reader *r, uint32_t p)
{
	uint32_t note = doc_note_of(r->d, p);
	struct slice words;

	if (note != DOC_NONE && r->d->notes[note].n_refs == 0)
		return "";
	if (note != DOC_NONE)
		p = r->d->notes[note].refs[0].para;
	words = locator_trim(para_opening(&r->d->paras[r->heads[p]]));
	if (slice_ends(words, ","))
		words = locator_trim(slice_sub(words, 0, words.len - 1));
	return arena_text(r->arena, words.at, words.len);
}

/* Appends the citations of paragraph INDEX that are links. */
static void citation_add_links(struct citation_reader *r, uint32_t index)
{
	const struct para *p = &r->d->paras[index];
	const char *verb = NULL;

	citation_read_links(r, p);
	citation_read_pinpoints(r, para_text(p));
	struct recalled recalled = recalled_of(p);

	for (size_t i = 0; i < r->links.n; i++) {
		const struct citation_link *link = &r->links.at[i];
		const struct mark *m = &p->marks[link->mark];
		struct slice pinpoint = link->pinpoint;

		if (!citation_leads_out(r->d, m))
			continue;
		if (verb == NULL)
			verb = citation_verb(r, index);
		struct citation c = {
			.symbol = m->target,
			.address = m->address,
			.at = { index, link->mark },
			.date = link->date,
			.verb = verb,
			.pinpoint = arena_text(r->arena, pinpoint.at, pinpoint.len),
			.relation = recalled_has(&recalled, m->target) ? RELATION_RECALLS
								       : RELATION_CITES,
		};
		vec_push(r->out, c);
	}
	recalled_fini(&recalled);
}

/* Appends what the words of an Ibid. take over from the note before. */
static void citation_add_inherited(struct citation_reader *r, const struct footnote *f)
{
	uint32_t index = r->d->notes[f->note].para;

	if (f->n_inherited == 0)
		return;
	const char *verb = citation_verb(r, index);
	struct slice words = locator_pinpoint(f->own, 0);
	const char *pinpoint = arena_text(r->arena, words.at, words.len);
	for (uint32_t i = 0; i < f->n_inherited; i++) {
		if (strcmp(f->symbols[i], r->d->meta.symbol) == 0)
			continue;
		struct citation c = {
			.symbol = f->symbols[i],
			.at = { index, DOC_NONE },
			.verb = verb,
			.pinpoint = pinpoint,
		};
		vec_push(r->out, c);
	}
}

/* Finds for each item the paragraph that it hangs on, through all levels. */
static uint32_t *citation_heads(const struct doc *d)
{
	uint32_t *heads = xcalloc(d->n_paras, sizeof(*heads));
	uint32_t head = 0;

	for (uint32_t i = 0; i < d->n_paras; i++) {
		if (d->paras[i].kind != PARA_ITEM)
			head = i;
		heads[i] = head;
	}
	return heads;
}

void citations_of(const struct doc *d, struct arena *arena, struct citation_vec *out)
{
	struct citation_reader r = {
		.d = d,
		.arena = arena,
		.out = out,
		.heads = citation_heads(d),
	};
	struct footnotes notes = footnotes_of(d);

	for (uint32_t i = 0; i < d->n_body; i++)
		if (para_is_body(&d->paras[i]))
			citation_add_links(&r, i);
	for (uint32_t i = 0; i < notes.n; i++) {
		citation_add_inherited(&r, &notes.at[i]);
		citation_add_links(&r, d->notes[i].para);
	}
	footnotes_fini(&notes);
	free(r.heads);
	vec_fini(&r.links);
	vec_fini(&r.dates);
}

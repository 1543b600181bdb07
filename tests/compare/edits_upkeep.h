/* SPDX-License-Identifier: ISC */
/*
 * edits_upkeep - edits that bring a text up to date and say nothing new; as those of
 * substance.
 */
#ifndef RECITAL_TESTS_COMPARE_EDITS_UPKEEP_H
#define RECITAL_TESTS_COMPARE_EDITS_UPKEEP_H

#include "edits.h"
#include "model/symbol.h"

/*
 * True when AT of P stands in the words before the mark of a footnote: two footnotes with
 * other words answer each other by these.
 */
static inline bool is_before_note(const struct draft_para *p, size_t at)
{
	for (size_t i = 0; i < p->marks.n; i++)
		if (p->marks.at[i].kind == MARK_NOTE_REF && p->marks.at[i].start >= at &&
		    p->marks.at[i].start < at + 40)
			return true;
	return false;
}

/* The mark of the opening words of P; NULL when they are not marked. */
static inline struct mark *opening_mark(const struct draft_para *p)
{
	for (size_t i = 0; i < p->marks.n; i++)
		if (p->marks.at[i].kind == MARK_EMPHASIS && p->marks.at[i].start == 0)
			return &p->marks.at[i];
	return NULL;
}

/* "also" and "further" come, go and change in the opening. */
static inline bool upkeep_place(struct editing *r, struct draft *d, struct draft_para *p)
{
	static const char *const adverbs[] = { "also", "further" };
	struct mark *mark = opening_mark(p);
	size_t opening = mark != NULL ? mark->end : 0;
	const char *with = adverbs[below(r, 2)];

	(void)d;
	if (opening < 4 || (p->kind != PARA_PREAMBULAR && p->kind != PARA_OPERATIVE))
		return false;
	for (size_t i = 0; i < 2; i++) {
		size_t at = draft_find(p, adverbs[i], 0);

		if (at == SIZE_MAX || at > opening)
			continue;
		draft_replace(p, at, at + strlen(adverbs[i]), slice_of(adverbs[1 - i]));
		return true;
	}
	if (slice_starts_nocase(buf_slice(&p->text), "also ") ||
	    slice_starts_nocase(buf_slice(&p->text), "further "))
		return false;
	if (p->kind == PARA_PREAMBULAR) {
		size_t word = strcspn(p->text.at, " ,");
		struct buf added = { 0 };

		if (word > opening)
			return false;
		buf_addf(&added, " %s", with);
		draft_replace(p, word, word, buf_slice(&added));
		/* as it is printed: "Recalling further" is marked whole */
		mark->end += (uint32_t)added.len;
		buf_fini(&added);
		return true;
	}
	struct buf added = { 0 };

	buf_addf(&added, "%c%s %c", byte_upper(with[0]), with + 1, byte_lower(p->text.at[0]));
	draft_replace(p, 0, 1, buf_slice(&added));
	buf_fini(&added);
	return true;
}

/* A resolution gives way to its successor, with its date. */
static inline bool upkeep_successor(struct editing *r, struct draft *d, struct draft_para *p)
{
	size_t at = find_link(r, d, p);
	struct symbol symbol;
	char shown[64];

	if (at == SIZE_MAX || !symbol_parse(slice_of(p->marks.at[at].target), ORGAN_ASSEMBLY, &symbol) ||
	    symbol.kind != SYMBOL_RESOLUTION || symbol.organ != ORGAN_ASSEMBLY ||
	    symbol.session_kind != SESSION_REGULAR || symbol.part[0] != '\0')
		return false;
	/* one that says nothing else answers another one by its place alone */
	if (p->kind == PARA_FOOTNOTE && p->text.len < 60)
		return false;
	struct mark m = p->marks.at[at];

	snprintf(shown, sizeof(shown), "%d/%d", symbol.session, symbol.number);
	if (!slice_is(slice_sub(buf_slice(&p->text), m.start, m.end), shown))
		return false;
	size_t year = date_year(p, m.end);

	if (year > 0) {
		char next[16];

		snprintf(next, sizeof(next), "%d", atoi(p->text.at + year) + r->years);
		draft_replace(p, year, year + 4, slice_of(next));
	}
	snprintf(shown, sizeof(shown), "%d/%d", symbol.session + r->years, symbol.number + 1);
	draft_replace(p, m.start, m.end, slice_of(shown));
	char *newer = arena_alloc(d->arena, 80);

	snprintf(newer, 80, "A/RES/%s", shown);
	p->marks.at[at].target = newer;
	p->marks.at[at].end = m.start + (uint32_t)strlen(shown);
	vec_push(&r->successors, ((struct successor){ newer, m.target }));
	return true;
}

/* FROM in other typography, in no link. */
static inline bool upkeep_typography(struct editing *r, struct draft *d, struct draft_para *p)
{
	static const struct {
		const char *from, *to;
	} rows[] = {
		{ "\xe2\x80\x99", "'" }, { "'", "\xe2\x80\x99" }, { "\xe2\x80\x9c", "\"" },
		{ "\xe2\x80\x9d", "\"" }, { "-", "\xe2\x80\x91" }, { " ", "\xc2\xa0" },
		{ "\xe2\x80\x93", "-" }, { " ", "  " }, { "tion", "ti\xc2\xadon" },
		{ "\xc3\xa9", "e\xcc\x81" }, { "\xc3\xb4", "o\xcc\x82" }, { "\xc3\xa3", "a\xcc\x83" },
		{ "\xc3\xb3", "o\xcc\x81" }, { "\xc3\xbc", "u\xcc\x88" },
	};
	size_t first = below(r, COUNT(rows));

	(void)d;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *from = rows[(first + i) % COUNT(rows)].from;
		size_t at = slice_find(buf_slice(&p->text), from, below(r, p->text.len + 1));

		if (at == SLICE_NONE || at == 0 || at + strlen(from) >= p->text.len ||
		    draft_is_marked(p, at, at + strlen(from)) || is_before_note(p, at) ||
		    (from[0] == ' ' && byte_is_digit(p->text.at[at - 1])) ||
		    (strcmp(from, "\xe2\x80\x93") == 0 && (!byte_is_digit(p->text.at[at - 1]) ||
							     !byte_is_digit(byte_at(p, at + 3)))))
			continue;
		draft_replace(p, at, at + strlen(from),
		    slice_of(rows[(first + i) % COUNT(rows)].to));
		return true;
	}
	return false;
}

static inline bool upkeep_case(struct editing *r, struct draft *d, struct draft_para *p)
{
	size_t from = below(r, p->text.len + 1);

	(void)d;
	for (size_t i = 0; i < p->text.len; i++) {
		size_t at = (from + i) % p->text.len, len = 0;
		char letter[2] = { 0 };

		while (byte_is_letter(byte_at(p, at + len)))
			len++;
		if (len < 4 || !is_word_start(p, at) || draft_is_marked(p, at, at + len) ||
		    is_before_note(p, at) || byte_is_upper(p->text.at[at + 1]))
			continue;
		letter[0] = byte_is_lower(p->text.at[at]) ? byte_upper(p->text.at[at])
							  : byte_lower(p->text.at[at]);
		draft_replace(p, at, at + 1, slice_of(letter));
		return true;
	}
	return false;
}

static inline bool upkeep_end(struct editing *r, struct draft *d, struct draft_para *p)
{
	static const char *const ends[] = { ";", ".", "," };
	size_t last = p->text.len - 1;

	(void)d;
	if (p->text.len < 8 || strchr(";.,", p->text.at[last]) == NULL)
		return false;
	const char *with = ends[below(r, 3)];

	if (with[0] == p->text.at[last])
		with = with[0] == ';' ? "." : ";";
	draft_replace(p, last, last + 1, slice_of(with));
	return true;
}

/* The "and" of a list goes with its last but one. */
static inline bool upkeep_and(struct editing *r, struct draft *d, struct draft_para *p)
{
	(void)r;
	(void)d;
	if (p->kind != PARA_ITEM || p->text.len < 20 || byte_at(p, p->text.len - 1) != ';')
		return false;
	draft_replace(p, p->text.len, p->text.len, slice_of(" and"));
	return true;
}

#endif

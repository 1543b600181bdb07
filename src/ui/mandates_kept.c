/* SPDX-License-Identifier: ISC */
/* mandates_kept - lists of mandates kept in the index; see the header. */
#include "ui/mandates_kept.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "index/pairs.h"
#include "links/mandate_part.h"

#define KEPT_DOCUMENTS 20u           /* of fewer a list is made at once */
#define KEPT_MOST ((size_t)16 << 20) /* [byte] of a list */
#define KEPT_TEXT ((size_t)1 << 20)  /* [byte] of a text in it */

static uint64_t kept_mix(uint64_t hash, const char *text)
{
	for (; *text != '\0'; text++)
		hash = hash_byte(hash, *text);
	return hash_byte(hash, '\0');
}

static uint64_t kept_mix_phrases(uint64_t hash, const struct mandate_phrase_vec *v)
{
	for (size_t i = 0; i < v->n; i++)
		hash = kept_mix(hash, v->at[i]);
	return hash_byte(hash, '\n');
}

/* All that counts as a mandate. */
static uint64_t kept_mix_kinds(uint64_t hash, const struct mandate_kinds *k)
{
	for (int i = 0; i < MANDATE_VERB_COUNT; i++)
		hash = kept_mix_phrases(hash, &k->verbs[i]);
	for (size_t i = 0; i < k->list.n; i++) {
		const struct mandate_kind *kind = &k->list.at[i];

		hash = kept_mix_phrases(kept_mix(hash, kind->name), &kind->any);
		for (int verb = 0; verb < MANDATE_OTHERS; verb++)
			hash = kept_mix_phrases(hash, &kind->of[verb]);
		hash = kept_mix_phrases(hash, &kind->nouns);
		hash = kept_mix_phrases(hash, &kind->except);
	}
	return hash;
}

static uint64_t kept_mix_number(uint64_t hash, uint64_t n)
{
	for (unsigned i = 0; i < sizeof(n); i++)
		hash = hash_byte(hash, (char)(n >> (8 * i)));
	return hash;
}

/* The bytes of document NUMBER; INDEX_ABSENT is none. */
static uint64_t kept_mix_document(uint64_t hash, struct index *ix, uint32_t number)
{
	uint64_t bytes = 0;

	if (number != INDEX_ABSENT)
		index_pair_hash(ix, number, &bytes);
	return kept_mix_number(hash, bytes);
}

/* What document D of the later session continues, and why. */
static uint64_t kept_mix_before(uint64_t hash, struct library *lib,
    const struct mandates_document *d)
{
	struct index *ix = library_index(lib);
	struct index_precedents found;
	struct buf evidence = { 0 };

	index_precedents(ix, d->d->symbol, &found);
	if (found.taken) {
		const struct index_entry *e = &found.list.at[0].entry;

		index_add_evidence(&evidence, &found.list.at[0]);
		hash = kept_mix(kept_mix(hash, e->symbol), buf_str(&evidence));
		hash = kept_mix_document(hash, ix,
		    index_find(ix, e->symbol, d->d->language));
	}
	buf_fini(&evidence);
	index_precedents_fini(&found);
	return hash;
}

/* A number for all that L is made of. */
static uint64_t kept_content(struct library *lib, const struct mandates *l)
{
	struct index *ix = library_index(lib);
	uint64_t hash = kept_mix_kinds(HASH_START, mandates_kinds(lib));

	for (size_t i = 0; i < l->documents.n; i++) {
		const struct mandates_document *d = &l->documents.at[i];

		hash =
		    kept_mix_document(hash_byte(hash, (char)d->later), ix, d->d->number);
		hash = kept_mix(kept_mix(hash, d->d->symbol), d->d->language);
		if (d->later)
			hash = kept_mix_before(hash, lib, d);
	}
	return hash;
}

static bool kept_can_be(struct library *lib, const struct mandates *l)
{
	return l->good && !l->words_asked && l->documents.n >= KEPT_DOCUMENTS &&
	    !library_has_ties(lib);
}

static struct pair_key kept_key(const struct mandates *l)
{
	return (struct pair_key){ kept_mix(HASH_START, l->text), 0, MANDATES_RULES };
}

/* What is read back. */
struct kept_reader {
	struct slice rest;
	struct mandates *l;
	bool good; /* nothing else than what was written so far */
};

static void put_number(struct buf *to, long long n)
{
	buf_addf(to, "%lld ", n);
}

/* "5:words": any text, and NULL as "-" */
static void put_text(struct buf *to, struct slice s)
{
	if (s.at == NULL) {
		buf_addc(to, '-');
	} else {
		buf_addf(to, "%zu:", s.len);
		buf_adds(to, s);
	}
}

/* A number from LEAST to MOST. */
static long long get_number(struct kept_reader *r, long long least, long long most)
{
	size_t end = slice_find(r->rest, " ", 0);
	char digits[24] = "";
	char *behind = digits;
	long long n = 0;

	if (end != SLICE_NONE && end > 0 && end < sizeof(digits)) {
		memcpy(digits, r->rest.at, end);
		n = strtoll(digits, &behind, 10);
		r->rest = slice_sub(r->rest, end + 1, SLICE_NONE);
	}
	r->good =
	    r->good && behind > digits && *behind == '\0' && n >= least && n <= most;
	return r->good ? n : least;
}

/* A text, in the arena of the list; NULL for none, and where something else stands. */
static const char *get_text(struct kept_reader *r)
{
	size_t colon = slice_find(r->rest, ":", 0), len = 0;

	if (r->rest.len > 0 && r->rest.at[0] == '-') {
		r->rest = slice_sub(r->rest, 1, SLICE_NONE);
		return NULL;
	}
	r->good = r->good && colon != SLICE_NONE && colon > 0 && colon < 8 &&
	    slice_is_between(slice_sub(r->rest, 0, colon), '0', '9');
	for (size_t i = 0; r->good && i < colon; i++)
		len = 10 * len + (size_t)(r->rest.at[i] - '0');
	r->good = r->good && len <= KEPT_TEXT && len <= r->rest.len - colon - 1;
	if (!r->good)
		return NULL;
	const char *text = arena_text(r->l->arena, r->rest.at + colon + 1, len);
	r->rest = slice_sub(r->rest, colon + 1 + len, SLICE_NONE);
	r->good = memchr(text, '\0', len) == NULL;
	return text;
}

/* The same where there must be one. */
static const char *get_words(struct kept_reader *r)
{
	const char *text = get_text(r);

	r->good = r->good && text != NULL;
	return text != NULL ? text : "";
}

static void put_due(struct buf *to, const struct mandate_due *d)
{
	const int numbers[] = { (int)d->form, d->session, d->last, d->reckoned, d->end,
		d->year, d->month, d->day, d->last_year, d->part, d->every,
		d->inherited };

	for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++)
		put_number(to, numbers[i]);
	put_text(to, d->words.len > 0 ? d->words : slice_of(""));
}

static struct mandate_due get_due(struct kept_reader *r)
{
	struct mandate_due d;

	d.form = (enum mandate_due_form)get_number(r, 0, MANDATE_DUE_NEXT);
	d.session = (int)get_number(r, 0, 9999);
	d.last = (int)get_number(r, 0, 9999);
	d.reckoned = get_number(r, 0, 1) == 1;
	d.end = get_number(r, 0, 1) == 1;
	d.year = (int)get_number(r, 0, 9999);
	d.month = (int)get_number(r, 0, 12);
	d.day = (int)get_number(r, 0, 31);
	d.last_year = (int)get_number(r, 0, 9999);
	d.part = (int)get_number(r, 0, MANDATE_PARTS - 1);
	d.every = (int)get_number(r, 0, 99999);
	d.inherited = get_number(r, 0, 1) == 1;
	d.words = slice_of(get_words(r));
	return d;
}

static void put_row(struct buf *to, const struct mandates_row *row)
{
	const long long numbers[] = { row->m.para, row->m.verb, row->m.start, row->m.end,
		row->state, row->note.sure };
	const char *const words[] = { row->address, row->text, row->m.who, row->m.kind,
		row->other_symbol, row->other_address, row->evidence };
	const char *const notes[] = { row->note.symbol, row->note.address,
		row->note.report };

	for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++)
		put_number(to, numbers[i]);
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		put_text(to, slice_of(words[i]));
	for (size_t i = 0; i < sizeof(notes) / sizeof(*notes); i++)
		put_text(to,
		    notes[i] != NULL ? slice_of(notes[i]) : (struct slice){ NULL, 0 });
	put_due(to, &row->m.due);
}

static struct mandates_row get_row(struct kept_reader *r, const struct search_document *d)
{
	struct mandates_row row = { .symbol = d->symbol,
		.language = d->language,
		.title = d->title,
		.committee = d->committee,
		.adopted = d->adopted };

	row.m.para = (uint32_t)get_number(r, 0, UINT32_MAX);
	row.m.verb = (enum mandate_verb)get_number(r, 0, MANDATE_DECIDES);
	row.m.start = (uint32_t)get_number(r, 0, UINT32_MAX);
	row.m.end = (uint32_t)get_number(r, 0, UINT32_MAX);
	row.state = (enum mandates_state)get_number(r, 0, MANDATES_STATE_COUNT - 1);
	row.note.sure = get_number(r, 0, 1) == 1;
	row.address = get_words(r);
	row.text = get_words(r);
	row.m.who = get_words(r);
	row.m.kind = get_words(r);
	row.other_symbol = get_words(r);
	row.other_address = get_words(r);
	row.evidence = get_words(r);
	row.note.symbol = get_text(r);
	row.note.address = get_text(r);
	row.note.report = get_text(r);
	row.m.due = get_due(r);
	return row;
}

static void kept_put(struct buf *to, const struct mandates *l)
{
	put_number(to, (long long)l->unread);
	for (size_t i = 0; i < l->documents.n; i++) {
		const struct mandates_document *d = &l->documents.at[i];

		put_number(to, (long long)d->n);
		for (size_t k = d->first; k < d->first + d->n; k++)
			put_row(to, &l->rows.at[k]);
	}
}

static void kept_get(struct kept_reader *r)
{
	struct mandates *l = r->l;

	l->unread = (size_t)get_number(r, 0, INT32_MAX);
	for (size_t i = 0; r->good && i < l->documents.n; i++) {
		struct mandates_document *d = &l->documents.at[i];

		d->first = l->rows.n;
		d->n = (size_t)get_number(r, 0, INT32_MAX);
		for (size_t k = 0; r->good && k < d->n; k++)
			vec_push(&l->rows, get_row(r, d->d));
	}
	r->good = r->good && r->rest.len == 0;
}

bool mandates_kept_find(struct library *lib, struct mandates *l)
{
	const struct pair_key key = kept_key(l);
	struct buf bytes = { 0 }, content = { 0 };
	struct kept_reader r = { .l = l };

	if (kept_can_be(lib, l) &&
	    index_pair_bytes(library_index(lib), &key, KEPT_MOST, &bytes)) {
		put_number(&content, (long long)kept_content(lib, l));
		r.rest = buf_slice(&bytes);
		r.good = slice_starts(r.rest, buf_str(&content));
		r.rest = slice_sub(r.rest, content.len, SLICE_NONE);
		if (r.good)
			kept_get(&r);
		if (!r.good)
			l->rows.n = l->unread = 0;
	}
	buf_fini(&content);
	buf_fini(&bytes);
	return r.good;
}

void mandates_kept_keep(struct library *lib, const struct mandates *l)
{
	const struct pair_key key = kept_key(l);
	struct buf bytes = { 0 };

	if (!kept_can_be(lib, l))
		return;
	put_number(&bytes, (long long)kept_content(lib, l));
	kept_put(&bytes, l);
	if (bytes.len <= KEPT_MOST)
		index_pair_keep(library_index(lib), &key, slice_of(""), bytes.at,
		    bytes.len);
	buf_fini(&bytes);
}

/* SPDX-License-Identifier: ISC */
/* wordrepair_mend - a paragraph while its words are mended; see the header. */
#include "import/text/wordrepair_mend.h"

/* [byte] from a place within which the start and the end of its word are looked for. */
#define MEND_REACH 96

void mend_replace(struct mend *m, size_t start, size_t end, const char *text)
{
	sourcemap_copy(&m->out, m->in, m->done, start);
	coverage_enter_mapped(m->j->coverage, m->in, start, end, COVERAGE_SIGN);
	sourcemap_put(&m->out, text, sourcemap_place(m->in, start));
	m->done = end;
}

void mend_report(struct mend *m, enum repair_rule rule, size_t start, size_t end,
    struct slice after, const char *why)
{
	struct diag_place place =
	    source_place(m->j->source, sourcemap_place(m->in, start));

	repair_add(m->j->repairs, rule, place.line, place.column,
	    slice_sub(m->text, start, end), after, why);
}

/* The start of the character that begins at AT or behind it. */
static size_t mend_character(const struct mend *m, size_t at)
{
	while (((unsigned char)mend_at(m, at) & 0xc0) == 0x80)
		at++;
	return at;
}

size_t mend_word_start(const struct mend *m, size_t at)
{
	size_t stop = at > MEND_REACH ? at - MEND_REACH : 0;

	while (at > stop && phrase_is_letter(m->text.at[at - 1]))
		at--;
	return mend_character(m, at);
}

size_t mend_word_end(const struct mend *m, size_t at)
{
	size_t stop = at + MEND_REACH;

	while (at < stop && mend_is_letter(m, at))
		at++;
	return mend_character(m, at);
}

bool mend_makes(const struct mend *m, struct slice a, const char *between, struct slice b)
{
	return vocabulary_makes(m->j->vocabulary, a, between, b);
}

bool mend_remove(struct mend *m, enum repair_rule rule, size_t start, size_t from,
    size_t to, size_t end, const char *put, const char *why)
{
	struct buf after = { 0 };

	buf_addf(&after, "%.*s%s%.*s", (int)(from - start), m->text.at + start, put,
	    (int)(end - to), m->text.at + to);
	mend_report(m, rule, start, end, buf_slice(&after), why);
	mend_replace(m, from, to, put);
	buf_fini(&after);
	return true;
}

bool mend_insert(struct mend *m, enum repair_rule rule, size_t start, size_t at,
    size_t end, const char *between, const char *why)
{
	return mend_remove(m, rule, start, at, at, end, between, why);
}

size_t mend_compound_end(const struct mend *m, size_t at)
{
	size_t stop = at + MEND_REACH;

	while (at < stop &&
	    (mend_is_letter(m, at) ||
		(mend_at(m, at) == '-' && mend_is_letter(m, at + 1))))
		at++;
	return mend_character(m, at);
}

/* SPDX-License-Identifier: ISC */
/* change_ranges - opening words and citations of a paragraph; see the header. */
#include "compare/change_ranges.h"

#include "base/byte.h"
#include "model/space.h"
#include "text/fold.h"
#include "text/utf8.h"

/* Words of a text that is not marked which may be opening words. */
#define OPENING_WORDS 4

/* Words behind a link in which a date must end: "de 19 de diciembre de 2011". */
#define DATE_WORDS 6

/* [byte] at most between two citations of one list. */
#define GLUE_MOST 48u

/* "Also requests", "Recalling further"; in the six languages, folded. */
static const char *const adverbs[] = { "also", "further", "furthermore", "moreover", "in",
	"addition", "additionally", "again", "en", "outre", "egalement", "aussi",
	"nouveau", "de", "plus", "ailleurs", "par", "tambien", "asimismo", "ademas",
	"igualmente", "nuevamente", "также", "далее", "кроме", "того", "вновь", "ايضا",
	"كذلك", "又", "还", "並", "并", "再" };

/* What stands between the citations of one list, folded. */
static const char *const glue[] = { "and", "of", "to", "or", "both", "as", "well", "its",
	"resolution", "resolutions", "decision", "decisions", "et", "ainsi", "que", "y",
	"e", "и", "respectively", "all" };

/* What stands before the number that is cited, folded. */
static const char *const nouns[] = { "resolution", "resolutions", "decision", "decisions",
	"resolucion", "resoluciones", "резолюция", "резолюции", "резолюцию", "резолюцией",
	"резолюциях", "резолюциями", "резолюций" };

static bool change_is_among(struct slice word, const char *const *table, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (slice_is(word, table[i]))
			return true;
	return false;
}

/* The same for a word that is not folded. */
static bool change_folds_among(struct slice word, const char *const *table, size_t n)
{
	struct folded f = fold_text(word, false);
	bool found = change_is_among((struct slice){ f.text, f.len }, table, n);

	folded_fini(&f);
	return found;
}

#define AMONG(word, table) \
	change_folds_among(word, table, sizeof(table) / sizeof(*(table)))

bool change_is_adverb(struct slice word)
{
	return change_is_among(word, adverbs, sizeof(adverbs) / sizeof(*adverbs));
}

/* True for what separates words. */
static bool change_is_gap(uint32_t code)
{
	if (code < 0x80)
		return !byte_is_letter((char)code) && !byte_is_digit((char)code) &&
		    code != '/';
	return space_is(code) || (code >= 0x2010 && code < 0x2070) ||
	    (code >= 0x3000 && code < 0x3040) || code == 0x060c || code == 0x061b;
}

struct slice change_word(struct slice s, size_t *at)
{
	uint32_t code;
	size_t start = *at, len;

	while (start < s.len && (len = utf8_decode(s, start, &code), change_is_gap(code)))
		start += len;
	size_t end = start;

	while (end < s.len && (len = utf8_decode(s, end, &code), !change_is_gap(code))) {
		/* scripts without blanks: each character is a word */
		if (code >= 0x2e80 && end > start)
			break;
		end += len;
		if (code >= 0x2e80)
			break;
	}
	*at = end;
	return slice_sub(s, start, end);
}

struct change_range change_opening(const struct para *p)
{
	struct slice text = para_text(p);
	struct slice opening = para_opening(p);
	size_t at = opening.len, behind;

	for (int i = 0; opening.len == 0 && i < OPENING_WORDS; i++)
		change_word(text, &at);
	for (;;) {
		behind = at;
		if (!AMONG(change_word(text, &behind), adverbs))
			break;
		at = behind;
	}
	return (struct change_range){ 0, (uint32_t)at };
}

static bool change_is_number(struct slice word, size_t least, size_t most)
{
	return word.len >= least && word.len <= most && slice_is_between(word, '0', '9');
}

/* The end of the date that the words at AT give, in any language; AT if none. */
static size_t change_date(struct slice text, size_t at)
{
	size_t next = at;
	bool day = false;

	for (int i = 0; i < DATE_WORDS; i++) {
		size_t before = next;
		struct slice word = change_word(text, &next);
		size_t gap = (size_t)(word.at - text.at) - before;

		if (word.len == 0 || gap > 3)
			return at;
		if (day && change_is_number(word, 4, 4))
			return next;
		if (!day && i > 2)
			return at;
		day = day || change_is_number(word, 1, 2);
	}
	return at;
}

/* Where the noun in front of AT begins, AT when there is none. */
static size_t change_noun(struct slice text, size_t from, size_t at)
{
	size_t end = at;

	while (end > from &&
	    (text.at[end - 1] == ' ' || (unsigned char)text.at[end - 1] == 0xa0 ||
		(unsigned char)text.at[end - 1] == 0xc2))
		end--;
	size_t start = end;

	while (start > from &&
	    (byte_is_letter(text.at[start - 1]) || byte_is_beyond(text.at[start - 1])))
		start--;
	return start < end && AMONG(slice_sub(text, start, end), nouns) ? start : at;
}

/* True when what stands in [START, END) does no more than join citations. */
static bool change_is_glue(struct slice text, size_t start, size_t end)
{
	struct slice between = slice_sub(text, start, end);
	size_t at = 0;

	if (between.len > GLUE_MOST)
		return false;
	for (;;) {
		struct slice word = change_word(between, &at);

		if (word.len == 0)
			return true;
		if (!AMONG(word, glue))
			return false;
	}
}

void change_citations(const struct para *p, struct change_range_vec *out)
{
	struct slice text = para_text(p);
	size_t from = 0;

	for (uint32_t i = 0; i < p->n_marks; i++) {
		const struct mark *m = &p->marks[i];

		if (m->kind != MARK_LINK || m->end <= from)
			continue;
		struct change_range *last = from > 0 ? vec_last(out) : NULL;
		size_t start = change_noun(text, from, m->start);
		size_t end = change_date(text, m->end);

		if (last != NULL && change_is_glue(text, last->end, start))
			last->end = (uint32_t)end;
		else
			vec_push(out,
			    ((struct change_range){ (uint32_t)start, (uint32_t)end }));
		from = end;
	}
}

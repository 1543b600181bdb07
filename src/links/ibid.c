/* SPDX-License-Identifier: ISC */
/* ibid - one source and its continuation; see the header. */
#include "links/ibid.h"

#include "base/buf.h"
#include "links/footnote.h"
#include "text/utf8.h"

/* The words before a source that are no part of it, the longer first. */
static const char *const ibid_leads[] = {
	"and",
	"et",
	"e",
	"y",
	"cf.",
	"see also",
	"see",
	"voir aussi",
	"voir également",
	"voir",
	"véase también",
	"véase",
	"и",
	"см. также",
	"См. также",
	"см.",
	"См.",
};

/* The position [byte] behind a word at AT that leads in a source, else AT. */
static size_t ibid_lead(struct slice words, size_t at)
{
	for (size_t i = 0; i < sizeof(ibid_leads) / sizeof(ibid_leads[0]); i++) {
		size_t behind = locator_words(words, at, ibid_leads[i]);
		size_t next = behind > 0 ? locator_space(words, behind) : 0;

		if (next > behind)
			return next;
	}
	return at;
}

struct slice ibid_bare(struct slice words)
{
	size_t start = 0;

	words = locator_trim(words);
	for (size_t last = SLICE_NONE; start != last;) {
		last = start;
		start = ibid_lead(words, start);
	}
	words = slice_sub(words, start, words.len);
	if (words.len > 0 && words.at[words.len - 1] == '.')
		words = locator_trim(slice_sub(words, 0, words.len - 1));
	return words;
}

/*
 * The words that go on from the source before; DOT: a full stop, a comma or nothing must
 * stand behind.
 */
static const struct ibid_word {
	const char *word;
	bool dot;
} ibid_words[] = {
	{ "ibid", false },
	{ "ibíd", false },
	{ "ibidem", false },
	{ "ibídem", false },
	{ "idem", false },
	{ "ídem", false },
	{ "id", true },
	{ "там же", false },
	{ "Там же", false },
};

/* The position [byte] behind such a word and its full stop, 0 when there is none. */
static size_t ibid_word(struct slice words)
{
	for (size_t i = 0; i < sizeof(ibid_words) / sizeof(ibid_words[0]); i++) {
		size_t at = locator_words(words, 0, ibid_words[i].word);
		bool dot = at > 0 && at < words.len && words.at[at] == '.';
		bool ends = at == words.len || words.at[at] == ',';

		if (at > 0 && (dot || ends || !ibid_words[i].dot))
			return at + dot;
	}
	return 0;
}

bool ibid_begins(struct slice words, struct slice *own)
{
	size_t at = ibid_word(words);

	if (at == 0)
		return false;
	at = locator_space(words, at);
	if (at < words.len && words.at[at] == ',')
		at++;
	*own = locator_trim(slice_sub(words, at, words.len));
	return true;
}

/* The end [byte] of the part at AT: a comma that stands in no bracket, or the end. */
static size_t ibid_part_end(struct slice words, size_t at)
{
	size_t depth = 0;

	for (; at < words.len; at++) {
		char c = words.at[at];

		if (c == ',' && depth == 0)
			break;
		depth += c == '(';
		depth -= c == ')' && depth > 0;
	}
	return at;
}

enum locator_class ibid_first_class(struct slice words)
{
	return locator_class_of(slice_sub(words, 0, ibid_part_end(words, 0)));
}

enum locator_class ibid_class(struct slice words)
{
	enum locator_class class = LOCATOR_UNKNOWN;

	for (size_t at = 0; at < words.len && class == LOCATOR_UNKNOWN;) {
		size_t end = ibid_part_end(words, at);

		class = locator_class_of(slice_sub(words, at, end));
		at = end + 1;
	}
	return class;
}

bool ibid_is_of_series(struct slice base)
{
	base = slice_sub(base, 0, FOOTNOTE_MAX_WORDS);
	for (size_t at = 0; at < base.len;) {
		size_t end = ibid_part_end(base, at);
		enum locator_class class = locator_class_of(slice_sub(base, at, end));

		if (class > LOCATOR_SERIES && class < LOCATOR_PART)
			return true;
		at = end + 1;
	}
	return false;
}

/*
 * True when a part of class WANT cannot stand behind one of CLASS: the wider stands
 * first, and an annex is one of the document, not of a chapter.
 */
static bool ibid_ends(enum locator_class class, enum locator_class want)
{
	return class > want ||
	    (want == LOCATOR_ANNEX &&
		(class == LOCATOR_CHAPTER || class == LOCATOR_SECTION));
}

/*
 * Where [byte] BASE ends when a part of class WANT follows.  The first part is
 * the series whatever it says, and a part that says nothing belongs to the one
 * before it.
 */
static size_t ibid_cut(struct slice base, enum locator_class want)
{
	enum locator_class class = LOCATOR_SERIES;
	size_t cut = base.len;
	size_t end = ibid_part_end(base, 0);

	for (size_t before = end; end < base.len; before = end) {
		size_t start = end + 1;
		enum locator_class own;

		end = ibid_part_end(base, start);
		own = locator_class_of(slice_sub(base, start, end));
		class = own != LOCATOR_UNKNOWN ? own : class;
		if (class == want)
			return before;
		if (want == LOCATOR_ANNEX && class == LOCATOR_RESOLUTION)
			cut = base.len; /* which has annexes of its own */
		else if (ibid_ends(class, want) && cut == base.len)
			cut = before;
	}
	return cut;
}

/* Appends WORDS, at most FOOTNOTE_MAX_WORDS of them and then an ellipsis. */
static void ibid_add_base(struct buf *to, struct slice words)
{
	struct slice kept = utf8_cut(words, FOOTNOTE_MAX_WORDS);

	buf_adds(to, kept);
	if (kept.len < words.len)
		buf_add(to, "…");
}

struct slice ibid_continue(struct arena *arena, struct slice base, struct slice own)
{
	enum locator_class class = ibid_class(own);
	struct buf words = { 0 };
	struct slice whole;

	base = slice_sub(base, 0, FOOTNOTE_MAX_WORDS + 1);
	if (own.len > 0)
		base.len =
		    ibid_cut(base, class != LOCATOR_UNKNOWN ? class : LOCATOR_PART);
	ibid_add_base(&words, base);
	if (own.len > 0) {
		buf_add(&words, ", ");
		buf_adds(&words, own);
	}
	whole = (struct slice){ arena_text(arena, words.at, words.len), words.len };
	buf_fini(&words);
	return whole;
}

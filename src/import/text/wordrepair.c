/* SPDX-License-Identifier: ISC */
/* wordrepair - repairs of words inside paragraphs; see the header. */
#include "import/text/wordrepair.h"

#include <string.h>

#include "base/byte.h"
#include "base/i18n.h"
#include "import/common/openings.h"
#include "import/text/mastheadorgan.h"
#include "import/text/phrase.h"
#include "import/text/wordrepair_mend.h"

/* [byte] of the longest word that is looked at. */
#define MEND_WORD 48

/* Letters of the shortest half of a word that was glued or lost its hyphen. */
#define MEND_HALF ((size_t)3)

/* [col] of the longest line that was printed; in longer ones no seam is looked for. */
#define MEND_LINE 400

/* [col] by which a line that is two is longer than a full one; type differs by less. */
#define MEND_OVER 12u

/* [byte] around the margin in which the seam of two lines is looked for. */
#define MEND_MARGIN 16

/*
 * Each rule looks at AT, where mend_any() has seen the byte that it is for, and if it mends
 * something, returns true.
 */

/* "as,inter alia": a letter on both sides of a comma. */
static bool mend_comma(struct mend *m, size_t at)
{
	if (at < 2 || !mend_is_letter(m, at - 1) || !mend_is_letter(m, at + 1) ||
	    !byte_is_lower(mend_at(m, at - 1)) ||
	    (unsigned char)mend_at(m, at + 1) >= 0x80)
		return false;
	return mend_insert(m, REPAIR_LOST_BLANK, mend_word_start(m, at), at + 1,
	    mend_word_end(m, at + 1), " ", _("no word has a comma inside"));
}

/* Two words that footnotes print in italics, glued where blanks in italics are lost. */
static const char *const mend_pairs[][2] = { { "Treaty", "Series" },
	{ "Official", "Records" } };

/* "TreatySeries" */
static bool mend_pair(struct mend *m, size_t at)
{
	size_t start, end;

	if (!m->pdf || at < MEND_HALF || !byte_is_lower(m->text.at[at - 1]))
		return false;
	start = mend_word_start(m, at);
	end = mend_word_end(m, at);
	for (size_t i = 0; i < sizeof(mend_pairs) / sizeof(*mend_pairs); i++)
		if (slice_is(slice_sub(m->text, start, at), mend_pairs[i][0]) &&
		    slice_is(slice_sub(m->text, at, end), mend_pairs[i][1]))
			return mend_insert(m, REPAIR_LOST_BLANK, start, at, end, " ",
			    _("the name of a series"));
	return false;
}

/* "ekecheiria(Olympic": where blanks behind italics are lost. */
static bool mend_bracket(struct mend *m, size_t at)
{
	size_t start;

	if (!dialect_has(m->j->dialect, DIALECT_GLUED) || at == 0 ||
	    !mend_is_letter(m, at - 1) ||
	    memchr(m->text.at + at, ')', m->text.len - at < 4 ? m->text.len - at : 4) !=
		NULL)
		return false;
	start = mend_word_start(m, at);
	if (at - start < MEND_HALF)
		return false;
	return mend_insert(m, REPAIR_LOST_BLANK, start, at, at + 1, " ",
	    _("blanks behind italics are lost in this source"));
}

/* "low - and", "country -level": a blank before a hyphen. */
static bool mend_hyphen_blank(struct mend *m, size_t at)
{
	size_t start, end;

	if (!m->pdf || mend_at(m, at + 1) != '-' || at == 0 || !mend_is_letter(m, at - 1))
		return false;
	start = mend_word_start(m, at);
	end = mend_word_end(m, at + 2);
	/* "life-saving and -enhancing" */
	if (join_is_link(slice_sub(m->text, start, at)))
		return false;
	if (end > at + 2)
		return mend_remove(m, REPAIR_STRAY_BLANK, start, at, at + 1, end, "",
		    _("a hyphen stands at its word"));
	end = mend_word_end(m, at + 3);
	if (mend_at(m, at + 2) != ' ')
		return false;
	if (join_is_link(slice_sub(m->text, at + 3, end)))
		return mend_remove(m, REPAIR_STRAY_BLANK, start, at, at + 1, end, "",
		    _("a hyphen stands at its word"));
	if (!mend_makes(m, slice_sub(m->text, start, at), "-",
		slice_sub(m->text, at + 3, end)))
		return false;
	return mend_remove(m, REPAIR_STRAY_BLANK, start, at, at + 3, end, "-",
	    _("it is known with the hyphen"));
}

/* "health-in-all- policies": a blank behind a hyphen that is not left open. */
static bool mend_blank_hyphen(struct mend *m, size_t at)
{
	size_t start, end;

	if (!m->pdf || at < 2 || m->text.at[at - 1] != '-' || !mend_is_letter(m, at - 2))
		return false;
	start = mend_word_start(m, at - 1);
	end = mend_word_end(m, at + 1);
	if (end == at + 1 || join_is_link(slice_sub(m->text, at + 1, end)))
		return false;
	return mend_remove(m, REPAIR_STRAY_BLANK, start, at, at + 1, end, "",
	    _("only \"and\" or \"or\" leaves a hyphen open"));
}

/* True when a word at [start, end) stands alone: no hyphen, apostrophe or sign at it. */
static bool mend_is_alone(const struct mend *m, size_t start, size_t end)
{
	char before = start > 0 ? m->text.at[start - 1] : ' ';

	if (before != ' ' && before != '(')
		return false;
	switch (mend_at(m, end)) {
	case '\0':
	case ' ':
	case ',':
	case ';':
	case '.':
	case ':':
	case ')': return true;
	default: return false;
	}
}

/* Ends of words that are no words: "accelerat ion", "govern ment". */
static const char *const mend_ends[] = { "ion", "ions", "tion", "tions", "ation",
	"ations", "sion", "sions", "ment", "ments", "ity", "ities", "ing", "ings", "ed",
	"ly", "ness", "ance", "ence", "able", "ible", "ive", "ical", "ies", "ty", "al",
	"es", "er", "ers", "or", "ors", "ts", "nt", "nts", "ce", "ry", "cy", "ous", "ful",
	"ism", "ist", "ship", "tive", "tional", "mental" };

/* Words that are the beginning or the end of others by chance: "of ten", "in flux". */
static const char *const mend_words[] = { "a", "i", "an", "as", "at", "be", "by", "do",
	"go", "he", "if", "in", "is", "it", "me", "my", "no", "of", "on", "or", "so",
	"to", "up", "us", "we", "and", "any", "are", "can", "for", "has", "had", "her",
	"his", "its", "may", "not", "nor", "our", "own", "the", "was", "who", "under",
	"over", "out", "with", "there", "here", "where" };

static bool mend_has_no_vowel(struct slice word)
{
	for (size_t i = 0; i < word.len; i++)
		if (strchr("aeiouyAEIOUY", word.at[i]) != NULL ||
		    (unsigned char)word.at[i] >= 0x80)
			return false;
	return true;
}

/*
 * True when A and B can be nothing but halves of one word.  That the lexicon lacks one
 * proves nothing: it has the words of resolutions, not "ten" or "flux".
 */
static bool mend_are_halves(struct slice a, struct slice b)
{
	if (SLICE_IS_IN(a, mend_words))
		return false;
	/* no vowel, no word; the end of a word behind what is none */
	if (mend_has_no_vowel(a) || mend_has_no_vowel(b))
		return true;
	return !lexicon_has(a) &&
	    (SLICE_IS_IN(b, mend_ends) ||
		(!lexicon_has(b) && !SLICE_IS_IN(b, mend_words)));
}

/* "fresh water" may be "freshwater" or not: nothing on the page says. */
static bool mend_doubt_split(struct mend *m, size_t start, size_t end)
{
	struct diag_place place =
	    source_place(m->j->source, sourcemap_place(m->in, start));

	repair_add(m->j->repairs, REPAIR_SPLIT_WORD, place.line, place.column,
	    slice_sub(m->text, start, end), (struct slice){ "", 0 }, NULL);
	return false;
}

/* True for a word of ASCII that the lexicon has; no other letter stands behind it. */
static bool mend_is_known(const struct mend *m, const struct lexicon_word *word)
{
	size_t end = (size_t)(word->text.at - m->text.at) + word->text.len;

	return word->known && !byte_is_beyond(mend_at(m, end));
}

/* True when words stand on both sides of the blank AT, as at most blanks. */
static bool mend_are_known(struct mend *m, size_t at)
{
	const struct lexicon_word *a = lexicon_upto(&m->near, at);
	const struct lexicon_word *b = lexicon_from(&m->near, at + 1);
	size_t start = at - a->text.len;

	return a->known && mend_is_known(m, b) &&
	    (start == 0 || !byte_is_beyond(m->text.at[start - 1]));
}

/* "accelerat ion": two halves of which one is no word. */
static bool mend_split(struct mend *m, size_t at)
{
	size_t start, end;
	struct slice a, b;

	if (!m->pdf || !byte_is_lower(mend_at(m, at + 1)) || at == 0 ||
	    !byte_is_lower(m->text.at[at - 1]) || mend_are_known(m, at))
		return false;
	start = mend_word_start(m, at);
	end = mend_word_end(m, at + 1);
	a = slice_sub(m->text, start, at);
	b = slice_sub(m->text, at + 1, end);
	if (!mend_is_alone(m, start, at) || !mend_is_alone(m, at + 1, end) ||
	    (lexicon_has(a) && lexicon_has(b)) || !mend_makes(m, a, "", b))
		return false;
	/* a half that stands elsewhere too may be a word that is only rare */
	if (vocabulary_count(m->j->vocabulary, lexicon_has(a) ? b : a) > 1 &&
	    !(a.len <= 2 || b.len <= 2))
		return false;
	if (!mend_are_halves(a, b))
		return mend_doubt_split(m, start, end);
	return mend_remove(m, REPAIR_STRAY_BLANK, start, at, at + 1, end, "",
	    _("the whole is a word, its halves are none"));
}

/* "20 26": a year that stands elsewhere. */
static bool mend_year(struct mend *m, size_t at)
{
	char year[5] = { 0 };

	if (!m->pdf || at < 2 || at + 2 >= m->text.len ||
	    !byte_is_digit(m->text.at[at - 1]) ||
	    (at > 2 && byte_is_digit(m->text.at[at - 3])) ||
	    byte_is_digit(mend_at(m, at + 3)))
		return false;
	memcpy(year, m->text.at + at - 2, 2);
	memcpy(year + 2, m->text.at + at + 1, 2);
	if (strspn(year, "0123456789") < 4 ||
	    (strncmp(year, "19", 2) != 0 && strncmp(year, "20", 2) != 0) ||
	    vocabulary_count(m->j->vocabulary, slice_of(year)) == 0)
		return false;
	return mend_remove(m, REPAIR_STRAY_BLANK, at - 2, at, at + 1, at + 3, "",
	    _("the year stands elsewhere"));
}

/*
 * True when the word [at, end) stands only here, or less often than with a hyphen at CUT:
 * the document may have it so, whatever others have.
 */
static bool mend_is_rare(const struct mend *m, size_t at, size_t cut, size_t end)
{
	unsigned usual = vocabulary_count(m->j->vocabulary, slice_sub(m->text, at, end));

	return usual <= 1 ||
	    vocabulary_count_made(m->j->vocabulary, slice_sub(m->text, at, cut), "-",
		slice_sub(m->text, cut, end)) > usual;
}

/*
 * Finds the line of the source that byte PLACE stands on, unless it is the one that was found
 * last; of one that is far too long, what is near.
 */
static void mend_find_line(struct mend *m, size_t place)
{
	struct slice source = join_text(m->j);
	size_t reach = 4 * (size_t)m->full, start = place, end = place;

	if (place >= m->line && place <= m->line_end && m->line_end > 0)
		return;
	while (start > 0 && place - start < reach && source.at[start - 1] != '\n')
		start--;
	while (end < source.len && end - place < reach && source.at[end] != '\n')
		end++;
	m->line = start;
	m->line_end = end;
}

/* True when the seam of two lines that became one may stand at byte AT. */
static bool mend_is_seam(struct mend *m, size_t at)
{
	size_t place, column;

	if (!m->dense || m->full == 0 || m->full > MEND_LINE)
		return false;
	place = sourcemap_place(m->in, at);
	mend_find_line(m, place);
	column = place - m->line;
	return m->line_end - m->line > m->full + MEND_OVER &&
	    column + MEND_MARGIN > m->full && column < m->full + (size_t)MEND_MARGIN;
}

/*
 * "caseby-case", "SecretaryGeneral": with one more hyphen it is a known word.  So is
 * "conflictaffected" where two lines became one, however often; elsewhere "bycatch" may be printed
 * so, whatever others have.
 */
static bool mend_lost_hyphen(struct mend *m, size_t at)
{
	size_t end;

	if (at > 0 && m->text.at[at - 1] == '-')
		return false;
	end = mend_compound_end(m, at);
	struct slice word = slice_sub(m->text, at, end);
	bool compound = memchr(word.at, '-', word.len) != NULL;
	if (!compound && !m->dense)
		return false;
	if (word.len > MEND_WORD || word.len < 2 * MEND_HALF || lexicon_has(word) ||
	    lexicon_has_compound(word))
		return false;
	for (size_t cut = at + 2; cut + 2 <= end; cut++)
		if (mend_is_letter(m, cut) && mend_is_letter(m, cut - 1) &&
		    mend_makes(m, slice_sub(m->text, at, cut), "-",
			slice_sub(m->text, cut, end)) &&
		    (mend_is_seam(m, cut) ||
			(mend_is_rare(m, at, cut, end) &&
			    (compound || byte_is_upper(m->text.at[cut])))))
			return mend_insert(m, REPAIR_LOST_HYPHEN, at, cut, end, "-",
			    _("it is known with the hyphen"));
	return false;
}

/* "COVID19", capitals and the digits AT, alone: the hyphen, where the text has "COVID-19". */
static bool mend_lost_number_hyphen(struct mend *m, size_t at)
{
	size_t start, end;

	if (!m->dense || at < 2 || !byte_is_upper(m->text.at[at - 1]))
		return false;
	start = mend_word_start(m, at);
	end = slice_digits_end(m->text, at);
	for (size_t i = start; i < at; i++)
		if (!byte_is_upper(m->text.at[i]))
			return false;
	if (!mend_is_alone(m, start, end) || byte_is_digit(mend_at(m, end + 1)))
		return false;
	if (vocabulary_count_made(m->j->vocabulary, slice_sub(m->text, start, at), "-",
		slice_sub(m->text, at, end)) == 0)
		return false;
	return mend_insert(m, REPAIR_LOST_HYPHEN, start, at, end, "-",
	    _("it stands elsewhere with the hyphen"));
}

/* "high level meeting" on a line that is too long: the hyphen at the seam is lost. */
static bool mend_seam_blank(struct mend *m, size_t at)
{
	size_t start, end;

	if (at == 0 || !mend_is_letter(m, at - 1) || !mend_is_letter(m, at + 1) ||
	    !mend_is_seam(m, at))
		return false;
	start = mend_word_start(m, at);
	end = mend_word_end(m, at + 1);
	if (!mend_makes(m, slice_sub(m->text, start, at), "-",
		slice_sub(m->text, at + 1, end)))
		return false;
	return mend_remove(m, REPAIR_LOST_HYPHEN, start, at, at + 1, end, "-",
	    _("at a line end, and it stands elsewhere so"));
}

/* "allpolicies" on such a line: two known words make no known one; "micro- and small". */
static bool mend_seam_word(struct mend *m, size_t at)
{
	size_t end;
	struct slice word;

	if (!m->dense)
		return false;
	end = mend_word_end(m, at);
	word = slice_sub(m->text, at, end);
	if (word.len < 2 * MEND_HALF || !mend_is_seam(m, at) || lexicon_has(word) ||
	    vocabulary_count(m->j->vocabulary, word) > 1)
		return false;
	for (size_t cut = at + MEND_HALF; cut + MEND_HALF <= end; cut++)
		if (lexicon_has(slice_sub(m->text, at, cut)) &&
		    lexicon_has(slice_sub(m->text, cut, end)))
			return mend_insert(m, REPAIR_LOST_HYPHEN, at, cut, end,
			    join_is_link(slice_sub(m->text, cut, end)) ? "- " : "-",
			    _("at a line end, and both halves are words"));
	return false;
}

/* Words that often stand behind italics. */
static const char *const mend_behind[] = { "of", "in", "the", "that", "to", "on", "for",
	"and", "its", "as", "by", "with", "at", "or", "from", "is", "are" };

/* "whereof", "hereby": words of their own, which treaties have. */
static bool mend_is_adverb(struct slice first, struct slice second)
{
	static const char *const behind[] = { "of", "in", "to", "on", "for", "as", "by",
		"with", "at", "from" };

	if (!slice_is_nocase(first, "here") && !slice_is_nocase(first, "there") &&
	    !slice_is_nocase(first, "where"))
		return false;
	for (size_t i = 0; i < sizeof(behind) / sizeof(*behind); i++)
		if (slice_is(second, behind[i]))
			return true;
	return false;
}

/* "importanceof", "2021of": where blanks behind italics are lost. */
static bool mend_glued(struct mend *m, size_t at)
{
	size_t end, start = at;
	bool digit = at > 0 && byte_is_digit(m->text.at[at - 1]);

	if (!dialect_has(m->j->dialect, DIALECT_GLUED))
		return false;
	end = mend_word_end(m, at);
	struct slice word = slice_sub(m->text, at, end);
	if (!digit && (lexicon_has(word) || vocabulary_count(m->j->vocabulary, word) > 1))
		return false;
	for (size_t i = 0; i < sizeof(mend_behind) / sizeof(*mend_behind); i++) {
		size_t len = strlen(mend_behind[i]);

		if (!slice_ends(word, mend_behind[i]))
			continue;
		start = end - len;
		if (mend_is_adverb(slice_sub(m->text, at, start),
			slice_sub(m->text, start, end)))
			return false;
		if (start == at ? digit && at > 3 && byte_is_digit(m->text.at[at - 4])
				: start - at > MEND_HALF &&
			    lexicon_has(slice_sub(m->text, at, start)))
			return mend_insert(m, REPAIR_LOST_BLANK, at, start, end, " ",
			    _("both halves are words, the whole is none"));
	}
	return false;
}

/*
 * "Reaffirmingthat": the opening, and the italics, end where the words are glued.  What is left
 * is a word; but "Conscientious", in which an opening of French stands.
 */
static void mend_opening(struct mend *m)
{
	struct opening glued = opening_find_glued(m->text);
	size_t end = mend_word_end(m, glued.len), start;
	struct buf after = { 0 };

	struct slice rest = slice_sub(m->text, glued.len, end);
	if (glued.kind == OPENING_NONE ||
	    (!lexicon_has(rest) && vocabulary_count(m->j->vocabulary, rest) == 0))
		return;
	start = mend_word_start(m, glued.len);
	buf_addf(&after, "%.*s %.*s", (int)(glued.len - start), m->text.at + start,
	    (int)(end - glued.len), m->text.at + glued.len);
	mend_report(m, REPAIR_LOST_BLANK, start, end, buf_slice(&after),
	    _("the opening words are known"));
	buf_fini(&after);
	mend_replace(m, 0, 0, (char[]){ SOURCEMAP_EM_ON, '\0' });
	mend_replace(m, glued.len, glued.len, (char[]){ SOURCEMAP_EM_OFF, ' ', '\0' });
}

/* "<Noting also>that": italics end at AT between two words, and no blank is there. */
static void mend_italics(struct mend *m, size_t at)
{
	size_t start = mend_word_start(m, at), end = mend_word_end(m, at + 1);
	struct slice first = slice_sub(m->text, start, at);
	struct slice second = slice_sub(m->text, at + 1, end);
	struct buf after = { 0 };

	if (first.len < 2 || second.len < 2 || !byte_is_lower(second.at[0]) ||
	    !lexicon_has(first) || !lexicon_has(second))
		return;
	buf_addf(&after, "%.*s %.*s", (int)first.len, first.at, (int)second.len,
	    second.at);
	mend_report(m, REPAIR_LOST_BLANK, start, end, buf_slice(&after),
	    _("italics end between two words"));
	buf_fini(&after);
	mend_replace(m, at + 1, at + 1, " ");
}

/* Behind the word that begins at AT, if it is known and has no hyphen, as most do; else AT. */
static size_t mend_known_end(struct mend *m, size_t at)
{
	const struct lexicon_word *word;
	size_t end;

	if (!byte_is_letter(mend_at(m, at)) ||
	    (at > 0 && byte_is_word(m->text.at[at - 1])))
		return at;
	word = lexicon_from(&m->near, at);
	end = at + word->text.len;
	return mend_is_known(m, word) && !word->camel && mend_at(m, end) != '-' ? end
										: at;
}

/*
 * Behind such words from AT on, with a blank between each two, as nearly all stand: no rule is for
 * what is in them, nor for the blank but where it may be a seam; else AT.
 */
static size_t mend_behind_known(struct mend *m, size_t at)
{
	size_t end = mend_known_end(m, at), next;

	while (end > at && mend_at(m, end) == ' ' &&
	    (next = mend_known_end(m, end + 1)) > end + 1 && !mend_is_seam(m, end)) {
		at = end + 1;
		end = next;
	}
	return end;
}

/* "The General Assembly ,": the blank that docling sets behind the italics of a formula. */
static bool mend_formula(struct mend *m, size_t at)
{
	struct slice formula = slice_sub(m->text, 0, at + 2);

	if (mend_at(m, at + 1) != ',' || at < 2 || !masthead_is_enacting(formula))
		return false;
	return mend_remove(m, REPAIR_STRAY_BLANK, 0, at, at + 1, at + 2, "",
	    _("no formula has a blank before its comma"));
}

/* The rules for the blank AT: those for words on both sides of it, or the others. */
static bool mend_blank(struct mend *m, size_t at)
{
	if (at > 0 && mend_is_letter(m, at - 1) && mend_is_letter(m, at + 1))
		return mend_seam_blank(m, at) || mend_split(m, at);
	return mend_hyphen_blank(m, at) || mend_blank_hyphen(m, at) || mend_year(m, at) ||
	    mend_formula(m, at);
}

/* The rules for what the byte at AT is. */
static bool mend_any(struct mend *m, size_t at)
{
	char c = m->text.at[at];

	if (phrase_is_letter(c)) {
		if (at > 0 && phrase_is_letter(m->text.at[at - 1]))
			return byte_is_upper(c) && mend_pair(m, at);
		return mend_lost_hyphen(m, at) || mend_seam_word(m, at) ||
		    mend_glued(m, at);
	}
	if (byte_is_digit(c))
		return mend_lost_number_hyphen(m, at);
	switch (c) {
	case ' ': return mend_blank(m, at);
	case ',':
	case ';': return mend_comma(m, at);
	case '(': return mend_bracket(m, at);
	default: return false;
	}
}

void wordrepair_text(const struct joiner *j, struct sourcemap *text, uint32_t full)
{
	unsigned traits = j->dialect->traits;
	bool wrapped = (traits & DIALECT_WRAPPED) != 0;
	struct mend m = { .j = j,
		.in = text,
		.text = sourcemap_text(text),
		.near = { .text = sourcemap_text(text),
		    .vocabulary = j->vocabulary,
		    .from = text->from.at },
		.full = full,
		.pdf = wrapped || (traits & DIALECT_MARKDOWN) != 0,
		.dense = wrapped && (traits & (DIALECT_BLANKS | DIALECT_INDENTS)) == 0 };

	mend_opening(&m);
	for (size_t at = m.done; (at = mend_behind_known(&m, at)) < m.text.len; at++) {
		size_t sign = sourcemap_sign_end(m.text, at);

		if (sign > at) {
			if (m.text.at[at] == SOURCEMAP_EM_OFF)
				mend_italics(&m, at);
			at = sign - 1;
		} else if (mend_any(&m, at) && m.done > at) {
			at = m.done - 1;
		}
	}
	if (m.out.text.len == 0 && m.done == 0)
		return;
	sourcemap_copy(&m.out, text, m.done, m.text.len);
	m.out.emphasis = text->emphasis;
	sourcemap_fini(text);
	*text = m.out;
}

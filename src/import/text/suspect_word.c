/* SPDX-License-Identifier: ISC */
/* suspect_word - words that are two, and words that are halves of one; see suspect_rule.h. */
#include "import/text/suspect_rule.h"

#include <stdio.h> /* snprintf */

#include "base/byte.h"
#include "import/text/phrase.h"

/* [byte] of the longest word that is looked at. */
#define SUSPECT_WORD 48

/* [byte] of the shortest word that may be two, and of a half that is no small word. */
#define SUSPECT_GLUED 3
#define SUSPECT_HALF ((size_t)3)

/* [byte] of the shortest word that looks as if it was made of another one. */
#define SUSPECT_MADE 5

/* Letters that stand alone, one behind the other, to be a word drawn apart. */
#define SUSPECT_SPACED 4

/* Words of two letters and one that stand between others. */
static const char *const suspect_small[] = { "a", "an", "as", "at", "be", "by", "do",
	"if", "in", "is", "it", "no", "of", "on", "or", "so", "to", "up", "we" };

static bool suspect_is_known(const struct suspect *s, struct slice word)
{
	return lexicon_has(word) || lexicon_has_joined(word) ||
	    vocabulary_count(s->j->vocabulary, word) > 1;
}

/* True when WORD can be the half of a glued one. */
static bool suspect_is_half(struct slice word)
{
	return word.len < SUSPECT_HALF ? SLICE_IS_IN(word, suspect_small)
				       : lexicon_has(word);
}

/* Words that a hyphen stands before, whatever is before that: "witchcraft-related". */
static const char *const suspect_behind[] = { "related", "based", "oriented", "specific",
	"sensitive", "friendly", "bearing", "driven", "centred", "wide" };

/* But "nationwide" is one word. */
static const char *const suspect_wide[] = { "nation", "world", "country", "city",
	"state" };

/* Ends that make a word of another one, and are words themselves. */
static const char *const suspect_ends[] = { "fully", "ability", "ship", "ships", "wise",
	"ward", "wards", "age", "ages", "red", "able" };

/* True when A and B may be two words, or one with a hyphen between them. */
static bool suspect_are_two(const struct suspect *s, struct slice a, struct slice b)
{
	if (a.len > 1 && b.len > 1 && vocabulary_makes(s->j->vocabulary, a, "-", b))
		return true;
	if (a.len >= SUSPECT_HALF && SLICE_IS_IN(b, suspect_ends))
		return false;
	if (a.len > SUSPECT_HALF && SLICE_IS_IN(b, suspect_behind) &&
	    !SLICE_IS_IN(a, suspect_wide))
		return true;
	return (suspect_is_half(a) || (b.len > SUSPECT_HALF && lexicon_is_prefix(a))) &&
	    suspect_is_half(b);
}

/* How words end that are made of others, so that most are in no list. */
static const char *const suspect_made[] = { "ed", "ly", "ing", "tion", "sion", "able",
	"ible", "ian", "ive", "ous", "ent", "ant", "ity", "ful", "ness", "ment", "ism",
	"ist", "ics", "al" };

/* Words that a made one is glued to so that nobody takes the whole for one. */
static const char *const suspect_behind_made[] = { "and", "the", "for", "that", "with",
	"from", "into" };

/* True when A looks like a word that was made, and B is one: "permanentlyestablished". */
static bool suspect_is_made(struct slice a, struct slice b)
{
	bool made = false;

	if (a.len < SUSPECT_MADE || SLICE_IS_IN(b, suspect_ends) ||
	    !(b.len > SUSPECT_HALF ? lexicon_has(b)
				   : SLICE_IS_IN(b, suspect_behind_made)))
		return false;
	for (size_t i = 0; i < sizeof(suspect_made) / sizeof(*suspect_made); i++)
		made = made || slice_ends(a, suspect_made[i]);
	return made;
}

/* Beginnings that a hyphen divides from the same vowel: "re-elected", "pre-eminent". */
static const char *const suspect_vowels[] = { "re", "pre", "co", "anti", "micro",
	"semi" };

/* "reelected": the hyphen between two equal vowels is lost. */
static bool suspect_is_vowel(struct slice a, struct slice b)
{
	return b.len > SUSPECT_HALF && b.at[0] == a.at[a.len - 1] &&
	    SLICE_IS_IN(a, suspect_vowels) && lexicon_has(b);
}

/*
 * True when the document has A and B with a hyphen more often than without, though both
 * forms are words: "counterterrorism".
 */
static bool suspect_is_seldom(const struct suspect *s, struct slice word, size_t cut)
{
	char hyphened[SUSPECT_WORD + 2];
	unsigned with;

	snprintf(hyphened, sizeof(hyphened), "%.*s-%.*s", (int)cut, word.at,
	    (int)(word.len - cut), word.at + cut);
	with = vocabulary_count(s->j->vocabulary, slice_of(hyphened));
	return with > 0 && with >= vocabulary_count(s->j->vocabulary, word);
}

/* "counterterrorism" where the document has "counter-terrorism" else. */
static bool suspect_lost_hyphen(const struct suspect *s, struct slice word)
{
	for (size_t cut = 2; cut + 1 < word.len; cut++)
		if (suspect_is_seldom(s, word, cut))
			return true;
	return false;
}

/* "thewater", "lowincome": the word [start, end) is none, but two are. */
void suspect_glued(const struct suspect *s, size_t start, size_t end)
{
	struct slice word = slice_sub(s->text, start, end);

	if (word.len < SUSPECT_GLUED || word.len > SUSPECT_WORD)
		return;
	if (suspect_is_known(s, word)) {
		if (byte_is_lower(word.at[0]) && lexicon_has_joined(word) &&
		    suspect_lost_hyphen(s, word))
			suspect_report(s, REPAIR_GLUED_WORDS, start, end);
		return;
	}
	/* "andnon-State": what a hyphen follows may begin a word */
	bool open = suspect_at(s, end) == '-';
	for (size_t cut = start + 1; cut < end; cut++)
		if (suspect_are_two(s, slice_sub(s->text, start, cut),
			slice_sub(s->text, cut, end)) ||
		    suspect_is_made(slice_sub(s->text, start, cut),
			slice_sub(s->text, cut, end)) ||
		    suspect_is_vowel(slice_sub(s->text, start, cut),
			slice_sub(s->text, cut, end)) ||
		    (open && lexicon_has(slice_sub(s->text, start, cut)) &&
			lexicon_is_prefix(slice_sub(s->text, cut, end)))) {
			suspect_report(s, REPAIR_GLUED_WORDS, start, end);
			return;
		}
}

/* What stands before a word and never alone, and what stands behind one. */
static const char *const suspect_before_torn[] = { "un", "dis", "mis", "re", "pre", "im",
	"ir" };
static const char *const suspect_behind_torn[] = { "tion", "tions", "sion", "sions",
	"ion", "ions", "ment", "ments", "ness", "ity", "ities", "ing", "ings", "ed",
	"ies", "ence", "ance", "ble", "ically", "ism", "ated", "ating", "ates" };

/* "un founded", "malfunct ions": one half is no word, but a part of words. */
static bool suspect_is_torn(const struct suspect *s, struct slice a, struct slice b)
{
	return (SLICE_IS_IN(a, suspect_before_torn) && b.len > SUSPECT_HALF &&
		   lexicon_has(b)) ||
	    (SLICE_IS_IN(b, suspect_behind_torn) && a.len > SUSPECT_HALF &&
		!suspect_is_known(s, a));
}

/* The halves of "on going", "un founded", or a half that is no word: "ha rnessed". */
static bool suspect_are_halves(const struct suspect *s, struct slice a, struct slice b)
{
	static const char *const foreign[] = { "de", "la", "le", "du", "des", "et", "al",
		"el", "del", "e", "vis", "cum", "per", "von", "van", "bin", "ibn", "da",
		"do", "dos", "y", "los", "las", "ex", "pro", "th", "st", "nd", "rd", "i",
		"b" };

	if (SLICE_IS_IN(a, foreign))
		return lexicon_makes(a, b) && !suspect_is_known(s, b);
	if (a.len + b.len < 2 * SUSPECT_HALF)
		return false;
	if (suspect_is_torn(s, a, b))
		return true;
	if (vocabulary_makes(s->j->vocabulary, a, "", b))
		return !lexicon_has(a) || !lexicon_has(b) ||
		    (!lexicon_are_apart(a, b) && lexicon_makes(a, b));
	return (a.len < SUSPECT_HALF || byte_is_upper(a.at[0])) &&
	    !suspect_is_known(s, a) && !suspect_is_known(s, b);
}

/* A blank at AT that may stand inside a word. */
void suspect_blank(const struct suspect *s, size_t at)
{
	size_t start = at, end = at + 1;
	bool quoted;

	while (start > 0 && byte_is_letter(s->text.at[start - 1]))
		start--;
	while (byte_is_letter(suspect_at(s, end)))
		end++;
	quoted = slice_ends(slice_sub(s->text, 0, start), "\342\200\234");
	if (s->note || start == at || !byte_is_lower(s->text.at[at - 1]) ||
	    !byte_is_lower(suspect_at(s, at + 1)) ||
	    (start > 0 && byte_is_beyond(s->text.at[start - 1]) && !quoted) ||
	    byte_is_beyond(suspect_at(s, end)))
		return;
	struct slice a = slice_sub(s->text, start, at);
	struct slice b = slice_sub(s->text, at + 1, end);
	/* what a quotation begins with may be a name */
	if (suspect_are_halves(s, a, b) &&
	    (!quoted || vocabulary_makes(s->j->vocabulary, a, "", b)))
		suspect_report(s, REPAIR_SPLIT_WORD, start, end);
}

/* "w a t e r" from AT on: its end, or AT. */
size_t suspect_spaced_end(const struct suspect *s, size_t at)
{
	size_t end = at, n = 0;

	while (byte_is_lower(suspect_at(s, end)) &&
	    !phrase_is_letter(suspect_at(s, end + 1))) {
		n++;
		end++;
		if (suspect_at(s, end) != ' ')
			break;
		end++;
	}
	return n >= SUSPECT_SPACED ? end - (s->text.at[end - 1] == ' ') : at;
}

/* SPDX-License-Identifier: ISC */
/* suspect_word - words that are two, and words that are halves of one; see suspect_rule.h. */
#include "import/text/suspect_rule.h"

#include <string.h>

#include "base/byte.h"
#include "import/common/wordlist.h"
#include "import/text/phrase.h"

/* [byte] of the longest word that is looked at. */
#define SUSPECT_WORD 48

/* [byte] of the shortest word that may be two, and of a half that is no small word. */
#define SUSPECT_GLUED ((size_t)3)
#define SUSPECT_HALF ((size_t)3)

/* [byte] of a rare word that is no half: "rain", "suit". */
#define SUSPECT_RARE ((size_t)4)

/* [byte] of a word that is no end or beginning of others by chance. */
#define SUSPECT_REST ((size_t)5)

/* [byte] of the shortest word that looks as if it was made of another one. */
#define SUSPECT_MADE 5

/* Letters that stand alone, one behind the other, to be a word drawn apart. */
#define SUSPECT_SPACED 4

static bool suspect_is_listed(struct slice word)
{
	return lexicon_has(word) || lexicon_has_joined(word) || lexicon_has_rare(word);
}

/* The same of a word that stands elsewhere in the document too. */
static bool suspect_is_known(const struct suspect *s, struct slice word)
{
	return suspect_is_listed(word) || vocabulary_count(s->j->vocabulary, word) > 1;
}

/* True when WORD can be the half of a glued one. */
static bool suspect_is_half(struct slice word)
{
	return word.len < SUSPECT_HALF ? wordlist_has_nocase(&suspect_small, word)
				       : lexicon_has(word);
}

/* The same of a word that is rare, or stands elsewhere in the document. */
static bool suspect_is_rare(const struct suspect *s, struct slice word)
{
	return (word.len > SUSPECT_RARE &&
		   (lexicon_has_rare(word) || lexicon_has_joined(word))) ||
	    (word.len > SUSPECT_HALF && vocabulary_count(s->j->vocabulary, word) > 0);
}

/* "dieevery", "iceand": A is as short as a half may be, and rare. */
static bool suspect_is_short_rare(const struct suspect *s, struct slice a, struct slice b)
{
	return a.len == SUSPECT_HALF &&
	    (lexicon_has_rare(a) || vocabulary_count(s->j->vocabulary, a) > 0) &&
	    (b.len >= SUSPECT_REST ? lexicon_has(b)
				   : wordlist_has_nocase(&suspect_behind_made, b));
}

/* True when A and B are two words; "awake" is one, whatever "wake" is. */
static bool suspect_are_halves_of_two(const struct suspect *s, struct slice a,
    struct slice b)
{
	bool first = suspect_is_half(a) || suspect_is_rare(s, a) ||
	    suspect_is_short_rare(s, a, b) ||
	    (b.len > SUSPECT_HALF && lexicon_is_prefix(a));

	return first && !wordlist_has_nocase(&suspect_joined, a) &&
	    (suspect_is_half(b) ||
		((a.len > 1 || b.len > SUSPECT_REST) &&
		    !wordlist_has_nocase(&suspect_inside, a) && suspect_is_rare(s, b)));
}

/* "participatefully": no verb that ends so makes a word with "fully", as "respect" does. */
static bool suspect_is_verb(struct slice a)
{
	return a.len > SUSPECT_MADE && wordlist_end_of(&suspect_verb_ends, a).len > 0;
}

/* "readability"; but a word that ends in "e" loses it before "age": "peopleage". */
static bool suspect_is_ended(struct slice a, struct slice b)
{
	if (slice_is(b, "fully") && suspect_is_verb(a))
		return false;
	return a.len >= SUSPECT_HALF && wordlist_has_nocase(&suspect_ends, b) &&
	    !wordlist_has_nocase(&suspect_never_ended, a) &&
	    !(a.at[a.len - 1] == 'e' && slice_starts(b, "age"));
}

/*
 * "theketch": WORD, at byte START, begins with a word that none begins with so, but for names:
 * "Andkhoy", "Thelma".
 */
static bool suspect_is_begun(struct slice word, size_t start)
{
	const struct wordlist *list = &suspect_begins;
	struct slice row, letters;

	if (start > 0 && byte_is_upper(word.at[0]))
		return false;
	for (size_t at = 0; at < list->len; at += row.len + 1) {
		row = wordlist_row(list, at);
		size_t len = slice_first_word(row, &letters).len;

		if (word.len > len + SUSPECT_HALF && byte_is_lower(word.at[len]) &&
		    memchr(letters.at, word.at[len], letters.len) == NULL &&
		    wordlist_is_small(slice_sub(row, 0, len), slice_sub(word, 0, len)))
			return true;
	}
	return false;
}

/* True when A and B may be two words, or one with a hyphen between them. */
static bool suspect_are_two(const struct suspect *s, struct slice a, struct slice b)
{
	if (b.len > 1 &&
	    (vocabulary_makes(s->j->vocabulary, a, "-", b) ||
		lexicon_makes_rare(a, "-", b)))
		return true;
	if (suspect_is_ended(a, b))
		return false;
	if (a.len > SUSPECT_HALF && wordlist_has_nocase(&suspect_behind, b) &&
	    !wordlist_has_nocase(&suspect_wide, a))
		return true;
	if (b.len >= SUSPECT_REST && wordlist_has_nocase(&suspect_before, a))
		return true;
	return suspect_are_halves_of_two(s, a, b);
}

/* True when A looks like a word that was made, and B is one: "permanentlyestablished". */
static bool suspect_is_made(struct slice a, struct slice b)
{
	if (a.len < SUSPECT_MADE || wordlist_has_nocase(&suspect_ends, b) ||
	    !(b.len > SUSPECT_HALF ? lexicon_has(b)
				   : wordlist_has_nocase(&suspect_behind_made, b)))
		return false;
	return wordlist_end_of(&suspect_made, a).len > 0;
}

/* "reelected": the hyphen between two equal vowels is lost. */
static bool suspect_is_vowel(struct slice a, struct slice b)
{
	return b.len > SUSPECT_HALF && b.at[0] == a.at[a.len - 1] &&
	    wordlist_has_nocase(&suspect_vowels, a) &&
	    (lexicon_has(b) || lexicon_has_rare(b));
}

/*
 * True when the document has A and B with a hyphen more often than without, though both
 * forms are words: "counterterrorism".
 */
static bool suspect_is_seldom(const struct suspect *s, struct slice word, size_t cut)
{
	unsigned with = vocabulary_count_made(s->j->vocabulary, slice_sub(word, 0, cut),
	    "-", slice_sub(word, cut, word.len));

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

/* True when word A, or what was printed so far of it, may end here: "the|United". */
static bool suspect_is_whole(const struct suspect *s, struct slice a)
{
	return a.len >= SUSPECT_HALF ? suspect_is_known(s, a)
				     : wordlist_has_nocase(&suspect_small, a);
}

/* True when WORD may stand behind another capitalised one: "States". */
static bool suspect_is_second(const struct suspect *s, struct slice word)
{
	return vocabulary_count(s->j->vocabulary, word) > 0 ||
	    (word.len > SUSPECT_HALF && lexicon_has(word));
}

/*
 * A capital inside WORD begins another one: "theWHO", "UnitedNations".  Of two that are
 * capitalised the second is a common word, or stands alone elsewhere in the document; else
 * they are a name: "YouTube".
 */
static bool suspect_is_camel(const struct suspect *s, struct slice word)
{
	for (size_t i = 1; i < word.len; i++)
		if (byte_is_lower(word.at[i - 1]) && byte_is_upper(word.at[i]) &&
		    suspect_is_whole(s, slice_sub(word, 0, i)))
			return vocabulary_count(s->j->vocabulary, word) < 2 &&
			    (byte_is_lower(word.at[0]) ||
				suspect_is_second(s, slice_sub(word, i, word.len)));
	return false;
}

/* "(InFARM)": the word [start, end) stands alone in brackets, as what a name is called does. */
static bool suspect_is_short_form(const struct suspect *s, size_t start, size_t end)
{
	return start > 0 && s->text.at[start - 1] == '(' && suspect_at(s, end) == ')' &&
	    byte_is_upper(s->text.at[start]) && byte_is_upper(s->text.at[end - 1]);
}

/* "VIIobligations", "UNCITRALMediation": behind capitals stands a word of its own. */
static bool suspect_is_behind_capitals(struct slice word)
{
	size_t at = 0;

	while (at < word.len && byte_is_upper(word.at[at]))
		at++;
	return at > 1 && word.len > at + SUSPECT_HALF &&
	    (lexicon_has(slice_sub(word, at, word.len)) ||
		(at > 2 && lexicon_has(slice_sub(word, at - 1, word.len))));
}

/* True when A is a word, and B, behind which a hyphen stands, begins another. */
static bool suspect_is_open(struct slice a, struct slice b)
{
	return (lexicon_has(a) &&
		   (lexicon_is_prefix(b) || wordlist_has(&suspect_joined, b))) ||
	    (a.len > SUSPECT_HALF && wordlist_has_nocase(&suspect_small, b) &&
		(lexicon_has(a) || lexicon_has_rare(a)));
}

/* "aliveable": "a", and a word that is made of one that is known. */
static bool suspect_is_article(struct slice a, struct slice b)
{
	return slice_is(a, "a") && b.len > 4 && slice_ends(b, "able") &&
	    lexicon_has(slice_sub(b, 0, b.len - 4));
}

/* True when the word [start, end) ends a name that has a hyphen in it, and has lost it. */
static bool suspect_is_named(const struct suspect *s, size_t start, size_t end)
{
	/* most words are none that ends a name */
	if (!byte_is_upper(s->text.at[start]))
		return false;
	const struct slice name =
	    wordlist_end_of(&suspect_named, slice_sub(s->text, 0, end));

	return name.len > end - start && name.at[name.len - (end - start) - 1] == ' ';
}

/* "the worlds population": the word [start, end) lost its apostrophe. */
static bool suspect_is_owned(const struct suspect *s, size_t start, size_t end)
{
	return s->text.at[end - 1] == 's' &&
	    wordlist_end_of(&suspect_owned, slice_sub(s->text, 0, end)).len >=
	    end - start;
}

/* "asset out in": WORD, which ends at END, is two where these stand behind it. */
static bool suspect_is_led(const struct suspect *s, const struct lexicon_word *word,
    size_t end)
{
	return suspect_at(s, end) == ' ' &&
	    wordlist_has_hashed(&suspect_led, word->text, word->hash) &&
	    wordlist_has(&suspect_led_by, lexicon_from(s->near, end + 1)->text);
}

/* "mens rea": the word [start, end) and the next are Latin, though it looks like one misread. */
static bool suspect_is_latin(const struct suspect *s, size_t start, size_t end)
{
	return suspect_at(s, end) == ' ' &&
	    wordlist_has_nocase(&suspect_latin,
		slice_sub(s->text, start, suspect_word_end(s, end + 1)));
}

/*
 * "ofthe", "intemational": the word [start, end) is in no list and stands in the document
 * again and again, as what a scan did not read does.
 */
static void suspect_repeated(const struct suspect *s, size_t start, size_t end)
{
	for (size_t cut = start + 1; cut < end; cut++)
		if (lexicon_follows(slice_sub(s->text, start, cut),
			slice_sub(s->text, cut, end))) {
			suspect_report(s, REPAIR_GLUED_WORDS, start, end);
			return;
		}
	if (!suspect_is_latin(s, start, end) &&
	    suspect_is_misread(s, slice_sub(s->text, start, end)))
		suspect_report(s, REPAIR_MISREAD, start, end);
}

/* "thewater", "lowincome": the word [start, end) is none, but two are. */
void suspect_glued(const struct suspect *s, size_t start, size_t end)
{
	struct slice word = slice_sub(s->text, start, end);

	/* three letters with a capital are a name: "Ata" */
	if (word.len < SUSPECT_GLUED + byte_is_upper(word.at[0]) ||
	    word.len > SUSPECT_WORD)
		return;
	const struct lexicon_word *read = lexicon_from(s->near, start);
	if (read->camel) {
		if (!suspect_is_short_form(s, start, end) &&
		    (suspect_is_camel(s, word) || suspect_is_behind_capitals(word)))
			suspect_report(s, REPAIR_GLUED_WORDS, start, end);
		return;
	}
	if (read->known) {
		if (suspect_is_named(s, start, end) || suspect_is_led(s, read, end))
			suspect_report(s, REPAIR_GLUED_WORDS, start, end);
		return;
	}
	if (suspect_is_owned(s, start, end)) {
		suspect_report(s, REPAIR_MISREAD, start, end);
		return;
	}
	if (suspect_is_known(s, word)) {
		if (byte_is_lower(word.at[0]) && suspect_lost_hyphen(s, word))
			suspect_report(s, REPAIR_GLUED_WORDS, start, end);
		else if (!suspect_is_listed(word))
			suspect_repeated(s, start, end);
		return;
	}
	if (suspect_is_begun(word, start) ||
	    wordlist_has_nocase(&suspect_phrases, word)) {
		suspect_report(s, REPAIR_GLUED_WORDS, start, end);
		return;
	}
	/* "andnon-State", "easyto-read": what a hyphen follows may begin a word */
	bool open = suspect_at(s, end) == '-';
	for (size_t cut = start + 1; cut < end; cut++)
		if (suspect_are_two(s, slice_sub(s->text, start, cut),
			slice_sub(s->text, cut, end)) ||
		    suspect_is_made(slice_sub(s->text, start, cut),
			slice_sub(s->text, cut, end)) ||
		    suspect_is_vowel(slice_sub(s->text, start, cut),
			slice_sub(s->text, cut, end)) ||
		    suspect_is_article(slice_sub(s->text, start, cut),
			slice_sub(s->text, cut, end)) ||
		    (open &&
			suspect_is_open(slice_sub(s->text, start, cut),
			    slice_sub(s->text, cut, end)))) {
			suspect_report(s, REPAIR_GLUED_WORDS, start, end);
			return;
		}
	if (!suspect_is_latin(s, start, end) && suspect_is_misread(s, word))
		suspect_report(s, REPAIR_MISREAD, start, end);
}

/* "Agency’semergency": behind an apostrophe at AT and its "s" a word begins. */
static bool suspect_is_behind_s(const struct suspect *s, size_t at)
{
	size_t word = at + suspect_sign_len(s, at) + 1, end = suspect_word_end(s, word);

	return slice_starts(slice_sub(s->text, at, s->text.len), "\342\200\231s") &&
	    end > word + 1 && lexicon_has(slice_sub(s->text, word, end));
}

/* "entitled“", "work”and": a quotation mark at AT without its blank. */
static bool suspect_is_quoted(const struct suspect *s, size_t at)
{
	struct slice rest = slice_sub(s->text, at, s->text.len);

	return at > 1 &&
	    ((slice_starts(rest, "\342\200\234") && byte_is_lower(s->text.at[at - 1]) &&
		 byte_is_lower(s->text.at[at - 2])) ||
		(slice_starts(rest, "\342\200\235") &&
		    byte_is_lower(suspect_at(s, at + 3)) &&
		    byte_is_lower(suspect_at(s, at + 4))));
}

/* "Treaty(Treaty", "Activities(UN-Space": a bracket at AT behind a word, no "lake(s)". */
static bool suspect_is_bracket(const struct suspect *s, size_t at)
{
	size_t end = suspect_word_end(s, at + 1);

	return s->text.at[at] == '(' && at > 2 && byte_is_lower(s->text.at[at - 1]) &&
	    byte_is_lower(s->text.at[at - 2]) &&
	    (end > at + 4 || byte_is_upper(suspect_at(s, at + 1)));
}

bool suspect_signs(const struct suspect *s, size_t at, size_t end)
{
	for (size_t i = at; i < end; i++)
		if (!byte_is_alnum(s->text.at[i]) && i > at &&
		    (suspect_is_behind_s(s, i) || suspect_is_quoted(s, i) ||
			suspect_is_bracket(s, i))) {
			suspect_report(s, REPAIR_GLUED_WORDS, at, end);
			return true;
		}
	return false;
}

/* "un founded", "malfunct ions": one half is no word, but a part of words. */
static bool suspect_is_torn(const struct suspect *s, struct slice a, struct slice b)
{
	return (wordlist_has_nocase(&suspect_before_torn, a) && b.len > SUSPECT_HALF &&
		   lexicon_has(b)) ||
	    (wordlist_has_nocase(&suspect_behind_torn, b) && a.len > SUSPECT_HALF &&
		!suspect_is_known(s, a));
}

/* A and B without what stands between them, in TO; an empty one when they are too long. */
static struct slice suspect_glue(struct slice a, struct slice b, char to[SUSPECT_WORD])
{
	if (a.len + b.len > SUSPECT_WORD)
		return slice_of("");
	memcpy(to, a.at, a.len);
	memcpy(to + a.len, b.at, b.len);
	return (struct slice){ to, a.len + b.len };
}

/* "und errecognized": A and B, which are no words, are two others that the blank does not part. */
static bool suspect_make_two(struct slice a, struct slice b)
{
	char glued[SUSPECT_WORD];
	struct slice word = suspect_glue(a, b, glued);

	for (size_t cut = 2; cut + SUSPECT_HALF < word.len; cut++) {
		struct slice first = slice_sub(word, 0, cut);

		if ((cut > SUSPECT_HALF
			    ? lexicon_has(first)
			    : wordlist_has_nocase(&suspect_before_torn, first)) &&
		    lexicon_has(slice_sub(word, cut, word.len)))
			return true;
	}
	return false;
}

/*
 * The halves of "on going", "un founded", or a half that is no word: "ha rnessed".  Behind a
 * hyphen A is no word of another language: "self-de termination".
 */
static bool suspect_are_halves(const struct suspect *s, struct slice a, struct slice b,
    bool hyphen)
{
	if ((!suspect_is_listed(a) || !suspect_is_listed(b)) &&
	    suspect_lacks_ligature(a, b))
		return true;
	if (wordlist_has_nocase(&suspect_foreign, a))
		return (lexicon_makes(a, b) || lexicon_makes_rare(a, "", b) ||
			   vocabulary_makes(s->j->vocabulary, a, "", b)) &&
		    (hyphen || !suspect_is_known(s, b));
	if (a.len + b.len < 2 * SUSPECT_HALF)
		return (lexicon_makes(a, b) || lexicon_makes_rare(a, "", b)) &&
		    !suspect_is_known(s, a) && (a.len > 1 || !suspect_is_known(s, b));
	if (suspect_is_torn(s, a, b))
		return true;
	if (lexicon_makes_rare(a, "", b))
		return !suspect_is_known(s, a) || !suspect_is_known(s, b);
	if (vocabulary_makes(s->j->vocabulary, a, "", b))
		return !lexicon_has(a) || !lexicon_has(b) ||
		    (!lexicon_are_apart(a, b) && lexicon_makes(a, b));
	return !suspect_is_known(s, a) && !suspect_is_known(s, b) &&
	    (a.len < SUSPECT_HALF || byte_is_upper(a.at[0]) || suspect_make_two(a, b));
}

/* "well-be ing", "lo w-income": the word before or behind the blank AT has a hyphen. */
static bool suspect_is_torn_compound(const struct suspect *s, size_t at)
{
	size_t start = at, end = at + 1;
	char glued[SUSPECT_WORD];

	while (start > 0 &&
	    (byte_is_letter(s->text.at[start - 1]) || s->text.at[start - 1] == '-'))
		start--;
	while (byte_is_letter(suspect_at(s, end)) || suspect_at(s, end) == '-')
		end++;
	struct slice a = slice_sub(s->text, start, at);
	struct slice b = slice_sub(s->text, at + 1, end);
	struct slice whole = suspect_glue(a, b, glued);
	return memchr(whole.at, '-', whole.len) != NULL &&
	    (lexicon_has_compound(whole) ||
		vocabulary_count(s->j->vocabulary, whole) > 0);
}

/*
 * "the in coming", "of in equality": the word at START never stands behind the one before it;
 * "of in" only before words that do not begin with "in" themselves: "of in vivo tests".
 */
static bool suspect_is_never(const struct suspect *s, size_t start)
{
	struct slice before, word;

	if (start < 2 || s->text.at[start - 1] != ' ')
		return false;
	before = phrase_word_before(s->text, start - 1);
	word = slice_sub(s->text, start, suspect_word_end(s, start));
	return before.len > 0 &&
	    (lexicon_never(before, word) ||
		(slice_is(before, "of") && slice_is(word, "in")));
}

/* "directly or in directly": B stands before the "or" as well, that before the word at START. */
static bool suspect_is_contrary(const struct suspect *s, size_t start, struct slice b)
{
	if (start < 2 || s->text.at[start - 1] != ' ')
		return false;
	struct slice before = phrase_word_before(s->text, start - 1);
	size_t link = start - 1 - before.len;

	return b.len > SUSPECT_REST && link > 1 &&
	    (slice_is(before, "or") || slice_is(before, "and")) &&
	    slice_eq(phrase_word_before(s->text, link - 1), b);
}

/*
 * The halves A and B, words both, as they stand at most blanks: only what they make can be one,
 * "on going".  A begins at START.
 */
static bool suspect_are_known_halves(const struct suspect *s,
    const struct lexicon_word *a, const struct lexicon_word *b, size_t start)
{
	return lexicon_words_make(a, b) &&
	    ((a->text.len + b->text.len >= 2 * SUSPECT_HALF &&
		 suspect_are_halves(s, a->text, b->text, false)) ||
		suspect_is_never(s, start) || suspect_is_contrary(s, start, b->text));
}

/* A blank at AT that may stand inside a word. */
void suspect_blank(const struct suspect *s, size_t at)
{
	size_t start = at, end = at + 1;

	/* "up-to -date": no word begins with its hyphen; but "life-saving and -enhancing" */
	if (suspect_at(s, end) == '-' && byte_is_lower(s->text.at[at - 1]) &&
	    byte_is_lower(suspect_at(s, end + 1)) &&
	    !slice_ends(slice_sub(s->text, 0, at), " and") &&
	    !slice_ends(slice_sub(s->text, 0, at), " or"))
		suspect_report_near(s, REPAIR_SPLIT_WORD, at, end + 1);
	if (s->note || !byte_is_lower(s->text.at[at - 1]) ||
	    !byte_is_lower(suspect_at(s, at + 1)))
		return;
	const struct lexicon_word *a = lexicon_upto(s->near, at);
	const struct lexicon_word *b = lexicon_from(s->near, at + 1);
	start = at - a->text.len;
	end = at + 1 + b->text.len;
	if (a->hash == b->hash)
		suspect_double_word(s, at, a->text, b->text);
	char before = start > 0 ? s->text.at[start - 1] : ' ';
	bool quoted = byte_is_beyond(before) &&
	    slice_ends(slice_sub(s->text, 0, start), "\342\200\234");
	if ((byte_is_beyond(before) && !quoted) ||
	    (byte_is_beyond(suspect_at(s, end)) && suspect_sign_len(s, end) == 0))
		return;
	bool halves = a->known && b->known && before != '-'
	    ? suspect_are_known_halves(s, a, b, start)
	    : suspect_are_halves(s, a->text, b->text, before == '-');
	/* what a quotation begins with may be a name */
	if ((halves &&
		(!quoted || vocabulary_makes(s->j->vocabulary, a->text, "", b->text))) ||
	    ((before == '-' || suspect_at(s, end) == '-') &&
		suspect_is_torn_compound(s, at)))
		suspect_report(s, REPAIR_SPLIT_WORD, start, end);
}

/* The end of the letters at AT, those beyond ASCII too; a quotation mark is none. */
static size_t suspect_letters_end(const struct suspect *s, size_t at)
{
	while (phrase_is_letter(suspect_at(s, at)) && suspect_sign_len(s, at) == 0)
		at++;
	return at;
}

/*
 * "déve loppement" where the document has "développement" else, and one half nowhere: the word
 * that begins at START ends at the blank AT.
 */
void suspect_blank_of_document(const struct suspect *s, size_t start, size_t at)
{
	size_t end = suspect_letters_end(s, at + 1);
	struct slice a = slice_sub(s->text, start, at);
	struct slice b = slice_sub(s->text, at + 1, end);
	const struct vocabulary *v = s->j->vocabulary;

	if (suspect_letters_end(s, start) == at)
		suspect_double_word(s, at, a, b);
	if (b.len > 1 && a.len > 1 && a.len + b.len >= 2 * SUSPECT_HALF &&
	    suspect_letters_end(s, start) == at &&
	    vocabulary_count_made(v, a, "", b) > 0 &&
	    (vocabulary_count(v, a) < 2 || vocabulary_count(v, b) < 2))
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

/* SPDX-License-Identifier: ISC */
/* suspect - words that an extractor may have broken; see the header. */
#include "import/text/suspect.h"

#include <stdio.h>
#include <string.h>

#include "base/byte.h"
#include "import/common/openings.h"
#include "import/text/phrase.h"

/* [byte] of the longest word that is looked at. */
#define SUSPECT_WORD 48

/* [byte] of the shortest word that may be two, and of a half that is no small word. */
#define SUSPECT_GLUED 3
#define SUSPECT_HALF ((size_t)3)

/* [byte] of the shortest word that looks as if it was made of another one. */
#define SUSPECT_MADE 5

/* [byte] of the beginning of the title that no sentence has by chance. */
#define SUSPECT_TITLE 24

/* [byte] of the words that lead to a name: "for", "with". */
#define SUSPECT_LINK 5

/* Letters that stand alone, one behind the other, to be a word drawn apart. */
#define SUSPECT_SPACED 4

/* [byte] of a line that cannot stand twice by chance. */
#define SUSPECT_LINE 4

/* [byte] that are shown around what is suspect. */
#define SUSPECT_SHOWN 24

struct suspect {
	const struct joiner *j;
	const struct sourcemap *mapped;
	struct slice text;
	bool note; /* of a footnote */
};

/* Words of two letters and one that stand between others. */
static const char *const suspect_small[] = { "a", "an", "as", "at", "be", "by", "do",
	"if", "in", "is", "it", "no", "of", "on", "or", "so", "to", "up", "we" };

static char suspect_at(const struct suspect *s, size_t at)
{
	return at < s->text.len ? s->text.at[at] : '\0';
}

static void suspect_report(const struct suspect *s, enum repair_rule rule, size_t start,
    size_t end)
{
	struct diag_place place =
	    source_place(s->j->source, sourcemap_place(s->mapped, start));

	repair_add(s->j->repairs, rule, place.line, place.column,
	    slice_sub(s->text, start, end), (struct slice){ "", 0 }, NULL);
}

/* The same with what stands around [start, end), as far as whole characters go. */
static void suspect_report_near(const struct suspect *s, enum repair_rule rule,
    size_t start, size_t end)
{
	size_t first = start > SUSPECT_SHOWN ? start - SUSPECT_SHOWN : 0;
	size_t last = end + SUSPECT_SHOWN;

	while (first < start && s->text.at[first] != ' ' && first > 0)
		first++;
	first += first < start && s->text.at[first] == ' ';
	last = last < s->text.len ? last : s->text.len;
	while (last > end && last < s->text.len && s->text.at[last] != ' ')
		last--;
	suspect_report(s, rule, first, last);
}

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
static void suspect_glued(const struct suspect *s, size_t start, size_t end)
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
static void suspect_blank(const struct suspect *s, size_t at)
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

/* Bytes of a quotation mark or a dash at AT, which are no letters. */
static size_t suspect_sign_len(const struct suspect *s, size_t at)
{
	return slice_starts(slice_sub(s->text, at, s->text.len), "\342\200") ? 3 : 0;
}

/* The end of the letters of ASCII at AT; AT when others stand beside them. */
static size_t suspect_word_end(const struct suspect *s, size_t at)
{
	size_t end = at;

	while (byte_is_letter(suspect_at(s, end)))
		end++;
	return byte_is_beyond(suspect_at(s, end)) && suspect_sign_len(s, end) == 0 ? at
										   : end;
}

/* "w a t e r" from AT on: its end, or AT. */
static size_t suspect_spaced_end(const struct suspect *s, size_t at)
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

/* The end of what no blank divides. */
static size_t suspect_token_end(const struct suspect *s, size_t at)
{
	while (at < s->text.len && s->text.at[at] != ' ' &&
	    !sourcemap_is_sign(s->text.at[at]))
		at++;
	return at;
}

/* True for a byte that stands in addresses and symbols. */
static bool suspect_is_code_byte(char c)
{
	switch (c) {
	case '/':
	case '@':
	case '_':
	case '=':
	case '<':
	case '>':
	case '\\': return true;
	default: return false;
	}
}

/* "www.un.org/depts", "A/RES/1", "H5N1": no words. */
static bool suspect_is_code(struct slice token)
{
	bool capital = false;

	for (size_t i = 0; i < token.len; i++) {
		if (suspect_is_code_byte(token.at[i]) ||
		    (token.at[i] == '.' && i + 1 < token.len &&
			byte_is_word(token.at[i + 1])))
			return true;
		capital |=
		    i > 0 && byte_is_upper(token.at[i]) && byte_is_lower(token.at[i - 1]);
	}
	return capital;
}

/* "20153", "2015,3": a year ends at AT, with a mark behind it. */
static bool suspect_is_year(const struct suspect *s, size_t at)
{
	unsigned year;

	return at > 4 && !byte_is_alnum(s->text.at[at - 5]) &&
	    s->text.at[at - 5] != '.' && s->text.at[at - 5] != ',' &&
	    phrase_digits(s->text, at - 4, 4, &year) == at && phrase_is_year(year);
}

/* The byte behind the words that a mark at AT stands at: a stop and a quotation mark go. */
static size_t suspect_behind_words(const struct suspect *s, size_t at)
{
	if (at > 0 && strchr(",;:", s->text.at[at - 1]) != NULL)
		at--;
	if (at > 3 && slice_ends(slice_sub(s->text, 0, at), "\342\200\235"))
		at -= 3;
	return at;
}

/* "Council,2and", "Charter3": the digits [start, end) that the mark of no footnote is. */
static bool suspect_is_mark(const struct suspect *s, size_t start, size_t end)
{
	size_t behind = suspect_behind_words(s, start);

	if (end - start > 4 && end - start < 8 && suspect_is_year(s, start + 4) &&
	    !s->note)
		return true;
	if (end - start > 3 || s->text.at[start] == '0')
		return false;
	/* "4Disarmament": a number for a word */
	if (behind < 2 || suspect_at(s, end) == '-' || byte_is_upper(suspect_at(s, end)))
		return false;
	if (behind < start && suspect_is_year(s, behind))
		return true;
	for (size_t i = behind - 2; i < behind; i++)
		if (!byte_is_lower(s->text.at[i]))
			return false;
	return true;
}

static size_t suspect_digits(const struct suspect *s, size_t at)
{
	size_t end = at;

	while (byte_is_digit(suspect_at(s, end)))
		end++;
	if (suspect_is_mark(s, at, end))
		suspect_report_near(s, REPAIR_MARK_OR_NUMBER, at, end);
	return end;
}

/* "lamps; 3. Requests": the number of a paragraph behind a stop, at the blank AT. */
static void suspect_number(const struct suspect *s, size_t at)
{
	unsigned number;
	size_t start = at + 1, end;
	char before = s->text.at[at - 1];

	if (!byte_is_digit(suspect_at(s, start)))
		return;
	end = phrase_digits(s->text, start, 3, &number);
	while (suspect_at(s, end) == '.' && byte_is_digit(suspect_at(s, end + 1)))
		end = phrase_digits(s->text, end + 1, 3, &number);
	if (s->note || (strchr(";.,:", before) == NULL && !sourcemap_is_sign(before)) ||
	    suspect_at(s, end) != '.' || suspect_at(s, end + 1) != ' ' ||
	    !byte_is_upper(suspect_at(s, end + 2)))
		return;
	suspect_report_near(s, REPAIR_NUMBER_INSIDE, start, end);
}

/* The word that ends at AT, if a blank stands before it. */
static struct slice suspect_word_before(const struct suspect *s, size_t at)
{
	size_t start = at;

	while (start > 0 && byte_is_letter(s->text.at[start - 1]))
		start--;
	if (start > 0 && s->text.at[start - 1] != ' ')
		start = at;
	return slice_sub(s->text, start, at);
}

/* True when the blank AT of the text stands for the end of a line. */
static bool suspect_is_seam(const struct suspect *s, size_t at)
{
	size_t above = sourcemap_place(s->mapped, at - 1);
	size_t below = sourcemap_place(s->mapped, at + 1);

	return above < below &&
	    memchr(join_text(s->j).at + above, '\n', below - above) != NULL;
}

/* True when a sentence ends at AT: no short form such as "Ibid." */
static bool suspect_is_stop(const struct suspect *s, size_t at)
{
	struct slice word = at > 0 ? suspect_word_before(s, at - 1) : s->text;

	return at > 0 && s->text.at[at - 1] == '.' && word.len > 4 && lexicon_has(word);
}

/* True when a paragraph could begin at AT. */
static bool suspect_is_opening(const struct suspect *s, size_t at)
{
	return byte_is_upper(suspect_at(s, at)) &&
	    opening_find(slice_sub(s->text, at, s->text.len)).kind != OPENING_NONE;
}

/* "capacity-|Also requests", "Secretary-|12-month": a line ends with the hyphen AT. */
static void suspect_hyphen(const struct suspect *s, size_t at)
{
	size_t below;

	if (at == 0 || at + 1 >= s->text.len || !byte_is_letter(s->text.at[at - 1]))
		return;
	below = sourcemap_place(s->mapped, at + 1);
	if (memchr(join_text(s->j).at + sourcemap_place(s->mapped, at), '\n',
		below - sourcemap_place(s->mapped, at)) == NULL)
		return;
	/* but "post-2015", "COVID-19" */
	struct slice before = suspect_word_before(s, at);
	bool apart = byte_is_digit(suspect_at(s, at + 1)) &&
	    byte_is_lower(s->text.at[at - 1]) &&
	    (slice_ends(before, "ty") ||
		(lexicon_has(before) && !lexicon_is_prefix(before)));
	if (apart || suspect_is_opening(s, at + 1))
		suspect_report_near(s, REPAIR_LINE_ORDER, at, at + 1);
}

/* The hyphens of the token [at, end). */
static void suspect_hyphens(const struct suspect *s, size_t at, size_t end)
{
	const char *hyphen;

	while ((hyphen = memchr(s->text.at + at, '-', end - at)) != NULL) {
		at = (size_t)(hyphen - s->text.at);
		suspect_hyphen(s, at++);
	}
}

/* True when the document's own title begins at AT, as it does at the head of a page. */
static bool suspect_is_title(const struct suspect *s, size_t at)
{
	struct slice title = s->j->title;
	struct slice rest = slice_sub(s->text, at, s->text.len);

	return title.len >= SUSPECT_TITLE &&
	    slice_eq(slice_sub(rest, 0, SUSPECT_TITLE),
		slice_sub(title, 0, SUSPECT_TITLE));
}

/* "of the | and of", "the end. | of all": the line below does not go on with the one above. */
static void suspect_seam(const struct suspect *s, size_t at)
{
	struct slice before, behind;
	size_t end;
	bool whole;

	if (!suspect_is_seam(s, at))
		return;
	before = suspect_word_before(s, at);
	end = suspect_word_end(s, at + 1);
	behind = slice_sub(s->text, at + 1, end);
	whole = suspect_at(s, end) != '-' && !byte_is_beyond(suspect_at(s, end));
	if (behind.len == 0)
		return;
	/* "to give | Calls upon": opening words inside a sentence, or the head of a page */
	if (suspect_is_opening(s, at + 1) ||
	    (before.len > SUSPECT_LINK && byte_is_lower(before.at[0]) &&
		suspect_is_title(s, at + 1)))
		suspect_report_near(s, REPAIR_LINE_ORDER, at, end);
	if (!byte_is_lower(behind.at[0]))
		return;
	if ((whole && lexicon_never(before, behind)) ||
	    (before.len == 0 && suspect_is_stop(s, at)))
		suspect_report_near(s, REPAIR_LINE_ORDER, at, end);
}

/* The document's own symbol in a paragraph: it never names itself so. */
static size_t suspect_symbol(const struct suspect *s, size_t at, struct slice symbol)
{
	if (symbol.len == 0 || s->text.at[at] != symbol.at[0] ||
	    !slice_eq(slice_sub(s->text, at, at + symbol.len), symbol) ||
	    byte_is_word(suspect_at(s, at + symbol.len)))
		return at;
	suspect_report_near(s, REPAIR_OWN_SYMBOL, at, at + symbol.len);
	return at + symbol.len;
}

/* "74/52,1", "p.m.,1", "initiative.8": the end of a token that is no word may be a mark. */
static void suspect_code(const struct suspect *s, size_t at, size_t end)
{
	size_t digits = end;

	while (digits > at && byte_is_digit(s->text.at[digits - 1]))
		digits--;
	if (s->note || digits == end || end - digits > 2 || digits < at + 3 ||
	    s->text.at[digits] == '0')
		return;
	if (strchr(",;", s->text.at[digits - 1]) != NULL ||
	    (s->text.at[digits - 1] == '.' && byte_is_lower(s->text.at[digits - 2]) &&
		memchr(s->text.at + at, '/', digits - at) == NULL))
		suspect_report_near(s, REPAIR_MARK_OR_NUMBER, digits, end);
}

/* "4.1Strengthen": the number of a paragraph, and its first word. */
static bool suspect_numbered(const struct suspect *s, size_t at, size_t end)
{
	unsigned number;
	size_t dot = phrase_digits(s->text, at, 3, &number);
	size_t word = dot > at && suspect_at(s, dot) == '.'
	    ? phrase_digits(s->text, dot + 1, 3, &number)
	    : dot;

	if (word <= dot + 1 || word + 3 > end || !byte_is_upper(s->text.at[word]) ||
	    !byte_is_lower(s->text.at[word + 1]) || !byte_is_lower(s->text.at[word + 2]))
		return false;
	suspect_report_near(s, REPAIR_NUMBER_INSIDE, at, word);
	return true;
}

/* The words of the token [at, end). */
static void suspect_token(const struct suspect *s, size_t at, size_t end)
{
	if (suspect_numbered(s, at, end))
		return;
	if (suspect_is_code(slice_sub(s->text, at, end))) {
		suspect_code(s, at, end);
		return;
	}
	while (at < end) {
		size_t word = suspect_word_end(s, at);

		if (suspect_sign_len(s, at) > 0) {
			at += suspect_sign_len(s, at);
			continue;
		}
		if (word > at && !byte_is_digit(suspect_at(s, word)))
			suspect_glued(s, at, word);
		else if (byte_is_digit(suspect_at(s, at)))
			word = suspect_digits(s, at);
		/* behind letters beyond ASCII the rest of the word is no word */
		while (word == at && word < end &&
		    phrase_is_letter(suspect_at(s, word)) &&
		    suspect_sign_len(s, word) == 0)
			at = ++word;
		at = word > at ? word : at < end ? at + 1 : at;
	}
}

static void suspect_run(const struct suspect *s, struct slice symbol)
{
	for (size_t at = 0; at < s->text.len;) {
		size_t end = sourcemap_sign_end(s->text, at);

		if (end == at)
			end = suspect_symbol(s, at, symbol);
		if (end == at && (end = suspect_spaced_end(s, at)) > at)
			suspect_report(s, REPAIR_SPLIT_WORD, at, end);
		if (end == at && s->text.at[at] == ' ' && at > 0 &&
		    at + 1 < s->text.len) {
			suspect_number(s, at);
			suspect_blank(s, at);
			suspect_seam(s, at);
		}
		if (end == at && s->text.at[at] != ' ') {
			end = suspect_token_end(s, at);
			suspect_token(s, at, end);
			suspect_hyphens(s, at, end);
		}
		at = end > at ? end : at + 1;
	}
}

void suspect_text(const struct joiner *j, const struct sourcemap *text,
    struct slice symbol)
{
	struct suspect s = { .j = j, .mapped = text, .text = sourcemap_text(text) };

	suspect_run(&s, symbol);
}

void suspect_note(const struct joiner *j, const struct sourcemap *text)
{
	struct suspect s = { .j = j,
		.mapped = text,
		.text = sourcemap_text(text),
		.note = true };

	suspect_run(&s, (struct slice){ "", 0 });
}

void suspect_lines(const struct joiner *j, const struct line_vec *lines)
{
	size_t last = SLICE_NONE;

	for (size_t i = 0; i < lines->n; i++) {
		struct slice words = line_text(join_text(j), &lines->at[i]);

		if (lines->at[i].class == LINE_BLANK)
			continue;
		if (last != SLICE_NONE && words.len >= SUSPECT_LINE &&
		    lines->at[i].class == lines->at[last].class &&
		    lines->at[i].class != LINE_FURNITURE &&
		    slice_eq(words, line_text(join_text(j), &lines->at[last]))) {
			struct diag_place place =
			    source_place(j->source, lines->at[i].start);

			repair_add(j->repairs, REPAIR_DOUBLE_LINE, place.line,
			    place.column, words, (struct slice){ "", 0 }, NULL);
		}
		last = i;
	}
}

/* SPDX-License-Identifier: ISC */
/*
 * suspect_sign - signs that no page has where they stand: a change of encoding, a mail program
 * or a reader put them there; see suspect_rule.h.
 */
#include "import/text/suspect_rule.h"

#include <string.h>

#include "base/byte.h"
#include "import/common/wordlist.h"
#include "import/text/phrase.h"
#include "text/utf8.h"

/* [byte] of the shortest word that ends a sentence, and of one among footnotes' short forms. */
#define SIGN_SENTENCE ((size_t)2)
#define SIGN_SENTENCE_NOTE ((size_t)6)

/* [byte] of the longest name of a character: "&thetasym;". */
#define SIGN_NAME ((size_t)8)

/* [byte] of the shortest word that stands twice by a fault also where a hyphen is behind it. */
#define SIGN_COMPOUND ((size_t)4)

/* Letters of a word that an apostrophe behind it does not cut: "d' ", "th' ". */
#define SIGN_WORD ((size_t)3)

/* Letters and digits of a mark that a reader's note has: "[AB3]". */
#define SIGN_LETTERS ((size_t)3)

/* True for a letter at AT: of ASCII, or one of Latin with an accent. */
static bool sign_is_letter(struct slice s, size_t at)
{
	uint32_t code = 0;

	if (at < s.len)
		utf8_decode(s, at, &code);
	return (code < 0x80 && byte_is_letter((char)code)) ||
	    (code >= 0xc0 && code < 0x250);
}

/* "State?s", "C?te", "Yaound?;": the encoding had no sign for what stood here. */
static bool sign_is_asked(struct slice token, size_t at)
{
	return token.at[at] == '?' && at > 0 && at + 1 < token.len &&
	    phrase_is_letter(token.at[at - 1]) &&
	    (token.at[at + 1] == ',' || token.at[at + 1] == ';' ||
		sign_is_letter(token, at + 1)) &&
	    memchr(token.at, '/', token.len) == NULL &&
	    memchr(token.at, '=', token.len) == NULL;
}

/* "&#8217;", "&rsquo;": a character by its name or its number. */
static bool sign_is_entity(struct slice token, size_t at)
{
	size_t end = at + 1;

	if (token.at[at] != '&')
		return false;
	end += end < token.len && token.at[end] == '#';
	while (end < token.len && byte_is_alnum(token.at[end]))
		end++;
	return end > at + 2 && end <= at + 1 + SIGN_NAME && end < token.len &&
	    token.at[end] == ';' && memchr(token.at, '/', at) == NULL;
}

/* "ass=": the end of a line as mail programs write it. */
static bool sign_is_wrap(struct slice token, size_t at)
{
	return token.at[at] == '=' && at + 1 == token.len && at > 0 &&
	    phrase_is_letter(token.at[at - 1]);
}

/* "Effects^1", "Development,*": what was raised, and no footnote took; but "km^2". */
static bool sign_is_raised(struct slice token, size_t at)
{
	size_t behind = at + 1;

	if (at == 0 || (token.at[at] != '^' && token.at[at] != '*') ||
	    byte_is_digit(token.at[at - 1]))
		return false;
	return token.at[at] == '*'
	    ? memchr(token.at, '*', at) == NULL &&
		(behind == token.len || token.at[behind] == ',')
	    : behind < token.len && byte_is_digit(token.at[behind]) &&
		!phrase_takes_power(slice_sub(token, 0, at));
}

/* "Development,(3)", "Weapons(1)": digits in brackets without their blank; "12bis(1)" is a place. */
static bool sign_is_bracket(struct slice token, size_t at)
{
	unsigned number;
	size_t end = phrase_digits(token, at + 1, 2, &number);

	if (token.at[at] != '(' || at < 3 || end == at + 1 || end == token.len ||
	    token.at[end] != ')')
		return false;
	/* behind the first brackets this ends at once */
	for (size_t i = 0; i < at; i++)
		if (byte_is_digit(token.at[i]))
			return false;
	return byte_is_lower(token.at[at - 1]) ||
	    (token.at[at - 1] == ',' && byte_is_lower(token.at[at - 2]));
}

/* "[AB3]", "[Comment:", "[sic]": a reader's; "[CO2]" is a formula, "[Original:" a masthead's. */
static bool sign_is_comment(struct slice token, size_t at)
{
	size_t letters = at + 1, end;

	if (token.at[at] != '[')
		return false;
	while (letters < token.len && byte_is_letter(token.at[letters]))
		letters++;
	for (end = letters; end < token.len && byte_is_digit(token.at[end]); end++)
		;
	if (letters == at + 1 || end == token.len)
		return false;
	if (end == letters)
		return token.at[end] == ':'
		    ? (byte_is_lower(token.at[at + 1]) && end + 1 == token.len) ||
			slice_starts(slice_sub(token, at + 1, letters), "Comment")
		    : token.at[end] == ']' &&
			slice_is(slice_sub(token, at + 1, letters), "sic");
	return token.at[end] == ']' && letters - at - 1 <= SIGN_LETTERS &&
	    byte_is_upper(token.at[at + 1]) &&
	    !phrase_takes_power(slice_sub(token, 0, letters));
}

/* True for a letter of a script that no resolution in Latin letters has in a word. */
static bool sign_is_other_script(uint32_t code)
{
	/* Cyrillic to Georgian, and what is written without letters */
	return (code >= 0x400 && code < 0x1100) || (code >= 0x3040 && code < 0xd800);
}

bool suspect_stray_sign(const struct suspect *s, size_t at, size_t end)
{
	struct slice token = slice_sub(s->text, at, end);
	uint32_t code;

	for (size_t i = 0, next; i < token.len; i = next) {
		next = i + utf8_decode(token, i, &code);
		if (sign_is_other_script(code) || sign_is_asked(token, i) ||
		    sign_is_entity(token, i) || sign_is_wrap(token, i) ||
		    sign_is_raised(token, i) || sign_is_comment(token, i) ||
		    (!s->note && sign_is_bracket(token, i))) {
			suspect_report(s, REPAIR_STRAY_SIGN, at, end);
			return true;
		}
	}
	return false;
}

bool suspect_ends_sentence(const struct suspect *s, size_t at)
{
	struct slice word = phrase_word_before(s->text, at - 1);
	size_t least = s->note ? SIGN_SENTENCE_NOTE : SIGN_SENTENCE;

	return s->text.at[at - 1] == '.' && word.len >= least &&
	    (lexicon_has(word) || lexicon_has_rare(word)) &&
	    !wordlist_has_nocase(&suspect_short, word);
}

/*
 * "alone,' in", "building' in": an apostrophe before the blank AT that ends no quotation, nor is
 * it that of "peoples'".
 */
static bool sign_is_apostrophe(const struct suspect *s, size_t at)
{
	if (at < 3 || s->text.at[at - 1] != '\'')
		return false;
	struct slice before = phrase_word_before(s->text, at - 1);
	bool word = before.len >= SIGN_WORD && !slice_ends(before, "s");

	return (word || s->text.at[at - 2] == ',') &&
	    slice_find(slice_sub(s->text, 0, at), " '", 0) == SLICE_NONE;
}

void suspect_stray_stop(const struct suspect *s, size_t at)
{
	char before = s->text.at[at - 1], behind = suspect_at(s, at + 1);

	/* "the lamps , and"; what is before a mark stands at it */
	if (behind == ',' && phrase_is_letter(before))
		suspect_report_near(s, REPAIR_STRAY_SIGN, at, at + 2);
	/* "the lamps. and", "the communiqu? of" */
	else if (byte_is_lower(behind) &&
	    (suspect_ends_sentence(s, at) ||
		(before == '?' && at > 1 && byte_is_lower(s->text.at[at - 2])) ||
		sign_is_apostrophe(s, at)))
		suspect_report_near(s, REPAIR_STRAY_SIGN, at - 1, at + 1);
}

/*
 * "R equests": a large first letter stands apart from its word.  "A" and "I" are words, and inside
 * a text other letters are names: behind them the rest is no word.
 */
void suspect_drop_cap(const struct suspect *s, size_t at)
{
	size_t start = at - 1;
	struct slice letter = slice_sub(s->text, start, at);
	struct slice rest = slice_sub(s->text, at + 1, suspect_word_end(s, at + 1));
	bool first = start == sourcemap_sign_end(s->text, 0);

	if (rest.len == 0 || !byte_is_lower(rest.at[0]) ||
	    (!first && s->text.at[start - 1] != ' ') || !lexicon_makes(letter, rest))
		return;
	if ((first && letter.at[0] != 'A' && letter.at[0] != 'I') || !lexicon_has(rest))
		suspect_report(s, REPAIR_SPLIT_WORD, start, at + 1 + rest.len);
}

void suspect_double_word(const struct suspect *s, size_t at, struct slice a,
    struct slice b)
{
	/* "in in-person sessions" */
	bool compound = suspect_at(s, at + 1 + b.len) == '-' && a.len < SIGN_COMPOUND;

	if (slice_eq(a, b) && a.len > 1 && byte_is_lower(a.at[0]) && !compound &&
	    !wordlist_has(&suspect_twice, a))
		suspect_report_near(s, REPAIR_DOUBLE_WORD, at - a.len, at + 1 + b.len);
}

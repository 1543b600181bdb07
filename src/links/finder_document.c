/* SPDX-License-Identifier: ISC */
/*
 * finder_document - symbols in full, the suffixes that go on from them, and the
 * Treaty Series; see finder_read.h.
 *
 *	A/56/1026-S/2002/932		one document with two symbols: the first
 *	A/75/6 (Sect. 26)/Add.1		a group behind a space, when it has a word
 *	S/RES/1325 (2000)		or belongs to a resolution
 *	E/2005/23 and Corr.1 and 2	three links
 *	A / 71 / 301, A/71/53 /Add.1	with blanks that an extractor has put there
 */
#include "links/finder_read.h"

#include <stdio.h>
#include <string.h>

#include "base/byte.h"
#include "links/finder_gap.h"
#include "links/finder_words.h"
#include "model/space.h"
#include "text/utf8.h"

/* [byte] of the longest group in brackets, "(Parts I and II)". */
#define DOCUMENT_GROUP ((size_t)32)

/* The length [byte] of the hyphen at AT, of whatever kind; 0 when there is none. */
static size_t document_hyphen(struct slice text, size_t at)
{
	uint32_t code;
	size_t len;

	if (at >= text.len)
		return 0;
	len = utf8_decode(text, at, &code);
	return code == '-' || (code >= 0x2010 && code <= 0x2013) ? len : 0;
}

/* The length [byte] of a character of a symbol at AT, 0 when there is none. */
static size_t document_char(struct slice text, size_t at)
{
	if (at >= text.len)
		return 0;
	if (byte_is_alnum(text.at[at]) || text.at[at] == '/' || text.at[at] == '.')
		return 1;
	return document_hyphen(text, at);
}

/* The end [byte] of the token at AT without full stops and the like behind it. */
static size_t document_token(struct slice text, size_t at)
{
	size_t end = at, last = at, len;

	while ((len = document_char(text, end)) > 0) {
		end += len;
		if (byte_is_alnum(text.at[end - 1]))
			last = end;
	}
	return last;
}

/* [byte] that white space beside a slash may take up. */
#define DOCUMENT_SPACE ((size_t)6)

/* Behind the white space at AT; AT itself when there is too much of it. */
static size_t document_space(struct slice text, size_t at)
{
	size_t len = at < text.len ? space_run(text, at) : 0;

	return len <= DOCUMENT_SPACE ? at + len : at;
}

/* How many components of the token [start, end) are numbers: 2 of "A/71/302". */
static size_t document_count_numbers(struct slice text, size_t start, size_t end)
{
	size_t n = 0;

	for (size_t at = start; at < end;) {
		size_t next = slice_find(text, "/", at), last = next < end ? next : end;
		struct slice component = slice_trim(slice_sub(text, at, last));

		n += component.len > 0 && slice_is_between(component, '0', '9');
		at = last + 1;
	}
	return n;
}

/* The end [byte] of the component at AT, "302", "L.46", "Corr. 1"; 0 when it has no digit. */
static size_t document_component(struct slice text, size_t at, bool *number)
{
	size_t end = at, digits = 0;

	while (end < text.len && (byte_is_alnum(text.at[end]) || text.at[end] == '.'))
		digits += byte_is_digit(text.at[end++]);
	while (end > at && text.at[end - 1] == '.' && digits > 0)
		end--;
	*number = digits == end - at;
	if (digits == 0 && slice_ends(slice_sub(text, at, end), ".")) {
		size_t next = document_space(text, end);

		for (end = next; end < text.len && byte_is_digit(text.at[end]);)
			end++;
		digits = end - next;
	}
	return digits > 0 && (byte_is_upper(text.at[at]) || byte_is_digit(text.at[at]))
	    ? end
	    : 0;
}

/* The end [byte] of "RES" or "HRC" at AT, letters that a slash follows; or 0. */
static size_t document_letters_between(struct slice text, size_t at)
{
	size_t end = at;

	while (end < text.len && byte_is_upper(text.at[end]))
		end++;
	size_t slash = document_space(text, end);
	bool between = slash < text.len && text.at[slash] == '/';
	return between && end - at >= 2 && end - at <= 4 ? end : 0;
}

/*
 * The end [byte] of the token [start, end) with what goes on from it beside blanks, a slash
 * and a component with a number.  A third number is another symbol's.
 */
static size_t document_go_on(struct slice text, size_t start, size_t end)
{
	for (;;) {
		size_t slash = document_space(text, end);
		bool number;

		if (slash >= text.len || text.at[slash] != '/')
			return end;
		size_t next = document_space(text, slash + 1);
		size_t behind =
		    next < text.len ? document_component(text, next, &number) : 0;
		if (behind == 0) {
			number = false;
			behind = document_letters_between(text, next);
		}
		if (behind == 0 ||
		    (number && document_count_numbers(text, start, end) > 1))
			return end;
		end = behind;
		next = document_token(text, end);
		end = next > end ? next : end;
	}
}

/* Behind ". 1" at AT, where an abbreviation ends, "A/71/53/Add. 1"; AT without it. */
static size_t document_spaced_suffix(struct slice text, size_t at)
{
	static const char *const words[] = { "/Add", "/Corr", "/Rev" };
	size_t next = document_space(text, at + 1), end = next;

	if (at >= text.len || text.at[at] != '.' || next == at + 1)
		return at;
	while (end < text.len && byte_is_digit(text.at[end]) && end - next < 3)
		end++;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		size_t len = strlen(words[i]);

		if (end > next && at >= len &&
		    slice_is(slice_sub(text, at - len, at), words[i]))
			return end;
	}
	return at;
}

/* The end [byte] of the token at START, blanks beside its slashes included. */
static size_t document_spaced_token(struct slice text, size_t start)
{
	size_t end = document_spaced_suffix(text, document_token(text, start));

	return document_go_on(text, start, end);
}

static bool document_parse(struct slice text, size_t start, size_t end,
    struct symbol *out)
{
	return symbol_parse(slice_sub(text, start, end), ORGAN_ASSEMBLY, out);
}

/*
 * Behind the group in brackets at AT and what is written to it, 0 when there is
 * none.  Without a word in it, a group behind a space is the text's, not the symbol's,
 * unless SESSION says that a session or year is expected.
 */
static size_t document_group(struct slice text, size_t at, bool session)
{
	static const char *const words[] = { "part", "parts", "sect", "vol",
		"introduction", "resumption", "supp" };
	size_t start = at + space_run(text, at), end = start + 1;
	bool word = start == at || session;

	if (start >= text.len || text.at[start] != '(')
		return 0;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		word = word || finder_match(text, start + 1, words[i]) > 0;
	while (end < text.len && end - start < DOCUMENT_GROUP && text.at[end] != ')')
		end++;
	if (!word || end >= text.len || text.at[end] != ')')
		return 0;
	end++;
	return end < text.len && text.at[end] == '/' ? document_token(text, end) : end;
}

/* Behind the letter of a part that stands behind a space at AT, " A"; 0 when there is none. */
static size_t document_part(struct slice text, size_t at)
{
	size_t letter = at + space_run(text, at);

	return letter > at && letter < text.len && byte_is_upper(text.at[letter]) &&
		document_char(text, letter + 1) == 0
	    ? letter + 1
	    : 0;
}

/* "A/RES/217 A (III)", "A/RES/217 (III) A": the number of a resolution goes on behind a space. */
static size_t document_resolution(struct slice text, size_t start, size_t end,
    struct symbol *out)
{
	size_t best = document_parse(text, start, end, out) ? end : 0;
	size_t part = document_part(text, end);

	if (part > 0 && document_parse(text, start, part, out))
		best = part;
	size_t group = document_group(text, part > 0 ? part : end, true);
	if (group == 0 || !document_parse(text, start, group, out))
		return best;
	size_t behind = part == 0 ? document_part(text, group) : 0;
	return behind > 0 && document_parse(text, start, behind, out) ? behind : group;
}

/* Where a second symbol of the same document begins in the token, or its end. */
static size_t document_second(struct slice text, size_t start, size_t end)
{
	for (size_t at = start + 1; at < end; at++) {
		size_t hyphen = document_hyphen(text, at);
		size_t next = at + hyphen;

		if (hyphen > 0 && byte_is_digit(text.at[at - 1]) && next + 1 < end &&
		    strchr("AES", text.at[next]) != NULL && text.at[next + 1] == '/')
			return at;
	}
	return end;
}

/* Reads one symbol; returns the position [byte] behind all that is shown of it. */
static size_t document_symbol(struct slice text, size_t start, struct symbol *out)
{
	size_t end = document_spaced_token(text, start);
	size_t first = document_second(text, start, end);
	size_t best = 0, next;

	if (first < end)
		return document_parse(text, start, first, out) ? end : 0;
	if (slice_find(slice_sub(text, start, end), "RES/", 0) != SLICE_NONE ||
	    slice_find(slice_sub(text, start, end), "RES /", 0) != SLICE_NONE)
		return document_resolution(text, start, end, out);
	if (document_parse(text, start, end, out))
		best = end;
	while ((next = document_group(text, end, false)) > 0 &&
	    document_parse(text, start, next, out))
		best = end = next;
	return best;
}

/* --- suffixes ---------------------------------------------------------------------- */

/* The suffix words of the symbols, and of what was said before in a list. */
struct document_suffix {
	const struct symbol *head; /* the symbol in full */
	const char *kind;          /* the last word, "Corr."; NULL = none */
};

static const char *const document_kinds[] = { "Add.", "Corr.", "Rev." };

#define DOCUMENT_KINDS (sizeof(document_kinds) / sizeof(document_kinds[0]))

/* Behind the digits at AT, at most MOST; 0 when there are none or more. */
static size_t document_digits(struct slice text, size_t at, size_t most)
{
	size_t end = slice_digits_end(text, at);

	return end > at && end - at <= most ? end : 0;
}

/* True when a bare number that ends at AT can only be a suffix. */
static bool document_closes(struct slice text, size_t at)
{
	return at >= text.len || strchr("),;.", text.at[at]) != NULL ||
	    finder_separator(text, at) > 0;
}

/* Appends the symbol that KIND and the number at [start, end) make of the head. */
static bool document_add_suffix(const struct document_suffix *s, struct slice text,
    struct finding shown, size_t digits, struct finding_vec *out)
{
	char words[SYMBOL_SIZE + 16];
	struct symbol_vec symbols = { 0 };

	snprintf(words, sizeof(words), "%s and %s%.*s", s->head->text, s->kind,
	    (int)(shown.end - digits), text.at + digits);
	bool read = symbol_parse_list(slice_of(words), ORGAN_ASSEMBLY, &symbols) == 2;
	if (read) {
		shown.symbol = symbols.at[1];
		shown.reason = FINDING_SUFFIX;
		vec_push(out, shown);
	}
	vec_fini(&symbols);
	return read;
}

/* Reads "Corr.1", "2" or the other end of "Add.1-3" at AT. */
static size_t document_suffix(struct document_suffix *s, struct slice text, size_t at,
    bool range, struct finding_vec *out)
{
	size_t digits = at, end;

	for (size_t i = 0; i < DOCUMENT_KINDS && digits == at; i++)
		if (slice_starts_nocase(slice_sub(text, at, text.len),
			document_kinds[i])) {
			digits = at + strlen(document_kinds[i]);
			digits += space_run(text, digits);
			s->kind = document_kinds[i];
		}
	end = document_digits(text, digits, 3);
	if (end == 0 || s->kind == NULL ||
	    (end < text.len && (byte_is_alnum(text.at[end]) || text.at[end] == '/')))
		return 0;
	if (digits == at && !range && !document_closes(text, end))
		return 0;
	struct finding shown = { .start = at, .end = end };
	return document_add_suffix(s, text, shown, digits, out) ? end : 0;
}

/* Behind "-" or "to" at AT, 0 when there is none. */
static size_t document_range(struct slice text, size_t at)
{
	size_t hyphen = document_hyphen(text, at);
	size_t word = finder_match(text, at + space_run(text, at), "to");

	if (hyphen > 0)
		return at + hyphen;
	return word > 0 ? word + space_run(text, word) : 0;
}

/* The word of the suffix that SYMBOL ends with, "A/74/3/Add.1"; NULL = none. */
static const char *document_kind_of(const struct symbol *symbol)
{
	const char *slash = strrchr(symbol->text, '/');

	for (size_t i = 0; slash != NULL && i < DOCUMENT_KINDS; i++)
		if (slice_starts(slice_of(slash + 1), document_kinds[i]))
			return document_kinds[i];
	return NULL;
}

/* Reads all suffixes behind END; returns the position [byte] behind the last. */
static size_t document_suffixes(struct slice text, size_t end, const struct symbol *head,
    struct finding_vec *out)
{
	struct document_suffix s = { .head = head, .kind = document_kind_of(head) };

	for (;;) {
		size_t range = s.kind != NULL ? document_range(text, end) : 0;
		size_t next = range > 0 ? range : finder_separator(text, end);

		if (next > 0)
			next = document_suffix(&s, text, next, range > 0, out);
		if (next == 0)
			return end;
		end = next;
	}
}

/*
 * True when symbols of the United Nations may begin with BODY.  "Decision XII/11" of
 * a conference and the documents of agencies, "LEG/CONF.15/21" and "40 C/68", are
 * numbered by others.
 */
static bool document_body(struct slice body)
{
	static const char *const others[] = { "BWM", "EX", "GOV", "LEG", "MEPC", "MSC",
		"SOLAS", "SR", "STCW", "WHO", "WT" };

	if (body.len == 1)
		return strchr("AEST", body.at[0]) != NULL;
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		if (slice_is(body, others[i]))
			return false;
	return symbol_roman(body) == 0;
}

/*
 * True when a symbol with a blank before its first slash begins at AT, "A / 71 / 301": two
 * numbers follow.
 */
static bool document_spaced_begins(struct slice text, size_t at, size_t letters)
{
	size_t end = document_go_on(text, at, letters);

	size_t numbers = document_count_numbers(text, at, end);
	bool resolution = slice_find(slice_sub(text, at, end), "RES", 0) != SLICE_NONE;

	return letters == at + 1 && (numbers == 2 || (resolution && numbers == 1));
}

size_t finder_read_document(struct slice text, size_t at, struct finding_vec *out)
{
	struct finding found = { .start = at, .reason = FINDING_FULL };
	struct symbol head;
	size_t letters = at;

	while (letters < text.len && byte_is_upper(text.at[letters]))
		letters++;
	if (letters == at || letters >= text.len ||
	    !document_body(slice_sub(text, at, letters)))
		return 0;
	bool slash = text.at[letters] == '/';
	text = finder_reach(text, at);
	if (!slash && !document_spaced_begins(text, at, letters))
		return 0;
	found.end = document_symbol(text, at, &found.symbol);
	if (found.end == 0)
		return 0;
	head = found.symbol;
	vec_push(out, found);
	return document_suffixes(text, found.end, &head, out);
}

/* --- treaties ---------------------------------------------------------------------- */

/* Behind a word for a volume or a number at AT and the space behind it. */
static size_t treaty_word(struct slice text, size_t at, const char *const *words,
    size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t end = finder_match(text, at, words[i]);

		if (end == 0)
			continue;
		end += end < text.len && text.at[end] == '.' ? 1 : 0;
		return end + space_run(text, end);
	}
	return 0;
}

/* Behind "2225, 2237 and 2326" at AT, a list of digits; 0 when there is none. */
static size_t treaty_list(struct slice text, size_t at)
{
	size_t end = document_digits(text, at, 6);

	for (size_t next = end; next > 0;) {
		next = finder_separator(text, end);
		next = next > 0 ? document_digits(text, next, 6) : 0;
		end = next > 0 ? next : end;
	}
	return end;
}

static const char *const treaty_volumes[] = { "vol", "vols", "том", "т", "المجلد", "第" };
static const char *const treaty_numbers[] = { "No", "Nos", "no", "n°", "nº", "nos", "núm",
	"núms", "№", "الرقم", "رقم", "第" };

#define TREATY_COUNT(words) (sizeof(words) / sizeof((words)[0]))

/* Appends the treaty whose volume stands at VOLUME and number at [start, end). */
static bool treaty_add(struct slice text, size_t volume, size_t number,
    struct finding shown, struct finding_vec *out)
{
	char words[64];

	snprintf(words, sizeof(words), "vol. %.*s, No. %.*s",
	    (int)(document_digits(text, volume, 6) - volume), text.at + volume,
	    (int)(document_digits(text, number, 6) - number), text.at + number);
	shown.reason = FINDING_TREATY;
	if (!symbol_parse(slice_of(words), ORGAN_ASSEMBLY, &shown.symbol))
		return false;
	vec_push(out, shown);
	return true;
}

/* Reads "No. 9464" at AT, or "Nos. 970-973", of which the last is a link of its own. */
static size_t treaty_number(struct slice text, size_t start, size_t volume, size_t at,
    struct finding_vec *out)
{
	size_t number =
	    treaty_word(text, at, treaty_numbers, TREATY_COUNT(treaty_numbers));
	size_t end = number > 0 ? document_digits(text, number, 6) : 0;

	if (end == 0 ||
	    !treaty_add(text, volume, number,
		(struct finding){ .start = start, .end = end }, out))
		return 0;
	for (;;) {
		size_t next = document_range(text, end);

		if (next == 0)
			next = finder_separator(text, end);
		size_t behind = next > 0 ? document_digits(text, next, 6) : 0;
		if (behind == 0 ||
		    !treaty_add(text, volume, next,
			(struct finding){ .start = next, .end = behind }, out))
			return end;
		end = behind;
	}
}

size_t finder_read_treaty(struct slice text, size_t at, struct finding_vec *out)
{
	static const char chinese[] = "卷", number[] = "号";
	size_t volume, end;

	text = finder_reach(text, at);
	volume = treaty_word(text, at, treaty_volumes, TREATY_COUNT(treaty_volumes));
	end = volume > 0 ? treaty_list(text, volume) : 0;
	if (end == 0)
		return 0;
	if (slice_starts(slice_sub(text, end, text.len), chinese))
		end += strlen(chinese);
	end = finder_separator(text, end);
	end = end > 0 ? treaty_number(text, at, volume, end, out) : 0;
	if (end == 0 || !slice_starts(slice_sub(text, end, text.len), number))
		return end;
	return out->at[out->n - 1].end = end + strlen(number);
}

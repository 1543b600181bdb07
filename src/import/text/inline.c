/* SPDX-License-Identifier: ISC */
/* inline - what stands inside the lines besides words; see the header. */
#include "import/text/inline.h"

#include <ctype.h>
#include <string.h>

#include "base/byte.h"
#include "import/text/phrase.h"

/* [byte] of the longest mark, tag, or link target that is read as one. */
#define INLINE_REACH ((size_t)300)

struct inline_reader {
	struct sourcemap *to;
	struct slice source;
	size_t at, end; /* [byte] in the source */
	const struct dialect *dialect;
	struct coverage *coverage;
	bool gap; /* white space was read and not yet written */
};

/*
 * Each form reads what begins at the place of the reader; false when it is something else.
 */

static char inline_peek(const struct inline_reader *r, size_t ahead)
{
	return r->at + ahead < r->end ? r->source.at[r->at + ahead] : '\0';
}

static bool inline_is(const struct inline_reader *r, const char *text)
{
	return slice_starts(slice_sub(r->source, r->at, r->end), text);
}

/* Writes the blank that is due, before what follows. */
static void inline_gap(struct inline_reader *r)
{
	const struct buf *text = &r->to->text;

	if (r->gap && text->len > 0 && text->at[text->len - 1] != ' ')
		sourcemap_put_blank(r->to, r->at);
	r->gap = false;
}

static void inline_skip(struct inline_reader *r, size_t len)
{
	coverage_enter(r->coverage, r->at, r->at + len, COVERAGE_SIGN);
	r->at += len;
}

static void inline_keep(struct inline_reader *r, size_t len)
{
	inline_gap(r);
	sourcemap_add(r->to, r->source, r->at, r->at + len);
	r->at += len;
}

/* The position of TEXT ahead within reach, or SLICE_NONE. */
static size_t inline_find(const struct inline_reader *r, const char *text)
{
	size_t end = r->end - r->at > INLINE_REACH ? r->at + INLINE_REACH : r->end;

	return slice_find(slice_sub(r->source, 0, end), text, r->at);
}

/* "a", as in "[^a]" of Markdown. */
static bool inline_is_letter(struct slice label)
{
	return label.len == 1 && byte_is_lower(label.at[0]);
}

/* True when the label of a note can be LABEL: "12", "*"; none begins with 0. */
static bool inline_is_label(struct slice label)
{
	size_t digits = 0;

	if (slice_is(label, "*") || slice_is(label, "**"))
		return true;
	for (size_t i = 0; i < label.len; i++)
		digits += byte_is_digit(label.at[i]);
	return digits == label.len && digits > 0 && digits <= 3 && label.at[0] != '0';
}

/* A note's sign from the label at [start, end) of the source; LEN [byte] are read. */
static bool inline_note(struct inline_reader *r, size_t start, size_t end, size_t len)
{
	struct slice label = slice_trim(slice_sub(r->source, start, end));
	size_t from = (size_t)(label.at - r->source.at);

	if (!inline_is_label(label) && !(inline_is_letter(label) && inline_is(r, "[^")))
		return false;
	r->gap = false;
	sourcemap_put_note(r->to, label, from);
	inline_skip(r, len);
	return true;
}

/* "[footnoteRef:2]" */
static bool inline_ref(struct inline_reader *r)
{
	static const char *const starts[] = { "[footnoteRef:", "[endnoteRef:" };

	for (size_t i = 0; i < sizeof(starts) / sizeof(*starts); i++) {
		size_t end = inline_is(r, starts[i]) ? inline_find(r, "]") : SLICE_NONE;

		if (end != SLICE_NONE)
			return inline_note(r, r->at + strlen(starts[i]), end,
			    end + 1 - r->at);
	}
	return false;
}

/* The length of what joins two labels at the start of S, "," or a dash; 0 for other text. */
static size_t inline_joint(struct slice s)
{
	return slice_starts(s, "\342\200\223")
	    ? 3
	    : slice_starts(s, ",") || slice_starts(s, "-");
}

/*
 * "1,2" and "1\342\200\2233" at [start, end) of the source, as one raised text: two notes'
 * signs, and the dash between them, which says that there are more.  LEN [byte] are read.
 */
static bool inline_two_notes(struct inline_reader *r, size_t start, size_t end,
    size_t len)
{
	struct slice s = slice_sub(r->source, 0, end), a, b;
	size_t at = start, joint;

	while (at < end && byte_is_digit(s.at[at]))
		at++;
	joint = inline_joint(slice_sub(s, at, end));
	a = slice_sub(s, start, at);
	b = slice_trim(slice_sub(s, at + joint, end));
	if (joint == 0 || !inline_is_label(a) || !inline_is_label(b))
		return false;
	r->gap = false;
	sourcemap_put_note(r->to, a, start);
	if (s.at[at] != ',')
		sourcemap_put(r->to, "\342\200\223", at);
	sourcemap_put_note(r->to, b, at + joint);
	inline_skip(r, len);
	return true;
}

/* "<sup>2</sup>", "<sup>1,2</sup>"; what is no label stays as words. */
static bool inline_sup(struct inline_reader *r)
{
	size_t end = inline_is(r, "<sup>") ? inline_find(r, "</sup>") : SLICE_NONE;
	size_t start = r->at + strlen("<sup>");

	if (end == SLICE_NONE)
		return false;
	return inline_note(r, start, end, end + strlen("</sup>") - r->at) ||
	    inline_two_notes(r, start, end, end + strlen("</sup>") - r->at);
}

/* True when raised digits behind TEXT are no mark: a power, or digits behind a blank. */
static bool inline_is_power(struct slice text)
{
	return phrase_takes_power(text) || slice_ends(text, " ");
}

/* "plan,\302\271": raised digits of Unicode behind a word or a stop. */
static bool inline_raised(struct inline_reader *r)
{
	struct slice source = slice_sub(r->source, 0, r->end);
	struct slice text = buf_slice(&r->to->text);
	char digits[5] = "", digit;
	size_t n = 0, at = r->at, len;

	while (n < 4 && (digit = phrase_raised_digit(source, at, &len)) != '\0') {
		digits[n++] = digit;
		at += len;
	}
	if (n == 0 || n > 3 || digits[0] == '0' || text.len == 0 || r->gap ||
	    inline_is_power(text))
		return false;
	sourcemap_put_note(r->to, slice_of(digits), r->at);
	inline_skip(r, at - r->at);
	return true;
}

/* "[2]", "[^2]" where marks look so; at the start of a paragraph it is no mark. */
static bool inline_brackets(struct inline_reader *r)
{
	bool markdown = dialect_has(r->dialect, DIALECT_MARKDOWN);
	size_t start = r->at + (inline_peek(r, 1) == '^' ? 2 : 1);

	if (r->to->text.len == 0 ||
	    (r->dialect->mark != DIALECT_MARK_BRACKETS &&
		!(markdown && start == r->at + 2)))
		return false;
	size_t end = inline_find(r, "]");
	return end != SLICE_NONE && inline_note(r, start, end, end + 1 - r->at);
}

/* "2/" behind a blank or a stop, where marks look so. */
static bool inline_slash(struct inline_reader *r)
{
	const struct buf *text = &r->to->text;
	size_t len = 0;

	if (r->dialect->mark != DIALECT_MARK_SLASH || text->len == 0 ||
	    (!r->gap && strchr(" ,;:.)", text->at[text->len - 1]) == NULL))
		return false;
	while (byte_is_digit(inline_peek(r, len)))
		len++;
	if (inline_peek(r, len) == '*')
		len++;
	char behind = inline_peek(r, len + 1);
	if (len == 0 || inline_peek(r, len) != '/' || byte_is_alnum(behind))
		return false;
	return inline_note(r, r->at, r->at + len, len + 1);
}

/* The elements of HTML that writers of Markdown put in; "<the State>" is none. */
static const char *const inline_elements[] = { "a", "abbr", "b", "blockquote", "br",
	"caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "div", "dl",
	"dt", "em", "figcaption", "figure", "font", "h1", "h2", "h3", "h4", "h5", "h6",
	"hr", "i", "img", "ins", "li", "mark", "ol", "p", "pre", "q", "s", "section",
	"small", "span", "strike", "strong", "sub", "sup", "table", "tbody", "td",
	"tfoot", "th", "thead", "tr", "u", "ul" };

/* [byte] of the "<span" or "</span" at the place of R; 0 when it is no such element. */
static size_t inline_element(const struct inline_reader *r)
{
	size_t start = inline_peek(r, 1) == '/' ? 2 : 1, end = start;

	while (byte_is_alnum(inline_peek(r, end)))
		end++;
	return SLICE_IS_IN(slice_sub(r->source, r->at + start, r->at + end),
		   inline_elements)
	    ? end
	    : 0;
}

/* Other tags are an extractor's: <br>, <span id="page-1-0">. */
static bool inline_tag(struct inline_reader *r)
{
	size_t name, end;

	if (!dialect_has(r->dialect, DIALECT_MARKDOWN) ||
	    (name = inline_element(r)) == 0 ||
	    strchr(" \t\n/>", inline_peek(r, name)) == NULL ||
	    (end = inline_find(r, ">")) == SLICE_NONE)
		return false;
	r->gap |= inline_is(r, "<br");
	inline_skip(r, end + 1 - r->at);
	return true;
}

/* "<https://un.org>" is its words. */
static bool inline_autolink(struct inline_reader *r)
{
	size_t len;

	if (!dialect_has(r->dialect, DIALECT_MARKDOWN))
		return false;
	len = phrase_autolink(slice_sub(r->source, 0, r->end), r->at) - r->at;
	if (len == 0)
		return false;
	inline_skip(r, 1);
	inline_keep(r, len - 2);
	inline_skip(r, 1);
	return true;
}

/* "\(": the backslash goes. */
static bool inline_escape(struct inline_reader *r)
{
	if (!dialect_has(r->dialect, DIALECT_MARKDOWN) ||
	    !ispunct((unsigned char)inline_peek(r, 1)))
		return false;
	inline_skip(r, 1);
	inline_keep(r, 1);
	return true;
}

/* The "](" of the link whose "[" was read, and the ")" behind its target. */
static bool inline_target(const struct inline_reader *r, size_t *close, size_t *end)
{
	int depth = 0;

	*close = inline_find(r, "](");
	if (*close == SLICE_NONE)
		return false;
	for (*end = *close + 1; *end < r->end && *end - *close < INLINE_REACH; ++*end) {
		depth += (r->source.at[*end] == '(') - (r->source.at[*end] == ')');
		if (depth == 0)
			return true;
	}
	return false;
}

/* "[72/164](#)" is its words; markdown.c has made marks of "[2](#)". */
static bool inline_link(struct inline_reader *r)
{
	size_t close, end;

	if (!dialect_has(r->dialect, DIALECT_MARKDOWN) ||
	    !inline_target(r, &close, &end) ||
	    memchr(r->source.at + r->at + 1, '[', close - r->at - 1) != NULL)
		return false;
	inline_gap(r);
	inline_skip(r, 1);
	inline_add(r->to, r->source, r->at, close, r->dialect, r->coverage);
	r->at = close;
	inline_skip(r, end + 1 - r->at);
	return true;
}

/* "*" begins emphasis before a word and ends it behind one; "**" is dropped. */
static bool inline_star(struct inline_reader *r)
{
	if (!dialect_has(r->dialect, DIALECT_MARKDOWN))
		return false;
	if (inline_peek(r, 1) == '*') {
		inline_skip(r, 2);
		return true;
	}
	if (r->to->emphasis) {
		sourcemap_put(r->to, (char[]){ SOURCEMAP_EM_OFF, '\0' }, r->at);
	} else if (isspace((unsigned char)inline_peek(r, 1)) || r->at + 1 >= r->end) {
		return false;
	} else {
		inline_gap(r);
		sourcemap_put(r->to, (char[]){ SOURCEMAP_EM_ON, '\0' }, r->at);
	}
	r->to->emphasis = !r->to->emphasis;
	inline_skip(r, 1);
	return true;
}

static bool inline_space(struct inline_reader *r)
{
	r->gap |= inline_peek(r, 0) != SOURCE_TAKEN_OUT;
	r->at++;
	return true;
}

/* Reads what the byte at the place of R says that it may be. */
static bool inline_special(struct inline_reader *r)
{
	switch (inline_peek(r, 0)) {
	case ' ':
	case '\t':
	case '\n':
	case '\f':
	case SOURCE_TAKEN_OUT: return inline_space(r);
	case '[': return inline_ref(r) || inline_link(r) || inline_brackets(r);
	case '<': return inline_sup(r) || inline_autolink(r) || inline_tag(r);
	case '\\': return inline_escape(r);
	case '*': return inline_star(r) || inline_slash(r);
	case '\302':
	case '\342': return inline_raised(r);
	default: return byte_is_digit(inline_peek(r, 0)) && inline_slash(r);
	}
}

/* The bytes that a form begins with, whatever stands before them, and the digits. */
enum { INLINE_FORM = 1, INLINE_DIGIT = 2 };

static const unsigned char inline_classes[256] = {
	[' '] = INLINE_FORM,
	['\t'] = INLINE_FORM,
	['\n'] = INLINE_FORM,
	['\f'] = INLINE_FORM,
	[SOURCE_TAKEN_OUT] = INLINE_FORM,
	['['] = INLINE_FORM,
	['<'] = INLINE_FORM,
	['\\'] = INLINE_FORM,
	['*'] = INLINE_FORM,
	[0302] = INLINE_FORM,
	[0342] = INLINE_FORM,
	['0'] = INLINE_DIGIT,
	['1'] = INLINE_DIGIT,
	['2'] = INLINE_DIGIT,
	['3'] = INLINE_DIGIT,
	['4'] = INLINE_DIGIT,
	['5'] = INLINE_DIGIT,
	['6'] = INLINE_DIGIT,
	['7'] = INLINE_DIGIT,
	['8'] = INLINE_DIGIT,
	['9'] = INLINE_DIGIT,
};

static unsigned inline_class(const struct inline_reader *r, size_t at)
{
	return inline_classes[(unsigned char)r->source.at[at]];
}

/* True for a stop, behind which "2/" may be a mark. */
static bool inline_is_stop(char c)
{
	return c == ',' || c == ';' || c == ':' || c == '.' || c == ')';
}

/* True when AT is the one blank before a word that begins no form. */
static bool inline_is_between(const struct inline_reader *r, size_t at)
{
	return r->source.at[at] == ' ' && at + 1 < r->end && inline_class(r, at + 1) == 0;
}

/* [byte] ahead that no form begins with; at least 1. */
static size_t inline_plain(const struct inline_reader *r)
{
	size_t at = r->at + 1;

	for (; at < r->end; at++) {
		unsigned class = inline_class(r, at);

		if ((class == INLINE_FORM && !inline_is_between(r, at)) ||
		    (class == INLINE_DIGIT && inline_is_stop(r->source.at[at - 1])))
			break;
	}
	return at - r->at;
}

/* Keeps the words ahead; the blanks between them count as put in, as those of inline_gap() do. */
static void inline_keep_words(struct inline_reader *r)
{
	const char *c = r->source.at + r->at, *end = c + inline_plain(r);

	inline_keep(r, (size_t)(end - c));
	for (; (c = memchr(c, ' ', (size_t)(end - c))) != NULL; c++)
		vec_last(&r->to->from)[c + 1 - end] =
		    (uint32_t)(c + 1 - r->source.at) | SOURCEMAP_ADDED;
}

void inline_add(struct sourcemap *to, struct slice source, size_t start, size_t end,
    const struct dialect *dialect, struct coverage *coverage)
{
	struct inline_reader r = { .to = to,
		.source = source,
		.at = start,
		.end = end,
		.dialect = dialect,
		.coverage = coverage };

	while (r.at < r.end)
		if (!inline_special(&r))
			inline_keep_words(&r);
}

/* The "*" that never found its partner stands as it was. */
static void inline_unstar(struct sourcemap *t)
{
	struct sourcemap old = *t;
	size_t at = old.text.len;

	while (at > 0 && old.text.at[at - 1] != SOURCEMAP_EM_ON)
		at--;
	*t = (struct sourcemap){ 0 };
	sourcemap_copy(t, &old, 0, at - 1);
	sourcemap_put(t, "*", sourcemap_place(&old, at - 1));
	sourcemap_copy(t, &old, at, old.text.len);
	sourcemap_fini(&old);
}

void inline_end(struct sourcemap *to)
{
	if (to->emphasis && to->text.at[0] == SOURCEMAP_EM_ON &&
	    memchr(to->text.at, SOURCEMAP_EM_OFF, to->text.len) == NULL) {
		sourcemap_put(to, (char[]){ SOURCEMAP_EM_OFF, '\0' },
		    sourcemap_place(to, to->text.len));
		to->emphasis = false;
	} else if (to->emphasis) {
		inline_unstar(to);
	}
}

/* SPDX-License-Identifier: ISC */
/*
 * symbol_typed - what people type or paste for a symbol; see the header.
 *
 * The text is made plain first: one kind of blank, hyphen, slash and quote.  Then each
 * place where a symbol may begin is tried, and there the longest symbol whose rest is
 * understood (symbol_tail.h).
 */
#include "model/symbol_typed.h"

#include <string.h>

#include "base/byte.h"
#include "base/i18n.h"
#include "model/symbol_link.h"
#include "model/symbol_plain.h"
#include "model/symbol_tail.h"

#define TYPED_COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* [byte] that a symbol with the words that name its organ may take up. */
#define TYPED_REACH ((size_t)160)

/* Why a text is no symbol. */
enum typed_trouble {
	TROUBLE_NONE, /* it looks like none */
	TROUBLE_EMPTY,
	TROUBLE_LONG,
	TROUBLE_NUMBER, /* a number alone */
	TROUBLE_RECORD, /* an address or a file that says no symbol */
	TROUBLE_JOB,    /* a job number */
	TROUBLE_DECISION,
	TROUBLE_SEVERAL, /* another symbol follows */
	TROUBLE_PARTS,   /* it is parts of one resolution */
	TROUBLE_PAGE,    /* a page follows */
	TROUBLE_TAIL,    /* something follows */
	TROUBLE_ORGAN    /* the organ named behind numbers otherwise */
};

struct typed_reader {
	struct symbol_typed *out;
	enum typed_trouble trouble;
	struct symbol head;      /* what was understood before the trouble */
	struct symbol_tail tail; /* and what was not, in one of the texts below */
	struct buf plain;        /* the text made plain */
	struct buf joined;       /* and with its initials joined */
	struct buf written;      /* with the organ as resolutions print it */
};

/* --- the symbol ---------------------------------------------------------------------- */

static void typed_set_place(struct symbol_typed *out, const char *address)
{
	memcpy(out->place, address, strlen(address) + 1);
}

/* Keeps the first trouble and what was understood before it. */
static void typed_fail(struct typed_reader *r, enum typed_trouble trouble,
    const struct symbol *head, const struct symbol_tail *tail)
{
	if (r->trouble != TROUBLE_NONE)
		return;
	r->trouble = trouble;
	r->head = *head;
	r->tail = *tail;
}

/* "1325" of the Security Council has a year that the date behind it says. */
static void typed_add_year(struct symbol *s, int year)
{
	struct buf text = { 0 };

	if (s->kind != SYMBOL_RESOLUTION || s->organ != ORGAN_SECURITY_COUNCIL ||
	    s->session != 0 || year == 0)
		return;
	buf_addf(&text, "%s (%d)", s->text, year);
	symbol_parse(buf_slice(&text), ORGAN_ASSEMBLY, s);
	buf_fini(&text);
}

/* Takes the symbol HEAD when what stands behind it is understood. */
static bool typed_take(struct typed_reader *r, struct symbol *head, struct slice tail)
{
	struct symbol_tail t;
	enum symbol_tail_kind kind = symbol_tail_read(tail, &t);

	if (kind != TAIL_READ) {
		typed_fail(r,
		    kind == TAIL_SYMBOL     ? TROUBLE_SEVERAL
			: kind == TAIL_PAGE ? TROUBLE_PAGE
					    : TROUBLE_TAIL,
		    head, &t);
		return false;
	}
	typed_add_year(head, t.year);
	r->out->symbol = *head;
	r->out->kind = TYPED_SYMBOL;
	if (t.place.address[0] != '\0')
		typed_set_place(r->out, t.place.address);
	return true;
}

/* Reads WORDS as what the organ named behind it numbers: "19/11 of the ... Council". */
static bool typed_parse_for(struct typed_reader *r, struct slice words, struct slice tail,
    struct symbol *out)
{
	bool named = slice_find(tail, " of ", 0) != SLICE_NONE;
	struct symbol_tail t;

	if (!named || symbol_tail_read(tail, &t) != TAIL_READ || t.organ == ORGAN_COUNT)
		return symbol_parse(words, ORGAN_ASSEMBLY, out);
	if (symbol_parse(words, t.organ, out) && out->organ == t.organ)
		return true;
	if (symbol_parse(words, ORGAN_ASSEMBLY, out))
		typed_fail(r, TROUBLE_ORGAN, out, &t);
	return false;
}

/* Abbreviations of organs that resolutions are not printed with. */
static struct slice typed_write_organ(struct buf *to, struct slice words)
{
	static const struct {
		const char *typed, *organ;
	} rows[] = {
		{ "UNSCR ", "SC " },
		{ "SCR ", "SC " },
		{ "UNGAR ", "GA " },
		{ "GAR ", "GA " },
		{ "ESC ", "ECOSOC " },
		{ "UNESC ", "ECOSOC " },
		{ "HRCR ", "HRC " },
	};

	for (size_t i = 0; i < TYPED_COUNT(rows); i++) {
		if (!slice_starts_nocase(words, rows[i].typed))
			continue;
		buf_clear(to);
		buf_add(to, rows[i].organ);
		buf_adds(to, slice_sub(words, strlen(rows[i].typed), words.len));
		return buf_slice(to);
	}
	return words;
}

/* True where a symbol may end: at the end, before a blank, bracket or full stop. */
static bool typed_may_end(struct slice words, size_t at)
{
	if (at == words.len || strchr(" ,;:()[]\"'", words.at[at]) != NULL)
		return true;
	return words.at[at - 1] == ')' || words.at[at - 1] == ']' ||
	    (words.at[at] == '.' && at + 1 < words.len && words.at[at + 1] == ' ');
}

/* True for a symbol in full at the start of WORDS: letters and a slash. */
static bool typed_is_full(struct slice words)
{
	size_t at = 0;

	while (at < words.len && byte_is_letter(words.at[at]))
		at++;
	return at > 0 && at < words.len && words.at[at] == '/';
}

/* Takes the longest symbol that WORDS begin with. */
static bool typed_take_head(struct typed_reader *r, struct slice words)
{
	size_t end = words.len < TYPED_REACH ? words.len : TYPED_REACH;

	for (; end > 0; end--) {
		struct symbol head;
		struct slice tail = slice_sub(words, end, words.len);

		if (!typed_may_end(words, end) ||
		    !typed_parse_for(r, slice_sub(words, 0, end), tail, &head))
			continue;
		if (typed_take(r, &head, tail))
			return true;
	}
	return false;
}

/* Takes the address or name of a file that WORDS are, or begin with. */
static bool typed_take_link(struct typed_reader *r, struct slice words)
{
	struct symbol_link link;
	struct symbol_place place;
	size_t blank = slice_find(words, " ", 0);
	struct slice tail = slice_sub(words, words.len, words.len);
	enum symbol_link_kind kind = symbol_link_read(words, &link);
	bool silent = kind == LINK_SILENT;

	if (kind != LINK_READ && blank != SLICE_NONE) {
		tail = slice_sub(words, blank, words.len);
		kind = symbol_link_read(symbol_plain_peel(slice_sub(words, 0, blank)),
		    &link);
	}
	if (kind != LINK_READ && silent)
		typed_fail(r, TROUBLE_RECORD, &link.symbol, &r->tail);
	if (kind != LINK_READ || !typed_take(r, &link.symbol, tail))
		return false;
	memcpy(r->out->language, link.language, sizeof(link.language));
	if (link.place.len > 0 && symbol_place_read_address(link.place, &place))
		typed_set_place(r->out, place.address);
	return true;
}

static bool typed_is_one_of(struct slice word, const char *const *words, size_t n)
{
	if (word.len > 0 && word.at[word.len - 1] == '.')
		word.len--;
	return slice_is_among(word, words, n);
}

/* Words before a symbol that say nothing about it. */
static bool typed_is_lead(struct slice word)
{
	static const char *const leads[] = { "see", "also", "cf", "in", "the", "of",
		"its", "un", "united", "nations", "doc", "docs", "document", "documents",
		"symbol", "ref", "draft" };

	return typed_is_one_of(word, leads, TYPED_COUNT(leads));
}

/* Words of the names that resolutions have besides their symbols. */
static bool typed_is_name(struct slice word)
{
	static const char *const names[] = { "resolution", "resolutions", "res", "report",
		"general", "assembly", "security", "council", "economic", "and", "social",
		"human", "rights", "commission", "on", "ga", "unga", "sc", "unsc", "hrc",
		"ecosoc" };

	return typed_is_lead(word) || typed_is_one_of(word, names, TYPED_COUNT(names));
}

/*
 * Takes the first symbol of WORDS.  One in full may stand behind any words, "resolution
 * A/RES/74/158"; a number alone only behind those that say nothing.
 */
static bool typed_take_symbol(struct typed_reader *r, struct slice words)
{
	bool lead = true;

	for (size_t at = 0; at < words.len && r->trouble == TROUBLE_NONE;) {
		struct slice rest = slice_sub(words, at, words.len);
		size_t end = slice_find(rest, " ", 0);
		bool open = strchr("([\"'", rest.at[0]) != NULL;

		if (!open && (lead || typed_is_full(rest)) &&
		    (typed_take_link(r, rest) ||
			typed_take_head(r, typed_write_organ(&r->written, rest))))
			break;
		if (open) {
			at++;
			continue;
		}
		r->out->loose = r->out->loose || !typed_is_name(slice_sub(rest, 0, end));
		lead = lead && typed_is_lead(slice_sub(rest, 0, end));
		at = end != SLICE_NONE ? at + end + 1 : words.len;
	}
	return r->out->kind == TYPED_SYMBOL;
}

/* Takes "para. 3 of resolution 74/158": the place stands before. */
static bool typed_take_place_first(struct typed_reader *r, struct slice words)
{
	static const char *const joints[] = { " of ", " in ", " to ", ", " };
	struct symbol_place place;
	size_t lead = slice_find(words, " ", 0);

	if (lead != SLICE_NONE && typed_is_lead(slice_sub(words, 0, lead)))
		return typed_take_place_first(r, slice_sub(words, lead + 1, words.len));
	size_t end = symbol_place_read(words, &place);
	for (size_t i = 0; end > 0 && i < TYPED_COUNT(joints); i++) {
		struct slice rest = slice_sub(words, end, words.len);

		if (!slice_starts_nocase(rest, joints[i]))
			continue;
		rest = slice_sub(rest, strlen(joints[i]), rest.len);
		if (!typed_take_symbol(r, rest))
			return false;
		if (r->out->place[0] == '\0')
			typed_set_place(r->out, place.address);
		return true;
	}
	return false;
}

/* Takes "SYMBOL#PLACE", or "#PLACE" alone. */
static bool typed_take_hash(struct typed_reader *r, struct slice words)
{
	size_t hash = slice_find(words, "#", 0);
	struct symbol_place place;

	if (hash == SLICE_NONE ||
	    !symbol_place_read_address(symbol_plain_peel(
					   slice_sub(words, hash + 1, words.len)),
		&place))
		return false;
	struct slice before = symbol_plain_peel(slice_sub(words, 0, hash));
	if (before.len > 0 && !typed_take_symbol(r, before))
		return false;
	if (before.len == 0)
		r->out->kind = TYPED_PLACE;
	typed_set_place(r->out, place.address);
	return true;
}

/* Takes a place without a document. */
static bool typed_take_place(struct typed_reader *r, struct slice words)
{
	struct symbol_place place;

	if (words.len == 0 || symbol_place_read(words, &place) != words.len ||
	    !place.numbered)
		return false;
	r->out->kind = TYPED_PLACE;
	typed_set_place(r->out, place.address);
	return true;
}

/* --- several parts ------------------------------------------------------------------- */

/* True when the members of LIST are parts of one resolution. */
static bool typed_are_parts(const struct symbol_vec *list)
{
	struct slice whole = { "", 0 };

	for (size_t i = 0; i < list->n; i++) {
		if (list->at[i].kind != SYMBOL_RESOLUTION || list->at[i].part[0] == '\0')
			return false;
		if (i == 0)
			whole = symbol_without_part(&list->at[0]);
		else if (!slice_eq(whole, symbol_without_part(&list->at[i])))
			return false;
	}
	return list->n > 1;
}

/* WORDS behind the name that resolutions have besides their numbers. */
static struct slice typed_behind_name(struct slice words)
{
	for (size_t blank; (blank = slice_find(words, " ", 0)) != SLICE_NONE;) {
		if (!typed_is_name(slice_sub(words, 0, blank)))
			break;
		words = slice_sub(words, blank + 1, words.len);
	}
	return words;
}

size_t symbol_typed_parts(struct slice text, struct symbol_vec *out)
{
	struct symbol_vec list = { 0 };
	struct buf plain = { 0 };
	size_t n = 0;

	if (text.len > TYPED_MAX)
		return 0;
	symbol_plain_add(&plain, text);
	symbol_parse_list(typed_behind_name(symbol_plain_peel(buf_slice(&plain))),
	    ORGAN_ASSEMBLY, &list);
	if (typed_are_parts(&list))
		for (; n < list.n; n++)
			vec_push(out, list.at[n]);
	vec_fini(&list);
	buf_fini(&plain);
	return n;
}

static bool typed_is_parts(struct slice text)
{
	struct symbol_vec parts = { 0 };
	bool are = symbol_typed_parts(text, &parts) > 0;

	vec_fini(&parts);
	return are;
}

/* --- what is wrong ------------------------------------------------------------------- */

/* "N1943733", "N19/437/33": an address of the United Nations has many of them. */
static bool typed_is_job(struct slice words)
{
	size_t digits = 0;

	for (size_t i = 1; i < words.len; i++)
		digits += byte_is_digit(words.at[i]);
	return words.len > 0 && strchr("NGVKnngvk", words.at[0]) != NULL && digits >= 6 &&
	    digits <= 9 && digits + 3 >= words.len;
}

/* "General Assembly decision 58/547": a number behind the word. */
static bool typed_is_decision(struct slice words)
{
	static const char word[] = "decision ";

	for (size_t at = 0; at + strlen(word) < words.len; at++)
		if (slice_starts_nocase(slice_sub(words, at, words.len), word) &&
		    byte_is_digit(words.at[at + strlen(word)]))
			return true;
	return false;
}

static enum typed_trouble typed_trouble_of(struct slice words)
{
	if (words.len == 0)
		return TROUBLE_EMPTY;
	if (slice_is_between(words, '0', '9'))
		return TROUBLE_NUMBER;
	if (typed_is_decision(words))
		return TROUBLE_DECISION;
	return typed_is_job(words) ? TROUBLE_JOB : TROUBLE_NONE;
}

/* "A/RES/31/406A to A/RES/31/406E are 5 documents; name one" */
static void typed_add_parts(struct buf *why, const struct typed_reader *r)
{
	struct symbol_vec parts = { 0 };

	if (symbol_typed_parts(buf_slice(&r->plain), &parts) == 2)
		buf_addf(why, _("%s and %s are two documents; name one"),
		    parts.at[0].text, parts.at[1].text);
	else
		buf_addf(why, _("%s to %s are %zu documents; name one"), parts.at[0].text,
		    vec_last(&parts)->text, parts.n);
	vec_fini(&parts);
}

static void typed_add_why(struct buf *why, const struct typed_reader *r)
{
	int len = (int)(r->tail.rest.len < 40 ? r->tail.rest.len : 40);
	const char *rest = r->tail.rest.len > 0 ? r->tail.rest.at : "";

	switch (r->trouble) {
	case TROUBLE_NONE: break;
	case TROUBLE_EMPTY: buf_add(why, _("nothing is named")); break;
	case TROUBLE_LONG: buf_add(why, _("it is too long for a symbol")); break;
	case TROUBLE_NUMBER:
		buf_add(why,
		    _("a number needs its session, as in 74/158, or its organ, as in "
		      "S/RES/1325"));
		break;
	case TROUBLE_RECORD:
		buf_add(why, _("this address or file name does not say the symbol"));
		break;
	case TROUBLE_JOB:
		buf_add(why, _("this is a job number, which does not say the symbol"));
		break;
	case TROUBLE_DECISION:
		buf_add(why, _("decisions have no symbol of their own"));
		break;
	case TROUBLE_SEVERAL:
		buf_addf(why, _("another symbol stands behind %s; name one at a time"),
		    r->head.text);
		break;
	case TROUBLE_PARTS: typed_add_parts(why, r); break;
	case TROUBLE_PAGE:
		buf_addf(why,
		    _("'%.*s' behind %s is no place here; say para. 3, PP7, annex or "
		      "footnote 9"),
		    len, rest, r->head.text);
		break;
	case TROUBLE_TAIL:
		buf_addf(why, _("%s is understood, but not '%.*s' behind it"),
		    r->head.text, len, rest);
		break;
	case TROUBLE_ORGAN:
		buf_addf(why, _("no resolution of the %s has a number like that"),
		    _(symbol_organ_name(r->tail.organ)));
		break;
	}
}

/* Reads TEXT, which is not too long. */
static bool typed_read(struct typed_reader *r, struct slice text)
{
	bool read = false;

	symbol_plain_add(&r->plain, text);
	struct slice words = symbol_plain_peel(
	    symbol_plain_target(symbol_plain_peel(buf_slice(&r->plain))));
	symbol_plain_add_joined(&r->joined, words);
	text = buf_slice(&r->joined);
	if (typed_take_place(r, words) || typed_take_link(r, words))
		read = true;
	else if (slice_find(words, "#", 0) != SLICE_NONE)
		read = typed_take_hash(r, text);
	else if (r->trouble == TROUBLE_NONE)
		read = typed_take_place_first(r, text) || typed_take_symbol(r, text);
	if (!read && r->trouble == TROUBLE_NONE)
		r->trouble = typed_trouble_of(words);
	if (!read && (r->trouble == TROUBLE_TAIL || r->trouble == TROUBLE_SEVERAL) &&
	    typed_is_parts(words))
		r->trouble = TROUBLE_PARTS;
	return read;
}

enum symbol_typed_kind symbol_typed_read(struct slice text, struct symbol_typed *out,
    struct buf *why)
{
	struct typed_reader r = { .out = out, .trouble = TROUBLE_LONG };
	struct symbol_place place;
	bool read = false;

	*out = (struct symbol_typed){ .kind = TYPED_WORDS, .words = text };
	if (text.len <= TYPED_MAX) {
		r.trouble = TROUBLE_NONE;
		read = typed_read(&r, text);
	}
	if (!read) {
		size_t at = symbol_place_find_last(slice_sub(text, 0, TYPED_MAX), &place);

		*out = (struct symbol_typed){ .kind = TYPED_WORDS, .words = text };
		if (at != SLICE_NONE) {
			out->words = slice_trim(slice_sub(text, 0, at));
			typed_set_place(out, place.address);
		}
		if (why != NULL)
			typed_add_why(why, &r);
	}
	buf_fini(&r.plain);
	buf_fini(&r.joined);
	buf_fini(&r.written);
	return out->kind;
}

size_t symbol_typed_together(const struct slice *words, size_t n)
{
	size_t together = 1;
	struct buf text = { 0 };

	for (size_t i = 0; i < n && text.len <= TYPED_MAX && words[i].len > 0; i++) {
		struct symbol_typed typed;
		struct symbol_link link;

		if (i > 0 && symbol_link_read(words[i], &link) != LINK_NONE)
			break; /* a file or an address is one by itself */
		buf_add(&text, i > 0 ? " " : "");
		buf_adds(&text, words[i]);
		if ((symbol_typed_read(buf_slice(&text), &typed, NULL) == TYPED_SYMBOL &&
			!typed.loose) ||
		    typed_is_parts(buf_slice(&text)))
			together = i + 1;
	}
	buf_fini(&text);
	return together;
}

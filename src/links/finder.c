/* SPDX-License-Identifier: ISC */
/*
 * finder - the citations of a plain text; see the header.
 *
 * One pass over the words.  "resolution" opens a group; the numbers behind it are
 * collected, and settled when the next group opens or the text ends, for the organ
 * may be named behind them: "résolution 48/13 du Conseil des droits de l'homme".  In
 * Chinese the numbers stand before the word, which settles them at once.
 */
#include "links/finder.h"

#include <stdlib.h>
#include <string.h>

#include "base/byte.h"
#include "base/sort.h"
#include "links/finder_gap.h"
#include "links/finder_organ.h"
#include "links/finder_read.h"
#include "links/finder_words.h"
#include "model/space.h"
#include "text/utf8.h"

/* A body or "its" that was named, and where. */
struct finder_named {
	enum finder_body body;
	size_t start, end; /* [byte) */
	bool joined; /* to the body before it: "General Assembly and Security Council" */
};

/* "resolutions" and the numbers behind it. */
struct finder_group {
	bool open;
	bool decision; /* its numbers are of decisions */
	bool behind;   /* the owner was named behind its first numbers */
	bool before;   /* or between "resolutions" and them */
	struct finder_owner owner;
	enum finder_body said; /* whom the paragraph had named last when it opened */
	size_t n;              /* numbers taken */
	size_t end;            /* [byte] behind the last thing that belongs to it */
};

/* What a quoted title does not change: what was said before it. */
struct finder_outside {
	bool is; /* a quotation is open */
	struct finder_group group;
	struct finder_named body, its;
	enum finder_body list;
};

VEC_OF(finder_cite_vec, struct finder_cite);

struct finder_scanner {
	struct finder *f;
	struct slice text;
	struct finding_vec *out;
	struct finder_group group;
	struct finder_cite_vec cites;     /* of the group, or before a Chinese word */
	struct finder_number_vec numbers; /* of the number at hand */
	struct finder_named body;         /* the last named; end 0 = none */
	struct finder_named its;          /* the last "its", with whom it means */
	enum finder_body list;            /* whose the last group was */
	struct finder_named word;         /* the last word, whatever it is */
	struct finder_outside outside;    /* of the quotation at hand */
	bool treaties;                    /* the source at hand is the Treaty Series */
	struct symbol report;             /* the last symbol in full */
	size_t document; /* [byte] behind it and its suffixes; 0 = none */
};

void finder_init(struct finder *f, enum symbol_organ speaker)
{
	*f = (struct finder){ .speaker = speaker };
	finder_words_init(&f->beginnings);
	f->named[speaker] = true;
}

void finder_init_foreign(struct finder *f)
{
	*f = (struct finder){ .speaker = ORGAN_ASSEMBLY, .foreign = true };
	finder_words_init(&f->beginnings);
}

const char *finding_reason_words(enum finding_reason reason)
{
#define FINDING_WORDS(code, words) words,
	static const char *const table[FINDING_REASON_COUNT] = { FINDING_REASONS(
	    FINDING_WORDS) };
#undef FINDING_WORDS
	return table[reason];
}

/* --- groups ------------------------------------------------------------------------ */

/* The body that the paragraph named last. */
static enum finder_body finder_said(const struct finder_scanner *s)
{
	return s->body.end > 0 ? s->body.body : BODY_NONE;
}

/* Settles the first N of the numbers collected. */
static void finder_settle_first(struct finder_scanner *s, size_t n)
{
	const struct finder_paragraph said = {
		.before = s->group.open ? s->group.said : BODY_NONE,
		.last = finder_said(s),
	};

	for (size_t i = 0; i < n; i++) {
		const struct finder_cite *cite = &s->cites.at[i];
		struct finding found = { .start = cite->number.start,
			.end = cite->number.end };

		if (finder_owner_symbol(s->f, &said, s->group.owner, cite, &found))
			vec_push(s->out, found);
	}
	memmove(s->cites.at, s->cites.at + n, (s->cites.n - n) * sizeof(*s->cites.at));
	s->cites.n -= n;
}

static void finder_settle(struct finder_scanner *s)
{
	if (s->cites.n > 0)
		finder_settle_first(s, s->cites.n);
}

/* "resolution 53/4 of 12 March 2010 of the Commission on Narcotic Drugs". */
static void finder_close(struct finder_scanner *s)
{
	if (s->group.open && s->cites.n > 0 && s->group.owner.how == OWNER_BARE &&
	    finder_owned_behind(s->text, s->group.end))
		s->group.owner =
		    (struct finder_owner){ .body = BODY_FOREIGN, .how = OWNER_NAMED };
	finder_settle(s);
	s->group = (struct finder_group){ .open = false };
}

/* True for "W.H.A." that ends at END, as far as its last two letters tell. */
static bool finder_is_abbreviation(struct slice text, size_t end)
{
	return end >= 4 && text.at[end - 1] == '.' && byte_is_upper(text.at[end - 2]) &&
	    text.at[end - 3] == '.' && byte_is_upper(text.at[end - 4]);
}

/* True for "Con." that ends at END, before the "Res." that is a word of the same name. */
static bool finder_is_short_name(const struct finder_scanner *s, size_t end,
    const struct finder_word *word)
{
	return s->text.at[word->end - 1] == '.' && end > 0 &&
	    s->text.at[end - 1] == '.' && s->word.end == end - 1 &&
	    byte_is_upper(s->text.at[s->word.start]);
}

/* True when a word with a capital letter stands before WORD at AT, inside a sentence. */
static bool finder_capital_before(const struct finder_scanner *s, size_t at,
    const struct finder_word *word)
{
	size_t before, start = s->word.start, end = finder_trim(s->text, at);
	uint32_t code;

	if (finder_is_abbreviation(s->text, end) || finder_is_short_name(s, end, word))
		return true;
	if (s->word.end == 0 || end != s->word.end)
		return false;
	if (s->text.at[start] < 'A' || s->text.at[start] > 'Z')
		return false;
	/* "Sub-Commission" is one name */
	if (start > 0 && s->text.at[start - 1] == '-')
		return true;
	start = finder_trim(s->text, start);
	if (finder_is_abbreviation(s->text, start)) /* "U.S. Senate" */
		return true;
	code = finder_before(s->text, start, &before);
	return finder_is_letter(code) || (code >= '0' && code <= '9') || code == ',';
}

/* Who is named before the word "resolution" at AT. */
static struct finder_owner finder_owner_before(const struct finder_scanner *s, size_t at,
    const struct finder_word *word)
{
	const struct slice text = s->text;

	if (word->body == BODY_SPEAKER)
		return (struct finder_owner){ .body = BODY_SPEAKER, .how = OWNER_ITS };
	if (word->body != BODY_NONE)
		return (struct finder_owner){ .body = word->body, .how = OWNER_NAMED };
	if (s->its.end > s->body.end && finder_describes(text, s->its.end, at))
		return (struct finder_owner){ .body = s->its.body, .how = OWNER_ITS };
	if (s->body.end > 0 && finder_near(text, s->body.end, at))
		return (struct finder_owner){ .body = s->body.body,
			.how = OWNER_NAMED,
			.joined = s->body.joined };
	if (finder_in_report(text, s->document, at))
		return (struct finder_owner){ .body = finder_reporter(&s->report),
			.how = OWNER_NAMED };
	if (finder_capital_before(s, at, word))
		return (struct finder_owner){ .body = BODY_FOREIGN, .how = OWNER_NAMED };
	return (struct finder_owner){ .body = s->list, .how = OWNER_BARE };
}

/* The owner of the group rules what follows; "the decision of the Parties" does not. */
static void finder_set_list(struct finder_scanner *s)
{
	const struct finder_group *g = &s->group;

	if (g->owner.how != OWNER_BARE && !(g->decision && g->owner.body == BODY_FOREIGN))
		s->list = g->owner.body;
}

static void finder_open(struct finder_scanner *s, size_t at,
    const struct finder_word *word)
{
	finder_close(s);
	s->group = (struct finder_group){
		.open = true,
		.decision = word->kind == WORD_DECISION,
		.owner = finder_owner_before(s, at, word),
		.said = finder_said(s),
		.end = finder_skip_sign(s->text, word->end),
	};
	finder_set_list(s);
}

/* Chinese: the numbers stand before the word. */
static void finder_settle_before(struct finder_scanner *s, enum finder_word_kind kind)
{
	enum finder_body body = s->body.end > s->its.end ? s->body.body : BODY_NONE;

	if (s->its.end > s->body.end)
		body = BODY_SPEAKER;
	if (s->cites.n > 0 &&
	    finder_in_report(s->text, s->document, s->cites.at[0].number.start))
		body = finder_reporter(&s->report);
	s->group.owner = (struct finder_owner){ .body = body,
		.how = body == BODY_NONE ? OWNER_BARE : OWNER_NAMED };
	if (kind == WORD_DECISION)
		s->cites.n = 0;
	finder_settle(s);
	s->group = (struct finder_group){ .open = false };
}

/* --- events ------------------------------------------------------------------------ */

/* "World Health Assembly", "Council of Europe": the name of another body. */
static enum finder_body finder_short_name(const struct finder_scanner *s, size_t at,
    const struct finder_word *word)
{
	static const char *const others[] = { "on", "for", "of", "pour", "para", "по" };
	size_t next = word->end + space_run(s->text, word->end);

	if (!word->short_name)
		return word->body == BODY_ASSEMBLY && finder_owned_behind(s->text, next)
		    ? BODY_FOREIGN
		    : word->body;
	if (finder_capital_before(s, at, word))
		return BODY_FOREIGN;
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		if (finder_match(s->text, next, others[i]) > 0)
			return BODY_FOREIGN;
	return word->body;
}

/* True when who was named before the numbers can be of another name than BODY. */
static bool finder_is_another(const struct finder_owner owner, enum finder_body body)
{
	return owner.how == OWNER_ITS ||
	    (owner.how == OWNER_NAMED && owner.body != body &&
		owner.body != BODY_COUNCIL && owner.body != BODY_COMMISSION);
}

/* True when the name at AT begins with the Arabic "and": numbers of its own stand behind it. */
static bool finder_goes_before(const struct finder_scanner *s, size_t at)
{
	return s->group.before &&
	    slice_starts(slice_sub(s->text, at, s->text.len), "\xD9\x88");
}

/*
 * BODY is named behind numbers, at AT: they are its own, "34/22 of the Human Rights Council and
 * 72/1 of the Assembly"; where somebody else was named before them, the last alone is.
 */
static void finder_name_behind(struct finder_scanner *s, enum finder_body body, size_t at)
{
	struct finder_group *g = &s->group;
	const bool before = finder_goes_before(s, at);

	g->before = g->before || g->n == 0;
	if (before)
		finder_settle(s);
	else if (!g->behind && finder_is_another(g->owner, body) && s->cites.n > 1)
		finder_settle_first(s, s->cites.n - 1);
	g->owner = (struct finder_owner){ .body = body, .how = OWNER_NAMED };
	g->behind = g->behind || (!before && g->n > 0);
	finder_settle(s);
	finder_set_list(s);
}

/* True when the body at AT is joined to the one named before it by "and", "and of the". */
static bool finder_is_joined(const struct finder_scanner *s, size_t at)
{
	const size_t next = s->body.end > 0 ? finder_separator(s->text, s->body.end) : 0;

	return next > 0 && (next == at || (next < at && finder_links(s->text, next, at)));
}

static void finder_name(struct finder_scanner *s, size_t at,
    const struct finder_word *word)
{
	enum finder_body body = finder_short_name(s, at, word);
	struct finder_group *g = &s->group;

	if (body < BODY_COUNCIL && !word->short_name)
		s->f->named[body] = true;
	if (g->open && finder_links(s->text, g->end, at)) {
		finder_name_behind(s, body, at);
		g->end = word->end;
	}
	s->body = (struct finder_named){ .body = body,
		.start = at,
		.end = word->end,
		.joined = finder_is_joined(s, at) };
}

/* "the Human Rights Council, in its resolution": the Council's, not the speaker's. */
static void finder_possess(struct finder_scanner *s, size_t at,
    const struct finder_word *word)
{
	struct slice gap = slice_sub(s->text, s->body.end, at);
	bool subject = s->body.end > 0 && finder_near(s->text, s->body.end, at) &&
	    /* "résolution 5/1 du Conseil, sa résolution": the speaker's */
	    !slice_is(slice_trim(gap), ",");

	s->its = (struct finder_named){ .body = subject ? s->body.body : BODY_SPEAKER,
		.start = at,
		.end = word->end };
}

static void finder_take_word(struct finder_scanner *s, size_t at,
    const struct finder_word *word)
{
	switch (word->kind) {
	case WORD_RESOLUTION:
	case WORD_DECISION:
		if (word->behind)
			finder_settle_before(s, word->kind);
		else
			finder_open(s, at, word);
		break;
	case WORD_BODY: finder_name(s, at, word); break;
	case WORD_ITS: finder_possess(s, at, word); break;
	case WORD_TREATIES: s->treaties = finder_is_united_nations(s->text, at); break;
	}
}

/* True when the number at [at, end) belongs to the open group. */
static bool finder_in_group(const struct finder_scanner *s, size_t at, size_t end,
    struct date date)
{
	const struct finder_group *g = &s->group;

	if (!g->open || g->decision)
		return false;
	if (finder_trim(s->text, at) <= g->end)
		return true;
	/* "60/1 to 60/5", both with a date or none, and not "60/1 of 3 May 2006 to 3/4 of them" */
	if (s->cites.n > 0 &&
	    date_is_set(vec_last(&s->cites)->date) <= date_is_set(date) &&
	    finder_range(s->text, g->end) == at)
		return true;
	if (!finder_joins(s->text, at))
		return false;
	if (g->n > 0 && at - g->end <= FINDER_REACH &&
	    finder_separator(s->text, g->end) == at)
		return true;
	if (date_is_set(date) || (g->n > 0 && finder_follows(s->text, end)))
		return true;
	/* "resolutions of the Security Council, including 1325 (2000)", not "3/4 of them" */
	return g->n == 0 && at - g->end <= FINDER_REACH &&
	    finder_exemplifies(s->text, at) && finder_follows(s->text, end) &&
	    finder_match(s->text, end + space_run(s->text, end), "of") == 0;
}

/* True when 号 follows, as in 第72/164号决议. */
static bool finder_is_chinese(struct slice text, size_t end)
{
	return finder_match(text, end + space_run(text, end), "号") > 0;
}

/* "1 / 3 of the members" in a list: a number with blanks in it that "of" follows. */
static bool finder_is_fraction(const struct finder_scanner *s, size_t at, size_t end,
    struct date date)
{
	bool direct = finder_trim(s->text, at) <= s->group.end;
	size_t next = end + space_run(s->text, end);

	return !direct && !date_is_set(date) && finder_match(s->text, next, "of") > 0;
}

/* Takes the number at AT; returns the position [byte] behind it, 0 for none. */
static size_t finder_take_number(struct finder_scanner *s, size_t at)
{
	struct finder_cite cite = { .number = { .start = at } };

	s->numbers.n = 0;
	size_t end = finder_read_number(s->text, at, &s->numbers);
	if (end == 0)
		return 0;
	size_t behind = finder_date(s->text, end, &cite.date);
	bool chinese = finder_is_chinese(s->text, end);
	if (!chinese && !finder_in_group(s, at, end, cite.date))
		return end;
	if (s->numbers.at[0].spaced && finder_is_fraction(s, at, end, cite.date))
		return end;
	cite.direct = finder_trim(s->text, at) <= s->group.end;
	for (size_t i = 0; i < s->numbers.n; i++) {
		cite.number = s->numbers.at[i];
		vec_push(&s->cites, cite);
	}
	s->group.n++;
	s->group.end = behind;
	return behind;
}

static size_t finder_take_document(struct finder_scanner *s, size_t at)
{
	size_t before = s->out->n;
	size_t end = finder_read_document(s->text, at, s->out);

	if (end > 0) {
		s->document = end;
		s->report = s->out->at[before].symbol;
	}
	return end;
}

/* --- the pass ---------------------------------------------------------------------- */

/* True when a word or number may begin at AT. */
static bool finder_begins(const struct finder_scanner *s, size_t at, uint32_t code)
{
	size_t start;
	uint32_t before;

	if (code >= 0x2e80)
		return true;
	if (!finder_is_letter(code) && !(code >= '0' && code <= '9'))
		return false;
	before = finder_before(s->text, at, &start);
	if (before < 0x80 && before != '\0' &&
	    strchr("/.-_@#$%&=+\\", (int)before) != NULL)
		return false;
	if (before >= 0x2010 && before <= 0x2013)
		return false;
	return !finder_is_letter(before) && !(before >= '0' && before <= '9');
}

static bool finder_may_be_address(char c)
{
	return c == 'h' || c == 'w';
}

/* Behind an address at AT, "https://undocs.org/A/RES/70/1"; 0 when there is none. */
static size_t finder_address(struct slice text, size_t at)
{
	static const char *const heads[] = { "http://", "https://", "www." };
	struct slice rest = slice_sub(text, at, text.len);

	for (size_t i = 0; i < sizeof(heads) / sizeof(heads[0]); i++) {
		if (!slice_starts_nocase(rest, heads[i]))
			continue;
		while (at < text.len && space_run(text, at) == 0)
			at++;
		return at;
	}
	return 0;
}

/* Takes what begins at AT; returns the position [byte] behind it, 0 for nothing. */
static size_t finder_take(struct finder_scanner *s, size_t at, uint32_t code)
{
	struct finder_word word;
	size_t end =
	    finder_may_be_address(s->text.at[at]) ? finder_address(s->text, at) : 0;

	if (end > 0)
		return end;
	if (code >= 'A' && code <= 'Z' && (end = finder_take_document(s, at)) > 0)
		return end;
	if ((code >= '0' && code <= '9') || code == 'S' || code == 'E' || code == 0x62f)
		end = finder_take_number(s, at);
	if (end > 0)
		return end;
	if (s->treaties && (end = finder_read_treaty(s->text, at, s->out)) > 0)
		return end;
	if (!finder_word(&s->f->beginnings, s->text, at, &word))
		return 0;
	finder_take_word(s, at, &word);
	return word.end;
}

/* Behind the letters and digits at AT, or behind one character that is neither. */
static size_t finder_skip(struct slice text, size_t at)
{
	uint32_t code;
	size_t end = at, len;

	while (end < text.len) {
		len = utf8_decode(text, end, &code);
		if (!finder_is_letter(code) && !(code >= '0' && code <= '9'))
			return end > at ? end : at + len;
		for (end += len;
		     end < text.len && text.at[end] >= 'a' && text.at[end] <= 'z';)
			end++;
	}
	return end;
}

/* A quoted title may name resolutions of its own; the list goes on behind it. */
static void finder_enter_quotation(struct finder_scanner *s)
{
	if (s->outside.is)
		return;
	s->outside = (struct finder_outside){ true, s->group, s->body, s->its, s->list };
	if (s->group.open)
		finder_settle(s);
	s->group.open = false;
	s->body = s->its = (struct finder_named){ .end = 0 };
	s->list = BODY_NONE;
}

static void finder_leave_quotation(struct finder_scanner *s)
{
	if (!s->outside.is)
		return;
	finder_close(s);
	s->group = s->outside.group;
	s->body = s->outside.body;
	s->its = s->outside.its;
	s->list = s->outside.list;
	s->outside.is = false;
}

/* What a character that is no word does. */
static void finder_take_mark(struct finder_scanner *s, uint32_t code)
{
	switch (code) {
	case 0x201c:                                 /* “ */
	case 0xab: finder_enter_quotation(s); break; /* « */
	case 0x201d:                                 /* ” */
	case 0xbb: finder_leave_quotation(s); break; /* » */
	case 0x3002:                                 /* 。 */
	case 0xff1b:                                 /* ； */
		if (!s->group.open)
			s->cites.n = 0;
		break;
	default: break;
	}
}

/*
 * Behind the word at AT when it is of ASCII, small, behind a blank, and none that a citation has,
 * as most are; else AT.
 */
static size_t finder_plain_word(const struct finder_scanner *s, size_t at)
{
	const struct slice text = s->text;
	size_t end = at + 1;

	if (!byte_is_lower(text.at[at]) || (at > 0 && text.at[at - 1] != ' ') ||
	    s->treaties || finder_may_be_word(&s->f->beginnings, text, at) ||
	    (finder_may_be_address(text.at[at]) && finder_address(text, at) > 0))
		return at;
	while (end < text.len && byte_is_letter(text.at[end]))
		end++;
	return end < text.len && byte_is_word(text.at[end]) ? at : end;
}

static void finder_pass(struct finder_scanner *s)
{
	for (size_t at = 0, end; at < s->text.len; at = end) {
		uint32_t code;

		if (s->text.at[at] == ' ') {
			end = at + 1;
			continue;
		}
		end = finder_plain_word(s, at);
		if (end > at) {
			s->word = (struct finder_named){ .body = BODY_NONE,
				.start = at,
				.end = end };
			continue;
		}
		utf8_decode(s->text, at, &code);
		end = finder_begins(s, at, code) ? finder_take(s, at, code) : 0;
		if (end == 0) {
			finder_take_mark(s, code);
			end = finder_skip(s->text, at);
		}
		if (finder_is_letter(code))
			s->word = (struct finder_named){ .body = BODY_NONE,
				.start = at,
				.end = end };
	}
	finder_close(s);
}

static int finder_cmp(const void *a, const void *b)
{
	const struct finding *x = a, *y = b;

	return order_of(x->start, y->start);
}

void finder_scan(struct finder *f, struct slice text, enum finder_place place,
    struct finding_vec *out)
{
	bool ibid = place == FINDER_NOTE && finder_is_ibid(text);
	struct finder_scanner s = {
		.f = f,
		.text = text,
		.out = out,
		.list = BODY_NONE,
		.treaties = ibid && f->treaties,
	};
	size_t before = out->n;

	finder_pass(&s);
	sort(out->at + before, out->n - before, sizeof(*out->at), finder_cmp);
	if (place == FINDER_NOTE)
		f->treaties = s.treaties;
	vec_fini(&s.cites);
	vec_fini(&s.numbers);
}

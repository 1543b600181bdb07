/* SPDX-License-Identifier: ISC */
/*
 * finder_organ - whose resolution a number is; see the header.
 *
 * The Assembly and the Human Rights Council number alike: 48/13 is a resolution of
 * both.  Where nobody is named beside it, a printed date decides: the forty-eighth
 * session of the Assembly began in 1993, that of the Council in 2021.
 */
#include "links/finder_organ.h"

#include <string.h>

#include "base/buf.h"
#include "links/ibid.h"
#include "model/space.h"
#include "text/numeral.h"

/* The first session whose resolutions are numbered session/number. */
#define ORGAN_FIRST_SLASH 31

/* The largest numbers that resolutions reach; those of decisions begin above. */
#define ORGAN_ASSEMBLY_MOST 400
#define ORGAN_COUNCIL_MOST 70

/* The last year of the Commission on Human Rights. */
#define ORGAN_COMMISSION_END 2006

/* --- what an organ numbers ---------------------------------------------------------- */

/* True when the Assembly may have adopted S on D: its sessions begin in September. */
static bool organ_assembly_date(const struct symbol *s, struct date d)
{
	int year = DATE_SESSION_YEAR + s->session;

	if (s->session_kind != SESSION_REGULAR || !date_is_set(d))
		return true;
	return (d.year == year && d.month >= 9) ||
	    (d.year == year + 1 && d.month <= 10) || (s->session == 1 && d.year == 1946);
}

/* The Council has met three times a year since June 2006. */
static bool organ_council_date(const struct symbol *s, struct date d)
{
	int year = 2006 + (s->session + 1) / 3;

	if (s->session_kind != SESSION_REGULAR || !date_is_set(d))
		return true;
	return d.year >= year - 1 && d.year <= year + 1;
}

/* The number of the first resolution of each session up to the thirtieth, about. */
static const int organ_serials[] = { 1, 101, 189, 289, 364, 501, 610, 711, 807, 911, 1001,
	1126, 1237, 1347, 1467, 1606, 1759, 1883, 1992, 2004, 2134, 2248, 2373, 2499,
	2625, 2741, 2901, 3051, 3201, 3363, 3542 };

/* Serial numbers went on through the sessions; the table is not exact. */
#define ORGAN_SERIAL_SLACK 100

/* "722 (XXIII)" is not the Assembly's: its twenty-third session began at 2373. */
static bool organ_assembly_serial(const struct symbol *s)
{
	if (s->session_kind != SESSION_REGULAR)
		return true;
	return s->session <= 30 &&
	    s->number >= organ_serials[s->session - 1] - ORGAN_SERIAL_SLACK &&
	    s->number <= organ_serials[s->session] + ORGAN_SERIAL_SLACK;
}

/* The last resolution of the Security Council in 1945, 1950 and so on to 2020, about. */
static const int organ_security[] = { 0, 89, 110, 160, 219, 291, 384, 484, 580, 683, 1035,
	1334, 1651, 1966, 2259, 2560 };

#define ORGAN_SECURITY_START 1945
#define ORGAN_SECURITY_STEP 5
#define ORGAN_SECURITY_SLACK 70
#define ORGAN_SECURITY_NAMED \
	400 /* the slack where the text names the Council: a year misprinted */
#define ORGAN_SECURITY_YEARLY 50 /* since then */

/* The number that the Security Council had reached after so many YEARS, about. */
static int organ_security_reached(int years)
{
	const int last = (int)(sizeof(organ_security) / sizeof(*organ_security)) - 1;
	const int at = years / ORGAN_SECURITY_STEP, more = years % ORGAN_SECURITY_STEP;

	if (at >= last)
		return organ_security[last] +
		    (years - last * ORGAN_SECURITY_STEP) * ORGAN_SECURITY_YEARLY;
	return organ_security[at] +
	    (organ_security[at + 1] - organ_security[at]) * more / ORGAN_SECURITY_STEP;
}

/*
 * "1325 (2000)", and not "2 (1994)" or "1971 (2014)": the Council was elsewhere in that year, by more
 * than SLACK.
 */
static bool organ_security_number(const struct symbol *s, int slack)
{
	const int years = s->session - ORGAN_SECURITY_START;

	return years > 0 && s->number >= organ_security_reached(years - 1) - slack &&
	    s->number <= organ_security_reached(years) + slack;
}

/* The Council's sixty-three numbered sessions were two a year from 1946. */
static bool organ_ecosoc_date(const struct symbol *s, struct date d)
{
	int year = 1946 + (s->session - 1) / 2;

	return !date_is_set(d) || (d.year >= year - 1 && d.year <= year + 1);
}

static bool organ_year_date(const struct symbol *s, struct date d)
{
	return !date_is_set(d) || (d.year >= s->session && d.year <= s->session + 1);
}

/* True when the Assembly may number S so; SURE: it is said to be a resolution. */
static bool organ_assembly_number(const struct symbol *s, bool sure)
{
	if (strchr(s->text, '(') != NULL)
		return organ_assembly_serial(s);
	return s->session_kind != SESSION_REGULAR ||
	    (s->session >= ORGAN_FIRST_SLASH &&
		(s->number <= ORGAN_ASSEMBLY_MOST || sure));
}

/* True when S, as CITE read as a number of its organ, can be one. */
static bool organ_can(const struct symbol *s, const struct finder_cite *cite)
{
	const struct date d = cite->date;
	bool slash = strchr(s->text, '(') == NULL;

	switch (s->organ) {
	case ORGAN_ASSEMBLY:
		return organ_assembly_number(s, cite->direct || date_is_set(d)) &&
		    organ_assembly_date(s, d);
	case ORGAN_HUMAN_RIGHTS_COUNCIL:
		return s->number <= ORGAN_COUNCIL_MOST && organ_council_date(s, d);
	case ORGAN_HUMAN_RIGHTS_COMMISSION:
		return s->session <= ORGAN_COMMISSION_END &&
		    (!slash || organ_year_date(s, d));
	case ORGAN_ECOSOC: return slash ? organ_year_date(s, d) : organ_ecosoc_date(s, d);
	default: return true;
	}
}

/* Reads the number as one of BODY; false when it is of no such form. */
static bool organ_read(const struct finder_cite *cite, enum finder_body body,
    struct symbol *out)
{
	return symbol_parse(slice_of(cite->number.text), (enum symbol_organ)body, out) &&
	    out->kind == SYMBOL_RESOLUTION;
}

/* As organ_read(), and BODY itself can have adopted it on the date. */
static bool organ_fits(const struct finder_cite *cite, enum finder_body body,
    struct symbol *out)
{
	struct symbol read;

	if (!organ_read(cite, body, &read) || (enum finder_body)read.organ != body ||
	    !organ_can(&read, cite))
		return false;
	*out = read;
	return true;
}

/* --- who it is ---------------------------------------------------------------------- */

/* What is known when an owner is looked for. */
struct owner_search {
	const struct finder *f;
	const struct finder_paragraph *said;
	const struct finder_cite *cite;
	struct finding *found;
};

static bool owner_fits(const struct owner_search *s, enum finder_body body,
    enum finding_reason reason)
{
	s->found->reason = reason;
	return organ_fits(s->cite, body, &s->found->symbol);
}

/*
 * "Council resolution 2012/5": the one council named before that numbers so.  A
 * date of the Human Rights Council tells it from the others by itself.
 */
static bool owner_council(const struct owner_search *s)
{
	static const enum finder_body councils[] = { BODY_SECURITY_COUNCIL, BODY_ECOSOC,
		BODY_RIGHTS_COUNCIL };

	for (size_t i = 0; i < sizeof(councils) / sizeof(councils[0]); i++)
		if ((s->f->named[councils[i]] || date_is_set(s->cite->date)) &&
		    owner_fits(s, councils[i], FINDING_DEFINED))
			return true;
	return false;
}

/* The Environment Assembly: its sessions, and the resolutions of one, are few. */
#define OWNER_ENVIRONMENT_SESSIONS 20
#define OWNER_ENVIRONMENT_NUMBERS 40

/* The numbers of the Trusteeship Council, 1947 to 1994: a session in Roman letters. */
static bool owner_add_trusteeship(struct buf *to, const char *number)
{
	buf_addf(to, "T/RES/%s", number);
	return strchr(number, '(') != NULL && strchr(number, '/') == NULL;
}

/* "4/6" of the Environment Assembly, UNEP/EA.4/Res.6. */
static bool owner_add_environment(struct buf *to, const char *number)
{
	const struct slice all = slice_of(number);
	const size_t slash = slice_find(all, "/", 0);
	int session, n;

	if (slash == SLICE_NONE)
		return false;
	session = numeral_digits(slice_sub(all, 0, slash), 2);
	n = numeral_digits(slice_sub(all, slash + 1, all.len), 2);
	buf_addf(to, "UNEP/EA.%d/Res.%d", session, n);
	return session > 0 && session <= OWNER_ENVIRONMENT_SESSIONS && n > 0 &&
	    n <= OWNER_ENVIRONMENT_NUMBERS;
}

/* "2003/16" of the Sub-Commission, which ended with its Commission. */
static bool owner_add_sub_commission(struct buf *to, const char *number)
{
	const int year = numeral_year(slice_sub(slice_of(number), 0, 4));

	buf_addf(to, "E/CN.4/Sub.2/RES/%s", number);
	return year > 0 && year <= ORGAN_COMMISSION_END && number[4] == '/';
}

/* A number of BODY, whose resolutions are documents by their symbols. */
static bool owner_document(const struct owner_search *s, enum finder_body body)
{
	bool (*const add)(struct buf * to, const char *number) = body == BODY_TRUSTEESHIP
	    ? owner_add_trusteeship
	    : body == BODY_ENVIRONMENT ? owner_add_environment
				       : owner_add_sub_commission;
	struct buf text = { 0 };
	bool known = add(&text, s->cite->number.text) &&
	    symbol_parse(buf_slice(&text), ORGAN_ASSEMBLY, &s->found->symbol);

	s->found->reason = FINDING_NAMED;
	buf_fini(&text);
	return known;
}

/* True when no resolution of BODY is numbered as those of the speakers are: 45/3 is none of it. */
static bool owner_is_alien(enum finder_body body)
{
	return body == BODY_SECURITY_COUNCIL;
}

/*
 * True unless the form of the number is that of another organ than BODY, which stands beside it,
 * and is no proof of that: "Security Council resolution 45/3", "2 (1994)".
 */
static bool owner_may_differ(const struct owner_search *s, enum finder_body body)
{
	const struct symbol *read = &s->found->symbol;

	if (read->organ == ORGAN_SECURITY_COUNCIL &&
	    !organ_security_number(read, ORGAN_SECURITY_NAMED))
		return false;
	if ((enum finder_body)read->organ == body)
		return true;
	return read->organ == ORGAN_SECURITY_COUNCIL
	    ? body == BODY_ASSEMBLY || s->f->named[BODY_SECURITY_COUNCIL]
	    : !owner_is_alien(body) || strchr(read->text, '(') != NULL ||
		read->session_kind != SESSION_REGULAR;
}

/* The organ that stands beside the number. */
static bool owner_named(const struct owner_search *s, enum finder_body body)
{
	struct finder_cite undated = *s->cite;
	struct symbol *symbol = &s->found->symbol;

	switch (body) {
	case BODY_FOREIGN: return false;
	case BODY_COUNCIL: return owner_council(s);
	case BODY_COMMISSION:
		return s->f->named[BODY_RIGHTS_COMMISSION] &&
		    owner_fits(s, BODY_RIGHTS_COMMISSION, FINDING_DEFINED);
	case BODY_TRUSTEESHIP:
	case BODY_ENVIRONMENT:
	case BODY_SUB_COMMISSION: return owner_document(s, body);
	default: break;
	}
	if (!organ_read(s->cite, body, symbol) || !owner_may_differ(s, body))
		return false;
	s->found->reason =
	    (enum finder_body)symbol->organ == body ? FINDING_NAMED : FINDING_FORM;
	undated.date = (struct date){ 0 };
	return organ_can(symbol, &undated);
}

/* An organ that the paragraph named, if the number can be its. */
static bool owner_list(const struct owner_search *s, enum finder_body body)
{
	if (body < BODY_COUNCIL)
		return owner_fits(s, body, FINDING_LIST);
	return body < BODY_SPEAKER && owner_named(s, body);
}

/* An organ that the paragraph named before the numbers, or else behind them. */
static bool owner_said(const struct owner_search *s)
{
	return owner_list(s, s->said->before) || owner_list(s, s->said->last);
}

/* True when the printed date is not that of the organ that numbers as the speaker does. */
static bool owner_is_dated(const struct owner_search *s)
{
	const bool assembly = s->f->speaker == ORGAN_ASSEMBLY;
	struct symbol twin;

	return date_is_set(s->cite->date) &&
	    !organ_fits(s->cite, assembly ? BODY_RIGHTS_COUNCIL : BODY_ASSEMBLY, &twin);
}

static bool owner_speaker(const struct owner_search *s)
{
	return !s->f->foreign &&
	    owner_fits(s, (enum finder_body)s->f->speaker,
		owner_is_dated(s) ? FINDING_DATED : FINDING_SPEAKER);
}

/* A number in a form that one organ alone uses: 1325 (2000), 217 A (III), ES-10/21. */
static bool owner_form(const struct owner_search *s)
{
	struct symbol *symbol = &s->found->symbol;

	s->found->reason = FINDING_FORM;
	return organ_read(s->cite, (enum finder_body)s->f->speaker, symbol) &&
	    symbol->organ != s->f->speaker && organ_can(symbol, s->cite) &&
	    (symbol->organ != ORGAN_SECURITY_COUNCIL ||
		organ_security_number(symbol, ORGAN_SECURITY_SLACK));
}

/* A number that was said to be the Human Rights Council's before. */
static bool owner_remembered(const struct owner_search *s)
{
	size_t n = s->f->n_council < FINDER_COUNCIL ? s->f->n_council : FINDER_COUNCIL;

	if (date_is_set(s->cite->date) ||
	    !owner_fits(s, BODY_RIGHTS_COUNCIL, FINDING_DEFINED))
		return false;
	for (size_t i = 0; i < n; i++)
		if (s->f->council[i].session == s->found->symbol.session &&
		    s->f->council[i].number == s->found->symbol.number)
			return true;
	return false;
}

/* "its": the speaker's, unless the date is another's; a wrong date is an error. */
static bool owner_its(const struct owner_search *s, enum finder_body body)
{
	struct finder_cite undated = *s->cite;
	struct owner_search any = *s;

	undated.date = (struct date){ 0 };
	any.cite = &undated;
	if (body != BODY_SPEAKER && owner_named(s, body))
		return true;
	if (s->f->foreign)
		return false;
	return owner_speaker(s) || owner_said(s) ||
	    (date_is_set(s->cite->date) && s->f->named[BODY_RIGHTS_COUNCIL] &&
		owner_fits(s, BODY_RIGHTS_COUNCIL, FINDING_DEFINED)) ||
	    owner_speaker(&any) || owner_form(s);
}

static bool owner_bare(const struct owner_search *s, enum finder_body body)
{
	if (body == BODY_FOREIGN)
		return false;
	return owner_remembered(s) || owner_list(s, body) || owner_speaker(s) ||
	    owner_form(s) || owner_said(s);
}

static bool owner_find(const struct owner_search *s, struct finder_owner owner)
{
	if (owner.how == OWNER_ITS || owner.body == BODY_SPEAKER)
		return owner_its(s, owner.body);
	if (owner.how == OWNER_BARE)
		return owner_bare(s, owner.body);
	return owner_named(s, owner.body) ||
	    (owner.body < BODY_COUNCIL && (owner.joined || !owner_is_alien(owner.body)) &&
		owner_speaker(s));
}

bool finder_owner_symbol(struct finder *f, const struct finder_paragraph *said,
    struct finder_owner owner, const struct finder_cite *cite, struct finding *found)
{
	const struct owner_search search = { f, said, cite, found };
	const struct symbol *symbol = &found->symbol;

	if (!owner_find(&search, owner))
		return false;
	if (symbol->organ == ORGAN_HUMAN_RIGHTS_COUNCIL &&
	    found->reason != FINDING_DEFINED)
		f->council[f->n_council++ % FINDER_COUNCIL] =
		    (struct finder_said){ symbol->session, symbol->number };
	return true;
}

enum finder_body finder_reporter(const struct symbol *symbol)
{
	struct slice text = slice_of(symbol->text);
	size_t slash = slice_find(text, "/", 2);
	struct slice rest = slash != SLICE_NONE ? slice_sub(text, slash, text.len) : text;

	if (slice_starts(text, "A/") &&
	    (slice_is(rest, "/53") || slice_starts(rest, "/53/")))
		return BODY_RIGHTS_COUNCIL;
	if (slice_starts(text, "E/") &&
	    (slice_is(rest, "/23") || slice_starts(rest, "/23/")))
		return BODY_RIGHTS_COMMISSION;
	return BODY_FOREIGN;
}

/* --- the words around ---------------------------------------------------------------- */

size_t finder_date(struct slice text, size_t at, struct date *out)
{
	static const char *const phrases[] = { "of", "both of", "all of", "dated",
		"adopted on" };
	struct slice near = slice_sub(text, 0, at + FINDER_REACH);
	size_t next = at + space_run(near, at);

	*out = (struct date){ 0 };
	if (next < near.len && near.at[next] == ',')
		next += 1 + space_run(near, next + 1);
	for (size_t i = 0; i < sizeof(phrases) / sizeof(phrases[0]); i++) {
		size_t word = finder_match(near, next, phrases[i]);
		size_t len;

		if (word == 0)
			continue;
		word += space_run(near, word);
		len = date_parse_words(slice_sub(near, word, near.len), out);
		if (len > 0)
			return word + len;
	}
	return at;
}

bool finder_owned_behind(struct slice text, size_t at)
{
	static const char *const phrases[] = { "of the", "of", "adopted by the",
		"adopted at the", "du", "de la", "de l'", "del", "de la" };
	struct slice near = slice_sub(text, at, at + FINDER_REACH);
	size_t start = space_run(near, 0);

	/* "34/24 (XV) of the Organization" */
	size_t close = start < near.len && near.at[start] == '('
	    ? slice_find(near, ")", start)
	    : SLICE_NONE;

	if (close != SLICE_NONE)
		start = close + 1 + space_run(near, close + 1);
	if (start < near.len && near.at[start] == ',')
		start += 1 + space_run(near, start + 1);
	for (size_t i = 0; i < sizeof(phrases) / sizeof(phrases[0]); i++) {
		size_t end = finder_match(near, start, phrases[i]);

		if (end == 0)
			continue;
		end += space_run(near, end);
		return end < near.len && near.at[end] >= 'A' && near.at[end] <= 'Z' &&
		    finder_match(near, end, "united nations") == 0;
	}
	return false;
}

/* [byte] between a symbol and the part of its report. */
#define ORGAN_REPORT ((size_t)96)

bool finder_in_report(struct slice text, size_t document, size_t at)
{
	static const char *const parts[] = { "chap", "sect", "annex", "part", "cap.",
		"secc", "partie", "anexo", "гл.", "разд.", "приложение", "章", "节",
		"附件", "الفصل", "الفرع", "المرفق" };
	size_t start = finder_trim(text, at), before;
	uint32_t code;

	if (document == 0 || at < document || at - document > ORGAN_REPORT)
		return false;
	code = finder_before(text, start, &before);
	if (code == 0x7b2c) { /* 第 */
		start = finder_trim(text, before);
		code = finder_before(text, start, &before);
	}
	if (code != ',' && code != 0xff0c && code != 0x60c)
		return false;
	struct slice between = slice_sub(text, document, at);
	if (slice_find(between, ";", 0) != SLICE_NONE)
		return false;
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		if (slice_find(between, parts[i], 0) != SLICE_NONE)
			return true;
	return false;
}

bool finder_is_united_nations(struct slice text, size_t at)
{
	static const char *const leagues[] = { "League of Nations", "Société des Nations",
		"Sociedad de las Naciones", "Europe", "国际联盟" };
	struct slice before = slice_sub(text, at > 40 ? at - 40 : 0, at);

	for (size_t i = 0; i < sizeof(leagues) / sizeof(leagues[0]); i++)
		if (slice_find(before, leagues[i], 0) != SLICE_NONE)
			return false;
	return true;
}

bool finder_is_ibid(struct slice text)
{
	struct slice own;

	return ibid_begins(ibid_bare(text), &own);
}

/* SPDX-License-Identifier: ISC */
/*
 * suspect_date - dates of resolutions that a line cuts in two, and that do not fit what stands
 * around them: lines between them are lost, or stand elsewhere; see suspect_rule.h.
 */
#include "import/text/suspect_rule.h"

#include "base/byte.h"
#include "import/common/wordlist.h"
#include "import/text/phrase.h"
#include "model/date.h"

/* Words of a date before its last: "of 12 September". */
#define DATE_WORDS 3

/*
 * Sessions up to here are those of organs that count anew as well.  Of the Assembly's own, and
 * of commissions that are twelve years or so younger, what they adopt follows in a year.
 */
#define DATE_SESSION_LEAST 34u
#define DATE_COMMISSION_FROM 10
#define DATE_COMMISSION_TO 13

/* The Human Rights Council: its first session, and how many it has in a year. */
#define DATE_RIGHTS_YEAR 2006
#define DATE_RIGHTS_EACH 3

/* What a date is of: "72/164" has a session, "1373 (2001)" a year; the other is 0. */
struct suspect_cited {
	unsigned session, year;
};

/* Where what is behind the last blank before AT begins. */
static size_t suspect_token_start(const struct suspect *s, size_t at)
{
	while (at > 0 && s->text.at[at - 1] != ' ')
		at--;
	return at;
}

/* "1373 (2001)": OUT, of the bracket from AT on. */
static bool suspect_cited_year(const struct suspect *s, size_t at,
    struct suspect_cited *out)
{
	size_t end = phrase_digits(s->text, at + 1, 4, &out->year);

	return at > 1 && byte_is_digit(s->text.at[at - 2]) && end == at + 5 &&
	    suspect_at(s, end) == ')' && phrase_is_year(out->year);
}

/* "72/164": OUT, of the token from AT on; but "decision 72/164". */
static bool suspect_cited_session(const struct suspect *s, size_t at,
    struct suspect_cited *out)
{
	unsigned number;
	size_t bar = phrase_digits(s->text, at, 2, &out->session);

	return suspect_at(s, bar) == '/' &&
	    suspect_at(s, phrase_digits(s->text, bar + 1, 3, &number)) == ' ' &&
	    (at == 0 || !slice_starts(phrase_word_before(s->text, at - 1), "decision"));
}

/* What is cited before the blank AT: "72/164", "72/262 C", "1373 (2001)". */
static bool suspect_cited(const struct suspect *s, size_t at, struct suspect_cited *out)
{
	*out = (struct suspect_cited){ 0 };
	/* the letter of a part */
	if (at > 2 && byte_is_upper(s->text.at[at - 1]) && s->text.at[at - 2] == ' ')
		at -= 2;
	at = suspect_token_start(s, at);
	return suspect_at(s, at) == '(' ? suspect_cited_year(s, at, out)
					: suspect_cited_session(s, at, out);
}

/* True when what is cited as C may be of YEAR. */
static bool suspect_is_of_year(const struct suspect_cited *c, int year)
{
	int session = (int)c->session, age = year - DATE_SESSION_YEAR - session;
	int rights = year - DATE_RIGHTS_YEAR - (session + 1) / DATE_RIGHTS_EACH;

	if (c->year != 0)
		return (int)c->year == year;
	return c->session < DATE_SESSION_LEAST || age == 0 || age == 1 ||
	    (age >= DATE_COMMISSION_FROM && age <= DATE_COMMISSION_TO) ||
	    (rights >= -1 && rights <= 1);
}

/* Where the "of" stands before the date that the blank AT is part of; SLICE_NONE. */
static size_t suspect_date_start(const struct suspect *s, size_t at)
{
	size_t start = at + 1;

	for (int i = 0; i <= DATE_WORDS; i++) {
		if (start > 1 && suspect_at(s, start) == 'o' &&
		    suspect_at(s, start + 1) == 'f' && suspect_at(s, start + 2) == ' ')
			return start;
		if (start == 0)
			break;
		start = suspect_token_start(s, start - 1);
	}
	return SLICE_NONE;
}

/* True when the words from AT on, behind "of", are no date: "22 (2016)", "June 2021". */
static bool suspect_is_no_date(const struct suspect *s, size_t at)
{
	unsigned day;
	size_t end = phrase_digits(s->text, at, 2, &day);
	size_t month = end > at ? end + 1 : at, behind = suspect_word_end(s, month);
	bool named = date_month_named(slice_sub(s->text, month, behind)) != 0;

	if (end > at)
		return suspect_at(s, end) == ' ' && !named;
	return named && byte_is_digit(suspect_at(s, behind + 1));
}

/*
 * "by the | June 2021, and": a month at AT and its year, behind a word that leads to none; but
 * "the June 2021 meeting".
 */
static bool suspect_is_stray_month(const struct suspect *s, size_t at)
{
	unsigned number;
	size_t word = suspect_word_end(s, at), year = word + 1;
	size_t end = phrase_digits(s->text, year, 4, &number);
	struct slice before = phrase_word_before(s->text, at - 1);

	return before.len > 0 && byte_is_lower(before.at[0]) && end == year + 4 &&
	    date_month_named(slice_sub(s->text, at, word)) != 0 &&
	    !wordlist_has(&seam_months, before) &&
	    (!slice_is(before, "the") || !byte_is_lower(suspect_at(s, end + 1)) ||
		suspect_at(s, end) == ',');
}

/* True when the date that the blank AT is part of does not suit what it is of. */
static bool suspect_is_no_date_of(const struct suspect *s, size_t at)
{
	size_t start = suspect_date_start(s, at);
	struct suspect_cited cited;
	struct date date;

	if (start == SLICE_NONE || !suspect_cited(s, start - 1, &cited))
		return false;
	return phrase_of_date(s->text, start, &date) > start
	    ? !suspect_is_of_year(&cited, date.year)
	    : suspect_is_no_date(s, start + 3);
}

bool suspect_cuts_date(const struct suspect *s, size_t at)
{
	char behind = suspect_at(s, at + 1);

	/* most lines begin with another word than "of" */
	if (byte_is_lower(behind) && behind != 'o' && !byte_is_digit(s->text.at[at - 1]))
		return false;
	return (byte_is_upper(behind) && suspect_is_stray_month(s, at + 1)) ||
	    suspect_is_no_date_of(s, at);
}

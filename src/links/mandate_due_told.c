/* SPDX-License-Identifier: ISC */
/* mandate_due_told - dates put in order and into words; see mandate_due.h. */
#include <stdio.h>

#include "base/i18n.h"
#include "links/mandate_due.h"
#include "links/mandate_part.h"
#include "model/date.h"
#include "model/docwords.h"

#define DUE_MONTHS 13L /* in a row of months there is one before January */
#define DUE_DAYS 32L
#define DUE_LATE 100000000L /* behind all dates */

static long due_days(int year, int month, int day)
{
	return (year * DUE_MONTHS + month) * DUE_DAYS + day;
}

long mandate_due_order(const struct mandate_due *d)
{
	switch (d->form) {
	case MANDATE_DUE_SESSION:
		return due_days(d->session + DATE_SESSION_YEAR + (d->end ? 1 : 0), 9, 0);
	case MANDATE_DUE_DATE:
		return d->part > 0
		    ? due_days(d->year, mandate_part_month(d->part), (int)DUE_DAYS - 1)
		    : due_days(d->year, d->month, d->day);
	case MANDATE_DUE_NEXT: return DUE_LATE + 1;
	case MANDATE_DUE_BODY: return DUE_LATE + 2;
	case MANDATE_DUE_NONE: break;
	}
	return d->every > 0 ? DUE_LATE : DUE_LATE + 3;
}

bool mandate_due_eq(const struct mandate_due *a, const struct mandate_due *b)
{
	if (a->form != b->form || a->every != b->every)
		return false;
	switch (a->form) {
	case MANDATE_DUE_SESSION:
	case MANDATE_DUE_BODY:
		return a->session == b->session && a->last == b->last && a->end == b->end;
	case MANDATE_DUE_DATE:
		return a->year == b->year && a->last_year == b->last_year &&
		    a->month == b->month && a->day == b->day && a->part == b->part;
	case MANDATE_DUE_NEXT: return slice_eq(a->words, b->words);
	case MANDATE_DUE_NONE: break;
	}
	return true;
}

/* "78th" */
static void due_add_ordinal(struct buf *to, int n)
{
	char digits[16];

	snprintf(digits, sizeof(digits), "%d", n);
	docwords_add_ordinal(to, digits);
}

static void due_add_session(struct buf *to, const struct mandate_due *d)
{
	struct buf first = { 0 }, last = { 0 };

	due_add_ordinal(&first, d->session);
	due_add_ordinal(&last, d->last);
	if (d->last <= d->session && d->end)
		buf_addf(to, _("end of %s session"), buf_str(&first));
	else if (d->last <= d->session)
		buf_addf(to, _("%s session"), buf_str(&first));
	else if (d->last == d->session + 1)
		buf_addf(to,
		    d->end ? _("end of %s and %s sessions") : _("%s and %s sessions"),
		    buf_str(&first), buf_str(&last));
	else
		buf_addf(to,
		    d->end ? _("end of %s to %s sessions") : _("%s to %s sessions"),
		    buf_str(&first), buf_str(&last));
	buf_fini(&first);
	buf_fini(&last);
}

static void due_add_date(struct buf *to, const struct mandate_due *d)
{
	if (d->part > 0)
		mandate_part_add(to, d->part, d->year);
	else if (d->day > 0 && d->month > 0)
		date_add_local(to,
		    (struct date){ (short)d->year, (signed char)d->month,
			(signed char)d->day });
	else if (d->month > 0)
		buf_addf(to, "%s %d", _(date_month_name(d->month)), d->year);
	else
		buf_addf(to, "%d", d->year);
	if (d->last_year > d->year)
		buf_addf(to, _(" to %d"), d->last_year);
}

static void due_add_every(struct buf *to, const struct mandate_due *d)
{
	if (d->every == 0)
		return;
	buf_add(to, d->form != MANDATE_DUE_NONE ? ", " : "");
	if (d->every % 12 == 0)
		buf_addf(to,
		    i18n_number("every year", "every %d years",
			(unsigned long)d->every / 12),
		    d->every / 12);
	else
		buf_addf(to,
		    i18n_number("every month", "every %d months",
			(unsigned long)d->every),
		    d->every);
}

void mandate_due_add_short(struct buf *to, const struct mandate_due *d)
{
	switch (d->form) {
	case MANDATE_DUE_SESSION: due_add_session(to, d); break;
	case MANDATE_DUE_DATE: due_add_date(to, d); break;
	case MANDATE_DUE_BODY:
	case MANDATE_DUE_NEXT: buf_adds(to, d->words); break;
	case MANDATE_DUE_NONE: break;
	}
	due_add_every(to, d);
}

void mandate_due_add_words(struct buf *to, const struct mandate_due *d)
{
	mandate_due_add_short(to, d);
	if (d->form == MANDATE_DUE_SESSION)
		buf_addf(to,
		    d->reckoned ? _(" (counted from the text's own, about %d)")
				: _(" (about %d)"),
		    d->session + DATE_SESSION_YEAR + (d->end ? 1 : 0));
}

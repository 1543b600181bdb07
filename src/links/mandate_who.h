/* SPDX-License-Identifier: ISC */
/*
 * mandate_who - the name of who is asked, in the words of a clause; for mandate*.c only.
 *
 *	the Secretary-General, in consultation with Member States, to ...
 *	    ~~~~~~~~~~~~~~~~~
 */
#ifndef RECITAL_LINKS_MANDATE_WHO_H
#define RECITAL_LINKS_MANDATE_WHO_H

#include "links/mandate_ask.h"

/* Words that may stand between a comma and a verb, or between a verb and whom it asks. */
#define MANDATE_ADVERBS \
	" also further once again therefore strongly equally hereby urgently likewise similarly " \
	"moreover furthermore thus accordingly finally firmly respectfully earnestly " \
	"additionally particularly specifically kindly solemnly "

/* Words in a row that a name of who is asked can have, with all that is said of them. */
#define MANDATE_WHO_MOST 60

/* Sets who A asks: the words from FIRST on, without an article, as far as an insertion or END. */
void mandate_who_set(const struct mandate_text *t, struct mandate_ask *a, size_t first,
    size_t end);

/* Sets who A, which is passive from AT on, asks: "be convened every year by the Board". */
void mandate_who_agent(const struct mandate_text *t, struct mandate_ask *a, size_t at);

/* True for "the use of the fund" at AT: nobody, but what is authorized. */
bool mandate_who_is_use(const struct mandate_text *t, size_t at);

/* Sets whom A authorizes to a use at AT, before word TO: "the use of the fund by the Board to pay";
 * nobody when none is named. */
void mandate_who_user(const struct mandate_text *t, struct mandate_ask *a, size_t at,
    size_t to);

#endif

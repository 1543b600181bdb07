/* SPDX-License-Identifier: ISC */
/*
 * mastheadsession - the phrases of a masthead that name session and agenda item, in English,
 * French and Spanish; for mastheadphrase.c only.
 */
#ifndef RECITAL_IMPORT_MASTHEADSESSION_H
#define RECITAL_IMPORT_MASTHEADSESSION_H

#include "import/text/mastheadphrase.h"

/*
 * "19 June-14 July 2023", "26 July 2018-24 July 2019", "14 de septiembre a 7 de octubre de
 * 2020": the days of a session.
 */
masthead_phrase mastheadsession_days;

/* "Seventy-ninth session" */
masthead_phrase mastheadsession_ordinal;

/* "Soixante-quinzième session", "Período de sesiones de 2018": a line of it. */
masthead_phrase mastheadsession_other;

/* "Agenda items 20 (c) and 35", "Point 68 b) de l'ordre du jour"; the item's title follows. */
masthead_phrase mastheadsession_agenda;

#endif

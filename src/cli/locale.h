/* SPDX-License-Identifier: ISC */
/*
 * locale - the characters of the person's locale, for main.
 */
#ifndef RECITAL_CLI_LOCALE_H
#define RECITAL_CLI_LOCALE_H

/*
 * Takes the character set of the locale that the environment names.  ssh sends the name of the
 * person's own machine, which this one may lack: where that name says UTF-8, C.UTF-8 does as
 * well.  A terminal that is said to be UTF-8 has its way against a locale with other letters.
 * Complains when the letters cannot be had at all.
 */
void locale_start(void);

/* What is printed is for programs: no word of it is translated. */
void locale_for_programs(void);

#endif

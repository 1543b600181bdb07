/* SPDX-License-Identifier: ISC */
/*
 * i18n - the program's own words in the person's language, by gettext.
 *
 * A sentence is translated whole.  app_say(), app_error(), complain() and output_line() translate
 * their formats themselves; all else says _("...").  What programs read (JSON, CSV, what is kept
 * in files) is not translated, nor is anything of a document.
 */
#ifndef RECITAL_BASE_I18N_H
#define RECITAL_BASE_I18N_H

#include <locale.h> /* locale_t */
#include <stdbool.h>

/* TEXT in the language of the person, itself where there is no translation; static. */
const char *i18n_text(const char *text) __attribute__((format_arg(1)));

/* The same of a text that differs with N: ONE for 1, MANY for others, as languages have it. */
const char *i18n_number(const char *one, const char *many, unsigned long n)
    __attribute__((format_arg(1), format_arg(2)));

/* The catalogues lie in FOLDER; before, nothing is translated. */
void i18n_start(const char *folder);

/* True when texts are not said in the language of the sources. */
bool i18n_is_other(void);

/*
 * From here to i18n_resume(), which takes what this gives, nothing is translated for the thread
 * that asks: for what is kept, and read by people of other languages later.
 */
locale_t i18n_pause(void);
void i18n_resume(locale_t before);

#define _(text) i18n_text(text)

/* Of a table: found by translators, and translated where it is said. */
#define N_(text) text

#endif

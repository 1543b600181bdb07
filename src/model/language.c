/* SPDX-License-Identifier: ISC */
/* language - the codes of languages; see the header. */
#include "model/language.h"

#include <stddef.h> /* size_t */
#include <string.h>

/* Of several codes of three letters for one of two, the first is written. */
static const struct language_row {
	const char *three, *two;
} language_rows[] = {
	{ "ara", "ar" },
	{ "deu", "de" },
	{ "eng", "en" },
	{ "fra", "fr" },
	{ "rus", "ru" },
	{ "spa", "es" },
	{ "zho", "zh" },
	{ "chi", "zh" },
	{ "fre", "fr" },
	{ "ger", "de" },
};

#define LANGUAGE_ROWS (sizeof(language_rows) / sizeof(*language_rows))

const char *language_short(const char *code)
{
	for (size_t i = 0; i < LANGUAGE_ROWS; i++)
		if (strcmp(code, language_rows[i].three) == 0)
			return language_rows[i].two;
	return code;
}

const char *language_long(const char *code)
{
	for (size_t i = 0; i < LANGUAGE_ROWS; i++)
		if (strcmp(code, language_rows[i].two) == 0)
			return language_rows[i].three;
	return code;
}

/* SPDX-License-Identifier: ISC */
/* locale - the characters of the person's locale; see the header. */
#include "cli/locale.h"

#include <langinfo.h>
#include <locale.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <termios.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/xalloc.h"
#include "cli/output.h"

/* The name of the locale for the category that VARIABLE is of; "" when there is none. */
static const char *locale_name(const char *variable)
{
	const char *const variables[] = { "LC_ALL", variable, "LANG" };

	for (size_t i = 0; i < sizeof(variables) / sizeof(*variables); i++) {
		const char *name = getenv(variables[i]);

		if (name != NULL && name[0] != '\0')
			return name;
	}
	return "";
}

/* "en_US.UTF-8", "de_DE.utf8@euro", and "UTF-8" alone, as macOS has it. */
static bool locale_says_utf8(const char *name)
{
	const char *dot = strchr(name, '.');
	const char *set = dot != NULL ? dot + 1 : name;
	const size_t len = strcspn(set, "@");

	return (len == 5 && strncasecmp(set, "utf-8", len) == 0) ||
	    (len == 4 && strncasecmp(set, "utf8", len) == 0);
}

static bool locale_use_utf8(void)
{
	return setlocale(LC_CTYPE, "C.UTF-8") != NULL ||
	    setlocale(LC_CTYPE, "C.utf8") != NULL;
}

/* True when the program is on a terminal whose line is said to be UTF-8 (stty iutf8). */
static bool locale_is_on_utf8(void)
{
#ifdef IUTF8
	struct termios modes;

	return isatty(STDOUT_FILENO) && tcgetattr(STDIN_FILENO, &modes) == 0 &&
	    (modes.c_iflag & IUTF8) != 0;
#else
	return false;
#endif
}

/* The terminal knows better than a locale of other letters; "C" is for ASCII on the screen. */
static void locale_follow_terminal(void)
{
	if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0 &&
	    strcmp(setlocale(LC_CTYPE, NULL), "C") != 0 && locale_is_on_utf8())
		locale_use_utf8();
}

static void locale_start_characters(void)
{
	if (setlocale(LC_CTYPE, "") != NULL) {
		locale_follow_terminal();
		return;
	}
	const char *name = locale_name("LC_CTYPE");
	if (locale_says_utf8(name) && locale_use_utf8())
		return;
	complain("the locale \"%s\" is not on this machine: letters beyond ASCII are "
		 "shown as ?",
	    name);
}

/* Where the machine lacks the locale gettext still looks at LANGUAGE, but not in "C". */
static void locale_start_words(void)
{
	const char *folder = getenv("RECITAL_LOCALES");
	const char *name = locale_name("LC_MESSAGES");

	i18n_start(folder != NULL && folder[0] != '\0' ? folder : RECITAL_LOCALE_DIR);
	if (setlocale(LC_MESSAGES, "") != NULL)
		return;
	if (setlocale(LC_MESSAGES, "C.UTF-8") == NULL || getenv("LANGUAGE") != NULL)
		return;
	char *language = xmemdup0(name, strcspn(name, ".@"));
	setenv("LANGUAGE", language, 0);
	free(language);
}

void locale_start(void)
{
	locale_start_words();
	locale_start_characters();
}

void locale_for_programs(void)
{
	setlocale(LC_MESSAGES, "C");
}

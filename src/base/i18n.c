/* SPDX-License-Identifier: ISC */
/* i18n - the program's own words in the person's language; see the header. */
#include "base/i18n.h"

#include <libintl.h>

void i18n_start(const char *folder)
{
	bindtextdomain("recital", folder);
	/* inside all is UTF-8, whatever the terminal has; also what the library of C says */
	bind_textdomain_codeset("recital", "UTF-8");
	bind_textdomain_codeset("libc", "UTF-8");
	textdomain("recital");
}

const char *i18n_text(const char *text)
{
	/* of "" gettext() gives what it knows about the translators */
	return text[0] != '\0' ? gettext(text) : text;
}

const char *i18n_number(const char *one, const char *many, unsigned long n)
{
	return ngettext(one, many, n);
}

bool i18n_is_other(void)
{
	return gettext("")[0] != '\0';
}

/* True when neither this program nor the library of C has other words for anything. */
static bool i18n_is_plain(void)
{
	return !i18n_is_other() && dgettext("libc", "")[0] == '\0';
}

locale_t i18n_pause(void)
{
	locale_t now = uselocale((locale_t)0);

	/* a locale is made of files, and this is asked for each file of a corpus */
	if (i18n_is_plain())
		return now;
	uselocale(newlocale(LC_MESSAGES_MASK, "C", duplocale(now)));
	return now;
}

void i18n_resume(locale_t before)
{
	locale_t plain = uselocale(before);

	if (plain != before && plain != LC_GLOBAL_LOCALE)
		freelocale(plain);
}

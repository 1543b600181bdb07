/* SPDX-License-Identifier: ISC */
/* mdoc - text for a manual page; see the header. */
#include "cli/mdoc.h"

#include <ctype.h>
#include <string.h>

void mdoc_add(struct buf *to, const char *text)
{
	static const struct {
		char c;
		const char *roff;
	} escapes[] = {
		{ '\\', "\\e" },
		{ '"', "\\(dq" },
		{ '\'', "\\(aq" },
		{ '`', "\\(ga" },
		{ '^', "\\(ha" },
		{ '~', "\\(ti" },
		{ '-', "\\-" },
	};

	size_t len = strlen(text);

	if (len == 0 || !isalnum((unsigned char)text[0]))
		buf_add(to, "\\&");
	for (; *text != '\0'; text++) {
		size_t i = 0;

		while (i < sizeof(escapes) / sizeof(escapes[0]) && escapes[i].c != *text)
			i++;
		if (i < sizeof(escapes) / sizeof(escapes[0]))
			buf_add(to, escapes[i].roff);
		else
			buf_addc(to, *text);
	}
	if (len > 1 && ispunct((unsigned char)text[-1]))
		buf_add(to, "\\&");
}

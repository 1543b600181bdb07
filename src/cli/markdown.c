/* SPDX-License-Identifier: ISC */
/* markdown - words of a document or a person in Markdown; see the header. */
#include "cli/markdown.h"

#include <string.h>

void markdown_add(struct buf *to, struct slice text)
{
	static const char special[] = "\\`*_[]<>#|~&!$";

	for (size_t i = 0; i < text.len; i++) {
		if (memchr(special, text.at[i], sizeof(special) - 1) != NULL)
			buf_addc(to, '\\');
		buf_addc(to, text.at[i]);
	}
}

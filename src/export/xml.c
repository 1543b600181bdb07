/* SPDX-License-Identifier: ISC */
/* xml - words in XML and HTML; see the header. */
#include "export/xml.h"

#include <stdint.h>

#include "text/utf8.h"

/* What stands for the character CODE, NULL for itself. */
static const char *xml_named(uint32_t code)
{
	switch (code) {
	case '&': return "&amp;";
	case '<': return "&lt;";
	case '>': return "&gt;";
	case '"': return "&quot;";
	case '\t': return "&#9;";
	case '\n': return "&#10;";
	}
	return NULL;
}

/* True of U+FFFE, U+FFFF, which XML 1.0 lacks; UTF-8 has no surrogates. */
static bool xml_lacks(uint32_t code)
{
	return utf8_is_control(code) || code == 0xfffe || code == 0xffff;
}

void xml_add(struct buf *to, struct slice text)
{
	static const char replacement[] = "\xef\xbf\xbd"; /* U+FFFD */
	uint32_t code;

	for (size_t at = 0, len; at < text.len; at += len) {
		len = utf8_decode(text, at, &code);
		const char *named = xml_named(code);

		if (named != NULL)
			buf_add(to, named);
		else if (xml_lacks(code) || (code == 0xfffd && len == 1))
			buf_add(to, replacement);
		else if (utf8_is_bidi(code))
			buf_addf(to, "&#x%X;", (unsigned)code);
		else
			buf_addn(to, text.at + at, len);
	}
}

void xml_add_attribute(struct buf *to, const char *name, const char *value)
{
	buf_addf(to, " %s=\"", name);
	xml_add(to, slice_of(value));
	buf_addc(to, '"');
}

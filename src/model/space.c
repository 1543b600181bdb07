/* SPDX-License-Identifier: ISC */
/* space - the white space of printed texts; see the header. */
#include "model/space.h"

#include "text/utf8.h"

bool space_is(uint32_t code)
{
	if (code <= 0x20)
		return code == ' ' || (code >= '\t' && code <= '\r');
	return code == 0x00a0 || (code >= 0x2000 && code <= 0x200a) || code == 0x202f ||
	    code == 0x205f || code == 0x3000;
}

size_t space_run(struct slice s, size_t at)
{
	size_t end = at;

	while (end < s.len) {
		uint32_t code;
		size_t len = utf8_decode(s, end, &code);

		if (!space_is(code))
			break;
		end += len;
	}
	return end - at;
}

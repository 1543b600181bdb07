/* SPDX-License-Identifier: ISC */
/* typewidth - how wide characters are in Times; see the header. */
#include "import/text/typewidth.h"

#include "text/utf8.h"

const uint16_t typewidth_ascii[] = { 250, 333, 408, 500, 500, 833, 778, 180, 333, 333,
	500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500,
	278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
	389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722,
	611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278,
	278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500,
	444, 480, 200, 480, 541 };

uint32_t typewidth_beyond(uint32_t code)
{
	if (code == 0x2018 || code == 0x2019)
		return 333;
	if (code == 0x201c || code == 0x201d)
		return 444;
	return code == 0x2014 ? 1000 : 500;
}

uint32_t typewidth_text(struct slice text)
{
	uint32_t width = 0, code;

	for (size_t at = 0; at < text.len;) {
		at += utf8_decode(text, at, &code);
		width += typewidth_char(code);
	}
	return width;
}

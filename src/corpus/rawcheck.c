/* SPDX-License-Identifier: ISC */
/* rawcheck - the bytes of a file before any YAML; see the header. */
#include "corpus/rawcheck.h"

#include <stddef.h>

#include "base/byte.h"
#include "base/i18n.h"
#include "corpus/docread.h"
#include "text/utf8.h"

/* The reading place in a file. */
struct rawcheck {
	struct slice text;
	size_t at; /* [byte] */
	struct diag_place place;
};

struct slice rawcheck_body(struct slice text)
{
	return slice_sub(text, slice_starts(text, "\xef\xbb\xbf") ? 3 : 0, SLICE_NONE);
}

/* Passes over one character and returns it. */
static uint32_t rawcheck_next(struct rawcheck *r)
{
	uint32_t code;

	r->at += utf8_decode(r->text, r->at, &code);
	if (code == '\n') {
		r->place.line++;
		r->place.column = 1;
	} else {
		r->place.column++;
	}
	return code;
}

/* Bytes that are not UTF-8: the first with its place, for the rest follows from it. */
static bool rawcheck_utf8(struct rawcheck *r, struct diags *d)
{
	size_t bad = utf8_invalid(r->text);

	if (bad == SLICE_NONE)
		return true;
	while (r->at < bad)
		rawcheck_next(r);
	unsigned byte = (unsigned char)r->text.at[bad];
	if (bad == 0 && (byte == 0xfe || byte == 0xff))
		diag_add(d, DIAG_UTF8, r->place,
		    "the file is in UTF-16; save it as UTF-8");
	else
		diag_add(d, DIAG_UTF8, r->place,
		    "byte 0x%02X is not UTF-8; save the file as UTF-8", byte);
	return false;
}

static bool rawcheck_allows(const struct rawcheck *r, uint32_t code)
{
	if (code == '\n' || code == '\t')
		return true;
	/* Line ends may be those of another system. */
	if (code == '\r')
		return r->at < r->text.len && r->text.at[r->at] == '\n';
	return !utf8_is_forbidden(code);
}

static void rawcheck_skip_plain(struct rawcheck *r)
{
	size_t n = byte_plain_run(r->text.at + r->at, r->text.len - r->at);

	r->at += n;
	r->place.column += n;
}

bool rawcheck(struct slice text, const char *path, struct diags *d)
{
	struct rawcheck r = { text, 0, { path, 1, 1 } };
	size_t found = 0;

	if (text.len > DOC_MAX_BYTES) {
		diag_add(d, DIAG_TOO_LARGE, (struct diag_place){ path, 0, 0 },
		    N_("the file has %zu bytes; more than %zu are not read"), text.len,
		    DOC_MAX_BYTES);
		return false;
	}
	if (!rawcheck_utf8(&r, d))
		return false;
	for (;;) {
		rawcheck_skip_plain(&r);
		if (r.at >= text.len || found >= DOC_MAX_ERRORS)
			break;
		struct diag_place here = r.place;
		uint32_t code = rawcheck_next(&r);
		if (rawcheck_allows(&r, code))
			continue;
		diag_add(d, DIAG_CONTROL, here, "character U+%04X is not allowed",
		    (unsigned)code);
		found++;
	}
	return found == 0;
}

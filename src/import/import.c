/* SPDX-License-Identifier: ISC */
/* import - from what people have to documents; see the header. */
#include "import/import.h"

#include <string.h>

#include "base/path.h"
#include "import/sniff.h"

void import_fini(struct import *out)
{
	for (size_t i = 0; i < out->docs.n; i++)
		doc_free(out->docs.at[i]);
	vec_fini(&out->docs);
	repairs_fini(&out->repairs);
	diags_fini(&out->diags);
}

/* The byte order marks of UTF-8 and UTF-16, with which an XML file may begin. */
static size_t import_order_mark(struct slice bytes)
{
	if (slice_starts(bytes, "\xef\xbb\xbf"))
		return 3;
	return slice_starts(bytes, "\xff\xfe") || slice_starts(bytes, "\xfe\xff") ? 2 : 0;
}

/* True for HTML, and for Markdown that begins with HTML's elements. */
static bool import_is_markup(struct slice s)
{
	static const char *const starts[] = {
		"<!doctype html",
		"<html",
		"<sup",
		"<sub",
		"<span",
		"<a ",
		"<img",
		"<br",
		"<div",
		"<p>",
		"<p ",
		"<table",
		"<b>",
		"<i>",
		"<em>",
		"<u>",
	};

	for (size_t i = 0; i < sizeof(starts) / sizeof(*starts); i++)
		if (slice_starts_nocase(s, starts[i]))
			return true;
	return false;
}

bool import_is_xml(struct slice bytes)
{
	size_t at = import_order_mark(bytes);

	/* In UTF-16 every other byte of ASCII text is NUL. */
	while (at < bytes.len &&
	    (bytes.at[at] == '\0' || strchr(" \t\r\n", bytes.at[at]) != NULL))
		at++;
	struct slice rest = sniff_behind_comments(slice_sub(bytes, at, SLICE_NONE));
	return rest.len > 0 && rest.at[0] == '<' && !import_is_markup(rest);
}

const char *import_source(const struct import_input *in)
{
	return strcmp(in->path, "-") == 0 ? "" : path_name(in->path);
}

bool import_read(const struct import_input *in, struct import *out)
{
	bool xml = in->dialect == NULL && import_is_xml(in->bytes);

	if (xml && in->symbol != NULL) {
		diag_add(&out->diags, DIAG_NOT_RESOLUTION,
		    (struct diag_place){ in->path, 0, 0 },
		    "an AKN4UN file says its own symbol; import it without --symbol");
		return false;
	}
	if (xml)
		return import_akn(in, out);
	return import_text(in, out);
}

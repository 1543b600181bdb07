/* SPDX-License-Identifier: ISC */
/* akn_href - the symbol in the address of a link; see the header. */
#include "import/akn/akn_href.h"

#include <assert.h>
#include <string.h>

#include "base/buf.h"
#include "base/byte.h"

/* [byte] of the longest address that is looked into. */
#define HREF_MAX ((size_t)300)

/* What stands behind the host in an address of the document services. */
static struct slice href_path(struct slice href)
{
	static const char *const hosts[] = { "undocs.org/", "docs.un.org/" };
	struct slice none = { "", 0 };

	for (size_t i = 0; i < sizeof(hosts) / sizeof(*hosts); i++) {
		size_t at = slice_find(href, hosts[i], 0);

		if (at != SLICE_NONE)
			return slice_sub(href, at + strlen(hosts[i]), SLICE_NONE);
	}
	return slice_find(href, "://", 0) == SLICE_NONE ? href : none;
}

/* Without "en/" before and "?..." or "#..." behind it. */
static struct slice href_symbol(struct slice path)
{
	size_t end = 0;

	while (end < path.len && path.at[end] != '?' && path.at[end] != '#')
		end++;
	path = slice_sub(path, 0, end);
	while (path.len > 0 && path.at[0] == '/')
		path = slice_sub(path, 1, SLICE_NONE);
	bool language = path.len > 3 && path.at[2] == '/' && byte_is_lower(path.at[0]) &&
	    byte_is_lower(path.at[1]);
	return language ? slice_sub(path, 3, SLICE_NONE) : path;
}

/* "%20" as a blank, and so on. */
static void href_decode(struct buf *to, struct slice s)
{
	for (size_t i = 0; i < s.len; i++) {
		const int byte = slice_percent(s, i);

		buf_addc(to, byte >= 0 ? (char)byte : s.at[i]);
		i += byte >= 0 ? 2 : 0;
	}
}

/* Cuts "(supp)" off, which the service wants behind the symbol of a supplement. */
static void href_cut_supplement(struct buf *b)
{
	static const char tail[] = "(supp)";
	size_t len = strlen(tail);

	if (b->len > len &&
	    slice_is_nocase(slice_sub(buf_slice(b), b->len - len, b->len), tail))
		b->at[b->len -= len] = '\0';
}

/* "72/266a-b" and "72/266a": the first letter, as a capital. */
static void href_part(struct buf *b)
{
	size_t end = b->len;

	if (!slice_starts_nocase(buf_slice(b), "A/RES/"))
		return;
	if (end > 3 && b->at[end - 2] == '-' && byte_is_letter(b->at[end - 1]) &&
	    byte_is_letter(b->at[end - 3]))
		end -= 2;
	if (end > 1 && byte_is_letter(b->at[end - 1]) && byte_is_digit(b->at[end - 2])) {
		b->at[end - 1] = (char)(b->at[end - 1] & ~0x20);
		b->at[b->len = end] = '\0';
	}
}

/* "hrc/A/RES/45/8", as some Russian files have it. */
static void href_council(struct buf *b)
{
	static const char odd[] = "hrc/A/RES/";

	if (!slice_starts_nocase(buf_slice(b), odd))
		return;
	assert(b->at != NULL);
	memcpy(b->at, "A/HRC/RES/", strlen(odd));
}

bool akn_href_read(struct slice href, struct symbol *out)
{
	struct buf b = { 0 };

	if (href.len > HREF_MAX)
		return false;
	href_decode(&b, href_symbol(href_path(slice_trim(href))));
	href_cut_supplement(&b);
	href_part(&b);
	href_council(&b);
	bool good = b.len > 0 && strchr(b.at, '/') != NULL &&
	    symbol_parse(buf_slice(&b), ORGAN_ASSEMBLY, out);
	buf_fini(&b);
	return good;
}

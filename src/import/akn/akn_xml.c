/* SPDX-License-Identifier: ISC */
/* akn_xml - the XML of AKN4UN as a row of events; see the header. */
#include "import/akn/akn_xml.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <expat.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/xalloc.h"

/* [element] open at once; the deepest official file has 17. */
#define AKN_MAX_DEPTH ((size_t)256)

/* As expat hands them over: name, value, name ... NULL. */
struct akn_attributes {
	const XML_Char **at;
};

struct akn_xml {
	XML_Parser parser;
	const struct akn_handler *handler;
	void *context;
	const char *path;
	struct diags *diags;
	struct slice bytes;
	bool wide;              /* not one byte a character of ASCII: UTF-16 */
	size_t at;              /* [byte] of bytes at PLACE */
	struct akn_place place; /* how far lines and columns were counted */
	size_t depth;           /* [element] that are open */
	enum akn_element open[AKN_MAX_DEPTH];
	bool failed; /* the reason is told */
};

static const char *const akn_element_names[] = {
#define AKN_ELEMENT_NAME(element, name) name,
	AKN_ELEMENTS(AKN_ELEMENT_NAME)
#undef AKN_ELEMENT_NAME
};

static int akn_xml_name_cmp(const void *key, const void *row)
{
	const char *const *name = row;

	return strcmp(key, *name);
}

static enum akn_element akn_xml_look_up(const char *name)
{
	size_t n = sizeof(akn_element_names) / sizeof(*akn_element_names);
	const char *const *row = bsearch(name, akn_element_names, n,
	    sizeof(*akn_element_names), akn_xml_name_cmp);

	return row != NULL ? (enum akn_element)(row - akn_element_names) : AKN_OTHER;
}

/* "p" of "akn:p". */
static const char *akn_xml_local(const XML_Char *name)
{
	const char *colon = strrchr(name, ':');

	return colon != NULL ? colon + 1 : name;
}

/* True when NAME is WANTED, with a prefix or without. */
static bool akn_xml_is_named(const XML_Char *name, const char *wanted)
{
	if (*name == *wanted && strcmp(name, wanted) == 0)
		return true;
	const char *colon = strchr(name, ':');
	return colon != NULL && strcmp(colon + 1, wanted) == 0;
}

struct slice akn_attribute(const struct akn_attributes *a, const char *name)
{
	for (const XML_Char **row = a->at; *row != NULL; row += 2)
		if (akn_xml_is_named(row[0], name))
			return slice_of(row[1]);
	return (struct slice){ "", 0 };
}

/* True when the eight bytes at AT are ASCII and no line ends among them. */
static bool akn_xml_is_plain(const char *at)
{
	const uint64_t ones = 0x0101010101010101U, highs = 0x8080808080808080U;
	uint64_t bytes;

	memcpy(&bytes, at, sizeof(bytes));
	uint64_t newlines = bytes ^ (ones * '\n');
	return (((newlines - ones) | bytes) & highs) == 0;
}

/*
 * Counts lines and columns up to byte END.  Events come in the order of the file, so
 * each byte is counted once, and most of them eight at a time.
 */
static void akn_xml_count(struct akn_xml *x, size_t end)
{
	size_t at = x->at, column = x->place.column;

	while (at < end) {
		if (end - at >= 8 && akn_xml_is_plain(x->bytes.at + at)) {
			at += 8;
			column += 8;
			continue;
		}
		unsigned char c = (unsigned char)x->bytes.at[at++];
		column += (c & 0xc0) != 0x80;
		if (c != '\n')
			continue;
		x->place.line++;
		column = 1;
	}
	x->at = at;
	x->place.column = column;
}

/* Where the event begins, or with BEHIND where it ends. */
static struct akn_place akn_xml_here(struct akn_xml *x, bool behind)
{
	XML_Index at = XML_GetCurrentByteIndex(x->parser);
	int len = behind ? XML_GetCurrentByteCount(x->parser) : 0;

	if (x->wide)
		return (struct akn_place){ XML_GetCurrentLineNumber(x->parser),
			XML_GetCurrentColumnNumber(x->parser) + 1 };
	if (at >= 0 && (size_t)at + (size_t)len <= x->bytes.len)
		akn_xml_count(x, (size_t)at + (size_t)len);
	return x->place;
}

/* Ends the reading; the first reason is the one that is told. */
static void akn_xml_fail(struct akn_xml *x, struct akn_place place, const char *why)
{
	struct diag_place at = { x->path, place.line, place.column };

	if (!x->failed)
		diag_add(x->diags, DIAG_XML, at, "%s", why);
	x->failed = true;
	XML_StopParser(x->parser, XML_FALSE);
}

static void akn_xml_open(void *data, const XML_Char *name, const XML_Char **attributes)
{
	struct akn_xml *x = data;
	struct akn_attributes a = { attributes };

	if (x->failed)
		return;
	struct akn_place place = akn_xml_here(x, true);
	if (x->depth == AKN_MAX_DEPTH) {
		akn_xml_fail(x, place,
		    _("the XML is nested too deep; no resolution has such"));
		return;
	}
	const char *local = akn_xml_local(name);
	enum akn_element element = akn_xml_look_up(local);
	x->open[x->depth++] = element;
	x->handler->start(x->context, element, local, &a, place);
}

static void akn_xml_close(void *data, const XML_Char *name)
{
	struct akn_xml *x = data;

	(void)name;
	if (!x->failed)
		x->handler->end(x->context, x->open[--x->depth], akn_xml_here(x, true));
}

static void akn_xml_text(void *data, const XML_Char *text, int len)
{
	struct akn_xml *x = data;
	struct slice s = { text, len > 0 ? (size_t)len : 0 };

	if (!x->failed)
		x->handler->text(x->context, s, akn_xml_here(x, false));
}

static void akn_xml_doctype(void *data, const XML_Char *name, const XML_Char *system_id,
    const XML_Char *public_id, int has_internal_subset)
{
	struct akn_xml *x = data;
	bool html = slice_is_nocase(slice_of(name), "html");

	(void)system_id;
	(void)public_id;
	(void)has_internal_subset;
	akn_xml_fail(x, akn_xml_here(x, false),
	    html ? _("this is HTML; open it in a browser and save the page as text, and "
		     "import that")
		 : _("a document type declaration, which AKN files have none of; "
		     "recital does not read files that declare entities"));
}

/* The fault with expat's number CODE in words that help, or NULL. */
static const char *akn_xml_words(enum XML_Error code)
{
	switch (code) {
	case XML_ERROR_NO_ELEMENTS:
	case XML_ERROR_UNCLOSED_TOKEN:
	case XML_ERROR_UNCLOSED_CDATA_SECTION:
		return _(
		    "the XML ends too early; the file was cut short, so get it again");
	case XML_ERROR_JUNK_AFTER_DOC_ELEMENT:
		return _(
		    "something follows the end of the document; if these are two in one "
		    "file, divide it and import each alone");
	case XML_ERROR_PARTIAL_CHAR:
	case XML_ERROR_BAD_CHAR_REF:
		return _(
		    "a byte or character that XML cannot have; the file is damaged or "
		    "in another encoding than it says");
	case XML_ERROR_UNKNOWN_ENCODING:
	case XML_ERROR_INCORRECT_ENCODING:
		return _(
		    "the XML names an encoding that recital does not read or that the "
		    "file is not in; make it UTF-8 with `iconv`");
	case XML_ERROR_SYNTAX:
	case XML_ERROR_INVALID_TOKEN:
		return _(
		    "the XML is broken: a sign stands here that may not, such as `<` "
		    "or `&` in a text");
	case XML_ERROR_DUPLICATE_ATTRIBUTE:
		return _("the XML is broken: an attribute stands twice in one element");
	case XML_ERROR_MISPLACED_XML_PI:
		return _("the XML is broken: `<?xml` does not stand at the beginning");
	case XML_ERROR_XML_DECL:
		return _(
		    "the XML is broken: `<?xml ... ?>`, its beginning, is not as it must be");
	default: return NULL;
	}
}

/* True when expat stopped at what is no character, and not at a wrong one. */
static bool akn_xml_bad_byte(const struct akn_xml *x)
{
	XML_Index at = XML_GetCurrentByteIndex(x->parser);

	if (at < 0 || (size_t)at >= x->bytes.len)
		return false;
	unsigned char c = (unsigned char)x->bytes.at[at];
	return c >= 0x80 || (c < ' ' && c != '\t' && c != '\n' && c != '\r');
}

/* The name at which expat stopped: "nbsp" of "&nbsp;", "p" of "</p>". */
static struct slice akn_xml_stopped_at(const struct akn_xml *x)
{
	XML_Index index = XML_GetCurrentByteIndex(x->parser);
	size_t at = index > 0 ? (size_t)index : 0, start;

	while (at < x->bytes.len && strchr("&</", x->bytes.at[at]) != NULL)
		at++;
	start = at;
	while (at < x->bytes.len && at - start < 40 &&
	    strchr(";> \t\r\n", x->bytes.at[at]) == NULL)
		at++;
	return slice_sub(x->bytes, start, at);
}

/* The faults of a name, which is told. */
static void akn_xml_add_name(const struct akn_xml *x, enum XML_Error code, struct buf *to)
{
	struct slice name = akn_xml_stopped_at(x);

	if (code == XML_ERROR_UNDEFINED_ENTITY)
		buf_addf(to,
		    _("the XML is broken: no entity `%.*s` is known; XML has only &amp; "
		      "&lt; &gt; &quot; &apos; and characters by number"),
		    (int)name.len, name.at);
	else
		buf_addf(to,
		    _("the XML is broken: the end of `%.*s`, but another element is open"),
		    (int)name.len, name.at);
}

/* Tells what expat says of the input. */
static void akn_xml_error(struct akn_xml *x)
{
	enum XML_Error code = XML_GetErrorCode(x->parser);
	const char *words = akn_xml_words(code);
	struct buf why = { 0 };

	if (code == XML_ERROR_NO_MEMORY)
		xalloc_checked(NULL);
	if (code == XML_ERROR_INVALID_TOKEN && akn_xml_bad_byte(x))
		words = akn_xml_words(XML_ERROR_PARTIAL_CHAR);
	if (words != NULL)
		buf_add(&why, words);
	else if (code == XML_ERROR_UNDEFINED_ENTITY || code == XML_ERROR_TAG_MISMATCH)
		akn_xml_add_name(x, code, &why);
	else
		buf_addf(&why, _("the XML is broken: fault %d of expat"), (int)code);
	akn_xml_fail(x, akn_xml_here(x, false), buf_str(&why));
	buf_fini(&why);
}

/* Reads the bytes of X in one go. */
static void akn_xml_parse(struct akn_xml *x)
{
	x->parser = XML_ParserCreate(NULL);
	xalloc_checked(x->parser);
	XML_SetUserData(x->parser, x);
	XML_SetElementHandler(x->parser, akn_xml_open, akn_xml_close);
	XML_SetCharacterDataHandler(x->parser, akn_xml_text);
	XML_SetStartDoctypeDeclHandler(x->parser, akn_xml_doctype);
	if (XML_Parse(x->parser, x->bytes.at, (int)x->bytes.len, XML_TRUE) !=
	    XML_STATUS_OK)
		if (!x->failed)
			akn_xml_error(x);
	XML_ParserFree(x->parser);
}

/* True for UTF-16, of which one of the first two bytes is no character of its own. */
static bool akn_xml_is_wide(struct slice bytes)
{
	if (bytes.len < 2)
		return false;
	unsigned char first = (unsigned char)bytes.at[0];
	unsigned char second = (unsigned char)bytes.at[1];
	return first == 0 || second == 0 || (first == 0xff && second == 0xfe) ||
	    (first == 0xfe && second == 0xff);
}

bool akn_xml_read(struct slice bytes, const char *path, const struct akn_handler *handler,
    void *context, struct diags *d)
{
	struct akn_xml x = {
		.handler = handler,
		.context = context,
		.path = path,
		.diags = d,
		.bytes = bytes,
		.wide = akn_xml_is_wide(bytes),
		.place = { 1, 1 },
	};

	if (bytes.len == 0 || bytes.len > INT_MAX) {
		diag_add(d, bytes.len == 0 ? DIAG_NOT_RESOLUTION : DIAG_TOO_LARGE,
		    (struct diag_place){ path, 0, 0 },
		    bytes.len == 0 ? N_("the file is empty")
				   : N_("the file is too large"));
		return false;
	}
	if (slice_starts(bytes, "\xef\xbb\xbf"))
		x.at = 3; /* a byte order mark has no column */
	akn_xml_parse(&x);
	return !x.failed;
}

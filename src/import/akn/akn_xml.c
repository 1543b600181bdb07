/* SPDX-License-Identifier: ISC */
/* akn_xml - the XML of AKN4UN as a row of events; see the header. */
#include "import/akn/akn_xml.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#include "base/buf.h"
#include "base/xalloc.h"

/* What is used of libxml2: result, name, arguments. */
#define LIBXML_FUNCTIONS(X) \
	X(void, xmlInitParser, (void)) \
	X(xmlParserCtxtPtr, xmlCreateMemoryParserCtxt, (const char *, int)) \
	X(int, xmlCtxtUseOptions, (xmlParserCtxtPtr, int)) \
	X(int, xmlParseDocument, (xmlParserCtxtPtr)) \
	X(void, xmlStopParser, (xmlParserCtxtPtr)) \
	X(void, xmlFreeParserCtxt, (xmlParserCtxtPtr)) \
	X(void, xmlFreeDoc, (xmlDocPtr))

/* Arguments of a function have their brackets with them, and a name needs none. */
/* NOLINTBEGIN(bugprone-macro-parentheses) */
#define LIBXML_MEMBER(result, name, arguments) result(*name) arguments;
struct libxml {
	LIBXML_FUNCTIONS(LIBXML_MEMBER)
};
#undef LIBXML_MEMBER
/* NOLINTEND(bugprone-macro-parentheses) */

/* As libxml2 hands them over: five pointers an attribute. */
struct akn_attributes {
	const xmlChar **at;
	int n;
};

/* [name] that are remembered; libxml2 keeps one copy of each name of a file. */
#define AKN_NAMES 64

struct akn_xml {
	struct libxml libxml;
	xmlParserCtxtPtr parser;
	const struct akn_handler *handler;
	void *context;
	const char *path;
	struct diags *diags;
	struct akn_place before; /* where the event before ended */
	struct akn_name {
		const xmlChar *name;
		enum akn_element element;
	} names[AKN_NAMES];
	bool failed; /* the reason is told */
};

/*
 * Finds libxml2, which stays loaded; false when it is not installed.  It is not linked,
 * for with it come ICU and the C++ library, and the reader would wait for them at every
 * start (docs/performance.md).
 */
static bool libxml_load(struct libxml *libxml)
{
	void *library = dlopen(LIBXML_SONAME, RTLD_NOW);
	bool good = library != NULL;

/* NOLINTBEGIN(bugprone-macro-parentheses): as above */
#define LIBXML_LOOK_UP(result, name, arguments) \
	libxml->name = good ? (result(*) arguments)dlsym(library, #name) : NULL; \
	good = libxml->name != NULL;
	LIBXML_FUNCTIONS(LIBXML_LOOK_UP)
#undef LIBXML_LOOK_UP
	/* NOLINTEND(bugprone-macro-parentheses) */
	return good;
}

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

static enum akn_element akn_xml_look_up(const xmlChar *name)
{
	size_t n = sizeof(akn_element_names) / sizeof(*akn_element_names);
	const char *const *row = bsearch(name, akn_element_names, n,
	    sizeof(*akn_element_names), akn_xml_name_cmp);

	return row != NULL ? (enum akn_element)(row - akn_element_names) : AKN_OTHER;
}

static enum akn_element akn_xml_element(struct akn_xml *x, const xmlChar *name)
{
	struct akn_name *known = &x->names[((uintptr_t)name >> 3) % AKN_NAMES];

	if (known->name != name)
		*known = (struct akn_name){ name, akn_xml_look_up(name) };
	return known->element;
}

struct slice akn_attribute(const struct akn_attributes *a, const char *name)
{
	for (int i = 0; i < a->n; i++) {
		const xmlChar *const *row = a->at + (size_t)5 * (size_t)i;

		if (strcmp((const char *)row[0], name) == 0)
			return (struct slice){ (const char *)row[3],
				(size_t)(row[4] - row[3]) };
	}
	return (struct slice){ "", 0 };
}

static size_t akn_xml_size(int value)
{
	return value > 0 ? (size_t)value : 1;
}

/* Where the parser stands. */
static struct akn_place akn_xml_here(const struct akn_xml *x)
{
	const xmlParserInput *input = x->parser->input;

	if (input == NULL)
		return x->before;
	return (struct akn_place){ akn_xml_size(input->line), akn_xml_size(input->col) };
}

/* Ends the reading; the first reason is the one that is told. */
static void akn_xml_fail(struct akn_xml *x, enum diag_code code, struct akn_place place,
    const char *why)
{
	struct diag_place at = { x->path, place.line, place.column };

	if (!x->failed)
		diag_add(x->diags, code, at, "%s", why);
	x->failed = true;
	x->libxml.xmlStopParser(x->parser);
}

static void akn_xml_open(void *data, const xmlChar *name, const xmlChar *prefix,
    const xmlChar *uri, int n_namespaces, const xmlChar **namespaces, int n_attributes,
    int n_defaulted, const xmlChar **attributes)
{
	struct akn_xml *x = data;
	struct akn_attributes a = { attributes, n_attributes };

	(void)prefix;
	(void)uri;
	(void)n_namespaces;
	(void)namespaces;
	(void)n_defaulted;
	x->before = akn_xml_here(x);
	x->before.column++; /* the ">" is not yet read */
	x->handler->start(x->context, akn_xml_element(x, name), &a, x->before);
}

static void akn_xml_close(void *data, const xmlChar *name, const xmlChar *prefix,
    const xmlChar *uri)
{
	struct akn_xml *x = data;

	(void)prefix;
	(void)uri;
	x->before = akn_xml_here(x);
	x->handler->end(x->context, akn_xml_element(x, name), x->before);
}

static void akn_xml_text(void *data, const xmlChar *text, int len)
{
	struct akn_xml *x = data;
	struct slice s = { (const char *)text, len > 0 ? (size_t)len : 0 };

	x->handler->text(x->context, s, x->before);
	x->before = akn_xml_here(x);
}

static void akn_xml_doctype(void *data, const xmlChar *name, const xmlChar *public_id,
    const xmlChar *system_id)
{
	struct akn_xml *x = data;

	(void)public_id;
	(void)system_id;
	if (slice_is_nocase(slice_of((const char *)name), "html"))
		akn_xml_fail(x, DIAG_XML, akn_xml_here(x),
		    "this is HTML; open it in a browser and save the page as text, and "
		    "import that");
	akn_xml_fail(x, DIAG_XML, akn_xml_here(x),
	    "a document type declaration, which AKN files have none of; "
	    "recital does not read files that declare entities");
}

/* The fault with libxml2's number CODE in words that help, or NULL: its own will do. */
static const char *akn_xml_words(int code)
{
	switch (code) {
	case XML_ERR_TAG_NOT_FINISHED:
	case XML_ERR_GT_REQUIRED:
		return "the XML ends too early; the file was cut short, so get it again";
	case XML_ERR_DOCUMENT_END:
		return "something follows the end of the document; if these are two in one "
		       "file, divide it and import each alone";
	case XML_ERR_INVALID_ENCODING:
	case XML_ERR_INVALID_CHAR:
		return "a byte or character that XML cannot have; the file is damaged or "
		       "in another encoding than it says";
	case XML_ERR_INTERNAL_ERROR:
	case XML_ERR_NAME_TOO_LONG:
		return "the XML is nested too deep or has parts that are too large; no "
		       "resolution has such";
	default: return NULL;
	}
}

/* What libxml2 says of the input: the first line of it. */
#if LIBXML_VERSION >= 21200
static void akn_xml_error(void *data, const xmlError *error)
#else
static void akn_xml_error(void *data, xmlErrorPtr error)
#endif
{
	struct akn_xml *x = data;
	struct buf why = { 0 };

	if (error->level < XML_ERR_ERROR || x->failed)
		return;
	struct akn_place place = { akn_xml_size(error->line), akn_xml_size(error->int2) };
	const char *words = akn_xml_words(error->code);
	struct slice said = slice_of(error->message != NULL ? error->message : "");
	if (words != NULL)
		buf_add(&why, words);
	else
		buf_add(&why, "the XML is broken: ");
	if (words == NULL)
		buf_adds(&why, slice_trim(slice_sub(said, 0, slice_find(said, "\n", 0))));
	akn_xml_fail(x, DIAG_XML, place, buf_str(&why));
	buf_fini(&why);
}

void akn_xml_start(void)
{
	struct libxml libxml;

	if (libxml_load(&libxml))
		libxml.xmlInitParser();
}

/* Reads BYTES with the handlers of SAX. */
static void akn_xml_parse(struct akn_xml *x, struct slice bytes, const xmlSAXHandler *sax)
{
	const struct libxml *l = &x->libxml;

	x->parser = l->xmlCreateMemoryParserCtxt(bytes.at, (int)bytes.len);
	xalloc_checked(x->parser);
	*x->parser->sax = *sax;
	x->parser->userData = x;
	l->xmlCtxtUseOptions(x->parser, XML_PARSE_NONET);
	l->xmlParseDocument(x->parser);
	if (!x->parser->wellFormed && !x->failed)
		akn_xml_fail(x, DIAG_XML, akn_xml_here(x), "the XML is broken");
	l->xmlFreeDoc(x->parser->myDoc);
	l->xmlFreeParserCtxt(x->parser);
}

bool akn_xml_read(struct slice bytes, const char *path, const struct akn_handler *handler,
    void *context, struct diags *d)
{
	struct akn_xml x = {
		.handler = handler,
		.context = context,
		.path = path,
		.diags = d,
		.before = { 1, 1 },
	};
	const xmlSAXHandler sax = {
		.initialized = XML_SAX2_MAGIC,
		.internalSubset = akn_xml_doctype,
		.startElementNs = akn_xml_open,
		.endElementNs = akn_xml_close,
		.characters = akn_xml_text,
		.ignorableWhitespace = akn_xml_text,
		.cdataBlock = akn_xml_text,
		.serror = akn_xml_error,
	};

	if (bytes.len == 0 || bytes.len > INT_MAX) {
		diag_add(d, bytes.len == 0 ? DIAG_NOT_RESOLUTION : DIAG_TOO_LARGE,
		    (struct diag_place){ path, 0, 0 },
		    bytes.len == 0 ? "the file is empty" : "the file is too large");
		return false;
	}
	if (!libxml_load(&x.libxml)) {
		diag_add(d, DIAG_IO, (struct diag_place){ path, 0, 0 },
		    "XML is read with libxml2, which is not installed: %s",
		    LIBXML_SONAME);
		return false;
	}
	akn_xml_parse(&x, bytes, &sax);
	return !x.failed;
}

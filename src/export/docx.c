/* SPDX-License-Identifier: ISC */
/* docx - a comparison as a Word document with tracked changes: its parts; see the header. */
#include "export/docx.h"

#include <string.h>

#include "export/docx_state.h"
#include "export/xml.h"
#include "export/zip.h"

#define DOCX_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define DOCX_W "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define DOCX_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml."
#define DOCX_R "xmlns:r=\"" DOCX_RELATIONS "\""
#define DOCX_PACKAGE "http://schemas.openxmlformats.org/package/2006/"

/* The parts below word/ that the document leads to, by the names of these relations. */
static const char *const docx_parts[] = { "styles", "settings", "footnotes", "comments" };

#define DOCX_PARTS (sizeof(docx_parts) / sizeof(docx_parts[0]))

static bool docx_has(const struct docx *d, size_t part)
{
	return strcmp(docx_parts[part], "comments") != 0 || d->comments.len > 0;
}

static void docx_add_types(struct buf *to, const struct docx *d)
{
	buf_add(to,
	    DOCX_HEAD
	    "<Types xmlns=\"" DOCX_PACKAGE "content-types\">"
	    "<Default Extension=\"rels\" ContentType=\"application/"
	    "vnd.openxmlformats-package.relationships+xml\"/>"
	    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
	    "<Override PartName=\"/word/document.xml\" ContentType=\"" DOCX_TYPE
	    "document.main+xml\"/>"
	    "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/"
	    "vnd.openxmlformats-package.core-properties+xml\"/>");
	for (size_t i = 0; i < DOCX_PARTS; i++)
		if (docx_has(d, i))
			buf_addf(to,
			    "<Override PartName=\"/word/%s.xml\" ContentType=\"" DOCX_TYPE
			    "%s+xml\"/>",
			    docx_parts[i], docx_parts[i]);
	buf_add(to, "</Types>");
}

static void docx_add_package(struct buf *to, const struct docx *d)
{
	(void)d;
	buf_add(to,
	    DOCX_HEAD "<Relationships xmlns=\"" DOCX_PACKAGE "relationships\">"
		      "<Relationship Id=\"rId1\" Type=\"" DOCX_RELATIONS
		      "/officeDocument\""
		      " Target=\"word/document.xml\"/>"
		      "<Relationship Id=\"rId2\" Type=\"" DOCX_PACKAGE
		      "relationships/metadata/core-properties\""
		      " Target=\"docProps/core.xml\"/></Relationships>");
}

static void docx_add_relations(struct buf *to, const struct docx *d)
{
	buf_add(to, DOCX_HEAD "<Relationships xmlns=\"" DOCX_PACKAGE "relationships\">");
	for (size_t i = 0; i < DOCX_PARTS; i++)
		if (docx_has(d, i))
			buf_addf(to,
			    "<Relationship Id=\"rId%zu\" Type=\"" DOCX_RELATIONS
			    "/%s\" Target=\"%s.xml\"/>",
			    i + 1, docx_parts[i], docx_parts[i]);
	buf_adds(to, buf_slice(&d->relations[DOCX_TEXT]));
	buf_add(to, "</Relationships>");
}

static void docx_add_note_relations(struct buf *to, const struct docx *d)
{
	buf_add(to, DOCX_HEAD "<Relationships xmlns=\"" DOCX_PACKAGE "relationships\">");
	buf_adds(to, buf_slice(&d->relations[DOCX_NOTES]));
	buf_add(to, "</Relationships>");
}

static void docx_add_core(struct buf *to, const struct docx *d)
{
	buf_add(to,
	    DOCX_HEAD
	    "<cp:coreProperties xmlns:cp=\"" DOCX_PACKAGE "metadata/core-properties\""
	    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
	    " xmlns:dcterms=\"http://purl.org/dc/terms/\""
	    " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>");
	xml_add(to, slice_of(d->c->b->meta.symbol));
	buf_add(to, " against ");
	xml_add(to, slice_of(d->c->a->meta.symbol));
	buf_add(to, "</dc:title><dc:creator>");
	xml_add(to, slice_of(d->ask->author));
	buf_add(to, "</dc:creator>");
	if (date_is_set(d->ask->date)) {
		buf_add(to, "<dcterms:created xsi:type=\"dcterms:W3CDTF\">");
		date_add_iso(to, d->ask->date);
		buf_add(to, "T00:00:00Z</dcterms:created>");
	}
	buf_add(to, "</cp:coreProperties>");
}

/* Changes go on being tracked; the footnotes that divide are named. */
static void docx_add_settings(struct buf *to, const struct docx *d)
{
	(void)d;
	buf_add(to,
	    DOCX_HEAD "<w:settings " DOCX_W ">"
		      "<w:trackRevisions/><w:defaultTabStop w:val=\"567\"/>"
		      "<w:footnotePr><w:footnote w:id=\"0\"/><w:footnote w:id=\"1\"/>"
		      "</w:footnotePr></w:settings>");
}

/* One style: KIND "paragraph" or "character", what it looks like as PROPERTIES. */
struct docx_style {
	const char *kind, *id, *name, *properties;
};

static const struct docx_style docx_styles[] = {
	{ "paragraph", "Title", "Title",
	    "<w:pPr><w:keepNext/><w:spacing w:before=\"120\" w:after=\"120\"/></w:pPr>"
	    "<w:rPr><w:b/><w:bCs/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/></w:rPr>" },
	{ "paragraph", "Subtitle", "Subtitle",
	    "<w:pPr><w:spacing w:after=\"120\"/></w:pPr>"
	    "<w:rPr><w:color w:val=\"595959\"/></w:rPr>" },
	{ "paragraph", "BodyText", "Body Text",
	    "<w:pPr><w:spacing w:after=\"120\"/><w:jc w:val=\"both\"/></w:pPr>" },
	{ "paragraph", "Heading1", "heading 1",
	    "<w:pPr><w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/>"
	    "<w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr>" },
	{ "paragraph", "Heading2", "heading 2",
	    "<w:pPr><w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/>"
	    "<w:outlineLvl w:val=\"1\"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr>" },
	{ "paragraph", "Heading3", "heading 3",
	    "<w:pPr><w:keepNext/><w:spacing w:before=\"120\" w:after=\"120\"/>"
	    "<w:outlineLvl w:val=\"2\"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr>" },
	{ "paragraph", "Heading4", "heading 4",
	    "<w:pPr><w:keepNext/><w:spacing w:before=\"120\" w:after=\"120\"/>"
	    "<w:outlineLvl w:val=\"3\"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr>" },
	{ "paragraph", "FootnoteText", "footnote text",
	    "<w:rPr><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/></w:rPr>" },
	{ "character", "FootnoteReference", "footnote reference",
	    "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>" },
	/* not underlined, as what was inserted is */
	{ "character", "Hyperlink", "Hyperlink",
	    "<w:rPr><w:color w:val=\"0563C1\"/></w:rPr>" },
	{ "table", "TableGrid", "Table Grid",
	    "<w:tblPr><w:tblBorders>"
	    "<w:top w:val=\"single\" w:sz=\"4\"/><w:left w:val=\"single\" w:sz=\"4\"/>"
	    "<w:bottom w:val=\"single\" w:sz=\"4\"/><w:right w:val=\"single\" w:sz=\"4\"/>"
	    "<w:insideH w:val=\"single\" w:sz=\"4\"/>"
	    "<w:insideV w:val=\"single\" w:sz=\"4\"/>"
	    "</w:tblBorders></w:tblPr>" },
};

static void docx_add_styles(struct buf *to, const struct docx *d)
{
	bool leftwards = strcmp(d->c->b->meta.language, "ar") == 0;

	buf_add(to,
	    DOCX_HEAD
	    "<w:styles " DOCX_W "><w:docDefaults><w:rPrDefault><w:rPr>"
	    "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\""
	    " w:cs=\"Times New Roman\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>"
	    "<w:lang");
	xml_add_attribute(to, leftwards ? "w:bidi" : "w:val", d->c->b->meta.language);
	buf_add(to,
	    "/></w:rPr></w:rPrDefault></w:docDefaults>"
	    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
	    "<w:name w:val=\"Normal\"/>");
	if (leftwards)
		buf_add(to, "<w:pPr><w:bidi/></w:pPr><w:rPr><w:rtl/></w:rPr>");
	buf_add(to, "</w:style>");
	for (size_t i = 0; i < sizeof(docx_styles) / sizeof(docx_styles[0]); i++) {
		const struct docx_style *s = &docx_styles[i];

		buf_addf(to,
		    "<w:style w:type=\"%s\" w:styleId=\"%s\"><w:name w:val=\"%s\"/>",
		    s->kind, s->id, s->name);
		if (strcmp(s->kind, "paragraph") == 0)
			buf_add(to, "<w:basedOn w:val=\"Normal\"/>");
		buf_addf(to, "%s</w:style>", s->properties);
	}
	buf_add(to, "</w:styles>");
}

static void docx_add_document(struct buf *to, const struct docx *d)
{
	buf_add(to, DOCX_HEAD "<w:document " DOCX_W " " DOCX_R "><w:body>");
	buf_adds(to, buf_slice(&d->body));
	buf_add(to,
	    "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1417\""
	    " w:right=\"1417\" w:bottom=\"1417\" w:left=\"1417\" w:header=\"708\""
	    " w:footer=\"708\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>");
}

static void docx_add_footnotes(struct buf *to, const struct docx *d)
{
	buf_add(to,
	    DOCX_HEAD
	    "<w:footnotes " DOCX_W " " DOCX_R ">"
	    "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/>"
	    "</w:r></w:p></w:footnote>"
	    "<w:footnote w:type=\"continuationSeparator\" w:id=\"1\"><w:p><w:r>"
	    "<w:continuationSeparator/></w:r></w:p></w:footnote>");
	buf_adds(to, buf_slice(&d->notes));
	buf_add(to, "</w:footnotes>");
}

static void docx_add_comments(struct buf *to, const struct docx *d)
{
	buf_add(to, DOCX_HEAD "<w:comments " DOCX_W ">");
	buf_adds(to, buf_slice(&d->comments));
	buf_add(to, "</w:comments>");
}

static void docx_begin(struct docx *d, const struct comparison *c,
    const struct docx_ask *ask)
{
	*d = (struct docx){
		.c = c,
		.ask = ask,
		.docs = { c->a, c->b },
		.arena = arena_new(),
	};
	d->to = &d->body;
	for (int i = 0; i < DOCX_SIDES; i++)
		d->note[i] =
		    arena_alloc(d->arena, d->docs[i]->n_notes * sizeof(*d->note[i]));
	for (int i = 0; i < DOCX_PARTS_LINKED; i++)
		names_init(&d->links[i], d->arena);
	xml_add_attribute(&d->author, "w:author", ask->author);
	docx_count_notes(d);
}

/* Every part, and what writes it. */
static const struct {
	const char *name;
	void (*add)(struct buf *to, const struct docx *d);
} docx_files[] = {
	{ "[Content_Types].xml", docx_add_types }, { "_rels/.rels", docx_add_package },
	{ "docProps/core.xml", docx_add_core },
	{ "word/document.xml", docx_add_document },
	{ "word/_rels/document.xml.rels", docx_add_relations },
	{ "word/styles.xml", docx_add_styles },
	{ "word/settings.xml", docx_add_settings },
	{ "word/footnotes.xml", docx_add_footnotes },
	{ "word/_rels/footnotes.xml.rels", docx_add_note_relations },
	{ "word/comments.xml", docx_add_comments }, /* the last: it may be left out */
};

#define DOCX_FILES (sizeof(docx_files) / sizeof(docx_files[0]))

static bool docx_pack(struct buf *to, const struct docx *d)
{
	struct buf bytes[DOCX_FILES] = { 0 };
	struct zip_part parts[DOCX_FILES];
	size_t n = d->comments.len > 0 ? DOCX_FILES : DOCX_FILES - 1;

	for (size_t i = 0; i < n; i++) {
		docx_files[i].add(&bytes[i], d);
		parts[i] = (struct zip_part){ docx_files[i].name, buf_slice(&bytes[i]) };
	}
	bool good = zip_add(to, parts, n);
	for (size_t i = 0; i < n; i++)
		buf_fini(&bytes[i]);
	return good;
}

bool docx_add(struct buf *to, const struct comparison *c, const struct docx_ask *ask)
{
	struct docx d;

	docx_begin(&d, c, ask);
	docx_add_body(&d);
	bool good = docx_pack(to, &d);
	buf_fini(&d.body);
	buf_fini(&d.notes);
	buf_fini(&d.comments);
	buf_fini(&d.author);
	for (int i = 0; i < DOCX_PARTS_LINKED; i++)
		buf_fini(&d.relations[i]);
	arena_free(d.arena);
	return good;
}

/* SPDX-License-Identifier: ISC */
/*
 * aknwords - compares AKN4UN files with the documents that the importer makes of them:
 * every word in its order, and the counts of paragraphs and footnotes.
 *
 *	aknwords FILE...
 *	aknwords -d OTHER FILE	with the document of OTHER: to see what is told
 *
 * It walks a tree of the whole file, and shares nothing with the importer but expat and
 * the documents: what a word is, where footnotes end and which paragraphs count is
 * decided here once more, from the XML alone.  Prints a line for each file that
 * differs, then one of totals; exit status 1 when a file differs, 2 on trouble.
 *
 * Left out on both sides: the cover, <meta>, the number and the closing lines, which
 * are in the metadata.  A common title counts for each part of a sheet.
 *
 * Beside what is raised or a footnote the importer may put back a blank that was lost,
 * and only there: the row of the XML has a WORDS_SEAM inside the word, which the
 * document's may end at.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <expat.h>

#include "base/arena.h"
#include "base/vec.h"
#include "corpus/slurp.h"
#include "import/import.h"
#include "text/utf8.h"

/* "2016,<sup>2</sup>33/22": between 2 and 33.  XML cannot hold the character itself. */
#define WORDS_SEAM '\1'

/* The words of one side. */
struct words {
	struct buf title, body, notes;	/* each word with a line end */
	size_t preambular, operative, footnotes;
};

struct totals {
	size_t files, documents, words, preambular, operative, footnotes;
	size_t mended, furniture, doubts;
	size_t bad;
};

static bool words_is_part(uint32_t code)
{
	if (code < 0x80)
		return (code >= '0' && code <= '9') || (code >= 'A' && code <= 'Z') ||
		       (code >= 'a' && code <= 'z');
	if (code < 0xc0 || code == 0xd7 || code == 0xf7)
		return code == 0xaa || code == 0xba;
	return !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f) &&
	       !(code >= 0xff00 && code <= 0xff0f) && code != 0xff1a && code != 0xff1b &&
	       code != 0x060c && code != 0x061b && code != 0x061f && code != 0xfeff;
}

/* Appends the words of TEXT to TO, one a line; what joins letters invisibly is none. */
static void words_add(struct buf *to, struct slice text)
{
	struct buf nfc = {0};
	bool inside = false, seam = false;

	utf8_add_nfc(&nfc, text);
	for (size_t at = 0, len; at < nfc.len; at += len) {
		uint32_t code;

		len = utf8_decode(buf_slice(&nfc), at, &code);
		if (utf8_is_ignorable(code))
			continue;
		if (code == WORDS_SEAM) {
			seam = inside;
			continue;
		}
		bool part = words_is_part(code);
		if (part && seam)
			buf_addc(to, WORDS_SEAM);
		if (part)
			buf_addn(to, nfc.at + at, len);
		else if (inside)
			buf_addc(to, '\n');
		inside = part;
		seam = false;
	}
	if (inside)
		buf_addc(to, '\n');
	buf_fini(&nfc);
}

static void words_fini(struct words *w)
{
	buf_fini(&w->title);
	buf_fini(&w->body);
	buf_fini(&w->notes);
}

/* --- the XML -------------------------------------------------------------------- */

/* An element, or characters between two tags. */
struct node {
	const char *name;		/* NULL: characters */
	struct slice text;		/* of characters */
	const char **attributes;	/* name, value ... NULL */
	struct node *children, *last, *next;
};

VEC_OF(node_vec, struct node *);

struct tree {
	XML_Parser parser;
	struct arena *arena;
	struct node_vec open;		/* the root, which is none of the file's, first */
	struct buf text;		/* characters since the last tag */
};

static const char *tree_copy(struct tree *t, const char *text)
{
	return arena_text(t->arena, text, strlen(text));
}

static struct node *tree_add(struct tree *t)
{
	struct node *n = arena_alloc(t->arena, sizeof(*n));
	struct node *parent = *vec_last(&t->open);

	*n = (struct node){0};
	if (parent->last != NULL)
		parent->last->next = n;
	else
		parent->children = n;
	parent->last = n;
	return n;
}

static void tree_flush(struct tree *t)
{
	if (t->text.len == 0)
		return;
	struct node *n = tree_add(t);
	n->text.at = arena_text(t->arena, buf_str(&t->text), t->text.len);
	n->text.len = t->text.len;
	buf_clear(&t->text);
}

static void tree_start(void *data, const XML_Char *name, const XML_Char **attributes)
{
	struct tree *t = data;
	size_t n_attributes = 0;

	tree_flush(t);
	struct node *n = tree_add(t);
	while (attributes[n_attributes] != NULL)
		n_attributes++;
	n->name = tree_copy(t, name);
	n->attributes = arena_alloc(t->arena, (n_attributes + 1) * sizeof(*n->attributes));
	for (size_t i = 0; i < n_attributes; i++)
		n->attributes[i] = tree_copy(t, attributes[i]);
	n->attributes[n_attributes] = NULL;
	vec_push(&t->open, n);
}

static void tree_end(void *data, const XML_Char *name)
{
	struct tree *t = data;

	(void)name;
	tree_flush(t);
	t->open.n--;
}

static void tree_text(void *data, const XML_Char *text, int len)
{
	struct tree *t = data;

	buf_addn(&t->text, text, (size_t)len);
}

/* The root above the root element of BYTES, in memory of ARENA; NULL for broken XML. */
static const struct node *tree_read(struct slice bytes, struct arena *arena)
{
	struct node *root = arena_alloc(arena, sizeof(*root));
	struct tree t = { .parser = XML_ParserCreate(NULL), .arena = arena };

	*root = (struct node){0};
	vec_push(&t.open, root);
	XML_SetUserData(t.parser, &t);
	XML_SetElementHandler(t.parser, tree_start, tree_end);
	XML_SetCharacterDataHandler(t.parser, tree_text);
	bool good = XML_Parse(t.parser, bytes.at, (int)bytes.len, XML_TRUE) == XML_STATUS_OK;
	XML_ParserFree(t.parser);
	vec_fini(&t.open);
	buf_fini(&t.text);
	return good ? root : NULL;
}

static bool xml_is(const struct node *n, const char *name)
{
	return n->name != NULL && strcmp(n->name, name) == 0;
}

static bool xml_is_one_of(const struct node *n, const char *const *names)
{
	for (; *names != NULL; names++)
		if (xml_is(n, *names))
			return true;
	return false;
}

static bool xml_attribute_is(const struct node *n, const char *name, const char *value)
{
	for (const char **a = n->attributes; *a != NULL; a += 2)
		if (strcmp(a[0], name) == 0)
			return strcmp(a[1], value) == 0;
	return false;
}

/* Appends all characters below N. */
static void xml_content(const struct node *n, struct buf *to)
{
	buf_adds(to, n->text);
	for (const struct node *c = n->children; c != NULL; c = c->next)
		xml_content(c, to);
}

static void xml_notes(const struct node *n, struct words *w);

/*
 * The raised list N, "7,8" or "1\342\200\2233", as all labels that it stands for; false for
 * what is none.
 */
static bool xml_labels(const struct node *n, struct buf *to)
{
	struct buf raised = {0};
	unsigned long last = 0, label;
	bool range = false, good = true;

	xml_content(n, &raised);
	for (char *at = raised.at; good && at != NULL && *at != '\0';) {
		char *end;

		label = strtoul(at, &end, 10);
		good = end > at && label > 0 && label < 1000;
		for (last = range ? last + 1 : label; good && last <= label; last++)
			buf_addf(to, "%lu%c", last, WORDS_SEAM);
		last = label;
		range = strncmp(end, "\342\200\223", 3) == 0;
		at = end + (range ? 3 : strspn(end, ", "));
		good &= at > end || *end == '\0';
	}
	good &= raised.len > 0;
	buf_fini(&raised);
	return good;
}

/* The characters below N without footnotes, elements that are lines apart. */
static void xml_text(const struct node *n, struct buf *to)
{
	static const char *const lines[] = {
		"p", "td", "th", "tr", "eol", "br", "num", "heading", "subheading",
		"crossHeading", "content", "listIntroduction", NULL,
	};

	for (const struct node *c = n->children; c != NULL; c = c->next) {
		buf_adds(to, c->text);
		if (c->name == NULL)
			continue;
		bool seam = xml_is(c, "authorialNote") || xml_is(c, "sup");
		bool edge = seam || xml_is_one_of(c, lines);
		if (edge)
			buf_addc(to, seam ? WORDS_SEAM : '\n');
		struct buf labels = {0};
		if (xml_is(c, "sup") && xml_labels(c, &labels))
			buf_adds(to, buf_slice(&labels));
		else if (!xml_is(c, "authorialNote"))
			xml_text(c, to);
		buf_fini(&labels);
		if (edge)
			buf_addc(to, seam ? WORDS_SEAM : '\n');
	}
}

static void xml_words(const struct node *n, struct buf *to)
{
	struct buf text = {0};

	xml_text(n, &text);
	words_add(to, buf_slice(&text));
	buf_fini(&text);
}

/* The first element below N, and below that, that holds characters itself. */
static bool xml_begins_raised(const struct node *n)
{
	for (const struct node *c = n->children; c != NULL; c = c->next) {
		if (xml_is(c, "sup"))
			return true;
		if (c->name != NULL)
			return xml_begins_raised(c);
		if (slice_trim(c->text).len > 0)
			return false;
	}
	return false;
}

/* The footnote of a table: a paragraph set as one that begins with a raised mark. */
static bool xml_is_table_note(const struct node *n)
{
	return xml_is(n, "paragraph") && xml_attribute_is(n, "class", "FootnoteText") &&
	       xml_begins_raised(n);
}

/* The words of all footnotes below N, in their order. */
static void xml_notes(const struct node *n, struct words *w)
{
	for (const struct node *c = n->children; c != NULL; c = c->next) {
		if (xml_is(c, "authorialNote")) {
			w->footnotes++;
			xml_words(c, &w->notes);
		}
		if (c->name != NULL && !xml_is(c, "meta"))
			xml_notes(c, w);
	}
}

/* True for "12.", "1 -", and for "l.", which is read as 1. */
static bool xml_is_number(const char *text)
{
	text += strspn(text, " \t\r\n");
	return (*text >= '0' && *text <= '9') || strcmp(text, "l.") == 0;
}

/* True for a text that begins with digits, a dot or none, and a TAB. */
static bool xml_begins_numbered(const char *text)
{
	text += strspn(text, " \t\r\n");
	size_t digits = strspn(text, "0123456789"), behind = strspn(text + digits, ".\xe2\x80\x8e");

	return digits > 0 && text[digits + behind] == '\t';
}

/* True when the paragraph N has a number of digits, in <num> or in its text. */
static bool xml_is_numbered(const struct node *n)
{
	const struct node *c = n->children;

	while (c != NULL && c->name == NULL)
		c = c->next;
	if (c == NULL)
		return false;
	struct buf text = {0};
	xml_content(c, &text);
	bool numbered = xml_is(c, "num") ? xml_is_number(buf_str(&text))
					 : xml_begins_numbered(buf_str(&text));
	buf_fini(&text);
	return numbered;
}

/* True for the letter that stands for the number 1. */
static bool xml_is_letter_one(const struct node *n)
{
	struct buf text = {0};

	xml_content(n, &text);
	bool one = strcmp(buf_str(&text), "l.") == 0;
	buf_fini(&text);
	return one;
}

/* True for a paragraph of the preamble that stands in the body: it opens with a participle. */
static bool xml_is_stray(const struct node *n)
{
	struct buf text = {0};

	xml_content(n, &text);
	const char *words = buf_str(&text) + strspn(buf_str(&text), " \t\r\n");
	size_t len = strspn(words, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
	bool stray = xml_attribute_is(n, "class", "SingleTxt") && len > 5 &&
		     strncmp(words + len - 3, "ing", 3) == 0;
	buf_fini(&text);
	return stray;
}

static void xml_count(const struct node *n, bool in_preamble, struct words *w)
{
	if ((xml_is(n, "container") && in_preamble) ||
	    (xml_is(n, "crossHeading") && xml_attribute_is(n, "refersTo", "#preamble")))
		w->preambular++;
	if (!xml_is(n, "paragraph"))
		return;
	if (xml_is_numbered(n))
		w->operative++;
	else if (w->operative == 0 && xml_is_stray(n))
		w->preambular++;
}

/* The body: everything but what is said elsewhere. */
static void xml_body(const struct node *n, bool in_preamble, struct words *w, struct buf *table)
{
	static const char *const apart[] = {
		"meta", "coverPage", "preface", "conclusions", "authorialNote", NULL,
	};
	static const char *const texts[] = {
		"p", "num", "heading", "subheading", "crossHeading", "listIntroduction", NULL,
	};

	for (const struct node *c = n->children; c != NULL; c = c->next) {
		if (c->name == NULL || xml_is_one_of(c, apart))
			continue;
		xml_count(c, in_preamble, w);
		if (xml_is_table_note(c)) {
			w->footnotes++;
			xml_words(c, table);
		} else if (xml_is(c, "num") && xml_is_letter_one(c)) {
			words_add(&w->body, slice_of("1"));
		} else if (xml_is_one_of(c, texts)) {
			xml_words(c, &w->body);
		} else {
			xml_body(c, in_preamble || xml_is(c, "preamble"), w, table);
		}
	}
}

/* The words of all titles in the preface of N. */
static void xml_titles(const struct node *n, struct buf *to)
{
	for (const struct node *c = n->children; c != NULL; c = c->next) {
		if (xml_is(c, "docTitle"))
			xml_words(c, to);
		else if (c->name != NULL && !xml_is(c, "coverPage"))
			xml_titles(c, to);
	}
}

static void xml_statement(const struct node *n, const struct buf *common, struct words *w)
{
	struct buf table = {0};

	buf_adds(&w->title, buf_slice(common));
	for (const struct node *c = n->children; c != NULL; c = c->next)
		if (xml_is(c, "preface"))
			xml_titles(c, &w->title);
	xml_body(n, false, w, &table);
	xml_notes(n, w);
	buf_adds(&w->notes, buf_slice(&table));
	buf_fini(&table);
}

/* All statements below N; COMMON is the title of the collection that they stand in. */
static void xml_statements(const struct node *n, struct buf *common, struct words *w)
{
	for (const struct node *c = n->children; c != NULL; c = c->next) {
		if (xml_is(c, "statement"))
			xml_statement(c, common, w);
		else if (xml_is(c, "preface"))
			xml_titles(c, common);
		else if (c->name != NULL)
			xml_statements(c, common, w);
	}
}

static bool xml_read(struct slice bytes, struct words *w)
{
	struct arena *arena = arena_new();
	const struct node *root = tree_read(bytes, arena);
	struct buf common = {0};

	if (root != NULL)
		xml_statements(root, &common, w);
	buf_fini(&common);
	arena_free(arena);
	return root != NULL;
}

/* --- the document --------------------------------------------------------------- */

/*
 * LABEL as it stands in the XML: the second note a of a file, below another table, is
 * a-2 in the document.
 */
static struct slice doc_label(const char *label)
{
	return (struct slice){ label, strcspn(label, "-") };
}

/* True for the label of a table's note, which stands in the XML as characters. */
static bool doc_is_table_label(const char *label)
{
	return label[0] >= 'a';
}

/*
 * The text of P with the marks that stand in the XML as characters: every reference
 * to a footnote but its first, and all to the footnotes of tables.
 */
static void doc_text(const struct doc *d, uint32_t para, struct buf *to)
{
	const struct para *p = &d->paras[para];
	size_t from = 0;

	for (uint32_t i = 0; i < p->n_marks; i++) {
		const struct mark *m = &p->marks[i];

		if (m->kind != MARK_NOTE_REF || m->note == DOC_NONE)
			continue;
		const struct mark_at *first = d->notes[m->note].refs;
		if (!doc_is_table_label(m->label) && first->para == para && first->mark == i)
			continue;
		buf_adds(to, slice_sub(para_text(p), from, m->start));
		buf_adds(to, doc_label(m->label));
		from = m->start;
	}
	buf_adds(to, slice_sub(para_text(p), from, SLICE_NONE));
}

static void doc_para(const struct doc *d, uint32_t i, struct buf *to)
{
	const struct para *p = &d->paras[i];
	struct buf text = {0};

	if (p->kind != PARA_FOOTNOTE)
		words_add(to, slice_of(p->number));
	else if (doc_is_table_label(p->number))
		words_add(to, doc_label(p->number));
	doc_text(d, i, &text);
	words_add(to, buf_slice(&text));
	buf_fini(&text);
}

static void doc_words(const struct doc *d, struct words *w)
{
	words_add(&w->title, slice_of(d->meta.title));
	w->footnotes += d->n_notes;
	for (uint32_t i = 0; i < d->n_paras; i++) {
		const struct para *p = &d->paras[i];

		if (!para_is_body(p))
			continue;
		doc_para(d, i, i < d->n_body ? &w->body : &w->notes);
		w->preambular += p->kind == PARA_PREAMBULAR;
		w->operative += p->kind == PARA_OPERATIVE && p->number[0] != '\0';
	}
}

/* --- the comparison ------------------------------------------------------------- */

/* Passes over a seam of A at *AT, where a word of B may end at *OTHER. */
static void pass_seam(const struct buf *a, size_t *at, const struct buf *b, size_t *other)
{
	if (*at >= a->len || a->at[*at] != WORDS_SEAM)
		return;
	++*at;
	if (*other < b->len && b->at[*other] == '\n')
		++*other;
}

/* The words of B around AT, at most eight before it. */
static void print_words(const struct buf *b, size_t at)
{
	size_t start = at;

	for (size_t back = 0; start > 0; start--)
		if (b->at[start - 1] == '\n' && back++ == 8)
			break;
	for (size_t i = start; i < b->len && i < at + 40; i++)
		if (b->at[i] != WORDS_SEAM)
			putchar(b->at[i] == '\n' ? ' ' : b->at[i]);
}

/* Prints the first difference of XML and DOC; false when there is none. */
static bool differ(const struct buf *xml, const struct buf *doc, const char *what,
		   const char *path)
{
	size_t at = 0, other = 0;

	pass_seam(xml, &at, doc, &other);
	while (at < xml->len && other < doc->len && xml->at[at] == doc->at[other]) {
		at++;
		other++;
		pass_seam(xml, &at, doc, &other);
	}
	if (at == xml->len && other == doc->len)
		return false;
	printf("%s: %s differ: `", path, what);
	print_words(xml, at);
	printf("` in the XML, `");
	print_words(doc, other);
	printf("` in the document\n");
	return true;
}

static bool counts_differ(size_t a, size_t b, const char *what, const char *path)
{
	if (a != b)
		printf("%s: %zu %s in the XML, %zu in the document\n", path, a, what, b);
	return a != b;
}

static bool compare(const struct words *xml, const struct words *doc, const char *path)
{
	bool bad = differ(&xml->title, &doc->title, "titles", path);

	bad |= differ(&xml->body, &doc->body, "words", path);
	bad |= differ(&xml->notes, &doc->notes, "footnotes", path);
	bad |= counts_differ(xml->preambular, doc->preambular, "preambular paragraphs", path);
	bad |= counts_differ(xml->operative, doc->operative, "numbered paragraphs", path);
	bad |= counts_differ(xml->footnotes, doc->footnotes, "footnotes", path);
	return bad;
}

static void add_totals(struct totals *t, const struct import *out, const struct words *doc)
{
	t->documents += out->docs.n;
	t->preambular += doc->preambular;
	t->operative += doc->operative;
	t->footnotes += doc->footnotes;
	t->mended += out->repairs.count[REPAIR_MENDED];
	t->furniture += out->repairs.count[REPAIR_FURNITURE];
	t->doubts += out->repairs.count[REPAIR_DOUBT];
	for (size_t i = 0; i < doc->body.len; i++)
		t->words += doc->body.at[i] == '\n';
	for (size_t i = 0; i < doc->notes.len; i++)
		t->words += doc->notes.at[i] == '\n';
}

/* Compares the XML of BYTES with what the importer makes of OTHER. */
static bool check_bytes(struct slice bytes, struct slice other, const char *path,
			struct totals *t)
{
	struct import_input in = { .bytes = other, .path = path };
	struct import out = {0};
	struct words xml = {0}, doc = {0};
	bool good = import_akn(&in, &out) && xml_read(bytes, &xml);

	for (size_t i = 0; i < out.docs.n; i++)
		doc_words(out.docs.at[i], &doc);
	for (size_t i = 0; i < out.diags.list.n; i++)
		printf("%s: %s\n", path, out.diags.list.at[i].text);
	good = good && !compare(&xml, &doc, path);
	add_totals(t, &out, &doc);
	words_fini(&xml);
	words_fini(&doc);
	import_fini(&out);
	return good;
}

static bool read_file(const char *path, struct buf *bytes)
{
	struct diags diags = {0};
	bool good = slurp_path(path, IMPORT_MAX_BYTES, bytes, &diags);

	for (size_t i = 0; i < diags.list.n; i++)
		printf("%s: %s\n", path, diags.list.at[i].text);
	diags_fini(&diags);
	return good;
}

static void check_file(const char *path, const char *other, struct totals *t)
{
	struct buf xml = {0}, doc = {0};
	bool good = read_file(path, &xml) && read_file(other, &doc) &&
		    check_bytes(buf_slice(&xml), buf_slice(&doc), path, t);

	t->files++;
	t->bad += !good;
	buf_fini(&xml);
	buf_fini(&doc);
}

int main(int argc, char **argv)
{
	struct totals t = {0};
	bool pair = argc == 4 && strcmp(argv[1], "-d") == 0;

	if (argc < 2 || (argv[1][0] == '-' && !pair)) {
		fprintf(stderr, "usage: aknwords FILE...\n       aknwords -d OTHER FILE\n");
		return 2;
	}
	for (int i = pair ? 3 : 1; i < argc; i++)
		check_file(argv[i], pair ? argv[2] : argv[i], &t);
	printf("%zu files, %zu differ; %zu documents, %zu words, %zu preambular and %zu "
	       "numbered paragraphs, %zu footnotes; %zu mended, %zu furniture, %zu doubts\n",
	       t.files, t.bad, t.documents, t.words, t.preambular, t.operative, t.footnotes,
	       t.mended, t.furniture, t.doubts);
	return t.bad > 0;
}

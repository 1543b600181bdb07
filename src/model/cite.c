/* SPDX-License-Identifier: ISC */
/* cite - a document or a paragraph of it, cited in a style; see the header. */
#include "model/cite.h"

#include <string.h>

#include "base/byte.h"
#include "model/symbol.h"

/* The words of a style; those of a paragraph by the letters of its address. */
static const struct cite_words {
	const char *organs[ORGAN_COUNT];
	const char *doc;                               /* before a symbol */
	const char *named, *section;                   /* before a part */
	const char *preambular, *operative, *footnote; /* before their numbers */
	const char *item;                              /* before the letter of an item */
} cite_words[] = {
	[CITE_UN] = { .named = ", ",
	    .section = ", sect. ",
	    .preambular = ", preambular para. ",
	    .operative = ", para. ",
	    .footnote = ", footnote ",
	    .item = " " },
	[CITE_BLUEBOOK] = { .organs = { "G.A. Res.", "S.C. Res.", "E.S.C. Res.",
				"H.R.C. Res.", "C.H.R. Res." },
	    .doc = "U.N. Doc. ",
	    .named = ", ",
	    .section = ", \xc2\xa7 ",
	    .preambular = ", pmbl. \xc2\xb6 ",
	    .operative = ", \xc2\xb6 ",
	    .footnote = ", n.",
	    .item = "" },
	[CITE_OSCOLA] = { .organs = { "UNGA Res", "UNSC Res", "ECOSOC Res", "UNHRC Res",
			      "UNCHR Res" },
	    .doc = "UN Doc ",
	    .named = ", ",
	    .section = ", s ",
	    .preambular = ", preamble para ",
	    .operative = ", para ",
	    .footnote = ", fn ",
	    .item = "" },
};

/*
 * The letter of the resolution that ADDRESS stands in, as in 72/902 A, or 0: A:OP1 has one,
 * I:OP1 a section, annex:OP1 an annex.
 */
static char cite_letter(const char *address)
{
	bool letter = byte_is_upper(address[0]) && address[1] == ':';

	return letter && strchr("IVX", address[0]) == NULL ? address[0] : '\0';
}

/* "annex II", "article 4", else "sect. A": the part NAME as citations have it. */
static void cite_add_part(struct buf *to, struct slice name,
    const struct cite_words *words)
{
	static const char *const named[] = { "annex", "article-", "principle-",
		"guideline-", "rule-" };
	bool has_name = false;

	for (size_t i = 0; i < sizeof(named) / sizeof(named[0]); i++)
		has_name = has_name || slice_starts(name, named[i]);
	buf_add(to, has_name ? words->named : words->section);
	for (size_t i = 0; i < name.len; i++)
		buf_addc(to, name.at[i] == '-' ? ' ' : name.at[i]);
}

/* ", annex II, sect. A" of annex-II:A:OP1; what stands behind the parts, OP1. */
static const char *cite_add_parts(struct buf *to, const char *address,
    const struct cite_words *words)
{
	const char *part = address + (cite_letter(address) != '\0' ? 2 : 0);

	for (const char *end; (end = strchr(part, ':')) != NULL; part = end + 1)
		cite_add_part(to, (struct slice){ part, (size_t)(end - part) }, words);
	return part;
}

/* "1 (a) (ii)" of OP1(a)(ii), NUMBER what stands behind the letters. */
static void cite_add_number(struct buf *to, const char *number,
    const struct cite_words *words)
{
	for (const char *c = number; *c != '\0' && *c != '~'; c++) {
		if (*c == '(')
			buf_add(to, words->item);
		buf_addc(to, *c);
	}
}

/* ", annex, para. 12", ", preambular para. 7 (a)", ", footnote 9", or nothing. */
static void cite_add_paragraph(struct buf *to, const struct para *p,
    const struct cite_words *words)
{
	const struct {
		const char *letters, *words;
	} kinds[] = {
		{ "PP", words->preambular },
		{ "OP", words->operative },
		{ "fn", words->footnote },
	};

	if (p == NULL)
		return;
	const char *number = cite_add_parts(to, p->address, words);
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (slice_starts(slice_of(number), kinds[i].letters)) {
			buf_add(to, kinds[i].words);
			cite_add_number(to, number + strlen(kinds[i].letters), words);
		}
}

/* The number of a resolution: "74/158", "217 A (III)", "1325", "19/11". */
static void cite_add_resolution(struct buf *to, const struct symbol *symbol)
{
	const char *number = strstr(symbol->text, "RES/");

	if (symbol->organ == ORGAN_ASSEMBLY || number == NULL) {
		symbol_add_short(to, symbol->text);
		return;
	}
	number += strlen("RES/");
	buf_addn(to, number, strcspn(number, "("));
}

/* The symbol as a document bears it: the letter of a part in brackets is the library's own. */
static void cite_add_symbol(struct buf *to, const char *symbol,
    const struct cite_words *words)
{
	buf_add(to, words->doc);
	buf_addn(to, symbol, strcspn(symbol, "["));
}

/* "Dec. 18, 2019" */
static void cite_add_american(struct buf *to, struct date d)
{
	static const char *const months[] = { "Jan.", "Feb.", "Mar.", "Apr.", "May",
		"June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec." };

	buf_addf(to, "%s %d, %d", months[d.month - 1], d.day, d.year);
}

/* "General Assembly resolution 74/158 of 18 December 2019, para. 12" */
static void cite_add_un(struct buf *to, const struct cited *c,
    const struct symbol *symbol, char letter)
{
	if (symbol != NULL) {
		buf_addf(to, "%s resolution ", symbol_organ_name(symbol->organ));
		symbol_add_short(to, symbol->text);
		if (letter != '\0')
			buf_addf(to, " %c", letter);
	} else {
		buf_add(to, c->symbol);
	}
	if (date_is_set(c->date)) {
		buf_add(to, " of ");
		date_add_words(to, c->date);
	}
	cite_add_paragraph(to, c->para, &cite_words[CITE_UN]);
}

static void cite_add_bluebook(struct buf *to, const struct cited *c,
    const struct symbol *symbol, char letter)
{
	const struct cite_words *words = &cite_words[CITE_BLUEBOOK];

	if (symbol != NULL) {
		buf_addf(to, "%s ", words->organs[symbol->organ]);
		cite_add_resolution(to, symbol);
		if (letter != '\0')
			buf_addf(to, " %c", letter);
		cite_add_paragraph(to, c->para, words);
		buf_add(to, ", ");
	}
	cite_add_symbol(to, c->symbol, words);
	if (symbol == NULL)
		cite_add_paragraph(to, c->para, words);
	if (date_is_set(c->date)) {
		buf_add(to, " (");
		cite_add_american(to, c->date);
		buf_addc(to, ')');
	}
}

static void cite_add_oscola(struct buf *to, const struct cited *c,
    const struct symbol *symbol, char letter)
{
	const struct cite_words *words = &cite_words[CITE_OSCOLA];

	if (symbol != NULL) {
		buf_addf(to, "%s ", words->organs[symbol->organ]);
		cite_add_resolution(to, symbol);
		if (letter != '\0')
			buf_addf(to, " %c", letter);
		buf_addc(to, ' ');
	}
	if (date_is_set(c->date)) {
		buf_addc(to, '(');
		date_add_words(to, c->date);
		buf_add(to, ") ");
	}
	cite_add_symbol(to, c->symbol, words);
	cite_add_paragraph(to, c->para, words);
}

void cite_add(struct buf *to, const struct cited *c, enum cite_style style)
{
	char letter = c->para != NULL ? cite_letter(c->para->address) : '\0';
	struct symbol read;
	bool good = symbol_parse(slice_of(c->symbol), ORGAN_ASSEMBLY, &read);
	const struct symbol *symbol =
	    good && read.kind == SYMBOL_RESOLUTION ? &read : NULL;

	if (good && read.kind == SYMBOL_TREATY)
		buf_add(to, c->symbol); /* no document of the United Nations */
	else if (style == CITE_BLUEBOOK)
		cite_add_bluebook(to, c, symbol, letter);
	else if (style == CITE_OSCOLA)
		cite_add_oscola(to, c, symbol, letter);
	else
		cite_add_un(to, c, symbol, letter);
}

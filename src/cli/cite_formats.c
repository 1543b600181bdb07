/* SPDX-License-Identifier: ISC */
/* cite_formats - documents as entries of programs that keep references; see the header. */
#include "cli/cite_formats.h"

#include <stdlib.h>
#include <string.h>

#include "base/byte.h"
#include "base/sort.h"
#include "base/vec.h"
#include "cli/json.h"
#include "model/symbol.h"
#include "model/symbol_link.h"

/* A key of letters and digits, A-RES-74-158; of another language than English with that behind. */
static void cite_add_key(struct buf *to, const struct doc *d)
{
	const char *language = d->meta.language;

	for (const char *c = d->meta.symbol; *c != '\0'; c++)
		if (byte_is_letter(*c) || byte_is_digit(*c))
			buf_addc(to, *c);
		else if (to->len > 0 && to->at[to->len - 1] != '-' && c[1] != '\0')
			buf_addc(to, '-');
	if (language[0] != '\0' && strcmp(language, "en") != 0)
		buf_addf(to, "-%s", language);
}

/* Who speaks: "United Nations General Assembly". */
static void cite_add_author(struct buf *to, const struct doc *d)
{
	struct symbol s;

	buf_add(to, "United Nations");
	if (symbol_parse(slice_of(d->meta.symbol), ORGAN_ASSEMBLY, &s) &&
	    s.kind == SYMBOL_RESOLUTION)
		buf_addf(to, " %s", symbol_organ_name(s.organ));
}

static const char *cite_title(const struct doc *d)
{
	return d->meta.title != NULL && d->meta.title[0] != '\0' ? d->meta.title
								 : d->meta.symbol;
}

/* The address of D, "" where it has none. */
static void cite_add_url(struct buf *to, const struct doc *d)
{
	symbol_link_add(to, d->meta.symbol, d->meta.language);
}

/* --- BibTeX ------------------------------------------------------------------------------- */

/* TEXT inside of braces: TeX shows it as it is. */
static void bibtex_add(struct buf *to, const char *text)
{
	for (; *text != '\0'; text++) {
		if (*text == '\\')
			buf_add(to, "\\textbackslash{}");
		else if (*text == '^')
			buf_add(to, "\\textasciicircum{}");
		else if (*text == '~')
			buf_add(to, "\\textasciitilde{}");
		else if (strchr("{}#$%&_", *text) != NULL)
			buf_addf(to, "\\%c", *text);
		else
			buf_addc(to, *text);
	}
}

static void bibtex_add_field(struct buf *to, const char *name, const char *value)
{
	if (value[0] == '\0')
		return;
	buf_addf(to, "  %s = {", name);
	bibtex_add(to, value);
	buf_add(to, "},\n");
}

void bibtex_print(struct output *out, const struct doc *d)
{
	struct buf to = { 0 }, url = { 0 }, date = { 0 };
	struct date day = doc_day(d);

	buf_add(&to, "@techreport{");
	cite_add_key(&to, d);
	/* two braces: one author, whose name is not turned round; no capitals lost */
	buf_add(&to, ",\n  author = {{");
	cite_add_author(&to, d);
	buf_add(&to, "}},\n  title = {{");
	bibtex_add(&to, cite_title(d));
	buf_add(&to, "}},\n");
	bibtex_add_field(&to, "institution", "United Nations");
	bibtex_add_field(&to, "type", "Resolution");
	bibtex_add_field(&to, "number", d->meta.symbol);
	date_add_iso(&date, day);
	bibtex_add_field(&to, "date", buf_str(&date));
	if (date_is_set(day))
		buf_addf(&to, "  year = {%d},\n", day.year);
	bibtex_add_field(&to, "language", d->meta.language);
	cite_add_url(&url, d);
	if (url.len > 0)
		buf_addf(&to, "  url = {%s},\n", buf_str(&url));
	buf_add(&to, "}\n");
	output_text(out, buf_slice(&to));
	buf_fini(&to);
	buf_fini(&url);
	buf_fini(&date);
}

/* --- RIS ----------------------------------------------------------------------------------- */

static void ris_add(struct buf *to, const char *tag, const char *value)
{
	if (value[0] == '\0')
		return;
	buf_addf(to, "%s  - ", tag);
	output_add_safe(to, slice_of(value), false);
	buf_add(to, "\r\n");
}

void ris_print(struct output *out, const struct doc *d)
{
	struct buf to = { 0 }, url = { 0 }, author = { 0 };
	struct date day = doc_day(d);

	ris_add(&to, "TY", "RPRT");
	cite_add_author(&author, d);
	ris_add(&to, "AU", buf_str(&author));
	ris_add(&to, "TI", cite_title(d));
	/* of a report SN is its number, and M3 what it is */
	ris_add(&to, "SN", d->meta.symbol);
	ris_add(&to, "M3", "Resolution");
	ris_add(&to, "PB", "United Nations");
	if (date_is_set(day)) {
		buf_addf(&to, "PY  - %04d\r\n", day.year);
		buf_addf(&to, "DA  - %04d/%02d/%02d/\r\n", day.year, day.month, day.day);
	}
	for (uint32_t i = 0; i < d->meta.keywords.n; i++)
		ris_add(&to, "KW", d->meta.keywords.at[i]);
	ris_add(&to, "LA", d->meta.language);
	cite_add_url(&url, d);
	ris_add(&to, "UR", buf_str(&url));
	buf_add(&to, "ER  - \r\n");
	output_raw(out, buf_str(&to), to.len);
	buf_fini(&to);
	buf_fini(&url);
	buf_fini(&author);
}

/* --- CSL-JSON ------------------------------------------------------------------------------ */

static json_t *csl_date(struct date day)
{
	json_t *value = json_object(), *parts = json_array(), *all = json_array();

	json_array_append_new(parts, json_integer(day.year));
	json_array_append_new(parts, json_integer(day.month));
	json_array_append_new(parts, json_integer(day.day));
	json_array_append_new(all, parts);
	json_add(value, "date-parts", all);
	return value;
}

static json_t *csl_author(const struct doc *d)
{
	json_t *list = json_array(), *one = json_object();
	struct buf name = { 0 };

	cite_add_author(&name, d);
	json_add(one, "literal", json_text(buf_str(&name)));
	json_array_append_new(list, one);
	buf_fini(&name);
	return list;
}

static json_t *csl_entry(const struct doc *d)
{
	json_t *value = json_object();
	struct buf text = { 0 };

	cite_add_key(&text, d);
	json_add(value, "id", json_text(buf_str(&text)));
	json_add(value, "type", json_text("report"));
	json_add(value, "genre", json_text("Resolution"));
	json_add(value, "title", json_text(cite_title(d)));
	json_add(value, "author", csl_author(d));
	json_add(value, "publisher", json_text("United Nations"));
	json_add(value, "number", json_text(d->meta.symbol));
	if (date_is_set(doc_day(d)))
		json_add(value, "issued", csl_date(doc_day(d)));
	json_add(value, "language", json_text(d->meta.language));
	buf_clear(&text);
	cite_add_url(&text, d);
	if (text.len > 0)
		json_add(value, "URL", json_text(buf_str(&text)));
	buf_fini(&text);
	return value;
}

void csl_json_print(struct output *out, const struct doc *const *docs, size_t n)
{
	json_t *list = json_array();

	for (size_t i = 0; i < n; i++)
		json_array_append_new(list, csl_entry(docs[i]));
	json_print(out, list);
}

/* --- tags ---------------------------------------------------------------------------------- */

static const char tags_head[] = "!_TAG_FILE_FORMAT\t2\t/extended format/\n"
				"!_TAG_FILE_SORTED\t1\t/0=unsorted, 1=sorted/\n";

/* The lines of D; a document is a tag itself. */
static void tags_add(struct string_vec *lines, const struct doc *d)
{
	struct buf line = { 0 };

	buf_addf(&line, "%s\t%s\t1;\"\td", d->meta.symbol, d->file);
	vec_push(lines, buf_take(&line));
	for (uint32_t i = 0; i < d->n_paras; i++) {
		const struct para *p = &d->paras[i];

		if (p->line == 0 || p->address[0] == '\0')
			continue;
		buf_addf(&line, "%s#%s\t%s\t%u;\"\tp", d->meta.symbol, p->address,
		    d->file, p->line);
		vec_push(lines, buf_take(&line));
	}
}

/* LINE, whose TABs divide its fields. */
static void tags_print_line(struct output *out, const char *line)
{
	for (size_t n; (n = strcspn(line, "\t")) > 0; line += n + (line[n] == '\t')) {
		output_text(out, (struct slice){ line, n });
		output_raw(out, line[n] == '\t' ? "\t" : "\n", 1);
	}
}

void tags_print(struct output *out, const struct doc *const *docs, size_t n)
{
	struct string_vec lines = { 0 };

	for (size_t i = 0; i < n; i++)
		tags_add(&lines, docs[i]);
	vec_sort(&lines, order_texts);
	output_raw(out, tags_head, strlen(tags_head));
	for (size_t i = 0; i < lines.n; i++) {
		tags_print_line(out, lines.at[i]);
	}
	string_vec_fini(&lines);
}

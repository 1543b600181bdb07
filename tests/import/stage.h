/* SPDX-License-Identifier: ISC */
/*
 * stage - what the tests of the single stages of the text importer share: a text with
 * its lines and all that a joiner borrows, and what a stage made of it as one string.
 */
#ifndef RECITAL_TESTS_IMPORT_STAGE_H
#define RECITAL_TESTS_IMPORT_STAGE_H

#include <string.h>	/* memset, strcmp */

#include "base/buf.h"
#include "import/text/coverage.h"
#include "import/text/toolmarkup.h"
#include "import/text/dialect.h"
#include "import/text/join.h"
#include "import/text/lines.h"
#include "import/text/paragraphs.h"

struct stage {
	struct source source;
	struct coverage coverage;
	struct vocabulary vocabulary;
	struct line_vec lines;
	struct repairs repairs;
	struct diags diags;
	struct joiner joiner;	/* of the members above */
};

/* Reads TEXT as far as its lines; DIALECT is a name. */
static inline void stage_open(struct stage *s, const char *text, const char *dialect)
{
	memset(s, 0, sizeof(*s));
	source_read(slice_of(text), "test", &s->source, &s->diags);
	coverage_init(&s->coverage, s->source.text.len);
	vocabulary_init(&s->vocabulary);
	vocabulary_read(&s->vocabulary, buf_slice(&s->source.text));
	lines_split(buf_slice(&s->source.text), &s->lines);
	s->joiner = (struct joiner){ .source = &s->source, .dialect = dialect_named(dialect),
				     .vocabulary = &s->vocabulary, .coverage = &s->coverage,
				     .repairs = &s->repairs };
}

static inline void stage_close(struct stage *s)
{
	vec_fini(&s->lines);
	vocabulary_fini(&s->vocabulary);
	coverage_fini(&s->coverage);
	repairs_fini(&s->repairs);
	diags_fini(&s->diags);
	source_fini(&s->source);
}

/* Appends TEXT: marks as "[2]", emphasis as "<" and ">". */
static inline void stage_show(struct buf *to, const struct sourcemap *text)
{
	for (size_t i = 0; i < text->text.len; i++)
		switch (text->text.at[i]) {
		case SOURCEMAP_NOTE:
			buf_addc(to, '[');
			break;
		case SOURCEMAP_NOTE_END:
			buf_addc(to, ']');
			break;
		case SOURCEMAP_EM_ON:
			buf_addc(to, '<');
			break;
		case SOURCEMAP_EM_OFF:
			buf_addc(to, '>');
			break;
		default:
			buf_addc(to, text->text.at[i]);
		}
}

/* Appends the footnotes, "1=Resolution 70/1.|". */
static inline void stage_show_notes(struct buf *to, const struct note_text_vec *notes)
{
	for (size_t i = 0; i < notes->n; i++) {
		buf_addf(to, "%s=", notes->at[i].label);
		stage_show(to, &notes->at[i].text);
		buf_addc(to, '|');
	}
}

/* Appends the paragraphs, "1: Requests ...|". */
static inline void stage_show_blocks(struct buf *to, const struct block_vec *blocks)
{
	for (size_t i = 0; i < blocks->n; i++) {
		if (blocks->at[i].number[0] != '\0')
			buf_addf(to, "%s: ", blocks->at[i].number);
		stage_show(to, &blocks->at[i].text);
		buf_addc(to, '|');
	}
}

/* Appends the repairs, one a line: "1:6: lost-blank: Reaffirmingthat -> ...". */
static inline void stage_show_repairs(struct buf *to, const struct repairs *repairs)
{
	for (size_t i = 0; i < repairs->list.n; i++) {
		const struct repair *r = &repairs->list.at[i];

		buf_addf(to, "%zu:%zu: %s: %s%s%s\n", r->line, r->column,
			 repair_rule_name(r->rule), r->before,
			 r->after[0] != '\0' ? " -> " : "", r->after);
	}
}

/* Fails with ROW and both strings unless HAVE is WANT; empties HAVE. */
#define stage_expect(row, have, want) \
	do { \
		if (strcmp(buf_str(have), want) != 0) \
			fail_msg("row %zu:\nhave %s\nwant %s", (size_t)(row), buf_str(have), \
				 want); \
		buf_clear(have); \
	} while (0)

#endif

/* SPDX-License-Identifier: ISC */
/* yamlsyntax - libyaml's complaints in helpful words; see the header. */
#include "corpus/yamlsyntax.h"

#include <stdbool.h>
#include <string.h>

#include "base/i18n.h"
#include "corpus/words.h"
#include "text/utf8.h"

/* Which place to show: one of libyaml's two, or the bracket or brace that opened last. */
enum yamlsyntax_where { AT_CONTEXT, AT_PROBLEM, AT_FLOW };

/* clang-format off */
/*
 * The first row whose CONTEXT and PROBLEM both begin libyaml's own words is taken;
 * "" begins any.  A row with BEHIND is taken only when the character before the
 * trouble is one of it.
 */
static const struct yamlsyntax_row {
	const char *context;
	const char *problem;
	const char *behind;
	enum yamlsyntax_where where;
	const char *words;
} yamlsyntax_rows[] = {
	{ "while scanning an alias", "", "", AT_CONTEXT,
	  N_("a text that begins with `*` must stand in double quotes or in a `>-` block") },
	{ "while scanning an anchor", "", "", AT_CONTEXT,
	  N_("a text that begins with `&` must stand in double quotes or in a `>-` block") },
	{ "while scanning a tag", "", "", AT_CONTEXT,
	  N_("a text that begins with `!` must stand in double quotes or in a `>-` block") },
	{ "while parsing a tag", "", "", AT_CONTEXT,
	  N_("a text that begins with `!` must stand in double quotes or in a `>-` block") },
	{ "while scanning a block scalar", "did not find expected comment", "", AT_PROBLEM,
	  N_("the text must begin on the line below `>-` or `|`") },
	{ "while scanning a block scalar", "found a tab", "", AT_PROBLEM,
	  N_("a TAB cannot indent; use blanks") },
	{ "while scanning a plain scalar", "found a tab", "", AT_PROBLEM,
	  N_("a TAB cannot indent; use blanks") },
	{ "while scanning a quoted scalar", "found unexpected end", "", AT_CONTEXT,
	  N_("the quotation mark that opens here is never closed") },
	{ "while scanning a quoted scalar", "found unexpected document", "", AT_CONTEXT,
	  N_("the quotation mark that opens here is not closed before `---` or `...`") },
	{ "while parsing a quoted scalar", "found unknown escape", "", AT_PROBLEM,
	  N_("unknown escape; inside double quotes a backslash is written `\\\\`") },
	{ "while parsing a quoted scalar", "did not find expected hex", "", AT_PROBLEM,
	  N_("hexadecimal digits must follow `\\x`, `\\u` or `\\U`") },
	{ "while parsing a quoted scalar", "found invalid Unicode", "", AT_PROBLEM,
	  N_("this escape stands for no character") },
	{ "while scanning a simple key", "", "", AT_CONTEXT,
	  N_("no `:` behind this; a key has one, and a text that runs on must be indented") },
	{ "", "mapping values are not allowed", "", AT_PROBLEM,
	  N_("`:` makes a key of the words before it, and none may stand here; "
	  "is the indentation right, or should the text stand in quotes?") },
	{ "", "mapping keys are not allowed", "", AT_PROBLEM,
	  N_("a text that begins with `? ` must stand in double quotes or in a `>-` block") },
	{ "", "block sequence entries are not allowed", "", AT_PROBLEM,
	  N_("`- ` may not stand here; a list begins on a line of its own") },
	{ "while parsing a block mapping", "did not find expected key", "]", AT_FLOW,
	  N_("a text that begins with `[` must stand in double quotes or in a `>-` block") },
	{ "while parsing a block mapping", "did not find expected key", "}", AT_FLOW,
	  "a text that begins with `{` must stand in double quotes or in a `>-` block" },
	{ "while parsing a block mapping", "did not find expected key", "\"'", AT_PROBLEM,
	  N_("nothing may follow the closing quotation mark; quote the whole text") },
	{ "while parsing a block mapping", "did not find expected key", "", AT_PROBLEM,
	  N_("a key should stand here; is the indentation right?") },
	{ "while parsing a block collection", "", "", AT_PROBLEM,
	  N_("`- ` should stand here; is the indentation right?") },
	{ "while parsing a flow sequence", "", "", AT_CONTEXT,
	  N_("the list that opens with this `[` is never closed, or lacks a `,`; "
	  "a text that begins with `[` must stand in quotes") },
	{ "while parsing a flow mapping", "", "", AT_CONTEXT,
	  N_("a text that begins with `{` must stand in double quotes or in a `>-` block") },
	{ "", "did not find expected <document start>", "", AT_PROBLEM,
	  N_("the document ended above; is the indentation right?") },
	{ "", "did not find expected node content", "", AT_PROBLEM,
	  N_("a value should stand here") },
};
/* clang-format on */

static bool yamlsyntax_begins(const char *words, const char *with)
{
	return strncmp(words != NULL ? words : "", with, strlen(with)) == 0;
}

/* [byte] of MARK in TEXT. */
static size_t yamlsyntax_byte(struct slice text, struct yamlsyntax_mark mark)
{
	size_t at = 0;
	uint32_t code;

	for (; mark.line > 0 && at < text.len; mark.line--) {
		size_t end = slice_find(text, "\n", at);
		at = end == SLICE_NONE ? text.len : end + 1;
	}
	for (; mark.column > 0 && at < text.len; mark.column--)
		at += utf8_decode(text, at, &code);
	return at;
}

/* The character before AT, blanks passed over; NUL when there is none. */
static char yamlsyntax_before(struct slice text, size_t at)
{
	while (at > 0 && text.at[at - 1] == ' ')
		at--;
	return at > 0 ? text.at[at - 1] : '\0';
}

static bool yamlsyntax_fits(const struct yamlsyntax_row *row, const yaml_parser_t *parser,
    char before)
{
	return yamlsyntax_begins(parser->context, row->context) &&
	    yamlsyntax_begins(parser->problem, row->problem) &&
	    (row->behind[0] == '\0' ||
		(before != '\0' && strchr(row->behind, before) != NULL));
}

/* "found character that cannot start any token" */
static void yamlsyntax_bad_start(struct slice text, size_t at, struct buf *to)
{
	uint32_t code = 0;
	size_t len = at < text.len ? utf8_decode(text, at, &code) : 0;

	if (code == '\t') {
		buf_add(to, _("a TAB cannot indent; use blanks"));
		return;
	}
	if (code == '`') {
		buf_add(to,
		    _("a text that begins with a backquote must stand in double "
		      "quotes or in a `>-` block"));
		return;
	}
	struct buf shown = { 0 };

	words_add_shown(&shown, slice_sub(text, at, at + len));
	buf_addf(to,
	    _("a text that begins with %s must stand in double quotes or in a "
	      "`>-` block"),
	    buf_str(&shown));
	buf_fini(&shown);
}

static struct yamlsyntax_mark yamlsyntax_mark_of(yaml_mark_t mark)
{
	return (struct yamlsyntax_mark){ mark.line, mark.column };
}

static struct yamlsyntax_mark yamlsyntax_place(const yaml_parser_t *parser,
    enum yamlsyntax_where where, struct yamlsyntax_mark flow)
{
	switch (where) {
	case AT_CONTEXT: return yamlsyntax_mark_of(parser->context_mark);
	case AT_FLOW: return flow;
	default: return yamlsyntax_mark_of(parser->problem_mark);
	}
}

struct yamlsyntax_mark yamlsyntax_explain(const yaml_parser_t *parser, struct slice text,
    struct yamlsyntax_mark flow, struct buf *to)
{
	struct yamlsyntax_mark place = yamlsyntax_mark_of(parser->problem_mark);
	size_t at = yamlsyntax_byte(text, place);
	char before = yamlsyntax_before(text, at);
	size_t count = sizeof(yamlsyntax_rows) / sizeof(*yamlsyntax_rows);

	if (yamlsyntax_begins(parser->problem, "found character that cannot start")) {
		yamlsyntax_bad_start(text, at, to);
		return place;
	}
	for (size_t i = 0; i < count; i++) {
		const struct yamlsyntax_row *row = &yamlsyntax_rows[i];

		if (!yamlsyntax_fits(row, parser, before))
			continue;
		buf_add(to, _(row->words));
		return yamlsyntax_place(parser, row->where, flow);
	}
	buf_addf(to, "YAML: %s",
	    parser->problem != NULL ? parser->problem : _("out of memory"));
	if (parser->context != NULL)
		buf_addf(to, " %s", parser->context);
	return place;
}

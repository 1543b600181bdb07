/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <yaml.h>

#include "corpus/yamlskim.h"
#include "fixture.h"

/* Made-up texts that are read whole and skimmed. */
#define TEXTS 20000

/* Rows of what libyaml says of TEXT, the words of its blocks put back by S if there is one. */
static void add_event(struct buf *to, const yaml_event_t *e, const struct buf *words)
{
	buf_addf(to, "%d %zu:%zu", (int)e->type, e->start_mark.line, e->start_mark.column);
	if (e->type == YAML_SCALAR_EVENT)
		buf_addf(to, " %d <%s>", (int)e->data.scalar.style,
		    words != NULL ? buf_str(words) : (const char *)e->data.scalar.value);
	buf_addc(to, '\n');
}

static void read_events(struct slice text, struct yamlskim *s, struct buf *to)
{
	struct slice given = s != NULL && s->blocks.n > 0 ? buf_slice(&s->text) : text;
	struct buf words = { 0 };
	yaml_parser_t parser;
	yaml_event_t e;
	bool more = true;

	assert_true(yaml_parser_initialize(&parser));
	yaml_parser_set_input_string(&parser, (const unsigned char *)given.at, given.len);
	while (more) {
		if (!yaml_parser_parse(&parser, &e)) {
			buf_addf(to, "%s %zu:%zu\n", parser.problem, parser.problem_mark.line,
			    parser.problem_mark.column);
			break;
		}
		bool folded = s != NULL && e.type == YAML_SCALAR_EVENT &&
		    e.data.scalar.style == YAML_FOLDED_SCALAR_STYLE &&
		    yamlskim_take(s, text, e.start_mark.line, &words);

		add_event(to, &e, folded ? &words : NULL);
		more = e.type != YAML_STREAM_END_EVENT;
		yaml_event_delete(&e);
	}
	yaml_parser_delete(&parser);
	buf_fini(&words);
}

/* Both readings of TEXT are the same; returns how many blocks were taken out. */
static size_t read_both(struct slice text)
{
	struct buf whole = { 0 }, skimmed = { 0 };
	struct yamlskim s = { 0 };

	yamlskim_make(&s, text);
	size_t blocks = s.blocks.n;
	read_events(text, NULL, &whole);
	read_events(text, &s, &skimmed);
	if (strcmp(buf_str(&whole), buf_str(&skimmed)) != 0)
		fail_msg("of\n%.*s\nlibyaml says\n%sand skimmed\n%s", (int)text.len, text.at,
		    buf_str(&whole), buf_str(&skimmed));
	yamlskim_fini(&s);
	buf_fini(&whole);
	buf_fini(&skimmed);
	return blocks;
}

static void expect_skimmed(const char *text, const char *skimmed)
{
	struct yamlskim s = { 0 };

	yamlskim_make(&s, slice_of(text));
	assert_string_equal(buf_str(&s.text), skimmed);
	yamlskim_fini(&s);
	read_both(slice_of(text));
}

static void test_blocks(void **state)
{
	(void)state;
	expect_skimmed("title: >-\n  Some of\n  the words\nbody:\n- text: >-\n    \303\251 x\n",
	    "title: >-\n  x\n\nbody:\n- text: >-\n    x\n");
	expect_skimmed("a: \"it \\\" is\"\nb: [1, \"2]\"]\n- c\n# d\n\ne: >-\n f\n",
	    "a: \"it \\\" is\"\nb: [1, \"2]\"]\n- c\n# d\n\ne: >-\n x\n");
	expect_skimmed("a:\n- >-\n  b\n- - >-\n    c\n    d\n  -   >-\n   e\n",
	    "a:\n- >-\n  x\n- - >-\n    x\n\n  -   >-\n   x\n");
	expect_skimmed("a: [COTE D'IVOIRE, B]\nc: >-\n d\n",
	    "a: [COTE D'IVOIRE, B]\nc: >-\n x\n");
}

/* What is left as it is, from there on. */
static void test_others(void **state)
{
	static const char *const texts[] = {
		"a: \"b\n  c: >-\n  d\"\n",	    /* quotes that go on */
		"a: 'b\n  c: >-\n  d'\n",
		"a: |\n  b: >-\n    c\n",	    /* another block */
		"a: [b,\n  c: >-\n  d]\n",
		"a: [b \"c]\"]\nd: >-\n  e\n",	    /* a quote inside words, and one that goes on */
		"a: [b\"c]\"]\nd: >-\n  e\n",
		"a: [b 'c]']\nd: >-\n  e\n",
		"a: ['b\n  c: >-\n  d']\n",
		"a: b\n  c\nd: >-\n  e\n",	    /* words that go on */
		"a: b\n  - >-\n  c\n",
		"- b\n\n  - >-\n    c\n",
		"a: >-\n  b\n\n  c\n",		    /* two paragraphs */
		"a: >-\n  b\n\r\n  c\n",	    /* the same in a file that has other line ends, too */
		"a: >-\n  b\n\r  c\n",
		"a: >-\n  b\n    c\n",
		"a: >-\n  b\n c\n",
		"a: >-\n  b \n",
		"a: >-\n  b\tc\n",
		"a: >-\n  b",
		"a: >-\n",
		"- a: >-\n  b\n",		    /* no deeper than its key */
		"  - >-\n  b\n",		    /* or than its dash */
		"a: - >-\n  b\n",
		"? >-\n  a\n",
		"---\na: >-\n  b\n",
		"a: &b >-\n  c\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		struct yamlskim s = { 0 };

		yamlskim_make(&s, slice_of(texts[i]));
		if (s.blocks.n > 0)
			fail_msg("of %s there was taken %s", texts[i], buf_str(&s.text));
		yamlskim_fini(&s);
		read_both(slice_of(texts[i]));
	}
}

/* One line of a made-up text: an indent, and something that begins or ends something. */
static void add_line(struct buf *to, struct chance *c, size_t *indent)
{
	static const char *const starts[] = { "", "", "", "", "", "", "", "- ", "- ", "- - ", "#", "\"", "'", "---" };
	static const char *const keys[] = { "a: ", "a: ", "a: ", "a: ", "b_c: ", "b_c: ", "a:", "? ", "A: ", "", "", "" };
	static const char *const values[] = { ">-", ">-", ">-", ">-", ">-", ">-", ">-", ">-", ">-", "b", "b", "b", "b c", "\"b\"", "\"b",
		"'b'", "'b", "b\"", "b'", "[b]", "[b, \"c\"]", "[b \"c]\"]", "[b", "b]",
		"[b'c, d]", "[b 'c]']", "['b]", "{b: c}", "|", ">",
		"b: c", "&b c", "*b", "!b c", "", " ", "- b", ">- b", "\303\251", "b # c",
		"\"b\" c", "b #", "-" };

	if (chance_below(c, 5) == 0)
		*indent = chance_below(c, 6);
	buf_fill(to, ' ', *indent);
	buf_add(to, starts[chance_below(c, sizeof(starts) / sizeof(*starts))]);
	buf_add(to, keys[chance_below(c, sizeof(keys) / sizeof(*keys))]);
	buf_add(to, values[chance_below(c, sizeof(values) / sizeof(*values))]);
	if (chance_below(c, 20) > 0)
		buf_addc(to, '\n');
}

/* Lines of a block, most of them deep enough. */
static void add_block(struct buf *to, struct chance *c, size_t indent)
{
	static const char *const words[] = { "x", "x y", "x: y", "- x", "# x", ">-", "a: >-", "x ",
		"", "\"x", "x'", "x", "x y", "\303\251 x" };

	indent += 1 + chance_below(c, 6);
	for (size_t n = 1 + chance_below(c, 3); n > 0; n--) {
		if (chance_below(c, 30) == 0)
			buf_add(to, "\r\n");
		buf_fill(to, ' ', indent + (chance_below(c, 20) == 0));
		buf_add(to, words[chance_below(c, sizeof(words) / sizeof(*words))]);
		buf_addc(to, '\n');
	}
}

static void test_made_up(void **state)
{
	struct chance c = { 1 };
	size_t blocks = 0;

	(void)state;
	for (size_t i = 0; i < TEXTS; i++) {
		struct buf text = { 0 };
		size_t indent = 0;

		for (size_t n = 1 + chance_below(&c, 6); n > 0; n--) {
			add_line(&text, &c, &indent);
			if (text.len > 4 && strcmp(text.at + text.len - 3, ">-\n") == 0)
				add_block(&text, &c, indent);
		}
		blocks += read_both(buf_slice(&text));
		buf_fini(&text);
	}
	assert_true(blocks > TEXTS / 20);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_blocks),
		cmocka_unit_test(test_others),
		cmocka_unit_test(test_made_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

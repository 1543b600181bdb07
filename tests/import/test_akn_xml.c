/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "import/akn/akn_xml.h"

/* --- what was called, in few letters: "<p@1:4 text@1:4 >p@1:12" ------------------- */

static void say_start(void *context, enum akn_element element, const char *local,
		      const struct akn_attributes *a, struct akn_place place)
{
	struct slice name = akn_attribute(a, "class");

	(void)local;
	buf_addf(context, "<%d@%zu:%zu", (int)element, place.line, place.column);
	if (name.len > 0)
		buf_addf(context, "[%.*s]", (int)name.len, name.at);
	buf_addc(context, ' ');
}

static void say_end(void *context, enum akn_element element, struct akn_place place)
{
	buf_addf(context, ">%d@%zu:%zu ", (int)element, place.line, place.column);
}

static void say_text(void *context, struct slice text, struct akn_place place)
{
	buf_addf(context, "'%.*s'@%zu:%zu ", (int)text.len, text.at, place.line,
		 place.column);
}

static const struct akn_handler say = { say_start, say_end, say_text };

static bool read_xml(struct slice xml, struct buf *said, struct diags *d)
{
	return akn_xml_read(xml, "test.xml", &say, said, d);
}

static void events_come_with_their_places(void **state)
{
	struct buf said = {0}, expected = {0};
	struct diags d = {0};

	(void)state;
	assert_true(read_xml(slice_of("<p>\n <span class=\"italic\">ab</span>c</p>"), &said, &d));
	buf_addf(&expected, "<%d@1:4 '\n'@1:4 ' '@2:1 <%d@2:23[italic] 'ab'@2:23 >%d@2:32 'c'@2:32 "
		 ">%d@2:37 ", AKN_P, AKN_SPAN, AKN_SPAN, AKN_P);
	assert_string_equal(buf_str(&said), buf_str(&expected));
	assert_int_equal(d.list.n, 0);
	buf_fini(&said);
	buf_fini(&expected);
}

static void every_name_is_known_and_others_are_other(void **state)
{
	static const char *const names[] = {
#define NAME(element, name) name,
		AKN_ELEMENTS(NAME)
	};

	(void)state;
	for (int i = 0; i < AKN_OTHER; i++) {
		struct buf xml = {0}, said = {0}, expected = {0};
		struct diags d = {0};

		buf_addf(&xml, "<%s/>", names[i]);
		assert_true(read_xml(buf_slice(&xml), &said, &d));
		buf_addf(&expected, "<%d@", i);
		if (strncmp(buf_str(&said), buf_str(&expected), expected.len) != 0)
			fail_msg("%s: %s", names[i], buf_str(&said));
		buf_fini(&xml);
		buf_fini(&said);
		buf_fini(&expected);
	}
	struct buf said = {0};
	struct diags d = {0};
	assert_true(read_xml(slice_of("<P/>"), &said, &d));
	assert_int_equal(strtol(said.at + 1, NULL, 10), AKN_OTHER);
	buf_fini(&said);
}

static void namespaces_are_looked_through(void **state)
{
	struct buf said = {0};
	struct diags d = {0};

	(void)state;
	assert_true(read_xml(slice_of("<x:p xmlns:x=\"urn:x\" x:class=\"c\"/>"), &said, &d));
	assert_non_null(strstr(buf_str(&said), "[c]"));
	buf_fini(&said);
}

static void characters_by_number_and_cdata_are_text(void **state)
{
	struct buf said = {0};
	struct diags d = {0};

	(void)state;
	assert_true(read_xml(slice_of("<p>&#233;&amp;<![CDATA[<b>]]></p>"), &said, &d));
	assert_non_null(strstr(buf_str(&said), "'\xc3\xa9'"));
	assert_non_null(strstr(buf_str(&said), "'&'"));
	assert_non_null(strstr(buf_str(&said), "'<b>'"));
	buf_fini(&said);
}

static void other_encodings_are_read(void **state)
{
	static const char utf16[] = "\xff\xfe<\0p\0>\0\xe9\0<\0/\0p\0>\0";
	struct buf said = {0};
	struct diags d = {0};

	(void)state;
	assert_true(read_xml((struct slice){ utf16, sizeof(utf16) - 1 }, &said, &d));
	assert_non_null(strstr(buf_str(&said), "'\xc3\xa9'"));
	buf_fini(&said);
}

static void broken_xml_is_refused_with_its_place(void **state)
{
	static const struct {
		const char *xml;
		size_t line;
		enum diag_code code;
	} rows[] = {
		{ "<p>\n<b>\n</p>", 3, DIAG_XML },
		{ "<p>", 1, DIAG_XML },
		{ "<p>&nbsp;</p>", 1, DIAG_XML },
		{ "<p a=\"1\" a=\"2\"/>", 1, DIAG_XML },
		{ "<p>\x80</p>", 1, DIAG_XML },
		{ "<p/><p/>", 1, DIAG_XML },
		{ "no XML", 1, DIAG_XML },
		{ "", 0, DIAG_NOT_RESOLUTION },
		{ "<!DOCTYPE p><p/>", 1, DIAG_XML },
		{ "<!DOCTYPE p SYSTEM \"file:///etc/passwd\"><p/>", 1, DIAG_XML },
		{ "<?xml version=\"1.0\"?>\n<!DOCTYPE p [<!ENTITY a \"x\">]><p>&a;</p>", 2,
		  DIAG_XML },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct buf said = {0};
		struct diags d = {0};

		if (read_xml(slice_of(rows[i].xml), &said, &d) || d.list.n != 1 ||
		    d.list.at[0].line != rows[i].line || d.list.at[0].code != rows[i].code)
			fail_msg("row %zu: %zu messages, line %zu: %s", i, d.list.n,
				 d.list.n > 0 ? d.list.at[0].line : 0,
				 d.list.n > 0 ? d.list.at[0].text : "");
		buf_fini(&said);
		diags_fini(&d);
	}
}

static void a_bomb_does_not_go_off(void **state)
{
	struct buf xml = {0}, said = {0};
	struct diags d = {0};

	(void)state;
	buf_add(&xml, "<!DOCTYPE p [<!ENTITY a0 \"lol\">");
	for (int i = 1; i < 30; i++)
		buf_addf(&xml, "<!ENTITY a%d \"&a%d;&a%d;&a%d;&a%d;\">", i, i - 1, i - 1, i - 1,
			 i - 1);
	buf_add(&xml, "]><p>&a29;</p>");
	assert_false(read_xml(buf_slice(&xml), &said, &d));
	assert_int_equal(said.len, 0);
	assert_non_null(strstr(d.list.at[0].text, "document type"));
	buf_fini(&xml);
	buf_fini(&said);
	diags_fini(&d);
}

static void deep_nesting_is_refused(void **state)
{
	struct buf xml = {0}, said = {0};
	struct diags d = {0};

	(void)state;
	for (int i = 0; i < 100000; i++)
		buf_add(&xml, "<p>");
	assert_false(read_xml(buf_slice(&xml), &said, &d));
	assert_int_equal(d.list.n, 1);
	buf_fini(&xml);
	buf_fini(&said);
	diags_fini(&d);
}

/* The time for them once grew with the square of their number. */
static void an_element_of_many_attributes_and_namespaces_is_read(void **state)
{
	struct buf xml = {0}, said = {0};
	struct diags d = {0};

	(void)state;
	buf_add(&xml, "<p");
	for (int i = 0; i < 100000; i++)
		buf_addf(&xml, " a%d=\"x\" xmlns:n%d=\"u%d\"", i, i, i);
	buf_add(&xml, " class=\"last\"/>");
	assert_true(read_xml(buf_slice(&xml), &said, &d));
	assert_non_null(strstr(buf_str(&said), "[last]"));
	buf_fini(&xml);
	buf_fini(&said);
}

/* Lines and columns are counted eight bytes at a time where they are plain. */
static void places_are_right_on_either_side_of_letters_beyond_ascii(void **state)
{
	struct buf said = {0};
	struct diags d = {0};

	(void)state;
	assert_true(read_xml(slice_of("<p>plain letters \xc3\xa9\xe2\x80\x94 and more"
				      "<b/>\n\n12345678\n1234567\n<b/></p>"), &said, &d));
	assert_non_null(strstr(buf_str(&said), "@1:33 "));
	assert_non_null(strstr(buf_str(&said), "@5:5 "));
	buf_fini(&said);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(events_come_with_their_places),
		cmocka_unit_test(every_name_is_known_and_others_are_other),
		cmocka_unit_test(namespaces_are_looked_through),
		cmocka_unit_test(characters_by_number_and_cdata_are_text),
		cmocka_unit_test(other_encodings_are_read),
		cmocka_unit_test(broken_xml_is_refused_with_its_place),
		cmocka_unit_test(a_bomb_does_not_go_off),
		cmocka_unit_test(deep_nesting_is_refused),
		cmocka_unit_test(an_element_of_many_attributes_and_namespaces_is_read),
		cmocka_unit_test(places_are_right_on_either_side_of_letters_beyond_ascii),
	};

	return cmocka_run_group_tests_name("import/akn_xml", tests, NULL, NULL);
}

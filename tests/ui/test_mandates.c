/* SPDX-License-Identifier: ISC */
/* The mandates of many documents, and what became of them from one session to the next. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/hash.h"
#include "index/pairs.h"
#include "library_of.h"
#include "model/symbol.h"
#include "ui/app_state.h"
#include "ui/mandates_choice.h"
#include "ui/mandates_kept.h"

#define HEAD(session, number, title, date, committee) \
	"format: 1\nsymbol: A/RES/" session "/" number "\nlanguage: en\ntitle: " title \
	"\nsession: " session "\nadopted: " date "\ncommittee: " committee "\nbody:\n"
#define CITES(symbol) "- preambular: Recalling its resolution [" symbol "](A/RES/" symbol "),\n"
#define NOTES(label) "- preambular: \"*Taking note* of the report of the Secretary-General,[^" label "]\"\n"
#define OP(n, text) "- operative: " text "\n  number: " #n "\n"
#define FOOT "footnotes:\n"
#define NOTE(label, symbol) "- label: " #label "\n  text: \"[" symbol "](" symbol ").\"\n"

#define REPORT(session) "Requests the Secretary-General to submit to the General Assembly at its " \
	session " session a report on the lakes and rivers of the world;"
#define MEETING "Requests the President of the General Assembly to convene a meeting on boats;"
#define REVIEW "Requests the Board of Auditors to review the accounts of all harbours by 1 May 2023;"

/* A row a line: "77/1#OP1 new | Secretary-General | report | from 76/1#OP1 | noted A/77/9". */
static char *dump(struct library *lib, const char *text, const struct mandates_choice *c)
{
	struct mandates *l = mandates_of_library(lib, text);
	struct buf to = { 0 };
	size_t n;

	mandates_read_all(lib, l);
	assert_int_equal(l->step, l->steps);
	size_t *sorted = mandates_chosen(l, c, &n);
	for (size_t i = 0; i < n; i++) {
		const struct mandates_row *row = &l->rows.at[sorted[i]];

		symbol_add_short(&to, row->symbol);
		buf_addf(&to, "#%s %s|%s|%s", row->address, mandates_state_name(row->state),
		    row->m.who, row->m.kind);
		if (row->other_symbol[0] != '\0') {
			buf_add(&to, "|");
			symbol_add_short(&to, row->other_symbol);
			buf_addf(&to, "#%s", row->other_address);
		}
		if (row->note.symbol != NULL)
			buf_addf(&to, "|%s %s %s", row->note.sure ? "noted" : "perhaps",
			    row->note.address, row->note.report);
		buf_add(&to, "\n");
	}
	free(sorted);
	return buf_take(&to);
}

static void lists(const struct file *files, const char *text, enum mandates_order order,
    const char *want)
{
	struct library *lib = library_of(files, NULL);
	struct mandates_choice all = { .order = order };
	char *have = dump(lib, text, &all);

	library_end(lib);
	if (strcmp(have, want) != 0)
		fail_msg("have:\n%swant:\n%s", have, want);
	free(have);
}

static void mandates_go_on_end_and_are_new(void **state)
{
	static const struct file files[] = {
		{ "76_1.yaml", HEAD("76", "1", "Lakes", "2021-12-01", "2") OP(1, REPORT("seventy-seventh"))
			OP(2, MEETING) },
		{ "77_1.yaml", HEAD("77", "1", "Lakes", "2022-12-01", "2") CITES("76/1") NOTES("1")
			OP(1, REVIEW) OP(2, REPORT("seventy-eighth")) FOOT NOTE(1, "A/77/9") },
		{ NULL, NULL }
	};

	(void)state;
	lists(files, "sessions 76 77", MANDATES_DUE,
	    "77/1#OP1 new|Board of Auditors|review|76/1#\n"
	    "77/1#OP2 gone on|Secretary-General|report|76/1#OP1|noted PP2 A/77/9\n"
	    "76/1#OP2 ended|President of the General Assembly|meeting|77/1#\n");
}

static void a_report_is_noted_for_sure_only_where_one_can_be_meant(void **state)
{
	static const struct file files[] = {
		{ "76_1.yaml", HEAD("76", "1", "Lakes", "2021-12-01", "2")
			OP(1, REPORT("seventy-seventh")) },
		{ "77_1.yaml", HEAD("77", "1", "Lakes", "2022-12-01", "2") CITES("76/1") NOTES("1")
			NOTES("2") OP(1, REPORT("seventy-eighth"))
			FOOT NOTE(1, "A/77/9") NOTE(2, "A/77/10") },
		{ NULL, NULL }
	};
	static const struct file old[] = {
		{ "76_1.yaml", HEAD("76", "1", "Lakes", "2021-12-01", "2")
			OP(1, REPORT("seventy-seventh")) },
		{ "77_1.yaml", HEAD("77", "1", "Lakes", "2022-12-01", "2") CITES("76/1") NOTES("1")
			OP(1, REPORT("seventy-eighth")) FOOT NOTE(1, "A/75/9") },
		{ NULL, NULL }
	};

	(void)state;
	lists(files, "sessions 76 77", MANDATES_DUE,
	    "77/1#OP1 gone on|Secretary-General|report|76/1#OP1|perhaps PP2 A/77/9\n");
	lists(old, "sessions 76 77", MANDATES_DUE,
	    "77/1#OP1 gone on|Secretary-General|report|76/1#OP1\n");
}

static void a_text_before_of_another_session_or_absent(void **state)
{
	static const struct file files[] = {
		{ "75_1.yaml", HEAD("75", "1", "Lakes", "2020-12-01", "2")
			OP(1, REPORT("seventy-seventh")) OP(2, MEETING) },
		{ "76_2.yaml", HEAD("76", "2", "Hills", "2021-12-01", "2") OP(1, REVIEW) },
		{ "77_1.yaml", HEAD("77", "1", "Lakes", "2022-12-01", "2") CITES("75/1")
			OP(1, REPORT("seventy-ninth")) },
		{ "77_2.yaml", "format: 1\nsymbol: A/RES/77/2\nlanguage: en\ntitle: Bays\n"
			"session: 77\ncontinues: A/RES/74/3\nadopted: 2022-12-02\nbody:\n" OP(1, MEETING) },
		{ NULL, NULL }
	};

	(void)state;
	/* 75/1 is no text of these sessions: what it alone asks is not listed */
	lists(files, "sessions 76 77", MANDATES_DUE,
	    "77/1#OP1 gone on|Secretary-General|report|75/1#OP1\n"
	    "76/2#OP1 not taken up again|Board of Auditors|review\n"
	    "77/2#OP1 cannot be told|President of the General Assembly|meeting|74/3#\n");
}

static void the_only_one_of_its_kind_goes_on_wherever_it_stands(void **state)
{
	static const struct file files[] = {
		{ "76_1.yaml", HEAD("76", "1", "Lakes", "2021-12-01", "2")
			OP(1, "Requests the Board to review the fish of the lakes and rivers;") },
		{ "77_1.yaml", HEAD("77", "1", "Lakes", "2022-12-01", "2") CITES("76/1")
			OP(1, "Welcomes the bridges of the mountains, their towers and stones, built "
			      "by hand in ancient times, and requests the Board to review them;")
			OP(2, "Notes the fish of the lakes and rivers;") },
		{ NULL, NULL }
	};

	(void)state;
	lists(files, "sessions 76 77", MANDATES_DUE, "77/1#OP1 gone on|Board|review|76/1#OP1\n");
}

static void one_text_that_two_continue_ends_in_neither_alone(void **state)
{
	static const struct file files[] = {
		{ "76_1.yaml", HEAD("76", "1", "Lakes", "2021-12-01", "2")
			OP(1, REPORT("seventy-seventh")) OP(2, MEETING) },
		{ "77_1.yaml", HEAD("77", "1", "Lakes", "2022-12-01", "2") "- preambular: Recalling its "
			"resolution [76/1](A/RES/76/1),\n" OP(1, REPORT("seventy-eighth"))
			"continues: A/RES/76/1\n" },
		{ "77_2.yaml", HEAD("77", "2", "Boats", "2022-12-01", "2") OP(1, MEETING)
			"continues: A/RES/76/1\n" },
		{ NULL, NULL }
	};

	(void)state;
	lists(files, "sessions 76 77", MANDATES_DUE,
	    "77/1#OP1 gone on|Secretary-General|report|76/1#OP1\n"
	    "77/2#OP1 gone on|President of the General Assembly|meeting|76/1#OP2\n");
}

static void lists_have_orders(void **state)
{
	static const struct file files[] = {
		{ "77_1.yaml", HEAD("77", "1", "A", "2022-12-01", "3") OP(1, MEETING) OP(2, REVIEW) },
		{ "77_2.yaml", HEAD("77", "2", "B", "2022-12-01", "1") OP(1, REPORT("eightieth")) },
		{ NULL, NULL }
	};

	(void)state;
	lists(files, "query session:77", MANDATES_DUE,
	    "77/1#OP2 |Board of Auditors|review\n77/2#OP1 |Secretary-General|report\n"
	    "77/1#OP1 |President of the General Assembly|meeting\n");
	lists(files, "query session:77", MANDATES_ADDRESSEE,
	    "77/1#OP2 |Board of Auditors|review\n"
	    "77/1#OP1 |President of the General Assembly|meeting\n"
	    "77/2#OP1 |Secretary-General|report\n");
	lists(files, "query session:77", MANDATES_COMMITTEE,
	    "77/2#OP1 |Secretary-General|report\n77/1#OP2 |Board of Auditors|review\n"
	    "77/1#OP1 |President of the General Assembly|meeting\n");
}

static void a_query_with_words_asks_for_paragraphs(void **state)
{
	static const struct file files[] = {
		{ "77_1.yaml", HEAD("77", "1", "A", "2022-12-01", "3") OP(1, MEETING) OP(2, REVIEW) },
		{ "77_2.yaml", HEAD("77", "2", "Boats", "2022-12-01", "1") OP(1, REVIEW) },
		{ NULL, NULL }
	};

	(void)state;
	lists(files, "query boats", MANDATES_DUE,
	    "77/2#OP1 |Board of Auditors|review\n"
	    "77/1#OP1 |President of the General Assembly|meeting\n");
	lists(files, "query harbours session:77", MANDATES_DUE,
	    "77/1#OP2 |Board of Auditors|review\n77/2#OP1 |Board of Auditors|review\n");
	lists(files, "query", MANDATES_ADDRESSEE,
	    "77/1#OP2 |Board of Auditors|review\n77/2#OP1 |Board of Auditors|review\n"
	    "77/1#OP1 |President of the General Assembly|meeting\n");
	lists(files, "query session:12", MANDATES_DUE, "");
	lists(files, "query session:x", MANDATES_DUE, "");
}

static void what_is_asked_for_in_words(void **state)
{
	struct buf to = { 0 }, why = { 0 };

	(void)state;
	assert_true(mandates_ask_sessions(&to, slice_of("77"), slice_of(""), &why));
	assert_string_equal(buf_str(&to), "query session:77");
	buf_clear(&to);
	assert_true(mandates_ask_sessions(&to, slice_of("76"), slice_of("es-11"), &why));
	assert_string_equal(buf_str(&to), "sessions 76 ES-11");
	buf_clear(&to);
	assert_false(mandates_ask_sessions(&to, slice_of("77/1"), slice_of(""), &why));
	assert_false(mandates_ask_sessions(&to, slice_of("77"), slice_of("lakes"), &why));
	assert_false(mandates_ask_sessions(&to, slice_of(""), slice_of(""), &why));
	assert_int_equal(why.len, 0);
	assert_false(mandates_ask_sessions(&to, slice_of("s-32"), slice_of("S-32"), &why));
	assert_string_equal(buf_str(&why), "session S-32 is named twice");
	assert_int_equal(to.len, 0);
	buf_fini(&to);
	buf_fini(&why);
}

/* Chooses ONLY of the list TEXT: what it shows is WANT, or what is wrong with it ends with WHY. */
static void chooses(struct library *lib, const char *text, const char *only, const char *want,
    const char *why)
{
	struct mandates_choice c = { .order = MANDATES_DUE };
	struct buf words = { 0 };
	bool good = mandates_choose(&c, lib, slice_of(text), slice_of(only), &words);
	char *have = dump(lib, text, &c);

	assert_int_equal(good, why == NULL);
	assert_string_equal(buf_str(&words), why != NULL ? why : "");
	if (strcmp(have, want) != 0)
		fail_msg("--only=%s: have:\n%swant:\n%s", only, have, want);
	free(have);
	buf_fini(&words);
}

static void some_mandates_are_chosen_by_state_and_by_kind(void **state)
{
	static const struct file files[] = {
		{ "76_1.yaml", HEAD("76", "1", "Lakes", "2021-12-01", "2") OP(1, REPORT("seventy-seventh"))
			OP(2, MEETING) },
		{ "76_2.yaml", HEAD("76", "2", "Boats", "2021-12-01", "2") OP(1, MEETING) },
		{ "77_1.yaml", HEAD("77", "1", "Lakes", "2022-12-01", "2") CITES("76/1")
			OP(1, REVIEW) OP(2, REPORT("seventy-eighth")) },
		{ NULL, NULL }
	};
	static const char fresh[] = "77/1#OP1 new|Board of Auditors|review|76/1#\n";
	static const char on[] = "77/1#OP2 gone on|Secretary-General|report|76/1#OP1\n";
	static const char ended[] =
	    "76/1#OP2 ended|President of the General Assembly|meeting|77/1#\n";
	static const char dropped[] =
	    "76/2#OP1 not taken up again|President of the General Assembly|meeting\n";
	struct library *lib = library_of(files, NULL);
	char all[512], both[512], meetings[512];

	(void)state;
	snprintf(all, sizeof(all), "%s%s%s%s", fresh, on, ended, dropped);
	snprintf(both, sizeof(both), "%s%s", fresh, ended);
	snprintf(meetings, sizeof(meetings), "%s%s", ended, dropped);
	chooses(lib, "sessions 76 77", "", all, NULL);
	chooses(lib, "sessions 76 77", "gone-on", on, NULL);
	chooses(lib, "sessions 76 77", "ended,NEW", both, NULL);
	chooses(lib, "sessions 76 77", "Meeting", meetings, NULL);
	chooses(lib, "sessions 76 77", "meeting,dropped", dropped, NULL);
	chooses(lib, "sessions 76 77", "meeting,new,review,dropped",
	    "77/1#OP1 new|Board of Auditors|review|76/1#\n"
	    "76/2#OP1 not taken up again|President of the General Assembly|meeting\n", NULL);
	chooses(lib, "sessions 76 77", "unknown", "", NULL);
	chooses(lib, "query session:77", "review", "77/1#OP1 |Board of Auditors|review\n", NULL);
	chooses(lib, "query symbol:76/2", "new", "76/2#OP1 |President of the General Assembly|meeting\n",
	    "--only=new is for two sessions, as in 76 77");
	chooses(lib, "sessions 76 77", "new,boats", all,
	    "--only 'boats' is not new, gone-on, ended, dropped, unknown, or a kind: agenda, "
	    "report, observer, process, meeting, fund, review, task");
	library_end(lib);
}

static void a_choice_is_an_argument_and_back(void **state)
{
	static const struct file files[] = { { NULL, NULL } };
	struct library *lib = library_of(files, NULL);
	struct mandates_choice c;
	struct buf why = { 0 }, to = { 0 };
	struct slice text;

	(void)state;
	assert_true(mandates_choice_read(&c, lib, "committee --only=new,fund sessions 76 77", &text,
	    &why));
	assert_int_equal(c.order, MANDATES_COMMITTEE);
	assert_string_equal(text.at, "sessions 76 77");
	assert_true(slice_is(c.only, "new,fund"));
	mandates_choice_add(&to, &c, text);
	assert_string_equal(buf_str(&to), "committee --only=new,fund sessions 76 77");
	buf_clear(&to);
	assert_true(mandates_choice_read(&c, lib, "due query lakes --only=new", &text, &why));
	assert_string_equal(text.at, "query lakes --only=new");
	mandates_choice_add(&to, &c, text);
	assert_string_equal(buf_str(&to), "due query lakes --only=new");
	assert_int_equal(why.len, 0);
	assert_false(mandates_choice_read(&c, lib, "sideways query lakes", &text, &why));
	assert_true(mandates_choice_read(&c, lib, "due --only=ended query lakes", &text, &why));
	assert_int_equal(c.only.len, 0);
	assert_string_equal(buf_str(&why), "--only=ended is for two sessions, as in 76 77");
	buf_fini(&why);
	buf_fini(&to);
	library_end(lib);
}

static void drafts_ask_for_nothing_yet(void **state)
{
	static const struct file files[] = {
		{ "draft.yaml", "format: 1\nsymbol: A/C.2/77/L.1\nlanguage: en\ntitle: Lakes\n"
			"session: 77\nadopted: 2022-11-01\nbody:\n" OP(1, MEETING) },
		{ "77_1.yaml", HEAD("77", "1", "Lakes", "2022-12-01", "2") OP(1, MEETING) },
		{ NULL, NULL }
	};
	static const char adopted[] = "77/1#OP1 |President of the General Assembly|meeting\n";

	(void)state;
	lists(files, "query session:77", MANDATES_DUE, adopted);
	lists(files, "query boats", MANDATES_DUE, adopted);
	lists(files, "sessions 76 77", MANDATES_DUE,
	    "77/1#OP1 new|President of the General Assembly|meeting\n");
	lists(files, "query symbol:\"A/C.2/77/L.1\"", MANDATES_DUE,
	    "A/C.2/77/L.1#OP1 |President of the General Assembly|meeting\n");
}

#define MANY 60

/* What is chosen of a list too long to be read at once is all there when no key waits any more. */
static void a_choice_is_read_to_its_end_while_no_key_waits(void **state)
{
	struct file files[MANY + 1] = { { 0 } };
	struct buf names[MANY] = { { 0 } }, texts[MANY] = { { 0 } };

	(void)state;
	for (int i = 0; i < MANY; i++) {
		buf_addf(&names[i], "%d.yaml", i);
		buf_addf(&texts[i],
		    "format: 1\nsymbol: A/RES/77/%d\nlanguage: en\ntitle: Lamp %d\nsession: 77\n"
		    "body:\n" OP(1, MEETING), i + 1, i + 1);
		files[i] = (struct file){ buf_str(&names[i]), buf_str(&texts[i]) };
	}
	struct library *lib = library_of(files, "en");
	lib->in_shares = true;
	struct app *app = app_new(lib, (struct app_options){ 0 }, NULL, 0, 24, 80);
	app_command(app, slice_of("mandates 77 --only=meeting"));
	struct view *v = app_view(app);
	assert_int_equal(v->page->kind, PAGE_MANDATES);
	assert_non_null(strstr(v->page->doc->paras[1].text, "of 60 read so far"));
	while (app_idle(app))
		continue;
	assert_null(strstr(app_view(app)->page->doc->paras[1].text, "read so far"));
	assert_non_null(strstr(app_view(app)->page->doc->paras[1].text, "60 are shown"));
	app_free(app);
	library_end(lib);
	for (int i = 0; i < MANY; i++) {
		buf_fini(&names[i]);
		buf_fini(&texts[i]);
	}
}

#define KEPT_PAIRS 10 /* as many documents as a list must have to be kept */

/* A corpus of twice as many documents, of two sessions, as files in ROOT. */
static void write_sessions(char *root)
{
	static const struct file none[] = { { NULL, NULL } };

	corpus_write(root, none);
	for (int i = 0; i < 2 * KEPT_PAIRS; i++) {
		struct buf name = { 0 }, text = { 0 };
		const int n = i / 2 + 1, session = 76 + i % 2;

		buf_addf(&name, "%d_%d.yaml", session, n);
		buf_addf(&text,
		    "format: 1\nsymbol: A/RES/%d/%d\nlanguage: en\ntitle: Lakes of kind %d\n"
		    "session: %d\nadopted: %d-12-01\nbody:\n",
		    session, n, n, session, 1945 + session);
		if (session == 77)
			buf_addf(&text, CITES("76/%d"), n, n);
		buf_add(&text, session == 76 ? OP(1, REPORT("seventy-seventh")) OP(2, MEETING)
					     : OP(1, REVIEW) OP(2, REPORT("seventy-eighth")));
		const struct file one[] = { { buf_str(&name), buf_str(&text) }, { NULL, NULL } };
		corpus_rewrite(root, one);
		buf_fini(&name);
		buf_fini(&text);
	}
}

/* The same list again from what is kept of it, or made anew: as WANT. */
static void check_again(struct library *lib, bool kept, const char *want)
{
	struct mandates_choice all = { .order = MANDATES_DUE };

	mandates_drop_shelf(lib);
	struct mandates *l = mandates_of_library(lib, "sessions 76 77");
	assert_int_equal(l->step, kept ? l->steps : 0);
	char *have = dump(lib, "sessions 76 77", &all);
	assert_string_equal(have, want);
	free(have);
}

static void a_list_that_is_kept_is_the_one_that_was_made(void **state)
{
	const struct file kinds[] = {
		{ "m.txt", "format: 1\nkinds:\n- kind: lake\n  phrases: [sail]\n" }, { NULL, NULL }
	};
	static const struct file none[] = { { NULL, NULL } };
	struct mandates_choice all = { .order = MANDATES_DUE };
	struct buf path = { 0 };
	struct diags d = { 0 };
	char root[64], cache[64];

	(void)state;
	write_sessions(root);
	corpus_rewrite(root, kinds);
	corpus_write(cache, none);
	struct library *lib = library_open(root, NULL, &d);
	library_use_cache(lib, cache);
	assert_non_null(lib);
	char *want = dump(lib, "sessions 76 77", &all);
	assert_non_null(strstr(want, "gone on|Secretary-General|report"));
	check_again(lib, true, want);

	/* other kinds are other lists; these words stand nowhere */
	buf_addf(&path, "%s/m.txt", root);
	library_use_mandates(lib, buf_str(&path));
	check_again(lib, false, want);
	check_again(lib, true, want);

	/* another run finds it, until a text is another one */
	library_free(lib);
	lib = library_open(root, NULL, &d);
	library_use_cache(lib, cache);
	library_use_mandates(lib, buf_str(&path));
	check_again(lib, true, want);
	const struct file changed[] = { { "76_1.yaml",
		HEAD("76", "1", "Lakes of kind 1", "2021-12-01", "2") OP(1, "Admires lakes.") },
		{ NULL, NULL } };
	corpus_rewrite(root, changed);
	library_free(lib);
	lib = library_open(root, NULL, &d);
	library_use_cache(lib, cache);
	library_use_mandates(lib, buf_str(&path));
	library_refresh(lib);
	free(want);
	assert_int_equal(mandates_of_library(lib, "sessions 76 77")->step, 0);
	want = dump(lib, "sessions 76 77", &all);
	check_again(lib, true, want);
	free(want);
	buf_fini(&path);
	diags_fini(&d);
	library_end(lib);
	corpus_remove(cache);
}

static void a_list_that_was_damaged_is_made_anew(void **state)
{
	struct mandates_choice all = { .order = MANDATES_DUE };
	struct pair_key key = { HASH_START, 0, MANDATES_RULES };
	struct buf bytes = { 0 };
	struct diags d = { 0 };
	char root[64];

	(void)state;
	for (const char *at = "sessions 76 77"; *at != '\0'; at++)
		key.earlier = hash_byte(key.earlier, *at);
	key.earlier = hash_byte(key.earlier, '\0');
	write_sessions(root);
	struct library *lib = library_open(root, NULL, &d);
	char *want = dump(lib, "sessions 76 77", &all);
	struct index *ix = library_index(lib);
	assert_true(index_pair_bytes(ix, &key, 1u << 20, &bytes));
	assert_false(index_pair_bytes(ix, &key, bytes.len - 1, &bytes));
	for (size_t len = 1; len < bytes.len; len += 1 + len / 7) {
		assert_true(index_pair_keep(ix, &key, slice_of(""), bytes.at, len));
		check_again(lib, false, want);
	}
	for (size_t at = 21; at < bytes.len; at += 5) {
		char *bad = xmemdup0(bytes.at, bytes.len);

		bad[at] = (char)(bad[at] ^ 1 << at % 7);
		index_pair_keep(ix, &key, slice_of(""), bad, bytes.len);
		free(bad);
		mandates_drop_shelf(lib);
		free(dump(lib, "sessions 76 77", &all));
	}
	free(want);
	buf_fini(&bytes);
	diags_fini(&d);
	library_end(lib);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(mandates_go_on_end_and_are_new),
		cmocka_unit_test(a_report_is_noted_for_sure_only_where_one_can_be_meant),
		cmocka_unit_test(a_text_before_of_another_session_or_absent),
		cmocka_unit_test(the_only_one_of_its_kind_goes_on_wherever_it_stands),
		cmocka_unit_test(one_text_that_two_continue_ends_in_neither_alone),
		cmocka_unit_test(lists_have_orders),
		cmocka_unit_test(a_query_with_words_asks_for_paragraphs),
		cmocka_unit_test(what_is_asked_for_in_words),
		cmocka_unit_test(some_mandates_are_chosen_by_state_and_by_kind),
		cmocka_unit_test(a_choice_is_an_argument_and_back),
		cmocka_unit_test(drafts_ask_for_nothing_yet),
		cmocka_unit_test(a_choice_is_read_to_its_end_while_no_key_waits),
		cmocka_unit_test(a_list_that_is_kept_is_the_one_that_was_made),
		cmocka_unit_test(a_list_that_was_damaged_is_made_anew),
	};

	return cmocka_run_group_tests_name("ui/mandates", tests, NULL, NULL);
}

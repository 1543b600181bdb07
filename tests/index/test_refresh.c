/* SPDX-License-Identifier: ISC */
/*
 * An index that is kept, against one that is built anew, after each of many random edits of the
 * corpus; and what happens to its file.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "../chance.h"
#include "../store/putsums.h"
#include "index/index.h"
#include "index/index_db.h"
#include "index/search.h"
#include "index/sessions.h"

#define FILES 14	/* names that a file may have */
#ifndef ROUNDS
#define ROUNDS chance_share(120)	/* random edits */
#endif

struct place {
	char top[64], root[128], cache[128];
	struct chance chance;
};

static int enter(void **state)
{
	struct place *p = calloc(1, sizeof(*p));

	strcpy(p->top, "/tmp/recital-refresh-XXXXXX");
	assert_non_null(mkdtemp(p->top));
	snprintf(p->root, sizeof(p->root), "%s/corpus", p->top);
	snprintf(p->cache, sizeof(p->cache), "%s/cache", p->top);
	assert_int_equal(mkdir(p->root, 0777), 0);
	p->chance.state = 20261129;
	*state = p;
	return 0;
}

static int leave(void **state)
{
	struct place *p = *state;
	struct buf command = { 0 };

	buf_addf(&command, "rm -rf %s", p->top);
	int failed = system(buf_str(&command));
	buf_fini(&command);
	free(p);
	return failed;
}

/* --- a corpus whose documents have to do with each other ---------------------------- */

static void add_symbol(struct place *p, struct buf *to)
{
	static const char *const parts[] = { "", "", "", "A", "B" };

	buf_addf(to, "A/RES/%zu/%zu%s", 70 + chance_below(&p->chance, 5),
	    1 + chance_below(&p->chance, 2), parts[chance_below(&p->chance, 5)]);
}

/* Words that many texts have in common, or few. */
static void add_words(struct place *p, struct buf *to)
{
	static const char *const words[] = { "lamps of the outer islands", "every keeper of a lamp",
		"the herring of the strait", "all ports that have a light" };
	size_t n = 3 + chance_below(&p->chance, 6);

	while (n-- > 0)
		buf_addf(to, " %s", words[chance_below(&p->chance, 4)]);
}

static void add_paragraph(struct place *p, struct buf *to)
{
	struct buf symbol = { 0 };

	add_symbol(p, &symbol);
	buf_addf(to, "- %s: >-\n    *Recalling* its resolution [a](%s) on",
	    chance_below(&p->chance, 4) > 0 ? "preambular" : "text", buf_str(&symbol));
	add_words(p, to);
	buf_add(to, "\n");
	if (chance_below(&p->chance, 4) == 0)
		buf_addf(to, "  recalls: [%s]\n", buf_str(&symbol));
	buf_fini(&symbol);
}

static void add_document(struct place *p, struct buf *to)
{
	static const char *const titles[] = { "The lamps", "The herring", "The lamps: keepers", "1" };
	size_t n = chance_below(&p->chance, 4);

	if (chance_below(&p->chance, 12) == 0) {
		buf_add(to, "nonsense: 1\n");
		return;
	}
	buf_add(to, "format: 1\nsymbol: ");
	add_symbol(p, to);
	buf_addf(to, "\nlanguage: %s\ntitle: \"%s\"\n",
	    chance_below(&p->chance, 4) > 0 ? "en" : "fr", titles[chance_below(&p->chance, 4)]);
	if (chance_below(&p->chance, 8) > 0)
		buf_addf(to, "adopted: 20%02zu-12-%02zu\n", 15 + chance_below(&p->chance, 5),
		    10 + chance_below(&p->chance, 3));
	if (chance_below(&p->chance, 6) == 0)
		buf_add(to, "series: lamps\n");
	if (chance_below(&p->chance, 8) == 0) {
		buf_add(to, "continues: ");
		add_symbol(p, to);
		buf_add(to, "\n");
	}
	if (chance_below(&p->chance, 6) == 0)
		buf_addf(to, "agenda_title: \"The %s\"\n", n > 1 ? "lamps" : "herring");
	if (n > 1)
		buf_addf(to, "vote:\n  outcome: recorded vote\n  %s: [PERU, CHAD]\n",
		    n == 2 ? "against" : "abstaining");
	buf_add(to, "body:\n");
	for (size_t i = 0; i <= n; i++)
		add_paragraph(p, to);
}

static void path_of(struct place *p, size_t file, char path[256])
{
	snprintf(path, 256, "%s/%s%zu.yaml", p->root, file % 3 == 0 ? "in/" : "", file);
}

static void put(const char *path, struct slice text)
{
	FILE *f = fopen(path, "wb");

	assert_non_null(f);
	assert_int_equal(fwrite(text.at, 1, text.len, f), text.len);
	assert_int_equal(fclose(f), 0);
}

static void put_document(struct place *p, size_t file)
{
	struct buf text = { 0 };
	char path[256];

	add_document(p, &text);
	path_of(p, file, path);
	put(path, buf_slice(&text));
	buf_fini(&text);
}

static void fill(struct place *p)
{
	struct buf folder = { 0 };

	buf_addf(&folder, "%s/in", p->root);
	assert_int_equal(mkdir(buf_str(&folder), 0777), 0);
	buf_fini(&folder);
	for (size_t i = 0; i < FILES; i++)
		if (i % 4 != 0)
			put_document(p, i);
}

/* Other bytes of the same number at the same time, as far as anybody can set that. */
static void change_unseen(struct place *p, const char *path)
{
	struct stat st;
	char text[4096];
	int fd = open(path, O_RDWR);
	ssize_t n;

	if (fd < 0)
		return;
	assert_int_equal(fstat(fd, &st), 0);
	n = pread(fd, text, sizeof(text), 0);
	for (ssize_t i = 0; i + 4 < n; i++)
		if (memcmp(text + i, "lamp", 4) == 0 && chance_below(&p->chance, 2) == 0)
			memcpy(text + i, "lump", 4);
	assert_int_equal(pwrite(fd, text, (size_t)n, 0), n);
	const struct timespec times[] = { st.st_atim, st.st_mtim };
	assert_int_equal(futimens(fd, times), 0);
	close(fd);
}

static void edit(struct place *p)
{
	size_t file = chance_below(&p->chance, FILES), other = chance_below(&p->chance, FILES);
	char path[256], to[256];

	path_of(p, file, path);
	path_of(p, other, to);
	switch (chance_below(&p->chance, 8)) {
	case 0: unlink(path); break;
	case 1: rename(path, to); break;
	case 2: utimensat(AT_FDCWD, path, NULL, 0); break;
	case 3: change_unseen(p, path); break;
	default: put_document(p, file); break;
	}
}

/* --- all that an index can tell, in words ---------------------------------------------- */

static void dump_precedents(struct buf *to, struct index *ix, const char *symbol)
{
	struct index_precedents all;

	index_precedents(ix, symbol, &all);
	for (size_t i = 0; i < all.list.n; i++) {
		buf_addf(to, " %s%s", all.taken && i == 0 ? "=" : "", all.list.at[i].entry.symbol);
		buf_add(to, " (");
		index_add_evidence(to, &all.list.at[i]);
		buf_add(to, ")");
	}
	index_precedents_fini(&all);
	index_successors(ix, symbol, &all);
	for (size_t i = 0; i < all.list.n; i++)
		buf_addf(to, " <%s", all.list.at[i].entry.symbol);
	index_precedents_fini(&all);
	buf_add(to, "\n");
}

static void dump_edges(struct buf *to, struct index *ix, const char *symbol)
{
	struct index_edges all;

	index_cited_by(ix, symbol, &all);
	for (size_t i = 0; i < all.list.n; i++) {
		const struct index_edge *e = &all.list.at[i];

		buf_addf(to, "  %s %s %s %u/%u %s %s %d %d %d\n", e->from, e->from_language,
		    e->from_address, e->at.para, e->at.mark, e->symbol, e->verb, e->relation,
		    e->in_corpus, e->from_date.year);
	}
	index_edges_fini(&all);
}

static void dump_lineage(struct buf *to, struct index *ix, const char *symbol)
{
	struct index_lineage all;

	index_lineage(ix, symbol, &all);
	buf_add(to, "  line");
	for (size_t i = 0; i < all.list.n; i++)
		buf_addf(to, " %s%s", all.list.at[i].fork ? "/" : "", all.list.at[i].entry.symbol);
	buf_add(to, "\n");
	index_lineage_fini(&all);
}

static void dump_entry(struct buf *to, struct index *ix, const struct index_entry *e)
{
	struct arena *arena = arena_new();
	struct index_file file = { .path = "-" };

	if (e->number != INDEX_ABSENT)
		assert_true(index_file(ix, e->number, arena, &file));
	buf_addf(to, "%s %s %s %d-%d-%d %s:", e->symbol, e->language, e->title, e->date.year,
	    e->date.month, e->date.day, file.path);
	dump_precedents(to, ix, e->symbol);
	dump_edges(to, ix, e->symbol);
	dump_lineage(to, ix, e->symbol);
	arena_free(arena);
}

static int line_cmp(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* What QUERY finds; in order of places, for ranks also know words of texts that have gone. */
static void dump_search(struct buf *to, struct index *ix, const char *query)
{
	struct string_vec lines = { 0 };
	struct buf why = { 0 };
	struct search found;
	struct query q;

	assert_true(query_parse(&q, slice_of(query), &why));
	search_run(ix, &q, &found);
	for (size_t i = 0; i < found.documents.n; i++) {
		const struct search_document *d = &found.documents.at[i];

		for (size_t k = d->first; k < d->first + d->n; k++) {
			struct buf line = { 0 };

			buf_addf(&line, "%s %s %u %s", d->symbol, d->language,
			    found.hits.at[k].para, d->title);
			vec_push(&lines, buf_take(&line));
		}
	}
	if (lines.n > 0)
		qsort(lines.at, lines.n, sizeof(*lines.at), line_cmp);
	buf_addf(to, "%s:\n", query);
	for (size_t i = 0; i < lines.n; i++)
		buf_addf(to, "  %s\n", lines.at[i]);
	string_vec_fini(&lines);
	search_fini(&found);
	query_fini(&q);
}

static void dump(struct buf *to, struct index *ix)
{
	static const char *const queries[] = { "\"of the strait\" -kind:text", "cites:70/1",
		"title:keepers all", "against:Peru", "abstaining:Chad lamps", "lam*", "the kee*",
		"str*" };

	struct index_entries all;
	struct diags d = { 0 };

	index_catalogue(ix, &all);
	for (size_t i = 0; i < all.list.n; i++) {
		const struct index_entry *e = &all.list.at[i];

		assert_int_equal(index_find(ix, e->symbol, e->language), e->number);
		dump_entry(to, ix, e);
	}
	index_entries_fini(&all);
	index_stubs(ix, &all);
	for (size_t i = 0; i < all.list.n; i++)
		dump_entry(to, ix, &all.list.at[i]);
	index_entries_fini(&all);
	index_messages(ix, INDEX_ABSENT, &d);
	for (size_t i = 0; i < d.list.n; i++)
		buf_addf(to, "%s:%zu: %s\n", d.list.at[i].file, d.list.at[i].line,
		    d.list.at[i].text);
	diags_fini(&d);
	struct index_count count = index_count(ix);
	buf_addf(to, "%zu %zu %zu %zu\n", count.files, count.broken, count.documents, count.stubs);
	assert_int_equal(index_symbol_count(ix), count.documents);
	for (size_t i = 0; i < sizeof(queries) / sizeof(queries[0]); i++)
		dump_search(to, ix, queries[i]);
}

/* Brings IX up to date, SHARE [ms] at a time. */
static void refresh(struct index *ix, unsigned share)
{
	struct diags d = { 0 };

	assert_true(index_refresh(ix, &d));
	while (index_work(ix, share))
		;
	assert_true(index_is_whole(ix));
	diags_fini(&d);
}

static void dump_fresh(struct buf *to, struct place *p)
{
	struct index *ix = index_open(p->root, NULL);

	refresh(ix, 1000);
	dump(to, ix);
	index_free(ix);
}

static void expect_fresh(struct index *ix, struct place *p, size_t round)
{
	struct buf want = { 0 }, got = { 0 };

	dump_fresh(&want, p);
	dump(&got, ix);
	size_t same = 0, line = 0;
	const char *a = buf_str(&want), *b = buf_str(&got);
	for (; a[same] != '\0' && a[same] == b[same]; same++)
		if (a[same] == '\n')
			line = same + 1;
	if (a[same] != b[same])
		fail_msg("round %zu\nfresh: %.*s\nkept:  %.*s", round,
		    (int)strcspn(a + line, "\n"), a + line, (int)strcspn(b + line, "\n"),
		    b + line);
	buf_fini(&want);
	buf_fini(&got);
}

/* Waits until a file that is changed now has another time than one that was changed before. */
static void wait_for_the_clock(void)
{
	struct timespec before, now;

	clock_gettime(CLOCK_REALTIME_COARSE, &before);
	do
		clock_gettime(CLOCK_REALTIME_COARSE, &now);
	while (now.tv_sec == before.tv_sec && now.tv_nsec == before.tv_nsec);
}

/* From now on it is as if all files had been read an hour later, so that their stamps tell all. */
static void grow_old(struct index *ix)
{
	assert_true(db_exec(&ix->db, "UPDATE file SET seen = seen + 3600000000000 WHERE seen > 0"));
	refresh(ix, 1000);
	wait_for_the_clock();
}

/* --- the tests ------------------------------------------------------------------------- */

static void a_kept_index_is_what_a_fresh_one_is(void **state)
{
	struct place *p = *state;
	struct index *ix = index_open(p->root, p->cache);

	fill(p);
	for (size_t round = 0; round < ROUNDS; round++) {
		index_use_cores(ix, (unsigned)chance_below(&p->chance, 4));
		refresh(ix, chance_below(&p->chance, 2) == 0 ? 0 : 1000);
		expect_fresh(ix, p, round);
		if (chance_below(&p->chance, 2) == 0)
			grow_old(ix);
		for (size_t n = chance_below(&p->chance, 4); n > 0; n--)
			edit(p);
		if (chance_below(&p->chance, 4) == 0) {
			index_free(ix);
			ix = index_open(p->root, p->cache);
		}
	}
	assert_string_equal(index_trouble(ix), "");
	index_free(ix);
}

/* A walk is noted where the files are the same, and what the index knows is not read for it. */
static void a_walk_that_is_noted_is_known_again(void **state)
{
	struct place *p = *state;
	struct index *ix = index_open(p->root, p->cache), *other;
	char in[256], out[256], path[256];

	snprintf(in, sizeof(in), "%s/in", p->root);
	snprintf(out, sizeof(out), "%s/out", p->root);
	fill(p);
	refresh(ix, 1000);
	assert_true(index_db_walk(ix) == 0);	/* the files are too new to be sure of them */
	grow_old(ix);
	const uint64_t noted = index_db_walk(ix);
	assert_true(noted != 0);
	/* what is wrong in the table is not seen, for it is not read */
	assert_true(db_exec(&ix->db, "UPDATE file SET size = size + 1"));
	uint64_t changes = index_changes(ix);
	refresh(ix, 1000);
	assert_true(index_changes(ix) == changes);
	assert_true(db_exec(&ix->db, "UPDATE file SET size = size - 1"));
	/* a folder that goes and comes back has the stamps of the walk that was noted first */
	assert_int_equal(rename(in, out), 0);
	refresh(ix, 1000);
	assert_true(index_changes(ix) > changes && index_db_walk(ix) == 0);
	expect_fresh(ix, p, 0);
	assert_int_equal(rename(out, in), 0);
	refresh(ix, 1000);
	expect_fresh(ix, p, 1);
	grow_old(ix);
	assert_true(index_db_walk(ix) == noted);
	/* another process meets a change in between: the files are not those of this walk */
	struct diags d = { 0 };
	index_db_note_walk(ix, 0);
	assert_true(index_refresh(ix, &d));
	while (index_progress(ix).phase == INDEX_LOOKING)
		index_work(ix, 1000);
	path_of(p, 1, path);
	unlink(path);
	other = index_open(p->root, p->cache);
	refresh(other, 1000);
	index_free(other);
	while (index_work(ix, 1000))
		continue;
	assert_true(index_db_walk(ix) == 0);
	expect_fresh(ix, p, 2);
	/* a file that is taken in anew by itself is no longer that of the walk */
	put(path, slice_of("format: 1\nsymbol: A/RES/79/9\nlanguage: en\ntitle: T\n"
			   "body:\n- text: One.\n"));
	refresh(ix, 1000);
	grow_old(ix);
	assert_true(index_db_walk(ix) != 0);
	index_renew(ix, index_find(ix, "A/RES/79/9", "en"));
	assert_true(index_db_walk(ix) == 0);
	diags_fini(&d);
	index_free(ix);
}

static void a_number_means_one_text(void **state)
{
	struct place *p = *state;
	struct index *ix = index_open(p->root, p->cache);
	const char *document = "format: 1\nsymbol: A/RES/70/1\nlanguage: en\ntitle: T\n"
			       "body:\n- text: One.\n";
	char path[256];

	path_of(p, 1, path);
	put(path, slice_of(document));
	refresh(ix, 1000);
	uint32_t first = index_find(ix, "A/RES/70/1", "en");
	assert_int_not_equal(first, INDEX_ABSENT);
	/* Touched, but the same. */
	assert_int_equal(utimensat(AT_FDCWD, path, NULL, 0), 0);
	refresh(ix, 1000);
	assert_int_equal(index_find(ix, "A/RES/70/1", "en"), first);
	put(path, slice_of("format: 1\nsymbol: A/RES/70/1\nlanguage: en\ntitle: T\n"
			   "body:\n- text: Two.\n"));
	refresh(ix, 1000);
	uint32_t second = index_find(ix, "A/RES/70/1", "en");
	assert_int_not_equal(second, INDEX_ABSENT);
	assert_int_not_equal(second, first);
	index_renew(ix, second);
	while (index_work(ix, 1000))
		;
	assert_int_not_equal(index_find(ix, "A/RES/70/1", "en"), second);
	index_free(ix);
}

static void two_at_work_share_it(void **state)
{
	struct place *p = *state;
	struct diags d = { 0 };

	fill(p);
	struct index *a = index_open(p->root, p->cache), *b = index_open(p->root, p->cache);
	assert_true(index_refresh(a, &d));
	assert_true(index_refresh(b, &d));
	for (bool more_a = true, more_b = true; more_a || more_b;) {
		if (more_a && chance_below(&p->chance, 2) == 0)
			more_a = index_work(a, 0);
		if (more_b && chance_below(&p->chance, 2) == 0)
			more_b = index_work(b, 0);
	}
	expect_fresh(a, p, 1);
	expect_fresh(b, p, 2);
	index_free(a);
	index_free(b);
	diags_fini(&d);
}

/* Works until it is killed. */
static void work_for_ever(struct place *p)
{
	for (;;) {
		struct index *ix = index_open(p->root, p->cache);

		index_use_cores(ix, (unsigned)chance_below(&p->chance, 3));
		refresh(ix, 0);
		index_free(ix);
		edit(p);
	}
}

static void who_is_killed_has_lost_nothing(void **state)
{
	struct place *p = *state;

	fill(p);
	for (size_t round = 0; round < 25; round++) {
		pid_t child = fork();
		int status;

		assert_true(child >= 0);
		p->chance.state += round;
		if (child == 0)
			work_for_ever(p);
		usleep((useconds_t)chance_below(&p->chance, 20000));
		kill(child, SIGKILL);
		waitpid(child, &status, 0);
		struct index *ix = index_open(p->root, p->cache);
		refresh(ix, 0);
		expect_fresh(ix, p, round);
		assert_string_equal(index_trouble(ix), "");
		index_free(ix);
	}
}

/* Opens the index of P; 1 when something other than patience was lacking. */
static int come(struct place *p)
{
	struct index *ix = index_open(p->root, p->cache);
	const char *trouble = index_trouble(ix);
	int bad = trouble[0] != '\0' && strstr(trouble, "another process is writing it") == NULL;

	if (bad)
		print_error("%s\n", trouble);
	index_free(ix);
	return bad;
}

/* Of those who come at once, all without an index, nobody takes that of another away. */
static void who_come_at_once_have_one_file(void **state)
{
	struct place *p = *state;
	struct buf command = { 0 };

	buf_addf(&command, "rm -rf %s", p->cache);
	for (size_t round = 0; round < 40; round++) {
		pid_t child[4];
		int status, bad = 0;

		assert_int_equal(system(buf_str(&command)), 0);
		for (size_t i = 0; i < 4; i++) {
			child[i] = fork();
			assert_true(child[i] >= 0);
			if (child[i] == 0)
				_exit(come(p));
		}
		for (size_t i = 0; i < 4; i++) {
			assert_int_equal(waitpid(child[i], &status, 0), child[i]);
			bad += status != 0;
		}
		assert_int_equal(bad, 0);
	}
	buf_fini(&command);
}

/* Who waits for the file of an index: how often he was asked, and how often he has said to go on. */
struct waiter {
	struct watch watch;
	int asked, patience;
	char doing[80];
};

static bool waiter_stops(void *context, unsigned share)
{
	struct waiter *w = context;

	if (share < 100)
		snprintf(w->doing, sizeof(w->doing), "%s", w->watch.task.doing);
	return share < 100 && w->asked++ >= w->patience;
}

static void who_waits_for_the_file_is_told_and_may_give_up(void **state)
{
	static const char *const schema = "CREATE TABLE other (id INTEGER PRIMARY KEY)";
	static const struct db_kind kind = { .application = 7, .version = 1, .schema = &schema };
	struct place *p = *state;
	struct index *ix = index_open(p->root, p->cache);
	char *path = xstrdup(index_path(ix));
	struct buf why = { 0 };
	struct waiter w = { .patience = 3 };
	struct db other;

	index_free(ix);
	index_empty(p->root, p->cache);
	assert_true(db_begin(&other, &kind, path, &why));
	w.watch = (struct watch){ .stop = waiter_stops, .context = &w };
	ix = index_open_watched(p->root, p->cache, &w.watch);
	assert_int_equal(w.asked, 4);
	assert_true(w.watch.stopped);
	assert_string_equal(w.doing, "waiting for another recital, which changes the index");
	assert_non_null(strstr(index_trouble(ix), "another process is writing it; what the texts "
						  "say is kept in memory, for this time"));
	assert_null(index_path(ix));
	index_free(ix);
	db_close(&other);
	/* nobody is asked when nothing is waited for */
	w.asked = 0;
	ix = index_open_watched(p->root, p->cache, &w.watch);
	assert_int_equal(w.asked, 0);
	assert_string_equal(index_path(ix), path);
	index_free(ix);
	buf_fini(&why);
	free(path);
}

/* Another process makes a change: that is told in place of how far the work is. */
static void who_cannot_change_the_index_is_told(void **state)
{
	struct place *p = *state;
	struct index *a = index_open(p->root, p->cache), *b;
	struct diags diags = { 0 };
	size_t told = 0;

	fill(p);
	b = index_open(p->root, p->cache);
	assert_true(index_refresh(a, &diags) && index_refresh(b, &diags));
	index_use_cores(a, 1);
	while (index_progress(a).phase != INDEX_READING && index_work(a, 0))
		assert_false(index_progress(a).held);
	/* with others to read ahead a change goes on from share to share */
	assert_true(index_work(a, 0));
	while (told == 0 && index_work(b, 0))
		told += index_progress(b).held;
	assert_int_equal(told, 1);
	while (index_work(a, 1000))
		continue;
	while (index_work(b, 1000))
		assert_false(index_progress(b).held);
	index_free(a);
	index_free(b);
	diags_fini(&diags);
}

static void drafts_are_not_held_against_what_another_changes(void **state)
{
	static const struct session s77 = { SESSION_REGULAR, 77 };
	static const struct doc *const none[] = { NULL };
	const struct sessions_guests guests = { none, 1, NULL };
	struct place *p = *state;
	struct search found = { 0 };
	struct session_lines l;

	struct index *a = index_open(p->root, p->cache), *b = index_open(p->root, p->cache);
	assert_true(db_exec(&a->db, "BEGIN IMMEDIATE"));
	assert_false(sessions_compare_drafts(b, s77, &guests, "en", &l, &found));
	session_lines_fini(&l);
	assert_true(db_exec(&a->db, "ROLLBACK"));
	assert_true(sessions_compare_drafts(b, s77, &guests, "en", &l, &found));
	session_lines_fini(&l);
	index_free(a);
	index_free(b);
}

/* Who reads on all cores reads no heads, and may be killed before the texts. */
static void what_is_left_without_a_head_is_found(void **state)
{
	struct place *p = *state;
	struct diags d = { 0 };
	char path[256];

	path_of(p, 1, path);
	put(path, slice_of("format: 1\nsymbol: A/RES/74/1\nlanguage: en\ntitle: Lamps\nbody:\n- text: All.\n"));
	struct index *ix = index_open(p->root, p->cache);
	index_use_cores(ix, 2);
	assert_true(index_refresh(ix, &d));
	while (index_progress(ix).phase != INDEX_READING)
		assert_true(index_work(ix, 0));
	index_free(ix);
	ix = index_open(p->root, p->cache);
	assert_int_equal(index_find(ix, "A/RES/74/1", "en"), INDEX_ABSENT);
	assert_true(index_refresh(ix, &d));
	while (index_progress(ix).phase <= INDEX_FINDING)
		assert_true(index_work(ix, 0));
	assert_int_not_equal(index_find(ix, "A/RES/74/1", "en"), INDEX_ABSENT);
	index_free(ix);
	diags_fini(&d);
}

/* The file that keeps the index of P. */
static void cache_file(struct place *p, char path[256])
{
	struct buf command = { 0 };

	buf_addf(&command, "ls %s/*.index", p->cache);
	FILE *f = popen(buf_str(&command), "r");
	assert_non_null(f);
	assert_non_null(fgets(path, 256, f));
	path[strcspn(path, "\n")] = '\0';
	pclose(f);
	buf_fini(&command);
}

static void build(struct place *p)
{
	struct index *ix = index_open(p->root, p->cache);

	refresh(ix, 1000);
	index_free(ix);
}

static void a_strangers_file_is_set_aside(void **state)
{
	struct place *p = *state;
	char path[256];
	struct stat st;

	fill(p);
	build(p);
	cache_file(p, path);
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	put(path, slice_of("This is no database, but words of somebody, more than a few of them."));
	struct index *ix = index_open(p->root, p->cache);
	assert_non_null(strstr(index_trouble(ix), "it was set aside, and a new one is made"));
	refresh(ix, 1000);
	expect_fresh(ix, p, 0);
	index_free(ix);
	ix = index_open(p->root, p->cache);
	assert_string_equal(index_trouble(ix), "");
	assert_true(index_is_whole(ix));
	index_free(ix);
}

/* Another version makes its own tables; that is nobody's fault, and no word is lost on it. */
/* The bytes of the file PATH behind TO. */
static void take(const char *path, struct buf *to)
{
	char chunk[65536];
	ssize_t n;
	int fd = open(path, O_RDONLY);

	assert_true(fd >= 0);
	while ((n = read(fd, chunk, sizeof(chunk))) > 0)
		buf_addn(to, chunk, (size_t)n);
	close(fd);
}

static void a_file_of_another_version_is_made_anew_in_silence(void **state)
{
	struct place *p = *state;
	struct buf file = { 0 };
	char path[256];

	fill(p);
	build(p);
	cache_file(p, path);
	take(path, &file);
	/* The version stands in bytes 60 to 63 of the head of a file of SQLite. */
	memcpy(file.at + 60, "\0\0\1\1", 4);
	putsums(&file);
	put(path, buf_slice(&file));
	buf_fini(&file);
	struct index *ix = index_open(p->root, p->cache);
	assert_string_equal(index_trouble(ix), "");
	assert_false(index_is_whole(ix));
	refresh(ix, 1000);
	expect_fresh(ix, p, 0);
	index_free(ix);
}

/* Whatever bytes are damaged, nothing crashes and nothing hangs. */
static void damage_is_survived(void **state)
{
	struct place *p = *state;
	struct buf good = { 0 };
	char path[256];

	fill(p);
	build(p);
	cache_file(p, path);
	take(path, &good);
	for (size_t round = 0; round < 30; round++) {
		struct buf bad = { 0 }, said = { 0 };

		buf_adds(&bad, buf_slice(&good));
		for (size_t hits = 1 + chance_below(&p->chance, 40); hits > 0; hits--)
			bad.at[chance_below(&p->chance, bad.len)] =
			    (char)chance_below(&p->chance, 256);
		if (round % 5 == 0)
			bad.len = chance_below(&p->chance, bad.len);
		/* by somebody who knows of the sums, or by a disk that does not */
		if (round % 2 == 0)
			putsums(&bad);
		put(path, buf_slice(&bad));
		struct index *ix = index_open(p->root, p->cache);
		struct diags d = { 0 };
		index_refresh(ix, &d);
		while (index_work(ix, 50))
			;
		struct index_entries all;
		index_catalogue(ix, &all);
		for (size_t i = 0; i < all.list.n; i++) {
			dump_precedents(&said, ix, all.list.at[i].symbol);
			dump_edges(&said, ix, all.list.at[i].symbol);
			dump_lineage(&said, ix, all.list.at[i].symbol);
		}
		index_entries_fini(&all);
		index_free(ix);
		diags_fini(&d);
		buf_fini(&bad);
		buf_fini(&said);
	}
	buf_fini(&good);
}

/* Somebody's own words in tables that are ours: what is asked ends, and no bound is passed. */
static void a_made_up_index_is_survived(void **state)
{
	static const char *const lies[] = {
		"UPDATE edge SET para = 4294967295, mark = 99999, date = -5",
		"UPDATE name SET symbol = symbol || hex(zeroblob(90)) WHERE id % 2 = 0",
		"UPDATE file SET path = '../' || path",
		"UPDATE document SET adopted = 99999999999, title = char(27) || title",
		("INSERT OR REPLACE INTO precedent SELECT a.id, 0, b.id, 255, 4000000000, '', 1"
		 " FROM name AS a JOIN name AS b ON b.id = a.id % 5 + 1"),
		"UPDATE name SET whole = id, document = 4000000000",
		"UPDATE text SET first = first * 5000, paras = 4000000000",
		"UPDATE text SET first = -first, paras = -7",
		"UPDATE text SET document = 4000000000 WHERE first % 2 = 0",
		"UPDATE sketch SET bytes = zeroblob(7)",
		"UPDATE ballot SET votes = char(10) || 'PER' || char(9), document = -document",
		"UPDATE ballot SET document = 4000000000 + document,"
		" votes = char(10) || 'PER' || char(9) || '9'",
		"UPDATE ballot SET votes = x''",
		"UPDATE message SET code = 'no such code', line = -1",
		"UPDATE file SET state = 77, symbol = NULL, language = NULL",
		"UPDATE about SET names = -9223372036854775808",
		"UPDATE about SET names = 9223372036854775807",
		"UPDATE about SET names = x'ff'",
	};
	struct place *p = *state;

	fill(p);
	build(p);
	for (size_t i = 0; i < sizeof(lies) / sizeof(lies[0]); i++) {
		struct index *ix = index_open(p->root, p->cache);
		struct buf said = { 0 };
		struct diags d = { 0 };
		struct index_entries all;

		if (!db_exec(&ix->db, lies[i]))
			fail_msg("%s: %s", lies[i], buf_str(&ix->why));
		index_catalogue(ix, &all);
		for (size_t k = 0; k < all.list.n; k++) {
			assert_true(strlen(all.list.at[k].symbol) < SYMBOL_SIZE);
			dump_precedents(&said, ix, all.list.at[k].symbol);
			dump_edges(&said, ix, all.list.at[k].symbol);
			dump_lineage(&said, ix, all.list.at[k].symbol);
		}
		index_entries_fini(&all);
		dump_search(&said, ix, "lamp* OR \"of the strait\"");
		dump_search(&said, ix, "title:lamps herring");
		dump_search(&said, ix, "against:Peru OR abstaining:Peru");
		struct index_ballot_vec ballots = { 0 };
		index_ballots(ix, "PER", &ballots);
		for (size_t k = 0; k < ballots.n; k++)
			assert_true(ballots.at[k].cast < CAST_COUNT);
		vec_fini(&ballots);
		index_messages(ix, INDEX_ABSENT, &d);
		index_refresh(ix, &d);
		while (index_work(ix, 50))
			;
		index_free(ix);
		buf_fini(&said);
		diags_fini(&d);
	}
}

/* The tables behind full-text search, which SQLite alone may write while recital has the file. */
static void made_up_words_are_survived(void **state)
{
	static const char *const lies[] = {
		"DELETE FROM paragraph_idx",
		"UPDATE paragraph_data SET block = zeroblob(30) WHERE id > 10",
		"UPDATE paragraph_data SET block = randomblob(length(block)) WHERE id > 10",
		"UPDATE title_data SET block = zeroblob(2)",
		"DELETE FROM title_data",
		"UPDATE paragraph_config SET v = 99",
	};
	struct place *p = *state;

	fill(p);
	for (size_t i = 0; i < sizeof(lies) / sizeof(lies[0]); i++) {
		struct index *ix = index_open(p->root, p->cache);
		struct buf said = { 0 }, file = { 0 };
		char path[256];
		sqlite3 *raw;

		refresh(ix, 1000);
		if (index_path(ix) == NULL)
			fail_msg("before %s: %s", lies[i], index_trouble(ix));
		assert_int_equal(sqlite3_open(index_path(ix), &raw), SQLITE_OK);
		snprintf(path, sizeof(path), "%s", index_path(ix));
		index_free(ix);
		if (sqlite3_exec(raw, lies[i], NULL, NULL, NULL) != SQLITE_OK)
			fail_msg("%s: %s", lies[i], sqlite3_errmsg(raw));
		sqlite3_close(raw);
		take(path, &file);
		putsums(&file);
		put(path, buf_slice(&file));
		ix = index_open(p->root, p->cache);
		dump_search(&said, ix, "lamp* OR \"of the strait\"");
		dump_search(&said, ix, "title:lamps herring OR all");
		put_document(p, i);
		refresh(ix, 1000);
		dump_search(&said, ix, "lamp* OR \"of the strait\"");
		index_free(ix);
		buf_fini(&file);
		buf_fini(&said);
	}
}

static void an_index_beside_the_corpus_is_begun_with(void **state)
{
	struct place *p = *state;
	struct buf why = { 0 }, shared = { 0 };
	char other[160];

	fill(p);
	build(p);
	struct index *ix = index_open(p->root, p->cache);
	assert_true(index_share(ix, &why));
	assert_true(index_share(ix, &why));
	index_free(ix);
	assert_int_equal(why.len, 0);
	/* another reader has it, and reads no text */
	snprintf(other, sizeof(other), "%s/other/deep", p->top);
	ix = index_open(p->root, other);
	assert_string_equal(index_trouble(ix), "");
	assert_true(index_is_whole(ix));
	uint64_t changes = index_changes(ix);
	refresh(ix, 1000);
	assert_int_equal(index_changes(ix), changes);
	expect_fresh(ix, p, 0);
	index_free(ix);
	/* what has changed since is read; who wants none of it reads all */
	put_document(p, 3);
	index_empty(p->root, other);
	ix = index_open(p->root, other);
	assert_true(index_is_empty(ix));
	refresh(ix, 1000);
	expect_fresh(ix, p, 1);
	index_free(ix);
	/* a file that is none is no more than that */
	buf_addf(&shared, "%s/.recital.index", p->root);
	put(buf_str(&shared), slice_of("not at all an index, however long it may be"));
	snprintf(other, sizeof(other), "%s/third", p->top);
	ix = index_open(p->root, other);
	refresh(ix, 1000);
	expect_fresh(ix, p, 2);
	index_free(ix);
	buf_fini(&shared);
}

/* A long text that is written anew often: the file begins anew and does not grow for ever. */
static void a_worn_index_begins_anew(void **state)
{
	struct place *p = *state;
	struct stat before, after;
	struct buf yaml = { 0 };
	bool shrunk = false;
	char path[256];

	path_of(p, 1, path);
	for (int round = 0; round < 7; round++) {
		struct index *ix = index_open(p->root, p->cache);

		assert_string_equal(index_trouble(ix), "");
		buf_clear(&yaml);
		buf_addf(&yaml, "format: 1\nsymbol: A/RES/70/1\nlanguage: en\ntitle: x%d\nbody:\n",
		    round);
		for (int i = 0; i < 5000; i++)
			buf_addf(&yaml, "- text: lamp %d of the round %d\n", i, round);
		put(path, buf_slice(&yaml));
		refresh(ix, 1000);
		char *file = strdup(index_path(ix));
		index_free(ix);
		if (round > 0)
			before = after;
		assert_int_equal(stat(file, &after), 0);
		shrunk = shrunk || (round > 0 && after.st_size < before.st_size / 2);
		free(file);
	}
	assert_true(shrunk);
	struct index *ix = index_open(p->root, p->cache);
	refresh(ix, 1000);
	expect_fresh(ix, p, 7);
	index_free(ix);
	buf_fini(&yaml);
}

static void where_nothing_can_be_written_it_lies_in_memory(void **state)
{
	struct place *p = *state;

	fill(p);
	put(p->cache, slice_of("a file where the folder would be"));
	struct index *ix = index_open(p->root, p->cache);
	assert_non_null(strstr(index_trouble(ix), "kept in memory, for this time"));
	refresh(ix, 1000);
	expect_fresh(ix, p, 0);
	index_free(ix);
}

static void a_full_disk_is_said_and_loses_nothing(void **state)
{
	struct place *p = *state;
	struct rlimit old, full = { 60000, 60000 };

	fill(p);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &old), 0);
	full.rlim_max = old.rlim_max;
	signal(SIGXFSZ, SIG_IGN);
	struct index *ix = index_open(p->root, p->cache);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &full), 0);
	refresh(ix, 0);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &old), 0);
	assert_non_null(strstr(index_trouble(ix), "kept in memory, for this time"));
	expect_fresh(ix, p, 0);
	index_free(ix);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, enter, leave)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_kept_index_is_what_a_fresh_one_is),
		TEST(a_walk_that_is_noted_is_known_again),
		TEST(a_number_means_one_text),
		TEST(two_at_work_share_it),
		TEST(who_is_killed_has_lost_nothing),
		TEST(who_come_at_once_have_one_file),
		TEST(what_is_left_without_a_head_is_found),
		TEST(who_waits_for_the_file_is_told_and_may_give_up),
		TEST(who_cannot_change_the_index_is_told),
		TEST(drafts_are_not_held_against_what_another_changes),
		TEST(a_strangers_file_is_set_aside),
		TEST(a_file_of_another_version_is_made_anew_in_silence),
		TEST(damage_is_survived),
		TEST(a_made_up_index_is_survived),
		TEST(made_up_words_are_survived),
		TEST(an_index_beside_the_corpus_is_begun_with),
		TEST(a_worn_index_begins_anew),
		TEST(where_nothing_can_be_written_it_lies_in_memory),
		TEST(a_full_disk_is_said_and_loses_nothing),
	};

	return cmocka_run_group_tests_name("refresh", tests, NULL, NULL);
}

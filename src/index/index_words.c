/* SPDX-License-Identifier: ISC */
/*
 * index_words - the words of a text come into the tables of full-text search; see index_db.h.
 *
 *	OP12  *Also requests* the women's caucus to report on resolution 70/1 ...
 *	also requests the women s caucus to report on resolution 70 1
 *	k/operative v/also v/requests c/a/res/70/1
 *
 * What a search asks of a paragraph besides its words stands behind them as tokens of their
 * own: the kind, the opening verb and the symbols that it cites.  A word has no stroke, so the
 * two never meet; and one question to one table answers for all.
 *
 * An item has the kind and the verb of the paragraph that it belongs to, too: "Requests the
 * Secretary-General: (a) To report" asks for a report in (a).
 */
#include "base/byte.h"
#include "index/index_db.h"
#include "text/token.h"

/* [byte] that SQLite keeps in memory of what comes; where texts are read ahead those of a change */
#define WORDS_HELD (8 << 20)
#define WORDS_HELD_AHEAD (64 << 20)
/* [byte] of words that lie together: a page of the file has room for them, its heads and its sum */
#define WORDS_PAGE 4042
#define WORDS_MERGED 4 /* pieces that become one while texts come and go */
#define WORDS_SHARE 64 /* pages that are put together at once */

/* Appends WORD, with SIGN before it: "v/". */
static void words_put_one(struct buf *to, struct slice word, struct slice sign)
{
	if (to->len > 0)
		buf_addc(to, ' ');
	if (sign.len > 0)
		buf_adds(to, sign);
	buf_adds(to, word);
}

/* The words of a document in the making. */
struct words_maker {
	struct index_words *out;
	struct intern *met;
	struct buf words; /* of the part in hand */
};

/* Appends the words of TEXT, each with SIGN before it. */
static void words_add_signed(struct words_maker *m, struct slice text, const char *sign)
{
	struct token_reader r;
	struct token t;

	token_reader_init(&r, text);
	while (token_next(&r, &t))
		words_put_one(&m->words, t.word, slice_of(sign));
	token_reader_fini(&r);
}

/* Keeps WORD when it was never met before. */
static void words_meet(struct words_maker *m, struct slice word)
{
	const uint32_t known = intern_count(m->met);

	if (intern_id(m->met, word) < known)
		return;
	buf_adds(&m->out->fresh, word);
	buf_addc(&m->out->fresh, '\0');
}

/* Appends the words of TEXT, which people may look for. */
static void words_add(struct words_maker *m, struct slice text)
{
	const struct slice none = { 0 };
	struct slice run = {
		0
	}; /* words with a blank between two, which are copied together */
	struct token_reader r;
	struct token t;

	token_reader_init(&r, text);
	while (token_next(&r, &t)) {
		words_meet(m, t.word);
		if (run.len > 0 && t.word.at == run.at + run.len + 1 &&
		    run.at[run.len] == ' ') {
			run.len += 1 + t.word.len;
			continue;
		}
		if (run.len > 0)
			words_put_one(&m->words, run, none);
		run = t.word;
	}
	if (run.len > 0)
		words_put_one(&m->words, run, none);
	token_reader_fini(&r);
}

void index_add_cites_token(struct buf *to, const char *symbol)
{
	buf_add(to, "c/");
	for (; *symbol != '\0'; symbol++)
		buf_addc(to, byte_is_word(*symbol) ? byte_lower(*symbol) : '/');
}

static void words_add_cites(struct buf *to, const struct para *p)
{
	for (uint32_t i = para_next_link(p, 0); i < p->n_marks;
	     i = para_next_link(p, i + 1)) {
		if (p->marks[i].target[0] == '\0')
			continue;
		buf_add(to, " ");
		index_add_cites_token(to, p->marks[i].target);
	}
}

/* The kind and the verb of P, and those of HEAD, which an item belongs to. */
static void words_add_kind(struct words_maker *m, const struct para *p,
    const struct para *head)
{
	buf_addf(&m->words, " k/%s", para_kind_name(p->kind));
	if (p->kind == PARA_ITEM && head->kind != PARA_ITEM)
		buf_addf(&m->words, " k/%s", para_kind_name(head->kind));
	words_add_signed(m, para_opening(p->kind == PARA_ITEM ? head : p), "v/");
}

int64_t index_next_row(struct index *ix)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_TEXT_NEXT);
	int64_t row = 1;

	if (index_db_step(ix, s)) {
		row = db_int(s, 0);
		db_reset(s);
	}
	return row;
}

static void words_put(struct index *ix, enum index_sql which, int64_t row,
    const char *words)
{
	struct sqlite3_stmt *s = index_db_use(ix, which);

	db_bind_int(s, 1, row);
	db_bind_text(s, 2, words);
	index_db_run(ix, s);
}

/* Keeps the words of the part in hand. */
static void words_keep(struct words_maker *m)
{
	vec_push(&m->out->starts, m->out->all.len);
	buf_addn(&m->out->all, buf_str(&m->words), m->words.len + 1);
	buf_clear(&m->words);
}

static void words_make_para(struct words_maker *m, const struct para *p,
    const struct para *head)
{
	words_add(m, para_text(p));
	words_add_kind(m, p, head);
	words_add_cites(&m->words, p);
}

/* The title and, with a sign of their own, the subjects. */
static void words_make_title(struct words_maker *m, const struct doc_meta *meta)
{
	words_add(m, slice_of(meta->title));
	for (uint32_t i = 0; i < meta->keywords.n; i++)
		words_add_signed(m, slice_of(meta->keywords.at[i]), "s/");
}

void index_words_make(const struct doc *d, struct intern *met, struct index_words *out)
{
	struct intern *own = met == NULL ? intern_new() : NULL;
	struct words_maker m = { .out = out, .met = met != NULL ? met : own };
	const struct para *head = d->paras;

	*out = (struct index_words){ 0 };
	words_make_title(&m, &d->meta);
	words_keep(&m);
	for (uint32_t i = 0; i < d->n_paras; i++) {
		const struct para *p = &d->paras[i];

		if (p->kind != PARA_ITEM)
			head = p;
		if (para_is_body(p))
			words_make_para(&m, p, head);
		words_keep(&m);
	}
	buf_fini(&m.words);
	intern_free(own);
}

void index_words_fini(struct index_words *w)
{
	buf_fini(&w->all);
	vec_fini(&w->starts);
	buf_fini(&w->fresh);
}

void index_meet_words(struct index *ix, const struct index_words *w)
{
	if (ix->words == NULL)
		ix->words = intern_new();
	for (size_t at = 0; at < w->fresh.len;) {
		const struct slice word = slice_of(w->fresh.at + at);
		const uint32_t known = intern_count(ix->words);

		at += word.len + 1;
		if (intern_id(ix->words, word) < known)
			continue;
		struct sqlite3_stmt *s = index_db_use(ix, SQL_WORD_ADD);
		db_bind_text(s, 1, word.at);
		index_db_run(ix, s);
	}
}

void index_enter_words(struct index *ix, const struct index_words *w, uint32_t number)
{
	int64_t first = index_next_row(ix);
	struct sqlite3_stmt *s = index_db_use(ix, SQL_TEXT_ADD);
	const size_t n_paras = w->starts.n - 1;

	db_bind_int(s, 1, first);
	db_bind_int(s, 2, (int64_t)n_paras);
	db_bind_int(s, 3, number);
	index_db_run(ix, s);
	index_meet_words(ix, w);
	words_put(ix, SQL_TITLE_ADD, number, w->all.at + w->starts.at[0]);
	for (size_t i = 0; i < n_paras; i++) {
		const char *words = w->all.at + w->starts.at[i + 1];

		if (words[0] != '\0')
			words_put(ix, SQL_WORDS_ADD, first + (int64_t)i, words);
	}
}

/* Sends COMMAND with VALUE to both full-text tables. */
static void words_tell(struct index *ix, const char *command, int value)
{
	static const enum index_sql tables[] = { SQL_WORDS_TELL, SQL_TITLES_TELL };

	for (size_t i = 0; i < sizeof(tables) / sizeof(tables[0]); i++) {
		struct sqlite3_stmt *s = index_db_use(ix, tables[i]);

		db_bind_text(s, 1, command);
		db_bind_int(s, 2, value);
		index_db_run(ix, s);
	}
}

void index_await_words(struct index *ix, bool held)
{
	words_tell(ix, "pgsz", WORDS_PAGE);
	words_tell(ix, "hashsize", held ? WORDS_HELD_AHEAD : WORDS_HELD);
	words_tell(ix, "automerge", held ? 0 : WORDS_MERGED);
}

bool index_merge_words(struct index *ix)
{
	const int before = db_all_changes(&ix->db);

	/* a number below 0 begins with all, one above goes on with what was begun */
	words_tell(ix, "merge", ix->merging ? WORDS_SHARE : -WORDS_SHARE);
	ix->merging = !db_failed(&ix->db) && db_all_changes(&ix->db) - before > 2;
	if (!ix->merging)
		words_tell(ix, "automerge", WORDS_MERGED);
	return ix->merging;
}

void index_forget_words(struct index *ix, uint32_t number)
{
	index_db_run_id(ix, SQL_TEXT_DROP, number);
}

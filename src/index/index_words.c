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
#include "base/hash.h"
#include "base/xalloc.h"
#include "index/index_db.h"
#include "text/token.h"

#define WORDS_MET 8192 /* places for words that are likely to come again */

/* Enters WORD into the table of words, unless it was met before; nearly all were just now. */
static void words_enter(struct index *ix, struct slice word)
{
	if (ix->words == NULL) {
		ix->words = intern_new();
		ix->met = xcalloc(WORDS_MET, sizeof(*ix->met));
	}
	uint32_t *met = &ix->met[hash_slice(word) % WORDS_MET];
	if (*met != 0 && slice_eq(intern_text(ix->words, *met - 1), word))
		return;
	const uint32_t known = intern_count(ix->words);
	const uint32_t id = intern_id(ix->words, word);
	*met = id + 1;
	if (id < known)
		return;
	struct sqlite3_stmt *s = index_db_use(ix, SQL_WORD_ADD);
	db_bind_text(s, 1, intern_text(ix->words, id).at);
	index_db_run(ix, s);
}

/* Appends the tokens of TEXT, each with SIGN before it: "v/"; those without one are words of IX. */
static void words_add(struct index *ix, struct buf *to, struct slice text,
    const char *sign)
{
	struct token_reader r;
	struct token t;

	token_reader_init(&r, text);
	while (token_next(&r, &t)) {
		buf_add(to, to->len > 0 ? " " : "");
		buf_add(to, sign);
		buf_adds(to, t.word);
		if (sign[0] == '\0')
			words_enter(ix, t.word);
	}
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
static void words_add_kind(struct index *ix, struct buf *to, const struct para *p,
    const struct para *head)
{
	buf_addf(to, " k/%s", para_kind_name(p->kind));
	if (p->kind == PARA_ITEM && head->kind != PARA_ITEM)
		buf_addf(to, " k/%s", para_kind_name(head->kind));
	words_add(ix, to, para_opening(p->kind == PARA_ITEM ? head : p), "v/");
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
    const struct buf *words)
{
	struct sqlite3_stmt *s = index_db_use(ix, which);

	db_bind_int(s, 1, row);
	db_bind_text(s, 2, buf_str(words));
	index_db_run(ix, s);
}

static void words_put_paras(struct index *ix, const struct doc *d, int64_t first)
{
	struct buf words = { 0 };
	const struct para *head = d->paras;

	for (uint32_t i = 0; i < d->n_paras; i++) {
		const struct para *p = &d->paras[i];

		if (p->kind != PARA_ITEM)
			head = p;
		if (!para_is_body(p))
			continue;
		buf_clear(&words);
		words_add(ix, &words, para_text(p), "");
		words_add_kind(ix, &words, p, head);
		words_add_cites(&words, p);
		words_put(ix, SQL_WORDS_ADD, first + i, &words);
	}
	buf_fini(&words);
}

/* The title and, with a sign of their own, the subjects. */
static void words_put_title(struct index *ix, const struct doc *d, uint32_t number)
{
	struct buf words = { 0 };

	words_add(ix, &words, slice_of(d->meta.title), "");
	for (uint32_t i = 0; i < d->meta.keywords.n; i++)
		words_add(ix, &words, slice_of(d->meta.keywords.at[i]), "s/");
	words_put(ix, SQL_TITLE_ADD, number, &words);
	buf_fini(&words);
}

void index_enter_words(struct index *ix, const struct doc *d, uint32_t number)
{
	int64_t first = index_next_row(ix);
	struct sqlite3_stmt *s = index_db_use(ix, SQL_TEXT_ADD);

	db_bind_int(s, 1, first);
	db_bind_int(s, 2, d->n_paras);
	db_bind_int(s, 3, number);
	index_db_run(ix, s);
	words_put_title(ix, d, number);
	words_put_paras(ix, d, first);
}

void index_forget_words(struct index *ix, uint32_t number)
{
	index_db_run_id(ix, SQL_TEXT_DROP, number);
}

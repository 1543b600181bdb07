/* SPDX-License-Identifier: ISC */
/* index_precedents - what continues what: the answers that are kept; see index.h. */
#include "base/i18n.h"
#include "index/index_db.h"

void index_precedents_fini(struct index_precedents *p)
{
	vec_fini(&p->list);
	arena_free(p->arena);
	p->arena = NULL;
}

/* What WHICH asks for SYMBOL. */
static void precedents_read(struct index *ix, enum index_sql which, const char *symbol,
    struct index_precedents *out)
{
	int64_t name = index_db_name(ix, symbol);
	struct sqlite3_stmt *s = index_db_use(ix, which);

	*out = (struct index_precedents){ .arena = arena_new() };
	db_bind_int(s, 1, name);
	while (index_db_step(ix, s)) {
		vec_push(&out->list, index_db_precedent(out->arena, s));
		out->taken = out->taken || db_int(s, 8) != 0;
	}
}

static void index_read_precedents(struct index *ix, enum index_sql which,
    const char *symbol, struct index_precedents *out)
{
	precedents_read(ix, which, symbol, out);
	while (index_heal(ix)) {
		index_precedents_fini(out);
		precedents_read(ix, which, symbol, out);
	}
}

void index_precedents(struct index *ix, const char *symbol, struct index_precedents *out)
{
	index_read_precedents(ix, SQL_PRECEDENTS, symbol, out);
}

void index_successors(struct index *ix, const char *symbol, struct index_precedents *out)
{
	index_read_precedents(ix, SQL_SUCCESSORS, symbol, out);
}

int64_t index_db_previous(struct index *ix, int64_t name)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_PREVIOUS);
	int64_t previous = 0;

	db_bind_int(s, 1, name);
	if (index_db_step(ix, s)) {
		previous = db_int(s, 9);
		db_reset(s);
	}
	return previous;
}

bool index_continues(struct index *ix, const char *newer, const char *older)
{
	int64_t name = index_db_name(ix, newer), wanted = index_db_name(ix, older);

	if (wanted == 0)
		return false;
	/* Words of a corpus or a reader may go in a circle. */
	for (unsigned step = 0; name != 0 && step < INDEX_LINE_MAX; step++) {
		name = index_db_previous(ix, name);
		if (name == wanted)
			return true;
	}
	return false;
}

/* The name of SYMBOL, entered when it is new; 0 while another process makes a change. */
static int64_t tell_name(struct index *ix, const char *symbol)
{
	int64_t name = index_db_name(ix, symbol);

	if (name == 0 && index_db_begin(ix)) {
		name = index_db_enter_name(ix, symbol);
		db_commit(&ix->db);
	}
	return name;
}

void index_tell(struct index *ix, const char *newer, const char *older)
{
	int64_t name = tell_name(ix, newer), to = 0;
	struct sqlite3_stmt *s = index_db_use(ix, older != NULL ? SQL_TELL : SQL_UNTELL);

	if (older != NULL && older[0] != '\0')
		to = tell_name(ix, older);
	db_bind_int(s, 1, name);
	if (older != NULL && to != 0)
		db_bind_int(s, 2, to);
	else if (older != NULL)
		db_bind_null(s, 2);
	if (name != 0)
		index_db_run(ix, s);
	ix->pairs_of = 0;
	index_heal(ix);
}

/* Appends WORDS, of the place ADDRESS if that is not "". */
static void evidence_add(struct buf *to, const char *words, const char *address)
{
	buf_add(to, to->len > 0 ? ", " : "");
	buf_addf(to, words, address);
}

void index_add_evidence(struct buf *to, const struct index_precedent *p)
{
	const bool has_place = p->address != NULL && p->address[0] != '\0';
	struct buf words = { 0 };

	if ((p->evidence & INDEX_TOLD) != 0)
		evidence_add(&words, _("your word"), "");
	if ((p->evidence & INDEX_CONTINUES) != 0)
		evidence_add(&words, _("said by the corpus"), "");
	if ((p->evidence & INDEX_SERIES) != 0)
		evidence_add(&words, _("same series"), "");
	if ((p->evidence & INDEX_RECALLED) != 0)
		evidence_add(&words, has_place ? _("recalled in %s") : _("recalled"),
		    p->address);
	else if ((p->evidence & INDEX_CITED) != 0)
		evidence_add(&words, has_place ? _("cited in %s") : _("cited"),
		    p->address);
	if ((p->evidence & INDEX_TITLE) != 0)
		evidence_add(&words, _("same title"), "");
	else if ((p->evidence & INDEX_TITLE_ON) != 0)
		evidence_add(&words, _("same title with more words"), "");
	else if ((p->evidence & INDEX_AGENDA) != 0)
		evidence_add(&words, _("same agenda item"), "");
	if (p->likeness > 0) {
		evidence_add(&words, "", "");
		buf_addf(&words, _("%u%% like"), p->likeness);
	}
	buf_adds(to, buf_slice(&words));
	buf_fini(&words);
}

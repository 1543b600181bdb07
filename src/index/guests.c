/* SPDX-License-Identifier: ISC */
/* guests - documents beside the corpus, in its tables for a while; see the header. */
#include "index/guests.h"

#include <string.h>

#include "index/index_db.h"
#include "index/index_decide.h"
#include "model/session.h"
#include "model/symbol_draft.h"

#define GUEST_DAY 99991231 /* later than all of the corpus */

VEC_OF(guest_number_vec, uint32_t);
VEC_OF(guest_name_vec, int64_t);

/* The documents of the corpus with NAME go; true when a guest has LANGUAGE of it. */
static bool guest_make_room(struct index *ix, int64_t name, const char *language)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_VERSIONS);
	struct guest_number_vec gone = { 0 };
	struct arena *arena = arena_new();
	bool taken = false;

	db_bind_int(s, 1, name);
	while (index_db_step(ix, s)) {
		uint32_t number = (uint32_t)db_int(s, 6);

		if (number < GUESTS_FIRST)
			vec_push(&gone, number);
		else
			taken = taken || strcmp(db_text(arena, s, 0), language) == 0;
	}
	for (size_t i = 0; i < gone.n; i++)
		index_forget(ix, gone.at[i]);
	vec_fini(&gone);
	arena_free(arena);
	return taken;
}

/* True when the symbol of D says of which session it is. */
static bool guest_has_session(const struct doc *d)
{
	struct symbol_draft draft;
	struct session session;

	return session_of(d->meta.symbol, &session) ||
	    (symbol_read_draft(slice_of(d->meta.symbol), &draft) &&
		draft.session.kind != SESSION_NONE);
}

/* Makes the text of D, document NUMBER, one that searches find. */
static void guest_enter_words(struct index *ix, const struct doc *d, uint32_t number)
{
	struct index_words words;

	index_words_make(d, NULL, &words);
	index_enter_words(ix, &words, number);
	index_words_fini(&words);
}

static void guest_enter(struct index *ix, const struct doc *d, uint32_t number,
    bool words, struct guest_name_vec *names)
{
	int64_t name = index_db_enter_name(ix, d->meta.symbol);
	struct index_kin kin;

	if (guest_make_room(ix, name, d->meta.language))
		return;
	index_kin_make(d, &kin);
	index_enter_kin(ix, d, &kin, number);
	index_kin_fini(&kin);
	if (words)
		guest_enter_words(ix, d, number);
	if (!date_is_set(doc_day(d)) && !guest_has_session(d)) {
		struct sqlite3_stmt *s = index_db_use(ix, SQL_DOCUMENT_DAY);

		db_bind_int(s, 1, number);
		db_bind_int(s, 2, GUEST_DAY);
		index_db_run(ix, s);
	}
	vec_push(names, name);
}

bool guests_begin(struct index *ix, const struct doc *const *docs, size_t n, bool words)
{
	struct guest_name_vec names = { 0 };

	/* in memory there is no journal else, and nothing could be undone */
	if (ix->path == NULL && !ix->packed)
		db_exec(&ix->db, "PRAGMA journal_mode = MEMORY");
	if (!index_db_begin(ix))
		return false;
	ix->fresh = true; /* of the corpus nothing is to be decided anew */
	for (size_t i = 0; i < n; i++)
		if (docs[i] != NULL)
			guest_enter(ix, docs[i], GUESTS_FIRST + (uint32_t)i, words,
			    &names);
	for (size_t i = 0; i < names.n; i++) {
		struct decided d = { .name = names.at[i] };

		decided_make(ix, &d);
		decided_keep(ix, &d);
		decided_fini(&d);
	}
	vec_fini(&names);
	return true;
}

void guests_end(struct index *ix)
{
	db_exec(&ix->db, "ROLLBACK");
	index_db_let_go(ix); /* names that came with the guests are gone */
	if (ix->path == NULL && !ix->packed)
		db_exec(&ix->db, "PRAGMA journal_mode = OFF");
	ix->fresh = index_db_is_fresh(ix);
}

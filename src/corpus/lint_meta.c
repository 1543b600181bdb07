/* SPDX-License-Identifier: ISC */
/* lint_meta - what the keys of a document say against each other; see the header. */
#include "corpus/lint_meta.h"

#include <string.h>

#include "base/arena.h"
#include "model/names.h"
#include "model/state.h"
#include "model/symbol.h"

static struct diag_place lint_file(const struct doc *d)
{
	return (struct diag_place){ d->file, 0, 0 };
}

/* The States of LIST that MET has by another list, or twice by this one. */
static void lint_voters(const struct doc *d, const struct doc_names *list,
    struct names *met, struct diags *diags)
{
	for (uint32_t i = 0; i < list->n; i++) {
		struct buf key = { 0 };

		state_add_key(&key, slice_of(list->at[i]));
		if (++*names_value(met, buf_slice(&key)) == 2)
			diag_add(diags, DIAG_STATE_TWICE, lint_file(d),
			    "the record of the vote has %s twice", list->at[i]);
		buf_fini(&key);
	}
}

static void lint_vote(const struct doc *d, struct diags *diags)
{
	const struct doc_vote *vote = &d->meta.vote;
	struct arena *keys = arena_new();
	struct names met;

	names_init(&met, keys);
	lint_voters(d, &vote->in_favour, &met, diags);
	lint_voters(d, &vote->against, &met, diags);
	lint_voters(d, &vote->abstaining, &met, diags);
	lint_voters(d, &vote->not_voting, &met, diags);
	arena_free(keys);
}

/* A resolution of the Assembly has its session in its symbol. */
static void lint_session(const struct doc *d, struct diags *diags)
{
	static const char *const before[] = { [SESSION_REGULAR] = "",
		[SESSION_SPECIAL] = "S-",
		[SESSION_EMERGENCY] = "ES-" };
	const struct doc_meta *m = &d->meta;
	struct buf session = { 0 };
	struct symbol symbol;

	if (m->session[0] == '\0' ||
	    !symbol_parse(slice_of(m->symbol), ORGAN_ASSEMBLY, &symbol) ||
	    symbol.kind != SYMBOL_RESOLUTION || symbol.organ != ORGAN_ASSEMBLY ||
	    symbol.session_kind == SESSION_NONE)
		return;
	buf_addf(&session, "%s%d", before[symbol.session_kind], symbol.session);
	if (strcmp(buf_str(&session), m->session) != 0)
		diag_add(diags, DIAG_SESSION_DIFFERS, lint_file(d),
		    "the session is %s by the symbol %s, and %s by the key `session`",
		    buf_str(&session), m->symbol, m->session);
	buf_fini(&session);
}

static void lint_continues(const struct doc *d, struct diags *diags)
{
	if (d->meta.continues[0] != '\0' &&
	    strcmp(d->meta.continues, d->meta.symbol) == 0)
		diag_add(diags, DIAG_CONTINUES_ITSELF, lint_file(d),
		    "%s continues itself, by its key `continues`", d->meta.symbol);
}

void lint_meta(const struct doc *d, struct diags *diags)
{
	lint_vote(d, diags);
	lint_session(d, diags);
	lint_continues(d, diags);
}

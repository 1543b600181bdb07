/* SPDX-License-Identifier: ISC */
/* docread_list - the metadata that are lists; see the header. */
#include "corpus/docread_list.h"

#include "base/vec.h"
#include "corpus/docread.h"
#include "corpus/keys.h"

enum vote_key {
	VOTE_OUTCOME,
	VOTE_IN_FAVOUR,
	VOTE_AGAINST,
	VOTE_ABSTAINING,
	VOTE_NOT_VOTING,
	VOTE_COUNT
};

static const char *const vote_names[VOTE_COUNT] = {
	"outcome",
	"in_favour",
	"against",
	"abstaining",
	"not_voting",
};

VEC_OF(names_vec, const char *);

static void names_read_entry(struct docread_body *r, const char *what,
    struct names_vec *names)
{
	struct slice text;

	if (names->n == DOC_MAX_NAMES)
		yamlin_error(r->y, DIAG_TOO_MANY, yamlin_place(r->y),
		    "%s has more than %zu entries", what, DOC_MAX_NAMES);
	else if (names->n < DOC_MAX_NAMES &&
	    yamlin_text(r->y, "an entry of a list", &text))
		vec_push(names, arena_text(r->arena, text.at, text.len));
	yamlin_skip(r->y);
}

void docread_list(struct docread_body *r, const char *what, struct doc_names *out)
{
	struct names_vec names = { 0 };

	if (!docread_begin_list(r, what))
		return;
	while (docread_more(r))
		names_read_entry(r, what, &names);
	out->at = arena_copy(r->arena, names.at, names.n, sizeof(*names.at));
	out->n = (uint32_t)names.n;
	vec_fini(&names);
}

static void vote_read_key(struct docread_body *r, int key, struct doc_vote *out)
{
	struct slice text;

	switch (key) {
	case VOTE_OUTCOME:
		if (yamlin_text(r->y, "`outcome`", &text))
			out->outcome = arena_text(r->arena, text.at, text.len);
		yamlin_skip(r->y);
		break;
	case VOTE_IN_FAVOUR: docread_list(r, "`in_favour`", &out->in_favour); break;
	case VOTE_AGAINST: docread_list(r, "`against`", &out->against); break;
	case VOTE_ABSTAINING: docread_list(r, "`abstaining`", &out->abstaining); break;
	default: docread_list(r, "`not_voting`", &out->not_voting);
	}
}

void docread_vote(struct docread_body *r, struct doc_vote *out)
{
	struct keys keys = { .names = vote_names, .count = VOTE_COUNT, .what = "`vote`" };
	int key;

	if (!yamlin_want(r->y, YAMLIN_MAP, "`vote`"))
		return;
	keys_begin(&keys, r->y);
	while ((key = keys_next(&keys, r->y)) != KEYS_END)
		vote_read_key(r, key, out);
	keys_require(&keys, r->y, VOTE_OUTCOME);
}

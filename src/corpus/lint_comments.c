/* SPDX-License-Identifier: ISC */
/* lint_comments - texts that a comment has cut; see the header. */
#include "corpus/lint_comments.h"

#include "corpus/yamlin.h"

/* The keys of texts. */
static bool comments_is_text(struct slice key)
{
	static const char *const keys[] = { "title", "agenda_title", "enacting",
		"preambular", "operative", "item", "heading", "text" };

	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		if (slice_is(key, keys[i]))
			return true;
	return false;
}

static void comments_look(struct yamlin *y, struct diags *d)
{
	struct diag_place place;

	if (yamlin_comment(y, &place))
		diag_add(d, DIAG_COMMENT, place,
		    "the text ends here, for ` #` begins a comment; "
		    "put the text in quotes, or fold it with `>-`");
}

/* The list or mapping that Y stands on, which is not nested deeper than DOC_MAX_DEPTH. */
static void comments_walk(struct yamlin *y, struct diags *d)
{
	const bool map = yamlin_kind(y) == YAMLIN_MAP;

	yamlin_next(y);
	while (!yamlin_is_end(y)) {
		bool text = map && comments_is_text(yamlin_value(y));

		if (map)
			yamlin_next(y);
		if (text)
			comments_look(y, d);
		if (yamlin_kind(y) == YAMLIN_LIST || yamlin_kind(y) == YAMLIN_MAP)
			comments_walk(y, d);
		else if (yamlin_kind(y) == YAMLIN_SCALAR)
			yamlin_next(y);
	}
	yamlin_next(y);
}

void lint_comments(struct slice text, const char *path, struct diags *d)
{
	struct diags ignored = { 0 };

	/* nearly no file has one, and is not read again */
	if (slice_find(text, " #", 0) == SLICE_NONE &&
	    slice_find(text, "\t#", 0) == SLICE_NONE)
		return;
	struct yamlin *y = yamlin_open(text, path);
	if (yamlin_kind(y) == YAMLIN_MAP)
		comments_walk(y, d);
	yamlin_close(y, &ignored);
	diags_fini(&ignored);
}

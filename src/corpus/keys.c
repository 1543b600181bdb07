/* SPDX-License-Identifier: ISC */
/* keys - the keys of one YAML mapping; see the header. */
#include "corpus/keys.h"

#include <assert.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "corpus/words.h"

void keys_begin(struct keys *k, struct yamlin *y)
{
	assert(k->count <= KEYS_MAX);
	k->start = yamlin_place(y);
	yamlin_next(y);
}

static int keys_find(const struct keys *k, struct slice name)
{
	for (size_t i = 0; i < k->count; i++)
		if (name.len > 0 && name.at[0] == k->names[i][0] &&
		    slice_is(name, k->names[i]))
			return (int)i;
	return KEYS_END;
}

static void keys_unknown(struct keys *k, struct yamlin *y, struct slice name)
{
	const char *near =
	    words_near(name, k->near != NULL ? k->near : k->names, k->count);
	struct buf shown = { 0 };

	words_add_shown(&shown, name);
	if (near != NULL) {
		yamlin_error(y, DIAG_UNKNOWN_KEY, yamlin_place(y),
		    "unknown key %s in %s; did you mean `%s`?", buf_str(&shown),
		    _(k->what), near);
		k->meant[keys_find(k, slice_of(near))] = true;
	} else {
		yamlin_error(y, DIAG_UNKNOWN_KEY, yamlin_place(y), "unknown key %s in %s",
		    buf_str(&shown), _(k->what));
	}
	buf_fini(&shown);
}

/* The key that the cursor stands on, or KEYS_END after a complaint. */
static int keys_check(struct keys *k, struct yamlin *y)
{
	if (yamlin_is_refused(y))
		return KEYS_END;
	if (yamlin_kind(y) != YAMLIN_SCALAR) {
		yamlin_error(y, DIAG_WRONG_TYPE, yamlin_place(y),
		    "a key must be a word; a text that begins with `[` or `{` "
		    "must stand in quotes");
		return KEYS_END;
	}
	int key = keys_find(k, yamlin_value(y));
	if (key == KEYS_END) {
		keys_unknown(k, y, yamlin_value(y));
		return KEYS_END;
	}
	if (k->seen[key] > 0) {
		yamlin_error(y, DIAG_DUPLICATE_KEY, yamlin_place(y),
		    "key `%s` stands twice (first on line %zu)", k->names[key],
		    k->seen[key]);
		return KEYS_END;
	}
	k->seen[key] = yamlin_place(y).line;
	return key;
}

int keys_next(struct keys *k, struct yamlin *y)
{
	while (yamlin_kind(y) != YAMLIN_STOP) {
		if (yamlin_kind(y) == YAMLIN_END) {
			yamlin_next(y);
			return KEYS_END;
		}
		k->place = yamlin_place(y);
		int key = keys_check(k, y);
		yamlin_skip(y);
		if (key != KEYS_END)
			return key;
		k->refused++;
		yamlin_skip(y);
	}
	return KEYS_END;
}

void keys_require(const struct keys *k, struct yamlin *y, int key)
{
	if (k->seen[key] == 0 && !k->meant[key] && !yamlin_gave_up(y))
		yamlin_error(y, DIAG_MISSING_KEY, k->start, "%s needs the key `%s`",
		    _(k->what), k->names[key]);
}

/* SPDX-License-Identifier: ISC */
/* library_told - the reader's word on what continues what; see library.h. */
#include <string.h>

#include "base/i18n.h"
#include "model/symbol.h"
#include "review/review.h"
#include "ui/library.h"

/* The index heeds what the reader's data say; why it cannot, in lib->untold. */
void library_heed(struct library *lib)
{
	struct review_words words = { 0 };

	if (lib->data == NULL || lib->index == NULL ||
	    lib->heeded == index_changes(lib->index) + 1)
		return;
	lib->heeded = index_changes(lib->index) + 1;
	buf_clear(&lib->untold);
	review_read_words(lib->data, &words, &lib->untold);
	for (size_t i = 0; i < words.list.n; i++)
		index_tell(lib->index, words.list.at[i].newer, words.list.at[i].older);
	review_words_fini(&words);
}

const char *library_untold(struct library *lib)
{
	library_index(lib);
	return buf_str(&lib->untold);
}

/* True when the dates of both are known, and that of A is the later. */
static bool library_is_later(struct library *lib, const char *a, const char *b)
{
	struct date x = library_date(lib, a), y = library_date(lib, b);

	return date_is_set(x) && date_is_set(y) && date_cmp(x, y) > 0;
}

static bool library_may_tell(struct library *lib, const char *newer, const char *older,
    struct buf *why)
{
	if (!library_can_keep(lib, why))
		return false;
	if (older == NULL)
		return true;
	if (strcmp(newer, older) == 0) {
		buf_add(why, _("no text continues itself"));
		return false;
	}
	bool circle = index_continues(library_index(lib), older, newer);
	bool late = library_is_later(lib, older, newer);
	if (!circle && !late)
		return true;
	struct buf old = { 0 }, new = { 0 };

	symbol_add_short(&old, older);
	symbol_add_short(&new, newer);
	buf_addf(why, circle ? _("%s itself continues %s") : _("%s is later than %s"),
	    buf_str(&old), buf_str(&new));
	buf_fini(&old);
	buf_fini(&new);
	return false;
}

bool library_tell(struct library *lib, const char *newer, const char *older,
    struct buf *why)
{
	struct review_word word = { newer, older };
	bool forgotten = true;

	if (!library_may_tell(lib, newer, older, why))
		return false;
	bool fine = older != NULL ? review_keep_word(lib->data, &word, why)
				  : review_forget_word(lib->data, newer, &forgotten, why);
	if (fine && !forgotten)
		buf_add(why, _("nothing was said of it"));
	if (!fine || !forgotten)
		return false;
	index_tell(library_index(lib), newer, older);
	library_drop_lore(lib);
	return true;
}

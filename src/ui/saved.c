/* SPDX-License-Identifier: ISC */
/* saved - the reader's searches by name; see the header. */
#include "ui/saved.h"

#include <stdlib.h>
#include <string.h>

#include "base/byte.h"
#include "base/i18n.h"
#include "base/xalloc.h"
#include "ui/answers.h"

void saved_free(struct saved *s)
{
	if (s == NULL)
		return;
	for (size_t i = 0; i < s->list.n; i++)
		buf_fini(&s->list.at[i].count);
	vec_fini(&s->list);
	review_searches_fini(&s->kept);
	buf_fini(&s->trouble);
	free(s);
}

const struct saved *saved_of(struct library *lib)
{
	struct saved *s = lib->saved;

	if (s != NULL)
		return s;
	s = lib->saved = xcalloc(1, sizeof(*s));
	if (lib->data == NULL)
		return s;
	review_read_searches(lib->data, &s->kept, &s->trouble);
	for (size_t i = 0; i < s->kept.list.n; i++)
		vec_push(&s->list,
		    ((struct saved_search){ .name = s->kept.list.at[i].name,
			.query = s->kept.list.at[i].query }));
	return s;
}

const char *saved_query(struct library *lib, const char *text)
{
	const struct saved *s;

	if (text[0] != '@')
		return text;
	s = saved_of(lib);
	for (size_t i = 0; i < s->list.n; i++)
		if (strcmp(s->list.at[i].name, text + 1) == 0)
			return s->list.at[i].query;
	return NULL;
}

/* A name that can be typed behind "@" without quotation marks. */
static bool saved_is_name(const char *name)
{
	size_t i = 0;

	for (; name[i] != '\0'; i++)
		if (!byte_is_word(name[i]) && name[i] != '-' && name[i] != '_')
			return false;
	return i > 0 && i <= 40;
}

/* What is kept has changed: it is read again. */
static void saved_drop(struct library *lib)
{
	saved_free(lib->saved);
	lib->saved = NULL;
}

bool saved_keep(struct library *lib, const char *name, const char *query, struct buf *why)
{
	const struct review_search search = { name, query };
	struct query q;
	bool fine;

	if (!saved_is_name(name)) {
		buf_add(why, _("a name has letters, digits, - and _, and no blank"));
		return false;
	}
	if (!library_can_keep(lib, why))
		return false;
	fine = query_parse(&q, slice_of(query), why);
	query_fini(&q);
	fine = fine && review_keep_search(lib->data, &search, why);
	saved_drop(lib);
	return fine;
}

bool saved_forget(struct library *lib, const char *name, struct buf *why)
{
	bool forgotten = false, fine = true;

	if (lib->data != NULL)
		fine = review_forget_search(lib->data, name, &forgotten, why);
	if (fine && !forgotten)
		buf_addf(why, _("no search is kept as %s"), name);
	saved_drop(lib);
	return fine && forgotten;
}

static void saved_count(struct library *lib, struct saved_search *s)
{
	struct search found;
	struct query q;

	buf_clear(&s->count);
	if (query_parse(&q, slice_of(s->query), &s->count)) {
		search_run(library_index(lib), &q, &found);
		if (found.stopped)
			s->counted = 0;
		else
			answers_add_count(&s->count, &found);
		search_fini(&found);
	}
	query_fini(&q);
}

bool saved_count_next(struct library *lib)
{
	const uint64_t now = index_changes(library_index(lib)) + 1;

	saved_of(lib);
	for (size_t i = 0; i < lib->saved->list.n; i++) {
		struct saved_search *s = &lib->saved->list.at[i];

		if (s->counted == now)
			continue;
		s->counted = now;
		saved_count(lib, s);
		return true;
	}
	return false;
}

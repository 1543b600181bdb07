/* SPDX-License-Identifier: ISC */
/* shelf - what may be asked for again; see the header. */
#include "ui/shelf.h"

#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"

/* Takes what stands at place I. */
static void *shelf_remove(struct shelf *s, size_t i)
{
	struct shelf_place_vec *all = &s->places;
	void *kept = all->at[i].kept;

	free(all->at[i].words);
	all->n--;
	memmove(&all->at[i], &all->at[i + 1], (all->n - i) * sizeof(*all->at));
	return kept;
}

void *shelf_take(struct shelf *s, const char *words)
{
	for (size_t i = 0; i < s->places.n; i++)
		if (strcmp(s->places.at[i].words, words) == 0)
			return shelf_remove(s, i);
	return NULL;
}

void *shelf_put(struct shelf *s, const char *words, void *kept, size_t most)
{
	vec_push(&s->places, ((struct shelf_place){ xstrdup(words), kept }));
	return s->places.n > most ? shelf_remove(s, 0) : NULL;
}

void *shelf_take_any(struct shelf *s)
{
	if (s->places.n > 0)
		return shelf_remove(s, s->places.n - 1);
	vec_fini(&s->places);
	return NULL;
}

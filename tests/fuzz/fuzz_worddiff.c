/* SPDX-License-Identifier: ISC */
/*
 * Any bytes as two texts, the first line and the rest: their script is one, word by word,
 * and the other way round it is its mirror image.
 */
#include "../compare/worddiff_law.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct slice text = { (const char *)bytes, size };
	size_t line = slice_find(text, "\n", 0);
	struct slice a = slice_sub(text, 0, line);
	struct slice b = line == SLICE_NONE ? text : slice_sub(text, line + 1, size);
	struct arena *arena = arena_new();
	const char *wrong = worddiff_law_both(a, b, arena);

	if (wrong != NULL)
		fprintf(stderr, "%s\n", wrong);
	FUZZ_CHECK(wrong == NULL);
	FUZZ_CHECK(worddiff_law_both(a, a, arena) == NULL);
	arena_free(arena);
	return 0;
}

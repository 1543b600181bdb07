/* SPDX-License-Identifier: ISC */
/* mandate_part - the parts of a year in which something is due; see the header. */
#include "links/mandate_part.h"

#include <string.h>

#include "base/i18n.h"
#include "links/mandate_text.h"
#include "text/numeral.h"

/* Joined to its year: "mid-2025". */
#define PART_MID "mid-"
#define PART_MID_NUMBER 1

/* How they stand before the year, and are told.  What is early, or begins, is so for some weeks. */
static const struct part_row {
	const char *words;
	int month; /* in which it ends; 0: it is the whole year */
	const char *told;
} parts[MANDATE_PARTS] = {
	{ "", 0, "%d" },
	{ "mid", 6, N_("mid-%d") },
	{ "course of", 0, "%d" },
	{ "first half of", 6, N_("first half of %d") },
	{ "second half of", 12, N_("second half of %d") },
	{ "latter half of", 12, N_("second half of %d") },
	{ "first quarter of", 3, N_("first quarter of %d") },
	{ "second quarter of", 6, N_("second quarter of %d") },
	{ "third quarter of", 9, N_("third quarter of %d") },
	{ "fourth quarter of", 12, N_("last quarter of %d") },
	{ "last quarter of", 12, N_("last quarter of %d") },
	{ "first part of", 6, N_("first part of %d") },
	{ "second part of", 12, N_("second part of %d") },
	{ "first months of", 3, N_("first months of %d") },
	{ "beginning of", 1, N_("beginning of %d") },
	{ "start of", 1, N_("beginning of %d") },
	{ "early", 2, N_("early %d") },
	{ "middle of", 6, N_("middle of %d") },
	{ "end of", 12, N_("end of %d") },
	{ "close of", 12, N_("end of %d") },
	{ "late", 11, N_("late %d") },
	{ "spring of", 5, N_("spring of %d") },
	{ "spring", 5, N_("spring of %d") },
	{ "summer of", 8, N_("summer of %d") },
	{ "autumn of", 11, N_("autumn of %d") },
	{ "autumn", 11, N_("autumn of %d") },
	{ "summer", 8, N_("summer of %d") },
};

/* The number of words in PHRASE. */
static size_t part_words(const char *phrase)
{
	size_t n = 1;

	while ((phrase = strchr(phrase, ' ')) != NULL) {
		phrase++;
		n++;
	}
	return n;
}

/* The part whose words stand before word AT of T, behind FIRST; 0 = none. */
static int part_before(const struct mandate_text *t, size_t first, size_t at)
{
	for (int i = 1; i < MANDATE_PARTS; i++) {
		size_t n = part_words(parts[i].words);

		if (at >= first + n && mandate_phrase(t, at - n, at, parts[i].words) == n)
			return i;
	}
	return 0;
}

struct mandate_part mandate_part_at(const struct mandate_text *t, size_t first, size_t at)
{
	struct slice word = mandate_word_at(t, at);
	const bool mid = slice_starts(word, PART_MID);
	struct mandate_part part = { .first = at };

	if (mid)
		word = slice_sub(word, strlen(PART_MID), word.len);
	part.year = numeral_year(word);
	if (part.year == 0)
		return part;
	/* "the end of the year 2024" */
	if (at >= first + 2 && mandate_phrase(t, at - 2, at, "the year") == 2)
		part.first = at = at - 2;
	part.which = mid ? PART_MID_NUMBER : part_before(t, first, at);
	if (part.which > 0 && !mid)
		part.first -= part_words(parts[part.which].words);
	if (part.first > first && mandate_word_is(t, part.first - 1, "the"))
		part.first--;
	return part;
}

int mandate_part_month(int which)
{
	return parts[which].month;
}

void mandate_part_add(struct buf *to, int which, int year)
{
	buf_addf(to, _(parts[which].told), year);
}

/* SPDX-License-Identifier: ISC */
/*
 * extraction_doubt_notes - what in the footnotes a reader should look at: labels out of order or
 * twice, sentences cut; see extraction.h.
 */
#include "import/text/extraction.h"

#include <string.h>

#include "base/byte.h"
#include "import/text/lineends.h"
#include "import/text/phrase.h"

/* [byte] of a footnote that are shown. */
#define NOTES_SHOWN ((size_t)40)

/* One in so many footnotes, or one alone, lacks its stop where the others have theirs. */
#define NOTES_FEW ((size_t)4)

/*
 * True when the text of a footnote begins with a label of its own, "a See A/76/411.", as
 * Word has them where the author chose the mark.
 */
static bool notes_has_label(struct slice words)
{
	return words.len > 3 &&
	    (words.at[0] == SOURCEMAP_NOTE || words.at[0] == '^' ||
		slice_starts(words, "\302\262") || slice_starts(words, "\302\263") ||
		slice_starts(words, "\302\271") || slice_starts(words, "\342\201") ||
		(byte_is_lower(words.at[0]) && words.at[1] == ' ' &&
		    byte_is_upper(words.at[2])));
}

/* "3 Resolution 70/1." of the footnote 3: its label stands twice, as its mark may. */
static bool notes_is_doubled(struct slice words, const char *label)
{
	size_t len = strlen(label);

	return len > 0 && slice_starts(words, label) && words.len > len + 1 &&
	    !byte_is_digit(words.at[len]) &&
	    phrase_begins_capital(
		slice_sub(words, len + (words.at[len] == ' '), words.len));
}

/* True when NOTE ends as a sentence does. */
static bool notes_ends(const struct note_text *note)
{
	struct buf plain = { 0 };
	enum line_end end;

	sourcemap_add_plain(&note->text, &plain);
	end = lineend_end(buf_slice(&plain));
	buf_fini(&plain);
	return end == END_STOP;
}

/* "... of the", "lamps,": NOTE ends in a word or behind a comma; but "A/79/1, annex". */
static bool notes_goes_on(const struct note_text *note)
{
	struct slice words = slice_trim(sourcemap_text(&note->text));
	char last = words.len > 0 ? words.at[words.len - 1] : '.';

	return (last == ',' || last == '-' || byte_is_lower(last)) &&
	    !slice_ends(words, "annex");
}

/* True when nearly all footnotes end in a stop: one that does not goes on elsewhere. */
static bool notes_have_stops(const struct extraction *x)
{
	size_t stops = 0;

	for (size_t i = 0; i < x->notes.n; i++)
		stops += notes_ends(&x->notes.at[i]);
	return stops > 0 && x->notes.n - stops <= 1 + x->notes.n / NOTES_FEW;
}

/* Footnotes that are counted, in order of their labels. */
void extraction_doubt_notes(struct extraction *x)
{
	unsigned last = 0, label;
	bool stops = notes_have_stops(x);

	for (size_t i = 0; i < x->notes.n; i++) {
		const struct note_text *note = &x->notes.at[i];
		struct slice words = sourcemap_text(&note->text);

		if (notes_has_label(words) || notes_is_doubled(words, note->label))
			extraction_report(x, REPAIR_MARK_OR_NUMBER, note->place,
			    slice_sub(words, 0, NOTES_SHOWN));
		if (stops && notes_goes_on(note))
			extraction_report(x, REPAIR_CUT_END, note->place,
			    slice_sub(words, 0, NOTES_SHOWN));
		if (phrase_digits(slice_of(note->label), 0, 4, &label) == 0)
			continue;
		/* those of a volume are numbered through, whatever the first is */
		if (last > 0 && label > last + 1)
			extraction_report(x, REPAIR_NOTE_ORDER, note->place,
			    slice_of(note->label));
		last = label;
	}
}

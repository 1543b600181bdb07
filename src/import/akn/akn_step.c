/* SPDX-License-Identifier: ISC */
/*
 * akn_step - what the steps to its adoption say about the resolution; see akn_facts.h.
 *
 *	<step outcome="draftResolution" as="A/C.3/77/L.27" by="Belarus, China and Cuba"/>
 *	<step outcome="adopted" as="A/77/PV.54" by=""/>
 */
#include "import/akn/akn_facts.h"

#include <string.h>

#include "base/buf.h"
#include "base/byte.h"
#include "import/common/sponsors.h"
#include "model/space.h"
#include "model/symbol.h"

struct step {
	struct akn_sheet *sheet;
	struct repairs *repairs;
	struct akn_place place;
};

static void step_tell(struct step *step, struct slice words)
{
	words = slice_trim(words);
	if (words.len > 0)
		repair_add(step->repairs, REPAIR_AKN_FACT, step->place.line,
		    step->place.column, words, (struct slice){ "", 0 }, NULL);
}

/*
 * The symbol that TEXT is or begins with; what stands behind it ("as orally revised") is
 * told.  False when there is none.
 */
static bool step_symbol(struct step *step, struct slice text, const char **to)
{
	struct symbol symbol;

	for (size_t end = text.len; end > 0; end--) {
		if (end < text.len && text.at[end] != ' ' && text.at[end] != ',')
			continue;
		if (!symbol_parse(slice_sub(text, 0, end), ORGAN_ASSEMBLY, &symbol))
			continue;
		if (*to != NULL && (*to)[0] == '\0')
			*to = arena_strdup(step->sheet->arena, symbol.text);
		step_tell(step, slice_sub(text, end, SLICE_NONE));
		return true;
	}
	return false;
}

/* --- sponsors ---------------------------------------------------------------------- */

/* Appends TEXT with single blanks for all white space in it. */
static void step_blanks(struct buf *to, struct slice text)
{
	for (size_t at = 0; at < text.len;) {
		size_t space = space_run(text, at);

		if (space == 0)
			buf_addc(to, text.at[at++]);
		else if (to->len > 0 && to->at[to->len - 1] != ' ')
			buf_addc(to, ' ');
		at += space;
	}
}

/* Where a name goes. */
struct step_list {
	struct akn_sheet *sheet;
	struct akn_name_vec *list;
};

static void step_add_name(void *to, struct slice name)
{
	struct step_list *l = to;

	akn_facts_add_name(l->sheet, l->list, name);
}

/* Who stands in BY: one in a sentence, or States; who left them again is told. */
static void step_sponsors(struct step *step, struct slice by, struct akn_name_vec *list)
{
	struct buf line = { 0 };

	step_blanks(&line, by);
	struct slice text = slice_trim(buf_slice(&line));
	size_t end = slice_find(text, ". - ", 0);
	if (end != SLICE_NONE)
		step_tell(step, slice_sub(text, end + 4, SLICE_NONE));
	text = slice_sub(text, 0, end);
	if (text.len > 0 && text.at[text.len - 1] == '.')
		text.len--;
	sponsors_divide(text, step_add_name, &(struct step_list){ step->sheet, list });
	buf_fini(&line);
}

/* --- adoption ---------------------------------------------------------------------- */

/* "133-3-0" at the start of TEXT as "by 133 to 3, with no abstentions". */
static bool step_tally(struct step *step, struct slice text)
{
	unsigned counts[3] = { 0 };
	size_t at = 0;
	struct buf words = { 0 };

	for (size_t i = 0; i < 3; i++) {
		size_t start = at;

		for (; at < text.len && at - start < 4 && byte_is_digit(text.at[at]);
		     at++)
			counts[i] = 10 * counts[i] + (unsigned)(text.at[at] - '0');
		bool ends = i == 2 || (at < text.len && text.at[at] == '-');
		if (at == start || !ends)
			return false;
		at += i < 2;
	}
	buf_addf(&words, "by %u to ", counts[0]);
	buf_addf(&words, counts[1] > 0 ? "%u" : "none", counts[1]);
	buf_addf(&words,
	    counts[2] > 0 ? ", with %u abstention%s" : ", with no abstentions", counts[2],
	    counts[2] == 1 ? "" : "s");
	step->sheet->facts.outcome =
	    arena_text(step->sheet->arena, buf_str(&words), words.len);
	buf_fini(&words);
	return true;
}

/* The record of the meeting, or how it was adopted. */
static void step_adopted(struct step *step, struct slice text)
{
	struct akn_facts *f = &step->sheet->facts;

	if (text.len == 0 || step_symbol(step, text, &f->record))
		return;
	if (slice_is(text, "Adopted through silence procedure"))
		f->outcome = "through the silence procedure";
	else if (slice_starts(text, "Adopted without vote, "))
		f->outcome = "without a vote";
	else if (!slice_starts(text, "Adopted ") ||
	    !step_tally(step, slice_sub(text, 8, SLICE_NONE)))
		step_tell(step, text);
}

/* TEXT should be a symbol; when it is none it is told. */
static void step_named(struct step *step, struct slice text, const char **to)
{
	if (text.len > 0 && !step_symbol(step, text, to))
		step_tell(step, text);
}

void akn_step_take(struct akn_sheet *s, const struct akn_attributes *a,
    struct repairs *repairs, struct akn_place place)
{
	struct step step = { s, repairs, place };
	struct akn_facts *f = &s->facts;
	struct slice outcome = akn_attribute(a, "outcome");
	struct slice as = slice_trim(akn_attribute(a, "as"));
	struct slice by = akn_attribute(a, "by");

	if (slice_is(outcome, "draftResolution")) {
		step_named(&step, as, &f->draft);
		step_sponsors(&step, by, &f->sponsors);
	} else if (slice_is(outcome, "draftResolutionAdditionalSponsors")) {
		step_tell(&step, as);
		step_sponsors(&step, by, &f->additional);
	} else if (slice_is(outcome, "recommendedForAdoption")) {
		step_named(&step, as, &f->recommended);
		step_tell(&step, by);
	} else if (slice_is(outcome, "adopted")) {
		step_adopted(&step, as);
		step_tell(&step, by);
	} else {
		step_tell(&step, outcome);
		step_tell(&step, as);
		step_tell(&step, by);
	}
}

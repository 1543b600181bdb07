/* SPDX-License-Identifier: ISC */
/* docwords - what the metadata say, in the words of a page; see the header. */
#include "model/docwords.h"

#include <string.h>

#include "base/i18n.h"

/* [name] of sponsors that are named and not counted. */
#define DOCWORDS_FEW 3

/* "141", "none" */
static void docwords_add_count(struct buf *to, uint32_t n)
{
	if (n == 0)
		buf_add(to, _("none"));
	else
		buf_addf(to, "%u", (unsigned)n);
}

/* "Adopted by 141 to 5, with 35 abstentions" */
static void docwords_add_tally(struct buf *to, const struct doc_vote *vote)
{
	unsigned abstaining = vote->abstaining.n;
	struct buf favour = { 0 }, against = { 0 };

	docwords_add_count(&favour, vote->in_favour.n);
	docwords_add_count(&against, vote->against.n);
	if (abstaining == 0)
		buf_addf(to, _("Adopted by %s to %s, with no abstentions"),
		    buf_str(&favour), buf_str(&against));
	else
		buf_addf(to,
		    i18n_number("Adopted by %s to %s, with %u abstention",
			"Adopted by %s to %s, with %u abstentions", abstaining),
		    buf_str(&favour), buf_str(&against), abstaining);
	buf_fini(&favour);
	buf_fini(&against);
}

void docwords_add_vote(struct buf *to, const struct doc_vote *vote)
{
	if (vote->outcome[0] == '\0')
		return;
	if (vote->in_favour.n + vote->against.n + vote->abstaining.n > 0)
		docwords_add_tally(to, vote);
	else if (strcmp(vote->outcome, "recorded vote") == 0)
		buf_add(to, _("Adopted by a recorded vote"));
	else if (strcmp(vote->outcome, "without a vote") == 0)
		buf_add(to, _("Adopted without a vote"));
	else if (strcmp(vote->outcome, "through the silence procedure") == 0)
		buf_add(to, _("Adopted through the silence procedure"));
	else /* "Adopted %s" is of a day, which has other words before it in French */
		buf_addf(to, "%s %s", _("Adopted"), vote->outcome);
}

/* The last of DIGITS that says how the ordinal ends, '0' of the teens. */
static char docwords_ending(const char *digits)
{
	size_t len = strlen(digits);

	return len > 1 && digits[len - 2] == '1' ? '0' : digits[len - 1];
}

void docwords_add_ordinal(struct buf *to, const char *digits)
{
	/* in French 1 alone has an end of its own, and 21 has not */
	if (strcmp(digits, "1") == 0) {
		buf_add(to, _("1st"));
		return;
	}
	switch (docwords_ending(digits)) {
	case '1': buf_addf(to, _("%sst"), digits); break;
	case '2': buf_addf(to, _("%snd"), digits); break;
	case '3': buf_addf(to, _("%srd"), digits); break;
	default: buf_addf(to, _("%sth"), digits); break;
	}
}

bool docwords_add_meeting(struct buf *to, const char *meeting)
{
	struct buf ordinal = { 0 };

	if (meeting[0] == '\0' || strspn(meeting, "0123456789") != strlen(meeting))
		return false;
	docwords_add_ordinal(&ordinal, meeting);
	buf_addf(to, _("%s plenary meeting"), buf_str(&ordinal));
	buf_fini(&ordinal);
	return true;
}

const char *docwords_committee(const char *committee)
{
	static const char *const names[] = {
		N_("First Committee"),
		N_("Second Committee"),
		N_("Third Committee"),
		N_("Fourth Committee"),
		N_("Fifth Committee"),
		N_("Sixth Committee"),
	};

	if (committee[0] < '1' || committee[0] > '6' || committee[1] != '\0')
		return NULL;
	return names[committee[0] - '1'];
}

static void docwords_add_names(struct buf *to, struct doc_names names)
{
	for (uint32_t i = 0; i < names.n; i++)
		buf_addf(to, "%s%s", to->len > 0 ? ", " : "", names.at[i]);
}

void docwords_add_sponsors(struct buf *to, const struct doc_meta *m)
{
	uint32_t n = m->sponsors.n + m->additional_sponsors.n;
	struct buf names = { 0 };

	if (n > DOCWORDS_FEW) {
		buf_addf(to, i18n_number("%u sponsor", "%u sponsors", n), (unsigned)n);
		return;
	}
	docwords_add_names(&names, m->sponsors);
	docwords_add_names(&names, m->additional_sponsors);
	buf_adds(to, buf_slice(&names));
	buf_fini(&names);
}

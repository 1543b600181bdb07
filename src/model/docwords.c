/* SPDX-License-Identifier: ISC */
/* docwords - what the metadata say, in the words of a page; see the header. */
#include "model/docwords.h"

#include <string.h>

/* [name] of sponsors that are named and not counted. */
#define DOCWORDS_FEW 3

/* "141", "none" */
static void docwords_add_count(struct buf *to, uint32_t n)
{
	if (n == 0)
		buf_add(to, "none");
	else
		buf_addf(to, "%u", (unsigned)n);
}

/* "by 141 to 5, with 35 abstentions" */
static void docwords_add_tally(struct buf *to, const struct doc_vote *vote)
{
	uint32_t abstaining = vote->abstaining.n;

	buf_add(to, "by ");
	docwords_add_count(to, vote->in_favour.n);
	buf_add(to, " to ");
	docwords_add_count(to, vote->against.n);
	if (abstaining == 0)
		buf_add(to, ", with no abstentions");
	else
		buf_addf(to, ", with %u abstention%s", (unsigned)abstaining,
		    abstaining == 1 ? "" : "s");
}

void docwords_add_vote(struct buf *to, const struct doc_vote *vote)
{
	if (vote->outcome[0] == '\0')
		return;
	buf_add(to, "Adopted ");
	if (vote->in_favour.n + vote->against.n + vote->abstaining.n > 0)
		docwords_add_tally(to, vote);
	else if (strcmp(vote->outcome, "recorded vote") == 0)
		buf_add(to, "by a recorded vote");
	else
		buf_add(to, vote->outcome);
}

static const char *docwords_ordinal(const char *digits)
{
	size_t len = strlen(digits);
	char last = digits[len - 1];

	if (len > 1 && digits[len - 2] == '1')
		return "th";
	return last == '1' ? "st" : last == '2' ? "nd" : last == '3' ? "rd" : "th";
}

bool docwords_add_meeting(struct buf *to, const char *meeting)
{
	if (meeting[0] == '\0' || strspn(meeting, "0123456789") != strlen(meeting))
		return false;
	buf_addf(to, "%s%s plenary meeting", meeting, docwords_ordinal(meeting));
	return true;
}

const char *docwords_committee(const char *committee)
{
	static const char *const names[] = {
		"First Committee",
		"Second Committee",
		"Third Committee",
		"Fourth Committee",
		"Fifth Committee",
		"Sixth Committee",
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
		buf_addf(to, "%u sponsors", (unsigned)n);
		return;
	}
	docwords_add_names(&names, m->sponsors);
	docwords_add_names(&names, m->additional_sponsors);
	buf_adds(to, buf_slice(&names));
	buf_fini(&names);
}

/* SPDX-License-Identifier: ISC */
/* finder_gap - what may stand between the parts of a citation; see the header. */
#include "links/finder_gap.h"

#include <string.h>

#include "base/byte.h"
#include "links/finder_words.h"
#include "model/space.h"
#include "text/utf8.h"

#define GAP_COUNT(table) (sizeof(table) / sizeof((table)[0]))

static const char *const gap_separators[] = {
	"and",
	"et",
	"y",
	"e",
	"и",
	"و",
	"和",
	"及",
	"以及",
};

static const char *const gap_joints[] = {
	"and",
	"or",
	"as well as",
	"particular",
	"et",
	"ou",
	"particulier",
	"y",
	"e",
	"o",
	"и",
	"или",
	"و",
	"和",
	"及",
	"、",
	"，",
	"،",
	"；",
	"”",
	"»",
	"（",
};

/* The same, and what stands behind them is one of those that were spoken of. */
static const char *const gap_examples[] = {
	"including",
	"in particular",
	"notably",
	"especially",
	"namely",
	"such as",
	"most recently",
	"more recently",
	"notamment",
	"en particulier",
	"en particular",
	"incluida",
	"incluidas",
	"включая",
};

static const char *const gap_links[] = {
	"of",
	"the",
	"by",
	"adopted",
	"taken",
	"united nations",
	"united",
	"nations",
	"du",
	"de",
	"la",
	"le",
	"des",
	"en",
	"date",
	"adoptée",
	"adoptées",
	"par",
	"l'",
	"de l'",
	"que",
	"a",
	"del",
	"los",
	"el",
	"fecha",
	"por",
	"aprobada",
	"aprobadas",
	"précédentes",
	"antérieures",
	"pertinentes",
	"anteriores",
	"relevant",
	"previous",
	"от",
	"года",
	"принятая",
	"принятые",
	"принятую",
	"принятых",
	"التي",
	"اتخذها",
	"اتخذه",
	"الذي",
	"الصادر",
	"الصادرة",
	"عن",
	"المؤرخ",
	"janvier",
	"février",
	"mars",
	"avril",
	"mai",
	"juin",
	"juillet",
	"août",
	"septembre",
	"octobre",
	"novembre",
	"décembre",
	"enero",
	"febrero",
	"marzo",
	"abril",
	"mayo",
	"junio",
	"julio",
	"agosto",
	"septiembre",
	"octubre",
	"noviembre",
	"diciembre",
	"января",
	"февраля",
	"марта",
	"апреля",
	"мая",
	"июня",
	"июля",
	"августа",
	"сентября",
	"октября",
	"ноября",
	"декабря",
	"january",
	"february",
	"march",
	"april",
	"may",
	"june",
	"july",
	"august",
	"september",
	"october",
	"november",
	"december",
};

static const char *const gap_near[] = {
	"'s",
	"relevant",
	"previous",
	"subsequent",
	"related",
	"adopted",
	"in",
	"by",
	"its",
	"through",
	"under",
	"pursuant",
	"to",
	"with",
	"dans",
	"par",
	"en",
	"conformément",
	"à",
	"a",
	"mediante",
	"в",
	"на",
	"своей",
	"adopté",
	"a adopté",
};

static const char *const gap_follow[] = {
	"of",
	"on",
	"and",
	"or",
	"to",
	"in",
	"entitled",
	"concerning",
	"regarding",
	"relating",
	"adopted",
	"by",
	"dated",
	"as",
	"for",
	"with",
	"both",
	"which",
	"that",
	"respectively",
	"at",
	"is",
	"are",
	"was",
	"were",
	"has",
	"have",
	"under",
	"from",
	"du",
	"de",
	"sur",
	"et",
	"en",
	"dans",
	"intitulée",
	"relative",
	"relatives",
	"concernant",
	"y",
	"sobre",
	"relativa",
	"relativas",
	"titulada",
	"para",
	"por",
	"par",
	"adoptée",
	"adoptées",
	"que",
	"qui",
};

/* The length [byte] of a comma at AT, of any script; 0 when there is none. */
static size_t gap_comma(struct slice text, size_t at)
{
	static const char *const commas[] = { ",", "،", "、", "，", "&" };

	for (size_t i = 0; i < GAP_COUNT(commas); i++)
		if (slice_starts(slice_sub(text, at, text.len), commas[i]))
			return strlen(commas[i]);
	return 0;
}

size_t finder_separator(struct slice text, size_t at)
{
	size_t start = at + space_run(text, at);
	size_t comma = gap_comma(text, start);
	size_t word_at = start + comma + space_run(text, start + comma);
	size_t word =
	    finder_match_any(text, word_at, gap_separators, GAP_COUNT(gap_separators));

	if (word > 0)
		return word + space_run(text, word);
	return comma > 0 ? word_at : 0;
}

size_t finder_range(struct slice text, size_t at)
{
	static const char *const ranges[] = { "to", "through", "à", "a", "al", "по", "至",
		"إلى" };
	size_t word =
	    finder_match_any(text, at + space_run(text, at), ranges, GAP_COUNT(ranges));

	return word > 0 ? word + space_run(text, word) : 0;
}

/* True when PATTERN ends at END and begins a word, if it is one. */
static bool gap_ends_with(struct slice text, size_t end, const char *pattern)
{
	size_t len = strlen(pattern), before;
	uint32_t first;

	if (end < len || finder_match(slice_sub(text, 0, end), end - len, pattern) != end)
		return false;
	utf8_decode(slice_of(pattern), 0, &first);
	return !finder_is_letter(first) ||
	    !finder_is_letter(finder_before(text, end - len, &before));
}

bool finder_joins(struct slice text, size_t end)
{
	end = finder_trim(text, end);
	if (end == 0)
		return false;
	if (strchr(",;(:&", text.at[end - 1]) != NULL)
		return true;
	for (size_t i = 0; i < GAP_COUNT(gap_joints); i++)
		if (gap_ends_with(text, end, gap_joints[i]))
			return true;
	return finder_exemplifies(text, end);
}

bool finder_exemplifies(struct slice text, size_t end)
{
	end = finder_trim(text, end);
	for (size_t i = 0; i < GAP_COUNT(gap_examples); i++)
		if (gap_ends_with(text, end, gap_examples[i]))
			return true;
	return false;
}

size_t finder_skip_sign(struct slice text, size_t at)
{
	static const char *const signs[] = { "no.", "nos.", "núm.", "núms." };
	size_t next = at + space_run(text, at);

	for (size_t i = 0; i < GAP_COUNT(signs); i++)
		if (next > at &&
		    slice_starts_nocase(slice_sub(text, next, text.len), signs[i]))
			return next + strlen(signs[i]);
	return at;
}

/* [byte] that the words between two parts of a citation may take up. */
#define GAP_MAX ((size_t)96)

/* Behind ", adopted" or ", en date" at AT, 0 for another comma. */
static size_t gap_linking_comma(struct slice text, size_t at)
{
	static const char *const behind[] = {
		"adopted",
		"adoptée",
		"adoptées",
		"en date",
		"aprobada",
		"aprobadas",
		"принят*",
	};

	if (text.at[at] != ',')
		return 0;
	at++;
	return finder_match_any(text, at + space_run(text, at), behind,
	    GAP_COUNT(behind));
}

/*
 * Without a word between them, a name behind a number is its owner's only where
 * the genitive says so, in Russian and Arabic.
 */
bool finder_links(struct slice text, size_t from, size_t to)
{
	struct slice gap = slice_sub(text, 0, to);
	bool linked = to < text.len && (unsigned char)text.at[to] >= 0x80;

	if (to < from || to - from > GAP_MAX)
		return false;
	for (size_t at = from; at < to;) {
		size_t next = at + space_run(gap, at);

		if (next == at)
			next = slice_digits_end(gap, at);
		if (next == at)
			next = gap_linking_comma(gap, at);
		if (next == at || next == 0) {
			next = finder_match_any(gap, at, gap_links, GAP_COUNT(gap_links));
			linked = true;
		}
		if (next == 0)
			return false;
		at = next;
	}
	return linked;
}

bool finder_near(struct slice text, size_t from, size_t to)
{
	struct slice gap = slice_sub(text, 0, to);

	if (to < from || to - from > GAP_MAX)
		return false;
	for (size_t at = from; at < to;) {
		size_t next = at + space_run(gap, at);

		if (next == at)
			next = finder_match_any(gap, at, gap_near, GAP_COUNT(gap_near));
		if (next == 0 && gap.at[at] == ',')
			next = at + 1;
		if (next == 0 || next == at)
			return false;
		at = next;
	}
	return true;
}

bool finder_describes(struct slice text, size_t from, size_t to)
{
	static const char *const breaks[] = {
		"of",
		"on",
		"to",
		"in",
		"for",
		"by",
		"with",
		"under",
		"de",
		"du",
		"des",
		"sur",
		"del",
		"sobre",
		"о",
		"об",
		"по",
	};
	struct slice gap = slice_sub(text, 0, to);

	if (to < from || to - from > GAP_MAX)
		return false;
	for (size_t at = from; at < to;) {
		size_t next = at + space_run(gap, at);

		if (next == at &&
		    finder_match_any(gap, at, breaks, GAP_COUNT(breaks)) > 0)
			return false;
		if (next == at)
			next = finder_letters(gap, at);
		if (next == at && gap.at[at] == '-')
			next = at + 1;
		if (next == at)
			return false;
		at = next;
	}
	return true;
}

bool finder_follows(struct slice text, size_t at)
{
	at += space_run(text, at);
	if (at >= text.len || text.at[at] < 'a' || text.at[at] > 'z')
		return true;
	return finder_match_any(text, at, gap_follow, GAP_COUNT(gap_follow)) > 0;
}

/* SPDX-License-Identifier: ISC */
/*
 * finder_recalls - which citations are "its previous resolutions"; see finder.h.
 *
 *	Recalling its previous resolutions on the subject, in particular resolution ...
 *	          ~~~~~~~~~~~~~~~~~~~~~~~~ ~~~~~~~~~~~~~~  ~~~~~~~~~~~~~ cue
 *	          series                   subject
 *	Recalling its resolutions A, B and C, and all other relevant resolutions,
 *	          its list                        series
 *	Recalling its resolution A, entitled "the title of this document",
 *
 * A series on another subject is no recall: its words must be those of the title.
 */
#include "links/finder.h"

#include <string.h>

#include "links/finder_organ.h"
#include "links/finder_words.h"
#include "model/space.h"
#include "text/utf8.h"

#define RECALLS_COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* [byte] that the words of a subject may take up. */
#define RECALLS_SUBJECT ((size_t)240)

/* [byte] of a title that are looked at. */
#define RECALLS_TITLE ((size_t)512)

struct recalls_reader {
	const struct finder *f;
	struct slice text, title;
	struct finding_vec *findings;
};

/* Words for a series of resolutions, at [start, end). */
struct recalls_series {
	size_t start, end;
	bool english; /* its subject is compared with the title */
};

/* --- words ------------------------------------------------------------------------- */

/* True when a word begins at AT. */
static bool recalls_begins(struct slice text, size_t at)
{
	size_t start;

	return at == 0 || !finder_is_letter(finder_before(text, at, &start));
}

/* The start [byte] of the last of the N PATTERNS, which ends at END; END for none. */
static size_t recalls_ends_with(struct slice text, size_t end,
    const char *const *patterns, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t len = strlen(patterns[i]);

		if (len > end ||
		    finder_match(slice_sub(text, 0, end), end - len, patterns[i]) != end)
			continue;
		if ((unsigned char)patterns[i][0] >= 0xe3 ||
		    recalls_begins(text, end - len))
			return end - len;
	}
	return end;
}

/* END without white space, commas and the PATTERNS before it, however many. */
static size_t recalls_strip(struct slice text, size_t end, const char *const *patterns,
    size_t n)
{
	for (size_t last = SLICE_NONE; end != last;) {
		last = end;
		end = finder_trim(text, end);
		if (end > 0 && text.at[end - 1] == ',')
			end--;
		end = recalls_ends_with(text, end, patterns, n);
	}
	return end;
}

/* --- the series --------------------------------------------------------------------- */

/*
 * Reads "its previous and relevant resolutions", "all other resolutions".  "All
 * relevant resolutions" without "its" are anybody's.
 */
static bool recalls_english(struct slice text, size_t at, struct recalls_series *out)
{
	static const char *const owners[] = { "all of its", "all its", "its" };
	static const char *const kinds[] = { "previous", "earlier", "prior", "past",
		"preceding", "other", "subsequent" };
	static const char *const more[] = { "relevant", "related", "pertinent", "annual",
		"and" };
	size_t owner = finder_match_any(text, at, owners, RECALLS_COUNT(owners)), next,
	       kind;
	bool own = owner > 0, any = false;

	if (!own)
		owner = finder_match(text, at, "all");
	if (owner == 0)
		return false;
	next = owner;
	do {
		next += space_run(text, next);
		kind = finder_match_any(text, next, kinds, RECALLS_COUNT(kinds));
		any = any || kind > 0;
		if (kind == 0 &&
		    (kind = finder_match_any(text, next, more, RECALLS_COUNT(more))) > 0)
			any = any || own;
		next = kind > 0 ? kind : next;
	} while (kind > 0);
	*out =
	    (struct recalls_series){ at, finder_match(text, next, "resolutions"), true };
	return any && out->end > 0;
}

/* The words of the other languages, subject and all. */
static const char *const recalls_others[] = {
	"ses résolutions antérieures sur la question",
	"ses résolutions antérieures sur le sujet",
	"ses résolutions précédentes sur la question", "ses résolutions antérieures",
	"sus resoluciones anteriores sobre la cuestión",
	"sus resoluciones anteriores sobre el tema",
	"sus resoluciones anteriores sobre este tema",
	"sus resoluciones anteriores sobre esta cuestión",
	"свои предыдущие резолюции по этому вопросу",
	"свои предыдущие резолюции по данному вопросу", "以往关于这个问题的各项决议",
	"以往关于这个问题的决议", "以往关于这一问题的各项决议", "以往有关决议",
	"以往各项决议", "قراراتها السابقة المتخذة في هذا الصدد",
	"قراراتها السابقة في هذا الصدد", "قراراتها السابقة بشأن هذا الموضوع",
	"قراراتها السابقة"
};

/* Finds the words of a series at AT. */
static bool recalls_series_at(struct slice text, size_t at, struct recalls_series *out)
{
	unsigned char first = (unsigned char)text.at[at];

	if (first >= 'a' && first <= 'z' && recalls_english(text, at, out))
		return true;
	if (first < 0x80 && first != 's' && first != 'S')
		return false; /* none of the others begins so */
	*out = (struct recalls_series){ at,
		finder_match_any(text, at, recalls_others, RECALLS_COUNT(recalls_others)),
		false };
	return out->end > 0;
}

/* --- the subject -------------------------------------------------------------------- */

/* Words that say nothing of the subject. */
static const char *const recalls_stops[] = { "subject", "matter", "question", "issue",
	"issues", "topic", "item", "thereon", "regard", "context", "respect", "this",
	"that", "these", "those", "relating", "concerning", "regarding", "related",
	"adopted", "decisions", "general", "assembly", "years", "previous", "subsequent",
	"sessions", "with", "from", "united", "nations", "international", "between",
	"which", "under", "agenda", "the", "and", "all", "its", "for", "was", "are",
	"has", "any", "both" };

/* True when a word of TITLE has the same first letters as WORD. */
static bool recalls_in_title(struct slice title, struct slice word)
{
	size_t len = word.len < 6 ? word.len : 6;

	for (size_t at = 0; at + len <= title.len; at++) {
		size_t same = 0;

		if (!recalls_begins(title, at))
			continue;
		while (same < len && ((title.at[at + same] ^ word.at[same]) & ~0x20) == 0)
			same++;
		if (same == len)
			return true;
	}
	return false;
}

/*
 * True when the WORDS between a series and what follows name no subject, or that of
 * the title: two in three of the words that say something.
 */
static bool recalls_subject(const struct recalls_reader *r, struct slice words)
{
	size_t said = 0, known = 0, end;

	if (words.len > RECALLS_SUBJECT)
		return false;
	for (size_t at = 0; at < words.len; at = end) {
		end = finder_letters(words, at);
		struct slice word = slice_sub(words, at, end);

		if (end == at) {
			end = at + 1;
			if (words.at[at] == ';' || words.at[at] == '(')
				return false;
			continue;
		}
		if (word.len < 3 ||
		    finder_match_any(words, at, recalls_stops,
			RECALLS_COUNT(recalls_stops)) == end)
			continue;
		said++;
		known += recalls_in_title(r->title, word) ? 1 : 0;
	}
	return 3 * known >= 2 * said;
}

/* The words of a subject behind AT: up to a comma, a cue or the end. */
static struct slice recalls_subject_behind(struct slice text, size_t at)
{
	size_t end = at;

	while (end < text.len && end - at <= RECALLS_SUBJECT &&
	    strchr(",.;", text.at[end]) == NULL)
		end++;
	return slice_sub(text, at, end);
}

/* --- lists -------------------------------------------------------------------------- */

static bool recalls_may(const struct recalls_reader *r, size_t i)
{
	const struct symbol *s = &r->findings->at[i].symbol;

	return s->kind == SYMBOL_RESOLUTION && s->organ == r->f->speaker &&
	    !r->f->foreign;
}

/* Behind the date of finding I, if it has one. */
static size_t recalls_behind(const struct recalls_reader *r, size_t i)
{
	struct date date;

	return finder_date(r->text, r->findings->at[i].end, &date);
}

/* True when finding I and the next one are members of one list. */
static bool recalls_listed(const struct recalls_reader *r, size_t i)
{
	static const char *const glue[] = { "and", "to", "as well as", "its",
		"resolution", "resolutions", "号", "和", "及", "、", "第", "年", "月",
		"日" };
	size_t at = recalls_behind(r, i), to;

	if (i + 1 >= r->findings->n)
		return false;
	to = r->findings->at[i + 1].start;
	while (at < to) {
		size_t next = at + space_run(r->text, at);

		if (next == at &&
		    (r->text.at[at] == ',' ||
			(r->text.at[at] >= '0' && r->text.at[at] <= '9')))
			next = at + 1;
		if (next == at)
			next = finder_match_any(r->text, at, glue, RECALLS_COUNT(glue));
		if (next == 0)
			return false;
		at = next;
	}
	return at == to;
}

/* True when the words behind finding I, "on the law of the sea", say another subject. */
static bool recalls_differs(const struct recalls_reader *r, size_t i)
{
	static const char *const words[] = { "on", "concerning", "regarding",
		"relating to", "entitled" };
	size_t at = recalls_behind(r, i), end;

	at += space_run(r->text, at);
	if (at < r->text.len && r->text.at[at] == ',')
		at += 1 + space_run(r->text, at + 1);
	end = finder_match_any(r->text, at, words, RECALLS_COUNT(words));
	return end > 0 && !recalls_subject(r, recalls_subject_behind(r->text, end));
}

/* Marks finding I and those of its list behind it. */
static void recalls_mark(struct recalls_reader *r, size_t i)
{
	for (; i < r->findings->n && recalls_may(r, i) && !recalls_differs(r, i); i++) {
		r->findings->at[i].recalls = true;
		if (!recalls_listed(r, i))
			break;
	}
}

/* --- the phrasings ------------------------------------------------------------------ */

/* "..., in particular resolution" up to END: where the cue begins, or END. */
static size_t recalls_cue(struct slice text, size_t end)
{
	static const char *const nouns[] = { "resolution", "resolutions", "its",
		"general assembly", "assembly", "the", "la résolution", "les résolutions",
		"la resolución", "las resoluciones", "резолюцию", "резолюции", "на",
		"القرار", "القرارات", "第", "年", "月", "日", "0", "1", "2", "3", "4",
		"5", "6", "7", "8", "9" };
	static const char *const cues[] = { "in particular", "including", "especially",
		"notably", "particularly", "most recently", "the most recent of which is",
		"the most recent of which was", "the most recent of which being",
		"the most recent being", "the latest of which is",
		"the latest of which was", "the latest of which being",
		"the latest being", "the last of which was", "inter alia", "notamment",
		"en particulier", "en particular", "incluida", "incluidas", "в частности",
		"включая", "в том числе", "特别是", "尤其是", "包括", "ولا سيما",
		"بما في ذلك", "بما فيها", "وآخرها" };
	size_t at = recalls_strip(text, end, nouns, RECALLS_COUNT(nouns));
	size_t cue = recalls_strip(text, at, cues, RECALLS_COUNT(cues));

	return cue < at && finder_trim(text, cue) < at ? cue : end;
}

/* The first finding at or behind AT, from I on. */
static size_t recalls_next(const struct recalls_reader *r, size_t at, size_t i)
{
	while (i < r->findings->n && r->findings->at[i].start < at)
		i++;
	return i;
}

/* "its previous resolutions on the subject, in particular resolution ..." */
static void recalls_particular(struct recalls_reader *r, struct recalls_series series,
    size_t next)
{
	struct slice text = r->text;

	if (next >= r->findings->n)
		return;
	size_t start = r->findings->at[next].start;
	size_t cue =
	    start - series.end <= 2 * RECALLS_SUBJECT ? recalls_cue(text, start) : start;
	if (cue == start || cue < series.end)
		return;
	struct slice subject = slice_sub(text, series.end, cue);
	if (series.english ? recalls_subject(r, subject) : subject.len < 8)
		recalls_mark(r, next);
}

/* The first finding of the list that ends with LAST and follows "its resolutions". */
static size_t recalls_list_start(const struct recalls_reader *r, size_t last)
{
	static const char *const nouns[] = { "resolution", "resolutions" };
	static const char *const its[] = { "its" };
	size_t i = last, noun, at;

	while (i > 0 && recalls_may(r, i - 1) && recalls_listed(r, i - 1))
		i--;
	at = finder_trim(r->text, r->findings->at[i].start);
	noun = recalls_ends_with(r->text, at, nouns, RECALLS_COUNT(nouns));
	at = finder_trim(r->text, noun);
	return noun < r->findings->at[i].start &&
		recalls_ends_with(r->text, at, its, RECALLS_COUNT(its)) < at
	    ? i
	    : SLICE_NONE;
}

/* "its resolutions A, B and C, and all other relevant resolutions" */
static void recalls_tail(struct recalls_reader *r, struct recalls_series series,
    size_t next)
{
	static const char *const joints[] = { "and", "as well as", "of", "the", "all" };
	size_t last = next - 1, behind, end, first;

	if (next == 0 || !series.english || !recalls_may(r, last))
		return;
	behind = recalls_behind(r, last);
	if (behind > series.start)
		return;
	end = recalls_strip(r->text, series.start, joints, RECALLS_COUNT(joints));
	if (end == finder_trim(r->text, series.start))
		return;
	if (end > behind && !recalls_subject(r, slice_sub(r->text, behind, end)))
		return;
	if (!recalls_subject(r, recalls_subject_behind(r->text, series.end)))
		return;
	first = recalls_list_start(r, last);
	for (size_t i = first; first != SLICE_NONE && i <= last; i++)
		r->findings->at[i].recalls = true;
}

/* True when WORDS are the TITLE, letters in any case. */
static bool recalls_same(struct slice words, struct slice title)
{
	if (words.len != title.len || title.len == 0)
		return false;
	for (size_t i = 0; i < words.len; i++) {
		char a = words.at[i], b = title.at[i];
		bool letter = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');

		if (a != b && !(letter && (a ^ b) == 0x20))
			return false;
	}
	return true;
}

/* "resolution A of 8 May 2001, entitled “title”" */
static void recalls_entitled(struct recalls_reader *r, size_t i)
{
	static const char quote[] = "“", end[] = "”";
	static const char *const words[] = { ", entitled", ", intitulée", ", titulada" };
	size_t at = recalls_behind(r, i);

	for (size_t k = 0; k < RECALLS_COUNT(words); k++) {
		size_t next = finder_match(r->text, at, words[k]);

		next = next > 0 ? next + space_run(r->text, next) : 0;
		if (next == 0 ||
		    !slice_starts(slice_sub(r->text, next, r->text.len), quote))
			continue;
		next += strlen(quote);
		struct slice rest = slice_sub(r->text, next, r->text.len);
		if (recalls_same(slice_sub(rest, 0, r->title.len), r->title) &&
		    slice_starts(slice_sub(rest, r->title.len, rest.len), end))
			r->findings->at[i].recalls = true;
	}
}

/* True when the paragraph looks back: "Recalling", "Reaffirming", "Bearing in mind". */
static bool recalls_opens(struct slice text)
{
	static const char *const openings[] = { "recalling", "reaffirming", "reiterating",
		"bearing in mind", "mindful", "guided", "taking into account", "having",
		"further recalling", "also recalling", "rappelant", "réaffirmant",
		"recordando", "reafirmando", "ссылаясь", "подтверждая", "回顾", "又回顾",
		"重申", "وإذ" };
	size_t at = space_run(text, 0);

	return finder_match_any(text, at, openings, RECALLS_COUNT(openings)) > 0;
}

size_t finder_recalls(const struct finder *f, struct slice text, struct slice title,
    struct finding_vec *findings)
{
	struct recalls_reader r = { f, text, slice_sub(title, 0, RECALLS_TITLE),
		findings };
	struct recalls_series series;
	size_t n = 0, next = 0;

	if (findings->n == 0 || !recalls_opens(text))
		return 0;
	for (size_t at = 0; at < text.len; at++) {
		if (((unsigned char)text.at[at] & 0xc0) == 0x80 ||
		    !(recalls_begins(text, at) || (unsigned char)text.at[at] >= 0xe3) ||
		    !recalls_series_at(text, at, &series))
			continue;
		next = recalls_next(&r, series.start, next);
		recalls_tail(&r, series, next);
		recalls_particular(&r, series, next);
		at = series.end - 1;
	}
	for (size_t i = 0; i < findings->n; i++) {
		if (recalls_may(&r, i))
			recalls_entitled(&r, i);
		n += findings->at[i].recalls ? 1 : 0;
	}
	return n;
}

/* SPDX-License-Identifier: ISC */
/* mastheadphrase - the phrases of a masthead; see the header. */
#include "import/text/mastheadphrase.h"

#include <ctype.h>
#include <string.h>

#include "import/text/adoption.h"
#include "import/text/mastheadsession.h"
#include "import/text/mastheadsponsors.h"
#include "import/text/phrase.h"
#include "links/finder.h"

/* [byte] of the longest note in brackets below the title. */
#define MASTHEAD_BRACKET 600

/* Phrases that say nothing that the corpus has a key for. */
static const char *const masthead_words[] = { "United Nations", "General Assembly",
	"Security Council", "Economic and Social Council", "Human Rights Council",
	"Commission on the Status of Women", "Commission on Narcotic Drugs",
	"Commission on Crime Prevention and Criminal Justice", "Vienna,", "New York,",
	"Geneva,", "Please recycle", "Distr.: General", "Distr.: Limited", "Distr.",
	"GENERAL", "LIMITED", "Original: English", "Original: French",
	"Original: Spanish", "Original: Russian", "Original: Arabic", "Original: Chinese",
	"ENGLISH", "First Committee", "Second Committee", "Third Committee",
	"Fifth Committee", "Sixth Committee", "Fourth Committee",
	"Special Political and Decolonization Committee (Fourth Committee)",
	"Draft resolution", "Revised draft resolution", "Agenda item",
	/* French and Spanish */
	"Nations Unies", "Naciones Unidas", "Assembl\303\251e g\303\251n\303\251rale",
	"Asamblea General", "Conseil de s\303\251curit\303\251", "Consejo de Seguridad",
	"Conseil \303\251conomique et social", "Consejo Econ\303\263mico y Social",
	"Conseil des droits de l\342\200\231homme", "Consejo de Derechos Humanos",
	"Distr. g\303\251n\303\251rale", "Distr. general", "Distr. limit\303\251e",
	"Distr. limitada", "Original : anglais", "Original : fran\303\247ais",
	"Original: ingl\303\251s", "Original: espa\303\261ol", "Fran\303\247ais",
	"Espa\303\261ol", "Point de l\342\200\231ordre du jour",
	"Premi\303\250re Commission", "Deuxi\303\250me Commission",
	"Troisi\303\250me Commission", "Cinqui\303\250me Commission",
	"Sixi\303\250me Commission",
	("Commission des questions politiques sp\303\251ciales et de la d\303\251colonisation "
	 "(Quatri\303\250me Commission)"),
	"Primera Comisi\303\263n", "Segunda Comisi\303\263n", "Tercera Comisi\303\263n",
	"Quinta Comisi\303\263n", "Sexta Comisi\303\263n",
	("Comisi\303\263n Pol\303\255tica Especial y de Descolonizaci\303\263n "
	 "(Cuarta Comisi\303\263n)") };

/* The letter of the organ, "S", large and alone at the end of a line that began otherwise. */
static size_t masthead_letter(struct masthead_reader *m, struct slice text, size_t at)
{
	bool last = at + 1 == text.len || (at + 1 < text.len && text.at[at + 1] == '\n');
	size_t before = at;

	(void)m;
	while (before > 0 && strchr(" \t", text.at[before - 1]) != NULL)
		before--;
	return last && before < at && before > 0 && text.at[before - 1] != '\n' &&
		strchr("AES", text.at[at]) != NULL
	    ? at + 1
	    : at;
}

/* Behind the longest of these words at AT. */
static size_t masthead_known(struct slice text, size_t at)
{
	size_t longest = at;

	for (size_t i = 0; i < sizeof(masthead_words) / sizeof(*masthead_words); i++) {
		size_t end = phrase_words(text, at, masthead_words[i]);

		longest = end > longest ? end : longest;
	}
	return longest;
}

/* The masthead names the resolution WORDS, and the title another one. */
static void masthead_differs(struct masthead_reader *m, struct slice words)
{
	size_t byte = (size_t)(words.at - m->source->text.at);
	struct diag_place place = source_place(m->source, byte);

	if (m->repairs != NULL)
		repair_add(m->repairs, REPAIR_SYMBOL_DIFFERS, place.line, place.column,
		    words, (struct slice){ "", 0 }, NULL);
}

/* "A/C.3/79/L.99"; a draft before the Security Council is a document as others, "S/2023/970". */
static bool masthead_is_draft(const char *symbol)
{
	unsigned year;

	return strstr(symbol, "/L.") != NULL ||
	    (slice_starts(slice_of(symbol), "S/") &&
		phrase_digits(slice_of(symbol), 2, 4, &year) == 6 && symbol[6] == '/');
}

/*
 * Where the first symbol of LINE ends if another stands behind it: "A/RES/68/164, A/RES/1/1".
 * A row of them would be read anew at each of its bytes.
 */
static size_t masthead_first_symbol(struct slice line)
{
	for (size_t at = slice_find(line, "/", 0); at < line.len; at++) {
		size_t next = at + 1;

		if (!byte_is_digit(line.at[at]))
			continue;
		while (next < line.len && strchr(" ,;", line.at[next]) != NULL)
			next++;
		size_t capitals = next;
		while (next > at + 1 && next < line.len && byte_is_upper(line.at[next]))
			next++;
		if (next > capitals && next < line.len && line.at[next] == '/')
			return at + 1;
	}
	return line.len;
}

/* "A/RES/68/164", "A /RES/72/90 A-B"; it ends where the symbol of the masthead does. */
static size_t masthead_symbol(struct masthead_reader *m, struct slice text, size_t at)
{
	struct slice line = slice_sub(text, at, at + SYMBOL_SIZE);
	size_t newline = slice_find(line, "\n", 0);
	struct symbol symbol;
	size_t end = 0;

	line = slice_sub(line, 0, newline);
	if (m->masthead->has_symbol && slice_starts(line, m->masthead->symbol.text))
		return phrase_parts(text, at + strlen(m->masthead->symbol.text));
	if (line.len < 4 || !isupper((unsigned char)line.at[0]) ||
	    slice_find(slice_sub(line, 0, 10), "/", 0) == SLICE_NONE)
		return at;
	line = slice_sub(line, 0, masthead_first_symbol(line));
	for (size_t len = line.len; len > 4 && end == 0; len--)
		if ((len == line.len || !isdigit((unsigned char)line.at[len])) &&
		    line.at[len - 1] != ' ' &&
		    symbol_parse(slice_sub(line, 0, len), ORGAN_ASSEMBLY, &symbol))
			end = len;
	if (end == 0)
		return at;
	if (m->masthead->has_symbol && symbol.kind == SYMBOL_RESOLUTION &&
	    symbol.organ == m->masthead->symbol.organ &&
	    strcmp(symbol.text, m->masthead->symbol.text) != 0)
		masthead_differs(m, slice_sub(text, at, at + end));
	if (!m->masthead->has_symbol && symbol.kind == SYMBOL_RESOLUTION) {
		m->masthead->symbol = symbol;
		m->masthead->has_symbol = true;
	} else if (m->masthead->draft.text[0] == '\0' && masthead_is_draft(symbol.text)) {
		m->masthead->draft = symbol;
	}
	return at + end;
}

static size_t masthead_job(struct masthead_reader *m, struct slice text, size_t at)
{
	struct slice job;
	size_t end = phrase_job_number(text, at, &job);

	if (end > at && job.at[job.len - 1] == ')')
		m->masthead->job_number = job;
	return end > at ? end : phrase_barcode(text, at);
}

/* "Adopted by the Security Council at its 7488th meeting, on 20 July 2015" */
static size_t masthead_council(struct masthead_reader *m, struct slice text, size_t at)
{
	struct adoption adoption = { .outcome = { "", 0 } };
	size_t organ = adoption_by_organ(text, at);
	size_t end = organ > at ? adoption_when(text, organ, &adoption) : organ;

	if (end == organ)
		return at;
	if (adoption.meeting > 0)
		m->masthead->meeting = adoption.meeting;
	if (date_is_set(adoption.date))
		m->masthead->adopted = adoption.date;
	return end;
}

/* "108th plenary meeting", the date below it: pages of un.org have them at the top. */
static size_t masthead_meeting(struct masthead_reader *m, struct slice text, size_t at)
{
	struct date date;
	unsigned meeting;
	size_t end = phrase_meeting(text, at, &meeting);

	if (end == at)
		return at;
	m->masthead->meeting = meeting;
	size_t day = end;
	while (day < text.len && strchr(", \t\n", text.at[day]) != NULL)
		day++;
	size_t last = phrase_date(text, day, &date);
	if (last == day)
		return end;
	m->masthead->adopted = date;
	return last;
}

/* "Resolution adopted by the General Assembly on 18 December 2013" */
static size_t masthead_adopted(struct masthead_reader *m, struct slice text, size_t at)
{
	static const char *const starts[] = { "Resolution adopted by the ",
		"Resolutions adopted by the ",
		"R\303\251solution adopt\303\251e par l\342\200\231",
		"R\303\251solution adopt\303\251e par l'",
		"R\303\251solution adopt\303\251e par le ",
		"Resoluci\303\263n aprobada por la ",
		"Resoluci\303\263n aprobada por el " };
	struct date date;
	size_t end = at;

	for (size_t i = 0; i < sizeof(starts) / sizeof(*starts) && end == at; i++)
		end = phrase_words(text, at, starts[i]);
	if (end == at)
		return at;
	end = masthead_known(text, end);
	while (end < text.len && strchr(" \t\n*_", text.at[end]) != NULL)
		end++;
	size_t day = phrase_words(text, end, "on ");
	if (day == end)
		day = phrase_words(text, end, "le ");
	if (day == end)
		day = phrase_words(text, end, "el ");
	day = phrase_date(text, day, &date) > day ? phrase_date(text, day, &date) : end;
	m->agenda = false;
	if (day > end)
		m->masthead->adopted = date;
	return day;
}

/* "of 22 November 1967" below the number of a text, "(December 14, 1992)". */
static size_t masthead_of_date(struct masthead_reader *m, struct slice text, size_t at)
{
	struct date date;
	size_t end = phrase_of_date(text, at, &date);

	if (text.at[at] == '(') {
		end = phrase_date(text, at + 1, &date);
		end =
		    end > at + 1 && end < text.len && text.at[end] == ')' ? end + 1 : at;
	}
	if (end > at)
		m->masthead->adopted = date;
	return end;
}

/* The day on which a sheet was distributed; above the meeting, as in the 1980s, adopted. */
static size_t masthead_date(struct masthead_reader *m, struct slice text, size_t at)
{
	struct date date;
	size_t end = phrase_date(text, at, &date);
	unsigned meeting;

	size_t next = phrase_blanks(text, end);

	if (end > at && phrase_meeting(text, next, &meeting) > next)
		m->masthead->adopted = date;
	else if (end > at && !date_is_set(m->masthead->distributed))
		m->masthead->distributed = date;
	return end;
}

/* The first symbol of a document in WORDS becomes the report. */
static void masthead_report(struct masthead_reader *m, struct slice words)
{
	struct finder finder;
	struct finding_vec found = { 0 };

	/* "See chap. XI, E/2004/23": where the text was printed */
	if (slice_find(words, "See ", 0) != SLICE_NONE)
		return;
	finder_init(&finder, ORGAN_ASSEMBLY);
	finder_scan(&finder, words, FINDER_BODY, &found);
	if (found.n > 0 && found.at[0].reason == FINDING_FULL)
		m->masthead->report = found.at[0].symbol;
	vec_fini(&found);
}

/* "[Adopted without a vote.]", "[Adopted by a recorded vote of 45 to none. See chap. XI.]" */
static void masthead_vote(struct masthead_reader *m, struct slice words)
{
	static const char *const without[] = { "without a vote", "sans vote",
		"sin votaci\303\263n" };
	size_t vote = slice_find(words, "by a recorded vote of ", 0);

	for (size_t i = 0; i < sizeof(without) / sizeof(*without); i++)
		m->masthead->without_vote |=
		    slice_find(words, without[i], 0) != SLICE_NONE;
	if (vote != SLICE_NONE)
		m->masthead->vote = slice_sub(words, vote, slice_find(words, ".", vote));
}

/* "[on the report of the Third Committee (A/68/456/Add.2)]" */
static size_t masthead_bracket(struct masthead_reader *m, struct slice text, size_t at)
{
	static const char *const starts[] = { "[ on ", "[ without ", "[ adopted ", "( A/",
		"[ *", "( [ A/", "[ A/", "[ S/", "[ sur la base", "[ sans renvoi",
		"[ adopt\303\251e", "[ sobre la base", "[ sin remisi\303\263n",
		"[ por recomend", "[ aprobada", "[ resolution adopted",
		"[ r\303\251solution adopt\303\251e", "[ resoluci\303\263n aprobada" };
	struct slice near = slice_sub(text, 0, at + MASTHEAD_BRACKET);
	bool begins = false;
	int depth = 0;
	char open = text.at[at], close = open == '[' ? ']' : ')';

	for (size_t i = 0; i < sizeof(starts) / sizeof(*starts); i++)
		begins |= phrase_words(text, at, starts[i]) > at;
	for (size_t end = at; begins && end < near.len; end++) {
		depth += (text.at[end] == open) - (text.at[end] == close);
		if (depth > 0)
			continue;
		m->agenda = false;
		masthead_vote(m, slice_sub(text, at, end));
		masthead_report(m, slice_sub(text, at, end + 1));
		return end + 1;
	}
	return at;
}

/* "* Reissued for technical reasons on 16 April 2021." */
static size_t masthead_reissued(struct masthead_reader *m, struct slice text, size_t at)
{
	size_t start = at;

	(void)m;
	while (start < text.len && strchr("* ", text.at[start]) != NULL)
		start++;
	size_t end = phrase_words(text, start, "Reissued ");
	if (end == start)
		return at;
	while (end < text.len && text.at[end] != '\n')
		end++;
	return end;
}

/* "46/\342\200\246" alone on a line: the number that a draft does not have yet. */
static size_t masthead_no_number(struct masthead_reader *m, struct slice text, size_t at)
{
	size_t end = phrase_blank_number(text, at);

	(void)m;
	return end == text.len || (end > at && text.at[end] == '\n') ? end : at;
}

static size_t masthead_page(struct masthead_reader *m, struct slice text, size_t at)
{
	(void)m;
	return phrase_page_number(text, at);
}

size_t mastheadphrase_between(struct masthead_reader *m, struct slice text, size_t at)
{
	(void)m;
	while (at < text.len &&
	    (isspace((unsigned char)text.at[at]) ||
		strchr("*_#|\001.,-\\", text.at[at]) != NULL))
		at++;
	return at;
}

/* Phrases that begin wherever they stand, even in the middle of other words. */
static masthead_phrase *const masthead_strong[] = { masthead_reissued,
	mastheadsession_days, masthead_job, masthead_adopted, mastheadsession_agenda,
	masthead_bracket, mastheadsession_ordinal, masthead_symbol, masthead_council,
	masthead_meeting };

size_t mastheadphrase_strong(struct masthead_reader *m, struct slice text, size_t at)
{
	for (size_t i = 0; i < sizeof(masthead_strong) / sizeof(*masthead_strong); i++) {
		size_t end = masthead_strong[i](m, text, at);

		if (end > at)
			return end;
	}
	return at;
}

size_t mastheadphrase_look(const struct masthead_reader *m, masthead_phrase *phrase,
    struct slice text, size_t at)
{
	struct masthead read = *m->masthead;
	struct masthead_reader scratch = *m;

	scratch.masthead = &read;
	scratch.repairs = NULL;
	return phrase(&scratch, text, at);
}

/*
 * Fixed words, unless other words follow on the line: "General Assembly resolution"
 * is part of the title of an agenda item.
 */
static size_t masthead_fixed(struct masthead_reader *m, struct slice text, size_t at)
{
	size_t end = masthead_known(text, at), next = end;

	while (next < text.len && strchr(" \t*_|", text.at[next]) != NULL)
		next++;
	if (end == at || next >= text.len || text.at[next] == '\n' ||
	    masthead_known(text, next) > next || masthead_letter(m, text, next) > next ||
	    mastheadphrase_look(m, mastheadphrase_strong, text, next) > next ||
	    mastheadphrase_look(m, masthead_date, text, next) > next)
		return end;
	return at;
}

static masthead_phrase *const masthead_phrases[] = { mastheadphrase_strong,
	mastheadphrase_between, masthead_no_number, masthead_of_date, masthead_date,
	masthead_page, mastheadsponsors_read, masthead_fixed, masthead_letter,
	mastheadsession_other };

size_t mastheadphrase_any(struct masthead_reader *m, struct slice text, size_t at)
{
	for (size_t i = 0; i < sizeof(masthead_phrases) / sizeof(*masthead_phrases);
	     i++) {
		size_t end = masthead_phrases[i](m, text, at);

		if (end > at)
			return end;
	}
	return at;
}

/* SPDX-License-Identifier: ISC */
/*
 * symbol_resolution - the numbers of resolutions and the words before them.
 *
 *	A/RES/74/158   HRC 19/11   Security Council resolution 1325 (2000)   217 A (III)
 *	~~~~~~         ~~~         ~~~~~~~~~~~~~~~~~~~~~~~~~~~
 *
 * A number alone belongs to the organ of its context; a number whose form only one
 * organ uses, to that one: 1325 (2000) is the Security Council's whoever speaks.
 */
#include "model/symbol_read.h"

#include <stdio.h>
#include <string.h>

#include "model/symbol_scan.h"

/* The years of resolutions; sessions have smaller numbers. */
#define YEAR_MIN 1946
#define YEAR_MAX 2099

/* What comes before a number. */
struct resolution_prefix {
	enum symbol_organ organ;
	bool named; /* the organ was named, not taken from the context */
	bool said;  /* the word "resolution" or RES stood there */
};

/*
 * The names of the organs, a longer one before its beginning.  After a LETTERS name
 * RES must follow, for A/74/158 is another document than A/RES/74/158.
 */
static const struct resolution_organ_row {
	const char *words;
	enum symbol_organ organ;
	bool letters;
} resolution_organs[] = {
	{ "A/HRC", ORGAN_HUMAN_RIGHTS_COUNCIL, true },
	{ "E/CN.4", ORGAN_HUMAN_RIGHTS_COMMISSION, true },
	{ "A", ORGAN_ASSEMBLY, true },
	{ "S", ORGAN_SECURITY_COUNCIL, true },
	{ "E", ORGAN_ECOSOC, true },
	{ "GA", ORGAN_ASSEMBLY, false },
	{ "UNGA", ORGAN_ASSEMBLY, false },
	{ "GENERAL ASSEMBLY", ORGAN_ASSEMBLY, false },
	{ "SC", ORGAN_SECURITY_COUNCIL, false },
	{ "UNSC", ORGAN_SECURITY_COUNCIL, false },
	{ "SECURITY COUNCIL", ORGAN_SECURITY_COUNCIL, false },
	{ "ECOSOC", ORGAN_ECOSOC, false },
	{ "ECONOMIC AND SOCIAL COUNCIL", ORGAN_ECOSOC, false },
	{ "HRC", ORGAN_HUMAN_RIGHTS_COUNCIL, false },
	{ "UNHRC", ORGAN_HUMAN_RIGHTS_COUNCIL, false },
	{ "HUMAN RIGHTS COUNCIL", ORGAN_HUMAN_RIGHTS_COUNCIL, false },
	{ "CHR", ORGAN_HUMAN_RIGHTS_COMMISSION, false },
	{ "COMMISSION ON HUMAN RIGHTS", ORGAN_HUMAN_RIGHTS_COMMISSION, false },
};

#define RESOLUTION_ORGANS (sizeof(resolution_organs) / sizeof(resolution_organs[0]))

/* Which numbers an organ gives. */
static const struct resolution_rule {
	int session_min, session_max; /* session or year before the slash; 0 = no such */
	int roman_max;                /* session in brackets; 0 = no such */
	bool special;                 /* S-8/1 */
	bool emergency;               /* ES-10/21 */
	bool serial;                  /* 1325 (2000), and 1325 alone */
} resolution_rules[ORGAN_COUNT] = {
	[ORGAN_ASSEMBLY] = { 1, 999, 30, true, true, false },
	[ORGAN_SECURITY_COUNCIL] = { 0, 0, 0, false, false, true },
	[ORGAN_ECOSOC] = { YEAR_MIN, YEAR_MAX, 63, false, false, false },
	[ORGAN_HUMAN_RIGHTS_COUNCIL] = { 1, 999, 0, true, false, false },
	[ORGAN_HUMAN_RIGHTS_COMMISSION] = { YEAR_MIN, YEAR_MAX, 35, true, false, false },
};

/* Reads "RES" in one of its forms and what divides it from what comes next. */
static bool resolution_read_said(struct scan *s)
{
	static const char *const words[] = {
		"RESOLUTIONS ",
		"RESOLUTION ",
		"RES/",
		"RES.",
		"RES ",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (scan_text(s, words[i]))
			return true;
	return false;
}

/* Reads the name of an organ and "RES" behind it, where that must or may stand. */
static bool resolution_read_organ(struct scan *s, const struct resolution_organ_row *row,
    struct resolution_prefix *out)
{
	struct scan next = *s;

	if (!scan_word(&next, row->words))
		return false;
	bool slash = scan_text(&next, "/");
	if (!slash && !scan_text(&next, " "))
		return false;
	bool said = resolution_read_said(&next);
	if (!said && (row->letters || slash))
		return false;
	*out = (struct resolution_prefix){ row->organ, true, said };
	*s = next;
	return true;
}

static struct resolution_prefix resolution_read_prefix(struct scan *s,
    enum symbol_organ context)
{
	struct resolution_prefix prefix = { .organ = context };

	for (size_t i = 0; i < RESOLUTION_ORGANS; i++)
		if (resolution_read_organ(s, &resolution_organs[i], &prefix))
			return prefix;
	prefix.said = resolution_read_said(s);
	return prefix;
}

/* Adds the letters FIRST to LAST; false when one stands there or the range is none. */
static bool resolution_add_parts(struct resolution *r, char first, char last)
{
	if (first > last)
		return false;
	for (char c = first; c <= last; c++) {
		if (memchr(r->parts, c, r->n_parts) != NULL)
			return false;
		r->parts[r->n_parts++] = c;
	}
	return true;
}

/* Reads "A", "A to E" or "A-E". */
static bool resolution_read_range(struct scan *s, struct resolution *r)
{
	char first, last;

	if (!scan_letter(s, &first))
		return false;
	last = first;
	if (scan_to(s) && !scan_letter(s, &last))
		return false;
	return resolution_add_parts(r, first, last);
}

/*
 * Reads the letters of parts, if there are any: "A", "A, B and C", "[A]".  False
 * when they are wrong.
 */
static bool resolution_read_parts(struct scan *s, struct resolution *r)
{
	struct scan next = *s;
	char letter;

	scan_text(&next, " ");
	bool bracket = scan_text(&next, "[");
	struct scan probe = next;
	if (!scan_letter(&probe, &letter))
		return !bracket;
	if (r->n_parts > 0)
		return false;
	do {
		*s = next;
		if (!resolution_read_range(s, r))
			return false;
		next = *s;
	} while (scan_separator(&next) && (probe = next, scan_letter(&probe, &letter)));
	return !bracket || scan_text(s, "]");
}

/* Reads "S-" or "ES-" before a session. */
static enum symbol_session resolution_read_kind(struct scan *s)
{
	if (scan_text(s, "ES-"))
		return SESSION_EMERGENCY;
	return scan_text(s, "S-") ? SESSION_SPECIAL : SESSION_REGULAR;
}

/* Reads what stands in brackets: "(III)", "(S-VII)", "(2000)". */
static bool resolution_read_brackets(struct scan *s, struct resolution *r)
{
	if (scan_number(s, &r->session)) {
		r->form = FORM_YEAR;
		if (r->session < YEAR_MIN || r->session > YEAR_MAX)
			return false;
	} else {
		r->form = FORM_ROMAN;
		r->session_kind = resolution_read_kind(s);
		if (!scan_roman(s, &r->session))
			return false;
	}
	return scan_text(s, ")") && resolution_read_parts(s, r);
}

/* Reads the number itself, in any of its forms. */
static bool resolution_read_number(struct scan *s, struct resolution *r)
{
	r->session_kind = resolution_read_kind(s);
	if (!scan_number(s, &r->number))
		return false;
	if (scan_text(s, "/")) {
		r->form = FORM_SESSION;
		r->session = r->number;
		return scan_number(s, &r->number) && resolution_read_parts(s, r);
	}
	if (r->session_kind != SESSION_REGULAR || !resolution_read_parts(s, r))
		return false;
	if (scan_text(s, "("))
		return resolution_read_brackets(s, r);
	r->form = FORM_NUMBER;
	return true;
}

/* Reads "/Corr.1", "/Add.1" or "/Rev.1", if it is there. */
static bool resolution_read_suffix(struct scan *s, struct resolution *r)
{
	static const char *const words[][2] = {
		{ "/CORR.", "Corr" },
		{ "/ADD.", "Add" },
		{ "/REV.", "Rev" },
	};
	int number;

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (!scan_text(s, words[i][0]))
			continue;
		if (!scan_number(s, &number))
			return false;
		snprintf(r->suffix, sizeof(r->suffix), "/%s.%d", words[i][1], number);
		break;
	}
	return true;
}

/* True when ORGAN gives numbers like that of R. */
static bool resolution_fits(const struct resolution *r, enum symbol_organ organ)
{
	const struct resolution_rule *rule = &resolution_rules[organ];
	bool regular = r->session_kind == SESSION_REGULAR;

	switch (r->form) {
	case FORM_YEAR:
	case FORM_NUMBER: return rule->serial && r->n_parts == 0;
	case FORM_ROMAN:
		return r->session <= rule->roman_max && (regular || rule->emergency);
	case FORM_SESSION: break;
	}
	if (r->session_kind == SESSION_SPECIAL)
		return rule->special && r->session <= 99;
	if (r->session_kind == SESSION_EMERGENCY)
		return rule->emergency && r->session <= 99;
	return r->session >= rule->session_min && r->session <= rule->session_max;
}

/* Finds the organ of R; false when it fits none. */
static bool resolution_find_organ(struct resolution *r, struct resolution_prefix prefix)
{
	bool assembly = r->form == FORM_ROMAN || r->session_kind == SESSION_EMERGENCY;

	r->organ = prefix.organ;
	if (resolution_fits(r, r->organ))
		return true;
	if (prefix.named || (!assembly && r->form != FORM_YEAR))
		return false;
	r->organ = assembly ? ORGAN_ASSEMBLY : ORGAN_SECURITY_COUNCIL;
	return resolution_fits(r, r->organ);
}

enum resolution_read resolution_read(const char *text, enum symbol_organ context,
    struct resolution *out)
{
	struct scan s = { text };
	struct resolution_prefix prefix = resolution_read_prefix(&s, context);

	*out = (struct resolution){ .organ = context };
	if (resolution_read_number(&s, out) && resolution_find_organ(out, prefix) &&
	    resolution_read_suffix(&s, out) && scan_end(s))
		return RESOLUTION_READ;
	return prefix.said ? RESOLUTION_BAD : RESOLUTION_NO;
}

/* "S-", "ES-" or nothing. */
static const char *resolution_kind_text(enum symbol_session kind)
{
	switch (kind) {
	case SESSION_SPECIAL: return "S-";
	case SESSION_EMERGENCY: return "ES-";
	default: return "";
	}
}

static bool resolution_set_text(const struct resolution *r, struct symbol *out)
{
	const char *prefix = symbol_organ_prefix(r->organ);
	const char *kind = resolution_kind_text(r->session_kind);
	bool part = out->part[0] != '\0';
	char roman[SYMBOL_ROMAN_SIZE];

	switch (r->form) {
	case FORM_ROMAN:
		symbol_roman_text(r->session, roman);
		return symbol_set_text(out, "%s%d(%s%s)%s%s%s%s", prefix, r->number, kind,
		    roman, part ? "[" : "", out->part, part ? "]" : "", r->suffix);
	case FORM_YEAR:
		return symbol_set_text(out, "%s%d(%d)%s", prefix, r->number, r->session,
		    r->suffix);
	case FORM_NUMBER:
		return symbol_set_text(out, "%s%d%s", prefix, r->number, r->suffix);
	case FORM_SESSION: break;
	}
	return symbol_set_text(out, "%s%s%d/%d%s%s", prefix, kind, r->session, r->number,
	    out->part, r->suffix);
}

/* A year is no session. */
static enum symbol_session resolution_session_kind(const struct resolution *r)
{
	return r->session < YEAR_MIN && r->session > 0 ? r->session_kind : SESSION_NONE;
}

/* A corrigendum of a resolution is a document, not the resolution. */
bool resolution_symbol(const struct resolution *r, size_t part, struct symbol *out)
{
	*out = (struct symbol){
		.kind = SYMBOL_RESOLUTION,
		.organ = r->organ,
		.session_kind = resolution_session_kind(r),
		.session = r->session,
		.number = r->number,
	};
	if (part < r->n_parts)
		out->part[0] = r->parts[part];
	if (!resolution_set_text(r, out))
		return false;
	if (r->suffix[0] != '\0') {
		struct symbol document = { .kind = SYMBOL_DOCUMENT };

		memcpy(document.text, out->text, sizeof(document.text));
		*out = document;
	}
	return true;
}

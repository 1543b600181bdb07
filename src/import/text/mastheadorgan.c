/* SPDX-License-Identifier: ISC */
/* mastheadorgan - who speaks in an enacting formula; see the header. */
#include "import/text/mastheadorgan.h"

#include <string.h>

#include "import/text/phrase.h"

static const struct {
	const char *words;
	enum symbol_organ organ;
	const char *language;
	bool foreign; /* its own resolutions have no symbol: no number stands for one */
} masthead_organs[] = { { "The General Assembly", ORGAN_ASSEMBLY, "en", false },
	{ "The Security Council", ORGAN_SECURITY_COUNCIL, "en", false },
	{ "The Economic and Social Council", ORGAN_ECOSOC, "en", false },
	{ "The Human Rights Council", ORGAN_HUMAN_RIGHTS_COUNCIL, "en", false },
	{ "The Commission on Human Rights", ORGAN_HUMAN_RIGHTS_COMMISSION, "en", false },
	{ "L\342\200\231Assembl\303\251e g\303\251n\303\251rale", ORGAN_ASSEMBLY, "fr",
	    false },
	{ "L'Assembl\303\251e g\303\251n\303\251rale", ORGAN_ASSEMBLY, "fr", false },
	{ "Le Conseil de s\303\251curit\303\251", ORGAN_SECURITY_COUNCIL, "fr", false },
	{ "Le Conseil \303\251conomique et social", ORGAN_ECOSOC, "fr", false },
	{ "Le Conseil des droits de l\342\200\231homme", ORGAN_HUMAN_RIGHTS_COUNCIL, "fr",
	    false },
	{ "Le Conseil des droits de l'homme", ORGAN_HUMAN_RIGHTS_COUNCIL, "fr", false },
	{ "La Asamblea General", ORGAN_ASSEMBLY, "es", false },
	{ "El Consejo de Seguridad", ORGAN_SECURITY_COUNCIL, "es", false },
	{ "El Consejo Econ\303\263mico y Social", ORGAN_ECOSOC, "es", false },
	{ "El Consejo de Derechos Humanos", ORGAN_HUMAN_RIGHTS_COUNCIL, "es", false },
	{ "The Commission on the Status of Women", ORGAN_ECOSOC, "en", true },
	{ "The Commission on Narcotic Drugs", ORGAN_ECOSOC, "en", true },
	{ "The Commission on Crime Prevention and Criminal Justice", ORGAN_ECOSOC, "en",
	    true },
	{ "La Commission de la condition de la femme", ORGAN_ECOSOC, "fr", true },
	{ "La Commission des stup\303\251fiants", ORGAN_ECOSOC, "fr", true },
	{ "La Commission pour la pr\303\251vention du crime et la justice p\303\251nale",
	    ORGAN_ECOSOC, "fr", true },
	{ "La Comisi\303\263n de la Condici\303\263n Jur\303\255dica y Social de la Mujer",
	    ORGAN_ECOSOC, "es", true },
	{ "La Comisi\303\263n de Estupefacientes", ORGAN_ECOSOC, "es", true },
	{ "La Comisi\303\263n de Prevenci\303\263n del Delito y Justicia Penal",
	    ORGAN_ECOSOC, "es", true } };

#define MASTHEAD_ORGANS (sizeof(masthead_organs) / sizeof(*masthead_organs))

/* Behind the signs of emphasis and headings at AT. */
size_t masthead_behind_marks(struct slice s, size_t at)
{
	while (at < s.len && (strchr("*_# ", s.at[at]) != NULL || s.at[at] == '\t'))
		at++;
	return at;
}

/* Behind the mark of a footnote at AT, in any form: "1", "<sup>1</sup>", "[1]". */
static size_t masthead_behind_mark(struct slice words, size_t at)
{
	static const char *const forms[][2] = { { "<sup>", "</sup>" },
		{ "[footnoteRef:", "]" }, { "[^", "]" }, { "[", "]" }, { "", "" } };
	unsigned label;

	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
		size_t digits = phrase_words(words, at, forms[i][0]);
		size_t end = phrase_digits(words, digits, 2, &label);

		if (end > digits &&
		    slice_starts(slice_sub(words, end, words.len), forms[i][1]))
			return end + strlen(forms[i][1]);
	}
	return at;
}

/* True when a comma or a colon stands at AT, or behind the end of emphasis there. */
static bool masthead_has_stop(struct slice words, size_t at)
{
	while (at < words.len && strchr("*_ ", words.at[at]) != NULL)
		at++;
	return at < words.len && (words.at[at] == ',' || words.at[at] == ':');
}

/* The row of the organ whose formula WORDS are, or MASTHEAD_ORGANS. */
static size_t masthead_organ_row(struct slice words)
{
	size_t start = masthead_behind_marks(words, 0);

	/* most lines begin otherwise, and "the" does not begin a formula */
	if (start == words.len || strchr("TLE", words.at[start]) == NULL)
		return MASTHEAD_ORGANS;
	for (size_t i = 0; i < MASTHEAD_ORGANS; i++) {
		size_t end = phrase_words(words, start, masthead_organs[i].words);

		/* "The Commission on the Status of Women" alone is a heading */
		if (end == start ||
		    (masthead_organs[i].foreign && !masthead_has_stop(words, end)))
			continue;
		while (end < words.len && strchr("*_, :", words.at[end]) != NULL)
			end++;
		/* behind "[1]" the label may stand that the author has set by hand */
		end = masthead_behind_mark(words, masthead_behind_mark(words, end));
		/* "*The General Assembly,[^1]*": emphasis that ends behind the mark */
		while (end < words.len && strchr("*_", words.at[end]) != NULL)
			end++;
		if (end == words.len)
			return i;
	}
	return MASTHEAD_ORGANS;
}

bool masthead_is_enacting(struct slice words)
{
	return words.len > 0 && masthead_organ_row(words) < MASTHEAD_ORGANS;
}

enum symbol_organ masthead_organ(struct slice words)
{
	size_t row = masthead_organ_row(words);

	return row < MASTHEAD_ORGANS ? masthead_organs[row].organ : ORGAN_ASSEMBLY;
}

const char *masthead_language(struct slice words)
{
	size_t row = masthead_organ_row(words);

	return row < MASTHEAD_ORGANS ? masthead_organs[row].language : "en";
}

bool masthead_is_foreign(struct slice words)
{
	size_t row = masthead_organ_row(words);

	return row < MASTHEAD_ORGANS && masthead_organs[row].foreign;
}

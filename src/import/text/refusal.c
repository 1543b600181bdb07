/* SPDX-License-Identifier: ISC */
/* refusal - what is no resolution that can be read, and why; see the header. */
#include "import/text/refusal.h"

#include <stdarg.h>
#include <string.h>

#include "base/i18n.h"
#include "import/text/phrase.h"
#include "model/symbol_typed.h"

/* Lines between the number of a second resolution and its enacting formula. */
#define REFUSAL_SECOND 30

static struct slice refusal_text(const struct extraction *x)
{
	return buf_slice(&x->source.text);
}

bool refusal_say(struct extraction *x, enum diag_code code, size_t line,
    const char *format, ...)
{
	struct diag_place place = { x->in->path, 0, 0 };
	struct buf why = { 0 };
	va_list args;

	if (line < x->lines.n)
		place = source_place(&x->source, x->lines.at[line].start);
	va_start(args, format);
	buf_vaddf(&why, format, args);
	va_end(args);
	diag_add(&x->out->diags, code, place, "%s", buf_str(&why));
	buf_fini(&why);
	return false;
}

/* How texts in languages that cannot be read say who speaks, and the languages' names. */
static const struct {
	const char *words, *language;
} refusal_foreign[] = {
	{ "\320\223\320\265\320\275\320\265\321\200\320\260\320\273\321\214\320\275\320\260\321\217 \320\220\321\201\321\201\320\260\320\274\320\261\320\273\320\265\321\217",
	    N_("Russian") },
	{ "\320\241\320\276\320\262\320\265\321\202 \320\221\320\265\320\267\320\276\320\277\320\260\321\201\320\275\320\276\321\201\321\202\320\270",
	    N_("Russian") },
	{ "\345\244\247\344\274\232", N_("Chinese") },
	{ "\345\256\211\345\205\250\347\220\206\344\272\213\344\274\232", N_("Chinese") },
	{ "\330\247\331\204\330\254\331\205\330\271\331\212\330\251 \330\247\331\204\330\271\330\247\331\205\330\251",
	    N_("Arabic") },
	{ "\331\205\330\254\331\204\330\263 \330\247\331\204\330\243\331\205\331\206",
	    N_("Arabic") }
};

static bool refusal_language(struct extraction *x, const char *language)
{
	return refusal_say(x, DIAG_NOT_RESOLUTION, SLICE_NONE,
	    _("the text is in %s; only English, French and Spanish extractions can be "
	      "read, so import the AKN4UN XML that the United Nations publishes"),
	    language);
}

/* The line of a formula in another language than the first one, or SLICE_NONE. */
static size_t refusal_bilingual(const struct extraction *x)
{
	for (size_t i = x->masthead.enacting + 1; i < x->lines.n; i++) {
		struct slice words = line_text(refusal_text(x), &x->lines.at[i]);

		if (x->lines.at[i].class != LINE_BLANK && masthead_is_enacting(words) &&
		    strcmp(masthead_language(words), x->masthead.language) != 0)
			return i;
	}
	return SLICE_NONE;
}

bool refusal_is_language(struct extraction *x)
{
	size_t other = refusal_bilingual(x);

	if (other != SLICE_NONE)
		return refusal_say(x, DIAG_NOT_RESOLUTION, other,
		    _("here the text speaks another language: this is a bilingual page; "
		      "divide it, or extract each language alone"));
	if (x->in->language == NULL || strcmp(x->in->language, x->masthead.language) == 0)
		return true;
	return refusal_say(x, DIAG_NOT_RESOLUTION, x->masthead.enacting,
	    _("the text is in the language '%s', not '%s' as --language says"),
	    x->masthead.language, x->in->language);
}

/* Other documents of the organs, which no formula begins, by words that only they have. */
static const struct {
	const char *words, *why;
} refusal_others[] = {
	{ "Corrigendum",
	    N_("this is a corrigendum, which has no text of its own: correct the resolution by "
	       "hand") },
	{ "decided to ", N_("this is a decision: only resolutions can be read") },
	{ "decided that ", N_("this is a decision: only resolutions can be read") }
};

/*
 * How amendments to a draft name themselves, in their mastheads.  They may hold an enacting
 * formula, and are no draft all the same.
 */
static const char *const refusal_amendments[] = { "amendment to draft resolution",
	"amendments to draft resolution", "amendement au projet de r\303\251solution",
	"amendements au projet de r\303\251solution",
	"enmienda al proyecto de resoluci\303\263n",
	"enmiendas al proyecto de resoluci\303\263n" };

/* True when an amendment names itself before byte END. */
static bool refusal_is_amendment(const struct extraction *x, size_t end)
{
	struct slice head = slice_sub(refusal_text(x), 0, end);

	for (size_t at = 0; at < head.len; at++)
		for (size_t i = 0;
		     i < sizeof(refusal_amendments) / sizeof(*refusal_amendments); i++)
			if (phrase_words(head, at, refusal_amendments[i]) > at)
				return true;
	return false;
}

static bool refusal_amendment(struct extraction *x)
{
	return refusal_say(x, DIAG_NOT_RESOLUTION, SLICE_NONE,
	    _("this is an amendment to a draft resolution: only the draft itself can be read"));
}

bool refusal_is_draft(struct extraction *x)
{
	return !refusal_is_amendment(x, x->lines.at[x->masthead.enacting].start) ||
	    refusal_amendment(x);
}

bool refusal_no_formula(struct extraction *x)
{
	size_t inked = 0;

	for (size_t i = 0; i < x->lines.n; i++)
		inked += x->lines.at[i].class != LINE_BLANK;
	if (inked < 3 &&
	    (slice_find(refusal_text(x), "Assembly", 0) != SLICE_NONE ||
		slice_find(refusal_text(x), "Council", 0) != SLICE_NONE))
		return refusal_say(x, DIAG_NOT_RESOLUTION, SLICE_NONE,
		    _("the whole text stands on one line or two; paragraphs cannot be "
		      "told apart without line ends, so extract it again with them, "
		      "for example with `pdftotext FILE.pdf`"));
	for (size_t i = 0; i < sizeof(refusal_foreign) / sizeof(*refusal_foreign); i++)
		if (slice_find(refusal_text(x), refusal_foreign[i].words, 0) !=
		    SLICE_NONE)
			return refusal_language(x, _(refusal_foreign[i].language));
	if (refusal_is_amendment(x, refusal_text(x).len))
		return refusal_amendment(x);
	for (size_t i = 0; i < sizeof(refusal_others) / sizeof(*refusal_others); i++)
		if (slice_find(refusal_text(x), refusal_others[i].words, 0) != SLICE_NONE)
			return refusal_say(x, DIAG_NOT_RESOLUTION, SLICE_NONE, "%s",
			    _(refusal_others[i].why));
	return refusal_say(x, DIAG_NOT_RESOLUTION, SLICE_NONE,
	    _("this is no resolution: no line is an enacting formula such as "
	      "\"The General Assembly,\""));
}

/* "Draft resolution II", as the reports of committees head those that they recommend. */
static bool refusal_is_draft_heading(struct slice words)
{
	size_t at = phrase_words(words, 0, "Draft resolution ");
	unsigned number;

	return at > 0 && phrase_roman(words, at, &number) > at;
}

size_t refusal_second(const struct extraction *x)
{
	struct symbol symbol;
	size_t found = SLICE_NONE;
	bool same = false;

	for (size_t i = x->masthead.enacting + 1; i < x->lines.n; i++) {
		struct slice words = line_text(refusal_text(x), &x->lines.at[i]);

		if (x->lines.at[i].class == LINE_BLANK)
			continue;
		if (found != SLICE_NONE && i - found < REFUSAL_SECOND &&
		    masthead_is_enacting(words))
			return found;
		/* "A" below the number that every page has: a part of the same one */
		if (same && words.len == 1)
			found = SLICE_NONE;
		if (masthead_number(words, x->masthead.organ, &symbol) > 0) {
			same = strcmp(symbol.text, x->masthead.symbol.text) == 0;
			found = i;
		} else if (refusal_is_draft_heading(words)) {
			same = false;
			found = i;
		}
	}
	return SLICE_NONE;
}

bool refusal_no_symbol(struct extraction *x)
{
	const char *name = import_source(x->in);
	struct symbol_typed typed;
	struct buf why = { 0 };

	buf_add(&why,
	    _("the text does not say which resolution it is: neither a symbol such as "
	      "A/RES/74/158 nor a number before the title; "));
	if (symbol_typed_read(slice_of(name), &typed, NULL) == TYPED_SYMBOL)
		buf_addf(&why, _("%s: take %s with --symbol"), name, typed.symbol.text);
	else
		buf_add(&why, _("say it with --symbol"));
	refusal_say(x, DIAG_NOT_RESOLUTION, SLICE_NONE, "%s", buf_str(&why));
	buf_fini(&why);
	return false;
}

/* SPDX-License-Identifier: ISC */
/* change_words - tables of words, in the languages of the Organization; see the header. */
#include "compare/change_words.h"

#include <stdlib.h> /* bsearch */
#include <string.h>

#include "base/byte.h"

/* Words of a text that is not marked which may be opening words. */
#define OPENING_WORDS 4

/* clang-format off */

/* "again" and its like are no matter of place: who asks again, asks again. */
static const char *const adverbs[] = { "also", "further", "furthermore", "moreover",
	"in addition", "additionally",
	"également", "aussi", "en outre", "de plus", "par ailleurs",
	"también", "asimismo", "además", "igualmente",
	"также", "далее", "кроме того",
	"أيضا", "كذلك",
	"又", "还", "並", "并",
	NULL };

static const char *const glue[] = { ",", ";", "as well as", "its",
	"ainsi que", "ses",
	"así como", "sus",
	"а также",
	NULL };

static const char *const nouns[] = { "resolution", "resolutions", "decision", "decisions",
	"résolution", "résolutions", "décision", "décisions",
	"resolución", "resoluciones", "decisión", "decisiones",
	"резолюция", "резолюции", "резолюцию", "резолюцией", "резолюциях",
	"резолюциями", "резолюций",
	NULL };

static const char *const dating[] = { "of", "both of", "all of", "adopted on", "dated",
	"du", "en date du", "adoptée le", "datée du",
	"de", "del", "de fecha", "aprobada el",
	"от",
	"المؤرخ", "المؤرخة", "المؤرخين",
	NULL };

static const char *const ands[] = { "and", "et", "y", "e", "и", "و", "和", "以及", NULL };

static const char *const severally[] = { "respectively", "respectivement",
	"respectivamente", "соответственно",
	NULL };

static const char *const day_links[] = { "de", "del", NULL };

static const char *const sees[] = { "see", "see also", "voir", "voir aussi",
	"voir également", "véase", "véase también", "см", "см . также",
	NULL };

static const char *const ibids[] = { "ibid", "ibidem", "ibíd", "ibídem", "idem", "ídem",
	"там же",
	NULL };

static const char *const ors[] = { "or", "ou", "o", "u", "или",
	"أو", "或", NULL };

static const char *const joints[] = { "and", "to", "or", "through", "et", "à", "ou", "y",
	"a", "o", "и", "по", "-", NULL };

static const char *const furthers[] = { "further", NULL };

static const char *const goes_on[] = { ",", "a", "about", "all", "an", "at", "by", "for",
	"from", "her", "his", "in", "its", "of", "on", "our", "paragraph", "paragraphs", "that",
	"the", "their", "these", "this", "those", "to", "upon", "with",
	NULL };

static const char *const events[] = { "anniversaries", "anniversary", "assembly", "celebration",
	"commemoration", "competition", "conference", "conferences", "congress", "congresses",
	"consultation", "consultations", "course", "cycle", "cycles", "decade", "dialogue",
	"dialogues", "edition", "exercise", "fair", "forum", "forums", "games", "meeting", "meetings",
	"observance", "period", "periods", "plenary", "replenishment", "report", "reports", "review",
	"reviews", "revision", "round", "rounds", "segment", "seminar", "seminars", "session",
	"sessions", "submission", "summit", "summits", "symposium", "time", "update", "workshop",
	"workshops", "year",
	NULL };

static const char *const ends[] = { "a", "an", "at", "before", "by", "for", "from", "her", "his",
	"in", "its", "of", "on", "or", "that", "the", "their", "to", "under", "which", "with",
	NULL };

static const char *const spans[] = { "day", "days", "working days", "calendar days", "hour",
	"hours", "minutes", "month", "months", "week", "weeks", "years of age", "years old",
	"jour", "jours", "heures", "mois", "semaine", "semaines",
	"día", "días", "hora", "horas", "mes", "meses", "semana", "semanas",
	NULL };

static const char *const years[] = { "year", "years", "consecutive years", "an", "ans",
	"année", "années", "año", "años",
	NULL };

static const char *const bounds[] = { "each", "every", "following", "for", "least", "most",
	"next", "of", "to", "within",
	NULL };

static const char *const own[] = { "above", "below", "of the present resolution",
	"of this resolution", "hereof",
	"ci-dessus", "ci-après", "ci-dessous", "de la présente résolution",
	"supra", "infra", "anterior", "siguiente", "de la presente resolución",
	"выше", "ниже", "настоящей резолюции",
	"أعلاه", "أدناه", "من هذا القرار",
	NULL };

static const char *const *const tables[] = {
	[TABLE_ADVERBS] = adverbs,
	[TABLE_GLUE] = glue,
	[TABLE_NOUNS] = nouns,
	[TABLE_DATING] = dating,
	[TABLE_ANDS] = ands,
	[TABLE_ORS] = ors,
	[TABLE_SEVERALLY] = severally,
	[TABLE_DAY_LINKS] = day_links,
	[TABLE_SEES] = sees,
	[TABLE_IBIDS] = ibids,
	[TABLE_JOINTS] = joints,
	[TABLE_OWN] = own,
	[TABLE_FURTHER] = furthers,
	[TABLE_GOES_ON] = goes_on,
	[TABLE_EVENTS] = events,
	[TABLE_ENDS] = ends,
	[TABLE_SPANS] = spans,
	[TABLE_YEARS] = years,
	[TABLE_BOUNDS] = bounds,
};

/* In the order of their bytes; with a full stop: only before one. */
static const struct place_word {
	const char *word;
	enum change_place place;
} places[] = {
	{ "action", PLACE_NAME },
	{ "actions", PLACE_NAME },
	{ "age", PLACE_NAME },
	{ "aged", PLACE_NAME },
	{ "anexo", PLACE_ANNEX },
	{ "annex", PLACE_ANNEX },
	{ "annexe", PLACE_ANNEX },
	{ "annexes", PLACE_ANNEX },
	{ "appendices", PLACE_ANNEX },
	{ "appendix", PLACE_ANNEX },
	{ "area", PLACE_NAME },
	{ "areas", PLACE_NAME },
	{ "art.", PLACE_ARTICLE },
	{ "article", PLACE_ARTICLE },
	{ "articles", PLACE_ARTICLE },
	{ "arts.", PLACE_ARTICLE },
	{ "artículo", PLACE_ARTICLE },
	{ "artículos", PLACE_ARTICLE },
	{ "branch", PLACE_NAME },
	{ "cap.", PLACE_CHAPTER },
	{ "capítulo", PLACE_CHAPTER },
	{ "categories", PLACE_NAME },
	{ "category", PLACE_NAME },
	{ "categoría", PLACE_NAME },
	{ "catégorie", PLACE_NAME },
	{ "chap.", PLACE_CHAPTER },
	{ "chapitre", PLACE_CHAPTER },
	{ "chaps.", PLACE_CHAPTER },
	{ "chapter", PLACE_CHAPTER },
	{ "chapters", PLACE_CHAPTER },
	{ "cible", PLACE_NAME },
	{ "cibles", PLACE_NAME },
	{ "class", PLACE_NAME },
	{ "classes", PLACE_NAME },
	{ "component", PLACE_NAME },
	{ "components", PLACE_NAME },
	{ "decision", PLACE_SOURCE },
	{ "decisions", PLACE_SOURCE },
	{ "decisión", PLACE_SOURCE },
	{ "discussion", PLACE_NAME },
	{ "décision", PLACE_SOURCE },
	{ "enclosure", PLACE_ANNEX },
	{ "fase", PLACE_NAME },
	{ "fases", PLACE_NAME },
	{ "goal", PLACE_NAME },
	{ "goals", PLACE_NAME },
	{ "indicador", PLACE_NAME },
	{ "indicadores", PLACE_NAME },
	{ "indicateur", PLACE_NAME },
	{ "indicateurs", PLACE_NAME },
	{ "indicator", PLACE_NAME },
	{ "indicators", PLACE_NAME },
	{ "level", PLACE_NAME },
	{ "levels", PLACE_NAME },
	{ "meta", PLACE_NAME },
	{ "metas", PLACE_NAME },
	{ "model", PLACE_NAME },
	{ "niveau", PLACE_NAME },
	{ "nivel", PLACE_NAME },
	{ "no.", PLACE_SOURCE },
	{ "nos.", PLACE_SOURCE },
	{ "núm.", PLACE_SOURCE },
	{ "objectif", PLACE_NAME },
	{ "objectifs", PLACE_NAME },
	{ "objective", PLACE_NAME },
	{ "objectives", PLACE_NAME },
	{ "objetivo", PLACE_NAME },
	{ "objetivos", PLACE_NAME },
	{ "p.", PLACE_PAGE },
	{ "page", PLACE_PAGE },
	{ "pages", PLACE_PAGE },
	{ "par.", PLACE_PARAGRAPH },
	{ "para.", PLACE_PARAGRAPH },
	{ "paragraph", PLACE_PARAGRAPH },
	{ "paragraphe", PLACE_PARAGRAPH },
	{ "paragraphes", PLACE_PARAGRAPH },
	{ "paragraphs", PLACE_PARAGRAPH },
	{ "paras.", PLACE_PARAGRAPH },
	{ "part", PLACE_PART },
	{ "parte", PLACE_PART },
	{ "partie", PLACE_PART },
	{ "parts", PLACE_PART },
	{ "phase", PLACE_NAME },
	{ "phases", PLACE_NAME },
	{ "pillar", PLACE_NAME },
	{ "pillars", PLACE_NAME },
	{ "pp.", PLACE_PAGE },
	{ "principe", PLACE_NAME },
	{ "principes", PLACE_NAME },
	{ "principio", PLACE_NAME },
	{ "principios", PLACE_NAME },
	{ "principle", PLACE_NAME },
	{ "principles", PLACE_NAME },
	{ "priorities", PLACE_NAME },
	{ "priority", PLACE_NAME },
	{ "programa", PLACE_NAME },
	{ "programme", PLACE_NAME },
	{ "programmes", PLACE_NAME },
	{ "provision", PLACE_NAME },
	{ "provisions", PLACE_NAME },
	{ "pág.", PLACE_PAGE },
	{ "págs.", PLACE_PAGE },
	{ "párr.", PLACE_PARAGRAPH },
	{ "párrafo", PLACE_PARAGRAPH },
	{ "párrafos", PLACE_PARAGRAPH },
	{ "párrs.", PLACE_PARAGRAPH },
	{ "recommendation", PLACE_ARTICLE },
	{ "recommendations", PLACE_ARTICLE },
	{ "regulation", PLACE_ARTICLE },
	{ "regulations", PLACE_ARTICLE },
	{ "resolución", PLACE_SOURCE },
	{ "resolution", PLACE_SOURCE },
	{ "resolutions", PLACE_SOURCE },
	{ "room", PLACE_NAME },
	{ "rule", PLACE_ARTICLE },
	{ "rules", PLACE_ARTICLE },
	{ "résolution", PLACE_SOURCE },
	{ "résolutions", PLACE_SOURCE },
	{ "secc.", PLACE_SECTION },
	{ "sección", PLACE_SECTION },
	{ "sect.", PLACE_SECTION },
	{ "section", PLACE_SECTION },
	{ "sections", PLACE_SECTION },
	{ "sects.", PLACE_SECTION },
	{ "stage", PLACE_NAME },
	{ "stages", PLACE_NAME },
	{ "subparagraph", PLACE_PARAGRAPH },
	{ "subparagraphs", PLACE_PARAGRAPH },
	{ "subprogramme", PLACE_NAME },
	{ "subprogrammes", PLACE_NAME },
	{ "suplemento", PLACE_SOURCE },
	{ "supplement", PLACE_SOURCE },
	{ "table", PLACE_PART },
	{ "tables", PLACE_PART },
	{ "target", PLACE_NAME },
	{ "targets", PLACE_NAME },
	{ "tier", PLACE_NAME },
	{ "tipo", PLACE_NAME },
	{ "type", PLACE_NAME },
	{ "types", PLACE_NAME },
	{ "vol.", PLACE_SOURCE },
	{ "vols.", PLACE_SOURCE },
	{ "volume", PLACE_SOURCE },
	{ "volumes", PLACE_SOURCE },
	{ "zone", PLACE_NAME },
	{ "zones", PLACE_NAME },
	{ "глава", PLACE_CHAPTER },
	{ "приложение", PLACE_ANNEX },
	{ "пункт", PLACE_PARAGRAPH },
	{ "пункта", PLACE_PARAGRAPH },
	{ "пунктах", PLACE_PARAGRAPH },
	{ "пункте", PLACE_PARAGRAPH },
	{ "пунктов", PLACE_PARAGRAPH },
	{ "пунктом", PLACE_PARAGRAPH },
	{ "пункты", PLACE_PARAGRAPH },
	{ "раздел", PLACE_SECTION },
	{ "статье", PLACE_ARTICLE },
	{ "статьи", PLACE_ARTICLE },
	{ "статья", PLACE_ARTICLE },
	{ "الفقرات", PLACE_PARAGRAPH },
	{ "الفقرة", PLACE_PARAGRAPH },
};

/* In the order of their bytes. */
static const struct month_word {
	const char *word;
	int month;
} months[] = {
	{ "abril", 4 }, { "agosto", 8 }, { "août", 8 }, { "april", 4 },
	{ "august", 8 }, { "avril", 4 }, { "december", 12 }, { "diciembre", 12 },
	{ "décembre", 12 }, { "enero", 1 }, { "febrero", 2 }, { "february", 2 },
	{ "février", 2 }, { "january", 1 }, { "janvier", 1 }, { "juillet", 7 },
	{ "juin", 6 }, { "julio", 7 }, { "july", 7 }, { "june", 6 }, { "junio", 6 },
	{ "mai", 5 }, { "march", 3 }, { "mars", 3 }, { "marzo", 3 }, { "may", 5 },
	{ "mayo", 5 }, { "november", 11 }, { "novembre", 11 }, { "noviembre", 11 },
	{ "october", 10 }, { "octobre", 10 }, { "octubre", 10 }, { "september", 9 },
	{ "septembre", 9 }, { "septiembre", 9 }, { "августа", 8 }, { "апреля", 4 },
	{ "декабря", 12 }, { "июля", 7 }, { "июня", 6 }, { "марта", 3 }, { "мая", 5 },
	{ "ноября", 11 }, { "октября", 10 }, { "сентября", 9 }, { "февраля", 2 },
	{ "января", 1 },
};
/* clang-format on */

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

struct slice change_folded(const struct change_text *x, uint32_t i)
{
	if (i >= x->words->n)
		return (struct slice){ "", 0 };
	return intern_text(x->names, x->words->at[i].folded);
}

struct slice change_printed(const struct change_text *x, uint32_t i)
{
	if (i >= x->words->n)
		return (struct slice){ "", 0 };
	return slice_sub(x->words->text, x->words->at[i].start, x->words->at[i].end);
}

/* The words at I of X that PHRASE is, with one blank between each two; 0 = it is not. */
static uint32_t change_is_phrase(const struct change_text *x, uint32_t i,
    const char *phrase)
{
	uint32_t n = 0;

	for (;;) {
		size_t len = strcspn(phrase, " ");

		if (!slice_eq(change_folded(x, i + n), (struct slice){ phrase, len }))
			return 0;
		n++;
		if (phrase[len] == '\0')
			return n;
		phrase += len + 1;
	}
}

/* How WORD and ENTRY, neither of them empty, stand by their first bytes: mostly enough. */
static int first_order(struct slice word, const char *entry)
{
	return (unsigned char)word.at[0] - (unsigned char)entry[0];
}

uint32_t change_phrase(const struct change_text *x, uint32_t i, enum change_table table)
{
	const struct slice first = change_folded(x, i);
	uint32_t longest = 0;

	for (const char *const *at = tables[table]; first.len > 0 && *at != NULL; at++) {
		if (first_order(first, *at) != 0)
			continue;
		uint32_t n = change_is_phrase(x, i, *at);

		longest = n > longest ? n : longest;
	}
	return longest;
}

static int place_order(const void *key, const void *element)
{
	const struct slice *word = key;
	const struct place_word *place = element;
	int first = first_order(*word, place->word);

	if (first != 0)
		return first;
	size_t len = strlen(place->word);

	return slice_cmp(*word,
	    (struct slice){ place->word, len - (place->word[len - 1] == '.') });
}

/* WORD without a French article, "l'article". */
static struct slice place_noun(struct slice word)
{
	return word.len > 2 && word.at[1] == '\'' ? slice_sub(word, 2, word.len) : word;
}

enum change_place change_place_word(const struct change_text *x, uint32_t i)
{
	struct slice word = place_noun(change_folded(x, i));
	const struct place_word *found =
	    bsearch(&word, places, COUNT(places), sizeof(*places), place_order);

	if (found == NULL ||
	    (found->word[word.len] == '.' && !slice_is(change_folded(x, i + 1), ".")))
		return PLACE_NONE;
	return found->place;
}

static int month_order(const void *key, const void *element)
{
	const struct slice *word = key;
	const struct month_word *month = element;
	int first = first_order(*word, month->word);

	return first != 0 ? first : slice_cmp(*word, slice_of(month->word));
}

int change_month(const struct change_text *x, uint32_t i)
{
	struct slice word = change_folded(x, i);
	const struct month_word *found =
	    bsearch(&word, months, COUNT(months), sizeof(*months), month_order);

	return found != NULL ? found->month : 0;
}

/* True when word I of X stands in the opening as it is marked. */
static bool opening_has(const struct change_text *x, uint32_t i)
{
	return i < x->words->n && x->words->at[i].start < para_opening(x->p).len;
}

uint32_t change_adverbs(const struct change_text *x, uint32_t i)
{
	uint32_t n = change_phrase(x, i, TABLE_ADVERBS);

	/* "Further requests", "Recalling further the", but not "Welcomes further progress" */
	if (i > 0 && !opening_has(x, i) && change_phrase(x, i, TABLE_FURTHER) == n &&
	    change_phrase(x, i + n, TABLE_GOES_ON) == 0)
		return 0;
	return n;
}

uint32_t change_opening(const struct change_text *x)
{
	struct slice opening = para_opening(x->p);
	uint32_t i = 0, more;

	if (opening.len == 0)
		i = x->words->n < OPENING_WORDS ? x->words->n : OPENING_WORDS;
	while (opening_has(x, i))
		i++;
	while ((more = change_adverbs(x, i)) > 0)
		i += more;
	return i;
}

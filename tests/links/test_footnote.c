/* SPDX-License-Identifier: ISC */
/* What footnotes name, and Ibid. through its chains. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/folder.h"
#include "links/footnote.h"
#include "yamldoc.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* A document with the notes TEXTS, cited in order. */
static struct doc *notes_doc(const char *const *texts, size_t n)
{
	struct buf yaml = { 0 };
	struct doc *d;

	buf_add(&yaml, "body:\n- operative: \"x");
	for (size_t i = 0; i < n; i++)
		buf_addf(&yaml, "[^%zu]", i + 1);
	buf_add(&yaml, "\"\nfootnotes:\n");
	for (size_t i = 0; i < n; i++)
		buf_addf(&yaml, "- label: %zu\n  text: \"%s\"\n", i + 1, texts[i]);
	d = yamldoc("A/RES/80/1", "2025-12-18", buf_str(&yaml));
	buf_fini(&yaml);
	return d;
}

/* The words that the last of two notes is resolved to, joined by " | ". */
static char *resolve(const char *first, const char *second)
{
	const char *const texts[] = { first, second };
	struct doc *d = notes_doc(texts, second != NULL ? 2 : 1);
	struct footnotes notes = footnotes_of(d);
	const struct footnote *last = &notes.at[notes.n - 1];
	struct buf to = { 0 };

	for (uint32_t i = 0; i < last->n_resolved; i++)
		buf_addf(&to, "%s%s", i > 0 ? " | " : "", last->resolved[i]);
	footnotes_fini(&notes);
	doc_free(d);
	return buf_take(&to);
}

struct resolve_row {
	const char *first, *second, *want;
};

static void check_resolved(const struct resolve_row *rows, size_t n)
{
	bool ok = true;

	for (size_t i = 0; i < n; i++) {
		char *have = resolve(rows[i].first, rows[i].second);

		if (strcmp(have, rows[i].want) != 0) {
			print_error(
			    "row %zu:\nhave: %s\nwant: %s\n", i, have, rows[i].want);
			ok = false;
		}
		free(have);
	}
	assert_true(ok);
}

/*
 * The symbols of note I of TEXTS are WANT, each followed by a space, '|' behind
 * the inherited ones.
 */
static bool has_symbols(const char *const *texts, size_t n, uint32_t i, const char *want)
{
	struct doc *d = notes_doc(texts, n);
	struct footnotes notes = footnotes_of(d);
	struct buf have = { 0 };
	bool ok;

	for (uint32_t k = 0; k < notes.at[i].n_symbols; k++)
		buf_addf(&have, "%s%s", k == notes.at[i].n_inherited && k > 0 ? "| " : "",
		    notes.at[i].symbols[k]),
		    buf_addc(&have, ' ');
	ok = strcmp(buf_str(&have), want) == 0;
	if (!ok)
		print_error("note %u\nhave: %s\nwant: %s\n", (unsigned)i + 1,
		    buf_str(&have), want);
	buf_fini(&have);
	footnotes_fini(&notes);
	doc_free(d);
	return ok;
}

#define GA67 "Official Records of the General Assembly, Sixty-seventh Session, "
#define GA71 "Official Records of the General Assembly, Seventy-first Session, "

static void ibid_keeps_what_ranks_above_its_own_first_part(void **state)
{
	static const struct resolve_row rows[] = {
		/* session, supplement */
		{ "See *" GA67
		  "Supplement No. 53* and corrigendum ([A/67/53](A/67/53) and "
		  "[A/67/53/Corr.1](A/67/53/Corr.1)), chap. III, sect. A.",
		    "*Ibid.*, *Seventy-first Session, Supplement No. 53 ([A/71/53](A/71/53))*, "
		    "chap. IV, sect. A.",
		    GA71 "Supplement No. 53 (A/71/53), chap. IV, sect. A." },
		{ GA71 "Supplement No. 53 (A/71/53), chap. IV.",
		    "Ibid., Supplement No. 53A and corrigendum ([A/71/53/Add.1](A/71/53/Add.1) and "
		    "[A/71/53/Add.1/Corr.1](A/71/53/Add.1/Corr.1)), chap. II.",
		    GA71 "Supplement No. 53A and corrigendum (A/71/53/Add.1 and "
			 "A/71/53/Add.1/Corr.1), chap. II." },
		/* year */
		{ "See Official Records of the Economic and Social Council, 2004, Supplement No. 3 "
		  "(E/2004/23), chap. II, sect. A.",
		    "Ibid., 2005, Supplement No. 3 and corrigenda (E/2005/23 and Corr.1 and 2), "
		    "chap. II, sect. A.",
		    "Official Records of the Economic and Social Council, 2005, Supplement No. 3 and "
		    "corrigenda (E/2005/23 and Corr.1 and 2), chap. II, sect. A." },
		/* volume, number */
		{ "United Nations, *Treaty Series*, [vol. 1249, No. 20378](UNTS/1249/20378).",
		    "*Ibid.*, [vol. 660, No. 9464](UNTS/660/9464).",
		    "United Nations, Treaty Series, vol. 660, No. 9464." },
		{ "United Nations, Treaty Series, vol. 75, No. 970.", "Ibid., No. 973.",
		    "United Nations, Treaty Series, vol. 75, No. 973." },
		{ "Official Records, Seventy-fifth Session, Supplement No. 5 (A/75/5), vol. I.",
		    "Ibid., vol. III (A/75/5 (Vol. III)).",
		    "Official Records, Seventy-fifth Session, Supplement No. 5 (A/75/5), "
		    "vol. III (A/75/5 (Vol. III))." },
		/* pinpoints */
		{ "A/70/1, chap. I, sect. C, para. 2.", "Ibid., sect. D.",
		    "A/70/1, chap. I, sect. D." },
		{ "A/70/1, chap. I, para. 2.", "Ibid., chap. II.", "A/70/1, chap. II." },
		{ "A/70/1, annex, chap. I.", "Ibid., annex II.", "A/70/1, annex II." },
		{ "A/70/1, annex, chap. I.", "Ibid., chap. II.",
		    "A/70/1, annex, chap. II." },
		{ "A/70/1.", "Ibid., p. 7.", "A/70/1, p. 7." },
		{ "A/70/1, para. 3.", "Ibid., para. 5.", "A/70/1, para. 5." },
		{ "See A/ES-10/273 and Corr.1.", "Ibid., advisory opinion, para. 88.",
		    "A/ES-10/273 and Corr.1, advisory opinion, para. 88." },
		{ "Report of the Conference, Rio, 3-14 June 1992, vol. I, Resolutions (Sales No. "
		  "E.93.I.8), resolution 1, annex I.",
		    "Ibid., resolution 2, annex.",
		    "Report of the Conference, Rio, 3-14 June 1992, vol. I, Resolutions (Sales No. "
		    "E.93.I.8), resolution 2, annex." },
		{ "A/76/17, part two, chap. X.", "Ibid., part one, chap. V.",
		    "A/76/17, part one, chap. V." },
		{ "A/76/17, part two, chap. X.", "Ibid., chap. V.",
		    "A/76/17, part two, chap. V." },
		{ "A/76/17, chap. VI, sect. B.", "Ibid., annex III.",
		    "A/76/17, annex III." },
		{ "A/76/17, chap. I, resolution 1, para. 2.", "Ibid., annex.",
		    "A/76/17, chap. I, resolution 1, annex." },
		{ "A/76/17, paras. 2-3; see also para. 11.", "Ibid., para. 5.",
		    "A/76/17, para. 5." },
		/* the Russian words of other cases */
		{ "См. Официальные отчеты Генеральной Ассамблеи, шестьдесят седьмая сессия, "
		  "Дополнение № 53 (A/67/53), гл. III, разд. А.",
		    "Там же, семьдесят первая сессия, Дополнение № 53 (A/71/53), гл. IV, разд. А.",
		    "Официальные отчеты Генеральной Ассамблеи, семьдесят первая сессия, "
		    "Дополнение № 53 (A/71/53), гл. IV, разд. А." },
		{ "Официальные отчеты Совета, 2003 год, Дополнение № 2 (E/2003/22), приложение IV.",
		    "Там же, 2011 год, Дополнение № 2 (E/2011/22), приложение VI.",
		    "Официальные отчеты Совета, 2011 год, Дополнение № 2 (E/2011/22), "
		    "приложение VI." },
		{ "Резолюция 2200 A (XXI), приложение.", "Там же, ст. 3.",
		    "Резолюция 2200 A (XXI), приложение, ст. 3." },
		{ "Организация Объединенных Наций, Сборник договоров, том 1249, № 20378.",
		    "Там же, том 660, № 9464.",
		    "Организация Объединенных Наций, Сборник договоров, том 660, № 9464." },
		{ "A/70/1, гл. I, разд. А.", "Там же, разд. Б.", "A/70/1, гл. I, разд. Б." },
		/* the whole, and what surrounds it */
		{ "A/70/1, para. 3.", "Ibid.", "A/70/1, para. 3." },
		{ "A/70/1, para. 3", "ibid", "A/70/1, para. 3." },
		{ "A/70/1", "IBID., annex", "A/70/1, annex." },
		{ "See also A/70/1.", "See ibid., annex.", "A/70/1, annex." },
		{ "See resolution 2200 A (XXI), annex.", "Ibid., art. 3.",
		    "Resolution 2200 A (XXI), annex, art. 3." },
		/* commas in brackets do not divide */
		{ "Report (A/70/1, Supplement No. 3, and Corr.1), chap. I.",
		    "Ibid., chap. II.",
		    "Report (A/70/1, Supplement No. 3, and Corr.1), chap. II." },
		/* other languages */
		{ "Nations Unies, Recueil des Traités, vol. 1249, no 20378.",
		    "Ibid., vol. 660, no 9464.",
		    "Nations Unies, Recueil des Traités, vol. 660, no 9464." },
		{ "Voir Documents officiels, soixante-septième session, Supplément no 53 (A/67/53).",
		    "Ibid., Supplément no 53A.",
		    "Documents officiels, soixante-septième session, Supplément no 53A." },
		{ "Véase Documentos Oficiales, sexagésimo período de sesiones, suplemento núm. 53.",
		    "Ibid., septuagésimo período de sesiones, suplemento núm. 54.",
		    "Documentos Oficiales, septuagésimo período de sesiones, suplemento núm. 54." },
	};

	(void)state;
	check_resolved(rows, COUNT(rows));
}

static void a_note_without_ibid_keeps_its_own_words(void **state)
{
	static const struct resolve_row rows[] = {
		{ "See [A/70/1](A/70/1), para. 2", NULL, "See A/70/1, para. 2" },
		{ "A/70/1.", "Ibidentical, para. 3.", "Ibidentical, para. 3." },
		{ "A/70/1.", "Id 3.", "Id 3." },
		{ "Ibid., para. 3.", NULL, "Ibid., para. 3." },
		{ "Ibid., para. 3.", "Ibid., para. 4.", "Ibid., para. 4." },
		{ "x", "y; z", "y; z" },
	};

	(void)state;
	check_resolved(rows, COUNT(rows));
}

static void ibid_has_other_names(void **state)
{
	static const struct resolve_row rows[] = {
		{ "A/70/1, para. 3.", "Ibidem, para. 5.", "A/70/1, para. 5." },
		{ "A/70/1, párr. 3.", "Ibíd., párr. 5.", "A/70/1, párr. 5." },
		{ "A/70/1, para. 3.", "Id., para. 5.", "A/70/1, para. 5." },
		{ "A/70/1, para. 3.", "See id.", "A/70/1, para. 3." },
		{ "A/70/1, para. 3.", "Idem.", "A/70/1, para. 3." },
		{ "A/70/1, para. 3.", "Cf. ibid., para. 5.", "A/70/1, para. 5." },
	};

	(void)state;
	check_resolved(rows, COUNT(rows));
}

static void a_source_needs_no_symbol(void **state)
{
	static const struct resolve_row rows[] = {
		{ "Harbour Charter of the Keepers, signed on 3 May 1911.", "Ibid., art. 4.",
		    "Harbour Charter of the Keepers, signed on 3 May 1911, art. 4." },
		{ "Harbour Charter (reproduced in [A/70/9](A/70/9), annex).", "Ibid., art. 4.",
		    "Harbour Charter (reproduced in A/70/9, annex), art. 4." },
		{ "Millennium Declaration (see resolution [55/2](A/RES/55/2)).", "Ibid., para. 4.",
		    "Millennium Declaration (see resolution 55/2), para. 4." },
	};

	(void)state;
	check_resolved(rows, COUNT(rows));
}

static void ibid_inside_a_note_goes_on_in_that_note(void **state)
{
	static const struct resolve_row rows[] = {
		{ "A/70/1.", "See A/70/2; ibid., para. 3.", "A/70/2. | A/70/2, para. 3." },
		{ "A/70/1.", "[A/70/2](A/70/2), para. 1, and ibid., para. 3.",
		    "A/70/2, para. 1. | A/70/2, para. 3." },
		{ "A/70/1.", "A/70/2, para. 1. Ibid., para. 3.",
		    "A/70/2, para. 1. | A/70/2, para. 3." },
		{ GA71 "Supplement No. 18 (A/71/18); ibid., Supplement No. 38 (A/71/38); and ibid., "
		       "Supplement No. 40 (A/71/40), annex.",
		    NULL,
		    GA71 "Supplement No. 18 (A/71/18). | " GA71 "Supplement No. 38 (A/71/38). | "
		    GA71 "Supplement No. 40 (A/71/40), annex." },
		{ "A/70/1.", "Ibid., para. 1; A/70/2, para. 2; ibid., para. 3.",
		    "A/70/1, para. 1. | A/70/2, para. 2. | A/70/2, para. 3." },
		/* the source before is the last one, or several in one breath */
		{ "A/70/1; A/70/2; ibid., para. 3.", NULL, "A/70/1. | A/70/2. | A/70/2, para. 3." },
		{ "[A/70/1](A/70/1) and [A/70/2](A/70/2); ibid., para. 3.", NULL,
		    "A/70/1. | A/70/2. | A/70/1, para. 3 or A/70/2, para. 3." },
		/* what was named first and last in a note */
		{ "A/70/1, para. 3; ibid., para. 9.", "Ibid., para. 5.", "A/70/1, para. 5." },
		{ "A/70/1; и там же, п. 9.", NULL, "A/70/1. | A/70/1, п. 9." },
		{ "Ibid., para. 3; A/70/2; ibid., para. 4.", NULL,
		    "Ibid., para. 3. | A/70/2. | A/70/2, para. 4." },
	};

	(void)state;
	check_resolved(rows, COUNT(rows));
}

static void a_source_inside_another_is_a_candidate(void **state)
{
	static const struct resolve_row rows[] = {
		{ "[A/71/3](A/71/3) (reproduced in [A/70/9](A/70/9), annex).", "Ibid., para. 12.",
		    "A/71/3, para. 12. | A/70/9, annex, para. 12." },
		{ "See [A/71/3](A/71/3) (quoting resolution [66/163](A/RES/66/163)).",
		    "Ibid., para. 12.", "A/71/3, para. 12. | Resolution 66/163, para. 12." },
		{ "[A/71/3](A/71/3), annex (see also [A/70/9](A/70/9)), sect. II.", "Ibid.",
		    "A/71/3, annex, sect. II. | A/70/9." },
		{ "Resolution [66/163](A/RES/66/163), annex, as amended by resolution "
		  "[67/1](A/RES/67/1).",
		    "Ibid., para. 12.",
		    "Resolution 66/163, annex, para. 12. | Resolution 67/1, para. 12." },
		{ "Harbour Charter as amended by resolution [67/1](A/RES/67/1).", "Ibid., art. 4.",
		    "Harbour Charter, art. 4. | Resolution 67/1, art. 4." },
		{ "[A/70/1](A/70/1), para. 3. See also [A/70/2](A/70/2), para. 4.", "Ibid., para. 5.",
		    "A/70/1, para. 5. | A/70/2, para. 5." },
		{ "Резолюция [67/1](A/RES/67/1), приложение, и резолюция [67/2](A/RES/67/2).",
		    "Там же, п. 5.",
		    "Резолюция 67/1, приложение, п. 5. | резолюция 67/2, п. 5." },
		/* what the note says itself is all printed */
		{ "A/70/1.", "Ibid., para. 3 (quoting [A/70/2](A/70/2)).",
		    "A/70/1, para. 3 (quoting A/70/2)." },
		{ "[A/71/3](A/71/3) (reproduced in [A/70/9](A/70/9)); ibid., para. 1.", NULL,
		    "A/71/3 (reproduced in A/70/9). | A/71/3, para. 1 or A/70/9, para. 1." },
		/* one document, and brackets that hold its symbol */
		{ "[A/67/53](A/67/53) (reproduced in [A/67/53/Corr.1](A/67/53/Corr.1)).",
		    "Ibid., annex.",
		    "A/67/53 (reproduced in A/67/53/Corr.1), annex." },
		{ GA67 "Supplement No. 53 ([A/67/53](A/67/53)), chap. II.", "Ibid., chap. III.",
		    GA67 "Supplement No. 53 (A/67/53), chap. III." },
		/* a volume is none of a resolution */
		{ "United Nations, Treaty Series, [vol. 1, No. 2](UNTS/1/2), and resolution "
		  "[66/138](A/RES/66/138), annex.",
		    "Ibid., vol. 3, No. 4.", "United Nations, Treaty Series, vol. 3, No. 4." },
	};

	(void)state;
	check_resolved(rows, COUNT(rows));
}

static void a_note_may_name_another_by_its_number(void **state)
{
	const char *const texts[] = {
		"[A/70/1](A/70/1), para. 1.",
		"Harbour Charter, art. 1.",
		"Smith, Lamps (1911), p. 3.",
		"Supra note 1, para. 5.",
		"Op. cit., note 2, art. 4.",
		"Smith, op. cit. (note 3), p. 9.",
		"See footnote 1 above.",
		"Ibid., para. 7.",
		"[A/70/8](A/70/8); see note 2, art. 9; supra note 1, para. 2.",
		"Supra note 9, para. 3.",
		"Supra note 99, para. 3.",
		"Op. cit., p. 5.",
		"Note 5 of the table is left out.",
		"Supra note 14.",
	};
	static const struct {
		uint32_t of;
		bool ambiguous;
		const char *resolved;	/* NULL = the note's own words */
	} want[] = {
		{ DOC_NONE, false, NULL },
		{ DOC_NONE, false, NULL },
		{ DOC_NONE, false, NULL },
		{ 0, false, "A/70/1, para. 5." },
		{ 1, false, "Harbour Charter, art. 4." },
		{ 2, false, "Smith, Lamps (1911), p. 9." },
		{ 0, false, "A/70/1, para. 1." },
		{ 6, false, "A/70/1, para. 7." },
		{ DOC_NONE, false, "A/70/8; Harbour Charter, art. 9; A/70/1, para. 2." },
		{ 8, true, "A/70/8, para. 3 or Harbour Charter, para. 3 or A/70/1, para. 3." },
		{ DOC_NONE, false, NULL },
		{ DOC_NONE, false, NULL },
		{ DOC_NONE, false, NULL },
		{ DOC_NONE, false, NULL },	/* itself */
	};
	struct doc *d = notes_doc(texts, COUNT(texts));
	struct footnotes notes = footnotes_of(d);

	(void)state;
	for (uint32_t i = 0; i < notes.n; i++) {
		struct buf words = { 0 };

		footnote_add_resolved(&words, &notes.at[i]);
		assert_int_equal(notes.at[i].ibid_of, want[i].of);
		assert_int_equal(notes.at[i].ambiguous, want[i].ambiguous);
		assert_int_equal(notes.at[i].goes_on, want[i].resolved != NULL);
		if (want[i].resolved != NULL)
			assert_string_equal(buf_str(&words), want[i].resolved);
		buf_fini(&words);
	}
	footnotes_fini(&notes);
	doc_free(d);
	assert_true(has_symbols(texts, COUNT(texts), 3, "A/70/1 "));
	assert_true(has_symbols(texts, COUNT(texts), 7, "A/70/1 "));
}

static void several_sources_before_ibid_are_all_candidates(void **state)
{
	static const struct resolve_row rows[] = {
		{ "See [A/70/1](A/70/1), para. 2; and resolution [66/138](A/RES/66/138), annex.",
		    "Ibid., para. 5.",
		    "A/70/1, para. 5. | Resolution 66/138, annex, para. 5." },
		{ "[A/70/1](A/70/1) and [A/70/2](A/70/2).", "Ibid., para. 5.",
		    "A/70/1, para. 5. | A/70/2, para. 5." },
		{ "[A/70/1](A/70/1), [A/70/2](A/70/2) and [A/70/3](A/70/3).", "Ibid.",
		    "A/70/1. | A/70/2. | A/70/3." },
		{ "[A/70/1](A/70/1) and resolution [60/1](A/RES/60/1).", "Ibid.",
		    "A/70/1. | Resolution 60/1." },
		{ GA67
		    "Supplement No. 54 ([A/67/54](A/67/54)); and ibid., Seventy-first Session, "
		    "Supplement No. 54 ([A/71/54](A/71/54)).",
		    "Ibid., chap. I.",
		    GA67 "Supplement No. 54 (A/67/54), chap. I. | " GA71
			 "Supplement No. 54 (A/71/54), chap. I." },
		{ "United Nations, Treaty Series, [vol. 1, No. 2](UNTS/1/2) and "
		  "[vol. 3, No. 4](UNTS/3/4).",
		    "Ibid.",
		    "United Nations, Treaty Series, vol. 1, No. 2. | "
		    "United Nations, Treaty Series, vol. 3, No. 4." },
		/* the words behind Ibid. decide */
		{ GA67 "Supplement No. 20 (A/67/20); and ibid., Seventy-first Session, "
		       "Supplement No. 20 (A/71/20).",
		    "Ibid., Seventy-first Session, Supplement No. 8.",
		    GA71 "Supplement No. 8." },
		/* one source */
		{ "[A/67/53](A/67/53) and [A/67/53/Corr.1](A/67/53/Corr.1).",
		    "Ibid., annex.", "A/67/53 and A/67/53/Corr.1, annex." },
		{ "[A/67/53](A/67/53) and [Add.1](A/67/53/Add.1).", "Ibid., annex.",
		    "A/67/53 and Add.1, annex." },
		{ "([A/67/53](A/67/53) and [A/67/54](A/67/54)).", "Ibid., annex.",
		    "(A/67/53 and A/67/54), annex." },
		{ "[A/67/53](A/67/53), paras. 2 and 3.", "Ibid., annex.",
		    "A/67/53, annex." },
		{ "See A/70/2; ibid., para. 3.", "Ibid., para. 5.", "A/70/2, para. 5." },
	};

	(void)state;
	check_resolved(rows, COUNT(rows));
}

static void ambiguity_is_told_of_the_note_that_says_ibid(void **state)
{
	const char *const texts[] = {
		"Ibid.",
		"[A/70/1](A/70/1); [A/70/2](A/70/2).",
		"Ibid., para. 3.",
		"[A/70/3](A/70/3).",
		"Ibid.",
		"R, vol. 1; R, vol. 2.",
		"Ibid., vol. 3.",
		"[A/70/1](A/70/1) and [A/70/2](A/70/2); ibid., para. 3.",
	};
	static const struct {
		bool ibid, ambiguous;
		uint32_t of;
		bool inside;
	} want[] = {
		{ true, false, DOC_NONE, false },
		{ false, false, DOC_NONE, false },
		{ true, true, 1, false },
		{ false, false, DOC_NONE, false },
		{ true, false, 3, false },
		{ false, false, DOC_NONE, false },
		{ true, false, 5, false },
		{ false, false, DOC_NONE, true },
	};
	struct doc *d = notes_doc(texts, COUNT(texts));
	struct footnotes notes = footnotes_of(d);

	(void)state;
	assert_int_equal(notes.n, COUNT(texts));
	for (uint32_t i = 0; i < notes.n; i++) {
		assert_int_equal(notes.at[i].note, i);
		assert_int_equal(notes.at[i].is_ibid, want[i].ibid);
		assert_int_equal(notes.at[i].ambiguous, want[i].ambiguous);
		assert_int_equal(notes.at[i].ambiguous_inside, want[i].inside);
		assert_int_equal(notes.at[i].ibid_of, want[i].of);
	}
	footnotes_fini(&notes);
	doc_free(d);
}

static void a_chain_is_resolved_from_its_head(void **state)
{
	const char *const texts[] = {
		"See " GA67 "Supplement No. 53 ([A/67/53](A/67/53)), chap. III.",
		"Ibid., Seventy-first Session, Supplement No. 53 ([A/71/53](A/71/53)), chap. IV.",
		"Ibid., Supplement No. 53A ([A/71/53/Add.1](A/71/53/Add.1)), chap. II.",
		"Ibid., chap. III.",
		"Ibid.",
		"Ibid., sect. A.",
		"Ibid., sect. B, para. 3.",
		"Ibid., para. 4.",
		"Ibid., Supplement No. 8.",
		"Ibid., annex.",
	};
	struct doc *d = notes_doc(texts, COUNT(texts));
	struct footnotes notes = footnotes_of(d);

	(void)state;
	assert_string_equal(notes.at[5].resolved[0],
	    GA71 "Supplement No. 53A (A/71/53/Add.1), chap. III, sect. A.");
	assert_string_equal(notes.at[7].resolved[0],
	    GA71 "Supplement No. 53A (A/71/53/Add.1), chap. III, sect. B, para. 4.");
	assert_string_equal(notes.at[9].resolved[0], GA71 "Supplement No. 8, annex.");
	footnotes_fini(&notes);
	doc_free(d);
	assert_true(has_symbols(texts, COUNT(texts), 7, "A/71/53/Add.1 "));
	assert_true(has_symbols(texts, COUNT(texts), 8, ""));
	assert_true(has_symbols(texts, COUNT(texts), 9, ""));
}

static void a_note_names_each_symbol_once(void **state)
{
	const char *const texts[] = {
		"[A/70/1](A/70/1), [A/70/2](A/70/2) and [A/70/1](A/70/1), [x](#OP1).",
		"Ibid., para. 3; see also [A/70/3](A/70/3) and [A/70/2](A/70/2).",
		"Ibid., para. 4 of [A/70/4](A/70/4).",
		"",
	};

	(void)state;
	assert_true(has_symbols(texts, 3, 0, "A/70/1 A/70/2 "));
	assert_true(has_symbols(texts, 3, 1, "A/70/1 A/70/2 | A/70/3 "));
	assert_true(has_symbols(texts, 3, 2, "A/70/4 "));
}

static void all_notes_name_each_symbol_once_in_order(void **state)
{
	const char *const texts[] = {
		"[A/70/2](A/70/2) and [A/70/1](A/70/1).",
		"Ibid., para. 3; see also [A/70/10](A/70/10).",
		"[A/70/1](A/70/1).",
	};
	struct doc *d = notes_doc(texts, COUNT(texts));
	struct footnotes notes = footnotes_of(d);
	struct footnote_symbol_vec symbols = { 0 };

	(void)state;
	footnotes_symbols(&notes, &symbols);
	assert_int_equal(symbols.n, 3);
	assert_string_equal(symbols.at[0], "A/70/1");
	assert_string_equal(symbols.at[1], "A/70/10");
	assert_string_equal(symbols.at[2], "A/70/2");
	vec_fini(&symbols);
	footnotes_fini(&notes);
	doc_free(d);
}

/* Long notes and long chains must not multiply. */
static void a_chain_does_not_grow_with_its_notes(void **state)
{
	enum { N = 5000 };
	struct buf first = { 0 };
	const char *texts[N];

	(void)state;
	for (int i = 0; i < 40; i++)
		buf_addf(&first, "[A/70/%d](A/70/%d); ", i, i);
	buf_fill(&first, 'x', 1000000);
	texts[0] = buf_str(&first);
	for (size_t i = 1; i < N; i++)
		texts[i] =
		    i % 2 == 0 ? "Ibid., (; A/70/1" : "Ibid., para. 3, x, y; A/70/1";
	struct doc *d = notes_doc(texts, N);
	struct footnotes notes = footnotes_of(d);
	const struct footnote *last = &notes.at[N - 1];

	assert_true(last->ambiguous);
	assert_int_equal(last->n_candidates, FOOTNOTE_MAX_SOURCES);
	assert_int_equal(last->n_resolved, FOOTNOTE_MAX_SOURCES + 1);
	assert_int_equal(last->n_inherited, FOOTNOTE_MAX_INHERITED);
	assert_int_equal(notes.at[0].n_symbols, 40);
	for (uint32_t i = 0; i < last->n_resolved; i++)
		assert_true(strlen(last->resolved[i]) < 2 * FOOTNOTE_MAX_WORDS);
	footnotes_fini(&notes);
	doc_free(d);
	buf_fini(&first);
}

static void a_source_too_long_to_hand_on_is_cut_between_characters(void **state)
{
	struct buf first = { 0 };
	char *have;

	(void)state;
	buf_addc(&first, 'x');
	for (size_t i = 0; i < FOOTNOTE_MAX_WORDS; i++)
		buf_add(&first, "é");
	have = resolve(buf_str(&first), "Ibid., para. 1.");
	assert_int_equal(strlen(have), FOOTNOTE_MAX_WORDS - 1 + strlen("…, para. 1."));
	assert_string_equal(have + FOOTNOTE_MAX_WORDS - 3, "é…, para. 1.");
	free(have);
	buf_fini(&first);
}

static void a_document_without_notes_has_none(void **state)
{
	struct doc *d = yamldoc("A/RES/80/1", "2025-12-18", "body:\n- operative: x\n");
	struct footnotes notes = footnotes_of(d);

	(void)state;
	assert_int_equal(notes.n, 0);
	footnotes_fini(&notes);
	doc_free(d);
}

/* Every note of the bundled corpus that says Ibid., and what it says in full. */
static void the_ibids_of_the_bundled_documents_are_resolved(void **state)
{
	static const char want[] =
	    "A/RES/62/150 3 of 2: Official Records of the Economic and Social Council, 2005, "
	    "Supplement No. 3 and corrigenda (E/2005/23 and Corr.1 and 2), chap. II, sect. A.\n"
	    "A/RES/68/164 2 of 1: Official Records of the General Assembly, Sixty-eighth Session, "
	    "Supplement No. 53 (A/68/53), chap. IV, sect. A.\n"
	    "A/RES/68/164 3 of 2: Official Records of the General Assembly, Sixty-eighth Session, "
	    "Supplement No. 53A (A/68/53/Add.1), chap. III.\n"
	    "A/RES/68/164 7 of 6: United Nations, Treaty Series, vol. 660, No. 9464.\n"
	    "A/RES/68/164 8 of 7: United Nations, Treaty Series, vol. 2515, No. 44910.\n"
	    "A/RES/74/158 2 of 1: " GA71
	    "Supplement No. 53 (A/71/53), chap. IV, sect. A.\n"
	    "A/RES/74/158 3 of 2: " GA71 "Supplement No. 53A and corrigendum "
	    "(A/71/53/Add.1 and A/71/53/Add.1/Corr.1), chap. II.\n"
	    "A/RES/74/158 4 of 3: Official Records of the General Assembly, Seventy-second "
	    "Session, Supplement No. 53 (A/72/53), chap. IV, sect. A.\n"
	    "A/RES/74/158 5 of 4: Official Records of the General Assembly, Seventy-third "
	    "Session, Supplement No. 53A (A/73/53/Add.1), chap. III.\n"
	    "A/RES/74/158 9 of 8: United Nations, Treaty Series, vol. 660, No. 9464.\n"
	    "A/RES/74/158 10 of 9: United Nations, Treaty Series, vol. 2515, No. 44910.\n";
	const char *root = getenv("RECITAL_CORPUS");
	struct diags diags = { 0 };
	struct corpus *c = corpus_open(root != NULL ? root : "corpus", &diags);
	struct buf have = { 0 };

	(void)state;
	assert_non_null(c);
	for (size_t i = 0; i < c->files.n; i++) {
		const struct doc *d = c->files.at[i].doc;
		struct footnotes notes = footnotes_of(d);

		for (uint32_t k = 0; k < notes.n; k++) {
			const struct footnote *f = &notes.at[k];

			assert_int_equal(f->n_resolved, 1);
			assert_int_equal(f->n_inherited, 0);
			assert_false(f->ambiguous);
			if (f->is_ibid)
				buf_addf(&have, "%s %s of %s: %s\n", d->meta.symbol,
				    d->paras[d->notes[k].para].number,
				    d->paras[d->notes[f->ibid_of].para].number,
				    f->resolved[0]);
		}
		footnotes_fini(&notes);
	}
	assert_string_equal(buf_str(&have), want);
	buf_fini(&have);
	corpus_free(c);
	diags_fini(&diags);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ibid_keeps_what_ranks_above_its_own_first_part),
		cmocka_unit_test(a_note_without_ibid_keeps_its_own_words),
		cmocka_unit_test(ibid_has_other_names),
		cmocka_unit_test(a_source_needs_no_symbol),
		cmocka_unit_test(ibid_inside_a_note_goes_on_in_that_note),
		cmocka_unit_test(a_source_inside_another_is_a_candidate),
		cmocka_unit_test(a_note_may_name_another_by_its_number),
		cmocka_unit_test(several_sources_before_ibid_are_all_candidates),
		cmocka_unit_test(ambiguity_is_told_of_the_note_that_says_ibid),
		cmocka_unit_test(a_chain_is_resolved_from_its_head),
		cmocka_unit_test(a_note_names_each_symbol_once),
		cmocka_unit_test(all_notes_name_each_symbol_once_in_order),
		cmocka_unit_test(a_chain_does_not_grow_with_its_notes),
		cmocka_unit_test(a_source_too_long_to_hand_on_is_cut_between_characters),
		cmocka_unit_test(a_document_without_notes_has_none),
		cmocka_unit_test(the_ibids_of_the_bundled_documents_are_resolved),
	};

	return cmocka_run_group_tests_name("links/footnote", tests, NULL, NULL);
}

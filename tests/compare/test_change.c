/* SPDX-License-Identifier: ISC */
/* What kind of change lies between two paragraphs, one thing each. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "compared.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

#define WELLS "O *Urges* States to protect rivers, lakes and wells against poison and waste;\n"
#define BIRDS "O *Invites* museums to count the birds of passage along every coast each spring;\n"

/* Two documents in lines, of the sixtieth session and a later one, and the rows of their
 * comparison. */
struct row {
	const char *name;
	const char *a, *b;
	const char *rows;
};

static const struct row upkeep_and_wording[] = {
	{ "capitals alone", "O *Thanks* the Trust Fund for Wells;\n",
	    "O *Thanks* the trust fund for Wells;\n", "OP1 OP1 changed variant\n" },
	{ "quotation marks alone", "O *Thanks* the Organization's staff;\n",
	    "O *Thanks* the Organization\xe2\x80\x99s staff;\n", "OP1 OP1 changed variant\n" },
	{ "no longer the last", "O *Thanks* the staff of the mission.\n",
	    "O *Thanks* the staff of the mission;\n", "OP1 OP1 changed variant\n" },
	{ "the last but one of a list", "O *Thanks* the staff of the mission;\n",
	    "O *Thanks* the staff of the mission; and\n", "OP1 OP1 changed variant\n" },
	{ "a comma in the midst", "O *Thanks* the staff who came from all regions;\n",
	    "O *Thanks* the staff, who came from all regions;\n", "OP1 OP1 changed wording\n" },
	{ "also", "O *Requests* the staff of the mission to rest;\n",
	    "O *Also requests* the staff of the mission to rest;\n",
	    "OP1 OP1 changed position\n" },
	{ "also behind", "O *Reaffirming also* that the staff of the mission rests;\n",
	    "O *Reaffirming* that the staff of the mission rests;\n",
	    "OP1 OP1 changed position\n" },
	{ "also changes place", "O *Reaffirming also* that the staff of the mission rests;\n",
	    "O *Further reaffirming* that the staff of the mission rests;\n",
	    "OP1 OP1 changed position\n" },
	{ "the same one changes place",
	    "O *Reaffirming also* that the staff of the mission rests;\n",
	    "O *Also reaffirming* that the staff of the mission rests;\n",
	    "OP1 OP1 changed position\n" },
	{ "in addition", "O *Requests* the staff of the mission to rest;\n",
	    "O *Requests in addition* the staff of the mission to rest;\n",
	    "OP1 OP1 changed position\n" },
	{ "also, not emphasized", "O Requests the staff of the mission to rest;\n",
	    "O Also requests the staff of the mission to rest;\n",
	    "OP1 OP1 changed position\n" },
	{ "\xc3\xa9galement", "O *Prie* le personnel de la mission de dormir;\n",
	    "O *Prie \xc3\xa9galement* le personnel de la mission de dormir;\n",
	    "OP1 OP1 changed position\n" },
	{ "asimismo", "O *Pide* al personal de la mision que duerma;\n",
	    "O *Pide asimismo* al personal de la mision que duerma;\n",
	    "OP1 OP1 changed position\n" },
	{ "\xd1\x82\xd0\xb0\xd0\xba\xd0\xb6\xd0\xb5",
	    "O *\xd0\xbf\xd1\x80\xd0\xbe\xd1\x81\xd0\xb8\xd1\x82* \xd0\xbc\xd0\xb8\xd1\x81\xd1\x81"
	    "\xd0\xb8\xd1\x8e;\n",
	    "O *\xd0\xbf\xd1\x80\xd0\xbe\xd1\x81\xd0\xb8\xd1\x82 \xd1\x82\xd0\xb0\xd0\xba\xd0\xb6"
	    "\xd0\xb5* \xd0\xbc\xd0\xb8\xd1\x81\xd1\x81\xd0\xb8\xd1\x8e;\n",
	    "OP1 OP1 changed position\n" },
	{ "also in the midst is wording", "O *Requests* the staff of the mission to rest;\n",
	    "O *Requests* the staff of the mission also to rest;\n",
	    "OP1 OP1 changed wording\n" },
	{ "further, of what is asked", "O *Encourages* further steps of the staff;\n",
	    "O *Encourages* steps of the staff;\n", "OP1 OP1 changed wording\n" },
	{ "the same without marks", "O Encourages further steps of the staff;\n",
	    "O Encourages steps of the staff;\n", "OP1 OP1 changed wording\n" },
	{ "further, of the place", "O *Recalls* further the steps of the staff;\n",
	    "O *Recalls* the steps of the staff;\n", "OP1 OP1 changed position\n" },
	{ "another opening", "O *Requests* the staff of the mission to rest;\n",
	    "O *Urges* the staff of the mission to rest;\n", "OP1 OP1 changed wording\n" },
	{ "also, and another opening", "O *Requests* the staff of the mission to rest;\n",
	    "O *Also urges* the staff of the mission to rest;\n",
	    "OP1 OP1 changed wording position\n" },
	{ "again is no matter of place", "O *Requests* the staff of the mission to rest;\n",
	    "O *Again requests* the staff of the mission to rest;\n",
	    "OP1 OP1 changed wording variant\n" },
	{ "composed and decomposed letters, soft hyphens, quotes",
	    "O *Thanks* the na\xc3\xafve caf\xc3\xa9s \xe2\x80\x9cof old\xe2\x80\x9d;\n",
	    "O *Thanks* the na\xc3\xafve ca\xc2\xad" "fe\xcc\x81s \"of old\";\n",
	    "OP1 OP1 changed variant\n" },
	{ "blanks alone", "O *Thanks* the 5\xc2\xa0" "000 lamps on 3\xc2\xa0May;\n",
	    "O *Thanks* the 5 000  lamps on 3 May;\n", "OP1 OP1 changed variant\n" },
	{ "a number that is grouped otherwise", "O *Thanks* the 5,000 lamps;\n",
	    "O *Thanks* the 5 000 lamps;\n", "OP1 OP1 changed variant\n" },
	{ "and a decimal is none", "O *Thanks* the 5,1 lamps;\n", "O *Thanks* the 51 lamps;\n",
	    "OP1 OP1 changed rolled\n" },
	{ "not", "O *Decides* that the mission shall rest at night;\n",
	    "O *Decides* that the mission shall not rest at night;\n",
	    "OP1 OP1 changed wording\n" },
	{ "and or or in the midst", "O *Decides* to mend roads and bridges;\n",
	    "O *Decides* to mend roads or bridges;\n", "OP1 OP1 changed wording\n" },
	{ "a word moved past another", "O *Decides* to mend roads, wells and bridges;\n",
	    "O *Decides* to mend wells, roads and bridges;\n", "OP1 OP1 changed wording\n" },
};

#define TOOLS(end) "I (a) To mend the nets of the harbour;\nI (b) To count the sails of the fleet" end

/* The end of a paragraph, and what its list is joined by. */
static const struct row endings[] = {
	{ "and became or",
	    "O *Asks* them:\n" TOOLS("; and\n") "I (c) To rest.\n",
	    "O *Asks* them:\n" TOOLS("; or\n") "I (c) To rest.\n",
	    "OP1 OP1 same\nOP1(a) OP1(a) same\nOP1(b) OP1(b) changed wording\n"
	    "OP1(c) OP1(c) same\n" },
	{ "an and that moved, for the list has grown",
	    "O *Asks* them:\n" TOOLS("; and\n") "I (c) To rest in the shade.\n",
	    "O *Asks* them:\n" TOOLS(";\n") "I (c) To rest in the shade; and\n"
	    "I (d) To paint forty doors.\n",
	    "OP1 OP1 same\nOP1(a) OP1(a) same\nOP1(b) OP1(b) changed variant\n"
	    "OP1(c) OP1(c) changed variant\n- OP1(d) added\n" },
	{ "the and of a list that has grown became or",
	    "O *Asks* them:\n" TOOLS("; and\n") "I (c) To rest in the shade.\n",
	    "O *Asks* them:\n" TOOLS(";\n") "I (c) To rest in the shade; or\n"
	    "I (d) To paint forty doors.\n",
	    "OP1 OP1 same\nOP1(a) OP1(a) same\nOP1(b) OP1(b) changed wording\n"
	    "OP1(c) OP1(c) changed wording\n- OP1(d) added\n" },
	{ "an or that went", "O *Asks* them:\n" TOOLS("; or\n") "I (c) To rest in the shade.\n",
	    "O *Asks* them:\n" TOOLS(";\n") "I (c) To rest in the shade.\n",
	    "OP1 OP1 same\nOP1(a) OP1(a) same\nOP1(b) OP1(b) changed wording\n"
	    "OP1(c) OP1(c) same\n" },
	{ "the or of a list below is its own",
	    "O *Asks* them to work:\n" TOOLS("; and\n") "I (c) To rest in the shade.\n"
	    "O *Asks* the others to choose:\nI (a) To paint doors; or\nI (b) To paint walls.\n",
	    "O *Asks* them to work:\n" TOOLS(";\n") "I (c) To rest in the shade.\n"
	    "O *Asks* the others to choose:\nI (a) To paint doors; or\nI (b) To paint walls.\n",
	    "OP1 OP1 same\nOP1(a) OP1(a) same\nOP1(b) OP1(b) changed variant\n"
	    "OP1(c) OP1(c) same\nOP2 OP2 same\nOP2(a) OP2(a) same\nOP2(b) OP2(b) same\n" },
	{ "ou et et", "O *Prie*:\nI a) De peindre les portes; et\nI b) De dormir.\n",
	    "O *Prie*:\nI a) De peindre les portes; ou\nI b) De dormir.\n",
	    "OP1 OP1 same\nOP1(a) OP1(a) changed wording\nOP1(b) OP1(b) same\n" },
	{ "an and that is no end", "O *Thanks* the firm of Sail and.\n",
	    "O *Thanks* the firm of Sail.\n", "OP1 OP1 changed wording\n" },
};

#define RECALLS(list) "P *Recalling* its " list " on wells and springs,\n"

/* Documents cited, when nobody knows which follows which. */
static const struct row cited[] = {
	{ "another resolution", RECALLS("resolution [60/162](A/RES/60/162) of 16 December 2005"),
	    RECALLS("resolution [61/163](A/RES/61/163) of 19 December 2006"),
	    "PP1 PP1 changed cites\n" },
	{ "two in place of one",
	    RECALLS("resolution [60/162](A/RES/60/162) of 16 December 2005"),
	    RECALLS("resolutions [61/163](A/RES/61/163) of 19 December 2006 and "
		    "[62/164](A/RES/62/164) of 18 December 2007"),
	    "PP1 PP1 changed cites\n" },
	{ "a longer list",
	    RECALLS("resolutions [58/1](A/RES/58/1) of 16 May 2003 and [59/1](A/RES/59/1)"),
	    RECALLS("resolutions [58/1](A/RES/58/1) of 16 May 2003, [59/1](A/RES/59/1) and "
		    "[60/1](A/RES/60/1) of 5 May 2005"),
	    "PP1 PP1 changed cites\n" },
	{ "one dropped from a list",
	    RECALLS("resolutions [45/501](A/RES/45/501) of 11 December 1990, "
		    "[46/502](A/RES/46/502) of 12 December 1991 and [47/503](A/RES/47/503)"),
	    RECALLS("resolutions [45/501](A/RES/45/501) of 11 December 1990 and "
		    "[47/503](A/RES/47/503)"),
	    "PP1 PP1 changed cites\n" },
	{ "the report in brackets dropped",
	    "O *Takes note* of the report on wells ([A/60/1](A/60/1));\n",
	    "O *Takes note* of the report on wells;\n", "OP1 OP1 changed cites\n" },
	{ "a report", "O *Takes note* of the report on wells ([A/60/1](A/60/1));\n",
	    "O *Takes note* of the report on wells ([A/61/7](A/61/7));\n",
	    "OP1 OP1 changed cites\n" },
	{ "the end of a range",
	    "O *Heeds* [Nos. 970](UNTS/75/970)\xe2\x80\x93[973](UNTS/75/973) of the treaties;\n",
	    "O *Heeds* [Nos. 970](UNTS/75/970)\xe2\x80\x93[975](UNTS/75/975) of the treaties;\n",
	    "OP1 OP1 changed wording cites\n" },
	{ "by another name", RECALLS("resolution [60/1](A/RES/60/1)"),
	    RECALLS("resolution [60/7](A/RES/60/1)"), "PP1 PP1 changed wording\n" },
	{ "by its name for short",
	    RECALLS("reports [A/60/1](A/60/1) and [A/60/1/Corr.1](A/60/1/Corr.1)"),
	    RECALLS("reports [A/60/1](A/60/1) and [Corr.1](A/60/1/Corr.1)"),
	    "PP1 PP1 changed variant\n" },
	{ "one that is no link", "P *Recalling* its resolution 45/501 on wells and springs,\n",
	    "P *Recalling* its resolution 12/77 on wells and springs,\n",
	    "PP1 PP1 changed cites\n" },
	{ "as the same words are linked in one text alone",
	    RECALLS("resolution [45/501](A/RES/45/501) of 11 December 1990"),
	    RECALLS("resolution 45/501 of 11 December 1990"), "PP1 PP1 same\n" },
	{ "another order", RECALLS("resolutions [58/1](A/RES/58/1) and [59/1](A/RES/59/1)"),
	    RECALLS("resolutions [59/1](A/RES/59/1) and [58/1](A/RES/58/1)"),
	    "PP1 PP1 changed wording\n" },
	{ "and or or between two",
	    RECALLS("resolution [58/1](A/RES/58/1) and resolution [59/1](A/RES/59/1)"),
	    RECALLS("resolution [58/1](A/RES/58/1) or resolution [59/1](A/RES/59/1)"),
	    "PP1 PP1 changed wording\n" },
	{ "its own date, corrected",
	    RECALLS("resolution [58/1](A/RES/58/1) of 16 December 2003"),
	    RECALLS("resolution [58/1](A/RES/58/1) of 17 December 2003"),
	    "PP1 PP1 changed citation\n" },
	{ "a day that only stands behind it",
	    "O *Asks* them to heed resolution [58/1](A/RES/58/1) by 31 March 2007 at last;\n",
	    "O *Asks* them to heed resolution [58/1](A/RES/58/1) by 31 March 2012 at last;\n",
	    "OP1 OP1 changed wording\n" },
	{ "the same supplement of the next session",
	    "O *Thanks* the keepers;[^1]\nN 1 Official Records, Sixtieth Session, Supplement No. 11 "
	    "([A/60/11](A/60/11)).\n",
	    "O *Thanks* the keepers;[^1]\nN 1 Official Records, Sixty-first Session, Supplement No. "
	    "11 ([A/61/11](A/61/11)).\n",
	    "OP1 OP1 changed rolled\nfn1 fn1 changed rolled\n" },
	{ "another supplement",
	    "O *Thanks* the keepers;[^1]\nN 1 Official Records, Supplement No. 11 "
	    "([A/60/11](A/60/11)).\n",
	    "O *Thanks* the keepers;[^1]\nN 1 Official Records, Supplement No. 12 "
	    "([A/60/12](A/60/12)).\n",
	    "OP1 OP1 changed cites\nfn1 fn1 changed cites\n" },
	{ "a session that no number holds",
	    "O *Thanks* the keepers;[^1]\nN 1 Official Records, Supplement No. 11 "
	    "([A/4294967355/11](A/4294967355/11)).\n",
	    "O *Thanks* the keepers;[^1]\nN 1 Official Records, Supplement No. 11 "
	    "([A/4294967356/11](A/4294967356/11)).\n",
	    "OP1 OP1 changed cites\nfn1 fn1 changed cites\n" },
	{ "une r\xc3\xa9solution",
	    "P *Rappelant* sa r\xc3\xa9solution [60/162](A/RES/60/162) du 16 d\xc3\xa9"
	    "cembre 2005 sur les puits,\n",
	    "P *Rappelant* sa r\xc3\xa9solution [61/163](A/RES/61/163) du 19 mai 2006 sur les "
	    "puits,\n",
	    "PP1 PP1 changed cites\n" },
};

#define PREVIOUS(cited) RECALLS("previous resolutions on the subject, in particular " cited)

static const struct row by_words[] = {
	{ "its previous resolutions in both texts",
	    PREVIOUS("resolution [58/162](A/RES/58/162) of 16 December 2003") "R A/RES/58/162\n",
	    PREVIOUS("resolution [60/163](A/RES/60/163) of 19 December 2005") "R A/RES/60/163\n",
	    "PP1 PP1 changed citation\n" },
	{ "not in one of them",
	    PREVIOUS("resolution [58/162](A/RES/58/162) of 16 December 2003") "R A/RES/58/162\n",
	    PREVIOUS("resolution [60/163](A/RES/60/163) of 19 December 2005"),
	    "PP1 PP1 changed cites\n" },
	{ "an earlier one", PREVIOUS("resolution [58/162](A/RES/58/162)") "R A/RES/58/162\n",
	    PREVIOUS("resolution [12/77](A/RES/12/77)") "R A/RES/12/77\n",
	    "PP1 PP1 changed cites\n" },
	{ "of another organ", PREVIOUS("resolution [58/162](A/RES/58/162)") "R A/RES/58/162\n",
	    PREVIOUS("resolution [99/1](A/HRC/RES/99/1)") "R A/HRC/RES/99/1\n",
	    "PP1 PP1 changed cites\n" },
	{ "and something else",
	    PREVIOUS("resolution [58/162](A/RES/58/162) of 16 December 2003") "R A/RES/58/162\n",
	    "P *Recalling* its previous resolutions on the subject, in particular resolution "
	    "[60/163](A/RES/60/163) of 19 December 2005, on wells and deep springs,\n"
	    "R A/RES/60/163\n",
	    "PP1 PP1 changed wording citation\n" },
};

/* Two titles of one series, whose ordinals differ. */
static const struct {
	const char *a, *b;
} one_subject[] = {
	{ "Work of its seventy-first session on wells", "Work of its eightieth session on wells" },
	{ "Travaux de sa soixante et onzi\xc3\xa8me session sur les puits",
	    "Travaux de sa soixante-dixi\xc3\xa8me session sur les puits" },
	{ "Labor de su septuag\xc3\xa9simo primer per\xc3\xad" "odo de sesiones sobre pozos",
	    "Labor de su octog\xc3\xa9simo per\xc3\xad" "odo de sesiones sobre pozos" },
};

static const struct row on_another_subject[] = {
	{ "previous resolutions of two subjects",
	    PREVIOUS("resolution [58/162](A/RES/58/162)") "R A/RES/58/162\n",
	    PREVIOUS("resolution [60/163](A/RES/60/163)") "R A/RES/60/163\n",
	    "PP1 PP1 changed cites\n" },
	{ "but the later document recalls the earlier one itself",
	    PREVIOUS("resolution [58/162](A/RES/58/162)") "R A/RES/58/162\n",
	    PREVIOUS("resolution [60/2](A/RES/60/2)") "R A/RES/60/2\n",
	    "PP1 PP1 changed citation\n" },
	{ "where that recalls one as much older",
	    RECALLS("resolution [59/162](A/RES/59/162) of 16 December 2004"),
	    RECALLS("resolution [60/2](A/RES/60/2) of 16 December 2005"),
	    "PP1 PP1 changed citation\n" },
	{ "and not a much older one",
	    RECALLS("resolution [45/501](A/RES/45/501) of 16 December 1990"),
	    RECALLS("resolution [60/2](A/RES/60/2) of 16 December 2005"),
	    "PP1 PP1 changed cites\n" },
};

/* By what a corpus knows. */
static const struct row by_series[] = {
	{ "the next of its series",
	    RECALLS("resolution [60/162](A/RES/60/162) of 16 December 2005"),
	    RECALLS("resolution [61/163](A/RES/61/163) of 19 December 2006"),
	    "PP1 PP1 changed citation\n" },
	{ "in a list, the others kept",
	    RECALLS("resolutions [58/1](A/RES/58/1) and [60/1](A/RES/60/1)"),
	    RECALLS("resolutions [58/1](A/RES/58/1) and [62/1](A/RES/62/1)"),
	    "PP1 PP1 changed citation\n" },
	{ "of another organ", RECALLS("resolution [8/1](A/HRC/RES/8/1) of 3 May 2005"),
	    RECALLS("resolution [9/2](A/HRC/RES/9/2) of 4 May 2006"),
	    "PP1 PP1 changed citation\n" },
};

static const struct row not_by_series[] = {
	{ "the next of another series",
	    RECALLS("resolution [60/162](A/RES/60/162) of 16 December 2005"),
	    RECALLS("resolution [62/1](A/RES/62/1) of 19 December 2007"),
	    "PP1 PP1 changed cites\n" },
};

static const struct row unasked[] = {
	{ "a report has no series", "O *Takes note* of the report on wells ([A/60/1](A/60/1));\n",
	    "O *Takes note* of the report on wells ([A/61/7](A/61/7));\n",
	    "OP1 OP1 changed cites\n" },
	{ "nor has what went back in time",
	    RECALLS("resolution [61/163](A/RES/61/163) of 16 December 2006"),
	    RECALLS("resolution [60/162](A/RES/60/162) of 19 December 2005"),
	    "PP1 PP1 changed cites\n" },
	{ "what the texts say", PREVIOUS("resolution [58/162](A/RES/58/162)") "R A/RES/58/162\n",
	    PREVIOUS("resolution [60/163](A/RES/60/163)") "R A/RES/60/163\n",
	    "PP1 PP1 changed citation\n" },
	{ "what is the same", RECALLS("resolution [58/162](A/RES/58/162)"),
	    RECALLS("resolution [58/162](A/RES/58/162)"), "PP1 PP1 same\n" },
};

#define FUND "O *Decides* to open a fund for the repair of lenses;\n"
#define PILOTS "O *Greets* the new pilots of the southern strait with warmth;\n"
#define OWN(place) "O *Requests* the treasurer to report on the fund opened in " place ";\n"
#define SOURCE(place) "O *Endorses* " place " the report [A/60/9](A/60/9) on wells;\n"

static const struct row places[] = {
	{ "a paragraph of the document by its new number", FUND OWN("paragraph 1 above"),
	    PILOTS FUND OWN("paragraph 2 above"),
	    "- OP1 added\nOP1 OP2 same renumbered\nOP2 OP3 changed position renumbered\n" },
	{ "of the present resolution", FUND OWN("paragraph 1 of the present resolution"),
	    PILOTS FUND OWN("paragraph 2 of the present resolution"),
	    "- OP1 added\nOP1 OP2 same renumbered\nOP2 OP3 changed position renumbered\n" },
	{ "another paragraph of the document", PILOTS FUND OWN("paragraph 2 above"),
	    PILOTS FUND OWN("paragraph 1 above"),
	    "OP1 OP1 same\nOP2 OP2 same\nOP3 OP3 changed pinpoint\n" },
	{ "one more of them", PILOTS FUND OWN("paragraph 2 above"),
	    PILOTS FUND OWN("paragraphs 1 and 2 above"),
	    "OP1 OP1 same\nOP2 OP2 same\nOP3 OP3 changed pinpoint\n" },
	{ "a range of them", PILOTS FUND OWN("paragraphs 1 to 2 above"),
	    BIRDS PILOTS FUND OWN("paragraphs 2 to 3 above"),
	    "- OP1 added\nOP1 OP2 same renumbered\nOP2 OP3 same renumbered\n"
	    "OP3 OP4 changed position renumbered\n" },
	{ "to became and", PILOTS FUND OWN("paragraphs 1 to 2 above"),
	    PILOTS FUND OWN("paragraphs 1 and 2 above"),
	    "OP1 OP1 same\nOP2 OP2 same\nOP3 OP3 changed wording\n" },
	{ "an item of the document",
	    "O *Asks* them:\nI (a) To paint forty doors of the harbour;\n"
	    "I (b) To report on the doors in subparagraph (a) above;\n" OWN("paragraph 1 (a) above"),
	    "O *Asks* them:\nI (a) To count sails;\nI (b) To paint forty doors of the harbour;\n"
	    "I (c) To report on the doors in subparagraph (b) above;\n" OWN("paragraph 1 (b) above"),
	    "OP1 OP1 same\n- OP1(a) added\nOP1(a) OP1(b) same renumbered\n"
	    "OP1(b) OP1(c) changed position renumbered\nOP2 OP2 changed position\n" },
	{ "other paragraphs of a source", SOURCE("paragraphs 12 and 14 of"),
	    SOURCE("paragraphs 12 and 15 of"), "OP1 OP1 changed pinpoint\n" },
	{ "a chapter less", SOURCE("chapter II, section A, of"), SOURCE("chapter II of"),
	    "OP1 OP1 changed wording pinpoint\n" },
	{ "without its annex",
	    "P *Recalling* its resolution [58/1](A/RES/58/1) of 16 May 2003, annex,\n",
	    "P *Recalling* its resolution [58/1](A/RES/58/1) of 16 May 2003,\n",
	    "PP1 PP1 changed pinpoint\n" },
	{ "an article of a treaty", "O *Invokes* article 22 of the Covenant on wells;\n",
	    "O *Invokes* article 23 of the Covenant on wells;\n", "OP1 OP1 changed pinpoint\n" },
	{ "another goal", "O *Invokes* Goal 5 of the Agenda on wells;\n",
	    "O *Invokes* Goal 6 of the Agenda on wells;\n", "OP1 OP1 changed wording\n" },
	{ "another phase", "O *Approves* phase 2 of the works on wells;\n",
	    "O *Approves* phase 3 of the works on wells;\n", "OP1 OP1 changed wording\n" },
	{ "an ordinal in figures", "O *Thanks* the seventy-first session of the board of wells;\n",
	    "O *Thanks* the 71st session of the board of wells;\n",
	    "OP1 OP1 changed variant\n" },
	{ "words for figures", "O *Thanks* the eight keepers of wells for their work;\n",
	    "O *Thanks* the 8 keepers of wells for their work;\n",
	    "OP1 OP1 changed variant\n" },
	{ "a comma before a place", "O *Sees* the report ([A/60/9](A/60/9)), chap. IV, on wells;\n",
	    "O *Sees* the report ([A/60/9](A/60/9)) chap. IV, on wells;\n",
	    "OP1 OP1 changed variant\n" },
	{ "the number of a heading", WELLS "H Annex\nT The lamps are kept by night.\n",
	    WELLS "H Annex I\nT The lamps are kept by night.\n",
	    "OP1 OP1 same\nannex:H1 annex-I:H1 changed wording\n"
	    "annex:T1 annex-I:T1 same\n" },
};

#define REPORT(when) "O *Requests* the keepers to report " when " on the lamps of the bay;\n"

/* From the sixtieth session, of 2005, to the sixty-first. */
static const struct row numbers[] = {
	{ "the next session", REPORT("at its sixty-first session"),
	    REPORT("at its sixty-second session"), "OP1 OP1 changed rolled\n" },
	{ "two sessions on", REPORT("at its sixty-first session"),
	    REPORT("at its sixty-third session"), "OP1 OP1 changed wording\n" },
	{ "a session back", REPORT("at its sixty-second session"),
	    REPORT("at its sixty-first session"), "OP1 OP1 changed wording\n" },
	{ "a deadline a year later", REPORT("by 31 March 2007"), REPORT("by 31 March 2008"),
	    "OP1 OP1 changed rolled\n" },
	{ "a deadline put off", REPORT("by 31 March 2007"), REPORT("by 31 March 2012"),
	    "OP1 OP1 changed wording\n" },
	{ "on another day", REPORT("by 31 March 2007"), REPORT("by 30 June 2008"),
	    "OP1 OP1 changed wording\n" },
	{ "events follow events", "O *Recalls* the meeting of 12 May 1999 in the bay;\n",
	    "O *Recalls* the meeting of 3 August 2006 in the bay;\n",
	    "OP1 OP1 changed rolled\n" },
	{ "but not an earlier one", "O *Recalls* the meeting of 3 August 2005 in the bay;\n",
	    "O *Recalls* the meeting of 12 May 1999 in the bay;\n",
	    "OP1 OP1 changed wording\n" },
	{ "years", "O *Recalls* the meetings of 1999 and 2003 in the bay;\n",
	    "O *Recalls* the meetings of 2003 and 2005 in the bay;\n",
	    "OP1 OP1 changed rolled\n" },
	{ "the year of an agenda", "O *Recalls* the 2030 Agenda for the bay;\n",
	    "O *Recalls* the 2063 Agenda for the bay;\n", "OP1 OP1 changed wording\n" },
	{ "a period", "O *Approves* the plan of works for 2006\xe2\x80\x93" "2007 in the bay;\n",
	    "O *Approves* the plan of works for 2007\xe2\x80\x93" "2008 in the bay;\n",
	    "OP1 OP1 changed wording\n" },
	{ "an amount", "O *Decides* to build 40 bridges;\n",
	    "O *Decides* to build 50 bridges;\n", "OP1 OP1 changed rolled\n" },
	{ "an amount in words", "O *Decides* to build four bridges;\n",
	    "O *Decides* to build five bridges;\n", "OP1 OP1 changed rolled\n" },
	{ "years that have gone by", "O *Notes* that 40 years have passed on the bay;\n",
	    "O *Notes* that 41 years have passed on the bay;\n", "OP1 OP1 changed rolled\n" },
	{ "more years than have gone by", "O *Notes* that 40 years have passed on the bay;\n",
	    "O *Notes* that forty-two years have passed on the bay;\n",
	    "OP1 OP1 changed wording\n" },
	{ "the same years in words", "O *Notes* that 40 years have passed on the bay;\n",
	    "O *Notes* that forty years have passed on the bay;\n",
	    "OP1 OP1 changed variant\n" },
	{ "the term of an office", "O *Decides* that keepers serve a term of four years;\n",
	    "O *Decides* that keepers serve a term of five years;\n",
	    "OP1 OP1 changed wording\n" },
	{ "how often", "O *Requests* the keepers to paint the lamps every two years;\n",
	    "O *Requests* the keepers to paint the lamps every three years;\n",
	    "OP1 OP1 changed wording\n" },
	{ "a notice in days", "O *Decides* that keepers give notice 30 days before;\n",
	    "O *Decides* that keepers give notice 60 days before;\n",
	    "OP1 OP1 changed wording\n" },
	{ "a deadline in months", "O *Requests* the keepers to leave within six calendar days;\n",
	    "O *Requests* the keepers to leave within nine calendar days;\n",
	    "OP1 OP1 changed wording\n" },
	{ "d\xc3\xa9lai", "O *Prie* le gardien de partir dans 30 jours;\n",
	    "O *Prie* le gardien de partir dans 60 jours;\n", "OP1 OP1 changed wording\n" },
	{ "another committee", "O *Requests* the Fifth Committee to count the lamps;\n",
	    "O *Requests* the Sixth Committee to count the lamps;\n",
	    "OP1 OP1 changed wording\n" },
	{ "another half of the year", REPORT("in the first half of 2007"),
	    REPORT("in the second half of 2007"), "OP1 OP1 changed wording\n" },
	{ "another part of a loan", "O *Decides* to pay the second tranche of the loan;\n",
	    "O *Decides* to pay the third tranche of the loan;\n",
	    "OP1 OP1 changed wording\n" },
	{ "another day of each session", REPORT("on the first Monday of its sixtieth session"),
	    REPORT("on the second Monday of its sixtieth session"),
	    "OP1 OP1 changed wording\n" },
	{ "a long name", "O *Recalls* the tenth United Nations World Lamp Forum, in the bay;\n",
	    "O *Recalls* the eleventh United Nations World Lamp Forum, in the bay;\n",
	    "OP1 OP1 changed rolled\n" },
	{ "several", REPORT("at its sixtieth and sixty-first regular sessions"),
	    REPORT("at its sixty-first and sixty-second regular sessions"),
	    "OP1 OP1 changed rolled\n" },
	{ "what was due long ago", REPORT("by 2000"), REPORT("by 2002"),
	    "OP1 OP1 changed wording\n" },
	{ "a day of long ago", REPORT("no later than 1 May 2001"),
	    REPORT("no later than 1 June 2002"), "OP1 OP1 changed wording\n" },
	{ "due a year later", REPORT("by 1 May 2001"), REPORT("by 1 May 2002"),
	    "OP1 OP1 changed rolled\n" },
	{ "since a day of long ago", REPORT("since 2000"), REPORT("since 2002"),
	    "OP1 OP1 changed rolled\n" },
	{ "a fraction", "O *Decides* that one third of the lamps be green;\n",
	    "O *Decides* that one fourth of the lamps be green;\n",
	    "OP1 OP1 changed wording\n" },
	{ "another currency", "O *Decides* to spend $40 on bridges;\n",
	    "O *Decides* to spend \xe2\x82\xac" "40 on bridges;\n",
	    "OP1 OP1 changed wording\n" },
	{ "the number of a name", "O *Heeds* resolution A.1069(28) on the bay;\n",
	    "O *Heeds* resolution A.1159(32) on the bay;\n", "OP1 OP1 changed wording\n" },
	{ "a number more", "O *Decides* to build bridges;\n",
	    "O *Decides* to build 50 bridges;\n", "OP1 OP1 changed wording\n" },
	{ "19 d\xc3\xa9" "cembre", "O *Rappelle* la conf\xc3\xa9rence du 19 d\xc3\xa9"
	    "cembre 2004 sur les puits;\n",
	    "O *Rappelle* la conf\xc3\xa9rence du 3 mai 2005 sur les puits;\n",
	    "OP1 OP1 changed rolled\n" },
};

static const struct row of_one_session[] = {
	{ "another session", REPORT("at its sixty-first session"),
	    REPORT("at its sixty-second session"), "OP1 OP1 changed wording\n" },
	{ "an amount", "O *Decides* to build 40 bridges;\n",
	    "O *Decides* to build 50 bridges;\n", "OP1 OP1 changed wording\n" },
};

/* NEWER in the series of OLDER, as a corpus knows it. */
static const struct {
	const char *newer, *older;
} series[] = {
	{ "A/RES/61/163", "A/RES/60/162" },
	{ "A/RES/62/1", "A/RES/60/1" },
	{ "A/HRC/RES/9/2", "A/HRC/RES/8/1" },
};

static bool series_continues(void *of, const char *newer, const char *older)
{
	bool found = false;

	++*(int *)of;
	for (size_t i = 0; i < COUNT(series); i++)
		found = found || (strcmp(newer, series[i].newer) == 0 &&
				     strcmp(older, series[i].older) == 0);
	return found;
}

struct asked {
	const char *symbol_b;		/* of the later document */
	const char *title_a, *title_b;
	bool known;			/* there is a corpus that knows the series */
	int questions;			/* to it, by both directions together */
};

/* True when the comparison of ROW gives its rows, in the mirror too. */
static bool row_is_right(const struct row *row, struct asked ask)
{
	struct doc *a = compared_doc_titled("A/RES/60/2", "en", ask.title_a, row->a);
	struct doc *b = compared_doc_titled(ask.symbol_b, "en", ask.title_b, row->b);
	int questions = 0;
	struct compare_lore lore = { series_continues, &questions };
	struct compare_ask with = { .lore = ask.known ? &lore : NULL };
	struct comparison *c = comparison_new(a, b, &with);
	struct comparison *mirror = comparison_new(b, a, &with);
	struct buf found = { 0 };

	compared_add(&found, c);
	bool right = slice_is(buf_slice(&found), row->rows);

	if (!right)
		print_error("%s:\n%s-- not --\n%s", row->name, buf_str(&found), row->rows);
	if (!compared_is_sound(c) || !compared_is_sound(mirror) || !compared_mirrors(c, mirror)) {
		print_error("%s: not sound\n", row->name);
		right = false;
	}
	if (questions != ask.questions) {
		print_error("%s: %d questions\n", row->name, questions);
		right = false;
	}
	buf_fini(&found);
	comparison_free(c);
	comparison_free(mirror);
	doc_free(a);
	doc_free(b);
	return right;
}

static const struct asked nothing = { "A/RES/61/2", "T", "T", false, 0 };

static void rows_are_right(const struct row *table, size_t n)
{
	bool right = true;

	for (size_t i = 0; i < n; i++)
		right = row_is_right(&table[i], nothing) && right;
	assert_true(right);
}

static void kinds_tell_substance_from_upkeep(void **state)
{
	(void)state;
	rows_are_right(upkeep_and_wording, COUNT(upkeep_and_wording));
}

static void the_end_of_a_paragraph_hangs_on_its_list(void **state)
{
	(void)state;
	rows_are_right(endings, COUNT(endings));
}

static void another_document_is_upkeep_when_somebody_knows(void **state)
{
	struct asked both = nothing, other = nothing, asked = nothing;
	bool right = true;

	(void)state;
	rows_are_right(cited, COUNT(cited));
	for (size_t i = 0; i < COUNT(by_words); i++)
		right = row_is_right(&by_words[i], both) && right;
	both.title_a = "Wells of the world";
	both.title_b = "Wells and springs of the world, the twenty-first report";
	right = row_is_right(&by_words[0], both) && right;
	for (size_t i = 0; i < COUNT(one_subject); i++) {
		both.title_a = one_subject[i].a;
		both.title_b = one_subject[i].b;
		right = row_is_right(&by_words[0], both) && right;
	}
	other.title_a = "Wells of the north";
	other.title_b = "Wells of the south";
	for (size_t i = 0; i < COUNT(on_another_subject); i++)
		right = row_is_right(&on_another_subject[i], other) && right;
	asked.known = true;
	for (size_t i = 0; i < COUNT(unasked); i++)
		right = row_is_right(&unasked[i], asked) && right;
	asked.questions = 2;
	for (size_t i = 0; i < COUNT(by_series); i++)
		right = row_is_right(&by_series[i], asked) && right;
	for (size_t i = 0; i < COUNT(not_by_series); i++)
		right = row_is_right(&not_by_series[i], asked) && right;
	assert_true(right);
}

static void places_are_of_a_source_or_of_the_document(void **state)
{
	(void)state;
	rows_are_right(places, COUNT(places));
}

static void numbers_move_on_with_the_documents(void **state)
{
	struct asked one_session = nothing;
	bool right = true;

	(void)state;
	rows_are_right(numbers, COUNT(numbers));
	one_session.symbol_b = "A/RES/60/7";
	for (size_t i = 0; i < COUNT(of_one_session); i++)
		right = row_is_right(&of_one_session[i], one_session) && right;
	assert_true(right);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(kinds_tell_substance_from_upkeep),
		cmocka_unit_test(the_end_of_a_paragraph_hangs_on_its_list),
		cmocka_unit_test(another_document_is_upkeep_when_somebody_knows),
		cmocka_unit_test(places_are_of_a_source_or_of_the_document),
		cmocka_unit_test(numbers_move_on_with_the_documents),
	};

	return cmocka_run_group_tests_name("change", tests, NULL, NULL);
}

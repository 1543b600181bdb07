/* SPDX-License-Identifier: ISC */
/*
 * Texts in which a word was once changed, dropped or moved without a word: what is
 * right, and what is told.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "stage.h"
#include "textfile.h"

#define HEAD \
	"United Nations\nA/RES/79/910\n\nGeneral Assembly\nDistr.: General\n" \
	"9 January 2025\n\n24-99910 (E)\n*2499910*\n\nSeventy-ninth session\n" \
	"Agenda item 21\n\nResolution adopted by the General Assembly\n" \
	"on 12 December 2024\n\n" \
	"[on the report of the Second Committee (A/79/441, para. 9)]\n\n" \
	"79/910. Quiet harbours\n\nThe General Assembly,\n\n"
#define END "40th plenary meeting\n12 December 2024\n"

/* WANT is the document, then the repairs, then the doubts. */
static const struct {
	const char *text, *dialect, *want;
} faults[] = {
	/* a number of things behind the mark of a footnote that was used before */
	{ HEAD
	  "Recalling the charter,1 the rules,2 the maps3 and the letters,4 which the pilots of\n"
	  "the harbours wrote in the winter of that year,\n\n_______________\n\n"
	  "1 A/79/11.\n\n2 A/79/12.\n\n3 A/79/13.\n\n4 A/79/14.\n\nA/RES/79/910\n"
	  "Quiet harbours\n\n24-99910\n2/2\n\n"
	  "Noting that the pilots met on 10 May 2022, 2 and 3 June 2022, and that of the harbours\n"
	  "of the coast, 3 lamps were broken, of which, by the end of the year, 4 burn again,\n"
	  "\n1. \nDecides to light the lamps.\n\n"
	  END,
	  "pdf",
	  "A/RES/79/910: Quiet harbours\n"
	  "E1 The General Assembly,\n"
	  "PP1 <Recalling> the charter,[1] the rules,[2] the maps[3] and the letters,[4] which "
	  "the pilots of the harbours wrote in the winter of that year,\n"
	  "PP2 <Noting> that the pilots met on 10 May 2022, 2 and 3 June 2022, and that of the "
	  "harbours of the coast, 3 lamps were broken, of which, by the end of the year, 4 "
	  "burn again,\n"
	  "OP1 <Decides> to light the lamps.\n"
	  "fn1 A/79/11. {A/79/11}\n"
	  "fn2 A/79/12. {A/79/12}\n"
	  "fn3 A/79/13. {A/79/13}\n"
	  "fn4 A/79/14. {A/79/14}\n"
	  "mark-or-number: 3 lamps were broken,\nmark-or-number: 4 burn again,\n" },
	/* a law of a year is no resolution with a mark */
	{ HEAD
	  "Recalling the charter,1 and the Ordinance No. 12/2012 of the port,\n\n"
	  "Noting that the harbour master 2 did not sign,\n\n_______________\n\n"
	  "1 A/79/11.\n\n2 A/79/12.\n\nA/RES/79/910\nQuiet harbours\n\n24-99910\n2/2\n\n"
	  "1. \nDecides to light the lamps.\n\n"
	  END,
	  "pdf",
	  "A/RES/79/910: Quiet harbours\n"
	  "E1 The General Assembly,\n"
	  "PP1 <Recalling> the charter,[1] and the Ordinance No. 12/2012 of the port,\n"
	  "PP2 <Noting> that the harbour master[2] did not sign,\n"
	  "OP1 <Decides> to light the lamps.\n"
	  "fn1 A/79/11. {A/79/11}\n"
	  "fn2 A/79/12. {A/79/12}\n"
	  "spaced-mark: master 2 -> master[2]\n" },
	/* a resolution alone on a line is no number of a page */
	{ HEAD
	  "Recalling the charter of the harbours and the rules of the port as they stand in resolution\n"
	  "46/182\nof 19 December 1991 and in the letters of the pilots,\n\n1. \n"
	  "Decides to light all of the\n\nA/RES/79/910\nQuiet harbours\n\n24-99910\n2/3\n"
	  "\nlamps of the harbours.\n\nA/RES/79/910\nQuiet harbours\n\n24-99910\n3/3\n\n"
	  END,
	  "pdf",
	  "A/RES/79/910: Quiet harbours\n"
	  "E1 The General Assembly,\n"
	  "PP1 <Recalling> the charter of the harbours and the rules of the port as they stand "
	  "in resolution 46/182 of 19 December 1991 and in the letters of the pilots, "
	  "{A/RES/46/182}\n"
	  "OP1 <Decides> to light all of the lamps of the harbours.\n" },
	/* two words of which the lexicon lacks one are two words, halves are one */
	{ HEAD
	  "Recalling that the harbour has a quay of ten lamps, that the law is in flux, and\n"
	  "that the acceler ation of fresh water th rough the locks must end,\n\n1. \n"
	  "Decides to light the lamps.\n\nA/RES/79/910\nQuiet harbours\n\n24-99910\n2/2\n"
	  "\n"
	  END,
	  "pdf",
	  "A/RES/79/910: Quiet harbours\n"
	  "E1 The General Assembly,\n"
	  "PP1 <Recalling> that the harbour has a quay of ten lamps, that the law is in flux, "
	  "and that the acceleration of fresh water through the locks must end,\n"
	  "OP1 <Decides> to light the lamps.\n"
	  "stray-blank: acceler ation -> acceleration\n"
	  "stray-blank: th rough -> through\n"
	  "split-word: of ten\n"
	  "split-word: in flux\n"
	  "split-word: fresh water\n" },
	/* the agenda's title ends with another organ's resolution */
	{ "United Nations\nA/RES/79/910\n\nGeneral Assembly\nDistr.: General\n"
	  "9 January 2025\n\n24-99910 (E)\n*2499910*\n\nSeventy-ninth session\n"
	  "Agenda item 21\nLamps that follow from Security Council\n"
	  "resolution 1999 (2011)\n\nResolution adopted by the General Assembly\n"
	  "on 12 December 2024\n\n"
	  "[on the report of the Second Committee (A/79/441, para. 9)]\n\n"
	  "79/910. Lamps that follow from Security Council resolution\n1999 (2011)\n\n"
	  "The General Assembly,\n\nHaving considered the report,\n\n1. \n"
	  "Decides to light the lamps.\n\n"
	  END,
	  "pdf",
	  "A/RES/79/910: Lamps that follow from Security Council resolution 1999 (2011)\n"
	  "E1 The General Assembly,\n"
	  "PP1 <Having considered> the report,\n"
	  "OP1 <Decides> to light the lamps.\n"
	  "agenda: Lamps that follow from Security Council resolution 1999 (2011)\n" },
	/* numbers in brackets are items */
	{ HEAD
	  "Recalling the charter,\n\n1. Decides that both of the following be lit:\n\n"
	  "(1) All lamps of the quay;\n\n(2) An oil lamp at the lock;\n\n"
	  "2. Requests a report.\n\n"
	  END,
	  NULL,
	  "A/RES/79/910: Quiet harbours\n"
	  "E1 The General Assembly,\n"
	  "PP1 <Recalling> the charter,\n"
	  "OP1 <Decides> that both of the following be lit:\n"
	  "OP1(1) All lamps of the quay;\n"
	  "OP1(2) An oil lamp at the lock;\n"
	  "OP2 <Requests> a report.\n" },
	/* a title goes on behind a blank line, and the running heads have all of it */
	{ "United Nations\nA/RES/79/910\n\nGeneral Assembly\nDistr.: General\n"
	  "9 January 2025\n\n24-99910 (E)\n*2499910*\n\nSeventy-ninth session\n"
	  "Agenda item 21\n\nResolution adopted by the General Assembly\n"
	  "on 12 December 2024\n\n"
	  "[on the report of the Second Committee (A/79/441, para. 9)]\n\n"
	  "79/910. Quiet harbours;\n\n\nLamps for Ships That Come at Night\n\n"
	  "The General Assembly,\n\nRecalling the charter,\n\n1. \n"
	  "Decides to light all of the\n\nA/RES/79/910\n"
	  "Quiet harbours; Lamps for Ships That Come at Night\n\n24-99910\n2/2\n\n"
	  "lamps of the harbours.\n\n"
	  END,
	  "pdf",
	  "A/RES/79/910: Quiet harbours; Lamps for Ships That Come at Night\n"
	  "E1 The General Assembly,\n"
	  "PP1 <Recalling> the charter,\n"
	  "OP1 <Decides> to light all of the lamps of the harbours.\n" },
	/* the date code below the job number */
	{ HEAD
	  "Recalling the charter of the lamps, and noting that the keepers of the lamps in all\n"
	  "\n24-99910 (E)\n\n090125\n\n*2499910*\n\nA/RES/79/910\nQuiet harbours\n\n"
	  "24-99910\n2/2\n\nharbours are awake at night,\n\n1. \n"
	  "Decides to light the lamps.\n\n"
	  END,
	  "pdf",
	  "A/RES/79/910: Quiet harbours\n"
	  "E1 The General Assembly,\n"
	  "PP1 <Recalling> the charter of the lamps, and noting that the keepers of the lamps "
	  "in all harbours are awake at night,\n"
	  "OP1 <Decides> to light the lamps.\n" },
	/* digits alone on a line of a sentence are told */
	{ HEAD
	  "Recalling the charter of the harbours, as well as the rules of the port which are in force\n"
	  "4407\nsince the day of the flood, and all letters of the pilots,\n\n1. \n"
	  "Decides to light the lamps.\n\nA/RES/79/910\nQuiet harbours\n\n24-99910\n2/2\n"
	  "\n"
	  END,
	  "pdf",
	  "A/RES/79/910: Quiet harbours\n"
	  "E1 The General Assembly,\n"
	  "PP1 <Recalling> the charter of the harbours, as well as the rules of the port which "
	  "are in force 4407 since the day of the flood, and all letters of the pilots,\n"
	  "OP1 <Decides> to light the lamps.\n"
	  "digits-alone: 4407\n" },
	/* the same line at the top of each page is its head */
	{ HEAD
	  "Recalling the charter,\n\n1. \nDecides to light all of the\n\n"
	  "Keepers of lamps\n\n24-99910\n2/4\n\nlamps of the harbours, and to count the\n"
	  "\nKeepers of lamps\n\n24-99910\n3/4\n\nboats in the\n\nKeepers of lamps\n\n"
	  "24-99910\n4/4\n\nmorning.\n\n"
	  END,
	  "pdf",
	  "A/RES/79/910: Quiet harbours\n"
	  "E1 The General Assembly,\n"
	  "PP1 <Recalling> the charter,\n"
	  "OP1 <Decides> to light all of the lamps of the harbours, and to count the boats in "
	  "the morning.\n" },
	/* of two pages only it is told */
	{ HEAD
	  "Recalling the charter,\n\n1. \nDecides to light all of the\n\n"
	  "Keepers of lamps\n\n24-99910\n2/3\n\nlamps of the harbours, and to count the\n"
	  "\nKeepers of lamps\n\n24-99910\n3/3\n\nboats.\n\n"
	  END,
	  "pdf",
	  "A/RES/79/910: Quiet harbours\n"
	  "E1 The General Assembly,\n"
	  "PP1 <Recalling> the charter,\n"
	  "OP1 <Decides> to light all of the Keepers of lamps lamps of the harbours, and to "
	  "count the Keepers of lamps boats.\n"
	  "double-word: all of the Keepers of lamps lamps of the harbours, and to\n"
	  "repeated-line: Keepers of lamps\n"
	  "repeated-line: Keepers of lamps\n" },
	/* a formula and nothing that it governs */
	{ HEAD
	  "the lamps of harbours burn at night.\n\nOil is dear.\n\n"
	  END,
	  "pdf",
	  "A/RES/79/910: Quiet harbours\n"
	  "E1 The General Assembly,\n"
	  "T1 the lamps of harbours burn at night.\n"
	  "T2 Oil is dear.\n"
	  "no-paragraphs: The General Assembly,\n"
	  "cut-start: the lamps of harbours burn at night.\n" },
	/* a footnote that the text never had */
	{ HEAD
	  "Recalling the charter,1 the rules2 and the letters,\n\n"
	  "Noting the ninth law4 of the sea,\n\n_______________\n\n1 A/79/11.\n\n"
	  "2 A/79/12.\n\n4 A/79/14.\n\nA/RES/79/910\nQuiet harbours\n\n24-99910\n2/2\n\n"
	  "1. \nDecides to light the lamps.\n\n"
	  END,
	  "pdf",
	  "A/RES/79/910: Quiet harbours\n"
	  "E1 The General Assembly,\n"
	  "PP1 <Recalling> the charter,[1] the rules[2] and the letters,\n"
	  "PP2 <Noting> the ninth law[4] of the sea,\n"
	  "OP1 <Decides> to light the lamps.\n"
	  "fn1 A/79/11. {A/79/11}\n"
	  "fn2 A/79/12. {A/79/12}\n"
	  "fn4 A/79/14. {A/79/14}\n"
	  "note-order: 4\n" },
	/* the masthead names another resolution */
	{ "United Nations\nA/RES/79/910\n\nGeneral Assembly\nDistr.: General\n"
	  "9 January 2025\n\n24-99910 (E)\n*2499910*\n\nSeventy-ninth session\n"
	  "Agenda item 21\n\nResolution adopted by the General Assembly\n"
	  "on 12 December 2024\n\n"
	  "[on the report of the Second Committee (A/79/441, para. 9)]\n\n"
	  "79/911. Quiet harbours\n\nThe General Assembly,\n\nRecalling the charter,\n\n"
	  "1. \nDecides to light the lamps.\n\n"
	  END,
	  "pdf",
	  "A/RES/79/911: Quiet harbours\n"
	  "E1 The General Assembly,\n"
	  "PP1 <Recalling> the charter,\n"
	  "OP1 <Decides> to light the lamps.\n"
	  "symbol-differs: A/RES/79/910\n" },
	/* the same masthead behind the text, as Word files have it: told once, not at each look */
	{ "\t79/911.\tQuiet harbours\n\tThe General Assembly, \n\tRecalling the charter,\n"
	  "\t1.\tDecides to light the lamps.\n\t2.\tRequests a report of the pilots.\n"
	  "40th plenary meeting\n12 December 2024\n\tUnited Nations\tA/RES/79/910\n"
	  "\tGeneral Assembly\tDistr.: General\n\t\t9 January 2025\n",
	  NULL,
	  "A/RES/79/911: Quiet harbours\nE1 The General Assembly,\nPP1 <Recalling> the charter,\n"
	  "OP1 <Decides> to light the lamps.\nOP2 <Requests> a report of the pilots.\n"
	  "symbol-differs: A/RES/79/910\n" },
	/* a bookmark behind a number, with and without a tab, and one before it */
	{ "\t79/910.\tQuiet harbours\n\tThe General Assembly, \n\tRecalling the charter,\n"
	  "\t1.\t[bookmark: _Hlk1]Decides to light the lamps:\n"
	  "\t(a)\t[bookmark: _Hlk2]At the quay;\n"
	  "\t[bookmark: _Hlk3]2.\tRequests a report;\n\t3.[bookmark: _Hlk4] Commends the pilots.\n",
	  NULL,
	  "A/RES/79/910: Quiet harbours\nE1 The General Assembly,\nPP1 <Recalling> the charter,\n"
	  "OP1 <Decides> to light the lamps:\nOP1(a) At the quay;\nOP2 <Requests> a report;\n"
	  "OP3 <Commends> the pilots.\n" },
	/* letters that count parts of a sentence are no items where a line begins with one */
	{ HEAD "1. \nDecides that the lamps of the harbour be lit, for example: (a) when the ice is gone\n"
	  "from the quay and the pilots go out again; (b) at the end of the storms of the autumn;\n"
	  "(c) when the fog comes; and (d) on the days on which the council of the harbour has\n"
	  "its feast.\n\n2. \nRequests a report.\n", "pdf-dense",
	  "A/RES/79/910: Quiet harbours\nE1 The General Assembly,\n"
	  "OP1 <Decides> that the lamps of the harbour be lit, for example: (a) when the ice is gone "
	  "from the quay and the pilots go out again; (b) at the end of the storms of the autumn; "
	  "(c) when the fog comes; and (d) on the days on which the council of the harbour has "
	  "its feast.\nOP2 <Requests> a report.\n" },
	/* the letter of a part on a line of its own, and an item on the next line */
	{ HEAD
	  "1. \nAdopts the plan of the harbours, which is in the annex to the present resolution.\n\n"
	  "Annex\nPlan of harbours\n1. \n"
	  "The ports that share a coast agree on the steps that are set out below, and will\n"
	  "look at them again in the spring:\nA. \nLight the quays\n(a) \nTrim the lamps by:\n"
	  "(i) \nBuying oil for all of the lamps of a harbour that has a quay or a mole;\n"
	  "(ii) \nCounting the lamps.\nB\nTeach the pilots\n2. \nThe pilots are taught.\n",
	  "pdf-dense",
	  "A/RES/79/910: Quiet harbours\nE1 The General Assembly,\n"
	  "OP1 <Adopts> the plan of the harbours, which is in the annex to the present "
	  "resolution.\nannex:H1 Annex\nannex:H2 Plan of harbours\n"
	  "annex:OP1 The ports that share a coast agree on the steps that are set out below, and "
	  "will look at them again in the spring:\nannex:H3 A. Light the quays\n"
	  "annex:T1 Trim the lamps by:\n"
	  "annex:T1(i) Buying oil for all of the lamps of a harbour that has a quay or a mole;\n"
	  "annex:T1(ii) Counting the lamps.\nannex:H4 B\nannex:H5 Teach the pilots\n"
	  "annex:OP2 The pilots are taught.\n" },
	/* headings behind lines that go to the margin: a label, and what no stop ends */
	{ HEAD
	  "1. \nAdopts the plan of the harbours, which is in the annex to the present resolution.\n\n"
	  "Annex\nPlan of harbours\n1. \n"
	  "The lamps of the harbours are lit, are trimmed, and are counted once in the years.\n"
	  "Action 2. We will close the gaps between the lamps.\n2. \n"
	  "Lamps are dear, and many harbours have none of them, so that the port must pay it.\n"
	  "Cost of lamps\n3. \nThe cost of a lamp is borne by the ports.\n",
	  "pdf-dense",
	  "A/RES/79/910: Quiet harbours\nE1 The General Assembly,\n"
	  "OP1 <Adopts> the plan of the harbours, which is in the annex to the present "
	  "resolution.\nannex:H1 Annex\nannex:H2 Plan of harbours\n"
	  "annex:OP1 The lamps of the harbours are lit, are trimmed, and are counted once in the "
	  "years.\nannex:H3 Action 2. We will close the gaps between the lamps.\n"
	  "annex:OP2 Lamps are dear, and many harbours have none of them, so that the port must "
	  "pay it.\nannex:H4 Cost of lamps\nannex:OP3 The cost of a lamp is borne by the ports.\n" },
	/* lines that were stretched to the margin are no rows of a table */
	{ "79/910. Quiet harbours\n\n          The General Assembly,\n\n"
	  "          1.   Decides  that  the   lamps   of   the   harbours   be\n"
	  "          lit   by   the   pilots,   and   that   the   oil   should\n"
	  "          be   weighed   in   every   month    of    the    winter,\n"
	  "          and the lamps be counted.\n\n"
	  "          2.  Requests the pilots to say in the spring of all  years\n"
	  "          what was lit.\n",
	  NULL,
	  "A/RES/79/910: Quiet harbours\nE1 The General Assembly,\n"
	  "OP1 <Decides> that the lamps of the harbours be lit by the pilots, and that the oil "
	  "should be weighed in every month of the winter, and the lamps be counted.\n"
	  "OP2 <Requests> the pilots to say in the spring of all years what was lit.\n" },
	/* marks at numbers that belong to a name, and at a number that no resolution has */
	{ HEAD
	  "Recalling the charter1 and what COVID-192 did to the ports, resolution S-35/13 on the\n"
	  "pilots, and article 90 of Protocol I4 to the charter,\n\n_______________\n\n"
	  "1 A/79/11.\n\n2 A/79/12.\n\n3 A/79/13.\n\n4 A/79/14.\n\nA/RES/79/910\n"
	  "Quiet harbours\n\n24-99910\n2/2\n\n1. \nDecides to light the lamps.\n\n"
	  END,
	  "pdf",
	  "A/RES/79/910: Quiet harbours\nE1 The General Assembly,\n"
	  "PP1 <Recalling> the charter[1] and what COVID-19[2] did to the ports, resolution "
	  "S-35/1[3] on the pilots, and article 90 of Protocol I[4] to the charter, {A/RES/S-35/1}\n"
	  "OP1 <Decides> to light the lamps.\nfn1 A/79/11. {A/79/11}\nfn2 A/79/12. {A/79/12}\n"
	  "fn3 A/79/13. {A/79/13}\nfn4 A/79/14. {A/79/14}\n"
	  "glued-mark: COVID-192 -> COVID-19[2]\nglued-mark: S-35/13 -> S-35/1[3]\n" },
	/* two columns read across are refused, not mixed */
	{ "44/9.     Safety of the lights in the harbours\n\n"
	  "   The General Assembly,                         2.    Requests the pilots to go on with\n"
	  "                                                 lamps of the harbours, and to tell the\n"
	  "   Recalling its resolution 43/9 of 24           council of the ports what was burnt;\n"
	  "October 1988 and the letters of the pilots,\n"
	  "which were sent in the winter,                   3.    Invites all ports to buy oil for the\n"
	  "                                                 lamps, and to weigh it before it is\n"
	  "   Noting that the lamps of the harbours are     burnt in them;\n"
	  "lit in each of the nights of the year, and\n"
	  "that the oil for them is paid by the ports       4.    Decides to look at the matter of the\n"
	  "and by those who sail from them,                 lamps again, and at the oil that was\n"
	  "                                                 burnt, in a year when the storms are\n"
	  "   1.    Decides that the lamps be lit;          over and the pilots are at home.\n",
	  NULL,
	  "A/RES/44/9: Safety of the lights in the harbours\n"
	  "E1 The General Assembly,\n"
	  "PP1 <Recalling> its resolution 43/9 of 24 October 1988 and the letters of the pilots, "
	  "which were sent in the winter, {A/RES/43/9}\n"
	  "PP2 <Noting> that the lamps of the harbours are lit in each of the nights of the year, "
	  "and that the oil for them is paid by the ports and by those who sail from them,\n"
	  "OP1 <Decides> that the lamps be lit;\n"
	  "OP2 <Requests> the pilots to go on with lamps of the harbours, and to tell the council "
	  "of the ports what was burnt;\n"
	  "OP3 <Invites> all ports to buy oil for the lamps, and to weigh it before it is burnt in "
	  "them;\n"
	  "OP4 <Decides> to look at the matter of the lamps again, and at the oil that was burnt, "
	  "in a year when the storms are over and the pilots are at home.\n"
	  "columns: \n" },
	/* a line goes across the gap directly below: the columns are not certain */
	{ "44/9.     Safety of the lights in the harbours\n\n"
	  "   The General Assembly,                         2.    Requests the pilots to go on with\n"
	  "                                                 lamps of the harbours, and to tell the\n"
	  "   Recalling its resolution 43/9 of 24           council of the ports what was burnt;\n"
	  "October 1988 and the letters of the pilots,\n"
	  "which were sent in the winter,                   3.    Invites all ports to buy oil for the\n"
	  "                                                 lamps, and to weigh it before it is\n"
	  "   Noting that the lamps of the harbours are     burnt in them;\n"
	  "lit in each of the nights of the year, and\n"
	  "that the oil for them is paid by the ports       4.    Decides to look at the matter of the\n"
	  "and by those who sail from them,                 lamps again, and at the oil that was\n"
	  "                                                 burnt, in a year when the storms are\n"
	  "   1.    Decides that the lamps be lit;          over and the pilots are at home.\n"
	  "   2.    Decides also that the lamps be lit in the summer;\n",
	  NULL,
	  "3:4: here the page has two columns side by side, and a line of the text is one of each: "
	  "extract it again with `pdftotext FILE.pdf`, without -layout\n" },
	/* footnotes with signs are no more of the one before; a sign without one stays */
	{ HEAD
	  "Recalling the charter1 and the rules,* which the pilots wrote,† and the maps** of\n"
	  "the harbours,‡\n\n_______________\n\n1 A/79/11.\n* The rules were written in the\n"
	  "winter.\n\342\200\240 See A/79/12.\n** Of the port.\n\nA/RES/79/910\nQuiet harbours\n\n"
	  "24-99910\n2/2\n\n1. \nDecides to light the lamps.\n\n"
	  END,
	  "pdf",
	  "A/RES/79/910: Quiet harbours\nE1 The General Assembly,\n"
	  "PP1 <Recalling> the charter[1] and the rules,[*] which the pilots wrote,[†] and the "
	  "maps[**] of the harbours,‡\nOP1 <Decides> to light the lamps.\n"
	  "fn* The rules were written in the winter.\nfn** Of the port.\n"
	  "fn\342\200\240 See A/79/12. {A/79/12}\nfn1 A/79/11. {A/79/11}\n" },
};

static void nothing_is_changed_in_silence(void **state)
{
	struct buf have = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(faults) / sizeof(*faults); i++) {
		struct import out;

		textfile_import(slice_of(faults[i].text), "fault.txt", faults[i].dialect, &out);
		textfile_show(&have, &out);
		textfile_repairs(&have, &out, REPAIR_MENDED);
		textfile_repairs(&have, &out, REPAIR_DOUBT);
		if (out.docs.n > 0 && out.docs.at[0]->meta.agenda_title[0] != '\0')
			buf_addf(&have, "agenda: %s\n", out.docs.at[0]->meta.agenda_title);
		stage_expect(i, &have, faults[i].want);
		import_fini(&out);
	}
	buf_fini(&have);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_changed_in_silence),
	};

	return cmocka_run_group_tests_name("import/text_faults", tests, NULL, NULL);
}

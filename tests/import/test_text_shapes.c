/* SPDX-License-Identifier: ISC */
/*
 * Texts of every shape that resolutions have had, and where they came from: what a
 * careful reader finds in them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "stage.h"
#include "textfile.h"

/* What ends the test when a text takes longer: a hundred times what it needs. */
#define SECONDS 60

/* WANT is the documents, then the doubts. */
static const struct {
	const char *text, *want;
} shapes[] = {
	/* an old text of the Security Council: no title, the vote below */
	{ "S/RES/242 (1967)\n\nResolution 242 (1967)\nof 22 November 1967\n\n"
	  "The Security Council,\n\nExpressing its continuing concern with the grave situation in\n"
	  "the area,\n\n1. Affirms that principles require the application of both the following\n"
	  "principles:\n\n(i) Withdrawal of armed forces;\n\n(ii) Termination of all claims;\n\n"
	  "2. Requests the Secretary-General to report on the progress of the efforts as\n"
	  "soon as possible.\n\nAdopted unanimously at the 1382nd\nmeeting.\n",
	  "S/RES/242(1967): Resolution 242 (1967)\n"
	  "E1 The Security Council,\n"
	  "PP1 <Expressing> its continuing concern with the grave situation in the area,\n"
	  "OP1 <Affirms> that principles require the application of both the following principles:\n"
	  "OP1(i) Withdrawal of armed forces;\n"
	  "OP1(ii) Termination of all claims;\n"
	  "OP2 <Requests> the Secretary-General to report on the progress of the efforts as soon as "
	  "possible.\n"
	  "T1 Adopted unanimously at the 1382nd meeting.\n" },
	/* the parts of the Bill of Human Rights */
	{ "217 (III). International Bill of Human Rights\n\nA\nUniversal Declaration\n\n"
	  "Whereas recognition of dignity is the foundation of freedom,\n\nNow, therefore,\n\n"
	  "The General Assembly\n\nProclaims this Universal Declaration.\n\nArticle 1\n\n"
	  "All human beings are born free and equal in dignity and rights.\n\nArticle 2\n\n"
	  "1. Everyone is entitled to all the rights.\n\n"
	  "Hundred and eighty-third plenary meeting,\n10 December 1948.\n\n"
	  "B\nRight of Petition\n\nThe General Assembly,\n\n"
	  "Decides not to take any action at the present session.\n\n"
	  "Hundred and eighty-third plenary meeting,\n10 December 1948.\n",
	  "A/RES/217(III)[A]: International Bill of Human Rights: Universal Declaration\n"
	  "PP1 <Whereas> recognition of dignity is the foundation of freedom,\n"
	  "T1 Now, therefore,\n"
	  "E1 The General Assembly\n"
	  "OP0 <Proclaims> this Universal Declaration.\n"
	  "H1 Article 1\n"
	  "T2 All human beings are born free and equal in dignity and rights.\n"
	  "H2 Article 2\n"
	  "OP1 Everyone is entitled to all the rights.\n"
	  "A/RES/217(III)[B]: International Bill of Human Rights: Right of Petition\n"
	  "E1 The General Assembly,\n"
	  "OP1 <Decides> not to take any action at the present session.\n" },
	/* letters in the number of the sheet */
	{ "31/406 A to E. Financing of the Force\n\nA\n\nThe General Assembly,\n\n"
	  "Decides to appropriate an amount.\n\n99th plenary meeting\n22 December 1976\n\n"
	  "B\n\nThe General Assembly,\n\nAuthorizes commitments.\n\n"
	  "99th plenary meeting\n22 December 1976\n",
	  "A/RES/31/406A: Financing of the Force\nE1 The General Assembly,\n"
	  "OP1 <Decides> to appropriate an amount.\n"
	  "A/RES/31/406B: Financing of the Force\nE1 The General Assembly,\n"
	  "OP1 <Authorizes> commitments.\n" },
	/* a special session, a table of contents, footnotes behind the closing lines */
	{ "\tS-10/2.\tFinal Document\n\tThe General Assembly,\n\tAlarmed by the threat,1\n"
	  "\tAdopts the following Final Document:\nCONTENTS\n\tI.\tIntroduction\t1-10\n"
	  "\tII.\tDeclaration\t11-42\nI. INTRODUCTION\n\t1.\tSecurity is an aspiration.\n"
	  "27th plenary meeting\n30 June 1978\n1 Resolution 2373 (XXII), annex.\n",
	  "A/RES/S-10/2: Final Document\nE1 The General Assembly,\n"
	  "PP1 <Alarmed> by the threat,[1]\n"
	  "OP0 <Adopts> the following Final Document:\n"
	  "H1 CONTENTS\nR1 I.\tIntroduction\t1-10\nR2 II.\tDeclaration\t11-42\n"
	  "H2 I. INTRODUCTION\nOP1 Security is an aspiration.\n"
	  "fn1 Resolution 2373 (XXII), annex. {A/RES/2373(XXII)}\n" },
	/* a page of un.org, the meeting at its top, a list of votes at its end */
	{ "A/RES/40/61\n108th plenary meeting\n9 December 1985\n\n     40/61.   Measures to prevent\n"
	  "              terrorism\n\n     The General Assembly,\n\n"
	  "     Deeply concerned about the world-wide escalation of acts of terrorism in\n"
	  "all its forms, 1/ which endanger lives,\n\n"
	  "     1.   Unequivocally condemns all acts; 2/\n\n"
	  "     2.   Decides to include the item in the provisional agenda of its\n"
	  "forty-second session.\n\n                    -----------\n\n"
	  "     1/  Resolution 2625 (XXV), annex.\n\n     2/  A/40/445.\n\n"
	  "     RECORDED VOTE ON RESOLUTION 40/61:\n\n     In favour: Albania, Algeria,\n"
	  "Angola.\n\n     Abstaining: Israel.\n",
	  "A/RES/40/61: Measures to prevent terrorism\nE1 The General Assembly,\n"
	  "PP1 <Deeply concerned> about the world-wide escalation of acts of terrorism in all its "
	  "forms,[1] which endanger lives,\n"
	  "OP1 <Unequivocally condemns> all acts;[2]\n"
	  "OP2 <Decides> to include the item in the provisional agenda of its forty-second session.\n"
	  "T1 RECORDED VOTE ON RESOLUTION 40/61:\n"
	  "T2 In favour: Albania, Algeria, Angola.\nT3 Abstaining: Israel.\n"
	  "fn1 Resolution 2625 (XXV), annex. {A/RES/2625(XXV)}\nfn2 A/40/445. {A/40/445}\n" },
	/* the bound volume: hyphens at line ends, footnotes numbered through */
	{ "2625 (XXV). Declaration on Principles of International Law\n    concerning Friendly "
	  "Relations\n\n   The General Assembly,\n\n"
	  "   Recalling its resolutions 1815 (XVII) of 18 December\n1962 on the progressive develop-\n"
	  "ment of international law,\n\n   Having considered the report of the Committee,12 which\n"
	  "met in Geneva,\n\n   1. Approves the Declaration, the text of which is annexed\nto the "
	  "present resolution.\n\n                           1883rd plenary meeting,\n"
	  "                                 24 October 1970.\n\n"
	  "   12 Official Records of the General Assembly, Twenty-fifth\nSession, Supplement No. 18 "
	  "(A/8018).\n",
	  "A/RES/2625(XXV): Declaration on Principles of International Law concerning Friendly "
	  "Relations\nE1 The General Assembly,\n"
	  "PP1 <Recalling> its resolutions 1815 (XVII) of 18 December 1962 on the progressive "
	  "development of international law, {A/RES/1815(XVII)}\n"
	  "PP2 <Having considered> the report of the Committee,[12] which met in Geneva,\n"
	  "OP1 <Approves> the Declaration, the text of which is annexed to the present resolution.\n"
	  "fn12 Official Records of the General Assembly, Twenty-fifth Session, Supplement No. 18 "
	  "(A/8018). {A/8018}\n" },
	/* the Economic and Social Council: the year is its session; two items on a line */
	{ "United Nations\nE/RES/2018/12\nEconomic and Social Council\nDistr.: General\n24 July 2018\n"
	  "2018 session\nAgenda item 19 (c)\n"
	  "Resolution adopted by the Economic and Social Council on 2 July 2018\n"
	  "2018/12.\tMethods of work\n\tThe Economic and Social Council,\n"
	  "\tRecalling its resolution 2016/6 of 2 June 2016,\n\t1.\tDecides as follows:\n"
	  "\t(a) (i)\tInequalities;\n\t(ii)\tFinancing;\n\t(b)\tReview.\n"
	  "35th plenary meeting\n2 July 2018\n",
	  "E/RES/2018/12: Methods of work\nE1 The Economic and Social Council,\n"
	  "PP1 <Recalling> its resolution 2016/6 of 2 June 2016, {E/RES/2016/6}\n"
	  "OP1 <Decides> as follows:\nOP1(a) (i) Inequalities;\nOP1(a)(ii) Financing;\n"
	  "OP1(b) Review.\n" },
	/* the Human Rights Council, from a PDF of Geneva, issued again */
	{ "\nUnited Nations \nA/HRC/RES/31/14 \n \nGeneral Assembly \nDistr.: General \n"
	  "20 April 2016 \n \nHuman Rights Council \nThirty-first session \nAgenda item 3 \n \n"
	  "Resolution adopted by the Human Rights Council \non 23 March 2016 \n \n"
	  "31/14. Rights of the child* \n \nThe Human Rights Council, \n \n"
	  "Recalling Council resolution 28/19 of 27 March 2015 and Assembly \n"
	  "resolution 70/137 of 17 December 2015, \n \n1. \nWelcomes the work of the Special "
	  "Rapporteur; 1 \n \n2. \nCalls upon States: \n \n(a) \nTo ensure legal protection; \n \n"
	  "(b) \nTo adopt measures. \n \n62nd meeting \n23 March 2016 \n \n"
	  "[Adopted without a vote.] \n \n__________________ \n1 A/HRC/31/58. \n \n"
	  "* Reissued for technical reasons on 16 May 2016.\n\nGE.16-06367(E) \n*1606367* \n",
	  "A/HRC/RES/31/14: Rights of the child\nE1 The Human Rights Council,\n"
	  "PP1 <Recalling> Council resolution 28/19 of 27 March 2015 and Assembly resolution 70/137 "
	  "of 17 December 2015, {A/HRC/RES/28/19} {A/RES/70/137}\n"
	  "OP1 <Welcomes> the work of the Special Rapporteur;[1]\nOP2 <Calls upon> States:\n"
	  "OP2(a) To ensure legal protection;\nOP2(b) To adopt measures.\n"
	  "fn1 A/HRC/31/58. {A/HRC/31/58}\n" },
	/* sections whose numbers begin anew */
	{ "\t76/246.\tProgramme budget\n\tThe General Assembly,\n\t\tI\n\t\tAir travel\n"
	  "\tHaving considered the report,1\n\t1.\tNotes it;\n\t2.\tEndorses it;\n\t\tII\n"
	  "\t\tContingency fund\n\tHaving considered the report,2\n\t1.\tRequests more.\n"
	  "54th plenary meeting\n24 December 2021\n\n1 A/76/625.\n2 A/76/626.\n",
	  "A/RES/76/246: Programme budget\nE1 The General Assembly,\nH1 I\n"
	  "H2 Air travel\nPP1 <Having considered> the report,[1]\nOP1 <Notes> it;\n"
	  "OP2 <Endorses> it;\nH3 II\nH4 Contingency fund\n"
	  "PP2 <Having considered> the report,[2]\nOP1~2 <Requests> more.\n"
	  "fn1 A/76/625. {A/76/625}\nfn2 A/76/626. {A/76/626}\n" },
	/* a table */
	{ "\t76/238.\tScale of assessments\n\tThe General Assembly,\n"
	  "\t1.\tResolves that the scale shall be as follows:\nMember State\tPercentage\n"
	  "C\303\264te d\342\200\231Ivoire\t0.022\nTotal\t100.000\n\t2.\tDecides to review it.\n",
	  "A/RES/76/238: Scale of assessments\nE1 The General Assembly,\n"
	  "OP1 <Resolves> that the scale shall be as follows:\nR1 Member State\tPercentage\n"
	  "R2 C\303\264te d\342\200\231Ivoire\t0.022\nR3 Total\t100.000\n"
	  "OP2 <Decides> to review it.\n" },
	/* an annex with articles of its own */
	{ "\t72/280.\tConvention on Things\n\tThe General Assembly,\n"
	  "\t1.\tAdopts the Convention contained in the annex.\n\tAnnex\n\tConvention on Things\n"
	  "\tArticle 1\n\tScope\n\t1.\tThe Convention applies.\n\t2.\tIt covers:\n\t(a)\tThings;\n"
	  "\t(b)\tParts of things.\n\tArticle 2\n\tTerms\n\t1.\tA thing is held.\n",
	  "A/RES/72/280: Convention on Things\nE1 The General Assembly,\n"
	  "OP1 <Adopts> the Convention contained in the annex.\nannex:H1 Annex\n"
	  "annex:H2 Convention on Things\nannex:H3 Article 1\nannex:H4 Scope\n"
	  "annex:OP1 The Convention applies.\nannex:OP2 It covers:\nannex:OP2(a) Things;\n"
	  "annex:OP2(b) Parts of things.\nannex:H5 Article 2\nannex:H6 Terms\n"
	  "annex:OP1~2 A thing is held.\n" },
	/* pandoc: quotations, escaped numbers, few signs in long paragraphs */
	{ "# Resolution adopted by the General Assembly on 12 December 2024\n\n79/902. Safe paths\n\n"
	  "*The General Assembly*,[^1]\n\n*Adopts* the following plan:\n\nPlan for the paths\n\n"
	  "> 1\\. We, the States of the hills, mark our paths[^2] and see [vol. 1,\n"
	  "> No. 7](https://x.org/a_b_c).\n>\n> (a) In spring.\n\n"
	  "[^1]: Resolution 61/2.\n\n[^2]: A/79/1.\n",
	  "A/RES/79/902: Safe paths\nE1 The General Assembly,[1]\n"
	  "OP0 <Adopts> the following plan:\nH1 Plan for the paths\n"
	  "OP1 We, the States of the hills, mark our paths[2] and see vol. 1, No. 7.\n"
	  "OP1(a) In spring.\nfn1 Resolution 61/2. {A/RES/61/2}\nfn2 A/79/1. {A/79/1}\n" },
	/* mammoth: each stop escaped, the notes a list */
	{ "__Seventy\\-ninth session__\n\n\t79/902\\.\t__Safe paths__\n\n"
	  "\t*The General Assembly*,<a id=\"footnote-ref-1\"></a>[\\[1\\]](\\#footnote\\-1)\n\n"
	  "\t_Recalling_ the paths\\-plan \\(A/79/1\\),\n\n1\\.\t*Decides* to go on\\.\n\n"
	  "1. <a id=\"footnote-1\"></a>\tIbid\\. [\342\206\221](\\#footnote\\-ref\\-1)\n",
	  "A/RES/79/902: Safe paths\nE1 The General Assembly,[1]\n"
	  "PP1 <Recalling> the paths-plan (A/79/1), {A/79/1}\nOP1 <Decides> to go on.\nfn1 Ibid.\n" },
	/* docling: no emphasis, marks as numbers, bullets before letters */
	{ "<!-- image -->\n\nA/RES/79/902\n\n## 79/902. Safe paths\n\nThe General Assembly,\n\n"
	  "Recalling the hills &amp; the plan, 1 which is old,\n\n1. Decides to mark:\n\n"
	  "- (a) The paths;\n\n## Annex\n\n## Rules\n\n1. Walk.\n\n1 A/79/1.\n",
	  "A/RES/79/902: Safe paths\nE1 The General Assembly,\n"
	  "PP1 <Recalling> the hills & the plan,[1] which is old,\nOP1 <Decides> to mark:\n"
	  "OP1(a) The paths;\nannex:H1 Annex\nannex:H2 Rules\nannex:OP1 Walk.\nfn1 A/79/1. {A/79/1}\n" },
	/* marker: linked marks, also behind a blank; number and title on one line */
	{ "79/902. **Safe paths**\n\n*The General Assembly*,\n\n"
	  "*Recalling* the plan,[1](#p-1) its years 2015\342\200\223203[0](#)[2](#) and, [3](#p) here,\n\n"
	  "**I** **Marks**\n\n1. *Decides* to mark them.\n\n<sup>1</sup> A/79/1.\n\n"
	  "<sup>2</sup> A/79/2.\n\n- <sup>3</sup> A/79/3.\n",
	  "A/RES/79/902: Safe paths\nE1 The General Assembly,\n"
	  "PP1 <Recalling> the plan,[1] its years 2015\342\200\2232030[2] and,[3] here,\n"
	  "H1 I\nH2 Marks\nOP1 <Decides> to mark them.\n"
	  "fn1 A/79/1. {A/79/1}\nfn2 A/79/2. {A/79/2}\nfn3 A/79/3. {A/79/3}\n" },
	/* a heading that names the organ, the date below it, opening words in capitals */
	{ "UN General Assembly Resolutions: Resolution 47/950\n(December 3, 1992)\n\nOil for lamps\n\n"
	  "THE GENERAL ASSEMBLY,\n\nRECALLING its decision on oil,\n\nMOURNING the keepers of the lamps,\n\n"
	  "1. CALLS UPON all ports to save oil;\n\n2. REQUESTS the keepers to report.\n",
	  "A/RES/47/950: Oil for lamps\nE1 THE GENERAL ASSEMBLY,\nPP1 <RECALLING> its decision on oil,\n"
	  "PP2 <MOURNING> the keepers of the lamps,\nOP1 <CALLS UPON> all ports to save oil;\n"
	  "OP2 <REQUESTS> the keepers to report.\n" },
	{ "Resolution 47/951. Oil for stoves\n\nThe General Assembly,\n\nDecides to save oil.\n",
	  "A/RES/47/951: Oil for stoves\nE1 The General Assembly,\nOP1 <Decides> to save oil.\n" },
	{ "GENERAL ASSEMBLY RESOLUTION 1950 (XVIII)\n\nOIL FOR LAMPS\n\n"
	  "Adopted by the General Assembly on 3 December 1963\n\nThe General Assembly,\n\n"
	  "Decides to save oil.\n",
	  "A/RES/1950(XVIII): OIL FOR LAMPS\nE1 The General Assembly,\nOP1 <Decides> to save oil.\n" },
	/* the symbol in the masthead alone: the title stands above the formula */
	{ "A/RES/47/952\n\nOil for the lamps\nof all ports\n\nThe General Assembly,\n\nDecides to save oil.\n",
	  "A/RES/47/952: Oil for the lamps of all ports\nE1 The General Assembly,\n"
	  "OP1 <Decides> to save oil.\n" },
	/* but not that of an agenda item, nor a heading in capitals an opening */
	{ "A/RES/47/953\nAgenda item 20\nSaving of oil\n\nThe General Assembly,\n\n1. Decides to save oil.\n\n"
	  "NOTES\n\n2. Decides to go on.\n",
	  "A/RES/47/953: Resolution 47/953\nE1 The General Assembly,\nOP1 <Decides> to save oil.\n"
	  "H1 NOTES\nOP2 <Decides> to go on.\ntitle-lost: A/RES/47/953\n" },
	/* the Security Council: the vote below the text, a verb that no list has */
	{ "Resolution 950 (1968)\nof 4 March 1968\n\nThe Security Council,\n\n"
	  "Having heard the keepers of the lamps,\n\nDissolves the Committee on Oil.\n\n"
	  "Adopted at the\n1399th meeting, by 13 votes to none,\nwith 2 abstentions.\n",
	  "S/RES/950(1968): Resolution 950 (1968)\nE1 The Security Council,\n"
	  "PP1 <Having heard> the keepers of the lamps,\nOP1 Dissolves the Committee on Oil.\n"
	  "T1 Adopted at the 1399th meeting, by 13 votes to none, with 2 abstentions.\n" },
	/* numbers that lost their stop go on from the one before */
	{ "47/954. Oil\n\nThe General Assembly,\n\n1. Welcomes the oil;\n\n2Also requests more;\n\n"
	  "3 Decides to go on;\n\n30 Decides nothing here;\n\n4. Urges all ports.\n",
	  "A/RES/47/954: Oil\nE1 The General Assembly,\nOP1 <Welcomes> the oil;\n"
	  "OP2 <Also requests> more;\nOP3 <Decides> to go on;\nT1 30 Decides nothing here;\n"
	  "OP4 <Urges> all ports.\ncut-start: 30 Decides nothing here;\n" },
	/* the one footnote of a volume that numbers them through */
	{ "950 (1960). Resolution of 3 August 1960\n\nThe Security Council,\n\n"
	  "Having examined the application of the Hill\nRepublic, 41\n\nRecommends that it be admitted.\n\n"
	  "41 Ibid., document S/4400.\n",
	  "S/RES/950(1960): Resolution 950 (1960)\nE1 The Security Council,\n"
	  "PP1 <Having examined> the application of the Hill Republic,[41]\n"
	  "OP1 <Recommends> that it be admitted.\nfn41 Ibid., document S/4400. {S/4400}\n" },
	/* a declaration has the title again, on the same two lines, and headings below it */
	{ "71/950. Declaration of the meeting of all the keepers of the\nlamps on the oil\n"
	  "The General Assembly\nAdopts the following declaration of the keepers of all the ports of the\n"
	  "world:\nDeclaration of the meeting of all the keepers of the\nlamps on the oil\n"
	  "Oil for all: a call\nWe, the keepers of all the lamps of the ports, assembled on 3 May 2016, and\n"
	  "we all therefore:\n1.\nReaffirm the rules of the lamps, which were agreed by the keepers of\n"
	  "all harbours;\n2.\nCommit to keep the lamps.\n",
	  "A/RES/71/950: Declaration of the meeting of all the keepers of the lamps on the oil\n"
	  "E1 The General Assembly\n"
	  "OP0 <Adopts> the following declaration of the keepers of all the ports of the world:\n"
	  "H1 Declaration of the meeting of all the keepers of the lamps on the oil\n"
	  "H2 Oil for all: a call\n"
	  "T1 We, the keepers of all the lamps of the ports, assembled on 3 May 2016, and we all "
	  "therefore:\nOP1 Reaffirm the rules of the lamps, which were agreed by the keepers of all "
	  "harbours;\nOP2 Commit to keep the lamps.\n" },
	/* a draft is what its masthead says; its sponsors are no agenda item's title */
	{ "United Nations\nA/C.3/79/L.90\n\nGeneral Assembly\nDistr.: Limited\n4 November 2024\n\n"
	  "Original: English\n\nSeventy-ninth session\nThird Committee\nAgenda item 20\nLamps and oil\n\n"
	  "Norland, Sudland and\nWestland: draft resolution\n\nOil for lamps\n\nThe General Assembly,\n\n"
	  "Recalling the report on oil,1\n\n1. Decides to save oil.\n\n1 A/79/100.\n",
	  "A/C.3/79/L.90: Oil for lamps\nE1 The General Assembly,\n"
	  "PP1 <Recalling> the report on oil,[1]\nOP1 <Decides> to save oil.\nfn1 A/79/100. {A/79/100}\n" },
	{ "A/79/L.90\n\nNorland: revised draft resolution\n\nOil for lamps\n\nThe General Assembly,\n\n"
	  "Decides to save oil.\n",
	  "A/79/L.90: Oil for lamps\nE1 The General Assembly,\nOP1 <Decides> to save oil.\n" },
	/* French and Spanish: formula, opening words, dates, annexes */
	{ "Nations Unies\nA/RES/75/950\nAssembl\303\251e g\303\251n\303\251rale\nDistr. g\303\251n\303\251rale\n3 mai 2021\n\nSoixante-quinzi\303\250me session\nPoint 20 de l\342\200\231ordre du jour\n\nR\303\251solution adopt\303\251e par l\342\200\231Assembl\303\251e g\303\251n\303\251rale le 1er avril 2021\n\n75/950. Huile pour les lampes\n\nL\342\200\231Assembl\303\251e g\303\251n\303\251rale,\n\nRappelant sa r\303\251solution 74/2 du 3 d\303\251cembre 2019,\n\nS\342\200\231inqui\303\251tant du manque d\342\200\231huile,1\n\n1. D\303\251cide \303\251galement d\342\200\231\303\251conomiser ;\n\n2. Prie les ports d\342\200\231agir.\n\n50e s\303\251ance pl\303\251ni\303\250re\n1er avril 2021\n\n1 Voir A/75/1.\n",
	  "A/RES/75/950: Huile pour les lampes\nE1 L\342\200\231Assembl\303\251e g\303\251n\303\251rale,\nPP1 <Rappelant> sa r\303\251solution 74/2 du 3 d\303\251cembre 2019, {A/RES/74/2}\nPP2 <S\342\200\231inqui\303\251tant> du manque d\342\200\231huile,[1]\nOP1 <D\303\251cide \303\251galement> d\342\200\231\303\251conomiser ;\nOP2 <Prie> les ports d\342\200\231agir.\nfn1 Voir A/75/1. {A/75/1}\n" },
	{ "Resoluci\303\263n aprobada por la Asamblea General el 3 de mayo de 2021\n\n75/951. Aceite para las l\303\241mparas\n\nLa Asamblea General,\n\nTeniendo presente la falta de aceite,\n\n1. Exhorta tambi\303\251n a los puertos a ahorrar;\n\n2. Pide un informe.\n\n50\302\252 sesi\303\263n plenaria\n3 de mayo de 2021\n",
	  "A/RES/75/951: Aceite para las l\303\241mparas\nE1 La Asamblea General,\nPP1 <Teniendo presente> la falta de aceite,\nOP1 <Exhorta tambi\303\251n> a los puertos a ahorrar;\nOP2 <Pide> un informe.\n" },
};

static void each_shape_is_read_as_a_careful_reader_would(void **state)
{
	struct buf have = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(shapes) / sizeof(*shapes); i++) {
		struct import out;

		textfile_import(slice_of(shapes[i].text), "shape.txt", NULL, &out);
		textfile_show(&have, &out);
		textfile_repairs(&have, &out, REPAIR_DOUBT);
		stage_expect(i, &have, shapes[i].want);
		import_fini(&out);
	}
	buf_fini(&have);
}

static void the_masthead_becomes_keys(void **state)
{
	struct import out;

	(void)state;
	assert_true(textfile_import(slice_of(shapes[7].text), "shape.txt", NULL, &out));
	const struct doc_meta *m = &out.docs.at[0]->meta;
	assert_string_equal(m->session, "31");
	assert_string_equal(m->agenda_item, "3");
	assert_string_equal(m->meeting, "62");
	assert_string_equal(m->job_number, "GE.16-06367(E)");
	assert_string_equal(m->vote.outcome, "without a vote");
	assert_int_equal(m->adopted.month, 3);
	assert_int_equal(m->distributed.month, 4);
	import_fini(&out);
}

/* "2000." is no year behind "1999." */
static void two_thousand_paragraphs_are_numbered_through(void **state)
{
	struct buf text = { 0 }, doubts = { 0 };
	struct import out;
	unsigned number = 0;

	(void)state;
	buf_add(&text, "68/164. A long text\n\nThe General Assembly,\n\n");
	for (unsigned i = 1; i <= 2010; i++)
		buf_addf(&text, "%u. Decides to continue the work by the end of the year\n"
		    "2030. Much is to be done.\n\n", i);
	assert_true(textfile_import(buf_slice(&text), "long.txt", NULL, &out));
	const struct doc *d = out.docs.at[0];
	for (uint32_t i = 0; i < d->n_paras; i++) {
		char want[8];

		if (d->paras[i].kind != PARA_OPERATIVE)
			continue;
		snprintf(want, sizeof(want), "%u", ++number);
		if (strcmp(d->paras[i].number, want) != 0)
			fail_msg("paragraph %u, number `%s`, is not %s: %s", i,
			    d->paras[i].number, want, d->paras[i].text);
	}
	assert_int_equal(number, 2010);
	textfile_repairs(&doubts, &out, REPAIR_DOUBT);
	assert_string_equal(buf_str(&doubts), "");
	import_fini(&out);
	buf_fini(&doubts);
	buf_fini(&text);
}

/* Lines and numbers without an end are not looked at again from each of them. */
static void many_narrow_lines_and_numbers_are_read_at_once(void **state)
{
	static const char *const many[] = { "\n", "1 " };

	(void)state;
	for (size_t i = 0; i < sizeof(many) / sizeof(*many); i++) {
		struct buf text = { 0 };
		struct import out;

		buf_add(&text, "68/164. Lamps\n\nThe General Assembly,\n\n");
		for (unsigned k = 0; k < 8; k++)
			buf_addf(&text, "%u. Decides to light the lamps of the harbours of the northern coast;\n\n", k + 1);
		for (unsigned k = 0; k < 400000; k++)
			buf_add(&text, many[i]);
		buf_add(&text, "\n9. Decides to go on.\n");
		alarm(SECONDS);
		assert_true(textfile_import(buf_slice(&text), "many.txt", NULL, &out));
		alarm(0);
		import_fini(&out);
		buf_fini(&text);
	}
}

/* What no importer of English texts can read, in words that help. */
static void other_texts_are_refused_with_words_that_help(void **state)
{
	static const struct {
		const char *text, *says;
	} rows[] = {
		{ "68/164. \320\240\320\276\320\273\321\214\n\n\320\223\320\265\320\275\320\265\321\200\320\260\320\273\321\214\320\275\320\260\321\217 \320\220\321\201\321\201\320\260\320\274\320\261\320\273\320\265\321\217,\n\n1. \320\237\321\200\320\270\320\267\321\213\320\262\320\260\320\265\321\202.\n", "the text is in Russian; only English, French" },
		{ "68/164. Lamps\n\nThe General Assembly,\n\nDecides to go on.\n\n"
		  "L\342\200\231Assembl\303\251e g\303\251n\303\251rale,\n\nD\303\251cide de continuer.\n",
		  "this is a bilingual page" },
		{ "<p>68/164. Lamps</p>\n<p>The General Assembly,</p>\n<p>Decides to go on.</p>\n",
		  "a fragment of HTML" },
		{ "It was a dark night.\n\nThe rain fell.\n\nA man came in.\n", "no resolution" },
		{ "The General Assembly,\n\nRecalling the Charter,\n\n1. Decides so.\n",
		  "which resolution" },
		{ "68/164. One title\n\nThe General Assembly,\n\nDecides so.\n\n68/165. Another\n\n"
		  "The General Assembly,\n\nDecides so.\n", "second resolution" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct import out;
		struct buf have = {0};

		assert_false(textfile_import(slice_of(rows[i].text), "other.txt", NULL, &out));
		textfile_show(&have, &out);
		if (strstr(buf_str(&have), rows[i].says) == NULL)
			fail_msg("row %zu: `%s` has no `%s`", i, buf_str(&have), rows[i].says);
		buf_fini(&have);
		import_fini(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_shape_is_read_as_a_careful_reader_would),
		cmocka_unit_test(the_masthead_becomes_keys),
		cmocka_unit_test(two_thousand_paragraphs_are_numbered_through),
		cmocka_unit_test(many_narrow_lines_and_numbers_are_read_at_once),
		cmocka_unit_test(other_texts_are_refused_with_words_that_help),
	};

	return cmocka_run_group_tests_name("import/text_shapes", tests, NULL, NULL);
}

/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "import/text/suspect.h"
#include "stage.h"

/* Of each rule what raises it, then what nearly does. */
static const struct {
	const char *text, *want;
} rows[] = {
	/* two words that the lexicon knows, the whole it does not */
	{ "Requests the pilots to keep thewater clean;\n", "1:29: glued-words: thewater\n" },
	{ "Requests the pilots of the homeland to keep water clean;\n", "" },
	{ "Requests the lowincome ports to light lamps;\n", "1:14: glued-words: lowincome\n" },
	{ "Requests the low-income ports to light lamps;\n", "" },
	/* what a hyphen stands before is enough, but for words that have none */
	{ "Requests the witchcraftrelated ports to light lamps;\n",
	  "1:14: glued-words: witchcraftrelated\n" },
	{ "Requests the lampwide ports to light nationwide lamps;\n", "1:14: glued-words: lampwide\n" },
	{ "Requests States andnon-State keepers;\n", "1:17: glued-words: andnon\n" },
	{ "Requests lamps that arepro-ice;\n", "1:21: glued-words: arepro\n" },
	{ "Requests the lampto-read ports to light lamps;\n", "" },
	{ "Requests the waterto-read ports to light lamps;\n", "1:14: glued-words: waterto\n" },
	/* a word that looks as if it was made of another, and one behind it */
	{ "Noting the xyzzianlamps and the xyzzylamps,\n", "" },
	{ "Noting the xyzzianwater and the xyzzywater,\n", "1:12: glued-words: xyzzianwater\n" },
	{ "Noting the xyzzableand clean water,\n", "1:12: glued-words: xyzzableand\n" },
	/* the hyphen between two equal vowels */
	{ "Noting the reelected keepers,\n", "1:12: glued-words: reelected\n" },
	/* both forms are words: the document has the other one */
	{ "Noting the build-up and the buildup,\n", "1:29: glued-words: buildup\n" },
	{ "Noting the by-catch and the bycatch,\n", "1:29: glued-words: bycatch\n" },
	{ "Noting the bycatch,\n", "" },
	/* resolutions print it with a hyphen */
	{ "Noting the buildup,\n", "1:12: glued-words: buildup\n" },
	{ "Noting the selfxyzzing lamps,\n", "1:12: glued-words: selfxyzzing\n" },
	{ "Noting the tenyear lamps,\n", "1:12: glued-words: tenyear\n" },
	/* words that are rare, or that the document has elsewhere, are halves too */
	{ "Noting lamps of the retrofittingof all,\n", "1:21: glued-words: retrofittingof\n" },
	{ "Noting Xyzzland and Xyzzlandas at 30 June,\n", "1:21: glued-words: Xyzzlandas\n" },
	{ "Noting Xyzzlandas at 30 June,\n", "" },
	{ "Noting that the fishermen are awake,\n", "" },
	{ "Noting that aliveable coast,\n", "1:13: glued-words: aliveable\n" },
	{ "Noting that axyzzable coast,\n", "" },
	/* with a hyphen and without; but where the document has the one it lacks here */
	{ "Noting the multilamps and the paralamps of the port,\n", "" },
	{ "Noting the multi-lamps and the multilamps of the port,\n",
	  "1:32: glued-words: multilamps\n" },
	/* what a name is called in brackets; but no words there */
	{ "Noting the Lamps of Water (InWATER) of the port,\n", "" },
	{ "Noting the lamps (InWater) of the port,\n", "1:19: glued-words: InWater\n" },
	/* halves of a word that is made of two, and two words that nobody knows */
	{ "Noting the und errecognized lamps,\n", "1:12: split-word: und errecognized\n" },
	{ "Noting the unse lected lamps of the xyzzing wyzzers,\n", "1:12: split-word: unse lected\n" },
	/* small words that stand often */
	{ "Noting the lamps of Ata sofar and thus farby the port, ata yearly rate,\n",
	  "1:25: glued-words: sofar\n1:40: glued-words: farby\n1:56: glued-words: ata\n" },
	/* a ligature that the font does not name is lost, or another sign stands for it */
	{ "Noting the verication of lamps,\n", "1:12: misread: verication\n" },
	{ "Noting the speci c water and the nancial ones,\n",
	  "1:12: split-word: speci c\n1:34: misread: nancial\n" },
	{ "Noting the bene\357\277\275ts of lamps,\n", "1:12: misread: bene\357\277\275ts\n" },
	{ "Noting the \356\200\201rst lamps,\n", "1:12: misread: \356\200\201rst\n" },
	{ "Noting the bene(cid:12)ts of lamps,\n", "1:12: misread: bene(cid:12)ts\n" },
	/* Cyrillic inside a word of Latin letters, or a word of its own */
	{ "Noting the w\320\260ter of lamps,\n", "1:12: misread: w\320\260ter\n" },
	{ "Noting the \316\262 of caf\303\251s,\n", "" },
	/* a Greek letter that is a sign; behind no number, before a word or inside one it is none */
	{ "Noting 10 \316\274m of water, 5\316\274g and (\316\261B) of the lamps,\n", "" },
	{ "Noting 10 \316\274pon the lamps, \316\274s and w\316\261B,\n",
	  "1:11: misread: \316\274pon\n1:27: misread: \316\274s\n1:34: misread: w\316\261B,\n" },
	/* UTF-8 that was read as Windows-1252 */
	{ "Noting the \303\242\342\202\254\305\223lamps,\n",
	  "1:12: misread: \303\242\342\202\254\305\223lamps,\n" },
	{ "Noting the caf\303\203\302\251 of lamps,\n",
	  "1:12: misread: caf\303\203\302\251\n" },
	/* a word that looks like two */
	{ "Noting the incorning lamps,\n", "1:12: misread: incorning\n" },
	/* two letters changed places */
	{ "Noting the resoultion of lamps,\n", "1:12: misread: resoultion\n" },
	{ "Noting the huamn rights of Sumia,\n", "1:12: misread: huamn\n" },
	/* a letter is lost; what a name lacks makes no word */
	{ "Noting the doors, harbours and labor of Sint Xyzz, Lights,\n", "" },
	/* an apostrophe that is lost */
	{ "Noting the worlds lamps, the Secretary-Generals and the Generals,\n",
	  "1:12: misread: worlds\n1:40: misread: Generals\n" },
	{ "Noting the Xyzzyas and lamps of the Xyzzya in Xyzzya,\n", "1:12: misread: Xyzzyas\n" },
	{ "Noting the Xyzzians and lamps of the Xyzzian in Xyzzian,\n", "" },
	{ "Noting the mens rea and mens lamps,\n", "1:25: misread: mens\n" },
	{ "Noting lamps that burn directly or in directly,\n", "1:36: split-word: in directly\n" },
	{ "Noting lamps that burn in directly lit ports,\n", "" },
	/* names and rare words, where the document has what is meant */
	{ "Noting the Genral, the General and general xyzzy,\n", "1:12: misread: Genral\n" },
	{ "Noting the Genral and the General xyzzy,\n", "" },
	{ "Noting the gegoraphy of lamps and geography,\n", "1:12: misread: gegoraphy\n" },
	{ "Noting the gegoraphy of lamps,\n", "" },
	{ "Noting the promotng of lamps that plyed, and Ports,\n",
	  "1:12: misread: promotng\n1:35: misread: plyed\n" },
	{ "Noting the Intrnational coast,\n", "1:12: misread: Intrnational\n" },
	/* an apostrophe is lost */
	{ "Noting the Childrens lamps, our countrys coast and the lamps,\n",
	  "1:12: misread: Childrens\n1:33: misread: countrys\n" },
	/* signs that the encoding, a tool or a reader put in */
	{ "Noting the State?s water, Yaound?; and communiqu? of all,\n",
	  "1:12: stray-sign: State?s\n1:27: stray-sign: Yaound?;\n"
	  "1:27: stray-sign: Yaound?; and communiqu? of all,\n" },
	{ "Noting \342\200\234Is it wet?\342\200\235, x.org/?a and lamps,\n", "" },
	{ "Noting the State&#8217;s and State&rsquo;s lamps, R&D; of it,\n",
	  "1:12: stray-sign: State&#8217;s\n1:30: stray-sign: State&rsquo;s\n" },
	{ "Noting the ass= ets of all, x = y,\n", "1:12: stray-sign: ass=\n" },
	{ "Noting the 25 km^2 of lamps,\n", "" },
	{ "Noting the Effects^1 of 10^6 lamps, of all,* it,\n",
	  "1:12: stray-sign: Effects^1\n1:40: stray-sign: all,*\n" },
	{ "Noting the lamps of all,(3) of ice(1), of 3(1) of it,\n",
	  "1:21: stray-sign: all,(3)\n1:32: stray-sign: ice(1),\n" },
	{ "Noting the [AB3] lamps [Comment: check] of [place] of it,\n",
	  "1:12: stray-sign: [AB3]\n1:24: stray-sign: [Comment:\n" },
	{ "Noting [sic: see above] the lamps [sic] of [note:\n",
	  "1:8: stray-sign: [sic:\n1:35: stray-sign: [sic]\n1:44: stray-sign: [note:\n" },
	{ "Noting the [CO2] lamps [Original: English] of 12bis(1) of it,\n", "" },
	{ "Noting the lamps \321\202\320\260\320\274 of all,\n",
	  "1:18: stray-sign: \321\202\320\260\320\274\n" },
	{ "Noting the lamps , and water,\n",
	  "1:1: stray-sign: Noting the lamps , and water,\n" },
	{ "Noting the peace. and water, etc. and lamps,\n",
	  "1:1: stray-sign: Noting the peace. and water, etc. and\n" },
	{ "Noting that alone,' in lamps,\n", "1:1: stray-sign: Noting that alone,' in lamps,\n" },
	{ "Noting the word 'alone,' in lamps,\n", "" },
	/* a word twice; some may be */
	{ "Noting the lamps held in in all, had had that lamp, in in-port lamps,\n",
	  "1:1: double-word: Noting the lamps held in in all, had had that lamp,\n" },
	{ "Noting that that lamp burns with water water-lamps of all,\n",
	  "1:1: double-word: Noting that that lamp burns with water\n"
	  "1:13: double-word: that lamp burns with water water-lamps of all,\n" },
	/* an apostrophe that ends no quotation */
	{ "Noting the building' of the ports,\n",
	  "1:1: stray-sign: Noting the building' of the ports,\n" },
	{ "Noting the 'building' of the ports and the peoples' and d' Or lamps,\n", "" },
	/* a capital I that became an l */
	{ "Noting the lamps in all lts ports and the lbs and ltd of them,\n",
	  "1:25: misread: lts\n" },
	/* a large first letter */
	{ "N oting the lamps,\n", "1:1: split-word: N oting\n" },
	{ "A lso notes the lamps,\n", "1:1: split-word: A lso\n" },
	{ "A part of it,\n", "" },
	/* a line of capitals inside a sentence */
	{ "Noting the lamps that burn on all the\nADVANCE UNEDITED COPY\nquays of the ports,\n",
	  "1:18: line-order: that burn on all the ADVANCE UNEDITED COPY quays of\n" },
	{ "Noting the lamps that burn on all the\nUNICEF quays of the ports,\n", "" },
	/* "able" makes a word of others, but of none of these; a word of no list behind "the" */
	{ "Noting that all areable to go on,\n", "1:17: glued-words: areable\n" },
	{ "Noting theketch of all,\n", "1:8: glued-words: theketch\n" },
	{ "Noting Thebanxyzz and Andkhoyxyzz of all,\n", "" },
	{ "Thexyzz of all,\n", "1:1: glued-words: Thexyzz\n" },
	{ "Noting the thexyzz and the thematics of all,\n", "1:12: glued-words: thexyzz\n" },
	{ "Noting the withdrawing and the andean of all,\n", "" },
	/* a name that keeps its hyphen */
	{ "Noting the Organisation for Economic Cooperation and Development,\n",
	  "1:38: glued-words: Cooperation\n" },
	{ "Noting the Economic Cooperation Organization,\n", "" },
	/* letters that look like others; what they make must be known, and more than a name */
	{ "Noting the intemational lamps of the govemment,\n",
	  "1:12: misread: intemational\n1:38: misread: govemment\n" },
	{ "Noting intemational lamps of an intemational coast,\n",
	  "1:8: misread: intemational\n1:33: misread: intemational\n" },
	{ "Noting the lnternational coast and the tlie,\n",
	  "1:12: misread: lnternational\n1:40: misread: tlie\n" },
	{ "Noting the admmistering ports and their territorv,\n",
	  "1:12: misread: admmistering\n1:41: misread: territorv\n" },
	{ "Noting the xlyzzational coast and the tle,\n", "" },
	{ "Noting the year l970, 6O lamps, and (I9) of I and l,\n",
	  "1:17: misread: l970\n1:23: misread: 6O\n1:38: misread: I9\n" },
	{ "Noting the years 1970 and COVID19, CO2, No. 5O and 4I,\n", "1:52: misread: 4I\n" },
	{ "Noting a band of lran and llanos,\n", "1:18: misread: lran\n" },
	/* the two that stand side by side most often, however often they are glued */
	{ "Noting the lamps ofthe ports and ofthe quays,\n",
	  "1:18: glued-words: ofthe\n1:34: glued-words: ofthe\n" },
	{ "Noting Xyzznor and Xyzznor,\n", "" },
	/* "as set", where the words behind say so */
	{ "Noting the lamps asset forth in the plan,\n", "1:18: glued-words: asset\n" },
	{ "Noting the asset of all, and forth,\n", "" },
	{ "Noting the st umbling block,\n", "1:12: split-word: st umbling\n" },
	{ "Noting the 1st block of st andards,\n", "1:25: split-word: st andards\n" },
	/* halves that are short, and one that never stands there */
	{ "Noting the risk of dy ing of all,\n", "1:20: split-word: dy ing\n" },
	{ "Noting the rights of wo men of all,\n", "1:22: split-word: wo men\n" },
	{ "Noting the in coming President,\n", "1:12: split-word: in coming\n" },
	{ "Noting what is in coming years,\n", "" },
	{ "Noting the reduction of in equality,\n", "1:25: split-word: in equality\n" },
	{ "Noting the reduction of in vivo tests, in equality,\n", "" },
	{ "Noting the up-to -date coast,\n", "1:1: split-word: Noting the up-to -date coast,\n" },
	{ "Noting the up - and down, the island-led and -owned coast, or -like,\n", "" },
	/* a short one, and a long word or a small one that stands between others */
	{ "Noting the xyz and the xyzwater,\n", "1:24: glued-words: xyzwater\n" },
	{ "Noting the xyz and the xyzthe lamps,\n", "1:24: glued-words: xyzthe\n" },
	{ "Noting the xyz and the xyzwas lamps,\n", "" },
	{ "Noting the peopleage of all,\n", "1:12: glued-words: peopleage\n" },
	{ "Noting that all participatefully and gratefully,\n",
	  "1:17: glued-words: participatefully\n" },
	{ "Noting the keeperage of all,\n", "" },
	{ "Noting the deescalate of all,\n", "1:12: glued-words: deescalate\n" },
	{ "Noting the overprescription of transplants,\n", "" },
	/* a capital inside a word, which may be a name */
	{ "Noting the UnitedNations and the nations,\n", "1:12: glued-words: UnitedNations\n" },
	{ "Noting the Xyzzy WaterXyzz of all,\n", "" },
	{ "Noting the UnitedStates,\n", "1:12: glued-words: UnitedStates\n" },
	{ "Noting inXyzzland the lamps,\n", "1:8: glued-words: inXyzzland\n" },
	{ "Noting the YouXyzzy of all,\n", "" },
	{ "Noting article VIIobligations of all,\n", "1:16: glued-words: VIIobligations\n" },
	{ "Noting the XYZWater of all,\n", "1:12: glued-words: XYZWater\n" },
	{ "Noting the NGOs of all,\n", "" },
	/* a slash divides words where no digit stands */
	{ "Noting thewater/lamps of all,\n", "1:8: glued-words: thewater\n" },
	{ "Noting www.un.org/thewater of all,\n", "" },
	/* numbers and words */
	{ "Noting lamps in2019 and lamps of all,\n",
	  "1:1: glued-words: Noting lamps in2019 and lamps of all,\n" },
	{ "Noting the Space2030 Agenda of all,\n", "" },
	{ "Noting the lamps of May2019 of all,\n",
	  "1:1: glued-words: Noting the lamps of May2019 of all,\n" },
	{ "Noting the12-month lamps,\n", "1:1: glued-words: Noting the12-month lamps,\n" },
	{ "Noting 72/31 and74/41 of all,\n",
	  "1:1: glued-words: Noting 72/31 and74/41 of all,\n" },
	{ "Noting lamps of 20December of all,\n",
	  "1:1: glued-words: Noting lamps of 20December of all,\n" },
	{ "Noting the lamps of the 20th century,\n", "" },
	{ "Noting resolution 59/2of all,\n", "1:1: glued-words: Noting resolution 59/2of all,\n" },
	{ "Noting 1.6million lamps,\n", "1:1: glued-words: Noting 1.6million lamps,\n" },
	{ "Noting of 2018,in which lamps,\n",
	  "1:1: glued-words: Noting of 2018,in which lamps,\n" },
	{ "Noting 63/211,64/195 of all,\n", "1:1: glued-words: Noting 63/211,64/195 of all,\n" },
	{ "Noting of 2008,64/210 of all,\n",
	  "1:1: glued-words: Noting of 2008,64/210 of all,\n" },
	{ "Noting 1,250,000 lamps,\n", "" },
	{ "Noting 1754(2007) of all,\n", "1:1: glued-words: Noting 1754(2007) of all,\n" },
	{ "Noting S/RES/1754(2007) of all,\n", "" },
	{ "Noting the COVID-19pandemic of all,\n",
	  "1:1: glued-words: Noting the COVID-19pandemic of all,\n" },
	/* signs between words */
	{ "Noting the keeper\342\200\231swater of all,\n",
	  "1:12: glued-words: keeper\342\200\231swater\n" },
	{ "Noting the keeper\342\200\231s and Cote d\342\200\231Ivoire,\n", "" },
	{ "Noting lamps entitled\342\200\234Water\342\200\235,\n",
	  "1:14: glued-words: entitled\342\200\234Water\342\200\235,\n" },
	{ "Noting \342\200\234water\342\200\235and lamps,\n",
	  "1:8: glued-words: \342\200\234water\342\200\235and\n" },
	{ "Noting the Treaty(Xyzzy Treaty) of all,\n", "1:12: glued-words: Treaty(Xyzzy\n" },
	{ "Noting the lamp(s) and child(ren) of all,\n", "" },
	/* a document may have words of its own */
	{ "Noting the fogland and its fog, and that the fogland is wet,\n", "" },
	/* the halves of a word, one of them no word, or both words */
	{ "Noting the ha rnessed winds,\n", "1:12: split-word: ha rnessed\n" },
	{ "Noting the harnessed winds,\n", "" },
	{ "Noting the on going winds,\n", "1:12: split-word: on going\n" },
	{ "Noting that it may be ten per cent of them,\n", "" },
	{ "Noting \342\200\234Gen eral lamps\342\200\235 of all,\n",
	  "1:9: split-word: Gen eral\n1:13: misread: eral\n" },
	{ "Noting the keeper\342\200\231s tacit lamps,\n", "" },
	/* parts of words that never stand alone, at either end */
	{ "Noting the un founded lamps,\n", "1:12: split-word: un founded\n" },
	{ "Noting the xyzzunct ions,\n", "1:12: split-word: xyzzunct ions\n" },
	/* what may be French is none where both are one word */
	{ "Noting the la rge lamps,\n", "1:12: split-word: la rge\n" },
	{ "Noting the de facto lamps,\n", "" },
	{ "Noting alxyzzism and al xyzzism,\n", "1:22: split-word: al xyzzism\n" },
	/* a half that a hyphen binds to another word */
	{ "Noting the well-be ing of all,\n", "1:17: split-word: be ing\n" },
	{ "Noting the lo w-income ports,\n", "1:12: split-word: lo w\n" },
	{ "Noting the follow-up to all,\n", "" },
	{ "Noting the self-de termination of all,\n", "1:17: split-word: de termination\n" },
	{ "Noting safe and ch ild-sensitive lamps,\n", "1:17: split-word: ch ild\n" },
	{ "Noting \342\200\234lamps of di sarmament\342\200\235,\n",
	  "1:18: split-word: di sarmament\n" },
	/* letters drawn apart: four, not three */
	{ "Noting the w a t e r of the lake,\n", "1:12: split-word: w a t e r\n" },
	{ "Noting the l a m p of the lake,\n", "1:12: split-word: l a m p\n" },
	{ "Noting the quays a, b and c, and x y z,\n", "" },
	/* digits at a word, at its stop, at a year */
	{ "Noting the Charter3 of the ports,\n",
	  "1:1: mark-or-number: Noting the Charter3 of the ports,\n" },
	{ "Noting the Charter123 of the ports,\n",
	  "1:1: mark-or-number: Noting the Charter123 of the ports,\n" },
	{ "Noting the group G77 of the ports,\n", "" },
	{ "Noting the Charter,2and the rules,\n",
	  "1:1: mark-or-number: Noting the Charter,2and the rules,\n" },
	{ "Noting the Charter, 2 and 20 rules,\n", "" },
	{ "Noting the storms of 20153 and the ice,\n",
	  "1:1: mark-or-number: Noting the storms of 20153 and the ice,\n" },
	{ "Noting the storms of 2015 and the ice,\n", "" },
	/* and behind a number that is no word */
	{ "Noting the Charter, 3/ and the rules 4/and 5/6 of it, A/3/L,\n",
	  "1:1: mark-or-number: Noting the Charter, 3/ and the rules 4/and 5/6\n"
	  "1:21: mark-or-number: 3/ and the rules 4/and 5/6 of it, A/3/L,\n" },
	{ "Noting resolution 74/52,1 which stands,\n",
	  "1:1: mark-or-number: Noting resolution 74/52,1 which stands,\n" },
	{ "Noting resolution 74/52,12 which stands,\n",
	  "1:1: mark-or-number: Noting resolution 74/52,12 which stands,\n" },
	{ "Noting resolution 74/52,123 which stands,\n", "" },
	{ "Noting resolution 74/521 which stands,\n", "" },
	/* the number of a paragraph behind a stop, and one that something names */
	{ "1. Lights the lamps; 2. Requests a report.\n",
	  "1:4: number-inside: Lights the lamps; 2. Requests a report.\n" },
	{ "1. Lights the lamps of quay 2. Requests a report.\n",
	  "1:11: number-inside: the lamps of quay 2. Requests a report.\n" },
	{ "1. Lights the lamps of quay 2. Fires are lit.\n", "" },
	{ "Noting lamps as in 4.1. Requests of 4.1.\n",
	  "1:1: number-inside: Noting lamps as in 4.1. Requests of 4.1.\n" },
	/* a year and four digits that are none */
	{ "Noting resolution 1998/7211 and it,\n",
	  "1:1: mark-or-number: Noting resolution 1998/7211 and it,\n" },
	{ "Noting resolution 1998/72 and of 1998/1999 it,\n", "" },
	{ "4.1Lights the lamps.\n", "1:1: number-inside: 4.1Lights the lamps.\n" },
	{ "Noting 4.1km of lamps,\n", "" },
	/* the end of a line and what cannot stand behind it */
	{ "Noting the lamps that burn on the quays of the\nof the harbours of all ports,\n",
	  "1:28: line-order: on the quays of the of the harbours of all\n" },
	{ "Noting the lamps that burn on the quays of the\nports and of the harbours,\n", "" },
	{ "Noting the lamps that burn on the quays, creating an\nbalance of lamps, and a\nactivity of it,\n",
	  "1:31: line-order: the quays, creating an balance of lamps, and a\n"
	  "2:1: line-order: balance of lamps, and a activity of it,\n" },
	{ "Noting an\nhour, an\nuncle, a\nEuropean, a\none-way, a\neuropium and a\nuniform lamp,\n", "" },
	{ "Noting the lamps that burn on the quays of the United\nand of all lamps,\n",
	  "1:31: line-order: the quays of the United and of all lamps,\n" },
	{ "Noting the lamps that burn on the quays of their countries.\nand of the harbours,\n",
	  "1:41: line-order: of their countries. and of the harbours,\n" },
	{ "Noting the lamps that burn on the quays of harbours, ibid.\nand of the harbours,\n", "" },
	{ "Noting the lamps that burn on the quays of a lake.\nand of the harbours,\n",
	  "1:28: line-order: on the quays of a lake. and of the harbours,\n" },
	/* dates that a line cuts in two, and that are not of what is cited */
	{ "Noting resolutions 65/78 of 8\nDecember 2013 and 69/70 of 2 December 2014,\n",
	  "1:8: line-order: resolutions 65/78 of 8 December 2013 and 69/70 of 2\n" },
	{ "Noting resolutions 65/78 of 8\nDecember 2010 and 69/70 of\n2 December 2014,\n", "" },
	{ "Noting resolutions 65/78 of 8 December 2013 and 69/70,\n", "" },
	{ "Noting resolution 73/182\nof 16 December 2020 of the ports,\n",
	  "1:1: line-order: Noting resolution 73/182 of 16 December 2020 of the\n" },
	{ "Noting resolution 1373 (2001) of\n28 September 2004,\n",
	  "1:19: line-order: 1373 (2001) of 28 September 2004,\n" },
	{ "Noting resolution 1373 (2001) of 28\nSeptember 2001,\n", "" },
	/* the Human Rights Council, commissions, and decisions, which others count */
	{ "Noting resolutions 39/11 of 28\nSeptember 2018 and 62/2 of 15\nMarch 2019,\n", "" },
	{ "Noting decision 48/110 of 10\nMarch 2017,\n", "" },
	{ "Noting the ports and the\nJune 2021, and the lamps burning\nMay 2021 too,\n",
	  "1:1: line-order: Noting the ports and the June 2021, and the lamps\n"
	  "2:12: line-order: and the lamps burning May 2021 too,\n" },
	{ "Noting the lamps since\nJune 2021 and the\nMay 2021 meeting,\n", "" },
	/* and no dates */
	{ "Noting resolution 338 (1973) of 22\n(2016) and the ports,\n",
	  "1:19: line-order: 338 (1973) of 22 (2016) and the ports,\n" },
	{ "Noting resolution 75/290 B of\nJune 2021 and the ports,\n",
	  "1:8: line-order: resolution 75/290 B of June 2021 and the ports,\n" },
	{ "Noting resolution 75/290 of 25\nports and the lamps,\n",
	  "1:8: line-order: resolution 75/290 of 25 ports and the lamps,\n" },
	{ "Noting resolution 75/290 of\nthe ports and 2 of 22\nports,\n", "" },
	/* opening words behind a comma or a number, and inside a line */
	/* opening words that are in no list behind a comma; but names, and what is no preamble */
	{ "Noting the lamps that burn on the quays of all the ports,\nExpressing its dismay at harbours,\n",
	  "1:35: line-order: quays of all the ports, Expressing its dismay at harbours,\n" },
	{ "Noting the lamps that burn on the quays of all the ports,\nHousing and works of harbours,\n", "" },
	{ "Noting the lamps that burn on the quays of all the ports,\nWorking Group of harbours,\n", "" },
	{ "Requests the lamps that burn on the quays of all the ports,\nExpressing its dismay at it.\n", "" },
	{ "Noting the lamps of the early quays, and also of 1980,\nRecalling the lamps of the harbours,\n",
	  "1:38: line-order: and also of 1980, Recalling the lamps of the\n" },
	{ "Requests the ports to light 46,933,750\nFurther decides to light the lamps,\n",
	  "1:20: line-order: to light 46,933,750 Further decides to light the\n" },
	{ "Requests the ports to light 46,933,750 Further decides to light the lamps,\n", "" },
	/* the title, as the head of a page that stayed, and where words lead to it */
	{ "Noting that the ports have strengthened\nLamps and fires of the harbours and of all,\n",
	  "1:17: line-order: ports have strengthened Lamps and fires of the\n" },
	{ "Noting the report of the ports on the\nLamps and fires of the harbours and of all,\n", "" },
	{ "Noting that the ports have lights\nLamps and fires of the harbours and of all,\n",
	  "1:13: line-order: the ports have lights Lamps and fires of the\n" },
	/* behind a hyphen that ends a line */
	{ "Noting that the lamps of the harbours build capacity-\nAlso requests the ports to burn,\n",
	  "1:30: line-order: harbours build capacity-Also requests the ports\n" },
	{ "Noting the report of the Secretary-\n12-month period of the lamps,\n",
	  "1:12: line-order: report of the Secretary-12-month period of the\n" },
	{ "Noting the end of the seventy-\n30 June eighth session,\n",
	  "1:8: line-order: the end of the seventy-30 June eighth session,\n" },
	{ "Noting the agenda of the post-\n2015 period and of COVID-\n19 cases,\n", "" },
	{ "Noting the report of the Secretary-12-month period of the lamps,\n", "" },
	/* the document's own symbol, whole */
	{ "Noting A/RES/79/910 of the ports,\n",
	  "1:1: own-symbol: Noting A/RES/79/910 of the ports,\n" },
	{ "Noting A/RES/79/9101 of the ports,\n", "" },
};

/* What is suspect in the paragraphs of S, or in them as footnotes. */
static void suspect_all(struct stage *s, bool notes)
{
	struct block_vec blocks = {0};

	paragraphs_build(&s->joiner, &s->lines, 0, s->lines.n, &blocks);
	for (size_t i = 0; i < blocks.n; i++)
		if (notes)
			suspect_note(&s->joiner, &blocks.at[i].text);
		else
			suspect_text(&s->joiner, &blocks.at[i].text, slice_of("A/RES/79/910"));
	blocks_fini(&blocks);
}

static void each_rule_tells_what_is_broken_and_not_what_nearly_is(void **state)
{
	struct buf have = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct stage s;

		stage_open(&s, rows[i].text, "pdf");
		s.joiner.title = slice_of("Lamps and fires of the harbours and of the quays");
		suspect_all(&s, false);
		stage_show_repairs(&have, &s.repairs);
		stage_expect(i, &have, rows[i].want);
		stage_close(&s);
	}
	buf_fini(&have);
}

/* Footnotes have numbers behind stops and words cut by design, but no glued words. */
static void footnotes_are_full_of_numbers(void **state)
{
	struct stage s;
	struct buf have = {0};

	(void)state;
	stage_open(&s, "See chapter three; 2. Requests, p. on going, 74/52,1 and thewater.\n", "pdf");
	suspect_all(&s, true);
	stage_show_repairs(&have, &s.repairs);
	stage_expect(0, &have, "1:58: glued-words: thewater\n");
	stage_close(&s);
	buf_fini(&have);
}

static void a_line_that_stands_twice_is_told(void **state)
{
	static const struct {
		const char *text, *want;
	} lines[] = {
		{ "Noting the lamps\nNoting the lamps\n", "2:1: double-line: Noting the lamps\n" },
		{ "Noting the lamps\n\nNoting the lamps\n", "3:1: double-line: Noting the lamps\n" },
		{ "Noting the lamps\nNoting the lamp\nNoting the lamps\n", "" },
		{ "lamp\nlamp\n", "2:1: double-line: lamp\n" },
		{ "IV\nIV\n", "2:1: double-line: IV\n" },
		{ "12\n12\n", "" },
	};
	struct buf have = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++) {
		struct stage s;

		stage_open(&s, lines[i].text, "pdf");
		suspect_lines(&s.joiner, &s.lines);
		stage_show_repairs(&have, &s.repairs);
		stage_expect(i, &have, lines[i].want);
		stage_close(&s);
	}
	buf_fini(&have);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_rule_tells_what_is_broken_and_not_what_nearly_is),
		cmocka_unit_test(footnotes_are_full_of_numbers),
		cmocka_unit_test(a_line_that_stands_twice_is_told),
	};

	return cmocka_run_group_tests_name("import/suspect", tests, NULL, NULL);
}

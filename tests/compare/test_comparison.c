/* SPDX-License-Identifier: ISC */
/* Comparisons of small documents, one thing each. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "compared.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* Two documents in lines, and the rows of their comparison. */
struct row {
	const char *name;
	const char *a, *b;
	const char *rows;
};

#define WATER "O *Urges* States to protect rivers, lakes and wells against poison and waste;\n"
#define BIRDS "O *Invites* museums to count the birds of passage along every coast each spring;\n"
#define ROADS "O *Decides* to build forty bridges, two tunnels and one harbour in the north;\n"
#define CHAIR "O *Elects* a carpenter of good standing to the bench of seven arbitrators;\n"

static const struct row rows[] = {
	{ "nothing changed", WATER BIRDS, WATER BIRDS, "OP1 OP1 same\nOP2 OP2 same\n" },
	{ "nothing at all", "T x\n", "P y\n", "T1 - removed\n- PP1 added\n" },
	{ "one came", WATER BIRDS, WATER ROADS BIRDS,
	    "OP1 OP1 same\n- OP2 added\nOP2 OP3 same renumbered\n" },
	{ "one went", WATER ROADS BIRDS, WATER BIRDS,
	    "OP1 OP1 same\nOP2 - removed\nOP3 OP2 same renumbered\n" },
	{ "the first went", WATER ROADS BIRDS, ROADS BIRDS,
	    "OP1 - removed\nOP2 OP1 same renumbered\nOP3 OP2 same renumbered\n" },
	{ "all is other", WATER BIRDS, ROADS CHAIR,
	    "OP1 - removed\nOP2 - removed\n- OP1 added\n- OP2 added\n" },
	{ "the last moved to the front", WATER ROADS BIRDS CHAIR, CHAIR WATER ROADS BIRDS,
	    "OP4 OP1 same moved renumbered\nOP1 OP2 same renumbered\n"
	    "OP2 OP3 same renumbered\nOP3 OP4 same renumbered\n" },
	{ "what went stands behind what it followed, though that moved away",
	    WATER ROADS BIRDS CHAIR, WATER BIRDS CHAIR,
	    "OP1 OP1 same\nOP2 - removed\nOP3 OP2 same renumbered\n"
	    "OP4 OP3 same renumbered\n" },
	{ "a better answer elsewhere beats a poor one in place",
	    "O *Urges* States to protect rivers, lakes and wells against poison;\n" BIRDS ROADS,
	    "O *Urges* States to protect forests against fire;\n" BIRDS ROADS
	    "O *Calls upon* States to protect rivers, lakes and wells against poison;\n",
	    "- OP1 added\nOP2 OP2 same\nOP3 OP3 same\n"
	    "OP1 OP4 changed wording moved renumbered\n" },
	{ "from the preamble to the operative part",
	    "P *Noting* that rivers, lakes and wells hold poison and waste,\n" BIRDS,
	    "O *Notes* that rivers, lakes and wells hold poison and waste,\n" BIRDS,
	    "PP1 OP1 changed wording moved reparented\nOP1 OP2 same renumbered\n" },
	{ "a preambular paragraph does not answer a poor likeness among operative ones",
	    "P *Noting* that rivers, lakes and wells hold poison and waste,\n" BIRDS,
	    "O *Requests* the carpenters to keep poison out of reach of children;\n" BIRDS,
	    "PP1 - removed\n- OP1 added\nOP1 OP2 same renumbered\n" },
	{ "nor one that is said twice there",
	    "P *Noting* that rivers, lakes and wells hold poison and waste,\n" BIRDS,
	    "O *Notes* that rivers, lakes and wells hold poison and waste;\n"
	    "O *Regrets* that rivers, lakes and wells hold poison and waste;\n" BIRDS,
	    "PP1 - removed\n- OP1 added\n- OP2 added\nOP1 OP3 same renumbered\n" },
	{ "what neighbours leave alone needs little likeness",
	    WATER "O *Notes* the theme of the Day of the Seas, clean ships for clean coasts;\n" BIRDS,
	    WATER "O *Notes* the themes of the year 2020, to be marked on the Day of Whales;\n" BIRDS,
	    "OP1 OP1 same\nOP2 OP2 changed wording\nOP3 OP3 same\n" },
	{ "but some", WATER ROADS BIRDS, WATER CHAIR BIRDS,
	    "OP1 OP1 same\nOP2 - removed\n- OP2 added\nOP3 OP3 same\n" },
	{ "the enacting formula", "E The General Assembly,\n" WATER,
	    "E The General Assembly,\n" WATER, "E1 E1 same\nOP1 OP1 same\n" },
};

static const struct row notes[] = {
	{ "another number is no change",
	    WATER "O *Takes note* of the report on wells;[^1]\nN 1 [A/60/1](A/60/1).\n",
	    "O *Welcomes* forty songs;[^1]\n" WATER
	    "O *Takes note* of the report on wells;[^2]\n"
	    "N 1 See the book of songs.\nN 2 [A/60/1](A/60/1).\n",
	    "- OP1 added\nOP1 OP2 same renumbered\nOP2 OP3 same renumbered\n"
	    "- fn1 added\nfn1 fn2 same renumbered\n" },
	{ "a footnote came", "O *Takes note* of the report on wells;\n",
	    "O *Takes note* of the report on wells;[^1]\nN 1 [A/60/1](A/60/1).\n",
	    "OP1 OP1 changed cites\n- fn1 added\n" },
	{ "a footnote went", "O *Takes note* of the report on wells;[^1]\nN 1 [A/60/1](A/60/1).\n",
	    "O *Takes note* of the report on wells;\n",
	    "OP1 OP1 changed cites\nfn1 - removed\n" },
	{ "a footnote without a source came", "O *Takes note* of the report on wells;\n",
	    "O *Takes note* of the report on wells;[^1]\nN 1 But for the deep ones.\n",
	    "OP1 OP1 changed wording\n- fn1 added\n" },
	{ "another source at the same place",
	    "O *Takes note* of the report on wells;[^1]\nN 1 [A/60/1](A/60/1).\n",
	    "O *Takes note* of the report on wells;[^1]\nN 1 [A/61/7](A/61/7).\n",
	    "OP1 OP1 changed cites\nfn1 fn1 changed cites\n" },
	{ "other chapters of the same source",
	    "O *Takes note* of the report on wells;[^1]\nN 1 See [A/60/1](A/60/1), chap. I.\n",
	    "O *Takes note* of the report on wells;[^1]\nN 1 See [A/60/1](A/60/1), chap. II.\n",
	    "OP1 OP1 changed pinpoint\nfn1 fn1 changed pinpoint\n" },
	{ "other paragraphs are endorsed",
	    "O *Endorses* the advice in the report;[^1]\nN 1 [A/77/900](A/77/900), paras. 12–18.\n",
	    "O *Endorses* the advice in the report;[^1]\nN 1 [A/77/900](A/77/900), paras. 44–60.\n",
	    "OP1 OP1 changed pinpoint\nfn1 fn1 changed pinpoint\n" },
	{ "an exception in a footnote",
	    "O *Adopts* the rules for lamp keepers;[^1]\n"
	    "N 1 [A/77/900](A/77/900), annex, as applied to every island without exception.\n",
	    "O *Adopts* the rules for lamp keepers;[^1]\n"
	    "N 1 [A/77/900](A/77/900), annex, as applied to every island except the southern three.\n",
	    "OP1 OP1 changed wording\nfn1 fn1 changed wording\n" },
	{ "upkeep of a footnote is none of its paragraph",
	    "O *Adopts* the rules for lamp keepers;[^1]\nN 1 [A/77/900](A/77/900), annex.\n",
	    "O *Adopts* the rules for lamp keepers;[^1]\nN 1 [A/77/900](A/77/900), Annex.\n",
	    "OP1 OP1 same\nfn1 fn1 changed variant\n" },
	{ "a further reference to the same footnote",
	    "O *Adopts* the rules[^1] for lamp keepers;\nN 1 [A/77/900](A/77/900), annex.\n",
	    "O *Adopts* the rules[^1] for lamp keepers;[^1]\nN 1 [A/77/900](A/77/900), annex.\n",
	    "OP1 OP1 changed footnote\nfn1 fn1 same\n" },
	{ "two sources changed places",
	    "O *Takes note* of the report[^1] and of the study[^2] on wells;\n"
	    "N 1 [A/60/1](A/60/1).\nN 2 [A/60/2](A/60/2).\n",
	    "O *Takes note* of the report[^1] and of the study[^2] on wells;\n"
	    "N 1 [A/60/2](A/60/2).\nN 2 [A/60/1](A/60/1).\n",
	    "OP1 OP1 changed cites\nfn2 fn1 same moved renumbered\nfn1 fn2 same renumbered\n" },
	{ "Ibid. in place of the same source",
	    "O *Recalls* the treaty on wells[^1] and that on rivers;[^2]\n"
	    "N 1 United Nations, Treaty Series, vol. 75, No. 973.\n"
	    "N 2 Ibid., vol. 249, No. 3511.\n",
	    "O *Recalls* the treaty on wells and that on rivers;[^1]\n"
	    "N 1 United Nations, Treaty Series, vol. 249, No. 3511.\n",
	    "OP1 OP1 changed wording\nfn1 - removed\nfn2 fn1 changed footnote renumbered\n" },
	{ "V\xc3\xa9" "ase ib\xc3\xad" "d. in place of the same source",
	    "O *Recalls* the treaty on wells[^1] and that on rivers;[^2]\n"
	    "N 1 United Nations, Treaty Series, vol. 75, No. 973.\n"
	    "N 2 V\xc3\xa9" "ase Ib\xc3\xad" "d., vol. 249, No. 3511.\n",
	    "O *Recalls* the treaty on wells and that on rivers;[^1]\n"
	    "N 1 V\xc3\xa9" "ase United Nations, Treaty Series, vol. 249, No. 3511.\n",
	    "OP1 OP1 changed wording\nfn1 - removed\nfn2 fn1 changed footnote renumbered\n" },
	{ "Ibid. of another source",
	    "O *Recalls* the treaty on wells[^1] and that on rivers;[^2]\n"
	    "N 1 [A/60/1](A/60/1), chap. II.\nN 2 Ibid., chap. IV.\n",
	    "O *Recalls* the treaty on wells[^1] and that on rivers;[^2]\n"
	    "N 1 [A/61/7](A/61/7), chap. II.\nN 2 Ibid., chap. IV.\n",
	    "OP1 OP1 changed cites\nfn1 fn1 changed cites\nfn2 fn2 changed cites\n" },
	{ "two footnotes changed places",
	    "O *Takes note* of the report on wells[^1] and of the report on birds;[^2]\n"
	    "N 1 [A/60/1](A/60/1).\nN 2 [A/60/2](A/60/2).\n",
	    "O *Takes note* of the report on birds[^1] and of the report on wells;[^2]\n"
	    "N 1 [A/60/2](A/60/2).\nN 2 [A/60/1](A/60/1).\n",
	    "OP1 OP1 changed wording\nfn2 fn1 same moved renumbered\n"
	    "fn1 fn2 same renumbered\n" },
	{ "a footnote that cites nothing",
	    "O *Takes note* of the report on wells;[^1]\nN 1 To be issued in the spring.\n",
	    "O *Takes note* of the report on wells;[^1]\nN 1 To be issued in the autumn.\n",
	    "OP1 OP1 changed wording\nfn1 fn1 changed wording\n" },
};

#define MISSION "O *Requests* the mission:\n"
#define FORCE "O *Requests* the force, in accordance with its mandate and in good time:\n"

static const struct row items[] = {
	{ "items keep to their paragraph",
	    MISSION "I (a) To count rivers;\nI (b) To count mountains;\n"
	    FORCE "I (a) To count rivers;\nI (b) To mend roads;\n",
	    MISSION "I (a) To count mountains;\n"
	    FORCE "I (a) To count rivers;\nI (b) To mend roads;\n",
	    "OP1 OP1 same\nOP1(a) - removed\nOP1(b) OP1(a) same renumbered\n"
	    "OP2 OP2 same\nOP2(a) OP2(a) same\nOP2(b) OP2(b) same\n" },
	{ "an item that went over to another paragraph",
	    MISSION "I (a) To count rivers, lakes and wells;\nI (b) To paint doors;\n"
	    FORCE "I (a) To mend roads;\n",
	    MISSION "I (a) To paint doors;\n"
	    FORCE "I (a) To mend roads;\nI (b) To count rivers, lakes and wells;\n",
	    "OP1 OP1 same\nOP1(b) OP1(a) same renumbered\nOP2 OP2 same\n"
	    "OP2(a) OP2(a) same\nOP1(a) OP2(b) same moved reparented renumbered\n" },
	{ "the last item became the first of the next paragraph",
	    MISSION "I (a) To paint doors;\nI (b) To count rivers, lakes and wells;\n"
	    FORCE "I (a) To mend roads;\n",
	    MISSION "I (a) To paint doors;\n"
	    FORCE "I (a) To count rivers, lakes and wells;\nI (b) To mend roads;\n",
	    "OP1 OP1 same\nOP1(a) OP1(a) same\nOP2 OP2 same\n"
	    "OP1(b) OP2(a) same moved reparented renumbered\n"
	    "OP2(a) OP2(b) same renumbered\n" },
	{ "paragraphs are known by their items",
	    MISSION "I (a) To count rivers, lakes and wells;\n"
	    MISSION "I (a) To paint doors and windows;\n",
	    MISSION "I (a) To paint doors and windows;\n"
	    MISSION "I (a) To count rivers, lakes and wells;\n",
	    "OP2 OP1 same moved renumbered\nOP2(a) OP1(a) same\n"
	    "OP1 OP2 same renumbered\nOP1(a) OP2(a) same\n" },
};

static const struct row parts[] = {
	{ "an annex answers an annex though its heading is another",
	    WATER "H Annex\nT The rules of the game of chess in nine chapters.\n"
	    "T A player moves one piece at a time.\n",
	    WATER "H Annex\nT A player moves one piece at a time.\n",
	    "OP1 OP1 same\nannex:H1 annex:H1 same\nannex:T1 - removed\n"
	    "annex:T2 annex:T1 same\n" },
	{ "a heading that was put above another one",
	    WATER "A The rules of the game of chess in its old form\n"
	    "O *Castling* is done once only.\nO *Chess* is played by two people.\n",
	    WATER "H Annex\nh The rules of the game of chess in its new form\n"
	    "O *Castling* is done once only.\nO *Chess* is played by two people.\n",
	    "OP1 OP1 same\n- annex:H1 added\nannex:H1 annex:H2 changed wording\n"
	    "annex:OP1 annex:OP1 same\nannex:OP2 annex:OP2 same\n" },
	{ "annexes that changed places",
	    "H Annex I\nO *Chess* is played by two people with sixteen pieces each.\n"
	    "O *Castling* is done once only.\n"
	    "H Annex II\nO *Football* is played by eleven people on each side.\n"
	    "O *Offside* is judged by the referee.\n",
	    "H Annex I\nO *Football* is played by eleven people on each side.\n"
	    "O *Offside* is judged by the referee.\n"
	    "H Annex II\nO *Chess* is played by two people with sixteen pieces each.\n"
	    "O *Castling* is done once only.\n",
	    "annex-II:H1 annex-I:H1 changed wording moved\n"
	    "annex-II:OP1 annex-I:OP1 same\n"
	    "annex-II:OP2 annex-I:OP2 same\n"
	    "annex-I:H1 annex-II:H1 changed wording\n"
	    "annex-I:OP1 annex-II:OP1 same\nannex-I:OP2 annex-II:OP2 same\n" },
	{ "a paragraph that went over to the annex",
	    "O *Chess* is played by two people with sixteen pieces each.\n" WATER
	    "H Annex\nO *Castling* is done once only.\n",
	    WATER "H Annex\nO *Castling* is done once only.\n"
	    "O *Chess* is played by two people with sixteen pieces each.\n",
	    "OP2 OP1 same renumbered\nannex:H1 annex:H1 same\nannex:OP1 annex:OP1 same\n"
	    "OP1 annex:OP2 same moved reparented renumbered\n" },
	{ "a paragraph of the annex does not answer a poor likeness outside",
	    "O *Chess* is played by two people with sixteen pieces each.\n" WATER
	    "H Annex\nO *Castling* is done once only.\n",
	    WATER "H Annex\nO *Castling* is done once only.\n"
	    "O *Draughts* is played by two people on a small board.\n",
	    "OP1 - removed\nOP2 OP1 same renumbered\nannex:H1 annex:H1 same\n"
	    "annex:OP1 annex:OP1 same\n- annex:OP2 added\n" },
};

#define NOTE "O *Takes note* of the report of the treasurer;\n"
#define ENDORSE "O *Endorses* the conclusions and recommendations of the board;\n"
#define ROPE "h Rope works at the southern pier\n" \
	"P *Having considered* the report of the treasurer on rope and the report of the board,\n" \
	NOTE ENDORSE "O *Approves* the sale of the old rope walk to the guild of sailmakers;\n"
#define BELLS "h Bell foundry\n" \
	"P *Having considered* the report of the treasurer on bells and the report of the board,\n" \
	NOTE ENDORSE "O *Requests* the founder to cast nine bells of bronze before midsummer;\n"
#define PILOTS "h School for pilots\n" \
	"P *Having considered* the report of the treasurer on pilots and the report of the board,\n" \
	NOTE ENDORSE "O *Invites* the elder pilots to teach the currents of the strait;\n"

static const struct row sections[] = {
	{ "a section that is gone is gone with all in it, and so is one that is new",
	    "E The General Assembly,\nH I\n" ROPE "H II\n" BELLS,
	    "E The General Assembly,\nH I\n" BELLS "H II\n" PILOTS,
	    "E1 E1 same\nH1 - removed\nH2 - removed\nPP1 - removed\nOP1 - removed\n"
	    "OP2 - removed\nOP3 - removed\nH3 H1 changed position\nH4 H2 same\nPP2 PP1 same\n"
	    "OP1~2 OP1 same\nOP2~2 OP2 same\nOP3~2 OP3 same\n- H3 added\n- H4 added\n"
	    "- PP2 added\n- OP1~2 added\n- OP2~2 added\n- OP3~2 added\n" },
	{ "a section moves as a whole",
	    "H I\n" ROPE "H II\n" BELLS "H III\n" PILOTS,
	    "H I\n" BELLS "H II\n" PILOTS "H III\n" ROPE,
	    "H3 H1 changed position\nH4 H2 same\nPP2 PP1 same\nOP1~2 OP1 same\n"
	    "OP2~2 OP2 same\nOP3~2 OP3 same\nH5 H3 changed position\nH6 H4 same\n"
	    "PP3 PP2 same\nOP1~3 OP1~2 same\nOP2~3 OP2~2 same\nOP3~3 OP3~2 same\n"
	    "H1 H5 changed position moved\nH2 H6 same moved\nPP1 PP3 same\nOP1 OP1~3 same\n"
	    "OP2 OP2~3 same\nOP3 OP3~3 same\n" },
	{ "a section by its title in other typography and case",
	    "H Section 1\n" ROPE "H Section 2\n" BELLS,
	    "H Section\xc2\xa0" "1\n" ROPE "H Section 2\nh Bell  Foundry\n"
	    "O *Elects* a carpenter of good standing to the bench of seven arbitrators;\n",
	    "H1 H1 changed variant\nH2 H2 same\nPP1 PP1 same\nOP1 OP1 same\nOP2 OP2 same\n"
	    "OP3 OP3 same\nH3 H3 same\nH4 H4 changed variant\nPP2 - removed\nOP1~2 - removed\n"
	    "OP2~2 - removed\nOP3~2 - removed\n- OP1~2 added\n" },
	{ "sections that were given up",
	    "E The General Assembly,\nH I\n" ROPE "H II\n" BELLS,
	    "E The General Assembly,\n"
	    "P *Having considered* the report of the treasurer on bells and the report of the "
	    "board,\n" NOTE ENDORSE
	    "O *Requests* the founder to cast ten bells of bronze before midsummer;\n",
	    "E1 E1 same\nH1 - removed\nH2 - removed\nPP1 - removed\nOP1 - removed\n"
	    "OP2 - removed\nOP3 - removed\nH3 - removed\nH4 - removed\nPP2 PP1 same\n"
	    "OP1~2 OP1 same\nOP2~2 OP2 same\nOP3~2 OP3 changed rolled\n" },
	{ "what is gone from a section is listed in it",
	    "H I\n" ROPE "H II\n" BELLS,
	    "H I\n" BELLS "H II\nh Rope works at the southern pier\n"
	    "P *Having considered* the report of the treasurer on rope and the report of the "
	    "board,\n" NOTE ENDORSE,
	    "H3 H1 changed position\nH4 H2 same\nPP2 PP1 same\nOP1~2 OP1 same\n"
	    "OP2~2 OP2 same\nOP3~2 OP3 same\nH1 H3 changed position moved\nH2 H4 same moved\n"
	    "PP1 PP2 same\nOP1 OP1~2 same\nOP2 OP2~2 same\nOP3 - removed\n" },
	{ "a paragraph that went over to another section",
	    "H I\n" ROPE "H II\n" BELLS "O *Elects* a carpenter to the bench of arbitrators;\n",
	    "H I\n" ROPE "O *Elects* a carpenter to the bench of arbitrators;\nH II\n" BELLS,
	    "H1 H1 same\nH2 H2 same\nPP1 PP1 same\nOP1 OP1 same\nOP2 OP2 same\nOP3 OP3 same\n"
	    "OP4 OP4 same moved reparented\nH3 H3 same\nH4 H4 same\nPP2 PP2 same\n"
	    "OP1~2 OP1~2 same\nOP2~2 OP2~2 same\nOP3~2 OP3~2 same\n" },
};

static const struct row tables[] = {
	{ "a row that differs in numbers alone",
	    "r D-2\t114\nr D-1\t304\nr P-5\t911\n", "r D-2\t116\nr D-1\t311\nr P-5\t924\n",
	    "R1 R1 changed rolled\nR2 R2 changed rolled\nR3 R3 changed rolled\n" },
	{ "a row of another name is another row",
	    "r Abolishment\tCarpenter\tP-3\t1\nr Total\t\t\t1\n",
	    "r Conversion\tCarpenter, bridges\tP-4\t2\nr Total\t\t\t2\n",
	    "R1 - removed\n- R1 added\nR2 R2 changed rolled\n" },
};

#define LONG_1 "to protect rivers, lakes, wells and springs against poison, waste and salt, " \
	"in cooperation with farmers, fishermen and the owners of mills"
#define LONG_2 "to plant oaks, elms, limes and chestnuts along every road and canal, " \
	"together with schools, parishes and the keepers of parks"

/* A section that became part of a new one is gone, but not what it says at length. */
#define OPIUM "the serious harm that the growing of poppies and the brewing of spirits, as well as " \
	"smuggling of both across mountain passes at night, continue to do to farms, markets, " \
	"schools and hospitals of every valley, to the peace among its villages, to upstream " \
	"neighbours and to ships beyond the estuary"

static const struct row torn[] = {
	{ "a long paragraph of a section that is gone stands in one that is new",
	    "H I\n" ROPE WATER BIRDS ROADS CHAIR "O *Deplores* " OPIUM ", and recognizes what "
	    "coastguards do;\nH II\n" BELLS,
	    "H I\n" BELLS "H II\n" PILOTS "O *Commends* the harbour master for lighting lanterns on "
	    "forty moorings, buoys and jetties before each autumn gale;\n"
	    "O *Urges* States " LONG_1 ";\nO *Urges* States " LONG_2 ";\n"
	    "O *Deplores* " OPIUM ", and calls upon pilots to help;\n"
	    "O *Encourages* apprentices to swim, row, sound, splice, signal and bake biscuits;\n",
	    "H1 - removed\nH2 - removed\nPP1 - removed\nOP1 - removed\nOP2 - removed\n"
	    "OP3 - removed\nOP4 - removed\nOP5 - removed\nOP6 - removed\nOP7 - removed\nH3 H1 changed position\nH4 H2 same\nPP2 PP1 same\n"
	    "OP1~2 OP1 same\nOP2~2 OP2 same\nOP3~2 OP3 same\n- H3 added\n- H4 added\n"
	    "- PP2 added\n- OP1~2 added\n- OP2~2 added\n- OP3~2 added\n- OP4 added\n"
	    "- OP5 added\n- OP6 added\nOP8 OP7 changed wording moved reparented renumbered\n"
	    "- OP8 added\n" },
};

static const struct row pieces[] = {
	{ "one paragraph became two", BIRDS "O *Urges* States " LONG_1 ", and " LONG_2 ";\n" ROADS,
	    BIRDS "O *Urges* States " LONG_1 ";\nO *Also urges* States " LONG_2 ";\n" ROADS,
	    "OP1 OP1 same\nOP2 OP2 changed wording\n- OP3 added split_of OP2\n"
	    "OP3 OP4 same renumbered\n" },
	{ "two became one",
	    BIRDS "O *Urges* States " LONG_1 ";\nO *Also urges* States " LONG_2 ";\n" ROADS,
	    BIRDS "O *Urges* States " LONG_1 ", and " LONG_2 ";\n" ROADS,
	    "OP1 OP1 same\nOP2 OP2 changed wording\nOP3 - removed merged_into OP2\n"
	    "OP4 OP3 same renumbered\n" },
	{ "what stood inside one became items",
	    BIRDS "O *Urges* States " LONG_1 ", by means of (a) wise laws; (b) frequent visits of "
	    "inspectors to the mills; (c) prizes for the cleanest village of the year;\n" ROADS,
	    BIRDS "O *Urges* States " LONG_1 ", by means of:\nI (a) Wise laws;\n"
	    "I (b) Frequent visits of inspectors to the mills;\n"
	    "I (c) Prizes for the cleanest village of the year;\n" ROADS,
	    "OP1 OP1 same\nOP2 OP2 changed wording\n- OP2(a) added split_of OP2\n"
	    "- OP2(b) added split_of OP2\n- OP2(c) added split_of OP2\nOP3 OP3 same\n" },
	{ "joined to one far away, of another sort",
	    "P *Recalling* the founding of the harbour,\n" WATER BIRDS ROADS CHAIR
	    "O *Regrets* " LONG_2 ";\n",
	    "P *Recalling* the founding of the harbour, and the promise " LONG_2 ",\n"
	    WATER BIRDS ROADS CHAIR,
	    "PP1 PP1 changed wording\nOP1 OP1 same\nOP2 OP2 same\nOP3 OP3 same\n"
	    "OP4 OP4 same\nOP5 - removed merged_into PP1\n" },
	{ "a note of two places became two notes",
	    "O *Takes note* of the report on wells[^1] and of its annex;[^1]\n"
	    "N 1 See [A/60/1](A/60/1), the book of wells and springs.\n",
	    "O *Takes note* of the report on wells[^1] and of its annex;[^2]\n"
	    "N 1 See [A/60/1](A/60/1), the book of wells and springs.\n"
	    "N 2 See [A/60/1](A/60/1), the book of wells and springs.\n",
	    "OP1 OP1 same\nfn1 fn1 same\n- fn2 added split_of fn1\n" },
	{ "what repeats its neighbour is no piece of it",
	    BIRDS "O *Urges* States " LONG_1 ";\n" ROADS,
	    BIRDS "O *Urges* States " LONG_1 ";\nO *Urges* cities " LONG_1 ";\n" ROADS,
	    "OP1 OP1 same\nOP2 OP2 same\n- OP3 added\nOP3 OP4 same renumbered\n" },
};

/* True when the comparison of ROW gives its rows, in the mirror too. */
static bool row_is_right(const struct row *row)
{
	struct doc *a = compared_doc("A/RES/60/1", row->a);
	struct doc *b = compared_doc("A/RES/61/1", row->b);
	struct comparison *c = comparison_new(a, b, NULL);
	struct comparison *mirror = comparison_new(b, a, NULL);
	struct buf found = { 0 };
	bool right;

	compared_add(&found, c);
	right = slice_is(buf_slice(&found), row->rows);
	if (!right)
		print_error("%s:\n%s-- not --\n%s", row->name, buf_str(&found), row->rows);
	if (!compared_is_sound(c) || !compared_is_sound(mirror) || !compared_mirrors(c, mirror)) {
		print_error("%s: not sound\n", row->name);
		right = false;
	}
	buf_fini(&found);
	comparison_free(c);
	comparison_free(mirror);
	doc_free(a);
	doc_free(b);
	return right;
}

static void rows_are_right(const struct row *table, size_t n)
{
	bool right = true;

	for (size_t i = 0; i < n; i++)
		right = row_is_right(&table[i]) && right;
	assert_true(right);
}

static void answers_keep_sort_and_best_likeness(void **state)
{
	(void)state;
	rows_are_right(rows, COUNT(rows));
}

static void footnotes_answer_by_source_not_by_number(void **state)
{
	(void)state;
	rows_are_right(notes, COUNT(notes));
}

static void items_answer_items_of_answering_paragraphs(void **state)
{
	(void)state;
	rows_are_right(items, COUNT(items));
}

static void parts_answer_by_what_is_in_them(void **state)
{
	(void)state;
	rows_are_right(parts, COUNT(parts));
}

static void sections_keep_what_is_in_them(void **state)
{
	(void)state;
	rows_are_right(sections, COUNT(sections));
	rows_are_right(torn, COUNT(torn));
}

static void rows_of_tables_answer_by_their_words(void **state)
{
	(void)state;
	rows_are_right(tables, COUNT(tables));
}

/* COUNT words that nothing with another N has. */
static void add_words(struct buf *to, unsigned n, unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		buf_addf(to, " %c%c%c%cum", 'a' + (int)(n % 26), 'a' + (int)(n / 26 % 26),
		    'b' + (int)(i % 20), 'b' + (int)(i / 20));
}

/*
 * Sixty paragraphs, each with words of its own, and behind every fifth one, from START on,
 * one with a formula that goes on with words of its own: FIRST, FIRST + 1 ...
 */
static void add_report(struct buf *to, unsigned start, unsigned first)
{
	for (unsigned i = 0; i < 60; i++) {
		buf_add(to, "O *Notes* the growth of the trade of the towns and the need to");
		add_words(to, i, 12);
		buf_add(to, ";\n");
		if (i % 5 != start)
			continue;
		buf_addf(to, "O *Recalls* paragraph %u of the report of the Advisory Committee, and "
			     "requests the Secretary-General to ensure that", i + 1);
		add_words(to, first++, 24);
		buf_add(to, ";\n");
	}
}

/* What is like by a formula alone is not paired; what goes on alike is. */
static void formulas_are_seen_through(void **state)
{
	struct buf a = { 0 }, b = { 0 }, found = { 0 };
	struct doc *docs[2];
	struct comparison *c;

	(void)state;
	add_report(&a, 0, 100);
	add_report(&b, 2, 111);
	docs[0] = compared_doc("A/RES/60/1", buf_str(&a));
	docs[1] = compared_doc("A/RES/61/1", buf_str(&b));
	c = comparison_new(docs[0], docs[1], NULL);
	for (uint32_t i = 2; i < c->n_pairs; i++)
		if (c->pairs[i].status == COMPARE_CHANGED)
			compared_add_pair(&found, c, &c->pairs[i]);
	assert_string_equal(buf_str(&found), "OP68 OP4 changed pinpoint moved renumbered\n");
	comparison_free(c);
	doc_free(docs[0]);
	doc_free(docs[1]);
	buf_fini(&a);
	buf_fini(&b);
	buf_fini(&found);
}

static void pieces_of_divided_paragraphs_are_named(void **state)
{
	(void)state;
	rows_are_right(pieces, COUNT(pieces));
}

/* Ties, and the rows with them. */
static void ties_come_first(void **state)
{
	static const struct {
		const char *name;
		struct compare_tie ties[3];
		uint32_t n;
		const char *rows;
	} tied[] = {
		/* paragraphs 0 and 1 are title and meta */
		{ "none", { { 0, 0 } }, 0, "PP1 - removed\nOP1 OP1 same\nOP2 - removed\n- OP2 added\n" },
		{ "one", { { 4, 3 } }, 1,
		    "PP1 - removed\nOP1 OP1 same\nOP2 OP2 changed wording tied\n" },
		{ "across", { { 3, 3 }, { 4, 2 } }, 2,
		    "PP1 - removed\nOP2 OP1 changed wording moved renumbered tied\n"
		    "OP1 OP2 changed wording renumbered tied\n" },
		{ "no such paragraph", { { 99, 3 }, { 4, DOC_NONE } }, 2,
		    "PP1 - removed\nOP1 OP1 same\nOP2 - removed\n- OP2 added\n" },
		{ "two sorts", { { 2, 3 } }, 1,
		    "PP1 - removed\nOP1 OP1 same\nOP2 - removed\n- OP2 added\n" },
		{ "twice", { { 4, 3 }, { 4, 2 }, { 3, 3 } }, 3,
		    "PP1 - removed\nOP1 OP1 same\nOP2 OP2 changed wording tied\n" },
	};
	struct doc *a = compared_doc("A/RES/60/1", "P *Noting* a lake,\n" WATER ROADS);
	struct doc *b = compared_doc("A/RES/61/1", WATER BIRDS);
	bool right = true;

	(void)state;
	for (size_t i = 0; i < COUNT(tied); i++) {
		struct compare_ask ask = { .ties = tied[i].ties, .n_ties = tied[i].n };
		struct comparison *c = comparison_new(a, b, &ask);
		struct buf found = { 0 };

		compared_add(&found, c);
		if (!slice_is(buf_slice(&found), tied[i].rows) || !compared_is_sound(c)) {
			print_error("%s:\n%s", tied[i].name, buf_str(&found));
			right = false;
		}
		buf_fini(&found);
		comparison_free(c);
	}
	assert_true(right);
	doc_free(a);
	doc_free(b);
}

static void ties_hold_in_the_mirror(void **state)
{
	struct doc *a = compared_doc("A/RES/60/1", WATER ROADS);
	struct doc *b = compared_doc("A/RES/61/1", BIRDS WATER);
	struct compare_tie tie = { 3, 2 }, turned = { 2, 3 };
	struct compare_ask ask = { .ties = &tie, .n_ties = 1 };
	struct compare_ask ask_turned = { .ties = &turned, .n_ties = 1 };
	struct comparison *c = comparison_new(a, b, &ask);
	struct comparison *mirror = comparison_new(b, a, &ask_turned);

	(void)state;
	assert_true(compared_mirrors(c, mirror));
	assert_int_equal(c->pairs[c->of_a[3]].b, 2);
	assert_true(c->pairs[c->of_a[3]].tied);
	assert_true(mirror->pairs[mirror->of_a[2]].tied);
	comparison_free(c);
	comparison_free(mirror);
	doc_free(a);
	doc_free(b);
}

static void language_versions_are_paired_by_address(void **state)
{
	struct doc *a = compared_doc_in("A/RES/60/1", "en",
	    "P *Noting* a lake,\nO *Urges* peace;[^1]\nO *Thanks* all.\nN 1 A note.\n");
	struct doc *b = compared_doc_in("A/RES/60/1", "fr",
	    "P *Notant* un lac,\nO *Demande* la paix.[^1]\nN 1 Une note.\n");
	struct comparison *c = comparison_new(a, b, NULL);
	struct buf found = { 0 };

	(void)state;
	compared_add(&found, c);
	assert_string_equal(buf_str(&found),
	    "PP1 PP1 same\nOP1 OP1 same\nOP2 - removed\nfn1 fn1 same\n");
	assert_true(c->languages);
	assert_true(compared_is_sound(c));
	for (uint32_t i = 0; i < c->n_pairs; i++)
		assert_int_equal(c->pairs[i].words.n, 0);
	buf_fini(&found);
	comparison_free(c);
	doc_free(a);
	doc_free(b);
}

static void counts_are_of_all_but_the_title(void **state)
{
	struct doc *a = compared_doc("A/RES/60/1",
	    WATER ROADS BIRDS "O *Thanks* ten cooks of the mission who work at night;\n"
	    "O *Requests* rest;[^1]\nN 1 One.\n");
	struct doc *b = compared_doc("A/RES/61/1", BIRDS WATER ROADS
	    "O *Thanks* two cooks of the mission who work at night;\n"
	    "O *Also requests* rest;[^1]\n" CHAIR "N 1 Quite other words.\n");
	struct comparison *c = comparison_new(a, b, NULL);

	(void)state;
	assert_int_equal(c->counts.same, 3);
	assert_int_equal(c->counts.rolled, 1);
	/* the words of the footnote, for its paragraph too */
	assert_int_equal(c->counts.wording, 2);
	assert_int_equal(c->counts.upkeep + c->counts.cites + c->counts.pinpoint, 0);
	assert_int_equal(c->counts.added, 1);
	assert_int_equal(c->counts.removed, 0);
	assert_int_equal(c->counts.moved, 1);
	assert_int_equal(c->counts.substance, 3);
	/* ten, two; rest; the carpenter; the note; what moved: once; the title */
	assert_int_equal(c->counts.changes, 5);
	/* ten, two; Requests, Also requests; the twelve words about the carpenter; the note */
	assert_int_equal(c->counts.words, 2 + 3 + 12 + 4);
	comparison_free(c);
	doc_free(a);
	doc_free(b);
}

static void substance_and_change_are_told_from_the_pair(void **state)
{
	static const struct {
		struct compare_pair pair;
		bool substance, change;
	} table[] = {
		{ { .status = COMPARE_SAME }, false, false },
		{ { .status = COMPARE_SAME, .renumbered = true }, false, false },
		{ { .status = COMPARE_SAME, .moved = true, .renumbered = true }, false, true },
		{ { .status = COMPARE_ADDED }, true, true },
		{ { .status = COMPARE_REMOVED }, true, true },
		{ { .status = COMPARE_CHANGED, .kinds = CHANGE_WORDING }, true, true },
		{ { .status = COMPARE_CHANGED, .kinds = CHANGE_POSITION | CHANGE_CITATION }, false,
		    true },
		{ { .status = COMPARE_CHANGED, .kinds = CHANGE_FOOTNOTE }, false, true },
		{ { .status = COMPARE_CHANGED, .kinds = CHANGE_VARIANT }, false, true },
		{ { .status = COMPARE_CHANGED, .kinds = CHANGE_CITES }, true, true },
		{ { .status = COMPARE_CHANGED, .kinds = CHANGE_PINPOINT | CHANGE_VARIANT }, true,
		    true },
		{ { .status = COMPARE_CHANGED, .kinds = CHANGE_ROLLED }, true, true },
		{ { .status = COMPARE_SAME, .moved = true, .reparented = true }, true, true },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(table); i++)
		if (compare_is_substance(&table[i].pair) != table[i].substance ||
		    compare_is_change(&table[i].pair) != table[i].change)
			fail_msg("row %zu", i);
}

static void the_first_kind_is_that_of_most_substance(void **state)
{
	static const struct compare_pair changed = { .kinds = CHANGE_VARIANT | CHANGE_ROLLED |
		CHANGE_CITES }, same = { .status = COMPARE_SAME };

	(void)state;
	assert_int_equal(compare_first_kind(&changed), CHANGE_CITES);
	assert_int_equal(compare_first_kind(&same), 0);
}

static void names_are_those_of_the_json_shapes(void **state)
{
	(void)state;
	assert_string_equal(compare_kind_name(CHANGE_WORDING), "wording");
	assert_string_equal(compare_kind_name(CHANGE_VARIANT), "variant");
	assert_string_equal(compare_kind_name(CHANGE_POSITION), "position");
	assert_string_equal(compare_kind_name(CHANGE_CITATION), "citation");
	assert_string_equal(compare_kind_name(CHANGE_FOOTNOTE), "footnote");
	assert_string_equal(compare_kind_name(CHANGE_CITES), "cites");
	assert_string_equal(compare_kind_name(CHANGE_PINPOINT), "pinpoint");
	assert_string_equal(compare_kind_name(CHANGE_ROLLED), "rolled");
	assert_string_equal(compare_status_name(COMPARE_SAME), "same");
	assert_string_equal(compare_status_name(COMPARE_CHANGED), "changed");
	assert_string_equal(compare_status_name(COMPARE_ADDED), "added");
	assert_string_equal(compare_status_name(COMPARE_REMOVED), "removed");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(answers_keep_sort_and_best_likeness),
		cmocka_unit_test(footnotes_answer_by_source_not_by_number),
		cmocka_unit_test(items_answer_items_of_answering_paragraphs),
		cmocka_unit_test(parts_answer_by_what_is_in_them),
		cmocka_unit_test(sections_keep_what_is_in_them),
		cmocka_unit_test(rows_of_tables_answer_by_their_words),
		cmocka_unit_test(formulas_are_seen_through),
		cmocka_unit_test(pieces_of_divided_paragraphs_are_named),
		cmocka_unit_test(ties_come_first),
		cmocka_unit_test(ties_hold_in_the_mirror),
		cmocka_unit_test(language_versions_are_paired_by_address),
		cmocka_unit_test(counts_are_of_all_but_the_title),
		cmocka_unit_test(substance_and_change_are_told_from_the_pair),
		cmocka_unit_test(the_first_kind_is_that_of_most_substance),
		cmocka_unit_test(names_are_those_of_the_json_shapes),
	};

	return cmocka_run_group_tests_name("comparison", tests, NULL, NULL);
}

/* SPDX-License-Identifier: ISC */
/* docx_state - a Word document while it is written; for docx*.c only. */
#ifndef RECITAL_EXPORT_DOCX_STATE_H
#define RECITAL_EXPORT_DOCX_STATE_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "base/arena.h"
#include "base/buf.h"
#include "compare/comparison.h"
#include "export/docx.h"
#include "model/names.h"

/* What the relations of a Word document are named by. */
#define DOCX_RELATIONS \
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships"

enum docx_side { DOCX_A, DOCX_B, DOCX_SIDES };

/* The parts with words, each of which names what it leads to. */
enum docx_part { DOCX_TEXT, DOCX_NOTES, DOCX_PARTS_LINKED };

/* What a tracked change does with words, or with the end of a paragraph. */
enum docx_track { TRACK_NONE, TRACK_REMOVED, TRACK_ADDED, TRACK_FROM, TRACK_TO };

struct docx {
	const struct comparison *c;
	const struct docx_ask *ask;
	const struct doc *docs[DOCX_SIDES];
	struct buf body, notes, comments; /* the parts, as far as they are written */
	struct buf *to;                   /* one of them: what is written at the moment */
	struct buf author;                /* ` w:author="..."` */
	uint32_t change;                  /* w:id of the last change */
	uint32_t n_notes;                 /* footnotes so far */
	uint32_t
	    *note[DOCX_SIDES]; /* in the arena: the footnote of each note, 0 = none yet */
	bool counted;          /* Word numbers the footnotes */
	bool in_note;          /* the words are those of a footnote */
	bool in_link;          /* they lead to another document */
	struct names
	    links[DOCX_PARTS_LINKED]; /* the addresses that a part leads to, from 1 */
	uint32_t n_links;             /* of both parts */
	struct buf
	    relations[DOCX_PARTS_LINKED]; /* what they are, as its relations have it */
	uint32_t columns;                 /* of the table at hand */
	uint32_t cells, cell; /* of the row at hand, 0 outside; the open one, from 1 */
	struct arena *arena;
};

/* [twip] of one step of indentation: a centimetre. */
#define DOCX_INDENT 567u

/* The footnotes that every document has: what divides them from the text. */
#define DOCX_FIRST_NOTE 2u

/* --- docx_run.c: words, and what becomes of them --- */

/* ` w:author="..." w:date="..."` of the last change, behind its id. */
void docx_add_signature(struct docx *d);

/* ` w:id="7"` with a number of its own, and the signature. */
void docx_add_stamp(struct docx *d);

/* "w:ins", "w:del", "w:moveFrom", "w:moveTo"; NULL for TRACK_NONE; static. */
const char *docx_track_name(enum docx_track track);

/* Opens and closes what TRACK wraps runs in. */
void docx_open(struct docx *d, enum docx_track track);
void docx_close(struct docx *d, enum docx_track track);

/* One run of TEXT; TABs begin the next cell of a row. */
void docx_add_run(struct docx *d, struct slice text, enum docx_track track, bool italic);

/* Begins the next cell of a row; the last one goes as far as its table. */
void docx_begin_cell(struct docx *d);

/* TEXT small and raised, as labels of footnotes are. */
void docx_add_raised(struct docx *d, const char *text, enum docx_track track);

/* The same, inside of what docx_open() began. */
void docx_add_raised_run(struct docx *d, const char *text, enum docx_track track);

/* --- docx_link.c: what leads to other documents --- */

/* A link of one side begins, words without a TAB; false when M leads nowhere outside. */
bool docx_open_link(struct docx *d, enum docx_side side, const struct para *p,
    const struct mark *m);
void docx_close_link(struct docx *d);

/* --- docx_words.c: the words of a pair --- */

/* Those of both texts; the pair has both. */
void docx_add_both(struct docx *d, const struct compare_pair *p);

/*
 * Those of one SIDE of a pair: WHOLE what both texts have, ALONE what this one has alone
 * (where there is no answer, all).
 */
void docx_add_side(struct docx *d, const struct compare_pair *p, enum docx_side side,
    enum docx_track whole, enum docx_track alone);

/* True when what changed in P leaves its cells apart; where it does not, its rows go and come. */
bool docx_keeps_cells(const struct docx *d, const struct compare_pair *p);

/* --- docx_note.c: footnotes and what refers to them --- */

/* A reference: mark MARK of paragraph PARA of one side. */
struct docx_ref {
	enum docx_side side;
	uint32_t para, mark;
};

/* Asks both documents whether Word can number their notes. */
void docx_count_notes(struct docx *d);

/* True when the text refers to NOTE of D, so that it is a footnote. */
bool docx_is_referred(const struct doc *d, uint32_t note);

/* True when A and B are one reference that both documents have. */
bool docx_same_ref(const struct docx *d, struct docx_ref a, struct docx_ref b);

/* The reference REF; TWIN is the same one of the other side, NULL where only its side has it. */
void docx_add_ref(struct docx *d, struct docx_ref ref, const struct docx_ref *twin,
    enum docx_track track);

/* --- docx_body.c: paragraphs and tables --- */

void docx_add_body(struct docx *d);

#endif

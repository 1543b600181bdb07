/* SPDX-License-Identifier: ISC */
/*
 * akn_gather - blocks, rows and footnotes of a sheet while they are being read.
 *
 * At most one block is open, and inside it at most one footnote; text and marks go
 * to the innermost.  For use by akn_read.c only.
 */
#ifndef RECITAL_IMPORT_AKN_GATHER_H
#define RECITAL_IMPORT_AKN_GATHER_H

#include "import/akn/akn_sheet.h"
#include "import/import.h"
#include "model/names.h"

/* [column] of a table that are watched for cells that reach down. */
#define AKN_COLUMNS 64

/* A printed number, taken by the first block behind it. */
struct akn_num {
	const char *text;
	bool taken;
};

/* What is known where the reader stands. */
struct akn_context {
	enum akn_source source;
	enum akn_style style;
	uint32_t nest, annex, draft;
	const char *name;
	const char *eid;     /* exact: of the paragraph; or NULL */
	struct akn_num *num; /* NULL = none */
};

struct akn_gather {
	struct akn_sheet *sheet;
	struct import *out;
	const char *path;
	struct akn_text text;         /* of the open block */
	struct akn_text note_text;    /* of the open footnote */
	struct akn_block block, note; /* without their texts */
	bool block_open, note_open;
	struct akn_mark_vec title_notes; /* marks that wait for the first block */
	struct names labels;             /* of the part's footnotes: how many of each */
	unsigned column;                 /* of the open row */
	unsigned wide;                   /* columns that the open cell reaches into */
	unsigned down[AKN_COLUMNS];      /* rows that a cell above still reaches into */
	bool failed;                     /* a limit was met */
};

void akn_gather_init(struct akn_gather *g, struct akn_sheet *sheet, struct import *out,
    const char *path);
void akn_gather_fini(struct akn_gather *g);

/*
 * Begins a part of the sheet; blocks without one begin it themselves.  One of which
 * there are only footnotes in front of it goes on.
 */
void akn_gather_part(struct akn_gather *g);

/* What text and marks belong to: the open footnote, the open block, else NULL. */
struct akn_text *akn_gather_text(struct akn_gather *g);

void akn_gather_begin(struct akn_gather *g, const struct akn_context *c,
    struct akn_place place);
void akn_gather_end(struct akn_gather *g);

/* A heading of WORDS. */
void akn_gather_heading(struct akn_gather *g, const struct akn_context *c,
    const char *words, struct akn_place place);

/* A printed number that no block took becomes a heading of its own. */
void akn_gather_num(struct akn_gather *g, const struct akn_context *c,
    struct akn_place place);

/* ORDER: its place among the footnotes, where the sheet is exact. */
void akn_gather_note_begin(struct akn_gather *g, struct slice marker, uint32_t order,
    struct akn_place place);
void akn_gather_note_end(struct akn_gather *g);

/* Another reference to the footnote with MARKER, in the open text. */
void akn_gather_note_ref(struct akn_gather *g, struct slice marker,
    struct akn_place place);

/* A table, its rows (blocks between begin and end), their cells. */
void akn_gather_table(struct akn_gather *g);
void akn_gather_cell_begin(struct akn_gather *g, struct slice colspan,
    struct slice rowspan);
void akn_gather_cell_end(struct akn_gather *g);
void akn_gather_row_end(struct akn_gather *g);

#endif

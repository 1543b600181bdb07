/* SPDX-License-Identifier: ISC */
/* picture - series of resolutions as a picture; see the header. */
#include "export/picture.h"

#include "export/xml.h"
#include "model/symbol.h"
#include "text/utf8.h"

/* [px] of the picture before it is scaled. */
#define PICTURE_ROW 20u
#define PICTURE_COLUMN 120u
#define PICTURE_TITLE 460u

#define PICTURE_TITLE_MAX 64 /* [byte] of a title that are shown */

static void picture_add_text(struct buf *to, uint32_t x, uint32_t y, const char *words,
    const char *attributes)
{
	buf_addf(to, "<text x=\"%u\" y=\"%u\"%s>", x, y, attributes);
	xml_add(to, slice_of(words));
	buf_add(to, "</text>\n");
}

static void picture_add_cell(struct buf *to, const struct picture_cell *c, uint32_t x,
    uint32_t y)
{
	struct buf words = { 0 };

	if (c->symbol == NULL)
		return;
	symbol_add_short(&words, c->symbol);
	if (c->share != PICTURE_UNKNOWN) {
		/* hundredths: nothing is new in the faintest, all in the darkest */
		uint32_t strength = 5 + 60 * (c->share > 100 ? 100 : c->share) / 100;

		buf_addf(to,
		    "<rect x=\"%u\" y=\"%u\" width=\"%u\" height=\"%u\" fill=\"var(--a1)\""
		    " fill-opacity=\"0.%02u\"/>\n",
		    x, y, PICTURE_COLUMN - 4, PICTURE_ROW - 2, strength);
		buf_addf(&words, " \xc2\xb7 %u%%", c->share);
	}
	picture_add_text(to, x + 4, y + 13, buf_str(&words), "");
	buf_fini(&words);
}

static void picture_add_row(struct buf *to, const struct picture *p, uint32_t row)
{
	const struct picture_row *r = &p->rows.at[row];
	struct slice title = slice_of(r->title);
	struct slice cut = utf8_cut(title, PICTURE_TITLE_MAX);
	uint32_t y = (row + 1) * PICTURE_ROW;
	struct buf words = { 0 };

	for (uint32_t i = 0; i < p->n_columns; i++)
		picture_add_cell(to, &r->cells[i], i * PICTURE_COLUMN, y);
	buf_adds(&words, cut);
	buf_add(&words, cut.len < title.len ? " ..." : "");
	picture_add_text(to, p->n_columns * PICTURE_COLUMN + 4, y + 13, buf_str(&words),
	    "");
	buf_fini(&words);
}

void picture_add(struct buf *to, const struct picture *p)
{
	uint32_t n = (uint32_t)p->rows.n;
	uint32_t width = p->n_columns * PICTURE_COLUMN + PICTURE_TITLE;

	if (n == 0)
		return;
	buf_addf(to,
	    "<svg role=\"img\" width=\"%u\" height=\"%u\" viewBox=\"0 0 %u %u\">\n<title>",
	    width, (n + 1) * PICTURE_ROW, width, (n + 1) * PICTURE_ROW);
	xml_add(to, slice_of(p->title));
	buf_add(to, "</title>\n");
	for (uint32_t i = 0; i < p->n_columns; i++)
		picture_add_text(to, i * PICTURE_COLUMN + 4, 13, p->heads[i],
		    " font-weight=\"bold\"");
	for (uint32_t i = 0; i < n; i++)
		picture_add_row(to, p, i);
	buf_add(to, "</svg>\n");
}

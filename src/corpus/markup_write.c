/* SPDX-License-Identifier: ISC */
/* markup_write - marks back to markup; see markup.h. */
#include "corpus/markup.h"

#include "model/markwalk.h"

static void markup_open(void *of, const struct mark *m)
{
	buf_addc(of, m->kind == MARK_LINK ? '[' : '*');
}

static void markup_close(void *of, const struct mark *m)
{
	struct buf *to = of;

	if (m->kind == MARK_EMPHASIS) {
		buf_addc(to, '*');
		return;
	}
	buf_add(to, "](");
	buf_add(to, m->target);
	if (m->address != NULL) {
		buf_addc(to, '#');
		buf_add(to, m->address);
	}
	buf_addc(to, ')');
}

static void markup_note(void *of, const struct mark *m)
{
	buf_addf(of, "[^%s]", m->label);
}

/* TEXT, what markup means something with escaped. */
static void markup_text(void *of, struct slice text)
{
	struct buf *to = of;
	size_t from = 0;

	for (size_t at = 0; at < text.len; at++) {
		if (!markup_is_special(text.at[at]))
			continue;
		buf_adds(to, slice_sub(text, from, at));
		buf_addc(to, '\\');
		from = at;
	}
	buf_adds(to, slice_sub(text, from, SLICE_NONE));
}

void markup_write(struct buf *to, const struct para *p)
{
	static const struct markwalk with = { markup_text, markup_note, markup_open,
		markup_close };

	markwalk(p, &with, to);
}

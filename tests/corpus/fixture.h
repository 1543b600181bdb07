/* SPDX-License-Identifier: ISC */
/*
 * fixture - what the tests of src/corpus share: documents from YAML with all that
 * was said of them, documents compared and shown, numbers by chance.
 */
#ifndef RECITAL_TESTS_CORPUS_FIXTURE_H
#define RECITAL_TESTS_CORPUS_FIXTURE_H

#include <fcntl.h>	/* open */
#include <stdbool.h>
#include <stdint.h>	/* uint64_t */
#include <stdlib.h>	/* getenv, abort */
#include <string.h>	/* strcmp */

#include "base/buf.h"
#include "base/diag.h"
#include "corpus/docread.h"
#include "corpus/folder.h"
#include "corpus/slurp.h"
#include "tests/chance.h"

/* The keys that every document needs before its body. */
#define FIXTURE_HEAD "format: 1\nsymbol: A/RES/68/164\nlanguage: en\ntitle: T\n"

/* A line for each message: "6:9 wrong-type the words". */
static inline void fixture_say(struct buf *to, const struct diags *d)
{
	for (size_t i = 0; i < d->list.n; i++) {
		const struct diag *row = &d->list.at[i];

		buf_addf(to, "%zu:%zu %s %s\n", row->line, row->column,
			 diag_code_name(row->code), row->text);
	}
}

/* The document in TEXT, or NULL; appends what was said of it. */
static inline struct doc *fixture_read(struct slice text, struct buf *said)
{
	struct diags diags = { 0 };
	struct doc *d = doc_read(text, "test.yaml", &diags);

	fixture_say(said, &diags);
	diags_fini(&diags);
	return d;
}

/* A mark in few letters: E[0,9) L[10,16)=A/1#OP2 N@16=9 */
static inline void fixture_mark(struct buf *to, const struct mark *m)
{
	if (m->kind == MARK_NOTE_REF) {
		buf_addf(to, " N@%u=%s", m->start, m->label);
		return;
	}
	buf_addf(to, " %c[%u,%u)", m->kind == MARK_LINK ? 'L' : 'E', m->start, m->end);
	if (m->kind == MARK_LINK)
		buf_addf(to, "=%s%s%s", m->target, m->address != NULL ? "#" : "",
			 m->address != NULL ? m->address : "");
}

/* A paragraph on one line: kind, depth, number, part, text, marks, recalls. */
static inline void fixture_para(struct buf *to, const struct para *p)
{
	buf_addf(to, "%s %u <%s>", para_kind_name(p->kind), p->depth, p->number);
	if (p->part_written)
		buf_addf(to, " part=%s", p->part);
	buf_addf(to, " |%s|", p->text);
	for (uint32_t i = 0; i < p->n_marks; i++)
		fixture_mark(to, &p->marks[i]);
	for (uint32_t i = 0; i < p->n_recalls; i++)
		buf_addf(to, " R=%s", p->recalls[i]);
	buf_addc(to, '\n');
}

/* All that a file says of a document, one line a paragraph. */
static inline void fixture_show(struct buf *to, const struct doc *d)
{
	const struct doc_meta *m = &d->meta;

	buf_addf(to, "%s|%s|%s|%s|%s|%s|", m->symbol, m->language, m->title, m->session,
		 m->agenda_item, m->agenda_title);
	date_add_iso(to, m->adopted);
	buf_addc(to, '|');
	date_add_iso(to, m->distributed);
	buf_addf(to, "|%s|%s|%s|%s|%s\n", m->meeting, m->report, m->job_number, m->series,
		 m->source);
	for (uint32_t i = 0; i < d->n_paras; i++)
		if (para_is_body(&d->paras[i]))
			fixture_para(to, &d->paras[i]);
}

/* The folder of the bundled resolutions; the tests run with it set. */
static inline const char *fixture_corpus(void)
{
	const char *path = getenv("RECITAL_CORPUS");

	return path != NULL ? path : "corpus";
}

/* As slurp_fd(), of the file PATH, which must be there. */
static inline bool fixture_try_slurp(const char *path, size_t max, struct buf *to,
    struct diags *d)
{
	int fd = open(path, O_RDONLY | O_NONBLOCK);

	if (fd < 0)
		abort();
	return slurp_fd(fd, path, max, to, d);
}

/* Appends the content of the file PATH. */
static inline void fixture_slurp(const char *path, struct buf *to)
{
	struct diags diags = { 0 };

	if (!fixture_try_slurp(path, DOC_MAX_BYTES, to, &diags))
		abort();
	diags_fini(&diags);
}

#endif

/* SPDX-License-Identifier: ISC */
/* cmd_pack - recital pack: a corpus in one compressed file, or what is new in it since an older one. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/count.h"
#include "base/hash.h"
#include "base/i18n.h"
#include "base/sort.h"
#include "base/xalloc.h"
#include "cli/cmd.h"
#include "cli/interrupt.h"
#include "cli/json.h"
#include "cli/packing.h"
#include "corpus/source.h"
#include "index/title.h"

/* [byte] of the texts from which the dictionary is made, at most. */
#define TRAIN_MOST ((size_t)32 << 20)

/* The dictionary is this part of the corpus, and [byte] at most. */
#define TRAIN_SHARE 24
#define TRAIN_SIZE ((size_t)320 << 10)
#define TRAIN_LEAST ((size_t)4096)

VEC_OF(size_vec, size_t);

/* A document of the corpus. */
struct pack_document {
	char *path; /* owned; below the root */
	char *kin;  /* owned; what those that are like each other have in common */
	struct pack_entry entry;
	bool left; /* it is not put in, for it is as it was */
};

VEC_OF(pack_document_vec, struct pack_document);

struct pack_run {
	struct packing p;
	struct source *source;
	struct pack_document_vec documents; /* in order of paths, then in that of kin */
	size_t bytes;                       /* of them, as the folder has it */
	struct buf texts;                   /* from which is learned; SIZES of each */
	struct size_vec sizes;
	struct buf yaml;
	struct diags diags;
};

/* Which documents there are; false when that cannot be told. */
static bool run_list(struct pack_run *r)
{
	struct source_walk *w = source_walk(r->source, &r->diags);
	struct crawl_file file;

	while (w != NULL && source_next(w, &file)) {
		vec_push(&r->documents,
		    ((struct pack_document){ .path = xstrdup(file.path) }));
		r->bytes += (size_t)file.stamp.size;
	}
	source_end(w);
	r->p.report.files = r->documents.n;
	if (r->diags.list.n == 0 && r->documents.n == 0)
		buf_addf(&r->p.why, _("%s: there is nothing to pack"),
		    source_root(r->source));
	return r->diags.list.n == 0 && r->documents.n > 0 &&
	    source_about(r->source, &r->yaml, &r->diags);
}

static bool run_read(struct pack_run *r, const char *path, struct buf *text)
{
	struct file_stamp stamp;

	buf_clear(text);
	return source_text(r->source, path, text, &stamp, &r->diags);
}

/* The key of the title in TEXT, which is YAML: texts of one lineage have the same for the most part. */
static char *run_kin(struct slice text)
{
	struct buf key = { 0 };
	size_t start = slice_find(text, "\ntitle:", 0), end;

	if (start != SLICE_NONE) {
		start += strlen("\ntitle:");
		for (end = start; end < text.len; end++)
			if (text.at[end] == '\n' && end + 1 < text.len &&
			    text.at[end + 1] != ' ')
				break;
		char *title = xmemdup0(text.at + start, end - start);
		title_add_key(&key, title);
		free(title);
	}
	return buf_take(&key);
}

/* Reads all once: what each is, and some of them to learn from. */
static bool run_look(struct pack_run *r)
{
	const size_t each = r->bytes / TRAIN_MOST + 1;
	struct buf text = { 0 };
	bool fine = true;

	for (size_t i = 0; fine && i < r->documents.n; i++) {
		struct pack_document *d = &r->documents.at[i];

		fine = run_read(r, d->path, &text) && !interrupt_is_wished();
		d->entry = (struct pack_entry){ text.len, hash_slice(buf_slice(&text)) };
		d->kin = run_kin(buf_slice(&text));
		packing_count(&r->p, d->path, d->entry);
		if (i % each == 0) {
			buf_adds(&r->texts, buf_slice(&text));
			vec_push(&r->sizes, text.len);
		}
		import_report_tell(&r->p.report, "reading %zu of %zu", i + 1,
		    r->documents.n);
	}
	buf_fini(&text);
	return fine;
}

/* The dictionary of the whole corpus, learned from some of it where that is much. */
static void run_train(struct pack_run *r, struct buf *dictionary)
{
	const size_t share = r->texts.len / TRAIN_SHARE;

	r->p.report.shown = (struct timespec){ 0 }; /* the next line stays for long */
	import_report_tell(&r->p.report, "learning how these texts are worded");
	if (share >= TRAIN_LEAST)
		pack_train(buf_slice(&r->texts), r->sizes.at, r->sizes.n,
		    share < TRAIN_SIZE ? share : TRAIN_SIZE, dictionary);
	buf_fini(&r->texts);
}

static int pack_document_order(const void *one, const void *other)
{
	const struct pack_document *a = one, *b = other;
	const int by_kin = strcmp(a->kin, b->kin);

	return by_kin != 0 ? by_kin : strcmp(a->path, b->path);
}

/* Puts those in that are not left, those that are like each other together. */
static bool run_put_all(struct pack_run *r)
{
	struct buf text = { 0 };
	bool fine = true;

	vec_sort(&r->documents, pack_document_order);
	for (size_t i = 0; fine && i < r->documents.n; i++) {
		const struct pack_document *d = &r->documents.at[i];

		if (d->left)
			continue;
		fine = run_read(r, d->path, &text);
		if (fine && hash_slice(buf_slice(&text)) != d->entry.hash) {
			buf_addf(&r->p.why, _("%s: has changed meanwhile; pack again"),
			    d->path);
			fine = false;
		}
		fine = fine && packing_put(&r->p, d->path, buf_slice(&text));
	}
	buf_fini(&text);
	return fine;
}

/* The whole corpus. */
static bool run_pack(struct pack_run *r)
{
	struct buf dictionary = { 0 };
	struct pack_about about = { 0 };

	run_train(r, &dictionary);
	bool fine = packing_open(&r->p, buf_slice(&dictionary)) && run_put_all(r) &&
	    packing_yaml(&r->p, buf_slice(&r->yaml), r->yaml.len > 0) &&
	    packing_end_documents(&r->p, &about) &&
	    packing_index(&r->p, !r->p.options->no_search) && packing_finish(&r->p);

	buf_fini(&dictionary);
	return fine;
}

/*
 * Takes away those of OLDER that come before PATH, NULL: all that are left; *AT is the next, *THEN
 * what it was.
 */
static bool run_pass_gone(struct pack_run *r, struct pack_list *older, const char **at,
    struct pack_entry *then, const char *path)
{
	for (; *at != NULL && (path == NULL || strcmp(*at, path) < 0);
	     *at = pack_next(older, then))
		if (!pack_put_gone(r->p.writer, *at))
			return false;
	return true;
}

/* Takes away what of OLDER is gone, and leaves what is as it was. */
static bool run_hold_against(struct pack_run *r, struct pack *older)
{
	struct pack_list *list = pack_list(older, false);
	struct pack_entry then;
	const char *at = pack_next(list, &then);
	bool fine = true;

	for (size_t i = 0; fine && i < r->documents.n; i++) {
		struct pack_document *d = &r->documents.at[i];

		fine = run_pass_gone(r, list, &at, &then, d->path);
		if (at == NULL || strcmp(at, d->path) != 0)
			continue;
		d->left = then.size == d->entry.size && then.hash == d->entry.hash;
		at = pack_next(list, &then);
	}
	fine = fine && run_pass_gone(r, list, &at, &then, NULL);
	return pack_list_end(list, &r->p.why) && fine && r->p.why.len == 0;
}

static bool run_put_difference(struct pack_run *r, struct pack *older)
{
	struct buf yaml = { 0 };
	bool fine = run_hold_against(r, older) && run_put_all(r) &&
	    pack_read_yaml(older, &yaml, &r->p.why) &&
	    packing_yaml(&r->p, buf_slice(&r->yaml),
		!slice_eq(buf_slice(&yaml), buf_slice(&r->yaml)));

	buf_fini(&yaml);
	return fine;
}

/* What is new, changed and gone since the pack OLDER. */
static bool run_difference(struct pack_run *r, struct pack *older)
{
	struct slice dictionary;
	struct pack_about about = {
		.difference = true,
		.base = pack_about(older).digest,
	};

	if (pack_about(older).difference) {
		buf_addf(&r->p.why,
		    _("%s: is a difference itself; --since names a whole corpus"),
		    r->p.options->since);
		return false;
	}
	return pack_dictionary(older, &dictionary, &r->p.why) &&
	    packing_open(&r->p, dictionary) && run_put_difference(r, older) &&
	    packing_end_documents(&r->p, &about) && packing_finish(&r->p);
}

static bool run_make(struct pack_run *r)
{
	const char *since = r->p.options->since;

	if (since == NULL)
		return run_pack(r);
	struct pack *older = pack_open(since, &r->p.why);
	bool fine = older != NULL && run_difference(r, older);
	pack_close(older);
	return fine;
}

static json_t *run_json(const struct pack_run *r, off_t size)
{
	json_t *value = json_object();

	json_add(value, "documents", json_count(r->p.documents));
	json_add(value, "bytes", json_count(r->p.bytes));
	json_add(value, "file", json_text(r->p.target));
	json_add(value, "file_bytes", json_count((size_t)size));
	return value;
}

/* "1,362 documents, 29,785,735 bytes, in un.recital, 7,402,496 bytes" */
static void run_tell_sizes(const struct packing *p, size_t size, struct output *out)
{
	struct buf documents = { 0 }, before = { 0 }, packed = { 0 };

	count_add(&documents, p->documents, "%s document", "%s documents");
	count_add(&before, p->bytes, "%s byte", "%s bytes");
	count_add(&packed, size, "%s byte", "%s bytes");
	output_line(out, "%s, %s, in %s, %s", buf_str(&documents), buf_str(&before),
	    p->target, buf_str(&packed));
	buf_fini(&packed);
	buf_fini(&before);
	buf_fini(&documents);
}

static void run_tell(const struct pack_run *r, struct output *out)
{
	struct stat st;

	if (stat(r->p.target, &st) != 0)
		return;
	if (r->p.options->print.json)
		json_print(out, run_json(r, st.st_size));
	else
		run_tell_sizes(&r->p, (size_t)st.st_size, out);
}

static void run_fini_documents(struct pack_run *r)
{
	for (size_t i = 0; i < r->documents.n; i++) {
		free(r->documents.at[i].path);
		free(r->documents.at[i].kin);
	}
	vec_fini(&r->documents);
}

int cmd_pack(const struct options *o, struct output *out)
{
	struct pack_run r = { 0 };

	if (o->print.output == NULL) {
		complain("pack needs a file to write: -o FILE");
		return STATUS_TROUBLE;
	}
	r.source = source_open(o->corpus);
	bool fine = packing_begin(&r.p, o, out, o->print.output, o->since) &&
	    run_list(&r) && run_look(&r) && run_make(&r);
	import_report_diags(&r.p.report, &r.diags);
	if (fine)
		run_tell(&r, out);
	source_free(r.source);
	run_fini_documents(&r);
	buf_fini(&r.texts);
	vec_fini(&r.sizes);
	buf_fini(&r.yaml);
	diags_fini(&r.diags);
	return packing_fini(&r.p, fine);
}

/* SPDX-License-Identifier: ISC */
/* cmd_pack - recital pack: a corpus in one compressed file, or what is new in it since an older one. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/hash.h"
#include "base/xalloc.h"
#include "cli/cmd.h"
#include "cli/interrupt.h"
#include "cli/json.h"
#include "cli/packing.h"
#include "corpus/source.h"

/* [byte] of the texts from which the dictionary is made, at most. */
#define TRAIN_MOST ((size_t)32 << 20)

/* The dictionary is this part of the corpus, and [byte] at most. */
#define TRAIN_SHARE 24
#define TRAIN_SIZE ((size_t)1 << 20)
#define TRAIN_LEAST ((size_t)4096)

VEC_OF(size_vec, size_t);

struct pack_run {
	struct packing p;
	struct source *source;
	struct string_vec paths; /* owned; of all documents, in order */
	size_t bytes;            /* of them */
	struct buf yaml;
	struct diags diags;
};

/* Which documents there are; false when that cannot be told. */
static bool run_list(struct pack_run *r)
{
	struct source_walk *w = source_walk(r->source, &r->diags);
	struct crawl_file file;

	while (w != NULL && source_next(w, &file)) {
		vec_push(&r->paths, xstrdup(file.path));
		r->bytes += (size_t)file.stamp.size;
	}
	source_end(w);
	r->p.report.files = r->paths.n;
	if (r->diags.list.n == 0 && r->paths.n == 0)
		buf_addf(&r->p.why, "%s: there is nothing to pack",
		    source_root(r->source));
	return r->diags.list.n == 0 && r->paths.n > 0 &&
	    source_about(r->source, &r->yaml, &r->diags);
}

static bool run_read(struct pack_run *r, size_t i, struct buf *text)
{
	struct file_stamp stamp;

	return source_text(r->source, r->paths.at[i], text, &stamp, &r->diags);
}

/* The dictionary of the whole corpus, learned from some of it where that is much. */
static bool run_train(struct pack_run *r, struct buf *dictionary)
{
	const size_t each = r->bytes / TRAIN_MOST + 1;
	const size_t share = r->bytes / each / TRAIN_SHARE;
	struct buf texts = { 0 };
	struct size_vec sizes = { 0 };
	bool fine = true;

	for (size_t i = 0; fine && i < r->paths.n; i += each) {
		const size_t before = texts.len;

		fine = run_read(r, i, &texts);
		vec_push(&sizes, texts.len - before);
		import_report_tell(&r->p.report, "reading %zu of %zu", i + 1, r->paths.n);
	}
	r->p.report.shown = (struct timespec){ 0 }; /* the next line stays for long */
	import_report_tell(&r->p.report, "learning how these texts are worded");
	if (fine && share >= TRAIN_LEAST)
		pack_train(buf_slice(&texts), sizes.at, sizes.n,
		    share < TRAIN_SIZE ? share : TRAIN_SIZE, dictionary);
	vec_fini(&sizes);
	buf_fini(&texts);
	return fine;
}

static bool run_put_all(struct pack_run *r)
{
	struct buf text = { 0 };
	bool fine = true;

	for (size_t i = 0; fine && i < r->paths.n; i++) {
		buf_clear(&text);
		fine = run_read(r, i, &text) &&
		    packing_put(&r->p, r->paths.at[i], buf_slice(&text));
	}
	buf_fini(&text);
	return fine && packing_yaml(&r->p, buf_slice(&r->yaml), r->yaml.len > 0);
}

/* The whole corpus. */
static bool run_pack(struct pack_run *r)
{
	struct buf dictionary = { 0 };
	struct pack_about about = { 0 };
	bool fine = run_train(r, &dictionary) &&
	    packing_open(&r->p, buf_slice(&dictionary), r->bytes) && run_put_all(r) &&
	    packing_end_documents(&r->p, &about) &&
	    packing_index(&r->p, !r->p.options->no_search) && packing_finish(&r->p);

	buf_fini(&dictionary);
	return fine;
}

/* Takes away those of OLDER that come before PATH, NULL: all that are left; *AT is the next. */
static bool run_pass_gone(struct pack_run *r, struct pack_list *older, const char **at,
    const char *path)
{
	struct pack_entry entry;

	for (; *at != NULL && (path == NULL || strcmp(*at, path) < 0);
	     *at = pack_next(older, &entry))
		if (!pack_put_gone(r->p.writer, *at))
			return false;
	return true;
}

/* Document PATH, TEXT, unless OLDER has the same. */
static bool run_put_changed(struct pack_run *r, struct pack *older, const char *path,
    struct slice text)
{
	const struct pack_entry now = { text.len, hash_slice(text) };
	struct pack_entry then;

	if (!pack_find(older, path, &then, &r->p.why))
		return r->p.why.len == 0 && packing_put(&r->p, path, text);
	if (then.size != now.size || then.hash != now.hash)
		return packing_put(&r->p, path, text);
	packing_count(&r->p, path, now);
	return !interrupt_is_wished();
}

static bool run_put_difference(struct pack_run *r, struct pack *older)
{
	struct pack_list *list = pack_list(older, false);
	struct pack_entry entry;
	const char *at = pack_next(list, &entry);
	struct buf text = { 0 }, yaml = { 0 };
	bool fine = true;

	for (size_t i = 0; fine && i < r->paths.n; i++) {
		const char *path = r->paths.at[i];

		buf_clear(&text);
		fine = run_pass_gone(r, list, &at, path) && run_read(r, i, &text) &&
		    run_put_changed(r, older, path, buf_slice(&text));
		if (at != NULL && strcmp(at, path) == 0)
			at = pack_next(list, &entry);
	}
	fine = fine && run_pass_gone(r, list, &at, NULL);
	fine = pack_list_end(list, &r->p.why) && fine;
	fine = fine && pack_read_yaml(older, &yaml, &r->p.why) &&
	    packing_yaml(&r->p, buf_slice(&r->yaml),
		!slice_eq(buf_slice(&yaml), buf_slice(&r->yaml)));
	buf_fini(&text);
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
		    "%s: is a difference itself; --since names a whole corpus",
		    r->p.options->since);
		return false;
	}
	return pack_dictionary(older, &dictionary, &r->p.why) &&
	    packing_open(&r->p, dictionary, 0) && run_put_difference(r, older) &&
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

/* "1362 documents, 29785735 bytes, in un.recital, 7402496 bytes" */
static void run_tell(const struct pack_run *r, struct output *out)
{
	struct stat st;

	if (stat(r->p.target, &st) != 0)
		return;
	if (r->p.options->json)
		json_print(out, run_json(r, st.st_size));
	else
		output_line(out, "%zu document%s, %llu bytes, in %s, %llu bytes",
		    r->p.documents, r->p.documents == 1 ? "" : "s",
		    (unsigned long long)r->p.bytes, r->p.target,
		    (unsigned long long)st.st_size);
}

int cmd_pack(const struct options *o, struct output *out)
{
	struct pack_run r = { 0 };

	if (o->output == NULL) {
		complain("pack needs a file to write: -o FILE");
		return STATUS_TROUBLE;
	}
	r.source = source_open(o->corpus);
	bool fine =
	    packing_begin(&r.p, o, out, o->output) && run_list(&r) && run_make(&r);
	import_report_diags(&r.p.report, &r.diags);
	if (fine)
		run_tell(&r, out);
	source_free(r.source);
	string_vec_fini(&r.paths);
	buf_fini(&r.yaml);
	diags_fini(&r.diags);
	return packing_fini(&r.p, fine);
}

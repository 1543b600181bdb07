/* SPDX-License-Identifier: ISC */
/* cmd_index - recital index: brings the index of the corpus up to date, or makes it anew. */
#include <jansson.h>

#include "base/count.h"
#include "base/i18n.h"
#include "cli/cmd.h"
#include "cli/json.h"
#include "cli/subject.h"
#include "pack/pack.h"

static void index_print_count(struct output *out, const char *of, size_t n)
{
	struct buf number = { 0 };

	count_add_number(&number, n);
	output_line(out, "%-11s %s", of, buf_str(&number));
	buf_fini(&number);
}

static void index_print(struct output *out, struct index *ix)
{
	struct index_count count = index_count(ix);

	output_line(out, "%-11s %s", _("index"),
	    index_path(ix) != NULL ? index_path(ix) : _("in memory"));
	if (index_path(ix) != NULL)
		index_print_count(out, _("bytes"), index_bytes(ix));
	index_print_count(out, _("files"), count.files);
	index_print_count(out, _("broken"), count.broken);
	index_print_count(out, _("documents"), count.documents);
	index_print_count(out, _("absent"), count.stubs);
}

static json_t *index_json(struct index *ix)
{
	struct index_count count = index_count(ix);
	json_t *value = json_object();

	json_add(value, "index",
	    json_text_or_null(index_path(ix) != NULL ? index_path(ix) : ""));
	json_add(value, "bytes", json_count(index_bytes(ix)));
	json_add(value, "files", json_count(count.files));
	json_add(value, "broken", json_count(count.broken));
	json_add(value, "documents", json_count(count.documents));
	json_add(value, "absent", json_count(count.stubs));
	return value;
}

/* A copy for all who read the corpus; false after a message. */
static bool index_put_beside(struct index *ix)
{
	struct buf why = { 0 };
	bool fine = index_share(ix, &why);

	if (!fine)
		complain("%s", buf_str(&why));
	buf_fini(&why);
	return fine;
}

int cmd_index(const struct options *o, struct output *out)
{
	struct library *lib;

	if ((o->index.rebuild || o->index.beside) && pack_is(o->corpus)) {
		complain("%s: is a packed corpus, which has its index in it", o->corpus);
		return STATUS_TROUBLE;
	}
	if (o->index.rebuild && o->files.cache != NULL)
		index_empty(o->corpus, o->files.cache);
	lib = subject_library(o, SUBJECT_ALL_CORES);
	if (lib == NULL)
		return STATUS_TROUBLE;
	if (o->index.beside && !index_put_beside(library_index(lib))) {
		library_free(lib);
		return STATUS_TROUBLE;
	}
	if (o->print.json)
		json_print(out, index_json(library_index(lib)));
	else
		index_print(out, library_index(lib));
	int status =
	    index_path(library_index(lib)) != NULL ? STATUS_FINE : STATUS_TROUBLE;
	library_free(lib);
	return status;
}

/* SPDX-License-Identifier: ISC */
/* packing - a packed corpus while it is made; see the header. */
#include "cli/packing.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/path.h"
#include "base/xalloc.h"
#include "cli/interrupt.h"
#include "cli/subject.h"
#include "index/index.h"
#include "store/db.h"
#include "ui/progress.h"

#define PACKING_SHARE 200 /* [ms] of work between two looks */

bool packing_begin(struct packing *p, const struct options *o, struct output *out,
    const char *target, const char *source)
{
	struct stat st;

	*p = (struct packing){ .options = o, .out = out, .target = target };
	import_report_start(&p->report, o, out, 0);
	interrupt_catch();
	if (strcmp(target, "-") == 0) {
		buf_add(&p->why,
		    _("a packed corpus is written to a file, not to standard output"));
		return false;
	}
	if (source != NULL && path_is_same(target, source)) {
		buf_addf(&p->why, _("%s: is read, and cannot be what is written"),
		    target);
		return false;
	}
	if (o->force || lstat(target, &st) != 0 || pack_is(target))
		return true;
	buf_addf(&p->why, _("%s: is there, and is no packed corpus; --force replaces it"),
	    target);
	return false;
}

/* Says WHAT happened to the file being made, of errno; gives false. */
static bool packing_refuse(struct packing *p, const char *what)
{
	buf_addf(&p->why, "%s: %s: %s", p->target, _(what), strerror(errno));
	return false;
}

bool packing_open(struct packing *p, struct slice dictionary)
{
	buf_addf(&p->making, "%s.XXXXXX", p->target);
	int fd = mkstemp(p->making.at);
	if (fd < 0) {
		buf_clear(&p->making);
		return packing_refuse(p, N_("cannot write"));
	}
	close(fd);
	p->writer =
	    pack_create(buf_str(&p->making), dictionary, subject_cores(), &p->why);
	return p->writer != NULL;
}

void packing_count(struct packing *p, const char *path, struct pack_entry entry)
{
	p->digest = pack_digest(p->digest, path, entry);
	p->documents++;
	p->bytes += entry.size;
}

/* One more is put in, if it is FINE. */
static bool packing_tell(struct packing *p, bool fine)
{
	import_report_tell(&p->report, "packing document %zu of %zu", ++p->put,
	    p->report.files);
	return fine && !interrupt_is_wished();
}

bool packing_put(struct packing *p, const char *path, struct slice bytes)
{
	return packing_tell(p, pack_put(p->writer, path, bytes));
}

bool packing_copy(struct packing *p, struct pack *from, const char *path)
{
	return packing_tell(p, pack_copy(p->writer, from, path));
}

bool packing_yaml(struct packing *p, struct slice bytes, bool in)
{
	if (bytes.len > 0)
		p->digest = pack_digest_yaml(p->digest, bytes);
	return !in || pack_put_yaml(p->writer, bytes);
}

bool packing_end_documents(struct packing *p, struct pack_about *about)
{
	about->digest = p->digest;
	bool fine = pack_finish(p->writer, about);
	pack_writer_free(p->writer);
	p->writer = NULL;
	return fine;
}

static bool packing_told(void *of, size_t done, size_t n)
{
	struct packing *p = of;

	import_report_tell(&p->report, "packing the index, %zu of %zu", done, n);
	return !interrupt_is_wished();
}

/* Reads all that was packed into IX; on one processor, so that names come in one order. */
static bool packing_read(struct packing *p, struct index *ix)
{
	struct diags diags = { 0 };
	bool more;

	index_build_at_once(ix);
	bool fine = index_refresh(ix, &diags);
	for (more = fine; more && !interrupt_is_wished();) {
		struct index_progress at = index_progress(ix);
		struct buf words = { 0 };

		progress_add(&words, &at);
		import_report_tell(&p->report, "%s", buf_str(&words));
		buf_fini(&words);
		more = index_work(ix, PACKING_SHARE);
	}
	for (size_t i = 0; i < diags.list.n && p->why.len == 0; i++)
		buf_addf(&p->why, "%s: %s", diags.list.at[i].file, diags.list.at[i].text);
	diags_fini(&diags);
	return fine && !more;
}

bool packing_index(struct packing *p, bool searchable)
{
	struct index *ix = index_open(buf_str(&p->making), NULL);
	const struct pack_work work = { subject_cores(), packing_told, p };

	buf_addf(&p->index, "%s.index", buf_str(&p->making));
	bool fine = packing_read(p, ix) &&
	    index_write(ix, buf_str(&p->index), searchable, &p->why);
	index_free(ix);
	fine = fine &&
	    pack_add_index(buf_str(&p->making), buf_str(&p->index), searchable, &work,
		&p->why);
	db_remove(buf_str(&p->index));
	return fine;
}

/* So that the name is there when the machine stops: what cannot be synchronized needs not be. */
static void packing_sync_folder(const char *path)
{
	const size_t len = path_folder_len(path);
	char *folder = len == 0 ? xstrdup(".") : xmemdup0(path, len);
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (fd >= 0) {
		fsync(fd);
		close(fd);
	}
	free(folder);
}

bool packing_finish(struct packing *p)
{
	mode_t mask = umask(0);

	umask(mask);
	if (chmod(buf_str(&p->making), 0666 & ~mask) != 0 ||
	    rename(buf_str(&p->making), p->target) != 0)
		return packing_refuse(p, N_("cannot write"));
	buf_clear(&p->making);
	packing_sync_folder(p->target);
	return true;
}

int packing_fini(struct packing *p, bool fine)
{
	const bool left = p->making.len > 0;

	import_report_clear(&p->report);
	pack_writer_free(p->writer);
	if (left)
		db_remove(buf_str(&p->making));
	if (!fine && p->why.len > 0 && !interrupt_is_wished())
		complain("%s", buf_str(&p->why));
	buf_fini(&p->making);
	buf_fini(&p->index);
	buf_fini(&p->why);
	if (!fine && interrupt_is_wished())
		interrupt_die(p->out, _("interrupted; nothing was written"));
	return fine ? STATUS_FINE : STATUS_TROUBLE;
}

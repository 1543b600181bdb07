/* SPDX-License-Identifier: ISC */
/*
 * cmd_unpack - recital unpack: the files of a packed corpus, byte for byte.
 *
 * A pack may be made by anybody: no path leads out of the folder (pack_path_is_good()), no link in it
 * is followed, and what stands there already is left alone.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/writeall.h"
#include "base/xalloc.h"
#include "cli/cmd.h"
#include "cli/import_report.h"
#include "cli/interrupt.h"
#include "cli/json.h"
#include "corpus/slurp.h"
#include "pack/pack.h"

#define UNPACK_YAML "corpus.yaml"

struct unpack_run {
	const struct options *options;
	struct pack *pack; /* owned */
	struct import_report report;
	struct buf why;
	int folder; /* DIR */
	size_t written, same, kept;
	uint64_t digest;
};

/* Complains of PATH below DIR, of errno. */
static void unpack_complain(const struct unpack_run *r, const char *path)
{
	const int error = errno;

	import_report_clear(&r->report);
	complain("%s/%s: %s", r->options->print.output, path, strerror(error));
}

/* The folder that PATH lies in below DIR, its folders made; -1 after a complaint.  *NAME: the rest. */
static int unpack_enter(const struct unpack_run *r, const char *path, const char **name)
{
	const int flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
	int fd = dup(r->folder);

	*name = path;
	for (const char *slash; fd >= 0 && (slash = strchr(*name, '/')) != NULL;) {
		char *part = xmemdup0(*name, (size_t)(slash - *name));
		int inner = -1;

		if (mkdirat(fd, part, 0777) == 0 || errno == EEXIST)
			inner = openat(fd, part, flags);
		const int error = errno;
		free(part);
		close(fd);
		errno = error;
		fd = inner;
		*name = slash + 1;
	}
	if (fd < 0)
		unpack_complain(r, path);
	return fd;
}

/* True when NAME in FOLDER is a file with BYTES. */
static bool unpack_is_same(int folder, const char *name, struct slice bytes)
{
	struct diags ignored = { 0 };
	struct buf there = { 0 };
	int fd = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	bool same = fd >= 0 && slurp_fd(fd, name, PACK_MAX_DOCUMENT, &there, &ignored) &&
	    slice_eq(buf_slice(&there), bytes);

	buf_fini(&there);
	diags_fini(&ignored);
	return same;
}

/* Writes BYTES beside NAME in FOLDER and moves them there whole. */
static bool unpack_write(int folder, const char *name, struct slice bytes)
{
	struct buf making = { 0 };

	buf_addf(&making, ".recital-%ld", (long)getpid());
	unlinkat(folder, buf_str(&making), 0);
	int fd = openat(folder, buf_str(&making),
	    O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
	bool fine = fd >= 0 && write_all(fd, bytes);
	if (fd >= 0)
		fine = close(fd) == 0 && fine;
	fine = fine && renameat(folder, buf_str(&making), folder, name) == 0;
	const int error = errno;
	if (!fine && fd >= 0)
		unlinkat(folder, buf_str(&making), 0);
	errno = error;
	buf_fini(&making);
	return fine;
}

/* Writes BYTES to PATH below DIR, unless another file is there. */
static bool unpack_save(struct unpack_run *r, const char *path, struct slice bytes)
{
	const char *name;
	int folder = unpack_enter(r, path, &name);
	struct stat st;
	bool fine = true;

	if (folder < 0)
		return false;
	const bool there = fstatat(folder, name, &st, AT_SYMLINK_NOFOLLOW) == 0;
	if (there && unpack_is_same(folder, name, bytes)) {
		r->same++;
	} else if (there && !r->options->force) {
		import_report_clear(&r->report);
		complain("%s/%s: is there and is another one; --force replaces it",
		    r->options->print.output, path);
		r->kept++;
	} else {
		fine = unpack_write(folder, name, bytes);
		if (fine)
			r->written++;
		else
			unpack_complain(r, path);
	}
	close(folder);
	return fine;
}

static bool unpack_document(struct unpack_run *r, const char *path)
{
	struct pack_entry entry;
	struct buf bytes = { 0 };
	bool fine = pack_read(r->pack, path, &bytes, &entry, &r->why);

	if (fine) {
		r->digest = pack_digest(r->digest, path, entry);
		import_report_tell(&r->report, "unpacking document %zu",
		    ++r->report.done);
		fine = unpack_save(r, path, buf_slice(&bytes));
	}
	buf_fini(&bytes);
	return fine && !interrupt_is_wished();
}

static bool unpack_yaml(struct unpack_run *r)
{
	struct buf yaml = { 0 };
	bool fine = pack_read_yaml(r->pack, &yaml, &r->why);

	if (fine && yaml.len > 0) {
		r->digest = pack_digest_yaml(r->digest, buf_slice(&yaml));
		fine = unpack_save(r, UNPACK_YAML, buf_slice(&yaml));
	}
	buf_fini(&yaml);
	return fine;
}

static bool unpack_all(struct unpack_run *r)
{
	struct pack_list *list = pack_list(r->pack, false);
	struct pack_entry entry;
	const char *path;
	bool fine = true;

	while (fine && (path = pack_next(list, &entry)) != NULL)
		fine = unpack_document(r, path);
	fine = pack_list_end(list, &r->why) && fine && unpack_yaml(r);
	if (fine && r->digest != pack_about(r->pack).digest) {
		buf_addf(&r->why, _("%s: is damaged; fetch it again"),
		    r->options->args.at[0]);
		fine = false;
	}
	return fine;
}

/* Opens the pack and DIR, which is made; false after a complaint. */
static bool unpack_begin(struct unpack_run *r)
{
	const char *file = r->options->args.at[0], *dir = r->options->print.output;

	r->pack = pack_open(file, &r->why);
	if (r->pack != NULL && pack_about(r->pack).difference)
		buf_addf(&r->why,
		    _("%s: is a difference; recital apply adds it to the pack that it was "
		      "made to"),
		    file);
	if (r->why.len > 0)
		return false;
	if (mkdir(dir, 0777) == 0 || errno == EEXIST)
		r->folder = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (r->folder < 0)
		buf_addf(&r->why, "%s: %s", dir, strerror(errno));
	return r->folder >= 0;
}

static json_t *unpack_json(const struct unpack_run *r)
{
	json_t *value = json_object();

	json_add(value, "written", json_count(r->written));
	json_add(value, "unchanged", json_count(r->same));
	json_add(value, "kept", json_count(r->kept));
	return value;
}

static void unpack_tell(const struct unpack_run *r, struct output *out)
{
	if (r->options->print.json)
		json_print(out, unpack_json(r));
	else
		output_line(out, "%zu written, %zu there already, %zu left alone",
		    r->written, r->same, r->kept);
}

int cmd_unpack(const struct options *o, struct output *out)
{
	struct unpack_run r = { .options = o, .folder = -1 };

	if (o->print.output == NULL) {
		complain("unpack needs a folder to write into: -o DIR");
		return STATUS_TROUBLE;
	}
	import_report_start(&r.report, o, out, 0);
	interrupt_catch();
	bool fine = unpack_begin(&r) && unpack_all(&r);
	import_report_clear(&r.report);
	if (r.why.len > 0)
		complain("%s", buf_str(&r.why));
	unpack_tell(&r, out);
	if (r.folder >= 0)
		close(r.folder);
	pack_close(r.pack);
	buf_fini(&r.why);
	if (!fine && interrupt_is_wished())
		interrupt_die(out, _("interrupted; what was written is whole"));
	return !fine ? STATUS_TROUBLE : r.kept > 0 ? STATUS_NONE : STATUS_FINE;
}

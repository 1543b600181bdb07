/* SPDX-License-Identifier: ISC */
/* save - documents into the folder of a corpus; see the header. */
#include "cli/save.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/path.h"
#include "base/writeall.h"
#include "corpus/docread.h"
#include "corpus/slurp.h"

/* How the names of files begin that are being written; the process follows. */
#define SAVE_TEMPORARY ".recital-"

/* [s] after which a file of a process that is no more is nobody's, on any machine. */
#define SAVE_ABANDONED 3600

/* What of a symbol or a session can stand in a name on any file system. */
static void save_add_safe(struct buf *to, const char *text)
{
	static const char safe[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
				   "0123456789.-";

	for (; *text != '\0'; text++) {
		if (strchr(safe, *text) != NULL)
			buf_addc(to, *text);
		else if (*text != ')' && *text != ']' && to->len > 0 &&
		    to->at[to->len - 1] != '_')
			buf_addc(to, '_');
	}
}

void save_add_file(struct buf *to, const struct doc_meta *meta, const char *ending)
{
	save_add_safe(to, meta->symbol);
	buf_addf(to, ".%s%s", meta->language, ending);
}

void save_add_name(struct buf *to, const struct doc_meta *meta)
{
	struct buf folder = { 0 };

	save_add_safe(&folder, meta->session);
	if (folder.len > 0 && folder.at[0] != '.')
		buf_addf(to, "%s/", buf_str(&folder));
	buf_fini(&folder);
	save_add_file(to, meta, ".yaml");
}

static void save_trouble(struct diags *d, const char *path, const char *what)
{
	diag_add(d, DIAG_IO, (struct diag_place){ path, 0, 0 }, "%s: %s", _(what),
	    strerror(errno));
}

bool save_make_folders(const char *path, struct diags *d)
{
	char *copy = xstrdup(path);
	bool good = true;

	for (char *slash = strchr(copy + 1, '/'); slash != NULL && good;
	     slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		if (mkdir(copy, 0777) != 0 && errno != EEXIST) {
			save_trouble(d, copy, "cannot make the folder");
			good = false;
		}
		*slash = '/';
	}
	free(copy);
	return good;
}

/* The rights that a new file has by the user's umask. */
static mode_t save_mode(void)
{
	mode_t mask = umask(0);

	umask(mask);
	return 0666 & ~mask;
}

/* Before the name is given the bytes are on the disk: a lost power leaves the old file. */
static bool save_sync(int fd)
{
	return fsync(fd) == 0 || errno == EINVAL || errno == ENOTSUP;
}

/* Writes BYTES to the open file FD, called TEMPORARY, and moves it to PATH. */
static bool save_finish(int fd, const char *temporary, const char *path,
    struct slice bytes)
{
	bool good = write_all(fd, bytes) && fchmod(fd, save_mode()) == 0 && save_sync(fd);

	good = close(fd) == 0 && good;
	return good && rename(temporary, path) == 0;
}

bool save_file(const char *path, struct slice bytes, struct diags *d)
{
	struct buf temporary = { 0 };

	buf_addn(&temporary, path, path_folder_len(path));
	buf_addf(&temporary, SAVE_TEMPORARY "%ld-XXXXXX", (long)getpid());
	int fd = mkstemp(temporary.at);
	bool good = fd >= 0 && save_finish(fd, temporary.at, path, bytes);
	if (!good)
		save_trouble(d, path, "cannot write");
	if (!good && fd >= 0)
		unlink(temporary.at);
	buf_fini(&temporary);
	return good;
}

/* True when OLD, the text of PATH, is another source's issue, later than META's. */
static bool save_is_later(const char *path, struct slice old, const struct doc_meta *meta,
    bool or_same)
{
	struct diags ignored = { 0 };
	struct doc *d = doc_read(old, path, &ignored);
	bool later = false;

	if (d != NULL && strcmp(d->meta.source, meta->source) != 0 &&
	    strcmp(d->meta.symbol, meta->symbol) == 0) {
		int order = date_cmp(d->meta.distributed, meta->distributed);

		later = order > 0 || (or_same && order == 0);
	}
	doc_free(d);
	diags_fini(&ignored);
	return later;
}

/*
 * What is to be done about the file that stands at PATH; WRITTEN = replace it.  One that
 * cannot be read is not replaced: nobody knows what is lost.
 */
static enum save_result save_compare(const char *path, const struct save_document *s,
    struct diags *d)
{
	struct buf old = { 0 };
	struct stat st;
	enum save_result result = SAVE_WRITTEN;

	if (lstat(path, &st) != 0 && (errno == ENOENT || errno == ENOTDIR))
		return SAVE_WRITTEN;
	if (!slurp_path(path, DOC_MAX_BYTES, &old, d)) {
		diag_add(d, DIAG_IO, (struct diag_place){ path, 0, 0 },
		    N_("what stands there cannot be read and is left alone"));
		result = SAVE_FAILED;
	} else if (slice_eq(buf_slice(&old), s->yaml)) {
		result = SAVE_UNCHANGED;
	} else if (save_is_later(path, buf_slice(&old), s->meta, s->only_later)) {
		result = SAVE_KEPT;
	}
	buf_fini(&old);
	return result;
}

enum save_result save_yaml(const char *dir, const struct save_document *s,
    struct diags *d)
{
	struct buf path = { 0 };

	buf_addf(&path, "%s/%s", dir, s->name);
	enum save_result result = save_compare(buf_str(&path), s, d);
	if (result == SAVE_WRITTEN &&
	    (!save_make_folders(buf_str(&path), d) ||
		!save_file(buf_str(&path), s->yaml, d)))
		result = SAVE_FAILED;
	buf_fini(&path);
	return result;
}

/* The process in the name of a file that was being written, 0 when NAME is none. */
static long save_writer(const char *name)
{
	char *end;

	if (strncmp(name, SAVE_TEMPORARY, strlen(SAVE_TEMPORARY)) != 0)
		return 0;
	long writer = strtol(name + strlen(SAVE_TEMPORARY), &end, 10);
	return writer > 0 && *end == '-' && strlen(end + 1) == 6 ? writer : 0;
}

/* Takes away NAME in FOLDER if it was left by a process that is no more. */
static void save_clean_file(int folder, const char *name)
{
	long writer = save_writer(name);
	struct stat st;

	if (writer == 0 || kill((pid_t)writer, 0) == 0 || errno != ESRCH)
		return;
	if (fstatat(folder, name, &st, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(st.st_mode) &&
	    time(NULL) - st.st_mtime > SAVE_ABANDONED)
		unlinkat(folder, name, 0);
}

static void save_clean_folder(int fd, bool below)
{
	DIR *dir = fd >= 0 ? fdopendir(fd) : NULL;
	struct dirent *entry;

	if (dir == NULL) {
		if (fd >= 0)
			close(fd);
		return;
	}
	while ((entry = readdir(dir)) != NULL) {
		if (entry->d_name[0] == '.')
			save_clean_file(dirfd(dir), entry->d_name);
		else if (below)
			save_clean_folder(openat(dirfd(dir), entry->d_name,
					      O_RDONLY | O_DIRECTORY | O_NOFOLLOW |
						  O_CLOEXEC),
			    false);
	}
	closedir(dir);
}

void save_clean(const char *dir)
{
	save_clean_folder(open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC), true);
}

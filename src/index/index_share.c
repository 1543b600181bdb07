/* SPDX-License-Identifier: ISC */
/*
 * index_share - an index that lies beside its corpus, for all who read that; see index.h.
 *
 * Many read one corpus in which only its keeper may write.  Each of them begins with a copy of
 * what the keeper has made, in place of reading all texts, and brings that up to date; so
 * nobody writes into a file of others, and a copy is trusted no more than any other file.
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
#include "index/index_db.h"

#define SHARE_NAME ".recital.index"
#define SHARE_PIECE 65536 /* [byte] that are copied at once */

void index_build_at_once(struct index *ix)
{
	ix->at_once = true;
}

/*
 * What of a copy is not of the corpus but of who made it goes, and what it was made in.  Sketches
 * cannot be compressed, and few are ever asked for: they are made again.
 */
#define WRITE_TIDY \
	"UPDATE file SET seen = 0; DELETE FROM sketch;" \
	"INSERT INTO paragraph (paragraph) VALUES ('optimize');" \
	"INSERT INTO title (title) VALUES ('optimize');"

/* The words of the texts go; those of titles are few. */
#define WRITE_NO_WORDS \
	"INSERT INTO paragraph (paragraph) VALUES ('delete-all'); DELETE FROM word;"

bool index_write(struct index *ix, const char *path, bool searchable, struct buf *why)
{
	if (!searchable && !db_exec(&ix->db, WRITE_NO_WORDS))
		return false;
	return db_exec(&ix->db, WRITE_TIDY) && db_copy(&ix->db, path, why) &&
	    db_set_page_size(path, PACK_PAGE, why);
}

bool index_share(struct index *ix, struct buf *why)
{
	struct buf path = { 0 }, making = { 0 };

	if (ix->path == NULL) {
		buf_add(why,
		    _("what is kept in memory alone is not put beside the corpus"));
		return false;
	}
	buf_addf(&path, "%s/%s", ix->root, SHARE_NAME);
	buf_addf(&making, "%s/%s.%ld", ix->root, SHARE_NAME, (long)getpid());
	unlink(buf_str(&making));
	bool fine = db_copy(&ix->db, buf_str(&making), why);
	if (fine &&
	    (chmod(buf_str(&making), 0644) != 0 ||
		rename(buf_str(&making), buf_str(&path)) != 0)) {
		buf_addf(why, "%s: %s", buf_str(&path), strerror(errno));
		fine = false;
	}
	if (!fine)
		unlink(buf_str(&making));
	buf_fini(&path);
	buf_fini(&making);
	return fine;
}

/* The file beside the corpus ROOT, to be read; -1 when there is none. */
static int share_open(const char *root)
{
	int folder = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	struct stat st;
	int fd;

	if (folder < 0)
		return -1;
	fd = openat(folder, SHARE_NAME, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	close(folder);
	if (fd >= 0 && (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode))) {
		close(fd);
		fd = -1;
	}
	return fd;
}

/* Copies FROM to TO, which is closed. */
static bool share_copy(int from, int to)
{
	char *piece = xmalloc(SHARE_PIECE);
	ssize_t n;
	bool fine = true;

	while (fine && (n = read(from, piece, SHARE_PIECE)) != 0)
		fine = n > 0 ? write_all(to, (struct slice){ piece, (size_t)n })
			     : errno == EINTR;
	free(piece);
	return close(to) == 0 && fine;
}

void index_take_shared(const char *root, const char *path)
{
	int from = access(path, F_OK) != 0 ? share_open(root) : -1, to;
	struct buf making = { 0 }, why = { 0 };

	if (from < 0)
		return;
	buf_addf(&making, "%s.XXXXXX", path);
	to = db_make_folders_of(path, &why) ? mkstemp(making.at) : -1;
	/* What is not copied whole is none; the texts are read in its place. */
	if (to >= 0 && (!share_copy(from, to) || rename(buf_str(&making), path) != 0))
		unlink(buf_str(&making));
	close(from);
	buf_fini(&making);
	buf_fini(&why);
}

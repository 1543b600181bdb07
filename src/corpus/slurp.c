/* SPDX-License-Identifier: ISC */
/* slurp - the content of one regular file; see the header. */
#include "corpus/slurp.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/i18n.h"

#define SLURP_CHUNK ((size_t)65536) /* [byte] */

static struct diag_place slurp_place(const char *path)
{
	return (struct diag_place){ path, 0, 0 };
}

void slurp_trouble(const char *path, const char *what, struct diags *d)
{
	diag_add(d, DIAG_IO, slurp_place(path), "%s: %s", _(what), strerror(errno));
}

/* Reads to the end, or to one byte beyond MAX [byte]. */
static bool slurp_bytes(int fd, size_t max, struct buf *to)
{
	char chunk[SLURP_CHUNK];
	size_t total = 0;

	while (total <= max) {
		size_t room = max + 1 - total;
		ssize_t got =
		    read(fd, chunk, room < sizeof(chunk) ? room : sizeof(chunk));

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return false;
		if (got == 0)
			break;
		buf_addn(to, chunk, (size_t)got);
		total += (size_t)got;
	}
	return true;
}

/* Refuses what is not a regular file, and what is too large before reading it. */
static bool slurp_check(int fd, const char *path, size_t max, struct diags *d)
{
	struct stat st;

	if (fstat(fd, &st) < 0) {
		slurp_trouble(path, "cannot read", d);
		return false;
	}
	if (!S_ISREG(st.st_mode)) {
		diag_add(d, DIAG_IO, slurp_place(path),
		    "not a regular file; write what it gives into one, and "
		    "name that");
		return false;
	}
	if ((uintmax_t)st.st_size <= max)
		return true;
	diag_add(d, DIAG_TOO_LARGE, slurp_place(path),
	    "the file has %ju bytes; more than %zu are not read", (uintmax_t)st.st_size,
	    max);
	return false;
}

bool slurp_stream(int fd, const char *path, size_t max, struct buf *to, struct diags *d)
{
	size_t start = to->len;

	if (!slurp_bytes(fd, max, to)) {
		slurp_trouble(path, "cannot read", d);
		return false;
	}
	if (to->len - start <= max)
		return true;
	/* A regular file grew while it was read. */
	diag_add(d, DIAG_TOO_LARGE, slurp_place(path),
	    "the file has more than %zu bytes and is not read", max);
	return false;
}

bool slurp_fd(int fd, const char *path, size_t max, struct buf *to, struct diags *d)
{
	bool good = slurp_check(fd, path, max, d) && slurp_stream(fd, path, max, to, d);

	close(fd);
	return good;
}

bool slurp_path(const char *path, size_t max, struct buf *to, struct diags *d)
{
	/* O_NONBLOCK: a FIFO that nobody writes must not stop the program. */
	int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);

	if (fd < 0) {
		slurp_trouble(path, "cannot open", d);
		return false;
	}
	return slurp_fd(fd, path, max, to, d);
}

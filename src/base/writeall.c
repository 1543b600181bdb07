/* SPDX-License-Identifier: ISC */
/* writeall - all bytes to a descriptor; see the header. */
#include "base/writeall.h"

#include <errno.h>
#include <unistd.h>

bool write_all(int fd, struct slice bytes)
{
	while (bytes.len > 0) {
		ssize_t n = write(fd, bytes.at, bytes.len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		bytes.at += n;
		bytes.len -= (size_t)n;
	}
	return true;
}

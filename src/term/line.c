/* SPDX-License-Identifier: ISC */
/* line - how much the line to the terminal takes; see the header. */
#include "term/line.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

#define LINE_BITS 10     /* of a byte, with its start and its end */
#define LINE_TELLS 38400 /* [bit/s]: what is set below this is meant */
#define LINE_AHEAD 100   /* [ms] of its time that may be on their way */
#define LINE_FREE 4096   /* [byte] at a time, where nothing is known */
#define LINE_PIECE 512   /* [byte] of one write(): one that waits does not wait long */

void line_start(struct line *l, long baud)
{
	*l = (struct line){ .told = baud > 0 ? baud / LINE_BITS : 0 };
	if (baud < LINE_TELLS)
		l->rate = l->told;
}

void line_fini(struct line *l)
{
	buf_fini(&l->waiting);
}

/* Time goes on, and the line empties. */
static void line_advance(struct line *l, int64_t now)
{
	const int64_t gone = now > l->at ? now - l->at : 0;

	l->flight -= gone < INT32_MAX ? gone * l->rate : l->flight;
	if (l->flight < 0)
		l->flight = 0;
	l->at = now;
}

void line_observe(struct line *l, size_t queued, int64_t now)
{
	if (queued == 0)
		return;
	l->rate = l->told;
	line_advance(l, now);
	if (l->flight < (int64_t)queued * 1000)
		l->flight = (int64_t)queued * 1000;
}

int line_pause(struct line *l, int64_t now)
{
	if (l->rate == 0)
		return 0;
	line_advance(l, now);
	/* as much again as half of it, so that there is something to send */
	const int64_t over = l->flight - l->rate * LINE_AHEAD / 2;
	return over > 0 ? (int)((over + l->rate - 1) / l->rate) : 0;
}

size_t line_room(struct line *l, int64_t now)
{
	if (l->rate == 0)
		return LINE_FREE;
	if (line_pause(l, now) > 0)
		return 0;
	const int64_t room = (l->rate * LINE_AHEAD - l->flight) / 1000;
	return room > 1 ? (size_t)room : 1;
}

void line_sent(struct line *l, size_t n, int64_t now)
{
	line_advance(l, now);
	l->flight += (int64_t)n * 1000;
}

/* One piece; false when FD takes nothing now, or never again. */
static bool line_send_piece(struct line *l, int fd, bool all, int64_t now)
{
	const size_t left = l->waiting.len - l->taken;
	struct pollfd out = { .fd = fd, .events = POLLOUT };

	if (poll(&out, 1, all ? -1 : 0) <= 0 && !all)
		return false;
	const ssize_t n =
	    write(fd, l->waiting.at + l->taken, left < LINE_PIECE ? left : LINE_PIECE);
	if (n < 0 && errno != EINTR && errno != EAGAIN)
		l->taken =
		    l->waiting.len; /* a line that is gone is noticed when reading */
	if (n > 0) {
		l->taken += (size_t)n;
		line_sent(l, (size_t)n, now);
	}
	return n > 0 || all;
}

bool line_send(struct line *l, int fd, bool all, int64_t now)
{
	while (l->taken < l->waiting.len)
		if (!line_send_piece(l, fd, all, now))
			break;
	if (l->taken < l->waiting.len)
		return false;
	buf_clear(&l->waiting);
	l->taken = 0;
	return true;
}

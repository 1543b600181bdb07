/* SPDX-License-Identifier: ISC */
/*
 * outside - a text in the person's own editor, $VISUAL or $EDITOR; see terminal_state.h.
 *
 * The text lies in a file that nobody else can read, in $TMPDIR, as long as that editor runs.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "term/terminal_state.h"

#define OUTSIDE_MOST ((size_t)1 << 20) /* [byte] that are read back */

/* The words of a shell, so that EDITOR="vi -u NONE" is what it is elsewhere. */
static const char outside_command[] = "exec ${VISUAL:-${EDITOR:-vi}} \"$1\"";

static bool outside_fail(struct buf *why, const char *what)
{
	buf_addf(why, "%s: %s", what, strerror(errno));
	return false;
}

/* Writes TEXT to a new file, whose name becomes PATH. */
static bool outside_write(struct slice text, struct buf *path, struct buf *why)
{
	const char *folder = getenv("TMPDIR");

	buf_addf(path, "%s/recital-XXXXXX.txt",
	    folder != NULL && folder[0] == '/' ? folder : "/tmp");
	int fd = mkstemps(path->at, (int)strlen(".txt"));
	if (fd < 0)
		return outside_fail(why, buf_str(path));
	for (size_t at = 0; at < text.len;) {
		ssize_t n = write(fd, text.at + at, text.len - at);

		if (n < 0 && errno != EINTR) {
			outside_fail(why, buf_str(path));
			break;
		}
		at += n > 0 ? (size_t)n : 0;
	}
	if (close(fd) != 0 && why->len == 0)
		outside_fail(why, buf_str(path));
	return why->len == 0;
}

static bool outside_read(const char *path, struct buf *to, struct buf *why)
{
	char bytes[4096];
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t n = 0;

	if (fd < 0)
		return outside_fail(why, path);
	while (to->len < OUTSIDE_MOST && (n = read(fd, bytes, sizeof(bytes))) > 0)
		buf_addn(to, bytes, (size_t)n);
	close(fd);
	return n >= 0 || outside_fail(why, path);
}

/* In the child: signals as a shell gives them. */
static void outside_become(const char *path)
{
	static const int signals[] = { SIGINT, SIGQUIT, SIGTSTP, SIGHUP, SIGTERM,
		SIGWINCH };
	sigset_t none;

	for (size_t i = 0; i < sizeof(signals) / sizeof(signals[0]); i++)
		signal(signals[i], SIG_DFL);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	execl("/bin/sh", "sh", "-c", outside_command, "recital", path, (char *)NULL);
	_exit(127);
}

/* Runs the editor on PATH; ^C and ^Z are its own meanwhile. */
static bool outside_run(const char *path, struct buf *why)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN }, interrupt, quit, stop;
	struct sigaction plain = { .sa_handler = SIG_DFL };
	int status = 0;

	sigaction(SIGINT, &ignore, &interrupt);
	sigaction(SIGQUIT, &ignore, &quit);
	sigaction(SIGTSTP, &plain, &stop);
	pid_t child = fork();
	if (child == 0)
		outside_become(path);
	while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
		continue;
	sigaction(SIGINT, &interrupt, NULL);
	sigaction(SIGQUIT, &quit, NULL);
	sigaction(SIGTSTP, &stop, NULL);
	if (child < 0)
		return outside_fail(why, "your editor");
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
		buf_add(why,
		    "your editor ($VISUAL) did not end well; nothing is changed");
	return why->len == 0;
}

bool outside_edit(struct slice text, struct buf *to, struct buf *why)
{
	struct buf path = { 0 };
	bool fine = outside_write(text, &path, why) && outside_run(buf_str(&path), why) &&
	    outside_read(buf_str(&path), to, why);

	unlink(buf_str(&path));
	buf_fini(&path);
	return fine;
}

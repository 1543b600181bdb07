/* SPDX-License-Identifier: ISC */
/*
 * outside - a text in the person's own editor, $VISUAL or $EDITOR; see terminal_state.h.
 *
 * The text lies in a file that nobody else can read, in $TMPDIR, as long as that editor runs.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/writeall.h"
#include "term/terminal_state.h"

#define OUTSIDE_MOST ((size_t)1 << 20) /* [byte] that are read back */

/* The words of a shell, so that EDITOR="vi -u NONE" is what it is elsewhere. */
static const char outside_command[] = "exec ${VISUAL:-${EDITOR:-vi}} \"$1\"";
static const char outside_at_line[] = "exec ${VISUAL:-${EDITOR:-vi}} \"+$2\" \"$1\"";

/* $2 is a command that reads the file $1. */
static const char outside_filter[] = "eval \"$2\" <\"$1\"";

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
	if (!write_all(fd, text))
		outside_fail(why, buf_str(path));
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

/* In the child: signals as a shell gives them; SCRIPT gets PATH and WORD. */
static void outside_become(const char *script, const char *path, const char *word)
{
	static const int signals[] = { SIGINT, SIGQUIT, SIGTSTP, SIGHUP, SIGTERM,
		SIGWINCH };
	sigset_t none;

	for (size_t i = 0; i < sizeof(signals) / sizeof(signals[0]); i++)
		signal(signals[i], SIG_DFL);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	execl("/bin/sh", "sh", "-c", script, "recital", path, word, (char *)NULL);
	_exit(127);
}

/*
 * Runs SCRIPT on PATH and WORD; ^C and ^Z are its own meanwhile.  Its status, as wait() has it,
 * -1 after a sentence in WHY.
 */
static int outside_run(const char *script, const char *path, const char *word,
    struct buf *why)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN }, interrupt, quit, stop;
	struct sigaction plain = { .sa_handler = SIG_DFL };
	int status = 0;

	sigaction(SIGINT, &ignore, &interrupt);
	sigaction(SIGQUIT, &ignore, &quit);
	sigaction(SIGTSTP, &plain, &stop);
	pid_t child = fork();
	if (child == 0)
		outside_become(script, path, word);
	while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
		continue;
	sigaction(SIGINT, &interrupt, NULL);
	sigaction(SIGQUIT, &quit, NULL);
	sigaction(SIGTSTP, &stop, NULL);
	if (child >= 0)
		return status;
	outside_fail(why, "/bin/sh");
	return -1;
}

/* Runs the editor by SCRIPT on PATH, at LINE. */
static bool outside_run_editor(const char *script, const char *path, const char *line,
    struct buf *why)
{
	int status = outside_run(script, path, line, why);

	if (why->len == 0 && (!WIFEXITED(status) || WEXITSTATUS(status) != 0))
		buf_add(why, _("your editor ($VISUAL) did not end well"));
	return why->len == 0;
}

bool outside_edit(struct slice text, struct buf *to, struct buf *why)
{
	struct buf path = { 0 };
	bool fine = outside_write(text, &path, why) &&
	    outside_run_editor(outside_command, buf_str(&path), "", why) &&
	    outside_read(buf_str(&path), to, why);

	unlink(buf_str(&path));
	buf_fini(&path);
	return fine;
}

bool outside_open(const char *path, uint32_t line, struct buf *why)
{
	char number[16];

	if (access(path, R_OK) != 0)
		return outside_fail(why, path);
	snprintf(number, sizeof(number), "%u", line);
	return outside_run_editor(outside_at_line, path, number, why);
}

/* What a command has printed stays until somebody has read it. */
static void outside_wait(void)
{
	char c = '\0';

	write_all(STDOUT_FILENO, slice_of("\r\n"));
	write_all(STDOUT_FILENO, slice_of(_("[Enter: back to recital] ")));
	while (c != '\n' && read(STDIN_FILENO, &c, 1) > 0)
		continue;
}

bool outside_pipe(struct slice text, const char *command, struct buf *why)
{
	struct buf path = { 0 };
	int status = 0;

	if (outside_write(text, &path, why))
		status = outside_run(outside_filter, buf_str(&path), command, why);
	unlink(buf_str(&path));
	buf_fini(&path);
	if (why->len == 0)
		outside_wait();
	if (why->len == 0 && WIFEXITED(status) && WEXITSTATUS(status) != 0)
		buf_addf(why, _("the command has ended with status %d"),
		    WEXITSTATUS(status));
	return why->len == 0;
}

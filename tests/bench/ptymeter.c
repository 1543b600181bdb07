/* SPDX-License-Identifier: ISC */
/*
 * ptymeter - what a terminal program sends, and how long it takes.
 *
 *	ptymeter [--size 24x80] [--term xterm-256color] [--save FILE] [--patience 60]
 *		 [--baud 9600] [--border 40] [-e STEP]... -- COMMAND...
 *
 * COMMAND runs on a pseudo-terminal that answers nothing.  A step is one of
 *
 *	key NAME...		presses keys, in one write
 *	text STRING		sends a string, in one write
 *	repeat N STEP		does one of these N times, each measured by itself
 *	idle SECONDS		counts what comes within this time
 *	hold N NAME...		presses keys N times, 30 times a second, whatever comes
 *
 * A program that is not quiet PATIENCE [s] after a press, or not at an end after the last
 * step and then again after a hang-up, has a fault: no busy machine must come near that.
 *
 * The start and each press end when nothing has come for QUIET_MS and the program does
 * not run; that quiet is in no figure.  A line for each step, fields between tabs:
 *
 *	step  times  bytes  least  most  sum  ms  cpu_ms  limit
 *
 * bytes, ms (to the last byte, from the last key of those held) and cpu_ms are medians of one
 * press.  Bytes are those that the terminal gets: with the CR that its driver sets before an LF.
 * limit is the sum of what had to be sent: the text that is new on the screen, or in each of two
 * panes that meet at column BORDER, and one cursor address for each press (newtext.h).  BAUD is
 * the speed that the program is told, and no more than that is read.  The last line is
 *
 *	end  status  cpu_ms  peak_kib
 *
 * Exit status: 0; 2 for a wrong call; 3 when the program ended early, was never quiet or
 * had to be killed; 77 where there are no pseudo-terminals.
 */
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/slice.h"
#include "base/vec.h"
#include "tests/bench/newtext.h"

#define QUIET_MS 100		/* without a byte: the screen is stable */
#define LOOK_MS 5		/* between looks at a program that runs without writing */
#define PATIENCE 60		/* [s] */
#define HOLD_MS 33		/* between two presses of a key that is held */
#define METER_PIECE 16		/* [byte] that a slow line sends at a time */
#define MS 1000000		/* [ns] */

enum { STATUS_USAGE = 2, STATUS_TROUBLE = 3, STATUS_SKIP = 77 };

struct step {
	const char *name;	/* as it was given */
	unsigned times;
	double seconds;		/* of an idle step; else 0 */
	unsigned held;		/* times that it is pressed without waiting; 1 when it is not held */
	struct buf keys;	/* what is sent */
};

VEC_OF(step_vec, struct step);

struct measure {
	uint64_t bytes;
	int64_t last, cpu;	/* [ns] from the key to the last byte; of the program */
	uint64_t limit;		/* [byte] that had to be sent */
};

struct meter {
	pid_t pid;
	int tty;		/* our end of the pseudo-terminal */
	bool ended;		/* the other end is closed */
	int64_t cpu;		/* [ns] that the program had used when last asked */
	int64_t patience;	/* [ns] */
	FILE *save;		/* where the bytes go, or NULL */
	struct emulator screen;	/* what is shown */
	struct buf played;	/* of this step, not shown yet */
	int border;		/* [col] between two panes; 0: one */
	int64_t baud;		/* 0: it is read as fast as it comes */
	int64_t due;		/* [ns] when the line has sent what was read */
};

static void die(int status, const char *format, ...) __attribute__((format(printf, 2, 3)));

static void die(int status, const char *format, ...)
{
	va_list args;

	fflush(stdout);
	fputs("ptymeter: ", stderr);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	exit(status);
}

/* [ns] */
static int64_t clock_now(clockid_t clock)
{
	struct timespec t;

	if (clock_gettime(clock, &t) != 0)
		return -1;
	return (int64_t)t.tv_sec * 1000 * MS + t.tv_nsec;
}

/* --- steps ----------------------------------------------------------------------------- */

static const struct named_key {
	const char *name, *bytes;
} named_keys[] = {
	{ "Enter", "\r" }, { "Tab", "\t" }, { "Esc", "\033" }, { "Space", " " },
	{ "Backspace", "\177" }, { "S-Tab", "\033[Z" },
	{ "Up", "\033OA" }, { "Down", "\033OB" }, { "Right", "\033OC" }, { "Left", "\033OD" },
	{ "Home", "\033OH" }, { "End", "\033OF" }, { "PgUp", "\033[5~" }, { "PgDn", "\033[6~" },
};

static bool step_add_key(struct buf *to, struct slice name)
{
	for (size_t i = 0; i < sizeof(named_keys) / sizeof(named_keys[0]); i++)
		if (slice_is(name, named_keys[i].name)) {
			buf_add(to, named_keys[i].bytes);
			return true;
		}
	if (name.len == 2 && name.at[0] == '^')
		buf_addc(to, (char)(toupper((unsigned char)name.at[1]) ^ 0x40));
	else if (name.len == 1)
		buf_adds(to, name);
	return name.len == 1 || (name.len == 2 && name.at[0] == '^');
}

static bool step_add_keys(struct buf *to, const char *names)
{
	while (*names != '\0') {
		size_t len = strcspn(names, " ");

		if (!step_add_key(to, (struct slice){ names, len }))
			return false;
		names += len;
		names += strspn(names, " ");
	}
	return to->len > 0;
}

/* What stands behind WORD and a blank in TEXT; NULL when TEXT begins otherwise. */
static const char *step_after(const char *text, const char *word)
{
	size_t len = strlen(word);

	return strncmp(text, word, len) == 0 && text[len] == ' ' ? text + len + 1 : NULL;
}

static bool step_parse_press(struct step *s, const char *text)
{
	const char *rest;

	if ((rest = step_after(text, "key")) != NULL)
		return step_add_keys(&s->keys, rest);
	if ((rest = step_after(text, "text")) != NULL)
		buf_add(&s->keys, rest);
	return s->keys.len > 0;
}

static bool step_parse(struct step *s, const char *text)
{
	const char *rest;
	char *end;

	*s = (struct step){ .name = text, .times = 1, .held = 1 };
	if ((rest = step_after(text, "hold")) != NULL) {
		unsigned long times = strtoul(rest, &end, 10);

		s->held = (unsigned)times;
		return times > 0 && times <= 1000 && *end == ' ' &&
			step_add_keys(&s->keys, end + 1);
	}
	if ((rest = step_after(text, "idle")) != NULL) {
		s->seconds = strtod(rest, &end);
		return end != rest && *end == '\0' && s->seconds > 0 && s->seconds < 3600;
	}
	if ((rest = step_after(text, "repeat")) != NULL) {
		unsigned long times = strtoul(rest, &end, 10);

		s->times = (unsigned)times;
		return times > 0 && times <= 100000 && *end == ' ' &&
			step_parse_press(s, end + 1);
	}
	return step_parse_press(s, text);
}

/* --- the program on its terminal ------------------------------------------------------- */

static void child_exec(int tty, char **command)
{
	setsid();
	ioctl(tty, TIOCSCTTY, 0);
	for (int fd = 0; fd <= 2; fd++)
		dup2(tty, fd);
	if (tty > 2)
		close(tty);
	unsetenv("LINES");
	unsetenv("COLUMNS");
	execvp(command[0], command);
	_exit(127);
}

/* Tells whoever asks on TTY how fast its line is; false for what is no speed of a line. */
static bool meter_set_speed(int tty, int64_t baud)
{
	static const struct {
		int baud;
		speed_t speed;
	} rows[] = { { 0, B38400 }, { 1200, B1200 }, { 2400, B2400 }, { 4800, B4800 },
		{ 9600, B9600 }, { 19200, B19200 }, { 38400, B38400 } };
	struct termios modes;
	size_t i = 0;

	while (i < sizeof(rows) / sizeof(rows[0]) && rows[i].baud != baud)
		i++;
	if (i == sizeof(rows) / sizeof(rows[0]) || tcgetattr(tty, &modes) != 0)
		return false;
	cfsetospeed(&modes, rows[i].speed);
	return tcsetattr(tty, TCSANOW, &modes) == 0;
}

/* Our end is open before the program starts, so no byte is missed. */
static int meter_open(const struct winsize *size, int *other)
{
	int tty = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);

	if (tty < 0 || grantpt(tty) != 0 || unlockpt(tty) != 0)
		die(STATUS_SKIP, "no pseudo-terminal: %s", strerror(errno));
	*other = open(ptsname(tty), O_RDWR | O_NOCTTY);
	if (*other < 0)
		die(STATUS_SKIP, "no pseudo-terminal: %s", strerror(errno));
	ioctl(tty, TIOCSWINSZ, size);
	fcntl(tty, F_SETFL, O_NONBLOCK);
	return tty;
}

static void meter_spawn(struct meter *m, const struct winsize *size, char **command)
{
	int other;

	m->tty = meter_open(size, &other);
	if (!meter_set_speed(other, m->baud))
		die(STATUS_USAGE, "no such speed: %lld", (long long)m->baud);
	emulator_init(&m->screen, size->ws_row, size->ws_col);
	m->screen.pen = emulator_plain;
	for (int row = 0; row < size->ws_row; row++)
		emulator_erase(&m->screen, row, 0, size->ws_col);
	m->screen.erases_ground = m->screen.has_margins = true;
	m->pid = fork();
	if (m->pid < 0)
		die(STATUS_TROUBLE, "fork: %s", strerror(errno));
	if (m->pid == 0)
		child_exec(other, command);
	close(other);
}

/* Waits up to WAIT [ms] for output; returns how many bytes came. */
static size_t meter_read(struct meter *m, int wait)
{
	struct pollfd tty = { .fd = m->tty, .events = POLLIN };
	char bytes[65536];
	const int64_t now = clock_now(CLOCK_MONOTONIC);

	if (m->baud > 0 && m->due > now) { /* the line is busy */
		const int64_t busy = (m->due - now) / MS + 1;

		poll(NULL, 0, busy < wait ? (int)busy : wait);
		return 0;
	}
	if (poll(&tty, 1, wait) <= 0)
		return 0;
	ssize_t n = read(m->tty, bytes, m->baud > 0 ? METER_PIECE : sizeof(bytes));
	if (n > 0 && m->baud > 0)
		m->due = (m->due > now - MS ? m->due : now) + n * 10 * 1000 * MS / m->baud;
	if (n > 0)
		buf_addn(&m->played, bytes, (size_t)n);
	if (n > 0 && m->save != NULL)
		fwrite(bytes, 1, (size_t)n, m->save);
	if (n == 0 || (n < 0 && errno != EINTR && errno != EAGAIN))
		m->ended = true;
	return n > 0 ? (size_t)n : 0;
}

/* True when the kernel says R or D (waits for a disk); never where there is no /proc. */
static bool meter_is_running(const struct meter *m)
{
	char path[64], line[512];
	bool running = false;

	snprintf(path, sizeof(path), "/proc/%ld/stat", (long)m->pid);
	FILE *file = fopen(path, "r");
	if (file == NULL)
		return false;
	if (fgets(line, sizeof(line), file) != NULL) {
		const char *state = strrchr(line, ')');

		running = state != NULL && (strncmp(state, ") R", 3) == 0 ||
					    strncmp(state, ") D", 3) == 0);
	}
	fclose(file);
	return running;
}

/* [ns] used since last asked. */
static int64_t meter_take_cpu(struct meter *m)
{
	clockid_t clock;
	int64_t before = m->cpu;
	int64_t now = clock_getcpuclockid(m->pid, &clock) == 0 ? clock_now(clock) : -1;

	if (now >= 0)
		m->cpu = now;
	return m->cpu - before;
}

/* Shows what has come; returns how many bytes of it were needed. */
static uint64_t meter_show(struct meter *m)
{
	const size_t n = (size_t)m->screen.rows * (size_t)m->screen.cols;
	struct emulator before = m->screen;

	before.cells = calloc(n, sizeof(*before.cells));
	memcpy(before.cells, m->screen.cells, n * sizeof(*before.cells));
	if (m->played.len > 0)
		emulator_play(&m->screen, m->played.at, m->played.len);
	buf_clear(&m->played);
	const size_t limit = newtext_limit(&before, &m->screen, m->border);
	emulator_fini(&before);
	return limit;
}

/* Reads until the program, which was given something to do at FROM, is quiet. */
static struct measure meter_wait(struct meter *m, int64_t from)
{
	struct measure got = { 0 };
	int64_t last = from, now;
	int wait = QUIET_MS;

	while (!m->ended) {
		size_t n = meter_read(m, wait);

		now = clock_now(CLOCK_MONOTONIC);
		if (n > 0) {
			got.bytes += n;
			last = now;
		} else if (now - last >= (int64_t)QUIET_MS * MS && now >= m->due &&
			   !meter_is_running(m)) {
			break;
		}
		if (now - from > m->patience)
			die(STATUS_TROUBLE, "the program is never quiet");
		int64_t left = QUIET_MS - (now - last) / MS;
		wait = left > LOOK_MS ? (int)left : LOOK_MS;
	}
	got.last = last - from;
	got.cpu = meter_take_cpu(m);
	got.limit = meter_show(m);
	return got;
}

static struct measure meter_idle(struct meter *m, double seconds)
{
	struct measure got = { 0 };
	int64_t from = clock_now(CLOCK_MONOTONIC);
	int64_t end = from + (int64_t)(seconds * 1000 * MS);

	for (int64_t now = from; now < end && !m->ended; now = clock_now(CLOCK_MONOTONIC)) {
		size_t n = meter_read(m, (int)((end - now) / MS) + 1);

		got.bytes += n;
		if (n > 0)
			got.last = clock_now(CLOCK_MONOTONIC) - from;
	}
	got.cpu = meter_take_cpu(m);
	got.limit = meter_show(m);
	return got;
}

static void meter_send(struct meter *m, const struct step *s)
{
	if (write(m->tty, s->keys.at, s->keys.len) != (ssize_t)s->keys.len)
		die(STATUS_TROUBLE, "the program does not read");
}

/* Presses it as often as it is held, and waits behind the last time. */
static struct measure meter_press(struct meter *m, const struct step *s)
{
	size_t bytes = 0;

	for (unsigned i = 1; i < s->held; i++) {
		const int64_t until = clock_now(CLOCK_MONOTONIC) + HOLD_MS * (int64_t)MS;

		meter_send(m, s);
		for (int64_t now = 0; now < until; now = clock_now(CLOCK_MONOTONIC))
			bytes += meter_read(m, (int)((until - now) / MS % HOLD_MS) + 1);
	}
	const int64_t from = clock_now(CLOCK_MONOTONIC);
	meter_send(m, s);
	struct measure got = meter_wait(m, from);
	got.bytes += bytes;
	return got;
}

/* True when the program ends before the patience does; what it still writes is read. */
static bool meter_reap(struct meter *m, int *status, struct rusage *use)
{
	int64_t from = clock_now(CLOCK_MONOTONIC);
	struct timespec pause = { .tv_nsec = LOOK_MS * MS };

	while (clock_now(CLOCK_MONOTONIC) - from < m->patience) {
		if (wait4(m->pid, status, WNOHANG, use) == m->pid)
			return true;
		if (m->ended)
			nanosleep(&pause, NULL);
		else
			meter_read(m, LOOK_MS);
	}
	return false;
}

/* [ms] */
static double meter_cpu_of(const struct rusage *use)
{
	const struct timeval *user = &use->ru_utime, *system = &use->ru_stime;

	return 1e3 * (double)(user->tv_sec + system->tv_sec) +
		1e-3 * (double)(user->tv_usec + system->tv_usec);
}

/* Prints the last line; returns the meter's exit status. */
static int meter_end(struct meter *m)
{
	struct rusage use = { 0 };
	int status = 0;
	bool ended = meter_reap(m, &status, &use);

	if (!ended) {
		kill(m->pid, SIGHUP);
		if (!meter_reap(m, &status, &use)) {
			kill(m->pid, SIGKILL);
			wait4(m->pid, &status, 0, &use);
		}
	}
	printf("end\t%d\t%.2f\t%ld\n",
	       WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
	       meter_cpu_of(&use), use.ru_maxrss);
	if (!ended)
		die(STATUS_TROUBLE, "the program did not end by itself");
	return 0;
}

/* --- the report ------------------------------------------------------------------------ */

static int compare_numbers(const void *a, const void *b)
{
	const int64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

VEC_OF(number_vec, int64_t);

/* The vector is sorted by it. */
static double median(struct number_vec *v)
{
	qsort(v->at, v->n, sizeof(*v->at), compare_numbers);
	return (double)(v->at[(v->n - 1) / 2] + v->at[v->n / 2]) / 2;
}

struct report {
	struct number_vec bytes, last, cpu;
	uint64_t limit;		/* [byte] in all */
};

static void report_add(struct report *r, struct measure m)
{
	vec_push(&r->bytes, (int64_t)m.bytes);
	vec_push(&r->last, m.last);
	vec_push(&r->cpu, m.cpu);
	r->limit += m.limit;
}

/* Prints the line of a step, and forgets it. */
static void report_print(struct report *r, const char *name)
{
	int64_t sum = 0;

	for (size_t i = 0; i < r->bytes.n; i++)
		sum += r->bytes.at[i];
	double bytes = median(&r->bytes);
	printf("%s\t%zu\t%g\t%lld\t%lld\t%lld\t%.2f\t%.2f\t%llu\n", name, r->bytes.n, bytes,
	       (long long)r->bytes.at[0], (long long)r->bytes.at[r->bytes.n - 1],
	       (long long)sum, median(&r->last) / MS, median(&r->cpu) / MS,
	       (unsigned long long)r->limit);
	vec_fini(&r->bytes);
	vec_fini(&r->last);
	vec_fini(&r->cpu);
}

static void run_step(struct meter *m, const struct step *s)
{
	struct report report = { 0 };

	for (unsigned i = 0; i < s->times; i++) {
		if (m->ended)
			die(STATUS_TROUBLE, "the program ended before '%s'", s->name);
		report_add(&report, s->seconds > 0 ? meter_idle(m, s->seconds)
						   : meter_press(m, s));
	}
	report_print(&report, s->name);
}

static int run(struct meter *m, const struct winsize *size, const struct step_vec *steps,
	       char **command)
{
	struct report start = { 0 };
	int64_t from = clock_now(CLOCK_MONOTONIC);

	meter_spawn(m, size, command);
	report_add(&start, meter_wait(m, from));
	report_print(&start, "start");
	for (size_t i = 0; i < steps->n; i++)
		run_step(m, &steps->at[i]);
	return meter_end(m);
}

/* --- the command line ------------------------------------------------------------------ */

static void usage(void)
{
	die(STATUS_USAGE, "usage: ptymeter [--size ROWSxCOLS] [--term TERM] [--save FILE]"
	    " [--patience SECONDS] [--baud N] [--border COL] [-e STEP]... -- COMMAND...");
}

/* TEXT as a number above 0. */
static int parse_number(const char *text)
{
	char more;
	int n;

	if (sscanf(text, "%d%c", &n, &more) != 1 || n <= 0)
		die(STATUS_USAGE, "not a number: '%s'", text);
	return n;
}

static bool parse_size(const char *text, struct winsize *size)
{
	char x, more;

	return sscanf(text, "%hu%c%hu%c", &size->ws_row, &x, &size->ws_col, &more) == 3 &&
		x == 'x' && size->ws_row > 0 && size->ws_col > 0;
}

/* SECONDS as [ns]. */
static bool parse_seconds(const char *text, int64_t *out)
{
	unsigned seconds;
	char more;

	if (sscanf(text, "%u%c", &seconds, &more) != 1 || seconds == 0)
		return false;
	*out = (int64_t)seconds * 1000 * MS;
	return true;
}

static void parse_option(int letter, struct meter *m, struct winsize *size,
			 struct step_vec *steps)
{
	struct step step;

	switch (letter) {
	case 'e':
		if (!step_parse(&step, optarg))
			die(STATUS_USAGE, "not a step: '%s'", optarg);
		vec_push(steps, step);
		break;
	case 's':
		if (!parse_size(optarg, size))
			die(STATUS_USAGE, "not a size: '%s'", optarg);
		break;
	case 'p':
		if (!parse_seconds(optarg, &m->patience))
			die(STATUS_USAGE, "not a time: '%s'", optarg);
		break;
	case 'b':
		m->baud = parse_number(optarg);
		break;
	case 'c':
		m->border = parse_number(optarg);
		break;
	case 't':
		setenv("TERM", optarg, 1);
		break;
	case 'w':
		m->save = fopen(optarg, "w");
		if (m->save == NULL)
			die(STATUS_USAGE, "%s: %s", optarg, strerror(errno));
		break;
	default:
		usage();
	}
}

int main(int argc, char **argv)
{
	static const struct option options[] = {
		{ "baud", required_argument, NULL, 'b' },
		{ "border", required_argument, NULL, 'c' },
		{ "patience", required_argument, NULL, 'p' },
		{ "size", required_argument, NULL, 's' },
		{ "term", required_argument, NULL, 't' },
		{ "save", required_argument, NULL, 'w' },
		{ "step", required_argument, NULL, 'e' },
		{ NULL, 0, NULL, 0 },
	};
	struct winsize size = { .ws_row = 24, .ws_col = 80 };
	struct meter meter = { .patience = (int64_t)PATIENCE * 1000 * MS };
	struct step_vec steps = { 0 };
	int letter;

	setenv("TERM", "xterm-256color", 1);
	while ((letter = getopt_long(argc, argv, "+e:", options, NULL)) != -1)
		parse_option(letter, &meter, &size, &steps);
	if (optind == argc)
		usage();
	int status = run(&meter, &size, &steps, argv + optind);
	if (meter.save != NULL)
		fclose(meter.save);
	for (size_t i = 0; i < steps.n; i++)
		buf_fini(&steps.at[i].keys);
	vec_fini(&steps);
	emulator_fini(&meter.screen);
	buf_fini(&meter.played);
	return status;
}

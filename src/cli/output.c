/* SPDX-License-Identifier: ISC */
/* output - what the subcommands print; see the header. */
#include "cli/output.h"

#include <errno.h>
#include <langinfo.h>
#include <limits.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include "base/byte.h"
#include "base/i18n.h"
#include "cli/options.h"
#include "cli/spoken.h"
#include "model/symbol_link.h"
#include "text/ascii.h"
#include "text/grapheme.h"
#include "text/utf8.h"

#define OUTPUT_WIDTH 80                 /* [col] of pages, when nothing else is said */
#define OUTPUT_BUFFER ((size_t)1 << 15) /* [byte] that are written at once */

/* [col] of the terminal at FD, or 0. */
static uint32_t output_terminal_width(int fd)
{
	struct winsize size;

	if (!isatty(fd) || ioctl(fd, TIOCGWINSZ, &size) != 0)
		return 0;
	return size.ws_col;
}

static uint32_t output_widest(uint32_t asked)
{
	uint32_t cols = output_terminal_width(STDOUT_FILENO);

	if (asked > 0)
		return asked;
	if (cols == 0)
		return OUTPUT_WIDTH;
	return cols < LAYOUT_MIN ? LAYOUT_MIN : cols;
}

void output_init(struct output *o, const struct options *options)
{
	uint32_t widest = output_widest(options->print.width);
	bool narrow = options->print.width > 0 || widest < OUTPUT_WIDTH;

	/* A page is one piece, also on a terminal: not a write for each line. */
	setvbuf(stdout, NULL, _IOFBF, OUTPUT_BUFFER);
	*o = (struct output){
		.to = stdout,
		.format = FORMAT_TEXT,
		.hyperlinks = options->print.hyperlinks == COLOR_ALWAYS ||
		    (options->print.hyperlinks == COLOR_AUTO && isatty(STDOUT_FILENO)),
		.color = options->print.color == COLOR_ALWAYS ||
		    (options->print.color == COLOR_AUTO && isatty(STDOUT_FILENO)),
		.width = narrow ? widest : OUTPUT_WIDTH,
		.widest = widest,
	};
	settings_theme(&options->settings, &o->theme);
	if (options->print.plain) {
		o->plain = true;
		o->color = false;
		o->width = o->widest = SPOKEN_COLS;
	}
}

bool output_is_utf8(void)
{
	const char *name = nl_langinfo(CODESET);

	return strcasecmp(name, "UTF-8") == 0 || strcasecmp(name, "utf8") == 0;
}

/* The cluster in the locale's own character set; false when that lacks it. */
static bool output_add_native(struct buf *to, struct slice cluster)
{
#ifdef __STDC_ISO_10646__
	size_t before = to->len;
	mbstate_t state = { 0 };

	for (size_t at = 0; at < cluster.len;) {
		char bytes[MB_LEN_MAX];
		uint32_t code;

		at += utf8_decode(cluster, at, &code);
		size_t len = wcrtomb(bytes, (wchar_t)code, &state);
		if (len == (size_t)-1) {
			to->len = before;
			return false;
		}
		buf_addn(to, bytes, len);
	}
	return true;
#else
	if (cluster.len > 1)
		return false;
	buf_adds(to, cluster);
	return true;
#endif
}

/*
 * One cluster for the terminal; a control or bidi character stands alone in one, and the
 * latter, which only disguises, is left out.
 */
static void output_add_cluster(struct buf *to, struct slice cluster, bool utf8)
{
	static const char replacement[] = "\xef\xbf\xbd"; /* U+FFFD */
	uint32_t code;

	utf8_decode(cluster, 0, &code);
	if (utf8_is_bidi(code))
		return;
	if (utf8_is_control(code) || utf8_invalid(cluster) != SLICE_NONE)
		cluster = slice_of(replacement);
	else if (utf8_is_unseen(code))
		cluster = slice_of(UTF8_UNSEEN_SIGN);
	if (utf8)
		buf_adds(to, cluster);
	else if (!output_add_native(to, cluster))
		ascii_add_cluster(to, cluster);
}

/* The end of the printing ASCII from AT on; a mark may follow its last character. */
static size_t output_plain_end(struct slice text, size_t at)
{
	size_t end = at + byte_plain_run(text.at + at, text.len - at);

	return end > at && end < text.len ? end - 1 : end;
}

void output_add_safe(struct buf *to, struct slice text, bool keep_lines)
{
	bool utf8 = output_is_utf8();

	for (size_t at = 0; at < text.len;) {
		size_t end = output_plain_end(text, at);

		if (end > at) {
			buf_adds(to, slice_sub(text, at, end));
			at = end;
			continue;
		}
		end = grapheme_next(text, at);
		if (keep_lines && text.at[at] == '\n')
			buf_addc(to, '\n');
		else
			output_add_cluster(to, slice_sub(text, at, end), utf8);
		at = end;
	}
}

void output_raw(struct output *o, const char *bytes, size_t len)
{
	if (o->error != 0 || len == 0)
		return;
	if (fwrite(bytes, 1, len, o->to) != len)
		o->error = errno;
}

void output_text(struct output *o, struct slice text)
{
	struct buf safe = { 0 };

	output_add_safe(&safe, text, true);
	output_raw(o, buf_str(&safe), safe.len);
	buf_fini(&safe);
}

/* One line to be read by people: made safe, with its line feed. */
static void output_add_line(struct buf *to, const char *format, va_list args)
{
	struct buf text = { 0 };

	buf_vaddf(&text, _(format), args);
	output_add_safe(to, buf_slice(&text), false);
	buf_addc(to, '\n');
	buf_fini(&text);
}

void output_line(struct output *o, const char *format, ...)
{
	struct buf line = { 0 };
	va_list args;

	va_start(args, format);
	output_add_line(&line, format, args);
	va_end(args);
	output_raw(o, buf_str(&line), line.len);
	buf_fini(&line);
}

void complain(const char *format, ...)
{
	struct buf line = { 0 };
	va_list args;

	buf_add(&line, "recital: ");
	va_start(args, format);
	output_add_line(&line, format, args);
	va_end(args);
	fwrite(buf_str(&line), 1, line.len, stderr);
	buf_fini(&line);
}

void complain_of(const struct diag *row)
{
	if (row->line > 0)
		complain("%s:%zu:%zu: %s", row->file, row->line, row->column, row->text);
	else
		complain("%s: %s", row->file, row->text);
}

/* Appends the number of a colour: BASE and the eight, the eight brighter ones, all others. */
static void output_add_colour(struct buf *to, int16_t colour, int base)
{
	if (colour < 8)
		buf_addf(to, ";%d", base + colour);
	else if (colour < 16)
		buf_addf(to, ";%d", base + 60 + colour - 8);
	else
		buf_addf(to, ";%d;5;%d", base + 8, colour);
}

/* Appends what Select Graphic Rendition takes for LOOK, nothing for a plain one. */
static void output_add_look(struct buf *to, const struct look *look)
{
	static const struct {
		uint8_t attribute;
		const char *number;
	} numbers[] = { { LOOK_BOLD, ";1" }, { LOOK_DIM, ";2" }, { LOOK_ITALIC, ";3" },
		{ LOOK_UNDERLINE, ";4" }, { LOOK_REVERSE, ";7" } };

	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
		if ((look->attributes & numbers[i].attribute) != 0)
			buf_add(to, numbers[i].number);
	if (look->colour != LOOK_NO_COLOUR)
		output_add_colour(to, look->colour, 30);
	if (look->ground != LOOK_NO_COLOUR)
		output_add_colour(to, look->ground, 40);
}

static void output_add_role(const struct output *o, struct buf *to, struct slice text,
    enum role role)
{
	struct buf look = { 0 };

	if (o->color)
		output_add_look(&look, &o->theme.looks[role]);
	if (look.len > 0)
		buf_addf(to, "\033[%sm", buf_str(&look) + 1);
	output_add_safe(to, text, false);
	if (look.len > 0)
		buf_add(to, "\033[m");
	buf_fini(&look);
}

void output_role(struct output *o, const char *text, enum role role)
{
	struct buf line = { 0 };

	output_add_role(o, &line, slice_of(text), role);
	buf_addc(&line, '\n');
	output_raw(o, buf_str(&line), line.len);
	buf_fini(&line);
}

/* The text of a run that ends its row. */
static struct slice output_run_text(const struct layout_run *run)
{
	struct slice text = { run->text, run->len };

	while (text.len > 0 && text.at[text.len - 1] == ' ')
		text.len--;
	return text;
}

/* Blanks up to column TO; COL is where the line has come to. */
static size_t output_add_blanks(struct buf *line, size_t col, size_t to)
{
	if (to > col)
		buf_fill(line, ' ', to - col);
	return to > col ? to : col;
}

/* A row of a layout. */
struct output_row {
	const struct layout *l;
	uint32_t row;
};

/* Where RUN of ROW leads on the web, in TO; false when it leads nowhere. */
static bool output_find_link(struct buf *to, const struct output_row *row,
    const struct layout_run *run)
{
	const struct layout *l = row->l;
	const struct para *p = &l->doc->paras[l->rows[row->row].para];

	if (run->mark == DOC_NONE || p->marks[run->mark].kind != MARK_LINK ||
	    p->marks[run->mark].target[0] == '\0' ||
	    !symbol_link_add(to, p->marks[run->mark].target, l->doc->meta.language))
		return false;
	return slice_is_between(buf_slice(to), '!',
	    '~'); /* nothing that ends the sequence */
}

/* TEXT of RUN in its looks, led to where it leads (OSC 8) when that was asked for. */
static void output_add_run(const struct output *o, struct buf *line,
    const struct output_row *row, const struct layout_run *run, struct slice text)
{
	struct buf link = { 0 };
	bool leads = o->hyperlinks && output_find_link(&link, row, run);

	if (leads)
		buf_addf(line, "\033]8;;%s\033\\", buf_str(&link));
	output_add_role(o, line, text, run->role);
	if (leads)
		buf_add(line, "\033]8;;\033\\");
	buf_fini(&link);
}

/*
 * ROW, LEFT [col] from the left of a line that has come to COL; returns what it has come to
 * then.
 */
static size_t output_add_row(const struct output *o, struct buf *line,
    const struct output_row *row, size_t left, size_t col)
{
	const struct layout *l = row->l;
	const struct layout_run *runs = &l->runs[l->rows[row->row].first_run];
	uint32_t n = l->rows[row->row].n_runs;

	while (n > 0 && output_run_text(&runs[n - 1]).len == 0)
		n--;
	for (uint32_t i = 0; i < n; i++) {
		struct slice text = { runs[i].text, runs[i].len };
		size_t at = left + runs[i].col, width = runs[i].width;

		if (i + 1 == n) {
			text = output_run_text(&runs[i]);
			width -= runs[i].len - text.len;
		}
		output_add_blanks(line, col, at);
		output_add_run(o, line, row, &runs[i], text);
		col = at + width;
	}
	return col;
}

/* Row ROW in words, made safe as all that is printed. */
static void output_add_spoken(struct buf *line, const struct layout *l, uint32_t row)
{
	struct buf words = { 0 };

	spoken_add_row(&words, l, row);
	output_add_safe(line, slice_trim(buf_slice(&words)), false);
	buf_fini(&words);
}

void output_layout(struct output *o, const struct layout *l, uint32_t first)
{
	struct buf line = { 0 };
	uint32_t n = l->n_rows;

	while (n > 0 && l->rows[n - 1].blank)
		n--;
	for (uint32_t i = first; i < n; i++) {
		buf_clear(&line);
		if (o->plain)
			output_add_spoken(&line, l, i);
		else
			output_add_row(o, &line, &(struct output_row){ l, i }, 0, 0);
		buf_addc(&line, '\n');
		output_raw(o, buf_str(&line), line.len);
	}
	buf_fini(&line);
}

/* Row ROW of all N layouts, a frame between them. */
static void output_add_columns(const struct output *o, struct buf *line,
    struct layout *const *layouts, size_t n, uint32_t row)
{
	size_t left = 0, col = 0;

	for (size_t i = 0; i < n; i++) {
		col = output_add_row(o, line, &(struct output_row){ layouts[i], row },
		    left, col);
		left += layouts[i]->cols;
		if (i + 1 == n)
			break;
		output_add_blanks(line, col, left + 1);
		output_add_role(o, line, slice_of("|"), ROLE_FRAME);
		col = left + 2;
		left += OUTPUT_FRAME;
	}
	buf_addc(line, '\n');
}

void output_columns(struct output *o, struct layout *const *layouts, size_t n)
{
	struct buf line = { 0 };
	uint32_t rows = n > 0 ? layouts[0]->n_rows : 0;

	for (uint32_t i = 0; i < rows; i++) {
		buf_clear(&line);
		output_add_columns(o, &line, layouts, n, i);
		output_raw(o, buf_str(&line), line.len);
	}
	buf_fini(&line);
}

bool output_finish(struct output *o)
{
	if (fflush(o->to) != 0 && o->error == 0)
		o->error = errno;
	if (o->error == 0)
		return true;
	if (o->error != EPIPE)
		complain("cannot write the output: %s", strerror(o->error));
	return false;
}

/* SPDX-License-Identifier: ISC */
/* normalise - bytes to text with the way back; see the header. */
#include "import/text/normalise.h"

#include <assert.h>
#include <string.h>

#include "base/byte.h"
#include "base/sort.h"
#include "import/sniff.h"
#include "text/utf8.h"

/* [byte] that may be counted from a place; long lines have several. */
#define NORMALISE_STRIDE 512

/* What becomes of a character. */
enum normalise_class {
	NORMALISE_KEEP,
	NORMALISE_DROP,
	NORMALISE_BLANK,
	NORMALISE_CELL,
	NORMALISE_HYPHEN,
	NORMALISE_SOFT_HYPHEN,
	NORMALISE_NOT_SIGN, /* which OCR writes for the hyphen that divides a word */
	NORMALISE_LINE,
	NORMALISE_LIGATURE,
	NORMALISE_STAR,
	NORMALISE_BULLET
};

/* Characters that do not stay as they are; by FIRST, not overlapping. */
static const struct {
	uint32_t first, last;
	enum normalise_class class;
} normalise_rows[] = { { 0x0000, 0x0006, NORMALISE_DROP },
	{ 0x0007, 0x0007, NORMALISE_CELL }, { 0x0008, 0x0008, NORMALISE_DROP },
	{ 0x000a, 0x000b, NORMALISE_LINE }, { 0x000d, 0x000d, NORMALISE_LINE },
	{ 0x000e, 0x001f, NORMALISE_DROP }, { 0x007f, 0x0084, NORMALISE_DROP },
	{ 0x0085, 0x0085, NORMALISE_LINE }, { 0x0086, 0x009f, NORMALISE_DROP },
	{ 0x00a0, 0x00a0, NORMALISE_BLANK }, { 0x00ac, 0x00ac, NORMALISE_NOT_SIGN },
	{ 0x00ad, 0x00ad, NORMALISE_SOFT_HYPHEN }, { 0x061c, 0x061c, NORMALISE_DROP },
	{ 0x2000, 0x200a, NORMALISE_BLANK }, { 0x200b, 0x200f, NORMALISE_DROP },
	{ 0x2010, 0x2011, NORMALISE_HYPHEN }, { 0x2028, 0x2029, NORMALISE_LINE },
	{ 0x202a, 0x202e, NORMALISE_DROP }, { 0x202f, 0x202f, NORMALISE_BLANK },
	{ 0x205f, 0x205f, NORMALISE_BLANK }, { 0x2060, 0x2064, NORMALISE_DROP },
	{ 0x2066, 0x2069, NORMALISE_DROP }, { 0x2217, 0x2217, NORMALISE_STAR },
	{ 0x3000, 0x3000, NORMALISE_BLANK },
	/* Word's fonts of signs: star, square and round bullet */
	{ 0xf02a, 0xf02a, NORMALISE_STAR }, { 0xf0a7, 0xf0a7, NORMALISE_BULLET },
	{ 0xf0b7, 0xf0b7, NORMALISE_BULLET }, { 0xfb00, 0xfb06, NORMALISE_LIGATURE },
	{ 0xfeff, 0xfeff, NORMALISE_DROP } };

static const char *const normalise_ligatures[] = { "ff", "fi", "fl", "ffi", "ffl", "st",
	"st" };

static enum normalise_class normalise_class_of(uint32_t code)
{
	size_t low = 0, high = sizeof(normalise_rows) / sizeof(*normalise_rows);

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (code < normalise_rows[mid].first)
			high = mid;
		else if (code > normalise_rows[mid].last)
			low = mid + 1;
		else
			return normalise_rows[mid].class;
	}
	return NORMALISE_KEEP;
}

/* The reading of one file. */
struct normalise {
	struct slice in; /* UTF-8 */
	size_t at;       /* [byte] read of it */
	struct source *out;
	uint32_t line, column; /* of what comes next */
	bool moved;            /* the next byte needs a place of its own */
};

/* Notes the place of the next byte where counting would not find it, or not soon. */
static void normalise_place(struct normalise *n)
{
	const struct source_place_vec *places = &n->out->places;
	struct source_place place = { (uint32_t)n->out->text.len, n->line, n->column };

	if (!n->moved && place.byte - vec_last(places)->byte < NORMALISE_STRIDE)
		return;
	n->moved = false;
	vec_push(&n->out->places, place);
}

static void normalise_add(struct normalise *n, const char *bytes, size_t len)
{
	normalise_place(n);
	buf_addn(&n->out->text, bytes, len);
}

/* Ends the line; the CR of a CRLF was read. */
static void normalise_newline(struct normalise *n, bool keep)
{
	if (n->in.at[n->at - 1] == '\r' && n->at < n->in.len && n->in.at[n->at] == '\n')
		n->at++;
	if (keep)
		normalise_add(n, "\n", 1);
	n->line++;
	n->column = 1;
	n->moved = true;
}

/* True when nothing but blanks stands before the end of the line. */
static bool normalise_ends_line(const struct normalise *n)
{
	size_t at = n->at;

	while (at < n->in.len && n->in.at[at] == ' ')
		at++;
	return at < n->in.len && (n->in.at[at] == '\n' || n->in.at[at] == '\r');
}

/*
 * A soft hyphen shows only at the end of a line, where it joins: away with it, the
 * line end and the blanks around it.
 */
static void normalise_soft_hyphen(struct normalise *n)
{
	if (!normalise_ends_line(n))
		return;
	while (n->in.at[n->at] == ' ')
		n->at++;
	n->at++;
	normalise_newline(n, false);
	while (n->at < n->in.len && n->in.at[n->at] == ' ') {
		n->at++;
		n->column++;
	}
}

/* Keeps LEN bytes, each a character, as they are. */
static void normalise_keep(struct normalise *n, size_t len)
{
	normalise_add(n, n->in.at + n->at, len);
	n->at += len;
	n->column += (uint32_t)len;
}

/* One character of the input. */
static void normalise_step(struct normalise *n)
{
	const char *from = n->in.at + n->at;
	uint32_t code;
	size_t len = utf8_decode(n->in, n->at, &code);
	enum normalise_class class = normalise_class_of(code);

	n->at += len;
	switch (class) {
	case NORMALISE_KEEP: normalise_add(n, from, len); break;
	case NORMALISE_BLANK: normalise_add(n, " ", 1); break;
	case NORMALISE_CELL: normalise_add(n, "\t", 1); break;
	case NORMALISE_HYPHEN: normalise_add(n, "-", 1); break;
	case NORMALISE_STAR: normalise_add(n, "*", 1); break;
	case NORMALISE_BULLET: normalise_add(n, "\342\200\242", 3); break;
	case NORMALISE_NOT_SIGN:
		if (normalise_ends_line(n))
			normalise_add(n, "-", 1);
		else
			normalise_add(n, from, len);
		break;
	case NORMALISE_LIGATURE:
		assert(code >= 0xfb00 && code <= 0xfb06); /* normalise_rows */
		from = normalise_ligatures[code - 0xfb00];
		normalise_add(n, from, strlen(from));
		n->moved = true;
		break;
	case NORMALISE_SOFT_HYPHEN:
	case NORMALISE_DROP: n->moved = true; break;
	case NORMALISE_LINE: normalise_newline(n, true); return;
	}
	n->column++;
	if (class == NORMALISE_SOFT_HYPHEN)
		normalise_soft_hyphen(n);
}

/* Copies the places of bytes [start, end) of OLD as if the text began at NEW_START. */
static size_t normalise_move_places(const struct source *old, size_t first, size_t start,
    size_t end, struct source *to)
{
	size_t i = first;

	for (; i < old->places.n && old->places.at[i].byte < end; i++) {
		struct source_place place = old->places.at[i];

		if (place.byte >= start) {
			place.byte = (uint32_t)(place.byte - start + to->text.len);
			vec_push(&to->places, place);
		}
	}
	return i;
}

/* The end of the word or of the white space that begins at AT. */
static size_t normalise_run(struct slice s, size_t at)
{
	bool blank = (unsigned char)s.at[at] <= ' ';

	while (at < s.len && ((unsigned char)s.at[at] <= ' ') == blank)
		at++;
	return at;
}

/*
 * Composes the words that need it.  Inside a composed word only its start has a
 * place: the counting goes on from there, and begins anew behind it.
 */
static void normalise_compose(struct source *s)
{
	struct source composed = { .path = s->path };
	struct slice text = buf_slice(&s->text);
	size_t place = 0;

	if (utf8_is_nfc(text))
		return;
	for (size_t at = 0; at < text.len;) {
		size_t end = normalise_run(text, at);
		struct slice word = slice_sub(text, at, end);
		bool nfc = utf8_is_nfc(word);
		struct diag_place behind = source_place(s, end);

		place =
		    normalise_move_places(s, place, at, nfc ? end : at + 1, &composed);
		while (place < s->places.n && s->places.at[place].byte < end)
			place++;
		utf8_add_nfc(&composed.text, word);
		if (!nfc)
			vec_push(&composed.places,
			    ((struct source_place){ (uint32_t)composed.text.len,
				(uint32_t)behind.line, (uint32_t)behind.column }));
		at = end;
	}
	source_fini(s);
	*s = composed;
}

bool source_read(struct slice bytes, const char *path, struct source *out,
    struct diags *diags)
{
	struct buf decoded = { 0 };
	struct normalise n = { .out = out, .line = 1, .column = 1, .moved = true };

	out->path = path;
	if (!sniff_text(bytes, path, &decoded, diags)) {
		buf_fini(&decoded);
		return false;
	}
	n.in = buf_slice(&decoded);
	while (n.at < n.in.len) {
		size_t rest = n.in.len - n.at;
		size_t plain = byte_plain_run(n.in.at + n.at,
		    rest < NORMALISE_STRIDE ? rest : NORMALISE_STRIDE);

		if (plain > 0)
			normalise_keep(&n, plain);
		else
			normalise_step(&n);
	}
	buf_fini(&decoded);
	normalise_compose(out);
	return true;
}

void source_fini(struct source *s)
{
	buf_fini(&s->text);
	vec_fini(&s->places);
	vec_fini(&s->lines);
}

const struct line_vec *source_lines(struct source *s)
{
	if (s->lines.n == 0)
		lines_split(buf_slice(&s->text), &s->lines);
	return &s->lines;
}

/* The last place at or before BYTE; there is one at byte 0 when there is text. */
static const struct source_place *normalise_find(const struct source *s, size_t byte)
{
	size_t behind = 1, end = s->places.n;

	bisect(behind, end, middle, s->places.at[middle].byte <= byte);
	return &s->places.at[behind - 1];
}

struct diag_place source_place(const struct source *s, size_t byte)
{
	struct diag_place place = { .file = s->path, .line = 1, .column = 1 };

	if (s->places.n == 0)
		return place;
	const struct source_place *from = normalise_find(s, byte);
	place.line = from->line;
	place.column =
	    from->column + utf8_count(slice_sub(buf_slice(&s->text), from->byte, byte));
	return place;
}

/* SPDX-License-Identifier: ISC */
/* akn_text - the text of one paragraph while it comes in; see the header. */
#include "import/akn/akn_text.h"

#include <stdint.h>
#include <string.h>

#include "base/byte.h"
#include "model/space.h"
#include "text/utf8.h"

/* [byte] that are looked at together. */
#define AKN_TEXT_RUN ((size_t)256)

void akn_text_fini(struct akn_text *t)
{
	buf_fini(&t->text);
	buf_fini(&t->raw);
	buf_fini(&t->nfc);
	vec_fini(&t->marks);
	vec_fini(&t->open);
}

void akn_text_clear(struct akn_text *t)
{
	buf_clear(&t->text);
	t->marks.n = 0;
	t->open.n = 0;
	t->tab = 0;
	t->space = NULL;
}

/* The white space that is held back becomes part of the text, unless it begins one. */
static void akn_text_release(struct akn_text *t)
{
	if (t->space == NULL)
		return;
	if (t->text.len > 0 && t->text.at[t->text.len - 1] != '\t') {
		size_t before = t->text.len;

		buf_add(&t->text, t->space);
		/* What was opened since then begins behind it; notes do not. */
		for (size_t i = 0; i < t->open.n; i++) {
			struct akn_mark *m = &t->marks.at[t->open.at[i]];

			if (m->start == before)
				m->start = t->text.len;
		}
	}
	t->space = NULL;
}

static void akn_text_plain(struct akn_text *t, struct slice s)
{
	if (s.len == 0)
		return;
	akn_text_release(t);
	buf_adds(&t->text, s);
}

/* Holds back a space of CODE; a no-break space wins over a blank. */
static void akn_text_hold(struct akn_text *t, uint32_t code)
{
	if (code == '\t' && t->tab == 0)
		t->tab = t->text.len;
	if (t->keep_nbsp && code == 0x00a0)
		t->space = "\xc2\xa0";
	else if (t->keep_nbsp && code == 0x202f)
		t->space = "\xe2\x80\xaf";
	else if (t->space == NULL)
		t->space = " ";
}

/* What no reader sees: soft hyphens, joiners, marks of direction, byte order marks. */
static bool akn_text_invisible(const struct akn_text *t, uint32_t code)
{
	return utf8_is_ignorable(code) &&
	    !(t->keep_joiners && (code == 0x200c || code == 0x200d));
}

/*
 * A control character.  Of those from U+0080 on the character that Windows-1252 has in
 * its place is what was meant nearly always: U+0092 is an apostrophe, and a blank would
 * cut the word.
 */
static void akn_text_control(struct akn_text *t, uint32_t code)
{
	static const char *const windows[32] = {
		"€",
		NULL,
		"‚",
		"ƒ",
		"„",
		NULL,
		"†",
		"‡", /* 85 is also the next line */
		"ˆ",
		"‰",
		"Š",
		"‹",
		"Œ",
		NULL,
		"Ž",
		NULL,
		NULL,
		"‘",
		"’",
		"“",
		"”",
		"•",
		"–",
		"—",
		"˜",
		"™",
		"š",
		"›",
		"œ",
		NULL,
		"ž",
		"Ÿ",
	};

	t->controls++;
	if (code >= 0x80 && code < 0xa0 && windows[code - 0x80] != NULL)
		akn_text_plain(t, slice_of(windows[code - 0x80]));
	else
		akn_text_hold(t, code);
}

/*
 * The same where all is as it was meant: a blank stays, but for those beside the end of a
 * line, with which a tool set the XML.
 */
static void akn_text_exactly(struct akn_text *t, struct slice character, uint32_t code)
{
	if (code == '\n' || code == '\r' || code == '\t')
		akn_text_hold(t, ' ');
	else if (utf8_is_control(code) || utf8_is_nonchar(code))
		akn_text_control(t, code);
	else if (code != ' ' || t->space == NULL)
		akn_text_plain(t, character);
}

/* One character beyond ASCII, or a control; LEN [byte] at AT of S. */
static void akn_text_character(struct akn_text *t, struct slice s, size_t at, size_t len,
    uint32_t code)
{
	if (t->exact)
		akn_text_exactly(t, slice_sub(s, at, at + len), code);
	else if (space_is(code) && code != 0x85)
		akn_text_hold(t, code);
	else if (utf8_is_control(code) || utf8_is_nonchar(code))
		akn_text_control(t, code);
	else if (code == 0x2011)
		akn_text_plain(t, slice_of("-"));
	else if (!akn_text_invisible(t, code))
		akn_text_plain(t, slice_sub(s, at, at + len));
}

/* The end of the ASCII from AT on whose blanks are single and inside it. */
static size_t akn_text_run(struct slice s, size_t at)
{
	size_t n = s.len - at < AKN_TEXT_RUN ? s.len - at : AKN_TEXT_RUN;

	n = byte_plain_run(s.at + at, n);
	at += byte_single_blanks(s.at + at, n);
	return s.at[at - 1] == ' ' ? at - 1 : at;
}

static void akn_text_normal(struct akn_text *t, struct slice s)
{
	size_t at = 0;

	while (at < s.len) {
		size_t start = at;
		uint32_t code;

		if (s.at[at] > ' ' && s.at[at] < 0x7f) {
			at = akn_text_run(s, at);
			akn_text_plain(t, slice_sub(s, start, at));
			continue;
		}
		size_t len = utf8_decode(s, at, &code);
		akn_text_character(t, s, at, len, code);
		at += len;
	}
}

static bool akn_text_is_ascii(struct slice s)
{
	uint64_t all = 0, eight;
	size_t at = 0;

	for (; s.len - at >= sizeof(eight); at += sizeof(eight)) {
		memcpy(&eight, s.at + at, sizeof(eight));
		all |= eight;
	}
	for (; at < s.len; at++)
		all |= (unsigned char)s.at[at];
	return (all & 0x8080808080808080U) == 0;
}

/* Nothing below U+0300 can be other than in normal form, nor quotes, dashes and Han. */
static bool akn_text_needs_nfc(struct slice s)
{
	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.at[i];

		if (c < 0xcc || (c >= 0xe4 && c <= 0xe9))
			continue;
		if (c == 0xe2 && i + 1 < s.len && (unsigned char)s.at[i + 1] == 0x80)
			continue;
		return !utf8_is_nfc(s);
	}
	return false;
}

/*
 * Takes the last character of the text back when TEXT may begin with an accent on it:
 * the parser hands texts over in pieces.  Not where a mark begins or ends.
 */
static void akn_text_take_back(struct akn_text *t, struct slice text)
{
	size_t len = t->text.len, last = len;
	uint32_t code;

	utf8_decode(text, 0, &code);
	if (code < 0x300 || code >= 0x2000 || len == 0 || t->space != NULL)
		return;
	if (t->marks.n > 0 &&
	    (vec_last(&t->marks)->start == len || vec_last(&t->marks)->end == len))
		return;
	do
		last--;
	while (last > 0 && ((unsigned char)t->text.at[last] & 0xc0) == 0x80);
	buf_adds(&t->raw, slice_sub(buf_slice(&t->text), last, len));
	t->text.len = last;
	t->text.at[last] = '\0';
}

void akn_text_add(struct akn_text *t, struct slice text)
{
	buf_clear(&t->raw);
	if (text.len > 0 && (unsigned char)text.at[0] >= 0xcc)
		akn_text_take_back(t, text);
	if (t->raw.len > 0) {
		buf_adds(&t->raw, text);
		text = buf_slice(&t->raw);
	}
	if (akn_text_is_ascii(text) || !akn_text_needs_nfc(text)) {
		akn_text_normal(t, text);
		return;
	}
	buf_clear(&t->nfc);
	utf8_add_nfc(&t->nfc, text);
	akn_text_normal(t, buf_slice(&t->nfc));
}

void akn_text_space(struct akn_text *t)
{
	bool begins = t->text.len == 0 || t->text.at[t->text.len - 1] == '\t';

	if (!t->exact || !begins) /* a blank that the words begin with is to stay */
		akn_text_hold(t, ' ');
}

void akn_text_open(struct akn_text *t, enum akn_mark_kind kind, const char *value,
    struct akn_place place)
{
	struct akn_mark m = { kind, t->text.len, t->text.len, value, place, NULL };

	vec_push(&t->open, t->marks.n);
	vec_push(&t->marks, m);
}

void akn_text_close(struct akn_text *t)
{
	if (t->open.n == 0)
		return;
	struct akn_mark *m = &t->marks.at[t->open.at[--t->open.n]];
	m->end = t->text.len > m->start ? t->text.len : m->start;
}

void akn_text_note(struct akn_text *t, const char *label, struct akn_place place)
{
	struct akn_mark m = { AKN_MARK_NOTE, t->text.len, t->text.len, label, place,
		NULL };

	vec_push(&t->marks, m);
}

void akn_text_cell(struct akn_text *t)
{
	t->open.n = 0;
	t->space = NULL;
	buf_addc(&t->text, '\t');
}

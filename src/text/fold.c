/* SPDX-License-Identifier: ISC */
/*
 * fold - text made equal for searching; see the header.
 *
 * Each cluster is taken apart as by NFKD, and what is left of it without marks
 * remembers where the cluster began.  Most texts are printable ASCII but for a character here and
 * there: that is copied as it is, and one step leads back from all of it.
 */
#include "text/fold.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>

#include "base/byte.h"
#include "base/sort.h"
#include "base/xalloc.h"
#include "text/grapheme.h"
#include "text/plain.h"
#include "text/utf8.h"

struct folder {
	struct folded to;
	size_t cap; /* [byte] allocated for to.text */
	size_t at;  /* [byte] of the source: the cluster in hand */
	bool keep_case;
};

/* Makes room for CAP bytes, the last one included. */
static void fold_reserve(struct folder *f, size_t cap)
{
	f->to.text = xreallocarray(f->to.text, cap, 1);
	f->cap = cap;
}

/* True when what is added next, from the place in hand, goes on from the last step. */
static bool fold_goes_on(const struct folder *f, bool plain)
{
	if (f->to.steps.n == 0)
		return false;
	const struct fold_step *last = vec_last(&f->to.steps);
	size_t off = last->plain ? f->to.len - last->at : 0;

	return last->plain == plain && last->from + off == f->at;
}

/* What is added next comes from the place in hand. */
static void fold_mark(struct folder *f, bool plain)
{
	if (!fold_goes_on(f, plain))
		vec_push(&f->to.steps, ((struct fold_step){ f->to.len, f->at, plain }));
}

static void fold_add_byte(struct folder *f, char c)
{
	if (f->to.len + 1 >= f->cap)
		fold_reserve(f, 2 * f->cap);
	fold_mark(f, false);
	f->to.text[f->to.len++] = c;
}

/* A blank, unless one stands there already. */
static void fold_add_blank(struct folder *f)
{
	if (f->to.len == 0 || f->to.text[f->to.len - 1] != ' ')
		fold_add_byte(f, ' ');
}

static void fold_add_ascii(struct folder *f, char c)
{
	if (!f->keep_case)
		c = byte_lower(c);
	if (c == ' ')
		fold_add_blank(f);
	else
		fold_add_byte(f, c);
}

/* Marks, the Arabic stretching stroke, controls and all that is not seen. */
static bool fold_drops(uint32_t code)
{
	return uc_combining_class(code) != 0 || code == 0x0640 || utf8_is_control(code) ||
	    uc_is_property(code, UC_PROPERTY_DEFAULT_IGNORABLE_CODE_POINT);
}

/* Adds CODE, which has no decomposition. */
static void fold_add_atom(struct folder *f, uint32_t code)
{
	const int digit = uc_decimal_value(code);
	char bytes[4];

	if (fold_drops(code))
		return;
	if (digit >= 0) {
		fold_add_ascii(f, (char)('0' + digit));
		return;
	}
	if (code == 0x03c2)
		code = 0x03c3; /* the sigma at the end of a word */
	if (!f->keep_case)
		code = uc_tolower(code);
	size_t len = utf8_put(code, bytes);
	for (size_t i = 0; i < len; i++)
		fold_add_byte(f, bytes[i]);
}

/* Adds CODE; a decomposition is itself decomposed, four deep at the most. */
static void fold_add_code(struct folder *f, uint32_t code)
{
	ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];
	const char *plain = plain_form(code);
	int tag;

	if (uc_is_property_white_space(code)) {
		fold_add_blank(f);
		return;
	}
	if (code >= 0x20 && code < 0x7f) {
		fold_add_ascii(f, (char)code);
		return;
	}
	for (; plain != NULL && *plain != '\0'; plain++)
		fold_add_ascii(f, *plain);
	if (plain != NULL)
		return;
	/* A Korean syllable stays whole: its letters are no marks. */
	int count =
	    code >= 0xac00 && code <= 0xd7a3 ? -1 : uc_decomposition(code, &tag, parts);
	for (int i = 0; i < count; i++)
		fold_add_code(f, parts[i]);
	if (count < 0)
		fold_add_atom(f, code);
}

static void fold_add_cluster(struct folder *f, struct slice cluster)
{
	uint32_t code;

	for (size_t at = 0; at < cluster.len;) {
		at += utf8_decode(cluster, at, &code);
		fold_add_code(f, code);
	}
}

/* Adds the printable ASCII that comes next, but for what the character behind may join. */
static void fold_add_plain(struct folder *f, struct slice s)
{
	size_t end = f->at + byte_plain_run(s.at + f->at, s.len - f->at);

	if (end > f->at && end < s.len && byte_is_beyond(s.at[end]))
		end--;
	if (f->to.len + (end - f->at) + 1 >= f->cap)
		fold_reserve(f, 2 * (f->cap + (end - f->at)));
	while (f->at < end) {
		if (s.at[f->at] == ' ' && f->to.len > 0 &&
		    f->to.text[f->to.len - 1] == ' ') {
			f->at++;
			continue;
		}
		size_t n = byte_single_blanks(s.at + f->at, end - f->at);
		fold_mark(f, true);
		if (f->keep_case)
			memcpy(f->to.text + f->to.len, s.at + f->at, n);
		else
			byte_copy_lower(f->to.text + f->to.len, s.at + f->at, n);
		f->to.len += n;
		f->at += n;
	}
}

struct folded fold_text(struct slice s, bool keep_case)
{
	struct folder f = { .keep_case = keep_case };

	fold_reserve(&f, s.len + 2);
	for (size_t end; fold_add_plain(&f, s), f.at < s.len; f.at = end) {
		char c = s.at[f.at];
		end = grapheme_next(s, f.at);
		if (end == f.at + 1 && c >= 0x20 && c < 0x7f)
			fold_add_ascii(&f, c);
		else
			fold_add_cluster(&f, slice_sub(s, f.at, end));
	}
	f.to.text[f.to.len] = '\0';
	vec_push(&f.to.steps, ((struct fold_step){ f.to.len, s.len, false }));
	return f.to;
}

void folded_fini(struct folded *f)
{
	free(f->text);
	vec_fini(&f->steps);
	*f = (struct folded){ 0 };
}

size_t folded_from(const struct folded *f, size_t at)
{
	size_t behind = 1, end = f->steps.n;

	bisect(behind, end, middle, f->steps.at[middle].at <= at);
	const struct fold_step *step = &f->steps.at[behind - 1];
	return step->plain ? step->from + (at - step->at) : step->from;
}

/* Adds the one form of what differs from CODE by case or typography alone, from byte START. */
static void fold_add_variant_code(struct buf *to, size_t start, uint32_t code)
{
	const char *plain = plain_form(code);
	char bytes[4];

	if (uc_is_property_white_space(code)) {
		if (to->len == start || to->at[to->len - 1] != ' ')
			buf_addc(to, ' ');
	} else if (plain != NULL) {
		for (; *plain != '\0'; plain++)
			buf_addc(to, byte_lower(*plain));
	} else if (!uc_is_property(code, UC_PROPERTY_DEFAULT_IGNORABLE_CODE_POINT)) {
		buf_addn(to, bytes, utf8_put(uc_tolower(code), bytes));
	}
}

/* Composes what stands in TO from byte START on: what is not seen has gone from between
 * a letter and its accent. */
static void fold_compose(struct buf *to, size_t start)
{
	struct buf composed = { 0 };

	utf8_add_nfc(&composed, slice_sub(buf_slice(to), start, to->len));
	to->len = start;
	buf_adds(to, buf_slice(&composed));
	buf_fini(&composed);
}

void fold_add_variant(struct buf *to, struct slice s)
{
	size_t start = to->len;
	bool plain = true;
	uint32_t code;

	for (size_t at = 0; at < s.len;) {
		at += utf8_decode(s, at, &code);
		plain = plain && code < 0x80;
		if (code < 0x80 && code > ' ')
			buf_addc(to, byte_lower((char)code));
		else
			fold_add_variant_code(to, start, code);
	}
	if (!plain)
		fold_compose(to, start);
}

bool fold_has_capital(struct slice s)
{
	uint32_t code;

	for (size_t at = 0; at < s.len;) {
		at += utf8_decode(s, at, &code);
		if (uc_tolower(code) != code)
			return true;
	}
	return false;
}

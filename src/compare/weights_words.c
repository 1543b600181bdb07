/* SPDX-License-Identifier: ISC */
/* weights_words - the words of a paragraph; see the header. */
#include "compare/weights_words.h"

#include "base/buf.h"
#include "base/byte.h"
#include "model/date.h"
#include "text/fold.h"
#include "text/utf8.h"

/* From here on each character is a word: the scripts that write no blanks. */
#define WORDS_UNSPACED 0x2e80u

struct words_reader {
	const struct para *p;
	struct folded folded;
	struct slice text;	/* folded */
	size_t dated;		/* [byte] of P: a date ends here */
	uint32_t mark;		/* the first mark that may reach beyond here */
};

uint32_t weights_name(struct names *names, uint32_t *last, struct slice key)
{
	uint32_t *value = names_value(names, key);

	if (*value == 0)
		*value = ++*last;
	return *value;
}

/* True for what may stand in a word. */
static bool words_is_letter(uint32_t code)
{
	if (code < 0x80)
		return byte_is_letter((char)code) || byte_is_digit((char)code);
	if (code < 0xc0)
		return false;
	return !(code >= 0x2000 && code < 0x2070) && !(code >= 0x3000 && code < 0x3040) &&
	    !(code >= 0xff00 && code < 0xff10) && code != 0x060c && code != 0x061b &&
	    code != 0x061f && code != 0xfffd;
}

/* The end [byte] of the word at AT, AT when there is none. */
static size_t words_end(struct slice s, size_t at)
{
	uint32_t code;
	size_t end = at;

	while (end < s.len) {
		size_t len = utf8_decode(s, end, &code);

		if (!words_is_letter(code))
			break;
		if (code >= WORDS_UNSPACED)
			return end == at ? at + len : end;
		end += len;
	}
	return end;
}

static bool words_has_digit(struct slice word)
{
	for (size_t i = 0; i < word.len; i++)
		if (byte_is_digit(word.at[i]))
			return true;
	return false;
}

/* True when byte AT of the paragraph lies in a link. */
static bool words_in_link(struct words_reader *r, size_t at)
{
	const struct para *p = r->p;

	while (r->mark < p->n_marks && p->marks[r->mark].end <= at &&
	    p->marks[r->mark].start <= at)
		r->mark++;
	for (uint32_t i = r->mark; i < p->n_marks && p->marks[i].start <= at; i++)
		if (p->marks[i].kind == MARK_LINK && at < p->marks[i].end)
			return true;
	return false;
}

/* How much the word that began at byte AT of the paragraph counts. */
static uint16_t words_counts(struct words_reader *r, struct slice word, size_t at)
{
	struct slice text = para_text(r->p);
	struct date date;

	if (words_has_digit(word)) {
		size_t len = date_parse_words(slice_sub(text, at, text.len), &date);

		if (len > 0)
			r->dated = at + len;
		return COUNTS_LITTLE;
	}
	if (at < para_opening(r->p).len || at < r->dated || words_in_link(r, at))
		return COUNTS_LITTLE;
	return COUNTS;
}

/* The documents that a footnote names. */
static void words_add_targets(const struct para *p, struct names *names, uint32_t *last,
    struct weights_word_vec *out)
{
	struct buf key = { 0 };

	for (uint32_t i = 0; i < p->n_marks; i++) {
		if (p->marks[i].kind != MARK_LINK)
			continue;
		buf_clear(&key);
		buf_addc(&key, '=');
		buf_add(&key, p->marks[i].target);
		vec_push(out, ((struct weights_word){
		    weights_name(names, last, buf_slice(&key)), COUNTS_MOST, false }));
	}
	buf_fini(&key);
}

void weights_words(const struct para *p, struct names *names, uint32_t *last,
    struct weights_word_vec *out)
{
	struct words_reader r = { p, fold_text(para_text(p), false), { "", 0 }, 0, 0 };
	size_t end;

	r.text = (struct slice){ r.folded.text, r.folded.len };
	for (size_t at = 0; at < r.text.len; at = end) {
		uint32_t code;

		end = words_end(r.text, at);
		if (end == at) {
			end = at + utf8_decode(r.text, at, &code);
			continue;
		}
		struct slice word = slice_sub(r.text, at, end);
		bool opens = r.folded.from[at] < para_opening(p).len;
		uint16_t counts = words_counts(&r, word, r.folded.from[at]);

		vec_push(out, ((struct weights_word){ weights_name(names, last, word), counts,
		    opens }));
	}
	if (p->kind == PARA_FOOTNOTE)
		words_add_targets(p, names, last, out);
	folded_fini(&r.folded);
}

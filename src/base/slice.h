/* SPDX-License-Identifier: ISC */
/*
 * slice - a borrowed run of bytes, not NUL-terminated.
 *
 * Positions and lengths are [byte]; ranges are half open, [start, end).  What is asked of
 * each byte of a text stands here in full: with a constant it is a comparison or two.
 */
#ifndef RECITAL_BASE_SLICE_H
#define RECITAL_BASE_SLICE_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <string.h> /* memcmp, strlen */

/* "Not found", and the end of a slice that runs to the end of its text. */
#define SLICE_NONE ((size_t)-1)

struct slice {
	const char *at; /* borrowed */
	size_t len;     /* [byte] */
};

static inline struct slice slice_of(const char *text)
{
	return (struct slice){ text, strlen(text) };
}

/* Bytes [start, end) of S; END beyond S means the end of S. */
static inline struct slice slice_sub(struct slice s, size_t start, size_t end)
{
	if (end > s.len)
		end = s.len;
	if (start > end)
		start = end;
	/* NULL has no byte 0 to point at, and no other length than 0 */
	return (struct slice){ start > 0 ? s.at + start : s.at, end - start };
}

static inline bool slice_eq(struct slice a, struct slice b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}

static inline bool slice_is(struct slice s, const char *text)
{
	return slice_eq(s, slice_of(text));
}

/* Compares ASCII letters without case; other bytes must be equal. */
bool slice_is_nocase(struct slice s, const char *text);

/* True when S begins with PREFIX; the _nocase form folds ASCII letters. */
static inline bool slice_starts(struct slice s, const char *prefix)
{
	size_t len = strlen(prefix);

	return s.len >= len && (len == 0 || memcmp(s.at, prefix, len) == 0);
}

bool slice_starts_nocase(struct slice s, const char *prefix);

/* True when S ends with SUFFIX. */
static inline bool slice_ends(struct slice s, const char *suffix)
{
	size_t len = strlen(suffix);

	return s.len >= len && (len == 0 || memcmp(s.at + s.len - len, suffix, len) == 0);
}

/* Which of the N WORDS S is, ASCII letters without case; N when it is none. */
size_t slice_which(struct slice s, const char *const *words, size_t n);

/* True when it is one. */
bool slice_is_among(struct slice s, const char *const *words, size_t n);

/* The same with an array of words. */
#define SLICE_IS_IN(s, words) slice_is_among(s, words, sizeof(words) / sizeof(*(words)))

/* True when WORD is in LIST, whose words have blanks between them, and may have some around. */
bool slice_is_listed(struct slice word, const char *list);

/* True when every byte of S lies from FIRST to LAST. */
bool slice_is_between(struct slice s, char first, char last);

/* Position [byte] of the first TEXT at or behind FROM, or SLICE_NONE. */
size_t slice_find(struct slice s, const char *text, size_t from);

/* The part of S before its first blank, all of S without one; *REST: what stands behind it. */
struct slice slice_first_word(struct slice s, struct slice *rest);

/* The place behind the digits that stand at AT of S; AT when there are none. */
size_t slice_digits_end(struct slice s, size_t at);

/* The byte that "%2F" at AT of an address stands for, letters in any case; -1 when none does. */
int slice_percent(struct slice s, size_t at);

/* S without ASCII white space at its ends. */
struct slice slice_trim(struct slice s);

/* Byte order, as memcmp; the shorter first. */
int slice_cmp(struct slice a, struct slice b);

#endif

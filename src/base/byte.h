/* SPDX-License-Identifier: ISC */
/*
 * byte - letters and digits of ASCII, whatever the locale makes of a byte.
 */
#ifndef RECITAL_BASE_BYTE_H
#define RECITAL_BASE_BYTE_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint64_t */
#include <string.h> /* memcpy */

static inline bool byte_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool byte_is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static inline bool byte_is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static inline bool byte_is_letter(char c)
{
	return byte_is_upper(c) || byte_is_lower(c);
}

static inline bool byte_is_alnum(char c)
{
	return byte_is_letter(c) || byte_is_digit(c);
}

/* A capital as its small letter, and the reverse; any other byte as it is. */
static inline char byte_lower(char c)
{
	return byte_is_upper(c) ? (char)(c - 'A' + 'a') : c;
}

static inline char byte_upper(char c)
{
	return byte_is_lower(c) ? (char)(c - 'a' + 'A') : c;
}

/* The value of a hexadecimal digit, letters in any case; 16 when C is none. */
static inline unsigned byte_hex(char c)
{
	const char small = byte_lower(c);

	return byte_is_digit(c)            ? (unsigned)(c - '0')
	    : small >= 'a' && small <= 'f' ? (unsigned)(small - 'a') + 10
					   : 16;
}

/* True for a byte of a character beyond ASCII. */
static inline bool byte_is_beyond(char c)
{
	return ((unsigned char)c & 0x80) != 0;
}

/* A byte of a word: a letter or digit of ASCII, or of a character beyond it. */
static inline bool byte_is_word(char c)
{
	return byte_is_alnum(c) || byte_is_beyond(c);
}

/* A byte in each of eight places. */
#define BYTE_EIGHT(byte) ((uint64_t)(byte)*0x0101010101010101u)

/* Printable ASCII, the blank included. */
static inline bool byte_is_plain(char c)
{
	return c >= ' ' && c < 0x7f;
}

/*
 * How many of the N bytes at TEXT are such, up to the first that is not.  Eight are looked
 * at together, as most of each text is: below a blank, taking one away borrows the high
 * bit; above the tilde, adding one carries into it.
 */
static inline size_t byte_plain_run(const char *text, size_t n)
{
	size_t at = 0;
	uint64_t x;

	for (; n - at >= sizeof(x); at += sizeof(x)) {
		memcpy(&x, text + at, sizeof(x));
		if (((x | (x - BYTE_EIGHT(0x20)) | (x + BYTE_EIGHT(1))) &
			BYTE_EIGHT(0x80)) != 0)
			break;
	}
	while (at < n && byte_is_plain(text[at]))
		at++;
	return at;
}

/*
 * How many of the N bytes at TEXT there are up to the first below LIMIT, which is ASCII: taking
 * it away borrows the high bit, and the lowest byte of eight that lost one is below it.
 */
static inline size_t byte_run_from(const char *text, size_t n, unsigned char limit)
{
	size_t at = 0;
	uint64_t x;

	for (; n - at >= sizeof(x); at += sizeof(x)) {
		memcpy(&x, text + at, sizeof(x));
		if (((x - BYTE_EIGHT(limit)) & ~x & BYTE_EIGHT(0x80)) != 0)
			break;
	}
	while (at < n && (unsigned char)text[at] >= limit)
		at++;
	return at;
}

/*
 * How many of the N bytes at TEXT there are up to the first that is LEAST to MOST, which are ASCII.
 */
static inline size_t byte_run_outside(const char *text, size_t n, char least, char most)
{
	const uint64_t from = BYTE_EIGHT((unsigned char)(0x80 - least));
	const uint64_t beyond = BYTE_EIGHT((unsigned char)(0x7f - most));
	size_t at = 0;
	uint64_t x, low;

	/* The high bit of each byte that is at least LEAST, and of each that is above MOST. */
	for (; n - at >= sizeof(x); at += sizeof(x)) {
		memcpy(&x, text + at, sizeof(x));
		low = x & BYTE_EIGHT(0x7f);
		if (((low + from) & ~(low + beyond) & ~x & BYTE_EIGHT(0x80)) != 0)
			break;
	}
	while (at < n && (text[at] < least || text[at] > most))
		at++;
	return at;
}

/*
 * How many of the N bytes at TEXT there are up to the first blank that another blank
 * follows, that one included; N when there is none.
 */
static inline size_t byte_single_blanks(const char *text, size_t n)
{
	size_t at = 0;
	uint64_t x;

	/* The high bit of each byte that is a blank; the last of the eight is looked at twice. */
	for (; n - at >= sizeof(x); at += sizeof(x) - 1) {
		memcpy(&x, text + at, sizeof(x));
		x ^= BYTE_EIGHT(' ');
		x = ~(((x & BYTE_EIGHT(0x7f)) + BYTE_EIGHT(0x7f)) | x) & BYTE_EIGHT(0x80);
		if ((x & (x >> 8)) != 0)
			break;
	}
	for (; at + 1 < n; at++)
		if (text[at] == ' ' && text[at + 1] == ' ')
			return at + 1;
	return n;
}

/* Copies the N bytes of printable ASCII at FROM to TO, capitals as small letters. */
static inline void byte_copy_lower(char *to, const char *from, size_t n)
{
	size_t at = 0;
	uint64_t x, capital;

	for (; n - at >= sizeof(x); at += sizeof(x)) {
		memcpy(&x, from + at, sizeof(x));
		/* The high bit of each byte that is at least 'A' and not above 'Z'. */
		capital = (x + BYTE_EIGHT(0x80 - 'A')) & ~(x + BYTE_EIGHT(0x7f - 'Z')) &
		    BYTE_EIGHT(0x80);
		x |= capital >> 2;
		memcpy(to + at, &x, sizeof(x));
	}
	for (; at < n; at++)
		to[at] = byte_lower(from[at]);
}

#endif

/* SPDX-License-Identifier: ISC */
/*
 * byte - letters and digits of ASCII, whatever the locale makes of a byte.
 */
#ifndef RECITAL_BASE_BYTE_H
#define RECITAL_BASE_BYTE_H

#include <stdbool.h>

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

/* A capital as its small letter, and the reverse; any other byte as it is. */
static inline char byte_lower(char c)
{
	return byte_is_upper(c) ? (char)(c - 'A' + 'a') : c;
}

static inline char byte_upper(char c)
{
	return byte_is_lower(c) ? (char)(c - 'a' + 'A') : c;
}

/* True for a byte of a character beyond ASCII. */
static inline bool byte_is_beyond(char c)
{
	return ((unsigned char)c & 0x80) != 0;
}

#endif

/* SPDX-License-Identifier: ISC */
/* slice - a borrowed run of bytes; see the header. */
#include "base/slice.h"

#include <string.h>

#include "base/byte.h"
#include "base/sort.h"

static bool slice_is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

bool slice_starts_nocase(struct slice s, const char *prefix)
{
	size_t i = 0;

	for (; prefix[i] != '\0'; i++)
		if (i >= s.len || byte_lower(s.at[i]) != byte_lower(prefix[i]))
			return false;
	return true;
}

bool slice_is_nocase(struct slice s, const char *text)
{
	return s.len == strlen(text) && slice_starts_nocase(s, text);
}

size_t slice_which(struct slice s, const char *const *words, size_t n)
{
	/* letters that differ in case alone differ in this bit, and most first letters differ */
	const int fold = 'a' - 'A';
	const int first = (s.len > 0 ? s.at[0] : '\0') | fold;
	size_t i = 0;

	while (i < n && ((words[i][0] | fold) != first || !slice_is_nocase(s, words[i])))
		i++;
	return i;
}

bool slice_is_among(struct slice s, const char *const *words, size_t n)
{
	return slice_which(s, words, n) < n;
}

bool slice_is_listed(struct slice word, const char *list)
{
	const char *end;

	for (const char *at = list; at != NULL; at = end) {
		end = strchr(at, ' ');
		const size_t len = end != NULL ? (size_t)(end++ - at) : strlen(at);

		if (slice_eq(word, (struct slice){ at, len }))
			return len > 0;
	}
	return false;
}

bool slice_is_between(struct slice s, char first, char last)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.at[i] < first || s.at[i] > last)
			return false;
	return true;
}

size_t slice_find(struct slice s, const char *text, size_t from)
{
	size_t len = strlen(text);
	/* blanks stand everywhere, and what is looked for behind one seldom */
	const size_t sign = len > 1 && (text[0] == ' ' || text[0] == '\n');

	if (len == 0)
		return from <= s.len ? from : SLICE_NONE;
	for (size_t i = from; i < s.len && len <= s.len - i; i++) {
		/* each line has many blanks, and few have two */
		if (text[0] == ' ' && text[1] == ' ')
			i += byte_single_blanks(s.at + i, s.len - i) - 1;
		if (len > s.len - i)
			break;
		const char *found =
		    memchr(s.at + i + sign, text[sign], s.len - i - len + 1);

		if (found == NULL)
			break;
		i = (size_t)(found - s.at) - sign;
		if (memcmp(s.at + i, text, len) == 0)
			return i;
	}
	return SLICE_NONE;
}

struct slice slice_first_word(struct slice s, struct slice *rest)
{
	size_t end = slice_find(s, " ", 0);

	*rest = end == SLICE_NONE ? slice_sub(s, s.len, s.len)
				  : slice_sub(s, end + 1, SLICE_NONE);
	return slice_sub(s, 0, end);
}

size_t slice_digits_end(struct slice s, size_t at)
{
	while (at < s.len && byte_is_digit(s.at[at]))
		at++;
	return at;
}

int slice_percent(struct slice s, size_t at)
{
	if (at + 2 >= s.len || s.at[at] != '%')
		return -1;
	const unsigned high = byte_hex(s.at[at + 1]), low = byte_hex(s.at[at + 2]);
	return high < 16 && low < 16 ? (int)(16 * high + low) : -1;
}

struct slice slice_trim(struct slice s)
{
	size_t start = 0, end = s.len;

	while (start < end && slice_is_space(s.at[start]))
		start++;
	while (end > start && slice_is_space(s.at[end - 1]))
		end--;
	return slice_sub(s, start, end);
}

int slice_cmp(struct slice a, struct slice b)
{
	size_t len = a.len < b.len ? a.len : b.len;

	return order_then(len > 0 ? memcmp(a.at, b.at, len) : 0, order_of(a.len, b.len));
}

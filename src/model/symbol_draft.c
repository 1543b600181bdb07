/* SPDX-License-Identifier: ISC */
/* symbol_draft - the symbols of draft resolutions; see the header. */
#include "model/symbol_draft.h"

#include "base/byte.h"

#define DRAFT_DIGITS 6 /* of any of the numbers */

/* The number that is all of S; -1 when it is none. */
static int draft_number(struct slice s)
{
	int n = 0;

	if (s.len == 0 || s.len > DRAFT_DIGITS)
		return -1;
	for (size_t i = 0; i < s.len; i++) {
		if (!byte_is_digit(s.at[i]))
			return -1;
		n = 10 * n + (s.at[i] - '0');
	}
	return n;
}

/* The number behind PREFIX in S; -1 when it begins otherwise. */
static int draft_numbered(struct slice s, const char *prefix)
{
	struct slice start = slice_of(prefix);

	if (s.len < start.len || !slice_eq(slice_sub(s, 0, start.len), start))
		return -1;
	return draft_number(slice_sub(s, start.len, s.len));
}

bool symbol_read_draft(struct slice canonical, struct symbol_draft *out)
{
	struct session session;
	bool found = false;

	*out = (struct symbol_draft){ .revision = 0 };
	for (size_t at = 0, end; at < canonical.len; at = end + 1) {
		end = slice_find(canonical, "/", at);
		end = end != SLICE_NONE ? end : canonical.len;
		struct slice word = slice_sub(canonical, at, end);
		int revision = draft_numbered(word, "Rev.");

		if (found && revision > 0)
			out->revision = revision;
		if (!found && draft_numbered(word, "L.") > 0) {
			out->base = slice_sub(canonical, 0, end);
			found = true;
		}
		if (!found && session_read(word, &session))
			out->session = session;
	}
	return found;
}

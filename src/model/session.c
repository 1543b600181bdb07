/* SPDX-License-Identifier: ISC */
/* session - a session of the General Assembly; see the header. */
#include "model/session.h"

#include <string.h>

#include "base/sort.h"

#define SESSION_MAX 9999 /* greater numbers are none of sessions */

/* [byte] of a key before the number of the resolution: kinds, organ, session. */
#define SESSION_KEY 7

static bool session_read_number(struct slice s, int *number)
{
	*number = 0;
	if (s.len == 0 || s.at[0] == '0' || !slice_is_between(s, '0', '9'))
		return false;
	for (size_t i = 0; i < s.len && *number <= SESSION_MAX; i++)
		*number = 10 * *number + (s.at[i] - '0');
	return *number <= SESSION_MAX;
}

bool session_read(struct slice s, struct session *out)
{
	enum symbol_session kind = SESSION_REGULAR;
	size_t behind = 0;

	s = slice_trim(s);
	if (slice_starts_nocase(s, "ES-")) {
		kind = SESSION_EMERGENCY;
		behind = 3;
	} else if (slice_starts_nocase(s, "S-")) {
		kind = SESSION_SPECIAL;
		behind = 2;
	}
	*out = (struct session){ .kind = kind };
	return session_read_number(slice_sub(s, behind, SLICE_NONE), &out->number);
}

bool session_of(const char *symbol, struct session *out)
{
	struct symbol s;

	*out = (struct session){ 0 };
	if (!symbol_parse(slice_of(symbol), ORGAN_ASSEMBLY, &s) ||
	    s.kind != SYMBOL_RESOLUTION || s.organ != ORGAN_ASSEMBLY || s.session <= 0)
		return false;
	out->kind = s.session_kind == SESSION_NONE ? SESSION_REGULAR : s.session_kind;
	out->number = s.session;
	return true;
}

void session_add(struct buf *to, struct session s)
{
	static const char *const kinds[] = {
		[SESSION_NONE] = "",
		[SESSION_REGULAR] = "",
		[SESSION_SPECIAL] = "S-",
		[SESSION_EMERGENCY] = "ES-",
	};

	buf_addf(to, "%s%d", kinds[s.kind], s.number);
}

bool session_eq(struct session a, struct session b)
{
	return a.kind == b.kind && a.number == b.number;
}

int session_cmp(struct session a, struct session b)
{
	return order_then(order_of(a.kind, b.kind), order_of(a.number, b.number));
}

void session_add_key(struct buf *to, struct session s)
{
	struct buf symbol = { 0 }, key = { 0 };

	buf_add(&symbol, "A/RES/");
	session_add(&symbol, s);
	buf_add(&symbol, "/1");
	symbol_add_key(&key, buf_str(&symbol));
	buf_addn(to, buf_str(&key), key.len < SESSION_KEY ? key.len : SESSION_KEY);
	buf_fini(&symbol);
	buf_fini(&key);
}

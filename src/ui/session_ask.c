/* SPDX-License-Identifier: ISC */
/* session_ask - what is asked of sessions; see the header. */
#include "ui/session_ask.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/xalloc.h"

#define ASK_DRAFTS "--drafts="

static const char *const order_names[SESSION_ORDER_COUNT] = {
	[SESSION_BY_NEW] = "new",
	[SESSION_BY_AGENDA] = "agenda",
	[SESSION_BY_COMMITTEE] = "committee",
	[SESSION_BY_SYMBOL] = "symbol",
	[SESSION_BY_TITLE] = "title",
};

static const char *const group_names[SESSIONS_GROUPS] = {
	[SESSIONS_CONTINUED] = "continued",
	[SESSIONS_EARLIER] = "earlier",
	[SESSIONS_NEW] = "new",
	[SESSIONS_DROPPED] = "dropped",
};

const char *session_order_name(enum session_order order)
{
	return order_names[order];
}

const char *session_group_name(enum session_group group)
{
	return group_names[group];
}

/* "10", "10%" */
static bool ask_read_share(struct slice word, unsigned *share)
{
	if (word.len > 0 && word.at[word.len - 1] == '%')
		word.len--;
	*share = 0;
	if (word.len == 0 || word.len > 3 || !slice_is_between(word, '0', '9'))
		return false;
	for (size_t i = 0; i < word.len; i++)
		*share = 10 * *share + (unsigned)(word.at[i] - '0');
	return *share <= 100;
}

static bool ask_read_sort(struct session_ask *ask, struct slice value)
{
	size_t i = slice_which(value, order_names, SESSION_ORDER_COUNT);

	ask->order = i < SESSION_ORDER_COUNT ? (enum session_order)i : SESSION_BY_NEW;
	return i < SESSION_ORDER_COUNT;
}

static bool ask_read_only(struct session_ask *ask, struct slice value)
{
	ask->only = (enum session_group)slice_which(value, group_names, SESSIONS_GROUPS);
	return ask->only < SESSIONS_GROUPS;
}

static bool ask_read_min(struct session_ask *ask, struct slice value)
{
	return ask_read_share(value, &ask->min_new);
}

static const struct ask_option {
	const char *name;
	bool (*read)(struct session_ask *ask, struct slice value);
	const char *values; /* in words */
} ask_options[] = {
	{ "--sort=", ask_read_sort, N_("new, agenda, committee, symbol or title") },
	{ "--only=", ask_read_only, N_("continued, earlier, new or dropped") },
	{ "--min-new=", ask_read_min, N_("a share from 0% to 100%") },
};

/* Reads WORD as an option; false after a sentence. */
static bool ask_read_option(struct session_ask *ask, struct slice word, struct buf *why)
{
	for (size_t i = 0; i < sizeof(ask_options) / sizeof(*ask_options); i++) {
		const struct ask_option *o = &ask_options[i];
		size_t len = strlen(o->name);

		if (!slice_starts(word, o->name))
			continue;
		struct slice value = slice_sub(word, len, SLICE_NONE);
		if (o->read(ask, value))
			return true;
		buf_addf(why, _("%.*s '%.*s' is not %s"), (int)len - 1, o->name,
		    (int)value.len, value.at, _(o->values));
		return false;
	}
	buf_addf(why,
	    _("there is no '%.*s' here; --sort=, --only= and --min-new= are the options"),
	    (int)word.len, word.at);
	return false;
}

/* Takes the sessions that *REST begins with; false after a sentence. */
static bool ask_read_sessions(struct session_ask *ask, struct slice *rest,
    struct buf *why)
{
	struct slice behind, word = slice_first_word(slice_trim(*rest), &behind);
	struct session s;

	while (session_read(word, &s)) {
		for (uint32_t i = 0; i < ask->n; i++)
			if (session_eq(ask->sessions[i], s)) {
				buf_addf(why, _("session %.*s is named twice"),
				    (int)word.len, word.at);
				return false;
			}
		if (ask->n == SESSIONS_MOST) {
			buf_addf(why, _("no more than %u sessions in one table"),
			    SESSIONS_MOST);
			return false;
		}
		ask->sessions[ask->n++] = s;
		*rest = behind;
		word = slice_first_word(slice_trim(*rest), &behind);
	}
	return true;
}

/* False after a sentence when what is asked with a folder of drafts makes no sense. */
static bool ask_check_drafts(const struct session_ask *ask, struct buf *why)
{
	if (ask->drafts == NULL)
		return true;
	if (ask->n != 1)
		buf_add(why, _("drafts are held against one session, as in 76 ./drafts"));
	return ask->n == 1;
}

bool session_ask_is_path(struct slice word)
{
	return slice_starts(word, "/") || slice_starts(word, "./") ||
	    slice_starts(word, "../");
}

/* Reads what *REST begins with behind the sessions, words of the query into QUERY. */
static bool ask_read_next(struct session_ask *ask, struct slice *rest, struct buf *query,
    struct buf *why)
{
	struct slice all = slice_trim(*rest);
	struct slice word = slice_first_word(all, rest);

	if (slice_starts(all, ASK_DRAFTS)) {
		word = slice_sub(all, strlen(ASK_DRAFTS), SLICE_NONE);
		free(ask->drafts);
		ask->drafts = xmemdup0(word.at, word.len);
		rest->len = 0;
		return true;
	}
	if (slice_starts(word, "--"))
		return ask_read_option(ask, word, why);
	if (session_ask_is_path(word)) {
		if (ask->drafts == NULL && ask->n == 1 && query->len == 0) {
			ask->drafts = xmemdup0(word.at, word.len);
			return true;
		}
		buf_addf(why,
		    _("'%.*s': a folder of drafts stands right behind one session: "
		      "76 ./drafts"),
		    (int)word.len, word.at);
		return false;
	}
	buf_addf(query, "%s%.*s", query->len > 0 ? " " : "", (int)word.len, word.at);
	return true;
}

/* False after a sentence when TYPED, behind no session, asks for something of one. */
static bool ask_check_sessions(const struct session_ask *ask, struct slice typed,
    struct buf *why)
{
	if (ask->n > 0 || typed.len == 0)
		return true;
	if (ask->query[0] != '\0')
		buf_addf(why, _("'%s' is no session: 77, S-32, ES-11"), ask->query);
	else
		buf_addf(why, _("%.*s of which session? as in 77 %.*s"), (int)typed.len,
		    typed.at, (int)typed.len, typed.at);
	return false;
}

bool session_ask_read(struct session_ask *ask, struct slice words, struct buf *why)
{
	const struct slice typed = slice_trim(words);
	struct buf query = { 0 };
	bool good;

	*ask = (struct session_ask){ .only = SESSIONS_GROUPS };
	good = ask_read_sessions(ask, &words, why);
	while (good && slice_trim(words).len > 0)
		good = ask_read_next(ask, &words, &query, why);
	ask->query = query.len > 0 ? buf_take(&query) : xstrdup("");
	return good && ask_check_drafts(ask, why) && ask_check_sessions(ask, typed, why);
}

void session_ask_fini(struct session_ask *ask)
{
	free(ask->query);
	ask->query = NULL;
	free(ask->drafts);
	ask->drafts = NULL;
}

void session_ask_add(struct buf *to, const struct session_ask *ask)
{
	const size_t start = to->len;

	for (uint32_t i = 0; i < ask->n; i++) {
		buf_add(to, i > 0 ? " " : "");
		session_add(to, ask->sessions[i]);
	}
	if (ask->order != SESSION_BY_NEW)
		buf_addf(to, " --sort=%s", order_names[ask->order]);
	if (ask->only != SESSIONS_GROUPS)
		buf_addf(to, " --only=%s", group_names[ask->only]);
	if (ask->min_new > 0)
		buf_addf(to, " --min-new=%u%%", ask->min_new);
	if (ask->query[0] != '\0')
		buf_addf(to, "%s%s", to->len > start ? " " : "", ask->query);
	if (ask->drafts != NULL)
		buf_addf(to, " " ASK_DRAFTS "%s", ask->drafts);
}

uint32_t session_words_count(const char *words)
{
	struct slice rest = slice_of(words);
	struct session s;
	uint32_t n = 0;

	while (session_read(slice_first_word(slice_trim(rest), &rest), &s))
		n++;
	return n;
}

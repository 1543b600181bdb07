/* SPDX-License-Identifier: ISC */
/* session_operands - sessions, drafts and a query on the command line; see the header. */
#include "cli/session_operands.h"

#include "base/path.h"
#include "cli/output.h"
#include "cli/search_print.h"
#include "model/session.h"
#include "ui/session_ask.h"

/* The operands of O that are sessions; their number. */
static size_t sessions_count(const struct options *o)
{
	struct session s;
	size_t n = 0;

	while (n < o->args.n && session_read(slice_of(o->args.at[n]), &s))
		n++;
	return n;
}

/* True when WORD is a path, or a folder has that name. */
static bool folder_is(const char *word)
{
	return session_ask_is_path(slice_of(word)) || path_is_folder(word);
}

/* Tells the errors of D; false when there is one. */
static bool folder_tell(const struct diags *d)
{
	bool whole = true;

	for (size_t i = 0; i < d->list.n; i++)
		if (diag_code_level(d->list.at[i].code) == DIAG_ERROR) {
			complain_of(&d->list.at[i]);
			whole = false;
		}
	return whole;
}

/* Tells each line of LEFT. */
static void folder_tell_left(const struct buf *left)
{
	struct slice all = buf_slice(left);

	for (size_t at = 0, end; at < all.len; at = end + 1) {
		end = slice_find(all, "\n", at);
		complain("%.*s", (int)(end - at), all.at + at);
	}
}

/* Reads the folder PATH; false after a message when it has no document at all. */
static bool folder_open(struct library *lib, const char *path, bool *whole)
{
	struct diags diags = { 0 };
	struct buf left = { 0 };
	bool good = library_open_guests(lib, path, &diags, &left);

	*whole = folder_tell(&diags);
	folder_tell_left(&left);
	diags_fini(&diags);
	buf_fini(&left);
	return good;
}

bool session_operands(struct buf *to, struct library *lib, const struct options *o,
    bool *whole)
{
	const size_t n = sessions_count(o);
	const char *drafts =
	    n < o->args.n && folder_is(o->args.at[n]) ? o->args.at[n] : NULL;
	struct buf typed = { 0 };
	const char *query;

	*whole = true;
	if (drafts != NULL && !folder_open(lib, drafts, whole))
		return false;
	for (size_t i = 0; i < n; i++)
		buf_addf(to, "%s%s", i > 0 ? " " : "", o->args.at[i]);
	if (o->list.sort != NULL)
		buf_addf(to, " --sort=%s", o->list.sort);
	if (o->list.only != NULL)
		buf_addf(to, " --only=%s", o->list.only);
	if (o->list.min_new != NULL)
		buf_addf(to, " --min-new=%s", o->list.min_new);
	add_query(&typed, o, drafts != NULL ? n + 1 : n);
	query = meant_query(lib, buf_str(&typed));
	if (query != NULL && query[0] != '\0')
		buf_addf(to, " %s", query);
	if (drafts != NULL)
		buf_addf(to, " --drafts=%s", drafts);
	buf_fini(&typed);
	return query != NULL;
}

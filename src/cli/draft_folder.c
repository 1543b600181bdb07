/* SPDX-License-Identifier: ISC */
/* draft_folder - drafts beside the corpus; see the header. */
#include "cli/draft_folder.h"

#include <string.h>
#include <sys/stat.h>

#include "cli/output.h"
#include "model/session.h"

static bool starts(const char *word, const char *with)
{
	return strncmp(word, with, strlen(with)) == 0;
}

/* True when WORD is a path: it says so by "./", "../" or "/", or a folder has that name. */
static bool folder_is(const char *word)
{
	struct stat st;

	return starts(word, "/") || starts(word, "./") || starts(word, "../") ||
	    (stat(word, &st) == 0 && S_ISDIR(st.st_mode));
}

const char *draft_folder_of(const struct options *o)
{
	struct session s;
	size_t n = 0;

	while (n < o->args.n && session_read(slice_of(o->args.at[n]), &s))
		n++;
	return n < o->args.n && folder_is(o->args.at[n]) ? o->args.at[n] : NULL;
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

bool draft_folder_open(struct library *lib, const char *path, bool *whole)
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

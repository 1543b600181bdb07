/* SPDX-License-Identifier: ISC */
/* inputs - the files that import shall read; see the header. */
#include "cli/inputs.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "base/path.h"
#include "base/sort.h"
#include "cli/output.h"
#include "corpus/load.h"

/* True for a name that texts and XML have. */
static bool inputs_fits(const char *name)
{
	static const char *const tails[] = { ".xml", ".txt", ".text", ".md",
		".markdown" };
	const char *dot = strrchr(name, '.');

	for (size_t i = 0; dot != NULL && i < sizeof(tails) / sizeof(*tails); i++)
		if (strcasecmp(dot, tails[i]) == 0)
			return true;
	return false;
}

/* The names in the folder PATH, in order, hidden ones left out. */
static bool inputs_names(const char *path, struct string_vec *names)
{
	DIR *dir = opendir(path);
	struct dirent *entry;

	if (dir == NULL) {
		complain("%s: cannot open: %s", path, strerror(errno));
		return false;
	}
	while ((entry = readdir(dir)) != NULL)
		if (entry->d_name[0] != '.')
			vec_push(names, xstrdup(entry->d_name));
	closedir(dir);
	vec_sort(names, order_texts);
	return true;
}

static bool inputs_folder(const char *path, int depth, struct string_vec *out);

/* The entry NAME of the folder PATH. */
static bool inputs_entry(const char *path, const char *name, int depth,
    struct string_vec *out)
{
	char *whole = load_path(path, name);
	struct stat st;
	bool good = true;

	if (lstat(whole, &st) != 0) {
		complain("%s: cannot look at it: %s", whole, strerror(errno));
		good = false;
	} else if (S_ISDIR(st.st_mode)) {
		good = inputs_folder(whole, depth + 1, out);
	} else if (S_ISREG(st.st_mode) && inputs_fits(name) &&
	    out->n < INPUTS_MAX_FILES) {
		vec_push(out, xstrdup(whole));
	}
	free(whole);
	return good;
}

static bool inputs_folder(const char *path, int depth, struct string_vec *out)
{
	struct string_vec names = { 0 };

	if (depth > INPUTS_MAX_DEPTH) {
		complain("%s: more than %d folders deep", path, INPUTS_MAX_DEPTH);
		return false;
	}
	bool good = inputs_names(path, &names);
	for (size_t i = 0; i < names.n; i++)
		good &= inputs_entry(path, names.at[i], depth, out);
	string_vec_fini(&names);
	return good;
}

static bool inputs_one(const char *path, bool recursive, struct string_vec *out)
{
	if (strcmp(path, INPUTS_STANDARD) == 0 || !path_is_folder(path)) {
		vec_push(out, xstrdup(path)); /* reading it tells what is wrong */
		return true;
	}
	if (recursive)
		return inputs_folder(path, 1, out);
	complain("%s is a folder; use -r to import what is in it", path);
	return false;
}

bool inputs_find(const struct arg_vec *args, bool recursive, struct string_vec *out)
{
	bool good = true;

	for (size_t i = 0; i < args->n; i++)
		good &= inputs_one(args->at[i], recursive, out);
	if (out->n < INPUTS_MAX_FILES)
		return good;
	complain("more than %zu files; the rest is not imported", INPUTS_MAX_FILES);
	return false;
}

/* SPDX-License-Identifier: ISC */
/*
 * library_of - a library over files that a test holds as text, or over the bundled ones.
 *
 * Include behind cmocka.h.
 */
#ifndef RECITAL_TESTS_UI_LIBRARY_OF_H
#define RECITAL_TESTS_UI_LIBRARY_OF_H

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "ui/library.h"

/* A file of a corpus; a list of them ends in one without a name. */
struct file {
	const char *name, *text;
};

static inline void corpus_rewrite(const char *root, const struct file *files)
{
	for (; files->name != NULL; files++) {
		struct buf path = { 0 };

		buf_addf(&path, "%s/%s", root, files->name);
		FILE *f = fopen(buf_str(&path), "w");
		assert_non_null(f);
		fputs(files->text, f);
		fclose(f);
		buf_fini(&path);
	}
}

static inline void corpus_write(char *root, const struct file *files)
{
	strcpy(root, "/tmp/recital-test-XXXXXX");
	assert_non_null(mkdtemp(root));
	corpus_rewrite(root, files);
}

static inline void corpus_remove(const char *root)
{
	DIR *dir = opendir(root);

	assert_non_null(dir);
	for (struct dirent *e; (e = readdir(dir)) != NULL;) {
		struct buf path = { 0 };

		buf_addf(&path, "%s/%s", root, e->d_name);
		unlink(buf_str(&path));
		buf_fini(&path);
	}
	closedir(dir);
	rmdir(root);
}

/* The library of FILES, in a folder that library_end() removes. */
static inline struct library *library_of(const struct file *files, const char *language)
{
	char root[64];
	struct diags d = { 0 };

	corpus_write(root, files);
	struct library *lib = library_open(root, language, &d);
	diags_fini(&d);
	assert_non_null(lib);
	/* Files are numbered from 1, in order of their names. */
	library_index(lib);
	return lib;
}

/* The document in the file NAME of LIB; INDEX_ABSENT when it has none that is good. */
static inline uint32_t number_of(struct library *lib, const char *name)
{
	const struct index_entries *all = library_catalogue(lib);
	struct arena *arena = arena_new();
	uint32_t number = INDEX_ABSENT;

	for (size_t i = 0; i < all->list.n; i++) {
		struct index_file file;

		if (index_file(lib->index, all->list.at[i].number, arena, &file) &&
		    strcmp(file.path, name) == 0)
			number = file.number;
	}
	arena_free(arena);
	return number;
}

/* Errors of reading that LIB tells. */
static inline size_t errors_of(struct library *lib)
{
	struct diags d = { 0 };

	library_messages(lib, &d);
	size_t n = d.count[DIAG_ERROR];
	diags_fini(&d);
	return n;
}

/* Frees LIB, which library_of() has made, and removes its files. */
static inline void library_end(struct library *lib)
{
	char *root = strdup(lib->root);

	assert_non_null(strstr(root, "recital-test-"));
	library_free(lib);
	corpus_remove(root);
	free(root);
}

/* For a group of tests: their state is the library of the bundled corpus. */
static inline int library_bundled(void **state)
{
	struct diags d = { 0 };

	*state = library_open(getenv("RECITAL_CORPUS"), NULL, &d);
	diags_fini(&d);
	return *state == NULL;
}

static inline int library_gone(void **state)
{
	library_free(*state);
	return 0;
}

#endif

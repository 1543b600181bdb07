/* SPDX-License-Identifier: ISC */
/*
 * library_books - the documents that were read, each once; see library.h.
 *
 * A number means one text for ever, so a document stays what it was for whoever shows it, also when
 * its file has changed: the file has another number then.
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/sort.h"
#include "base/xalloc.h"
#include "corpus/docread.h"
#include "corpus/source.h"
#include "ui/library.h"

struct book {
	uint32_t number;
	char *path; /* owned; below the root; NULL: of a folder beside the corpus */
	struct file_stamp stamp;
	struct doc *doc;            /* owned, but for those; NULL: it cannot be read */
	struct footnotes footnotes; /* of arena NULL: not worked out yet */
};

/* The place of the book NUMBER, or where it belongs. */
static size_t book_place(const struct library *lib, uint32_t number)
{
	size_t low = 0, high = lib->books.n;

	bisect(low, high, middle, lib->books.at[middle]->number < number);
	return low;
}

/* "reading A/RES/70/1, 8 MB"; the size is told of what is long. */
static void book_add_doing(struct buf *to, const struct index_file *file)
{
	const int64_t mega = (file->stamp.size + 500000) / 1000000;

	buf_addf(to, _("reading %s"),
	    file->symbol[0] != '\0' ? file->symbol : file->path);
	if (mega > 0)
		buf_addf(to, ", %lld MB", (long long)mega);
}

/*
 * The document in TEXT of FILE, at PATH, for who waits; NULL and *GIVEN_UP when he does not any
 * more.
 */
static struct doc *book_read_watched(struct library *lib, const struct index_file *file,
    struct slice text, const char *path, bool *given_up)
{
	struct watch *w = &lib->watch;
	const bool before = w->stopped;
	struct buf doing = { 0 };
	struct diags diags = { 0 };

	book_add_doing(&doing, file);
	w->stopped = false;
	const struct watch_task outer = watch_begin(w, buf_str(&doing), !lib->yields);
	struct doc *d = doc_read_watched(text, path, w, &diags);
	watch_end(w, outer);
	*given_up = w->stopped;
	w->stopped = w->stopped || before;
	diags_fini(&diags);
	buf_fini(&doing);
	return d;
}

/* The document in FILE, when that is still the one that the index knows. */
static struct doc *book_read(struct library *lib, const struct index_file *file,
    bool *given_up)
{
	char *path = load_path(lib->root, file->path);
	struct diags diags = { 0 };
	struct file_stamp stamp;
	struct buf text = { 0 };
	struct doc *d = NULL;

	*given_up = false;
	if (source_text(lib->source, file->path, &text, &stamp, &diags) &&
	    file_stamp_eq(&stamp, &file->stamp))
		d = book_read_watched(lib, file, buf_slice(&text), path, given_up);
	buf_fini(&text);
	diags_fini(&diags);
	free(path);
	return d;
}

static void book_free(struct book *book)
{
	if (book->footnotes.arena != NULL)
		footnotes_fini(&book->footnotes);
	if (book->path != NULL)
		doc_free(book->doc);
	free(book->path);
	free(book);
}

/* The book of GUEST, which has been read. */
static struct book *book_of_guest(const struct corpus_file *guest, uint32_t number)
{
	struct book *book = xcalloc(1, sizeof(*book));

	book->number = number;
	book->doc = guest->doc;
	return book;
}

/* The book NUMBER, read now and nobody's yet; NULL when there is no such file, or given up. */
static struct book *book_new(struct library *lib, uint32_t number)
{
	const struct corpus_file *guest = library_guest(lib, number);

	if (guest != NULL)
		return book_of_guest(guest, number);
	struct arena *arena = arena_new();
	struct index_file file;
	struct book *book = NULL;
	bool given_up = false;

	if (lib->index != NULL && index_file(lib->index, number, arena, &file)) {
		book = xcalloc(1, sizeof(*book));
		book->number = number;
		book->path = xstrdup(file.path);
		book->stamp = file.stamp;
		book->doc = book_read(lib, &file, &given_up);
	}
	arena_free(arena);
	if (book == NULL || !given_up)
		return book;
	book_free(book);
	return NULL;
}

/* The book NUMBER, read now if it was not yet; NULL when there is no such file, or given up. */
static struct book *book_of(struct library *lib, uint32_t number)
{
	size_t place = book_place(lib, number);
	struct book *book;

	if (place < lib->books.n && lib->books.at[place]->number == number)
		return lib->books.at[place];
	book = book_new(lib, number);
	if (book == NULL)
		return NULL;
	vec_push(&lib->books, book);
	memmove(&lib->books.at[place + 1], &lib->books.at[place],
	    (lib->books.n - 1 - place) * sizeof(*lib->books.at));
	lib->books.at[place] = book;
	return book;
}

struct doc *library_read(struct library *lib, uint32_t number)
{
	struct book *book = book_new(lib, number);
	struct doc *d = NULL;

	if (book != NULL) {
		d = book->doc;
		book->doc = NULL;
		book_free(book);
	}
	return d;
}

const struct doc *library_doc(struct library *lib, uint32_t number)
{
	const struct book *book = book_of(lib, number);

	return book != NULL ? book->doc : NULL;
}

bool library_is_same(struct library *lib, uint32_t number)
{
	const struct book *book = book_of(lib, number);

	return book != NULL &&
	    (book->path == NULL || source_is_same(lib->source, book->path, &book->stamp));
}

const struct footnotes *library_footnotes(struct library *lib, uint32_t number)
{
	struct book *book = book_of(lib, number);

	if (book->footnotes.arena == NULL)
		book->footnotes = footnotes_of(book->doc);
	return &book->footnotes;
}

void library_drop_books(struct library *lib)
{
	for (size_t i = 0; i < lib->books.n; i++)
		book_free(lib->books.at[i]);
	vec_fini(&lib->books);
}

/* SPDX-License-Identifier: ISC */
/*
 * index_open - the file that keeps an index from run to run, or memory in its place; see index.h.
 *
 * The file is named by a hash of the corpus' true path, and says in itself whose it is, down to
 * the version of the program: an index of another one may mean other things by the same tables.
 */
#include <assert.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/hash.h"
#include "base/i18n.h"
#include "base/xalloc.h"
#include "index/index_db.h"

/*
 * Counts up when tables, or what is read out of texts into them, change; tests/ui/test_kept tells.
 */
#define INDEX_FORMAT 9

#define INDEX_WORN 20000 /* paragraphs of texts that have gone, before anybody minds */

#define INDEX_CACHE_AGAIN \
	"32768" /* [KiB] of pages for one who reads the file beside us */

#define INDEX_SHARE 200 /* [ms] of work between two changes that are committed */

/* How often a file is tried that another process makes or leaves, and [ms] between two looks. */
#define INDEX_TRIES 10
#define INDEX_PAUSE 5
#define INDEX_PAUSES 10 /* between two tries */

static const struct db_kind index_kind = {
	.application = 0x72637469, /* "rcti" */
	.version = INDEX_FORMAT,
	.schema = &index_schema,
	.cache = true,
	.damaged = N_("is damaged"),
	.tokens = true,
	.sums = true,
};

/*
 * What the file must say of its maker: version, order of bytes (sketches are as in memory), root.
 */
static void index_add_maker(struct buf *to, const struct source *source)
{
	const union {
		uint32_t number;
		char bytes[sizeof(uint32_t)];
	} order = { 1 };
	const bool packed = source != NULL && source_pack(source) != NULL;
	char *path =
	    source != NULL && !packed ? realpath(source_root(source), NULL) : NULL;

	/* a pack is carried from place to place */
	buf_addf(to, "recital %s, %s, %s", PACKAGE_VERSION,
	    order.bytes[0] == 1 ? "little" : "big",
	    packed             ? "packed"
		: path != NULL ? path
			       : "");
	free(path);
}

static void index_note_maker(struct index *ix)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_ABOUT_ADD);
	struct buf maker = { 0 };

	index_add_maker(&maker, ix->source);
	db_bind_text(s, 1, buf_str(&maker));
	index_db_run(ix, s);
	buf_fini(&maker);
}

bool index_db_is_fresh(struct index *ix)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_ABOUT);
	bool fresh = true;

	if (index_db_step(ix, s)) {
		fresh = db_int(s, 1) == 0;
		db_reset(s);
	}
	return fresh;
}

bool index_db_begin(struct index *ix)
{
	if (db_exec(&ix->db, "BEGIN IMMEDIATE")) {
		ix->fresh = index_db_is_fresh(ix);
		return true;
	}
	if (ix->db.busy) {
		ix->db.failed = false;
		buf_clear(&ix->why);
	}
	return false;
}

bool index_ask_begin(struct index *ix)
{
	return !db_failed(&ix->db) && !db_is_changing(&ix->db) &&
	    db_exec(&ix->db, "BEGIN");
}

void index_ask_end(struct index *ix, bool begun)
{
	/* what has failed since was closed, and may be in a change of its own by now */
	if (begun && !ix->begun && db_is_changing(&ix->db))
		db_exec(&ix->db, "COMMIT");
}

void index_db_use_memory(struct index *ix, bool much)
{
	if (!db_failed(&ix->db))
		db_exec(&ix->db,
		    much ? "PRAGMA cache_size = -98304"
			 : "PRAGMA cache_size = -2000; PRAGMA shrink_memory");
}

void index_db_note_decided(struct index *ix)
{
	ix->fresh = false;
	index_db_run(ix, index_db_use(ix, SQL_DECIDED));
}

static void index_begin_memory(struct index *ix)
{
	free(ix->path);
	ix->path = NULL;
	buf_clear(&ix->why);
	db_open_memory(&ix->db, &index_kind);
	bool fine =
	    db_exec(&ix->db, "PRAGMA journal_mode = OFF; PRAGMA temp_store = MEMORY") &&
	    db_exec(&ix->db, index_schema_open);
	assert(fine);
	(void)fine;
	ix->fresh = true;
	index_note_maker(ix);
}

/* What the file says of its maker; "" when it says nothing. */
static const char *index_read_maker(struct index *ix, struct arena *arena)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_ABOUT);
	const char *said = "";

	if (index_db_step(ix, s)) {
		said = db_text(arena, s, 0);
		db_reset(s);
	}
	return said;
}

/* True when the file that was opened is of this program and of this corpus. */
static bool index_is_ours(struct index *ix)
{
	struct arena *arena = arena_new();
	struct buf maker = { 0 };
	const char *said = index_read_maker(ix, arena);

	/* of two who come to a new file at once only one is its maker */
	if (said[0] == '\0' && !db_failed(&ix->db)) {
		index_note_maker(ix);
		said = index_read_maker(ix, arena);
	}
	index_add_maker(&maker, ix->source);
	bool ours = !db_failed(&ix->db) && strcmp(said, buf_str(&maker)) == 0;
	buf_fini(&maker);
	arena_free(arena);
	return ours;
}

/*
 * True when the file is more about texts that have gone than about those that are there: what
 * they said stays in the tables of full-text search, and costs room and time.
 */
static bool index_is_worn(struct index *ix)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_TEXT_GONE);
	int64_t gone = 0, all = 0;

	if (index_db_step(ix, s)) {
		gone = db_int(s, 0);
		db_reset(s);
	}
	if (gone < INDEX_WORN)
		return false;
	s = index_db_use(ix, SQL_TEXT_NEXT);
	if (index_db_step(ix, s)) {
		all = db_int(s, 0);
		db_reset(s);
	}
	return gone > all / 2;
}

static bool index_begin_file(struct index *ix)
{
	if (!db_open_shared(&ix->db, &index_kind, ix->path, &ix->why))
		return false;
	bool ours = db_exec(&ix->db, index_schema_open) && index_is_ours(ix);
	if (ours && index_is_worn(ix)) {
		index_db_close(ix);
		db_remove(ix->path);
		return index_begin_file(ix);
	}
	if (ours) {
		ix->fresh = index_db_is_fresh(ix);
		return true;
	}
	ix->db.strange = ix->db.strange || !db_failed(&ix->db);
	index_db_close(ix);
	return false;
}

/* Lets a moment pass; false when W gives up what it waits for. */
static bool index_pause(struct watch *w)
{
	const struct timespec pause = { .tv_nsec = INDEX_PAUSE * 1000000L };

	for (unsigned i = 0; i < INDEX_PAUSES; i++) {
		if (watch_is_over(w, 0))
			return false;
		nanosleep(&pause, NULL);
	}
	return true;
}

/*
 * Who comes while another process makes the tables, or is the last to leave and puts its log away,
 * waits for that moment to pass; SQLite does not always wait by itself.
 */
static bool index_reach_file(struct index *ix, struct watch *w)
{
	const struct watch_task outer =
	    watch_begin(w, "waiting for another recital, which changes the index", false);
	bool fine = index_begin_file(ix);

	for (unsigned tries = 1; !fine && ix->db.busy && tries < INDEX_TRIES; tries++) {
		if (!index_pause(w))
			break;
		buf_clear(&ix->why);
		fine = index_begin_file(ix);
	}
	watch_end(w, outer);
	return fine;
}

/* An index of another version is made anew without a word; other things are told. */
static void index_set_aside(struct index *ix)
{
	if (ix->why.len > 0)
		buf_addf(&ix->trouble, _("%s; it was set aside, and a new one is made"),
		    buf_str(&ix->why));
	buf_clear(&ix->why);
	db_set_aside(ix->path);
}

/* Tells that memory takes the place of the file, because of what the database said. */
static void index_tell_memory(struct index *ix)
{
	buf_clear(&ix->trouble);
	buf_addf(&ix->trouble,
	    _("%s; what the texts say is kept in memory, for this time"),
	    buf_str(&ix->why));
}

/* Opens the file, a new one where the old one is of no use; in memory where that fails, too. */
static void index_begin(struct index *ix, struct watch *w)
{
	bool fine = index_reach_file(ix, w);

	if (!fine && ix->db.strange) {
		index_set_aside(ix);
		fine = index_reach_file(ix, w);
	}
	if (fine)
		return;
	index_tell_memory(ix);
	index_begin_memory(ix);
}

/* "FOLDER/0123456789abcdef.index" */
static char *index_file_name(const char *root, const char *folder)
{
	char *path = realpath(root, NULL);
	struct buf name = { 0 };

	buf_addf(&name, "%s/%016" PRIx64 ".index", folder,
	    hash_slice(slice_of(path != NULL ? path : root)));
	free(path);
	return buf_take(&name);
}

bool index_is_searchable(const struct index *ix)
{
	return !ix->packed || pack_about(source_pack(ix->source)).searchable;
}

const char *index_path(const struct index *ix)
{
	return ix->packed ? ix->root : ix->path;
}

size_t index_bytes(struct index *ix)
{
	struct stat st;

	if (index_path(ix) == NULL)
		return 0;
	if (!ix->packed)
		return db_bytes(&ix->db);
	return stat(ix->root, &st) == 0 ? (size_t)st.st_size : 0;
}

void index_empty(const char *root, const char *folder)
{
	char *path = index_file_name(root, folder);
	struct buf why = { 0 };
	int fd;

	db_remove(path);
	/* an empty file, for where there is none that of the corpus would be copied */
	fd = db_make_folders_of(path, &why)
	    ? open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600)
	    : -1;
	if (fd >= 0)
		close(fd);
	buf_fini(&why);
	free(path);
}

struct index *index_new(void)
{
	struct index *ix = xcalloc(1, sizeof(*ix));

	index_begin_memory(ix);
	return ix;
}

/*
 * Opens the index in the pack that the corpus is; what cannot be used is told, and the texts are read
 * in its place.
 */
static bool index_begin_packed(struct index *ix)
{
	struct pack *pack = source_pack(ix->source);

	if (pack == NULL || !pack_has_index(pack))
		return false;
	bool fine = pack_open_index(pack, &ix->db, &index_kind, &ix->why) &&
	    db_exec(&ix->db, index_schema_open) && index_is_ours(ix);
	if (fine) {
		ix->packed = true;
		ix->fresh = index_db_is_fresh(ix);
		return true;
	}
	index_db_close(ix);
	buf_addf(&ix->trouble, _("%s; what the texts say is read from them"),
	    ix->why.len > 0 ? buf_str(&ix->why)
			    : _("this corpus was packed by another version of recital"));
	buf_clear(&ix->why);
	return false;
}

struct index *index_open(const char *root, const char *folder)
{
	return index_open_watched(root, folder, NULL);
}

struct index *index_open_watched(const char *root, const char *folder, struct watch *w)
{
	struct index *ix = xcalloc(1, sizeof(*ix));

	ix->root = xstrdup(root);
	ix->source = source_open(root);
	if (index_begin_packed(ix))
		return ix;
	if (folder == NULL) {
		index_begin_memory(ix);
		return ix;
	}
	ix->path = index_file_name(root, folder);
	index_take_shared(root, ix->path);
	index_begin(ix, w);
	return ix;
}

bool index_open_again(const struct index *ix, struct index *again)
{
	*again = (struct index){ 0 };
	if (db_open_shared(&again->db, &index_kind, ix->path, &again->why) &&
	    db_exec(&again->db, "PRAGMA cache_size = -" INDEX_CACHE_AGAIN))
		return true;
	index_close_again(again);
	return false;
}

void index_close_again(struct index *again)
{
	index_db_close(again);
	buf_fini(&again->why);
}

void index_free(struct index *ix)
{
	if (ix == NULL)
		return;
	index_refresh_stop(ix);
	index_db_close(ix);
	diags_fini(&ix->folders);
	buf_fini(&ix->trouble);
	buf_fini(&ix->why);
	free(ix->path);
	source_free(ix->source);
	free(ix->root);
	free(ix);
}

const char *index_trouble(const struct index *ix)
{
	return buf_str(&ix->trouble);
}

uint64_t index_changes(const struct index *ix)
{
	return ix->changes;
}

bool index_heal(struct index *ix)
{
	struct diags diags = { 0 };
	const bool working = ix->refresh != NULL, ready = ix->ready;

	if (!db_failed(&ix->db))
		return false;
	ix->some = ix->pairing = ix->packed = false;
	index_tell_memory(ix);
	index_refresh_stop(ix);
	index_db_close(ix);
	if (ix->db.strange && ix->path != NULL)
		db_set_aside(ix->path);
	index_begin_memory(ix);
	ix->changes++;
	if (working || ready)
		index_refresh(ix, &diags);
	/* Who asks in the midst of the work gets what is there; else all must be. */
	if (!working)
		while (index_work(ix, INDEX_SHARE))
			;
	diags_fini(&diags);
	return true;
}

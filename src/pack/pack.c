/* SPDX-License-Identifier: ISC */
/* pack - a corpus in one file; see the header. */
#include "pack/pack.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/i18n.h"
#include "base/xalloc.h"
#include "pack/frame.h"
#include "pack/pack_state.h"

#define PACK_FORMAT 3
#define PACK_MAX_YAML ((size_t)1 << 20) /* [byte] */

/* Runs of the index that are held: a search for one document goes to and fro between as many. */
#define PACK_RUNS_HELD 8

static const char *const pack_schema =
    "CREATE TABLE about ("
    " id INTEGER PRIMARY KEY, difference INTEGER NOT NULL, searchable INTEGER NOT NULL,"
    " documents INTEGER NOT NULL, bytes INTEGER NOT NULL, digest INTEGER NOT NULL,"
    " base INTEGER NOT NULL, pages INTEGER NOT NULL, dictionary BLOB NOT NULL, yaml BLOB);"
    "CREATE TABLE document ("
    " path TEXT PRIMARY KEY, size INTEGER NOT NULL, hash INTEGER NOT NULL,"
    " frame INTEGER NOT NULL, start INTEGER NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE frame (id INTEGER PRIMARY KEY, size INTEGER NOT NULL, bytes BLOB NOT NULL);"
    "CREATE TABLE gone (path TEXT PRIMARY KEY) WITHOUT ROWID;"
    "CREATE TABLE run (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL);";

const struct db_kind pack_kind = {
	.application = 0x7263746b, /* "rctk" */
	.version = PACK_FORMAT,
	.schema = &pack_schema,
	.cache = true, /* whoever has one of another version fetches it again */
	.damaged = N_("is damaged; fetch it again"),
};

/* A run of the index, as it was read. */
struct pack_run {
	uint32_t number; /* and 1; 0: none */
	uint64_t turn;   /* when it was asked for last */
	struct buf bytes;
};

struct pack {
	struct db db;
	char *path; /* owned */
	struct buf why;
	struct pack_about about;
	uint32_t pages;
	struct db_kind index; /* the caller's, with a pack's words for damage */
	pthread_mutex_t lock; /* of all below, and of what is asked of db */
	struct sqlite3_stmt *find, *run; /* prepared when first used */
	bool ready;                      /* the reader is */
	struct buf dictionary;
	struct frame_reader *reader; /* of documents; NULL: the dictionary is broken */
	struct frame_reader *bare;   /* of all else */
	int64_t held;                /* the frame of documents that was read last, and */
	struct buf held_bytes;       /* what it holds; 0: none */
	struct pack_run
	    runs[PACK_RUNS_HELD]; /* the runs of the index that were read last */
	uint64_t turn;            /* how often one was asked for */
};

struct pack_list {
	struct pack *pack;
	struct sqlite3_stmt *q;
	struct arena *arena; /* of the last path */
	char *before;        /* owned; the path before that */
	bool gone, failed, ended;
	size_t n;        /* given so far */
	uint64_t digest; /* of them */
};

bool pack_is(const char *path)
{
	static const char start[] = "SQLite format 3";
	char bytes[sizeof(start)];
	struct stat st;
	int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);

	if (fd < 0)
		return false;
	bool is = fstat(fd, &st) == 0 && S_ISREG(st.st_mode) &&
	    pread(fd, bytes, sizeof(bytes), 0) == (ssize_t)sizeof(bytes) &&
	    memcmp(bytes, start, sizeof(start)) == 0;
	close(fd);
	return is;
}

/* A part of a path, LEN [byte], that is neither hidden nor strange. */
static bool path_part_is_good(const char *part, size_t len)
{
	if (len == 0 || len > 255 || part[0] == '.')
		return false;
	for (size_t i = 0; i < len; i++) {
		const unsigned char c = (unsigned char)part[i];

		/* C1 controls are two bytes of UTF-8 */
		if (c < 0x20 || c == 0x7f || c == '\\' ||
		    (c == 0xc2 && i + 1 < len && (unsigned char)part[i + 1] < 0xa0))
			return false;
	}
	return true;
}

bool pack_path_is_good(const char *path)
{
	const size_t len = strlen(path);
	unsigned depth = 0;

	if (len > PACK_MAX_PATH || !slice_ends(slice_of(path), ".yaml") ||
	    strcmp(path, "corpus.yaml") == 0)
		return false;
	for (const char *part = path;; depth++) {
		const size_t n = strcspn(part, "/");

		if (depth > PACK_MAX_DEPTH || !path_part_is_good(part, n))
			return false;
		if (part[n] == '\0')
			return true;
		part += n + 1;
	}
}

/* Says that P is damaged; gives false. */
static bool pack_refuse(const struct pack *p, struct buf *why)
{
	buf_addf(why, "%s: %s", p->path, _(pack_kind.damaged));
	return false;
}

/* The same, or what the database has said. */
static bool pack_refuse_step(struct pack *p, struct buf *why)
{
	if (p->why.len == 0)
		return pack_refuse(p, why);
	buf_adds(why, buf_slice(&p->why));
	return false;
}

/* The bytes of column COLUMN, most often a frame. */
static struct slice pack_frame(struct sqlite3_stmt *q, int column)
{
	size_t size;
	const char *bytes = db_blob(q, column, &size);

	return (struct slice){ bytes != NULL ? bytes : "", size };
}

static bool pack_take_about(struct pack *p, struct sqlite3_stmt *q)
{
	const int64_t documents = db_int(q, 2), bytes = db_int(q, 3),
		      pages = db_int(q, 6);

	p->about = (struct pack_about){
		.difference = db_int(q, 0) != 0,
		.searchable = db_int(q, 1) != 0,
		.has_yaml = !db_is_null(q, 7),
		.documents = (uint64_t)documents,
		.bytes = (uint64_t)bytes,
		.digest = (uint64_t)db_int(q, 4),
		.base = (uint64_t)db_int(q, 5),
	};
	p->pages = (uint32_t)pages;
	return documents >= 0 && bytes >= 0 && pages >= 0 && pages <= PACK_MAX_PAGES;
}

static bool pack_read_about(struct pack *p)
{
	struct sqlite3_stmt *q = db_prepare(&p->db,
	    "SELECT difference, searchable, documents, bytes, digest, base, pages, yaml"
	    " FROM about WHERE id = 1");
	bool fine = q != NULL && db_step(&p->db, q) && pack_take_about(p, q);

	db_finalize(q);
	return fine;
}

struct pack *pack_open(const char *path, struct buf *why)
{
	struct pack *p = xcalloc(1, sizeof(*p));

	p->path = xstrdup(path);
	pthread_mutex_init(&p->lock, NULL);
	bool fine = db_open_fixed(&p->db, &pack_kind, p->path, &p->why);
	if (fine && pack_read_about(p))
		return p;
	if (!fine && p->db.strange && p->why.len == 0)
		buf_addf(why,
		    _("%s: was packed by another version of recital; pack the corpus anew, or "
		      "fetch it again"),
		    p->path);
	else
		pack_refuse_step(p, why);
	pack_close(p);
	return NULL;
}

void pack_close(struct pack *p)
{
	if (p == NULL)
		return;
	db_finalize(p->find);
	db_finalize(p->run);
	db_close(&p->db);
	frame_reader_free(p->reader);
	frame_reader_free(p->bare);
	buf_fini(&p->dictionary);
	buf_fini(&p->held_bytes);
	for (size_t i = 0; i < PACK_RUNS_HELD; i++)
		buf_fini(&p->runs[i].bytes);
	buf_fini(&p->why);
	pthread_mutex_destroy(&p->lock);
	free(p->path);
	free(p);
}

struct pack_about pack_about(const struct pack *p)
{
	return p->about;
}

/* What column COLUMN of the one row of about holds, up to MOST [byte], appended to TO. */
static bool pack_read_column(struct pack *p, const char *sql, size_t most, struct buf *to)
{
	struct sqlite3_stmt *q = db_prepare(&p->db, sql);
	bool fine = q != NULL && db_step(&p->db, q) &&
	    (pack_frame(q, 0).len == 0 || frame_read_some(pack_frame(q, 0), most, to));

	db_finalize(q);
	return fine;
}

bool pack_read_yaml(struct pack *p, struct buf *bytes, struct buf *why)
{
	pthread_mutex_lock(&p->lock);
	bool fine = !p->about.has_yaml ||
	    pack_read_column(p, "SELECT yaml FROM about", PACK_MAX_YAML, bytes) ||
	    pack_refuse_step(p, why);
	pthread_mutex_unlock(&p->lock);
	return fine;
}

/* The row of PATH in p->find; false when there is none, or after a sentence. */
static bool pack_seek(struct pack *p, const char *path, struct pack_entry *out,
    struct buf *why)
{
	if (p->find == NULL)
		p->find = db_prepare(&p->db,
		    "SELECT d.size, d.hash, d.frame, d.start, f.size, f.bytes, d.path"
		    " FROM document AS d"
		    " LEFT JOIN frame AS f ON f.id = d.frame WHERE d.path = ?1");
	if (p->find == NULL)
		return pack_refuse_step(p, why);
	db_bind_text(p->find, 1, path);
	if (!pack_path_is_good(path) || !db_step(&p->db, p->find))
		return db_failed(&p->db) && pack_refuse_step(p, why);
	const int64_t size = db_int(p->find, 0);
	*out = (struct pack_entry){ (uint64_t)size, (uint64_t)db_int(p->find, 1) };
	/* a damaged key may lead to the row of another document */
	if (size >= 0 && (uint64_t)size <= PACK_MAX_DOCUMENT &&
	    slice_is(pack_frame(p->find, 6), path))
		return true;
	db_reset(p->find);
	return pack_refuse(p, why);
}

/* Makes what reads documents, once; false when the dictionary is broken. */
static bool pack_get_ready(struct pack *p)
{
	if (p->ready)
		return p->reader != NULL;
	p->ready = true;
	if (pack_read_column(p, "SELECT dictionary FROM about", PACK_MAX_DICTIONARY,
		&p->dictionary))
		p->reader = frame_reader_new(buf_slice(&p->dictionary));
	return p->reader != NULL;
}

bool pack_dictionary(struct pack *p, struct slice *out, struct buf *why)
{
	pthread_mutex_lock(&p->lock);
	bool fine = pack_get_ready(p) || pack_refuse_step(p, why);
	*out = buf_slice(&p->dictionary);
	pthread_mutex_unlock(&p->lock);
	return fine;
}

bool pack_use_dictionary(struct pack *p, struct pack *older, struct buf *why)
{
	struct slice dictionary;

	if (!pack_dictionary(older, &dictionary, why))
		return false;
	buf_adds(&p->dictionary, dictionary);
	p->reader = frame_reader_new(buf_slice(&p->dictionary));
	p->ready = true;
	return true;
}

/* What the frame of SEAT, in the row that p->find stands on, holds is in p->held_bytes. */
static bool pack_hold(struct pack *p, const struct pack_seat *seat)
{
	if (p->held == seat->frame && seat->frame > 0)
		return true;
	p->held = 0;
	buf_clear(&p->held_bytes);
	if (!pack_get_ready(p) ||
	    !frame_read(p->reader, pack_frame(p->find, 5), seat->size, &p->held_bytes))
		return false;
	p->held = seat->frame;
	return true;
}

/* The seat of the row that p->find stands on; false for one that can be none of ENTRY. */
static bool pack_take_seat(struct pack *p, const struct pack_entry *entry,
    struct pack_seat *seat)
{
	const int64_t size = db_int(p->find, 4), start = db_int(p->find, 3);

	if (size < 0 || (uint64_t)size > PACK_MAX_DOCUMENT || start < 0 || start > size ||
	    entry->size > (uint64_t)(size - start))
		return false;
	*seat = (struct pack_seat){ db_int(p->find, 2), (size_t)size, (size_t)start };
	return true;
}

/* The document of the row that p->find stands on. */
static bool pack_look_row(struct pack *p, struct pack_wanted *w)
{
	if (!pack_take_seat(p, &w->entry, &w->seat) || !pack_hold(p, &w->seat))
		return false;
	const struct slice found = slice_sub(buf_slice(&p->held_bytes), w->seat.start,
	    w->seat.start + (size_t)w->entry.size);
	if (hash_slice(found) != w->entry.hash)
		return false;
	if (w->bytes != NULL)
		buf_adds(w->bytes, found);
	if (w->frame != NULL)
		buf_adds(w->frame, pack_frame(p->find, 5));
	return true;
}

bool pack_look(struct pack *p, const char *path, struct pack_wanted *wanted,
    struct buf *why)
{
	const size_t said = why->len;

	pthread_mutex_lock(&p->lock);
	bool found = pack_seek(p, path, &wanted->entry, why);
	bool fine = found && pack_look_row(p, wanted);
	if (found)
		db_reset(p->find);
	pthread_mutex_unlock(&p->lock);
	if (!fine && why->len == said)
		buf_addf(why, "%s: %s", p->path,
		    found ? _(pack_kind.damaged) : _("has no such document"));
	return fine;
}

bool pack_read(struct pack *p, const char *path, struct buf *bytes,
    struct pack_entry *out, struct buf *why)
{
	struct pack_wanted wanted = { .bytes = bytes };
	bool fine = pack_look(p, path, &wanted, why);

	*out = wanted.entry;
	return fine;
}

/* True when L has given what the pack says that it holds. */
static bool list_is_whole(struct pack_list *l)
{
	struct buf yaml = { 0 }, why = { 0 };
	bool fine = pack_read_yaml(l->pack, &yaml, &why);

	if (yaml.len > 0)
		l->digest = pack_digest_yaml(l->digest, buf_slice(&yaml));
	buf_fini(&yaml);
	buf_fini(&why);
	/* a difference tells the digest of what it makes, not its own */
	return fine && (l->pack->about.difference || l->digest == l->pack->about.digest);
}

struct pack_list *pack_list(struct pack *p, bool gone)
{
	struct pack_list *l = xcalloc(1, sizeof(*l));

	l->pack = p;
	l->gone = gone;
	l->before = xstrdup("");
	l->q = db_prepare(&p->db,
	    gone ? "SELECT path, 0, 0 FROM gone ORDER BY path"
		 : "SELECT path, size, hash FROM document ORDER BY path");
	return l;
}

const char *pack_next(struct pack_list *l, struct pack_entry *out)
{
	struct pack *p = l->pack;

	pthread_mutex_lock(&p->lock);
	bool more = !l->failed && l->q != NULL && db_step(&p->db, l->q);
	if (more) {
		if (l->arena != NULL)
			arena_free(l->arena);
		l->arena = arena_new();
		*out = (struct pack_entry){ (uint64_t)db_int(l->q, 1),
			(uint64_t)db_int(l->q, 2) };
	}
	const char *path = more ? db_text(l->arena, l->q, 0) : NULL;
	pthread_mutex_unlock(&p->lock);
	/* one that is out of order may have been given before */
	if (path == NULL ||
	    (pack_path_is_good(path) && strcmp(path, l->before) > 0 &&
		out->size <= PACK_MAX_DOCUMENT && l->n++ < PACK_MAX_FILES)) {
		if (path != NULL && !l->gone)
			l->digest = pack_digest(l->digest, path, *out);
		if (path == NULL && !l->gone && !l->ended)
			l->failed = !list_is_whole(l);
		l->ended = path == NULL;
		free(l->before);
		l->before = xstrdup(path != NULL ? path : "");
		return path;
	}
	l->failed = true;
	return NULL;
}

bool pack_list_end(struct pack_list *l, struct buf *why)
{
	bool fine = l->q != NULL && !l->failed && !db_failed(&l->pack->db);

	if (!fine)
		pack_refuse_step(l->pack, why);
	pthread_mutex_lock(&l->pack->lock);
	db_finalize(l->q);
	pthread_mutex_unlock(&l->pack->lock);
	if (l->arena != NULL)
		arena_free(l->arena);
	free(l->before);
	free(l);
	return fine;
}

bool pack_has_index(struct pack *p)
{
	return p->pages > 0;
}

/* [byte] of run NUMBER of the index. */
static size_t pack_run_size(const struct pack *p, uint32_t number)
{
	return PACK_NUMBER + (size_t)PACK_PAGE * pack_run_pages(p->pages, number);
}

/* The run in the row that p->run stands on, which says that it is NUMBER, to BYTES. */
static bool pack_take_run(struct pack *p, uint32_t number, struct buf *bytes)
{
	if (p->bare == NULL)
		p->bare = frame_reader_new(slice_of(""));
	buf_clear(bytes);
	if (!frame_read(p->bare, pack_frame(p->run, 0), pack_run_size(p, number), bytes))
		return false;
	const unsigned char *at = (const unsigned char *)bytes->at;
	const uint32_t said =
	    (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
	return said == number;
}

/* Where run NUMBER of the index is held, or where it can be: in place of the one asked for longest ago. */
static struct pack_run *pack_run_place(struct pack *p, uint32_t number)
{
	struct pack_run *place = &p->runs[0];

	for (size_t i = 0; i < PACK_RUNS_HELD; i++) {
		if (p->runs[i].number == number + 1)
			return &p->runs[i];
		if (p->runs[i].turn < place->turn)
			place = &p->runs[i];
	}
	return place;
}

/* The bytes of run NUMBER of the index, borrowed; NULL when it is not there, or broken. */
static const char *pack_hold_run(struct pack *p, uint32_t number)
{
	struct pack_run *run = pack_run_place(p, number);

	run->turn = ++p->turn;
	if (run->number == number + 1)
		return run->bytes.at;
	run->number = 0;
	if (p->run == NULL)
		p->run = db_prepare(&p->db, "SELECT bytes FROM run WHERE id = ?1");
	if (p->run == NULL)
		return NULL;
	db_bind_int(p->run, 1, number);
	bool fine = db_step(&p->db, p->run) && pack_take_run(p, number, &run->bytes);
	db_reset(p->run);
	if (!fine)
		return NULL;
	run->number = number + 1;
	return run->bytes.at;
}

static bool pack_read_page(void *of, uint32_t number, unsigned char *bytes)
{
	struct pack *p = of;

	if (number >= p->pages)
		return false;
	pthread_mutex_lock(&p->lock);
	const uint32_t in = pack_run_of(number);
	const char *run = pack_hold_run(p, in);
	if (run != NULL)
		memcpy(bytes,
		    run + PACK_NUMBER + (size_t)PACK_PAGE * (number - pack_run_first(in)),
		    PACK_PAGE);
	pthread_mutex_unlock(&p->lock);
	return run != NULL;
}

bool pack_open_index(struct pack *p, struct db *db, const struct db_kind *kind,
    struct buf *why)
{
	const struct db_pages pages = {
		.size = PACK_PAGE,
		.count = p->pages,
		.read = pack_read_page,
		.of = p,
	};

	p->index = *kind;
	p->index.damaged = pack_kind.damaged;
	return db_open_pages(db, &p->index, p->path, &pages, why);
}

uint64_t pack_digest(uint64_t hash, const char *path, struct pack_entry entry)
{
	struct buf line = { 0 };

	buf_addf(&line, "%016llx %s %llu %016llx", (unsigned long long)hash, path,
	    (unsigned long long)entry.size, (unsigned long long)entry.hash);
	hash = hash_slice(buf_slice(&line));
	buf_fini(&line);
	return hash;
}

uint64_t pack_digest_yaml(uint64_t hash, struct slice yaml)
{
	return pack_digest(hash, "corpus.yaml",
	    (struct pack_entry){ yaml.len, hash_slice(yaml) });
}

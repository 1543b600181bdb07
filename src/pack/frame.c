/* SPDX-License-Identifier: ISC */
/* frame - some bytes, compressed; see the header. */
#include "pack/frame.h"

#include <assert.h>
#include <stdlib.h>
#include <zstd.h>

#include "base/xalloc.h"

/* It is made once, on all processors, and read many times. */
#define FRAME_LEVEL 19

struct frame_maker {
	ZSTD_CCtx *context;
	ZSTD_CDict *dictionary; /* NULL for none */
};

struct frame_reader {
	ZSTD_DCtx *context;
	ZSTD_DDict *dictionary; /* NULL for none */
};

/* What zstd cannot do to bytes of ours is a bug, but for want of memory. */
static size_t frame_checked(size_t result)
{
	assert(!ZSTD_isError(result));
	return result;
}

struct frame_maker *frame_maker_new(struct slice dictionary)
{
	struct frame_maker *m = xcalloc(1, sizeof(*m));

	m->context = xalloc_checked(ZSTD_createCCtx());
	frame_checked(
	    ZSTD_CCtx_setParameter(m->context, ZSTD_c_compressionLevel, FRAME_LEVEL));
	frame_checked(ZSTD_CCtx_setParameter(m->context, ZSTD_c_checksumFlag, 1));
	frame_checked(ZSTD_CCtx_setParameter(m->context, ZSTD_c_dictIDFlag, 0));
	if (dictionary.len == 0)
		return m;
	m->dictionary =
	    xalloc_checked(ZSTD_createCDict(dictionary.at, dictionary.len, FRAME_LEVEL));
	frame_checked(ZSTD_CCtx_refCDict(m->context, m->dictionary));
	return m;
}

void frame_maker_free(struct frame_maker *m)
{
	if (m == NULL)
		return;
	ZSTD_freeCCtx(m->context);
	ZSTD_freeCDict(m->dictionary);
	free(m);
}

void frame_make(struct frame_maker *m, struct slice bytes, struct buf *to)
{
	size_t room = ZSTD_compressBound(bytes.len);
	char *out = xmalloc(room);

	buf_addn(to, out,
	    frame_checked(ZSTD_compress2(m->context, out, room, bytes.at, bytes.len)));
	free(out);
}

struct frame_reader *frame_reader_new(struct slice dictionary)
{
	struct frame_reader *r = xcalloc(1, sizeof(*r));

	r->context = xalloc_checked(ZSTD_createDCtx());
	if (dictionary.len > 0)
		r->dictionary =
		    xalloc_checked(ZSTD_createDDict(dictionary.at, dictionary.len));
	return r;
}

void frame_reader_free(struct frame_reader *r)
{
	if (r == NULL)
		return;
	ZSTD_freeDCtx(r->context);
	ZSTD_freeDDict(r->dictionary);
	free(r);
}

bool frame_read(struct frame_reader *r, struct slice frame, size_t size, struct buf *to)
{
	size_t got;
	char *out;

	/* a frame that is none, or does not say its size, says something greater than any */
	if (ZSTD_getFrameContentSize(frame.at, frame.len) != size ||
	    ZSTD_findFrameCompressedSize(frame.at, frame.len) != frame.len)
		return false;
	out = xmalloc(size + 1);
	got = r->dictionary != NULL
	    ? ZSTD_decompress_usingDDict(r->context, out, size, frame.at, frame.len,
		  r->dictionary)
	    : ZSTD_decompressDCtx(r->context, out, size, frame.at, frame.len);
	bool fine = !ZSTD_isError(got) && got == size;
	if (fine)
		buf_addn(to, out, size);
	free(out);
	return fine;
}

bool frame_read_some(struct slice frame, size_t most, struct buf *to)
{
	unsigned long long size = ZSTD_getFrameContentSize(frame.at, frame.len);
	struct frame_reader *r;

	if (size > most)
		return false;
	r = frame_reader_new(slice_of(""));
	bool fine = frame_read(r, frame, (size_t)size, to);
	frame_reader_free(r);
	return fine;
}

/* SPDX-License-Identifier: ISC */
/* zip - several files in one, in memory; see the header. */
#include "export/zip.h"

#include <limits.h>
#include <minizip/zip.h>
#include <string.h>

/* 1 January 1980, the first day that the format can name, as MS-DOS writes it. */
#define ZIP_DAY ((0 << 9 | 1 << 5 | 1) << 16)

/* What minizip takes for a file: it goes back in it to write down sizes. */
struct zip_memory {
	struct buf *to;
	size_t at; /* [byte] */
};

static voidpf zip_open(voidpf opaque, const void *name, int mode)
{
	(void)name;
	(void)mode;
	return opaque;
}

/* Nothing is read of an archive that is made anew. */
static uLong zip_read(voidpf opaque, voidpf stream, void *bytes, uLong n)
{
	(void)opaque;
	(void)stream;
	(void)bytes;
	(void)n;
	return 0;
}

static uLong zip_write(voidpf opaque, voidpf stream, const void *bytes, uLong n)
{
	struct zip_memory *m = stream;
	size_t over = m->to->len - m->at;

	(void)opaque;
	if (over > n)
		over = n;
	if (over > 0)
		memcpy(m->to->at + m->at, bytes, over);
	buf_addn(m->to, (const char *)bytes + over, n - over);
	m->at += n;
	return n;
}

static ZPOS64_T zip_tell(voidpf opaque, voidpf stream)
{
	(void)opaque;
	return ((struct zip_memory *)stream)->at;
}

static long zip_seek(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin)
{
	struct zip_memory *m = stream;
	ZPOS64_T from = origin == ZLIB_FILEFUNC_SEEK_SET ? 0
	    : origin == ZLIB_FILEFUNC_SEEK_CUR           ? m->at
							 : m->to->len;

	(void)opaque;
	if (from + offset > m->to->len)
		return -1;
	m->at = (size_t)(from + offset);
	return 0;
}

/* Also for errors: memory has none that come back. */
static int zip_nothing(voidpf opaque, voidpf stream)
{
	(void)opaque;
	(void)stream;
	return 0;
}

static bool zip_add_part(zipFile file, const struct zip_part *part)
{
	static const zip_fileinfo info = { .dosDate = ZIP_DAY };

	if (part->bytes.len > UINT_MAX ||
	    zipOpenNewFileInZip(file, part->name, &info, NULL, 0, NULL, 0, NULL,
		Z_DEFLATED, Z_BEST_COMPRESSION) != ZIP_OK)
		return false;
	int wrote = zipWriteInFileInZip(file, part->bytes.at, (unsigned)part->bytes.len);
	return zipCloseFileInZip(file) == ZIP_OK && wrote == ZIP_OK;
}

bool zip_add(struct buf *to, const struct zip_part *parts, size_t n)
{
	struct zip_memory memory = { .to = to };
	zlib_filefunc64_def calls = {
		.zopen64_file = zip_open,
		.zread_file = zip_read,
		.zwrite_file = zip_write,
		.ztell64_file = zip_tell,
		.zseek64_file = zip_seek,
		.zclose_file = zip_nothing,
		.zerror_file = zip_nothing,
		.opaque = &memory,
	};
	zipFile file = zipOpen2_64("", APPEND_STATUS_CREATE, NULL, &calls);
	bool good = file != NULL;

	for (size_t i = 0; good && i < n; i++)
		good = zip_add_part(file, &parts[i]);
	return file != NULL && zipClose(file, NULL) == ZIP_OK && good;
}

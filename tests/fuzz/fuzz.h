/* SPDX-License-Identifier: ISC */
/*
 * fuzz - what the fuzz targets share.
 *
 * A target is LLVMFuzzerTestOneInput(): it takes any bytes, and ends the program
 * when the code under test breaks a promise.  With --enable-fuzzing libFuzzer makes
 * up the bytes; else replay.c hands over those of tests/fuzz/corpus.
 */
#ifndef RECITAL_TESTS_FUZZ_FUZZ_H
#define RECITAL_TESTS_FUZZ_FUZZ_H

#include <stddef.h>	/* size_t */
#include <stdint.h>	/* uint8_t */
#include <stdio.h>	/* fprintf */
#include <stdlib.h>	/* abort */

#include "text/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* As assert(), but never compiled away. */
#define FUZZ_CHECK(is_so) \
	((is_so) ? (void)0 : \
	 (fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #is_so), abort()))

/* True for what a document may hold, and for newlines. */
static inline bool fuzz_is_text(struct slice s)
{
	uint32_t code;

	for (size_t at = 0; at < s.len;) {
		at += utf8_decode(s, at, &code);
		if (utf8_is_control(code) && code != '\n')
			return false;
	}
	return utf8_invalid(s) == SLICE_NONE;
}

#endif

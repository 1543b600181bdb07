/* SPDX-License-Identifier: ISC */
/* replay FILE... - hands the bytes of each file to the fuzz target it is linked with. */
#include "base/buf.h"
#include "base/diag.h"
#include "corpus/folder.h"
#include "fuzz.h"

int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		struct buf bytes = { 0 };
		struct diags diags = { 0 };

		FUZZ_CHECK(corpus_slurp(argv[i], (size_t)1 << 20, &bytes, &diags));
		fprintf(stderr, "%s\n", argv[i]);
		LLVMFuzzerTestOneInput((const uint8_t *)buf_str(&bytes), bytes.len);
		buf_fini(&bytes);
		diags_fini(&diags);
	}
	return 0;
}

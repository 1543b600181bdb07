/* SPDX-License-Identifier: ISC */
/*
 * Any bytes as what people import, XML or text: refused with a reason, or made into
 * documents that a corpus can hold and that read as they were written.
 */
#include "../corpus/fixture.h"
#include "corpus/docwrite.h"
#include "corpus/lint.h"
#include "fuzz.h"
#include "import/import.h"

static void check_doc(const struct doc *d)
{
	struct buf yaml = { 0 }, said = { 0 }, before = { 0 }, after = { 0 };
	struct diags lint = { 0 };

	doc_write(&yaml, d);
	struct doc *again = fixture_read(buf_slice(&yaml), &said);
	if (again == NULL)
		fprintf(stderr, "%s%s", buf_str(&yaml), buf_str(&said));
	FUZZ_CHECK(again != NULL);
	lint_doc(again, &lint);
	FUZZ_CHECK(lint.count[DIAG_ERROR] == 0);
	fixture_show(&before, d);
	fixture_show(&after, again);
	if (!slice_eq(buf_slice(&before), buf_slice(&after)))
		fprintf(stderr, "%s--\n%s", buf_str(&before), buf_str(&after));
	FUZZ_CHECK(slice_eq(buf_slice(&before), buf_slice(&after)));
	diags_fini(&lint);
	doc_free(again);
	buf_fini(&yaml);
	buf_fini(&said);
	buf_fini(&before);
	buf_fini(&after);
}

static void check_repair(const struct repair *row)
{
	struct buf line = { 0 };

	repair_write(&line, row);
	FUZZ_CHECK(fuzz_is_text(buf_slice(&line)));
	buf_fini(&line);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	const struct import_input in = {
		.bytes = { (const char *)bytes, size },
		.path = "fuzz.txt",
	};
	struct import out = { 0 };
	bool good = import_read(&in, &out);

	FUZZ_CHECK(good == (out.docs.n > 0));
	FUZZ_CHECK(good == (out.diags.count[DIAG_ERROR] == 0));
	for (size_t i = 0; i < out.docs.n; i++)
		check_doc(out.docs.at[i]);
	for (size_t i = 0; i < out.repairs.list.n; i++)
		check_repair(&out.repairs.list.at[i]);
	for (size_t i = 0; i < out.diags.list.n; i++)
		FUZZ_CHECK(fuzz_is_text(slice_of(out.diags.list.at[i].text)));
	import_fini(&out);
	return 0;
}

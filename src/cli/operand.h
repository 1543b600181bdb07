/* SPDX-License-Identifier: ISC */
/*
 * operand - the documents that compare is given.
 *
 *	68/164		a document of the corpus
 *	fr		the document before it, in this language
 *	./draft.yaml	a file, in a corpus or not
 */
#ifndef RECITAL_CLI_OPERAND_H
#define RECITAL_CLI_OPERAND_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "base/vec.h"
#include "cli/options.h"
#include "compare/comparison.h"
#include "ui/library.h"

struct operand {
	const struct doc *doc; /* borrowed from the library, or read */
	struct doc *read;      /* owned: of a file; NULL of the corpus */
	uint32_t number;       /* of the library; INDEX_ABSENT of a file */
};

VEC_OF(operand_vec, struct operand);

VEC_OF(operand_step_vec, struct comparison *);

struct operands {
	struct library *lib; /* owned; NULL when no operand needs the corpus */
	struct operand_vec list;
	struct operand_step_vec made; /* owned: those that the library does not keep */
};

/*
 * Finds the documents that the operands of O from FROM on name; false after messages.
 * Free in any case with operands_fini().
 */
bool operands_find(struct operands *all, const struct options *o, size_t from);

/*
 * The same, of the one operand of O: the draft that it came of and itself, or of a draft what came
 * of it behind it.
 */
bool operands_find_drafted(struct operands *all, const struct options *o);

/*
 * Appends the words that name them, 2 to 4, to the reader (compared.h); false after a message
 * when one is no document of the corpus.
 */
bool operands_add_words(const struct operands *all, struct buf *to);
void operands_fini(struct operands *all);

/*
 * Operand I and the one behind it compared, the reader's ties applied where both are of
 * the corpus; borrowed until operands_fini().
 */
const struct comparison *operands_compare(struct operands *all, size_t i);

#endif

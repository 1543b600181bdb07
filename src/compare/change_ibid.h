/* SPDX-License-Identifier: ISC */
/*
 * change_ibid - footnotes that name their source by "Ibid.", which hangs on what stands
 * before them.
 *
 *	a	7  Official Records ..., Supplement No. 53 (A/71/53), chap. II.
 *	b	6  Official Records ..., Supplement No. 25 (A/71/25).
 *		7  Ibid., Supplement No. 53 (A/71/53), chap. II.	no other source
 *
 * For change only.
 */
#ifndef RECITAL_COMPARE_CHANGE_IBID_H
#define RECITAL_COMPARE_CHANGE_IBID_H

#include "compare/change_frame.h"

/* How two footnotes stand to each other. */
struct change_ibid {
	/* the words before SKIP_A and SKIP_B name one source, the one of them by Ibid. */
	bool one;
	uint32_t skip_a, skip_b; /* [word] */
	unsigned kinds;          /* what changed in the source that both call Ibid. */
};

struct change_ibid change_ibid(struct change_frame *f, uint32_t a, uint32_t b);

#endif

/* SPDX-License-Identifier: ISC */
/*
 * mandates_choice - which mandates of a list (mandates.h) are shown, and in what order.
 *
 *	due --only=new,report sessions 76 77
 *
 * is the argument of a PAGE_MANDATES: the order, what is chosen, and the words of the list.  What
 * is chosen are states of mandates and kinds; a mandate is shown when its state is among the
 * states, if there are any, and its kind among the kinds.
 */
#ifndef RECITAL_UI_MANDATES_CHOICE_H
#define RECITAL_UI_MANDATES_CHOICE_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/buf.h"
#include "base/slice.h"
#include "ui/library.h"
#include "ui/mandates.h"

#define MANDATES_ONLY "--only="

enum mandates_order {
	MANDATES_DUE,
	MANDATES_ADDRESSEE,
	MANDATES_COMMITTEE, /* those without one last */
	MANDATES_ORDER_COUNT
};

struct mandates_choice {
	enum mandates_order order;
	struct slice only; /* words with commas between them, borrowed; "": all */
	unsigned states;   /* of them: a bit 1 << enum mandates_state each; 0: all */
	bool kinds;        /* some of them are kinds */
};

/* "due", "addressee", "committee"; static. */
const char *mandates_order_name(enum mandates_order order);
bool mandates_read_order(struct slice word, enum mandates_order *out);

/*
 * Chooses ONLY of the list whose words are TEXT; false after a sentence in WHY, and then C chooses
 * all.  The order stays.
 */
bool mandates_choose(struct mandates_choice *c, struct library *lib, struct slice text,
    struct slice only, struct buf *why);

/* C and the words of the list TEXT as an argument. */
void mandates_choice_add(struct buf *to, const struct mandates_choice *c,
    struct slice text);

/* The words of the list in such an argument, which end where it ends; and what it chooses of it. */
struct slice mandates_choice_text(struct slice argument, struct slice *only);

/*
 * And back: an argument without an order is none, and false; what it chooses and cannot be known is
 * told in WHY.
 */
bool mandates_choice_read(struct mandates_choice *c, struct library *lib,
    const char *argument, struct slice *text, struct buf *why);

/* How many rows of L there are to choose from: all but those that stand in another. */
size_t mandates_count(const struct mandates *l);

/*
 * The rows of L that C shows, in its order, *N of them: indices into the rows, the caller's to
 * free().
 */
size_t *mandates_chosen(const struct mandates *l, const struct mandates_choice *c,
    size_t *n);

#endif

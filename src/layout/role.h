/* SPDX-License-Identifier: ISC */
/*
 * role - what a piece of the screen is, never how it looks.
 *
 * Roles run from the layout to the grid; only term and the printer of the
 * command line turn them into attributes, by a table of looks (ui/theme.h).  Each has a letter for
 * the screen dumps of `recital run`, and a name for who sets its look.
 */
#ifndef RECITAL_LAYOUT_ROLE_H
#define RECITAL_LAYOUT_ROLE_H

#include "base/slice.h"

/* clang-format off */
#define ROLES(X) \
	/* the document */ \
	X(ROLE_TEXT,         '.', "text") /* text */ \
	X(ROLE_TITLE,        'T', "title") /* title of a document */ \
	X(ROLE_META,         'm', "meta") /* dates, meeting, agenda item */ \
	X(ROLE_HEADING,      'H', "heading") /* heading */ \
	X(ROLE_ADDRESS,      'a', "address") /* address in the margin, label of a footnote */ \
	X(ROLE_OPENING,      'o', "opening") /* opening words */ \
	X(ROLE_EMPHASIS,     'e', "emphasis") /* emphasis */ \
	X(ROLE_LINK,         'l', "link") /* link */ \
	X(ROLE_LINK_MISSING, 'x', "link-missing") /* link out of the corpus, with its sign ! */ \
	X(ROLE_NOTE_REF,     'n', "note-ref") /* footnote reference */ \
	X(ROLE_GLOSS,        'g', "gloss") /* what the program adds: the resolved Ibid. */ \
	/* in a comparison */ \
	X(ROLE_ADDED,        '+', "added") /* what the text before it lacks */ \
	X(ROLE_REMOVED,      '-', "removed") /* what the text behind it lacks */ \
	X(ROLE_CHANGED,      '~', "changed") /* sign of changes; words in other case or typography */ \
	X(ROLE_MOVED,        '>', "moved") /* what stands at another place in the other text */ \
	/* the age of words */ \
	X(ROLE_AGE_0,        '0', "age-0") /* the oldest */ \
	X(ROLE_AGE_1,        '1', "age-1") /* younger */ \
	X(ROLE_AGE_2,        '2', "age-2") /* younger */ \
	X(ROLE_AGE_3,        '3', "age-3") /* younger */ \
	X(ROLE_AGE_4,        '4', "age-4") /* new in this text */ \
	/* on top of it */ \
	X(ROLE_MATCH,        'f', "match") /* found by the search */ \
	X(ROLE_MATCH_HERE,   'F', "match-here") /* found by the search, the current one */ \
	X(ROLE_SELECTED,     'S', "selected") /* the selected link */ \
	X(ROLE_ANNOTATION,   'A', "annotation") /* the sign * of an annotation */ \
	X(ROLE_ANNOTATED,    'u', "annotated") /* words that an annotation is of */ \
	/* around it */ \
	X(ROLE_BAR,          'B', "bar") /* title line of the pane with the focus */ \
	X(ROLE_BAR_OTHER,    'b', "bar-other") /* title line of another pane */ \
	X(ROLE_FRAME,        '|', "frame") /* line between panes */ \
	X(ROLE_PEEK,         'p', "peek") /* overlay at the foot of a pane */ \
	X(ROLE_STATUS,       's', "status") /* last line */ \
	X(ROLE_ERROR,        'E', "error") /* last line when something went wrong */ \
	X(ROLE_PROMPT,       'P', "prompt") /* what the reader types */
/* clang-format on */

#define ROLE_ENUM(role, letter, name) role,
enum role { ROLES(ROLE_ENUM) ROLE_COUNT };
#undef ROLE_ENUM

/* The letter of a role in screen dumps. */
char role_letter(enum role role);

/* Its name, "link-missing"; static. */
const char *role_name(enum role role);

/* The role called NAME, or ROLE_COUNT. */
enum role role_named(struct slice name);

#endif

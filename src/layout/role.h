/* SPDX-License-Identifier: ISC */
/*
 * role - what a piece of the screen is, never how it looks.
 *
 * Roles run from the layout to the grid; only term and the printer of the
 * command line turn them into attributes.  Each has a letter for the screen
 * dumps of `recital run`.
 */
#ifndef RECITAL_LAYOUT_ROLE_H
#define RECITAL_LAYOUT_ROLE_H

#define ROLES(X) \
	/* the document */ \
	X(ROLE_TEXT,         '.') /* text */ \
	X(ROLE_TITLE,        'T') /* title of a document */ \
	X(ROLE_META,         'm') /* dates, meeting, agenda item */ \
	X(ROLE_HEADING,      'H') /* heading */ \
	X(ROLE_ADDRESS,      'a') /* address in the margin */ \
	X(ROLE_OPENING,      'o') /* opening words */ \
	X(ROLE_EMPHASIS,     'e') /* emphasis */ \
	X(ROLE_LINK,         'l') /* link */ \
	X(ROLE_LINK_MISSING, 'x') /* link out of the corpus, with its sign ! */ \
	X(ROLE_NOTE_REF,     'n') /* footnote reference, and label of a footnote */ \
	X(ROLE_GLOSS,        'g') /* what the program adds: the resolved Ibid. */ \
	/* in a comparison */ \
	X(ROLE_ADDED,        '+') /* what the text before it lacks */ \
	X(ROLE_REMOVED,      '-') /* what the text behind it lacks */ \
	X(ROLE_CHANGED,      '~') /* sign of changes; words in other case or typography */ \
	X(ROLE_MOVED,        '>') /* what stands at another place in the other text */ \
	/* the age of words */ \
	X(ROLE_AGE_0,        '0') /* the oldest */ \
	X(ROLE_AGE_1,        '1') /* younger */ \
	X(ROLE_AGE_2,        '2') /* younger */ \
	X(ROLE_AGE_3,        '3') /* younger */ \
	X(ROLE_AGE_4,        '4') /* new in this text */ \
	/* on top of it */ \
	X(ROLE_MATCH,        'f') /* found by the search */ \
	X(ROLE_MATCH_HERE,   'F') /* found by the search, the current one */ \
	X(ROLE_SELECTED,     'S') /* the selected link */ \
	X(ROLE_ANNOTATION,   'A') /* the sign * of an annotation */ \
	/* around it */ \
	X(ROLE_BAR,          'B') /* title line of the pane with the focus */ \
	X(ROLE_BAR_OTHER,    'b') /* title line of another pane */ \
	X(ROLE_FRAME,        '|') /* line between panes */ \
	X(ROLE_PEEK,         'p') /* overlay at the foot of a pane */ \
	X(ROLE_STATUS,       's') /* last line */ \
	X(ROLE_ERROR,        'E') /* last line when something went wrong */ \
	X(ROLE_PROMPT,       'P') /* what the reader types */

#define ROLE_ENUM(role, letter) role,
enum role { ROLES(ROLE_ENUM) ROLE_COUNT };
#undef ROLE_ENUM

/* The letter of a role in screen dumps. */
char role_letter(enum role role);

#endif

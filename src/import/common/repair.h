/* SPDX-License-Identifier: ISC */
/*
 * repair - what an importer did to its input beyond copying it: every fault that it
 * mended, every line that it left out as furniture, and every doubt that it could not
 * settle.
 *
 * Each entry follows one rule of REPAIR_RULES: enumerator, level, the short name that
 * stands in --explain and in docs/import.md, and what the rule does, in the words of the
 * source: _() tells it in the person's.  The entries are
 * the only way in which an importer may differ from its input, so the words of the
 * input are those of the document, of the furniture, and of the entries.
 */
#ifndef RECITAL_IMPORT_REPAIR_H
#define RECITAL_IMPORT_REPAIR_H

#include <stddef.h> /* size_t */

#include "base/buf.h"
#include "base/slice.h"
#include "base/vec.h"

enum repair_level {
	REPAIR_FURNITURE, /* BEFORE is no part of the text and was left out */
	REPAIR_MENDED,    /* BEFORE became AFTER, and there was evidence for it */
	REPAIR_DOUBT      /* BEFORE stands as it was; a reader should look at it */
};

/* clang-format off */
#define REPAIR_RULES(X) \
	/* AKN4UN XML */ \
	X(REPAIR_AKN_BRACKETS,     FURNITURE, "mark-brackets", \
	  N_("brackets that are set around a footnote's mark")) \
	X(REPAIR_AKN_SPACE,        MENDED,    "lost-space-at-mark", \
	  N_("a blank lost between a footnote's mark and the next word is put back")) \
	X(REPAIR_AKN_MARK_IN_WORD, MENDED,    "mark-in-word", \
	  N_("a footnote's mark inside a word goes to the end of the right word")) \
	X(REPAIR_AKN_LABEL,        MENDED,    "double-label", \
	  N_("a second footnote with the same mark gets a label of its own")) \
	X(REPAIR_AKN_NOTE_MARK,    MENDED,    "repeated-mark", \
	  N_("a number in or behind the text is another reference to a footnote")) \
	X(REPAIR_AKN_TITLE_NOTE,   MENDED,    "note-of-title", \
	  N_("the mark of a footnote on the title goes to the first line below it")) \
	X(REPAIR_AKN_NUMBER,       MENDED,    "letter-for-number", \
	  N_("the letter l stands for the number 1 of a paragraph")) \
	X(REPAIR_AKN_OPENING,      MENDED,    "plain-opening", \
	  N_("the opening words of a paragraph get the emphasis that they have elsewhere")) \
	X(REPAIR_AKN_ORGAN,        MENDED,    "wrong-organ", \
	  N_("a link points to the resolution of another organ than the words name")) \
	X(REPAIR_AKN_PART,         MENDED,    "lost-part", \
	  N_("a link gets the part letter that the words name")) \
	X(REPAIR_AKN_TARGET,       MENDED,    "link-by-words", \
	  N_("a link whose target is no symbol follows the words that it stands on")) \
	X(REPAIR_AKN_UNLINK,       MENDED,    "no-symbol", \
	  N_("a link that names no document becomes plain words")) \
	X(REPAIR_AKN_LINK_ADDED,   MENDED,    "link-added", \
	  N_("words that name a document become a link")) \
	X(REPAIR_AKN_LINK_DIFFERS, DOUBT,     "link-differs", \
	  N_("a link's target and the words that it stands on name different documents")) \
	X(REPAIR_AKN_MARK_LOST,    DOUBT,     "mark-without-note", \
	  N_("a raised mark that no footnote answers to stays in the text")) \
	X(REPAIR_AKN_SEAM,         DOUBT,     "letters-at-mark", \
	  N_("letters stand on both sides of a footnote's mark; nothing tells which words they are")) \
	X(REPAIR_AKN_EMPTY,        DOUBT,     "empty-note", \
	  N_("a footnote without a word is left out, and its mark")) \
	X(REPAIR_AKN_PLACE,        DOUBT,     "odd-place", \
	  N_("text stands where the schema has none; it is kept as a paragraph")) \
	X(REPAIR_AKN_DRAFT,        MENDED,    "draft-heading", \
	  N_("a draft inside the resolution gets a heading, so that it is a part of its own")) \
	X(REPAIR_AKN_ELEMENT,      DOUBT,     "unknown-element", \
	  N_("an element that recital does not know; its words are kept where they stand")) \
	X(REPAIR_AKN_CONTROL,      DOUBT,     "control-character", \
	  N_("a control character in the text, read as Windows has it or as a blank")) \
	X(REPAIR_AKN_FACT,         DOUBT,     "fact-left", \
	  N_("words of the metadata for which a document has no key")) \
	/* text: what is no part of the resolution */ \
	X(REPAIR_PAGE_NUMBER,      FURNITURE, "page-number", \
	  N_("the number of a page is left out")) \
	X(REPAIR_RUNNING_HEAD,     FURNITURE, "running-head", \
	  N_("the head or foot that stands on every page is left out")) \
	X(REPAIR_JOB_NUMBER,       FURNITURE, "job-number", \
	  N_("the Secretariat's number of the job and its bar code are left out")) \
	X(REPAIR_STROKES,          FURNITURE, "strokes", \
	  N_("a line of strokes is left out")) \
	X(REPAIR_MASTHEAD,         FURNITURE, "masthead", \
	  N_("a part of the masthead is left out; what it says is kept as a key")) \
	X(REPAIR_CLOSING,          FURNITURE, "closing", \
	  N_("the meeting and date at the end are left out; they are kept as keys")) \
	X(REPAIR_EXTRACTOR,        FURNITURE, "extractor", \
	  N_("what the extractor put in is left out: bookmarks, images, comments")) \
	/* text: faults of the extraction */ \
	X(REPAIR_LOST_BLANK,       MENDED,    "lost-blank", \
	  N_("a blank lost between two words is put back")) \
	X(REPAIR_STRAY_BLANK,      MENDED,    "stray-blank", \
	  N_("a blank inside a word, a number or beside a hyphen goes")) \
	X(REPAIR_LOST_HYPHEN,      MENDED,    "lost-hyphen", \
	  N_("a hyphen lost inside a word or at the end of a line is put back")) \
	X(REPAIR_LINE_HYPHEN,      MENDED,    "line-hyphen", \
	  N_("a hyphen that only divided a word at the end of a line goes")) \
	X(REPAIR_ASCII_MARKS,      MENDED,    "ascii-marks", \
	  N_("quotation marks and dashes that the extractor wrote in ASCII are as they are printed")) \
	X(REPAIR_GLUED_MARK,       MENDED,    "glued-mark", \
	  N_("the last digits of a number are the mark of a footnote")) \
	X(REPAIR_FAR_MARK,         MENDED,    "spaced-mark", \
	  N_("a number behind a blank is the mark of a footnote")) \
	/* text: what a reader should look at */ \
	X(REPAIR_HAND_LABEL,       MENDED,    "hand-label", \
	  N_("the label that an author set by hand is that of the footnote, not the tool's number")) \
	X(REPAIR_MARK_LOST,        DOUBT,     "note-text-lost", \
	  N_("the mark of a footnote whose text the source lacks; the footnote is empty")) \
	X(REPAIR_NOTE_LOST,        DOUBT,     "note-without-mark", \
	  N_("a footnote to which no mark was found")) \
	X(REPAIR_NOTE_LABEL,       DOUBT,     "note-without-number", \
	  N_("a footnote without a number in the source; it was numbered by its place")) \
	X(REPAIR_NOTE_ORDER,       DOUBT,     "note-order", \
	  N_("the number of a footnote does not follow the one before")) \
	X(REPAIR_MARK_OR_NUMBER,   DOUBT,     "mark-or-number", \
	  N_("a number stands where the mark of a footnote could; it stays in the text")) \
	X(REPAIR_SPLIT_WORD,       DOUBT,     "split-word", \
	  N_("two words that may be the halves of one; they stay apart")) \
	X(REPAIR_GLUED_WORDS,      DOUBT,     "glued-words", \
	  N_("a word that is known only as two, or is glued to a number or a sign: a blank or a " \
	  "hyphen may be lost")) \
	X(REPAIR_MISREAD,          DOUBT,     "misread", \
	  N_("letters of a word or a number are lost, or may stand for others that look like them")) \
	X(REPAIR_KEPT_HYPHEN,      DOUBT,     "kept-hyphen", \
	  N_("a hyphen at the end of a line stays, but the whole is a known word too")) \
	X(REPAIR_LINE_ORDER,       DOUBT,     "line-order", \
	  N_("a line does not go on with the one above")) \
	X(REPAIR_LONG_LINE,        DOUBT,     "long-line", \
	  N_("a line is wider than the text: it may be two, without the blank or hyphen between")) \
	X(REPAIR_FULL_LINE,        DOUBT,     "full-line", \
	  N_("a paragraph begins behind a full line, with no sign of its own: it may be one with it")) \
	X(REPAIR_PAGE_LOST,        DOUBT,     "page-lost", \
	  N_("the numbers of the pages leave one out: a page of the text may be lost")) \
	X(REPAIR_PAGE_ORDER,       DOUBT,     "page-order", \
	  N_("the number of a page is smaller than the one above: pages may have changed places")) \
	X(REPAIR_DOUBLE_LINE,      DOUBT,     "double-line", \
	  N_("a line that stands twice, one behind the other")) \
	X(REPAIR_DOUBLE_WORD,      DOUBT,     "double-word", \
	  N_("a word that stands twice, one behind the other")) \
	X(REPAIR_STRAY_SIGN,       DOUBT,     "stray-sign", \
	  N_("a sign that no page has there: the encoding, a tool or a reader put it in")) \
	X(REPAIR_OWN_SYMBOL,       DOUBT,     "own-symbol", \
	  N_("the document's own symbol stands in its text, as in the head of a page")) \
	X(REPAIR_NUMBER_INSIDE,    DOUBT,     "number-inside", \
	  N_("the number of a paragraph may stand inside another one")) \
	X(REPAIR_ITEM_ORDER,       DOUBT,     "item-order", \
	  N_("the letter of an item does not follow the one before, or is lost")) \
	X(REPAIR_CUT_END,          DOUBT,     "cut-end", \
	  N_("a paragraph ends in the middle of a sentence")) \
	X(REPAIR_DIGITS_ALONE,     DOUBT,     "digits-alone", \
	  N_("digits that stood alone on a line are part of a sentence")) \
	X(REPAIR_REPEATED_LINE,    DOUBT,     "repeated-line", \
	  N_("the same line stands at the edge of several pages; it stays in the text")) \
	X(REPAIR_SYMBOL_DIFFERS,   DOUBT,     "symbol-differs", \
	  N_("the masthead names another resolution than the title")) \
	X(REPAIR_TITLE_LOST,       DOUBT,     "title-lost", \
	  N_("no title was found; the number of the resolution stands in its place")) \
	X(REPAIR_NO_PARAGRAPHS,    DOUBT,     "no-paragraphs", \
	  N_("behind the enacting formula no paragraph is preambular or operative")) \
	X(REPAIR_NUMBER_ORDER,     DOUBT,     "number-order", \
	  N_("the number of a paragraph does not follow the one before")) \
	X(REPAIR_NUMBER_LOST,      DOUBT,     "number-lost", \
	  N_("operative paragraphs have no number: an extractor may have dropped it")) \
	X(REPAIR_ASCII_TEXT,       DOUBT,     "ascii-text", \
	  N_("quotation marks are in ASCII only: the page may have others, and dashes for hyphens")) \
	X(REPAIR_LIST_NUMBER,      DOUBT,     "list-number", \
	  N_("the numbers of a list are the extractor's; the page may have letters")) \
	X(REPAIR_TABLE_CELLS,      DOUBT,     "table-cells", \
	  N_("short lines in a row, each a paragraph or all in one, may be the cells of a table")) \
	X(REPAIR_NOTES_LOST,       DOUBT,     "notes-lost", \
	  N_("there is no footnote, though a report is named without its symbol: they may be lost")) \
	X(REPAIR_TAG_LEFT,         DOUBT,     "tag-left", \
	  N_("a tag of HTML stands in the text; what it means was not read")) \
	X(REPAIR_TEXT_LOST,        DOUBT,     "text-lost", \
	  N_("the extractor says itself that it lost words of the page here")) \
	X(REPAIR_ROW_LINE,         DOUBT,     "row-line", \
	  N_("a line of a table goes on with the row above, or is a row of its own")) \
	X(REPAIR_CUT_START,        DOUBT,     "cut-start", \
	  N_("a paragraph begins in the middle of a sentence")) \
	X(REPAIR_COLUMNS,          MENDED,    "columns", \
	  N_("two columns that were read across stand one behind the other")) \
	X(REPAIR_LINE_MOVED,       MENDED,    "line-moved", \
	  N_("the last line of a paragraph, which stood above it, is put behind it")) \
	X(REPAIR_TWO_COLUMNS,      DOUBT,     "two-columns", \
	  N_("sentences stand side by side from here on; a line may have words of both")) \
	X(REPAIR_OUTSIDE,          DOUBT,     "outside", \
	  N_("words before or behind the resolution that are no known part of a sheet")) \
	X(REPAIR_SYMBOL_GIVEN,     DOUBT,     "symbol-given", \
	  N_("the text names another document than --symbol does")) \
	X(REPAIR_UNACCOUNTED,      DOUBT,     "unaccounted", \
	  N_("words of the source that did not reach the document"))
/* clang-format on */

#define REPAIR_ENUM(rule, level, name, what) rule,
enum repair_rule { REPAIR_RULES(REPAIR_ENUM) REPAIR_RULE_COUNT };
#undef REPAIR_ENUM

struct repair {
	enum repair_rule rule;
	size_t line;   /* in the input, from 1; 0 = unknown */
	size_t column; /* [character] from 1; 0 = unknown */
	char *before;  /* owned; the words of the input, on one line */
	char *after;   /* owned; "" unless the level is MENDED */
	char *why;     /* owned; the evidence in words, or "" */
};

VEC_OF(repair_vec, struct repair);

/* Start with `struct repairs r = {0};`. */
struct repairs {
	struct repair_vec list;
	size_t count[REPAIR_DOUBT + 1]; /* entries of each level */
};

void repairs_fini(struct repairs *r);

/* Adds an entry; everything is copied, white space in it becomes single blanks.  WHY
 * may be NULL. */
void repair_add(struct repairs *r, enum repair_rule rule, size_t line, size_t column,
    struct slice before, struct slice after, const char *why);

/* The same, with the evidence formatted as by printf. */
void repair_addf(struct repairs *r, enum repair_rule rule, size_t line, size_t column,
    struct slice before, struct slice after, const char *why, ...)
    __attribute__((format(printf, 7, 8)));

/* Stable order: line, column, then as added; what two stages doubt alike stands once. */
void repairs_sort(struct repairs *r);

/*
 * Appends one entry as --explain prints it, without the file and without a line end:
 * "12:8: mended: wrong-organ: `A/RES/19/11` -> `A/HRC/RES/19/11` (why)".  Long words
 * are cut with "…".
 */
void repair_write(struct buf *to, const struct repair *row);

enum repair_level repair_rule_level(enum repair_rule rule);

/* The short name of a rule, and what it does; static. */
const char *repair_rule_name(enum repair_rule rule);
const char *repair_rule_what(enum repair_rule rule);

#endif

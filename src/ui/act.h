/* SPDX-License-Identifier: ISC */
/*
 * act - the functions of the command table, one file for each subject:
 * act_move.c, act_row.c, act_language.c, act_link.c, act_page.c, act_compare.c, act_lineage.c, act_change.c,
 * act_blame.c, act_votes.c, act_table.c, act_search.c, act_find.c, act_corpus.c, act_sessions.c,
 * act_mandates.c, act_annotate.c, act_choose.c, act_annotations.c, act_mark.c, act_pane.c, act_copy.c, act_outside.c,
 * act_prompt.c, act_set.c, act_another.c, act_program.c, sitting_resume.c.
 *
 * All have the same shape: ARG has been checked against the table, COUNT is 0
 * when the reader gave none.
 */
#ifndef RECITAL_UI_ACT_H
#define RECITAL_UI_ACT_H

#include <stdint.h> /* uint32_t */

#include "base/slice.h"

struct app;

/*
 * COMMANDS(X): name, arguments, context, function, help.
 */
/* clang-format off */
#define COMMANDS(X) \
	X("down", "", PANE, act_down, "a line down; in a list to the next entry") \
	X("up", "", PANE, act_up, "a line up; in a list to the entry before") \
	X("half-down", "", PANE, act_half_down, "half a page down") \
	X("half-up", "", PANE, act_half_up, "half a page up") \
	X("page-down", "", PANE, act_page_down, "a page down") \
	X("page-up", "", PANE, act_page_up, "a page up") \
	X("top", "", PANE, act_top, "to the beginning") \
	X("end", "", PANE, act_end, \
	  "to the end; with a number to that operative paragraph, or entry of a list") \
	X("row", "top|middle|bottom", PANE, act_row, "to a line of the screen") \
	X("scroll", "top|middle|bottom", PANE, act_scroll, \
	  "the line of the cursor to a place of the screen") \
	X("next", \
	  "link|footnote|paragraph|section|change|substance|resolution|source|comparison|" \
	  "annotation|undecided", PANE, \
	  act_next, \
	  "to the next link, footnote, paragraph, section, change, change of substance, link to a " \
	  "resolution, same source, comparison of a list of sessions, annotation, change that is " \
	  "not decided") \
	X("previous", \
	  "link|footnote|paragraph|section|change|substance|resolution|source|comparison|" \
	  "annotation|undecided", PANE, \
	  act_previous, \
	  "to the one before") \
	X("follow", "[below|beside]", PANE, act_follow, \
	  "follow the selected link, or the link of this number on the screen") \
	X("peek", "", PANE, act_peek, "look at the target without going there; again: go there") \
	X("back", "", PANE, act_back, "back to where you came from") \
	X("forward", "", PANE, act_forward, "forward again") \
	X("open", "[SYMBOL]", PANE, act_open, "open a document by symbol or words of its title") \
	X("beside", "SYMBOL", PANE, act_beside, "open a document beside this one") \
	X("below", "SYMBOL", PANE, act_below, "open a document below this one") \
	X("search", "[TEXT]", PANE, act_search, "search this text") \
	X("search-back", "[TEXT]", PANE, act_search_back, "search this text backwards") \
	X("filter", "", PANE, act_filter, "the list of the corpus by what you type") \
	X("again", "", PANE, act_again, "next place found") \
	X("again-back", "", PANE, act_again_back, "previous place found") \
	X("find", "[QUERY]", PANE, act_find, \
	  "search all documents: words, \"a phrase\", begin*, OR, -not, kind:, verb:, cites:, " \
	  "note:, title:, session:, year:, committee:, vote:, " \
	  "favour:, against:, abstaining:, subject:, lang:") \
	X("count", "QUERY", PANE, act_count, \
	  "how often in each session or year: count session QUERY, count year QUERY") \
	X("list", "[QUERY]", PANE, act_list, \
	  "the documents that answer a query, as a table; S sorts it") \
	X("sessions", "[SESSIONS]", PANE, act_sessions, \
	  "a session against the one before it, as in :sessions 76 77 committee:5; this: of this " \
	  "document; without any the list of the sessions") \
	X("mandates", "[WHAT]", PANE, act_mandates, \
	  "who is asked for what by when: mandates 77, 76 77, SYMBOL, QUERY; alone of this " \
	  "document or search") \
	X("sort", "", PANE, act_sort, "a list by its next column") \
	X("save", "NAME", PANE, act_save, "keep the last search of the corpus as @NAME") \
	X("forget", "NAME", PANE, act_forget, "forget the search @NAME") \
	X("like", "TEXT", PANE, act_like, "paragraphs of the corpus that are worded like a text") \
	X("show", "corpus|lineage|table|history|agreed|cited-by|links|footnotes|outline|messages", \
	  PANE, act_show, "a page about this document, this paragraph or the corpus") \
	X("history", "[PLACE]", PANE, act_history, \
	  "a paragraph through the years: this one; OP3 of this document; 74/158#OP6") \
	X("votes", "[STATE]", PANE, act_votes, \
	  "who voted how, here or on 77/1, in a comparison or on two who otherwise; lineage: through " \
	  "the sessions; a State: how it voted; France against Germany session:77: where they differ") \
	X("blame", "", PANE, act_blame, \
	  "how old each word of this document is; again: the plain text") \
	X("compare", "[DOCUMENTS]", PANE, act_compare, \
	  "2 to 4 documents beside each other; without any this one and the one before it") \
	X("draft", "", PANE, act_draft, \
	  "this resolution against its draft, or a draft against what came of it") \
	X("continues", "[SYMBOL]", PANE, act_continues, \
	  "what this document continues, and why; SYMBOL, none: your own word on it; " \
	  "evidence: no word of yours") \
	X("unified", "", PANE, act_unified, "a comparison as one text, or as columns") \
	X("fold", "[same|upkeep]", PANE, act_fold, \
	  "what is the same in a comparison, or all that is no change of substance, to a line each, " \
	  "or whole; in an outline paragraphs under their headings") \
	X("answer", "", PANE, act_answer, \
	  "to the paragraph of the other column that answers this one, both level") \
	X("tie", "", PANE, act_tie, "tie this paragraph to the next one that is tied") \
	X("untie", "[stale]", PANE, act_untie, \
	  "untie this paragraph; stale: forget ties to texts that have changed") \
	X("annotate", "[STATUS]", PANE, act_annotate, \
	  "write what you think of this paragraph or change, or of the document on this line; " \
	  "agree, question, a word of yours: say that alone") \
	X("choose", "", PANE, act_choose, "choose words of this paragraph, to annotate or copy them") \
	X("annotations", "[QUERY]", PANE, act_annotations, \
	  "your annotations, all or by words, status:, tag:, by:, since:, in:") \
	X("delete", "", PANE, act_delete, "delete the annotation of this paragraph, change or line") \
	X("undo", "", PANE, act_undo, "take back the last change of an annotation") \
	X("mark", "[NAME]", PANE, act_mark, \
	  "name this place; without a name the next key is the letter") \
	X("jump", "[MARK]", PANE, act_jump, "to the place of that name") \
	X("marks", "", PANE, act_marks, "the places that you have named") \
	X("unmark", "MARK", PANE, act_unmark, "forget that name") \
	X("split", "below|beside", PANE, act_split, \
	  "divide the pane; from a list the new one opens the selected entry") \
	X("focus", "next|previous|left|below|above|right", PANE, act_focus, "to another pane") \
	X("close", "", PANE, act_close, "close this pane") \
	X("only", "", PANE, act_only, "close all other panes") \
	X("swap", "", PANE, act_swap, "exchange this pane with the next") \
	X("resize", "taller|shorter|wider|narrower|equal", PANE, act_resize, \
	  "give this pane more or less room, or all the same") \
	X("sync", "", PANE, act_sync, "scroll all panes together, or not") \
	X("level", "", PANE, act_level, "bring the other panes to this paragraph") \
	X("copy", "paragraph|citation|symbol|link", PANE, act_copy, "send it to your clipboard") \
	X("write", "[FILE]", PANE, act_write, \
	  "all of this view as text into a file; where one is there it asks") \
	X("overwrite", "FILE", PANE, act_overwrite, "the same in the place of the file that is there") \
	X("pipe", "[COMMAND]", PANE, act_pipe, "all of this view as text to a command of the shell") \
	X("editor", "", PANE, act_editor, "the file of this document in your editor, at this line") \
	X("language", "[CODE]", PANE, act_language, \
	  "this document in another language: fr; two codes, en zh: both beside each other; none: " \
	  "its next language beside it") \
	X("width", "COLUMNS", PANE, act_width, "widest text, in columns") \
	X("set", "[NAME VALUE]", PANE, act_set, \
	  "a setting: theme mono, citation oscola; a name alone shows it, nothing shows all") \
	X("status", "", PANE, act_status, "where you are, or all of a message that was cut off") \
	X("help", "", PANE, act_help, "keys and commands") \
	X("command", "", PANE, act_command, "type a command") \
	X("cancel", "", PANE, act_cancel, "forget what was typed, take highlights away") \
	X("repaint", "", PANE, act_repaint, "paint the screen anew") \
	X("suspend", "", PANE, act_suspend, "stop; fg comes back") \
	X("corpus", "[CORPUS]", PANE, act_corpus, \
	  "another corpus in the place of this one, by its name or folder; alone it names them") \
	X("resume", "", PANE, act_resume, "go on where the reader was left last time") \
	X("quit", "[all]", PANE, act_quit, "close what was opened last; all: leave the program") \
	X("accept", "", PROMPT, act_accept, "do what the line says") \
	X("abort", "", PROMPT, act_abort, "leave the line") \
	X("complete", "[back]", PROMPT, act_complete, "complete; again: the next choice") \
	X("erase", "[word|line|rest|right]", PROMPT, act_erase, "erase a character, a word, the line") \
	X("move", "left|right|back|on|start|finish", PROMPT, act_move, "move in the line") \
	X("pause", "", PROMPT, act_suspend, "stop; fg comes back") \
	X("refresh", "", PROMPT, act_repaint, "paint the screen anew") \
	X("recall", "older|newer", PROMPT, act_recall, "earlier lines of this kind") \
	X("pick", "left|right|up|down|start|finish", CHOOSING, act_pick, "to another word") \
	X("pick-from", "", CHOOSING, act_pick_from, "from this word on; again: not") \
	X("pick-annotate", "", CHOOSING, act_pick_annotate, "write what you think of these words") \
	X("pick-copy", "", CHOOSING, act_pick_copy, "copy them") \
	X("pick-leave", "", CHOOSING, act_pick_leave, "leave them") \
	X("pick-halt", "", CHOOSING, act_suspend, "stop; fg comes back") \
	X("pick-redraw", "", CHOOSING, act_repaint, "paint the screen anew") \
	X("keep", "", WRITING, act_keep, "save the annotation") \
	X("discard", "", WRITING, act_discard, "leave it, if that is meant") \
	X("turn-status", "", WRITING, act_turn_status, "the next status") \
	X("halt", "", WRITING, act_suspend, "stop; fg comes back") \
	X("redraw", "", WRITING, act_repaint, "paint the screen anew") \
	X("outside", "", WRITING, act_outside, "write on in $VISUAL") \
	X("tags", "", WRITING, act_tags, "type its tags") \
	X("break-line", "", WRITING, act_break_line, "a new line") \
	X("step", "left|right|back|on|up|down|start|finish|first|last|word-back|word-on", WRITING, \
	  act_step_text, "move in the text") \
	X("rub-out", "[word|line|right]", WRITING, act_rub_out, "erase a character, a word, the line")
/* clang-format on */

#define ACT_DECLARE(name, args, context, function, help) \
	void function(struct app *app, struct slice arg, uint32_t count);
COMMANDS(ACT_DECLARE)
#undef ACT_DECLARE

#endif

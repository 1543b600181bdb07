/* SPDX-License-Identifier: ISC */
/* page_ops - the kinds of pages, each a row of functions; see the header. */
#include "ui/page_ops.h"

#include "ui/page_make.h"

#define LIST (PAGE_IS_LIST | PAGE_IS_INDEXED)
#define CATALOGUE (LIST | PAGE_IS_OF_WHAT_IS_THERE)

static const struct page_ops page_table[] = {
	[PAGE_DOCUMENT] = { .name = "" },
	[PAGE_BLAME] = { .name = "blame", .enter = blame_page_enter, .work = aged_page_work },
	[PAGE_STUB] = { .name = "not in the corpus", .is = LIST, .make = make_stub },
	[PAGE_CORPUS] = {
		.name = "corpus",
		.is = CATALOGUE | PAGE_IS_WIDE | PAGE_IS_FILTERED,
		.make = make_catalogue,
		.shown = catalogue_page_shown,
		.sort = catalogue_page_sort,
		.work = catalogue_page_work,
	},
	[PAGE_SEARCH] = {
		.name = "search",
		.is = CATALOGUE,
		.make = make_search,
		.open = search_page_open,
		.work = search_page_work,
		.add_mandates = search_page_add_mandates,
	},
	[PAGE_LIST] = {
		.name = "list",
		.is = CATALOGUE | PAGE_IS_WIDE,
		.make = make_list,
		.sort = list_page_sort,
		.add_mandates = list_page_add_mandates,
	},
	[PAGE_SESSIONS] = {
		.name = "sessions",
		.is = CATALOGUE | PAGE_IS_WIDE,
		.make = make_sessions,
		.open = session_page_open,
		.sort = session_page_sort,
		.work = session_page_work,
		.add_target = session_page_add_target,
	},
	[PAGE_COUNTS] = { .name = "counts", .is = PAGE_IS_INDEXED, .make = make_counts },
	[PAGE_MANDATES] = {
		.name = "mandates",
		.is = LIST | PAGE_IS_WIDE,
		.make = make_mandates,
		.sort = mandates_page_sort,
		.work = mandates_page_work,
		.add_mandates = mandates_page_add_mandates,
	},
	[PAGE_ANNOTATIONS] = {
		.name = "annotations",
		.is = PAGE_IS_LIST | PAGE_IS_REVIEWED,
		.make = make_annotations,
		.open = annotation_page_open,
		.sort = annotation_page_sort,
	},
	[PAGE_MARKS] = {
		.name = "marks",
		.is = PAGE_IS_LIST | PAGE_IS_REVIEWED,
		.make = make_marked_places,
	},
	[PAGE_LINEAGE] = {
		.name = "lineage",
		.is = LIST | PAGE_IS_WIDE,
		.make = make_lineage,
		.shown = lineage_page_shown,
		.work = lineage_page_work,
	},
	[PAGE_PRECEDENTS] = {
		.name = "predecessor?",
		.is = LIST | PAGE_IS_WIDE,
		.make = make_precedents,
		.enter = precedents_page_enter,
	},
	[PAGE_HISTORY] = { .name = "history", .make = make_history },
	[PAGE_TABLE] = {
		.name = "table",
		.is = LIST | PAGE_IS_WIDE,
		.make = make_table,
		.open = table_page_open,
		.next = table_page_next,
		.work = table_page_work,
	},
	[PAGE_AGREED] = { .name = "agreed language", .is = PAGE_IS_LIST, .make = make_agreed },
	[PAGE_LIKE] = { .name = "worded alike", .is = LIST, .make = make_like },
	[PAGE_VOTES] = { .name = "votes", .make = make_votes },
	[PAGE_VOTE_CHANGES] = { .name = "votes compared", .make = make_vote_changes },
	[PAGE_VOTE_LINE] = { .name = "votes of a lineage", .is = LIST | PAGE_IS_WIDE, .make = make_vote_line },
	[PAGE_POLLS] = { .name = "votes of a State", .is = LIST | PAGE_IS_WIDE, .make = make_polls },
	[PAGE_CITED_BY] = { .name = "cited by", .is = CATALOGUE, .make = make_cited_by },
	[PAGE_LINKS] = { .name = "links", .is = LIST, .make = make_links },
	[PAGE_FOOTNOTES] = { .name = "footnotes", .is = LIST, .make = make_footnotes },
	[PAGE_SAME_SOURCE] = { .name = "same source", .is = CATALOGUE, .make = make_same_source },
	[PAGE_OUTLINE] = {
		.name = "outline",
		.is = PAGE_IS_LIST,
		.make = make_outline,
		.shown = outline_page_shown,
		.fold = outline_page_fold,
	},
	[PAGE_COMPARISON] = {
		.name = "compared",
		.fold = comparison_page_fold,
		.work = aged_page_work,
	},
	[PAGE_HELP] = { .name = "help", .make = make_help },
	[PAGE_SETTINGS] = { .name = "settings", .make = make_settings },
	[PAGE_MESSAGES] = { .name = "messages", .is = PAGE_IS_INDEXED, .make = make_messages },
};

const struct page_ops *page_ops(enum page_kind kind)
{
	return &page_table[kind];
}

bool page_kind_is(enum page_kind kind, unsigned is)
{
	return (page_table[kind].is & is) == is;
}

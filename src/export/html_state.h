/* SPDX-License-Identifier: ISC */
/* html_state - the words of a paragraph as HTML; for html*.c only. */
#ifndef RECITAL_EXPORT_HTML_STATE_H
#define RECITAL_EXPORT_HTML_STATE_H

#include "export/html.h"

/* What lies over paragraph PARA of H, or NULL. */
const struct overlay_para *html_overlay(const struct html_doc *h, uint32_t para);

/* The words [start, end) of paragraph PARA, with its marks and what lies over it. */
void html_add_words(struct buf *to, const struct html_doc *h, uint32_t para,
    uint32_t start, uint32_t end);

/* ` id="ADDRESS"`, behind the prefix of H; nothing where paragraphs have none. */
void html_add_id(struct buf *to, const struct html_doc *h, const char *address);

#endif

/* SPDX-License-Identifier: ISC */
/* page_sessions - what others need of the pages about sessions; the page itself is page.h's. */
#ifndef RECITAL_UI_PAGE_SESSIONS_H
#define RECITAL_UI_PAGE_SESSIONS_H

#include <stdbool.h>

#include "base/buf.h"
#include "index/sessions.h"
#include "ui/page.h"

/* "<- 76/72"; "<? 76/72" and "?> 77/5" where it is not sure; nothing where there is none. */
void session_add_other(struct buf *to, const struct session_line *line);

/* "recalled in PP2, same title, 69% like"; "through 77/20 A, ..." */
void session_add_evidence(struct buf *to, const struct session_line *line);

#endif

/* SPDX-License-Identifier: ISC */
/* series_picture - the table of a session, or of several, as a picture (picture.h). */
#ifndef RECITAL_CLI_SERIES_PICTURE_H
#define RECITAL_CLI_SERIES_PICTURE_H

#include "ui/session_series.h"

/* Appends the picture of S, or of the lines of T that go on from the session before. */
void series_picture_add(struct buf *to, const struct session_series *s);
void series_picture_add_table(struct buf *to, const struct session_table *t);

#endif

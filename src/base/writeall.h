/* SPDX-License-Identifier: ISC */
/* writeall - all bytes to a descriptor, however few write() takes at a time. */
#ifndef RECITAL_BASE_WRITEALL_H
#define RECITAL_BASE_WRITEALL_H

#include <stdbool.h>

#include "base/slice.h"

/* Writes BYTES to FD; false, with errno, when not all were taken. For handlers of signals too. */
bool write_all(int fd, struct slice bytes);

#endif

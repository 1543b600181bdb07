/* SPDX-License-Identifier: ISC */
/*
 * thread - a thread that works beside the first one.
 */
#ifndef RECITAL_BASE_THREAD_H
#define RECITAL_BASE_THREAD_H

#include <pthread.h>
#include <stdbool.h>

/*
 * Begins WORK with OF in *THREAD, to be joined; no signal comes to it, all are for the thread that
 * was there first.  False when no more can be had: then the caller works alone.
 */
bool thread_start(pthread_t *thread, void *(*work)(void *of), void *of);

#endif

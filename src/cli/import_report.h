/* SPDX-License-Identifier: ISC */
/*
 * import_report - what import tells: progress while it runs, faults and repairs of each
 * file, a summary at the end.
 *
 *	312/691 files, 2 failed, 0:07 left		stderr, when it is a terminal
 *	recital: FILE:12:3: words			stderr
 *	FILE:12:3: mended: lost-blank: ...		stdout with -o, else stderr
 *	691 of 691 files: 697 documents, ...		stdout with -o
 */
#ifndef RECITAL_CLI_IMPORT_REPORT_H
#define RECITAL_CLI_IMPORT_REPORT_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <time.h>   /* struct timespec */

#include "cli/batch.h"
#include "cli/cmd.h"

struct import_report {
	const struct options *options; /* borrowed */
	struct output *out;            /* borrowed */
	size_t files, done, failed;
	size_t documents, written, unchanged, kept;
	size_t repairs[REPAIR_DOUBT + 1]; /* entries of each level */
	bool rules[REPAIR_RULE_COUNT];    /* those that were named */
	bool batch;                       /* more than one file was asked for */
	bool progress;                    /* on a terminal */
	struct timespec started, shown;
	struct json_t *votes; /* with --json, what is told of them; NULL for nothing */
};

/* Begins the report on a run over FILES files. */
void import_report_start(struct import_report *r, const struct options *options,
    struct output *out, size_t files);

/* Shows how far the run is, if it has not been shown just now; takes that away. */
void import_report_progress(struct import_report *r);
void import_report_clear(const struct import_report *r);

/* The same of other work, in words. */
void import_report_tell(struct import_report *r, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* What was wrong. */
void import_report_diags(const struct import_report *r, const struct diags *said);

/* All entries of JOB with --explain; else the doubts of a file that was named alone. */
void import_report_repairs(struct import_report *r, const struct batch_job *job);

/* The counts, in one line on stdout, or with --json as an object that has VOTES, too. */
void import_report_summary(const struct import_report *r);

#endif

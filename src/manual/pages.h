/*
 * The parts of manual pages that are made from the tables.
 *
 * The prose of tthc-catalog(5), tthc-directions(7), tthc-export(1) and
 * tthc-rules(7) stands in man/<page>.in; a line there that reads
 *
 *	.\" TABLE <name> <language>
 *
 * is replaced by one of the lists below, so that a page never differs from
 * what the programs do. Every list is a sequence of mdoc(7) lines that may
 * stand in a section of its own.
 */
#ifndef TTHC_MANUAL_PAGES_H
#define TTHC_MANUAL_PAGES_H

#include <stdbool.h>

#include "base/buf.h"
#include "model/rule.h"

/*
 * "rules": every rule by family, with level, reasons, legal basis, the time
 * it holds for and, in Vietnamese, examples.
 */
void pages_rules(struct buf *out, enum lang lang);

/*
 * "directions": every direction of change by family, with its class and that
 * of its mirror, reasons, legal basis and, in Vietnamese, the example.
 */
void pages_directions(struct buf *out, enum lang lang);

/*
 * "weekdays": a table of what limits in days become in working days, as
 * wait_change tells it.
 */
void pages_weekdays(struct buf *out, enum lang lang);

/* "kinds": what one value of a key may be, and how it is written. */
void pages_kinds(struct buf *out, enum lang lang);

/* "records": every record with its keys. */
void pages_records(struct buf *out, enum lang lang);

/* "registers": the files in danh_muc/, as items of a list of files. */
void pages_registers(struct buf *out, enum lang lang);

/* "words": every vocabulary with its words. */
void pages_words(struct buf *out, enum lang lang);

/* "procedure-columns", "fee-columns", "paper-columns": the columns of CSV, with
 * the keys that they are made of. */
void pages_procedure_columns(struct buf *out, enum lang lang);
void pages_fee_columns(struct buf *out, enum lang lang);
void pages_paper_columns(struct buf *out, enum lang lang);

/* "portal-members", "package-members": the members of the national shapes,
 * with the keys that they hold. */
void pages_portal_members(struct buf *out, enum lang lang);
void pages_package_members(struct buf *out, enum lang lang);

/* "cpsv-keys", "cpsv-words", "cpsv-lost": what CPSV-AP has a property for, what
 * it is told in words and what it cannot hold. */
void pages_cpsv_keys(struct buf *out, enum lang lang);
void pages_cpsv_words(struct buf *out, enum lang lang);
void pages_cpsv_lost(struct buf *out, enum lang lang);

/*
 * Copies a page's template to out with its lists filled in. False if a line
 * names no list; *bad is then that line, which ends at its line feed.
 */
bool pages_fill(struct buf *out, const char *template, const char **bad);

#endif

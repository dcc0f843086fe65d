/*
 * Changes written in the format somebody asked for.
 *
 * What report.h is for findings, this is for struct changes: a format only
 * arranges, appends one whole document to a buffer and gives the same bytes
 * for the same changes. Text from files is never trusted; see report.h.
 *
 * In every format a procedure's changes stand heaviest first (in markdown in
 * the order of the parts of khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP); changes
 * that only mend the record and those somebody has accepted are always shown
 * and marked as such. Heavier and lighter are counted and summed apart: no
 * total ever sets one against the other.
 *
 * In github, gitlab and sarif a change is what a finding is there: an error if
 * it is heavier, a warning if a person must read it, a note otherwise.
 */
#ifndef TTHC_REPORT_CHANGES_H
#define TTHC_REPORT_CHANGES_H

#include <stddef.h>

#include "base/buf.h"
#include "model/change.h"

struct changes_format {
	const char *name;
	const char *doc[N_LANGS];	/* one line for --help */
	void (*render)(struct buf *out, const struct changes *c);
};

/* The formats in the order of --help; *n gets their number. */
const struct changes_format *changes_formats(size_t *n);

/* The format of this name; NULL if there is none. */
const struct changes_format *changes_format_by_name(const char *name);

/*
 * Appends the summary block, which also ends the text format: procedures by
 * list of the decision, changes by class, sums of what was cut and added,
 * the share of procedures at the one-stop. Nothing else but one line if
 * nothing changed.
 */
void changes_summary(struct buf *out, const struct changes *c);

/* Appends the text format without its summary: nothing if nothing changed. */
void changes_details(struct buf *out, const struct changes *c);

/*
 * Appends the changes of each procedure as the text format shows them, without
 * its name, what the calendar did gathered, or totals.
 */
void changes_alone(struct buf *out, const struct changes *c);

/*
 * One word for scripts: "khong_doi", or the key of the worst class among all
 * changes, accepted or not.
 */
const char *changes_state(const struct changes *c);

/*
 * Appends the JSON Schema (draft-07) of tthc.changes/1, the document of the
 * format json, with descriptions in the language.
 */
void changes_schema(struct buf *out, enum lang lang);

#endif

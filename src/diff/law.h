/*
 * Where a change meets the law: what both revisions together show, and neither
 * of them alone.
 *
 * A heavier burden needs a newer document of the right rank: a normative one
 * for time, papers, steps and conditions (Điều 8 Nghị định 63/2010/NĐ-CP), one
 * of the Ministry of Finance, the people's council or higher for fees (Điều 4
 * Luật Phí và lệ phí). Contents change by a decision, and the decision names
 * the parts (Điều 15 Nghị định 63/2010/NĐ-CP). The rules stand in
 * model/rules/3_diff.def.
 *
 * Newer is a document that the old revision neither cited nor knew as an
 * amendment, unless its number is of an earlier year than the newest document
 * of the old revision: then the record was completed, the law did not move.
 * Changes that were accepted, that mend the record, or that the calendar
 * brought are passed over.
 */
#ifndef TTHC_DIFF_LAW_H
#define TTHC_DIFF_LAW_H

#include "model/change.h"

/*
 * Judges all procedures among the subjects and appends findings, which share
 * texts with the changes and must not outlive them. They are neither sorted
 * nor named.
 */
void law_judge(struct findings *out, const struct changes *c);

#endif

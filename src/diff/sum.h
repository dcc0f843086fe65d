/*
 * What a procedure asks of the people it is heaviest for, in numbers that can
 * be added up over procedures.
 */
#ifndef TTHC_DIFF_SUM_H
#define TTHC_DIFF_SUM_H

#include "model/change.h"

/*
 * The sums of a procedure: its longest limit in ngày and in ngày làm việc
 * (stages of one channel and case added up), the fees everybody pays in one
 * channel and case, and the compulsory papers of one case. NULL gives zeros:
 * a procedure that is not there asks nothing.
 */
struct load load_of(const struct record *procedure);

/* Appends what is known of it: "5 ngày làm việc; 8.000 đồng; 03 giấy tờ". */
void load_write(struct buf *out, const struct load *l, enum lang lang);

#endif

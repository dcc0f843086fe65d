/*
 * Files that could not be read, as findings of family 9.
 */
#ifndef TTHC_LOAD_UNREAD_H
#define TTHC_LOAD_UNREAD_H

#include "model/finding.h"

/*
 * Appends the finding for a status other than SOURCE_OK. error is the errno
 * of that moment, max the size limit in bytes. path is kept.
 */
void report_unread(struct findings *out, const char *path,
    enum source_status status, int error, size_t max);

#endif

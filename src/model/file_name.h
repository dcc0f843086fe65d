/*
 * What files about a procedure are called.
 */
#ifndef TTHC_MODEL_FILE_NAME_H
#define TTHC_MODEL_FILE_NAME_H

#include "model/record.h"

/*
 * The name, without an ending, of files made of a procedure: its code, or its
 * provisional one; NULL if it has neither or one that is no file name. Letters,
 * digits and "._-" only, not a point first. It lives as long as the record.
 */
const char *file_name_of(const struct record *procedure);

#endif

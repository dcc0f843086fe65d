/*
 * Messages in the language of the run.
 */
#ifndef TTHC_LOAD_MESSAGE_H
#define TTHC_LOAD_MESSAGE_H

#include "base/arena.h"
#include "model/rule.h"

/* The format of the language filled in, in the arena. */
const char *message(struct arena *a, enum lang lang, const char *vi,
    const char *en, ...)
	__attribute__((format(printf, 3, 5), format(printf, 4, 5)));

#endif

/*
 * The files to import, read into memory.
 */
#ifndef TTHC_IMPORT_INPUTS_H
#define TTHC_IMPORT_INPUTS_H

#include "base/source.h"
#include "import/note.h"

/* Bytes of one file: more than all procedures of a province in one. */
enum { INPUT_MAX_MIB = 64 };

struct inputs {
	struct source *v;
	size_t n, cap;
};

/*
 * Adds what path names: a file, every file ending in .json below a folder
 * (links to folders are not followed), or standard input for "-". What
 * cannot be read is a note. path is kept.
 */
void inputs_add(struct inputs *in, struct notes *notes, const char *path);

/* Sorts bytewise by path and drops files named twice. */
void inputs_sort(struct inputs *in);

void inputs_release(struct inputs *in);

#endif

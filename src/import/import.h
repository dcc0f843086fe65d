/*
 * Imports procedures from JSON into a catalogue.
 *
 * Each record becomes thu_tuc/<field>/<code>.yaml, and the fields, bodies
 * and legal documents that records name become rows of danh_muc/. The
 * sources are gone through three times: to know which records there are, to
 * hear what they say about the registers, and to write them. Therefore the
 * same sources give the same bytes in whatever order they are named, and a
 * second run changes nothing.
 *
 * A source that cannot be used is left out, with a note, and the others are
 * imported. Two different records with one code are both left out: nobody
 * but a person can tell which one holds. The same record twice is one.
 */
#ifndef TTHC_IMPORT_IMPORT_H
#define TTHC_IMPORT_IMPORT_H

#include "import/inputs.h"
#include "import/store.h"

struct import_record;

struct import {
	struct arena arena;		/* of the whole run */
	struct arena record;		/* of one record */
	struct notes notes;
	struct inputs inputs;
	struct rows rows;
	struct store store;
	struct catalogue catalogue;
	struct import_record *records;
	size_t n_records, cap_records;
	size_t n_usable;	/* each code once, none in doubt */
};

void import_init(struct import *im, enum lang lang);

/* Adds a file, a folder, or "-" for standard input; path is kept. */
void import_add(struct import *im, const char *path);

/*
 * Imports everything that was added into the catalogue at dir, which is made
 * if need be. force overwrites files that were edited by hand. What happened
 * is in im->notes and im->store.stored.
 */
void import_run(struct import *im, const char *dir, bool force);

void import_release(struct import *im);

#endif

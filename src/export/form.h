/*
 * Forms that a catalogue is exported in.
 *
 * A form turns one procedure at a time into bytes. Alone it is a document of
 * its own; with others it is a piece of one document, between the form's head
 * and tail. Nothing of a procedure is kept after it was put, so a catalogue
 * of any size is exported in the memory of its largest procedure. The same
 * records give the same bytes. Several threads export at a time, each with an
 * exporter of its own; pieces are joined in the order of the files.
 *
 * To add a form: write it, and add its line to the table in form.c.
 */
#ifndef TTHC_EXPORT_FORM_H
#define TTHC_EXPORT_FORM_H

#include "base/buf.h"
#include "export/loss.h"
#include "load/catalogue.h"

/* What a row of CSV is about. */
enum csv_rows { ROWS_PROCEDURES, ROWS_FEES, ROWS_PAPERS };

/* What all exporters of a run share. */
struct export {
	const struct catalogue *catalogue;	/* settings and registers */
	struct date day;		/* on which it must be true */
	enum csv_rows rows;
};

/*
 * Why a procedure cannot be exported: what in it the form cannot hold. at is
 * the value, from the byte of its text where it is wrong; the words are
 * complete sentences without a place, in the exporter's arena.
 */
struct refusal {
	const struct value *at;
	size_t from, n;
	const char *vi, *en;
};

/* A thread that exports. */
struct exporter {
	const struct export *export;
	struct arena arena;	/* reset before each procedure */
	struct losses losses;	/* what the form had no place for */
	struct refusal refusal;	/* of the last procedure that was refused */
	void *own;		/* the form's, from its start() */
};

/* A procedure to put. */
struct item {
	const struct record *procedure;
	const char *inside;	/* its file, from the root of the catalogue */
	bool alone;		/* a document of its own */
};

struct form {
	const char *name;	/* for --format */
	const char *ending;	/* of its files' names: ".xml" */
	const char *between;	/* bytes between two pieces */
	/* Begins and ends a thread; NULL: the form keeps nothing. */
	void (*start)(struct exporter *x);
	void (*stop)(struct exporter *x);
	/* Before and behind the pieces of a document of several; NULL: none.
	   head tells what the catalogue holds besides procedures, if the form
	   has a place for it, and may refuse it. whole: all of the catalogue
	   is in the document. */
	bool (*head)(struct buf *out, struct exporter *x, bool whole);
	void (*tail)(struct buf *out, struct exporter *x);
	/*
	 * Appends one procedure. False, with x->refusal filled in, if it
	 * cannot be put; what was appended is then dropped.
	 */
	bool (*put)(struct buf *out, struct exporter *x,
	    const struct item *item);
};

/* The form of this name; NULL if there is none. */
const struct form *form_by_name(const char *name);

/* All of them, in the order of --help; a name of NULL ends the list. */
extern const struct form forms[];

#endif

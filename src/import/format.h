/*
 * The JSON formats that can be imported.
 *
 *   portal   the answer of the national portal for one procedure; unknown
 *            members are kept
 *   package  the older exchange record with upper-case keys (MATTHC, …)
 *
 * Choices that the sources do not settle:
 *
 *   A name of a body is never split at commas: bodies have commas in their
 *   names. A list of keywords is one keyword for the same reason.
 *   A portal fee of 0 means four things; without note it is mien, with one
 *   theo_ghi_chu. An empty list of fees says nothing.
 *   Rows of papers that ask for no copy are notes in most cases, but only a
 *   person can tell: they stay papers.
 *   Times of the portal are milliseconds; they become dates of Viet Nam
 *   (UTC+7). A time of day other than midnight is kept in con_lai.
 *   Ways of return are given for the procedure: they go to its result if it
 *   has one result and the ways are the same for every way of submission.
 */
#ifndef TTHC_IMPORT_FORMAT_H
#define TTHC_IMPORT_FORMAT_H

#include "import/map.h"

struct format {
	enum word_id source;		/* of V_NGUON */
	bool old;
	const char *code_key;
	const struct mapping *table;	/* of the whole record */
	/* Puts the members of a record given back in the source's order, and
	   fills in those that repeat others; NULL: nothing to do. */
	void (*finish)(json_t *v);
};

extern const struct format portal_format, package_format;

/* The format of a JSON value; NULL if it is no record of a procedure. */
const struct format *format_of(const json_t *v);

/* The tables, each in a file of its own. */
extern const struct mapping portal_table[], package_table[];

#endif

/*
 * Comparing with what another system has: records of the national database, or
 * what tthc-export once gave away.
 *
 * A side may be JSON files: answers of the national portal, or the older
 * package. The catalogue is then put into the same shape first, and both
 * sides come back from it by the same import. So only what that shape can
 * hold is compared, and a procedure that says more than the national record
 * does not differ from it for that. Or a side is XML of our own, which holds
 * everything; its registers are not compared. Two files without a catalogue
 * are two states of the records.
 */
#ifndef TTHC_TOOLS_DIFF_NATIONAL_H
#define TTHC_TOOLS_DIFF_NATIONAL_H

#include <jansson.h>

#include "base/names.h"
#include "diff/side.h"
#include "export/form.h"
#include "import/format.h"
#include "import/inputs.h"
#include "import/rows.h"
#include "tools/diff_options.h"
#include "tools/reading.h"
#include "xml/check.h"

/* One code: what both sides say of it. */
struct national_pair {
	const char *code;
	const char *inside;		/* of the catalogue's file, or a name */
	json_t *record[2];		/* NULL: that side has none */
	const struct format *format;	/* of the records */
	const char *yaml[2];		/* or it is YAML already: of XML */
	const char *path[2];
	bool owned[2];			/* it is no part of a root */
};

struct national {
	const struct diff_options *o;
	const struct cli *c;
	struct reading in;	/* of the catalogue; only its registers if two
				   files are compared */
	bool reads;		/* the catalogue is a side */
	size_t theirs;		/* the side that is files; 1 if both are */
	bool shape;		/* some of them are JSON */
	struct xml_check check;
	struct notes notes;
	struct inputs inputs[2];	/* by side */
	json_t **roots;		/* of all inputs */
	size_t n_roots;
	struct export export;
	struct exporter exporter;
	struct rows rows;
	struct names codes;	/* of the pairs, numbered as they are */
	struct national_pair *pairs;	/* by code */
	size_t n_pairs, cap_pairs;
	struct arena scratch;
	size_t passed_over;	/* procedures of the catalogue without record */
};

/* --- inside --------------------------------------------------------------- */

/* Reads the files of both sides into pairs; false after messages. */
bool national_read(struct national *n);

/* True if that side says something of it. */
bool national_says(const struct national_pair *p, size_t side);

/* What pairs a procedure: its code, or its provisional one; NULL without. */
const char *national_code(const struct record *procedure);

/* The record as YAML, in the arena of the program. */
const char *national_yaml(struct national *n, const struct record *r);

/* The pair of a code; NULL if no file has it. */
struct national_pair *national_pair_of(struct national *n, const char *code);

/* What both sides say, as an import would have it, n_pairs of them; rows that
 * only they name join the registers. */
struct statement *national_statements(struct national *n);

/* --- for the program ------------------------------------------------------ */

/* True if an operand is such a file, by its name. */
bool diff_is_national(const struct diff_options *o);

/*
 * Opens both sides; false after a message. Close it in any case, when the
 * sides are not used any more.
 */
bool national_open(struct national *n, const struct diff_options *o,
    const struct cli *c, struct side *old, struct side *new);

void national_close(struct national *n);

#endif

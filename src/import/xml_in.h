/*
 * XML from outside, read with the suspicion it deserves.
 *
 * A document is read as a stream: what stands before the procedures of a
 * catalogue is kept until it is complete, and each procedure alone, so that
 * memory does not grow with their number. Every piece is validated against
 * the schema of the field table before it is handed on. Refused besides what
 * is not well-formed or not valid: a document type (and with it every entity
 * and every file or address that a document may name), encodings other than
 * UTF-8 and UTF-16, and pieces beyond the limits below. Comments and
 * processing instructions are no data and are passed over.
 */
#ifndef TTHC_IMPORT_XML_IN_H
#define TTHC_IMPORT_XML_IN_H

#include <libxml/tree.h>

#include "base/source.h"
#include "import/note.h"
#include "xml/check.h"

enum {
	XML_MAX_DEPTH = 40,	/* the deepest of the schema has 12 */
	XML_MAX_NODES = 200000,	/* of one procedure */
	XML_MAX_PIECE = 16 * 1024 * 1024,	/* bytes of its texts */
	XML_MAX_HEAD = 4	/* settings and registers: so many times more */
};

/* A document: a file that is opened, or bytes that are in memory. */
struct xml_source {
	const char *path;	/* to show; to open unless there are bytes */
	const struct source *bytes;
};

/*
 * Takes one element: <thu_tuc>, or <bo_du_lieu> with what stands before the
 * procedures. The line of a node in the document is first + node->line - 1.
 * The tree is gone when the function returns. False ends the reading.
 */
typedef bool xml_take(void *arg, const xmlNode *element, unsigned first);

/*
 * Reads the document and hands on its pieces. False, after a note with the
 * line, if something in it is refused, or if take said so.
 */
bool xml_in(struct notes *notes, struct xml_check *check,
    const struct xml_source *s, xml_take *take, void *arg);

#endif

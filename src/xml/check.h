/*
 * Validation of our XML by libxml2, before a byte of it is written.
 */
#ifndef TTHC_XML_CHECK_H
#define TTHC_XML_CHECK_H

#include <stdbool.h>

#include <libxml/relaxng.h>

#include "base/arena.h"

/* What a thread validates with. */
struct xml_check {
	xmlRelaxNG *schema;	/* NULL until it is needed */
	struct arena memory;	/* of one validation */
};

/*
 * Gets ready. The first call gives libxml2 the memory of the program, which
 * dies when it runs out; the program must not have used libxml2 before. The
 * schema is read at the first validation, in the thread that asks for it: that
 * takes as long as validating a hundred procedures.
 */
void xml_check_start(struct xml_check *c);
void xml_check_stop(struct xml_check *c);

/* What is wrong with a document. */
struct xml_complaint {
	const char *why;	/* in the words of libxml2, never NULL */
	const char *element;	/* the name of the first wrong one, or "?" */
	unsigned line;		/* its line as in the tree; 0: not known */
};

/*
 * True if the document is valid. Otherwise the complaint is filled in, its
 * texts in the arena. Large documents take a little longer, but no more memory.
 */
bool xml_check(struct xml_check *c, xmlDoc *doc, bool large,
    struct arena *a, struct xml_complaint *wrong);

#endif

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

/*
 * True if the document is valid. Otherwise *why, in the arena, gets what
 * libxml2 found first, in its words, and *line the line of the element, 0 if
 * it is not known. Large documents take a little longer, but no more memory.
 */
bool xml_check(struct xml_check *c, xmlDoc *doc, bool large,
    struct arena *a, const char **why, unsigned *line);

#endif

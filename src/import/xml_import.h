/*
 * Documents of our XML into a catalogue: what tthc-export -f xml wrote comes
 * back as the files that it was made of.
 *
 * A document is gone through twice: to be sure that all of it is valid, has a
 * place inside the catalogue and can be written as YAML that reads back as
 * the same, then to write it. So nothing is taken of a document of which
 * something cannot be taken. The registers, settings and units of a document
 * become files, not rows that are added.
 */
#ifndef TTHC_IMPORT_XML_IMPORT_H
#define TTHC_IMPORT_XML_IMPORT_H

#include "import/import.h"

/*
 * Imports the documents among the inputs into the catalogue whose store is
 * open; their procedures are added to im->n_usable.
 */
void xml_import(struct import *im);

#endif

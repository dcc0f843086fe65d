/*
 * Files of a document of XML into a catalogue, with the care of store.h.
 *
 * A file is only ever written inside the catalogue: folders on the way, and
 * the file itself, must be no symbolic links. One that says the same already,
 * however it is laid out, stays as it is; one that a person wrote or edited
 * stays, too, unless it is forced.
 */
#ifndef TTHC_IMPORT_XML_STORE_H
#define TTHC_IMPORT_XML_STORE_H

#include "import/store.h"
#include "import/xml_file.h"

/* Writes the file; bytes are those of xml_file_write. What became of it is
 * counted, or noted, in the store. */
void xml_store(struct store *s, const struct xml_file *f,
    const struct buf *bytes);

#endif

/*
 * The schema of our XML once more, as XML Schema 1.0: for programs that make
 * classes or tables of it. It takes the same documents as the RELAX NG one.
 */
#ifndef TTHC_XML_XSD_H
#define TTHC_XML_XSD_H

#include "base/buf.h"

/* Appends the schema. */
void schema_xsd(struct buf *out);

#endif

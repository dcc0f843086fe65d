/*
 * The XML of a catalogue: everything in it but comments, and back again with
 * tthc-import (import/xml_in.h).
 *
 * One procedure is a document with the root <thu_tuc>; a catalogue has the
 * root <bo_du_lieu>: the settings <tthc>, the units <don_vi>, the registers in
 * <danh_muc>, each with a <dong> for every row of the catalogue's own, then
 * the procedures. The attribute tep says where a file stood. What is in an
 * element follows the field table (export/xml_record.h) and the schema made
 * from it (xml/relaxng.h). Every piece is validated by libxml2 before it
 * is handed over.
 */
#ifndef TTHC_EXPORT_XML_H
#define TTHC_EXPORT_XML_H

#include "export/form.h"

/* Of the form; the exporter's own is what it validates with. */
void xml_start(struct exporter *x);
void xml_stop(struct exporter *x);

/*
 * The first elements of a catalogue; only the start tag if it is not whole.
 * Refuses, with the place in the words, registers that XML 1.0 cannot hold and
 * files that were read in part.
 */
bool xml_head(struct buf *out, struct exporter *x, bool whole);
void xml_tail(struct buf *out, struct exporter *x);

bool xml_put(struct buf *out, struct exporter *x, const struct item *item);

#endif

/*
 * XML by the official XSD of CPSV-AP 3.2.0; see cpsv.h. The XSD has neither
 * ids nor references: what a resource is told of again is written again, with
 * what it must have and no more, and its identifier tells that it is the
 * same. A code is its IRI; the names of codes, and what the XSD has no element
 * for, stand in the description of the resource.
 */
#ifndef TTHC_EXPORT_CPSV_XML_H
#define TTHC_EXPORT_CPSV_XML_H

#include "export/form.h"

/* Of this form and of rdf: libxml2 prepares itself once, before threads. */
void cpsv_start(struct exporter *x);

bool cpsv_xml_put(struct buf *out, struct exporter *x,
    const struct item *item);
bool cpsv_xml_head(struct buf *out, struct exporter *x, bool whole);
void cpsv_xml_tail(struct buf *out, struct exporter *x);

#endif

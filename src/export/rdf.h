/*
 * RDF/XML by the SHACL shapes of CPSV-AP 3.2.0; see cpsv.h. Every resource is
 * described where it is first told of and named by its IRI afterwards, so the
 * document is read from top to bottom. There are no blank nodes: a catalogue
 * may be read twice without anything being there twice.
 */
#ifndef TTHC_EXPORT_RDF_H
#define TTHC_EXPORT_RDF_H

#include "export/form.h"

bool rdf_put(struct buf *out, struct exporter *x, const struct item *item);
bool rdf_head(struct buf *out, struct exporter *x, bool whole);
void rdf_tail(struct buf *out, struct exporter *x);

#endif

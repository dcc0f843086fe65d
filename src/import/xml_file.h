/*
 * A file of a catalogue as a document of XML describes it: its bytes, and
 * whether bytes say the same.
 */
#ifndef TTHC_IMPORT_XML_FILE_H
#define TTHC_IMPORT_XML_FILE_H

#include "base/buf.h"
#include "base/source.h"
#include "model/record.h"

struct xml_file {
	const char *inside;		/* relative to the root */
	enum record_id type;		/* of the record, or of each row */
	const struct record *record;	/* NULL: a register */
	const struct row *rows;
	size_t n_rows;
};

/* Appends the file as YAML, in the canonical layout. */
void xml_file_write(struct buf *out, const struct xml_file *f);

/*
 * True if the bytes, read as the file, give the same records. Otherwise *at is
 * the first value of f that they hold otherwise, or NULL if it is not known.
 */
bool xml_file_same(const struct xml_file *f, const struct source *bytes,
    const struct value **at);

#endif

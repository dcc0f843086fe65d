/*
 * The files to import: JSON is read into memory, files of XML are only named,
 * since they are read as a stream.
 */
#ifndef TTHC_IMPORT_INPUTS_H
#define TTHC_IMPORT_INPUTS_H

#include "base/source.h"
#include "import/note.h"

/* Bytes of one file: more than all procedures of a province in one. */
enum { INPUT_MAX_MIB = 64 };

struct inputs {
	bool xml;		/* to be set: XML is taken, too */
	struct source *v;
	size_t n, cap;
	const char **xml_paths;	/* files ending in .xml */
	size_t n_xml, cap_xml;
	struct source xml_bytes;	/* standard input, if it is XML */
	bool has_xml_bytes;
};

/*
 * Adds what path names: a file, every file ending in .json, or .xml if that is
 * taken, below a folder (links to folders are not followed), or standard input
 * for "-". What cannot be read is a note. path is kept.
 */
void inputs_add(struct inputs *in, struct notes *notes, const char *path);

/* Sorts bytewise by path and drops files named twice. */
void inputs_sort(struct inputs *in);

void inputs_release(struct inputs *in);

#endif

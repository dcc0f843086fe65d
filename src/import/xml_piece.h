/*
 * Inside the reading of XML: a piece of a document while it is being built.
 */
#ifndef TTHC_IMPORT_XML_PIECE_H
#define TTHC_IMPORT_XML_PIECE_H

#include <stdbool.h>

#include "base/buf.h"
#include "xml/tree.h"

struct xml_piece {
	struct arena arena;
	struct xml_tree tree;
	xmlNode *root, *open;	/* the innermost element that is open */
	struct buf text;	/* since the last tag */
	size_t nodes, bytes;
	size_t times;		/* how large it may be: see xml_in.h */
	unsigned first;		/* its line in the document */
};

void xml_piece_init(struct xml_piece *p, size_t times);
void xml_piece_release(struct xml_piece *p);

/* Empties it for the next one, which begins at this line. */
void xml_piece_begin(struct xml_piece *p, unsigned first);

/* Counts a node of so many bytes; false if the piece is beyond its limits. */
bool xml_piece_grow(struct xml_piece *p, size_t bytes);

/* Opens an element at this line of the document. The name is copied. */
void xml_piece_open(struct xml_piece *p, const char *name, unsigned line);

/* An attribute of the open element; both are copied. */
void xml_piece_attribute(struct xml_piece *p, const char *name,
    const char *value, size_t n);

/*
 * Puts the text since the last tag into the open element; leaf: that is now
 * closed. Blanks between elements are layout and dropped; what else stands
 * there is left for the schema to refuse.
 */
void xml_piece_end_text(struct xml_piece *p, bool leaf);

/* True if n bytes are nothing but the white space of XML. */
bool xml_is_blank(const char *s, size_t n);

/* Closes the open element; false if it was the root. */
bool xml_piece_close(struct xml_piece *p);

#endif

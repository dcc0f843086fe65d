/*
 * Trees of libxml2 for the two forms of CPSV-AP: names with prefixes, and
 * pieces of a document between its head and its tail.
 */
#ifndef TTHC_EXPORT_CPSV_TREE_H
#define TTHC_EXPORT_CPSV_TREE_H

#include <libxml/tree.h>

#include "export/cpsv.h"

struct cpsv_namespace {
	const char *prefix, *uri;
};

/*
 * A document whose root is this element, with the namespaces declared there;
 * the list ends with a prefix of NULL. The caller releases it with
 * xmlFreeDoc().
 */
xmlNode *cpsv_root(const char *name, const struct cpsv_namespace *spaces);

/* Appends an element; text may be NULL. */
xmlNode *cpsv_element(xmlNode *parent, const char *name, const char *text);

/* Sets an attribute of a namespace that the root declares, or of xml. */
void cpsv_attribute(xmlNode *node, const char *name, const char *value);

/* Appends the whole document. */
void cpsv_put_document(struct buf *out, xmlNode *root);

/* Appends what is in the root, as it stands between head and tail. */
void cpsv_put_pieces(struct buf *out, xmlNode *root);

/*
 * The description of a resource: its lines with their labels, each in a line
 * of its own; all of them are told then. Appends nothing if there are none.
 */
void cpsv_put_description(struct buf *out, const struct thing *t);

/*
 * The same in English, of what is no prose: words of the lists, numbers, days,
 * limits ("Time limit: 5 working days"). Amounts only where the number is what
 * people pay. Names and notes have no translation and are left out. codes: the
 * words of the lists that are codes of the resource, too.
 */
void cpsv_put_english(struct buf *out, const struct thing *t, bool codes);

#endif

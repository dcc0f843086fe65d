/*
 * Records as elements, without loss.
 *
 * Elements are named by the keys of the field table and stand in its order;
 * an item of a list is an element of the list's name, so a list of three
 * papers is three elements <giay_to>. Text is the text of the file, letter by
 * letter. An absent key has no element. What is no regular value has an element
 * beside that of its key, so that whoever asks for <muc_thu> only ever finds
 * amounts:
 *
 *   muc_thu.trong      the key has no value
 *   phi_le_phi.khong   the law asks for nothing (`khong`)
 *   muc_thu.sai_dang   a text not spelled in the way of its key
 *                      (xml/lexical.h), as it is
 *   gia_tri.json       a value of any shape (KIND_RAW) that is no text, as JSON
 *   giay_to.muc        in a list: an item without a value; or with the text
 *                      khong, if that stands there
 */
#ifndef TTHC_EXPORT_XML_RECORD_H
#define TTHC_EXPORT_XML_RECORD_H

#include "export/form.h"
#include "xml/tree.h"

/*
 * Appends the fields of the record to the element. Texts stay the record's.
 * False, with the refusal filled in, if XML 1.0 cannot hold a text or a value
 * was not understood and is not there any more.
 */
bool xml_record(struct xml_tree *t, xmlNode *element,
    const struct record *r, struct refusal *why);

/* The same for the row of a register, as its file has it: without what it
 * inherits from the facts of the program. */
bool xml_row(struct xml_tree *t, xmlNode *element, const struct record *r,
    struct refusal *why);

/*
 * The offset of the first sign in n bytes of UTF-8 that XML 1.0 cannot hold
 * (Char, production 2); n if it holds all.
 */
size_t xml_holds(const char *s, size_t n);

#endif

/*
 * How values with a grammar are spelled in our XML.
 *
 * Lint reads generously; a program that reads our XML should not have to. A
 * value is regular if it is spelled in the one way of its kind: a word of its
 * vocabulary, digits, a date of the calendar, "5 ngày làm việc". Every other
 * one goes through as it is, in an element KEY.sai_dang. The schemas and
 * the exporter both go by this module, so they cannot disagree.
 */
#ifndef TTHC_XML_LEXICAL_H
#define TTHC_XML_LEXICAL_H

#include <stdbool.h>

#include "model/record.h"

/*
 * Where a file stood in its catalogue, as patterns: the attribute tep. No part
 * of a path begins with a point, so that none leads out of its folder; a
 * backslash or a colon would mean something to other systems.
 */
#define XML_PROCEDURE_FILE \
	"thu_tuc/([^./\\\\:\\p{Cc}][^/\\\\:\\p{Cc}]*/)*" \
	"[^./\\\\:\\p{Cc}][^/\\\\:\\p{Cc}]*\\.ya?ml"
#define XML_UNIT_FILE \
	"don_vi/[^./\\\\:\\p{Cc}][^/\\\\:\\p{Cc}]*\\.yaml"

/* True for what the patterns take. */
bool xml_is_procedure_file(const char *inside);
bool xml_is_unit_file(const char *inside);

/* What follows a key and a point in the name of an element beside it. */
#define XML_EMPTY "trong"	/* the key has no value */
#define XML_NONE "khong"	/* the law asks for nothing: `khong` */
#define XML_ITEM "muc"		/* an item without a value, or `khong` */
#define XML_IRREGULAR "sai_dang"	/* the text is not regular */
#define XML_JSON "json"		/* a value of any shape that is no text */

/* True for kinds of which a value can be irregular. */
bool xml_has_grammar(enum kind kind);

/* True if the n bytes of text, NUL behind them, are regular for the field. */
bool xml_is_regular(const struct field *f, const char *s, size_t n);

/*
 * What texts of the kind match besides the words of their vocabulary, as a
 * pattern of XML Schema; NULL if the kind has only words, or no grammar. It
 * takes what is regular and, of dates and amounts, also days that no calendar
 * has and more money than there is.
 */
const char *xml_pattern(enum kind kind);

#endif

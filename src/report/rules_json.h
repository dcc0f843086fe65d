/*
 * The rule table as JSON, for --explain and --list-rules.
 */
#ifndef TTHC_REPORT_RULES_JSON_H
#define TTHC_REPORT_RULES_JSON_H

#include "base/buf.h"
#include "model/rule.h"

/*
 * Appends the rule as an object, or with NULL an array of all rules: code,
 * name, nameEn, level, message, help, why, legalBasis, from, until, bad and
 * good. Texts are in the language, templates keep their {placeholders}.
 */
void rules_json(struct buf *out, const struct rule *r, enum lang lang);

#endif

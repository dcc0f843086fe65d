/*
 * What a rule gets to see, and the prototypes of all rules.
 *
 * A rule is a function of the file that is named for what it looks at, itself
 * named rule_ID after its row in the rule table. It looks at one record, value or text, appends findings and
 * does nothing else: the model is constant, nothing is printed, no rule
 * depends on another having run. Values whose grammar is wrong (!v->parsed)
 * have their own finding; other rules pass over them.
 */
#ifndef TTHC_LINT_LINT_H
#define TTHC_LINT_LINT_H

#include "load/catalogue.h"
#include "model/finding.h"
#include "model/record.h"
#include "model/scan.h"

struct lint {
	struct reporter report;		/* where findings go */
	const struct catalogue *catalogue;
	struct date as_of;		/* "today" for every rule */
	char as_of_iso[DATE_SIZE];
	struct arena *scratch;		/* valid while one file is judged */
	const struct record *root;	/* the file's record */
	unsigned signs;			/* of all texts of a procedure */
	bool imported;			/* a procedure with nguon */
	bool partial;			/* part of the file was unreadable */
};

/*
 * rule_ID for each kind of row. A record rule is called with each record of
 * its type; a value rule with each filled value of its kind (items of lists
 * one by one); a text rule with each TEXT and PROSE value and its signs; a
 * catalogue rule once, after every procedure was read.
 */
#define LOAD_RULE(id, ...)
#define RECORD_RULE(id, type, ...) \
	void rule_##id(struct lint *l, const struct record *r);
#define VALUE_RULE(id, kind, ...) \
	void rule_##id(struct lint *l, const struct value *v);
#define TEXT_RULE(id, wanted, ...) \
	void rule_##id(struct lint *l, const struct value *v, unsigned signs);
#define PHRASE_RULE(id, ...)
#define CATALOGUE_RULE(id, ...) void rule_##id(struct lint *l);
#define TOOL_RULE(id, ...)
#define DIFF_RULE(id, ...)
#include "model/rules.def"
#undef LOAD_RULE
#undef RECORD_RULE
#undef VALUE_RULE
#undef TEXT_RULE
#undef PHRASE_RULE
#undef CATALOGUE_RULE
#undef TOOL_RULE
#undef DIFF_RULE

/* 8000 as "8.000"; in l->scratch. */
const char *show_number(struct lint *l, long long n);

/* A date as dd/mm/yyyy, a duration in Vietnamese; in l->scratch. */
const char *show_date(struct lint *l, struct date d);
const char *show_duration(struct lint *l, struct duration d);

/* The text of a value on one line, shortened to max letters with "…". */
const char *show_text(struct lint *l, const struct value *v, size_t max);

/* True if the procedure is published: cong_khai or sua_doi_bo_sung. */
bool is_published(const struct record *procedure);

/*
 * True if a ministry announced the procedure and no local body did: its words
 * are then the ministry's.
 */
bool is_ministry_text(const struct record *procedure);

#endif

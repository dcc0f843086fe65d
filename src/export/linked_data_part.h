/*
 * The parts of linked data, for linked_data*.c alone.
 */
#ifndef TTHC_EXPORT_LINKED_DATA_PART_H
#define TTHC_EXPORT_LINKED_DATA_PART_H

#include "base/duration.h"
#include "base/json.h"
#include "export/linked_data.h"

/* A service in the making. */
struct linking {
	const struct linked *l;
	const struct record *procedure;
	struct losses *losses;		/* never NULL */
	struct arena arena;		/* scratch */
};

/* --- objects --------------------------------------------------------------- */

json_t *linked_typed(const char *type);

/* The value in the words of people. */
json_t *linked_text(const struct value *v);

/* Sets a text unless there is none; a value in the words of people; an address
 * if it may become a link; a date if it is one. */
void linked_words(json_t *o, const char *key, const char *s);
void linked_said(json_t *o, const char *key, const struct value *v);
void linked_url(json_t *o, const char *key, const char *url);
void linked_date(json_t *o, const char *key, const struct record *r,
    enum field_id f);

/* Sets a list, which it takes over, unless it is empty. */
void linked_list(json_t *o, const char *key, json_t *list);

/* Appends "Nhãn: giá trị" of each field that is filled, a line each, to the
 * description. r may be NULL. */
void linked_labels(json_t *o, const struct record *r,
    const enum field_id *fields, size_t n);

/* Appends a line to the description. */
void linked_describe(json_t *o, const char *line);

/* "P15D" of 15 ngày; NULL for working time and parts of a unit. */
const char *linked_duration(struct arena *a, const struct duration *d);

/* The organisation that a value names. */
json_t *linked_body(const struct value *v);

/* --- parts of the service -------------------------------------------------- */

void linked_channels(json_t *service, struct linking *m);
void linked_offers(json_t *service, struct linking *m);
void linked_results(json_t *service, struct linking *m);

/* How it is done: steps, papers, conditions; NULL if nothing is known. */
json_t *linked_how(struct linking *m);

/* Appends the legal basis and the decisions to a list. */
void linked_law(json_t *list, struct linking *m);

/* Counts as lost what none of these tells; each counts what it leaves out of
 * its own. */
void linked_lose(struct linking *m);

#endif

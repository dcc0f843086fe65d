/*
 * What only the calendar changed, on a page: a table with a row for each value
 * that came or went, and the codes of its procedures.
 */
#ifndef TTHC_PUBLISH_BY_CALENDAR_H
#define TTHC_PUBLISH_BY_CALENDAR_H

#include "html/html.h"
#include "report/changes_parts.h"

/* Appends the section; nothing if there is no such change. */
void publish_by_calendar(struct html_node *into, const struct calendar *cal,
    enum lang lang);

#endif

/*
 * The calendar as the computing module wants it, made of register rows.
 */
#ifndef TTHC_LOAD_CALENDAR_TABLE_H
#define TTHC_LOAD_CALENDAR_TABLE_H

#include "load/catalogue.h"

/* Makes c->calendar of the rows of G_LICH_NGHI whose id is a year. */
void calendar_from_table(struct catalogue *c);

#endif

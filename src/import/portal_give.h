/*
 * What the portal's JSON asks for besides the ordinary, given back: see
 * give.h. Each is the reverse of the function beside it in portal.c.
 */
#ifndef TTHC_IMPORT_PORTAL_GIVE_H
#define TTHC_IMPORT_PORTAL_GIVE_H

#include "import/give.h"

/* isMinistry, isProvince, …: every flag the portal has, true or false. */
give_member portal_give_levels;

give_member portal_give_time, portal_give_case_time;

/* The first millisecond of the day in Viet Nam. */
give_member portal_give_date;

give_member portal_give_issuer;

/*
 * The decision of the ministry, whose data the national database is, else the
 * first; the portal has one.
 */
give_member portal_give_decision;

/* Bodies, without those that came as unit groups or as text. */
give_member portal_give_bodies;

/* The note, if it did not come as description. */
give_member portal_give_note;

give_member portal_give_cases;

/* By way of submission, if all results are returned alike. */
give_member portal_give_returns;

/* See struct format: description repeats the conditions. */
void portal_finish(json_t *v);

#endif

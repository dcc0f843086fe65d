/*
 * What the older package asks for besides the ordinary, given back: see
 * give.h. Each is the reverse of the function beside it in package.c.
 */
#ifndef TTHC_IMPORT_PACKAGE_GIVE_H
#define TTHC_IMPORT_PACKAGE_GIVE_H

#include "import/give.h"

/* A date as dd-mm-yyyy; of a document, from its row. */
give_member package_give_date;

give_member package_give_time;

/* The name of the body that issued a document. */
give_member package_give_issuer;

/* Steps that follow each other in one case are one list. */
give_member package_give_steps;

/* Ways to apply that follow each other on one channel are its times. */
give_member package_give_channels;

/* Amended is given as published, the only such word of the package. */
give_member package_give_state;

#endif

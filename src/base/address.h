/*
 * Addresses that may become links.
 */
#ifndef TTHC_BASE_ADDRESS_H
#define TTHC_BASE_ADDRESS_H

#include <stdbool.h>

#include "base/buf.h"

/*
 * True if an address may become a link: an absolute http, https, mailto or
 * tel address without spaces, quotes and control characters, whose host, if it
 * has one, is written in ASCII. It is then appended with every byte that an
 * address cannot hold percent-encoded.
 */
bool address_put(struct buf *out, const char *url);

#endif
